//! Listeners: RFC 9293 §3.5 and §3.10.7 for many peers at once, RFC 4987.

use std::format;

use super::*;
use crate::iface::Destinations;
use crate::stats::{Discard, Event};
use crate::tcp::{BacklogEntry, Buffers, Handle, ListenError, ListenerHandle, Scope, State};
use crate::tcp::{RemoveListenerError, SupplyError};

pub(super) const FIN: u8 = 1;
pub(super) const SYN: u8 = 2;
pub(super) const RST: u8 = 4;
pub(super) const ACK: u8 = 16;

/// One end of a connection on the peer's side.
#[derive(Clone, Copy)]
pub(super) struct Client {
    pub(super) addr: Ipv4Addr,
    pub(super) port: u16,
    pub(super) to: u16,
}

impl Client {
    pub(super) const fn new(port: u16) -> Client {
        Client { addr: PEER_V4, port, to: 80 }
    }

    pub(super) fn segment_with(
        self,
        flags: u8,
        (seq, ack): (u32, u32),
        options: &[u8],
        data: &[u8],
    ) -> Vec<u8> {
        let mut out = Vec::new();
        out.extend(self.port.to_be_bytes());
        out.extend(self.to.to_be_bytes());
        out.extend(seq.to_be_bytes());
        out.extend(ack.to_be_bytes());
        out.extend([0x50 + (options.len() as u8 / 4 * 16), flags, 0x20, 0, 0, 0, 0, 0]);
        out.extend(options);
        out.extend(data);
        let sum = checksum(&[&pseudo(self.addr.into(), OUR_V4.into(), 6, out.len()), &out]);
        out[16..18].copy_from_slice(&sum.to_be_bytes());
        V4 { src: self.addr, ..V4::new(6) }.frame(&out)
    }

    pub(super) fn segment(self, flags: u8, seq: u32, ack: u32, data: &[u8]) -> Vec<u8> {
        self.segment_with(flags, (seq, ack), &[], data)
    }

    /// Its numbers begin at 1000.
    pub(super) fn syn(self) -> Vec<u8> {
        self.segment(SYN, 1000, 0, b"")
    }
}

/// What a test looks at in a segment of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sent {
    pub(super) to: u16,
    pub(super) flags: u8,
    pub(super) seq: u32,
    pub(super) ack: u32,
    pub(super) window: u16,
    pub(super) len: usize,
}

pub(super) fn sent(frame: &[u8]) -> Sent {
    let payload = seen(frame).payload;
    let word = |at: usize| u32::from_be_bytes(payload[at..at + 4].try_into().unwrap());
    let half = |at: usize| u16::from_be_bytes(payload[at..at + 2].try_into().unwrap());
    let header = usize::from(payload[12] >> 4) * 4;
    Sent {
        to: half(2),
        flags: payload[13],
        seq: word(4),
        ack: word(8),
        window: half(14),
        len: payload.len() - header,
    }
}

/// Whether it is no question about a neighbour.
pub(super) fn is_ip(frame: &[u8]) -> bool {
    frame[12..14] == [8, 0]
}

fn host_with(tcp: usize) -> Host {
    let mut host = Host::with(Wire::new(Medium::Ethernet, 1500), Sizes { tcp, ..small() });
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    host
}

/// A listener on port 80 with this backlog and so many sockets.
pub(super) fn listener(host: &mut Host, backlog: usize, sockets: usize) -> ListenerHandle {
    let entries: &'static mut [BacklogEntry] = lent(backlog, || BacklogEntry::EMPTY);
    let listener = host.stack.add_tcp_listener(entries).unwrap();
    for _ in 0..sockets {
        supply(host, listener);
    }
    host.stack.tcp_listener(listener).unwrap().listen(80).unwrap();
    listener
}

fn supply(host: &mut Host, listener: ListenerHandle) {
    let socket = host.stack.add_tcp(Buffers { rx: lent(512, || 0), tx: lent(512, || 0) }).unwrap();
    host.stack.tcp_listener(listener).unwrap().supply(socket).unwrap();
}

