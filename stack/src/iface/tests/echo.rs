use super::*;
use crate::stats::Discard;

/// RFC 792, RFC 1122 §3.2.2.6: identifier, sequence number and data come back.
#[test]
fn an_echo_request_is_answered() {
    let mut host = Host::acquainted();
    for len in [0, 1, 2, 55, 333, 1471, 1472] {
        let data: Vec<u8> = (0..len).map(|n| n as u8).collect();
        let reply = seen(&host.answers(ping4(0x1234, &data)));
        assert_eq!((reply.src, reply.dst), (OUR_V4.into(), PEER_V4.into()));
        assert_eq!((reply.link_dst, reply.hop_limit, reply.protocol), (PEER_MAC, 64, 1));
        assert_eq!(reply.payload[..2], [0, 0]);
        assert_eq!(reply.payload[4..8], [0x12, 0x34, 0, 1]);
        assert_eq!(reply.payload[8..], data);
    }
}

/// RFC 4443 §4.2.
#[test]
fn an_echo_request_over_ipv6_is_answered() {
    let mut host = Host::acquainted();
    for len in [0, 1, 3, 55, 1452] {
        let data: Vec<u8> = (0..len).map(|n| n as u8).collect();
        let reply = seen(&host.answers(ping6(0x1234, &data)));
        assert_eq!((reply.src, reply.dst), (OUR_V6.into(), PEER_V6.into()));
        assert_eq!(reply.payload[..2], [129, 0]);
        assert_eq!(reply.payload[8..], data);
    }
}

/// RFC 894, RFC 2464: octets behind the packet's length are the link's.
#[test]
fn padding_is_not_echoed() {
    let mut host = Host::acquainted();
    for mut frame in [ping4(1, b"ab"), ping6(1, b"ab")] {
        frame.extend([0xa5; 100]);
        assert_eq!(seen(&host.answers(frame)).payload.len(), 10);
    }
}

/// RFC 1122 §3.2.1.8: options are passed over, well formed or not; §3.2.1.7: so is a TTL below 2.
#[test]
fn ipv4_options_and_a_low_ttl_are_tolerated() {
    let mut host = Host::acquainted();
    let request = icmp(8, 0, [0, 1, 0, 1], b"x");
    for options in [
        &[1, 1, 1, 0][..],
        &[1; 40],
        &[0x9f, 4, 0x12, 0x34],
        &[7, 7, 8, 10, 0, 0, 2, 0],
        &[0x9f, 0, 0, 0],
        &[0x9f, 1, 0, 0],
        &[0x9f, 0x28, 0, 0],
    ] {
        let packet = V4::new(1).packet_with(options, &request);
        let reply = seen(&host.answers(ethernet(OUR_MAC, PEER_MAC, 0x0800, &packet)));
        assert_eq!(reply.payload[8..], *b"x");
    }
    for ttl in [0, 1] {
        assert_eq!(host.gets(V4 { ttl, ..V4::new(1) }.frame(&request)).len(), 1);
    }
}

/// RFC 1122 §3.2.1: what is silently discarded, and under which cause.
#[test]
fn bad_ipv4_is_discarded() {
    let mut host = Host::acquainted();
    let good = ping4(1, b"abc");
    let mut put = |at: usize, value: u8, fix: bool, cause: Discard| {
        let mut frame = good.clone();
        frame[at] = value;
        if fix {
            frame[24..26].fill(0);
            let sum = checksum(&[&frame[14..34]]);
            frame[24..26].copy_from_slice(&sum.to_be_bytes());
        }
        let before = host.stack.stats().discarded(cause);
        assert!(host.gets(frame).is_empty(), "octet {at} = {value}");
        assert_eq!(host.stack.stats().discarded(cause), before + 1, "octet {at} = {value}");
    };
    put(24, 0x12, false, Discard::Ipv4Checksum);
    put(14, 0x55, true, Discard::Malformed);
    put(14, 0x65, true, Discard::Malformed);
    put(14, 0x44, true, Discard::Malformed);
    put(14, 0x40, true, Discard::Malformed);
    put(14, 0x4f, true, Discard::Malformed);
    put(17, 200, true, Discard::Malformed);
    put(17, 19, true, Discard::Malformed);
    put(33, 9, true, Discard::NotOurs);
    put(30, 127, true, Discard::NotOurs);
    put(0, 4, false, Discard::OtherStation);
    put(6, 3, false, Discard::BadSource);
    put(36, 1, false, Discard::IcmpChecksum);
}

/// An interface without a link header answers the same, and needs no neighbour.
#[test]
fn plain_ip_has_no_neighbours() {
    let mut host = Host::with(Wire::new(Medium::Ip, 1500), small());
    for ping in [ping4(1, b"abc"), ping6(1, b"abc")] {
        let reply = host.answers(ping[14..].to_vec());
        assert_eq!(seen_packet(&reply).payload[8..], *b"abc");
    }
    host.ignores(vec![]);
    host.ignores(vec![0x50; 40]);
    assert_eq!(host.stack.stats().discarded(Discard::Malformed), 2);
}

/// RFC 4291 §2.8: every node is in ff02::1, and in the groups of its own addresses.
#[test]
fn a_ping_to_all_nodes_is_answered_from_the_own_address() {
    let mut host = Host::acquainted();
    for dst in [ALL_NODES, SOLICITED_US] {
        let request = icmp6(PEER_V6, dst, 128, 0, [0, 1, 0, 1], b"abc");
        let reply = seen(&host.answers(V6 { dst, ..V6::new(58) }.frame(&request)));
        assert_eq!(reply.src, IpAddr::V6(OUR_V6));
    }
    let dst = Ipv6Addr::new(0xff02, 0, 0, 0, 0, 0, 0, 0x99);
    host.ignores(V6 { dst, ..V6::new(58) }.frame(&icmp6(PEER_V6, dst, 128, 0, [0, 1, 0, 1], b"")));
}
