//! 6LoWPAN: compressed IPv6 headers (RFC 6282 §3).

crate::protocol!(sixlowpan_iphc, here);
