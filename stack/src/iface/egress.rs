//! What goes out: the sockets' turns, what waited for a neighbour, fragments, and questions about neighbours.
//!
//! Each turn makes at most one packet. Nothing here sees a device: a packet is written into whatever a
//! [`Sink`](super::net::Sink) lends.

#[cfg(feature = "ethernet")]
mod neighbors;

use super::InterfaceId;
use super::fragment::{Gate, More, Outgoing as Piece};
use super::interface::Gated;
use super::link::Link;
use super::net::{Net, Outlet, Sent};
use super::packet::{LinkHeader, Version};
use super::sockets::{Kind, Wait, Way};
use super::stack::Core;
use crate::stats::{Discard, Event};
use crate::storage::slots::Index;
use crate::wire::Sum;

/// What a turn came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// A packet went into the sink.
    Sent,
    /// Something happened, and the sink is still free.
    Moved,
    /// Nothing can be done now.
    Idle,
}

/// How many turns without a packet one sink is worth: a bound on the work of a poll.
const TURNS: usize = 32;

impl Core<'_> {
    /// Whether a turn on this interface may do something.
    #[inline]
    pub(crate) fn has_work(&self, id: InterfaceId) -> bool {
        let neighbor = self.net.neighbors.poll_at(id).is_some_and(|at| at <= self.net.now);
        neighbor || self.sockets.ready.waits(Way::Link(id)) || self.has_fragments(id)
    }

    #[inline]
    pub(crate) fn has_fragments(&self, id: InterfaceId) -> bool {
        let is_open = || self.net.interface(id).is_some_and(|interface| interface.fragments == Gated::No);
        self.net.fragments.waits(id) && is_open()
    }

    /// Writes the next packet of this interface into the outlet.
    pub(crate) fn egress(&mut self, id: InterfaceId, outlet: &mut Outlet<'_>) -> Turn {
        for _ in 0..TURNS {
            self.net.turn = self.net.turn.wrapping_add(1);
            let turn = match self.neighbor_turn(id, outlet) {
                Turn::Idle if self.net.turn & 1 == 0 => match self.socket_turn(Way::Link(id), outlet) {
                    Turn::Idle => self.fragment_turn(id, outlet),
                    turn => turn,
                },
                Turn::Idle => match self.fragment_turn(id, outlet) {
                    Turn::Idle => self.socket_turn(Way::Link(id), outlet),
                    turn => turn,
                },
                turn => turn,
            };
            if turn != Turn::Moved {
                return turn;
            }
        }
        Turn::Moved
    }

    /// Lets the socket whose turn it is send one packet.
    pub(crate) fn socket_turn(&mut self, way: Way, outlet: &mut Outlet<'_>) -> Turn {
        let Some((kind, index)) = self.sockets.take_turn(way) else { return Turn::Idle };
        match kind {
            #[cfg(feature = "tcp")]
            Kind::Tcp => self.tcp_turn(index, outlet),
            #[cfg(feature = "udp")]
            Kind::Udp => self.udp_turn(index, outlet),
            #[cfg(feature = "icmp")]
            Kind::Icmp => self.icmp_turn(index, outlet),
            #[cfg(feature = "raw")]
            Kind::Raw => self.raw_turn(index, outlet),
            #[cfg(feature = "tcp")]
            Kind::Listener => self.listener_turn(index, outlet),
            #[cfg(feature = "dhcpv4")]
            Kind::Dhcpv4 => self.dhcpv4_turn(index, outlet),
            #[cfg(feature = "dns")]
            Kind::Dns => self.dns_turn(index, outlet),
            #[cfg(not(any(feature = "tcp", feature = "udp", feature = "icmp", feature = "raw")))]
            Kind::Nothing => Turn::Idle,
        }
    }

    /// Without a link header there are no neighbours.
    #[cfg(not(feature = "ethernet"))]
    fn neighbor_turn(&mut self, _: InterfaceId, _: &mut Outlet<'_>) -> Turn {
        Turn::Idle
    }

    /// What a packet of a socket's queue came to. A socket that goes on waiting goes to the end of the list.
    pub(super) fn after_turn(&mut self, kind: Kind, index: Index, way: Way, sent: Sent) -> Turn {
        match (sent, way) {
            (Sent::Blocked, Way::Loop) => {
                // There is room when what is in the queue was looked at.
                self.settle(kind, index);
                return Turn::Idle;
            }
            (Sent::Blocked, Way::Link(id)) | (Sent::Unresolved(id), _) => {
                self.sockets.place(kind, index, Some(Wait::Parked(id)));
                return Turn::Moved;
            }
            (Sent::Yes | Sent::Later | Sent::Lost(_), _) => {}
        }
        self.sockets.unlist(kind, index);
        self.settle(kind, index);
        if sent == Sent::Yes { Turn::Sent } else { Turn::Moved }
    }

    /// Sends the next fragment.
    fn fragment_turn(&mut self, id: InterfaceId, outlet: &mut Outlet<'_>) -> Turn {
        if !self.has_fragments(id) {
            return Turn::Idle;
        }
        let (turn, ended) = self.net.send_piece(id, outlet);
        if ended == Ended::Yes {
            // There is room for another datagram, whatever interface it leaves by.
            self.wake_all();
        }
        turn
    }

    fn wake_all(&mut self) {
        for index in 0..self.sockets.ready.capacity() {
            if let Ok(index) = u16::try_from(index) {
                self.sockets.wake_parked(InterfaceId::new(index));
            }
        }
    }
}

