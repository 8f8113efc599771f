//! Dynamic Host Configuration Protocol for IPv6 (RFC 8415).

crate::protocol!(dhcpv6, here);

#[cfg(test)]
mod tests;
