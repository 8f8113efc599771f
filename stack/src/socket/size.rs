//! How large sockets are where memory is small: their fields and the ends of their queues, without the octets and entries that
//! are lent. It is compiled for the machines that it is about; `.ci/embedded` builds for them.

use core::mem::size_of;

/// Octets that a UDP socket may have on a 32-bit machine, with both families.
const UDP: usize = 100;
/// The same of ICMP and raw sockets, which have no ends.
const OTHERS: usize = 72;

/// The same of a TCP socket, with the record of what is under way and what waits behind gaps. The aim is 300: what is missing are
/// the two ends (38), the record of what is under way (96) and behind gaps (44), the state of recovery (100), both rings (32), 60 octets
/// of sequence numbers and windows, seven timers (36), settings (36), round trips, congestion control and timestamps (60).
#[cfg(feature = "tcp")]
const TCP: usize = match (cfg!(feature = "tcp-sack"), cfg!(feature = "tcp-wide")) {
    (true, true) => 776,
    (true, false) => 560,
    (false, true) => 648,
    (false, false) => 544,
};
/// What CUBIC remembers.
#[cfg(feature = "tcp")]
const CUBIC: usize = if cfg!(feature = "tcp-cubic") { 24 } else { 0 };

#[cfg(feature = "tcp")]
const _: () = assert!(size_of::<super::tcp::Socket<'static>>() <= TCP + CUBIC);
#[cfg(feature = "udp")]
const _: () = assert!(size_of::<super::udp::Socket<'static>>() <= UDP);
#[cfg(feature = "icmp")]
const _: () = assert!(size_of::<super::icmp::Socket<'static>>() <= OTHERS);
#[cfg(feature = "raw")]
const _: () = assert!(size_of::<super::raw::Socket<'static>>() <= OTHERS);
