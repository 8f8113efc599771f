//! What the benches share: a corpus of frames, a hand-written lower bound, and ways to measure ratios.
//!
//! Not published. `cargo bench -p wireloom-benches --bench wire` prints the tables.

pub mod captured;
pub mod corpus;
pub mod digest;
pub mod hand;
pub mod job;
pub mod measure;
