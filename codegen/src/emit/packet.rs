//! `Packet`: the view of a well-formed packet. Lengths are checked once, accessors only read.

use super::cut::Mode;
use super::cx::{Cx, Result, unsupported};
use super::expr::{Access, Scope, is_wide};
use super::names::{doc, ident, num};
use super::shape::Shape;
use super::sums::Sums;
use super::value::Kind;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Field, FieldType, Length, Packet, Part, Payload, Region, Role};

/// Which view an accessor belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Every octet is there.
    Whole,
    /// Some may be missing: accessors answer `Option`.
    Partial,
}

impl<'m> Cx<'m> {
    pub(crate) fn packet(&self, packet: &'m Packet) -> Result<TokenStream> {
        let name = ident(&packet.rust_name);
        let header = Shape::header(packet);
        let docs = doc(&format!(
            "{}\n\n{}",
            self.title("packet, well-formed as far as lengths go; no value is judged"),
            self.diagram()
        ));
        let derives = quote!(#[derive(::core::clone::Clone, ::core::marker::Copy)]);
        let trailer = Shape::trailer(packet);
        let (parts, trailer_parts) = (self.part_decls(&header), self.part_decls(&trailer));
        let (payload_decl, body_decl) =
            (has_own_payload(packet).then(|| quote!(payload: &'a [u8],)), self.body_decl(packet));
        let parse = self.parse_fn(packet, &header)?;
        let accessors = self.accessors(&header, Side::Whole)?;
        let lets = self.let_accessors(packet, &header)?;
        let payload = self.payload_accessor(packet);
        let body = (!packet.variants.is_empty()).then(|| {
            quote! {
                /// What follows the header, by the kind of packet.
                #[inline]
                pub fn body(&self) -> Body<'a> { self.body }
            }
        });
        let trailer_accessors = self.accessors(&trailer, Side::Whole)?;
        let (verify, fill_sums) = match self.sums(packet) {
            Sums::None => (quote!(), quote!()),
            Sums::Plain(_) => (self.verify_checksum(packet)?, quote!()),
            Sums::General => self.general_sums(packet)?,
        };
        let header_len = num(header.fixed_len());
        let debug = self.debug_impl(&name, packet);
        Ok(quote! {
            #docs #derives
            pub struct #name<'a> { octets: &'a [u8], #parts #payload_decl #body_decl #trailer_parts }
            impl<'a> #name<'a> {
                /// Octets of the fixed part of the header.
                pub const HEADER_LEN: usize = #header_len;
                #parse
                /// All octets that belong to the packet; what followed them in the buffer is not.
                #[inline]
                pub fn octets(&self) -> &'a [u8] { self.octets }
                #accessors
                #lets
                #payload
                #body
                #trailer_accessors
                #verify
            }
            #fill_sums
            #debug
        })
    }

    fn debug_impl(&self, name: &Ident, packet: &Packet) -> TokenStream {
        let given = self.given_by(packet, &|name| quote!(self.#name()));
        quote! {
            impl ::core::fmt::Debug for #name<'_> {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { Partial::new(self.octets #given).print(f) }
            }
        }
    }

    /// The declarations of a view's parts.
    pub(crate) fn part_decls(&self, shape: &Shape<'m>) -> TokenStream {
        let decls = shape.parts.iter().enumerate().map(|(index, part)| {
            let (name, unread) = (shape.part_name(index), shape.unread(index));
            let ty = match part {
                Part::Fixed { octets, .. } => {
                    let n = num(*octets);
                    quote!(&'a [u8; #n])
                }
                Part::Variable { field, .. } => self.variable_type(&shape.fields[*field]),
                Part::Loose { .. } => self.loose_type(part),
            };
            let when = match part {
                Part::Fixed { when, .. } | Part::Variable { when, .. } => when.as_ref(),
                Part::Loose { .. } => None,
            };
            match when {
                None => quote!(#unread #name: #ty,),
                Some(_) => quote!(#unread #name: ::core::option::Option<#ty>,),
            }
        });
        quote!(#(#decls)*)
    }

    pub(crate) fn part_locals(&self, shape: &Shape<'m>) -> Vec<Ident> {
        (0..shape.parts.len()).map(|index| shape.part_name(index)).gather()
    }

    /// The scope of the local parts while a header is cut.
    pub(crate) fn local_access<'s>(&self, shape: &'s Shape<'m>) -> impl Fn(usize) -> Access + use<'s, 'm> {
        let shape = shape.clone();
        move |index| {
            let name = shape.part_name(index);
            match &shape.parts[index] {
                Part::Fixed { when: Some(_), .. } => Access::Maybe(quote!(#name)),
                _ => Access::Array(quote!(#name)),
            }
        }
    }

    /// A lookup for locals: header fields and tables.
    pub(crate) fn local_lookup<'s>(
        &'s self,
        header: &'s Shape<'m>,
    ) -> impl Fn(&str) -> Option<Result<TokenStream>> + 's {
        let fields = self.shape_lookup(header, self.local_access(header));
        move |name| fields(name).or_else(|| self.local_let(name))
    }

    pub(crate) fn local_let(&self, name: &str) -> Option<Result<TokenStream>> {
        let packet = self.module.packet.as_ref()?;
        let table = packet.lets.iter().find(|table| table.name == name)?;
        let name = ident(&table.name);
        Some(Ok(quote!(#name)))
    }

    fn parse_fn(&self, packet: &'m Packet, header: &Shape<'m>) -> Result<TokenStream> {
        let s = &self.s;
        let name = ident(&packet.rust_name);
        let lookup = self.local_lookup(header);
        let scope = Scope {
            lookup: &lookup,
            payload_len: None,
            octets: Some(quote!(octets)),
            wide: is_wide(header.fields),
        };
        let cut = self.cut(header, &scope, Mode::Strict)?;
        let place = self.cut_place(header.fields, &quote!(octets), &quote!(0));
        let body_at = self.body_place(packet);
        let trailer = Shape::trailer(packet);
        let locals: Vec<Ident> =
            self.part_locals(header).into_iter().chain(self.part_locals(&trailer)).gather();
        let cut_trailer = self.trailer_of(packet, Mode::Strict)?;
        let payload = match &packet.payload {
            Some(payload) if packet.variants.is_empty() => {
                self.cut_payload(payload, "", &scope, Mode::Strict)?
            }
            _ => quote!(),
        };
        let payload_name = has_own_payload(packet).then(|| quote!(payload,));
        let body = if packet.variants.is_empty() {
            quote!()
        } else {
            let select = self.select_body(packet, header, &scope, Mode::Strict)?;
            quote!(let body = #select;)
        };
        let body_name = (!packet.variants.is_empty()).then(|| quote!(body,));
        let trim = is_trimmed(packet).then(|| {
            quote! {
                let octets = octets.get(..octets.len().saturating_sub(rest.len())).unwrap_or(octets);
            }
        });
        let text = " Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.\n\n# Errors\n`Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other";
        let text = format!(
            "{text}{}.",
            if packet.lets.is_empty() { "" } else { ", `Unsupported` where a table has no row" }
        );
        let text = doc(text.trim_start());
        let given = self.given_params(packet);
        Ok(quote! {
            #text
            #[allow(unused_variables)]
            #[inline]
            pub fn parse(octets: &'a [u8] #given) -> #s::Result<#name<'a>> {
                let rest = octets;
                #place
                #cut
                #body_at
                #cut_trailer
                #payload
                #trim
                #body
                ::core::result::Result::Ok(#name { octets, #(#locals,)* #payload_name #body_name })
            }
        })
    }

    /// Cuts the payload from `rest` into the local `payload`.
    pub(crate) fn cut_payload(
        &self,
        payload: &'m Payload,
        owner: &str,
        scope: &Scope<'_>,
        mode: Mode,
    ) -> Result<TokenStream> {
        let partial = mode == Mode::Partial;
        let fail = self.fail(mode, "Truncated", owner, "payload");
        let note = partial.then(|| quote!(seen_payload = ::core::option::Option::Some(rest);));
        let keep = partial.then(|| quote!(seen_payload = ::core::option::Option::Some(payload);));
        let len = match &payload.len {
            Length::Rest => {
                return Ok(quote! {
                    let payload = rest;
                    let rest: &'a [u8] = &[];
                    #keep
                });
            }
            Length::Fixed(len) => {
                let len = num(*len);
                quote!(#len)
            }
            Length::Expr(expr) => scope.length(expr)?,
        };
        Ok(quote! {
            let ::core::option::Option::Some((payload, rest)) = rest.split_at_checked(#len) else { #note #fail };
            #keep
        })
    }

    fn payload_accessor(&self, packet: &Packet) -> TokenStream {
        if !has_own_payload(packet) {
            return quote!();
        }
        quote! {
            /// What the packet carries.
            #[inline]
            pub fn payload(&self) -> &'a [u8] { self.payload }
        }
    }

    /// One accessor a field.
    pub(crate) fn accessors(&self, shape: &Shape<'m>, side: Side) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for field in shape.fields {
            if field.role == Role::Reserved || matches!(field.ty, FieldType::Align(_)) {
                continue;
            }
            let name = ident(&field.name);
            let docs = self.field_docs(field);
            let (ty, value) = match shape.part_of(&field.name) {
                Some((part, octets)) => {
                    let place = shape.part_name(part);
                    let conditional = matches!(&shape.parts[part], Part::Fixed { when: Some(_), .. });
                    self.fixed_accessor(field, &quote!(self.#place), octets, conditional, side)?
                }
                None if shape.loose_of(&field.name).is_some() => {
                    let (part, nth) = shape.loose_of(&field.name).unwrap_or((0, 0));
                    let place = shape.part_name(part);
                    self.loose_accessor(field, &quote!(self.#place), nth, side)?
                }
                None => {
                    let conditional = field.when.is_some();
                    out.extend(self.extra_accessor(field, conditional, side));
                    self.variable_accessor(field, conditional, side)?
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

    fn fixed_accessor(
        &self,
        field: &Field,
        place: &TokenStream,
        octets: usize,
        conditional: bool,
        side: Side,
    ) -> Result<(TokenStream, TokenStream)> {
        let s = &self.s;
        let kind = self.kind(field)?;
        let ty = self.view_type(&kind);
        let option = |ty: &TokenStream| quote!(::core::option::Option<#ty>);
        let some = quote!(::core::option::Option::Some);
        Ok(match (side, conditional) {
            (Side::Whole, false) => (ty, self.view(&kind, field, place, octets)?),
            (Side::Whole, true) => {
                let value = self.view(&kind, field, &quote!(part), octets)?;
                (option(&ty), quote!(#place.map(|part| #value)))
            }
            (Side::Partial, _) => {
                let (start, end) =
                    (num(field.bit / 8), num((field.bit + field.bits.unwrap_or(0)).div_ceil(8)));
                let n = num(octets);
                if matches!(kind, Kind::FixedBytes { .. }) {
                    return Ok((option(&quote!(&'a [u8])), quote!(#place?.get(#start..#end))));
                }
                if let Kind::Array { .. } = kind {
                    return Ok((
                        option(&ty),
                        quote!(#some(#s::Array::from_octets(#place?.get(#start..#end)?))),
                    ));
                }
                let value = self.view(&kind, field, &quote!(part), octets)?;
                let value = if matches!(kind, Kind::Enum { form: super::value::EnumForm::Partial, .. }) {
                    quote!(#value)
                } else {
                    quote!(#some(#value))
                };
                let ty = if matches!(kind, Kind::Enum { form: super::value::EnumForm::Partial, .. }) {
                    ty
                } else {
                    option(&ty)
                };
                (
                    ty,
                    quote! {
                        let part = &#s::head::<#n>(#place?, #end)?;
                        #value
                    },
                )
            }
        })
    }

    fn variable_accessor(
        &self,
        field: &Field,
        conditional: bool,
        side: Side,
    ) -> Result<(TokenStream, TokenStream)> {
        let s = &self.s;
        let name = ident(&field.name);
        let place = quote!(self.#name);
        let optional = conditional || side == Side::Partial;
        let wrap = |ty: TokenStream, make: &dyn Fn(&TokenStream) -> TokenStream| {
            if optional {
                let value = make(&quote!(octets));
                (quote!(::core::option::Option<#ty>), quote!(#place.map(|octets| #value)))
            } else {
                (ty, make(&place))
            }
        };
        Ok(match self.kind(field)? {
            Kind::Bytes | Kind::Quote => wrap(quote!(&'a [u8]), &|octets| octets.clone()),
            kind @ (Kind::Records { .. } | Kind::Rich { .. } | Kind::Custom { .. }) => {
                let ty = self.view_type(&kind);
                return Ok(if optional { (quote!(::core::option::Option<#ty>), place) } else { (ty, place) });
            }
            Kind::Array { of, .. } => {
                wrap(quote!(#s::Array<'a, #of>), &|octets| quote!(#s::Array::from_octets(#octets)))
            }
            Kind::Options => {
                let Some(list) = self.list_type(&field.ty) else { return unsupported("a list of options") };
                let iter = self.list_iter(list);
                wrap(quote!(#iter<'a>), &|octets| quote!(#iter::new(#octets)))
            }
            Kind::Choice { path } => (
                quote!(::core::option::Option<#path>),
                if optional {
                    quote!(#place.and_then(#path::from_octets))
                } else {
                    quote!(#path::from_octets(#place))
                },
            ),
            _ => return unsupported(format!("`{}` in a variable part", field.name)),
        })
    }

    /// The octets of a list beside its iterator.
    fn extra_accessor(&self, field: &Field, conditional: bool, side: Side) -> TokenStream {
        if !matches!(field.ty, FieldType::Options(..)) {
            return quote!();
        }
        let (name, octets) = (ident(&field.name), format_ident!("{}_octets", field.name));
        let ty = if conditional || side == Side::Partial {
            quote!(::core::option::Option<&'a [u8]>)
        } else {
            quote!(&'a [u8])
        };
        let text = format!(" The octets of `{}`.", field.name);
        let text = doc(text.trim_start());
        quote! {
            #text
            #[inline]
            pub fn #octets(&self) -> #ty { self.#name }
        }
    }

    /// The path of a list's iterator.
    pub(crate) fn list_iter(&self, of: &crate::model::TypeRef) -> TokenStream {
        let iter = crate::model::TypeRef { module: of.module.clone(), name: format!("{}Iter", of.name) };
        self.path(&iter)
    }

    fn let_accessors(&self, packet: &'m Packet, header: &Shape<'m>) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        let lookup = self.shape_lookup(header, |index| {
            let name = header.part_name(index);
            match &header.parts[index] {
                Part::Fixed { when: Some(_), .. } => Access::Maybe(quote!(self.#name)),
                _ => Access::Array(quote!(self.#name)),
            }
        });
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: false };
        for table in &packet.lets {
            let name = ident(&table.name);
            let value = self.table(table, &packet.fields, &scope, &quote!(0))?;
            let docs = doc(if table.doc.is_empty() {
                "From a table of the spec; 0 where no row of it matches."
            } else {
                &table.doc
            });
            out.extend(quote! {
                #docs
                #[inline]
                pub fn #name(&self) -> usize { #value }
            });
        }
        Ok(out)
    }

    /// The sum of everything a checksum covers, over the local `octets` of the packet and the parts in `view`.
    fn verify_checksum(&self, packet: &'m Packet) -> Result<TokenStream> {
        let s = &self.s;
        let Some(checksum) = packet.checksums.first() else { return Ok(quote!()) };
        let field = ident(&checksum.field);
        let covered = match &checksum.over {
            Region::Packet => quote!(#s::Sum::of(self.octets)),
            Region::Header => self.sum_of_header(&Shape::header(packet))?,
            Region::Payload | Region::Field(_) => return unsupported("a checksum over a part"),
        };
        Ok(match checksum.pseudo {
            None => quote! {
                /// Whether the checksum is right.
                #[inline]
                pub fn verify_checksum(&self) -> bool { #covered.finish() == 0 }
            },
            Some(protocol) => {
                let protocol = num(protocol);
                let absent = checksum.absent_over_ipv4.then(|| {
                    quote! {
                        if self.#field() == 0 { return pseudo.is_v4(); }
                    }
                });
                let text = format!(
                    " Whether the checksum is right for a packet between these addresses.{}",
                    if checksum.absent_over_ipv4 {
                        " 0 is none: fine over IPv4 and wrong over IPv6."
                    } else {
                        ""
                    }
                );
                let text = doc(text.trim_start());
                quote! {
                    #text
                    #[inline]
                    pub fn verify_checksum(&self, pseudo: #s::Pseudo) -> bool {
                        #absent
                        #s::Sum::add(pseudo.sum(#protocol, self.octets.len()), #covered).finish() == 0
                    }
                }
            }
        })
    }

    fn sum_of_header(&self, header: &Shape<'m>) -> Result<TokenStream> {
        let s = &self.s;
        let mut sum = None;
        for (index, part) in header.parts.iter().enumerate() {
            if header.is_given(part) {
                continue;
            }
            let name = header.part_name(index);
            let conditional = super::expr::when_of(part).is_some();
            if conditional {
                return unsupported("a checksum over conditional parts");
            }
            sum = Some(match sum {
                None if matches!(part, Part::Fixed { .. }) => quote!(#s::Sum::of_array(self.#name)),
                None => quote!(#s::Sum::of(self.#name)),
                Some(sum) => quote!(#sum.add_octets(self.#name)),
            });
        }
        Ok(sum.unwrap_or(quote!(#s::Sum::ZERO)))
    }

    /// The first lines of an item's documentation.
    pub(crate) fn title(&self, what: &str) -> String {
        let title = if self.module.title.is_empty() { &self.module.name } else { &self.module.title };
        format!("{title}: {what}.")
    }
}

/// Whether the payload is the packet's and not a variant's.
pub(crate) fn has_own_payload(packet: &Packet) -> bool {
    packet.payload.is_some() && packet.variants.is_empty()
}

/// Whether octets behind the packet can be told from it.
pub(crate) fn is_trimmed(packet: &Packet) -> bool {
    let covers_all = packet.checksums.iter().any(|checksum| checksum.over == Region::Packet);
    let bare = packet.variants.iter().all(|v| v.fields.is_empty() && v.payload.is_none());
    if !packet.trailer.is_empty() {
        return false;
    }
    match &packet.payload {
        Some(payload) => packet.variants.is_empty() && !matches!(payload.len, Length::Rest),
        None => bare && !covers_all,
    }
}
