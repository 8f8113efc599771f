//! Window scale, timestamps, SACK blocks: RFC 7323, RFC 2018.

extern crate std;

use std::vec::Vec;

use super::super::*;
use super::script::*;

fn offer_all(buffer: usize) -> Script {
    let mut t = Script::with_buffers(buffer, buffer);
    t.socket.set_offers(Offers::ALL).unwrap();
    t
}

/// A SYN that offers everything, with TSval 100.
fn full_syn(shift: u8) -> Seg {
    let timestamps = Some(Timestamps { value: 100, echo: 0 });
    let options = Options {
        mss: Some(MSS),
        window_scale: Some(shift),
        sack_permitted: true,
        timestamps,
        ..Options::NONE
    };
    syn().options(options)
}

/// Our timestamp of a segment.
fn stamp(seg: &Seg) -> Timestamps {
    seg.options.unwrap().timestamps.unwrap()
}

/// RFC 7323 §2.2, §3.2, RFC 2018 §2: all is offered in a SYN, and nothing in a SYN-ACK that the peer did not offer.
#[test]
fn offers_and_answers() {
    let mut t = offer_all(200_000);
    t.connect();
    let options = t.next().unwrap().options.unwrap();
    assert_eq!((options.mss, options.window_scale, options.sack_permitted), (Some(MSS), Some(2), true));
    assert!(options.timestamps.is_some_and(|ts| ts.echo == 0));

    let mut t = offer_all(200_000);
    t.listen();
    t.arrives(at(0), syn());
    t.sends(at(0), bare(Flags::SYN, OURS).ack(1001).options(Options { mss: Some(MSS), ..Options::NONE }));

    let mut t = offer_all(200_000);
    t.listen();
    t.arrives(at(0), full_syn(7));
    let options = t.next().unwrap().options.unwrap();
    assert_eq!((options.window_scale, options.sack_permitted), (Some(2), true));
    assert_eq!(options.timestamps.unwrap().echo, 100);
}

/// RFC 7323 §2.3: a shift above 14 counts as 14.
#[test]
fn absurd_shifts_count_as_14() {
    for shift in [15, 255] {
        let t = offer_all(1000).open(full_syn(shift), ack(1001, 5001).window(4).timestamps(101, 0));
        assert_eq!(t.socket.snd.wnd, 4 << 14);
    }
}

/// RFC 7323 §2.2: the windows of SYNs are not scaled, all others are.
#[test]
fn windows_are_scaled_after_the_handshake() {
    let mut t = offer_all(200_000);
    t.listen();
    t.arrives(at(0), full_syn(7).window(2));
    assert_eq!(t.next().unwrap().window, Some(u16::MAX));
    assert_eq!(t.socket.snd.wnd, 2);
    t.arrives(at(1), ack(1001, 5001).window(2).timestamps(101, 0));
    assert_eq!(t.socket.snd.wnd, 256);
    t.arrives(at(2), data(1001, 5001, &octets(1000)).window(2).timestamps(102, 0));
    t.arrives(at(2), data(2001, 5001, &octets(1000)).window(2).timestamps(102, 0));
    assert_eq!(t.next().unwrap().window, Some(((200_000 - 2000) >> 2) as u16));
}

/// RFC 7323 §2.2: a peer that does not scale gets windows that are not scaled.
#[test]
fn no_scale_without_agreement() {
    let mut t = offer_all(200_000).open(syn(), ack(1001, 5001));
    t.arrives(at(2), data(1001, 5001, b"x"));
    t.sends(at(42), ack(5001, 1002).window(u16::MAX - 1));
}

/// RFC 7323 §3.2: every segment carries timestamps, and echoes the newest that came in order.
#[test]
fn timestamps_are_echoed() {
    let mut t = offer_all(10_000).open(full_syn(0), ack(1001, 5001).timestamps(200, 0));
    for round in 1..4_u32 {
        let now = at(10 * u64::from(round));
        t.arrives(now, data(998 + 3 * round, 5001, b"abc").timestamps(200 + 100 * round, 0));
        t.socket.recv(&mut [0; 3]).unwrap();
        t.writes(b"x");
        let nxt = t.socket.snd.nxt.0;
        let sent = t.next().unwrap();
        assert_eq!(stamp(&sent).echo, 200 + 100 * round);
        assert_eq!(stamp(&sent).value, 10 * round, "milliseconds");
        t.arrives(now, ack(1001 + 3 * round, nxt + 1).timestamps(200 + 100 * round, stamp(&sent).value));
    }
}

