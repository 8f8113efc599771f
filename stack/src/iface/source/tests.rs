use super::*;
use std::vec::Vec;

const OUT: InterfaceId = InterfaceId::new(0);
const OTHER: InterfaceId = InterfaceId::new(1);

fn ip(text: &str) -> IpAddr {
    text.parse().expect("an address")
}

fn on(interface: InterfaceId, text: &str) -> Candidate {
    let address = text.parse().expect("a prefix");
    Candidate { address, interface, preference: Preference::Preferred }
}

fn deprecated(text: &str) -> Candidate {
    Candidate { preference: Preference::Deprecated, ..on(OUT, text) }
}

#[track_caller]
fn picks(destination: &str, candidates: &[Candidate], want: &str) {
    let pick = |list: Vec<Candidate>| select(ip(destination), ip(destination), OUT, list.into_iter());
    assert_eq!(pick(candidates.to_vec()), Some(ip(want)));
    assert_eq!(pick(candidates.iter().rev().copied().collect()), Some(ip(want)), "whatever the order");
}

/// RFC 1122 §3.3.4.3: the address that shares the network of the next hop.
#[test]
fn ipv4_prefers_the_network_of_the_next_hop() {
    let own = [on(OUT, "10.0.0.1/24"), on(OUT, "192.0.2.1/24"), on(OTHER, "172.16.0.1/16")];
    picks("192.0.2.9", &own, "192.0.2.1");
    picks("10.0.0.9", &own, "10.0.0.1");
    let far = ip("198.51.100.1");
    let pick = |next_hop| select(far, ip(next_hop), OUT, own.iter().copied());
    assert_eq!(pick("192.0.2.254"), Some(ip("192.0.2.1")));
    assert_eq!(pick("203.0.113.1"), Some(ip("10.0.0.1")), "else the first of the interface");
    assert_eq!(select(far, far, OTHER, own.iter().copied()), Some(ip("172.16.0.1")));
    picks("192.0.2.9", &[deprecated("192.0.2.1/24"), on(OUT, "10.0.0.1/8")], "10.0.0.1");
    picks("127.0.0.1", &[on(OUT, "192.0.2.1/24"), on(OTHER, "127.0.0.1/8")], "127.0.0.1");
    picks("192.0.2.9", &[on(OTHER, "192.0.2.1/24"), on(OTHER, "127.0.0.1/8")], "192.0.2.1");
}

#[test]
fn what_cannot_be_a_source_is_passed_over() {
    assert_eq!(
        select(
            ip("10.0.0.9"),
            ip("10.0.0.9"),
            OUT,
            [on(OUT, "0.0.0.0/8"), on(OUT, "fe80::1/64")].into_iter()
        ),
        None
    );
    assert_eq!(select(ip("fe80::9"), ip("fe80::9"), OUT, [on(OUT, "10.0.0.1/8")].into_iter()), None);
    // RFC 6724 §4: link scope and multicast never leave from another interface's address.
    for text in ["fe80::9", "ff02::1", "ff0e::1"] {
        assert_eq!(select(ip(text), ip(text), OUT, [on(OTHER, "fe80::1/64")].into_iter()), None);
    }
    assert_eq!(select(ip("224.0.0.1"), ip("224.0.0.1"), OUT, [on(OTHER, "10.0.0.1/8")].into_iter()), None);
    assert_eq!(loopback(ip("::1")), ip("::1"));
    assert_eq!(loopback(ip("10.0.0.1")), ip("127.0.0.1"));
}

/// The examples of RFC 6724 §10.1, as far as their rules apply here.
#[test]
fn rfc_6724_examples() {
    // Rule 2: prefer appropriate scope.
    picks("2001:db8:1::1", &[on(OUT, "2001:db8:3::1/64"), on(OUT, "fe80::1/64")], "2001:db8:3::1");
    picks("ff05::1", &[on(OUT, "2001:db8:3::1/64"), on(OUT, "fe80::1/64")], "2001:db8:3::1");
    picks("fe80::1", &[on(OUT, "fe80::2/64"), on(OUT, "2001:db8:1::1/64")], "fe80::2");
    // Rule 1: prefer the same address.
    picks("2001:db8:1::1", &[deprecated("2001:db8:1::1/64"), on(OUT, "2001:db8:2::1/64")], "2001:db8:1::1");
    // Rule 8: the longest matching prefix.
    picks("2001:db8:1::1", &[on(OUT, "2001:db8:1::2/64"), on(OUT, "2001:db8:3::2/64")], "2001:db8:1::2");
    // Rule 6: prefer a matching label.
    picks(
        "2002:c633:6401::1",
        &[on(OUT, "2002:c633:6401::d5e3:7953:13eb:22e8/64"), on(OUT, "2001:db8:1::2/64")],
        "2002:c633:6401::d5e3:7953:13eb:22e8",
    );
    picks("2001:db8::1", &[on(OUT, "fd00::1/8"), on(OUT, "3000::1/64")], "3000::1");
}

/// RFC 6724 §5, rules 3 and 5.
#[test]
fn deprecated_addresses_and_other_interfaces_come_last() {
    picks("2001:db8:1::9", &[deprecated("2001:db8:1::1/64"), on(OUT, "2001:db8:f::1/64")], "2001:db8:f::1");
    picks("2001:db8:1::9", &[on(OTHER, "2001:db8:1::1/64"), on(OUT, "2001:db8:f::1/64")], "2001:db8:f::1");
    // RFC 6724 §2.2: a prefix counts only as far as the source's own prefix goes.
    let two = [on(OUT, "2001:db8:1:1::1/48"), on(OUT, "2001:db8:1:2::1/48")];
    assert_eq!(select(ip("2001:db8:1:2::9"), ip("::"), OUT, two.into_iter()), Some(ip("2001:db8:1:1::1")));
}
