//! Datagrams for DNS resolvers, and errors about theirs.

use core::net::SocketAddr;

use super::Received;
use crate::error::NetworkError;
use crate::iface::sockets::Kind;
use crate::iface::stack::Core;
use crate::socket::dns::{Arrived, Near, Share, Taken};
use crate::stats::Event;
use crate::storage::slots::Index;

impl Core<'_> {
    /// Takes a datagram that came from a server that was asked to a port that was asked from, whether it is believed or not.
    /// Whether it was one.
    pub(super) fn is_dns(
        &mut self,
        received: &Received<'_>,
        port: u16,
        remote: SocketAddr,
        payload: &[u8],
    ) -> bool {
        let Some(index) = self.resolver_of(port) else { return false };
        let interface = received.arrival.interface();
        let near = match self.net.addresses.on_link(remote.ip(), interface) {
            Some(_) => Near::Yes,
            None => Near::No,
        };
        let arrived = Arrived { remote, port, interface, near, payload };
        let now = self.net.now;
        let Some(socket) = self.sockets.dns.get_mut(index) else { return false };
        let taken = socket.on_datagram(now, &arrived);
        if taken > Taken::No {
            self.net.stats.note(Event::UdpReceived);
        }
        self.after_dns(index, taken)
    }

    /// Whether a resolver waits for an answer to this port.
    pub(in crate::iface) fn may_be_dns(&self, port: u16) -> bool {
        let socket = self.resolver_of(port).and_then(|index| self.sockets.dns.get(index));
        socket.is_some_and(|socket| socket.awaits(port))
    }

    /// Tells the resolver that has asked this server from this port. `None`: none has.
    pub(super) fn tell_dns(&mut self, port: u16, remote: SocketAddr, error: NetworkError) -> Option<()> {
        let index = self.resolver_of(port)?;
        let taken = self.sockets.dns.get_mut(index)?.on_network_error(port, remote, error);
        self.after_dns(index, taken).then_some(())
    }

    /// The resolver whose ports this one is among.
    fn resolver_of(&self, port: u16) -> Option<Index> {
        let table = &self.sockets.dns;
        if table.len() == 0 {
            return None;
        }
        Share::number_of(port, table.capacity())
    }

    /// Whether it was for the resolver.
    fn after_dns(&mut self, index: Index, taken: Taken) -> bool {
        match taken {
            Taken::No => return false,
            Taken::Ignored => return true,
            Taken::Moved => {}
            Taken::Over => self.sockets.note_changed(Kind::Dns, index),
        }
        self.settle_dns(index);
        true
    }
}
