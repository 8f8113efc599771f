//! Runs the vectors of a spec.

use super::{Context, Fault, Interpreter, Kind, Parsed};
use crate::gather::Gather;
use crate::model::{Algo, Catalogue, Checksum, EmitMode, Vector};

/// A vector that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Which vector, in the order of the spec.
    pub index: usize,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What is wrong with a vector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// In a sentence.
    pub message: String,
    /// What was wanted and what came, beside the place.
    pub label: String,
    /// How to mend it.
    pub help: String,
    /// The part of the vector that disagrees with the spec.
    pub place: Place,
}

/// A part of a vector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// `hex`.
    Octets,
    /// `print`.
    Print,
    /// A number of `fields`.
    Field(String),
    /// `why`.
    Why,
}

/// Every vector of a spec that does not hold, with the first thing that is wrong with it.
pub fn check_vectors(catalogue: &Catalogue, name: &str) -> Vec<Failure> {
    let Some(interpreter) = Interpreter::new(catalogue, name) else { return Vec::new() };
    let vectors = interpreter.module.vectors.iter().enumerate();
    let failure = |(index, vector)| Some(Failure { index, wrong: check(interpreter, vector).err()? });
    vectors.filter_map(failure).gather()
}

type Check = Result<(), Wrong>;

fn wrong(message: String, label: impl Into<String>, help: impl Into<String>) -> Wrong {
    Wrong { message, label: label.into(), help: help.into(), place: Place::Octets }
}

fn check(interpreter: Interpreter<'_>, vector: &Vector) -> Check {
    let context = &Context::of(vector);
    match vector {
        Vector::Good { name, octets, print, fields, emit, .. } => {
            let (parsed, fault) = interpreter.structure(octets, context);
            if let Some(Fault { kind, field }) = fault {
                return Err(rejected(name, kind, &field, &parsed));
            }
            fields.iter().try_for_each(|field| number_is(name, field, &parsed))?;
            if let Some(wanted) = print {
                let found = parsed.print();
                if found != *wanted {
                    let label = format!("got      `{found}`\nexpected `{wanted}`");
                    let message = format!("vector \"{name}\" prints differently");
                    let help = format!("write `print: {found:?}`, or correct the template");
                    return Err(Wrong { place: Place::Print, ..wrong(message, label, help) });
                }
            }
            if *emit == EmitMode::Never {
                Ok(())
            } else {
                round_trip(interpreter, (name, octets, context), &parsed, *emit)
            }
        }
        Vector::Bad { name, octets, why, .. } => {
            let Some(wanted) = Kind::named(why) else { return Ok(()) }; // W071
            let found = interpreter.parse(octets, context).and_then(|parsed| parsed.repr());
            let (message, label, help) = match found {
                Err(kind) if kind == wanted => return Ok(()),
                Ok(_) => {
                    let help = "call it `Good`, without `why`, or let the octets break a rule of the spec";
                    (format!("vector \"{name}\" is accepted"), "should be rejected as", help.to_owned())
                }
                Err(kind) => {
                    let help = format!("write `why: \"{kind}\"`, or correct the octets");
                    (format!("vector \"{name}\" is rejected as {kind}"), "expected", help)
                }
            };
            Err(Wrong { place: Place::Why, ..wrong(message, format!("{label} {why}"), help) })
        }
    }
}

fn number_is(name: &str, (field, wanted): (&String, &u64), parsed: &Parsed<'_>) -> Check {
    let found = parsed.number(field);
    if found == Some(*wanted) {
        return Ok(());
    }
    let is = found.map_or("not a number that is there".to_owned(), |n| format!("{n} ({n:#x})"));
    let message = format!("vector \"{name}\": `{field}` is {is}, expected {wanted} ({wanted:#x})");
    let help = match found {
        Some(found) => format!("write {found}, or correct the octets"),
        None => "leave it out, or correct the octets".to_owned(),
    };
    Err(Wrong { place: Place::Field(field.clone()), ..wrong(message, "in these octets it is not", help) })
}

