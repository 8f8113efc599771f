//! What is sent again, and when: RFC 6298 §5, RFC 5681 §3.2, RFC 6582 (NewReno), RFC 6675 (with SACK), RFC 3042 (limited
//! transmit).

use super::congestion::Attempt;
use super::scoreboard::News;
use super::segment::{Flags, Segment};
use super::timers::Timer;
use super::{Changes, Context, Sack, Socket, SoftError, State};
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
    /// It may, one segment of it: fast retransmit takes the place of what was lost (RFC 5681 §3.2 step 3).
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
    /// recover (RFC 6582 §3.2), RecoveryPoint (RFC 6675 §2): what was sent before the last loss was noticed ends here.
    recover: SeqNumber,
    /// Duplicate acknowledgements in a row.
    duplicates: u8,
    /// Octets under way at the first of them.
    flight: u32,
    permit: Permit,
}

impl Recovery {
    /// RFC 6582 §3.2 step 1: recover begins as the initial sequence number.
    pub(super) const fn new(iss: SeqNumber) -> Self {
        Recovery { phase: Phase::Open, recover: iss, duplicates: 0, flight: 0, permit: Permit::Window }
    }

    pub(super) fn permit(&self) -> Permit {
        self.permit
    }

    /// What was lost has left, some of it.
    pub(super) fn use_permit(&mut self) {
        self.permit = Permit::Window;
    }

    /// Octets beyond the congestion window that the first two duplicate acknowledgements allow (RFC 3042 §2).
    fn limited_transmit(&self, mss: u32) -> u32 {
        match self.phase {
            Phase::Open => mss.saturating_mul(u32::from(self.duplicates.min(DUPLICATES - 1))),
            Phase::Fast | Phase::Timeout => 0,
        }
    }
}

