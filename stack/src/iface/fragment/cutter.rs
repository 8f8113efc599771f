//! The memory that datagrams are cut in, and how they are cut.
//!
//! Each poll takes one fragment, in turn from each datagram, so that a large datagram holds up nothing else.

#[cfg(test)]
mod tests;

use core::net::{IpAddr, Ipv4Addr};

use managed::ManagedSlice;

use super::{FragmentError, Gate, Job, More, Outgoing};
use crate::iface::InterfaceId;

/// One fragment of a datagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Piece {
    /// Where its data begins in the datagram's, in octets; a multiple of 8.
    pub offset: u16,
    /// How long its data is, in octets; a multiple of 8 unless it is the last.
    pub len: u16,
    /// Whether further fragments follow.
    pub more: More,
}

/// How a datagram is cut: an iterator over its fragments, RFC 791 §3.2 and RFC 8200 §4.5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Plan {
    /// Octets of data that a fragment has room for.
    room: u16,
    /// Octets of data that have left.
    sent: u16,
    /// Octets of data still to leave.
    left: u16,
    /// Whether there is a fragment still to leave; a datagram without data has one, too.
    pending: bool,
}

impl Plan {
    const EMPTY: Plan = Plan { room: 0, sent: 0, left: 0, pending: false };

    /// The plan for `payload_len` octets of data, with `header_len` octets before the data of each fragment (for IPv6
    /// with the fragment header), in packets of at most `mtu` octets. `None` where there is no room for 8 octets of
    /// data, or where the data is longer than a datagram's can be.
    pub fn new(payload_len: usize, header_len: usize, mtu: usize) -> Option<Plan> {
        let left = u16::try_from(payload_len).ok()?;
        let room = u16::try_from(mtu.checked_sub(header_len)?).unwrap_or(u16::MAX);
        (room >= 8 || room >= left).then_some(Plan { room, sent: 0, left, pending: true })
    }
}

impl Iterator for Plan {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if !self.pending {
            return None;
        }
        let (len, more) =
            if self.left <= self.room { (self.left, More::Last) } else { (self.room & !7, More::Follow) };
        let piece = Piece { offset: self.sent, len, more };
        self.sent = self.sent.saturating_add(len);
        self.left = self.left.saturating_sub(len);
        self.pending = more == More::Follow;
        Some(piece)
    }
}

/// Lent memory for one datagram that is being sent in fragments. Empty memory is all zero.
#[derive(Debug, Clone, Copy)]
pub struct EgressSlot {
    plan: Plan, // pending while the slot is in use
    interface: InterfaceId,
    next_hop: IpAddr,
    header_len: u16,
}

impl EgressSlot {
    /// Room for a datagram, and none in it.
    pub const EMPTY: EgressSlot = EgressSlot {
        plan: Plan::EMPTY,
        interface: InterfaceId::new(0),
        next_hop: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        header_len: 0,
    };
}

impl Default for EgressSlot {
    fn default() -> Self {
        EgressSlot::EMPTY
    }
}

/// Datagrams that are being sent in fragments, in lent memory: as many as there are slots, each as long as its share of
/// the octets.
#[derive(Debug)]
pub struct Fragmenter<'a> {
    slots: ManagedSlice<'a, EgressSlot>,
    octets: ManagedSlice<'a, u8>,
    /// The slot whose turn it is.
    turn: usize,
    /// Slots in use, so that asking is cheap while there are none.
    used: usize,
}

impl<'a> Fragmenter<'a> {
    /// A fragmenter in lent memory. A datagram, headers included, can be `octets.len() / slots.len()` octets long.
    pub fn new(
        slots: impl Into<ManagedSlice<'a, EgressSlot>>,
        octets: impl Into<ManagedSlice<'a, u8>>,
    ) -> Self {
        let slots = slots.into();
        let used = slots.iter().filter(|slot: &&EgressSlot| slot.plan.pending).count();
        Fragmenter { slots, octets: octets.into(), turn: 0, used }
    }

    /// The longest datagram, headers included, in octets.
    pub fn capacity(&self) -> usize {
        self.octets.len().checked_div(self.slots.len()).unwrap_or(0)
    }

    /// Takes room for a datagram, which the caller fills: `header_len` octets of headers, then `payload_len` of data.
    ///
    /// # Errors
    /// Nothing has changed then.
    pub fn reserve(&mut self, job: Job) -> Result<&mut [u8], FragmentError> {
        let plan = Plan::new(job.payload_len, job.header_len, job.mtu).ok_or(FragmentError::MtuTooSmall)?;
        let header_len = u16::try_from(job.header_len).map_err(|_| FragmentError::TooLong)?;
        let capacity = self.capacity();
        let len = job.header_len.saturating_add(job.payload_len);
        if len > capacity {
            return Err(FragmentError::TooLong);
        }
        let free = self.slots.iter_mut().enumerate().find(|(_, slot)| !slot.plan.pending);
        let (index, slot) = free.ok_or(FragmentError::NoSlot)?;
        let octets = self.octets.get_mut(index * capacity..).and_then(|rest| rest.get_mut(..len));
        let octets = octets.ok_or(FragmentError::TooLong)?;
        *slot = EgressSlot { plan, interface: job.interface, next_hop: job.next_hop, header_len };
        self.used = self.used.saturating_add(1);
        Ok(octets)
    }

    /// The next fragment to leave by this interface. Each datagram has its turn; one whose neighbour `gate` holds back
    /// waits, and the others go on.
    pub fn poll_egress(
        &mut self,
        interface: InterfaceId,
        mut gate: impl FnMut(IpAddr) -> Gate,
    ) -> Option<Outgoing<'_>> {
        let (count, capacity) = (self.slots.len(), self.capacity());
        let turns = (self.turn..count).chain(0..self.turn);
        for index in turns {
            let Some(slot) = self.slots.get_mut(index).filter(|slot| slot.leaves_by(interface)) else {
                continue;
            };
            match gate(slot.next_hop) {
                Gate::Wait => {}
                Gate::Drop => {
                    *slot = EgressSlot::EMPTY;
                    self.used = self.used.saturating_sub(1);
                }
                Gate::Go => {
                    self.turn = if index + 1 < count { index + 1 } else { 0 };
                    let piece = slot.plan.next()?;
                    self.used = self.used.saturating_sub(usize::from(!slot.plan.pending));
                    let octets = self.octets.get(index * capacity..)?;
                    let (header, payload) = octets.split_at_checked(usize::from(slot.header_len))?;
                    let payload = payload.get(usize::from(piece.offset)..)?.get(..usize::from(piece.len))?;
                    let Piece { offset, more, .. } = piece;
                    return Some(Outgoing { next_hop: slot.next_hop, header, payload, offset, more });
                }
            }
        }
        None
    }

    /// Whether a fragment waits to leave by this interface.
    #[inline]
    pub fn waits(&self, interface: InterfaceId) -> bool {
        self.used > 0 && self.slots.iter().any(|slot| slot.leaves_by(interface))
    }

    /// Gives up what waits to leave by this interface.
    pub fn flush(&mut self, interface: InterfaceId) {
        for slot in self.slots.iter_mut().filter(|slot| slot.leaves_by(interface)) {
            *slot = EgressSlot::EMPTY;
            self.used = self.used.saturating_sub(1);
        }
    }
}

impl EgressSlot {
    fn leaves_by(&self, interface: InterfaceId) -> bool {
        self.plan.pending && self.interface == interface
    }
}
