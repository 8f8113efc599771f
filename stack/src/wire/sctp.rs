//! Stream Control Transmission Protocol (RFC 9260): several streams of messages in one association.

crate::protocol!(sctp, here);

#[cfg(test)]
mod tests;
