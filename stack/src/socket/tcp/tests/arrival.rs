//! The checks of RFC 9293 §3.10.7.4 and RFC 5961, in the synchronized states.

extern crate std;

use super::super::*;
use super::script::*;

/// The synchronized states with SND.UNA, SND.NXT and RCV.NXT of `Script::in_state`.
const SYNCHRONIZED: [(State, u32, u32, u32); 8] = [
    (State::Established, 5001, 5001, 1001),
    (State::FinWait1, 5001, 5002, 1001),
    (State::FinWait2, 5002, 5002, 1001),
    (State::CloseWait, 5001, 5001, 1002),
    (State::Closing, 5001, 5002, 1002),
    (State::LastAck, 5001, 5002, 1002),
    (State::TimeWait, 5002, 5002, 1002),
    (State::Established, 5001, 5001, 1001),
];

/// RFC 9293 §3.10.7.4, first check: what lies outside the window is answered by an ACK and dropped.
#[test]
fn segments_outside_the_window_are_answered() {
    for (state, una, nxt, rcv) in SYNCHRONIZED {
        for seq in [rcv.wrapping_sub(1000), rcv + 70_000, rcv + (1 << 30), rcv.wrapping_add(1 << 31)] {
            let mut t = Script::in_state(state);
            t.arrives(at(10), data(seq, una, b"evil"));
            assert_eq!(t.outcome(), Outcome::Dropped(DropCause::OutOfWindow));
            t.sends(at(10), ack(nxt, rcv));
            t.quiet(at(10));
            t.stays(state);
            assert!(!t.socket.can_recv());
        }
    }
}

/// RFC 5961 §3.2, scenario 37: a RST counts at the window's left edge only; elsewhere in it its sender must prove itself;
/// outside it is dropped without a word.
#[test]
fn s37_reset_exact_in_window_and_outside() {
    for (state, _, nxt, rcv) in SYNCHRONIZED {
        let mut t = Script::in_state(state);
        for seq in [rcv - 1, rcv - 1000, rcv + (1 << 30), rcv.wrapping_add(1 << 31), rcv + 65_535] {
            t.arrives(at(10), rst(seq));
            t.quiet(at(10));
            t.stays(state);
        }
        t.arrives(at(20), rst(rcv + 100));
        assert_eq!(t.outcome(), Outcome::Dropped(DropCause::ChallengedReset));
        t.sends(at(20), ack(nxt, rcv));
        t.stays(state);
        t.arrives(at(30), rst(rcv));
        t.stays(State::Closed);
        t.quiet(at(1_000_000));
    }
}

/// RFC 5961 §4.2, scenario 38: a SYN, wherever it stands, is answered by an ACK; a peer that really began anew then
/// sends a RST that counts.
#[test]
fn s38_syn_in_a_synchronized_state_is_challenged() {
    for (state, _, nxt, rcv) in SYNCHRONIZED.into_iter().filter(|row| row.0 != State::TimeWait) {
        for seq in [rcv - 70_000_u32.min(rcv), rcv - 1, rcv, rcv + 100, rcv + (1 << 30)] {
            let mut t = Script::in_state(state);
            t.arrives(at(10), bare(Flags::SYN, seq));
            t.sends(at(10), ack(nxt, rcv));
            t.arrives(at(20), syn().ack(nxt));
            t.sends(at(20), ack(nxt, rcv));
            t.stays(state);
            t.arrives(at(30), rst(rcv));
            t.stays(State::Closed);
        }
    }
}

/// RFC 9293 §3.10.7.4, fifth check: without ACK a segment is dropped.
#[test]
fn segments_without_ack_are_dropped() {
    let mut t = Script::established();
    t.arrives(at(10), data(1001, 5001, b"x").without_ack());
    assert_eq!(t.outcome(), Outcome::Dropped(DropCause::NoAck));
    t.quiet(at(1000));
    assert!(!t.socket.can_recv());
}

/// RFC 5961 §5.2, scenario 39: an acknowledgement of what was not sent, or of something very old, is answered by an ACK,
/// and its data dropped.
#[test]
fn s39_ack_too_new_or_very_old() {
    for wrong in
        [5002, 5001 + 5000, 5001 + (1 << 30), 5001_u32.wrapping_sub(60_001), 5001_u32.wrapping_add(1 << 31)]
    {
        let mut t = Script::established();
        t.arrives(at(10), data(1001, wrong, b"evil"));
        assert_eq!(t.outcome(), Outcome::Dropped(DropCause::BadAck), "{wrong}");
        t.sends(at(10), ack(5001, 1001));
        assert!(!t.socket.can_recv());
        t.stays(State::Established);
    }
}

/// Scenario 39: an old acknowledgement does not spoil the data that it comes with.
#[test]
fn s39_old_ack_with_new_data_keeps_the_data() {
    let mut t = Script::established();
    t.writes(b"abc");
    t.drain();
    t.arrives(at(10), ack(1001, 5004));
    t.arrives(at(20), data(1001, 5002, b"data"));
    assert_eq!(t.outcome(), Outcome::Taken);
    t.reads(b"data");
}

/// RFC 5961 §7, scenario 53: challenge ACKs are limited for each connection, so that one tells nothing about another.
#[test]
fn s53_the_challenge_budget_is_the_connections_own() {
    let (mut t, mut other) = (Script::established(), Script::established());
    let challenged = |t: &mut Script, when| {
        t.arrives(when, rst(1101));
        t.drain().len()
    };
    let answered: usize = (0..100).map(|_| challenged(&mut t, at(5000))).sum();
    assert_eq!(answered, 10);
    // Nor do SYNs in the window and resets with data have another one.
    for more in [bare(Flags::SYN, 1101), bare(Flags::SYN, 0), rst(1101).data(b"x"), rst(999).data(b"xxx")] {
        t.arrives(at(5000), more);
        assert_eq!(t.drain(), []);
    }
    assert_eq!(challenged(&mut other, at(5000)), 1, "the other connection has lost nothing");
    assert_eq!(challenged(&mut t, at(5900)), 0);
    assert_eq!(challenged(&mut t, at(6000)), 1, "a second later there is a new budget");
}

