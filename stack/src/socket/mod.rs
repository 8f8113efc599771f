//! The sockets: what they hold and what they do with octets. No socket knows an interface, a route or a device.
//!
//! The verbs that need those (`bind`, `connect`, `send`) live on guards, `udp::Ref` and its like, in `iface`.

#[cfg(any(feature = "udp", feature = "icmp", feature = "raw"))]
pub(crate) mod kept;
mod local;
mod set;
#[cfg(all(target_pointer_width = "32", not(feature = "async"), not(feature = "alloc")))]
mod size;
mod trail;
mod waiting;

#[cfg(not(all(
    feature = "tcp",
    feature = "udp",
    feature = "icmp",
    feature = "raw",
    feature = "dhcpv4",
    feature = "dns"
)))]
pub(crate) mod absent;

#[cfg(feature = "dhcpv4")]
pub(crate) mod dhcpv4;
#[cfg(feature = "dns")]
pub(crate) mod dns;
#[cfg(feature = "icmp")]
pub(crate) mod icmp;
#[cfg(feature = "raw")]
pub(crate) mod raw;
#[cfg(feature = "tcp")]
pub(crate) mod tcp;
#[cfg(feature = "udp")]
pub(crate) mod udp;

#[cfg(not(feature = "dhcpv4"))]
pub(crate) use absent as dhcpv4;
#[cfg(not(feature = "dns"))]
pub(crate) use absent as dns;
#[cfg(not(feature = "icmp"))]
pub(crate) use absent as icmp;
#[cfg(not(feature = "raw"))]
pub(crate) use absent as raw;
#[cfg(not(feature = "tcp"))]
pub(crate) use absent as tcp;
#[cfg(not(feature = "udp"))]
pub(crate) use absent as udp;

pub use local::Local;
pub use set::{Handle, StaleHandle};
pub(crate) use trail::Trail;
pub(crate) use waiting::{Waiters, Waiting};
