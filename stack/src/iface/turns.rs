//! One turn of one socket: its next packet, along the way that leads to its destination now.

#[cfg(any(feature = "udp", feature = "icmp"))]
use core::num::NonZeroU8;

use super::egress::Turn;
use super::net::{Outlet, Sender, Sent};
use super::packet::{Body, Datagram};
use super::sockets::{Kind, Wait, Way};
use super::stack::Core;
#[cfg(any(feature = "udp", feature = "raw"))]
use crate::config::Fragmentation;
use crate::error::NetworkError;
use crate::stats::{Discard, Event};
use crate::storage::slots::Index;
use crate::wire::ip;

#[cfg(feature = "tcp")]
impl Core<'_> {
    /// Sends the next segment of a connection.
    pub(super) fn tcp_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        use core::net::{IpAddr, Ipv4Addr};

        use super::segment::datagram;
        use crate::socket::tcp::IcmpError;

        const NOWHERE: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
        let Core { net, sockets, .. } = self;
        let Some(socket) = sockets.tcp.get_mut(index) else {
            sockets.unlist(Kind::Tcp, index);
            return Turn::Moved;
        };
        let ends = socket.tuple();
        let path = ends.and_then(|ends| net.path(ends.remote.ip(), Some(ends.local.ip()), None));
        let context = net.tcp_context(path.as_ref(), ends.map_or(NOWHERE, |ends| ends.remote.ip()));
        let Some(outgoing) = context.with(|context| socket.poll_egress(context)) else {
            return self.after_tcp_turn(index, outlet.way, Sent::Later);
        };
        let path = match ends {
            Some(ends) if (ends.local, ends.remote) == (outgoing.local, outgoing.remote) => path,
            // The farewell of a connection that is over.
            Some(_) | None => net.path(outgoing.remote.ip(), Some(outgoing.local.ip()), None),
        };
        if let Some(path) = path.filter(|path| path.way != outlet.way) {
            sockets.place(Kind::Tcp, index, Some(Wait::Turn(path.way)));
            return Turn::Moved;
        }
        let payload = socket.payload(&outgoing);
        let sent = match path {
            Some(path) => net.send(&path, &datagram(&outgoing, payload), Sender::Segment, outlet),
            None => net.lose(Discard::NoRoute),
        };
        net.note_sent(sent, Event::TcpSent);
        match sent {
            Sent::Blocked | Sent::Unresolved(_) => {}
            Sent::Yes | Sent::Later => context.with(|context| socket.sent(context, &outgoing)),
            // What is lost here is lost on the way: it is sent again in time, and given up in the end.
            Sent::Lost(_) => {
                context.with(|context| socket.sent(context, &outgoing));
                context.with(|context| socket.on_icmp_error(context, outgoing.seq, IcmpError::Soft));
            }
        }
        self.after_tcp_turn(index, outlet.way, sent)
    }

    fn after_tcp_turn(&mut self, index: Index, way: Way, sent: Sent) -> Turn {
        use crate::socket::tcp::Changes;
        let changes = self.sockets.tcp.get_mut(index).map(|socket| socket.take_changes());
        if changes.is_some_and(|changes| changes.contains(Changes::STATE)) {
            self.index_tcp(index);
        }
        self.after_turn(Kind::Tcp, index, way, sent)
    }

    /// Sends at once what an arriving segment calls for, if the outlet is free and leads there.
    pub(super) fn answer_tcp(&mut self, index: Index, outlet: &mut Outlet<'_>) {
        let Some(socket) = self.sockets.tcp.get(index) else { return };
        let is_due = socket.poll_at().is_some_and(|at| at <= self.net.now);
        let waits = self.sockets.tcp.listed(index).map(Wait::from_number);
        let is_parked = matches!(waits, Some(Wait::Parked(_)));
        if is_due && !is_parked && outlet.sink.has_room(1) {
            self.tcp_turn(index, outlet);
        }
    }
}

