//! Values to a representation: what makes sense, and what is kept of it.

use super::eval::holds;
use super::value::{Item, Items, Scope, Value, find};
use super::{Fields, Kind, Parsed, Result, Types, sum};
use crate::gather::Gather;
use crate::model::{
    Collect, CollectFrom, Field, FieldType, Merge, OnOver, Pattern, PayloadRepr, Repeat, Role, TypeKind,
    Variant,
};

/// What is kept of a packet: enough to write it again, and nothing besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repr {
    /// The variant's name.
    pub variant: Option<String>,
    /// Kept fields under the names they have here, merged flags and lifted options.
    pub fields: Fields,
    /// The payload, where the representation holds it.
    pub payload: Option<Vec<u8>>,
    /// Its length, where the representation holds that.
    pub payload_len: Option<usize>,
}

impl Parsed<'_> {
    /// Makes the representation: what `Repr::parse` does.
    ///
    /// # Errors
    /// Every kind but `Truncated`.
    pub fn repr(&self) -> Result<Repr> {
        let packet = self.interpreter.packet;
        packet.fields.iter().chain(&packet.trailer).try_for_each(|field| self.judge_meaning(field))?;
        if !sum::verify(self) {
            return Err(Kind::BadChecksum);
        }
        if !packet.variants.is_empty() && !self.variant.is_some_and(|variant| variant.repr) {
            return Err(Kind::Unsupported);
        }
        let inner = self.variant.map_or(&[][..], |variant| &variant.fields);
        inner.iter().try_for_each(|field| self.judge_meaning(field))?;
        for field in &packet.fields {
            let refined = self.variant.and_then(|variant| variant.refine.get(&field.name));
            self.judge_type(field, refined.map_or(&field.ty, |(_, ty)| ty))?;
        }
        inner.iter().chain(&packet.trailer).try_for_each(|field| self.judge_type(field, &field.ty))?;
        let mut fields: Fields = packet.fields.iter().filter_map(|field| self.kept_header(field)).gather();
        fields.extend(inner.iter().chain(&packet.trailer).filter_map(|field| self.kept(field)));
        for merge in &packet.merges {
            fields.push((merge.name.clone(), Value::Case(self.merged(merge)?)));
        }
        let collects = self.variant.map_or(&packet.collects, |variant| &variant.collects);
        for collect in packet.collects.iter().chain(collects.iter().filter(|_| self.variant.is_some())) {
            fields.push((collect.name.clone(), Value::Lifted(self.lifted(collect)?)));
        }
        self.judge_counts()?;
        let keeps = |wanted| self.payload_repr().is_some_and(|repr| repr == wanted);
        Ok(Repr {
            variant: self.variant.map(|variant| variant.name.clone()),
            fields,
            payload: keeps(PayloadRepr::Slice).then(|| self.payload().to_vec()),
            payload_len: keeps(PayloadRepr::Len).then(|| self.payload().len()),
        })
    }

    /// The field that a representation is refused for, where it is one of the packet's own.
    pub(super) fn refused(&self, kind: Kind) -> Option<String> {
        let inner = self.variant.map_or(&[][..], |variant| &variant.fields);
        let packet = self.interpreter.packet;
        let refines = |field: &Field| self.variant?.refine.get(&field.name);
        let mut all = packet.fields.iter().chain(&packet.trailer).chain(inner);
        let found = all.find(|field| {
            let ty = refines(field).map_or(&field.ty, |(_, ty)| ty);
            self.judge_meaning(field).and_then(|()| self.judge_type(field, ty)) == Err(kind)
        })?;
        Some(refines(found).map_or(&found.name, |(name, _)| name).clone())
    }

    fn payload_repr(&self) -> Option<PayloadRepr> {
        let own = self.variant.and_then(|variant| variant.payload.as_ref());
        own.or(self.interpreter.packet.payload.as_ref()).map(|payload| payload.repr)
    }

    /// The value of a field that is there and not gated away.
    fn meant(&self, field: &Field) -> Option<&Value> {
        let gated = field.gate.as_ref().is_some_and(|gate| self.number(gate) == Some(0));
        self.value(&field.name).filter(|value| !gated && **value != Value::Absent)
    }

    /// Constants, and what a field demands of its value.
    fn judge_meaning(&self, field: &Field) -> Result<()> {
        let Some(value) = self.meant(field) else { return Ok(()) };
        judge_constant(field, value)?;
        match &field.valid {
            Some(valid) if !holds(valid, &self.scope) => Err(Kind::Invalid),
            _ => Ok(()),
        }
    }

    /// Whether a kept value is one that its type has.
    fn judge_type(&self, field: &Field, ty: &FieldType) -> Result<()> {
        match self.meant(field).filter(|_| matches!(field.role, Role::Keep | Role::Tag)) {
            Some(value) => judge_type(self.interpreter.types(), ty, value),
            None => Ok(()),
        }
    }

    /// A header field as the representation has it: refined by the variant, or not there at all.
    fn kept_header(&self, field: &Field) -> Option<(String, Value)> {
        match (self.variant, &field.role) {
            (Some(variant), Role::Tag) => {
                let (name, _) = variant.refine.get(&field.name)?;
                let open = kept_tag(variant, &field.name);
                open.then(|| (name.clone(), self.value(&field.name).cloned().unwrap_or(Value::Absent)))
            }
            (Some(variant), _) => {
                let (_, value) = self.kept(field)?;
                let name = variant.refine.get(&field.name).map_or(&field.name, |(name, _)| name);
                Some((name.clone(), value))
            }
            (None, _) => self.kept(field),
        }
    }

    fn kept(&self, field: &Field) -> Option<(String, Value)> {
        let lifted = self.lifts(&field.name);
        if field.role != Role::Keep || lifted || matches!(field.ty, FieldType::Align(_)) {
            return None;
        }
        let value = self.meant(field).cloned().unwrap_or(Value::Absent);
        Some((field.name.clone(), stripped(self.interpreter.types(), field, value)))
    }

    /// Whether options of this list are fields of the representation; else its octets are kept.
    fn lifts(&self, list: &str) -> bool {
        let own = self.variant.iter().flat_map(|variant| &variant.collects);
        self.interpreter.packet.collects.iter().chain(own).any(|collect| collect.list == list)
    }

    fn merged(&self, merge: &Merge) -> Result<String> {
        let bits = merge.from.iter().fold(0, |bits, name| bits << 1 | self.number(name).unwrap_or(0) & 1);
        let case = merge.cases.iter().find(|(_, mask, pattern)| bits & mask == *pattern);
        case.map(|(name, ..)| name.clone()).ok_or(Kind::Invalid)
    }

    fn lifted(&self, collect: &Collect) -> Result<Vec<Item>> {
        let Some(Value::Options(Items { items, error, .. })) = self.value(&collect.list) else {
            return Ok(Vec::new());
        };
        if let Some(kind) = error {
            return Err(*kind);
        }
        let types = self.interpreter.types();
        let Some(TypeKind::Options(list)) = types.kind(&collect.list_type) else { return Err(Kind::Invalid) };
        let mut found = Vec::new();
        for item in items {
            let Some(name) = item.name.as_ref().filter(|name| wanted(&collect.from).contains(name)) else {
                continue;
            };
            let Some(def) = list.options.iter().find(|def| def.name == *name) else { continue };
            let defs: Vec<Field> = list.head.kept().chain(&def.fields).cloned().gather();
            let fields = kept_fields(types, &defs, &item.fields);
            found.push(Item { kind: item.kind, name: item.name.clone(), fields, octets: Vec::new() });
        }
        repeated(collect.repeat, found)
    }

    /// A count must be the number of elements that are there.
    fn judge_counts(&self) -> Result<()> {
        let packet = self.interpreter.packet;
        let inner = self.variant.map_or(&[][..], |variant| &variant.fields);
        for field in packet.fields.iter().chain(inner).chain(&packet.trailer) {
            let Role::Count(array) = &field.role else { continue };
            if let (Some(count), Some(Value::List(elements))) = (self.number(&field.name), self.value(array))
            {
                if elements.len() as u64 != count {
                    return Err(Kind::BadLength);
                }
            }
        }
        Ok(())
    }
}

