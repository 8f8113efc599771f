//! Reno: RFC 5681, with the initial window of RFC 6928 and the recovery of RFC 6582.

use super::{Attempt, Controller, Limit, initial_window};
use crate::time::{Duration, Instant};

/// The state of Reno, in octets.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Reno {
    /// SMSS.
    mss: u16,
    /// cwnd.
    window: u32,
    /// ssthresh.
    threshold: u32,
    /// Octets acknowledged since the window last grew in congestion avoidance.
    counted: u32,
    /// L of RFC 3465 §2.2: segments by which one acknowledgement may widen the window in slow start.
    limit: Limit,
}

impl Reno {
    pub(super) const fn new() -> Self {
        // RFC 5681 §3.1: ssthresh begins arbitrarily high.
        Reno { mss: 536, window: 5360, threshold: u32::MAX, counted: 0, limit: Limit::Two }
    }

    fn mss(&self) -> u32 {
        self.mss.into()
    }

    /// RFC 5681 equation 4: max(FlightSize / 2, 2 SMSS).
    fn halve(&mut self, flight: u32) {
        self.threshold = (flight >> 1).max(self.mss().saturating_mul(2));
        self.counted = 0;
    }
}

impl Controller for Reno {
    fn window(&self) -> u32 {
        self.window
    }

    fn threshold(&self) -> u32 {
        self.threshold
    }

    fn on_open(&mut self, mss: u32) {
        *self = Reno::new();
        self.mss = u16::try_from(mss).unwrap_or(u16::MAX).max(1);
        self.window = initial_window(self.mss());
    }

    fn on_ack(&mut self, acked: u32, _now: Instant, _rtt: Duration) {
        if self.window < self.threshold {
            // RFC 5681 §3.1, equation 2, with RFC 3465 §2.2: cwnd += min(N, L * SMSS).
            self.window = self.window.saturating_add(acked.min(self.limit.octets(self.mss())));
            return;
        }
        self.limit = Limit::Two;
        // RFC 5681 §3.1: one SMSS per window of acknowledged octets, counted so that no division is needed.
        self.counted = self.counted.saturating_add(acked);
        if self.counted >= self.window {
            self.counted = self.counted.saturating_sub(self.window);
            self.window = self.window.saturating_add(self.mss());
        }
    }

    fn end_slow_start(&mut self) {
        self.threshold = self.window;
    }

    fn on_loss(&mut self, flight: u32) {
        // RFC 5681 §3.2 step 2, RFC 6675 §5 step 4.2.
        self.halve(flight);
        self.window = self.threshold;
    }

    fn on_recovered(&mut self, flight: u32) {
        // RFC 6582 §3.2 step 3, option 1: no burst. With RFC 9937 the flight is near ssthresh anyway.
        self.window = self.threshold.min(flight.max(self.mss()).saturating_add(self.mss()));
        self.counted = 0;
    }

    fn on_timeout(&mut self, flight: u32, attempt: Attempt) {
        // RFC 5681 §3.1: ssthresh is held while the same data is sent again; the window falls to one segment (LW).
        match attempt {
            Attempt::First => self.halve(flight),
            Attempt::Repeated => {}
        }
        self.window = self.mss();
        self.counted = 0;
        self.limit = Limit::One;
    }

    fn on_idle(&mut self) {
        // RFC 5681 §4.1: RW = min(IW, cwnd).
        self.window = self.window.min(initial_window(self.mss()));
    }

    fn undo(&mut self, window: u32, threshold: u32) {
        self.window = self.window.max(window);
        self.threshold = threshold;
        self.limit = Limit::Two;
    }
}

#[cfg(test)]
#[path = "../tests/reno.rs"]
mod tests;
