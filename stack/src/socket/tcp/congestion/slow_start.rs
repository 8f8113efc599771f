//! HyStart++ (RFC 9406): leaves the first slow start when round trips grow, before the queue in front of the narrowest link
//! overflows and half a window is lost.

use crate::time::Duration;
use crate::wire::SeqNumber;

/// MIN_RTT_THRESH and MAX_RTT_THRESH (RFC 9406 §4.3), in µs.
const LEAST_GROWTH: u32 = 4_000;
const MOST_GROWTH: u32 = 16_000;
/// N_RTT_SAMPLE: measurements without which a round says nothing.
const SAMPLES: u8 = 8;
/// CSS_ROUNDS: rounds of conservative slow start.
const ROUNDS: u8 = 5;

/// What is known of the rounds of slow start. Times are µs; `u32::MAX` is none.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct SlowStart {
    /// windowEnd: the round ends when this is acknowledged.
    end: SeqNumber,
    /// lastRoundMinRTT.
    last: u32,
    /// currentRoundMinRTT.
    least: u32,
    /// rttSampleCount.
    /// cssBaselineMinRtt: what round trips had grown to.
    baseline: u32,
    samples: u8,
    stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing was noticed.
    Standard,
    /// Round trips have grown: perhaps the queue fills.
    Conservative { rounds_left: u8 },
}

/// How an acknowledgement widens the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Pace {
    /// As in any slow start.
    Full,
    /// By a quarter of that (CSS_GROWTH_DIVISOR).
    Quarter,
    /// Slow start is over.
    Over,
}

impl SlowStart {
    /// A connection opens whose first octet is sent at `iss`.
    pub(in super::super) const fn new(iss: SeqNumber) -> Self {
        SlowStart {
            end: iss,
            last: u32::MAX,
            least: u32::MAX,
            baseline: 0,
            samples: 0,
            stage: Stage::Standard,
        }
    }

    /// A round trip took so long.
    #[inline]
    pub(in super::super) fn on_sample(&mut self, sample: Duration) {
        self.least = self.least.min(u32::try_from(sample.total_micros()).unwrap_or(u32::MAX));
        self.samples = self.samples.saturating_add(1);
    }

    /// An acknowledgement has moved SND.UNA to `una`, in slow start.
    pub(in super::super) fn on_ack(&mut self, una: SeqNumber, nxt: SeqNumber) -> Pace {
        if self.samples >= SAMPLES {
            self.judge();
        }
        if una.at_or_after(self.end) {
            self.begin_round(nxt);
        }
        match self.stage {
            Stage::Standard => Pace::Full,
            Stage::Conservative { rounds_left: 0 } => Pace::Over,
            Stage::Conservative { .. } => Pace::Quarter,
        }
    }

    /// RFC 9406 §4.2: what the round trips of this round, compared with others, tell.
    fn judge(&mut self) {
        let threshold = (self.last >> 3).clamp(LEAST_GROWTH, MOST_GROWTH);
        match self.stage {
            Stage::Standard if self.last != u32::MAX && self.least >= self.last.saturating_add(threshold) => {
                self.baseline = self.least;
                self.stage = Stage::Conservative { rounds_left: ROUNDS };
            }
            // They are short again: it was no queue.
            Stage::Conservative { .. } if self.least < self.baseline => self.stage = Stage::Standard,
            Stage::Standard | Stage::Conservative { .. } => {}
        }
    }

    fn begin_round(&mut self, nxt: SeqNumber) {
        self.end = nxt;
        (self.last, self.least, self.samples) = (self.least, u32::MAX, 0);
        // A round that was conservative in part counts as well.
        if let Stage::Conservative { rounds_left } = &mut self.stage {
            *rounds_left = rounds_left.saturating_sub(1);
        }
    }
}

#[cfg(test)]
#[path = "../tests/slow_start.rs"]
mod tests;