pub(super) fn accept(host: &mut Host, listener: ListenerHandle) -> Option<Handle> {
    host.stack.tcp_listener(listener).unwrap().accept()
}

/// Opens a connection, and hands out our numbers.
pub(super) fn open(host: &mut Host, client: Client) -> u32 {
    let iss = sent(&host.answers(client.syn())).seq;
    host.ignores(client.segment(ACK, 1001, iss + 1, b""));
    iss
}

/// RFC 9293 §3.5: three segments, and the connection has a socket; its handle dies with it.
#[test]
fn a_connection_takes_a_socket_when_it_is_open() {
    let mut host = host_with(1);
    let listener = listener(&mut host, 4, 1);
    let client = Client::new(5000);
    let answer = sent(&host.answers(client.syn()));
    assert_eq!((answer.flags, answer.ack, answer.window), (SYN | ACK, 1001, 512));
    assert_eq!(accept(&mut host, listener), None, "half open");
    host.ignores(client.segment(ACK, 1001, answer.seq + 1, b""));
    let handle = accept(&mut host, listener).unwrap();
    assert_eq!(accept(&mut host, listener), None);
    let ends = host.stack.tcp(handle).unwrap().tuple().unwrap();
    assert_eq!((ends.local, ends.remote), ((OUR_V4, 80).into(), (PEER_V4, 5000).into()));
    host.gets(client.segment(ACK, 1001, answer.seq + 1, b"hello"));
    let mut data = [0; 16];
    assert_eq!(host.stack.tcp(handle).unwrap().recv(&mut data).unwrap(), 5);
    host.stack.tcp(handle).unwrap().send(b"bye").unwrap();
    // Handed back while data and FIN have yet to leave.
    host.stack.tcp(handle).unwrap().give_back().unwrap();
    assert!(host.stack.tcp(handle).is_err(), "the handle is stale");
    let out = host.sends();
    assert_eq!(sent(&out[0]).len, 3);
    assert_eq!(sent(out.last().unwrap()).flags & FIN, FIN);
    host.answers(client.segment(FIN | ACK, 1006, answer.seq + 5, b""));
    let counts = host.stack.tcp_listener(listener).unwrap().counts();
    assert_eq!(
        (counts.backlog, counts.free, counts.ready, counts.opened),
        (0, 0, 0, 1),
        "TIME-WAIT holds it"
    );
    host.wait(61_000);
    host.poll();
    assert_eq!(host.stack.tcp_listener(listener).unwrap().counts().free, 1);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    open(&mut host, Client::new(5001));
    assert_ne!(accept(&mut host, listener).unwrap(), handle);
}

/// RFC 6298 §5.5, RFC 9293 §3.8.3 (MUST-23): a SYN-ACK leaves again with back-off, and after three minutes it is over.
#[test]
fn a_half_open_connection_expires() {
    let mut host = host_with(1);
    let listener = listener(&mut host, 4, 1);
    let start = host.now;
    let first = sent(&host.answers(Client::new(5000).syn()));
    let mut at = Vec::new();
    while let Some(next) = host.stack.poll_at(host.id).filter(|_| at.len() < 20) {
        host.now = next.max(host.now);
        host.wire.incoming.push_back(arp(1, PEER_MAC, PEER_V4, OUR_V4));
        for frame in host.sends() {
            if is_ip(&frame) {
                assert_eq!(Sent { window: 0, ..first.clone() }, sent(&frame), "its promise is withdrawn");
                at.push(host.now.since(start).total_millis() / 1000);
            }
        }
        let counts = host.stack.tcp_listener(listener).unwrap().counts();
        if counts.backlog == 0 {
            break;
        }
    }
    assert_eq!(at, [1, 3, 7, 15, 31, 63, 123]);
    assert_eq!(host.now.since(start).total_millis() / 1000, 183);
    let counts = host.stack.tcp_listener(listener).unwrap().counts();
    assert_eq!((counts.backlog, counts.expired, counts.free), (0, 1, 1));
}

