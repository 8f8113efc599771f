//! TCP segments: to their connection, to a listener, or back as a reset.

use core::net::SocketAddr;

use super::{Reach, Received};
use crate::iface::InterfaceId;
use crate::iface::listening::salted;
use crate::iface::net::{Outlet, Sender};
use crate::iface::segment;
use crate::iface::stack::Core;
use crate::socket::tcp::{
    Changes, DropCause, Flags, Outcome, Outgoing, Recycled, Segment, Tuple, Verdict, reply_to_unmatched,
};
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
        let segment = segment::read(&packet, local, remote, received.ecn);
        let outcome = self.deliver(&segment, received.arrival.interface(), outlet);
        self.account(&segment, outcome, outlet);
    }

    /// A segment of the connection in this slot, whose interface is the one that it came by.
    pub(in crate::iface) fn take_known(
        &mut self,
        index: Index,
        segment: &Segment<'_>,
        on: Option<InterfaceId>,
        outlet: &mut Outlet<'_>,
    ) {
        let outcome = match self.give_segment(index, segment, outlet) {
            // A new SYN has ended TIME-WAIT (RFC 9293 §3.10.7.4): it is for a listener.
            Outcome::Redeliver => self.deliver_anew(segment, on, outlet),
            outcome => Some(outcome),
        };
        self.account(segment, outcome, outlet);
    }

    /// Counts a segment, and answers one that nobody wants.
    fn account(&mut self, segment: &Segment<'_>, outcome: Option<Outcome>, outlet: &mut Outlet<'_>) {
        match outcome {
            Some(Outcome::Taken) => self.net.stats.note(Event::TcpReceived),
            Some(Outcome::Dropped(_)) => self.net.stats.discard(Discard::TcpSegment),
            Some(Outcome::Redeliver) | None => {
                self.net.stats.discard(Discard::NoTcpSocket);
                if let Some(reset) = reply_to_unmatched(segment) {
                    self.send_reset(&reset, outlet);
                }
            }
        }
    }

    /// Hands the segment to whom it is for: a connection, one that is not open yet, one in TIME-WAIT, a socket
    /// that listens, a listener.
    /// `None`: nobody.
    fn deliver(
        &mut self,
        segment: &Segment<'_>,
        on: Option<InterfaceId>,
        outlet: &mut Outlet<'_>,
    ) -> Option<Outcome> {
        let ends = Tuple { local: segment.local, remote: segment.remote };
        if let Some(index) = self.sockets.connection(ends) {
            if self.sockets.tcp_interface(index).is_some_and(|only| Some(only) != on) {
                return None;
            }
            match self.give_segment(index, segment, outlet) {
                // A new SYN has ended TIME-WAIT (RFC 9293 §3.10.7.4): it is for a listener.
                Outcome::Redeliver => {}
                outcome => return Some(outcome),
            }
        }
        self.deliver_anew(segment, on, outlet)
    }

    /// The same, where it is for no open connection.
    fn deliver_anew(
        &mut self,
        segment: &Segment<'_>,
        on: Option<InterfaceId>,
        outlet: &mut Outlet<'_>,
    ) -> Option<Outcome> {
        let ends = Tuple { local: segment.local, remote: segment.remote };
        if let Some((listener, entry)) = self.sockets.half_open(ends, on) {
            return Some(self.give_half_open(listener, entry, segment, outlet));
        }
        if let Some(outcome) = self.give_time_wait(ends, on, segment, outlet) {
            return Some(outcome);
        }
        if let Some(index) = self.find_listening(segment.local, on) {
            return Some(self.give_segment(index, segment, outlet));
        }
        if let Some(listener) = self.sockets.listener_for(segment.local, on) {
            return self.give_listener(listener, segment, outlet);
        }
        let index = self.recycle(segment, on)?;
        Some(self.give_segment(index, segment, outlet))
    }

    /// A socket that listens: on this address before on all.
    fn find_listening(&self, local: SocketAddr, on: Option<InterfaceId>) -> Option<Index> {
        let sockets = &self.sockets;
        let hears = |index| sockets.tcp_interface(index).is_none_or(|only| Some(only) == on);
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

    /// A segment to a listener, of no connection that it knows (RFC 9293 §3.10.7.2).
    fn give_listener(
        &mut self,
        listener: Index,
        segment: &Segment<'_>,
        outlet: &mut Outlet<'_>,
    ) -> Option<Outcome> {
        // First, a RST: it can belong to nothing. Second, an ACK: nothing was sent that it could acknowledge.
        if segment.has(Flags::RST) {
            return Some(Outcome::Dropped(DropCause::StrayReset));
        }
        if segment.ack.is_some() {
            return self.give_cookie(listener, segment, outlet);
        }
        // Third, a SYN; fourth, anything else is dropped. A packet from an own end to itself is an attack ("LAND").
        if !segment.has(Flags::SYN) || segment.local == segment.remote {
            return Some(Outcome::Dropped(DropCause::NoConnection));
        }
        let on = self.sockets.listener_interface(listener);
        let key = self.sockets.connected_key(segment.local.port(), segment.remote);
        let path = self.net.path(segment.remote.ip(), Some(segment.local.ip()), on);
        let context = self.net.tcp_context(path.as_ref(), segment.remote.ip());
        let ends = Tuple { local: segment.local, remote: segment.remote };
        let salted = salted(self.net.cookies, ends);
        let keeper = self.sockets.listeners.get_mut(listener)?;
        match context.with(|context| keeper.on_syn(context, key, segment, &salted)) {
            (Some(entry), Some(syn_ack)) => self.send_syn_ack(listener, entry, &syn_ack, outlet),
            (None, Some(cookie)) => {
                let sent = self.send_bare(&cookie, on, Sender::Answer, outlet);
                self.net.note_sent(sent, Event::TcpSent);
            }
            (_, None) => return Some(Outcome::Dropped(DropCause::BacklogFull)),
        }
        Some(Outcome::Taken)
    }

    /// An ACK to a listener, of no connection that it knows: it may bring a cookie back (RFC 4987 §3.6).
    fn give_cookie(
        &mut self,
        listener: Index,
        segment: &Segment<'_>,
        outlet: &mut Outlet<'_>,
    ) -> Option<Outcome> {
        let now = self.net.now;
        let ends = Tuple { local: segment.local, remote: segment.remote };
        let salted = salted(self.net.cookies, ends);
        let key = self.sockets.connected_key(segment.local.port(), segment.remote);
        let keeper = self.sockets.listeners.get_mut(listener)?;
        let Some(half_open) = keeper.on_cookie(now, segment, &salted) else {
            // No RST for a connection that is open for the peer: what brings its cookie back is still to come.
            let may_be_early = keeper.may_be_early(now, segment, &salted);
            return may_be_early.then_some(Outcome::Dropped(DropCause::NoConnection));
        };
        if keeper.has_socket() {
            let index = self.adopt(listener, &half_open, None, Some(segment))?;
            self.answer_tcp(index, outlet);
            return Some(Outcome::Taken);
        }
        let kept = keeper.keep(key, half_open, now, segment.window);
        self.settle_listener(listener);
        Some(kept.map_or(Outcome::Dropped(DropCause::BacklogFull), |_| Outcome::Taken))
    }

    fn send_syn_ack(&mut self, listener: Index, entry: Index, syn_ack: &Outgoing, outlet: &mut Outlet<'_>) {
        let on = self.sockets.listener_interface(listener);
        let sent = self.send_bare(syn_ack, on, Sender::Segment, outlet);
        self.net.note_sent(sent, Event::TcpSent);
        self.note_unsent(listener, entry, sent);
        self.settle_listener(listener);
    }

    /// A segment for a connection that is not open yet (RFC 9293 §3.10.7.4, SYN-RECEIVED).
    fn give_half_open(
        &mut self,
        listener: Index,
        entry: Index,
        segment: &Segment<'_>,
        outlet: &mut Outlet<'_>,
    ) -> Outcome {
        let now = self.net.now;
        let on = self.sockets.listener_interface(listener);
        let ends = Tuple { local: segment.local, remote: segment.remote };
        let path = self.net.path(segment.remote.ip(), Some(segment.local.ip()), on);
        let context = self.net.tcp_context(path.as_ref(), segment.remote.ip());
        let Some(keeper) = self.sockets.listeners.get_mut(listener) else { return Outcome::Redeliver };
        let verdict = keeper.judge(entry, now, segment);
        if verdict == Verdict::Reset && keeper.has_cookie(now, segment, &salted(self.net.cookies, ends)) {
            // The peer's SYN came twice, and found the backlog full only once: the peer has taken the cookie for our
            // answer, and not the SYN-ACK of the entry. A RST would refuse it (RFC 4987 §3.6).
            keeper.forget(entry);
            let outcome = self.give_cookie(listener, segment, outlet);
            return outcome.unwrap_or(Outcome::Dropped(DropCause::NoConnection));
        }
        let mut answer = None;
        match verdict {
            Verdict::Complete if keeper.has_socket_for(entry) => {
                if let Some(index) = self.open(listener, entry, Some(segment)) {
                    self.answer_tcp(index, outlet);
                }
            }
            Verdict::Complete => {
                keeper.wait(entry, now, segment.window);
                // Its text was not taken, and it is told so.
                answer = keeper.ack(entry, now).filter(|_| segment.len() > 0);
            }
            Verdict::Acknowledge => answer = keeper.ack(entry, now),
            Verdict::Resend => {
                if let Some(syn_ack) = context.with(|context| keeper.syn_ack(entry, context)) {
                    self.send_syn_ack(listener, entry, &syn_ack, outlet);
                }
            }
            Verdict::Forget => keeper.forget(entry),
            Verdict::Reset => answer = reply_to_unmatched(segment),
            Verdict::Drop => {}
        }
        if let Some(answer) = answer {
            let sent = self.send_bare(&answer, on, Sender::Answer, outlet);
            self.net.note_sent(sent, Event::TcpSent);
        }
        self.settle_listener(listener);
        match verdict {
            Verdict::Complete | Verdict::Resend | Verdict::Forget => Outcome::Taken,
            Verdict::Acknowledge | Verdict::Drop => Outcome::Dropped(DropCause::OutOfWindow),
            Verdict::Reset => Outcome::Dropped(DropCause::BadAck),
        }
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
                return self.find_listening(segment.local, on);
            }
        }
        None
    }

    /// Gives the segment to its socket, and sends at once what that wants to answer.
    fn give_segment(&mut self, index: Index, segment: &Segment<'_>, outlet: &mut Outlet<'_>) -> Outcome {
        // Only a SYN is answered by what the way to its sender carries.
        let path = if segment.has(Flags::SYN) {
            let on = self.sockets.tcp_interface(index);
            let first = self.sockets.tcp.get(index).map(|socket| socket.first_to(segment.remote.ip()));
            first.and_then(|first| self.net.path(first, Some(segment.local.ip()), on))
        } else {
            None
        };
        let context = self.net.tcp_context(path.as_ref(), segment.remote.ip());
        let Some(socket) = self.sockets.tcp.get_mut(index) else { return Outcome::Redeliver };
        let reaction = context.with(|context| socket.on_segment(context, segment));
        let changes = reaction.changes | socket.take_changes();
        if let Some(reset) = reaction.reply {
            self.send_reset(&reset, outlet);
        }
        self.on_changes(index, changes);
        if changes.contains(Changes::CONFIRMED) {
            self.confirm_next_hop(index, outlet.way);
        }
        match reaction.outcome {
            Outcome::Taken | Outcome::Dropped(_) => self.answer_tcp(index, outlet),
            Outcome::Redeliver => self.settle_tcp(index),
        }
        reaction.outcome
    }

    /// Sends a reset that belongs to no connection.
    fn send_reset(&mut self, reset: &Outgoing, outlet: &mut Outlet<'_>) {
        let sent = self.send_bare(reset, None, Sender::Answer, outlet);
        self.net.note_sent(sent, Event::TcpReset);
    }
}
