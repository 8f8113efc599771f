//! Handles: how one names a socket of a stack.

use core::marker::PhantomData;

use crate::storage::slots::Index;

/// Names one socket of kind `T` of one stack, as long as the socket is there.
///
/// The kind stands in the type. The value holds the slot, its generation and the number of the stack, so that a handle
/// of a removed socket, or of another stack, is recognised and refused.
pub struct Handle<T> {
    index: Index,
    stack: u16,
    generation: u32,
    kind: PhantomData<fn() -> T>,
}

impl<T> Handle<T> {
    pub(crate) fn new(index: Index, generation: u32, stack: u16) -> Self {
        Handle { index, stack, generation, kind: PhantomData }
    }

    pub(crate) fn index(self) -> Index {
        self.index
    }

    pub(crate) fn fits(self, generation: u32, stack: u16) -> bool {
        self.generation == generation && self.stack == stack
    }
}

// By hand, because the kind itself need not be any of these.
impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Handle<T> {}

impl<T> PartialEq for Handle<T> {
    fn eq(&self, other: &Self) -> bool {
        (self.index, self.stack, self.generation) == (other.index, other.stack, other.generation)
    }
}

impl<T> Eq for Handle<T> {}

impl<T> core::hash::Hash for Handle<T> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        (self.index, self.stack, self.generation).hash(state);
    }
}

impl<T> core::fmt::Debug for Handle<T> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Handle({}.{}.{})", self.stack, self.index, self.generation)
    }
}

#[cfg(feature = "defmt")]
impl<T> defmt::Format for Handle<T> {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "Handle({}.{}.{})", self.stack, self.index, self.generation);
    }
}

/// The handle names no socket of this stack: it was removed, or is another stack's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct StaleHandle;
