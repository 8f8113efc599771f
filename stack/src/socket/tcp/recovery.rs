//! What is sent again, and when: RFC 6298 §5 and RFC 5681 §3.2 in general, RFC 8985 where the peer reports what it holds
//! (SACK), RFC 6582 (NewReno) and RFC 3042 (limited transmit) where it doesn't.
//!
//! NextSeg's third and fourth rule (RFC 6675 §4), which send what is not known to be lost, have no place here: what they
//! are for, the timers of RFC 8985 do.

use super::congestion::{Attempt, Pace, SlowStart};
use super::options::SackBlocks;
use super::prr::{Prr, Safe};
use super::rack::{Duplicate, Hurry, Rack};
use super::scoreboard::{Arrived, Beyond, Tick};
use super::segment::{Flags, Segment};
use super::span::Past;
use super::tail::Tail;
use super::timers::Timer;
use super::{Changes, Context, Sack, Socket, SoftError, State};
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// Where recovery from a loss stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing is known to be lost.
    Open,
    /// What has arrived told of a loss: fast recovery.
    Fast,
    /// The retransmission timer told of it.
    Timeout,
}

/// Whether what was lost may leave although the congestion window is full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Permit {
    /// It may, one segment of it: it takes the place of what was lost (RFC 5681 §3.2 step 3, RFC 6298 §5.4).
    Regardless,
    /// It may not.
    Window,
}

/// Whether what the peer reports to hold decides what is sent again. A constant, so that an image without it has nothing of it.
pub(super) const HEEDED: bool = cfg!(feature = "tcp-sack");

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
    permit: Permit,
    /// The congestion window during fast recovery, in octets.
    window: u32,
    /// Without SACK only what was under way at the first duplicate acknowledgement.
    prr: Prr,
    pub(super) rack: Rack,
    pub(super) tail: Tail,
    slow_start: SlowStart,
    doubt: Doubt,
    /// What counts while there is doubt.
    undo: Undo,
}

/// Whether the last loss may turn out to have been none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doubt {
    None,
    Open,
}

/// What congestion control thought before the last loss, in octets, in case there was none (RFC 4015 §3.2).
#[derive(Debug, Clone, Copy)]
struct Undo {
    window: u32,
    threshold: u32,
    /// When something was first sent again.
    resent_at: Option<Past>,
}

impl Recovery {
    /// RFC 6582 §3.2 step 1: recover begins as the initial sequence number.
    pub(super) const fn new(iss: SeqNumber) -> Self {
        Recovery {
            phase: Phase::Open,
            recover: iss,
            duplicates: 0,
            permit: Permit::Window,
            window: 0,
            prr: Prr::new(0),
            rack: Rack::new(iss),
            tail: Tail::Idle,
            slow_start: SlowStart::new(iss),
            doubt: Doubt::None,
            undo: Undo { window: 0, threshold: 0, resent_at: None },
        }
    }

    pub(super) fn phase(&self) -> Phase {
        self.phase
    }

    /// Whether nothing was lost or doubted lately.
    #[inline]
    pub(super) fn is_calm(&self) -> bool {
        self.phase == Phase::Open
            && self.duplicates == 0
            && self.tail == Tail::Idle
            && self.doubt == Doubt::None
    }

    pub(super) fn permit(&self) -> Permit {
        self.permit
    }

    /// `octets` have left, new ones or once more.
    pub(super) fn on_sent(&mut self, octets: u32) {
        self.prr.on_sent(octets);
    }

    /// What was lost has left, some of it.
    pub(super) fn on_sent_again(&mut self, now: Instant) {
        self.permit = Permit::Window;
        self.undo.resent_at.get_or_insert(Past::of(now));
    }

    fn enter(&mut self, phase: Phase, nxt: SeqNumber) {
        self.phase = phase;
        self.recover = nxt;
        self.duplicates = 0;
        self.tail = Tail::Idle;
        self.permit = Permit::Regardless;
    }

    /// Octets beyond the congestion window that the first two duplicate acknowledgements allow (RFC 3042 §2).
    fn limited_transmit(&self, mss: u32) -> u32 {
        match self.phase {
            Phase::Open => mss.saturating_mul(u32::from(self.duplicates.min(DUPLICATES - 1))),
            Phase::Fast | Phase::Timeout => 0,
        }
    }
}

