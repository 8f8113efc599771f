//! The verbs of TCP sockets, and how they stand in the indexes.

mod error;
mod settings;

use core::fmt;
use core::net::{IpAddr, SocketAddr};
#[cfg(feature = "async")]
use core::task::Waker;

use super::Touched;
use crate::iface::InterfaceId;
use crate::iface::hash::{self, Ports};
use crate::iface::interface::is_compiled;
use crate::iface::net::{Net, Path};
use crate::iface::sockets::{Kind, Sockets, Wait, Way};
use crate::iface::stack::{AddSocketError, Core, Stack};
#[cfg(feature = "async")]
use crate::socket::tcp::Awaited;
use crate::socket::tcp::{
    Buffers, Changes, CloseError, CloseReason, Context, Listening, RecvError, SendError, Socket, State,
    Trouble, Tuple,
};
use crate::socket::{Handle, Local, StaleHandle};
use crate::storage::slots::{Index, Lane};
use crate::tell;
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

pub use self::error::{ConnectError, GiveBackError, ListenError};

impl<'a> Stack<'a> {
    /// Adds a TCP socket with these buffers.
    pub fn add_tcp(&mut self, buffers: Buffers<'a>) -> Result<Handle<Socket<'static>>, AddSocketError> {
        let table = &mut self.core.sockets.tcp;
        let index = table.insert(Socket::new(buffers)).map_err(|_| AddSocketError::Full)?;
        Ok(Handle::new(index, table.generation(index), self.core.number))
    }

    /// The verbs of a TCP socket.
    pub fn tcp(&mut self, handle: Handle<Socket<'static>>) -> Result<Ref<'_, 'a>, StaleHandle> {
        let index = self.core.tcp_slot(handle).ok_or(StaleHandle)?;
        Ok(Ref { core: &mut self.core, index, touched: Touched::No })
    }

    /// The socket of the connection between these two ends, if there is one that is not handed back. It is found as an
    /// arriving segment's is: the work does not depend on how many there are.
    pub fn find_tcp(&self, ends: Tuple) -> Option<Handle<Socket<'static>>> {
        let index = self.core.sockets.connection(ends)?;
        (!self.core.sockets.is_let_go(index)).then(|| self.core.tcp_handle(index))
    }

