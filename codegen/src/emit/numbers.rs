//! Numbers with an identity: those that a spec declares, and the newtypes of those that do not fill their carrier.

use super::cx::{Cx, Result};
use super::names::{doc, hex, ident, num};
use super::types::ordered_derives;
use super::value::{Kind, carrier, max_logical, uint};
use crate::code::TokenStream;
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Field, OnOver, Role, Show, TypeDef};

impl Cx<'_> {
    /// What lets a number of whole octets be an array's element: `make` is an `Option` of the value of `bits`, `raw` its
    /// bits.
    pub(super) fn number_element(
        &self,
        name: &str,
        bits: usize,
        make: &TokenStream,
        raw: &TokenStream,
    ) -> TokenStream {
        if bits % 8 != 0 {
            return quote!();
        }
        let s = &self.s;
        let (name, ty, len) = (ident(name), uint(bits), num(bits / 8));
        let octets: Vec<_> = (0..bits / 8).map(|nth| format_ident!("o{nth}")).gather();
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

    pub(super) fn int(
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
        let tests: Vec<_> = above.chain(below).gather();
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
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #display }
            }
            impl ::core::fmt::Debug for #name {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(#debug_name)?;
                    f.write_str("(")?;
                    ::core::fmt::Display::fmt(self, f)?;
                    f.write_str(")")
                }
            }
        }
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

    pub(super) fn narrow_type(&self, field: &Field) -> TokenStream {
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
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #s::print::dec(f, self.0 as u64) }
            }
            impl ::core::fmt::Debug for #name {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.write_str(#debug_name)?;
                    f.write_str("(")?;
                    #s::print::dec(f, self.0 as u64)?;
                    f.write_str(")")
                }
            }
        }
    }
}

/// What stands behind a number that is a duration.
pub(crate) fn suffix(show: Show) -> Option<&'static str> {
    Some(show.suffix()).filter(|suffix| !suffix.is_empty())
}

/// From and to a duration, for a number with a unit of time.
pub(super) fn durations(ty: &crate::code::Ident, bits: usize, show: Show) -> TokenStream {
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
pub(super) fn in_parts(a_second: u64, below: TokenStream) -> TokenStream {
    let a_second = num(a_second);
    quote!({
        let (whole, over) = duration.as_secs().overflowing_mul(#a_second);
        let (units, more) = whole.overflowing_add(duration.#below() as u64);
        if over || more { ::core::option::Option::None } else { ::core::option::Option::Some(units) }
    })
}
