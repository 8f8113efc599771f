//! What is sent again: RFC 6298 §5, RFC 5681 §3.2, RFC 6582, RFC 3042.

extern crate std;

use super::super::*;
use super::script::*;

/// An open connection with `count` full segments under way, sent at 0 ms, and more waiting.
fn flight(count: u32) -> Script {
    let mut t = Script::established();
    let m = octets(60_000);
    t.writes(&m);
    t.socket.congestion.controller().on_open(1000);
    while t.socket.snd.outstanding() < 1000 * count {
        t.next().unwrap();
    }
    if count >= 10 {
        t.quiet(at(0));
    }
    t
}

fn segment(number: u32) -> Seg {
    let from = 1000 * number as usize;
    data(5001 + 1000 * number, 1001, &octets(60_000)[from..from + 1000])
}

/// RFC 6298 §5.4 to §5.6, RFC 5681 §3.1: the timer sends one segment again, then waits twice as long.
#[test]
fn the_timer_sends_one_segment_again() {
    let mut t = flight(10);
    t.sends(at(1000), segment(0));
    t.sends(at(3000), segment(0));
    // Slow start from there: the rest of the flight leaves two by two.
    t.arrives(at(3010), ack(1001, 6001));
    t.sends(at(3010), segment(1));
    t.sends(at(3010), segment(2));
    t.quiet(at(3010));
    t.arrives(at(3020), ack(1001, 15_001));
    t.sends(at(3020), segment(10));
}

/// RFC 6298 §5.3: each new acknowledgement starts the timer anew; §5.2: the last stops it.
#[test]
fn new_acknowledgements_restart_the_timer() {
    let mut t = Script::established();
    t.socket.set_nagle(Nagle::Off);
    t.writes(b"a");
    t.sends(at(0), pushed(5001, 1001, b"a"));
    t.writes(b"b");
    t.sends(at(0), pushed(5002, 1001, b"b"));
    t.arrives(at(100), ack(1001, 5002));
    // The acknowledgement has measured the round trip too (RFC 6298 §2.3).
    t.sends(at(1100) + ms(100).halved(3), pushed(5002, 1001, b"b"));
    t.arrives(at(1200), ack(1001, 5003));
    t.quiet(at(1_000_000));
}

/// RFC 6298 §3, MUST-18 (Karn): what was sent twice measures nothing; the back-off stays until something measures.
#[test]
fn s49_karn() {
    let mut t = Script::established();
    t.writes(b"a");
    t.sends(at(0), pushed(5001, 1001, b"a"));
    t.sends(at(1000), pushed(5001, 1001, b"a"));
    t.arrives(at(1001), ack(1001, 5002));
    assert_eq!(t.socket.round_trip_time(), Some(ms(0)), "as the handshake measured");
    t.writes(b"b");
    t.sends(at(1001), pushed(5002, 1001, b"b"));
    t.sends(at(3001), pushed(5002, 1001, b"b"));
    t.arrives(at(3002), ack(1001, 5003));
    t.writes(b"c");
    t.sends(at(3002), pushed(5003, 1001, b"c"));
    t.arrives(at(3012), ack(1001, 5004));
    assert_eq!(t.socket.round_trip_time(), Some(ms(10).halved(3)));
    t.writes(b"d");
    t.sends(at(3012), pushed(5004, 1001, b"d"));
    t.sends(at(3012) + ms(1000) + ms(10).halved(3), pushed(5004, 1001, b"d"));
}

/// RFC 9293 §3.8.3, MUST-20, SHLD-10, SHLD-11, scenario 49: after R1 the next hop is suspect, after R2 the connection is
/// given up.
#[test]
fn s49_give_up() {
    let mut t = Script::established();
    t.writes(b"a");
    t.drain();
    t.socket.take_changes();
    for (seconds, suspect) in
        [(1, false), (3, false), (7, true), (15, false), (31, false), (63, false), (123, false)]
    {
        t.sends(at(1000 * seconds), pushed(5001, 1001, b"a"));
        assert_eq!(t.socket.take_changes().contains(Changes::SUSPECT), suspect, "{seconds} s");
    }
    t.quiet(at(179_999));
    t.sends(at(180_000), rst(5002).ack(1001));
    t.stays(State::Closed);
    assert!(t.socket.take_changes().contains(Changes::STATE | Changes::READABLE | Changes::WRITABLE));
    assert_eq!(t.socket.close_reason(), Some(CloseReason::TimedOut));
    assert_eq!(t.socket.poll_at(), None);
}

/// RFC 5482 §2, MUST-21: the user's own timeout; progress starts it anew.
#[test]
fn the_user_timeout() {
    let mut t = Script::established();
    t.socket.set_user_timeout(Some(ms(5000)));
    t.socket.set_nagle(Nagle::Off);
    t.writes(b"a");
    t.sends(at(0), pushed(5001, 1001, b"a"));
    t.writes(b"b");
    t.sends(at(0), pushed(5002, 1001, b"b"));
    t.arrives(at(500), ack(1001, 5002));
    let rto = ms(1000) + ms(500).halved(3);
    t.sends(at(500) + rto, pushed(5002, 1001, b"b"));
    t.sends(at(500) + rto + rto.doubled(1), pushed(5002, 1001, b"b"));
    t.sends(at(5500), rst(5003).ack(1001));
    t.stays(State::Closed);
}

