//! What stands for reassembly that was not compiled in: it has no memory, and no datagram is put together.
//!
//! DEVIATION RFC 1122 §3.3.2, RFC 8200 §4.5: a host must put datagrams together. Here fragments are discarded, and counted as
//! such that found no memory; only one that is a whole datagram by itself goes on (RFC 6946 §4).

use core::marker::PhantomData;

use managed::ManagedSlice;

use super::{Expired, Fragment, More, Outcome, Refusal};
use crate::time::Instant;

/// Memory that is not needed.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReassemblySlot;

impl ReassemblySlot {
    pub(crate) const EMPTY: ReassemblySlot = ReassemblySlot;
}

/// Reassembly that never has anything.
#[derive(Debug)]
pub(crate) struct Reassembly<'a>(PhantomData<&'a mut [u8]>);

impl<'a> Reassembly<'a> {
    pub(crate) fn new(_: ManagedSlice<'a, ReassemblySlot>, _: ManagedSlice<'a, u8>) -> Self {
        Reassembly(PhantomData)
    }

    #[inline]
    pub(crate) fn on_fragment(&mut self, _: Instant, fragment: &Fragment<'_>) -> Outcome<'_> {
        match (fragment.offset, fragment.more) {
            (0, More::Last) => Outcome::Atomic,
            (_, More::Last | More::Follow) => Outcome::Dropped(Refusal::NoRoom),
        }
    }

    #[inline]
    pub(crate) fn poll_expired(&mut self, _: Instant) -> Option<Expired<'_>> {
        None
    }

    #[inline]
    pub(crate) fn poll_at(&self) -> Option<Instant> {
        None
    }
}
