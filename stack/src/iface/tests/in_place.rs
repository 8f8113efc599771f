//! Payload that is seen where the device has it, and datagrams that are written there.

use super::*;
use crate::iface::{Datagram, Receive, Taken};
use crate::stats::{Discard, Event};
use crate::tcp::State;
use crate::udp::{Meta, RecvError, SendNowError};

/// Does as it is told with what it is shown, and notes it.
struct Seer {
    says: Taken,
    reply: Option<usize>,
    /// Octets of a stream that it takes at a time.
    takes: usize,
    datagrams: Vec<(crate::udp::Handle, Meta, Vec<u8>)>,
    replied: Vec<Result<(), SendNowError>>,
    stream: Vec<u8>,
    asked: usize,
}

impl Seer {
    fn new(says: Taken) -> Seer {
        Seer {
            says,
            reply: None,
            takes: 0,
            datagrams: Vec::new(),
            replied: Vec::new(),
            stream: Vec::new(),
            asked: 0,
        }
    }
}

impl Receive for Seer {
    fn datagram(&mut self, datagram: &mut Datagram<'_>) -> Taken {
        let payload = datagram.payload();
        self.datagrams.push((datagram.socket(), *datagram.meta(), payload.to_vec()));
        if let Some(len) = self.reply {
            self.replied.push(datagram.reply(len, |out| {
                for (to, from) in out.iter_mut().zip(payload.iter().rev().cycle()) {
                    *to = *from;
                }
            }));
        }
        self.says
    }

    fn stream(&mut self, _: crate::tcp::Handle, octets: &[u8]) -> usize {
        self.asked += 1;
        let taken = self.takes.min(octets.len());
        self.stream.extend(&octets[..taken]);
        self.takes // more than there is counts as all
    }
}

/// One frame comes in, is shown, and what was sent is handed out.
fn shows(host: &mut Host, seer: &mut Seer, frame: Vec<u8>) -> Vec<Vec<u8>> {
    host.wire.incoming.push_back(frame);
    while host.stack.poll_with(host.now, host.id, &mut host.wire, seer).rest != crate::iface::Rest::Nothing {}
    core::mem::take(&mut host.wire.outgoing)
}

fn bound(host: &mut Host, port: u16) -> crate::udp::Handle {
    let handle = host.stack.add_udp(udp_buffers(4, 4096)).unwrap();
    host.stack.udp(handle).unwrap().bind(port).unwrap();
    handle
}

fn read(host: &mut Host, handle: crate::udp::Handle) -> Result<(Vec<u8>, Meta), RecvError> {
    let mut data = [0; 2000];
    let (len, meta) = host.stack.udp(handle).unwrap().recv_from(&mut data)?;
    Ok((data[..len].to_vec(), meta))
}

#[test]
fn a_handler_takes_a_datagram_before_it_is_copied() {
    for six in [false, true] {
        let frame = |data: &[u8]| if six { udp6(5000, 7, data) } else { udp4(5000, 7, data) };
        let mut host = Host::acquainted();
        let echo = bound(&mut host, 7);
        let mut seer = Seer::new(Taken::All);
        for _ in 0..2 {
            assert!(shows(&mut host, &mut seer, frame(b"hello")).is_empty());
        }
        assert!(shows(&mut host, &mut seer, frame(b"")).is_empty());
        let (handle, meta, data) = &seer.datagrams[1];
        let peer: IpAddr = if six { PEER_V6.into() } else { PEER_V4.into() };
        assert_eq!((*handle, meta.remote, &data[..]), (echo, (peer, 5000).into(), &b"hello"[..]));
        assert_eq!((meta.interface, seer.datagrams.len()), (Some(host.id), 3));
        assert_eq!(read(&mut host, echo), Err(RecvError::Empty));
        assert_eq!(host.stack.stats().count(Event::UdpReceived), 3);
    }
}

#[test]
fn what_a_handler_leaves_goes_into_the_queue() {
    let mut host = Host::acquainted();
    let echo = bound(&mut host, 7);
    for (taken, left) in [(0, Some("hello")), (2, Some("llo")), (5, None), (9, None)] {
        let mut seer = Seer::new(Taken::Octets(taken));
        shows(&mut host, &mut seer, udp4(5000, 7, b"hello"));
        assert_eq!(seer.datagrams.len(), 1);
        let got = read(&mut host, echo).ok().map(|(data, meta)| {
            assert_eq!(meta.remote, (PEER_V4, 5000).into());
            data
        });
        assert_eq!(got.as_deref(), left.map(str::as_bytes), "{taken}");
    }
    let mut seer = Seer::new(Taken::Octets(0));
    shows(&mut host, &mut seer, udp4(5000, 7, b""));
    assert_eq!(read(&mut host, echo).unwrap().0, b"");
}

