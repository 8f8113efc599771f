//! How wireloom's names and tshark's correspond: one table, by which their decodings of the same octets are compared.

use As::{Absent, Eighths, List, Number, Pairs, Text};

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// As numbers, whatever their notation; true is 1.
    Number,
    /// As numbers; tshark's is in units of 8, as on the wire.
    Eighths,
    /// As text: addresses, octets in hexadecimal.
    Text,
    /// As texts: ours has commas between them, tshark repeats the field.
    List,
    /// As numbers, two to an element: ours has commas between elements and a dash within, tshark a field for each half.
    Pairs,
    /// tshark has no such field, or means something else by it: why.
    Absent(&'static str),
}

/// A field in both vocabularies.
#[derive(Debug, Clone, Copy)]
pub struct Name {
    /// Spec and field; with the option before it where it is an option's. The variant of a message is left out.
    pub ours: (&'static str, &'static str),
    /// tshark's names for it: the first that the layer has counts.
    pub theirs: &'static [&'static str],
    /// How.
    pub how: As,
}

/// Specs and the protocols that are the same thing in tshark.
pub const PROTOCOLS: &[(&str, &[&str])] = &[
    ("ethernet", &["eth"]),
    ("vlan", &["vlan"]),
    ("arp", &["arp"]),
    ("ipv4", &["ip"]),
    ("ipv6", &["ipv6"]),
    ("ipv6_options", &["ipv6.hopopts", "ipv6.dstopts"]),
    ("ipv6_routing", &["ipv6.routing"]),
    ("ipv6_fragment", &["ipv6.fraghdr"]),
    ("icmpv4", &["icmp"]),
    ("icmpv6", &["icmpv6"]),
    ("udp", &["udp"]),
    ("tcp", &["tcp"]),
];

const fn name(protocol: &'static str, field: &'static str, theirs: &'static [&'static str], how: As) -> Name {
    Name { ours: (protocol, field), theirs, how }
}

const fn absent(protocol: &'static str, field: &'static str, why: &'static str) -> Name {
    name(protocol, field, &[], Absent(why))
}

const RESERVED: &str = "reserved bits are shown by neither, or under a name that covers others, too";
const QUOTE: &str = "a quoted packet is a layer of its own in both";

