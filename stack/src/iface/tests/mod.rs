//! The stack from outside: frames and times in, frames out. Frames are made and read by hand here, so that nothing is
//! tested with itself.

extern crate std;

mod arp_nd;
mod changed;
#[cfg(feature = "tcp-cookies")]
mod cookies;
#[cfg(feature = "dhcpv4")]
mod dhcpv4;
#[cfg(feature = "dns")]
mod dns;
mod echo;
mod errors;
#[cfg(feature = "fast-path")]
mod express;
#[cfg(feature = "fragmentation")]
mod fragments;
mod garbage;
mod in_place;
mod interface;
mod listener;
mod memory;
mod next_hop;
mod offload;
mod sockets;
mod source_route;
mod talk;
mod tcp;
mod time_wait;
mod udp;

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::boxed::Box;
use std::collections::VecDeque;
use std::vec;
use std::vec::Vec;

use managed::ManagedSlice;

use super::{InterfaceConfig, InterfaceId, Memory, Poll, Seed, Stack};
use crate::addr::{Cidr, MacAddr};
use crate::config::Config;
use crate::device::{Capabilities, Device, FrameMeta, Medium, RxToken, TxToken};
use crate::time::Instant;

pub(super) const OUR_MAC: [u8; 6] = [2, 0, 0, 0, 0, 1];
pub(super) const PEER_MAC: [u8; 6] = [2, 0, 0, 0, 0, 2];
pub(super) const EVERYBODY: [u8; 6] = [0xff; 6];
pub(super) const OUR_V4: Ipv4Addr = Ipv4Addr::new(10, 0, 0, 1);
pub(super) const PEER_V4: Ipv4Addr = Ipv4Addr::new(10, 0, 0, 2);
pub(super) const OUR_V6: Ipv6Addr = Ipv6Addr::new(0xfd00, 0, 0, 0, 0, 0, 0, 1);
pub(super) const PEER_V6: Ipv6Addr = Ipv6Addr::new(0xfd00, 0, 0, 0, 0, 0, 0, 2);
pub(super) const SOLICITED_US: Ipv6Addr = Ipv6Addr::new(0xff02, 0, 0, 0, 0, 1, 0xff00, 1);
pub(super) const ALL_NODES: Ipv6Addr = Ipv6Addr::new(0xff02, 0, 0, 0, 0, 0, 0, 1);

/// A device whose frames the test puts in and takes out.
pub(super) struct Wire {
    pub(super) incoming: VecDeque<Vec<u8>>,
    pub(super) outgoing: Vec<Vec<u8>>,
    pub(super) capabilities: Capabilities,
    /// What the device says of every frame that comes in.
    pub(super) says: FrameMeta,
    /// What it was told of each that went out.
    pub(super) told: Vec<FrameMeta>,
    /// Frames that can still be sent.
    pub(super) room: usize,
}

impl Wire {
    pub(super) fn new(medium: Medium, mtu: usize) -> Self {
        Wire {
            incoming: VecDeque::new(),
            outgoing: Vec::new(),
            capabilities: Capabilities::new(medium, mtu),
            says: FrameMeta::NONE,
            told: Vec::new(),
            room: usize::MAX,
        }
    }
}

pub(super) struct Rx(Vec<u8>, FrameMeta);
pub(super) struct Tx<'a>(&'a mut Vec<Vec<u8>>, &'a mut usize, &'a mut Vec<FrameMeta>);

impl RxToken for Rx {
    fn consume<R>(mut self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        f(&mut self.0)
    }

    fn meta(&self) -> FrameMeta {
        self.1
    }
}

impl TxToken for Tx<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.consume_with(&FrameMeta::NONE, len, f)
    }

    fn consume_with<R>(self, meta: &FrameMeta, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.2.push(*meta);
        let mut frame = vec![0xa5; len];
        let result = f(&mut frame);
        self.0.push(frame);
        *self.1 -= 1;
        result
    }
}

impl Device for Wire {
    type Rx<'a> = Rx;
    type Tx<'a> = Tx<'a>;

    fn receive(&mut self, _: Instant) -> Option<(Rx, Tx<'_>)> {
        if self.room == 0 {
            return None;
        }
        let frame = self.incoming.pop_front()?;
        Some((Rx(frame, self.says), Tx(&mut self.outgoing, &mut self.room, &mut self.told)))
    }

    fn transmit(&mut self, _: Instant) -> Option<Tx<'_>> {
        if self.room == 0 { None } else { Some(Tx(&mut self.outgoing, &mut self.room, &mut self.told)) }
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities
    }
}

