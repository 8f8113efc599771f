//! A representation back to octets.

use super::eval::{eval, holds, look_up};
use super::judge::Repr;
use super::value::{Scope, Value, find};
use super::{Context, Fields, Interpreter, Kind, Result, Types, options, sum};
use crate::gather::Gather;
use crate::model::{
    Collect, Endian, Field, FieldType, Length, Let, Merge, Module, Param, Pattern, Region, Role, TypeKind,
    Variant,
};

/// Octets that grow at their end, bit by bit.
#[derive(Debug)]
pub(super) struct Writer {
    octets: Vec<u8>,
    bit: usize,
    endian: Endian,
}

impl Writer {
    pub(super) fn new(endian: Endian) -> Self {
        Writer { octets: Vec::new(), bit: 0, endian }
    }

    pub(super) fn len(&self) -> usize {
        self.octets.len()
    }

    pub(super) fn into_octets(self) -> Vec<u8> {
        self.octets
    }

    pub(super) fn put_octets(&mut self, octets: &[u8]) {
        self.octets.extend_from_slice(octets);
        self.bit = self.octets.len() * 8;
    }

    pub(super) fn truncate(&mut self, len: usize) {
        self.octets.truncate(len);
        self.bit = self.octets.len() * 8;
    }

    pub(super) fn put_number(&mut self, value: u64, bits: usize) -> Result<()> {
        let at = self.bit;
        self.octets.resize((at + bits).div_ceil(8), 0);
        self.bit += bits;
        patch(&mut self.octets, at, bits, value, self.endian)
    }
}

/// Overwrites a number of this width.
pub(super) fn patch(octets: &mut [u8], at: usize, bits: usize, value: u64, endian: Endian) -> Result<()> {
    if bits < 64 && value >> bits != 0 {
        return Err(Kind::BadLength);
    }
    for nth in 0..bits {
        let (octet, shift, bit) = match endian {
            Endian::Big => ((at + nth) / 8, 7 - (at + nth) % 8, value >> (bits - 1 - nth) & 1),
            Endian::Little => ((at + nth) / 8, (at + nth) % 8, value >> nth & 1),
        };
        let octet = octets.get_mut(octet).ok_or(Kind::BadLength)?;
        *octet = *octet & !(1 << shift) | (bit as u8) << shift;
    }
    Ok(())
}

/// Where the values of fields come from.
#[derive(Debug)]
pub(super) struct Source<'s> {
    kept: &'s Fields,
    variant: Option<&'s Variant>,
    merges: &'s [Merge],
    collects: Vec<&'s Collect>,
    lets: &'s [Let],
    outer: &'s Scope,
}

impl<'s> Source<'s> {
    /// A record or an option: every field that is kept is there by its name.
    pub(super) fn record(kept: &'s Fields, outer: &'s Scope) -> Self {
        Source { kept, variant: None, merges: &[], collects: Vec::new(), lets: &[], outer }
    }

    fn value(&self, field: &Field) -> Option<&'s Value> {
        let refined = self.variant.and_then(|variant| variant.refine.get(&field.name));
        find(self.kept, refined.map_or(&field.name, |(name, _)| name))
    }

    fn is_there(&self, name: &str) -> bool {
        !matches!(find(self.kept, name), None | Some(Value::Absent))
    }
}

/// A length that is known only when all is written.
#[derive(Debug)]
struct Pending {
    at: usize,
    bits: usize,
    of: Region,
    unit: u64,
    bias: u64,
}