/// Whether the last fragment of a datagram has left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    No,
    Yes,
}

impl Net<'_> {
    /// Writes the next fragment into the outlet.
    fn send_piece(&mut self, id: InterfaceId, outlet: &mut Outlet<'_>) -> (Turn, Ended) {
        let (mut link, mut lost) = (LinkHeader::NONE, None);
        let Some((fragments, mut links)) = self.links(id) else { return (Turn::Idle, Ended::No) };
        let gate = |next_hop| match links.resolve(next_hop) {
            Link::To(header) => {
                link = header;
                Gate::Go
            }
            Link::Wait => Gate::Wait,
            Link::Lost(cause) => {
                lost = Some(cause);
                Gate::Drop
            }
        };
        let Some(piece) = fragments.poll_egress(id, gate) else {
            // What is left waits for its neighbour.
            if let Some(interface) = self.interface_mut(id) {
                interface.fragments = Gated::Yes;
            }
            return match lost {
                Some(cause) => {
                    self.stats.discard(cause);
                    (Turn::Moved, Ended::Yes)
                }
                None => (Turn::Idle, Ended::No),
            };
        };
        let len = link.len().saturating_add(piece.header.len()).saturating_add(piece.payload.len());
        let sent = outlet.sink.send(len, &mut |out| write_piece(&piece, link, out));
        let ended = if piece.more == More::Last { Ended::Yes } else { Ended::No };
        match sent {
            Ok(()) => {
                self.stats.note(Event::FragmentSent);
                (Turn::Sent, ended)
            }
            Err(_) => {
                self.stats.discard(Discard::NoAnswer);
                (Turn::Moved, ended)
            }
        }
    }
}

/// Writes one fragment: the headers that were kept, with what is this fragment's own.
fn write_piece(piece: &Piece<'_>, link: LinkHeader, out: &mut [u8]) {
    let version = version_of(piece.header);
    let out = link.write(out, version);
    let Some((header, payload)) = out.split_at_mut_checked(piece.header.len()) else { return };
    header.copy_from_slice(piece.header);
    if let Some(payload) = payload.get_mut(..piece.payload.len()) {
        payload.copy_from_slice(piece.payload);
    }
    match version {
        Version::V4 => mend_v4(header, piece),
        Version::V6 => mend_v6(header, piece),
    }
}

fn version_of(packet: &[u8]) -> Version {
    match packet.first() {
        Some(first) if first >> 4 == 6 => Version::V6,
        Some(_) | None => Version::V4,
    }
}

/// RFC 791 §3.2: the length, MF and the offset are the fragment's own, and so is the checksum.
///
/// DEVIATION RFC 791 §3.1: options are copied into every fragment, whatever their copied flag says. Only a raw socket
/// sends options.
fn mend_v4(header: &mut [u8], piece: &Piece<'_>) {
    const DONT_FRAGMENT: u8 = 0x40;
    let total_len = header.len().saturating_add(piece.payload.len());
    let flags = u16::from(header.get(6).copied().unwrap_or(0) & DONT_FRAGMENT) << 8;
    let more = if piece.more == More::Follow { 0x2000 } else { 0 };
    put_u16(header, 2, u16::try_from(total_len).unwrap_or(u16::MAX));
    put_u16(header, 6, flags | more | (piece.offset / 8));
    put_u16(header, 10, 0);
    let checksum = Sum::of(header).finish();
    put_u16(header, 10, checksum);
}

/// RFC 8200 §4.5: the length, M and the offset are the fragment's own. A packet that was kept whole has no fragment
/// header.
fn mend_v6(header: &mut [u8], piece: &Piece<'_>) {
    const IPV6_HEADER_LEN: usize = 40;
    let Some(behind) = header.len().checked_sub(IPV6_HEADER_LEN) else { return };
    put_u16(header, 4, u16::try_from(behind.saturating_add(piece.payload.len())).unwrap_or(u16::MAX));
    if let (Some(field), true) = (header.len().checked_sub(6), behind >= 8) {
        let more = u16::from(piece.more == More::Follow);
        put_u16(header, field, (piece.offset & !7) | more);
    }
}

fn put_u16(octets: &mut [u8], at: usize, value: u16) {
    if let Some(field) = octets.get_mut(at..).and_then(|rest| rest.first_chunk_mut::<2>()) {
        *field = value.to_be_bytes();
    }
}
