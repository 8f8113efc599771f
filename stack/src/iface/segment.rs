//! TCP segments between the wire and the engine.

use core::net::SocketAddr;

use super::packet::{Body, Datagram, start_checksum};
use crate::config::{Dscp, Ecn, Fragmentation};
use crate::device::Checksums;
use crate::socket::tcp::{
    Ends, Flags, Options, Outgoing, Plain, SackBlocks, Segment, SourceRoute, Timestamps,
};
use crate::wire::support::List;
use crate::wire::{Pseudo, PseudoFill, SeqNumber, Sum, copy_and_sum, ip, tcp};

#[cfg(test)]
mod tests;

/// What arrived, as the engine wants it: from the views, without a representation between.
pub(crate) fn read<'p>(
    packet: &tcp::Packet<'p>,
    local: SocketAddr,
    remote: SocketAddr,
    ecn: Ecn,
) -> Segment<'p> {
    let flags = packet.octets().get(13).copied().unwrap_or(0);
    Segment {
        local,
        remote,
        seq: packet.seq_number(),
        ack: packet.ack().then(|| packet.ack_number()),
        window: packet.window_len(),
        urgent: packet.urg().then(|| packet.urgent_at()),
        flags: Flags::from_bits(flags),
        ecn: ecn.bits(),
        options: read_options(packet),
        payload: packet.payload(),
    }
}

/// Octets of a segment's header with these options.
#[inline]
pub(crate) fn header_len(options: &tcp::Options) -> usize {
    LEN.saturating_add(options.octets_len())
}

/// Octets of a header without options.
pub(crate) const LEN: usize = tcp::Packet::HEADER_LEN;
/// Octets of a header with timestamps and the two no-ops that align them.
pub(crate) const LEN_WITH_TIMESTAMPS: usize = LEN + Options::TIMESTAMPS_LEN as usize;

/// Writes a header with these options, and the payload, into `out`, which has just their length.
pub(crate) fn write(
    (segment, options): (&Outgoing, &tcp::Options),
    payload: (&[u8], &[u8]),
    out: &mut [u8],
    pseudo: Pseudo,
    checksums: Checksums,
) {
    let payload_len = payload.0.len().saturating_add(payload.1.len());
    let header_len = out.len().saturating_sub(payload_len);
    let Some((place, room)) = out.split_at_mut_checked(header_len) else { return };
    let Some(room) = room.split_at_mut_checked(payload.0.len()) else { return };
    let fill = fill(room, payload, pseudo, checksums);
    // The place has the length of the header.
    let _ = Header::of(segment, None).repr(*options).emit(place, payload_len, fill);
    if checksums.partial.tx() && !checksums.tcp.tx() {
        start_checksum(out, CHECKSUM_AT, pseudo, ip::Protocol::Tcp);
    }
}

/// What is in a header without options but timestamps: nearly every one.
pub(crate) struct Header {
    /// Ours, then the peer's.
    pub(crate) ports: (u16, u16),
    pub(crate) seq: SeqNumber,
    pub(crate) ack: Option<SeqNumber>,
    pub(crate) window: u16,
    pub(crate) flags: Flags,
    pub(crate) timestamps: Option<Timestamps>,
}

impl Header {
    /// That of a segment which has no other options than these.
    #[inline]
    pub(crate) fn of(segment: &Outgoing, timestamps: Option<Timestamps>) -> Header {
        Header {
            ports: (segment.local.port(), segment.remote.port()),
            seq: segment.seq,
            ack: segment.ack,
            window: segment.window,
            flags: segment.flags,
            timestamps,
        }
    }

    /// That of a plain segment between these ends.
    #[inline]
    pub(crate) fn of_plain(plain: &Plain, ends: &Ends) -> Header {
        Header {
            ports: ends.ports(),
            seq: plain.seq,
            ack: Some(plain.ack),
            window: plain.window,
            flags: plain.flags,
            timestamps: plain.timestamps,
        }
    }

    /// Its octets.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        if self.timestamps.is_some() { LEN_WITH_TIMESTAMPS } else { LEN }
    }

    /// Writes it into `place`, which has its length.
    #[inline]
    pub(crate) fn write(&self, place: &mut [u8], payload_len: usize, fill: PseudoFill) {
        let _ = self.repr(stamped(self.timestamps)).emit(place, payload_len, fill);
    }

    #[inline]
    fn repr(&self, options: tcp::Options) -> tcp::Repr {
        tcp::Repr {
            src_port: self.ports.0,
            dst_port: self.ports.1,
            seq_number: self.seq,
            ack_number: self.ack,
            window_len: self.window,
            control: control(self.flags),
            ece: self.flags.contains(Flags::ECE),
            cwr: self.flags.contains(Flags::CWR),
            options,
        }
    }
}