/// A stack with one interface, 10.0.0.1/24 and fd00::1/64, on an Ethernet unless said otherwise.
pub(super) struct Host {
    pub(super) stack: Stack<'static>,
    pub(super) id: InterfaceId,
    pub(super) wire: Wire,
    pub(super) now: Instant,
}

impl Host {
    pub(super) fn new() -> Self {
        Self::with(Wire::new(Medium::Ethernet, 1500), small())
    }

    pub(super) fn with(wire: Wire, sizes: Sizes) -> Self {
        let config = Config::new(Seed::new([7; 16]));
        let mut stack = Stack::new(config, sizes.allocate());
        let interface = match wire.capabilities.medium {
            Medium::Ethernet => InterfaceConfig::ethernet(MacAddr(OUR_MAC)),
            Medium::Ip => InterfaceConfig::ip(),
        };
        let id = stack.add_interface(interface).unwrap();
        stack.add_address(id, Cidr::new(OUR_V4.into(), 24).unwrap()).unwrap();
        stack.add_address(id, Cidr::new(OUR_V6.into(), 64).unwrap()).unwrap();
        Host { stack, id, wire, now: Instant::from_secs(1) }
    }

    /// As [`Host::new`], with both of the peer's addresses known.
    pub(super) fn acquainted() -> Self {
        let mut host = Self::new();
        host.gets(arp(1, PEER_MAC, PEER_V4, OUR_V4));
        host.gets(neighbor_solicit(PEER_V6, OUR_V6, Some(PEER_MAC)));
        host
    }

    pub(super) fn poll(&mut self) -> Poll {
        self.stack.poll(self.now, self.id, &mut self.wire)
    }

    /// Polls until nothing more happens, and hands back what was sent.
    pub(super) fn sends(&mut self) -> Vec<Vec<u8>> {
        for _ in 0..1000 {
            if self.poll().rest == super::Rest::Nothing {
                return core::mem::take(&mut self.wire.outgoing);
            }
        }
        panic!("the stack does not come to rest");
    }

    /// One frame comes in; hands back what was sent then.
    pub(super) fn gets(&mut self, frame: Vec<u8>) -> Vec<Vec<u8>> {
        self.wire.incoming.push_back(frame);
        self.sends()
    }

    /// One frame comes in, and one goes out.
    pub(super) fn answers(&mut self, frame: Vec<u8>) -> Vec<u8> {
        let mut sent = self.gets(frame);
        assert_eq!(sent.len(), 1, "one answer expected: {sent:02x?}");
        sent.remove(0)
    }

    /// One frame comes in, and none goes out.
    #[track_caller]
    pub(super) fn ignores(&mut self, frame: Vec<u8>) {
        let sent = self.gets(frame);
        assert!(sent.is_empty(), "no answer expected: {sent:02x?}");
    }

    pub(super) fn wait(&mut self, millis: u64) {
        self.now += crate::time::Duration::from_millis(millis);
    }
}

/// How much memory a test's stack has.
#[derive(Clone, Copy)]
pub(super) struct Sizes {
    pub(super) tcp: usize,
    pub(super) udp: usize,
    pub(super) icmp: usize,
    pub(super) raw: usize,
    pub(super) listeners: usize,
    pub(super) time_wait: usize,
    pub(super) interfaces: usize,
    pub(super) addresses: usize,
    pub(super) routes: usize,
    pub(super) neighbors: usize,
    pub(super) pending: usize,
    pub(super) datagrams: usize,
    pub(super) datagram_len: usize,
    pub(super) looped: usize,
}

/// Memory as a small test wants it.
pub(super) fn small() -> Sizes {
    Sizes {
        tcp: 8,
        udp: 8,
        icmp: 2,
        raw: 4,
        listeners: 2,
        time_wait: 0,
        interfaces: 2,
        addresses: 8,
        routes: 4,
        neighbors: 8,
        pending: 4,
        datagrams: 4,
        datagram_len: 66_000,
        looped: 16_384,
    }
}

/// Memory that a test lends for ever: owned memory would need the feature `alloc`.
pub(super) fn lent<T: 'static, S: From<&'static mut [T]>>(count: usize, empty: impl FnMut() -> T) -> S {
    let memory: Vec<T> = core::iter::repeat_with(empty).take(count).collect();
    S::from(Box::leak(memory.into_boxed_slice()))
}

