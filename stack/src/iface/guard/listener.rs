//! The verbs of TCP listeners.

use core::fmt;
use core::num::NonZeroU8;

use managed::ManagedSlice;

use super::tcp::ListenError;
use crate::config::Dscp;
use crate::iface::InterfaceId;
use crate::iface::interface::is_compiled;
use crate::iface::sockets::Kind;
use crate::iface::stack::{AddSocketError, Core, Stack};
use crate::socket::tcp::{BacklogEntry, Listener, ListenerCounts, Offers, Scope, Socket};
use crate::socket::{Handle, StaleHandle};
use crate::storage::slots::Index;

impl<'a> Stack<'a> {
    /// Adds a TCP listener with this backlog: room for that many connections that are not open yet, or that wait for a
    /// socket. Then [`ListenerRef::supply`] it with sockets, and let it [`ListenerRef::listen`].
    pub fn add_tcp_listener(
        &mut self,
        backlog: impl Into<ManagedSlice<'a, BacklogEntry>>,
    ) -> Result<Handle<Listener<'static>>, AddSocketError> {
        let table = &mut self.core.sockets.listeners;
        let index = table.insert(Listener::new(backlog.into())).map_err(|_| AddSocketError::Full)?;
        Ok(Handle::new(index, table.generation(index), self.core.number))
    }

    /// The verbs of a TCP listener.
    pub fn tcp_listener(
        &mut self,
        handle: Handle<Listener<'static>>,
    ) -> Result<ListenerRef<'_, 'a>, StaleHandle> {
        let (index, table) = (handle.index(), &self.core.sockets.listeners);
        if !handle.fits(table.generation(index), self.core.number) || table.get(index).is_none() {
            return Err(StaleHandle);
        }
        Ok(ListenerRef { core: &mut self.core, index })
    }

    /// Takes a TCP listener out of the stack: its memory is in [`Listener::into_backlog`]. All its sockets must have been
    /// reclaimed or removed before.
    pub fn remove_tcp_listener(
        &mut self,
        handle: Handle<Listener<'static>>,
    ) -> Result<Listener<'a>, RemoveListenerError> {
        let index = self.tcp_listener(handle).map_err(|_| RemoveListenerError::StaleHandle)?.index;
        let sockets = &mut self.core.sockets;
        if sockets.is_home(index) {
            return Err(RemoveListenerError::HasSockets);
        }
        sockets.unlist(Kind::Listener, index);
        sockets.forget_changed(Kind::Listener, index);
        sockets.listeners.remove(index).ok_or(RemoveListenerError::StaleHandle)
    }
}

/// Why a listener cannot be given a socket. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum SupplyError {
    /// The handle names no socket of this stack.
    StaleHandle,
    /// The socket is not idle: it listens, is open, opening or closing.
    InUse,
}

/// Why a listener cannot be removed. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum RemoveListenerError {
    /// The handle names no listener of this stack.
    StaleHandle,
    /// It has sockets: free ones, connections, or some that were handed back and are not closed yet.
    HasSockets,
}

/// One TCP listener and the stack around it.
///
/// A connection takes a free socket when its handshake is complete, and waits to be accepted. Without a free one it
/// waits in the backlog with a closed window, and goes on when one is supplied or handed back: what its peer sends
/// meanwhile is not acknowledged, so nothing is lost.
pub struct ListenerRef<'s, 'a> {
    core: &'s mut Core<'a>,
    index: Index,
}

