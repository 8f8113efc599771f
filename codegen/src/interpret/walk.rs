//! Every value of a packet in a row, in the order and under the names that a generated visitor sees.

use super::value::{Fields, Item, Value, find};
use super::{Parsed, Types};
use crate::gather::Gather;
use crate::model::{Field, FieldType, Role, TypeKind, TypeRef};

/// What a visitor of a packet sees, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A structure begins: a variant's body, a list of options, an option.
    Enter(String),
    /// It ends.
    Leave,
    /// A value.
    Value(Shown),
}

/// What a value is, besides its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A number without a name.
    Number,
    /// One bit.
    Flag,
    /// A number with a name.
    Named,
    /// Something with a notation of its own: an address, a record, elements.
    Text,
    /// Octets.
    Octets(Vec<u8>),
}

/// A value, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Names of what it is in (a variant, a list, an option) and its own.
    pub path: Vec<String>,
    /// Its number, where it is one.
    pub number: Option<u64>,
    /// As its type shows it.
    pub text: String,
    /// What it is.
    pub form: Form,
}

impl Parsed<'_> {
    /// Every value that is there and has an accessor: the header's fields, then the variant's in its own name.
    pub fn walk(&self) -> Vec<Shown> {
        let values = self.events().into_iter().filter_map(|event| match event {
            Event::Value(shown) => Some(shown),
            Event::Enter(_) | Event::Leave => None,
        });
        values.gather()
    }

    /// The same, with the beginning and end of each structure.
    pub fn events(&self) -> Vec<Event> {
        let mut walk = Walk { types: self.interpreter.types(), path: Vec::new(), out: Vec::new() };
        let own = self.interpreter.packet.given().count();
        walk.fields(self.interpreter.packet.fields.get(own..).unwrap_or(&[]), self.fields());
        if let Some(variant) = self.variant {
            walk.enter(&variant.name);
            for (name, ty) in variant.refine.values() {
                walk.value(name, ty, find(self.fields(), name).unwrap_or(&Value::Absent));
            }
            walk.fields(&variant.fields, self.fields());
            walk.leave();
        }
        walk.fields(&self.interpreter.packet.trailer, self.fields());
        walk.out
    }
}

struct Walk<'c> {
    types: Types<'c>,
    path: Vec<String>,
    out: Vec<Event>,
}

impl Walk<'_> {
    fn enter(&mut self, name: &str) {
        self.path.push(name.to_owned());
        self.out.push(Event::Enter(name.to_owned()));
    }

    fn leave(&mut self) {
        self.path.pop();
        self.out.push(Event::Leave);
    }

    fn fields(&mut self, defs: &[Field], values: &Fields) {
        for def in defs {
            if def.role != Role::Reserved && !matches!(def.ty, FieldType::Align(_)) {
                self.value(&def.name, &def.ty, find(values, &def.name).unwrap_or(&Value::Absent));
            }
        }
    }

    fn value(&mut self, name: &str, ty: &FieldType, value: &Value) {
        match (value, ty) {
            (Value::Absent, _) => {}
            (Value::Options(list), FieldType::Options(list_type, _)) => {
                self.enter(name);
                list.items.iter().for_each(|item| self.option(item, list_type));
                self.leave();
            }
            (Value::Number(number), ty) => match self.named(ty) {
                // A closed enum has no value for a number that it does not name.
                Some(Some(known)) if !known.contains(number) => {}
                Some(_) => {
                    self.put(name, Some(*number), self.types.shown(value, Some(ty)), Form::Named);
                }
                None => {
                    let form = if matches!(ty, FieldType::Bool) { Form::Flag } else { Form::Number };
                    self.put(name, Some(*number), number.to_string(), form);
                }
            },
            (Value::List(elements), FieldType::Array { of, .. }) if self.is_rich(of) => {
                self.enter(name);
                for element in elements {
                    self.enter(&of.name);
                    self.record(element, of);
                    self.leave();
                }
                self.leave();
            }
            (Value::Union(case, values), FieldType::Union(of, _)) => {
                self.enter(name);
                self.union(case, values, of);
                self.leave();
            }
            (value @ Value::Record(_), FieldType::Type(of)) if self.is_rich(of) => {
                self.enter(name);
                self.record(value, of);
                self.leave();
            }
            (Value::Octets(octets), FieldType::Bytes(_) | FieldType::Quote(..)) => {
                self.put(name, None, self.types.shown(value, Some(ty)), Form::Octets(octets.clone()));
            }
            (value, ty) => self.put(name, None, self.types.shown(value, Some(ty)), Form::Text),
        }
    }

    /// Whether a record is a structure to visitors, and not a plain value.
    fn is_rich(&self, of: &TypeRef) -> bool {
        matches!(self.types.kind(of), Some(TypeKind::Record { plain: false, .. }))
    }

    fn union(&mut self, case: &str, values: &Fields, of: &TypeRef) {
        let Some(TypeKind::Union { cases, .. }) = self.types.kind(of) else { return };
        match cases.iter().find(|known| known.name == case) {
            Some(case) => {
                self.enter(&case.name);
                self.fields(&case.fields, values);
                self.leave();
            }
            None => {
                let octets = find(values, "octets").unwrap_or(&Value::Absent);
                self.value("octets", &FieldType::Bytes(crate::model::Length::Rest), octets);
            }
        }
    }

    fn record(&mut self, value: &Value, of: &TypeRef) {
        if let (Some(TypeKind::Record { fields, .. }), Value::Record(values)) = (self.types.kind(of), value) {
            self.fields(fields, values);
        }
    }

    /// Whether numbers of a type have names, and which ones there are where others are none.
    fn named(&self, ty: &FieldType) -> Option<Option<Vec<u64>>> {
        let FieldType::Type(name) = ty else { return None };
        match self.types.kind(name)? {
            TypeKind::Enum { open: false, values, .. } => Some(Some(values.iter().map(|v| v.value).gather())),
            TypeKind::Enum { .. } | TypeKind::Flags { .. } => Some(None),
            _ => None,
        }
    }

    fn put(&mut self, name: &str, number: Option<u64>, text: String, form: Form) {
        let path = self.path.iter().cloned().chain([name.to_owned()]).gather();
        self.out.push(Event::Value(Shown { path, number, text, form }));
    }

    fn option(&mut self, item: &Item, list_type: &TypeRef) {
        let Some(TypeKind::Options(list)) = self.types.kind(list_type) else { return };
        match list.options.iter().find(|def| Some(&def.name) == item.name.as_ref()) {
            Some(def) => {
                self.enter(&def.name);
                let own = def.fields.iter().filter(|field| field.role == Role::Keep);
                let kept: Vec<Field> = list.head.kept().chain(own).cloned().gather();
                self.fields(&kept, &item.fields);
                self.leave();
            }
            None => {
                self.enter("Unknown");
                let octets = Value::Octets(item.octets.clone());
                self.value("kind", &FieldType::U(8), &Value::Number(item.kind));
                let head: Vec<Field> = list.head.kept().cloned().gather();
                self.fields(&head, &item.fields);
                self.value("data", &FieldType::Bytes(crate::model::Length::Rest), &octets);
                self.leave();
            }
        }
    }
}
