//! TIME-WAIT in entries: RFC 9293 §3.6.1, RFC 6191, RFC 1337.

use super::listener::{ACK, Client, FIN, RST, SYN, Sent, accept, is_ip, listener, open, sent};
use super::*;
use crate::Local;
use crate::tcp::{ConnectError, ListenerHandle, State, TimeWaitEntry};

/// A host with a listener, one socket, and so many entries.
fn host_with(entries: usize) -> (Host, ListenerHandle) {
    let sizes = Sizes { tcp: 2, time_wait: entries, ..small() };
    let mut host = Host::with(Wire::new(Medium::Ethernet, 1500), sizes);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    let listener = listener(&mut host, 4, 1);
    (host, listener)
}

/// Opens a connection, closes it from our side first, and hands out our last acknowledgement.
fn close_first(host: &mut Host, listener: ListenerHandle, client: Client, iss: u32) -> Sent {
    let handle = accept(host, listener).unwrap();
    host.stack.tcp(handle).unwrap().give_back().unwrap();
    assert_eq!(sent(&host.sends()[0]).flags, FIN | ACK);
    sent(&host.answers(client.segment(FIN | ACK, 1001, iss + 2, b"")))
}

/// Issue 4: TIME-WAIT holds no buffers: the socket is free as soon as the last acknowledgement has left.
#[test]
fn time_wait_takes_no_socket() {
    let (mut host, listener) = host_with(4);
    let client = Client::new(5000);
    let iss = open(&mut host, client);
    let last = close_first(&mut host, listener, client, iss);
    assert_eq!((last.flags, last.seq, last.ack), (ACK, iss + 2, 1002));
    assert_eq!(host.stack.tcp_listener(listener).unwrap().counts().free, 1);
    // RFC 9293 §3.10.7.4: the FIN again is acknowledged again, and 2 MSL begin anew.
    host.wait(50_000);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    assert_eq!(sent(&host.answers(client.segment(FIN | ACK, 1001, iss + 2, b""))), last);
    host.wait(50_000);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    assert_eq!(sent(&host.answers(client.segment(ACK, 1000, iss + 1, b"old"))), last, "old data");
    // RFC 1337 §3, F1: what an old duplicate makes the peer say does not end it.
    host.ignores(client.segment(RST, 1002, 0, b""));
    assert_eq!(sent(&host.answers(client.segment(ACK, 1000, iss + 1, b"old"))), last);
    host.ignores(client.segment(ACK, 1002, iss + 2, b""));
    host.wait(10_001);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    assert_eq!(sent(&host.answers(client.segment(ACK, 1002, iss + 2, b""))).flags, RST, "2 MSL are over");
    assert_eq!(host.stack.poll_at(host.id).filter(|at| *at <= host.now), None);
}

/// RFC 1122 §4.2.2.13: a SYN with a higher number opens a new connection; any other is answered by an acknowledgement,
/// and the peer's RST in answer to that ends TIME-WAIT.
#[test]
fn a_new_connection_replaces_an_old_one() {
    let (mut host, listener) = host_with(4);
    let client = Client::new(5000);
    let iss = open(&mut host, client);
    let last = close_first(&mut host, listener, client, iss);
    host.wait(1);
    let again = sent(&host.answers(client.segment(SYN, 70_000, 0, b"")));
    assert_eq!((again.flags, again.ack), (SYN | ACK, 70_001));
    assert!(again.seq.wrapping_sub(iss + 2) < 1 << 31, "RFC 1122 §4.2.2.13: our number is higher, too");
    host.ignores(client.segment(RST, 70_001, 0, b""));
    assert_eq!(host.stack.tcp_listener(listener).unwrap().counts().backlog, 0);
    // Once more from the beginning, with an older number.
    let iss = open(&mut host, client);
    let handle = accept(&mut host, listener).unwrap();
    host.stack.tcp(handle).unwrap().give_back().unwrap();
    host.sends();
    host.answers(client.segment(FIN | ACK, 1001, iss + 2, b""));
    let answer = sent(&host.answers(client.segment(SYN, 900, 0, b"")));
    assert_eq!((answer.flags, answer.seq, answer.ack), (ACK, iss + 2, last.ack));
    host.ignores(client.segment(RST, answer.ack, 0, b""));
    assert_eq!(sent(&host.answers(client.segment(SYN, 900, 0, b""))).flags, SYN | ACK);
}

