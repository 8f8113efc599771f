//! Mutated frames against a host with every kind of socket open, in every state, on both media.
//!
//! `WIRELOOM_SEEDS=500` runs so many seeds in place of a few, `WIRELOOM_SEED=17` only that one.

use std::net::SocketAddr;

use wireloom::device::Medium;
use wireloom::time::Duration;
use wireloom::wire::ip;
use wireloom::{Local, icmp, raw, tcp, udp};
use wireloom_tests::build::{self, Tcp};
use wireloom_tests::corpus;
use wireloom_tests::environment;
use wireloom_tests::random::Random;
use wireloom_tests::rig::{self, PEER_MAC, PEER4, PEER6, Rig, V4, V6};
use wireloom_tests::seen::Frame;

/// Frames for each seed.
const FRAMES: usize = 400;

#[test]
fn fuzz_ingress_on_ethernet() {
    each_seed(Medium::Ethernet);
}

#[test]
fn fuzz_ingress_on_plain_ip() {
    each_seed(Medium::Ip);
}

fn each_seed(medium: Medium) {
    let seeds = match environment::number("WIRELOOM_SEED") {
        Some(seed) => seed..=seed,
        None => 1..=environment::number("WIRELOOM_SEEDS").unwrap_or(12),
    };
    for seed in seeds {
        println!("WIRELOOM_SEED={seed}");
        Victim::new(medium, seed).run();
    }
}

/// The listener's first port, and how many sockets it has: too few.
const LISTENER_PORT: u16 = 81;
const LISTENER_SOCKETS: usize = 2;

fn listen(rig: &mut Rig) -> tcp::ListenerHandle {
    let backlog: Vec<_> = (0..3).map(|_| tcp::BacklogEntry::EMPTY).collect();
    let listener = rig.stack.add_tcp_listener(backlog).unwrap();
    for _ in 0..LISTENER_SOCKETS {
        let buffers = tcp::Buffers { rx: vec![0; 2048].into(), tx: vec![0; 2048].into() };
        let socket = rig.stack.add_tcp(buffers).unwrap();
        rig.stack.tcp_listener(listener).unwrap().supply(socket).unwrap();
    }
    rig.stack.tcp_listener(listener).unwrap().listen(LISTENER_PORT).unwrap();
    listener
}

struct Victim {
    rig: Rig,
    random: Random,
    tcp: Vec<tcp::Handle>,
    listener: tcp::ListenerHandle,
    /// Connections of the listener that were accepted.
    accepted: Vec<tcp::Handle>,
    udp: udp::Handle,
    icmp: icmp::Handle,
    raw: raw::Handle,
    /// Segments that the host sent last: what the next ones are made from, so that they fall into its windows.
    heard: Vec<Tcp>,
    /// Valid frames of the peer that were sent or answered so far.
    known: Vec<Vec<u8>>,
}

impl Victim {
    fn new(medium: Medium, seed: u64) -> Victim {
        let mut rig = Rig::new(medium);
        let mut random = Random::new(seed);
        let now = rig.now;
        let mut sockets = Vec::new();
        for number in 0..6 {
            let buffers = tcp::Buffers { rx: vec![0; 2048].into(), tx: vec![0; 2048].into() };
            let handle = rig.stack.add_tcp(buffers).unwrap();
            let mut socket = rig.stack.tcp(handle).unwrap();
            match number {
                0..=3 => socket.listen(80).unwrap(),
                4 => socket.connect(now, SocketAddr::from((PEER4, 80)), Local::ANY).unwrap(),
                _ => socket.connect(now, SocketAddr::from((PEER6, 80)), Local::ANY).unwrap(),
            }
            sockets.push(handle);
        }
        let listener = listen(&mut rig);
        let queue = || udp::Queue::new(vec![udp::Entry::EMPTY; 8], vec![0; 4096]);
        let udp = rig.stack.add_udp(udp::Buffers { rx: queue(), tx: queue() }).unwrap();
        rig.stack.udp(udp).unwrap().bind(61_000).unwrap();
        let queue = || icmp::Queue::new(vec![icmp::Entry::EMPTY; 8], vec![0; 4096]);
        let icmp = rig.stack.add_icmp(icmp::Buffers { rx: queue(), tx: queue() }).unwrap();
        rig.stack.icmp(icmp).unwrap().bind(icmp::Binding::Ident(7)).unwrap();
        let queue = || raw::Queue::new(vec![raw::Entry::EMPTY; 8], vec![0; 8192]);
        let raw = rig.stack.add_raw(raw::Buffers { rx: queue(), tx: queue() }).unwrap();
        rig.stack.raw(raw).unwrap().bind(raw::Binding::Ipv4(ip::Protocol(200))).unwrap();
        let known = corpus::frames(&mut random, 44);
        let accepted = Vec::new();
        Victim { rig, random, tcp: sockets, listener, accepted, udp, icmp, raw, heard: Vec::new(), known }
    }

