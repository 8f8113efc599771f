//! 6LoWPAN: mesh headers (RFC 4944 §5.2).

crate::protocol!(sixlowpan_mesh, here);