impl Socket<'_> {
    /// Octets that the network takes beyond the congestion window. With SACK none: what the peer holds does not count as
    /// under way, which comes to the same.
    pub(super) fn limited_transmit(&self) -> u32 {
        match self.sack {
            Sack::Off => self.recovery.limited_transmit(self.full_size()),
            Sack::On => 0,
        }
    }

    /// `octets` sequence numbers are acknowledged for the first time.
    pub(super) fn on_new_ack(&mut self, cx: &Context<'_>, segment: &Segment<'_>, octets: u32) {
        let outstanding = self.snd.outstanding();
        self.snd.take_ack(octets);
        self.take_sack_blocks(segment);
        if let Some(sample) = self.round_trip(cx, &segment.options) {
            self.rtt.on_sample(sample);
        }
        self.recovery.duplicates = 0;
        let recovered = self.snd.una.at_or_after(self.recovery.recover);
        match self.recovery.phase {
            Phase::Fast if !recovered => self.on_partial_ack(octets),
            Phase::Fast => {
                let flight = self.snd.flight();
                self.congestion.controller().on_recovered(flight);
                self.end_recovery();
            }
            Phase::Timeout => {
                self.congestion.controller().on_ack(octets);
                if recovered {
                    self.end_recovery();
                }
            }
            // The window grows where it was what limited the sender (RFC 7661 §4 gives the reason).
            Phase::Open if outstanding.saturating_mul(2) >= self.congestion.window() => {
                self.congestion.controller().on_ack(octets);
            }
            Phase::Open => {}
        }
        self.soft_error = SoftError::None;
        // RFC 6298 §5.2, §5.3: the timer begins anew, or stops where nothing is left; `arm_timers` sees which.
        self.timers.stop(Timer::Retransmit);
        self.timers.stop(Timer::GiveUp);
        self.note(Changes::WRITABLE);
    }

    fn end_recovery(&mut self) {
        self.recovery.phase = Phase::Open;
        self.recovery.permit = Permit::Window;
        self.snd.board.forget_lost();
    }

    /// A partial acknowledgement: the segment that follows is lost too (RFC 6582 §3.2 step 3), unless it was sent again
    /// already, as the scoreboard asked for.
    fn on_partial_ack(&mut self, octets: u32) {
        match self.sack {
            Sack::Off => self.congestion.controller().on_partial_ack(octets),
            Sack::On => {
                self.snd.board.detect(self.full_size());
                if self.snd.board.first_was_resent() {
                    return;
                }
            }
        }
        self.snd.lose_first(self.room());
        self.recovery.permit = Permit::Regardless;
    }

    /// Takes what the peer says that it holds (RFC 2018 §5).
    fn take_sack_blocks(&mut self, segment: &Segment<'_>) -> News {
        match self.sack {
            Sack::Off => News::No,
            Sack::On => self.snd.board.take_blocks(&segment.options.sack, self.snd.una, self.snd.nxt),
        }
    }

    /// An acknowledgement that says nothing new: does it tell that a segment was lost, or has left the network?
    pub(super) fn on_old_ack(&mut self, segment: &Segment<'_>, ack: SeqNumber) {
        let is_duplicate = match self.sack {
            // RFC 6675 §2: one that tells of octets that were not known to be held.
            Sack::On => self.take_sack_blocks(segment) == News::Yes && ack == self.snd.una,
            // RFC 5681 §2.
            Sack::Off => {
                ack == self.snd.una
                    && self.snd.outstanding() > 0
                    && segment.payload.is_empty()
                    && !segment.has(Flags::FIN)
                    && self.snd.shift.octets(segment.window) == self.snd.wnd
                    && self.snd.wnd > 0
            }
        };
        if is_duplicate {
            self.on_duplicate_ack();
        }
    }

    fn on_duplicate_ack(&mut self) {
        if self.recovery.duplicates == 0 {
            self.recovery.flight = self.snd.outstanding();
        }
        self.recovery.duplicates = self.recovery.duplicates.saturating_add(1);
        match (self.recovery.phase, self.sack) {
            (Phase::Fast, Sack::Off) => self.congestion.controller().on_duplicate_ack(),
            (Phase::Fast | Phase::Timeout, Sack::On) => self.snd.board.detect(self.full_size()),
            (Phase::Open, _) => self.detect_loss(),
            (Phase::Timeout, Sack::Off) => {}
        }
    }

    /// RFC 5681 §3.2, RFC 6675 §5: does this duplicate acknowledgement tell of a loss?
    fn detect_loss(&mut self) {
        match self.sack {
            Sack::On => self.snd.board.detect(self.full_size()),
            // RFC 6582 §3.2 step 2: not where the duplicates may come from what was sent again before.
            Sack::Off if !self.snd.una.after(self.recovery.recover) => return,
            Sack::Off => {}
        }
        if self.recovery.duplicates < DUPLICATES && !self.snd.has_lost() {
            return;
        }
        // RFC 5681 §3.2 step 2: what limited transmit has sent does not count.
        let flight = self.snd.outstanding().min(self.recovery.flight);
        self.congestion.controller().on_loss(flight);
        if self.sack == Sack::Off {
            (0..DUPLICATES).for_each(|_| self.congestion.controller().on_duplicate_ack());
        }
        self.snd.lose_first(self.room());
        self.recovery.phase = Phase::Fast;
        self.recovery.permit = Permit::Regardless;
        self.recovery.recover = self.snd.nxt;
    }

    /// The retransmission timer expired (RFC 6298 §5.4 to §5.6): all that is under way counts as lost, and leaves again
    /// one segment at first.
    pub(super) fn on_retransmit_timer(&mut self, now: Instant) {
        let attempt = if self.rtt.expirations() == 0 { Attempt::First } else { Attempt::Repeated };
        self.rtt.on_timeout();
        self.timed = None;
        self.timed_out_at = Some(now);
        if self.state.is_synchronized() {
            let flight = self.snd.outstanding();
            self.congestion.controller().on_timeout(flight, attempt);
            self.recovery = Recovery { phase: Phase::Timeout, ..Recovery::new(self.snd.nxt) };
            // The peer may have thrown away what it said it held (RFC 2018 §8).
            self.snd.board.forget_sacked();
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
