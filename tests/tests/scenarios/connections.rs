//! How connections begin and end, and what arrives at the wrong time: scenarios 36 to 46 and 52.

use std::net::IpAddr;

use wireloom::tcp::{CloseError, CloseReason, RecvError, SendError, State};
use wireloom::time::Duration;

use super::line::{ACK, FIN, Line, MSS, RST, SYN, Said, each, octets};

/// RFC 9293 §3.5, figure 8: the peer's SYN comes before ours has left, or crosses it, with data and without. Data in it is not
/// acknowledged, and comes again.
#[test]
fn s36_simultaneous_open() {
    each(|peer| {
        for (crosses, data) in [(false, &b""[..]), (true, b""), (true, b"early")] {
            let mut line = if crosses { Line::connecting(peer) } else { Line::new(peer, 4096) };
            if !crosses {
                let (now, remote) = (line.rig.now, line.peer);
                line.socket().connect(now, remote, 80).unwrap();
            }
            let frames = line.rig.packet(&line.segment(SYN, 0, 0, data).options(&MSS).packet());
            line.iss = frames[0].tcp().unwrap().seq;
            let said = line.told(&frames);
            assert_eq!(said.last(), Some(&(SYN | ACK, 0, 1, 0)), "{said:?}");
            assert_eq!(line.hears(SYN | ACK, 0, 1, b"").len(), 0);
            assert_eq!(line.state(), State::Established);
            line.hears(ACK, 1, 1, b"early");
            assert_eq!(line.reads(), b"early");
            assert_eq!(line.writes(b"late"), [(ACK, 1, 6, 4)]);
        }
    });
}

/// RFC 5961 §3.2: a RST counts at the window's left edge; elsewhere in the window it is asked for proof, outside dropped.
#[test]
fn s37_resets_of_an_open_connection() {
    each(|peer| {
        let mut line = Line::open(peer);
        for outside in [0, 1 + 8192, 0x8000_0000] {
            assert_eq!(line.hears(RST, outside, 0, b""), []);
        }
        assert_eq!(line.hears(RST, 2, 0, b""), [(ACK, 1, 1, 0)]);
        assert_eq!(line.state(), State::Established);
        assert_eq!(line.hears(RST, 1, 0, b""), []);
        assert_eq!((line.state(), line.socket().close_reason()), (State::Closed, Some(CloseReason::Reset)));
    });
}

/// The same where it is not open yet, or not any more.
#[test]
fn s37_resets_of_other_states() {
    each(|peer| {
        let mut line = Line::in_state(peer, State::SynSent);
        assert_eq!(line.hears(RST, 1, 0, b""), [], "without ACK");
        assert_eq!(line.hears(RST | ACK, 1, 2, b""), [], "of what was not sent");
        assert_eq!(line.state(), State::SynSent);
        assert_eq!(line.hears(RST | ACK, 1, 1, b""), []);
        assert_eq!(line.socket().close_reason(), Some(CloseReason::Refused));

        let mut line = Line::in_state(peer, State::SynReceived);
        line.hears(RST, 2, 0, b"");
        assert_eq!(line.state(), State::SynReceived);
        line.hears(RST, 1, 0, b"");
        assert_eq!(line.state(), State::Listen);

        let mut line = Line::in_state(peer, State::TimeWait);
        assert_eq!(line.hears(RST, 5, 0, b"").len(), 1);
        assert_eq!(line.state(), State::TimeWait);
        assert_eq!(line.hears(RST, 2, 0, b""), []);
        assert_eq!(
            (line.state(), line.socket().close_reason()),
            (State::Closed, Some(CloseReason::Finished))
        );
    });
}

