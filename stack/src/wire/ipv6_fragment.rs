//! IPv6 fragment header (RFC 8200 §4.5).

include!("woven/ipv6_fragment.rs");
