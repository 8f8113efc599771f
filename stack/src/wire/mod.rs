//! Wire formats.

pub mod seq;

pub use seq::SeqNumber;
