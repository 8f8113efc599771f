//! Malformed packets: what is dropped, what is answered, and that the host is still there afterwards.

use std::net::Ipv6Addr;

use wireloom::device::Medium;
use wireloom::tcp;
use wireloom_tests::build::{self, Ipv4, Ipv6, Tcp};
use wireloom_tests::corpus;
use wireloom_tests::random::Random;
use wireloom_tests::rig::{self, PEER4, PEER6, Rig, V4, V6};

/// Length fields of headers: EtherType, octet in the frame behind the Ethernet header, width in octets.
const LENGTHS: &[(u16, usize, usize)] = &[
    (build::IPV4, 0, 1),
    (build::IPV4, 2, 2),
    (build::IPV4, 6, 2),
    (build::IPV4, 24, 2),
    (build::IPV4, 32, 1),
    (build::IPV4, 41, 1),
    (build::IPV6, 4, 2),
    (build::IPV6, 6, 1),
    (build::IPV6, 41, 1),
    (build::IPV6, 44, 2),
    (build::IPV6, 52, 1),
    (build::IPV6, 65, 1),
    (build::ARP, 4, 1),
    (build::ARP, 5, 1),
];

/// A host with a listener and the corpus' kinds of frames addressed to it.
fn host(medium: Medium) -> Rig {
    let mut rig = Rig::new(medium);
    let buffers = tcp::Buffers { rx: vec![0; 4096].into(), tx: vec![0; 4096].into() };
    let handle = rig.stack.add_tcp(buffers).unwrap();
    rig.stack.tcp(handle).unwrap().listen(80).unwrap();
    rig
}

fn frames(random: &mut Random, count: usize) -> Vec<Vec<u8>> {
    let readdress = |mut frame: Vec<u8>| {
        frame[..6].copy_from_slice(&rig::MAC);
        match u16::from_be_bytes([frame[12], frame[13]]) {
            build::IPV4 => {
                frame[30..34].copy_from_slice(&V4.octets());
                let header = 14 + 4 * usize::from(frame[14] & 15);
                frame[24..26].fill(0);
                let check = build::checksum(&[&frame[14..header]]);
                frame[24..26].copy_from_slice(&check.to_be_bytes());
            }
            build::IPV6 => frame[38..54].copy_from_slice(&V6.octets()),
            _ => {}
        }
        frame
    };
    corpus::frames(random, count).into_iter().map(readdress).collect()
}

/// Every prefix of valid frames, and every value of their length fields.
#[test]
fn s01_prefixes_and_lengths() {
    let mut random = Random::new(1);
    for medium in [Medium::Ethernet, Medium::Ip] {
        let skip = medium.header_len();
        let cut = |frame: &[u8]| frame[14 - skip..].to_vec();
        let mut rig = host(medium);
        for frame in frames(&mut random, 44) {
            for len in 14 - skip..frame.len() {
                rig.arrives(&cut(&frame)[..len - (14 - skip)]);
            }
            let ethertype = u16::from_be_bytes([frame[12], frame[13]]);
            for &(_, at, width) in LENGTHS.iter().filter(|(kind, ..)| *kind == ethertype) {
                // All values of an octet, and every 251st of two, with those at the ends.
                let most = (1_usize << (8 * width)) - 1;
                for value in (0..=most).step_by(if width == 1 { 1 } else { 251 }).chain([1, most]) {
                    let mut frame = frame.clone();
                    let Some(field) = frame.get_mut(14 + at..14 + at + width) else { continue };
                    field.copy_from_slice(&(value as u16).to_be_bytes()[2 - width..]);
                    rig.arrives(&cut(&frame));
                }
            }
        }
        rig.pass(wireloom::time::Duration::from_secs(200));
        rig.must_answer();
    }
}

