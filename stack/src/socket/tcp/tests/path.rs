//! The size of segments and the path: RFC 1191, RFC 8201, RFC 4821.

use super::super::*;
use super::script::*;

/// An open connection over a path of 1460 octets, with full-sized segments under way since 0 ms.
fn flight() -> Script {
    let mut t = Script::new();
    t.mss = 1460;
    let mut t = t.open(syn().options(Options { mss: Some(1460), ..Options::NONE }), ack(1001, 5001));
    t.writes(&octets(20_000));
    assert!(t.drain().iter().all(|seg| seg.payload.len() == 1460));
    t
}

/// RFC 4821 §7.7: full-sized segments vanish without a word: after three timeouts smaller ones are tried.
#[test]
fn a_black_hole_is_found() {
    let mut t = flight();
    for (millis, len) in [(1000, 1460), (3000, 1460), (7000, 1220), (15_000, 536), (31_000, 536)] {
        t.sends(at(millis), data(5001, 1001, &octets(len)));
        t.drain();
    }
    t.arrives(at(31_100), ack(1001, 5001 + 536));
    assert!(t.drain().iter().all(|seg| seg.payload.len() == 536));
}

/// Small segments that vanish say nothing of the path.
#[test]
fn small_segments_find_no_black_hole() {
    let mut t = Script::established();
    t.writes(b"x");
    t.sends(at(0), pushed(5001, 1001, b"x"));
    for millis in [1000, 3000, 7000, 15_000] {
        t.sends(at(millis), pushed(5001, 1001, b"x"));
    }
    assert_eq!(t.socket.snd.mss, MSS);
}

/// RFC 1191 §6.3, RFC 8201 §5.3: ten minutes after the path was found to be narrower a larger size is tried.
#[test]
fn larger_segments_are_tried_after_ten_minutes() {
    let mut t = flight();
    t.now = at(10);
    t.with(|socket, cx| socket.on_icmp_error(cx, SeqNumber(5001), IcmpError::TooBig { mss: 600 }));
    assert!(t.drain().iter().all(|seg| seg.payload.len() <= 600));
    let nxt = t.socket.snd.nxt.0;
    t.arrives(at(20), ack(1001, nxt));
    t.writes(&octets(600));
    let nxt = t.socket.snd.nxt.0;
    t.drain();
    let end = t.socket.snd.nxt.0;
    assert!(end > nxt);
    t.arrives(at(30), ack(1001, end));
    t.quiet(at(599_900));
    assert_eq!(t.socket.snd.mss, 600);
    t.now = at(600_010);
    t.writes(&octets(2000));
    assert_eq!(t.next().unwrap().payload.len(), 1460);
}

/// RFC 4861 §7.3.1: an acknowledgement of something new shows that the path carries what is sent; one that says nothing
/// new, or of what was never sent, shows nothing. It is told every two seconds at most, and at once on a new connection.
#[test]
fn only_what_is_new_confirms_the_path() {
    let mut t = Script::established();
    let confirms = |t: &mut Script, when, acked| {
        t.arrives(when, ack(1001, acked));
        t.last.unwrap().changes.contains(Changes::CONFIRMED)
    };
    assert!(!confirms(&mut t, at(10_000), 5001));
    t.writes(&octets(100));
    t.sends(at(10_000), pushed(5001, 1001, &octets(100)));
    assert!(!confirms(&mut t, at(10_010), 5001), "a duplicate");
    assert!(!confirms(&mut t, at(10_020), 5102), "what was not sent");
    t.drain();
    assert!(confirms(&mut t, at(10_030), 5051));
    assert!(!confirms(&mut t, at(10_040), 5101), "it was told just now");
    for (millis, seq) in [(12_029, 5101), (12_030, 5102)] {
        t.quiet(at(millis));
        t.writes(b"x");
        t.sends(at(millis), pushed(seq, 1001, b"x"));
        assert_eq!(confirms(&mut t, at(millis), seq + 1), millis == 12_030);
    }
    let mut t = Script::syn_sent();
    t.arrives(at(1), syn_ack());
    assert!(t.last.unwrap().changes.contains(Changes::CONFIRMED), "the SYN arrived");
}
