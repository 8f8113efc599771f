//! Addresses, errors, neighbours, full tables, and devices that refuse.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use wireloom::addr::Cidr;
use wireloom::device::Medium;
use wireloom::iface::{Rest, Route, Sizes};
use wireloom::time::Duration;
use wireloom::{Local, tcp, udp};
use wireloom_tests::build::{self, Ipv6, Tcp};
use wireloom_tests::rig::{self, PEER_MAC, PEER4, PEER6, Rig, V4, V6};
use wireloom_tests::seen::{Body, Frame};

fn is_error(frame: &Frame) -> bool {
    let v6 = frame.addresses().is_some_and(|(src, _)| src.is_ipv6());
    match frame.icmp() {
        Some((kind, ..)) if v6 => kind < 128,
        Some((kind, ..)) => matches!(kind, 3 | 4 | 5 | 11 | 12),
        None => false,
    }
}

fn listen(rig: &mut Rig, port: u16) -> tcp::Handle {
    let buffers = tcp::Buffers { rx: vec![0; 4096].into(), tx: vec![0; 4096].into() };
    let handle = rig.stack.add_tcp(buffers).unwrap();
    rig.stack.tcp(handle).unwrap().listen(port).unwrap();
    handle
}

fn queue() -> udp::Queue<'static> {
    udp::Queue::new(vec![udp::Entry::EMPTY; 8], vec![0; 8192])
}

fn datagrams(rig: &mut Rig, port: u16) -> udp::Handle {
    let handle = rig.stack.add_udp(udp::Buffers { rx: queue(), tx: queue() }).unwrap();
    rig.stack.udp(handle).unwrap().bind(port).unwrap();
    handle
}

/// Frames too short for anything.
#[test]
fn s19_empty_and_tiny_frames() {
    for medium in [Medium::Ethernet, Medium::Ip] {
        let mut rig = Rig::new(medium);
        for len in 0..60 {
            for octet in [0, 0x45, 0x60, 0xff] {
                assert_eq!(rig.arrives(&vec![octet; len]), [], "{len} octets of {octet:#x}");
            }
        }
        rig.must_answer();
    }
}

/// RFC 1122 §3.2.1.3, RFC 4291 §2.7 and §2.5.3: packets whose sender can't be answered are answered by nothing at all.
#[test]
fn s20_impossible_senders() {
    let v4 =
        ["0.0.0.0", "224.0.0.1", "255.255.255.255", "192.0.2.255", "127.0.0.1", "192.0.2.1", "240.0.0.1"];
    let v6 = ["::", "ff02::1", "::1", "2001:db8::1", "::ffff:192.0.2.2"];
    for medium in [Medium::Ethernet, Medium::Ip] {
        let mut rig = Rig::new(medium);
        listen(&mut rig, 80);
        let senders = v4.iter().chain(&v6).map(|text| text.parse::<IpAddr>().unwrap());
        for src in senders {
            let me = rig::me(src, 80).ip();
            for port in [80, 81] {
                let syn = Tcp::new((src, 5000).into(), (me, port).into(), build::SYN, 1, 0);
                assert_eq!(rig.packet(&syn.packet()), [], "SYN from {src} to port {port}");
                let ack = Tcp::new((src, 5000).into(), (me, port).into(), build::ACK, 1, 1);
                assert_eq!(rig.packet(&ack.packet()), [], "ACK from {src} to port {port}");
            }
            let datagram = build::udp_packet((src, 5000).into(), (me, 9).into(), b"data");
            assert_eq!(rig.packet(&datagram), [], "UDP from {src}");
            assert_eq!(rig.packet(&build::ip(src, me, 200, b"data")), [], "protocol 200 from {src}");
            assert_eq!(rig.packet(&build::ping(src, me, 1, 1, b"data")), [], "ping from {src}");
        }
        rig.must_answer();
    }
}

