//! `Body`: what follows the header, a view for each variant.

use super::cut::Mode;
use super::cx::{Cx, Result, unsupported};
use super::expr::{Scope, is_wide};
use super::names::{doc, ident, num};
use super::packet::Side;
use super::shape::Shape;
use super::value::Kind;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{BUF_LEN, Field, FieldType, Packet, Part, Pattern, Payload, Variant};

/// A header field that a variant gives another name or type.
pub(crate) struct Refined<'m> {
    pub(crate) field: &'m Field,
    pub(crate) name: String,
    pub(crate) ty: &'m FieldType,
}

impl<'m> Cx<'m> {
    pub(crate) fn body_decl(&self, packet: &Packet) -> TokenStream {
        if packet.variants.is_empty() { quote!() } else { quote!(body: Body<'a>,) }
    }

    pub(crate) fn body(&self, packet: &'m Packet) -> Result<TokenStream> {
        if packet.variants.is_empty() {
            return Ok(quote!());
        }
        let arms = packet.variants.iter().map(|variant| {
            let (name, view) = (ident(&variant.name), body_name(variant));
            let docs = doc(&self.variant_text(variant));
            quote!(#docs #name(#view<'a>),)
        });
        let mut out = quote! {
            /// What follows the header, by the kind of packet.
            #[derive(::core::clone::Clone, ::core::marker::Copy)]
            pub enum Body<'a> {
                #(#arms)*
                /// A kind that the spec does not describe: its octets.
                Other(&'a [u8]),
            }
        };
        let header = Shape::header(packet);
        for variant in &packet.variants {
            out.extend(self.variant_view(packet, &header, variant)?);
        }
        Ok(out)
    }

    fn variant_text(&self, variant: &Variant) -> String {
        let text = if variant.doc.is_empty() { format!("`{}`.", variant.name) } else { variant.doc.clone() };
        format!("{text}\n\n`{}:{}`", self.module.file, variant.line)
    }

    /// The header fields that a variant refines, in the order of the header.
    pub(crate) fn refined(&self, packet: &'m Packet, variant: &'m Variant) -> Vec<Refined<'m>> {
        let refined = |field: &'m Field| {
            let (name, ty) = variant.refine.get(&field.name)?;
            Some(Refined { field, name: name.clone(), ty })
        };
        packet.fields.iter().filter_map(refined).gather()
    }

    /// The refined type of a field of variable length: a fixed number of octets.
    pub(crate) fn refined_len(&self, refined: &Refined<'m>) -> Result<usize> {
        match self.kind_as(refined.ty, refined.field)? {
            Kind::Octets { len, .. } => Ok(len),
            _ => unsupported(format!("`{}` refined to this type", refined.field.name)),
        }
    }

    fn variant_view(
        &self,
        packet: &'m Packet,
        header: &Shape<'m>,
        variant: &'m Variant,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let shape = Shape::variant(variant);
        let name = body_name(variant);
        let drawing = super::docs::fenced(&crate::diagram::variant(packet, variant));
        let docs =
            doc(&format!("The body of `{}`. {}\n\n{drawing}", variant.name, self.variant_text(variant)));
        let refined = self.refined(packet, variant);
        let (params, args_kept, decls, checks) = self.header_in_variant(header, &refined)?;
        let place = self.cut_place(&variant.fields, &quote!(packet), &quote!(cut_at));
        let place_params = self.is_placed(&variant.fields).then(|| quote!(packet: &'a [u8], cut_at: usize,));
        let parts = self.part_decls(&shape);
        let locals = self.part_locals(&shape);
        let lookup = |field: &str| {
            let own = self.shape_lookup(&shape, self.local_access(&shape));
            own(field).or_else(|| self.local_lookup(header)(field))
        };
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        let cut = self.cut(&shape, &scope, Mode::Strict)?;
        let payload = self.variant_payload(packet, variant);
        let payload_cut = payload
            .map(|payload| self.cut_payload(payload, &variant.name, &scope, Mode::Strict))
            .transpose()?;
        let payload_decl = payload.map(|_| quote!(payload: &'a [u8],));
        let payload_name = payload.map(|_| quote!(payload,));
        let payload_accessor = payload.map(|_| {
            quote! {
                /// What the packet carries.
                #[inline]
                pub fn payload(&self) -> &'a [u8] { self.payload }
            }
        });
        let accessors = self.accessors(&shape, Side::Whole)?;
        let refinements = self.refined_accessors(header, &refined, Side::Whole)?;
        let lifetime = (decls.is_empty() && shape.parts.is_empty() && payload.is_none())
            .then(|| quote!(nothing: ::core::marker::PhantomData<&'a [u8]>,));
        let lifetime_value = lifetime.as_ref().map(|_| quote!(nothing: ::core::marker::PhantomData,));
        Ok(quote! {
            #docs
            #[derive(::core::clone::Clone, ::core::marker::Copy)]
            pub struct #name<'a> { #decls #parts #payload_decl #lifetime }
            impl<'a> #name<'a> {
                #[allow(unused_variables)]
                #[inline]
                fn parse(#params #place_params rest: &'a [u8]) -> #s::Result<#name<'a>> {
                    #checks
                    #place
                    #cut
                    #payload_cut
                    ::core::result::Result::Ok(#name { #args_kept #(#locals,)* #payload_name #lifetime_value })
                }
                #refinements
                #accessors
                #payload_accessor
            }
        })
    }

    /// The payload behind a variant's fields.
    pub(crate) fn variant_payload(&self, packet: &'m Packet, variant: &'m Variant) -> Option<&'m Payload> {
        variant.payload.as_ref().or(packet.payload.as_ref())
    }

    /// What a variant's view takes of the header: parameters, kept names, declarations, checks.
    #[allow(clippy::type_complexity)]
    fn header_in_variant(
        &self,
        header: &Shape<'m>,
        refined: &[Refined<'m>],
    ) -> Result<(TokenStream, TokenStream, TokenStream, TokenStream)> {
        let (mut params, mut kept, mut decls, mut checks) = (quote!(), quote!(), quote!(), quote!());
        for (index, part) in header.parts.iter().enumerate() {
            let name = header.part_name(index);
            let ty = match part {
                Part::Fixed { octets, when: None, .. } => {
                    let n = num(*octets);
                    quote!(&'a [u8; #n])
                }
                Part::Fixed { octets, when: Some(_), .. } => {
                    let n = num(*octets);
                    quote!(::core::option::Option<&'a [u8; #n]>)
                }
                Part::Variable { field, when: None } => self.variable_type(&header.fields[*field]),
                Part::Variable { field, when: Some(_) } => {
                    let ty = self.variable_type(&header.fields[*field]);
                    quote!(::core::option::Option<#ty>)
                }
                Part::Loose { .. } => self.loose_type(part),
            };
            params.extend(quote!(#name: #ty,));
            match part {
                Part::Fixed { fields, .. } => {
                    let used =
                        fields.iter().any(|f| refined.iter().any(|r| r.field.name == header.fields[*f].name));
                    if used {
                        kept.extend(quote!(#name,));
                        decls.extend(quote!(#name: #ty,));
                    }
                }
                Part::Variable { field, .. } => {
                    let field = &header.fields[*field];
                    if let Some(refined) = refined.iter().find(|r| r.field.name == field.name) {
                        let n = num(self.refined_len(refined)?);
                        let fail = self.fail(Mode::Strict, "BadLength", "", &field.name);
                        checks.extend(quote! {
                            let ::core::result::Result::Ok(#name) = <&'a [u8; #n] as ::core::convert::TryFrom<&'a [u8]>>::try_from(#name) else { #fail };
                        });
                        kept.extend(quote!(#name,));
                        decls.extend(quote!(#name: &'a [u8; #n],));
                    }
                }
                Part::Loose { .. } => {}
            }
        }
        Ok((params, kept, decls, checks))
    }

    pub(crate) fn refined_accessors(
        &self,
        header: &Shape<'m>,
        refined: &[Refined<'m>],
        side: Side,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let mut out = TokenStream::new();
        for refined in refined {
            let field = refined.field;
            let kind = self.kind_as(refined.ty, field)?;
            let (name, docs) = (ident(&refined.name), self.field_docs(field));
            let ty = self.view_type(&kind);
            let (place, octets, end) = match header.part_of(&field.name) {
                Some((part, octets)) => {
                    (header.part_name(part), octets, (field.bit + field.bits.unwrap_or(0)).div_ceil(8))
                }
                None => {
                    let len = self.refined_len(refined)?;
                    (ident(&field.name), len, len)
                }
            };
            let (ty, value) = match side {
                Side::Whole => (ty, self.view(&kind, field, &quote!(self.#place), octets)?),
                Side::Partial => {
                    let value = self.view(&kind, field, &quote!(part), octets)?;
                    let (n, end) = (num(octets), num(end));
                    let part = quote!(let part = &#s::head::<#n>(self.#place?, #end)?;);
                    // A closed enum is an `Option` already.
                    if matches!(kind, Kind::Enum { form: super::value::EnumForm::Partial, .. }) {
                        (ty, quote!(#part #value))
                    } else {
                        (
                            quote!(::core::option::Option<#ty>),
                            quote!(#part ::core::option::Option::Some(#value)),
                        )
                    }
                }
            };
            out.extend(quote! {
                #docs
                #[inline]
                pub fn #name(&self) -> #ty { #value }
            });
        }
        Ok(out)
    }

    /// The tags that variants are told apart by: header fields in order.
    pub(crate) fn tags(&self, packet: &'m Packet) -> Vec<&'m Field> {
        packet
            .fields
            .iter()
            .filter(|field| packet.variants.iter().any(|v| v.when.contains_key(&field.name)))
            .gather()
    }

    /// The pattern of a variant over the tags.
    pub(crate) fn variant_pattern(&self, packet: &'m Packet, variant: &Variant) -> TokenStream {
        let patterns = self.tags(packet).into_iter().map(|tag| pattern(variant.when.get(&tag.name)));
        quote!((#(#patterns,)*))
    }

    /// The locals `packet` and `body_at`, where a variant's body takes them.
    pub(crate) fn body_place(&self, packet: &'m Packet) -> TokenStream {
        if !packet.variants.iter().any(|variant| self.is_placed(&variant.fields)) {
            return quote!();
        }
        quote!(let (packet, body_at): (&'a [u8], usize) = (octets, octets.len().saturating_sub(rest.len()));)
    }

    /// The pattern of a variant over the tags and, where a variant asks for it, the length of the buffer.
    fn choice_pattern(&self, packet: &'m Packet, variant: &Variant) -> TokenStream {
        let tags = self.tags(packet).into_iter().map(|tag| pattern(variant.when.get(&tag.name)));
        let len = by_length(packet).then(|| pattern(variant.when.get(BUF_LEN))).into_iter();
        quote!((#(#tags,)* #(#len,)*))
    }

    /// The body that the tags select, cut from `rest`.
    pub(crate) fn select_body(
        &self,
        packet: &'m Packet,
        header: &Shape<'m>,
        scope: &Scope<'_>,
        mode: Mode,
    ) -> Result<TokenStream> {
        let tags = self.tags(packet).into_iter();
        let tags = tags
            .map(|tag| scope.number(&crate::model::Expr::Field(tag.name.clone())))
            .gather::<Result<Vec<_>>>()?;
        let len =
            by_length(packet).then(|| scope.number(&crate::model::Expr::BufLen)).transpose()?.into_iter();
        let args = (0..header.parts.len()).map(|index| {
            let name = header.part_name(index);
            let seen = format_ident!("seen_{}", name.to_string().trim_start_matches("r#"));
            match mode {
                Mode::Strict => quote!(#name),
                Mode::Partial => quote!(#seen),
            }
        });
        let args = quote!(#(#args,)*);
        let arms = packet.variants.iter().map(|variant| {
            let (pattern, name) = (self.choice_pattern(packet, variant), ident(&variant.name));
            let place = self.is_placed(&variant.fields).then(|| quote!(packet, body_at,));
            match mode {
                Mode::Strict => {
                    let view = body_name(variant);
                    quote!(#pattern => Body::#name(#view::parse(#args #place rest)?),)
                }
                Mode::Partial => {
                    let view = partial_name(variant);
                    quote!(#pattern => PartialBody::#name(#view::new(#args #place rest)),)
                }
            }
        });
        let other = match mode {
            Mode::Strict => quote!(Body::Other(rest)),
            Mode::Partial => quote!(PartialBody::Other(rest)),
        };
        Ok(quote! {{
            #[allow(unreachable_patterns)]
            match (#(#tags,)* #(#len,)*) { #(#arms)* _ => #other }
        }})
    }
}

/// Whether a variant is told from others by the length of the buffer.
fn by_length(packet: &Packet) -> bool {
    packet.variants.iter().any(|variant| variant.when.contains_key(BUF_LEN))
}

/// Whether no buffer has a length that both variants take.
pub(crate) fn differ_in_length(one: &Variant, other: &Variant) -> bool {
    let ranges = |variant: &Variant| match variant.when.get(BUF_LEN) {
        None | Some(Pattern::Any) => vec![(0, u64::MAX)],
        Some(Pattern::Ranges(ranges)) => ranges.clone(),
    };
    let theirs = ranges(other);
    ranges(one).iter().all(|a| theirs.iter().all(|b| a.1 < b.0 || b.1 < a.0))
}

pub(crate) fn body_name(variant: &Variant) -> Ident {
    format_ident!("{}Body", variant.name)
}

pub(crate) fn partial_name(variant: &Variant) -> Ident {
    format_ident!("{}Partial", variant.name)
}

/// A pattern of numbers.
pub(crate) fn pattern(pattern: Option<&Pattern>) -> TokenStream {
    match pattern {
        None | Some(Pattern::Any) => quote!(_),
        Some(Pattern::Ranges(ranges)) => {
            let ranges = ranges.iter().map(|(low, high)| {
                let (lo, hi) = (num(*low), num(*high));
                if low == high { quote!(#lo) } else { quote!(#lo..=#hi) }
            });
            quote!(#(#ranges)|*)
        }
    }
}

/// The one value a tag can have in a variant.
pub(crate) fn pinned(variant: &Variant, tag: &str) -> Option<u64> {
    match variant.when.get(tag) {
        Some(Pattern::Ranges(ranges)) => match ranges.as_slice() {
            [(low, high)] if low == high => Some(*low),
            _ => None,
        },
        Some(Pattern::Any) | None => None,
    }
}
