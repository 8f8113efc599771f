//! Cuts octets into the parts of a structure: what `Packet::parse` and `Partial::new` do, in field order.

use super::cx::{Cx, Result, unsupported};
use super::expr::{Scope, length_of};
use super::names::{self, num};
use super::shape::Shape;
use super::value::Kind;
use crate::code::TokenStream;
use crate::code::{format_ident, quote};
use crate::model::{Expr, FieldType, Length, OnBad, Part};

/// What happens to octets that do not fit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// The function returns the error.
    Strict,
    /// What is there is kept in `seen_<part>`, and the block ends with the error.
    Partial,
}

impl<'m> Cx<'m> {
    /// A diverging expression: gives up with this error.
    pub(crate) fn fail(&self, mode: Mode, kind: &str, owner: &str, field: &str) -> TokenStream {
        let error = self.error(kind, owner, field);
        match mode {
            Mode::Strict => quote!(return ::core::result::Result::Err(#error)),
            Mode::Partial => quote!(break 'cut ::core::option::Option::Some(#error)),
        }
    }

    /// Statements that cut the parts of `shape` from the local `rest`, each into a local of its name.
    pub(crate) fn cut(&self, shape: &Shape<'m>, scope: &Scope<'_>, mode: Mode) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        let mut tables_done = Vec::new();
        for (index, part) in shape.parts.iter().enumerate() {
            let name = shape.part_name(index);
            let seen = format_ident!("seen_{}", name.to_string().trim_start_matches("r#"));
            let partial = mode == Mode::Partial;
            let truncated = self.fail(mode, "Truncated", &shape.owner, shape.first_field(part));
            out.extend(self.tables_for(shape, index, scope, mode, &mut tables_done)?);
            match part {
                Part::Fixed { octets, when, .. } => {
                    let n = num(*octets);
                    let note = partial.then(|| quote!(#seen = ::core::option::Option::Some(rest);));
                    let keep = partial.then(|| match when {
                        None => quote!(#seen = ::core::option::Option::Some(#name);),
                        Some(_) => quote!(#seen = match #name { ::core::option::Option::Some(part) => ::core::option::Option::Some(part), ::core::option::Option::None => ::core::option::Option::None };),
                    });
                    out.extend(match when {
                        None => quote! {
                            let ::core::option::Option::Some((#name, rest)) = rest.split_first_chunk::<#n>() else { #note #truncated };
                            #keep
                        },
                        Some(when) => {
                            let when = scope.condition(when)?;
                            quote! {
                                let (#name, rest) = if #when {
                                    let ::core::option::Option::Some((part, rest)) = rest.split_first_chunk::<#n>() else { #note #truncated };
                                    (::core::option::Option::Some(part), rest)
                                } else { (::core::option::Option::None, rest) };
                                #keep
                            }
                        }
                    });
                }
                Part::Variable { field, when } if self.is_structured(&shape.fields[*field]) => {
                    let take = self.cut_structured(shape, &shape.fields[*field], scope, mode)?;
                    let keep = partial.then(|| match when {
                        None => quote!(#seen = ::core::option::Option::Some(#name);),
                        Some(_) => quote!(#seen = #name;),
                    });
                    out.extend(match when {
                        None => quote!(#take #keep),
                        Some(when) => {
                            let when = scope.condition(when)?;
                            quote! {
                                let (#name, rest) = if #when { #take (::core::option::Option::Some(#name), rest) } else { (::core::option::Option::None, rest) };
                                #keep
                            }
                        }
                    });
                }
                Part::Variable { field, when } => {
                    let field = &shape.fields[*field];
                    let len = self.cut_len(shape, field, scope, mode)?;
                    let keep = partial.then(|| match when {
                        None => quote!(#seen = ::core::option::Option::Some(#name);),
                        Some(_) => quote!(#seen = #name;),
                    });
                    let take = match len {
                        None if self.until_end(&field.ty)?.is_some() => {
                            let iter = self.until_end(&field.ty)?;
                            let fail = self.fail(mode, "BadOption", &shape.owner, &field.name);
                            let note = partial.then(|| quote!(#seen = ::core::option::Option::Some(rest);));
                            quote!(let ::core::option::Option::Some((#name, rest)) = #iter::until_end(rest).and_then(|len| rest.split_at_checked(len)) else { #note #fail };)
                        }
                        None => quote! {
                            let #name = rest;
                            let rest: &'a [u8] = &[];
                        },
                        Some(len) => {
                            let note = partial.then(|| quote!(#seen = ::core::option::Option::Some(rest);));
                            quote!(let ::core::option::Option::Some((#name, rest)) = rest.split_at_checked(#len) else { #note #truncated };)
                        }
                    };
                    out.extend(match when {
                        None => quote!(#take #keep),
                        Some(when) => {
                            let when = scope.condition(when)?;
                            quote! {
                                let (#name, rest) = if #when { #take (::core::option::Option::Some(#name), rest) } else { (::core::option::Option::None, rest) };
                                #keep
                            }
                        }
                    });
                    out.extend(self.check_variable(shape, field, when.is_some(), mode)?);
                }
                Part::Loose { .. } => out.extend(self.cut_loose(shape, index, scope, mode)?),
            }
            out.extend(self.checks(shape, part, scope, mode)?);
            out.extend(self.end_of(shape, part, scope, mode)?);
        }
        out.extend(self.tables_for(shape, shape.parts.len(), scope, mode, &mut tables_done)?);
        Ok(out)
    }

    /// The tables that become readable with the fields before part `index`, each into a local of its name. In the header
    /// that is all of them, used or not: what no row describes is refused before anything behind it is looked at.
    fn tables_for(
        &self,
        shape: &Shape<'m>,
        index: usize,
        scope: &Scope<'_>,
        mode: Mode,
        done: &mut Vec<String>,
    ) -> Result<TokenStream> {
        let mut used = Vec::new();
        let Some(packet) = &self.module.packet else { return Ok(quote!()) };
        if let Some(Part::Variable { field, .. }) = shape.parts.get(index) {
            if let Some(Length::Expr(expr)) = length_of(&shape.fields[*field].ty) {
                lets_in(expr, &mut used);
            }
        }
        if let Some(when) = shape.parts.get(index).and_then(super::expr::when_of) {
            lets_in(when, &mut used);
        }
        if let Some(Part::Loose { fields }) = shape.parts.get(index) {
            let conditions = fields.iter().filter_map(|field| shape.fields[*field].when.as_ref());
            conditions.for_each(|when| lets_in(when, &mut used));
        }
        if shape.owner.is_empty() {
            let read = |name: &String| {
                shape.part_of(name).or(shape.loose_of(name)).is_some_and(|(part, _)| part < index)
            };
            let readable = packet.lets.iter().filter(|table| table.from.iter().all(read));
            used.extend(readable.map(|table| table.name.clone()));
        }
        let mut out = TokenStream::new();
        for table in packet.lets.iter().filter(|table| used.contains(&table.name)) {
            if done.contains(&table.name) {
                continue;
            }
            done.push(table.name.clone());
            let fail = self.fail(mode, "Unsupported", "", table.from.first().map_or("", String::as_str));
            let value = self.table(table, &packet.fields, scope, &fail)?;
            let name = names::ident(&table.name);
            out.extend(quote!(let #name: u32 = #value;));
        }
        Ok(out)
    }

    /// The octets of a variable field; `None` for the rest.
    pub(crate) fn cut_len(
        &self,
        shape: &Shape<'m>,
        field: &crate::model::Field,
        scope: &Scope<'_>,
        _mode: Mode,
    ) -> Result<Option<TokenStream>> {
        if let FieldType::Align(to) = &field.ty {
            let to = num(*to);
            let s = &self.s;
            let record = if shape.is_rich_record() {
                Some(quote!(record))
            } else {
                shape.is_option().then(|| quote!(value))
            };
            return match scope.octets.as_ref().or(record.as_ref()) {
                Some(octets) => Ok(Some(quote!({
                    let at = #octets.len().saturating_sub(rest.len());
                    #s::round_up(at, #to).saturating_sub(at)
                }))),
                None => unsupported(format!("`{}`: alignment here", field.name)),
            };
        }
        if let FieldType::Array { of, count: Some(count), .. } = &field.ty {
            let (_, size) = self.element(of)?;
            let (count, size) = (scope.length(count)?, num(size));
            return Ok(Some(quote!(#count.saturating_mul(#size))));
        }
        match length_of(&field.ty) {
            Some(Length::Fixed(len)) => {
                let len = num(*len);
                Ok(Some(quote!(#len)))
            }
            Some(Length::Expr(expr)) => scope.length(expr).map(Some),
            Some(Length::Rest) => Ok(None),
            None => unsupported(format!("`{}` of `{}` in a variable part", field.name, shape.owner)),
        }
    }

    /// The iterator of a list that reaches to behind its own end.
    fn until_end(&self, ty: &FieldType) -> Result<Option<TokenStream>> {
        Ok(match self.list_type(ty) {
            Some(of) if self.option_list(of)?.until_end => Some(self.list_iter(of)),
            _ => None,
        })
    }

    /// What must hold for the octets of a variable field besides their number.
    pub(crate) fn check_variable(
        &self,
        shape: &Shape<'m>,
        field: &crate::model::Field,
        conditional: bool,
        mode: Mode,
    ) -> Result<TokenStream> {
        let name = names::ident(&field.name);
        let test = match self.kind(field)? {
            Kind::Array { len, .. } if len > 1 => {
                let len = num(len);
                let fail = self.fail(mode, "BadLength", &shape.owner, &field.name);
                quote!(if octets.len() % #len != 0 { #fail })
            }
            Kind::Choice { path } => {
                let fail = self.fail(mode, "Invalid", &shape.owner, &field.name);
                quote!(if #path::from_octets(octets).is_none() { #fail })
            }
            Kind::Options => match self.list_type(&field.ty) {
                Some(of) if self.option_list(of)?.eager => {
                    let iter = self.list_iter(of);
                    let on_error = match mode {
                        Mode::Strict => quote!(return ::core::result::Result::Err(error)),
                        Mode::Partial => quote!(break 'cut ::core::option::Option::Some(error)),
                    };
                    quote!(for option in #iter::new(octets) { if let ::core::result::Result::Err(error) = option { #on_error } })
                }
                _ => return Ok(quote!()),
            },
            _ => return Ok(quote!()),
        };
        Ok(if conditional {
            quote!(if let ::core::option::Option::Some(octets) = #name { #test })
        } else {
            quote!({ let octets = #name; #test })
        })
    }

    /// The structural checks of the fields of a part.
    pub(crate) fn checks(
        &self,
        shape: &Shape<'m>,
        part: &Part,
        scope: &Scope<'_>,
        mode: Mode,
    ) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for field in shape.fields_of(part) {
            let Some(check) = &field.check else { continue };
            let fail = self.fail(mode, "BadLength", &shape.owner, &field.name);
            let holds = scope.condition(check)?;
            let when = field.when.as_ref().map(|when| scope.condition(when)).transpose()?;
            out.extend(match when {
                None => quote!(if !(#holds) { #fail }),
                Some(when) => quote!(if (#when) && !(#holds) { #fail }),
            });
        }
        Ok(out)
    }
}

/// Whether a malformed option of this policy is an error.
pub(crate) fn is_fatal(policy: OnBad) -> bool {
    policy == OnBad::Reject
}

/// The fields, tables and parameters an expression names.
pub(crate) fn names_in(expr: &Expr, out: &mut Vec<String>) {
    expr.walk(&mut |expr| {
        if let Expr::Field(name) | Expr::Let(name) | Expr::Param(name) = expr {
            out.push(name.clone());
        }
    });
}

/// The tables an expression names.
pub(crate) fn lets_in(expr: &Expr, out: &mut Vec<String>) {
    expr.walk(&mut |expr| {
        if let Expr::Let(name) = expr {
            out.push(name.clone());
        }
    });
}