/// RFC 7323 §3.2: a SYN echoes nothing, and says so by zero, whatever the socket's last connection has heard.
#[test]
fn nothing_is_echoed_before_anything_came() {
    let mut t = offer_all(10_000).open(full_syn(0), ack(1001, 5001).timestamps(200, 0));
    t.socket.abort();
    t.drain();
    t.connect();
    assert_eq!(stamp(&t.next().unwrap()).echo, 0);
}

/// RFC 7323 §4.3: a segment out of order does not become TS.Recent; the duplicate ACK echoes the older one.
#[test]
fn s50_ts_recent_follows_the_order() {
    let mut t = offer_all(10_000).open(full_syn(0), ack(1001, 5001).timestamps(200, 0));
    t.arrives(at(10), data(1101, 5001, &octets(100)).timestamps(900, 0));
    assert_eq!(stamp(&t.next().unwrap()).echo, 200);
    t.arrives(at(20), data(1001, 5001, &octets(100)).timestamps(800, 0));
    assert_eq!(stamp(&t.next().unwrap()).echo, 800);
}

/// RFC 7323 §4.3: of several segments that one acknowledgement answers, it echoes the first.
#[test]
fn a_delayed_acknowledgement_echoes_the_first() {
    let mut t = offer_all(10_000).open(full_syn(0), ack(1001, 5001).timestamps(200, 0));
    t.arrives(at(10), data(1001, 5001, b"a").timestamps(300, 0));
    t.arrives(at(20), data(1002, 5001, b"b").timestamps(400, 0));
    t.now = at(50);
    assert_eq!(stamp(&t.next().unwrap()).echo, 300);
}

/// RFC 7323 §5.3 R1 (PAWS), scenario 50: a segment with an old timestamp is answered and dropped; a RST is not checked.
#[test]
fn s50_paws() {
    let mut t = offer_all(10_000).open(full_syn(0), ack(1001, 5001).timestamps(5000, 0));
    t.arrives(at(10), data(1001, 5001, b"old").timestamps(4999, 0));
    assert_eq!(t.outcome(), Outcome::Dropped(DropCause::OldTimestamp));
    let sent = t.next().unwrap();
    assert_eq!((sent.ack, sent.payload.len()), (Some(1001), 0));
    t.arrives(at(20), data(1001, 5001, b"new").timestamps(5000, 0));
    t.reads(b"new");
    t.arrives(at(30), rst(1004).timestamps(1, 0));
    t.stays(State::Closed);
}

/// RFC 7323 §5.5: after 24 days of silence TS.Recent says nothing any more.
#[test]
fn s50_an_ancient_timestamp_is_forgotten() {
    let mut t = offer_all(10_000).open(full_syn(0), ack(1001, 5001).timestamps(5000, 0));
    t.now = Instant::from_secs(25 * 24 * 3600);
    let now = t.now;
    t.arrives(now, data(1001, 5001, b"x").timestamps(4000, 0));
    t.reads(b"x");
}

/// Scenario 50: a peer that stops sending timestamps is still understood.
#[test]
fn s50_timestamps_vanish_midway() {
    let mut t = offer_all(10_000).open(full_syn(0), ack(1001, 5001).timestamps(5000, 0));
    t.arrives(at(10), data(1001, 5001, b"bare"));
    t.reads(b"bare");
    assert!(t.drain().is_empty() || t.socket.state() == State::Established);
}

/// Scenario 50: a socket that had a peer with timestamps has one without next.
#[test]
fn s50_reuse_after_a_peer_with_timestamps() {
    let mut t = offer_all(10_000).open(full_syn(3), ack(1001, 5001).timestamps(5000, 0));
    t.arrives(at(10), rst(1001));
    let mut t = t.open(syn(), ack(1001, 5001));
    t.writes(b"x");
    t.sends(at(10), pushed(5001, 1001, b"x").options(Options::NONE));
    assert_eq!(t.socket.snd.wnd, u32::from(WINDOW));
}

/// RFC 7323 §4.1, RFC 6298 §3: with timestamps segments that were sent twice measure too.
#[test]
fn timestamps_measure_what_was_sent_twice() {
    let mut t = offer_all(10_000).open(full_syn(0), ack(1001, 5001).timestamps(200, 0));
    t.writes(b"x");
    t.drain();
    t.now = t.socket.poll_at().unwrap();
    let again = t.next().unwrap();
    let now = t.now + ms(30);
    t.arrives(now, ack(1001, 5002).timestamps(300, stamp(&again).value));
    assert!(t.socket.round_trip_time().is_some_and(|rtt| rtt <= ms(30)));
}

