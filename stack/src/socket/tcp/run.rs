//! Runs of octets under way: neighbours that left at one time and share one fate, in eight octets. `scoreboard` keeps a row of them.

use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// A time in steps of 16 µs, counted round a circle of 71 minutes: no segment is under way for half as long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tick(u32);

impl Tick {
    /// The bits below a step are a run's marks.
    const STEP: u32 = 16;

    /// What is lost by rounding, at most.
    pub(super) const GRANULARITY: Duration = Duration::from_micros(Tick::STEP as u64);
    pub(super) const ZERO: Tick = Tick(0);

    pub(super) const fn of(time: Instant) -> Tick {
        Tick(time.total_micros() as u32 & !(Tick::STEP - 1))
    }

    /// The time from here to `now`.
    pub(super) const fn age(self, now: Tick) -> Duration {
        let span = now.0.wrapping_sub(self.0);
        Duration::from_micros(if span as i32 > 0 { span as u64 } else { 0 })
    }

    /// Whether this is the later time.
    pub(super) const fn after(self, other: Tick) -> bool {
        self.0.wrapping_sub(other.0) as i32 > 0
    }
}

/// What became of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Sent once, and believed to be under way.
    Sent = 0,
    /// Sent again, and believed to be under way.
    SentAgain = 1,
    /// The peer has reported it as held (SACK).
    Held = 2,
    /// Lost, and not sent again yet.
    Lost = 3,
}

/// What the time of a run says of its octets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Precision {
    /// All left at that time.
    Exact = 0,
    /// The last one left at that time, others perhaps before.
    End = 1,
    /// None left later than that.
    Bound = 2,
}

/// Octets up to a sequence number that share one time and one fate.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    /// The sequence number behind its last octet.
    pub(super) end: SeqNumber,
    /// The time, and fate and precision in the bits below its step.
    pub(super) word: u32,
}

impl Run {
    pub(super) const EMPTY: Run = Run { end: SeqNumber(0), word: 0 };
    pub(super) const HELD: u32 = Fate::Held as u32;
    pub(super) const LOST: u32 = Fate::Lost as u32;

    pub(super) const fn word(at: Tick, fate: Fate, precision: Precision) -> u32 {
        at.0 | fate as u32 | (precision as u32) << 2
    }

    pub(super) const fn at(self) -> Tick {
        Tick(self.word & !(Tick::STEP - 1))
    }

    pub(super) const fn fate(self) -> Fate {
        match self.word & 3 {
            0 => Fate::Sent,
            1 => Fate::SentAgain,
            2 => Fate::Held,
            _ => Fate::Lost,
        }
    }

    pub(super) const fn precision(self) -> Precision {
        match (self.word >> 2) & 3 {
            0 => Precision::Exact,
            1 => Precision::End,
            _ => Precision::Bound,
        }
    }

    pub(super) const fn is_under_way(self) -> bool {
        matches!(self.fate(), Fate::Sent | Fate::SentAgain)
    }

    /// How much is forgotten where this run and its neighbour `next` become one; `None`: they can't. Of what is held or
    /// lost the time is nobody's concern.
    pub(super) fn distance(self, next: Run) -> Option<Duration> {
        if self.fate() != next.fate() {
            return None;
        }
        Some(self.at().age(next.at()).max(next.at().age(self.at())))
    }

    /// This run and its neighbour `next` as one.
    pub(super) fn joined(self, next: Run) -> Run {
        let (a, b) = (self.precision(), next.precision());
        if self.at().after(next.at()) {
            return Run { end: next.end, word: Run::word(self.at(), self.fate(), Precision::Bound) };
        }
        let precision = match (a, b) {
            (_, Precision::Bound) => Precision::Bound,
            (Precision::Exact, Precision::Exact) if self.at() == next.at() => Precision::Exact,
            (_, Precision::Exact | Precision::End) => Precision::End,
        };
        Run { end: next.end, word: Run::word(next.at(), next.fate(), precision) }
    }

    /// What is left of the run when it is cut and this is the front.
    pub(super) fn front(self, end: SeqNumber) -> Run {
        let precision = match self.precision() {
            Precision::Exact => Precision::Exact,
            Precision::End | Precision::Bound => Precision::Bound,
        };
        Run { end, word: Run::word(self.at(), self.fate(), precision) }
    }
}
