//! 6LoWPAN: compressed extension headers (RFC 6282 §4.2).

crate::protocol!(sixlowpan_nhc_ext, here);
