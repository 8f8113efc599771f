//! Address Resolution Protocol (RFC 826): which Ethernet address has an IPv4 address?

include!("woven/arp.rs");
