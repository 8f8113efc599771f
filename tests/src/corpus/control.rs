//! Frames of the protocols that hosts and routers manage a network with: multicast groups, 6LoWPAN, options, routes.

use super::{Packet, data, ip4, ip6, ndisc, port, v4, v6};
use crate::build;
use crate::random::Random;

pub(super) const KINDS: &[fn(&mut Random) -> Packet] = &[
    igmp_query,
    igmp_member,
    igmp_report,
    mld_query,
    mld_member,
    mld_report,
    rpl,
    lowpan,
    router_extras,
    time_options,
    destination,
    routing,
];

const IGMP: u8 = 2;

fn igmp(random: &mut Random, kind: u8, code: u8, rest: &[u8]) -> Packet {
    let mut message = [&[kind, code, 0, 0], rest].concat();
    let check = build::checksum(&[&message]);
    message[2..4].copy_from_slice(&check.to_be_bytes());
    (build::IPV4, ip4(random, IGMP).around(&message))
}

fn group4(random: &mut Random) -> [u8; 4] {
    [232, random.next_u64() as u8, 0, random.within(1, 9) as u8]
}

fn group6(random: &mut Random) -> [u8; 16] {
    let mut group = [0; 16];
    group[..2].copy_from_slice(&[0xff, random.pick(&[2, 5, 0x3e])]);
    group[12..].copy_from_slice(&random.octets(4));
    group
}

fn igmp_query(random: &mut Random) -> Packet {
    let mut rest = group4(random).to_vec();
    if random.chance(600) {
        let sources = random.below(4) as u8;
        rest.extend([random.next_u64() as u8 & 0x0f, random.next_u64() as u8, 0, sources]);
        (0..sources).for_each(|_| rest.extend(v4(random).octets()));
    }
    let code = random.pick(&[0, 10, 100, 127, 128, 200, 255]);
    igmp(random, 0x11, code, &rest)
}

fn igmp_member(random: &mut Random) -> Packet {
    let (kind, group) = (random.pick(&[0x12, 0x16, 0x17]), group4(random));
    igmp(random, kind, 0, &group)
}

fn igmp_report(random: &mut Random) -> Packet {
    let records = random.below(4) as u8;
    let mut rest = vec![0, 0, 0, records];
    for _ in 0..records {
        let (kind, sources, words) =
            (random.within(1, 6) as u8, random.below(3) as u8, random.below(2) as u8);
        rest.extend([kind, words, 0, sources]);
        rest.extend(group4(random));
        (0..sources).for_each(|_| rest.extend(v4(random).octets()));
        rest.extend(random.octets(4 * usize::from(words)));
    }
    igmp(random, 0x22, 0, &rest)
}

fn icmpv6(random: &mut Random, kind: u8, code: u8, rest: &[u8]) -> Packet {
    let header = ip6(random, build::ICMPV6);
    (build::IPV6, header.around(&build::icmpv6(header.src, header.dst, kind, code, rest)))
}

fn mld_query(random: &mut Random) -> Packet {
    let mut rest = random.pick(&[10_000_u16, 32_767, 32_768, 0xffff]).to_be_bytes().to_vec();
    rest.extend([0, 0]);
    rest.extend(group6(random));
    if random.chance(600) {
        let sources = random.below(4) as u8;
        rest.extend([random.next_u64() as u8 & 0x0f, random.next_u64() as u8, 0, sources]);
        (0..sources).for_each(|_| rest.extend(v6(random).octets()));
    }
    icmpv6(random, 130, 0, &rest)
}

fn mld_member(random: &mut Random) -> Packet {
    let rest = [&[0; 4][..], &group6(random)].concat();
    let kind = random.pick(&[131, 132]);
    icmpv6(random, kind, 0, &rest)
}

fn mld_report(random: &mut Random) -> Packet {
    let records = random.below(4) as u8;
    let mut rest = vec![0, 0, 0, records];
    for _ in 0..records {
        let (kind, sources, words) =
            (random.within(1, 6) as u8, random.below(3) as u8, random.below(2) as u8);
        rest.extend([kind, words, 0, sources]);
        rest.extend(group6(random));
        (0..sources).for_each(|_| rest.extend(v6(random).octets()));
        rest.extend(random.octets(4 * usize::from(words)));
    }
    icmpv6(random, 143, 0, &rest)
}

