//! 6LoWPAN: compressed UDP headers (RFC 6282 §4.3).

crate::protocol!(sixlowpan_nhc_udp, here);
