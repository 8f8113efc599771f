//! Domain Name System (RFC 1035): messages, their questions and records, and the names in them.

mod edns;
mod name;

pub use edns::Edns;
pub use name::{Labels, Name, NameError};

include!("woven/dns.rs");
