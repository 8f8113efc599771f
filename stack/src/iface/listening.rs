//! How segments find their listener, and how sockets come to connections and back: the part of listeners that needs the
//! sockets, the routes and the index.

use core::net::{IpAddr, SocketAddr};

use super::InterfaceId;
use super::egress::Turn;
use super::guard::tcp::GiveBackError;
use super::hash::{self, Key};
use super::net::{Outlet, Sender, Sent};
use super::segment::datagram;
use super::sockets::{Kind, Sockets, Wait, Way};
use super::stack::Core;
use crate::socket::tcp::{HalfOpen, Listener, Outgoing, Salt, Scope, Segment, Tuple};
use crate::stats::{Discard, Event};
use crate::storage::slots::{Index, Lane, Note};
use crate::time::Instant;

/// In the note of a socket's home: its user has handed it back.
const LET_GO: u16 = 0x8000;

/// The number of the list of a listener's free sockets.
const fn pool_list(listener: Index) -> u16 {
    listener.wrapping_mul(2).wrapping_add(1)
}

/// The number of the list of connections that wait to be accepted.
const fn ready_list(listener: Index) -> u16 {
    listener.wrapping_mul(2).wrapping_add(2)
}

/// What a listener needs of hashes: of both ends, with a salt.
pub(super) fn salted(key: Key, ends: Tuple) -> impl Fn(Salt) -> u64 {
    move |salt| match salt {
        #[cfg(feature = "tcp-cookies")]
        Salt::Cookie(word, period) => hash::salted(&key, ends.local, ends.remote, [word, period]),
        #[cfg(feature = "tcp-cookies")]
        Salt::Tag(class, period) => {
            hash::salted(&key, ends.local, ends.remote, [u64::MAX - 1, period << 3 | u64::from(class)])
        }
        Salt::Timestamps => hash::salted(&key, ends.local, ends.remote, [u64::MAX, 0]),
    }
}

