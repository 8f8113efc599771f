//! How a connection opens: LISTEN, SYN-SENT and SYN-RECEIVED (RFC 9293 §3.5, §3.10.7.2, §3.10.7.3).

use core::net::{IpAddr, SocketAddr};

use super::arrival::{ChallengeBudget, DropCause, Step, Stop};
use super::congestion::Attempt;
use super::ecn::Ecn;
use super::error::CloseReason;
use super::options::{Options, WindowShift};
use super::output::Push;
use super::path::PathMss;
use super::receiver::{Owed, Trimmed};
use super::recovery::Recovery;
use super::rtt::Estimator;
use super::segment::{Flags, Segment};
use super::sender::{AckKind, Fin};
use super::settings::{KeepAliveState, Offer};
use super::span::LongAgo;
use super::state::Event;
use super::timers::Timer;
use super::timestamps::Clock;
use super::{Context, Ends, Listening, Passive, Sack, Socket, SoftError, State};
use crate::socket::Trail;
use crate::time::Instant;
use crate::wire::SeqNumber;

/// SendMSS where the peer names none (RFC 9293 §3.7.1, MUST-15).
const DEFAULT_MSS_V4: u16 = 536;
const DEFAULT_MSS_V6: u16 = 1220;

/// The least SendMSS. DEVIATION RFC 9293 §3.7.1 (MUST-16): a peer that names less would have a packet for every few
/// octets, or none that holds the options; Linux keeps the same limit.
const LEAST_MSS: u16 = 48;

/// What became of a half-open connection that [`Socket::recycle_half_open`] was asked to give up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Recycled {
    /// The socket listens again.
    Listens,
    /// The socket was not in SYN-RECEIVED by way of LISTEN; nothing has changed.
    Unchanged,
}

/// SendMSS to a peer that names none.
pub(super) const fn default_mss(peer: IpAddr) -> u16 {
    match peer {
        IpAddr::V4(_) => DEFAULT_MSS_V4,
        IpAddr::V6(_) => DEFAULT_MSS_V6,
    }
}

