//! The tests that generated code brings along: a spec's vectors, and the laws that hold between octets, views and
//! representations. They are ordinary functions so that the tests of a downstream crate can call them.

use super::{Description, ErrorKind, Pseudo, Result, Value, Visitor};
use core::fmt::{self, Write as _};
use core::net::Ipv4Addr;

/// Room for any vector and what is emitted from it.
const ROOM: usize = 4096;

/// A pseudo-header of arbitrary addresses.
pub fn pseudo() -> Pseudo {
    Pseudo::v4(Ipv4Addr::new(192, 0, 2, 1), Ipv4Addr::new(198, 51, 100, 2))
}

/// What the tests need of a protocol.
pub trait Subject {
    /// Its description.
    const DESCRIPTION: &'static Description;
    /// Where two octets stand that depend on more than the packet: a checksum over a pseudo-header.
    const IGNORED: Option<usize>;
    /// Reads octets down to the representation.
    fn parse(octets: &[u8]) -> Result<()>;
    /// Reads octets as a view and gives back those that belong to the packet.
    fn structure(octets: &[u8]) -> Result<&[u8]>;
    /// Reads octets, whatever their checksum, emits what they mean and the same payload; the number of octets.
    fn emit(octets: &[u8], out: &mut [u8]) -> Result<usize>;
    /// Whether two packets mean the same.
    fn same(a: &[u8], b: &[u8]) -> Result<bool>;
    /// Whether an emitted packet carries the right checksum.
    fn checksum_is_right(octets: &[u8]) -> bool;
}

/// What emitting a vector must give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emit {
    /// The same octets.
    Exact,
    /// Octets of the same meaning.
    Canonical,
    /// Nothing is emitted.
    Never,
}

/// A vector that must be understood.
pub fn good<S: Subject>(octets: &[u8], print: Option<&str>, fields: &[(&str, u64)], emit: Emit) {
    // What is never emitted need not have a representation.
    let understood = if emit == Emit::Never { S::structure(octets).map(drop) } else { S::parse(octets) };
    understood.unwrap_or_else(|error| panic!("{}", Explained(S::DESCRIPTION, error)));
    if let Some(expected) = print {
        assert_eq!(printed::<S>(octets).as_str(), expected);
    }
    let mut seen = Fields { wanted: fields, found: [None; 64] };
    (S::DESCRIPTION.walk)(octets, &mut seen);
    for ((name, expected), found) in fields.iter().zip(seen.found) {
        assert_eq!(found, Some(*expected), "field `{name}`");
    }
    match emit {
        Emit::Never => {}
        Emit::Exact => {
            let mut out = [0; ROOM];
            let len = S::emit(octets, &mut out).expect("emits");
            let (out, octets) = (blanked::<S>(&out[..len]), blanked::<S>(octets));
            assert_eq!(out.as_slice(), octets.as_slice(), "emitted octets");
        }
        Emit::Canonical => assert!(S::emit(octets, &mut [0; ROOM]).is_ok(), "emits"),
    }
    laws::<S>(octets);
    for len in 0..octets.len() {
        laws::<S>(&octets[..len]);
    }
}

/// A vector that must be refused.
pub fn bad<S: Subject>(octets: &[u8], why: ErrorKind) {
    match S::parse(octets) {
        Err(error) => assert_eq!(error.kind, why, "{}", Explained(S::DESCRIPTION, error)),
        Ok(()) => panic!("accepted"),
    }
    laws::<S>(octets);
}

/// Octets without a plan: nothing panics, and what happens to be a packet obeys the laws.
pub fn noise<S: Subject>() {
    let mut state = 0x9e37_79b9_7f4a_7c15u64;
    let mut octets = [0; 96];
    for round in 0..2000usize {
        for octet in &mut octets {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            // Small numbers are likelier, because lengths are.
            *octet = if state >> 62 == 0 { (state >> 40) as u8 } else { (state >> 40) as u8 & 0x0f };
        }
        laws::<S>(&octets[..round % 97]);
    }
}

