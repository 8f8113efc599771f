//! The stack and its interfaces. Only this layer sees sockets, devices and the wire at once.
//!
//! The modules below that keep state (neighbours, routes, reassembly …) are sans-io: they are handed a time and what
//! arrived, and answer what is to be sent and when to ask again.

pub mod fragment;
pub mod hash;
pub mod neighbor;
pub mod rate;
pub mod reassembly;
pub mod route;
pub mod source;

/// Names one interface of a stack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
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
