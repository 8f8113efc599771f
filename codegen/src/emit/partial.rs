//! `Partial`: the view of octets that may be cut short or malformed. It shows every field that is there.

use super::body::partial_name;
use super::cut::Mode;
use super::cx::{Cx, Result};
use super::end::must_end;
use super::expr::{Scope, is_wide};
use super::names::{doc, ident};
use super::packet::Side;
use super::shape::Shape;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Packet, Part, Variant};

impl<'m> Cx<'m> {
    pub(crate) fn partial(&self, packet: &'m Packet) -> Result<TokenStream> {
        let s = &self.s;
        let header = Shape::header(packet);
        let docs =
            doc(&self.title("octets that may be cut short or malformed; every field that is there is shown"));
        let trailer = Shape::trailer(packet);
        let seen: Vec<Ident> = [&header, &trailer].into_iter().flat_map(seen_names).gather();
        let parts: Vec<Ident> =
            [&header, &trailer].into_iter().flat_map(|shape| self.part_locals(shape)).gather();
        let (promised_let, promised_first) = match must_end(packet) {
            false => (quote!(), quote!()),
            true => (
                quote!(let mut promised: ::core::option::Option<#s::Error> = ::core::option::Option::None;),
                quote!(let error = promised.or(error);),
            ),
        };
        let cut_trailer = self.trailer_of(packet, Mode::Partial)?;
        // Of a packet that is cut short the end is not there.
        let cut_trailer = match must_end(packet) && !packet.trailer.is_empty() {
            true => quote!(let rest = if promised.is_none() { #cut_trailer rest } else { rest };),
            false => cut_trailer,
        };
        let trailer_accessors = self.accessors(&trailer, Side::Partial)?;
        let unread: Vec<_> = [&header, &trailer]
            .into_iter()
            .flat_map(|shape| (0..shape.parts.len()).map(|index| shape.unread(index)).gather::<Vec<_>>())
            .gather();
        let lookup = self.local_lookup(&header);
        let scope = Scope {
            lookup: &lookup,
            payload_len: None,
            octets: Some(quote!(octets)),
            wide: is_wide(header.fields),
        };
        let cut = self.cut(&header, &scope, Mode::Partial)?;
        let has_body = !packet.variants.is_empty();
        let payload = match &packet.payload {
            Some(payload) if !has_body => Some(self.cut_payload(payload, "", &scope, Mode::Partial)?),
            _ => None,
        };
        let body = has_body.then(|| self.select_body(packet, &header, &scope, Mode::Partial)).transpose()?;
        let body_at = self.body_place(packet);
        let place = self.cut_place(header.fields, &quote!(octets), &quote!(0));
        let mut types = self.seen_types(&header);
        types.extend(self.seen_types(&trailer));
        let body_cut = body.map(|select| quote! {
            let body = #select;
            seen_body = ::core::option::Option::Some(body);
            if let ::core::option::Option::Some(error) = body.error() { break 'cut ::core::option::Option::Some(error); }
        });
        let (body_decl, body_let, body_field, body_accessor) = match has_body {
            false => (quote!(), quote!(), quote!(), quote!()),
            true => (
                quote!(body: ::core::option::Option<PartialBody<'a>>,),
                quote!(let mut seen_body: ::core::option::Option<PartialBody<'a>> = ::core::option::Option::None;),
                quote!(body: seen_body,),
                quote! {
                    /// What follows the header, by the kind of packet.
                    #[inline]
                    pub fn body(&self) -> ::core::option::Option<PartialBody<'a>> { self.body }
                },
            ),
        };
        let (payload_decl, payload_let, payload_field, payload_accessor) = payload_items(payload.is_some());
        let accessors = self.accessors(&header, Side::Partial)?;
        let (bodies, given) = (self.partial_bodies(packet)?, self.given_params(packet));
        Ok(quote! {
            #docs
            #[derive(::core::clone::Clone, ::core::marker::Copy)]
            pub struct Partial<'a> { #(#unread #parts: ::core::option::Option<#types>,)* #payload_decl #body_decl error: ::core::option::Option<#s::Error> }
            impl<'a> Partial<'a> {
                /// Reads as far as the octets make sense.
                #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
                #[inline]
                pub fn new(octets: &'a [u8] #given) -> Partial<'a> {
                    #(let mut #seen: ::core::option::Option<#types> = ::core::option::Option::None;)*
                    #payload_let
                    #body_let
                    #promised_let
                    let error: ::core::option::Option<#s::Error> = 'cut: {
                        let rest = octets;
                        #place
                        #cut
                        #body_at
                        #cut_trailer
                        #payload
                        #body_cut
                        ::core::option::Option::None
                    };
                    #promised_first
                    Partial { #(#parts: #seen,)* #payload_field #body_field error }
                }
                /// The first thing that is wrong, if anything is: what `parse` would answer.
                #[inline]
                pub fn error(&self) -> ::core::option::Option<#s::Error> { self.error }
                #accessors
                #payload_accessor
                #body_accessor
                #trailer_accessors
            }
            impl ::core::fmt::Debug for Partial<'_> {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { self.print(f) }
            }
            #bodies
        })
    }

    /// What is kept of each part.
    fn seen_types(&self, shape: &Shape<'m>) -> Vec<TokenStream> {
        let ty = |part: &Part| match part {
            Part::Variable { field, .. } => self.variable_type(&shape.fields[*field]),
            Part::Fixed { .. } => quote!(&'a [u8]),
            Part::Loose { .. } => self.loose_type(part),
        };
        shape.parts.iter().map(ty).gather()
    }

    fn partial_bodies(&self, packet: &'m Packet) -> Result<TokenStream> {
        let s = &self.s;
        if packet.variants.is_empty() {
            return Ok(quote!());
        }
        let names: Vec<Ident> = packet.variants.iter().map(|variant| ident(&variant.name)).gather();
        let views: Vec<Ident> = packet.variants.iter().map(partial_name).gather();
        let docs = packet.variants.iter().map(|variant| doc(&format!("The body of `{}`.", variant.name)));
        let mut out = quote! {
            /// What follows the header, as far as it is there.
            #[derive(::core::clone::Clone, ::core::marker::Copy)]
            pub enum PartialBody<'a> {
                #(#docs #names(#views<'a>),)*
                /// A kind that the spec does not describe: its octets.
                Other(&'a [u8]),
            }
            impl PartialBody<'_> {
                #[inline]
                fn error(&self) -> ::core::option::Option<#s::Error> {
                    match self {
                        #(Self::#names(body) => body.error,)*
                        Self::Other(_) => ::core::option::Option::None,
                    }
                }
            }
        };
        let header = Shape::header(packet);
        for variant in &packet.variants {
            out.extend(self.partial_variant(packet, &header, variant)?);
        }
        Ok(out)
    }

    fn partial_variant(
        &self,
        packet: &'m Packet,
        header: &Shape<'m>,
        variant: &'m Variant,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let shape = Shape::variant(variant);
        let name = partial_name(variant);
        let docs = doc(&format!("The body of `{}`, as far as it is there.", variant.name));
        let (seen, parts) = (seen_names(&shape), self.part_locals(&shape));
        let (types, outer_types) = (self.seen_types(&shape), self.seen_types(header));
        let place = self.cut_place(&variant.fields, &quote!(packet), &quote!(cut_at));
        let place_params = self.is_placed(&variant.fields).then(|| quote!(packet: &'a [u8], cut_at: usize,));
        let outer = self.part_locals(header);
        let unread: Vec<_> = (0..shape.parts.len()).map(|index| shape.unread(index)).gather();
        let refined = self.refined(packet, variant);
        let kept: Vec<&Ident> = outer
            .iter()
            .enumerate()
            .filter(|(index, _)| {
                refined.iter().any(|r| match header.part_of(&r.field.name) {
                    Some((part, _)) => part == *index,
                    None => header.first_field(&header.parts[*index]) == r.field.name,
                })
            })
            .map(|(_, name)| name)
            .gather();
        let seen_access = |index| {
            let name = header.part_name(index);
            super::expr::Access::Seen(quote!(#name))
        };
        let lookup = |field: &str| {
            let own = self.shape_lookup(&shape, self.local_access(&shape));
            let outer = || self.shape_lookup(header, seen_access)(field);
            own(field).or_else(outer).or_else(|| self.local_let(field))
        };
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        let cut = self.cut(&shape, &scope, Mode::Partial)?;
        let payload = self.variant_payload(packet, variant);
        let payload_cut = payload
            .map(|payload| self.cut_payload(payload, &variant.name, &scope, Mode::Partial))
            .transpose()?;
        let (payload_decl, payload_let, payload_field, payload_accessor) = payload_items(payload.is_some());
        let accessors = self.accessors(&shape, Side::Partial)?;
        let refinements = self.refined_accessors(header, &refined, Side::Partial)?;
        let option = quote!(::core::option::Option<&'a [u8]>);
        Ok(quote! {
            #docs
            #[derive(::core::clone::Clone, ::core::marker::Copy)]
            pub struct #name<'a> { #(#kept: #option,)* #(#unread #parts: ::core::option::Option<#types>,)* #payload_decl error: ::core::option::Option<#s::Error>, nothing: ::core::marker::PhantomData<&'a [u8]> }
            impl<'a> #name<'a> {
                #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
                #[inline]
                fn new(#(#outer: ::core::option::Option<#outer_types>,)* #place_params octets: &'a [u8]) -> #name<'a> {
                    #(let mut #seen: ::core::option::Option<#types> = ::core::option::Option::None;)*
                    #payload_let
                    let error: ::core::option::Option<#s::Error> = 'cut: {
                        let rest = octets;
                        #place
                        #cut
                        #payload_cut
                        ::core::option::Option::None
                    };
                    #name { #(#kept,)* #(#parts: #seen,)* #payload_field error, nothing: ::core::marker::PhantomData }
                }
                #refinements
                #accessors
                #payload_accessor
            }
        })
    }
}

fn seen_names(shape: &Shape<'_>) -> Vec<Ident> {
    (0..shape.parts.len())
        .map(|index| format_ident!("seen_{}", shape.part_name(index).to_string().trim_start_matches("r#")))
        .gather()
}

fn payload_items(there: bool) -> (TokenStream, TokenStream, TokenStream, TokenStream) {
    if !there {
        return (quote!(), quote!(), quote!(), quote!());
    }
    (
        quote!(payload: ::core::option::Option<&'a [u8]>,),
        quote!(let mut seen_payload: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;),
        quote!(payload: seen_payload,),
        quote! {
            /// What the packet carries, as far as it is there.
            #[inline]
            pub fn payload(&self) -> ::core::option::Option<&'a [u8]> { self.payload }
        },
    )
}
