//! Makes checksums right again after octets were changed, so that what is wrong elsewhere shows.

use super::{Context, Interpreter, Parsed, sum};

impl Interpreter<'_> {
    /// Puts every checksum that needs no addresses in again, where the octets are well-formed.
    pub(crate) fn mend_sums(&self, octets: &mut [u8]) {
        for checksum in self.packet.checksums.iter().filter(|checksum| checksum.pseudo.is_none()) {
            let Ok(parsed) = self.parse(octets, &Context::default()) else { return };
            let Some(place) = parsed.place(&checksum.field).filter(|place| place % 8 == 0) else { continue };
            let Some(field) = self.packet.fields.iter().find(|field| field.name == checksum.field) else {
                continue;
            };
            let len = field.bits.unwrap_or(0) / 8;
            let at = place / 8;
            let mut own = parsed.octets.clone();
            own.iter_mut().skip(at).take(len).for_each(|octet| *octet = 0);
            let payload = parsed.payload.clone().unwrap_or(own.len()..own.len());
            let Some(value) = sum::compute(checksum, &own, parsed.header_len, payload, place) else {
                continue;
            };
            let digits = value.to_be_bytes();
            let right = digits.iter().skip(digits.len().saturating_sub(len));
            octets.iter_mut().skip(at).zip(right).for_each(|(octet, right)| *octet = *right);
        }
    }
}

impl Parsed<'_> {
    /// The first bit of a field of fixed width, counted from the beginning of the packet.
    pub(crate) fn place(&self, field: &str) -> Option<usize> {
        let there = self.number(field).is_some();
        self.places.iter().find(|(name, _)| name == field && there).map(|(_, place)| *place)
    }
}
