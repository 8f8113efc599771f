//! IEEE 802.15.4 MAC frames.

crate::protocol!(ieee802154, here);
