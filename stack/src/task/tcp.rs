//! Connections.

use core::fmt;
use core::future::poll_fn;
use core::mem::forget;
use core::net::SocketAddr;
use core::task::{Context, Poll};

use embedded_io_async::{ErrorType, Read, ReadReady, Write, WriteReady};

use super::{Error, Shared, StackLock};
use crate::socket::Local;
use crate::tcp::{Awaited, CloseError, CloseReason, Handle, RecvError, Ref};
use crate::{Stack, StaleHandle};

/// What asks a socket, and says whether it is done.
type Polled<T> = Poll<Result<T, Error>>;

/// A TCP socket of a shared stack.
///
/// It reads and writes by the traits of [`embedded_io_async`]. One task can read while another one writes, each with its
/// half: [`TcpSocket::split`], [`TcpSocket::into_split`].
///
/// When it is dropped, what was written still leaves, then a FIN; where something was not read the peer is told by a RST.
/// A socket that came from a listener goes back there. Another one stays in the stack, and can connect again by its handle
/// when it is idle.
pub struct TcpSocket<'s, L: StackLock> {
    shared: &'s Shared<L>,
    handle: Handle,
}

impl<'s, L: StackLock> TcpSocket<'s, L> {
    /// The socket with this handle.
    pub fn new(shared: &'s Shared<L>, handle: Handle) -> Self {
        TcpSocket { shared, handle }
    }

    /// The handle.
    pub fn handle(&self) -> Handle {
        self.handle
    }

    /// Lends the socket with its verbs: for settings, and for what is to be asked.
    pub fn with<R>(&self, f: impl FnOnce(&mut Ref<'_, '_>) -> R) -> Result<R, Error> {
        Ok(self.shared.with_any(|stack| Ok::<_, StaleHandle>(f(&mut stack.tcp(self.handle)?)))??)
    }

    /// Connects to a peer: see [`Ref::connect`]. It is done when the connection is open, or refused, or nobody answers for
    /// too long. When the future is dropped before, there is no connection.
    pub async fn connect(&mut self, remote: SocketAddr, local: impl Into<Local>) -> Result<(), Error> {
        let (now, local) = (self.shared.now(), local.into());
        self.with(|socket| socket.connect(now, remote, local))?.map_err(|error| Error::Verb(error.into()))?;
        self.open().await
    }

    /// Listens with this socket alone, and waits for one peer. When the future is dropped before, it does not listen. A
    /// [`TcpListener`](super::TcpListener) is for more than one.
    pub async fn accept(&mut self, local: impl Into<Local>) -> Result<(), Error> {
        let local = local.into();
        self.with(|socket| socket.listen(local))?.map_err(|error| Error::Verb(error.into()))?;
        self.open().await
    }

    async fn open(&mut self) -> Result<(), Error> {
        let unfinished = Unfinished(self);
        let end = Side::of(unfinished.0);
        poll_fn(|cx| end.poll_until(Awaited::Open, cx)).await?;
        forget(unfinished);
        Ok(())
    }

    /// Closes this side: what was written leaves, then a FIN. It is done when the peer has acknowledged both. What the peer
    /// sends can still be read.
    pub async fn close(&mut self) -> Result<(), Error> {
        Side::of(self).close().await
    }

    /// Ends the connection at once, with a RST to the peer.
    pub fn abort(&mut self) -> Result<(), Error> {
        self.with(|socket| socket.abort())
    }

    /// Both ends of the connection, to be used side by side.
    pub fn split(&mut self) -> (TcpReader<'_, L>, TcpWriter<'_, L>) {
        (TcpReader { side: Side::of(self) }, TcpWriter { side: Side::of(self) })
    }

    /// Both ends of the connection, to be given to different tasks. A writer that is dropped closes its side; when both are
    /// gone the socket is dropped.
    pub fn into_split(self) -> (OwnedTcpReader<'s, L>, OwnedTcpWriter<'s, L>) {
        let halves = (OwnedTcpReader { side: Side::of(&self) }, OwnedTcpWriter { side: Side::of(&self) });
        // A stale handle shows when it is used.
        let _ = self.shared.on(|stack| stack.tcp(self.handle).map(|mut socket| socket.split_up()));
        forget(self);
        halves
    }
}

impl<L: StackLock> Drop for TcpSocket<'_, L> {
    fn drop(&mut self) {
        // Without the lock nothing can be done, and whoever has it asked for that.
        let _ = self.shared.with_any(|stack| let_go(stack, self.handle));
    }
}

