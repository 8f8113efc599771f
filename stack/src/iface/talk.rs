//! The short way of UDP datagrams, in and out, between this host and the one that it heard or answered last.
//!
//! What is asked of each packet (do its addresses make sense, who is it for, by which interface and to which neighbour does the
//! answer go) was asked for the packet before, and nothing has changed since. Every other datagram goes the ordinary way, by
//! `ingress` and `turns`, and so does each of which the short way can't say at once that all is well.

use core::net::{IpAddr, SocketAddr};
use core::num::NonZeroU8;

use super::egress::Turn;
use super::ingress::{Arrival, Marks, Seen};
use super::net::Outlet;
use super::packet::{IpFields, LinkHeader, Version};
use super::receive::Handling;
use super::sockets::{Kind, Way, place};
use super::stack::Core;
use crate::device::Checksums;
use crate::socket::udp::Meta;
use crate::stats::Event;
use crate::storage::slots::Index;
use crate::wire::{Pseudo, PseudoFill, Sum, copy_and_sum, ip, udp};

/// The way in.
impl Core<'_> {
    /// Takes a datagram of which nothing but its own header and checksum is still to be judged, if a socket has room for it.
    pub(super) fn take_datagram(
        &mut self,
        arrival: &Arrival,
        (local, remote): (IpAddr, IpAddr),
        marks: Marks,
        pseudo: Pseudo,
        octets: &[u8],
        handling: Handling,
    ) -> Seen {
        match self.try_datagram(arrival, (local, remote), marks, pseudo, octets, handling) {
            Some(index) => {
                self.net.stats.note(Event::UdpReceived);
                self.sockets.note_changed(Kind::Udp, index);
                Seen::Yes
            }
            None => Seen::No,
        }
    }

    #[inline]
    fn try_datagram(
        &mut self,
        arrival: &Arrival,
        (local, remote): (IpAddr, IpAddr),
        marks: Marks,
        pseudo: Pseudo,
        octets: &[u8],
        handling: Handling,
    ) -> Option<Index> {
        // Raw sockets see all, and a handler is shown what is known to be good.
        if self.sockets.raw.len() > 0 || matches!(handling, Handling::Yes(_)) {
            return None;
        }
        let packet = udp::Packet::parse(octets).ok()?;
        // A DHCPv4 client of the interface goes before sockets.
        #[cfg(feature = "dhcpv4")]
        if packet.dst_port() == crate::socket::dhcpv4::CLIENT_PORT {
            return None;
        }
        let (to, from) =
            (SocketAddr::new(local, packet.dst_port()), SocketAddr::new(remote, packet.src_port()));
        let index = self.best_udp(to, from, arrival.interface()).filter(|_| to.port() != 0)?;
        // What may be an answer to a resolver is asked about first.
        #[cfg(feature = "dns")]
        if self.may_be_dns(to.port()) {
            return None;
        }
        let socket = self.sockets.udp.get_mut(index)?;
        let meta = Meta {
            remote: from,
            local: Some(local),
            interface: arrival.interface(),
            hop_limit: NonZeroU8::new(marks.hop_limit),
            dscp: Some(marks.dscp),
            ecn: Some(marks.ecn),
        };
        let payload = packet.payload();
        let sums = arrival.checksums.udp.rx();
        if !sums && packet.checksum() == 0 {
            return None;
        }
        let taken = socket.rx.push_if(payload.len(), meta, |room| {
            if sums {
                room.copy_from_slice(payload);
                return Some(payload.len());
            }
            // The payload is read once: what is copied counts only when the sum is right.
            let (header, _) = packet.octets().split_first_chunk::<{ udp::Packet::HEADER_LEN }>()?;
            let sum = pseudo.sum(ip::Protocol::Udp.into(), packet.octets().len()).add(Sum::of_array(header));
            (sum.add(copy_and_sum(room, payload)).finish() == 0).then_some(payload.len())
        });
        taken.ok().flatten().map(|_| index)
    }
}

