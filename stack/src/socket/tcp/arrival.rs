//! A segment arrives: RFC 9293 §3.10.7, one function a check, in its order.

use super::error::CloseReason;
use super::handshake::Recycled;
use super::receiver::{Owed, Text, Trimmed};
use super::segment::{Flags, Outgoing, Segment, reply_to_unmatched};
use super::sender::{AckKind, Fin};
use super::settings::KeepAliveState;
use super::span::{Lately, LongAgo};
use super::state::Event;
use super::timers::Timer;
use super::{Changes, Context, Socket, State};
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// What came of an arriving segment.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Reaction {
    /// A RST that answers the segment. It may be sent at once or dropped; the socket does not depend on it, and it is
    /// not to be confirmed. All other answers leave by [`Socket::poll_egress`].
    pub reply: Option<Outgoing>,
    /// What changed for the user since [`Socket::take_changes`] or this was last asked.
    pub changes: Changes,
    /// Whether the segment was used.
    pub outcome: Outcome,
}

/// Whether an arriving segment was used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Outcome {
    /// It was, in part at least.
    Taken,
    /// It was not. An answer may have been made due all the same.
    Dropped(DropCause),
    /// It is a SYN for a new connection, and the one that was here has waited long enough in TIME-WAIT: it is closed
    /// now. Look for a listener, as if this socket had not been there (RFC 9293 §3.10.7.4, RFC 1122 §4.2.2.13).
    Redeliver,
}

/// Why an arriving segment was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum DropCause {
    /// It belongs to no connection.
    NoConnection,
    /// A RST that ends nothing: in LISTEN, or without the right numbers.
    StrayReset,
    /// A RST in the window but not at its left edge (RFC 5961 §3.2).
    ChallengedReset,
    /// A SYN where the connection is open (RFC 5961 §4.2).
    ChallengedSyn,
    /// Without SYN where only a SYN can be understood.
    NoSyn,
    /// Without ACK where every segment has one.
    NoAck,
    /// It acknowledges what was not sent, or something very old (RFC 5961 §5.2).
    BadAck,
    /// No part of it lies in the window.
    OutOfWindow,
    /// Its timestamp is older than one that was taken (RFC 7323 §5.3).
    OldTimestamp,
    /// Its data would have opened one gap too many.
    TooManyGaps,
    /// A connection that came back with its cookie found neither a socket nor room in the backlog; or, without the feature
    /// `tcp-cookies`, a connection request did not.
    BacklogFull,
}

/// Why the checks ended before the last one.
pub(super) enum Stop {
    /// All of the segment that counts was used.
    Taken,
    /// The segment is not used.
    Drop(DropCause),
    /// Nor is this one, and its sender is told by a RST (RFC 9293 §3.10.7.1).
    Reset(DropCause),
    /// The connection is over and the segment is for a listener.
    Redeliver,
}

/// Goes on to the next check, or stops.
pub(super) type Step<T = ()> = Result<T, Stop>;

