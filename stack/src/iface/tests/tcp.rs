use super::*;
use crate::stats::{Discard, Event};
use crate::tcp::{Buffers, ConnectError, Handle, ListenError, State};
use crate::time::Duration;

const PORT: u16 = 80;

fn add(host: &mut Host, len: usize) -> Handle {
    let buffers = Buffers { rx: lent(len, || 0), tx: lent(len, || 0) };
    host.stack.add_tcp(buffers).unwrap()
}

/// A segment from the peer's port 5000 to our port 80, in a frame.
fn segment(flags: u8, seq: u32, ack: u32, data: &[u8]) -> Vec<u8> {
    marked(0, flags, seq, ack, data)
}

/// The same with this ECN field in its packet.
fn marked(ecn: u8, flags: u8, seq: u32, ack: u32, data: &[u8]) -> Vec<u8> {
    let mut out = vec![0x13, 0x88, 0, PORT as u8];
    out.extend(seq.to_be_bytes());
    out.extend(ack.to_be_bytes());
    out.extend([0x50, flags, 0x20, 0, 0, 0, 0, 0]);
    out.extend(data);
    let sum = checksum(&[&pseudo(PEER_V4.into(), OUR_V4.into(), 6, out.len()), &out]);
    out[16..18].copy_from_slice(&sum.to_be_bytes());
    V4 { tos: ecn, ..V4::new(6) }.frame(&out)
}

fn numbers(payload: &[u8]) -> (u8, u32, u32) {
    let word = |at: usize| u32::from_be_bytes(payload[at..at + 4].try_into().unwrap());
    (payload[13], word(4), word(8))
}

const FIN: u8 = 1;
const SYN: u8 = 2;
const RST: u8 = 4;
const ACK: u8 = 16;

/// RFC 9293 §3.5, §3.6: open, data both ways, close, octet by octet.
#[test]
fn a_connection_from_syn_to_fin() {
    let mut host = Host::acquainted();
    let handle = add(&mut host, 4096);
    host.stack.tcp(handle).unwrap().listen(PORT).unwrap();
    let syn_ack = seen(&host.answers(segment(SYN, 1000, 0, b"")));
    let (flags, iss, ack) = numbers(&syn_ack.payload);
    assert_eq!((flags, ack), (SYN | ACK, 1001));
    assert_eq!(syn_ack.payload[..4], [0, PORT as u8, 0x13, 0x88]);
    // RFC 9293 §3.7.1: the MSS is the MTU less 40.
    assert!(syn_ack.payload[20..].windows(4).any(|option| option == [2, 4, 0x05, 0xb4]));
    assert_eq!(syn_ack.packet[6] & 0x40, 0x40, "DF");
    host.ignores(segment(ACK, 1001, iss + 1, b""));
    assert_eq!(host.stack.tcp(handle).unwrap().state(), State::Established);
    host.gets(segment(ACK, 1001, iss + 1, b"hello"));
    let ends = host.stack.tcp(handle).unwrap().tuple().unwrap();
    assert_eq!(host.stack.find_tcp(ends), Some(handle));
    let turned = crate::tcp::Tuple { local: ends.remote, remote: ends.local };
    assert_eq!(host.stack.find_tcp(turned), None);
    let mut data = [0; 16];
    assert_eq!(host.stack.tcp(handle).unwrap().recv(&mut data).unwrap(), 5);
    assert_eq!(data[..5], *b"hello");
    host.stack.tcp(handle).unwrap().send(b"world").unwrap();
    let sent = host.sends();
    let reply = seen(&sent[0]);
    assert_eq!(numbers(&reply.payload).1, iss + 1);
    assert_eq!(numbers(&reply.payload).2, 1006);
    assert_eq!(reply.payload[20..], *b"world");
    host.gets(segment(ACK, 1006, iss + 6, b""));
    host.gets(segment(FIN | ACK, 1006, iss + 6, b""));
    host.stack.tcp(handle).unwrap().close().unwrap();
    let sent = host.sends();
    let (flags, seq, ack) = numbers(&seen(sent.last().unwrap()).payload);
    assert_eq!((flags & FIN, seq, ack), (FIN, iss + 6, 1007));
    host.ignores(segment(ACK, 1007, iss + 7, b""));
    assert_eq!(host.stack.tcp(handle).unwrap().state(), State::Closed);
    // The socket listens again on the same handle.
    host.stack.tcp(handle).unwrap().listen(PORT).unwrap();
    host.answers(segment(SYN, 9000, 0, b""));
}

