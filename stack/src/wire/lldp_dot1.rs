//! What IEEE 802.1 adds to LLDP: VLANs.

crate::protocol!(lldp_dot1, here);
