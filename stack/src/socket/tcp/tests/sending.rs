//! Data out: segments, windows, Nagle, silly windows, probes (RFC 9293 §3.7.4, §3.8.6).

extern crate std;

use std::vec::Vec;

use super::super::*;
use super::script::*;

/// Acknowledges all that was sent, with this window.
fn acks_all(t: &mut Script, when: crate::time::Instant, window: u16) {
    let nxt = t.socket.snd.nxt.0;
    t.arrives(when, ack(1001, nxt).window(window));
}

/// RFC 9293 §3.7.1, MUST-16; §3.9.1.2, MUST-60: full segments, and a push on the last.
#[test]
fn data_leaves_in_full_segments() {
    let mut t = Script::established();
    let m = octets(2500);
    t.writes(&m);
    t.sends(at(0), data(5001, 1001, &m[..1000]));
    t.sends(at(0), data(6001, 1001, &m[1000..2000]));
    // The rest is small, and waits for the others (RFC 9293 §3.7.4).
    t.quiet(at(0));
    t.arrives(at(10), ack(1001, 7001));
    t.sends(at(10), pushed(7001, 1001, &m[2000..]));
}

/// RFC 9293 §3.7.4, SHLD-7, MUST-17: Nagle's rule, and without it.
#[test]
fn small_segments_wait_unless_told_not_to() {
    let mut t = Script::established();
    t.writes(b"a");
    t.sends(at(0), pushed(5001, 1001, b"a"));
    t.writes(b"b");
    t.writes(b"c");
    t.quiet(at(10));
    t.arrives(at(20), ack(1001, 5002));
    t.sends(at(20), pushed(5002, 1001, b"bc"));
    t.socket.set_nagle(Nagle::Off);
    t.writes(b"d");
    t.sends(at(20), pushed(5004, 1001, b"d"));
}

/// RFC 9293 §3.8.6: never more than the peer's window in flight.
#[test]
fn the_peers_window_is_the_limit() {
    for window in [1, 100, 999, 1000, 3000] {
        let mut t = Script::new().open(syn().window(window), ack(1001, 5001).window(window));
        t.writes(&octets(10_000));
        let sent: usize = t.drain().iter().map(|seg| seg.payload.len()).sum();
        assert!(sent > 0 && sent <= usize::from(window), "{sent} octets into {window}");
    }
}

/// RFC 9293 §3.10.7.4, fifth check: what was sent again has an old number; but if it acknowledges more than all before it, it is
/// new, and its window counts. The one before would reach too far from the new SND.UNA.
#[test]
fn the_right_edge_does_not_move_by_itself() {
    let mut t = Script::new().open(syn().window(3000), ack(1001, 5001).window(3000));
    t.writes(&octets(10_000));
    t.drain();
    t.arrives(at(10), data(1101, 5001, &[7; 100]).window(3000));
    t.drain();
    t.arrives(at(20), data(1001, 8001, &[7; 100]).window(500));
    t.drain();
    // Half of the largest window is worth a segment, and 500 are less.
    assert_eq!((t.socket.snd.wnd, t.socket.snd.nxt.0), (500, 8001));
    t.arrives(at(30), ack(1201, 8001).window(3000));
    t.sends(at(30), data(8001, 1201, &octets(10_000)[3000..4000]));
}

/// RFC 9293 §3.8.6.2.1, MUST-38: the window opens by little: nothing small leaves, until the override timer says so.
#[test]
fn sender_silly_window_avoidance() {
    let mut t = Script::new().open(syn().window(3000), ack(1001, 5001).window(3000));
    let m = octets(4000);
    t.writes(&m);
    t.drain();
    acks_all(&mut t, at(10), 10);
    t.sends(at(210), data(8001, 1001, &m[3000..3010]));
    // Half of the largest window is worth a segment, even if that is less than a full one.
    let mut t = Script::new().open(syn().window(500), ack(1001, 5001).window(500));
    t.writes(&m);
    t.sends(at(0), data(5001, 1001, &m[..500]));
    acks_all(&mut t, at(10), 250);
    t.sends(at(10), data(5501, 1001, &m[500..750]));
}