/// A connection that is being opened. Dropped, it is not opened.
struct Unfinished<'r, 's, L: StackLock>(&'r mut TcpSocket<'s, L>);

impl<L: StackLock> Drop for Unfinished<'_, '_, L> {
    fn drop(&mut self) {
        // As above.
        let _ = self.0.abort();
    }
}

/// Nobody has this socket any more.
fn let_go(stack: &mut Stack<'_>, handle: Handle) {
    let given_back = stack.tcp(handle).map(|socket| socket.give_back());
    if let Ok(Err(_)) = given_back {
        // It came from no listener.
        let _ = stack.tcp(handle).map(|mut socket| socket.abandon());
    }
}

/// A half that is given away; one bit each.
const READER: u8 = 1;
const WRITER: u8 = 2;

/// One side of a connection.
struct Side<'s, L> {
    shared: &'s Shared<L>,
    handle: Handle,
}

impl<'s, L: StackLock> Side<'s, L> {
    fn of(socket: &TcpSocket<'s, L>) -> Self {
        Side { shared: socket.shared, handle: socket.handle }
    }

    fn on<T>(&self, f: impl FnOnce(&mut Ref<'_, '_>) -> Polled<T>) -> Polled<T> {
        let polled = self.shared.on(|stack| match stack.tcp(self.handle) {
            Ok(mut socket) => f(&mut socket),
            Err(stale) => Poll::Ready(Err(stale.into())),
        });
        polled.unwrap_or_else(|busy| Poll::Ready(Err(busy.into())))
    }

    fn poll_read(&self, data: &mut [u8], cx: &mut Context<'_>) -> Polled<usize> {
        self.on(|socket| match socket.recv(data) {
            Ok(0) if !data.is_empty() => {
                socket.register_recv_waker(cx.waker());
                Poll::Pending
            }
            Ok(len) => Poll::Ready(Ok(len)),
            Err(RecvError::Finished) => Poll::Ready(Ok(0)),
            Err(error) => Poll::Ready(Err(crate::Error::from(error).into())),
        })
    }

    fn poll_write(&self, data: &[u8], cx: &mut Context<'_>) -> Polled<usize> {
        self.on(|socket| match socket.send(data) {
            Ok(0) if !data.is_empty() => {
                socket.register_send_waker(Awaited::Room, cx.waker());
                Poll::Pending
            }
            Ok(len) => Poll::Ready(Ok(len)),
            Err(error) => Poll::Ready(Err(crate::Error::from(error).into())),
        })
    }

    /// Waits for this, or for the end of the connection, which is an error unless both sides wanted it.
    fn poll_until(&self, awaited: Awaited, cx: &mut Context<'_>) -> Polled<()> {
        self.on(|socket| match socket.close_reason() {
            Some(CloseReason::Finished) => Poll::Ready(Ok(())),
            Some(reason) => Poll::Ready(Err(Error::Closed(reason))),
            None if socket.is_there(awaited) => Poll::Ready(Ok(())),
            None => {
                socket.register_send_waker(awaited, cx.waker());
                Poll::Pending
            }
        })
    }

    async fn close(&self) -> Result<(), Error> {
        let closed = |socket: &mut Ref<'_, '_>| match socket.close() {
            // It was begun before; what is left is to wait.
            Ok(()) | Err(CloseError::Closing) => Poll::Ready(Ok(())),
            // It was open, or is not.
            Err(CloseError::NotOpen) if socket.close_reason().is_some() => Poll::Ready(Ok(())),
            Err(error) => Poll::Ready(Err(crate::Error::from(error).into())),
        };
        poll_fn(|_| self.on(closed)).await?;
        poll_fn(|cx| self.poll_until(Awaited::Close, cx)).await
    }

    fn is_there(&self, is_it: impl FnOnce(&Ref<'_, '_>) -> bool) -> Result<bool, Error> {
        Ok(self.shared.on(|stack| Ok::<_, StaleHandle>(is_it(&stack.tcp(self.handle)?)))??)
    }

    /// A half is nobody's any more.
    fn leave(&self, half: u8) {
        // As for the whole socket.
        let _ = self.shared.with_any(|stack| {
            let Ok(mut socket) = stack.tcp(self.handle) else { return };
            if socket.leave(half) == READER | WRITER {
                drop(socket);
                let_go(stack, self.handle);
            } else if half == WRITER {
                // It may be closed already.
                let _ = socket.close();
            }
        });
    }
}

