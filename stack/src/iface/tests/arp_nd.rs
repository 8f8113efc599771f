use super::*;
use crate::stats::{Discard, Event};

/// RFC 826: who asks for our address is told, alone.
#[test]
fn an_arp_request_is_answered_to_the_asker() {
    let mut host = Host::new();
    let reply = host.answers(arp(1, PEER_MAC, PEER_V4, OUR_V4));
    let mut wanted = vec![0, 1, 8, 0, 6, 4, 0, 2];
    wanted.extend(OUR_MAC);
    wanted.extend(OUR_V4.octets());
    wanted.extend(PEER_MAC);
    wanted.extend(PEER_V4.octets());
    assert_eq!(reply, ethernet(PEER_MAC, OUR_MAC, 0x0806, &wanted));
}

/// RFC 5227 §2.1.1: a probe comes from 0.0.0.0 and is answered, so that its sender sees the conflict.
#[test]
fn an_arp_probe_is_answered() {
    let mut host = Host::new();
    let reply = host.answers(arp(1, PEER_MAC, Ipv4Addr::UNSPECIFIED, OUR_V4));
    assert_eq!(reply[28..32], OUR_V4.octets());
    assert_eq!(host.stack.neighbors().count(), 0, "0.0.0.0 is no neighbour");
}

#[test]
fn arp_that_is_not_for_us_or_malformed_is_not_answered() {
    let mut host = Host::new();
    host.ignores(arp(1, PEER_MAC, PEER_V4, Ipv4Addr::new(10, 0, 0, 9)));
    host.ignores(arp(2, PEER_MAC, PEER_V4, OUR_V4));
    let whole = arp(1, PEER_MAC, PEER_V4, OUR_V4);
    for len in 14..whole.len() {
        host.ignores(whole[..len].to_vec());
    }
    // Scenario 18: lengths that are not those of Ethernet and IPv4.
    for (at, value) in [(15, 6), (17, 1), (18, 5), (18, 7), (19, 3), (19, 16), (21, 9)] {
        let mut frame = whole.clone();
        frame[at] = value;
        host.ignores(frame);
    }
}

/// RFC 894: what pads a frame is not part of the packet.
#[test]
fn padding_behind_arp_is_ignored() {
    let mut host = Host::new();
    let mut frame = arp(1, PEER_MAC, PEER_V4, OUR_V4);
    frame.extend([0xa5; 18]);
    assert_eq!(host.answers(frame).len(), 42);
}

/// RFC 826 (merge): a neighbour that is known and says that it moved is believed, though it asks for somebody else.
#[test]
fn a_known_neighbour_may_announce_a_new_mac() {
    let mut host = Host::acquainted();
    let moved = [2, 0, 0, 0, 0, 9];
    host.ignores(arp(1, moved, PEER_V4, PEER_V4));
    assert_eq!(seen(&host.answers(ping4(1, b""))).link_dst, moved);
}

/// RFC 5227 §2.4: somebody else's claim of our address is counted and changes nothing.
#[test]
fn a_conflict_is_noticed() {
    let mut host = Host::acquainted();
    host.ignores(arp(1, PEER_MAC, OUR_V4, OUR_V4));
    host.ignores(arp(1, PEER_MAC, OUR_V4, PEER_V4));
    assert_eq!(host.stack.stats().count(Event::AddressConflict), 2);
    assert_eq!(seen(&host.answers(ping4(1, b""))).link_dst, PEER_MAC);
}

/// RFC 4861 §7.2.4: S and O set, R clear, our link address in the option, hop limit 255.
#[test]
fn a_solicitation_is_answered() {
    let mut host = Host::new();
    let frame = host.answers(neighbor_solicit(PEER_V6, OUR_V6, Some(PEER_MAC)));
    let advert = seen(&frame);
    assert_eq!((advert.src, advert.dst, advert.hop_limit), (OUR_V6.into(), PEER_V6.into(), 255));
    assert_eq!(advert.link_dst, PEER_MAC);
    assert_eq!(advert.payload[..2], [136, 0]);
    assert_eq!(advert.payload[4..8], [0x60, 0, 0, 0]);
    assert_eq!(advert.payload[8..], [&OUR_V6.octets()[..], &[2, 1], &OUR_MAC].concat());
}

/// RFC 4861 §7.2.4: duplicate address detection comes from ::, and all nodes hear the answer; S is clear.
#[test]
fn s22_duplicate_address_detection_is_answered_to_all_nodes() {
    let mut host = Host::new();
    let advert = seen(&host.answers(neighbor_solicit(Ipv6Addr::UNSPECIFIED, OUR_V6, None)));
    assert_eq!(advert.dst, IpAddr::V6(ALL_NODES));
    assert_eq!(advert.link_dst, [0x33, 0x33, 0, 0, 0, 1]);
    assert_eq!(advert.payload[4], 0x20);
}

