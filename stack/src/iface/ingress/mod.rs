//! What comes in: frames, then packets, then messages, each checked before it is believed.
//!
//! `ethernet` and `arp` know the link; `ipv4`, `ipv6` and `extension` validate packets and put fragments together;
//! `upper` hands what is left to a protocol: `icmpv4`, `icmpv6`, `ndisc`, `udp`, `tcp`, `raw`. `errors` answers what
//! cannot be delivered, `quoted` finds the socket that a received ICMP error is about.

#[cfg(feature = "ethernet")]
mod arp;
#[cfg(feature = "dhcpv4")]
mod dhcpv4;
#[cfg(feature = "dns")]
mod dns;
mod errors;
#[cfg(feature = "ethernet")]
mod ethernet;
#[cfg(feature = "ipv6")]
mod extension;
#[cfg(feature = "ipv4")]
mod icmpv4;
#[cfg(feature = "ipv6")]
mod icmpv6;
#[cfg(feature = "ipv4")]
mod ipv4;
#[cfg(feature = "ipv6")]
mod ipv6;
#[cfg(all(feature = "ethernet", feature = "ipv6"))]
mod ndisc;
mod quoted;
#[cfg(feature = "raw")]
mod raw;
#[cfg(feature = "tcp")]
mod tcp;
#[cfg(feature = "udp")]
mod udp;
mod upper;

use core::net::IpAddr;

pub(crate) use self::errors::Problem;
pub(crate) use self::quoted::Quote;
#[cfg(feature = "udp")]
pub(crate) use self::udp::Left;
#[cfg(any(feature = "tcp", feature = "udp"))]
pub(crate) use self::upper::Seen;

use super::InterfaceId;
use super::net::Outlet;
use super::sockets::Way;
use super::stack::Ingress;
use crate::config::{Dscp, Ecn};
use crate::device::{Checksums, FrameMeta, Medium};
use crate::stats::{Discard, Event};
use crate::wire::ip;

/// To whom a frame or a packet was addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// To this host alone.
    Unicast,
    /// To a group that it is in.
    Multicast,
    /// To everybody.
    Broadcast,
}

/// Where a packet came from, below IP.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arrival {
    pub(crate) way: Way,
    /// To whom the frame was addressed.
    pub(crate) link: Reach,
    /// What the device has verified.
    pub(crate) checksums: Checksums,
}

impl Arrival {
    /// A packet to an own address.
    pub(crate) const LOOP: Arrival =
        Arrival { way: Way::Loop, link: Reach::Unicast, checksums: Checksums::NONE };

    /// The interface that it came in by.
    pub(crate) const fn interface(&self) -> Option<InterfaceId> {
        match self.way {
            Way::Loop => None,
            Way::Link(id) => Some(id),
        }
    }
}

impl Arrival {
    /// Whether it came from a link, in a frame for this host alone.
    #[inline]
    pub(crate) fn is_to_us_alone(&self) -> bool {
        self.link == Reach::Unicast && self.way != Way::Loop
    }
}

/// What an IP header says of a packet that sockets are told.
#[cfg(feature = "udp")]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Marks {
    pub(crate) hop_limit: u8,
    pub(crate) dscp: Dscp,
    pub(crate) ecn: Ecn,
}

#[cfg(feature = "udp")]
impl Marks {
    #[inline]
    fn new(hop_limit: u8, dscp: u8, ecn: u8) -> Marks {
        Marks { hop_limit, dscp: Dscp::new(dscp).unwrap_or_default(), ecn: Ecn::from_bits(ecn) }
    }
}

/// A whole IP packet that was found good and is for this host.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Received<'p> {
    pub(crate) arrival: Arrival,
    pub(crate) src: IpAddr,
    pub(crate) dst: IpAddr,
    pub(crate) reach: Reach,
    pub(crate) protocol: ip::Protocol,
    pub(crate) hop_limit: u8,
    pub(crate) dscp: Dscp,
    pub(crate) ecn: Ecn,
    /// All of it, from the IP header on.
    pub(crate) packet: &'p [u8],
    /// Where the upper layer begins in it.
    pub(crate) header_len: usize,
    /// Where the octet stands that names the upper layer's protocol.
    pub(crate) names_protocol_at: usize,
}

impl<'p> Received<'p> {
    /// What stands behind the IP headers.
    pub(crate) fn payload(&self) -> &'p [u8] {
        self.packet.get(self.header_len..).unwrap_or_default()
    }
}

impl Ingress<'_, '_> {
    /// Takes one frame from a device. At most one answer leaves through the outlet at once.
    pub(crate) fn on_frame(
        &mut self,
        id: InterfaceId,
        frame: &[u8],
        meta: &FrameMeta,
        outlet: &mut Outlet<'_>,
    ) {
        self.core.net.stats.note(Event::FrameReceived);
        let Some(interface) = self.core.net.interface(id) else { return };
        let (medium, checksums) = (interface.medium, interface.checksums.judged(meta));
        match medium {
            #[cfg(feature = "ethernet")]
            Medium::Ethernet => self.on_ethernet(id, frame, checksums, outlet),
            Medium::Ip => {
                let arrival = Arrival { way: Way::Link(id), link: Reach::Unicast, checksums };
                self.on_packet(&arrival, frame, outlet);
            }
        }
    }

    /// Takes one IP packet without a link header, told apart by its version.
    pub(crate) fn on_packet(&mut self, arrival: &Arrival, packet: &[u8], outlet: &mut Outlet<'_>) {
        match packet.first().map(|first| first >> 4) {
            #[cfg(feature = "ipv4")]
            Some(4) => self.on_ipv4(arrival, packet, outlet),
            #[cfg(feature = "ipv6")]
            Some(6) => self.on_ipv6(arrival, packet, outlet),
            Some(_) | None => self.core.net.stats.discard(Discard::Malformed),
        }
    }
}