/// RFC 9293 §3.10.7.4, SYN-RECEIVED; RFC 5961 §3.2: what each kind of segment does to a half-open connection.
#[test]
fn segments_for_a_half_open_connection() {
    let mut host = host_with(1);
    let listener = listener(&mut host, 4, 1);
    let client = Client::new(5000);
    let first = sent(&host.answers(client.syn()));
    let iss = first.seq;
    assert_eq!(sent(&host.answers(client.syn())), first, "the same SYN: the same answer");
    let challenge = Sent { flags: ACK, seq: iss + 1, ..first.clone() };
    assert_eq!(sent(&host.answers(client.segment(ACK, 9000, iss + 1, b""))), challenge, "out of the window");
    assert_eq!(sent(&host.answers(client.segment(SYN, 70_000, 0, b""))), challenge, "another SYN, too");
    assert_eq!(sent(&host.answers(client.segment(RST, 1002, 0, b""))), challenge, "a RST elsewhere");
    host.ignores(client.segment(RST, 70_000, 0, b""));
    let reset = sent(&host.answers(client.segment(ACK, 1001, iss, b"")));
    assert_eq!((reset.flags, reset.seq), (RST, iss), "it acknowledges what was not sent");
    assert_eq!(host.stack.tcp_listener(listener).unwrap().counts().backlog, 1, "all the while it stays");
    host.ignores(client.segment(RST, 1001, 0, b""));
    assert_eq!(host.stack.tcp_listener(listener).unwrap().counts().backlog, 0);
    // MUST-11: it is LISTEN as before.
    open(&mut host, client);
    assert!(accept(&mut host, listener).is_some());
}

/// RFC 5961 §7: however many segments come, ten are answered until the SYN-ACK leaves again.
#[test]
fn challenges_are_counted() {
    let mut host = host_with(1);
    listener(&mut host, 4, 1);
    let client = Client::new(5000);
    let iss = sent(&host.answers(client.syn())).seq;
    let answered = (0..50).filter(|_| !host.gets(client.segment(ACK, 9000, iss + 1, b"")).is_empty()).count();
    assert_eq!(answered, 10);
}

/// DESIGN "Listener": without a socket the connection waits with a closed window; its data is not lost, and it goes on as
/// soon as a socket is free.
#[test]
fn a_connection_waits_for_a_socket() {
    let mut host = host_with(2);
    let listener = listener(&mut host, 4, 0);
    let client = Client::new(5000);
    let answer = sent(&host.answers(client.syn()));
    assert_eq!((answer.flags, answer.window), (SYN | ACK, 0));
    host.ignores(client.segment(ACK, 1001, answer.seq + 1, b""));
    let counts = host.stack.tcp_listener(listener).unwrap().counts();
    assert_eq!((counts.backlog, counts.waiting), (1, 1));
    for probe in
        [client.segment(ACK, 1001, answer.seq + 1, b"h"), client.segment(ACK, 1000, answer.seq + 1, b"")]
    {
        let closed = sent(&host.answers(probe));
        assert_eq!((closed.flags, closed.seq, closed.ack, closed.window), (ACK, answer.seq + 1, 1001, 0));
    }
    supply(&mut host, listener);
    let update = host.sends();
    assert_eq!(update.len(), 1, "a window update");
    let update = sent(&update[0]);
    assert_eq!((update.flags, update.ack, update.window), (ACK, 1001, 512));
    let handle = accept(&mut host, listener).unwrap();
    host.gets(client.segment(ACK, 1001, answer.seq + 1, b"hello"));
    assert_eq!(host.stack.tcp(handle).unwrap().recv_queue(), 5);
    // What the peer offered last is known: the data leaves at once.
    host.stack.tcp(handle).unwrap().send(b"world").unwrap();
    assert_eq!(sent(&host.sends()[0]).len, 5);
}

