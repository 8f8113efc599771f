use super::*;
use crate::error::{Error, NetworkError};
use crate::icmp::{self, Binding, Message};
use crate::raw;
use crate::socket::StaleHandle;
use crate::udp;
use crate::wire::ethernet::EtherType;
use crate::wire::ip::Protocol;

/// Scenario 60: a handle of a removed socket, or of another stack, is refused, whatever has its slot now.
#[test]
fn s60_stale_and_foreign_handles() {
    let (mut host, mut other) = (Host::new(), Host::new());
    let old = host.stack.add_udp(udp_buffers(1, 8)).unwrap();
    assert!(other.stack.udp(old).is_err(), "another stack's, though its seed is the same");
    host.stack.remove_udp(old).unwrap().into_buffers();
    assert_eq!(host.stack.udp(old).err(), Some(StaleHandle));
    let new = host.stack.add_udp(udp_buffers(1, 8)).unwrap();
    assert_eq!(host.stack.udp(old).err(), Some(StaleHandle));
    assert!(host.stack.remove_udp(old).is_err());
    assert!(host.stack.udp(new).is_ok());
    let error: Error = StaleHandle.into();
    assert_eq!(error, Error::StaleHandle);
}

/// A removed socket leaves no trace in the indexes.
#[test]
fn removed_sockets_receive_and_send_nothing() {
    let mut host = Host::acquainted();
    let handle = host.stack.add_udp(udp_buffers(4, 64)).unwrap();
    host.stack.udp(handle).unwrap().bind(9).unwrap();
    host.stack.udp(handle).unwrap().send_to(b"x", SocketAddr::from((PEER_V4, 9))).unwrap();
    host.stack.remove_udp(handle).unwrap();
    assert!(host.sends().is_empty());
    assert_eq!(host.gets(udp4(1, 9, b"x")).len(), 1, "unreachable");
}

/// Scenario 56: each misuse has its error and changes nothing.
#[test]
fn s56_udp_misuse() {
    let mut host = Host::new();
    let handle = host.stack.add_udp(udp_buffers(2, 32)).unwrap();
    let mut socket = host.stack.udp(handle).unwrap();
    let v4 = SocketAddr::from((PEER_V4, 9));
    let v6 = SocketAddr::from((PEER_V6, 9));
    assert_eq!(socket.send(b"x"), Err(udp::SendError::NotConnected));
    assert_eq!(socket.send_to(b"x", SocketAddr::from((PEER_V4, 0))), Err(udp::SendError::BadRemote));
    assert_eq!(
        socket.send_to(b"x", SocketAddr::from((Ipv4Addr::UNSPECIFIED, 9))),
        Err(udp::SendError::BadRemote)
    );
    assert_eq!(socket.send_to(&[0; 33], v4), Err(udp::SendError::TooLong));
    assert_eq!(socket.connect(SocketAddr::from((PEER_V4, 0))), Err(udp::ConnectError::BadRemote));
    assert_eq!(socket.send_to(b"x", SocketAddr::from(([8, 8, 8, 8], 9))), Err(udp::SendError::NoRoute));
    assert_eq!(socket.local().port, 0, "nothing has bound it");
    assert_eq!(socket.bind(SocketAddr::from(([10, 0, 0, 9], 9))), Err(udp::BindError::NotOwnAddress));
    socket.bind(SocketAddr::from((OUR_V6, 9))).unwrap();
    assert_eq!(socket.bind(10), Err(udp::BindError::AlreadyBound));
    assert_eq!(socket.send_to(b"x", v4), Err(udp::SendError::FamilyMismatch));
    assert_eq!(socket.connect(v4), Err(udp::ConnectError::FamilyMismatch));
    let meta = udp::Meta { local: Some(OUR_V4.into()), ..v6.into() };
    assert_eq!(socket.send_to(b"x", meta), Err(udp::SendError::FamilyMismatch));
    let meta = udp::Meta { local: Some(PEER_V6.into()), ..v6.into() };
    assert_eq!(socket.send_to(b"x", meta), Err(udp::SendError::NotOwnAddress));
    socket.send_to(&[1; 16], v6).unwrap();
    socket.send_to(&[1; 16], v6).unwrap();
    assert_eq!(socket.send_to(b"x", v6), Err(udp::SendError::BufferFull));
    assert_eq!(socket.recv_from(&mut [0; 4]), Err(udp::RecvError::Empty));
    assert_eq!(socket.send_queue(), 2);
}

/// A datagram that does not fit the reader's buffer stays.
#[test]
fn a_short_buffer_loses_nothing() {
    let mut host = Host::acquainted();
    let handle = host.stack.add_udp(udp_buffers(2, 32)).unwrap();
    host.stack.udp(handle).unwrap().bind(9).unwrap();
    host.ignores(udp4(1, 9, b"hello"));
    let mut socket = host.stack.udp(handle).unwrap();
    assert_eq!(socket.recv_from(&mut [0; 4]), Err(udp::RecvError::BufferTooSmall { needed: 5 }));
    assert_eq!(socket.recv_from(&mut [0; 5]).unwrap().0, 5);
}

