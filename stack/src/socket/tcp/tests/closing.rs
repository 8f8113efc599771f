//! Closing: RFC 9293 §3.6, §3.10.4, §3.10.5.

extern crate std;

use super::super::*;
use super::script::*;

/// RFC 9293 §3.6, figure 12: this side closes first.
#[test]
fn normal_close_from_here() {
    let mut t = Script::established();
    t.socket.close().unwrap();
    t.stays(State::FinWait1);
    t.sends(at(0), fin(5001, 1001));
    t.arrives(at(10), ack(1001, 5002));
    t.stays(State::FinWait2);
    t.arrives(at(20), fin(1001, 5002));
    t.stays(State::TimeWait);
    t.sends(at(20), ack(5002, 1002));
    t.quiet(at(60_019));
    t.stays(State::TimeWait);
    t.quiet(at(60_020));
    t.stays(State::Closed);
    assert_eq!(t.socket.close_reason(), Some(CloseReason::Finished));
    assert_eq!(t.socket.poll_at(), None);
}

/// RFC 9293 §3.6: the peer closes first; this side may go on sending.
#[test]
fn normal_close_from_there() {
    let mut t = Script::established();
    t.arrives(at(10), fin(1001, 5001));
    t.stays(State::CloseWait);
    assert!(t.last.unwrap().changes.contains(Changes::READABLE));
    t.sends(at(10), ack(5001, 1002));
    assert_eq!(t.socket.recv(&mut [0]), Err(RecvError::Finished));
    t.writes(b"more");
    t.sends(at(10), pushed(5001, 1002, b"more"));
    t.arrives(at(20), ack(1002, 5005));
    t.socket.close().unwrap();
    t.stays(State::LastAck);
    t.sends(at(20), fin(5005, 1002));
    t.arrives(at(30), ack(1002, 5006));
    t.stays(State::Closed);
    assert_eq!(t.socket.close_reason(), Some(CloseReason::Finished));
    t.quiet(at(1_000_000));
}

/// RFC 9293 §3.6, figure 13: both close at once.
#[test]
fn simultaneous_close() {
    let mut t = Script::in_state(State::FinWait1);
    t.arrives(at(10), fin(1001, 5001));
    t.stays(State::Closing);
    t.sends(at(10), ack(5002, 1002));
    t.arrives(at(20), ack(1002, 5002));
    t.stays(State::TimeWait);
    t.quiet(at(1000));
    // The peer's FIN again is acknowledged again, and 2 MSL begin anew.
    t.arrives(at(1000), fin(1001, 5001));
    t.sends(at(1000), ack(5002, 1002));
    t.quiet(at(60_999));
    t.stays(State::TimeWait);
    t.quiet(at(61_000));
    t.stays(State::Closed);
}

/// RFC 9293 §3.10.7.4: the FIN that acknowledges ours leads straight to TIME-WAIT.
#[test]
fn fin_with_the_ack_of_ours() {
    let mut t = Script::in_state(State::FinWait1);
    t.arrives(at(10), fin(1001, 5002));
    t.stays(State::TimeWait);
    t.sends(at(10), ack(5002, 1002));
}

/// RFC 9293 §3.10.4: what was written before the close leaves before the FIN, which travels with the last of it.
#[test]
fn the_fin_travels_with_the_last_data() {
    let mut t = Script::established();
    t.writes(b"last words");
    t.socket.close().unwrap();
    assert_eq!(t.socket.send(b"x"), Err(SendError::Closing));
    t.sends(at(0), pushed(5001, 1001, b"last words").flag(Flags::FIN));
    t.arrives(at(10), ack(1001, 5011));
    t.stays(State::FinWait1);
    t.arrives(at(20), ack(1001, 5012));
    t.stays(State::FinWait2);
}

/// RFC 9293 §3.10.4: half-closed, the other direction goes on.
#[test]
fn data_arrives_after_the_close() {
    for state in [State::FinWait1, State::FinWait2] {
        let mut t = Script::in_state(state);
        let una = if state == State::FinWait1 { 5001 } else { 5002 };
        t.arrives(at(10), data(1001, una, b"late"));
        t.reads(b"late");
        t.sends(at(50), ack(5002, 1005));
        t.stays(state);
    }
}

/// RFC 9293 §3.10.4: CLOSE in SYN-RECEIVED waits until the connection is open.
#[test]
fn close_in_syn_received_waits_for_the_handshake() {
    let mut t = Script::syn_received();
    t.socket.close().unwrap();
    assert_eq!(t.socket.close(), Err(CloseError::Closing));
    t.quiet(at(10));
    t.arrives(at(20), ack(1001, 5001));
    t.stays(State::FinWait1);
    t.sends(at(20), fin(5001, 1001));
}

