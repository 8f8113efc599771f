//! Internet Control Message Protocol (RFC 792).

include!("woven/icmpv4.rs");
