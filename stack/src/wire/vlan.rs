//! IEEE 802.1Q tags.

crate::protocol!(vlan, here);