/// RFC 3168 §6.1: the mark of a router on the way in is echoed, and what may be marked leaves as ECT(0), through IP.
#[test]
fn marks_are_carried_through_ip() {
    const ECE: u8 = 64;
    const CWR: u8 = 128;
    let mut host = Host::acquainted();
    let handle = add(&mut host, 4096);
    host.stack.tcp(handle).unwrap().listen(PORT).unwrap();
    let syn_ack = seen(&host.answers(segment(SYN | ECE | CWR, 1000, 0, b"")));
    let (flags, iss, _) = numbers(&syn_ack.payload);
    assert_eq!((flags, syn_ack.packet[1]), (SYN | ACK | ECE, 0));
    host.ignores(segment(ACK, 1001, iss + 1, b""));
    host.gets(marked(3, ACK, 1001, iss + 1, b"marked"));
    host.stack.tcp(handle).unwrap().send(b"x").unwrap();
    let sent = host.sends();
    let reply = seen(&sent[0]);
    assert_eq!((numbers(&reply.payload).0 & (ECE | CWR), reply.packet[1] & 3), (ECE, 2));
}

/// RFC 9293 §3.10.7.1: what belongs to nobody is reset, and a reset is not.
#[test]
fn unmatched_segments_are_reset() {
    let mut host = Host::acquainted();
    let reset = |host: &mut Host, frame| numbers(&seen(&host.answers(frame)).payload);
    assert_eq!(reset(&mut host, segment(SYN, 1000, 0, b"")), (RST | ACK, 0, 1001));
    assert_eq!(reset(&mut host, segment(ACK, 1000, 77, b"x")), (RST, 77, 0));
    host.ignores(segment(RST, 1000, 0, b""));
    assert_eq!(host.stack.stats().count(Event::TcpReset), 2);
    assert_eq!(host.stack.stats().discarded(Discard::NoTcpSocket), 3);
    let mut bad = segment(SYN, 1000, 0, b"");
    bad[50] ^= 1;
    host.ignores(bad);
    assert_eq!(host.stack.stats().discarded(Discard::TcpChecksum), 1);
}