    /// Takes a TCP socket out of the stack: its memory is in [`Socket::into_buffers`]. A connection that is open then is
    /// forgotten without a word to the peer: [`Ref::abort`] it and poll first.
    pub fn remove_tcp(&mut self, handle: Handle<Socket<'static>>) -> Result<Socket<'a>, StaleHandle> {
        let index = self.tcp(handle)?.index;
        self.core.sockets.unlist(Kind::Tcp, index);
        self.core.sockets.forget_changed(Kind::Tcp, index);
        self.core.sockets.tcp.remove(index).ok_or(StaleHandle)
    }
}

/// One TCP socket and the stack around it. When it is dropped, the socket waits for its turn if it has something to
/// send, and its deadline is set.
pub struct Ref<'s, 'a> {
    core: &'s mut Core<'a>,
    index: Index,
    touched: Touched,
}

impl<'a> Ref<'_, 'a> {
    fn socket(&self) -> Option<&Socket<'a>> {
        self.core.sockets.tcp.get(self.index)
    }

    fn socket_mut(&mut self) -> Option<&mut Socket<'a>> {
        self.touched = Touched::Yes;
        self.core.sockets.tcp.get_mut(self.index)
    }

    /// There is something to send, which the next turn looks at.
    #[inline]
    fn note_queued(&mut self) {
        if self.touched == Touched::No {
            self.touched = Touched::Queued;
        }
    }

    /// Waits for one peer to connect. Several sockets may listen alike: each takes one connection.
    pub fn listen(&mut self, local: impl Into<Local>) -> Result<(), ListenError> {
        let Local { addr, port } = local.into();
        if addr.is_some_and(|addr| !is_compiled(addr) || !self.core.net.is_own(addr)) {
            return Err(ListenError::NotOwnAddress);
        }
        self.socket_mut().ok_or(ListenError::InUse)?.listen(addr, port)?;
        self.core.index_tcp(self.index);
        Ok(())
    }

    /// Begins to connect to a peer, from the own end that is asked for: [`Local::ANY`] leaves all to the stack.
    pub fn connect(
        &mut self,
        now: Instant,
        remote: SocketAddr,
        local: impl Into<Local>,
    ) -> Result<(), ConnectError> {
        self.connect_from(now, remote, local.into())
    }

    fn connect_from(&mut self, now: Instant, remote: SocketAddr, local: Local) -> Result<(), ConnectError> {
        self.core.net.advance(now);
        let net = &self.core.net;
        if remote.port() == 0 {
            return Err(ConnectError::PortZero);
        }
        if net.is_broadcast(remote.ip()) || remote.ip().is_multicast() || remote.ip().is_unspecified() {
            return Err(ConnectError::NotUnicast);
        }
        if !is_compiled(remote.ip()) || local.addr.is_some_and(|addr| addr.is_ipv4() != remote.is_ipv4()) {
            return Err(ConnectError::FamilyMismatch);
        }
        if local.addr.is_some_and(|addr| !net.is_own(addr)) {
            return Err(ConnectError::NotOwnAddress);
        }
        if self.socket().is_none_or(|socket| socket.state() != State::Closed) {
            return Err(ConnectError::InUse);
        }
        let on = self.core.sockets.tcp_interface(self.index);
        let route = self.socket().and_then(|socket| socket.route_to(remote.ip()));
        let first = route.map_or(remote.ip(), |route| IpAddr::V4(route.first()));
        let path = net.path(first, local.addr, on).ok_or(ConnectError::NoRoute)?;
        // RFC 791 §3.1: to the first station of a strict route nobody helps.
        if route.is_some_and(|route| route.is_strict()) && path.next_hop != first {
            return Err(ConnectError::NoRoute);
        }
        let (sockets, now) = (&self.core.sockets, self.core.net.now);
        let port = match local.port {
            0 => self.free_port(path.src, remote).ok_or(ConnectError::NoFreePort)?,
            port if is_taken(sockets, now, SocketAddr::new(path.src, port), remote) => {
                return Err(ConnectError::PortInUse);
            }
            port => port,
        };
        let local = SocketAddr::new(path.src, port);
        let context = self.core.net.tcp_context(Some(&path), remote.ip());
        let socket = self.core.sockets.tcp.get_mut(self.index).ok_or(ConnectError::InUse)?;
        context.with(|context| socket.connect(context, remote, local))?;
        self.core.index_tcp(self.index);
        self.note_queued();
        Ok(())
    }

    /// A dynamic port that makes a new pair of ends (RFC 6056 §3.3.4).
    fn free_port(&mut self, local: IpAddr, remote: SocketAddr) -> Option<u16> {
        let Core { net, sockets, .. } = &mut *self.core;
        let now = net.now;
        net.ports.allocate(Ports::EPHEMERAL, local, remote, |port| {
            is_taken(sockets, now, SocketAddr::new(local, port), remote) || listens(sockets, port)
        })
    }

    /// Lets the socket only use one interface, or all. To be said before the connection opens.
    pub fn bind_interface(&mut self, interface: Option<InterfaceId>) {
        self.touched = Touched::Yes;
        self.core.sockets.set_tcp_interface(self.index, interface);
    }

    /// Puts as much of `data` into the send buffer as fits now, and says how much.
    pub fn send(&mut self, data: &[u8]) -> Result<usize, SendError> {
        let socket = self.core.sockets.tcp.get_mut(self.index).ok_or(SendError::NotOpen)?;
        let len = socket.send(data)?;
        if len > 0 {
            self.note_queued();
        }
        Ok(len)
    }

    /// Lends the free room of the send buffer up to its end to `fill`, which says how many octets it wrote.
    pub fn send_with<R>(&mut self, fill: impl FnOnce(&mut [u8]) -> (usize, R)) -> Result<R, SendError> {
        self.socket_mut().ok_or(SendError::NotOpen)?.send_with(fill)
    }

    /// Takes as much out of the receive buffer as is there and fits `data`, and says how much; 0: nothing is there yet.
    pub fn recv(&mut self, data: &mut [u8]) -> Result<usize, RecvError> {
        let socket = self.core.sockets.tcp.get_mut(self.index).ok_or(RecvError::NotOpen)?;
        let len = socket.recv(data)?;
        if len > 0 && socket.owes_window() {
            self.touched = Touched::Yes;
        }
        Ok(len)
    }

    /// Lends what is in the receive buffer, up to its end, to `take`, which says how many octets it took.
    pub fn recv_with<R>(&mut self, take: impl FnOnce(&mut [u8]) -> (usize, R)) -> Result<R, RecvError> {
        let socket = self.core.sockets.tcp.get_mut(self.index).ok_or(RecvError::NotOpen)?;
        let taken = socket.recv_with(take)?;
        if socket.owes_window() {
            self.touched = Touched::Yes;
        }
        Ok(taken)
    }

    /// What is in the receive buffer, in two pieces.
    pub fn peek(&self) -> (&[u8], &[u8]) {
        self.socket().map_or((&[], &[]), |socket| socket.peek())
    }

    /// Sends what is in the send buffer, then a FIN. What the peer sends can still be received.
    pub fn close(&mut self) -> Result<(), CloseError> {
        let socket = self.core.sockets.tcp.get_mut(self.index).ok_or(CloseError::NotOpen)?;
        socket.close()?;
        if socket.state() == State::Closed {
            self.touched = Touched::Yes;
            self.core.index_tcp(self.index);
        } else {
            self.note_queued();
            self.core.sockets.wake(Kind::Tcp, self.index);
        }
        Ok(())
    }

    /// Ends the connection at once, with a RST to the peer.
    pub fn abort(&mut self) {
        if let Some(socket) = self.socket_mut() {
            socket.abort();
        }
        self.core.index_tcp(self.index);
    }

    /// Hands the socket back to the listener that it came from, and lets go of the handle, which is stale from now on. What
    /// is in the send buffer still leaves, then a FIN; nothing more is received. Once the connection is over, the
    /// socket waits for the listener's next one.
    ///
    /// Where the peer has sent something that was not read, or sends more, it is told by a RST that this was lost
    /// (RFC 9293 §3.6.1, RFC 2525 §2.17).
    pub fn give_back(mut self) -> Result<(), GiveBackError> {
        self.core.sockets.let_go(self.index)?;
        let now = self.core.net.now;
        if let Some(socket) = self.socket_mut() {
            socket.abandon(now);
        }
        self.core.index_tcp(self.index);
        Ok(())
    }

    /// Wakes a task once, when there is something to receive or nothing more to wait for; at once where it is so already.
    /// One task can wait for this, and another one to send.
    #[cfg(feature = "async")]
    pub fn register_recv_waker(&mut self, waker: &Waker) {
        if let Some(socket) = self.core.sockets.tcp.get_mut(self.index) {
            socket.register_recv(waker);
        }
    }

    /// Wakes a task once, when this is so or nothing more is to be waited for; at once where it is so already.
    #[cfg(feature = "async")]
    pub fn register_send_waker(&mut self, awaited: Awaited, waker: &Waker) {
        if let Some(socket) = self.core.sockets.tcp.get_mut(self.index) {
            socket.register_send(awaited, waker);
        }
    }

    /// Whether there is an end to waiting for this.
    #[cfg(feature = "async")]
    pub(crate) fn is_there(&self, awaited: Awaited) -> bool {
        self.socket().is_none_or(|socket| socket.is_there(awaited))
    }

    /// See [`Socket::split_up`].
    #[cfg(feature = "async")]
    pub(crate) fn split_up(&mut self) {
        self.core.sockets.tcp.get_mut(self.index).into_iter().for_each(|socket| socket.split_up());
    }

    /// See [`Socket::leave`].
    #[cfg(feature = "async")]
    pub(crate) fn leave(&mut self, half: u8) -> u8 {
        self.core.sockets.tcp.get_mut(self.index).map_or(u8::MAX, |socket| socket.leave(half))
    }

    /// Lets go of the connection as [`Ref::give_back`] does, for a socket that came from no listener.
    #[cfg(feature = "async")]
    pub(crate) fn abandon(&mut self) {
        let now = self.core.net.now;
        self.socket_mut().into_iter().for_each(|socket| socket.abandon(now));
        self.core.index_tcp(self.index);
    }

    /// The state of the connection.
    pub fn state(&self) -> State {
        self.socket().map_or(State::Closed, |socket| socket.state())
    }

    /// Both ends of the connection; `None` while there is none.
    pub fn tuple(&self) -> Option<Tuple> {
        self.socket().and_then(|socket| socket.tuple())
    }

    /// What the socket listens on; `None` unless it is in LISTEN.
    pub fn listening_on(&self) -> Option<Listening> {
        self.socket().and_then(|socket| socket.listening_on())
    }

    /// Whether the socket is closed and has nothing left to send: it can be removed, or used again.
    pub fn is_idle(&self) -> bool {
        self.socket().is_none_or(|socket| socket.is_idle())
    }

    /// Why the last connection ended; `None` while there is one, or before there was any.
    pub fn close_reason(&self) -> Option<CloseReason> {
        self.socket().and_then(|socket| socket.close_reason())
    }

    /// Whether this side may still send: there is a connection and it was not closed here.
    pub fn may_send(&self) -> bool {
        self.socket().is_some_and(|socket| socket.may_send())
    }

    /// Whether [`Ref::send`] takes an octet now.
    pub fn can_send(&self) -> bool {
        self.socket().is_some_and(|socket| socket.can_send())
    }

    /// Whether there is, or may come, something to receive.
    pub fn may_recv(&self) -> bool {
        self.socket().is_some_and(|socket| socket.may_recv())
    }

    /// Whether there is something to receive now.
    pub fn can_recv(&self) -> bool {
        self.socket().is_some_and(|socket| socket.can_recv())
    }

    /// Octets that were sent and are not acknowledged.
    pub fn send_queue(&self) -> usize {
        self.socket().map_or(0, |socket| socket.send_queue())
    }

    /// Octets that wait to be read.
    pub fn recv_queue(&self) -> usize {
        self.socket().map_or(0, |socket| socket.recv_queue())
    }

    /// Octets that the send buffer holds.
    pub fn send_capacity(&self) -> usize {
        self.socket().map_or(0, |socket| socket.send_capacity())
    }

    /// Octets that the receive buffer holds.
    pub fn recv_capacity(&self) -> usize {
        self.socket().map_or(0, |socket| socket.recv_capacity())
    }

    /// What stands in the connection's way at present, and may pass; `None`: nothing that is known of. When that begins
    /// the socket has news (RFC 9293 §3.9.1.8).
    pub fn trouble(&self) -> Option<Trouble> {
        self.socket()?.trouble()
    }

    /// Octets to be read up to the end of the peer's urgent data, those counted that have not arrived yet; `None`: there is
    /// none (RFC 9293 §3.8.5). Urgent data is part of the stream (RFC 6093 §4).
    pub fn urgent(&self) -> Option<usize> {
        self.socket()?.urgent()
    }

    /// The smoothed round-trip time (RFC 6298), once one was measured.
    pub fn round_trip_time(&self) -> Option<Duration> {
        self.socket().and_then(|socket| socket.round_trip_time())
    }
}

