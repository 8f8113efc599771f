//! The turn of a UDP socket.

use super::{error_of, hop_limit, is_over};
use crate::iface::egress::Turn;
use crate::iface::net::{Outlet, Sender, Sent};
use crate::iface::packet::{Body, Datagram};
use crate::iface::sockets::{Kind, Wait};
use crate::iface::stack::Core;
use crate::stats::{Discard, Event};
use crate::storage::slots::Index;
use crate::wire::ip;

impl Core<'_> {
    /// Sends the next datagram of a UDP socket.
    pub(in crate::iface) fn udp_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        match self.talk_turn(index, outlet) {
            Some(turn) => turn,
            None => self.ordinary_udp_turn(index, outlet),
        }
    }

    #[inline(never)]
    fn ordinary_udp_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        let Core { net, sockets, .. } = self;
        let Some((socket, (meta, payload))) =
            sockets.udp.get(index).and_then(|socket| Some((socket, socket.tx.look()?)))
        else {
            sockets.unlist(Kind::Udp, index);
            return Turn::Moved;
        };
        let (src, on) = (meta.local.or(socket.local()), meta.interface.or(socket.interface.get()));
        // A group's address can be listened to, not sent from.
        let src = src.filter(|src| net.is_own(*src));
        let dst = meta.remote.ip();
        let path = net.path(dst, src, on);
        let sent = match path {
            None => net.lose(Discard::NoRoute),
            Some(path) if path.way != outlet.way => {
                sockets.place(Kind::Udp, index, Some(Wait::Turn(path.way)));
                return Turn::Moved;
            }
            Some(path) => {
                let options = socket.options.get();
                let datagram = Datagram {
                    src: path.src,
                    dst,
                    protocol: ip::Protocol::Udp,
                    hop_limit: hop_limit(meta.hop_limit.or(options.hop_limit), dst, net.config.hop_limit),
                    dscp: meta.dscp.unwrap_or(options.dscp),
                    ecn: meta.ecn.unwrap_or(options.ecn),
                    fragmentation: options.fragmentation,
                    body: Body::Udp { src_port: socket.port, dst_port: meta.remote.port(), payload },
                };
                let sent = net.send(&path, &datagram, Sender::Datagram, outlet);
                if sent == Sent::Yes {
                    net.note_way(&path, dst, src, on);
                }
                sent
            }
        };
        net.note_sent(sent, Event::UdpSent);
        let mtu = net.mtu(outlet.way);
        if let (Some(socket), true) = (sockets.udp.get_mut(index), is_over(sent)) {
            socket.tx.pop();
            if let Some(error) = error_of(sent, mtu) {
                socket.error = error.into();
            }
            if socket.tx.is_empty() || socket.error.is_some() {
                sockets.note_changed(Kind::Udp, index);
            } else {
                sockets.wake(Kind::Udp, index);
            }
        }
        self.after_turn(Kind::Udp, index, outlet.way, sent)
    }
}
