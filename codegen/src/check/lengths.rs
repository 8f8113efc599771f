//! W050: what a length of the header, the packet or the payload says of a part of it is how long that part is.
//!
//! Emit restores such a length from all that is there; parse computes from it how long one part is. Whether both agree is
//! tried with parts of many sizes. Where values of the representation have a say, emit compares them itself.

use super::{Check, largest, proof};
use crate::diagnostic::Code;
use crate::expr::{self, Node};
use crate::gather::Gather;
use crate::resolve::{self, Meaning, Scope};
use crate::sorted::Map;
use crate::span::S;
use crate::spec::{Field, Len, Packet, Payload, Region, Role, Ty, TypeDecl, Variant};

/// What parts are tried with, in octets or elements: any numbers, then those that fill units.
const SIZES: [u64; 16] = [3, 0, 1, 2, 5, 4, 7, 6, 0, 8, 16, 24, 32, 8, 40, 48];

pub(super) fn check<'a>(check: &mut Check<'a>) {
    let Some(packet) = &check.spec().packet else { return };
    let scope = Scope::of_packet(check.library, check.module, check.spec(), packet);
    if packet.variants.is_empty() {
        check.region_lengths(&Whole::new(packet, None, scope));
        return;
    }
    for variant in packet.variants.iter().filter(|variant| variant.repr) {
        let scope = scope.of_variant(packet, variant);
        check.region_lengths(&Whole::new(packet, Some(variant), scope));
    }
}

/// A packet, or one variant of it, with all its fields.
struct Whole<'a> {
    scope: Scope<'a>,
    /// Of header and variant.
    inside: Vec<&'a S<Field>>,
    trailer: &'a [S<Field>],
    payload: Option<&'a S<Payload>>,
}

impl<'a> Whole<'a> {
    fn new(packet: &'a Packet, variant: Option<&'a Variant>, scope: Scope<'a>) -> Self {
        let own = variant.map_or(&[][..], |variant| &variant.fields);
        let payload = variant.and_then(|variant| variant.payload.as_ref()).or(packet.payload.as_ref());
        Whole { scope, inside: packet.header.iter().chain(own).gather(), trailer: &packet.trailer, payload }
    }

    fn fields(&self) -> impl Iterator<Item = &'a S<Field>> {
        self.inside.iter().copied().chain(self.trailer)
    }

    fn role(&self, name: &str) -> Option<&'a Role> {
        match self.scope.meaning(name)? {
            Meaning::Field(field) => field.role.as_ref().map(|role| &role.v),
            _ => None,
        }
    }

    fn is_region(&self, name: &str) -> bool {
        matches!(self.role(name), Some(Role::Length { of, .. }) if !matches!(of, Region::Field(_)))
    }
}

/// A packet with parts of certain sizes.
#[derive(Default)]
struct Trial {
    nth: usize,
    /// Octets and elements of the parts.
    sizes: Map<String, (u64, u64)>,
    header: u64,
    packet: u64,
    payload: u64,
}

/// Something whose length is computed.
struct Part<'a> {
    name: &'a str,
    literal: &'a S<String>,
    node: Node,
    /// Whether it says a number of elements.
    counts: bool,
}

impl<'a> Check<'a> {
    fn region_lengths(&mut self, whole: &Whole<'a>) {
        for part in parts(whole) {
            let mut found: Option<(Trial, u64, u64)> = None;
            let mut excess = Vec::new();
            for nth in 0..4 * SIZES.len() {
                let Some(trial) = self.trial(whole, nth) else { continue };
                let (octets, elements) = match part.name {
                    "payload" => (trial.payload, 0),
                    name => trial.sizes.get(name).copied().unwrap_or_default(),
                };
                let is = if part.counts { elements } else { octets };
                let Some(says) = proof::evaluate(&part.node, &|name| trial.value(whole, name)) else {
                    continue;
                };
                excess.push(i128::from(says) - i128::from(is));
                if says != is && found.is_none() {
                    found = Some((trial, is, says));
                }
            }
            if let Some(found) = found {
                self.wrong_length(whole, &part, &found, &excess);
            }
        }
    }

