//! Two devices joined by a wire in memory.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::Waker;

use wireloom::device::{
    Capabilities, Checksums, Device, FrameMeta, Medium, Offload, RxToken, Segmentation, TxToken,
};
use wireloom::time::Instant;

use crate::Timed;
use crate::finish::finish;
use crate::frame::Frame;

/// Two devices of this medium and MTU (octets of an IP packet): what one sends the other receives, in order. Each
/// direction holds up to `capacity` frames, at least one; while it is full, `transmit` yields `None` and nothing is lost.
///
/// The ends may be moved to different threads; there [`End::wait`] sleeps until a frame arrives.
pub fn pair(medium: Medium, mtu: usize, capacity: usize) -> (End, End) {
    let wire = Arc::new([Direction::default(), Direction::default()]);
    let end = |side| End {
        wire: Arc::clone(&wire),
        side,
        capabilities: Capabilities::new(medium, mtu),
        capacity: capacity.max(1),
        current: (Frame::default(), FrameMeta::NONE),
        blank: Frame::default(),
    };
    (end(0), end(1))
}

/// One end of a [`pair()`]. Its link is down once the other end was dropped.
pub struct End {
    wire: Arc<[Direction; 2]>,
    /// Which direction this end sends in; it receives from the other.
    side: usize,
    capabilities: Capabilities,
    capacity: usize,
    /// The frame that was received last.
    current: (Frame, FrameMeta),
    /// What the next frame is written into.
    blank: Frame,
}

#[derive(Default)]
struct Direction {
    queues: Mutex<Queues>,
    /// The length of `full`, readable without the lock. The sender alone raises it and the receiver alone lowers it, so
    /// that "there is room" and "there is a frame" stay true for the one who saw it.
    waiting: AtomicUsize,
    arrived: Condvar,
    /// Whether the end that receives takes frames that are not finished.
    takes_unfinished: AtomicBool,
    /// Whether the end that sends in this direction was dropped.
    sender_gone: AtomicBool,
}

#[derive(Default)]
struct Queues {
    full: VecDeque<(Frame, FrameMeta)>,
    spare: Vec<Frame>,
    /// The task at the receiving end, where it wants to be woken by a frame.
    receiver: Option<Waker>,
    /// The task at the sending end, where it wants to be woken when there is room again after there was none.
    sender: Option<Waker>,
}

fn wake(task: Option<Waker>) {
    task.into_iter().for_each(Waker::wake);
}

impl Direction {
    /// No code that could panic runs under the lock, so that a poisoned one is as good as another.
    fn lock(&self) -> MutexGuard<'_, Queues> {
        self.queues.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes `frame` and leaves an unused one in its place.
    fn push(&self, frame: &mut Frame, meta: FrameMeta) {
        let mut queues = self.lock();
        let spare = queues.spare.pop().unwrap_or_default();
        queues.full.push_back((std::mem::replace(frame, spare), meta));
        self.waiting.store(queues.full.len(), Ordering::Release);
        self.tell(queues);
    }

    /// Wakes whoever waits for a frame.
    fn tell(&self, mut queues: MutexGuard<'_, Queues>) {
        let receiver = queues.receiver.take();
        drop(queues);
        self.arrived.notify_one();
        wake(receiver);
    }

    /// Takes `frame` to the other end as the frames that it is on a link. There may be more of them than the capacity says.
    fn push_finished(&self, frame: &mut Frame, meta: &FrameMeta, link_len: usize) {
        let mut queues = self.lock();
        finish(frame.octets_mut(), meta, link_len, |octets| {
            let mut copy = queues.spare.pop().unwrap_or_default();
            copy.copy_from(octets);
            queues.full.push_back((copy, FrameMeta::NONE));
        });
        self.waiting.store(queues.full.len(), Ordering::Release);
        self.tell(queues);
    }

    /// Puts the next frame in the place of `frame`, whose buffer is used again; false where there is none. Whoever waits for
    /// room among `capacity` frames has some then.
    fn pop(&self, frame: &mut (Frame, FrameMeta), capacity: usize) -> bool {
        if self.waiting.load(Ordering::Acquire) == 0 {
            return false;
        }
        let mut queues = self.lock();
        let Some(next) = queues.full.pop_front() else { return false };
        queues.spare.push(std::mem::replace(frame, next).0);
        self.waiting.store(queues.full.len(), Ordering::Release);
        let was_full = queues.full.len().saturating_add(1) >= capacity;
        let sender = if was_full { queues.sender.take() } else { None };
        drop(queues);
        wake(sender);
        true
    }
}

impl End {
    /// The same with checksums left out: memory does not corrupt frames. To be said of both ends.
    pub fn with_checksums(mut self, checksums: Checksums) -> Self {
        self.capabilities.checksums = checksums;
        self
    }

