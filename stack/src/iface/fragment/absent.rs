//! What stands for fragmentation that was not compiled in: a datagram leaves whole or not at all, and an answer that cannot leave
//! at once is lost.

use core::marker::PhantomData;
use core::net::IpAddr;

use managed::ManagedSlice;

use super::{FragmentError, Gate, Job, Outgoing};
use crate::iface::InterfaceId;

/// Memory that is not needed.
#[derive(Debug, Clone, Copy, Default)]
pub struct EgressSlot;

impl EgressSlot {
    pub(crate) const EMPTY: EgressSlot = EgressSlot;
}

/// A fragmenter that takes nothing.
#[derive(Debug)]
pub(crate) struct Fragmenter<'a>(PhantomData<&'a mut [u8]>);

impl<'a> Fragmenter<'a> {
    pub(crate) fn new(_: ManagedSlice<'a, EgressSlot>, _: ManagedSlice<'a, u8>) -> Self {
        Fragmenter(PhantomData)
    }

    /// No packet may be cut.
    #[inline]
    pub(crate) fn reserve(&mut self, _: Job) -> Result<&mut [u8], FragmentError> {
        Err(FragmentError::MtuTooSmall)
    }

    #[inline]
    pub(crate) fn poll_egress(
        &mut self,
        _: InterfaceId,
        _: impl FnMut(IpAddr) -> Gate,
    ) -> Option<Outgoing<'_>> {
        None
    }

    #[inline]
    pub(crate) fn waits(&self, _: InterfaceId) -> bool {
        false
    }
}
