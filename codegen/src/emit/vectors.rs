//! `mod vectors`: the spec's vectors and the laws of the two layers, run on the generated code by `cargo test`.

use super::cx::{Cx, Result};
use super::names::num;
use crate::model::{EmitMode, Packet, PayloadRepr, Region, Vector};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

impl<'m> Cx<'m> {
    pub(crate) fn vectors(&self, packet: &'m Packet) -> Result<TokenStream> {
        let s = &self.s;
        let view = super::names::ident(&packet.rust_name);
        let verified = packet.checksums.first();
        let trust = verified.map(|c| {
            if c.pseudo.is_some() { quote!(, #s::PseudoVerify::Trust) } else { quote!(, #s::Verify::Trust) }
        });
        let full = verified.map(|c| {
            if c.pseudo.is_some() { quote!(, #s::PseudoVerify::Trust) } else { quote!(, #s::Verify::Full) }
        });
        let outside = self.takes_payload_len(packet);
        let behind = packet.payload.as_ref().is_some_and(|p| p.repr != PayloadRepr::Slice)
            && packet.variants.is_empty();
        let payload = if behind { quote!(packet.payload()) } else { quote!(&[]) };
        let payload_arg = outside.then(|| quote!(, payload.len()));
        let fill = verified.map(|c| {
            if c.pseudo.is_some() {
                quote!(, #s::PseudoFill::Sum(#s::testing::pseudo(), #s::Sum::of(payload)))
            } else if c.over == Region::Header {
                quote!(, #s::Fill::Sum(#s::Sum::ZERO))
            } else {
                quote!(, #s::Fill::Sum(#s::Sum::of(payload)))
            }
        });
        let verify_own = verified
            .map(|c| {
                if c.pseudo.is_some() {
                    quote!(packet.verify_checksum(#s::testing::pseudo()))
                } else {
                    quote!(packet.verify_checksum())
                }
            })
            .unwrap_or(quote!(true));
        let ignored = match verified {
            Some(checksum) if checksum.pseudo.is_some() => {
                let at = packet.fields.iter().find(|f| f.name == checksum.field).map_or(0, |f| f.bit / 8);
                let at = num(at);
                quote!(::core::option::Option::Some(#at))
            }
            _ => quote!(::core::option::Option::None),
        };
        let mut tests = Vec::new();
        for (index, vector) in self.module.vectors.iter().enumerate() {
            tests.push(self.vector(index, vector)?);
        }
        Ok(quote! {
            #[cfg(test)]
            mod vectors {
                use super::*;

                /// What the tests of the spec need of this protocol.
                struct Subject;

                impl #s::testing::Subject for Subject {
                    const DESCRIPTION: &'static #s::Description = DESCRIPTION;
                    const IGNORED: ::core::option::Option<usize> = #ignored;
                    fn parse(octets: &[u8]) -> #s::Result<()> {
                        let packet = #view::parse(octets)?;
                        Repr::parse(&packet #full)?;
                        ::core::result::Result::Ok(())
                    }
                    fn structure(octets: &[u8]) -> #s::Result<&[u8]> { #view::parse(octets).map(|packet| packet.octets()) }
                    #[allow(unused_variables)]
                    fn emit(octets: &[u8], out: &mut [u8]) -> #s::Result<usize> {
                        let packet = #view::parse(octets)?;
                        let repr = Repr::parse(&packet #trust)?;
                        let payload: &[u8] = #payload;
                        let len = repr.buffer_len();
                        let rest = repr.emit(out #payload_arg #fill)?;
                        if let ::core::option::Option::Some(place) = rest.get_mut(..payload.len()) { place.copy_from_slice(payload); }
                        ::core::result::Result::Ok(len.saturating_add(payload.len()))
                    }
                    fn same(a: &[u8], b: &[u8]) -> #s::Result<bool> {
                        let (a, b) = (#view::parse(a)?, #view::parse(b)?);
                        ::core::result::Result::Ok(Repr::parse(&a #trust)? == Repr::parse(&b #trust)?)
                    }
                    #[allow(unused_variables)]
                    fn checksum_is_right(octets: &[u8]) -> bool {
                        match #view::parse(octets) {
                            ::core::result::Result::Ok(packet) => #verify_own,
                            ::core::result::Result::Err(_) => false,
                        }
                    }
                }

                #(#tests)*

                #[::core::prelude::v1::test]
                fn laws_hold_for_noise() { #s::testing::noise::<Subject>(); }
            }
        })
    }

    fn vector(&self, index: usize, vector: &Vector) -> Result<TokenStream> {
        let s = &self.s;
        let (name, octets) = match vector {
            Vector::Good { name, octets, .. } | Vector::Bad { name, octets, .. } => (name, octets),
        };
        let words: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' })
            .collect();
        let id = format_ident!("v{index}_{words}");
        let octets = quote!(&[#(#octets),*]);
        Ok(match vector {
            Vector::Good { print, fields, emit, .. } => {
                let print = match print {
                    Some(print) => quote!(::core::option::Option::Some(#print)),
                    None => quote!(::core::option::Option::None),
                };
                let fields = fields.iter().map(|(name, value)| {
                    let value = num(*value);
                    quote!((#name, #value))
                });
                let mode = match emit {
                    EmitMode::Exact => quote!(Exact),
                    EmitMode::Canonical => quote!(Canonical),
                    EmitMode::Never => quote!(Never),
                };
                quote! {
                    #[::core::prelude::v1::test]
                    #[allow(non_snake_case)]
                    fn #id() { #s::testing::good::<Subject>(#octets, #print, &[#(#fields),*], #s::testing::Emit::#mode); }
                }
            }
            Vector::Bad { why, .. } => {
                let why = format_ident!("{why}");
                quote! {
                    #[::core::prelude::v1::test]
                    #[allow(non_snake_case)]
                    fn #id() { #s::testing::bad::<Subject>(#octets, #s::ErrorKind::#why); }
                }
            }
        })
    }
}
