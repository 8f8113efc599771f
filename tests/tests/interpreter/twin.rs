//! One protocol twice, as generated and as interpreted, and what must be the same.

use std::fmt;
use std::net::IpAddr;
use wireloom::wire::support::{Description, Value, Visitor};
use wireloom::wire::{ErrorKind, Pseudo};
use wireloom_codegen::interpret::{Context, Interpreter, Kind};
use wireloom_codegen::model::Vector;
use wireloom_codegen::{Loaded, Source};
use wireloom_tests::random::Random;

/// The generated module in scope of this name, and how its representation is checked and emitted.
macro_rules! generated {
    ($module:ident plain) => {
        $crate::twin::Generated {
            name: stringify!($module),
            description: $module::DESCRIPTION,
            verdict: |octets, _| {
                let packet = $module::Packet::parse(octets).map_err(|error| error.kind)?;
                $module::Repr::parse(&packet).map(drop).map_err(|error| error.kind)
            },
            emitted: |octets, _| {
                let packet = $module::Packet::parse(octets).ok()?;
                let repr = $module::Repr::parse(&packet).ok()?;
                let mut out = crate::twin::noise(repr.buffer_len());
                repr.emit(&mut out).expect("as long as it asked for");
                Some(out)
            },
            sum_at: None,
        }
    };
    ($module:ident summed) => {
        $crate::twin::Generated {
            name: stringify!($module),
            description: $module::DESCRIPTION,
            verdict: |octets, _| {
                let packet = $module::Packet::parse(octets).map_err(|error| error.kind)?;
                $module::Repr::parse(&packet, wireloom::wire::Verify::Full).map(drop).map_err(|error| error.kind)
            },
            emitted: |octets, _| {
                let packet = $module::Packet::parse(octets).ok()?;
                let repr = $module::Repr::parse(&packet, wireloom::wire::Verify::Full).ok()?;
                let mut out = crate::twin::noise(repr.buffer_len());
                repr.emit(&mut out, wireloom::wire::Fill::Sum(wireloom::wire::Sum::ZERO)).expect("as long as it asked for");
                Some(out)
            },
            sum_at: None,
        }
    };
    // With what the octets do not say, as the interpreter takes it where nobody says it.
    ($module:ident told $($given:literal),*) => {
        $crate::twin::Generated {
            name: stringify!($module),
            description: $module::DESCRIPTION,
            verdict: |octets, _| {
                let packet = $module::Packet::parse(octets $(, $given)*).map_err(|error| error.kind)?;
                $module::Repr::parse(&packet, wireloom::wire::Verify::Full).map(drop).map_err(|error| error.kind)
            },
            emitted: |octets, _| {
                let packet = $module::Packet::parse(octets $(, $given)*).ok()?;
                let repr = $module::Repr::parse(&packet, wireloom::wire::Verify::Full).ok()?;
                let mut out = crate::twin::noise(repr.buffer_len());
                repr.emit(&mut out, wireloom::wire::Fill::Sum(wireloom::wire::Sum::ZERO)).expect("as long as it asked for");
                Some(out)
            },
            sum_at: None,
        }
    };
    // The representation does not hold the payload, behind which something stands.
    ($module:ident finished) => {
        $crate::twin::Generated {
            name: stringify!($module),
            description: $module::DESCRIPTION,
            verdict: |octets, _| {
                let packet = $module::Packet::parse(octets).map_err(|error| error.kind)?;
                $module::Repr::parse(&packet, wireloom::wire::Verify::Full).map(drop).map_err(|error| error.kind)
            },
            emitted: |octets, _| {
                let packet = $module::Packet::parse(octets).ok()?;
                let repr = $module::Repr::parse(&packet, wireloom::wire::Verify::Full).ok()?;
                let payload = packet.payload();
                let len = repr.buffer_len() + payload.len() + repr.trailer_len();
                let mut out = crate::twin::noise(len);
                let rest = repr.emit(&mut out).expect("as long as it asked for");
                rest[..payload.len()].copy_from_slice(payload);
                repr.finish(&mut out, wireloom::wire::Seal::Sums).expect("as long as it asked for");
                Some(out)
            },
            sum_at: None,
        }
    };
    // The representation does not hold the payload, which a checksum covers.
    ($module:ident sealed) => {
        $crate::twin::Generated {
            name: stringify!($module),
            description: $module::DESCRIPTION,
            verdict: |octets, _| {
                let packet = $module::Packet::parse(octets).map_err(|error| error.kind)?;
                $module::Repr::parse(&packet, wireloom::wire::Verify::Full).map(drop).map_err(|error| error.kind)
            },
            emitted: |octets, _| {
                let packet = $module::Packet::parse(octets).ok()?;
                let repr = $module::Repr::parse(&packet, wireloom::wire::Verify::Full).ok()?;
                let payload = packet.payload();
                let len = repr.buffer_len() + payload.len();
                let mut out = crate::twin::noise(len);
                let rest = repr.emit(&mut out).expect("as long as it asked for");
                rest[..payload.len()].copy_from_slice(payload);
                repr.finish(&mut out, wireloom::wire::Seal::Sums).expect("as long as it asked for");
                Some(out)
            },
            sum_at: None,
        }
    };
    ($module:ident pseudo at $at:literal, |$packet:ident| $payload:expr $(, $payload_len:ident)?) => {
        $crate::twin::Generated {
            name: stringify!($module),
            description: $module::DESCRIPTION,
            verdict: |octets, addresses| {
                let packet = $module::Packet::parse(octets).map_err(|error| error.kind)?;
                let verify = crate::twin::pseudo(addresses).map_or(wireloom::wire::PseudoVerify::Trust, wireloom::wire::PseudoVerify::With);
                $module::Repr::parse(&packet, verify).map(drop).map_err(|error| error.kind)
            },
            emitted: |octets, addresses| {
                let $packet = $module::Packet::parse(octets).ok()?;
                let repr = $module::Repr::parse(&$packet, wireloom::wire::PseudoVerify::Trust).ok()?;
                let payload: &[u8] = $payload;
                $(let $payload_len = payload.len();)?
                let sum = |pseudo| wireloom::wire::PseudoFill::Sum(pseudo, wireloom::wire::Sum::of(payload));
                let fill = crate::twin::pseudo(addresses).map_or(wireloom::wire::PseudoFill::Device, sum);
                let mut out = crate::twin::noise(repr.buffer_len());
                repr.emit(&mut out, $($payload_len,)? fill).expect("as long as it asked for");
                out.extend_from_slice(payload);
                Some(out)
            },
            sum_at: Some($at),
        }
    };
}

