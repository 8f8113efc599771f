//! IPv6 routing header (RFC 8200 §4.4): type 0, home addresses of mobile nodes, source routes of RPL, segments.

use core::net::Ipv6Addr;

include!("woven/ipv6_routing.rs");

/// The stops of an RPL source route as whole addresses (RFC 6554 §3): what was left out of them is taken from the
/// destination address of the packet.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct RplRoute<'a> {
    rest: &'a [u8],
    /// Octets of every address but the last.
    inner: usize,
    /// Octets of the last address.
    last: usize,
    destination: [u8; 16],
}

impl<'a> RplRoute<'a> {
    /// The stops in `route`, the field of that name. `None` where its length is none that the other fields allow, so
    /// that the packet is to be discarded (RFC 6554 §4.2).
    pub fn new(cmpr_i: u8, cmpr_e: u8, pad: u8, route: &'a [u8], destination: Ipv6Addr) -> Option<Self> {
        let inner = 16_usize.checked_sub(usize::from(cmpr_i))?;
        let last = 16_usize.checked_sub(usize::from(cmpr_e))?;
        let rest = route.get(..route.len().checked_sub(usize::from(pad))?)?;
        let whole = rest.len().checked_sub(last)?.checked_rem(inner)? == 0;
        whole.then_some(RplRoute { rest, inner, last, destination: destination.octets() })
    }
}

impl RplBody<'_> {
    /// The stops, of a packet to this destination; `None` where they do not fill the header.
    pub fn stops(&self, destination: Ipv6Addr) -> Option<RplRoute<'_>> {
        RplRoute::new(self.cmpr_i(), self.cmpr_e(), self.pad(), self.route(), destination)
    }
}

impl Iterator for RplRoute<'_> {
    type Item = Ipv6Addr;

    fn next(&mut self) -> Option<Ipv6Addr> {
        let len = if self.rest.len() > self.last { self.inner } else { self.last };
        let (there, rest) = self.rest.split_at_checked(len)?;
        self.rest = rest;
        let mut address = self.destination;
        let kept = address.len().checked_sub(len)?;
        address.get_mut(kept..)?.copy_from_slice(there);
        Some(address.into())
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let before = self.rest.len().checked_sub(self.last);
        let len = before.and_then(|octets| octets.checked_div(self.inner)?.checked_add(1)).unwrap_or(0);
        (len, Some(len))
    }
}

impl ExactSizeIterator for RplRoute<'_> {}

#[cfg(test)]
mod tests;
