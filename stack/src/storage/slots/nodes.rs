//! What a table does to the links in its slots: hash chains, lists and the heap. Nothing here asks what a slot holds.
//!
//! The functions are generic over how a node is found. Where memory is small that is asked at run time ([`Nodes`] as a trait
//! object), so that one copy of the code serves all tables, and that copy is called, or the compiler would make others of it;
//! elsewhere each table has a copy, which takes fewer instructions.

use managed::ManagedSlice;

use super::{Index, Link, List, Slot};
use crate::time::Instant;

/// A slot's share of the index, and what is noted of it.
#[derive(Debug)]
pub(crate) struct Node {
    pub(super) deadline: Instant,
    pub(super) generation: u32,
    /// What the slot is entered under, with [`Node::CHAINED`]; 0 while it is in no chain.
    pub(super) hash: u32,
    /// Head of the chain whose bucket has this slot's number.
    pub(super) bucket: Link,
    /// The next slot of the chain that this slot is in, or of the free list.
    pub(super) next: Link,
    lanes: [Place; Lane::COUNT],
    /// The slot at this slot's place of the heap.
    heap: Link,
    /// This slot's place in the heap, plus one.
    pub(super) place: Link,
    /// Words that the owner of the table keeps beside the content; 0 in a slot that was just filled.
    pub(super) notes: [u16; Note::COUNT],
}

impl Node {
    /// All zero.
    pub(super) const EMPTY: Node = Node {
        deadline: Instant::ZERO,
        generation: 0,
        hash: 0,
        bucket: Link::NONE,
        next: Link::NONE,
        lanes: [Place::NOWHERE; Lane::COUNT],
        heap: Link::NONE,
        place: Link::NONE,
        notes: [0; Note::COUNT],
    };

    /// Set in each hash that a slot is entered under. Buckets are taken from the upper bits.
    pub(super) const CHAINED: u32 = 1;
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

/// Slots without what they hold.
pub(crate) trait Nodes {
    /// The number of slots.
    fn count(&self) -> usize;

    fn node(&self, index: Index) -> Option<&Node>;

    fn node_mut(&mut self, index: Index) -> Option<&mut Node>;
}

impl<T> Nodes for ManagedSlice<'_, Slot<T>> {
    #[inline]
    fn count(&self) -> usize {
        self.len().min(usize::from(u16::MAX))
    }

    #[inline]
    fn node(&self, index: Index) -> Option<&Node> {
        self.get(usize::from(index)).map(|slot| &slot.node)
    }

    #[inline]
    fn node_mut(&mut self, index: Index) -> Option<&mut Node> {
        self.get_mut(usize::from(index)).map(|slot| &mut slot.node)
    }
}

/// The nodes of these slots: as they are, for a copy of the code that knows them.
#[cfg(target_pointer_width = "64")]
#[inline]
pub(super) fn of<'s, 'a, T>(slots: &'s mut ManagedSlice<'a, Slot<T>>) -> &'s mut ManagedSlice<'a, Slot<T>> {
    slots
}

/// The nodes of these slots: found at run time, for the one copy of the code.
#[cfg(not(target_pointer_width = "64"))]
#[inline]
pub(super) fn of<'s, T>(slots: &'s mut ManagedSlice<'_, Slot<T>>) -> &'s mut (dyn Nodes + 's) {
    slots
}

/// What a table keeps beside its slots.
#[derive(Debug)]
pub(super) struct Ends {
    pub(super) free: Link,
    /// Slots from here on were never used.
    pub(super) fresh: Index,
    pub(super) len: Index,
    pub(super) heap_len: Index,
    /// The earliest deadline; [`Instant::MAX`] where there is none.
    pub(super) first: Instant,
}

impl Ends {
    pub(super) const NEW: Ends =
        Ends { free: Link::NONE, fresh: 0, len: 0, heap_len: 0, first: Instant::MAX };

    /// A slot that may be filled.
    pub(super) fn vacant(&self, count: usize) -> Option<Index> {
        match self.free.index() {
            Some(index) => Some(index),
            None => (usize::from(self.fresh) < count).then_some(self.fresh),
        }
    }
}

/// Notes that slot `index`, which [`Ends::vacant`] named, was filled.
#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
pub(super) fn fill<N: Nodes + ?Sized>(nodes: &mut N, ends: &mut Ends, index: Index) {
    let Some(node) = nodes.node_mut(index) else { return };
    node.notes = [0; Note::COUNT];
    node.generation = node.generation.wrapping_add(1);
    let next = core::mem::take(&mut node.next);
    if ends.free == Link::NONE {
        ends.fresh = ends.fresh.saturating_add(1);
    } else {
        ends.free = next;
    }
    ends.len = ends.len.saturating_add(1);
}

