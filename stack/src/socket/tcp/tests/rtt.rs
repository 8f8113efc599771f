//! RFC 6298 by numbers.

use super::{Estimator, Rto};
use crate::time::Duration;

const MARGIN: Duration = Duration::from_millis(200);

fn ms(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

/// RFC 6298 §2.1: one second before anything is measured.
#[test]
fn the_first_timeout_is_one_second() {
    assert_eq!(Estimator::new().timeout(), ms(1000));
}

/// RFC 6298 §2.2: after the first sample R the timeout is R + 4 * R/2.
#[test]
fn the_first_sample_counts_three_times() {
    let mut rtt = Estimator::new();
    rtt.on_sample(ms(800), MARGIN);
    assert_eq!(rtt.smoothed(), Some(ms(800)));
    assert_eq!(rtt.timeout(), ms(2400));
}

/// RFC 6298 §2.3: RTTVAR before SRTT, with 1/4 and 1/8.
#[test]
fn further_samples_are_smoothed() {
    let mut rtt = Estimator::new();
    rtt.on_sample(ms(800), MARGIN);
    rtt.on_sample(ms(1600), MARGIN);
    // RTTVAR = 3/4 * 400 + 1/4 * 800 = 500; SRTT = 7/8 * 800 + 1/8 * 1600 = 900.
    assert_eq!(rtt.smoothed(), Some(ms(900)));
    assert_eq!(rtt.timeout(), ms(900 + 4 * 500));
}

/// DEVIATION RFC 6298 §2.4: not a second, but longer than the round trip by the margin.
#[test]
fn short_round_trips_leave_the_margin() {
    let mut rtt = Estimator::new();
    (0..50).for_each(|_| rtt.on_sample(Duration::from_micros(90), MARGIN));
    assert_eq!(rtt.timeout(), MARGIN + Duration::from_micros(90));
    rtt.on_sample(ms(1), Duration::ZERO);
    assert!(rtt.timeout() >= Rto::MIN.span());
}

/// RFC 6298 §5.5 and §2.5, scenario 49: it doubles up to the limit, and stays there.
#[test]
fn s49_back_off_doubles_up_to_the_limit() {
    let mut rtt = Estimator::new();
    let mut spans = [0; 9];
    for span in &mut spans {
        *span = rtt.timeout().total_millis() / 1000;
        rtt.on_timeout();
    }
    assert_eq!(spans, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
    (0..1000).for_each(|_| rtt.on_timeout());
    assert_eq!(rtt.timeout(), Rto::MAX.span());
    rtt.on_sample(ms(10), MARGIN);
    assert_eq!(rtt.timeout(), ms(210), "a sample ends the back-off");
}

/// Scenario 49: a clock that jumped gives an absurd sample, which leaves the estimate in its range.
#[test]
fn s49_an_absurd_sample_is_capped() {
    let mut rtt = Estimator::new();
    rtt.on_sample(Duration::MAX, MARGIN);
    assert_eq!(rtt.timeout(), Rto::MAX.span());
    (0..100).for_each(|_| rtt.on_sample(ms(100), MARGIN));
    assert!(rtt.timeout() < ms(1100));
    rtt.on_sample(Duration::ZERO, MARGIN);
    assert!(rtt.timeout() >= Rto::MIN.span());
}

/// RFC 6298 §5.7: a SYN that was sent twice leaves no sample, and data begins with three seconds.
#[test]
fn a_lost_syn_leaves_three_seconds() {
    let mut rtt = Estimator::new();
    rtt.on_timeout();
    rtt.on_lost_syn();
    assert_eq!(rtt.timeout(), ms(3000));
}
