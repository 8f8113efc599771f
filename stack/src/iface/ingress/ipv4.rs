//! IPv4 packets: RFC 791, with the rules of RFC 1122 §3.2.1 and §3.3.

use core::net::{IpAddr, Ipv4Addr};

#[cfg(feature = "udp")]
use super::Marks;
#[cfg(any(feature = "tcp", feature = "udp"))]
use super::upper::Seen;
use super::{Arrival, Reach, Received};
use crate::addr::AddrExt;
use crate::config::{Dscp, Ecn};
use crate::iface::InterfaceId;
use crate::iface::net::{Net, Outlet};
use crate::iface::reassembly::{Fragment, Key, More, Outcome};
use crate::iface::sockets::Way;
use crate::iface::source_route::end_of;
use crate::iface::stack::Ingress;
use crate::stats::{Discard, Event};
use crate::wire::Sum;
use crate::wire::ipv4::Packet;
#[cfg(any(feature = "tcp", feature = "udp"))]
use crate::wire::{Pseudo, ip};

impl Ingress<'_, '_> {
    pub(crate) fn on_ipv4(&mut self, arrival: &Arrival, octets: &[u8], outlet: &mut Outlet<'_>) {
        let net = &mut self.core.net;
        // Header length and total length; what the link has padded is cut off.
        let Ok(packet) = Packet::parse(octets) else { return net.stats.discard(Discard::Malformed) };
        // RFC 1122 §3.2.1.1: the EtherType does not vouch for the version.
        if packet.version() != 4 {
            return net.stats.discard(Discard::Malformed);
        }
        if !arrival.checksums.ipv4.rx() && !packet.verify_checksum() {
            return net.stats.discard(Discard::Ipv4Checksum);
        }
        #[cfg(feature = "tcp")]
        if packet.next_header() == ip::Protocol::Tcp
            && packet.header_len() == 20
            && !packet.more_frags()
            && packet.frag_offset() == 0
        {
            let ends = (IpAddr::V4(packet.dst_addr()), IpAddr::V4(packet.src_addr()));
            let pseudo = Pseudo::v4(packet.src_addr(), packet.dst_addr());
            let ecn = Ecn::from_bits(packet.ecn().into());
            if self.core.take_on_trail(arrival, ends, pseudo, ecn, packet.payload(), outlet) == Seen::Yes {
                return;
            }
        }
        let net = &mut self.core.net;
        let (src, dst) = (IpAddr::V4(packet.src_addr()), IpAddr::V4(packet.dst_addr()));
        let reach = if arrival.is_to_us_alone()
            && packet.header_len() == 20
            && net.was_judged(arrival.way, src, dst)
        {
            #[cfg(feature = "udp")]
            if packet.next_header() == ip::Protocol::Udp && !packet.more_frags() && packet.frag_offset() == 0
            {
                let marks = Marks::new(packet.hop_limit(), packet.dscp().get(), packet.ecn().into());
                let pseudo = Pseudo::v4(packet.src_addr(), packet.dst_addr());
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
            let checked = check(net, arrival, &packet);
            #[cfg(feature = "dhcpv4")]
            let checked = checked.or_else(|cause| self.core.reach_dhcpv4(arrival, &packet, cause));
            let net = &mut self.core.net;
            match checked {
                Ok(Reach::Unicast) if arrival.is_to_us_alone() => {
                    net.note_judged(arrival.way, src, dst);
                    Reach::Unicast
                }
                Ok(reach) => reach,
                Err(cause) => return net.stats.discard(cause),
            }
        };
        let header_len = usize::from(packet.header_len());
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
            header_len,
            names_protocol_at: 9,
        };
        if packet.more_frags() || packet.frag_offset() != 0 {
            self.on_ipv4_fragment(&received, &packet, outlet);
        } else {
            self.core.on_received(&received, outlet);
        }
    }

