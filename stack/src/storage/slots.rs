//! A table of slots with its index inside the slots: hash chains, lists and a heap of deadlines.
//!
//! Every link is a slot number plus one, so that zero means "none" and fresh memory is all zero. The bucket heads and
//! the heap's array stand in the slots too: slot `n` lends one head and one heap place, which makes the capacity of
//! each structure the number of slots, without any memory besides.

use core::marker::PhantomData;

use managed::ManagedSlice;

use crate::time::Instant;

pub(crate) mod nodes;
#[cfg(test)]
mod tests;

use nodes::{Ends, Node};
pub(crate) use nodes::{Lane, Nodes, Note};

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
    node: Node,
}

impl<T> Slot<T> {
    /// An empty slot: all zero.
    pub const EMPTY: Self = Slot { content: Content::Vacant, node: Node::EMPTY };
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
            Content::Occupied(_) => write!(f, "Slot(generation {})", self.node.generation),
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

    /// The slot that has waited longest.
    #[inline]
    pub(crate) const fn first(&self) -> Option<Index> {
        self.head.index()
    }

    /// Whether no slot is in the list.
    #[cfg(test)]
    pub(crate) const fn is_empty(&self) -> bool {
        self.head.0 == 0
    }
}

/// Slots of one kind, with their index.
pub(crate) struct Table<'a, T> {
    slots: ManagedSlice<'a, Slot<T>>,
    ends: Ends,
}

impl<'a, T> Table<'a, T> {
    /// An empty table in `slots`. Slots beyond the 65,535th are not used.
    pub(crate) fn new(slots: ManagedSlice<'a, Slot<T>>) -> Self {
        Table { slots, ends: Ends::NEW }
    }

    /// Gives the memory back, with what is in it.
    pub(crate) fn into_slots(self) -> ManagedSlice<'a, Slot<T>> {
        self.slots
    }

    /// The number of slots.
    pub(crate) fn capacity(&self) -> usize {
        self.slots.count()
    }

    /// The number of slots in use.
    pub(crate) fn len(&self) -> usize {
        usize::from(self.ends.len)
    }

    /// The slots without what they hold: what is done to all kinds alike is done to these.
    #[inline]
    pub(crate) fn nodes(&mut self) -> &mut (impl Nodes + ?Sized) {
        nodes::of(&mut self.slots)
    }

    /// What slot `index` holds; `None` where it is empty.
    #[inline]
    pub(crate) fn get(&self, index: Index) -> Option<&T> {
        match &self.slots.get(usize::from(index))?.content {
            Content::Vacant => None,
            Content::Occupied(value) => Some(value),
        }
    }

    /// What slot `index` holds; `None` where it is empty.
    #[inline]
    pub(crate) fn get_mut(&mut self, index: Index) -> Option<&mut T> {
        match &mut self.slots.get_mut(usize::from(index))?.content {
            Content::Vacant => None,
            Content::Occupied(value) => Some(value),
        }
    }

    /// The generation of slot `index`: it changes whenever the slot is filled or emptied.
    pub(crate) fn generation(&self, index: Index) -> u32 {
        self.slots.node(index).map_or(0, |node| node.generation)
    }

    /// Makes all handles of slot `index` stale; its content stays.
    pub(crate) fn renew(&mut self, index: Index) {
        if let Some(node) = self.slots.node_mut(index) {
            node.generation = node.generation.wrapping_add(1);
        }
    }

    /// A word that is kept beside the content of slot `index`.
    pub(crate) fn note(&self, index: Index, note: Note) -> u16 {
        self.slots.node(index).and_then(|node| node.notes.get(note as usize)).copied().unwrap_or(0)
    }

    /// Keeps a word beside the content of slot `index`.
    pub(crate) fn set_note(&mut self, index: Index, note: Note, word: u16) {
        if let Some(kept) = self.slots.node_mut(index).and_then(|node| node.notes.get_mut(note as usize)) {
            *kept = word;
        }
    }

    /// Puts `value` into a free slot; hands it back where there is none.
    pub(crate) fn insert(&mut self, value: T) -> Result<Index, T> {
        let Some(index) = self.ends.vacant(self.slots.count()) else { return Err(value) };
        let Some(slot) = self.slots.get_mut(usize::from(index)) else { return Err(value) };
        slot.content = Content::Occupied(value);
        nodes::fill(nodes::of(&mut self.slots), &mut self.ends, index);
        Ok(index)
    }

    /// Empties slot `index` and takes it out of the chains and the heap. It must be in no list.
    pub(crate) fn remove(&mut self, index: Index) -> Option<T> {
        self.unchain(index);
        self.set_deadline(index, None);
        let slot = self.slots.get_mut(usize::from(index))?;
        match core::mem::replace(&mut slot.content, Content::Vacant) {
            Content::Vacant => None,
            Content::Occupied(value) => {
                nodes::vacate(nodes::of(&mut self.slots), &mut self.ends, index);
                Some(value)
            }
        }
    }

    /// Whether slot `index` and all behind it were never used.
    pub(crate) fn is_fresh(&self, index: Index) -> bool {
        index >= self.ends.fresh
    }
}

