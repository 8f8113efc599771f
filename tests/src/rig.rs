//! One host on a workbench: frames in, frames out, and a clock that the test moves.

use std::collections::VecDeque;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use wireloom::addr::{Cidr, MacAddr};
use wireloom::config::Config;
use wireloom::device::{Capabilities, Device, Medium, RxToken, TxToken};
use wireloom::iface::{InterfaceConfig, InterfaceId, Poll, Rest, Seed, Sizes, Stack};
use wireloom::time::{Duration, Instant};

use crate::build::{self, Mac};
use crate::seen::{Body, Frame, Upper};

/// The host on the bench.
pub const MAC: Mac = [2, 0, 0, 0, 0, 1];
/// Its IPv4 address, in a network of 24 bits.
pub const V4: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);
/// Its IPv6 address, in a network of 64 bits.
pub const V6: Ipv6Addr = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1);
/// Its link-local address.
pub const LINK_LOCAL: Ipv6Addr = Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 1);
/// The other host on its link, whose part the test plays.
pub const PEER_MAC: Mac = [2, 0, 0, 0, 0, 2];
/// The peer's IPv4 address.
pub const PEER4: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 2);
/// The peer's IPv6 address.
pub const PEER6: Ipv6Addr = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 2);

/// The host's address in the family of `like`, with this port.
pub fn me(like: IpAddr, port: u16) -> SocketAddr {
    SocketAddr::new(if like.is_ipv4() { V4.into() } else { V6.into() }, port)
}

/// Peer and host in both families.
pub fn families() -> [(IpAddr, IpAddr); 2] {
    [(PEER4.into(), V4.into()), (PEER6.into(), V6.into())]
}

/// A device whose other end is the test.
#[derive(Debug)]
pub struct Bench {
    capabilities: Capabilities,
    incoming: VecDeque<Vec<u8>>,
    outgoing: Vec<Vec<u8>>,
    /// How many more frames the device takes; `None`: as many as come.
    pub room: Option<usize>,
}

/// A stack, its device, and the time.
#[derive(Debug)]
pub struct Rig {
    /// The stack.
    pub stack: Stack<'static>,
    /// Its interface.
    pub id: InterfaceId,
    /// The device behind it.
    pub device: Bench,
    /// What time it is.
    pub now: Instant,
}

impl Rig {
    /// A host with the addresses above, which knows the peer's link address already.
    ///
    /// # Panics
    /// The stack refuses something.
    pub fn new(medium: Medium) -> Rig {
        Rig::with(medium, 1500, &Sizes { datagram_len: 20_000, ..Sizes::default() })
    }

    /// The same with this MTU and memory.
    ///
    /// # Panics
    /// The stack refuses something.
    pub fn with(medium: Medium, mtu: usize, sizes: &Sizes) -> Rig {
        let mut rig = Rig::bare(medium, mtu, sizes);
        for (address, prefix) in [(IpAddr::V4(V4), 24), (V6.into(), 64), (LINK_LOCAL.into(), 64)] {
            let address = Cidr::new(address, prefix).expect("a sound prefix");
            rig.stack.add_address(rig.id, address).expect("room for an address");
        }
        if medium != Medium::Ip {
            rig.introduce();
        }
        rig
    }

    /// A host without addresses.
    ///
    /// # Panics
    /// The stack refuses the interface.
    pub fn bare(medium: Medium, mtu: usize, sizes: &Sizes) -> Rig {
        let mut stack = Stack::new(Config::new(Seed::new([9; 16])), sizes.allocate());
        let config = match medium {
            Medium::Ip => InterfaceConfig::ip(),
            _ => InterfaceConfig::ethernet(MacAddr(MAC)),
        };
        let id = stack.add_interface(config).expect("room for an interface");
        let capabilities = Capabilities::new(medium, mtu);
        let device = Bench { capabilities, incoming: VecDeque::new(), outgoing: Vec::new(), room: None };
        Rig { stack, id, device, now: Instant::from_secs(1000) }
    }

    /// The peer asks for the host's link address, and so makes its own known.
    fn introduce(&mut self) {
        let request = build::arp(1, (PEER_MAC, PEER4), ([0; 6], V4));
        let answer = self.arrives(&build::ethernet(build::BROADCAST, PEER_MAC, build::ARP, &request));
        assert_eq!(answer.len(), 1, "an ARP reply: {answer:?}");
        let group = build::solicited_node(V6);
        let request = build::solicitation(PEER6, group, V6, Some(PEER_MAC));
        let frame = build::ethernet(build::multicast_mac(group.into()), PEER_MAC, build::IPV6, &request);
        let answer = self.arrives(&frame);
        assert_eq!(answer.len(), 1, "a neighbour advertisement: {answer:?}");
    }

    /// A frame arrives, and the stack is polled until it is quiet; what it sent.
    ///
    /// # Panics
    /// The stack sent something malformed, or is never quiet.
    pub fn arrives(&mut self, frame: &[u8]) -> Vec<Frame> {
        self.device.incoming.push_back(frame.to_vec());
        self.settle()
    }

    /// An IP packet arrives from the peer; what the stack sent.
    ///
    /// # Panics
    /// As [`Rig::arrives`].
    pub fn packet(&mut self, packet: &[u8]) -> Vec<Frame> {
        let frame = self.frame(packet);
        self.arrives(&frame)
    }

    /// The packet as the peer would send it on this medium.
    pub fn frame(&self, packet: &[u8]) -> Vec<u8> {
        match self.device.capabilities.medium {
            Medium::Ip => packet.to_vec(),
            _ => {
                let is_v6 = packet.first().is_some_and(|first| first >> 4 == 6);
                let ethertype = if is_v6 { build::IPV6 } else { build::IPV4 };
                build::ethernet(MAC, PEER_MAC, ethertype, packet)
            }
        }
    }