/// RFC 4861 §7.1.1.
#[test]
fn an_invalid_solicitation_is_discarded() {
    let mut host = Host::new();
    // From :: with an option.
    host.ignores(neighbor_solicit(Ipv6Addr::UNSPECIFIED, OUR_V6, Some(PEER_MAC)));
    let good = neighbor_solicit(PEER_V6, OUR_V6, Some(PEER_MAC));
    // Passed on by a router; then options of length 0 and beyond the end; then too short.
    for (at, value) in [(21, 254), (55 + 24, 0), (55 + 24, 2)] {
        let mut frame = good.clone();
        frame[at] = value;
        refresh(&mut frame);
        host.ignores(frame);
    }
    let mut coded = good.clone();
    coded[55] = 1;
    refresh(&mut coded);
    host.ignores(coded);
    let target = Ipv6Addr::new(0xfd00, 0, 0, 0, 0, 0, 0, 99);
    host.ignores(neighbor_solicit(PEER_V6, target, Some(PEER_MAC)));
    host.ignores(neighbor_solicit(PEER_V6, ALL_NODES, Some(PEER_MAC)));
    let mut bad_sum = good.clone();
    bad_sum[56] ^= 1;
    host.ignores(bad_sum);
    assert_eq!(host.stack.neighbors().count(), 0);
    assert_eq!(host.answers(good).len(), 14 + 40 + 32);
}

/// Sets the ICMPv6 checksum of a frame without extension headers anew.
fn refresh(frame: &mut [u8]) {
    frame[56..58].fill(0);
    let [src, dst] = [22, 38].map(|at| Ipv6Addr::from(<[u8; 16]>::try_from(&frame[at..at + 16]).unwrap()));
    let sum = checksum(&[&pseudo(src.into(), dst.into(), 58, frame.len() - 54), &frame[54..]]);
    frame[56..58].copy_from_slice(&sum.to_be_bytes());
}

/// RFC 4861 §7.2.5 and §7.1.2: which advertisements change a cached address.
#[test]
fn an_advertisement_changes_what_its_flags_allow() {
    let other = [2, 0, 0, 0, 0, 9];
    for (flags, dst, changes) in [
        (0x20, ALL_NODES, true),  // override
        (0x00, ALL_NODES, false), // no override
        (0x60, ALL_NODES, false), // solicited, to a group: invalid
        (0x60, OUR_V6, true),
        (0x40, OUR_V6, false),
    ] {
        let mut host = Host::acquainted();
        host.ignores(neighbor_advert(flags, dst, other));
        let to = seen(&host.answers(ping6(1, b""))).link_dst;
        assert_eq!(to, if changes { other } else { PEER_MAC }, "flags {flags:02x} to {dst}");
    }
}

/// RFC 4861 §7.2.5: an advertisement that nobody asked for makes no entry.
#[test]
fn s23_an_unsolicited_advertisement_makes_no_entry() {
    let mut host = Host::new();
    host.ignores(neighbor_advert(0x20, ALL_NODES, PEER_MAC));
    host.ignores(neighbor_advert(0x60, OUR_V6, PEER_MAC));
    assert_eq!(host.stack.neighbors().count(), 0);
    // Nor does one whose target is not its sender make one for the sender.
    let data = [&Ipv6Addr::new(0xfd00, 0, 0, 0, 0, 0, 0, 7).octets()[..], &[2, 1], &PEER_MAC].concat();
    let message = icmp6(PEER_V6, OUR_V6, 136, 0, [0x60, 0, 0, 0], &data);
    host.ignores(V6 { hop_limit: 255, ..V6::new(58) }.frame(&message));
    assert_eq!(host.stack.neighbors().count(), 0);
}

/// A flood of made-up neighbours does not push out one that is in use.
#[test]
fn s23_a_flood_does_not_evict_active_neighbours() {
    let mut host = Host::acquainted();
    host.answers(ping4(1, b""));
    for n in 0..2000_u16 {
        host.wait(1);
        let [high, low] = n.to_be_bytes();
        let mac = [2, 9, 9, 9, high, low];
        host.gets(arp(1, mac, Ipv4Addr::new(10, 0, 0, 10 + (n % 240) as u8), OUR_V4));
        if n % 100 == 0 {
            let frames = host.gets(ping4(1, b""));
            assert!(frames.iter().any(|frame| frame[..6] == PEER_MAC && frame[12..14] == [8, 0]));
        }
    }
}

/// RFC 1122 §2.3.2.2: what waits for its neighbour leaves when that answers.
#[test]
fn a_packet_waits_for_its_neighbour() {
    for (ping, is_v4) in [(ping4(1, b"abc"), true), (ping6(1, b"abc"), false)] {
        let mut host = Host::new();
        let question = host.answers(ping);
        let answer = if is_v4 {
            assert_eq!(question[..6], EVERYBODY);
            assert_eq!(question[20..22], [0, 1]);
            assert_eq!(question[38..42], PEER_V4.octets());
            arp(2, PEER_MAC, PEER_V4, OUR_V4)
        } else {
            let question = seen(&question);
            assert_eq!((question.payload[0], question.hop_limit), (135, 255));
            assert_eq!(question.payload[8..24], PEER_V6.octets());
            assert_eq!(question.payload[24..], [&[1, 1][..], &OUR_MAC].concat());
            assert_eq!(question.link_dst, [0x33, 0x33, 0xff, 0, 0, 2]);
            neighbor_advert(0x60, OUR_V6, PEER_MAC)
        };
        let reply = seen(&host.answers(answer));
        assert_eq!(reply.link_dst, PEER_MAC);
        assert_eq!(reply.payload[8..], *b"abc");
    }
}

/// A neighbour that does not answer is asked three times, a second apart (RFC 4861 §10), and then not at once again.
#[test]
fn a_silent_neighbour_is_given_up() {
    let mut host = Host::new();
    let mut asked = 0;
    host.wire.incoming.push_back(ping4(1, b""));
    for _ in 0..50 {
        asked += host.sends().len();
        host.wait(100);
    }
    assert_eq!(asked, 3);
    assert_eq!(host.stack.stats().discarded(Discard::Unresolved), 1);
}
