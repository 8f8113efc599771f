//! IPv6 packets: RFC 8200.

use core::net::{IpAddr, Ipv6Addr};

#[cfg(feature = "udp")]
use super::Marks;
use super::extension::{Stop, Walk};
#[cfg(any(feature = "tcp", feature = "udp"))]
use super::upper::Seen;
use super::{Arrival, Problem, Reach, Received};
use crate::addr::Ipv6Ext;
use crate::config::{Dscp, Ecn};
use crate::iface::InterfaceId;
use crate::iface::net::{Net, Outlet};
use crate::iface::reassembly::{Fragment, Key, More, Outcome, Refusal};
use crate::iface::sockets::Way;
use crate::iface::stack::{Core, Ingress};
use crate::stats::{Discard, Event};
#[cfg(any(feature = "tcp", feature = "udp"))]
use crate::wire::Pseudo;
use crate::wire::ipv6::Packet;
use crate::wire::{ip, ipv6_fragment};

/// Octets of the fragment header.
const FRAGMENT_HEADER_LEN: usize = 8;

impl Ingress<'_, '_> {
    pub(crate) fn on_ipv6(&mut self, arrival: &Arrival, octets: &[u8], outlet: &mut Outlet<'_>) {
        let net = &mut self.core.net;
        let Ok(packet) = Packet::parse(octets) else { return net.stats.discard(Discard::Malformed) };
        if packet.version() != 6 {
            return net.stats.discard(Discard::Malformed);
        }
        #[cfg(feature = "tcp")]
        if packet.next_header() == ip::Protocol::Tcp {
            let ends = (IpAddr::V6(packet.dst_addr()), IpAddr::V6(packet.src_addr()));
            let pseudo = Pseudo::v6(packet.src_addr(), packet.dst_addr());
            let ecn = Ecn::from_bits(packet.ecn().into());
            if self.core.take_on_trail(arrival, ends, pseudo, ecn, packet.payload(), outlet) == Seen::Yes {
                return;
            }
        }
        let net = &mut self.core.net;
        let (src, dst) = (IpAddr::V6(packet.src_addr()), IpAddr::V6(packet.dst_addr()));
        let reach = if arrival.is_to_us_alone() && net.was_judged(arrival.way, src, dst) {
            #[cfg(feature = "udp")]
            if packet.next_header() == ip::Protocol::Udp {
                let marks = Marks::new(packet.hop_limit(), packet.dscp().get(), packet.ecn().into());
                let pseudo = Pseudo::v6(packet.src_addr(), packet.dst_addr());
                if self.core.take_datagram(
                    arrival,
                    (dst, src),
                    marks,
                    pseudo,
                    packet.payload(),
                    outlet.handling,
                ) == Seen::Yes
                {
                    return;
                }
            }
            Reach::Unicast
        } else {
            match check(net, arrival, &packet) {
                Ok(Reach::Unicast) if arrival.is_to_us_alone() => {
                    net.note_judged(arrival.way, src, dst);
                    Reach::Unicast
                }
                Ok(reach) => reach,
                Err(cause) => return net.stats.discard(cause),
            }
        };
        let received = Received {
            arrival: *arrival,
            src,
            dst,
            reach,
            protocol: packet.next_header(),
            hop_limit: packet.hop_limit(),
            dscp: Dscp::new(packet.dscp().get()).unwrap_or_default(),
            ecn: Ecn::from_bits(packet.ecn().into()),
            packet: packet.octets(),
            header_len: Packet::HEADER_LEN,
            names_protocol_at: 6,
        };
        let (received, stop) = Walk::new(received).run();
        match stop {
            Stop::Fragment => self.on_ipv6_fragment(&received, outlet),
            Stop::Upper | Stop::Nothing | Stop::Discard(_) | Stop::Problem(..) => {
                self.core.on_walked(&received, stop, outlet);
            }
        }
    }

    /// RFC 8200 §4.5. `received` stands before the fragment header.
    fn on_ipv6_fragment(&mut self, received: &Received<'_>, outlet: &mut Outlet<'_>) {
        let core = &mut *self.core;
        core.net.stats.note(Event::FragmentReceived);
        let Ok(header) = ipv6_fragment::Packet::parse(received.payload()) else {
            return core.net.stats.discard(Discard::Malformed);
        };
        let data_at = received.header_len.saturating_add(FRAGMENT_HEADER_LEN);
        let inner = Received {
            protocol: header.next_header(),
            header_len: data_at,
            names_protocol_at: received.header_len,
            ..*received
        };
        let is_first = header.frag_offset() == 0;
        // RFC 7112 §5: the first fragment holds all headers. Its absence would hide them from filters on the way.
        if is_first && header.more_frags() && !Walk::new(inner).reaches_upper_layer() {
            core.net.stats.discard(Discard::BadFragment);
            return core.answer_problem(received, Problem::IncompleteChain, outlet);
        }
        let Some((head, payload)) = received.packet.split_at_checked(data_at) else { return };
        let key = Key {
            interface: received.arrival.interface().unwrap_or(InterfaceId::new(u16::MAX)),
            src: received.src,
            dst: received.dst,
            id: header.ident(),
            protocol: 0,
        };
        let more = if header.more_frags() { More::Follow } else { More::Last };
        let ecn = received.ecn.bits();
        let fragment = Fragment { key, offset: header.frag_offset(), more, ecn, header: head, payload };
        match self.reassembly.on_fragment(core.net.now, &fragment) {
            Outcome::Held | Outcome::Duplicate => {}
            // RFC 6946 §4: a fragment that is the whole datagram has nothing to do with others.
            Outcome::Atomic => core.on_inner(inner, outlet),
            Outcome::Complete(datagram) => {
                core.net.stats.note(Event::Reassembled);
                let ecn = Ecn::from_bits(datagram.ecn);
                let Some(packet) = datagram.without_fragment_header(received.names_protocol_at) else {
                    return core.net.stats.discard(Discard::BadFragment);
                };
                let protocol = packet.get(received.names_protocol_at).copied().unwrap_or(0);
                let whole = Received { packet, protocol: ip::Protocol::from(protocol), ecn, ..*received };
                core.on_inner(whole, outlet);
            }
            Outcome::Dropped(cause) => {
                core.net.stats.discard(super::upper::of_fragment(cause));
                core.answer_refusal(received, cause, outlet);
            }
        }
    }
}

