//! Accepting connections.

use core::fmt;
use core::future::poll_fn;
use core::task::{Context, Poll};

use super::{Error, Shared, StackLock, TcpSocket};
use crate::Stack;
use crate::tcp::{ListenerHandle, Scope};

/// A TCP listener of a shared stack.
///
/// It may be copied: up to four tasks can wait for connections at a time. The listener itself stays in the stack, and goes
/// on, when this is dropped.
pub struct TcpListener<'s, L> {
    shared: &'s Shared<L>,
    handle: ListenerHandle,
}

impl<'s, L: StackLock> TcpListener<'s, L> {
    /// The listener with this handle.
    pub fn new(shared: &'s Shared<L>, handle: ListenerHandle) -> Self {
        TcpListener { shared, handle }
    }

    /// The handle.
    pub fn handle(&self) -> ListenerHandle {
        self.handle
    }

    /// Listens: see [`ListenerRef::listen`](crate::tcp::ListenerRef::listen).
    pub fn listen(&self, scope: impl Into<Scope>) -> Result<(), Error> {
        let scope = scope.into();
        self.shared.on(|stack| {
            stack.tcp_listener(self.handle)?.listen(scope).map_err(|error| Error::Verb(error.into()))
        })?
    }

    /// The next connection. It has one of the sockets that the listener was supplied with, which goes back there when the
    /// [`TcpSocket`] is dropped.
    pub async fn accept(&self) -> Result<TcpSocket<'s, L>, Error> {
        let handle = poll_fn(|cx| match self.shared.on(|stack| self.poll_accept(stack, cx)) {
            Ok(polled) => polled,
            Err(busy) => Poll::Ready(Err(busy.into())),
        });
        handle.await.map(|handle| TcpSocket::new(self.shared, handle))
    }

    fn poll_accept(
        &self,
        stack: &mut Stack<'_>,
        cx: &mut Context<'_>,
    ) -> Poll<Result<crate::tcp::Handle, Error>> {
        let mut listener = match stack.tcp_listener(self.handle) {
            Ok(listener) => listener,
            Err(stale) => return Poll::Ready(Err(stale.into())),
        };
        if let Some(handle) = listener.accept() {
            return Poll::Ready(Ok(handle));
        }
        if listener.scope().is_none() {
            return Poll::Ready(Err(Error::NotListening));
        }
        listener.register_accept_waker(cx.waker());
        Poll::Pending
    }
}

// By hand, because the lock need not be any of these.
impl<L> Clone for TcpListener<'_, L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L> Copy for TcpListener<'_, L> {}

impl<L> fmt::Debug for TcpListener<'_, L> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TcpListener({:?})", self.handle)
    }
}

#[cfg(feature = "defmt")]
impl<L> defmt::Format for TcpListener<'_, L> {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "TcpListener({})", self.handle);
    }
}