/// RFC 5681 §3.2: two duplicates resend nothing, the third does; what was lost leaves although the window is full.
#[test]
fn the_third_duplicate_resends_at_once() {
    let mut t = flight(10);
    t.arrives(at(10), ack(1001, 5001));
    t.arrives(at(10), ack(1001, 5001));
    let limited = t.drain();
    assert!(limited.iter().all(|seg| seg.seq >= 15_001), "nothing is sent again");
    t.arrives(at(10), ack(1001, 5001));
    t.sends(at(10), segment(0));
    t.quiet(at(20));
}

/// RFC 5681 §3.2 step 4: each further duplicate tells that a segment has left the network, and widens the window by one.
#[test]
fn further_duplicates_widen_the_window() {
    let mut t = flight(10);
    for _ in 0..3 {
        t.arrives(at(10), ack(1001, 5001));
    }
    t.sends(at(10), segment(0));
    // Half of ten and three, then one each, up to the ten that are under way and one more.
    for _ in 0..2 {
        t.arrives(at(20), ack(1001, 5001));
        t.quiet(at(20));
    }
    t.arrives(at(20), ack(1001, 5001));
    t.sends(at(20), segment(10));
    t.quiet(at(20));
}

/// RFC 3042 §2: the first two duplicates let one new segment out each.
#[test]
fn limited_transmit() {
    let mut t = flight(10);
    t.arrives(at(10), ack(1001, 5001));
    t.sends(at(10), segment(10));
    t.quiet(at(10));
    t.arrives(at(11), ack(1001, 5001));
    t.sends(at(11), segment(11));
    t.quiet(at(11));
}

/// RFC 5681 §2: what carries data, changes the window, or comes when nothing is under way is no duplicate.
#[test]
fn what_is_no_duplicate() {
    let mut t = flight(10);
    for number in 0..4 {
        t.arrives(at(10), data(1001 + number, 5001, b"x"));
        t.arrives(at(10), ack(1005, 5001).window(WINDOW - 1 - number as u16));
    }
    assert!(t.drain().iter().all(|seg| seg.seq >= 15_001));
    let mut t = Script::established();
    for _ in 0..4 {
        t.arrives(at(10), ack(1001, 5001));
    }
    t.quiet(at(10));
}

/// RFC 6582 §3.2: a partial acknowledgement says that the next segment is lost too; it leaves at once. A full one ends the
/// recovery, and sending goes on.
#[test]
fn newreno() {
    let mut t = flight(10);
    for _ in 0..3 {
        t.arrives(at(10), ack(1001, 5001));
    }
    // Limited transmit lets two new ones out before the third arrives, where the sender is asked in between.
    t.sends(at(10), segment(0));
    t.arrives(at(20), ack(1001, 8001));
    t.sends(at(20), segment(3));
    t.arrives(at(30), ack(1001, 10_001));
    t.sends(at(30), segment(5));
    t.drain();
    let all = t.socket.snd.nxt.0;
    t.arrives(at(40), ack(1001, all));
    let next = t.next().unwrap();
    assert_eq!(next.seq, all);
    assert!(t.drain().len() < 6, "half the window, not all of it");
}

/// RFC 6582 §3.2 step 2, scenario 48: duplicates of what the timer sent again don't start fast retransmit.
#[test]
fn s48_duplicates_after_a_timeout_resend_nothing() {
    let mut t = flight(10);
    t.sends(at(1000), segment(0));
    t.arrives(at(1010), ack(1001, 15_001));
    t.drain();
    t.arrives(at(1020), ack(1001, 15_001));
    t.arrives(at(1020), ack(1001, 15_001));
    t.arrives(at(1020), ack(1001, 15_001));
    t.arrives(at(1020), ack(1001, 15_001));
    assert!(t.drain().iter().all(|seg| seg.seq > 15_001), "new data at most");
}

/// Scenario 48: the count of duplicates saturates.
#[test]
fn s48_thousands_of_duplicates() {
    let mut t = flight(10);
    for _ in 0..2000 {
        t.arrives(at(10), ack(1001, 5001));
        t.drain();
    }
    t.stays(State::Established);
    let sent = t.socket.snd.outstanding();
    assert!(sent <= 60_000);
    t.arrives(at(20), ack(1001, 5001 + sent));
    t.drain();
}

/// Scenario 48: the timer was too early: the acknowledgement of all that was sent stops what would be sent again.
#[test]
fn s48_a_spurious_timeout_resends_no_more() {
    let mut t = flight(10);
    t.sends(at(1000), segment(0));
    t.arrives(at(1001), ack(1001, 15_001));
    assert!(t.drain().iter().all(|seg| seg.seq >= 15_001));
}

/// RFC 9293 §3.8.1: what is sent again is the same octets at the same numbers, also when the user has written more.
#[test]
fn the_same_octets_come_again() {
    let mut t = Script::established();
    t.writes(b"abc");
    t.sends(at(0), pushed(5001, 1001, b"abc"));
    t.writes(b"def");
    t.sends(at(1000), data(5001, 1001, b"abc"));
    t.arrives(at(1010), ack(1001, 5004));
    t.sends(at(1010), pushed(5004, 1001, b"def"));
}

/// RFC 6298 §2: the timeout follows a round trip that grows.
#[test]
fn the_timeout_follows_the_round_trip() {
    let mut t = Script::established();
    let mut spurious = 0;
    for round in 0..8_u64 {
        let begin = t.now.max(at(2000 * round));
        t.now = begin;
        t.writes(b"x");
        let seq = t.next().unwrap().seq;
        while let Some(due) = t.socket.poll_at().filter(|due| *due < begin + ms(1700)) {
            t.now = due;
            spurious = if t.drain().is_empty() { spurious } else { round + 1 };
        }
        t.arrives(begin + ms(1700), ack(1001, seq + 1));
    }
    assert!(spurious <= 3, "still spurious in round {spurious}");
}
