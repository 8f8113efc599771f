//! Opening: RFC 9293 §3.5, §3.10.7.1 to §3.10.7.3.

extern crate std;

use core::net::{IpAddr, Ipv6Addr, SocketAddr};

use super::super::*;
use super::script::*;

fn our_syn() -> Seg {
    bare(Flags::SYN, OURS)
}

fn our_syn_ack() -> Seg {
    our_syn().ack(THEIRS + 1)
}

/// RFC 9293 §3.5, figure 6.
#[test]
fn active_open() {
    let mut t = Script::new();
    t.connect();
    t.stays(State::SynSent);
    t.sends(at(0), our_syn().options(Options { mss: Some(MSS), ..Options::NONE }).window(65_535));
    t.arrives(at(20), syn_ack());
    t.stays(State::Established);
    t.sends(at(20), ack(OURS + 1, THEIRS + 1));
    t.quiet(at(1_000_000));
}

/// RFC 9293 §3.10.7.2: the listener becomes the connection.
#[test]
fn passive_open() {
    let mut t = Script::listening();
    assert_eq!(t.socket.listening_on(), Some(Listening { addr: None, port: 80 }));
    assert_eq!(t.socket.poll_at(), None);
    t.arrives(at(0), syn());
    t.stays(State::SynReceived);
    assert_eq!(t.socket.tuple(), Some(Tuple { local: LOCAL, remote: REMOTE }));
    t.sends(at(0), our_syn_ack());
    t.arrives(at(20), ack(THEIRS + 1, OURS + 1));
    t.stays(State::Established);
    assert!(t.last.unwrap().changes.contains(Changes::STATE));
    t.quiet(at(1_000_000));
}

/// RFC 9293 §3.10.7.2: data with the last segment of the handshake is taken.
#[test]
fn data_may_come_with_the_handshakes_last_ack() {
    let mut t = Script::syn_received();
    t.arrives(at(20), data(1001, 5001, b"GET /"));
    t.reads(b"GET /");
    t.sends(at(60), ack(5001, 1006));
}

/// RFC 9293 §3.10.7.3: so is data with the SYN-ACK, as far as our SYN offered a window.
#[test]
fn data_may_come_with_the_syn_ack() {
    let mut t = Script::syn_sent();
    t.arrives(at(20), syn_ack().data(b"220"));
    t.reads(b"220");
    t.sends(at(20), ack(5001, 1004));
}

/// RFC 9293 §3.10.1: what the user writes before the connection is open leaves when it is.
#[test]
fn what_is_written_early_leaves_with_the_handshake() {
    let mut t = Script::syn_sent();
    t.writes(b"hello");
    t.arrives(at(20), syn_ack());
    t.sends(at(20), pushed(5001, 1001, b"hello"));
}

/// RFC 9293 §3.5, figure 7, MUST-10, scenario 36: both open at once.
#[test]
fn s36_simultaneous_open() {
    let mut t = Script::syn_sent();
    t.arrives(at(10), syn());
    t.stays(State::SynReceived);
    t.sends(at(10), our_syn_ack());
    t.arrives(at(20), syn_ack());
    t.stays(State::Established);
    assert_eq!(t.outcome(), Outcome::Taken);
    t.arrives(at(30), data(1001, 5001, b"x"));
    t.reads(b"x");
}

/// RFC 7323 §2.2: the window of a SYN is never scaled, and a SYN that crosses ours comes again with an ACK.
#[test]
fn s36_the_window_of_a_crossed_syn_is_not_scaled() {
    let scaled = |seg: Seg| seg.options(Options { window_scale: Some(7), ..Options::NONE });
    let mut t = Script::new();
    t.with(|socket, _| socket.set_offers(Offers { window_scale: Offer::Yes, ..Offers::NONE })).unwrap();
    t.connect();
    t.drain();
    t.arrives(at(10), scaled(syn()).window(1000));
    t.drain();
    t.arrives(at(20), scaled(syn_ack()).window(1000));
    t.stays(State::Established);
    assert_eq!(t.socket.snd.wnd, 1000);
    t.arrives(at(30), ack(1001, 5001).window(1000));
    assert_eq!(t.socket.snd.wnd, 128_000);
}

/// Scenario 36: the peer's SYN is there before ours has left; data waits, and leaves when the connection is open.
#[test]
fn s36_their_syn_comes_before_ours_has_left() {
    let mut t = Script::new();
    t.connect();
    t.writes(b"early");
    t.arrives(at(0), syn());
    t.stays(State::SynReceived);
    t.sends(at(0), our_syn_ack());
    t.quiet(at(10));
    t.arrives(at(20), ack(1001, 5001));
    t.stays(State::Established);
    t.sends(at(20), pushed(5001, 1001, b"early"));
}

