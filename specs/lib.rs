//! The built-in packet specs: data only. Each text is one `.ron` file of this directory.
//!
//! `README.md` beside this file is the manual of the language they are written in.
#![no_std]

/// Every built-in spec: its name and its text, in alphabetical order.
pub const ALL: &[(&str, &str)] = &[
    ("arp", include_str!("arp.ron")),
    ("ethernet", include_str!("ethernet.ron")),
    ("icmpv4", include_str!("icmpv4.ron")),
    ("icmpv6", include_str!("icmpv6.ron")),
    ("ip", include_str!("ip.ron")),
    ("ipv4", include_str!("ipv4.ron")),
    ("ipv6", include_str!("ipv6.ron")),
    ("ipv6_fragment", include_str!("ipv6_fragment.ron")),
    ("ipv6_options", include_str!("ipv6_options.ron")),
    ("ipv6_routing", include_str!("ipv6_routing.ron")),
    ("tcp", include_str!("tcp.ron")),
    ("udp", include_str!("udp.ron")),
    ("vlan", include_str!("vlan.ron")),
];

/// The manual of the spec language, in Markdown.
pub const MANUAL: &str = include_str!("README.md");
