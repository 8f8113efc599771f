//! TCP connections from a pool of sockets.

use core::fmt;
use core::net::SocketAddr;

use embedded_io_async::{ErrorType, Read, ReadReady, Write, WriteReady};
use embedded_nal_async::TcpConnect;
use wireloom::task::{Shared, StackLock, TcpSocket};
use wireloom::tcp::Handle;

use crate::Error;
use crate::pool::{Lent, Pool};

/// `N` TCP sockets of a shared stack, for as many connections at a time.
///
/// A connection that was dropped has its socket until the peer has acknowledged all that was written. Who connects before,
/// and finds no other, waits for that.
///
/// ```
/// # use core::cell::RefCell;
/// use wireloom::{Stack, task::Shared, tcp};
/// use wireloom_embedded_nal_async::TcpPool;
///
/// fn pool<'s>(
///     net: &'s Shared<RefCell<Stack<'static>>>,
///     buffers: [tcp::Buffers<'static>; 2],
/// ) -> TcpPool<'s, RefCell<Stack<'static>>, 2> {
///     let handles = buffers.map(|buffers| net.with(|stack| stack.add_tcp(buffers)).unwrap().unwrap());
///     TcpPool::new(net, handles)
/// }
/// ```
pub struct TcpPool<'s, L, const N: usize> {
    shared: &'s Shared<L>,
    pool: Pool<Handle, N>,
}

impl<'s, L: StackLock, const N: usize> TcpPool<'s, L, N> {
    /// A pool of these sockets, which nobody else uses.
    pub const fn new(shared: &'s Shared<L>, sockets: [Handle; N]) -> Self {
        TcpPool { shared, pool: Pool::new(sockets) }
    }

    /// A socket that nobody has: one that is idle, if there is one.
    fn take(&self) -> Result<Option<(Handle, Lent<'_>)>, Error> {
        Ok(self.shared.with_any(|stack| {
            let idle = self.pool.take(|handle| stack.tcp(handle).is_ok_and(|socket| socket.is_idle()));
            idle.or_else(|| self.pool.take(|handle| stack.tcp(handle).is_ok()))
        })?)
    }
}

impl<L, const N: usize> fmt::Debug for TcpPool<'_, L, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TcpPool of {N}")
    }
}

impl<L: StackLock, const N: usize> TcpConnect for TcpPool<'_, L, N> {
    type Error = Error;
    type Connection<'a>
        = Connection<'a, L>
    where
        Self: 'a;

    async fn connect<'a>(&'a self, remote: SocketAddr) -> Result<Connection<'a, L>, Error> {
        let (handle, lent) = self.take()?.ok_or(Error::PoolEmpty)?;
        let mut connection = Connection { socket: TcpSocket::new(self.shared, handle), _lent: lent };
        // What its last user wrote is delivered first; after that the peer is not waited for. A socket that is idle has
        // nothing to close, which is an error here and no harm.
        let _ = connection.socket.close().await;
        connection.socket.abort()?;
        connection.socket.connect(remote, 0).await?;
        Ok(connection)
    }
}

/// A connection. Dropped, it is closed: what was written still leaves.
pub struct Connection<'a, L: StackLock> {
    // First, so that the socket is closed before another has it.
    socket: TcpSocket<'a, L>,
    _lent: Lent<'a>,
}

impl<'a, L: StackLock> Connection<'a, L> {
    /// The socket, for what the traits don't know: to split it, to close it and wait, to set something.
    pub fn socket_mut(&mut self) -> &mut TcpSocket<'a, L> {
        &mut self.socket
    }
}

impl<L: StackLock> fmt::Debug for Connection<'_, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Connection({:?})", self.socket)
    }
}

impl<L: StackLock> ErrorType for Connection<'_, L> {
    type Error = Error;
}

impl<L: StackLock> Read for Connection<'_, L> {
    async fn read(&mut self, data: &mut [u8]) -> Result<usize, Error> {
        Ok(self.socket.read(data).await?)
    }
}

impl<L: StackLock> ReadReady for Connection<'_, L> {
    fn read_ready(&mut self) -> Result<bool, Error> {
        Ok(self.socket.read_ready()?)
    }
}

impl<L: StackLock> Write for Connection<'_, L> {
    async fn write(&mut self, data: &[u8]) -> Result<usize, Error> {
        Ok(self.socket.write(data).await?)
    }

    async fn flush(&mut self) -> Result<(), Error> {
        Ok(self.socket.flush().await?)
    }
}

impl<L: StackLock> WriteReady for Connection<'_, L> {
    fn write_ready(&mut self) -> Result<bool, Error> {
        Ok(self.socket.write_ready()?)
    }
}
