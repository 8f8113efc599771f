use super::*;
use crate::stats::Discard;

/// RFC 1122 §3.2.2.1: nobody understands the protocol.
#[test]
fn an_unknown_protocol_is_unreachable() {
    let mut host = Host::acquainted();
    let frame = V4::new(253).frame(b"payload!payload!");
    let error = seen(&host.answers(frame.clone()));
    assert_eq!(error.payload[..2], [3, 2]);
    assert_eq!(error.payload[8..], frame[14..]);
}

/// RFC 8200 §4: the pointer shows the next-header octet, in the fixed header or in the last extension header.
#[test]
fn an_unknown_next_header_is_a_parameter_problem() {
    let mut host = Host::acquainted();
    let plain = V6::new(253).frame(b"payload!");
    let behind = V6::new(60).frame(&[&[253, 0, 1, 4, 0, 0, 0, 0][..], b"payload!"].concat());
    let late_hop_by_hop = V6::new(60).frame(&[0, 0, 1, 4, 0, 0, 0, 0, 58, 0, 1, 4, 0, 0, 0, 0]);
    for (frame, pointer) in [(plain, 6), (behind, 40), (late_hop_by_hop, 40)] {
        let error = seen(&host.answers(frame.clone()));
        assert_eq!(error.payload[..2], [4, 1]);
        assert_eq!(error.payload[4..8], [0, 0, 0, pointer]);
        assert_eq!(error.payload[8..], frame[14..]);
    }
}

fn with_options(next: u8, options: &[u8]) -> Vec<u8> {
    let message = icmp6(PEER_V6, OUR_V6, 128, 0, [0, 1, 0, 1], b"abc");
    V6::new(next).frame(&[&[58, 0][..], options, &message].concat())
}

/// RFC 8200 §4.2: the two upper bits of an unknown option say what to do.
#[test]
fn s07_unknown_options_act_by_their_bits() {
    for next in [0, 60] {
        let mut host = Host::acquainted();
        let answer =
            |host: &mut Host, options: [u8; 6]| seen(&host.answers(with_options(next, &options))).payload;
        assert_eq!(answer(&mut host, [0x1e, 4, 0, 0, 0, 0])[0], 129);
        assert_eq!(answer(&mut host, [1, 4, 0, 0, 0, 0])[0], 129);
        assert_eq!(answer(&mut host, [0; 6])[0], 129);
        assert_eq!(answer(&mut host, [5, 2, 0, 0, 1, 0])[0], 129);
        host.ignores(with_options(next, &[0x5e, 4, 0, 0, 0, 0]));
        let problem = answer(&mut host, [0x9e, 4, 0, 0, 0, 0]);
        assert_eq!((&problem[..2], problem[7]), (&[4, 2][..], 42));
        let problem = answer(&mut host, [1, 2, 0, 0, 0xde, 0]);
        assert_eq!((&problem[..2], problem[7]), (&[4, 2][..], 46));
        // Lengths beyond the end.
        host.ignores(with_options(next, &[1, 5, 0, 0, 0, 0]));
        host.ignores(with_options(next, &[0, 0, 0, 0, 0, 1]));
        let mut long = with_options(next, &[1, 4, 0, 0, 0, 0]);
        long[55] = 255;
        host.ignores(long);
    }
}

/// RFC 4443 §2.4 (e.3): to a group, only action 10 is answered, from the own address.
#[test]
fn options_to_a_group_are_answered_only_by_action_10() {
    let mut host = Host::acquainted();
    let frame = |kind: u8| {
        let message = icmp6(PEER_V6, ALL_NODES, 128, 0, [0, 1, 0, 1], b"abc");
        V6 { dst: ALL_NODES, ..V6::new(60) }.frame(&[&[58, 0, kind, 4, 0, 0, 0, 0][..], &message].concat())
    };
    host.ignores(frame(0xde));
    let problem = seen(&host.answers(frame(0x9e)));
    assert_eq!((problem.src, &problem.payload[..2]), (OUR_V6.into(), &[4, 2][..]));
}

/// RFC 8200 §4.4, RFC 5095: a routing header with stops left asks us to forward.
#[test]
fn s08_routing_headers() {
    let mut host = Host::acquainted();
    let message = icmp6(PEER_V6, OUR_V6, 128, 0, [0, 1, 0, 1], b"abc");
    for kind in [0, 2, 4, 200] {
        let frame = |left: u8| V6::new(43).frame(&[&[58, 0, kind, left, 0, 0, 0, 0][..], &message].concat());
        assert_eq!(seen(&host.answers(frame(0))).payload[0], 129);
        for left in [1, 255] {
            let problem = seen(&host.answers(frame(left))).payload;
            assert_eq!((&problem[..2], problem[7]), (&[4, 0][..], 42));
        }
    }
}