    fn wrong_length(
        &mut self,
        whole: &Whole<'a>,
        part: &Part<'a>,
        found: &(Trial, u64, u64),
        excess: &[i128],
    ) {
        let (trial, is, says) = found;
        let names = part.node.names();
        let Some((name, _)) = names.iter().find(|(name, _)| whole.is_region(name)) else { return };
        let total = trial.value(whole, name).unwrap_or(0);
        let unit = if part.counts { "elements" } else { "octets" };
        let message = format!("`{}` is not as long as `{name}` says", part.name);
        let label = format!("where it has {is} {unit}, `{name}` is {total} and this is {says}");
        let help = match excess {
            [first, rest @ ..] if rest.iter().all(|other| other == first) && *first > 0 => {
                format!("it is always {first} too many: write `- {first}` behind it")
            }
            [first, rest @ ..] if rest.iter().all(|other| other == first) => {
                format!("it is always {0} too few: write `+ {0}` behind it", -first)
            }
            _ => format!("subtract from `{name}` all that it counts and that is not `{}`", part.name),
        };
        let diagnostic = self.report(Code::W050, part.literal.span(), message, label).help(help);
        if let Some(Meaning::Field(field)) = whole.scope.meaning(name) {
            diagnostic.also(field.name.span(), "written from all that it counts");
        }
    }

    /// A packet of certain sizes; nothing where its lengths could not be written, or its checks do not hold.
    fn trial(&self, whole: &Whole<'a>, nth: usize) -> Option<Trial> {
        let mut trial = Trial { nth, payload: size(nth, 0), ..Trial::default() };
        let mut bits = 0u64;
        for (at, field) in whole.fields().enumerate() {
            if at == whole.inside.len() {
                trial.header = bits / 8;
            }
            bits += self.size_in(whole, field, at + 1, bits, &mut trial)? * 8;
            if let Some(fixed) = self.bits(field).filter(|_| trial.is_there(whole, field)) {
                bits += fixed as u64;
            }
        }
        if whole.trailer.is_empty() {
            trial.header = bits / 8;
        }
        trial.packet = bits / 8 + if whole.payload.is_some() { trial.payload } else { 0 };
        let sound = |field: &S<Field>| {
            let written = match field.role.as_ref().map(|role| &role.v) {
                Some(Role::Length { of, unit, bias }) => trial.octets_of(of).is_some_and(|octets| {
                    let raw = octets
                        .checked_sub(u64::from(*bias))
                        .filter(|rest| rest % u64::from(*unit).max(1) == 0);
                    raw.is_some_and(|raw| {
                        raw / u64::from(*unit).max(1) <= largest(self.bits(field).unwrap_or(64))
                    })
                }),
                _ => true,
            };
            let check = field.check.as_ref().and_then(|check| expr::parse(&check.v).ok());
            let holds = check.and_then(|node| proof::evaluate(&node, &|name| trial.value(whole, name)));
            written && holds != Some(0)
        };
        whole.fields().all(sound).then_some(trial)
    }

    /// Octets of a part that has no fixed size; takes down how many elements these are.
    fn size_in(
        &self,
        whole: &Whole<'a>,
        field: &'a S<Field>,
        salt: usize,
        before: u64,
        trial: &mut Trial,
    ) -> Option<u64> {
        if self.bits(field).is_some() || !trial.is_there(whole, field) {
            return Some(0);
        }
        if let Ty::Align(to) = field.ty.v {
            return Some((before / 8).next_multiple_of(u64::from(to).max(1)) - before / 8);
        }
        let wanted = size(trial.nth, salt);
        let kept = field.role.as_ref().is_none_or(|role| matches!(role.v, Role::Keep));
        let (octets, elements) = match &field.ty.v {
            // What is not kept is written with the length that what is kept says, which is nothing where that is
            // a length itself.
            _ if !kept => {
                let Some(Len::Expr(literal)) = resolve::length(&field.ty.v) else { return Some(0) };
                let node = expr::parse(&literal.v).ok()?;
                let length =
                    |name: &str| matches!(whole.role(name), Some(Role::Length { .. } | Role::Count(_)));
                if node.names().iter().any(|(name, _)| length(name)) {
                    (0, 0)
                } else {
                    (proof::evaluate(&node, &|name| trial.value(whole, name))?, 0)
                }
            }
            Ty::Array { of, .. } => {
                let one = resolve::bits(self.library, self.module, &Ty::Type(of.clone()))
                    .map_or(13, |bits| bits as u64 / 8);
                (wanted * one, wanted)
            }
            Ty::Choice(name, _) => match &self.library.type_decl(self.module, name)?.1.v {
                TypeDecl::Choice { cases, .. } if !cases.is_empty() => {
                    (u64::from(cases[trial.nth % cases.len()].v.0), 0)
                }
                _ => return None,
            },
            _ => (wanted, 0),
        };
        trial.sizes.insert(field.name.v.clone(), (octets, elements));
        Some(octets)
    }
}

