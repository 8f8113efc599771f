//! `Repr::buffer_len` and `Repr::emit`: from a meaning to octets, each written once.

use super::body::pinned;
use super::cx::{Cx, Result, unsupported};
use super::names::{hex, ident, num};
use super::put::Source;
use super::repr::{Entry, Plan, What};
use super::shape::Shape;
use super::sums::Sums;
use crate::code::TokenStream;
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Checksum, Endian, Field, Packet, Part, PayloadRepr, Region, Role};

/// What one plan contributes to the functions.
struct Blocks {
    pattern: TokenStream,
    /// Statements that compute all lengths.
    lens: TokenStream,
    /// Statements that give up where the values can't be sent.
    checks: TokenStream,
    /// Statements that fill `header` and write what follows to `out`.
    writes: TokenStream,
}

impl<'m> Cx<'m> {
    pub(crate) fn repr_emit(&self, packet: &'m Packet, plans: &[Plan<'m>]) -> Result<TokenStream> {
        let s = &self.s;
        let header = Shape::header(packet);
        // A packet that begins with a part of variable length has no octet in front of it.
        let octets = match header.front() {
            Some(Part::Fixed { octets, when: None, .. }) => octets,
            Some(_) | None => &0,
        };
        let n = num(*octets);
        let blocks =
            plans.iter().map(|plan| self.blocks(packet, plan, &header)).gather::<Result<Vec<_>>>()?;
        let lifetime = plans.iter().any(Plan::borrows).then(|| quote!(<'_>));
        let lens = blocks.iter().map(|b| {
            let (p, l) = (&b.pattern, &b.lens);
            quote!(#p => { #l header_octets + body_octets })
        });
        let outside = self.takes_payload_len(packet);
        let finish = self.finish(packet, plans, &header)?;
        let payload_arg = outside.then(|| quote!(payload_len: usize,));
        // What is written does not depend on it.
        let no_payload = outside.then(|| quote!(let payload_len = 0usize;));
        let (fill_arg, checksum, late) = match self.sums(packet) {
            Sums::None => (quote!(), quote!(), quote!()),
            Sums::Plain(checksum) => {
                let (arg, fill) = self.fill(packet, checksum, *octets, outside)?;
                (arg, fill, quote!())
            }
            Sums::General if self.has_finish(packet) => (quote!(), quote!(), quote!()),
            Sums::General => {
                let ((arg, late), known) = (self.fill_late(packet), self.given_of_repr(packet, plans));
                (arg, quote!(), quote!(#known #late))
            }
        };
        let binding =
            if late.is_empty() { quote!((front, mut header, tail, rest)) } else { quote!((packet, rest)) };
        let truncated = self.error("Truncated", "", packet.fields.first().map_or("", |f| &f.name));
        let fail = quote!(return ::core::result::Result::Err(#truncated));
        let payload_text = if outside {
            " `payload_len` is the number of octets of a payload that this does not hold."
        } else {
            ""
        };
        let text = format!(
            " Writes exactly [`buffer_len`](Self::buffer_len) octets to the front of `out`, every one of them, and hands back the rest.{payload_text}\n\n# Errors\n`Truncated` where `out` is shorter; `BadLength` or `Invalid` where values do not fit together. Then nothing is written."
        );
        // Lengths are computed and checked once, beside the octets that need them.
        let result = if late.is_empty() {
            quote!((front, header, tail, rest))
        } else {
            quote! {
                *front = header;
                (packet, rest)
            }
        };
        let arms = blocks.iter().map(|b| {
            let Blocks { pattern, lens, checks, writes } = b;
            quote! {
                #pattern => {
                    #lens
                    #checks
                    let ::core::option::Option::Some((packet, rest)) = out.split_at_mut_checked(header_octets + body_octets) else { #fail };
                    let ::core::option::Option::Some((front, tail)) = packet.split_first_chunk_mut::<#n>() else { #fail };
                    let mut header = [0u8; #n];
                    let out = &mut #s::Cursor::new(tail);
                    #writes
                    #result
                }
            }
        });
        let end = if late.is_empty() { quote!(#checksum *front = header;) } else { late };
        let text = super::names::doc(text.trim_start());
        // Which options there are is known where it is called, as a rule, and what is for the others falls away.
        let options =
            plans.iter().flat_map(|plan| &plan.entries).any(|entry| matches!(entry.what, What::Options(_)));
        let inline =
            if options && packet.variants.is_empty() { quote!(#[inline(always)]) } else { quote!(#[inline]) };
        Ok(quote! {
            #[allow(unused_variables)]
            impl Repr #lifetime {
                /// Octets that [`emit`](Self::emit) writes.
                #[inline]
                pub fn buffer_len(&self) -> usize {
                    #no_payload
                    match *self { #(#lens)* }
                }

                #text
                #inline
                pub fn emit<'b>(&self, out: &'b mut [u8], #payload_arg #fill_arg) -> #s::Result<&'b mut [u8]> {
                    #[allow(unused_mut)]
                    let #binding = match *self { #(#arms)* };
                    #end
                    ::core::result::Result::Ok(rest)
                }
                #finish
            }
        })
    }

    /// Whether `emit` is told the length of a payload that the representation does not hold: a checksum or a length
    /// covers it.
    pub(crate) fn takes_payload_len(&self, packet: &Packet) -> bool {
        let outside = |payload: Option<&crate::model::Payload>| {
            payload.is_some_and(|payload| payload.repr == PayloadRepr::Outside)
        };
        let own = packet.variants.is_empty() && outside(packet.payload.as_ref());
        let pseudo = packet.checksums.iter().any(|checksum| checksum.pseudo.is_some());
        let said = |field: &Field| {
            matches!(field.role, Role::Length { of: Region::Packet | Region::Payload, .. })
                || [&field.check, &field.valid].into_iter().flatten().any(super::sound::names_payload)
        };
        let header = packet.fields.iter().chain(&packet.trailer).any(said);
        let variants = packet.variants.iter().filter(|variant| variant.repr).any(|variant| {
            outside(self.variant_payload(packet, variant)) && (header || variant.fields.iter().any(said))
        });
        own && (header || pseudo && matches!(self.sums(packet), Sums::Plain(_))) || variants
    }

    /// The `fill` argument, and the statements that put checksums into `packet`, all of which is there.
    fn fill_late(&self, packet: &Packet) -> (TokenStream, TokenStream) {
        let s = &self.s;
        let said = self.given_by(packet, &|name| quote!(#name));
        if self.any_pseudo(packet) {
            return (
                quote!(fill: #s::PseudoFill),
                quote! {
                    match fill {
                        #s::PseudoFill::Sum(pseudo, _) => fill_sums(packet, pseudo #said),
                        #s::PseudoFill::Device => {}
                    }
                },
            );
        }
        let fill = quote! {
            match fill {
                #s::Fill::Sum(_) => fill_sums(packet #said),
                #s::Fill::Device => {}
            }
        };
        (quote!(fill: #s::Fill), fill)
    }

    /// Statements that take the parameters out of the representation.
    fn given_of_repr(&self, packet: &Packet, plans: &[Plan<'m>]) -> TokenStream {
        let names: Vec<_> = packet.given().map(|field| ident(&field.name)).gather();
        if names.is_empty() {
            return quote!();
        }
        let names = quote!((#(#names,)*));
        let arms = plans.iter().map(|plan| {
            let pattern = plan.constructor();
            quote!(#pattern => #names,)
        });
        quote!(let #names = match *self { #(#arms)* };)
    }

    /// `finish`: what stands behind the payload, and checksums that cover it.
    fn finish(&self, packet: &'m Packet, plans: &[Plan<'m>], header: &Shape<'m>) -> Result<TokenStream> {
        let s = &self.s;
        if !self.has_finish(packet) {
            return Ok(quote!());
        }
        let mut arms = TokenStream::new();
        let mut lens = TokenStream::new();
        let trailer = Shape::trailer(packet);
        for plan in plans {
            let body = plan.variant.map(Shape::variant);
            let emit = Emit { cx: self, packet, plan, header, body: body.as_ref(), trailer: &trailer };
            let (pattern, len, write) = (plan.constructor(), emit.lens()?, emit.trailer_writes()?);
            // A trailer behind a payload that is held was written with it.
            let trailer_octets =
                if emit.trailer_is_inside() { quote!(0usize) } else { quote!(trailer_octets) };
            let write = if emit.trailer_is_inside() { quote!() } else { write };
            lens.extend(quote!(#pattern => { #len #trailer_octets }));
            arms.extend(quote!(#pattern => { #len #write }));
        }
        let general = matches!(self.sums(packet), Sums::General);
        let said = self.given_by(packet, &|name| quote!(#name));
        let known = if general { self.given_of_repr(packet, plans) } else { quote!() };
        let (arg, fill) = match (general, self.any_pseudo(packet)) {
            (false, _) => (quote!(), quote!()),
            (true, false) => (
                quote!(, seal: #s::Seal),
                quote!(match seal { #s::Seal::Sums => fill_sums(packet #said), #s::Seal::Device => {} }),
            ),
            (true, true) => (
                quote!(, seal: #s::PseudoSeal),
                quote!(match seal { #s::PseudoSeal::Sums(pseudo) => fill_sums(packet, pseudo #said), #s::PseudoSeal::Device => {} }),
            ),
        };
        let truncated = self.error("Truncated", "", "payload");
        let outside = self.takes_payload_len(packet);
        let no_payload = outside.then(|| quote!(let payload_len = 0usize;));
        let rest_is_payload = outside
            .then(|| quote!(let payload_len = whole.saturating_sub(self.buffer_len()).saturating_sub(len);));
        let trailer_len = (!packet.trailer.is_empty()).then(|| {
            quote! {
                /// Octets of what stands behind the payload.
                pub fn trailer_len(&self) -> usize {
                    #no_payload
                    match *self { #lens }
                }
            }
        });
        let write = (!packet.trailer.is_empty()).then(|| {
            quote! {
                let (whole, len) = (packet.len(), self.trailer_len());
                let ::core::option::Option::Some((_, tail)) = packet.len().checked_sub(len).and_then(|at| packet.split_at_mut_checked(at)) else {
                    return ::core::result::Result::Err(#truncated);
                };
                #rest_is_payload
                let out = &mut #s::Cursor::new(tail);
                match *self { #arms }
            }
        });
        let text = if packet.trailer.is_empty() {
            " Completes a packet whose header [`emit`](Self::emit) wrote and behind which the payload was put: fills in the checksums that cover the payload.\n\n # Errors\n None."
        } else {
            " Completes a packet whose header [`emit`](Self::emit) wrote and behind which the payload was put: writes the trailer to the last [`trailer_len`](Self::trailer_len) octets of `packet`, and fills in the checksums.\n\n # Errors\n `Truncated` where `packet` has less octets than the trailer."
        };
        Ok(quote! {
            #trailer_len
            #[doc = #text]
            pub fn finish(&self, packet: &mut [u8] #arg) -> #s::Result<()> {
                #write
                #known
                #fill
                ::core::result::Result::Ok(())
            }
        })
    }

    /// The `fill` argument, and the statements that put the checksum into `header`.
    fn fill(
        &self,
        packet: &'m Packet,
        checksum: &Checksum,
        octets: usize,
        outside: bool,
    ) -> Result<(TokenStream, TokenStream)> {
        let s = &self.s;
        let header = Shape::header(packet);
        let Some(field) = header.field(&checksum.field).filter(|_| octets % 2 == 0) else {
            return unsupported(format!("the checksum `{}` at this place", checksum.field));
        };
        let (a, b) = (num(field.bit / 8), num(field.bit / 8 + 1));
        let zero = checksum.absent_over_ipv4.then(|| quote!(let sum = if sum == 0 { 0xffff } else { sum };));
        let put = quote! {
            #zero
            [header[#a], header[#b]] = #s::be::from_u16(sum);
        };
        let own = match (&checksum.over, header.is_fixed()) {
            (Region::Header, true) => quote!(#s::Sum::of_array(&header)),
            // What is behind the fixed part of a header are options.
            (Region::Header, false) => quote!(#s::Sum::of_array(&header).add_few(tail)),
            _ if outside && self.sums_options(packet) => {
                let lists = header.fields_with(|_| true).filter(|field| is_lifted(packet, field));
                let names = lists.map(|field| ident(&field.name)).gather::<Vec<_>>();
                quote!(#s::Sum::of_array(&header)#(.add(self.#names.sum(tail)))*)
            }
            _ if outside => quote!(#s::Sum::of_array(&header).add_few(tail)),
            _ => quote!(#s::Sum::of_array(&header).add_octets(tail)),
        };
        Ok(match checksum.pseudo {
            None => (
                quote!(fill: #s::Fill),
                quote! {
                    match fill {
                        #s::Fill::Sum(payload) => {
                            let sum = #s::Sum::add(#own, payload).finish();
                            #put
                        }
                        #s::Fill::Device => {}
                    }
                },
            ),
            Some(protocol) => {
                let protocol = num(protocol);
                let payload_len = if outside {
                    quote!(payload_len)
                } else if packet.payload.as_ref().is_some_and(|p| p.repr == PayloadRepr::Len) {
                    quote!(self.payload_len.get())
                } else {
                    quote!(0)
                };
                (
                    quote!(fill: #s::PseudoFill),
                    quote! {
                        match fill {
                            #s::PseudoFill::Sum(pseudo, payload) => {
                                let len = tail.len().saturating_add(header.len()).saturating_add(#payload_len);
                                let sum = #s::Sum::add(#s::Sum::add(pseudo.sum(#protocol, len), #own), payload).finish();
                                #put
                            }
                            #s::PseudoFill::Device => {}
                        }
                    },
                )
            }
        })
    }

    /// Whether what stands behind the fixed part of the header is one list of lifted options, and the checksum covers it
    /// with a payload that comes from outside.
    pub(crate) fn sums_options(&self, packet: &'m Packet) -> bool {
        let header = Shape::header(packet);
        let only = match header.parts {
            [Part::Fixed { when: None, .. }, Part::Variable { field, .. }] => {
                is_lifted(packet, &header.fields[*field])
            }
            _ => false,
        };
        let covered = match self.sums(packet) {
            Sums::Plain(checksum) => !matches!(checksum.over, Region::Header),
            Sums::None | Sums::General => false,
        };
        only && covered && packet.variants.is_empty() && self.takes_payload_len(packet)
    }

    fn blocks(&self, packet: &'m Packet, plan: &Plan<'m>, header: &Shape<'m>) -> Result<Blocks> {
        let body = plan.variant.map(Shape::variant);
        let trailer = Shape::trailer(packet);
        let emit = Emit { cx: self, packet, plan, header, body: body.as_ref(), trailer: &trailer };
        Ok(Blocks {
            pattern: plan.pattern(),
            lens: emit.lens()?,
            checks: emit.checks()?,
            writes: emit.writes()?,
        })
    }
}

fn is_lifted(packet: &Packet, field: &Field) -> bool {
    packet.collects.iter().any(|collect| collect.list == field.name)
}

/// Emits one plan, whose fields are locals.
pub(crate) struct Emit<'e, 'm> {
    pub(crate) cx: &'e Cx<'m>,
    pub(crate) packet: &'m Packet,
    pub(crate) plan: &'e Plan<'m>,
    pub(crate) header: &'e Shape<'m>,
    pub(crate) body: Option<&'e Shape<'m>>,
    /// Without fields where there is none.
    pub(crate) trailer: &'e Shape<'m>,
}

impl<'e, 'm> Emit<'e, 'm> {
    pub(super) fn shapes(&self) -> Vec<&'e Shape<'m>> {
        [self.header].into_iter().chain(self.body).chain([self.trailer]).gather()
    }

    /// Whether `emit` writes the trailer: nothing that it does not have stands in front of it.
    pub(super) fn trailer_is_inside(&self) -> bool {
        self.payload().is_none_or(|payload| payload.repr == PayloadRepr::Slice)
    }

    pub(super) fn in_header(&self, shape: &Shape<'m>) -> bool {
        shape.owner.is_empty()
    }

    pub(super) fn entry(&self, shape: &Shape<'m>, field: &Field) -> Option<&'e Entry<'m>> {
        self.plan.entries.iter().find(|entry| match &entry.what {
            What::Field { field: of, in_header, .. } => {
                of.name == field.name && *in_header == self.in_header(shape)
            }
            What::Options(of) => of.name == field.name && self.in_header(shape),
            What::Merge(_) | What::Collect(_) | What::PayloadLen | What::Payload => false,
        })
    }

    /// The number of a field, by name, as the packet will have it.
    pub(super) fn number(&self, name: &str) -> Option<Result<TokenStream>> {
        let shape = self.shapes().into_iter().rev().find(|shape| shape.field(name).is_some());
        let Some(shape) = shape else {
            let table = self.packet.lets.iter().find(|table| table.name == name)?;
            let name = format_ident!("table_{}", table.name);
            return Some(Ok(quote!(#name)));
        };
        let field = shape.field(name)?;
        Some(self.field_number(shape, field))
    }

    pub(super) fn field_number(&self, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
        Ok(match &field.role {
            Role::Const(value) | Role::Emit(value) => {
                let value = num(*value);
                quote!(#value)
            }
            Role::Reserved | Role::Checksum | Role::Kind | Role::Len | Role::Magic(_) => quote!(0),
            Role::Tag if self.cx.union_tag(shape, field).is_some() => {
                self.cx.union_tag(shape, field).unwrap_or_default()
            }
            Role::Tag => match self.plan.variant.and_then(|variant| pinned(variant, &field.name)) {
                Some(value) => {
                    let value = num(value);
                    quote!(#value)
                }
                None => self.value_number(shape, field)?,
            },
            Role::Keep => self.value_number(shape, field)?,
            Role::Length { of, unit, bias } => {
                let (scale, add) = (num(field.scale), num(field.bias));
                let raw = self.length_raw(field, &self.region(of)?, *unit, *bias);
                quote!((#raw.unwrap_or(0) * #scale + #add))
            }
            Role::Count(array) => {
                let array = ident(array);
                quote!(#array.len())
            }
            Role::Presence(of) => {
                let of = ident(of);
                quote!((#of.is_some() as u8))
            }
            Role::Absence(of) => {
                let of = ident(of);
                quote!((#of.is_none() as u8))
            }
            Role::Part(_) => self.part_bit(field)?,
        })
    }

    pub(super) fn value_number(&self, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
        let Some(Entry { name, what: What::Field { kind, .. }, .. }) = self.entry(shape, field) else {
            return unsupported(format!("`{}` in a condition of emit", field.name));
        };
        if field.gate.is_some() || field.when.is_some() {
            let inner = self.cx.to_number(kind, field, &quote!(value))?;
            return Ok(quote!(#name.map_or(0, |value| #inner)));
        }
        self.cx.to_number(kind, field, &quote!(#name))
    }

    /// The raw value of a length field, an `Option<u64>`.
    pub(super) fn length_raw(
        &self,
        field: &Field,
        octets: &TokenStream,
        unit: u64,
        bias: u64,
    ) -> TokenStream {
        let s = &self.cx.s;
        let bits = field.bits.unwrap_or(0);
        let max = hex(if bits >= 64 { u64::MAX } else { (1 << bits) - 1 });
        let (bias, unit) = (num(bias), num(unit));
        quote!(#s::length(#octets, #bias, #unit, #max))
    }

    pub(super) fn region(&self, of: &Region) -> Result<TokenStream> {
        match of {
            Region::Header if self.plan.variant.is_some() => {
                Ok(quote!((packet_octets.saturating_sub(payload_octets))))
            }
            Region::Header => Ok(quote!(header_octets)),
            Region::Packet => Ok(quote!(packet_octets)),
            Region::Payload => Ok(quote!(payload_octets)),
            Region::Field(name) => {
                let len = format_ident!("len_{name}");
                Ok(quote!(#len))
            }
        }
    }

    pub(super) fn payload(&self) -> Option<&'m crate::model::Payload> {
        match self.plan.variant {
            Some(variant) => self.cx.variant_payload(self.packet, variant),
            None => self.packet.payload.as_ref(),
        }
    }

    /// Where a flag that is merged with others stands, if one octet has all of them: the last one takes the bits of all, as
    /// a constant for each value; the others nothing.
    pub(super) fn merged_bits(&self, field: &Field) -> Option<Source> {
        if self.cx.module.endian != Endian::Big {
            return None;
        }
        let merge = self.packet.merges.iter().find(|merge| merge.from.contains(&field.name))?;
        let flag = |name: &&String, field: &Field| field.name == **name && field.bits == Some(1);
        let of = |name: &String| self.packet.fields.iter().find(|field| flag(&name, field));
        let places: Vec<usize> = merge.from.iter().filter_map(of).map(|field| field.bit).gather();
        let last = places.iter().copied().max()?;
        if places.len() != merge.from.len() || places.iter().any(|bit| bit / 8 != last / 8) {
            return None;
        }
        if field.bit != last {
            return Some(Source::Constant(0));
        }
        let (name, ty) = (ident(&merge.name), ident(&merge.ty));
        let arms = merge.cases.iter().map(|(case, _, pattern)| {
            let case = ident(case);
            let set = |nth: usize| pattern >> (places.len() - 1 - nth) & 1;
            let bits: u64 = places.iter().enumerate().map(|(nth, bit)| set(nth) << (last - bit)).sum();
            let bits = num(bits);
            quote!(#ty::#case => #bits,)
        });
        Some(Source::Raw(quote!((match #name { #(#arms)* }))))
    }

    pub(super) fn part_bit(&self, field: &Field) -> Result<TokenStream> {
        let found = self.packet.merges.iter().find_map(|merge| {
            let at = merge.from.iter().position(|name| *name == field.name)?;
            Some((merge, merge.from.len() - 1 - at))
        });
        let Some((merge, shift)) = found else { return unsupported(format!("`{}` in no merge", field.name)) };
        let (name, shift) = (ident(&merge.name), num(shift));
        Ok(quote!((#name.bits() >> #shift & 1)))
    }
}
