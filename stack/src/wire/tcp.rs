//! Transmission Control Protocol (RFC 9293).

include!("woven/tcp.rs");
