//! Lists of options of which nothing is lifted: the representation has them whole.

use super::cx::{Cx, Result};
use super::names::{doc, ident, num};
use super::options_head::HeadText;
use super::shape::Shape;
use crate::code::TokenStream;
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{FieldType, OptionList, TypeDef, TypeRef, Unknown};

impl Cx<'_> {
    /// The list value of a type of options, and what says of what it is.
    pub(crate) fn listing(&self, def: &TypeDef, list: &OptionList) -> TokenStream {
        let s = &self.s;
        let name = ident(&def.name);
        let (alias, of, iter) = (
            format_ident!("{}List", def.name),
            format_ident!("{}Listing", def.name),
            format_ident!("{}Iter", def.name),
        );
        let layout = self.layout(list, &quote!(0), &quote!(usize::MAX));
        let kinds =
            list.options.iter().map(|option| option.kind).chain(list.end).chain(list.nop.iter().copied());
        let kinds: crate::sorted::Set<u64> = kinds.gather();
        let kinds: Vec<_> = kinds.into_iter().map(num).gather();
        let is_itself = if list.unknown != Unknown::Keep {
            // It would be passed over, or refused.
            quote!(!::core::matches!(*option, #name::Unknown { .. }))
        } else if kinds.is_empty() {
            quote!(true)
        } else {
            quote!(!::core::matches!(*option, #name::Unknown { kind: #(#kinds)|*, .. }))
        };
        let text = doc(&format!("A list of [`{name}`] in a representation."));
        let says = doc(&format!("Says what [`{alias}`] is made of."));
        quote! {
            #text
            pub type #alias<'a> = #s::options::Options<'a, #name<'a>, #of>;
            #says
            #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
            pub enum #of {}
            impl<'a> #s::options::Listing<'a, #name<'a>> for #of {
                type Iter = #iter<'a>;
                const LAYOUT: #s::options::Layout = #layout;
                #[inline]
                fn list(octets: &'a [u8]) -> #iter<'a> { #iter::new(octets) }
                #[allow(unused_variables)]
                #[inline]
                fn is_itself(option: &#name<'a>) -> bool { #is_itself }
            }
        }
    }

    /// The path of a list value, without its lifetime.
    pub(crate) fn listing_path(&self, of: &TypeRef) -> TokenStream {
        self.path(&TypeRef { module: of.module.clone(), name: format!("{}List", of.name) })
    }

    /// How a list is written.
    pub(crate) fn layout(&self, list: &OptionList, base: &TokenStream, max: &TokenStream) -> TokenStream {
        let s = &self.s;
        let one_octet = list.head.bare == 1;
        let nop = num(list.nop.first().copied().or(list.end).filter(|_| one_octet).unwrap_or(0));
        // What a closed list is filled up with, nobody reads.
        let end = num(list.end.filter(|_| one_octet && !list.always_end && list.item_pad == 1).unwrap_or(0));
        let close = HeadText::close(self, list);
        let (item_pad, pad_to) = (num(list.item_pad), num(list.pad_to));
        quote!(#s::options::Layout {
            base: #base, max: #max, pad_to: #pad_to, nop: #nop, end: #end, item_pad: #item_pad, close: #close,
        })
    }

    /// Where the list of this name begins, in octets from the beginning of the header: what is fixed of it, and what
    /// emit knows of the rest.
    pub(crate) fn list_base(
        &self,
        shape: &Shape<'_>,
        name: &str,
        of: &TypeRef,
    ) -> Result<(usize, TokenStream)> {
        let list = self.option_list(of)?;
        // Where nothing is padded or aligned, it does not matter where the list begins.
        let anywhere = list.pad_to <= 1 && list.options.iter().all(|option| option.align.is_none());
        if anywhere && shape.owner.is_empty() && shape.octets_before(name).is_none() {
            return Ok((0, quote!()));
        }
        let before = if shape.owner.is_empty() {
            0
        } else {
            self.module.packet.as_ref().map_or(0, |packet| Shape::header(packet).fixed_len())
        };
        Ok(match shape.octets_before(name) {
            Some(base) => (base + before, quote!()),
            None => (before, super::lift_struct::octets_in_front(shape, name)),
        })
    }

    /// The same as one expression, for a field that is a list.
    pub(crate) fn list_start(&self, shape: &Shape<'_>, name: &str, ty: &FieldType) -> Result<TokenStream> {
        let Some(of) = self.list_type(ty) else { return Ok(quote!(0usize)) };
        let (base, behind) = self.list_base(shape, name, of)?;
        let base = crate::code::Literal::usize_unsuffixed(base);
        Ok(quote!(#base #behind))
    }
}
