//! Explicit congestion notification: RFC 3168 §6.1.

use super::super::*;
use super::script::*;

const ECT0: u8 = 2;
const CE: u8 = 3;

fn with(ecn: EcnOffer) -> Script {
    let mut t = Script::new();
    t.socket.set_offers(Offers { ecn, ..Offers::NONE }).unwrap();
    t
}

/// An open connection that the peer asked for, with ECN.
fn open() -> Script {
    let both = Flags::ECE | Flags::CWR;
    with(EcnOffer::WhenAsked).open(syn().flag(both), ack(1001, 5001))
}

/// RFC 3168 §6.1.1: a SYN asks by both flags, a SYN-ACK agrees by one; who was not asked, or does not want, says nothing.
#[test]
fn negotiation() {
    let both = Flags::ECE | Flags::CWR;
    for (ecn, asked, answer) in [
        (EcnOffer::WhenAsked, both, Flags::ECE),
        (EcnOffer::Always, both, Flags::ECE),
        (EcnOffer::Never, both, Flags::NONE),
        (EcnOffer::Always, Flags::NONE, Flags::NONE),
        (EcnOffer::Always, Flags::ECE, Flags::NONE),
    ] {
        let mut t = with(ecn);
        t.listen();
        t.arrives(at(0), syn().flag(asked));
        t.sends(at(0), bare(Flags::SYN, OURS).ack(1001).flag(answer));
    }
    for (ecn, asks, answer, field) in [
        (EcnOffer::Always, both, Flags::ECE, ECT0),
        (EcnOffer::Always, both, both, 0),
        (EcnOffer::Always, both, Flags::NONE, 0),
        (EcnOffer::WhenAsked, Flags::NONE, Flags::ECE, 0),
    ] {
        let mut t = with(ecn);
        t.connect();
        t.sends(at(0), bare(Flags::SYN, OURS).flag(asks));
        t.arrives(at(0), syn_ack().flag(answer));
        t.sends(at(0), ack(5001, 1001));
        t.writes(b"x");
        t.sends(at(0), pushed(5001, 1001, b"x").ecn(field));
    }
}

/// RFC 3168 §6.1.1.1: a SYN that got no answer is sent again without asking.
#[test]
fn a_syn_that_vanished_asks_no_more() {
    let mut t = with(EcnOffer::Always);
    t.connect();
    t.sends(at(0), bare(Flags::SYN | Flags::ECE | Flags::CWR, OURS));
    t.sends(at(1000), bare(Flags::SYN, OURS));
}

/// RFC 3168 §6.1.4, §6.1.5: new data is ECT(0); what is sent again, and bare acknowledgements, are not.
#[test]
fn only_new_data_may_be_marked() {
    let mut t = open();
    t.writes(b"abc");
    t.sends(at(0), pushed(5001, 1001, b"abc").ecn(ECT0));
    t.arrives(at(10), data(1001, 5001, b"x"));
    t.sends(at(50), ack(5004, 1002));
    t.sends(at(1000), pushed(5001, 1002, b"abc"));
}

/// RFC 3168 §6.1.3: a mark is echoed in every acknowledgement until CWR arrives.
#[test]
fn a_mark_is_echoed_until_the_peer_has_reacted() {
    let mut t = open();
    t.arrives(at(10), data(1001, 5001, b"a").ecn(CE));
    t.sends(at(50), ack(5001, 1002).flag(Flags::ECE));
    t.arrives(at(60), data(1002, 5001, b"b").ecn(ECT0));
    t.sends(at(100), ack(5001, 1003).flag(Flags::ECE));
    t.arrives(at(110), data(1003, 5001, b"c").ecn(ECT0).flag(Flags::CWR));
    t.sends(at(150), ack(5001, 1004));
    t.arrives(at(160), data(1004, 5001, b"d").ecn(CE).flag(Flags::CWR));
    t.sends(at(200), ack(5001, 1005).flag(Flags::ECE));
}

