//! Values whose codec is written by hand: what a diagram and a length formula can't say.

use super::{Error, ErrorKind, Result};
use core::fmt;

/// A codec that is written by hand beside the macro, and named in the spec by `Custom`.
///
/// It sees the whole packet: a domain name may go on at an earlier place of it. Where a spec says how many octets the
/// value has, `packet` ends behind these; otherwise behind what contains it.
pub trait Custom<'a>: Copy + Eq + fmt::Debug + fmt::Display {
    /// Octets of the value that begins at octet `at` of `packet`.
    ///
    /// # Errors
    /// `Truncated` where the packet ends before the value does, any other kind where there is no value. What is right here
    /// is right for [`parse`](Custom::parse) too.
    fn measure(packet: &'a [u8], at: usize) -> Result<usize>;
    /// The value that begins at octet `at` of `packet`.
    ///
    /// # Errors
    /// As of [`measure`](Custom::measure).
    fn parse(packet: &'a [u8], at: usize) -> Result<Self>;
    /// Octets that [`emit`](Custom::emit) writes.
    fn octets_len(&self) -> usize;
    /// Writes the value to `out`, which has exactly [`octets_len`](Custom::octets_len) octets.
    ///
    /// # Errors
    /// `Truncated` where `out` is shorter.
    fn emit(&self, out: &mut [u8]) -> Result<()>;
}

/// Takes a value from the front of `rest`, which stands at octet `at` of `packet`; what follows it is handed back.
///
/// # Errors
/// Those of the value.
pub fn cut_custom<'a, C: Custom<'a>>(packet: &'a [u8], at: usize, rest: &'a [u8]) -> Result<(C, &'a [u8])> {
    let within = packet.get(..at.saturating_add(rest.len())).unwrap_or(packet);
    let len = C::measure(within, at)?;
    let behind = rest.get(len..).ok_or(Error::new(ErrorKind::Truncated, 0))?;
    Ok((C::parse(within, at)?, behind))
}

/// Reads a value that is exactly `octets`, which stand at octet `at` of `packet`.
///
/// # Errors
/// Those of the value; `BadLength` where it ends before they do.
pub fn exact_custom<'a, C: Custom<'a>>(packet: &'a [u8], at: usize, octets: &'a [u8]) -> Result<C> {
    match cut_custom(packet, at, octets)? {
        (value, []) => Ok(value),
        _ => Err(Error::new(ErrorKind::BadLength, 0)),
    }
}

/// Appends a value.
pub fn write_custom<'a, C: Custom<'a>>(value: &C, out: &mut super::Cursor<'_>) {
    if let Some(place) = out.next(value.octets_len()) {
        // Room was made for it: nothing is left that could go wrong.
        let _ = value.emit(place);
    }
}
