//! IPv6 routing header (RFC 8200 §4.4).

crate::protocol!(ipv6_routing, here);
