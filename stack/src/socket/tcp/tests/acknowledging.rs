//! Which acknowledgements are sent, and when: RFC 9293 §3.8.6.3, RFC 5681 §4.2.

use super::super::*;
use super::script::*;

/// RFC 9293 §3.8.6.3, MUST-40: an acknowledgement waits for company, but less than half a second.
#[test]
fn a_small_segment_is_acknowledged_late() {
    let mut t = Script::established();
    t.arrives(at(10), data(1001, 5001, b"x"));
    t.sends(at(50), ack(5001, 1002));
    t.quiet(at(100_000));
}

/// RFC 9293 §3.8.6.3: the delay can be set, and switched off; half a second is too much.
#[test]
fn the_delay_is_a_setting() {
    let mut t = Script::established();
    t.socket.set_ack_delay(None).unwrap();
    t.arrives(at(10), data(1001, 5001, b"x"));
    t.sends(at(10), ack(5001, 1002));
    t.socket.set_ack_delay(Some(ms(200))).unwrap();
    t.arrives(at(20), data(1002, 5001, b"x"));
    t.sends(at(220), ack(5001, 1003));
    assert_eq!(t.socket.set_ack_delay(Some(ms(500))), Err(SetError::OutOfRange));
}

/// RFC 9293 §3.8.6.3: data of ours takes the acknowledgement along.
#[test]
fn data_takes_the_acknowledgement_along() {
    let mut t = Script::established();
    t.arrives(at(10), data(1001, 5001, b"ping"));
    t.writes(b"pong");
    t.sends(at(10), pushed(5001, 1005, b"pong"));
    t.arrives(at(20), ack(1005, 5005));
    t.quiet(at(100_000));
}

/// RFC 5681 §4.2, RFC 9293 SHLD-19: at least every second full-sized segment is acknowledged.
#[test]
fn every_second_full_segment_is_acknowledged() {
    let mut t = Script::established();
    for pair in 0..3 {
        t.arrives(at(10 * pair), data(1001 + 2000 * pair as u32, 5001, &octets(1000)));
        t.quiet(at(10 * pair));
        t.arrives(at(10 * pair + 5), data(2001 + 2000 * pair as u32, 5001, &octets(1000)));
        t.sends(at(10 * pair + 5), ack(5001, 3001 + 2000 * pair as u32));
    }
}

/// RFC 5681 §4.2, SHLD-31: what is out of order, and what fills a gap, is acknowledged at once.
#[test]
fn gaps_are_told_at_once() {
    let mut t = Script::established();
    t.arrives(at(10), data(1101, 5001, &octets(100)));
    t.sends(at(10), ack(5001, 1001));
    t.arrives(at(20), data(1301, 5001, &octets(100)));
    t.sends(at(20), ack(5001, 1001));
    t.arrives(at(30), data(1001, 5001, &octets(100)));
    t.sends(at(30), ack(5001, 1201));
    t.arrives(at(40), data(1201, 5001, &octets(50)));
    t.sends(at(40), ack(5001, 1251));
}

/// RFC 9293 §3.8.6.3, MUST-58: several segments that arrive together need one acknowledgement.
#[test]
fn acknowledgements_are_aggregated() {
    let mut t = Script::established();
    for part in 0..10 {
        t.arrives(at(10), data(1001 + 1000 * part, 5001, &octets(1000)));
    }
    t.sends(at(10), ack(5001, 11_001));
    t.quiet(at(100_000));
}

/// RFC 9293 §3.10.7.4, first and fifth check: a peer that has filled our window, all of which was lost, acknowledges from the
/// window's right edge. It is heard, and not answered, as its answer would come from there, too.
#[test]
fn an_acknowledgement_at_the_right_edge_counts() {
    let mut t = Script::established();
    t.writes(b"abc");
    t.sends(at(0), pushed(5001, 1001, b"abc"));
    let edge = t.socket.rcv.nxt.0 + t.socket.rcv.wnd();
    t.arrives(at(10), ack(edge, 5004));
    t.quiet(at(10_000));
    // Beyond it nobody can be who knows the window.
    t.writes(b"def");
    t.sends(at(10_000), pushed(5004, 1001, b"def"));
    t.arrives(at(10_010), ack(edge + 1, 5007));
    t.sends(at(10_010), ack(5007, 1001));
    assert_eq!(t.socket.snd.una.0, 5004);
    // Nor does a RST count there (RFC 5961 §3.2), or text.
    t.arrives(at(10_020), rst(edge));
    t.stays(State::Established);
    t.arrives(at(10_030), data(edge, 5007, b"x"));
    t.sends(at(10_030), ack(5007, 1001));
    assert_eq!((t.outcome(), t.socket.snd.una.0), (Outcome::Dropped(DropCause::OutOfWindow), 5004));
}
