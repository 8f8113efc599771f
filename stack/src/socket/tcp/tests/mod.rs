//! Scripts: segments and times in, segments and times out. One test a clause; scenarios of the failure list are named
//! after their numbers.

mod acknowledging;
mod arrival;
mod clauses;
mod closing;
mod ecn;
mod handshake;
mod large;
mod options;
mod path;
mod receiving;
mod retransmission;
#[cfg(feature = "tcp-sack")]
mod sack;
mod script;
mod sending;
mod silence;
