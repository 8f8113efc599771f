//! Valid frames of every kind that has a spec, with random values in them.

pub mod carried;
pub mod radio;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use crate::build::{self, Ipv4, Ipv6, Mac, Tcp};
use crate::random::Random;

mod control;
mod domain;

/// `count` Ethernet frames, each kind in turn.
pub fn frames(random: &mut Random, count: usize) -> Vec<Vec<u8>> {
    (0..count).map(|index| frame(random, index)).collect()
}

fn frame(random: &mut Random, index: usize) -> Vec<u8> {
    let kinds: &[fn(&mut Random) -> Packet] = &[
        arp,
        udp4,
        udp6,
        tcp4,
        tcp6,
        tcp_sack,
        echo4,
        echo6,
        error4,
        redirect4,
        timestamp4,
        information4,
        error6,
        too_big6,
        solicitation,
        advertisement,
        router_solicitation,
        router_advertisement,
        redirect6,
        fragment4,
        options4,
        extensions6,
    ];
    let index = index % (kinds.len() + control::KINDS.len());
    let kind = kinds.get(index).unwrap_or_else(|| &control::KINDS[index - kinds.len()]);
    let (mut ethertype, mut packet) = kind(random);
    if random.chance(200) {
        let tag = random.pick(&[0x0001_u16, 0x2ffe, 0x6064, 0xf800]);
        packet = [&tag.to_be_bytes()[..], &ethertype.to_be_bytes(), &packet].concat();
        ethertype = 0x8100;
    }
    let mut frame = build::ethernet(mac(random), mac(random), ethertype, &packet);
    frame.resize(frame.len().max(60), 0);
    frame
}

type Packet = (u16, Vec<u8>);

fn mac(random: &mut Random) -> Mac {
    [
        0x02,
        random.next_u64() as u8,
        random.next_u64() as u8,
        4,
        random.next_u64() as u8,
        random.next_u64() as u8,
    ]
}

fn v4(random: &mut Random) -> Ipv4Addr {
    Ipv4Addr::new(10, random.next_u64() as u8, random.next_u64() as u8, random.within(1, 254) as u8)
}

fn v6(random: &mut Random) -> Ipv6Addr {
    let prefix = random.pick(&[0xfe80_u128 << 112, 0x2001_0db8_u128 << 96]);
    Ipv6Addr::from(prefix | u128::from(random.next_u64()))
}

fn ip4(random: &mut Random, protocol: u8) -> Ipv4 {
    let mut header = Ipv4::new(v4(random), v4(random), protocol);
    header.ttl = random.within(1, 255) as u8;
    header.tos = random.next_u64() as u8;
    header.ident = random.next_u64() as u16;
    header.fragment = random.pick(&[0, 0x4000]);
    header
}

fn ip6(random: &mut Random, next: u8) -> Ipv6 {
    let mut header = Ipv6::new(v6(random), v6(random), next).hops(random.within(1, 255) as u8);
    header.class = random.next_u64() as u8;
    header.flow = random.next_u64() as u32 & 0xf_ffff;
    header
}

/// A port to which no dissector is bound, so that the payload stays what it is.
fn port(random: &mut Random) -> u16 {
    random.within(61_000, 61_100) as u16
}

fn data(random: &mut Random) -> Vec<u8> {
    let len = random.below(40) as usize;
    random.octets(len)
}

fn arp(random: &mut Random) -> Packet {
    let operation = random.pick(&[1, 2, 2, 1, 3, 9]);
    (build::ARP, build::arp(operation, (mac(random), v4(random)), (mac(random), v4(random))))
}

fn udp4(random: &mut Random) -> Packet {
    let header = ip4(random, build::UDP);
    let (src, dst) = ((header.src, port(random)).into(), (header.dst, port(random)).into());
    (build::IPV4, header.around(&build::udp(src, dst, &data(random))))
}

fn udp6(random: &mut Random) -> Packet {
    let header = ip6(random, build::UDP);
    let (src, dst) = ((header.src, port(random)).into(), (header.dst, port(random)).into());
    (build::IPV6, header.around(&build::udp(src, dst, &data(random))))
}

fn segment(random: &mut Random, src: IpAddr, dst: IpAddr) -> Tcp {
    let flags =
        random.pick(&[build::ACK, build::SYN, build::SYN | build::ACK, build::ACK | build::FIN, 0xd8, 0xff]);
    let (src, dst) = (SocketAddr::new(src, port(random)), SocketAddr::new(dst, port(random)));
    let mut segment = Tcp::new(src, dst, flags, random.next_u64() as u32, random.next_u64() as u32);
    segment.window = random.next_u64() as u16;
    segment.urgent = random.next_u64() as u16;
    let mut options = Vec::new();
    if random.chance(500) {
        options.extend([2, 4, random.next_u64() as u8, random.next_u64() as u8]);
    }
    if random.chance(500) {
        options.extend([1, 3, 3, random.below(15) as u8]);
    }
    if random.chance(500) {
        options.extend([1, 1, 8, 10]);
        options.extend(random.octets(8));
    }
    if random.chance(300) {
        options.extend([4, 2, 0, 0]);
    }
    segment.options(&options).payload(&data(random))
}

