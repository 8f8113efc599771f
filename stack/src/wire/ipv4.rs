//! Internet Protocol version 4 (RFC 791).

use core::net::Ipv4Addr;

include!("woven/ipv4.rs");

/// What routers wrote into a timestamp option (RFC 791 §3.1), and the room that is left.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Timestamps<'a> {
    rest: &'a [u8],
    with_addresses: bool,
}

/// One entry of a timestamp option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Timestamp {
    /// Whose stamp it is, where the option has addresses.
    pub addr: Option<Ipv4Addr>,
    /// Milliseconds since midnight UT, or any other number where the highest bit is set.
    pub stamp: u32,
}

impl<'a> Timestamps<'a> {
    /// The entries in `stamps`, laid out as `flag` says; none where the flag has no meaning.
    pub fn new(flag: TimestampFlag, stamps: &'a [u8]) -> Self {
        let with_addresses = flag == TimestampFlag::Addresses || flag == TimestampFlag::Prespecified;
        let known = with_addresses || flag == TimestampFlag::Stamps;
        Timestamps { rest: if known { stamps } else { &[] }, with_addresses }
    }
}

impl Iterator for Timestamps<'_> {
    type Item = Timestamp;

    fn next(&mut self) -> Option<Timestamp> {
        let mut rest = self.rest;
        let addr = if self.with_addresses { Some(take(&mut rest)?.into()) } else { None };
        let stamp = u32::from_be_bytes(take(&mut rest)?);
        self.rest = rest;
        Some(Timestamp { addr, stamp })
    }
}

fn take(rest: &mut &[u8]) -> Option<[u8; 4]> {
    let (taken, behind) = rest.split_first_chunk()?;
    *rest = behind;
    Some(*taken)
}

#[cfg(test)]
mod tests;
