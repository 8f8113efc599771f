//! What this project makes of its specs.

mod emit;
mod fields;
mod repr;

pub(crate) use emit::emit;
pub(crate) use fields::fields;
pub(crate) use repr::{trusted, verified};

use std::fmt::Write as _;
use wireloom::wire::Sum;
use wireloom::wire::print::{BUILTIN, ETHERNET, Printer};

pub(crate) fn print(frame: &[u8], out: &mut [u8]) -> usize {
    let mut text = super::Text { out, len: 0 };
    let _ = write!(text, "{}", Printer::new(BUILTIN, ETHERNET, frame));
    text.len
}

pub(crate) fn checksum(octets: &[u8]) -> u16 {
    Sum::of(octets).finish()
}
