//! The protocols of a greenhouse.
#![deny(missing_docs, warnings)]
#![forbid(unsafe_code)]

wireloom::protocols!("specs/reading.ron", "specs/valve.ron");
