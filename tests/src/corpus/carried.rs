//! Frames of the protocols that Ethernet, IP and UDP carry, with random values.

use super::domain::{dns, mdns};
use super::{Packet, data, ip4, ip6, mac, port, v4, v6};
use crate::build;
use crate::random::Random;
use std::net::Ipv4Addr;

/// `count` Ethernet frames, each kind in turn.
pub fn frames(random: &mut Random, count: usize) -> Vec<Vec<u8>> {
    let kinds: [fn(&mut Random) -> Packet; 19] = [
        stp,
        rapid,
        change,
        snap,
        ntp,
        ntp_control,
        gre,
        vxlan,
        geneve,
        ah4,
        ah6,
        esp,
        dhcpv4,
        dhcpv6,
        relayed,
        lldp,
        sctp,
        dns_message,
        mdns_message,
    ];
    let frame = |index: usize| {
        let (ethertype, packet) = kinds[index % kinds.len()](random);
        let mut frame = build::ethernet(mac(random), mac(random), ethertype, &packet);
        frame.resize(frame.len().max(60), 0);
        frame
    };
    (0..count).map(frame).collect()
}

/// An IPv4 or IPv6 packet around a UDP datagram.
fn udp(random: &mut Random, src_port: u16, dst_port: u16, payload: &[u8]) -> Packet {
    if random.chance(500) {
        let header = ip4(random, build::UDP);
        let datagram = build::udp((header.src, src_port).into(), (header.dst, dst_port).into(), payload);
        (build::IPV4, header.around(&datagram))
    } else {
        let header = ip6(random, build::UDP);
        let datagram = build::udp((header.src, src_port).into(), (header.dst, dst_port).into(), payload);
        (build::IPV6, header.around(&datagram))
    }
}

fn ip(random: &mut Random, protocol: u8, payload: &[u8]) -> Packet {
    if random.chance(500) {
        (build::IPV4, ip4(random, protocol).around(payload))
    } else {
        (build::IPV6, ip6(random, protocol).around(payload))
    }
}

/// A frame whose EtherType is its length.
fn llc(head: &[u8], body: &[u8]) -> Packet {
    let packet = [head, body].concat();
    (packet.len() as u16, packet)
}

fn bridge(random: &mut Random) -> Vec<u8> {
    [&((random.next_u64() as u16).to_be_bytes())[..], &mac(random)].concat()
}

fn bpdu(random: &mut Random, head: [u8; 4], flags: u8, tail: &[u8]) -> Packet {
    let (root, cost, bridge) = (bridge(random), random.octets(4), bridge(random));
    let times = random.octets(10);
    llc(&[0x42, 0x42, 3], &[&head[..], &[flags], &root, &cost, &bridge, &times, tail].concat())
}

fn stp(random: &mut Random) -> Packet {
    let flags = random.pick(&[0, 1, 0x80, 0x81]);
    bpdu(random, [0, 0, 0, 0], flags, &[])
}

fn rapid(random: &mut Random) -> Packet {
    let flags = random.next_u64() as u8;
    bpdu(random, [0, 0, 2, 2], flags, &[0])
}

fn change(_: &mut Random) -> Packet {
    llc(&[0x42, 0x42, 3], &[0, 0, 0, 0x80])
}

fn snap(random: &mut Random) -> Packet {
    let (src, dst) = (port(random), port(random));
    let header = ip4(random, build::UDP);
    let datagram = build::udp((header.src, src).into(), (header.dst, dst).into(), &data(random));
    llc(&[0xaa, 0xaa, 3, 0, 0, 0, 8, 0], &header.around(&datagram))
}

fn ntp(random: &mut Random) -> Packet {
    let mut message = random.octets(48);
    message[0] = random.pick(&[0xe3, 0x24, 0x1d, 0xd9, 0x12, 0x64]);
    udp(random, 123, 123, &message)
}

fn ntp_control(random: &mut Random) -> Packet {
    // An answer without data: tshark takes the data apart.
    let mut message = vec![0x16, random.pick(&[0x02, 0x82, 0x81, 0xc2])];
    message.extend(random.octets(2));
    message.extend([0; 8]);
    udp(random, 123, 123, &message)
}

fn inner4(random: &mut Random) -> Vec<u8> {
    let (src, dst) = (port(random), port(random));
    let header = ip4(random, build::UDP);
    let datagram = build::udp((header.src, src).into(), (header.dst, dst).into(), &data(random));
    header.around(&datagram)
}

