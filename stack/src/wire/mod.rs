//! Wire formats: octets and what they mean.
//!
//! Each protocol is a module that is generated from a spec (`specs/*.ron`), with a little that a spec can't say written
//! by hand in the same file. All have the same shape: `Packet` (a view of well-formed octets), `PacketMut`, `Partial`
//! (of octets that may be anything), `Repr` (what a packet means, and how it becomes octets again), `DESCRIPTION`.
//! [`print`](mod@print) shows packets and what they carry; [`support`] is what generated code calls. One's own
//! protocols are made by [`protocol!`](crate::protocol) in the same way.
//!
//! This layer knows no device, no socket and no clock. Start reading at [`udp`].

pub mod arp;
pub mod ethernet;
pub mod icmpv4;
pub mod icmpv6;
pub mod ip;
pub mod ipv4;
pub mod ipv6;
pub mod ipv6_fragment;
pub mod ipv6_options;
pub mod ipv6_routing;
pub mod print;
pub mod seq;
pub mod support;
pub mod tcp;
pub mod udp;
pub mod vlan;

pub use seq::SeqNumber;
pub use support::{
    Error, ErrorKind, FieldId, Fill, Pseudo, PseudoFill, PseudoVerify, Result, Sum, Verify, copy_and_sum,
};
/// Expands a spec into the inline module that it stands on, beside what is written there by hand.
///
/// Takes the same arguments as [`protocol!`](crate::protocol): `#[wireloom::wire::protocol("specs/sensor.ron")] mod
/// sensor { … }`.
pub use wireloom_macros::protocol_module as protocol;
