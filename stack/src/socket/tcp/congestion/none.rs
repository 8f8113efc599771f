//! No congestion control: the peer's window is the only limit.

use super::{Attempt, Controller};

/// A window without limit.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Unlimited;

impl Controller for Unlimited {
    fn window(&self) -> u32 {
        u32::MAX
    }
    fn on_open(&mut self, _mss: u32) {}
    fn on_ack(&mut self, _acked: u32) {}
    fn on_loss(&mut self, _flight: u32) {}
    fn on_duplicate_ack(&mut self) {}
    fn on_partial_ack(&mut self, _acked: u32) {}
    fn on_recovered(&mut self, _flight: u32) {}
    fn on_timeout(&mut self, _flight: u32, _attempt: Attempt) {}
    fn on_idle(&mut self) {}
}