impl Socket<'_> {
    /// LISTEN (RFC 9293 §3.10.7.2).
    pub(super) fn arrive_in_listen(&mut self, cx: &Context<'_>, segment: &Segment<'_>) -> Step {
        // First, a RST: it can belong to nothing.
        if segment.has(Flags::RST) {
            return Err(Stop::Drop(DropCause::StrayReset));
        }
        // Second, an ACK: nothing was sent that it could acknowledge.
        if segment.ack.is_some() {
            return Err(Stop::Reset(DropCause::NoConnection));
        }
        // Third, a SYN; fourth, anything else is dropped. A packet from an own end to itself is an attack ("LAND").
        if !segment.has(Flags::SYN) || segment.local == segment.remote {
            return Err(Stop::Drop(DropCause::NoConnection));
        }
        self.ends = Some(Ends::new(segment.local, segment.remote));
        self.reset_connection();
        let iss = (cx.isn)(segment.local, segment.remote);
        self.snd.open(iss, cx.mss);
        self.start_clock(cx, segment.local, segment.remote);
        self.take_syn(cx, segment);
        self.timers.start(Timer::GiveUp, cx.now, self.settings.give_up());
        self.last_sent = LongAgo::of(cx.now);
        // Text and FIN of a SYN are not kept: they come again once the handshake is over.
        self.follow(Event::SynArrived);
        Ok(())
    }

    /// SYN-SENT (RFC 9293 §3.10.7.3).
    pub(super) fn arrive_in_syn_sent(&mut self, cx: &Context<'_>, segment: &Segment<'_>) -> Step {
        // First, the ACK.
        let acked = match segment.ack.map(|ack| self.snd.judge_ack(ack)) {
            None => None,
            Some(AckKind::New(octets)) => Some(octets),
            // Answered by a RST, unless it is one.
            Some(AckKind::Old | AckKind::TooOld | AckKind::Unsent) => {
                return Err(Stop::Reset(DropCause::BadAck));
            }
        };
        // Second, a RST: believed only with an ACK of our SYN. The third, security, has no meaning here.
        if segment.has(Flags::RST) {
            if acked.is_none() {
                return Err(Stop::Drop(DropCause::StrayReset));
            }
            self.delete(CloseReason::Refused);
            return Err(Stop::Taken);
        }
        // Fourth, the SYN; fifth, without one the segment is dropped.
        if !segment.has(Flags::SYN) {
            return Err(Stop::Drop(DropCause::NoSyn));
        }
        self.take_syn(cx, segment);
        if self.snd.outstanding() > 0 {
            self.rcv.grant(u32::from(self.syn_window()));
        }
        match acked {
            Some(octets) => self.complete_active_open(cx, segment, octets),
            None => {
                // Both opened at once (RFC 9293 §3.5, figure 8): the SYN goes out once more, as a SYN-ACK.
                self.snd.lose_all();
                self.timers.stop(Timer::Retransmit);
                self.timed = None;
                self.follow(Event::SynArrived);
                Ok(())
            }
        }
    }

    fn complete_active_open(&mut self, cx: &Context<'_>, segment: &Segment<'_>, octets: u32) -> Step {
        self.follow(Event::SynAckArrived);
        self.complete_handshake(cx, segment, octets);
        self.confirm_path(cx.now);
        self.rcv.owe(Owed::Now);
        // The rest of the segment is processed from the sixth step on.
        let text = Trimmed {
            seq: segment.seq + 1,
            payload: segment.payload.get(..self.rcv.wnd() as usize).unwrap_or(segment.payload),
            fin: segment.has(Flags::FIN) && segment.payload.len() <= self.rcv.wnd() as usize,
        };
        self.take_text(&text)?;
        self.check_fin(cx, &text)
    }

    /// The acknowledgement of our SYN arrived in SYN-RECEIVED (RFC 9293 §3.10.7.4, fifth check); any other is answered
    /// by a RST.
    pub(super) fn complete_passive_open(
        &mut self,
        cx: &Context<'_>,
        segment: &Segment<'_>,
        ack: SeqNumber,
    ) -> Step {
        let AckKind::New(octets) = self.snd.judge_ack(ack) else {
            return Err(Stop::Reset(DropCause::BadAck));
        };
        self.follow(Event::SynAcked);
        self.passive = Passive::No;
        self.complete_handshake(cx, segment, octets);
        self.snd.set_window(self.window_of(segment), segment.seq, ack);
        if self.snd.fin() == Fin::Queued {
            // The user has closed meanwhile (RFC 9293 §3.10.4).
            self.follow(Event::Close);
        }
        Ok(())
    }

    fn complete_handshake(&mut self, cx: &Context<'_>, segment: &Segment<'_>, octets: u32) {
        let lost_syn = self.rtt.expirations() > 0;
        let iss = self.snd.una;
        let heard = self.hear(cx, segment, iss + 1);
        self.take_delivery(cx.now, &heard, octets);
        self.recovery = Recovery::new(iss);
        let sample = self.round_trip(cx.now, heard.age);
        // An echo of the first SYN has ended the back-off: that one was late, not lost.
        let was_late = lost_syn && sample.is_none() && self.rtt.expirations() == 0;
        match sample {
            Some(sample) => self.rtt.on_sample(sample, self.settings.min_rto.duration()),
            None if lost_syn => self.rtt.on_lost_syn(),
            None => {}
        }
        let full_size = self.full_size();
        self.congestion.controller().on_open(full_size);
        if lost_syn && !was_late {
            // RFC 5681 §3.1: after a SYN that was lost the window begins with one segment.
            self.congestion.controller().on_timeout(full_size, Attempt::Repeated);
        }
        self.timers.stop(Timer::Retransmit);
        self.timers.stop(Timer::GiveUp);
        self.last_sent = LongAgo::of(cx.now);
        self.keep_alive = KeepAliveState { heard: LongAgo::not_before(cx.now), probes: 0 };
        self.restart_keep_alive(cx.now);
        self.note(super::Changes::WRITABLE);
    }

    /// CONNECT: our SYN is due (RFC 9293 §3.10.1).
    pub(super) fn begin_active_open(&mut self, cx: &Context<'_>, local: SocketAddr, remote: SocketAddr) {
        let iss = (cx.isn)(local, remote);
        self.snd.open(iss, cx.mss);
        self.rcv.shift = match self.settings.offers.window_scale {
            Offer::Yes => WindowShift::for_capacity(self.rcv.ring().capacity()),
            Offer::No => WindowShift::NONE,
        };
        self.start_clock(cx, local, remote);
        self.timers.start(Timer::GiveUp, cx.now, self.settings.give_up());
    }

    /// The options of our SYN: what we offer; of a SYN-ACK: what the peer has offered too.
    pub(super) fn syn_options(&self, cx: &Context<'_>) -> Options {
        let offers = self.settings.offers;
        let answers = self.state == State::SynReceived;
        let scale = if answers { self.scales() } else { offers.window_scale == Offer::Yes };
        let sack = if answers { self.sack == Sack::On } else { offers.sack == Offer::Yes };
        Options {
            // SHLD-5: always. Not less than what we can reassemble, not more than the path carries (MUST-67).
            mss: Some(cx.mss),
            window_scale: scale.then_some(self.rcv.shift.value()),
            sack_permitted: sack,
            timestamps: self.clock.map(|clock| clock.option(cx.now)),
            sack: super::options::SackBlocks::NONE,
        }
    }

    /// Takes the peer's SYN: its numbers, its window, and what it offers.
    fn take_syn(&mut self, cx: &Context<'_>, segment: &Segment<'_>) {
        let offers = self.settings.offers;
        self.rcv.open(segment.seq);
        let theirs = segment.options.mss.unwrap_or(default_mss(segment.remote.ip()));
        let ip_options = self.ip_options_len(segment.remote.ip());
        self.snd.mss = theirs.min(cx.mss).saturating_sub(ip_options).max(LEAST_MSS);
        self.path = PathMss::new(self.snd.mss);
        match (segment.options.window_scale, offers.window_scale) {
            (Some(shift), Offer::Yes) => {
                self.scaled = super::Scaled::Yes;
                self.snd.shift = WindowShift::received(shift);
                self.rcv.shift = WindowShift::for_capacity(self.rcv.ring().capacity());
            }
            (None, _) | (_, Offer::No) => {
                self.scaled = super::Scaled::No;
                self.snd.shift = WindowShift::NONE;
                self.rcv.shift = WindowShift::NONE;
            }
        }
        self.sack =
            if segment.options.sack_permitted && offers.sack == Offer::Yes { Sack::On } else { Sack::Off };
        self.agree_on_ecn(segment);
        match (&mut self.clock, segment.options.timestamps) {
            (Some(clock), Some(theirs)) => clock.take(theirs.value, cx.now),
            (clock, _) => *clock = None,
        }
        // The window of a SYN is not scaled (RFC 7323 §2.2).
        let ack = segment.ack.unwrap_or(self.snd.una);
        self.snd.set_window(u32::from(segment.window), segment.seq, ack);
    }

    fn scales(&self) -> bool {
        self.scaled == super::Scaled::Yes
    }

    fn start_clock(&mut self, cx: &Context<'_>, local: SocketAddr, remote: SocketAddr) {
        self.clock = match self.settings.offers.timestamps {
            Offer::Yes => Some(Clock::new((cx.isn)(remote, local))),
            Offer::No => None,
        };
    }

    /// All that one connection must not inherit from the one before (scenario 52).
    pub(super) fn reset_connection(&mut self) {
        self.snd.ring_mut().clear();
        self.rcv.reset();
        self.rtt = Estimator::new();
        self.timed = None;
        self.timed_out_at = None;
        self.confirmed_at = None;
        self.timers.clear();
        self.push = Push::Nothing;
        self.persist_backoff = 0;
        self.keep_alive = KeepAliveState::new();
        self.clock = None;
        self.sack = Sack::Off;
        self.ecn = Ecn::new(SeqNumber(0));
        self.scaled = super::Scaled::No;
        self.challenges = ChallengeBudget::new();
        self.soft_error = SoftError::None;
        self.trail = Trail::NONE;
    }

    /// A passive open has failed: the socket listens again (RFC 9293 §3.10.7.4, MUST-11). Hands out whether it was one.
    pub(super) fn back_to_listen(&mut self) -> Recycled {
        if self.state != State::SynReceived || self.passive == Passive::No {
            return Recycled::Unchanged;
        }
        self.reset_connection();
        self.follow(Event::BackToListen);
        Recycled::Listens
    }

    /// What the socket listened on, and when the SYN came, while a passive open is half open.
    pub fn half_open_since(&self) -> Option<(Listening, Instant)> {
        let listening = self.listening().filter(|_| self.state == State::SynReceived)?;
        Some((listening, self.timers.at(Timer::GiveUp)? - self.settings.give_up()))
    }

    /// Gives up a connection that is half open, without a word to the peer, and listens again: for whoever is flooded
    /// with SYNs and needs a listener (RFC 4987 §3.5: recycling the oldest half-open connection).
    pub fn recycle_half_open(&mut self) -> Recycled {
        self.back_to_listen()
    }
}
