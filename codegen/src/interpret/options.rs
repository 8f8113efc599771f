//! Lists of options, read and written.

use super::read::{Body, Reader};
use super::value::{Item, Items, Scope, Value};
use super::write::Writer;
use super::{Kind, Result, Types};
use crate::model::{Counts, Module, OnBad, OptionDef, OptionList, TypeKind, TypeRef, Unknown};

/// Walks a list. What is wrong with it is an error at once only where the list is `eager`.
pub(super) fn read(types: Types<'_>, name: &TypeRef, octets: &[u8], scope: &Scope) -> Result<Value> {
    let (Some(module), Some(TypeKind::Options(list))) = (types.module(&name.module), types.kind(name)) else {
        return Err(Kind::Invalid);
    };
    let mut walk = Walk { types, module, list, scope, rest: octets, items: Items::default() };
    while walk.step() {}
    match walk.items.error {
        Some(kind) if list.eager => Err(kind),
        _ => Ok(Value::Options(walk.items)),
    }
}

struct Walk<'c, 'a> {
    types: Types<'c>,
    module: &'c Module,
    list: &'c OptionList,
    scope: &'a Scope,
    rest: &'a [u8],
    items: Items,
}

impl Walk<'_, '_> {
    /// Takes the next option; whether there may be more.
    fn step(&mut self) -> bool {
        let (kind_len, head_len) = head(self.list);
        let Some(kind) = self.rest.get(..kind_len).map(number) else {
            // Less than a kind is left: nothing at all, or an option that was cut off.
            return if self.rest.is_empty() { false } else { self.bad(self.list.truncated, false) };
        };
        if self.list.end == Some(kind) {
            return false;
        }
        if self.list.nop.contains(&kind) {
            self.rest = &self.rest[kind_len..];
            return true;
        }
        let whole = self.rest.get(kind_len..head_len).map(number).and_then(|len| whole_len(self.list, len));
        let Some((option, behind)) = whole.and_then(|len| self.rest.split_at_checked(len)) else {
            return self.bad(self.list.truncated, false);
        };
        self.rest = behind;
        self.option(kind, &option[head_len..])
    }

    fn option(&mut self, kind: u64, octets: &[u8]) -> bool {
        let Some(def) = self.list.options.iter().find(|def| def.kind == kind) else {
            match self.list.unknown {
                Unknown::Keep => {}
                Unknown::Skip => return true,
                Unknown::Reject => return self.bad(OnBad::Reject, true),
            }
            self.items.items.push(Item { kind, name: None, fields: Vec::new(), octets: octets.to_vec() });
            return true;
        };
        match self.body(def, octets) {
            Some(fields) => {
                let name = Some(def.name.clone());
                self.items.items.push(Item { kind, name, fields, octets: octets.to_vec() });
                true
            }
            None => self.bad(self.list.bad_len, true),
        }
    }

    /// The fields of a body that fits exactly.
    fn body(&self, def: &OptionDef, octets: &[u8]) -> Option<super::Fields> {
        let (types, module) = (self.types, self.module);
        let body = Body { types, module, fields: &def.fields, parts: &def.parts, lets: &[] };
        let mut scope = self.scope.inner();
        let mut reader = Reader::new(octets, module.endian);
        body.read(&mut reader, &mut scope, &mut Vec::new()).ok()?;
        (reader.left() == 0).then_some(scope.fields)
    }

    /// What to do about a bad option; behind one that was cut off nothing can be read.
    fn bad(&mut self, policy: OnBad, readable: bool) -> bool {
        match policy {
            OnBad::Reject => {
                self.items.error = Some(Kind::BadOption);
                false
            }
            OnBad::Skip => readable,
            OnBad::Stop => false,
        }
    }
}

/// Octets of the kind, and of kind and length.
fn head(list: &OptionList) -> (usize, usize) {
    let kind = usize::from(list.kind_bits).div_ceil(8).max(1);
    (kind, (usize::from(list.kind_bits) + usize::from(list.len_bits)).div_ceil(8).max(kind))
}

fn number(octets: &[u8]) -> u64 {
    octets.iter().fold(0, |value, octet| value << 8 | u64::from(*octet))
}

/// Octets of kind, length and value; `None` where that is less than kind and length.
fn whole_len(list: &OptionList, len: u64) -> Option<usize> {
    let octets = usize::try_from(len).ok()?.checked_mul(list.unit)?;
    let (_, head) = head(list);
    match list.counts {
        Counts::Whole => Some(octets).filter(|octets| *octets >= head),
        Counts::Value => octets.checked_add(head),
    }
}

/// Appends an option, with the padding that it wants before itself.
pub(super) fn write(
    types: Types<'_>,
    module: &Module,
    list: &OptionList,
    item: &Item,
    out: &mut Writer,
    scope: &Scope,
) -> Result<()> {
    let def = list.options.iter().find(|def| Some(&def.name) == item.name.as_ref()).ok_or(Kind::Invalid)?;
    if let Some((n, y)) = def.align {
        let (n, y) = (usize::from(n).max(1), usize::from(y));
        while out.len() % n != y % n {
            out.put_octets(&octets_of(list.nop.first().copied().unwrap_or(0), head(list).0));
        }
    }
    let mut body = Writer::new(module.endian);
    let fields = super::write::Source::record(&item.fields, scope);
    super::write::fields(types, module, &def.fields, &fields, &mut body)?;
    let (kind_len, head_len) = head(list);
    let mut body = body.into_octets();
    let whole = (head_len + body.len()).next_multiple_of(list.unit.max(1));
    body.resize(whole - head_len, 0);
    let counted = match list.counts {
        Counts::Whole => whole,
        Counts::Value => body.len().next_multiple_of(list.unit.max(1)),
    };
    let len = (counted / list.unit.max(1)) as u64;
    if list.len_bits < 64 && len >> list.len_bits != 0 {
        return Err(Kind::BadLength);
    }
    out.put_octets(&octets_of(def.kind, kind_len));
    out.put_octets(&octets_of(len, head_len - kind_len));
    out.put_octets(&body);
    Ok(())
}

/// Fills a list up.
pub(super) fn pad(list: &OptionList, out: &mut Writer) {
    while out.len() % list.pad_to.max(1) != 0 {
        out.put_octets(&octets_of(list.end.unwrap_or(0), head(list).0));
    }
}

fn octets_of(value: u64, len: usize) -> Vec<u8> {
    value.to_be_bytes()[8 - len.min(8)..].to_vec()
}
