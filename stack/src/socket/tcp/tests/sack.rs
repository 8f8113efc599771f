//! Recovery where the peer reports what it holds: RFC 2018 §5, RFC 8985, RFC 9937.

extern crate std;

use std::vec::Vec;

use super::super::*;
use super::script::*;

/// The round trip of these connections, in milliseconds. A quarter of it is the reordering window.
const RTT: u64 = 100;

/// An open connection with SACK, whose handshake took 100 ms until 0 ms. Nothing is under way.
fn open() -> Script {
    let mut t = Script::new();
    t.socket.set_offers(Offers { sack: Offer::Yes, ..Offers::NONE }).unwrap();
    t.socket.set_min_rto(ms(200)).unwrap();
    t.socket.set_nagle(Nagle::Off);
    t.listen();
    t.now = at(900);
    t.arrives(at(900), syn().options(Options { mss: Some(MSS), sack_permitted: true, ..Options::NONE }));
    t.drain();
    t.arrives(after(0), ack(1001, 5001));
    t
}

/// Milliseconds after the handshake.
fn after(millis: u64) -> Instant {
    at(1000 + millis)
}

/// The same with ten full segments under way, sent at 0 ms, and more waiting.
fn flight() -> Script {
    let mut t = open();
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

/// The numbers of the segments that are due now.
fn numbers(t: &mut Script) -> Vec<u32> {
    t.drain().iter().map(|seg| (seg.seq - 5001) / 1000).collect()
}

/// Lets time pass until the retransmission timer expires; what is due then was not sent yet.
fn expire(t: &mut Script) {
    for _ in 0..10 {
        t.now = t.socket.poll_at().unwrap().max(t.now);
        t.with(|socket, cx| socket.poll_egress(cx));
        if t.socket.rtt.expirations() > 0 {
            return;
        }
        t.drain();
    }
    panic!("the retransmission timer does not expire: {:#?}", t.socket);
}

/// RFC 8985 §6.2 step 4: three segments held behind a gap leave no time for reordering: the gap is sent again at once, and
/// what is held is not. RFC 9937: of what arrives half leaves.
#[test]
fn the_gap_is_sent_again_and_nothing_else() {
    let mut t = flight();
    t.arrives(after(RTT), sack(0, &[(1, 2)]));
    t.sends(after(RTT), segment(10));
    t.arrives(after(RTT), sack(0, &[(1, 3)]));
    t.sends(after(RTT), segment(11));
    t.arrives(after(RTT), sack(0, &[(1, 4)]));
    t.sends(after(RTT), segment(0));
    let mut sent = 0;
    for held in 5..=10 {
        t.arrives(after(RTT), sack(0, &[(1, held)]));
        sent += numbers(&mut t).len();
    }
    assert_eq!(sent, 2, "with the gap half of seven");
    t.arrives(after(2 * RTT), sack(12, &[]));
    assert!(numbers(&mut t).iter().all(|number| *number >= 12), "the recovery is over");
}

/// RFC 8985 §6.2 step 5: two segments held behind a gap could be a change of order: after a quarter of the shortest round
/// trip they are not taken for that any more.
#[test]
fn the_reordering_timer_sends_the_gap_again() {
    let mut t = open();
    t.writes(&octets(3000));
    assert_eq!(t.drain().len(), 3);
    t.arrives(after(RTT), sack(0, &[(1, 3)]));
    t.quiet(after(RTT + RTT / 4 - 1));
    t.now = after(RTT + RTT / 4 + 1);
    assert_eq!(numbers(&mut t), [0]);
}

/// RFC 8985 §6.2 step 3: once the order was seen to change, three held segments are no proof either.
#[test]
fn a_change_of_order_is_learnt() {
    let mut t = flight();
    t.arrives(after(RTT), sack(0, &[(1, 2)]));
    t.arrives(after(RTT), sack(2, &[]));
    t.drain();
    t.arrives(after(RTT + 1), sack(2, &[(3, 9)]));
    assert!(numbers(&mut t).iter().all(|number| *number >= 10));
    t.now = after(RTT + 1 + RTT / 4 + 1);
    assert_eq!(numbers(&mut t).first(), Some(&2), "in its own time");
}

/// RFC 6675 §4, NextSeg (1): several gaps are sent again within one round trip, lowest first.
#[test]
fn several_gaps_in_one_round_trip() {
    let mut t = flight();
    t.arrives(after(RTT), sack(0, &[(7, 10), (3, 5), (1, 2)]));
    let mut resent = numbers(&mut t);
    t.arrives(after(2 * RTT), sack(5, &[(7, 10)]));
    resent.extend(numbers(&mut t));
    assert_eq!(&resent[..4], [0, 2, 5, 6], "{resent:?}");
}

/// RFC 8985 §3.1, §6.2: a retransmission that is lost too is noticed by what was sent after it, without a timeout.
#[test]
fn a_lost_retransmission_is_sent_again() {
    let mut t = flight();
    t.arrives(after(RTT), sack(0, &[(1, 10)]));
    let first = numbers(&mut t);
    assert_eq!(first[0], 0);
    assert!(first.contains(&10), "{first:?}");
    t.arrives(after(2 * RTT), sack(0, &[(1, 11)]));
    assert_eq!(numbers(&mut t).first(), Some(&0));
}

/// RFC 8985 §6.3: a timeout sends the first segment again, and of the others what is overdue; what is held stays held.
#[test]
fn a_timeout_keeps_what_is_held() {
    let mut t = flight();
    t.arrives(after(RTT), sack(0, &[(8, 10)]));
    t.drain();
    // Neither probe nor reordering timer helps: nothing comes back.
    expire(&mut t);
    assert_eq!(numbers(&mut t)[0], 0);
    let mut now = t.now;
    for next in 1..8 {
        now += ms(RTT);
        t.arrives(now, sack(next, &[(8, 10)]));
        assert!(numbers(&mut t).iter().all(|number| *number < 8 || *number >= 10));
    }
}

/// RFC 2018 §8: a peer that acknowledges up to what it had reported, and not that, has thrown it away: after a timeout it
/// is sent again.
#[test]
fn a_timeout_finds_out_what_was_thrown_away() {
    let mut t = open();
    t.writes(&octets(4000));
    assert_eq!(t.drain().len(), 4);
    t.arrives(after(RTT), sack(0, &[(2, 4)]));
    t.now = after(2 * RTT);
    assert_eq!(numbers(&mut t), [0]);
    t.arrives(after(3 * RTT), sack(1, &[]));
    assert_eq!(numbers(&mut t), [1]);
    t.arrives(after(4 * RTT), sack(2, &[]));
    expire(&mut t);
    assert_eq!(numbers(&mut t), [2]);
    let now = t.now + ms(RTT);
    t.arrives(now, sack(3, &[]));
    assert_eq!(numbers(&mut t), [3]);
}

/// RFC 8985 §7.2, §7.3: the last segments of a flight are lost: after two round trips the last one is sent again, and what
/// the peer then reports repairs the rest.
#[test]
fn a_probe_finds_a_lost_tail() {
    let mut t = open();
    t.writes(&octets(4000));
    assert_eq!(t.drain().len(), 4);
    t.arrives(after(RTT), sack(2, &[]));
    t.sends(after(RTT + 2 * RTT), segment(3).flag(Flags::PSH));
    t.arrives(after(4 * RTT), sack(2, &[(3, 4)]));
    t.now = after(4 * RTT + RTT / 4 + 1);
    assert_eq!(numbers(&mut t), [2]);
    t.arrives(after(6 * RTT), sack(4, &[]));
    t.quiet(after(100_000));
}

/// RFC 8985 §7.3: new data is the better probe, even where the congestion window is full.
#[test]
fn a_probe_of_new_data() {
    let mut t = flight();
    t.sends(after(2 * RTT), segment(10));
    // One probe only; then it is the retransmission timer's turn.
    t.sends(after(2 * RTT) + ms(100 + 200), segment(0));
}

/// RFC 8985 §7.2: a single segment may be acknowledged late; the probe waits for that, at most as long as a timeout.
#[test]
fn a_probe_of_a_single_segment_waits_for_a_delayed_acknowledgement() {
    let mut t = open();
    t.writes(b"x");
    t.sends(after(0), pushed(5001, 1001, b"x"));
    // SRTT + max(4 RTTVAR, 200 ms): the timeout comes before 2 SRTT + 200 ms.
    t.sends(after(100 + 200), pushed(5001, 1001, b"x"));
    t.sends(after(100 + 200 + 300), pushed(5001, 1001, b"x"));
}

/// RFC 8985 §7.4.2: a probe that has repaired the only loss tells of congestion; one whose original had arrived does not.
#[test]
fn a_probe_that_repaired_a_loss_counts_as_congestion() {
    for (duplicate, lost) in [(None, true), (Some((3, 4)), false)] {
        let mut t = open();
        t.writes(&octets(4000));
        t.drain();
        t.arrives(after(RTT), sack(3, &[]));
        let before = t.socket.congestion.window();
        t.now = t.socket.poll_at().unwrap();
        assert_eq!(numbers(&mut t), [3]);
        t.writes(&octets(1000));
        t.drain();
        let now = t.now + ms(RTT);
        if let Some(block) = duplicate {
            t.arrives(now, sack(4, &[block]));
        }
        t.arrives(now, sack(5, &[]));
        assert_eq!(t.socket.congestion.window() < before, lost, "{duplicate:?}");
    }
}

/// RFC 6675 §2, scenario 48: acknowledgements that report nothing new resend nothing.
#[test]
fn s48_duplicates_without_news_resend_nothing() {
    let mut t = flight();
    for _ in 0..10 {
        t.arrives(after(10), sack(0, &[]));
        t.arrives(after(10), sack(0, &[(1, 2)]));
    }
    assert!(numbers(&mut t).iter().all(|number| *number >= 10));
}

/// RFC 3522 §3.2, RFC 4015 §3: an acknowledgement that echoes what left before the timeout undoes it: nothing else is sent
/// again, and the window is what it was.
#[test]
fn a_needless_timeout_is_undone() {
    let mut t = Script::new();
    t.socket.set_offers(Offers::ALL).unwrap();
    t.socket.set_min_rto(ms(200)).unwrap();
    t.listen();
    let timestamps = Some(Timestamps { value: 1, echo: 0 });
    let options =
        Options { mss: Some(MSS), sack_permitted: true, timestamps, window_scale: Some(0), ..Options::NONE };
    t.arrives(at(1000), syn().options(options));
    t.drain();
    let stamp = |seg: &Seg| seg.options.unwrap().timestamps.unwrap().value;
    t.arrives(at(1100), ack(1001, 5001).timestamps(2, 1000));
    t.writes(&octets(60_000));
    let first = t.drain();
    let window = t.socket.congestion.window();
    expire(&mut t);
    assert!(!t.drain().is_empty());
    assert!(t.socket.congestion.window() < window);
    let now = t.now + ms(1);
    t.arrives(now, ack(1001, 5001 + 988).timestamps(3, stamp(&first[0])));
    assert!(t.socket.congestion.window() >= window);
    assert_eq!(t.socket.recovery.phase(), super::super::recovery::Phase::Open);
    assert!(t.drain().iter().all(|seg| seg.seq > first.last().unwrap().seq), "only what is new");
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
            t.arrives(after(10), ack(1001, 5001).options(Options { sack: blocks, ..Options::NONE }));
            t.drain();
        }
    }
    t.stays(State::Established);
    let nxt = t.socket.snd.nxt.0;
    t.arrives(after(20), ack(1001, nxt));
    t.drain();
    assert_eq!(t.socket.send_queue(), 60_000 - (nxt as usize - 5001));
    let rest = t.socket.snd.nxt.0;
    t.arrives(after(30), ack(1001, rest));
    t.drain();
}
