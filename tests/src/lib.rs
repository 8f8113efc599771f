//! Unpublished: what the tests of wireloom share. The tests themselves are in `tests/tests`.

pub mod build;
pub mod capture;
pub mod environment;
pub mod link;
pub mod pdml;
pub mod random;
pub mod seen;