impl Sizes {
    pub(super) fn allocate(self) -> Memory<'static> {
        Memory {
            interfaces: lent(self.interfaces, Default::default),
            ready: lent(self.interfaces, Default::default),
            addresses: lent(self.addresses, Default::default),
            routes: lent(self.routes, Default::default),
            neighbors: lent(self.neighbors, Default::default),
            pending: lent(self.pending, Default::default),
            pending_octets: lent(self.pending * 1536, || 0),
            reassembly: lent(self.datagrams, Default::default),
            reassembly_octets: lent(self.datagrams * self.datagram_len, || 0),
            fragments: lent(self.datagrams, Default::default),
            fragment_octets: lent(self.datagrams * self.datagram_len, || 0),
            looped: lent(self.looped / 512, || crate::storage::Entry::EMPTY),
            looped_octets: lent(self.looped, || 0),
            tcp: lent(self.tcp, Default::default),
            udp: lent(self.udp, Default::default),
            icmp: lent(self.icmp, Default::default),
            raw: lent(self.raw, Default::default),
            listeners: lent(self.listeners, Default::default),
            time_wait: lent(self.time_wait, Default::default),
            dhcpv4: lent(1, Default::default),
            dns: lent(1, Default::default),
        }
    }
}

// ---- frames by hand

