use super::*;
use crate::wire::ieee802154::Address as Mac;
use std::vec;
use std::vec::Vec;

const A: Mac = Mac::Extended([0x02, 0x12, 0x4b, 0, 0, 0, 0, 1]);
const B: Mac = Mac::Short([0x12, 0x34]);

fn addr(text: &str) -> ipv6::Address {
    text.parse().expect("an address")
}

fn context(id: u8, prefix: &str, len: u8) -> Context {
    Context::new(id, addr(prefix), len).expect("numbers in range")
}

fn header(src: &str, dst: &str) -> Header {
    Header {
        dscp: ip::Dscp::from_bits(0),
        ecn: ip::Ecn::from_bits(0),
        flow_label: FlowLabel::MIN,
        next_header: Some(ip::Protocol::Icmpv6),
        hop_limit: 64,
        src_addr: addr(src),
        dst_addr: addr(dst),
    }
}

/// Octets of the compressed header, and that it means the same.
fn compressed(header: &Header, link: &Link<'_>) -> Vec<u8> {
    let repr = choose(header, link);
    let mut octets = vec![0xa5; repr.buffer_len()];
    repr.emit(&mut octets).expect("as long as it asked for");
    let packet = Packet::parse(&octets).expect("what was emitted");
    assert_eq!(resolve(&packet, link).as_ref(), Ok(header), "{octets:02x?}");
    octets
}

/// RFC 6282 §3.1.1: every form of a unicast address.
#[test]
fn unicast_addresses_take_the_shortest_form() {
    let contexts = [context(0, "2001:db8::", 64), context(5, "2001:db8:0:5::", 64)];
    let link = Link { src: A, dst: B, contexts: &contexts };
    let rows = [
        ("fe80::12:4b00:0:1", "fe80::ff:fe00:1234", "7a 33 3a"),
        ("fe80::ff:fe00:1", "fe80::ff:fe00:1235", "7a 22 3a 00 01 12 35"),
        ("fe80::1", "fe80::2", "7a 11 3a 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00 02"),
        ("2001:db8::12:4b00:0:1", "2001:db8::ff:fe00:1234", "7a 77 3a"),
        ("2001:db8:0:5::ff:fe00:7", "2001:db8::9", "7a e5 50 3a 00 07 00 00 00 00 00 00 00 09"),
        ("::", "2001:db8:0:5::ff:fe00:1234", "7a c7 05 3a"),
        ("2001:db8:1::1", "fe80::ff:fe00:1234", "7a 03 3a 20 01 0d b8 00 01 00 00 00 00 00 00 00 00 00 01"),
        ("fe80::ff:fe00:1234", "::", "7a 20 3a 12 34 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"),
    ];
    for (src, dst, wanted) in rows {
        assert_eq!(compressed(&header(src, dst), &link), octets(wanted), "{src} {dst}");
    }
}

/// RFC 6282 §3.1.1: every form of a group.
#[test]
fn groups_take_the_shortest_form() {
    let contexts = [context(0, "2001:db8:3::", 48)];
    let link = Link { src: A, dst: Mac::Short([0xff, 0xff]), contexts: &contexts };
    let rows = [
        ("ff02::1a", "7a 3b 3a 1a"),
        ("ff05::1:3", "7a 3a 3a 05 01 00 03"),
        ("ff02::1:ff00:1", "7a 39 3a 02 01 ff 00 00 01"),
        ("ff3e:30:2001:db8:3:0:1234:5678", "7a 3c 3a 3e 00 12 34 56 78"),
        ("ff02:1::1", "7a 38 3a ff 02 00 01 00 00 00 00 00 00 00 00 00 00 00 01"),
    ];
    for (dst, wanted) in rows {
        assert_eq!(compressed(&header("fe80::12:4b00:0:1", dst), &link), octets(wanted), "{dst}");
    }
}

/// RFC 6282 §3.1.2: bits that a context covers count, those behind it come from the identifier.
#[test]
fn a_context_may_be_longer_or_shorter_than_64_bits() {
    let contexts = [
        context(0, "2001:db8:0:0:ff00::", 72),
        context(1, "2001:db8::", 32),
        context(2, "2001:db8::77", 128),
    ];
    let link = Link { src: Mac::Absent, dst: B, contexts: &contexts };
    let header = header("2001:db8::ff00:0:0:9", "2001:db8::ff:fe00:1234");
    assert_eq!(compressed(&header, &link)[..3], octets("7a d7 01"));
    let header = Header { src_addr: addr("2001:db8::77"), ..header };
    compressed(&header, &Link { src: A, ..link });
    assert_eq!(Context::new(16, addr("::"), 0), None);
    assert_eq!(Context::new(0, addr("::"), 129), None);
}

