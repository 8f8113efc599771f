//! From a whole packet to the protocol that it carries.

use core::net::IpAddr;

use super::{Arrival, Problem, Reach, Received};
use crate::config::{Dscp, Ecn};
use crate::iface::net::Outlet;
use crate::iface::reassembly::{Key, Refusal};
use crate::iface::sockets::Way;
use crate::iface::stack::Core;
use crate::stats::Discard;
use crate::wire::ip;

/// Whether somebody took what arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seen {
    No,
    Yes,
}

impl Core<'_> {
    /// Hands the packet to its protocol, and to the raw sockets of that protocol.
    pub(super) fn on_received(&mut self, received: &Received<'_>, outlet: &mut Outlet<'_>) {
        #[cfg(feature = "raw")]
        let seen = self.on_raw_packet(received);
        #[cfg(not(feature = "raw"))]
        let seen = Seen::No;
        match (received.protocol, received.src.is_ipv4()) {
            #[cfg(feature = "ipv4")]
            (ip::Protocol::Icmp, true) => self.on_icmpv4(received, outlet),
            #[cfg(feature = "ipv6")]
            (ip::Protocol::Icmpv6, false) => self.on_icmpv6(received, outlet),
            _ if received.src.is_unspecified() => self.net.stats.discard(Discard::BadSource),
            #[cfg(feature = "udp")]
            (ip::Protocol::Udp, _) => self.on_udp(received, outlet),
            #[cfg(feature = "tcp")]
            (ip::Protocol::Tcp, _) => self.on_tcp(received, outlet),
            _ if seen == Seen::Yes => {}
            _ => self.on_unknown(received, outlet),
        }
    }

    /// The first fragment of a datagram that stayed incomplete, as it was when it arrived: what the error about it is made
    /// from (RFC 1122 §3.3.2, RFC 8200 §4.5).
    pub(crate) fn first_fragment<'p>(&self, key: &Key, packet: &'p [u8]) -> Option<Received<'p>> {
        let way = match self.net.interface(key.interface) {
            Some(_) => Way::Link(key.interface),
            None => Way::Loop,
        };
        let (protocol, header_len) = match (key.src, packet) {
            (IpAddr::V4(_), [first, ..]) => (key.protocol, usize::from(first & 0xf) << 2),
            #[cfg(feature = "ipv6")]
            (IpAddr::V6(_), _) => super::ipv6::behind_fragment_header(packet)?,
            _ => return None,
        };
        Some(Received {
            arrival: Arrival { way, ..Arrival::LOOP },
            src: key.src,
            dst: key.dst,
            reach: if self.net.is_own(key.dst) { Reach::Unicast } else { Reach::Multicast },
            protocol: ip::Protocol::from(protocol),
            hop_limit: 0,
            dscp: Dscp::DEFAULT,
            ecn: Ecn::NotCapable,
            packet,
            header_len,
            names_protocol_at: 0,
        })
    }

    /// RFC 1122 §3.2.2.1, RFC 8200 §4: nobody here understands the protocol.
    fn on_unknown(&mut self, received: &Received<'_>, outlet: &mut Outlet<'_>) {
        self.net.stats.discard(Discard::UnknownProtocol);
        if received.reach == Reach::Unicast {
            self.answer_problem(received, Problem::NextHeader, outlet);
        }
    }
}

/// The counter of what reassembly refused.
pub(super) fn of_fragment(cause: Refusal) -> Discard {
    match cause {
        Refusal::NoRoom | Refusal::TooManyRanges => Discard::ReassemblyFull,
        Refusal::Misaligned
        | Refusal::TooLong { .. }
        | Refusal::Empty
        | Refusal::Overlap
        | Refusal::Inconsistent
        | Refusal::Rejected
        | Refusal::EcnMix => Discard::BadFragment,
    }
}
