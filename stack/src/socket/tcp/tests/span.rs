//! Spans in four octets.

use super::*;

#[test]
fn short_spans_are_exact_and_long_ones_nearly() {
    for micros in [0, 1, 999, 1 << 26, (1 << 27) - 1] {
        assert_eq!(Span::of(Duration::from_micros(micros)).duration().total_micros(), micros);
    }
    let mut micros = 1_u64 << 27;
    while micros < 1 << 57 {
        for micros in [micros - 1, micros, micros + 1, micros / 3 * 4] {
            let back = Span::of(Duration::from_micros(micros)).duration().total_micros();
            assert!(back >= micros && back - micros <= micros >> 26, "{micros} {back}");
        }
        micros *= 2;
    }
    // What is used in seconds is exact for hours.
    for secs in [60, 180, 600, 7200, 86_400] {
        assert_eq!(Span::of(Duration::from_secs(secs)).duration(), Duration::from_secs(secs));
    }
}

#[test]
fn words_compare_as_spans_do() {
    let mut last = Span::ZERO;
    for power in 1..64 {
        for micros in [1_u64 << power, (1 << power) + (1 << power >> 1)] {
            let span = Span::of(Duration::from_micros(micros));
            assert!(span >= last && span < Span::NONE, "{micros}");
            assert!(span > last || power > 57, "{micros}");
            last = span;
        }
    }
    assert_eq!(Span::of(Duration::MAX).get().map(|span| span > Duration::from_secs(1 << 37)), Some(true));
    assert_eq!(Span::NONE.get(), None);
    assert_eq!(Span::of_option(None), Span::NONE);
}

#[test]
fn the_past_goes_round() {
    let end = Instant::from_micros(u64::from(u32::MAX) - 5);
    assert_eq!(Past::of(end).age(end + Duration::from_micros(20)), Duration::from_micros(20));
    // The one point that would be zero in memory counts as a microsecond before.
    let odd = Instant::from_micros(u64::from(u32::MAX));
    assert_eq!(Past::of(odd).age(odd), Duration::from_micros(1));
    assert_eq!(size_of::<Option<Past>>(), 4);
    for end in [1 << 32, 1 << 42] {
        let (before, span) = (Instant::from_micros(end - 300_000), Duration::from_millis(655));
        let (lately, long_ago) =
            (Lately::of(before).age(before + span), LongAgo::of(before).age(before + span));
        assert!(lately.total_micros().abs_diff(655_000) <= 1 << 16, "{lately:?}");
        assert!(long_ago.total_micros().abs_diff(655_000) <= 1 << 10, "{long_ago:?}");
    }
}
