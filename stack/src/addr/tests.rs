use super::*;
use std::string::ToString;

fn cidr(text: &str) -> Cidr {
    text.parse().expect("a prefix")
}

fn ip(text: &str) -> IpAddr {
    text.parse().expect("an address")
}

#[test]
fn a_prefix_holds_what_shares_its_network_part() {
    assert!(cidr("192.0.2.1/24").contains(ip("192.0.2.255")));
    assert!(!cidr("192.0.2.1/24").contains(ip("192.0.3.1")));
    assert!(cidr("0.0.0.0/0").contains(ip("255.255.255.255")));
    assert!(!cidr("0.0.0.0/0").contains(ip("::")));
    assert!(cidr("2001:db8::/127").contains(ip("2001:db8::1")));
    assert!(!cidr("2001:db8::/127").contains(ip("2001:db8::2")));
    assert!(cidr("::/0").contains(ip("ff02::1")));
    assert!(cidr("10.0.0.1/32").contains(ip("10.0.0.1")) && !cidr("10.0.0.1/32").contains(ip("10.0.0.0")));
    assert!(cidr("::1/128").contains(ip("::1")) && !cidr("::1/128").contains(ip("::")));
}

#[test]
fn a_prefix_is_read_and_written() {
    for text in ["192.0.2.1/24", "0.0.0.0/0", "fe80::1/64", "::/0", "::1/128"] {
        assert_eq!(cidr(text).to_string(), text);
    }
    assert_eq!("192.0.2.1".parse::<Cidr>(), Err(CidrError::NoSlash));
    assert_eq!("192.0.2.256/24".parse::<Cidr>(), Err(CidrError::Address));
    for text in ["192.0.2.1/33", "::/129", "::/", "::/+6", "::/-1", "::/x", "::/256", "::/6/4"] {
        assert_eq!(text.parse::<Cidr>(), Err(CidrError::PrefixLen), "{text}");
    }
    assert_eq!(Cidr::new(ip("1.2.3.4"), 33), Err(CidrError::PrefixLen));
}

/// RFC 3021 §2.1: a /31 has no broadcast address.
#[test]
fn network_and_broadcast() {
    assert_eq!(cidr("192.0.2.77/24").network(), cidr("192.0.2.0/24"));
    assert_eq!(cidr("2001:db8::77/64").network(), cidr("2001:db8::/64"));
    assert_eq!(cidr("192.0.2.77/26").broadcast(), Some(Ipv4Addr::new(192, 0, 2, 127)));
    assert_eq!(cidr("192.0.2.77/0").broadcast(), Some(Ipv4Addr::BROADCAST));
    assert_eq!(cidr("192.0.2.77/31").broadcast(), None);
    assert_eq!(cidr("fe80::1/64").broadcast(), None);
    assert_eq!(Cidr::default(), Cidr::ANY_V4);
    assert_eq!(Cidr::host(ip("::1")), cidr("::1/128"));
}

/// RFC 1122 §3.2.1.3: which addresses a host can bear.
#[test]
fn hosts_have_unicast_addresses() {
    for text in ["10.0.0.1", "223.255.255.254", "127.0.0.1", "169.254.3.4", "::1", "fe80::1", "2001:db8::1"] {
        assert!(ip(text).is_host(), "{text}");
    }
    for text in ["0.0.0.0", "0.1.2.3", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "ff02::1"] {
        assert!(!ip(text).is_host(), "{text}");
    }
}

#[test]
fn link_scope_stays_on_the_link() {
    for text in ["169.254.0.1", "224.0.0.251", "255.255.255.255", "fe80::1", "febf::1", "ff02::fb", "ff01::1"]
    {
        assert!(ip(text).is_link_scope(), "{text}");
    }
    for text in ["192.0.2.1", "239.1.1.1", "2001:db8::1", "fec0::1", "ff05::1", "::1"] {
        assert!(!ip(text).is_link_scope(), "{text}");
    }
}

/// RFC 1112 §6.4, RFC 2464 §7, RFC 4291 §2.7.1.
#[test]
fn multicast_maps_to_ethernet() {
    assert_eq!(ip("224.128.1.2").multicast_mac(), Some([1, 0, 0x5e, 0, 1, 2]));
    assert_eq!(ip("255.255.255.255").multicast_mac(), Some([0xff; 6]));
    assert_eq!(ip("192.0.2.1").multicast_mac(), None);
    let address: Ipv6Addr = "2001:db8::1:2345:6789".parse().expect("an address");
    assert_eq!(address.solicited_node(), "ff02::1:ff45:6789".parse::<Ipv6Addr>().expect("an address"));
    assert_eq!(address.solicited_node().multicast_mac(), Some([0x33, 0x33, 0xff, 0x45, 0x67, 0x89]));
    assert_eq!(ip("fe80::1").multicast_mac(), None);
}

/// RFC 6724 §3.1.
#[test]
fn scopes() {
    for (text, scope) in
        [("ff02::1", 2), ("ff0e::1", 14), ("fe80::1", 2), ("::1", 2), ("fec0::1", 5), ("fd00::1", 14)]
    {
        let address: Ipv6Addr = text.parse().expect("an address");
        assert_eq!(address.scope(), scope, "{text}");
    }
}