/// What is not for a socket, or not good, is not shown.
#[test]
fn only_good_datagrams_are_shown() {
    let mut host = Host::acquainted();
    let _echo = bound(&mut host, 7);
    let mut seer = Seer::new(Taken::All);
    shows(&mut host, &mut seer, udp4(5000, 7, b"first"));
    let mut corrupt = udp4(5000, 7, b"hello");
    corrupt[44] ^= 1;
    assert!(shows(&mut host, &mut seer, corrupt).is_empty());
    assert_eq!(host.stack.stats().discarded(Discard::UdpChecksum), 1);
    assert_eq!(shows(&mut host, &mut seer, udp4(5000, 8, b"hello")).len(), 1);
    assert_eq!(seer.datagrams.len(), 1);
}

/// RFC 1122 §4.1.3.1: as if nobody had the port.
#[test]
fn a_handler_refuses_a_datagram() {
    let mut host = Host::acquainted();
    let echo = bound(&mut host, 7);
    let mut seer = Seer::new(Taken::Refused);
    let sent = shows(&mut host, &mut seer, udp4(5000, 7, b"hello"));
    assert_eq!(seen(&sent[0]).payload[..2], [3, 3]);
    assert_eq!(read(&mut host, echo), Err(RecvError::Empty));
}

#[test]
fn a_handler_answers_in_the_devices_buffer() {
    for six in [false, true] {
        let frame = |data: &[u8]| if six { udp6(5000, 7, data) } else { udp4(5000, 7, data) };
        let mut host = Host::acquainted();
        let echo = bound(&mut host, 7);
        let mut seer = Seer { reply: Some(5), ..Seer::new(Taken::All) };
        for round in 1..=3 {
            let sent = shows(&mut host, &mut seer, frame(b"hello"));
            let got = seen(&sent[0]);
            let (our, peer): (IpAddr, IpAddr) =
                if six { (OUR_V6.into(), PEER_V6.into()) } else { (OUR_V4.into(), PEER_V4.into()) };
            assert_eq!((got.src, got.dst, sent.len()), (our, peer, 1));
            assert_eq!(got.payload, datagram((our, 7).into(), (peer, 5000).into(), b"olleh"));
            assert_eq!(host.stack.stats().count(Event::UdpSent), round);
        }
        // What does not fit is refused, and can be queued; a second answer has no room.
        seer.reply = Some(2000);
        assert!(shows(&mut host, &mut seer, frame(b"hello")).is_empty());
        assert_eq!(seer.replied.pop(), Some(Err(SendNowError::TooLong)));
        assert_eq!(read(&mut host, echo), Err(RecvError::Empty));
    }
}

#[test]
fn an_answer_to_a_stranger_waits_for_his_link_address() {
    let mut host = Host::new();
    let _echo = bound(&mut host, 7);
    let mut seer = Seer { reply: Some(5), ..Seer::new(Taken::All) };
    let sent = shows(&mut host, &mut seer, udp4(5000, 7, b"hello"));
    assert_eq!(seer.replied, [Err(SendNowError::Unresolved)]);
    assert_eq!(sent[0][12..14], [8, 6], "the peer is asked for");
}

#[test]
fn a_datagram_is_written_into_the_devices_buffer() {
    let mut host = Host::acquainted();
    let socket = bound(&mut host, 4000);
    let peer = SocketAddr::from((PEER_V4, 9));
    let greetings = host.stack.stats().count(Event::FrameSent);
    for data in [&b""[..], b"x", b"zero\0\0", &[7; 1472]] {
        let Host { stack, id, wire, now } = &mut host;
        let mut socket = stack.udp(socket).unwrap();
        socket.send_now(*now, *id, wire, peer, data.len(), |out| out.copy_from_slice(data)).unwrap();
        drop(socket);
        let sent = core::mem::take(&mut host.wire.outgoing);
        let got = seen(&sent[0]);
        assert_eq!(got.payload, datagram((OUR_V4, 4000).into(), peer, data));
        assert_eq!((got.dst, sent.len()), (PEER_V4.into(), 1));
    }
    let stats = host.stack.stats();
    assert_eq!((stats.count(Event::UdpSent), stats.count(Event::FrameSent) - greetings), (4, 4));
}

#[test]
fn what_cannot_leave_at_once_says_why() {
    let mut host = Host::acquainted();
    let socket = bound(&mut host, 4000);
    let tries = |host: &mut Host, to: IpAddr, len: usize| {
        let Host { stack, id, wire, now } = host;
        let mut socket = stack.udp(socket).unwrap();
        socket.send_now(*now, *id, wire, SocketAddr::new(to, 9), len, |_| panic!("nothing is written"))
    };
    let stranger = Ipv4Addr::new(10, 0, 0, 77).into();
    assert_eq!(tries(&mut host, stranger, 1), Err(SendNowError::Unresolved));
    assert_eq!(host.sends()[0][12..14], [8, 6], "the stranger is asked for");
    assert_eq!(tries(&mut host, OUR_V4.into(), 1), Err(SendNowError::OtherWay));
    assert_eq!(tries(&mut host, Ipv4Addr::new(192, 0, 2, 1).into(), 1), Err(SendNowError::NoRoute));
    assert_eq!(tries(&mut host, PEER_V4.into(), 1473), Err(SendNowError::TooLong));
    let refused = SendNowError::Refused(crate::udp::SendError::BadRemote);
    assert_eq!(tries(&mut host, Ipv4Addr::UNSPECIFIED.into(), 1), Err(refused));
    host.wire.room = 0;
    assert_eq!(tries(&mut host, PEER_V4.into(), 1), Err(SendNowError::NoRoom));
    host.wire.room = 9;
    host.wire.capabilities.link_up = false;
    assert_eq!(tries(&mut host, PEER_V4.into(), 1), Err(SendNowError::NoRoom));
    assert!(host.wire.outgoing.is_empty());
}

