//! `mod laws`: what the tests of the support module need of this protocol. `mod vectors`: the spec's vectors and the
//! laws of the two layers, run on the generated code by `cargo test`.
//!
//! All loops are in the support module; here are only the names. `mod laws` is there in tests, and elsewhere with the
//! stack's feature `testing`, whatever the features of the crate that the spec is expanded in.

use super::cx::{Cx, Result};
use super::names::{ident, num};
use super::repr::{Plan, What};
use super::shape::Shape;
use super::sums::Sums;
use super::value::{EnumForm, IntForm, Kind};
use crate::code::{Group, TokenStream, TokenTree};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Checksum, EmitMode, Endian, Field, Packet, Payload, PayloadRepr, Region, Vector};

impl<'m> Cx<'m> {
    pub(crate) fn vectors(&self, packet: &'m Packet, plans: &[Plan<'m>]) -> Result<TokenStream> {
        let (s, krate) = (&self.s, &self.krate);
        let subject = one_module_deeper(self.subject(packet, plans)?);
        let tests = self.module.vectors.iter().enumerate().map(|(index, vector)| self.vector(index, vector));
        let rules = self.broken_rules(packet).into_iter().map(|rule| {
            let (field, kind, nth) =
                (rule.field, format_ident!("{}", rule.kind.to_string()), num(rule.vector));
            let changes = rule.changes.iter().map(|(at, octet)| {
                let (at, octet) = (num(*at), num(*octet));
                quote!((#at, #octet))
            });
            quote!((#field, #s::ErrorKind::#kind, #nth, &[#(#changes),*]))
        });
        Ok(quote! {
            #krate::when_testing! {
                /// What property tests and fuzz targets need of this protocol.
                #[allow(unused_imports, unused_variables, unreachable_patterns, clippy::all)]
                pub mod laws {
                    use super::*;
                    #subject
                }
            }
            #krate::when_proptest! {
                /// A strategy of representations: all that octets can mean within what the spec says.
                pub fn any_repr() -> #s::testing::Strategy<laws::Laws> { #s::testing::any_repr() }
            }
            #[cfg(test)]
            mod vectors {
                use super::laws::Laws;
                #(#tests)*
                #[::core::prelude::v1::test]
                fn rules_are_enforced() { #s::testing::broken::<Laws>(&[#(#rules),*]); }
                #[::core::prelude::v1::test]
                fn laws_hold_for_noise() { #s::testing::noise::<Laws>(); }
                #[::core::prelude::v1::test]
                fn laws_hold_for_damaged_vectors() { #s::testing::mutations::<Laws>(); }
                #[::core::prelude::v1::test]
                fn laws_hold_for_drawn_values() { #s::testing::drawn_values::<Laws>(); }
                #[::core::prelude::v1::test]
                fn setters_set_what_getters_get() { #s::testing::setters::<Laws>(); }
            }
        })
    }

    /// The type that stands for the protocol, and what it says of it.
    fn subject(&self, packet: &'m Packet, plans: &[Plan<'m>]) -> Result<TokenStream> {
        let s = &self.s;
        let view = ident(&packet.rust_name);
        let sum = packet.checksums.first();
        let borrows = plans.iter().any(Plan::borrows);
        let (repr, any) =
            if borrows { (quote!(Repr<'a>), quote!(Repr<'_>)) } else { (quote!(Repr), quote!(Repr)) };
        let payload_arg = self.takes_payload_len(packet).then(|| quote!(, payload.len()));
        let (payload, payload_len) = (self.payload_of(packet), self.payload_len_of(packet, plans));
        let ignored = match sum.filter(|checksum| checksum.pseudo.is_some()) {
            Some(checksum) => {
                let header = Shape::header(packet);
                let part = header.part_of(&checksum.field).map_or(0, |(part, _)| part);
                let before = Shape { parts: &packet.parts[..part], ..header.clone() }.fixed_len();
                let at = header.field(&checksum.field).map_or(0, |field| before + field.bit / 8);
                let at = num(at);
                quote!(::core::option::Option::Some(#at))
            }
            None => quote!(::core::option::Option::None),
        };
        let bits = match self.module.endian {
            Endian::Big => quote!(Big),
            Endian::Little => quote!(Little),
        };
        let (verify, fill) = (sum.map(|_| self.verify(packet)), sum.map(|sum| self.filled(packet, sum)));
        let (room, finish) = self.finished(packet);
        let right = sum.map_or(quote!(true), |sum| {
            let _ = sum;
            let pseudo = self.any_pseudo(packet).then(|| quote!(#s::testing::pseudo()));
            quote!(packet.verify_checksum(#pseudo))
        });
        let vectors = self.module.vectors.iter().map(|vector| match vector {
            Vector::Good { octets, .. } | Vector::Bad { octets, .. } => quote!(&[#(#octets),*]),
        });
        let (setters, sets) = self.setting(packet)?;
        let (draw, supplies) = (self.draw(packet, plans)?, self.supplies()?);
        let (given, read_given) = self.vectors_given(packet);
        let (usual, alike) = (self.given_usual(packet), self.view_alike(packet, plans, &any));
        Ok(quote! {
            /// The protocol.
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
            pub struct Laws;
            impl #s::testing::Subject for Laws {
                const DESCRIPTION: &'static #s::Description = DESCRIPTION;
                const IGNORED: ::core::option::Option<usize> = #ignored;
                const BITS: #s::testing::BitOrder = #s::testing::BitOrder::#bits;
                const SETTERS: &'static [(usize, usize)] = &[#setters];
                const VECTORS: &'static [&'static [u8]] = &[#(#vectors),*];
                #given
                type Packet<'a> = #view<'a>;
                type Repr<'a> = #repr;
                fn view(octets: &[u8]) -> #s::Result<#view<'_>> { #view::parse(octets #usual) }
                #read_given
                #alike
                fn octets<'a>(packet: &Self::Packet<'a>) -> &'a [u8] { packet.octets() }
                fn payload<'a>(packet: &Self::Packet<'a>) -> &'a [u8] { #payload }
                fn repr<'a>(packet: &Self::Packet<'a>, sums: #s::testing::Sums) -> #s::Result<Self::Repr<'a>> { Repr::parse(packet #verify) }
                fn same(a: &#any, b: &#any) -> bool { a == b }
                fn checksum_is_right(packet: &#view<'_>) -> bool { #right }
                fn payload_len(repr: &#any) -> ::core::option::Option<usize> { #payload_len }
                fn emit(repr: &#any, payload: &[u8], out: &mut [u8]) -> #s::Result<usize> {
                    #room
                    let rest = repr.emit(out #payload_arg #fill)?;
                    if let ::core::option::Option::Some(place) = rest.get_mut(..payload.len()) { place.copy_from_slice(payload); }
                    #finish
                    ::core::result::Result::Ok(len)
                }
                fn draw<'a>(source: &mut #s::testing::Source<'a>) -> ::core::option::Option<#repr> { #draw }
                #sets
            }
            #supplies
        })
    }

    /// What vectors say of parameters, and how octets are read with it.
    fn vectors_given(&self, packet: &'m Packet) -> (TokenStream, TokenStream) {
        if packet.given().next().is_none() {
            return (quote!(), quote!());
        }
        let (s, view, told) = (&self.s, ident(&packet.rust_name), self.given_told(packet));
        let read = quote! {
            fn view_given<'o>(octets: &'o [u8], given: &#s::Given) -> #s::Result<#view<'o>> { #view::parse(octets #told) }
        };
        if self.module.vectors.iter().all(|vector| vector.params().is_empty()) {
            return (quote!(), read);
        }
        let said = self.module.vectors.iter().map(|vector| {
            let mut said = vector.params().iter().map(|(name, value)| {
                let value = num(*value);
                quote!(::core::option::Option::Some((#name, #value)))
            });
            let none = || quote!(::core::option::Option::None);
            let (first, second) = (said.next().unwrap_or_else(none), said.next().unwrap_or_else(none));
            quote!(#s::Given::new([#first, #second]))
        });
        (quote!(const GIVEN: &'static [#s::Given] = &[#(#said),*];), read)
    }

    /// Where there are parameters: octets as those read them that were emitted.
    fn view_alike(&self, packet: &'m Packet, plans: &[Plan<'m>], any: &TokenStream) -> TokenStream {
        if packet.given().next().is_none() || plans.is_empty() {
            return quote!();
        }
        let (s, view) = (&self.s, ident(&packet.rust_name));
        let said = self.given_by(packet, &|name| quote!(#name));
        let arms = plans.iter().map(|plan| {
            let pattern = plan.constructor();
            quote!(#pattern => #view::parse(octets #said),)
        });
        quote! {
            fn view_alike<'o>(octets: &'o [u8], repr: &#any) -> #s::Result<#view<'o>> { match *repr { #(#arms)* } }
        }
    }

    /// Statements that make sure of the room, and that complete the packet.
    fn finished(&self, packet: &'m Packet) -> (TokenStream, TokenStream) {
        let s = &self.s;
        if !self.has_finish(packet) {
            return (quote!(), quote!(let len = repr.buffer_len().saturating_add(payload.len());));
        }
        let trailer = (!packet.trailer.is_empty()).then(|| quote!(.saturating_add(repr.trailer_len())));
        let seal = match (matches!(self.sums(packet), Sums::General), self.any_pseudo(packet)) {
            (false, _) => quote!(),
            (true, false) => quote!(, #s::Seal::Sums),
            (true, true) => quote!(, #s::PseudoSeal::Sums(#s::testing::pseudo())),
        };
        let room = quote! {
            let len = repr.buffer_len().saturating_add(payload.len())#trailer;
            let short = #s::Error::new(#s::ErrorKind::Truncated, 0);
            if out.len() < len { return ::core::result::Result::Err(short); }
        };
        (room, quote!(repr.finish(out.get_mut(..len).ok_or(short)? #seal)?;))
    }

    fn verify(&self, packet: &Packet) -> TokenStream {
        let s = &self.s;
        if self.any_pseudo(packet) {
            return quote!(, #s::PseudoVerify::Trust);
        }
        quote! {
            , match sums {
                #s::testing::Sums::Verified => #s::Verify::Full,
                #s::testing::Sums::Trusted => #s::Verify::Trust,
            }
        }
    }

    fn filled(&self, packet: &'m Packet, checksum: &Checksum) -> TokenStream {
        let s = &self.s;
        if self.has_finish(packet) && matches!(self.sums(packet), Sums::General) {
            return quote!();
        }
        if self.any_pseudo(packet) {
            quote!(, #s::PseudoFill::Sum(#s::testing::pseudo(), #s::Sum::of(payload)))
        } else if checksum.over == Region::Header {
            quote!(, #s::Fill::Sum(#s::Sum::ZERO))
        } else {
            quote!(, #s::Fill::Sum(#s::Sum::of(payload)))
        }
    }

    /// The payload that the representation does not hold.
    fn payload_of(&self, packet: &'m Packet) -> TokenStream {
        let behind = |payload: &&Payload| payload.repr != PayloadRepr::Slice;
        if packet.variants.is_empty() {
            return match packet.payload.as_ref().filter(behind) {
                Some(_) => quote!(packet.payload()),
                None => quote!(&[]),
            };
        }
        let outside =
            packet.variants.iter().filter(|v| self.variant_payload(packet, v).filter(behind).is_some());
        let names: Vec<_> = outside.map(|variant| ident(&variant.name)).gather();
        quote!(match packet.body() { #(Body::#names(body) => body.payload(),)* _ => &[] })
    }

    fn payload_len_of(&self, packet: &'m Packet, plans: &[Plan<'m>]) -> TokenStream {
        let some = quote!(::core::option::Option::Some);
        let none = quote!(::core::option::Option::None);
        if !packet.variants.is_empty() {
            let arms = plans.iter().filter_map(|plan| {
                let payload = self.variant_payload(packet, plan.variant?).map(|payload| payload.repr);
                let len = match payload {
                    Some(PayloadRepr::Outside) => none.clone(),
                    Some(PayloadRepr::Len) => quote!(#some(payload_len.get())),
                    Some(PayloadRepr::Slice) | None => quote!(#some(0)),
                };
                let pattern = plan.constructor();
                Some(quote!(#pattern => #len,))
            });
            return quote!(match *repr { #(#arms)* });
        }
        let holds_len =
            plans.iter().any(|plan| plan.entries.iter().any(|e| matches!(e.what, What::PayloadLen)));
        match packet.payload.as_ref().map(|payload| payload.repr) {
            Some(PayloadRepr::Outside) => none,
            Some(PayloadRepr::Len) if holds_len => quote!(#some(repr.payload_len.get())),
            Some(PayloadRepr::Len | PayloadRepr::Slice) | None => quote!(#some(0)),
        }
    }

    /// The table of fields that have a setter, and the body of `set`.
    fn setting(&self, packet: &'m Packet) -> Result<(TokenStream, TokenStream)> {
        let (mut table, mut arms) = (TokenStream::new(), TokenStream::new());
        for (nth, (field, kind)) in self.settable(packet)?.into_iter().enumerate() {
            let (nth, bit, bits) = (num(nth), num(field.bit), num(field.bits.unwrap_or(0)));
            let (value, name) = (self.settable_value(&kind, field, false), ident(&field.name));
            let set = format_ident!("set_{}", field.name);
            table.extend(quote!((#bit, #bits),));
            arms.extend(quote!(#nth => { to.#set(#value); to.as_packet().is_ok_and(|to| to.#name() == from.#name()) }));
        }
        let behind = self.settable_behind(packet)?;
        let first = self.settable(packet)?.len();
        for (nth, behind) in behind.iter().enumerate() {
            let (nth, bits) = (num(first + nth), num(behind.field.bits.unwrap_or(0)));
            let (field, optional) = (behind.field, behind.is_optional(packet));
            let (value, name) = (self.settable_value(&behind.kind, field, optional), ident(&field.name));
            let set = format_ident!("set_{}", field.name);
            table.extend(quote!((0, #bits),));
            arms.extend(quote!(#nth => { to.#set(#value); to.as_packet().is_ok_and(|to| to.#name() == from.#name()) }));
        }
        let (s, view, given) = (&self.s, ident(&packet.rust_name), packet.given().next().is_some());
        let places = self.places_behind(packet, &behind, first);
        let place = (!behind.is_empty()).then(|| {
            quote! {
                fn place(at: usize, packet: &#view<'_>) -> ::core::option::Option<usize> {
                    ::core::option::Option::Some(match at {
                        #places
                        _ => return Self::SETTERS.get(at).map(|(bit, _)| *bit),
                    })
                }
            }
        });
        let (option, told) = (quote!(::core::option::Option<bool>), self.given_told(packet));
        let body = if arms.is_empty() {
            quote!(::core::option::Option::None)
        } else {
            quote! {
                let mut to = PacketMut::parse(to #told).ok()?;
                ::core::option::Option::Some(match at { #arms _ => return ::core::option::Option::None })
            }
        };
        let args = quote!(from: &#view<'_>, to: &mut [u8]);
        let sets = if given {
            quote! {
                fn set(at: usize, #args) -> #option { Self::set_given(at, &#s::Given::NONE, from, to) }
                fn set_given(at: usize, given: &#s::Given, #args) -> #option { #body }
            }
        } else {
            quote!(fn set(at: usize, #args) -> #option { #body })
        };
        Ok((table, quote!(#place #sets)))
    }

    /// The value of a field in `from`, of the type that its setter takes; `?` where it has none.
    fn settable_value(&self, kind: &Kind, field: &Field, optional: bool) -> TokenStream {
        let name = ident(&field.name);
        let value = if optional { quote!(from.#name()?) } else { quote!(from.#name()) };
        match kind {
            Kind::Number { narrow: true, .. } => {
                let ty = self.narrow_name(field);
                quote!(#ty::new(#value)?)
            }
            Kind::Enum { form: EnumForm::Partial, .. } => quote!(#value?),
            Kind::Int { form: IntForm::Partial, path, .. } => quote!(#path::new(#value)?),
            _ => value,
        }
    }

    fn vector(&self, index: usize, vector: &Vector) -> TokenStream {
        let s = &self.s;
        let (Vector::Good { name, .. } | Vector::Bad { name, .. }) = vector;
        let words: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' })
            .gather();
        let (id, nth) = (format_ident!("v{index}_{words}"), num(index));
        let call = match vector {
            Vector::Good { print, fields, emit, .. } => {
                let print = match print {
                    Some(print) => quote!(::core::option::Option::Some(#print)),
                    None => quote!(::core::option::Option::None),
                };
                let fields = fields.iter().map(|(name, value)| {
                    let value = num(*value);
                    quote!((#name, #value))
                });
                let mode = match emit {
                    EmitMode::Exact => quote!(Exact),
                    EmitMode::Canonical => quote!(Canonical),
                    EmitMode::Never => quote!(Never),
                };
                quote!(good::<Laws>(#nth, #print, &[#(#fields),*], #s::testing::Emit::#mode))
            }
            Vector::Bad { why, .. } => {
                let why = format_ident!("{why}");
                quote!(bad::<Laws>(#nth, #s::ErrorKind::#why))
            }
        };
        quote! {
            #[::core::prelude::v1::test]
            #[allow(non_snake_case)]
            fn #id() { #s::testing::#call; }
        }
    }
}

/// The tokens with paths from `super` on as a module inside calls them.
fn one_module_deeper(tokens: TokenStream) -> TokenStream {
    let mut out = Vec::new();
    // Colons right in front; two of them mean that a path goes on.
    let mut colons = 0;
    for tree in tokens {
        match tree {
            TokenTree::Ident(ident) if ident == "super" && colons != 2 => {
                out.extend(quote!(#ident::super));
                colons = 0;
            }
            TokenTree::Group(group) => {
                let inner = one_module_deeper(group.stream());
                out.push(TokenTree::Group(Group::new(group.delimiter(), inner)));
                colons = 0;
            }
            tree => {
                let colon = matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == ':');
                colons = if colon { colons + 1 } else { 0 };
                out.push(tree);
            }
        }
    }
    out.into_iter().gather()
}
