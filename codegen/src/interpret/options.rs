//! Lists of options, read and written.

use super::read::{Body, Reader};
use super::value::{Item, Items, Scope, Value, find};
use super::write::Writer;
use super::{Kind, Result, Types};
use crate::gather::Gather;
use crate::model::{Counts, Module, OnBad, OptionDef, OptionList, Role, TypeKind, TypeRef, Unknown};

/// Reads a list. What is wrong with it is an error at once only where the list is `eager`.
pub(super) fn read(types: Types<'_>, name: &TypeRef, octets: &[u8], scope: &Scope) -> Result<Value> {
    let eager = matches!(types.kind(name), Some(TypeKind::Options(list)) if list.eager);
    let items = walk(types, name, octets, scope)?;
    match items.error {
        Some(kind) if eager => Err(kind),
        _ => Ok(Value::Options(items)),
    }
}

/// Walks a list as far as it can be read.
pub(super) fn walk(types: Types<'_>, name: &TypeRef, octets: &[u8], scope: &Scope) -> Result<Items> {
    let (Some(module), Some(TypeKind::Options(list))) = (types.module(&name.module), types.kind(name)) else {
        return Err(Kind::Invalid);
    };
    let items = Items { octets: octets.to_vec(), ..Items::default() };
    let mut walk = Walk { types, module, list, scope, rest: octets, items };
    while walk.step() {}
    Ok(walk.items)
}