/// Whether the congestion window is what limits the sender (RFC 7661 §4 says why it must not grow else).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limited {
    Yes,
    No,
}

/// What an acknowledgement says, whatever else its segment does.
#[derive(Clone, Copy)]
pub(super) struct Heard<'s> {
    /// SEG.ACK.
    pub(super) ack: SeqNumber,
    /// How long ago the segment left whose timestamp it echoes (RFC 7323 §4.1).
    pub(super) age: Option<Duration>,
    /// What the peer holds.
    pub(super) sack: &'s SackBlocks,
    /// Whether it echoes a mark of congestion (RFC 3168 §6.1.2).
    pub(super) mark: Mark,
}

/// Whether an acknowledgement echoes a mark of congestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    None,
    Echoed,
}

impl Socket<'_> {
    /// What `segment` acknowledges.
    pub(super) fn hear<'s>(&self, cx: &Context<'_>, segment: &'s Segment<'_>, ack: SeqNumber) -> Heard<'s> {
        Heard {
            ack,
            age: segment.options.timestamps.and_then(|stamps| self.echoed_age(cx.now, stamps)),
            sack: &segment.options.sack,
            mark: if self.echoes_congestion(segment) { Mark::Echoed } else { Mark::None },
        }
    }

    /// Whether the peer reports what it holds, and that is heeded.
    #[inline]
    pub(super) fn heeded(&self) -> Sack {
        if HEEDED { self.sack } else { Sack::Off }
    }

    /// The congestion window, in octets.
    pub(super) fn congestion_window(&self) -> u32 {
        match self.recovery.phase {
            Phase::Fast => self.recovery.window,
            Phase::Open | Phase::Timeout => self.congestion.window(),
        }
    }

    /// Octets that the network takes beyond the congestion window. With SACK none: what the peer holds does not count as
    /// under way, which comes to the same.
    pub(super) fn limited_transmit(&self) -> u32 {
        match self.heeded() {
            Sack::Off => self.recovery.limited_transmit(self.full_size()),
            Sack::On => 0,
        }
    }

    /// FlightSize (RFC 5681 §2) at the moment of a loss, without what limited transmit has sent since (§3.2 step 2).
    pub(super) fn flight_size(&self) -> u32 {
        self.snd.outstanding().min(self.congestion.window())
    }

    /// Whether the congestion window limits the sender, before an acknowledgement is taken.
    #[inline]
    pub(super) fn is_limited(&self) -> Limited {
        let is_limited = self.snd.outstanding().saturating_mul(2) >= self.congestion.window();
        if is_limited { Limited::Yes } else { Limited::No }
    }

    /// `octets` sequence numbers are acknowledged for the first time.
    pub(super) fn on_new_ack(&mut self, now: Instant, heard: &Heard<'_>, octets: u32) {
        // RFC 3168 §6.1.2: what echoes a mark widens no window.
        let limited = if heard.mark == Mark::None { self.is_limited() } else { Limited::No };
        let delivered = self.take_delivery(now, heard, octets);
        if let Some(sample) = self.round_trip(now, heard.age) {
            self.take_sample(sample);
        }
        self.undo_if_needless(now, heard.age);
        match self.heeded() {
            Sack::Off => self.on_new_ack_counted(now, octets, limited),
            Sack::On => self.on_delivery(now, heard, octets, delivered, limited),
        }
        self.end_wait(now);
    }

    /// A round trip was measured.
    #[inline]
    pub(super) fn take_sample(&mut self, sample: Duration) {
        self.rtt.on_sample(sample, self.settings.min_rto.duration());
        self.recovery.slow_start.on_sample(sample);
    }

    /// Something new was acknowledged.
    #[inline]
    pub(super) fn end_wait(&mut self, now: Instant) {
        self.soft_error = SoftError::None;
        self.confirm_path(now);
        // RFC 6298 §5.2, §5.3: the timer begins anew, or stops where nothing is left; `arm_timers` sees which.
        self.timers.stop(Timer::Retransmit);
        self.timers.stop(Timer::GiveUp);
        self.note(Changes::WRITABLE);
    }

    /// An acknowledgement that moves nothing: does it tell that a segment was lost, or has left the network?
    pub(super) fn on_old_ack(&mut self, now: Instant, heard: &Heard<'_>, segment: &Segment<'_>) {
        let ack = heard.ack;
        match self.heeded() {
            Sack::On => {
                let delivered = self.take_delivery(now, heard, 0);
                self.on_delivery(now, heard, 0, delivered, Limited::No);
            }
            // RFC 5681 §2: a duplicate.
            Sack::Off => {
                let is_duplicate = ack == self.snd.una
                    && self.snd.outstanding() > 0
                    && segment.payload.is_empty()
                    && !segment.has(Flags::FIN)
                    && self.snd.shift.octets(segment.window) == self.snd.wnd
                    && self.snd.wnd > 0;
                if is_duplicate {
                    self.on_duplicate_ack();
                }
            }
        }
    }

    /// Takes what an acknowledgement says of arrivals, cumulatively and by SACK; hands out how many octets it tells of for
    /// the first time (DeliveredData of RFC 9937).
    pub(super) fn take_delivery(&mut self, now: Instant, heard: &Heard<'_>, octets: u32) -> u32 {
        let told = self.recovery.rack.told(now, heard.age);
        // Where no congestion window holds back what is new, nothing needs to be given up.
        let may_stall = self.congestion.threshold() != u32::MAX && self.recovery.rack.keeps_order();
        let beyond = match self.recovery.phase {
            Phase::Fast if may_stall => Beyond::Lost,
            Phase::Open | Phase::Fast | Phase::Timeout => Beyond::Unknown,
        };
        let heeded = self.heeded();
        let Socket { snd, recovery, .. } = self;
        let mut delivered = 0_u32;
        let mut arrived = |part: Arrived| {
            delivered = delivered.saturating_add(part.len);
            if HEEDED {
                recovery.rack.on_arrived(&told, &part);
            }
        };
        if octets > 0 {
            snd.take_ack(octets, &mut arrived);
        }
        match heeded {
            Sack::On => snd.board.take_blocks(heard.sack, snd.nxt, beyond, &mut arrived),
            Sack::Off => {}
        }
        delivered
    }

    fn end_recovery(&mut self) {
        match self.recovery.phase {
            Phase::Open => return,
            Phase::Fast => {
                let flight = self.snd.flight();
                self.congestion.controller().on_recovered(flight);
            }
            Phase::Timeout => {}
        }
        self.recovery.phase = Phase::Open;
        self.recovery.permit = Permit::Window;
        self.recovery.doubt = Doubt::None;
        self.recovery.rack.on_recovered();
    }

    fn remember_for_undo(&mut self) {
        let (window, threshold) = (self.congestion.window(), self.congestion.threshold());
        self.recovery.doubt = Doubt::Open;
        self.recovery.undo = Undo { window, threshold, resent_at: None };
    }

    /// Eifel (RFC 3522 §3.2, RFC 4015 §3): the first acknowledgement of something new after something was sent again
    /// echoes what left before that: it was not lost, only late, and the network not congested.
    fn undo_if_needless(&mut self, now: Instant, age: Option<Duration>) {
        let Undo { window, threshold, resent_at: Some(at) } = self.recovery.undo else { return };
        if self.recovery.doubt == Doubt::None {
            return;
        }
        self.recovery.doubt = Doubt::None;
        if age.is_some_and(|age| age >= at.age(now) + Duration::from_millis(1)) {
            self.end_recovery();
            self.snd.board.forget_lost(now);
            self.congestion.controller().undo(window, threshold);
        }
    }

    /// The retransmission timer expired (RFC 6298 §5.4 to §5.6): the first segment leaves again. So does all else that
    /// was under way, in time; but where the peer reports what it holds, only what is overdue (RFC 8985 §6.3).
    pub(super) fn on_retransmit_timer(&mut self, now: Instant) {
        let attempt = if self.rtt.expirations() == 0 { Attempt::First } else { Attempt::Repeated };
        self.rtt.on_timeout();
        self.timed = None;
        self.timed_out_at = Some(Past::of(now));
        if !self.state.is_synchronized() {
            return self.snd.board.lose_all();
        }
        if self.recovery.phase == Phase::Open {
            self.remember_for_undo();
        }
        let flight = self.snd.outstanding();
        self.congestion.controller().on_timeout(flight, attempt);
        self.recovery.enter(Phase::Timeout, self.snd.nxt);
        self.note_reduction();
        self.timers.stop(Timer::Suspect);
        // DEVIATION RFC 2018 §8: what the peer has reported is not forgotten by every timeout, only where the report is
        // disproved: no peer in use throws away what it holds, and to send all of it again would be the worse mistake.
        if self.snd.board.is_reneged() {
            self.snd.board.forget_held();
        }
        match self.heeded() {
            Sack::Off => self.snd.board.lose_all(),
            Sack::On => {
                self.snd.lose_first(self.room());
                let window = self.recovery.rack.reordering_window(self.rtt.smoothed(), Hurry::Yes);
                let (rack, tick) = (self.recovery.rack, Tick::of(now));
                self.snd.board.lose_sent(|at, _| rack.is_overdue(at, tick, window));
            }
        }
    }

    /// After a pause of more than one timeout nothing is known of the network any more (RFC 5681 §4.1).
    pub(super) fn restart_after_idle(&mut self, now: Instant) {
        let is_idle =
            self.state.is_synchronized() && self.state != State::TimeWait && self.snd.outstanding() == 0;
        if is_idle && self.last_sent.age(now) > self.rtt.timeout() {
            self.congestion.controller().on_idle();
        }
    }
}

