//! pnet_packet. It prints nothing.

mod emit;
mod fields;
mod repr;

pub(crate) use emit::emit;
pub(crate) use fields::fields;
pub(crate) use repr::{trusted, verified};

pub(crate) fn checksum(octets: &[u8]) -> u16 {
    // No word is left out: the one behind the last is named.
    pnet_packet::util::checksum(octets, octets.len())
}
