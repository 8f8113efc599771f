//! Octets to values: the structure.

use super::eval::{eval, holds, look_up};
use super::value::{Scope, Value, find};
use super::{Context, Fields, Interpreter, Kind, Result, Types, customs, options};
use crate::gather::Gather;
use crate::model::{
    BUF_LEN, Endian, Field, FieldType, Length, Let, Module, OnOver, Packet, Part, Pattern, Region, Role,
    TypeKind, TypeRef, Variant,
};
use std::ops::Range;

/// Fields, and the bits where they begin and end.
pub(super) type Places = Vec<(String, usize, usize)>;

/// A packet whose structure was found.
#[derive(Debug, Clone)]
pub struct Parsed<'c> {
    pub(super) interpreter: Interpreter<'c>,
    pub(super) scope: Scope,
    pub(super) variant: Option<&'c Variant>,
    /// The octets that the packet says are its own: the buffer, cut by a length of the whole packet.
    pub(super) octets: Vec<u8>,
    pub(super) header_len: usize,
    pub(super) payload: Option<Range<usize>>,
    /// Where fields begin and end, in bits.
    pub(super) places: Places,
    pub(super) context: Context,
}

impl Parsed<'_> {
    /// Every field of header, variant and trailer; what a variant refines is there under both names.
    pub fn fields(&self) -> &Fields {
        &self.scope.fields
    }

    /// The value of a field.
    pub fn value(&self, name: &str) -> Option<&Value> {
        find(&self.scope.fields, name)
    }

    /// The value of a field that is a number and is there, or of a table.
    pub fn number(&self, name: &str) -> Option<u64> {
        let table = || self.scope.lets.iter().find(|(known, _)| known == name).map(|(_, value)| *value);
        self.scope.number(name).or_else(table)
    }

    /// The name of the variant that was chosen.
    pub fn variant(&self) -> Option<&str> {
        self.variant.map(|variant| variant.name.as_str())
    }

    /// The payload.
    pub fn payload(&self) -> &[u8] {
        self.payload.clone().and_then(|range| self.octets.get(range)).unwrap_or(&[])
    }
}

/// What becomes of a packet that ends before what it promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Nothing.
    Strict,
    /// What is there is read.
    Partial,
}

/// What is wrong with octets, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub kind: Kind,
    /// The field, as descriptions call it: with its variant, `EchoRequest.ident`; or `payload`.
    pub field: String,
}

/// A place in the octets.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    pub(super) octets: &'a [u8],
    pub(super) bit: usize,
    endian: Endian,
    /// Where the packet, record or option begins, in octets.
    start: usize,
    mode: Mode,
    /// Where the packet ends by its own account, if that is beyond the octets.
    promised: Option<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(octets: &'a [u8], endian: Endian) -> Self {
        Reader { octets, bit: 0, endian, start: 0, mode: Mode::Strict, promised: None }
    }

    pub(super) fn left(&self) -> usize {
        self.octets.len().saturating_sub(self.bit / 8)
    }

    fn number(&mut self, bits: usize) -> Result<u64> {
        let mut value = 0;
        for nth in 0..bits {
            let octet = u64::from(*self.octets.get(self.bit / 8).ok_or(Kind::Truncated)?);
            match self.endian {
                Endian::Big => value = value << 1 | octet >> (7 - self.bit % 8) & 1,
                Endian::Little => value |= (octet >> (self.bit % 8) & 1) << nth,
            }
            self.bit += 1;
        }
        Ok(value)
    }

    pub(super) fn take(&mut self, len: usize) -> Result<&'a [u8]> {
        let start = self.bit / 8;
        let end = start.checked_add(len).ok_or(Kind::Truncated)?;
        let taken = self.octets.get(start..end).ok_or(Kind::Truncated)?;
        self.bit = end * 8;
        Ok(taken)
    }

    /// Gives up what is behind the first `len` octets.
    fn narrow(&mut self, len: u64) -> Result<()> {
        let len = usize::try_from(len).map_err(|_| Kind::Truncated)?;
        match (self.octets.get(..len), self.mode) {
            (Some(octets), _) => self.octets = octets,
            // What does not fit is told when it is reached.
            (None, Mode::Partial) => self.promised = Some(len),
            (None, Mode::Strict) => return Err(Kind::Truncated),
        }
        Ok(())
    }
}

