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

/// Octets of a segment's header.
pub(crate) fn header_len(segment: &Outgoing) -> usize {
    match segment.options.simple() {
        Some(None) => LEN,
        Some(Some(_)) => LEN_WITH_TIMESTAMPS,
        None => full_len(segment),
    }
}

/// The same with any options.
#[cold]
fn full_len(segment: &Outgoing) -> usize {
    fields(segment).buffer_len()
}

/// Octets of a header without options.
pub(crate) const LEN: usize = tcp::Packet::HEADER_LEN;
/// Octets of a header with timestamps and the two no-ops that align them.
pub(crate) const LEN_WITH_TIMESTAMPS: usize = LEN + Options::TIMESTAMPS_LEN as usize;

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
    match segment.options.simple() {
        Some(timestamps) => Header::of(segment, timestamps).write(place, payload_len, fill),
        None => write_in_full(segment, place, payload_len, fill),
    }
    if checksums.partial.tx() && !checksums.tcp.tx() {
        start_checksum(out, CHECKSUM_AT, pseudo, ip::Protocol::Tcp);
    }
}

/// Any header.
#[cold]
fn write_in_full(segment: &Outgoing, place: &mut [u8], payload_len: usize, fill: PseudoFill) {
    // The room has the length of the header.
    let _ = fields(segment).emit(place, payload_len, fill);
}

/// A header without options but timestamps: nearly every one. It is stored in one piece, where `emit` takes three times as
/// long for what it can do besides; a test holds one to the other.
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
        match self.timestamps {
            None => {
                if let Ok(place) = <&mut [u8; LEN]>::try_from(place) {
                    self.store(place, LEN, payload_len, fill, Sum::ZERO);
                }
            }
            Some(stamps) => self.write_with(stamps, place, payload_len, fill),
        }
    }

    #[inline]
    fn write_with(&self, stamps: Timestamps, place: &mut [u8], payload_len: usize, fill: PseudoFill) {
        let Ok(place) = <&mut [u8; LEN_WITH_TIMESTAMPS]>::try_from(place) else { return };
        let Some((front, behind)) = place.split_first_chunk_mut::<LEN>() else { return };
        // NOP, NOP, kind 8, length 10 (RFC 7323 appendix A).
        const ALIGNED: u32 = 0x0101_080a;
        let words = [ALIGNED, stamps.value, stamps.echo];
        for (word, place) in words.into_iter().zip(behind.chunks_exact_mut(4)) {
            if let Some(place) = place.first_chunk_mut() {
                *place = word.to_be_bytes();
            }
        }
        let sum = Sum::ZERO.add_u32(ALIGNED).add_u32(stamps.value).add_u32(stamps.echo);
        self.store(front, LEN_WITH_TIMESTAMPS, payload_len, fill, sum);
    }

    /// Stores the header's fixed part, word by word where it belongs: put together elsewhere it would be read back before
    /// it is there. `options` is the sum of the rest.
    #[inline]
    fn store(
        &self,
        place: &mut [u8; LEN],
        header_len: usize,
        payload_len: usize,
        fill: PseudoFill,
        options: Sum,
    ) {
        let ack = self.ack.map_or(0, u32::from);
        let ports = u32::from(self.ports.0) << 16 | u32::from(self.ports.1);
        let offset = (header_len >> 2) as u32;
        let word = offset << 28 | u32::from(self.bits()) << 16 | u32::from(self.window);
        let seq = u32::from(self.seq);
        let checksum = match fill {
            PseudoFill::Sum(pseudo, payload) => {
                let sum = pseudo.sum(ip::Protocol::Tcp.into(), header_len.saturating_add(payload_len));
                let sum =
                    sum.add(payload).add(options).add_u32(ports).add_u32(seq).add_u32(ack).add_u32(word);
                sum.finish()
            }
            PseudoFill::Device => 0,
        };
        let words = [ports, seq, ack, word, u32::from(checksum) << 16];
        for (word, place) in words.into_iter().zip(place.chunks_exact_mut(4)) {
            if let Some(place) = place.first_chunk_mut() {
                *place = word.to_be_bytes();
            }
        }
    }

    /// The control bits. Of SYN, FIN, RST and PSH one at most is set, as in `emit`.
    #[inline]
    fn bits(&self) -> u8 {
        let either = [Flags::SYN, Flags::FIN, Flags::RST, Flags::PSH];
        let control = either.into_iter().find(|flag| self.flags.contains(*flag)).unwrap_or(Flags::NONE);
        let marks = self.flags.bits() & Flags::ECE.union(Flags::CWR).bits();
        let ack = if self.ack.is_some() { Flags::ACK } else { Flags::NONE };
        control.bits() | marks | ack.bits()
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
