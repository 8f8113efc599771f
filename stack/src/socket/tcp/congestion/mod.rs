//! Congestion control: how much may be in flight.
//!
//! An algorithm is told what happened and says how large the congestion window is; when to send again is decided in
//! `recovery`. To add one: a file here that implements [`Controller`], a variant of [`Algorithm`] and of [`Congestion`].

#[cfg(feature = "tcp-cubic")]
mod cubic;
mod none;
mod reno;
mod slow_start;

#[cfg(feature = "tcp-cubic")]
use cubic::Cubic;
use none::Unlimited;
use reno::Reno;
pub(super) use slow_start::{Pace, SlowStart};

use crate::time::{Duration, Instant};

/// Which congestion control a connection uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Algorithm {
    /// None: the peer's window is the only limit. For links that are one's own.
    None,
    /// Slow start, congestion avoidance, fast recovery: RFC 5681 with the initial window of RFC 6928.
    #[cfg_attr(not(feature = "tcp-cubic"), default)]
    Reno,
    /// CUBIC (RFC 9438): loses less of the window, and wins it back in a time that does not depend on the round trip.
    /// What Linux, Windows and macOS use. Feature `tcp-cubic`.
    #[cfg(feature = "tcp-cubic")]
    #[default]
    Cubic,
}

/// What an algorithm is told and asked. All sizes are octets; `flight` is what is believed to be under way.
pub(super) trait Controller {
    /// The congestion window.
    fn window(&self) -> u32;
    /// ssthresh: where slow start ends, and what the window shall be at the end of a recovery; `u32::MAX` where neither
    /// was ever limited.
    fn threshold(&self) -> u32;
    /// The connection opens; full-sized segments carry `mss` octets.
    fn on_open(&mut self, mss: u32);
    /// `acked` new octets were acknowledged, with nothing lost or after a timeout, while the window limited the sender.
    /// A round trip takes `rtt`.
    fn on_ack(&mut self, acked: u32, now: Instant, rtt: Duration);
    /// Slow start ends although nothing was lost (RFC 9406 §4.2).
    fn end_slow_start(&mut self);
    /// A segment was lost and others arrived behind it: `flight` octets were under way.
    fn on_loss(&mut self, flight: u32);
    /// Recovery is over, with `flight` octets under way.
    fn on_recovered(&mut self, flight: u32);
    /// The retransmission timer expired with `flight` octets under way.
    fn on_timeout(&mut self, flight: u32, attempt: Attempt);
    /// Nothing was sent for a retransmission timeout (RFC 5681 §4.1).
    fn on_idle(&mut self);
    /// Nothing had been lost: window and threshold were these before (RFC 4015 §3.2).
    fn undo(&mut self, window: u32, threshold: u32);
}

/// RFC 3465 §2.3: L is 2, and 1 in the slow start after a timeout. DEVIATION RFC 5681 §3.1: an acknowledgement SHOULD
/// count for one segment at most; but a receiver acknowledges every second, and slow start would be slower by half than
/// everybody else's. RFC 9406 §4.2 allows 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Limit {
    One = 1,
    Two = 2,
}

impl Limit {
    fn octets(self, mss: u32) -> u32 {
        mss.saturating_mul(self as u32)
    }
}

/// RFC 6928 §2: min(10 MSS, max(2 MSS, 14600)).
fn initial_window(mss: u32) -> u32 {
    mss.saturating_mul(10).min(mss.saturating_mul(2).max(14_600))
}

/// Whether data was sent again by timeout before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attempt {
    /// This is the first time.
    First,
    /// It was.
    Repeated,
}

/// The algorithm in use and its state.
#[derive(Debug, Clone, Copy)]
pub(super) enum Congestion {
    None(Unlimited),
    Reno(Reno),
    #[cfg(feature = "tcp-cubic")]
    Cubic(Cubic),
}

impl Congestion {
    /// A fresh state of what is used unless the user names another.
    #[cfg(feature = "tcp-cubic")]
    pub(super) const DEFAULT: Congestion = Congestion::new(Algorithm::Cubic);
    #[cfg(not(feature = "tcp-cubic"))]
    pub(super) const DEFAULT: Congestion = Congestion::new(Algorithm::Reno);

    /// A fresh state of `algorithm`.
    pub(super) const fn new(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::None => Congestion::None(Unlimited),
            Algorithm::Reno => Congestion::Reno(Reno::new()),
            #[cfg(feature = "tcp-cubic")]
            Algorithm::Cubic => Congestion::Cubic(Cubic::new()),
        }
    }

    /// The algorithm in use.
    pub(super) const fn algorithm(&self) -> Algorithm {
        match self {
            Congestion::None(_) => Algorithm::None,
            Congestion::Reno(_) => Algorithm::Reno,
            #[cfg(feature = "tcp-cubic")]
            Congestion::Cubic(_) => Algorithm::Cubic,
        }
    }

    /// The state, whatever the algorithm.
    pub(super) fn controller(&mut self) -> &mut dyn Controller {
        match self {
            Congestion::None(state) => state,
            Congestion::Reno(state) => state,
            #[cfg(feature = "tcp-cubic")]
            Congestion::Cubic(state) => state,
        }
    }

    /// The congestion window, in octets.
    pub(super) fn window(&self) -> u32 {
        match self {
            Congestion::None(state) => state.window(),
            Congestion::Reno(state) => state.window(),
            #[cfg(feature = "tcp-cubic")]
            Congestion::Cubic(state) => state.window(),
        }
    }

    /// ssthresh, in octets.
    pub(super) fn threshold(&self) -> u32 {
        match self {
            Congestion::None(state) => state.threshold(),
            Congestion::Reno(state) => state.threshold(),
            #[cfg(feature = "tcp-cubic")]
            Congestion::Cubic(state) => state.threshold(),
        }
    }
}
