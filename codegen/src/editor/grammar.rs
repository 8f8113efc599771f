//! Keys and words of the language, asked of the grammar's own types: serde names the fields of a structure to whoever
//! deserializes it, so nobody has to list them twice.

use crate::spec;
use serde::de::value::Error;
use serde::de::{self, Deserialize, IntoDeserializer, Visitor};

/// The structures of a spec.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shape {
    #[default]
    Unknown,
    Protocol,
    Param,
    /// A declaration in `types`, by its constructor's place in the grammar.
    Type(&'static str),
    EnumValue,
    OptionDecl,
    Field,
    Packet,
    Let,
    Variant,
    Refine,
    Payload,
    Dispatch,
    Bind,
    Checksum,
    Pseudo,
    Repr,
    Merge,
    Collect,
    Vector(&'static str),
    /// `Array(…)` in `ty`.
    Array,
    /// `Length(…)` in `role`.
    Length,
    /// `Custom(…)` in `ty`.
    Custom,
    /// No structure: a name in `uses`.
    Uses,
}

impl Shape {
    pub(super) fn is_type(self) -> bool {
        matches!(self, Shape::Type(_))
    }

    /// The manual's sections that explain its keys, the nearest first.
    pub(super) fn sections(self) -> &'static [&'static str] {
        match self {
            Shape::Protocol | Shape::Param | Shape::Bind | Shape::Vector(_) | Shape::Uses => &["Protocol"],
            Shape::Field | Shape::Array | Shape::Length | Shape::Custom => &["Fields", "Types"],
            Shape::Type("Options") | Shape::OptionDecl => &["Option lists", "Fields"],
            Shape::Type(_) | Shape::EnumValue => &["Types", "Fields"],
            Shape::Packet
            | Shape::Let
            | Shape::Variant
            | Shape::Refine
            | Shape::Payload
            | Shape::Dispatch
            | Shape::Checksum
            | Shape::Pseudo => &["Packet", "Fields"],
            Shape::Repr | Shape::Merge | Shape::Collect => &["Representation", "Fields"],
            Shape::Unknown => &[],
        }
    }
}

/// The structure that a parenthesis begins behind `name`, under the key `key` of `outer`.
pub(super) fn shape(outer: Shape, key: Option<&str>, name: &str) -> Shape {
    let known = |words: Vec<&'static str>| words.into_iter().find(|word| *word == name);
    match (outer, key) {
        (Shape::Unknown, _) if name == "Protocol" => Shape::Protocol,
        (Shape::Protocol, Some("params")) => Shape::Param,
        (Shape::Protocol, Some("types")) => {
            known(variants::<spec::TypeDecl>()).map_or(Shape::Unknown, Shape::Type)
        }
        (Shape::Protocol, Some("packet")) => Shape::Packet,
        (Shape::Protocol, Some("repr")) => Shape::Repr,
        (Shape::Protocol, Some("bind")) => Shape::Bind,
        (Shape::Protocol, Some("vectors")) => {
            known(variants::<spec::Vector>()).map_or(Shape::Unknown, Shape::Vector)
        }
        (Shape::Type(_), Some("values" | "flags")) => Shape::EnumValue,
        (Shape::Type("Options"), Some("options")) => Shape::OptionDecl,
        (Shape::Type(_) | Shape::OptionDecl | Shape::Variant, Some("fields"))
        | (Shape::Packet, Some("header" | "trailer")) => Shape::Field,
        (Shape::Packet, Some("lets")) => Shape::Let,
        (Shape::Packet, Some("variants")) => Shape::Variant,
        (Shape::Packet | Shape::Variant, Some("payload")) => Shape::Payload,
        (Shape::Packet, Some("checksums")) => Shape::Checksum,
        (Shape::Variant, Some("refine")) => Shape::Refine,
        (Shape::Variant | Shape::Repr, Some("options")) => Shape::Collect,
        (Shape::Repr, Some("merge")) => Shape::Merge,
        (Shape::Payload, Some("dispatch")) => Shape::Dispatch,
        (Shape::Checksum, Some("pseudo")) => Shape::Pseudo,
        (Shape::Field | Shape::Refine, Some("ty")) if name == "Array" => Shape::Array,
        (Shape::Field | Shape::Refine, Some("ty")) if name == "Custom" => Shape::Custom,
        (Shape::Field, Some("role")) if name == "Length" => Shape::Length,
        _ => Shape::Unknown,
    }
}

