use super::*;
use crate::wire::support::{Binding, Value};
use crate::wire::{arp, icmpv4, tcp, udp};
use std::string::{String, ToString};
use std::vec::Vec;

/// Ethernet, IPv4, UDP, four octets; the addresses of RFC 5737.
fn datagram() -> Vec<u8> {
    let mut frame = Vec::new();
    frame.extend([0x02, 0, 0, 0, 0, 2, 0x02, 0, 0, 0, 0, 1, 0x08, 0x00]);
    frame.extend([0x45, 0, 0, 32, 0, 0, 0x40, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2]);
    frame.extend([0x13, 0x88, 0, 7, 0, 12, 0, 0, 0x61, 0x62, 0x63, 0x64]);
    if let Ok(mut ip) = ipv4::PacketMut::parse(&mut frame[14..]) {
        ip.fill_checksum();
    }
    frame
}

fn shown(octets: &[u8]) -> String {
    Printer::new(BUILTIN, ETHERNET, octets).to_string()
}

const ETHERNET_LINE: &str = "Ethernet src=02:00:00:00:00:01 dst=02:00:00:00:00:02 type=IPv4 len=32";

#[test]
fn one_line_a_layer() {
    let expected = [
        ETHERNET_LINE,
        "  IPv4 src=192.0.2.1 dst=192.0.2.2 proto=UDP ttl=64 len=12 df",
        "    UDP src=5000 dst=7 len=4",
    ];
    assert_eq!(shown(&datagram()), expected.join("\n"));
}

#[test]
fn a_wrong_checksum_is_noted_at_its_layer() {
    let mut frame = datagram();
    frame[14 + 10] ^= 1;
    assert!(
        shown(&frame).lines().nth(1).is_some_and(|line| line.ends_with(" df (checksum incorrect)")),
        "{}",
        shown(&frame)
    );
    let mut frame = datagram();
    frame[14 + 20 + 7] = 1;
    assert!(shown(&frame).ends_with("UDP src=5000 dst=7 len=4 (checksum incorrect)"), "{}", shown(&frame));
}

#[test]
fn every_cut_shows_what_is_there() {
    let frame = datagram();
    assert_eq!(shown(&frame[..8]), "Ethernet (truncated: dst_addr)");
    let at_ports = shown(&frame[..14 + 20 + 4]);
    assert!(at_ports.ends_with("\n    UDP src=5000 dst=7 (truncated: src_port)"), "{at_ports}");
    for len in 0..frame.len() {
        assert!(shown(&frame[..len]).contains("truncated") || len == 14, "{len}: {}", shown(&frame[..len]));
    }
}

#[test]
fn contradicting_lengths_are_malformed() {
    let mut frame = datagram();
    frame[14] = 0x44;
    assert_eq!(
        shown(&frame).lines().nth(1),
        Some("  IPv4 src=192.0.2.1 dst=192.0.2.2 proto=UDP ttl=64 (malformed: header_len: bad length)")
    );
}

/// RFC 792: an error quotes the beginning of the packet it is about.
#[test]
fn quoted_packets_are_shown_inside() {
    let datagram = datagram();
    let mut octets = [0; 36];
    let original = crate::wire::support::Quoted::new(&datagram[14..14 + 28]);
    let repr = icmpv4::Repr::DstUnreachable {
        reason: icmpv4::DstUnreachable::PortUnreachable,
        next_hop_mtu: 0,
        original,
    };
    assert!(repr.emit(&mut octets, crate::wire::Fill::Sum(crate::wire::Sum::ZERO)).is_ok());
    let expected = [
        "ICMPv4 destination unreachable (port unreachable)",
        "  IPv4 src=192.0.2.1 dst=192.0.2.2 proto=UDP ttl=64 len=8 df",
        "    UDP src=5000 dst=7 len=0",
    ];
    assert_eq!(Printer::new(BUILTIN, icmpv4::DESCRIPTION, &octets).to_string(), expected.join("\n"));
}

