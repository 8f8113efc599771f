//! SYN cookies: RFC 4987 §3.6. Scenario 45.

use super::listener::{ACK, Client, RST, SYN, accept, listener, sent};
use super::*;
use crate::stats::Event;
use crate::tcp::{Handle, ListenerHandle, State};

/// A host whose listener's backlog is full of requests that never go on.
fn flooded(sockets: usize) -> (Host, ListenerHandle) {
    let mut host = Host::with(Wire::new(Medium::Ethernet, 1500), Sizes { tcp: sockets, ..small() });
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    let listener = listener(&mut host, 16, sockets);
    flood(&mut host, 0);
    (host, listener)
}

/// Ten times as many requests as the backlog holds.
fn flood(host: &mut Host, round: u16) {
    for n in 0..160 {
        let answer = sent(&host.answers(Client::new(20_000 + 160 * round + n).syn()));
        assert_eq!(answer.flags, SYN | ACK);
    }
}

fn bring_back(host: &mut Host, listener: ListenerHandle, client: Client, seq: u32) -> Handle {
    host.gets(client.segment(ACK, 1001, seq + 1, b""));
    accept(host, listener).expect("the cookie opens a connection")
}

/// Scenario 45, issue 4: in a flood of ten times the backlog a peer gets in, and its data goes both ways.
#[test]
fn s45_a_peer_gets_in_through_a_flood() {
    let (mut host, listener) = flooded(2);
    host.wait(1_100);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    flood(&mut host, 1);
    let client = Client::new(5000);
    let answer = sent(&host.answers(client.syn()));
    assert_eq!((answer.flags, answer.ack), (SYN | ACK, 1001));
    // The flood's promises are void by now: a socket is free.
    let handle = bring_back(&mut host, listener, client, answer.seq);
    host.gets(client.segment(ACK, 1001, answer.seq + 1, b"hello"));
    let mut socket = host.stack.tcp(handle).unwrap();
    assert_eq!((socket.state(), socket.recv_queue()), (State::Established, 5));
    socket.send(b"world").unwrap();
    drop(socket);
    let data = sent(&host.sends()[0]);
    assert_eq!((data.len, data.seq, data.ack), (5, answer.seq + 1, 1006));
    let counts = host.stack.tcp_listener(listener).unwrap().counts();
    assert_eq!((counts.backlog, counts.cookies_taken, counts.opened), (16, 1, 1));
}

/// RFC 4987 §3.6: a request that comes twice finds the backlog full, then not. Whichever of the two answers the peer takes, it
/// gets in.
#[test]
fn a_cookie_counts_though_there_is_an_entry_now() {
    for takes_cookie in [true, false] {
        let (mut host, listener) = flooded(1);
        let client = Client::new(5000);
        let cookie = sent(&host.answers(client.syn())).seq;
        let flood = Client::new(20_000);
        host.ignores(flood.segment(RST, 1001, 0, b""));
        let entry = sent(&host.answers(client.syn())).seq;
        assert_ne!(cookie, entry);
        let forged = host.answers(client.segment(ACK, 1001, entry.wrapping_add(2), b""));
        assert_eq!(sent(&forged).flags, RST);
        host.wait(1_100); // The socket is not the flood's any more.
        host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
        let handle = bring_back(&mut host, listener, client, if takes_cookie { cookie } else { entry });
        assert_eq!(host.stack.tcp(handle).unwrap().state(), State::Established);
        let counts = host.stack.tcp_listener(listener).unwrap().counts();
        assert_eq!((counts.backlog, counts.cookies_taken), (15, u64::from(takes_cookie)));
    }
}

