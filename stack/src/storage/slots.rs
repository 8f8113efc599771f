//! A table of slots with its index inside the slots: hash chains, lists and a heap of deadlines.
//!
//! Every link is a slot number plus one, so that zero means "none" and fresh memory is all zero. The bucket heads and
//! the heap's array stand in the slots too: slot `n` lends one head and one heap place, which makes the capacity of
//! each structure the number of slots, without any memory besides.

use core::marker::PhantomData;

use managed::ManagedSlice;

use crate::time::Instant;

#[cfg(test)]
mod tests;

/// The number of a slot in its table.
pub(crate) type Index = u16;

/// A slot number plus one; zero is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Link(u16);

impl Link {
    const NONE: Link = Link(0);

    const fn to(index: Index) -> Link {
        Link(index.wrapping_add(1))
    }

    const fn index(self) -> Option<Index> {
        self.0.checked_sub(1)
    }
}

/// What a slot holds. `repr(u8)` pins the tag of an empty slot to zero: an `Option` may choose any pattern of its
/// content for `None`, and an empty table would then be an image in flash.
#[repr(u8)]
enum Content<T> {
    Vacant = 0,
    Occupied(T) = 1,
}

/// Room for one socket of kind `T`, and its share of the table's index. Lent by the caller.
pub struct Slot<T> {
    content: Content<T>,
    deadline: Instant,
    generation: u32,
    hash: u32,
    /// Head of the chain whose bucket has this slot's number.
    bucket: Link,
    /// The next slot of the chain that this slot is in, or of the free list.
    next: Link,
    chained: Chained,
    lanes: [Place; Lane::COUNT],
    /// The slot at this slot's place of the heap.
    heap: Link,
    /// This slot's place in the heap, plus one.
    place: Link,
    /// Words that the owner of the table keeps beside the content; 0 in a slot that was just filled.
    notes: [u16; Note::COUNT],
}

#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Chained {
    No = 0,
    Yes = 1,
}

/// A slot is in one list of each lane at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lane {
    /// What waits for its turn.
    Ready,
    /// What the user is to see, or what waits to be used.
    News,
}

impl Lane {
    const COUNT: usize = 2;
}

/// What is kept beside the content of a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Note {
    /// The only interface that is used.
    Interface,
    /// Whom the slot's content goes back to.
    Home,
}

impl Note {
    const COUNT: usize = 2;
}

/// Where a slot stands in one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    /// One more than the number of the list.
    list: u16,
    after: Link,
    before: Link,
}

impl Place {
    const NOWHERE: Place = Place { list: 0, after: Link::NONE, before: Link::NONE };
}

impl<T> Slot<T> {
    /// An empty slot: all zero.
    pub const EMPTY: Self = Slot {
        content: Content::Vacant,
        deadline: Instant::ZERO,
        generation: 0,
        hash: 0,
        bucket: Link::NONE,
        next: Link::NONE,
        chained: Chained::No,
        lanes: [Place::NOWHERE; Lane::COUNT],
        heap: Link::NONE,
        place: Link::NONE,
        notes: [0; Note::COUNT],
    };
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T> core::fmt::Debug for Slot<T> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self.content {
            Content::Vacant => f.write_str("Slot(vacant)"),
            Content::Occupied(_) => write!(f, "Slot(generation {})", self.generation),
        }
    }
}

/// The two ends of one list. The links between stand in the slots.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct List {
    head: Link,
    tail: Link,
}

impl List {
    pub(crate) const EMPTY: List = List { head: Link::NONE, tail: Link::NONE };

    /// Whether no slot is in the list.
    #[cfg(test)]
    pub(crate) const fn is_empty(&self) -> bool {
        self.head.0 == 0
    }
}

/// Slots of one kind, with their index.
pub(crate) struct Table<'a, T> {
    slots: ManagedSlice<'a, Slot<T>>,
    free: Link,
    /// Slots from here on were never used.
    fresh: Index,
    len: Index,
    heap_len: Index,
    /// The earliest deadline; [`Instant::MAX`] where there is none.
    first: Instant,
}

impl<'a, T> Table<'a, T> {
    /// An empty table in `slots`. Slots beyond the 65,535th are not used.
    pub(crate) fn new(slots: ManagedSlice<'a, Slot<T>>) -> Self {
        Table { slots, free: Link::NONE, fresh: 0, len: 0, heap_len: 0, first: Instant::MAX }
    }

