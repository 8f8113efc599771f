//! W050, W051: what emit restores of a part is what parse then reads that part by.
//!
//! A length that is `Length(of: Field("x"))` is written as the octets of `x`; parse cuts `x` by an expression. Whether the
//! one undoes the other is tried with every value of a short field, and with the telling ones of a long one.

use super::proof::{self, Linear};
use super::{Body, BodyKind, Check, largest};
use crate::diagnostic::Code;
use crate::expr::{self, Kind, Node};
use crate::gather::Gather;
use crate::resolve::{self, Meaning};
use crate::span::S;
use crate::spec::{Field, Len, Payload, PayloadRepr, Region, Role, Ty};

/// Fields of at most so many bits are tried with every value.
const ALL_TRIED_BITS: usize = 16;
/// Of other names, these and what is next to the numbers of the expression.
const FEW: [u64; 6] = [0, 1, 2, 3, 5, 8];
/// Together no more than these are tried.
const MOST_TRIALS: usize = 1 << 18;

pub(super) fn check<'a>(check: &mut Check<'a>, body: &Body<'a>) {
    for field in body.fields {
        let mut measures = Vec::new();
        match (resolve::length(&field.ty.v), &field.ty.v) {
            (_, Ty::Array { count: Some(literal), .. }) => measures.push(literal),
            (Some(Len::Expr(literal)), _) => measures.push(literal),
            _ => {}
        }
        for literal in measures {
            check.measure_is_undone(body, &Part::of_field(check, field), literal);
        }
        if let Some(when) = &field.when {
            check.presence_is_undone(body, field, when);
        }
    }
    let Some(packet) = &check.spec().packet else { return };
    let here = packet.variants.iter().find(|v| body.what == format!("variant `{}`", v.name.v));
    let payload = match body.kind {
        BodyKind::Header => packet.payload.as_ref(),
        BodyKind::Variant => here.and_then(|variant| variant.payload.as_ref()),
        BodyKind::Trailer | BodyKind::Record | BodyKind::Head | BodyKind::Option => None,
    };
    if let Some(Payload { len: Len::Expr(literal), repr, .. }) = payload.map(|payload| &payload.v) {
        let compared = *repr == PayloadRepr::Slice;
        check.measure_is_undone(
            body,
            &Part { name: "payload", element: Some(1), counts: false, compared },
            literal,
        );
    }
}

/// What is as long as an expression says.
struct Part<'p> {
    name: &'p str,
    /// Octets of an element, where it has a number of octets.
    element: Option<u64>,
    /// Whether the expression is a number of elements.
    counts: bool,
    /// Whether emit sees it, and compares.
    compared: bool,
}

impl<'p> Part<'p> {
    fn of_field(check: &Check<'_>, field: &'p S<Field>) -> Self {
        let counts = matches!(&field.ty.v, Ty::Array { count: Some(_), .. });
        let element = match &field.ty.v {
            Ty::Array { of, .. } => {
                resolve::bits(check.library, check.module, &Ty::Type(of.clone())).map(|bits| bits as u64 / 8)
            }
            _ => Some(1),
        };
        Part { name: &field.name.v, element, counts, compared: true }
    }
}

/// A name of an expression, and what is tried for it.
struct Tried<'n> {
    name: &'n str,
    values: Vec<u64>,
    /// Whether emit writes it from the part that is measured.
    restored: bool,
    /// Whether emit knows it from elsewhere, and compares.
    free: bool,
}

