//! Checksums.

use super::Parsed;
use super::value::{Value, find};
use crate::model::{Algo, Checksum, Endian, Region};
use std::net::IpAddr;

/// Whether every checksum that can be verified is right.
pub(super) fn verify(parsed: &Parsed<'_>) -> bool {
    parsed.interpreter.packet.checksums.iter().all(|checksum| verify_one(parsed, checksum).unwrap_or(true))
}

/// `None` where it can't be known, or is not there.
fn verify_one(parsed: &Parsed<'_>, checksum: &Checksum) -> Option<bool> {
    let wire = parsed.number(&checksum.field)?;
    if checksum.algo != Algo::Internet {
        return compute(parsed, checksum).map(|(.., right)| right == wire);
    }
    let mut octets = covered(parsed, checksum)?;
    if let Some(protocol) = checksum.pseudo {
        let (source, destination) = parsed.context.addresses?;
        if checksum.absent_over_ipv4 && wire == 0 {
            return Some(source.is_ipv4());
        }
        octets = [pseudo(source, destination, protocol, octets.len()), octets].concat();
    }
    // With the field among them, the sum of right octets is all ones. It may stand behind all of them as well.
    octets.resize(octets.len().next_multiple_of(2), 0);
    let wire = wire as u16;
    octets.extend(match parsed.interpreter.module.endian {
        Endian::Big => wire.to_be_bytes(),
        Endian::Little => wire.to_le_bytes(),
    });
    Some(internet(&octets) == 0)
}

/// The place of a checksum in bits, its width, and what belongs there.
pub(super) fn compute(parsed: &Parsed<'_>, checksum: &Checksum) -> Option<(usize, usize, u64)> {
    let (start, end) = place(parsed, &checksum.field)?;
    let octets = covered(parsed, checksum)?;
    let value = match checksum.algo {
        Algo::Internet => {
            let big = u64::from(internet(&octets));
            match parsed.interpreter.module.endian {
                Endian::Big => big,
                Endian::Little => u64::from((big as u16).swap_bytes()),
            }
        }
        Algo::Crc32 => stored(parsed, reflected(&octets, 0xedb8_8320, 0xffff_ffff) ^ 0xffff_ffff, 4),
        Algo::Crc32c => stored(parsed, reflected(&octets, 0x82f6_3b78, 0xffff_ffff) ^ 0xffff_ffff, 4),
        Algo::Crc16 => stored(parsed, reflected(&octets, 0x8408, 0), 2),
        Algo::Custom(_) => return None,
    };
    Some((start, end - start, value))
}

/// A remainder goes out with its least significant octet first; the number that the spec reads there.
fn stored(parsed: &Parsed<'_>, crc: u64, octets: u32) -> u64 {
    match parsed.interpreter.module.endian {
        Endian::Little => crc,
        Endian::Big => crc.swap_bytes() >> (64 - 8 * octets),
    }
}

fn place(parsed: &Parsed<'_>, field: &str) -> Option<(usize, usize)> {
    if matches!(find(&parsed.scope.fields, field), None | Some(Value::Absent)) {
        return None;
    }
    let (_, start, end) = parsed.places.iter().rev().find(|(name, ..)| name == field)?;
    Some((*start, *end))
}

/// What a checksum covers, with zeros in its own place. One in the trailer covers what is in front of it.
fn covered(parsed: &Parsed<'_>, checksum: &Checksum) -> Option<Vec<u8>> {
    let (start, end) = place(parsed, &checksum.field)?;
    let (start, end) = (start / 8, end / 8);
    let trailing = parsed.interpreter.packet.trailer.iter().any(|field| field.name == checksum.field);
    let region = match &checksum.over {
        Region::Header => 0..parsed.header_len,
        Region::Packet if trailing => 0..start,
        Region::Packet => 0..parsed.octets.len(),
        // A variant without one has none to cover.
        Region::Payload => parsed.payload.clone().unwrap_or(0..0),
        Region::Field(name) => {
            let (from, to) = place(parsed, name)?;
            from / 8..to / 8
        }
    };
    let mut octets = parsed.octets.clone();
    octets.get_mut(start..end)?.fill(0);
    Some(octets.get(region)?.to_vec())
}

/// RFC 768, RFC 9293 §3.1, RFC 8200 §8.1; the two families differ in width only.
fn pseudo(source: IpAddr, destination: IpAddr, protocol: u8, len: usize) -> Vec<u8> {
    let mut octets = Vec::new();
    for address in [source, destination] {
        match address {
            IpAddr::V4(address) => octets.extend(address.octets()),
            IpAddr::V6(address) => octets.extend(address.octets()),
        }
    }
    octets.extend((len as u32).to_be_bytes());
    octets.extend([0, 0, 0, protocol]);
    octets
}

/// The complement of the ones' complement sum, RFC 1071; one 16-bit word at a time.
fn internet(octets: &[u8]) -> u16 {
    let mut sum = 0u32;
    for pair in octets.chunks(2) {
        sum += u32::from(pair[0]) << 8 | u32::from(pair.get(1).copied().unwrap_or(0));
        sum = (sum & 0xffff) + (sum >> 16);
    }
    !(sum as u16)
}

/// The remainder of a division by a polynomial whose bits stand in reverse, one bit at a time.
fn reflected(octets: &[u8], polynomial: u64, start: u64) -> u64 {
    let mut crc = start;
    for octet in octets {
        crc ^= u64::from(*octet);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ polynomial } else { crc >> 1 };
        }
    }
    crc
}