pub(super) fn checksum(parts: &[&[u8]]) -> u16 {
    let octets: Vec<u8> = parts.concat();
    let mut sum = 0_u32;
    for pair in octets.chunks(2) {
        sum += u32::from(pair[0]) << 8 | u32::from(pair.get(1).copied().unwrap_or(0));
    }
    while sum > 0xffff {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    !(sum as u16)
}

pub(super) fn pseudo(src: IpAddr, dst: IpAddr, protocol: u8, len: usize) -> Vec<u8> {
    let mut out = Vec::new();
    match (src, dst) {
        (IpAddr::V4(src), IpAddr::V4(dst)) => {
            out.extend(src.octets());
            out.extend(dst.octets());
            out.extend([0, protocol]);
            out.extend((len as u16).to_be_bytes());
        }
        (IpAddr::V6(src), IpAddr::V6(dst)) => {
            out.extend(src.octets());
            out.extend(dst.octets());
            out.extend((len as u32).to_be_bytes());
            out.extend([0, 0, 0, protocol]);
        }
        _ => panic!("two families"),
    }
    out
}

pub(super) fn ethernet(dst: [u8; 6], src: [u8; 6], ethertype: u16, payload: &[u8]) -> Vec<u8> {
    [&dst[..], &src[..], &ethertype.to_be_bytes(), payload].concat()
}

/// An ARP message from the peer, broadcast.
pub(super) fn arp(operation: u16, mac: [u8; 6], sender: Ipv4Addr, target: Ipv4Addr) -> Vec<u8> {
    let mut packet = vec![0, 1, 8, 0, 6, 4];
    packet.extend(operation.to_be_bytes());
    packet.extend(mac);
    packet.extend(sender.octets());
    packet.extend([0; 6]);
    packet.extend(target.octets());
    ethernet(EVERYBODY, mac, 0x0806, &packet)
}

/// What an IPv4 header can say.
#[derive(Clone, Copy)]
pub(super) struct V4 {
    pub(super) src: Ipv4Addr,
    pub(super) dst: Ipv4Addr,
    pub(super) protocol: u8,
    pub(super) ttl: u8,
    pub(super) tos: u8,
    pub(super) ident: u16,
    /// Flags and offset.
    pub(super) frag: u16,
}

impl V4 {
    pub(super) const fn new(protocol: u8) -> V4 {
        V4 { src: PEER_V4, dst: OUR_V4, protocol, ttl: 64, tos: 0, ident: 1, frag: 0 }
    }

    pub(super) fn packet(self, payload: &[u8]) -> Vec<u8> {
        self.packet_with(&[], payload)
    }

    pub(super) fn packet_with(self, options: &[u8], payload: &[u8]) -> Vec<u8> {
        let words = (20 + options.len()) / 4;
        let mut header = vec![0x40 | words as u8, self.tos];
        header.extend(((20 + options.len() + payload.len()) as u16).to_be_bytes());
        header.extend(self.ident.to_be_bytes());
        header.extend(self.frag.to_be_bytes());
        header.extend([self.ttl, self.protocol, 0, 0]);
        header.extend(self.src.octets());
        header.extend(self.dst.octets());
        header.extend(options);
        let sum = checksum(&[&header]);
        header[10..12].copy_from_slice(&sum.to_be_bytes());
        header.extend(payload);
        header
    }

    pub(super) fn frame(self, payload: &[u8]) -> Vec<u8> {
        ethernet(OUR_MAC, PEER_MAC, 0x0800, &self.packet(payload))
    }
}

/// What an IPv6 header can say.
#[derive(Clone, Copy)]
pub(super) struct V6 {
    pub(super) src: Ipv6Addr,
    pub(super) dst: Ipv6Addr,
    pub(super) next: u8,
    pub(super) hop_limit: u8,
}

impl V6 {
    pub(super) const fn new(next: u8) -> V6 {
        V6 { src: PEER_V6, dst: OUR_V6, next, hop_limit: 64 }
    }

    pub(super) fn packet(self, payload: &[u8]) -> Vec<u8> {
        let mut packet = vec![0x60, 0, 0, 0];
        packet.extend((payload.len() as u16).to_be_bytes());
        packet.extend([self.next, self.hop_limit]);
        packet.extend(self.src.octets());
        packet.extend(self.dst.octets());
        packet.extend(payload);
        packet
    }

    pub(super) fn frame(self, payload: &[u8]) -> Vec<u8> {
        let [.., a, b, c, d] = self.dst.octets();
        let dst = if self.dst.is_multicast() { [0x33, 0x33, a, b, c, d] } else { OUR_MAC };
        ethernet(dst, PEER_MAC, 0x86dd, &self.packet(payload))
    }
}

/// A UDP datagram with its checksum.
pub(super) fn datagram(src: SocketAddr, dst: SocketAddr, data: &[u8]) -> Vec<u8> {
    let len = 8 + data.len();
    let mut out = Vec::new();
    out.extend(src.port().to_be_bytes());
    out.extend(dst.port().to_be_bytes());
    out.extend((len as u16).to_be_bytes());
    out.extend([0, 0]);
    out.extend(data);
    let sum = match checksum(&[&pseudo(src.ip(), dst.ip(), 17, len), &out]) {
        0 => 0xffff,
        sum => sum,
    };
    out[6..8].copy_from_slice(&sum.to_be_bytes());
    out
}

/// A UDP datagram from the peer to us, in a frame.
pub(super) fn udp4(from: u16, to: u16, data: &[u8]) -> Vec<u8> {
    let datagram = datagram((PEER_V4, from).into(), (OUR_V4, to).into(), data);
    V4::new(17).frame(&datagram)
}

pub(super) fn udp6(from: u16, to: u16, data: &[u8]) -> Vec<u8> {
    let datagram = datagram((PEER_V6, from).into(), (OUR_V6, to).into(), data);
    V6::new(17).frame(&datagram)
}

/// An ICMP message with its checksum.
pub(super) fn icmp(kind: u8, code: u8, rest: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut out = vec![kind, code, 0, 0];
    out.extend(rest);
    out.extend(data);
    let sum = checksum(&[&out]);
    out[2..4].copy_from_slice(&sum.to_be_bytes());
    out
}

/// An ICMPv6 message with its checksum.
pub(super) fn icmp6(src: Ipv6Addr, dst: Ipv6Addr, kind: u8, code: u8, rest: [u8; 4], data: &[u8]) -> Vec<u8> {
    let mut out = vec![kind, code, 0, 0];
    out.extend(rest);
    out.extend(data);
    let sum = checksum(&[&pseudo(src.into(), dst.into(), 58, out.len()), &out]);
    out[2..4].copy_from_slice(&sum.to_be_bytes());
    out
}

pub(super) fn ping4(ident: u16, data: &[u8]) -> Vec<u8> {
    let [a, b] = ident.to_be_bytes();
    V4::new(1).frame(&icmp(8, 0, [a, b, 0, 1], data))
}

pub(super) fn ping6(ident: u16, data: &[u8]) -> Vec<u8> {
    let [a, b] = ident.to_be_bytes();
    V6::new(58).frame(&icmp6(PEER_V6, OUR_V6, 128, 0, [a, b, 0, 1], data))
}

/// A solicitation for `target`, to its group.
pub(super) fn neighbor_solicit(src: Ipv6Addr, target: Ipv6Addr, link: Option<[u8; 6]>) -> Vec<u8> {
    let [.., a, b, c] = target.octets();
    let dst = Ipv6Addr::from([0xff, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xff, a, b, c]);
    let option: Vec<u8> = link.iter().flat_map(|link| [&[1, 1][..], &link[..]].concat()).collect();
    let message = icmp6(src, dst, 135, 0, [0; 4], &[&target.octets()[..], &option].concat());
    V6 { src, dst, next: 58, hop_limit: 255 }.frame(&message)
}

/// An advertisement of the peer's address.
pub(super) fn neighbor_advert(flags: u8, dst: Ipv6Addr, link: [u8; 6]) -> Vec<u8> {
    let data = [&PEER_V6.octets()[..], &[2, 1], &link].concat();
    let message = icmp6(PEER_V6, dst, 136, 0, [flags, 0, 0, 0], &data);
    V6 { src: PEER_V6, dst, next: 58, hop_limit: 255 }.frame(&message)
}

// ---- frames taken apart by hand

/// A sent frame, checked: addresses of the link, header checksum and transport checksum.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) link_dst: [u8; 6],
    pub(super) src: IpAddr,
    pub(super) dst: IpAddr,
    pub(super) protocol: u8,
    pub(super) hop_limit: u8,
    pub(super) payload: Vec<u8>,
    pub(super) packet: Vec<u8>,
}