/// Of SYN, FIN, RST and PSH the first that is set.
#[inline]
fn control(flags: Flags) -> tcp::Control {
    if flags.contains(Flags::SYN) {
        tcp::Control::Syn
    } else if flags.contains(Flags::FIN) {
        tcp::Control::Fin
    } else if flags.contains(Flags::RST) {
        tcp::Control::Rst
    } else if flags.contains(Flags::PSH) {
        tcp::Control::Psh
    } else {
        tcp::Control::None
    }
}

/// No options but these.
#[inline]
fn stamped(timestamps: Option<Timestamps>) -> tcp::Options {
    let stamps = timestamps.map(|Timestamps { value, echo }| tcp::Timestamps { tsval: value, tsecr: echo });
    // Alone they always fit.
    stamps.and_then(|stamps| tcp::Options::NONE.with_timestamp(stamps)).unwrap_or(tcp::Options::NONE)
}

/// Where the checksum stands in the header.
pub(crate) const CHECKSUM_AT: u16 = 16;

/// Copies the payload, which has the lengths of the room, and says what its header's checksum has to cover.
pub(crate) fn fill(
    room: (&mut [u8], &mut [u8]),
    payload: (&[u8], &[u8]),
    pseudo: Pseudo,
    checksums: Checksums,
) -> PseudoFill {
    if checksums.tcp.tx() || checksums.partial.tx() {
        copy_pieces(room, payload);
        PseudoFill::Device
    } else {
        PseudoFill::Sum(pseudo, copy_and_sum_pieces(room, payload))
    }
}

/// Copies both pieces, which have one length on both sides.
pub(crate) fn copy_pieces(to: (&mut [u8], &mut [u8]), from: (&[u8], &[u8])) {
    for (to, from) in [(to.0, from.0), (to.1, from.1)] {
        if to.len() == from.len() {
            to.copy_from_slice(from);
        }
    }
}

/// Copies both pieces and sums them. The second begins at an odd place where the first is odd.
#[inline]
pub(crate) fn copy_and_sum_pieces(to: (&mut [u8], &mut [u8]), from: (&[u8], &[u8])) -> Sum {
    let sum = copy_and_sum(to.0, from.0);
    if from.1.is_empty() {
        return sum;
    }
    let rest = copy_and_sum(to.1, from.1);
    if from.0.len() & 1 == 0 { sum.add(rest) } else { sum.add(rest.shifted()) }
}

/// The packet of a segment.
pub(crate) fn datagram<'p>(
    segment: &'p Outgoing,
    payload: (&'p [u8], &'p [u8]),
    route: Option<&'p SourceRoute>,
) -> Datagram<'p> {
    Datagram {
        src: segment.local.ip(),
        dst: segment.remote.ip(),
        protocol: ip::Protocol::Tcp,
        hop_limit: segment.hop_limit,
        dscp: Dscp::new(segment.dscp).unwrap_or_default(),
        ecn: Ecn::from_bits(segment.ecn),
        // Segments are made to fit the path (RFC 1191 §3): a router that finds one too long shall say so.
        fragmentation: Fragmentation::Forbidden,
        body: Body::Tcp { segment, options: write_options(&segment.options), payload, route },
    }
}

/// The engine's options as they stand in a header. They fit: the engine counts their octets.
fn write_options(options: &Options) -> tcp::Options {
    let mut out = stamped(options.timestamps);
    if let Some(mss) = options.mss {
        out = out.with_max_seg_size(mss).unwrap_or(out);
    }
    if let Some(shift) = options.window_scale.and_then(tcp::Shift::new) {
        out = out.with_window_scale(shift).unwrap_or(out);
    }
    if options.sack_permitted {
        out = out.with_sack(tcp::Sack::Permitted).unwrap_or(out);
    } else if !options.sack.is_empty() {
        let mut blocks = List::EMPTY;
        for (left, right) in options.sack.iter() {
            // The engine has at most as many blocks as the list.
            let _ = blocks.push(tcp::SackBlock { left, right });
        }
        out = out.with_sack(tcp::Sack::Blocks(blocks)).unwrap_or(out);
    }
    out
}

/// The options of a header, in one pass. What is malformed is left out.
fn read_options(packet: &tcp::Packet<'_>) -> Options {
    let mut options = Options::NONE;
    if packet.options_octets().is_empty() {
        return options;
    }
    let read = packet.parse_options();
    options.mss = read.max_seg_size();
    options.window_scale = read.window_scale().map(|shift| shift.get());
    options.timestamps =
        read.timestamp().map(|stamps| Timestamps { value: stamps.tsval, echo: stamps.tsecr });
    match read.sack() {
        Some(tcp::Sack::Permitted) => options.sack_permitted = true,
        Some(tcp::Sack::Blocks(blocks)) => {
            options.sack = SackBlocks::NONE;
            blocks.iter().for_each(|block| options.sack.push(block.left, block.right));
        }
        None => {}
    }
    options
}