/// What holds for any octets.
fn laws<S: Subject>(octets: &[u8]) {
    // Whatever is there can be shown.
    let _ = printed::<S>(octets);
    (S::DESCRIPTION.walk)(octets, &mut Nobody);
    let _ = (S::DESCRIPTION.inner)(octets);
    // The two views agree on what is well-formed.
    let error = (S::DESCRIPTION.check)(octets, None).filter(|error| error.kind != ErrorKind::BadChecksum);
    match S::structure(octets) {
        Ok(packet) => {
            assert!(packet.len() <= octets.len(), "the packet is within the buffer");
            assert_eq!(error, None, "`Partial` finds fault with a well-formed packet");
        }
        Err(strict) => assert_eq!(error, Some(strict), "`Partial` and `Packet` disagree"),
    }
    round_trip::<S>(octets);
}

/// `parse(emit(r)) == r`, `emit` writes every octet and nothing of the buffer's former content survives.
fn round_trip<S: Subject>(octets: &[u8]) {
    let (mut zeros, mut ones) = ([0; ROOM], [0xff; ROOM]);
    let Ok(len) = S::emit(octets, &mut zeros) else { return };
    assert_eq!(S::emit(octets, &mut ones), Ok(len));
    assert_eq!(zeros[..len], ones[..len], "octets of the buffer survive");
    assert!(ones[len..].iter().all(|octet| *octet == 0xff), "octets behind the packet are written");
    assert_eq!(S::same(octets, &zeros[..len]), Ok(true), "parse(emit(r)) == r");
    assert!(S::checksum_is_right(&zeros[..len]), "the emitted checksum");
    if len > 0 {
        let mut short = [0xaa; ROOM];
        let header = len - (S::DESCRIPTION.inner)(&zeros[..len]).payload.len().min(len);
        if header > 0 && S::emit(octets, &mut short[..header - 1]).is_err() {
            assert!(short.iter().all(|octet| *octet == 0xaa), "a buffer that is too short is written to");
        }
    }
}

fn printed<S: Subject>(octets: &[u8]) -> Text {
    struct Line<'a>(&'a Description, &'a [u8]);
    impl fmt::Display for Line<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            (self.0.print)(self.1, f)
        }
    }
    let mut text = Text { octets: [0; ROOM], len: 0 };
    let _ = write!(text, "{}", Line(S::DESCRIPTION, octets));
    text
}

/// A copy without the octets that a vector can't know.
fn blanked<S: Subject>(octets: &[u8]) -> Text {
    let mut copy = Text { octets: [0; ROOM], len: octets.len() };
    copy.octets[..octets.len()].copy_from_slice(octets);
    if let Some(place) = S::IGNORED.and_then(|at| copy.octets.get_mut(at..at + 2)) {
        place.fill(0);
    }
    copy
}

/// Octets or text of limited length.
struct Text {
    octets: [u8; ROOM],
    len: usize,
}

impl Text {
    fn as_slice(&self) -> &[u8] {
        &self.octets[..self.len]
    }

    fn as_str(&self) -> &str {
        core::str::from_utf8(self.as_slice()).unwrap_or("not UTF-8")
    }
}

impl fmt::Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        self.octets.get_mut(self.len..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

struct Explained(&'static Description, super::Error);

impl fmt::Display for Explained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at `{}`", self.1.kind.as_str(), self.0.field_name(self.1.field))
    }
}

/// Finds the values of the fields that a vector names.
struct Fields<'a> {
    wanted: &'a [(&'a str, u64)],
    found: [Option<u64>; 64],
}

impl Visitor for Fields<'_> {
    fn field(&mut self, name: &'static str, value: Value<'_>) {
        let number = match value {
            Value::Number(number) | Value::Named(number, _) => number,
            Value::Flag(flag) => u64::from(flag),
            Value::Text(_) | Value::Octets(_) => return,
        };
        for ((wanted, _), found) in self.wanted.iter().zip(&mut self.found) {
            // The first one counts: an option may have a field of the same name.
            if *wanted == name && found.is_none() {
                *found = Some(number);
            }
        }
    }
    fn enter(&mut self, _: &'static str) {}
    fn leave(&mut self) {}
}

struct Nobody;

impl Visitor for Nobody {
    fn field(&mut self, _: &'static str, value: Value<'_>) {
        let mut text = Text { octets: [0; ROOM], len: 0 };
        let _ = match value {
            Value::Number(_) | Value::Flag(_) | Value::Octets(_) => Ok(()),
            Value::Named(_, shown) | Value::Text(shown) => write!(text, "{shown}"),
        };
    }
    fn enter(&mut self, _: &'static str) {}
    fn leave(&mut self) {}
}
