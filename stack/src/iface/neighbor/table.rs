//! The slots of the neighbour cache, found by hash chains that run inside them, and who makes room for whom.

use core::net::{IpAddr, Ipv4Addr};

use managed::ManagedSlice;

use super::{InterfaceId, LinkAddr, Router, State};
use crate::addr::{is_same, words};
use crate::iface::hash::Key;
use crate::time::{Duration, Instant};

/// How long after the last packet to it a neighbour is kept from what is only heard.
const IDLE: Duration = Duration::from_secs(30);
/// How long after the last packet to it a neighbour that answered is kept from everything.
const BUSY: Duration = Duration::from_secs(1);

/// Lent memory for one neighbour. Empty memory is all zero.
///
/// When all slots are taken, a new neighbour displaces, in this order, one that did not answer; one that was only heard,
/// never used; one that nothing was sent to for 30 s. A packet of our own may also displace one that is being asked; one
/// that never showed that it hears us; at last one that did, if nothing was sent to it for a second. Of several the
/// longest unused goes. So a flood takes the room of the flood, and neighbours that answer and are in use stay.
#[derive(Debug, Clone, Copy)]
pub struct NeighborSlot {
    pub(super) state: State,
    pub(super) router: Router,
    pub(super) trust: Trust,
    pub(super) traffic: Traffic,
    /// How often it was asked.
    pub(super) tries: u8,
    pub(super) link: LinkAddr,
    pub(super) interface: InterfaceId,
    pub(super) address: IpAddr,
    /// When the state ends, or the next question is due.
    pub(super) deadline: Instant,
    /// When a packet was last sent to it; when it was first heard while there was none.
    pub(super) used_at: Instant,
    /// The next slot in the same chain, or the next free one.
    next: Link,
    /// The first slot of the chain whose number is that of this slot.
    head: Link,
}

/// Whether a neighbour has shown that our packets reach it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    None,
    Confirmed,
}

/// Whether a packet was sent to a neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Traffic {
    None,
    Seen,
}

/// Who wants a new neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// A packet of our own.
    Traffic,
    /// Something that was heard.
    Wire,
}

/// A neighbour that made room.
pub(super) struct Evicted {
    pub(super) interface: InterfaceId,
    pub(super) address: IpAddr,
    /// What was known of it.
    pub(super) state: State,
}

/// The number of a slot and one, or zero for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Link(u16);

impl Link {
    const NONE: Link = Link(0);

    fn to(index: usize) -> Link {
        Link(u16::try_from(index).map_or(0, |index| index.saturating_add(1)))
    }

    fn index(self) -> Option<usize> {
        usize::from(self.0).checked_sub(1)
    }
}

impl NeighborSlot {
    /// Room for a neighbour, and none in it.
    pub const EMPTY: NeighborSlot = NeighborSlot {
        state: State::Free,
        router: Router::No,
        trust: Trust::None,
        traffic: Traffic::None,
        tries: 0,
        link: [0; 6],
        interface: InterfaceId::new(0),
        address: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        deadline: Instant::ZERO,
        used_at: Instant::ZERO,
        next: Link::NONE,
        head: Link::NONE,
    };

    fn is_of(&self, interface: InterfaceId, address: IpAddr) -> bool {
        self.state != State::Free && self.interface == interface && is_same(self.address, address)
    }

    pub(super) fn has_link(&self) -> bool {
        match self.state {
            State::Reachable | State::Stale | State::Delay | State::Probe | State::Permanent => true,
            State::Free | State::Incomplete | State::Failed => false,
        }
    }

    /// Whether something happens at the deadline. The other states notice it when they are used.
    pub(super) fn is_timed(&self) -> bool {
        match self.state {
            State::Incomplete | State::Delay | State::Probe => true,
            State::Free | State::Reachable | State::Stale | State::Failed | State::Permanent => false,
        }
    }

    /// How ready it is to make room; `None`: it stays.
    fn rank(&self, now: Instant) -> Option<Rank> {
        match (self.state, self.traffic, self.trust) {
            (State::Permanent | State::Free, _, _) => None,
            (State::Failed, _, _) => Some(Rank::Failed),
            (_, Traffic::None, _) => Some(Rank::Unused),
            (_, Traffic::Seen, _) if now.since(self.used_at) >= IDLE => Some(Rank::Idle),
            (State::Incomplete, Traffic::Seen, _) => Some(Rank::Asked),
            (_, Traffic::Seen, Trust::None) => Some(Rank::Unconfirmed),
            (_, Traffic::Seen, Trust::Confirmed) if now.since(self.used_at) >= BUSY => Some(Rank::Resting),
            (_, Traffic::Seen, Trust::Confirmed) => None,
        }
    }
}

/// In the order in which neighbours make room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Failed,
    Unused,
    Idle,
    Asked,
    Unconfirmed,
    Resting,
}

impl Rank {
    fn yields_to(self, origin: Origin) -> bool {
        match origin {
            Origin::Traffic => true,
            Origin::Wire => self <= Rank::Idle,
        }
    }
}

impl Default for NeighborSlot {
    fn default() -> Self {
        NeighborSlot::EMPTY
    }
}

/// The slots and their chains.
#[derive(Debug)]
pub(super) struct Table<'a> {
    slots: ManagedSlice<'a, NeighborSlot>,
    key: Key,
    /// Slots that were in use and are free again.
    free: Link,
    /// Slots from here on were never in use.
    fresh: usize,
    /// The slot that was found last.
    last: usize,
    /// Changes whenever a slot gets or loses its neighbour.
    version: u32,
}

