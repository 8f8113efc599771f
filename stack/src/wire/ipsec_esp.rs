//! IPsec Encapsulating Security Payload (RFC 4303): the part that is not encrypted.

crate::protocol!(ipsec_esp, here);
