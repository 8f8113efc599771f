//! The task that serves one interface.

use core::fmt;
use core::future::{Future, poll_fn};
use core::pin::{Pin, pin};
use core::task::{Context, Poll, Waker};

use super::{Shared, StackLock};
use crate::device::Device;
use crate::iface::{InterfaceId, Rest};
use crate::time::Instant;

/// A device that can tell a task of what happens to it.
pub trait WakingDevice: Device {
    /// Wakes the task when a frame arrives, when frames can be sent again after there was no room, and when the link comes
    /// up or goes down. Only the last task counts. It may be woken for nothing.
    ///
    /// The task is registered before each poll: a device may as well keep `waker` and act on it in the poll.
    fn register_waker(&mut self, waker: &Waker);
}

/// Serves one interface through its device, for ever.
///
/// `sleep` makes a future that is ready at a point of time: `|at| Timer::at(…)` with embassy, `|at| sleep_until(…)` with
/// tokio. The time is that of the [`Shared`]'s clock.
pub struct Runner<'s, L, D, S> {
    shared: &'s Shared<L>,
    interface: InterfaceId,
    device: D,
    sleep: S,
}

/// What there is to wait for after a poll.
enum Next {
    /// Nothing: there is more to do.
    Work,
    /// The device, which takes no more.
    Device,
    /// A frame or a verb, but no longer than until then.
    Until(Option<Instant>),
}

impl<'s, L, D, S, T> Runner<'s, L, D, S>
where
    L: StackLock,
    D: WakingDevice,
    S: Fn(Instant) -> T,
    T: Future<Output = ()>,
{
    /// A runner for this interface of the stack, with its device.
    pub fn new(shared: &'s Shared<L>, interface: InterfaceId, device: D, sleep: S) -> Self {
        Runner { shared, interface, device, sleep }
    }

    /// The device.
    pub fn device_mut(&mut self) -> &mut D {
        &mut self.device
    }

    /// Serves the interface. Between two polls other tasks have their turn. When the future is dropped the interface rests;
    /// another call goes on.
    pub async fn run(&mut self) -> ! {
        let mut alarm = pin!(None);
        let mut set = None;
        poll_fn(|cx| self.turn(cx, alarm.as_mut(), &mut set)).await
    }

    /// One poll of the device, and what is to wake us next. `set`: when the alarm rings.
    fn turn<N>(
        &mut self,
        cx: &mut Context<'_>,
        mut alarm: Pin<&mut Option<T>>,
        set: &mut Option<Instant>,
    ) -> Poll<N> {
        let until = match self.poll(cx.waker()) {
            Next::Work => {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            Next::Device => None,
            Next::Until(until) => until,
        };
        if until != *set {
            *set = until;
            alarm.set(until.map(&self.sleep));
        }
        if let Some(Poll::Ready(())) = alarm.as_mut().as_pin_mut().map(|alarm| alarm.poll(cx)) {
            (*set, _) = (None, alarm.set(None));
            cx.waker().wake_by_ref();
        }
        Poll::Pending
    }

    fn poll(&mut self, waker: &Waker) -> Next {
        let (now, id, device) = (self.shared.now(), self.interface, &mut self.device);
        // Before the poll, so that nothing that happens from here on is missed.
        device.register_waker(waker);
        let polled = self.shared.lock.lock_stack(|stack| {
            let next = match stack.poll(now, id, device).rest {
                Rest::Work => Next::Work,
                Rest::Device => Next::Device,
                Rest::Nothing => Next::Until(stack.poll_at(id)),
            };
            match next {
                // No verb needs to wake us: we come back anyway, or could do nothing.
                Next::Work | Next::Device => stack.register_poll_waker(id, Some(Instant::ZERO), waker),
                Next::Until(until) => stack.register_poll_waker(id, until, waker),
            }
            // What came in may have work for other interfaces.
            stack.wake_pollers();
            next
        });
        // Whoever holds the lock lets go of it before our next turn.
        polled.unwrap_or(Next::Work)
    }
}

impl<L, D, S> fmt::Debug for Runner<'_, L, D, S> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Runner({})", self.interface.index())
    }
}