    fn run(mut self) {
        for _ in 0..FRAMES {
            let frame = self.next_frame();
            let sent = self.rig.arrives(&frame);
            self.listen_to(&sent);
            if self.random.chance(300) {
                self.use_sockets();
                self.use_listener();
            }
            if self.random.chance(100) {
                let span = Duration::from_millis(self.random.pick(&[1, 10, 300, 5000, 70_000]));
                let sent: Vec<Frame> = self.rig.pass(span).into_iter().map(|(_, frame)| frame).collect();
                self.listen_to(&sent);
            }
        }
        self.rig.pass(Duration::from_secs(300));
        // What the fuzz made the host believe about its neighbours is forgotten or corrected by the neighbours themselves.
        self.introduce();
        self.rig.must_answer();
        self.check_listener();
    }

    /// Whatever came: every socket of the listener is free again once nobody uses it.
    fn check_listener(&mut self) {
        for _ in 0..3 {
            self.accept();
            for handle in self.accepted.drain(..) {
                self.rig.stack.tcp(handle).unwrap().give_back().unwrap();
            }
            self.rig.pass(Duration::from_secs(300));
        }
        let counts = self.rig.stack.tcp_listener(self.listener).unwrap().counts();
        assert_eq!((counts.backlog, counts.ready, counts.free), (0, 0, LISTENER_SOCKETS), "{counts:?}");
    }

    fn accept(&mut self) {
        let mut listener = self.rig.stack.tcp_listener(self.listener).unwrap();
        self.accepted.extend(std::iter::from_fn(|| listener.accept()));
    }

    fn use_listener(&mut self) {
        self.accept();
        while self.random.chance(700) && self.rig.stack.next_changed().is_some() {}
        if self.random.chance(20) {
            let mut listener = self.rig.stack.tcp_listener(self.listener).unwrap();
            listener.close();
            listener.listen(LISTENER_PORT..=LISTENER_PORT + 9).unwrap();
        }
        if self.accepted.is_empty() {
            return;
        }
        let at = self.random.below(self.accepted.len() as u64) as usize;
        let mut socket = self.rig.stack.tcp(self.accepted[at]).unwrap();
        match self.random.below(6) {
            0 | 1 => drop(socket.recv(&mut [0; 3000])),
            2 => drop(socket.send(&[7; 900])),
            3 => drop(socket.close()),
            4 => {
                socket.give_back().unwrap();
                self.accepted.swap_remove(at);
            }
            _ => {}
        }
    }

    fn introduce(&mut self) {
        if self.rig.device_medium() == Medium::Ip {
            return;
        }
        let request = build::arp(1, (PEER_MAC, PEER4), ([0; 6], V4));
        self.rig.arrives(&build::ethernet(build::BROADCAST, PEER_MAC, build::ARP, &request));
        let group = build::solicited_node(V6);
        let request = build::solicitation(PEER6, group, V6, Some(PEER_MAC));
        self.rig.arrives(&build::ethernet(
            build::multicast_mac(group.into()),
            PEER_MAC,
            build::IPV6,
            &request,
        ));
    }