    fn on_ipv4_fragment(&mut self, received: &Received<'_>, packet: &Packet<'_>, outlet: &mut Outlet<'_>) {
        let net = &mut self.core.net;
        net.stats.note(Event::FragmentReceived);
        let octets = packet.octets();
        let Some((header, payload)) = octets.split_at_checked(received.header_len) else { return };
        let key = Key {
            interface: received.arrival.interface().unwrap_or(InterfaceId::new(u16::MAX)),
            src: received.src,
            dst: received.dst,
            id: packet.ident().into(),
            protocol: received.protocol.into(),
        };
        let more = if packet.more_frags() { More::Follow } else { More::Last };
        let ecn = received.ecn.bits();
        let fragment = Fragment { key, offset: packet.frag_offset(), more, ecn, header, payload };
        match self.reassembly.on_fragment(net.now, &fragment) {
            Outcome::Held | Outcome::Duplicate | Outcome::Atomic => {}
            Outcome::Complete(datagram) => {
                net.stats.note(Event::Reassembled);
                let ecn = Ecn::from_bits(datagram.ecn);
                let header_len = datagram.header_len;
                mend(datagram.octets, header_len);
                let whole = Received { packet: datagram.octets, header_len, ecn, ..*received };
                self.core.on_received(&whole, outlet);
            }
            Outcome::Dropped(cause) => net.stats.discard(super::upper::of_fragment(cause)),
        }
    }
}

/// RFC 1122 §3.2.1.3: whether the addresses make sense, and for whom the packet is.
fn check(net: &Net<'_>, arrival: &Arrival, packet: &Packet<'_>) -> Result<Reach, Discard> {
    let (src, dst) = (packet.src_addr(), packet.dst_addr());
    let on_wire = match arrival.way {
        Way::Loop => None,
        Way::Link(id) => Some(id),
    };
    if !src.is_host() || net.is_broadcast(IpAddr::V4(src)) {
        return Err(Discard::BadSource);
    }
    // RFC 1122 §3.3.5: this host passes nothing on, and the packet is for another station of its route.
    if packet.octets().get(20..usize::from(packet.header_len())).and_then(end_of).is_some() {
        return Err(Discard::NotOurs);
    }
    let Some(id) = on_wire else { return reach(net, None, dst).ok_or(Discard::NotOurs) };
    if src.is_loopback() {
        return Err(Discard::BadSource);
    }
    if net.addresses.is_own(IpAddr::V4(src)) {
        return Err(Discard::OwnSource);
    }
    if dst.is_loopback() {
        return Err(Discard::NotOurs);
    }
    let stands_in = || net.stands_in(Some(id), packet.next_header(), dst.into()).then_some(Reach::Unicast);
    let reach = reach(net, Some(id), dst).or_else(stands_in).ok_or(Discard::NotOurs)?;
    match (arrival.link, reach) {
        // RFC 1122 §3.3.6: a broadcast of the link must be one of IP, too.
        (Reach::Broadcast | Reach::Multicast, Reach::Unicast) => Err(Discard::LinkBroadcast),
        (Reach::Unicast, _) | (_, Reach::Multicast | Reach::Broadcast) => Ok(reach),
    }
}

/// For whom the destination is; `None`: not for this host.
fn reach(net: &Net<'_>, id: Option<InterfaceId>, dst: Ipv4Addr) -> Option<Reach> {
    /// RFC 1112 §4: every host is in this group.
    const ALL_HOSTS: Ipv4Addr = Ipv4Addr::new(224, 0, 0, 1);

    if net.is_own(IpAddr::V4(dst)) {
        return Some(Reach::Unicast);
    }
    let here = |broadcast| {
        let mut prefixes = net.addresses.iter().filter(|(_, on)| id.is_none_or(|id| id == *on));
        prefixes.any(|(cidr, _)| cidr.broadcast() == Some(broadcast))
    };
    if dst.is_broadcast() || here(dst) {
        return Some(Reach::Broadcast);
    }
    (dst == ALL_HOSTS).then_some(Reach::Multicast)
}

/// Makes the header of a reassembled datagram that of a whole one: length, flags, offset and checksum.
fn mend(octets: &mut [u8], header_len: usize) {
    let total_len = u16::try_from(octets.len()).unwrap_or(u16::MAX);
    let Some(header) = octets.get_mut(..header_len) else { return };
    let mut put = |at: usize, value: u16| {
        if let Some(field) = header.get_mut(at..).and_then(|rest| rest.first_chunk_mut::<2>()) {
            *field = value.to_be_bytes();
        }
    };
    put(2, total_len);
    put(6, 0);
    put(10, 0);
    let checksum = Sum::of(header).finish();
    if let Some(field) = header.get_mut(10..).and_then(|rest| rest.first_chunk_mut::<2>()) {
        *field = checksum.to_be_bytes();
    }
}