/// Scenario 36: in a simultaneous open a RST ends the connection, as in every active one (RFC 9293 §3.10.7.4, MUST-11).
#[test]
fn s36_a_reset_ends_a_simultaneous_open() {
    let mut t = Script::syn_sent();
    t.arrives(at(10), syn());
    t.drain();
    t.arrives(at(20), rst(1001));
    t.stays(State::Closed);
    assert_eq!(t.socket.close_reason(), Some(CloseReason::Refused));
}

/// RFC 9293 §3.10.7.3: an ACK of what was not sent is answered by a RST, and the right one is still taken.
#[test]
fn a_wrong_ack_in_syn_sent_is_answered_by_a_reset() {
    let mut t = Script::syn_sent();
    for wrong in [OURS, OURS + 2, OURS.wrapping_sub(1), OURS.wrapping_add(1 << 31)] {
        t.arrives(at(5), syn().ack(wrong));
        t.replies(rst(wrong));
        t.arrives(at(5), ack(THEIRS, wrong));
        t.replies(rst(wrong));
        t.arrives(at(5), bare(Flags::RST, THEIRS).ack(wrong));
        t.quiet(at(5));
        t.stays(State::SynSent);
    }
    t.arrives(at(10), syn_ack());
    t.stays(State::Established);
}

/// RFC 9293 §3.10.7.3, scenario 37: only a RST that acknowledges our SYN refuses the connection.
#[test]
fn s37_reset_in_syn_sent() {
    let mut t = Script::syn_sent();
    t.arrives(at(10), rst(0));
    t.stays(State::SynSent);
    t.arrives(at(10), bare(Flags::RST, 0).ack(OURS + 1));
    t.stays(State::Closed);
    assert_eq!(t.socket.close_reason(), Some(CloseReason::Refused));
    assert_eq!(t.socket.send(b"x"), Err(SendError::Closed(CloseReason::Refused)));
    assert_eq!(t.socket.recv(&mut [0]), Err(RecvError::Closed(CloseReason::Refused)));
    t.quiet(at(1_000_000));
}

/// RFC 9293 §3.10.7.3: without SYN or RST a segment in SYN-SENT is dropped.
#[test]
fn segments_without_syn_are_dropped_in_syn_sent() {
    let mut t = Script::syn_sent();
    t.arrives(at(5), bare(Flags::PSH, 5).data(b"x"));
    t.arrives(at(5), bare(Flags::FIN, 5));
    t.arrives(at(5), ack(THEIRS, OURS + 1));
    t.quiet(at(5));
    t.stays(State::SynSent);
}

/// RFC 9293 §3.10.7.2: in LISTEN a RST is ignored, an ACK is answered by a RST, and all else but a SYN is dropped.
#[test]
fn what_a_listener_does_not_want() {
    let mut t = Script::listening();
    for flags in [Flags::RST, Flags::RST | Flags::SYN] {
        t.arrives(at(0), bare(flags, 9));
        t.arrives(at(0), bare(flags, 9).ack(5));
    }
    t.quiet(at(0));
    t.arrives(at(0), ack(7, 0x1234_5678));
    t.replies(rst(0x1234_5678));
    t.arrives(at(0), syn().ack(77));
    t.replies(rst(77));
    for flags in [Flags::NONE, Flags::FIN, Flags::PSH | Flags::URG] {
        t.arrives(at(0), bare(flags, 7).data(b"x"));
        t.quiet(at(0));
    }
    t.stays(State::Listen);
}

/// RFC 9293 §3.10.7.4, MUST-11, scenario 37: a RST returns a passive open to LISTEN, and the next peer is served.
#[test]
fn s37_reset_in_syn_received_listens_again() {
    let mut t = Script::syn_received();
    t.arrives(at(5), rst(THEIRS + 51));
    t.stays(State::SynReceived);
    t.sends(at(5), ack(OURS + 1, THEIRS + 1));
    t.arrives(at(10), rst(THEIRS + 1));
    t.stays(State::Listen);
    assert_eq!(t.socket.tuple(), None);
    assert_eq!(t.socket.listening_on(), Some(Listening { addr: None, port: 80 }));
    t.quiet(at(10_000));
    let mut t = t.open(bare(Flags::SYN, 77), ack(78, OURS + 1));
    t.arrives(at(10_001), data(78, 5001, b"x"));
    t.reads(b"x");
}

