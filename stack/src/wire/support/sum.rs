//! The Internet checksum (RFC 1071), a machine word at a time.
//!
//! The sum is kept in the byte order of memory, as RFC 1071 §2(B) allows, and turned round once at the end. The way
//! is chosen by target: where registers have 64 bits, the few words of a header are added as words of 32 without a
//! thought of carries, and long pieces as words of 64 whose carries are counted; elsewhere words of 32 bits are added with
//! end-around carry.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

#[cfg(target_pointer_width = "64")]
type Word = u64;
#[cfg(not(target_pointer_width = "64"))]
type Word = u32;

/// A running ones' complement sum.
///
/// A sum always covers octets that begin at an even place of the packet. Sums of pieces are added in any order; a
/// piece that begins at an odd place is [`shifted`](Sum::shifted) first.
#[derive(Debug, Clone, Copy, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Sum(Word);

/// Adds with end-around carry; the second addition cannot overflow.
#[inline(always)]
const fn add(a: Word, b: Word) -> Word {
    let (sum, carry) = a.overflowing_add(b);
    sum.wrapping_add(carry as Word)
}

/// Adds the octets of a 32-bit word. With 64 bits there is room for 2^32 of them, more than any slice of a packet has.
#[cfg(target_pointer_width = "64")]
#[inline(always)]
fn add_word(sum: Word, word: &[u8; 4]) -> Word {
    sum.wrapping_add(Word::from(u32::from_ne_bytes(*word)))
}

/// Adds the octets of a word.
#[cfg(not(target_pointer_width = "64"))]
#[inline(always)]
fn add_word(sum: Word, word: &[u8; 4]) -> Word {
    add(sum, Word::from_ne_bytes(*word))
}

/// Adds the octets of a word to a sum that may be full.
#[cfg(target_pointer_width = "64")]
#[inline(always)]
fn add_carried(sum: Word, word: &[u8; 4]) -> Word {
    add(sum, Word::from(u32::from_ne_bytes(*word)))
}

/// What is shorter than a word: a pair, then the odd octet with a zero behind it.
#[inline(always)]
fn add_tail(mut sum: Word, mut octets: &[u8]) -> Word {
    if let Some((pair, rest)) = octets.split_first_chunk() {
        sum = add(sum, Word::from(u16::from_ne_bytes(*pair)));
        octets = rest;
    }
    if let [odd] = octets {
        sum = add(sum, Word::from(u16::from_ne_bytes([*odd, 0])));
    }
    sum
}

#[inline(always)]
fn add_all(mut sum: Word, octets: &[u8]) -> Word {
    let words = octets.chunks_exact(4);
    let tail = words.remainder();
    for word in words {
        if let Some(word) = word.first_chunk() {
            sum = add_word(sum, word);
        }
    }
    add_tail(sum, tail)
}

/// A sum of words of 64 bits. The carries collect above them: there is room for 2^64 words.
#[cfg(target_pointer_width = "64")]
#[inline(always)]
fn add_wide(sum: u128, word: &[u8; 8]) -> u128 {
    sum.wrapping_add(u128::from(u64::from_ne_bytes(*word)))
}

/// The one loop over octets of unknown number: two sums, so that no addition waits for the one before it.
#[cfg(target_pointer_width = "64")]
#[inline(never)]
fn add_slice(mut octets: &[u8]) -> Word {
    let mut sums = (0, 0);
    while let Some((block, rest)) = octets.split_first_chunk::<64>() {
        sums = add_block(sums, block);
        octets = rest;
    }
    let mut short = 0;
    if !octets.is_empty() {
        // No loop: there is at most one of each.
        if let Some((block, rest)) = octets.split_first_chunk::<32>() {
            sums = add_block(sums, block);
            octets = rest;
        }
        if let Some((block, rest)) = octets.split_first_chunk::<16>() {
            sums = add_block(sums, block);
            octets = rest;
        }
        if let Some((word, rest)) = octets.split_first_chunk() {
            sums.0 = add_wide(sums.0, word);
            octets = rest;
        }
        short = add_rest(0, octets);
    }
    let sum = sums.0.wrapping_add(sums.1).wrapping_add(short.into());
    add((sum >> 64) as Word, sum as Word)
}

