//! The short way of the segments that most are: in and out between an open connection and its peer, on a way that is known.
//!
//! A segment goes this way where the connection's [`Trail`](crate::socket::Trail) is fresh, which stands for all questions
//! about addresses, routes and neighbours. If it is what was to come next, or what leaves next (`socket/tcp/expected`), the
//! connection takes it in short, too. Every other segment goes the ordinary way, by `ingress` and `turns`.

use core::net::IpAddr;

use super::InterfaceId;
use super::egress::Turn;
use super::ingress::{Arrival, Reach, Seen};
use super::net::{Outlet, Sent};
use super::packet::{IpFields, LinkHeader, Version};
use super::receive::Handling;
use super::segment;
use super::sockets::{Kind, Wait, Way};
use super::stack::Core;
use crate::config::{Dscp, Ecn, Fragmentation};
use crate::device::Checksums;
use crate::socket::tcp::{Changes, Ends, Expected, Flags, Socket, Timestamps};
use crate::stats::{Discard, Event};
use crate::storage::slots::{Index, Lane};
use crate::time::Instant;
use crate::wire::{Pseudo, Sum, ip, tcp};

/// The segment as a connection may expect it, and its payload. `None`: it has other flags or other options.
fn read<'p>(packet: &tcp::Packet<'p>) -> Option<(Expected, &'p [u8])> {
    let flags = Flags::from_bits(*packet.octets().get(13)?);
    const OTHERS: u8 = !Flags::PSH.union(Flags::FIN).bits();
    if flags.bits() & OTHERS != Flags::ACK.bits() {
        return None;
    }
    let timestamps = match packet.options_octets() {
        [] => None,
        // NOP, NOP, timestamps (RFC 7323 appendix A).
        [1, 1, 8, 10, a, b, c, d, e, f, g, h] => Some(Timestamps {
            value: u32::from_be_bytes([*a, *b, *c, *d]),
            echo: u32::from_be_bytes([*e, *f, *g, *h]),
        }),
        _ => return None,
    };
    let payload = packet.payload();
    let expected = Expected {
        seq: packet.seq_number(),
        ack: packet.ack_number(),
        window: packet.window_len(),
        timestamps,
        len: u32::try_from(payload.len()).ok()?,
        flags,
    };
    Some((expected, payload))
}

/// The way in.
impl Core<'_> {
    /// Takes a TCP segment of a connection whose trail is fresh: in short if the connection expects it, else as any other,
    /// but without the questions that the trail has answered. `ends`: the packet's destination and source.
    pub(super) fn take_on_trail(
        &mut self,
        arrival: &Arrival,
        (local, remote): (IpAddr, IpAddr),
        pseudo: Pseudo,
        ecn: Ecn,
        octets: &[u8],
        outlet: &mut Outlet<'_>,
    ) -> Seen {
        let (Way::Link(id), Reach::Unicast) = (arrival.way, arrival.link) else { return Seen::No };
        if !self.net.may_be_short() || self.sockets.raw.len() > 0 {
            return Seen::No;
        }
        let Ok(packet) = tcp::Packet::parse(octets) else { return Seen::No };
        let (local, remote) = ((local, packet.dst_port()), (remote, packet.src_port()));
        let Core { net, sockets, .. } = self;
        let Some(index) = sockets.connection_between(local, remote) else { return Seen::No };
        let Some(socket) = sockets.tcp.get_mut(index) else { return Seen::No };
        if usize::from(socket.trail.interface) != id.index() || !net.is_fresh(&socket.trail) {
            return Seen::No;
        }
        let verifies = !arrival.checksums.tcp.rx();
        let sums = if verifies { Sums::Ours(pseudo) } else { Sums::Device };
        let judged = match (read(&packet), outlet.handling) {
            (None, _) => None,
            (Some((segment, payload)), Handling::No) => {
                try_expected(socket, net.now, &segment, (octets, payload), sums)
            }
            // Only what is good is shown.
            (Some(_), Handling::Yes(_)) if verifies && !packet.verify_checksum(pseudo) => {
                Some(Judged::Corrupt)
            }
            (Some((segment, payload)), Handling::Yes(showing)) => {
                (showing.segment)(self, index, &segment, payload, outlet).map(|()| Judged::Taken)
            }
        };
        match judged {
            Some(Judged::Taken) => {
                self.net.stats.note(Event::TcpReceived);
                self.answer_expected(index, outlet);
            }
            Some(Judged::Corrupt) => self.net.stats.discard(Discard::TcpChecksum),
            None if verifies && !packet.verify_checksum(pseudo) => {
                self.net.stats.discard(Discard::TcpChecksum);
            }
            None => {
                let segment = segment::read(&packet, local.into(), remote.into(), ecn);
                self.take_known(index, &segment, arrival.interface(), outlet);
            }
        }
        Seen::Yes
    }

    /// Tells the user, and sends at once what the segment calls for.
    fn answer_expected(&mut self, index: Index, outlet: &mut Outlet<'_>) {
        let Some(socket) = self.sockets.tcp.get_mut(index) else { return };
        let changes = socket.take_changes();
        if !socket.is_open() {
            self.on_changes(index, changes);
            if changes.contains(Changes::CONFIRMED) {
                self.confirm_next_hop(index, outlet.way);
            }
            return self.answer_tcp(index, outlet);
        }
        let due = socket.due_soon();
        let may_wait = socket.may_wait_for_burst();
        self.on_changes(index, changes);
        if changes.contains(Changes::CONFIRMED) {
            self.confirm_next_hop(index, outlet.way);
        }
        let is_due = due.is_some_and(|at| at <= self.net.now);
        if !is_due || may_wait {
            return self.place_tcp(index, due);
        }
        let waits = self.sockets.tcp.listed(Lane::Ready, index).map(Wait::from_number);
        if matches!(waits, Some(Wait::Parked(_))) || !outlet.sink.has_room(1) {
            return self.place_tcp(index, due);
        }
        // Whatever becomes of it, the turn has let the socket wait where it should.
        self.tcp_turn(index, outlet);
    }
}