impl Drop for Ref<'_, '_> {
    fn drop(&mut self) {
        match self.touched {
            Touched::No => {}
            Touched::Queued => self.core.queue_tcp(self.index),
            Touched::Yes => {
                self.core.settle_tcp(self.index);
                // A verb of one task may be what another one waits for.
                self.core.sockets.wake(Kind::Tcp, self.index);
            }
        }
    }
}

impl fmt::Debug for Ref<'_, '_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tcp::Ref({:?})", self.state())
    }
}

/// Whether the connection of these two ends exists.
fn is_taken(sockets: &Sockets<'_>, now: Instant, local: SocketAddr, remote: SocketAddr) -> bool {
    let ends = Tuple { local, remote };
    sockets.connection(ends).is_some()
        || sockets.half_open(ends, None).is_some()
        || sockets.is_time_waiting(ends, now)
}

/// Whether a socket or a listener has just this port.
fn listens(sockets: &Sockets<'_>, port: u16) -> bool {
    let key = sockets.port_key(port);
    let is_it = |socket: &Socket<'_>| socket.listening_on().is_some_and(|listening| listening.port == port);
    sockets.tcp.find(key, is_it).is_some()
        || sockets.listeners.find(key, |it| it.scope().and_then(|on| on.port()) == Some(port)).is_some()
}