/// Adds words to both sums in turn.
#[cfg(target_pointer_width = "64")]
#[inline(always)]
fn add_block<const N: usize>((mut even, mut odd): (u128, u128), block: &[u8; N]) -> (u128, u128) {
    for (nth, word) in block.as_slice().chunks_exact(8).filter_map(<[u8]>::first_chunk).enumerate() {
        if nth % 2 == 0 {
            even = add_wide(even, word);
        } else {
            odd = add_wide(odd, word);
        }
    }
    (even, odd)
}

/// The one loop over octets of unknown number. On its own, the compiler makes the most of it.
#[cfg(not(target_pointer_width = "64"))]
#[inline(never)]
fn add_slice(octets: &[u8]) -> Word {
    let (blocks, mut sum) = (octets.chunks_exact(BLOCK), Carried::ZERO);
    let tail = blocks.remainder();
    for block in blocks.filter_map(<[u8]>::first_chunk) {
        sum = sum.add_block(block);
    }
    let words = tail.chunks_exact(4);
    let tail = words.remainder();
    let words = words.filter_map(<[u8]>::first_chunk);
    add_tail(words.fold(sum.fold(), add_word), tail)
}

/// Octets that a loop adds at a time.
#[cfg(not(target_pointer_width = "64"))]
const BLOCK: usize = 32;

/// A sum of words of 64 bits beside the carries out of it: an instruction for each word of 32, and one for both carries.
#[cfg(not(target_pointer_width = "64"))]
#[derive(Clone, Copy)]
struct Carried {
    sum: u64,
    carries: Word,
}

#[cfg(not(target_pointer_width = "64"))]
impl Carried {
    const ZERO: Carried = Carried { sum: 0, carries: 0 };

    /// Adds a block. There is room for the carries of more blocks than a slice can have.
    #[inline(always)]
    fn add_block(self, block: &[u8; BLOCK]) -> Self {
        let (first, second) = (block.first_chunk(), block.last_chunk());
        let sum = first.map_or(self, |half| self.add_half(half));
        second.map_or(sum, |half| sum.add_half(half))
    }

    #[inline(always)]
    fn add_half(self, half: &[u8; BLOCK / 2]) -> Self {
        let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = *half;
        let first = u64::from_ne_bytes([a, b, c, d, e, f, g, h]);
        self.add_wide(first).add_wide(u64::from_ne_bytes([i, j, k, l, m, n, o, p]))
    }

    #[inline(always)]
    fn add_wide(self, word: u64) -> Self {
        let (sum, carry) = self.sum.overflowing_add(word);
        Carried { sum, carries: self.carries.wrapping_add(carry as Word) }
    }

    #[inline(always)]
    fn fold(self) -> Word {
        add(add((self.sum >> 32) as Word, self.sum as Word), self.carries)
    }
}

/// What is shorter than eight octets.
#[cfg(target_pointer_width = "64")]
#[inline(always)]
fn add_rest(sum: Word, octets: &[u8]) -> Word {
    match octets.split_first_chunk() {
        Some((word, tail)) => add_tail(add_carried(sum, word), tail),
        None => add_tail(sum, octets),
    }
}

impl Sum {
    /// The sum of nothing.
    pub const ZERO: Sum = Sum(0);

    /// The sum of these octets.
    #[inline]
    pub fn of(octets: &[u8]) -> Sum {
        Sum::ZERO.add_octets(octets)
    }

    /// Both sums together.
    #[inline]
    #[must_use]
    pub const fn add(self, other: Sum) -> Sum {
        Sum(add(self.0, other.0))
    }

    /// The sum of octets of known number: a header.
    #[inline]
    pub fn of_array<const N: usize>(octets: &[u8; N]) -> Sum {
        Sum(add_all(0, octets))
    }

    /// The sum of the first `N` octets; of nothing where there are fewer.
    #[inline]
    pub fn of_front<const N: usize>(octets: &[u8]) -> Sum {
        octets.first_chunk::<N>().map_or(Sum::ZERO, Sum::of_array)
    }

    /// Adds octets that follow those covered so far, which must be even in number.
    #[inline]
    #[must_use]
    pub fn add_octets(self, octets: &[u8]) -> Sum {
        if octets.is_empty() { self } else { Sum(add(self.0, add_slice(octets))) }
    }

