//! Records that are cut and judged like packets: their size varies, or not all octets are one. A view, a representation,
//! and what both need to stand in arrays.

use super::cut::Mode;
use super::cx::{Cx, Result};
use super::expr::{Scope, is_wide};
use super::names::{doc, ident, num};
use super::packet::Side;
use super::repr::{Entry, Plan};
use super::repr_emit::Emit;
use super::repr_parse::{accessor, view_access};
use super::shape::Shape;
use super::value::{EnumForm, IntForm, Kind};
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{
    Expr, Field, FieldType, Format, Length, Packet, Piece, Role, Template, TypeDef, TypeKind, TypeRef,
};

/// What a record has of a packet besides its fields.
pub(crate) static NO_PACKET: Packet = Packet {
    rust_name: String::new(),
    fields: Vec::new(),
    parts: Vec::new(),
    lets: Vec::new(),
    variants: Vec::new(),
    payload: None,
    trailer: Vec::new(),
    trailer_parts: Vec::new(),
    checksums: Vec::new(),
    merges: Vec::new(),
    collects: Vec::new(),
    print: None,
};

impl<'m> Cx<'m> {
    /// Whether a type is such a record.
    pub(crate) fn is_rich(&self, of: &TypeRef) -> bool {
        matches!(self.kind_of(of), Ok(TypeKind::Record { plain: false, .. }))
    }

    /// Whether cutting a structure takes the place of what is cut.
    pub(crate) fn is_placed(&self, fields: &[Field]) -> bool {
        fields.iter().any(|field| self.is_structured(field))
    }

    /// Whether a part of variable length is cut by a function of its type.
    pub(crate) fn is_structured(&self, field: &Field) -> bool {
        match &field.ty {
            FieldType::Type(of) | FieldType::Array { of, .. } => self.is_rich(of),
            FieldType::Custom { .. } | FieldType::Union(..) => true,
            FieldType::U(_)
            | FieldType::Bool
            | FieldType::Bytes(_)
            | FieldType::Choice(..)
            | FieldType::Options(..)
            | FieldType::Quote(..)
            | FieldType::Align(_) => false,
        }
    }

