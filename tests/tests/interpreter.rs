//! The generated code against the interpreter: two readings of the same specs, written apart, must say the same of the
//! vectors and of thousands of damaged ones: accepted or refused and why, every value, every line, every octet emitted.

use std::fmt;
use std::net::IpAddr;
use wireloom::wire::support::{Description, Value, Visitor};
use wireloom::wire::{self, ErrorKind, Fill, Pseudo, PseudoFill, PseudoVerify, Sum, Verify};
use wireloom_codegen::interpret::{Context, Interpreter, Kind};
use wireloom_codegen::model::Vector;
use wireloom_codegen::{Loaded, Source};
use wireloom_tests::random::Random;

type Addresses = Option<(IpAddr, IpAddr)>;

/// One protocol, as generated.
struct Generated {
    name: &'static str,
    description: &'static Description,
    /// Accepted, or why not.
    verdict: fn(&[u8], Addresses) -> Result<(), ErrorKind>,
    /// What comes out of emit; where the checksum covers a payload, with it.
    emitted: fn(&[u8], Addresses) -> Option<Vec<u8>>,
    /// Where a checksum stands that the addresses are needed for.
    sum_at: Option<usize>,
}

/// Puts octets that must not survive where emit is to write.
fn noise(len: usize) -> Vec<u8> {
    vec![0xa5; len]
}

macro_rules! generated {
    ($module:ident plain) => {
        Generated {
            name: stringify!($module),
            description: wire::$module::DESCRIPTION,
            verdict: |octets, _| {
                let packet = wire::$module::Packet::parse(octets).map_err(|error| error.kind)?;
                wire::$module::Repr::parse(&packet).map(drop).map_err(|error| error.kind)
            },
            emitted: |octets, _| {
                let packet = wire::$module::Packet::parse(octets).ok()?;
                let repr = wire::$module::Repr::parse(&packet).ok()?;
                let mut out = noise(repr.buffer_len());
                repr.emit(&mut out).expect("as long as it asked for");
                Some(out)
            },
            sum_at: None,
        }
    };
    ($module:ident summed) => {
        Generated {
            name: stringify!($module),
            description: wire::$module::DESCRIPTION,
            verdict: |octets, _| {
                let packet = wire::$module::Packet::parse(octets).map_err(|error| error.kind)?;
                wire::$module::Repr::parse(&packet, Verify::Full).map(drop).map_err(|error| error.kind)
            },
            emitted: |octets, _| {
                let packet = wire::$module::Packet::parse(octets).ok()?;
                let repr = wire::$module::Repr::parse(&packet, Verify::Full).ok()?;
                let mut out = noise(repr.buffer_len());
                repr.emit(&mut out, Fill::Sum(Sum::ZERO)).expect("as long as it asked for");
                Some(out)
            },
            sum_at: None,
        }
    };
    ($module:ident pseudo at $at:literal, |$packet:ident| $payload:expr $(, $payload_len:ident)?) => {
        Generated {
            name: stringify!($module),
            description: wire::$module::DESCRIPTION,
            verdict: |octets, addresses| {
                let packet = wire::$module::Packet::parse(octets).map_err(|error| error.kind)?;
                let verify = pseudo(addresses).map_or(PseudoVerify::Trust, PseudoVerify::With);
                wire::$module::Repr::parse(&packet, verify).map(drop).map_err(|error| error.kind)
            },
            emitted: |octets, addresses| {
                let $packet = wire::$module::Packet::parse(octets).ok()?;
                let repr = wire::$module::Repr::parse(&$packet, PseudoVerify::Trust).ok()?;
                let payload: &[u8] = $payload;
                $(let $payload_len = payload.len();)?
                let sum = |pseudo| PseudoFill::Sum(pseudo, Sum::of(payload));
                let fill = pseudo(addresses).map_or(PseudoFill::Device, sum);
                let mut out = noise(repr.buffer_len());
                repr.emit(&mut out, $($payload_len,)? fill).expect("as long as it asked for");
                out.extend_from_slice(payload);
                Some(out)
            },
            sum_at: Some($at),
        }
    };
}

fn pseudo(addresses: Addresses) -> Option<Pseudo> {
    addresses.and_then(|(source, destination)| Pseudo::new(source, destination))
}

fn all() -> Vec<Generated> {
    vec![
        generated!(ethernet plain),
        generated!(vlan plain),
        generated!(arp plain),
        generated!(ipv4 summed),
        generated!(ipv6 plain),
        generated!(ipv6_options plain),
        generated!(ipv6_routing plain),
        generated!(ipv6_fragment plain),
        generated!(icmpv4 summed),
        generated!(icmpv6 pseudo at 2, |packet| &[]),
        generated!(udp pseudo at 6, |packet| packet.payload()),
        generated!(tcp pseudo at 16, |packet| packet.payload(), len),
    ]
}