/// The keys of a structure.
pub(super) fn keys(shape: Shape) -> Vec<&'static str> {
    match shape {
        Shape::Unknown | Shape::Uses => Vec::new(),
        Shape::Protocol => fields::<spec::Protocol>(None),
        Shape::Param => fields::<spec::Param>(None),
        Shape::Type("Options") => fields::<spec::Options>(None),
        Shape::Type(name) => fields::<spec::TypeDecl>(Some(name)),
        Shape::EnumValue => fields::<spec::EnumValue>(None),
        Shape::OptionDecl => fields::<spec::OptionDecl>(None),
        Shape::Field => fields::<spec::Field>(None),
        Shape::Packet => fields::<spec::Packet>(None),
        Shape::Let => fields::<spec::Let>(None),
        Shape::Variant => fields::<spec::Variant>(None),
        Shape::Refine => fields::<spec::Refine>(None),
        Shape::Payload => fields::<spec::Payload>(None),
        Shape::Dispatch => fields::<spec::Dispatch>(None),
        Shape::Bind => fields::<spec::Bind>(None),
        Shape::Checksum => fields::<spec::Checksum>(None),
        Shape::Pseudo => fields::<spec::Pseudo>(None),
        Shape::Repr => fields::<spec::Repr>(None),
        Shape::Merge => fields::<spec::Merge>(None),
        Shape::Collect => fields::<spec::Collect>(None),
        Shape::Vector(name) => fields::<spec::Vector>(Some(name)),
        Shape::Array => fields::<spec::Ty>(Some("Array")),
        Shape::Length => fields::<spec::Role>(Some("Length")),
        Shape::Custom => fields::<spec::Ty>(Some("Custom")),
    }
}

/// The words that a key's value may be; none where it is something else.
pub(super) fn values(shape: Shape, key: &str) -> Vec<&'static str> {
    match (shape, key) {
        (Shape::Field | Shape::Refine, "ty") => variants::<spec::Ty>(),
        (Shape::Field, "role") => variants::<spec::Role>(),
        (Shape::Length, "of") | (Shape::Checksum, "over") => variants::<spec::Region>(),
        (Shape::Protocol, "endian") => variants::<spec::Endian>(),
        (Shape::Type(_), "show") => variants::<spec::Show>(),
        (Shape::Type(_), "on_over") => variants::<spec::OnOver>(),
        (Shape::Type(_), "counts") => variants::<spec::Counts>(),
        (Shape::Type(_), "unknown") => variants::<spec::Unknown>(),
        (Shape::Type(_), "bad_len" | "truncated") => variants::<spec::OnBad>(),
        (Shape::Type(_), "open" | "reversed" | "eager") | (Shape::Variant, "repr") => vec!["false", "true"],
        (Shape::Payload, "repr") => variants::<spec::PayloadRepr>(),
        (Shape::Checksum, "algo") => variants::<spec::Algo>(),
        (Shape::Collect, "from") => variants::<spec::From>(),
        (Shape::Collect, "repeat") => variants::<spec::Repeat>(),
        (Shape::Vector(_), "emit") => variants::<spec::EmitMode>(),
        _ => Vec::new(),
    }
}

/// The words with which elements of a list begin.
pub(super) fn elements(outer: Shape, key: Option<&str>) -> Vec<&'static str> {
    match (outer, key) {
        (Shape::Protocol, Some("types")) => variants::<spec::TypeDecl>(),
        (Shape::Protocol, Some("vectors")) => variants::<spec::Vector>(),
        _ => Vec::new(),
    }
}

/// The names of a structure's fields, or of those of an enum's variant.
fn fields<'de, T: Deserialize<'de>>(variant: Option<&'static str>) -> Vec<&'static str> {
    asked::<T>(variant).fields
}

/// The names of an enum's variants.
fn variants<'de, T: Deserialize<'de>>() -> Vec<&'static str> {
    asked::<T>(None).variants
}

fn asked<'de, T: Deserialize<'de>>(variant: Option<&'static str>) -> Answer {
    let mut answer = Answer::default();
    // It ends in an error as soon as the names are known.
    let _ = T::deserialize(Question { variant, answer: &mut answer });
    answer
}

#[derive(Default)]
struct Answer {
    fields: Vec<&'static str>,
    variants: Vec<&'static str>,
}

/// A deserializer without data, which listens to what is asked of it.
struct Question<'a> {
    variant: Option<&'static str>,
    answer: &'a mut Answer,
}

fn enough<T>() -> Result<T, Error> {
    Err(de::Error::custom("names only"))
}

impl<'de> de::Deserializer<'de> for Question<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        enough()
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Error> {
        self.answer.fields = fields.to_vec();
        enough()
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.answer.variants = variants.to_vec();
        match self.variant {
            Some(_) => visitor.visit_enum(self),
            None => enough(),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

impl<'de> de::EnumAccess<'de> for Question<'_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: de::DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let name: de::value::StrDeserializer<'_, Error> = self.variant.unwrap_or("").into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> de::VariantAccess<'de> for Question<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        enough()
    }

    fn newtype_variant_seed<T: de::DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Error> {
        enough()
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Error> {
        enough()
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Error> {
        self.answer.fields = fields.to_vec();
        enough()
    }
}