    /// The same of octets that are most likely few, like the options of a header: a call would cost more than they do.
    #[inline]
    #[must_use]
    pub fn add_few(self, octets: &[u8]) -> Sum {
        const FEW: usize = 40;
        if octets.len() > FEW {
            return self.add_octets(octets);
        }
        // So few on their own can be added without a thought of carries, where a word has 64 bits.
        let (mut sum, mut rest) = (0, octets);
        while let Some((word, behind)) = rest.split_first_chunk() {
            sum = add_word(sum, word);
            rest = behind;
        }
        Sum(add(self.0, add_tail(sum, rest)))
    }

    /// Adds a 16-bit value (host order), which counts as two octets.
    #[inline]
    #[must_use]
    pub const fn add_u16(self, value: u16) -> Sum {
        Sum(add(self.0, value.to_be() as Word))
    }

    /// Adds a 32-bit value (host order), which counts as four octets.
    #[inline]
    #[must_use]
    pub const fn add_u32(self, value: u32) -> Sum {
        Sum(add(self.0, value.to_be() as Word))
    }

    /// The same octets one place further: what a piece that begins at an odd place contributes (RFC 1071 §2(B)).
    #[inline]
    #[must_use]
    pub const fn shifted(self) -> Sum {
        Sum(self.fold().swap_bytes() as Word)
    }

    /// The value of the checksum field: the complement, in host order. Over data that holds a right checksum it is 0.
    #[inline]
    pub const fn finish(self) -> u16 {
        !u16::from_be(self.fold())
    }

    /// The checksum that was `field`, after a part of what it covers had the sum `before` and has the sum `after`
    /// (RFC 1624 §3, equation 3).
    #[inline]
    pub const fn updated(field: u16, before: Sum, after: Sum) -> u16 {
        let without = Sum::ZERO.add_u16(!field).add_u16(!u16::from_be(before.fold()));
        without.add(after).finish()
    }

    /// A number and itself with its halves changed: above stands the sum of both halves, with its carry.
    #[inline(always)]
    const fn fold(self) -> u16 {
        #[cfg(target_pointer_width = "64")]
        let word = (self.0.wrapping_add(self.0.rotate_left(32)) >> 32) as u32;
        #[cfg(not(target_pointer_width = "64"))]
        let word = self.0;
        (word.wrapping_add(word.rotate_left(16)) >> 16) as u16
    }
}

/// Copies `src` to the front of `dst` and sums it. Where `dst` is shorter, only what fits is copied and summed.
///
/// That is one pass over the octets where registers have 32 bits. Where they have 64, the copy is the library's, which
/// moves more at a time than a sum can, and the sum finds the octets in the cache.
#[inline]
pub fn copy_and_sum(dst: &mut [u8], src: &[u8]) -> Sum {
    if src.is_empty() { Sum::ZERO } else { copy_and_sum_some(dst, src) }
}

#[cfg(target_pointer_width = "64")]
#[inline]
fn copy_and_sum_some(dst: &mut [u8], src: &[u8]) -> Sum {
    let len = src.len().min(dst.len());
    let (Some(src), Some(dst)) = (src.get(..len), dst.get_mut(..len)) else { return Sum::ZERO };
    dst.copy_from_slice(src);
    Sum::of(dst)
}

#[cfg(not(target_pointer_width = "64"))]
#[inline(never)]
fn copy_and_sum_some(dst: &mut [u8], src: &[u8]) -> Sum {
    let len = src.len().min(dst.len());
    let (Some(src), Some(dst)) = (src.get(..len), dst.get_mut(..len)) else { return Sum::ZERO };
    let (from, mut to, mut sum) = (src.chunks_exact(16), dst.chunks_exact_mut(16), Carried::ZERO);
    let tail = from.remainder();
    for (from, to) in from.zip(to.by_ref()) {
        let (Some((first, from)), Some((to, behind))) =
            (from.split_first_chunk(), to.split_first_chunk_mut())
        else {
            continue;
        };
        // Word by word: where octets are copied as a whole the compiler has them in memory in between.
        let first = u64::from_ne_bytes(*first);
        *to = first.to_ne_bytes();
        sum = sum.add_wide(first);
        if let (Some(from), Some(to)) = (from.first_chunk(), behind.first_chunk_mut()) {
            let second = u64::from_ne_bytes(*from);
            *to = second.to_ne_bytes();
            sum = sum.add_wide(second);
        }
    }
    let mut sum = sum.fold();
    let mut to = to.into_remainder().chunks_exact_mut(4);
    let from = tail.chunks_exact(4);
    let tail = from.remainder();
    for (from, to) in from.zip(to.by_ref()) {
        if let (Some(from), Some(to)) = (from.first_chunk(), to.first_chunk_mut()) {
            sum = add_word(sum, from);
            *to = *from;
        }
    }
    for (from, to) in tail.iter().zip(to.into_remainder()) {
        *to = *from;
    }
    Sum(add_tail(sum, tail))
}