/// RFC 9293 §3.9.2.3 (MUST-57, MUST-63), RFC 1122 §4.1.3.6: TCP to a group or to everybody is nothing.
#[test]
fn s20_tcp_to_groups() {
    let mut rig = Rig::new(Medium::Ethernet);
    listen(&mut rig, 80);
    for dst in ["255.255.255.255", "192.0.2.255", "224.0.0.1", "ff02::1"] {
        let dst: IpAddr = dst.parse().unwrap();
        let peer: IpAddr = if dst.is_ipv4() { PEER4.into() } else { PEER6.into() };
        for port in [80, 81] {
            let syn = Tcp::new((peer, 5000).into(), (dst, port).into(), build::SYN, 1, 0);
            assert_eq!(rig.packet(&syn.packet()), [], "SYN to {dst}");
        }
        assert_eq!(
            rig.packet(&build::udp_packet((peer, 1).into(), (dst, 9).into(), b"data")),
            [],
            "UDP to {dst}"
        );
    }
    // Nor a connection by a frame to everybody.
    let syn = Tcp::new((PEER4, 5000).into(), (V4, 80).into(), build::SYN, 1, 0).packet();
    let sent = rig.arrives(&build::ethernet(build::BROADCAST, PEER_MAC, build::IPV4, &syn));
    assert_eq!(sent, [], "SYN in a broadcast frame");
}

/// RFC 1122 §3.2.2, RFC 4443 §2.4 (e): what is never answered by an error.
#[test]
fn s21_errors_that_must_not_be() {
    let mut rig = Rig::new(Medium::Ethernet);
    for (peer, me) in rig::families() {
        let datagram = build::udp_packet((peer, 5000).into(), (me, 9).into(), b"data");
        let sent = rig.packet(&datagram);
        assert!(sent.iter().any(is_error), "a closed port is told: {sent:?}");
        let ethertype = if peer.is_ipv4() { build::IPV4 } else { build::IPV6 };
        for group in [build::BROADCAST, [1, 0, 0x5e, 0, 0, 1], [0x33, 0x33, 0, 0, 0, 1]] {
            let sent = rig.arrives(&build::ethernet(group, PEER_MAC, ethertype, &datagram));
            assert!(!sent.iter().any(is_error), "in a frame to {group:02x?}: {sent:?}");
        }
        // An error about an error.
        let quote = build::udp_packet((me, 9).into(), (peer, 5000).into(), b"data");
        let errors = match (peer, me) {
            (IpAddr::V6(peer), IpAddr::V6(me)) => {
                let quote = [&[0; 4][..], &quote].concat();
                (0..=127).map(|kind| build::icmpv6(peer, me, kind, 200, &quote)).collect::<Vec<_>>()
            }
            _ => [3, 4, 5, 11, 12].map(|kind| build::icmpv4(kind, 200, 0, &quote)).to_vec(),
        };
        let protocol = if peer.is_ipv4() { build::ICMP } else { build::ICMPV6 };
        for error in errors {
            assert_eq!(rig.packet(&build::ip(peer, me, protocol, &error)), [], "{error:?}");
        }
    }
    // A fragment that is not the first.
    let mut header = build::Ipv4::new(PEER4, V4, 200);
    header.fragment = 5;
    assert_eq!(rig.packet(&header.around(&[0; 40])), []);
}

/// RFC 4443 §2.4 (f), RFC 1812 §4.3.2.8: a flood of wrong packets is not a flood of errors.
#[test]
fn s21_errors_are_limited() {
    for (peer, me) in rig::families() {
        let mut rig = Rig::new(Medium::Ethernet);
        let datagram = build::udp_packet((peer, 5000).into(), (me, 9).into(), b"data");
        let sent: usize = (0..1000).map(|_| rig.packet(&datagram).len()).sum();
        assert!((1..=200).contains(&sent), "{sent} errors for 1000 datagrams at one time");
        rig.now += Duration::from_secs(60);
        assert_eq!(rig.packet(&datagram).len(), 1, "after a minute");
    }
}

