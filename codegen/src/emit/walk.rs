//! The walk over fields, and what a packet carries.

use super::cx::{Cx, Result, unsupported};
use super::expr::Scope;
use super::names::ident;
use super::print::Place;
use super::shape::Shape;
use super::value::{IntForm, Kind};
use crate::code::TokenStream;
use crate::code::quote;
use crate::model::{Expr, FieldType, Packet, Role, Variant};

impl<'m> Cx<'m> {
    /// A value for a visitor; `repr` where it has the representation's type, else the accessor's.
    pub(super) fn walk_value(&self, kind: &Kind, value: &TokenStream, repr: bool) -> TokenStream {
        let s = &self.s;
        match kind {
            Kind::Number { narrow: true, .. } if repr => quote!(#s::Value::Number(#value.get() as u64)),
            Kind::Number { .. } => quote!(#s::Value::Number(#value as u64)),
            Kind::Flag => quote!(#s::Value::Flag(#value)),
            Kind::Enum { .. } | Kind::Flags { .. } => {
                let number = match kind {
                    Kind::Enum { form: super::value::EnumForm::Open, .. } => quote!(#value.0),
                    _ => quote!(#value.to_bits()),
                };
                quote!(#s::Value::Named(#number as u64, &#value))
            }
            Kind::Int { form: IntForm::Foreign, bits, .. } => {
                let ty = super::value::uint(*bits);
                quote!(#s::Value::Number(<#ty as ::core::convert::From<_>>::from(#value) as u64))
            }
            Kind::Int { form: IntForm::Partial, .. } if !repr => quote!(#s::Value::Number(#value as u64)),
            Kind::Int { .. } => quote!(#s::Value::Number(#value.get() as u64)),
            Kind::Octets { .. }
            | Kind::Record { .. }
            | Kind::Rich { .. }
            | Kind::Choice { .. }
            | Kind::Custom { .. } => {
                quote!(#s::Value::Text(&#value))
            }
            Kind::FixedBytes { .. } | Kind::Bytes | Kind::Options | Kind::Align => {
                quote!(#s::Value::Octets(#value))
            }
            Kind::Quote => quote!(#s::Value::Octets(#s::octets_of(&#value))),
            Kind::Array { .. } | Kind::Records { .. } => {
                quote!(#s::Value::Text(&#s::print::Joined(#value.iter())))
            }
        }
    }

    /// A statement that shows a field of a view to the visitor: a value, or a structure.
    pub(crate) fn walk_field(&self, label: &str, kind: &Kind, value: &TokenStream) -> TokenStream {
        let s = &self.s;
        match kind {
            Kind::Records { .. } => quote!(#value.walk(#label, visitor);),
            Kind::Rich { .. } => {
                quote!(visitor.enter(#label); #s::Walk::walk(&#value, visitor); visitor.leave();)
            }
            kind => {
                let value = self.walk_value(kind, value, false);
                quote!(visitor.field(#label, #value);)
            }
        }
    }

    pub(super) fn walk_shape(&self, shape: &Shape<'m>, view: &TokenStream) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for field in shape.fields {
            if field.given || field.role == Role::Reserved || matches!(field.ty, FieldType::Align(_)) {
                continue;
            }
            let (name, label, kind) = (ident(&field.name), &field.name, self.kind(field)?);
            if let Kind::Options = kind {
                out.extend(quote! {
                    if let ::core::option::Option::Some(options) = #view.#name() {
                        visitor.enter(#label);
                        for option in options {
                            match option {
                                ::core::result::Result::Ok(option) => option.walk(visitor),
                                ::core::result::Result::Err(_) => break,
                            }
                        }
                        visitor.leave();
                    }
                });
                continue;
            }
            let show = self.walk_field(label, &kind, &quote!(value));
            out.extend(quote!(if let ::core::option::Option::Some(value) = #view.#name() { #show }));
        }
        Ok(out)
    }

    pub(super) fn walk(&self, packet: &'m Packet) -> Result<TokenStream> {
        let s = &self.s;
        let header = Shape::header(packet);
        let fields = self.walk_shape(&header, &quote!(self))?;
        let mut arms = TokenStream::new();
        for variant in &packet.variants {
            let (id, label) = (ident(&variant.name), &variant.name);
            let shape = Shape::variant(variant);
            let mut fields = TokenStream::new();
            for refined in self.refined(packet, variant) {
                let (name, label) = (ident(&refined.name), &refined.name);
                let value = self.walk_value(&self.kind_as(refined.ty, refined.field)?, &quote!(value), false);
                fields.extend(quote!(if let ::core::option::Option::Some(value) = body.#name() { visitor.field(#label, #value); }));
            }
            fields.extend(self.walk_shape(&shape, &quote!(body))?);
            arms.extend(quote!(::core::option::Option::Some(PartialBody::#id(body)) => { visitor.enter(#label); #fields visitor.leave(); }));
        }
        let trailer = self.walk_shape(&Shape::trailer(packet), &quote!(self))?;
        let body = (!packet.variants.is_empty()).then(|| quote!(match self.body { #arms _ => {} }));
        Ok(quote! {
            /// Shows every field that is there to a visitor.
            #[inline]
            pub fn walk(&self, visitor: &mut dyn #s::Visitor) { #fields #body #trailer }
        })
    }

    /// What is carried inside: the payload and the keys to find its protocol by.
    pub(super) fn inner(&self, packet: &'m Packet) -> Result<TokenStream> {
        let s = &self.s;
        let (header, trailer) = (Shape::header(packet), Shape::trailer(packet));
        let mut arms = TokenStream::new();
        for variant in &packet.variants {
            let shape = Shape::variant(variant);
            let id = ident(&variant.name);
            let value = self.inner_of(
                packet,
                Some(variant),
                vec![(&shape, quote!(body)), (&header, quote!(self)), (&trailer, quote!(self))],
                &quote!(body),
            )?;
            arms.extend(quote!(::core::option::Option::Some(PartialBody::#id(body)) => #value,));
        }
        let value = if packet.variants.is_empty() {
            self.inner_of(
                packet,
                None,
                vec![(&header, quote!(self)), (&trailer, quote!(self))],
                &quote!(self),
            )?
        } else {
            quote!(match self.body { #arms _ => #s::Inner::NOTHING })
        };
        Ok(quote! {
            /// What is carried inside.
            #[inline]
            pub fn inner(&self) -> #s::Inner<'a> { #value }
        })
    }

    pub(super) fn inner_of(
        &self,
        packet: &'m Packet,
        variant: Option<&'m Variant>,
        shapes: Vec<(&Shape<'m>, TokenStream)>,
        view: &TokenStream,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let quote_field = shapes.iter().find_map(|(shape, view)| {
            let field = shape.fields.iter().find(|field| matches!(field.ty, FieldType::Quote(..)))?;
            let FieldType::Quote(protocol, _) = &field.ty else { return None };
            Some((field, protocol, view.clone()))
        });
        if let Some((field, protocol, view)) = quote_field {
            let (name, module) = (ident(&field.name), self.module_path(protocol));
            return Ok(quote!(#s::Inner {
                payload: #view.#name().unwrap_or(&[]),
                quoted: ::core::option::Option::Some(#module::DESCRIPTION),
                ..#s::Inner::NOTHING
            }));
        }
        let payload = match variant {
            Some(variant) => self.variant_payload(packet, variant),
            None => packet.payload.as_ref(),
        };
        let Some(payload) = payload else { return Ok(quote!(#s::Inner::NOTHING)) };
        let Some(dispatch) = &payload.dispatch else {
            return Ok(quote!(#s::Inner { payload: #view.payload.unwrap_or(&[]), ..#s::Inner::NOTHING }));
        };
        let place = Place { shapes, refined: Vec::new(), payload: Some(quote!(#view.payload)) };
        let lookup = self.scope_lookup(&place);
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: false };
        let space = &dispatch.space;
        if let Some(third) = dispatch.by.get(2) {
            return unsupported(format!("`{third}`, a third key of a payload"));
        }
        let mut keys = Vec::new();
        for by in &dispatch.by {
            let number = scope.number(&Expr::Field(by.clone()))?;
            keys.push(quote!({
                let key = || -> ::core::option::Option<u64> { ::core::option::Option::Some((#number) as u64) };
                key().map(|key| (#space, key))
            }));
        }
        keys.resize(2, quote!(::core::option::Option::None));
        let unless = match &dispatch.unless {
            Some(unless) => {
                let holds = scope.condition(unless)?;
                quote!({
                    let holds = || -> ::core::option::Option<bool> { ::core::option::Option::Some(#holds) };
                    holds().unwrap_or(true)
                })
            }
            None => quote!(false),
        };
        let pseudo = self.given_pseudo(&dispatch.give, &place)?;
        let given = given_numbers(s, &dispatch.give, &scope)?;
        Ok(quote!({
            let closed: bool = #unless;
            let keys = if closed { [::core::option::Option::None; 2] } else { [#(#keys),*] };
            #s::Inner { payload: #view.payload.unwrap_or(&[]), keys, quoted: ::core::option::Option::None, pseudo: #pseudo, given: #given }
        }))
    }

    /// The pseudo-header that the addresses given to the carried protocol make.
    pub(super) fn given_pseudo(
        &self,
        give: &crate::sorted::Map<String, Expr>,
        place: &Place<'_, 'm>,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let none = quote!(::core::option::Option::None);
        let (Some(Expr::Field(src)), Some(Expr::Field(dst))) = (give.get("src_addr"), give.get("dst_addr"))
        else {
            return Ok(none);
        };
        let find =
            |name: &str| place.shapes.iter().find_map(|(shape, view)| Some((shape.field(name)?, view)));
        let (Some((field, view)), Some(_)) = (find(src), find(dst)) else { return Ok(none) };
        let make = match self.kind(field)? {
            Kind::Octets { len: 4, foreign: true, .. } => quote!(v4),
            Kind::Octets { len: 16, foreign: true, .. } => quote!(v6),
            _ => return Ok(none),
        };
        let (src, dst) = (ident(src), ident(dst));
        Ok(quote!(match (#view.#src(), #view.#dst()) {
            (::core::option::Option::Some(src), ::core::option::Option::Some(dst)) => ::core::option::Option::Some(#s::Pseudo::#make(src, dst)),
            _ => ::core::option::Option::None,
        }))
    }
}

/// What is handed on besides addresses, as far as it is known.
fn given_numbers(
    s: &TokenStream,
    give: &crate::sorted::Map<String, Expr>,
    scope: &Scope<'_>,
) -> Result<TokenStream> {
    let mut said = Vec::new();
    for (name, value) in give.iter().filter(|(name, _)| !["src_addr", "dst_addr"].contains(&name.as_str())) {
        let number = scope.number(value)?;
        said.push(quote!({
            let number = || -> ::core::option::Option<u64> { ::core::option::Option::Some((#number) as u64) };
            number().map(|number| (#name, number))
        }));
    }
    if said.is_empty() {
        return Ok(quote!(#s::Given::NONE));
    }
    said.resize(2, quote!(::core::option::Option::None));
    Ok(quote!(#s::Given::new([#(#said),*])))
}
