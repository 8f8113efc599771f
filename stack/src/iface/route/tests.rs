use super::*;
use crate::iface::hash::{Key, Random};
use std::vec;
use std::vec::Vec;

const LAN: InterfaceId = InterfaceId::new(0);
const WAN: InterfaceId = InterfaceId::new(1);

fn cidr(text: &str) -> Cidr {
    text.parse().expect("a prefix")
}

fn ip(text: &str) -> IpAddr {
    text.parse().expect("an address")
}

fn found(routes: &Routes<'_>, destination: &str) -> Option<IpAddr> {
    routes.lookup(Instant::ZERO, ip(destination), None).map(|route| route.next_hop(ip(destination)))
}

/// RFC 4632 §5.1: the longest prefix wins, whatever the order of the table.
#[test]
fn the_longest_prefix_wins() {
    let mut slots = [RouteSlot::EMPTY; 8];
    let mut routes = Routes::new(&mut slots[..]);
    assert_eq!(found(&routes, "10.1.2.3"), None);
    routes.add(Route::new(Cidr::ANY_V4, WAN).via(ip("192.0.2.254"))).expect("room");
    routes.add(Route::new(cidr("10.1.0.0/16"), LAN).via(ip("192.0.2.2"))).expect("room");
    routes.add(Route::new(cidr("10.0.0.0/8"), LAN).via(ip("192.0.2.1"))).expect("room");
    routes.add(Route::new(cidr("192.0.2.7/24"), LAN)).expect("room");
    routes.add(Route::new(Cidr::ANY_V6, LAN).via(ip("fe80::1"))).expect("room");
    assert_eq!(found(&routes, "10.1.2.3"), Some(ip("192.0.2.2")));
    assert_eq!(found(&routes, "10.2.2.3"), Some(ip("192.0.2.1")));
    assert_eq!(found(&routes, "11.2.2.3"), Some(ip("192.0.2.254")));
    assert_eq!(found(&routes, "192.0.2.9"), Some(ip("192.0.2.9")), "on the link");
    assert_eq!(found(&routes, "2001:db8::1"), Some(ip("fe80::1")));
}

#[test]
fn ties_go_to_the_lowest_metric_then_to_the_first() {
    let mut slots = [RouteSlot::EMPTY; 4];
    let mut routes = Routes::new(&mut slots[..]);
    routes.add(Route::new(Cidr::ANY_V4, LAN).via(ip("10.0.0.1")).with_metric(5)).expect("room");
    routes.add(Route::new(Cidr::ANY_V4, LAN).via(ip("10.0.0.2")).with_metric(3)).expect("room");
    routes.add(Route::new(Cidr::ANY_V4, WAN).via(ip("10.0.0.3")).with_metric(3)).expect("room");
    assert_eq!(found(&routes, "1.1.1.1"), Some(ip("10.0.0.2")));
    let bound = routes.lookup(Instant::ZERO, ip("1.1.1.1"), Some(WAN)).expect("a route");
    assert_eq!(bound.gateway, Some(ip("10.0.0.3")));
}

#[test]
fn a_route_stops_counting_when_its_time_is_over() {
    let mut slots = [RouteSlot::EMPTY; 4];
    let mut routes = Routes::new(&mut slots[..]);
    let end = Instant::from_secs(10);
    routes.add(Route::new(Cidr::ANY_V6, LAN).via(ip("fe80::1")).until(end)).expect("room");
    routes.add(Route::new(cidr("fd00::/8"), LAN)).expect("room");
    assert_eq!(routes.poll_at(), Some(end));
    assert!(routes.lookup(Instant::from_millis(9_999), ip("2001::1"), None).is_some());
    assert!(routes.lookup(end, ip("2001::1"), None).is_none());
    routes
        .replace(Route::new(Cidr::ANY_V6, LAN).via(ip("fe80::1")).until(Instant::from_secs(20)))
        .expect("room");
    assert_eq!(routes.iter().count(), 2, "the same route, told again");
    assert!(routes.lookup(end, ip("2001::1"), None).is_some());
    routes.expire(Instant::from_secs(20));
    assert_eq!(routes.poll_at(), None);
    assert_eq!(routes.iter().count(), 1);
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let mut slots = [RouteSlot::EMPTY; 1];
    let mut routes = Routes::new(&mut slots[..]);
    let any = Route::new(Cidr::ANY_V4, LAN);
    assert_eq!(routes.add(any.via(ip("fe80::1"))), Err(RouteError::FamilyMismatch));
    for gateway in ["0.0.0.0", "224.0.0.1", "255.255.255.255", "127.0.0.1"] {
        assert_eq!(routes.add(any.via(ip(gateway))), Err(RouteError::BadGateway), "{gateway}");
    }
    assert_eq!(routes.iter().count(), 0);
    assert_eq!(routes.add(any), Ok(()));
    assert_eq!(routes.add(any), Err(RouteError::Exists));
    assert_eq!(routes.add(any.via(ip("10.0.0.1"))), Err(RouteError::Full));
    assert_eq!(routes.replace(any.via(ip("10.0.0.1"))), Err(RouteError::Full));
    assert_eq!(routes.replace(any.with_metric(7)), Ok(()));
    assert_eq!(routes.remove(Cidr::ANY_V4, None, WAN), None);
    assert_eq!(routes.remove(Cidr::ANY_V4, None, LAN), Some(any.with_metric(7)));
    assert_eq!(routes.add(any), Ok(()));
    routes.remove_interface(LAN);
    assert_eq!(routes.iter().count(), 0);
    assert_eq!(Routes::new(&mut [][..]).add(any), Err(RouteError::Full));
}

/// Against a naive reading of the table: random routes and look-ups.
#[test]
fn lookups_agree_with_a_model() {
    let mut random = Random::new(Key::new([3; 16]));
    let mut slots = vec![RouteSlot::EMPTY; 40];
    let mut routes = Routes::new(&mut slots[..]);
    let mut model: Vec<Route> = Vec::new();
    for _ in 0..4_000 {
        let address =
            IpAddr::from([10, random.below(2) as u8, random.below(4) as u8, random.below(256) as u8]);
        let len = random.below(33) as u8;
        let destination = Cidr::new(address, len).expect("at most 32").network();
        let interface = InterfaceId::new(random.below(2) as u16);
        let route = Route::new(destination, interface).with_metric(random.below(3));
        match random.below(4) {
            0 => {
                let model_takes = !model.iter().any(|other| other.leads_as(&route)) && model.len() < 40;
                assert_eq!(routes.add(route).is_ok(), model_takes);
                if model_takes {
                    model.push(route);
                }
            }
            1 if random.below(2) == 0 && !model.is_empty() => {
                let gone = model.swap_remove(random.below(model.len() as u32) as usize);
                assert_eq!(routes.remove(gone.destination, None, gone.interface), Some(gone));
            }
            _ => {
                let best = model
                    .iter()
                    .filter(|route| route.destination.contains(address))
                    .map(|route| (route.destination.prefix_len(), core::cmp::Reverse(route.metric)))
                    .max();
                let found = routes.lookup(Instant::ZERO, address, None);
                assert_eq!(found.map(|route| RouteSlot::holding(route).rank()), best);
                assert!(found.is_none_or(|route| model.contains(&route)));
            }
        }
    }
}
