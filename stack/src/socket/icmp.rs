//! ICMP sockets: echo requests and their replies, or the errors about datagrams of one UDP or TCP port.

use core::net::IpAddr;
use core::num::NonZeroU8;

use crate::config::{Dscp, Ecn};
use crate::error::NetworkError;
use crate::iface::InterfaceId;
use crate::socket::Waiting;
use crate::socket::kept::{Only, Options};
use crate::storage::{self, Full, PacketQueue};

/// What an ICMP socket receives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Binding {
    /// Echo replies with this identifier, and errors about echo requests with it.
    Ident(u16),
    /// Errors about UDP datagrams that were sent from this port.
    Udp(u16),
    /// Errors about TCP segments that were sent from this port.
    Tcp(u16),
}

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Message {
    /// To be sent: an echo request. Its octets are the data that is to come back.
    EchoRequest {
        /// Tells the requests of one identifier apart.
        seq_no: u16,
    },
    /// Received: a reply to an echo request. Its octets are the data that came back.
    EchoReply {
        /// That of the request.
        seq_no: u16,
    },
    /// Received: an error about a packet that this host has sent. Its octets are what the error quotes, from the
    /// packet's IP header on.
    Error(NetworkError),
}

/// What is known of a message besides its octets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Meta {
    /// What it is.
    pub message: Message,
    /// Who sent it, or shall receive it.
    pub remote: IpAddr,
    /// Which own address it was sent to, or is sent from; `None` when sending: the stack selects it.
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

impl Meta {
    /// An echo request to `remote`, with the socket's settings.
    pub const fn echo(remote: IpAddr, seq_no: u16) -> Self {
        Meta {
            message: Message::EchoRequest { seq_no },
            remote,
            local: None,
            interface: None,
            hop_limit: None,
            dscp: None,
            ecn: None,
        }
    }
}

/// The place of one message's metadata, to be lent to [`Buffers`].
pub type Entry = storage::Entry<Meta>;

/// A queue of messages over lent memory.
pub type Queue<'a> = PacketQueue<'a, Meta>;

/// The memory of one ICMP socket.
#[derive(Debug)]
pub struct Buffers<'a> {
    /// Messages that were received and not yet read.
    pub rx: Queue<'a>,
    /// Requests that have not yet left.
    pub tx: Queue<'a>,
}

/// One ICMP socket. Its verbs are on [`Ref`](crate::icmp::Ref).
#[derive(Debug)]
pub struct Socket<'a> {
    pub(crate) rx: Queue<'a>,
    pub(crate) tx: Queue<'a>,
    pub(crate) binding: Option<Binding>,
    /// The only interface, where it is bound to one.
    pub(crate) interface: Only,
    pub(crate) options: Options,
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
            options: Options::DEFAULT,
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
    /// Another socket has this identifier or port.
    InUse,
}

/// Why a request could not be queued. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum SendError {
    /// Only a socket that is bound to an identifier sends.
    NotBound,
    /// The metadata is not that of an echo request.
    NotARequest,
    /// The destination is unspecified.
    BadRemote,
    /// Source and destination are not of one family, or the family is not compiled in.
    FamilyMismatch,
    /// The source that was asked for is not one of this host's addresses.
    NotOwnAddress,
    /// No route leads to the destination, or no own address suits it.
    NoRoute,
    /// The send queue is full now: poll the stack, then try again.
    BufferFull,
    /// The message is longer than the send queue, or than IP allows.
    TooLong,
}

/// Why no message was received. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum RecvError {
    /// The receive queue is empty.
    Empty,
    /// The message has `needed` octets; it stays in the queue.
    BufferTooSmall {
        /// Octets of the message.
        needed: usize,
    },
}