/// RFC 9293 §3.9.2.3 (MUST-57, MUST-63): no connection with everybody or nobody; scenario 55: nor with ourselves.
#[test]
fn s55_connections_with_groups_and_ourselves() {
    let mut host = Host::acquainted();
    let handle = add(&mut host, 1024);
    host.stack.tcp(handle).unwrap().listen(PORT).unwrap();
    for (src, dst) in [
        (PEER_V4, Ipv4Addr::BROADCAST),
        (PEER_V4, Ipv4Addr::new(10, 0, 0, 255)),
        (PEER_V4, Ipv4Addr::new(224, 0, 0, 1)),
        (OUR_V4, OUR_V4),
        (Ipv4Addr::new(224, 0, 0, 1), OUR_V4),
    ] {
        let mut out = segment(SYN, 1, 0, b"")[34..].to_vec();
        out[16..18].fill(0);
        let sum = checksum(&[&pseudo(src.into(), dst.into(), 6, out.len()), &out]);
        out[16..18].copy_from_slice(&sum.to_be_bytes());
        host.ignores(V4 { src, dst, ..V4::new(6) }.frame(&out));
    }
    assert_eq!(host.stack.tcp(handle).unwrap().state(), State::Listen);
    let client = add(&mut host, 1024);
    let mut connect = |to: SocketAddr| host.stack.tcp(client).unwrap().connect(Instant::ZERO, to, 0);
    assert_eq!(connect((Ipv4Addr::BROADCAST, 1).into()), Err(ConnectError::NotUnicast));
    assert_eq!(connect(([10, 0, 0, 255], 1).into()), Err(ConnectError::NotUnicast));
    assert_eq!(connect((PEER_V4, 0).into()), Err(ConnectError::PortZero));
    assert_eq!(connect(([8, 8, 8, 8], 1).into()), Err(ConnectError::NoRoute));
    let mut socket = host.stack.tcp(client).unwrap();
    assert_eq!(
        socket.connect(Instant::ZERO, (PEER_V4, 1).into(), SocketAddr::from((OUR_V6, 1))),
        Err(ConnectError::FamilyMismatch)
    );
    assert_eq!(socket.listen(0), Err(ListenError::PortZero));
    assert_eq!(socket.listen(SocketAddr::from((PEER_V4, 1))), Err(ListenError::NotOwnAddress));
    socket.connect(Instant::ZERO, (PEER_V4, 1).into(), 4000).unwrap();
    assert_eq!(socket.connect(Instant::ZERO, (PEER_V4, 1).into(), 4000), Err(ConnectError::InUse));
    drop(socket);
    let other = add(&mut host, 1024);
    let taken = host.stack.tcp(other).unwrap().connect(Instant::ZERO, (PEER_V4, 1).into(), 4000);
    assert_eq!(taken, Err(ConnectError::PortInUse));
}

/// RFC 9293 §3.9.2.2 (MUST-56, SHLD-26): a hard error about the SYN ends it, one about other numbers does not.
#[test]
fn an_icmp_error_ends_an_attempt() {
    let mut host = Host::acquainted();
    let handle = add(&mut host, 1024);
    host.stack.tcp(handle).unwrap().connect(host.now, (PEER_V4, 5000).into(), 80).unwrap();
    let syn = host.sends().remove(0);
    let mut foreign = syn[14..42].to_vec();
    foreign[24] ^= 0x80;
    host.ignores(V4::new(1).frame(&icmp(3, 3, [0; 4], &foreign)));
    assert_eq!(host.stack.tcp(handle).unwrap().state(), State::SynSent);
    host.ignores(V4::new(1).frame(&icmp(3, 3, [0; 4], &syn[14..42])));
    assert_eq!(host.stack.tcp(handle).unwrap().state(), State::Closed);
    assert_ne!(host.stack.poll_at(host.id), Some(Instant::ZERO), "nothing is left in the indexes");
}

/// RFC 1191 §6.4, RFC 8201 §4: what was too big leaves again, smaller; a message that says less than any link carries is
/// not taken at its word.
#[test]
fn a_smaller_path_mtu_makes_smaller_segments() {
    for (mtu, longest) in [(1000_u16, 1000), (0, 576)] {
        let mut host = Host::acquainted();
        let handle = add(&mut host, 8192);
        host.stack.tcp(handle).unwrap().listen(PORT).unwrap();
        let mut syn = segment(SYN, 1000, 0, b"")[34..].to_vec();
        syn[12] = 0x60;
        syn.extend([2, 4, 0x05, 0xb4]);
        syn[16..18].fill(0);
        let sum = checksum(&[&pseudo(PEER_V4.into(), OUR_V4.into(), 6, syn.len()), &syn]);
        syn[16..18].copy_from_slice(&sum.to_be_bytes());
        let (_, iss, _) = numbers(&seen(&host.answers(V4::new(6).frame(&syn))).payload);
        host.gets(segment(ACK, 1001, iss + 1, b""));
        host.stack.tcp(handle).unwrap().send(&[9; 4000]).unwrap();
        let sent = host.sends();
        assert_eq!(sent[0].len(), 1514);
        let [high, low] = mtu.to_be_bytes();
        let again = host.gets(V4::new(1).frame(&icmp(3, 4, [0, 0, high, low], &sent[0][14..42])));
        assert_eq!(again[0].len(), 14 + longest);
        assert_eq!(numbers(&seen(&again[0]).payload).1, iss + 1);
    }
}