/// The hash chains.
impl<T> Table<'_, T> {
    /// Enters slot `index` under `hash`, instead of what it was entered under. The lowest bit does not count.
    pub(crate) fn chain(&mut self, index: Index, hash: u32) {
        nodes::chain(nodes::of(&mut self.slots), index, hash);
    }

    /// Takes slot `index` out of its chain, if it is in one.
    pub(crate) fn unchain(&mut self, index: Index) {
        nodes::unchain(nodes::of(&mut self.slots), index);
    }

    /// The slots that were entered under `hash`, the newest first.
    pub(crate) fn chained(&self, hash: u32) -> Chain<'_, T> {
        let at = nodes::chain_of(&self.slots, hash);
        Chain { slots: &self.slots, hash: hash | Node::CHAINED, at, kind: PhantomData }
    }

    /// The next slot behind `index`, of its chain and its hash, whose content satisfies `is_it`.
    pub(crate) fn find_after(&self, index: Index, is_it: impl Fn(&T) -> bool) -> Option<Index> {
        let node = self.slots.node(index).filter(|node| node.hash != 0)?;
        let mut rest = Chain { slots: &self.slots, hash: node.hash, at: node.next, kind: PhantomData };
        rest.find(|(_, value)| is_it(value)).map(|(index, _)| index)
    }

    /// The first slot under `hash` whose content satisfies `is_it`.
    pub(crate) fn find(&self, hash: u32, is_it: impl Fn(&T) -> bool) -> Option<Index> {
        self.chained(hash).find(|(_, value)| is_it(value)).map(|(index, _)| index)
    }
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
            self.at = slot.node.next;
            match &slot.content {
                Content::Occupied(value) if slot.node.hash == self.hash => return Some((index, value)),
                Content::Occupied(_) | Content::Vacant => {}
            }
        }
    }
}

/// The lists. Their ends are kept by the caller, who numbers them: each lane has numbers of its own.
impl<T> Table<'_, T> {
    /// The number of the list of this lane that slot `index` is in.
    #[inline]
    pub(crate) fn listed(&self, lane: Lane, index: Index) -> Option<u16> {
        nodes::listed(&self.slots, lane, index)
    }

    /// Appends slot `index`, which must be in no list of this lane, to `list`, which bears `number`.
    pub(crate) fn push(&mut self, lane: Lane, list: &mut List, number: u16, index: Index) {
        nodes::push(nodes::of(&mut self.slots), lane, list, number, index);
    }

    /// Takes slot `index` out of `list`, which it must be in.
    pub(crate) fn unlist(&mut self, lane: Lane, list: &mut List, index: Index) {
        nodes::unlist(nodes::of(&mut self.slots), lane, list, index);
    }
}

/// The heap of deadlines.
impl<T> Table<'_, T> {
    /// The earliest deadline.
    #[inline]
    pub(crate) fn first_deadline(&self) -> Option<Instant> {
        (self.ends.heap_len > 0).then_some(self.ends.first)
    }

    /// Whether the earliest deadline is not after `now`.
    #[inline]
    pub(crate) fn is_due(&self, now: Instant) -> bool {
        self.ends.first <= now && self.ends.heap_len > 0
    }

    /// The slot whose deadline comes first.
    pub(crate) fn first_due(&self) -> Option<Index> {
        let (index, _) = nodes::heap_at(&self.slots, self.ends.heap_len, 0)?;
        Some(index)
    }

    /// The deadline of slot `index`.
    pub(crate) fn deadline(&self, index: Index) -> Option<Instant> {
        let node = self.slots.node(index)?;
        node.place.index()?;
        Some(node.deadline)
    }

    /// A slot whose deadline is not after `now`. Its deadline is cleared.
    pub(crate) fn pop_due(&mut self, now: Instant) -> Option<Index> {
        if !self.is_due(now) {
            return None;
        }
        let index = self.first_due()?;
        self.set_deadline(index, None);
        Some(index)
    }

    /// Sets, moves or clears the deadline of slot `index`.
    #[inline]
    pub(crate) fn set_deadline(&mut self, index: Index, deadline: Option<Instant>) {
        nodes::set_deadline(nodes::of(&mut self.slots), &mut self.ends, index, deadline);
    }
}
