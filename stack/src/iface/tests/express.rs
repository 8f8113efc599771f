//! The short way beside the ordinary one: two hosts are told the same, and must say the same.

use super::*;
use crate::socket::Trail;
use crate::stats::Event;
use crate::tcp::{Algorithm, Buffers, Handle, Nagle, State};

const FIN: u8 = 1;
const SYN: u8 = 2;
const PSH: u8 = 8;
const ACK: u8 = 16;

/// What a connection of this test is like.
#[derive(Clone, Copy, Debug)]
struct Kind {
    peer: IpAddr,
    stamps: bool,
    sack: bool,
    nagle: Nagle,
    algorithm: Algorithm,
    buffer: usize,
    closes: bool,
}

/// The peer, which knows what it has sent and what it has seen.
struct Peer {
    kind: Kind,
    seq: u32,
    /// Behind the last octet that it was sent.
    seen: u32,
    /// The last of our timestamps that it saw.
    echo: u32,
    clock: u32,
    random: u64,
}

impl Peer {
    fn below(&mut self, bound: u32) -> u32 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (((self.random >> 32) * u64::from(bound)) >> 32) as u32
    }

    fn segment(&self, flags: u8, seq: u32, ack: u32, window: u16, data: &[u8]) -> Vec<u8> {
        let mut options = Vec::new();
        if flags & SYN != 0 {
            options.extend([2, 4, 5, 180]);
            if self.kind.sack {
                options.extend([1, 1, 4, 2]);
            }
        }
        if self.kind.stamps {
            options.extend([1, 1, 8, 10]);
            options.extend(self.clock.to_be_bytes());
            options.extend(self.echo.to_be_bytes());
        }
        let mut out = vec![0x13, 0x88, 0, 80];
        out.extend(seq.to_be_bytes());
        out.extend(ack.to_be_bytes());
        out.extend([(5 + options.len() as u8 / 4) << 4, flags]);
        out.extend(window.to_be_bytes());
        out.extend([0; 4]);
        out.extend(options);
        out.extend(data);
        let our: IpAddr = if self.kind.peer.is_ipv4() { OUR_V4.into() } else { OUR_V6.into() };
        let sum = checksum(&[&pseudo(self.kind.peer, our, 6, out.len()), &out]);
        out[16..18].copy_from_slice(&sum.to_be_bytes());
        if self.kind.peer.is_ipv4() { V4::new(6).frame(&out) } else { V6::new(6).frame(&out) }
    }

    /// Mostly what comes next, else something else.
    fn next(&mut self) -> Vec<u8> {
        self.clock += self.below(3);
        let data: Vec<u8> = vec![0x77; [0, 0, 1, 18, 500, 1448][self.below(6) as usize]];
        let seq = match self.below(16) {
            0 => self.seq.wrapping_add(self.below(3000)),
            1 => self.seq.wrapping_sub(self.below(3000)),
            _ => self.seq,
        };
        let ack = match self.below(12) {
            0 => self.seen.wrapping_sub(self.below(4000)),
            1 => self.seen.wrapping_add(self.below(10)),
            _ => self.seen,
        };
        let window = [0xffff, 0xffff, 0xffff, 8192, 100, 0][self.below(6) as usize];
        let fin = self.kind.closes && self.below(30) == 0;
        let flags = ACK | if self.below(3) == 0 { PSH } else { 0 } | if fin { FIN } else { 0 };
        let mut frame = self.segment(flags, seq, ack, window, &data);
        if self.below(20) == 0 {
            let at = frame.len() - 1;
            frame[at] ^= 0x40; // in the data, or in the header
        } else if seq == self.seq {
            self.seq = self.seq.wrapping_add(data.len() as u32 + u32::from(fin));
        }
        frame
    }

    /// Takes note of what we have sent.
    fn read(&mut self, frame: &[u8]) {
        let at = if self.kind.peer.is_ipv4() { 34 } else { 54 };
        if frame[at - if at == 34 { 11 } else { 34 }] != 6 || frame[12] == 8 && frame[13] == 6 {
            return; // a question about the peer's link address
        }
        let word = |at: usize| u32::from_be_bytes(frame[at..at + 4].try_into().unwrap());
        let header = usize::from(frame[at + 12] >> 4) * 4;
        let len = (frame.len() - at - header) as u32;
        let end = word(at + 4).wrapping_add(len).wrapping_add(u32::from(frame[at + 13] & (SYN | FIN) != 0));
        if end.wrapping_sub(self.seen) < 1 << 31 {
            self.seen = end;
        }
        // Where we fell behind the window, the peer sends again.
        let acked = word(at + 8);
        if self.seq.wrapping_sub(acked) < 1 << 31 && self.below(4) == 0 {
            self.seq = acked;
        }
        if let Some(stamps) = frame[at..].windows(4).position(|octets| octets == [1, 1, 8, 10]) {
            self.echo = word(at + stamps + 4);
        }
    }
}

