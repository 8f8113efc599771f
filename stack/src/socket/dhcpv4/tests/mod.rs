//! Octets and times in, octets and times out.

mod asking;
mod conflicts;
mod hostile;
mod keeping;
mod messages;
mod oddities;
pub(crate) mod script;