/// Fields that are read one behind the other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Body<'c> {
    pub(super) types: Types<'c>,
    pub(super) module: &'c Module,
    pub(super) fields: &'c [Field],
    pub(super) parts: &'c [Part],
    pub(super) lets: &'c [Let],
}

pub(super) fn packet<'c>(
    interpreter: Interpreter<'c>,
    octets: &[u8],
    context: &Context,
) -> Result<Parsed<'c>> {
    let (parsed, fault) = as_far_as(interpreter, octets, context, Mode::Strict);
    fault.map_or(Ok(parsed), |fault| Err(fault.kind))
}

/// Reads up to the first fault.
pub(super) fn as_far_as<'c>(
    interpreter: Interpreter<'c>,
    octets: &[u8],
    context: &Context,
    mode: Mode,
) -> (Parsed<'c>, Option<Fault>) {
    let mut parsed = Parsed {
        interpreter,
        scope: Scope::new(interpreter.module, context),
        variant: None,
        octets: Vec::new(),
        header_len: 0,
        payload: None,
        places: Vec::new(),
        context: context.clone(),
    };
    parsed.scope.buf_len = octets.len() as u64;
    let mut reader = Reader { mode, ..Reader::new(octets, interpreter.module.endian) };
    let result = parsed.read(&mut reader);
    parsed.octets = reader.octets.to_vec();
    let field = match &parsed.scope.owner {
        Some(variant) => format!("{variant}.{}", parsed.scope.at),
        None => parsed.scope.at.clone(),
    };
    (parsed, result.err().map(|kind| Fault { kind, field }))
}

impl<'c> Parsed<'c> {
    fn read(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        let Interpreter { module, packet, .. } = self.interpreter;
        let types = self.interpreter.types();
        let header = Body { types, module, fields: &packet.fields, parts: &packet.parts, lets: &packet.lets };
        header.read(reader, &mut self.scope, &mut self.places)?;
        self.header_len = reader.bit / 8;
        let whole = reader.octets;
        // Of a packet that is cut short the end is not there.
        if reader.promised.is_none() {
            trailer(packet, header, reader, &mut self.scope, &mut self.places)?;
        }
        self.variant = packet.variants.iter().find(|variant| chosen(variant, &self.scope));
        if let Some(variant) = self.variant {
            for (header, (name, _)) in &variant.refine {
                let value = find(&self.scope.fields, header).cloned().unwrap_or(Value::Absent);
                self.scope.fields.push((name.clone(), value));
            }
            let body =
                Body { types, module, fields: &variant.fields, parts: &variant.parts, lets: &packet.lets };
            self.scope.owner = Some(variant.name.clone());
            body.read(reader, &mut self.scope, &mut self.places)?;
        }
        payload(packet, self.variant, reader, &mut self.scope, &mut self.payload)?;
        self.scope.owner = None;
        if !packet.trailer.is_empty() {
            reader.octets = whole;
        }
        match reader.promised {
            Some(_) => Err(Kind::Truncated),
            None => Ok(()),
        }
    }
}

fn chosen(variant: &Variant, scope: &Scope) -> bool {
    variant.when.iter().all(|(tag, pattern)| match pattern {
        Pattern::Any => true,
        Pattern::Ranges(ranges) => {
            let value = if tag == BUF_LEN { Some(scope.buf_len) } else { scope.number(tag) };
            value.is_some_and(|value| ranges.iter().any(|(low, high)| (*low..=*high).contains(&value)))
        }
    })
}

