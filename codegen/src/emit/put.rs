//! Writes the fields of a fixed part into an array: every octet once, neighbouring bit fields together.

use super::cx::{Cx, Result, unsupported};
use super::names::num;
use super::shape::Shape;
use super::value::{Kind, carrier};
use crate::code::TokenStream;
use crate::code::{format_ident, quote};
use crate::model::{Endian, Field, Part};

/// Where the bits of a field come from.
pub(crate) enum Source {
    /// The bits themselves.
    Constant(u64),
    /// An expression of the field's width, a number.
    Raw(TokenStream),
    /// A local of the representation's type.
    Value(Kind, TokenStream),
    /// Octets, an array.
    Octets(TokenStream),
}

impl Source {
    /// Octets that are always the same.
    pub(crate) fn magic(octets: &[u8]) -> Self {
        Source::Octets(quote!([#(#octets),*]))
    }
}

impl Cx<'_> {
    /// Statements that fill `array` (zeroed, of the part's size) with the part's fields.
    pub(crate) fn put_fixed<'p>(
        &self,
        shape: &Shape<'p>,
        part: usize,
        array: &TokenStream,
        source: &dyn Fn(&'p Field) -> Result<Source>,
    ) -> Result<TokenStream> {
        let Some(Part::Fixed { octets, fields, .. }) = shape.parts.get(part) else {
            return unsupported("a structure without a fixed part");
        };
        let mut out = TokenStream::new();
        let mut run: Vec<&'p Field> = Vec::new();
        for index in fields {
            let field = &shape.fields[*index];
            run.push(field);
            let end = field.bit + field.bits.unwrap_or(0);
            if end % 8 == 0 {
                out.extend(self.put_run(&run, *octets, array, source)?);
                run.clear();
            }
        }
        Ok(out)
    }

    fn put_run<'p>(
        &self,
        run: &[&'p Field],
        octets: usize,
        array: &TokenStream,
        source: &dyn Fn(&'p Field) -> Result<Source>,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let start = run.first().map_or(0, |field| field.bit);
        let bits: usize = run.iter().map(|field| field.bits.unwrap_or(0)).sum();
        if bits > 64 {
            return self.put_long_run(run, octets, array, source);
        }
        let mut constant = 0u64;
        let mut terms = Vec::new();
        let wide = carrier(bits);
        let ty = format_ident!("u{wide}");
        for field in run {
            let width = field.bits.unwrap_or(0);
            let at = field.bit - start;
            let shift = match self.module.endian {
                Endian::Big => bits - at - width,
                Endian::Little => at,
            };
            let raw = match source(field)? {
                Source::Constant(0) => continue,
                Source::Constant(value) => {
                    constant |= value << shift;
                    continue;
                }
                Source::Raw(tokens) => tokens,
                Source::Octets(tokens) => return self.put_octets(field, octets, array, &tokens),
                Source::Value(kind, value) => match self.to_octets(&kind, &value) {
                    Some(tokens) => return self.put_octets(field, octets, array, &tokens),
                    None => self.to_raw(&kind, field, &value)?,
                },
            };
            let cast = if carrier(width) == wide { quote!(#raw) } else { quote!((#raw) as #ty) };
            let n = num(shift);
            terms.push(if shift == 0 { cast } else { quote!((#cast) << #n) });
        }
        if constant != 0 {
            let constant = super::names::hex(constant);
            terms.insert(0, quote!(#constant));
        }
        if terms.is_empty() {
            return Ok(quote!());
        }
        let value = quote!(#(#terms)|*);
        let first = start / 8;
        let count = bits / 8;
        let at = (first..first + count).map(num);
        if count == 1 {
            let at = num(first);
            return Ok(quote!(#array[#at] = #value;));
        }
        let (order, to) = match self.module.endian {
            Endian::Big => (format_ident!("be"), format_ident!("from_u{wide}")),
            Endian::Little => (format_ident!("le"), format_ident!("from_u{wide}")),
        };
        let skip = vec![quote!(_); wide / 8 - count];
        let places = at.map(|at| quote!(#array[#at]));
        Ok(match self.module.endian {
            Endian::Big => quote!([#(#skip,)* #(#places),*] = #s::#order::#to(#value);),
            Endian::Little => quote!([#(#places,)* #(#skip),*] = #s::#order::#to(#value);),
        })
    }

    /// Fields that no word holds together, one after the other; or octets.
    fn put_long_run<'p>(
        &self,
        run: &[&'p Field],
        octets: usize,
        array: &TokenStream,
        source: &dyn Fn(&'p Field) -> Result<Source>,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let mut out = TokenStream::new();
        for field in run {
            let raw = match source(field)? {
                Source::Constant(0) => continue,
                Source::Constant(value) => {
                    let value = num(value);
                    quote!(#value)
                }
                Source::Raw(tokens) => tokens,
                Source::Octets(tokens) => return self.put_octets(field, octets, array, &tokens),
                Source::Value(kind, value) => match self.to_octets(&kind, &value) {
                    Some(tokens) => return self.put_octets(field, octets, array, &tokens),
                    None => self.to_raw(&kind, field, &value)?,
                },
            };
            let (at, width) = (num(field.bit), num(field.bits.unwrap_or(0)));
            out.extend(quote!(#s::put_bits(&mut #array, #at, #width, (#raw) as u64);));
        }
        Ok(out)
    }

    fn put_octets(
        &self,
        field: &Field,
        octets: usize,
        array: &TokenStream,
        value: &TokenStream,
    ) -> Result<TokenStream> {
        let s = &self.s;
        if field.bit % 8 != 0 {
            return unsupported(format!("`{}` off an octet's beginning", field.name));
        }
        let (at, size, len) = (num(field.bit / 8), num(field.bits.unwrap_or(0) / 8), num(octets));
        Ok(quote!(#s::put::<#at, #size, #len>(&mut #array, #value);))
    }
}
