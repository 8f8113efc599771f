//! The list of changed sockets: who has news is named, once, and nobody else.

use super::listener::{ACK, Client, FIN, accept, listener, open, sent};
use super::*;
use crate::iface::Changed;
use crate::tcp::{Buffers, Handle, State};
use crate::{icmp, raw, udp};

fn all(host: &mut Host) -> Vec<Changed> {
    core::iter::from_fn(|| host.stack.next_changed()).collect()
}

fn host_with(tcp: usize) -> Host {
    let mut host = Host::with(Wire::new(Medium::Ethernet, 1500), Sizes { tcp, ..small() });
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    host
}

/// A connection is news when it can be accepted, when it was, when data comes, when room comes, and when it ends.
#[test]
fn a_connection_tells_what_is_new() {
    let mut host = host_with(1);
    let listener = listener(&mut host, 4, 1);
    let client = Client::new(5000);
    let iss = open(&mut host, client);
    assert_eq!(all(&mut host), [Changed::Listener(listener)]);
    let handle = accept(&mut host, listener).unwrap();
    let news = [Changed::Tcp(handle)];
    assert_eq!(all(&mut host), news, "accepted");
    host.gets(client.segment(ACK, 1001, iss + 1, b"one"));
    host.gets(client.segment(ACK, 1004, iss + 1, b"two"));
    assert_eq!(all(&mut host), news, "data, however often");
    assert_eq!(all(&mut host), []);
    host.stack.tcp(handle).unwrap().recv(&mut [0; 16]).unwrap();
    host.stack.tcp(handle).unwrap().send(&[7; 512]).unwrap();
    host.sends();
    assert_eq!(all(&mut host), [], "its own verbs are no news");
    host.gets(client.segment(ACK, 1007, iss + 513, b""));
    assert_eq!(all(&mut host), news, "room");
    host.gets(client.segment(FIN | ACK, 1007, iss + 513, b""));
    assert_eq!(all(&mut host), news, "the end of the stream");
    host.stack.tcp(handle).unwrap().give_back().unwrap();
    assert_eq!(all(&mut host), []);
    host.sends();
    host.gets(client.segment(ACK, 1008, iss + 514, b""));
    assert_eq!(all(&mut host), [], "it is nobody's any more");
    assert_eq!(host.stack.tcp_listener(listener).unwrap().counts().free, 1);
}

/// A connection that was handed back ends by itself: nobody is told, whatever happens on it.
#[test]
fn a_connection_without_a_user_has_no_news() {
    let mut host = host_with(1);
    let listener = listener(&mut host, 4, 1);
    let client = Client::new(5000);
    let iss = open(&mut host, client);
    let handle = accept(&mut host, listener).unwrap();
    all(&mut host);
    host.stack.tcp(handle).unwrap().give_back().unwrap();
    host.sends();
    host.ignores(client.segment(ACK, 1001, iss + 2, b""));
    assert_eq!(all(&mut host), [], "FIN-WAIT-2");
    host.answers(client.segment(FIN | ACK, 1001, iss + 2, b""));
    assert_eq!(all(&mut host), [], "TIME-WAIT");
}

/// Whoever removes a socket hears no more of it; another one in its place is another one.
#[test]
fn a_removed_socket_has_no_news() {
    let mut host = host_with(1);
    let add = |host: &mut Host| {
        let handle = host.stack.add_tcp(Buffers { rx: lent(64, || 0), tx: lent(64, || 0) }).unwrap();
        host.stack.tcp(handle).unwrap().listen(80).unwrap();
        handle
    };
    let first = add(&mut host);
    open(&mut host, Client::new(5000));
    host.stack.remove_tcp(first).unwrap();
    assert_eq!(all(&mut host), []);
    let second = add(&mut host);
    open(&mut host, Client::new(5001));
    assert_eq!(all(&mut host), [Changed::Tcp(second)]);
}

/// Datagrams, messages and packets are news of their sockets.
#[test]
fn other_sockets_tell_too() {
    let mut host = host_with(1);
    let udp: udp::Handle = host.stack.add_udp(udp_buffers(4, 256)).unwrap();
    host.stack.udp(udp).unwrap().bind(9).unwrap();
    let icmp: icmp::Handle = host.stack.add_icmp(icmp_buffers()).unwrap();
    host.stack.icmp(icmp).unwrap().bind(icmp::Binding::Udp(9)).unwrap();
    let queue = || {
        raw::Queue::new(
            lent::<_, ManagedSlice<'static, _>>(2, || raw::Entry::EMPTY),
            lent::<_, ManagedSlice<'static, u8>>(512, || 0),
        )
    };
    let raw: raw::Handle = host.stack.add_raw(raw::Buffers { rx: queue(), tx: queue() }).unwrap();
    host.stack.raw(raw).unwrap().bind(raw::Binding::Ipv4(crate::wire::ip::Protocol::Udp)).unwrap();
    assert_eq!(all(&mut host), []);
    let datagram = V4::new(17).frame(&[0, 7, 0, 9, 0, 12, 0, 0, 1, 2, 3, 4]);
    host.gets(datagram.clone());
    assert_eq!(all(&mut host), [Changed::Udp(udp), Changed::Raw(raw)]);
    host.stack.udp(udp).unwrap().send_to(b"x", SocketAddr::from((PEER_V4, 7))).unwrap();
    let frame = host.sends().remove(0);
    assert_eq!(all(&mut host), [Changed::Udp(udp)], "the queue is empty again");
    host.gets(V4::new(1).frame(&icmp_error(&frame[14..])));
    assert_eq!(all(&mut host), [Changed::Udp(udp), Changed::Icmp(icmp)], "an error");
}

fn icmp_error(quote: &[u8]) -> Vec<u8> {
    super::icmp(3, 3, [0; 4], quote)
}

/// Issue 4: 10,000 established connections, each moving data; the application learns which, and a poll in between costs
/// what is due.
#[test]
fn ten_thousand_connections() {
    const COUNT: u16 = 10_000;
    let mut host = host_with(COUNT.into());
    let listener = listener(&mut host, 64, 0);
    for _ in 0..COUNT {
        let buffers = Buffers { rx: lent(64, || 0), tx: lent(64, || 0) };
        let socket = host.stack.add_tcp(buffers).unwrap();
        host.stack.tcp_listener(listener).unwrap().supply(socket).unwrap();
    }
    let mut connections: Vec<(Handle, u32)> = Vec::new();
    for n in 0..COUNT {
        let iss = open(&mut host, Client::new(20_000 + n));
        connections.push((accept(&mut host, listener).unwrap(), iss));
    }
    assert_eq!(all(&mut host).len(), usize::from(COUNT) + 1, "each once, and the listener");
    // One after the other, far apart, so that nothing is near by chance.
    for step in 0..usize::from(COUNT) {
        let n = step * 7919 % usize::from(COUNT);
        let (handle, iss) = connections[n];
        let client = Client::new(20_000 + n as u16);
        host.gets(client.segment(ACK, 1001, iss + 1, b"ping"));
        assert_eq!(all(&mut host), [Changed::Tcp(handle)]);
        let mut socket = host.stack.tcp(handle).unwrap();
        assert_eq!((socket.state(), socket.recv(&mut [0; 8])), (State::Established, Ok(4)));
        socket.send(b"pong").unwrap();
        drop(socket);
        let out = host.sends();
        assert_eq!((out.len(), sent(&out[0]).to, sent(&out[0]).len), (1, client.port, 4));
    }
}