#[cfg(feature = "udp")]
impl Core<'_> {
    /// Sends the next datagram of a UDP socket.
    pub(super) fn udp_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        let Core { net, sockets, .. } = self;
        let Some((socket, (meta, payload))) =
            sockets.udp.get(index).and_then(|socket| Some((socket, socket.tx.peek()?)))
        else {
            sockets.unlist(Kind::Udp, index);
            return Turn::Moved;
        };
        let (src, on) = (meta.local.or(socket.local), meta.interface.or(socket.interface));
        // A group's address can be listened to, not sent from.
        let src = src.filter(|src| net.is_own(*src));
        let path = net.path(meta.remote.ip(), src, on);
        let sent = match path {
            None => net.lose(Discard::NoRoute),
            Some(path) if path.way != outlet.way => {
                sockets.place(Kind::Udp, index, Some(Wait::Turn(path.way)));
                return Turn::Moved;
            }
            Some(path) => {
                let options = &socket.options;
                let datagram = Datagram {
                    src: path.src,
                    dst: meta.remote.ip(),
                    protocol: ip::Protocol::Udp,
                    hop_limit: hop_limit(
                        meta.hop_limit.or(options.hop_limit),
                        meta.remote.ip(),
                        net.config.hop_limit,
                    ),
                    dscp: meta.dscp.unwrap_or(options.dscp),
                    ecn: meta.ecn.unwrap_or(options.ecn),
                    fragmentation: options.fragmentation,
                    body: Body::Udp { src_port: socket.port, dst_port: meta.remote.port(), payload },
                };
                net.send(&path, &datagram, Sender::Datagram, outlet)
            }
        };
        net.note_sent(sent, Event::UdpSent);
        let mtu = net.mtu(outlet.way);
        if let (Some(socket), true) = (sockets.udp.get_mut(index), is_over(sent)) {
            socket.tx.pop();
            socket.error = error_of(sent, mtu).or(socket.error);
        }
        self.after_turn(Kind::Udp, index, outlet.way, sent)
    }
}

#[cfg(feature = "icmp")]
impl Core<'_> {
    /// Sends the next echo request of an ICMP socket.
    pub(super) fn icmp_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        let Core { net, sockets, .. } = self;
        let Some((socket, (meta, payload))) =
            sockets.icmp.get(index).and_then(|socket| Some((socket, socket.tx.peek()?)))
        else {
            sockets.unlist(Kind::Icmp, index);
            return Turn::Moved;
        };
        let path = net.path(meta.remote, meta.local, meta.interface.or(socket.interface));
        let sent = match (path, echo_request(socket, &meta, payload)) {
            (Some(path), Some(_)) if path.way != outlet.way => {
                sockets.place(Kind::Icmp, index, Some(Wait::Turn(path.way)));
                return Turn::Moved;
            }
            (Some(path), Some((protocol, body))) => {
                let options = &socket.options;
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
            self.note_icmp_failure(index, &meta, error_of(sent, mtu));
        }
        self.after_turn(Kind::Icmp, index, outlet.way, sent)
    }

    /// A request that could not be sent is an error about it.
    fn note_icmp_failure(
        &mut self,
        index: Index,
        meta: &crate::socket::icmp::Meta,
        error: Option<NetworkError>,
    ) {
        use crate::socket::icmp::{Message, Meta};
        let (Some(error), Some(socket)) = (error, self.sockets.icmp.get_mut(index)) else { return };
        let meta = Meta { message: Message::Error(error), ..*meta };
        if socket.rx.push(0, meta).is_err() {
            self.net.stats.discard(Discard::SocketFull);
        }
    }
}

/// The message of an echo request.
#[cfg(feature = "icmp")]
fn echo_request<'p>(
    socket: &crate::socket::icmp::Socket<'_>,
    meta: &crate::socket::icmp::Meta,
    payload: &'p [u8],
) -> Option<(ip::Protocol, Body<'p>)> {
    use crate::socket::icmp::{Binding, Message};
    let (Some(Binding::Ident(ident)), Message::EchoRequest { seq_no }) = (socket.binding, meta.message)
    else {
        return None;
    };
    match meta.remote {
        #[cfg(feature = "ipv4")]
        core::net::IpAddr::V4(_) => {
            let message = crate::wire::icmpv4::Repr::EchoRequest { ident, seq_no, payload };
            Some((ip::Protocol::Icmp, Body::Icmpv4(message)))
        }
        #[cfg(feature = "ipv6")]
        core::net::IpAddr::V6(_) => {
            let message = crate::wire::icmpv6::Repr::EchoRequest { ident, seq_no, payload };
            Some((ip::Protocol::Icmpv6, Body::Icmpv6(message)))
        }
        #[cfg(not(all(feature = "ipv4", feature = "ipv6")))]
        _ => None,
    }
}

