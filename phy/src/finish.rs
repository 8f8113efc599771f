//! What a device does with a frame that was left to it: adds the rest of the checksum, and cuts several segments apart.
//!
//! Middleware that holds or changes frames does it itself, so that what it does happens to frames as they are on a link.

use std::net::{Ipv4Addr, Ipv6Addr};

use wireloom::device::{FrameChecksum, FrameMeta, SegmentKind, Segments};
use wireloom::wire::{Pseudo, Sum};

/// Octets of an IPv6 header, and where a TCP header has its fields.
const IPV6_LEN: usize = 40;
const SEQ_AT: usize = 4;
const OFFSET_AT: usize = 12;
const FLAGS_AT: usize = 13;
const CHECKSUM_AT: usize = 16;
/// Flags that only the last segment bears: FIN and PSH; and only the first: CWR.
const LAST_ONLY: u8 = 0x09;
const FIRST_ONLY: u8 = 0x80;

/// Where the frame's header of TCP begins, as its metadata or its IP header at `ip_at` says.
fn tcp_at(frame: &[u8], ip_at: usize, kind: SegmentKind, checksum: FrameChecksum) -> Option<usize> {
    match (checksum, kind) {
        (FrameChecksum::Partial { start, .. }, _) => Some(usize::from(start)),
        (FrameChecksum::Unknown | FrameChecksum::Verified, SegmentKind::TcpV4) => {
            Some(ip_at + usize::from(frame.get(ip_at)? & 0xf) * 4)
        }
        (FrameChecksum::Unknown | FrameChecksum::Verified, SegmentKind::TcpV6) => Some(ip_at + IPV6_LEN),
    }
}

/// Octets of all headers of a frame that is several segments in one; `None`: there is no whole TCP header.
pub(crate) fn header_len(
    frame: &[u8],
    ip_at: usize,
    kind: SegmentKind,
    checksum: FrameChecksum,
) -> Option<u16> {
    let tcp_at = tcp_at(frame, ip_at, kind, checksum)?;
    let header_len = tcp_at + usize::from(frame.get(tcp_at + OFFSET_AT)? >> 4) * 4;
    if header_len < tcp_at + 20 || header_len > frame.len() { None } else { u16::try_from(header_len).ok() }
}

/// Hands `each` the frames that stand for `frame` on a link, complete; `ip_at`: octets of its link header.
pub(crate) fn finish(frame: &mut [u8], meta: &FrameMeta, ip_at: usize, mut each: impl FnMut(&[u8])) {
    match (meta.segments, meta.checksum) {
        (Some(segments), checksum) => {
            // What cannot be cut is not sent: nobody could take it.
            let _ = cut(frame, &segments, checksum, ip_at, &mut each);
        }
        (None, FrameChecksum::Partial { start, offset }) => {
            complete(frame, start.into(), offset.into());
            each(frame);
        }
        (None, FrameChecksum::Unknown | FrameChecksum::Verified) => each(frame),
    }
}

/// Adds the rest of a checksum.
fn complete(frame: &mut [u8], start: usize, offset: usize) {
    /// In UDP zero says that there is no checksum (RFC 768).
    const UDP_CHECKSUM_AT: usize = 6;

    let Some(covered) = frame.get_mut(start..) else { return };
    let sum = Sum::of(covered).finish();
    let sum = if sum == 0 && offset == UDP_CHECKSUM_AT { 0xffff } else { sum };
    if let Some(field) = covered.get_mut(offset..offset + 2) {
        field.copy_from_slice(&sum.to_be_bytes());
    }
}

/// Cuts segments apart. `None`: the frame is not what it is said to be.
fn cut(
    frame: &[u8],
    segments: &Segments,
    checksum: FrameChecksum,
    ip_at: usize,
    each: &mut impl FnMut(&[u8]),
) -> Option<()> {
    let header_len = usize::from(segments.header_len);
    let tcp_at = tcp_at(frame, ip_at, segments.kind, checksum)?;
    let (header, payload) = frame.split_at_checked(header_len)?;
    if tcp_at + 20 > header_len || tcp_at < ip_at + 20 || segments.len == 0 {
        return None;
    }
    let first_seq = u32::from_be_bytes(header[tcp_at + SEQ_AT..tcp_at + SEQ_AT + 4].try_into().ok()?);
    let count = payload.len().div_ceil(segments.len.into());
    let mut out = Vec::with_capacity(header_len + usize::from(segments.len));
    for (number, part) in payload.chunks(segments.len.into()).enumerate() {
        out.clear();
        out.extend_from_slice(header);
        out.extend_from_slice(part);
        let seq = first_seq.wrapping_add((number * usize::from(segments.len)) as u32);
        out[tcp_at + SEQ_AT..tcp_at + SEQ_AT + 4].copy_from_slice(&seq.to_be_bytes());
        let is_last = number + 1 == count;
        out[tcp_at + FLAGS_AT] &=
            !(if is_last { 0 } else { LAST_ONLY } | if number == 0 { 0 } else { FIRST_ONLY });
        let pseudo = match segments.kind {
            SegmentKind::TcpV4 => mend_v4(&mut out[ip_at..], number as u16, tcp_at - ip_at)?,
            SegmentKind::TcpV6 => mend_v6(&mut out[ip_at..])?,
        };
        let field = tcp_at + CHECKSUM_AT..tcp_at + CHECKSUM_AT + 2;
        out[field.clone()].fill(0);
        let covered = out.len() - tcp_at;
        let sum = Sum::of(&out[tcp_at..]).add(pseudo.sum(6, covered)).finish();
        out[field].copy_from_slice(&sum.to_be_bytes());
        each(&out);
    }
    Some(())
}

/// Length, identification (RFC 6864 §4.2: one for each packet) and checksum of an IPv4 header of so many octets.
fn mend_v4(packet: &mut [u8], number: u16, header_len: usize) -> Option<Pseudo> {
    let len = u16::try_from(packet.len()).ok()?;
    let header = packet.get_mut(..header_len)?;
    header[2..4].copy_from_slice(&len.to_be_bytes());
    let ident = u16::from_be_bytes([header[4], header[5]]).wrapping_add(number);
    header[4..6].copy_from_slice(&ident.to_be_bytes());
    header[10..12].fill(0);
    let sum = Sum::of(header).finish();
    header[10..12].copy_from_slice(&sum.to_be_bytes());
    let address =
        |at: usize| -> Option<Ipv4Addr> { Some(<[u8; 4]>::try_from(header.get(at..at + 4)?).ok()?.into()) };
    Some(Pseudo::v4(address(12)?, address(16)?))
}

/// The length of an IPv6 header.
fn mend_v6(packet: &mut [u8]) -> Option<Pseudo> {
    let len = u16::try_from(packet.len().checked_sub(IPV6_LEN)?).ok()?;
    packet[4..6].copy_from_slice(&len.to_be_bytes());
    let address =
        |at: usize| -> Option<Ipv6Addr> { Some(<[u8; 16]>::try_from(packet.get(at..at + 16)?).ok()?.into()) };
    Some(Pseudo::v6(address(8)?, address(24)?))
}

#[cfg(test)]
mod tests;
