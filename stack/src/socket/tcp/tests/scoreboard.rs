//! The record of what is under way, with segments of 10 octets.

extern crate std;

use std::vec;
use std::vec::Vec;

use super::super::options::SackBlocks;
use super::{Arrived, Beyond, Fate, RUNS, Scoreboard, Tick};
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

const UNA: SeqNumber = SeqNumber(u32::MAX - 15);

fn ms(millis: u64) -> Instant {
    Instant::from_millis(millis)
}

fn blocks(list: &[(u32, u32)]) -> SackBlocks {
    let mut blocks = SackBlocks::NONE;
    list.iter().for_each(|(left, right)| blocks.push(UNA + *left, UNA + *right));
    blocks
}

/// 100 octets under way, sent in one instant, of which these are held.
fn board(list: &[(u32, u32)]) -> Scoreboard {
    let mut board = Scoreboard::new(UNA);
    (1..=10).for_each(|segment| board.note_new(UNA + 10 * segment, ms(0)));
    for block in list {
        let mut arrived = 0;
        board.take_blocks(&blocks(&[*block]), UNA + 100, Beyond::Unknown, &mut |part| arrived += part.len);
        assert!(arrived > 0);
    }
    board
}

fn take(board: &mut Scoreboard, list: &[(u32, u32)]) -> Vec<Arrived> {
    let mut arrived = Vec::new();
    board.take_blocks(&blocks(list), UNA + 100, Beyond::Unknown, &mut |part| arrived.push(part));
    arrived
}

fn ignore(_: Arrived) {}

/// RFC 6675 §4, NextSeg (1): what is held is never sent again, and nothing is sent again twice.
#[test]
fn holes_are_sent_again_one_after_the_other() {
    let mut b = board(&[(10, 20), (30, 40), (50, 90)]);
    b.lose_sent(|_, end| end.at_or_before(UNA + 50));
    for (offset, len, sent) in [(0, 10, 7), (7, 3, 3), (20, 10, 10), (40, 10, 10)] {
        assert_eq!(b.next_lost(), Some((offset, len)));
        b.note_again(UNA + offset, UNA + offset + sent, ms(u64::from(offset)));
    }
    assert_eq!(b.next_lost(), None);
    b.advance(UNA + 20, &mut ignore);
    assert_eq!(b.next_lost(), None);
}

/// Every second segment of forty arrives, and two are still under way: ten gaps are on record. Of the rest what stands before the last report is lost as a
/// whole, and counts as delivered as far as it was reported; or nothing is known of it.
#[test]
#[cfg(feature = "tcp-wide")]
fn more_gaps_than_the_record_holds() {
    for (beyond, lost, delivered) in [(Beyond::Unknown, 0, 100), (Beyond::Lost, 200, 200)] {
        let mut b = Scoreboard::new(UNA);
        (1..=42).for_each(|segment| b.note_new(UNA + 10 * segment, ms(0)));
        let mut arrived = 0;
        for segment in (1..40).step_by(2) {
            let block = blocks(&[(10 * segment, 10 * segment + 10)]);
            b.take_blocks(&block, UNA + 420, beyond, &mut |part| arrived += part.len);
        }
        assert_eq!((arrived, b.held()), (delivered, 100));
        assert_eq!(b.flight(), 320 - lost);
        let next = if lost > 0 { Some((200, 200)) } else { None };
        assert_eq!(b.next_lost(), next);
        // What is sent again of it is not lost any more, although the record is full.
        if lost > 0 {
            b.note_again(UNA + 200, UNA + 210, ms(5));
            b.note_again(UNA + 210, UNA + 220, ms(6));
            assert_eq!(b.next_lost(), Some((220, 180)));
        }
    }
}

/// RFC 6675 §4, SetPipe: what is held or lost is not under way.
#[test]
fn the_flight() {
    let mut b = board(&[(10, 20), (50, 90)]);
    assert_eq!((b.flight(), b.held()), (50, 50));
    b.lose_first(10);
    assert_eq!(b.flight(), 40);
    b.lose_sent(|_, end| end.before(UNA + 100));
    assert_eq!(b.flight(), 10, "only the last segment");
    b.note_again(UNA, UNA + 10, ms(1));
    assert_eq!(b.flight(), 20);
    b.advance(UNA + 20, &mut ignore);
    assert_eq!((b.flight(), b.held()), (10, 40));
    b.lose_all();
    assert_eq!((b.flight(), b.held()), (0, 40));
    b.forget_held();
    assert_eq!((b.held(), b.next_lost()), (0, Some((0, 80))));
    b.forget_lost(ms(2));
    assert_eq!((b.flight(), b.next_lost()), (80, None));
}

