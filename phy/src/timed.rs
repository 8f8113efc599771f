//! When a device acts by itself.

use wireloom::device::Device;
use wireloom::time::Instant;

/// A device that may have something to do at a point in time, although no frame arrives: a fault injector holds frames
/// back and must be asked again when the first of them is due.
///
/// An event loop sleeps until the earlier of this and of what the stack says.
pub trait Timed: Device {
    /// When the device must be asked (`receive` or `transmit`) again; `None` where only an arriving frame is of interest.
    fn poll_at(&self) -> Option<Instant>;
}