/// RFC 8201 §4: a message that says less than what every IPv6 link carries is discarded; one that says just that counts.
#[test]
fn a_path_mtu_below_what_every_link_carries_is_not_believed() {
    for (mtu, longest) in [(1279_u32, 0), (68, 0), (0, 0), (1280, 14 + 1280)] {
        let mut host = Host::acquainted();
        let handle = add(&mut host, 8192);
        host.stack.tcp(handle).unwrap().connect(host.now, (PEER_V6, 5000).into(), 80).unwrap();
        let (_, iss, _) = numbers(&seen(&host.sends()[0]).payload);
        let mut syn_ack = vec![0x13, 0x88, 0, 80, 0, 0, 0, 9];
        syn_ack.extend((iss + 1).to_be_bytes());
        syn_ack.extend([0x60, SYN | ACK, 0x80, 0, 0, 0, 0, 0, 2, 4, 0x05, 0xa0]);
        let sum = checksum(&[&pseudo(PEER_V6.into(), OUR_V6.into(), 6, 24), &syn_ack]);
        syn_ack[16..18].copy_from_slice(&sum.to_be_bytes());
        host.answers(V6::new(6).frame(&syn_ack));
        host.stack.tcp(handle).unwrap().send(&[9; 4000]).unwrap();
        let sent = host.sends();
        assert_eq!(sent[0].len(), 1514);
        let message = icmp6(PEER_V6, OUR_V6, 2, 0, mtu.to_be_bytes(), &sent[0][14..]);
        let again = host.gets(V6::new(58).frame(&message));
        assert_eq!(again.first().map_or(0, Vec::len), longest, "{mtu}");
    }
}

/// A SYN parks while its neighbour is asked for, and leaves when that answers: without waiting for its timer.
#[test]
fn a_syn_waits_for_its_neighbour() {
    let mut host = Host::new();
    let handle = add(&mut host, 1024);
    host.stack.tcp(handle).unwrap().connect(host.now, (PEER_V4, 5000).into(), 0).unwrap();
    assert_eq!(host.sends().len(), 1);
    assert!(host.stack.poll_at(host.id).unwrap() > host.now, "no busy loop");
    let syn = seen(&host.answers(arp(2, PEER_MAC, PEER_V4, OUR_V4)));
    assert_eq!((syn.link_dst, numbers(&syn.payload).0), (PEER_MAC, SYN));
}

/// Two stacks with a link between them.
struct Pair {
    hosts: [Host; 2],
}

impl Pair {
    fn new(medium: Medium) -> Self {
        let mut hosts = [(); 2].map(|()| Host::with(Wire::new(medium, 1500), small()));
        let [_, second] = &mut hosts;
        let mut stack = Stack::new(Config::new(Seed::new([9; 16])), small().allocate());
        let interface = match medium {
            Medium::Ethernet => InterfaceConfig::ethernet(MacAddr(PEER_MAC)),
            Medium::Ip => InterfaceConfig::ip(),
        };
        second.id = stack.add_interface(interface).unwrap();
        stack.add_address(second.id, Cidr::new(PEER_V4.into(), 24).unwrap()).unwrap();
        stack.add_address(second.id, Cidr::new(PEER_V6.into(), 64).unwrap()).unwrap();
        second.stack = stack;
        Pair { hosts }
    }

    /// Polls both, and carries frames over but for every `lose`-th; time goes on when nothing else does.
    fn step(&mut self, lose: usize, count: &mut usize) {
        let mut moved = false;
        for from in 0..2 {
            self.hosts[from].poll();
            let frames = core::mem::take(&mut self.hosts[from].wire.outgoing);
            moved |= !frames.is_empty();
            for frame in frames {
                *count += 1;
                if lose == 0 || *count % lose != 0 {
                    self.hosts[1 - from].wire.incoming.push_back(frame);
                }
            }
        }
        let idle = |host: &Host| host.wire.incoming.is_empty();
        if !moved && self.hosts.iter().all(idle) {
            let now = self.hosts[0].now;
            let next = self.hosts.iter().filter_map(|host| host.stack.poll_at(host.id)).min();
            let next = next.unwrap_or(now).max(now + Duration::from_micros(100));
            self.hosts.iter_mut().for_each(|host| host.now = next);
        }
    }
}