fn tcp4(random: &mut Random) -> Packet {
    let header = ip4(random, build::TCP);
    let segment = segment(random, header.src.into(), header.dst.into());
    (build::IPV4, header.around(&segment.octets()))
}

fn tcp6(random: &mut Random) -> Packet {
    let header = ip6(random, build::TCP);
    let segment = segment(random, header.src.into(), header.dst.into());
    (build::IPV6, header.around(&segment.octets()))
}

fn tcp_sack(random: &mut Random) -> Packet {
    let header = ip4(random, build::TCP);
    let mut segment = segment(random, header.src.into(), header.dst.into());
    let blocks = random.within(1, 4) as usize;
    segment.options = [&[1, 1, 5, 2 + 8 * blocks as u8][..], &random.octets(8 * blocks)].concat();
    (build::IPV4, header.around(&segment.octets()))
}

fn echo4(random: &mut Random) -> Packet {
    let header = ip4(random, build::ICMP);
    let kind = random.pick(&[0, 8]);
    (build::IPV4, header.around(&build::icmpv4(kind, 0, random.next_u64() as u32, &data(random))))
}

fn echo6(random: &mut Random) -> Packet {
    let header = ip6(random, build::ICMPV6);
    let kind = random.pick(&[128, 129]);
    let rest = [random.octets(4), data(random)].concat();
    (build::IPV6, header.around(&build::icmpv6(header.src, header.dst, kind, 0, &rest)))
}

/// A packet as an error quotes it: whole, or cut behind the first eight octets of its payload.
fn quote(random: &mut Random, family: u16) -> Vec<u8> {
    let make = match family {
        build::IPV4 => random.pick(&[udp4 as fn(&mut Random) -> Packet, tcp4, echo4]),
        _ => random.pick(&[udp6 as fn(&mut Random) -> Packet, tcp6, echo6]),
    };
    let mut packet = make(random).1;
    if random.chance(500) {
        packet.truncate(if family == build::IPV4 { 28 } else { 48 });
    }
    packet
}

fn error4(random: &mut Random) -> Packet {
    let header = ip4(random, build::ICMP);
    let (kind, code, word) = match random.below(5) {
        0 => (3, random.below(16) as u8, 0),
        1 => (3, 4, random.within(68, 1500) as u32),
        2 => (11, random.below(2) as u8, 0),
        3 => (12, 0, random.below(60) as u32 * 0x0100_0000),
        _ => (4, 0, 0),
    };
    let quote = quote(random, build::IPV4);
    (build::IPV4, header.around(&build::icmpv4(kind, code, word, &quote)))
}

fn redirect4(random: &mut Random) -> Packet {
    let header = ip4(random, build::ICMP);
    let quote = quote(random, build::IPV4);
    (build::IPV4, header.around(&build::icmpv4(5, random.below(4) as u8, v4(random).into(), &quote)))
}

fn timestamp4(random: &mut Random) -> Packet {
    let header = ip4(random, build::ICMP);
    let stamps: Vec<u8> = (0..3).flat_map(|_| (random.below(86_400_000) as u32).to_be_bytes()).collect();
    let kind = random.pick(&[13, 14]);
    (build::IPV4, header.around(&build::icmpv4(kind, 0, random.next_u64() as u32, &stamps)))
}

fn information4(random: &mut Random) -> Packet {
    let header = ip4(random, build::ICMP);
    (build::IPV4, header.around(&build::icmpv4(random.pick(&[15, 16]), 0, random.next_u64() as u32, &[])))
}

fn error6(random: &mut Random) -> Packet {
    let header = ip6(random, build::ICMPV6);
    let (kind, code, word) = match random.below(3) {
        0 => (1, random.below(7) as u8, 0),
        1 => (3, random.below(2) as u8, 0),
        _ => (4, random.below(3) as u8, random.below(100) as u32),
    };
    let rest = [&word.to_be_bytes()[..], &quote(random, build::IPV6)].concat();
    (build::IPV6, header.around(&build::icmpv6(header.src, header.dst, kind, code, &rest)))
}

fn too_big6(random: &mut Random) -> Packet {
    let header = ip6(random, build::ICMPV6);
    let rest = [&(random.within(1280, 9000) as u32).to_be_bytes()[..], &quote(random, build::IPV6)].concat();
    (build::IPV6, header.around(&build::icmpv6(header.src, header.dst, 2, 0, &rest)))
}

fn ndisc(random: &mut Random, kind: u8, rest: &[u8]) -> Packet {
    let header = ip6(random, build::ICMPV6).hops(255);
    (build::IPV6, header.around(&build::icmpv6(header.src, header.dst, kind, 0, rest)))
}

