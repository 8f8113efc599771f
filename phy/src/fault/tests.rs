use super::*;
use crate::Loopback;
use crate::testing::{at, drain, frames, loopback, receive, send};

const SEED: u64 = 42;
/// Longer than anything is held in these tests.
const LATER: Instant = Instant::from_secs(100);

fn chance(percent: u32) -> Chance {
    Chance::percent(percent).unwrap()
}

/// Sends 1000 frames through faults on sending, at time 0, and receives all that arrives in the end.
fn through_tx(faults: Faults) -> (Vec<Vec<u8>>, Counts) {
    let mut device = FaultInjector::new(loopback(), SEED).with_tx(faults);
    for frame in frames(1000) {
        assert!(send(&mut device, at(0), &frame));
    }
    (drain(&mut device, LATER), device.tx_counts())
}

/// The same with the faults on receipt.
fn through_rx(faults: Faults) -> (Vec<Vec<u8>>, Counts) {
    let mut device = FaultInjector::new(loopback(), SEED).with_rx(faults);
    for frame in frames(1000) {
        assert!(send(&mut device, at(0), &frame));
    }
    let mut received = Vec::new();
    while !device.inner().is_empty() {
        received.extend(drain(&mut device, at(0)));
    }
    received.extend(drain(&mut device, LATER));
    (received, device.rx_counts())
}

fn both(faults: Faults) -> [(Vec<Vec<u8>>, Counts); 2] {
    [through_tx(faults), through_rx(faults)]
}

/// Whether `count` is what so many percent of 1000 frames may be: within five standard deviations.
fn is_about(count: u64, percent: u64) -> bool {
    count.abs_diff(percent * 10) < 80
}

#[test]
fn without_faults_nothing_changes() {
    for (received, counts) in both(Faults::NONE) {
        assert_eq!(received, frames(1000));
        assert_eq!(counts, Counts { seen: 1000, ..Counts::default() });
    }
}

#[test]
fn dropped_frames_are_missing_and_counted() {
    for (received, counts) in both(Faults { drop: chance(20), ..Faults::NONE }) {
        assert!(is_about(counts.dropped, 20), "{counts:?}");
        assert_eq!(received.len() as u64, 1000 - counts.dropped);
        let numbers: Vec<_> = received.iter().map(|frame| &frame[..4]).collect();
        assert!(numbers.is_sorted(), "what is left stays in order");
    }
    for (received, counts) in both(Faults { drop: Chance::ALWAYS, ..Faults::NONE }) {
        assert_eq!((received.len(), counts.dropped), (0, 1000));
    }
}

#[test]
fn a_corrupted_frame_differs_in_one_bit() {
    for (received, counts) in both(Faults { corrupt: chance(30), ..Faults::NONE }) {
        let changed = |(a, b): (&Vec<u8>, &Vec<u8>)| -> u32 {
            assert_eq!(a.len(), b.len());
            a.iter().zip(b).map(|(x, y)| (x ^ y).count_ones()).sum()
        };
        let bits: Vec<u32> = received.iter().zip(&frames(1000)).map(changed).collect();
        assert!(bits.iter().all(|&bits| bits <= 1));
        assert_eq!(bits.iter().map(|&bits| u64::from(bits)).sum::<u64>(), counts.corrupted);
        assert!(is_about(counts.corrupted, 30), "{counts:?}");
    }
}

#[test]
fn a_duplicated_frame_arrives_twice() {
    for (received, counts) in both(Faults { duplicate: chance(10), ..Faults::NONE }) {
        assert!(is_about(counts.duplicated, 10), "{counts:?}");
        assert_eq!(received.len() as u64, 1000 + counts.duplicated);
        let mut unique = received.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique, frames(1000));
    }
}

#[test]
fn reordered_frames_are_overtaken_and_none_is_lost() {
    for (mut received, counts) in both(Faults { reorder: chance(10), ..Faults::NONE }) {
        assert!(is_about(counts.reordered, 10), "{counts:?}");
        assert_ne!(received, frames(1000));
        received.sort();
        assert_eq!(received, frames(1000));
    }
}

