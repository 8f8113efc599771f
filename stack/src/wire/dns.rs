//! Domain Name System (RFC 1035): messages, their questions and records, and the names in them.

mod name;

pub use name::{Labels, Name};

crate::protocol!(dns, here);
