//! RFC 9438 by numbers.

use super::super::{Attempt, Controller};
use super::{Cubic, cube_root};
use crate::time::{Duration, Instant};

const MSS: u32 = 1000;
const RTT: Duration = Duration::from_millis(100);

fn open() -> Cubic {
    let mut cubic = Cubic::new();
    cubic.on_open(MSS);
    cubic
}

/// A window of `segments` at which a loss came; recovery is over.
fn after_loss(segments: u32) -> Cubic {
    let mut cubic = open();
    cubic.window = segments * MSS;
    cubic.on_loss(segments * MSS);
    cubic.on_recovered(segments * MSS);
    cubic
}

/// Acknowledges whole windows, one in a round trip, until so many milliseconds have passed.
fn run(cubic: &mut Cubic, from: u64, millis: u64) {
    for round in 0..millis / 100 {
        let now = Instant::from_millis(from + 100 * round);
        (0..cubic.window() / MSS).for_each(|_| cubic.on_ack(MSS, now, RTT));
    }
}

/// The cube root is exact, over its whole range.
#[test]
fn the_cube_root_is_exact() {
    let largest = 2_642_245; // The cube of the next does not fit 64 bits.
    let near = |root: u64| [root.saturating_sub(1), root, root + 1];
    let roots = (0..22).map(|bit| 1_u64 << bit).chain([3, 1000, 99_999, 1_234_567, largest - 2]);
    for root in roots.flat_map(near).chain(0..5000) {
        let cube = u128::from(root).pow(3);
        let next = u128::from(root + 1).pow(3) - 1;
        assert_eq!(u64::from(cube_root(cube as u64)), root);
        assert_eq!(u64::from(cube_root(next as u64)), root);
        if cube > 0 {
            assert_eq!(u64::from(cube_root(cube as u64 - 1)), root - 1);
        }
    }
    assert_eq!(u64::from(cube_root(u64::MAX)), largest, "beyond the range");
}

/// RFC 9438 §4.6: beta is 0.7; §4.7: a second loss before the old plateau lowers the next one by fast convergence.
#[test]
fn a_loss_leaves_seven_tenths() {
    let mut cubic = after_loss(100);
    assert_eq!(cubic.window(), 70_019, "717 / 1024");
    assert_eq!(cubic.plateau, 100 * MSS);
    cubic.on_loss(70_000);
    assert_eq!(cubic.threshold(), 49_013);
    assert_eq!(cubic.plateau, part_of(70_019, 85), "0.85 of it");
}

fn part_of(octets: u32, percent: u32) -> u32 {
    octets * 870 / 1024 + (percent - 85)
}

/// RFC 9438 §4.2: the window comes back to W_max after K = cbrt((W_max - cwnd) / C), flatly, and leaves it slowly.
#[test]
fn the_window_follows_the_curve() {
    let mut cubic = after_loss(1000);
    // K = cbrt(300 / 0.4) = 9.09 s.
    run(&mut cubic, 0, 9100);
    let near = |window: u32, segments: u32| window.abs_diff(segments * MSS) <= segments * MSS / 50;
    assert!(near(cubic.window(), 1000), "{}", cubic.window());
    let units = 9085 * 1000 / 1024;
    assert!(cubic.rise.abs_diff(units) <= 15, "{} {units}", cubic.rise);
    // 5 s later: 0.4 * 5^3 = 50 segments above.
    run(&mut cubic, 9100, 5000);
    assert!(near(cubic.window(), 1050), "{}", cubic.window());
    // And half way up: 1000 - 0.4 * 4.55^3 = 962.
    let mut cubic = after_loss(1000);
    run(&mut cubic, 0, 4500);
    assert!(near(cubic.window(), 962), "{}", cubic.window());
}

/// RFC 9438 §4.3: where Reno would be faster CUBIC grows as Reno would: 0.53 of a segment a round trip after its smaller
/// reduction, and a whole one once it has what it had.
#[test]
fn a_small_window_grows_as_renos() {
    let mut cubic = after_loss(10);
    run(&mut cubic, 0, 500);
    assert!((9_000..=9_900).contains(&cubic.window()), "{}", cubic.window());
    run(&mut cubic, 500, 500);
    assert!((12_500..=14_600).contains(&cubic.window()), "{}", cubic.window());
}

/// RFC 9438 §4.8: after a timeout slow start up to ssthresh, and from there convex.
#[test]
fn a_timeout_begins_anew() {
    let mut cubic = open();
    cubic.window = 100 * MSS;
    cubic.on_timeout(100 * MSS, Attempt::First);
    cubic.on_timeout(MSS, Attempt::Repeated);
    assert_eq!((cubic.window(), cubic.threshold()), (MSS, 70_019));
    (0..100).for_each(|_| cubic.on_ack(MSS, Instant::ZERO, RTT));
    assert_eq!(cubic.rise, 0);
    assert!((70_000..73_000).contains(&cubic.window()), "{}", cubic.window());
}

/// RFC 9438 §4.2: a pause is not a time in which the window grew.
#[test]
fn a_pause_does_not_count() {
    let mut cubic = after_loss(1000);
    run(&mut cubic, 0, 1000);
    let before = cubic.window();
    cubic.on_ack(MSS, Instant::from_secs(60), RTT);
    assert!(cubic.window() < before + 2 * MSS, "{before} {}", cubic.window());
}

/// No sequence of events overflows (scenario 48).
#[test]
fn extremes_saturate() {
    for mss in [0, 1, 65_535, u32::MAX] {
        let mut cubic = Cubic::new();
        cubic.on_open(mss);
        for step in 0..64_u64 {
            let now = Instant::from_micros(1 << step);
            cubic.on_ack(u32::MAX, now, Duration::MAX);
            cubic.on_ack(0, now, Duration::ZERO);
            match step % 4 {
                0 => cubic.on_loss(u32::MAX),
                1 => cubic.on_recovered(u32::MAX),
                2 => cubic.on_timeout(0, Attempt::First),
                _ => cubic.undo(u32::MAX, u32::MAX),
            }
            assert!(cubic.window() > 0);
        }
        cubic.on_idle();
    }
}