/// Whether a variant takes several values of a tag, so that one of them must be kept.
pub(super) fn kept_tag(variant: &Variant, tag: &str) -> bool {
    match variant.when.get(tag) {
        Some(Pattern::Ranges(ranges)) => !matches!(ranges[..], [(low, high)] if low == high),
        Some(Pattern::Any) | None => true,
    }
}

fn wanted(from: &CollectFrom) -> Vec<&String> {
    match from {
        CollectFrom::Value { option, .. }
        | CollectFrom::Present { option }
        | CollectFrom::Whole { option } => {
            vec![option]
        }
        CollectFrom::OneOf(list) => list.iter().map(|(_, option)| option).gather(),
    }
}

fn repeated(repeat: Repeat, mut found: Vec<Item>) -> Result<Vec<Item>> {
    match repeat {
        Repeat::First => found.truncate(1),
        Repeat::Last => drop(found.drain(..found.len().saturating_sub(1))),
        Repeat::Reject if found.len() > 1 => return Err(Kind::BadOption),
        Repeat::Reject => {}
        Repeat::List(most) if found.len() > usize::from(most) => return Err(Kind::Unsupported),
        Repeat::List(_) | Repeat::All => {}
    }
    Ok(found)
}

fn judge_constant(field: &Field, value: &Value) -> Result<()> {
    match (&field.role, value) {
        (Role::Const(raw), Value::Number(number)) => {
            let wanted = raw.saturating_mul(field.scale).saturating_add(field.bias);
            if *number == wanted { Ok(()) } else { Err(Kind::BadConst) }
        }
        (Role::Magic(wanted), Value::Octets(octets)) if octets != wanted => Err(Kind::BadConst),
        _ => Ok(()),
    }
}

