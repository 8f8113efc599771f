//! IPv6 fragment header (RFC 8200 §4.5).

crate::protocol!(ipv6_fragment, here);
