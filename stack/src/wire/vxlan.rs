//! VXLAN (RFC 7348): Ethernet frames in UDP.

crate::protocol!(vxlan, here);
