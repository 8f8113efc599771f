//! What the benches share: a corpus of frames, a hand-written lower bound, and a way to measure ratios.
//!
//! Not published. `cargo bench -p wireloom-benches` prints the tables.

pub mod corpus;
pub mod hand;
pub mod measure;
