//! Frames into owned values, with the options of TCP and of Neighbour Discovery.

use super::sum;
use crate::digest::{Ip, Tcp, Values};

/// What a frame means, digested; 0 where it is malformed. Checksums are taken on trust.
pub fn repr(frame: &[u8]) -> u64 {
    parse::<false>(frame).map_or(0, |values| values.digest())
}

/// The same, of frames whose checksums are all right.
pub fn repr_verified(frame: &[u8]) -> u64 {
    parse::<true>(frame).map_or(0, |values| values.digest())
}

#[inline(always)]
fn parse<const VERIFY: bool>(frame: &[u8]) -> Option<Values<'_>> {
    let (header, rest) = frame.split_first_chunk::<14>()?;
    match u16::from_be_bytes([header[12], header[13]]) {
        0x0800 => ipv4::<VERIFY>(rest),
        0x86dd => ipv6::<VERIFY>(rest),
        0x0806 => arp(rest),
        _ => None,
    }
}

fn half(octets: &[u8], at: usize) -> u16 {
    u16::from_be_bytes([octets[at], octets[at + 1]])
}

#[inline(always)]
fn ipv4<const VERIFY: bool>(octets: &[u8]) -> Option<Values<'_>> {
    let header = octets.first_chunk::<20>()?;
    let header_len = usize::from(header[0] & 15) * 4;
    let total_len = usize::from(half(header, 2));
    if header[0] >> 4 != 4 || header_len < 20 || total_len < header_len {
        return None;
    }
    if VERIFY {
        let sum = match header_len {
            20 => sum::add_words(0, header),
            _ => sum::add(0, octets.get(..header_len)?),
        };
        if sum::finish(sum) != 0 {
            return None;
        }
    }
    let payload = octets.get(header_len..total_len)?;
    let [.., a, b, c, d, e, f, g, h] = *header;
    let ip = Ip {
        src: u128::from(u32::from_be_bytes([a, b, c, d])),
        dst: u128::from(u32::from_be_bytes([e, f, g, h])),
        protocol: header[9],
        hop_limit: header[8],
        payload_len: payload.len(),
    };
    let pseudo = if VERIFY { sum::add_words(0, &[a, b, c, d, e, f, g, h]) } else { 0 };
    upper::<VERIFY>(ip, payload, pseudo)
}

#[inline(always)]
fn ipv6<const VERIFY: bool>(octets: &[u8]) -> Option<Values<'_>> {
    let (header, rest) = octets.split_first_chunk::<40>()?;
    if header[0] >> 4 != 6 {
        return None;
    }
    let payload = rest.get(..usize::from(half(header, 4)))?;
    let (fixed, addresses) = header.split_first_chunk::<8>()?;
    let addresses: &[u8; 32] = addresses.first_chunk()?;
    let (src, dst) = addresses.split_first_chunk::<16>()?;
    let ip = Ip {
        src: u128::from_be_bytes(*src),
        dst: u128::from_be_bytes(*dst.first_chunk()?),
        protocol: fixed[6],
        hop_limit: fixed[7],
        payload_len: payload.len(),
    };
    let pseudo = if VERIFY { sum::add_words(0, addresses) } else { 0 };
    upper::<VERIFY>(ip, payload, pseudo)
}

#[inline(always)]
fn upper<const VERIFY: bool>(ip: Ip, octets: &[u8], pseudo: u64) -> Option<Values<'_>> {
    let right = |pseudo: u64| !VERIFY || sum::finish(sum::add(pseudo, octets)) == 0;
    let with_pseudo = || right(pseudo + sum::upper_layer(ip.protocol, octets.len()));
    match ip.protocol {
        6 => {
            let (tcp, header_len) = tcp(octets)?;
            let payload_len = octets.len() - header_len;
            with_pseudo().then_some(Values::Tcp { ip, tcp, payload_len })
        }
        17 => {
            let header = octets.first_chunk::<8>()?;
            let len = usize::from(half(header, 4));
            if len < 8 || len > octets.len() {
                return None;
            }
            let (src_port, dst_port) = (half(header, 0), half(header, 2));
            let absent = half(header, 6) == 0;
            (absent || with_pseudo()).then_some(Values::Udp { ip, src_port, dst_port, payload_len: len - 8 })
        }
        1 => {
            let (header, data) = octets.split_first_chunk::<8>()?;
            if header[0] != 8 || header[1] != 0 || !right(0) {
                return None;
            }
            Some(Values::Echo { ip, ident: half(header, 4), seq_no: half(header, 6), data })
        }
        58 => {
            let (header, options) = octets.split_first_chunk::<24>()?;
            if header[0] != 135 || header[1] != 0 || !with_pseudo() {
                return None;
            }
            let [_, _, _, _, _, _, _, _, target @ ..] = *header;
            Some(Values::Solicit { ip, target: u128::from_be_bytes(target), link_addr: link_addr(options)? })
        }
        _ => None,
    }
}