impl Core<'_> {
    /// The slot of a handle; `None`: it is stale.
    pub(crate) fn tcp_slot(&self, handle: Handle<Socket<'static>>) -> Option<Index> {
        let (index, table) = (handle.index(), &self.sockets.tcp);
        let fits = handle.fits(table.generation(index), self.number) && table.get(index).is_some();
        fits.then_some(index)
    }

    /// The handle of what is in a slot now.
    pub(crate) fn tcp_handle(&self, index: Index) -> Handle<Socket<'static>> {
        Handle::new(index, self.sockets.tcp.generation(index), self.number)
    }

    /// Passes on what has changed: to the index, and to the user.
    pub(crate) fn on_changes(&mut self, index: Index, changes: Changes) {
        if changes.is_empty() {
            return;
        }
        if changes.contains(Changes::STATE) {
            self.reindex_tcp(index);
            if let Some(reason) = self.sockets.tcp.get(index).and_then(|socket| socket.close_reason()) {
                tell::ended(self.tcp_handle(index), reason);
            }
        }
        if changes.concern_user() && !self.sockets.is_let_go(index) {
            self.sockets.note_changed(Kind::Tcp, index);
        }
        if changes.contains(Changes::SUSPECT) {
            self.doubt_next_hop(index);
        }
    }

    /// The same where its state is another one: while a connection is open its ends stay what they are.
    fn reindex_tcp(&mut self, index: Index) {
        if self.sockets.tcp.get(index).is_some_and(|socket| !socket.state().is_synchronized()) {
            self.index_tcp(index);
        }
    }

    /// Enters the socket under what it is now: a connection, a listener, or nothing.
    pub(crate) fn index_tcp(&mut self, index: Index) {
        let Some(socket) = self.sockets.tcp.get(index) else { return };
        let key = match (socket.tuple(), socket.listening_on()) {
            (Some(tuple), _) => Some(self.sockets.connected_key(tuple.local.port(), tuple.remote)),
            (None, Some(listening)) => Some(self.sockets.port_key(listening.port)),
            (None, None) => None,
        };
        match key {
            Some(key) => self.sockets.tcp.chain(index, key),
            None => self.sockets.tcp.unchain(index),
        }
    }

    /// Lets the socket wait for its turn or for its deadline. One that waits for a neighbour goes on waiting.
    pub(crate) fn settle_tcp(&mut self, index: Index) {
        self.release_tcp(index);
        let Some(socket) = self.sockets.tcp.get(index) else { return };
        self.place_tcp(index, socket.poll_at());
    }

    /// Lets the socket, which has more to send, wait for its turn, which finds out whether it may leave.
    fn queue_tcp(&mut self, index: Index) {
        if self.sockets.tcp.listed(Lane::Ready, index).is_none() {
            let way = self.way_of_tcp(index);
            self.sockets.place(Kind::Tcp, index, Some(way));
        }
    }

    /// Takes a connection that needs no socket any more out of it, and a socket that nobody needs home.
    #[inline]
    pub(crate) fn release_tcp(&mut self, index: Index) {
        if self.sockets.tcp.get(index).is_some_and(|socket| socket.is_time_waiting()) {
            self.retire_tcp(index);
        }
        if self.sockets.is_let_go(index) {
            self.settle_home(index);
        }
    }

    /// Lets the socket, which is due then, wait for its turn or for its deadline.
    pub(crate) fn place_tcp(&mut self, index: Index, due: Option<Instant>) {
        if due.is_none_or(|due| due > self.net.now) {
            if self.sockets.tcp.listed(Lane::Ready, index).is_some() {
                self.sockets.unlist(Kind::Tcp, index);
            }
            self.sockets.tcp.set_deadline(index, due);
            return;
        }
        // A deadline that it still has does no harm, and its next one is nearer to that than to none.
        let waits = self.sockets.tcp.listed(Lane::Ready, index).map(Wait::from_number);
        if let Some(Wait::Parked(_)) = waits {
            return;
        }
        let way = self.way_of_tcp(index);
        self.sockets.place(Kind::Tcp, index, Some(way));
    }

    /// Where the socket's next segment leaves.
    #[inline]
    fn way_of_tcp(&self, index: Index) -> Wait {
        let Some(socket) = self.sockets.tcp.get(index) else { return Wait::Turn(Way::Loop) };
        if self.net.is_fresh(&socket.trail) {
            return Wait::Turn(Way::Link(InterfaceId::new(socket.trail.interface)));
        }
        match socket.tuple() {
            Some(ends) => {
                let first = socket.first_to(ends.remote.ip());
                let on = self.sockets.tcp_interface(index);
                self.wait_for(first, Some(ends.local.ip()), on)
            }
            // The farewell of a connection that is over says itself where it goes.
            None => Wait::Turn(Way::Loop),
        }
    }
}

