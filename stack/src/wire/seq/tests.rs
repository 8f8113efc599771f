//! RFC 9293 §3.4: comparison and arithmetic modulo 2^32.

use super::SeqNumber;

const EDGES: [u32; 9] =
    [0, 1, 2, 0x7fff_fffe, 0x7fff_ffff, 0x8000_0000, 0x8000_0001, 0xffff_fffe, 0xffff_ffff];

/// RFC 9293 §3.4: the order is that of the shorter way round, on both sides of the wrap.
#[test]
fn order_follows_the_shorter_way_round() {
    for start in EDGES {
        let seq = SeqNumber(start);
        for step in [1, 2, 1000, 0x7fff_ffff] {
            assert!(seq.before(seq + step), "{start} + {step}");
            assert!((seq + step).after(seq));
            assert!(seq.at_or_before(seq + step) && (seq + step).at_or_after(seq));
            assert_eq!((seq + step).since(seq), step);
            assert_eq!((seq + step).offset_from(seq), step as i32);
            assert_eq!(seq.offset_from(seq + step), -(step as i32));
            assert_eq!(seq.max(seq + step), seq + step);
            assert_eq!(seq.min(seq + step), seq);
        }
        assert!(seq.at_or_before(seq) && seq.at_or_after(seq) && !seq.before(seq) && !seq.after(seq));
    }
}

/// Scenario 39 and 41: half the circle away nothing overflows, and the number counts as before from both ends.
#[test]
fn s41_half_the_circle_away_is_before_from_both_ends() {
    for start in EDGES {
        let (seq, far) = (SeqNumber(start), SeqNumber(start) + 0x8000_0000);
        assert!(seq.before(far) && far.before(seq));
        assert!(!seq.after(far) && !far.after(seq));
    }
}

/// A window is half open, and an empty one holds nothing.
#[test]
fn windows_are_half_open() {
    let start = SeqNumber(0xffff_fff0);
    assert!(start.is_within(start, 1));
    assert!(!start.is_within(start, 0));
    assert!((start + 31).is_within(start, 32));
    assert!(!(start + 32).is_within(start, 32));
    assert!(!(start - 1).is_within(start, 32));
}
