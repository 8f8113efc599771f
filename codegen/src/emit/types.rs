//! The types that a spec declares, and the newtypes of numbers that do not fill their carrier.

use super::cx::{Cx, Result};
use super::names::{self, doc, hex, ident, num};
use super::shape::Shape;
use super::value::{Kind, carrier, max_logical, uint};
use crate::code::TokenStream;
use crate::code::{format_ident, quote};
use crate::model::{Field, OnOver, Role, Show, TypeDef, TypeKind, Value};

/// The derives of a plain value.
pub(crate) fn plain_derives() -> TokenStream {
    quote! {
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq)]
    }
}

fn ordered_derives() -> TokenStream {
    quote! {
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
            ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash)]
    }
}

impl<'m> Cx<'m> {
    pub(crate) fn types(&self) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        for def in &self.module.types {
            out.extend(self.type_def(def)?);
        }
        Ok(out)
    }

    fn type_def(&self, def: &'m TypeDef) -> Result<TokenStream> {
        Ok(match &def.kind {
            TypeKind::Enum { bits, open: true, values } => self.open_enum(def, usize::from(*bits), values),
            TypeKind::Enum { bits, open: false, values } => self.closed_enum(def, usize::from(*bits), values),
            TypeKind::Flags { bits, flags } => self.flags(def, usize::from(*bits), flags),
            TypeKind::Octets { len, rust: None, show } => self.octets(def, *len, *show),
            TypeKind::Octets { rust: Some(rust), .. } | TypeKind::Int { rust: Some(rust), .. } => {
                let (docs, name, path) = (self.type_docs(def), ident(&def.name), self.rust_path(rust)?);
                quote!(#docs pub type #name = #path;)
            }
            TypeKind::Int { bits, range, on_over, rust: None, show } => {
                self.int(def, usize::from(*bits), *range, *on_over, *show)
            }
            TypeKind::Record { fields, parts, plain: true, .. } => {
                self.record(def, &Shape::record(&def.name, fields, parts))?
            }
            TypeKind::Record { fields, parts, print, plain: false } => {
                self.rich_record(def, &Shape::rich_record(&def.name, fields, parts), print.as_ref())?
            }
            TypeKind::Union { by, cases } => self.union(def, by, cases)?,
            TypeKind::Choice { cases, reversed, show } => self.choice(def, cases, *reversed, *show),
            TypeKind::Options(list) => self.options(def, list)?,
        })
    }

    pub(crate) fn type_docs(&self, def: &TypeDef) -> TokenStream {
        let text = if def.doc.is_empty() { format!("`{}` of the spec.", def.name) } else { def.doc.clone() };
        let place = format!("{text}\n\n`{}:{}`", self.module.file, def.line);
        doc(&place)
    }

    fn values(&self, values: &[Value], wrap: impl Fn(u64) -> TokenStream) -> TokenStream {
        let consts = values.iter().map(|value| {
            let text = if value.doc.is_empty() {
                format!("{} ({}).", value.show, value.value)
            } else {
                value.doc.clone()
            };
            let (docs, name, value) = (doc(&text), ident(&value.name), wrap(value.value));
            quote!(#docs pub const #name: Self = #value;)
        });
        quote!(#(#consts)*)
    }

    /// Arms from a value to what the printer shows.
    fn shown(values: &[Value]) -> TokenStream {
        let mut seen = Vec::new();
        let arms = values.iter().filter_map(|value| {
            if seen.contains(&value.value) {
                return None;
            }
            seen.push(value.value);
            let (number, show) = (num(value.value), &value.show);
            Some(quote!(#number => #show,))
        });
        quote!(#(#arms)*)
    }

    fn open_enum(&self, def: &TypeDef, bits: usize, values: &[Value]) -> TokenStream {
        let s = &self.s;
        let (docs, name, ty) = (self.type_docs(def), ident(&def.name), uint(bits));
        let derives = ordered_derives();
        let full = carrier(bits) == bits;
        let visible = full.then(|| quote!(pub));
        let consts = self.values(values, |value| {
            let value = num(value);
            quote!(Self(#value))
        });
        let shown = Self::shown(values);
        let digits = num(bits.div_ceil(4));
        let narrow = (!full).then(|| self.narrow_methods(bits, &ty));
        let from = if full {
            quote! {
                impl ::core::convert::From<#ty> for #name { #[inline] fn from(value: #ty) -> Self { Self(value) } }
            }
        } else {
            quote!()
        };
        let make = if full { quote!(Self(bits)) } else { quote!(Self::from_bits(bits)) };
        let element = self.number_element(
            &def.name,
            bits,
            &quote!(::core::option::Option::Some(#make)),
            &quote!(self.0),
        );
        let debug_name = &def.name;
        quote! {
            #docs #derives #[repr(transparent)]
            pub struct #name(#visible #ty);
            #[allow(non_upper_case_globals)]
            impl #name { #consts #narrow }
            #from
            impl ::core::convert::From<#name> for #ty { #[inline] fn from(value: #name) -> Self { value.0 } }
            impl #name {
                #[doc(hidden)]
                pub fn show<S: #s::print::Sink>(self, f: &mut S) -> ::core::fmt::Result {
                    f.write_str(match self.0 {
                        #shown
                        other => { f.write_str("0x")?; return #s::print::hex(f, other as u64, #digits); }
                    })
                }
            }
            impl ::core::fmt::Display for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { self.show(f) }
            }
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(#debug_name)?;
                    f.write_str("(")?;
                    ::core::fmt::Display::fmt(self, f)?;
                    f.write_str(")")
                }
            }
            #element
        }
    }

    /// Constructors of a newtype over fewer bits than its carrier has.
    fn narrow_methods(&self, bits: usize, ty: &crate::code::Ident) -> TokenStream {
        let max = hex(if bits >= 64 { u64::MAX } else { (1 << bits) - 1 });
        let new = format!(" The value of this number; `None` where it has more than {bits} bits.");
        let new = doc(new.trim_start());
        quote! {
            #new
            #[inline]
            pub const fn new(value: #ty) -> ::core::option::Option<Self> {
                if value <= #max { ::core::option::Option::Some(Self(value)) } else { ::core::option::Option::None }
            }
            /// The number.
            #[inline]
            pub const fn get(self) -> #ty { self.0 }
            /// The value of the low bits of a number.
            #[inline]
            pub const fn from_bits(bits: #ty) -> Self { Self(bits & #max) }
            /// The bits on the wire.
            #[inline]
            pub const fn to_bits(self) -> #ty { self.0 }
        }
    }

    /// What lets a number of whole octets be an array's element: `make` is an `Option` of the value of `bits`, `raw` its
    /// bits.
    fn number_element(&self, name: &str, bits: usize, make: &TokenStream, raw: &TokenStream) -> TokenStream {
        if bits % 8 != 0 {
            return quote!();
        }
        let s = &self.s;
        let (name, ty, len) = (ident(name), uint(bits), num(bits / 8));
        let octets: Vec<_> = (0..bits / 8).map(|nth| format_ident!("o{nth}")).collect();
        let missing = carrier(bits) / 8 - bits / 8;
        let (zeros, skipped) = (vec![quote!(0); missing], vec![quote!(_); missing]);
        let (from, to, all, whole) = if self.module.endian == crate::model::Endian::Big {
            let (all, whole) = (quote!(#(#zeros,)* #(#octets),*), quote!(#(#skipped,)* #(#octets),*));
            (format_ident!("from_be_bytes"), format_ident!("to_be_bytes"), all, whole)
        } else {
            let (all, whole) = (quote!(#(#octets,)* #(#zeros),*), quote!(#(#octets,)* #(#skipped),*));
            (format_ident!("from_le_bytes"), format_ident!("to_le_bytes"), all, whole)
        };
        quote! {
            impl #s::Element for #name {
                const LEN: usize = #len;
                #[inline]
                fn read(octets: &[u8]) -> ::core::option::Option<Self> {
                    let [#(#octets),*] = *octets.first_chunk()?;
                    let bits = #ty::#from([#all]);
                    #make
                }
                #[inline]
                fn write(self, out: &mut #s::Cursor<'_>) {
                    let [#whole] = #ty::#to(#raw);
                    out.put(&[#(#octets),*]);
                }
            }
        }
    }

    fn closed_enum(&self, def: &TypeDef, bits: usize, values: &[Value]) -> TokenStream {
        let (docs, name, ty) = (self.type_docs(def), ident(&def.name), uint(bits));
        let derives = ordered_derives();
        let total = bits < 16 && values.len() == 1 << bits;
        let variants = values.iter().map(|value| {
            let text = if value.doc.is_empty() {
                format!("{} ({}).", value.show, value.value)
            } else {
                value.doc.clone()
            };
            let (docs, name, value) = (doc(&text), ident(&value.name), num(value.value));
            quote!(#docs #name = #value,)
        });
        let shown = values.iter().map(|value| {
            let (name, show) = (ident(&value.name), &value.show);
            quote!(Self::#name => #show,)
        });
        let names: Vec<_> = values.iter().map(|value| ident(&value.name)).collect();
        let numbers: Vec<_> = values.iter().map(|value| num(value.value)).collect();
        let from_bits = if total {
            let mask = hex((1 << bits) - 1);
            let (last, rest) =
                names.split_last().map_or((None, &names[..]), |(last, rest)| (Some(last), rest));
            let numbers = &numbers[..rest.len()];
            quote! {
                /// The value of the low bits of a number: each pattern has one.
                #[inline]
                pub const fn from_bits(bits: #ty) -> Self {
                    match bits & #mask { #(#numbers => Self::#rest,)* _ => Self::#last }
                }
            }
        } else {
            quote! {
                /// The value of a number, if it has one.
                #[inline]
                pub const fn from_bits(bits: #ty) -> ::core::option::Option<Self> {
                    match bits { #(#numbers => ::core::option::Option::Some(Self::#names),)* _ => ::core::option::Option::None }
                }
            }
        };
        let try_from = if total {
            quote! {
                match value { #(#numbers => ::core::result::Result::Ok(Self::#names),)* _ => ::core::result::Result::Err(value) }
            }
        } else {
            quote!(Self::from_bits(value).ok_or(value))
        };
        let s = &self.s;
        let make = if total {
            quote!(::core::option::Option::Some(Self::from_bits(bits)))
        } else {
            quote!(Self::from_bits(bits))
        };
        let element = self.number_element(&def.name, bits, &make, &quote!(self.to_bits()));
        quote! {
            #element
            #docs #derives #[derive(::core::fmt::Debug)] #[repr(#ty)]
            pub enum #name { #(#variants)* }
            impl #name {
                #from_bits
                /// The bits on the wire.
                #[inline]
                pub const fn to_bits(self) -> #ty { self as #ty }
            }
            impl ::core::convert::TryFrom<#ty> for #name {
                type Error = #ty;
                #[allow(unreachable_patterns)]
                #[inline]
                fn try_from(value: #ty) -> ::core::result::Result<Self, #ty> { #try_from }
            }
            impl ::core::convert::From<#name> for #ty { #[inline] fn from(value: #name) -> Self { value as #ty } }
            impl #name {
                #[doc(hidden)]
                pub fn show<S: #s::print::Sink>(self, f: &mut S) -> ::core::fmt::Result {
                    f.write_str(match self { #(#shown)* })
                }
            }
            impl ::core::fmt::Display for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { self.show(f) }
            }
        }
    }

    fn flags(&self, def: &TypeDef, bits: usize, flags: &[Value]) -> TokenStream {
        let (docs, name, ty) = (self.type_docs(def), ident(&def.name), uint(bits));
        let derives = ordered_derives();
        let max = hex(if bits >= 64 { u64::MAX } else { (1 << bits) - 1 });
        let consts = self.values(flags, |value| {
            let value = hex(value);
            quote!(Self(#value))
        });
        let shown = flags.iter().map(|flag| {
            let (mask, show) = (hex(flag.value), &flag.show);
            quote! { if self.0 & #mask == #mask { f.write_str(between)?; f.write_str(#show)?; between = "|"; } }
        });
        let debug_name = &def.name;
        let (s, named) = (&self.s, hex(flags.iter().fold(0, |named, flag| named | flag.value)));
        let make = quote!(::core::option::Option::Some(Self::from_bits(bits)));
        let element = self.number_element(&def.name, bits, &make, &quote!(self.0));
        quote! {
            #element
            #docs #derives
            pub struct #name(#ty);
            #[allow(non_upper_case_globals)]
            impl #name {
                #consts
                /// No flag.
                pub const NONE: Self = Self(0);
                /// The flags of these bits.
                #[inline]
                pub const fn from_bits(bits: #ty) -> Self { Self(bits & #max) }
                /// The bits on the wire.
                #[inline]
                pub const fn to_bits(self) -> #ty { self.0 }
                /// Whether all of these flags are set.
                #[inline]
                pub const fn contains(self, flags: Self) -> bool { self.0 & flags.0 == flags.0 }
                /// The flags of both.
                #[inline]
                #[must_use]
                pub const fn union(self, flags: Self) -> Self { Self(self.0 | flags.0) }
            }
            impl ::core::ops::BitOr for #name { type Output = Self; #[inline] fn bitor(self, flags: Self) -> Self { self.union(flags) } }
            impl ::core::fmt::Display for #name {
                #[allow(unused_assignments, unused_mut, unused_variables)]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    let mut between = "";
                    #(#shown)*
                    // Bits without a name, and the empty set, show as a number.
                    let unnamed = self.0 & !#named;
                    if unnamed != 0 || between.is_empty() {
                        f.write_str(between)?;
                        f.write_str("0x")?;
                        #s::print::hex(f, unnamed as u64, 1)?;
                    }
                    ::core::result::Result::Ok(())
                }
            }
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(#debug_name)?;
                    f.write_str("(")?;
                    ::core::fmt::Display::fmt(self, f)?;
                    f.write_str(")")
                }
            }
        }
    }

    fn octets(&self, def: &TypeDef, len: usize, show: Show) -> TokenStream {
        let s = &self.s;
        let (docs, name, n) = (self.type_docs(def), ident(&def.name), num(len));
        let derives = ordered_derives();
        let display = self.show_octets(&quote!(&self.0), show, len);
        quote! {
            #docs #derives
            pub struct #name(pub [u8; #n]);
            impl #name {
                /// Its octets, in the order of the wire.
                #[inline]
                pub const fn octets(self) -> [u8; #n] { self.0 }
            }
            impl ::core::convert::From<[u8; #n]> for #name { #[inline] fn from(octets: [u8; #n]) -> Self { Self(octets) } }
            impl ::core::convert::From<#name> for [u8; #n] { #[inline] fn from(value: #name) -> Self { value.0 } }
            impl #s::Element for #name {
                const LEN: usize = #n;
                #[inline]
                fn read(octets: &[u8]) -> ::core::option::Option<Self> { octets.first_chunk().map(|octets| Self(*octets)) }
                #[inline]
                fn write(self, out: &mut #s::Cursor<'_>) { out.put(&self.0); }
            }
            impl ::core::fmt::Display for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #display }
            }
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { ::core::fmt::Display::fmt(self, f) }
            }
        }
    }

    /// An expression that writes octets the way the spec shows them.
    pub(crate) fn show_octets(&self, octets: &TokenStream, show: Show, len: usize) -> TokenStream {
        let s = &self.s;
        match (show, len) {
            (Show::Ipv4, 4) => {
                quote!(::core::fmt::Display::fmt(&<::core::net::Ipv4Addr as ::core::convert::From<[u8; 4]>>::from(*#octets), f))
            }
            (Show::Ipv6, 16) => {
                quote!(::core::fmt::Display::fmt(&<::core::net::Ipv6Addr as ::core::convert::From<[u8; 16]>>::from(*#octets), f))
            }
            (Show::HexDash, _) => quote!(#s::print::hex_octets(f, #octets, "-")),
            (Show::Hex, _) => quote!({ f.write_str("0x")?; #s::print::hex_octets(f, #octets, "") }),
            _ => quote!(#s::print::hex_octets(f, #octets, ":")),
        }
    }

    fn int(
        &self,
        def: &TypeDef,
        bits: usize,
        range: Option<(u64, u64)>,
        on_over: OnOver,
        show: Show,
    ) -> TokenStream {
        let s = &self.s;
        let (docs, name, ty) = (self.type_docs(def), ident(&def.name), uint(bits));
        let derives = ordered_derives();
        let widest = if bits >= 64 { u64::MAX } else { (1 << bits) - 1 };
        let (low, high) = range.unwrap_or((0, widest));
        let (lo, hi) = (num(low), num(high));
        let full = low == 0 && carrier(bits) == bits && high == widest;
        let above = (low > 0).then(|| quote!(value >= #lo)).into_iter();
        let below = (high < if carrier(bits) == 64 { u64::MAX } else { (1u64 << carrier(bits)) - 1 })
            .then(|| quote!(value <= #hi));
        let tests: Vec<_> = above.chain(below).collect();
        let holds = if tests.is_empty() { quote!(true) } else { quote!(#(#tests)&&*) };
        let new_doc = if full {
            " The value of this number: every one is a value.".to_owned()
        } else {
            format!(" The value of this number; `None` outside {low} to {high}.")
        };
        let from_bits = match (range, on_over) {
            (Some(_), OnOver::Reject) => quote!(),
            (Some(_), OnOver::Saturate) => {
                let low_test = (low > 0).then(|| quote!(if bits < #lo { return Self(#lo); }));
                let high_test = (high < u64::MAX).then(|| quote!(if bits > #hi { return Self(#hi); }));
                quote! {
                    /// The value of these bits, or the nearest bound.
                    #[inline]
                    pub const fn from_bits(bits: #ty) -> Self { #low_test #high_test Self(bits) }
                }
            }
            (None, _) => {
                let mask = hex(widest);
                quote! {
                    /// The value of the low bits of a number.
                    #[inline]
                    pub const fn from_bits(bits: #ty) -> Self { Self(bits & #mask) }
                }
            }
        };
        let display = match show {
            Show::Hex => {
                let digits = num(bits.div_ceil(4));
                quote!({ f.write_str("0x")?; #s::print::hex(f, self.0 as u64, #digits) })
            }
            _ => {
                let suffix = suffix(show).map(|suffix| quote!(?; f.write_str(#suffix)));
                quote!(#s::print::dec(f, self.0 as u64) #suffix)
            }
        };
        let durations = durations(&ty, bits, show);
        let make = match (range, on_over) {
            (Some(_), OnOver::Reject) => quote!(Self::new(bits)),
            (Some(_), OnOver::Saturate) | (None, _) => {
                quote!(::core::option::Option::Some(Self::from_bits(bits)))
            }
        };
        let element = self.number_element(&def.name, bits, &make, &quote!(self.0));
        let debug_name = &def.name;
        let new_doc = doc(new_doc.trim_start());
        quote! {
            #element
            #docs #derives
            pub struct #name(#ty);
            impl #name {
                /// The least value.
                pub const MIN: Self = Self(#lo);
                /// The greatest value.
                pub const MAX: Self = Self(#hi);
                #new_doc
                #[inline]
                pub const fn new(value: #ty) -> ::core::option::Option<Self> {
                    if #holds { ::core::option::Option::Some(Self(value)) } else { ::core::option::Option::None }
                }
                /// The number.
                #[inline]
                pub const fn get(self) -> #ty { self.0 }
                #from_bits
                /// The bits on the wire.
                #[inline]
                pub const fn to_bits(self) -> #ty { self.0 }
                #durations
            }
            impl ::core::convert::From<#name> for #ty { #[inline] fn from(value: #name) -> Self { value.0 } }
            impl ::core::fmt::Display for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #display }
            }
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(#debug_name)?;
                    f.write_str("(")?;
                    ::core::fmt::Display::fmt(self, f)?;
                    f.write_str(")")
                }
            }
        }
    }

    fn choice(&self, def: &TypeDef, cases: &[(usize, String)], reversed: bool, show: Show) -> TokenStream {
        let s = &self.s;
        let (docs, name) = (self.type_docs(def), ident(&def.name));
        let derives = plain_derives();
        let mut variants = Vec::new();
        let (mut read, mut len, mut write, mut display) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let reverse = reversed.then(|| quote!(octets.reverse();));
        for (size, case) in cases {
            let (case, n) = (ident(case), num(*size));
            let docs = doc(&format!(
                "{size} octets{}.",
                if reversed && *size > 1 {
                    ", the most significant first; on the wire they stand the other way round"
                } else {
                    ""
                }
            ));
            if *size == 0 {
                variants.push(quote!(#docs #case,));
                read.push(quote!(if octets.is_empty() { return ::core::option::Option::Some(Self::#case); }));
                len.push(quote!(Self::#case => 0,));
                write.push(quote!(Self::#case => {}));
                display.push(quote!(Self::#case => ::core::result::Result::Ok(()),));
                continue;
            }
            let shown = self.show_octets(&quote!(octets), show, *size);
            variants.push(quote!(#docs #case([u8; #n]),));
            read.push(quote! {
                if let (::core::option::Option::Some(octets), #n) = (octets.first_chunk::<#n>(), octets.len()) {
                    let mut octets = *octets;
                    #reverse
                    return ::core::option::Option::Some(Self::#case(octets));
                }
            });
            len.push(quote!(Self::#case(_) => #n,));
            write.push(quote!(Self::#case(mut octets) => { #reverse out.put(&octets); }));
            display.push(quote!(Self::#case(octets) => #shown,));
        }
        quote! {
            #docs #derives #[derive(::core::fmt::Debug, ::core::hash::Hash)]
            pub enum #name { #(#variants)* }
            impl #name {
                /// The value of these octets; `None` where there is none of their number.
                #[allow(unused_mut)]
                #[inline]
                pub fn from_octets(octets: &[u8]) -> ::core::option::Option<Self> {
                    #(#read)*
                    ::core::option::Option::None
                }
                /// Octets on the wire.
                pub const fn octets_len(&self) -> usize { match self { #(#len)* } }
                /// Appends its octets.
                #[allow(unused_mut)]
                #[inline]
                pub fn write(self, out: &mut #s::Cursor<'_>) { match self { #(#write)* } }
            }
            impl ::core::fmt::Display for #name {
                #[allow(unused_variables)]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { match self { #(#display)* } }
            }
        }
    }

    fn record(&self, def: &'m TypeDef, shape: &Shape<'m>) -> Result<TokenStream> {
        let s = &self.s;
        if !shape.is_fixed() {
            return super::cx::unsupported(format!("the record {} of variable size", def.name));
        }
        let (docs, name) = (self.type_docs(def), ident(&def.name));
        let derives = plain_derives();
        let len = shape.fixed_len();
        let n = num(len);
        let kept: Vec<&Field> = shape.fields_with(|role| *role == Role::Keep).collect();
        let (mut fields, mut reads, mut names, mut show) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for field in &kept {
            let kind = self.kind(field)?;
            if self.borrows(&kind)
                || field.valid.is_some()
                || matches!(
                    kind,
                    Kind::Enum { form: super::value::EnumForm::Partial, .. }
                        | Kind::Int { form: super::value::IntForm::Partial, .. }
                )
            {
                return super::cx::unsupported(format!("`{}` in the record {}", field.name, def.name));
            }
            let (docs, id, ty) = (self.field_docs(field), ident(&field.name), self.repr_type(&kind, field));
            let view = self.view(&kind, field, &quote!(record_octets), len)?;
            let value = self.to_repr(&kind, &view, &self.failing(&shape.owner, &field.name));
            fields.push(quote!(#docs pub #id: #ty,));
            reads.push(quote!(let #id = #value;));
            let between = (!show.is_empty()).then(|| quote!(f.write_str("-")?;));
            let print = self.show_value(&kind, &quote!(self.#id))?;
            show.push(quote!(#between #print?;));
            names.push(id);
        }
        let writes = self.put_fixed(shape, 0, &quote!(record_octets), &|field| {
            let id = ident(&field.name);
            Ok(match field.role {
                Role::Keep => super::put::Source::Value(self.kind(field)?, quote!(#id)),
                Role::Const(value) | Role::Emit(value) => super::put::Source::Constant(value),
                Role::Magic(ref octets) => super::put::Source::magic(octets),
                _ => super::put::Source::Constant(0),
            })
        })?;
        Ok(quote! {
            #docs #derives #[derive(::core::fmt::Debug)]
            pub struct #name { #(#fields)* }
            impl #name {
                /// Its value in these octets.
                #[inline]
                pub fn from_octets(record_octets: &[u8; #n]) -> Self { #(#reads)* Self { #(#names),* } }
                /// Its octets.
                #[inline]
                pub fn to_octets(self) -> [u8; #n] {
                    let Self { #(#names),* } = self;
                    let mut record_octets = [0u8; #n];
                    #writes
                    record_octets
                }
            }
            impl #s::Element for #name {
                const LEN: usize = #n;
                #[inline]
                fn read(octets: &[u8]) -> ::core::option::Option<Self> { octets.first_chunk().map(Self::from_octets) }
                #[inline]
                fn write(self, out: &mut #s::Cursor<'_>) { out.put(&self.to_octets()); }
            }
            impl ::core::fmt::Display for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #(#show)*
                    ::core::result::Result::Ok(())
                }
            }
        })
    }

    /// The newtypes of narrow numbers that the representation keeps, each once.
    pub(crate) fn narrow_types(&self) -> Result<TokenStream> {
        let mut out = TokenStream::new();
        let mut done: Vec<String> = Vec::new();
        for shape in self.shapes() {
            for field in shape.fields_with(|role| matches!(role, Role::Keep | Role::Tag)) {
                let Kind::Number { narrow: true, name: Some(name), .. } = self.kind(field)? else { continue };
                if !done.contains(&name.to_string()) {
                    out.extend(self.narrow_type(field));
                    done.push(name.to_string());
                }
            }
        }
        Ok(out)
    }

    fn narrow_type(&self, field: &Field) -> TokenStream {
        let s = &self.s;
        let name = self.narrow_name(field);
        let max_value = max_logical(field);
        let bits = carrier(64 - max_value.leading_zeros() as usize);
        let ty = uint(bits);
        let derives = ordered_derives();
        let (max, min) = (num(max_value), num(field.bias));
        let text =
            if field.doc.is_empty() { format!("A value of `{}`.", field.name) } else { field.doc.clone() };
        let docs = doc(&format!("{text}\n\n`{}:{}`", self.module.file, field.line));
        let mut tests = Vec::new();
        if max_value < (if bits == 64 { u64::MAX } else { (1 << bits) - 1 }) {
            tests.push(quote!(value <= #max));
        }
        if field.bias > 0 {
            tests.push(quote!(value >= #min));
        }
        let mut condition = format!("{} to {max_value}", field.bias);
        if field.scale > 1 {
            let scale = num(field.scale);
            tests.push(if field.bias > 0 {
                quote!((value - #min) % #scale == 0)
            } else {
                quote!(value % #scale == 0)
            });
            condition.push_str(&format!(" in steps of {}", field.scale));
        }
        let holds = if tests.is_empty() { quote!(true) } else { quote!(#(#tests)&&*) };
        let new_doc = format!(" The value; `None` where it is not in {condition}.");
        let debug_name = name.to_string();
        let new_doc = doc(new_doc.trim_start());
        quote! {
            #docs #derives
            pub struct #name(#ty);
            impl #name {
                /// The least value.
                pub const MIN: Self = Self(#min);
                /// The greatest value.
                pub const MAX: Self = Self(#max);
                #new_doc
                #[inline]
                pub const fn new(value: #ty) -> ::core::option::Option<Self> {
                    if #holds { ::core::option::Option::Some(Self(value)) } else { ::core::option::Option::None }
                }
                /// The value.
                #[inline]
                pub const fn get(self) -> #ty { self.0 }
            }
            impl ::core::fmt::Display for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #s::print::dec(f, self.0 as u64) }
            }
            impl ::core::fmt::Debug for #name {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(#debug_name)?;
                    f.write_str("(")?;
                    #s::print::dec(f, self.0 as u64)?;
                    f.write_str(")")
                }
            }
        }
    }

    /// What the documentation says of a field.
    pub(crate) fn field_docs(&self, field: &Field) -> TokenStream {
        doc(&self.field_text(field))
    }

    pub(crate) fn field_text(&self, field: &Field) -> String {
        let width = match field.bits {
            Some(1) => "One bit".to_owned(),
            Some(bits) if bits % 8 == 0 && bits > 8 => format!("{} octets", bits / 8),
            Some(bits) => format!("{bits} bits"),
            None => "Variable length".to_owned(),
        };
        let text = if field.doc.is_empty() { format!("{width}.") } else { field.doc.clone() };
        let name = names::camel(&field.name);
        let text = if text.is_empty() { format!("{name}.") } else { text };
        format!("{text}\n\n{width}. `{}:{}`", self.module.file, field.line)
    }
}

/// What stands behind a number that is a duration.
pub(crate) fn suffix(show: Show) -> Option<&'static str> {
    Some(show.suffix()).filter(|suffix| !suffix.is_empty())
}

/// From and to a duration, for a number with a unit of time.
fn durations(ty: &crate::code::Ident, bits: usize, show: Show) -> TokenStream {
    let (make, split) = match show {
        Show::Seconds => (quote!(from_secs), quote!(::core::option::Option::Some(duration.as_secs()))),
        Show::Millis => (quote!(from_millis), in_parts(1_000, quote!(subsec_millis))),
        Show::Micros => (quote!(from_micros), in_parts(1_000_000, quote!(subsec_micros))),
        Show::Dec | Show::Hex | Show::HexDash | Show::HexColon | Show::Ipv4 | Show::Ipv6 => return quote!(),
    };
    let too_long = (carrier(bits) < 64)
        .then(|| quote!(if units > #ty::MAX as u64 { return ::core::option::Option::None; }));
    quote! {
        /// As a duration.
        #[inline]
        pub const fn as_duration(self) -> ::core::time::Duration { ::core::time::Duration::#make(self.0 as u64) }
        /// Of a duration, what is less than a unit cut off; `None` outside the range.
        pub const fn from_duration(duration: ::core::time::Duration) -> ::core::option::Option<Self> {
            let units = #split;
            let ::core::option::Option::Some(units) = units else { return ::core::option::Option::None };
            #too_long
            Self::new(units as #ty)
        }
    }
}

/// A duration in parts of a second, if there are less than 2⁶⁴ of them.
fn in_parts(a_second: u64, below: TokenStream) -> TokenStream {
    let a_second = num(a_second);
    quote!({
        let (whole, over) = duration.as_secs().overflowing_mul(#a_second);
        let (units, more) = whole.overflowing_add(duration.#below() as u64);
        if over || more { ::core::option::Option::None } else { ::core::option::Option::Some(units) }
    })
}
