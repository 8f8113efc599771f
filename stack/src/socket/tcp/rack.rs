//! Recent acknowledgements (RFC 8985 §6): what was sent before something that has arrived, and is overdue, is lost.
//!
//! How long a segment may be overdue, because the network changes the order of packets, is learnt: a quarter of the
//! shortest round trip, more where the peer reports duplicates of what was sent again for nothing.

use super::scoreboard::{Arrived, Fate, Scoreboard, Tick};
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// The shortest round trip counts for so long (RFC 8985 §6.2 step 1 asks for a window; Linux's is as long).
const MIN_RTT_WINDOW: Duration = Duration::from_secs(300);
/// RFC 8985 §6.2 step 4: recoveries without a report of duplicates after which the reordering window is small again.
const PERSIST: u8 = 16;

/// Whether the network has changed the order of segments (RACK.reordering_seen).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reordering {
    NotSeen,
    Seen,
}

/// What RACK remembers (RFC 8985 §5.2). Times are kept in µs of 32 bits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rack {
    /// RACK.xmit_ts and RACK.end_seq: of the segment that was sent last of all that have arrived.
    newest: (Tick, SeqNumber),
    /// RACK.rtt: the round trip that it took.
    rtt: u32,
    /// Behind the octet that it was measured with.
    measured: SeqNumber,
    /// RACK.min_RTT; `u32::MAX` before anything was measured.
    min_rtt: u32,
    min_rtt_at: Tick,
    /// RACK.fack: behind the highest octet that has arrived.
    fack: SeqNumber,
    reordering: Reordering,
    /// RACK.reo_wnd_mult.
    multiple: u8,
    /// RACK.reo_wnd_persist.
    persist: u8,
    known: Newest,
    /// RACK.dsack_round: not before SND.UNA while it lasts.
    round: SeqNumber,
}

/// Whether something has arrived of the flight that is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Newest {
    Unknown,
    Known,
}

/// An acknowledgement, as far as time is concerned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    now: Tick,
    /// RACK.fack before it.
    fack: SeqNumber,
    /// How long ago the segment left whose timestamp it echoes.
    echoed_age: Option<Duration>,
}

/// Whether the peer reports that something came twice (RFC 2883).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Duplicate {
    Reported,
    No,
}

impl Rack {
    /// A connection opens whose first octet is sent at `iss`.
    pub(super) const fn new(iss: SeqNumber) -> Self {
        Rack {
            newest: (Tick::ZERO, iss),
            rtt: 0,
            measured: iss,
            min_rtt: u32::MAX,
            min_rtt_at: Tick::ZERO,
            fack: iss,
            reordering: Reordering::NotSeen,
            multiple: 1,
            persist: PERSIST,
            known: Newest::Unknown,
            round: iss,
        }
    }

    /// An acknowledgement arrives at `now`, which echoes a segment that left so long ago.
    #[inline]
    pub(super) fn told(&self, now: Instant, echoed_age: Option<Duration>) -> Told {
        Told { now: Tick::of(now), fack: self.fack, echoed_age }
    }

    /// Steps 1 to 3 of RFC 8985 §6.2 for one run of octets that have arrived.
    #[inline]
    pub(super) fn on_arrived(&mut self, told: &Told, arrived: &Arrived) {
        // Step 3: what was sent once, and stands before what an earlier acknowledgement has told of.
        if arrived.fate == Fate::Sent && arrived.end.before(told.fack) {
            self.reordering = Reordering::Seen;
        }
        self.fack = self.fack.max(arrived.end);
        let Some(at) = arrived.at else {
            // What was sent once before it, in the order of numbers, left before it, whenever that was.
            return self.note_newest(arrived.by, arrived.end);
        };
        let age = at.age(told.now);
        // Step 2: is this the answer to what was sent again, or a late one to what was sent first?
        if arrived.fate == Fate::SentAgain {
            let echoes_older = told.echoed_age.is_some_and(|echoed| echoed >= age + Duration::from_millis(1));
            if echoes_older || micros(age) < self.min_rtt {
                return;
            }
        }
        (self.rtt, self.measured) = (micros(age), arrived.end);
        if self.rtt <= self.min_rtt || self.min_rtt_at.age(told.now) > MIN_RTT_WINDOW {
            self.min_rtt = self.rtt; // Step 1.
            self.min_rtt_at = told.now;
        }
        self.note_newest(Some(at), arrived.end);
    }

