//! What all emitters share: the module, the paths of other modules, the numbers of fields.

use super::names;
use super::shape::Shape;
use crate::code::TokenStream;
use crate::code::{format_ident, quote};
use crate::model::{Catalogue, FieldType, Module, OptionDef, OptionList, Role, TypeKind, TypeRef};

/// Something in the model that is not generated yet.
#[derive(Debug, Clone)]
pub struct Unsupported(pub String);

pub(crate) type Result<T> = std::result::Result<T, Unsupported>;

/// Gives up: `what` is not generated yet.
pub(crate) fn unsupported<T>(what: impl Into<String>) -> Result<T> {
    Err(Unsupported(what.into()))
}

/// A field of the module, as its number names it.
pub(crate) struct Numbered {
    /// The structure that holds it: a variant, an option, nothing for the header.
    pub(crate) owner: String,
    pub(crate) name: String,
}

pub(crate) struct Cx<'m> {
    pub(crate) module: &'m Module,
    pub(crate) catalogue: &'m Catalogue,
    /// The crate that generated code names: `::wireloom`.
    pub(crate) krate: TokenStream,
    /// Its support module.
    pub(crate) s: TokenStream,
    pub(crate) numbers: Vec<Numbered>,
    /// The newtypes of narrow numbers: the field's name, the range, the type's name.
    pub(crate) narrow: Vec<(String, (u64, u64, u64), String)>,
}

impl<'m> Cx<'m> {
    pub(crate) fn new(module: &'m Module, catalogue: &'m Catalogue, krate: TokenStream) -> Self {
        let s = quote!(#krate::wire::support);
        let mut cx = Cx { module, catalogue, krate, s, numbers: Vec::new(), narrow: Vec::new() };
        for shape in cx.shapes() {
            for field in shape.fields {
                cx.numbers.push(Numbered { owner: shape.owner.clone(), name: field.name.clone() });
            }
        }
        cx.numbers.push(Numbered { owner: String::new(), name: "payload".to_owned() });
        cx.name_narrow_numbers();
        cx
    }

    fn name_narrow_numbers(&mut self) {
        for shape in self.shapes() {
            for field in shape.fields_with(|role| matches!(role, Role::Keep | Role::Tag)) {
                let range = super::value::narrow_range(field);
                let native =
                    matches!(field.ty, FieldType::U(8 | 16 | 32 | 64)) && field.scale == 1 && field.bias == 0;
                let known = self.narrow.iter().any(|(name, other, _)| *name == field.name && *other == range);
                if known || native || !matches!(field.ty, FieldType::U(_)) {
                    continue;
                }
                let plain = names::camel(&field.name);
                let owner = shape.owner.rsplit('.').next().unwrap_or("");
                let mut name = plain.clone();
                if self.narrow.iter().any(|(other, ..)| *other == field.name) {
                    name = format!("{}{plain}", if owner.is_empty() { "Header" } else { owner });
                }
                while self.narrow.iter().any(|(.., other)| *other == name)
                    || self.module.types.iter().any(|def| def.name == name)
                {
                    name.push_str("Value");
                }
                self.narrow.push((field.name.clone(), range, name));
            }
        }
    }

    /// Every structure of the module that has fields, in the order of their numbers.
    pub(crate) fn shapes(&self) -> Vec<Shape<'m>> {
        let mut shapes = Vec::new();
        if let Some(packet) = &self.module.packet {
            shapes.push(Shape::header(packet));
            if !packet.trailer.is_empty() {
                shapes.push(Shape::trailer(packet));
            }
            shapes.extend(packet.variants.iter().map(Shape::variant));
        }
        for def in &self.module.types {
            match &def.kind {
                TypeKind::Record { fields, parts, .. } => {
                    shapes.push(Shape::record(&def.name, fields, parts))
                }
                TypeKind::Options(list) => {
                    if list.head.listed {
                        shapes.push(Shape::head(&def.name, &list.head));
                    }
                    shapes.extend(list.options.iter().map(|option| Shape::option(&def.name, option)));
                }
                TypeKind::Union { cases, .. } => {
                    shapes.extend(cases.iter().map(|case| Shape::case(&def.name, case)));
                }
                TypeKind::Enum { .. }
                | TypeKind::Flags { .. }
                | TypeKind::Octets { .. }
                | TypeKind::Int { .. }
                | TypeKind::Choice { .. } => {}
            }
        }
        shapes
    }

    /// The number of a field; the payload's where there is none of this name.
    pub(crate) fn id(&self, owner: &str, name: &str) -> u16 {
        let found = self.numbers.iter().position(|n| n.owner == owner && n.name == name);
        found.unwrap_or(self.numbers.len().saturating_sub(1)) as u16
    }

    /// An error as an expression.
    pub(crate) fn error(&self, kind: &str, owner: &str, name: &str) -> TokenStream {
        let s = &self.s;
        let kind = format_ident!("{kind}");
        let id = names::num(self.id(owner, name));
        quote!(#s::Error::new(#s::ErrorKind::#kind, #id))
    }

    /// The path of a type, seen from inside the generated module.
    pub(crate) fn path(&self, of: &TypeRef) -> TokenStream {
        let name = names::ident(&of.name);
        if of.module == self.module.name {
            return quote!(#name);
        }
        let module = self.module_path(&of.module);
        quote!(#module::#name)
    }

    /// The path of another spec's module: built-in ones live in the stack, others beside this one.
    pub(crate) fn module_path(&self, name: &str) -> TokenStream {
        let krate = &self.krate;
        let module = names::ident(name);
        match self.catalogue.get(name) {
            Some(other) if !other.builtin => quote!(super::#module),
            _ => quote!(#krate::wire::#module),
        }
    }

    /// A Rust path as the spec writes it; `wireloom::…` is the crate that generated code names.
    pub(crate) fn rust_path(&self, text: &str) -> Result<TokenStream> {
        let krate = &self.krate;
        let plain = text.trim_start_matches("::");
        if let Some(rest) = plain.strip_prefix("wireloom::") {
            let rest = parse(rest)?;
            return Ok(quote!(#krate::#rest));
        }
        if plain.starts_with("core::") {
            return parse(&format!("::{plain}"));
        }
        parse(text)
    }

    pub(crate) fn kind_of(&self, of: &TypeRef) -> Result<&'m TypeKind> {
        let def = self.catalogue.get(&of.module).and_then(|module| module.type_def(&of.name));
        match def {
            Some(def) => Ok(&def.kind),
            None => unsupported(format!("the type {}::{}", of.module, of.name)),
        }
    }

    pub(crate) fn option_list(&self, of: &TypeRef) -> Result<&'m OptionList> {
        match self.kind_of(of)? {
            TypeKind::Options(list) => Ok(list),
            _ => unsupported(format!("{} as a list of options", of.name)),
        }
    }

    pub(crate) fn option<'l>(&self, list: &'l OptionList, name: &str) -> Result<&'l OptionDef> {
        match list.options.iter().find(|option| option.name == name) {
            Some(option) => Ok(option),
            None => unsupported(format!("option {name}")),
        }
    }

    /// Whether a field's type is a list of options.
    pub(crate) fn list_type<'t>(&self, ty: &'t FieldType) -> Option<&'t TypeRef> {
        match ty {
            FieldType::Options(list, _) => Some(list),
            _ => None,
        }
    }
}

fn parse(text: &str) -> Result<TokenStream> {
    text.parse().map_err(|_| Unsupported(format!("`{text}` as a Rust path")))
}
