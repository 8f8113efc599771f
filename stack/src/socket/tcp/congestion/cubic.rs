//! CUBIC (RFC 9438) in integers, with the initial window of RFC 6928.
//!
//! Time counts in units of 1.024 ms (1024 µs), because that needs a shift where milliseconds need a division; sizes are
//! octets, and multiples of a segment where they go into the cubic function.

use core::num::NonZeroU32;

use super::{Attempt, Controller, Limit, initial_window};
use crate::socket::tcp::prr::share;
use crate::socket::tcp::span::never_zero;
use crate::time::{Duration, Instant};

/// beta_cubic (RFC 9438 §4.6): 0.7, in parts of 1024.
const BETA: u32 = 717;
/// (1 + beta_cubic) / 2 (RFC 9438 §4.7), in parts of 1024.
const FAST_CONVERGENCE: u32 = 870;
/// alpha_cubic (RFC 9438 §4.3): 3 (1 - beta) / (1 + beta) = 0.529, in parts of 1024.
const ALPHA: u32 = 542;
/// C (RFC 9438 §5): 0.4 segments in a second cubed, so 0.4 * 1.024^3 / 10^9 in a unit of time cubed, times 2^40.
const C: u64 = 472;
/// 2^30 / C: units of time cubed in which the cubic function grows by 1/1024 of a segment.
const INVERSE_C: u64 = (1 << 30) / C;
/// Four and a half minutes: further from its plateau the function is not followed, it is far beyond any window.
const LONGEST: u32 = 1 << 18;

/// The state of CUBIC.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Cubic {
    /// SMSS.
    mss: u16,
    /// cwnd.
    window: u32,
    /// ssthresh.
    threshold: u32,
    /// W_max: the window at which the last loss came.
    plateau: u32,
    /// cwnd_prior: the window before it was last reduced.
    prior: u32,
    /// W_est: what Reno's window would be.
    reno: u32,
    /// Octets that were acknowledged since it last grew.
    counted: u32,
    /// K: units of time from the beginning of the epoch to the plateau.
    rise: u32,
    /// When this stage of congestion avoidance began, if it has.
    epoch: Option<NonZeroU32>,
    /// When the window was last allowed to grow.
    grown_at: u32,
    /// L: segments by which one acknowledgement may widen the window in slow start.
    limit: Limit,
}

impl Cubic {
    pub(super) const fn new() -> Self {
        Cubic {
            mss: 536,
            window: 5360,
            threshold: u32::MAX,
            plateau: 0,
            prior: 0,
            reno: 0,
            counted: 0,
            rise: 0,
            epoch: None,
            grown_at: 0,
            limit: Limit::Two,
        }
    }

    fn mss(&self) -> u32 {
        self.mss.into()
    }

    /// RFC 9438 §4.6 and §4.7, for any sign of congestion.
    fn reduce(&mut self, flight: u32) {
        // Fast convergence: a flow that did not come as far as last time leaves room to others.
        self.plateau =
            if self.window < self.plateau { part(self.window, FAST_CONVERGENCE) } else { self.window };
        self.prior = self.window;
        self.threshold = part(flight, BETA).max(self.mss().saturating_mul(2));
        self.epoch = None;
    }

    /// Congestion avoidance begins (RFC 9438 §4.2, §4.3).
    fn begin_epoch(&mut self, now: u32) -> u32 {
        (self.reno, self.counted) = (self.window, 0);
        self.rise = match self.plateau.checked_sub(self.window) {
            Some(way) => cube_root(self.segments(way).saturating_mul(INVERSE_C)),
            None => {
                self.plateau = self.window;
                0
            }
        };
        self.epoch = Some(never_zero(now));
        now
    }

    /// `octets` in 1/1024 of a segment.
    fn segments(&self, octets: u32) -> u64 {
        let (whole, rest) = (octets.checked_div(self.mss()), octets.checked_rem(self.mss()));
        // A segment is shorter than 2^22 octets.
        let rest = (rest.unwrap_or(0) << 10).checked_div(self.mss());
        (u64::from(whole.unwrap_or(0)) << 10) | u64::from(rest.unwrap_or(0).min(1023))
    }

    /// W_cubic(t) = C (t - K)^3 + W_max (RFC 9438 §4.2), `t` units of time after the epoch's begin.
    fn curve(&self, t: u32) -> u32 {
        let way = |distance: u32| {
            let distance = u64::from(distance.min(LONGEST));
            let cube = distance.saturating_mul(distance).saturating_mul(distance);
            let octets = (cube >> 20).saturating_mul(C.saturating_mul(u64::from(self.mss()))) >> 20;
            u32::try_from(octets).unwrap_or(u32::MAX)
        };
        match t.checked_sub(self.rise) {
            Some(beyond) => self.plateau.saturating_add(way(beyond)),
            None => self.plateau.saturating_sub(way(self.rise.saturating_sub(t))),
        }
    }

