//! SNAP: EtherTypes behind IEEE 802.2 headers (RFC 1042).

crate::protocol!(snap, here);
