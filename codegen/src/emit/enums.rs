//! Enums and sets of flags that a spec declares.

use super::cx::Cx;
use super::names::{doc, hex, ident, num};
use super::types::ordered_derives;
use super::value::{carrier, uint};
use crate::code::TokenStream;
use crate::code::quote;
use crate::gather::Gather;
use crate::model::{TypeDef, Value};

impl Cx<'_> {
    pub(super) fn open_enum(&self, def: &TypeDef, bits: usize, values: &[Value]) -> TokenStream {
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
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { self.show(f) }
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
            #element
        }
    }

    /// Constructors of a newtype over fewer bits than its carrier has.
    pub(super) fn narrow_methods(&self, bits: usize, ty: &crate::code::Ident) -> TokenStream {
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

    pub(super) fn closed_enum(&self, def: &TypeDef, bits: usize, values: &[Value]) -> TokenStream {
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
        let names: Vec<_> = values.iter().map(|value| ident(&value.name)).gather();
        let numbers: Vec<_> = values.iter().map(|value| num(value.value)).gather();
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
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { self.show(f) }
            }
        }
    }

    pub(super) fn flags(&self, def: &TypeDef, bits: usize, flags: &[Value]) -> TokenStream {
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
                #[inline]
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
}
