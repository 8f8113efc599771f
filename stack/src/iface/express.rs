//! The short way of the segments that most are: in and out between an open connection and its peer, on a way that is known.
//!
//! A segment goes this way where the connection says that it is what was to come next, or what leaves next
//! (`socket/tcp/expected`), and where its [`Trail`](crate::socket::Trail) is fresh, which stands for all questions about
//! addresses, routes and neighbours. Every other segment goes the ordinary way, by `ingress` and `turns`.

use core::net::{IpAddr, SocketAddr};

use super::egress::Turn;
use super::ingress::{Arrival, Reach, Seen};
use super::net::Outlet;
use super::packet::{IpFields, LinkHeader, Version};
use super::segment;
use super::sockets::{Kind, Wait, Way};
use super::stack::Core;
use crate::config::{Dscp, Ecn, Fragmentation};
use crate::device::Checksums;
use crate::socket::tcp::{Changes, Expected, Flags, Plain, Timestamps, Tuple};
use crate::stats::{Discard, Event};
use crate::storage::slots::{Index, Lane};
use crate::wire::{Pseudo, PseudoFill, Sum, ip, tcp};

/// The segment as a connection may expect it, and its payload. `None`: it has other flags or other options.
fn read<'p>(packet: &tcp::Packet<'p>) -> Option<(Expected, &'p [u8])> {
    let flags = Flags::from_bits(*packet.octets().get(13)?);
    if flags != Flags::ACK && flags != Flags::ACK.union(Flags::PSH) {
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
    };
    Some((expected, payload))
}

/// The way in.
impl Core<'_> {
    /// Takes a TCP segment if its connection expects it. `ends`: the packet's destination and source.
    pub(super) fn take_expected(
        &mut self,
        arrival: &Arrival,
        ends: (IpAddr, IpAddr),
        pseudo: Pseudo,
        octets: &[u8],
        outlet: &mut Outlet<'_>,
    ) -> Seen {
        match self.try_expected(arrival, ends, pseudo, octets) {
            Some(Judged::Taken(index)) => {
                self.net.stats.note(Event::TcpReceived);
                self.answer_expected(index, outlet);
                Seen::Yes
            }
            Some(Judged::Corrupt) => {
                self.net.stats.discard(Discard::TcpChecksum);
                Seen::Yes
            }
            None => Seen::No,
        }
    }

    #[inline]
    fn try_expected(
        &mut self,
        arrival: &Arrival,
        (local, remote): (IpAddr, IpAddr),
        pseudo: Pseudo,
        octets: &[u8],
    ) -> Option<Judged> {
        let (Way::Link(id), Reach::Unicast) = (arrival.way, arrival.link) else { return None };
        if self.sockets.raw.len() > 0 {
            return None;
        }
        let packet = tcp::Packet::parse(octets).ok()?;
        let (segment, payload) = read(&packet)?;
        let index = self.open_connection((local, packet.dst_port()), (remote, packet.src_port()))?;
        let socket = self.sockets.tcp.get_mut(index)?;
        let trail = socket.trail;
        if usize::from(trail.interface) != id.index() || !self.net.is_fresh(&trail) {
            return None;
        }
        let acked = socket.expects(self.net.now, &segment)?;
        let (first, second) = socket.room_for(segment.len)?;
        let (head, tail) = payload.split_at_checked(first.len())?;
        if arrival.checksums.tcp.rx() {
            segment::copy_pieces((first, second), (head, tail));
        } else {
            // The payload is read once: what is copied counts only when the sum is right.
            let header = octets.get(..octets.len().checked_sub(payload.len())?)?;
            let sum = pseudo.sum(6, octets.len()).add(Sum::ZERO.add_few(header));
            let sum = sum.add(segment::copy_and_sum_pieces((first, second), (head, tail)));
            if sum.finish() != 0 {
                return Some(Judged::Corrupt);
            }
        }
        socket.take_expected(self.net.now, &segment, acked);
        Some(Judged::Taken(index))
    }

    /// The open connection between these ends: mostly that of the last segment.
    #[inline]
    fn open_connection(&self, local: (IpAddr, u16), remote: (IpAddr, u16)) -> Option<Index> {
        let last = self.sockets.last.get();
        if self.sockets.tcp.get(last).is_some_and(|socket| socket.is_open_between(local, remote)) {
            return Some(last);
        }
        self.sockets.search_connection(Tuple { local: local.into(), remote: remote.into() })
    }

    /// Tells the user, and sends at once what the segment calls for.
    fn answer_expected(&mut self, index: Index, outlet: &mut Outlet<'_>) {
        let Some(socket) = self.sockets.tcp.get_mut(index) else { return };
        let changes = socket.take_changes();
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

/// What became of a segment that was expected.
enum Judged {
    Taken(Index),
    /// Its checksum is wrong.
    Corrupt,
}

/// The way out.
impl Core<'_> {
    /// Sends the next segment of a connection if it is a plain one; `None`: nothing was sent, and the ordinary way finds what
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
        let segment = socket.next_plain(net.now)?;
        let ends = socket.open_ends()?;
        let pseudo = Pseudo::new(ends.local.ip(), ends.remote.ip())?;
        let headers = ip_header_len(ends).saturating_add(segment.header_len());
        let len = headers.saturating_add(segment.len as usize);
        if len > mtu || !outlet.sink.has_room(len) {
            return None;
        }
        let link = net.link_along(&trail)?;
        let (hop_limit, dscp) = socket.marks();
        let payload = socket.payload_of(&segment);
        let frame = Frame { link, ends, hop_limit, dscp, segment: &segment, payload, pseudo, checksums };
        let len = len.saturating_add(link.len());
        outlet.sink.send(len, &mut |out| frame.write(out)).ok()?;
        socket.sent_plain(net.now, &segment);
        net.stats.note(Event::TcpSent);
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
}

