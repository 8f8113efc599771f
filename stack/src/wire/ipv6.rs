//! Internet Protocol version 6 (RFC 8200).

include!("woven/ipv6.rs");
