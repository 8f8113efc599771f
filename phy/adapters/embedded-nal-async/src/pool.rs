//! Which sockets of a pool are lent.

use core::sync::atomic::{AtomicBool, Ordering};

/// Handles, and which of them somebody has.
///
/// The marks are only changed under the lock of the stack, so that reading and writing them apart is enough: targets without
/// an atomic exchange will do.
pub(crate) struct Pool<H, const N: usize> {
    handles: [H; N],
    lent: [AtomicBool; N],
}

impl<H: Copy, const N: usize> Pool<H, N> {
    pub(crate) const fn new(handles: [H; N]) -> Self {
        Pool { handles, lent: [const { AtomicBool::new(false) }; N] }
    }

    /// The first that nobody has and that suits.
    pub(crate) fn take(&self, mut suits: impl FnMut(H) -> bool) -> Option<(H, Lent<'_>)> {
        let free = self.handles.iter().zip(&self.lent).filter(|(_, lent)| !lent.load(Ordering::Acquire));
        let (handle, lent) = free.into_iter().find(|(handle, _)| suits(**handle))?;
        lent.store(true, Ordering::Release);
        Some((*handle, Lent(lent)))
    }
}

/// Something that is lent, until this is dropped.
pub(crate) struct Lent<'p>(&'p AtomicBool);

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}