pub(crate) use generated;

pub(crate) type Addresses = Option<(IpAddr, IpAddr)>;

/// One protocol, as generated.
pub(crate) struct Generated {
    pub name: &'static str,
    pub description: &'static Description,
    /// Accepted, or why not.
    pub verdict: fn(&[u8], Addresses) -> Result<(), ErrorKind>,
    /// What comes out of emit; where the checksum covers a payload, with it.
    pub emitted: fn(&[u8], Addresses) -> Option<Vec<u8>>,
    /// Where a checksum stands that the addresses are needed for.
    pub sum_at: Option<usize>,
}

/// Puts octets that must not survive where emit is to write.
pub(crate) fn noise(len: usize) -> Vec<u8> {
    vec![0xa5; len]
}

pub(crate) fn pseudo(addresses: Addresses) -> Option<Pseudo> {
    addresses.and_then(|(source, destination)| Pseudo::new(source, destination))
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
            Value::Named(number, name) => numbered(number, &name.to_string()),
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

/// A number, and what it is called where that is something else.
fn numbered(number: u64, text: &str) -> String {
    let digits = number.to_string();
    if digits == text { digits } else { format!("{digits} {text}") }
}

struct Line<'a>(&'static Description, &'a [u8]);

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.print(self.1, f)
    }
}

/// How much was compared.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub refused: usize,
    pub accepted: usize,
    pub values: usize,
    pub lines: usize,
    pub emitted: usize,
    /// Checksums over addresses that were made by one and found right by the other.
    pub sums: usize,
}

pub(crate) struct Pair<'l> {
    pub generated: Generated,
    pub interpreter: Interpreter<'l>,
    pub tally: Tally,
}

