//! RFC 5681, RFC 6582 and RFC 6928 by numbers.

use super::super::{Attempt, Controller};
use super::Reno;
use crate::time::{Duration, Instant};

const NOW: Instant = Instant::ZERO;
const RTT: Duration = Duration::from_millis(10);

fn open(mss: u32) -> Reno {
    let mut reno = Reno::new();
    reno.on_open(mss);
    reno
}

/// RFC 6928 §2: ten segments, or 14600 octets where those are larger than 1460, or two where they are huge.
#[test]
fn the_initial_window_is_ten_segments() {
    assert_eq!(open(536).window(), 5360);
    assert_eq!(open(1460).window(), 14_600);
    assert_eq!(open(4000).window(), 14_600);
    assert_eq!(open(9000).window(), 18_000);
}

/// RFC 5681 §3.1: in slow start the window grows by what is acknowledged, two segments at most at a time.
#[test]
fn slow_start_doubles_the_window_in_a_round_trip() {
    let mut reno = open(1000);
    (0..10).for_each(|_| reno.on_ack(1000, NOW, RTT));
    assert_eq!(reno.window(), 20_000);
    reno.on_ack(5000, NOW, RTT);
    assert_eq!(reno.window(), 22_000, "RFC 3465 §2.3: two segments at most");
    reno.on_ack(1, NOW, RTT);
    assert_eq!(reno.window(), 22_001);
    reno.on_timeout(22_000, Attempt::First);
    reno.on_ack(5000, NOW, RTT);
    assert_eq!(reno.window(), 2000, "RFC 3465 §2.3: one after a timeout");
}

/// RFC 5681 §3.1: in congestion avoidance it grows by a segment in a round trip.
#[test]
fn congestion_avoidance_adds_a_segment_in_a_round_trip() {
    let mut reno = open(1000);
    reno.on_loss(20_000);
    reno.on_recovered(10_000);
    assert_eq!(reno.window(), 10_000);
    (0..9).for_each(|_| reno.on_ack(1000, NOW, RTT));
    assert_eq!(reno.window(), 10_000);
    reno.on_ack(1000, NOW, RTT);
    assert_eq!(reno.window(), 11_000);
}

/// RFC 5681 §3.2, RFC 6582 §3.2 step 3: ssthresh is half the flight, and the window is that when recovery is over, or less
/// where less is under way.
#[test]
fn a_loss_halves() {
    let mut reno = open(1000);
    reno.on_loss(10_000);
    assert_eq!((reno.window(), reno.threshold()), (5000, 5000));
    reno.on_recovered(2000);
    assert_eq!(reno.window(), 3000, "min(ssthresh, max(FlightSize, SMSS) + SMSS)");
    reno.undo(10_000, u32::MAX);
    assert_eq!((reno.window(), reno.threshold()), (10_000, u32::MAX), "RFC 4015 §3.2");
}

/// RFC 5681 §3.1: a timeout leaves one segment; ssthresh is halved once, not again for the same data, and never below two.
#[test]
fn a_timeout_leaves_one_segment() {
    let mut reno = open(1000);
    reno.on_timeout(10_000, Attempt::First);
    assert_eq!(reno.window(), 1000);
    reno.on_timeout(1000, Attempt::Repeated);
    (0..5).for_each(|_| reno.on_ack(1000, NOW, RTT));
    assert_eq!(reno.window(), 5000 + 1000 - 1000, "slow start up to half the flight at the first timeout");
    let mut reno = open(1000);
    reno.on_timeout(0, Attempt::First);
    reno.on_ack(1000, NOW, RTT);
    reno.on_ack(1000, NOW, RTT);
    assert_eq!(reno.window(), 2000);
}

/// No sequence of events overflows (scenario 48).
#[test]
fn extremes_saturate() {
    let mut reno = open(u32::MAX);
    (0..100).for_each(|_| reno.on_ack(u32::MAX, NOW, RTT));
    reno.on_loss(u32::MAX);
    reno.on_recovered(u32::MAX);
    reno.on_timeout(u32::MAX, Attempt::First);
    reno.on_idle();
    let mut reno = open(0);
    reno.on_ack(0, NOW, RTT);
    reno.on_timeout(0, Attempt::First);
    assert!(reno.window() > 0);
}