/// RFC 6675 §4: three ranges, or more than two segments' worth of octets.
#[test]
fn three_are_held() {
    assert!(!board(&[(10, 30)]).holds_three(10));
    assert!(board(&[(10, 31)]).holds_three(10));
    assert!(!board(&[(10, 11), (20, 21)]).holds_three(10));
    assert!(board(&[(10, 11), (20, 21), (30, 31)]).holds_three(10));
}

/// RFC 8985 §5.1: each octet is told of once, with the time at which it was last sent.
#[test]
fn arrivals_are_told_once_with_their_time() {
    let mut b = Scoreboard::new(UNA);
    (1..=3).for_each(|segment| b.note_new(UNA + 10 * segment, ms(u64::from(segment))));
    b.note_again(UNA, UNA + 10, ms(9));
    let told: Vec<_> = take(&mut b, &[(20, 30)]).iter().map(|part| (part.len, part.fate, part.at)).collect();
    assert_eq!(told, [(10, Fate::Sent, Some(Tick::of(ms(3))))]);
    assert!(take(&mut b, &[(20, 30), (22, 25)]).is_empty());
    let mut told = Vec::new();
    b.advance(UNA + 30, &mut |part| told.push((part.len, part.fate, part.at)));
    let (first, second) = (Some(Tick::of(ms(9))), Some(Tick::of(ms(2))));
    assert_eq!(told, [(10, Fate::SentAgain, first), (10, Fate::Sent, second)]);
}

/// The peer's blocks that are old, inverted, or beyond what was sent count for nothing (RFC 2018 §5, RFC 2883).
#[test]
fn absurd_blocks_are_ignored() {
    let mut b = board(&[]);
    let far = 1 << 31;
    for absurd in
        [(0, 10), (20, 10), (10, 10), (50, 101), (far, far + 10), (10, far + 9), (0u32.wrapping_sub(20), 5)]
    {
        assert!(take(&mut b, &[absurd]).is_empty(), "{absurd:?}");
    }
    assert_eq!(b.flight(), 100);
    assert_eq!(take(&mut b, &[(1, 100)]).len(), 1);
    assert!(take(&mut b, &[(2, 90)]).is_empty());
}

/// RFC 2018 §8: what is held at SND.UNA was thrown away.
#[test]
fn reneging_is_noticed() {
    let mut b = board(&[(10, 20)]);
    assert!(!b.is_reneged());
    b.advance(UNA + 10, &mut ignore);
    assert!(b.is_reneged());
}

/// Where all entries are used neighbours melt together: a run then never counts as sent earlier than its octets were, so
/// that nothing is lost too early; and its time is told only where it is known for sure.
#[test]
fn neighbours_melt_together_towards_the_later_time() {
    let mut b = Scoreboard::new(UNA);
    // Two that are near each other, all others far apart.
    let times: Vec<u64> = (0..RUNS as u64 + 1).map(|n| if n == 5 { 402 } else { 100 * n }).collect();
    for (at, millis) in times.iter().enumerate() {
        b.note_new(UNA + 10 * (at as u32 + 1), ms(*millis));
    }
    let mut sent = vec![];
    b.lose_sent(|at, end| {
        sent.push((end.since(UNA), at));
        false
    });
    assert_eq!(sent.len(), RUNS);
    assert_eq!(sent[4], (60, Tick::of(ms(402))), "the fifth and the sixth");
    assert!(sent.iter().all(|(end, at)| *at == Tick::of(ms(times[*end as usize / 10 - 1]))));
    let mut told = Vec::new();
    b.advance(UNA + 45, &mut |part| told.push(part.at.is_some()));
    assert_eq!(told, [true, true, true, true, false], "of the first of two nothing is known");
    b.advance(UNA + 60, &mut |part| assert_eq!((part.len, part.at), (15, Some(Tick::of(ms(402))))));
}