/// RFC 4861 §7.2.4: who asks without an address of his own is answered where all hear it.
#[test]
fn s22_duplicate_address_detection_of_another() {
    let mut rig = Rig::new(Medium::Ethernet);
    let group = build::solicited_node(V6);
    let probe = build::solicitation(Ipv6Addr::UNSPECIFIED, group, V6, None);
    let frame = build::ethernet(build::multicast_mac(group.into()), PEER_MAC, build::IPV6, &probe);
    let sent = rig.arrives(&frame);
    let [answer] = &sent[..] else { panic!("{sent:?}") };
    let all_nodes = Ipv6Addr::new(0xff02, 0, 0, 0, 0, 0, 0, 1);
    assert_eq!(answer.addresses(), Some((V6.into(), all_nodes.into())));
    assert_eq!(answer.link, Some((build::multicast_mac(all_nodes.into()), rig::MAC)));
    let Some((136, 0, rest)) = answer.icmp() else { panic!("{answer:?}") };
    assert_eq!(rest[0], 0x20, "not solicited, overrides");
    assert_eq!(rest[4..20], V6.octets());
    assert_eq!(rest[20..], [&[2, 1][..], &rig::MAC].concat());
    let Body::V6(header, ..) = &answer.body else { panic!("{answer:?}") };
    assert_eq!(header.hops, 255, "RFC 4861 §7.1.2");
    // RFC 4861 §7.1.1: from :: with a source link-layer address, or to an address of its own, it is dropped.
    let bad = build::solicitation(Ipv6Addr::UNSPECIFIED, group, V6, Some(PEER_MAC));
    assert_eq!(
        rig.arrives(&build::ethernet(build::multicast_mac(group.into()), PEER_MAC, build::IPV6, &bad)),
        []
    );
    let bad = build::solicitation(Ipv6Addr::UNSPECIFIED, V6, V6, None);
    assert_eq!(rig.packet(&bad), []);
}

/// RFC 4861 §7.2.5: an advertisement that nobody asked for makes no entry; a flood takes none away that is in use.
#[test]
fn s23_neighbour_cache_under_attack() {
    let sizes = Sizes { neighbors: 8, pending: 4, ..Sizes::default() };
    let mut rig = Rig::with(Medium::Ethernet, 1500, &sizes);
    rig.must_answer();
    let stranger = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0x99);
    let advert = build::advertisement(0x60, stranger, V6, stranger, Some([2, 0, 0, 0, 0, 0x99]));
    rig.packet(&advert);
    let socket = datagrams(&mut rig, 5000);
    rig.stack.udp(socket).unwrap().send_to(b"hello", SocketAddr::from((stranger, 9))).unwrap();
    let sent = rig.settle();
    assert!(sent.iter().all(|frame| matches!(frame.icmp(), Some((135, ..)))), "it asks first: {sent:?}");
    // 2000 others, each with an address of its own.
    for number in 0..1000_u32 {
        let [.., high, low] = number.to_be_bytes();
        let mac = [2, 9, 9, 9, high, low];
        let address = Ipv4Addr::new(192, 0, 2, 3 + (number % 250) as u8);
        rig.arrives(&build::ethernet(
            build::BROADCAST,
            mac,
            build::ARP,
            &build::arp(1, (mac, address), ([0; 6], V4)),
        ));
        let address = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 1, number as u16);
        let group = build::solicited_node(V6);
        let ask = build::solicitation(address, group, V6, Some(mac));
        rig.arrives(&build::ethernet(build::multicast_mac(group.into()), mac, build::IPV6, &ask));
        if number % 100 == 0 {
            rig.must_answer();
            rig.now += Duration::from_secs(1);
        }
    }
    // Still known: the answers leave at once, to the peer's own link address.
    for (peer, me) in rig::families() {
        let sent = rig.packet(&build::ping(peer, me, 1, 1, b"data"));
        let [answer] = &sent[..] else { panic!("{sent:?}") };
        assert_eq!(answer.link, Some((PEER_MAC, rig::MAC)), "{answer:?}");
    }
}

