//! A way through the network that the user names: RFC 9293 §3.9.2.1, RFC 791 §3.1. IPv4 only.

use core::fmt;
use core::net::{IpAddr, Ipv4Addr};

use super::{SetError, Socket};
use crate::addr::AddrExt;

/// Stations that fit 40 octets of options with the peer behind them: 3 octets of head, a no-operation before it, 4 for
/// each.
const MOST: usize = 9;

/// The stations that packets to a peer pass, in their order (RFC 791 §3.1). The peer itself is not one of them.
///
/// Most networks drop such packets today (RFC 7126 §4.3, §4.4): it is of use inside one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct SourceRoute {
    kind: Kind,
    hops: [Ipv4Addr; MOST],
    count: u8,
}

/// Whether others may stand between two stations; the number of the option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
enum Kind {
    Loose = 131,
    Strict = 137,
}

/// Why stations make no route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum SourceRouteError {
    /// There is none, or there are more than nine, which is what an IPv4 header holds.
    Count,
    /// One is no host: unspecified, broadcast or multicast.
    NotUnicast,
}

impl fmt::Display for SourceRouteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SourceRouteError::Count => "a source route has one to nine stations",
            SourceRouteError::NotUnicast => "a station of a source route is no host",
        })
    }
}

impl core::error::Error for SourceRouteError {}

impl SourceRoute {
    /// These stations, with any others between them.
    pub fn loose(hops: &[Ipv4Addr]) -> Result<SourceRoute, SourceRouteError> {
        SourceRoute::new(Kind::Loose, hops)
    }

    /// These stations and no others: the first stands on our link, each on a link of the one before.
    pub fn strict(hops: &[Ipv4Addr]) -> Result<SourceRoute, SourceRouteError> {
        SourceRoute::new(Kind::Strict, hops)
    }

    fn new(kind: Kind, hops: &[Ipv4Addr]) -> Result<SourceRoute, SourceRouteError> {
        let mut room = [Ipv4Addr::UNSPECIFIED; MOST];
        let places = room.get_mut(..hops.len()).filter(|places| !places.is_empty());
        places.ok_or(SourceRouteError::Count)?.copy_from_slice(hops);
        if !hops.iter().all(|hop| hop.is_host()) {
            return Err(SourceRouteError::NotUnicast);
        }
        let count = u8::try_from(hops.len()).map_err(|_| SourceRouteError::Count)?;
        Ok(SourceRoute { kind, hops: room, count })
    }

    /// The stations.
    pub fn hops(&self) -> &[Ipv4Addr] {
        self.hops.get(..usize::from(self.count)).unwrap_or_default()
    }

    /// Whether no others may stand between the stations.
    pub fn is_strict(&self) -> bool {
        self.kind == Kind::Strict
    }

    /// Where packets go first: what their header names as destination (RFC 791 §3.1).
    pub(crate) fn first(&self) -> Ipv4Addr {
        let [first, ..] = self.hops;
        first
    }

    /// Octets of the option in a header, with what pads it.
    pub(crate) fn option_len(&self) -> u16 {
        u16::from(self.count).wrapping_mul(4).wrapping_add(4)
    }

    /// The option of a packet to `peer` and what pads it: a no-operation in front, so that the addresses stand at
    /// multiples of four. The first station stands in the header, and the peer at the end.
    pub(crate) fn octets(&self, peer: Ipv4Addr) -> impl Iterator<Item = u8> + '_ {
        const NO_OPERATION: u8 = 1;
        const POINTER: u8 = 4;
        let len = self.option_len().wrapping_sub(1) as u8;
        let rest = self.hops().iter().skip(1).copied().chain([peer]);
        [NO_OPERATION, self.kind as u8, len, POINTER].into_iter().chain(rest.flat_map(|hop| hop.octets()))
    }
}

impl<'a> Socket<'a> {
    /// The stations that all packets of the connection pass; `None`, the default: as the routes say. IPv4 only: a
    /// connection to an IPv6 peer is [`ConnectError::FamilyMismatch`](crate::tcp::ConnectError) then. Like the other
    /// settings it outlives the connection. [`SetError::InUse`] once one has begun.
    ///
    /// RFC 9293 §3.9.2.1 (MUST-51, MUST-52): it counts whatever the peer's packets say, whose routes are not followed.
    pub fn set_source_route(&mut self, route: Option<&'a SourceRoute>) -> Result<(), SetError> {
        self.require_closed_or_listening()?;
        self.route = route;
        Ok(())
    }

    /// The stations to `peer`; of IPv6 there are none.
    pub(crate) fn route_to(&self, peer: IpAddr) -> Option<&'a SourceRoute> {
        self.route.filter(|_| peer.is_ipv4())
    }

    /// Who is handed packets to `peer` first.
    pub(crate) fn first_to(&self, peer: IpAddr) -> IpAddr {
        self.route_to(peer).map_or(peer, |route| IpAddr::V4(route.first()))
    }

    /// Octets of IP options, which segments leave room for (RFC 9293 §3.7.1, MUST-16).
    pub(super) fn ip_options_len(&self, peer: IpAddr) -> u16 {
        self.route_to(peer).map_or(0, SourceRoute::option_len)
    }
}