/// RFC 9293 §3.8.6.1, MUST-36, SHLD-29, SHLD-30: a closed window is probed by one octet, after one timeout at first, then
/// with back-off; for as long as the peer answers (MUST-37).
#[test]
fn s40_a_closed_window_is_probed_for_ever() {
    let mut t = Script::established();
    t.writes(b"abc");
    t.drain();
    t.arrives(at(0), ack(1001, 5004).window(0));
    t.writes(&octets(5000));
    let mut due = 1000;
    for backoff in [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000, 60_000, 60_000] {
        t.sends(at(due), data(5004, 1001, &[0]));
        t.arrives(at(due + 10), ack(1001, 5004).window(0));
        due += backoff;
    }
    t.stays(State::Established);
    // The window opens, and the octet of the probe is sent with the rest.
    t.arrives(at(due - 1000), ack(1001, 5004).window(2000));
    t.sends(at(due - 1000), data(5004, 1001, &octets(1000)));
}

/// RFC 9293 §3.8.6.1: the peer may take the octet of a probe, and what follows begins behind it.
#[test]
fn s40_the_peer_takes_the_octet_of_a_probe() {
    let mut t = Script::established();
    t.writes(b"abc");
    t.drain();
    t.arrives(at(0), ack(1001, 5004).window(0));
    t.writes(b"defg");
    t.sends(at(1000), data(5004, 1001, b"d"));
    t.arrives(at(1010), ack(1001, 5005).window(0));
    t.sends(at(3000), data(5005, 1001, b"e"));
    t.arrives(at(3010), ack(1001, 5006).window(10));
    t.sends(at(3010), pushed(5006, 1001, b"fg"));
    t.arrives(at(3020), ack(1001, 5008));
    t.quiet(at(100_000));
}

/// RFC 9293 §3.8.6.1: a peer that answers no probe is given up (R2).
#[test]
fn a_closed_window_without_answers_is_given_up() {
    let mut t = Script::established();
    t.writes(b"abc");
    t.drain();
    t.arrives(at(0), ack(1001, 5004).window(0));
    t.writes(b"d");
    for seconds in [1, 3, 7, 15, 31, 63, 123] {
        t.sends(at(1000 * seconds), data(5004, 1001, b"d").flag(Flags::PSH));
    }
    t.sends(at(180_000), rst(5004).ack(1001));
    assert_eq!(t.socket.close_reason(), Some(CloseReason::TimedOut));
}

/// Scenario 40: a window update that was lost is made up for by the answer to the next probe.
#[test]
fn s40_a_lost_window_update_is_made_up_for() {
    let mut t = Script::established();
    t.writes(b"abc");
    t.drain();
    t.arrives(at(0), ack(1001, 5004).window(0));
    t.writes(b"defg");
    t.sends(at(1000), data(5004, 1001, b"d"));
    t.arrives(at(1010), ack(1001, 5005).window(100));
    t.sends(at(1010), pushed(5005, 1001, b"efg"));
}

/// Scenario 40: both sides probe at once, and both take the other's octet. From then on each sends only segments that
/// are old to the other, and yet learns from them.
#[test]
fn s40_probes_that_cross() {
    let mut t = Script::established();
    t.writes(b"abc");
    t.drain();
    t.arrives(at(0), ack(1001, 5004).window(0));
    t.writes(b"defg");
    t.sends(at(1000), data(5004, 1001, b"d"));
    // The peer's probe comes, which we take; our answer is old to the peer, as its answers are to us.
    t.arrives(at(1001), data(1001, 5004, b"P").window(0));
    t.sends(at(1041), ack(5004, 1002));
    t.arrives(at(1042), ack(1001, 5005).window(0));
    t.sends(at(1042), ack(5005, 1002));
    t.arrives(at(1043), ack(1001, 5005).window(100));
    t.sends(at(1043), pushed(5005, 1002, b"efg"));
}