#[test]
fn tunnels_end_somewhere() {
    let mut octets = Vec::new();
    for _ in 0..100 {
        octets.extend([0x81, 0x00, 0x81, 0x00]);
    }
    assert_eq!(Printer::new(BUILTIN, vlan::DESCRIPTION, &octets).to_string().lines().count(), MOST_LAYERS);
}

#[test]
fn ones_own_protocols_are_found_first() {
    const OWN: &[Binding] = &[Binding { space: "udp-port", key: 7, protocol: vlan::DESCRIPTION }];
    let frame = datagram();
    let text = Printer::new(BUILTIN, ETHERNET, &frame).with(&[OWN]).to_string();
    assert!(text.lines().last().is_some_and(|line| line.starts_with("      802.1Q vid=")), "{text}");
}

/// A segment's octets belong to who has one of its ports; one without any belongs to TCP alone.
#[test]
fn protocols_above_tcp_are_found_by_port() {
    const OWN: &[Binding] = &[Binding { space: "tcp-port", key: 7, protocol: vlan::DESCRIPTION }];
    let mut segment = std::vec![0x13, 0x88, 0, 7, 0, 0, 0, 1, 0, 0, 0, 2, 0x50, 0x10, 1, 0, 0, 0, 0, 0];
    let shown = |octets: &[u8]| Printer::new(BUILTIN, tcp::DESCRIPTION, octets).with(&[OWN]).to_string();
    assert_eq!(shown(&segment).lines().count(), 1);
    segment.extend([0x20, 0x05, 0x08, 0x00]);
    let text = shown(&segment);
    assert!(text.lines().last().is_some_and(|line| line.starts_with("  802.1Q vid=5")), "{text}");
    // The answer comes from that port.
    segment.splice(..4, [0, 7, 0x13, 0x88]);
    assert_eq!(shown(&segment).lines().count(), 2);
}

