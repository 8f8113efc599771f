//! Frames from values: each header one array, the payload copied, then summed while it is in the cache.

use super::sum;
use crate::job::*;

/// Writes the frame of a job to the front of `out` and says how long it is; 0 where there is no room.
pub fn emit(job: &Job, out: &mut [u8]) -> usize {
    match (job.family, job.upper) {
        (Family::V4, Upper::Tcp { seq, ack, timestamps: Some(t) }) => {
            let header = tcp_with_timestamps(seq, ack, t);
            frame_v4::<32, 66>(6, header, 16, Some(pseudo_v4(&job.ends)), job, out)
        }
        (Family::V4, Upper::Tcp { seq, ack, timestamps: None }) => {
            frame_v4::<20, 54>(6, tcp(seq, ack, 5), 16, Some(pseudo_v4(&job.ends)), job, out)
        }
        (Family::V6, Upper::Tcp { seq, ack, timestamps: Some(t) }) => {
            let header = tcp_with_timestamps(seq, ack, t);
            frame_v6::<32, 86>(6, header, 16, job, out)
        }
        (Family::V6, Upper::Tcp { seq, ack, timestamps: None }) => {
            frame_v6::<20, 74>(6, tcp(seq, ack, 5), 16, job, out)
        }
        (Family::V4, Upper::Udp) => {
            frame_v4::<8, 42>(17, udp(job.payload.len()), 6, Some(pseudo_v4(&job.ends)), job, out)
        }
        (Family::V6, Upper::Udp) => frame_v6::<8, 62>(17, udp(job.payload.len()), 6, job, out),
        (_, Upper::Echo { seq_no }) => {
            let ([a, b], [c, d]) = (IDENT.to_be_bytes(), seq_no.to_be_bytes());
            frame_v4::<8, 42>(1, [8, 0, 0, 0, a, b, c, d], 2, None, job, out)
        }
    }
}

#[inline(always)]
fn pseudo_v4(ends: &Ends) -> u64 {
    sum::add_words(sum::add_words(0, &ends.src_v4), &ends.dst_v4)
}

#[inline(always)]
fn tcp(seq: u32, ack: u32, words: u8) -> [u8; 20] {
    let ([a, b], [c, d]) = (SRC_PORT.to_be_bytes(), DST_PORT.to_be_bytes());
    let ([e, f, g, h], [i, j, k, l]) = (seq.to_be_bytes(), ack.to_be_bytes());
    let [m, n] = WINDOW.to_be_bytes();
    [a, b, c, d, e, f, g, h, i, j, k, l, words << 4, 0x18, m, n, 0, 0, 0, 0]
}

#[inline(always)]
fn tcp_with_timestamps(seq: u32, ack: u32, (tsval, tsecr): (u32, u32)) -> [u8; 32] {
    let mut header = [0; 32];
    header[..20].copy_from_slice(&tcp(seq, ack, 8));
    header[20..24].copy_from_slice(&[1, 1, 8, 10]);
    header[24..28].copy_from_slice(&tsval.to_be_bytes());
    header[28..].copy_from_slice(&tsecr.to_be_bytes());
    header
}

#[inline(always)]
fn udp(payload_len: usize) -> [u8; 8] {
    let ([a, b], [c, d]) = (SRC_PORT.to_be_bytes(), DST_PORT.to_be_bytes());
    let [e, f] = (8 + payload_len as u16).to_be_bytes();
    [a, b, c, d, e, f, 0, 0]
}

/// `ALL` is the length of all headers, `UPPER` that of the inner one, whose checksum stands at `sum_at`.
#[inline(always)]
fn frame_v4<const UPPER: usize, const ALL: usize>(
    protocol: u8,
    mut upper: [u8; UPPER],
    sum_at: usize,
    pseudo: Option<u64>,
    Job { ends, payload, .. }: &Job,
    out: &mut [u8],
) -> usize {
    let Some((front, rest)) = out.split_first_chunk_mut::<ALL>() else { return 0 };
    let Some(place) = rest.get_mut(..payload.len()) else { return 0 };
    place.copy_from_slice(payload);
    let len = UPPER + payload.len();
    let pseudo = pseudo.map_or(0, |addresses| addresses + sum::upper_layer(protocol, len));
    let sum = sum::finish(sum::add(sum::add_words(pseudo, &upper), place));
    upper[sum_at..sum_at + 2].copy_from_slice(&sum.to_ne_bytes());
    let [a, b] = (20 + len as u16).to_be_bytes();
    let mut ip = [0x45, 0, a, b, 0, 0, 0x40, 0, HOP_LIMIT, protocol, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    ip[12..16].copy_from_slice(&ends.src_v4);
    ip[16..].copy_from_slice(&ends.dst_v4);
    let sum = sum::finish(sum::add_words(0, &ip));
    ip[10..12].copy_from_slice(&sum.to_ne_bytes());
    front[..6].copy_from_slice(&ends.dst_mac);
    front[6..12].copy_from_slice(&ends.src_mac);
    front[12..14].copy_from_slice(&[0x08, 0x00]);
    front[14..34].copy_from_slice(&ip);
    front[34..].copy_from_slice(&upper);
    ALL + payload.len()
}

#[inline(always)]
fn frame_v6<const UPPER: usize, const ALL: usize>(
    protocol: u8,
    mut upper: [u8; UPPER],
    sum_at: usize,
    Job { ends, payload, .. }: &Job,
    out: &mut [u8],
) -> usize {
    let Some((front, rest)) = out.split_first_chunk_mut::<ALL>() else { return 0 };
    let Some(place) = rest.get_mut(..payload.len()) else { return 0 };
    place.copy_from_slice(payload);
    let len = UPPER + payload.len();
    let addresses = sum::add_words(sum::add_words(0, &ends.src_v6), &ends.dst_v6);
    let pseudo = addresses + sum::upper_layer(protocol, len);
    let sum = sum::finish(sum::add(sum::add_words(pseudo, &upper), place));
    upper[sum_at..sum_at + 2].copy_from_slice(&sum.to_ne_bytes());
    let [a, b] = (len as u16).to_be_bytes();
    front[..6].copy_from_slice(&ends.dst_mac);
    front[6..12].copy_from_slice(&ends.src_mac);
    front[12..14].copy_from_slice(&[0x86, 0xdd]);
    front[14..22].copy_from_slice(&[0x60, 0, 0, 0, a, b, protocol, HOP_LIMIT]);
    front[22..38].copy_from_slice(&ends.src_v6);
    front[38..54].copy_from_slice(&ends.dst_v6);
    front[54..].copy_from_slice(&upper);
    ALL + payload.len()
}
