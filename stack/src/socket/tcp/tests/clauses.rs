//! One script for each clause that the other files leave out.

extern crate std;

use std::vec::Vec;

use super::super::*;
use super::script::*;

/// An open connection with all options, whose peer's timestamps stood at 200.
fn with_all_options() -> Script {
    let mut t = Script::new();
    t.socket.set_offers(Offers::ALL).unwrap();
    let timestamps = Some(Timestamps { value: 100, echo: 0 });
    let (mss, window_scale) = (Some(MSS), Some(0));
    let options = Options { mss, window_scale, sack_permitted: true, timestamps, ..Options::NONE };
    t.open(syn().options(options), ack(1001, 5001).timestamps(200, 0))
}

/// Data, an acknowledgement, a probe of a closed window, a keep-alive and a FIN of ours.
fn one_of_each(t: &mut Script) -> Vec<Seg> {
    let keep = KeepAlive { idle: ms(10_000), interval: ms(2000), probes: 3 };
    t.socket.set_keep_alive(Some(keep)).unwrap();
    t.writes(b"data");
    let mut sent = t.drain();
    t.arrives(at(10), data(1101, 5005, b"x").timestamps(300, 0).window(0));
    sent.extend(t.drain());
    t.writes(b"p");
    t.drain();
    t.now = t.socket.poll_at().unwrap();
    sent.extend(t.drain());
    let now = t.now + ms(10);
    t.arrives(now, ack(1102, 5006).timestamps(400, 0));
    t.now = at(20_000);
    sent.extend(t.drain());
    t.socket.close().unwrap();
    sent.extend(t.drain());
    assert_eq!(sent.len(), 5, "{sent:?}");
    sent
}

/// RFC 9293 §3.7.1, MUST-65; RFC 7323 §2.2, RFC 2018 §2: what a SYN says is said by no other segment.
#[test]
fn options_of_a_syn_are_in_no_other_segment() {
    for sent in one_of_each(&mut with_all_options()) {
        let options = sent.options.unwrap();
        assert_eq!(
            (options.mss, options.window_scale, options.sack_permitted),
            (None, None, false),
            "{sent:?}"
        );
    }
}

/// RFC 7323 §3.2: once agreed on, timestamps are in every segment but a RST.
#[test]
fn every_segment_carries_timestamps() {
    for sent in one_of_each(&mut with_all_options()) {
        assert!(sent.options.unwrap().timestamps.is_some(), "{sent:?}");
    }
}

/// RFC 7323 §5.4: the clock of each connection has an offset of its own, which is as hard to guess as its first number.
#[test]
fn timestamps_have_an_offset() {
    let mut socket = socket(100, 100);
    let isn = |local: core::net::SocketAddr, _| SeqNumber(if local == LOCAL { OURS } else { 777_777 });
    let cx = Context { now: at(1234), mss: MSS, large: 0, isn: &isn };
    socket.connect(&cx, REMOTE, LOCAL).unwrap();
    let syn = socket.poll_egress(&cx).unwrap();
    assert_eq!(syn.options.timestamps, Some(Timestamps { value: 777_777 + 1234, echo: 0 }));
}

/// RFC 7323 §4.1: an acknowledgement of nothing new measures nothing.
#[test]
fn old_acknowledgements_measure_nothing() {
    let mut t = with_all_options();
    t.now = at(100);
    t.writes(b"x");
    t.drain();
    let before = t.socket.round_trip_time();
    t.arrives(at(250), ack(1001, 5001).timestamps(300, 100));
    assert_eq!(t.socket.round_trip_time(), before);
    t.arrives(at(250), ack(1001, 5002).timestamps(300, 100));
    assert_ne!(t.socket.round_trip_time(), before);
}

/// RFC 9293 §3.5.3, SHLD-2: a RST may explain itself in data, which counts for nothing; also where the window is closed.
#[test]
fn a_reset_may_carry_data() {
    for room in [1000, 4] {
        let mut t = Script::with_buffers(room, 100).open(syn(), ack(1001, 5001));
        t.arrives(at(10), data(1001, 5001, b"full"));
        t.sends(at(50), ack(5001, 1005));
        t.arrives(at(60), rst(1005).data(b"out of memory"));
        t.stays(State::Closed);
        t.reads(b"full");
        assert_eq!(t.socket.close_reason(), Some(CloseReason::Reset));
    }
}

/// RFC 9293 §3.8.6, SHLD-15, SHLD-17: what stands behind the edge of a window that was taken back is not sent, and does not
/// end the connection, for as long as the peer answers.
#[test]
fn a_window_that_was_taken_back_ends_nothing() {
    let mut t = Script::established();
    t.writes(&octets(5000));
    assert_eq!(t.drain().len(), 5);
    let mut una = 5001;
    t.arrives(at(10), ack(1001, una).window(0));
    t.writes(&octets(5000));
    while t.now < at(600_000) {
        t.now = t.socket.poll_at().unwrap().max(t.now);
        assert!(t.drain().iter().all(|seg| seg.seq == una && seg.payload.len() <= 1), "new data");
        let now = t.now + ms(1);
        // Once in a while the peer takes the octet of a probe.
        una += u32::from(t.now > at(100_000) && una == 5001);
        t.arrives(now, ack(1001, una).window(0));
    }
    t.stays(State::Established);
}

