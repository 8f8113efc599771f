//! UDP datagrams (RFC 768, RFC 1122 §4.1, RFC 8200 §8.1).

use core::net::SocketAddr;
use core::num::NonZeroU8;

use super::{Problem, Reach, Received};
use crate::iface::InterfaceId;
use crate::iface::net::Outlet;
use crate::iface::receive::{Handling, Offer, Taken};
use crate::iface::sockets::Kind;
use crate::iface::stack::Core;
use crate::socket::Handle;
use crate::socket::udp::{Meta, Socket};
use crate::stats::{Discard, Event};
use crate::storage::slots::Index;
use crate::wire::Pseudo;
use crate::wire::udp::Packet;

impl Core<'_> {
    pub(super) fn on_udp(&mut self, received: &Received<'_>, outlet: &mut Outlet<'_>) {
        let stats = &mut self.net.stats;
        let Ok(packet) = Packet::parse(received.payload()) else { return stats.discard(Discard::Malformed) };
        let Some(pseudo) = Pseudo::new(received.src, received.dst) else { return };
        if !received.arrival.checksums.udp.rx() && !packet.verify_checksum(pseudo) {
            return stats.discard(Discard::UdpChecksum);
        }
        let local = SocketAddr::new(received.dst, packet.dst_port());
        let remote = SocketAddr::new(received.src, packet.src_port());
        if local.port() == 0 {
            return stats.discard(Discard::Malformed);
        }
        let meta = Meta {
            remote,
            local: Some(received.dst),
            interface: received.arrival.interface(),
            hop_limit: NonZeroU8::new(received.hop_limit),
            dscp: Some(received.dscp),
            ecn: Some(received.ecn),
        };
        #[cfg(feature = "dhcpv4")]
        if self.is_dhcpv4(received, local.port(), packet.payload()) {
            return;
        }
        match received.reach {
            #[cfg(feature = "dns")]
            Reach::Unicast if self.is_dns(received, local.port(), remote, packet.payload()) => {}
            Reach::Unicast => match self.best_udp(local, remote, meta.interface) {
                Some(index) => {
                    let payload = match self.offer(index, &meta, packet.payload(), outlet) {
                        Left::Nothing => return self.net.stats.note(Event::UdpReceived),
                        Left::Octets(payload) => payload,
                        Left::Refused => {
                            self.net.stats.discard(Discard::NoUdpSocket);
                            return self.answer_problem(received, Problem::Port, outlet);
                        }
                    };
                    self.put_udp(index, meta, payload);
                }
                None => {
                    self.net.stats.discard(Discard::NoUdpSocket);
                    self.answer_problem(received, Problem::Port, outlet);
                }
            },
            Reach::Multicast | Reach::Broadcast => {
                self.put_udp_to_all(local, meta, packet.payload(), outlet);
            }
        }
    }

    /// The socket that a datagram to us alone is for: one with this peer before one without, one with this address
    /// before one with all.
    pub(in crate::iface) fn best_udp(
        &self,
        local: SocketAddr,
        remote: SocketAddr,
        on: Option<InterfaceId>,
    ) -> Option<Index> {
        let key = self.sockets.port_key(local.port());
        let rank = |socket: &Socket<'_>| (socket.remote().is_some(), socket.local().is_some());
        self.sockets
            .udp
            .chained(key)
            .filter(|(_, socket)| socket.accepts(local, remote, on))
            .reduce(|best, other| if rank(other.1) > rank(best.1) { other } else { best })
            .map(|(index, _)| index)
    }

    /// RFC 1122 §4.1.3.6 and RFC 1112 §7.2: what goes to many hosts goes to all sockets of the port.
    fn put_udp_to_all(&mut self, local: SocketAddr, meta: Meta, payload: &[u8], outlet: &mut Outlet<'_>) {
        let key = self.sockets.port_key(local.port());
        let accepts = |socket: &Socket<'_>| socket.accepts(local, meta.remote, meta.interface);
        let mut next = self.sockets.udp.find(key, accepts);
        if next.is_none() {
            self.net.stats.discard(Discard::NoUdpSocket);
        }
        while let Some(index) = next {
            next = self.sockets.udp.find_after(index, accepts);
            match self.offer(index, &meta, payload, outlet) {
                Left::Nothing => self.net.stats.note(Event::UdpReceived),
                Left::Octets(payload) => self.put_udp(index, meta, payload),
                // RFC 1122 §3.2.2: what goes to many is not answered by an error.
                Left::Refused => self.net.stats.discard(Discard::NoUdpSocket),
            }
        }
    }

    /// Shows a datagram for socket `index` to the handler, if there is one.
    #[inline]
    fn offer<'p>(
        &mut self,
        index: Index,
        meta: &Meta,
        payload: &'p [u8],
        outlet: &mut Outlet<'_>,
    ) -> Left<'p> {
        match outlet.handling {
            Handling::No => Left::Octets(payload),
            Handling::Yes(showing) => (showing.datagram)(self, index, meta, payload, outlet),
        }
    }

    #[cold]
    pub(in crate::iface) fn show<'p>(
        &mut self,
        index: Index,
        meta: &Meta,
        payload: &'p [u8],
        outlet: &mut Outlet<'_>,
    ) -> Left<'p> {
        let Some(socket) = self.sockets.udp.get(index) else { return Left::Octets(payload) };
        // The answer leaves from the address that was called, unless that is a group's.
        let to = Meta { local: meta.local.or(socket.local()), ..meta.remote.into() };
        let answer = self.net.head(socket, &to);
        let socket = Handle::new(index, self.sockets.udp.generation(index), self.number);
        let offer = Offer { socket, meta: *meta, payload, answer };
        match outlet.sink.offer(&mut self.net, outlet.way, &offer) {
            Taken::All => Left::Nothing,
            Taken::Refused => Left::Refused,
            Taken::Octets(0) => Left::Octets(payload),
            Taken::Octets(taken) => match payload.get(taken..) {
                Some([]) | None => Left::Nothing,
                Some(rest) => Left::Octets(rest),
            },
        }
    }

    fn put_udp(&mut self, index: Index, meta: Meta, payload: &[u8]) {
        let Some(socket) = self.sockets.udp.get_mut(index) else { return };
        match socket.rx.push(payload.len(), meta) {
            Ok(room) => {
                room.copy_from_slice(payload);
                self.net.stats.note(Event::UdpReceived);
                self.sockets.note_changed(Kind::Udp, index);
            }
            Err(_) => self.net.stats.discard(Discard::SocketFull),
        }
    }
}

/// What a handler has left of a datagram.
pub(crate) enum Left<'p> {
    Nothing,
    Octets(&'p [u8]),
    /// All of it, and the sender is to be told that nobody wants it.
    Refused,
}
