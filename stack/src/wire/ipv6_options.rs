//! IPv6 hop-by-hop and destination options headers (RFC 8200 §4.3, §4.6).

crate::protocol!(ipv6_options, here);