/// RFC 9293 §3.10.7.4: in SYN-RECEIVED only an ACK of our SYN counts; others are answered by a RST.
#[test]
fn a_wrong_ack_in_syn_received_is_answered_by_a_reset() {
    let mut t = Script::syn_received();
    for wrong in [OURS, OURS + 2, OURS.wrapping_add(1 << 31)] {
        t.arrives(at(5), ack(THEIRS + 1, wrong));
        t.replies(rst(wrong));
        t.stays(State::SynReceived);
    }
    t.arrives(at(6), ack(THEIRS + 1, OURS + 1));
    t.stays(State::Established);
}

/// The peer's SYN again says that our SYN-ACK was lost: it is sent again at once.
#[test]
fn a_repeated_syn_is_answered_again() {
    let mut t = Script::syn_received();
    t.arrives(at(500), syn());
    t.sends(at(500), our_syn_ack());
}

/// RFC 9293 §3.10.7.4: another SYN in the window of SYN-RECEIVED starts a passive open anew.
#[test]
fn another_syn_in_syn_received_listens_again() {
    let mut t = Script::syn_received();
    t.arrives(at(5), bare(Flags::SYN, THEIRS + 100));
    t.stays(State::Listen);
    t.quiet(at(5));
}

/// RFC 9293 §3.8.3, MUST-23, MUST-20: SYNs are sent again with back-off, for at least three minutes.
#[test]
fn s49_a_syn_without_answer_is_given_up_after_three_minutes() {
    let mut t = Script::new();
    t.connect();
    for seconds in [0, 1, 3, 7, 15, 31, 63, 123] {
        t.sends(at(1000 * seconds), our_syn());
    }
    t.quiet(at(179_999));
    t.stays(State::SynSent);
    t.quiet(at(180_000));
    t.stays(State::Closed);
    assert_eq!(t.socket.close_reason(), Some(CloseReason::TimedOut));
    assert_eq!(t.socket.poll_at(), None);
}

/// Scenario 45: a half-open connection expires, and the listener is there again.
#[test]
fn s45_a_half_open_connection_expires_and_listens_again() {
    let mut t = Script::listening();
    t.socket.set_user_timeout(Some(ms(20_000)));
    t.arrives(at(0), syn());
    for seconds in [0, 1, 3, 7, 15] {
        t.sends(at(1000 * seconds), our_syn_ack());
    }
    t.quiet(at(20_000));
    t.stays(State::Listen);
    assert_eq!(t.socket.close_reason(), None);
    assert_eq!(t.socket.poll_at(), None);
    t.arrives(at(20_001), syn());
    t.sends(at(20_001), our_syn_ack());
    t.arrives(at(20_002), ack(1001, 5001));
    t.stays(State::Established);
}

/// Scenario 45: under a flood whoever owns the sockets takes the oldest half-open one back.
#[test]
fn s45_a_half_open_connection_can_be_recycled() {
    let mut t = Script::syn_received();
    let listening = Listening { addr: None, port: 80 };
    assert_eq!(t.socket.half_open_since(), Some((listening, at(0))));
    assert_eq!(t.socket.recycle_half_open(), Recycled::Listens);
    assert_eq!(t.socket.half_open_since(), None);
    t.stays(State::Listen);
    t.quiet(at(10_000));
    assert_eq!(t.socket.recycle_half_open(), Recycled::Unchanged);
    let mut t = Script::established();
    assert_eq!(t.socket.recycle_half_open(), Recycled::Unchanged);
    t.stays(State::Established);
}

/// RFC 6298 §5.7: after a SYN that was lost, data waits three seconds for its acknowledgement.
#[test]
fn after_a_lost_syn_data_has_three_seconds() {
    let mut t = Script::syn_sent();
    t.sends(at(1000), our_syn());
    t.arrives(at(1020), syn_ack());
    t.sends(at(1020), ack(5001, 1001));
    t.writes(b"x");
    t.sends(at(1020), pushed(5001, 1001, b"x"));
    t.sends(at(4020), pushed(5001, 1001, b"x"));
}

/// RFC 9293 §3.10.7.4: the SYN-ACK again in ESTABLISHED says that our ACK was lost.
#[test]
fn a_repeated_syn_ack_is_acknowledged_again() {
    let mut t = Script::syn_sent();
    t.arrives(at(20), syn_ack());
    t.sends(at(20), ack(5001, 1001));
    t.arrives(at(1020), syn_ack());
    t.sends(at(1020), ack(5001, 1001));
    t.stays(State::Established);
}

