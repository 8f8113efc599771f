//! Setters of what stands behind the fixed front of a header: fields that are there or not, behind octets of variable
//! length, or loose among bits under conditions of their own. Where they stand is asked of the packet as it is.

use super::cx::{Cx, Result};
use super::expr::when_of;
use super::names::{doc, num};
use super::put::Source;
use super::shape::Shape;
use super::sums::octets_of_parts;
use super::value::Kind;
use crate::code::{TokenStream, format_ident, quote};
use crate::gather::Gather;
use crate::model::{Endian, Field, Packet, Part};

/// A field with a setter that has no fixed place.
pub(crate) struct Behind<'m> {
    pub(crate) field: &'m Field,
    pub(crate) kind: Kind,
    /// The part of the header that it is in.
    part: usize,
    /// Which of the fields of this part, where that is a loose one.
    nth: Option<usize>,
}

impl Behind<'_> {
    /// Whether its accessor gives an `Option`.
    pub(crate) fn is_optional(&self, packet: &Packet) -> bool {
        match &packet.parts[self.part] {
            Part::Loose { .. } => self.field.when.is_some(),
            part => when_of(part).is_some(),
        }
    }
}

impl<'m> Cx<'m> {
    /// The fields of the header that have a setter and no fixed place, in order.
    pub(crate) fn settable_behind(&self, packet: &'m Packet) -> Result<Vec<Behind<'m>>> {
        let fixed = super::packet_mut::layout_names(packet);
        let mut settable = Vec::new();
        let fixed_front = matches!(packet.parts.get(packet.front()), Some(Part::Fixed { when: None, .. }));
        for (part, of) in packet.parts.iter().enumerate() {
            let (fields, loose) = match of {
                Part::Fixed { fields, .. } => (fields, false),
                Part::Loose { fields } => (fields, true),
                // What comes behind a record is found by walking it.
                Part::Variable { field, .. } if self.is_structured(&packet.fields[*field]) => break,
                Part::Variable { .. } => continue,
            };
            if part < packet.front() || part == packet.front() && fixed_front {
                continue;
            }
            for (nth, field) in fields.iter().map(|index| &packet.fields[*index]).enumerate() {
                if let Some(kind) = self.kind_to_set(field, &fixed)? {
                    settable.push(Behind { field, kind, part, nth: loose.then_some(nth) });
                }
            }
        }
        Ok(settable)
    }

    /// A block with the first bit of the field in the local `packet`; it ends in `absent` where the field is not there.
    pub(crate) fn place_behind(
        &self,
        packet: &'m Packet,
        behind: &Behind<'m>,
        absent: &TokenStream,
    ) -> TokenStream {
        let header = Shape::header(packet);
        let (name, part) = (header.part_name(behind.part), &packet.parts[behind.part]);
        let octets = octets_of_parts(&header, 0..behind.part, &quote!(packet));
        let (Part::Loose { fields }, Some(nth)) = (part, behind.nth) else {
            let (octets, bit) = (self.octets_before(packet, behind, absent), num(behind.field.bit));
            return quote!({
                let octets: usize = #octets;
                octets.saturating_mul(8).saturating_add(#bit)
            });
        };
        let before = fields.iter().map(|index| &packet.fields[*index]).take(nth).enumerate();
        let before: Vec<TokenStream> = before
            .map(|(nth, field)| {
                let (nth, bits) = (num(nth), num(field.bits.unwrap_or(0)));
                match &field.when {
                    None => quote!(.saturating_add(#bits)),
                    Some(_) => {
                        quote!(.saturating_add(if packet.#name.be(#nth).is_some() { #bits } else { 0 }))
                    }
                }
            })
            .gather();
        let nth = num(nth);
        let missing =
            behind.field.when.as_ref().map(|_| quote!(if packet.#name.be(#nth).is_none() { #absent }));
        quote!({ #missing (#octets).saturating_mul(8)#(#before)* })
    }

    /// The same of the octets in front of its part.
    fn octets_before(&self, packet: &'m Packet, behind: &Behind<'m>, absent: &TokenStream) -> TokenStream {
        let header = Shape::header(packet);
        let (name, part) = (header.part_name(behind.part), &packet.parts[behind.part]);
        let octets = octets_of_parts(&header, 0..behind.part, &quote!(packet));
        let missing = when_of(part).map(|_| quote!(if packet.#name.is_none() { #absent }));
        quote!({ #missing #octets })
    }

    /// The method of `PacketMut`.
    pub(crate) fn setter_behind(&self, packet: &'m Packet, behind: &Behind<'m>) -> Result<TokenStream> {
        let s = &self.s;
        let (header, field) = (Shape::header(packet), behind.field);
        let set = format_ident!("set_{}", field.name);
        let ty = self.type_to_set(&behind.kind, field);
        let place = match &packet.parts[behind.part] {
            Part::Fixed { .. } => self.octets_before(packet, behind, &quote!(return)),
            Part::Loose { .. } | Part::Variable { .. } => self.place_behind(packet, behind, &quote!(return)),
        };
        let put = match &packet.parts[behind.part] {
            Part::Fixed { octets, .. } => {
                let (n, put) = (num(*octets), self.put_in_header(&header, behind.part, field, &behind.kind)?);
                quote! {
                    let octets = self.octets.get_mut(at..).and_then(|octets| octets.first_chunk_mut::<#n>());
                    if let ::core::option::Option::Some(header) = octets { #put }
                }
            }
            Part::Loose { .. } | Part::Variable { .. } => {
                let alone = self.loose_field(field);
                let (raw, bits) =
                    (self.to_raw(&behind.kind, &alone, &quote!(value))?, num(field.bits.unwrap_or(0)));
                let order = match self.module.endian {
                    Endian::Big => quote!(Big),
                    Endian::Little => quote!(Little),
                };
                quote!(#s::put_loose(self.octets, at, #bits, #s::options::Order::#order, (#raw) as u64);)
            }
        };
        let absent = if behind.is_optional(packet) { " Nothing happens where it is not there." } else { "" };
        let text = doc(format!(" Sets `{}`.{absent} {}", field.name, field.doc).trim());
        Ok(quote! {
            #text
            pub fn #set(&mut self, value: #ty) {
                let at: usize = match self.as_packet() {
                    ::core::result::Result::Ok(packet) => #place
                    ::core::result::Result::Err(_) => return,
                };
                #put
            }
        })
    }

    /// Statements that put `value` into the local `header`, the octets of a fixed part.
    pub(crate) fn put_in_header(
        &self,
        shape: &Shape<'m>,
        part: usize,
        field: &'m Field,
        kind: &Kind,
    ) -> Result<TokenStream> {
        if field.bit % 8 == 0 && field.bits.is_some_and(|bits| bits % 8 == 0) {
            return self.put_one(shape, part, field, Source::Value(self.kind(field)?, quote!(value)));
        }
        let raw = self.to_raw(kind, field, &quote!(value))?;
        Ok(self.modify(field, &raw))
    }

    /// The arms of the place of each such field, by its number among all that can be set.
    pub(crate) fn places_behind(
        &self,
        packet: &'m Packet,
        behind: &[Behind<'m>],
        from: usize,
    ) -> TokenStream {
        let none = quote!(return ::core::option::Option::None);
        let arms = behind.iter().enumerate().map(|(nth, behind)| {
            let (nth, place) = (num(from + nth), self.place_behind(packet, behind, &none));
            quote!(#nth => #place)
        });
        quote!(#(#arms)*)
    }
}