/// Many connections wait for one neighbour whose link address is not known: each goes on when it is.
#[test]
fn s24_many_wait_for_one_neighbour() {
    let sizes = Sizes { tcp: 64, pending: 4, ..Sizes::default() };
    for (peer, me) in rig::families() {
        let mut rig = Rig::bare(Medium::Ethernet, 1500, &sizes);
        for (address, prefix) in [(IpAddr::V4(V4), 24), (V6.into(), 64)] {
            rig.stack.add_address(rig.id, Cidr::new(address, prefix).unwrap()).unwrap();
        }
        for _ in 0..40 {
            listen(&mut rig, 80);
        }
        let syns = (5000..5040)
            .map(|port| Tcp::new((peer, port).into(), (me, 80).into(), build::SYN, 1, 0).packet());
        let frames: Vec<Vec<u8>> = syns.map(|packet| rig.frame(&packet)).collect();
        // The question for the peer's address leaves with the first of them and is answered behind the last.
        rig.queue(frames);
        let mut sent = rig.settle();
        sent.extend(rig.pass(Duration::from_millis(500)).into_iter().map(|(_, frame)| frame));
        let answers = sent.iter().filter_map(|frame| frame.tcp()).map(|segment| segment.dst.port());
        let answered: std::collections::BTreeSet<u16> = answers.collect();
        assert_eq!(answered.len(), 40, "{peer}: {answered:?}");
    }
}

/// RFC 6946: an atomic fragment is a whole packet. RFC 7112 §5: a first fragment without its upper header is no use.
#[test]
fn s27_atomic_fragments() {
    let mut rig = Rig::new(Medium::Ethernet);
    let message = build::icmpv6(PEER6, V6, 128, 0, &[0, 7, 0, 1, 0x55]);
    let fragment = |offset: u16, rest: &[u8]| {
        let header = [&[58, 0][..], &offset.to_be_bytes(), &[0, 0, 0, 9]].concat();
        Ipv6::new(PEER6, V6, 44).around(&[&header, rest].concat())
    };
    let is_reply = |frame: &Frame| matches!(frame.icmp(), Some((129, 0, _)));
    let sent = rig.packet(&fragment(0, &message));
    assert!(sent.iter().any(is_reply), "{sent:?}");
    // Not even when fragments with the same identification wait.
    assert_eq!(rig.packet(&fragment(1, &[0; 8])), []);
    assert!(rig.packet(&fragment(0, &message)).iter().any(is_reply));
    // The chain of headers goes on in the second fragment.
    let header = [&[60, 0][..], &1_u16.to_be_bytes(), &[0, 0, 0, 10]].concat();
    let chain = Ipv6::new(PEER6, V6, 44).around(&[&header[..], &[58, 1, 1, 4, 0, 0, 0, 0]].concat());
    let sent = rig.packet(&chain);
    assert!(!sent.iter().any(is_reply), "{sent:?}");
    rig.pass(Duration::from_secs(120));
    rig.must_answer();
}

/// One poll works on a bounded number of frames, and sends what waits although frames keep coming.
#[test]
fn s31_bounded_polls() {
    let mut rig = Rig::new(Medium::Ethernet);
    let socket = datagrams(&mut rig, 5000);
    let ping = rig.frame(&build::ping(PEER4.into(), V4.into(), 1, 1, b"data"));
    rig.queue(std::iter::repeat_n(ping, 5000));
    for _ in 0..4 {
        rig.stack.udp(socket).unwrap().send_to(b"mine", SocketAddr::from((PEER4, 9))).unwrap();
    }
    let before = rig.waiting();
    let outcome = rig.poll();
    let took = before - rig.waiting();
    assert!((1..=256).contains(&took), "{took} frames in one poll");
    assert_eq!(outcome.rest, Rest::Work);
    let mine = |frames: Vec<Frame>| frames.iter().filter(|frame| frame.udp().is_some()).count();
    let mut sent = mine(rig.sent());
    for _ in 0..4 {
        rig.poll();
        sent += mine(rig.sent());
    }
    assert!(rig.waiting() > 0, "the flood is not over");
    assert_eq!(sent, 4, "the socket's datagrams left in the meantime");
}

