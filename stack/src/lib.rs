//! A TCP/IP stack without operating system, heap, `unsafe` or panic.
#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(any(feature = "std", test))]
extern crate std;
// Generated code names this crate as a user of the crate would.
extern crate self as wireloom;

pub mod addr;
pub mod device;
pub mod iface;
pub mod socket;
mod storage;
pub mod time;
pub mod wire;

#[cfg(not(any(feature = "ipv4", feature = "ipv6")))]
compile_error!("wireloom needs at least one IP family: enable the feature `ipv4` or `ipv6`");