impl Sockets<'_> {
    /// The connection of these two ends.
    pub(crate) fn connection(&self, ends: Tuple) -> Option<Index> {
        let apart = |end: SocketAddr| (end.ip(), end.port());
        self.connection_between(apart(ends.local), apart(ends.remote))
    }

    /// The same: mostly it is the one of the last segment.
    #[inline]
    pub(crate) fn connection_between(&self, local: (IpAddr, u16), remote: (IpAddr, u16)) -> Option<Index> {
        let last = self.last.get();
        if self.tcp.get(last).is_some_and(|socket| socket.is_between(local, remote)) {
            return Some(last);
        }
        self.search_connection(local, remote)
    }

    fn search_connection(&self, local: (IpAddr, u16), remote: (IpAddr, u16)) -> Option<Index> {
        let key = self.connected_key(local.1, remote.into());
        let found = self.tcp.find(key, |socket| socket.is_between(local, remote))?;
        self.last.set(found);
        Some(found)
    }

    /// The key of a listener: that of its port, or port zero for all that have more than one.
    fn scope_key(&self, scope: Scope) -> u32 {
        self.port_key(scope.port().unwrap_or(0))
    }

    /// The listeners that may answer for an own end: those of its port, then those of many ports.
    fn listeners_for(
        &self,
        local: SocketAddr,
        on: Option<InterfaceId>,
    ) -> impl Iterator<Item = (Index, &Listener<'_>)> {
        let (its, many) = (self.port_key(local.port()), self.port_key(0));
        let all = self.listeners.chained(its).chain(self.listeners.chained(many));
        all.filter(move |(index, listener)| {
            let hears = self.listener_interface(*index).is_none_or(|only| Some(only) == on);
            hears && listener.scope().is_some_and(|scope| scope.contains(local))
        })
    }

    /// The listener that a connection request to `local` is for.
    pub(crate) fn listener_for(&self, local: SocketAddr, on: Option<InterfaceId>) -> Option<Index> {
        let rank = |(_, listener): &(Index, &Listener<'_>)| listener.scope().map(|scope| scope.rank());
        self.listeners_for(local, on).min_by_key(rank).map(|(index, _)| index)
    }

    /// Whether another listener has just this scope, on an interface that is meant as well.
    pub(super) fn is_listened_on(&self, index: Index, scope: Scope) -> bool {
        let on = self.listener_interface(index);
        self.listeners.chained(self.scope_key(scope)).any(|(other, listener)| {
            let meets = match (on, self.listener_interface(other)) {
                (Some(on), Some(other)) => on == other,
                (None, _) | (_, None) => true,
            };
            other != index && meets && listener.scope() == Some(scope)
        })
    }

    /// The listener and the entry of its backlog that have this connection.
    pub(crate) fn half_open(&self, ends: Tuple, on: Option<InterfaceId>) -> Option<(Index, Index)> {
        if self.listeners.len() == 0 {
            return None;
        }
        let key = self.connected_key(ends.local.port(), ends.remote);
        let mut listeners = self.listeners_for(ends.local, on);
        listeners.find_map(|(index, listener)| Some((index, listener.find(key, ends)?)))
    }

    /// Enters a listener under what it listens on now.
    pub(super) fn index_listener(&mut self, index: Index) {
        match self.listeners.get(index).and_then(|listener| listener.scope()) {
            Some(scope) => self.listeners.chain(index, self.scope_key(scope)),
            None => self.listeners.unchain(index),
        }
    }

    /// Puts an idle socket among the free ones of a listener. All handles of it are stale now.
    pub(super) fn supply(&mut self, listener: Index, index: Index) {
        self.forget_changed(Kind::Tcp, index);
        let Sockets { tcp, listeners, .. } = self;
        let (Some(to), Some(socket)) = (listeners.get_mut(listener), tcp.get_mut(index)) else { return };
        let _ = socket.take_changes();
        to.on_supply(socket.recv_capacity());
        tcp.renew(index);
        tcp.push(Lane::News, &mut to.pool, pool_list(listener), index);
        tcp.set_note(index, Note::Home, listener.wrapping_add(1));
        if to.counts.waiting > 0 {
            // Somebody waits for it: the listener's next turn comes at once.
            listeners.set_deadline(listener, Some(Instant::ZERO));
        }
    }

    /// Takes the socket that was free longest from a listener, for good.
    pub(super) fn reclaim(&mut self, listener: Index) -> Option<Index> {
        let Sockets { tcp, listeners, .. } = self;
        let from = listeners.get_mut(listener)?;
        let index = from.pool.first()?;
        tcp.unlist(Lane::News, &mut from.pool, index);
        tcp.set_note(index, Note::Home, 0);
        from.counts.free = from.counts.free.saturating_sub(1);
        Some(index)
    }

    /// Takes the connection that was ready longest from a listener.
    pub(super) fn accept(&mut self, listener: Index) -> Option<Index> {
        let Sockets { tcp, listeners, .. } = self;
        let from = listeners.get_mut(listener)?;
        let index = from.ready.first()?;
        tcp.unlist(Lane::News, &mut from.ready, index);
        from.counts.ready = from.counts.ready.saturating_sub(1);
        // What came meanwhile is news now.
        self.note_changed(Kind::Tcp, index);
        Some(index)
    }

    /// Whether any socket came from this listener. It looks at all of them.
    pub(super) fn is_home(&self, listener: Index) -> bool {
        let mut all = (0..u16::MAX).take_while(|index| !self.tcp.is_fresh(*index));
        all.any(|index| self.tcp.note(index, Note::Home) & !LET_GO == listener.wrapping_add(1))
    }

    /// Whether the user of a socket has handed it back, and it is not free yet.
    pub(super) fn is_let_go(&self, index: Index) -> bool {
        self.tcp.note(index, Note::Home) & LET_GO != 0
    }

    /// Notes that the user of a socket has handed it back. All handles of it are stale now.
    pub(super) fn let_go(&mut self, index: Index) -> Result<(), GiveBackError> {
        match self.tcp.note(index, Note::Home) {
            0 => Err(GiveBackError::NoListener),
            home => {
                self.tcp.set_note(index, Note::Home, home | LET_GO);
                self.tcp.renew(index);
                self.forget_changed(Kind::Tcp, index);
                Ok(())
            }
        }
    }
}