#[track_caller]
pub(super) fn seen(frame: &[u8]) -> Seen {
    let link_dst = frame[..6].try_into().unwrap();
    assert_eq!(frame[6..12], OUR_MAC);
    let mut seen = seen_packet(&frame[14..]);
    assert_eq!(frame[12..14], if seen.src.is_ipv4() { [8, 0] } else { [0x86, 0xdd] });
    seen.link_dst = link_dst;
    seen
}

#[track_caller]
pub(super) fn seen_packet(packet: &[u8]) -> Seen {
    let (src, dst, protocol, hop_limit, payload): (IpAddr, IpAddr, u8, u8, Vec<u8>) = match packet[0] >> 4 {
        4 => {
            assert_eq!(checksum(&[&packet[..20]]), 0, "IPv4 header checksum");
            assert_eq!(usize::from(u16::from_be_bytes([packet[2], packet[3]])), packet.len());
            let src = <[u8; 4]>::try_from(&packet[12..16]).unwrap();
            let dst = <[u8; 4]>::try_from(&packet[16..20]).unwrap();
            (src.into(), dst.into(), packet[9], packet[8], packet[20..].to_vec())
        }
        6 => {
            assert_eq!(usize::from(u16::from_be_bytes([packet[4], packet[5]])), packet.len() - 40);
            let src = <[u8; 16]>::try_from(&packet[8..24]).unwrap();
            let dst = <[u8; 16]>::try_from(&packet[24..40]).unwrap();
            (src.into(), dst.into(), packet[6], packet[7], packet[40..].to_vec())
        }
        version => panic!("version {version}"),
    };
    let is_fragment = src.is_ipv4() && (packet[6] & 0x3f, packet[7]) != (0, 0);
    match protocol {
        1 if !is_fragment => assert_eq!(checksum(&[&payload]), 0, "ICMP checksum"),
        6 | 17 | 58 if !is_fragment => {
            let pseudo = pseudo(src, dst, protocol, payload.len());
            assert_eq!(checksum(&[&pseudo, &payload]), 0, "transport checksum");
        }
        _ => {}
    }
    Seen { link_dst: [0; 6], src, dst, protocol, hop_limit, payload, packet: packet.to_vec() }
}

// ---- sockets

pub(super) fn udp_buffers(packets: usize, octets: usize) -> crate::udp::Buffers<'static> {
    use crate::udp::{Buffers, Entry, Queue};
    Buffers {
        rx: Queue::new(
            lent::<_, ManagedSlice<'_, _>>(packets, || Entry::EMPTY),
            lent::<_, ManagedSlice<'_, _>>(octets, || 0),
        ),
        tx: Queue::new(
            lent::<_, ManagedSlice<'_, _>>(packets, || Entry::EMPTY),
            lent::<_, ManagedSlice<'_, _>>(octets, || 0),
        ),
    }
}

pub(super) fn icmp_buffers() -> crate::icmp::Buffers<'static> {
    use crate::icmp::{Buffers, Entry, Queue};
    Buffers {
        rx: Queue::new(
            lent::<_, ManagedSlice<'_, _>>(8, || Entry::EMPTY),
            lent::<_, ManagedSlice<'_, _>>(8192, || 0),
        ),
        tx: Queue::new(
            lent::<_, ManagedSlice<'_, _>>(8, || Entry::EMPTY),
            lent::<_, ManagedSlice<'_, _>>(8192, || 0),
        ),
    }
}

pub(super) fn raw_buffers() -> crate::raw::Buffers<'static> {
    use crate::raw::{Buffers, Entry, Queue};
    Buffers {
        rx: Queue::new(
            lent::<_, ManagedSlice<'_, _>>(8, || Entry::EMPTY),
            lent::<_, ManagedSlice<'_, _>>(8192, || 0),
        ),
        tx: Queue::new(
            lent::<_, ManagedSlice<'_, _>>(8, || Entry::EMPTY),
            lent::<_, ManagedSlice<'_, _>>(8192, || 0),
        ),
    }
}
