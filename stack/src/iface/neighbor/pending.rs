//! Packets that wait for a neighbour, in lent memory.

use core::fmt;
use core::net::{IpAddr, Ipv4Addr};

use managed::ManagedSlice;

use super::{InterfaceId, LinkAddr};
use crate::addr::is_same;

/// How many packets wait for one neighbour at most, where there is room: RFC 4861 §7.2.2 asks for a small number, at
/// least one.
const PER_NEIGHBOR: usize = 4;

/// Lent memory for the state of one packet that waits. Empty memory is all zero.
#[derive(Debug, Clone, Copy)]
pub struct PendingSlot {
    fate: Fate,
    /// Why it is lost.
    cause: LostCause,
    interface: InterfaceId,
    next_hop: IpAddr,
    link: LinkAddr,
    /// Octets of the packet.
    len: u32,
    /// Greater is newer.
    order: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Free,
    Waiting,
    Ready,
    // The cause stands beside: inside, `Free` would not be zero.
    Lost,
}

impl PendingSlot {
    /// Room for a packet, and none in it.
    pub const EMPTY: PendingSlot = PendingSlot {
        fate: Fate::Free,
        cause: LostCause::Unresolved,
        interface: InterfaceId::new(0),
        next_hop: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        link: [0; 6],
        len: 0,
        order: 0,
    };

    fn waits_for(&self, interface: InterfaceId, next_hop: IpAddr) -> bool {
        self.fate == Fate::Waiting && self.interface == interface && is_same(self.next_hop, next_hop)
    }
}

impl Default for PendingSlot {
    fn default() -> Self {
        PendingSlot::EMPTY
    }
}

/// Room for a packet that waits.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Held<'p> {
    /// As many octets as were asked for, of unspecified content: to be filled with the packet, from its IP header on.
    pub octets: &'p mut [u8],
    /// The neighbour whose oldest packet had to go for it, if one had to.
    pub displaced: Option<IpAddr>,
}

/// Why a packet can't wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum HoldError {
    /// It is longer than the memory lent for one.
    TooLong,
    /// All memory is taken by packets that are about to leave.
    NoRoom,
    /// The neighbour is not being asked.
    NotWaiting,
}

impl fmt::Display for HoldError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            HoldError::TooLong => "the packet is longer than the memory for packets that wait",
            HoldError::NoRoom => "all memory for packets that wait is taken",
            HoldError::NotWaiting => "the neighbour is not being asked for its link address",
        })
    }
}

impl core::error::Error for HoldError {}

/// A packet that has waited and can leave.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Ready<'p> {
    /// The neighbour's link address.
    pub to: LinkAddr,
    /// The neighbour.
    pub next_hop: IpAddr,
    /// The packet, from its IP header on.
    pub packet: &'p mut [u8],
}

/// A packet that waited in vain.
#[derive(Debug, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Lost<'p> {
    /// The interface that it was to leave by.
    pub interface: InterfaceId,
    /// The neighbour that it waited for.
    pub next_hop: IpAddr,
    /// Why it did not leave.
    pub cause: LostCause,
    /// The packet, from its IP header on.
    pub packet: &'p mut [u8],
}

/// Why a packet waited in vain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum LostCause {
    /// The neighbour did not answer: destination unreachable, RFC 4861 §7.2.2, RFC 1122 §3.2.2.1.
    Unresolved,
    /// The neighbour's slot was needed for another.
    Evicted,
    /// The interface's neighbours were forgotten: its link went down.
    Flushed,
}

/// The packets that wait: as many as there are slots, each as long as its share of the octets.
#[derive(Debug)]
pub(super) struct Pool<'a> {
    slots: ManagedSlice<'a, PendingSlot>,
    octets: ManagedSlice<'a, u8>,
    /// The order of the newest packet.
    newest: u64,
    /// How many slots are not free.
    held: usize,
}

impl<'a> Pool<'a> {
    pub(super) fn new(mut slots: ManagedSlice<'a, PendingSlot>, octets: ManagedSlice<'a, u8>) -> Self {
        slots.iter_mut().for_each(|slot| *slot = PendingSlot::EMPTY);
        Pool { slots, octets, newest: 0, held: 0 }
    }

    fn share(&self) -> usize {
        self.octets.len().checked_div(self.slots.len()).unwrap_or(0)
    }