/// Carries `len` octets each way and compares them.
fn transfer(medium: Medium, remote: IpAddr, len: usize, lose: usize) {
    let mut pair = Pair::new(medium);
    let server = add(&mut pair.hosts[1], 8192);
    let client = add(&mut pair.hosts[0], 8192);
    pair.hosts[1].stack.tcp(server).unwrap().listen(7).unwrap();
    let now = pair.hosts[0].now;
    pair.hosts[0].stack.tcp(client).unwrap().connect(now, SocketAddr::new(remote, 7), 0).unwrap();
    let octet = |n: usize| (n % 251) as u8;
    let (mut sent, mut received, mut count) = (0, 0, 0);
    for _ in 0..200_000 {
        pair.step(lose, &mut count);
        // The server echoes.
        let mut echo = pair.hosts[1].stack.tcp(server).unwrap();
        let mut data = [0; 4096];
        let room = data.len().min(echo.send_capacity() - echo.send_queue());
        if let Ok(len) = echo.recv(&mut data[..room]) {
            if len > 0 {
                assert_eq!(echo.send(&data[..len]), Ok(len));
            }
        }
        if !echo.may_recv() && echo.state() == State::CloseWait {
            echo.close().unwrap();
        }
        drop(echo);
        let mut socket = pair.hosts[0].stack.tcp(client).unwrap();
        if socket.can_send() && sent < len {
            let chunk: Vec<u8> = (sent..len.min(sent + 3000)).map(octet).collect();
            sent += socket.send(&chunk).unwrap();
            if sent == len {
                socket.close().unwrap();
            }
        }
        if let Ok(len) = socket.recv(&mut data) {
            for got in &data[..len] {
                assert_eq!(*got, octet(received));
                received += 1;
            }
        }
        if received == len && matches!(socket.state(), State::TimeWait | State::Closed) {
            return;
        }
    }
    panic!("{received} of {len} octets came back");
}

#[test]
fn two_stacks_exchange_data() {
    transfer(Medium::Ethernet, PEER_V4.into(), 300_000, 0);
    transfer(Medium::Ip, PEER_V6.into(), 300_000, 0);
}

#[test]
fn two_stacks_exchange_data_over_a_lossy_link() {
    for lose in [7, 20, 100] {
        transfer(Medium::Ethernet, PEER_V6.into(), 60_000, lose);
        transfer(Medium::Ip, PEER_V4.into(), 60_000, lose);
    }
}

/// Both ends in one stack: no device takes part.
#[test]
fn a_connection_to_ourselves() {
    for addr in [IpAddr::from(OUR_V4), OUR_V6.into(), Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()]
    {
        let mut host = Host::new();
        let (server, client) = (add(&mut host, 4096), add(&mut host, 4096));
        host.stack.tcp(server).unwrap().listen(7).unwrap();
        host.stack.tcp(client).unwrap().connect(host.now, SocketAddr::new(addr, 7), 0).unwrap();
        assert!(host.sends().is_empty());
        host.stack.tcp(client).unwrap().send(b"self").unwrap();
        assert!(host.sends().is_empty());
        let mut data = [0; 8];
        assert_eq!(host.stack.tcp(server).unwrap().recv(&mut data), Ok(4));
    }
}