/// RFC 8200 §4.7: nothing follows.
#[test]
fn no_next_header_is_the_end() {
    let mut host = Host::acquainted();
    host.ignores(V6::new(59).frame(b""));
    host.ignores(V6::new(59).frame(b"leftover"));
}

/// RFC 8200 §4.1 as it is sent, and in any other order that is legal.
#[test]
fn extension_headers_may_stand_in_any_order() {
    let mut host = Host::acquainted();
    let message = icmp6(PEER_V6, OUR_V6, 128, 0, [0, 1, 0, 1], b"abc");
    let options = |next: u8| [next, 0, 1, 4, 0, 0, 0, 0];
    let routing = |next: u8| [next, 0, 2, 0, 0, 0, 0, 0];
    let orders = [
        (0, vec![options(60), options(43), routing(60), options(58)]),
        (43, vec![routing(60), options(60), options(58)]),
        (60, vec![options(43), routing(43), routing(58)]),
    ];
    for (first, headers) in orders {
        let frame = V6::new(first).frame(&[headers.concat(), message.clone()].concat());
        assert_eq!(seen(&host.answers(frame)).payload[0], 129);
    }
}

/// RFC 1122 §3.2.2, RFC 4443 §2.4 (e): about these, an error is never sent.
#[test]
fn s21_errors_that_are_never_sent() {
    let mut host = Host::acquainted();
    let to = |src: Ipv4Addr, dst: Ipv4Addr| {
        let datagram = datagram((src, 5).into(), (dst, 4).into(), b"hello");
        V4 { src, dst, ..V4::new(17) }.packet(&datagram)
    };
    let everybody = [Ipv4Addr::BROADCAST, Ipv4Addr::new(10, 0, 0, 255), Ipv4Addr::new(224, 0, 0, 1)];
    for dst in everybody {
        host.ignores(ethernet(EVERYBODY, PEER_MAC, 0x0800, &to(PEER_V4, dst)));
        let unknown = V4 { dst, ..V4::new(253) }.packet(b"xxxxxxxx");
        host.ignores(ethernet(EVERYBODY, PEER_MAC, 0x0800, &unknown));
    }
    host.ignores(ethernet(EVERYBODY, PEER_MAC, 0x0800, &to(PEER_V4, OUR_V4)));
    // A later fragment, and errors about errors.
    host.ignores(V4 { frag: 10, ..V4::new(253) }.frame(&[0; 32]));
    for kind in [3, 4, 5, 11, 12] {
        for len in [0, 1, 19, 27] {
            host.ignores(V4::new(1).frame(&icmp(kind, 77, [0; 4], &vec![0x45; len])));
        }
    }
    for kind in [1, 2, 3, 4, 100, 127] {
        host.ignores(V6::new(58).frame(&icmp6(PEER_V6, OUR_V6, kind, 0, [0; 4], &[0x60; 48])));
    }
    // An error in a packet with an option that would be reported.
    let error = icmp6(PEER_V6, OUR_V6, 1, 0, [0; 4], &[0x60; 48]);
    host.ignores(V6::new(253).frame(&error)[..14].to_vec());
}

