//! Where on a link a packet goes: link headers, from what is known of neighbours.

use core::net::IpAddr;

use super::InterfaceId;
use super::interface::{Addresses, Interface};
use super::neighbor::Neighbors;
#[cfg(feature = "ethernet")]
use super::neighbor::{LinkAddr, Resolution};
use super::packet::LinkHeader;
#[cfg(feature = "ethernet")]
use crate::addr::AddrExt;
use crate::device::Medium;
use crate::stats::Discard;
use crate::time::Instant;

/// The answer to where a packet goes.
pub(crate) enum Link {
    /// There.
    To(LinkHeader),
    /// That is not known yet.
    Wait,
    /// Nowhere, for this cause.
    Lost(Discard),
}

/// What finds link addresses on one interface.
pub(crate) struct Links<'n, 'a> {
    pub(crate) id: InterfaceId,
    pub(crate) interface: Interface,
    pub(crate) now: Instant,
    pub(crate) neighbors: &'n mut Neighbors<'a>,
    pub(crate) addresses: &'n Addresses<'a>,
}

impl Links<'_, '_> {
    /// The link header of a packet to `next_hop`.
    pub(crate) fn resolve(&mut self, next_hop: IpAddr) -> Link {
        match self.interface.medium {
            #[cfg(feature = "ethernet")]
            Medium::Ethernet => self.resolve_ethernet(next_hop),
            Medium::Ip => Link::To(LinkHeader::NONE),
        }
    }

    /// Groups have their link address by a rule (RFC 1112 §6.4, RFC 2464 §7), others by asking.
    #[cfg(feature = "ethernet")]
    fn resolve_ethernet(&mut self, next_hop: IpAddr) -> Link {
        const EVERYBODY: LinkAddr = [0xff; 6];
        let src = self.interface.mac;
        if let Some(dst) = next_hop.multicast_mac() {
            return Link::To(LinkHeader::ethernet(src, dst));
        }
        let is_everybody = match next_hop {
            IpAddr::V4(v4) => self.addresses.is_subnet_broadcast(v4),
            IpAddr::V6(_) => false,
        };
        if is_everybody {
            return Link::To(LinkHeader::ethernet(src, EVERYBODY));
        }
        match self.neighbors.resolve(self.now, self.id, next_hop) {
            Resolution::Known(dst) => Link::To(LinkHeader::ethernet(src, dst)),
            Resolution::Wait => Link::Wait,
            Resolution::Unreachable => Link::Lost(Discard::Unresolved),
            Resolution::Full => Link::Lost(Discard::NeighborsFull),
        }
    }
}
