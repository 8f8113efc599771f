//! What wireloom decodes agrees with what tshark decodes: for every frame of the captures, and for frames of every kind
//! with random values, field by field by the table in `names.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use wireloom::wire::print::BUILTIN;
use wireloom_tests::capture::{self, Frame};
use wireloom_tests::decoded::{self, Value};
use wireloom_tests::names::{As, LIKE, NAMES, Name, PROTOCOLS, SHARING, WITHIN};
use wireloom_tests::pdml;
use wireloom_tests::random::Random;
use wireloom_tests::{corpus, environment};

/// Differences that are there and why; a part of the line that the test prints about one.
const KNOWN: &[(&str, &str)] = &[
    (
        "llc.control = ",
        "16 bits where the lower two are not 11 (IEEE 802.2 clause 5.4); ours are the first 8 of them",
    ),
    (
        "SystemDescription.text = Octets([72, 51, 67,",
        "text of several lines, which this test can't read in PDML",
    ),
];

/// Layers that only one side has: which, the beginning of where, and why.
const ONE_SIDED: &[(&str, &[&str], &str)] = &[
    (
        "only tshark",
        &[
            "made frame",
            "ldp-ldp_tlv_print",
            "olsr-oobr-1",
            "rip_error_hexdump",
            "rsvp_uni",
            "vqp-oobr",
            "bgp-bgp_cap",
        ],
        "the transport header of a first fragment: read when the datagram is put together, not before",
    ),
    (
        "only tshark",
        &[
            "erspan",
            "gso-",
            "PIM_register",
            "bgp-aigp",
            "sflow_expanded",
            "of10_s4810",
            "macsec",
            "isakmp4500",
        ],
        "inside a tunnel or another protocol that has no spec",
    ),
    (
        "only tshark",
        &["made (link 230)", "made (link 195)"],
        "IPv6 and UDP headers that 6LoWPAN leaves out: tshark puts them back",
    ),
    (
        "only wireloom: sixlowpan",
        &["made (link 230)", "made (link 195)"],
        "it says of itself that it is not a LoWPAN packet (RFC 4944 §5.1)",
    ),
    ("only tshark: dhcpv6", &["made (link 1)"], "a relayed message stands in an option, as octets"),
    ("only tshark", &["bigtcp-ipv6-hbh", "ipv6-too-long-jumbo"], "jumbograms (RFC 2675) are not supported"),
    (
        "only wireloom",
        &[
            "ipv6-bad-version",
            "icmp-icmp_print",
            "ip6_frag_asan",
            "arp-oobr",
            "icmp6_mobileprefix",
            "l2tp-avp",
            "olsr-oobr-2",
            "gre-heapoverflow-1",
        ],
        "tshark gives up on what is malformed or cut short; what is there of it is shown here",
    ),
    ("only wireloom", &["arp-too-long-tha"], "tshark has another name for the tag of 802.1ad"),
];

/// The values of ECN, RFC 3168 §5.
const ECN: [&str; 4] = ["not-ECT", "ECT(1)", "ECT(0)", "CE"];

/// Values of each protocol that must have been compared at least, over captures and made frames together.
const FLOORS: &[(&str, usize)] = &[
    ("arp", 27_000),
    ("ethernet", 15_000),
    ("icmpv4", 2_700),
    ("icmpv6", 13_000),
    ("igmp", 2_100),
    ("ipv4", 36_000),
    ("ipv6", 18_000),
    ("ipv6_fragment", 110),
    ("ipv6_options", 740),
    ("ipv6_routing", 800),
    ("tcp", 10_000),
    ("udp", 3_300),
    ("vlan", 1_600),
    ("dhcpv4", 2_800),
    ("dhcpv6", 2_500),
    ("geneve", 500),
    ("ieee802154", 25_000),
    ("ipsec_esp", 200),
    ("llc", 1_100),
    ("lldp", 2_900),
    ("sctp", 800),
    ("snap", 200),
    ("stp", 3_200),
    ("vxlan", 200),
    ("gre", 1_300),
    ("ipsec_ah", 1_250),
    ("sixlowpan_iphc", 4_800),
    ("sixlowpan_frag", 480),
    ("sixlowpan_mesh", 480),
    ("sixlowpan_nhc_ext", 105),
    ("sixlowpan_nhc_udp", 550),
    ("dns", 6_200),
    ("mdns", 4_100),
    ("ntp", 2_600),
];