/// Cuts the payload off, where there is one.
fn payload(
    packet: &Packet,
    variant: Option<&Variant>,
    reader: &mut Reader<'_>,
    scope: &mut Scope,
    out: &mut Option<Range<usize>>,
) -> Result<()> {
    let payload = match variant {
        Some(variant) => variant.payload.as_ref().or(packet.payload.as_ref()),
        None => packet.payload.as_ref(),
    };
    let Some(payload) = payload else { return Ok(()) };
    scope.at = "payload".to_owned();
    let (start, there) = (reader.bit / 8, reader.left());
    let room = reader.promised.map_or(there, |end| end.saturating_sub(start));
    let len = length(&payload.len, room, scope)?;
    let fits = len <= room && len <= there;
    if !fits && reader.mode == Mode::Strict {
        return Err(Kind::Truncated);
    }
    let taken = len.min(there);
    reader.take(taken)?;
    scope.payload_len = Some(taken as u64);
    *out = Some(start..start + taken);
    if fits { Ok(()) } else { Err(Kind::Truncated) }
}

/// Reads the trailer from the end of the packet, its last part first, and takes it off.
fn trailer<'c>(
    packet: &'c Packet,
    header: Body<'c>,
    reader: &mut Reader<'_>,
    scope: &mut Scope,
    places: &mut Places,
) -> Result<()> {
    for part in packet.trailer_parts.iter().rev() {
        let there = |when: &Option<crate::model::Expr>| when.as_ref().is_none_or(|w| holds(w, scope));
        let len = match part {
            Part::Fixed { octets, when, .. } if there(when) => *octets,
            Part::Variable { field, when } if there(when) => {
                let Some(field) = packet.trailer.get(*field) else { continue };
                length(length_of(&field.ty).unwrap_or(&Length::Rest), 0, scope)?
            }
            Part::Fixed { .. } | Part::Variable { .. } => 0,
            Part::Loose { fields } => {
                let all = fields.iter().filter_map(|index| packet.trailer.get(*index));
                let all = all.filter(|field| there(&field.when));
                all.filter_map(|field| header.types.number_bits(&field.ty)).sum::<usize>() / 8
            }
        };
        let start = reader.left().checked_sub(len).ok_or(Kind::Truncated)? + reader.bit / 8;
        let (bit, mode) = (start * 8, reader.mode);
        let mut behind = Reader { bit, start, mode, ..Reader::new(reader.octets, reader.endian) };
        let part = Body { fields: &packet.trailer, parts: std::slice::from_ref(part), ..header };
        part.read(&mut behind, scope, places)?;
        reader.octets = reader.octets.get(..start).ok_or(Kind::Truncated)?;
    }
    Ok(())
}

fn length(len: &Length, rest: usize, scope: &Scope) -> Result<usize> {
    match len {
        Length::Fixed(octets) => Ok(*octets),
        Length::Rest => Ok(rest),
        Length::Expr(expr) => {
            let octets = eval(expr, scope).ok_or(Kind::BadLength)?;
            usize::try_from(octets).map_err(|_| Kind::Truncated)
        }
    }
}

fn length_of(ty: &FieldType) -> Option<&Length> {
    match ty {
        FieldType::Bytes(len)
        | FieldType::Array { len, .. }
        | FieldType::Choice(_, len)
        | FieldType::Options(_, len)
        | FieldType::Quote(_, len)
        | FieldType::Union(_, len)
        | FieldType::Custom { len, .. } => Some(len),
        FieldType::U(_) | FieldType::Bool | FieldType::Type(_) | FieldType::Align(_) => None,
    }
}

