use super::*;
use crate::iface::{AddInterfaceError, AddressError, Rest, Route, RouteError};
use crate::stats::{Discard, Event};

/// Scenario 19: nothing, and next to nothing.
#[test]
fn s19_empty_and_tiny_frames() {
    for medium in [Medium::Ethernet, Medium::Ip] {
        let mut host = Host::with(Wire::new(medium, 1500), small());
        for len in 0..40 {
            for octet in [0, 0x45, 0x60, 0xff] {
                host.ignores(vec![octet; len]);
            }
        }
    }
}

/// Scenario 2 and 3: every beginning of good frames, with garbage where lengths stand.
#[test]
fn truncated_frames_do_no_harm() {
    let mut host = Host::acquainted();
    for frame in [ping4(1, b"abcdef"), ping6(1, b"abcdef"), udp4(1, 2, b"x"), udp6(1, 2, b"x")] {
        for len in 0..frame.len() {
            host.gets(frame[..len].to_vec());
            for value in [0, 1, 7, 0x7f, 0x80, 0xff] {
                let mut frame = frame.clone();
                frame[len] = value;
                host.gets(frame);
            }
        }
    }
    assert_eq!(host.gets(ping4(1, b"alive")).len(), 1);
}

/// Scenario 24: a neighbour that does not answer holds up nobody, neither from another socket nor from the same.
#[test]
fn s24_an_unreachable_neighbour_delays_nobody() {
    let mut host = Host::acquainted();
    let silent = Ipv4Addr::new(10, 0, 0, 77);
    let handles: Vec<_> = (0..2)
        .map(|n| {
            let handle = host.stack.add_udp(udp_buffers(8, 4096)).unwrap();
            host.stack.udp(handle).unwrap().bind(100 + n).unwrap();
            handle
        })
        .collect();
    let send = |host: &mut Host, n: usize, to: Ipv4Addr| {
        host.stack.udp(handles[n]).unwrap().send_to(b"x", SocketAddr::from((to, 9))).unwrap();
    };
    send(&mut host, 0, silent);
    send(&mut host, 0, PEER_V4);
    send(&mut host, 1, PEER_V4);
    let sent = host.sends();
    assert_eq!(sent.iter().filter(|frame| frame[12..14] == [8, 6]).count(), 1, "one question");
    assert_eq!(sent.iter().filter(|frame| frame[..6] == PEER_MAC).count(), 2);
    assert_eq!(sent.len(), 3);
}

/// Scenario 31: one poll takes at most a burst of frames, says so, and still sends.
#[test]
fn s31_a_flood_is_taken_in_bursts() {
    let mut host = Host::acquainted();
    host.wire.capabilities.burst = Some(4);
    let handle = host.stack.add_udp(udp_buffers(8, 4096)).unwrap();
    host.stack.udp(handle).unwrap().bind(9).unwrap();
    host.stack.udp(handle).unwrap().send_to(b"out", SocketAddr::from((PEER_V4, 9))).unwrap();
    host.wire.incoming.extend((0..10).map(|_| ping4(1, b"")));
    let poll = host.poll();
    assert_eq!((poll.received, poll.sent, poll.rest), (4, 5, Rest::Work));
    assert_eq!((host.poll().received, host.poll().received), (4, 2));
    assert_eq!(host.poll().rest, Rest::Nothing);
    assert_eq!(host.wire.outgoing.len(), 11);
}

/// Scenario 32: a device without room at each possible moment loses nothing and spins nowhere.
#[cfg(feature = "fragmentation")]
#[test]
fn s32_a_device_without_room() {
    let mut host = Host::acquainted();
    let handle = host.stack.add_udp(udp_buffers(8, 20_000)).unwrap();
    host.stack.udp(handle).unwrap().bind(9).unwrap();
    host.stack.udp(handle).unwrap().send_to(&[1; 4000], SocketAddr::from((PEER_V4, 9))).unwrap();
    host.stack.udp(handle).unwrap().send_to(b"x", SocketAddr::from((PEER_V4, 9))).unwrap();
    host.wire.incoming.push_back(ping4(1, b""));
    for sent in 0..5 {
        host.wire.room = 0;
        assert_eq!(host.poll(), Poll { received: 0, sent: 0, rest: Rest::Device }, "after {sent}");
        host.wire.room = 1;
        host.poll();
    }
    assert_eq!(host.wire.outgoing.len(), 5);
}