impl<'a> Table<'a> {
    pub(super) fn new(mut slots: ManagedSlice<'a, NeighborSlot>, key: Key) -> Self {
        slots.iter_mut().for_each(|slot| *slot = NeighborSlot::EMPTY); // what was lent before may still be there
        Table { slots, key, free: Link::NONE, fresh: 0, last: 0, version: 0 }
    }

    /// How many slots there are; no more than a [`Link`] can name.
    pub(super) fn len(&self) -> usize {
        self.slots.len().min(usize::from(u16::MAX))
    }

    /// While it stays the same, each slot has the neighbour that it had.
    #[inline]
    pub(super) fn version(&self) -> u32 {
        self.version
    }

    pub(super) fn get(&self, index: usize) -> Option<&NeighborSlot> {
        self.slots.get(index)
    }

    pub(super) fn get_mut(&mut self, index: usize) -> Option<&mut NeighborSlot> {
        self.slots.get_mut(index)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &NeighborSlot> {
        self.slots.iter().filter(|slot| slot.state != State::Free)
    }

    /// The slot of this neighbour, which is mostly that of the last packet's.
    pub(super) fn find_again(&mut self, interface: InterfaceId, address: IpAddr) -> Option<usize> {
        let last = self.slots.get(self.last).filter(|slot| slot.is_of(interface, address));
        match last {
            Some(_) => Some(self.last),
            None => {
                self.last = self.find(interface, address)?;
                Some(self.last)
            }
        }
    }

    /// The slot of this neighbour.
    pub(super) fn find(&self, interface: InterfaceId, address: IpAddr) -> Option<usize> {
        let mut link = self.slots.get(self.chain(interface, address)?)?.head;
        for _ in 0..self.len() {
            let index = link.index()?;
            let slot = self.slots.get(index)?;
            if slot.is_of(interface, address) {
                return Some(index);
            }
            link = slot.next;
        }
        None
    }

    /// The number of a neighbour's chain.
    fn chain(&self, interface: InterfaceId, address: IpAddr) -> Option<usize> {
        let [a, b] = words(address);
        let hash = self.key.index(&[a, b, interface.index() as u64]) as u32;
        // Scaled to the number of chains, without a division.
        let chain = (u64::from(hash) * self.len() as u64) >> 32;
        (self.len() > 0).then_some(chain as usize)
    }

    /// A slot for a neighbour that has none, with no link address and nothing known. Who made room for it comes with it.
    /// `None`: nobody does.
    pub(super) fn insert(
        &mut self,
        now: Instant,
        interface: InterfaceId,
        address: IpAddr,
        origin: Origin,
    ) -> Option<(usize, Option<Evicted>)> {
        let mut evicted = None;
        if self.free == Link::NONE && self.fresh >= self.len() {
            let victim = self.victim(now, origin)?;
            let slot = self.slots.get(victim)?;
            evicted = Some(Evicted { interface: slot.interface, address: slot.address, state: slot.state });
            self.remove(victim);
        }
        let index = self.take_free()?;
        let chain = self.chain(interface, address)?;
        let next = core::mem::replace(&mut self.slots.get_mut(chain)?.head, Link::to(index));
        let slot = self.slots.get_mut(index)?;
        // The head belongs to the chain of this number, not to the neighbour.
        *slot =
            NeighborSlot { interface, address, next, used_at: now, head: slot.head, ..NeighborSlot::EMPTY };
        self.version = self.version.wrapping_add(1);
        Some((index, evicted))
    }

    fn take_free(&mut self) -> Option<usize> {
        if let Some(index) = self.free.index() {
            self.free = self.slots.get(index)?.next;
            return Some(index);
        }
        let index = self.fresh;
        self.fresh += 1;
        Some(index)
    }

    /// Who makes room: of those that may, the first by rank, then the longest unused.
    fn victim(&self, now: Instant, origin: Origin) -> Option<usize> {
        self.slots
            .iter()
            .take(self.len())
            .enumerate()
            .filter_map(|(index, slot)| Some((slot.rank(now)?, slot.used_at, index)))
            .filter(|(rank, _, _)| rank.yields_to(origin))
            .min()
            .map(|(_, _, index)| index)
    }

    /// Takes a neighbour out.
    pub(super) fn remove(&mut self, index: usize) {
        let Some(slot) = self.slots.get(index).filter(|slot| slot.state != State::Free).copied() else {
            return;
        };
        self.version = self.version.wrapping_add(1);
        self.unchain(index, &slot);
        let free = core::mem::replace(&mut self.free, Link::to(index));
        if let Some(place) = self.slots.get_mut(index) {
            *place = NeighborSlot { next: free, head: place.head, ..NeighborSlot::EMPTY };
        }
    }

    fn unchain(&mut self, index: usize, slot: &NeighborSlot) -> Option<()> {
        let chain = self.chain(slot.interface, slot.address)?;
        let mut link = &mut self.slots.get_mut(chain)?.head;
        let mut at = link.index()?;
        if at == index {
            *link = slot.next;
            return Some(());
        }
        for _ in 0..self.len() {
            link = &mut self.slots.get_mut(at)?.next;
            at = link.index()?;
            if at == index {
                *link = slot.next;
                return Some(());
            }
        }
        None
    }
}