fn rejected(name: &str, kind: Kind, field: &str, parsed: &Parsed<'_>) -> Wrong {
    let help = match kind {
        Kind::Truncated => {
            "add the octets that are missing, or correct the length that asks for them".to_owned()
        }
        Kind::BadLength => format!("correct the length that `{field}` is about, or its `check`"),
        Kind::BadConst => match parsed.number(field) {
            Some(found) => {
                format!("write what `{field}` must be, which is {found} here, or correct its role")
            }
            None => format!("write what `{field}` must be, or correct its role"),
        },
        Kind::BadOption => format!("correct the list `{field}`, or say what becomes of options like these"),
        Kind::Invalid => {
            format!("write a value that the type and the `valid` of `{field}` take, or correct these")
        }
        Kind::Unsupported => {
            "write a tag or a number that something in the spec takes, or declare what this one means"
                .to_owned()
        }
        Kind::BadChecksum => "write the octets with the right sum".to_owned(),
    };
    let at = if field.is_empty() { String::new() } else { format!(" at `{field}`") };
    wrong(format!("vector \"{name}\" is rejected: {kind}{at}"), "should parse", help)
}

/// What was parsed must come out again: the same octets, or the same representation.
fn round_trip(
    interpreter: Interpreter<'_>,
    (name, octets, context): (&str, &[u8], &Context),
    parsed: &Parsed<'_>,
    mode: EmitMode,
) -> Check {
    let repr = match parsed.repr() {
        Ok(repr) => repr,
        Err(Kind::BadChecksum) => {
            let mut right = octets.to_vec();
            interpreter.mend_sums(&mut right, context);
            let sum = parsed.checksum_fault().map(|fault| fault.field).unwrap_or_default();
            let wrong = rejected(name, Kind::BadChecksum, &sum, parsed);
            return Err(Wrong { label: format!("with a sum that is right `{}`", hex(&right)), ..wrong });
        }
        Err(kind) => return Err(rejected(name, kind, &parsed.refused(kind).unwrap_or_default(), parsed)),
    };
    let not_emitted = |kind: Kind| {
        let help = "say `emit: Never`, or correct the lengths and numbers that stand in the octets";
        wrong(format!("vector \"{name}\" can't be emitted: {kind}"), "read from here", help)
    };
    let emitted = interpreter.emit(&repr, parsed.payload()).map_err(not_emitted)?;
    let again = interpreter.parse(&emitted, context).and_then(|parsed| parsed.repr());
    let label = format!("emitted `{}`", hex(&emitted));
    if again.as_ref() != Ok(&repr) {
        let again =
            again.map_or_else(|kind| format!("is rejected: {kind}"), |_| "means something else".to_owned());
        let message = format!("vector \"{name}\": what is emitted {again}");
        let help = "let every number of the octets be as the spec would write it, or say `emit: Never`";
        return Err(wrong(message, label, help));
    }
    if mode == EmitMode::Exact {
        let (wanted, found) =
            (without_sums(interpreter, octets, context), without_sums(interpreter, &emitted, context));
        if wanted != found {
            let message = format!("vector \"{name}\" is emitted differently");
            let label = format!("{label}\n{}", first_difference(&wanted, &found));
            let help = "write what is emitted, or say `emit: Canonical` if that is meant";
            return Err(wrong(message, label, help));
        }
    }
    Ok(())
}

fn first_difference(wanted: &[u8], found: &[u8]) -> String {
    let at = wanted.iter().zip(found).take_while(|(a, b)| a == b).count();
    match (wanted.get(at), found.get(at)) {
        (Some(wanted), Some(found)) => format!("octet {at} is {wanted:02x} here and {found:02x} there"),
        (Some(_), None) => format!("no field writes octet {at} and what follows"),
        (None, _) => format!("octet {at} and what follows are not here"),
    }
}

/// The octets, with zeros where a checksum stands that needs addresses which a vector does not give, or a function that
/// is not known here.
fn without_sums(interpreter: Interpreter<'_>, octets: &[u8], context: &Context) -> Vec<u8> {
    let mut octets = octets.to_vec();
    let Ok(parsed) = interpreter.parse(&octets, context) else { return octets };
    let trusted =
        |checksum: &&Checksum| checksum.pseudo.is_some() || matches!(checksum.algo, Algo::Custom(_));
    for checksum in interpreter.packet.checksums.iter().filter(trusted) {
        if let Some((_, start, end)) = parsed.places.iter().find(|(name, ..)| *name == checksum.field) {
            octets.iter_mut().skip(start / 8).take((end - start) / 8).for_each(|octet| *octet = 0);
        }
    }
    octets
}

/// Octets as specs write them.
pub(crate) fn hex(octets: &[u8]) -> String {
    octets.iter().map(|octet| format!("{octet:02x}")).gather::<Vec<_>>().join(" ")
}
