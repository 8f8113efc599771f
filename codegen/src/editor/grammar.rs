//! Keys and words of the language, asked of the grammar's own tables.

use crate::spec;
use crate::spec::grammar::{Enum, Shape, Struct, Variant};
use crate::spec::read::Read;

/// What the whole of a text is.
pub(super) const PROTOCOL: Shape = spec::Protocol::SHAPE;

/// Whether what it names is a type. Every structure has a name of its own.
pub(super) fn is_type(table: &'static Struct) -> bool {
    variants(&spec::TypeDecl::SHAPE).iter().any(|variant| variant.fields.name == table.name)
}

/// The manual's sections that explain the keys of a structure, the nearest first.
pub(super) fn sections(table: &Struct) -> &'static [&'static str] {
    match table.name {
        "Protocol" | "Param" | "Bind" | "Good" | "Bad" => &["Protocol"],
        "Field" | "Array" | "Length" | "Custom" => &["Fields", "Types"],
        "Options" | "OptionDecl" => &["Option lists", "Fields"],
        "Packet" | "Let" | "Variant" | "Refine" | "Payload" | "Dispatch" | "Checksum" | "Pseudo" => {
            &["Packet", "Fields"]
        }
        "Repr" | "Merge" | "Collect" => &["Representation", "Fields"],
        _ => &["Types", "Fields"],
    }
}

/// The shape of the value behind a key.
pub(super) fn behind(table: &Struct, key: &str) -> Option<Shape> {
    table.keys.iter().find(|known| known.name == key).map(|key| key.shape)
}

/// A value's shape, or that of the elements of a list or map.
pub(super) fn element(shape: Shape) -> Shape {
    match shape {
        Shape::List(inner) | Shape::Map(inner) => element(*inner),
        Shape::Plain | Shape::Flag | Shape::Struct(_) | Shape::Enum(_) => shape,
    }
}

/// The structure that a parenthesis begins behind `name`, where a value of this shape stands.
pub(super) fn structure(shape: Shape, name: &str) -> Option<&'static Struct> {
    match element(shape) {
        Shape::Struct(table) => Some(table),
        Shape::Enum(Enum { variants, .. }) => {
            let variant = variants.iter().find(|variant| variant.fields.name == name)?;
            match variant.values {
                [inner @ Shape::Struct(_)] => structure(*inner, name),
                _ => Some(&variant.fields).filter(|fields| !fields.keys.is_empty()),
            }
        }
        Shape::Plain | Shape::Flag | Shape::List(_) | Shape::Map(_) => None,
    }
}

/// The words with which a value of this shape begins; none where it is something else.
pub(super) fn words(shape: &Shape) -> Vec<(&'static str, &'static str)> {
    match shape {
        Shape::Flag => vec![("false", ""), ("true", "")],
        _ => variants(shape).iter().map(|variant| (variant.fields.name, variant.doc)).collect(),
    }
}

fn variants(shape: &Shape) -> &'static [Variant] {
    match shape {
        Shape::Enum(table) => table.variants,
        Shape::Plain | Shape::Flag | Shape::List(_) | Shape::Map(_) | Shape::Struct(_) => &[],
    }
}