/// Notes that slot `index` was emptied. It is in no chain.
#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
pub(super) fn vacate<N: Nodes + ?Sized>(nodes: &mut N, ends: &mut Ends, index: Index) {
    let Some(node) = nodes.node_mut(index) else { return };
    node.generation = node.generation.wrapping_add(1);
    node.notes = [0; Note::COUNT];
    node.next = ends.free;
    ends.free = Link::to(index);
    ends.len = ends.len.saturating_sub(1);
}

/// The bucket of `hash`: the hash scaled to the number of slots, without a division.
#[inline]
fn bucket<N: Nodes + ?Sized>(nodes: &N, hash: u32) -> Index {
    let scaled = (u64::from(hash | Node::CHAINED) * nodes.count() as u64) >> 32;
    u16::try_from(scaled).unwrap_or(0)
}

/// The first slot of the chain of `hash`.
#[inline]
pub(super) fn chain_of<N: Nodes + ?Sized>(nodes: &N, hash: u32) -> Link {
    nodes.node(bucket(nodes, hash)).map_or(Link::NONE, |node| node.bucket)
}

/// Enters slot `index` under `hash`, instead of what it was entered under.
#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
pub(super) fn chain<N: Nodes + ?Sized>(nodes: &mut N, index: Index, hash: u32) {
    unchain(nodes, index);
    let bucket = bucket(nodes, hash);
    let Some(head) = nodes.node_mut(bucket).map(|node| core::mem::replace(&mut node.bucket, Link::to(index)))
    else {
        return;
    };
    if let Some(node) = nodes.node_mut(index) {
        node.hash = hash | Node::CHAINED;
        node.next = head;
    }
}

/// Takes slot `index` out of its chain, if it is in one.
#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
pub(super) fn unchain<N: Nodes + ?Sized>(nodes: &mut N, index: Index) {
    let Some(node) = nodes.node_mut(index).filter(|node| node.hash != 0) else { return };
    let hash = core::mem::take(&mut node.hash);
    let next = core::mem::take(&mut node.next);
    let bucket = bucket(nodes, hash);
    let Some(head) = nodes.node_mut(bucket).map(|node| &mut node.bucket) else { return };
    if *head == Link::to(index) {
        *head = next;
        return;
    }
    let mut at = *head;
    while let Some(node) = at.index().and_then(|at| nodes.node_mut(at)) {
        if node.next == Link::to(index) {
            node.next = next;
            return;
        }
        at = node.next;
    }
}

#[inline]
fn place_in<N: Nodes + ?Sized>(nodes: &mut N, lane: Lane, index: Index) -> Option<&mut Place> {
    nodes.node_mut(index)?.lanes.get_mut(lane as usize)
}

/// The number of the list of this lane that slot `index` is in.
#[inline]
pub(crate) fn listed<N: Nodes + ?Sized>(nodes: &N, lane: Lane, index: Index) -> Option<u16> {
    nodes.node(index)?.lanes.get(lane as usize)?.list.checked_sub(1)
}

/// Appends slot `index`, which must be in no list of this lane, to `list`, which bears `number`.
#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
pub(crate) fn push<N: Nodes + ?Sized>(nodes: &mut N, lane: Lane, list: &mut List, number: u16, index: Index) {
    let tail = list.tail;
    let Some(place) = place_in(nodes, lane, index) else { return };
    *place = Place { list: number.wrapping_add(1), after: Link::NONE, before: tail };
    match tail.index().and_then(|tail| place_in(nodes, lane, tail)) {
        Some(last) => last.after = Link::to(index),
        None => list.head = Link::to(index),
    }
    list.tail = Link::to(index);
}

/// Takes slot `index` out of `list`, which it must be in.
#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
pub(crate) fn unlist<N: Nodes + ?Sized>(nodes: &mut N, lane: Lane, list: &mut List, index: Index) {
    let Some(place) = place_in(nodes, lane, index) else { return };
    let Place { after, before, .. } = core::mem::replace(place, Place::NOWHERE);
    match before.index().and_then(|before| place_in(nodes, lane, before)) {
        Some(place) => place.after = after,
        None => list.head = after,
    }
    match after.index().and_then(|after| place_in(nodes, lane, after)) {
        Some(place) => place.before = before,
        None => list.tail = before,
    }
}

