//! The client traits of [`embedded_nal_async`] over a [`Shared`](wireloom::task::Shared) wireloom stack, so that HTTP, MQTT
//! and other clients that know only those traits run on it unchanged.
//!
//! [`TcpPool`] is a [`TcpConnect`](embedded_nal_async::TcpConnect), [`UdpPool`] a
//! [`UdpStack`](embedded_nal_async::UdpStack): each lends the sockets that it was given, whose buffers the caller lent to the
//! stack. `Resolver` (feature `dns`) is a [`Dns`](embedded_nal_async::Dns) that asks the stack's resolver, [`Literals`] one that
//! knows only addresses.
//!
//! `embedded-nal-async` and not `edge-nal`: the clients that people name (`reqwless`, and what builds on it) ask for the former
//! in their current releases, and those that ask for `Read` and `Write` alone (`rust-mqtt`) take its connections as they are.
#![no_std]
#![forbid(unsafe_code)]

mod dns;
mod error;
mod pool;
mod tcp;
mod udp;

#[cfg(feature = "dns")]
pub use dns::Resolver;
pub use dns::{Literals, NotAnAddress};
pub use error::Error;
pub use tcp::{Connection, TcpPool};
pub use udp::{BoundUdp, PeerUdp, UdpPool};
