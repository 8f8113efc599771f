//! IPsec Authentication Header (RFC 4302).

crate::protocol!(ipsec_ah, here);