/// RFC 6191 §2: with timestamps, a later one decides, whatever the numbers say; an earlier one opens nothing.
#[test]
fn timestamps_tell_new_connections() {
    let stamp = |value: u8| [1, 1, 8, 10, 0, 0, 0, value, 0, 0, 0, 0];
    for (value, opens) in [(101, true), (100, false), (99, false)] {
        let (mut host, listener) = host_with(4);
        let client = Client::new(5000);
        let iss = sent(&host.answers(client.segment_with(SYN, (1000, 0), &stamp(100), b""))).seq;
        host.ignores(client.segment_with(ACK, (1001, iss + 1), &stamp(100), b""));
        let handle = accept(&mut host, listener).unwrap();
        host.stack.tcp(handle).unwrap().give_back().unwrap();
        host.sends();
        host.answers(client.segment_with(FIN | ACK, (1001, iss + 2), &stamp(100), b""));
        let answer = sent(&host.answers(client.segment_with(SYN, (500, 0), &stamp(value), b"")));
        assert_eq!(answer.flags, if opens { SYN | ACK } else { ACK }, "{value}");
    }
}

/// Issue 4: a server that closes first serves 10,000 short connections in a row, with one socket and four entries: the
/// oldest gives way.
#[test]
fn ten_thousand_short_connections_in_a_row() {
    let (mut host, listener) = host_with(4);
    for n in 0..10_000_u16 {
        let client = Client::new(20_000 + n);
        // The order of the last ones counts.
        host.wait(u64::from(n >= 9_990));
        let iss = open(&mut host, client);
        let handle = accept(&mut host, listener).unwrap();
        let mut socket = host.stack.tcp(handle).unwrap();
        assert_eq!(socket.send(b"13:37").unwrap(), 5);
        socket.give_back().unwrap();
        let out = host.sends();
        assert_eq!((sent(&out[0]).len, sent(&out[0]).flags & FIN), (5, FIN));
        host.answers(client.segment(FIN | ACK, 1001, iss + 7, b""));
    }
    let counts = host.stack.tcp_listener(listener).unwrap().counts();
    assert_eq!((counts.opened, counts.free, counts.backlog), (10_000, 1, 0));
    // The last four are remembered, and no other.
    for (n, flags) in [(9_999, ACK), (9_996, ACK), (9_995, RST), (0, RST)] {
        let answer = sent(&host.answers(Client::new(20_000 + n).segment(FIN | ACK, 1001, 1, b"")));
        assert_eq!(answer.flags, flags, "{n}");
    }
}

/// A connection of ours in TIME-WAIT keeps its two ends until 2 MSL are over (RFC 9293 §3.6.1).
#[test]
fn ends_in_time_wait_are_taken() {
    let (mut host, _) = host_with(4);
    let socket = host.stack.add_tcp(crate::tcp::Buffers { rx: lent(64, || 0), tx: lent(64, || 0) }).unwrap();
    let (server, local) = (SocketAddr::from((PEER_V4, 5000)), Local { addr: None, port: 80 });
    let connect = |host: &mut Host| host.stack.tcp(socket).unwrap().connect(host.now, server, local);
    let client = Client::new(5000);
    connect(&mut host).unwrap();
    let iss = sent(&host.sends()[0]).seq;
    host.answers(client.segment(SYN | ACK, 1000, iss + 1, b""));
    host.stack.tcp(socket).unwrap().close().unwrap();
    host.sends();
    host.answers(client.segment(FIN | ACK, 1001, iss + 2, b""));
    assert_eq!(host.stack.tcp(socket).unwrap().state(), State::Closed);
    assert_eq!(connect(&mut host), Err(ConnectError::PortInUse));
    host.wait(60_001);
    assert_eq!(connect(&mut host), Ok(()));
    assert!(host.sends().iter().any(|frame| !is_ip(frame) || sent(frame).flags == SYN));
}

/// What one entry costs: a warning to whoever lets it grow.
#[test]
fn an_entry_stays_small() {
    assert!(size_of::<TimeWaitEntry>() <= 136, "{}", size_of::<TimeWaitEntry>());
}