/// Sets, moves or clears the deadline of slot `index`.
#[cfg_attr(target_pointer_width = "64", inline)]
#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
pub(super) fn set_deadline<N: Nodes + ?Sized>(
    nodes: &mut N,
    ends: &mut Ends,
    index: Index,
    deadline: Option<Instant>,
) {
    move_deadline(nodes, ends, index, deadline);
    ends.first = heap_at(nodes, ends.heap_len, 0).map_or(Instant::MAX, |(_, at)| at);
}

fn move_deadline<N: Nodes + ?Sized>(nodes: &mut N, ends: &mut Ends, index: Index, deadline: Option<Instant>) {
    let place = nodes.node(index).and_then(|node| node.place.index());
    match (place, deadline) {
        (None, None) => {}
        (Some(place), Some(at)) => {
            if let Some(node) = nodes.node_mut(index) {
                if node.deadline == at {
                    return;
                }
                node.deadline = at;
            }
            settle(nodes, ends.heap_len, place);
        }
        (None, Some(at)) => {
            let Some(node) = nodes.node_mut(index) else { return };
            node.deadline = at;
            let place = ends.heap_len;
            ends.heap_len = ends.heap_len.saturating_add(1);
            put(nodes, place, index);
            sift_up(nodes, ends.heap_len, place);
        }
        (Some(place), None) => heap_remove(nodes, ends, index, place),
    }
}

fn heap_remove<N: Nodes + ?Sized>(nodes: &mut N, ends: &mut Ends, index: Index, place: Index) {
    let last = ends.heap_len.saturating_sub(1);
    let moved = heap_at(nodes, ends.heap_len, last).map(|(moved, _)| moved);
    ends.heap_len = last;
    if let Some(node) = nodes.node_mut(last) {
        node.heap = Link::NONE;
    }
    if let Some(node) = nodes.node_mut(index) {
        node.place = Link::NONE;
    }
    if let Some(moved) = moved {
        if place != last {
            put(nodes, place, moved);
            settle(nodes, last, place);
        }
    }
}

/// The slot at `place` of the heap, and its deadline.
#[inline]
pub(super) fn heap_at<N: Nodes + ?Sized>(
    nodes: &N,
    heap_len: Index,
    place: Index,
) -> Option<(Index, Instant)> {
    if place >= heap_len {
        return None;
    }
    let index = nodes.node(place)?.heap.index()?;
    Some((index, nodes.node(index)?.deadline))
}

#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
fn put<N: Nodes + ?Sized>(nodes: &mut N, place: Index, index: Index) {
    if let Some(node) = nodes.node_mut(place) {
        node.heap = Link::to(index);
    }
    if let Some(node) = nodes.node_mut(index) {
        node.place = Link::to(place);
    }
}

fn settle<N: Nodes + ?Sized>(nodes: &mut N, heap_len: Index, place: Index) {
    if heap_len < 2 {
        return;
    }
    let place = sift_up(nodes, heap_len, place);
    sift_down(nodes, heap_len, place);
}

#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
fn sift_up<N: Nodes + ?Sized>(nodes: &mut N, heap_len: Index, mut place: Index) -> Index {
    let Some((index, at)) = heap_at(nodes, heap_len, place) else { return place };
    while let Some(parent) = place.checked_sub(1).map(|below| below / 2) {
        match heap_at(nodes, heap_len, parent) {
            Some((above, later)) if later > at => {
                put(nodes, place, above);
                place = parent;
            }
            Some(_) | None => break,
        }
    }
    put(nodes, place, index);
    place
}

fn sift_down<N: Nodes + ?Sized>(nodes: &mut N, heap_len: Index, mut place: Index) {
    let Some((index, at)) = heap_at(nodes, heap_len, place) else { return };
    loop {
        let left = place.saturating_mul(2).saturating_add(1);
        let right = left.saturating_add(1);
        let (child, (below, earlier)) =
            match (heap_at(nodes, heap_len, left), heap_at(nodes, heap_len, right)) {
                (Some(l), Some(r)) if r.1 < l.1 => (right, r),
                (Some(l), Some(_) | None) => (left, l),
                (None, Some(_) | None) => break,
            };
        if earlier >= at {
            break;
        }
        put(nodes, place, below);
        place = child;
    }
    put(nodes, place, index);
}