/// RFC 791 §3.1: an IPv4 header whose lengths contradict each other or the frame is dropped without a word.
#[test]
fn s02_ipv4_lengths() {
    let mut rig = Rig::new(Medium::Ethernet);
    let good = build::ping(PEER4.into(), V4.into(), 1, 1, b"0123456789");
    let sum = |mut packet: Vec<u8>| {
        packet[10..12].fill(0);
        let check = build::checksum(&[&packet[..20]]);
        packet[10..12].copy_from_slice(&check.to_be_bytes());
        packet
    };
    for words in 0..16 {
        let mut packet = good.clone();
        packet[0] = 0x40 | words;
        if words != 5 {
            assert_eq!(rig.packet(&sum(packet)), [], "IHL {words}");
        }
    }
    for total in [0, 1, 19, 20, 27, good.len() as u16 + 1, 60_000, 65_535] {
        let mut packet = good.clone();
        packet[2..4].copy_from_slice(&total.to_be_bytes());
        assert_eq!(rig.packet(&sum(packet)), [], "total length {total}");
    }
    rig.must_answer();
}

/// RFC 8200 §3: a payload length beyond the frame, or of nothing, is no reason for an answer.
#[test]
fn s03_ipv6_payload_lengths() {
    let mut rig = Rig::new(Medium::Ethernet);
    let good = build::ping(PEER6.into(), V6.into(), 1, 1, b"0123456789");
    for len in [0, 1, 7, good.len() as u16 - 39, 1500, 65_535] {
        let mut packet = good.clone();
        packet[4..6].copy_from_slice(&len.to_be_bytes());
        assert_eq!(rig.packet(&packet), [], "payload length {len}");
    }
    rig.must_answer();
}

/// RFC 9293 §3.1 and §3.2: a data offset outside the segment drops it; options that make no sense don't.
#[test]
fn s04_tcp_offsets_and_options() {
    for (peer, me) in rig::families() {
        let mut rig = host(Medium::Ip);
        let syn = |port| Tcp::new((peer, port).into(), (me, 80).into(), build::SYN, 1000, 0);
        for words in [0, 1, 2, 3, 4, 6, 15] {
            let mut segment = syn(5000).octets();
            segment[12] = words << 4;
            segment[16..18].fill(0);
            let pseudo = build::pseudo(peer, me, build::TCP, segment.len());
            let check = build::checksum(&[&pseudo, &segment]);
            segment[16..18].copy_from_slice(&check.to_be_bytes());
            assert_eq!(rig.packet(&build::ip(peer, me, build::TCP, &segment)), [], "data offset {words}");
        }
        let lists: [&[u8]; 9] = [
            // Length 0 and 1; beyond the list; END in the middle; MSS of 3, 2 and 5 octets; ten SACK blocks' worth; nothing
            // but kinds.
            &[9, 0, 0, 0],
            &[9, 1, 0, 0],
            &[9, 40, 0, 0],
            &[1, 0, 9, 0],
            &[2, 3, 5, 1],
            &[2, 2, 1, 1],
            &[2, 5, 5, 180, 0, 0, 0, 0],
            &[
                5, 82, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 10, 0, 11, 0, 12, 0, 13, 0,
                14, 0, 15,
            ],
            &[2, 3, 8, 5],
        ];
        for (port, list) in (6000..).zip(lists) {
            let sent = rig.packet(&syn(port).options(list).packet());
            let answer =
                sent.iter().find_map(|frame| frame.tcp()).unwrap_or_else(|| panic!("{list:?}: {sent:?}"));
            assert_eq!((answer.flags, answer.ack), (build::SYN | build::ACK, 1001), "{list:?}");
            // The listener is free again for the next.
            rig.packet(&Tcp::new((peer, port).into(), (me, 80).into(), build::RST, 1001, 0).packet());
        }
        rig.must_answer();
    }
}

/// RFC 768 and RFC 8200 §8.1: a length below the header or beyond the packet, and no checksum over IPv6, drop a datagram
/// without an ICMP error; no checksum over IPv4 does not.
#[test]
fn s05_udp_lengths_and_missing_checksums() {
    let mut rig = Rig::new(Medium::Ethernet);
    for (peer, me) in rig::families() {
        let good = build::udp((peer, 1000).into(), (me, 4).into(), b"data");
        for len in [0, 1, 7, 13, 100, 65_535] {
            let mut datagram = good.clone();
            datagram[4..6].copy_from_slice(&u16::to_be_bytes(len));
            assert_eq!(
                rig.packet(&build::ip(peer, me, build::UDP, &datagram)),
                [],
                "length {len} from {peer}"
            );
        }
        let mut datagram = good.clone();
        datagram[6..8].fill(0);
        let sent = rig.packet(&build::ip(peer, me, build::UDP, &datagram));
        // Nobody listens on port 4: the error shows that the datagram was taken.
        let unreachable = sent.iter().any(|frame| matches!(frame.icmp(), Some((3, 3, _) | (1, 4, _))));
        assert_eq!(unreachable, peer.is_ipv4(), "no checksum from {peer}: {sent:?}");
        let mut datagram = good;
        datagram[8] ^= 0x40;
        assert_eq!(
            rig.packet(&build::ip(peer, me, build::UDP, &datagram)),
            [],
            "a wrong checksum from {peer}"
        );
    }
    rig.must_answer();
}