fn gre(random: &mut Random) -> Packet {
    let flags = random.pick(&[0x00_u8, 0x20, 0x10, 0x30, 0x80, 0xb0, 0xa0]);
    let mut packet = vec![flags, 0, 8, 0];
    if flags & 0x80 != 0 {
        packet.extend([0; 4]);
    }
    for flag in [0x20, 0x10] {
        if flags & flag != 0 {
            packet.extend(random.octets(4));
        }
    }
    packet.extend(inner4(random));
    if flags & 0x80 != 0 {
        let sum = build::checksum(&[&packet]);
        packet[4..6].copy_from_slice(&sum.to_be_bytes());
    }
    ip(random, 47, &packet)
}

fn tenant(random: &mut Random) -> Vec<u8> {
    let inner = inner4(random);
    build::ethernet(mac(random), mac(random), build::IPV4, &inner)
}

fn vxlan(random: &mut Random) -> Packet {
    let vni = random.octets(3);
    let packet = [&[8, 0, 0, 0], &vni[..], &[0], &tenant(random)].concat();
    let src = port(random);
    udp(random, src, 4789, &packet)
}

fn geneve(random: &mut Random) -> Packet {
    let mut options = Vec::new();
    if random.chance(500) {
        options.extend([1, 2, 0x80, 1, 0, 3, 0, random.next_u64() as u8]);
    }
    if random.chance(500) {
        options.extend([1, 3, 7, 2]);
        options.extend(random.octets(8));
    }
    let mut packet = vec![(options.len() / 4) as u8, random.pick(&[0, 0x40, 0x80]), 0x65, 0x58];
    packet.extend(random.octets(3));
    packet.push(0);
    packet.extend(options);
    packet.extend(tenant(random));
    let src = port(random);
    udp(random, src, 6081, &packet)
}

fn ah(random: &mut Random, words: u8, datagram: &[u8]) -> Vec<u8> {
    let mut packet = vec![build::UDP, words + 1, 0, 0];
    packet.extend(random.octets(8 + usize::from(words) * 4));
    packet.extend(datagram);
    packet
}

fn ah4(random: &mut Random) -> Packet {
    let header = ip4(random, 51);
    let (src, dst) = ((header.src, port(random)).into(), (header.dst, port(random)).into());
    let datagram = build::udp(src, dst, &data(random));
    (build::IPV4, header.around(&ah(random, 3, &datagram)))
}

fn ah6(random: &mut Random) -> Packet {
    let header = ip6(random, 51);
    let (src, dst) = ((header.src, port(random)).into(), (header.dst, port(random)).into());
    let datagram = build::udp(src, dst, &data(random));
    (build::IPV6, header.around(&ah(random, 5, &datagram)))
}

fn esp(random: &mut Random) -> Packet {
    let packet = random.octets(64);
    ip(random, 50, &packet)
}

fn dhcpv4(random: &mut Random) -> Packet {
    let op = random.pick(&[1, 2]);
    let mut message = vec![op, 1, 6, random.below(4) as u8];
    message.extend(random.octets(6));
    message.extend(random.pick(&[[0_u8, 0], [0x80, 0]]));
    (0..4).for_each(|_| message.extend(v4(random).octets()));
    message.extend(mac(random));
    message.resize(236, 0);
    message.extend([0x63, 0x82, 0x53, 0x63, 53, 1, random.within(1, 13) as u8]);
    for kind in [1, 28, 50, 54] {
        if random.chance(500) {
            message.extend([kind, 4]);
            message.extend(v4(random).octets());
        }
    }
    for kind in [51, 58, 59, 108] {
        if random.chance(500) {
            message.extend([kind, 4]);
            message.extend((random.next_u64() as u32).to_be_bytes());
        }
    }
    for kind in [3, 6, 42] {
        if random.chance(500) {
            let count = random.within(1, 4) as u8;
            message.extend([kind, 4 * count]);
            (0..count).for_each(|_| message.extend(v4(random).octets()));
        }
    }
    for kind in [26, 57] {
        message.extend([kind, 2, 5, random.next_u64() as u8]);
    }
    let texts: [(u8, &[u8]); 8] = [
        (12, b"host"),
        (15, b"example.org"),
        (56, b"because"),
        (60, b"class"),
        (66, b"tftp.example.org"),
        (67, b"boot.img"),
        (114, b"https://example.org"),
        (61, &[1, 2, 0, 0, 0, 0, 1]),
    ];
    for (kind, text) in texts {
        if random.chance(500) {
            message.extend([kind, text.len() as u8]);
            message.extend(text);
        }
    }
    let flags = message[4] & 0x0f;
    message.extend([81, 7, flags, 255, 255, 3, b'l', b'a', b'n']);
    message.extend([55, 3, 1, 3, random.within(4, 60) as u8, 80, 0, 121, 8, 24, 192, 0, 2]);
    message.extend(v4(random).octets());
    message.push(255);
    message.resize(message.len().max(300), 0);
    let header = ip4(random, build::UDP);
    let (src, dst) = if op == 1 { (68, 67) } else { (67, 68) };
    let datagram = build::udp((header.src, src).into(), (header.dst, dst).into(), &message);
    (build::IPV4, header.around(&datagram))
}