impl Socket<'_> {
    /// A segment for this socket arrived: of its connection, or for what it listens on.
    pub fn on_segment(&mut self, cx: &Context<'_>, segment: &Segment<'_>) -> Reaction {
        let step = match self.state {
            State::Closed => Err(Stop::Reset(DropCause::NoConnection)),
            State::Listen => self.arrive_in_listen(cx, segment),
            State::SynSent => self.arrive_in_syn_sent(cx, segment),
            State::SynReceived
            | State::Established
            | State::FinWait1
            | State::FinWait2
            | State::CloseWait
            | State::Closing
            | State::LastAck
            | State::TimeWait => self.run_checks(cx, segment),
        };
        self.arm_timers(cx.now);
        let outcome = match step {
            Ok(()) | Err(Stop::Taken) => Outcome::Taken,
            Err(Stop::Drop(cause)) => Outcome::Dropped(cause),
            Err(Stop::Reset(cause)) => {
                let reply = reply_to_unmatched(segment);
                return Reaction { reply, changes: self.take_changes(), outcome: Outcome::Dropped(cause) };
            }
            Err(Stop::Redeliver) => Outcome::Redeliver,
        };
        Reaction { reply: None, changes: self.take_changes(), outcome }
    }

    /// RFC 9293 §3.10.7.4: otherwise.
    fn run_checks(&mut self, cx: &Context<'_>, segment: &Segment<'_>) -> Step {
        self.check_reincarnation(cx, segment)?;
        self.check_crossed_syn(segment)?;
        self.check_timestamps(cx, segment)?; // RFC 7323 §5.3: before the first
        let text = self.check_window(cx, segment)?; // first
        self.check_reset(cx, segment)?; // second; the third (security) has no meaning here
        self.check_syn(cx, segment)?; // fourth
        self.read_ecn(segment); // RFC 3168 §6.1.3
        self.check_ack(cx, segment, &text)?; // fifth
        self.take_timestamp(cx, segment);
        self.check_urgent(segment); // sixth
        self.take_text(&text)?; // seventh
        self.check_fin(cx, &text) // eighth
    }

    /// In TIME-WAIT a SYN that can't belong to the old connection opens a new one (RFC 1122 §4.2.2.13): its number is
    /// higher than all that came, or its timestamp is (RFC 6191 §2). Our next ISS is higher than the last, because it
    /// follows a clock (RFC 6528).
    fn check_reincarnation(&mut self, cx: &Context<'_>, segment: &Segment<'_>) -> Step {
        let is_plain_syn = segment.has(Flags::SYN) && !segment.has(Flags::RST) && segment.ack.is_none();
        if self.state != State::TimeWait || !is_plain_syn {
            return Ok(());
        }
        let is_higher = segment.seq.after(self.rcv.nxt);
        let is_new = match (&self.clock, segment.options.timestamps) {
            (Some(clock), Some(theirs)) => {
                clock.is_newer(theirs.value) || is_higher && !clock.is_old(theirs.value, cx.now)
            }
            (None, Some(_)) => true,
            (Some(_) | None, None) => is_higher,
        };
        if is_new {
            self.end(Event::TimeWaitOver, CloseReason::Finished);
            return Err(Stop::Redeliver);
        }
        Ok(())
    }

    /// In SYN-RECEIVED the peer's SYN can come again. Without ACK our SYN-ACK was lost: it is sent again. With one both
    /// sides opened at once, and it completes the handshake although its SYN lies before the window (RFC 9293 §3.5,
    /// figure 8): the checks then take it for the ACK that it is.
    fn check_crossed_syn(&mut self, segment: &Segment<'_>) -> Step {
        let is_same_syn = segment.has(Flags::SYN) && !segment.has(Flags::RST) && segment.seq == self.rcv.irs;
        if self.state != State::SynReceived || !is_same_syn {
            return Ok(());
        }
        if segment.ack.is_none() {
            self.snd.lose_all();
            self.timed = None;
            return Err(Stop::Drop(DropCause::OutOfWindow));
        }
        Ok(())
    }

    /// First: the sequence number. What is not acceptable is answered by an ACK, unless it is a RST.
    fn check_window<'p>(&mut self, cx: &Context<'_>, segment: &Segment<'p>) -> Step<Trimmed<'p>> {
        let trimmed = self.rcv.trim(segment);
        if trimmed.is_some() || segment.seq.before(self.rcv.nxt) {
            self.rcv.note_duplicate(segment);
        }
        if let Some(text) = trimmed {
            let is_data = segment.len() > 0 && !segment.has(Flags::SYN) && !segment.has(Flags::RST);
            if is_data && text.payload.is_empty() && !text.fin {
                // A window probe, or a duplicate that was cut away whole: it is answered.
                self.rcv.owe(Owed::Now);
            }
            return Ok(text);
        }
        if self.state == State::SynReceived && segment.has(Flags::SYN) && segment.seq == self.rcv.irs {
            return Ok(Trimmed { seq: self.rcv.nxt, payload: &[], fin: false }); // See `check_crossed_syn`.
        }
        if !segment.has(Flags::RST) {
            self.answer_unacceptable(cx.now, segment);
            self.read_old_segment(cx, segment)?;
        }
        Err(Stop::Drop(DropCause::OutOfWindow))
    }

    /// What an old segment says about our stream can still be new. Two sides that probed each other's closed window at
    /// the same time, and took each other's octet, send nothing but old segments from then on, because a probe leaves
    /// SND.NXT where it is: without this they would never learn of it. RFC 9293 §3.8.6.1 asks that silence ends, and
    /// RFC 5961 §5.2 still keeps strangers out.
    fn read_old_segment(&mut self, cx: &Context<'_>, segment: &Segment<'_>) -> Step {
        let Some(ack) = segment.ack else { return Ok(()) };
        if !self.state.is_synchronized() || segment.has(Flags::SYN) || !segment.seq.before(self.rcv.nxt) {
            return Ok(());
        }
        match self.snd.judge_ack(ack) {
            AckKind::New(octets) => self.on_new_ack(cx.now, &self.hear(cx, segment, ack), octets),
            AckKind::Old => {}
            AckKind::TooOld | AckKind::Unsent => return Ok(()),
        }
        self.hear_from_peer(cx.now);
        self.snd.update_window(self.snd.shift.octets(segment.window), segment.seq, ack);
        if self.snd.fin() == Fin::Acked { self.on_fin_acked(cx.now) } else { Ok(()) }
    }

    fn answer_unacceptable(&mut self, now: Instant, segment: &Segment<'_>) {
        if segment.len() > 0 && !segment.has(Flags::SYN) {
            // Sent again because our acknowledgement was lost: without an answer its sender would go on.
            self.rcv.owe(Owed::Now);
        } else {
            self.challenge(now);
        }
        if self.state == State::TimeWait && segment.has(Flags::FIN) {
            // The only thing that can arrive is the peer's FIN once more: 2 MSL begin anew.
            self.timers.start(Timer::TimeWait, now, self.settings.time_wait.duration());
        }
    }

    /// Second: a RST counts at the window's left edge; elsewhere in it, its sender must prove that it knows where that
    /// is (RFC 5961 §3.2).
    fn check_reset(&mut self, cx: &Context<'_>, segment: &Segment<'_>) -> Step {
        if !segment.has(Flags::RST) {
            return Ok(());
        }
        if segment.seq != self.rcv.nxt {
            if !self.rcv.in_window(segment.seq) {
                return Err(Stop::Drop(DropCause::OutOfWindow));
            }
            self.challenge(cx.now);
            return Err(Stop::Drop(DropCause::ChallengedReset));
        }
        if self.back_to_listen() == Recycled::Listens {
            return Err(Stop::Taken);
        }
        self.delete(match self.state {
            State::SynSent | State::SynReceived => CloseReason::Refused,
            // Both sides have closed already, so nothing is lost.
            State::Closing | State::LastAck | State::TimeWait => CloseReason::Finished,
            State::Closed
            | State::Listen
            | State::Established
            | State::FinWait1
            | State::FinWait2
            | State::CloseWait => CloseReason::Reset,
        });
        Err(Stop::Taken)
    }

    /// Fourth: a SYN. In SYN-RECEIVED a passive open begins anew; else its sender must prove that it lost the connection,
    /// by a RST in answer to our ACK (RFC 5961 §4.2).
    fn check_syn(&mut self, cx: &Context<'_>, segment: &Segment<'_>) -> Step {
        if !segment.has(Flags::SYN) || (self.state == State::SynReceived && segment.seq == self.rcv.irs) {
            return Ok(());
        }
        match self.back_to_listen() {
            Recycled::Listens => {}
            Recycled::Unchanged => self.challenge(cx.now),
        }
        Err(Stop::Drop(DropCause::ChallengedSyn))
    }

    /// Fifth: the ACK.
    fn check_ack(&mut self, cx: &Context<'_>, segment: &Segment<'_>, text: &Trimmed<'_>) -> Step {
        let Some(ack) = segment.ack else { return Err(Stop::Drop(DropCause::NoAck)) };
        if self.state == State::SynReceived {
            self.complete_passive_open(cx, segment, ack)?;
        }
        match self.snd.judge_ack(ack) {
            AckKind::New(octets) => self.on_new_ack(cx.now, &self.hear(cx, segment, ack), octets),
            AckKind::Old => self.on_old_ack(cx.now, &self.hear(cx, segment, ack), segment),
            AckKind::TooOld | AckKind::Unsent => {
                self.challenge(cx.now);
                return Err(Stop::Drop(DropCause::BadAck));
            }
        }
        self.on_echo(segment);
        self.hear_from_peer(cx.now);
        self.snd.update_window(self.window_of(segment), text.seq, ack);
        if self.snd.fin() == Fin::Acked { self.on_fin_acked(cx.now) } else { Ok(()) }
    }

    /// The octets that a segment's window field means. With SYN it is not scaled, not even where that acknowledges ours
    /// (RFC 7323 §2.2).
    pub(super) fn window_of(&self, segment: &Segment<'_>) -> u32 {
        if segment.has(Flags::SYN) { segment.window.into() } else { self.snd.shift.octets(segment.window) }
    }

    /// Our FIN is acknowledged: what RFC 9293 §3.10.7.4 asks for in each of the closing states.
    pub(super) fn on_fin_acked(&mut self, now: Instant) -> Step {
        match self.state {
            State::FinWait1 => {
                self.follow(Event::FinAcked);
                self.restart_keep_alive(now);
                self.limit_fin_wait(now);
                Ok(())
            }
            State::Closing => {
                self.follow(Event::FinAcked);
                self.enter_time_wait(now);
                Ok(())
            }
            State::LastAck => {
                self.end(Event::FinAcked, CloseReason::Finished);
                Err(Stop::Taken)
            }
            State::Closed
            | State::Listen
            | State::SynSent
            | State::SynReceived
            | State::Established
            | State::FinWait2
            | State::CloseWait
            | State::TimeWait => Ok(()),
        }
    }

    /// The peer is there: keep-alive and the give-up of window probes begin anew.
    pub(super) fn hear_from_peer(&mut self, now: Instant) {
        self.keep_alive = KeepAliveState { heard: LongAgo::not_before(now), probes: 0 };
        self.restart_keep_alive(now);
        if self.snd.wnd == 0 {
            // RFC 9293 §3.8.6.1 (MUST-37): a peer that answers may keep its window closed for as long as it likes.
            self.timers.stop(Timer::GiveUp);
        }
    }

    /// Sixth: urgent data. It is part of the stream (RFC 6093 §4); the user is told when some begins, or when the end of
    /// what is pending moves on (MUST-32).
    fn check_urgent(&mut self, segment: &Segment<'_>) {
        let Some(pointer) = segment.urgent else { return };
        if self.state.may_receive() && self.rcv.note_urgent(segment.seq + u32::from(pointer)) {
            self.note(Changes::URGENT);
        }
    }

    /// Seventh: the data, where the peer's stream is still open.
    pub(super) fn take_text(&mut self, text: &Trimmed<'_>) -> Step {
        if !self.state.may_receive() {
            return Ok(());
        }
        match self.rcv.take_text(text, self.snd.mss) {
            Text::InOrder => self.note_delivery(),
            Text::Waits | Text::Nothing => {}
            Text::TooManyGaps => return Err(Stop::Drop(DropCause::TooManyGaps)),
        }
        Ok(())
    }

    /// Eighth: the FIN, once all before it has arrived.
    pub(super) fn check_fin(&mut self, cx: &Context<'_>, text: &Trimmed<'_>) -> Step {
        let fin = text.fin.then(|| text.seq + u32::try_from(text.payload.len()).unwrap_or(0));
        self.take_fin(cx.now, fin);
        Ok(())
    }

    /// The peer's FIN stands at `fin`, if it has come.
    pub(super) fn take_fin(&mut self, now: Instant, fin: Option<SeqNumber>) {
        if !self.state.may_receive() {
            return;
        }
        if let Some(at) = fin {
            self.rcv.note_fin(at);
        }
        if self.rcv.pass_fin() {
            self.follow(Event::FinArrived);
            self.note_delivery();
            if self.state == State::TimeWait {
                self.enter_time_wait(now);
            }
        }
    }

    /// TIME-WAIT begins: all timers but this one stop (RFC 9293 §3.6.1, MUST-13).
    fn enter_time_wait(&mut self, now: Instant) {
        self.timers.clear();
        self.timers.start(Timer::TimeWait, now, self.settings.time_wait.duration());
    }

    /// TIME-WAIT is over, or FIN-WAIT-2 of a connection that nobody reads.
    pub(super) fn on_time_wait_timer(&mut self) {
        match self.state {
            State::FinWait2 => self.delete(CloseReason::TimedOut),
            State::Closed
            | State::Listen
            | State::SynSent
            | State::SynReceived
            | State::Established
            | State::FinWait1
            | State::CloseWait
            | State::Closing
            | State::LastAck
            | State::TimeWait => self.end(Event::TimeWaitOver, CloseReason::Finished),
        }
    }

    /// An ACK is due that lets an honest peer find its place again and tells an attacker nothing (RFC 5961): unless
    /// too many were lately.
    pub(super) fn challenge(&mut self, now: Instant) {
        if self.challenges.take(now) {
            self.rcv.owe(Owed::Now);
        }
    }
}

/// How many challenge ACKs a connection may send (RFC 5961 §7). Each connection has its own budget: a common one could
/// be watched from outside to find out which connections exist (CVE-2016-5696).
#[derive(Debug, Clone, Copy)]
pub(super) struct ChallengeBudget {
    left: u8,
    since: Lately,
}

impl ChallengeBudget {
    /// ACKs within one period.
    const MOST: u8 = 10;
    /// A second, in steps of its clock.
    const PERIOD: Duration = Duration::from_micros(15 << 16);

    pub(super) const fn new() -> Self {
        ChallengeBudget { left: Self::MOST, since: Lately::ORIGIN }
    }

    /// Takes one from the budget, if any is left.
    fn take(&mut self, now: Instant) -> bool {
        if self.since.age(now) >= Self::PERIOD {
            *self = ChallengeBudget { left: Self::MOST, since: Lately::of(now) };
        }
        let granted = self.left > 0;
        self.left = self.left.saturating_sub(1);
        granted
    }
}
