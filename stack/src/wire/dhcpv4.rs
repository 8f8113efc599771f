//! Dynamic Host Configuration Protocol (RFC 2131, RFC 2132).

crate::protocol!(dhcpv4, here);
