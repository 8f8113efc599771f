//! Ways in which stacks of this kind have failed, through the public entry: octets in, octets out. The number in a test's
//! name is the scenario's. Those of TCP and of sockets are all here (58 stands beside the DHCP client); what else is
//! not (fragments, unreachable neighbours) is tested beside the code it is about, under the same kind of name.

#[path = "scenarios/connections.rs"]
mod connections;
#[path = "scenarios/dns.rs"]
mod dns;
#[path = "scenarios/fuzz.rs"]
mod fuzz;
#[path = "scenarios/interface.rs"]
mod interface;
#[path = "scenarios/line.rs"]
mod line;
#[path = "scenarios/sockets.rs"]
mod sockets;
#[path = "scenarios/transfers.rs"]
mod transfers;
#[path = "scenarios/wire.rs"]
mod wire;
