//! The turn of an ICMP socket.

use core::net::IpAddr;

use super::{error_of, hop_limit, is_over};
use crate::error::NetworkError;
use crate::iface::egress::Turn;
use crate::iface::net::{Outlet, Sender};
use crate::iface::packet::{Body, Datagram};
use crate::iface::sockets::{Kind, Wait};
use crate::iface::stack::Core;
use crate::socket::icmp::{Binding, Message, Meta, Socket};
use crate::stats::{Discard, Event};
use crate::storage::slots::Index;
use crate::wire::ip;

impl Core<'_> {
    /// Sends the next echo request of an ICMP socket.
    pub(in crate::iface) fn icmp_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        let Core { net, sockets, .. } = self;
        let Some((socket, (meta, payload))) =
            sockets.icmp.get(index).and_then(|socket| Some((socket, socket.tx.peek()?)))
        else {
            sockets.unlist(Kind::Icmp, index);
            return Turn::Moved;
        };
        let path = net.path(meta.remote, meta.local, meta.interface.or(socket.interface.get()));
        let sent = match (path, echo_request(socket, &meta, payload)) {
            (Some(path), Some(_)) if path.way != outlet.way => {
                sockets.place(Kind::Icmp, index, Some(Wait::Turn(path.way)));
                return Turn::Moved;
            }
            (Some(path), Some((protocol, body))) => {
                let options = socket.options.get();
                let datagram = Datagram {
                    src: path.src,
                    dst: meta.remote,
                    protocol,
                    hop_limit: hop_limit(
                        meta.hop_limit.or(options.hop_limit),
                        meta.remote,
                        net.config.hop_limit,
                    ),
                    dscp: meta.dscp.unwrap_or(options.dscp),
                    ecn: meta.ecn.unwrap_or(options.ecn),
                    fragmentation: options.fragmentation,
                    body,
                };
                net.send(&path, &datagram, Sender::Datagram, outlet)
            }
            (None, _) | (_, None) => net.lose(Discard::NoRoute),
        };
        net.note_sent(sent, Event::EchoRequest);
        let mtu = net.mtu(outlet.way);
        if is_over(sent) {
            if let Some(socket) = sockets.icmp.get_mut(index) {
                socket.tx.pop();
            }
            sockets.wake(Kind::Icmp, index);
            self.note_icmp_failure(index, &meta, error_of(sent, mtu));
        }
        self.after_turn(Kind::Icmp, index, outlet.way, sent)
    }

    /// A request that could not be sent is an error about it.
    fn note_icmp_failure(&mut self, index: Index, meta: &Meta, error: Option<NetworkError>) {
        let (Some(error), Some(socket)) = (error, self.sockets.icmp.get_mut(index)) else { return };
        let meta = Meta { message: Message::Error(error), ..*meta };
        match socket.rx.push(0, meta) {
            Ok(_) => self.sockets.note_changed(Kind::Icmp, index),
            Err(_) => self.net.stats.discard(Discard::SocketFull),
        }
    }
}

/// The message of an echo request.
fn echo_request<'p>(socket: &Socket<'_>, meta: &Meta, payload: &'p [u8]) -> Option<(ip::Protocol, Body<'p>)> {
    let (Some(Binding::Ident(ident)), Message::EchoRequest { seq_no }) = (socket.binding, meta.message)
    else {
        return None;
    };
    match meta.remote {
        #[cfg(feature = "ipv4")]
        IpAddr::V4(_) => {
            let message = crate::wire::icmpv4::Repr::EchoRequest { ident, seq_no, payload };
            Some((ip::Protocol::Icmp, Body::Icmpv4(message)))
        }
        #[cfg(feature = "ipv6")]
        IpAddr::V6(_) => {
            let message = crate::wire::icmpv6::Repr::EchoRequest { ident, seq_no, payload };
            Some((ip::Protocol::Icmpv6, Body::Icmpv6(message)))
        }
        #[cfg(not(all(feature = "ipv4", feature = "ipv6")))]
        _ => None,
    }
}
