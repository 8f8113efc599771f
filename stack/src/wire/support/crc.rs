//! Cyclic redundancy checks, an octet at a time by a table that is made when the program is compiled, and what a
//! checksum covers.

use super::Sum;
use super::options::Order;

/// The remainders of every octet for a polynomial whose bits stand in reverse.
const fn table(polynomial: u32) -> [u32; 256] {
    let mut table = [0; 256];
    let mut octet = 0usize;
    while octet < 256 {
        let mut crc = octet as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ polynomial } else { crc >> 1 };
            bit += 1;
        }
        table[octet] = crc;
        octet += 1;
    }
    table
}

static CRC32: [u32; 256] = table(0xedb8_8320);
static CRC32C: [u32; 256] = table(0x82f6_3b78);
static CRC16: [u32; 256] = table(0x8408);

fn reflected(pieces: &[&[u8]], table: &[u32; 256], start: u32) -> u32 {
    let mut crc = start;
    for piece in pieces {
        for octet in *piece {
            let [low, ..] = crc.to_le_bytes();
            // An octet is an index of the table.
            crc = crc >> 8 ^ table.get(usize::from(low ^ octet)).copied().unwrap_or(0);
        }
    }
    crc
}

/// The CRC-32 of IEEE 802.3 clause 3.2.9, over pieces one behind the other: Ethernet's frame check sequence. It goes
/// out with its least significant octet first.
pub fn crc32(pieces: &[&[u8]]) -> u32 {
    !reflected(pieces, &CRC32, u32::MAX)
}

/// The CRC-32c of RFC 9260 appendix A. It goes out with its least significant octet first.
pub fn crc32c(pieces: &[&[u8]]) -> u32 {
    !reflected(pieces, &CRC32C, u32::MAX)
}

/// The CRC-16 of IEEE 802.15.4-2020 clause 7.2.11. It goes out with its least significant octet first.
pub fn crc16(pieces: &[&[u8]]) -> u16 {
    reflected(pieces, &CRC16, 0) as u16
}

/// Where a checksum stands in a packet, and what it covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Covered {
    at: usize,
    len: usize,
    from: usize,
    to: usize,
}

impl Covered {
    /// A checksum of `len` octets, 8 at most, from octet `at` on, over the octets `from..to`.
    #[inline]
    pub const fn new(at: usize, len: usize, from: usize, to: usize) -> Self {
        Covered { at, len, from, to }
    }

    /// Octets that are covered.
    #[inline]
    pub const fn octets_len(&self) -> usize {
        self.to.saturating_sub(self.from)
    }

    fn region<'a>(&self, octets: &'a [u8], from: usize, to: usize) -> &'a [u8] {
        octets.get(from..to).unwrap_or(&[])
    }

    /// What is covered, with zeros where the checksum itself stands.
    pub fn pieces<'a>(&self, octets: &'a [u8]) -> [&'a [u8]; 3] {
        let end = self.at.saturating_add(self.len);
        if self.at < self.from || end > self.to {
            return [self.region(octets, self.from, self.to), &[], &[]];
        }
        let zeros: &[u8] = &[0; 8];
        let zeros = zeros.get(..self.len).unwrap_or(zeros);
        [self.region(octets, self.from, self.at), zeros, self.region(octets, end, self.to)]
    }

    /// The ones' complement sum of what is covered and of the checksum as it stands.
    pub fn sum(&self, octets: &[u8]) -> Sum {
        let end = self.at.saturating_add(self.len);
        let covered = Sum::of(self.region(octets, self.from, self.to));
        if self.at < self.from || end > self.to {
            return covered.add(Sum::of(self.region(octets, self.at, end)));
        }
        covered
    }

    /// The checksum as it stands.
    pub fn says(&self, octets: &[u8], order: Order) -> u64 {
        let field = self.region(octets, self.at, self.at.saturating_add(self.len));
        let add = |number: u64, octet: &u8| number << 8 | u64::from(*octet);
        match order {
            Order::Big => field.iter().fold(0, add),
            Order::Little => field.iter().rev().fold(0, add),
        }
    }

    /// The low bits of a number, as many as the checksum has.
    pub const fn masked(&self, value: u64) -> u64 {
        match self.len {
            0 => 0,
            1..=7 => value & (u64::MAX >> (64 - 8 * self.len)),
            _ => value,
        }
    }

    /// Puts the checksum in.
    pub fn put(&self, octets: &mut [u8], order: Order, value: u64) {
        let Some(field) = octets.get_mut(self.at..self.at.saturating_add(self.len)) else { return };
        let digits = value.to_le_bytes();
        match order {
            Order::Little => field.iter_mut().zip(digits).for_each(|(octet, digit)| *octet = digit),
            Order::Big => field.iter_mut().rev().zip(digits).for_each(|(octet, digit)| *octet = digit),
        }
    }
}

#[cfg(test)]
mod tests;