/// RFC 6056: ports that the stack chooses are dynamic ones, and not counted up.
#[test]
fn dynamic_ports_differ() {
    let mut host = Host::new();
    let ports: Vec<u16> = (0..8)
        .map(|_| {
            let handle = host.stack.add_udp(udp_buffers(1, 8)).unwrap();
            host.stack.udp(handle).unwrap().bind(0).unwrap();
            host.stack.udp(handle).unwrap().local().port
        })
        .collect();
    assert!(ports.iter().all(|port| *port >= 49_152));
    assert!(ports.windows(2).all(|pair| pair[1] != pair[0].wrapping_add(1)));
}

#[test]
fn an_icmp_socket_pings() {
    let mut host = Host::acquainted();
    let handle = host.stack.add_icmp(icmp_buffers()).unwrap();
    let mut socket = host.stack.icmp(handle).unwrap();
    let meta = icmp::Meta::echo(PEER_V4.into(), 5);
    assert_eq!(socket.send(b"abc", meta), Err(icmp::SendError::NotBound));
    socket.bind(Binding::Ident(0x1234)).unwrap();
    assert_eq!(socket.bind(Binding::Ident(1)), Err(icmp::BindError::AlreadyBound));
    socket.send(b"abc", meta).unwrap();
    socket.send(b"def", icmp::Meta::echo(PEER_V6.into(), 6)).unwrap();
    drop(socket);
    let sent = host.sends();
    let (v4, v6) = (seen(&sent[0]), seen(&sent[1]));
    assert_eq!((v4.payload[0], &v4.payload[4..]), (8, &[0x12, 0x34, 0, 5, b'a', b'b', b'c'][..]));
    assert_eq!((v6.payload[0], &v6.payload[4..]), (128, &[0x12, 0x34, 0, 6, b'd', b'e', b'f'][..]));
    host.ignores(V4::new(1).frame(&icmp(0, 0, [0x12, 0x34, 0, 5], b"abc")));
    host.ignores(V6::new(58).frame(&icmp6(PEER_V6, OUR_V6, 129, 0, [0x12, 0x34, 0, 6], b"def")));
    host.ignores(V4::new(1).frame(&icmp(0, 0, [0x43, 0x21, 0, 5], b"stray")));
    host.ignores(V4::new(1).frame(&icmp(11, 0, [0; 4], &sent[0][14..])));
    let mut socket = host.stack.icmp(handle).unwrap();
    let mut data = [0; 64];
    let mut next = || socket.recv(&mut data).map(|(len, meta)| (data[..len].to_vec(), meta.message));
    assert_eq!(next(), Ok((b"abc".to_vec(), Message::EchoReply { seq_no: 5 })));
    assert_eq!(next(), Ok((b"def".to_vec(), Message::EchoReply { seq_no: 6 })));
    assert_eq!(next(), Ok((sent[0][14..].to_vec(), Message::Error(NetworkError::TimeExceeded))));
    assert_eq!(next(), Err(icmp::RecvError::Empty));
}

/// A ping to an own address never meets the device.
#[test]
fn a_ping_to_ourselves() {
    let mut host = Host::new();
    let handle = host.stack.add_icmp(icmp_buffers()).unwrap();
    host.stack.icmp(handle).unwrap().bind(Binding::Ident(1)).unwrap();
    for dst in [IpAddr::from(OUR_V4), OUR_V6.into(), Ipv4Addr::LOCALHOST.into()] {
        host.stack.icmp(handle).unwrap().send(b"me", icmp::Meta::echo(dst, 1)).unwrap();
        assert!(host.sends().is_empty());
        let (_, meta) = host.stack.icmp(handle).unwrap().recv(&mut [0; 8]).unwrap();
        assert_eq!((meta.message, meta.remote), (Message::EchoReply { seq_no: 1 }, dst));
    }
}

/// An ICMP socket on a port hears the errors about that port, whoever sent the datagram.
#[test]
fn an_icmp_socket_hears_errors_of_a_port() {
    let mut host = Host::acquainted();
    let ear = host.stack.add_icmp(icmp_buffers()).unwrap();
    host.stack.icmp(ear).unwrap().bind(Binding::Udp(4000)).unwrap();
    let handle = host.stack.add_udp(udp_buffers(4, 256)).unwrap();
    host.stack.udp(handle).unwrap().bind(4000).unwrap();
    host.stack.udp(handle).unwrap().send_to(b"x", SocketAddr::from((PEER_V4, 9))).unwrap();
    let sent = host.sends().remove(0);
    host.ignores(V4::new(1).frame(&icmp(3, 1, [0; 4], &sent[14..])));
    let (_, meta) = host.stack.icmp(ear).unwrap().recv(&mut [0; 128]).unwrap();
    assert_eq!(meta.message, Message::Error(NetworkError::HostUnreachable));
}

