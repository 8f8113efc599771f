//! Chunks of SCTP packets (RFC 9260 §3.2).

crate::protocol!(sctp_chunk, here);
