//! Values, and the names under which expressions find them.

use super::{Context, Kind};
use crate::gather::Gather;
use crate::model::{Field, Module};

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing: its condition does not hold.
    Absent,
    /// A number, scaled and biased as the spec says.
    Number(u64),
    /// Octets as they stand in the packet.
    Octets(Vec<u8>),
    /// The fields of a record.
    Record(Fields),
    /// A case of a union and its fields; without a name, octets of a kind that the spec does not describe.
    Union(String, Fields),
    /// The elements of an array.
    List(Vec<Value>),
    /// Options.
    Options(Items),
    /// The case of merged flags.
    Case(String),
    /// Options of a list that became a field of the representation.
    Lifted(Vec<Item>),
}

/// Names and values, in the order of the spec. Of two with one name the last counts.
pub type Fields = Vec<(String, Value)>;

/// What was read of a list of options.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Items {
    /// The options, without padding and ends.
    pub items: Vec<Item>,
    /// Why reading ended early.
    pub error: Option<Kind>,
    /// All of the list as it stood.
    pub octets: Vec<u8>,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its kind.
    pub kind: u64,
    /// Its name; `None` where the spec does not know the kind.
    pub name: Option<String>,
    /// The fields of its body.
    pub fields: Fields,
    /// Its body.
    pub octets: Vec<u8>,
}

/// The value of this name.
pub(super) fn find<'f>(fields: &'f Fields, name: &str) -> Option<&'f Value> {
    fields.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// What expressions may name.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    pub(super) fields: Fields,
    pub(super) lets: Vec<(String, u64)>,
    pub(super) params: Vec<(String, u64)>,
    pub(super) payload_len: Option<u64>,
    pub(super) buf_len: u64,
    /// The field that is being read, and the variant that it is in: where a fault would be.
    pub(super) at: String,
    pub(super) owner: Option<String>,
}

impl Scope {
    pub(super) fn new(module: &Module, context: &Context) -> Scope {
        let given =
            |name: &str| context.params.iter().find(|(known, _)| known == name).map(|(_, value)| *value);
        let params = module.params.iter();
        Scope {
            params: params.map(|p| (p.name.clone(), given(&p.name).unwrap_or(p.usual()))).gather(),
            ..Scope::default()
        }
    }

    /// What a record or an option sees: its own fields.
    pub(super) fn inner(&self) -> Scope {
        Scope { buf_len: self.buf_len, ..Scope::default() }
    }

    /// What the caller says of a field that is no octets: a parameter.
    pub(super) fn given(&self, field: &Field) -> Option<u64> {
        let said = self.params.iter().find(|(known, _)| field.given && *known == field.name);
        said.map(|(_, value)| *value)
    }

    pub(super) fn number(&self, name: &str) -> Option<u64> {
        match find(&self.fields, name)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }
}
