//! The lower bound: what somebody would write by hand in safe Rust who thinks of nothing but these frames. Fixed arrays,
//! one length check a header, no more generality than the corpus asks for.

mod emit;
mod fields;
mod print;
mod repr;
mod sum;

pub use emit::emit;
pub use fields::fields;
pub use print::print;
pub use repr::{repr, repr_verified};
pub use sum::checksum;
