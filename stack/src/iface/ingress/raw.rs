//! What raw sockets are given: copies of frames and packets.

use super::Received;
use super::upper::Seen;
use crate::iface::InterfaceId;
use crate::iface::sockets::Kind;
use crate::iface::stack::Core;
use crate::socket::raw::{Binding, Meta, Socket};
use crate::stats::{Discard, Event};

impl Core<'_> {
    /// Gives a whole frame to the sockets of its type.
    #[cfg(feature = "ethernet")]
    pub(super) fn on_raw_frame(
        &mut self,
        id: InterfaceId,
        ethertype: crate::wire::ethernet::EtherType,
        frame: &[u8],
    ) -> Seen {
        if self.sockets.raw.len() == 0 {
            return Seen::No;
        }
        self.put_raw(Binding::Ethernet(ethertype), Some(id), frame)
    }

    /// Gives a whole packet to the sockets of its protocol.
    pub(super) fn on_raw_packet(&mut self, received: &Received<'_>) -> Seen {
        if self.sockets.raw.len() == 0 {
            return Seen::No;
        }
        let binding = match received.src {
            #[cfg(feature = "ipv4")]
            core::net::IpAddr::V4(_) => Binding::Ipv4(received.protocol),
            #[cfg(feature = "ipv6")]
            core::net::IpAddr::V6(_) => Binding::Ipv6(received.protocol),
            #[cfg(not(all(feature = "ipv4", feature = "ipv6")))]
            _ => return Seen::No,
        };
        self.put_raw(binding, received.arrival.interface(), received.packet)
    }

    fn put_raw(&mut self, binding: Binding, interface: Option<InterfaceId>, octets: &[u8]) -> Seen {
        let key = self.sockets.raw_key(binding);
        let mut seen = Seen::No;
        let is_bound = |socket: &Socket<'_>| {
            socket.binding == Some(binding)
                && socket.interface.get().is_none_or(|only| Some(only) == interface)
        };
        let mut next = self.sockets.raw.find(key, is_bound);
        while let Some(index) = next {
            next = self.sockets.raw.find_after(index, is_bound);
            let Some(socket) = self.sockets.raw.get_mut(index) else { break };
            seen = Seen::Yes;
            match socket.rx.push(octets.len(), Meta { interface }) {
                Ok(room) => {
                    room.copy_from_slice(octets);
                    self.net.stats.note(Event::RawReceived);
                    self.sockets.note_changed(Kind::Raw, index);
                }
                Err(_) => self.net.stats.discard(Discard::SocketFull),
            }
        }
        seen
    }
}
