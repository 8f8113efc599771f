//! etherparse: its slices, and its builder. It prints nothing and verifies no checksum while it parses.

mod emit;
mod fields;
mod repr;

pub(crate) use emit::emit;
pub(crate) use fields::fields;
pub(crate) use repr::trusted;

pub(crate) fn checksum(octets: &[u8]) -> u16 {
    u16::from_be(etherparse::checksum::Sum16BitWords::new().add_slice(octets).ones_complement())
}