fn option6(kind: u16, body: &[u8]) -> Vec<u8> {
    [&kind.to_be_bytes()[..], &(body.len() as u16).to_be_bytes(), body].concat()
}

fn options6(random: &mut Random) -> Vec<u8> {
    let mut options = option6(1, &[&[0, 3, 0, 1][..], &mac(random)].concat());
    options.extend(option6(2, &[&[0, 1, 0, 1][..], &random.octets(4), &mac(random)].concat()));
    let lifetimes = random.octets(8);
    let address = option6(5, &[&v6(random).octets()[..], &lifetimes].concat());
    let status = option6(13, &[&[0, random.below(7) as u8][..], b"text"].concat());
    options.extend(option6(3, &[&random.octets(12)[..], &address].concat()));
    if random.chance(500) {
        let prefix = [&random.octets(8)[..], &[random.within(48, 64) as u8], &v6(random).octets()].concat();
        options.extend(option6(25, &[&random.octets(12)[..], &option6(26, &prefix)].concat()));
    }
    if random.chance(500) {
        options.extend(status);
    }
    options.extend(option6(6, &[0, 23, 0, 24, 0, random.within(25, 99) as u8]));
    options.extend(option6(8, &random.octets(2)));
    options.extend(option6(7, &random.octets(1)));
    if random.chance(500) {
        options.extend(option6(14, &[]));
        options.extend(option6(20, &[]));
    }
    options.extend(option6(23, &[v6(random).octets(), v6(random).octets()].concat()));
    options.extend(option6(24, &[2, 0x61, 0x62, 3, 0x6f, 0x72, 0x67, 0]));
    let flags = options[9] & 7;
    options.extend(option6(39, &[flags, 1, b'h', 3, b'l', b'a', b'n', 0]));
    options.extend(option6(64, b"\x04aftr\x03lan\0"));
    options.extend(option6(103, b"https://example.org"));
    options.extend(option6(31, &v6(random).octets()));
    options.extend(option6(12, &v6(random).octets()));
    options.extend(option6(32, &random.octets(4)));
    options
}

fn message6(random: &mut Random) -> Vec<u8> {
    let mut message = vec![random.pick(&[1, 2, 3, 5, 6, 7, 8, 9, 11])];
    message.extend(random.octets(3));
    message.extend(options6(random));
    message
}

fn over6(random: &mut Random, src: u16, dst: u16, message: &[u8]) -> Packet {
    let header = ip6(random, build::UDP);
    (build::IPV6, header.around(&build::udp((header.src, src).into(), (header.dst, dst).into(), message)))
}

fn dhcpv6(random: &mut Random) -> Packet {
    let message = message6(random);
    over6(random, 546, 547, &message)
}

fn relayed(random: &mut Random) -> Packet {
    let mut message = vec![random.pick(&[12, 13]), random.below(8) as u8];
    message.extend(v6(random).octets());
    message.extend(v6(random).octets());
    message.extend(option6(18, b"eth0"));
    message.extend(option6(9, &[11, 1, 2, 3]));
    over6(random, 547, 547, &message)
}

fn dns_message(random: &mut Random) -> Packet {
    let message = dns(random);
    let (src, dst) = if message[2] & 0x80 == 0 { (port(random), 53) } else { (53, port(random)) };
    udp(random, src, dst, &message)
}

