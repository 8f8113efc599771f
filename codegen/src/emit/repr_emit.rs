//! `Repr::buffer_len` and `Repr::emit`: from a meaning to octets, each written once.

use super::body::pinned;
use super::cx::{Cx, Result, unsupported};
use super::expr::{Scope, is_wide, length_of};
use super::names::{hex, ident, num};
use super::put::Source;
use super::repr::{Entry, Plan, What};
use super::shape::Shape;
use super::sound::{check_on_emit, valid_on_emit};
use super::sums::Sums;
use super::value::{Kind, uint};
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::model::{
    Checksum, Collect, Expr, Field, FieldType, Length, Packet, Part, PayloadRepr, Region, Role,
};

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
        let octets = match header.parts.first() {
            Some(Part::Fixed { octets, when: None, .. }) => octets,
            Some(_) | None => &0,
        };
        let n = num(*octets);
        let blocks =
            plans.iter().map(|plan| self.blocks(packet, plan, &header)).collect::<Result<Vec<_>>>()?;
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
                let (arg, late) = self.fill_late(packet);
                (arg, quote!(), late)
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
                #[inline]
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
        if self.any_pseudo(packet) {
            return (
                quote!(fill: #s::PseudoFill),
                quote! {
                    match fill {
                        #s::PseudoFill::Sum(pseudo, _) => fill_sums(packet, pseudo),
                        #s::PseudoFill::Device => {}
                    }
                },
            );
        }
        let fill = quote! {
            match fill {
                #s::Fill::Sum(_) => fill_sums(packet),
                #s::Fill::Device => {}
            }
        };
        (quote!(fill: #s::Fill), fill)
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
        let (arg, fill) = match (general, self.any_pseudo(packet)) {
            (false, _) => (quote!(), quote!()),
            (true, false) => (
                quote!(, seal: #s::Seal),
                quote!(match seal { #s::Seal::Sums => fill_sums(packet), #s::Seal::Device => {} }),
            ),
            (true, true) => (
                quote!(, seal: #s::PseudoSeal),
                quote!(match seal { #s::PseudoSeal::Sums(pseudo) => fill_sums(packet, pseudo), #s::PseudoSeal::Device => {} }),
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

    fn blocks(&self, packet: &'m Packet, plan: &Plan<'m>, header: &Shape<'m>) -> Result<Blocks> {
        let body = plan.variant.map(Shape::variant);
        let trailer = Shape::trailer(packet);
        let emit = Emit { cx: self, packet, plan, header, body: body.as_ref(), trailer: &trailer };
        Ok(Blocks {
            pattern: plan.constructor(),
            lens: emit.lens()?,
            checks: emit.checks()?,
            writes: emit.writes()?,
        })
    }
}

/// What is lifted from one list: calls that hand it to a `Measure`, and to a `Writer`.
struct Lifts<'m> {
    /// One of them.
    first: &'m Collect,
    measure: TokenStream,
    write: TokenStream,
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
    fn shapes(&self) -> Vec<&'e Shape<'m>> {
        [self.header].into_iter().chain(self.body).chain([self.trailer]).collect()
    }

    /// Whether `emit` writes the trailer: nothing that it does not have stands in front of it.
    fn trailer_is_inside(&self) -> bool {
        self.payload().is_none_or(|payload| payload.repr == PayloadRepr::Slice)
    }

    fn in_header(&self, shape: &Shape<'m>) -> bool {
        shape.owner.is_empty()
    }

    fn entry(&self, shape: &Shape<'m>, field: &Field) -> Option<&'e Entry<'m>> {
        self.plan.entries.iter().find(|entry| match &entry.what {
            What::Field { field: of, in_header, .. } => {
                of.name == field.name && *in_header == self.in_header(shape)
            }
            What::Options(of) => of.name == field.name && self.in_header(shape),
            What::Merge(_) | What::Collect(_) | What::PayloadLen | What::Payload => false,
        })
    }

    /// The number of a field, by name, as the packet will have it.
    fn number(&self, name: &str) -> Option<Result<TokenStream>> {
        let shape = self.shapes().into_iter().rev().find(|shape| shape.field(name).is_some());
        let Some(shape) = shape else {
            let table = self.packet.lets.iter().find(|table| table.name == name)?;
            let name = format_ident!("table_{}", table.name);
            return Some(Ok(quote!(#name)));
        };
        let field = shape.field(name)?;
        Some(self.field_number(shape, field))
    }

    fn field_number(&self, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
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

    fn value_number(&self, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
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
    fn length_raw(&self, field: &Field, octets: &TokenStream, unit: u64, bias: u64) -> TokenStream {
        let s = &self.cx.s;
        let bits = field.bits.unwrap_or(0);
        let max = hex(if bits >= 64 { u64::MAX } else { (1 << bits) - 1 });
        let (bias, unit) = (num(bias), num(unit));
        quote!(#s::length(#octets, #bias, #unit, #max))
    }

    fn region(&self, of: &Region) -> Result<TokenStream> {
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

    fn payload(&self) -> Option<&'m crate::model::Payload> {
        match self.plan.variant {
            Some(variant) => self.cx.variant_payload(self.packet, variant),
            None => self.packet.payload.as_ref(),
        }
    }

    fn part_bit(&self, field: &Field) -> Result<TokenStream> {
        let found = self.packet.merges.iter().find_map(|merge| {
            let at = merge.from.iter().position(|name| *name == field.name)?;
            Some((merge, merge.from.len() - 1 - at))
        });
        let Some((merge, shift)) = found else { return unsupported(format!("`{}` in no merge", field.name)) };
        let (name, shift) = (ident(&merge.name), num(shift));
        Ok(quote!((#name.bits() >> #shift & 1)))
    }

    /// Statements that bind the lengths: `len_<field>`, `header_octets`, `body_octets`, `payload_octets`,
    /// `packet_octets`, `is_<part>`.
    pub(crate) fn lens(&self) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        let mut sums: Vec<TokenStream> = Vec::new();
        let lookup = |name: &str| self.number(name);
        for shape in self.shapes() {
            let mut sum = {
                let fixed = num(shape.fixed_len());
                quote!(#fixed)
            };
            let scope =
                Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
            for (index, part) in shape.parts.iter().enumerate() {
                match part {
                    Part::Fixed { when: None, .. } => {}
                    Part::Fixed { octets, when: Some(when), .. } => {
                        let flag = self.is_name(shape, index);
                        let (holds, octets) = (scope.condition(when)?, num(*octets));
                        out.extend(self.tables_of(when, &scope)?);
                        out.extend(quote!(let #flag: bool = #holds;));
                        sum = quote!(#sum + (if #flag { #octets } else { 0 }));
                    }
                    Part::Variable { field, .. }
                        if matches!(shape.fields[*field].ty, FieldType::Align(_)) =>
                    {
                        let FieldType::Align(to) = shape.fields[*field].ty else { continue };
                        let len = format_ident!("len_{}", shape.fields[*field].name);
                        let (to, before) = (num(to), sums.first().map(|before| quote!(#before +)));
                        let s = &self.cx.s;
                        out.extend(quote! {
                            let #len: usize = {
                                let at: usize = #before #sum;
                                #s::round_up(at, #to).saturating_sub(at)
                            };
                        });
                        sum = quote!(#sum + #len);
                    }
                    Part::Variable { field, .. } => {
                        let field = &shape.fields[*field];
                        let len = format_ident!("len_{}", field.name);
                        if let Some(Lifts { first, measure, .. }) = self.collected(shape, field)? {
                            let (layout, s) = (self.cx.list_layout(shape, first)?, &self.cx.s);
                            let plan = format_ident!("plan_{}", field.name);
                            out.extend(
                                quote!(let #plan = #s::options::Measure::new(#layout)#measure.plan();),
                            );
                        }
                        let octets = self.variable_len(shape, field)?;
                        out.extend(quote!(let #len: usize = #octets;));
                        sum = quote!(#sum + #len);
                    }
                    Part::Loose { fields } => {
                        let mut bits = quote!(0usize);
                        for field in fields.iter().map(|index| &shape.fields[*index]) {
                            let width = num(field.bits.unwrap_or(0));
                            let Some(when) = &field.when else {
                                bits.extend(quote!(+ #width));
                                continue;
                            };
                            let there = format_ident!("there_{}", field.name);
                            let holds = scope.condition(when)?;
                            out.extend(self.tables_of(when, &scope)?);
                            out.extend(quote!(let #there: bool = #holds;));
                            bits.extend(quote!(+ (if #there { #width } else { 0 })));
                        }
                        let octets = format_ident!("loose_{}", shape.part_name(index));
                        out.extend(quote!(let #octets: usize = (#bits) / 8;));
                        sum = quote!(#sum + #octets);
                    }
                }
            }
            sums.push(sum);
        }
        let trailer = sums.pop().filter(|_| !self.packet.trailer.is_empty());
        let header = sums.first().cloned().unwrap_or(quote!(0));
        let body = sums.get(1).cloned();
        let payload = match self.payload().map(|payload| payload.repr) {
            Some(PayloadRepr::Slice) => quote!(payload.len()),
            Some(PayloadRepr::Len) => quote!(payload_len.get()),
            Some(PayloadRepr::Outside) if self.cx.takes_payload_len(self.packet) => quote!(payload_len),
            Some(PayloadRepr::Outside) | None => quote!(0),
        };
        let inside = match self.payload().map(|payload| payload.repr) {
            Some(PayloadRepr::Slice) => Some(quote!(payload_octets)),
            _ => None,
        };
        let outside = inside.is_none().then(|| quote!(+ payload_octets));
        let (trailer, trailing) = match (trailer, self.trailer_is_inside()) {
            (None, _) => (quote!(), None),
            (Some(trailer), true) => {
                (quote!(let trailer_octets: usize = #trailer;), Some(quote!(trailer_octets)))
            }
            (Some(trailer), false) => (quote!(let trailer_octets: usize = #trailer;), None),
        };
        let outside = match (&trailing, self.packet.trailer.is_empty()) {
            (None, false) => quote!(#outside + trailer_octets),
            _ => quote!(#outside),
        };
        let body = body.into_iter().chain(inside).chain(trailing);
        let body = quote!(0 #(+ #body)*);
        Ok(quote! {
            #out
            #trailer
            let header_octets: usize = #header;
            let payload_octets: usize = #payload;
            let body_octets: usize = #body;
            let packet_octets: usize = header_octets + body_octets #outside;
        })
    }

    fn is_name(&self, shape: &Shape<'m>, index: usize) -> Ident {
        format_ident!("is_{}", shape.part_name(index))
    }

    /// The tables that an expression names, as locals.
    fn tables_of(&self, expr: &Expr, scope: &Scope<'_>) -> Result<TokenStream> {
        let mut used = Vec::new();
        super::cut::lets_in(expr, &mut used);
        let mut out = TokenStream::new();
        for table in self.packet.lets.iter().filter(|table| used.contains(&table.name)) {
            let name = format_ident!("table_{}", table.name);
            let value = self.cx.table(table, &self.packet.fields, scope, &quote!(usize::MAX))?;
            out.extend(quote!(let #name: usize = #value;));
        }
        Ok(out)
    }

    fn variable_len(&self, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
        if self.collected(shape, field)?.is_some() {
            let plan = format_ident!("plan_{}", field.name);
            return Ok(quote!(match #plan {
                ::core::option::Option::Some(plan) => plan.octets_len(),
                ::core::option::Option::None => 0,
            }));
        }
        let Some(entry) = self.entry(shape, field) else { return self.unkept_len(shape, field) };
        let name = &entry.name;
        match &entry.what {
            What::Options(_) => Ok(quote!(#name.octets_len())),
            What::Field { kind: Kind::Octets { len, .. }, .. } => {
                let len = num(*len);
                Ok(quote!(#len))
            }
            What::Field { kind: Kind::Options, .. } => {
                let base = self.cx.list_start(shape, &field.name, &field.ty)?;
                Ok(match field.when {
                    None => quote!(#name.octets_len(#base).unwrap_or(0)),
                    Some(_) => quote!(#name.map_or(0, |list| list.octets_len(#base).unwrap_or(0))),
                })
            }
            What::Field { kind, .. } if field.when.is_some() => {
                let len = self.cx.octets_len(kind, &super::names::unmarked("value"))?;
                Ok(quote!(#name.map_or(0, |value| #len)))
            }
            What::Field { kind, .. } => self.cx.octets_len(kind, name),
            _ => Ok(quote!(0)),
        }
    }

    /// Octets of a field that is not kept: zeros, as many as what is kept says.
    fn unkept_len(&self, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
        let FieldType::Bytes(Length::Expr(expr)) = &field.ty else { return Ok(quote!(0)) };
        if self.is_derived(expr) {
            return Ok(quote!(0));
        }
        let lookup = |name: &str| self.number(name);
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        let (tables, len) = (self.tables_of(expr, &scope)?, scope.length(expr)?);
        let Some(when) = &field.when else { return Ok(quote!({ #tables #len })) };
        let (outer, holds) = (self.tables_of(when, &scope)?, scope.condition(when)?);
        Ok(quote!({ #outer if #holds { #tables #len } else { 0 } }))
    }

    /// The options of a variant's list.
    fn collected(&self, shape: &Shape<'m>, field: &Field) -> Result<Option<Lifts<'m>>> {
        if self.in_header(shape) {
            return Ok(None);
        }
        let collects: Vec<_> = self
            .plan
            .entries
            .iter()
            .filter_map(|entry| match entry.what {
                What::Collect(collect) if collect.list == field.name => Some(collect),
                _ => None,
            })
            .collect();
        let Some(first) = collects.first() else { return Ok(None) };
        let mut items = Lifts { first, measure: TokenStream::new(), write: TokenStream::new() };
        for collect in &collects {
            let name = ident(&collect.name);
            items.measure.extend(self.cx.measure_lifted(collect, &quote!(#name))?);
            items.write.extend(self.cx.write_lifted(collect, &quote!(#name))?);
        }
        Ok(Some(items))
    }

    /// Statements that refuse what can't be sent.
    pub(crate) fn checks(&self) -> Result<TokenStream> {
        let cx = self.cx;
        let mut out = TokenStream::new();
        let lookup = |name: &str| self.number(name);
        let roles =
            |name: &str| self.shapes().into_iter().rev().find_map(|shape| Some(&shape.field(name)?.role));
        for shape in self.shapes() {
            let scope = Scope {
                lookup: &lookup,
                payload_len: Some(quote!(payload_octets)),
                octets: None,
                wide: is_wide(shape.fields),
            };
            for field in shape.fields {
                let fail = |kind: &str| {
                    let error = cx.error(kind, &shape.owner, &field.name);
                    quote!(return ::core::result::Result::Err(#error))
                };
                if let Role::Length { of, unit, bias } = &field.role {
                    let raw = self.length_raw(field, &self.region(of)?, *unit, *bias);
                    let fail = fail("BadLength");
                    out.extend(quote!(if #raw.is_none() { #fail }));
                }
                if let Role::Count(array) = &field.role {
                    let (array, bits) = (ident(array), field.bits.unwrap_or(0));
                    let max = hex(if bits >= 32 { u64::from(u32::MAX) } else { (1 << bits) - 1 });
                    let fail = fail("BadLength");
                    out.extend(quote!(if #array.len() > #max { #fail }));
                }
                let check = check_on_emit(self.packet, self.header.fixed_len(), field, &roles);
                let demands = [(check, "BadLength"), (valid_on_emit(field, &roles), "Invalid")];
                for (demand, kind) in demands.into_iter().filter_map(|(expr, kind)| Some((expr?, kind))) {
                    let (tables, fail) = (self.tables_of(demand, &scope)?, fail(kind));
                    let holds = scope.condition(demand)?;
                    out.extend(if tables.is_empty() {
                        quote!(if !(#holds) { #fail })
                    } else {
                        quote!({ #tables if !(#holds) { #fail } })
                    });
                }
                if let (true, Some(_)) = (field.role == Role::Tag, self.entry(shape, field)) {
                    out.extend(self.tag_check(&fail("Invalid"))?);
                }
                out.extend(self.variable_check(shape, field, &scope)?);
            }
            if self.in_header(shape) {
                out.extend(self.tables_check(&scope)?);
            }
            for (index, part) in shape.parts.iter().enumerate() {
                out.extend(self.presence_check(shape, index, part)?);
            }
        }
        Ok(out)
    }

    /// Fields that a table without `otherwise` is made of must be in one of its rows: no other packet can be read.
    fn tables_check(&self, scope: &Scope<'_>) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for table in self.packet.lets.iter().filter(|table| table.otherwise.is_none()) {
            let first = table.from.first().map_or("", String::as_str);
            let error = self.cx.error("Unsupported", "", first);
            let fail = quote!(return ::core::result::Result::Err(#error));
            let value = self.cx.table(table, &self.packet.fields, scope, &fail)?;
            out.extend(quote!(let _: u32 = #value;));
        }
        Ok(out)
    }

    /// The tags, one of which is free, must select this variant and no earlier one.
    fn tag_check(&self, fail: &TokenStream) -> Result<TokenStream> {
        let Some(this) = self.plan.variant else { return Ok(quote!()) };
        let mut tags = Vec::new();
        for tag in self.cx.tags(self.packet) {
            let value = self.field_number(self.header, tag)?;
            tags.push(quote!((#value as u64)));
        }
        let before = self.packet.variants.iter().take_while(|variant| variant.name != this.name);
        let before = before.filter(|variant| !super::body::differ_in_length(variant, this));
        let before: Vec<TokenStream> =
            before.map(|variant| self.cx.variant_pattern(self.packet, variant)).collect();
        let this = self.cx.variant_pattern(self.packet, this);
        Ok(quote! {
            #[allow(unreachable_patterns)]
            match (#(#tags,)*) { #(#before => #fail,)* #this => {} _ => #fail }
        })
    }

    /// A field of variable length must have the length that the rest of the packet says.
    fn variable_check(&self, shape: &Shape<'m>, field: &'m Field, scope: &Scope<'_>) -> Result<TokenStream> {
        let cx = self.cx;
        let error = cx.error("BadLength", &shape.owner, &field.name);
        let fail = quote!(return ::core::result::Result::Err(#error));
        let mut out = TokenStream::new();
        if self.collected(shape, field)?.is_some() {
            let plan = format_ident!("plan_{}", field.name);
            let error = cx.error("BadOption", &shape.owner, &field.name);
            out.extend(quote!(if #plan.is_none() { return ::core::result::Result::Err(#error) }));
        }
        if let (Some(Length::Fixed(says)), Some(_)) = (length_of(&field.ty), self.entry(shape, field)) {
            if field.bits.is_none() && field.when.is_none() {
                let (len, says) = (format_ident!("len_{}", field.name), num(*says));
                out.extend(quote!(if #len != #says { #fail }));
            }
        }
        let Some(Entry { name, what: What::Field { kind, .. }, .. }) = self.entry(shape, field) else {
            return Ok(out);
        };
        if let (Kind::Options, None) = (kind, &field.when) {
            let base = cx.list_start(shape, &field.name, &field.ty)?;
            let error = cx.error("BadOption", &shape.owner, &field.name);
            out.extend(
                quote!(if #name.octets_len(#base).is_none() { return ::core::result::Result::Err(#error) }),
            );
        }
        out.extend(cx.record_check(kind, field, name));
        out.extend(cx.list_check(&shape.owner, field, name)?);
        out.extend(self.count_check(shape, field, kind, scope)?);
        let Some(Length::Expr(expr)) = length_of(&field.ty) else { return Ok(out) };
        if matches!(kind, Kind::Octets { .. })
            || shape.part_of(&field.name).is_some()
            || self.is_restored(expr)
        {
            return Ok(out);
        }
        if matches!(field.ty, FieldType::Array { count: Some(_), .. }) {
            return Ok(out);
        }
        let len = format_ident!("len_{}", field.name);
        let (tables, says) = (self.tables_of(expr, scope)?, scope.length(expr)?);
        let when = match &field.when {
            Some(when) => {
                let (tables, holds) = (self.tables_of(when, scope)?, scope.condition(when)?);
                quote!(#tables let there = #holds;)
            }
            None => quote!(let there = true;),
        };
        out.extend(quote!({ #tables #when if #len != (if there { #says } else { 0 }) { #fail } }));
        Ok(out)
    }

    /// An array that ends by a number which does not come from it must have so many elements.
    fn count_check(
        &self,
        shape: &Shape<'m>,
        field: &'m Field,
        kind: &Kind,
        scope: &Scope<'_>,
    ) -> Result<TokenStream> {
        let FieldType::Array { count: Some(count), .. } = &field.ty else { return Ok(quote!()) };
        if self.is_restored(count) || field.when.is_some() || !matches!(kind, Kind::Records { .. }) {
            return Ok(quote!());
        }
        let (name, says) = (ident(&field.name), scope.length(count)?);
        let error = self.cx.error("BadLength", &shape.owner, &field.name);
        Ok(quote!(if #name.len() != #says { return ::core::result::Result::Err(#error) }))
    }

    /// Whether a length is computed from the very octets it measures.
    fn is_derived(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Field(name) => self
                .shapes()
                .iter()
                .filter_map(|shape| shape.field(name))
                .any(|field| matches!(field.role, Role::Length { .. } | Role::Count(_))),
            Expr::Not(inner) => self.is_derived(inner),
            Expr::Binary(a, _, b) => self.is_derived(a) || self.is_derived(b),
            Expr::Num(_)
            | Expr::Let(_)
            | Expr::Param(_)
            | Expr::ParamProperty(..)
            | Expr::PayloadLen
            | Expr::BufLen => false,
        }
    }

    /// Whether a length is computed from nothing else: then the spec was checked to say what is there.
    fn is_restored(&self, expr: &Expr) -> bool {
        let mut names = Vec::new();
        super::cut::names_in(expr, &mut names);
        let free = |name: &str| {
            let mut fields = self.shapes().into_iter().filter_map(|shape| shape.field(name));
            fields.all(|field| matches!(field.role, Role::Keep | Role::Tag | Role::Part(_)))
        };
        self.is_derived(expr) && !names.iter().any(|name| free(name))
    }

    /// Fields under a condition must be there exactly where it holds.
    fn presence_check(&self, shape: &Shape<'m>, index: usize, part: &Part) -> Result<TokenStream> {
        let (fields, condition) = match part {
            Part::Fixed { fields, when: Some(_), .. } => {
                let flag = self.is_name(shape, index);
                (fields.clone(), quote!(#flag))
            }
            Part::Variable { field, when: Some(when) } => {
                let lookup = |name: &str| self.number(name);
                let scope =
                    Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
                let (tables, holds) = (self.tables_of(when, &scope)?, scope.condition(when)?);
                (vec![*field], quote!({ #tables #holds }))
            }
            Part::Loose { fields } => {
                let mut out = TokenStream::new();
                for field in fields.iter().map(|index| &shape.fields[*index]) {
                    let (Some(entry), Some(_)) = (self.entry(shape, field), &field.when) else { continue };
                    let there = format_ident!("there_{}", field.name);
                    let (name, error) = (&entry.name, self.cx.error("Invalid", &shape.owner, &field.name));
                    out.extend(
                        quote!(if #name.is_some() != #there { return ::core::result::Result::Err(#error) }),
                    );
                }
                return Ok(out);
            }
            _ => return Ok(quote!()),
        };
        let mut out = TokenStream::new();
        for field in fields.iter().map(|index| &shape.fields[*index]) {
            let Some(entry) = self.entry(shape, field) else { continue };
            let (name, error) = (&entry.name, self.cx.error("Invalid", &shape.owner, &field.name));
            out.extend(
                quote!(if #name.is_some() != #condition { return ::core::result::Result::Err(#error) }),
            );
        }
        Ok(out)
    }

    pub(crate) fn writes(&self) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for shape in [self.header].into_iter().chain(self.body) {
            out.extend(self.shape_writes(shape)?);
        }
        if self.payload().is_some_and(|payload| payload.repr == PayloadRepr::Slice) {
            out.extend(quote!(out.put(payload);));
        }
        if self.trailer_is_inside() {
            out.extend(self.trailer_writes()?);
        }
        Ok(out)
    }

    fn trailer_writes(&self) -> Result<TokenStream> {
        self.shape_writes(self.trailer)
    }

    /// Statements that write the parts of a structure, the first one of the header into `header`.
    fn shape_writes(&self, shape: &'e Shape<'m>) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for (index, part) in shape.parts.iter().enumerate() {
            let first = self.in_header(shape) && index == 0 && matches!(part, Part::Fixed { when: None, .. });
            match part {
                Part::Fixed { octets, when, .. } => {
                    let name = if first { format_ident!("header") } else { format_ident!("fixed") };
                    let source = |field| self.source(shape, field);
                    let puts = self.cx.put_fixed(shape, index, &quote!(#name), &source)?;
                    if first {
                        out.extend(puts);
                        continue;
                    }
                    let n = num(*octets);
                    let block =
                        quote!({ #[allow(unused_mut)] let mut fixed = [0u8; #n]; #puts out.put(&fixed); });
                    out.extend(match when {
                        None => block,
                        Some(_) => {
                            let flag = self.is_name(shape, index);
                            quote!(if #flag #block)
                        }
                    });
                }
                Part::Variable { field, .. } => {
                    out.extend(self.write_variable(shape, &shape.fields[*field])?);
                }
                Part::Loose { fields } => {
                    out.extend(self.cx.put_loose(shape, fields, &|field| self.source(shape, field))?);
                }
            }
        }
        Ok(out)
    }

    fn write_variable(&self, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
        let s = &self.cx.s;
        if let FieldType::Align(_) = field.ty {
            let len = format_ident!("len_{}", field.name);
            return Ok(quote!(out.fill(0, #len);));
        }
        if let Some(Lifts { first, write, .. }) = self.collected(shape, field)? {
            let (layout, plan) = (self.cx.list_layout(shape, first)?, format_ident!("plan_{}", field.name));
            return Ok(quote!(#s::options::Writer::new(#plan, #layout, out)#write.finish();));
        }
        let Some(entry) = self.entry(shape, field) else {
            let len = format_ident!("len_{}", field.name);
            return Ok(match &field.ty {
                FieldType::Bytes(Length::Expr(_)) => quote!(out.fill(0, #len);),
                _ => quote!(),
            });
        };
        let name = &entry.name;
        match &entry.what {
            What::Options(_) => Ok(quote!(#name.write(out);)),
            What::Field { kind: Kind::Octets { .. }, .. } => Ok(quote!(out.put(&#name.octets());)),
            What::Field { kind: Kind::Options, .. } => {
                let base = self.cx.list_start(shape, &field.name, &field.ty)?;
                Ok(match field.when {
                    None => quote!(#name.write(#base, out);),
                    Some(_) => {
                        quote!(if let ::core::option::Option::Some(list) = #name { list.write(#base, out); })
                    }
                })
            }
            What::Field { kind, .. } if field.when.is_some() => {
                let write = self.cx.write_variable(kind, &super::names::unmarked("value"))?;
                Ok(quote!(if let ::core::option::Option::Some(value) = #name { #write }))
            }
            What::Field { kind, .. } => self.cx.write_variable(kind, name),
            _ => Ok(quote!()),
        }
    }

    /// Where the bits of a field in a fixed part come from.
    fn source(&self, shape: &Shape<'m>, field: &'m Field) -> Result<Source> {
        let ty = uint(field.bits.unwrap_or(0));
        Ok(match &field.role {
            Role::Const(value) | Role::Emit(value) => Source::Constant(*value),
            Role::Magic(octets) => Source::magic(octets),
            Role::Reserved | Role::Checksum | Role::Kind | Role::Len => Source::Constant(0),
            Role::Tag if self.cx.union_tag(shape, field).is_some() => {
                let tag = self.cx.union_tag(shape, field).unwrap_or_default();
                Source::Raw(quote!((#tag as #ty)))
            }
            Role::Tag => match self.plan.variant.and_then(|variant| pinned(variant, &field.name)) {
                Some(value) => Source::Constant(value),
                None => self.value_source(shape, field)?,
            },
            Role::Keep => self.value_source(shape, field)?,
            Role::Length { of, unit, bias } => {
                let raw = self.length_raw(field, &self.region(of)?, *unit, *bias);
                Source::Raw(quote!((#raw.unwrap_or(0) as #ty)))
            }
            Role::Count(_) | Role::Presence(_) | Role::Absence(_) | Role::Part(_) => {
                let value = self.field_number(shape, field)?;
                Source::Raw(quote!((#value as #ty)))
            }
        })
    }

    fn value_source(&self, shape: &Shape<'m>, field: &'m Field) -> Result<Source> {
        let Some(Entry { name, what: What::Field { kind, .. }, .. }) = self.entry(shape, field) else {
            return if matches!(field.ty, FieldType::Align(_)) {
                Ok(Source::Constant(0))
            } else {
                unsupported(format!("`{}` on emit", field.name))
            };
        };
        let cx = self.cx;
        if field.gate.is_none() && field.when.is_none() {
            return match kind {
                Kind::Array { .. } => unsupported(format!("`{}`: an array of fixed size", field.name)),
                _ => Ok(match cx.to_octets(kind, &quote!(#name)) {
                    Some(octets) => Source::Octets(octets),
                    None => Source::Raw(cx.to_raw(kind, field, &quote!(#name))?),
                }),
            };
        }
        let some = quote!(::core::option::Option::Some(value));
        let none = quote!(::core::option::Option::None);
        Ok(match cx.to_octets(kind, &quote!(value)) {
            Some(octets) => {
                let n = num(field.bits.unwrap_or(0) / 8);
                Source::Octets(quote!(match #name { #some => #octets, #none => [0; #n] }))
            }
            None => {
                let raw = cx.to_raw(kind, field, &quote!(value))?;
                Source::Raw(quote!((match #name { #some => #raw, #none => 0 })))
            }
        })
    }
}