    /// What a view holds of a field of variable length.
    pub(crate) fn variable_type(&self, field: &Field) -> TokenStream {
        match self.kind(field) {
            Ok(kind) if self.is_structured(field) => self.view_type(&kind),
            _ => quote!(&'a [u8]),
        }
    }

    /// The type of the representation of a record, without its lifetime.
    pub(crate) fn repr_path(&self, of: &TypeRef) -> TokenStream {
        self.path(&TypeRef { module: of.module.clone(), name: format!("{}Repr", of.name) })
    }

    /// Whether the representation of a record borrows.
    pub(crate) fn record_borrows(&self, of: &TypeRef) -> bool {
        let Some(module) = self.catalogue.get(&of.module) else { return false };
        match module.type_def(&of.name).map(|def| &def.kind) {
            Some(TypeKind::Record { fields, .. }) => self.fields_borrow(fields),
            Some(TypeKind::Union { cases, .. }) => cases.iter().any(|case| self.fields_borrow(&case.fields)),
            _ => false,
        }
    }

    pub(crate) fn fields_borrow(&self, fields: &[Field]) -> bool {
        fields.iter().any(|field| field.role == Role::Keep && self.type_borrows(field))
    }

    fn type_borrows(&self, field: &Field) -> bool {
        match &field.ty {
            FieldType::Type(of) | FieldType::Union(of, _) => self.record_borrows(of),
            FieldType::Bytes(_) | FieldType::Options(..) | FieldType::Quote(..) => true,
            FieldType::Array { of, max, .. } => max.is_none() || self.is_rich(of),
            FieldType::Custom { rust, .. } => rust.contains("'a"),
            FieldType::U(_) | FieldType::Bool | FieldType::Choice(..) | FieldType::Align(_) => false,
        }
    }

    /// The locals that tell where `rest` stands, at the beginning of a function that cuts.
    pub(crate) fn cut_place(&self, fields: &[Field], packet: &TokenStream, at: &TokenStream) -> TokenStream {
        if !self.is_placed(fields) {
            return quote!();
        }
        quote!(let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (#packet, rest, #at);)
    }

    /// Statements that cut a structured part from `rest` into a local of its name.
    pub(crate) fn cut_structured(
        &self,
        shape: &Shape<'m>,
        field: &'m Field,
        scope: &Scope<'_>,
        mode: Mode,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let name = ident(&field.name);
        let truncated = self.fail(mode, "Truncated", &shape.owner, &field.name);
        let fail = self.fail_with(shape, field, mode);
        let kind = self.kind(field)?;
        let ty = self.view_type(&kind);
        let place = quote!(let part_at = #s::place_of(rest, cut_from, cut_at););
        let split = |len: &TokenStream| quote!(let ::core::option::Option::Some((part, rest)) = rest.split_at_checked(#len) else { #truncated };);
        let len = match super::expr::length_of(&field.ty) {
            Some(Length::Fixed(len)) => {
                let len = num(*len);
                Some(quote!(#len))
            }
            Some(Length::Expr(expr)) => Some(scope.length(expr)?),
            Some(Length::Rest) | None => None,
        };
        let all = quote!(let (part, rest): (&'a [u8], &'a [u8]) = (rest, &[]););
        Ok(match &field.ty {
            FieldType::Array { count: Some(count), .. } => {
                let count = scope.number(count)?;
                let within = match &len {
                    None => quote!(let part = rest;),
                    Some(len) => {
                        quote!(let ::core::option::Option::Some(part) = rest.get(..#len) else { #truncated };)
                    }
                };
                let seen = self.note_seen(field, mode, &quote!(part));
                quote! {
                    #place
                    #within
                    let (#name, behind) = match <#ty>::cut_count(packet, part_at, part, (#count) as u64) {
                        ::core::result::Result::Ok(cut) => cut,
                        ::core::result::Result::Err(error) => { #seen #fail }
                    };
                    let rest = rest.get(part.len().saturating_sub(behind.len())..).unwrap_or(&[]);
                }
            }
            FieldType::Array { of, .. } => {
                let take = len.as_ref().map_or(all, |len| {
                    let seen = self.note_seen(field, mode, &quote!(rest));
                    quote!(let ::core::option::Option::Some((part, rest)) = rest.split_at_checked(#len) else { #seen #truncated };)
                });
                let seen = self.note_seen(field, mode, &quote!(part));
                let whole = self.rich_size(of).map(|octets| {
                    let octets = num(octets);
                    let fail = self.fail(mode, "BadLength", &shape.owner, &field.name);
                    quote!(if part.len() % #octets != 0 { #seen #fail })
                });
                quote! {
                    #place
                    #take
                    #whole
                    let #name = match <#ty>::cut(packet, part_at, part) {
                        ::core::result::Result::Ok(cut) => cut,
                        ::core::result::Result::Err(error) => { #seen #fail }
                    };
                }
            }
            FieldType::Union(of, _) => {
                let take = len.as_ref().map_or(all, &split);
                let tags = self
                    .union_tags(of)
                    .iter()
                    .map(|tag| {
                        let value = scope.number(&Expr::Field(tag.name.clone()))?;
                        Ok(quote!(#value as u64))
                    })
                    .gather::<Result<Vec<_>>>()?;
                quote! {
                    #place
                    #take
                    let #name = match <#ty as #s::Union<'a>>::cut(packet, part_at, part, &[#(#tags),*]) {
                        ::core::result::Result::Ok(cut) => cut,
                        ::core::result::Result::Err(error) => #fail
                    };
                }
            }
            FieldType::Custom { len: Length::Rest, .. } => quote! {
                #place
                let (#name, rest): (#ty, &'a [u8]) = match #s::cut_custom(packet, part_at, rest) {
                    ::core::result::Result::Ok(cut) => cut,
                    ::core::result::Result::Err(error) => #fail
                };
            },
            FieldType::Custom { .. } => {
                let take = len.as_ref().map_or(all, &split);
                quote! {
                    #place
                    #take
                    let #name: #ty = match #s::exact_custom(packet, part_at, part) {
                        ::core::result::Result::Ok(cut) => cut,
                        ::core::result::Result::Err(error) => #fail
                    };
                }
            }
            _ => quote! {
                #place
                let (#name, rest) = match <#ty as #s::Record<'a>>::cut(packet, part_at, rest) {
                    ::core::result::Result::Ok(cut) => cut,
                    ::core::result::Result::Err(error) => #fail
                };
            },
        })
    }

    /// Octets of a record that is no plain value although its size is fixed.
    fn rich_size(&self, of: &TypeRef) -> Option<usize> {
        let Ok(TypeKind::Record { fields, parts, .. }) = self.kind_of(of) else { return None };
        let shape = Shape::record(&of.name, fields, parts);
        shape.is_fixed().then(|| shape.fixed_len())
    }

    /// Keeps the elements that are there for the partial view.
    fn note_seen(&self, field: &Field, mode: Mode, octets: &TokenStream) -> TokenStream {
        if mode == Mode::Strict {
            return quote!();
        }
        let (s, seen) = (&self.s, format_ident!("seen_{}", ident(&field.name)));
        quote!(#seen = ::core::option::Option::Some(#s::Records::seen(packet, part_at, #octets));)
    }

    /// Gives up with the local `error`. What another module says of its fields is said of the field that holds them.
    fn fail_with(&self, shape: &Shape<'m>, field: &Field, mode: Mode) -> TokenStream {
        let (s, id) = (&self.s, num(self.id(&shape.owner, &field.name)));
        let own = match &field.ty {
            FieldType::Type(of) | FieldType::Array { of, .. } | FieldType::Union(of, _) => {
                of.module == self.module.name
            }
            _ => false,
        };
        let error = if own { quote!(error) } else { quote!(#s::Error::new(error.kind, #id)) };
        match mode {
            Mode::Strict => quote!(return ::core::result::Result::Err(#error)),
            Mode::Partial => quote!(break 'cut ::core::option::Option::Some(#error)),
        }
    }

    /// The view and the representation of a record that is no plain value.
    pub(crate) fn rich_record(
        &self,
        def: &'m TypeDef,
        shape: &Shape<'m>,
        print: Option<&'m Template>,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let docs = self.type_docs(def);
        let (name, text) = (ident(&def.name), &def.name);
        let parts = self.part_decls(shape);
        let locals = self.part_locals(shape);
        let lookup = self.shape_lookup(shape, self.local_access(shape));
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        let cut = self.cut(shape, &scope, Mode::Strict)?;
        let place = self.cut_place(shape.fields, &quote!(packet), &quote!(at));
        let accessors = self.accessors(shape, Side::Whole)?;
        let walk = self.record_walk(shape)?;
        let display = self.record_display(shape, print)?;
        let silent = display.is_empty().then(|| quote!(#[allow(unused_variables)]));
        let (iter, list) = (format_ident!("{}Iter", def.name), format_ident!("{}List", def.name));
        let repr = self.record_repr(def, shape)?;
        let of = TypeRef { module: self.module.name.clone(), name: def.name.clone() };
        let (path, l) = (self.repr_path(&of), self.record_borrows(&of).then(|| quote!(<'a>)));
        let iter_docs = doc(&format!("The `{}` records of a packet in turn.", def.name));
        let list_docs = doc(&format!(
            "What `{}` records mean: those of a packet, or values that are lent, in a row.",
            def.name
        ));
        Ok(quote! {
            #docs
            #[derive(::core::clone::Clone, ::core::marker::Copy)]
            pub struct #name<'a> { record_octets: &'a [u8], #parts }
            #[allow(unused_variables)]
            impl<'a> #name<'a> {
                /// Its octets.
                #[inline]
                pub fn record_octets(&self) -> &'a [u8] { self.record_octets }
                #accessors
            }
            impl<'a> #s::Record<'a> for #name<'a> {
                const NAME: &'static str = #text;
                #[allow(unused_variables)]
                fn cut(packet: &'a [u8], at: usize, record: &'a [u8]) -> #s::Result<(Self, &'a [u8])> {
                    let rest = record;
                    #place
                    #cut
                    let record_octets = record.get(..record.len().saturating_sub(rest.len())).unwrap_or(record);
                    ::core::result::Result::Ok((#name { record_octets, #(#locals,)* }, rest))
                }
            }
            impl #s::Walk for #name<'_> {
                #[inline]
                fn walk(&self, visitor: &mut dyn #s::Visitor) { #walk }
            }
            impl ::core::fmt::Display for #name<'_> {
                #[inline]
                #silent
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #display
                    ::core::result::Result::Ok(())
                }
            }
            impl ::core::fmt::Debug for #name<'_> {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Display::fmt(self, f)
                }
            }
            #iter_docs
            pub type #iter<'a> = #s::RecordIter<'a, #name<'a>>;
            #list_docs
            pub type #list<'a> = #s::RecordList<'a, #name<'a>, #path #l>;
            #repr
        })
    }

    pub(crate) fn record_entries(&self, shape: &Shape<'m>, in_header: bool) -> Result<Vec<Entry<'m>>> {
        let mut entries = Vec::new();
        for field in shape.fields_with(|role| *role == Role::Keep) {
            self.field_entries(field, &field.name, &field.ty, &[], in_header, &mut entries)?;
        }
        Ok(entries)
    }

    fn record_repr(&self, def: &'m TypeDef, shape: &Shape<'m>) -> Result<TokenStream> {
        let s = &self.s;
        let (view, repr) = (ident(&def.name), format_ident!("{}Repr", def.name));
        let plan = |in_header| -> Result<Plan<'m>> {
            Ok(Plan { entries: self.record_entries(shape, in_header)?, variant: None, refined: Vec::new() })
        };
        let (read, written) = (plan(true)?, plan(false)?);
        let lookup = self.shape_lookup(shape, view_access(shape, quote!(packet)));
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        let checks = self.value_checks(shape, &scope, &accessor(quote!(packet)))?;
        let counts = self.record_counts(shape, &scope)?;
        let values = self.plan_values(&read, shape, None)?;
        let names = read.names();
        let trailer = Shape::trailer(&NO_PACKET);
        let emit = Emit {
            cx: self,
            packet: &NO_PACKET,
            plan: &written,
            header: shape,
            body: None,
            trailer: &trailer,
        };
        let (lens, emit_checks, writes) = (emit.lens()?, emit.checks()?, emit.writes()?);
        let fields = read.entries.iter().map(|Entry { name, docs, ty, .. }| quote!(#docs pub #name: #ty,));
        let l = read.borrows().then(|| quote!(<'a>));
        let docs = doc(&format!("What a `{}` means.", def.name));
        let open = quote!(let #repr { #(#names),* } = *self;);
        Ok(quote! {
            #docs
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
            pub struct #repr #l { #(#fields)* }
            #[allow(unused_variables)]
            impl<'a> #s::RecordRepr<'a> for #repr #l {
                type View = #view<'a>;
                fn read(packet: &#view<'a>) -> #s::Result<Self> {
                    #checks
                    #values
                    #counts
                    ::core::result::Result::Ok(#repr { #(#names),* })
                }
                fn check(&self) -> #s::Result<()> {
                    #open
                    #lens
                    #emit_checks
                    ::core::result::Result::Ok(())
                }
                fn octets_len(&self) -> usize {
                    #open
                    #lens
                    header_octets
                }
                fn write(&self, out: &mut #s::Cursor<'_>) {
                    #open
                    #lens
                    #writes
                }
            }
        })
    }

    /// A number that counts elements must be right, where it did not end the array itself.
    pub(crate) fn record_counts(&self, shape: &Shape<'m>, scope: &Scope<'_>) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for field in shape.fields {
            let Role::Count(array) = &field.role else { continue };
            let ended = shape.field(array).is_some_and(|array| {
                matches!(&array.ty, FieldType::Array { count: Some(Expr::Field(name)), .. } if *name == field.name)
            });
            if ended || shape.field(array).is_some_and(|array| array.when.is_some()) {
                continue;
            }
            let (number, array) = (scope.number(&Expr::Field(field.name.clone()))?, ident(array));
            let fail = self.fail(Mode::Strict, "BadLength", &shape.owner, &field.name);
            out.extend(quote!(if packet.#array().len() as u64 != (#number) as u64 { #fail }));
        }
        Ok(out)
    }

    /// Statements that show a record's fields to `visitor`.
    pub(crate) fn record_walk(&self, shape: &Shape<'m>) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for field in shape.fields {
            if field.role == Role::Reserved || matches!(field.ty, FieldType::Align(_)) {
                continue;
            }
            let (name, label, kind) = (ident(&field.name), &field.name, self.kind(field)?);
            let show = match &kind {
                Kind::Options => quote! {
                    visitor.enter(#label);
                    for option in value {
                        match option {
                            ::core::result::Result::Ok(option) => option.walk(visitor),
                            ::core::result::Result::Err(_) => break,
                        }
                    }
                    visitor.leave();
                },
                kind => self.walk_field(label, kind, &quote!(value)),
            };
            out.extend(if self.answers_option(field, &kind) {
                quote!(if let ::core::option::Option::Some(value) = self.#name() { #show })
            } else {
                quote!({ let value = self.#name(); #show })
            });
        }
        Ok(out)
    }

    /// Whether an accessor of the whole view answers an `Option`.
    fn answers_option(&self, field: &Field, kind: &Kind) -> bool {
        field.when.is_some()
            || matches!(kind, Kind::Choice { .. } | Kind::Enum { form: EnumForm::Partial, .. })
    }

    /// Statements that show a record: by its template, or its kept fields with `-` between.
    pub(crate) fn record_display(
        &self,
        shape: &Shape<'m>,
        print: Option<&'m Template>,
    ) -> Result<TokenStream> {
        let lookup = self.shape_lookup(shape, view_access(shape, quote!(self)));
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide: is_wide(shape.fields) };
        if let Some(template) = print {
            return self.record_template(template, shape, &scope);
        }
        let mut out = TokenStream::new();
        for field in shape.fields_with(|role| *role == Role::Keep) {
            if matches!(field.ty, FieldType::Align(_) | FieldType::Options(..)) {
                continue;
            }
            if !out.is_empty() {
                out.extend(quote!(f.write_str("-")?;));
            }
            out.extend(self.show_of_view(field, Format::Shown, &scope)?);
        }
        Ok(out)
    }

    fn record_template(
        &self,
        template: &Template,
        shape: &Shape<'m>,
        scope: &Scope<'_>,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let mut out = TokenStream::new();
        for piece in template {
            out.extend(match piece {
                Piece::Text(text) => quote!(f.write_str(#text)?;),
                Piece::Value { expr: Expr::Field(name), format } => match shape.field(name) {
                    Some(field) => self.show_of_view(field, *format, scope)?,
                    None => quote!(),
                },
                Piece::List(name) => match shape.field(name) {
                    Some(field) => self.show_of_view(field, Format::Shown, scope)?,
                    None => quote!(),
                },
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
                    let holds = scope.condition(condition)?;
                    let inner = self.record_template(inner, shape, scope)?;
                    quote!(if #holds { #inner })
                }
                Piece::Options(name) => {
                    let name = ident(name);
                    quote! {
                        for option in self.#name() {
                            match option {
                                ::core::result::Result::Ok(option) => option.print(f)?,
                                ::core::result::Result::Err(_) => break,
                            }
                        }
                    }
                }
            });
        }
        Ok(out)
    }

    /// Statements that show a field of the whole view `self`.
    fn show_of_view(&self, field: &'m Field, format: Format, scope: &Scope<'_>) -> Result<TokenStream> {
        let s = &self.s;
        let (name, kind) = (ident(&field.name), self.kind(field)?);
        let number = || scope.number(&Expr::Field(field.name.clone()));
        let show = match (format, &kind) {
            (
                Format::Hex(digits),
                Kind::Number { .. } | Kind::Enum { .. } | Kind::Flags { .. } | Kind::Int { .. } | Kind::Flag,
            ) => {
                let (number, digits) = (number()?, num(digits));
                let show = quote!(#s::print::hex(f, (#number) as u64, #digits)?;);
                return Ok(if field.when.is_some() {
                    quote!(if self.#name().is_some() { #show } else { f.write_str("-")?; })
                } else {
                    show
                });
            }
            (_, Kind::Number { .. }) => quote!(#s::print::dec(f, value as u64)?;),
            (_, Kind::Int { form: IntForm::Partial, .. }) => {
                let show = self.show_number(&field.ty);
                quote!(#show?;)
            }
            _ => {
                let show = self.show_value(&kind, &quote!(value))?;
                quote!(#show?;)
            }
        };
        let missing = match &kind {
            // A number without a name.
            Kind::Enum { form: EnumForm::Partial, .. } if field.when.is_none() => {
                let (number, digits) = (number()?, num(field.bits.unwrap_or(0).div_ceil(4)));
                quote!(f.write_str("0x")?; #s::print::hex(f, (#number) as u64, #digits)?;)
            }
            _ => quote!(f.write_str("-")?;),
        };
        Ok(if self.answers_option(field, &kind) {
            quote! {
                match self.#name() {
                    ::core::option::Option::Some(value) => { #show }
                    ::core::option::Option::None => { #missing }
                }
            }
        } else {
            quote!({ let value = self.#name(); #show })
        })
    }

    /// The alias of a list of records.
    pub(crate) fn list_path(&self, of: &TypeRef) -> TokenStream {
        self.path(&TypeRef { module: of.module.clone(), name: format!("{}List", of.name) })
    }

    /// A statement that refuses a record whose values do not fit together.
    pub(crate) fn record_check(&self, kind: &Kind, field: &Field, name: &Ident) -> TokenStream {
        let s = &self.s;
        match kind {
            Kind::Rich { .. } if field.when.is_some() => quote! {
                if let ::core::option::Option::Some(value) = #name { #s::RecordRepr::check(&value)?; }
            },
            Kind::Rich { .. } => quote!(#s::RecordRepr::check(&#name)?;),
            _ => quote!(),
        }
    }
}
