//! Octets as decisions: whatever they are, they say which value is meant.

use super::Subject;
use crate::wire::support::Cursor;

/// Octets of the longest payload that is drawn.
pub(super) const MAX_PAYLOAD: usize = 0xffff;

/// A supply of octets from which values are drawn: from a fuzzer, a property test or a seed.
///
/// Every draw succeeds. When the octets are used up, zeros follow, and zeros draw what is simplest, so that whoever
/// shortens the octets or makes them smaller ends at the simplest values.
#[derive(Debug)]
pub struct Source<'a> {
    octets: &'a [u8],
    room: Room<'a>,
}

/// Where that is written which a value borrows and no octets of the supply are.
#[derive(Debug)]
enum Room<'a> {
    /// There is nothing in it yet.
    Fresh(&'a mut [u8]),
    /// The same was drawn before.
    Filled(&'a [u8]),
}

impl<'a> Source<'a> {
    /// Draws from these octets. What a value borrows is written to `room`; where that is used up, lists are those of
    /// vectors.
    #[inline]
    pub fn new(octets: &'a [u8], room: &'a mut [u8]) -> Self {
        Source { octets, room: Room::Fresh(room) }
    }

    /// Draws again what was drawn from these octets; `room` is what was filled then.
    #[inline]
    pub fn again(octets: &'a [u8], room: &'a [u8]) -> Self {
        Source { octets, room: Room::Filled(room) }
    }

    /// So many octets of the room, with what is written there; `None` where there are not as many.
    pub(super) fn keep(&mut self, len: usize, write: impl FnOnce(&mut Cursor<'_>)) -> Option<&'a [u8]> {
        match core::mem::replace(&mut self.room, Room::Filled(&[])) {
            Room::Fresh(room) => {
                let (taken, rest) = room.split_at_mut_checked(len)?;
                self.room = Room::Fresh(rest);
                write(&mut Cursor::new(taken));
                Some(taken)
            }
            Room::Filled(room) => {
                let (taken, rest) = room.split_at_checked(len)?;
                self.room = Room::Filled(rest);
                Some(taken)
            }
        }
    }

    /// Whether all octets are used up.
    #[inline]
    pub const fn is_exhausted(&self) -> bool {
        self.octets.is_empty()
    }

    #[inline]
    fn next(&mut self) -> u8 {
        match self.octets.split_first() {
            Some((first, rest)) => {
                self.octets = rest;
                *first
            }
            None => 0,
        }
    }

    #[inline]
    fn take(&mut self, len: usize) -> &'a [u8] {
        let (taken, rest) = self.octets.split_at(len.min(self.octets.len()));
        self.octets = rest;
        taken
    }

    /// A yes or a no.
    #[inline]
    pub fn flag(&mut self) -> bool {
        self.next() & 1 == 1
    }

    /// A number less than `count`; 0 where that is 0.
    #[inline]
    pub fn below(&mut self, count: usize) -> usize {
        let drawn = if count <= 256 { usize::from(self.next()) } else { self.plain(32) as usize };
        drawn.checked_rem(count).unwrap_or(0)
    }

    /// A number of so many bits. The least and the greatest ones are more likely than others.
    #[inline]
    pub fn number(&mut self, bits: u32) -> u64 {
        let greatest = u64::MAX.checked_shr(64 - bits.min(64)).unwrap_or(0);
        match self.next() {
            0..32 => u64::from(self.next()) & greatest,
            224.. => greatest - (u64::from(self.next() & 0x07) & greatest),
            32..224 => self.plain(bits) & greatest,
        }
    }

    #[inline]
    fn plain(&mut self, bits: u32) -> u64 {
        (0..bits.div_ceil(8)).fold(0, |number, _| number << 8 | u64::from(self.next()))
    }

    /// A number from `low` to `high`.
    #[inline]
    pub fn within(&mut self, low: u64, high: u64) -> u64 {
        let drawn = self.number(64);
        match high.wrapping_sub(low).checked_add(1) {
            Some(span) => low.wrapping_add(drawn % span.max(1)),
            None => drawn,
        }
    }

    /// A number from one of these ranges, bounds included.
    #[inline]
    pub fn ranges(&mut self, ranges: &[(u64, u64)]) -> u64 {
        let nth = self.below(ranges.len());
        ranges.get(nth).map_or(0, |(low, high)| self.within(*low, *high))
    }

    /// One of these numbers; 0 where there are none.
    #[inline]
    pub fn one_of(&mut self, values: &[u64]) -> u64 {
        let nth = self.below(values.len());
        values.get(nth).copied().unwrap_or(0)
    }

    /// A number of so many bits, mostly one of those that have a name.
    #[inline]
    pub fn named(&mut self, bits: u32, values: &[u64]) -> u64 {
        if self.next() < 208 && !values.is_empty() { self.one_of(values) } else { self.number(bits) }
    }

    /// So many octets.
    #[inline]
    pub fn array<const N: usize>(&mut self) -> [u8; N] {
        core::array::from_fn(|_| self.next())
    }

    /// So many octets, which are lent; zeros where there are not enough.
    #[inline]
    pub fn array_ref<const N: usize>(&mut self) -> &'a [u8; N] {
        self.take(N).first_chunk().unwrap_or(const { &[0; N] })
    }

    /// Some octets, at most `max`: often few, often a multiple of four or eight.
    #[inline]
    pub fn octets(&mut self, max: usize) -> &'a [u8] {
        let (how, many) = (self.next(), usize::from(self.next()));
        let len = match how & 3 {
            0 => many & 0x07,
            1 => (many & 0x0f) * 4,
            2 => (many & 0x07) * 8,
            _ => many & 0x7f,
        };
        self.take(len.min(max))
    }

    /// Some octets, as many as one of these numbers says; none where too few are left.
    #[inline]
    pub fn exactly(&mut self, lens: &[usize]) -> &'a [u8] {
        let nth = self.below(lens.len());
        let len = lens.get(nth).copied().unwrap_or(0);
        if len <= self.octets.len() { self.take(len) } else { &[] }
    }

    /// The length of a payload, at most `max` and 65535; mostly a short one.
    #[inline]
    pub fn payload_len(&mut self, max: usize) -> usize {
        let len = if self.next() < 240 { usize::from(self.next()) } else { self.plain(32) as usize };
        len.min(max).min(MAX_PAYLOAD)
    }

    /// The octets of at most `max` elements of `size` octets each.
    #[inline]
    pub fn elements(&mut self, size: usize, max: usize) -> &'a [u8] {
        let wanted = self.below(max.min(9).saturating_add(1));
        let there = self.octets.len().checked_div(size).unwrap_or(0);
        self.take(wanted.min(there).saturating_mul(size))
    }

    /// Something of the representation of a vector; `None` where no vector has it.
    #[inline]
    pub fn pick<S: Subject, T>(&mut self, of: impl Fn(S::Repr<'a>) -> Option<T>) -> Option<T> {
        let start = self.below(S::VECTORS.len());
        let vectors = S::VECTORS.iter().enumerate().cycle().skip(start).take(S::VECTORS.len());
        let meaning = |(nth, octets): (usize, &&'static [u8])| {
            let packet = S::view_given(octets, &super::laws::said::<S>(nth)).ok()?;
            S::repr(&packet, super::Sums::Trusted).ok()
        };
        vectors.filter_map(meaning).find_map(of)
    }
}
