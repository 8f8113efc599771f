//! Ethernet frames.

use super::{Arrival, Reach};
use crate::device::Checksums;
use crate::iface::InterfaceId;
use crate::iface::net::Outlet;
use crate::iface::sockets::Way;
use crate::iface::stack::Ingress;
use crate::stats::Discard;
use crate::wire::ethernet::{Address, EtherType, Packet};

impl Ingress<'_, '_> {
    pub(super) fn on_ethernet(
        &mut self,
        id: InterfaceId,
        octets: &[u8],
        checksums: Checksums,
        outlet: &mut Outlet<'_>,
    ) {
        let stats = &mut self.core.net.stats;
        let Ok(frame) = Packet::parse(octets) else { return stats.discard(Discard::Malformed) };
        if is_group(frame.src_addr()) {
            return stats.discard(Discard::BadSource);
        }
        let Some(link) = self.reach(id, frame.dst_addr()) else {
            return self.core.net.stats.discard(Discard::OtherStation);
        };
        #[cfg(feature = "raw")]
        let seen = self.core.on_raw_frame(id, frame.ethertype(), octets);
        #[cfg(not(feature = "raw"))]
        let seen = super::upper::Seen::No;
        let arrival = Arrival { way: Way::Link(id), link, checksums };
        match frame.ethertype() {
            #[cfg(feature = "ipv4")]
            EtherType::Arp => self.core.on_arp(id, frame.payload(), outlet),
            #[cfg(feature = "ipv4")]
            EtherType::Ipv4 => self.on_ipv4(&arrival, frame.payload(), outlet),
            #[cfg(feature = "ipv6")]
            EtherType::Ipv6 => self.on_ipv6(&arrival, frame.payload(), outlet),
            EtherType::Vlan | EtherType::ServiceVlan => self.core.net.stats.discard(Discard::Tagged),
            _ if seen == super::upper::Seen::Yes => {}
            _ => self.core.net.stats.discard(Discard::UnknownEtherType),
        }
    }

    /// To whom a frame is addressed; `None`: to another station.
    fn reach(&self, id: InterfaceId, dst: Address) -> Option<Reach> {
        let own = self.core.net.interface(id)?.mac;
        match dst.0 {
            mac if mac == own => Some(Reach::Unicast),
            [0xff, 0xff, 0xff, 0xff, 0xff, 0xff] => Some(Reach::Broadcast),
            // Which groups count is decided by the IP address inside: the mapping is not one to one.
            _ if is_group(dst) => Some(Reach::Multicast),
            _ => None,
        }
    }
}

/// Whether the address is a group's.
fn is_group(address: Address) -> bool {
    let [first, ..] = address.0;
    first & 1 == 1
}