impl<'c> Body<'c> {
    pub(super) fn read(&self, reader: &mut Reader<'_>, scope: &mut Scope, places: &mut Places) -> Result<()> {
        for part in self.parts {
            let (fields, octets, when) = match part {
                Part::Fixed { octets, fields, when } => (fields.clone(), *octets, when.as_ref()),
                Part::Variable { field, when } => (vec![*field], 0, when.as_ref()),
                Part::Loose { fields } => (fields.clone(), 0, None),
            };
            let there = when.is_none_or(|when| holds(when, scope));
            let fields: Vec<&Field> = fields.iter().filter_map(|index| self.fields.get(*index)).gather();
            scope.at = fields.first().map(|field| field.name.clone()).unwrap_or_default();
            if there && reader.left() < octets {
                self.beginning(&fields, reader, scope);
                return Err(Kind::Truncated);
            }
            let mut known = Ok(());
            for field in &fields {
                let start = reader.bit;
                let there = field.when.as_ref().is_none_or(|when| holds(when, scope));
                let value = match scope.given(field) {
                    Some(given) => Value::Number(given),
                    None if there => self.whole_field(field, reader, scope)?,
                    None => Value::Absent,
                };
                if !field.given {
                    places.push((field.name.clone(), start, reader.bit));
                }
                scope.fields.push((field.name.clone(), value));
                // The neighbours of a field that no row describes are there all the same.
                known = known.and_then(|()| self.tables(scope));
            }
            known?;
            for field in fields {
                scope.at.clone_from(&field.name);
                check(field, reader, scope)?;
            }
        }
        Ok(())
    }

    /// Fields of a part that is cut off, as far as they are there.
    fn beginning(&self, fields: &[&Field], reader: &mut Reader<'_>, scope: &mut Scope) {
        for field in fields {
            let Ok(value) = self.field(field, reader, scope) else { return };
            scope.fields.push((field.name.clone(), value));
        }
    }

    /// A field; of one that is cut off or can't be read on, what is there is put down where that is wanted.
    fn whole_field(&self, field: &Field, reader: &mut Reader<'_>, scope: &mut Scope) -> Result<Value> {
        let start = reader.bit / 8;
        let result = self.field(field, reader, scope);
        if result.is_err() && length_of(&field.ty).is_some() {
            scope.at.clone_from(&field.name);
            let behind = reader.octets.get(start..).unwrap_or(&[]);
            let len = length_of(&field.ty).and_then(|len| length(len, behind.len(), scope).ok());
            let octets = len.and_then(|len| behind.get(..len)).unwrap_or(behind);
            let there = match (&field.ty, reader.mode) {
                (FieldType::Bytes(_) | FieldType::Quote(..), Mode::Partial) => {
                    Some(Value::Octets(octets.to_vec()))
                }
                (FieldType::Choice(name, _), Mode::Partial) => match self.types.kind(name) {
                    Some(TypeKind::Choice { cases, .. })
                        if cases.iter().any(|(len, _)| *len == octets.len()) =>
                    {
                        Some(Value::Octets(octets.to_vec()))
                    }
                    _ => None,
                },
                (FieldType::Array { of, .. }, Mode::Partial) => {
                    // What stands before them is in sight: a name may point there.
                    let end = start.saturating_add(octets.len());
                    let within = reader.octets.get(..end).unwrap_or(reader.octets);
                    let elements = Reader { bit: start * 8, ..Reader::new(within, reader.endian) };
                    Some(self.whole_elements(of, elements, scope))
                }
                (FieldType::Options(name, _), Mode::Partial) => {
                    options::walk(self.types, name, octets, scope).ok().map(Value::Options)
                }
                _ => None,
            };
            scope.fields.extend(there.map(|there| (field.name.clone(), there)));
        }
        result
    }

    /// The elements that are whole.
    fn whole_elements(&self, of: &TypeRef, mut reader: Reader<'_>, scope: &Scope) -> Value {
        let mut elements = Vec::new();
        while reader.left() > 0 {
            let before = reader.bit;
            match self.element(of, &mut reader, scope) {
                Ok(element) if reader.bit > before => elements.push(element),
                Ok(_) | Err(_) => break,
            }
        }
        Value::List(elements)
    }

    /// Looks up every table whose fields are known by now.
    fn tables(&self, scope: &mut Scope) -> Result<()> {
        for table in self.lets {
            if scope.lets.iter().any(|(known, _)| *known == table.name) {
                continue;
            }
            let raw = |name: &str| {
                let field = self.fields.iter().find(|field| field.name == name)?;
                let logical = scope.number(name)?.checked_sub(field.bias)?;
                Some((logical.checked_div(field.scale)?, self.types.number_bits(&field.ty)?))
            };
            match look_up(table, &raw) {
                Ok(Some(value)) => scope.lets.push((table.name.clone(), value)),
                Ok(None) => {}
                Err(()) => {
                    scope.at = table.from.first().cloned().unwrap_or_default();
                    return Err(Kind::Unsupported);
                }
            }
        }
        Ok(())
    }

