//! IPsec Encapsulating Security Payload (RFC 4303), decrypted.

crate::protocol!(ipsec_esp_plain, here);
