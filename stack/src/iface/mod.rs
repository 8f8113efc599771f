//! The stack and its interfaces. Only this layer sees sockets, devices and the wire at once.
//!
//! The modules that keep state of their own (neighbours, routes, reassembly …) are sans-io: they are handed a time and
//! what arrived, and answer what is to be sent and when to ask again. A packet's way in is `poll`, `ingress`; its way
//! out is `poll`, `egress`, `turns`, `net`, `packet`. Start in `stack`. Rooms are left for router discovery (SLAAC), for
//! multicast groups beside those of RFC 1122 and RFC 4291, and for forwarding: all three hang on `ingress` and `net`.

pub mod fragment;
pub mod hash;
pub mod neighbor;
pub mod rate;
pub mod reassembly;
pub mod route;
pub mod source;

mod changed;
mod egress;
#[cfg(feature = "tcp")]
mod express;
pub(crate) mod guard;
mod ingress;
mod interface;
mod link;
#[cfg(feature = "tcp")]
mod listening;
mod memo;
mod memory;
mod net;
#[cfg(feature = "tcp")]
mod next_hop;
mod packet;
mod poll;
#[cfg(feature = "async")]
mod poller;
mod receive;
#[cfg(feature = "tcp")]
mod segment;
#[cfg(feature = "udp")]
mod send_now;
mod sockets;
#[cfg(feature = "ipv4")]
mod source_route;
mod stack;
#[cfg(feature = "udp")]
mod talk;
#[cfg(feature = "tcp")]
mod time_wait;
mod turns;

#[cfg(test)]
mod tests;

pub use changed::Changed;
pub use hash::Seed;
pub use interface::{
    AddInterfaceError, AddressError, AddressSlot, Destinations, InterfaceConfig, InterfaceSlot,
};
#[cfg(feature = "alloc")]
pub use memory::Sizes;
pub use memory::{Memory, Storage};
pub use neighbor::NeighborView;
pub use poll::{Poll, Rest};
#[cfg(feature = "udp")]
pub use receive::Datagram;
pub use receive::{Receive, Taken};
pub use route::{Route, RouteError, RouteSlot};
pub use sockets::ReadySlot;
pub use stack::{AddSocketError, Stack};

/// Names one interface of a stack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct InterfaceId(u16);

impl InterfaceId {
    /// The interface in this slot.
    pub(crate) const fn new(index: u16) -> Self {
        InterfaceId(index)
    }

    /// The slot that the interface is in.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}