    fn listen_to(&mut self, sent: &[Frame]) {
        self.heard.extend(sent.iter().filter_map(|frame| frame.tcp().cloned()));
        let old = self.heard.len().saturating_sub(16);
        self.heard.drain(..old);
    }

    /// A frame of the corpus or an answer to a segment of the host; then, mostly, changed in some places.
    fn next_frame(&mut self) -> Vec<u8> {
        let random = &mut self.random;
        let packet = match random.below(10) {
            0..=3 if !self.heard.is_empty() => {
                let index = random.below(self.heard.len() as u64) as usize;
                answer(random, &self.heard[index])
            }
            4 | 5 => {
                let (peer, me) = random.pick(&rig::families());
                let port = random.within(5000, 5010) as u16;
                let to = random.pick(&[80, LISTENER_PORT]);
                Tcp::new((peer, port).into(), (me, to).into(), build::SYN, random.next_u64() as u32, 0)
                    .packet()
            }
            6 => {
                let (peer, me) = random.pick(&rig::families());
                build::ping(peer, me, 7, 7, &random.octets(20))
            }
            _ => {
                let mut frame = random.pick(&[0, 1, 2]).min(self.known.len());
                frame = (random.next_u64() as usize + frame) % self.known.len();
                let mut frame = self.known[frame].clone();
                readdress(&mut frame);
                return self.spoil(frame);
            }
        };
        let ethertype =
            if packet.first().is_some_and(|first| first >> 4 == 6) { build::IPV6 } else { build::IPV4 };
        let frame = build::ethernet(rig::MAC, PEER_MAC, ethertype, &packet);
        self.spoil(frame)
    }

    /// Changes octets, lengths and ends, and often puts the checksums right again, so that the change gets through.
    fn spoil(&mut self, mut frame: Vec<u8>) -> Vec<u8> {
        let random = &mut self.random;
        if random.chance(600) {
            for _ in 0..random.within(1, 3) {
                let at = random.within(12, frame.len() as u64 - 1) as usize;
                frame[at] = match random.below(4) {
                    0 => 0,
                    1 => 0xff,
                    2 => frame[at] ^ (1 << random.below(8)),
                    _ => random.next_u64() as u8,
                };
            }
            if random.chance(800) {
                mend(&mut frame);
            }
        }
        if random.chance(50) {
            frame.truncate(random.within(14, frame.len() as u64) as usize);
        }
        match self.rig.device_medium() {
            Medium::Ip => frame.split_off(14),
            _ => frame,
        }
    }

    /// The host's own applications do something.
    fn use_sockets(&mut self) {
        let random = &mut self.random;
        let stack = &mut self.rig.stack;
        let mut octets = vec![0; 5000];
        let now = self.rig.now;
        let handle = random.pick(&self.tcp);
        let mut socket = stack.tcp(handle).unwrap();
        match random.below(8) {
            0..=2 => drop(socket.recv(&mut octets)),
            3..=4 => drop(socket.send(&octets[..random.below(3000) as usize])),
            5 => drop(socket.close()),
            6 if random.chance(200) => socket.abort(),
            _ => {}
        }
        if socket.state() == tcp::State::Closed {
            match random.chance(800) {
                true => drop(socket.listen(80)),
                false => drop(socket.connect(now, SocketAddr::from((PEER4, 80)), Local::ANY)),
            }
        }
        drop(socket);
        let (peer, _) = random.pick(&rig::families());
        let mut socket = stack.udp(self.udp).unwrap();
        let _ = socket.recv_from(&mut octets);
        let _ = socket.send_to(&octets[..random.below(4000) as usize], SocketAddr::new(peer, 9));
        drop(socket);
        let _ = stack.icmp(self.icmp).unwrap().recv(&mut octets);
        let _ = stack.raw(self.raw).unwrap().recv(&mut octets);
    }
}

/// The host's address as the destination.
fn readdress(frame: &mut [u8]) {
    frame[..6].copy_from_slice(&rig::MAC);
    match u16::from_be_bytes([frame[12], frame[13]]) {
        build::IPV4 => frame[30..34].copy_from_slice(&V4.octets()),
        build::IPV6 => frame[38..54].copy_from_slice(&V6.octets()),
        build::ARP => frame[38..42].copy_from_slice(&V4.octets()),
        _ => {}
    }
    mend(frame);
}