/// ICMPv6 messages of every type and length, and errors that quote every prefix of a packet of this host, errors
/// themselves among them: no answer but to an echo request (RFC 4443 §2.4).
#[test]
fn s06_icmpv6_bodies_and_quotes() {
    let mut rig = host(Medium::Ethernet);
    let from_peer = Ipv6::new(PEER6, V6, build::ICMPV6);
    let mut random = Random::new(6);
    for kind in (0..=255).filter(|kind| *kind != 128) {
        for len in 0..48 {
            let body = random.octets(len);
            for hops in [64, 255] {
                let message = build::icmpv6(PEER6, V6, kind, 0, &body);
                let sent = rig.packet(&from_peer.clone().hops(hops).around(&message));
                // A sound solicitation or advertisement can't come about by chance: its target would have to be ours.
                assert_eq!(sent, [], "type {kind}, {len} octets");
            }
        }
    }
    let error = build::icmpv6(V6, PEER6, 1, 4, &[0; 52]);
    let segment = Tcp::new((V6, 80).into(), (PEER6, 5000).into(), build::ACK, 1, 1).octets();
    let datagram = build::udp((V6, 80).into(), (PEER6, 5000).into(), b"data");
    for (protocol, payload) in [(build::ICMPV6, error), (build::TCP, segment), (build::UDP, datagram)] {
        let quoted = Ipv6::new(V6, PEER6, protocol).around(&payload);
        for len in 0..=quoted.len() {
            for kind in 1..=4 {
                for code in 0..=4 {
                    let body = [&1280_u32.to_be_bytes()[..], &quoted[..len]].concat();
                    let message = build::icmpv6(PEER6, V6, kind, code, &body);
                    assert_eq!(rig.packet(&from_peer.around(&message)), []);
                }
            }
        }
    }
    rig.must_answer();
}

/// A ping behind these extension headers; `next` is the first one's number.
fn ping_behind(next: u8, headers: &[u8]) -> Vec<u8> {
    let rest = [&[0, 7, 0, 1][..], b"data"].concat();
    let message = build::icmpv6(PEER6, V6, 128, 0, &rest);
    Ipv6::new(PEER6, V6, next).around(&[headers, &message].concat())
}

fn is_echo_reply(frame: &wireloom_tests::seen::Frame) -> bool {
    matches!(frame.icmp(), Some((129, 0, _)))
}

