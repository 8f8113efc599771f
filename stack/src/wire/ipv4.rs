//! Internet Protocol version 4 (RFC 791).

crate::protocol!(ipv4, here);
