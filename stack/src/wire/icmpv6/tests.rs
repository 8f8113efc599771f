use super::{
    AddressRegistration, Lifetime, MaxRespCode, NameServers, Ndisc, Packet, Preference, PrefixInformation,
    Prefixes, Qqic, RecursiveDns, RegistrationStatus, Repr, RouterLifetime, Routes, SearchLists, SearchNames,
    Timer, link_addr,
};
use crate::wire::ipv6::PrefixLen;
use crate::wire::support::{Array, ErrorKind, PseudoFill, PseudoVerify, options::Repeated};
use core::net::Ipv6Addr;
use core::time::Duration;
use std::string::{String, ToString};
use std::vec::Vec;

#[test]
fn codes_stand_for_times() {
    assert_eq!(MaxRespCode::from_bits(10_000).as_duration(), Duration::from_secs(10));
    assert_eq!(MaxRespCode::from_bits(0x83e8).as_duration(), Duration::from_millis((0x13e8) << 3));
    assert_eq!(MaxRespCode::from_duration(Duration::from_millis(40_771)), MaxRespCode::from_bits(0x83e8));
    assert_eq!(MaxRespCode::from_duration(Duration::MAX), MaxRespCode::MAX);
    assert_eq!(Qqic::from_duration(Duration::from_secs(125)), Qqic::from_bits(125));
    assert_eq!(Qqic::MAX.as_duration(), Duration::from_secs(31_744));
}

/// RFC 2464 §6 and RFC 4944 §8.
#[test]
fn link_addresses_have_the_size_of_their_medium() {
    assert_eq!(link_addr::<6>(&[1, 2, 3, 4, 5, 6]), Some([1, 2, 3, 4, 5, 6]));
    assert_eq!(link_addr::<8>(&[1, 2, 3, 4, 5, 6]), None);
    let long = [1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 0, 0];
    assert_eq!(link_addr::<8>(&long), Some([1, 2, 3, 4, 5, 6, 7, 8]));
    assert_eq!(link_addr::<6>(&long), None);
    assert_eq!(link_addr::<2>(&[1, 2, 0, 0, 0, 0]), Some([1, 2]));
    assert_eq!(link_addr::<6>(&[]), None);
}

fn names(octets: &[u8]) -> Vec<String> {
    SearchNames::new(octets).map(|name| name.to_string()).collect()
}

/// RFC 8106 §5.2: one name behind the other, then zeros.
#[test]
fn search_lists_end_at_their_padding() {
    assert_eq!(names(b"\x03lan\0\x07example\x03org\0\0\0\0"), ["lan", "example.org"]);
    assert_eq!(names(b"\x03a.b\x02\\\xff\0"), ["a\\.b.\\\\\\255"]);
    assert!(names(b"\0\0\0\0\0\0\0\0").is_empty());
    assert!(names(b"").is_empty());
}

#[test]
fn search_lists_end_at_what_is_no_name() {
    assert_eq!(names(b"\x03lan\0\x07example"), ["lan"]);
    assert_eq!(names(b"\x03lan\0\xc0\0"), ["lan"]);
    let mut long = Vec::new();
    for _ in 0..4 {
        long.push(63);
        long.extend([b'x'; 63]);
    }
    long.push(0);
    assert!(names(&long).is_empty());
}

const PREFIX: PrefixInformation = PrefixInformation {
    prefix_len: PrefixLen::new(64).unwrap(),
    on_link: true,
    autonomous: true,
    router_addr: false,
    pd_preferred: false,
    valid_lifetime: Lifetime::from_bits(7200),
    preferred_lifetime: Lifetime::from_bits(3600),
    prefix: Ipv6Addr::new(0x2001, 0xdb8, 1, 0, 0, 0, 0, 0),
};

fn advertisement<'a>(prefixes: Prefixes<'a>, name_servers: NameServers<'a>) -> Repr<'a> {
    Repr::Ndisc(Ndisc::RouterAdvert {
        hop_limit: 64,
        managed: false,
        other: false,
        home_agent: false,
        preference: Preference::Medium,
        proxy: false,
        router_lifetime: RouterLifetime::from_bits(1800),
        reachable_time: Timer::from_bits(0),
        retrans_time: Timer::from_bits(0),
        lladdr: None,
        mtu: Some(1500),
        prefixes,
        routes: Routes::EMPTY,
        name_servers,
        search_lists: SearchLists::EMPTY,
        contexts: Repeated::EMPTY,
        border_router: None,
        capabilities: None,
        nat64_prefixes: Repeated::EMPTY,
        captive_portal: None,
    })
}

