//! What the neighbour cache shows of its entries.

use core::fmt;
use core::net::IpAddr;

use super::{InterfaceId, LinkAddr};

/// What is known of a neighbour, RFC 4861 §7.3.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum State {
    /// There is no neighbour in this slot. [`Neighbors::iter`](super::Neighbors::iter) does not show it.
    #[default]
    Free,
    /// It was asked for its link address and has not answered yet.
    Incomplete,
    /// It was there a short time ago.
    Reachable,
    /// It was there once; it is used as it is, and asked when traffic goes to it.
    Stale,
    /// Traffic goes to it; it is asked soon, unless the traffic itself shows that it is there.
    Delay,
    /// It is being asked at the link address that it had.
    Probe,
    /// It did not answer; it isn't asked again for a while.
    Failed,
    /// Its link address was configured. Nothing that is heard changes it.
    Permanent,
}

/// Whether a neighbour is a router (IsRouter, RFC 4861 §5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Router {
    /// It is a host, or it is not known.
    #[default]
    No,
    /// It is a router.
    Yes,
}

/// One neighbour, for display.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct NeighborView {
    /// The interface that it was heard on.
    pub interface: InterfaceId,
    /// Its IP address.
    pub address: IpAddr,
    /// Its link address, if it is known.
    pub link: Option<LinkAddr>,
    /// What is known of it. A reachable one whose time is over shows as such until traffic goes to it.
    pub state: State,
    /// Whether it is a router.
    pub router: Router,
}

/// All slots of the neighbour cache are in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct NeighborsFull;

impl fmt::Display for NeighborsFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("all slots of the neighbour cache are in use")
    }
}

impl core::error::Error for NeighborsFull {}
