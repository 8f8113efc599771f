//! Runs the vectors of a spec.

use super::{Context, Interpreter, Kind, Parsed};
use crate::gather::Gather;
use crate::model::{Algo, Catalogue, Checksum, EmitMode, Vector};

/// A vector that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Which vector, in the order of the spec.
    pub index: usize,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What was wanted and what came, beside the octets.
    pub label: String,
}

/// Every vector of a spec that does not hold, with the first thing that is wrong with it.
pub fn check_vectors(catalogue: &Catalogue, name: &str) -> Vec<Failure> {
    let Some(interpreter) = Interpreter::new(catalogue, name) else { return Vec::new() };
    let vectors = interpreter.module.vectors.iter().enumerate();
    let failure = |(index, vector)| {
        let (message, label) = check(interpreter, vector).err()?;
        Some(Failure { index, message, label })
    };
    vectors.filter_map(failure).gather()
}

type Check = Result<(), (String, String)>;

fn check(interpreter: Interpreter<'_>, vector: &Vector) -> Check {
    let context = &Context::of(vector);
    match vector {
        Vector::Good { name, octets, print, fields, emit, .. } => {
            let parsed = match interpreter.parse(octets, context) {
                Ok(parsed) => parsed,
                Err(kind) => return rejected(name, kind),
            };
            for (field, wanted) in fields {
                let found = parsed.number(field);
                if found != Some(*wanted) {
                    let found =
                        found.map_or("not a number that is there".to_owned(), |n| format!("{n} ({n:#x})"));
                    let message =
                        format!("vector \"{name}\": `{field}` is {found}, expected {wanted} ({wanted:#x})");
                    return Err((message, "these octets".to_owned()));
                }
            }
            if let Some(wanted) = print {
                let found = parsed.print();
                if found != *wanted {
                    let label = format!("got      `{found}`\nexpected `{wanted}`");
                    return Err((format!("vector \"{name}\" prints differently"), label));
                }
            }
            if *emit == EmitMode::Never {
                Ok(())
            } else {
                round_trip(interpreter, (name, octets, context), &parsed, *emit)
            }
        }
        Vector::Bad { name, octets, why, .. } => {
            let Some(wanted) = Kind::named(why) else {
                let known: Vec<String> = Kind::ALL.iter().map(|kind| kind.to_string()).gather();
                let message = format!("vector \"{name}\" expects an error that does not exist: `{why}`");
                return Err((message, format!("one of {}", known.join(", "))));
            };
            let found = interpreter.parse(octets, context).and_then(|parsed| parsed.repr());
            match found {
                Ok(_) => {
                    Err((format!("vector \"{name}\" is accepted"), format!("should be rejected as {why}")))
                }
                Err(kind) if kind == wanted => Ok(()),
                Err(kind) => {
                    Err((format!("vector \"{name}\" is rejected as {kind}"), format!("expected {why}")))
                }
            }
        }
    }
}

fn rejected(name: &str, kind: Kind) -> Check {
    Err((format!("vector \"{name}\" is rejected: {kind}"), "should parse".to_owned()))
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
            let label = format!("with a sum that is right `{}`", hex(&right));
            return Err((format!("vector \"{name}\" is rejected: BadChecksum"), label));
        }
        Err(kind) => return rejected(name, kind),
    };
    let not_emitted =
        |kind: Kind| (format!("vector \"{name}\" can't be emitted: {kind}"), "read from here".into());
    let emitted = interpreter.emit(&repr, parsed.payload()).map_err(not_emitted)?;
    let again = interpreter.parse(&emitted, context).and_then(|parsed| parsed.repr());
    if again.as_ref() != Ok(&repr) {
        let again =
            again.map_or_else(|kind| format!("is rejected: {kind}"), |_| "means something else".to_owned());
        let message = format!("vector \"{name}\": what is emitted {again}");
        return Err((message, format!("emitted `{}`", hex(&emitted))));
    }
    if mode == EmitMode::Exact {
        let (wanted, found) =
            (without_sums(interpreter, octets, context), without_sums(interpreter, &emitted, context));
        if wanted != found {
            let message = format!("vector \"{name}\" is emitted differently");
            let label = format!("emitted `{}`\nsay `emit: Canonical` if that is meant", hex(&emitted));
            return Err((message, label));
        }
    }
    Ok(())
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