impl<'a> Check<'a> {
    /// W050: a length or number that emit writes gives back what it was written for.
    fn measure_is_undone(&mut self, body: &Body<'a>, part: &Part<'_>, literal: &'a S<String>) {
        let Ok(node) = expr::parse(&literal.v) else { return };
        let (target, counts) = (part.name, part.counts);
        let is_ours = |role: &Role| match role {
            Role::Length { of: Region::Field(of), .. } => of == target && !counts,
            Role::Length { of: Region::Payload, .. } => target == "payload",
            Role::Count(of) => of == target,
            _ => false,
        };
        let Some(place) = self.place_of(body, &node, &is_ours) else { return };
        let by_number = matches!(place.role.as_ref().map(|role| &role.v), Some(Role::Count(_)));
        if self.made_by_table(body, &node, place, part, literal) {
            return;
        }
        let what = match (by_number, part.element) {
            (false, _) => "octets",
            (true, _) if counts => "elements",
            (true, Some(_)) => return, // `length_of_elements`
            (true, None) => return self.number_of_uneven(part, place, literal),
        };
        let tried = self.tried(body, &node, &is_ours);
        let free = part.compared && tried.iter().any(|tried| tried.free);
        // A number of elements stands on the wire as it is; its value may be scaled.
        let (scale, bias) = match by_number {
            true => (u64::from(place.scale.unwrap_or(1)).max(1), u64::from(place.bias)),
            false => (1, 0),
        };
        let facts = facts(body);
        let says = |values: &[(&str, u64)]| evaluate(&node, values);
        let found = trials(&tried, |values, ours| {
            if !facts.iter().all(|fact| evaluate(fact, values) != Some(0)) {
                return None;
            }
            // Where other names have a say, emit compares: then what was read must be written as it was.
            let is = if free { says(values)? } else { ours?.checked_sub(bias)? / scale };
            let written = is.checked_mul(scale)?.checked_add(bias)?;
            let again: Vec<(&str, u64)> = values
                .iter()
                .zip(&tried)
                .map(|((name, value), tried)| (*name, if tried.restored { written } else { *value }))
                .gather();
            let then = says(&again)?;
            (then != is).then(|| (is, then, others(&tried, values)))
        });
        let Some((is, then, others)) = found else { return };
        let name = &place.name.v;
        let message = format!("`{}` does not give back what emit writes into `{name}`", literal.v);
        let label = format!(
            "where `{target}` has {is} {what}{others}, `{name}` is {} and this {then}",
            is * scale + bias
        );
        let help = undone_by(&node, place, target, by_number);
        self.report(Code::W050, literal.span(), message, label)
            .also(place.name.span(), format!("written from the {what} of `{target}`"))
            .help(help);
    }

    /// A table of a length can't be read backwards.
    fn made_by_table(
        &mut self,
        body: &Body<'a>,
        node: &Node,
        place: &'a S<Field>,
        part: &Part<'_>,
        literal: &'a S<String>,
    ) -> bool {
        let table = node.names().into_iter().find(|(name, _)| match body.scope.meaning(name) {
            Some(Meaning::Let(table)) => table.from.iter().any(|from| from.v == place.name.v),
            _ => false,
        });
        let Some((table, at)) = table else { return false };
        let (name, target) = (&place.name.v, part.name);
        let message = format!("table `{table}` does not give back what emit writes into `{name}`");
        let here = self.file.part(literal, at, table.len());
        self.report(Code::W050, here, message, format!("`{name}` is the length of `{target}`, not its code"))
            .also(place.name.span(), format!("written from `{target}`"))
            .help(format!("leave the role of `{name}` out: then it is kept, and emit compares"));
        true
    }

    /// W050: elements of many sizes are no multiple of their number.
    fn number_of_uneven(&mut self, part: &Part<'_>, place: &S<Field>, literal: &S<String>) {
        let (name, target) = (&place.name.v, part.name);
        let message = format!("the octets of `{target}` don't follow from `{name}`");
        let label = "its elements differ in size".to_owned();
        self.report(Code::W050, literal.span(), message, label)
            .also(place.name.span(), "a number of elements")
            .help(format!("write `count: \"{name}\"` instead of `len`"));
    }