fn opened(kind: Kind, ordinary: bool, random: u64) -> (Host, Handle, Peer) {
    let mut host = Host::acquainted();
    host.stack.core.net.ordinary = ordinary;
    let buffers = Buffers { rx: lent(kind.buffer, || 0), tx: lent(kind.buffer, || 0) };
    let handle = host.stack.add_tcp(buffers).unwrap();
    let mut socket = host.stack.tcp(handle).unwrap();
    socket.set_nagle(kind.nagle);
    socket.set_congestion_control(kind.algorithm).unwrap();
    socket.listen(80).unwrap();
    drop(socket);
    let mut peer = Peer { kind, seq: 1000, seen: 0, echo: 0, clock: 7, random };
    let syn_ack = host.answers(peer.segment(SYN, peer.seq, 0, 0xffff, b""));
    let at = if kind.peer.is_ipv4() { 38 } else { 58 };
    peer.seen = u32::from_be_bytes(syn_ack[at..at + 4].try_into().unwrap());
    peer.read(&syn_ack);
    peer.seq = 1001;
    host.ignores(peer.segment(ACK, peer.seq, peer.seen, 0xffff, b""));
    assert_eq!(host.stack.tcp(handle).unwrap().state(), State::Established);
    (host, handle, peer)
}

/// Plays one connection on both hosts; hands out how many segments left.
fn play(kind: Kind, random: u64, steps: usize) -> u64 {
    let (mut short, here, mut peer) = opened(kind, false, random);
    let (mut ordinary, there, _) = opened(kind, true, random);
    for step in 0..steps {
        let millis = [0, 0, 0, 1, 5, 40, 250][peer.below(7) as usize];
        let (wants, len) = (peer.below(4), peer.below(4000) as usize);
        let closes = kind.closes && peer.below(25) == 0;
        let arriving = (peer.below(3) > 0).then(|| peer.next());
        let mut said = Vec::new();
        for (host, handle) in [(&mut short, here), (&mut ordinary, there)] {
            host.wait(millis);
            // The peer answers questions about its link address before they are asked.
            let mut frames = host.gets(arp(2, PEER_MAC, PEER_V4, OUR_V4));
            frames.extend(host.gets(neighbor_solicit(PEER_V6, OUR_V6, Some(PEER_MAC))));
            let mut room = vec![0; len];
            let (sent, read) = {
                let mut socket = host.stack.tcp(handle).unwrap();
                if closes {
                    let _ = socket.close();
                }
                let sent = if wants == 0 { socket.send(&vec![0x55; len]).ok() } else { None };
                (sent, if wants == 1 { socket.recv(&mut room).ok() } else { None })
            };
            frames.extend(match &arriving {
                Some(frame) => host.gets(frame.clone()),
                None => host.sends(),
            });
            let socket = host.stack.tcp(handle).unwrap();
            let queues = (socket.state(), socket.send_queue(), socket.recv_queue());
            drop(socket);
            said.push((frames, sent, read, room, queues, host.stack.poll_at(host.id)));
        }
        let (theirs, ours) = (said.pop().unwrap(), said.pop().unwrap());
        assert_eq!(ours, theirs, "step {step} of {random:#x}, {kind:?}");
        ours.0.iter().for_each(|frame| peer.read(frame));
    }
    assert_eq!(*short.stack.stats(), *ordinary.stack.stats());
    assert_ne!(short.stack.core.sockets.tcp.get(0).unwrap().trail, Trail::NONE);
    short.stack.stats().count(Event::TcpSent)
}

/// One of many kinds of connections.
fn kind(random: u64, closes: bool) -> Kind {
    Kind {
        peer: if random % 2 == 0 { PEER_V4.into() } else { PEER_V6.into() },
        stamps: random % 3 == 0,
        sack: random % 5 < 3,
        nagle: if random % 7 < 3 { Nagle::Off } else { Nagle::On },
        algorithm: [Algorithm::None, Algorithm::Reno, Algorithm::default()][(random % 11 % 3) as usize],
        buffer: if random % 4 == 0 { 1000 } else { 20_000 },
        closes,
    }
}

const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

#[test]
fn the_short_way_does_what_the_ordinary_way_does() {
    let play = |random: u64| play(kind(random, false), random.wrapping_mul(SPREAD), 400);
    let sent: u64 = (1..=24).map(play).sum();
    assert!(sent > 1500, "{sent}");
}

/// The same while both sides close, in whatever order.
#[test]
fn the_short_way_closes_as_the_ordinary_way_does() {
    let play = |random: u64| play(kind(random, true), random.wrapping_mul(SPREAD), 80);
    let sent: u64 = (1..=120).map(play).sum();
    assert!(sent > 1500, "{sent}");
}
