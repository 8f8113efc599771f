//! Receiving without a copy: payload is shown where the device has it, before a socket's buffers take it.
//!
//! A [`Receive`] stands behind the sink of a frame's answer, so that nothing of it is in a program which does not call
//! [`Stack::poll_with`](super::Stack::poll_with).

#[cfg(feature = "udp")]
use super::net::Net;
#[cfg(any(feature = "tcp", feature = "udp"))]
use super::net::Outlet;
#[cfg(feature = "udp")]
use super::net::Sink;
#[cfg(feature = "udp")]
use super::send_now::Head;
#[cfg(feature = "udp")]
use super::sockets::Way;
#[cfg(any(feature = "tcp", feature = "udp"))]
use super::stack::Core;
#[cfg(any(feature = "tcp", feature = "udp"))]
use crate::socket::Handle;
#[cfg(feature = "tcp")]
use crate::socket::tcp::{self, Expected};
#[cfg(feature = "udp")]
use crate::socket::udp::{self, Meta, SendNowError};
#[cfg(any(feature = "tcp", feature = "udp"))]
use crate::storage::slots::Index;

/// What sees payload before it is copied: see [`Stack::poll_with`](super::Stack::poll_with).
///
/// It is called with what was found good, checksum included, and in order. It cannot reach the stack: it takes what it
/// wants, and what it leaves goes into the socket's buffers as if nobody had asked. Each method takes nothing unless one
/// writes it.
pub trait Receive {
    /// A datagram for a UDP socket; [`Taken`] says what becomes of it. One for several sockets is shown for each.
    #[cfg(feature = "udp")]
    fn datagram(&mut self, datagram: &mut Datagram<'_>) -> Taken {
        let _ = datagram;
        Taken::Octets(0)
    }

    /// The next octets of a connection, of which everything before was read; hands back how many of them were taken, from
    /// the first on.
    ///
    /// It is asked about segments that the connection expects; where octets come out of order, at the very begin or
    /// with the end of a stream, or behind others that were not read, they go into the buffer; so do all in a build without
    /// the feature `fast-path`.
    #[cfg(feature = "tcp")]
    fn stream(&mut self, socket: Handle<tcp::Socket<'static>>, octets: &[u8]) -> usize {
        let _ = (socket, octets);
        0
    }
}

/// What a [`Receive`] has done with a datagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Taken {
    /// It took so many octets from the first on. The rest goes into the socket's queue as a datagram of its own, if there
    /// is a rest; where nothing was taken, that is the whole datagram, though it be empty.
    Octets(usize),
    /// It took all of it, though it be empty.
    All,
    /// It does not want it: the sender is answered as if nobody had the port (RFC 1122 §4.1.3.1).
    Refused,
}

/// A datagram in its device's own buffer.
#[cfg(feature = "udp")]
pub struct Datagram<'d> {
    socket: Handle<udp::Socket<'static>>,
    meta: Meta,
    payload: &'d [u8],
    answer: &'d mut dyn Answer,
}

#[cfg(feature = "udp")]
impl<'d> Datagram<'d> {
    /// The socket that it is for.
    pub fn socket(&self) -> Handle<udp::Socket<'static>> {
        self.socket
    }

    /// Where it came from, and what its IP header said.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// Its octets.
    pub fn payload(&self) -> &'d [u8] {
        self.payload
    }

    /// Sends a datagram of `len` octets back to where this one came from, at once: `fill` writes it into the device's buffer,
    /// whose content is unspecified before. For each frame that comes in there is room for one answer.
    ///
    /// # Errors
    /// As for [`Ref::send_now`](crate::udp::Ref::send_now). Nothing was sent then, and `fill` not called.
    pub fn reply(&mut self, len: usize, fill: impl FnOnce(&mut [u8])) -> Result<(), SendNowError> {
        let mut fill = Some(fill);
        self.answer.send(len, &mut |room| {
            if let Some(fill) = fill.take() {
                fill(room);
            }
        })
    }
}

#[cfg(feature = "udp")]
impl core::fmt::Debug for Datagram<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Datagram")
            .field("socket", &self.socket)
            .field("meta", &self.meta)
            .field("len", &self.payload.len())
            .finish_non_exhaustive()
    }
}

/// What answers a datagram, whatever it must borrow for it.
#[cfg(feature = "udp")]
trait Answer {
    fn send(&mut self, len: usize, fill: &mut dyn FnMut(&mut [u8])) -> Result<(), SendNowError>;
}

/// A datagram that a socket is about to take, and how an answer would leave.
#[cfg(feature = "udp")]
pub(crate) struct Offer<'p> {
    pub(crate) socket: Handle<udp::Socket<'static>>,
    pub(crate) meta: Meta,
    pub(crate) payload: &'p [u8],
    pub(crate) answer: Head,
}

