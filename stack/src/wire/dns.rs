//! Domain Name System (RFC 1035): messages, their questions and records, and the names in them.

mod edns;
mod name;

pub use edns::Edns;
pub use name::{Labels, Name, NameError};

include!("woven/dns.rs");

#[cfg(feature = "defmt")]
impl defmt::Format for ResponseCode {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "RCODE {=u8}", u8::from(*self));
    }
}
