//! Network Time Protocol (RFC 5905).

crate::protocol!(ntp, here);