/// RFC 6298 §5.4: what is under way stays known to its end. Where all entries are in use, neighbours that melt together take away
/// a boundary that was there, and both ends of what is sent again have to be cut.
#[test]
fn the_last_run_is_never_forgotten() {
    let full = RUNS as u32 * 10;
    let mut b = Scoreboard::new(UNA);
    (1..=RUNS as u32).for_each(|segment| b.note_new(UNA + 10 * segment, ms(u64::from(segment))));
    // Only the first two can melt together: behind them every second one is held.
    for left in (20..full).step_by(20) {
        b.take_blocks(&blocks(&[(left, left + 10)]), UNA + full, Beyond::Unknown, &mut ignore);
    }
    assert_eq!(b.flight() + b.held(), full);
    let mut again = b;
    again.note_again(UNA + 10, UNA + 15, ms(100));
    assert_eq!(again.flight() + again.held(), full);
    let mut held = b;
    held.take_blocks(&blocks(&[(10, 15)]), UNA + full, Beyond::Unknown, &mut ignore);
    assert_eq!(held.flight() + held.held(), full);
    b.lose_all();
    b.note_again(UNA + 10, UNA + 15, ms(100));
    b.advance(UNA + full - 10, &mut ignore);
    assert!(b.has_lost(), "the last one is lost, and nothing else is left");
}

/// Whatever is sent and told, the runs cover what is under way, none is empty, and what was acknowledged is gone. A map of
/// single octets says what the record may claim: nothing is held that the peer has not reported.
#[test]
fn the_record_agrees_with_a_map_of_octets() {
    let mut random = 1_u64;
    let mut draw = move |below: u32| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((random >> 33) % u64::from(below)) as u32
    };
    for _ in 0..200 {
        let (mut b, mut now) = (Scoreboard::new(UNA), 0);
        let (mut una, mut nxt) = (0_u32, 0_u32);
        let mut held = vec![false; 4000];
        for _ in 0..300 {
            now += u64::from(draw(3)) * 7;
            match draw(6) {
                0 | 1 if nxt < 3900 => {
                    nxt += draw(20) + 1;
                    b.note_new(UNA + nxt, ms(now));
                }
                2 if nxt > una + 2 => {
                    let left = una + 1 + draw(nxt - una - 1);
                    let right = left + 1 + draw(nxt - left);
                    held[left as usize..right as usize].fill(true);
                    b.take_blocks(&blocks(&[(left, right)]), UNA + nxt, Beyond::Unknown, &mut ignore);
                }
                3 if nxt > una => {
                    una += draw(nxt - una + 1).min(40);
                    b.advance(UNA + una, &mut ignore);
                }
                4 => b.lose_sent(|at, _| at.age(Tick::of(ms(now))) > Duration::from_millis(40)),
                _ => {
                    if let Some((offset, len)) = b.next_lost() {
                        let from = UNA + una + offset;
                        b.note_again(from, from + len.min(13), ms(now));
                    }
                }
            }
            let spans: Vec<_> = b.spans().collect();
            assert!(spans.len() <= RUNS);
            assert!(spans.iter().all(|(start, run)| start.before(run.end)), "{b:?}");
            assert_eq!(b.end(), UNA + nxt);
            for (start, run) in spans.iter().filter(|(_, run)| run.fate() == Fate::Held) {
                let (from, to) = (start.since(UNA) as usize, run.end.since(UNA) as usize);
                assert!(held[from..to].iter().all(|held| *held));
            }
            let lost: u32 =
                spans.iter().filter(|(_, run)| run.fate() == Fate::Lost).map(|(s, r)| r.end.since(*s)).sum();
            assert_eq!(b.flight() + b.held() + lost, nxt - una);
        }
    }
}

/// The time goes round its circle.
#[test]
fn ticks_go_round() {
    let late = Instant::from_micros((1 << 32) - 5);
    let (before, after) = (Tick::of(late), Tick::of(late + Duration::from_millis(3)));
    assert!(after.after(before) && !before.after(after));
    assert_eq!(before.age(after), Duration::from_micros(3008));
    assert_eq!(after.age(before), Duration::ZERO);
}
