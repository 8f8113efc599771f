//! What IEEE 802.3 adds to LLDP: the port.

crate::protocol!(lldp_dot3, here);