/// A segment of a connection from port 5000 to port 80.
fn segment(flags: u8, seq: u32, ack: u32, data: &[u8]) -> Vec<u8> {
    let mut out = vec![0x13, 0x88, 0, 80];
    out.extend(seq.to_be_bytes());
    out.extend(ack.to_be_bytes());
    out.extend([5 << 4, flags, 0xff, 0xff, 0, 0, 0, 0]);
    out.extend(data);
    let sum = checksum(&[&pseudo(PEER_V4.into(), OUR_V4.into(), 6, out.len()), &out]);
    out[16..18].copy_from_slice(&sum.to_be_bytes());
    V4::new(6).frame(&out)
}

/// A connection whose receive buffer holds `room` octets, and what it expects as acknowledgement.
fn connected(host: &mut Host, room: usize) -> (crate::tcp::Handle, u32) {
    let buffers = crate::tcp::Buffers { rx: lent(room, || 0), tx: lent(1000, || 0) };
    let handle = host.stack.add_tcp(buffers).unwrap();
    host.stack.tcp(handle).unwrap().listen(80).unwrap();
    let syn_ack = host.answers(segment(2, 1000, 0, b""));
    let ack = u32::from_be_bytes(syn_ack[38..42].try_into().unwrap()).wrapping_add(1);
    host.ignores(segment(16, 1001, ack, b""));
    assert_eq!(host.stack.tcp(handle).unwrap().state(), State::Established);
    (handle, ack)
}

/// Whatever the handler takes at a time, handler and socket together see the stream whole and in order.
#[test]
#[cfg(feature = "fast-path")]
fn a_handler_takes_octets_of_a_stream() {
    for takes in [0, 1, 7, 64, 100, 1000] {
        let mut host = Host::acquainted();
        let (handle, ack) = connected(&mut host, 300);
        let mut seer = Seer { takes, ..Seer::new(Taken::All) };
        let (mut seq, mut stream, mut wanted) = (1001_u32, Vec::new(), Vec::new());
        for round in 0..40_u32 {
            let data: Vec<u8> = (0..100).map(|n| (round * 100 + n) as u8).collect();
            wanted.extend(&data);
            let mut corrupt = segment(24, seq, ack, &data);
            corrupt[60] ^= 1;
            assert!(shows(&mut host, &mut seer, corrupt).is_empty());
            shows(&mut host, &mut seer, segment(24, seq, ack, &data));
            seq = seq.wrapping_add(100);
            stream.append(&mut seer.stream);
            let mut socket = host.stack.tcp(handle).unwrap();
            assert_eq!(socket.recv_queue(), 100 - takes.min(100), "round {round}");
            let mut left = [0; 300];
            let len = socket.recv(&mut left).unwrap();
            stream.extend(&left[..len]);
            drop(socket);
            host.wait(300);
            // One acknowledges it, others may ask whether the peer is still there.
            for frame in host.sends().iter().filter(|frame| frame[12..14] == [8, 0]) {
                assert_eq!(frame[42..46], seq.to_be_bytes(), "round {round}");
            }
            host.gets(arp(2, PEER_MAC, PEER_V4, OUR_V4));
        }
        assert_eq!(stream, wanted);
        assert!(seer.asked >= 39, "{}", seer.asked);
        assert_eq!(host.stack.stats().discarded(Discard::TcpChecksum), 40);
    }
}

/// What was not read comes first: nothing is shown before it.
#[test]
#[cfg(feature = "fast-path")]
fn nothing_overtakes_what_was_not_read() {
    let mut host = Host::acquainted();
    let (handle, ack) = connected(&mut host, 300);
    let mut seer = Seer { takes: 5, ..Seer::new(Taken::All) };
    for (at, data) in [(0, b"one, two, "), (10, b"three, fou")] {
        shows(&mut host, &mut seer, segment(24, 1001 + at, ack, data));
    }
    assert_eq!((seer.asked, &seer.stream[..]), (1, &b"one, "[..]));
    let mut left = [0; 300];
    let len = host.stack.tcp(handle).unwrap().recv(&mut left).unwrap();
    assert_eq!(left[..len], *b"two, three, fou");
}