/// The addresses of a pseudo-header, already summed, and whether they are IPv4 (RFC 9293 §3.1, RFC 8200 §8.1).
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Pseudo {
    sum: Sum,
    family: Family,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
enum Family {
    V4,
    V6,
}

impl Pseudo {
    /// Of a packet between these IPv4 addresses.
    #[inline]
    pub fn v4(src: Ipv4Addr, dst: Ipv4Addr) -> Pseudo {
        Pseudo { sum: Sum::ZERO.add_u32(src.to_bits()).add_u32(dst.to_bits()), family: Family::V4 }
    }

    /// Of a packet between these IPv6 addresses.
    #[inline]
    pub fn v6(src: Ipv6Addr, dst: Ipv6Addr) -> Pseudo {
        Pseudo { sum: Sum::of_array(&src.octets()).add(Sum::of_array(&dst.octets())), family: Family::V6 }
    }

    /// Of a packet between these addresses; `None` where one is IPv4 and the other IPv6.
    pub fn new(src: IpAddr, dst: IpAddr) -> Option<Pseudo> {
        match (src, dst) {
            (IpAddr::V4(src), IpAddr::V4(dst)) => Some(Pseudo::v4(src, dst)),
            (IpAddr::V6(src), IpAddr::V6(dst)) => Some(Pseudo::v6(src, dst)),
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => None,
        }
    }

    /// Whether the addresses are IPv4, where a UDP checksum may be absent (RFC 768).
    #[inline]
    pub fn is_v4(&self) -> bool {
        self.family == Family::V4
    }

    /// The whole pseudo-header's sum: `len` is the upper layer's octets, header and payload.
    #[inline]
    pub fn sum(&self, protocol: u8, len: usize) -> Sum {
        self.sum.add_u16(u16::from(protocol)).add_u32(len as u32)
    }
}

/// Whether a representation is read only from octets whose checksum is right, where it covers nothing but the packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Verify {
    /// The checksum is computed and must match.
    Full,
    /// It was verified before, by a device or on a path that needs none.
    Trust,
}

/// [`Verify`] for a protocol whose checksum covers a pseudo-header.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum PseudoVerify {
    /// The checksum is computed with these addresses and must match.
    With(Pseudo),
    /// It was verified before, by a device or on a path that needs none.
    Trust,
}

/// What `emit` puts into the checksum field.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Fill {
    /// The checksum. The sum is that of everything behind what `emit` writes that the checksum covers: a payload that
    /// is outside the representation. [`Sum::ZERO`] where nothing is.
    Sum(Sum),
    /// Zero: the device fills it in.
    Device,
}

/// [`Fill`] for a protocol whose checksum covers a pseudo-header.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum PseudoFill {
    /// The checksum over the pseudo-header of these addresses, what `emit` writes, and the payload of this sum.
    Sum(Pseudo, Sum),
    /// Zero: the device fills it in.
    Device,
}

/// What `finish` puts into checksums that cover a payload which the representation does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Seal {
    /// The checksums.
    Sums,
    /// Nothing: the device fills them in.
    Device,
}

/// [`Seal`] for a protocol with a checksum that covers a pseudo-header.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum PseudoSeal {
    /// The checksums, with the pseudo-header of these addresses.
    Sums(Pseudo),
    /// Nothing: the device fills them in.
    Device,
}

#[cfg(test)]
mod tests;