#[cfg(feature = "udp")]
struct Answering<'s, 'a> {
    net: &'s mut Net<'a>,
    way: Way,
    sink: &'s mut dyn Sink,
    head: Head,
}

#[cfg(feature = "udp")]
impl Answer for Answering<'_, '_> {
    fn send(&mut self, len: usize, fill: &mut dyn FnMut(&mut [u8])) -> Result<(), SendNowError> {
        let outlet = &mut Outlet { way: self.way, sink: self.sink, handling: Handling::No };
        self.net.send_now(&self.head, len, fill, outlet)
    }
}

/// Whether what comes in is shown to somebody before it is copied.
#[derive(Clone, Copy)]
pub(crate) enum Handling {
    No,
    Yes(&'static Showing),
}

/// How it is shown. Functions that only [`Stack::poll_with`](super::Stack::poll_with) names: a program that does not call it has
/// none of them.
pub(crate) struct Showing {
    #[cfg(feature = "udp")]
    pub(crate) datagram:
        for<'p> fn(&mut Core<'_>, Index, &Meta, &'p [u8], &mut Outlet<'_>) -> super::ingress::Left<'p>,
    #[cfg(feature = "tcp")]
    pub(crate) segment: fn(&mut Core<'_>, Index, &Expected, &[u8], &mut Outlet<'_>) -> Option<()>,
}

const SHOWING: Showing = Showing {
    #[cfg(feature = "udp")]
    datagram: |core, index, meta, payload, outlet| core.show(index, meta, payload, outlet),
    #[cfg(feature = "tcp")]
    segment: |core, index, segment, payload, outlet| core.take_shown(index, segment, payload, outlet),
};

/// Who is shown what comes in.
pub(super) trait Audience {
    const HANDLING: Handling = Handling::No;

    #[cfg(feature = "udp")]
    fn datagram(&mut self, _: &mut Net<'_>, _: Way, _: &mut dyn Sink, _: &Offer<'_>) -> Taken {
        Taken::Octets(0)
    }

    #[cfg(feature = "tcp")]
    fn stream(&mut self, _: Handle<tcp::Socket<'static>>, _: &[u8]) -> usize {
        0
    }
}

/// Nobody.
pub(super) struct Nobody;

impl Audience for Nobody {}

impl Audience for dyn Receive + '_ {
    const HANDLING: Handling = Handling::Yes(&SHOWING);

    #[cfg(feature = "udp")]
    fn datagram(&mut self, net: &mut Net<'_>, way: Way, sink: &mut dyn Sink, offer: &Offer<'_>) -> Taken {
        let mut answer = Answering { net, way, sink, head: offer.answer };
        Receive::datagram(
            self,
            &mut Datagram {
                socket: offer.socket,
                meta: offer.meta,
                payload: offer.payload,
                answer: &mut answer,
            },
        )
    }

    #[cfg(feature = "tcp")]
    fn stream(&mut self, socket: Handle<tcp::Socket<'static>>, octets: &[u8]) -> usize {
        Receive::stream(self, socket, octets)
    }
}

#[cfg(feature = "tcp")]
impl Core<'_> {
    /// Takes a segment with this payload if its connection expects it, as the short way does, but shows the payload first.
    #[cold]
    pub(super) fn take_shown(
        &mut self,
        index: Index,
        segment: &Expected,
        payload: &[u8],
        outlet: &mut Outlet<'_>,
    ) -> Option<()> {
        let handle = Handle::new(index, self.sockets.tcp.generation(index), self.number);
        let socket = self.sockets.tcp.get_mut(index)?;
        let acked = socket.expects(self.net.now, segment)?;
        socket.room_for(segment.len)?;
        // What was not read comes first.
        let taken = match payload {
            [] => 0,
            _ if socket.recv_queue() > 0 => 0,
            _ => outlet.sink.offer_octets(handle, payload).min(payload.len()),
        };
        // What was taken leaves its places in the buffer as they were, and counts as read.
        let (first, second) = socket.room_for(segment.len)?;
        let (head, tail) = payload.split_at_checked(first.len())?;
        copy_behind(first, head, taken);
        copy_behind(second, tail, taken.saturating_sub(head.len()));
        socket.take_expected(self.net.now, segment, acked);
        let mut left = taken;
        // Twice, where the buffer's end lies between.
        for _ in 0..2 {
            let passed = socket.recv_with(|octets| (left, octets.len().min(left)));
            left = left.saturating_sub(passed.unwrap_or(0));
        }
        Some(())
    }
}

/// Copies what stands from `at` on in `from` to the same place of `to`, which is as long.
#[cfg(feature = "tcp")]
fn copy_behind(to: &mut [u8], from: &[u8], at: usize) {
    if let (Some(to), Some(from)) = (to.get_mut(at..), from.get(at..)) {
        to.copy_from_slice(from);
    }
}
