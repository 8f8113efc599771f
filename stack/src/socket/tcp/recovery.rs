//! What is sent again, and when: RFC 6298 §5, RFC 5681 §3.2, RFC 6582 (NewReno), RFC 3042 (limited transmit).

use super::congestion::Attempt;
use super::segment::{Flags, Segment};
use super::timers::Timer;
use super::{Changes, Context, Socket, State};
use crate::time::Instant;
use crate::wire::SeqNumber;

/// Where recovery from a loss stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Nothing is known to be lost.
    Open,
    /// Three duplicate acknowledgements told of a loss (RFC 6582 §3.2).
    Fast,
    /// The retransmission timer told of it.
    Timeout,
}

/// Whether what was lost may leave although the congestion window is full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Permit {
    /// It may: fast retransmit takes the place of what was lost (RFC 5681 §3.2 step 3).
    Regardless,
    /// It may not.
    Window,
}

/// RFC 5681 §3.2: the third duplicate acknowledgement tells of a loss.
const DUPLICATES: u8 = 3;

/// The state of loss recovery.
#[derive(Debug, Clone, Copy)]
pub(super) struct Recovery {
    phase: Phase,
    /// recover (RFC 6582 §3.2): what was sent before the last loss was noticed ends here.
    recover: SeqNumber,
    /// Duplicate acknowledgements in a row.
    duplicates: u8,
}

impl Recovery {
    /// RFC 6582 §3.2 step 1: recover begins as the initial sequence number.
    pub(super) const fn new(iss: SeqNumber) -> Self {
        Recovery { phase: Phase::Open, recover: iss, duplicates: 0 }
    }

    pub(super) fn permit(&self) -> Permit {
        match self.phase {
            Phase::Fast => Permit::Regardless,
            Phase::Open | Phase::Timeout => Permit::Window,
        }
    }

    /// Octets beyond the congestion window that the first two duplicate acknowledgements allow (RFC 3042 §2).
    pub(super) fn limited_transmit(&self, mss: u32) -> u32 {
        match self.phase {
            Phase::Open => mss.saturating_mul(u32::from(self.duplicates.min(DUPLICATES - 1))),
            Phase::Fast | Phase::Timeout => 0,
        }
    }
}

impl Socket<'_> {
    /// `octets` sequence numbers are acknowledged for the first time.
    pub(super) fn on_new_ack(&mut self, cx: &Context<'_>, segment: &Segment<'_>, octets: u32) {
        let outstanding = self.snd.outstanding();
        self.snd.take_ack(octets);
        if let Some(sample) = self.round_trip(cx, &segment.options) {
            self.rtt.on_sample(sample);
        }
        self.recovery.duplicates = 0;
        match self.recovery.phase {
            Phase::Fast if self.snd.una.before(self.recovery.recover) => {
                // A partial acknowledgement: the next segment is lost too (RFC 6582 §3.2 step 3).
                self.congestion.controller().on_partial_ack(octets);
                self.snd.lose_first(self.room());
            }
            Phase::Fast => {
                let flight = self.snd.flight();
                self.congestion.controller().on_recovered(flight);
                self.recovery.phase = Phase::Open;
                self.snd.forget_lost();
            }
            Phase::Open | Phase::Timeout => self.grow(outstanding, octets),
        }
        self.soft_error = super::SoftError::None;
        // RFC 6298 §5.2, §5.3: the timer begins anew, or stops where nothing is left; `arm_timers` sees which.
        self.timers.stop(Timer::Retransmit);
        self.timers.stop(Timer::GiveUp);
        self.note(Changes::WRITABLE);
    }

    /// The window grows, where it was what limited the sender (RFC 7661 §4 gives the reason).
    fn grow(&mut self, outstanding: u32, octets: u32) {
        if outstanding.saturating_mul(2) >= self.congestion.window() || self.recovery.phase == Phase::Timeout
        {
            self.congestion.controller().on_ack(octets);
        }
        if self.recovery.phase == Phase::Timeout && self.snd.una.at_or_after(self.recovery.recover) {
            self.recovery.phase = Phase::Open;
            self.snd.forget_lost();
        }
    }

    /// An acknowledgement that says nothing new: does it tell that a segment was lost, or has left the network?
    pub(super) fn on_old_ack(&mut self, segment: &Segment<'_>, ack: SeqNumber) {
        // RFC 5681 §2: a duplicate acknowledgement.
        let is_duplicate = ack == self.snd.una
            && self.snd.outstanding() > 0
            && segment.payload.is_empty()
            && !segment.has(Flags::FIN)
            && self.snd.shift.octets(segment.window) == self.snd.wnd
            && self.snd.wnd > 0;
        if !is_duplicate {
            return;
        }
        self.recovery.duplicates = self.recovery.duplicates.saturating_add(1);
        match self.recovery.phase {
            Phase::Fast => self.congestion.controller().on_duplicate_ack(),
            // RFC 6582 §3.2 step 2: not where the duplicates may come from what was sent again before.
            Phase::Open
                if self.recovery.duplicates == DUPLICATES && self.snd.una.after(self.recovery.recover) =>
            {
                let flight = self.snd.flight();
                self.congestion.controller().on_loss(flight);
                self.recovery.phase = Phase::Fast;
                self.recovery.recover = self.snd.nxt;
                self.snd.lose_first(self.room());
            }
            Phase::Open | Phase::Timeout => {}
        }
    }

    /// The retransmission timer expired (RFC 6298 §5.4 to §5.6): all that is under way counts as lost, and leaves again
    /// one segment at first.
    pub(super) fn on_retransmit_timer(&mut self) {
        let attempt = if self.rtt.expirations() == 0 { Attempt::First } else { Attempt::Repeated };
        self.rtt.on_timeout();
        self.timed = None;
        if self.state.is_synchronized() {
            let flight = self.snd.flight();
            self.congestion.controller().on_timeout(flight, attempt);
            self.recovery = Recovery { phase: Phase::Timeout, recover: self.snd.nxt, duplicates: 0 };
        }
        self.snd.lose_all();
    }

    /// After a pause of more than one timeout nothing is known of the network any more (RFC 5681 §4.1).
    pub(super) fn restart_after_idle(&mut self, now: Instant) {
        let is_idle =
            self.state.is_synchronized() && self.state != State::TimeWait && self.snd.outstanding() == 0;
        if is_idle && now.since(self.last_sent) > self.rtt.timeout() {
            self.congestion.controller().on_idle();
        }
    }
}
