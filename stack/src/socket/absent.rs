//! What stands for a kind of socket that was not compiled in, so that no structure needs a `cfg` on its fields.

use core::convert::Infallible;
use core::marker::PhantomData;

use managed::ManagedSlice;

use crate::storage::Slot;

/// A socket that cannot exist.
#[derive(Debug)]
pub struct Socket<'a> {
    never: Infallible,
    buffers: PhantomData<&'a mut [u8]>,
}

/// A table without room for one: it takes no room itself.
#[derive(Debug)]
pub(crate) struct Table<'a, T = Socket<'a>>(PhantomData<&'a T>);

impl<'a, T> Table<'a, T> {
    pub(crate) fn new(_: ManagedSlice<'a, Slot<T>>) -> Self {
        Table(PhantomData)
    }

    pub(crate) fn len(&self) -> usize {
        0
    }
}

/// A listener that cannot exist.
#[cfg(not(feature = "tcp"))]
#[derive(Debug)]
pub struct Listener<'a> {
    never: Infallible,
    backlog: PhantomData<&'a mut [u8]>,
}

/// A connection in TIME-WAIT that cannot exist.
#[cfg(not(feature = "tcp"))]
#[derive(Debug)]
pub struct TimeWait {
    never: Infallible,
}