/// Scenario 52: CLOSE in each of the eleven states.
#[test]
fn s52_close_in_every_state() {
    for state in State::ALL {
        let mut t = Script::in_state(state);
        let (result, next) = match state {
            State::Closed => (Err(CloseError::NotOpen), State::Closed),
            State::Listen | State::SynSent => (Ok(()), State::Closed),
            State::SynReceived => (Ok(()), State::SynReceived),
            State::Established => (Ok(()), State::FinWait1),
            State::CloseWait => (Ok(()), State::LastAck),
            State::FinWait1 | State::FinWait2 | State::Closing | State::LastAck | State::TimeWait => {
                (Err(CloseError::Closing), state)
            }
        };
        assert_eq!(t.socket.close(), result, "{state:?}");
        t.stays(next);
    }
}

/// RFC 9293 §3.10.5, scenario 52: ABORT in each of the eleven states; the RST really leaves where one is due.
#[test]
fn s52_abort_in_every_state() {
    for state in State::ALL {
        let mut t = Script::in_state(state);
        t.socket.abort();
        t.stays(State::Closed);
        let (nxt, rcv) = match state {
            State::SynReceived | State::Established => (OURS + 1, THEIRS + 1),
            State::CloseWait => (OURS + 1, THEIRS + 2),
            State::FinWait1 | State::FinWait2 => (OURS + 2, THEIRS + 1),
            State::Closed
            | State::Listen
            | State::SynSent
            | State::Closing
            | State::LastAck
            | State::TimeWait => {
                assert!(t.socket.is_idle(), "{state:?}");
                t.quiet(at(1_000_000));
                continue;
            }
        };
        assert!(!t.socket.is_idle());
        assert_eq!(t.socket.close_reason(), Some(CloseReason::Aborted));
        t.sends(at(0), rst(nxt).ack(rcv));
        assert!(t.socket.is_idle());
        t.quiet(at(1_000_000));
    }
}

/// Scenario 52: the RST survives the socket's next use, and that use inherits nothing.
#[test]
fn s52_reuse_clears_the_connection_but_not_its_farewell() {
    let mut t = Script::established();
    t.arrives(at(1), data(1001, 5001, b"unread"));
    t.arrives(at(1), data(1500, 5001, b"out of order"));
    t.writes(b"unsent");
    t.socket.abort();
    t.iss = 9000;
    t.connect();
    t.sends(at(1), rst(5001).ack(1007));
    t.sends(at(1), bare(Flags::SYN, 9000));
    t.arrives(at(2), bare(Flags::SYN, 70_000).ack(9001));
    t.stays(State::Established);
    t.sends(at(2), ack(9001, 70_001));
    assert_eq!((t.socket.send_queue(), t.socket.recv_queue()), (0, 0));
    t.arrives(at(3), data(70_001, 9001, b"fresh"));
    t.reads(b"fresh");
    t.sends(at(43), ack(9001, 70_006));
}

/// RFC 9293 §3.10.7.4, MUST-13, scenario 38: TIME-WAIT gives way to a SYN with a higher number, and to no other.
#[test]
fn s38_time_wait_gives_way_to_a_newer_syn() {
    let mut t = Script::in_state(State::TimeWait);
    t.arrives(at(10), bare(Flags::SYN, 900));
    assert_eq!(t.outcome(), Outcome::Dropped(DropCause::OutOfWindow));
    t.sends(at(10), ack(5002, 1002));
    t.stays(State::TimeWait);
    t.arrives(at(20), bare(Flags::SYN, 90_000));
    assert_eq!(t.outcome(), Outcome::Redeliver);
    t.stays(State::Closed);
    t.quiet(at(1_000_000));
}

/// RFC 6191 §2: a newer timestamp opens TIME-WAIT too, where the sequence number alone would not.
#[test]
fn s38_time_wait_gives_way_to_a_newer_timestamp() {
    let mut t = Script::new();
    t.socket.set_offers(Offers::ALL).unwrap();
    let mut t = t.open(syn().timestamps(100, 0), ack(1001, 5001).timestamps(101, 0));
    t.socket.close().unwrap();
    t.drain();
    t.arrives(at(10), fin(1001, 5002).timestamps(102, 0));
    t.drain();
    t.stays(State::TimeWait);
    t.arrives(at(20), bare(Flags::SYN, 900).timestamps(102, 0));
    assert_ne!(t.outcome(), Outcome::Redeliver);
    t.drain();
    t.arrives(at(30), bare(Flags::SYN, 900).timestamps(103, 0));
    assert_eq!(t.outcome(), Outcome::Redeliver);
}

/// RFC 9293 §3.10.7.4, scenario 37: in CLOSING, LAST-ACK and TIME-WAIT a RST closes without harm: both sides had closed.
#[test]
fn s37_reset_in_the_last_states() {
    for (state, next) in [(State::Closing, 1002), (State::LastAck, 1002), (State::TimeWait, 1002)] {
        let mut t = Script::in_state(state);
        t.arrives(at(10), rst(next));
        t.stays(State::Closed);
        assert_eq!(t.socket.close_reason(), Some(CloseReason::Finished));
        t.quiet(at(1_000_000));
    }
}

