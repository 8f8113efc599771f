//! User Datagram Protocol (RFC 768).

include!("woven/udp.rs");
