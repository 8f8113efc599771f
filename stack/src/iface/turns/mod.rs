//! One turn of one socket: its next packet, along the way that leads to its destination now.

#[cfg(feature = "dhcpv4")]
mod dhcpv4;
#[cfg(feature = "dns")]
mod dns;
#[cfg(feature = "icmp")]
mod icmp;
#[cfg(feature = "raw")]
mod raw;
#[cfg(feature = "tcp")]
mod tcp;
#[cfg(any(feature = "udp", feature = "icmp"))]
mod told;
#[cfg(feature = "udp")]
mod udp;

#[cfg(any(feature = "udp", feature = "icmp"))]
use told::error_of;
#[cfg(any(feature = "udp", feature = "icmp"))]
pub(super) use told::hop_limit;

/// Whether the packet has left its queue.
#[cfg(any(feature = "udp", feature = "icmp", feature = "raw"))]
fn is_over(sent: super::net::Sent) -> bool {
    use super::net::Sent;
    match sent {
        Sent::Yes | Sent::Later | Sent::Lost(_) => true,
        Sent::Blocked | Sent::Unresolved(_) => false,
    }
}