/// Scenario 32: MTUs that no link has.
#[test]
fn s32_tiny_mtus() {
    for mtu in (20..=80).chain([576, 1279]) {
        let mut host = Host::with(Wire::new(Medium::Ip, mtu), small());
        let handle = host.stack.add_udp(udp_buffers(8, 4096)).unwrap();
        host.stack.udp(handle).unwrap().bind(9).unwrap();
        for dst in [IpAddr::from(PEER_V4), PEER_V6.into()] {
            host.stack.udp(handle).unwrap().send_to(&[7; 100], SocketAddr::new(dst, 9)).unwrap();
        }
        let tcp = crate::tcp::Buffers { rx: lent(512, || 0), tx: lent(512, || 0) };
        let tcp = host.stack.add_tcp(tcp).unwrap();
        host.stack.tcp(tcp).unwrap().connect(host.now, (PEER_V4, 80).into(), 0).unwrap();
        let sent = host.sends();
        assert!(sent.iter().all(|frame| frame.len() <= mtu), "MTU {mtu}");
        host.wait(10_000);
        host.sends();
    }
}

/// Nothing is sent while the link is down, and who was on it is asked for again: another cable may lead elsewhere.
#[test]
fn a_link_that_is_down_is_not_used() {
    let mut host = Host::acquainted();
    let handle = host.stack.add_udp(udp_buffers(8, 4096)).unwrap();
    host.stack.udp(handle).unwrap().bind(9).unwrap();
    host.wire.capabilities.link_up = false;
    host.stack.udp(handle).unwrap().send_to(b"x", SocketAddr::from((PEER_V4, 9))).unwrap();
    assert_eq!(host.poll().sent, 0);
    assert_eq!(host.stack.poll_at(host.id), None, "no busy loop");
    assert_eq!(host.stack.neighbors().count(), 0);
    host.wire.capabilities.link_up = true;
    assert!(matches!(&host.sends()[..], [request] if request.get(12..14) == Some(&[0x08, 0x06])));
    let sent = host.gets(arp(2, PEER_MAC, PEER_V4, OUR_V4));
    assert!(matches!(&sent[..], [datagram] if datagram.ends_with(b"x")));
}

/// Scenario 34: an address goes away while sockets use it.
#[test]
fn s34_an_address_is_removed() {
    let mut host = Host::acquainted();
    let handle = host.stack.add_udp(udp_buffers(8, 4096)).unwrap();
    host.stack.udp(handle).unwrap().bind(SocketAddr::from((OUR_V4, 9))).unwrap();
    host.stack.udp(handle).unwrap().send_to(b"x", SocketAddr::from((PEER_V4, 9))).unwrap();
    assert_eq!(host.stack.remove_address(host.id, OUR_V4.into()).unwrap().prefix_len(), 24);
    assert!(host.sends().is_empty());
    assert_eq!(host.stack.stats().discarded(Discard::NoRoute), 1);
    host.ignores(udp4(1, 9, b"x"));
    host.ignores(ping4(1, b""));
    assert_eq!(
        host.stack.udp(handle).unwrap().send_to(b"x", SocketAddr::from((PEER_V4, 9))),
        Err(crate::udp::SendError::NoRoute)
    );
    assert_eq!(host.stack.remove_address(host.id, OUR_V4.into()), Err(AddressError::NotFound));
}

/// Scenario 35: tables that are full, and tables without room.
#[test]
fn s35_full_and_empty_tables() {
    let mut host = Host::new();
    let addr = |n: u8| Cidr::new(Ipv4Addr::new(10, 1, 0, n).into(), 24).unwrap();
    let added: Vec<_> = (1..=8).map(|n| host.stack.add_address(host.id, addr(n))).collect();
    assert_eq!(added[5], Ok(()));
    assert_eq!(added[6], Err(AddressError::Full));
    assert_eq!(host.stack.add_address(host.id, addr(1)), Err(AddressError::Exists));
    let route = |n: u8| Route::new(Cidr::new(Ipv4Addr::new(192, 0, n, 0).into(), 24).unwrap(), host.id);
    let added: Vec<_> = (0..5).map(|n| host.stack.add_route(route(n).via(PEER_V4.into()))).collect();
    assert_eq!((added[3], added[4]), (Ok(()), Err(RouteError::Full)));
    assert!(host.stack.add_interface(InterfaceConfig::ip()).is_ok());
    assert_eq!(host.stack.add_interface(InterfaceConfig::ip()), Err(AddInterfaceError::Full));
    for _ in 0..8 {
        host.stack.add_udp(udp_buffers(1, 1)).unwrap();
    }
    assert!(host.stack.add_udp(udp_buffers(1, 1)).is_err());

    let none = Sizes { neighbors: 0, pending: 0, datagrams: 0, looped: 0, udp: 1, ..small() };
    let mut host = Host::with(Wire::new(Medium::Ethernet, 1500), none);
    host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    host.gets(ping4(1, b""));
    host.gets(neighbor_solicit(PEER_V6, OUR_V6, Some(PEER_MAC)));
    host.gets(V4 { frag: 0x2000, ..V4::new(1) }.frame(&[0; 64]));
    let handle = host.stack.add_udp(udp_buffers(1, 64)).unwrap();
    host.stack.udp(handle).unwrap().send_to(b"x", SocketAddr::from((OUR_V4, 9))).unwrap();
    host.sends();
    assert_ne!(host.stack.poll_at(host.id), Some(Instant::ZERO));
}