/// RFC 9293 §3.8.6, MUST-34, scenario 40: the peer takes back what it had offered while data is under way.
#[test]
fn s40_the_window_shrinks_under_way() {
    let mut t = Script::established();
    let m = octets(3000);
    t.writes(&m);
    assert_eq!(t.drain().len(), 3);
    t.arrives(at(10), ack(1001, 6001).window(0));
    let rto = ms(1000) + ms(10).halved(3);
    t.sends(at(10) + rto, data(6001, 1001, &m[1000..1001]));
    t.arrives(at(1020), ack(1001, 6001).window(500));
    // What is under way was cut off by the peer: the timer sends it again as far as it fits.
    t.sends(at(1020) + rto, data(6001, 1001, &m[1000..1500]));
    t.arrives(at(2030), ack(1001, 6501).window(5000));
    let rest: Vec<u8> = t.drain().into_iter().flat_map(|seg| seg.payload).collect();
    assert_eq!(rest, m[1500..]);
}

/// RFC 9293 §3.8.6.1: a FIN waits for the window too, and is its own probe.
#[test]
fn a_fin_probes_a_closed_window() {
    let mut t = Script::established();
    t.writes(b"abc");
    t.drain();
    t.arrives(at(0), ack(1001, 5004).window(0));
    t.socket.close().unwrap();
    t.sends(at(1000), fin(5004, 1001));
    t.arrives(at(1010), ack(1001, 5005).window(0));
    t.stays(State::FinWait2);
    t.quiet(at(100_000));
}

/// Scenario 40: a window of 65535 shifted by 14.
#[test]
fn s40_the_largest_window() {
    let mut t = Script::new();
    t.socket.set_offers(Offers { window_scale: Offer::Yes, ..Offers::NONE }).unwrap();
    t.socket.set_congestion_control(Algorithm::None).unwrap();
    let scale = Options { mss: Some(MSS), window_scale: Some(14), ..Options::NONE };
    let mut t = t.open(syn().options(scale).window(u16::MAX), ack(1001, 5001).window(u16::MAX));
    t.writes(&octets(65_535));
    assert_eq!(t.drain().len(), 65, "full segments; the rest waits");
}

/// Scenario 42: absurd segment sizes; with timestamps, which don't fit the smallest, data still flows.
#[test]
fn s42_absurd_segment_sizes() {
    for mss in [0, 1, 47, 48, 49, 536, 65_535] {
        for offers in [Offers::NONE, Offers::ALL] {
            let mut t = Script::new();
            t.socket.set_offers(offers).unwrap();
            let timestamps = Some(Timestamps { value: 1, echo: 0 });
            let options = Options { mss: Some(mss), timestamps, ..Options::NONE };
            let mut t =
                t.open(syn().options(options), ack(1001, 5001).options(Options { mss: None, ..options }));
            t.writes(&octets(2000));
            let sent = t.drain();
            let most = usize::from(mss.clamp(48, MSS)) - if offers == Offers::ALL { 12 } else { 0 };
            assert!(!sent.is_empty());
            assert!(
                sent.iter().all(|seg| seg.payload.len() <= most && !seg.payload.is_empty()),
                "{mss} {most}"
            );
            assert_eq!(sent[0].payload.len(), most);
        }
    }
}

/// RFC 9293 §3.7.1, MUST-15: without the option 536 octets for IPv4, 1220 for IPv6.
#[test]
fn the_default_segment_size() {
    let mut t = Script::new().open(bare(Flags::SYN, THEIRS), ack(1001, 5001));
    t.writes(&octets(2000));
    assert_eq!(t.next().unwrap().payload.len(), 536);

    let (local, remote) = ("[2001:db8::1]:80".parse().unwrap(), "[2001:db8::2]:4000".parse().unwrap());
    let mut socket = socket(4000, 4000);
    let isn = |_: core::net::SocketAddr, _: core::net::SocketAddr| SeqNumber(OURS);
    let cx = Context { now: at(0), mss: 1440, large: 0, isn: &isn };
    socket.set_offers(Offers::NONE).unwrap();
    socket.connect(&cx, remote, local).unwrap();
    let syn = socket.poll_egress(&cx).unwrap();
    socket.sent(&cx, &syn);
    let (seq, ack) = (SeqNumber(THEIRS), Some(SeqNumber(OURS + 1)));
    let (flags, options) = (Flags::SYN, Options::NONE);
    let (window, urgent) = (WINDOW, None);
    let segment = Segment { local, remote, seq, ack, window, urgent, flags, ecn: 0, options, payload: &[] };
    socket.on_segment(&cx, &segment);
    socket.send(&octets(3000)).unwrap();
    assert_eq!(socket.poll_egress(&cx).unwrap().payload_len(), 1220);
}

