//! What Wireshark is told about fields, and what the Lua is told about their types.

use super::Writer;
use super::expression::quoted;
use crate::model::{FieldType, OnOver, Part, Show, TypeKind, TypeRef};

/// A `ProtoField`: its kind, and the arguments behind abbreviation and label.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) kind: String,
    pub(super) more: String,
}

impl Writer<'_> {
    /// Declares the field of a value; where the name is taken by another kind of field, or by an owner, under its owner.
    pub(super) fn declare_field(
        &mut self,
        owner: &str,
        name: &str,
        ty: &FieldType,
        logical: (u64, u64),
    ) -> String {
        let (kind, more) = self.proto_field(ty, logical);
        self.declare(owner, name, kind, &more)
    }

    pub(super) fn declare(&mut self, owner: &str, name: &str, kind: &str, more: &str) -> String {
        let made = Made { kind: kind.to_owned(), more: more.to_owned() };
        let own = match owner {
            "" => name.to_owned(),
            owner => format!("{}.{name}", snake(owner)),
        };
        let mut key = own.clone();
        let mut nth = 2;
        while self.fields.get(&key).is_some_and(|there| *there != made) {
            key = format!("{own}_{nth}");
            nth += 1;
        }
        self.fields.insert(key.clone(), made);
        quoted(&key)
    }

    fn proto_field(&self, ty: &FieldType, (scale, bias): (u64, u64)) -> (&'static str, String) {
        let named = match ty {
            FieldType::Type(of) => self.kind(of),
            FieldType::Array { of, .. } => return self.proto_field(&FieldType::Type(of.clone()), (1, 0)),
            FieldType::Choice(..)
            | FieldType::U(_)
            | FieldType::Bool
            | FieldType::Bytes(_)
            | FieldType::Options(..)
            | FieldType::Quote(..)
            | FieldType::Align(_)
            | FieldType::Union(..)
            | FieldType::Custom { .. } => None,
        };
        let Some(bits) = self.bits(ty) else {
            let kind = match (named, ty) {
                (Some(TypeKind::Octets { len: 4, show: Show::Ipv4, .. }), _) => "ipv4",
                (Some(TypeKind::Octets { len: 16, show: Show::Ipv6, .. }), _) => "ipv6",
                (Some(TypeKind::Octets { len: 6, show: Show::HexColon, .. }), _) => "ether",
                (Some(TypeKind::Record { .. }), _) | (_, FieldType::Options(..) | FieldType::Union(..)) => {
                    "none"
                }
                (_, FieldType::Custom { rust, .. }) if super::is_domain_name(rust) => "string",
                _ => "bytes",
            };
            return (kind, String::new());
        };
        if matches!(ty, FieldType::Bool) {
            return ("bool", String::new());
        }
        let kind = match (bits, scale, bias) {
            (0..=8, 1, 0) => "uint8",
            (9..=16, 1, 0) => "uint16",
            (17..=32, 1, 0) | (0..=16, ..) => "uint32",
            _ => "uint64",
        };
        match named {
            Some(TypeKind::Enum { values, .. }) if kind != "uint64" => {
                (kind, format!(", base.DEC, {}", names_table(values.iter().map(|v| (v.value, &v.show)))))
            }
            Some(TypeKind::Flags { .. } | TypeKind::Int { show: Show::Hex, .. }) => {
                (kind, ", base.HEX".to_owned())
            }
            _ => (kind, ", base.DEC".to_owned()),
        }
    }

    /// The table of a named type of numbers, else `nil`.
    pub(super) fn type_table(&mut self, ty: &FieldType) -> String {
        let FieldType::Type(of) = ty else { return "nil".to_owned() };
        let key = format!("T[{}]", quoted(&format!("{}::{}", of.module, of.name)));
        let table = match self.kind(of) {
            Some(TypeKind::Enum { bits, open, values }) => {
                let names = names_table(values.iter().map(|value| (value.value, &value.show)));
                format!("{{names = {names}, digits = {}, closed = {}}}", bits.div_ceil(4), !open)
            }
            Some(TypeKind::Flags { flags, .. }) => {
                let flags: Vec<String> =
                    flags.iter().map(|flag| format!("{{{}, {}}}", flag.value, quoted(&flag.show))).collect();
                format!("{{flags = {{{}}}}}", flags.join(", "))
            }
            Some(TypeKind::Int { bits, range, on_over, show, .. }) => {
                let hex = if *show == Show::Hex { bits.div_ceil(4).to_string() } else { "nil".to_owned() };
                let range =
                    range.map_or(String::new(), |(low, high)| format!(", low = {low}, high = {high}"));
                format!(
                    "{{hex = {hex}, suffix = \"{}\", saturate = {}{range}}}",
                    show.suffix(),
                    *on_over == OnOver::Saturate && !range.is_empty()
                )
            }
            _ => return "nil".to_owned(),
        };
        self.types.insert(key.clone(), format!("{key} = {table}\n"));
        key
    }

    /// How octets show themselves.
    pub(super) fn show(&self, ty: &FieldType) -> String {
        let show = match ty {
            FieldType::Type(of) | FieldType::Choice(of, _) => match self.kind(of) {
                Some(TypeKind::Octets { show, .. } | TypeKind::Choice { show, .. }) => *show,
                _ => Show::HexColon,
            },
            _ => Show::HexColon,
        };
        format!("\"{show:?}\"")
    }

    /// Bits of a number; `None` for everything else.
    pub(super) fn bits(&self, ty: &FieldType) -> Option<usize> {
        match ty {
            FieldType::U(bits) => Some(usize::from(*bits)),
            FieldType::Bool => Some(1),
            FieldType::Type(of) => match self.kind(of)? {
                TypeKind::Enum { bits, .. } | TypeKind::Flags { bits, .. } | TypeKind::Int { bits, .. } => {
                    Some(usize::from(*bits))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Bits of an element of fixed size.
    pub(super) fn fixed_bits(&self, of: &TypeRef) -> Option<usize> {
        match self.kind(of)? {
            TypeKind::Octets { len, .. } => Some(len * 8),
            TypeKind::Record { parts, .. } => {
                let fixed = |part: &Part| match part {
                    Part::Fixed { octets, when: None, .. } => Some(octets * 8),
                    Part::Fixed { .. } | Part::Variable { .. } | Part::Loose { .. } => None,
                };
                parts.iter().map(fixed).sum()
            }
            _ => self.bits(&FieldType::Type(of.clone())),
        }
    }
}

fn names_table<'v>(values: impl Iterator<Item = (u64, &'v String)>) -> String {
    let entries: Vec<String> = values.map(|(value, show)| format!("[{value}] = {}", quoted(show))).collect();
    format!("{{{}}}", entries.join(", "))
}

/// `MaxSegSize` as `max_seg_size`.
pub(super) fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}
