//! Who serves an interface, and is to be woken when there is something to do for it.

use core::task::Waker;

use super::{InterfaceId, Stack};
use crate::time::Instant;

/// The task that serves an interface, and when it looks again by itself.
pub(super) struct Poller {
    waits: Option<(Waker, Instant)>,
}

impl Poller {
    /// Nobody: all zero.
    pub(super) const NONE: Poller = Poller { waits: None };
}

impl core::fmt::Debug for Poller {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Poller")
    }
}

impl Stack<'_> {
    /// Lets a task be woken when this interface must be polled before `until`, which is when the task will do so anyway;
    /// `None`: never. One task for each interface; another one takes its place, and the former is woken.
    ///
    /// It is woken by [`Stack::wake_pollers`], once.
    pub fn register_poll_waker(&mut self, id: InterfaceId, until: Option<Instant>, waker: &Waker) {
        let Some(slot) = self.core.net.interfaces.get_mut(id.index()) else { return };
        let until = until.unwrap_or(Instant::MAX);
        match &mut slot.poller.waits {
            Some((former, at)) if former.will_wake(waker) => *at = until,
            waits => {
                let former = waits.replace((waker.clone(), until));
                former.into_iter().for_each(|(waker, _)| waker.wake());
            }
        }
    }

    /// Wakes the tasks that serve interfaces and have something to do sooner than they know. To be called after verbs and
    /// polls: it looks at each interface, and at nothing else.
    pub fn wake_pollers(&mut self) {
        for index in 0..self.core.net.interfaces.len() {
            let slot = self.core.net.interfaces.get(index);
            let Some((_, until)) = slot.and_then(|slot| slot.poller.waits.as_ref()) else { continue };
            let (until, Ok(index)) = (*until, u16::try_from(index)) else { continue };
            if self.poll_at(InterfaceId::new(index)).is_none_or(|at| at >= until) {
                continue;
            }
            let slot = self.core.net.interfaces.get_mut(usize::from(index));
            let waits = slot.and_then(|slot| slot.poller.waits.take());
            waits.into_iter().for_each(|(waker, _)| waker.wake());
        }
    }

    /// Takes over the time, which never goes back.
    pub(crate) fn advance(&mut self, now: Instant) {
        self.core.net.advance(now);
    }
}