/// A device without room at any point loses no more than that frame: what was to be sent is sent later.
#[test]
fn s32_exhausted_device() {
    for room in 0..6 {
        let mut rig = Rig::new(Medium::Ethernet);
        listen(&mut rig, 80);
        let socket = datagrams(&mut rig, 5000);
        rig.device.room = Some(room);
        for (peer, me) in rig::families() {
            let frame = rig.frame(&Tcp::new((peer, 5000).into(), (me, 80).into(), build::SYN, 1, 0).packet());
            rig.queue([frame]);
            rig.stack.udp(socket).unwrap().send_to(&[7; 3000], SocketAddr::new(peer, 9)).unwrap();
        }
        let mut sent = rig.settle();
        assert!(sent.len() <= room, "{sent:?}");
        // One frame at a time.
        for _ in 0..100 {
            rig.device.room = Some(1);
            sent.extend(rig.settle());
            rig.now += Duration::from_millis(1);
        }
        rig.device.room = None;
        sent.extend(rig.pass(Duration::from_secs(2)).into_iter().map(|(_, frame)| frame));
        let fragments = |frame: &&Frame| match &frame.body {
            Body::V4(header, _) => header.fragment & 0x3fff != 0,
            Body::V6(_, extensions, _) => extensions.iter().any(|(kind, _)| *kind == 44),
            Body::Arp(..) | Body::Other(..) => false,
        };
        let syn_acks = sent.iter().filter(|frame| frame.tcp().is_some()).count();
        assert_eq!(sent.iter().filter(fragments).count(), 6, "room {room}: {sent:?}");
        assert!(syn_acks >= 1, "room {room}: {sent:?}");
        rig.must_answer();
    }
}

/// MTUs below what the protocols ask for (68 and 1280) are no reason to panic or to send longer frames.
#[test]
fn s32_tiny_mtu() {
    for mtu in [0, 1, 19, 20, 21, 27, 28, 29, 36, 40, 41, 47, 48, 49, 67, 68, 576, 1279, 1280] {
        let mut rig = Rig::bare(Medium::Ip, mtu, &Sizes::default());
        for (address, prefix) in [(IpAddr::V4(V4), 24), (V6.into(), 64)] {
            let _ = rig.stack.add_address(rig.id, Cidr::new(address, prefix).unwrap());
        }
        listen(&mut rig, 80);
        let socket = datagrams(&mut rig, 5000);
        for (peer, me) in rig::families() {
            let _ = rig.stack.udp(socket).unwrap().send_to(&[7; 1000], SocketAddr::new(peer, 9));
            rig.settle();
            for len in [0, 10, 500] {
                rig.packet(&build::ping(peer, me, 1, 1, &vec![0; len]));
                rig.packet(&build::udp_packet((peer, 1).into(), (me, 9).into(), &vec![0; len]));
            }
            let syn = Tcp::new((peer, 5000).into(), (me, 80).into(), build::SYN, 1, 0);
            let sent = rig.packet(&syn.packet());
            let acks: Vec<u32> =
                sent.iter().filter_map(|frame| frame.tcp()).map(|segment| segment.seq).collect();
            if let [iss, ..] = acks[..] {
                let ack = Tcp::new((peer, 5000).into(), (me, 80).into(), build::ACK, 2, iss.wrapping_add(1));
                rig.packet(&ack.payload(b"hello").packet());
            }
            rig.pass(Duration::from_secs(5));
        }
    }
}