impl Core<'_> {
    /// RFC 8200 §4.5: two of the mistakes in fragments are told to the sender.
    fn answer_refusal(&mut self, received: &Received<'_>, cause: Refusal, outlet: &mut Outlet<'_>) {
        let pointer = match cause {
            Refusal::Misaligned => 4,
            Refusal::TooLong { pointer } => pointer,
            Refusal::Empty
            | Refusal::Overlap
            | Refusal::Inconsistent
            | Refusal::TooManyRanges
            | Refusal::NoRoom
            | Refusal::Rejected
            | Refusal::EcnMix => return,
        };
        self.answer_problem(received, Problem::Field { pointer }, outlet);
    }

    /// Goes on behind a fragment header.
    fn on_inner(&mut self, received: Received<'_>, outlet: &mut Outlet<'_>) {
        let (received, stop) = Walk::new(received).run();
        self.on_walked(&received, stop, outlet);
    }

    fn on_walked(&mut self, received: &Received<'_>, stop: Stop, outlet: &mut Outlet<'_>) {
        match stop {
            Stop::Upper => self.on_received(received, outlet),
            Stop::Nothing => {}
            Stop::Discard(cause) => self.net.stats.discard(cause),
            Stop::Problem(problem) => {
                self.net.stats.discard(Discard::ExtensionHeader);
                self.answer_problem(received, problem, outlet);
            }
            // A fragment inside a fragment.
            Stop::Fragment => self.net.stats.discard(Discard::BadFragment),
        }
    }
}

/// Whether the addresses make sense (RFC 4291 §2), and for whom the packet is.
fn check(net: &Net<'_>, arrival: &Arrival, packet: &Packet<'_>) -> Result<Reach, Discard> {
    let (src, dst) = (packet.src_addr(), packet.dst_addr());
    if src.is_multicast() {
        return Err(Discard::BadSource);
    }
    let on = arrival.interface();
    let stands_in = || net.stands_in(on, packet.next_header(), dst.into()).then_some(Reach::Unicast);
    let reach = reach(net, on, dst).or_else(stands_in).ok_or(Discard::NotOurs)?;
    match arrival.way {
        Way::Loop => Ok(reach),
        Way::Link(_) if src.is_loopback() => Err(Discard::BadSource),
        Way::Link(_) if dst.is_loopback() => Err(Discard::NotOurs),
        Way::Link(_) if net.addresses.is_own(IpAddr::V6(src)) => Err(Discard::OwnSource),
        Way::Link(_) => Ok(reach),
    }
}

/// For whom the destination is; `None`: not for this host. RFC 4291 §2.8 names the groups that a host is in.
fn reach(net: &Net<'_>, id: Option<InterfaceId>, dst: Ipv6Addr) -> Option<Reach> {
    const ALL_NODES: [Ipv6Addr; 2] =
        [Ipv6Addr::new(0xff02, 0, 0, 0, 0, 0, 0, 1), Ipv6Addr::new(0xff01, 0, 0, 0, 0, 0, 0, 1)];

    if net.is_own(IpAddr::V6(dst)) {
        return Some(Reach::Unicast);
    }
    let solicits = |(cidr, on): (crate::addr::Cidr, InterfaceId)| match cidr.address() {
        IpAddr::V6(own) => id.is_none_or(|id| id == on) && own.solicited_node() == dst,
        IpAddr::V4(_) => false,
    };
    let is_ours = ALL_NODES.contains(&dst) || (dst.is_multicast() && net.addresses.iter().any(solicits));
    is_ours.then_some(Reach::Multicast)
}

/// Of a packet with a fragment header: what stands behind that, and where.
pub(super) fn behind_fragment_header(packet: &[u8]) -> Option<(u8, usize)> {
    let header = Packet::parse(packet).ok()?;
    let received = Received {
        arrival: Arrival::LOOP,
        src: IpAddr::V6(header.src_addr()),
        dst: IpAddr::V6(header.dst_addr()),
        reach: Reach::Unicast,
        protocol: header.next_header(),
        hop_limit: 0,
        dscp: Dscp::DEFAULT,
        ecn: Ecn::NotCapable,
        packet: header.octets(),
        header_len: Packet::HEADER_LEN,
        names_protocol_at: 6,
    };
    let (at, _) = Walk::new(received).run();
    let fragment = ipv6_fragment::Packet::parse(at.payload()).ok()?;
    Some((fragment.next_header().into(), at.header_len.saturating_add(FRAGMENT_HEADER_LEN)))
}
