//! What `emit` refuses, before it writes anything.

use super::cx::Result;
use super::expr::{Scope, is_wide, length_of};
use super::names::{hex, ident, num};
use super::repr::{Entry, What};
use super::repr_emit::Emit;
use super::shape::Shape;
use super::sound::{check_on_emit, valid_on_emit};
use super::value::Kind;
use crate::code::{TokenStream, format_ident, quote};
use crate::gather::Gather;
use crate::model::{Expr, Field, FieldType, Length, Part, Role};

impl<'e, 'm> Emit<'e, 'm> {
    /// Statements that refuse what can't be sent.
    pub(super) fn checks(&self) -> Result<TokenStream> {
        let cx = self.cx;
        let mut out = TokenStream::new();
        let lookup = |name: &str| self.number(name);
        let roles =
            |name: &str| self.shapes().into_iter().rev().find_map(|shape| Some(&shape.field(name)?.role));
        for shape in self.shapes() {
            let scope = Scope {
                lookup: &lookup,
                payload_len: Some(quote!(payload_octets)),
                octets: None,
                wide: is_wide(shape.fields),
            };
            for field in shape.fields {
                let fail = |kind: &str| {
                    let error = cx.error(kind, &shape.owner, &field.name);
                    quote!(return ::core::result::Result::Err(#error))
                };
                if let Role::Length { of, unit, bias } = &field.role {
                    let raw = self.length_raw(field, &self.region(of)?, *unit, *bias);
                    let fail = fail("BadLength");
                    out.extend(quote!(if #raw.is_none() { #fail }));
                }
                if let Role::Count(array) = &field.role {
                    let (array, bits) = (ident(array), field.bits.unwrap_or(0));
                    let max = hex(if bits >= 32 { u64::from(u32::MAX) } else { (1 << bits) - 1 });
                    let fail = fail("BadLength");
                    out.extend(quote!(if #array.len() > #max { #fail }));
                }
                let check = check_on_emit(self.packet, self.header.fixed_len(), field, &roles);
                let demands = [(check, "BadLength"), (valid_on_emit(field, &roles), "Invalid")];
                for (demand, kind) in demands.into_iter().filter_map(|(expr, kind)| Some((expr?, kind))) {
                    let (tables, fail) = (self.tables_of(demand, &scope)?, fail(kind));
                    let holds = scope.condition(demand)?;
                    out.extend(if tables.is_empty() {
                        quote!(if !(#holds) { #fail })
                    } else {
                        quote!({ #tables if !(#holds) { #fail } })
                    });
                }
                // A parameter by which variants are told apart is held as any other.
                let tag = field.role == Role::Tag || self.tells_variants(field);
                if let (true, Some(_)) = (tag, self.entry(shape, field)) {
                    out.extend(self.tag_check(&fail("Invalid"))?);
                }
                out.extend(self.variable_check(shape, field, &scope)?);
            }
            if self.in_header(shape) {
                out.extend(self.tables_check(&scope)?);
            }
            for (index, part) in shape.parts.iter().enumerate() {
                out.extend(self.presence_check(shape, index, part)?);
            }
        }
        Ok(out)
    }

    fn tells_variants(&self, field: &Field) -> bool {
        field.given && self.packet.variants.iter().any(|variant| variant.when.contains_key(&field.name))
    }

    /// Fields that a table without `otherwise` is made of must be in one of its rows: no other packet can be read.
    pub(super) fn tables_check(&self, scope: &Scope<'_>) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for table in self.packet.lets.iter().filter(|table| table.otherwise.is_none()) {
            let first = table.from.first().map_or("", String::as_str);
            let error = self.cx.error("Unsupported", "", first);
            let fail = quote!(return ::core::result::Result::Err(#error));
            let value = self.cx.table(table, &self.packet.fields, scope, &fail)?;
            out.extend(quote!(let _: u32 = #value;));
        }
        Ok(out)
    }

    /// The tags, one of which is free, must select this variant and no earlier one.
    pub(super) fn tag_check(&self, fail: &TokenStream) -> Result<TokenStream> {
        let Some(this) = self.plan.variant else { return Ok(quote!()) };
        let mut tags = Vec::new();
        for tag in self.cx.tags(self.packet) {
            let value = self.field_number(self.header, tag)?;
            tags.push(quote!((#value as u64)));
        }
        let before = self.packet.variants.iter().take_while(|variant| variant.name != this.name);
        let before = before.filter(|variant| !super::body::differ_in_length(variant, this));
        let before: Vec<TokenStream> =
            before.map(|variant| self.cx.variant_pattern(self.packet, variant)).gather();
        let this = self.cx.variant_pattern(self.packet, this);
        Ok(quote! {
            #[allow(unreachable_patterns)]
            match (#(#tags,)*) { #(#before => #fail,)* #this => {} _ => #fail }
        })
    }

    /// A field of variable length must have the length that the rest of the packet says.
    pub(super) fn variable_check(
        &self,
        shape: &Shape<'m>,
        field: &'m Field,
        scope: &Scope<'_>,
    ) -> Result<TokenStream> {
        let cx = self.cx;
        let error = cx.error("BadLength", &shape.owner, &field.name);
        let fail = quote!(return ::core::result::Result::Err(#error));
        let mut out = TokenStream::new();
        if self.collected(shape, field)?.is_some() {
            let plan = format_ident!("plan_{}", field.name);
            let error = cx.error("BadOption", &shape.owner, &field.name);
            out.extend(quote!(if #plan.is_none() { return ::core::result::Result::Err(#error) }));
        }
        if let (Some(Length::Fixed(says)), Some(_)) = (length_of(&field.ty), self.entry(shape, field)) {
            if field.bits.is_none() && field.when.is_none() {
                let (len, says) = (format_ident!("len_{}", field.name), num(*says));
                out.extend(quote!(if #len != #says { #fail }));
            }
        }
        let Some(Entry { name, what: What::Field { kind, .. }, .. }) = self.entry(shape, field) else {
            return Ok(out);
        };
        if let (Kind::Options, None) = (kind, &field.when) {
            let base = cx.list_start(shape, &field.name, &field.ty)?;
            let error = cx.error("BadOption", &shape.owner, &field.name);
            out.extend(
                quote!(if #name.octets_len(#base).is_none() { return ::core::result::Result::Err(#error) }),
            );
        }
        out.extend(cx.record_check(kind, field, name));
        out.extend(cx.list_check(&shape.owner, field, name)?);
        out.extend(self.count_check(shape, field, kind, scope)?);
        let Some(Length::Expr(expr)) = length_of(&field.ty) else { return Ok(out) };
        if matches!(kind, Kind::Octets { .. })
            || shape.part_of(&field.name).is_some()
            || self.is_restored(expr)
        {
            return Ok(out);
        }
        if matches!(field.ty, FieldType::Array { count: Some(_), .. }) {
            return Ok(out);
        }
        let len = format_ident!("len_{}", field.name);
        let (tables, says) = (self.tables_of(expr, scope)?, scope.length(expr)?);
        let when = match &field.when {
            Some(when) => {
                let (tables, holds) = (self.tables_of(when, scope)?, scope.condition(when)?);
                quote!(#tables let there = #holds;)
            }
            None => quote!(let there = true;),
        };
        out.extend(quote!({ #tables #when if #len != (if there { #says } else { 0 }) { #fail } }));
        Ok(out)
    }

    /// An array that ends by a number which does not come from it must have so many elements.
    pub(super) fn count_check(
        &self,
        shape: &Shape<'m>,
        field: &'m Field,
        kind: &Kind,
        scope: &Scope<'_>,
    ) -> Result<TokenStream> {
        let FieldType::Array { count: Some(count), .. } = &field.ty else { return Ok(quote!()) };
        if self.is_restored(count) || field.when.is_some() || !matches!(kind, Kind::Records { .. }) {
            return Ok(quote!());
        }
        let (name, says) = (ident(&field.name), scope.length(count)?);
        let error = self.cx.error("BadLength", &shape.owner, &field.name);
        Ok(quote!(if #name.len() != #says { return ::core::result::Result::Err(#error) }))
    }

    /// Whether a length is computed from the very octets it measures.
    pub(super) fn is_derived(&self, expr: &Expr) -> bool {
        let measures = |name: &str| {
            let mut fields = self.shapes().into_iter().filter_map(|shape| shape.field(name));
            fields.any(|field| matches!(field.role, Role::Length { .. } | Role::Count(_)))
        };
        expr.has(|expr| matches!(expr, Expr::Field(name) if measures(name)))
    }

    /// Whether a length is computed from nothing else: then the spec was checked to say what is there.
    pub(super) fn is_restored(&self, expr: &Expr) -> bool {
        let mut names = Vec::new();
        super::cut::names_in(expr, &mut names);
        let free = |name: &str| {
            let mut fields = self.shapes().into_iter().filter_map(|shape| shape.field(name));
            fields.all(|field| matches!(field.role, Role::Keep | Role::Tag | Role::Part(_)))
        };
        self.is_derived(expr) && !names.iter().any(|name| free(name))
    }

    /// Fields under a condition must be there exactly where it holds.
    pub(super) fn presence_check(&self, shape: &Shape<'m>, index: usize, part: &Part) -> Result<TokenStream> {
        let (fields, condition) = match part {
            Part::Fixed { fields, when: Some(_), .. } => {
                let flag = self.is_name(shape, index);
                (fields.clone(), quote!(#flag))
            }
            Part::Variable { field, when: Some(when) } => {
                let lookup = |name: &str| self.number(name);
                let scope =
                    Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
                let (tables, holds) = (self.tables_of(when, &scope)?, scope.condition(when)?);
                (vec![*field], quote!({ #tables #holds }))
            }
            Part::Loose { fields } => {
                let mut out = TokenStream::new();
                for field in fields.iter().map(|index| &shape.fields[*index]) {
                    let (Some(entry), Some(_)) = (self.entry(shape, field), &field.when) else { continue };
                    let there = format_ident!("there_{}", field.name);
                    let (name, error) = (&entry.name, self.cx.error("Invalid", &shape.owner, &field.name));
                    out.extend(
                        quote!(if #name.is_some() != #there { return ::core::result::Result::Err(#error) }),
                    );
                }
                return Ok(out);
            }
            _ => return Ok(quote!()),
        };
        let mut out = TokenStream::new();
        for field in fields.iter().map(|index| &shape.fields[*index]) {
            let Some(entry) = self.entry(shape, field) else { continue };
            let (name, error) = (&entry.name, self.cx.error("Invalid", &shape.owner, &field.name));
            out.extend(
                quote!(if #name.is_some() != #condition { return ::core::result::Result::Err(#error) }),
            );
        }
        Ok(out)
    }
}
