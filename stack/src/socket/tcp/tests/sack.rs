//! Recovery with SACK: RFC 2018 §5, RFC 6675.

extern crate std;

use std::vec::Vec;

use super::super::*;
use super::script::*;

/// An open connection with SACK and ten full segments under way, sent at 0 ms, and more waiting.
fn flight() -> Script {
    let mut t = Script::new();
    t.socket.set_offers(Offers { sack: Offer::Yes, ..Offers::NONE }).unwrap();
    let options = Options { mss: Some(MSS), sack_permitted: true, ..Options::NONE };
    let mut t = t.open(syn().options(options), ack(1001, 5001));
    t.writes(&octets(60_000));
    assert_eq!(t.drain().len(), 10);
    t
}

fn segment(number: u32) -> Seg {
    let from = 1000 * number as usize;
    data(5001 + 1000 * number, 1001, &octets(60_000)[from..from + 1000])
}

/// An acknowledgement of all before segment `number`, which reports these segments as held.
fn sack(number: u32, held: &[(u32, u32)]) -> Seg {
    let mut blocks = SackBlocks::NONE;
    held.iter()
        .for_each(|held| blocks.push(SeqNumber(5001 + 1000 * held.0), SeqNumber(5001 + 1000 * held.1)));
    ack(1001, 5001 + 1000 * number).options(Options { sack: blocks, ..Options::NONE })
}

/// RFC 6675 §5: the third segment held behind a gap sends the gap again; what is held is not sent again, and new data
/// follows as far as the halved window allows.
#[test]
fn the_gap_is_sent_again_and_nothing_else() {
    let mut t = flight();
    t.arrives(at(10), sack(0, &[(1, 2)]));
    t.sends(at(10), segment(10));
    t.arrives(at(11), sack(0, &[(1, 3)]));
    t.sends(at(11), segment(11));
    t.arrives(at(12), sack(0, &[(1, 4)]));
    t.sends(at(12), segment(0));
    t.quiet(at(12));
    // Eleven less three: nine are under way, five are allowed.
    for held in 5..9 {
        t.arrives(at(13), sack(0, &[(1, held)]));
        t.quiet(at(13));
    }
    t.arrives(at(14), sack(0, &[(1, 9)]));
    t.sends(at(14), segment(12));
    t.arrives(at(15), sack(12, &[]));
    assert!(t.drain().iter().all(|seg| seg.seq >= 18_001), "the recovery is over");
}

/// RFC 6675 §4, NextSeg (1): several gaps are sent again within one round trip, lowest first.
#[test]
fn several_gaps_in_one_round_trip() {
    let mut t = flight();
    t.arrives(at(10), sack(0, &[(7, 10), (3, 5), (1, 2)]));
    let resent: Vec<u32> = t.drain().iter().map(|seg| (seg.seq - 5001) / 1000).collect();
    assert_eq!(resent, [0, 2, 5, 6, 10], "half of ten are allowed");
}

/// RFC 6675 §5: a partial acknowledgement shows that a segment which was sent again has arrived; the next gap that was
/// not sent again follows, and none is sent twice.
#[test]
fn partial_acknowledgements_send_nothing_twice() {
    let mut t = flight();
    t.arrives(at(10), sack(0, &[(5, 6), (3, 4), (1, 2)]));
    t.sends(at(10), segment(0));
    t.drain();
    t.arrives(at(20), sack(2, &[(5, 10), (3, 4)]));
    let resent: Vec<u32> = t.drain().iter().map(|seg| (seg.seq - 5001) / 1000).collect();
    assert_eq!(resent.iter().filter(|number| **number == 2).count(), 1, "{resent:?}");
    assert!(!resent.contains(&0) && !resent.contains(&3));
}

/// RFC 2018 §8: the peer may throw away what it had reported: after a timeout all is sent again.
#[test]
fn a_timeout_forgets_what_was_held() {
    let mut t = flight();
    t.arrives(at(10), sack(0, &[(1, 2)]));
    t.drain();
    t.sends(at(1000), segment(0));
    t.arrives(at(1010), sack(1, &[]));
    t.sends(at(1010), segment(1));
    t.sends(at(1010), segment(2));
    // What is reported anew is left out anew.
    t.arrives(at(1020), sack(2, &[(3, 9)]));
    t.sends(at(1020), segment(9));
}

/// RFC 6675 §2, scenario 48: acknowledgements that report nothing new are no duplicates.
#[test]
fn s48_duplicates_without_news_resend_nothing() {
    let mut t = flight();
    for _ in 0..10 {
        t.arrives(at(10), sack(0, &[]));
        t.arrives(at(10), sack(0, &[(1, 2)]));
    }
    assert!(t.drain().iter().all(|seg| seg.seq >= 15_001));
}

/// Scenario 41: absurd blocks do no harm.
#[test]
fn s41_absurd_blocks() {
    let mut t = flight();
    let edges = [0, 1, 5000, 5001, 5002, 15_000, 15_001, 15_002, 0x7fff_ffff, 0x8000_0000, u32::MAX];
    for left in edges {
        for right in edges {
            let mut blocks = SackBlocks::NONE;
            (0..5).for_each(|_| blocks.push(SeqNumber(left), SeqNumber(right)));
            t.arrives(at(10), ack(1001, 5001).options(Options { sack: blocks, ..Options::NONE }));
            t.drain();
        }
    }
    t.stays(State::Established);
    let nxt = t.socket.snd.nxt.0;
    t.arrives(at(20), ack(1001, nxt));
    t.drain();
    assert_eq!(t.socket.send_queue(), 60_000 - (nxt as usize - 5001));
    let rest = t.socket.snd.nxt.0;
    t.arrives(at(30), ack(1001, rest));
    t.quiet(at(100_000));
}
