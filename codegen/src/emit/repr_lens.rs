//! How long what `emit` writes is.

use super::cx::Result;
use super::expr::{Scope, is_wide};
use super::names::{ident, num};
use super::repr::What;
use super::repr_emit::Emit;
use super::shape::Shape;
use super::value::Kind;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Collect, Expr, Field, FieldType, Length, Part, PayloadRepr};

/// What is lifted from one list: calls that hand it to a `Measure`, and to a `Writer`.
pub(super) struct Lifts<'m> {
    /// One of them.
    pub(super) first: &'m Collect,
    pub(super) measure: TokenStream,
    pub(super) write: TokenStream,
}

impl<'e, 'm> Emit<'e, 'm> {
    /// Statements that bind the lengths: `len_<field>`, `header_octets`, `body_octets`, `payload_octets`,
    /// `packet_octets`, `is_<part>`.
    pub(super) fn lens(&self) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        let mut sums: Vec<TokenStream> = Vec::new();
        for shape in self.shapes() {
            let fixed = num(shape.fixed_len());
            let mut sum = quote!(#fixed);
            for (index, part) in shape.parts.iter().enumerate() {
                let before = sums.first().map_or(sum.clone(), |header| quote!(#header + #sum));
                let (lets, octets) = self.part_len(shape, index, part, &before)?;
                out.extend(lets);
                sum.extend(octets.map(|octets| quote!(+ #octets)));
            }
            sums.push(sum);
        }
        let trailer = sums.pop().filter(|_| !self.packet.trailer.is_empty());
        let header = sums.first().cloned().unwrap_or(quote!(0));
        let body = sums.get(1).cloned();
        let payload = match self.payload().map(|payload| payload.repr) {
            Some(PayloadRepr::Slice) => quote!(payload.len()),
            Some(PayloadRepr::Len) => quote!(payload_len.get()),
            Some(PayloadRepr::Outside) if self.cx.takes_payload_len(self.packet) => quote!(payload_len),
            Some(PayloadRepr::Outside) | None => quote!(0),
        };
        let inside = match self.payload().map(|payload| payload.repr) {
            Some(PayloadRepr::Slice) => Some(quote!(payload_octets)),
            _ => None,
        };
        let outside = inside.is_none().then(|| quote!(+ payload_octets));
        let (trailer, trailing) = match (trailer, self.trailer_is_inside()) {
            (None, _) => (quote!(), None),
            (Some(trailer), true) => {
                (quote!(let trailer_octets: usize = #trailer;), Some(quote!(trailer_octets)))
            }
            (Some(trailer), false) => (quote!(let trailer_octets: usize = #trailer;), None),
        };
        let outside = match (&trailing, self.packet.trailer.is_empty()) {
            (None, false) => quote!(#outside + trailer_octets),
            _ => quote!(#outside),
        };
        let body = body.into_iter().chain(inside).chain(trailing);
        let body = quote!(0 #(+ #body)*);
        Ok(quote! {
            #out
            #trailer
            let header_octets: usize = #header;
            let payload_octets: usize = #payload;
            let body_octets: usize = #body;
            let packet_octets: usize = header_octets + body_octets #outside;
        })
    }

    /// Statements that bind the length of a part that stands behind `before` octets, and that length, where it is none
    /// of those that all parts have together.
    fn part_len(
        &self,
        shape: &Shape<'m>,
        index: usize,
        part: &Part,
        before: &TokenStream,
    ) -> Result<(TokenStream, Option<TokenStream>)> {
        let lookup = |name: &str| self.number(name);
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        Ok(match part {
            Part::Fixed { when: None, .. } => (quote!(), None),
            Part::Fixed { octets, when: Some(when), .. } => {
                let flag = self.is_name(shape, index);
                let (tables, holds, octets) =
                    (self.tables_of(when, &scope)?, scope.condition(when)?, num(*octets));
                (quote!(#tables let #flag: bool = #holds;), Some(quote!((if #flag { #octets } else { 0 }))))
            }
            Part::Variable { field, .. } => {
                let field = &shape.fields[*field];
                let len = format_ident!("len_{}", field.name);
                let lets = self.variable_lets(shape, field, before)?;
                (lets, Some(quote!(#len)))
            }
            part if shape.is_given(part) => (quote!(), None),
            Part::Loose { fields } => {
                let (mut lets, mut bits) = (TokenStream::new(), quote!(0usize));
                for field in fields.iter().map(|index| &shape.fields[*index]) {
                    let width = num(field.bits.unwrap_or(0));
                    let Some(when) = &field.when else {
                        bits.extend(quote!(+ #width));
                        continue;
                    };
                    let there = format_ident!("there_{}", field.name);
                    let (tables, holds) = (self.tables_of(when, &scope)?, scope.condition(when)?);
                    lets.extend(quote!(#tables let #there: bool = #holds;));
                    bits.extend(quote!(+ (if #there { #width } else { 0 })));
                }
                let octets = format_ident!("loose_{}", shape.part_name(index));
                (quote!(#lets let #octets: usize = (#bits) / 8;), Some(quote!(#octets)))
            }
        })
    }

    /// Statements that bind `len_<field>`, and for what options are lifted from `plan_<field>`.
    fn variable_lets(
        &self,
        shape: &Shape<'m>,
        field: &'m Field,
        before: &TokenStream,
    ) -> Result<TokenStream> {
        let s = &self.cx.s;
        let len = format_ident!("len_{}", field.name);
        if let FieldType::Align(to) = field.ty {
            let to = num(to);
            return Ok(quote! {
                let #len: usize = {
                    let at: usize = #before;
                    #s::round_up(at, #to).saturating_sub(at)
                };
            });
        }
        let mut lets = TokenStream::new();
        if let Some(Lifts { first, measure, .. }) = self.collected(shape, field)? {
            let (layout, plan) = (self.cx.list_layout(shape, first)?, format_ident!("plan_{}", field.name));
            lets.extend(quote!(let #plan = #s::options::Measure::new(#layout)#measure.plan();));
        }
        let octets = self.variable_len(shape, field)?;
        lets.extend(quote!(let #len: usize = #octets;));
        Ok(lets)
    }

    pub(super) fn is_name(&self, shape: &Shape<'m>, index: usize) -> Ident {
        format_ident!("is_{}", shape.part_name(index))
    }

    /// The tables that an expression names, as locals.
    pub(super) fn tables_of(&self, expr: &Expr, scope: &Scope<'_>) -> Result<TokenStream> {
        let mut used = Vec::new();
        super::cut::lets_in(expr, &mut used);
        let mut out = TokenStream::new();
        for table in self.packet.lets.iter().filter(|table| used.contains(&table.name)) {
            let name = format_ident!("table_{}", table.name);
            let value = self.cx.table(table, &self.packet.fields, scope, &quote!(usize::MAX))?;
            out.extend(quote!(let #name: usize = #value;));
        }
        Ok(out)
    }

    pub(super) fn variable_len(&self, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
        if self.collected(shape, field)?.is_some() {
            let plan = format_ident!("plan_{}", field.name);
            return Ok(quote!(match #plan {
                ::core::option::Option::Some(plan) => plan.octets_len(),
                ::core::option::Option::None => 0,
            }));
        }
        let Some(entry) = self.entry(shape, field) else { return self.unkept_len(shape, field) };
        let name = &entry.name;
        match &entry.what {
            What::Options(_) => Ok(quote!(#name.octets_len())),
            What::Field { kind: Kind::Octets { len, .. }, .. } => {
                let len = num(*len);
                Ok(quote!(#len))
            }
            What::Field { kind: Kind::Options, .. } => {
                let base = self.cx.list_start(shape, &field.name, &field.ty)?;
                Ok(match field.when {
                    None => quote!(#name.octets_len(#base).unwrap_or(0)),
                    Some(_) => quote!(#name.map_or(0, |list| list.octets_len(#base).unwrap_or(0))),
                })
            }
            What::Field { kind, .. } if field.when.is_some() => {
                let len = self.cx.octets_len(kind, &super::names::unmarked("value"))?;
                Ok(quote!(#name.map_or(0, |value| #len)))
            }
            What::Field { kind, .. } => self.cx.octets_len(kind, name),
            _ => Ok(quote!(0)),
        }
    }

    /// Octets of a field that is not kept: zeros, as many as what is kept says.
    pub(super) fn unkept_len(&self, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
        let FieldType::Bytes(Length::Expr(expr)) = &field.ty else { return Ok(quote!(0)) };
        if self.is_derived(expr) {
            return Ok(quote!(0));
        }
        let lookup = |name: &str| self.number(name);
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        let (tables, len) = (self.tables_of(expr, &scope)?, scope.length(expr)?);
        let Some(when) = &field.when else { return Ok(quote!({ #tables #len })) };
        let (outer, holds) = (self.tables_of(when, &scope)?, scope.condition(when)?);
        Ok(quote!({ #outer if #holds { #tables #len } else { 0 } }))
    }

    /// The options of a variant's list.
    pub(super) fn collected(&self, shape: &Shape<'m>, field: &Field) -> Result<Option<Lifts<'m>>> {
        if self.in_header(shape) {
            return Ok(None);
        }
        let collects: Vec<_> = self
            .plan
            .entries
            .iter()
            .filter_map(|entry| match entry.what {
                What::Collect(collect) if collect.list == field.name => Some(collect),
                _ => None,
            })
            .gather();
        let Some(first) = collects.first() else { return Ok(None) };
        let mut items = Lifts { first, measure: TokenStream::new(), write: TokenStream::new() };
        for collect in &collects {
            let name = ident(&collect.name);
            items.measure.extend(self.cx.measure_lifted(collect, &quote!(#name))?);
            items.write.extend(self.cx.write_lifted(collect, &quote!(#name))?);
        }
        Ok(Some(items))
    }
}
