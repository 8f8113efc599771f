//! How large sockets are where memory is small: their fields and the ends of their queues, without the octets and entries that
//! are lent. It is compiled for the machines that it is about; `.ci/embedded` builds for them.

use core::mem::size_of;

/// Octets that a UDP socket may have on a 32-bit machine, with both families.
const UDP: usize = 100;
/// The same of ICMP and raw sockets, which have no ends.
const OTHERS: usize = 72;

#[cfg(feature = "udp")]
const _: () = assert!(size_of::<super::udp::Socket<'static>>() <= UDP);
#[cfg(feature = "icmp")]
const _: () = assert!(size_of::<super::icmp::Socket<'static>>() <= OTHERS);
#[cfg(feature = "raw")]
const _: () = assert!(size_of::<super::raw::Socket<'static>>() <= OTHERS);
