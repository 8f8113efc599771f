//! TCP segments: to their connection, to a listener, or back as a reset.

use core::net::SocketAddr;

use super::{Reach, Received};
use crate::iface::InterfaceId;
use crate::iface::net::{Outlet, Sender};
use crate::iface::segment;
use crate::iface::stack::Core;
use crate::socket::tcp::{Changes, Flags, Outcome, Outgoing, Recycled, Segment, Tuple, reply_to_unmatched};
use crate::stats::{Discard, Event};
use crate::storage::slots::Index;
use crate::wire::Pseudo;
use crate::wire::tcp::Packet;

/// How many sockets one SYN that finds no listener makes the stack look at.
const RECYCLE_SEARCH: usize = 64;

impl Core<'_> {
    pub(super) fn on_tcp(&mut self, received: &Received<'_>, outlet: &mut Outlet<'_>) {
        let stats = &mut self.net.stats;
        // RFC 9293 §3.9.2.3 (MUST-57): a connection has two ends.
        if received.reach != Reach::Unicast {
            return stats.discard(Discard::NotOurs);
        }
        let Ok(packet) = Packet::parse(received.payload()) else { return stats.discard(Discard::Malformed) };
        let Some(pseudo) = Pseudo::new(received.src, received.dst) else { return };
        if !received.arrival.checksums.tcp.rx() && !packet.verify_checksum(pseudo) {
            return stats.discard(Discard::TcpChecksum);
        }
        let local = SocketAddr::new(received.dst, packet.dst_port());
        let remote = SocketAddr::new(received.src, packet.src_port());
        if local.port() == 0 || remote.port() == 0 {
            return stats.discard(Discard::Malformed);
        }
        let segment = segment::read(&packet, local, remote);
        // Twice where a new SYN ends TIME-WAIT (RFC 9293 §3.10.7.4) and is then for a listener.
        for _ in 0..2 {
            let on = received.arrival.interface();
            let found = self.find_tcp(local, remote, on);
            let Some(index) = found.or_else(|| self.recycle(&segment, on)) else { break };
            match self.give_segment(index, &segment, outlet) {
                Outcome::Taken => return self.net.stats.note(Event::TcpReceived),
                Outcome::Dropped(_) => return self.net.stats.discard(Discard::TcpSegment),
                Outcome::Redeliver => {}
            }
        }
        self.net.stats.discard(Discard::NoTcpSocket);
        if let Some(reset) = reply_to_unmatched(&segment) {
            self.send_reset(&reset, outlet);
        }
    }

    /// The connection of both ends, else a listener: on this address before on all.
    fn find_tcp(&self, local: SocketAddr, remote: SocketAddr, on: Option<InterfaceId>) -> Option<Index> {
        let sockets = &self.sockets;
        let tuple = Tuple { local, remote };
        let hears = |index| sockets.tcp_interface(index).is_none_or(|only| Some(only) == on);
        let key = sockets.connected_key(local.port(), remote);
        if let Some(index) = sockets.tcp.find(key, |socket| socket.tuple() == Some(tuple)) {
            return hears(index).then_some(index);
        }
        let key = sockets.port_key(local.port());
        let listens = |addr| {
            let mut listeners = sockets.tcp.chained(key).filter(|(_, socket)| {
                let listening = socket.listening_on();
                listening.is_some_and(|on| on.port == local.port() && on.addr == addr)
            });
            listeners.find(|(index, _)| hears(*index)).map(|(index, _)| index)
        };
        listens(Some(local.ip())).or_else(|| listens(None))
    }

    /// RFC 4987 §3.4: where nobody is left to take a new connection on a port, a half-open one makes room. Somebody is
    /// refused either way; in a flood of SYNs, those that do not go on are the flood's. The search is bounded: each looks
    /// on where the last one stopped.
    fn recycle(&mut self, segment: &Segment<'_>, on: Option<InterfaceId>) -> Option<Index> {
        if segment.ack.is_some() || segment.flags.contains(Flags::RST) || !segment.flags.contains(Flags::SYN)
        {
            return None;
        }
        let port = segment.local.port();
        for _ in 0..RECYCLE_SEARCH {
            let index = self.sockets.next_tcp();
            let Some(socket) = self.sockets.tcp.get_mut(index) else { continue };
            if socket.tuple().is_none_or(|ends| ends.local.port() != port) {
                continue;
            }
            if socket.recycle_half_open() == Recycled::Listens {
                // The outlet is free: what the socket still had to send is not sent any more.
                let _ = socket.take_changes();
                self.index_tcp(index);
                return self.find_tcp(segment.local, segment.remote, on);
            }
        }
        None
    }

    /// Gives the segment to its socket, and sends at once what that wants to answer.
    fn give_segment(&mut self, index: Index, segment: &Segment<'_>, outlet: &mut Outlet<'_>) -> Outcome {
        let on = self.sockets.tcp_interface(index);
        let path = self.net.path(segment.remote.ip(), Some(segment.local.ip()), on);
        let context = self.net.tcp_context(path.as_ref(), segment.remote.ip());
        let Some(socket) = self.sockets.tcp.get_mut(index) else { return Outcome::Redeliver };
        let reaction = context.with(|context| socket.on_segment(context, segment));
        let changes = reaction.changes | socket.take_changes();
        if let Some(reset) = reaction.reply {
            self.send_reset(&reset, outlet);
        }
        if changes.contains(Changes::STATE) {
            self.index_tcp(index);
        }
        match reaction.outcome {
            Outcome::Taken | Outcome::Dropped(_) => self.answer_tcp(index, outlet),
            Outcome::Redeliver => self.settle_tcp(index),
        }
        reaction.outcome
    }

    /// Sends a reset that belongs to no connection.
    fn send_reset(&mut self, reset: &Outgoing, outlet: &mut Outlet<'_>) {
        let path = self.net.path(reset.remote.ip(), Some(reset.local.ip()), None);
        let Some(path) = path else { return self.net.stats.discard(Discard::NoRoute) };
        let datagram = segment::datagram(reset, (&[], &[]));
        let sent = self.net.send(&path, &datagram, Sender::Answer, outlet);
        self.net.note_sent(sent, Event::TcpReset);
    }
}