/// RFC 5961 §4.2; RFC 1122 §4.2.2.13: in TIME-WAIT a SYN with a higher number is for a new connection.
#[test]
fn s38_syn_where_there_is_a_connection() {
    each(|peer| {
        for state in [State::Established, State::FinWait1, State::FinWait2, State::CloseWait, State::LastAck]
        {
            let mut line = Line::in_state(peer, state);
            for seq in [5, 0, 0x7000_0000] {
                let said = line.hears(SYN, seq, 0, b"");
                assert!(matches!(said[..], [(ACK, _, _, 0)]), "{state:?}: {said:?}");
                assert_eq!(line.state(), state);
            }
        }
        for (seq, opens) in [(1, false), (2, false), (3, true), (0x7000_0000, true), (0x9000_0000, false)] {
            let mut line = Line::in_state(peer, State::TimeWait);
            let other = line.rig.stack.add_tcp(super::line::buffers(4096)).unwrap();
            line.rig.stack.tcp(other).unwrap().listen(80).unwrap();
            let flags = line.hears(SYN, seq, 0, b"")[0].0;
            assert_eq!(flags, if opens { SYN | ACK } else { ACK }, "{seq:#x}");
        }
    });
}

/// RFC 9293 §3.10.7.4, RFC 5961 §5.2: an ACK within the last window keeps its data; one older, or of what was not sent, loses it.
#[test]
fn s39_old_and_new_acknowledgements() {
    each(|peer| {
        let mut line = Line::open(peer);
        line.writes(&octets(1000));
        line.hears(ACK, 1, 1001, b"");
        assert_eq!(line.hears(ACK, 1, 1, b"kept"), []);
        assert_eq!(line.reads(), b"kept");
        for absurd in [1002, 0x8000_0000, 0x8000_0000 + 1001, 1001_u32.wrapping_sub(0x2001)] {
            assert_eq!(line.hears(ACK, 5, absurd, b"lost"), [(ACK, 1001, 5, 0)], "{absurd:#x}");
            assert_eq!(line.reads(), b"");
        }
        assert_eq!(line.state(), State::Established);
    });
}

/// RFC 9293 §3.8.6.1, §3.10.7.4 (SND.WL1, SND.WL2): windows that shrink, close, are told of too late, or get lost.
#[test]
fn s40_windows() {
    each(|peer| {
        let mut line = Line::listening(peer).open_with(&MSS);
        // It shrinks while all of it is under way: nothing new leaves, and nothing ends.
        assert_eq!(line.writes(&octets(8000)).len(), 8);
        line.window = 1000;
        assert_eq!(line.hears(ACK, 1, 1001, b""), []);
        line.window = 0;
        assert_eq!(line.hears(ACK, 1, 8001, b""), []);
        // A segment that left before does not open it again, nor does one that is only in another order.
        line.window = 4000;
        assert_eq!(line.hears(ACK, 1, 1001, b""), []);
        line.socket().send(b"waits").unwrap();
        assert_eq!(line.says(), []);
        // The update that opened it is lost: a probe finds out.
        let probe = line.waits(2000);
        assert!(probe.iter().all(|said| *said == (ACK, 8001, 1, 1)) && !probe.is_empty(), "{probe:?}");
        assert_eq!(line.hears(ACK, 1, 8002, b""), [(ACK, 8002, 1, 4)]);
    });
}

/// RFC 7323 §2.3: the largest window that there is, 65535 << 14, is no larger than what may be sent.
#[test]
fn s40_the_largest_window() {
    each(|peer| {
        let mut line = Line::listening(peer);
        line.window = 0xffff;
        let mut line = line.open_with(&[2, 4, 3, 0xe8, 1, 3, 3, 14]);
        for round in 0..50 {
            assert_eq!(line.writes(&octets(8000)).len(), 8, "round {round}");
            assert_eq!(line.hears(ACK, 1, 8001 + round * 8000, b""), []);
        }
        // Shifts above 14 count as 14.
        line.socket().abort();
        line.says();
        line.socket().listen(80).unwrap();
        let mut line = line.open_with(&[2, 4, 3, 0xe8, 1, 3, 3, 255]);
        assert_eq!(line.writes(&octets(8000)).len(), 8);
    });
}