impl Trial {
    fn octets_of(&self, region: &Region) -> Option<u64> {
        match region {
            Region::Header => Some(self.header),
            Region::Packet => Some(self.packet),
            Region::Payload => Some(self.payload),
            Region::Field(name) => Some(self.sizes.get(name).map_or(0, |(octets, _)| *octets)),
        }
    }

    /// What emit writes into a field, as far as that follows from the sizes.
    fn value(&self, whole: &Whole<'_>, name: &str) -> Option<u64> {
        match whole.scope.meaning(name)? {
            Meaning::Value(value) => Some(value),
            Meaning::PayloadLen => Some(self.payload),
            Meaning::Field(field) => match &field.role.as_ref()?.v {
                Role::Const(value) | Role::Emit(value) => Some(*value),
                Role::Reserved => Some(0),
                Role::Length { of, .. } => self.octets_of(of),
                Role::Count(array) => Some(self.sizes.get(array).map_or(0, |(_, elements)| *elements)),
                Role::Presence(_) => Some(self.chance(name)),
                Role::Absence(_) => Some(1 - self.chance(name)),
                _ => None,
            },
            _ => None,
        }
    }

    fn is_there(&self, whole: &Whole<'_>, field: &Field) -> bool {
        let Some(when) = &field.when else { return true };
        let node = expr::parse(&when.v).ok();
        let known = node.and_then(|node| proof::evaluate(&node, &|name| self.value(whole, name)));
        known.unwrap_or_else(|| self.chance(&when.v)) != 0
    }

    /// A bit that differs from trial to trial and from text to text.
    fn chance(&self, text: &str) -> u64 {
        let mixed =
            text.bytes().fold(self.nth, |sum, octet| sum.wrapping_mul(31).wrapping_add(usize::from(octet)));
        (mixed >> 2 & 1) as u64
    }
}

/// The size that a part has in a trial.
fn size(nth: usize, salt: usize) -> u64 {
    let half = SIZES.len() / 2;
    let at = (nth + salt * 3) % half;
    // Every other round all parts fill units.
    SIZES[if nth / half % 2 == 0 { at } else { half + at }]
}

/// All whose length is said by nothing but what emit restores, a region's length among it.
fn parts<'a>(whole: &Whole<'a>) -> Vec<Part<'a>> {
    let mut found = Vec::new();
    let of_header = |name: &str| matches!(whole.role(name), Some(Role::Length { of: Region::Header, .. }));
    let mut add = |part: &'a str, literal: &'a S<String>, counts: bool| {
        let Ok(node) = expr::parse(&literal.v) else { return };
        let names = node.names();
        let restored = |name: &str| {
            let role = whole.role(name);
            matches!(
                role,
                Some(
                    Role::Const(_)
                        | Role::Emit(_)
                        | Role::Length { .. }
                        | Role::Count(_)
                        | Role::Presence(_)
                        | Role::Absence(_)
                )
            ) || matches!(whole.scope.meaning(name), Some(Meaning::Value(_)))
        };
        let all = names.iter().all(|(name, _)| restored(name));
        // The length of the header says nothing of the payload: that is reported elsewhere.
        let says = |name: &str| whole.is_region(name) && (part != "payload" || !of_header(name));
        if all && names.iter().any(|(name, _)| says(name)) {
            found.push(Part { name: part, literal, node, counts });
        }
    };
    for field in whole.fields() {
        if let Some(Len::Expr(literal)) = resolve::length(&field.ty.v) {
            add(&field.name.v, literal, false);
        }
        if let Ty::Array { count: Some(literal), .. } = &field.ty.v {
            add(&field.name.v, literal, true);
        }
    }
    if let Some(Payload { len: Len::Expr(literal), .. }) = whole.payload.map(|payload| &payload.v) {
        add("payload", literal, false);
    }
    found
}