/// RFC 9293 §3.8.5, MUST-31, MUST-32, MUST-33, MUST-62: the user learns that there is urgent data and how far it reaches,
/// once for each end of it, however long it is, wherever it is in the stream.
#[test]
fn the_user_learns_of_urgent_data() {
    let told = |t: &Script| t.last.unwrap().changes.contains(Changes::URGENT);
    let mut t = Script::established();
    t.arrives(at(10), data(1001, 5001, b"some"));
    assert_eq!((told(&t), t.socket.urgent()), (false, None));
    // 3000 octets from here on, of which three have arrived.
    t.arrives(at(10), data(1005, 5001, b"urg").urgent(3000));
    assert_eq!((told(&t), t.socket.urgent()), (true, Some(3004)));
    assert_eq!(t.socket.recv_queue(), 7);
    t.arrives(at(10), data(1008, 5001, &octets(1000)).urgent(2997));
    assert!(!told(&t), "it ends where it did");
    t.arrives(at(10), data(2008, 5001, &octets(1000)).urgent(1000));
    assert!(!told(&t), "an end that is older");
    t.arrives(at(10), data(3008, 5001, &octets(1000)).urgent(1500));
    assert_eq!((told(&t), t.socket.urgent()), (true, Some(3507)));
    assert_eq!(t.socket.recv_with(|held| (held.len(), held.len())), Ok(3007));
    assert_eq!(t.socket.urgent(), Some(500));
    t.arrives(at(10), data(4008, 5001, &octets(600)));
    t.socket.recv_with(|_| (499, ())).unwrap();
    assert_eq!(t.socket.urgent(), Some(1));
    t.socket.recv_with(|_| (1, ())).unwrap();
    assert_eq!(t.socket.urgent(), None);
    t.drain();
    t.arrives(at(20), fin(4608, 5001).urgent(0));
    assert_eq!((told(&t), t.socket.urgent()), (true, Some(100)), "a FIN is no octet");
    t.stays(State::CloseWait);
}

/// RFC 9293 §3.8.6.1, MUST-66: where the window is closed urgent data is still told of.
#[test]
fn urgent_data_is_told_of_through_a_closed_window() {
    let mut t = Script::with_buffers(4, 100).open(syn(), ack(1001, 5001));
    t.arrives(at(10), data(1001, 5001, b"full"));
    t.sends(at(50), ack(5001, 1005).window(0));
    t.arrives(at(60), data(1005, 5001, b"!").urgent(1));
    assert_eq!(t.socket.urgent(), Some(5));
    t.sends(at(60), ack(5001, 1005).window(0));
    t.arrives(at(70), fin(1005, 5001));
    t.reads(b"full");
}

/// RFC 9293 §3.9.1.8, MUST-47, SHLD-9; §3.9.2.2, SHLD-25: the user learns of what may pass, when it begins and while it
/// lasts.
#[test]
fn the_user_learns_of_soft_errors() {
    let mut t = Script::established();
    t.writes(b"x");
    t.drain();
    t.socket.take_changes();
    for (seconds, trouble) in [(1, None), (3, None), (7, Some(Trouble::Silent)), (15, Some(Trouble::Silent))]
    {
        t.sends(at(1000 * seconds), pushed(5001, 1001, b"x"));
        assert_eq!(t.socket.trouble(), trouble);
        assert_eq!(t.socket.take_changes().contains(Changes::TROUBLE), seconds == 7, "once");
    }
    let changes = t.with(|socket, cx| socket.on_icmp_error(cx, SeqNumber(5001), IcmpError::Soft));
    assert!(changes.contains(Changes::TROUBLE) && changes.concern_user());
    assert_eq!(t.socket.trouble(), Some(Trouble::Unreachable));
    t.arrives(at(15_010), ack(1001, 5002));
    t.writes(b"y");
    t.drain();
    t.arrives(at(15_020), ack(1001, 5003));
    assert_eq!(t.socket.trouble(), None);
    t.socket.abort();
    assert_eq!(t.socket.trouble(), None);
}

