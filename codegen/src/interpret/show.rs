//! Values to text, by the templates of a spec.

use super::eval::eval;
use super::value::{Item, Scope, Value, find};
use super::{Parsed, Types};
use crate::gather::Gather;
use crate::model::{Expr, Field, FieldType, Format, Piece, Role, Show, Template, TypeKind, TypeRef};
use std::fmt::Write;
use std::net::{Ipv4Addr, Ipv6Addr};

impl Parsed<'_> {
    /// The line that the printer shows: the name in capitals where the spec has no template. It ends before a value that
    /// was not read.
    pub fn print(&self) -> String {
        let packet = self.interpreter.packet;
        let template = self.variant.and_then(|variant| variant.print.as_ref()).or(packet.print.as_ref());
        let Some(template) = template else { return self.interpreter.module.name.to_uppercase() };
        let type_of = |name: &str| {
            let refined = self.variant.iter().flat_map(|variant| &variant.refine);
            let mut refined = refined.filter(|(_, (new, _))| new == name).map(|(_, (_, ty))| ty);
            let inner = self.variant.iter().flat_map(|variant| &variant.fields);
            let mut fields = inner.chain(&packet.fields).chain(&packet.trailer);
            refined.next().or_else(|| fields.find(|field| field.name == name).map(|field| &field.ty)).cloned()
        };
        let printer = Printer { types: self.interpreter.types(), scope: &self.scope, type_of: &type_of };
        let mut line = String::new();
        // That it ended early shows.
        let _ = printer.template(template, &mut line);
        line
    }
}

/// The line ends here: what would be shown was not read.
struct Ended;

struct Printer<'p> {
    types: Types<'p>,
    scope: &'p Scope,
    type_of: &'p dyn Fn(&str) -> Option<FieldType>,
}

impl Printer<'_> {
    fn template(&self, template: &Template, out: &mut String) -> Result<(), Ended> {
        for (at, piece) in template.iter().enumerate() {
            // The label of a value is written with it, or not at all.
            let before = out.len();
            let label = match template.get(at.wrapping_sub(1)) {
                Some(Piece::Text(text)) => text.rfind(' ').map_or(0, |blank| text.len() - blank),
                _ => 0,
            };
            let shown = match piece {
                Piece::Text(text) => Ok(text.clone()),
                Piece::If(condition, inner) => match eval(condition, self.scope) {
                    Some(0) => Ok(String::new()),
                    Some(_) => {
                        self.template(inner, out)?;
                        continue;
                    }
                    None => return Err(Ended),
                },
                Piece::Value { expr: Expr::Field(name), format } => self.field(name, *format),
                Piece::Value { expr, format } => match eval(expr, self.scope).map(Value::Number) {
                    Some(value) => Ok(self.value(&value, None, *format)),
                    None => Err(Ended),
                },
                Piece::Options(name) => Ok(self.options(name)),
                Piece::List(name) => self.field(name, Format::Shown),
            };
            match shown {
                Ok(text) => out.push_str(&text),
                Err(Ended) => {
                    out.truncate(before - label);
                    return Err(Ended);
                }
            }
        }
        Ok(())
    }

    /// A field as its type shows itself; one whose condition does not hold as `-`.
    fn field(&self, name: &str, format: Format) -> Result<String, Ended> {
        let value = find(&self.scope.fields, name).ok_or(Ended)?;
        Ok(self.value(value, (self.type_of)(name).as_ref(), format))
    }

    fn value(&self, value: &Value, ty: Option<&FieldType>, format: Format) -> String {
        match (value, format) {
            (Value::Number(number), Format::Hex(digits)) => format!("{number:0w$x}", w = usize::from(digits)),
            (Value::Absent, _) => "-".to_owned(),
            (value, _) => self.types.shown(value, ty),
        }
    }

    /// Each known option by its own template.
    fn options(&self, name: &str) -> String {
        let (Some(Value::Options(list)), Some(FieldType::Options(list_type, _))) =
            (find(&self.scope.fields, name), (self.type_of)(name))
        else {
            return String::new();
        };
        list.items.iter().map(|item| self.option(item, &list_type)).gather()
    }

    fn option(&self, item: &Item, list_type: &TypeRef) -> String {
        let Some(TypeKind::Options(list)) = self.types.kind(list_type) else { return String::new() };
        let def = list.options.iter().find(|def| Some(&def.name) == item.name.as_ref());
        let Some((def, template)) = def.and_then(|def| Some((def, def.print.as_ref()?))) else {
            return String::new();
        };
        let scope = Scope { fields: item.fields.clone(), ..self.scope.inner() };
        let type_of = |name: &str| {
            let mut all = list.head.kept().chain(&def.fields);
            all.find(|field| field.name == name).map(|f| f.ty.clone())
        };
        let mut text = String::new();
        let _ = Printer { types: self.types, scope: &scope, type_of: &type_of }.template(template, &mut text);
        text
    }
}

