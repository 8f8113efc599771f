//! What a TCP connection knows of its next hop: that packets get through, or that they seem not to.

use super::net::Path;
use super::sockets::Way;
use super::stack::Core;
use crate::device::Medium;
use crate::storage::slots::Index;

impl Core<'_> {
    /// Something that was sent is acknowledged by a packet that came by `way`: the next hop there has passed it on
    /// (RFC 4861 §7.3.1). What comes back another way, or goes another way by now, says nothing of a neighbour here.
    #[cold]
    pub(super) fn confirm_next_hop(&mut self, index: Index, way: Way) {
        let Way::Link(id) = way else { return };
        // Without a link header there are no neighbours.
        if self.net.interface(id).is_none_or(|interface| interface.medium == Medium::Ip) {
            return;
        }
        if let Some(path) = self.path_of(index).filter(|path| path.way == way) {
            self.net.neighbors.on_reachable(self.net.now, id, path.next_hop);
        }
    }

    /// Several retransmissions went unanswered: is the next hop still there (RFC 9293 §3.8.3, MUST-20)?
    #[cold]
    pub(super) fn doubt_next_hop(&mut self, index: Index) {
        let Some(path) = self.path_of(index) else { return };
        match path.way {
            Way::Link(id) => self.net.neighbors.on_suspect(self.net.now, id, path.next_hop),
            Way::Loop => {}
        }
    }

    /// The way to the peer of a connection.
    fn path_of(&self, index: Index) -> Option<Path> {
        let socket = self.sockets.tcp.get(index)?;
        let ends = socket.tuple()?;
        let on = self.sockets.tcp_interface(index);
        self.net.path(socket.first_to(ends.remote.ip()), Some(ends.local.ip()), on)
    }
}