/// A segment that fits the one that the host sent, more or less.
fn answer(random: &mut Random, heard: &Tcp) -> Vec<u8> {
    let near = |random: &mut Random, number: u32| {
        let off = random.pick(&[0_i64, 0, 0, 0, 1, -1, 2, 100, -100, 1460, 2048, 70_000, 1 << 31]);
        number.wrapping_add(off as u32)
    };
    let flags = random.pick(&[
        build::ACK,
        build::ACK,
        build::ACK | build::PSH,
        build::SYN | build::ACK,
        build::SYN,
        build::FIN | build::ACK,
        build::RST,
        build::RST | build::ACK,
        build::URG | build::ACK,
        0,
        0xff,
    ]);
    let len = heard.payload.len() as u32 + u32::from(heard.flags & (build::SYN | build::FIN) != 0);
    let (seq, ack) = (near(random, heard.ack), near(random, heard.seq.wrapping_add(len)));
    let mut segment = Tcp::new(heard.dst, heard.src, flags, seq, ack);
    segment.window = random.pick(&[0, 1, 500, 8192, 65_535]);
    segment.urgent = random.pick(&[0, 1, 65_535]);
    let len = random.pick(&[0, 0, 1, 100, 1460, 3000]);
    segment.payload = random.octets(len);
    if random.chance(300) {
        let len = 4 * random.within(1, 10) as usize;
        segment.options = match random.below(3) {
            0 => random.octets(len),
            1 => [&[1, 1, 5, 10][..], &heard.seq.to_be_bytes(), &heard.seq.wrapping_add(9).to_be_bytes()]
                .concat(),
            _ => [&[1, 1, 8, 10][..], &random.octets(8)].concat(),
        };
    }
    segment.packet()
}

/// Puts the checksums right wherever they stand in a frame of this structure.
fn mend(frame: &mut [u8]) {
    let (Some(ethertype), Some(packet)) = (frame.get(12..14).map(|two| [two[0], two[1]]), frame.get(14..))
    else {
        return;
    };
    let (header, protocol, pseudo) = match (u16::from_be_bytes(ethertype), packet.first()) {
        (build::IPV4, Some(first)) if packet.len() >= 20 => {
            let header = usize::from(first & 15) * 4;
            let total = usize::from(u16::from_be_bytes([packet[2], packet[3]]));
            if header < 20 || header > packet.len() || total < header || total > packet.len() {
                return;
            }
            frame[24..26].fill(0);
            let check = build::checksum(&[&frame[14..14 + header]]);
            frame[24..26].copy_from_slice(&check.to_be_bytes());
            let mut pseudo = frame[26..34].to_vec();
            pseudo.extend([0, frame[23]]);
            pseudo.extend(((total - header) as u16).to_be_bytes());
            (14 + header..14 + total, frame[23], pseudo)
        }
        (build::IPV6, Some(_)) if packet.len() >= 40 => {
            let len = usize::from(u16::from_be_bytes([packet[4], packet[5]]));
            if 40 + len > packet.len() {
                return;
            }
            let mut pseudo = packet[8..40].to_vec();
            pseudo.extend((len as u32).to_be_bytes());
            pseudo.extend([0, 0, 0, packet[6]]);
            (54..54 + len, packet[6], pseudo)
        }
        _ => return,
    };
    let at = match protocol {
        build::TCP => 16,
        build::UDP => 6,
        build::ICMP | build::ICMPV6 => 2,
        _ => return,
    };
    let Some(upper) = frame.get_mut(header).filter(|upper| upper.len() >= at + 2) else { return };
    upper[at..at + 2].fill(0);
    let covered = if protocol == build::ICMP { Vec::new() } else { pseudo };
    let check = build::checksum(&[&covered, upper]);
    upper[at..at + 2].copy_from_slice(&check.to_be_bytes());
}
