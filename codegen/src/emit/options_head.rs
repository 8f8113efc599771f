//! What stands in front of each option: an octet of kind and one of length, or whatever the spec lists.

use super::cx::{Cx, Result, unsupported};
use super::expr::{Scope, is_wide};
use super::names::{ident, num};
use super::put::Source;
use super::shape::Shape;
use super::value::{Kind, uint};
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;
use crate::model::{Counts, Endian, Field, OptionList, Role, TypeDef};

/// The code about the head of one list's options.
pub(super) struct HeadText<'c, 'm> {
    cx: &'c Cx<'m>,
    def_name: String,
    list: &'m OptionList,
    pub(super) shape: Shape<'m>,
    /// An octet and an octet: the fast walk of the support module.
    pub(super) plain: bool,
    /// The type of a kind.
    pub(super) kind_type: Ident,
    /// What of the head every option has.
    pub(super) kept: Vec<(&'m Field, Kind)>,
    pub(super) names: Vec<Ident>,
    /// The head as parameters and arguments of functions that read an option.
    pub(super) params: TokenStream,
    pub(super) args: TokenStream,
}

impl<'c, 'm> HeadText<'c, 'm> {
    pub(super) fn new(cx: &'c Cx<'m>, def: &TypeDef, list: &'m OptionList) -> Result<Self> {
        let shape = Shape::head(&def.name, &list.head);
        let plain = list.head.is_plain();
        let kept = cx.kept(&shape)?;
        let n = num(list.head.octets);
        let (params, args) = if plain {
            (quote!(), quote!())
        } else {
            (quote!(head_octets: &'a [u8; #n],), quote!(head_octets,))
        };
        Ok(HeadText {
            cx,
            def_name: def.name.clone(),
            list,
            plain,
            kind_type: uint(list.head.kind_bits),
            names: kept.iter().map(|(field, _)| ident(&field.name)).gather(),
            kept,
            params,
            args,
            shape,
        })
    }

    /// Statements that test the constants of `head_octets`.
    pub(super) fn checks(&self) -> Result<TokenStream> {
        let lookup = self.cx.shape_lookup(&self.shape, self.cx.local_access(&self.shape));
        let wide = is_wide(self.shape.fields);
        let scope = Scope { lookup: &lookup, payload_len: None, octets: None, wide };
        self.cx.value_checks(&self.shape, &scope, &|_| unsupported("octets in the head of an option"))
    }

    /// Statements that bind what is kept of `head_octets`.
    pub(super) fn values(&self) -> Result<TokenStream> {
        self.cx.kept_values(&self.shape)
    }

    /// Octets that the length counts besides the value.
    fn counted(&self) -> crate::code::Literal {
        num(match self.list.counts {
            Counts::Whole => self.list.head.octets,
            Counts::Value => 0,
        })
    }

    /// An expression: octets of an option with such a value, `None` where it can't be written.
    pub(super) fn whole_len(&self, value_len: &TokenStream) -> TokenStream {
        let s = &self.cx.s;
        let (counted, unit) = (self.counted(), num(self.list.unit));
        if self.plain {
            return quote!(#s::options::whole_len(#value_len, #counted, #unit));
        }
        let (octets, max) = (num(self.list.head.octets), self.greatest(self.list.head.len_bits));
        quote!(#s::options::whole_head_len(#value_len, #octets, #counted, #unit, #max))
    }

    /// The same of any option, one without a name too, whose kind must fit.
    pub(super) fn unknown_check(&self) -> TokenStream {
        let whole = quote!(Self::whole_len(self.value_len()?));
        if [8, 16, 32].contains(&self.list.head.kind_bits) {
            return whole;
        }
        let most = self.greatest(self.list.head.kind_bits);
        quote! {
            match *self {
                Self::Unknown { kind, .. } if kind > #most => ::core::option::Option::None,
                _ => #whole,
            }
        }
    }

    fn greatest(&self, bits: usize) -> TokenStream {
        super::names::hex(if bits >= 64 { u64::MAX } else { (1 << bits) - 1 })
    }

    /// A statement that binds `len` to what the length field says of such a value.
    pub(super) fn len_value(&self, value_len: &TokenStream) -> TokenStream {
        let s = &self.cx.s;
        let (counted, unit) = (self.counted(), num(self.list.unit));
        if self.plain {
            return quote!(let len = #s::options::len_octet(#value_len, #counted, #unit););
        }
        let (ty, max) = (uint(self.list.head.len_bits), self.greatest(self.list.head.len_bits));
        quote!(let len = #s::options::head_len(#value_len, #counted, #unit, #max) as #ty;)
    }

    /// Statements that write the head, what is kept of it and `len` being locals; `kind` too where it is not known.
    pub(super) fn write(&self, kind: Option<u64>) -> Result<TokenStream> {
        if self.plain {
            let kind = kind.map_or(quote!(kind), |kind| {
                let kind = num(kind);
                quote!(#kind)
            });
            return Ok(quote!(out.put(&[#kind, len]);));
        }
        let puts = self.puts(kind.map_or(Source::Raw(quote!(kind)), Source::Constant), quote!(len))?;
        let n = num(self.list.head.octets);
        Ok(quote! {
            #[allow(unused_mut)]
            let mut head_octets = [0u8; #n];
            #puts
            out.put(&head_octets);
        })
    }

    fn puts(&self, kind: Source, len: TokenStream) -> Result<TokenStream> {
        let kind = std::cell::Cell::new(Some(kind));
        self.cx.put_fixed(&self.shape, 0, &quote!(head_octets), &|field| {
            let id = ident(&field.name);
            Ok(match field.role {
                Role::Keep => Source::Value(self.cx.kind(field)?, quote!(#id)),
                Role::Const(value) | Role::Emit(value) => Source::Constant(value),
                Role::Kind => kind.take().unwrap_or(Source::Constant(0)),
                Role::Len => Source::Raw(len.clone()),
                _ => Source::Constant(0),
            })
        })
    }

    /// The name of the constant with the rules of the walk, and the constant.
    pub(super) fn rules(&self) -> Result<(Ident, TokenStream)> {
        let s = &self.cx.s;
        let list = self.list;
        let name = rules_name(&self.def_name);
        let counts = match list.counts {
            Counts::Whole => quote!(Whole),
            Counts::Value => quote!(Value),
        };
        let unit = num(list.unit);
        let end = match list.end {
            Some(kind) => {
                let kind = num(kind);
                quote!(::core::option::Option::Some(#kind))
            }
            None => quote!(::core::option::Option::None),
        };
        let nop = list.nop.iter().map(|kind| num(*kind));
        let text = quote!(counts: #s::options::Counts::#counts, unit: #unit, end: #end, nop: &[#(#nop),*],);
        if self.plain {
            let rules = quote!(const #name: #s::options::Rules = #s::options::Rules { #text };);
            return Ok((name, rules));
        }
        let order = match self.cx.module.endian {
            Endian::Big => quote!(Big),
            Endian::Little => quote!(Little),
        };
        let place = |role: &Role| {
            let (bit, bits) = list.head.field(role).map_or((0, 0), |f| (f.bit, f.bits.unwrap_or(0)));
            let shift = match self.cx.module.endian {
                Endian::Big => (list.head.octets * 8).saturating_sub(bit + bits),
                Endian::Little => bit,
            };
            let (shift, mask) = (num(shift), self.greatest(bits));
            quote!(#s::options::Place { shift: #shift, mask: #mask })
        };
        let (kind, len) = (place(&Role::Kind), place(&Role::Len));
        let (bare, pad) = (num(list.head.bare), num(list.item_pad));
        let rules = quote! {
            const #name: #s::options::HeadRules = #s::options::HeadRules {
                #text order: #s::options::Order::#order, kind: #kind, len: #len, bare: #bare, item_pad: #pad,
            };
        };
        Ok((name, rules))
    }

    /// The octets that close a list, an array expression.
    pub(super) fn close(cx: &Cx<'m>, list: &OptionList) -> TokenStream {
        let (true, Some(end)) = (list.always_end, list.end) else { return quote!(&[]) };
        let mut octets = vec![0u8; list.head.octets];
        for field in &list.head.fields {
            let value = match field.role {
                Role::Kind => end,
                Role::Const(value) | Role::Emit(value) => value,
                _ => 0,
            };
            let bits = field.bits.unwrap_or(0);
            for nth in 0..bits {
                let at = field.bit + nth;
                let (shift, bit) = match cx.module.endian {
                    Endian::Big => (7 - at % 8, value >> (bits - 1 - nth) & 1),
                    Endian::Little => (at % 8, value >> nth & 1),
                };
                if let Some(octet) = octets.get_mut(at / 8) {
                    *octet |= (bit as u8) << shift;
                }
            }
        }
        octets.truncate(list.head.bare);
        quote!(&[#(#octets),*])
    }
}

/// The constant with the rules of the walk over a list.
pub(super) fn rules_name(list: &str) -> Ident {
    format_ident!("{}_RULES", super::names::snake(list).to_uppercase())
}
