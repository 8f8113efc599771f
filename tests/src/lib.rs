//! Unpublished: what the tests of wireloom share. The tests themselves are in `tests/tests`.

pub mod build;
pub mod capture;
pub mod content;
pub mod corpus;
pub mod decoded;
pub mod environment;
pub mod flow;
pub mod laws;
pub mod link;
pub mod names;
pub mod pdml;
pub mod plan;
pub mod random;
pub mod rig;
pub mod seen;
pub mod sim;
pub mod watch;

/// The examples of the README, which must compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