/// What the engine is told, without a borrow of the stack.
pub(crate) struct TcpContext {
    now: Instant,
    mss: u16,
    large: u16,
    key: hash::Key,
}

impl TcpContext {
    /// Lends it in the engine's form.
    pub(crate) fn with<R>(&self, f: impl FnOnce(&Context<'_>) -> R) -> R {
        let isn = |local, remote| SeqNumber::from(hash::isn(&self.key, self.now, local, remote));
        f(&Context { now: self.now, mss: self.mss, large: self.large, isn: &isn })
    }
}

impl Net<'_> {
    /// What the engine is told about a way to a peer.
    pub(crate) fn tcp_context(&self, path: Option<&Path>, remote: IpAddr) -> TcpContext {
        let (mtu, large) = path.map_or((0, 0), |path| self.packet_lens(path.way));
        let context = self.trail_context(mtu, remote);
        TcpContext { large: large.saturating_sub(headers_to(remote)), ..context }
    }

    /// The same of a way that takes packets of `mtu` octets, whose device cuts none.
    #[inline]
    pub(crate) fn trail_context(&self, mtu: usize, remote: IpAddr) -> TcpContext {
        let mss = u16::try_from(mtu.saturating_sub(usize::from(headers_to(remote)))).unwrap_or(u16::MAX);
        TcpContext { now: self.now, mss, large: 0, key: self.isn }
    }
}

/// Octets of the headers of IP and TCP, without options.
fn headers_to(remote: IpAddr) -> u16 {
    match remote {
        IpAddr::V4(_) => 20 + 20,
        IpAddr::V6(_) => 40 + 20,
    }
}
