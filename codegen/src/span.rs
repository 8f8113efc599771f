//! A value together with the place in the file that it came from.

use std::ops::Deref;

/// A value and the octet range of the spec's text that it was read from.
#[derive(Clone)]
pub(crate) struct S<T> {
    pub(crate) v: T,
    pub(crate) lo: usize,
    pub(crate) hi: usize,
}

impl<T> Deref for S<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.v
    }
}

impl<T> S<T> {
    pub(crate) fn span(&self) -> Span {
        Span { lo: self.lo, hi: self.hi }
    }
}

/// An octet range of a spec's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) lo: usize,
    pub(crate) hi: usize,
}

impl Span {
    /// Whether another place lies in this one.
    pub(crate) fn holds(self, other: Span) -> bool {
        self.lo <= other.lo && other.hi <= self.hi
    }
}