/// RFC 6282 §3.1.1: traffic class, flow label and hop limit in each form.
#[test]
fn traffic_and_hop_limit_take_the_shortest_form() {
    let link = Link { src: A, dst: B, contexts: &[] };
    let rows = [
        (0, 0, 0, 64, "7a 33 3a"),
        (46, 1, 0, 1, "71 33 6e 3a"),
        (0, 2, 0x12345, 255, "6b 33 81 23 45 3a"),
        (46, 3, 1, 7, "60 33 ee 00 00 01 3a 07"),
    ];
    for (dscp, ecn, flow, hop_limit, wanted) in rows {
        let header = Header {
            dscp: ip::Dscp::from_bits(dscp),
            ecn: ip::Ecn::from_bits(ecn),
            flow_label: FlowLabel::new(flow).expect("20 bits"),
            hop_limit,
            ..header("fe80::12:4b00:0:1", "fe80::ff:fe00:1234")
        };
        assert_eq!(compressed(&header, &link), octets(wanted));
    }
}

#[test]
fn what_is_not_known_is_told() {
    let link = Link { src: Mac::Absent, dst: B, contexts: &[] };
    let resolved = |hex: &str| {
        let octets = octets(hex);
        let packet = Packet::parse(&octets).expect("well-formed");
        resolve(&packet, &link).map(drop)
    };
    assert_eq!(resolved("7a 33 3a"), Err(Problem::Source));
    assert_eq!(resolved("7a 63 3a 00 01"), Err(Problem::Source));
    assert_eq!(resolved("7a 27 3a 00 01"), Err(Problem::Destination));
    assert_eq!(resolved("7a 23 3a 00 01"), Ok(()));
}

fn octets(hex: &str) -> Vec<u8> {
    hex.split_whitespace().map(|octet| u8::from_str_radix(octet, 16).expect("hexadecimal")).collect()
}

fn link() -> Link<'static> {
    Link { src: A, dst: B, contexts: &[] }
}

/// Compresses, decompresses, and compares.
fn there_and_back(packet: &[u8], wanted_headers: &str) {
    let mut small = [0xa5; 256];
    let to = compress(packet, &link(), &mut small).expect("it can be compressed");
    assert_eq!(small[..to.written], octets(wanted_headers));
    let payload = &packet[to.taken..];
    let compressed = [&small[..to.written], payload].concat();
    let mut large = [0xa5; 256];
    let back = decompress(&compressed, &link(), Size::Whole, &mut large).expect("it can be decompressed");
    assert_eq!([&large[..back.written], &compressed[back.taken..]].concat(), packet);
    // The same as a first fragment, of which nothing of the payload is there.
    let size = Size::Of(packet.len() as u16);
    let mut again = [0x5a; 256];
    assert_eq!(decompress(&small[..to.written], &link(), size, &mut again), Ok(back));
    assert_eq!(again[..back.written], large[..back.written]);
    // No beginning is enough, and no room that is smaller.
    for len in 0..to.written {
        assert!(decompress(&compressed[..len], &link(), Size::Whole, &mut large).is_err(), "{len}");
        assert_eq!(compress(packet, &link(), &mut small[..len]), Err(Problem::NoRoom));
    }
    for len in 0..back.written {
        assert_eq!(decompress(&compressed, &link(), Size::Whole, &mut large[..len]), Err(Problem::NoRoom));
    }
}

fn ipv6(next: u8, payload: &str) -> Vec<u8> {
    let payload = octets(payload);
    let mut packet = octets("60 00 00 00 00 00 00 40");
    packet[5] = payload.len() as u8;
    packet[6] = next;
    packet.extend(addr("fe80::12:4b00:0:1").octets());
    packet.extend(addr("fe80::ff:fe00:1234").octets());
    [packet, payload].concat()
}

/// RFC 6282 §4.3: all four forms of ports.
#[test]
fn udp_headers_come_back() {
    there_and_back(&ipv6(17, "f0 b1 f0 bf 00 0a 12 34 aa bb"), "7e 33 f3 1f 12 34");
    there_and_back(&ipv6(17, "16 33 f0 07 00 08 12 34"), "7e 33 f1 16 33 07 12 34");
    there_and_back(&ipv6(17, "f0 07 16 33 00 08 12 34"), "7e 33 f2 07 16 33 12 34");
    there_and_back(&ipv6(17, "16 33 16 33 00 08 12 34"), "7e 33 f0 16 33 16 33 12 34");
}