/// What the generated visitor shows, flattened: path, and number or text.
#[derive(Default)]
struct Flat {
    path: Vec<&'static str>,
    out: Vec<(String, String)>,
}

impl Visitor for Flat {
    fn field(&mut self, name: &'static str, value: Value<'_>) {
        let text = match value {
            Value::Number(number) => number.to_string(),
            Value::Flag(flag) => u8::from(flag).to_string(),
            Value::Named(number, name) => format!("{number} {name}"),
            Value::Text(text) => text.to_string(),
            Value::Octets(octets) => {
                octets.iter().map(|octet| format!("{octet:02x}")).collect::<Vec<_>>().join(":")
            }
        };
        self.out.push((format!("{}{name}", self.path.concat()), text));
    }

    fn enter(&mut self, name: &'static str) {
        self.path.extend([name, "."]);
    }

    fn leave(&mut self) {
        self.path.truncate(self.path.len() - 2);
    }
}

struct Line<'a>(&'static Description, &'a [u8]);

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.0.print)(self.1, f)
    }
}

/// How much was compared.
#[derive(Debug, Default)]
struct Tally {
    refused: usize,
    accepted: usize,
    values: usize,
    lines: usize,
    emitted: usize,
    /// Checksums over addresses that were made by one and found right by the other.
    sums: usize,
}

struct Pair<'l> {
    generated: Generated,
    interpreter: Interpreter<'l>,
    tally: Tally,
}

impl Pair<'_> {
    fn compare(&mut self, octets: &[u8], addresses: Addresses) {
        let name = self.generated.name;
        let context = Context { addresses, ..Context::default() };
        let parsed = self.interpreter.parse(octets, &context);
        let verdict = parsed.as_ref().map_err(|kind| *kind).and_then(|parsed| parsed.repr());
        let said = (self.generated.verdict)(octets, addresses).map_err(|kind| format!("{kind:?}"));
        let wanted = verdict.as_ref().map(drop).map_err(Kind::to_string);
        assert_eq!(said, wanted, "{name} {octets:02x?} {addresses:?}: generated, interpreted");
        match &verdict {
            Ok(_) => self.tally.accepted += 1,
            Err(_) => self.tally.refused += 1,
        }
        let Ok(parsed) = parsed else { return };
        let mut flat = Flat::default();
        (self.generated.description.walk)(octets, &mut flat);
        let mut shown = Vec::new();
        for value in parsed.walk() {
            let text = match value.number {
                Some(number) if value.text != number.to_string() => format!("{number} {}", value.text),
                _ => value.text,
            };
            shown.push((value.path.join("."), text));
        }
        for (found, _) in flat.out.iter_mut().zip(&shown) {
            // A named number that is called by its digits.
            if let Some((number, name)) = found.1.split_once(' ') {
                if number == name {
                    found.1 = number.to_owned();
                }
            }
        }
        assert_eq!(flat.out, shown, "{name} {octets:02x?}: generated, interpreted");
        self.tally.values += shown.len();
        let line = Line(self.generated.description, octets).to_string();
        assert_eq!(line, parsed.print(), "{name} {octets:02x?}: generated, interpreted");
        self.tally.lines += 1;
        let Ok(repr) = verdict else { return };
        let Some(mut emitted) = (self.generated.emitted)(octets, addresses) else { return };
        if self.generated.sum_at.is_some() && addresses.is_some() {
            let again = self.interpreter.parse(&emitted, &context).and_then(|parsed| parsed.repr());
            assert_eq!(again.as_ref(), Ok(&repr), "{name} {octets:02x?}: the sum of {emitted:02x?}");
            self.tally.sums += 1;
        }
        let mut wanted = self.interpreter.emit(&repr, parsed.payload()).expect("it was parsed");
        wanted.truncate(emitted.len());
        for octets in [&mut emitted, &mut wanted] {
            let at = self.generated.sum_at.unwrap_or(octets.len());
            octets.iter_mut().skip(at).take(2).for_each(|octet| *octet = 0);
        }
        assert_eq!(emitted, wanted, "{name} {octets:02x?}: generated, interpreted");
        self.tally.emitted += 1;
    }
}

/// The ones' complement sum, two octets at a time.
fn sum(pieces: &[&[u8]]) -> u16 {
    let octets = pieces.concat();
    let words = octets.chunks(2).map(|pair| u32::from(pair[0]) << 8 | u32::from(*pair.get(1).unwrap_or(&0)));
    let sum = words.fold(0, |sum, word| (sum + word) % 0xffff);
    if sum == 0 && octets.iter().any(|octet| *octet != 0) { 0xffff } else { sum as u16 }
}

