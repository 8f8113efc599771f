use super::*;
use crate::config::{Dscp, Ecn, Fragmentation, IpOptions};
use crate::error::NetworkError;
use crate::stats::{Discard, Event};
use crate::udp::{Meta, RecvError};

fn bound(host: &mut Host, port: u16) -> crate::udp::Handle {
    let handle = host.stack.add_udp(udp_buffers(16, 16384)).unwrap();
    host.stack.udp(handle).unwrap().bind(port).unwrap();
    handle
}

/// Reads what is there, and says who sent it.
fn read(host: &mut Host, handle: crate::udp::Handle) -> Option<(Vec<u8>, Meta)> {
    let mut data = [0; 2000];
    let (len, meta) = host.stack.udp(handle).unwrap().recv_from(&mut data).ok()?;
    Some((data[..len].to_vec(), meta))
}

/// RFC 768: a datagram reaches the socket of its port with its addresses, and one goes back.
#[test]
fn a_datagram_goes_both_ways() {
    let mut host = Host::acquainted();
    let echo = bound(&mut host, 7);
    for len in [0, 1, 2, 7, 511, 1471, 1472] {
        let data: Vec<u8> = (0..len).map(|n| n as u8).collect();
        host.ignores(udp4(5000, 7, &data));
        let (got, meta) = read(&mut host, echo).unwrap();
        assert_eq!((got, meta.remote), (data.clone(), (PEER_V4, 5000).into()));
        assert_eq!((meta.local, meta.interface), (Some(OUR_V4.into()), Some(host.id)));
        assert_eq!(meta.hop_limit.map(|limit| limit.get()), Some(64));
        host.stack.udp(echo).unwrap().send_to(&data, meta.remote).unwrap();
        let sent = host.sends();
        let reply = seen(&sent[0]);
        assert_eq!((reply.src, reply.dst), (OUR_V4.into(), PEER_V4.into()));
        assert_eq!(reply.payload[..4], [0, 7, 0x13, 0x88]);
        assert_eq!((reply.payload[8..].to_vec(), sent.len()), (data, 1));
    }
    assert_eq!(host.stack.stats().count(Event::UdpReceived), 7);
    assert_eq!(host.stack.stats().count(Event::UdpSent), 7);
}

#[test]
fn a_datagram_goes_both_ways_over_ipv6() {
    let mut host = Host::acquainted();
    let echo = bound(&mut host, 7);
    for len in [1, 2, 1452] {
        let data: Vec<u8> = (0..len).map(|n| n as u8).collect();
        host.ignores(udp6(5000, 7, &data));
        let (got, meta) = read(&mut host, echo).unwrap();
        host.stack.udp(echo).unwrap().send_to(&got, meta.remote).unwrap();
        assert_eq!(seen(&host.sends()[0]).payload[8..], data);
    }
}

/// RFC 768, RFC 8200 §8.1: the checksum 0 means none over IPv4 and is wrong over IPv6; a sum of 0 is sent as 0xffff.
#[test]
fn checksums_of_zero_follow_their_rules() {
    let mut host = Host::acquainted();
    let echo = bound(&mut host, 7);
    let mut unsummed = udp4(5000, 7, b"abc");
    unsummed[40..42].fill(0);
    host.ignores(unsummed);
    assert!(read(&mut host, echo).is_some());
    let mut unsummed = udp6(5000, 7, b"abc");
    unsummed[60..62].fill(0);
    host.ignores(unsummed);
    assert!(read(&mut host, echo).is_none());
    assert_eq!(host.stack.stats().discarded(Discard::UdpChecksum), 1);
    // Data that make the sum zero.
    let plain = datagram((OUR_V4, 7).into(), (PEER_V4, 5000).into(), b"zero\0\0");
    let data = [&b"zero"[..], &plain[6..8]].concat();
    host.stack.udp(echo).unwrap().send_to(&data, SocketAddr::from((PEER_V4, 5000))).unwrap();
    assert_eq!(seen(&host.sends()[0]).payload[6..8], [0xff, 0xff]);
}