/// RFC 8200 §4.2: options are walked within their header and nowhere else.
#[test]
fn s07_hop_by_hop_options() {
    let mut rig = Rig::new(Medium::Ethernet);
    // Hop-by-Hop may stand only first; Destination Options anywhere.
    for header in [0, 60] {
        let sound: [&[u8]; 4] = [
            &[58, 0, 1, 4, 0, 0, 0, 0],
            &[58, 0, 1, 3, 0, 0, 0, 0],
            &[58, 0, 0, 0, 0, 0, 0, 0],
            &[58, 1, 0x1e, 3, 1, 2, 3, 0x1e, 0, 0x1e, 1, 9, 0, 0, 0, 0],
        ];
        for options in sound {
            let sent = rig.packet(&ping_behind(header, options));
            assert!(sent.iter().any(is_echo_reply), "{header} {options:?}: {sent:?}");
        }
        let mut many = vec![58, 255];
        many.resize(2048, 0);
        let sent = rig.packet(&ping_behind(header, &many)[..1500]);
        assert_eq!(sent, [], "{header}: a header of 2048 octets in a frame of 1500");
        let beyond: [&[u8]; 4] = [
            &[58, 0, 1, 5, 0, 0, 0, 0],
            &[58, 0, 0, 0, 0, 0, 0, 1],
            &[58, 0, 0x1e, 255, 0, 0, 0, 0],
            &[58, 255, 1, 4, 0, 0, 0, 0],
        ];
        for options in beyond {
            let sent = rig.packet(&ping_behind(header, options));
            assert!(!sent.iter().any(is_echo_reply), "{header} {options:?}: {sent:?}");
        }
        // RFC 8200 §4.2: 00 skip, 01 discard, 10 discard and tell, 11 discard and tell unless it was multicast.
        for (kind, taken, told) in
            [(0x1e, true, false), (0x5e, false, false), (0x9e, false, true), (0xde, false, true)]
        {
            let sent = rig.packet(&ping_behind(header, &[58, 0, kind, 4, 0, 0, 0, 0]));
            assert_eq!(sent.iter().any(is_echo_reply), taken, "{header} {kind:#x}: {sent:?}");
            let problem = |(message, code, rest): (u8, u8, &[u8])| {
                let pointer = rest.get(..4) == Some(&[0, 0, 0, 42]);
                message == 4 && code == 2 && pointer
            };
            let is_told = sent.iter().any(|frame| frame.icmp().is_some_and(problem));
            assert_eq!(is_told, told, "{header} {kind:#x}: {sent:?}");
            rig.pass(wireloom::time::Duration::from_secs(2));
        }
    }
    rig.must_answer();
}

/// RFC 8200 §4.4 and RFC 5095: a routing header with no segments left is passed over, whatever its type; with some left,
/// the sender is told where its type is unknown, and nothing is ever forwarded.
#[test]
fn s08_routing_headers() {
    let mut rig = Rig::new(Medium::Ethernet);
    for kind in [0, 2, 3, 4, 253, 255] {
        for left in [0, 1, 2, 200, 255] {
            for (words, tail) in [(0_u8, 0_usize), (2, 16), (255, 16)] {
                // Type 3 has fields for compression and padding here: the worst values.
                let mut header = vec![58, words, kind, left, 0xff, 0xf0, 0, 0];
                header.resize(8 + tail, 0xfe);
                let sent = rig.packet(&ping_behind(43, &header));
                let sound = usize::from(words) * 8 == tail;
                let replied = sent.iter().any(is_echo_reply);
                assert_eq!(replied, sound && left == 0, "type {kind}, {left} left, {words} words: {sent:?}");
                assert!(
                    sent.iter().all(|frame| frame.addresses() == Some((V6.into(), PEER6.into()))),
                    "{sent:?}"
                );
                if sound && left > 0 && kind != 3 {
                    let problem = |(message, code, rest): (u8, u8, &[u8])| {
                        message == 4 && code == 0 && rest.get(..4) == Some(&[0, 0, 0, 42])
                    };
                    let told = sent.iter().any(|frame| frame.icmp().is_some_and(problem));
                    assert!(told, "type {kind}, {left} left: {sent:?}");
                }
                rig.pass(wireloom::time::Duration::from_secs(1));
            }
        }
    }
    rig.must_answer();
}

/// RFC 4861 §4.6, §7.1.1 and §6.1.2: an option of length 0 or beyond the message drops it; unknown and ill-formed ones
/// are passed over.
#[test]
fn s09_neighbour_discovery_options() {
    let mut rig = Rig::new(Medium::Ethernet);
    let group = build::solicited_node(V6);
    let mut ask = |options: &[u8]| {
        let rest = [&[0; 4][..], &V6.octets(), options].concat();
        let message = build::icmpv6(PEER6, group, 135, 0, &rest);
        let packet = Ipv6::new(PEER6, group, build::ICMPV6).hops(255).around(&message);
        let frame = build::ethernet(build::multicast_mac(group.into()), rig::PEER_MAC, build::IPV6, &packet);
        let sent = rig.arrives(&frame);
        assert!(sent.len() <= 1, "{sent:?}");
        sent.iter().any(|frame| matches!(frame.icmp(), Some((136, 0, _))))
    };
    assert!(ask(&[]));
    assert!(ask(&[1, 1, 2, 0, 0, 0, 0, 2]));
    for bad in [
        &[1, 0, 2, 0, 0, 0, 0, 2][..],
        &[200, 0, 0, 0, 0, 0, 0, 0],
        &[1, 255, 2, 0, 0, 0, 0, 2],
        &[1],
        &[1, 1, 2],
    ] {
        assert!(!ask(bad), "{bad:?}");
        // Behind a sound one, too.
        assert!(!ask(&[&[1, 1, 2, 0, 0, 0, 0, 2], bad].concat()), "{bad:?}");
    }
    // Unknown ones; RDNSS with an even length; a prefix of 129 bits and more; a link address of 14 octets.
    let mut rdnss = vec![25, 2];
    rdnss.resize(16, 1);
    assert!(ask(&[200, 1, 9, 9, 9, 9, 9, 9]));
    assert!(ask(&rdnss));
    for len in [129, 200, 255] {
        let mut prefix = vec![3, 4, len, 0xc0];
        prefix.resize(32, 7);
        assert!(ask(&prefix), "prefix of {len} bits");
    }
    let mut long = vec![1, 2];
    long.resize(16, 2);
    ask(&long);
    rig.must_answer();
}

