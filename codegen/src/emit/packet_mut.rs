//! `PacketMut`: edits a well-formed packet in place. What lengths depend on stays as it is.

use super::cx::{Cx, Result};
use super::expr::when_of;
use super::names::{doc, ident, num};
use super::packet::has_own_payload;
use super::put::Source;
use super::shape::Shape;
use super::sums::{Sums, octets_of_parts};
use super::value::{Kind, carrier, uint};
use crate::code::TokenStream;
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Checksum, Endian, Expr, Field, FieldType, Length, Packet, Part, Role};

impl<'m> Cx<'m> {
    pub(crate) fn packet_mut(&self, packet: &'m Packet) -> Result<TokenStream> {
        let s = &self.s;
        let header = Shape::header(packet);
        let view = ident(&packet.rust_name);
        let docs = doc(&self.title(
            "a well-formed packet that is edited in place. Fields that lengths depend on have no setter",
        ));
        let octets = match header.front() {
            Some(Part::Fixed { octets, when: None, .. }) => *octets,
            Some(_) | None => 0,
        };
        let n = num(octets);
        let mut setters = TokenStream::new();
        for (field, _) in self.settable(packet)? {
            setters.extend(self.setter(packet, &header, field)?);
        }
        let header_mut = (!setters.is_empty()).then(|| {
            quote! {
                #[inline]
                fn header_mut(&mut self) -> ::core::option::Option<&mut [u8; #n]> { self.octets.first_chunk_mut() }
            }
        });
        for behind in self.settable_behind(packet)? {
            setters.extend(self.setter_behind(packet, &behind)?);
        }
        let trailed = !packet.trailer.is_empty();
        let end = trailed.then(|| quote!(self.payload_end));
        let (end_decl, end_name) = match trailed {
            true => (quote!(payload_end: usize,), quote!(payload_end,)),
            false => (quote!(), quote!()),
        };
        let payload = has_own_payload(packet).then(|| {
            quote! {
                /// What the packet carries, to be written over.
                #[inline]
                pub fn payload_mut(&mut self) -> &mut [u8] {
                    let at = self.payload_at;
                    self.octets.get_mut(at..#end).unwrap_or(&mut [])
                }
            }
        });
        let (payload_decl, payload_at, payload_name) = if has_own_payload(packet) {
            (
                quote!(payload_at: usize, #end_decl),
                {
                    let behind = octets_of_parts(&header, 0..header.parts.len(), &quote!(packet));
                    match packet.trailer.is_empty() {
                        true => {
                            quote!(let payload_at = packet.octets.len().saturating_sub(packet.payload.len());)
                        }
                        false => quote! {
                            let payload_at = #behind;
                            let payload_end = payload_at.saturating_add(packet.payload.len());
                        },
                    }
                },
                quote!(payload_at, #end_name),
            )
        } else {
            (quote!(), quote!(), quote!())
        };
        let checksum = self.fill_checksum(packet, &header)?;
        let (given, said) = (self.given_params(packet), self.given_by(packet, &|name| quote!(#name)));
        let kept = |field: &Field| format_ident!("given_{}", field.name);
        let (mut given_decl, mut given_kept, mut given_known) = (quote!(), quote!(), quote!());
        for field in packet.given() {
            let (kept, name, ty) = (kept(field), ident(&field.name), super::loose::given_type(field));
            given_decl.extend(quote!(#kept: #ty,));
            given_kept.extend(quote!(#kept: #name,));
            given_known.extend(quote!(, self.#kept));
        }
        Ok(quote! {
            #docs
            #[derive(::core::fmt::Debug)]
            pub struct PacketMut<'a> { octets: &'a mut [u8], #given_decl #payload_decl }
            #[allow(unused_variables)]
            impl<'a> PacketMut<'a> {
                /// Checks the lengths of a packet at the front of `octets`.
                ///
                /// # Errors
                /// As for the view that only reads.
                #[inline]
                pub fn parse(octets: &'a mut [u8] #given) -> #s::Result<PacketMut<'a>> {
                    let packet = #view::parse(octets #said)?;
                    #payload_at
                    let len = packet.octets.len();
                    let truncated = #s::Error::new(#s::ErrorKind::Truncated, 0);
                    let octets = octets.get_mut(..len).ok_or(truncated)?;
                    ::core::result::Result::Ok(PacketMut { octets, #given_kept #payload_name })
                }
                /// The packet as it is now.
                ///
                /// # Errors
                /// None, unless the payload was overwritten by something that the packet's own layout depends on.
                #[inline]
                pub fn as_packet(&self) -> #s::Result<#view<'_>> { #view::parse(self.octets #given_known) }
                /// The octets of the packet as they are now.
                #[inline]
                pub fn octets(&self) -> &[u8] { self.octets }
                #header_mut
                #setters
                #payload
                #checksum
            }
        })
    }

    /// The fields that have a setter.
    pub(crate) fn settable(&self, packet: &'m Packet) -> Result<Vec<(&'m Field, Kind)>> {
        let Some(Part::Fixed { fields, when: None, .. }) = packet.parts.get(packet.front()) else {
            return Ok(Vec::new());
        };
        let fixed = layout_names(packet);
        let mut settable = Vec::new();
        for field in fields.iter().map(|index| &packet.fields[*index]) {
            settable.extend(self.kind_to_set(field, &fixed)?.map(|kind| (field, kind)));
        }
        Ok(settable)
    }

    /// The kind of a field that can be set: nothing of the layout depends on it.
    pub(super) fn kind_to_set(&self, field: &'m Field, fixed: &[String]) -> Result<Option<Kind>> {
        let plain = matches!(
            field.role,
            Role::Keep
                | Role::Emit(_)
                | Role::Part(_)
                | Role::Presence(_)
                | Role::Absence(_)
                | Role::Checksum
        );
        let kind = self.kind(field)?;
        let has_type = match kind {
            Kind::Array { .. } | Kind::Align | Kind::Choice { .. } => false,
            // A narrow number that is not kept has no type of its own.
            Kind::Number { narrow: true, .. } => field.role == Role::Keep,
            _ => true,
        };
        Ok((plain && has_type && !field.given && !fixed.contains(&field.name)).then_some(kind))
    }

    /// What a setter takes.
    pub(super) fn type_to_set(&self, kind: &Kind, field: &'m Field) -> TokenStream {
        if matches!(kind, Kind::FixedBytes { .. }) {
            let n = num(field.bits.unwrap_or(0) / 8);
            return quote!(&[u8; #n]);
        }
        self.repr_type(kind, field)
    }

    fn setter(&self, packet: &'m Packet, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
        let kind = self.kind(field)?;
        let name = format_ident!("set_{}", field.name);
        let ty = self.type_to_set(&kind, field);
        let text = format!(" Sets `{}`. {}", field.name, field.doc);
        let put = self.put_in_header(shape, packet.front(), field, &kind)?;
        let text = doc(text.trim_start());
        Ok(quote! {
            #text
            #[inline]
            pub fn #name(&mut self, value: #ty) {
                if let ::core::option::Option::Some(header) = self.header_mut() { #put }
            }
        })
    }

    /// A statement that puts one field of the part into `header`.
    pub(super) fn put_one(
        &self,
        shape: &Shape<'m>,
        part: usize,
        field: &'m Field,
        source: Source,
    ) -> Result<TokenStream> {
        let source = std::cell::Cell::new(Some(source));
        let Some(Part::Fixed { octets, when, .. }) = shape.parts.get(part) else { return Ok(quote!()) };
        let index = shape.fields.iter().position(|f| f.name == field.name).unwrap_or(0);
        let only = [Part::Fixed { octets: *octets, fields: vec![index], when: when.clone() }];
        let one = Shape { parts: &only, ..shape.clone() };
        self.put_fixed(&one, 0, &quote!((*header)), &|_| Ok(source.take().unwrap_or(Source::Constant(0))))
    }

    /// Reads, changes and writes back the octets that hold a bit field; the fields beside it stay.
    pub(super) fn modify(&self, field: &Field, raw: &TokenStream) -> TokenStream {
        let s = &self.s;
        let bits = field.bits.unwrap_or(0);
        let (first, last) = (field.bit / 8, (field.bit + bits - 1) / 8);
        let count = last + 1 - first;
        let wide = carrier(count * 8);
        let ty = uint(count * 8);
        let shift = match self.module.endian {
            Endian::Big => count * 8 - field.bit % 8 - bits,
            Endian::Little => field.bit % 8,
        };
        if count > 8 {
            let (at, width) = (num(field.bit), num(bits));
            return quote!(#s::put_bits(header, #at, #width, (#raw) as u64););
        }
        let mask = super::names::hex(((1u128 << bits) - 1) as u64);
        let n = num(shift);
        if count == 1 {
            let at = num(first);
            return quote!(header[#at] = header[#at] & !(#mask << #n) | ((#raw) as u8) << #n;);
        }
        let at: Vec<_> = (first..=last).map(num).gather();
        let (order, read, write) = match self.module.endian {
            Endian::Big => (format_ident!("be"), format_ident!("u{wide}"), format_ident!("from_u{wide}")),
            Endian::Little => (format_ident!("le"), format_ident!("u{wide}"), format_ident!("from_u{wide}")),
        };
        let (zeros, skips) = (vec![quote!(0); wide / 8 - count], vec![quote!(_); wide / 8 - count]);
        let (load, store) = match self.module.endian {
            Endian::Big => (quote!([#(#zeros,)* #(header[#at]),*]), quote!([#(#skips,)* #(header[#at]),*])),
            Endian::Little => {
                (quote!([#(header[#at],)* #(#zeros),*]), quote!([#(header[#at],)* #(#skips),*]))
            }
        };
        quote! {
            let word = #s::#order::#read(#load);
            #store = #s::#order::#write(word & !(#mask << #n) | ((#raw) as #ty) << #n);
        }
    }

    fn fill_checksum(&self, packet: &'m Packet, header: &Shape<'m>) -> Result<TokenStream> {
        let s = &self.s;
        let checksum = match self.sums(packet) {
            Sums::None => return Ok(quote!()),
            Sums::Plain(checksum) => checksum,
            Sums::General => {
                let pseudo = self.any_pseudo(packet);
                let arg = pseudo.then(|| quote!(, pseudo: #s::Pseudo));
                let pass = pseudo.then(|| quote!(, pseudo));
                let known = packet.given().map(|field| format_ident!("given_{}", field.name));
                let known = quote!(#(, self.#known)*);
                return Ok(quote! {
                    /// Computes each checksum that is there and puts it in.
                    pub fn fill_checksum(&mut self #arg) { fill_sums(self.octets #pass #known); }
                });
            }
        };
        if header.part_of(&checksum.field).map(|(part, _)| part) != Some(packet.front()) {
            return Ok(quote!());
        }
        let set = format_ident!("set_{}", checksum.field);
        let covered = match checksum.over {
            crate::model::Region::Header => {
                let conditional = header.parts.iter().any(|part| when_of(part).is_some());
                if conditional {
                    return Ok(quote!());
                }
                if has_own_payload(packet) {
                    quote!(#s::Sum::of(self.octets.get(..self.payload_at).unwrap_or(&[])))
                } else {
                    quote!(#s::Sum::of(self.octets))
                }
            }
            _ => quote!(#s::Sum::of(self.octets)),
        };
        let (arg, sum) = match checksum.pseudo {
            None => (quote!(), covered),
            Some(protocol) => {
                let protocol = num(protocol);
                (
                    quote!(, pseudo: #s::Pseudo),
                    quote!(#s::Sum::add(pseudo.sum(#protocol, self.octets.len()), #covered)),
                )
            }
        };
        let zero = checksum.absent_over_ipv4.then(|| quote!(let sum = if sum == 0 { 0xffff } else { sum };));
        let update = self.update(checksum, header)?;
        Ok(quote! {
            /// Computes the checksum and puts it in.
            #[inline]
            pub fn fill_checksum(&mut self #arg) {
                self.#set(0);
                let sum = #sum.finish();
                #zero
                self.#set(sum);
            }
            #update
        })
    }
}

impl<'m> Cx<'m> {
    /// RFC 1624: what changes in the fixed part of the header changes the checksum by the difference.
    fn update(&self, checksum: &Checksum, header: &Shape<'m>) -> Result<TokenStream> {
        let s = &self.s;
        let (Some(field), Some(Part::Fixed { octets, .. })) = (header.field(&checksum.field), header.front())
        else {
            return Ok(quote!());
        };
        if octets % 2 != 0 {
            return Ok(quote!());
        }
        let number = self.number(field, &quote!(header))?.0;
        let set = format_ident!("set_{}", checksum.field);
        let n = num(*octets);
        let none = checksum.absent_over_ipv4.then(|| {
            quote! {
                // There is none to keep right.
                if was == 0 { change(self); return; }
            }
        });
        let zero = checksum.absent_over_ipv4.then(|| quote!(let sum = if sum == 0 { 0xffff } else { sum };));
        Ok(quote! {
            /// Changes fields of the header and adjusts the checksum by the difference (RFC 1624 §3), without a look at
            /// what else it covers. What was wrong before is as wrong afterwards.
            #[inline]
            pub fn update(&mut self, change: impl ::core::ops::FnOnce(&mut Self)) {
                let ::core::option::Option::Some(header) = self.octets.first_chunk::<#n>() else { return };
                let was = #number;
                #none
                let before = #s::Sum::of_array(header);
                change(self);
                self.#set(was);
                let ::core::option::Option::Some(header) = self.octets.first_chunk::<#n>() else { return };
                let sum = #s::Sum::updated(was, before, #s::Sum::of_array(header));
                #zero
                self.#set(sum);
            }
        })
    }
}

/// Fields that the layout depends on.
pub(super) fn layout_names(packet: &Packet) -> Vec<String> {
    let mut names = Vec::new();
    let bodies = packet.variants.iter().flat_map(|v| &v.fields);
    let fields = packet.fields.iter().chain(bodies).chain(&packet.trailer);
    for field in fields {
        if let Some(Length::Expr(expr)) = super::expr::length_of(&field.ty) {
            names_in(expr, packet, &mut names);
        }
        if let FieldType::Array { count: Some(count), .. } = &field.ty {
            names_in(count, packet, &mut names);
        }
        for expr in [&field.when, &field.check].into_iter().flatten() {
            names_in(expr, packet, &mut names);
        }
    }
    let payloads = packet.payload.iter().chain(packet.variants.iter().filter_map(|v| v.payload.as_ref()));
    for payload in payloads {
        if let Length::Expr(expr) = &payload.len {
            names_in(expr, packet, &mut names);
        }
    }
    names
}

fn names_in(expr: &Expr, packet: &Packet, out: &mut Vec<String>) {
    expr.walk(&mut |expr| match expr {
        Expr::Field(name) => out.push(name.clone()),
        Expr::Let(name) => {
            let tables = packet.lets.iter().filter(|table| table.name == *name);
            out.extend(tables.flat_map(|table| table.from.iter().cloned()));
        }
        Expr::Num(_) | Expr::Param(_) | Expr::PayloadLen | Expr::BufLen => {}
        Expr::Not(_) | Expr::Binary(..) => {}
    });
}