#[test]
fn the_walk_shows_layers_and_values() {
    #[derive(Default)]
    struct Seen(Vec<String>);
    impl Visitor for Seen {
        fn layer(&mut self, protocol: &'static Description, _: &[u8], _: Option<Error>) {
            self.0.push(protocol.name.into());
        }
        fn field(&mut self, name: &'static str, value: Value<'_>) {
            let text = match value {
                Value::Number(number) => number.to_string(),
                Value::Flag(flag) => flag.to_string(),
                Value::Named(number, name) => std::format!("{number} {name}"),
                Value::Text(text) => text.to_string(),
                Value::Octets(octets) => std::format!("{octets:?}"),
            };
            self.0.push(std::format!("{name}={text}"));
        }
        fn enter(&mut self, _: &'static str) {}
        fn leave(&mut self) {}
    }
    let (frame, mut seen) = (datagram(), Seen::default());
    walk(Layers::new(BUILTIN, ETHERNET, &frame), &mut seen);
    for line in [
        "ethernet",
        "ethertype=2048 IPv4",
        "ipv4",
        "src_addr=192.0.2.1",
        "dont_frag=true",
        "udp",
        "dst_port=7",
    ] {
        assert!(seen.0.iter().any(|seen| seen == line), "{line} in {:?}", seen.0);
    }
}

#[cfg(feature = "all-protocols")]
#[test]
fn a_length_in_place_of_the_ethertype_leads_to_llc_and_cuts_the_padding_off() {
    let mut frame = [0u8; 60];
    let start = [
        0x01, 0x80, 0xc2, 0, 0, 0, 2, 0, 0, 0, 0, 1, 0, 7, // Ethernet with 7 octets of payload
        0x42, 0x42, 0x03, 0, 0, 0, 0x80, // LLC and STP
    ];
    frame[..start.len()].copy_from_slice(&start);
    let expected = [
        "Ethernet src=02:00:00:00:00:01 dst=01:80:c2:00:00:00 type=0x0007 len=46",
        "  LLC dst=STP src=STP control=03 len=4",
        "    STP topology change v0",
    ];
    assert_eq!(Printer::new(BUILTIN, ETHERNET, &frame).to_string(), expected.join("\n"));
}

#[cfg(feature = "all-protocols")]
#[test]
fn ethernet_frames_are_found_in_tunnels() {
    let inner = [2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 0x90, 0x01];
    let line = "Ethernet src=02:00:00:00:00:01 dst=02:00:00:00:00:02 type=0x9001 len=0";
    let vxlan = [&[8, 0, 0, 0, 0, 0, 1, 0][..], &inner].concat();
    let text = Printer::new(BUILTIN, crate::wire::vxlan::DESCRIPTION, &vxlan).to_string();
    assert_eq!(text, ["VXLAN vni=1 len=14\n  ", line].concat());
    let gre = [&[0, 0, 0x65, 0x58][..], &inner].concat();
    let text = Printer::new(BUILTIN, crate::wire::gre::DESCRIPTION, &gre).to_string();
    assert_eq!(text, ["GRE type=Ethernet len=14\n  ", line].concat());
}

/// W072 for the registry as a whole: among wireloom's own protocols none stands in another's way.
#[test]
fn no_protocol_of_wireloom_hides_another() {
    let hidden: Vec<String> = shadowed(&[BUILTIN]).map(|shadowed| shadowed.to_string()).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
}

#[test]
fn of_two_protocols_under_one_key_the_first_is_taken_and_the_other_reported() {
    const OWN: &[Binding] = &[
        Binding { space: "udp-port", key: 7, protocol: vlan::DESCRIPTION },
        Binding { space: "udp-port", key: 7, protocol: udp::DESCRIPTION },
        Binding { space: "ethertype", key: 0x0800, protocol: udp::DESCRIPTION },
        // The same again is no conflict.
        Binding { space: "ethertype", key: 0x0806, protocol: arp::DESCRIPTION },
    ];
    let hidden: Vec<String> = shadowed(&[&[OWN], BUILTIN]).map(|shadowed| shadowed.to_string()).collect();
    assert_eq!(hidden, ["udp-port 7: vlan, not udp", "ethertype 2048: udp, not ipv4"]);
}

#[test]
fn a_frame_begins_with_what_is_bound_to_its_link() {
    let frame = datagram();
    let of_link = |link, octets| Printer::of_link(BUILTIN, link, octets).to_string();
    assert_eq!(of_link(1, &frame), shown(&frame));
    let ip = Printer::new(BUILTIN, ipv4::DESCRIPTION, &frame[14..]).to_string();
    for link in [101, 12, 228] {
        assert_eq!(of_link(link, &frame[14..]), ip);
    }
    assert_eq!(of_link(101, &[0x50, 0]), "", "neither IPv4 nor IPv6");
    assert_eq!(of_link(147, &frame), "", "for private use: nothing is bound");
    const OWN: &[Binding] = &[Binding { space: LINK_TYPE, key: 147, protocol: ETHERNET }];
    assert_eq!(Printer::of_link(BUILTIN, 147, &frame).with(&[OWN]).to_string(), shown(&frame));
}

/// RFC 6282: a fragment begins a packet between link-local addresses of which the frame says all; its ports are all
/// there is of UDP. Then the same with its check sequence.
#[cfg(feature = "all-protocols")]
#[test]
fn compressed_headers_are_layers_with_the_addresses_that_they_mean() {
    let mut frame = std::vec![
        0x41, 0x98, 0x8b, 0xcd, 0xab, 0x02, 0x00, 0x01, 0x00, // data from 00:01 to 00:02
        0x7e, 0x33, 0xf3, 0x12, 0xab, 0xcd, 0x61, // all is left out but 4 bits of each port
    ];

    let expected = [
        "IEEE802.15.4 data seq=139 dst=00:02 src=00:01 len=7",
        "  6LoWPAN IPHC src= dst= hop-limit=64 next=NHC len=5 (fe80::ff:fe00:1 > fe80::ff:fe00:2)",
        "    6LoWPAN UDP src=61617 dst=61618 len=1",
    ];
    assert_eq!(Printer::of_link(BUILTIN, 230, &frame).to_string(), expected.join("\n"));
    let mut checked = frame.clone();
    checked.extend(crate::wire::ieee802154::check_sequence(&frame));
    assert_eq!(Printer::of_link(BUILTIN, 195, &checked).to_string(), expected.join("\n"));
    checked[2] ^= 1;
    let shown = Printer::of_link(BUILTIN, 195, &checked).to_string();
    assert!(shown.lines().next().is_some_and(|line| line.ends_with(" (checksum incorrect)")), "{shown}");
    // A context that nobody knows, and a piece of a packet: of what IPv6 would carry nothing is read.
    frame.splice(9.., [0xc0, 0x80, 0, 7, 0x7a, 0x77, 58, 128, 0, 0, 0]);
    let shown = Printer::of_link(BUILTIN, 230, &frame).to_string();
    assert_eq!(
        shown.lines().skip(1).collect::<Vec<_>>(),
        [
            "  6LoWPAN fragment size=128 tag=7 len=7",
            "    6LoWPAN IPHC src= dst= hop-limit=64 next=ICMPv6 len=4 (? > ?)",
        ]
    );
    for len in 0..checked.len() {
        let _ = Printer::of_link(BUILTIN, 195, &checked[..len]).to_string();
    }
}

/// The first organisational part of dcb_qcn.pcap's frame 3, and one of IEEE 802.3.
#[cfg(feature = "all-protocols")]
#[test]
fn parts_of_lldp_are_shown_by_who_knows_their_organisation() {
    let mut frame = std::vec![0x01, 0x80, 0xc2, 0, 0, 0x0e, 2, 0, 0, 0, 0, 1, 0x88, 0xcc];
    frame.extend([0x02, 0x02, 0x07, 0x61, 0x04, 0x02, 0x07, 0x62, 0x06, 0x02, 0x00, 0x78]);
    frame.extend([0xfe, 0x06, 0x00, 0x80, 0xc2, 0x01, 0x00, 0x01]);
    frame.extend([0xfe, 0x06, 0x00, 0x12, 0x0f, 0x04, 0x05, 0xf2, 0, 0]);
    let expected = "  LLDP chassis=local 61 port=local 62 ttl=120s 0080c2=01:00:01 00120f=04:05:f2 \
                    [802.1 port-vlan=1] [802.3 max-frame=1522]";
    assert_eq!(shown(&frame).lines().nth(1), Some(expected));
}

/// RFC 4303 §2 with the null encryption of RFC 2410, which only who has agreed on it can know.
#[cfg(feature = "all-protocols")]
#[test]
fn esp_without_encryption_is_read_where_one_says_so() {
    use crate::wire::ipsec_esp_plain;
    const PLAIN: &[Binding] =
        &[Binding { space: "ip-protocol", key: 50, protocol: ipsec_esp_plain::DESCRIPTION }];
    let mut packet = std::vec![0x45, 0, 0, 40, 0, 0, 0x40, 0, 64, 50, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2];
    packet.extend([0, 0, 1, 0, 0, 0, 0, 2, 0x13, 0x88, 0, 7, 0, 8, 0, 0, 1, 2, 2, 17]);
    if let Ok(mut ip) = ipv4::PacketMut::parse(&mut packet) {
        ip.fill_checksum();
    }
    let text = Printer::new(BUILTIN, ipv4::DESCRIPTION, &packet).with(&[PLAIN]).to_string();
    let expected = ["  IPsec-ESP spi=00000100 seq=2 next=UDP pad=2 len=8", "    UDP src=5000 dst=7 len=0"];
    assert_eq!(text.lines().skip(1).collect::<Vec<_>>(), expected);
}
