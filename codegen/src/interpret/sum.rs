//! Checksums.

use super::Parsed;
use crate::model::{Algo, Checksum, Region};
use std::net::IpAddr;
use std::ops::Range;

/// Whether every checksum that can be verified is right.
pub(super) fn verify(parsed: &Parsed<'_>) -> bool {
    parsed.interpreter.packet.checksums.iter().all(|checksum| verify_one(parsed, checksum).unwrap_or(true))
}

/// `None` where it can't be known.
fn verify_one(parsed: &Parsed<'_>, checksum: &Checksum) -> Option<bool> {
    let wire = parsed.number(&checksum.field)?;
    let (_, at) = parsed.places.iter().find(|(name, _)| *name == checksum.field)?;
    let header_len = parsed.header_len;
    let payload = parsed.payload.clone().unwrap_or(parsed.octets.len()..parsed.octets.len());
    let Some(protocol) = checksum.pseudo else {
        return match checksum.algo {
            // With the field inside, the sum of right octets is all ones.
            Algo::Internet => Some(internet(region(checksum, &parsed.octets, header_len, payload)?) == 0),
            Algo::Crc32 | Algo::Custom(_) => {
                Some(compute(checksum, &parsed.octets, header_len, payload, *at)? == wire)
            }
        };
    };
    let (source, destination) = parsed.context.addresses?;
    if checksum.absent_over_ipv4 && wire == 0 {
        return Some(source.is_ipv4());
    }
    let octets = region(checksum, &parsed.octets, header_len, payload)?;
    let mut covered = pseudo(source, destination, protocol, octets.len());
    covered.extend_from_slice(octets);
    Some(internet(&covered) == 0)
}

/// What belongs into the field, given octets in which it is zero.
pub(super) fn compute(
    checksum: &Checksum,
    octets: &[u8],
    header_len: usize,
    payload: Range<usize>,
    at: usize,
) -> Option<u64> {
    match checksum.algo {
        Algo::Internet => Some(u64::from(internet(region(checksum, octets, header_len, payload)?))),
        // A frame check sequence covers what is in front of it.
        Algo::Crc32 => Some(u64::from(crc32(octets.get(..at / 8)?))),
        Algo::Custom(_) => None,
    }
}

fn region<'a>(
    checksum: &Checksum,
    octets: &'a [u8],
    header_len: usize,
    payload: Range<usize>,
) -> Option<&'a [u8]> {
    match checksum.over {
        Region::Header => octets.get(..header_len),
        Region::Packet => Some(octets),
        Region::Payload => octets.get(payload),
        Region::Field(_) => None,
    }
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

/// IEEE 802.3 clause 3.2.9, one bit at a time.
fn crc32(octets: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for octet in octets {
        crc ^= u32::from(*octet);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}