    /// W051: a flag that says whether a field is there says so when it is read back.
    fn presence_is_undone(&mut self, body: &Body<'a>, field: &'a S<Field>, when: &'a S<String>) {
        let Ok(node) = expr::parse(&when.v) else { return };
        let target = &field.name.v;
        let is_ours = |role: &Role| matches!(role, Role::Presence(of) | Role::Absence(of) if of == target);
        let Some(flag) = self.place_of(body, &node, &is_ours) else { return };
        let absence = |name: &str| {
            let role = body.scope.field(name).and_then(|field| field.role.as_ref());
            matches!(role.map(|role| &role.v), Some(Role::Absence(_)))
        };
        let (tried, facts) = (self.tried(body, &node, &is_ours), facts(body));
        let found = trials(&tried, |values, _| {
            if !facts.iter().all(|fact| evaluate(fact, values) != Some(0)) {
                return None;
            }
            let is = evaluate(&node, values)? != 0;
            let again: Vec<(&str, u64)> = values
                .iter()
                .zip(&tried)
                .map(|((name, value), tried)| match tried.restored {
                    true => (*name, u64::from(is != absence(name))),
                    false => (*name, *value),
                })
                .gather();
            let then = evaluate(&node, &again)? != 0;
            (then != is).then(|| (is, others(&tried, values)))
        });
        let Some((is, others)) = found else { return };
        let name = &flag.name.v;
        let (there, absent) = if is { ("is there", "not there") } else { ("is not there", "there") };
        let written = u64::from(is != absence(name));
        let message = format!("`{}` does not give back what emit writes into `{name}`", when.v);
        let label =
            format!("where `{target}` {there}{others}, `{name}` is {written}, and this says {absent}");
        let (role, other) = match absence(name) {
            true => ("Absence", "Presence"),
            false => ("Presence", "Absence"),
        };
        let plain = if absence(name) { format!("!{name}") } else { name.clone() };
        let help =
            format!("`{role}` goes with `when: \"{plain}\"`; what is inverted is `{other}(\"{target}\")`");
        self.report(Code::W051, when.span(), message, label)
            .also(flag.name.span(), format!("written from whether `{target}` is there"))
            .help(help);
    }

    /// The first name of an expression, or of what its tables are made of, that has such a role.
    fn place_of(&self, body: &Body<'a>, node: &Node, is: &dyn Fn(&Role) -> bool) -> Option<&'a S<Field>> {
        let fits = |name: &str| {
            let field = body.scope.field(name)?;
            field.role.as_ref().is_some_and(|role| is(&role.v)).then_some(field)
        };
        node.names().into_iter().find_map(|(name, _)| match body.scope.meaning(name)? {
            Meaning::Let(table) => table.from.iter().find_map(|from| fits(&from.v)),
            _ => fits(name),
        })
    }

    fn tried<'n>(&self, body: &Body<'a>, node: &'n Node, is_ours: &dyn Fn(&Role) -> bool) -> Vec<Tried<'n>> {
        let mut numbers = FEW.to_vec();
        node.walk(&mut |part| {
            if let Kind::Num(number) = part.kind {
                numbers.extend([number.saturating_sub(1), number, number.saturating_add(1)]);
            }
        });
        let mut names: Vec<&str> = node.names().into_iter().map(|(name, _)| name).gather();
        names.sort_unstable();
        names.dedup();
        let one = names.len() == 1;
        names.into_iter().filter_map(|name| self.tried_as(body, name, &numbers, is_ours, one)).gather()
    }

    fn tried_as<'n>(
        &self,
        body: &Body<'a>,
        name: &'n str,
        numbers: &[u64],
        is_ours: &dyn Fn(&Role) -> bool,
        alone: bool,
    ) -> Option<Tried<'n>> {
        let some = |values: Vec<u64>, free| Some(Tried { name, values, restored: false, free });
        let field = match body.scope.meaning(name)? {
            Meaning::Field(field) => field,
            Meaning::Refined(header, _) => body.scope.field(header)?,
            Meaning::Value(value) => return some(vec![value], false),
            Meaning::Let(table) => {
                let values = table.cases.iter().map(|case| case.v.1).chain(table.otherwise);
                return some(values.gather(), true);
            }
            Meaning::Param(param) => {
                let (low, high) = param.range.unwrap_or((0, u64::MAX));
                let within = numbers.iter().copied().filter(|value| (low..=high).contains(value));
                return some(within.chain([low]).gather(), true);
            }
            Meaning::Property(..) => return some(vec![0, 1], true),
            Meaning::PayloadLen | Meaning::BufLen => return some(numbers.to_vec(), true),
        };
        let role = field.role.as_ref().map(|role| &role.v);
        match role {
            Some(Role::Const(value) | Role::Emit(value)) => return some(vec![*value], false),
            Some(Role::Reserved) => return some(vec![0], false),
            _ => {}
        }
        let restored = role.is_some_and(is_ours);
        let free = matches!(role, None | Some(Role::Keep | Role::Tag | Role::Part(_)));
        let bits = self.bits(field).filter(|_| self.is_integer(field))?;
        let (scale, bias) = (u64::from(field.scale.unwrap_or(1)), u64::from(field.bias));
        let mut raw: Vec<u64> = match bits {
            0..=ALL_TRIED_BITS if restored && alone => (0..=largest(bits)).gather(),
            _ => numbers.iter().map(|number| number / scale.max(1)).gather(),
        };
        if restored && !alone {
            raw.extend(0..64);
        }
        if restored && bits > ALL_TRIED_BITS {
            raw.extend((0..bits.min(48)).flat_map(|bit| [(1 << bit) - 1, 1 << bit, (1 << bit) + 1]));
        }
        raw.retain(|value| *value <= largest(bits));
        raw.sort_unstable();
        raw.dedup();
        let values = raw.into_iter().filter_map(|raw| raw.checked_mul(scale)?.checked_add(bias)).gather();
        Some(Tried { name, values, restored, free })
    }
}