#[cfg(feature = "raw")]
impl Core<'_> {
    /// Sends the next packet of a raw socket.
    pub(super) fn raw_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        use super::guard::raw::{Destination, destination};
        use crate::config::{Dscp, Ecn};

        let Core { net, sockets, .. } = self;
        let Some((socket, (meta, packet))) =
            sockets.raw.get(index).and_then(|socket| Some((socket, socket.tx.peek()?)))
        else {
            sockets.unlist(Kind::Raw, index);
            return Turn::Moved;
        };
        let on = meta.interface.or(socket.interface);
        let sent = match socket.binding.and_then(|binding| destination(binding, packet)) {
            None => net.lose(Discard::Malformed),
            Some(Destination::Station) => {
                let len = packet.len();
                let write = &mut |out: &mut [u8]| out.copy_from_slice(packet);
                match outlet.sink.send(len, write) {
                    _ if on.map(Way::Link) != Some(outlet.way) => net.lose(Discard::NoRoute),
                    Ok(()) => Sent::Yes,
                    Err(_) => net.lose(Discard::TooBig),
                }
            }
            Some(Destination::Host { dst, src }) => match net.path(dst, Some(src), on) {
                None => net.lose(Discard::NoRoute),
                Some(path) if path.way != outlet.way => {
                    sockets.place(Kind::Raw, index, Some(Wait::Turn(path.way)));
                    return Turn::Moved;
                }
                Some(path) => {
                    let (header_len, protocol, fragmentation) = shape(packet);
                    let datagram = Datagram {
                        src,
                        dst,
                        protocol,
                        hop_limit: 0,
                        dscp: Dscp::DEFAULT,
                        ecn: Ecn::NotCapable,
                        fragmentation,
                        body: Body::Whole { packet, header_len },
                    };
                    net.send(&path, &datagram, Sender::Datagram, outlet)
                }
            },
        };
        net.note_sent(sent, Event::RawSent);
        if let (Some(socket), true) = (sockets.raw.get_mut(index), is_over(sent)) {
            socket.tx.pop();
        }
        self.after_turn(Kind::Raw, index, outlet.way, sent)
    }
}

/// Of a whole packet: octets of its IP header, what follows it, and whether it may be cut. It was parsed when it was
/// queued.
#[cfg(feature = "raw")]
fn shape(packet: &[u8]) -> (usize, ip::Protocol, Fragmentation) {
    const DONT_FRAGMENT: u8 = 0x40;
    let octet = |at: usize| packet.get(at).copied().unwrap_or(0);
    let [first, v6_next, flags, v4_next] = [octet(0), octet(6), octet(6), octet(9)];
    if first >> 4 == 6 {
        return (40, ip::Protocol::from(v6_next), Fragmentation::Allowed);
    }
    let fragmentation =
        if flags & DONT_FRAGMENT == 0 { Fragmentation::Allowed } else { Fragmentation::Forbidden };
    (usize::from(first & 0xf) << 2, ip::Protocol::from(v4_next), fragmentation)
}

/// Whether the packet has left its queue.
fn is_over(sent: Sent) -> bool {
    match sent {
        Sent::Yes | Sent::Later | Sent::Lost(_) => true,
        Sent::Blocked | Sent::Unresolved(_) => false,
    }
}

/// What a socket is told of a packet that went nowhere.
#[cfg(any(feature = "udp", feature = "icmp"))]
fn error_of(sent: Sent, mtu: usize) -> Option<NetworkError> {
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
#[cfg(any(feature = "udp", feature = "icmp"))]
fn hop_limit(asked: Option<NonZeroU8>, dst: core::net::IpAddr, usual: NonZeroU8) -> u8 {
    match asked {
        Some(limit) => limit.get(),
        None if dst.is_multicast() => 1,
        None => usual.get(),
    }
}