/// Where the peer reports what it holds: RFC 8985, RFC 9937.
impl Socket<'_> {
    /// An acknowledgement moved SND.UNA by `octets`, and told of `delivered` octets in all.
    pub(super) fn on_delivery(
        &mut self,
        now: Instant,
        heard: &Heard<'_>,
        octets: u32,
        delivered: u32,
        limited: Limited,
    ) {
        let duplicate = heard.sack.duplicate(heard.ack);
        let reported = if duplicate.is_some() { Duplicate::Reported } else { Duplicate::No };
        self.recovery.rack.on_ack(self.snd.una, self.snd.nxt, reported);
        self.judge_probe(heard.ack, delivered, duplicate);
        if octets > 0 && self.snd.una.at_or_after(self.recovery.recover) {
            self.end_recovery();
        }
        if delivered == 0 {
            return;
        }
        let lost = self.detect_losses(now, delivered);
        match self.recovery.phase {
            Phase::Fast => {
                let safe = if octets > 0 && lost == 0 { Safe::Yes } else { Safe::No };
                self.reduce(delivered, safe);
            }
            Phase::Timeout => self.grow(now, octets),
            Phase::Open if limited == Limited::Yes => self.grow(now, octets),
            Phase::Open => {}
        }
    }

    pub(super) fn grow(&mut self, now: Instant, octets: u32) {
        let rtt = self.rtt.smoothed().unwrap_or(Duration::ZERO);
        // RFC 9406 §4.3: only in the first slow start, when no threshold is known.
        let pace = if self.congestion.threshold() == u32::MAX {
            if let Some(sample) = self.recovery.rack.newest_round_trip(self.snd.una).filter(|_| HEEDED) {
                self.recovery.slow_start.on_sample(sample);
            }
            self.recovery.slow_start.on_ack(self.snd.una, self.snd.nxt)
        } else {
            Pace::Full
        };
        let counted = match pace {
            Pace::Full | Pace::Over => octets,
            Pace::Quarter => octets >> 2,
        };
        if pace == Pace::Over {
            self.congestion.controller().end_slow_start();
        }
        self.congestion.controller().on_ack(counted, now, rtt);
    }

    fn reduce(&mut self, delivered: u32, safe: Safe) {
        let (flight, threshold) = (self.snd.flight(), self.congestion.threshold());
        let mss = self.full_size();
        self.recovery.window = self.recovery.prr.on_ack(delivered, flight, threshold, mss, safe);
    }

    /// Finds out what is lost by now (RFC 8985 §6.2 step 5), and starts the reordering timer for what may be soon. Begins
    /// fast recovery where something is. Hands out how many octets are newly lost.
    fn detect_losses(&mut self, now: Instant, delivered: u32) -> u32 {
        if self.snd.outstanding() == 0 {
            self.timers.stop(Timer::Suspect);
            return 0;
        }
        let hurry = if self.recovery.phase != Phase::Open || self.snd.board.holds_three(self.full_size()) {
            Hurry::Yes
        } else {
            Hurry::No
        };
        let flight = self.snd.flight();
        let window = self.recovery.rack.reordering_window(self.rtt.smoothed(), hurry);
        self.timers.stop(Timer::Suspect);
        if let Some(rest) = self.recovery.rack.detect(&mut self.snd.board, Tick::of(now), window) {
            // A step of the record's clock later, so that its rounding is on the safe side.
            self.timers.start(Timer::Suspect, now, rest + Tick::GRANULARITY);
        }
        let lost = flight.saturating_sub(self.snd.flight());
        // What is lost although it was sent after the last loss was noticed is another loss.
        if self.snd.has_lost() && self.recovery.phase == Phase::Open {
            self.remember_for_undo();
            let at_loss = self.flight_size();
            self.congestion.controller().on_loss(at_loss);
            self.recovery.enter(Phase::Fast, self.snd.nxt);
            self.note_reduction();
            self.recovery.permit = Permit::Window; // RFC 9937 lets the first segment go.
            self.recovery.prr = Prr::new(flight.saturating_add(delivered));
        }
        lost
    }

    /// The reordering timer or the probe timer expired (RFC 8985 §6.2 step 5, §7.3).
    pub(super) fn on_suspect_timer(&mut self, now: Instant) {
        if self.heeded() == Sack::Off {
            return; // Nobody starts it.
        }
        if self.snd.board.held() == 0 {
            return self.on_probe_timer(now);
        }
        if self.detect_losses(now, 0) > 0 && self.recovery.phase == Phase::Fast {
            self.reduce(0, Safe::No);
        }
    }
}

