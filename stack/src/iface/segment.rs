//! TCP segments between the wire and the engine.

use core::net::SocketAddr;

use super::packet::{Body, Datagram, start_checksum};
use crate::config::{Dscp, Ecn, Fragmentation};
use crate::device::Checksums;
use crate::socket::tcp::{Flags, Options, Outgoing, SackBlocks, Segment, SourceRoute, Timestamps};
use crate::wire::support::List;
use crate::wire::{Pseudo, PseudoFill, Sum, copy_and_sum, ip, tcp};

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

/// Octets of a segment's header.
pub(crate) fn header_len(segment: &Outgoing) -> usize {
    if segment.options.is_empty() { tcp::Packet::HEADER_LEN } else { fields(segment).buffer_len() }
}

/// Writes header and payload into `out`, which has just their length.
pub(crate) fn write(
    segment: &Outgoing,
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
    // The room has the length of the header.
    let _ = fields(segment).emit(place, payload_len, fill);
    if checksums.partial.tx() && !checksums.tcp.tx() {
        start_checksum(out, CHECKSUM_AT, pseudo, ip::Protocol::Tcp);
    }
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
        body: Body::Tcp { segment, payload, route },
    }
}

/// The header of a segment.
fn fields(segment: &Outgoing) -> tcp::Repr {
    let control = if segment.flags.contains(Flags::SYN) {
        tcp::Control::Syn
    } else if segment.flags.contains(Flags::FIN) {
        tcp::Control::Fin
    } else if segment.flags.contains(Flags::RST) {
        tcp::Control::Rst
    } else if segment.flags.contains(Flags::PSH) {
        tcp::Control::Psh
    } else {
        tcp::Control::None
    };
    tcp::Repr {
        src_port: segment.local.port(),
        dst_port: segment.remote.port(),
        seq_number: segment.seq,
        ack_number: segment.ack,
        window_len: segment.window,
        control,
        ece: segment.flags.contains(Flags::ECE),
        cwr: segment.flags.contains(Flags::CWR),
        options: write_options(&segment.options),
    }
}

/// The engine's options as they stand in a header. They fit: the engine counts their octets.
fn write_options(options: &Options) -> tcp::Options {
    let mut out = tcp::Options::NONE;
    if options.is_empty() {
        return out;
    }
    if let Some(mss) = options.mss {
        out = out.with_max_seg_size(mss).unwrap_or(out);
    }
    if let Some(Timestamps { value, echo }) = options.timestamps {
        out = out.with_timestamp(tcp::Timestamps { tsval: value, tsecr: echo }).unwrap_or(out);
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
