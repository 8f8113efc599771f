//! Peers that say nothing: keep-alive and the timers side by side (RFC 9293 §3.8.4).

use core::num::NonZeroU8;

use super::super::*;
use super::script::*;
use crate::time::Duration;

fn keep_alive() -> KeepAlive {
    KeepAlive { idle: ms(10_000), interval: ms(2000), probes: 3 }
}

/// RFC 9293 §3.6: who has closed may read on for as long as the peer likes, unless a limit was set.
#[test]
fn fin_wait_2_has_the_limit_that_is_set() {
    let mut t = Script::in_state(State::FinWait2);
    t.quiet(at(10_000_000));
    t.arrives(at(10_000_000), data(1001, 5002, b"late"));
    t.reads(b"late");

    let mut t = Script::established();
    assert_eq!(t.socket.set_fin_wait(Some(Duration::ZERO)), Err(SetError::OutOfRange));
    t.socket.set_fin_wait(Some(ms(5000))).unwrap();
    t.quiet(at(100_000));
    t.socket.close().unwrap();
    t.sends(at(100_000), fin(5001, 1001));
    t.arrives(at(100_010), ack(1001, 5002));
    t.arrives(at(104_000), data(1001, 5002, b"still"));
    t.sends(at(104_040), ack(5002, 1006));
    t.quiet(at(105_009));
    t.stays(State::FinWait2);
    t.quiet(at(105_010));
    t.stays(State::Closed);
    assert_eq!(t.socket.close_reason(), Some(CloseReason::TimedOut));
    t.reads(b"still");
}

/// RFC 9293 §3.8.4, MUST-25: off by default.
#[test]
fn keep_alive_is_off_by_default() {
    let mut t = Script::established();
    assert_eq!(t.socket.poll_at(), None);
    t.quiet(at(100_000_000));
}

/// RFC 9293 §3.8.4, MUST-26 to MUST-29: probes after silence; the connection ends only when several found no answer.
#[test]
fn keep_alive_gives_up_after_several_probes() {
    let mut t = Script::established();
    t.socket.set_keep_alive(Some(keep_alive())).unwrap();
    let probe = || ack(5000, 1001);
    t.sends(at(10_000), probe());
    t.sends(at(12_000), probe());
    t.arrives(at(12_010), ack(1001, 5001));
    t.sends(at(22_010), probe());
    t.sends(at(24_010), probe());
    t.sends(at(26_010), probe());
    t.sends(at(28_010), rst(5001).ack(1001));
    t.stays(State::Closed);
    assert_eq!(t.socket.close_reason(), Some(CloseReason::TimedOut));
}

/// RFC 9293 §3.8.4: data from the peer is a sign of life; so is its answer to data of ours.
#[test]
fn signs_of_life_postpone_the_probes() {
    let mut t = Script::established();
    t.socket.set_keep_alive(Some(keep_alive())).unwrap();
    t.arrives(at(9000), data(1001, 5001, b"x"));
    t.sends(at(9040), ack(5001, 1002));
    t.sends(at(19_000), ack(5000, 1002));
    t.arrives(at(19_001), ack(1002, 5001));
    t.socket.set_keep_alive(None).unwrap();
    t.quiet(at(1_000_000));
}

/// Scenario 51: while data is under way its own timer asks; afterwards keep-alive does.
#[test]
fn s51_keep_alive_beside_retransmission() {
    let mut t = Script::established();
    t.socket.set_keep_alive(Some(keep_alive())).unwrap();
    t.quiet(at(9500));
    t.writes(b"x");
    t.sends(at(9500), pushed(5001, 1001, b"x"));
    t.sends(at(10_500), pushed(5001, 1001, b"x"));
    t.sends(at(12_500), pushed(5001, 1001, b"x"));
    t.arrives(at(12_600), ack(1001, 5002));
    t.sends(at(22_600), ack(5001, 1001));
}

/// Scenario 51: probes of a closed window, keep-alive and a delayed acknowledgement, all at once.
#[test]
fn s51_probes_beside_delayed_acknowledgements() {
    let mut t = Script::established();
    t.socket.set_keep_alive(Some(KeepAlive { idle: ms(1), interval: ms(1), probes: 255 })).unwrap();
    t.socket.set_ack_delay(Some(ms(400))).unwrap();
    t.drain();
    t.writes(b"a");
    t.now = at(0);
    t.drain();
    t.arrives(at(0), data(1001, 5002, b"b").window(0));
    t.writes(b"c");
    let mut sent = 0;
    while t.now < at(20_000) {
        t.now = t.socket.poll_at().unwrap().max(t.now);
        sent += t.drain().len();
    }
    // One acknowledgement, and probes after 1, 2, 4 and 8 seconds; no storm.
    assert!((4..8).contains(&sent), "{sent} segments");
    t.stays(State::Established);
}

/// A silent peer in FIN-WAIT-2 is found out too.
#[test]
fn keep_alive_in_fin_wait_2() {
    let mut t = Script::established();
    t.socket.set_keep_alive(Some(keep_alive())).unwrap();
    t.socket.close().unwrap();
    t.drain();
    t.arrives(at(0), ack(1001, 5002));
    t.stays(State::FinWait2);
    for when in [10_000, 12_000, 14_000] {
        t.sends(at(when), ack(5001, 1001));
    }
    t.sends(at(16_000), rst(5002).ack(1001));
    t.stays(State::Closed);
}

/// RFC 9293 §3.8.4, MUST-28: settings without sense are refused.
#[test]
fn senseless_keep_alives_are_refused() {
    let mut t = Script::established();
    let sound = keep_alive();
    for keep in [
        KeepAlive { idle: ms(0), ..sound },
        KeepAlive { interval: ms(0), ..sound },
        KeepAlive { probes: 1, ..sound },
    ] {
        assert_eq!(t.socket.set_keep_alive(Some(keep)), Err(SetError::OutOfRange));
    }
    assert_eq!(KeepAlive::default().idle, crate::time::Duration::from_secs(7200));
    t.socket.set_hop_limit(NonZeroU8::MIN);
}

/// Settings that count when a connection opens can't be changed later.
#[test]
fn offers_and_congestion_control_are_fixed_once_open() {
    let mut t = Script::established();
    assert_eq!(t.socket.set_offers(Offers::ALL), Err(SetError::InUse));
    assert_eq!(t.socket.set_congestion_control(Algorithm::None), Err(SetError::InUse));
    assert_eq!(t.socket.congestion_control(), Algorithm::Reno);
}