fn link_option(random: &mut Random, kind: u8) -> Vec<u8> {
    [&[kind, 1][..], &mac(random)].concat()
}

fn solicitation(random: &mut Random) -> Packet {
    let mut rest = vec![0; 4];
    rest.extend(v6(random).octets());
    if random.chance(700) {
        rest.extend(link_option(random, 1));
    }
    if random.chance(300) {
        rest.extend([14, 1]);
        rest.extend(random.octets(6));
    }
    ndisc(random, 135, &rest)
}

fn advertisement(random: &mut Random) -> Packet {
    let mut rest = vec![(random.next_u64() as u8) & 0xe0, 0, 0, 0];
    rest.extend(v6(random).octets());
    if random.chance(700) {
        rest.extend(link_option(random, 2));
    }
    ndisc(random, 136, &rest)
}

fn router_solicitation(random: &mut Random) -> Packet {
    let rest = [vec![0; 4], link_option(random, 1)].concat();
    ndisc(random, 133, &rest)
}

fn router_advertisement(random: &mut Random) -> Packet {
    let mut rest =
        vec![random.next_u64() as u8, random.next_u64() as u8 & 0xe0 | random.pick(&[0, 0x08, 0x18])];
    rest.extend(random.octets(10));
    if random.chance(700) {
        rest.extend(link_option(random, 1));
    }
    if random.chance(700) {
        rest.extend([5, 1, 0, 0]);
        rest.extend((random.within(1280, 9000) as u32).to_be_bytes());
    }
    for _ in 0..random.below(3) {
        rest.extend([3, 4, random.below(129) as u8, random.next_u64() as u8 & 0xc0]);
        rest.extend(random.octets(8));
        rest.extend([0; 4]);
        rest.extend(v6(random).octets());
    }
    if random.chance(300) {
        rest.extend([24, 3, random.below(129) as u8, random.pick(&[0, 0x08, 0x18])]);
        rest.extend(random.octets(4));
        rest.extend(v6(random).octets());
    }
    if random.chance(300) {
        rest.extend([25, 5, 0, 0]);
        rest.extend(random.octets(4));
        rest.extend(v6(random).octets());
        rest.extend(v6(random).octets());
    }
    ndisc(random, 134, &rest)
}

fn redirect6(random: &mut Random) -> Packet {
    let mut rest = vec![0; 4];
    rest.extend(v6(random).octets());
    rest.extend(v6(random).octets());
    if random.chance(700) {
        rest.extend(link_option(random, 2));
    }
    ndisc(random, 137, &rest)
}

fn fragment4(random: &mut Random) -> Packet {
    let protocol = random.pick(&[build::UDP, build::TCP]);
    let mut header = ip4(random, protocol);
    header.fragment = random.pick(&[0x2000, 0x2001, 0x0fff, 0x20b9, 0x1fff]);
    (build::IPV4, header.around(&random.octets(32)))
}

fn options4(random: &mut Random) -> Packet {
    let mut header = ip4(random, build::UDP);
    header.options = match random.below(3) {
        0 => vec![148, 4, 0, 0],
        1 => vec![1, 7, 7, 8, 10, 0, 0, 9],
        _ => vec![1, 1, 1, 0],
    };
    let (src, dst) = ((header.src, port(random)).into(), (header.dst, port(random)).into());
    (build::IPV4, header.around(&build::udp(src, dst, &data(random))))
}

fn extensions6(random: &mut Random) -> Packet {
    let mut header = ip6(random, 0);
    let (src, dst) = ((header.src, port(random)).into(), (header.dst, port(random)).into());
    let mut rest = vec![];
    // Hop-by-Hop with a router alert, Destination Options with PadN, then sometimes a routing and a fragment header.
    rest.extend([build::UDP, 0, 1, 4, 0, 0, 0, 0]);
    let mut datagram = build::udp(src, dst, &data(random));
    if random.chance(300) {
        rest[0] = 43;
        let mut routing = vec![build::UDP, 2, 0, 0, 0, 0, 0, 0];
        routing.extend(v6(random).octets());
        rest.extend(routing);
    } else if random.chance(500) {
        rest[0] = 44;
        let (offset, ident) = (random.pick(&[0, 1, 0x05a8, 0x05a9]), random.next_u64() as u32);
        rest.extend([build::UDP, 0]);
        rest.extend(u16::to_be_bytes(offset));
        rest.extend(ident.to_be_bytes());
        // Offset zero and nothing to follow: a whole datagram, RFC 6946.
        if offset != 0 {
            datagram = random.octets(16);
        }
    }
    if random.chance(500) {
        header.next = 60;
    } else {
        let alert = random.below(3) as u8;
        rest.splice(0..0, [60, 0, 5, 2, 0, alert, 1, 0]);
    }
    rest.extend(datagram);
    (build::IPV6, header.around(&rest))
}