/// The table.
pub const NAMES: &[Name] = &[
    name("ethernet", "dst_addr", &["eth.dst"], Text),
    name("ethernet", "src_addr", &["eth.src"], Text),
    name("ethernet", "ethertype", &["eth.type", "eth.len"], Number),
    name("vlan", "priority", &["vlan.priority"], Number),
    name("vlan", "drop_eligible", &["vlan.dei"], Number),
    name("vlan", "vlan_id", &["vlan.id"], Number),
    name("vlan", "ethertype", &["vlan.etype", "vlan.len"], Number),
    name("arp", "hardware_type", &["arp.hw.type"], Number),
    name("arp", "protocol_type", &["arp.proto.type"], Number),
    name("arp", "hardware_len", &["arp.hw.size"], Number),
    name("arp", "protocol_len", &["arp.proto.size"], Number),
    name("arp", "operation", &["arp.opcode"], Number),
    name("arp", "source_hardware_addr", &["arp.src.hw_mac", "arp.src.hw"], Text),
    name("arp", "source_protocol_addr", &["arp.src.proto_ipv4", "arp.src.proto"], Text),
    name("arp", "target_hardware_addr", &["arp.dst.hw_mac", "arp.dst.hw"], Text),
    name("arp", "target_protocol_addr", &["arp.dst.proto_ipv4", "arp.dst.proto"], Text),
    name("ipv4", "version", &["ip.version"], Number),
    name("ipv4", "header_len", &["ip.hdr_len"], Number),
    name("ipv4", "dscp", &["ip.dsfield.dscp"], Number),
    name("ipv4", "ecn", &["ip.dsfield.ecn"], Number),
    name("ipv4", "total_len", &["ip.len"], Number),
    name("ipv4", "ident", &["ip.id"], Number),
    name("ipv4", "reserved", &["ip.flags.rb"], Number),
    name("ipv4", "dont_frag", &["ip.flags.df"], Number),
    name("ipv4", "more_frags", &["ip.flags.mf"], Number),
    name("ipv4", "frag_offset", &["ip.frag_offset"], Eighths),
    name("ipv4", "hop_limit", &["ip.ttl"], Number),
    name("ipv4", "next_header", &["ip.proto"], Number),
    name("ipv4", "checksum", &["ip.checksum"], Number),
    name("ipv4", "src_addr", &["ip.src"], Text),
    name("ipv4", "dst_addr", &["ip.dst"], Text),
    name("ipv4", "RouterAlert.value", &["ip.opt.ra"], Number),
    name("ipv4", "RecordRoute.pointer", &["ip.opt.ptr"], Number),
    name("ipv4", "RecordRoute.route", &["ip.rec_rt"], List),
    name("ipv6", "version", &["ipv6.version"], Number),
    name("ipv6", "dscp", &["ipv6.tclass.dscp"], Number),
    name("ipv6", "ecn", &["ipv6.tclass.ecn"], Number),
    name("ipv6", "flow_label", &["ipv6.flow"], Number),
    name("ipv6", "payload_len", &["ipv6.plen"], Number),
    name("ipv6", "next_header", &["ipv6.nxt"], Number),
    name("ipv6", "hop_limit", &["ipv6.hlim"], Number),
    name("ipv6", "src_addr", &["ipv6.src"], Text),
    name("ipv6", "dst_addr", &["ipv6.dst"], Text),
    name("ipv6_options", "next_header", &["ipv6.hopopts.nxt", "ipv6.dstopts.nxt"], Number),
    name("ipv6_options", "header_len", &["ipv6.hopopts.len_oct", "ipv6.dstopts.len_oct"], Number),
    name("ipv6_options", "RouterAlert.value", &["ipv6.opt.router_alert"], Number),
    name("ipv6_options", "Jumbo.length", &["ipv6.opt.jumbo"], Number),
    name("ipv6_routing", "next_header", &["ipv6.routing.nxt"], Number),
    name("ipv6_routing", "header_len", &["ipv6.routing.len_oct"], Number),
    name("ipv6_routing", "routing_type", &["ipv6.routing.type"], Number),
    name("ipv6_routing", "segments_left", &["ipv6.routing.segleft"], Number),
    absent("ipv6_routing", "data", "tshark takes it apart by type"),
    name("ipv6_fragment", "next_header", &["ipv6.fraghdr.nxt"], Number),
    name("ipv6_fragment", "reserved1", &["ipv6.fraghdr.reserved_octet"], Number),
    name("ipv6_fragment", "frag_offset", &["ipv6.fraghdr.offset"], Eighths),
    name("ipv6_fragment", "reserved2", &["ipv6.fraghdr.reserved_bits"], Number),
    name("ipv6_fragment", "more_frags", &["ipv6.fraghdr.more"], Number),
    name("ipv6_fragment", "ident", &["ipv6.fraghdr.ident"], Number),
    name("icmpv4", "msg_type", &["icmp.type"], Number),
    name("icmpv4", "msg_code", &["icmp.code"], Number),
    name("icmpv4", "reason", &["icmp.code"], Number),
    name("icmpv4", "checksum", &["icmp.checksum"], Number),
    name("icmpv4", "ident", &["icmp.ident"], Number),
    name("icmpv4", "seq_no", &["icmp.seq"], Number),
    name("icmpv4", "next_hop_mtu", &["icmp.mtu"], Number),
    name("icmpv4", "original_len", &["icmp.length.original_datagram"], Number),
    name("icmpv4", "gateway", &["icmp.redir_gw"], Text),
    name("icmpv4", "pointer", &["icmp.pointer"], Number),
    name("icmpv4", "originate", &["icmp.originate_timestamp"], Number),
    name("icmpv4", "receive", &["icmp.receive_timestamp"], Number),
    name("icmpv4", "transmit", &["icmp.transmit_timestamp"], Number),
    absent("icmpv4", "unused", RESERVED),
    absent("icmpv4", "unused1", RESERVED),
    absent("icmpv4", "unused2", RESERVED),
    absent("icmpv4", "original", QUOTE),
    name("icmpv6", "msg_type", &["icmpv6.type"], Number),
    name("icmpv6", "msg_code", &["icmpv6.code"], Number),
    name("icmpv6", "reason", &["icmpv6.code"], Number),
    name("icmpv6", "code", &["icmpv6.code"], Number),
    name("icmpv6", "checksum", &["icmpv6.checksum"], Number),
    name("icmpv6", "ident", &["icmpv6.echo.identifier"], Number),
    name("icmpv6", "seq_no", &["icmpv6.echo.sequence_number"], Number),
    name("icmpv6", "mtu", &["icmpv6.mtu"], Number),
    name("icmpv6", "pointer", &["icmpv6.pointer"], Number),
    name("icmpv6", "hop_limit", &["icmpv6.nd.ra.cur_hop_limit"], Number),
    name("icmpv6", "managed", &["icmpv6.nd.ra.flag.m"], Number),
    name("icmpv6", "other", &["icmpv6.nd.ra.flag.o"], Number),
    name("icmpv6", "home_agent", &["icmpv6.nd.ra.flag.h"], Number),
    name("icmpv6", "preference", &["icmpv6.nd.ra.flag.prf"], Number),
    name("icmpv6", "router_lifetime", &["icmpv6.nd.ra.router_lifetime"], Number),
    name("icmpv6", "reachable_time", &["icmpv6.nd.ra.reachable_time"], Number),
    name("icmpv6", "retrans_time", &["icmpv6.nd.ra.retrans_timer"], Number),
    name("icmpv6", "router", &["icmpv6.nd.na.flag.r"], Number),
    name("icmpv6", "solicited", &["icmpv6.nd.na.flag.s"], Number),
    name("icmpv6", "overrides", &["icmpv6.nd.na.flag.o"], Number),
    name(
        "icmpv6",
        "target_addr",
        &["icmpv6.nd.ns.target_address", "icmpv6.nd.na.target_address", "icmpv6.nd.rd.target_address"],
        Text,
    ),
    name("icmpv6", "dest_addr", &["icmpv6.rd.na.destination_address"], Text),
    name("icmpv6", "SourceLinkLayerAddr.addr", &["icmpv6.opt.src_linkaddr"], Text),
    name("icmpv6", "TargetLinkLayerAddr.addr", &["icmpv6.opt.target_linkaddr"], Text),
    name("icmpv6", "PrefixInformation.prefix_len", &["icmpv6.opt.prefix.length"], Number),
    name("icmpv6", "PrefixInformation.on_link", &["icmpv6.opt.prefix.flag.l"], Number),
    name("icmpv6", "PrefixInformation.autonomous", &["icmpv6.opt.prefix.flag.a"], Number),
    name("icmpv6", "PrefixInformation.valid_lifetime", &["icmpv6.opt.prefix.valid_lifetime"], Number),
    name("icmpv6", "PrefixInformation.preferred_lifetime", &["icmpv6.opt.prefix.preferred_lifetime"], Number),
    name("icmpv6", "PrefixInformation.prefix", &["icmpv6.opt.prefix"], Text),
    name("icmpv6", "Mtu.value", &["icmpv6.opt.mtu"], Number),
    name("icmpv6", "Nonce.value", &["icmpv6.opt.nonce"], Text),
    name("icmpv6", "RouteInformation.preference", &["icmpv6.opt.route_info.flag.route_preference"], Number),
    name("icmpv6", "RouteInformation.lifetime", &["icmpv6.opt.route_lifetime"], Number),
    absent("icmpv6", "RouteInformation.prefix_len", "shares tshark's name with the prefix option's"),
    absent("icmpv6", "RouteInformation.prefix", "shares tshark's name with the prefix option's"),
    name("icmpv6", "RecursiveDns.lifetime", &["icmpv6.opt.rdnss.lifetime"], Number),
    name("icmpv6", "RecursiveDns.servers", &["icmpv6.opt.rdnss"], List),
    absent("icmpv6", "unused", RESERVED),
    absent("icmpv6", "reserved", RESERVED),
    absent("icmpv6", "original", QUOTE),
    name("udp", "src_port", &["udp.srcport"], Number),
    name("udp", "dst_port", &["udp.dstport"], Number),
    name("udp", "length", &["udp.length"], Number),
    name("udp", "checksum", &["udp.checksum"], Number),
    name("tcp", "src_port", &["tcp.srcport"], Number),
    name("tcp", "dst_port", &["tcp.dstport"], Number),
    name("tcp", "seq_number", &["tcp.seq_raw", "tcp.seq"], Number),
    name("tcp", "ack_number", &["tcp.ack_raw", "tcp.ack"], Number),
    name("tcp", "header_len", &["tcp.hdr_len"], Number),
    name("tcp", "reserved", &["tcp.flags.res"], Number),
    // tshark shows the three bits as a number instead where a connection negotiated Accurate ECN.
    name("tcp", "ae", &["tcp.flags.ae"], Number),
    name("tcp", "cwr", &["tcp.flags.cwr"], Number),
    name("tcp", "ece", &["tcp.flags.ece"], Number),
    name("tcp", "urg", &["tcp.flags.urg"], Number),
    name("tcp", "ack", &["tcp.flags.ack"], Number),
    name("tcp", "psh", &["tcp.flags.push"], Number),
    name("tcp", "rst", &["tcp.flags.reset"], Number),
    name("tcp", "syn", &["tcp.flags.syn"], Number),
    name("tcp", "fin", &["tcp.flags.fin"], Number),
    name("tcp", "window_len", &["tcp.window_size_value"], Number),
    name("tcp", "checksum", &["tcp.checksum"], Number),
    name("tcp", "urgent_at", &["tcp.urgent_pointer"], Number),
    name("tcp", "MaxSegSize.value", &["tcp.options.mss_val"], Number),
    name("tcp", "WindowScale.shift", &["tcp.options.wscale.shift"], Number),
    name("tcp", "Sack.blocks", &["tcp.options.sack_le", "tcp.options.sack_re"], Pairs),
    absent("tcp", "Unknown.kind", "tshark knows more options than the spec"),
    absent("tcp", "Unknown.data", "tshark knows more options than the spec"),
    name("tcp", "Timestamps.tsval", &["tcp.options.timestamp.tsval"], Number),
    name("tcp", "Timestamps.tsecr", &["tcp.options.timestamp.tsecr"], Number),
];