fn ip_header_len(ends: &Tuple) -> usize {
    match ends.remote {
        SocketAddr::V4(_) => 20,
        SocketAddr::V6(_) => 40,
    }
}

/// A frame with a plain segment.
struct Frame<'f> {
    link: LinkHeader,
    ends: &'f Tuple,
    hop_limit: u8,
    dscp: Dscp,
    segment: &'f Plain,
    payload: (&'f [u8], &'f [u8]),
    pseudo: Pseudo,
    checksums: Checksums,
}

impl Frame<'_> {
    /// Writes all of it; `out` has its length.
    fn write(&self, out: &mut [u8]) {
        let out = self.link.write(out, Version::of(self.ends.remote.ip()));
        let Some((ip_header, out)) = out.split_at_mut_checked(ip_header_len(self.ends)) else { return };
        let len = out.len();
        self.write_segment(out);
        let fields = IpFields {
            protocol: ip::Protocol::Tcp,
            hop_limit: self.hop_limit,
            dscp: self.dscp,
            ecn: Ecn::NotCapable,
            fragmentation: Fragmentation::Forbidden,
        };
        match (self.ends.local.ip(), self.ends.remote.ip()) {
            #[cfg(feature = "ipv4")]
            (IpAddr::V4(src), IpAddr::V4(dst)) => {
                fields.write_ipv4(ip_header, (src, dst), len, 0, self.checksums);
            }
            #[cfg(feature = "ipv6")]
            (IpAddr::V6(src), IpAddr::V6(dst)) => fields.write_ipv6(ip_header, (src, dst), len),
            _ => {}
        }
    }

    fn write_segment(&self, out: &mut [u8]) {
        let Some((header, room)) = out.split_at_mut_checked(self.segment.header_len()) else { return };
        let Some(room) = room.split_at_mut_checked(self.payload.0.len()) else { return };
        let fill = segment::fill(room, self.payload, self.pseudo, self.checksums);
        let Plain { seq, ack, window, timestamps, flags, len, .. } = *self.segment;
        let fields = tcp::Repr {
            src_port: self.ends.local.port(),
            dst_port: self.ends.remote.port(),
            seq_number: seq,
            ack_number: Some(ack),
            window_len: window,
            control: if flags.contains(Flags::PSH) { tcp::Control::Psh } else { tcp::Control::None },
            ece: false,
            cwr: false,
            options: tcp::Options::NONE,
        };
        match timestamps {
            // The room has the length of the header, here and there.
            None => {
                let _ = fields.emit(header, len as usize, fill);
            }
            Some(stamps) => emit_with(fields, stamps, header, len as usize, fill),
        }
    }
}

/// Writes a header with timestamps.
#[inline(never)]
fn emit_with(fields: tcp::Repr, stamps: Timestamps, header: &mut [u8], len: usize, fill: PseudoFill) {
    let stamps = tcp::Timestamps { tsval: stamps.value, tsecr: stamps.echo };
    let options = tcp::Options::NONE.with_timestamp(stamps).unwrap_or(tcp::Options::NONE);
    let _ = tcp::Repr { options, ..fields }.emit(header, len, fill);
}
