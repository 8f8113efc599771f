//! RFC 6675 §4 by numbers, with segments of 10 octets.

use super::super::options::SackBlocks;
use super::{News, Scoreboard};
use crate::wire::SeqNumber;

const UNA: SeqNumber = SeqNumber(u32::MAX - 15);

fn blocks(list: &[(u32, u32)]) -> SackBlocks {
    let mut blocks = SackBlocks::NONE;
    list.iter().for_each(|(left, right)| blocks.push(UNA + *left, UNA + *right));
    blocks
}

/// 100 octets under way, of which these are held.
fn board(list: &[(u32, u32)]) -> Scoreboard {
    let mut board = Scoreboard::new();
    for block in list {
        assert_eq!(board.take_blocks(&blocks(&[*block]), UNA, UNA + 100), News::Yes);
    }
    board
}

/// RFC 6675 §4, IsLost by octets: more than two segments' worth are held behind.
#[test]
fn three_segments_behind_tell_of_a_loss() {
    let mut b = board(&[(10, 30)]);
    b.detect(10);
    assert_eq!(b.next_lost(), None);
    b = board(&[(10, 31)]);
    b.detect(10);
    assert_eq!(b.next_lost(), Some((0, 10)));
}

/// RFC 6675 §4, IsLost by ranges: three of them are held behind, however small.
#[test]
fn three_ranges_behind_tell_of_a_loss() {
    let mut b = board(&[(10, 11), (20, 21), (30, 31)]);
    b.detect(10);
    assert_eq!(b.next_lost(), Some((0, 10)));
    b.mark_resent(0, 10);
    assert_eq!(b.next_lost(), None, "only two ranges stand behind 11..20");
    b.take_blocks(&blocks(&[(50, 51)]), UNA, UNA + 100);
    b.detect(10);
    assert_eq!(b.next_lost(), Some((11, 9)));
}

/// RFC 6675 §4, NextSeg (1): what is held is never sent again, and nothing is sent again twice.
#[test]
fn holes_are_sent_again_one_after_the_other() {
    let mut b = board(&[(10, 20), (30, 40), (50, 90)]);
    b.detect(10);
    assert_eq!(b.next_lost(), Some((0, 10)));
    b.mark_resent(0, 7);
    assert_eq!(b.next_lost(), Some((7, 3)));
    b.mark_resent(7, 3);
    assert_eq!(b.next_lost(), Some((20, 10)));
    b.mark_resent(20, 10);
    assert_eq!(b.next_lost(), Some((40, 10)));
    b.mark_resent(40, 10);
    assert_eq!(b.next_lost(), None);
    b.advance(20);
    assert_eq!(b.next_lost(), None);
}

/// RFC 6675 §4, SetPipe.
#[test]
fn what_is_held_or_lost_is_not_under_way() {
    let mut b = board(&[(10, 20), (50, 90)]);
    assert_eq!(b.arrived_or_lost(), 50);
    b.detect(10);
    assert_eq!(b.arrived_or_lost(), 50 + 10 + 30, "0..10 and 20..50 are lost");
    b.mark_resent(0, 10);
    assert_eq!(b.arrived_or_lost(), 50 + 30);
    b.advance(20);
    assert_eq!(b.arrived_or_lost(), 40 + 30);
    b.lose_all(80);
    assert_eq!(b.arrived_or_lost(), 80);
    b.forget_sacked();
    assert_eq!(b.arrived_or_lost(), 80);
    b.forget_lost();
    assert_eq!(b.arrived_or_lost(), 0);
}

/// RFC 2018 §5, RFC 2883: blocks that are old, inverted, or beyond what was sent count for nothing.
#[test]
fn absurd_blocks_are_ignored() {
    let mut b = Scoreboard::new();
    let far = 1 << 31;
    for absurd in
        [(0, 10), (20, 10), (10, 10), (50, 101), (far, far + 10), (10, far + 9), (0u32.wrapping_sub(20), 5)]
    {
        assert_eq!(b.take_blocks(&blocks(&[absurd]), UNA, UNA + 100), News::No, "{absurd:?}");
    }
    assert_eq!(b.arrived_or_lost(), 0);
    assert_eq!(b.take_blocks(&blocks(&[(1, 100)]), UNA, UNA + 100), News::Yes);
    assert_eq!(b.take_blocks(&blocks(&[(2, 90)]), UNA, UNA + 100), News::No, "nothing new");
}
