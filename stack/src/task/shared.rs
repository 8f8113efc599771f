//! How tasks share a stack.

use core::cell::RefCell;
use core::fmt;

use crate::Stack;
use crate::time::Instant;

/// The lock is held by the very code that asks for it. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Busy;

impl fmt::Display for Busy {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the stack is in use by its caller")
    }
}

impl core::error::Error for Busy {}

/// What lets one task at a time have something that many share.
///
/// It is held for the length of a verb or of one poll of a device, never while a task waits. What a lock of another crate
/// takes to be one is a wrapper with this one method.
pub trait Lock {
    /// What is shared.
    type Content;

    /// Lends it to `f`, once nobody else has it. [`Busy`] where waiting would be for oneself.
    fn lock<R>(&self, f: impl FnOnce(&mut Self::Content) -> R) -> Result<R, Busy>;
}

/// For the tasks of one executor, none of which interrupts another.
impl<T> Lock for RefCell<T> {
    type Content = T;

    fn lock<R>(&self, f: impl FnOnce(&mut T) -> R) -> Result<R, Busy> {
        self.try_borrow_mut().map(|mut content| f(&mut content)).map_err(|_| Busy)
    }
}

/// For threads. Whoever locks it twice waits for ever.
#[cfg(feature = "std")]
impl<T> Lock for std::sync::Mutex<T> {
    type Content = T;

    fn lock<R>(&self, f: impl FnOnce(&mut T) -> R) -> Result<R, Busy> {
        // No verb panics: a poisoned stack is as good as another.
        let mut content = std::sync::Mutex::lock(self).unwrap_or_else(std::sync::PoisonError::into_inner);
        Ok(f(&mut content))
    }
}

/// For executors of several priorities, and interrupts. They are off meanwhile, for as long as one poll of a device:
/// [`Config::burst`](crate::config::Config::burst) says how much work that may be.
#[cfg(feature = "critical-section")]
impl<T> Lock for critical_section::Mutex<RefCell<T>> {
    type Content = T;

    fn lock<R>(&self, f: impl FnOnce(&mut T) -> R) -> Result<R, Busy> {
        critical_section::with(|token| Lock::lock(self.borrow(token), f))
    }
}

/// Any [`Lock`] around a stack, whatever memory that has. It follows from [`Lock`].
pub trait StackLock {
    /// Lends the stack to `f`.
    fn lock_stack<R>(&self, f: impl FnOnce(&mut Stack<'_>) -> R) -> Result<R, Busy>;
}

impl<'a, L: Lock<Content = Stack<'a>>> StackLock for L {
    fn lock_stack<R>(&self, f: impl FnOnce(&mut Stack<'_>) -> R) -> Result<R, Busy> {
        self.lock(|stack| f(stack))
    }
}

/// A stack that tasks share.
///
/// ```
/// use core::cell::RefCell;
/// use wireloom::task::Shared;
/// use wireloom::time::Instant;
/// # use wireloom::{Config, Stack, iface::{Memory, Seed}};
/// # let stack = Stack::new(Config::new(Seed::new([0; 16])), Memory::none());
///
/// fn now() -> Instant {
///     Instant::ZERO // The time that has passed since some moment.
/// }
///
/// let net = Shared::new(RefCell::new(stack), now);
/// let count = net.with(|stack| stack.addresses().count())?;
/// # assert_eq!(count, 0);
/// # Ok::<(), wireloom::task::Busy>(())
/// ```
pub struct Shared<L> {
    clock: fn() -> Instant,
    pub(super) lock: L,
}

impl<L> Shared<L> {
    /// Shares the stack in `lock`. `clock` says the time: as long as it is shared, the stack hears no other.
    pub const fn new(lock: L, clock: fn() -> Instant) -> Self {
        Shared { clock, lock }
    }

    /// The time.
    pub fn now(&self) -> Instant {
        (self.clock)()
    }

    /// Gives the lock back.
    pub fn into_lock(self) -> L {
        self.lock
    }
}

impl<'a, L: Lock<Content = Stack<'a>>> Shared<L> {
    /// Lends the stack to `f`, for verbs that have no future: adding sockets, addresses and routes, and settings. What has
    /// to leave then wakes the [`Runner`](super::Runner) of its interface.
    ///
    /// [`Busy`] where `f` of another `with` asks, and the lock can tell.
    pub fn with<R>(&self, f: impl FnOnce(&mut Stack<'a>) -> R) -> Result<R, Busy> {
        self.lock.lock(|stack| {
            stack.advance(self.now());
            let result = f(stack);
            stack.wake_pollers();
            result
        })
    }
}

impl<L: StackLock> Shared<L> {
    /// The same without the time, for verbs that start no timer.
    pub(super) fn on<R>(&self, f: impl FnOnce(&mut Stack<'_>) -> R) -> Result<R, Busy> {
        self.lock.lock_stack(|stack| {
            let result = f(stack);
            stack.wake_pollers();
            result
        })
    }

    /// The same as [`Shared::with`], for code that is written for stacks in any memory: adapters.
    pub fn with_any<R>(&self, f: impl FnOnce(&mut Stack<'_>) -> R) -> Result<R, Busy> {
        let now = self.now();
        self.on(|stack| {
            stack.advance(now);
            f(stack)
        })
    }
}

impl<L> fmt::Debug for Shared<L> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shared")
    }
}