/// Scenario 20: sources that nobody can have.
#[test]
fn s20_impossible_sources_are_discarded() {
    let mut host = Host::acquainted();
    let sources = [
        Ipv4Addr::UNSPECIFIED,
        Ipv4Addr::new(0, 1, 2, 3),
        Ipv4Addr::LOCALHOST,
        Ipv4Addr::new(224, 0, 0, 9),
        Ipv4Addr::new(240, 0, 0, 1),
        Ipv4Addr::BROADCAST,
        Ipv4Addr::new(10, 0, 0, 255),
        OUR_V4,
    ];
    for src in sources {
        let header = |protocol| V4 { src, ..V4::new(protocol) };
        host.ignores(header(17).frame(&datagram((src, 5).into(), (OUR_V4, 4).into(), b"x")));
        host.ignores(header(1).frame(&icmp(8, 0, [0, 1, 0, 1], b"x")));
        host.ignores(header(6).frame(&[0; 20]));
        host.ignores(header(253).frame(&[0; 20]));
    }
    for src in [Ipv6Addr::UNSPECIFIED, Ipv6Addr::LOCALHOST, ALL_NODES, OUR_V6] {
        let header = |next| V6 { src, ..V6::new(next) };
        host.ignores(header(17).frame(&datagram((src, 5).into(), (OUR_V6, 4).into(), b"x")));
        host.ignores(header(58).frame(&icmp6(src, OUR_V6, 128, 0, [0, 1, 0, 1], b"x")));
        host.ignores(header(6).frame(&[0; 20]));
    }
    let stats = host.stack.stats();
    assert_eq!(stats.discarded(Discard::OwnSource), 4 + 3);
    // And as destination: the loopback does not come from a wire.
    host.ignores(V4 { dst: Ipv4Addr::LOCALHOST, ..V4::new(1) }.frame(&icmp(8, 0, [0, 1, 0, 1], b"x")));
    let echo = icmp6(PEER_V6, Ipv6Addr::LOCALHOST, 128, 0, [0, 1, 0, 1], b"x");
    host.ignores(V6 { dst: Ipv6Addr::LOCALHOST, ..V6::new(58) }.frame(&echo));
}

/// Scenario 21: a flood of packets to closed ports is answered a bounded number of times.
#[test]
fn s21_errors_are_rate_limited() {
    let mut host = Host::acquainted();
    let answered: usize = (0..1000).map(|_| host.gets(udp4(5000, 8, b"x")).len()).sum();
    assert!((1..200).contains(&answered), "{answered} errors");
    assert_eq!(host.stack.stats().discarded(Discard::RateLimited), 1000 - answered as u64);
    host.wait(2000);
    assert_eq!(host.gets(udp4(5000, 8, b"x")).len(), 1, "and goes on later");
}

/// RFC 1812 §4.3.2.3 and RFC 4443 §2.4 (c): as much of the packet as fits 576 and 1280 octets.
#[test]
fn quotes_are_as_long_as_allowed() {
    let mut host = Host::acquainted();
    let frame = udp4(5000, 8, &[b'x'; 1400]);
    let error = seen(&host.answers(frame.clone()));
    assert_eq!(error.packet.len(), 576);
    assert_eq!(error.payload[8..], frame[14..14 + 548]);
    let frame = udp6(5000, 8, &[b'x'; 1400]);
    let error = seen(&host.answers(frame.clone()));
    assert_eq!(error.packet.len(), 1280);
    assert_eq!(error.payload[8..], frame[14..14 + 1232]);
}

/// RFC 6633, RFC 1122 §3.2.2.2: quench and redirect change nothing; types that nobody knows are ignored.
#[test]
fn other_messages_are_ignored() {
    let mut host = Host::acquainted();
    let quote = V4 { src: OUR_V4, dst: PEER_V4, ..V4::new(6) }.packet(&[0; 8]);
    host.ignores(V4::new(1).frame(&icmp(4, 0, [0; 4], &quote)));
    host.ignores(V4::new(1).frame(&icmp(5, 1, [8, 8, 8, 8], &quote)));
    for kind in [0, 1, 2, 7, 9, 10, 13, 15, 17, 99, 255] {
        host.ignores(V4::new(1).frame(&icmp(kind, 0, [0, 1, 0, 1], &[0; 12])));
    }
    for len in 0..8 {
        host.ignores(V4::new(1).frame(&icmp(8, 0, [0; 4], b"")[..len]));
    }
    assert_eq!(seen(&host.answers(ping4(1, b""))).link_dst, PEER_MAC);
}

/// Scenario 6: every beginning of an ICMPv6 message, and of what it quotes.
#[test]
fn s06_truncated_messages_do_no_harm() {
    let mut host = Host::acquainted();
    let quoted = V6 { src: OUR_V6, dst: PEER_V6, ..V6::new(17) }.packet(&[0; 16]);
    for kind in 0..=255 {
        for len in 0..=64 {
            let body: Vec<u8> = quoted.iter().copied().cycle().take(len).collect();
            let mut message = vec![kind, 0, 0, 0];
            message.extend(&body);
            let sum = checksum(&[&pseudo(PEER_V6.into(), OUR_V6.into(), 58, message.len()), &message]);
            message[2..4].copy_from_slice(&sum.to_be_bytes());
            host.gets(V6 { hop_limit: 255, ..V6::new(58) }.frame(&message));
        }
    }
    assert_eq!(host.gets(ping6(1, b"alive")).len(), 1);
}