/// RFC 6298 §3: an echo from before the timer expired measures the timeouts, not the path; but it ends the back-off.
#[test]
fn echoes_from_before_a_timeout_measure_nothing() {
    let mut t = offer_all(10_000).open(full_syn(0), ack(1001, 5001).timestamps(200, 0));
    t.writes(b"x");
    let first = t.next().unwrap();
    let before = t.socket.round_trip_time();
    for seconds in [1, 3, 7] {
        t.now = at(1000 * seconds);
        assert_eq!(t.drain().len(), 1);
    }
    t.arrives(at(7050), ack(1001, 5002).timestamps(300, stamp(&first).value.max(1)));
    assert_eq!(t.socket.round_trip_time(), before);
    t.writes(b"y");
    t.drain();
    t.now = at(8050);
    assert_eq!(t.drain().len(), 1, "one second, as before");
}

/// RFC 2018 §4: blocks tell what is held: the newest first, then those that were first before.
#[test]
#[cfg(feature = "tcp-wide")]
fn sack_blocks_tell_what_is_held() {
    let options = Options { mss: Some(MSS), sack_permitted: true, ..Options::NONE };
    let mut t = offer_all(10_000).open(syn().options(options), ack(1001, 5001));
    let blocks = |seg: Seg| seg.options.unwrap().sack.iter().map(|(l, r)| (l.0, r.0)).collect::<Vec<_>>();
    let mut arrives = |seq: u32, len: usize| {
        t.arrives(at(10), data(seq, 5001, &octets(len)));
        blocks(t.next().unwrap())
    };
    assert_eq!(arrives(1101, 100), [(1101, 1201)]);
    assert_eq!(arrives(1301, 100), [(1301, 1401), (1101, 1201)]);
    assert_eq!(arrives(1501, 100), [(1501, 1601), (1301, 1401), (1101, 1201)]);
    assert_eq!(arrives(1701, 100), [(1701, 1801), (1501, 1601), (1301, 1401), (1101, 1201)]);
    assert_eq!(arrives(1901, 100), [(1901, 2001), (1701, 1801), (1501, 1601), (1301, 1401)], "four at most");
    assert_eq!(arrives(1201, 50), [(1101, 1251), (1901, 2001), (1701, 1801), (1501, 1601)]);
    assert_eq!(arrives(1501, 150), [(1501, 1651), (1101, 1251), (1901, 2001), (1701, 1801)]);
    assert_eq!(arrives(1001, 100), [(1501, 1651), (1901, 2001), (1701, 1801), (1301, 1401)]);
    assert_eq!(arrives(1251, 1000), []);
}

/// RFC 2018 §3: beside timestamps three blocks fit.
#[test]
fn timestamps_leave_room_for_three_blocks() {
    let mut t = offer_all(10_000).open(full_syn(0), ack(1001, 5001).timestamps(200, 0));
    for (number, expected) in [(0, 1), (1, 2), (2, 3), (3, 3), (4, 3)] {
        t.arrives(at(10), data(1101 + 200 * number, 5001, &octets(100)).timestamps(200, 0));
        let options = t.next().unwrap().options.unwrap();
        assert_eq!((options.sack.len(), options.timestamps.is_some()), (expected, true));
    }
}

/// RFC 2883 §4: what came again is reported once, in the first block: octets that were acknowledged, and octets that are
/// held, with the block that they are part of behind it.
#[test]
fn duplicates_are_reported_once() {
    let options = Options { mss: Some(MSS), sack_permitted: true, ..Options::NONE };
    let mut t = offer_all(10_000).open(syn().options(options), ack(1001, 5001));
    let blocks = |seg: Seg| seg.options.unwrap().sack.iter().map(|(l, r)| (l.0, r.0)).collect::<Vec<_>>();
    let mut arrives = |seq: u32, len: usize| {
        t.arrives(at(10), data(seq, 5001, &octets(len)));
        blocks(t.next().unwrap())
    };
    assert_eq!(arrives(1201, 100), [(1201, 1301)]);
    assert_eq!(arrives(1221, 10), [(1221, 1231), (1201, 1301)]);
    assert_eq!(arrives(1401, 100), [(1401, 1501), (1201, 1301)]);
    assert_eq!(arrives(1001, 100), [(1401, 1501), (1201, 1301)]);
    assert_eq!(arrives(1001, 100), [(1001, 1101), (1401, 1501), (1201, 1301)]);
    assert_eq!(arrives(1051, 100), [(1051, 1101), (1401, 1501), (1201, 1301)], "the part that came again");
}

/// RFC 2018 §2: without agreement there are no blocks.
#[test]
fn no_sack_blocks_without_agreement() {
    let mut t = offer_all(10_000).open(syn(), ack(1001, 5001));
    t.arrives(at(10), data(1101, 5001, b"x"));
    assert!(t.next().unwrap().options.unwrap().sack.is_empty());
}