impl Types<'_> {
    /// A value as its type shows itself.
    pub(super) fn shown(self, value: &Value, ty: Option<&FieldType>) -> String {
        match value {
            Value::Absent => "-".to_owned(),
            Value::Number(number) => match ty {
                Some(FieldType::Type(name)) => self.shown_number(*number, name),
                _ => number.to_string(),
            },
            Value::Octets(octets) => match ty {
                Some(FieldType::Type(name)) => match self.kind(name) {
                    Some(TypeKind::Octets { show, .. }) => shown_octets(octets, *show),
                    _ => shown_octets(octets, Show::HexColon),
                },
                Some(FieldType::Choice(name, _)) => match self.kind(name) {
                    Some(TypeKind::Choice { reversed, show, .. }) => {
                        let mut octets = octets.clone();
                        if *reversed {
                            octets.reverse();
                        }
                        shown_octets(&octets, *show)
                    }
                    _ => shown_octets(octets, Show::HexColon),
                },
                Some(FieldType::Custom { rust, .. }) => super::customs::named(rust)
                    .map_or_else(|| shown_octets(octets, Show::HexColon), |codec| (codec.show)(octets)),
                _ => shown_octets(octets, Show::HexColon),
            },
            Value::Record(fields) => match ty {
                Some(FieldType::Type(name)) => match self.kind(name) {
                    Some(TypeKind::Record { fields: defs, print, .. }) => {
                        self.shown_record(fields, defs, print.as_ref())
                    }
                    _ => String::new(),
                },
                _ => String::new(),
            },
            Value::List(elements) => {
                let of = match ty {
                    Some(FieldType::Array { of, .. }) => Some(FieldType::Type(of.clone())),
                    _ => None,
                };
                let shown: Vec<String> = elements.iter().map(|e| self.shown(e, of.as_ref())).gather();
                shown.join(",")
            }
            Value::Union(name, fields) => {
                let kind = match ty {
                    Some(FieldType::Union(of, _)) => self.kind(of),
                    _ => None,
                };
                let Some(TypeKind::Union { cases, .. }) = kind else { return String::new() };
                match cases.iter().find(|case| case.name == *name) {
                    Some(case) => self.shown_record(fields, &case.fields, case.print.as_ref()),
                    None => {
                        find(fields, "octets").map_or_else(String::new, |octets| self.shown(octets, None))
                    }
                }
            }
            Value::Options(_) | Value::Lifted(_) => String::new(),
            Value::Case(name) => name.clone(),
        }
    }

    /// By its template, or what is kept of it with `-` between.
    fn shown_record(self, fields: &super::Fields, defs: &[Field], print: Option<&Template>) -> String {
        if let Some(template) = print {
            let scope = Scope { fields: fields.clone(), ..Scope::default() };
            let type_of = |name: &str| defs.iter().find(|def| def.name == name).map(|def| def.ty.clone());
            let mut text = String::new();
            let _ = Printer { types: self, scope: &scope, type_of: &type_of }.template(template, &mut text);
            return text;
        }
        let kept = defs.iter().filter(|def| {
            def.role == Role::Keep && !matches!(def.ty, FieldType::Align(_) | FieldType::Options(..))
        });
        let shown =
            kept.map(|def| self.shown(find(fields, &def.name).unwrap_or(&Value::Absent), Some(&def.ty)));
        shown.gather::<Vec<_>>().join("-")
    }

    fn shown_number(self, number: u64, name: &TypeRef) -> String {
        match self.kind(name) {
            Some(TypeKind::Enum { bits, values, .. }) => {
                let named = values.iter().find(|value| value.value == number);
                let digits = usize::from(*bits).div_ceil(4);
                named.map_or_else(|| format!("{number:#0w$x}", w = digits + 2), |value| value.show.clone())
            }
            Some(TypeKind::Flags { flags, .. }) => {
                let set = flags.iter().filter(|flag| number & flag.value == flag.value && flag.value != 0);
                let left = flags.iter().fold(number, |left, flag| left & !flag.value);
                let mut shown: Vec<String> = set.map(|flag| flag.show.clone()).gather();
                if left != 0 || shown.is_empty() {
                    shown.push(format!("{left:#x}"));
                }
                shown.join("|")
            }
            Some(TypeKind::Int { bits, show: Show::Hex, .. }) => {
                format!("{number:#0w$x}", w = usize::from(*bits).div_ceil(4) + 2)
            }
            Some(TypeKind::Int { show, .. }) => format!("{number}{}", show.suffix()),
            _ => number.to_string(),
        }
    }
}

fn shown_octets(octets: &[u8], show: Show) -> String {
    let joined = |separator| octets.iter().map(|o| format!("{o:02x}")).gather::<Vec<_>>().join(separator);
    match show {
        Show::Dec | Show::HexColon | Show::Seconds | Show::Millis | Show::Micros => joined(":"),
        Show::HexDash => joined("-"),
        Show::Hex => octets.iter().fold("0x".to_owned(), |mut text, octet| {
            let _ = write!(text, "{octet:02x}");
            text
        }),
        Show::Ipv4 => {
            <[u8; 4]>::try_from(octets).map_or_else(|_| joined(":"), |o| Ipv4Addr::from(o).to_string())
        }
        Show::Ipv6 => {
            <[u8; 16]>::try_from(octets).map_or_else(|_| joined(":"), |o| Ipv6Addr::from(o).to_string())
        }
    }
}
