//! No congestion control: the peer's window is the only limit.

use super::{Attempt, Controller};
use crate::time::{Duration, Instant};

/// A window without limit.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Unlimited;

impl Controller for Unlimited {
    fn window(&self) -> u32 {
        u32::MAX
    }
    fn threshold(&self) -> u32 {
        u32::MAX
    }
    fn on_open(&mut self, _mss: u32) {}
    fn on_ack(&mut self, _acked: u32, _now: Instant, _rtt: Duration) {}
    fn end_slow_start(&mut self) {}
    fn on_loss(&mut self, _flight: u32) {}
    fn on_recovered(&mut self, _flight: u32) {}
    fn on_timeout(&mut self, _flight: u32, _attempt: Attempt) {}
    fn on_idle(&mut self) {}
    fn undo(&mut self, _window: u32, _threshold: u32) {}
}