/// A window is only offered where a socket is free for it; who was offered one gets it, whoever comes first.
#[test]
fn windows_are_promises() {
    let mut host = host_with(2);
    let listener = listener(&mut host, 4, 1);
    let (early, late) = (Client::new(5000), Client::new(5001));
    let first = sent(&host.answers(early.syn()));
    let second = sent(&host.answers(late.syn()));
    assert_eq!((first.window, second.window), (512, 0));
    host.ignores(late.segment(ACK, 1001, second.seq + 1, b""));
    assert_eq!(accept(&mut host, listener), None, "it was not promised to this one");
    host.gets(early.segment(ACK, 1001, first.seq + 1, b"first data"));
    let handle = accept(&mut host, listener).unwrap();
    assert_eq!(host.stack.tcp(handle).unwrap().recv_queue(), 10);
    // A promise that is not taken up within a second is void.
    supply(&mut host, listener);
    let update = host.sends();
    assert_eq!((update.len(), sent(&update[0]).to, sent(&update[0]).window), (1, 5001, 512));
}

/// A waiting peer that is gone for three minutes is told so; one that probes keeps waiting.
#[test]
fn waiting_has_an_end() {
    let mut host = host_with(1);
    let listener = listener(&mut host, 4, 0);
    let client = Client::new(5000);
    let iss = sent(&host.answers(client.syn())).seq;
    host.ignores(client.segment(ACK, 1001, iss + 1, b""));
    host.wait(170_000);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    host.answers(client.segment(ACK, 1001, iss + 1, b"h"));
    host.wait(170_000);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    assert_eq!(host.stack.tcp_listener(listener).unwrap().counts().waiting, 1);
    host.wait(11_000);
    let out: Vec<_> = host.sends().into_iter().filter(|frame| is_ip(frame)).collect();
    let reset = sent(&out[0]);
    assert_eq!((out.len(), reset.flags & RST, reset.seq), (1, RST, iss + 1));
    assert_eq!(host.stack.tcp_listener(listener).unwrap().counts().backlog, 0);
}

/// Issue 4: N peers that connect at the same instant are all served, none is reset, and nobody's first data is lost.
#[test]
fn a_thousand_peers_at_once() {
    const PEERS: u16 = 1000;
    let mut host = host_with(PEERS.into());
    let listener = listener(&mut host, PEERS.into(), PEERS.into());
    let clients: Vec<Client> = (0..PEERS).map(|n| Client::new(10_000 + n)).collect();
    host.wire.incoming.extend(clients.iter().map(|client| client.syn()));
    let answers: Vec<Sent> = host.sends().iter().map(|frame| sent(frame)).collect();
    assert_eq!(answers.len(), usize::from(PEERS));
    for (client, answer) in clients.iter().zip(&answers) {
        assert_eq!((answer.to, answer.flags, answer.window), (client.port, SYN | ACK, 512));
        // The ACK and the first data, without a pause between.
        host.wire.incoming.push_back(client.segment(ACK, 1001, answer.seq + 1, b""));
        host.wire.incoming.push_back(client.segment(ACK, 1001, answer.seq + 1, b"GET /"));
    }
    host.sends();
    let mut served = 0;
    while let Some(handle) = accept(&mut host, listener) {
        let mut socket = host.stack.tcp(handle).unwrap();
        assert_eq!((socket.state(), socket.recv_queue()), (State::Established, 5));
        socket.send(b"200").unwrap();
        served += 1;
    }
    assert_eq!(served, PEERS);
    assert_eq!(host.stack.stats().count(Event::TcpReset), 0);
    assert_eq!(host.sends().iter().filter(|frame| sent(frame).len == 3).count(), usize::from(PEERS));
}