/// Counts in group membership reports and queries that promise more than there is: no answer, no harm.
#[test]
fn s10_group_membership() {
    let mut rig = Rig::new(Medium::Ethernet);
    let all_nodes = Ipv6Addr::new(0xff02, 0, 0, 0, 0, 0, 0, 1);
    for response in [0_u16, 0x7fff, 0x8000, 0xffff] {
        for sources in [0_u16, 1, 100, 65_535] {
            let mut query = [response, 0].map(u16::to_be_bytes).concat();
            query.extend([0; 16]);
            query.extend([2, 125]);
            query.extend(sources.to_be_bytes());
            query.extend([0x20; 16]);
            let message = build::icmpv6(PEER6, all_nodes, 130, 0, &query);
            let packet = Ipv6::new(PEER6, all_nodes, 0)
                .hops(1)
                .around(&[&[58, 0, 5, 2, 0, 0, 1, 0], &message[..]].concat());
            rig.packet(&packet);
        }
    }
    for records in [0_u16, 1, 65_535] {
        for (aux, sources) in [(0_u8, 0_u16), (255, 1), (0, 65_535)] {
            let mut report = [0, records].map(u16::to_be_bytes).concat();
            report.extend([4, aux]);
            report.extend(sources.to_be_bytes());
            report.extend([0xff; 24]);
            let message = build::icmpv6(PEER6, all_nodes, 143, 0, &report);
            rig.packet(
                &Ipv6::new(PEER6, all_nodes, 0)
                    .hops(1)
                    .around(&[&[58, 0, 5, 2, 0, 0, 1, 0], &message[..]].concat()),
            );
        }
    }
    for response in [0, 127, 128, 255] {
        let mut query = vec![0x11, response, 0, 0, 0, 0, 0, 0];
        let check = build::checksum(&[&query]);
        query[2..4].copy_from_slice(&check.to_be_bytes());
        rig.packet(&Ipv4::new(PEER4, std::net::Ipv4Addr::new(224, 0, 0, 1), 2).around(&query));
    }
    rig.must_answer();
}

/// RFC 826: ARP for other kinds of addresses is none of ours.
#[test]
fn s18_arp_address_lengths() {
    let mut rig = Rig::new(Medium::Ethernet);
    let good = build::arp(1, (rig::PEER_MAC, PEER4), ([0; 6], V4));
    let mut ask =
        |packet: &[u8]| rig.arrives(&build::ethernet(build::BROADCAST, rig::PEER_MAC, build::ARP, packet));
    assert_eq!(ask(&good).len(), 1);
    for (at, len) in (0..=255).flat_map(|len| [(4, len), (5, len)]) {
        let mut packet = good.clone();
        packet[at] = len;
        if packet != good {
            assert_eq!(ask(&packet), [], "length {len} at {at}");
            packet.resize(1000, 0);
            assert_eq!(ask(&packet), [], "length {len} at {at} in a long frame");
        }
    }
    for at in [0, 1, 2, 3] {
        let mut packet = good.clone();
        packet[at] ^= 0x40;
        assert_eq!(ask(&packet), [], "another type at {at}");
    }
    rig.must_answer();
}
