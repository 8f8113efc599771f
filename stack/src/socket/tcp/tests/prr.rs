//! RFC 9937 by numbers, with segments of 1000 octets.

use super::{Prr, Safe, share};

/// RFC 9937 §6: while more is under way than shall be, the share leaves that the new window has of the old one; the first
/// segment leaves at once.
#[test]
fn the_flight_comes_down_in_proportion() {
    let mut prr = Prr::new(10_000);
    assert_eq!(prr.on_ack(1000, 9000, 5000, 1000, Safe::No), 10_000, "one that was lost");
    prr.on_sent(1000);
    assert_eq!(prr.on_ack(1000, 9000, 5000, 1000, Safe::No), 9000, "half of two is one, and one has left");
    assert_eq!(prr.on_ack(1000, 8000, 5000, 1000, Safe::No), 8500);
    assert_eq!(prr.on_ack(1000, 7000, 5000, 1000, Safe::No), 8000, "two of four");
}

/// RFC 9937 §6: where less is under way than shall be it grows again: by what has arrived, and by one segment more where
/// nothing tells of further losses; never beyond ssthresh.
#[test]
fn a_flight_that_fell_short_grows_again() {
    let mut prr = Prr::new(10_000);
    prr.on_sent(1000);
    assert_eq!(prr.on_ack(1000, 2000, 5000, 1000, Safe::No), 3000);
    assert_eq!(prr.on_ack(1000, 2000, 5000, 1000, Safe::Yes), 4000);
    assert_eq!(prr.on_ack(9000, 2000, 5000, 1000, Safe::Yes), 5000);
}

/// A connection without congestion control stays without limit.
#[test]
fn without_threshold_there_is_no_limit() {
    assert_eq!(Prr::new(10_000).on_ack(1000, 9000, u32::MAX, 1000, Safe::No), u32::MAX);
}

/// Shares agree with wide arithmetic to one part in 2^14, and nothing is divided by nothing.
#[test]
fn shares_are_right() {
    let values =
        [0, 1, 2, 999, 1000, 1460, 5000, 65_535, 65_536, 100_000, 1 << 20, (1 << 24) + 7, 1 << 31, u32::MAX];
    for amount in values {
        for part in values {
            for whole in values.into_iter().filter(|whole| *whole > 0) {
                let wide = (u64::from(amount) * u64::from(part) / u64::from(whole)).min(u64::from(u32::MAX));
                let error = u64::from(share(amount, part, whole)).abs_diff(wide);
                assert!(error <= 1 + (wide >> 14), "{amount} * {part} / {whole}: {error} from {wide}");
            }
        }
    }
    assert_eq!(share(5, 5, 0), u32::MAX);
}
