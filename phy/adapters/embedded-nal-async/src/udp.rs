//! Datagrams from a pool of sockets.

use core::fmt;
use core::net::{IpAddr, Ipv4Addr, SocketAddr};

use embedded_nal_async::{ConnectedUdp, UdpStack, UnconnectedUdp};
use wireloom::Local;
use wireloom::task::{Shared, StackLock, UdpSocket};
use wireloom::udp::{Handle, Meta, Ref};

use crate::Error;
use crate::pool::{Lent, Pool};

/// `N` UDP sockets of a shared stack, lent to whoever binds or connects one.
///
/// The trait stands on references to it. Where no own address was asked for, the one that is answered is unspecified: the
/// stack selects an address for each datagram (RFC 6724).
pub struct UdpPool<'s, L, const N: usize> {
    shared: &'s Shared<L>,
    pool: Pool<Handle, N>,
}

impl<'s, L: StackLock, const N: usize> UdpPool<'s, L, N> {
    /// A pool of these sockets, which nobody else uses.
    pub const fn new(shared: &'s Shared<L>, sockets: [Handle; N]) -> Self {
        UdpPool { shared, pool: Pool::new(sockets) }
    }

    /// Prepares a socket, which is closed before.
    fn take<'p>(
        &'p self,
        local: SocketAddr,
        prepare: impl FnOnce(&mut Ref<'_, '_>) -> Result<(), wireloom::Error>,
    ) -> Result<(SocketAddr, Socket<'p, L>), Error> {
        let taken = self.shared.with_any(|stack| {
            let (handle, lent) =
                self.pool.take(|handle| stack.udp(handle).is_ok()).ok_or(Error::PoolEmpty)?;
            let mut socket = stack.udp(handle).map_err(wireloom::Error::from)?;
            socket.close();
            socket.bind(Local::from(local)).map_err(wireloom::Error::from)?;
            prepare(&mut socket)?;
            Ok::<_, Error>((SocketAddr::new(local.ip(), socket.local().port), handle, lent))
        });
        let (local, handle, lent) = taken??;
        Ok((local, Socket { socket: UdpSocket::new(self.shared, handle), port: local.port(), _lent: lent }))
    }
}

impl<L, const N: usize> fmt::Debug for UdpPool<'_, L, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "UdpPool of {N}")
    }
}

/// A socket that is lent.
struct Socket<'p, L: StackLock> {
    socket: UdpSocket<'p, L>,
    port: u16,
    _lent: Lent<'p>,
}

impl<L: StackLock> Drop for Socket<'_, L> {
    fn drop(&mut self) {
        // Where the stack is in use by its caller, whoever has the socket next closes it.
        let _ = self.socket.close();
    }
}

impl<'p, L: StackLock, const N: usize> UdpStack for &'p UdpPool<'_, L, N> {
    type Error = Error;
    type Connected = PeerUdp<'p, L>;
    type UniquelyBound = BoundUdp<'p, L>;
    type MultiplyBound = BoundUdp<'p, L>;

    async fn connect_from(
        &self,
        local: SocketAddr,
        remote: SocketAddr,
    ) -> Result<(SocketAddr, PeerUdp<'p, L>), Error> {
        let (local, socket) = self.take(local, |socket| Ok(socket.connect(remote)?))?;
        Ok((local, PeerUdp(socket)))
    }

    async fn bind_single(&self, local: SocketAddr) -> Result<(SocketAddr, BoundUdp<'p, L>), Error> {
        let (local, socket) = self.take(local, |_| Ok(()))?;
        Ok((local, BoundUdp(socket)))
    }

    async fn bind_multiple(&self, local: SocketAddr) -> Result<BoundUdp<'p, L>, Error> {
        self.bind_single(local).await.map(|(_, socket)| socket)
    }
}

/// A socket with one peer.
pub struct PeerUdp<'p, L: StackLock>(Socket<'p, L>);

impl<L: StackLock> ConnectedUdp for PeerUdp<'_, L> {
    type Error = Error;

    async fn send(&mut self, data: &[u8]) -> Result<(), Error> {
        Ok(self.0.socket.send(data).await?)
    }

    async fn receive_into(&mut self, data: &mut [u8]) -> Result<usize, Error> {
        let (len, _) = self.0.socket.recv_from(data).await?;
        Ok(len)
    }
}

/// A socket with any number of peers.
pub struct BoundUdp<'p, L: StackLock>(Socket<'p, L>);

impl<L: StackLock> UnconnectedUdp for BoundUdp<'_, L> {
    type Error = Error;

    async fn send(&mut self, local: SocketAddr, remote: SocketAddr, data: &[u8]) -> Result<(), Error> {
        let local = local.ip();
        let meta = Meta { local: (!local.is_unspecified()).then_some(local), ..Meta::from(remote) };
        Ok(self.0.socket.send_to(data, meta).await?)
    }

    async fn receive_into(&mut self, data: &mut [u8]) -> Result<(usize, SocketAddr, SocketAddr), Error> {
        let (len, meta) = self.0.socket.recv_from(data).await?;
        // A received datagram always says where it was sent to.
        let local = meta.local.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        Ok((len, SocketAddr::new(local, self.0.port), meta.remote))
    }
}

impl<L: StackLock> fmt::Debug for PeerUdp<'_, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PeerUdp({:?})", self.0.socket)
    }
}

impl<L: StackLock> fmt::Debug for BoundUdp<'_, L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BoundUdp({:?})", self.0.socket)
    }
}