/// The octets of a list that reaches to behind its own end; `None` of every other one.
pub(super) fn until_end(
    types: Types<'_>,
    name: &TypeRef,
    octets: &[u8],
    scope: &Scope,
) -> Result<Option<usize>> {
    let (Some(module), Some(TypeKind::Options(list))) = (types.module(&name.module), types.kind(name)) else {
        return Err(Kind::Invalid);
    };
    if !list.until_end {
        return Ok(None);
    }
    let mut walk = Walk { types, module, list, scope, rest: octets, items: Items::default() };
    loop {
        let bare = walk.rest.get(..list.head.bare).ok_or(Kind::BadOption)?;
        let kind = walk.heads(bare).ok_or(Kind::BadOption)?.0;
        if list.end == Some(kind) {
            return Ok(Some(octets.len() - walk.rest.len() + list.head.bare));
        }
        if list.nop.contains(&kind) && list.head.bare < list.head.octets {
            walk.rest = &walk.rest[list.head.bare..];
        } else {
            walk.take().ok_or(Kind::BadOption)?;
        }
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

impl<'a> Walk<'_, 'a> {
    /// Takes the next option; whether there may be more.
    fn step(&mut self) -> bool {
        let head = &self.list.head;
        let Some(bare) = self.rest.get(..head.bare) else {
            // Less than an empty option is left: nothing at all, or one that was cut off.
            return if self.rest.is_empty() {
                false
            } else {
                self.bad(self.list.truncated, false, Kind::BadOption)
            };
        };
        // A kind that may stand alone is the whole of what stands there.
        let alone = head.bare < head.octets;
        let kind = match self.heads(bare) {
            Some(values) => values.0,
            None if alone => return self.bad(OnBad::Reject, false, Kind::BadOption),
            None => return self.bad(self.list.truncated, false, Kind::BadOption),
        };
        if self.list.end == Some(kind) {
            return false;
        }
        let nop = self.list.nop.contains(&kind);
        if nop && alone {
            self.rest = &self.rest[head.bare..];
            return true;
        }
        let Some((octets, fields)) = self.take() else {
            return self.bad(self.list.truncated, false, Kind::BadOption);
        };
        if nop {
            return true;
        }
        self.option(kind, octets, fields)
    }

    /// The kind of the next option and the fields of its head, of which the octets may be the kind alone.
    fn heads(&self, octets: &[u8]) -> Option<(u64, super::Fields)> {
        let head = &self.list.head;
        let mut scope = self.scope.inner();
        let mut reader = Reader::new(octets, self.module.endian);
        let (types, module) = (self.types, self.module);
        let kind_only = octets.len() < head.octets;
        let fields = if kind_only { &head.fields[..1] } else { &head.fields[..] };
        for field in fields {
            let value =
                Body { types, module, fields, parts: &[], lets: &[] }.field(field, &mut reader, &scope);
            scope.fields.push((field.name.clone(), value.ok()?));
        }
        let kind = head.field(&Role::Kind).and_then(|field| scope.number(&field.name))?;
        Some((kind, scope.fields))
    }

    /// The body of the next option and the fields of its head; what follows is left.
    fn take(&mut self) -> Option<(&'a [u8], super::Fields)> {
        let head = &self.list.head;
        let (_, fields) = self.heads(self.rest.get(..head.octets)?)?;
        let len = match find(&fields, &head.field(&Role::Len)?.name)? {
            Value::Number(len) => whole_len(self.list, *len)?,
            _ => return None,
        };
        let option = self.rest.get(..len)?;
        // Behind the last one the filling may be missing.
        let filled = len.next_multiple_of(self.list.item_pad.max(1));
        self.rest = self.rest.get(filled..).unwrap_or(&[]);
        Some((&option[head.octets..], fields))
    }

    fn option(&mut self, kind: u64, octets: &[u8], head: super::Fields) -> bool {
        for field in &self.list.head.fields {
            if let (Role::Const(wanted), Some(Value::Number(found))) = (&field.role, find(&head, &field.name))
            {
                if found != wanted {
                    return self.bad(self.list.bad_len, true, Kind::BadConst);
                }
            }
        }
        let kept = |(name, _): &(String, Value)| self.list.head.kept().any(|field| field.name == *name);
        let mut fields: super::Fields = head.into_iter().filter(kept).gather();
        let Some(def) = self.list.options.iter().find(|def| def.kind == kind) else {
            match self.list.unknown {
                Unknown::Keep => {}
                Unknown::Skip => return true,
                Unknown::Reject => return self.bad(OnBad::Reject, true, Kind::BadOption),
            }
            self.items.items.push(Item { kind, name: None, fields, octets: octets.to_vec() });
            return true;
        };
        match self.body(def, octets, &fields) {
            Ok(own) => {
                let name = Some(def.name.clone());
                fields.extend(own);
                self.items.items.push(Item { kind, name, fields, octets: octets.to_vec() });
                true
            }
            // A body that does not fit is a bad option; a value in it is what it is.
            Err(Kind::Truncated | Kind::BadLength) => self.bad(self.list.bad_len, true, Kind::BadOption),
            Err(kind) => self.bad(self.list.bad_len, true, kind),
        }
    }

    /// The fields of a body that fits exactly and holds nothing that they do not take.
    fn body(&self, def: &OptionDef, octets: &[u8], head: &super::Fields) -> Result<super::Fields> {
        let (types, module) = (self.types, self.module);
        let body = Body { types, module, fields: &def.fields, parts: &def.parts, lets: &[] };
        let mut scope = self.scope.inner();
        scope.fields.clone_from(head);
        let mut reader = Reader::new(octets, module.endian);
        body.read(&mut reader, &mut scope, &mut Vec::new())?;
        if reader.left() != 0 {
            return Err(Kind::BadOption);
        }
        super::judge::judge_option(types, self.list.head.kept().chain(&def.fields), &scope)?;
        Ok(scope.fields.split_off(head.len()))
    }

    /// What to do about a bad option; behind one that was cut off nothing can be read.
    fn bad(&mut self, policy: OnBad, readable: bool, kind: Kind) -> bool {
        match policy {
            OnBad::Reject => {
                self.items.error = Some(kind);
                false
            }
            OnBad::Skip => readable,
            OnBad::Stop => false,
        }
    }
}

/// Octets of head and value; `None` where that is less than the head.
fn whole_len(list: &OptionList, len: u64) -> Option<usize> {
    let octets = usize::try_from(len).ok()?.checked_mul(list.unit)?;
    match list.counts {
        Counts::Whole => Some(octets).filter(|octets| *octets >= list.head.octets),
        Counts::Value => octets.checked_add(list.head.octets),
    }
}

/// Appends an option, with the padding that it wants before itself. `start` is where the list begins.
pub(super) fn write(
    types: Types<'_>,
    module: &Module,
    list: &OptionList,
    item: &Item,
    start: usize,
    out: &mut Writer,
    scope: &Scope,
) -> Result<()> {
    let def = list.options.iter().find(|def| Some(&def.name) == item.name.as_ref()).ok_or(Kind::Invalid)?;
    while (out.len() - start) % list.item_pad.max(1) != 0 {
        out.put_octets(&[0]);
    }
    if let Some((n, y)) = def.align {
        let (n, y) = (usize::from(n).max(1), usize::from(y));
        while out.len() % n != y % n {
            out.put_octets(&[list.nop.first().copied().unwrap_or(0) as u8]);
        }
    }
    let mut body = Writer::new(module.endian);
    let fields = super::write::Source::record(&item.fields, scope);
    super::write::fields(types, module, &def.fields, &fields, &mut body)?;
    let mut body = body.into_octets();
    let whole = (list.head.octets + body.len()).next_multiple_of(list.unit.max(1));
    let counted = match list.counts {
        Counts::Whole => {
            body.resize(whole - list.head.octets, 0);
            whole
        }
        Counts::Value => {
            body.resize(body.len().next_multiple_of(list.unit.max(1)), 0);
            body.len()
        }
    };
    put_head(types, list, def.kind, (counted / list.unit.max(1)) as u64, &item.fields, out)?;
    out.put_octets(&body);
    Ok(())
}

/// The head of an option: what is not kept, a kind or a length is constant.
fn put_head(
    types: Types<'_>,
    list: &OptionList,
    kind: u64,
    len: u64,
    fields: &super::Fields,
    out: &mut Writer,
) -> Result<()> {
    for field in &list.head.fields {
        let value = match (&field.role, find(fields, &field.name)) {
            (Role::Kind, _) => kind,
            (Role::Len, _) => len,
            (Role::Const(value) | Role::Emit(value), _) => *value,
            (Role::Keep, Some(value)) => super::write::kept_number(field, Some(value))?,
            _ => 0,
        };
        out.put_number(value, types.number_bits(&field.ty).ok_or(Kind::Invalid)?)?;
    }
    Ok(())
}

/// Ends a list and fills it up.
pub(super) fn pad(types: Types<'_>, list: &OptionList, start: usize, out: &mut Writer) -> Result<()> {
    let mut fill = list.end.unwrap_or(0) as u8;
    if let (true, Some(end)) = (list.always_end, list.end) {
        fill = 0;
        while (out.len() - start) % list.item_pad.max(1) != 0 {
            out.put_octets(&[0]);
        }
        let at = out.len();
        put_head(types, list, end, 0, &Vec::new(), out)?;
        out.truncate(at + list.head.bare);
    } else if list.head.bare > 1 || list.item_pad > 1 {
        fill = 0;
    }
    let from = if list.item_pad > 1 { start } else { 0 };
    while (out.len() - from) % list.pad_to.max(1) != 0 {
        out.put_octets(&[fill]);
    }
    Ok(())
}
