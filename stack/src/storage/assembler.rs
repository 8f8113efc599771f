//! Which octets of a stream have arrived ahead of the next expected one.
//!
//! Offsets count from the next expected octet, so they move when the stream advances. The number of separate ranges is
//! bounded; when it is used up, further ranges are refused, but the next expected octets are always taken: they close
//! a gap and need no entry. The cost of a call is bounded by the number of entries, not by what the peer sends.

use core::fmt;

/// The most ranges that are kept apart: gaps in a receive window. RFC 9293 asks for none (§3.10.7.4: out-of-order
/// segments SHOULD be queued); 16 is what a loss of every second segment makes of 32 full-sized ones. Four are what one
/// acknowledgement can report (RFC 2018 §3).
pub(crate) const MAX_RANGES: usize = if cfg!(feature = "tcp-wide") { 16 } else { 4 };

/// Octets from `start` up to, not including, `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Range {
    /// The first octet's offset from the next expected one.
    pub(crate) start: u32,
    /// The offset behind the last octet.
    pub(crate) end: u32,
}

/// No room for another range: the octets must be dropped, and will be sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Full;

/// The ranges that arrived out of order: sorted, apart from each other, none empty.
#[derive(Clone, Copy, Default)]
pub(crate) struct Assembler {
    ranges: [Range; MAX_RANGES],
    used: u8,
}

impl Assembler {
    /// Nothing has arrived.
    pub(crate) const fn new() -> Self {
        Assembler { ranges: [Range { start: 0, end: 0 }; MAX_RANGES], used: 0 }
    }

    /// Forgets all ranges.
    pub(crate) fn clear(&mut self) {
        self.used = 0;
    }

    /// Whether nothing waits.
    pub(crate) fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// The ranges that wait, lowest first.
    pub(crate) fn ranges(&self) -> &[Range] {
        self.ranges.get(..usize::from(self.used)).unwrap_or_default()
    }

    /// The offset behind the last octet that waits; zero where none does.
    pub(crate) fn end(&self) -> u32 {
        self.ranges().last().map_or(0, |range| range.end)
    }

    /// Adds the octets from `start` up to `end`, and hands out the range that they are part of now. An empty range
    /// changes nothing.
    ///
    /// `Err` where they would need an entry of their own and none is free; nothing changed then.
    pub(crate) fn insert(&mut self, start: u32, end: u32) -> Result<Range, Full> {
        let mut range = Range { start, end };
        if start >= end {
            return Ok(range);
        }
        // What touches the new range stands between `first` and `last`, and melts into it.
        let first = self.ranges().iter().take_while(|held| held.end < start).count();
        let touching = self.ranges().iter().skip(first).take_while(|held| held.start <= end).count();
        for held in self.ranges.iter().skip(first).take(touching) {
            range.start = range.start.min(held.start);
            range.end = range.end.max(held.end);
        }
        if touching == 0 {
            self.open_entry(first)?;
        } else {
            self.remove(first.saturating_add(1), touching.saturating_sub(1));
        }
        if let Some(entry) = self.ranges.get_mut(first) {
            *entry = range;
        }
        Ok(range)
    }

    /// Says that the first `len` expected octets have arrived, and hands out how far the stream reaches now: `len`, or
    /// more where what waited follows on. All offsets count from there afterwards.
    pub(crate) fn advance(&mut self, len: u32) -> u32 {
        let swallowed = self.ranges().iter().take_while(|held| held.start <= len).count();
        let last = swallowed.checked_sub(1).and_then(|index| self.ranges.get(index));
        let front = last.map_or(len, |held| held.end.max(len));
        self.remove(0, swallowed);
        for held in self.ranges.iter_mut().take(self.used.into()) {
            held.start = held.start.saturating_sub(front);
            held.end = held.end.saturating_sub(front);
        }
        front
    }

    /// Moves the entries from `index` on up by one.
    fn open_entry(&mut self, index: usize) -> Result<(), Full> {
        if usize::from(self.used) >= MAX_RANGES {
            return Err(Full);
        }
        self.used = self.used.saturating_add(1);
        let mut carried = Range::default();
        for entry in self.ranges.iter_mut().take(self.used.into()).skip(index) {
            core::mem::swap(entry, &mut carried);
        }
        Ok(())
    }

    /// Takes out `count` entries from `index` on.
    fn remove(&mut self, index: usize, count: usize) {
        let mut to = index;
        for from in index.saturating_add(count)..usize::from(self.used) {
            if let (Some(range), Some(entry)) = (self.ranges.get(from).copied(), self.ranges.get_mut(to)) {
                *entry = range;
            }
            to = to.saturating_add(1);
        }
        self.used = self.used.saturating_sub(u8::try_from(count).unwrap_or(u8::MAX));
    }
}

impl fmt::Debug for Assembler {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ranges = self.ranges().iter().map(|range| range.start..range.end);
        f.debug_list().entries(ranges).finish()
    }
}

#[cfg(test)]
mod tests;
