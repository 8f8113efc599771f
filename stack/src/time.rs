//! Points in time and spans of it, in microseconds. The stack reads no clock: time is passed in.
//!
//! All arithmetic saturates, and none of it divides, because 64-bit division is dear on a small core.

use core::ops::{Add, AddAssign, Sub};

/// A point in time: microseconds since an origin that the caller chose (its boot, for one).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Instant(u64);

impl Instant {
    /// The caller's origin.
    pub const ZERO: Instant = Instant(0);
    /// The end of time, 584,000 years after the origin.
    pub const MAX: Instant = Instant(u64::MAX);

    /// `micros` microseconds after the origin.
    pub const fn from_micros(micros: u64) -> Self {
        Instant(micros)
    }

    /// `millis` milliseconds after the origin.
    pub const fn from_millis(millis: u64) -> Self {
        Instant(millis.saturating_mul(1000))
    }

    /// `secs` seconds after the origin.
    pub const fn from_secs(secs: u64) -> Self {
        Instant(secs.saturating_mul(1_000_000))
    }

    /// Microseconds since the origin.
    pub const fn total_micros(self) -> u64 {
        self.0
    }

    /// Whole milliseconds since the origin.
    pub const fn total_millis(self) -> u64 {
        self.0 / 1000
    }

    /// The time from `earlier` to this point; zero where `earlier` is later.
    pub const fn since(self, earlier: Instant) -> Duration {
        Duration(self.0.saturating_sub(earlier.0))
    }

    /// The current time of the system's monotonic clock, measured from the first call.
    #[cfg(feature = "std")]
    pub fn now() -> Self {
        static ORIGIN: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
        let elapsed = ORIGIN.get_or_init(std::time::Instant::now).elapsed();
        Instant(u64::try_from(elapsed.as_micros()).unwrap_or(u64::MAX))
    }
}

impl Add<Duration> for Instant {
    type Output = Instant;
    fn add(self, span: Duration) -> Instant {
        Instant(self.0.saturating_add(span.0))
    }
}

impl AddAssign<Duration> for Instant {
    fn add_assign(&mut self, span: Duration) {
        *self = *self + span;
    }
}

impl Sub<Duration> for Instant {
    type Output = Instant;
    fn sub(self, span: Duration) -> Instant {
        Instant(self.0.saturating_sub(span.0))
    }
}

/// A span of time, in microseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Duration(u64);

impl Duration {
    /// No time at all.
    pub const ZERO: Duration = Duration(0);
    /// More time than anybody has.
    pub const MAX: Duration = Duration(u64::MAX);

    /// `micros` microseconds.
    pub const fn from_micros(micros: u64) -> Self {
        Duration(micros)
    }

    /// `millis` milliseconds.
    pub const fn from_millis(millis: u64) -> Self {
        Duration(millis.saturating_mul(1000))
    }

    /// `secs` seconds.
    pub const fn from_secs(secs: u64) -> Self {
        Duration(secs.saturating_mul(1_000_000))
    }

    /// Microseconds.
    pub const fn total_micros(self) -> u64 {
        self.0
    }

    /// Whole milliseconds.
    pub const fn total_millis(self) -> u64 {
        self.0 / 1000
    }

    /// Twice as long, `shift` times over.
    pub const fn doubled(self, shift: u32) -> Self {
        if shift > self.0.leading_zeros() { Duration::MAX } else { Duration(self.0 << shift) }
    }

    /// Half as long, `shift` times over.
    pub const fn halved(self, shift: u32) -> Self {
        if shift > 63 { Duration::ZERO } else { Duration(self.0 >> shift) }
    }
}

impl Add for Duration {
    type Output = Duration;
    fn add(self, other: Duration) -> Duration {
        Duration(self.0.saturating_add(other.0))
    }
}

impl Sub for Duration {
    type Output = Duration;
    fn sub(self, other: Duration) -> Duration {
        Duration(self.0.saturating_sub(other.0))
    }
}

impl From<Duration> for core::time::Duration {
    fn from(span: Duration) -> Self {
        core::time::Duration::from_micros(span.0)
    }
}

impl TryFrom<core::time::Duration> for Duration {
    type Error = core::num::TryFromIntError;
    fn try_from(span: core::time::Duration) -> Result<Self, Self::Error> {
        u64::try_from(span.as_micros()).map(Duration)
    }
}

/// Since the clock's beginning.
#[cfg(feature = "defmt")]
impl defmt::Format for Instant {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "{=u64:us}", self.0);
    }
}

#[cfg(feature = "defmt")]
impl defmt::Format for Duration {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "{=u64:us}", self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arithmetic_saturates_at_both_ends() {
        assert_eq!(Instant::MAX + Duration::from_secs(1), Instant::MAX);
        assert_eq!(Instant::ZERO - Duration::from_secs(1), Instant::ZERO);
        assert_eq!(Instant::ZERO.since(Instant::from_secs(3)), Duration::ZERO);
        assert_eq!(Duration::from_secs(1).doubled(63), Duration::MAX);
        assert_eq!(Duration::from_micros(1).doubled(63).total_micros(), 1 << 63);
        assert_eq!(Duration::from_secs(1).halved(64), Duration::ZERO);
    }
}