impl Pair<'_> {
    /// Every value, the line and the first fault in the structure, of octets that may be cut short or malformed.
    fn compare_what_is_there(&mut self, name: &str, octets: &[u8], context: &Context, refused: bool) {
        let description = self.generated.description;
        let (parsed, fault) = self.interpreter.partial(octets, context);
        let error = description.check(octets, None).filter(|error| error.kind != ErrorKind::BadChecksum);
        let said = error.map(|error| (format!("{:?}", error.kind), description.field_name(error.field)));
        let wanted = fault.as_ref().map(|fault| (fault.kind.to_string(), fault.field.as_str()));
        // Of an option or a record generated code knows the field, the interpreter the list that it is in.
        let owner = |field: &str| field.rsplit_once('.').map(|(owner, _)| owner.to_owned());
        let same = match (&said, &wanted) {
            (Some((said, at)), Some((wanted, of))) => {
                said == wanted && (said == "BadOption" || owner(at) != owner(of) || at == of)
            }
            (said, wanted) => said.is_none() && wanted.is_none(),
        };
        assert!(same, "{name} {octets:02x?}: {said:?}, interpreted {wanted:?}");
        let mut flat = Flat::default();
        description.walk(octets, &mut flat);
        let mut shown = Vec::new();
        for value in parsed.walk() {
            let text = match value.number {
                Some(number) => numbered(number, &value.text),
                None => value.text,
            };
            shown.push((value.path.join("."), text));
        }
        // Of records within records that are cut short generated code shows more.
        let beginning = name == "groups" && error.is_some() && flat.out.starts_with(&shown);
        assert!(
            flat.out == shown || beginning,
            "{name} {octets:02x?}: {:?}, interpreted {shown:?}",
            flat.out
        );
        self.tally.values += shown.len();
        let (line, wanted) = (Line(description, octets).to_string(), parsed.print());
        // A line ends before a value that its type does not have: a closed enum's, in `parcel`.
        // Where something is missing, generated code may go on behind a label without a value.
        let ends = (["parcel", "loose"].contains(&name) && refused && wanted.starts_with(&line))
            || (error.is_some() && line.starts_with(&wanted));
        assert!(line == wanted || ends, "{name} {octets:02x?}: {line}, interpreted {wanted}");
        self.tally.lines += 1;
    }

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
        self.compare_what_is_there(name, octets, &context, verdict.is_err());
        let (Ok(repr), Ok(parsed)) = (verdict, parsed) else { return };
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
        "icmpv4" | "igmp" => (2, None),
        "icmpv6" => (2, Some(58)),
        "udp" => (6, Some(17)),
        "tcp" => (16, Some(6)),
        "parcel" => (4, None),
        _ => return,
    };
    let mut covered = octets.len();
    if name == "ipv4" {
        covered = usize::from(octets.first().copied().unwrap_or(0) & 15) * 4;
    }
    if name == "parcel" {
        covered = 10;
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

/// Runs `each` over protocols with their vectors, and says how much was compared.
pub(crate) fn with_all(
    all: Vec<(Generated, Source)>,
    mut each: impl FnMut(&mut Pair<'_>, &[Vec<u8>]),
) -> Vec<(&'static str, Tally)> {
    let run = |(generated, source): (Generated, Source)| {
        let name = generated.name;
        let loaded = wireloom_codegen::load(source).unwrap_or_else(|mistakes| panic!("{mistakes}"));
        let interpreter = Interpreter::new(&loaded.catalogue, name).expect("it has a packet");
        let mut pair = Pair { generated, interpreter, tally: Tally::default() };
        each(&mut pair, &vectors(&loaded));
        println!("{name}: {:?}", pair.tally);
        (name, pair.tally)
    };
    all.into_iter().map(run).collect()
}

fn vectors(loaded: &Loaded) -> Vec<Vec<u8>> {
    let octets = |vector: &Vector| match vector {
        Vector::Good { octets, .. } | Vector::Bad { octets, .. } => octets.clone(),
    };
    loaded.module().vectors.iter().map(octets).collect()
}

/// Every vector and all its beginnings.
pub(crate) fn beginnings(pair: &mut Pair<'_>, vectors: &[Vec<u8>]) {
    for vector in vectors {
        for len in 0..=vector.len() {
            pair.compare(&vector[..len], None);
        }
    }
}

/// Damaged copies of every vector, most with their checksum made right again.
pub(crate) fn damaged(pair: &mut Pair<'_>, vectors: &[Vec<u8>], random: &mut Random, copies: usize) {
    for vector in vectors {
        for _ in 0..copies {
            let mut octets = vector.clone();
            damage(&mut octets, random);
            let addresses = addresses(random);
            if random.chance(700) {
                repair(pair.generated.name, &mut octets, addresses);
                pair.interpreter.mend_sums(&mut octets, &Context::default());
            }
            pair.compare(&octets, addresses);
        }
    }
}

/// Octets that were never a packet.
pub(crate) fn noisy(pair: &mut Pair<'_>, random: &mut Random) {
    for _ in 0..2000 {
        let len = random.below(80) as usize;
        let octets = random.octets(len);
        let addresses = addresses(random);
        pair.compare(&octets, addresses);
    }
}
