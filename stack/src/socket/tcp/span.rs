//! Spans of time in four octets.

use core::num::NonZeroU32;

use crate::time::{Duration, Instant};

/// A span of time in four octets: 27 bits of it and a power of two, so that it is right to the microsecond below 134
/// seconds and to one part in 2^26 beyond; rounded up. Words compare as the spans do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span(u32);

impl Span {
    const BITS: u32 = 27;

    /// No span: longer than any.
    pub(crate) const NONE: Span = Span(u32::MAX);
    /// No time at all.
    pub(crate) const ZERO: Span = Span(0);
    /// 9,000 years.
    const LONGEST: Span = Span(u32::MAX - 1);

    /// The span nearest to `span` that is not shorter.
    #[inline]
    pub(crate) const fn of(span: Duration) -> Span {
        let micros = span.total_micros();
        if micros >> Self::BITS == 0 { Span(micros as u32) } else { Span::of_long(micros) }
    }

    /// The same of what does not fit 27 bits: rare, and called, not copied.
    #[cold]
    #[inline(never)]
    const fn of_long(micros: u64) -> Span {
        let power = (u64::BITS - Self::BITS).wrapping_sub(micros.leading_zeros());
        let rounded = micros.saturating_add((1 << power) - 1) >> power;
        // Rounding may have carried into another bit.
        let carry = (rounded >> Self::BITS) as u32;
        let power = power.wrapping_add(carry);
        if power > 31 {
            return Span::LONGEST;
        }
        let word = power << Self::BITS | (rounded >> carry) as u32;
        if word < Self::LONGEST.0 { Span(word) } else { Self::LONGEST }
    }

    /// The span that an option is; [`Span::NONE`] where it is none.
    pub(crate) fn of_option(span: Option<Duration>) -> Span {
        span.map_or(Span::NONE, Span::of)
    }

    /// How long it is.
    #[inline]
    pub(crate) const fn duration(self) -> Duration {
        let bits = self.0 & ((1 << Self::BITS) - 1);
        Duration::from_micros((bits as u64) << (self.0 >> Self::BITS))
    }

    /// The shorter one. (The library's `min` compares in three ways first.)
    #[inline]
    pub(crate) const fn shorter(self, other: Span) -> Span {
        if other.0 < self.0 { other } else { self }
    }

    /// How long it is; `None` for [`Span::NONE`].
    #[inline]
    pub(crate) fn get(self) -> Option<Duration> {
        (self != Span::NONE).then(|| self.duration())
    }
}

/// A point of the past in four octets: microseconds, counted round a circle of 71 minutes. What is longer ago seems to
/// be more recent; it is for what nothing depends on then.
///
/// Never zero in memory, so that an `Option` of it takes no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Past(NonZeroU32);

impl Past {
    /// This point.
    #[inline]
    pub(super) const fn of(now: Instant) -> Past {
        Past(never_zero(now.total_micros() as u32))
    }

    /// How long ago it is.
    #[inline]
    pub(super) const fn age(self, now: Instant) -> Duration {
        let micros = (now.total_micros() as u32).wrapping_add(1);
        Duration::from_micros(micros.wrapping_sub(self.0.get()) as u64)
    }
}

/// One more than `count`, which goes round; but two less where that is zero, once in a circle.
pub(super) const fn never_zero(count: u32) -> NonZeroU32 {
    match NonZeroU32::new(count.wrapping_add(1)) {
        Some(more) => more,
        None => NonZeroU32::MAX,
    }
}

/// The same to 65 ms, in two octets, round the same circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lately(u16);

impl Lately {
    /// The origin of time.
    pub(super) const ORIGIN: Lately = Lately(0);

    pub(super) const fn of(now: Instant) -> Lately {
        Lately((now.total_micros() >> 16) as u16)
    }

    /// How long ago it is, to 65 ms.
    pub(super) const fn age(self, now: Instant) -> Duration {
        Duration::from_micros((Lately::of(now).0.wrapping_sub(self.0) as u64) << 16)
    }
}

/// The same to a millisecond, in four octets, round a circle of 50 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LongAgo(u32);

impl LongAgo {
    /// The origin of time.
    pub(super) const ORIGIN: LongAgo = LongAgo(0);

    #[inline]
    pub(super) const fn of(now: Instant) -> LongAgo {
        LongAgo((now.total_micros() >> 10) as u32)
    }

    /// The same, rounded up.
    #[inline]
    pub(super) const fn not_before(now: Instant) -> LongAgo {
        LongAgo((now.total_micros().wrapping_add(1023) >> 10) as u32)
    }

    /// How much later `later` is.
    pub(super) const fn until(self, later: LongAgo) -> Duration {
        Duration::from_micros((later.0.wrapping_sub(self.0) as u64) << 10)
    }

    /// How long ago it is, to 1.024 ms.
    #[inline]
    pub(super) const fn age(self, now: Instant) -> Duration {
        Duration::from_micros((LongAgo::of(now).0.wrapping_sub(self.0) as u64) << 10)
    }
}

#[cfg(test)]
#[path = "tests/span.rs"]
mod tests;
