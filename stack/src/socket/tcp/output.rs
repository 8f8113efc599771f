//! What is sent next.
//!
//! [`Socket::plan`] looks at the connection and names the next segment without changing anything, so that
//! [`Socket::poll_at`] can ask it too and never promises what [`Socket::poll_egress`] doesn't keep. `poll_egress` first
//! serves the timers, which only ever make something due; [`Socket::sent`] notes what has left.

use super::error::CloseReason;
use super::handshake::Recycled;
use super::options::{Options, SackBlocks};
use super::receiver::Owed;
use super::recovery::Permit;
use super::scoreboard::Farewell;
use super::segment::{Flags, Kind, Outgoing};
use super::sender::{Fin, FinHere, Last, Piece, Sending, Syn};
use super::settings::Nagle;
use super::span::{LongAgo, Past};
use super::timers::Timer;
use super::{Changes, Context, Sack, Socket, State, Tuple, options::WindowShift};
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// What the persist timer or keep-alive has made due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Push {
    /// Nothing.
    Nothing,
    /// A probe of a window of zero (RFC 9293 §3.8.6.1).
    WindowProbe,
    /// A segment that silly-window avoidance has held back (RFC 9293 §3.8.6.2.1: override timeout).
    Small,
    /// A keep-alive (RFC 9293 §3.8.4).
    KeepAlive,
    /// A tail loss probe (RFC 8985 §7.3).
    LossProbe,
}

/// The next segment, as far as the connection alone decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plan {
    Syn,
    Text(Piece),
    WindowProbe(Piece),
    LossProbe(Piece),
    KeepAlive,
    Ack,
}

/// RFC 9293 §3.8.6.2.1: 0.1 to 1 second.
const OVERRIDE: Duration = Duration::from_millis(200);

/// The least room for data in a segment, whatever the options take of a tiny maximum segment size.
const LEAST_ROOM: u16 = 8;

/// RFC 9293 §3.8.3: R1, at least three retransmissions.
pub(super) const R1: u8 = 3;