/// Scenario 55: a SYN from our own end to itself ("LAND") is dropped, and connecting to oneself is refused.
#[test]
fn s55_land_and_self_connect() {
    let mut t = Script::listening();
    let segment = Segment {
        local: LOCAL,
        remote: LOCAL,
        seq: SeqNumber(1),
        ack: None,
        window: 100,
        urgent: None,
        flags: Flags::SYN,
        ecn: 0,
        options: Options::NONE,
        payload: &[],
    };
    let reaction = t.with(|socket, cx| socket.on_segment(cx, &segment));
    assert_eq!(reaction.outcome, Outcome::Dropped(DropCause::NoConnection));
    assert!(reaction.reply.is_none());
    t.stays(State::Listen);
    let mut t = Script::new();
    assert_eq!(t.with(|socket, cx| socket.connect(cx, LOCAL, LOCAL)), Err(ConnectError::SelfConnect));
    t.stays(State::Closed);
}

/// RFC 9293 §3.9.2.3, MUST-46: addresses that belong to no host, or to many, can't be connected to.
#[test]
fn connect_refuses_what_is_no_peer() {
    let v6 = |addr| SocketAddr::new(IpAddr::V6(addr), 80);
    let v4 = |text: &str| SocketAddr::new(IpAddr::V4(text.parse().unwrap()), 80);
    let cases = [
        (v4("0.0.0.0"), ConnectError::NotUnicast),
        (v4("255.255.255.255"), ConnectError::NotUnicast),
        (v4("224.0.0.1"), ConnectError::NotUnicast),
        (v6(Ipv6Addr::LOCALHOST), ConnectError::FamilyMismatch),
        (SocketAddr::new(REMOTE.ip(), 0), ConnectError::PortZero),
    ];
    for (remote, error) in cases {
        let mut t = Script::new();
        assert_eq!(t.with(|socket, cx| socket.connect(cx, remote, LOCAL)), Err(error));
        t.stays(State::Closed);
        assert_eq!(t.socket.poll_at(), None);
    }
    let mut t = Script::new();
    let local = v6(Ipv6Addr::LOCALHOST);
    let remote = v6("ff02::1".parse().unwrap());
    assert_eq!(t.with(|socket, cx| socket.connect(cx, remote, local)), Err(ConnectError::NotUnicast));
}

/// RFC 9293 §3.10.1: OPEN on a socket that is in use is an error and changes nothing.
#[test]
fn a_socket_in_use_can_neither_listen_nor_connect() {
    for state in State::ALL {
        let mut t = Script::in_state(state);
        if state != State::Closed {
            assert_eq!(t.socket.listen(None, 1), Err(ListenError::InUse), "{state:?}");
        }
        if state != State::Closed && state != State::Listen {
            let again = t.with(|socket, cx| socket.connect(cx, REMOTE, LOCAL));
            assert_eq!(again, Err(ConnectError::InUse), "{state:?}");
        }
        t.stays(state);
    }
    assert_eq!(Script::new().socket.listen(None, 0), Err(ListenError::PortZero));
    let mut t = Script::listening();
    t.connect();
    t.stays(State::SynSent);
}

/// RFC 9293 §3.10.7.1: the answer to a segment that belongs to nothing.
#[test]
fn unmatched_segments_are_answered_by_a_reset() {
    let mut segment = Segment {
        local: LOCAL,
        remote: REMOTE,
        seq: SeqNumber(u32::MAX),
        ack: None,
        window: 9,
        urgent: None,
        flags: Flags::SYN,
        ecn: 0,
        options: Options::NONE,
        payload: b"0123456789",
    };
    let reset = reply_to_unmatched(&segment).unwrap();
    assert_eq!((reset.seq, reset.ack, reset.flags), (SeqNumber(0), Some(SeqNumber(10)), Flags::RST));
    assert_eq!((reset.local, reset.remote, reset.payload_len()), (LOCAL, REMOTE, 0));
    segment.flags = Flags::FIN;
    segment.ack = Some(SeqNumber(4242));
    let reset = reply_to_unmatched(&segment).unwrap();
    assert_eq!((reset.seq, reset.ack, reset.flags), (SeqNumber(4242), None, Flags::RST));
    segment.flags = Flags::RST;
    assert!(reply_to_unmatched(&segment).is_none());
}