    pub(super) fn hold(
        &mut self,
        interface: InterfaceId,
        next_hop: IpAddr,
        len: usize,
    ) -> Result<Held<'_>, HoldError> {
        let share = self.share();
        if len > share {
            return Err(HoldError::TooLong);
        }
        let index = self.place(interface, next_hop).ok_or(HoldError::NoRoom)?;
        let slot = self.slots.get_mut(index).ok_or(HoldError::NoRoom)?;
        let room = self.octets.get_mut(index * share..).and_then(|rest| rest.get_mut(..len));
        let octets = room.ok_or(HoldError::TooLong)?;
        let displaced = (slot.fate != Fate::Free).then_some(slot.next_hop);
        self.held += usize::from(displaced.is_none());
        self.newest = self.newest.wrapping_add(1);
        let len = u32::try_from(len).map_err(|_| HoldError::TooLong)?;
        *slot = PendingSlot {
            fate: Fate::Waiting,
            interface,
            next_hop,
            len,
            order: self.newest,
            ..PendingSlot::EMPTY
        };
        Ok(Held { octets, displaced })
    }

    /// The slot that a new packet goes to: a free one; the neighbour's own oldest, where it has its share already; the
    /// oldest of all that wait.
    fn place(&self, interface: InterfaceId, next_hop: IpAddr) -> Option<usize> {
        let own = |slot: &PendingSlot| slot.waits_for(interface, next_hop);
        let limit = (self.slots.len() / 2).clamp(1, PER_NEIGHBOR);
        let held = if self.held == 0 { 0 } else { self.slots.iter().filter(|slot| own(slot)).count() };
        if held >= limit {
            return self.oldest(&own);
        }
        let free = self.slots.iter().position(|slot| slot.fate == Fate::Free);
        free.or_else(|| self.oldest(&own)).or_else(|| self.oldest(&|slot| slot.fate == Fate::Waiting))
    }

    fn oldest(&self, wanted: &dyn Fn(&PendingSlot) -> bool) -> Option<usize> {
        let candidates = self.slots.iter().enumerate().filter(|(_, slot)| wanted(slot));
        candidates.min_by_key(|(_, slot)| slot.order).map(|(index, _)| index)
    }

    /// The packets for this neighbour can leave.
    pub(super) fn release(&mut self, interface: InterfaceId, next_hop: IpAddr, link: LinkAddr) {
        if self.held == 0 {
            return;
        }
        for slot in self.slots.iter_mut().filter(|slot| slot.waits_for(interface, next_hop)) {
            slot.fate = Fate::Ready;
            slot.link = link;
        }
    }

    /// The packets for this neighbour, or for all of the interface, will not leave.
    pub(super) fn lose(&mut self, interface: InterfaceId, next_hop: Option<IpAddr>, cause: LostCause) {
        if self.held == 0 {
            return;
        }
        for slot in self.slots.iter_mut().filter(|slot| slot.interface == interface) {
            let lost = match (slot.fate, next_hop) {
                (Fate::Waiting, Some(next_hop)) => is_same(slot.next_hop, next_hop),
                (Fate::Waiting | Fate::Ready, None) => true,
                (Fate::Free | Fate::Ready | Fate::Lost, _) => false,
            };
            if lost {
                slot.fate = Fate::Lost;
                slot.cause = cause;
            }
        }
    }

    pub(super) fn take_ready(&mut self, interface: InterfaceId) -> Option<Ready<'_>> {
        let (slot, packet) = self.take(&|slot| slot.fate == Fate::Ready && slot.interface == interface)?;
        Some(Ready { to: slot.link, next_hop: slot.next_hop, packet })
    }

    pub(super) fn take_lost(&mut self) -> Option<Lost<'_>> {
        let (slot, packet) = self.take(&|slot| slot.fate == Fate::Lost)?;
        Some(Lost { interface: slot.interface, next_hop: slot.next_hop, cause: slot.cause, packet })
    }

    fn take(&mut self, wanted: &dyn Fn(&PendingSlot) -> bool) -> Option<(PendingSlot, &mut [u8])> {
        if self.held == 0 {
            return None;
        }
        let share = self.share();
        let index = self.oldest(wanted)?;
        let slot = core::mem::take(self.slots.get_mut(index)?);
        self.held = self.held.saturating_sub(1);
        let packet = self.octets.get_mut(index * share..)?.get_mut(..usize::try_from(slot.len).ok()?)?;
        Some((slot, packet))
    }

    /// Whether something can be taken out.
    #[inline]
    pub(super) fn has_news(&self, interface: InterfaceId) -> bool {
        self.held > 0
            && self.slots.iter().any(|slot| match slot.fate {
                Fate::Free | Fate::Waiting => false,
                Fate::Ready => slot.interface == interface,
                Fate::Lost => true,
            })
    }
}
