//! IEEE 802.15.4 frames with random values, some of them with compressed IPv6 packets.

use crate::build::{self, Ipv6};
use crate::random::Random;
use std::net::Ipv6Addr;

/// A link address as frames have it: least significant octet first.
fn address(random: &mut Random, mode: u16) -> Vec<u8> {
    match mode {
        0 => vec![],
        2 => vec![random.within(1, 250) as u8, random.within(0, 250) as u8],
        _ => random.octets(8),
    }
}

/// Frame control, sequence number and addresses by IEEE 802.15.4-2015 table 7-2.
fn header(random: &mut Random, kind: u16, version: u16, modes: (u16, u16), security: u16) -> Vec<u8> {
    let (dst, src) = modes;
    let addresses = (address(random, dst), address(random, src));
    around(random, kind, version, modes, security, &addresses)
}

fn around(
    random: &mut Random,
    kind: u16,
    version: u16,
    (dst, src): (u16, u16),
    security: u16,
    addresses: &(Vec<u8>, Vec<u8>),
) -> Vec<u8> {
    let both = dst != 0 && src != 0;
    let compressed = if version < 2 { u16::from(both && random.chance(500)) } else { random.below(2) as u16 };
    let unnumbered = u16::from(version == 2 && random.chance(200));
    let ack = u16::from(random.chance(300));
    let pending = u16::from(random.chance(100));
    let control = kind
        | security << 3
        | pending << 4
        | ack << 5
        | compressed << 6
        | unnumbered << 8
        | dst << 10
        | version << 12
        | src << 14;
    let mut frame = control.to_le_bytes().to_vec();
    if unnumbered == 0 {
        frame.push(random.next_u64() as u8);
    }
    let (dst_pan, src_pan) = match (version < 2, compressed == 1) {
        (true, compressed) => (dst != 0, src != 0 && !(both && compressed)),
        (false, compressed) => match (dst, src) {
            (0, 0) => (compressed, false),
            (_, 0) => (!compressed, false),
            (0, _) => (false, !compressed),
            (3, 3) => (!compressed, false),
            _ => (true, !compressed),
        },
    };
    let pan = [0x34, random.within(1, 250) as u8];
    frame.extend(if dst_pan { &pan[..] } else { &[] });
    frame.extend(&addresses.0);
    let pan = [0x78, random.within(1, 250) as u8];
    frame.extend(if src_pan { &pan[..] } else { &[] });
    frame.extend(&addresses.1);
    frame
}

/// `count` frames without a check sequence, as `LINKTYPE_IEEE802_15_4_NOFCS` has them.
pub fn frames(random: &mut Random, count: usize) -> Vec<Vec<u8>> {
    (0..count).map(|index| if index % 3 == 0 { lowpan(random, index) } else { plain(random) }).collect()
}

/// The same, each with its check sequence, as `LINKTYPE_IEEE802_15_4_WITHFCS` has them.
pub fn checked_frames(random: &mut Random, count: usize) -> Vec<Vec<u8>> {
    let mut frames = frames(random, count);
    for frame in &mut frames {
        let sum = crc16(frame).to_le_bytes();
        frame.extend(sum);
    }
    frames
}

/// The check sequence of IEEE 802.15.4-2015 clause 7.2.10, bit by bit.
fn crc16(octets: &[u8]) -> u16 {
    let step = |sum: u16, _| if sum & 1 == 0 { sum >> 1 } else { sum >> 1 ^ 0x8408 };
    octets.iter().fold(0, |sum, octet| (0..8).fold(sum ^ u16::from(*octet), step))
}

fn plain(random: &mut Random) -> Vec<u8> {
    let version = random.below(3) as u16;
    let (kind, modes) = match random.below(4) {
        0 if version < 2 => (2, (0, 0)),
        _ => (1, (random.pick(&[0, 2, 3]), random.pick(&[0, 2, 3]))),
    };
    let security = u16::from(kind == 1 && version > 0 && random.chance(300));
    let mut frame = header(random, kind, version, modes, security);
    if security == 1 {
        let mode = random.below(4) as u8;
        frame.push(random.pick(&[1_u8, 2, 5, 6, 4]) | mode << 3);
        frame.extend(random.octets(4));
        frame.extend(random.octets([0, 1, 5, 9][usize::from(mode)]));
        frame.extend(random.octets(24));
    } else if kind == 1 {
        // Not a LoWPAN packet, RFC 4944 §5.1.
        frame.push(0x3f);
        frame.extend(random.octets(6));
    }
    frame
}