/// Issue 4: 10,000 connections through ten sockets' buffers at a time: the others wait, and all are served.
#[test]
fn more_peers_than_sockets() {
    let mut host = host_with(10);
    let listener = listener(&mut host, 300, 10);
    let clients: Vec<Client> = (0..300).map(|n| Client::new(10_000 + n)).collect();
    host.wire.incoming.extend(clients.iter().map(|client| client.syn()));
    let answers: Vec<Sent> = host.sends().iter().map(|frame| sent(frame)).collect();
    assert_eq!(answers.iter().filter(|answer| answer.window > 0).count(), 10);
    for (client, answer) in clients.iter().zip(&answers) {
        host.wire.incoming.push_back(client.segment(ACK, 1001, answer.seq + 1, b""));
    }
    host.sends();
    let mut served = Vec::new();
    while let Some(handle) = accept(&mut host, listener) {
        let ends = host.stack.tcp(handle).unwrap().tuple().unwrap();
        served.push(ends.remote.port());
        let n = usize::from(ends.remote.port() - 10_000);
        host.gets(clients[n].segment(ACK, 1001, answers[n].seq + 1, b"request"));
        let mut socket = host.stack.tcp(handle).unwrap();
        assert_eq!(socket.recv(&mut [0; 16]), Ok(7));
        socket.abort();
        drop(socket);
        host.stack.tcp(handle).unwrap().give_back().unwrap();
        // The RST leaves, and the window update of the next one in line.
        host.sends();
    }
    assert_eq!(served, (10_000..10_300).collect::<Vec<_>>(), "in the order in which they came");
}

/// DESIGN "Listening": one port, a range, every port; the closest fit answers, and says what it was called by.
#[test]
fn scopes_and_who_answers() {
    let mut host = Host::with(Wire::new(Medium::Ethernet, 1500), Sizes { tcp: 8, listeners: 8, ..small() });
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    let scopes: [Scope; 5] = [
        Scope::EVERYTHING,
        (80..=89).into(),
        Scope::from(80..=89).on(OUR_V4.into()),
        80.into(),
        SocketAddr::from((OUR_V4, 80)).into(),
    ];
    let listeners = scopes.map(|scope| {
        let backlog: &'static mut [BacklogEntry] = lent(4, || BacklogEntry::EMPTY);
        let listener = host.stack.add_tcp_listener(backlog).unwrap();
        supply(&mut host, listener);
        host.stack.tcp_listener(listener).unwrap().listen(scope).unwrap();
        listener
    });
    for (n, to) in [(4, 80), (3, 80), (2, 85), (1, 85), (0, 4711)] {
        // Each in turn: without the closest fit the next one answers.
        let client = Client { to, ..Client::new(6000 + n as u16) };
        open(&mut host, client);
        let handle = accept(&mut host, listeners[n]).unwrap_or_else(|| panic!("listener {n}"));
        assert_eq!(host.stack.tcp(handle).unwrap().tuple().unwrap().local, (OUR_V4, to).into());
        host.stack.tcp_listener(listeners[n]).unwrap().close();
    }
    let refused = sent(&host.answers(Client::new(7000).syn()));
    assert_eq!(refused.flags, RST | ACK, "nobody listens any more");
    let backlog: &'static mut [BacklogEntry] = lent(1, || BacklogEntry::EMPTY);
    let other = host.stack.add_tcp_listener(backlog).unwrap();
    let mut first = host.stack.tcp_listener(listeners[0]).unwrap();
    first.listen(80..=89).unwrap();
    assert_eq!(first.listen(81), Err(ListenError::InUse));
    drop(first);
    let mut other = host.stack.tcp_listener(other).unwrap();
    assert_eq!(other.listen(80..=89), Err(ListenError::PortInUse));
    assert_eq!(other.listen(0), Err(ListenError::PortZero));
    #[allow(clippy::reversed_empty_ranges)]
    let empty = other.listen(9..=8);
    assert_eq!(empty, Err(ListenError::PortZero));
    assert_eq!(other.listen(SocketAddr::from((PEER_V4, 80))), Err(ListenError::NotOwnAddress));
}