impl<'a> ListenerRef<'_, 'a> {
    fn listener_mut(&mut self) -> Option<&mut Listener<'a>> {
        self.core.sockets.listeners.get_mut(self.index)
    }

    /// Listens on a port (`80`), an address and port (a [`SocketAddr`](core::net::SocketAddr)), a range of ports
    /// (`8000..=8099`) or every port ([`Scope::EVERYTHING`]).
    ///
    /// An address must be one of this host's, unless an interface takes connections to any
    /// ([`Destinations::Any`](crate::iface::Destinations::Any)).
    ///
    /// Several listeners may be meant by one connection request: that with the fewest ports answers, and among equals the
    /// one that has an address of its own.
    pub fn listen(&mut self, scope: impl Into<Scope>) -> Result<(), ListenError> {
        let scope = scope.into();
        let (net, sockets) = (&self.core.net, &self.core.sockets);
        if sockets.listeners.get(self.index).is_none_or(|listener| listener.scope().is_some()) {
            return Err(ListenError::InUse);
        }
        if scope.is_empty() {
            return Err(ListenError::PortZero);
        }
        let can_be = |addr| is_compiled(addr) && (net.is_own(addr) || net.stands_in_somewhere());
        if scope.addr().is_some_and(|addr| !can_be(addr)) {
            return Err(ListenError::NotOwnAddress);
        }
        if sockets.is_listened_on(self.index, scope) {
            return Err(ListenError::PortInUse);
        }
        if let Some(listener) = self.listener_mut() {
            listener.set_scope(Some(scope));
        }
        self.core.sockets.index_listener(self.index);
        Ok(())
    }

    /// What it listens on; `None` while it does not.
    pub fn scope(&self) -> Option<Scope> {
        self.core.sockets.listeners.get(self.index).and_then(|listener| listener.scope())
    }

    /// Lends the listener an idle socket, whose buffers the next connection gets. The handle is stale from now on: a
    /// handle names one connection, and [`ListenerRef::accept`] hands out a new one. The socket's settings stay, but for
    /// [`set_offers`](super::tcp::Ref::set_offers), where the listener's count.
    pub fn supply(&mut self, socket: Handle<Socket<'static>>) -> Result<(), SupplyError> {
        let index = self.core.tcp_slot(socket).ok_or(SupplyError::StaleHandle)?;
        if !self.core.sockets.tcp.get(index).is_some_and(|socket| socket.is_idle()) {
            return Err(SupplyError::InUse);
        }
        self.core.sockets.unlist(Kind::Tcp, index);
        self.core.sockets.supply(self.index, index);
        Ok(())
    }

    /// Takes a free socket back: `None` where all are in use.
    pub fn reclaim(&mut self) -> Option<Handle<Socket<'static>>> {
        let index = self.core.sockets.reclaim(self.index)?;
        Some(self.core.tcp_handle(index))
    }

    /// The connection that was ready first; `None`: there is none. It may have ended again, or have data already. Hand
    /// its socket back with [`give_back`](super::tcp::Ref::give_back), or [`ListenerRef::supply`] it when it is idle.
    pub fn accept(&mut self) -> Option<Handle<Socket<'static>>> {
        let index = self.core.sockets.accept(self.index)?;
        Some(self.core.tcp_handle(index))
    }

    /// Stops listening. Connections that are not open are forgotten, those that nobody has accepted are reset; sockets
    /// stay supplied.
    pub fn close(&mut self) {
        if let Some(listener) = self.listener_mut() {
            listener.set_scope(None);
            listener.forget_all();
        }
        self.core.sockets.index_listener(self.index);
        self.core.sockets.wake(Kind::Listener, self.index);
        while let Some(index) = self.core.sockets.accept(self.index) {
            // It came from this listener, and is nobody's again.
            let _ = self.core.sockets.let_go(index);
            if let Some(socket) = self.core.sockets.tcp.get_mut(index) {
                socket.abort();
            }
            self.core.index_tcp(index);
            self.core.settle_tcp(index);
        }
    }

    /// Lets the listener hear only one interface, or all. To be said before it listens. Its connections use no other.
    pub fn bind_interface(&mut self, interface: Option<InterfaceId>) {
        self.core.sockets.set_listener_interface(self.index, interface);
    }

    /// What is agreed to when a connection opens.
    pub fn set_offers(&mut self, offers: Offers) {
        if let Some(listener) = self.listener_mut() {
            listener.set_offers(offers);
        }
    }

    /// TTL or hop limit of what is sent before a socket has the connection.
    pub fn set_hop_limit(&mut self, hop_limit: NonZeroU8) {
        if let Some(listener) = self.listener_mut() {
            listener.set_hop_limit(hop_limit.get());
        }
    }

    /// The DS field of what is sent before a socket has the connection.
    pub fn set_dscp(&mut self, dscp: Dscp) {
        if let Some(listener) = self.listener_mut() {
            listener.set_dscp(dscp.get());
        }
    }

    /// Wakes a task once, when a connection waits to be accepted or the listener was closed; at once where it is so
    /// already. Up to four tasks can wait, and all of them are woken: the first to accept has the connection.
    #[cfg(feature = "async")]
    pub fn register_accept_waker(&mut self, waker: &core::task::Waker) {
        if let Some(listener) = self.listener_mut() {
            listener.register_accept(waker);
        }
    }

    /// What it did, and what it holds.
    pub fn counts(&self) -> ListenerCounts {
        self.core.sockets.listeners.get(self.index).map_or_else(Default::default, |it| it.counts())
    }
}

impl Drop for ListenerRef<'_, '_> {
    fn drop(&mut self) {
        self.core.settle_listener(self.index);
    }
}

impl fmt::Debug for ListenerRef<'_, '_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tcp::ListenerRef({:?})", self.scope())
    }
}
