//! Linux: TUN and TAP devices, packet sockets, the kernel's end of them, and private networks to try them in.

mod link;
mod namespace;
mod packet_socket;
mod tuntap;
mod virtio;
mod wait;

pub use link::Link;
pub use namespace::{enter_own_network, enter_private_network};
pub use packet_socket::{PacketRx, PacketSocket, PacketTx};
pub use tuntap::{Mode, TunRx, TunTap, TunTx};
pub use wait::wait;

/// Octets that any frame fits: the largest IP packet, an Ethernet header, two VLAN tags.
const FRAME_ROOM: usize = 65_535 + 14 + 8;
/// How often a device looks whether its link is up. One system call in so many microseconds costs nothing.
const LINK_CHECK_INTERVAL: wireloom::time::Duration = wireloom::time::Duration::from_millis(100);

#[cfg(test)]
mod tests;