/// Many connections at once, each with its own data.
#[test]
fn many_connections_to_one_port() {
    let mut pair = Pair::new(Medium::Ip);
    let servers: Vec<Handle> = (0..8).map(|_| add(&mut pair.hosts[1], 512)).collect();
    let clients: Vec<Handle> = (0..8).map(|_| add(&mut pair.hosts[0], 512)).collect();
    for server in &servers {
        pair.hosts[1].stack.tcp(*server).unwrap().listen(7).unwrap();
    }
    for (n, client) in clients.iter().enumerate() {
        let now = pair.hosts[0].now;
        let mut socket = pair.hosts[0].stack.tcp(*client).unwrap();
        socket.connect(now, (PEER_V4, 7).into(), 0).unwrap();
        drop(socket);
        for _ in 0..10 {
            pair.step(0, &mut 0);
        }
        pair.hosts[0].stack.tcp(*client).unwrap().send(&[n as u8; 100]).unwrap();
    }
    for _ in 0..100 {
        pair.step(0, &mut 0);
    }
    let mut got: Vec<u8> = servers
        .iter()
        .map(|server| {
            let mut data = [0; 200];
            assert_eq!(pair.hosts[1].stack.tcp(*server).unwrap().recv(&mut data), Ok(100));
            data[0]
        })
        .collect();
    got.sort_unstable();
    assert_eq!(got, [0, 1, 2, 3, 4, 5, 6, 7]);
}

/// A socket that is bound to an interface neither hears nor uses another.
#[test]
fn a_socket_bound_to_an_interface() {
    let mut host = Host::acquainted();
    let other = host.stack.add_interface(InterfaceConfig::ip()).unwrap();
    host.stack.add_address(other, "172.16.0.1/24".parse().unwrap()).unwrap();
    let handle = add(&mut host, 512);
    host.stack.tcp(handle).unwrap().bind_interface(Some(other));
    host.stack.tcp(handle).unwrap().listen(PORT).unwrap();
    assert_eq!(numbers(&seen(&host.answers(segment(SYN, 1, 0, b""))).payload).0, RST | ACK);
    host.stack.tcp(handle).unwrap().abort();
    let refused = host.stack.tcp(handle).unwrap().connect(host.now, (PEER_V4, 1).into(), 0);
    assert_eq!(refused, Err(ConnectError::NoRoute));
    host.stack.tcp(handle).unwrap().bind_interface(None);
    host.stack.tcp(handle).unwrap().listen(PORT).unwrap();
    assert_eq!(numbers(&seen(&host.answers(segment(SYN, 1, 0, b""))).payload).0, SYN | ACK);
}

/// Scenario 34: the address goes away under sockets in each state; nothing spins, and the sockets end in time.
#[test]
fn s34_an_address_is_removed_under_connections() {
    let mut host = Host::acquainted();
    let handles: Vec<Handle> = (0..5).map(|_| add(&mut host, 512)).collect();
    let now = host.now;
    // LISTEN, SYN-SENT, SYN-RECEIVED, ESTABLISHED with data under way, FIN-WAIT-1.
    host.stack.tcp(handles[0]).unwrap().listen(1).unwrap();
    host.stack.tcp(handles[1]).unwrap().connect(now, (PEER_V4, 1).into(), 0).unwrap();
    for (n, handle) in handles.iter().enumerate().skip(2) {
        host.stack.tcp(*handle).unwrap().listen(PORT).unwrap();
        let from = |flags: u8, seq: u32, ack: u32| {
            let mut out = segment(flags, seq, ack, b"")[34..].to_vec();
            out[1] = n as u8;
            out[16..18].fill(0);
            let sum = checksum(&[&pseudo(PEER_V4.into(), OUR_V4.into(), 6, out.len()), &out]);
            out[16..18].copy_from_slice(&sum.to_be_bytes());
            V4::new(6).frame(&out)
        };
        let sent = host.gets(from(SYN, 1, 0));
        let (_, iss, _) = numbers(&seen(sent.last().unwrap()).payload);
        if n > 2 {
            host.gets(from(ACK, 2, iss + 1));
            host.stack.tcp(*handle).unwrap().send(b"data").unwrap();
        }
    }
    host.stack.tcp(handles[4]).unwrap().close().unwrap();
    host.stack.remove_address(host.id, OUR_V4.into()).unwrap();
    let mut polls = 0;
    while let Some(at) = host.stack.poll_at(host.id) {
        host.now = host.now.max(at);
        // The cache still asks after its neighbours; the connections have no way out.
        let sent = host.sends();
        assert!(sent.iter().all(|frame| frame[12..14] != [8, 0]));
        polls += 1;
        assert!(polls < 1000, "it goes on for ever");
    }
    let states: Vec<State> = handles.iter().map(|handle| host.stack.tcp(*handle).unwrap().state()).collect();
    assert_eq!(states[..2], [State::Listen, State::Closed]);
    assert!(states[2..].iter().all(|state| matches!(state, State::Closed | State::Listen)), "{states:?}");
}