pub(super) fn packet(interpreter: Interpreter<'_>, repr: &Repr, payload: &[u8]) -> Result<Vec<u8>> {
    let Interpreter { module, packet, .. } = interpreter;
    let types = interpreter.types();
    // What was said of the parameters is kept.
    let said = |param: &Param| match find(&repr.fields, &param.name) {
        Some(Value::Number(value)) => Some((param.name.clone(), *value)),
        _ => None,
    };
    let context = Context { params: module.params.iter().filter_map(said).gather(), ..Context::default() };
    let outer = Scope::new(module, &context);
    let variant = packet.variants.iter().find(|variant| Some(&variant.name) == repr.variant.as_ref());
    let refused = |(name, pattern): (&String, &Pattern)| {
        let said = outer.params.iter().find(|(known, _)| known == name);
        said.is_some_and(|(_, value)| !pattern.takes(*value))
    };
    if variant.is_some_and(|variant| variant.when.iter().any(refused)) {
        return Err(Kind::Invalid);
    }
    let mut out = Writer::new(module.endian);
    let mut source = Source {
        kept: &repr.fields,
        variant,
        merges: &packet.merges,
        collects: packet.collects.iter().gather(),
        lets: &packet.lets,
        outer: &outer,
    };
    let mut writing = Writing {
        types,
        module,
        scope: outer.clone(),
        pending: Vec::new(),
        places: Vec::new(),
        start: 0,
        base: 0,
    };
    writing.fields(&packet.fields, &source, &mut out)?;
    if let Some(variant) = variant {
        source.collects.extend(&variant.collects);
        writing.fields(&variant.fields, &source, &mut out)?;
    }
    let payload = repr.payload.as_deref().unwrap_or(payload);
    if repr.payload_len.is_some_and(|len| len != payload.len()) {
        return Err(Kind::BadLength);
    }
    let start = out.len();
    out.put_octets(payload);
    let payload_len = out.len() - start;
    writing.fields(&packet.trailer, &source, &mut out)?;
    let mut octets = out.into_octets();
    for pending in &writing.pending {
        let region = match pending.of {
            // A variant's fields belong to the header.
            Region::Header => start,
            Region::Packet => octets.len(),
            Region::Payload => payload_len,
            Region::Field(_) => continue,
        };
        let raw = in_units(region as u64, pending.unit, pending.bias)?;
        patch(&mut octets, pending.at, pending.bits, raw, module.endian)?;
    }
    for checksum in packet.checksums.iter().filter(|checksum| checksum.pseudo.is_none()) {
        // Each covers those before it.
        let Ok(parsed) = interpreter.parse(&octets, &context) else { continue };
        if let Some((at, bits, value)) = sum::compute(&parsed, checksum) {
            patch(&mut octets, at, bits, value, module.endian)?;
        }
    }
    Ok(octets)
}

/// The fields of a record or option.
pub(super) fn fields(
    types: Types<'_>,
    module: &Module,
    fields: &[Field],
    source: &Source<'_>,
    out: &mut Writer,
) -> Result<()> {
    let scope = source.outer.inner();
    let start = out.len();
    Writing { types, module, scope, pending: Vec::new(), places: Vec::new(), start, base: 0 }
        .fields(fields, source, out)
}

struct Writing<'c> {
    types: Types<'c>,
    module: &'c Module,
    /// What was written so far, for conditions.
    scope: Scope,
    pending: Vec<Pending>,
    places: Vec<(String, usize, usize)>,
    /// Where the packet, record or option begins, in octets.
    start: usize,
    /// Octets before the fields that are being written.
    base: usize,
}

