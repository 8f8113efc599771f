use super::*;

extern crate std;
use std::vec::Vec;

fn slots(count: usize) -> Vec<Slot<u32>> {
    (0..count).map(|_| Slot::EMPTY).collect()
}

/// A generator whose sequence the tests fix.
struct Draw(u64);

impl Draw {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

#[test]
fn slots_are_filled_emptied_and_filled_again() {
    let mut memory = slots(2);
    let mut table = Table::new(ManagedSlice::Borrowed(&mut memory));
    let (a, b) = (table.insert(10).unwrap(), table.insert(20).unwrap());
    assert_eq!(table.insert(30), Err(30));
    let generation = table.generation(a);
    assert_eq!(table.remove(a), Some(10));
    assert_eq!(table.remove(a), None);
    assert_eq!(table.insert(40), Ok(a));
    assert_ne!(table.generation(a), generation, "a handle from before must not fit");
    assert_eq!((table.get(a), table.get(b), table.len()), (Some(&40), Some(&20), 2));
}

#[test]
fn a_table_without_slots_refuses_everything() {
    let mut table: Table<'_, u32> = Table::new(ManagedSlice::Borrowed(&mut []));
    assert_eq!(table.insert(1), Err(1));
    assert_eq!(table.find(7, |_| true), None);
    assert_eq!((table.first_deadline(), table.pop_due(Instant::MAX)), (None, None));
    table.chain(0, 1);
    table.set_deadline(0, Some(Instant::ZERO));
    assert_eq!(table.first_deadline(), None);
}

#[test]
fn chains_find_what_was_entered_and_only_that() {
    let mut memory = slots(16);
    let mut table = Table::new(ManagedSlice::Borrowed(&mut memory));
    let mut draw = Draw(1);
    let mut model: Vec<Option<(Index, u32, u32)>> = std::vec![None; 16];
    for step in 0..20_000_u32 {
        let which = draw.next(16) as usize;
        match model[which].take() {
            None => {
                // Few hashes, so that chains are long and hashes are shared.
                let hash = (draw.next(6) as u32) << 29;
                let index = table.insert(step).unwrap();
                table.chain(index, hash);
                model[which] = Some((index, hash, step));
            }
            Some((index, _, value)) if draw.next(2) == 0 => {
                assert_eq!(table.remove(index), Some(value));
            }
            Some((index, _, value)) => {
                let hash = (draw.next(6) as u32) << 29;
                table.chain(index, hash);
                model[which] = Some((index, hash, value));
            }
        }
        for hash in (0..6).map(|n| n << 29) {
            let mut found: Vec<_> = table.chained(hash).map(|(_, value)| *value).collect();
            let mut wanted: Vec<_> = model.iter().flatten().filter(|m| m.1 == hash).map(|m| m.2).collect();
            found.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(found, wanted);
        }
    }
}

#[test]
fn the_heap_hands_out_deadlines_in_order() {
    let mut memory = slots(64);
    let mut table = Table::new(ManagedSlice::Borrowed(&mut memory));
    let mut draw = Draw(2);
    let mut model: Vec<Option<Instant>> = std::vec![None; 64];
    for n in 0..64 {
        table.insert(n).unwrap();
    }
    for _ in 0..50_000 {
        let index = draw.next(64) as u16;
        let deadline = match draw.next(4) {
            0 => None,
            _ => Some(Instant::from_micros(draw.next(1000))),
        };
        table.set_deadline(index, deadline);
        model[usize::from(index)] = deadline;
        assert_eq!(table.first_deadline(), model.iter().flatten().min().copied());
    }
    let mut last = Instant::ZERO;
    while let Some(due) = table.pop_due(Instant::MAX) {
        let at = model[usize::from(due)].take().unwrap();
        assert!(at >= last);
        last = at;
    }
    assert!(model.iter().all(Option::is_none));
}

#[test]
fn nothing_is_due_before_its_time() {
    let mut memory = slots(1);
    let mut table = Table::new(ManagedSlice::Borrowed(&mut memory));
    let index = table.insert(0).unwrap();
    table.set_deadline(index, Some(Instant::from_secs(5)));
    assert_eq!(table.pop_due(Instant::from_secs(4)), None);
    assert_eq!(table.pop_due(Instant::from_secs(5)), Some(index));
    assert_eq!(table.pop_due(Instant::from_secs(5)), None);
}

#[test]
fn a_ready_list_keeps_its_order_when_members_leave() {
    let mut memory = slots(4);
    let mut table = Table::new(ManagedSlice::Borrowed(&mut memory));
    let mut list = List::EMPTY;
    for n in 0..4 {
        let index = table.insert(n).unwrap();
        table.push(Lane::Ready, &mut list, 7, index);
    }
    assert_eq!((list.first(), table.listed(Lane::Ready, 2)), (Some(0), Some(7)));
    table.unlist(Lane::Ready, &mut list, 2);
    table.unlist(Lane::Ready, &mut list, 0);
    assert_eq!((list.first(), table.listed(Lane::Ready, 2)), (Some(1), None));
    table.push(Lane::Ready, &mut list, 7, 0);
    let mut order = Vec::new();
    while let Some(index) = list.first() {
        order.push(index);
        table.unlist(Lane::Ready, &mut list, index);
    }
    assert_eq!(order, [1, 3, 0]);
    assert!(list.is_empty());
}

/// A socket that waits for its turn can be news to the user at the same time.
#[test]
fn lanes_do_not_touch_each_other() {
    let mut memory = slots(3);
    let mut table = Table::new(ManagedSlice::Borrowed(&mut memory));
    let (mut ready, mut news) = (List::EMPTY, List::EMPTY);
    for n in 0..3 {
        let index = table.insert(n).unwrap();
        table.push(Lane::Ready, &mut ready, 0, index);
    }
    for index in [2, 0] {
        table.push(Lane::News, &mut news, 5, index);
    }
    table.unlist(Lane::Ready, &mut ready, 0);
    assert_eq!((ready.first(), news.first()), (Some(1), Some(2)));
    assert_eq!((table.listed(Lane::Ready, 0), table.listed(Lane::News, 0)), (None, Some(5)));
    assert_eq!(table.listed(Lane::News, 1), None);
}

/// DESIGN "Memory": a `static` of empty slots must be able to stand in memory that is only zeroed.
#[test]
fn the_tag_of_an_empty_slot_is_zero() {
    assert_eq!(
        core::mem::size_of::<Content<core::num::NonZeroU8>>(),
        2,
        "the tag does not use the content's niche"
    );
}
