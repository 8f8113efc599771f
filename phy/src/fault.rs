//! Middleware that makes a link worse than it is.

use std::num::NonZeroU64;

use wireloom::device::{Capabilities, Device, FrameMeta, Offload, RxToken, Segmentation, TxToken};
use wireloom::time::{Duration, Instant};

use crate::Timed;
use crate::finish::finish;
use crate::frame::Frame;

mod lane;
use lane::Lane;

/// How often one `receive` asks the device inside, so that it comes back although every frame is lost or held.
const RECEIVE_BOUND: usize = 64;

/// Loses, corrupts, duplicates, reorders, delays and shapes frames, for each direction apart, by dice that fall the same
/// for the same seed.
///
/// Frames to which nothing happens pass without a copy. Held frames are sent and handed out when the device is asked after
/// they fell due: an event loop must take [`Timed::poll_at`] into account. A device that verifies checksums itself hides
/// corruption from the stack, or drops what it made.
///
/// While there are faults, frames are what they are on a link: a device inside that cuts long segments or finishes checksums
/// is not offered to the stack as such, and what it hands over is cut and finished here.
pub struct FaultInjector<D> {
    inner: D,
    rx: Lane,
    tx: Lane,
}

/// What happens to the frames of one direction. [`Faults::NONE`] is a link without faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Faults {
    /// A frame is lost.
    pub drop: Chance,
    /// One bit of a frame is inverted.
    pub corrupt: Chance,
    /// A frame arrives twice.
    pub duplicate: Chance,
    /// A frame is held up to [`Faults::reorder_span`] longer than others, so that some overtake it.
    pub reorder: Chance,
    /// The most that a reordered frame is held.
    pub reorder_span: Duration,
    /// All frames are held this long.
    pub delay: Duration,
    /// All frames are held up to this much longer, each by dice of its own, so that some overtake others.
    pub jitter: Duration,
    /// Frames (octets, with the link header) longer than this are lost without a word; `None`: none is.
    pub size_limit: Option<usize>,
    /// The link carries this many octets a second, one frame after the other; `None`: any number.
    pub rate: Option<NonZeroU64>,
    /// How many frames are held at the same time; further ones are lost.
    pub queue: usize,
}

impl Faults {
    /// No faults.
    pub const NONE: Faults = Faults {
        drop: Chance::NEVER,
        corrupt: Chance::NEVER,
        duplicate: Chance::NEVER,
        reorder: Chance::NEVER,
        reorder_span: Duration::from_millis(5),
        delay: Duration::ZERO,
        jitter: Duration::ZERO,
        size_limit: None,
        rate: None,
        queue: 1024,
    };
}

impl Default for Faults {
    fn default() -> Self {
        Faults::NONE
    }
}

/// A probability, in parts per million.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Chance(u32);

impl Chance {
    /// It does not happen.
    pub const NEVER: Chance = Chance(0);
    /// It happens to every frame.
    pub const ALWAYS: Chance = Chance(1_000_000);

    /// So many times in a hundred; `None` over 100.
    pub const fn percent(percent: u32) -> Option<Chance> {
        if percent > 100 { None } else { Some(Chance(percent * 10_000)) }
    }

    /// So many times in a million; `None` over a million.
    pub const fn per_million(parts: u32) -> Option<Chance> {
        if parts > 1_000_000 { None } else { Some(Chance(parts)) }
    }

    /// Parts per million.
    pub const fn parts(self) -> u32 {
        self.0
    }
}

/// What happened to the frames of one direction, in frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Counts {
    /// Came in.
    pub seen: u64,
    /// Lost by dice.
    pub dropped: u64,
    /// Changed in one bit.
    pub corrupted: u64,
    /// Doubled.
    pub duplicated: u64,
    /// Held longer than others.
    pub reordered: u64,
    /// Lost for their size.
    pub too_long: u64,
    /// Lost because too many were held.
    pub overflowed: u64,
}

impl<D: Device> FaultInjector<D> {
    /// An injector around `inner` without faults. The same seed and the same frames give the same faults.
    pub fn new(inner: D, seed: u64) -> Self {
        FaultInjector { inner, rx: Lane::new(seed), tx: Lane::new(!seed) }
    }

    /// The same with these faults on what is received.
    pub fn with_rx(mut self, faults: Faults) -> Self {
        self.set_rx(faults);
        self
    }

    /// The same with these faults on what is sent.
    pub fn with_tx(mut self, faults: Faults) -> Self {
        self.set_tx(faults);
        self
    }

    /// Changes the faults on what is received from now on. Frames that are held stay held.
    pub fn set_rx(&mut self, faults: Faults) {
        self.rx.set(faults);
    }

    /// Changes the faults on what is sent from now on. Frames that are held stay held.
    pub fn set_tx(&mut self, faults: Faults) {
        self.tx.set(faults);
    }

    /// Whether what the device inside does to frames has to be done here.
    fn finishes(&self) -> bool {
        !(self.rx.is_clean() && self.tx.is_clean()) && {
            let inner = self.inner.capabilities();
            inner.checksums.partial != Offload::None || inner.segmentation != Segmentation::NONE
        }
    }