#[test]
fn fields_agree_with_tshark() {
    if !pdml::available() {
        return environment::skip("the comparison with tshark", "there is no tshark");
    }
    let mut comparison = Comparison::default();
    let made = corpus::frames(&mut Random::new(1), 3400).into_iter();
    let made =
        made.map(|octets| Frame { link_type: capture::ETHERNET, wire_len: octets.len() as u32, octets });
    comparison.frames("made", &made.collect::<Vec<_>>());
    let link_types = [capture::ETHERNET, capture::IEEE802154, capture::IEEE802154_CHECKED];
    let more = [
        corpus::carried::frames(&mut Random::new(2), 1900),
        corpus::radio::frames(&mut Random::new(3), 1500),
        corpus::radio::checked_frames(&mut Random::new(4), 300),
    ];
    for (link_type, frames) in link_types.into_iter().zip(more) {
        let frames =
            frames.into_iter().map(|octets| Frame { link_type, wire_len: octets.len() as u32, octets });
        comparison.frames(&format!("made (link {link_type})"), &frames.collect::<Vec<_>>());
    }
    match environment::captures() {
        None => {
            environment::skip("the comparison of captures with tshark", "WIRELOOM_CAPTURES names no folder")
        }
        Some(folder) => {
            let (mut frames, mut origins) = (Vec::new(), Vec::new());
            for path in capture::files(&folder).expect("a folder that can be read") {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let read = capture::read(&std::fs::read(&path).expect("a file that can be read"));
                origins.extend((1..=read.len()).map(|number| format!("{name} frame {number}")));
                frames.extend(read);
            }
            comparison.all(&frames, |index| origins[index].clone());
            comparison.seen_in_captures(&frames);
        }
    }
    comparison.report();
}

#[derive(Default)]
struct Comparison {
    /// How many values of each protocol were compared.
    compared: BTreeMap<&'static str, usize>,
    /// Fields of ours that no line of the table names.
    unmapped: BTreeSet<String>,
    /// Layers that only one side has, by kind, with the first few places.
    only: BTreeMap<String, Vec<String>>,
    differences: Vec<String>,
}

impl Comparison {
    fn frames(&mut self, name: &str, frames: &[Frame]) {
        self.all(frames, |index| format!("{name} frame {}", index + 1));
    }

    fn all(&mut self, frames: &[Frame], origin: impl Fn(usize) -> String) {
        let theirs = pdml::decode(frames).expect("tshark runs");
        for (index, (frame, theirs)) in frames.iter().zip(&theirs).enumerate() {
            self.frame(&origin(index), frame, theirs);
        }
    }

    /// Whatever has a spec and is in a capture is in the table; what is in none of them is named.
    fn seen_in_captures(&self, frames: &[Frame]) {
        let layers = frames.iter().flat_map(decoded::layers);
        let seen: BTreeSet<String> = layers.map(|layer| layer.protocol).collect();
        let is_mapped = |protocol: &str| PROTOCOLS.iter().any(|(ours, _)| *ours == protocol);
        let missing: Vec<_> = seen.iter().filter(|protocol| !is_mapped(protocol)).collect();
        assert!(missing.is_empty(), "in captures, and not in the table: {missing:?}");
        let bound = BUILTIN.iter().copied().flatten().map(|binding| binding.protocol.name);
        let unseen: BTreeSet<_> = bound.filter(|protocol| !seen.contains(*protocol)).collect();
        println!("specs without a frame in the captures: {unseen:?}");
    }