    /// What the device's frames begin with.
    pub fn device_medium(&self) -> Medium {
        self.device.capabilities.medium
    }

    /// Frames wait to be received at the next poll.
    pub fn queue(&mut self, frames: impl IntoIterator<Item = Vec<u8>>) {
        self.device.incoming.extend(frames);
    }

    /// How many frames wait to be received.
    pub fn waiting(&self) -> usize {
        self.device.incoming.len()
    }

    /// Polls once.
    pub fn poll(&mut self) -> Poll {
        self.stack.poll(self.now, self.id, &mut self.device)
    }

    /// Polls until the stack has nothing more to do now; what it sent. Where it asks for the peer's link address the peer
    /// answers, and the question is left out.
    ///
    /// # Panics
    /// It has something to do for ever, or sent something malformed.
    pub fn settle(&mut self) -> Vec<Frame> {
        let mut seen = Vec::new();
        loop {
            self.poll_until_quiet();
            let answers: Vec<Vec<u8>> =
                self.sent().into_iter().filter_map(|frame| keep_or_answer(frame, &mut seen)).collect();
            if answers.is_empty() {
                return seen;
            }
            self.queue(answers);
        }
    }

    fn poll_until_quiet(&mut self) {
        for _ in 0..10_000 {
            let outcome = self.poll();
            let due = self.stack.poll_at(self.id).is_some_and(|at| at <= self.now);
            let more = outcome.rest == Rest::Work || due || !self.device.incoming.is_empty();
            if !more || self.device.room == Some(0) {
                return;
            }
        }
        panic!("never quiet: {:?} at {:?}", self.stack.poll_at(self.id), self.now);
    }

    /// Lets time pass; what the stack sent in the meantime, with the time of each frame.
    ///
    /// # Panics
    /// As [`Rig::arrives`].
    pub fn pass(&mut self, span: Duration) -> Vec<(Instant, Frame)> {
        let end = self.now + span;
        let mut seen = Vec::new();
        loop {
            seen.extend(self.settle().into_iter().map(|frame| (self.now, frame)));
            if self.now >= end {
                return seen;
            }
            let next = self.stack.poll_at(self.id).unwrap_or(end);
            self.now = next.max(self.now + Duration::from_micros(1)).min(end);
        }
    }

    /// What was sent since it was asked last.
    ///
    /// # Panics
    /// Something malformed was.
    pub fn sent(&mut self) -> Vec<Frame> {
        let parse = match self.device.capabilities.medium {
            Medium::Ip => Frame::ip,
            _ => Frame::ethernet,
        };
        let frames = std::mem::take(&mut self.device.outgoing);
        let seen = |octets: Vec<u8>| {
            assert!(
                octets.len() <= self.device.capabilities.frame_len(),
                "longer than the device takes: {octets:02x?}"
            );
            parse(&octets).unwrap_or_else(|what| panic!("the stack sent {what}: {octets:02x?}"))
        };
        frames.into_iter().map(seen).collect()
    }

    /// Whether the host answers a ping of the peer in both families.
    ///
    /// # Panics
    /// It does not.
    pub fn must_answer(&mut self) {
        for (peer, me) in families() {
            let data = b"still there?";
            let sent = self.packet(&build::ping(peer, me, 0x77, 1, data));
            let answered = sent.iter().any(|frame| {
                let echo = matches!(frame.icmp(), Some((0 | 129, 0, rest)) if rest.ends_with(data));
                echo && frame.addresses() == Some((me, peer))
            });
            assert!(answered, "no answer to a ping from {peer}, but {sent:?}");
        }
    }
}

/// The peer's answer to a question for its link address; anything else is put with what was seen.
fn keep_or_answer(frame: Frame, seen: &mut Vec<Frame>) -> Option<Vec<u8>> {
    match &frame.body {
        Body::Arp(1, (mac, addr), (_, PEER4)) => {
            let reply = build::arp(2, (PEER_MAC, PEER4), (*mac, *addr));
            Some(build::ethernet(*mac, PEER_MAC, build::ARP, &reply))
        }
        Body::V6(header, _, Upper::Icmp(135, 0, rest)) if rest.get(4..20) == Some(&PEER6.octets()) => {
            let reply = build::advertisement(0x60, PEER6, header.src, PEER6, Some(PEER_MAC));
            Some(build::ethernet(MAC, PEER_MAC, build::IPV6, &reply))
        }
        _ => {
            seen.push(frame);
            None
        }
    }
}

impl Device for Bench {
    type Rx<'a> = BenchRx;
    type Tx<'a> = BenchTx<'a>;

    fn receive(&mut self, _: Instant) -> Option<(BenchRx, BenchTx<'_>)> {
        if self.room == Some(0) {
            return None;
        }
        let frame = self.incoming.pop_front()?;
        Some((BenchRx(frame), BenchTx(self)))
    }

    fn transmit(&mut self, _: Instant) -> Option<BenchTx<'_>> {
        (self.room != Some(0)).then_some(BenchTx(self))
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities
    }
}

/// A frame for the host.
#[derive(Debug)]
pub struct BenchRx(Vec<u8>);

impl RxToken for BenchRx {
    fn consume<R>(mut self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        f(&mut self.0)
    }
}

/// Room for a frame of the host.
#[derive(Debug)]
pub struct BenchTx<'a>(&'a mut Bench);

impl TxToken for BenchTx<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        // Not zero: what the stack leaves unwritten must not look right by chance.
        let mut frame = vec![0xa5; len];
        let result = f(&mut frame);
        self.0.outgoing.push(frame);
        self.0.room = self.0.room.map(|room| room.saturating_sub(1));
        result
    }
}
