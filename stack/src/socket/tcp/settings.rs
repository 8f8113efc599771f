//! What a user can set on a socket. Settings outlive the connection.

use core::num::NonZeroU8;

use super::congestion::Congestion;
use super::error::SetError;
use super::rtt::Rto;
use super::span::{LongAgo, Span};
use super::timers::Timer;
use super::{Algorithm, DEFAULT_HOP_LIMIT, Socket, State};
use crate::time::{Duration, Instant};

/// Whether small segments wait while others are unacknowledged (RFC 9293 §3.7.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Nagle {
    /// They wait: fewer, larger segments.
    #[default]
    On,
    /// They don't: for what is interactive (MUST-17).
    Off,
}

/// How a silent peer is checked on (RFC 9293 §3.8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct KeepAlive {
    /// Silence before the first probe.
    pub idle: Duration,
    /// Time between probes.
    pub interval: Duration,
    /// Probes without answer before the connection is given up; one is never enough (MUST-26).
    pub probes: u8,
}

impl Default for KeepAlive {
    /// Two hours (MUST-28), 75 seconds, 9 probes.
    fn default() -> Self {
        KeepAlive { idle: Duration::from_secs(7200), interval: Duration::from_secs(75), probes: 9 }
    }
}

/// Whether an option is offered to the peer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Offer {
    /// It is.
    Yes,
    /// It is not, and not agreed to.
    No,
}

/// Whether explicit congestion notification is agreed to (RFC 3168).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum EcnOffer {
    /// It is neither asked for nor agreed to.
    Never,
    /// It is agreed to where the peer asks for it. As Linux does: a SYN that asks is dropped by a few old firewalls.
    WhenAsked,
    /// It is asked for, too; a SYN that has to be sent again doesn't ask any more.
    Always,
}

/// What is offered when a connection opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Offers {
    /// Windows above 64 KiB (RFC 7323 §2).
    pub window_scale: Offer,
    /// Selective acknowledgements (RFC 2018).
    pub sack: Offer,
    /// Timestamps: 12 octets in each segment, for better timeouts and protection against old segments (RFC 7323 §3).
    pub timestamps: Offer,
    /// Marks of routers in place of losses (RFC 3168).
    pub ecn: EcnOffer,
}

impl Offers {
    /// All of them; ECN where the peer asks for it.
    pub const ALL: Offers = Offers {
        window_scale: Offer::Yes,
        sack: Offer::Yes,
        timestamps: Offer::Yes,
        ecn: EcnOffer::WhenAsked,
    };
    /// None of them.
    pub const NONE: Offers =
        Offers { window_scale: Offer::No, sack: Offer::No, timestamps: Offer::No, ecn: EcnOffer::Never };
}

/// The settings of one socket.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    pub(super) nagle: Nagle,
    pub(super) ack_delay: Span,
    /// What [`KeepAlive`] holds; no `idle`: it is off.
    idle: Span,
    interval: Span,
    probes: u8,
    user_timeout: Span,
    pub(super) time_wait: Span,
    pub(super) fin_wait: Span,
    pub(super) min_rto: Span,
    pub(super) hop_limit: u8,
    pub(super) dscp: u8,
    pub(super) offers: Offers,
}

/// RFC 9293 §3.8.6.3 (MUST-40): below half a second. Echoes of what was typed come back sooner than this.
const ACK_DELAY: Duration = Duration::from_millis(40);
/// RFC 9293 §3.8.6.3: the most that may be set is below half a second.
const MAX_ACK_DELAY: Duration = Duration::from_millis(499);
/// R2 (RFC 9293 §3.8.3): at least 100 seconds for data (SHLD-11), at least 3 minutes for a SYN (MUST-23).
const GIVE_UP: Duration = Duration::from_secs(180);
/// 2 MSL with an MSL of 30 seconds. DEVIATION RFC 9293 §3.4.2: an MSL of 2 minutes holds a socket for 4; no current
/// network keeps a segment for longer than 30 seconds, and Linux waits as long as this.
const TIME_WAIT: Duration = Duration::from_secs(60);
/// See `Estimator::on_sample`: longer than Linux (40 to 200 ms), Windows and the BSDs (at most 200 ms) delay an
/// acknowledgement. RFC 9293 §3.8.6.3 allows half a second; who has such a peer sets more.
const MIN_RTO: Duration = Duration::from_millis(300);

