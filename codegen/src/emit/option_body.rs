//! The body of an option: its kept fields as locals, how long they are, and how they are written.

use super::cx::{Cx, Result, unsupported};
use super::expr::{Scope, is_wide, length_of, when_of};
use super::names::{hex, ident, num};
use super::put::Source;
use super::shape::Shape;
use super::value::{Fail, Kind, uint};
use crate::code::{Ident, TokenStream, format_ident, quote};
use crate::model::{Field, FieldType, Length, Part, Region, Role};

/// Whether the representation has a field only where something says that it is there.
pub(super) fn is_optional(field: &Field) -> bool {
    field.when.is_some() || field.gate.is_some()
}

impl<'m> Cx<'m> {
    /// The type of a kept field of an option.
    pub(crate) fn kept_type(&self, kind: &Kind, field: &Field) -> TokenStream {
        let ty = self.repr_type(kind, field);
        if is_optional(field) { quote!(::core::option::Option<#ty>) } else { ty }
    }

    /// Statements that bind the kept fields of the local parts of a structure to locals of their names, as the
    /// representation has them.
    pub(crate) fn kept_values(&self, shape: &Shape<'m>) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for (field, kind) in self.kept(shape)? {
            let (name, fail) = (ident(&field.name), self.failing(&shape.owner, &field.name));
            let some = quote!(::core::option::Option::Some);
            let none = quote!(::core::option::Option::None);
            let value = |place: &TokenStream| -> Result<TokenStream> {
                let view = match shape.part_of(&field.name) {
                    Some((_, octets)) => self.view(&kind, field, place, octets)?,
                    None => self.variable_view(&kind, field, place, &fail)?,
                };
                Ok(self.to_repr(&kind, &view, &fail))
            };
            let part = shape.part_of(&field.name).map(|(part, _)| part);
            let place = part.map_or_else(|| name.clone(), |part| shape.part_name(part));
            let conditional = part.map_or(field.when.is_some(), |part| when_of(&shape.parts[part]).is_some());
            let value = if let Some((part, nth)) = shape.loose_of(&field.name) {
                let place = shape.part_name(part);
                self.loose_kept((field, &kind), &quote!(#place), nth, &fail)?
            } else if conditional {
                let value = value(&quote!(part))?;
                quote!(match #place { #some(part) => #some(#value), #none => #none })
            } else if let Some(gate) = &field.gate {
                let lookup = self.shape_lookup(shape, self.local_access(shape));
                let Some(number) = lookup(gate) else { return unsupported(format!("`{gate}` in an option")) };
                let (number, value) = (number?, value(&quote!(#place))?);
                quote!(if #number != 0 { #some(#value) } else { #none })
            } else {
                value(&quote!(#place))?
            };
            out.extend(quote!(let #name = #value;));
        }
        Ok(out)
    }

    fn variable_view(
        &self,
        kind: &Kind,
        field: &Field,
        octets: &TokenStream,
        fail: &Fail,
    ) -> Result<TokenStream> {
        let s = &self.s;
        Ok(match kind {
            Kind::Array { .. } => quote!(#s::Array::from_octets(#octets)),
            Kind::Choice { path } => {
                let fail = fail.with("Invalid");
                quote! {
                    match #path::from_octets(#octets) {
                        ::core::option::Option::Some(value) => value,
                        ::core::option::Option::None => #fail,
                    }
                }
            }
            Kind::Bytes
            | Kind::Quote
            | Kind::Options
            | Kind::Records { .. }
            | Kind::Rich { .. }
            | Kind::Custom { .. } => octets.clone(),
            _ => return unsupported(format!("`{}` in an option", field.name)),
        })
    }

    /// The number that an option's field will have on the wire, its kept fields being locals.
    pub(crate) fn option_number(
        &self,
        head: &Shape<'m>,
        shape: &Shape<'m>,
        name: &str,
    ) -> Option<Result<TokenStream>> {
        let field = shape.field(name).or_else(|| head.field(name))?;
        Some(self.option_field_number(shape, field))
    }

    fn option_field_number(&self, shape: &Shape<'m>, field: &'m Field) -> Result<TokenStream> {
        let id = ident(&field.name);
        let count = |of: &Ident, optional: bool| {
            if optional { quote!(#of.map_or(0, |value| value.len())) } else { quote!(#of.len()) }
        };
        Ok(match &field.role {
            Role::Keep if is_optional(field) => {
                let number = self.to_number(&self.kind(field)?, field, &quote!(value))?;
                quote!(#id.map_or(0, |value| #number))
            }
            Role::Keep => self.to_number(&self.kind(field)?, field, &quote!(#id))?,
            Role::Const(value) | Role::Emit(value) => {
                let value = num(*value);
                quote!(#value)
            }
            Role::Count(array) => count(&ident(array), shape.field(array).is_some_and(is_optional)),
            Role::Length { .. } => {
                let (raw, scale, add) =
                    (self.option_length(shape, field)?, num(field.scale), num(field.bias));
                quote!((#raw.unwrap_or(0) * #scale + #add))
            }
            Role::Presence(of) => {
                let of = ident(of);
                quote!((#of.is_some() as u8))
            }
            Role::Absence(of) => {
                let of = ident(of);
                quote!((#of.is_none() as u8))
            }
            Role::Reserved | Role::Magic(_) => quote!(0),
            Role::Tag => self.union_tag(shape, field).unwrap_or(quote!(0)),
            Role::Checksum | Role::Part(_) | Role::Kind | Role::Len => {
                return unsupported(format!("`{}` in an option", field.name));
            }
        })
    }

    /// What a length field of an option says, an `Option<u64>`.
    fn option_length(&self, shape: &Shape<'m>, field: &Field) -> Result<TokenStream> {
        let s = &self.s;
        let Role::Length { of: Region::Field(of), unit, bias } = &field.role else {
            return unsupported(format!("`{}`, a length of more than a field, in an option", field.name));
        };
        let Some(of) = shape.field(of) else { return unsupported(format!("`{}` in an option", field.name)) };
        let octets = self.option_field_len(of)?;
        let bits = field.bits.unwrap_or(0);
        let max = hex(if bits >= 64 { u64::MAX } else { (1 << bits) - 1 });
        let (bias, unit) = (num(*bias), num(*unit));
        Ok(quote!(#s::length(#octets, #bias, #unit, #max)))
    }

    /// Octets of a kept field of variable length.
    fn option_field_len(&self, field: &'m Field) -> Result<TokenStream> {
        let (kind, id) = (self.kind(field)?, ident(&field.name));
        if !is_optional(field) {
            return self.octets_len(&kind, &id);
        }
        let len = self.octets_len(&kind, &super::names::unmarked("value"))?;
        Ok(quote!(#id.map_or(0, |value| #len)))
    }

    /// The body of a function that says how many octets an option's value has: `None` where its fields contradict each
    /// other, or their lengths do not fit.
    pub(super) fn option_len(&self, head: &Shape<'m>, shape: &Shape<'m>) -> Result<TokenStream> {
        let (mut checks, mut sum, mut fixed) = (TokenStream::new(), TokenStream::new(), 0);
        let none = quote!(return ::core::option::Option::None);
        let lookup = |name: &str| self.option_number(head, shape, name);
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        for field in shape.fields {
            match &field.role {
                Role::Length { .. } => {
                    let raw = self.option_length(shape, field)?;
                    checks.extend(quote!(#raw?;));
                }
                Role::Count(_) => {
                    let (count, bits) = (self.option_field_number(shape, field)?, field.bits.unwrap_or(0));
                    let max = hex(if bits >= 32 { u64::from(u32::MAX) } else { (1 << bits) - 1 });
                    checks.extend(quote!(if #count > #max { #none }));
                }
                Role::Keep => checks.extend(self.option_presence(shape, field, &scope)?),
                _ => {}
            }
        }
        for field in shape.fields {
            checks.extend(self.option_rules(field, &scope)?);
        }
        for part in shape.parts {
            match part {
                Part::Fixed { when: None, octets, .. } => fixed += octets,
                Part::Fixed { when: Some(when), octets, .. } => {
                    let (holds, octets) = (scope.condition(when)?, num(*octets));
                    sum.extend(quote!(+ (if #holds { #octets } else { 0 })));
                }
                Part::Variable { field, .. } => {
                    let field = &shape.fields[*field];
                    if let FieldType::Align(to) = &field.ty {
                        let (s, to) = (&self.s, num(*to));
                        let before = num(std::mem::take(&mut fixed));
                        sum = quote!(+ #s::round_up(#before #sum, #to));
                    } else if field.role == Role::Keep {
                        checks.extend(self.option_holds(field)?);
                        let len = self.option_field_len(field)?;
                        sum.extend(quote!(+ #len));
                        checks.extend(self.option_says(shape, field, &len, &scope)?);
                    }
                }
                Part::Loose { fields } => {
                    let mut bits = quote!(0usize);
                    for field in fields.iter().map(|index| &shape.fields[*index]) {
                        let width = num(field.bits.unwrap_or(0));
                        bits.extend(match &field.when {
                            None => quote!(+ #width),
                            Some(when) => {
                                let holds = scope.condition(when)?;
                                quote!(+ (if #holds { #width } else { 0 }))
                            }
                        });
                    }
                    sum.extend(quote!(+ (#bits) / 8));
                }
            }
        }
        let fixed = num(fixed);
        Ok(quote!(#checks ::core::option::Option::Some(#fixed #sum)))
    }

    /// A record must be one, and a union of the case that its tags tell.
    fn option_holds(&self, field: &'m Field) -> Result<TokenStream> {
        let (s, id) = (&self.s, ident(&field.name));
        if !matches!(self.kind(field)?, Kind::Rich { .. }) {
            return Ok(quote!());
        }
        let none = quote!(return ::core::option::Option::None);
        Ok(if is_optional(field) {
            quote!(if #id.is_some_and(|value| #s::RecordRepr::check(&value).is_err()) { #none })
        } else {
            quote!(if #s::RecordRepr::check(&#id).is_err() { #none })
        })
    }

    /// A field under a condition must be there exactly where it holds.
    fn option_presence(&self, shape: &Shape<'m>, field: &Field, scope: &Scope<'_>) -> Result<TokenStream> {
        let part = shape.part_of(&field.name).map(|(part, _)| &shape.parts[part]);
        let Some(when) = part.map_or(field.when.as_ref(), when_of) else { return Ok(quote!()) };
        let (id, holds) = (ident(&field.name), scope.condition(when)?);
        Ok(quote!(if #id.is_some() != (#holds) { return ::core::option::Option::None }))
    }

    /// What `check` and `valid` ask holds, where the field is there.
    fn option_rules(&self, field: &Field, scope: &Scope<'_>) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for rule in [&field.check, &field.valid].into_iter().flatten() {
            let holds = scope.condition(rule)?;
            let there = match (&field.when, &field.gate) {
                (Some(when), _) => {
                    let when = scope.condition(when)?;
                    quote!((#when) &&)
                }
                (None, Some(gate)) => {
                    let gate = scope.number(&crate::model::Expr::Field(gate.clone()))?;
                    quote!((#gate != 0) &&)
                }
                (None, None) => quote!(),
            };
            out.extend(quote!(if #there !(#holds) { return ::core::option::Option::None }));
        }
        Ok(out)
    }

    /// A field must be as long as another one says that is kept beside it.
    fn option_says(
        &self,
        shape: &Shape<'m>,
        field: &'m Field,
        len: &TokenStream,
        scope: &Scope<'_>,
    ) -> Result<TokenStream> {
        let Some(Length::Expr(expr)) = length_of(&field.ty) else { return Ok(quote!()) };
        let mut names = Vec::new();
        super::cut::names_in(expr, &mut names);
        let kept = |name: &String| shape.field(name).is_some_and(|field| field.role == Role::Keep);
        if names.is_empty() || !names.iter().all(kept) {
            return Ok(quote!());
        }
        let says = scope.length(expr)?;
        let there = match &field.when {
            Some(when) => scope.condition(when)?,
            None => quote!(true),
        };
        Ok(quote!(if #len != (if #there { #says } else { 0 }) { return ::core::option::Option::None }))
    }

    /// Statements that append an option's value to the cursor `out`.
    pub(super) fn option_write(&self, head: &Shape<'m>, shape: &Shape<'m>) -> Result<TokenStream> {
        let lookup = |name: &str| self.option_number(head, shape, name);
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        let padded = |part: &Part| matches!(part, Part::Variable { field, .. } if matches!(shape.fields[*field].ty, FieldType::Align(_)));
        let mut out =
            if shape.parts.iter().any(padded) { quote!(let begin = out.position();) } else { quote!() };
        for (index, part) in shape.parts.iter().enumerate() {
            match part {
                Part::Fixed { octets, when, .. } => {
                    let (name, n) = (shape.part_name(index), num(*octets));
                    let source = |field| self.option_source(shape, field);
                    let puts = self.put_fixed(shape, index, &quote!(#name), &source)?;
                    let write = quote! {
                        #[allow(unused_mut)]
                        let mut #name = [0u8; #n];
                        #puts
                        out.put(&#name);
                    };
                    out.extend(match when {
                        None => write,
                        Some(when) => {
                            let holds = scope.condition(when)?;
                            quote!(if #holds { #write })
                        }
                    });
                }
                Part::Variable { field, .. } => {
                    let field = &shape.fields[*field];
                    if let FieldType::Align(to) = &field.ty {
                        let (s, to) = (&self.s, num(*to));
                        out.extend(quote! {
                            let at = out.position().saturating_sub(begin);
                            out.fill(0, #s::round_up(at, #to).saturating_sub(at));
                        });
                        continue;
                    }
                    if field.role != Role::Keep {
                        continue;
                    }
                    let (kind, id) = (self.kind(field)?, ident(&field.name));
                    out.extend(if is_optional(field) {
                        let write = self.write_variable(&kind, &super::names::unmarked("value"))?;
                        quote!(if let ::core::option::Option::Some(value) = #id { #write })
                    } else {
                        self.write_variable(&kind, &id)?
                    });
                }
                Part::Loose { fields } => {
                    for field in fields.iter().map(|index| &shape.fields[*index]) {
                        let Some(when) = &field.when else { continue };
                        let (there, holds) = (format_ident!("there_{}", field.name), scope.condition(when)?);
                        out.extend(quote!(let #there: bool = #holds;));
                    }
                    out.extend(self.put_loose(shape, fields, &|field| self.option_source(shape, field))?);
                }
            }
        }
        Ok(out)
    }

    /// Where the bits of a field in a fixed part of an option come from.
    fn option_source(&self, shape: &Shape<'m>, field: &'m Field) -> Result<Source> {
        let (id, ty) = (ident(&field.name), uint(field.bits.unwrap_or(0)));
        Ok(match &field.role {
            Role::Keep if is_optional(field) => {
                let kind = self.kind(field)?;
                let (some, none) =
                    (quote!(::core::option::Option::Some), quote!(::core::option::Option::None));
                match self.to_octets(&kind, &quote!(value)) {
                    Some(octets) => {
                        let n = num(field.bits.unwrap_or(0) / 8);
                        Source::Octets(quote!(match #id { #some(value) => #octets, #none => [0; #n] }))
                    }
                    None => {
                        let raw = self.to_raw(&kind, field, &quote!(value))?;
                        Source::Raw(quote!((match #id { #some(value) => #raw, #none => 0 })))
                    }
                }
            }
            Role::Keep => Source::Value(self.kind(field)?, quote!(#id)),
            Role::Const(value) | Role::Emit(value) => Source::Constant(*value),
            Role::Magic(octets) => Source::magic(octets),
            Role::Length { .. } => {
                let raw = self.option_length(shape, field)?;
                Source::Raw(quote!((#raw.unwrap_or(0) as #ty)))
            }
            Role::Count(_) | Role::Presence(_) | Role::Absence(_) => {
                let number = self.option_field_number(shape, field)?;
                Source::Raw(quote!((#number as #ty)))
            }
            Role::Tag => {
                let tag = self.union_tag(shape, field).unwrap_or(quote!(0));
                Source::Raw(quote!((#tag as #ty)))
            }
            Role::Reserved | Role::Checksum | Role::Part(_) | Role::Kind | Role::Len => Source::Constant(0),
        })
    }
}