/// What lengths may rely on, and what no representation breaks.
fn facts(body: &Body<'_>) -> Vec<Node> {
    let fields = body.scope.fields.iter().filter(|field| field.when.is_none());
    let conditions = fields.flat_map(|field| [&field.check, &field.valid]).flatten();
    conditions.filter_map(|fact| expr::parse(&fact.v).ok()).gather()
}

fn evaluate(node: &Node, values: &[(&str, u64)]) -> Option<u64> {
    proof::evaluate(node, &|wanted| values.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value))
}

/// Tries values together, until one of them is answered; what emit restores has one value, the one that is told apart.
fn trials<T>(
    tried: &[Tried<'_>],
    mut answer: impl FnMut(&[(&str, u64)], Option<u64>) -> Option<T>,
) -> Option<T> {
    let mut step = vec![0; tried.len()];
    for _ in 0..MOST_TRIALS {
        let values: Option<Vec<(&str, u64)>> =
            tried.iter().zip(&step).map(|(tried, at)| Some((tried.name, *tried.values.get(*at)?))).gather();
        let values = values?;
        let mut ours = values.iter().zip(tried).filter(|(_, tried)| tried.restored).map(|((_, v), _)| *v);
        let first = ours.next();
        // Two that are restored from one part are alike.
        if ours.all(|other| Some(other) == first) {
            if let Some(found) = answer(&values, first) {
                return Some(found);
            }
        }
        let mut at = 0;
        loop {
            let (place, most) = (step.get_mut(at)?, tried.get(at)?.values.len());
            *place += 1;
            if *place < most {
                break;
            }
            *place = 0;
            at += 1;
        }
    }
    None
}

/// "and `k` is 2", of what has a say beside the length.
fn others(tried: &[Tried<'_>], values: &[(&str, u64)]) -> String {
    let others = tried.iter().zip(values).filter(|(tried, _)| tried.free);
    others.map(|(_, (name, value))| format!(" and `{name}` is {value}")).gather::<Vec<_>>().concat()
}

/// How a length is said that can be undone: what is done with the number on the wire is its scale and bias.
fn undone_by(node: &Node, place: &S<Field>, target: &str, by_number: bool) -> String {
    let name = &place.name.v;
    if by_number {
        return format!(
            "let the number of elements of `{target}` be `\"{name}\"`, without `scale` and `bias`"
        );
    }
    let plain = format!("let the length of `{target}` be `\"{name}\"`");
    let unscaled = place.scale.unwrap_or(1) == 1 && place.bias == 0;
    match Linear::of(node).and_then(|sum| sum.factor_and_rest(name)) {
        Some((factor, rest))
            if unscaled && (1..=0xffff).contains(&factor) && (0..=0xffff).contains(&rest) =>
        {
            format!("{plain}, and say of `{name}`: {}", scaled(factor, rest, target))
        }
        _ => {
            format!("{plain}, which counts its octets; whatever else is computed from it does not come back")
        }
    }
}

/// The role, scale and bias of a number that says octets like this: `factor` × number + `rest`.
pub(super) fn scaled(factor: i128, rest: i128, target: &str) -> String {
    let (mut inside, mut outside) = (String::new(), String::new());
    for (word, outer, value, nothing) in [("unit", "scale", factor, 1), ("bias", "bias", rest, 0)] {
        if value != nothing {
            inside.push_str(&format!(", {word}: {value}"));
            outside.push_str(&format!(", {outer}: {value}"));
        }
    }
    let of = if target == "payload" { "Payload".to_owned() } else { format!("Field(\"{target}\")") };
    format!("`role: Length(of: {of}{inside}){outside}`")
}