/// Where the peer does not: RFC 5681 §3.2, RFC 6582.
impl Socket<'_> {
    fn on_new_ack_counted(&mut self, now: Instant, octets: u32, limited: Limited) {
        self.recovery.duplicates = 0;
        let recovered = self.snd.una.at_or_after(self.recovery.recover);
        match self.recovery.phase {
            Phase::Fast if !recovered => self.on_partial_ack(octets),
            Phase::Fast => self.end_counted_recovery(now),
            Phase::Timeout => {
                self.grow(now, octets);
                if recovered {
                    self.end_counted_recovery(now);
                }
            }
            Phase::Open if limited == Limited::Yes => self.grow(now, octets),
            Phase::Open => {}
        }
    }

    fn end_counted_recovery(&mut self, now: Instant) {
        self.end_recovery();
        self.snd.board.forget_lost(now);
    }

    /// A partial acknowledgement: the segment that follows is lost too. The window deflates by what was acknowledged, and
    /// gets back one segment (RFC 6582 §3.2 step 3).
    fn on_partial_ack(&mut self, octets: u32) {
        let mss = self.full_size();
        let back = if octets >= mss { mss } else { 0 };
        self.recovery.window = self.recovery.window.saturating_sub(octets).saturating_add(back).max(mss);
        self.snd.lose_first(self.room());
        self.recovery.permit = Permit::Regardless;
    }

    fn on_duplicate_ack(&mut self) {
        if self.recovery.duplicates == 0 {
            self.recovery.prr = Prr::new(self.snd.outstanding());
        }
        self.recovery.duplicates = self.recovery.duplicates.saturating_add(1);
        match self.recovery.phase {
            // RFC 5681 §3.2 step 4: a segment has left the network.
            Phase::Fast => self.recovery.window = self.recovery.window.saturating_add(self.full_size()),
            Phase::Timeout => {}
            // RFC 6582 §3.2 step 2: not where the duplicates may come from what was sent again before.
            Phase::Open if self.recovery.duplicates < DUPLICATES => {}
            Phase::Open if self.snd.una.after(self.recovery.recover) => self.retransmit_fast(),
            Phase::Open => {}
        }
    }

    fn retransmit_fast(&mut self) {
        self.remember_for_undo();
        // RFC 5681 §3.2 step 2: what limited transmit has sent does not count.
        let flight = self.snd.outstanding().min(self.recovery.prr.flight());
        self.congestion.controller().on_loss(flight);
        self.recovery.enter(Phase::Fast, self.snd.nxt);
        self.note_reduction();
        let inflation = self.full_size().saturating_mul(u32::from(DUPLICATES));
        self.recovery.window = self.congestion.threshold().saturating_add(inflation);
        self.snd.lose_first(self.room());
    }
}