    fn frame(&mut self, origin: &str, frame: &Frame, theirs: &[pdml::Layer]) {
        let theirs: Vec<&pdml::Layer> = theirs.iter().flat_map(pdml::Layer::flatten).collect();
        let ours = decoded::layers(frame);
        if origin.starts_with("made") {
            check_soundness(origin, &ours);
        }
        // What is in a packet that was decompressed has no place in the frame.
        let decompressed = ours.iter().any(|layer| layer.protocol == "sixlowpan_iphc");
        for layer in &ours {
            let Some((protocol, names)) = PROTOCOLS.iter().find(|(ours, _)| *ours == layer.protocol) else {
                continue;
            };
            let same = |other: &&&pdml::Layer| {
                let there = other.at == layer.at || WITHIN.contains(protocol) && other.at < layer.at;
                (there || decompressed) && names.contains(&other.protocol.as_str())
            };
            match theirs.iter().rfind(same) {
                Some(other) => self.layer(origin, protocol, layer, other),
                None => {
                    self.only.entry(format!("only wireloom: {protocol}")).or_default().push(origin.to_owned())
                }
            }
        }
        for other in theirs {
            let own = PROTOCOLS.iter().filter(|(ours, _)| !WITHIN.contains(ours));
            let known = own.into_iter().find(|(_, names)| names.contains(&other.protocol.as_str()));
            let Some((protocol, _)) = known else { continue };
            let there = |layer: &decoded::Layer| layer.at == other.at || decompressed;
            if !ours.iter().any(|layer| layer.protocol == *protocol && there(layer)) {
                self.only.entry(format!("only tshark: {protocol}")).or_default().push(origin.to_owned());
            }
        }
    }

    fn layer(&mut self, origin: &str, protocol: &'static str, ours: &decoded::Layer, theirs: &pdml::Layer) {
        // How often each of our fields was seen in this layer: options can repeat.
        let mut seen = BTreeMap::new();
        for (path, value) in &ours.fields {
            let Some(name) = find(protocol, path) else {
                self.unmapped.insert(format!("{protocol}.{path}"));
                continue;
            };
            // Where tshark has one name for the fields of several options, they share a line and its count.
            let counted = if SHARING.contains(&protocol) { name.ours.1 } else { path.as_str() };
            let count: &mut usize = seen.entry(counted).or_default();
            let Some(other) = values(name, theirs, *count) else { continue };
            // Records share the elements of a field of tshark's.
            let (taken, other) = match (name.how, value) {
                (As::Share, Value::Text(text)) => {
                    let taken = text.split(',').filter(|element| !element.is_empty()).count();
                    (taken, other.into_iter().take(taken).collect())
                }
                _ => (1, other),
            };
            *count += taken;
            *self.compared.entry(protocol).or_default() += 1;
            if !agree(name, value, &other) {
                self.differences.push(format!("{origin}: {protocol}.{path} = {value:?}, tshark: {other:?}"));
            }
        }
    }

    fn report(self) {
        println!("values compared: {:?}", self.compared);
        println!("fields without a line in the table: {:?}", self.unmapped);
        let explained = |kind: &str, place: &str| {
            let lines = ONE_SIDED.iter().filter(|(which, ..)| kind.starts_with(which));
            lines.flat_map(|(_, places, _)| *places).any(|known| place.starts_with(known))
        };
        let mut unexplained = Vec::new();
        for (kind, places) in &self.only {
            println!("{kind}: {} times, as {}", places.len(), places[0]);
            unexplained.extend(
                places.iter().filter(|place| !explained(kind, place)).map(|place| format!("{kind}: {place}")),
            );
        }
        let is_known = |difference: &&String| KNOWN.iter().any(|(part, _)| difference.contains(part));
        let (known, unknown): (Vec<_>, Vec<_>) = self.differences.iter().partition(is_known);
        println!("known differences: {}", known.len());
        let shown: Vec<_> = unknown.iter().take(40).collect();
        assert!(unknown.is_empty(), "{} differences: {shown:#?}", unknown.len());
        assert!(unexplained.is_empty(), "layers that only one side has: {unexplained:#?}");
        assert!(self.unmapped.is_empty(), "fields that the table should name: {:?}", self.unmapped);
        if environment::captures().is_some() {
            for (protocol, floor) in FLOORS {
                let compared = self.compared.get(protocol).copied().unwrap_or(0);
                assert!(compared >= *floor, "only {compared} values of {protocol} were compared");
            }
        }
    }
}

/// Nothing is wrong with a made frame, least of all its checksums; only what an ICMP error quotes may be cut.
fn check_soundness(origin: &str, layers: &[decoded::Layer]) {
    let icmp = layers.iter().position(|layer| layer.protocol.starts_with("icmp"));
    for layer in &layers[..icmp.map_or(layers.len(), |icmp| icmp + 1)] {
        assert_eq!(layer.error, None, "{origin}: {}", layer.protocol);
    }
}