/// What is never answered is an error for the sender as well (RFC 4861 §7.2.2).
#[test]
fn an_unresolved_neighbour_is_an_error() {
    let mut host = Host::new();
    let handle = host.stack.add_udp(udp_buffers(4, 256)).unwrap();
    host.stack.udp(handle).unwrap().connect((PEER_V4, 9).into()).unwrap();
    host.stack.udp(handle).unwrap().send(b"x").unwrap();
    for _ in 0..40 {
        host.sends();
        host.wait(100);
    }
    let error = host.stack.udp(handle).unwrap().take_error();
    assert_eq!(error, Some(NetworkError::HostUnreachable));
}

/// Scenario 56: a raw packet leaves bit for bit, and arrives so; its destination must be there.
#[test]
fn s56_raw_packets_are_not_touched() {
    let mut host = Host::acquainted();
    let handle = host.stack.add_raw(raw_buffers()).unwrap();
    let twin = host.stack.add_raw(raw_buffers()).unwrap();
    for handle in [handle, twin] {
        host.stack.raw(handle).unwrap().bind(raw::Binding::Ipv4(Protocol(253))).unwrap();
    }
    let header =
        V4 { src: OUR_V4, dst: PEER_V4, tos: 0xff, ident: 0xbeef, frag: 0x4000, ttl: 3, protocol: 253 };
    let mut packet = header.packet_with(&[1, 1, 1, 0], b"payload");
    packet[10..12].copy_from_slice(&[0xde, 0xad]);
    let mut socket = host.stack.raw(handle).unwrap();
    socket.send(&packet, raw::Meta::default()).unwrap();
    let mut nowhere = packet.clone();
    nowhere[16..20].fill(0);
    assert_eq!(socket.send(&nowhere, raw::Meta::default()), Err(raw::SendError::BadRemote));
    assert_eq!(socket.send(&packet[..19], raw::Meta::default()), Err(raw::SendError::Malformed));
    let other = V4 { protocol: 17, ..header }.packet(b"x");
    assert_eq!(socket.send(&other, raw::Meta::default()), Err(raw::SendError::Malformed));
    drop(socket);
    assert_eq!(host.sends(), [ethernet(PEER_MAC, OUR_MAC, 0x0800, &packet)]);
    let packet = V4 { tos: 0x81, ..V4::new(253) }.packet_with(&[1; 8], b"in");
    host.ignores(ethernet(OUR_MAC, PEER_MAC, 0x0800, &packet));
    for handle in [handle, twin] {
        let mut data = [0; 64];
        let (len, meta) = host.stack.raw(handle).unwrap().recv(&mut data).unwrap();
        assert_eq!((&data[..len], meta.interface), (&packet[..], Some(host.id)));
    }
}

/// Raw Ethernet: whole frames of one type, both ways.
#[test]
fn raw_ethernet() {
    let mut host = Host::new();
    let handle = host.stack.add_raw(raw_buffers()).unwrap();
    host.stack.raw(handle).unwrap().bind(raw::Binding::Ethernet(EtherType(0x88b5))).unwrap();
    let frame = ethernet([1, 0x80, 0xc2, 0, 0, 1], PEER_MAC, 0x88b5, b"experiment");
    host.ignores(frame.clone());
    host.ignores(ethernet([2, 2, 2, 2, 2, 2], PEER_MAC, 0x88b5, b"others"));
    let mut data = [0; 64];
    let (len, _) = host.stack.raw(handle).unwrap().recv(&mut data).unwrap();
    assert_eq!(data[..len], frame);
    let mut socket = host.stack.raw(handle).unwrap();
    let out = ethernet(PEER_MAC, OUR_MAC, 0x88b5, b"answer");
    assert_eq!(socket.send(&out, raw::Meta::default()), Err(raw::SendError::NoInterface));
    assert_eq!(
        socket.send(&ping4(1, b""), raw::Meta { interface: Some(host.id) }),
        Err(raw::SendError::Malformed)
    );
    socket.send(&out, raw::Meta { interface: Some(host.id) }).unwrap();
    drop(socket);
    assert_eq!(host.sends(), [out]);
}

/// A long raw packet is cut like any other, but for DF.
#[cfg(feature = "fragmentation")]
#[test]
fn raw_packets_are_cut() {
    let mut host = Host::acquainted();
    let handle = host.stack.add_raw(raw_buffers()).unwrap();
    host.stack.raw(handle).unwrap().bind(raw::Binding::Ipv4(Protocol(253))).unwrap();
    let header = V4 { src: OUR_V4, dst: PEER_V4, ident: 0xbeef, ..V4::new(253) };
    let packet = header.packet(&[5; 3000]);
    host.stack.raw(handle).unwrap().send(&packet, raw::Meta::default()).unwrap();
    let sent = host.sends();
    assert_eq!(sent.len(), 3);
    for frame in &sent {
        assert_eq!(frame[18..20], [0xbe, 0xef]);
        seen(frame);
    }
    let packet = V4 { frag: 0x4000, ..header }.packet(&[5; 3000]);
    host.stack.raw(handle).unwrap().send(&packet, raw::Meta::default()).unwrap();
    assert!(host.sends().is_empty());
}