    /// Sends the held frames that are due, as far as the device inside takes them.
    fn flush(&mut self, now: Instant) {
        while self.tx.is_due(now) {
            let Some(token) = self.inner.transmit(now) else { return };
            self.tx.send_due(now, token);
        }
    }
}

impl<D> FaultInjector<D> {
    /// The device inside.
    pub fn inner(&self) -> &D {
        &self.inner
    }

    /// The device inside.
    pub fn inner_mut(&mut self) -> &mut D {
        &mut self.inner
    }

    /// The device inside. Frames that are held are lost.
    pub fn into_inner(self) -> D {
        self.inner
    }

    /// What happened to frames that were received.
    pub fn rx_counts(&self) -> Counts {
        self.rx.counts()
    }

    /// What happened to frames that were sent.
    pub fn tx_counts(&self) -> Counts {
        self.tx.counts()
    }
}

impl<D: Device> Device for FaultInjector<D> {
    type Rx<'a>
        = FaultRx<'a, D::Rx<'a>>
    where
        Self: 'a;
    type Tx<'a>
        = FaultTx<'a, D::Tx<'a>>
    where
        Self: 'a;

    fn receive(&mut self, now: Instant) -> Option<(Self::Rx<'_>, Self::Tx<'_>)> {
        self.flush(now);
        let link_len = self.inner.capabilities().medium.header_len();
        let finishes = self.finishes();
        for _ in 0..RECEIVE_BOUND {
            if self.rx.is_due(now) {
                let token = self.inner.transmit(now)?;
                let frame = self.rx.pop_due(now)?;
                let tx = FaultTx { inner: token, lane: &mut self.tx, now, link_len };
                return Some((FaultRx(Source::Held(frame, &mut self.rx)), tx));
            }
            // Whether the next frame passes is known before the device is asked for it: a token, once taken, cannot be put
            // back, and one that is consumed here has to be copied.
            if !finishes && self.rx.next_passes(usize::MAX) {
                let (rx, tx) = self.inner.receive(now)?;
                self.rx.passed();
                let tx = FaultTx { inner: tx, lane: &mut self.tx, now, link_len };
                return Some((FaultRx(Source::Straight(rx)), tx));
            }
            let (rx, _) = self.inner.receive(now)?;
            let meta = rx.meta();
            rx.consume(|octets| finish(octets, &meta, link_len, |frame| self.rx.take_copy(now, frame)));
        }
        None
    }

    fn transmit(&mut self, now: Instant) -> Option<Self::Tx<'_>> {
        self.flush(now);
        let link_len = self.inner.capabilities().medium.header_len();
        Some(FaultTx { inner: self.inner.transmit(now)?, lane: &mut self.tx, now, link_len })
    }

    fn capabilities(&self) -> Capabilities {
        let mut capabilities = self.inner.capabilities();
        if self.finishes() {
            capabilities.checksums.partial = Offload::None;
            capabilities.segmentation = Segmentation::NONE;
        }
        capabilities
    }
}

#[cfg(unix)]
impl<D: std::os::fd::AsFd> std::os::fd::AsFd for FaultInjector<D> {
    fn as_fd(&self) -> std::os::fd::BorrowedFd<'_> {
        self.inner.as_fd()
    }
}

impl<D: Timed> Timed for FaultInjector<D> {
    fn poll_at(&self) -> Option<Instant> {
        [self.inner.poll_at(), self.rx.first_due(), self.tx.first_due()].into_iter().flatten().min()
    }
}

/// A frame that came through.
pub struct FaultRx<'a, T>(Source<'a, T>);

enum Source<'a, T> {
    Straight(T),
    Held(Frame, &'a mut Lane),
}

impl<T: RxToken> RxToken for FaultRx<'_, T> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        match self.0 {
            Source::Straight(inner) => inner.consume(f),
            Source::Held(mut frame, lane) => {
                let result = f(frame.octets_mut());
                lane.recycle(frame);
                result
            }
        }
    }

    fn meta(&self) -> FrameMeta {
        match &self.0 {
            Source::Straight(inner) => inner.meta(),
            Source::Held(..) => FrameMeta::NONE,
        }
    }
}

/// Room for a frame that may not arrive.
pub struct FaultTx<'a, T> {
    inner: T,
    lane: &'a mut Lane,
    now: Instant,
    link_len: usize,
}

impl<T: TxToken> TxToken for FaultTx<'_, T> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.consume_with(&FrameMeta::NONE, len, f)
    }

    fn consume_with<R>(self, meta: &FrameMeta, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        if self.lane.next_passes(len) {
            self.lane.passed();
            return self.inner.consume_with(meta, len, f);
        }
        let mut frame = self.lane.blank();
        let result = f(frame.resize(len));
        if *meta == FrameMeta::NONE {
            self.lane.take(self.now, frame);
        } else {
            // It was made for a device without faults.
            finish(frame.octets_mut(), meta, self.link_len, |octets| self.lane.take_copy(self.now, octets));
            self.lane.recycle(frame);
        }
        if self.lane.is_due(self.now) {
            self.lane.send_due(self.now, self.inner);
        }
        result
    }
}

#[cfg(test)]
mod tests;
