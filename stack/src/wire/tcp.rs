//! Transmission Control Protocol (RFC 9293).

crate::protocol!(tcp, here);