/// RFC 9293 §3.8.1: a FIN that is not acknowledged comes again, with back-off, in each state that waits for that.
#[test]
fn an_unacknowledged_fin_comes_again() {
    for (state, rcv) in [(State::FinWait1, 1001), (State::Closing, 1002), (State::LastAck, 1002)] {
        let mut t = Script::in_state(state);
        for seconds in [1, 3, 7] {
            t.sends(at(1000 * seconds), fin(5001, rcv));
        }
        t.stays(state);
        t.arrives(at(7001), ack(rcv, 5002));
        assert!(matches!(t.socket.state(), State::FinWait2 | State::TimeWait | State::Closed));
        t.quiet(at(20_000));
    }
}

/// RFC 9293 §3.10.7.4: an old ACK in LAST-ACK changes nothing.
#[test]
fn an_old_ack_in_last_ack_changes_nothing() {
    let mut t = Script::in_state(State::LastAck);
    t.arrives(at(10), ack(1002, 5001));
    t.stays(State::LastAck);
    t.quiet(at(10));
    t.arrives(at(20), ack(1002, 5002));
    t.stays(State::Closed);
}

/// Scenario 44: a FIN ahead of missing data waits for it.
#[test]
fn s44_fin_out_of_order() {
    let mut t = Script::established();
    t.arrives(at(10), data(1006, 5001, b"world").flag(Flags::FIN));
    t.sends(at(10), ack(5001, 1001));
    t.stays(State::Established);
    t.arrives(at(20), data(1001, 5001, b"hello"));
    t.stays(State::CloseWait);
    t.sends(at(20), ack(5001, 1012));
    t.reads(b"helloworld");
    assert_eq!(t.socket.recv(&mut [0]), Err(RecvError::Finished));
}

/// Scenario 44: a FIN behind data that reaches beyond the window does not count; it comes again with the rest.
#[test]
fn s44_fin_beyond_the_window() {
    let mut t = Script::with_buffers(10, 10).open(syn(), ack(1001, 5001));
    t.arrives(at(10), data(1001, 5001, b"0123456789AB").flag(Flags::FIN));
    t.stays(State::Established);
    t.sends(at(50), ack(5001, 1011).window(0));
    t.reads(b"0123456789");
    t.sends(at(50), ack(5001, 1011).window(10));
    t.arrives(at(60), data(1001, 5001, b"0123456789AB").flag(Flags::FIN));
    t.stays(State::CloseWait);
    t.reads(b"AB");
    t.sends(at(60), ack(5001, 1014));
}

/// A FIN needs no room in the buffer: it is taken although the window is closed.
#[test]
fn s44_fin_into_a_closed_window() {
    let mut t = Script::with_buffers(4, 4).open(syn(), ack(1001, 5001));
    t.arrives(at(10), data(1001, 5001, b"full"));
    t.sends(at(50), ack(5001, 1005).window(0));
    t.arrives(at(60), fin(1005, 5001));
    t.stays(State::CloseWait);
    t.sends(at(60), ack(5001, 1006));
    t.reads(b"full");
}

/// Scenario 44: the FIN again is acknowledged again.
#[test]
fn s44_fin_again() {
    for state in [State::CloseWait, State::Closing, State::LastAck, State::TimeWait] {
        let mut t = Script::in_state(state);
        let (una, nxt) = match state {
            State::CloseWait => (5001, 5001),
            State::TimeWait => (5002, 5002),
            _ => (5001, 5002),
        };
        t.arrives(at(500), fin(1001, una));
        t.sends(at(500), ack(nxt, 1002));
        t.stays(state);
    }
}

/// Scenario 44: a FIN in SYN-RECEIVED, with the ACK that opens the connection.
#[test]
fn s44_fin_in_syn_received() {
    let mut t = Script::syn_received();
    t.arrives(at(10), fin(1001, 5001));
    t.stays(State::CloseWait);
    t.sends(at(10), ack(5001, 1002));
}

/// Scenario 44: data behind a FIN is no data, in order or not.
#[test]
fn s44_data_after_fin() {
    let mut t = Script::in_state(State::CloseWait);
    t.arrives(at(10), data(1002, 5001, b"zombie"));
    t.quiet(at(10));
    assert_eq!(t.socket.recv(&mut [0; 9]), Err(RecvError::Finished));
    let mut t = Script::established();
    t.arrives(at(10), fin(1006, 5001));
    t.drain();
    t.arrives(at(10), data(1001, 5001, b"hello, zombie"));
    t.stays(State::CloseWait);
    t.reads(b"hello");
    t.sends(at(10), ack(5001, 1007));
}

/// Data that had arrived in order before a RST can still be read; then the reader is told.
#[test]
fn what_arrived_before_a_reset_can_be_read() {
    let mut t = Script::established();
    t.arrives(at(10), data(1001, 5001, b"answer"));
    t.arrives(at(10), rst(1007));
    t.stays(State::Closed);
    t.reads(b"answer");
    assert_eq!(t.socket.recv(&mut [0]), Err(RecvError::Closed(CloseReason::Reset)));
    assert_eq!(t.socket.send(b"x"), Err(SendError::Closed(CloseReason::Reset)));
    t.quiet(at(1_000_000));
}
