//! Packet specs in, Rust out.

mod model;
mod span;
mod spec;
