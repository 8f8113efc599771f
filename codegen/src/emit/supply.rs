//! What lists are drawn from: each record, union and option of a spec says how one is drawn.

use super::cx::{Cx, Result};
use super::names::{ident, num};
use super::repr::{Entry, Plan, What};
use super::shape::Shape;
use crate::code::{TokenStream, format_ident, quote};
use crate::model::{Case, Field, FieldType, OptionList, Packet, Role, TypeDef, TypeKind, TypeRef};

impl<'m> Cx<'m> {
    /// Whether a type that is no plain value can be drawn: it is of this spec, and so is all that it holds.
    pub(super) fn has_supply(&self, of: &TypeRef) -> bool {
        if of.module != self.module.name || self.module.packet.is_none() {
            return !matches!(
                self.kind_of(of),
                Ok(TypeKind::Record { plain: false, .. } | TypeKind::Union { .. } | TypeKind::Options(_))
                    | Err(_)
            );
        }
        match self.kind_of(of) {
            Ok(TypeKind::Record { plain: false, fields, .. }) => self.have_supply(fields),
            Ok(TypeKind::Union { cases, .. }) => cases.iter().all(|case| self.have_supply(&case.fields)),
            Ok(_) => true,
            Err(_) => false,
        }
    }

    fn have_supply(&self, fields: &[Field]) -> bool {
        fields.iter().filter(|field| field.role == Role::Keep).all(|field| match &field.ty {
            FieldType::Type(of)
            | FieldType::Array { of, .. }
            | FieldType::Union(of, _)
            | FieldType::Options(of, _) => self.has_supply(of),
            _ => true,
        })
    }

    /// Octets in front of a list of options, as far as that is known beforehand.
    pub(super) fn drawn_base(&self, packet: &'m Packet, plan: &Plan<'m>, name: &str) -> usize {
        let header = Shape::header(packet);
        let body = plan.variant.map(Shape::variant).filter(|body| body.field(name).is_some());
        match body {
            Some(body) => header.fixed_len() + body.octets_before(name).unwrap_or(0),
            None => header.octets_before(name).unwrap_or(0),
        }
    }

    /// How the records, unions and options of the spec are drawn.
    pub(super) fn supplies(&self) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for def in &self.module.types {
            let of = TypeRef { module: self.module.name.clone(), name: def.name.clone() };
            if !self.has_supply(&of) {
                continue;
            }
            out.extend(match &def.kind {
                TypeKind::Record { plain: false, fields, parts, .. } => {
                    let value = self.drawn_fields(&Shape::rich_record(&def.name, fields, parts), &[], &[])?;
                    let repr = format_ident!("{}Repr", def.name);
                    self.supply(&of, &quote!(#repr), &quote!(#repr { #value }))
                }
                TypeKind::Union { by, cases } => self.union_supply(def, &of, by, cases)?,
                TypeKind::Options(list) => self.option_supply(def, list)?,
                _ => continue,
            });
        }
        Ok(out)
    }

    fn supply(&self, of: &TypeRef, repr: &TokenStream, value: &TokenStream) -> TokenStream {
        let s = &self.s;
        let l = self.record_borrows(of).then(|| quote!(<'a>));
        quote! {
            impl<'a> #s::testing::Draw<'a> for #repr #l {
                fn draw(source: &mut #s::testing::Source<'a>) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(#value)
                }
            }
        }
    }

    /// The fields of a representation, each with a value; those of `tags` with that of a case.
    fn drawn_fields(&self, shape: &Shape<'m>, tags: &'m [Field], cases: &[&'m Case]) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for tag in tags {
            let Some(case) = cases.first().filter(|case| case.pinned(&tag.name).is_none()) else { continue };
            let Some(value) = self.draw_kind(&self.kind(tag)?, tag, &tag.ty, case.when.get(&tag.name)) else {
                continue;
            };
            let name = ident(&tag.name);
            out.extend(quote!(#name: #value,));
        }
        for Entry { name, what, .. } in self.record_entries(shape, true)? {
            let What::Field { field, kind, .. } = what else { continue };
            let Some(value) = self.draw_kind(&kind, field, &field.ty, None) else { continue };
            out.extend(if super::option_body::is_optional(field) {
                quote!(#name: if source.flag() { ::core::option::Option::Some(#value) } else { ::core::option::Option::None },)
            } else {
                quote!(#name: #value,)
            });
        }
        Ok(out)
    }

    fn union_supply(
        &self,
        def: &'m TypeDef,
        of: &TypeRef,
        by: &'m [Field],
        cases: &'m [Case],
    ) -> Result<TokenStream> {
        let repr = format_ident!("{}Repr", def.name);
        let mut arms = TokenStream::new();
        for (nth, case) in cases.iter().enumerate() {
            let (nth, id) = (num(nth), ident(&case.name));
            let fields = self.drawn_fields(&Shape::case(&def.name, case), by, &[case])?;
            let fields = (!fields.is_empty()).then(|| quote!({ #fields }));
            arms.extend(quote!(#nth => #repr::#id #fields,));
        }
        let (count, none) = (num(cases.len()), quote!(::core::option::Option::None));
        let value = quote!(match source.below(#count) { #arms _ => return #none });
        Ok(self.supply(of, &quote!(#repr), &value))
    }

    fn option_supply(&self, def: &'m TypeDef, list: &'m OptionList) -> Result<TokenStream> {
        let s = &self.s;
        let name = ident(&def.name);
        let (mut arms, mut count) = (TokenStream::new(), 0usize);
        for option in &list.options {
            if !self.have_supply(&option.fields) {
                continue;
            }
            let mut fields = TokenStream::new();
            for (field, kind) in self.option_fields(&def.name, list, option)? {
                let Some(value) = self.draw_kept(&kind, field) else { continue };
                let name = ident(&field.name);
                fields.extend(quote!(#name: #value,));
            }
            let (nth, id) = (num(count), ident(&option.name));
            let fields = (!fields.is_empty()).then(|| quote!({ #fields }));
            arms.extend(quote!(#nth => #name::#id #fields,));
            count += 1;
        }
        let mut head = TokenStream::new();
        for (field, kind) in self.kept(&Shape::head(&def.name, &list.head))? {
            let Some(value) = self.draw_kept(&kind, field) else { continue };
            let name = ident(&field.name);
            head.extend(quote!(#name: #value,));
        }
        let (bits, count) = (num(list.head.kind_bits), num(count + 1));
        Ok(quote! {
            impl<'a> #s::testing::Draw<'a> for #name<'a> {
                fn draw(source: &mut #s::testing::Source<'a>) -> ::core::option::Option<Self> {
                    ::core::option::Option::Some(match source.below(#count) {
                        #arms
                        _ => #name::Unknown { kind: source.number(#bits) as _, #head data: source.octets(usize::MAX) },
                    })
                }
            }
        })
    }
}