/// Scenario 45, RFC 4987: SYNs that nobody follows up do not lock others out, and the sockets come back.
#[test]
fn s45_a_flood_of_syns() {
    let mut host = Host::acquainted();
    let listeners: Vec<Handle> = (0..4).map(|_| add(&mut host, 512)).collect();
    for listener in &listeners {
        host.stack.tcp(*listener).unwrap().listen(PORT).unwrap();
    }
    let from = |port: u16, flags: u8, seq: u32, ack: u32| {
        let mut out = segment(flags, seq, ack, b"")[34..].to_vec();
        out[..2].copy_from_slice(&port.to_be_bytes());
        out[16..18].fill(0);
        let sum = checksum(&[&pseudo(PEER_V4.into(), OUR_V4.into(), 6, out.len()), &out]);
        out[16..18].copy_from_slice(&sum.to_be_bytes());
        V4::new(6).frame(&out)
    };
    for n in 0..200 {
        let answer = numbers(&seen(&host.answers(from(10_000 + n, SYN, 1, 0))).payload);
        assert_eq!(answer.0, SYN | ACK, "SYN {n}");
    }
    let (_, iss, _) = numbers(&seen(&host.answers(from(9, SYN, 1, 0))).payload);
    host.gets(from(9, ACK, 2, iss + 1));
    let open =
        listeners.iter().filter(|handle| host.stack.tcp(**handle).unwrap().state() == State::Established);
    assert_eq!(open.count(), 1);
    // An open connection is not recycled, however many SYNs come.
    for n in 0..200 {
        host.gets(from(20_000 + n, SYN, 1, 0));
    }
    let states: Vec<State> =
        listeners.iter().map(|handle| host.stack.tcp(*handle).unwrap().state()).collect();
    assert_eq!(states.iter().filter(|state| **state == State::Established).count(), 1);
}

/// RFC 6528: two connections of the same ends do not begin with the same number, nor predictably.
#[test]
fn initial_numbers_are_keyed() {
    let mut host = Host::acquainted();
    let handle = add(&mut host, 512);
    host.stack.tcp(handle).unwrap().listen(PORT).unwrap();
    let first = numbers(&seen(&host.answers(segment(SYN, 1, 0, b""))).payload).1;
    let mut other = Host::with(Wire::new(Medium::Ethernet, 1500), small());
    other.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    let handle = add(&mut other, 512);
    other.stack.tcp(handle).unwrap().listen(81).unwrap();
    let mut frame = segment(SYN, 1, 0, b"");
    frame[37] = 81;
    frame[50..52].fill(0);
    let sum = checksum(&[&pseudo(PEER_V4.into(), OUR_V4.into(), 6, 20), &frame[34..]]);
    frame[50..52].copy_from_slice(&sum.to_be_bytes());
    let second = numbers(&seen(&other.answers(frame)).payload).1;
    assert_ne!(first.abs_diff(second), 0);
}

/// The segment's options behind its header.
fn options(payload: &[u8]) -> &[u8] {
    &payload[20..usize::from(payload[12] >> 4) * 4]
}

