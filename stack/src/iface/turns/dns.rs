//! The turn of a DNS resolver.

use core::num::NonZeroU8;

use super::hop_limit;
use crate::config::{Dscp, Ecn, Fragmentation};
use crate::iface::egress::Turn;
use crate::iface::net::{Outlet, Sender, Sent};
use crate::iface::packet::{Body, Datagram};
use crate::iface::sockets::{Kind, Wait};
use crate::iface::stack::Core;
use crate::socket::dns::{Handed, HopLimit, MAX_MESSAGE, Taken};
use crate::stats::{Discard, Event};
use crate::storage::slots::Index;
use crate::wire::ip;

impl Core<'_> {
    /// Sends the next question of a resolver.
    pub(in crate::iface) fn dns_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        let Core { net, sockets, .. } = self;
        let Some(due) = sockets.dns.get(index).and_then(|socket| socket.due()) else {
            sockets.unlist(Kind::Dns, index);
            return Turn::Moved;
        };
        let dst = due.to.addr.ip();
        let path = match net.path(dst, None, due.to.interface) {
            Some(path) if path.way != outlet.way => {
                sockets.place(Kind::Dns, index, Some(Wait::Turn(path.way)));
                return Turn::Moved;
            }
            path => path,
        };
        let mut octets = [0; MAX_MESSAGE];
        let socket = sockets.dns_and_ports(index);
        let written = socket.and_then(|(socket, taken)| socket.write(&due, taken, &mut octets));
        let (sent, handed) = match (path, written) {
            (None, _) => (net.lose(Discard::NoRoute), Handed::NoWay),
            // No port is free: the time for an answer passes, and it is tried again.
            (Some(_), None) => (net.lose(Discard::NoAnswer), Handed::Gone),
            (Some(path), Some((port, len))) => {
                let limit = match due.hop_limit {
                    HopLimit::Usual => None,
                    HopLimit::Most => Some(NonZeroU8::MAX),
                };
                let payload = octets.get(..len).unwrap_or_default();
                let datagram = Datagram {
                    src: path.src,
                    dst,
                    protocol: ip::Protocol::Udp,
                    hop_limit: hop_limit(limit, dst, net.config.hop_limit),
                    dscp: Dscp::DEFAULT,
                    ecn: Ecn::NotCapable,
                    fragmentation: Fragmentation::Allowed,
                    body: Body::Udp { src_port: port, dst_port: due.to.addr.port(), payload },
                };
                (net.send(&path, &datagram, Sender::Datagram, outlet), Handed::Gone)
            }
        };
        net.note_sent(sent, Event::UdpSent);
        match sent {
            Sent::Yes | Sent::Later | Sent::Lost(_) => {
                let now = net.now;
                let taken = sockets.dns.get_mut(index).map(|socket| socket.handed(now, &due, handed));
                if taken == Some(Taken::Over) {
                    sockets.note_changed(Kind::Dns, index);
                }
            }
            Sent::Blocked | Sent::Unresolved(_) => {}
        }
        self.after_turn(Kind::Dns, index, outlet.way, sent)
    }

    /// Lets the resolver wait where its next question leaves, and for the time when an answer is late.
    pub(in crate::iface) fn settle_dns(&mut self, index: Index) {
        let now = self.net.now;
        let Some(socket) = self.sockets.dns.get_mut(index) else { return };
        let taken = socket.on_time(now);
        let (at, due) = (socket.poll_at(), socket.due());
        if taken == Taken::Over {
            self.sockets.note_changed(Kind::Dns, index);
        }
        self.sockets.dns.set_deadline(index, at);
        let wait = due.map(|due| self.wait_for(due.to.addr.ip(), None, due.to.interface));
        self.sockets.place(Kind::Dns, index, wait);
    }
}
