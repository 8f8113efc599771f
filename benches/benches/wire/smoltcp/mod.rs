//! smoltcp's wire layer.

mod emit;
mod fields;
mod repr;

pub(crate) use emit::emit;
pub(crate) use fields::fields;
pub(crate) use repr::{trusted, verified};

use smoltcp::wire::{EthernetFrame, PrettyPrinter};
use std::fmt::Write as _;

pub(crate) fn print(frame: &[u8], out: &mut [u8]) -> usize {
    let mut text = super::Text { out, len: 0 };
    let _ = write!(text, "{}", PrettyPrinter::<EthernetFrame<&'static [u8]>>::new("", &frame));
    text.len
}

pub(crate) fn checksum(octets: &[u8]) -> u16 {
    !smoltcp::wire::checksum::data(octets)
}
