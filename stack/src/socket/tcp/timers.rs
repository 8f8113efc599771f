//! A connection's timers: one table of deadlines, in four octets each.

use super::span::{LongAgo, Span};
use crate::time::{Duration, Instant};

/// What a timer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Timer {
    /// Nothing was acknowledged for too long: send again (RFC 6298 §5).
    Retransmit,
    /// Something that is under way may be lost (RFC 8985): the reordering timer (§6.2 step 5) where the peer holds octets
    /// behind a gap, the probe timer (§7.2) where it doesn't.
    Suspect,
    /// The window is closed, or too small to be worth a segment: send regardless (RFC 9293 §3.8.6.1, §3.8.6.2.1).
    Persist,
    /// An acknowledgement was held back long enough (RFC 9293 §3.8.6.3).
    DelayedAck,
    /// The peer was silent for long: ask whether it is there (RFC 9293 §3.8.4).
    KeepAlive,
    /// Nothing answered for so long that the connection is given up (RFC 9293 §3.8.3: R2).
    GiveUp,
    /// 2 MSL in TIME-WAIT (RFC 9293 §3.6.1).
    TimeWait,
}

impl Timer {
    /// In the order in which they are served when several are due: what ends the connection first.
    pub(crate) const ALL: [Timer; 7] = [
        Timer::GiveUp,
        Timer::TimeWait,
        Timer::Suspect,
        Timer::Retransmit,
        Timer::Persist,
        Timer::DelayedAck,
        Timer::KeepAlive,
    ];
}

/// The table: spans from a point in time that is moved on now and then, so that they stay short and exact.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Timers {
    /// An [`Instant`] in two halves, the lower first: eight octets that need not stand at a multiple of eight.
    base: [u32; 2],
    /// [`Span::NONE`]: off.
    spans: [Span; Timer::ALL.len()],
}

/// How far the base may lie back when a timer is started: with twice as much a span is exact.
const NEAR: Duration = Duration::from_micros(1 << 26);

impl Timers {
    /// All off.
    pub(crate) const fn new() -> Self {
        Timers { base: [0; 2], spans: [Span::NONE; Timer::ALL.len()] }
    }

    #[inline]
    const fn base(&self) -> Instant {
        let [low, high] = self.base;
        Instant::from_micros((high as u64) << 32 | low as u64)
    }

    /// Starts `timer` anew: it is due `span` after `now`.
    #[inline]
    pub(crate) fn start(&mut self, timer: Timer, now: Instant, span: Duration) {
        if now.since(self.base()) > NEAR {
            self.move_base(now);
        }
        self.set(timer, Span::of((now + span).since(self.base())));
    }

    #[cold]
    fn move_base(&mut self, now: Instant) {
        let base = self.base();
        for span in &mut self.spans {
            let deadline = span.get().map(|span| base + span);
            *span = Span::of_option(deadline.map(|deadline| deadline.since(now)));
        }
        let micros = now.total_micros();
        self.base = [micros as u32, (micros >> 32) as u32];
    }

    /// Starts `timer` unless it runs.
    pub(crate) fn start_if_off(&mut self, timer: Timer, now: Instant, span: Duration) {
        if !self.is_on(timer) {
            self.start(timer, now, span);
        }
    }

    /// Lets `timer` be due no later than `other`, if both run.
    #[inline]
    pub(crate) fn hasten(&mut self, timer: Timer, other: Timer) {
        if self.is_on(timer) {
            self.set(timer, self.span(timer).shorter(self.span(other)));
        }
    }

    /// Stops `timer`.
    #[inline]
    pub(crate) fn stop(&mut self, timer: Timer) {
        self.set(timer, Span::NONE);
    }

    /// Stops all.
    pub(crate) fn clear(&mut self) {
        *self = Timers::new();
    }

    /// Whether `timer` runs.
    #[inline]
    pub(crate) fn is_on(&self, timer: Timer) -> bool {
        self.span(timer) != Span::NONE
    }

    /// Whether some timer is due at `now`.
    #[inline]
    pub(crate) fn is_due(&self, now: Instant) -> bool {
        self.is_over(self.first(), now)
    }

    /// A timer that is due at `now`, stopped.
    pub(crate) fn take_due(&mut self, now: Instant) -> Option<Timer> {
        if !self.is_due(now) {
            return None;
        }
        let due = Timer::ALL.into_iter().find(|timer| self.is_over(self.span(*timer), now))?;
        self.stop(due);
        Some(due)
    }

    /// When `timer` is due; `None` where it does not run.
    pub(crate) fn at(&self, timer: Timer) -> Option<Instant> {
        self.span(timer).get().map(|span| self.base() + span)
    }

    /// The point of time that is meant: within 25 days of when a timer was last started.
    pub(super) fn instant(&self, past: LongAgo) -> Instant {
        let base = self.base();
        let begin = Instant::from_micros(base.total_micros() & !1023);
        let (before, after) = (past.age(base), LongAgo::of(base).until(past));
        if after < before { begin + after } else { begin - before }
    }

    /// When the first timer is due.
    #[inline]
    pub(crate) fn next(&self) -> Option<Instant> {
        self.first().get().map(|span| self.base() + span)
    }

    #[inline]
    fn is_over(&self, span: Span, now: Instant) -> bool {
        span.get().is_some_and(|span| self.base() + span <= now)
    }

    #[inline]
    fn first(&self) -> Span {
        self.spans.iter().copied().fold(Span::NONE, Span::shorter)
    }

    #[inline]
    fn span(&self, timer: Timer) -> Span {
        self.spans.get(timer as usize).copied().unwrap_or(Span::NONE)
    }

    #[inline]
    fn set(&mut self, timer: Timer, span: Span) {
        if let Some(entry) = self.spans.get_mut(timer as usize) {
            *entry = span;
        }
    }
}