/// Whose the checksum of a segment is.
#[derive(Clone, Copy)]
enum Sums {
    Ours(Pseudo),
    Device,
}

/// Takes a segment if it was to come next: all its octets and, behind its header, its payload.
#[inline]
fn try_expected(
    socket: &mut Socket<'_>,
    now: Instant,
    segment: &Expected,
    (octets, payload): (&[u8], &[u8]),
    sums: Sums,
) -> Option<Judged> {
    let acked = socket.expects(now, segment)?;
    let (first, second) = socket.room_for(segment.len)?;
    let (head, tail) = payload.split_at_checked(first.len())?;
    match sums {
        Sums::Device => segment::copy_pieces((first, second), (head, tail)),
        // The payload is read once: what is copied counts only when the sum is right.
        Sums::Ours(pseudo) => {
            let header = octets.get(..octets.len().checked_sub(payload.len())?)?;
            let sum = pseudo.sum(6, octets.len()).add(Sum::ZERO.add_few(header));
            let sum = sum.add(segment::copy_and_sum_pieces((first, second), (head, tail)));
            if sum.finish() != 0 {
                return Some(Judged::Corrupt);
            }
        }
    }
    socket.take_expected(now, segment, acked);
    Some(Judged::Taken)
}

/// What became of a segment that was expected.
enum Judged {
    Taken,
    /// Its checksum is wrong.
    Corrupt,
}

