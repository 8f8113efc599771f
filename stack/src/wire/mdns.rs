//! Multicast DNS (RFC 6762).

crate::protocol!(mdns, here);