/// RFC 9293 §3.8.6.1: a peer whose first acknowledgement found no room was told of a window of zero. It probes with the number
/// before its next, and gets in by that.
#[test]
fn a_probe_brings_a_cookie_back() {
    let (mut host, listener) = flooded(1);
    let client = Client::new(5000);
    let cookie = sent(&host.answers(client.syn())).seq;
    host.wait(1_100); // The socket is not the flood's any more.
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    host.ignores(client.segment(ACK, 1000, cookie + 1, b"x"));
    let window = sent(&host.answers(client.segment(ACK, 1000, cookie + 1, b"")));
    assert_eq!((window.flags, window.ack), (ACK, 1001));
    assert!(window.window > 0);
    let handle = accept(&mut host, listener).expect("the probe opens the connection");
    host.gets(client.segment(ACK, 1001, cookie + 1, b"hello"));
    assert_eq!(host.stack.tcp(handle).unwrap().recv_queue(), 5);
}

/// RFC 4987 §3.6: the listener recovers when the flood is over: its entries expire, and requests get entries again.
#[test]
fn s45_a_listener_recovers() {
    let (mut host, listener) = flooded(1);
    for _ in 0..30 {
        host.wait(10_000);
        host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    }
    let counts = host.stack.tcp_listener(listener).unwrap().counts();
    assert_eq!((counts.backlog, counts.expired), (0, 16));
    assert_eq!(sent(&host.answers(Client::new(5000).syn())).window, 512);
    assert_eq!(host.stack.tcp_listener(listener).unwrap().counts().backlog, 1);
}

/// A cookie is answered once and never sent again: a flood makes no more packets than it has.
#[test]
fn cookies_do_not_amplify() {
    let (mut host, listener) = flooded(0);
    let cookies = host.stack.tcp_listener(listener).unwrap().counts().cookies_sent;
    assert_eq!(cookies, 144);
    let before = host.stack.stats().count(Event::TcpSent);
    for _ in 0..200 {
        host.wait(1_000);
        host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    }
    let again = host.stack.stats().count(Event::TcpSent) - before;
    assert_eq!(again, 16 * 7, "only what is in the backlog");
}

/// RFC 4987 appendix A: only what was sent is taken: with this number, for these ends, in this time, and while there are
/// cookies at all.
#[test]
fn cookies_cannot_be_made_up() {
    let (mut host, listener) = flooded(4);
    let client = Client::new(5000);
    let seq = sent(&host.answers(client.syn())).seq;
    let other = Client::new(5001);
    for forged in [
        client.segment(ACK, 1001, (seq + 1) ^ 1 << 22, b""),
        client.segment(ACK, 1001, (seq + 1) ^ 1 << 30, b""),
        other.segment(ACK, 1001, seq + 1, b""),
    ] {
        assert_eq!(sent(&host.answers(forged)).flags, RST);
    }
    // The right tag, and a wrong number: nothing is opened, and nothing said.
    host.ignores(client.segment(ACK, 1001, (seq + 1) ^ 1 << 20, b""));
    host.ignores(client.segment(ACK, 1002, seq + 1, b""));
    assert_eq!(accept(&mut host, listener), None);
    host.wait(140_000);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    flood(&mut host, 2);
    let late = host.gets(client.segment(ACK, 1001, seq + 1, b""));
    assert_eq!(sent(&late[0]).flags, RST, "its time is over, though cookies are in use");
    let fresh = sent(&host.answers(client.syn())).seq;
    assert_ne!(fresh, seq);
    host.wait(66_000);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    bring_back(&mut host, listener, client, fresh);
}

