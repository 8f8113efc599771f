//! Ways in which stacks of this kind have failed, through the public entry: octets in, octets out. The number in a test's
//! name is the scenario's. What is not here (fragments, unreachable neighbours, the states of TCP) is tested beside the
//! code it is about, under the same kind of name.

#[path = "scenarios/fuzz.rs"]
mod fuzz;
#[path = "scenarios/interface.rs"]
mod interface;
#[path = "scenarios/sockets.rs"]
mod sockets;
#[path = "scenarios/wire.rs"]
mod wire;
