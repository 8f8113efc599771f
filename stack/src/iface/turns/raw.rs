//! The turn of a raw socket.

use super::is_over;
use crate::config::{Dscp, Ecn, Fragmentation};
use crate::iface::egress::Turn;
use crate::iface::guard::raw::{Destination, destination};
use crate::iface::net::{Outlet, Sender, Sent};
use crate::iface::packet::{Body, Datagram};
use crate::iface::sockets::{Kind, Wait, Way};
use crate::iface::stack::Core;
use crate::stats::{Discard, Event};
use crate::storage::slots::Index;
use crate::wire::ip;

impl Core<'_> {
    /// Sends the next packet of a raw socket.
    pub(in crate::iface) fn raw_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        let Core { net, sockets, .. } = self;
        let Some((socket, (meta, packet))) =
            sockets.raw.get(index).and_then(|socket| Some((socket, socket.tx.peek()?)))
        else {
            sockets.unlist(Kind::Raw, index);
            return Turn::Moved;
        };
        let on = meta.interface.or(socket.interface.get());
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
            sockets.wake(Kind::Raw, index);
        }
        self.after_turn(Kind::Raw, index, outlet.way, sent)
    }
}

/// Of a whole packet: octets of its IP header, what follows it, and whether it may be cut. It was parsed when it was
/// queued.
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