impl Settings {
    pub(super) const fn new() -> Self {
        Settings {
            nagle: Nagle::On,
            ack_delay: Span::of(ACK_DELAY),
            idle: Span::NONE,
            interval: Span::NONE,
            probes: 0,
            user_timeout: Span::NONE,
            time_wait: Span::of(TIME_WAIT),
            fin_wait: Span::NONE,
            min_rto: Span::of(MIN_RTO),
            hop_limit: DEFAULT_HOP_LIMIT,
            dscp: 0,
            offers: Offers::ALL,
        }
    }

    /// How long nothing may be acknowledged before the connection is given up.
    pub(super) fn give_up(&self) -> Duration {
        self.user_timeout.get().unwrap_or(GIVE_UP)
    }

    /// How a silent peer is checked on, if it is.
    pub(super) fn keep_alive(&self) -> Option<KeepAlive> {
        let idle = self.idle.get()?;
        Some(KeepAlive { idle, interval: self.interval.duration(), probes: self.probes })
    }
}

/// What keep-alive remembers of a connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeepAliveState {
    /// When the peer was last heard of.
    pub(super) heard: LongAgo,
    /// Probes since then.
    pub(super) probes: u8,
}

impl KeepAliveState {
    pub(super) const fn new() -> Self {
        KeepAliveState { heard: LongAgo::ORIGIN, probes: 0 }
    }
}