impl Core<'_> {
    /// A socket that was handed back goes to its listener as soon as its connection is over.
    pub(super) fn settle_home(&mut self, index: Index) {
        let home = self.sockets.tcp.note(index, Note::Home);
        if home & LET_GO == 0 {
            return;
        }
        let Some(socket) = self.sockets.tcp.get_mut(index) else { return };
        if socket.recv_queue() > 0 {
            // RFC 9293 §3.6.1: what the peer sends is lost, and it is told so.
            socket.abort();
            self.index_tcp(index);
        }
        if self.sockets.tcp.get(index).is_some_and(|socket| socket.is_idle()) {
            self.sockets.supply((home & !LET_GO).wrapping_sub(1), index);
        }
    }

    /// Serves the connections that wait for a socket, and lets the listener wait for its turn or for its deadline.
    pub(crate) fn settle_listener(&mut self, index: Index) {
        while let Some(entry) = self.sockets.listeners.get(index).and_then(|it| it.next_waiting()) {
            if self.open(index, entry, None).is_none() {
                break;
            }
        }
        let Some(listener) = self.sockets.listeners.get(index) else { return };
        let due = listener.poll_at();
        if due.is_none_or(|due| due > self.net.now) {
            self.sockets.place(Kind::Listener, index, None);
            self.sockets.listeners.set_deadline(index, due);
            return;
        }
        let Some((_, ends)) = listener.first_due() else { return };
        let on = self.sockets.listener_interface(index);
        let wait = self.wait_for(ends.remote.ip(), Some(ends.local.ip()), on);
        self.sockets.listeners.set_deadline(index, None);
        self.sockets.place(Kind::Listener, index, Some(wait));
    }

    /// Makes a connection of an entry whose handshake is complete: with the segment that completed it, or long ago. It is
    /// ready to be accepted. `None`: there is no free socket, and nothing has changed.
    pub(super) fn open(
        &mut self,
        listener: Index,
        entry: Index,
        segment: Option<&Segment<'_>>,
    ) -> Option<Index> {
        let from = self.sockets.listeners.get_mut(listener)?;
        if from.counts.free == 0 {
            return None;
        }
        let (half_open, sent_at) = from.take(entry)?;
        self.adopt(listener, &half_open, sent_at, segment)
    }

    /// Gives a connection whose handshake is complete a free socket of its listener.
    pub(super) fn adopt(
        &mut self,
        listener: Index,
        half_open: &HalfOpen,
        sent_at: Option<Instant>,
        segment: Option<&Segment<'_>>,
    ) -> Option<Index> {
        let Core { net, sockets, .. } = self;
        let on = sockets.listener_interface(listener);
        let Sockets { tcp, listeners, .. } = sockets;
        let from = listeners.get_mut(listener)?;
        let index = from.pool.first()?;
        tcp.unlist(Lane::News, &mut from.pool, index);
        tcp.push(Lane::News, &mut from.ready, ready_list(listener), index);
        let counts = &mut from.counts;
        counts.free = counts.free.saturating_sub(1);
        counts.ready = counts.ready.saturating_add(1);
        counts.opened = counts.opened.saturating_add(1);
        let Tuple { local, remote } = half_open.tuple();
        let path = net.path(remote.ip(), Some(local.ip()), on);
        let context = net.tcp_context(path.as_ref(), remote.ip());
        let socket = tcp.get_mut(index)?;
        context.with(|context| socket.adopt(context, half_open, sent_at, segment));
        sockets.set_tcp_interface(index, on);
        self.sockets.note_changed(Kind::Listener, listener);
        self.index_tcp(index);
        self.settle_tcp(index);
        Some(index)
    }

    /// Sends a segment that belongs to no socket.
    pub(super) fn send_bare(
        &mut self,
        outgoing: &Outgoing,
        on: Option<InterfaceId>,
        sender: Sender,
        outlet: &mut Outlet<'_>,
    ) -> Sent {
        let path = self.net.path(outgoing.remote.ip(), Some(outgoing.local.ip()), on);
        match path {
            Some(path) => self.net.send(&path, &datagram(outgoing, (&[], &[]), None), sender, outlet),
            None => self.net.lose(Discard::NoRoute),
        }
    }

    /// Sends what is due of a listener's backlog: one segment.
    pub(super) fn listener_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        let now = self.net.now;
        let listener = self.sockets.listeners.get(index);
        let listener = listener.filter(|listener| listener.poll_at().is_some_and(|at| at <= now));
        let Some((entry, ends)) = listener.and_then(|listener| listener.first_due()) else {
            return self.after_listener_turn(index, Turn::Moved);
        };
        let on = self.sockets.listener_interface(index);
        let path = self.net.path(ends.remote.ip(), Some(ends.local.ip()), on);
        if let Some(way) = path.map(|path| path.way).filter(|way| *way != outlet.way) {
            self.sockets.place(Kind::Listener, index, Some(Wait::Turn(way)));
            return Turn::Moved;
        }
        let context = self.net.tcp_context(path.as_ref(), ends.remote.ip());
        let Some(listener) = self.sockets.listeners.get_mut(index) else { return Turn::Moved };
        let Some(outgoing) = context.with(|context| listener.on_timer(entry, context)) else {
            return self.after_listener_turn(index, Turn::Moved);
        };
        let sent = self.send_bare(&outgoing, on, Sender::Segment, outlet);
        self.net.note_sent(sent, Event::TcpSent);
        let turn = match (sent, outlet.way) {
            (Sent::Yes, _) => Turn::Sent,
            (Sent::Blocked, Way::Loop) => Turn::Idle,
            (Sent::Blocked | Sent::Later | Sent::Unresolved(_) | Sent::Lost(_), _) => Turn::Moved,
        };
        self.note_unsent(index, entry, sent);
        self.after_listener_turn(index, turn)
    }

    /// A SYN-ACK that could not leave for want of a neighbour or of room is tried again soon.
    pub(super) fn note_unsent(&mut self, listener: Index, entry: Index, sent: Sent) {
        let now = self.net.now;
        match sent {
            Sent::Blocked | Sent::Unresolved(_) => {
                if let Some(listener) = self.sockets.listeners.get_mut(listener) {
                    listener.on_unsent(entry, now);
                }
            }
            Sent::Yes | Sent::Later | Sent::Lost(_) => {}
        }
    }

    fn after_listener_turn(&mut self, index: Index, turn: Turn) -> Turn {
        self.sockets.unlist(Kind::Listener, index);
        self.settle_listener(index);
        turn
    }
}