/// RPL messages, RFC 6550 §6.
fn rpl(random: &mut Random) -> Packet {
    let (code, rest) = match random.below(5) {
        0 => {
            let mut rest = vec![0, 0, 7, 19, random.next_u64() as u8, random.next_u64() as u8 & 0xe0];
            rest.extend(v6(random).octets());
            rest.push(random.next_u64() as u8);
            (0, rest)
        }
        1 => (1, information(random)),
        2 => (2, advertisement(random)),
        3 => {
            let named = random.pick(&[0, 0x80]);
            let mut rest =
                vec![random.next_u64() as u8, named, random.next_u64() as u8, random.next_u64() as u8];
            rest.extend(v6(random).octets().into_iter().filter(|_| named != 0));
            (3, rest)
        }
        _ => {
            let mut rest = vec![random.next_u64() as u8 & 0x80, 0, 0, 0];
            rest.extend(random.octets(4));
            rest.push(random.next_u64() as u8);
            rest.extend([random.next_u64() as u8, 0]);
            rest.extend(random.octets(2));
            rest.extend(v6(random).octets());
            rest.extend(random.octets(4));
            (0x8a, rest)
        }
    };
    icmpv6(random, 155, code, &rest)
}

fn information(random: &mut Random) -> Vec<u8> {
    let mut rest = random.octets(4);
    rest.extend([random.next_u64() as u8 & 0xbf, random.next_u64() as u8, 0, 0]);
    rest.extend(v6(random).octets());
    if random.chance(600) {
        rest.extend([4, 14, random.next_u64() as u8 & 0x0f]);
        rest.extend(random.octets(9));
        rest.push(0);
        rest.extend(random.octets(3));
    }
    if random.chance(400) {
        rest.extend([8, 30, 64, random.next_u64() as u8 & 0xe0]);
        rest.extend(random.octets(8));
        rest.extend([0; 4]);
        rest.extend(v6(random).octets());
    }
    if random.chance(400) {
        rest.extend([3, 22, 128, random.pick(&[0, 0x08, 0x18])]);
        rest.extend(random.octets(4));
        rest.extend(v6(random).octets());
    }
    rest
}

fn advertisement(random: &mut Random) -> Vec<u8> {
    let named = random.pick(&[0, 0x40]);
    let mut rest = vec![random.next_u64() as u8, named | random.pick(&[0, 0x80]), 0, random.next_u64() as u8];
    rest.extend(v6(random).octets().into_iter().filter(|_| named != 0));
    for _ in 0..random.within(1, 2) {
        rest.extend([5, 18, 0, 128]);
        rest.extend(v6(random).octets());
    }
    if random.chance(300) {
        rest.extend([9, 4]);
        rest.extend(random.octets(4));
    }
    let parent = random.chance(500);
    rest.extend([6, if parent { 20 } else { 4 }, random.pick(&[0, 0x80])]);
    rest.extend(random.octets(3));
    rest.extend(v6(random).octets().into_iter().filter(|_| parent));
    rest
}

/// What a node of a 6LoWPAN and its router say to each other, RFC 6775.
fn lowpan(random: &mut Random) -> Packet {
    if random.chance(500) {
        let mut rest = vec![0; 4];
        rest.extend(v6(random).octets());
        rest.extend([1, 2]);
        rest.extend(random.octets(8));
        rest.extend([0; 6]);
        rest.extend([33, 2, random.below(3) as u8, 0, 0, 0]);
        rest.extend(random.octets(10));
        rest.extend([36, 1, 0, random.below(64) as u8, 0, 0, 0, 0]);
        return ndisc(random, 135, &rest);
    }
    let mut rest = vec![64, 0];
    rest.extend(random.octets(10));
    rest.extend([34, 3, 128, random.next_u64() as u8 & 0x1f, 0, 0]);
    rest.extend(random.octets(2));
    rest.extend(v6(random).octets());
    rest.extend([35, 3]);
    rest.extend(random.octets(6));
    rest.extend(v6(random).octets());
    ndisc(random, 134, &rest)
}

