//! What UDP and ICMP sockets have in common: what they are told, and how far their packets go.

use core::net::IpAddr;
use core::num::NonZeroU8;

use crate::error::NetworkError;
use crate::iface::net::Sent;
use crate::stats::Discard;

/// What a socket is told of a packet that went nowhere.
pub(super) fn error_of(sent: Sent, mtu: usize) -> Option<NetworkError> {
    match sent {
        Sent::Lost(Discard::TooBig) => {
            Some(NetworkError::TooBig { mtu: u32::try_from(mtu).unwrap_or(u32::MAX) })
        }
        Sent::Lost(Discard::Unresolved) => Some(NetworkError::HostUnreachable),
        Sent::Lost(Discard::NoRoute) => Some(NetworkError::NetUnreachable),
        Sent::Lost(_) | Sent::Yes | Sent::Later | Sent::Blocked | Sent::Unresolved(_) => None,
    }
}

/// RFC 1112 §6.1: what goes to a group stays on the link unless the socket says otherwise.
pub(in crate::iface) fn hop_limit(asked: Option<NonZeroU8>, dst: IpAddr, usual: NonZeroU8) -> u8 {
    match asked {
        Some(limit) => limit.get(),
        None if dst.is_multicast() => 1,
        None => usual.get(),
    }
}