    /// Gives the memory back, with what is in it.
    pub(crate) fn into_slots(self) -> ManagedSlice<'a, Slot<T>> {
        self.slots
    }

    /// The number of slots.
    pub(crate) fn capacity(&self) -> usize {
        self.slots.len().min(usize::from(u16::MAX))
    }

    /// The number of slots in use.
    pub(crate) fn len(&self) -> usize {
        usize::from(self.len)
    }

    #[inline]
    fn slot(&self, index: Index) -> Option<&Slot<T>> {
        self.slots.get(usize::from(index))
    }

    #[inline]
    fn slot_mut(&mut self, index: Index) -> Option<&mut Slot<T>> {
        self.slots.get_mut(usize::from(index))
    }

    /// What slot `index` holds; `None` where it is empty.
    #[inline]
    pub(crate) fn get(&self, index: Index) -> Option<&T> {
        match &self.slot(index)?.content {
            Content::Vacant => None,
            Content::Occupied(value) => Some(value),
        }
    }

    /// What slot `index` holds; `None` where it is empty.
    #[inline]
    pub(crate) fn get_mut(&mut self, index: Index) -> Option<&mut T> {
        match &mut self.slot_mut(index)?.content {
            Content::Vacant => None,
            Content::Occupied(value) => Some(value),
        }
    }

    /// The generation of slot `index`: it changes whenever the slot is filled or emptied.
    pub(crate) fn generation(&self, index: Index) -> u32 {
        self.slot(index).map_or(0, |slot| slot.generation)
    }

    /// Makes all handles of slot `index` stale; its content stays.
    pub(crate) fn renew(&mut self, index: Index) {
        if let Some(slot) = self.slot_mut(index) {
            slot.generation = slot.generation.wrapping_add(1);
        }
    }

    /// A word that is kept beside the content of slot `index`.
    pub(crate) fn note(&self, index: Index, note: Note) -> u16 {
        self.slot(index).and_then(|slot| slot.notes.get(note as usize)).copied().unwrap_or(0)
    }

    /// Keeps a word beside the content of slot `index`.
    pub(crate) fn set_note(&mut self, index: Index, note: Note, word: u16) {
        if let Some(kept) = self.slot_mut(index).and_then(|slot| slot.notes.get_mut(note as usize)) {
            *kept = word;
        }
    }

    /// Puts `value` into a free slot; hands it back where there is none.
    pub(crate) fn insert(&mut self, value: T) -> Result<Index, T> {
        let index = match self.free.index() {
            Some(index) => index,
            None if usize::from(self.fresh) < self.capacity() => self.fresh,
            None => return Err(value),
        };
        let free = self.free;
        let Some(slot) = self.slot_mut(index) else { return Err(value) };
        slot.content = Content::Occupied(value);
        slot.notes = [0; Note::COUNT];
        slot.generation = slot.generation.wrapping_add(1);
        let next = core::mem::take(&mut slot.next);
        if free == Link::NONE {
            self.fresh = self.fresh.saturating_add(1);
        } else {
            self.free = next;
        }
        self.len = self.len.saturating_add(1);
        Ok(index)
    }

    /// Empties slot `index` and takes it out of the chains and the heap. It must be in no list.
    pub(crate) fn remove(&mut self, index: Index) -> Option<T> {
        self.unchain(index);
        self.set_deadline(index, None);
        let free = self.free;
        let slot = self.slot_mut(index)?;
        match core::mem::replace(&mut slot.content, Content::Vacant) {
            Content::Vacant => None,
            Content::Occupied(value) => {
                slot.generation = slot.generation.wrapping_add(1);
                slot.notes = [0; Note::COUNT];
                slot.next = free;
                self.free = Link::to(index);
                self.len = self.len.saturating_sub(1);
                Some(value)
            }
        }
    }

    /// Whether slot `index` and all behind it were never used.
    pub(crate) fn is_fresh(&self, index: Index) -> bool {
        index >= self.fresh
    }
}