/// RFC 4861 §4.2: an advertisement may have several prefixes; all of them are kept, in their order.
#[test]
fn prefixes_that_are_lent_come_back() {
    let other = PrefixInformation { prefix: Ipv6Addr::new(0x2001, 0xdb8, 2, 0, 0, 0, 0, 0), ..PREFIX };
    let servers = [Ipv6Addr::new(0x2001, 0xdb8, 1, 0, 0, 0, 0, 0x53); 2];
    let octets: Vec<u8> = servers.iter().flat_map(|server| server.octets()).collect();
    let dns = [RecursiveDns { lifetime: Lifetime::from_bits(600), servers: Array::from_octets(&octets) }];
    let prefixes = [PREFIX, other, PREFIX];
    let (lent, dns) = (Prefixes::from_items(&prefixes).unwrap(), NameServers::from_items(&dns).unwrap());
    let repr = advertisement(lent, dns);
    let mut frame = [0xffu8; 200];
    assert_eq!(repr.buffer_len(), 16 + 8 + 3 * 32 + 40);
    repr.emit(&mut frame[..160], PseudoFill::Device).unwrap();
    let packet = Packet::parse(&frame[..160]).unwrap();
    let read = Repr::parse(&packet, PseudoVerify::Trust).unwrap();
    assert_eq!(read, repr);
    let Repr::Ndisc(Ndisc::RouterAdvert { prefixes: seen, .. }) = read else { panic!("{read:?}") };
    assert_eq!(seen.len(), 3);
    assert!(seen.iter().eq(prefixes));
    assert_ne!(seen, Prefixes::from_items(&prefixes[..2]).unwrap());
    assert_ne!(seen, Prefixes::from_items(&[other, PREFIX, PREFIX]).unwrap());
}

/// The length of an option counts in units of 8 octets: a search list of 7 octets cannot be written.
#[test]
fn a_list_refuses_what_the_wire_cannot_say() {
    let odd = [super::DnsSearchList { lifetime: Lifetime::from_bits(1), names: b"\x03lan\0\0\0" }];
    assert_eq!(SearchLists::from_items(&odd).unwrap_err().kind, ErrorKind::BadOption);
    let even = [super::DnsSearchList { lifetime: Lifetime::from_bits(1), names: b"\x03lan\0\0\0\0" }];
    assert_eq!(SearchLists::from_items(&even).unwrap().len(), 1);
}

/// RFC 7527 §4.1 and RFC 6775 §5.5: what a node says of itself when it asks.
#[test]
fn solicitations_carry_a_nonce_and_a_registration() {
    let registration = AddressRegistration {
        status: RegistrationStatus::Success,
        opaque: 0,
        flags: 1,
        tid: 42,
        lifetime: 60,
        rovr: &[0x00, 0x12, 0x4b, 0x00, 0x06, 0x0d, 0x9b, 0x14],
    };
    let repr = Repr::Ndisc(Ndisc::NeighborSolicit {
        target_addr: Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 1),
        lladdr: Some(&[2, 3, 4, 5, 6, 7]),
        nonce: Some(&[10, 11, 12, 13, 14, 15]),
        registration: Some(registration),
    });
    let mut frame = [0xffu8; 56];
    assert_eq!(repr.buffer_len(), frame.len());
    repr.emit(&mut frame, PseudoFill::Device).unwrap();
    assert_eq!(frame[24..40], [1, 1, 2, 3, 4, 5, 6, 7, 14, 1, 10, 11, 12, 13, 14, 15]);
    assert_eq!(frame[40..48], [33, 2, 0, 0, 1, 42, 0, 60]);
    let packet = Packet::parse(&frame).unwrap();
    assert_eq!(Repr::parse(&packet, PseudoVerify::Trust).unwrap(), repr);
}