/// Numbers at both ends of their range, in every combination with flags and blocks: nothing panics, and the connection lives.
/// Its own streams wrap in all tests here.
#[test]
fn s41_extreme_numbers() {
    each(|peer| {
        let mut line = Line::listening(peer).open_with(&[2, 4, 3, 0xe8, 1, 1, 4, 2]);
        line.socket().send(&octets(3000)).unwrap();
        line.says();
        let extremes =
            [0, 1, 2, 14, 15, 16, 8192, 8193, 0x7fff_ffff, 0x8000_0000, 0x8000_0001, u32::MAX - 1, u32::MAX];
        for seq in extremes {
            for ack in extremes {
                // What would end or advance the connection by right is left out.
                if (1..=3001).contains(&ack) || seq <= 1 {
                    continue;
                }
                for flags in [ACK, FIN | ACK, SYN, SYN | ACK, RST | FIN, 0, !RST] {
                    let edges = [seq, ack].map(|number| line.iss.wrapping_add(number).to_be_bytes());
                    line.options = [&[1, 1, 5, 10][..], &edges[0], &edges[1]].concat();
                    line.hears(flags, seq, ack, b"x");
                    assert_ne!(line.state(), State::Closed, "{flags:#x} {seq:#x} {ack:#x}");
                }
            }
        }
    });
}

/// RFC 9293 §3.7.1 (MUST-15, MUST-16): no segment is longer than the peer takes; tiny sizes count as 48 octets less options.
#[test]
fn s42_absurd_segment_sizes() {
    each(|peer| {
        let full = if peer.is_ipv4() { 1460 } else { 1440 };
        for (mss, longest) in
            [(0_u16, 48), (1, 48), (47, 48), (48, 48), (49, 49), (1000, 1000), (65_535, full)]
        {
            let [high, low] = mss.to_be_bytes();
            let mut line = Line::listening(peer).open_with(&[2, 4, high, low]);
            assert_eq!(line.writes(&octets(2000))[0].3, longest, "{mss}");
            // With timestamps and SACK blocks beside, there is still room for data.
            let stamps = [1, 1, 8, 10, 0, 0, 0, 1, 0, 0, 0, 0];
            let offer = [&[2, 4, high, low, 1, 1, 4, 2][..], &stamps].concat();
            let mut line = Line::listening(peer);
            line.opens(&offer);
            line.options = stamps.to_vec();
            line.hears(ACK, 1, 1, b"");
            line.hears(ACK, 11, 1, b"gap");
            let len = line.writes(&octets(2000))[0].3;
            assert!(len >= 8 && len <= longest, "{mss}: {len}");
        }
    });
}

/// RFC 9293 §3.8.6 (SHLD-14): what lies beyond the window is not taken, and what was offered stays offered.
#[test]
fn s43_a_peer_that_ignores_the_window() {
    each(|peer| {
        let mut line = Line::new(peer, 1000);
        line.socket().listen(80).unwrap();
        let mut line = line.open_with(&MSS);
        line.hears(ACK, 1, 1, &octets(1400));
        assert_eq!(line.socket().recv_queue(), 1000);
        assert_eq!(line.hears(ACK, 1001, 1, &octets(400)), [(ACK, 1, 1001, 0)]);
        assert_eq!(line.reads(), octets(1000));
        line.says();
        line.hears(ACK, 1001, 1, &octets(1400));
        assert_eq!(line.waits(50).last(), Some(&(ACK, 1, 2001, 0)));
        assert_eq!(line.reads(), octets(1000));
    });
}

/// RFC 9293 §3.10.7.4, eighth check: a FIN out of order, again, beyond the window, in SYN-RECEIVED, and what follows it.
#[test]
fn s44_fins() {
    each(|peer| {
        let mut line = Line::open(peer);
        assert_eq!(line.hears(FIN | ACK, 6, 1, b"after"), [(ACK, 1, 1, 0)]);
        assert_eq!(line.state(), State::Established);
        assert_eq!(line.hears(ACK, 1, 1, b"first"), [(ACK, 1, 12, 0)]);
        assert_eq!(line.state(), State::CloseWait);
        assert_eq!(line.reads(), b"firstafter");
        assert_eq!(line.hears(FIN | ACK, 6, 1, b"after"), [(ACK, 1, 12, 0)], "again");
        line.hears(ACK, 12, 1, b"behind the end");
        assert_eq!(line.socket().recv(&mut [0; 9]), Err(RecvError::Finished));

        let mut line = Line::new(peer, 100);
        line.socket().listen(80).unwrap();
        let mut line = line.open_with(&MSS);
        line.hears(FIN | ACK, 1, 1, &octets(120));
        assert_eq!(line.state(), State::Established, "its FIN lies beyond the window");
        assert_eq!(line.reads(), octets(100));
        line.says();
        line.hears(FIN | ACK, 101, 1, &octets(120)[100..]);
        assert_eq!((line.state(), line.reads()), (State::CloseWait, octets(120)[100..].to_vec()));

        let mut line = Line::in_state(peer, State::SynReceived);
        assert_eq!(line.hears(FIN | ACK, 1, 1, b"").last(), Some(&(ACK, 1, 2, 0)));
        assert_eq!(line.state(), State::CloseWait);
    });
}