/// The hash chains.
impl<T> Table<'_, T> {
    /// The bucket of `hash`: the hash scaled to the number of slots, without a division.
    fn bucket(&self, hash: u32) -> Index {
        let scaled = (u64::from(hash) * self.capacity() as u64) >> 32;
        u16::try_from(scaled).unwrap_or(0)
    }

    /// Enters slot `index` under `hash`, instead of what it was entered under.
    pub(crate) fn chain(&mut self, index: Index, hash: u32) {
        self.unchain(index);
        let bucket = self.bucket(hash);
        let Some(head) =
            self.slot_mut(bucket).map(|slot| core::mem::replace(&mut slot.bucket, Link::to(index)))
        else {
            return;
        };
        if let Some(slot) = self.slot_mut(index) {
            slot.hash = hash;
            slot.chained = Chained::Yes;
            slot.next = head;
        }
    }

    /// Takes slot `index` out of its chain, if it is in one.
    pub(crate) fn unchain(&mut self, index: Index) {
        let Some(slot) = self.slot_mut(index) else { return };
        if slot.chained == Chained::No {
            return;
        }
        slot.chained = Chained::No;
        let next = core::mem::take(&mut slot.next);
        let bucket = self.bucket(slot_hash(self.slot(index)));
        let Some(head) = self.slot_mut(bucket).map(|slot| &mut slot.bucket) else { return };
        if *head == Link::to(index) {
            *head = next;
            return;
        }
        let mut at = *head;
        while let Some(slot) = at.index().and_then(|at| self.slot_mut(at)) {
            if slot.next == Link::to(index) {
                slot.next = next;
                return;
            }
            at = slot.next;
        }
    }

    /// The slots that were entered under `hash`, the newest first.
    pub(crate) fn chained(&self, hash: u32) -> Chain<'_, T> {
        let at = self.slot(self.bucket(hash)).map_or(Link::NONE, |slot| slot.bucket);
        Chain { slots: &self.slots, hash, at, kind: PhantomData }
    }

    /// The next slot behind `index`, of its chain and its hash, whose content satisfies `is_it`.
    pub(crate) fn find_after(&self, index: Index, is_it: impl Fn(&T) -> bool) -> Option<Index> {
        let slot = self.slot(index).filter(|slot| slot.chained == Chained::Yes)?;
        let mut rest = Chain { slots: &self.slots, hash: slot.hash, at: slot.next, kind: PhantomData };
        rest.find(|(_, value)| is_it(value)).map(|(index, _)| index)
    }

    /// The first slot under `hash` whose content satisfies `is_it`.
    pub(crate) fn find(&self, hash: u32, is_it: impl Fn(&T) -> bool) -> Option<Index> {
        self.chained(hash).find(|(_, value)| is_it(value)).map(|(index, _)| index)
    }
}

fn slot_hash<T>(slot: Option<&Slot<T>>) -> u32 {
    slot.map_or(0, |slot| slot.hash)
}

/// The slots under one hash.
pub(crate) struct Chain<'s, T> {
    slots: &'s [Slot<T>],
    hash: u32,
    at: Link,
    kind: PhantomData<T>,
}

impl<'s, T> Iterator for Chain<'s, T> {
    type Item = (Index, &'s T);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let index = self.at.index()?;
            let slot = self.slots.get(usize::from(index))?;
            self.at = slot.next;
            match &slot.content {
                Content::Occupied(value) if slot.hash == self.hash => return Some((index, value)),
                Content::Occupied(_) | Content::Vacant => {}
            }
        }
    }
}

/// The lists. Their ends are kept by the caller, who numbers them: each lane has numbers of its own.
impl<T> Table<'_, T> {
    #[inline]
    fn place_in(&mut self, lane: Lane, index: Index) -> Option<&mut Place> {
        self.slot_mut(index)?.lanes.get_mut(lane as usize)
    }

    /// The number of the list of this lane that slot `index` is in.
    #[inline]
    pub(crate) fn listed(&self, lane: Lane, index: Index) -> Option<u16> {
        self.slot(index)?.lanes.get(lane as usize)?.list.checked_sub(1)
    }

    /// Appends slot `index`, which must be in no list of this lane, to `list`, which bears `number`.
    pub(crate) fn push(&mut self, lane: Lane, list: &mut List, number: u16, index: Index) {
        let tail = list.tail;
        let Some(place) = self.place_in(lane, index) else { return };
        *place = Place { list: number.wrapping_add(1), after: Link::NONE, before: tail };
        match tail.index().and_then(|tail| self.place_in(lane, tail)) {
            Some(last) => last.after = Link::to(index),
            None => list.head = Link::to(index),
        }
        list.tail = Link::to(index);
    }

    /// Takes slot `index` out of `list`, which it must be in.
    pub(crate) fn unlist(&mut self, lane: Lane, list: &mut List, index: Index) {
        let Some(place) = self.place_in(lane, index) else { return };
        let Place { after, before, .. } = core::mem::replace(place, Place::NOWHERE);
        match before.index().and_then(|before| self.place_in(lane, before)) {
            Some(place) => place.after = after,
            None => list.head = after,
        }
        match after.index().and_then(|after| self.place_in(lane, after)) {
            Some(place) => place.before = before,
            None => list.tail = before,
        }
    }

    /// The slot that has waited longest in `list`.
    #[inline]
    pub(crate) fn first(&self, list: &List) -> Option<Index> {
        list.head.index()
    }
}

