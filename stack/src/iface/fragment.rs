//! Fragmentation on send, for both families: what is to be cut, and what comes of it. The `cutter` with its lent memory comes
//! with the feature `fragmentation`; without it a datagram that is longer than the MTU is refused.

#[cfg(not(feature = "fragmentation"))]
mod absent;
#[cfg(feature = "fragmentation")]
mod cutter;

use core::fmt;
use core::net::IpAddr;

#[cfg(not(feature = "fragmentation"))]
pub(crate) use absent::{EgressSlot, Fragmenter};
#[cfg(feature = "fragmentation")]
pub use cutter::{EgressSlot, Fragmenter, Piece, Plan};

use super::InterfaceId;

/// Whether further fragments follow: the MF flag of RFC 791 §3.1, the M flag of RFC 8200 §4.5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum More {
    /// The flag is set.
    Follow,
    /// The flag is clear.
    Last,
}

/// A datagram that is to be sent in fragments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Job {
    /// The interface that it leaves by.
    pub interface: InterfaceId,
    /// The neighbour that its fragments are handed to.
    pub next_hop: IpAddr,
    /// Octets that stand before the data of each fragment; for IPv6 with the fragment header.
    pub header_len: usize,
    /// Octets of data.
    pub payload_len: usize,
    /// The largest fragment, in octets, headers included.
    pub mtu: usize,
}

/// Whether a fragment may leave to a neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Gate {
    /// It may.
    Go,
    /// Not now, because the neighbour is being resolved. Others go first.
    Wait,
    /// Never: the rest of the datagram is given up.
    Drop,
}

/// A fragment to send: the headers of the datagram, in which length, offset, flag and checksum are still to be set, and
/// the fragment's data.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Outgoing<'f> {
    /// The neighbour that it is handed to.
    pub next_hop: IpAddr,
    /// What was written before the data of the datagram.
    pub header: &'f [u8],
    /// The data of this fragment.
    pub payload: &'f [u8],
    /// Where its data begins in the datagram's, in octets.
    pub offset: u16,
    /// Whether further fragments follow.
    pub more: More,
}

/// Why a datagram can't be sent in fragments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum FragmentError {
    /// All slots hold a datagram whose fragments have not left yet.
    NoSlot,
    /// The datagram is longer than the memory lent for one, or than a datagram can be.
    TooLong,
    /// There is no room for 8 octets of data behind the headers.
    MtuTooSmall,
}

impl fmt::Display for FragmentError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            FragmentError::NoSlot => "all memory for outgoing fragments is in use",
            FragmentError::TooLong => "the datagram is longer than the memory for outgoing fragments",
            FragmentError::MtuTooSmall => "the MTU leaves no room for data behind the headers",
        })
    }
}

impl core::error::Error for FragmentError {}
