//! TCP sequence numbers: 32 bits that wrap (RFC 9293 §3.4).

use core::fmt;
use core::ops::{Add, AddAssign, Sub};

/// A sequence number of TCP.
///
/// There is no `Ord`: "before" on a circle is not transitive. Two numbers are compared by the shorter way round, as RFC
/// 9293 §3.4 asks, which is right as long as both belong to one window.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct SeqNumber(pub u32);

impl SeqNumber {
    /// Octets from `earlier` to this number, going forward round the circle.
    #[inline]
    pub const fn since(self, earlier: SeqNumber) -> u32 {
        self.0.wrapping_sub(earlier.0)
    }

    /// Octets from `other` to this number by the shorter way: negative where this number comes before.
    #[inline]
    pub const fn offset_from(self, other: SeqNumber) -> i32 {
        self.0.wrapping_sub(other.0) as i32
    }

    /// Whether this number comes before `other` (`SELF < OTHER` of the RFCs).
    #[inline]
    pub const fn before(self, other: SeqNumber) -> bool {
        self.offset_from(other) < 0
    }

    /// Whether this number comes before `other` or is equal (`SELF =< OTHER`).
    #[inline]
    pub const fn at_or_before(self, other: SeqNumber) -> bool {
        self.offset_from(other) <= 0
    }

    /// Whether this number comes after `other` (`SELF > OTHER`).
    #[inline]
    pub const fn after(self, other: SeqNumber) -> bool {
        // Not `other.before(self)`: half the circle away counts as before, from both ends.
        self.offset_from(other) > 0
    }

    /// Whether this number comes after `other` or is equal (`SELF >= OTHER`).
    #[inline]
    pub const fn at_or_after(self, other: SeqNumber) -> bool {
        self.offset_from(other) >= 0
    }

    /// Whether `start =< self < start + len`.
    #[inline]
    pub const fn is_within(self, start: SeqNumber, len: u32) -> bool {
        self.since(start) < len
    }

    /// The later of two numbers.
    #[inline]
    pub const fn max(self, other: SeqNumber) -> SeqNumber {
        if self.before(other) { other } else { self }
    }

    /// The earlier of two numbers.
    #[inline]
    pub const fn min(self, other: SeqNumber) -> SeqNumber {
        if self.before(other) { self } else { other }
    }
}

impl Add<u32> for SeqNumber {
    type Output = SeqNumber;
    #[inline]
    fn add(self, octets: u32) -> SeqNumber {
        SeqNumber(self.0.wrapping_add(octets))
    }
}

impl Sub<u32> for SeqNumber {
    type Output = SeqNumber;
    #[inline]
    fn sub(self, octets: u32) -> SeqNumber {
        SeqNumber(self.0.wrapping_sub(octets))
    }
}

impl AddAssign<u32> for SeqNumber {
    #[inline]
    fn add_assign(&mut self, octets: u32) {
        *self = *self + octets;
    }
}

impl From<u32> for SeqNumber {
    #[inline]
    fn from(value: u32) -> SeqNumber {
        SeqNumber(value)
    }
}

impl From<SeqNumber> for u32 {
    #[inline]
    fn from(value: SeqNumber) -> u32 {
        value.0
    }
}

impl fmt::Display for SeqNumber {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(feature = "defmt")]
impl defmt::Format for SeqNumber {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "{=u32}", self.0);
    }
}

impl fmt::Debug for SeqNumber {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests;