/// RFC 5681 §3.1: after a SYN that was lost the window begins with one segment; after one that was only late, which
/// timestamps tell, it does not.
#[test]
fn after_a_lost_syn_the_window_is_one_segment() {
    for (offers, echo, segments) in
        [(Offers::NONE, None, 1), (Offers::ALL, Some(1001), 1), (Offers::ALL, Some(1), 10)]
    {
        let mut t = Script::new();
        t.socket.set_offers(offers).unwrap();
        t.now = at(1);
        t.connect();
        t.sends(at(1), bare(Flags::SYN, OURS));
        t.sends(at(1001), bare(Flags::SYN, OURS));
        let timestamps = echo.map(|echo| Timestamps { value: 1, echo });
        t.arrives(at(1100), syn_ack().options(Options { mss: Some(MSS), timestamps, ..Options::NONE }));
        t.writes(&octets(30_000));
        let sent = t.drain();
        assert_eq!(sent.iter().filter(|seg| !seg.payload.is_empty()).count(), segments, "{echo:?}");
    }
}

/// RFC 6191 §2: of two timestamps the newer one opens TIME-WAIT and the older one does not, whatever the numbers say; a SYN
/// with timestamps opens a connection that had none.
#[test]
fn time_wait_believes_timestamps_before_numbers() {
    let in_time_wait = || {
        let mut t = with_all_options();
        t.socket.close().unwrap();
        t.drain();
        t.arrives(at(10), fin(1001, 5002).timestamps(300, 0));
        t.drain();
        t
    };
    for (seq, stamp, opens) in
        [(900, 301, true), (9000, 299, false), (9000, 300, true), (900, 300, false), (900, 200, false)]
    {
        let mut t = in_time_wait();
        t.stays(State::TimeWait);
        t.arrives(at(20), bare(Flags::SYN, seq).timestamps(stamp, 0));
        assert_eq!(t.outcome() == Outcome::Redeliver, opens, "{seq} {stamp}");
    }
    let mut t = Script::in_state(State::TimeWait);
    t.arrives(at(20), bare(Flags::SYN, 900).timestamps(1, 0));
    assert_eq!(t.outcome(), Outcome::Redeliver);
}

/// RFC 5681 §4.2: no segment is answered by more than one acknowledgement, whatever is wrong with it.
#[test]
fn one_acknowledgement_for_one_segment() {
    let mut t = Script::established();
    let mut arriving = Vec::new();
    for seq in [1, 900, 1001, 1101, 1201, 2001, 90_000] {
        for flags in [Flags::NONE, Flags::SYN, Flags::URG] {
            arriving.push(data(seq, 5001, &octets(150)).flag(flags));
            arriving.push(data(seq, 9999, &octets(150)).flag(flags));
        }
    }
    for (number, seg) in arriving.into_iter().enumerate() {
        t.arrives(at(2000 * number as u64), seg.clone());
        assert!(t.drain().len() <= 1, "{seg:?}");
        t.now = at(2000 * number as u64 + 1000);
        t.drain();
    }
}

/// RFC 2018 §8: what the peer reports as held is kept until it is acknowledged, and can be sent again.
#[test]
fn what_is_held_is_kept() {
    let mut t = with_all_options();
    t.writes(&octets(3000));
    t.drain();
    let mut blocks = SackBlocks::NONE;
    blocks.push(SeqNumber(5001 + 988), SeqNumber(5001 + 3 * 988));
    let options =
        Options { sack: blocks, timestamps: Some(Timestamps { value: 300, echo: 0 }), ..Options::NONE };
    t.arrives(at(10), ack(1001, 5001).options(options));
    assert_eq!(t.socket.send_queue(), 3000);
    assert_eq!(t.socket.snd.ring().peek(988, 1012).0, octets(2000)[988..].to_vec());
}

/// RFC 9293 §3.9.1.2, SHLD-27, MUST-60, MUST-61: writes that leave together are pushed once; nothing waits for a push.
#[test]
fn pushes_collapse() {
    let mut t = Script::established();
    for _ in 0..4 {
        t.writes(&octets(500));
    }
    t.sends(at(0), data(5001, 1001, &[octets(500), octets(500)].concat()));
    t.sends(at(0), pushed(6001, 1001, &[octets(500), octets(500)].concat()));
    t.quiet(at(10));
}

/// RFC 7661 §4: a window that does not limit the sender does not grow.
#[test]
fn the_window_does_not_grow_while_it_is_not_used() {
    let mut t = Script::established();
    let before = t.socket.congestion.window();
    for number in 0..50_u32 {
        t.writes(b"x");
        t.drain();
        t.arrives(at(10 * u64::from(number)), ack(1001, 5002 + number));
    }
    assert_eq!(t.socket.congestion.window(), before);
}

/// RFC 3042 §2: limited transmit sends new data only, and no more than two segments beyond the window.
#[test]
fn limited_transmit_is_limited() {
    let mut t = Script::established();
    t.writes(&octets(60_000));
    assert_eq!(t.drain().len(), 10);
    t.arrives(at(10), ack(1001, 5001));
    t.arrives(at(10), ack(1001, 5001));
    let sent: Vec<u32> = t.drain().iter().map(|seg| seg.seq).collect();
    assert_eq!(sent, [15_001, 16_001]);
    t.quiet(at(20));
}