/// The heap of deadlines.
impl<T> Table<'_, T> {
    /// The earliest deadline.
    #[inline]
    pub(crate) fn first_deadline(&self) -> Option<Instant> {
        (self.heap_len > 0).then_some(self.first)
    }

    /// Whether the earliest deadline is not after `now`.
    #[inline]
    pub(crate) fn is_due(&self, now: Instant) -> bool {
        self.first <= now && self.heap_len > 0
    }

    /// The slot whose deadline comes first.
    pub(crate) fn first_due(&self) -> Option<Index> {
        let (index, _) = self.heap_at(0)?;
        Some(index)
    }

    /// The deadline of slot `index`.
    pub(crate) fn deadline(&self, index: Index) -> Option<Instant> {
        let slot = self.slot(index)?;
        slot.place.index()?;
        Some(slot.deadline)
    }

    /// A slot whose deadline is not after `now`. Its deadline is cleared.
    pub(crate) fn pop_due(&mut self, now: Instant) -> Option<Index> {
        if !self.is_due(now) {
            return None;
        }
        let (index, _) = self.heap_at(0)?;
        self.set_deadline(index, None);
        Some(index)
    }

    /// Sets, moves or clears the deadline of slot `index`.
    #[inline]
    pub(crate) fn set_deadline(&mut self, index: Index, deadline: Option<Instant>) {
        self.move_deadline(index, deadline);
        self.first = self.heap_at(0).map_or(Instant::MAX, |(_, at)| at);
    }

    fn move_deadline(&mut self, index: Index, deadline: Option<Instant>) {
        let place = self.slot(index).and_then(|slot| slot.place.index());
        match (place, deadline) {
            (None, None) => {}
            (Some(place), Some(at)) => {
                if let Some(slot) = self.slot_mut(index) {
                    if slot.deadline == at {
                        return;
                    }
                    slot.deadline = at;
                }
                self.settle(place);
            }
            (None, Some(at)) => {
                let Some(slot) = self.slot_mut(index) else { return };
                slot.deadline = at;
                let place = self.heap_len;
                self.heap_len = self.heap_len.saturating_add(1);
                self.put(place, index);
                self.sift_up(place);
            }
            (Some(place), None) => self.heap_remove(index, place),
        }
    }

    fn heap_remove(&mut self, index: Index, place: Index) {
        let last = self.heap_len.saturating_sub(1);
        let moved = self.heap_at(last).map(|(moved, _)| moved);
        self.heap_len = last;
        if let Some(slot) = self.slot_mut(last) {
            slot.heap = Link::NONE;
        }
        if let Some(slot) = self.slot_mut(index) {
            slot.place = Link::NONE;
        }
        if let Some(moved) = moved {
            if place != last {
                self.put(place, moved);
                self.settle(place);
            }
        }
    }

    /// The slot at `place` of the heap, and its deadline.
    #[inline]
    fn heap_at(&self, place: Index) -> Option<(Index, Instant)> {
        if place >= self.heap_len {
            return None;
        }
        let index = self.slot(place)?.heap.index()?;
        Some((index, self.slot(index)?.deadline))
    }

    fn put(&mut self, place: Index, index: Index) {
        if let Some(slot) = self.slot_mut(place) {
            slot.heap = Link::to(index);
        }
        if let Some(slot) = self.slot_mut(index) {
            slot.place = Link::to(place);
        }
    }

    fn settle(&mut self, place: Index) {
        if self.heap_len < 2 {
            return;
        }
        let place = self.sift_up(place);
        self.sift_down(place);
    }

    fn sift_up(&mut self, mut place: Index) -> Index {
        let Some((index, at)) = self.heap_at(place) else { return place };
        while let Some(parent) = place.checked_sub(1).map(|below| below / 2) {
            match self.heap_at(parent) {
                Some((above, later)) if later > at => {
                    self.put(place, above);
                    place = parent;
                }
                Some(_) | None => break,
            }
        }
        self.put(place, index);
        place
    }

    fn sift_down(&mut self, mut place: Index) {
        let Some((index, at)) = self.heap_at(place) else { return };
        loop {
            let left = place.saturating_mul(2).saturating_add(1);
            let right = left.saturating_add(1);
            let (child, (below, earlier)) = match (self.heap_at(left), self.heap_at(right)) {
                (Some(l), Some(r)) if r.1 < l.1 => (right, r),
                (Some(l), Some(_) | None) => (left, l),
                (None, Some(_) | None) => break,
            };
            if earlier >= at {
                break;
            }
            self.put(place, below);
            place = child;
        }
        self.put(place, index);
    }
}