    fn avoid_congestion(&mut self, acked: u32, now: u32, rtt: u32) {
        // Time in which the window did not limit the sender does not count (RFC 9438 §4.2).
        let pause = now.wrapping_sub(self.grown_at).saturating_sub(rtt.saturating_mul(2));
        self.grown_at = now;
        let epoch = match self.epoch {
            Some(epoch) => epoch.get().wrapping_sub(1).wrapping_add(pause),
            None => self.begin_epoch(now),
        };
        self.epoch = Some(never_zero(epoch));
        let t = now.wrapping_sub(epoch);
        // RFC 9438 §4.3: as Reno would grow, with this reduction; once it has what it had before, in full.
        let alpha = if self.reno < self.prior { part(acked, ALPHA) } else { acked };
        self.counted = self.counted.saturating_add(alpha);
        if self.counted >= self.window {
            self.counted = self.counted.saturating_sub(self.window);
            self.reno = self.reno.saturating_add(self.mss());
        }
        let most = self.window.saturating_add(self.window >> 1);
        let target = self.curve(t.saturating_add(rtt)).clamp(self.window, most);
        let growth = share(target.saturating_sub(self.window), acked.min(self.window), self.window);
        self.window = if self.curve(t) < self.reno {
            self.window.max(self.reno)
        } else {
            // RFC 9438 §4.4, §4.5: (target - cwnd) / cwnd for each segment that is acknowledged.
            self.window.saturating_add(growth)
        };
    }
}

impl Controller for Cubic {
    fn window(&self) -> u32 {
        self.window
    }

    fn threshold(&self) -> u32 {
        self.threshold
    }

    fn on_open(&mut self, mss: u32) {
        *self = Cubic::new();
        self.mss = u16::try_from(mss).unwrap_or(u16::MAX).max(1);
        self.window = initial_window(self.mss());
    }

    fn on_ack(&mut self, acked: u32, now: Instant, rtt: Duration) {
        let now = (now.total_micros() >> 10) as u32;
        if self.window < self.threshold {
            self.window = self.window.saturating_add(acked.min(self.limit.octets(self.mss())));
            self.grown_at = now;
            return;
        }
        self.limit = Limit::Two;
        let rtt = u32::try_from(rtt.total_micros() >> 10).unwrap_or(LONGEST).min(LONGEST);
        self.avoid_congestion(acked, now, rtt);
    }

    fn end_slow_start(&mut self) {
        self.threshold = self.window;
    }

    fn on_loss(&mut self, flight: u32) {
        self.reduce(flight);
        self.window = self.threshold;
    }

    fn on_recovered(&mut self, flight: u32) {
        // RFC 6582 §3.2 step 3, option 1: no burst.
        self.window = self.threshold.min(flight.max(self.mss()).saturating_add(self.mss()));
    }

    fn on_timeout(&mut self, flight: u32, attempt: Attempt) {
        // RFC 9438 §4.8, and RFC 5681 §3.1: once for the same data.
        match attempt {
            Attempt::First => self.reduce(flight),
            Attempt::Repeated => {}
        }
        // The stage that follows begins on its plateau.
        self.plateau = 0;
        self.window = self.mss();
        self.limit = Limit::One;
    }

    fn on_idle(&mut self) {
        // RFC 5681 §4.1: RW = min(IW, cwnd).
        self.window = self.window.min(initial_window(self.mss()));
        self.epoch = None;
    }

    fn undo(&mut self, window: u32, threshold: u32) {
        // RFC 9438 §4.9.
        self.window = self.window.max(window);
        self.threshold = threshold;
        self.plateau = self.plateau.max(self.prior);
        self.epoch = None;
        self.limit = Limit::Two;
    }
}

/// `parts` of 1024 of `octets`.
fn part(octets: u32, parts: u32) -> u32 {
    let product = u64::from(octets).saturating_mul(u64::from(parts)) >> 10;
    u32::try_from(product).unwrap_or(u32::MAX)
}

/// The largest number whose cube is not above `value`, one bit after the other.
fn cube_root(value: u64) -> u32 {
    let mut root = 0_u64;
    for bit in (0..22).rev() {
        let next = root | 1 << bit;
        let cube = next.checked_mul(next).and_then(|square| square.checked_mul(next));
        if cube.is_some_and(|cube| cube <= value) {
            root = next;
        }
    }
    root as u32
}

#[cfg(test)]
#[path = "../tests/cubic.rs"]
mod tests;
