//! IEEE 802.2 logical link control: what frames with a length instead of an EtherType begin with.

crate::protocol!(llc, here);