/// RFC 4987: ten times as many SYNs as there are sockets; afterwards a peer that is in earnest gets in, and when all is quiet
/// the listener is as it was.
#[test]
fn s45_a_flood_of_syns() {
    each(|peer| {
        let mut line = Line::listening(peer);
        for port in 0..10 {
            let mut syn = line.segment(SYN, 0, 0, b"");
            syn.src.set_port(7000 + port);
            line.rig.packet(&syn.packet());
        }
        let mut line = line.open_with(&MSS);
        line.hears(RST, 1, 0, b"");
        line.socket().listen(80).unwrap();
        line.opens(&MSS);
        assert_eq!(line.state(), State::SynReceived);
        line.waits(200_000);
        assert_eq!(line.state(), State::Listen, "a half-open connection expires");
        line.open_with(&MSS);
    });
}

/// More gaps than are remembered: the segment that is next is always taken (smoltcp #452).
#[test]
fn s46_more_gaps_than_are_remembered() {
    each(|peer| {
        let mut line = Line::open(peer);
        let stream = octets(4000);
        for gap in (1..80).rev() {
            line.hears(ACK, 1 + gap * 50, 1, &stream[gap as usize * 50..][..10]);
        }
        for at in (0..4000).step_by(10) {
            line.hears(ACK, 1 + at, 1, &stream[at as usize..][..10]);
        }
        assert_eq!(line.reads(), stream);
    });
}

/// RFC 9293 §3.10.4: what CLOSE does in each of the eleven states.
#[test]
fn s52_close_in_every_state() {
    const FINISH: [Said; 1] = [(FIN | ACK, 1, 1, 0)];
    each(|peer| {
        for (state, result, after, said) in [
            (State::Closed, Err(CloseError::NotOpen), State::Closed, &[][..]),
            (State::Listen, Ok(()), State::Closed, &[]),
            (State::SynSent, Ok(()), State::Closed, &[]),
            (State::SynReceived, Ok(()), State::SynReceived, &[]),
            (State::Established, Ok(()), State::FinWait1, &FINISH),
            (State::FinWait1, Err(CloseError::Closing), State::FinWait1, &[]),
            (State::FinWait2, Err(CloseError::Closing), State::FinWait2, &[]),
            (State::CloseWait, Ok(()), State::LastAck, &[(FIN | ACK, 1, 2, 0)]),
            (State::Closing, Err(CloseError::Closing), State::Closing, &[]),
            (State::LastAck, Err(CloseError::Closing), State::LastAck, &[]),
            (State::TimeWait, Err(CloseError::Closing), State::TimeWait, &[]),
        ] {
            let mut line = Line::in_state(peer, state);
            assert_eq!(line.socket().close(), result, "{state:?}");
            assert_eq!((line.says().as_slice(), line.state()), (said, after), "{state:?}");
        }
        let mut line = Line::in_state(peer, State::SynReceived);
        line.socket().close().unwrap();
        assert_eq!(line.hears(ACK, 1, 1, b"").last(), Some(&FINISH[0]));
        assert_eq!(line.state(), State::FinWait1);
    });
}

