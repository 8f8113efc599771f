//! Datagrams.

use core::fmt;
use core::future::poll_fn;
use core::net::SocketAddr;
use core::task::Poll;

use super::{Error, Shared, StackLock};
use crate::socket::Local;
use crate::udp::{Handle, Meta, RecvError, Ref, SendError};

/// A UDP socket of a shared stack.
///
/// It may be copied: two tasks can wait to receive, and one to send, at a time. The socket itself stays in the stack when
/// this is dropped.
pub struct UdpSocket<'s, L> {
    shared: &'s Shared<L>,
    handle: Handle,
}

impl<'s, L: StackLock> UdpSocket<'s, L> {
    /// The socket with this handle.
    pub fn new(shared: &'s Shared<L>, handle: Handle) -> Self {
        UdpSocket { shared, handle }
    }

    /// The handle.
    pub fn handle(&self) -> Handle {
        self.handle
    }

    fn on<R>(&self, f: impl FnOnce(&mut Ref<'_, '_>) -> Result<R, crate::Error>) -> Result<R, Error> {
        self.shared.on(|stack| f(&mut stack.udp(self.handle)?).map_err(Error::from))?
    }

    /// Lets it receive what is sent to `local`, and send from there.
    pub fn bind(&self, local: impl Into<Local>) -> Result<(), Error> {
        let local = local.into();
        self.on(|socket| Ok(socket.bind(local)?))
    }

    /// Names the only peer: others are not heard, and [`UdpSocket::send`] sends there.
    pub fn connect(&self, remote: SocketAddr) -> Result<(), Error> {
        self.on(|socket| Ok(socket.connect(remote)?))
    }

    /// Forgets port and peer, and drops what is in the queues.
    pub fn close(&self) -> Result<(), Error> {
        self.on(|socket| {
            socket.close();
            Ok(())
        })
    }

    /// The next datagram: its length, and what is known of it. One that is longer than `data` stays where it is, and is an
    /// error.
    pub async fn recv_from(&self, data: &mut [u8]) -> Result<(usize, Meta), Error> {
        poll_fn(|cx| {
            let polled = self.on(|socket| match socket.recv_from(data) {
                Err(RecvError::Empty) => {
                    socket.register_recv_waker(cx.waker());
                    Ok(Poll::Pending)
                }
                result => Ok(Poll::Ready(result?)),
            });
            flatten(polled)
        })
        .await
    }

    /// Waits for room in the send queue, and puts a datagram there. A longer one than ever fits is an error.
    pub async fn send_to(&self, data: &[u8], to: impl Into<Meta>) -> Result<(), Error> {
        let to = to.into();
        self.send_by(data.len(), |socket| socket.send_to(data, to)).await
    }

    /// The same to the connected peer.
    pub async fn send(&self, data: &[u8]) -> Result<(), Error> {
        self.send_by(data.len(), |socket| socket.send(data)).await
    }

    async fn send_by(
        &self,
        len: usize,
        send: impl Fn(&mut Ref<'_, '_>) -> Result<(), SendError>,
    ) -> Result<(), Error> {
        poll_fn(|cx| {
            let polled = self.on(|socket| match send(socket) {
                Err(SendError::BufferFull) => {
                    socket.register_send_waker(len, cx.waker());
                    Ok(Poll::Pending)
                }
                result => Ok(Poll::Ready(result?)),
            });
            flatten(polled)
        })
        .await
    }
}

/// What `poll_fn` wants.
fn flatten<T>(polled: Result<Poll<T>, Error>) -> Poll<Result<T, Error>> {
    match polled {
        Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
        Ok(Poll::Pending) => Poll::Pending,
        Err(error) => Poll::Ready(Err(error)),
    }
}

// By hand, because the lock need not be any of these.
impl<L> Clone for UdpSocket<'_, L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L> Copy for UdpSocket<'_, L> {}

impl<L> fmt::Debug for UdpSocket<'_, L> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UdpSocket({:?})", self.handle)
    }
}

#[cfg(feature = "defmt")]
impl<L> defmt::Format for UdpSocket<'_, L> {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "UdpSocket({})", self.handle);
    }
}