impl Socket<'_> {
    /// Whether small segments wait for acknowledgements; by default they do.
    pub fn set_nagle(&mut self, nagle: Nagle) {
        self.settings.nagle = nagle;
    }

    /// How long an acknowledgement may wait for data to travel with; `None`: not at all. 40 ms by default; from half a
    /// second on it is [`SetError::OutOfRange`] (RFC 9293 §3.8.6.3, MUST-40).
    pub fn set_ack_delay(&mut self, delay: Option<Duration>) -> Result<(), SetError> {
        if delay.is_some_and(|delay| delay > MAX_ACK_DELAY) {
            return Err(SetError::OutOfRange);
        }
        self.settings.ack_delay = Span::of_option(delay);
        Ok(())
    }

    /// Whether and how a silent peer is checked on; off by default (RFC 9293 §3.8.4, MUST-25). Intervals of zero and
    /// fewer than two probes are [`SetError::OutOfRange`].
    pub fn set_keep_alive(&mut self, keep_alive: Option<KeepAlive>) -> Result<(), SetError> {
        let is_sound =
            |keep: KeepAlive| keep.idle > Duration::ZERO && keep.interval > Duration::ZERO && keep.probes > 1;
        if !keep_alive.is_none_or(is_sound) {
            return Err(SetError::OutOfRange);
        }
        self.settings.idle = Span::of_option(keep_alive.map(|keep| keep.idle));
        self.settings.interval = Span::of_option(keep_alive.map(|keep| keep.interval));
        self.settings.probes = keep_alive.map_or(0, |keep| keep.probes);
        self.keep_alive.probes = 0;
        self.restart_keep_alive(self.timers.instant(self.keep_alive.heard));
        Ok(())
    }

    /// How long data may stay unacknowledged before the connection is given up (RFC 5482 §2, RFC 9293 §3.8.3: R2);
    /// `None`, the default: 180 seconds. It counts from the next segment that is sent or acknowledged. A peer that
    /// answers with a window of zero is never given up (MUST-37).
    pub fn set_user_timeout(&mut self, timeout: Option<Duration>) {
        self.settings.user_timeout = Span::of_option(timeout);
    }

    /// By how much the retransmission timeout is longer than the round trip at least: 300 ms by default. It should
    /// outlast the delay of the peer's acknowledgements (RFC 9293 §3.8.6.3). Below 10 ms and above a minute it is
    /// [`SetError::OutOfRange`]. It counts from the next measurement.
    pub fn set_min_rto(&mut self, margin: Duration) -> Result<(), SetError> {
        if Rto::clamped(margin).span() != margin {
            return Err(SetError::OutOfRange);
        }
        self.settings.min_rto = Span::of(margin);
        Ok(())
    }

    /// How long the socket stays in TIME-WAIT: 2 MSL, 60 seconds by default.
    pub fn set_time_wait(&mut self, span: Duration) {
        self.settings.time_wait = Span::of(span);
    }

    /// How long a connection that was closed here waits in FIN-WAIT-2 for the peer to close its side, from the
    /// acknowledgement of our FIN on; then it ends, [`CloseReason::TimedOut`](super::CloseReason), whatever has come
    /// meanwhile. Zero is [`SetError::OutOfRange`].
    ///
    /// By default (`None`) there is no limit as long as somebody may read on, which RFC 9293 §3.6 (case 1) promises to whoever
    /// has closed; and 60 seconds where nobody does any more (a socket that was handed back to its listener), as other
    /// hosts have it.
    pub fn set_fin_wait(&mut self, longest: Option<Duration>) -> Result<(), SetError> {
        if longest == Some(Duration::ZERO) {
            return Err(SetError::OutOfRange);
        }
        self.settings.fin_wait = Span::of_option(longest);
        Ok(())
    }

    /// TTL or hop limit of what is sent, 64 by default (RFC 9293 §3.9.2, MUST-49).
    pub fn set_hop_limit(&mut self, hop_limit: NonZeroU8) {
        self.settings.hop_limit = hop_limit.get();
    }

    /// Differentiated services code point of what is sent, 0 by default (RFC 9293 §3.9.2, MUST-48). Above 63 it is
    /// [`SetError::OutOfRange`].
    pub fn set_dscp(&mut self, dscp: u8) -> Result<(), SetError> {
        if dscp > 63 {
            return Err(SetError::OutOfRange);
        }
        self.settings.dscp = dscp;
        Ok(())
    }

    /// Which options are offered; all by default. [`SetError::InUse`] once a connection has begun.
    pub fn set_offers(&mut self, offers: Offers) -> Result<(), SetError> {
        self.require_closed_or_listening()?;
        self.settings.offers = offers;
        Ok(())
    }

    /// Which congestion control is used; CUBIC by default, Reno without the feature `tcp-cubic`. [`SetError::InUse`] once a connection has begun.
    pub fn set_congestion_control(&mut self, algorithm: Algorithm) -> Result<(), SetError> {
        self.require_closed_or_listening()?;
        self.congestion = Congestion::new(algorithm);
        Ok(())
    }

    /// Which congestion control is used.
    pub fn congestion_control(&self) -> Algorithm {
        self.congestion.algorithm()
    }

    pub(super) fn require_closed_or_listening(&self) -> Result<(), SetError> {
        if matches!(self.state, State::Closed | State::Listen) { Ok(()) } else { Err(SetError::InUse) }
    }

    /// Starts the silence anew: the peer was last heard of at `heard`.
    pub(super) fn restart_keep_alive(&mut self, heard: Instant) {
        match self.settings.keep_alive() {
            Some(keep) if matches!(self.state, State::Established | State::CloseWait | State::FinWait2) => {
                self.timers.start(Timer::KeepAlive, heard, keep.idle);
            }
            Some(_) | None => self.timers.stop(Timer::KeepAlive),
        }
    }
}