    pub(super) fn field(&self, field: &Field, reader: &mut Reader<'_>, scope: &Scope) -> Result<Value> {
        if let Some(bits) = self.types.number_bits(&field.ty) {
            let raw = reader.number(bits)?;
            let logical = raw.saturating_mul(field.scale).saturating_add(field.bias);
            return Ok(Value::Number(self.saturated(&field.ty, logical)));
        }
        let rest = reader.left();
        let len = length_of(&field.ty).map_or(Ok(0), |len| length(len, rest, scope))?;
        match &field.ty {
            FieldType::U(_) | FieldType::Bool => Err(Kind::Invalid),
            FieldType::Type(name) => self.element(name, reader, scope),
            FieldType::Bytes(_) | FieldType::Choice(..) | FieldType::Quote(..) => {
                Ok(Value::Octets(reader.take(len)?.to_vec()))
            }
            FieldType::Union(of, _) => self.union(of, len, reader, scope),
            FieldType::Custom { rust, len: declared } => self.custom(rust, declared, len, reader),
            FieldType::Align(to) => {
                let at = reader.bit / 8 - reader.start;
                let fill = at.next_multiple_of(usize::from(*to).max(1)) - at;
                Ok(Value::Octets(reader.take(fill)?.to_vec()))
            }
            FieldType::Array { of, count, .. } => {
                let count = match count {
                    Some(count) => Some(eval(count, scope).ok_or(Kind::BadLength)?),
                    None => None,
                };
                self.array(of, len, count, reader, scope)
            }
            FieldType::Options(name, _) => {
                let own = options::until_end(
                    self.types,
                    name,
                    reader.octets.get(reader.bit / 8..).unwrap_or(&[]),
                    scope,
                )?;
                options::read(self.types, name, reader.take(own.unwrap_or(len))?, scope)
            }
        }
    }

    fn saturated(&self, ty: &FieldType, value: u64) -> u64 {
        let FieldType::Type(name) = ty else { return value };
        match self.types.kind(name) {
            Some(TypeKind::Int { range: Some((low, high)), on_over: OnOver::Saturate, .. }) => {
                value.clamp(*low, *high)
            }
            _ => value,
        }
    }

    /// A value of a named type: a field, or an element of an array.
    fn element(&self, name: &TypeRef, reader: &mut Reader<'_>, scope: &Scope) -> Result<Value> {
        let ty = FieldType::Type(name.clone());
        if let Some(bits) = self.types.number_bits(&ty) {
            return Ok(Value::Number(self.saturated(&ty, reader.number(bits)?)));
        }
        match self.types.kind(name) {
            Some(TypeKind::Octets { len, .. }) => Ok(Value::Octets(reader.take(*len)?.to_vec())),
            Some(TypeKind::Record { fields, parts, .. }) => {
                let module = self.types.module(&name.module).unwrap_or(self.module);
                let record = Body { types: self.types, module, fields, parts, lets: &[] };
                let mut inner = scope.inner();
                let outer = (reader.endian, reader.start);
                (reader.endian, reader.start) = (module.endian, reader.bit / 8);
                record.read(reader, &mut inner, &mut Vec::new())?;
                (reader.endian, reader.start) = outer;
                Ok(Value::Record(inner.fields))
            }
            _ => Err(Kind::Invalid),
        }
    }