/// The fields of an option: constants and `valid` first, as of a packet.
pub(super) fn judge_option<'f>(
    types: Types<'_>,
    fields: impl Iterator<Item = &'f Field> + Clone,
    scope: &Scope,
) -> Result<()> {
    let value = |field: &Field| find(&scope.fields, &field.name).unwrap_or(&Value::Absent);
    for field in fields.clone() {
        judge_constant(field, value(field))?;
        if field.valid.as_ref().is_some_and(|valid| !holds(valid, scope)) {
            return Err(Kind::Invalid);
        }
    }
    let mut kept = fields.filter(|field| field.role == Role::Keep);
    kept.try_for_each(|field| judge_type(types, &field.ty, value(field)))
}

/// What a record must be to mean something: in the order of a packet.
fn judge_record(types: Types<'_>, defs: &[Field], values: &Fields) -> Result<()> {
    let scope = Scope { fields: values.clone(), ..Scope::default() };
    let there = |def: &Field| meant(values, def).cloned().unwrap_or(Value::Absent);
    for def in defs {
        judge_constant(def, &there(def))?;
        let judged = def.valid.as_ref().filter(|_| there(def) != Value::Absent);
        if judged.is_some_and(|valid| !holds(valid, &scope)) {
            return Err(Kind::Invalid);
        }
    }
    for def in defs.iter().filter(|def| def.role == Role::Keep) {
        judge_type(types, &def.ty, &there(def))?;
    }
    for def in defs {
        let Role::Count(array) = &def.role else { continue };
        if let (Some(count), Some(Value::List(elements))) = (scope.number(&def.name), find(values, array)) {
            if elements.len() as u64 != count {
                return Err(Kind::BadLength);
            }
        }
    }
    Ok(())
}

