//! What is told to whoever reads logs, by `log` or by `defmt`: few things, and none for each packet. Without those features
//! nothing is left of it.

use core::net::IpAddr;

#[cfg(feature = "dhcpv4")]
use crate::addr::Cidr;
use crate::iface::InterfaceId;
#[cfg(feature = "tcp")]
use crate::tcp::{CloseReason, Handle};

macro_rules! tell {
    ($level:ident, $($what:expr),+) => {
        // Where nobody is told, nobody asks.
        let _ = ($(&$what),+);
        #[cfg(feature = "log")]
        ::log::$level!($($what),+);
        #[cfg(feature = "defmt")]
        ::defmt::$level!($($what),+);
    };
}

/// A connection has ended.
#[inline]
#[cfg(feature = "tcp")]
pub(crate) fn ended(socket: Handle, reason: CloseReason) {
    tell!(info, "the TCP connection of {:?} has ended: {:?}", socket, reason);
}

/// A neighbour was asked for in vain.
#[inline]
pub(crate) fn unresolved(interface: InterfaceId, next_hop: IpAddr) {
    tell!(warn, "nobody on {:?} answers for {:?}", interface, next_hop);
}

/// A link came up or went down.
#[inline]
pub(crate) fn link(interface: InterfaceId, state: &'static str) {
    tell!(info, "the link of {:?} is {}", interface, state);
}

/// A DHCP client has got an address, another one, or has lost it.
#[inline]
#[cfg(feature = "dhcpv4")]
pub(crate) fn lease(interface: InterfaceId, address: Option<Cidr>) {
    tell!(info, "the address of {:?} by DHCP: {:?}", interface, address);
}
