//! Raw sockets: whole IP packets of one protocol, or whole Ethernet frames of one EtherType.
//!
//! What is sent leaves as it was written, bit for bit; what is received comes as it arrived (IP packets after
//! reassembly). The stack still handles what a raw socket has seen.

use crate::iface::InterfaceId;
use crate::socket::Waiting;
use crate::socket::kept::Only;
use crate::storage::{self, Full, PacketQueue};

/// What a raw socket receives and sends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Binding {
    /// IPv4 packets of this protocol.
    #[cfg(feature = "ipv4")]
    Ipv4(crate::wire::ip::Protocol),
    /// IPv6 packets whose upper-layer protocol this is, behind any extension headers.
    #[cfg(feature = "ipv6")]
    Ipv6(crate::wire::ip::Protocol),
    /// Ethernet frames of this type.
    #[cfg(feature = "ethernet")]
    Ethernet(crate::wire::ethernet::EtherType),
}

/// What is known of a packet besides its octets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Meta {
    /// The interface that it came in by, or must leave by. `None` when sending an IP packet: the route says.
    pub interface: Option<InterfaceId>,
}

/// The place of one packet's metadata, to be lent to [`Buffers`].
pub type Entry = storage::Entry<Meta>;

/// A queue of packets over lent memory.
pub type Queue<'a> = PacketQueue<'a, Meta>;

/// The memory of one raw socket.
#[derive(Debug)]
pub struct Buffers<'a> {
    /// Packets that were received and not yet read.
    pub rx: Queue<'a>,
    /// Packets that have not yet left.
    pub tx: Queue<'a>,
}

/// One raw socket. Its verbs are on [`Ref`](crate::raw::Ref).
#[derive(Debug)]
pub struct Socket<'a> {
    pub(crate) rx: Queue<'a>,
    pub(crate) tx: Queue<'a>,
    pub(crate) binding: Option<Binding>,
    /// The only interface, where it is bound to one.
    pub(crate) interface: Only,
    /// A sender wants room for so many octets.
    pub(crate) waiting: Waiting<1, 1>,
}

impl<'a> Socket<'a> {
    pub(crate) fn new(buffers: Buffers<'a>) -> Self {
        Socket {
            rx: buffers.rx,
            tx: buffers.tx,
            binding: None,
            interface: Only::NONE,
            waiting: Waiting::NONE,
        }
    }

    /// Gives the lent memory back. What was in the queues is lost.
    pub fn into_buffers(mut self) -> Buffers<'a> {
        self.rx.clear();
        self.tx.clear();
        Buffers { rx: self.rx, tx: self.tx }
    }

    /// Wakes the tasks that wait for what is there now.
    pub(crate) fn wake(&mut self) {
        let Socket { rx, tx, waiting, .. } = self;
        waiting.recv.wake_if(|_| !rx.is_empty());
        waiting.send.wake_if(|len| tx.has_room(len as usize) != Err(Full::Now));
    }

    /// Wakes all tasks that wait: the socket goes away.
    pub(crate) fn wake_all(&mut self) {
        self.waiting.wake_all();
    }
}

/// Why a socket could not be bound. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum BindError {
    /// The socket is bound already: close it first.
    AlreadyBound,
}

/// Why a packet could not be queued. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum SendError {
    /// The socket is not bound.
    NotBound,
    /// The octets are no packet of the version, or no frame of the type, that the socket is bound to.
    Malformed,
    /// The destination is unspecified.
    BadRemote,
    /// No route leads to the destination.
    NoRoute,
    /// A frame needs an interface with Ethernet: name one, or bind the socket to one.
    NoInterface,
    /// The send queue is full now: poll the stack, then try again.
    BufferFull,
    /// The packet is longer than the send queue.
    TooLong,
}

/// Why no packet was received. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum RecvError {
    /// The receive queue is empty.
    Empty,
    /// The packet has `needed` octets; it stays in the queue.
    BufferTooSmall {
        /// Octets of the packet.
        needed: usize,
    },
}
