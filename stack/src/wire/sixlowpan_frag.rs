//! 6LoWPAN: fragments of packets (RFC 4944 §5.3).

crate::protocol!(sixlowpan_frag, here);