#[test]
fn addresses_that_no_host_has_are_refused() {
    let mut host = Host::new();
    let mut add = |text: &str| host.stack.add_address(host.id, text.parse().unwrap());
    for text in [
        "0.0.0.0/0",
        "224.0.0.1/24",
        "255.255.255.255/32",
        "127.0.0.1/8",
        "::1/128",
        "ff02::1/64",
        "10.2.0.255/24",
    ] {
        assert_eq!(add(text), Err(AddressError::NotUnicast), "{text}");
    }
    assert_eq!(add("10.3.0.0/31"), Ok(()));
    let nowhere = InterfaceId::new(9);
    let cidr = "10.4.0.1/24".parse().unwrap();
    assert_eq!(host.stack.add_address(nowhere, cidr), Err(AddressError::NoInterface));
}

/// Routes: the longest prefix leads, and a gateway is what is resolved.
#[test]
fn routes_lead_through_gateways() {
    let mut host = Host::acquainted();
    host.stack.add_route(Route::new(Cidr::ANY_V4, host.id).via(Ipv4Addr::new(10, 0, 0, 254).into())).unwrap();
    let near = Cidr::new(Ipv4Addr::new(192, 0, 2, 0).into(), 24).unwrap();
    host.stack.add_route(Route::new(near, host.id).via(PEER_V4.into())).unwrap();
    let handle = host.stack.add_udp(udp_buffers(8, 4096)).unwrap();
    host.stack.udp(handle).unwrap().bind(9).unwrap();
    host.stack.udp(handle).unwrap().send_to(b"x", SocketAddr::from(([192, 0, 2, 9], 9))).unwrap();
    assert_eq!(seen(&host.sends()[0]).link_dst, PEER_MAC);
    host.stack.udp(handle).unwrap().send_to(b"x", SocketAddr::from(([8, 8, 8, 8], 9))).unwrap();
    let question = host.sends().remove(0);
    assert_eq!(question[38..42], [10, 0, 0, 254]);
    host.stack.remove_route(near, Some(PEER_V4.into()), host.id).unwrap();
    host.stack.remove_route(Cidr::ANY_V4, Some(Ipv4Addr::new(10, 0, 0, 254).into()), host.id).unwrap();
    let sent = host.stack.udp(handle).unwrap().send_to(b"x", SocketAddr::from(([8, 8, 8, 8], 9)));
    assert_eq!(sent, Err(crate::udp::SendError::NoRoute));
}

/// One stack serves several interfaces, and each device sends what is routed to it.
#[test]
fn two_interfaces() {
    let mut host = Host::acquainted();
    let other = host.stack.add_interface(InterfaceConfig::ip()).unwrap();
    host.stack.add_address(other, "172.16.0.1/24".parse().unwrap()).unwrap();
    let mut tunnel = Wire::new(Medium::Ip, 1400);
    let handle = host.stack.add_udp(udp_buffers(8, 4096)).unwrap();
    host.stack.udp(handle).unwrap().bind(9).unwrap();
    for dst in [[10, 0, 0, 2], [172, 16, 0, 2]] {
        host.stack.udp(handle).unwrap().send_to(b"x", SocketAddr::from((dst, 9))).unwrap();
    }
    assert_eq!(host.sends().len(), 1);
    assert_ne!(host.stack.poll_at(host.id), Some(Instant::ZERO));
    assert_eq!(host.stack.poll_at(other), Some(Instant::ZERO));
    host.stack.poll(host.now, other, &mut tunnel);
    let sent = seen_packet(&tunnel.outgoing[0]);
    assert_eq!((sent.src, sent.dst), ([172, 16, 0, 1].into(), [172, 16, 0, 2].into()));
    // A device of the wrong medium is not served.
    assert_eq!(
        host.stack.poll(host.now, host.id, &mut tunnel),
        Poll { received: 0, sent: 0, rest: Rest::Nothing }
    );
    assert_eq!(host.stack.stats().discarded(Discard::WrongMedium), 1);
}

/// The frames that were counted are those that passed.
#[test]
fn frames_are_counted() {
    let mut host = Host::acquainted();
    host.answers(ping4(1, b""));
    assert_eq!(host.stack.stats().count(Event::FrameReceived), 3);
    assert_eq!(host.stack.stats().count(Event::FrameSent), 3);
    assert_eq!(host.stack.stats().count(Event::EchoReply), 1);
    let mut tagged = ping4(1, b"");
    tagged.splice(12..12, [0x81, 0, 0, 5]);
    host.ignores(tagged);
    assert_eq!(host.stack.stats().discarded(Discard::Tagged), 1);
}
