//! What holds octets and sockets: rings, packet queues, and tables of slots, all in memory that the caller lends.
//!
//! Nothing here allocates, and empty memory is all zero, so that a `static` of it costs no flash. Start with
//! [`PacketQueue`] for datagrams; `slots` holds the index structures that make the work of a poll proportional to
//! what is due.

mod assembler;
mod packet_queue;
mod ring;
pub(crate) mod slots;

pub(crate) use assembler::Assembler;
pub(crate) use packet_queue::Room;
pub use packet_queue::{Entry, Full, PacketQueue};
pub(crate) use ring::RingBuffer;
pub use slots::Slot;