/// An address goes away while sockets use it: nothing is sent from it any more, and it can come back.
#[test]
fn s34_address_removed() {
    let mut rig = Rig::new(Medium::Ethernet);
    let listener = listen(&mut rig, 80);
    let open = listen(&mut rig, 81);
    let half = listen(&mut rig, 82);
    let socket = datagrams(&mut rig, 5000);
    let connecting =
        rig.stack.add_tcp(tcp::Buffers { rx: vec![0; 512].into(), tx: vec![0; 512].into() }).unwrap();
    let now = rig.now;
    rig.stack.tcp(connecting).unwrap().connect(now, SocketAddr::from((PEER4, 90)), Local::ANY).unwrap();
    let syn = |port| Tcp::new((PEER4, 5000).into(), (V4, port).into(), build::SYN, 1, 0);
    rig.packet(&syn(82).packet());
    let sent = rig.packet(&syn(81).packet());
    let iss = sent.iter().find_map(|frame| frame.tcp()).unwrap().seq;
    rig.packet(&Tcp::new((PEER4, 5000).into(), (V4, 81).into(), build::ACK, 2, iss.wrapping_add(1)).packet());
    rig.stack.tcp(open).unwrap().send(&[1; 300]).unwrap();
    rig.stack.udp(socket).unwrap().send_to(&[2; 3000], SocketAddr::from((PEER4, 9))).unwrap();
    let cidr = rig.stack.remove_address(rig.id, V4.into()).unwrap();
    let sent = rig.pass(Duration::from_secs(30));
    let from_it =
        sent.iter().filter(|(_, frame)| frame.addresses().is_some_and(|(src, _)| src == IpAddr::V4(V4)));
    assert_eq!(from_it.count(), 0, "sent from an address that is gone: {sent:?}");
    for handle in [listener, open, half, connecting] {
        let mut socket = rig.stack.tcp(handle).unwrap();
        let _ = socket.send(b"more");
        let _ = socket.close();
        socket.abort();
    }
    rig.pass(Duration::from_secs(30));
    rig.stack.add_address(rig.id, cidr).unwrap();
    rig.must_answer();
}

/// Tables without room, and with none at all: errors that say so, and no panic.
#[test]
fn s35_full_and_empty_tables() {
    let none = Sizes {
        tcp: 0,
        udp: 0,
        icmp: 0,
        raw: 0,
        listeners: 0,
        time_wait: 0,
        interfaces: 1,
        addresses: 0,
        routes: 0,
        neighbors: 0,
        pending: 0,
        datagrams: 0,
        datagram_len: 0,
        looped: 0,
    };
    let cidr = |last| Cidr::new(IpAddr::from([192, 0, 2, last]), 24).unwrap();
    for medium in [Medium::Ethernet, Medium::Ip] {
        let mut rig = Rig::bare(medium, 1500, &none);
        assert!(rig.stack.add_address(rig.id, cidr(1)).is_err());
        assert!(rig.stack.add_route(Route::new(cidr(0), rig.id)).is_err());
        assert!(rig.stack.add_tcp_listener(Vec::new()).is_err());
        assert!(rig.stack.add_udp(udp::Buffers { rx: queue(), tx: queue() }).is_err());
        assert!(rig.stack.add_tcp(tcp::Buffers { rx: vec![0; 9].into(), tx: vec![0; 9].into() }).is_err());
        for (peer, me) in rig::families() {
            rig.packet(&build::ping(peer, me, 1, 1, b"data"));
        }
        rig.arrives(&build::ethernet(
            build::BROADCAST,
            PEER_MAC,
            build::ARP,
            &build::arp(1, (PEER_MAC, PEER4), ([0; 6], V4)),
        ));

        let few = Sizes { addresses: 2, routes: 1, ..none };
        let mut rig = Rig::bare(medium, 1500, &few);
        rig.stack.add_address(rig.id, cidr(1)).unwrap();
        rig.stack.add_address(rig.id, Cidr::new(V6.into(), 64).unwrap()).unwrap();
        assert!(rig.stack.add_address(rig.id, cidr(77)).is_err());
        let gateway = Route::new(Cidr::new(IpAddr::from([0, 0, 0, 0]), 0).unwrap(), rig.id).via(PEER4.into());
        rig.stack.add_route(gateway).unwrap();
        assert!(rig.stack.add_route(Route::new(cidr(0), rig.id)).is_err());
        // Where there is no place for a neighbour nothing can be answered on Ethernet; plain IP needs none.
        for (peer, me) in rig::families() {
            let sent = rig.packet(&build::ping(peer, me, 1, 1, b"data"));
            assert_eq!(sent.is_empty(), medium != Medium::Ip, "{sent:?}");
        }
        let mut fragment = build::Ipv4::new(PEER4, V4, build::UDP);
        fragment.fragment = 0x2000;
        assert_eq!(rig.packet(&fragment.around(&[0; 64])), []);
        rig.pass(Duration::from_secs(100));
    }
}