/// The half of a connection that reads.
pub struct TcpReader<'s, L> {
    side: Side<'s, L>,
}

/// The half of a connection that writes.
pub struct TcpWriter<'s, L> {
    side: Side<'s, L>,
}

/// The half of a connection that reads, for a task of its own.
pub struct OwnedTcpReader<'s, L: StackLock> {
    side: Side<'s, L>,
}

/// The half of a connection that writes, for a task of its own. When it is dropped this side is closed.
pub struct OwnedTcpWriter<'s, L: StackLock> {
    side: Side<'s, L>,
}

impl<L: StackLock> TcpWriter<'_, L> {
    /// Closes this side: see [`TcpSocket::close`].
    pub async fn close(&mut self) -> Result<(), Error> {
        self.side.close().await
    }
}

impl<L: StackLock> OwnedTcpWriter<'_, L> {
    /// Closes this side: see [`TcpSocket::close`].
    pub async fn close(&mut self) -> Result<(), Error> {
        self.side.close().await
    }
}

impl<L: StackLock> Drop for OwnedTcpReader<'_, L> {
    fn drop(&mut self) {
        self.side.leave(READER);
    }
}

impl<L: StackLock> Drop for OwnedTcpWriter<'_, L> {
    fn drop(&mut self) {
        self.side.leave(WRITER);
    }
}

/// How the types of this module get at their side.
macro_rules! sides {
    ($($name:ident: $word:literal, |$it:ident| $side:expr;)*) => { $(
        impl<L: StackLock> ErrorType for $name<'_, L> {
            type Error = Error;
        }

        impl<L: StackLock> $name<'_, L> {
            fn side(&self) -> Side<'_, L> {
                let $it = self;
                $side
            }
        }

        impl<L: StackLock> fmt::Debug for $name<'_, L> {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($word, "({:?})"), self.side().handle)
            }
        }

        #[cfg(feature = "defmt")]
        impl<L: StackLock> defmt::Format for $name<'_, L> {
            fn format(&self, f: defmt::Formatter<'_>) {
                defmt::write!(f, "{=istr}({})", defmt::intern!($word), self.side().handle);
            }
        }
    )* };
}

sides! {
    TcpSocket: "TcpSocket", |it| Side::of(it);
    TcpReader: "TcpReader", |it| Side { ..it.side };
    TcpWriter: "TcpWriter", |it| Side { ..it.side };
    OwnedTcpReader: "OwnedTcpReader", |it| Side { ..it.side };
    OwnedTcpWriter: "OwnedTcpWriter", |it| Side { ..it.side };
}

macro_rules! reads {
    ($($name:ident)*) => { $(
        /// Reading takes what is there and waits only where nothing is; 0 octets are the end of the stream. Nothing is lost
        /// when the future is dropped.
        impl<L: StackLock> Read for $name<'_, L> {
            async fn read(&mut self, data: &mut [u8]) -> Result<usize, Error> {
                let side = self.side();
                poll_fn(|cx| side.poll_read(data, cx)).await
            }
        }

        impl<L: StackLock> ReadReady for $name<'_, L> {
            fn read_ready(&mut self) -> Result<bool, Error> {
                self.side().is_there(|socket| socket.can_recv() || !socket.may_recv())
            }
        }
    )* };
}

macro_rules! writes {
    ($($name:ident)*) => { $(
        /// Writing puts what fits into the send buffer and waits only where nothing does. Flushing waits until the peer has
        /// acknowledged all. Nothing was written when the future of a write is dropped before it is ready.
        impl<L: StackLock> Write for $name<'_, L> {
            async fn write(&mut self, data: &[u8]) -> Result<usize, Error> {
                let side = self.side();
                poll_fn(|cx| side.poll_write(data, cx)).await
            }

            async fn flush(&mut self) -> Result<(), Error> {
                let side = self.side();
                poll_fn(|cx| side.poll_until(Awaited::Delivery, cx)).await
            }
        }

        impl<L: StackLock> WriteReady for $name<'_, L> {
            fn write_ready(&mut self) -> Result<bool, Error> {
                self.side().is_there(|socket| socket.can_send() || !socket.may_send())
            }
        }
    )* };
}

reads!(TcpSocket TcpReader OwnedTcpReader);
writes!(TcpSocket TcpWriter OwnedTcpWriter);