#[inline(always)]
fn tcp(octets: &[u8]) -> Option<(Tcp, usize)> {
    let header = octets.first_chunk::<20>()?;
    let header_len = usize::from(header[12] >> 4) * 4;
    let options = octets.get(20..header_len)?;
    let control = match header[13] & 0b1111 {
        0b0000 => 0,
        0b1000 => 1,
        0b0010 | 0b1010 => 2,
        0b0001 | 0b1001 => 3,
        0b0100 | 0b1100 => 4,
        _ => return None,
    };
    let word = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    let mut tcp = Tcp {
        src_port: half(header, 0),
        dst_port: half(header, 2),
        seq: word(4),
        ack: if header[13] & 16 != 0 { Some(word(8)) } else { None },
        control,
        window: half(header, 14),
        ..Tcp::default()
    };
    tcp_options(options, &mut tcp);
    Some((tcp, header_len))
}

#[inline(always)]
fn tcp_options(mut options: &[u8], tcp: &mut Tcp) {
    loop {
        options = match options {
            // The layout of RFC 7323 appendix A, which nearly everybody sends: one comparison.
            [1, 1, 8, 10, a, b, c, d, e, f, g, h, rest @ ..] | [8, 10, a, b, c, d, e, f, g, h, rest @ ..] => {
                let tsval = u32::from_be_bytes([*a, *b, *c, *d]);
                tcp.timestamps = Some((tsval, u32::from_be_bytes([*e, *f, *g, *h])));
                rest
            }
            [1, rest @ ..] => rest,
            [2, 4, a, b, rest @ ..] => {
                tcp.max_seg_size = Some(u16::from_be_bytes([*a, *b]));
                rest
            }
            [3, 3, shift, rest @ ..] => {
                tcp.window_scale = Some(*shift);
                rest
            }
            [4, 2, rest @ ..] => {
                tcp.sack_permitted = true;
                rest
            }
            [5, len @ (10 | 18 | 26), rest @ ..] => {
                let Some((blocks, rest)) = rest.split_at_checked(usize::from(*len) - 2) else { return };
                for (place, block) in tcp.sack.iter_mut().zip(blocks.as_chunks::<8>().0) {
                    let [a, b, c, d, e, f, g, h] = *block;
                    *place = Some((u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h])));
                }
                rest
            }
            [0, ..] | [] | [_] => return,
            [_, len, ..] => match options.get(usize::from(*len).max(2)..) {
                Some(rest) => rest,
                None => return,
            },
        }
    }
}

/// The link address that an option carries; no answer where the options are malformed.
#[inline(always)]
fn link_addr(mut options: &[u8]) -> Option<Option<[u8; 6]>> {
    let mut found = None;
    loop {
        options = match options {
            [] => return Some(found),
            [1, 1, a, b, c, d, e, f, rest @ ..] => {
                found = Some([*a, *b, *c, *d, *e, *f]);
                rest
            }
            [_, 0, ..] | [_] => return None,
            [_, len, ..] => options.get(usize::from(*len) * 8..)?,
        }
    }
}

#[inline(always)]
fn arp(octets: &[u8]) -> Option<Values<'_>> {
    let header = octets.first_chunk::<28>()?;
    let (fixed, addresses) = header.split_first_chunk::<8>()?;
    if fixed[..6] != [0, 1, 8, 0, 6, 4] {
        return None;
    }
    let addresses: &[u8; 20] = addresses.first_chunk()?;
    let [a, b, c, d, e, f, src @ .., _, _, _, _, _, _, _, _, _, _] = *addresses;
    let [_, _, _, _, _, _, _, _, _, _, g, h, i, j, k, l, dst @ ..] = *addresses;
    Some(Values::Arp {
        operation: half(fixed, 6),
        source: ([a, b, c, d, e, f], u32::from_be_bytes(src)),
        target: ([g, h, i, j, k, l], u32::from_be_bytes(dst)),
    })
}
