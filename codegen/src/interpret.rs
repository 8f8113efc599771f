//! Runs a spec: octets to values, values to a representation, to a line of text, and back to octets.
//!
//! It shares the checked model with the emitter and nothing behind it, so that the two can be held against each other:
//! every vector runs here when a spec is expanded, and again as a test of the code that was generated.
//! Start reading at [`Interpreter::parse`]; `read` finds the structure, `judge` makes the representation of it,
//! `write` goes back, `show` prints.

mod carried;
mod customs;
mod eval;
mod judge;
mod mend;
mod options;
mod read;
mod report;
mod show;
mod sum;
#[cfg(test)]
mod tests;
mod value;
mod vectors;
mod walk;
mod write;

pub use carried::Carried;
pub use judge::Repr;
pub use read::{Fault, Parsed};
pub(crate) use report::failing_vectors;
pub use value::{Fields, Item, Items, Value};
#[cfg(feature = "cli")]
pub(crate) use vectors::hex;
pub use vectors::{Failure, Place, Wrong, check_vectors};
pub use walk::{Event, Form, Shown};

use crate::gather::Gather;
use crate::model::{Catalogue, FieldType, Module, Packet, Part, TypeDef, TypeKind, TypeRef, Vector};
use std::fmt;
use std::net::IpAddr;

/// Why octets are refused: the kinds of `wire::ErrorKind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// They end before what they promise.
    Truncated,
    /// A length or a count contradicts another one.
    BadLength,
    /// A constant has another value.
    BadConst,
    /// The checksum is wrong.
    BadChecksum,
    /// A list of options can't be read on.
    BadOption,
    /// A value or a combination of values that means nothing.
    Invalid,
    /// Well-formed, and nothing that the spec knows.
    Unsupported,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 7] = [
        Kind::Truncated,
        Kind::BadLength,
        Kind::BadConst,
        Kind::BadChecksum,
        Kind::BadOption,
        Kind::Invalid,
        Kind::Unsupported,
    ];

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Kind> {
        Self::ALL.into_iter().find(|kind| kind.to_string() == name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

type Result<T> = std::result::Result<T, Kind>;

/// What is not in the octets.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// Source and destination of the pseudo-header; without them a checksum that needs them is trusted.
    pub addresses: Option<(IpAddr, IpAddr)>,
    /// Values of other parameters, by name.
    pub params: Vec<(String, u64)>,
}

impl Context {
    /// What a vector says beside its octets.
    pub fn of(vector: &Vector) -> Context {
        let params = vector.params().iter().map(|(name, value)| (name.clone(), *value)).gather();
        Context { params, ..Context::default() }
    }
}

/// A spec that can be run.
#[derive(Debug, Clone, Copy)]
pub struct Interpreter<'c> {
    catalogue: &'c Catalogue,
    module: &'c Module,
    packet: &'c Packet,
}

impl<'c> Interpreter<'c> {
    /// The spec of this name; `None` where it is not there or declares types only.
    pub fn new(catalogue: &'c Catalogue, name: &str) -> Option<Self> {
        let module = catalogue.get(name)?;
        Some(Interpreter { catalogue, module, packet: module.packet.as_ref()? })
    }

    /// Finds the structure: what `Packet::parse` does.
    ///
    /// # Errors
    /// `Truncated`, `BadLength`, `Unsupported` (no row of a table), and `BadOption` where a list is walked at once.
    pub fn parse(&self, octets: &[u8], context: &Context) -> Result<Parsed<'c>> {
        read::packet(*self, octets, context)
    }

    /// Puts a representation and the payload that it does not hold back into octets. A checksum with a pseudo-header
    /// is left zero.
    ///
    /// # Errors
    /// `BadLength` where something does not fit its field.
    pub fn emit(&self, repr: &Repr, payload: &[u8]) -> Result<Vec<u8>> {
        write::packet(*self, repr, payload)
    }

    fn types(&self) -> Types<'c> {
        Types { catalogue: self.catalogue }
    }
}

/// Looks types up.
#[derive(Debug, Clone, Copy)]
struct Types<'c> {
    catalogue: &'c Catalogue,
}

impl<'c> Types<'c> {
    fn module(self, name: &str) -> Option<&'c Module> {
        self.catalogue.get(name)
    }

    fn def(self, name: &TypeRef) -> Option<&'c TypeDef> {
        self.module(&name.module)?.type_def(&name.name)
    }

    fn kind(self, name: &TypeRef) -> Option<&'c TypeKind> {
        self.def(name).map(|def| &def.kind)
    }

    /// Bits of a number; `None` for everything else.
    fn number_bits(self, ty: &FieldType) -> Option<usize> {
        match ty {
            FieldType::U(bits) => Some(usize::from(*bits)),
            FieldType::Bool => Some(1),
            FieldType::Type(name) => match self.kind(name)? {
                TypeKind::Enum { bits, .. } | TypeKind::Flags { bits, .. } | TypeKind::Int { bits, .. } => {
                    Some(usize::from(*bits))
                }
                TypeKind::Octets { .. }
                | TypeKind::Record { .. }
                | TypeKind::Choice { .. }
                | TypeKind::Union { .. }
                | TypeKind::Options(_) => None,
            },
            FieldType::Bytes(_)
            | FieldType::Array { .. }
            | FieldType::Choice(..)
            | FieldType::Options(..)
            | FieldType::Quote(..)
            | FieldType::Align(_)
            | FieldType::Union(..)
            | FieldType::Custom { .. } => None,
        }
    }

    /// Bits of a type of fixed size.
    fn fixed_bits(self, name: &TypeRef) -> Option<usize> {
        match self.kind(name)? {
            TypeKind::Octets { len, .. } => Some(len * 8),
            TypeKind::Record { parts, .. } => {
                let fixed = |part: &Part| match part {
                    Part::Fixed { octets, when: None, .. } => Some(octets * 8),
                    Part::Fixed { .. } | Part::Variable { .. } | Part::Loose { .. } => None,
                };
                parts.iter().map(fixed).sum()
            }
            TypeKind::Enum { .. } | TypeKind::Flags { .. } | TypeKind::Int { .. } => {
                self.number_bits(&FieldType::Type(name.clone()))
            }
            TypeKind::Choice { .. } | TypeKind::Union { .. } | TypeKind::Options(_) => None,
        }
    }
}
