//! What the neighbour cache is told of the packets that were heard, and what came of it.

use core::net::Ipv4Addr;

use super::{LinkAddr, Router};

/// What came of something that was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Nothing that matters to a packet.
    None,
    /// A link address is new or has changed.
    Updated,
    /// A neighbour that was waited for has a link address: its packets can leave.
    Resolved,
}

/// An ARP packet, as far as the cache wants to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArpSeen {
    /// The sender's IP address.
    pub sender: Ipv4Addr,
    /// The sender's link address.
    pub link: LinkAddr,
    /// Request or reply.
    pub operation: ArpOperation,
    /// Whether the target's IP address is one of this interface's.
    pub target: ArpTarget,
}

/// What an ARP packet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArpOperation {
    /// It asks.
    Request,
    /// It answers.
    Reply,
}

/// Whom an ARP packet is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArpTarget {
    /// An address of this interface.
    Us,
    /// Any other address.
    Other,
}

/// The flags of a neighbour advertisement, RFC 4861 §4.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Advertised {
    /// The R flag.
    pub router: Router,
    /// The S flag.
    pub reply: Reply,
    /// The O flag.
    pub overrides: Override,
}

/// Whether an advertisement answers a solicitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// It does: the S flag is set.
    Solicited,
    /// It does not.
    Unsolicited,
}

/// Whether an advertisement replaces a link address that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Override {
    /// It does: the O flag is set.
    Yes,
    /// It does not.
    No,
}