    /// Ends after `len` octets, or after `count` elements, whose octets then are within `len`.
    fn array(
        &self,
        of: &TypeRef,
        len: usize,
        count: Option<u64>,
        reader: &mut Reader<'_>,
        scope: &Scope,
    ) -> Result<Value> {
        let end = (reader.bit / 8).checked_add(len).ok_or(Kind::Truncated)?;
        let octets = reader.octets.get(..end).ok_or(Kind::Truncated)?;
        let mut inner = Reader { octets, ..*reader };
        let mut elements = Vec::new();
        while count.map_or(inner.left() > 0, |count| (elements.len() as u64) < count) {
            let before = inner.bit;
            let fits = self.types.fixed_bits(of).is_none_or(|bits| inner.left() * 8 >= bits);
            if count.is_none() && !fits {
                return Err(Kind::BadLength);
            }
            elements.push(self.element(of, &mut inner, scope)?);
            if inner.bit == before {
                return Err(Kind::BadLength);
            }
        }
        reader.bit = inner.bit;
        Ok(Value::List(elements))
    }

    /// A union of so many octets, by what stands before it.
    fn union(&self, of: &TypeRef, len: usize, reader: &mut Reader<'_>, scope: &Scope) -> Result<Value> {
        let Some(TypeKind::Union { by, cases }) = self.types.kind(of) else { return Err(Kind::Invalid) };
        let end = (reader.bit / 8).checked_add(len).ok_or(Kind::Truncated)?;
        let octets = reader.octets.get(..end).ok_or(Kind::Truncated)?;
        let number = |tag: &str| if tag == BUF_LEN { Some(len as u64) } else { scope.number(tag) };
        let Some(case) = cases.iter().find(|case| case.matches(number)) else {
            let octets = Value::Octets(reader.take(len)?.to_vec());
            return Ok(Value::Union(String::new(), vec![("octets".to_owned(), octets)]));
        };
        let module = self.types.module(&of.module).unwrap_or(self.module);
        let body = Body { types: self.types, module, fields: &case.fields, parts: &case.parts, lets: &[] };
        let mut own = Reader { octets, start: reader.bit / 8, endian: module.endian, ..*reader };
        let mut inner = scope.inner();
        body.read(&mut own, &mut inner, &mut Vec::new())?;
        if own.left() > 0 {
            return Err(Kind::BadLength);
        }
        reader.bit = own.bit;
        // What several values of are the case's is kept with it.
        let free = by.iter().filter(|tag| case.pinned(&tag.name).is_none());
        let tags = free
            .map(|tag| (tag.name.clone(), find(&scope.fields, &tag.name).cloned().unwrap_or(Value::Absent)));
        let fields = tags.chain(inner.fields).gather();
        Ok(Value::Union(case.name.clone(), fields))
    }

    /// A value whose codec is written by hand: its octets as they are written, not as they stand here.
    fn custom(&self, rust: &str, declared: &Length, len: usize, reader: &mut Reader<'_>) -> Result<Value> {
        let at = reader.bit / 8;
        let end = at.checked_add(len).ok_or(Kind::Truncated)?;
        let within = reader.octets.get(..end).ok_or(Kind::Truncated)?;
        let Some(codec) = customs::of(self.module, rust) else {
            // What is not known here is shown as octets, if their number is known.
            return match declared {
                Length::Rest => Err(Kind::Unsupported),
                Length::Fixed(_) | Length::Expr(_) => Ok(Value::Octets(reader.take(len)?.to_vec())),
            };
        };
        let (octets, taken) = (codec.read)(within, at)?;
        let all = matches!(declared, Length::Rest) || taken == len;
        reader.take(taken)?;
        if all { Ok(Value::Octets(octets)) } else { Err(Kind::BadLength) }
    }
}

/// What a field demands of the structure, and what it says about the packet's end.
fn check(field: &Field, reader: &mut Reader<'_>, scope: &Scope) -> Result<()> {
    let there = !matches!(find(&scope.fields, &field.name), None | Some(Value::Absent));
    if !there {
        return Ok(());
    }
    if field.check.as_ref().is_some_and(|check| !holds(check, scope)) {
        return Err(Kind::BadLength);
    }
    match (&field.role, scope.number(&field.name)) {
        (Role::Length { of: Region::Packet, .. }, Some(len)) => reader.narrow(len),
        _ => Ok(()),
    }
}
