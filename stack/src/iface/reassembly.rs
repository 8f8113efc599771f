//! Reassembly of fragmented datagrams, for both families: what fragments and datagrams are. The `table` in lent memory that
//! puts them together comes with the feature `fragmentation`; without it no datagram is ever whole.

#[cfg(not(feature = "fragmentation"))]
mod absent;
#[cfg(feature = "fragmentation")]
mod table;

use core::net::IpAddr;

#[cfg(not(feature = "fragmentation"))]
pub(crate) use absent::{Reassembly, ReassemblySlot};
#[cfg(feature = "fragmentation")]
pub use table::{HEADER_ROOM, MAX_RANGES, Reassembly, ReassemblySlot, TIMEOUT};

use super::InterfaceId;
pub use super::fragment::More;

/// Which datagram a fragment belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Key {
    /// The interface that it came by: link-local addresses mean something else on each.
    pub interface: InterfaceId,
    /// The source address.
    pub src: IpAddr,
    /// The destination address.
    pub dst: IpAddr,
    /// The identification: 16 bits for IPv4, 32 for IPv6.
    pub id: u32,
    /// The protocol of IPv4 (RFC 791 §3.2); zero for IPv6, where only the first fragment's next header counts
    /// (RFC 8200 §4.5).
    pub protocol: u8,
}

/// A fragment that arrived.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Fragment<'f> {
    /// Which datagram it belongs to.
    pub key: Key,
    /// Where its data begins in the datagram's, in octets: the field of the header times 8.
    pub offset: u16,
    /// Whether further fragments follow.
    pub more: More,
    /// The ECN field of its IP header, two bits.
    pub ecn: u8,
    /// All octets of the packet before its data: the IPv4 header with its options, or the IPv6 header with all extension
    /// headers, of which the fragment header is the last.
    pub header: &'f [u8],
    /// Its data.
    pub payload: &'f [u8],
}

/// What became of a fragment.
#[derive(Debug)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Outcome<'f> {
    /// It is kept; others are missing.
    Held,
    /// It was there already, octet for octet (RFC 8200 §4.5 lets one tell this from an overlap).
    Duplicate,
    /// It is a whole datagram by itself: offset zero and no more to follow. It is to be processed in isolation, whatever
    /// else of the same identification is here (RFC 6946 §4).
    Atomic,
    /// It was the last one missing: this is the datagram. Its slot is free again.
    Complete(Datagram<'f>),
    /// It is dropped.
    Dropped(Refusal),
}

/// A datagram that was put together.
#[derive(Debug)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Datagram<'f> {
    /// Which datagram it is.
    pub key: Key,
    /// Octets before the data.
    pub header_len: usize,
    /// The headers of the first fragment as they were received, with its length, offset and flags, and then all data.
    pub octets: &'f mut [u8],
    /// The ECN field of the whole, RFC 3168 §5.3: congestion experienced, if any fragment had met it.
    pub ecn: u8,
}

impl<'f> Datagram<'f> {
    /// Takes the fragment header out of an IPv6 datagram and sets its payload length (RFC 8200 §4.5), so that the octets
    /// are the original packet. `next_header_at` is where the number of the fragment header (44) stands; what the fragment
    /// header has as next header comes there. `None` where no such number stands there: the caller has looked at the
    /// headers of another fragment, and those of the first differ.
    pub fn without_fragment_header(self, next_header_at: usize) -> Option<&'f mut [u8]> {
        const FRAGMENT: u8 = 44;
        let unfragmentable = self.header_len.checked_sub(8)?;
        let next_header = *self.octets.get(unfragmentable)?;
        let before = self.octets.get_mut(..unfragmentable)?;
        let place = before.get_mut(next_header_at).filter(|number| **number == FRAGMENT)?;
        *place = next_header;
        // The headers move over the fragment header's 8 octets, the last one first, because the places overlap.
        for at in (0..unfragmentable).rev() {
            let octet = *self.octets.get(at)?;
            *self.octets.get_mut(at.wrapping_add(8))? = octet;
        }
        let packet = self.octets.get_mut(8..)?;
        let payload_len = u16::try_from(packet.len().checked_sub(40)?).ok()?;
        packet.get_mut(4..6)?.copy_from_slice(&payload_len.to_be_bytes());
        Some(packet)
    }
}

/// Why a fragment was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Refusal {
    /// More fragments follow, and its length is not a multiple of 8. For IPv6: parameter problem, code 0, which points at
    /// the payload length field, octet 4 (RFC 8200 §4.5).
    Misaligned,
    /// The datagram would be longer than 65,535 octets. For IPv6: parameter problem, code 0, which points at the fragment
    /// offset field (RFC 8200 §4.5).
    TooLong {
        /// Where that field is in the packet, in octets.
        pointer: u32,
    },
    /// It has no data.
    Empty,
    /// It overlaps another one: the whole datagram is dropped, and what is still to come of it (RFC 5722 §4).
    Overlap,
    /// It and another one disagree about where the datagram ends. The whole datagram is dropped.
    Inconsistent,
    /// There are more than [`MAX_RANGES`] separate ranges. The whole datagram is dropped.
    TooManyRanges,
    /// The datagram is longer than the memory lent for one, or its headers than [`HEADER_ROOM`]. The whole datagram
    /// is dropped.
    NoRoom,
    /// Its datagram was dropped before.
    Rejected,
    /// The datagram was complete, but some of its fragments had met congestion and others can't have (RFC 3168 §5.3).
    EcnMix,
}

/// A datagram whose time is over (RFC 8200 §4.5, RFC 1122 §3.3.2).
#[derive(Debug)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Expired<'f> {
    /// Which datagram it was.
    pub key: Key,
    /// The first fragment as it was received, for the quote of a "time exceeded" message (code 1). `None` where it never
    /// arrived: then no message is sent.
    pub first: Option<&'f [u8]>,
}
