//! One direction of the fault injector: its dice, and the frames that it holds.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use wireloom::device::TxToken;
use wireloom::time::{Duration, Instant};

use super::{Chance, Counts, Faults};
use crate::frame::Frame;
use crate::random::Random;

pub(super) struct Lane {
    faults: Faults,
    random: Random,
    /// What happens to the next frame, thrown before the frame is seen.
    next: Option<Fate>,
    held: BinaryHeap<Reverse<Held>>,
    spare: Vec<Frame>,
    /// How many frames were ever held: orders those that fall due together.
    sequence: u64,
    /// When the shaped link has carried all that it was given.
    busy_until: Instant,
    counts: Counts,
}

#[derive(Clone, Copy)]
struct Fate {
    drop: bool,
    corrupt: bool,
    duplicate: bool,
    /// Held this long beyond the delay, because it is reordered.
    reorder: Option<Duration>,
    jitter: Duration,
}

struct Held {
    due: Instant,
    sequence: u64,
    frame: Frame,
}

impl Lane {
    pub(super) fn new(seed: u64) -> Self {
        Lane {
            faults: Faults::NONE,
            random: Random::new(seed),
            next: None,
            held: BinaryHeap::new(),
            spare: Vec::new(),
            sequence: 0,
            busy_until: Instant::ZERO,
            counts: Counts::default(),
        }
    }

    pub(super) fn set(&mut self, faults: Faults) {
        self.faults = faults;
        self.next = None;
    }

    /// Whether nothing happens to any frame.
    pub(super) fn is_clean(&self) -> bool {
        let Faults { drop, corrupt, duplicate, reorder, delay, jitter, size_limit, rate, .. } = self.faults;
        [drop, corrupt, duplicate, reorder] == [Chance::NEVER; 4]
            && [delay, jitter] == [Duration::ZERO; 2]
            && size_limit.is_none()
            && rate.is_none()
    }

    pub(super) fn counts(&self) -> Counts {
        self.counts
    }

    /// Whether nothing happens to the next frame, whose length is at most `len` octets (`usize::MAX`: not known yet).
    pub(super) fn next_passes(&mut self, len: usize) -> bool {
        let fate = self.fate();
        let on_time = self.faults.delay == Duration::ZERO && self.faults.rate.is_none();
        let fits = self.faults.size_limit.is_none_or(|limit| len <= limit);
        on_time && fits && fate.is_none()
    }

    /// The next frame passed.
    pub(super) fn passed(&mut self) {
        self.next = None;
        self.counts.seen += 1;
    }

    /// The dice of the next frame. All are thrown for each frame, so that one chance does not move the others' dice.
    fn fate(&mut self) -> Fate {
        if let Some(fate) = self.next {
            return fate;
        }
        let drop = self.happens(self.faults.drop);
        let corrupt = self.happens(self.faults.corrupt);
        let duplicate = self.happens(self.faults.duplicate);
        let reordered = self.happens(self.faults.reorder);
        let span = self.up_to(self.faults.reorder_span);
        let jitter = self.up_to(self.faults.jitter);
        let fate = Fate { drop, corrupt, duplicate, reorder: reordered.then_some(span), jitter };
        self.next = Some(fate);
        fate
    }

    fn happens(&mut self, chance: Chance) -> bool {
        self.random.below(u64::from(Chance::ALWAYS.parts())) < u64::from(chance.parts())
    }

    fn up_to(&mut self, span: Duration) -> Duration {
        Duration::from_micros(self.random.below(span.total_micros().saturating_add(1)))
    }

    /// An unused frame.
    pub(super) fn blank(&mut self) -> Frame {
        self.spare.pop().unwrap_or_default()
    }

    pub(super) fn recycle(&mut self, frame: Frame) {
        self.spare.push(frame);
    }

    pub(super) fn take_copy(&mut self, now: Instant, octets: &[u8]) {
        let mut frame = self.blank();
        frame.copy_from(octets);
        self.take(now, frame);
    }

    /// Lets the next frame meet its fate.
    pub(super) fn take(&mut self, now: Instant, mut frame: Frame) {
        let fate = self.fate();
        self.next = None;
        self.counts.seen += 1;
        if fate.drop {
            self.counts.dropped += 1;
            return self.recycle(frame);
        }
        if self.faults.size_limit.is_some_and(|limit| frame.len() > limit) {
            self.counts.too_long += 1;
            return self.recycle(frame);
        }
        if fate.corrupt {
            self.corrupt(frame.octets_mut());
        }
        if fate.reorder.is_some() {
            self.counts.reordered += 1;
        }
        if fate.duplicate {
            self.counts.duplicated += 1;
            let mut copy = self.blank();
            copy.copy_from(frame.octets());
            self.hold(now, copy, fate);
        }
        self.hold(now, frame, fate);
    }

    fn corrupt(&mut self, octets: &mut [u8]) {
        let bit = self.random.below(octets.len() as u64 * 8) as usize;
        if let Some(octet) = octets.get_mut(bit / 8) {
            *octet ^= 1 << (bit % 8);
            self.counts.corrupted += 1;
        }
    }

    fn hold(&mut self, now: Instant, frame: Frame, fate: Fate) {
        if self.held.len() >= self.faults.queue {
            self.counts.overflowed += 1;
            return self.recycle(frame);
        }
        let mut due = self.carried_at(now, frame.len()) + self.faults.delay + fate.jitter;
        due += fate.reorder.unwrap_or(Duration::ZERO);
        let sequence = self.sequence;
        self.sequence += 1;
        self.held.push(Reverse(Held { due, sequence, frame }));
    }

    /// When the last octet of a frame of this length has left, one frame after the other.
    fn carried_at(&mut self, now: Instant, len: usize) -> Instant {
        let Some(rate) = self.faults.rate else { return now };
        let micros = (len as u64).saturating_mul(1_000_000).div_ceil(rate.get());
        self.busy_until = self.busy_until.max(now) + Duration::from_micros(micros);
        self.busy_until
    }

    pub(super) fn first_due(&self) -> Option<Instant> {
        self.held.peek().map(|first| first.0.due)
    }

    pub(super) fn is_due(&self, now: Instant) -> bool {
        self.first_due().is_some_and(|due| due <= now)
    }

    pub(super) fn pop_due(&mut self, now: Instant) -> Option<Frame> {
        if self.is_due(now) { self.held.pop().map(|first| first.0.frame) } else { None }
    }

    /// Sends the first held frame, which is due.
    pub(super) fn send_due(&mut self, now: Instant, token: impl TxToken) {
        if let Some(frame) = self.pop_due(now) {
            token.consume(frame.len(), |out| out.copy_from_slice(frame.octets()));
            self.recycle(frame);
        }
    }
}

impl Fate {
    fn is_none(self) -> bool {
        !self.drop
            && !self.corrupt
            && !self.duplicate
            && self.reorder.is_none()
            && self.jitter == Duration::ZERO
    }
}

impl Ord for Held {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.due, self.sequence).cmp(&(other.due, other.sequence))
    }
}

impl PartialOrd for Held {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Held {}