/// RFC 9293 §3.2, MUST-5, MUST-6, MUST-64: options may stand at any octet and in any segment, and unknown ones are passed
/// over; §3.1, MUST-68, MUST-69: ours have their lengths, and zeros behind them.
#[test]
fn options_stand_anywhere() {
    let mut host = Host::acquainted();
    let handle = add(&mut host, 4096);
    host.stack.tcp(handle).unwrap().listen(PORT).unwrap();
    let with = |flags, seq, ack, options: &[u8], data: &[u8]| {
        let mut out = segment(flags, seq, ack, b"")[34..].to_vec();
        out[12] = 0x50 + (options.len() as u8 / 4 * 16);
        out.extend(options);
        out.extend(data);
        out[16..18].fill(0);
        let sum = checksum(&[&pseudo(PEER_V4.into(), OUR_V4.into(), 6, out.len()), &out]);
        out[16..18].copy_from_slice(&sum.to_be_bytes());
        V4::new(6).frame(&out)
    };
    // An unknown option of five octets, one of two, SACK permitted, and timestamps, each at an odd place.
    let odd = [1, 77, 5, 9, 9, 9, 99, 2, 4, 2, 8, 10, 0, 0, 0, 7, 0, 0, 0, 0, 2, 4, 5, 180];
    let syn_ack = seen(&host.answers(with(SYN, 1000, 0, &odd, b"")));
    let ours = options(&syn_ack.payload);
    let (mut kinds, mut at) = (Vec::new(), 0);
    while at < ours.len() && ours[at] != 0 {
        kinds.push(ours[at]);
        at += if ours[at] == 1 { 1 } else { usize::from(ours[at + 1]) };
    }
    kinds.retain(|kind| *kind != 1);
    kinds.sort_unstable();
    assert_eq!((kinds.as_slice(), at <= ours.len()), (&[2, 4, 8][..], true), "{ours:?}");
    assert!(ours[at..].iter().all(|octet| *octet == 0), "{ours:?}");
    let (_, iss, _) = numbers(&syn_ack.payload);
    let echoed: [u8; 4] =
        ours[ours.windows(2).position(|pair| pair == [8, 10]).unwrap() + 2..][..4].try_into().unwrap();
    let mut stamped = vec![88, 3, 0, 8, 10, 0, 0, 0, 8];
    stamped.extend(echoed);
    stamped.extend([1, 1, 0]);
    host.gets(with(ACK, 1001, iss + 1, &stamped, b"data"));
    let mut data = [0; 16];
    assert_eq!(host.stack.tcp(handle).unwrap().recv(&mut data), Ok(4));
    host.stack.tcp(handle).unwrap().send(b"x").unwrap();
    let sent = host.sends();
    let sent = seen(&sent[0]).payload;
    let at = options(&sent).windows(2).position(|pair| pair == [8, 10]).unwrap();
    assert_eq!(options(&sent)[at + 6..at + 10], [0, 0, 0, 8], "the newest is echoed");
}

/// RFC 9293 §3.8.3, MUST-20; RFC 1122 §3.3.1.4: after three retransmissions the next hop is asked whether it is there, much
/// sooner than it would be.
#[test]
fn silence_makes_the_next_hop_suspect() {
    let mut host = Host::acquainted();
    let handle = add(&mut host, 4096);
    host.stack.tcp(handle).unwrap().listen(PORT).unwrap();
    let (_, iss, _) = numbers(&seen(&host.answers(segment(SYN, 1000, 0, b""))).payload);
    host.gets(segment(ACK, 1001, iss + 1, b""));
    host.stack.tcp(handle).unwrap().send(b"x").unwrap();
    let began = host.now;
    let mut copies = 0;
    let mut frames = host.sends();
    while frames.iter().all(|frame| frame[12..14] != [8, 6]) {
        copies += frames.len();
        host.now = host.stack.poll_at(host.id).unwrap();
        frames = host.sends();
    }
    assert_eq!(
        copies + frames.iter().filter(|frame| frame[12..14] == [8, 0]).count(),
        4,
        "one and three more"
    );
    assert!(host.now < began + Duration::from_secs(4));
    assert_eq!(host.stack.tcp(handle).unwrap().trouble(), Some(crate::tcp::Trouble::Silent));
}