/// The line of the table for a field: `EchoReply.ident` is under `ident`, `RouterAdvert.Mtu.value` under `Mtu.value`.
fn find(protocol: &str, path: &str) -> Option<&'static Name> {
    let line = NAMES.iter().find(|name| name.ours == (protocol, path));
    let like = || LIKE.iter().find(|(ours, _)| *ours == protocol).map(|(_, other)| *other);
    let line = line.or_else(|| like().and_then(|other| NAMES.iter().find(|name| name.ours == (other, path))));
    line.or_else(|| find(protocol, path.split_once('.')?.1))
}

/// What tshark has for the field that we see for the `count`th time in this layer; `None`: nothing.
fn values(name: &Name, theirs: &pdml::Layer, count: usize) -> Option<Vec<String>> {
    let all = |name: &str| theirs.values(name).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let found = match name.how {
        As::Pairs | As::EcnPairs => {
            let parts: Vec<Vec<String>> = name.theirs.iter().map(|name| all(name)).collect();
            let element = |index: usize| {
                let parts: Option<Vec<&str>> =
                    parts.iter().map(|part| part.get(index).map(String::as_str)).collect();
                parts.map(|parts| parts.join("-"))
            };
            (0..).map_while(element).collect()
        }
        As::Raw => {
            let octets =
                |name: &&str| theirs.octets(name).into_iter().map(|octets| format!("0x{octets}")).collect();
            name.theirs.iter().map(octets).find(|values: &Vec<String>| !values.is_empty())?
        }
        As::Words(len) => {
            let fields = theirs.fields.iter().filter(|field| name.theirs.contains(&field.name.as_str()));
            let octets: String = fields.map(|field| field.octets.as_str()).collect();
            let words = octets.as_bytes().chunks(2 * len).map(String::from_utf8_lossy);
            words.map(|word| format!("0x{word}")).collect()
        }
        As::DomainName => {
            let parts = theirs.fields.iter().filter_map(|field| {
                let nth = name.theirs.iter().position(|name| *name == field.name)?;
                Some((nth, field.show.as_str()))
            });
            parts.fold(Vec::<String>::new(), |mut names, (nth, part)| {
                match names.last_mut().filter(|_| nth > 1) {
                    Some(name) => *name = format!("{name}.{part}"),
                    None => names.push(part.to_owned()),
                }
                names
            })
        }
        As::Number
        | As::Eighths
        | As::Linear(..)
        | As::Text
        | As::Hex
        | As::Chars
        | As::Padded
        | As::DomainNames
        | As::Share
        | As::List
        | As::Absent(_) => name.theirs.iter().map(|name| all(name)).find(|values| !values.is_empty())?,
    };
    match name.how {
        As::Share => Some(found.get(count..)?.to_vec()),
        As::List | As::Pairs | As::EcnPairs | As::DomainNames => {
            Some(found).filter(|found| !found.is_empty())
        }
        As::Number
        | As::Raw
        | As::Eighths
        | As::Linear(..)
        | As::Text
        | As::Hex
        | As::Chars
        | As::Padded
        | As::DomainName
        | As::Words(_)
        | As::Absent(_) => found.get(count).map(|value| vec![value.clone()]),
    }
}

