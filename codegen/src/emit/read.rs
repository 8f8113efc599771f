//! How fields of fixed width are read out of the octets of their part.

use super::cx::{Cx, Result, unsupported};
use super::names::{self, num};
use super::value::{EnumForm, IntForm, Kind, carrier, max_logical, uint};
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::model::{Endian, Field};

impl Cx<'_> {
    pub(super) fn order(&self) -> Ident {
        match self.module.endian {
            Endian::Big => format_ident!("be"),
            Endian::Little => format_ident!("le"),
        }
    }

    /// The wire's bits of a field, out of the array expression `a`; a number of the field's width.
    pub(crate) fn raw(&self, field: &Field, a: &TokenStream) -> Result<TokenStream> {
        let bits = field.bits.unwrap_or(0);
        let (first, last) = (field.bit / 8, (field.bit + bits).saturating_sub(1) / 8);
        let octets = last + 1 - first;
        let wide = carrier(octets * 8);
        let lead = field.bit % 8;
        if octets > 8 {
            return Ok(self.raw_of_nine(field, a));
        }
        let (shift, clean) = match self.module.endian {
            Endian::Big => (octets * 8 - lead - bits, lead == 0),
            Endian::Little => (lead, (lead + bits) % 8 == 0 && lead + bits == octets * 8),
        };
        let at = (first..=last).map(num);
        let load = if octets == 1 {
            let at = num(first);
            quote!(#a[#at])
        } else {
            let s = &self.s;
            let order = self.order();
            let read = format_ident!("u{wide}");
            let pad = vec![quote!(0); wide / 8 - octets];
            let at = at.map(|at| quote!(#a[#at]));
            match self.module.endian {
                Endian::Big => quote!(#s::#order::#read([#(#pad,)* #(#at),*])),
                Endian::Little => quote!(#s::#order::#read([#(#at,)* #(#pad),*])),
            }
        };
        let shifted = if shift == 0 {
            load
        } else {
            let n = num(shift);
            quote!(#load >> #n)
        };
        let masked = if clean || bits == 64 {
            shifted
        } else {
            let mask = names::hex((1u64 << bits) - 1);
            if shift == 0 { quote!(#shifted & #mask) } else { quote!((#shifted) & #mask) }
        };
        let narrow = uint(bits);
        Ok(if carrier(bits) == wide { masked } else { quote!((#masked) as #narrow) })
    }

    /// A number across nine octets: the first eight as a word, and what the last one has of it. Only big-endian specs have
    /// such ones.
    pub(super) fn raw_of_nine(&self, field: &Field, a: &TokenStream) -> TokenStream {
        let (s, bits, first) = (&self.s, field.bits.unwrap_or(0), field.bit / 8);
        let behind = 72 - field.bit % 8 - bits;
        let (at, last) = ((first..first + 8).map(num), num(first + 8));
        let (up, down) = (num(8 - behind), num(behind));
        let word = quote!(#s::be::u64([#(#a[#at]),*]) << #up | (#a[#last] >> #down) as u64);
        if bits == 64 {
            return quote!((#word));
        }
        let mask = names::hex((1u64 << bits) - 1);
        quote!(((#word) & #mask))
    }

    /// The number that expressions see: logical where scaled, the wire's otherwise; with its width in bits.
    pub(crate) fn number(&self, field: &Field, a: &TokenStream) -> Result<(TokenStream, usize)> {
        let raw = self.raw(field, a)?;
        if field.scale == 1 && field.bias == 0 {
            return Ok((quote!((#raw)), carrier(field.bits.unwrap_or(0))));
        }
        let bits = carrier(64 - max_logical(field).leading_zeros() as usize);
        let ty = uint(bits);
        let scaled = match field.scale {
            1 => quote!((#raw) as #ty),
            scale => {
                let scale = num(scale);
                quote!((((#raw) as #ty) * #scale))
            }
        };
        Ok((
            if field.bias == 0 {
                scaled
            } else {
                let bias = num(field.bias);
                quote!((#scaled + #bias))
            },
            bits,
        ))
    }

    /// The accessor's value of a field in a fixed part, out of the array expression `a` of `len` octets.
    pub(crate) fn view(
        &self,
        kind: &Kind,
        field: &Field,
        a: &TokenStream,
        len: usize,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let part = |size: usize| {
            let (at, size, len) = (num(field.bit / 8), num(size), num(len));
            quote!(#s::array::<#at, #size, #len>(#a))
        };
        Ok(match kind {
            Kind::Number { .. } => self.number(field, a)?.0,
            Kind::Int { form: IntForm::Partial, .. } => self.raw(field, a)?,
            Kind::Flag => {
                let (at, mask) = (num(field.bit / 8), names::hex(self.flag_mask(field)));
                quote!(#a[#at] & #mask != 0)
            }
            Kind::Enum { form, path, .. } => {
                let raw = self.raw(field, a)?;
                match form {
                    EnumForm::Open => quote!(#path(#raw)),
                    EnumForm::OpenNarrow | EnumForm::Total => quote!(#path::from_bits(#raw)),
                    EnumForm::Partial => quote!(#path::from_bits(#raw)),
                }
            }
            Kind::Flags { path, .. } => {
                let raw = self.raw(field, a)?;
                quote!(#path::from_bits(#raw))
            }
            Kind::Int { form: IntForm::Foreign, path, .. } => {
                let raw = self.raw(field, a)?;
                quote!(<#path as ::core::convert::From<_>>::from(#raw))
            }
            Kind::Int { path, .. } => {
                let raw = self.raw(field, a)?;
                quote!(#path::from_bits(#raw))
            }
            Kind::Octets { len: size, path, foreign, .. } => {
                let part = part(*size);
                if *foreign {
                    quote!(<#path as ::core::convert::From<[u8; #size]>>::from(*#part))
                } else {
                    quote!(#path(*#part))
                }
            }
            Kind::Record { len: size, path } => {
                let part = part(*size);
                quote!(#path::from_octets(#part))
            }
            Kind::FixedBytes { len: size } => part(*size),
            Kind::Array { .. } => {
                let part = part(field.bits.unwrap_or(0) / 8);
                quote!(#s::Array::from_octets(#part))
            }
            Kind::Align => part(field.bits.unwrap_or(0) / 8),
            Kind::Bytes
            | Kind::Quote
            | Kind::Options
            | Kind::Choice { .. }
            | Kind::Records { .. }
            | Kind::Rich { .. }
            | Kind::Custom { .. } => {
                return unsupported(format!("`{}` in a fixed part", field.name));
            }
        })
    }

    pub(super) fn flag_mask(&self, field: &Field) -> u64 {
        match self.module.endian {
            Endian::Big => 0x80 >> (field.bit % 8),
            Endian::Little => 1 << (field.bit % 8),
        }
    }
}
