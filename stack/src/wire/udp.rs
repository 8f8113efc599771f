//! User Datagram Protocol (RFC 768).

crate::protocol!(udp, here);