/// The way out.
impl Core<'_> {
    /// Sends the next segment of a connection whose trail is fresh; `None`: nothing was sent, and the ordinary way finds what
    /// it would have found.
    pub(super) fn express_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Option<Turn> {
        let Core { net, sockets, .. } = self;
        let socket = sockets.tcp.get_mut(index)?;
        let trail = socket.trail;
        let Way::Link(id) = outlet.way else { return None };
        if usize::from(trail.interface) != id.index() || !net.is_fresh(&trail) {
            return None;
        }
        let interface = net.interface(id)?;
        let (mtu, checksums) = (interface.mtu, interface.checksums);
        // Where the device finishes segments, it is told by the ordinary way.
        if checksums.partial.tx() || interface.large > 0 {
            return None;
        }
        let Some(segment) = socket.next_plain(net.now) else { return self.trail_turn(index, mtu, outlet) };
        let ends = socket.ends()?;
        let header = segment::Header::of_plain(&segment, ends);
        let frame = Frame {
            link: net.link_along(&trail)?,
            ends,
            marks: socket.marks(),
            ecn: Ecn::NotCapable,
            header: &header,
            payload: socket.payload_of(&segment),
            checksums,
        };
        frame.send(mtu, outlet)?;
        socket.sent_plain(net.now, &segment);
        net.stats.note(Event::TcpSent);
        if !socket.is_open() {
            return Some(self.after_tcp_turn(index, outlet.way, Sent::Yes));
        }
        let due = socket.due_soon();
        self.sockets.unlist(Kind::Tcp, index);
        match due {
            Some(at) if at <= self.net.now => {
                self.sockets.place(Kind::Tcp, index, Some(Wait::Turn(outlet.way)))
            }
            due => self.sockets.tcp.set_deadline(index, due),
        }
        Some(Turn::Sent)
    }

    /// The same for any segment, on a way that takes packets of `mtu` octets.
    #[inline(never)]
    fn trail_turn(&mut self, index: Index, mtu: usize, outlet: &mut Outlet<'_>) -> Option<Turn> {
        let Core { net, sockets, .. } = self;
        let socket = sockets.tcp.get_mut(index)?;
        let context = net.trail_context(mtu, socket.ends()?.remote());
        let Some(outgoing) = context.with(|context| socket.poll_egress(context)) else {
            return Some(self.after_tcp_turn(index, outlet.way, Sent::Later));
        };
        // What belongs to a connection that is over may have other ends.
        let timestamps = outgoing.options.simple().filter(|_| !outgoing.is_farewell())?;
        let header = segment::Header::of(&outgoing, timestamps);
        let frame = Frame {
            link: net.link_along(&socket.trail)?,
            ends: socket.ends()?,
            marks: socket.marks(),
            ecn: Ecn::from_bits(outgoing.ecn),
            header: &header,
            payload: socket.payload(&outgoing),
            checksums: net.interface(InterfaceId::new(socket.trail.interface))?.checksums,
        };
        frame.send(mtu, outlet)?;
        context.with(|context| socket.sent(context, &outgoing));
        net.stats.note(Event::TcpSent);
        Some(self.after_tcp_turn(index, outlet.way, Sent::Yes))
    }
}

/// A frame with a segment.
struct Frame<'f> {
    link: LinkHeader,
    ends: &'f Ends,
    /// TTL or hop limit, and DSCP.
    marks: (u8, Dscp),
    ecn: Ecn,
    header: &'f segment::Header,
    payload: (&'f [u8], &'f [u8]),
    checksums: Checksums,
}

impl Frame<'_> {
    /// Hands it to the outlet; `None`: it does not fit.
    #[inline]
    fn send(&self, mtu: usize, outlet: &mut Outlet<'_>) -> Option<()> {
        let headers = ip_header_len(self.ends).saturating_add(self.header.len());
        let len = headers.saturating_add(self.payload.0.len()).saturating_add(self.payload.1.len());
        if len > mtu || !outlet.sink.has_room(len) {
            return None;
        }
        outlet.sink.send(len.saturating_add(self.link.len()), &mut |out| self.write(out)).ok()
    }

    /// Writes all of it; `out` has its length.
    fn write(&self, out: &mut [u8]) {
        let Frame { ends, marks: (hop_limit, dscp), ecn, .. } = *self;
        let out = self.link.write(out, Version::of(ends.remote()));
        let Some((ip_header, out)) = out.split_at_mut_checked(ip_header_len(ends)) else { return };
        let len = out.len();
        let fields = IpFields {
            protocol: ip::Protocol::Tcp,
            hop_limit,
            dscp,
            ecn,
            fragmentation: Fragmentation::Forbidden,
        };
        match (ends.local(), ends.remote()) {
            #[cfg(feature = "ipv4")]
            (IpAddr::V4(src), IpAddr::V4(dst)) => {
                self.write_segment(out, Pseudo::v4(src, dst));
                fields.write_ipv4(ip_header, (src, dst), len, 0, self.checksums);
            }
            #[cfg(feature = "ipv6")]
            (IpAddr::V6(src), IpAddr::V6(dst)) => {
                self.write_segment(out, Pseudo::v6(src, dst));
                fields.write_ipv6(ip_header, (src, dst), len);
            }
            _ => {}
        }
    }

    #[inline]
    fn write_segment(&self, out: &mut [u8], pseudo: Pseudo) {
        let Some((place, room)) = out.split_at_mut_checked(self.header.len()) else { return };
        let payload_len = room.len();
        let Some(room) = room.split_at_mut_checked(self.payload.0.len()) else { return };
        let fill = segment::fill(room, self.payload, pseudo, self.checksums);
        self.header.write(place, payload_len, fill);
    }
}

fn ip_header_len(ends: &Ends) -> usize {
    match ends.remote() {
        IpAddr::V4(_) => 20,
        IpAddr::V6(_) => 40,
    }
}