/// RFC 3168 §6.1.2: an echo halves the window once in a window of data; the next new data says so by CWR; nothing is sent
/// again.
#[test]
fn an_echo_counts_once_in_a_window() {
    let mut t = open();
    t.writes(&octets(60_000));
    assert_eq!(t.drain().len(), 10);
    let echo = |number: u32| ack(1001, 5001 + 1000 * number).flag(Flags::ECE);
    t.arrives(at(100), echo(1));
    assert_eq!(t.socket.congestion.window(), 4500, "half of nine");
    for number in 2..7 {
        t.arrives(at(101), echo(number));
        assert!(t.drain().is_empty());
    }
    t.arrives(at(102), echo(7));
    let next = t.next().unwrap();
    assert_eq!((next.seq, next.ecn, next.flags.contains(Flags::CWR)), (15_001, ECT0, true));
    t.arrives(at(103), echo(8));
    assert!(t.drain().iter().all(|seg| seg.seq > 15_001 && !seg.flags.contains(Flags::CWR)));
    assert_eq!(t.socket.congestion.window(), 4500);
    let nxt = t.socket.snd.nxt.0;
    t.arrives(at(200), ack(1001, nxt).flag(Flags::ECE));
    assert!(t.socket.congestion.window() < 4500, "the next window");
}

/// RFC 3168 §6.1.2: a loss or a timeout reduces the window as well; CWR says so, and echoes of the same window of data do not
/// count again.
#[test]
fn any_reduction_is_told() {
    let mut t = open();
    t.writes(&octets(60_000));
    t.drain();
    for _ in 0..3 {
        t.arrives(at(100), ack(1001, 5001).flag(Flags::ECE));
    }
    assert_eq!(t.drain()[0].seq, 5001, "fast retransmit");
    t.arrives(at(200), ack(1001, 15_001).flag(Flags::ECE));
    assert_eq!(t.socket.congestion.threshold(), 5000, "the same loss");
    let next = t.next().unwrap();
    assert_eq!((next.ecn, next.flags.contains(Flags::CWR)), (ECT0, true));
    assert!(t.drain().iter().all(|seg| !seg.flags.contains(Flags::CWR)));

    let mut t = open();
    t.writes(&octets(3000));
    t.drain();
    t.sends(at(1000), data(5001, 1001, &octets(3000)[..1000]));
    t.arrives(at(1100), ack(1001, 8001));
    t.writes(b"x");
    t.sends(at(1100), pushed(8001, 1001, b"x").ecn(ECT0).flag(Flags::CWR));
}

/// RFC 3168 §6.1.5: marks on what lies outside the window, or on no data, mean nothing.
#[test]
fn marks_outside_the_window_are_ignored() {
    let mut t = open();
    t.arrives(at(10), data(900, 5001, b"a").ecn(CE));
    t.sends(at(10), ack(5001, 1001));
    t.arrives(at(20), data(1001 + 65_535, 5001, b"a").ecn(CE));
    t.sends(at(20), ack(5001, 1001));
    t.arrives(at(30), ack(1001, 5001).ecn(CE));
    t.arrives(at(40), data(1001, 5001, b"a"));
    t.sends(at(80), ack(5001, 1002));
}

/// RFC 3168 §6.1.2: an acknowledgement with an echo widens no window.
#[test]
fn an_echo_widens_no_window() {
    let mut t = open();
    t.writes(&octets(60_000));
    t.drain();
    t.arrives(at(100), ack(1001, 6001).flag(Flags::ECE));
    let window = t.socket.congestion.window();
    for number in 2..10 {
        t.arrives(at(101), ack(1001, 5001 + 1000 * number).flag(Flags::ECE));
        assert!(t.socket.congestion.window() <= window);
        t.drain();
    }
}

/// Without agreement marks and flags mean nothing.
#[test]
fn nothing_is_echoed_without_agreement() {
    let mut t = Script::established();
    t.arrives(at(10), data(1001, 5001, b"a").ecn(CE));
    t.sends(at(50), ack(5001, 1002));
    t.writes(&octets(5000));
    t.drain();
    let window = t.socket.congestion.window();
    t.arrives(at(60), ack(1002, 6001).flag(Flags::ECE));
    assert!(t.socket.congestion.window() >= window);
}