/// Makes the checksum right, so that damage elsewhere is seen behind it.
fn repair(name: &str, octets: &mut [u8], addresses: Addresses) {
    let (at, protocol) = match name {
        "ipv4" => (10, None),
        "icmpv4" => (2, None),
        "icmpv6" => (2, Some(58)),
        "udp" => (6, Some(17)),
        "tcp" => (16, Some(6)),
        _ => return,
    };
    let mut covered = octets.len();
    if name == "ipv4" {
        covered = usize::from(octets.first().copied().unwrap_or(0) & 15) * 4;
    }
    if let ("udp", Some(length)) = (name, octets.get(4..6)) {
        covered = usize::from(length[0]) << 8 | usize::from(length[1]);
    }
    if octets.len() < at + 2 || covered > octets.len() || covered < at + 2 {
        return;
    }
    let mut pseudo = Vec::new();
    if let (Some(protocol), Some((source, destination))) = (protocol, addresses) {
        for address in [source, destination] {
            match address {
                IpAddr::V4(address) => pseudo.extend(address.octets()),
                IpAddr::V6(address) => pseudo.extend(address.octets()),
            }
        }
        pseudo.extend((covered as u32).to_be_bytes());
        pseudo.extend([0, 0, 0, protocol]);
    }
    octets[at..at + 2].fill(0);
    let right = !sum(&[&pseudo, &octets[..covered]]);
    octets[at..at + 2].copy_from_slice(&right.to_be_bytes());
}

fn damage(octets: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..random.below(4) {
        let at = random.below(octets.len() as u64) as usize;
        let octet = random.next_u64() as u8;
        match (random.below(6), octets.get_mut(at)) {
            (0..=2, Some(place)) => *place ^= 1 << (octet % 8),
            (3, Some(place)) => *place = random.pick(&[0, 1, 0x7f, 0x80, 0xff, octet]),
            (4, _) => octets.truncate(at),
            (_, _) => octets.insert(at, octet),
        }
    }
    if random.chance(100) {
        let len = random.within(1, 12) as usize;
        octets.extend(random.octets(len));
    }
}

fn addresses(random: &mut Random) -> Addresses {
    let pair = |source: &str, destination: &str| {
        Some((source.parse().expect("an address"), destination.parse().expect("an address")))
    };
    match random.below(3) {
        0 => None,
        1 => pair("192.168.1.1", "192.168.1.2"),
        _ => pair("fe80::1", "2001:db8::ff00:42:8329"),
    }
}

fn load(name: &str) -> Loaded {
    let source = Source::builtin(name).unwrap_or_else(|| panic!("no spec {name}"));
    wireloom_codegen::load(source).unwrap_or_else(|mistakes| panic!("{mistakes}"))
}

fn vectors(loaded: &Loaded) -> Vec<Vec<u8>> {
    let octets = |vector: &Vector| match vector {
        Vector::Good { octets, .. } | Vector::Bad { octets, .. } => octets.clone(),
    };
    loaded.module().vectors.iter().map(octets).collect()
}

/// Runs `each` over every protocol with its vectors, and says how much was compared.
fn with_all(mut each: impl FnMut(&mut Pair<'_>, &[Vec<u8>])) -> Vec<(&'static str, Tally)> {
    let run = |generated: Generated| {
        let name = generated.name;
        let loaded = load(name);
        let interpreter = Interpreter::new(&loaded.catalogue, name).expect("it has a packet");
        let mut pair = Pair { generated, interpreter, tally: Tally::default() };
        each(&mut pair, &vectors(&loaded));
        println!("{name}: {:?}", pair.tally);
        (name, pair.tally)
    };
    all().into_iter().map(run).collect()
}

#[test]
fn both_say_the_same_of_every_vector_and_of_all_its_beginnings() {
    let tallies = with_all(|pair, vectors| {
        for vector in vectors {
            for len in 0..=vector.len() {
                pair.compare(&vector[..len], None);
            }
        }
    });
    for (name, tally) in tallies {
        assert!(tally.accepted > 1 && tally.refused > 1, "{name}: {tally:?}");
    }
}

#[test]
fn both_say_the_same_of_damaged_vectors() {
    let mut random = Random::new(0x5eed);
    let tallies = with_all(|pair, vectors| {
        for vector in vectors {
            for _ in 0..200 {
                let mut octets = vector.clone();
                damage(&mut octets, &mut random);
                let addresses = addresses(&mut random);
                if random.chance(700) {
                    repair(pair.generated.name, &mut octets, addresses);
                }
                pair.compare(&octets, addresses);
            }
        }
    });
    for (name, tally) in tallies {
        assert!(tally.accepted > 100 && tally.refused > 100, "{name}: {tally:?}");
        assert!(tally.values > 1000 && tally.emitted > 100, "{name}: {tally:?}");
        assert_eq!(tally.sums > 100, ["icmpv6", "udp", "tcp"].contains(&name), "{name}: {tally:?}");
    }
}

#[test]
fn both_say_the_same_of_noise() {
    let mut random = Random::new(0x0153);
    with_all(|pair, _| {
        for _ in 0..2000 {
            let len = random.below(80) as usize;
            let octets = random.octets(len);
            let addresses = addresses(&mut random);
            pair.compare(&octets, addresses);
        }
    });
}