    /// The same for an end that does what a virtual network card does: it finishes TCP and UDP checksums, cuts long TCP
    /// segments, and takes frames that are not finished. Where the other end does so too, they pass as they are, with their
    /// metadata; else the other end gets what a link would carry.
    pub fn with_offload(mut self) -> Self {
        self.capabilities.checksums.partial = Offload::Both;
        self.capabilities.segmentation = Segmentation::ALL;
        self.incoming().takes_unfinished.store(true, Ordering::Release);
        self
    }

    /// How many frames wait to be received here.
    pub fn waiting(&self) -> usize {
        self.incoming().waiting.load(Ordering::Acquire)
    }

    /// Sleeps until a frame is there, or until `until` (`None`: without end), or until the other end is dropped; says
    /// whether a frame is there. `until` is measured by [`Instant::now`].
    pub fn wait(&self, until: Option<Instant>) -> bool {
        let mut queues = self.incoming().lock();
        loop {
            if !queues.full.is_empty() {
                return true;
            }
            if self.incoming().sender_gone.load(Ordering::Acquire) {
                return false;
            }
            queues = match until {
                None => self.incoming().arrived.wait(queues).unwrap_or_else(PoisonError::into_inner),
                Some(until) => {
                    let now = Instant::now();
                    if now >= until {
                        return false;
                    }
                    let waited = self.incoming().arrived.wait_timeout(queues, until.since(now).into());
                    waited.unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
    }

    fn incoming(&self) -> &Direction {
        &self.wire[1 - self.side]
    }

    fn has_room(&self) -> bool {
        self.wire[self.side].waiting.load(Ordering::Acquire) < self.capacity
    }
}

impl Drop for End {
    fn drop(&mut self) {
        let outgoing = &self.wire[self.side];
        // Under the lock, so that the other end cannot fall asleep between its look at this and its sleep.
        let mut queues = outgoing.lock();
        outgoing.sender_gone.store(true, Ordering::Release);
        let receiver = queues.receiver.take();
        drop(queues);
        outgoing.arrived.notify_all();
        wake(receiver);
    }
}

impl Device for End {
    type Rx<'a> = EndRx<'a>;
    type Tx<'a> = EndTx<'a>;

    fn receive(&mut self, _now: Instant) -> Option<(EndRx<'_>, EndTx<'_>)> {
        if !self.has_room() || !self.wire[1 - self.side].pop(&mut self.current, self.capacity) {
            return None;
        }
        let link_len = self.capabilities.medium.header_len();
        let tx = EndTx { outgoing: &self.wire[self.side], blank: &mut self.blank, link_len };
        Some((EndRx { octets: self.current.0.octets_mut(), meta: self.current.1 }, tx))
    }

    fn transmit(&mut self, _now: Instant) -> Option<EndTx<'_>> {
        let has_room = self.has_room();
        let link_len = self.capabilities.medium.header_len();
        has_room.then_some(EndTx { outgoing: &self.wire[self.side], blank: &mut self.blank, link_len })
    }

    fn capabilities(&self) -> Capabilities {
        let mut capabilities = self.capabilities;
        capabilities.link_up = !self.incoming().sender_gone.load(Ordering::Acquire);
        capabilities
    }
}

#[cfg(feature = "async")]
impl wireloom::task::WakingDevice for End {
    fn register_waker(&mut self, waker: &Waker) {
        let (incoming, outgoing) = (&self.wire[1 - self.side], &self.wire[self.side]);
        incoming.lock().receiver = Some(waker.clone());
        outgoing.lock().sender = Some(waker.clone());
    }
}

impl Timed for End {
    fn poll_at(&self) -> Option<Instant> {
        None
    }
}

/// A frame from the other end.
pub struct EndRx<'a> {
    octets: &'a mut [u8],
    meta: FrameMeta,
}

impl RxToken for EndRx<'_> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        f(self.octets)
    }

    fn meta(&self) -> FrameMeta {
        self.meta
    }
}

/// Room for one frame to the other end.
pub struct EndTx<'a> {
    outgoing: &'a Direction,
    blank: &'a mut Frame,
    link_len: usize,
}

impl TxToken for EndTx<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.consume_with(&FrameMeta::NONE, len, f)
    }

    fn consume_with<R>(self, meta: &FrameMeta, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let result = f(self.blank.resize(len));
        if *meta == FrameMeta::NONE || self.outgoing.takes_unfinished.load(Ordering::Acquire) {
            self.outgoing.push(self.blank, *meta);
        } else {
            self.outgoing.push_finished(self.blank, meta, self.link_len);
        }
        result
    }
}

#[cfg(test)]
mod tests;