impl Socket<'_> {
    /// The next segment that is due. Nothing counts as sent until [`Socket::sent`] says so: asked again before that, the
    /// same segment comes again. To be called until it hands out `None`.
    pub fn poll_egress(&mut self, cx: &Context<'_>) -> Option<Outgoing> {
        while let Some(timer) = self.timers.take_due(cx.now) {
            self.on_timer(cx, timer);
        }
        if let Some(farewell) = self.snd.board.farewell() {
            return Some(self.compose_farewell(farewell));
        }
        self.restart_after_idle(cx.now);
        self.raise_mss(cx.now);
        let plan = self.plan().or_else(|| {
            // What a verb has queued waits, perhaps for a timer. What leaves starts its timers when it has left.
            self.arm_timers(cx.now);
            self.plan()
        })?;
        if cx.large > 0 {
            return self.compose(cx, plan).map(|outgoing| self.widen(cx, outgoing));
        }
        self.compose(cx, plan)
    }

    /// The payload of `outgoing`: two pieces of the send ring, in order.
    pub fn payload(&self, outgoing: &Outgoing) -> (&[u8], &[u8]) {
        self.snd.ring().peek(outgoing.offset as usize, outgoing.payload_len())
    }

    /// Notes that `outgoing`, which [`Socket::poll_egress`] has just handed out, was sent.
    pub fn sent(&mut self, cx: &Context<'_>, outgoing: &Outgoing) {
        match outgoing.kind {
            Kind::Stateless => return,
            Kind::Farewell => {
                self.snd.board.forget_farewell();
                return;
            }
            Kind::Syn | Kind::Text => {
                self.note_text_sent(cx.now, outgoing);
            }
            Kind::LossProbe => {
                let sending = self.note_text_sent(cx.now, outgoing);
                self.note_probe_sent(outgoing, sending);
            }
            Kind::WindowProbe => {
                self.snd.mark_probed();
                self.push = Push::Nothing;
            }
            Kind::KeepAlive => self.push = Push::Nothing,
            Kind::Ack => {}
        }
        if let Some(ack) = outgoing.ack {
            let shift = if outgoing.kind == Kind::Syn { WindowShift::NONE } else { self.rcv.shift };
            self.rcv.mark_acked(ack, outgoing.window, shift);
        }
        self.arm_timers(cx.now);
    }

    /// What is due now, if anything.
    pub(super) fn plan(&self) -> Option<Plan> {
        let text = match self.state {
            State::Closed | State::Listen => return None,
            State::SynSent | State::SynReceived => self.syn_is_due().then_some(Plan::Syn),
            State::Established | State::CloseWait | State::FinWait1 | State::Closing | State::LastAck
                if self.snd.has_text() =>
            {
                self.plan_text()
            }
            State::Established
            | State::CloseWait
            | State::FinWait1
            | State::Closing
            | State::LastAck
            | State::FinWait2
            | State::TimeWait => None,
        };
        text.or_else(|| self.plan_push()).or_else(|| self.plan_ack())
    }

    /// Whether nothing can be due, for what need not be asked in full: nothing waits to be sent, for the first time or once more,
    /// nothing is owed, and no timer has asked for anything.
    #[inline]
    pub(crate) fn is_quiet(&self) -> bool {
        if self.owes_farewell() {
            return false;
        }
        match self.state {
            State::Closed | State::Listen => true,
            State::SynSent | State::SynReceived => false,
            State::Established
            | State::FinWait1
            | State::FinWait2
            | State::CloseWait
            | State::Closing
            | State::LastAck
            | State::TimeWait => self.push == Push::Nothing && !self.snd.has_text() && !self.owes_ack(),
        }
    }

    fn syn_is_due(&self) -> bool {
        self.snd.syn() == Syn::Open && (self.snd.outstanding() == 0 || self.snd.has_lost())
    }

    /// What was lost, else what is new.
    fn plan_text(&self) -> Option<Plan> {
        let room = self.room();
        let piece = match self.snd.lost_piece(room) {
            Some(lost) => {
                let permitted = self.recovery.permit() == Permit::Regardless
                    || self.snd.flight() == 0
                    || self.snd.flight().saturating_add(lost.len) <= self.congestion_window();
                permitted.then_some(lost)
            }
            None => self.plan_new(room),
        };
        piece.map(Plan::Text)
    }

    /// New data and FIN: as much as the peer's window and the network take, unless it is so little that it should wait
    /// (RFC 9293 §3.8.6.2.1, and §3.7.4 for Nagle's rule).
    fn plan_new(&self, room: u32) -> Option<Piece> {
        let (waiting, usable) = (self.snd.unsent(), self.snd.usable());
        let len = waiting.min(usable);
        if len == 0 {
            return None;
        }
        let nothing_outstanding = self.snd.outstanding() == 0;
        let may_be_small =
            nothing_outstanding || self.settings.nagle == Nagle::Off || self.snd.fin() == Fin::Queued;
        let is_worthwhile = len >= room                                          // (1) a full segment
            || (may_be_small && waiting <= usable)                               // (2) all there is
            || (may_be_small && len >= (self.snd.max_wnd() >> 1).max(1))         // (3) half the peer's buffer
            || (self.push == Push::Small && nothing_outstanding); // (4) it has waited long enough
        if !is_worthwhile || !self.network_takes(len.min(room)) {
            return None;
        }
        self.snd.new_piece(len, room)
    }

    /// Whether the congestion window has room for `len` more octets.
    fn network_takes(&self, len: u32) -> bool {
        let window = self.congestion_window().saturating_add(self.limited_transmit());
        let flight = self.snd.flight();
        flight == 0 || flight.saturating_add(len) <= window
    }

    fn plan_push(&self) -> Option<Plan> {
        match self.push {
            Push::Nothing | Push::Small => None,
            Push::WindowProbe if self.snd.wnd == 0 => self.snd.probe_piece().map(Plan::WindowProbe),
            Push::WindowProbe => None,
            Push::LossProbe => self.probe_tail().map(Plan::LossProbe),
            Push::KeepAlive => Some(Plan::KeepAlive),
        }
    }

    fn plan_ack(&self) -> Option<Plan> {
        if self.state == State::SynSent || self.snd.outstanding() == 0 && self.snd.syn() == Syn::Open {
            return None;
        }
        self.owes_ack().then_some(Plan::Ack)
    }

    /// Whether an acknowledgement or a window is due on an open connection.
    #[inline]
    pub(super) fn owes_ack(&self) -> bool {
        self.rcv.owed() == Owed::Now || (self.state.may_receive() && self.rcv.window_update_is_due())
    }

    /// Octets of data that a full-sized segment carries now: SendMSS less the options (RFC 9293 §3.7.1, MUST-16).
    pub(super) fn room(&self) -> u32 {
        let blocks = match self.sack {
            Sack::On => self.rcv.reports().min(self.most_sack_blocks()),
            Sack::Off => 0,
        };
        let timestamps = if self.clock.is_some() { Options::TIMESTAMPS_LEN } else { 0 };
        let options = timestamps.saturating_add(Options::sack_len(blocks));
        u32::from(self.snd.mss.saturating_sub(options).max(LEAST_ROOM))
    }

    /// SACK blocks that fit a header: four, and three beside timestamps (RFC 2018 §3).
    fn most_sack_blocks(&self) -> usize {
        if self.clock.is_some() { 3 } else { 4 }
    }

    /// Octets of data of a full-sized segment without SACK blocks: what congestion control counts in (SMSS).
    #[inline]
    pub(super) fn full_size(&self) -> u32 {
        let timestamps = if self.clock.is_some() { Options::TIMESTAMPS_LEN } else { 0 };
        u32::from(self.snd.mss.saturating_sub(timestamps).max(LEAST_ROOM))
    }

    fn compose(&self, cx: &Context<'_>, plan: Plan) -> Option<Outgoing> {
        let tuple = self.ends?.tuple();
        let mut out = Outgoing {
            local: tuple.local,
            remote: tuple.remote,
            seq: self.snd.nxt,
            ack: Some(self.rcv.nxt),
            window: self.rcv.window_field(self.rcv.shift),
            flags: self.ecn_of_ack(),
            options: self.data_options(cx),
            hop_limit: self.settings.hop_limit,
            dscp: self.settings.dscp,
            ecn: 0,
            kind: Kind::Ack,
            offset: 0,
            len: 0,
            cut: 0,
        };
        match plan {
            Plan::Syn => {
                out.seq = self.snd.una;
                out.ack = out.ack.filter(|_| self.state != State::SynSent);
                out.window = self.syn_window();
                out.flags = Flags::SYN | self.ecn_of_syn();
                out.options = self.syn_options(cx);
                out.kind = Kind::Syn;
            }
            Plan::Text(piece) => self.carry_ecn(&mut out, &piece, Kind::Text),
            Plan::WindowProbe(piece) => carry(&mut out, &piece, Kind::WindowProbe),
            Plan::LossProbe(piece) => self.carry_ecn(&mut out, &piece, Kind::LossProbe),
            // RFC 9293 §3.8.4: SEG.SEQ = SND.NXT-1, without data, so that old stacks answer too.
            Plan::KeepAlive => (out.seq, out.kind) = (self.snd.nxt - 1, Kind::KeepAlive),
            Plan::Ack => {}
        }
        Some(out)
    }

    fn carry_ecn(&self, out: &mut Outgoing, piece: &Piece, kind: Kind) {
        carry(out, piece, kind);
        let (flags, ecn) = self.ecn_of_text(piece);
        (out.flags, out.ecn) = (out.flags | flags, ecn);
    }

    fn compose_farewell(&self, farewell: &Farewell) -> Outgoing {
        let Tuple { local, remote } = farewell.ends.tuple();
        Outgoing {
            local,
            remote,
            seq: farewell.seq,
            ack: Some(farewell.ack),
            window: 0,
            flags: Flags::RST,
            options: Options::NONE,
            hop_limit: self.settings.hop_limit,
            dscp: self.settings.dscp,
            ecn: 0,
            kind: Kind::Farewell,
            offset: 0,
            len: 0,
            cut: 0,
        }
    }

    /// The window of a SYN is not scaled (RFC 7323 §2.2).
    pub(super) fn syn_window(&self) -> u16 {
        let capacity = u32::try_from(self.rcv.ring().capacity()).unwrap_or(u32::MAX);
        WindowShift::NONE.field(capacity)
    }

    fn data_options(&self, cx: &Context<'_>) -> Options {
        let sack = if self.sack == Sack::On {
            self.rcv.sack_blocks(self.most_sack_blocks())
        } else {
            SackBlocks::NONE
        };
        Options { timestamps: self.clock.map(|clock| clock.option(cx.now)), sack, ..Options::NONE }
    }

    fn note_text_sent(&mut self, now: Instant, outgoing: &Outgoing) -> Sending {
        let sending = self.note_octets_sent(now, outgoing.seq, outgoing.seq_len());
        if sending == Sending::New {
            self.note_ecn_sent(outgoing.flags);
        }
        sending
    }

    /// `len` sequence numbers from `seq` on have left.
    #[inline]
    pub(super) fn note_octets_sent(&mut self, now: Instant, seq: SeqNumber, len: u32) -> Sending {
        let sending = self.snd.mark_sent(seq, len, now);
        self.recovery.on_sent(len);
        match sending {
            Sending::New => {
                if self.timed.is_none() {
                    self.timed = Some((seq + len, Past::of(now)));
                }
                self.last_sent = LongAgo::of(now);
                // RFC 8985 §7.2: the probe timer begins anew. The reordering timer does not.
                if self.snd.board.held() == 0 {
                    self.timers.stop(Timer::Suspect);
                }
            }
            // Karn's rule (RFC 6298 §3, MUST-18): what was sent twice measures nothing.
            Sending::Again => {
                self.timed = None;
                self.recovery.on_sent_again(now);
            }
        }
        self.forget(Push::Small);
        sending
    }

    /// Starts the timers that what is outstanding or waiting needs, and stops those that it doesn't.
    pub(super) fn arm_timers(&mut self, now: Instant) {
        match (self.rcv.owed(), self.settings.ack_delay.get()) {
            (Owed::Soon, Some(delay)) => self.timers.start_if_off(Timer::DelayedAck, now, delay),
            (Owed::Soon, None) => self.rcv.owe(Owed::Now),
            (Owed::Nothing | Owed::Now, _) => self.timers.stop(Timer::DelayedAck),
        }
        match self.needs() {
            Needs::Nothing => {
                self.timers.stop(Timer::Retransmit);
                self.timers.stop(Timer::Suspect);
                self.timers.stop(Timer::Persist);
                if self.snd.syn() == Syn::Acked {
                    self.timers.stop(Timer::GiveUp);
                }
                self.forget_probe();
                self.forget(Push::Small);
                self.forget(Push::LossProbe);
            }
            Needs::Transmission => {
                // What was lost goes out first; its timer starts when it does (RFC 6298 §5.4 to §5.6). A segment that
                // is small and overdue keeps its permission until it has left.
                self.timers.stop(Timer::Persist);
                self.forget_probe();
            }
            Needs::Answer => {
                self.timers.stop(Timer::Persist);
                if !self.timers.is_on(Timer::Retransmit) {
                    self.timers.start(Timer::Retransmit, now, self.rtt.timeout());
                }
                if !self.timers.is_on(Timer::GiveUp) {
                    self.timers.start(Timer::GiveUp, now, self.settings.give_up());
                }
                self.arm_probe(now);
                self.forget_probe();
                self.forget(Push::Small);
            }
            Needs::Room => self.timers.start_if_off(Timer::Persist, now, OVERRIDE),
            Needs::Window => {
                self.timers.stop(Timer::Retransmit);
                self.timers.stop(Timer::Suspect);
                self.forget(Push::LossProbe);
                let span =
                    super::rtt::Rto::clamped(self.rtt.timeout()).backed_off(self.persist_backoff).span();
                self.timers.start_if_off(Timer::Persist, now, span);
                self.timers.start_if_off(Timer::GiveUp, now, self.settings.give_up());
            }
        }
    }

    /// The window is open, or nothing waits for it: a probe is void.
    fn forget_probe(&mut self) {
        self.persist_backoff = 0;
        self.forget(Push::WindowProbe);
    }

    /// What was made due is void.
    fn forget(&mut self, push: Push) {
        if self.push == push {
            self.push = Push::Nothing;
        }
    }

    /// What the sending half waits for.
    #[inline]
    fn needs(&self) -> Needs {
        let is_opening = matches!(self.state, State::SynSent | State::SynReceived);
        if !is_opening && !self.state.transmits() {
            return Needs::Nothing;
        }
        let outstanding = self.snd.outstanding();
        if is_opening {
            return if self.syn_is_due() { Needs::Transmission } else { Needs::Answer };
        }
        if outstanding == 0 && self.snd.unsent() == 0 {
            Needs::Nothing
        } else if self.snd.wnd == 0 {
            Needs::Window
        } else if outstanding > 0
            && (self.snd.board.is_plain() || self.snd.flight() > 0 || !self.snd.has_lost())
        {
            // Where the peer holds all of it and acknowledges none, the timer finds out (RFC 2018 §8).
            Needs::Answer
        } else if self.plan_text().is_some() {
            Needs::Transmission
        } else {
            Needs::Room
        }
    }

    /// Whether a verb has made a timer needful that only a call with the time can start.
    pub(super) fn lacks_timer(&self) -> bool {
        match self.needs() {
            Needs::Nothing | Needs::Transmission => false,
            Needs::Answer => !self.timers.is_on(Timer::Retransmit),
            Needs::Room | Needs::Window => self.push == Push::Nothing && !self.timers.is_on(Timer::Persist),
        }
    }

    fn on_timer(&mut self, cx: &Context<'_>, timer: Timer) {
        match timer {
            Timer::Retransmit => {
                self.on_retransmit_timer(cx.now);
                self.suspect_black_hole(cx.now);
                if self.rtt.expirations() == R1 {
                    self.note(Changes::SUSPECT | Changes::TROUBLE);
                }
            }
            Timer::Suspect => self.on_suspect_timer(cx.now),
            Timer::Persist if self.snd.wnd == 0 => {
                self.push = Push::WindowProbe;
                self.persist_backoff = self.persist_backoff.saturating_add(1);
            }
            Timer::Persist => self.push = Push::Small,
            Timer::DelayedAck => self.rcv.owe(Owed::Now),
            Timer::KeepAlive => self.on_keep_alive_timer(cx.now),
            Timer::GiveUp => self.give_up(),
            Timer::TimeWait => self.on_time_wait_timer(),
        }
    }

    fn on_keep_alive_timer(&mut self, now: Instant) {
        let Some(keep) = self.settings.keep_alive() else { return };
        if self.snd.outstanding() > 0 || self.snd.unsent() > 0 {
            // What is sent anyway finds out whether the peer is there.
            self.timers.start(Timer::KeepAlive, now, keep.idle);
        } else if self.keep_alive.probes >= keep.probes {
            self.give_up();
        } else {
            self.keep_alive.probes = self.keep_alive.probes.saturating_add(1);
            self.push = Push::KeepAlive;
            self.timers.start(Timer::KeepAlive, now, keep.interval);
        }
    }

    /// The peer has not answered for too long (RFC 9293 §3.8.3: R2; RFC 5482). It is sent a RST in case it is there
    /// after all; a passive open listens again.
    fn give_up(&mut self) {
        if self.back_to_listen() == Recycled::Listens {
            return;
        }
        if self.state.is_synchronized() {
            self.say_farewell();
        }
        self.delete(match self.soft_error {
            super::SoftError::Seen => CloseReason::Unreachable,
            super::SoftError::None => CloseReason::TimedOut,
        });
    }
}

/// What the sending half waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needs {
    /// All was sent and acknowledged.
    Nothing,
    /// Something is due.
    Transmission,
    /// Something is in the network.
    Answer,
    /// What waits is too little for a segment of its own, or too much for the window.
    Room,
    /// The peer's window is closed.
    Window,
}

pub(super) fn carry(out: &mut Outgoing, piece: &Piece, kind: Kind) {
    // RFC 9293 §3.9.1.2 (MUST-60, MUST-61): the last of what the user has written is pushed.
    let push = if piece.last == Last::Yes && piece.len > 0 { Flags::PSH } else { Flags::NONE };
    let fin = if piece.fin == FinHere::Yes { Flags::FIN } else { Flags::NONE };
    (out.seq, out.flags, out.kind) = (piece.seq, out.flags | push | fin, kind);
    (out.offset, out.len) = (piece.offset, piece.len);
}