/// The value of a record's field that is there and not gated away.
fn meant<'v>(values: &'v Fields, def: &Field) -> Option<&'v Value> {
    let gate = def.gate.as_ref().and_then(|gate| find(values, gate));
    find(values, &def.name).filter(|_| gate != Some(&Value::Number(0)))
}

fn judge_type(types: Types<'_>, ty: &FieldType, value: &Value) -> Result<()> {
    match (ty, value) {
        (FieldType::Type(name), value) => match (types.kind(name), value) {
            (Some(TypeKind::Enum { open: false, values, .. }), Value::Number(number)) => {
                if values.iter().any(|known| known.value == *number) { Ok(()) } else { Err(Kind::Invalid) }
            }
            (
                Some(TypeKind::Int { range: Some((low, high)), on_over: OnOver::Reject, .. }),
                Value::Number(number),
            ) if !(*low..=*high).contains(number) => Err(Kind::Invalid),
            (Some(TypeKind::Record { fields, .. }), Value::Record(values)) => {
                judge_record(types, fields, values)
            }
            _ => Ok(()),
        },
        (FieldType::Choice(name, _), Value::Octets(octets)) => match types.kind(name) {
            Some(TypeKind::Choice { cases, .. }) if cases.iter().all(|(len, _)| *len != octets.len()) => {
                Err(Kind::Invalid)
            }
            _ => Ok(()),
        },
        (FieldType::Union(of, _), Value::Union(name, values)) => match types.kind(of) {
            Some(TypeKind::Union { cases, .. }) => match cases.iter().find(|case| case.name == *name) {
                Some(case) => judge_record(types, &case.fields, values),
                None => Err(Kind::Unsupported),
            },
            _ => Err(Kind::Invalid),
        },
        (FieldType::Array { of, max, .. }, Value::List(elements)) => {
            if max.is_some_and(|max| elements.len() > usize::from(max)) {
                return Err(Kind::Unsupported);
            }
            let ty = FieldType::Type(of.clone());
            elements.iter().try_for_each(|element| judge_type(types, &ty, element))
        }
        _ => Ok(()),
    }
}

/// The fields of a record or option that a representation holds.
fn kept_fields(types: Types<'_>, defs: &[Field], values: &Fields) -> Fields {
    let kept = defs.iter().filter(|def| def.role == Role::Keep && !matches!(def.ty, FieldType::Align(_)));
    kept.map(|def| {
        let value = meant(values, def).cloned().unwrap_or(Value::Absent);
        (def.name.clone(), stripped(types, def, value))
    })
    .gather()
}

/// A value without what a representation does not hold.
fn stripped(types: Types<'_>, field: &Field, value: Value) -> Value {
    let record = |name, value| match (types.kind(name), value) {
        (Some(TypeKind::Record { fields, .. }), Value::Record(values)) => {
            Value::Record(kept_fields(types, fields, &values))
        }
        (_, value) => value,
    };
    match (&field.ty, value) {
        (FieldType::Quote(..), Value::Octets(mut octets)) => {
            octets.truncate(field.max.unwrap_or(usize::MAX));
            Value::Octets(octets)
        }
        (FieldType::Options(..), Value::Options(list)) => Value::Octets(list.octets),
        (FieldType::Type(name), value) => record(name, value),
        (FieldType::Union(of, _), Value::Union(name, values)) => {
            let Some(TypeKind::Union { by, cases }) = types.kind(of) else {
                return Value::Union(name, values);
            };
            let tags = values.iter().filter(|(name, _)| by.iter().any(|tag| tag.name == *name)).cloned();
            let case = cases.iter().find(|case| case.name == name);
            let kept = case.map_or_else(Vec::new, |case| kept_fields(types, &case.fields, &values));
            let values = tags.chain(kept).gather();
            Value::Union(name, values)
        }
        (FieldType::Array { of, .. }, Value::List(elements)) => {
            Value::List(elements.into_iter().map(|element| record(of, element)).gather())
        }
        (_, value) => value,
    }
}
