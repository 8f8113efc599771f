//! The Internet checksum: 32-bit words into a 64-bit sum, which the compiler turns into vector code.

/// The sum of these octets in memory order, on top of `start`.
#[inline(never)]
pub(super) fn add(start: u64, octets: &[u8]) -> u64 {
    let (words, mut tail) = octets.as_chunks::<4>();
    let mut sum = start;
    for word in words {
        sum += u64::from(u32::from_ne_bytes(*word));
    }
    if let Some((pair, rest)) = tail.split_first_chunk::<2>() {
        sum += u64::from(u16::from_ne_bytes(*pair));
        tail = rest;
    }
    if let [odd] = tail {
        sum += u64::from(u16::from_ne_bytes([*odd, 0]));
    }
    sum
}

/// The same for a few words of known number, in place.
#[inline(always)]
pub(super) fn add_words<const N: usize>(start: u64, octets: &[u8; N]) -> u64 {
    octets.as_chunks::<4>().0.iter().fold(start, |sum, word| sum + u64::from(u32::from_ne_bytes(*word)))
}

/// Protocol and length of a pseudo-header.
#[inline(always)]
pub(super) fn upper_layer(protocol: u8, len: usize) -> u64 {
    u64::from(u16::from(protocol).to_be()) + u64::from((len as u32).to_be())
}

/// The checksum field's value, in memory order.
#[inline(always)]
pub(super) fn finish(sum: u64) -> u16 {
    let sum = (sum >> 32) + (sum & 0xffff_ffff);
    let sum = (sum >> 16) + (sum & 0xffff);
    let sum = (sum >> 16) + (sum & 0xffff);
    !(((sum >> 16) + (sum & 0xffff)) as u16)
}

/// The checksum of octets, in host order.
pub fn checksum(octets: &[u8]) -> u16 {
    u16::from_be(finish(add(0, octets)))
}
