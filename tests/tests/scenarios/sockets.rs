//! Verbs that are used wrongly, and connections with oneself.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use wireloom::device::Medium;
use wireloom::time::Duration;
use wireloom::wire::ip;
use wireloom::{Local, icmp, raw, tcp, udp};
use wireloom_tests::build::{self, Ipv4, Tcp};
use wireloom_tests::rig::{self, PEER4, PEER6, Rig, V4, V6};
use wireloom_tests::seen::{Body, Upper};

fn tcp_buffers() -> tcp::Buffers<'static> {
    tcp::Buffers { rx: vec![0; 4096].into(), tx: vec![0; 4096].into() }
}

fn udp_buffers() -> udp::Buffers<'static> {
    let queue = || udp::Queue::new(vec![udp::Entry::EMPTY; 8], vec![0; 4096]);
    udp::Buffers { rx: queue(), tx: queue() }
}

/// The LAND attack: a SYN that seems to come from the listener itself. RFC 9293 §3.9.2.3 leaves no room for an answer.
#[test]
fn s55_land() {
    for medium in [Medium::Ethernet, Medium::Ip] {
        let mut rig = Rig::new(medium);
        let handle = rig.stack.add_tcp(tcp_buffers()).unwrap();
        rig.stack.tcp(handle).unwrap().listen(80).unwrap();
        for (_, me) in rig::families() {
            let me = SocketAddr::new(me, 80);
            let syn = Tcp::new(me, me, build::SYN, 1, 0);
            assert_eq!(rig.packet(&syn.packet()), []);
        }
        assert_eq!(rig.pass(Duration::from_secs(10)), []);
        assert_eq!(rig.stack.tcp(handle).unwrap().state(), tcp::State::Listen);
        rig.must_answer();
    }
}

/// A connection with another socket of the same host never touches the device; one with the very same socket is refused.
#[test]
fn s55_connection_with_oneself() {
    for (_, me) in rig::families() {
        let mut rig = Rig::new(Medium::Ethernet);
        let server = rig.stack.add_tcp(tcp_buffers()).unwrap();
        rig.stack.tcp(server).unwrap().listen(80).unwrap();
        let client = rig.stack.add_tcp(tcp_buffers()).unwrap();
        let now = rig.now;
        rig.stack.tcp(client).unwrap().connect(now, SocketAddr::new(me, 80), Local::ANY).unwrap();
        assert_eq!(rig.pass(Duration::from_millis(10)), []);
        assert_eq!(rig.stack.tcp(client).unwrap().state(), tcp::State::Established, "{me}");
        rig.stack.tcp(client).unwrap().send(b"hello").unwrap();
        assert_eq!(rig.pass(Duration::from_millis(10)), []);
        let mut octets = [0; 9];
        assert_eq!(rig.stack.tcp(server).unwrap().recv(&mut octets), Ok(5));
        let selfish = rig.stack.add_tcp(tcp_buffers()).unwrap();
        let mut socket = rig.stack.tcp(selfish).unwrap();
        assert!(socket.connect(now, SocketAddr::new(me, 99), 99).is_err());
        assert_eq!(socket.state(), tcp::State::Closed);
    }
}

/// Families that don't fit, and destinations that are none: an error that says so, and nothing is sent.
#[test]
fn s56_family_mismatch_and_unspecified_destinations() {
    let mut rig = Rig::new(Medium::Ethernet);
    let handle = rig.stack.add_udp(udp_buffers()).unwrap();
    let mut socket = rig.stack.udp(handle).unwrap();
    socket.bind(SocketAddr::from((V4, 5000))).unwrap();
    assert_eq!(socket.send_to(b"data", SocketAddr::from((PEER6, 9))), Err(udp::SendError::FamilyMismatch));
    for remote in ["0.0.0.0:9", "[::]:9", "192.0.2.2:0"] {
        let remote: SocketAddr = remote.parse().unwrap();
        let error = socket.send_to(b"data", remote).unwrap_err();
        assert!(
            matches!(error, udp::SendError::BadRemote | udp::SendError::FamilyMismatch),
            "{remote}: {error:?}"
        );
    }
    let mut meta = udp::Meta::from(SocketAddr::from((PEER4, 9)));
    meta.local = Some(IpAddr::V6(V6));
    assert_eq!(socket.send_to(b"data", meta), Err(udp::SendError::FamilyMismatch));
    meta.local = Some(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 55)));
    assert_eq!(socket.send_to(b"data", meta), Err(udp::SendError::NotOwnAddress));
    drop(socket);
    let handle = rig.stack.add_tcp(tcp_buffers()).unwrap();
    let now = rig.now;
    for remote in ["0.0.0.0:9", "[::]:9", "224.0.0.1:9", "255.255.255.255:9", "192.0.2.2:0", "[ff02::1]:9"] {
        let mut socket = rig.stack.tcp(handle).unwrap();
        assert!(socket.connect(now, remote.parse::<SocketAddr>().unwrap(), Local::ANY).is_err(), "{remote}");
        assert_eq!(socket.state(), tcp::State::Closed, "{remote}");
    }
    assert_eq!(rig.settle(), []);
}

