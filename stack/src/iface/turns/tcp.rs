//! The turn of a TCP socket.

use core::net::{IpAddr, Ipv4Addr};

use crate::iface::egress::Turn;
use crate::iface::net::{Outlet, Sender, Sent};
use crate::iface::segment::datagram;
use crate::iface::sockets::{Kind, Wait, Way};
use crate::iface::stack::Core;
use crate::socket::Trail;
use crate::socket::tcp::IcmpError;
use crate::stats::{Discard, Event};
use crate::storage::slots::{Index, Lane};

impl Core<'_> {
    /// Sends the next segment of a connection.
    pub(in crate::iface) fn tcp_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        match self.express_turn(index, outlet) {
            Some(turn) => turn,
            None => self.ordinary_turn(index, outlet),
        }
    }

    #[inline(never)]
    fn ordinary_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        const NOWHERE: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
        let Core { net, sockets, .. } = self;
        let on = sockets.tcp_interface(index);
        let Some(socket) = sockets.tcp.get_mut(index) else {
            sockets.unlist(Kind::Tcp, index);
            return Turn::Moved;
        };
        let ends = socket.ends().map(|ends| (ends.local(), ends.remote()));
        let path = ends.and_then(|(local, remote)| net.path(socket.first_to(remote), Some(local), on));
        let context = net.tcp_context(path.as_ref(), ends.map_or(NOWHERE, |(_, remote)| remote));
        let Some(outgoing) = context.with(|context| socket.poll_egress(context)) else {
            return self.after_tcp_turn(index, outlet.way, Sent::Later);
        };
        let path = if outgoing.is_farewell() {
            // Of a connection that is over: the socket may have another one by now.
            net.path(socket.first_to(outgoing.remote.ip()), Some(outgoing.local.ip()), on)
        } else {
            path
        };
        if let Some(path) = path.filter(|path| path.way != outlet.way) {
            sockets.place(Kind::Tcp, index, Some(Wait::Turn(path.way)));
            return Turn::Moved;
        }
        let payload = socket.payload(&outgoing);
        let route = socket.route_to(outgoing.remote.ip());
        let sent = match path {
            Some(path) => net.send(&path, &datagram(&outgoing, payload, route), Sender::Segment, outlet),
            None => net.lose(Discard::NoRoute),
        };
        net.note_sent(sent, Event::TcpSent);
        match sent {
            Sent::Blocked | Sent::Unresolved(_) => {}
            Sent::Yes | Sent::Later => {
                context.with(|context| socket.sent(context, &outgoing));
                if !net.is_fresh(&socket.trail) {
                    socket.trail = match (path, ends) {
                        // Packets with a source route say more than the short way does.
                        (Some(path), Some((local, remote))) if route.is_none() => {
                            net.trail(&path, local, remote)
                        }
                        (Some(_) | None, _) => Trail::NONE,
                    };
                }
            }
            // What is lost here is lost on the way: it is sent again in time, and given up in the end.
            Sent::Lost(_) => {
                context.with(|context| socket.sent(context, &outgoing));
                context.with(|context| socket.on_icmp_error(context, outgoing.seq, IcmpError::Soft));
            }
        }
        self.after_tcp_turn(index, outlet.way, sent)
    }

    pub(in crate::iface) fn after_tcp_turn(&mut self, index: Index, way: Way, sent: Sent) -> Turn {
        let Some(socket) = self.sockets.tcp.get_mut(index) else { return Turn::Moved };
        // A turn makes a socket free only where its connection is over.
        let (changes, may_be_free) = (socket.take_changes(), socket.may_be_free());
        if !changes.is_empty() {
            self.on_changes(index, changes);
        }
        match sent {
            Sent::Blocked | Sent::Unresolved(_) => return self.after_turn(Kind::Tcp, index, way, sent),
            Sent::Yes | Sent::Later | Sent::Lost(_) => self.sockets.unlist(Kind::Tcp, index),
        }
        if may_be_free {
            self.release_tcp(index);
        }
        if let Some(socket) = self.sockets.tcp.get(index) {
            self.place_tcp(index, socket.poll_at_armed());
        }
        if sent == Sent::Yes { Turn::Sent } else { Turn::Moved }
    }

    /// Sends at once what an arriving segment calls for, if the outlet is free and leads there; else lets the socket wait
    /// for its turn or its deadline.
    pub(in crate::iface) fn answer_tcp(&mut self, index: Index, outlet: &mut Outlet<'_>) {
        self.release_tcp(index);
        let Some(socket) = self.sockets.tcp.get(index) else { return };
        if socket.is_quiet() {
            let due = socket.poll_at_armed();
            return self.place_tcp(index, due);
        }
        let waits = self.sockets.tcp.listed(Lane::Ready, index).map(Wait::from_number);
        if matches!(waits, Some(Wait::Parked(_))) || !outlet.sink.has_room(1) {
            let due = socket.poll_at_armed();
            return self.place_tcp(index, due);
        }
        // Something may be due, which the turn finds out; whatever becomes of it, it has let the socket wait where it should.
        self.tcp_turn(index, outlet);
    }
}
