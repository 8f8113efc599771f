//! Checksums of any kind at any place. The usual one, an Internet checksum in the fixed part of the header, is written
//! out where it is needed; for all others the view says where they stand and what they cover.

use super::cx::{Cx, Result, unsupported};
use super::expr::when_of;
use super::names::{ident, num};
use super::packet::has_own_payload;
use super::shape::Shape;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Algo, Checksum, Endian, Field, Packet, Part, PayloadRepr, Region};

/// How the checksums of a packet are dealt with.
#[derive(Clone, Copy)]
pub(crate) enum Sums<'m> {
    None,
    /// One Internet checksum in the first fixed part: `emit` sums what it writes.
    Plain(&'m Checksum),
    /// Others: they are put in when all octets are there.
    General,
}

impl<'m> Cx<'m> {
    pub(crate) fn sums(&self, packet: &'m Packet) -> Sums<'m> {
        let Some(first) = packet.checksums.first() else { return Sums::None };
        let header = Shape::header(packet);
        let Some(Part::Fixed { octets, when: None, .. }) = header.front() else { return Sums::General };
        let first_part = header.part_of(&first.field).is_some_and(|(part, _)| part == packet.front());
        let place = header.field(&first.field).filter(|_| first_part);
        let fits = place.is_some_and(|field| field.bits == Some(16) && field.bit % 8 == 0) && octets % 2 == 0;
        let behind = !packet.variants.is_empty()
            || packet.payload.as_ref().is_some_and(|payload| payload.repr == PayloadRepr::Slice);
        let region = match first.over {
            Region::Packet => true,
            Region::Header => {
                let conditional = header.parts.iter().any(|part| {
                    !matches!(part, Part::Fixed { when: None, .. } | Part::Variable { when: None, .. })
                        && !header.is_given(part)
                });
                !conditional && (header.is_fixed() || !behind)
            }
            Region::Payload | Region::Field(_) => false,
        };
        let alone = packet.checksums.len() == 1 && packet.trailer.is_empty();
        if alone && fits && region && first.algo == Algo::Internet {
            return Sums::Plain(first);
        }
        Sums::General
    }

    /// Whether some representation does not hold its payload.
    pub(crate) fn payload_is_outside(&self, packet: &'m Packet) -> bool {
        let outside = |payload: &crate::model::Payload| payload.repr != PayloadRepr::Slice;
        match packet.variants.as_slice() {
            [] => packet.payload.as_ref().is_some_and(outside),
            variants => variants.iter().any(|v| self.variant_payload(packet, v).is_some_and(outside)),
        }
    }

    /// Whether a packet is completed when the payload is behind what `emit` wrote.
    pub(crate) fn has_finish(&self, packet: &'m Packet) -> bool {
        let general = matches!(self.sums(packet), Sums::General);
        let covers = |checksum: &Checksum| matches!(checksum.over, Region::Packet | Region::Payload);
        let late = !packet.trailer.is_empty() || general && packet.checksums.iter().any(covers);
        late && self.payload_is_outside(packet)
    }

    pub(crate) fn any_pseudo(&self, packet: &Packet) -> bool {
        packet.checksums.iter().any(|checksum| checksum.pseudo.is_some())
    }

    /// The view's methods that find each checksum, `verify_checksum`, and the function that puts all of them in.
    pub(crate) fn general_sums(&self, packet: &'m Packet) -> Result<(TokenStream, TokenStream)> {
        let s = &self.s;
        let view = ident(&packet.rust_name);
        let pseudo = self.any_pseudo(packet);
        let (mut places, mut tests, mut fills) = (TokenStream::new(), Vec::new(), TokenStream::new());
        for checksum in &packet.checksums {
            let name = place_name(checksum);
            let place = self.place_of(packet, checksum)?;
            places.extend(quote! {
                #[inline]
                fn #name(&self) -> ::core::option::Option<#s::Covered> { #place }
            });
            let (order, value) = (self.order_of(checksum), self.value_of(checksum)?);
            let right = match (&checksum.algo, checksum.pseudo) {
                (Algo::Internet, None) => quote!(place.sum(octets).finish() == 0),
                (Algo::Internet, Some(protocol)) => {
                    let protocol = num(protocol);
                    let sum = quote!(#s::Sum::add(pseudo.sum(#protocol, place.octets_len()), place.sum(octets)).finish() == 0);
                    if checksum.absent_over_ipv4 {
                        quote!(if place.says(octets, #order) == 0 { pseudo.is_v4() } else { #sum })
                    } else {
                        sum
                    }
                }
                _ => quote!(place.says(octets, #order) == #value),
            };
            tests.push(quote! {
                match self.#name() {
                    ::core::option::Option::Some(place) => #right,
                    ::core::option::Option::None => true,
                }
            });
            let zero = checksum
                .absent_over_ipv4
                .then(|| quote!(let value = if value == 0 { 0xffff } else { value };));
            let said = self.given_by(packet, &|name| quote!(#name));
            fills.extend(quote! {
                if let ::core::option::Option::Some(place) = #view::parse(octets #said).ok().and_then(|packet| packet.#name()) {
                    place.put(octets, #order, 0);
                    let value = { let octets: &[u8] = octets; #value };
                    #zero
                    place.put(octets, #order, value);
                }
            });
        }
        let arg = pseudo.then(|| quote!(, pseudo: #s::Pseudo));
        let given = self.given_params(packet);
        let methods = quote! {
            #places
            /// Whether each checksum that is there is right.
            pub fn verify_checksum(&self #arg) -> bool {
                let octets = self.octets;
                #((#tests))&&*
            }
        };
        let function = quote! {
            /// Puts in every checksum that is there, in the order of the spec.
            #[allow(unused_variables, dead_code)]
            fn fill_sums(octets: &mut [u8] #arg #given) { #fills }
        };
        Ok((methods, function))
    }

    /// The order in which a checksum's octets stand.
    fn order_of(&self, checksum: &Checksum) -> TokenStream {
        let s = &self.s;
        let little = match checksum.algo {
            Algo::Internet => false,
            // The remainder of a reflected division goes out with its least significant octet first.
            Algo::Crc32 | Algo::Crc32c | Algo::Crc16 => true,
            Algo::Custom(_) => self.module.endian == Endian::Little,
        };
        if little { quote!(#s::options::Order::Little) } else { quote!(#s::options::Order::Big) }
    }

    /// What belongs into a checksum, a `u64`; over the local `octets`, in which it may stand already.
    fn value_of(&self, checksum: &Checksum) -> Result<TokenStream> {
        let s = &self.s;
        Ok(match &checksum.algo {
            Algo::Internet => {
                // The field is zero by now.
                let sum = quote!(place.sum(octets));
                match checksum.pseudo {
                    Some(protocol) => {
                        let protocol = num(protocol);
                        quote!(#s::Sum::add(pseudo.sum(#protocol, place.octets_len()), #sum).finish() as u64)
                    }
                    None => quote!(#sum.finish() as u64),
                }
            }
            Algo::Crc32 => quote!(#s::crc::crc32(&place.pieces(octets)) as u64),
            Algo::Crc32c => quote!(#s::crc::crc32c(&place.pieces(octets)) as u64),
            Algo::Crc16 => quote!(#s::crc::crc16(&place.pieces(octets)) as u64),
            Algo::Custom(path) => {
                let path = self.rust_path(path)?;
                quote!(place.masked(#path(&place.pieces(octets))))
            }
        })
    }

    /// Where a checksum stands and what it covers: an `Option<Covered>` over the view.
    fn place_of(&self, packet: &'m Packet, checksum: &Checksum) -> Result<TokenStream> {
        let s = &self.s;
        let header = Shape::header(packet);
        let view = quote!(self);
        let all = quote!(self.octets.len());
        let whole_header = octets_of_parts(&header, 0..header.parts.len(), &view);
        let (at, len, there, body) = self.find(packet, &checksum.field)?;
        let mut bound = quote!();
        let trailing = packet.trailer.iter().any(|field| field.name == checksum.field);
        let (from, to) = match &checksum.over {
            Region::Header => (quote!(0), whole_header),
            Region::Packet if trailing => (quote!(0), quote!(at)),
            Region::Packet => (quote!(0), all),
            Region::Payload if has_own_payload(packet) => {
                (whole_header.clone(), quote!((#whole_header).saturating_add(self.payload.len())))
            }
            Region::Payload => {
                let arms = self.payload_places(packet, body.as_deref(), &whole_header);
                bound = quote!(#[allow(unreachable_patterns)] let (from, to) = #arms;);
                (quote!(from), quote!(to))
            }
            Region::Field(name) => {
                let (from, len, there, other) = self.find(packet, name)?;
                if other.is_some() && other != body {
                    return unsupported(format!("`{name}` of another body, covered by `{}`", checksum.field));
                }
                let len = there.map_or(len.clone(), |there| quote!(if #there { #len } else { 0 }));
                (from.clone(), quote!((#from).saturating_add(#len)))
            }
        };
        let covered = quote!({ let at = #at; #bound #s::Covered::new(at, #len, #from, #to) });
        let some = quote!(::core::option::Option::Some(#covered));
        let some = match there {
            None => some,
            Some(there) => quote!(if #there { #some } else { ::core::option::Option::None }),
        };
        Ok(match body {
            None => some,
            Some(variant) => {
                let id = ident(&variant);
                quote! {
                    #[allow(unreachable_patterns, unused_variables)]
                    match self.body { Body::#id(body) => #some, _ => ::core::option::Option::None }
                }
            }
        })
    }

    /// Where the payload of whatever variant this is begins and ends: nowhere in those that have none. Where the checksum
    /// stands in a body, that one is known.
    fn payload_places(
        &self,
        packet: &'m Packet,
        within: Option<&str>,
        whole_header: &TokenStream,
    ) -> TokenStream {
        let places = packet.variants.iter().filter_map(|variant| {
            self.variant_payload(packet, variant)?;
            let shape = Shape::variant(variant);
            let own = octets_of_parts(&shape, 0..shape.parts.len(), &quote!(body));
            let from = quote!((#whole_header).saturating_add(#own));
            Some((
                variant.name.as_str(),
                quote!({ let from = #from; (from, from.saturating_add(body.payload.len())) }),
            ))
        });
        let places: Vec<_> = places.gather();
        if let Some(within) = within {
            let own = places.iter().find(|(name, _)| *name == within);
            return own.map_or(quote!((at, at)), |(_, place)| place.clone());
        }
        let arms = places.iter().map(|(name, place)| {
            let id = ident(name);
            quote!(Body::#id(body) => #place,)
        });
        quote!(match self.body { #(#arms)* _ => (at, at) })
    }

    /// Where a field stands: its first octet, its octets, whether it is there, and the variant in whose body.
    #[allow(clippy::type_complexity)]
    fn find(
        &self,
        packet: &'m Packet,
        name: &str,
    ) -> Result<(TokenStream, TokenStream, Option<TokenStream>, Option<String>)> {
        let (header, trailer) = (Shape::header(packet), Shape::trailer(packet));
        let own = quote!(self);
        let bodies = packet.variants.iter().map(|variant| {
            let before = octets_of_parts(&header, 0..header.parts.len(), &own);
            (Shape::variant(variant), quote!(body), Some(before), Some(variant.name.clone()))
        });
        let outer = [(header.clone(), own.clone(), None, None), (trailer, own.clone(), None, None)];
        for (shape, view, before, variant) in outer.into_iter().chain(bodies) {
            let Some(field) = shape.field(name) else { continue };
            let Some(index) = part_with(&shape, field) else { continue };
            let part = shape.part_name(index);
            let mut at = if shape.prefix == "trailer" {
                let behind = octets_of_parts(&shape, index..shape.parts.len(), &view);
                quote!(self.octets.len().saturating_sub(#behind))
            } else {
                octets_of_parts(&shape, 0..index, &view)
            };
            if let Some(before) = before {
                at = quote!((#before).saturating_add(#at));
            }
            let conditional = when_of(&shape.parts[index]).is_some();
            let there = conditional.then(|| quote!(#view.#part.is_some()));
            let len = match &shape.parts[index] {
                Part::Fixed { .. } => {
                    let inside = num(field.bit / 8);
                    at = quote!((#at).saturating_add(#inside));
                    let len = num(field.bits.unwrap_or(0) / 8);
                    quote!(#len)
                }
                Part::Variable { .. } if conditional => quote!(#view.#part.map_or(0, <[u8]>::len)),
                Part::Variable { .. } => quote!(#view.#part.len()),
                Part::Loose { .. } => return unsupported(format!("`{name}` among loose bits as a checksum")),
            };
            return Ok((at, len, there, variant));
        }
        unsupported(format!("the checksum `{name}` at this place"))
    }
}

/// The name of the method that finds a checksum.
pub(crate) fn place_name(checksum: &Checksum) -> Ident {
    format_ident!("place_of_{}", checksum.field)
}

fn part_with(shape: &Shape<'_>, field: &Field) -> Option<usize> {
    shape.parts.iter().position(|part| match part {
        Part::Fixed { fields, .. } | Part::Loose { fields } => {
            fields.iter().any(|index| shape.fields[*index].name == field.name)
        }
        Part::Variable { field: index, .. } => shape.fields[*index].name == field.name,
    })
}

/// Octets of some parts of a view, an expression.
pub(crate) fn octets_of_parts(
    shape: &Shape<'_>,
    parts: std::ops::Range<usize>,
    view: &TokenStream,
) -> TokenStream {
    let mut fixed = 0;
    let mut sum = TokenStream::new();
    for index in parts {
        let name = shape.part_name(index);
        match &shape.parts[index] {
            Part::Fixed { octets, when: None, .. } => fixed += octets,
            Part::Fixed { octets, when: Some(_), .. } => {
                let n = num(*octets);
                sum.extend(quote!(.saturating_add(if #view.#name.is_some() { #n } else { 0 })));
            }
            Part::Variable { when: Some(_), .. } => {
                sum.extend(quote!(.saturating_add(#view.#name.map_or(0, <[u8]>::len))));
            }
            Part::Variable { when: None, .. } => {
                sum.extend(quote!(.saturating_add(#view.#name.len())));
            }
            part if shape.is_given(part) => {}
            Part::Loose { .. } => {
                sum.extend(quote!(.saturating_add(#view.#name.octets_len())));
            }
        }
    }
    let fixed = crate::code::Literal::usize_suffixed(fixed);
    quote!(#fixed #sum)
}