impl Writing<'_> {
    fn fields(&mut self, fields: &[Field], source: &Source<'_>, out: &mut Writer) -> Result<()> {
        self.base = out.len();
        for field in fields {
            let lifted = source.collects.iter().any(|collect| collect.list == field.name);
            let kept = field.role == Role::Keep && !lifted && !matches!(field.ty, FieldType::Align(_));
            let there = match &field.when {
                None => true,
                Some(_) if kept => !matches!(source.value(field), None | Some(Value::Absent)),
                Some(when) => holds(when, &self.scope),
            };
            let name = field.name.clone();
            if !there {
                self.scope.fields.push((name, Value::Absent));
                continue;
            }
            match self.types.number_bits(&field.ty) {
                Some(_) if field.given => {
                    let said = self.raw(field, source, fields)?;
                    self.scope.fields.push((name, Value::Number(said)));
                }
                Some(bits) => {
                    let raw = self.raw(field, source, fields)?;
                    if let Role::Length { of, unit, bias } = &field.role {
                        let pending = Pending { at: out.bit, bits, of: of.clone(), unit: *unit, bias: *bias };
                        self.pending.push(pending);
                    }
                    self.places.push((name.clone(), out.bit, bits));
                    out.put_number(raw, bits)?;
                    let logical = raw.saturating_mul(field.scale).saturating_add(field.bias);
                    self.scope.fields.push((name, Value::Number(logical)));
                    self.tables(fields, source);
                }
                None => {
                    self.octets(field, source, out)?;
                    self.scope.fields.push((name, Value::Octets(Vec::new())));
                }
            }
        }
        Ok(())
    }

    fn tables(&mut self, fields: &[Field], source: &Source<'_>) {
        for table in source.lets {
            if self.scope.lets.iter().any(|(known, _)| *known == table.name) {
                continue;
            }
            let raw = |name: &str| {
                let field = fields.iter().find(|field| field.name == name)?;
                let logical = self.scope.number(name)?.checked_sub(field.bias)?;
                Some((logical.checked_div(field.scale)?, self.types.number_bits(&field.ty)?))
            };
            if let Ok(Some(value)) = look_up(table, &raw) {
                self.scope.lets.push((table.name.clone(), value));
            }
        }
    }

    /// The number that stands on the wire; 0 where it is known later.
    fn raw(&self, field: &Field, source: &Source<'_>, all: &[Field]) -> Result<u64> {
        match &field.role {
            Role::Keep => kept_number(field, source.value(field)),
            Role::Const(raw) | Role::Emit(raw) => Ok(*raw),
            Role::Reserved | Role::Checksum | Role::Kind | Role::Len | Role::Magic(_) => Ok(0),
            Role::Length { of: Region::Field(name), unit, bias } => {
                in_units(self.size(name, source, all)? as u64, *unit, *bias)
            }
            Role::Length { .. } => Ok(0),
            Role::Count(name) => match find(source.kept, name) {
                Some(Value::List(elements)) => in_units(elements.len() as u64 * field.scale, field.scale, 0),
                _ => Ok(0),
            },
            Role::Presence(name) => Ok(u64::from(source.is_there(name))),
            Role::Absence(name) => Ok(u64::from(!source.is_there(name))),
            Role::Tag if union_tag(self.types, field, source, all).is_some() => {
                union_tag(self.types, field, source, all).ok_or(Kind::Invalid)
            }
            Role::Tag => match source.variant.and_then(|variant| variant.when.get(&field.name)) {
                Some(Pattern::Ranges(ranges)) if matches!(ranges[..], [(low, high)] if low == high) => {
                    Ok(ranges[0].0)
                }
                _ => kept_number(field, source.value(field)),
            },
            Role::Part(merge) => part(field, merge, source),
        }
    }

    /// Octets that a kept field of variable length takes.
    fn size(&self, name: &str, source: &Source<'_>, all: &[Field]) -> Result<usize> {
        let Some(field) = all.iter().find(|field| field.name == name) else {
            // A field of the variant, sized by the header.
            return match find(source.kept, name) {
                Some(Value::Octets(octets)) => Ok(octets.len()),
                _ => Err(Kind::Invalid),
            };
        };
        if !source.is_there(name) && field.when.is_some() {
            return Ok(0);
        }
        // A list of options is padded by where it stands.
        let mut before = self.base;
        if matches!(field.ty, FieldType::Options(..)) {
            let bits = |field: &Field| self.types.number_bits(&field.ty).or(field.bits);
            for earlier in all.iter().take_while(|earlier| earlier.name != name) {
                before += match bits(earlier) {
                    Some(_) => 0,
                    None => self.size(&earlier.name, source, all)?,
                };
            }
            let fixed = all
                .iter()
                .take_while(|earlier| earlier.name != name)
                .filter(|f| f.when.is_none() || source.is_there(&f.name));
            before += fixed.filter_map(bits).sum::<usize>() / 8;
        }
        let mut out = Writer::new(self.module.endian);
        out.put_octets(&vec![0; before]);
        self.octets(field, source, &mut out)?;
        Ok(out.len() - before)
    }

    fn octets(&self, field: &Field, source: &Source<'_>, out: &mut Writer) -> Result<()> {
        if let FieldType::Options(name, _) = &field.ty {
            let Some(TypeKind::Options(list)) = self.types.kind(name) else { return Err(Kind::Invalid) };
            let module = self.types.module(&name.module).unwrap_or(self.module);
            if field.role != Role::Keep {
                return Ok(());
            }
            if let Some(Value::Octets(octets)) = source.value(field) {
                out.put_octets(octets);
                return Ok(());
            }
            let start = out.len();
            for collect in source.collects.iter().filter(|collect| collect.list == field.name) {
                let Some(Value::Lifted(items)) = find(source.kept, &collect.name) else { continue };
                for item in items {
                    options::write(self.types, module, list, item, start, out, source.outer)?;
                }
            }
            return options::pad(self.types, list, start, out);
        }
        if let FieldType::Align(to) = &field.ty {
            let at = out.len() - self.start;
            let fill = at.next_multiple_of(usize::from(*to).max(1)) - at;
            out.put_octets(&vec![0; fill]);
            return Ok(());
        }
        match (&field.role, source.value(field)) {
            (Role::Keep, Some(value)) => self.value(field, value, source, out),
            (Role::Keep, None) => Err(Kind::Invalid),
            (Role::Magic(octets), _) => {
                out.put_octets(octets);
                Ok(())
            }
            _ => {
                out.put_octets(&vec![0; self.unkept_len(field, source)]);
                Ok(())
            }
        }
    }

    /// Octets of a field that is not kept: as few as the rest of what is written allows.
    fn unkept_len(&self, field: &Field, source: &Source<'_>) -> usize {
        match (&field.ty, field.bits) {
            (_, Some(bits)) => bits / 8,
            (FieldType::Bytes(Length::Expr(expr)), None) => {
                // In a trailer a field behind this one may say its length.
                let mut scope = self.scope.clone();
                let known = |name: &String| find(&self.scope.fields, name).is_some();
                scope.fields.extend(source.kept.iter().filter(|(name, _)| !known(name)).cloned());
                eval(expr, &scope).unwrap_or(0) as usize
            }
            _ => 0,
        }
    }

    fn value(&self, field: &Field, value: &Value, source: &Source<'_>, out: &mut Writer) -> Result<()> {
        match (&field.ty, value) {
            (FieldType::Array { of, .. }, Value::List(elements)) => {
                let ty = FieldType::Type(of.clone());
                elements.iter().try_for_each(|element| self.typed(&ty, element, source, out))
            }
            (FieldType::Quote(..), Value::Octets(octets)) => {
                out.put_octets(octets.get(..field.max.unwrap_or(usize::MAX)).unwrap_or(octets));
                Ok(())
            }
            (ty, value) => self.typed(ty, value, source, out),
        }
    }

    fn typed(&self, ty: &FieldType, value: &Value, source: &Source<'_>, out: &mut Writer) -> Result<()> {
        match (ty, value) {
            (_, Value::Octets(octets)) => {
                out.put_octets(octets);
                Ok(())
            }
            (ty, Value::Number(number)) => {
                out.put_number(*number, self.types.number_bits(ty).ok_or(Kind::Invalid)?)
            }
            (FieldType::Union(of, _), Value::Union(name, values)) => match self.types.kind(of) {
                Some(TypeKind::Union { cases, .. }) => {
                    let case = cases.iter().find(|case| case.name == *name).ok_or(Kind::Unsupported)?;
                    let module = self.types.module(&of.module).unwrap_or(self.module);
                    let record = Source::record(values, source.outer);
                    self::fields(self.types, module, &case.fields, &record, out)
                }
                _ => Err(Kind::Invalid),
            },
            (FieldType::Type(name), Value::Record(values)) => match self.types.kind(name) {
                Some(TypeKind::Record { fields, .. }) => {
                    let module = self.types.module(&name.module).unwrap_or(self.module);
                    let record = Source::record(values, source.outer);
                    self::fields(self.types, module, fields, &record, out)
                }
                _ => Err(Kind::Invalid),
            },
            _ => Err(Kind::Invalid),
        }
    }
}

