//! What `emit` writes, part by part.

use super::body::pinned;
use super::cx::{Result, unsupported};
use super::names::num;
use super::put::Source;
use super::repr::{Entry, What};
use super::repr_emit::Emit;
use super::repr_lens::Lifts;
use super::shape::Shape;
use super::value::{Kind, uint};
use crate::code::{TokenStream, format_ident, quote};
use crate::model::{Field, FieldType, Length, Part, PayloadRepr, Role};

impl<'e, 'm> Emit<'e, 'm> {
    pub(super) fn writes(&self) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for shape in [self.header].into_iter().chain(self.body) {
            out.extend(self.shape_writes(shape)?);
        }
        if self.payload().is_some_and(|payload| payload.repr == PayloadRepr::Slice) {
            out.extend(quote!(out.put(payload);));
        }
        if self.trailer_is_inside() {
            out.extend(self.trailer_writes()?);
        }
        Ok(out)
    }

    pub(super) fn trailer_writes(&self) -> Result<TokenStream> {
        self.shape_writes(self.trailer)
    }

    /// Statements that write the parts of a structure, the first one of the header into `header`.
    pub(super) fn shape_writes(&self, shape: &'e Shape<'m>) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for (index, part) in shape.parts.iter().enumerate() {
            if shape.is_given(part) {
                continue;
            }
            let front = self.in_header(shape) && index == self.packet.front();
            let first = front && matches!(part, Part::Fixed { when: None, .. });
            match part {
                Part::Fixed { octets, when, .. } => {
                    let name = if first { format_ident!("header") } else { format_ident!("fixed") };
                    let source = |field| self.source(shape, field);
                    let puts = self.cx.put_fixed(shape, index, &quote!(#name), &source)?;
                    if first {
                        out.extend(puts);
                        continue;
                    }
                    let n = num(*octets);
                    let block =
                        quote!({ #[allow(unused_mut)] let mut fixed = [0u8; #n]; #puts out.put(&fixed); });
                    out.extend(match when {
                        None => block,
                        Some(_) => {
                            let flag = self.is_name(shape, index);
                            quote!(if #flag #block)
                        }
                    });
                }
                Part::Variable { field, .. } => {
                    out.extend(self.write_variable(shape, &shape.fields[*field])?);
                }
                Part::Loose { fields } => {
                    out.extend(self.cx.put_loose(shape, fields, &|field| self.source(shape, field))?);
                }
            }
        }
        Ok(out)
    }

    pub(super) fn write_variable(&self, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
        let s = &self.cx.s;
        if let FieldType::Align(_) = field.ty {
            let len = format_ident!("len_{}", field.name);
            return Ok(quote!(out.fill(0, #len);));
        }
        if let Some(Lifts { first, write, .. }) = self.collected(shape, field)? {
            let (layout, plan) = (self.cx.list_layout(shape, first)?, format_ident!("plan_{}", field.name));
            return Ok(quote!(#s::options::Writer::new(#plan, #layout, out)#write.finish();));
        }
        let Some(entry) = self.entry(shape, field) else {
            let len = format_ident!("len_{}", field.name);
            return Ok(match &field.ty {
                FieldType::Bytes(Length::Expr(_)) => quote!(out.fill(0, #len);),
                _ => quote!(),
            });
        };
        let name = &entry.name;
        match &entry.what {
            What::Options(_) => Ok(quote!(#name.write(out);)),
            What::Field { kind: Kind::Octets { .. }, .. } => Ok(quote!(out.put(&#name.octets());)),
            What::Field { kind: Kind::Options, .. } => {
                let base = self.cx.list_start(shape, &field.name, &field.ty)?;
                Ok(match field.when {
                    None => quote!(#name.write(#base, out);),
                    Some(_) => {
                        quote!(if let ::core::option::Option::Some(list) = #name { list.write(#base, out); })
                    }
                })
            }
            What::Field { kind, .. } if field.when.is_some() => {
                let write = self.cx.write_variable(kind, &super::names::unmarked("value"))?;
                Ok(quote!(if let ::core::option::Option::Some(value) = #name { #write }))
            }
            What::Field { kind, .. } => self.cx.write_variable(kind, name),
            _ => Ok(quote!()),
        }
    }

    /// Where the bits of a field in a fixed part come from.
    pub(super) fn source(&self, shape: &Shape<'m>, field: &'m Field) -> Result<Source> {
        let ty = uint(field.bits.unwrap_or(0));
        Ok(match &field.role {
            Role::Const(value) | Role::Emit(value) => Source::Constant(*value),
            Role::Magic(octets) => Source::magic(octets),
            Role::Reserved | Role::Checksum | Role::Kind | Role::Len => Source::Constant(0),
            Role::Tag if self.cx.union_tag(shape, field).is_some() => {
                let tag = self.cx.union_tag(shape, field).unwrap_or_default();
                Source::Raw(quote!((#tag as #ty)))
            }
            Role::Tag => match self.plan.variant.and_then(|variant| pinned(variant, &field.name)) {
                Some(value) => Source::Constant(value),
                None => self.value_source(shape, field)?,
            },
            Role::Keep => self.value_source(shape, field)?,
            Role::Length { of, unit, bias } => {
                let raw = self.length_raw(field, &self.region(of)?, *unit, *bias);
                Source::Raw(quote!((#raw.unwrap_or(0) as #ty)))
            }
            Role::Part(_) if self.merged_bits(field).is_some() => {
                self.merged_bits(field).unwrap_or(Source::Constant(0))
            }
            Role::Count(_) | Role::Presence(_) | Role::Absence(_) | Role::Part(_) => {
                let value = self.field_number(shape, field)?;
                Source::Raw(quote!((#value as #ty)))
            }
        })
    }

    pub(super) fn value_source(&self, shape: &Shape<'m>, field: &'m Field) -> Result<Source> {
        let Some(Entry { name, what: What::Field { kind, .. }, .. }) = self.entry(shape, field) else {
            return if matches!(field.ty, FieldType::Align(_)) {
                Ok(Source::Constant(0))
            } else {
                unsupported(format!("`{}` on emit", field.name))
            };
        };
        let cx = self.cx;
        if field.gate.is_none() && field.when.is_none() {
            return match kind {
                Kind::Array { .. } => unsupported(format!("`{}`: an array of fixed size", field.name)),
                _ => Ok(match cx.to_octets(kind, &quote!(#name)) {
                    Some(octets) => Source::Octets(octets),
                    None => Source::Raw(cx.to_raw(kind, field, &quote!(#name))?),
                }),
            };
        }
        let some = quote!(::core::option::Option::Some(value));
        let none = quote!(::core::option::Option::None);
        Ok(match cx.to_octets(kind, &quote!(value)) {
            Some(octets) => {
                let n = num(field.bits.unwrap_or(0) / 8);
                Source::Octets(quote!(match #name { #some => #octets, #none => [0; #n] }))
            }
            None => {
                let raw = cx.to_raw(kind, field, &quote!(value))?;
                Source::Raw(quote!((match #name { #some => #raw, #none => 0 })))
            }
        })
    }
}
