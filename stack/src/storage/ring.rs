//! A ring of octets in lent memory, for byte streams.
//!
//! The ring holds `len` octets from `start`. Octets may also be placed beyond them ([`RingBuffer::write_at`]): TCP does
//! so with data that arrives out of order, and commits it when the gap is closed. No call panics, whatever it is told:
//! what does not fit is left out, and the result says how much that was.

use core::fmt;

use managed::ManagedSlice;

/// A ring buffer of octets.
pub(crate) struct RingBuffer<'a> {
    storage: ManagedSlice<'a, u8>,
    /// Where the first held octet stands; below the capacity unless that is zero.
    start: usize,
    /// Octets held; at most the capacity.
    len: usize,
}

impl<'a> RingBuffer<'a> {
    /// An empty ring over `storage`, whose length is the capacity. A storage of length zero is a ring that is always
    /// both empty and full.
    pub(crate) fn new(storage: impl Into<ManagedSlice<'a, u8>>) -> Self {
        RingBuffer { storage: storage.into(), start: 0, len: 0 }
    }

    /// Gives the memory back.
    pub(crate) fn into_storage(self) -> ManagedSlice<'a, u8> {
        self.storage
    }

    /// Octets that fit in all.
    #[inline]
    pub(crate) fn capacity(&self) -> usize {
        self.storage.len()
    }

    /// Octets held.
    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// Whether no octet is held.
    pub(crate) fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether no further octet fits.
    pub(crate) fn is_full(&self) -> bool {
        self.free() == 0
    }

    /// Octets that still fit.
    #[inline]
    pub(crate) fn free(&self) -> usize {
        self.capacity().saturating_sub(self.len)
    }

    /// Forgets all octets.
    pub(crate) fn clear(&mut self) {
        self.start = 0;
        self.len = 0;
    }

    /// Appends as much of `data` as fits, and says how many octets that was.
    pub(crate) fn push(&mut self, data: &[u8]) -> usize {
        let written = self.write_at(0, data);
        self.commit(written);
        written
    }

    /// Lends the free space in one piece (what is free up to the storage's end) to `fill`, which says how many octets
    /// it wrote at its front; those are appended.
    pub(crate) fn push_with<R>(&mut self, fill: impl FnOnce(&mut [u8]) -> (usize, R)) -> R {
        if self.len == 0 {
            self.start = 0; // The whole ring in one piece.
        }
        let (first, _) = self.free_pieces_mut(0);
        let room = first.len();
        let (written, result) = fill(first);
        self.commit(written.min(room));
        result
    }

    /// Moves octets from the front of the ring into `data`, and says how many.
    pub(crate) fn pop(&mut self, data: &mut [u8]) -> usize {
        if self.is_empty() {
            return 0;
        }
        let (first, second) = self.peek(0, data.len());
        let (head, tail) = data.split_at_mut_checked(first.len()).unwrap_or_default();
        let read = copy(head, first).saturating_add(copy(tail, second));
        self.discard(read);
        read
    }

    /// Lends the held octets in one piece (what is held up to the storage's end) to `take`, which says how many it
    /// took from its front; those are dropped.
    pub(crate) fn pop_with<R>(&mut self, take: impl FnOnce(&mut [u8]) -> (usize, R)) -> R {
        let end = self.start.saturating_add(self.len).min(self.capacity());
        let piece = self.storage.get_mut(self.start..end).unwrap_or_default();
        let held = piece.len();
        let (taken, result) = take(piece);
        self.discard(taken.min(held));
        result
    }

    /// Up to `len` held octets from the `offset`th on, in two pieces; the second is empty unless they wrap round the
    /// end of the storage.
    #[inline]
    pub(crate) fn peek(&self, offset: usize, len: usize) -> (&[u8], &[u8]) {
        let len = len.min(self.len.saturating_sub(offset));
        let at = self.place(offset);
        let first = len.min(self.capacity().saturating_sub(at));
        (
            self.storage.get(at..at.saturating_add(first)).unwrap_or_default(),
            self.storage.get(..len.saturating_sub(first)).unwrap_or_default(),
        )
    }

    /// Drops up to `len` octets from the front, and says how many.
    #[inline]
    pub(crate) fn discard(&mut self, len: usize) -> usize {
        let len = len.min(self.len);
        self.start = self.place(len);
        self.len = self.len.saturating_sub(len);
        len
    }

    /// Places as much of `data` as fits `offset` octets beyond the held ones, without appending it, and says how many
    /// octets that was.
    pub(crate) fn write_at(&mut self, offset: usize, data: &[u8]) -> usize {
        let (first, second) = self.free_pieces_mut(offset);
        let written = copy(first, data);
        let rest = data.get(written..).unwrap_or_default();
        written.saturating_add(copy(second, rest))
    }

    /// The free space from `offset` octets beyond the held ones on, in two pieces, to be written by the caller and
    /// appended by [`RingBuffer::commit`].
    #[inline]
    pub(crate) fn free_pieces_mut(&mut self, offset: usize) -> (&mut [u8], &mut [u8]) {
        let len = self.free().saturating_sub(offset);
        let at = self.place(self.len.saturating_add(offset.min(self.free())));
        let first = len.min(self.capacity().saturating_sub(at));
        let (low, high) = self.storage.split_at_mut_checked(at).unwrap_or_default();
        (
            high.get_mut(..first).unwrap_or_default(),
            low.get_mut(..len.saturating_sub(first)).unwrap_or_default(),
        )
    }

    /// Appends `len` octets that were placed in the free space before, at most all of it, and says how many.
    #[inline]
    pub(crate) fn commit(&mut self, len: usize) -> usize {
        let len = len.min(self.free());
        self.len = self.len.saturating_add(len);
        len
    }

    /// Where the octet `offset` octets behind the first one stands; `offset` is at most the capacity.
    #[inline]
    fn place(&self, offset: usize) -> usize {
        let at = self.start.saturating_add(offset.min(self.capacity()));
        if at >= self.capacity() { at.saturating_sub(self.capacity()) } else { at }
    }
}

/// Copies as much as fits, and says how many octets that was.
#[inline]
fn copy(to: &mut [u8], from: &[u8]) -> usize {
    let len = to.len().min(from.len());
    match (to.get_mut(..len), from.get(..len)) {
        (Some(to), Some(from)) if len > 0 => to.copy_from_slice(from),
        _ => {}
    }
    len
}

impl fmt::Debug for RingBuffer<'_> {
    /// How full it is; the octets are nobody's business.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} octets", self.len, self.capacity())
    }
}

#[cfg(test)]
mod tests;