/// Issue 4: on an interface that stands in for all hosts, connections to any address are taken, answered in its name, and
/// say what they were called by; of other protocols, and elsewhere, nothing is taken that is not for us.
#[test]
fn a_transparent_proxy_takes_every_connection() {
    let (foreign_v4, foreign_v6) =
        (Ipv4Addr::new(203, 0, 113, 9), Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 9));
    for destinations in [Destinations::Any, Destinations::Own] {
        let sizes = Sizes { tcp: 4, ..small() };
        let mut stack = Stack::new(Config::new(Seed::new([7; 16])), sizes.allocate());
        let id = stack.add_interface(InterfaceConfig::ip().with_destinations(destinations)).unwrap();
        for (own, prefix) in [(IpAddr::from(OUR_V4), 24), (OUR_V6.into(), 64)] {
            stack.add_address(id, Cidr::new(own, prefix).unwrap()).unwrap();
        }
        let mut host = Host { stack, id, wire: Wire::new(Medium::Ip, 1500), now: Instant::from_secs(1) };
        let backlog: &'static mut [BacklogEntry] = lent(4, || BacklogEntry::EMPTY);
        let listener = host.stack.add_tcp_listener(backlog).unwrap();
        for _ in 0..2 {
            supply(&mut host, listener);
        }
        host.stack.tcp_listener(listener).unwrap().listen(Scope::EVERYTHING).unwrap();
        for (peer, dst) in
            [(IpAddr::from(PEER_V4), IpAddr::from(foreign_v4)), (PEER_V6.into(), foreign_v6.into())]
        {
            let segment = |flags: u8, ack: u32| {
                let mut out =
                    vec![0x13, 0x88, 0x01, 0xbb, 0, 0, 0x03, if flags == SYN { 0xe8 } else { 0xe9 }];
                out.extend(ack.to_be_bytes());
                out.extend([0x50, flags, 0x20, 0, 0, 0, 0, 0]);
                let sum = checksum(&[&pseudo(peer, dst, 6, out.len()), &out]);
                out[16..18].copy_from_slice(&sum.to_be_bytes());
                match (peer, dst) {
                    (IpAddr::V4(src), IpAddr::V4(dst)) => V4 { src, dst, ..V4::new(6) }.packet(&out),
                    (IpAddr::V6(src), IpAddr::V6(dst)) => V6 { src, dst, ..V6::new(6) }.packet(&out),
                    _ => panic!("two families"),
                }
            };
            let out = host.gets(segment(SYN, 0));
            if destinations == Destinations::Own {
                assert!(out.is_empty(), "it is another host's");
                continue;
            }
            let answer = seen_packet(&out[0]);
            assert_eq!((answer.src, answer.dst, answer.payload[13]), (dst, peer, SYN | ACK));
            let iss = u32::from_be_bytes(answer.payload[4..8].try_into().unwrap());
            assert!(host.gets(segment(ACK, iss + 1)).is_empty());
            let handle = accept(&mut host, listener).unwrap();
            let ends = host.stack.tcp(handle).unwrap().tuple().unwrap();
            assert_eq!((ends.local, ends.remote), (SocketAddr::new(dst, 443), SocketAddr::new(peer, 5000)));
        }
        let ping = V4 { dst: foreign_v4, ..V4::new(1) }.packet(&[8, 0, 0xf7, 0xff, 0, 0, 0, 0]);
        assert!(host.gets(ping).is_empty(), "a ping is not for us");
        let broadcast = V4 { dst: Ipv4Addr::new(10, 0, 0, 255), ..V4::new(6) }.packet(&[0; 20]);
        assert!(host.gets(broadcast).is_empty());
    }
}

/// A peer whose link address is not known yet gets its SYN-ACK as soon as it is, not with the next retransmission.
#[test]
fn an_unknown_neighbour_is_answered_soon() {
    let mut host = Host::with(Wire::new(Medium::Ethernet, 1500), small());
    listener(&mut host, 4, 1);
    let client = Client::new(5000);
    let asked = host.answers(client.syn());
    assert!(!is_ip(&asked), "a question");
    host.ignores(arp(2, PEER_MAC, PEER_V4, OUR_V4));
    let at = host.stack.poll_at(host.id).unwrap();
    assert!(at > host.now && at.since(host.now).total_millis() <= 20, "{at:?}");
    host.now = at;
    let answer = sent(&host.sends()[0]);
    assert_eq!((answer.flags, answer.window), (SYN | ACK, 512));
    host.ignores(client.segment(ACK, 1001, answer.seq + 1, b""));
}

