use super::{Body, Packet, RplRoute};
use core::net::Ipv6Addr;
use std::vec::Vec;

const TO: Ipv6Addr = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0x1122, 0x3344, 0x5566, 0x7788);

fn ending(last: u16) -> Ipv6Addr {
    Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0x1122, 0x3344, 0x5566, last)
}

/// RFC 6554 §3: n = (octets - pad - (16 - CmprE)) / (16 - CmprI) + 1.
#[test]
fn elided_octets_come_from_the_destination() {
    let header = [0x3a, 1, 3, 3, 0xef, 0x30, 0, 0, 0, 2, 0, 3, 4, 0, 0, 0];
    let packet = Packet::parse(&header).expect("a routing header");
    let Body::Rpl(body) = packet.body() else { panic!("another type") };
    let route = body.stops(TO).expect("a route");
    assert_eq!(route.len(), 3);
    assert_eq!(route.collect::<Vec<_>>(), [ending(2), ending(3), ending(0x7704)]);
}

#[test]
fn nothing_may_be_elided() {
    let octets = TO.octets();
    let route = RplRoute::new(0, 0, 0, &octets, Ipv6Addr::UNSPECIFIED).expect("a route");
    assert_eq!(route.collect::<Vec<_>>(), [TO]);
}

#[test]
fn what_does_not_fill_the_header_is_no_route() {
    assert!(RplRoute::new(14, 14, 0, &[0; 3], TO).is_none(), "half a stop");
    assert!(RplRoute::new(14, 14, 0, &[], TO).is_none(), "no last stop");
    assert!(RplRoute::new(14, 14, 5, &[0; 4], TO).is_none(), "more padding than octets");
    assert!(RplRoute::new(17, 0, 0, &[0; 16], TO).is_none(), "more left out than there is");
}