fn mdns_message(random: &mut Random) -> Packet {
    let message = mdns(random);
    udp(random, 5353, 5353, &message)
}

fn tlv(kind: u16, body: &[u8]) -> Vec<u8> {
    [&(kind << 9 | body.len() as u16).to_be_bytes()[..], body].concat()
}

fn lldp(random: &mut Random) -> Packet {
    let mut packet = tlv(1, &[&[4][..], &mac(random)].concat());
    packet.extend(tlv(2, &[&[5][..], b"eth0"].concat()));
    packet.extend(tlv(3, &random.octets(2)));
    for (kind, text) in [(4, &b"a port"[..]), (5, b"switch"), (6, b"a description")] {
        if random.chance(700) {
            packet.extend(tlv(kind, text));
        }
    }
    if random.chance(700) {
        packet.extend(tlv(7, &[0, random.next_u64() as u8, 0, random.next_u64() as u8]));
    }
    if random.chance(700) {
        let management = [&[5, 1][..], &v4(random).octets(), &[2], &random.octets(4), &[0]].concat();
        packet.extend(tlv(8, &management));
    }
    if random.chance(700) {
        packet.extend(tlv(127, &[0, 0x80, 0xc2, 1, 0, random.within(1, 255) as u8]));
    }
    for part in [&[2, 0x06][..], &[3], &[4]].into_iter().filter(|_| random.chance(500)).collect::<Vec<_>>() {
        let rest = match part[0] {
            2 => random.octets(2),
            3 => [&random.octets(2)[..], b"\x04work"].concat(),
            _ => vec![2, 0x88, 0xcc],
        };
        packet.extend(tlv(127, &[&[0, 0x80, 0xc2], part, &rest].concat()));
    }
    for (subtype, len) in [(1, 5), (2, 3), (3, 5), (4, 2)] {
        if random.chance(300) {
            packet.extend(tlv(127, &[&[0, 0x12, 0x0f, subtype][..], &random.octets(len)].concat()));
        }
    }
    packet.extend(tlv(0, &[]));
    (0x88cc, packet)
}

fn chunk(kind: u8, flags: u8, body: &[u8]) -> Vec<u8> {
    let mut chunk = [&[kind, flags][..], &(body.len() as u16 + 4).to_be_bytes(), body].concat();
    chunk.resize(chunk.len().next_multiple_of(4), 0);
    chunk
}

fn sctp(random: &mut Random) -> Packet {
    let mut packet = Vec::new();
    packet.extend(port(random).to_be_bytes());
    packet.extend(port(random).to_be_bytes());
    packet.extend(random.octets(4));
    packet.extend([0; 4]);
    match random.below(6) {
        0 => {
            let address = Ipv4Addr::from(random.next_u64() as u32).octets();
            let body = [&random.octets(16)[..], &[0, 5, 0, 8], &address, &[0xc0, 0, 0, 4]].concat();
            packet.extend(chunk(random.pick(&[1, 2]), 0, &body));
        }
        1 => {
            let body = [&random.octets(8)[..], &[0, 1, 0, 1, 0, 2, 0, 9], &random.octets(4)].concat();
            packet.extend(chunk(3, 0, &body));
            packet.extend(chunk(0, 3, &[&random.octets(8)[..], &[0; 4], b"data!"].concat()));
        }
        2 => packet.extend(chunk(random.pick(&[4, 5]), 0, &[&[0, 1, 0, 12][..], &random.octets(8)].concat())),
        3 => {
            packet.extend(chunk(7, 0, &random.octets(4)));
            packet.extend(chunk(8, 0, &[]));
        }
        4 => {
            packet.extend(chunk(10, 0, &random.octets(16)));
            packet.extend(chunk(random.pick(&[11, 14]), 0, &[]));
        }
        _ => packet.extend(chunk(6, random.pick(&[0, 1]), &[0, 12, 0, 8, 0x73, 0x74, 0x6f, 0x70])),
    }
    let sum = crc32c(&packet).to_le_bytes();
    packet[8..12].copy_from_slice(&sum);
    ip(random, 132, &packet)
}

/// The checksum of RFC 9260 appendix A, bit by bit.
fn crc32c(octets: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 0 { sum >> 1 } else { sum >> 1 ^ 0x82f6_3b78 };
    !octets.iter().fold(u32::MAX, |sum, octet| (0..8).fold(sum ^ u32::from(*octet), step))
}
