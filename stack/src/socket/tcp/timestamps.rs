//! Timestamps: RFC 7323 §3 to §5.

use core::num::NonZeroU32;

use super::arrival::{DropCause, Step, Stop};
use super::half_open::Stamps;
use super::options::Timestamps;
use super::receiver::Owed;
use super::segment::{Flags, Segment};
use super::span::never_zero;
use super::{Context, Socket};
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// The timestamps of a connection that has agreed on them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock {
    /// Makes our values unpredictable, and different for each connection (RFC 7323 §5.4).
    offset: u32,
    /// TS.Recent.
    recent: u32,
    /// When TS.Recent was taken (RFC 7323 §5.5), in steps of 65 ms, counted round a circle of nine years. Never zero in memory.
    recent_at: NonZeroU32,
}

/// RFC 7323 §5.5: TS.Recent is invalid after 24 days of idleness, when a clock of 1 ms may have gone half round.
const RECENT_IS_VALID: u32 = steps(Instant::from_secs(24 * 24 * 3600));

/// A point in time in steps of 2^16 µs.
const fn steps(at: Instant) -> u32 {
    (at.total_micros() >> 16) as u32
}

impl Clock {
    pub(super) const fn new(offset: SeqNumber) -> Self {
        Clock { offset: offset.0, recent: 0, recent_at: never_zero(0) }
    }

    /// Our clock: milliseconds (RFC 7323 §5.4 asks for 1 ms to 1 s).
    fn value(&self, now: Instant) -> u32 {
        (now.total_millis() as u32).wrapping_add(self.offset)
    }

    /// What is kept of it where a connection is no more than an entry.
    pub(super) const fn stamps(&self) -> Stamps {
        Stamps { offset: self.offset, recent: self.recent }
    }

    /// Takes the peer's value as TS.Recent.
    pub(super) fn take(&mut self, value: u32, now: Instant) {
        self.recent = value;
        self.recent_at = never_zero(steps(now));
    }

    /// Whether the peer's `value` is older than TS.Recent, and TS.Recent is not too old to tell.
    pub(super) fn is_old(&self, value: u32, now: Instant) -> bool {
        (value.wrapping_sub(self.recent) as i32) < 0
            && steps(now).wrapping_add(1).wrapping_sub(self.recent_at.get()) < RECENT_IS_VALID
    }

    /// Whether the peer's `value` is newer than TS.Recent.
    pub(super) fn is_newer(&self, value: u32) -> bool {
        (value.wrapping_sub(self.recent) as i32) > 0
    }

    /// The option for a segment that is sent now.
    pub(super) fn option(&self, now: Instant) -> Timestamps {
        Timestamps { value: self.value(now), echo: self.recent }
    }
}

impl Socket<'_> {
    /// PAWS (RFC 7323 §5.3, R1): a segment with an older timestamp than one that was taken is an old duplicate. A RST
    /// is not checked (§5.2).
    ///
    /// DEVIATION RFC 7323 §3.2: a segment without the option is taken although timestamps were agreed on. Middleboxes
    /// that strip options would otherwise make a connection hang; Linux takes them too.
    pub(super) fn check_timestamps(&mut self, cx: &Context<'_>, segment: &Segment<'_>) -> Step {
        let (Some(clock), Some(theirs)) = (self.clock, segment.options.timestamps) else { return Ok(()) };
        if segment.has(Flags::RST) || !clock.is_old(theirs.value, cx.now) {
            return Ok(());
        }
        if segment.len() > 0 {
            self.rcv.owe(Owed::Now);
        } else {
            self.challenge(cx.now);
        }
        Err(Stop::Drop(DropCause::OldTimestamp))
    }

    /// TS.Recent follows segments that reach back to what was last acknowledged (RFC 7323 §4.3), so that a delayed
    /// acknowledgement echoes the oldest of the segments that it answers.
    pub(super) fn take_timestamp(&mut self, cx: &Context<'_>, segment: &Segment<'_>) {
        let (Some(clock), Some(theirs)) = (&mut self.clock, segment.options.timestamps) else { return };
        if segment.seq.at_or_before(self.rcv.last_ack) && !clock.is_old(theirs.value, cx.now) {
            clock.take(theirs.value, cx.now);
        }
    }

    /// The round trip that an acknowledgement of something new measures: by timestamp (RFC 7323 §4.1), or from the one
    /// segment whose departure was noted (RFC 6298 §3).
    pub(super) fn round_trip(&mut self, now: Instant, echoed_age: Option<Duration>) -> Option<Duration> {
        if let Some(sample) = echoed_age {
            self.timed = None;
            if self.timed_out_at.is_some_and(|expired| expired.age(now) < sample) {
                // It echoes what left before the timer expired: what was sent had arrived, and only answers were lost.
                // The span holds the timeouts, and says nothing of the path (RFC 6298 §3); but the path works.
                self.rtt.on_progress();
                return None;
            }
            return Some(sample);
        }
        let (until, since) = self.timed?;
        if self.snd.una.before(until) {
            return None;
        }
        self.timed = None;
        Some(since.age(now))
    }

    /// How long ago the segment left whose timestamp `theirs` echo.
    pub(super) fn echoed_age(&self, now: Instant, theirs: Timestamps) -> Option<Duration> {
        let clock = self.clock?;
        let millis = clock.value(now).wrapping_sub(theirs.echo);
        (theirs.echo != 0 && (millis as i32) >= 0).then(|| Duration::from_millis(u64::from(millis)))
    }
}
