//! `Repr::parse`: from a view to what it means.

use super::cx::{Cx, Result};
use super::expr::{Access, Scope, is_wide};
use super::lift_walk::Lifting;
use super::names::{ident, num};
use super::repr::{Entry, Plan, What};
use super::shape::Shape;
use super::value::Kind;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Collect, Field, Packet, Part};

impl<'m> Cx<'m> {
    /// The type of the argument that says whether to verify, where there is a checksum.
    pub(crate) fn verify_type(&self, packet: &Packet) -> Option<TokenStream> {
        let s = &self.s;
        packet.checksums.first()?;
        Some(if self.any_pseudo(packet) { quote!(#s::PseudoVerify) } else { quote!(#s::Verify) })
    }

    pub(crate) fn repr_parse(&self, packet: &'m Packet, plans: &[Plan<'m>]) -> Result<TokenStream> {
        let s = &self.s;
        let view = ident(&packet.rust_name);
        let lifetime = plans.iter().any(Plan::borrows);
        let (imp, ty, arg) = if lifetime {
            (quote!(impl<'a>), quote!(Repr<'a>), quote!(#view<'a>))
        } else {
            (quote!(impl), quote!(Repr), quote!(#view<'_>))
        };
        let verify = self.verify_type(packet).map(|ty| quote!(, verify: #ty));
        let header = Shape::header(packet);
        let lookup = self.shape_lookup(&header, view_access(&header, quote!(packet)));
        let with_lets = |name: &str| lookup(name).or_else(|| self.view_let(name));
        let scope = Scope {
            lookup: &with_lets,
            payload_len: Some(quote!(packet.payload.len())),
            octets: None,
            wide: is_wide(header.fields),
        };
        let trailer = Shape::trailer(packet);
        let behind = self.shape_lookup(&trailer, view_access(&trailer, quote!(packet)));
        let all = |name: &str| behind(name).or_else(|| with_lets(name));
        let wide = is_wide(header.fields) || is_wide(trailer.fields);
        let trailer_scope =
            Scope { lookup: &all, payload_len: Some(quote!(packet.payload.len())), octets: None, wide };
        let mut checks = self.value_checks(&header, &scope, &accessor(quote!(packet)))?;
        checks.extend(self.value_checks(&trailer, &trailer_scope, &accessor(quote!(packet)))?);
        let checksum = self.checksum_check(packet);
        let finish = if packet.variants.is_empty() {
            let Some(plan) = plans.first() else { return Ok(quote!()) };
            let values = self.plan_values(plan, &header, None)?;
            let constructor = plan.constructor();
            quote!(#values ::core::result::Result::Ok(#constructor))
        } else {
            self.variant_arms(packet, plans, &header)?
        };
        let text = " What a packet means.\n\n# Errors\n`BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.";
        let text = super::names::doc(text.trim_start());
        let silent = plans.iter().all(|plan| plan.entries.is_empty()) && packet.variants.is_empty();
        let unread = (silent && checks.is_empty() && packet.checksums.is_empty())
            .then(|| quote!(#[allow(unused_variables)]));
        Ok(quote! {
            #imp #ty {
                #text
                #unread
                #[inline]
                pub fn parse(packet: &#arg #verify) -> #s::Result<#ty> {
                    #checks
                    #checksum
                    #finish
                }
            }
        })
    }

    fn view_let(&self, name: &str) -> Option<Result<TokenStream>> {
        let packet = self.module.packet.as_ref()?;
        packet.lets.iter().find(|table| table.name == name)?;
        let name = ident(name);
        Some(Ok(quote!(packet.#name())))
    }

    fn checksum_check(&self, packet: &Packet) -> TokenStream {
        let s = &self.s;
        let Some(checksum) = packet.checksums.first() else { return quote!() };
        let error = self.error("BadChecksum", "", &checksum.field);
        let fail = quote!(return ::core::result::Result::Err(#error));
        match self.any_pseudo(packet) {
            true => quote! {
                match verify {
                    #s::PseudoVerify::With(pseudo) => if !packet.verify_checksum(pseudo) { #fail; },
                    #s::PseudoVerify::Trust => {}
                }
            },
            false => quote! {
                match verify {
                    #s::Verify::Full => if !packet.verify_checksum() { #fail; },
                    #s::Verify::Trust => {}
                }
            },
        }
    }

    fn variant_arms(
        &self,
        packet: &'m Packet,
        plans: &[Plan<'m>],
        header: &Shape<'m>,
    ) -> Result<TokenStream> {
        let unsupported = self.error("Unsupported", "", packet.fields.first().map_or("", |f| &f.name));
        let mut arms = TokenStream::new();
        for plan in plans {
            let Some(variant) = plan.variant else { continue };
            let shape = Shape::variant(variant);
            let id = ident(&variant.name);
            let own = self.shape_lookup(&shape, view_access(&shape, quote!(body)));
            let outer = self.shape_lookup(header, view_access(header, quote!(packet)));
            let lookup = |name: &str| own(name).or_else(|| outer(name)).or_else(|| self.view_let(name));
            let scope = Scope {
                lookup: &lookup,
                payload_len: Some(quote!(body.payload.len())),
                octets: None,
                wide: is_wide(shape.fields),
            };
            let checks = self.value_checks(&shape, &scope, &accessor(quote!(body)))?;
            let values = self.plan_values(plan, header, Some(&shape))?;
            let constructor = plan.constructor();
            arms.extend(quote! {
                Body::#id(body) => {
                    #checks
                    #values
                    ::core::result::Result::Ok(#constructor)
                }
            });
        }
        Ok(quote! {
            #[allow(unused_variables, unreachable_patterns)]
            match packet.body {
                #arms
                _ => ::core::result::Result::Err(#unsupported),
            }
        })
    }

    /// Statements that bind every field of a plan to a local of its name.
    pub(crate) fn plan_values(
        &self,
        plan: &Plan<'m>,
        header: &Shape<'m>,
        body: Option<&Shape<'m>>,
    ) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        let carrier = match body {
            Some(_) => quote!(body),
            None => quote!(packet),
        };
        let mut lists: Vec<&str> = Vec::new();
        for entry in &plan.entries {
            let name = &entry.name;
            match &entry.what {
                What::Field { field, kind, in_header } => {
                    let value = self.field_value(entry, field, kind, *in_header, plan, header, body)?;
                    out.extend(quote!(let #name = #value;));
                }
                What::Merge(merge) => {
                    let width = merge.from.len();
                    let bits = merge.from.iter().enumerate().map(|(at, flag)| {
                        let (flag, shift) = (ident(flag), num(width - 1 - at));
                        quote!((packet.#flag() as u8) << #shift)
                    });
                    let ty = ident(&merge.ty);
                    let fail = self.error("Invalid", "", merge.from.first().map_or("", String::as_str));
                    out.extend(quote! {
                        let ::core::option::Option::Some(#name) = #ty::from_bits(#(#bits)|*) else { return ::core::result::Result::Err(#fail) };
                    });
                }
                What::Options(field) => {
                    let Some(packet) = &self.module.packet else { continue };
                    let fails = self.lift_fails(self.lifted_from(packet, &field.name).into_iter())?;
                    let (question, parse) =
                        (fails.then(|| quote!(?)), self.options_names(packet, &field.name).parse);
                    out.extend(quote!(let #name = packet.#parse() #question;));
                }
                What::Collect(collect) => {
                    if !lists.contains(&collect.list.as_str()) {
                        lists.push(&collect.list);
                        out.extend(self.collect_list(plan, &collect.list)?);
                    }
                }
                What::PayloadLen => {
                    let fail = self.error("BadLength", "", "payload");
                    out.extend(quote! {
                        let ::core::option::Option::Some(#name) = PayloadLen::new(#carrier.payload.len()) else { return ::core::result::Result::Err(#fail) };
                    });
                }
                What::Payload => out.extend(quote!(let #name = #carrier.payload;)),
            }
        }
        Ok(out)
    }

    /// Reads a variant's list once into the locals of what is lifted from it.
    fn collect_list(&self, plan: &Plan<'m>, list: &str) -> Result<TokenStream> {
        let collects: Vec<&'m Collect> = plan
            .entries
            .iter()
            .filter_map(|entry| match entry.what {
                What::Collect(collect) if collect.list == list => Some(collect),
                _ => None,
            })
            .gather();
        let names: Vec<Ident> = collects.iter().map(|c| ident(&c.name)).gather();
        // An option may have a field of the name that it is lifted to.
        let places: Vec<Ident> = collects.iter().map(|c| format_ident!("lifted_{}", c.name)).gather();
        let list = ident(list);
        let starts = collects.iter().map(|c| self.lift_start(c));
        let ends = collects
            .iter()
            .zip(&places)
            .map(|(c, place)| self.lift_end(c, &quote!(#place), &quote!(body.#list)));
        let stored: Vec<TokenStream> = places.iter().map(|place| quote!(#place)).gather();
        let walk = self.lift_walk(&Lifting {
            collects: &collects,
            places: &stored,
            octets: quote!(body.#list),
            options: quote!(body.#list()),
        })?;
        Ok(quote! {
            #(let mut #places = #starts;)*
            #walk
            #(let #names = #ends;)*
        })
    }

    #[allow(clippy::too_many_arguments)]
    fn field_value(
        &self,
        entry: &Entry<'m>,
        field: &'m Field,
        kind: &Kind,
        in_header: bool,
        plan: &Plan<'m>,
        header: &Shape<'m>,
        body: Option<&Shape<'m>>,
    ) -> Result<TokenStream> {
        let refined = plan.refined.iter().any(|r| r.field.name == field.name);
        let packet = self.module.packet.as_ref();
        let trailing = packet.filter(|packet| packet.trailer.iter().any(|other| std::ptr::eq(other, field)));
        let in_body = !in_header && trailing.is_none();
        let from = if body.is_some() && (refined || in_body) { quote!(body) } else { quote!(packet) };
        let trailer = trailing.map(Shape::trailer);
        let shape = match (&trailer, body) {
            (Some(trailer), _) => trailer,
            (None, Some(body)) if in_body => body,
            _ => header,
        };
        let name = &entry.name;
        let failing = self.failing(&shape.owner, &field.name);
        let fail = failing.with("Invalid");
        let raw_list = matches!(kind, Kind::Options);
        let view = if raw_list {
            let octets = ident(&field.name);
            quote!(#from.#octets)
        } else {
            quote!(#from.#name())
        };
        if let Kind::Choice { .. } = kind {
            return Ok(
                quote!(match #view { ::core::option::Option::Some(value) => value, ::core::option::Option::None => #fail }),
            );
        }
        if let Some(gate) = &field.gate {
            let gate = ident(gate);
            let value = self.to_repr(kind, &view, &failing);
            return Ok(
                quote!(if packet.#gate() { ::core::option::Option::Some(#value) } else { ::core::option::Option::None }),
            );
        }
        if field.when.is_some() {
            let value = self.to_repr(kind, &quote!(value), &failing);
            return Ok(
                quote!(match #view { ::core::option::Option::Some(value) => ::core::option::Option::Some(#value), ::core::option::Option::None => ::core::option::Option::None }),
            );
        }
        Ok(self.to_repr(kind, &view, &failing))
    }
}

/// Access to the parts of a view.
pub(crate) fn view_access<'m>(shape: &Shape<'m>, view: TokenStream) -> impl Fn(usize) -> Access + use<'m> {
    let shape = shape.clone();
    move |index| {
        let name = shape.part_name(index);
        match &shape.parts[index] {
            Part::Fixed { when: Some(_), .. } => Access::Maybe(quote!(#view.#name)),
            _ => Access::Array(quote!(#view.#name)),
        }
    }
}

/// A field by the accessor of a view.
pub(crate) fn accessor(view: TokenStream) -> impl Fn(&Field) -> Result<TokenStream> {
    move |field| {
        let name = ident(&field.name);
        Ok(quote!(#view.#name()))
    }
}
