//! Tail loss probes (RFC 8985 §7): where nothing follows the last segments of a flight, nothing can tell that they were
//! lost; one more segment after two round trips makes the peer tell, long before the retransmission timer.

use super::output::Push;
use super::recovery::Phase;
use super::segment::Outgoing;
use super::sender::{Piece, Sending};
use super::timers::Timer;
use super::{Sack, Socket};
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// RFC 8985 §7.2: TLP.max_ack_delay: how long a peer may hold its acknowledgement of a single segment back; Linux and
/// others hold it no longer.
const MAX_ACK_DELAY: Duration = Duration::from_millis(200);
/// The least that is waited: clocks of devices and callers are coarse, and so are timestamps.
const LEAST: Duration = Duration::from_millis(10);
/// RFC 8985 §7.2: before a round trip was measured.
const UNMEASURED: Duration = Duration::from_secs(1);

/// The probe that is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    /// There is none.
    Idle,
    /// It was new data, whose acknowledgement says nothing.
    New(SeqNumber),
    /// It was sent again, up to this number (TLP.end_seq, TLP.is_retrans).
    Again(SeqNumber),
}

/// What an acknowledgement says of a probe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// Nothing, or that nothing was lost.
    Fine,
    /// The probe has repaired a loss that nobody else has noticed.
    Repaired,
}

impl Tail {
    /// RFC 8985 §7.4.2. `delivered`: octets that the acknowledgement reports for the first time; `duplicate`: where what it
    /// reports as a duplicate ends.
    fn judge(&mut self, ack: SeqNumber, delivered: u32, duplicate: Option<SeqNumber>) -> Verdict {
        let (verdict, is_over) = match *self {
            Tail::Idle => return Verdict::Fine,
            Tail::New(end) => (Verdict::Fine, ack.at_or_after(end)),
            Tail::Again(end) if ack.before(end) => (Verdict::Fine, false),
            // The original and the probe have both arrived.
            Tail::Again(end) if duplicate == Some(end) => (Verdict::Fine, true),
            Tail::Again(end) if ack.after(end) => (Verdict::Repaired, true),
            // The peer does not report duplicates, and this is its answer to one.
            Tail::Again(_) => (Verdict::Fine, delivered == 0),
        };
        if is_over {
            *self = Tail::Idle;
        }
        verdict
    }
}

impl Socket<'_> {
    /// An acknowledgement has come: was the probe the only thing that told of a loss? Then that was congestion.
    pub(super) fn judge_probe(&mut self, ack: SeqNumber, delivered: u32, duplicate: Option<SeqNumber>) {
        match self.recovery.tail.judge(ack, delivered, duplicate) {
            Verdict::Fine => {}
            Verdict::Repaired => {
                let flight = self.flight_size();
                self.congestion.controller().on_loss(flight);
                self.note_reduction();
            }
        }
    }

    /// Starts the probe timer where RFC 8985 §7.2 asks for it and it doesn't run: something is under way, nothing is held
    /// or known to be lost, and no probe is.
    pub(super) fn arm_probe(&mut self, now: Instant) {
        let is_quiet = self.recovery.phase() == Phase::Open
            && self.recovery.tail == Tail::Idle
            && self.push != Push::LossProbe
            && self.snd.board.held() == 0;
        if self.heeded() == Sack::Off || !is_quiet || !self.state.is_synchronized() {
            return;
        }
        if self.timers.is_on(Timer::Suspect) {
            return self.timers.hasten(Timer::Suspect, Timer::Retransmit);
        }
        let timeout = match self.rtt.smoothed() {
            // RFC 8985 §7.2; what is alone under way may be acknowledged late.
            Some(smoothed) if self.snd.flight() <= self.full_size() => smoothed.doubled(1) + MAX_ACK_DELAY,
            Some(smoothed) => smoothed.doubled(1),
            None => UNMEASURED,
        };
        self.timers.start(Timer::Suspect, now, timeout.max(LEAST));
        self.timers.hasten(Timer::Suspect, Timer::Retransmit);
    }

    /// The probe timer expired: a probe is due, and the retransmission timer begins anew (RFC 8985 §7.3).
    pub(super) fn on_probe_timer(&mut self, now: Instant) {
        self.push = Push::LossProbe;
        let timeout = self.rtt.timeout();
        self.timers.start(Timer::Retransmit, now, timeout);
    }

    /// What a probe sends: the next new segment if the peer takes it, else the last one again (RFC 8985 §7.3).
    pub(super) fn probe_tail(&self) -> Option<Piece> {
        let room = self.room();
        let new = self.snd.unsent().min(self.snd.usable());
        self.snd.new_piece(new, room).or_else(|| self.snd.last_piece(room))
    }

    /// The probe has left.
    pub(super) fn note_probe_sent(&mut self, outgoing: &Outgoing, sending: Sending) {
        let end = outgoing.seq + outgoing.seq_len();
        self.recovery.tail = match sending {
            Sending::New => Tail::New(end),
            Sending::Again => Tail::Again(end),
        };
        self.push = Push::Nothing;
    }
}