/// The way out.
impl Core<'_> {
    /// Sends the next datagram of a socket, if it goes where the last one went; `None`: nothing was sent.
    pub(super) fn talk_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Option<Turn> {
        let Core { net, sockets, .. } = self;
        let Way::Link(id) = outlet.way else { return None };
        let interface = net.interface(id)?;
        let (mtu, checksums) = (interface.mtu, interface.checksums);
        // Where the device finishes packets, it is told by the ordinary way.
        if checksums.partial.tx() {
            return None;
        }
        let socket = sockets.udp.get_mut(index)?;
        let (meta, payload) = socket.tx.look()?;
        let (dst, on) = (meta.remote.ip(), meta.interface.or(socket.interface.get()));
        let (path, trail) = net.same_way(dst, meta.local.or(socket.local()), on)?;
        if path.way != outlet.way {
            return None;
        }
        let options = socket.options.get();
        let ip_header_len: usize = if dst.is_ipv4() { 20 } else { 40 };
        let len = udp::Packet::HEADER_LEN.saturating_add(ip_header_len).saturating_add(payload.len());
        if len > mtu || !outlet.sink.has_room(len) {
            return None;
        }
        let link = net.link_along(&trail)?;
        let ident = net.ident_between(path.src, dst, ip::Protocol::Udp, options.fragmentation);
        let fields = IpFields {
            protocol: ip::Protocol::Udp,
            hop_limit: meta.hop_limit.or(options.hop_limit).unwrap_or(net.config.hop_limit).get(),
            dscp: meta.dscp.unwrap_or(options.dscp),
            ecn: meta.ecn.unwrap_or(options.ecn),
            fragmentation: options.fragmentation,
        };
        let ports = (socket.port, meta.remote.port());
        let frame = Frame { link, ends: (path.src, dst), ports, fields, ident: ident as u16, checksums };
        let len = len.saturating_add(link.len());
        let write = &mut |out: &mut [u8]| {
            frame.write(out, payload.len(), |room| {
                if checksums.udp.tx() {
                    room.copy_from_slice(payload);
                    return Sum::ZERO;
                }
                copy_and_sum(room, payload)
            });
        };
        outlet.sink.send(len, write).ok()?;
        net.stats.note(Event::UdpSent);
        socket.tx.pop();
        let (more, news) = (!socket.tx.is_empty(), socket.tx.is_empty() || socket.error.is_some());
        place(sockets.udp.nodes(), &mut sockets.ready, Kind::Udp, index, None);
        if news {
            sockets.note_changed(Kind::Udp, index);
        } else {
            sockets.wake(Kind::Udp, index);
        }
        if more {
            self.settle_udp(index);
        }
        Some(Turn::Sent)
    }
}

/// A frame with a datagram.
pub(super) struct Frame {
    pub(super) link: LinkHeader,
    /// Source and destination.
    pub(super) ends: (IpAddr, IpAddr),
    pub(super) ports: (u16, u16),
    pub(super) fields: IpFields,
    pub(super) ident: u16,
    pub(super) checksums: Checksums,
}

impl Frame {
    /// Writes all of it; `out` has its length. `place` writes the payload, which has `len` octets, and sums it, unless the
    /// device does.
    #[inline]
    pub(super) fn write(&self, out: &mut [u8], len: usize, place: impl FnOnce(&mut [u8]) -> Sum) {
        let out = self.link.write(out, Version::of(self.ends.1));
        match self.ends {
            #[cfg(feature = "ipv4")]
            (IpAddr::V4(src), IpAddr::V4(dst)) => {
                let Some((header, out)) = out.split_at_mut_checked(20) else { return };
                let behind = out.len();
                self.write_datagram(out, len, Pseudo::v4(src, dst), place);
                self.fields.write_ipv4(header, (src, dst), behind, self.ident, self.checksums);
            }
            #[cfg(feature = "ipv6")]
            (IpAddr::V6(src), IpAddr::V6(dst)) => {
                let Some((header, out)) = out.split_at_mut_checked(40) else { return };
                let behind = out.len();
                self.write_datagram(out, len, Pseudo::v6(src, dst), place);
                self.fields.write_ipv6(header, (src, dst), behind);
            }
            _ => {}
        }
    }

    #[inline]
    fn write_datagram(
        &self,
        out: &mut [u8],
        len: usize,
        pseudo: Pseudo,
        place: impl FnOnce(&mut [u8]) -> Sum,
    ) {
        let Some((header, room)) = out.split_at_mut_checked(udp::Packet::HEADER_LEN) else { return };
        let Some(room) = room.get_mut(..len) else { return };
        let sum = place(room);
        let fill = if self.checksums.udp.tx() { PseudoFill::Device } else { PseudoFill::Sum(pseudo, sum) };
        let payload_len = udp::PayloadLen::new(len).unwrap_or(udp::PayloadLen::ZERO);
        let fields = udp::Repr { src_port: self.ports.0, dst_port: self.ports.1, payload_len };
        // The room has the length of the header.
        let _ = fields.emit(header, fill);
    }
}