fn lowpan(random: &mut Random, index: usize) -> Vec<u8> {
    let modes = (random.pick(&[2, 3]), random.pick(&[2, 3]));
    let addresses = (address(random, modes.0), address(random, modes.1));
    let mut frame = around(random, 1, 1, modes, 0, &addresses);
    match index / 3 % 6 {
        0 => {
            frame.push(0x41);
            frame.extend(packet(random));
        }
        1 => {
            frame.push(0xc0);
            frame.extend([random.within(0x60, 0xff) as u8]);
            frame.extend(random.octets(2));
            frame.extend([0x7a, 0x33, 0x3b]);
            frame.extend(random.octets(16));
        }
        2 => {
            frame.push(0xe0 | random.below(5) as u8);
            frame.extend(random.octets(3));
            frame.push(random.within(1, 30) as u8);
            frame.extend(random.octets(16));
        }
        3 => {
            frame.extend([
                0xb0 | random.within(1, 14) as u8,
                0,
                random.within(1, 250) as u8,
                0,
                random.within(1, 250) as u8,
            ]);
            frame.extend(iphc(random));
        }
        4 => frame.extend(echo(random, &addresses)),
        _ => frame.extend(iphc(random)),
    }
    frame
}

/// The link-local address that a frame's address stands for, RFC 4944 §6 and RFC 6282 §3.2.2.
fn local(address: &[u8]) -> Ipv6Addr {
    let mut octets = [0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xfe, 0, 0, 0];
    let at = 16 - address.len();
    octets[at..].copy_from_slice(address);
    octets[at..].reverse();
    if at == 8 {
        octets[at] ^= 2;
    }
    octets.into()
}

/// An echo request between addresses of which nothing is said, or to a group.
fn echo(random: &mut Random, (dst, src): &(Vec<u8>, Vec<u8>)) -> Vec<u8> {
    let group = random.chance(300);
    let to = if group { Ipv6Addr::new(0xff02, 0, 0, 0, 0, 0, 0, 0x1a) } else { local(dst) };
    let mut message = vec![128, 0, 0, 0];
    message.extend(random.octets(12));
    let pseudo = build::pseudo(local(src).into(), to.into(), build::ICMPV6, message.len());
    let sum = build::checksum(&[&pseudo, &message]);
    message[2..4].copy_from_slice(&sum.to_be_bytes());
    let head: &[u8] = if group { &[0x7a, 0x3b, build::ICMPV6, 0x1a] } else { &[0x7a, 0x33, build::ICMPV6] };
    [head, &message].concat()
}

/// A packet from and to link-local addresses.
fn packet(random: &mut Random) -> Vec<u8> {
    let local = |random: &mut Random| Ipv6Addr::from(0xfe80_u128 << 112 | u128::from(random.next_u64()));
    let header = Ipv6::new(local(random), local(random), build::UDP);
    header.around(&build::udp((header.src, 61_234).into(), (header.dst, 61_235).into(), &random.octets(5)))
}

/// A compressed header of every form, with UDP or something without a name behind it.
fn iphc(random: &mut Random) -> Vec<u8> {
    let (tf, hlim, compressed) = (random.below(4) as u8, random.below(4) as u8, random.chance(600));
    let (sam, dam) = (random.below(4) as u8, random.below(4) as u8);
    let group = random.chance(300);
    let unspecified = sam == 0 && random.chance(500);
    let mut out = vec![
        0x60 | tf << 3 | u8::from(compressed) << 2 | hlim,
        u8::from(unspecified) << 6 | sam << 4 | u8::from(group) << 3 | dam,
    ];
    out.extend(match tf {
        0 => vec![random.next_u64() as u8, random.below(16) as u8, random.next_u64() as u8, 1],
        1 => vec![random.next_u64() as u8 & 0xcf, random.next_u64() as u8, 1],
        2 => vec![random.next_u64() as u8],
        _ => vec![],
    });
    if !compressed {
        out.push(59);
    }
    if hlim == 0 {
        out.push(random.next_u64() as u8);
    }
    let len = [16, 8, 2, 0][usize::from(sam)];
    out.extend(random.octets(if unspecified { 0 } else { len }));
    let len = if group { [16, 6, 4, 1] } else { [16, 8, 2, 0] }[usize::from(dam)];
    let at = out.len();
    out.extend(random.octets(len));
    if dam == 0 {
        out[at] = if group { 0xff } else { 0x20 };
    }
    if compressed {
        if random.chance(300) {
            out.extend([0xe7, 6, 0x1e, 4, 1, 2, 3, 4]);
        }
        let ports = random.below(4) as u8;
        out.push(0xf0 | ports);
        out.extend(match ports {
            0 => vec![0xee, random.next_u64() as u8, 0xef, random.next_u64() as u8],
            1 | 2 => random.octets(3),
            _ => random.octets(1),
        });
        out.extend(random.octets(2));
    }
    out.extend([1, 2, 3]);
    out
}
