//! Middleware that writes each frame as text.

use std::cell::RefCell;
use std::fmt::{self, Write};
use std::io;

use wireloom::device::{Capabilities, Device, FrameMeta, Medium, RxToken, TxToken};
use wireloom::time::Instant;
use wireloom::wire::print::Registry;

use crate::Timed;
use crate::text::FrameText;

/// Writes each frame that passes, in either direction, to any [`fmt::Write`], and changes nothing.
///
/// A frame is one line with the time (seconds since the origin of [`Instant`]), the direction (`rx`: received, `tx`:
/// sent) and the length in octets, then one line a protocol layer. A sink that fails is asked again for the next frame.
pub struct Tracer<D, W> {
    inner: D,
    log: RefCell<Log<W>>,
}

struct Log<W> {
    sink: W,
    /// Protocols beside those of wireloom.
    own: Registry<'static>,
    /// How many more frames are written.
    left: u64,
    failures: u64,
}

impl<D: Device, W: Write> Tracer<D, W> {
    /// A tracer around `inner` that writes to `sink`.
    pub fn new(inner: D, sink: W) -> Self {
        Tracer { inner, log: RefCell::new(Log { sink, own: &[], left: u64::MAX, failures: 0 }) }
    }

    /// Looks protocols up in `more` as well, and there first: one's own protocols.
    #[must_use]
    pub fn with(mut self, more: Registry<'static>) -> Self {
        self.log.get_mut().own = more;
        self
    }

    /// The same for the first `frames` frames only.
    pub fn with_limit(mut self, frames: u64) -> Self {
        self.log.get_mut().left = frames;
        self
    }
}

impl<D, W> Tracer<D, W> {
    /// The device inside.
    pub fn inner(&self) -> &D {
        &self.inner
    }

    /// The device inside.
    pub fn inner_mut(&mut self) -> &mut D {
        &mut self.inner
    }

    /// What was written to.
    pub fn sink_mut(&mut self) -> &mut W {
        &mut self.log.get_mut().sink
    }

    /// How many frames the sink refused.
    pub fn failures(&self) -> u64 {
        self.log.borrow().failures
    }

    /// The device and the sink.
    pub fn into_parts(self) -> (D, W) {
        (self.inner, self.log.into_inner().sink)
    }
}

impl<W: Write> Log<W> {
    fn record(&mut self, now: Instant, direction: &str, medium: Medium, octets: &[u8]) {
        if self.left == 0 {
            return;
        }
        self.left -= 1;
        let (secs, micros) = (now.total_micros() / 1_000_000, now.total_micros() % 1_000_000);
        let (len, text) = (octets.len(), FrameText { medium, octets, own: self.own });
        if writeln!(self.sink, "{secs:5}.{micros:06} {direction} {len} octets\n{text}").is_err() {
            self.failures += 1;
        }
    }
}

impl<D: Device, W: Write> Device for Tracer<D, W> {
    type Rx<'a>
        = TracerRx<'a, D::Rx<'a>, W>
    where
        Self: 'a;
    type Tx<'a>
        = TracerTx<'a, D::Tx<'a>, W>
    where
        Self: 'a;

    fn receive(&mut self, now: Instant) -> Option<(Self::Rx<'_>, Self::Tx<'_>)> {
        let medium = self.inner.capabilities().medium;
        let (rx, tx) = self.inner.receive(now)?;
        let log = &self.log;
        Some((TracerRx { inner: rx, log, medium, now }, TracerTx { inner: tx, log, medium, now }))
    }

    fn transmit(&mut self, now: Instant) -> Option<Self::Tx<'_>> {
        let medium = self.inner.capabilities().medium;
        Some(TracerTx { inner: self.inner.transmit(now)?, log: &self.log, medium, now })
    }

    fn capabilities(&self) -> Capabilities {
        self.inner.capabilities()
    }
}

#[cfg(unix)]
impl<D: std::os::fd::AsFd, W> std::os::fd::AsFd for Tracer<D, W> {
    fn as_fd(&self) -> std::os::fd::BorrowedFd<'_> {
        self.inner.as_fd()
    }
}

impl<D: Timed, W: Write> Timed for Tracer<D, W> {
    fn poll_at(&self) -> Option<Instant> {
        self.inner.poll_at()
    }
}

/// A received frame that is written as it is looked at.
pub struct TracerRx<'a, T, W> {
    inner: T,
    log: &'a RefCell<Log<W>>,
    medium: Medium,
    now: Instant,
}

impl<T: RxToken, W: Write> RxToken for TracerRx<'_, T, W> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.inner.consume(|octets| {
            self.log.borrow_mut().record(self.now, "rx", self.medium, octets);
            f(octets)
        })
    }

    fn meta(&self) -> FrameMeta {
        self.inner.meta()
    }
}

/// Room for a frame that is written as it is sent.
pub struct TracerTx<'a, T, W> {
    inner: T,
    log: &'a RefCell<Log<W>>,
    medium: Medium,
    now: Instant,
}

impl<T: TxToken, W: Write> TxToken for TracerTx<'_, T, W> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.consume_with(&FrameMeta::NONE, len, f)
    }

    fn consume_with<R>(self, meta: &FrameMeta, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.inner.consume_with(meta, len, |octets| {
            let result = f(octets);
            self.log.borrow_mut().record(self.now, "tx", self.medium, octets);
            result
        })
    }
}

/// Makes a sink of text from a sink of octets: `IoText(std::io::stderr())`.
pub struct IoText<W>(pub W);

impl<W: io::Write> Write for IoText<W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.write_all(text.as_bytes()).map_err(|_| fmt::Error)
    }
}

#[cfg(test)]
mod tests;