/// Timestamps carry what a cookie has no room for: window scale, SACK and ECN. Without them only the MSS is kept.
#[test]
fn timestamps_carry_what_was_agreed_on() {
    let stamps = [1, 1, 8, 10, 0, 0, 0, 77, 0, 0, 0, 0];
    let offer = [2, 4, 0x04, 0x00, 1, 3, 3, 5, 1, 1, 4, 2];
    const BOTH: u8 = 0xc0;
    for (with_stamps, ecn) in [(true, BOTH), (true, 0), (false, BOTH)] {
        let (mut host, listener) = flooded(2);
        // The promises of the flood are void after a second.
        host.wait(2_000);
        host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
        let client = Client::new(5000);
        let mut options = offer.to_vec();
        options.extend(stamps.iter().filter(|_| with_stamps));
        let syn_ack = host.answers(client.segment_with(SYN | ecn, (1000, 0), &options, b""));
        let agreed = with_stamps && ecn == BOTH;
        assert_eq!(sent(&syn_ack).flags, SYN | ACK | if agreed { 0x40 } else { 0 });
        let ours = seen(&syn_ack).payload[20..].to_vec();
        let has = |kind: &[u8]| ours.windows(kind.len()).any(|at| at == kind);
        assert_eq!((has(&[3, 3]), has(&[4, 2]), has(&[8, 10])), (with_stamps, with_stamps, with_stamps));
        let seq = sent(&syn_ack).seq;
        let mut echo = Vec::new();
        if let Some(at) = ours.windows(2).position(|at| at == [8, 10]) {
            echo = vec![1, 1, 8, 10, 0, 0, 0, 78];
            echo.extend(&ours[at + 2..at + 6]);
        }
        // A window of 0x2000, times 32 if that was kept.
        host.gets(client.segment_with(ACK, (1001, seq + 1), &echo, b""));
        let handle = accept(&mut host, listener).unwrap();
        // Out of order: told by a SACK block where that was kept.
        let gap = host.answers(client.segment_with(ACK, (1011, seq + 1), &echo, b"later"));
        let told = seen(&gap).payload[20..].to_vec();
        assert_eq!(told.windows(2).any(|at| at == [5, 10]), with_stamps);
        host.stack.tcp(handle).unwrap().send(&[1; 512]).unwrap();
        let data = host.sends();
        assert_eq!(sent(&data[0]).len, 512);
        assert_eq!(data[0][15] & 3, if agreed { 2 } else { 0 }, "ECT(0) where ECN was kept");
    }
}

/// A peer that comes back with its cookie and finds neither socket nor entry is not refused: it comes again.
#[test]
fn a_cookie_can_wait() {
    let (mut host, listener) = flooded(0);
    let client = Client::new(5000);
    let answer = sent(&host.answers(client.syn()));
    assert_eq!(answer.window, 0);
    host.ignores(client.segment(ACK, 1001, answer.seq + 1, b""));
    host.ignores(client.segment(ACK, 1001, answer.seq + 1, b"h"));
    // One of the flood goes: there is room to wait in.
    host.gets(Client::new(20_000).segment(RST, 1001, 0, b""));
    host.ignores(client.segment(ACK, 1001, answer.seq + 1, b"h"));
    let counts = host.stack.tcp_listener(listener).unwrap().counts();
    assert_eq!((counts.backlog, counts.waiting), (16, 1));
}

/// What has overtaken the segment with the cookie does not reset the connection.
#[test]
fn data_may_overtake_a_cookie() {
    let (mut host, listener) = flooded(1);
    host.wait(2_000);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    let client = Client::new(5000);
    let seq = sent(&host.answers(client.syn())).seq;
    host.ignores(client.segment(ACK, 1006, seq + 1, b"world"));
    host.ignores(client.segment(ACK, 1011, seq + 1, b""));
    bring_back(&mut host, listener, client, seq);
    assert_eq!(sent(&host.answers(Client::new(5001).segment(ACK, 1006, seq + 1, b""))).flags, RST);
}

/// Issue 4: a listener without any backlog lives on cookies alone.
#[test]
fn a_listener_without_a_backlog() {
    let mut host = Host::with(Wire::new(Medium::Ethernet, 1500), Sizes { tcp: 1, ..small() });
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    let listener = listener(&mut host, 0, 1);
    let client = Client::new(5000);
    let seq = sent(&host.answers(client.syn())).seq;
    bring_back(&mut host, listener, client, seq);
}