    #[inline]
    fn note_newest(&mut self, at: Option<Tick>, end: SeqNumber) {
        let Some(at) = at else { return };
        if self.known == Newest::Unknown || is_sent_after((at, end), self.newest) {
            (self.newest, self.known) = ((at, end), Newest::Known);
        }
    }

    /// The round trip of the octet before `una`, which has just been acknowledged, where it is known: a measurement finer
    /// than timestamps, and there without them.
    pub(super) fn newest_round_trip(&self, una: SeqNumber) -> Option<Duration> {
        (self.measured == una).then(|| Duration::from_micros(self.rtt.into()))
    }

    /// Whether the network was never seen to change the order of segments.
    pub(super) fn keeps_order(&self) -> bool {
        self.reordering == Reordering::NotSeen
    }

    /// Step 4, its first half: the reordering window grows once in each round that reports a duplicate.
    #[inline]
    pub(super) fn on_ack(&mut self, una: SeqNumber, nxt: SeqNumber, duplicate: Duplicate) {
        if una == nxt {
            // Nothing is under way that could have been sent before it; and its time must not go round the circle.
            self.known = Newest::Unknown;
        }
        if una.at_or_after(self.round) {
            self.round = una;
        }
        if duplicate == Duplicate::Reported && self.round == una {
            self.round = nxt;
            self.multiple = self.multiple.saturating_add(1);
            self.persist = PERSIST;
        }
    }

    /// Step 4: a recovery has ended.
    pub(super) fn on_recovered(&mut self) {
        self.persist = self.persist.saturating_sub(1);
        if self.persist == 0 {
            self.multiple = 1;
        }
    }

    /// Step 4, its second half: the reordering window. `hurry`: in recovery, or three segments are held, and the order
    /// was never seen to change.
    pub(super) fn reordering_window(&self, smoothed: Option<Duration>, hurry: Hurry) -> Duration {
        if self.reordering == Reordering::NotSeen && hurry == Hurry::Yes {
            return Duration::ZERO;
        }
        if self.min_rtt == u32::MAX {
            return Duration::ZERO;
        }
        let window = u64::from(self.min_rtt >> 2).saturating_mul(u64::from(self.multiple));
        Duration::from_micros(window).min(smoothed.unwrap_or(Duration::MAX))
    }

    /// Step 5: what was sent before the newest arrival, and is overdue by more than the window, is lost. Hands out how
    /// long it takes until all else of it will be, where there is any.
    pub(super) fn detect(&self, board: &mut Scoreboard, now: Tick, window: Duration) -> Option<Duration> {
        if self.known == Newest::Unknown {
            return None;
        }
        let newest = self.newest;
        let patience = Duration::from_micros(u64::from(self.rtt)) + window;
        let mut rest: Option<Duration> = None;
        board.lose_sent(|at, end| {
            if !is_sent_after(newest, (at, end)) {
                return false;
            }
            let left = patience - at.age(now);
            if left > Duration::ZERO {
                rest = rest.max(Some(left));
            }
            left == Duration::ZERO
        });
        rest
    }

    /// RFC 8985 §6.3: the retransmission timer expired: of what is behind the first segment only that is lost which is
    /// overdue.
    pub(super) fn is_overdue(&self, at: Tick, now: Tick, window: Duration) -> bool {
        at.age(now) >= Duration::from_micros(u64::from(self.rtt)) + window
    }
}

/// Whether reordering need not be waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hurry {
    Yes,
    No,
}

/// RACK_sent_after (RFC 8985 §6.2 step 2): what was sent in the same step left in the order of its numbers.
fn is_sent_after(a: (Tick, SeqNumber), b: (Tick, SeqNumber)) -> bool {
    a.0.after(b.0) || (a.0 == b.0 && a.1.after(b.1))
}

fn micros(span: Duration) -> u32 {
    u32::try_from(span.total_micros()).unwrap_or(u32::MAX)
}

#[cfg(all(test, feature = "tcp-sack"))]
#[path = "tests/rack.rs"]
mod tests;