/// What a tag is, of a union among these fields.
fn union_tag(types: Types<'_>, tag: &Field, source: &Source<'_>, all: &[Field]) -> Option<u64> {
    all.iter().find_map(|field| {
        let FieldType::Union(of, _) = &field.ty else { return None };
        let Some(TypeKind::Union { by, cases }) = types.kind(of) else { return None };
        by.iter().find(|known| known.name == tag.name)?;
        let Some(Value::Union(name, values)) = find(source.kept, &field.name) else { return None };
        let case = cases.iter().find(|case| case.name == *name)?;
        case.pinned(&tag.name).or_else(|| match find(values, &tag.name) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        })
    })
}

fn part(field: &Field, merge: &str, source: &Source<'_>) -> Result<u64> {
    let merge = source.merges.iter().find(|known| known.name == merge).ok_or(Kind::Invalid)?;
    let Some(Value::Case(case)) = find(source.kept, &merge.name) else { return Err(Kind::Invalid) };
    let (.., pattern) = merge.cases.iter().find(|(name, ..)| name == case).ok_or(Kind::Invalid)?;
    let nth = merge.from.iter().position(|name| *name == field.name).ok_or(Kind::Invalid)?;
    Ok(pattern >> (merge.from.len() - 1 - nth) & 1)
}

/// Undoes scale and bias; what is gated away is 0.
pub(super) fn kept_number(field: &Field, value: Option<&Value>) -> Result<u64> {
    match value {
        Some(Value::Number(logical)) => in_units(*logical, field.scale, field.bias),
        Some(Value::Absent) if field.gate.is_some() => Ok(0),
        _ => Err(Kind::Invalid),
    }
}

fn in_units(octets: u64, unit: u64, bias: u64) -> Result<u64> {
    let beyond = octets.checked_sub(bias).ok_or(Kind::BadLength)?;
    if beyond % unit.max(1) != 0 {
        return Err(Kind::BadLength);
    }
    Ok(beyond / unit.max(1))
}
