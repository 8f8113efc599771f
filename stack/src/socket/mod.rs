//! Sockets.

#[cfg(feature = "tcp")]
pub mod tcp;