fn agree(name: &Name, ours: &Value, theirs: &[String]) -> bool {
    let first = theirs.first().map_or("", String::as_str);
    match (name.how, ours) {
        (As::Absent(_), _) => true,
        (As::Number | As::Raw | As::Words(_), Value::Number(ours)) => number(first) == Some(*ours),
        (As::Raw, Value::Octets(ours)) => same_octets(ours, &first.to_lowercase()),
        (As::Eighths, Value::Number(ours)) => number(first).map(|theirs| theirs * 8) == Some(*ours),
        (As::Linear(scale, bias), Value::Number(ours)) => {
            number(first).map(|theirs| theirs * scale + bias) == Some(*ours)
        }
        (As::Hex, Value::Octets(ours)) => {
            let (ours, theirs): (String, _) =
                (ours.iter().map(|octet| format!("{octet:02x}")).collect(), digits(first));
            // A number is shown with all the digits of its type.
            theirs.strip_suffix(&ours).is_some_and(|rest| rest.chars().all(|digit| digit == '0'))
        }
        (As::Hex, Value::Text(ours)) => digits(ours) == digits(first),
        (As::Chars, Value::Octets(ours)) => ours[..] == *first.as_bytes(),
        (As::List, Value::Octets(ours)) => ours.iter().map(u8::to_string).eq(theirs.iter().cloned()),
        (As::DomainNames, Value::Octets(ours)) => domain_names(ours) == theirs,
        (As::Text, Value::Text(ours)) => ours.eq_ignore_ascii_case(first),
        (As::Text, Value::Octets(ours)) => same_octets(ours, first),
        (As::Padded, Value::Octets(ours)) => {
            let (there, padding) = ours.split_at(ours.len().min(first.len().div_ceil(3)));
            same_octets(there, first) && padding.iter().all(|octet| *octet == 0)
        }
        (As::DomainName, Value::Text(ours)) if first == "<Root>" => ours == ".",
        (As::DomainName, Value::Text(ours)) => ours.strip_suffix('.') == Some(first),
        (As::List, Value::Text(ours)) => ours.split(',').eq(theirs),
        (As::Share, Value::Text(ours)) => ours.split(',').filter(|element| !element.is_empty()).eq(theirs),
        (As::EcnPairs, Value::Text(ours)) => {
            let (ecn, rest) = ECN
                .into_iter()
                .zip(0..)
                .find_map(|(name, value)| Some((value, ours.strip_prefix(name)?)))
                .unwrap_or((4, ours));
            let ours: Vec<_> =
                std::iter::once(Some(ecn)).chain(rest.split('-').skip(1).map(number)).collect();
            let theirs: Vec<_> = theirs.iter().flat_map(|theirs| theirs.split('-')).map(number).collect();
            ours == theirs
        }
        (As::Pairs, Value::Text(ours)) => {
            let parts = |text: &str| -> Vec<String> {
                text.split(['-', ','])
                    .map(|part| number(part).map_or(part.into(), |n| n.to_string()))
                    .collect()
            };
            parts(ours) == parts(&theirs.join(","))
        }
        (As::Raw, Value::Text(_))
        | (As::Number | As::Eighths | As::Linear(..) | As::Words(_), Value::Text(_) | Value::Octets(_))
        | (As::Text | As::Hex | As::List, Value::Number(_))
        | (As::Chars | As::DomainNames | As::Padded, Value::Number(_) | Value::Text(_))
        | (As::Pairs | As::EcnPairs | As::Share | As::DomainName, Value::Number(_) | Value::Octets(_)) => {
            false
        }
    }
}

/// Hexadecimal digits without a prefix, and without what is between them.
fn digits(text: &str) -> String {
    text.trim_start_matches("0x").chars().filter(char::is_ascii_hexdigit).collect()
}

/// Octets in hexadecimal, as an address, or as the beginning of one.
fn same_octets(ours: &[u8], theirs: &str) -> bool {
    let text: Vec<String> = ours.iter().map(|octet| format!("{octet:02x}")).collect();
    if text.join(":") == theirs || theirs.strip_prefix("0x") == Some(&text.concat()) {
        return true;
    }
    let whole = match theirs.parse() {
        Ok(IpAddr::V4(theirs)) => theirs.octets().to_vec(),
        Ok(IpAddr::V6(theirs)) => theirs.octets().to_vec(),
        Err(_) => return false,
    };
    let (there, beyond) = whole.split_at(ours.len().min(whole.len()));
    there == ours && beyond.iter().all(|octet| *octet == 0)
}

/// Uncompressed names up to the padding, with dots between labels.
fn domain_names(mut octets: &[u8]) -> Vec<String> {
    let (mut names, mut labels) = (Vec::new(), Vec::new());
    while let Some((&len, rest)) = octets.split_first() {
        if len == 0 && labels.is_empty() {
            break;
        }
        let Some((label, rest)) = rest.split_at_checked(len.into()) else { break };
        octets = rest;
        match len {
            0 => names.push(std::mem::take(&mut labels).join(".")),
            _ => labels.push(String::from_utf8_lossy(label).into_owned()),
        }
    }
    names
}

fn number(text: &str) -> Option<u64> {
    match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}
