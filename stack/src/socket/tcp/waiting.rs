//! The tasks that wait for a connection: one that reads, and one that opens, writes or closes.

#[cfg(feature = "async")]
use core::task::Waker;

use super::{Listener, Socket, State};
use crate::socket::Waiters;

/// What the sending side of a connection is waited for. All of it is over when the connection ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
// Nobody but the socket asks then.
#[cfg_attr(not(feature = "async"), allow(unreachable_pub))]
pub enum Awaited {
    /// The connection is open, or there will be none.
    Open = 0,
    /// There is room in the send buffer.
    Room = 1,
    /// All that was written is acknowledged.
    Delivery = 2,
    /// The peer has acknowledged that this side is closed.
    Close = 3,
}

impl Awaited {
    const ALL: [Awaited; 4] = [Awaited::Open, Awaited::Room, Awaited::Delivery, Awaited::Close];
}

impl Socket<'_> {
    /// Whether there is an end to waiting for something to read.
    pub(crate) fn is_readable(&self) -> bool {
        self.can_recv() || !self.may_recv()
    }

    /// Whether there is an end to waiting for this.
    pub(crate) fn is_there(&self, awaited: Awaited) -> bool {
        match awaited {
            Awaited::Open => !matches!(self.state, State::Listen | State::SynSent | State::SynReceived),
            Awaited::Room => self.can_send() || !self.may_send(),
            Awaited::Delivery => self.send_queue() == 0,
            Awaited::Close => matches!(self.state, State::Closed | State::FinWait2 | State::TimeWait),
        }
    }

    /// Wakes the tasks that wait for what is there now.
    #[inline]
    pub(crate) fn wake(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let mut recv = core::mem::replace(&mut self.waiting.recv, Waiters::NONE);
        let mut send = core::mem::replace(&mut self.waiting.send, Waiters::NONE);
        recv.wake_if(|_| self.is_readable());
        send.wake_if(|wants| {
            let mut all = Awaited::ALL.into_iter();
            all.find(|one| *one as u32 == wants).is_none_or(|awaited| self.is_there(awaited))
        });
        (self.waiting.recv, self.waiting.send) = (recv, send);
    }

    /// Wakes all tasks that wait: the socket goes away.
    pub(crate) fn wake_all(&mut self) {
        self.waiting.wake_all();
    }

    /// Two tasks have halves of the socket from now on.
    #[cfg(feature = "async")]
    pub(crate) fn split_up(&mut self) {
        self.waiting.left = 0;
    }

    /// A half, which is one bit, is nobody's any more. Answers which ones are.
    #[cfg(feature = "async")]
    pub(crate) fn leave(&mut self, half: u8) -> u8 {
        self.waiting.left |= half;
        self.waiting.left
    }

    /// Wakes a task when there is an end to waiting for something to read.
    #[cfg(feature = "async")]
    pub(crate) fn register_recv(&mut self, waker: &Waker) {
        self.waiting.recv.register(waker, 0);
        self.wake();
    }

    /// Wakes a task when there is an end to waiting for this.
    #[cfg(feature = "async")]
    pub(crate) fn register_send(&mut self, awaited: Awaited, waker: &Waker) {
        self.waiting.send.register(waker, awaited as u32);
        self.wake();
    }
}

impl Listener<'_> {
    /// Whether there is an end to waiting for a connection.
    pub(crate) fn is_ready(&self) -> bool {
        self.counts.ready > 0 || self.scope().is_none()
    }

    /// Wakes the tasks that wait to accept, where there is something to accept. All of them are: whoever is first has it.
    pub(crate) fn wake(&mut self) {
        let is_ready = self.is_ready();
        self.acceptors.wake_if(|_| is_ready);
    }

    /// Wakes all tasks that wait: the listener goes away.
    pub(crate) fn wake_all(&mut self) {
        self.acceptors.wake_if(|_| true);
    }

    /// Wakes a task when there is an end to waiting for a connection.
    #[cfg(feature = "async")]
    pub(crate) fn register_accept(&mut self, waker: &Waker) {
        self.acceptors.register(waker, 0);
        self.wake();
    }
}