/// RFC 6282 §4.2: extension headers, alone and before UDP.
#[test]
fn extension_headers_come_back() {
    there_and_back(&ipv6(0, "3a 00 05 02 00 00 01 00 83 00"), "7e 33 e0 3a 06 05 02 00 00 01 00");
    there_and_back(
        &ipv6(60, "11 00 01 04 00 00 00 00 f0 b1 f0 b2 00 08 12 34"),
        "7e 33 e7 06 01 04 00 00 00 00 f3 12 12 34",
    );
    there_and_back(
        &ipv6(44, "11 00 00 01 00 00 00 07 f0 b1 f0 b2 00 18 12 34"),
        "7e 33 e4 11 00 00 01 00 00 00 07",
    );
    there_and_back(&ipv6(6, "00 50"), "7a 33 06");
    // A datagram shorter than its packet keeps its header.
    there_and_back(&ipv6(17, "f0 b1 f0 bf 00 08 12 34 aa bb"), "7a 33 11");
}

/// RFC 6282 §4.2: padding at the end of options may be left out.
#[test]
fn padding_is_put_back() {
    let rows = [
        ("e0 3a 04 05 02 00 00", "3a 00 05 02 00 00 01 00"),
        ("e6 3a 05 1e 03 01 02 03", "3a 00 1e 03 01 02 03 00"),
        ("e0 3a 00", "3a 00 01 04 00 00 00 00"),
        // A fragment header has a reserved octet where others have a length: it says nothing.
        ("e4 3a 06 00 01 00 00 00 07", "3a 00 00 01 00 00 00 07"),
    ];
    for (ext, wanted) in rows {
        let mut out = [0; 64];
        let packet = [octets("7e 33"), octets(ext)].concat();
        let headers = decompress(&packet, &link(), Size::Whole, &mut out).expect("it is sound");
        assert_eq!(headers, Headers { taken: packet.len(), written: 48 });
        assert_eq!(out[40..48], octets(wanted));
    }
}

/// RFC 6282 §4.3.2: a checksum that is left out is computed where all of the datagram is there.
#[test]
fn a_checksum_that_is_left_out_is_computed() {
    let packet = octets("7e 33 f7 12 61 62 63");
    let mut out = [0; 64];
    let headers = decompress(&packet, &link(), Size::Whole, &mut out).expect("it is sound");
    assert_eq!(headers, Headers { taken: 4, written: 48 });
    out[48..51].copy_from_slice(b"abc");
    let datagram = crate::wire::udp::Packet::parse(&out[40..51]).expect("well-formed");
    let header = crate::wire::ipv6::Packet::parse(&out[..51]).expect("well-formed");
    assert!(datagram.verify_checksum(crate::wire::Pseudo::v6(header.src_addr(), header.dst_addr())));
    assert_eq!(decompress(&packet, &link(), Size::Of(51), &mut out), Err(Problem::Checksum));
}

#[test]
fn what_can_not_be_is_refused() {
    let mut out = [0; 400];
    let mut refused =
        |hex: &str| decompress(&octets(hex), &link(), Size::Whole, &mut out).expect_err("malformed");
    assert_eq!(refused("7e 33"), Problem::NextHeader);
    assert_eq!(refused("7e 33 f8"), Problem::NextHeader);
    assert_eq!(refused("7e 33 ee 7e 33"), Problem::NextHeader);
    assert!(matches!(refused("7e 33 e4 3a 00 00 00 00 00 00"), Problem::Malformed(_)));
    assert_eq!(refused("7e 33 e2 3a 05 00 00 00 00 00"), Problem::NextHeader);
    assert!(matches!(refused("41 60"), Problem::Malformed(_)));
    assert!(matches!(refused("c0 00 00 00 00 00 00 00"), Problem::Malformed(_)));
    assert_eq!(decompress(&octets("7a 33 3a"), &link(), Size::Of(39), &mut out), Err(Problem::NextHeader));
}

#[test]
fn dispatches_are_told_by_their_bits() {
    let kinds = [
        (0x00, Dispatch::NotLowpan),
        (0x41, Dispatch::Ipv6),
        (0x7f, Dispatch::Iphc),
        (0xb5, Dispatch::Mesh),
        (0xc7, Dispatch::Fragment),
        (0xe0, Dispatch::Fragment),
        (0x50, Dispatch::Broadcast),
        (0xff, Dispatch::Other),
    ];
    for (octet, wanted) in kinds {
        assert_eq!(Dispatch::of(octet), wanted, "{octet:02x}");
    }
}