fn router_extras(random: &mut Random) -> Packet {
    let mut rest = vec![64, random.pick(&[0, 0x24, 0x04])];
    rest.extend(random.octets(10));
    if random.chance(700) {
        rest.extend([31, 4, 0, 0]);
        rest.extend(random.octets(4));
        rest.extend(*b"\x07example\x03org\0\x03lan\0\0\0\0\0\0\0");
    }
    if random.chance(500) {
        rest.extend([38, 2, random.next_u64() as u8, random.next_u64() as u8 & 0xf8]);
        rest.extend([0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]);
    }
    if random.chance(500) {
        rest.extend([3, 4, 64, random.next_u64() as u8 & 0xe0]);
        rest.extend(random.octets(8));
        rest.extend([0; 4]);
        rest.extend(v6(random).octets());
    }
    ndisc(random, 134, &rest)
}

/// IPv4 options other than those of the other frames.
fn time_options(random: &mut Random) -> Packet {
    let mut header = ip4(random, build::UDP);
    header.options = match random.below(6) {
        0 => [&[68, 12, 13, 0x10][..], &random.octets(8)].concat(),
        1 => [&[68, 12, 5, 0x01][..], &v4(random).octets(), &[0; 4]].concat(),
        2 => [&[68, 12, 5, 0x23][..], &v4(random).octets(), &[0; 4]].concat(),
        3 => [&[136, 4][..], &random.octets(2)].concat(),
        4 => vec![130, 4, random.pick(&[0x3d, 0x5a, 0x96, 0xab]), random.next_u64() as u8 & 0xf0],
        // A route of which nothing is left: tshark takes the last stop for the destination otherwise.
        _ => [&[1, random.pick(&[131, 137]), 7, 8][..], &v4(random).octets()].concat(),
    };
    let (src, dst) = ((header.src, port(random)).into(), (header.dst, port(random)).into());
    (build::IPV4, header.around(&build::udp(src, dst, &data(random))))
}

/// Destination and hop-by-hop options.
fn destination(random: &mut Random) -> Packet {
    let hop = random.chance(500);
    let mut header = ip6(random, if hop { 0 } else { 60 });
    let options = match (hop, random.below(3)) {
        (true, 0) => [&[0x63, 4, random.next_u64() as u8 & 0xe0][..], &random.octets(3)].concat(),
        (true, _) => [&[0x30, 4][..], &random.octets(4)].concat(),
        (false, 0) => vec![4, 1, random.below(9) as u8, 1, 1, 0],
        (false, _) => [&[1, 2, 0, 0, 0xc9, 16][..], &v6(random).octets()].concat(),
    };
    if !hop && options.len() > 6 {
        // tshark sums over the home address.
        header.src = options[6..22].try_into().map_or(header.src, |octets: [u8; 16]| octets.into());
    }
    let (src, dst) = ((header.src, port(random)).into(), (header.dst, port(random)).into());
    let rest = [&[build::UDP, (options.len() / 8) as u8][..], &options, &build::udp(src, dst, &data(random))]
        .concat();
    (build::IPV6, header.around(&rest))
}

/// Routing headers of which no stop is left, so that nobody takes one for the destination.
fn routing(random: &mut Random) -> Packet {
    let mut header = ip6(random, 43);
    header.flow = 0;
    let body = match random.below(3) {
        0 => [&[2, 0, 0, 0, 0, 0][..], &v6(random).octets()].concat(),
        1 => [&[3, 0, 0xcf, 0x30, 0, 0][..], &random.octets(4 + 1), &[0; 3]].concat(),
        _ => {
            let tag = random.octets(2);
            let segments = [v6(random).octets(), v6(random).octets()].concat();
            [&[4, 0, 1, 0][..], &tag, &segments].concat()
        }
    };
    let (src, dst) = ((header.src, port(random)).into(), (header.dst, port(random)).into());
    let rest =
        [&[build::UDP, ((body.len() + 2) / 8 - 1) as u8][..], &body, &build::udp(src, dst, &data(random))]
            .concat();
    (build::IPV6, header.around(&rest))
}