#[test]
fn delayed_frames_arrive_on_time_and_in_order() {
    let faults = Faults { delay: Duration::from_millis(3), ..Faults::NONE };
    let mut device = FaultInjector::new(loopback(), SEED).with_tx(faults);
    send(&mut device, at(0), b"1");
    send(&mut device, at(10), b"2");
    assert_eq!(device.poll_at(), Some(at(3000)));
    assert_eq!(receive(&mut device, at(2999)), None);
    assert_eq!(receive(&mut device, at(3000)).unwrap(), b"1");
    assert_eq!(device.poll_at(), Some(at(3010)));
    assert_eq!(receive(&mut device, at(3009)), None);
    assert_eq!(receive(&mut device, at(3010)).unwrap(), b"2");
    assert_eq!(device.poll_at(), None);
}

#[test]
fn jitter_holds_each_frame_for_a_time_of_its_own() {
    let faults = Faults { jitter: Duration::from_millis(3), ..Faults::NONE };
    for (mut received, _) in both(faults) {
        assert_ne!(received, frames(1000));
        received.sort();
        assert_eq!(received, frames(1000));
    }
}

#[test]
fn frames_over_the_limit_are_lost() {
    for (received, counts) in both(Faults { size_limit: Some(700), ..Faults::NONE }) {
        let expected: Vec<_> = frames(1000).into_iter().filter(|frame| frame.len() <= 700).collect();
        assert_eq!(counts.too_long, 1000 - expected.len() as u64);
        assert_eq!(received, expected);
    }
}

#[test]
fn a_shaped_link_carries_its_rate() {
    let rate = NonZeroU64::new(1_000_000);
    let mut device = FaultInjector::new(loopback(), SEED).with_tx(Faults { rate, ..Faults::NONE });
    for _ in 0..10 {
        send(&mut device, at(0), &[0; 1000]);
    }
    // One octet a microsecond: a frame each millisecond.
    for millis in 1..=10 {
        assert_eq!(receive(&mut device, at(millis * 1000 - 1)), None);
        assert!(receive(&mut device, at(millis * 1000)).is_some());
    }
    // The link was idle since: it starts anew.
    send(&mut device, at(50_000), &[0; 1000]);
    assert_eq!(device.poll_at(), Some(at(51_000)));
}

#[test]
fn frames_beyond_the_queue_are_lost() {
    let faults = Faults { delay: Duration::from_millis(1), queue: 10, ..Faults::NONE };
    for (received, counts) in both(faults) {
        assert_eq!((received.len() as u64, counts.overflowed), (10, 990));
    }
}

#[test]
fn the_same_seed_gives_the_same_faults() {
    let faults = Faults {
        drop: chance(5),
        corrupt: chance(5),
        duplicate: chance(5),
        reorder: chance(5),
        jitter: Duration::from_millis(1),
        ..Faults::NONE
    };
    assert_eq!(both(faults), both(faults));
}

/// Setting one chance does not move the dice of the others.
#[test]
fn chances_are_independent() {
    let alone = through_tx(Faults { drop: chance(10), ..Faults::NONE }).1;
    let together = through_tx(Faults { drop: chance(10), reorder: chance(50), ..Faults::NONE }).1;
    assert_eq!(alone.dropped, together.dropped);
}

#[test]
fn received_and_sent_faults_are_apart() {
    let lossy = Faults { drop: Chance::ALWAYS, ..Faults::NONE };
    let mut device = FaultInjector::new(loopback(), SEED).with_rx(lossy);
    send(&mut device, at(0), b"x");
    assert_eq!(receive(&mut device, at(0)), None);
    assert_eq!((device.rx_counts().dropped, device.tx_counts().dropped), (1, 0));
}

/// Held frames wait while the device inside has no room, and none is lost.
#[test]
fn held_frames_wait_for_room() {
    let delayed = Faults { delay: Duration::from_millis(1), ..Faults::NONE };
    let inner = Loopback::new(wireloom::device::Medium::Ip, 1500, 2);
    let mut device = FaultInjector::new(inner, SEED).with_tx(delayed);
    let sent = frames(10);
    for frame in &sent {
        assert!(send(&mut device, at(0), frame));
    }
    assert_eq!(drain(&mut device, at(1000)), sent);
}

#[test]
fn a_chance_is_at_most_certainty() {
    assert_eq!(Chance::percent(100), Some(Chance::ALWAYS));
    assert_eq!(Chance::percent(101), None);
    assert_eq!(Chance::per_million(1_000_001), None);
    assert_eq!(Chance::per_million(1).map(Chance::parts), Some(1));
}