/// RFC 9293 §3.10.5: what ABORT does; the socket can be used at once, and its next connection inherits nothing.
#[test]
fn s52_abort_in_every_state() {
    each(|peer| {
        for (state, resets) in [
            (State::Closed, None),
            (State::Listen, None),
            (State::SynSent, None),
            (State::SynReceived, Some(1)),
            (State::Established, Some(1)),
            (State::FinWait1, Some(2)),
            (State::FinWait2, Some(2)),
            (State::CloseWait, Some(1)),
            (State::Closing, None),
            (State::LastAck, None),
            (State::TimeWait, None),
        ] {
            let mut line = Line::in_state(peer, state);
            line.socket().abort();
            let said = line.says();
            assert_eq!(
                said.iter().map(|said| (said.0 & RST, said.1)).next(),
                resets.map(|seq| (RST, seq)),
                "{state:?}"
            );
            let mut socket = line.socket();
            assert_eq!((socket.state(), socket.is_idle()), (State::Closed, true), "{state:?}");
            if state != State::Closed {
                assert_eq!(socket.close_reason(), Some(CloseReason::Aborted), "{state:?}");
                assert_eq!(socket.send(b"x"), Err(SendError::Closed(CloseReason::Aborted)));
            }
            socket.listen(80).unwrap();
            drop(socket);
            let mut line = line.open_with(&MSS);
            assert_eq!((line.reads(), line.socket().send_queue()), (Vec::new(), 0));
            assert_eq!(line.writes(b"new"), [(ACK, 1, 1, 3)]);
        }
    });
}

/// A closed connection says why, to whoever asks it and to whoever goes on reading or writing: each of the reasons.
#[test]
fn s52_why_it_was_closed() {
    let closed = |mut line: Line, reason: CloseReason| {
        assert_eq!((line.state(), line.socket().close_reason()), (State::Closed, Some(reason)));
        assert_eq!(line.socket().send(b"x"), Err(SendError::Closed(reason)));
        let end =
            if reason == CloseReason::Finished { RecvError::Finished } else { RecvError::Closed(reason) };
        assert_eq!(line.socket().recv(&mut [0; 9]), Err(end));
    };
    each(|peer: IpAddr| {
        let mut line = Line::in_state(peer, State::LastAck);
        line.hears(ACK, 2, 2, b"");
        closed(line, CloseReason::Finished);
        let mut line = Line::in_state(peer, State::TimeWait);
        line.waits(61_000);
        closed(line, CloseReason::Finished);

        let mut line = Line::connecting(peer);
        line.hears(RST | ACK, 0, 1, b"");
        closed(line, CloseReason::Refused);

        let mut line = Line::open(peer);
        line.hears(RST, 1, 0, b"");
        closed(line, CloseReason::Reset);

        let mut line = Line::connecting(peer);
        line.waits(181_000);
        closed(line, CloseReason::TimedOut);
        let mut line = Line::open(peer);
        line.writes(b"into the void");
        let said = line.waits(181_000);
        assert_eq!(said.last().map(|said| said.0 & RST), Some(RST), "the peer is told, in case it is there");
        closed(line, CloseReason::TimedOut);

        // A router says so again and again, and nobody ever answers: RFC 9293 §3.9.2.2.
        let mut line = Line::connecting(peer);
        for _ in 0..20 {
            line.icmp([(3, 1), (1, 3)], 0, 0);
            line.waits(10_000);
        }
        closed(line, CloseReason::Unreachable);
        // The peer itself says that there is nobody.
        let mut line = Line::connecting(peer);
        line.icmp([(3, 3), (1, 4)], 0, 0);
        closed(line, CloseReason::Unreachable);
        // Nobody on the link has the address.
        let mut line = Line::new(peer, 4096);
        let nobody: IpAddr = if peer.is_ipv4() { "192.0.2.77" } else { "2001:db8::77" }.parse().unwrap();
        let now = line.rig.now;
        line.socket().connect(now, (nobody, 80).into(), 80).unwrap();
        line.rig.pass(Duration::from_secs(190));
        closed(line, CloseReason::Unreachable);

        let mut line = Line::open(peer);
        line.socket().abort();
        line.says();
        closed(line, CloseReason::Aborted);
    });
}
