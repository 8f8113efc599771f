//! Printing by the spec's templates.

use super::cx::{Cx, Result, unsupported};
use super::expr::{Access, Lookup, Scope, is_wide};
use super::names::{ident, num};
use super::shape::Shape;
use super::value::{IntForm, Kind};
use crate::code::TokenStream;
use crate::code::quote;
use crate::gather::Gather;
use crate::model::{
    Expr, Field, FieldType, Format, OptionList, Packet, Piece, Role, Show, Template, TypeDef, TypeKind,
};

/// Where the values of a template come from.
pub(super) struct Place<'p, 'm> {
    /// Structures and the expression of the partial view that has their accessors, innermost first.
    pub(super) shapes: Vec<(&'p Shape<'m>, TokenStream)>,
    /// Names of a variant for header fields.
    pub(super) refined: Vec<super::body::Refined<'m>>,
    pub(super) payload: Option<TokenStream>,
}

impl<'m> Cx<'m> {
    /// An expression that shows a value of the accessor's type in the sink `f`; of type `fmt::Result`.
    pub(crate) fn show_value(&self, kind: &Kind, value: &TokenStream) -> Result<TokenStream> {
        let s = &self.s;
        let display = quote!(#s::print::Sink::display(f, &#value));
        Ok(match kind {
            Kind::Number { narrow: true, .. } => display,
            Kind::Number { .. } | Kind::Flag => quote!(#s::print::dec(f, #value as u64)),
            Kind::Int { form: IntForm::Foreign, bits, .. } => {
                let ty = super::value::uint(*bits);
                quote!(#s::print::dec(f, <#ty as ::core::convert::From<_>>::from(#value) as u64))
            }
            Kind::Octets { len: 4, show: Show::Ipv4, .. } => quote!(#s::print::ipv4(f, #value.octets())),
            Kind::Octets { len: 16, show: Show::Ipv6, .. } => quote!(#s::print::ipv6(f, #value.octets())),
            Kind::Octets { show: Show::HexColon | Show::Dec, foreign: false, .. } => {
                quote!(#s::print::hex_octets(f, &#value.octets(), ":"))
            }
            Kind::Enum { .. } => quote!(#value.show(f)),
            Kind::Int { form: IntForm::Partial, .. }
            | Kind::Flags { .. }
            | Kind::Int { .. }
            | Kind::Octets { .. }
            | Kind::Record { .. }
            | Kind::Rich { .. }
            | Kind::Custom { .. }
            | Kind::Choice { .. } => display,
            Kind::FixedBytes { .. } | Kind::Bytes | Kind::Align => {
                quote!(#s::print::hex_octets(f, #value, ":"))
            }
            Kind::Quote => quote!(#s::print::hex_octets(f, #s::octets_of(&#value), ":")),
            Kind::Array { .. } | Kind::Records { .. } => quote!(#s::print::list(f, #value.iter())),
            Kind::Options => return unsupported("a list of options in a template"),
        })
    }

    pub(crate) fn printing(&self, packet: &'m Packet) -> Result<TokenStream> {
        let s = &self.s;
        let (header, trailer) = (Shape::header(packet), Shape::trailer(packet));
        let mut arms = TokenStream::new();
        for variant in &packet.variants {
            let Some(template) = &variant.print else { continue };
            let shape = Shape::variant(variant);
            let payload = self.variant_payload(packet, variant).map(|_| quote!(body.payload));
            let place = Place {
                shapes: vec![(&shape, quote!(body)), (&header, quote!(self)), (&trailer, quote!(self))],
                refined: self.refined(packet, variant),
                payload,
            };
            let text = self.template(template, &place)?;
            let id = ident(&variant.name);
            arms.extend(quote!(::core::option::Option::Some(PartialBody::#id(body)) => { #text return ::core::result::Result::Ok(()); }));
        }
        let payload = super::packet::has_own_payload(packet).then(|| quote!(self.payload));
        let shapes = vec![(&header, quote!(self)), (&trailer, quote!(self))];
        let place = Place { shapes, refined: Vec::new(), payload };
        let fallback = match &packet.print {
            Some(template) => self.template(template, &place)?,
            None => {
                let title = self.module.name.to_uppercase();
                quote!(f.write_str(#title)?;)
            }
        };
        let body = (!arms.is_empty()).then(|| quote!(match self.body { #arms _ => {} }));
        let walk = self.walk(packet)?;
        let inner = self.inner(packet)?;
        let (wrong, usual) = (self.wrong_sum(packet), self.given_told(packet));
        let told = packet.given().next().map(|_| quote!(given: &#s::Given,));
        Ok(quote! {
            #[allow(unused_variables)]
            impl<'a> Partial<'a> {
                /// Prints one line by the spec's template, as far as the fields are there.
                #[inline]
                pub fn print(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #s::print::line(f, |f| self.print_on(f))
                }
                #[inline]
                fn print_on(&self, f: &mut #s::print::Line<'_, '_>) -> ::core::fmt::Result {
                    #body
                    #fallback
                    ::core::result::Result::Ok(())
                }
                #walk
                #inner
            }
            #[allow(unused_variables)]
            #[inline]
            fn look<'a>(octets: &'a [u8], #told pseudo: ::core::option::Option<&#s::Pseudo>, line: ::core::option::Option<&mut #s::print::Line<'_, '_>>) -> #s::Look<'a> {
                let partial = Partial::new(octets #usual);
                let shown = match line {
                    ::core::option::Option::Some(line) => partial.print_on(line),
                    ::core::option::Option::None => ::core::result::Result::Ok(()),
                };
                let error = partial.error();
                #wrong
                #s::Look { shown, error, inner: partial.inner() }
            }
            #[inline]
            fn walk<'a>(octets: &'a [u8], #told visitor: &mut dyn #s::Visitor) { Partial::new(octets #usual).walk(visitor) }
        })
    }

    pub(super) fn scope_lookup<'s>(
        &'s self,
        place: &'s Place<'_, 'm>,
    ) -> impl Fn(&str) -> Option<Result<TokenStream>> + 's {
        move |name| {
            let named = place.refined.iter().find(|r| r.name == name).map_or(name, |r| r.field.name.as_str());
            for (shape, view) in &place.shapes {
                let view = view.clone();
                let parts = |index: usize| {
                    let part = shape.part_name(index);
                    Access::Short(quote!(#view.#part?))
                };
                if let Some(field) = shape.field(named) {
                    if let Some(number) = self.loose_number(shape, named, parts) {
                        return Some(number);
                    }
                    let (part, octets) = shape.part_of(named)?;
                    return Some(self.number_via(field, octets, &parts(part)));
                }
            }
            let packet = self.module.packet.as_ref()?;
            let table = packet.lets.iter().find(|table| table.name == name)?;
            let lookup = self.scope_lookup(place);
            let boxed: Box<Lookup<'_>> = Box::new(lookup);
            let scope = Scope { lookup: &*boxed, payload_len: None, octets: None, wide: false };
            Some(self.table(table, &packet.fields, &scope, &quote!(0)).map(|table| quote!((#table))))
        }
    }

    fn template(&self, template: &Template, place: &Place<'_, 'm>) -> Result<TokenStream> {
        let s = &self.s;
        let lookup = self.scope_lookup(place);
        let payload_len = place.payload.as_ref().map(|payload| quote!(#payload?.len()));
        let wide = place.shapes.iter().any(|(shape, _)| is_wide(shape.fields));
        let scope = Scope { lookup: &lookup, payload_len, octets: None, wide };
        let mut out = TokenStream::new();
        // The label of a value is written with it, or not at all.
        let mut label = TokenStream::new();
        for (at, piece) in template.iter().enumerate() {
            match piece {
                Piece::Text(text) => {
                    let labels = matches!(template.get(at + 1), Some(Piece::Value { .. } | Piece::List(_)));
                    let split = if labels { text.rfind(' ').unwrap_or(text.len()) } else { text.len() };
                    let (text, rest) = text.split_at(split);
                    label = if rest.is_empty() { quote!() } else { quote!(f.write_str(#rest)?;) };
                    if !text.is_empty() {
                        out.extend(quote!(f.write_str(#text)?;));
                    }
                    continue;
                }
                Piece::Value { expr: Expr::Field(name), format } => {
                    out.extend(self.show_field(name, *format, place, &scope, &label)?);
                }
                Piece::Value { expr, format } => {
                    let value = scope.number(expr)?;
                    let show = match format {
                        Format::Hex(digits) => {
                            let digits = num(*digits);
                            quote!(#s::print::hex(f, value, #digits)?;)
                        }
                        Format::Shown | Format::Debug => quote!(#s::print::dec(f, value)?;),
                    };
                    out.extend(quote! {
                        let value = || -> ::core::option::Option<u64> { ::core::option::Option::Some((#value) as u64) };
                        let ::core::option::Option::Some(value) = value() else { return ::core::result::Result::Ok(()) };
                        #label
                        #show
                    });
                }
                Piece::If(condition, inner) => {
                    let (holds, inner) = (scope.condition(condition)?, self.template(inner, place)?);
                    out.extend(quote! {
                        let holds = || -> ::core::option::Option<bool> { ::core::option::Option::Some(#holds) };
                        match holds() {
                            ::core::option::Option::Some(true) => { #inner }
                            ::core::option::Option::Some(false) => {}
                            ::core::option::Option::None => return ::core::result::Result::Ok(()),
                        }
                    });
                }
                Piece::Options(name) => {
                    let Some((_, view)) = place.shapes.iter().find(|(shape, _)| shape.field(name).is_some())
                    else {
                        return unsupported(format!("`{name}` in a template"));
                    };
                    let name = ident(name);
                    out.extend(quote! {
                        if let ::core::option::Option::Some(options) = #view.#name() {
                            for option in options {
                                match option {
                                    ::core::result::Result::Ok(option) => option.print(f)?,
                                    ::core::result::Result::Err(_) => break,
                                }
                            }
                        }
                    });
                }
                Piece::List(name) => {
                    out.extend(self.show_field(name, Format::Shown, place, &scope, &label)?)
                }
            }
            label = TokenStream::new();
        }
        Ok(out)
    }

    /// Shows the local `value`, a number of an integer type of the spec, as that type does.
    pub(crate) fn show_number(&self, ty: &FieldType) -> TokenStream {
        let s = &self.s;
        let decimal = quote!(#s::print::dec(f, value as u64));
        let FieldType::Type(name) = ty else { return decimal };
        match self.kind_of(name) {
            Ok(TypeKind::Int { bits, show: Show::Hex, .. }) => {
                let digits = num(usize::from(*bits).div_ceil(4));
                quote!({ f.write_str("0x")?; #s::print::hex(f, value as u64, #digits) })
            }
            Ok(TypeKind::Int { show, .. }) => match super::numbers::suffix(*show) {
                Some(suffix) => quote!({ #decimal?; f.write_str(#suffix) }),
                None => decimal,
            },
            _ => decimal,
        }
    }

    fn show_field(
        &self,
        name: &str,
        format: Format,
        place: &Place<'_, 'm>,
        scope: &Scope<'_>,
        label: &TokenStream,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let refined = place.refined.iter().find(|r| r.name == name || r.field.name == name);
        let (view, field, kind, accessor) = match refined {
            Some(refined) => {
                let Some((_, view)) = place.shapes.first() else {
                    return unsupported("a template without a packet");
                };
                (view, refined.field, self.kind_as(refined.ty, refined.field)?, refined.name.as_str())
            }
            None => {
                let found = place.shapes.iter().find_map(|(shape, view)| Some((view, shape.field(name)?)));
                let Some((view, field)) = found else {
                    // A table's value.
                    let value = scope.number(&Expr::Let(name.to_owned()))?;
                    return Ok(quote! {
                        let value = || -> ::core::option::Option<u64> { ::core::option::Option::Some((#value) as u64) };
                        if let ::core::option::Option::Some(value) = value() { #label #s::print::dec(f, value)?; }
                    });
                };
                (view, field, self.kind(field)?, name)
            }
        };
        if field.role == Role::Reserved {
            // It has no accessor, but a number can be read.
            if !matches!(kind, Kind::Number { .. } | Kind::Flag) {
                return unsupported(format!("the reserved field `{name}` in a template"));
            }
            let number = scope.number(&Expr::Field(field.name.clone()))?;
            let show = match format {
                Format::Hex(digits) => {
                    let digits = num(digits);
                    quote!(#s::print::hex(f, value, #digits)?;)
                }
                Format::Shown | Format::Debug => quote!(#s::print::dec(f, value)?;),
            };
            return Ok(quote! {
                let value = || -> ::core::option::Option<u64> { ::core::option::Option::Some((#number) as u64) };
                let ::core::option::Option::Some(value) = value() else { return ::core::result::Result::Ok(()) };
                #label
                #show
            });
        }
        let show = match (format, &kind) {
            (Format::Hex(digits), Kind::Number { .. }) => {
                let digits = num(digits);
                quote!(#s::print::hex(f, value as u64, #digits))
            }
            (Format::Hex(digits), Kind::Enum { .. } | Kind::Flags { .. } | Kind::Int { .. } | Kind::Flag) => {
                let (number, digits) = (scope.number(&Expr::Field(name.to_owned()))?, num(digits));
                return Ok(quote! {
                    let value = || -> ::core::option::Option<u64> { ::core::option::Option::Some((#number) as u64) };
                    let ::core::option::Option::Some(value) = value() else { return ::core::result::Result::Ok(()) };
                    #label
                    #s::print::hex(f, value, #digits)?;
                });
            }
            // The accessor of a number gives a plain one, whatever the representation has.
            (_, Kind::Number { .. }) => quote!(#s::print::dec(f, value as u64)),
            (_, Kind::Int { form: IntForm::Partial, .. }) => self.show_number(&field.ty),
            _ => self.show_value(&kind, &quote!(value))?,
        };
        let accessor = ident(accessor);
        // What is not there by its condition is shown so; behind what is cut short nothing is.
        let missing = match &field.when {
            Some(when) => {
                let when = scope.condition(when)?;
                quote!({
                    let there = || -> ::core::option::Option<bool> { ::core::option::Option::Some(#when) };
                    if there() != ::core::option::Option::Some(false) { return ::core::result::Result::Ok(()); }
                    #label
                    f.write_str("-")?;
                })
            }
            None => quote!(return ::core::result::Result::Ok(())),
        };
        Ok(quote! {
            match #view.#accessor() {
                ::core::option::Option::Some(value) => { #label #show?; }
                ::core::option::Option::None => #missing,
            }
        })
    }

    /// `print` and `walk` of an option, its kept fields being what a template may name.
    pub(crate) fn option_printing(&self) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for def in &self.module.types {
            if let TypeKind::Options(list) = &def.kind {
                out.extend(self.list_printing(def, list)?);
            }
        }
        Ok(out)
    }

    fn list_printing(&self, def: &TypeDef, list: &'m OptionList) -> Result<TokenStream> {
        let s = &self.s;
        let name = ident(&def.name);
        let (mut prints, mut walks) = (TokenStream::new(), TokenStream::new());
        let head = Shape::head(&def.name, &list.head);
        for option in &list.options {
            let kept = self.option_fields(&def.name, list, option)?;
            let (id, text) = (ident(&option.name), &option.name);
            let names: Vec<_> = kept.iter().map(|(field, _)| ident(&field.name)).gather();
            let pattern = if kept.is_empty() { quote!(Self::#id) } else { quote!(Self::#id { #(#names),* }) };
            let template = match &option.print {
                Some(template) => {
                    self.option_template(template, &kept, &head, &Shape::option(&def.name, option))?
                }
                None => quote!(),
            };
            prints.extend(quote!(#pattern => { #template }));
            let mut fields = TokenStream::new();
            for (field, kind) in &kept {
                let (local, label) = (ident(&field.name), &field.name);
                if let Kind::Options = kind {
                    let there = super::option_body::is_optional(field).then(|| quote!(.unwrap_or_default()));
                    fields.extend(quote! {
                        visitor.enter(#label);
                        for inner_option in #local #there { inner_option.walk(visitor); }
                        visitor.leave();
                    });
                    continue;
                }
                if super::option_body::is_optional(field) {
                    let show = self.walk_kept(label, kind, &quote!(value));
                    fields.extend(quote!(if let ::core::option::Option::Some(value) = #local { #show }));
                    continue;
                }
                fields.extend(self.walk_kept(label, kind, &quote!(#local)));
            }
            walks.extend(quote!(#pattern => { visitor.enter(#text); #fields visitor.leave(); }));
        }
        let (mut head_names, mut head_fields) = (Vec::new(), TokenStream::new());
        for (field, kind) in self.kept(&Shape::head(&def.name, &list.head))? {
            let local = ident(&field.name);
            let (label, value) = (&field.name, self.walk_value(&kind, &quote!(#local), true));
            head_fields.extend(quote!(visitor.field(#label, #value);));
            head_names.push(local);
        }
        Ok(quote! {
            #[allow(unused_variables)]
            impl #name<'_> {
                /// Prints the option by its template; nothing where it has none.
                pub fn print<S: #s::print::Sink>(&self, f: &mut S) -> ::core::fmt::Result {
                    match *self { #prints Self::Unknown { .. } => {} }
                    ::core::result::Result::Ok(())
                }
                /// Shows the option's fields to a visitor.
                #[inline]
                pub fn walk(&self, visitor: &mut dyn #s::Visitor) {
                    match *self {
                        #walks
                        Self::Unknown { kind, #(#head_names,)* data } => {
                            visitor.enter("Unknown");
                            visitor.field("kind", #s::Value::Number(kind as u64));
                            #head_fields
                            visitor.field("data", #s::Value::Octets(data));
                            visitor.leave();
                        }
                    }
                }
            }
        })
    }

    fn option_template(
        &self,
        template: &Template,
        kept: &[(&'m Field, Kind)],
        head: &Shape<'m>,
        shape: &Shape<'m>,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let lookup = |name: &str| self.option_number(head, shape, name);
        let wide = kept.iter().any(|(field, _)| is_wide(std::slice::from_ref(field)));
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide };
        let mut out = TokenStream::new();
        for piece in template {
            out.extend(match piece {
                Piece::Text(text) => quote!(f.write_str(#text)?;),
                Piece::Value { expr: Expr::Field(name), format: Format::Shown | Format::Debug }
                | Piece::List(name) => {
                    let local = ident(name);
                    match kept.iter().find(|(field, _)| field.name == *name) {
                        Some((field, kind)) if super::option_body::is_optional(field) => {
                            let show = self.show_kept(kind, &quote!(value))?;
                            quote! {
                                match #local {
                                    ::core::option::Option::Some(value) => #show?,
                                    ::core::option::Option::None => f.write_str("-")?,
                                }
                            }
                        }
                        Some((_, kind)) => {
                            let show = self.show_kept(kind, &quote!(#local))?;
                            quote!(#show?;)
                        }
                        // What the option does not keep, like a count, is a number.
                        None => {
                            let value = scope.number(&Expr::Field(name.clone()))?;
                            quote!(#s::print::dec(f, (#value) as u64)?;)
                        }
                    }
                }
                Piece::Value { expr, format } => {
                    let value = scope.number(expr)?;
                    match format {
                        Format::Hex(digits) => {
                            let digits = num(*digits);
                            quote!(#s::print::hex(f, (#value) as u64, #digits)?;)
                        }
                        Format::Shown | Format::Debug => quote!(#s::print::dec(f, (#value) as u64)?;),
                    }
                }
                Piece::If(condition, inner) => {
                    let (holds, inner) =
                        (scope.condition(condition)?, self.option_template(inner, kept, head, shape)?);
                    quote!(if #holds { #inner })
                }
                Piece::Options(name) => {
                    let found = kept
                        .iter()
                        .find(|(field, kind)| field.name == *name && matches!(kind, Kind::Options));
                    let Some((field, _)) = found else {
                        return unsupported(format!("`{name}` in a template"));
                    };
                    let there = super::option_body::is_optional(field).then(|| quote!(.unwrap_or_default()));
                    let local = ident(name);
                    quote!(for inner_option in #local #there { inner_option.print(f)?; })
                }
            });
        }
        Ok(out)
    }

    /// Statements that make a wrong checksum the `error`, where there is none so far.
    fn wrong_sum(&self, packet: &Packet) -> Option<TokenStream> {
        let checksum = packet.checksums.first()?;
        let view = ident(&packet.rust_name);
        let (wrong, usual) = (self.error("BadChecksum", "", &checksum.field), self.given_told(packet));
        let (pattern, asked, pseudo) = match self.any_pseudo(packet) {
            true => (
                quote!((::core::result::Result::Ok(packet), ::core::option::Option::Some(pseudo))),
                quote!((#view::parse(octets #usual), pseudo)),
                quote!(*pseudo),
            ),
            false => {
                (quote!(::core::result::Result::Ok(packet)), quote!(#view::parse(octets #usual)), quote!())
            }
        };
        Some(quote! {
            let error = match #asked {
                #pattern if !packet.verify_checksum(#pseudo) => ::core::option::Option::Some(#wrong),
                _ => error,
            };
        })
    }
}
