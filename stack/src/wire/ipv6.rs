//! Internet Protocol version 6 (RFC 8200).

crate::protocol!(ipv6, here);
