//! A device that receives what it sends.

use std::cell::RefCell;
use std::collections::VecDeque;

use wireloom::device::{Capabilities, Checksums, Device, Medium, RxToken, TxToken};
use wireloom::time::Instant;

use crate::Timed;
use crate::frame::Frame;

/// A device that receives what it sends, in order. It holds a limited number of frames.
pub struct Loopback {
    capabilities: Capabilities,
    capacity: usize,
    queues: RefCell<Queues>,
}

#[derive(Default)]
struct Queues {
    full: VecDeque<Frame>,
    spare: Vec<Frame>,
}

impl Loopback {
    /// A loopback of this medium and MTU (octets of an IP packet) that holds up to `capacity` frames, at least one. While
    /// it is full, `transmit` yields `None`.
    pub fn new(medium: Medium, mtu: usize, capacity: usize) -> Self {
        Loopback {
            capabilities: Capabilities::new(medium, mtu),
            capacity: capacity.max(1),
            queues: RefCell::default(),
        }
    }

    /// The same with checksums left out: memory does not corrupt frames.
    pub fn with_checksums(mut self, checksums: Checksums) -> Self {
        self.capabilities.checksums = checksums;
        self
    }

    /// How many frames are on their way.
    pub fn len(&self) -> usize {
        self.queues.borrow().full.len()
    }

    /// Whether no frame is on its way.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Device for Loopback {
    type Rx<'a> = LoopbackRx<'a>;
    type Tx<'a> = LoopbackTx<'a>;

    fn receive(&mut self, _now: Instant) -> Option<(LoopbackRx<'_>, LoopbackTx<'_>)> {
        let frame = self.queues.get_mut().full.pop_front()?;
        Some((LoopbackRx { frame, queues: &self.queues }, LoopbackTx { queues: &self.queues }))
    }

    fn transmit(&mut self, _now: Instant) -> Option<LoopbackTx<'_>> {
        let has_room = self.len() < self.capacity;
        has_room.then_some(LoopbackTx { queues: &self.queues })
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities
    }
}

impl Timed for Loopback {
    fn poll_at(&self) -> Option<Instant> {
        None
    }
}

/// A frame that came back.
pub struct LoopbackRx<'a> {
    frame: Frame,
    queues: &'a RefCell<Queues>,
}

impl RxToken for LoopbackRx<'_> {
    fn consume<R>(mut self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let result = f(self.frame.octets_mut());
        self.queues.borrow_mut().spare.push(self.frame);
        result
    }
}

/// Room for one frame.
pub struct LoopbackTx<'a> {
    queues: &'a RefCell<Queues>,
}

impl TxToken for LoopbackTx<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let mut frame = self.queues.borrow_mut().spare.pop().unwrap_or_default();
        let result = f(frame.resize(len));
        self.queues.borrow_mut().full.push_back(frame);
        result
    }
}

#[cfg(test)]
mod tests;