/// RFC 9293 §3.7.1, MUST-67: not more than the path carries, whatever the peer takes.
#[test]
fn the_path_limits_the_segment_size() {
    let mut t = Script::new();
    t.mss = 700;
    let mut t = t.open(syn(), ack(1001, 5001));
    t.writes(&octets(2000));
    assert_eq!(t.next().unwrap().payload.len(), 700);
}

/// Scenario 54: segments are not cut where the ring wraps.
#[test]
fn s54_segments_are_whole_across_the_rings_wrap() {
    let mut t = Script::with_buffers(100, 2500).open(syn(), ack(1001, 5001));
    let m = octets(50_000);
    let (mut written, mut seen) = (0, Vec::new());
    while seen.len() < m.len() {
        written += t.socket.send(&m[written..]).unwrap();
        let now = t.now + ms(1);
        for seg in t.drain() {
            let ends = written == m.len();
            assert!(seg.payload.len() == 1000 || ends || seg.payload.len() == 500, "{seg:?}");
            seen.extend_from_slice(&seg.payload);
        }
        acks_all(&mut t, now, WINDOW);
    }
    assert_eq!(seen, m);
}

/// RFC 6928 §2, RFC 5681 §3.1: ten segments at first, then two more for each that is acknowledged.
#[test]
fn slow_start_from_ten_segments() {
    let mut t = Script::established();
    t.writes(&octets(60_000));
    assert_eq!(t.drain().len(), 10);
    t.arrives(at(10), ack(1001, 6001));
    assert_eq!(t.drain().len(), 2);
    t.arrives(at(20), ack(1001, 15_001));
    assert_eq!(t.drain().len(), 11, "nine acknowledged at once count as two (RFC 3465 §2.3)");
}

/// RFC 5681 §4.1: after a pause the window is the initial one again.
#[test]
fn after_a_pause_slow_start_begins_anew() {
    let mut t = Script::established();
    for round in 0..40 {
        t.writes(&octets(20_000));
        t.drain();
        acks_all(&mut t, at(10 * round), WINDOW);
        t.drain();
        acks_all(&mut t, at(10 * round + 5), WINDOW);
    }
    t.drain();
    acks_all(&mut t, at(400), WINDOW);
    t.writes(&octets(30_000));
    assert!(t.drain().len() > 15);
    acks_all(&mut t, at(410), WINDOW);
    t.drain();
    acks_all(&mut t, at(420), WINDOW);
    t.quiet(at(3000));
    t.writes(&octets(30_000));
    assert_eq!(t.drain().len(), 10);
}

/// A full buffer takes nothing, and says so without an error.
#[test]
fn a_full_buffer_takes_nothing() {
    let mut t = Script::with_buffers(10, 10).open(syn(), ack(1001, 5001));
    assert_eq!(t.socket.send(b"0123456789AB"), Ok(10));
    assert_eq!(t.socket.send(b"AB"), Ok(0));
    assert!(t.socket.may_send() && !t.socket.can_send());
    t.drain();
    t.arrives(at(10), ack(1001, 5011));
    assert!(t.last.unwrap().changes.contains(Changes::WRITABLE));
    assert!(t.socket.can_send());
    assert_eq!(t.socket.send_with(|room| (2, room.len())), Ok(10));
    assert_eq!(t.socket.send_queue(), 2);
}

/// RFC 9293 §3.9.2, MUST-48, MUST-49: hop limit and DSCP are the user's to choose.
#[test]
fn hop_limit_and_dscp_are_settings() {
    let mut t = Script::established();
    t.socket.set_hop_limit(core::num::NonZeroU8::new(7).unwrap());
    t.socket.set_dscp(46).unwrap();
    assert_eq!(t.socket.set_dscp(64), Err(SetError::OutOfRange));
    t.writes(b"x");
    let outgoing = t.with(|socket, cx| socket.poll_egress(cx)).unwrap();
    assert_eq!((outgoing.hop_limit, outgoing.dscp, outgoing.ecn), (7, 46, 0));
}
