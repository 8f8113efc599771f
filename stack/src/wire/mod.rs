//! Wire formats: octets and what they mean.
//!
//! Each protocol is a module that is generated from a spec (`specs/*.ron`), with a little that a spec can't say written
//! by hand in the same file. All have the same shape: `Packet` (a view of well-formed octets), `PacketMut`, `Partial`
//! (of octets that may be anything), `Repr` (what a packet means, and how it becomes octets again), `DESCRIPTION`.
//! [`print`](mod@print) shows packets and what they carry; [`support`] is what generated code calls. One's own
//! protocols are made by [`protocol!`](crate::protocol), with the feature `macros`.
//!
//! What the stack itself stands on is shipped as the generator wrote it, in `woven/` (`ARCHITECTURE.md` says why): a change
//! goes into the spec, and `cargo spec expand --into stack/src/wire/woven` writes the files anew. rustfmt does not follow
//! `include!`, so that they stay as they were written.
//!
//! This layer knows no device, no socket and no clock. Start reading at [`udp`].

// The generator writes one form for every spec, where people would write a shorter one for this one.
#![allow(
    clippy::get_first,
    clippy::identity_op,
    clippy::items_after_test_module,
    clippy::map_identity,
    clippy::match_single_binding,
    clippy::needless_lifetimes,
    clippy::never_loop,
    clippy::nonminimal_bool,
    clippy::question_mark,
    clippy::redundant_closure,
    clippy::redundant_locals,
    clippy::single_match,
    clippy::unnecessary_cast
)]

pub mod arp;
#[cfg(feature = "all-protocols")]
pub mod bsd_loopback;
#[cfg(any(feature = "all-protocols", feature = "dhcpv4"))]
pub mod dhcpv4;
#[cfg(feature = "all-protocols")]
pub mod dhcpv6;
#[cfg(any(feature = "all-protocols", feature = "dns"))]
pub mod dns;
pub mod ethernet;
mod float_code;
#[cfg(feature = "all-protocols")]
pub mod geneve;
#[cfg(feature = "all-protocols")]
pub mod gre;
pub mod icmpv4;
pub mod icmpv6;
#[cfg(feature = "all-protocols")]
pub mod ieee802154;
#[cfg(feature = "all-protocols")]
pub mod igmp;
pub mod ip;
#[cfg(feature = "all-protocols")]
pub mod ipsec_ah;
#[cfg(feature = "all-protocols")]
pub mod ipsec_esp;
#[cfg(feature = "all-protocols")]
pub mod ipsec_esp_plain;
pub mod ipv4;
pub mod ipv6;
pub mod ipv6_fragment;
pub mod ipv6_options;
pub mod ipv6_routing;
#[cfg(feature = "all-protocols")]
pub mod linux_cooked;
#[cfg(feature = "all-protocols")]
pub mod linux_cooked2;
#[cfg(feature = "all-protocols")]
pub mod llc;
#[cfg(feature = "all-protocols")]
pub mod lldp;
#[cfg(feature = "all-protocols")]
pub mod lldp_dot1;
#[cfg(feature = "all-protocols")]
pub mod lldp_dot3;
#[cfg(feature = "all-protocols")]
pub mod mdns;
#[cfg(feature = "all-protocols")]
pub mod ntp;
pub mod print;
#[cfg(feature = "all-protocols")]
pub mod rpl_consistency_check;
#[cfg(feature = "all-protocols")]
pub mod sctp;
pub mod seq;
#[cfg(feature = "all-protocols")]
pub mod sixlowpan;
#[cfg(feature = "all-protocols")]
pub mod sixlowpan_frag;
#[cfg(feature = "all-protocols")]
pub mod sixlowpan_iphc;
#[cfg(feature = "all-protocols")]
pub mod sixlowpan_mesh;
#[cfg(feature = "all-protocols")]
pub mod sixlowpan_nhc_ext;
#[cfg(feature = "all-protocols")]
pub mod sixlowpan_nhc_udp;
#[cfg(feature = "all-protocols")]
pub mod snap;
#[cfg(feature = "all-protocols")]
pub mod stp;
pub mod support;
pub mod tcp;
pub mod udp;
pub mod vlan;
#[cfg(feature = "all-protocols")]
pub mod vxlan;

pub use seq::SeqNumber;
pub use support::{
    Custom, Error, ErrorKind, FieldId, Fill, Pseudo, PseudoFill, PseudoSeal, PseudoVerify, Result, Seal, Sum,
    Verify, copy_and_sum,
};
#[cfg(feature = "macros")]
/// Expands a spec into the inline module that it stands on, beside what is written there by hand.
///
/// Takes the same arguments as [`protocol!`](crate::protocol): `#[wireloom::wire::protocol("specs/sensor.ron")] mod
/// sensor { … }`.
pub use wireloom_macros::protocol_module as protocol;