/// RFC 7323, RFC 2018: what SYN and SYN-ACK agree on is what the connection has.
#[test]
fn options_are_agreed_on_before_there_is_a_socket() {
    let mut host = host_with(1);
    let entries: &'static mut [BacklogEntry] = lent(4, || BacklogEntry::EMPTY);
    let listener = host.stack.add_tcp_listener(entries).unwrap();
    let socket = host.stack.add_tcp(Buffers { rx: lent(300_000, || 0), tx: lent(512, || 0) }).unwrap();
    host.stack.tcp_listener(listener).unwrap().supply(socket).unwrap();
    host.stack.tcp_listener(listener).unwrap().listen(80).unwrap();
    let client = Client::new(5000);
    let offer = [2, 4, 0x02, 0x18, 4, 2, 8, 10, 0, 0, 0, 77, 0, 0, 0, 0, 1, 3, 3, 7];
    let syn_ack = host.answers(client.segment_with(SYN, (1000, 0), &offer, b""));
    let options = seen(&syn_ack).payload[20..].to_vec();
    for option in [&[2, 4, 0x05, 0xb4][..], &[4, 2], &[3, 3, 3]] {
        assert!(options.windows(option.len()).any(|at| at == option), "{option:?} in {options:02x?}");
    }
    let at = options.windows(2).position(|at| at == [8, 10]).unwrap();
    assert_eq!(options[at + 6..at + 10], [0, 0, 0, 77], "TSecr");
    let iss = sent(&syn_ack).seq;
    assert_eq!(sent(&syn_ack).window, 65_535);
    host.wait(20);
    let mut stamps = vec![1, 1, 8, 10, 0, 0, 0, 97];
    stamps.extend(&options[at + 2..at + 6]);
    host.ignores(client.segment_with(ACK, (1001, iss + 1), &stamps, b""));
    let handle = accept(&mut host, listener).unwrap();
    let rtt = host.stack.tcp(handle).unwrap().round_trip_time().unwrap();
    assert_eq!(rtt.total_millis(), 20);
    // Two of 536 octets less the timestamps (RFC 9293 §3.7.1), and a scaled window: 0x2000 << 7.
    host.stack.tcp(handle).unwrap().send(&[7; 512]).unwrap();
    assert_eq!(sent(&host.sends()[0]).len, 512);
    host.ignores(client.segment_with(ACK, (1001, iss + 513), &stamps, &[1; 1000]));
    host.wait(100);
    // 299,000 octets, in units of eight.
    assert_eq!(sent(&host.sends()[0]).window, 37_375);
}

/// RFC 9293 §3.10.4: closing a listener forgets what is half open, and resets what is open and was not accepted.
#[test]
fn a_listener_closes() {
    let mut host = host_with(2);
    let listener = listener(&mut host, 4, 2);
    let iss = open(&mut host, Client::new(5000));
    host.answers(Client::new(5001).syn());
    assert_eq!(host.stack.remove_tcp_listener(listener).unwrap_err(), RemoveListenerError::HasSockets);
    host.stack.tcp_listener(listener).unwrap().close();
    let out = host.sends();
    assert_eq!((out.len(), sent(&out[0]).flags & RST, sent(&out[0]).seq), (1, RST, iss + 1));
    let counts = host.stack.tcp_listener(listener).unwrap().counts();
    assert_eq!((counts.backlog, counts.ready, counts.free), (0, 0, 2));
    for _ in 0..2 {
        let socket = host.stack.tcp_listener(listener).unwrap().reclaim().unwrap();
        assert_eq!(host.stack.tcp(socket).unwrap().state(), State::Closed);
        host.stack.remove_tcp(socket).unwrap();
    }
    assert_eq!(host.stack.tcp_listener(listener).unwrap().reclaim(), None);
    assert_eq!(host.stack.remove_tcp_listener(listener).unwrap().into_backlog().len(), 4);
    assert!(host.stack.tcp_listener(listener).is_err(), "scenario 60: stale");
    assert_eq!(host.stack.poll_at(host.id).filter(|at| *at <= host.now), None);
}

