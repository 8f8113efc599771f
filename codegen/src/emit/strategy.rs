//! `Laws::draw`: a representation out of octets that decide what it is. Fuzz targets, law tests and strategies of
//! `proptest` all draw in this way.
//!
//! What a value may be is said here by its type; how values must fit together is left to `emit`, which refuses what it
//! can't send: then the next octets are tried. What has no supply of values (records of another spec) is taken from the
//! spec's vectors.

use super::cx::{Cx, Result};
use super::names::{ident, num};
use super::repr::{Entry, Plan, What};
use super::value::{EnumForm, IntForm, Kind, uint};
use crate::code::quote;
use crate::code::{Ident, TokenStream};
use crate::gather::Gather;
use crate::model::{
    Collect, CollectFrom, Field, FieldType, OptionDef, Packet, Pattern, Repeat, Role, TypeKind, Variant,
};

impl<'m> Cx<'m> {
    /// The body of `draw`: an `Option` of a representation, out of `source`.
    pub(crate) fn draw(&self, packet: &'m Packet, plans: &[Plan<'m>]) -> Result<TokenStream> {
        let arms = plans
            .iter()
            .enumerate()
            .map(|(nth, plan)| {
                let (nth, value) = (num(nth), self.draw_plan(packet, plan)?);
                Ok(quote!(#nth => #value,))
            })
            .gather::<Result<Vec<_>>>()?;
        if arms.is_empty() {
            return Ok(quote!(::core::option::Option::None));
        }
        let count = num(plans.len());
        Ok(quote!(::core::option::Option::Some(match source.below(#count) {
            #(#arms)*
            _ => return ::core::option::Option::None,
        })))
    }

    fn draw_plan(&self, packet: &'m Packet, plan: &Plan<'m>) -> Result<TokenStream> {
        let values = plan
            .entries
            .iter()
            .map(|entry| {
                let (name, value) = (&entry.name, self.draw_entry(packet, plan, entry)?);
                Ok(quote!(#name: #value,))
            })
            .gather::<Result<Vec<_>>>()?;
        let (path, wrap) = plan_path(plan.variant);
        let value =
            if values.is_empty() && plan.variant.is_some() { path } else { quote!(#path { #(#values)* }) };
        Ok(wrap(value))
    }

    fn draw_entry(&self, packet: &'m Packet, plan: &Plan<'m>, entry: &Entry<'m>) -> Result<TokenStream> {
        let some = quote!(::core::option::Option::Some);
        let none = quote!(::core::option::Option::None);
        Ok(match &entry.what {
            What::Field { field, kind, .. } => {
                let refined = plan.refined.iter().find(|refined| refined.field.name == field.name);
                let ty = refined.map_or(&field.ty, |refined| refined.ty);
                let tag = plan
                    .variant
                    .filter(|_| field.role == Role::Tag || field.given)
                    .and_then(|v| v.when.get(&field.name));
                let value = match &field.ty {
                    FieldType::Options(of, _) if self.has_supply(of) => {
                        let base = num(self.drawn_base(packet, plan, &field.name));
                        quote!(source.options(#base)?)
                    }
                    _ => match self.draw_kind(kind, field, ty, tag) {
                        Some(value) => value,
                        None => return Ok(self.vector_value(plan, entry)),
                    },
                };
                if field.when.is_some() || field.gate.is_some() {
                    quote!(if source.flag() { #some(#value) } else { #none })
                } else {
                    value
                }
            }
            What::Merge(merge) => {
                let (ty, count) = (ident(&merge.ty), num(merge.cases.len()));
                let (last, rest) = match merge.cases.split_last() {
                    Some((last, rest)) => (ident(&last.0), rest),
                    None => return Ok(self.vector_value(plan, entry)),
                };
                let arms = rest.iter().enumerate().map(|(nth, (case, ..))| {
                    let (nth, case) = (num(nth), ident(case));
                    quote!(#nth => #ty::#case,)
                });
                quote!(match source.below(#count) { #(#arms)* _ => #ty::#last })
            }
            What::Options(field) => {
                let mut steps = TokenStream::new();
                let ty = self.options_names(packet, &field.name).ty;
                for collect in self.lifted_from(packet, &field.name) {
                    let Some(value) = self.draw_lifted(collect)? else {
                        return Ok(self.vector_value(plan, entry));
                    };
                    let with = crate::code::format_ident!("with_{}", collect.name);
                    steps.extend(
                        quote!(if source.flag() { options = options.#with(#value).unwrap_or(options); }),
                    );
                }
                quote!({ let mut options = #ty::NONE; #steps options })
            }
            What::Collect(collect) => match self.draw_lifted(collect)? {
                Some(value) if collect.repeat.is_list() => value,
                Some(value) => quote!(if source.flag() { #some(#value) } else { #none }),
                None => self.vector_value(plan, entry),
            },
            What::PayloadLen => {
                quote!(PayloadLen::new(source.payload_len(PayloadLen::MAX)).unwrap_or(PayloadLen::ZERO))
            }
            What::Payload => quote!(source.octets(usize::MAX)),
        })
    }

    /// The same field of what a vector means.
    fn vector_value(&self, plan: &Plan<'m>, entry: &Entry<'m>) -> TokenStream {
        let (path, wrap) = plan_path(plan.variant);
        let name = &entry.name;
        let pattern = wrap(quote!(#path { #name, .. }));
        quote!(source.pick::<Laws, _>(|repr| match repr {
            #pattern => ::core::option::Option::Some(#name),
            _ => ::core::option::Option::None,
        })?)
    }

    /// A value of this kind; `None` where only vectors have one.
    pub(super) fn draw_kind(
        &self,
        kind: &Kind,
        field: &Field,
        ty: &FieldType,
        tag: Option<&Pattern>,
    ) -> Option<TokenStream> {
        let s = &self.s;
        let width = num(field.bits.unwrap_or(0));
        let number = || self.draw_number(field, ty, tag);
        let raw = uint(field.bits.unwrap_or(0));
        Some(match kind {
            Kind::Number { narrow: false, carrier, .. } => {
                let (ty, value) = (uint(*carrier), number());
                quote!((#value) as #ty)
            }
            Kind::Number { narrow: true, carrier, .. } => {
                let (name, ty, value) = (self.narrow_name(field), uint(*carrier), number());
                let (scale, bias) = (num(field.scale), num(field.bias));
                quote!(#name::new(((#value) * #scale + #bias) as #ty)?)
            }
            Kind::Flag => quote!(source.flag()),
            Kind::Enum { form: EnumForm::Open, path } => {
                let value = number();
                quote!(#path((#value) as #raw))
            }
            Kind::Enum { form: EnumForm::Partial, path } => {
                let value = number();
                quote!(#path::from_bits((#value) as #raw)?)
            }
            Kind::Enum { form: EnumForm::OpenNarrow | EnumForm::Total, path }
            | Kind::Flags { path }
            | Kind::Int { form: IntForm::Total, path, .. } => {
                let value = number();
                quote!(#path::from_bits((#value) as #raw))
            }
            Kind::Int { form: IntForm::Foreign, path, .. } => {
                quote!(<#path as ::core::convert::From<#raw>>::from(source.number(#width) as #raw))
            }
            Kind::Int { form: IntForm::Partial, path, .. } => {
                let value = number();
                quote!(#path::new((#value) as #raw)?)
            }
            Kind::Octets { path, .. } => quote!(<#path as ::core::convert::From<_>>::from(source.array())),
            Kind::Record { path, .. } => quote!(#path::from_octets(&source.array())),
            Kind::FixedBytes { .. } => quote!(source.array_ref()),
            Kind::Bytes => quote!(source.octets(usize::MAX)),
            Kind::Quote => quote!(#s::Quoted::new(source.octets(usize::MAX))),
            Kind::Array { len, max: Some(max), .. } => {
                let (len, max) = (num(*len), num(*max));
                quote!(#s::List::from_array(#s::Array::from_octets(source.elements(#len, #max))))
            }
            Kind::Array { len, max: None, .. } => {
                let len = num(*len);
                quote!(#s::Array::from_octets(source.elements(#len, usize::MAX)))
            }
            Kind::Choice { path } => {
                let FieldType::Choice(of, _) = ty else { return None };
                let Ok(TypeKind::Choice { cases, .. }) = self.kind_of(of) else { return None };
                let lens = cases.iter().map(|(len, _)| num(*len));
                quote!(#path::from_octets(source.exactly(&[#(#lens),*]))?)
            }
            Kind::Options | Kind::Records { .. } | Kind::Rich { .. } => {
                let (FieldType::Type(of)
                | FieldType::Array { of, .. }
                | FieldType::Union(of, _)
                | FieldType::Options(of, _)) = ty
                else {
                    return None;
                };
                if !self.has_supply(of) {
                    return None;
                }
                match kind {
                    Kind::Options => quote!(source.options(0)?),
                    Kind::Records { max, .. } => {
                        let max = max.map_or(quote!(usize::MAX), |max| {
                            let max = num(max);
                            quote!(#max)
                        });
                        quote!(source.records(#max)?)
                    }
                    _ => quote!(source.drawn()?),
                }
            }
            Kind::Custom { .. } => quote!(source.custom::<Laws, _>()?),
            Kind::Align => return None,
        })
    }

    /// A number as it stands on the wire, a `u64`.
    pub(super) fn draw_number(&self, field: &Field, ty: &FieldType, tag: Option<&Pattern>) -> TokenStream {
        let width = num(field.bits.unwrap_or(0));
        if let Some(Pattern::Ranges(ranges)) = tag {
            let ranges = ranges.iter().map(|(low, high)| {
                let (low, high) = (num(*low), num(*high));
                quote!((#low, #high))
            });
            return quote!(source.ranges(&[#(#ranges),*]));
        }
        let FieldType::Type(of) = ty else { return quote!(source.number(#width)) };
        match self.kind_of(of) {
            Ok(TypeKind::Enum { values, open, .. }) => {
                let values = values.iter().map(|value| num(value.value));
                if *open {
                    quote!(source.named(#width, &[#(#values),*]))
                } else {
                    quote!(source.one_of(&[#(#values),*]))
                }
            }
            Ok(TypeKind::Int { range: Some((low, high)), .. }) => {
                let (low, high) = (num(*low), num(*high));
                quote!(source.within(#low, #high))
            }
            _ => quote!(source.number(#width)),
        }
    }

    /// What an option is lifted to; `None` where only vectors have one.
    fn draw_lifted(&self, collect: &'m Collect) -> Result<Option<TokenStream>> {
        let most = match collect.repeat {
            Repeat::First | Repeat::Last | Repeat::Reject => return self.draw_one_lifted(collect),
            Repeat::List(most) => num(most),
            Repeat::All => num(usize::from(u16::MAX)),
        };
        let layout = self.layout(self.option_list(&collect.list_type)?, &quote!(0), &quote!(usize::MAX));
        let one = self.draw_one_lifted(collect)?;
        Ok(one
            .map(|one| quote!(source.repeated(#most, #layout, |source| ::core::option::Option::Some(#one))?)))
    }

    fn draw_one_lifted(&self, collect: &'m Collect) -> Result<Option<TokenStream>> {
        let list = self.option_list(&collect.list_type)?;
        Ok(match &collect.from {
            CollectFrom::Value { option, field } => {
                let def = self.option(list, option)?;
                match def.fields.iter().find(|known| known.name == *field) {
                    Some(field) => self.draw_kept(&self.kind(field)?, field),
                    None => None,
                }
            }
            CollectFrom::Present { .. } => Some(quote!(())),
            CollectFrom::Whole { option } => self.draw_whole(collect, self.option(list, option)?)?,
            CollectFrom::OneOf(options) => {
                let name = self.one_of_name(collect);
                let mut arms = TokenStream::new();
                for (nth, (variant, option)) in options.iter().enumerate() {
                    let def = self.option(list, option)?;
                    let (nth, variant) = (num(nth), ident(variant));
                    let value = match self.lifted_fields(collect, def)?.as_slice() {
                        [] => quote!(),
                        [(field, kind)] => match self.draw_kept(kind, field) {
                            Some(value) => quote!((#value)),
                            None => return Ok(None),
                        },
                        _ => match self.draw_whole(collect, def)? {
                            Some(value) => quote!((#value)),
                            None => return Ok(None),
                        },
                    };
                    arms.extend(quote!(#nth => #name::#variant #value,));
                }
                let count = num(options.len());
                let none = quote!(::core::option::Option::None);
                Some(quote!(match source.below(#count) { #arms _ => return #none }))
            }
        })
    }

    /// A field of an option, which may not be there.
    pub(super) fn draw_kept(&self, kind: &Kind, field: &'m Field) -> Option<TokenStream> {
        let value = self.draw_kind(kind, field, &field.ty, None)?;
        Some(if super::option_body::is_optional(field) {
            quote!(if source.flag() { ::core::option::Option::Some(#value) } else { ::core::option::Option::None })
        } else {
            value
        })
    }

    fn draw_whole(&self, collect: &Collect, def: &'m OptionDef) -> Result<Option<TokenStream>> {
        let mut values = Vec::new();
        for (field, kind) in self.lifted_fields(collect, def)? {
            let Some(value) = self.draw_kept(&kind, field) else { return Ok(None) };
            let name = ident(&field.name);
            values.push(quote!(#name: #value,));
        }
        let whole: Ident = self.whole_name(def);
        Ok(Some(quote!(#whole { #(#values)* })))
    }
}

/// The path of a plan's constructor, and what is around it where the variant is in a group.
fn plan_path(variant: Option<&Variant>) -> (TokenStream, impl Fn(TokenStream) -> TokenStream) {
    let group = variant.and_then(|variant| variant.group.as_deref()).map(ident);
    let path = match (variant.map(|variant| ident(&variant.name)), &group) {
        (None, _) => quote!(Repr),
        (Some(id), None) => quote!(Repr::#id),
        (Some(id), Some(group)) => quote!(#group::#id),
    };
    let wrap = move |value: TokenStream| match &group {
        Some(group) => quote!(Repr::#group(#value)),
        None => value,
    };
    (path, wrap)
}
