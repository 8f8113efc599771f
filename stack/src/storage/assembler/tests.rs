//! The assembler against a bitmap.

extern crate std;
use super::{Assembler, Full, MAX_RANGES, Range};
use std::vec::Vec;

fn range(start: u32, end: u32) -> Range {
    Range { start, end }
}

#[test]
fn touching_and_overlapping_ranges_merge() {
    let mut assembler = Assembler::new();
    assert_eq!(assembler.insert(10, 20), Ok(range(10, 20)));
    assert_eq!(assembler.insert(30, 40), Ok(range(30, 40)));
    assert_eq!(assembler.insert(20, 25), Ok(range(10, 25)), "touching");
    assert_eq!(assembler.insert(5, 50), Ok(range(5, 50)), "covering");
    assert_eq!(assembler.insert(7, 7), Ok(range(7, 7)), "empty");
    assert_eq!(assembler.ranges(), [range(5, 50)]);
    assert_eq!(assembler.end(), 50);
}

/// Scenario 46: with all entries used, the next expected octets are still taken, and free what they reach.
#[test]
fn s46_the_next_octets_are_taken_when_all_entries_are_used() {
    let mut assembler = Assembler::new();
    for hole in 0..MAX_RANGES as u32 {
        assembler.insert(10 * hole + 5, 10 * hole + 10).unwrap();
    }
    assert_eq!(assembler.insert(1000, 1001), Err(Full));
    assert_eq!(assembler.insert(0, 1), Err(Full));
    assert_eq!(assembler.ranges().len(), MAX_RANGES, "a refusal changes nothing");
    assert_eq!(assembler.insert(9, 12), Ok(range(5, 12)), "what extends a range needs no entry");
    assert_eq!(assembler.advance(2), 2);
    assert_eq!(assembler.ranges().first(), Some(&range(3, 10)));
    assert_eq!(assembler.advance(3), 10);
    assert_eq!(assembler.ranges().len(), MAX_RANGES - 1);
}

#[test]
fn the_end_of_the_number_line_is_harmless() {
    let mut assembler = Assembler::new();
    assembler.insert(u32::MAX - 1, u32::MAX).unwrap();
    assembler.insert(0, 1).unwrap();
    assert_eq!(assembler.advance(0), 1);
    assert_eq!(assembler.advance(u32::MAX), u32::MAX);
    assert!(assembler.is_empty());
}

#[test]
fn random_ranges_agree_with_a_bitmap() {
    const SPAN: usize = 64;
    for seed in 0..200u32 {
        let (mut assembler, mut map) = (Assembler::new(), [false; 4 * SPAN]);
        let mut random = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
        let mut draw = |below: u32| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (random >> 16) % below
        };
        for _ in 0..400 {
            let (start, len) = (draw(SPAN as u32), draw(7));
            if draw(4) > 0 {
                if assembler.insert(start, start + len).is_ok() {
                    map[start as usize..(start + len) as usize].fill(true);
                }
            } else {
                let front = map[len as usize..].iter().take_while(|held| **held).count() as u32 + len;
                assert_eq!(assembler.advance(len), front);
                map.rotate_left(front as usize);
                let rest = map.len() - front as usize;
                map[rest..].fill(false);
            }
            let mut expected: Vec<Range> = Vec::new();
            for (at, _) in map.iter().enumerate().filter(|(_, held)| **held) {
                match expected.last_mut() {
                    Some(last) if last.end == at as u32 => last.end += 1,
                    _ => expected.push(range(at as u32, at as u32 + 1)),
                }
            }
            assert_eq!(assembler.ranges(), &expected[..], "seed {seed}");
        }
    }
}