/// What a raw socket sends leaves as it was written; what has no destination does not.
#[test]
fn s56_raw_headers_are_kept() {
    let mut rig = Rig::new(Medium::Ethernet);
    let queue = || raw::Queue::new(vec![raw::Entry::EMPTY; 8], vec![0; 8192]);
    let handle = rig.stack.add_raw(raw::Buffers { rx: queue(), tx: queue() }).unwrap();
    rig.stack.raw(handle).unwrap().bind(raw::Binding::Ipv4(ip::Protocol(200))).unwrap();
    let mut header = Ipv4::new(V4, PEER4, 200);
    header.ttl = 3;
    header.tos = 0xb9;
    header.ident = 0xbeef;
    header.fragment = 0x4000;
    header.options = vec![148, 4, 0, 0];
    let packet = header.around(b"payload");
    rig.stack.raw(handle).unwrap().send(&packet, raw::Meta::default()).unwrap();
    let sent = rig.settle();
    let [frame] = &sent[..] else { panic!("{sent:?}") };
    assert_eq!(frame.body, Body::V4(header.clone(), Upper::Octets(b"payload".to_vec())));
    header.dst = Ipv4Addr::UNSPECIFIED;
    assert_eq!(
        rig.stack.raw(handle).unwrap().send(&header.around(b"payload"), raw::Meta::default()),
        Err(raw::SendError::BadRemote)
    );
    assert_eq!(rig.settle(), []);
}

/// A handle of a removed socket, or of another stack, is an error for every verb, and never another socket.
#[test]
fn s60_stale_handles() {
    let mut rig = Rig::new(Medium::Ethernet);
    let mut other = Rig::new(Medium::Ethernet);
    let first = rig.stack.add_udp(udp_buffers()).unwrap();
    rig.stack.udp(first).unwrap().bind(5000).unwrap();
    assert!(other.stack.udp(first).is_err(), "a handle of another stack");
    assert!(rig.stack.remove_udp(first).is_ok());
    assert!(rig.stack.udp(first).is_err(), "a removed socket");
    assert!(rig.stack.remove_udp(first).is_err(), "removed twice");
    // The slot is used again; the old handle does not reach the new socket.
    let second = rig.stack.add_udp(udp_buffers()).unwrap();
    assert_ne!(first, second);
    assert!(rig.stack.udp(first).is_err());
    rig.stack.udp(second).unwrap().bind(5000).unwrap();

    let connection = rig.stack.add_tcp(tcp_buffers()).unwrap();
    let now = rig.now;
    rig.stack.tcp(connection).unwrap().connect(now, SocketAddr::from((PEER4, 80)), Local::ANY).unwrap();
    assert!(rig.stack.remove_tcp(connection).is_ok());
    assert!(rig.stack.tcp(connection).is_err());
    let ping = rig.stack.add_icmp(icmp::Buffers {
        rx: icmp::Queue::new(vec![icmp::Entry::EMPTY; 2], vec![0; 512]),
        tx: icmp::Queue::new(vec![icmp::Entry::EMPTY; 2], vec![0; 512]),
    });
    let ping = ping.unwrap();
    assert!(other.stack.icmp(ping).is_err());
    assert!(rig.stack.remove_icmp(ping).is_ok());
    assert!(rig.stack.icmp(ping).is_err());
    rig.pass(Duration::from_secs(10));
    rig.must_answer();
}
