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

/// Of sockets and listeners that cannot exist.
macro_rules! nobody_waits {
    ($name:ident) => {
        impl $name<'_> {
            pub(crate) fn wake(&mut self) {}

            pub(crate) fn wake_all(&mut self) {}
        }
    };
}
nobody_waits!(Socket);
#[cfg(not(feature = "tcp"))]
nobody_waits!(Listener);

/// A table without room for one: it takes no room itself.
#[cfg(not(all(feature = "dhcpv4", feature = "dns")))]
#[derive(Debug)]
pub(crate) struct Table<'a>(PhantomData<Socket<'a>>);

#[cfg(not(all(feature = "dhcpv4", feature = "dns")))]
impl<'a> Table<'a> {
    pub(crate) fn new(_: ManagedSlice<'a, Slot<Socket<'a>>>) -> Self {
        Table(PhantomData)
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
