//! What the neighbour cache is told of the packets that were heard, and what it says in return.

use core::net::{IpAddr, Ipv4Addr};

#[cfg(doc)]
use super::Neighbors;
use super::{LinkAddr, Router};

/// What came of something that was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
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
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
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
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum ArpOperation {
    /// It asks.
    Request,
    /// It answers.
    Reply,
}

/// Whom an ARP packet is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum ArpTarget {
    /// An address of this interface.
    Us,
    /// Any other address.
    Other,
}

/// The flags of a neighbour advertisement, RFC 4861 §4.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
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
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Reply {
    /// It does: the S flag is set.
    Solicited,
    /// It does not.
    Unsolicited,
}

/// Whether an advertisement replaces a link address that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Override {
    /// It does: the O flag is set.
    Yes,
    /// It does not.
    No,
}

/// What a packet for a neighbour is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Resolution {
    /// Leave, to this link address.
    Known(LinkAddr),
    /// Wait: the neighbour is being asked. [`Neighbors::hold`] has room for the packet.
    Wait,
    /// Go: the neighbour did not answer a moment ago.
    Unreachable,
    /// Go: all slots hold neighbours that are in use.
    Full,
}

/// What is to be done about a neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Egress {
    /// Ask for its link address: an ARP request or a neighbour solicitation.
    Solicit {
        /// The neighbour.
        target: IpAddr,
        /// Whom to ask.
        to: SolicitTo,
    },
    /// It did not answer, or it was given up before it could. Who waits for it is to try again, and will be told then
    /// whether it is asked once more. Packets that waited come out of [`Neighbors::poll_failed`].
    Unreachable {
        /// The neighbour.
        target: IpAddr,
    },
}

/// Whom to ask for a link address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum SolicitTo {
    /// Everybody: broadcast for ARP, the solicited-node address for Neighbour Discovery (RFC 4861 §7.2.2).
    Multicast,
    /// The neighbour itself, at the address that it had (RFC 4861 §7.3.3, RFC 1122 §2.3.2.1 (2)).
    Unicast(LinkAddr),
}
