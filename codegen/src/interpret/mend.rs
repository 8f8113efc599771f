//! Makes checksums right again after octets were changed, so that what is wrong elsewhere shows.

use super::{Context, Interpreter, Parsed, sum};

impl Interpreter<'_> {
    /// Puts every checksum that needs no addresses in again, where the octets are well-formed.
    pub fn mend_sums(&self, octets: &mut [u8], context: &Context) {
        for checksum in self.packet.checksums.iter().filter(|checksum| checksum.pseudo.is_none()) {
            let Ok(parsed) = self.parse(octets, context) else { return };
            let Some((place, bits, value)) = sum::compute(&parsed, checksum) else { continue };
            // A field of any width and order is read as it is written.
            let _ = super::write::patch(octets, place, bits, value, self.module.endian);
        }
    }
}

impl Parsed<'_> {
    /// The first bit of a field of fixed width, counted from the beginning of the packet.
    pub(crate) fn place(&self, field: &str) -> Option<usize> {
        let there = self.number(field).is_some();
        self.places.iter().find(|(name, ..)| name == field && there).map(|(_, place, _)| *place)
    }
}
