//! Devices for wireloom, and middleware that goes around any device.
//!
//! * Devices: [`Loopback`] and [`pair()`] in memory; on Linux `linux::TunTap` and `linux::PacketSocket`.
//! * Middleware, `X<D: Device>` each and in any order: [`FaultInjector`], [`Tracer`], [`PcapWriter`].
//! * `dump`, with the feature of that name: a program that shows captures, for the registry of one's own protocols.
//! * For event loops: [`Timed`] says when a device acts by itself, `linux::wait` sleeps until then or until a frame came.
//!
//! Nothing here limits the size of a frame or allocates for each one: buffers are kept and used again.
//! Start reading at `loopback.rs`, the smallest device, and `tracer.rs`, the smallest middleware.
#![deny(unsafe_code)]

#[cfg(feature = "dump")]
pub mod dump;
mod fault;
mod finish;
mod frame;
#[cfg(target_os = "linux")]
pub mod linux;
mod loopback;
mod pair;
mod pcap;
mod random;
#[cfg(target_os = "linux")]
mod sys;
mod text;
mod timed;
mod tracer;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use fault::{Chance, Counts, FaultInjector, FaultRx, FaultTx, Faults};
pub use loopback::{Loopback, LoopbackRx, LoopbackTx};
pub use pair::{End, EndRx, EndTx, pair};
pub use pcap::{PcapRx, PcapTx, PcapWriter};
pub use timed::Timed;
pub use tracer::{IoText, Tracer, TracerRx, TracerTx};
