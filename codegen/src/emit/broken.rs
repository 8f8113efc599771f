//! Rules of a spec, and how a good vector breaks each of them: found with the interpreter, asked of the generated code.

use super::cx::Cx;
use crate::gather::Gather;
use crate::interpret::{Context, Interpreter, Kind};
use crate::model::{
    EmitMode, Endian, Field, FieldType, Module, OnOver, Packet, Role, TypeKind, Variant, Vector,
};

/// A vector that breaks one rule when some of its octets are replaced.
pub(crate) struct Broken<'m> {
    pub(crate) field: &'m str,
    pub(crate) kind: Kind,
    /// Its number.
    pub(crate) vector: usize,
    /// Which octets become what.
    pub(crate) changes: Vec<(usize, u8)>,
}

impl<'m> Cx<'m> {
    /// One way to break each rule that a good vector can break by a single value.
    pub(crate) fn broken_rules(&self, packet: &'m Packet) -> Vec<Broken<'m>> {
        let Some(interpreter) = Interpreter::new(self.catalogue, &self.module.name) else {
            return Vec::new();
        };
        let mut rules = Vec::new();
        let bodies = packet.variants.iter().map(|variant| (Some(variant), &variant.fields));
        for (variant, fields) in [(None, &packet.fields)].into_iter().chain(bodies) {
            for field in fields.iter().filter(|field| !field.given) {
                let refined = packet.variants.iter().any(|variant| variant.refine.contains_key(&field.name));
                for kind in self.rules_of(field, variant.is_some() || !refined) {
                    rules.extend(self.break_it(interpreter, variant, field, kind));
                }
            }
        }
        rules
    }

    /// With which errors a value of the field may be refused, whatever stands around it.
    fn rules_of(&self, field: &Field, own_type: bool) -> Vec<Kind> {
        let mut kinds = Vec::new();
        if matches!(field.role, Role::Const(_)) {
            kinds.push(Kind::BadConst);
        }
        if field.check.is_some() {
            kinds.push(Kind::BadLength);
        }
        let closed = match &field.ty {
            FieldType::Type(of) => match self.kind_of(of) {
                Ok(TypeKind::Enum { open, .. }) => !open,
                Ok(TypeKind::Int { range: Some(_), on_over: OnOver::Reject, .. }) => true,
                _ => false,
            },
            _ => false,
        };
        if field.valid.is_some() || closed && own_type && field.role == Role::Keep {
            kinds.push(Kind::Invalid);
        }
        kinds
    }

    fn break_it(
        &self,
        interpreter: Interpreter<'_>,
        variant: Option<&Variant>,
        field: &'m Field,
        kind: Kind,
    ) -> Option<Broken<'m>> {
        let bits = field.bits.filter(|bits| (1..=64).contains(bits))?;
        for (vector, octets) in good(self.module) {
            let context = Context::of(&self.module.vectors[vector]);
            let Ok(parsed) = interpreter.parse(octets, &context) else { continue };
            if parsed.variant() != variant.map(|variant| variant.name.as_str()) && variant.is_some() {
                continue;
            }
            let Some(place) = parsed.place(&field.name) else { continue };
            for value in candidates(bits) {
                let mut changed = octets.to_vec();
                if put(&mut changed, place, bits, self.module.endian, value).is_none() {
                    break;
                }
                interpreter.mend_sums(&mut changed, &context);
                let outcome = interpreter.parse(&changed, &context).and_then(|parsed| parsed.repr());
                // A length that is wrong may show in another field first.
                let fault = interpreter.partial(&changed, &context).1;
                let elsewhere =
                    fault.is_some_and(|fault| fault.field.rsplit('.').next() != Some(&field.name));
                if outcome.err() == Some(kind) && !elsewhere {
                    let pairs = octets.iter().zip(&changed).enumerate();
                    let changes = pairs.filter(|(_, (a, b))| a != b).map(|(at, (_, b))| (at, *b)).gather();
                    return Some(Broken { field: &field.name, kind, vector, changes });
                }
            }
        }
        None
    }
}

/// Vectors that mean something, with their numbers.
fn good(module: &Module) -> impl Iterator<Item = (usize, &Vec<u8>)> {
    module.vectors.iter().enumerate().filter_map(|(index, vector)| match vector {
        Vector::Good { octets, emit, .. } if *emit != EmitMode::Never => Some((index, octets)),
        Vector::Good { .. } | Vector::Bad { .. } => None,
    })
}

/// Numbers of so many bits that are likely to be wrong.
fn candidates(bits: usize) -> Vec<u64> {
    let greatest = u64::MAX >> (64 - bits);
    if bits <= 4 {
        return (0..=greatest).gather();
    }
    let mut values = vec![0, greatest, 1, greatest - 1, greatest / 2, greatest / 3, 2, 3, 7];
    values.extend((2..bits).map(|bit| 1 << bit));
    values
}

/// Puts a number into octets; `None` where they end before.
fn put(octets: &mut [u8], place: usize, bits: usize, endian: Endian, value: u64) -> Option<()> {
    for nth in 0..bits {
        let at = place + nth;
        let (mask, bit) = match endian {
            Endian::Big => (0x80 >> (at % 8), value >> (bits - 1 - nth) & 1),
            Endian::Little => (1u8 << (at % 8), value >> nth & 1),
        };
        let octet = octets.get_mut(at / 8)?;
        *octet = if bit == 1 { *octet | mask } else { *octet & !mask };
    }
    Some(())
}
