//! RFC 8985 §6 by numbers.

extern crate std;

use std::vec::Vec;

use super::super::options::SackBlocks;
use super::super::scoreboard::{Arrived, Beyond, Fate, Scoreboard, Tick};
use super::{Duplicate, Hurry, Rack, Told};
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

const ISS: SeqNumber = SeqNumber(100);

fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn tick(millis: u64) -> Tick {
    Tick::of(Instant::from_millis(millis))
}

/// The octets up to `end` arrive, sent at `sent`, told of at `now`.
fn arrives(rack: &mut Rack, now: u64, sent: u64, end: u32, fate: Fate) {
    let told = rack.told(Instant::from_millis(now), None);
    rack.on_arrived(&told, &Arrived { end: ISS + end, len: 10, fate, at: Some(tick(sent)), by: None });
}

/// RFC 8985 §6.2 step 4: a quarter of the shortest round trip; nothing while the order was never seen to change and there
/// is a reason to hurry; more for each round that reports duplicates, up to SRTT; less after 16 recoveries.
#[test]
fn the_reordering_window_adapts() {
    let mut rack = Rack::new(ISS);
    arrives(&mut rack, 100, 0, 10, Fate::Sent);
    arrives(&mut rack, 200, 120, 20, Fate::Sent);
    // The clock goes in steps of 16 µs, and a quarter of its quarter is rounded too.
    let near = |window: Duration, millis: u64| (window - ms(millis)) + (ms(millis) - window) < ms(1);
    assert!(near(rack.reordering_window(Some(ms(90)), Hurry::No), 20));
    assert_eq!(rack.reordering_window(Some(ms(90)), Hurry::Yes), Duration::ZERO);
    arrives(&mut rack, 210, 119, 15, Fate::Sent);
    assert!(near(rack.reordering_window(Some(ms(90)), Hurry::Yes), 20), "the order was seen to change");
    rack.on_ack(ISS + 20, ISS + 50, Duplicate::Reported);
    rack.on_ack(ISS + 30, ISS + 60, Duplicate::Reported);
    assert!(near(rack.reordering_window(Some(ms(90)), Hurry::No), 40), "once a round");
    rack.on_ack(ISS + 50, ISS + 60, Duplicate::Reported);
    assert!(near(rack.reordering_window(Some(ms(90)), Hurry::No), 60));
    assert_eq!(rack.reordering_window(Some(ms(50)), Hurry::No), ms(50));
    (0..16).for_each(|_| rack.on_recovered());
    assert!(near(rack.reordering_window(Some(ms(90)), Hurry::No), 20));
}

/// RFC 8985 §6.2 step 2: an answer that echoes an older segment, or comes sooner than any did, is the answer to what was
/// sent first: it measures nothing.
#[test]
fn late_answers_to_the_original_measure_nothing() {
    let mut rack = Rack::new(ISS);
    arrives(&mut rack, 100, 0, 10, Fate::Sent);
    arrives(&mut rack, 205, 200, 20, Fate::SentAgain);
    let older = rack.told(Instant::from_millis(400), Some(ms(350)));
    let part = Arrived { end: ISS + 30, len: 10, fate: Fate::SentAgain, at: Some(tick(250)), by: None };
    rack.on_arrived(&older, &part);
    assert_eq!(rack.newest, (tick(0), ISS + 10));
    rack.on_arrived(&Told { echoed_age: Some(ms(150)), ..older }, &part);
    assert_eq!(rack.newest, (tick(250), ISS + 30));
}

/// RFC 8985 §6.2 step 5: lost is what was sent before the newest arrival, and is overdue; for the rest it says how long to
/// wait.
#[test]
fn what_is_overdue_is_lost() {
    let mut rack = Rack::new(ISS);
    let mut board = Scoreboard::new(ISS);
    for segment in 1..=5_u32 {
        board.note_new(ISS + 10 * segment, Instant::from_millis(u64::from(segment)));
    }
    arrives(&mut rack, 103, 3, 30, Fate::Sent);
    let rest = rack.detect(&mut board, tick(103), ms(2)).unwrap();
    assert_eq!(board.next_lost(), Some((0, 10)), "two milliseconds later than the third");
    assert!(rest <= ms(2) && rest > ms(0), "the second {rest:?}; those behind are not judged");
    assert_eq!(rack.detect(&mut board, tick(106), ms(2)), None);
    let mut left = Vec::new();
    board.lose_sent(|_, end| {
        left.push(end.since(ISS));
        false
    });
    assert_eq!(left, [30, 40, 50]);
}

/// RFC 8985 §6.2 step 1: the shortest round trip is forgotten after a while, so that a longer path is learnt.
#[test]
fn the_shortest_round_trip_is_forgotten() {
    let mut rack = Rack::new(ISS);
    arrives(&mut rack, 10, 0, 10, Fate::Sent);
    arrives(&mut rack, 200_000, 199_800, 20, Fate::Sent);
    assert!(rack.reordering_window(None, Hurry::No) < ms(3));
    arrives(&mut rack, 400_000, 399_800, 30, Fate::Sent);
    assert!(rack.reordering_window(None, Hurry::No) > ms(49));
}

/// RFC 8985 §6.2 step 5: a large flight, of whose segments it is not known any more when each was sent: what stands before
/// something that has arrived was sent before it, and is lost when it is overdue.
#[test]
fn losses_are_found_where_times_are_forgotten() {
    let mut rack = Rack::new(ISS);
    arrives(&mut rack, 100, 0, 10, Fate::Sent);
    let una = ISS + 10;
    let mut board = Scoreboard::new(una);
    (1..=200).for_each(|n| board.note_new(una + 10 * n, Instant::from_millis(1000 + 2 * u64::from(n))));
    let told = rack.told(Instant::from_millis(1500), None);
    for left in [20, 40, 60] {
        let mut blocks = SackBlocks::NONE;
        blocks.push(una + left, una + left + 10);
        board.take_blocks(&blocks, una + 2000, Beyond::Unknown, &mut |part| {
            assert_eq!(part.at, None);
            rack.on_arrived(&told, &part);
        });
    }
    let window = rack.reordering_window(Some(ms(100)), Hurry::Yes);
    rack.detect(&mut board, tick(1500), window);
    assert_eq!((board.next_lost(), board.flight()), (Some((0, 20)), 2000 - 70));
}

/// RFC 8985 §6.2 step 5: what a flight has told of says nothing of the next: after half a circle of the clock, which is
/// 35 minutes of silence, its time would seem to be the later one.
#[test]
fn silence_makes_nothing_overdue() {
    let mut rack = Rack::new(ISS);
    arrives(&mut rack, 100, 0, 10, Fate::Sent);
    rack.on_ack(ISS + 10, ISS + 10, Duplicate::No);
    let later = 40 * 60 * 1000;
    let mut board = Scoreboard::new(ISS + 10);
    (1..=4).for_each(|n| board.note_new(ISS + 10 + 10 * n, Instant::from_millis(later)));
    arrives(&mut rack, later + 150, later, 20, Fate::Sent);
    board.advance(ISS + 20, &mut |_| {});
    rack.on_ack(ISS + 20, ISS + 50, Duplicate::No);
    let window = rack.reordering_window(Some(ms(100)), Hurry::No);
    rack.detect(&mut board, tick(later + 300), window);
    assert_eq!(board.next_lost(), None);
}
