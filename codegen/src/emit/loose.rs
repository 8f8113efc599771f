//! Bit fields under conditions of their own. Which of them are there is found out once, when a packet is cut; from then
//! on each is a number by itself.

use super::cut::Mode;
use super::cx::{Cx, Result, unsupported};
use super::expr::{Access, Scope};
use super::names::{ident, num};
use super::packet::Side;
use super::put::Source;
use super::shape::Shape;
use super::value::{EnumForm, Fail, Kind, uint};
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::model::{Endian, Field, FieldType, Packet, Param, Part};

impl<'m> Cx<'m> {
    /// The type of a loose part.
    pub(crate) fn loose_type(&self, part: &Part) -> TokenStream {
        let s = &self.s;
        let n = num(match part {
            Part::Loose { fields } => fields.len(),
            Part::Fixed { .. } | Part::Variable { .. } => 0,
        });
        quote!(#s::Loose<#n>)
    }

    fn loose_order(&self) -> TokenStream {
        let s = &self.s;
        match self.module.endian {
            Endian::Big => quote!(#s::options::Order::Big),
            Endian::Little => quote!(#s::options::Order::Little),
        }
    }

    /// The octets of a field of a loose part, an `Option` of an array of eight.
    fn loose_octets(&self, place: &TokenStream, nth: usize) -> TokenStream {
        let nth = num(nth);
        match self.module.endian {
            Endian::Big => quote!((#place).be(#nth)),
            Endian::Little => quote!((#place).le(#nth)),
        }
    }

    /// The field as it stands in such an array.
    pub(super) fn loose_field(&self, field: &Field) -> Field {
        let bit = match self.module.endian {
            Endian::Big => 64usize.saturating_sub(field.bits.unwrap_or(0)),
            Endian::Little => 0,
        };
        Field { bit, ..field.clone() }
    }

    /// The number of a field of a loose part, if it is in one.
    pub(crate) fn loose_number(
        &self,
        shape: &Shape<'m>,
        name: &str,
        access: impl Fn(usize) -> Access,
    ) -> Option<Result<TokenStream>> {
        let (index, nth) = shape.loose_of(name)?;
        let field = self.loose_field(shape.field(name)?);
        let octets = match access(index) {
            Access::Array(place) | Access::Maybe(place) | Access::Short(place) => {
                self.loose_octets(&place, nth)
            }
            Access::Seen(place) => {
                let octets = self.loose_octets(&quote!(seen), nth);
                quote!(#place.and_then(|seen| #octets))
            }
        };
        Some(self.number_via(&field, 8, &Access::Maybe(octets)))
    }

    /// Statements that read the fields of a loose part from the local `rest`.
    pub(crate) fn cut_loose(
        &self,
        shape: &Shape<'m>,
        index: usize,
        scope: &Scope<'_>,
        mode: Mode,
    ) -> Result<TokenStream> {
        let s = &self.s;
        let part = &shape.parts[index];
        let Part::Loose { fields } = part else { return Ok(quote!()) };
        let (name, order) = (shape.part_name(index), self.loose_order());
        if shape.is_given(part) {
            return Ok(self.take_given(shape, index, mode));
        }
        let truncated = self.fail(mode, "Truncated", &shape.owner, shape.first_field(part));
        let mut out = quote!(let #name = #s::Loose::NONE;);
        if mode == Mode::Strict {
            let ty = self.loose_type(part);
            out = quote!(let #name: #ty = #s::Loose::NONE;);
        }
        for (nth, field) in fields.iter().map(|index| &shape.fields[*index]).enumerate() {
            let bits =
                field.bits.filter(|bits| *bits <= 64 && self.kind(field).is_ok_and(|kind| is_number(&kind)));
            let Some(bits) = bits else {
                return unsupported(format!(
                    "`{}`: no number, among bits under different conditions",
                    field.name
                ));
            };
            let (nth, bits) = (num(nth), num(bits));
            let read = quote!(#name.with(#nth, #bits, rest, #order));
            out.extend(match &field.when {
                None => quote!(let #name = #read;),
                Some(when) => {
                    let when = scope.condition(when)?;
                    quote!(let #name = if #when { #read } else { #name };)
                }
            });
        }
        let seen = format_ident!("seen_{}", name.to_string().trim_start_matches("r#"));
        let keep = (mode == Mode::Partial).then(|| quote!(#seen = ::core::option::Option::Some(#name);));
        Ok(quote! {
            #out
            #keep
            let ::core::option::Option::Some(rest) = rest.get(#name.octets_len()..) else { #truncated };
        })
    }

    /// Statements that make the part of the parameters, which are arguments of the function.
    fn take_given(&self, shape: &Shape<'m>, index: usize, mode: Mode) -> TokenStream {
        let s = &self.s;
        let (part, name) = (&shape.parts[index], shape.part_name(index));
        let ty = self.loose_type(part);
        let given = shape.fields.iter().take_while(|field| field.given).enumerate().map(|(nth, field)| {
            let (nth, name) = (num(nth), ident(&field.name));
            quote!(.given(#nth, #name as u64))
        });
        let keep = (mode == Mode::Partial).then(|| quote!(seen_given = ::core::option::Option::Some(#name);));
        quote!(let #name: #ty = #s::Loose::NONE #(#given)*; #keep)
    }

    /// The parameters of functions that read a packet: `, hw_len: u8`.
    pub(crate) fn given_params(&self, packet: &Packet) -> TokenStream {
        let params = packet.given().map(|field| {
            let (name, ty) = (ident(&field.name), given_type(field));
            quote!(, #name: #ty)
        });
        quote!(#(#params)*)
    }

    /// What is said to such functions, where `of` has the values.
    pub(crate) fn given_by(&self, packet: &Packet, of: &dyn Fn(&Ident) -> TokenStream) -> TokenStream {
        let args = packet.given().map(|field| {
            let value = of(&ident(&field.name));
            quote!(, #value)
        });
        quote!(#(#args)*)
    }

    /// What is said to them where nobody knows better.
    pub(crate) fn given_usual(&self, packet: &Packet) -> TokenStream {
        let args = packet.given().map(|field| {
            let usual =
                self.module.params.iter().find(|param| param.name == field.name).map_or(0, Param::usual);
            match field.ty {
                FieldType::Bool => {
                    let usual = usual != 0;
                    quote!(, #usual)
                }
                _ => {
                    let usual = num(usual);
                    quote!(, #usual)
                }
            }
        });
        quote!(#(#args)*)
    }

    /// What is said to them where the local `given` may know it.
    pub(crate) fn given_told(&self, packet: &Packet) -> TokenStream {
        let args = packet.given().map(|field| {
            let usual =
                self.module.params.iter().find(|param| param.name == field.name).map_or(0, Param::usual);
            let (name, usual, ty) = (&field.name, num(usual), given_type(field));
            let most = super::names::hex(u64::MAX >> (64 - field.bits.unwrap_or(64).clamp(1, 64)));
            match field.ty {
                FieldType::Bool => quote!(, given.number(#name, #usual, 1) != 0),
                _ => quote!(, given.number(#name, #usual, #most) as #ty),
            }
        });
        quote!(#(#args)*)
    }

    /// Type and value of the accessor of a field of a loose part.
    pub(crate) fn loose_accessor(
        &self,
        field: &Field,
        place: &TokenStream,
        nth: usize,
        side: Side,
    ) -> Result<(TokenStream, TokenStream)> {
        let kind = self.kind(field)?;
        let ty = self.view_type(&kind);
        let alone = self.loose_field(field);
        let value = self.view(&kind, &alone, &quote!(part), 8)?;
        let option = quote!(::core::option::Option<#ty>);
        if side == Side::Partial {
            let octets = self.loose_octets(&quote!(#place?), nth);
            let partial = matches!(kind, Kind::Enum { form: EnumForm::Partial, .. });
            let (ty, value) =
                if partial { (ty, value) } else { (option, quote!(::core::option::Option::Some(#value))) };
            return Ok((ty, quote!({ let part = #octets?; #value })));
        }
        let octets = self.loose_octets(place, nth);
        if field.when.is_some() {
            return Ok((option, quote!(#octets.map(|part| #value))));
        }
        Ok((ty, quote!({ let part = #octets.unwrap_or([0; 8]); #value })))
    }

    /// The value of a kept field of the loose part `place`, as a representation has it.
    pub(crate) fn loose_kept(
        &self,
        (field, kind): (&Field, &Kind),
        place: &TokenStream,
        nth: usize,
        fail: &Fail,
    ) -> Result<TokenStream> {
        let view = self.view(kind, &self.loose_field(field), &quote!(part), 8)?;
        let (octets, value) = (self.loose_octets(place, nth), self.to_repr(kind, &view, fail));
        let (some, none) = (quote!(::core::option::Option::Some), quote!(::core::option::Option::None));
        Ok(match &field.when {
            Some(_) => quote!(match #octets { #some(part) => #some(#value), #none => #none }),
            None => quote!({ let part = #octets.unwrap_or([0; 8]); #value }),
        })
    }

    /// Statements that write the fields of a loose part; `there_<field>` says which.
    pub(crate) fn put_loose<'p>(
        &self,
        shape: &Shape<'p>,
        fields: &[usize],
        source: &dyn Fn(&'p Field) -> Result<Source>,
    ) -> Result<TokenStream> {
        let (s, order) = (&self.s, self.loose_order());
        let mut out = TokenStream::new();
        for field in fields.iter().map(|index| &shape.fields[*index]) {
            let raw = match source(field)? {
                Source::Constant(value) => {
                    let value = num(value);
                    quote!(#value)
                }
                Source::Raw(raw) => raw,
                Source::Value(kind, value) => self.to_raw(&kind, field, &value)?,
                Source::Octets(_) => return unsupported(format!("`{}` among loose bits", field.name)),
            };
            let bits = num(field.bits.unwrap_or(0));
            let put = quote!(bits.put(out, (#raw) as u64, #bits););
            let there = format_ident!("there_{}", field.name);
            out.extend(if field.when.is_some() { quote!(if #there { #put }) } else { put });
        }
        Ok(quote!({ let mut bits = #s::BitWriter::new(#order); #out }))
    }
}

/// The type of a parameter.
pub(crate) fn given_type(field: &Field) -> TokenStream {
    match field.ty {
        FieldType::Bool => quote!(bool),
        _ => {
            let ty = uint(field.bits.unwrap_or(0));
            quote!(#ty)
        }
    }
}

/// Whether a field is read as one number.
fn is_number(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Number { .. } | Kind::Flag | Kind::Enum { .. } | Kind::Flags { .. } | Kind::Int { .. }
    )
}
