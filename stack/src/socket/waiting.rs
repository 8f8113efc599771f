//! The tasks that wait for a socket. Without the feature `async` there are none, and no memory for them.

use core::fmt;
#[cfg(feature = "async")]
use core::task::Waker;

/// Places for up to `N` tasks that wait for one thing.
///
/// A task that finds all places taken gets that of the one which has waited longest, and that one is woken: nobody is
/// forgotten, but more tasks than places keep each other awake.
pub(crate) struct Waiters<const N: usize> {
    #[cfg(feature = "async")]
    places: [Place; N],
}

/// One task, and what it waits for as its kind of socket counts it.
#[cfg(feature = "async")]
struct Place {
    waker: Option<Waker>,
    wants: u32,
}

impl<const N: usize> Waiters<N> {
    /// Nobody: all zero.
    pub(crate) const NONE: Self = Waiters {
        #[cfg(feature = "async")]
        places: [const { Place { waker: None, wants: 0 } }; N],
    };
}

#[cfg(feature = "async")]
impl<const N: usize> Waiters<N> {
    /// Lets a task wait. One that waits already only changes what for.
    pub(crate) fn register(&mut self, waker: &Waker, wants: u32) {
        let is_it = |place: &Place| place.waker.as_ref().is_some_and(|other| other.will_wake(waker));
        let known = self.places.iter().position(is_it);
        let free = || self.places.iter().position(|place| place.waker.is_none());
        match known.or_else(free).and_then(|at| self.places.get_mut(at)) {
            Some(place) if place.waker.is_some() => place.wants = wants,
            Some(place) => *place = Place { waker: Some(waker.clone()), wants },
            None => {
                self.places.rotate_left(1);
                let Some(last) = self.places.last_mut() else { return waker.wake_by_ref() };
                let first = core::mem::replace(last, Place { waker: Some(waker.clone()), wants });
                first.waker.into_iter().for_each(Waker::wake);
            }
        }
    }

    /// Whether nobody waits.
    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.places.iter().all(|place| place.waker.is_none())
    }

    /// Wakes those who wait for something that is there. They wait no more.
    #[inline]
    pub(crate) fn wake_if(&mut self, is_there: impl Fn(u32) -> bool) {
        for place in &mut self.places {
            if place.waker.is_some() && is_there(place.wants) {
                place.waker.take().into_iter().for_each(Waker::wake);
            }
        }
    }
}

#[cfg(not(feature = "async"))]
impl<const N: usize> Waiters<N> {
    /// Nobody waits.
    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        true
    }

    /// Nobody waits.
    #[inline]
    pub(crate) fn wake_if(&mut self, _: impl Fn(u32) -> bool) {}
}

impl<const N: usize> fmt::Debug for Waiters<N> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Waiters")
    }
}

/// The tasks that wait for a socket: up to `RECV` to receive, up to `SEND` to send.
#[derive(Debug)]
pub(crate) struct Waiting<const RECV: usize, const SEND: usize> {
    pub(crate) recv: Waiters<RECV>,
    pub(crate) send: Waiters<SEND>,
    /// The halves of the socket that nobody has any more, one bit each.
    #[cfg(feature = "async")]
    pub(crate) left: u8,
}

impl<const RECV: usize, const SEND: usize> Waiting<RECV, SEND> {
    pub(crate) const NONE: Self = Waiting {
        recv: Waiters::NONE,
        send: Waiters::NONE,
        #[cfg(feature = "async")]
        left: 0,
    };

    /// Whether nobody waits.
    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.recv.is_empty() && self.send.is_empty()
    }

    /// Wakes all: the socket goes away.
    pub(crate) fn wake_all(&mut self) {
        self.recv.wake_if(|_| true);
        self.send.wake_if(|_| true);
    }
}
