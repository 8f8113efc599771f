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

use super::sockets::Kind;
use super::stack::Core;

impl Core<'_> {
    /// Lets the sockets whose deadlines have come wait for their turn: of each kind as many as one poll may serve.
    #[inline(never)]
    pub(super) fn fire(&mut self, burst: usize) {
        let now = self.net.now;
        for kind in Kind::ALL.iter().copied() {
            for _ in 0..burst {
                let Some(index) = self.sockets.pop_due(kind, now) else { break };
                #[cfg(feature = "dhcpv4")]
                if kind == Kind::Dhcpv4 {
                    self.on_dhcpv4_time(index);
                }
                self.settle(kind, index);
            }
        }
    }
}

/// Whether the packet has left its queue.
#[cfg(any(feature = "udp", feature = "icmp", feature = "raw"))]
fn is_over(sent: super::net::Sent) -> bool {
    use super::net::Sent;
    match sent {
        Sent::Yes | Sent::Later | Sent::Lost(_) => true,
        Sent::Blocked | Sent::Unresolved(_) => false,
    }
}