/// Scenario 60: what is supplied must be idle, and its handle is stale from then on.
#[test]
fn s60_only_idle_sockets_are_supplied() {
    let mut host = host_with(2);
    let listener = listener(&mut host, 4, 0);
    let socket = host.stack.add_tcp(Buffers { rx: lent(64, || 0), tx: lent(64, || 0) }).unwrap();
    host.stack.tcp(socket).unwrap().listen(99).unwrap();
    let supply = |host: &mut Host, socket| host.stack.tcp_listener(listener).unwrap().supply(socket);
    assert_eq!(supply(&mut host, socket), Err(SupplyError::InUse));
    host.stack.tcp(socket).unwrap().abort();
    assert_eq!(supply(&mut host, socket), Ok(()));
    assert_eq!(supply(&mut host, socket), Err(SupplyError::StaleHandle));
    assert!(host.stack.tcp(socket).is_err());
    let again = host.stack.tcp_listener(listener).unwrap().reclaim().unwrap();
    assert!(host.stack.tcp(again).unwrap().give_back().is_err(), "it is nobody's now");
}

/// RFC 9293 §3.6.1: a connection that was handed back tells its peer that what it sends is lost, and a peer that never
/// closes does not hold the socket for ever.
#[test]
fn connections_without_a_user_end() {
    for says_more in [true, false] {
        let mut host = host_with(1);
        let listener = listener(&mut host, 4, 1);
        let client = Client::new(5000);
        let iss = open(&mut host, client);
        let handle = accept(&mut host, listener).unwrap();
        host.stack.tcp(handle).unwrap().give_back().unwrap();
        assert_eq!(sent(&host.sends()[0]).flags, FIN | ACK);
        if says_more {
            let reset = sent(&host.answers(client.segment(ACK, 1001, iss + 2, b"more")));
            assert_eq!(reset.flags & RST, RST);
        } else {
            host.ignores(client.segment(ACK, 1001, iss + 2, b""));
            host.wait(60_001);
            host.poll();
        }
        assert_eq!(host.stack.tcp_listener(listener).unwrap().counts().free, 1, "{says_more}");
    }
}

/// RFC 9293 §3.9.2.2: a hard error about the SYN-ACK ends the half-open connection, one about other numbers does not.
#[test]
fn an_icmp_error_ends_a_half_open_connection() {
    let mut host = host_with(1);
    let listener = listener(&mut host, 4, 1);
    let syn_ack = host.answers(Client::new(5000).syn());
    let mut foreign = syn_ack[14..42].to_vec();
    foreign[24] ^= 0x80;
    for (quote, left) in [(&foreign[..], 1), (&syn_ack[14..42], 0)] {
        host.ignores(V4::new(1).frame(&icmp(3, 3, [0; 4], quote)));
        assert_eq!(host.stack.tcp_listener(listener).unwrap().counts().backlog, left);
    }
}

/// What one place of the backlog costs: a warning to whoever lets it grow.
#[test]
fn an_entry_stays_small() {
    assert!(size_of::<BacklogEntry>() <= 128, "{}", size_of::<BacklogEntry>());
}

/// A listener prints what it does, and no addresses of peers.
#[test]
fn a_listener_prints_itself() {
    let mut host = host_with(1);
    let listener = listener(&mut host, 4, 1);
    let text = format!("{:?}", host.stack.tcp_listener(listener).unwrap());
    assert!(text.contains("first: 80"), "{text}");
    assert_eq!(host.stack.stats().discarded(Discard::TcpSegment), 0);
}