/// Scenario 5, RFC 768: lengths that contradict the packet's.
#[test]
fn a_bad_datagram_is_discarded() {
    let mut host = Host::acquainted();
    let echo = bound(&mut host, 7);
    for (at, value) in [(39, 64), (39, 7), (39, 0), (41, 1)] {
        let mut frame = udp4(5000, 7, b"hello");
        frame[at] = value;
        host.ignores(frame);
    }
    host.ignores(udp4(5000, 0, b"hello"));
    assert!(read(&mut host, echo).is_none());
}

/// RFC 1122 §4.1.3.1 and §3.2.2: the error quotes the packet unchanged; nobody is told of the socket's port.
#[test]
fn a_closed_port_is_unreachable() {
    let mut host = Host::acquainted();
    let _echo = bound(&mut host, 7);
    let frame = udp4(5000, 8, b"0123456789");
    let error = seen(&host.answers(frame.clone()));
    assert_eq!(error.payload[..8], [3, 3, error.payload[2], error.payload[3], 0, 0, 0, 0]);
    assert_eq!(error.payload[8..], frame[14..]);
    let frame = udp6(5000, 8, b"0123456789");
    let error = seen(&host.answers(frame.clone()));
    assert_eq!(error.payload[..2], [1, 4]);
    assert_eq!(error.payload[8..], frame[14..]);
    assert_eq!(host.stack.stats().count(Event::IcmpErrorSent), 2);
}

/// An error about a datagram reaches the socket that sent it: once, and only where it is connected (RFC 1122 §4.1.3.3).
#[test]
fn an_icmp_error_reaches_its_socket() {
    let mut host = Host::acquainted();
    let handle = bound(&mut host, 4000);
    let mut socket = host.stack.udp(handle).unwrap();
    socket.connect((PEER_V4, 9).into()).unwrap();
    socket.send(b"hello").unwrap();
    drop(socket);
    let sent = host.sends().remove(0);
    host.ignores(V4::new(1).frame(&icmp(3, 3, [0; 4], &sent[14..42])));
    let mut socket = host.stack.udp(handle).unwrap();
    let error = RecvError::Network(NetworkError::PortUnreachable);
    assert_eq!(socket.recv_from(&mut []).unwrap_err(), error);
    assert_eq!(socket.recv_from(&mut []).unwrap_err(), RecvError::Empty);
    drop(socket);
    // One about what was never sent reaches nobody.
    let mut foreign = sent[14..42].to_vec();
    foreign[21] = 99;
    host.ignores(V4::new(1).frame(&icmp(3, 3, [0; 4], &foreign)));
    assert_eq!(host.stack.udp(handle).unwrap().take_error(), None);
    assert_eq!(host.stack.stats().discarded(Discard::UnmatchedIcmpError), 1);
}

#[test]
fn the_socket_with_the_closest_binding_receives() {
    let mut host = Host::acquainted();
    let any = bound(&mut host, 7000);
    let refused = host.stack.add_udp(udp_buffers(4, 512)).unwrap();
    let bind = |host: &mut Host, local: SocketAddr| host.stack.udp(refused).unwrap().bind(local);
    assert_eq!(bind(&mut host, (OUR_V4, 7000).into()), Err(crate::udp::BindError::PortInUse));
    host.stack.udp(any).unwrap().close();
    host.stack.udp(any).unwrap().bind(SocketAddr::from((OUR_V4, 7000))).unwrap();
    assert_eq!(bind(&mut host, (OUR_V6, 7000).into()), Ok(()), "another address, the same port");
    host.ignores(udp4(1, 7000, b"four"));
    host.ignores(udp6(1, 7000, b"six"));
    assert_eq!(read(&mut host, any).unwrap().0, b"four");
    assert_eq!(read(&mut host, refused).unwrap().0, b"six");
    // A connected socket hears its peer only.
    host.stack.udp(any).unwrap().connect((PEER_V4, 1).into()).unwrap();
    assert_eq!(host.gets(udp4(2, 7000, b"stranger")).len(), 1, "unreachable");
    host.ignores(udp4(1, 7000, b"friend"));
    assert_eq!(read(&mut host, any).unwrap().0, b"friend");
}

