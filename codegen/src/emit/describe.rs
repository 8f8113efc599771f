//! `DESCRIPTION`, `BINDINGS` and the names of fields.

use super::cx::{Cx, Result};
use super::names::num;
use super::value::Kind;
use crate::code::TokenStream;
use crate::code::quote;
use crate::model::{Packet, TypeKind};

impl<'m> Cx<'m> {
    pub(crate) fn description(&self, packet: &Packet) -> Result<TokenStream> {
        let s = &self.s;
        let mut fields = Vec::new();
        for shape in self.shapes() {
            for field in shape.fields {
                let name = if shape.owner.is_empty() {
                    field.name.clone()
                } else {
                    format!("{}.{}", shape.owner, field.name)
                };
                let doc = &field.doc;
                let bit = shape.part_of(&field.name).and_then(|(part, _)| {
                    let before: Option<usize> = shape
                        .parts
                        .iter()
                        .take(part)
                        .map(|p| match p {
                            crate::model::Part::Fixed { octets, when: None, .. } => Some(octets * 8),
                            part if shape.is_given(part) => Some(0),
                            _ => None,
                        })
                        .sum();
                    before.map(|before| before + field.bit)
                });
                let (bit, bits) = (option(bit), option(field.bits));
                let kind = self.field_kind(&self.kind(field)?, &field.ty);
                fields.push(quote!(#s::FieldDescription { name: #name, doc: #doc, bit: #bit, bits: #bits, kind: #s::FieldKind::#kind }));
            }
        }
        fields.push(quote!(#s::FieldDescription { name: "payload", doc: "What the packet carries.", bit: ::core::option::Option::None, bits: ::core::option::Option::None, kind: #s::FieldKind::Payload }));
        let registries = self.module.types.iter().filter_map(|def| {
            let (bits, values) = match &def.kind {
                TypeKind::Enum { bits, values, .. } => (num(*bits), values),
                TypeKind::Flags { bits, flags } => (num(*bits), flags),
                _ => return None,
            };
            let name = &def.name;
            let values = values.iter().map(|value| {
                let (name, show, value) = (&value.name, &value.show, num(value.value));
                quote!(#s::RegistryValue { name: #name, show: #show, value: #value })
            });
            Some(quote!(#s::Registry { name: #name, bits: #bits, values: &[#(#values),*] }))
        });
        let (name, title, file) = (&self.module.name, &self.module.title, &self.module.file);
        let bindings = self.module.bindings.iter().map(|binding| {
            let (space, key) = (&binding.space, num(binding.key));
            quote!(#s::Binding { space: #space, key: #key, protocol: DESCRIPTION })
        });
        let functions = crate::code::format_ident!(
            "{}",
            if packet.given().next().is_some() { "Told" } else { "Functions" }
        );
        Ok(quote! {
            /// What the protocol says about itself: its fields, its registries, how it is printed.
            pub const DESCRIPTION: &#s::Description = &#s::Description {
                name: #name, title: #title, file: #file,
                fields: &[#(#fields),*],
                registries: &[#(#registries),*],
                decode: &#s::#functions { look, walk },
            };
            /// Under which keys this protocol is carried by others.
            pub const BINDINGS: &[#s::Binding] = &[#(#bindings),*];
            /// The name of a field that an error of this protocol names.
            #[inline]
            pub fn field_name(field: #s::FieldId) -> &'static str { DESCRIPTION.field_name(field) }
        })
    }

    fn field_kind(&self, kind: &Kind, ty: &crate::model::FieldType) -> TokenStream {
        let registry = match ty {
            crate::model::FieldType::Type(of) => of.name.clone(),
            _ => String::new(),
        };
        match kind {
            Kind::Number { .. } | Kind::Int { .. } => quote!(Number),
            Kind::Flag => quote!(Flag),
            Kind::Enum { .. } | Kind::Flags { .. } => quote!(Named(#registry)),
            Kind::Octets { .. } | Kind::Choice { .. } | Kind::Custom { .. } => quote!(Address),
            Kind::Record { .. } | Kind::Rich { .. } => quote!(Record),
            Kind::Records { .. } => quote!(Array),
            Kind::FixedBytes { .. } | Kind::Bytes | Kind::Align => quote!(Octets),
            Kind::Array { .. } => quote!(Array),
            Kind::Options => quote!(Options),
            Kind::Quote => quote!(Quote),
        }
    }
}

fn option(value: Option<usize>) -> TokenStream {
    match value {
        Some(value) => {
            let value = num(value);
            quote!(::core::option::Option::Some(#value))
        }
        None => quote!(::core::option::Option::None),
    }
}
