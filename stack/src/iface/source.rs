//! Which of one's own addresses a packet is sent from.

#[cfg(test)]
mod tests;

use core::cmp::Ordering;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::InterfaceId;
use crate::addr::{AddrExt, Cidr, Ipv6Ext};

/// An address that a packet could be sent from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Candidate {
    /// The address and its prefix.
    pub address: Cidr,
    /// The interface that bears it.
    pub interface: InterfaceId,
    /// Whether new traffic should use it.
    pub preference: Preference,
}

/// Whether new traffic should use an address (RFC 4862 §5.5.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Preference {
    /// Only if there is no other.
    Deprecated,
    /// Yes.
    #[default]
    Preferred,
}

/// The address that a packet to `destination` is best sent from, when it is handed to `next_hop` (the gateway, or the
/// destination itself) by the interface `out`; `None` where no candidate will do. Among equals the first wins.
///
/// IPv6 goes by RFC 6724 §5, without the rules that nothing here can ask: 4 (home addresses), 5.5 (the router that
/// advertised the prefix) and 7 (temporary addresses). IPv4 prefers an address in the network of the next hop, RFC 1122
/// §3.3.4.3. Candidates that are not unicast addresses are passed over, and so are candidates of other interfaces where the
/// destination is of link scope or multicast (RFC 6724 §4).
pub fn select(
    destination: IpAddr,
    next_hop: IpAddr,
    out: InterfaceId,
    candidates: impl Iterator<Item = Candidate>,
) -> Option<IpAddr> {
    let this_link_only = destination.is_multicast() || destination.is_link_scope();
    let candidates = candidates
        .filter(|candidate| candidate.address.address().is_host())
        .filter(|candidate| !this_link_only || candidate.interface == out);
    match destination {
        IpAddr::V4(_) => {
            let mut best = None;
            for candidate in candidates.filter(|candidate| candidate.address.address().is_ipv4()) {
                let rank = rank_v4(&candidate, next_hop, out);
                if best.is_none_or(|(highest, _)| rank > highest) {
                    best = Some((rank, candidate.address.address()));
                }
            }
            best.map(|(_, address)| address)
        }
        IpAddr::V6(_) if !cfg!(feature = "ipv6") => None,
        IpAddr::V6(destination) => candidates
            .filter_map(|candidate| match candidate.address.address() {
                IpAddr::V6(address) => Some((address, candidate)),
                IpAddr::V4(_) => None,
            })
            .reduce(
                |best, other| if compare_v6(destination, out, &other, &best).is_gt() { other } else { best },
            )
            .map(|(best, _)| IpAddr::V6(best)),
    }
}

/// RFC 1122 §3.3.4.3: an address of the interface, in the network of the next hop; the narrower network is the better match.
/// Greater is better, the first octet first.
fn rank_v4(candidate: &Candidate, next_hop: IpAddr, out: InterfaceId) -> u32 {
    let loopback = IpAddr::is_loopback;
    let near =
        if candidate.address.covers(next_hop) { candidate.address.prefix_len().saturating_add(1) } else { 0 };
    u32::from_be_bytes([
        u8::from(loopback(&candidate.address.address()) == loopback(&next_hop)),
        u8::from(candidate.interface == out),
        candidate.preference as u8,
        near,
    ])
}

/// RFC 6724 §5: greater is better.
fn compare_v6(
    destination: Ipv6Addr,
    out: InterfaceId,
    (a, candidate_a): &(Ipv6Addr, Candidate),
    (b, candidate_b): &(Ipv6Addr, Candidate),
) -> Ordering {
    // Rule 1: prefer the same address.
    (*a == destination)
        .cmp(&(*b == destination))
        // Rule 2: prefer appropriate scope.
        .then_with(|| compare_scope(destination.scope(), a.scope(), b.scope()))
        // Rule 3: avoid deprecated addresses.
        .then_with(|| candidate_a.preference.cmp(&candidate_b.preference))
        // Rule 5: prefer the outgoing interface.
        .then_with(|| (candidate_a.interface == out).cmp(&(candidate_b.interface == out)))
        // Rule 6: prefer a matching label.
        .then_with(|| (label(*a) == label(destination)).cmp(&(label(*b) == label(destination))))
        // Rule 8: use the longest matching prefix.
        .then_with(|| common(destination, *a, candidate_a).cmp(&common(destination, *b, candidate_b)))
}

fn compare_scope(destination: u8, a: u8, b: u8) -> Ordering {
    match a.cmp(&b) {
        Ordering::Equal => Ordering::Equal,
        Ordering::Less if a < destination => Ordering::Less,
        Ordering::Less => Ordering::Greater,
        Ordering::Greater if b < destination => Ordering::Greater,
        Ordering::Greater => Ordering::Less,
    }
}

/// The default policy table of RFC 6724 §2.1, longest prefixes first.
fn label(address: Ipv6Addr) -> u8 {
    match address.segments() {
        [0, 0, 0, 0, 0, 0, 0, 1] => 0,
        [0, 0, 0, 0, 0, 0xffff, _, _] => 4,
        [0, 0, 0, 0, 0, 0, _, _] => 3,
        [0x2001, 0, ..] => 5,
        [0x2002, ..] => 2,
        [0x3ffe, ..] => 12,
        [first, ..] if first & 0xffc0 == 0xfec0 => 11,
        [first, ..] if first & 0xfe00 == 0xfc00 => 13,
        _ => 1,
    }
}

/// CommonPrefixLen of RFC 6724 §2.2: the source's host part does not count.
fn common(destination: Ipv6Addr, source: Ipv6Addr, candidate: &Candidate) -> u32 {
    let same = (destination.to_bits() ^ source.to_bits()).leading_zeros();
    same.min(u32::from(candidate.address.prefix_len()))
}

/// The loopback address of the family of `destination`: what a packet to oneself is sent from when nothing else will do.
pub const fn loopback(destination: IpAddr) -> IpAddr {
    match destination {
        IpAddr::V4(_) => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(_) => IpAddr::V6(Ipv6Addr::LOCALHOST),
    }
}
