//! IEEE 802.1Q tags.

include!("woven/vlan.rs");
