//! A structure of octets: the header, a variant's body, a record, an option's value. All are cut the same way.

use super::names;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::model::{Case, Field, FieldType, Head, OptionDef, Packet, Part, Role, Variant};

const RICH_RECORD: &str = "record_part";
const OPTION_VALUE: &str = "value_octets";

#[derive(Clone)]
pub(crate) struct Shape<'m> {
    /// Prefix of its fields' names: nothing for the header.
    pub(crate) owner: String,
    pub(crate) fields: &'m [Field],
    pub(crate) parts: &'m [Part],
    /// What its fixed parts are called.
    pub(crate) prefix: &'static str,
}

impl<'m> Shape<'m> {
    pub(crate) fn header(packet: &'m Packet) -> Self {
        Shape { owner: String::new(), fields: &packet.fields, parts: &packet.parts, prefix: "header" }
    }

    pub(crate) fn trailer(packet: &'m Packet) -> Self {
        let (fields, parts) = (&packet.trailer, &packet.trailer_parts);
        Shape { owner: "trailer".to_owned(), fields, parts, prefix: "trailer" }
    }

    pub(crate) fn variant(variant: &'m Variant) -> Self {
        let (fields, parts) = (&variant.fields, &variant.parts);
        Shape { owner: variant.name.clone(), fields, parts, prefix: "body" }
    }

    pub(crate) fn record(name: &str, fields: &'m [Field], parts: &'m [Part]) -> Self {
        Shape { owner: name.to_owned(), fields, parts, prefix: "record_octets" }
    }

    /// What stands in front of each option's value.
    pub(crate) fn head(list: &str, head: &'m Head) -> Self {
        let (fields, parts) = (&head.fields, &head.parts);
        Shape { owner: format!("{list}.head"), fields, parts, prefix: "head_octets" }
    }

    /// A record that is cut and judged like a packet.
    pub(crate) fn rich_record(name: &str, fields: &'m [Field], parts: &'m [Part]) -> Self {
        Shape { prefix: RICH_RECORD, ..Shape::record(name, fields, parts) }
    }

    /// A case of a union, which is one likewise.
    pub(crate) fn case(union: &str, case: &'m Case) -> Self {
        Shape::rich_record(&format!("{union}.{}", case.name), &case.fields, &case.parts)
    }

    /// Whether it is the value of an option.
    pub(crate) fn is_option(&self) -> bool {
        self.prefix == OPTION_VALUE
    }

    /// Whether it is such a record.
    pub(crate) fn is_rich_record(&self) -> bool {
        self.prefix == RICH_RECORD
    }

    pub(crate) fn option(list: &str, option: &'m OptionDef) -> Self {
        let (fields, parts) = (&option.fields, &option.parts);
        Shape { owner: format!("{list}.{}", option.name), fields, parts, prefix: OPTION_VALUE }
    }

    /// The fields of a part.
    pub(crate) fn fields_of(&self, part: &Part) -> impl Iterator<Item = &'m Field> + use<'m> {
        let indexes: Vec<usize> = match part {
            Part::Fixed { fields, .. } | Part::Loose { fields } => fields.clone(),
            Part::Variable { field, .. } => vec![*field],
        };
        let fields = self.fields;
        indexes.into_iter().map(move |index| &fields[index])
    }

    pub(crate) fn field(&self, name: &str) -> Option<&'m Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// What the part is called, as a field of the view and as a local variable.
    pub(crate) fn part_name(&self, index: usize) -> Ident {
        match &self.parts[index] {
            Part::Variable { field, .. } => names::ident(&self.fields[*field].name),
            part if self.is_given(part) => format_ident!("given"),
            Part::Fixed { .. } | Part::Loose { .. } => {
                let counts = |part: &&Part| !matches!(part, Part::Variable { .. }) && !self.is_given(part);
                let before = self.parts.iter().take(index).filter(counts).count();
                if before == 0 {
                    format_ident!("{}", self.prefix)
                } else {
                    format_ident!("{}{}", self.prefix, before + 1)
                }
            }
        }
    }

    /// Whether a part holds the parameters, and no octets.
    pub(crate) fn is_given(&self, part: &Part) -> bool {
        match part {
            Part::Loose { fields } => {
                fields.first().and_then(|index| self.fields.get(*index)).is_some_and(|field| field.given)
            }
            Part::Fixed { .. } | Part::Variable { .. } => false,
        }
    }

    /// The first part that consists of octets.
    pub(crate) fn front(&self) -> Option<&'m Part> {
        self.parts.iter().find(|part| !self.is_given(part))
    }

    /// What keeps the compiler from warning of a part that no accessor reads: one of reserved fields only.
    pub(crate) fn unread(&self, index: usize) -> Option<TokenStream> {
        let silent = |field: &Field| field.role == Role::Reserved || matches!(field.ty, FieldType::Align(_));
        let silent = match &self.parts[index] {
            Part::Fixed { fields, .. } | Part::Loose { fields } => {
                fields.iter().all(|field| silent(&self.fields[*field]))
            }
            Part::Variable { field, .. } => silent(&self.fields[*field]),
        };
        silent.then(|| quote!(#[allow(dead_code)]))
    }

    /// The fixed part that holds a field, and its octets.
    pub(crate) fn part_of(&self, name: &str) -> Option<(usize, usize)> {
        self.parts.iter().enumerate().find_map(|(index, part)| match part {
            Part::Fixed { octets, fields, .. } => {
                fields.iter().any(|f| self.fields[*f].name == name).then_some((index, *octets))
            }
            Part::Variable { .. } | Part::Loose { .. } => None,
        })
    }

    /// The loose part that holds a field, and which of its fields it is.
    pub(crate) fn loose_of(&self, name: &str) -> Option<(usize, usize)> {
        self.parts.iter().enumerate().find_map(|(index, part)| match part {
            Part::Loose { fields } => {
                let nth = fields.iter().position(|field| self.fields[*field].name == name)?;
                Some((index, nth))
            }
            Part::Fixed { .. } | Part::Variable { .. } => None,
        })
    }

    /// Octets of the unconditional fixed parts.
    pub(crate) fn fixed_len(&self) -> usize {
        let octets = |part: &Part| match part {
            Part::Fixed { octets, when: None, .. } => *octets,
            _ => 0,
        };
        self.parts.iter().map(octets).sum()
    }

    /// Octets of the fixed parts before the first variable one, in which everything has a fixed place.
    pub(crate) fn octets_before(&self, name: &str) -> Option<usize> {
        let mut sum = 0;
        for part in self.parts {
            match part {
                Part::Variable { field, .. } if self.fields[*field].name == name => return Some(sum),
                Part::Fixed { octets, when: None, .. } => sum += octets,
                part if self.is_given(part) => {}
                _ => return None,
            }
        }
        None
    }

    /// Whether the whole structure has a fixed size.
    pub(crate) fn is_fixed(&self) -> bool {
        let fixed = |part: &Part| matches!(part, Part::Fixed { when: None, .. });
        self.parts.iter().all(|part| fixed(part) || self.is_given(part))
    }

    /// The first field of a part, for errors.
    pub(crate) fn first_field(&self, part: &Part) -> &'m str {
        match part {
            Part::Fixed { fields, .. } | Part::Loose { fields } => {
                fields.first().map_or("", |index| &self.fields[*index].name)
            }
            Part::Variable { field, .. } => &self.fields[*field].name,
        }
    }

    /// The field whose value is the octets of a region.
    pub(crate) fn fields_with(&self, wanted: impl Fn(&Role) -> bool) -> impl Iterator<Item = &'m Field> {
        self.fields.iter().filter(move |field| wanted(&field.role))
    }
}