/// What a socket asks of the IP header stands there (RFC 1122 §4.1.4), and what arrives can be read.
#[test]
fn header_fields_can_be_set_and_read() {
    let mut host = Host::acquainted();
    let handle = bound(&mut host, 7);
    let options = IpOptions {
        hop_limit: core::num::NonZeroU8::new(33),
        dscp: Dscp::EXPEDITED,
        ecn: Ecn::Capable0,
        fragmentation: Fragmentation::Forbidden,
    };
    let mut socket = host.stack.udp(handle).unwrap();
    socket.set_ip_options(options);
    socket.send_to(b"x", SocketAddr::from((PEER_V4, 9))).unwrap();
    socket.send_to(b"x", SocketAddr::from((PEER_V6, 9))).unwrap();
    drop(socket);
    let sent = host.sends();
    let packets = [&sent[0][14..], &sent[1][14..]];
    assert_eq!((packets[0][1], packets[0][6], packets[0][8]), (46 << 2 | 2, 0x40, 33));
    assert_eq!((packets[1][0], packets[1][1] & 0xf0, packets[1][7]), (0x6b, 0xa0, 33));
    let datagram = datagram((PEER_V4, 1).into(), (OUR_V4, 7).into(), b"x");
    host.ignores(V4 { tos: 46 << 2 | 3, ttl: 1, ..V4::new(17) }.frame(&datagram));
    let (_, meta) = read(&mut host, handle).unwrap();
    assert_eq!((meta.dscp, meta.ecn), (Some(Dscp::EXPEDITED), Some(Ecn::Congested)));
    assert_eq!(meta.hop_limit.map(|limit| limit.get()), Some(1));
}

/// RFC 1122 §4.1.3.6: a broadcast reaches every socket of the port, and no error is sent where there is none.
#[test]
fn a_broadcast_reaches_all_sockets_of_its_port() {
    let mut host = Host::acquainted();
    let any = bound(&mut host, 67);
    for dst in [Ipv4Addr::BROADCAST, Ipv4Addr::new(10, 0, 0, 255), Ipv4Addr::new(224, 0, 0, 1)] {
        let datagram = datagram((PEER_V4, 68).into(), (dst, 67).into(), b"hi");
        let packet = V4 { dst, ..V4::new(17) }.packet(&datagram);
        host.ignores(ethernet(EVERYBODY, PEER_MAC, 0x0800, &packet));
        assert_eq!(read(&mut host, any).unwrap().1.local, Some(dst.into()));
    }
    let mut socket = host.stack.udp(any).unwrap();
    socket.send_to(b"all", SocketAddr::from((Ipv4Addr::BROADCAST, 68))).unwrap();
    socket.send_to(b"all", SocketAddr::from(([10, 0, 0, 255], 68))).unwrap();
    drop(socket);
    for frame in host.sends() {
        assert_eq!((seen(&frame).link_dst, seen(&frame).src), (EVERYBODY, OUR_V4.into()));
    }
}

/// Packets to own addresses and to 127/8 and ::1 come back without the device.
#[test]
fn own_addresses_loop_back() {
    let mut host = Host::new();
    let server = bound(&mut host, 7);
    let client = bound(&mut host, 8);
    let loops: [IpAddr; 4] =
        [OUR_V4.into(), OUR_V6.into(), Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()];
    for addr in loops {
        host.stack.udp(client).unwrap().send_to(b"self", SocketAddr::new(addr, 7)).unwrap();
        assert_eq!(host.stack.poll_at(host.id), Some(Instant::ZERO));
        assert!(host.sends().is_empty());
        let (data, meta) = read(&mut host, server).unwrap();
        assert_eq!((data, meta.remote, meta.interface), (b"self".to_vec(), (addr, 8).into(), None));
    }
    // And so do the errors.
    host.stack.udp(client).unwrap().connect((OUR_V4, 9).into()).unwrap();
    host.stack.udp(client).unwrap().send(b"x").unwrap();
    assert!(host.sends().is_empty());
    assert_eq!(host.stack.udp(client).unwrap().take_error(), Some(NetworkError::PortUnreachable));
}

/// An idle stack asks for nothing, and says so.
#[test]
fn an_idle_stack_sleeps() {
    let mut host = Host::new();
    let _echo = bound(&mut host, 7);
    host.sends();
    assert_eq!(host.stack.poll_at(host.id), None);
    assert_eq!(host.stack.poll_at_any(), None);
}
