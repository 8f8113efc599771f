//! UDP sockets (RFC 768): datagrams with their addresses, in two queues of lent memory.

use core::net::{IpAddr, SocketAddr};
use core::num::NonZeroU8;

use crate::addr::is_same;
use crate::config::{Dscp, Ecn};
use crate::error::NetworkError;
use crate::iface::InterfaceId;
use crate::socket::Waiting;
use crate::socket::kept::{Ends, Only, Options, Report};
use crate::storage::{self, Full, PacketQueue};

/// What is known of a received datagram besides its octets, or asked of one that is sent.
///
/// A [`SocketAddr`] converts into the metadata of a datagram to that address with the socket's settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Meta {
    /// Where it came from, or goes to.
    pub remote: SocketAddr,
    /// Which own address it was sent to, or is sent from; `None` when sending: the stack selects it (RFC 6724).
    pub local: Option<IpAddr>,
    /// The interface that it came in by, or must leave by; `None` when sending: the route says.
    pub interface: Option<InterfaceId>,
    /// TTL or hop limit. `None` when received: it was 0; when sending: as the socket is set.
    pub hop_limit: Option<NonZeroU8>,
    /// The DS field. `None` when sending: as the socket is set.
    pub dscp: Option<Dscp>,
    /// The ECN field. `None` when sending: as the socket is set.
    pub ecn: Option<Ecn>,
}

impl From<SocketAddr> for Meta {
    fn from(remote: SocketAddr) -> Self {
        Meta { remote, local: None, interface: None, hop_limit: None, dscp: None, ecn: None }
    }
}

/// The place of one datagram's metadata, to be lent to [`Buffers`].
pub type Entry = storage::Entry<Meta>;

/// A queue of datagrams over lent memory.
pub type Queue<'a> = PacketQueue<'a, Meta>;

/// The memory of one UDP socket.
#[derive(Debug)]
pub struct Buffers<'a> {
    /// Datagrams that were received and not yet read.
    pub rx: Queue<'a>,
    /// Datagrams that were sent and have not yet left.
    pub tx: Queue<'a>,
}

/// One UDP socket. Its verbs are on [`Ref`](crate::udp::Ref).
#[derive(Debug)]
pub struct Socket<'a> {
    pub(crate) rx: Queue<'a>,
    pub(crate) tx: Queue<'a>,
    /// The own port; 0: not bound.
    pub(crate) port: u16,
    remote_port: u16,
    /// The own address it is bound to, and that of the only peer, where it is connected.
    ends: Ends,
    /// The only interface, where it is bound to one.
    pub(crate) interface: Only,
    pub(crate) options: Options,
    /// What the network last reported, until it is told to the application.
    pub(crate) error: Report,
    /// A sender wants room for so many octets.
    pub(crate) waiting: Waiting<2, 1>,
}

impl<'a> Socket<'a> {
    pub(crate) fn new(buffers: Buffers<'a>) -> Self {
        Socket {
            rx: buffers.rx,
            tx: buffers.tx,
            port: 0,
            remote_port: 0,
            ends: Ends::NONE,
            interface: Only::NONE,
            options: Options::DEFAULT,
            error: Report::NONE,
            waiting: Waiting::NONE,
        }
    }

    /// The own address it is bound to; `None`: any.
    #[inline]
    pub(crate) fn local(&self) -> Option<IpAddr> {
        self.ends.local()
    }

    /// The only peer, where it is connected.
    #[inline]
    pub(crate) fn remote(&self) -> Option<SocketAddr> {
        self.ends.remote().map(|address| SocketAddr::new(address, self.remote_port))
    }

    /// Binds it to an own address, or to any.
    pub(crate) fn set_local(&mut self, address: Option<IpAddr>) {
        self.ends.set_local(address);
    }

    /// Connects it to a peer, or to none.
    pub(crate) fn set_remote(&mut self, peer: Option<SocketAddr>) {
        self.ends.set_remote(peer.map(|peer| peer.ip()));
        self.remote_port = peer.map_or(0, |peer| peer.port());
    }

