//! What IPv4 and IPv6 share: protocol numbers and the differentiated services field.

include!("woven/ip.rs");
