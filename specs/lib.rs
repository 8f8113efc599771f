//! The built-in packet specs: data only. Each text is one `.ron` file of this directory.
//!
//! `README.md` beside this file is the manual of the language they are written in.
#![no_std]

/// Every built-in spec: its name and its text, in alphabetical order.
pub const ALL: &[(&str, &str)] = &[
    ("arp", include_str!("arp.ron")),
    ("bsd_loopback", include_str!("bsd_loopback.ron")),
    ("dhcpv4", include_str!("dhcpv4.ron")),
    ("dhcpv6", include_str!("dhcpv6.ron")),
    ("dns", include_str!("dns.ron")),
    ("ethernet", include_str!("ethernet.ron")),
    ("geneve", include_str!("geneve.ron")),
    ("gre", include_str!("gre.ron")),
    ("icmpv4", include_str!("icmpv4.ron")),
    ("icmpv6", include_str!("icmpv6.ron")),
    ("ieee802154", include_str!("ieee802154.ron")),
    ("igmp", include_str!("igmp.ron")),
    ("ip", include_str!("ip.ron")),
    ("ipsec_ah", include_str!("ipsec_ah.ron")),
    ("ipsec_esp", include_str!("ipsec_esp.ron")),
    ("ipsec_esp_plain", include_str!("ipsec_esp_plain.ron")),
    ("ipv4", include_str!("ipv4.ron")),
    ("ipv6", include_str!("ipv6.ron")),
    ("ipv6_fragment", include_str!("ipv6_fragment.ron")),
    ("ipv6_options", include_str!("ipv6_options.ron")),
    ("ipv6_routing", include_str!("ipv6_routing.ron")),
    ("linux_cooked", include_str!("linux_cooked.ron")),
    ("linux_cooked2", include_str!("linux_cooked2.ron")),
    ("llc", include_str!("llc.ron")),
    ("lldp", include_str!("lldp.ron")),
    ("lldp_dot1", include_str!("lldp_dot1.ron")),
    ("lldp_dot3", include_str!("lldp_dot3.ron")),
    ("mdns", include_str!("mdns.ron")),
    ("ntp", include_str!("ntp.ron")),
    ("rpl_consistency_check", include_str!("rpl_consistency_check.ron")),
    ("sctp", include_str!("sctp.ron")),
    ("sixlowpan_frag", include_str!("sixlowpan_frag.ron")),
    ("sixlowpan_iphc", include_str!("sixlowpan_iphc.ron")),
    ("sixlowpan_mesh", include_str!("sixlowpan_mesh.ron")),
    ("sixlowpan_nhc_ext", include_str!("sixlowpan_nhc_ext.ron")),
    ("sixlowpan_nhc_udp", include_str!("sixlowpan_nhc_udp.ron")),
    ("snap", include_str!("snap.ron")),
    ("stp", include_str!("stp.ron")),
    ("tcp", include_str!("tcp.ron")),
    ("udp", include_str!("udp.ron")),
    ("vlan", include_str!("vlan.ron")),
    ("vxlan", include_str!("vxlan.ron")),
];

/// The manual of the spec language, in Markdown.
pub const MANUAL: &str = include_str!("README.md");