/// RFC 9293 §3.8.5, MUST-30 to MUST-32 by way of RFC 6093: urgent data is part of the stream.
#[test]
fn urgent_data_is_in_the_stream() {
    let mut t = Script::established();
    t.arrives(at(10), data(1001, 5001, b"ur!gent").flag(Flags::URG));
    t.reads(b"ur!gent");
    t.stays(State::Established);
}

/// Scenario 40: a segment older than the one that the window came from does not change it (SND.WL1, SND.WL2).
#[test]
fn s40_old_segments_do_not_change_the_window() {
    let mut t = Script::established();
    t.writes(&octets(3000));
    t.drain();
    t.arrives(at(10), data(1001, 8001, b"x").window(100));
    t.drain();
    // Older by SEG.SEQ, then older by SEG.ACK.
    t.arrives(at(20), data(1000, 8001, b"yx").window(20_000));
    t.arrives(at(20), ack(1002, 7001).window(20_000));
    t.drain();
    t.writes(&octets(1000));
    t.sends(at(220), data(8001, 1002, &octets(100)));
}

/// Scenario 41: numbers that wrap, and absurd ones, at every place of a segment.
#[test]
fn s41_extreme_numbers_do_no_harm() {
    let edges = [
        0,
        1,
        1000,
        1001,
        1002,
        5000,
        5001,
        5002,
        0x7fff_ffff,
        0x8000_0000,
        0x8000_0001,
        u32::MAX - 1,
        u32::MAX,
    ];
    let flags =
        [Flags::NONE, Flags::FIN, Flags::SYN, Flags::RST, Flags::SYN | Flags::FIN, Flags::from_bits(0xff)];
    for state in State::ALL {
        let mut t = Script::in_state(state);
        for seq in edges {
            for number in edges {
                for flags in flags {
                    for len in [0, 1, 3000] {
                        let seg = bare(flags, seq).data(&octets(len)).window((number >> 16) as u16);
                        let now = t.now;
                        t.arrives(now, seg.clone());
                        t.drain();
                        t.arrives(now, seg.ack(number).timestamps(number, seq));
                        t.drain();
                        if t.socket.state() != state {
                            t = Script::in_state(state);
                        }
                    }
                }
            }
        }
    }
}

/// RFC 9293 §3.9.2.2, MUST-56: soft errors don't end a connection; RFC 5927 §5.2: nor do hard ones an open one.
#[test]
fn icmp_errors_do_not_end_an_open_connection() {
    let mut t = Script::established();
    t.writes(b"x");
    t.drain();
    for error in [IcmpError::Soft, IcmpError::Hard] {
        t.with(|socket, cx| socket.on_icmp_error(cx, SeqNumber(5001), error));
        t.stays(State::Established);
    }
    // But in the end the reason is known.
    t.socket.set_user_timeout(Some(ms(10)));
    while t.socket.state() != State::Closed {
        t.now = t.socket.poll_at().unwrap();
        t.drain();
    }
    assert_eq!(t.socket.close_reason(), Some(CloseReason::Unreachable));
}

/// RFC 9293 §3.9.2.2, SHLD-26: a hard error ends an attempt to connect, if it quotes what is under way (RFC 5927 §4.1).
#[test]
fn a_hard_error_ends_an_attempt_to_connect() {
    let mut t = Script::syn_sent();
    t.with(|socket, cx| socket.on_icmp_error(cx, SeqNumber(OURS), IcmpError::Soft));
    t.with(|socket, cx| socket.on_icmp_error(cx, SeqNumber(OURS + 1), IcmpError::Hard));
    t.with(|socket, cx| socket.on_icmp_error(cx, SeqNumber(OURS - 1), IcmpError::Hard));
    t.stays(State::SynSent);
    let changes = t.with(|socket, cx| socket.on_icmp_error(cx, SeqNumber(OURS), IcmpError::Hard));
    assert!(changes.contains(Changes::STATE));
    t.stays(State::Closed);
    assert_eq!(t.socket.close_reason(), Some(CloseReason::Unreachable));
    t.quiet(at(1_000_000));
}

/// RFC 1191 §6.4, RFC 8201 §5.4: what was too big leaves again, smaller; not below a limit, and never larger.
#[test]
fn too_big_segments_leave_again_smaller() {
    let mut t = Script::established();
    t.writes(&octets(2000));
    t.drain();
    t.with(|socket, cx| socket.on_icmp_error(cx, SeqNumber(5001), IcmpError::TooBig { mss: 600 }));
    t.sends(at(0), data(5001, 1001, &octets(600)));
    t.sends(at(0), data(5601, 1001, &octets(1200)[600..]));
    t.sends(at(0), data(6201, 1001, &octets(1800)[1200..]));
    t.sends(at(0), pushed(6801, 1001, &octets(2000)[1800..]));
    t.with(|socket, cx| socket.on_icmp_error(cx, SeqNumber(5001), IcmpError::TooBig { mss: 1400 }));
    t.quiet(at(1));
    t.with(|socket, cx| socket.on_icmp_error(cx, SeqNumber(5001), IcmpError::TooBig { mss: 0 }));
    t.sends(at(1), data(5001, 1001, &octets(256)));
}