    /// Gives the lent memory back. What was in the queues is lost.
    pub fn into_buffers(mut self) -> Buffers<'a> {
        self.rx.clear();
        self.tx.clear();
        Buffers { rx: self.rx, tx: self.tx }
    }

    /// Wakes the tasks that wait for what is there now.
    pub(crate) fn wake(&mut self) {
        let reports = self.error.is_some() && self.remote().is_some();
        let Socket { rx, tx, waiting, .. } = self;
        waiting.recv.wake_if(|_| reports || !rx.is_empty());
        waiting.send.wake_if(|len| reports || tx.has_room(len as usize) != Err(Full::Now));
    }

    /// Wakes all tasks that wait: the socket goes away.
    pub(crate) fn wake_all(&mut self) {
        self.waiting.wake_all();
    }

    /// Whether a datagram from `remote` to `local`, which came in by `on`, is for this socket.
    pub(crate) fn accepts(&self, local: SocketAddr, remote: SocketAddr, on: Option<InterfaceId>) -> bool {
        self.port == local.port()
            && self.local().is_none_or(|addr| is_same(addr, local.ip()))
            && self.remote().is_none_or(|peer| peer == remote)
            && self.interface.get().is_none_or(|only| Some(only) == on)
    }

    /// Whether both could be meant by one datagram, if this socket was bound to `local`, `port`.
    pub(crate) fn conflicts(&self, local: Option<IpAddr>, port: u16, interface: Option<InterfaceId>) -> bool {
        let same_addr = match (self.local(), local) {
            (Some(mine), Some(other)) => mine == other,
            (None, Some(_) | None) | (Some(_), None) => true,
        };
        let same_link = match (self.interface.get(), interface) {
            (Some(mine), Some(other)) => mine == other,
            (None, Some(_) | None) | (Some(_), None) => true,
        };
        self.port == port && same_addr && same_link
    }
}

/// Why a socket could not be bound. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum BindError {
    /// The socket is bound already: close it first.
    AlreadyBound,
    /// Another socket has this port, on this address or on all.
    PortInUse,
    /// All ephemeral ports are taken.
    NoFreePort,
    /// The address is not one of this host's, or its family is not compiled in.
    NotOwnAddress,
}

/// Why a socket could not be connected. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum ConnectError {
    /// The peer's address is unspecified, or its port is 0.
    BadRemote,
    /// The socket is bound to an address of the other family, or the family is not compiled in.
    FamilyMismatch,
    /// Another socket has this port and this peer.
    PortInUse,
    /// All ephemeral ports are taken.
    NoFreePort,
    /// No route leads to the peer, or no own address suits it.
    NoRoute,
}

/// Why a datagram could not be queued. Nothing changed, except that a [`SendError::Network`] is reported once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum SendError {
    /// No peer was named, and the socket is not connected.
    NotConnected,
    /// The destination is unspecified, or its port is 0.
    BadRemote,
    /// Source and destination are not of one family, or the family is not compiled in.
    FamilyMismatch,
    /// The source that was asked for is not one of this host's addresses.
    NotOwnAddress,
    /// No route leads to the destination, or no own address suits it.
    NoRoute,
    /// The send queue is full now: poll the stack, then try again.
    BufferFull,
    /// The datagram is longer than the send queue, or than UDP allows (65,507 octets over IPv4, 65,527 over IPv6).
    TooLong,
    /// The socket is not bound and all ephemeral ports are taken.
    NoFreePort,
    /// The network has answered an earlier datagram with an error.
    Network(NetworkError),
}

/// Why a datagram could not leave at once. Nothing was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum SendNowError {
    /// It could not be queued either.
    Refused(SendError),
    /// No route leads to the destination, or no own address suits it.
    NoRoute,
    /// It leaves by another interface than the device's, or comes back to this host.
    OtherWay,
    /// The link address of the next hop is not known yet. It is being asked for: poll the stack.
    Unresolved,
    /// The next hop does not answer, or there is no memory to ask for it.
    Unreachable,
    /// The device has no free buffer now, or its link is down; an answer has its room for one datagram only.
    NoRoom,
    /// It is longer than the link carries, and only what is queued is cut into fragments.
    TooLong,
}

/// Why no datagram was received. Nothing changed, except that a [`RecvError::Network`] is reported once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum RecvError {
    /// The receive queue is empty.
    Empty,
    /// The datagram has `needed` octets; it stays in the queue.
    BufferTooSmall {
        /// Octets of the datagram.
        needed: usize,
    },
    /// The network has answered an earlier datagram with an error.
    Network(NetworkError),
}
