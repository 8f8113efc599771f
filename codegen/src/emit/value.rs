//! Fields of fixed width: what type they have in the view and in the representation, and how they are read and put.

use super::cx::{Cx, Result, unsupported};
use super::names::{self, num};
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::model::{Field, FieldType, Length, OnOver, Show, TypeKind};

/// What a field is in Rust.
pub(crate) enum Kind {
    /// A plain number; `narrow` where not every value of its Rust type can be on the wire.
    Number {
        carrier: usize,
        narrow: bool,
        /// Its newtype, if it is narrow.
        name: Option<Ident>,
    },
    Flag,
    Enum {
        form: EnumForm,
        path: TokenStream,
    },
    Flags {
        path: TokenStream,
    },
    Int {
        bits: usize,
        form: IntForm,
        path: TokenStream,
    },
    /// A type that is its octets.
    Octets {
        len: usize,
        path: TokenStream,
        foreign: bool,
        show: Show,
    },
    Record {
        len: usize,
        path: TokenStream,
    },
    FixedBytes {
        len: usize,
    },
    Bytes,
    Quote,
    /// Elements of fixed size.
    Array {
        of: TokenStream,
        len: usize,
        max: Option<u16>,
        /// Whether some octets are no element.
        closed: bool,
    },
    Options,
    Choice {
        path: TokenStream,
    },
    Align,
    /// Records that are cut and judged like packets.
    Records {
        /// The view of one, without its lifetime.
        view: TokenStream,
        /// Their list in the representation, likewise.
        list: TokenStream,
        max: Option<u16>,
        /// Whether errors name fields of this module.
        own: bool,
    },
    /// One such record, or a union.
    Rich {
        /// How many fields tell the cases of a union apart; 0 of a record.
        tags: usize,
        view: TokenStream,
        repr: TokenStream,
        borrows: bool,
        own: bool,
    },
    /// A value with a codec that is written by hand.
    Custom {
        path: TokenStream,
        borrows: bool,
    },
}

/// How a function gives up on a field: expressions that diverge.
pub(crate) struct Fail {
    s: TokenStream,
    id: crate::code::Literal,
}

impl Fail {
    /// With an error of this kind.
    pub(crate) fn with(&self, kind: &str) -> TokenStream {
        let (s, id, kind) = (&self.s, &self.id, format_ident!("{kind}"));
        quote!(return ::core::result::Result::Err(#s::Error::new(#s::ErrorKind::#kind, #id)))
    }

    /// With the local `error`. What another module says of its fields is said of this one.
    fn with_error(&self, own: bool) -> TokenStream {
        let (s, id) = (&self.s, &self.id);
        if own {
            quote!(return ::core::result::Result::Err(error))
        } else {
            quote!(return ::core::result::Result::Err(#s::Error::new(error.kind, #id)))
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum EnumForm {
    /// A newtype over the whole carrier.
    Open,
    /// A newtype over a part of it.
    OpenNarrow,
    /// A Rust enum with a variant for every pattern.
    Total,
    /// A Rust enum; some patterns are no value.
    Partial,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum IntForm {
    /// A type of someone else's, with `From` and `Into`.
    Foreign,
    /// A newtype that every wire value becomes, the nearest bound if need be.
    Total,
    /// A newtype that some wire values are refused by.
    Partial,
}

/// The Rust integer that holds so many bits.
pub(crate) fn carrier(bits: usize) -> usize {
    match bits {
        0..=8 => 8,
        9..=16 => 16,
        17..=32 => 32,
        _ => 64,
    }
}

pub(crate) fn uint(bits: usize) -> Ident {
    format_ident!("u{}", carrier(bits))
}

/// The largest logical value of a number.
pub(crate) fn max_logical(field: &Field) -> u64 {
    let bits = field.bits.unwrap_or(64);
    let raw = if bits >= 64 { u64::MAX } else { (1 << bits) - 1 };
    raw.saturating_mul(field.scale).saturating_add(field.bias)
}

/// What tells the newtypes of two numbers of one name apart: the greatest value, the unit and the least.
pub(crate) fn narrow_range(field: &Field) -> (u64, u64, u64) {
    (max_logical(field), field.scale, field.bias)
}

impl Cx<'_> {
    pub(crate) fn kind(&self, field: &Field) -> Result<Kind> {
        self.kind_as(&field.ty, field)
    }

    /// A field as if it had this type: what a variant refines it to.
    pub(crate) fn kind_as(&self, ty: &FieldType, field: &Field) -> Result<Kind> {
        Ok(match ty {
            FieldType::U(bits) => {
                let scaled = field.scale != 1 || field.bias != 0;
                let bits = usize::from(*bits);
                let logical = max_logical(field);
                let carrier = carrier(64 - logical.leading_zeros() as usize);
                let narrow = scaled || ![8, 16, 32, 64].contains(&bits);
                Kind::Number { carrier, narrow, name: narrow.then(|| self.narrow_name(field)) }
            }
            FieldType::Bool => Kind::Flag,
            FieldType::Type(of) => return self.named_kind(of),
            FieldType::Bytes(Length::Fixed(len)) if field.bits.is_some() => Kind::FixedBytes { len: *len },
            FieldType::Bytes(_) => Kind::Bytes,
            FieldType::Array { of, max, .. } if self.is_rich(of) => Kind::Records {
                view: self.path(of),
                list: self.list_path(of),
                max: *max,
                own: of.module == self.module.name,
            },
            FieldType::Array { of, count: _, max, .. } => {
                let (path, len) = self.element(of)?;
                Kind::Array { of: path, len, max: *max, closed: self.is_closed(of)? }
            }
            FieldType::Quote(..) => Kind::Quote,
            FieldType::Options(..) => Kind::Options,
            FieldType::Choice(of, _) => Kind::Choice { path: self.path(of) },
            FieldType::Align(_) => Kind::Align,
            FieldType::Union(of, _) => Kind::Rich {
                tags: self.union_tags(of).len(),
                view: self.path(of),
                repr: self.repr_path(of),
                borrows: self.record_borrows(of),
                own: of.module == self.module.name,
            },
            FieldType::Custom { rust, .. } => {
                Kind::Custom { path: self.rust_path(rust)?, borrows: rust.contains("'a") }
            }
        })
    }

    fn named_kind(&self, of: &crate::model::TypeRef) -> Result<Kind> {
        let path = self.path(of);
        Ok(match self.kind_of(of)? {
            TypeKind::Enum { bits, open, values } => {
                let bits = usize::from(*bits);
                let form = match (open, bits) {
                    (true, 8 | 16 | 32 | 64) => EnumForm::Open,
                    (true, _) => EnumForm::OpenNarrow,
                    (false, _) if bits < 16 && values.len() == 1 << bits => EnumForm::Total,
                    (false, _) => EnumForm::Partial,
                };
                Kind::Enum { form, path }
            }
            TypeKind::Flags { .. } => Kind::Flags { path },
            TypeKind::Octets { len, rust, show } => {
                Kind::Octets { len: *len, path, foreign: rust.is_some(), show: *show }
            }
            TypeKind::Int { bits, range, on_over, rust, .. } => {
                let form = match (rust, range, on_over) {
                    (Some(_), ..) => IntForm::Foreign,
                    (None, Some(_), OnOver::Reject) => IntForm::Partial,
                    (None, Some(_), OnOver::Saturate) | (None, None, _) => IntForm::Total,
                };
                Kind::Int { bits: usize::from(*bits), form, path }
            }
            TypeKind::Record { plain: false, .. } => Kind::Rich {
                tags: 0,
                view: self.path(of),
                repr: self.repr_path(of),
                borrows: self.record_borrows(of),
                own: of.module == self.module.name,
            },
            TypeKind::Record { .. } => {
                let (path, len) = self.element(of)?;
                Kind::Record { len, path }
            }
            TypeKind::Choice { .. } => Kind::Choice { path },
            TypeKind::Union { .. } => return unsupported(format!("the union {} as a type", of.name)),
            TypeKind::Options(_) => Kind::Options,
        })
    }

    /// An array's element: its path and octets.
    pub(crate) fn element(&self, of: &crate::model::TypeRef) -> Result<(TokenStream, usize)> {
        let path = self.path(of);
        match self.kind_of(of)? {
            TypeKind::Octets { len, .. } => Ok((path, *len)),
            TypeKind::Record { parts, .. } => match parts.as_slice() {
                [crate::model::Part::Fixed { octets, when: None, .. }] => Ok((path, *octets)),
                _ => unsupported(format!("the record {} of variable size", of.name)),
            },
            TypeKind::Enum { bits, .. }
            | TypeKind::Flags { bits, .. }
            | TypeKind::Int { bits, rust: None, .. }
                if bits % 8 == 0 =>
            {
                Ok((path, usize::from(*bits / 8)))
            }
            _ => unsupported(format!("an array of `{}`", of.name)),
        }
    }

    /// Whether some octets of an element's size are no element.
    fn is_closed(&self, of: &crate::model::TypeRef) -> Result<bool> {
        Ok(match self.kind_of(of)? {
            TypeKind::Enum { bits, open: false, values } => *bits >= 16 || values.len() != 1 << bits,
            TypeKind::Int { range, on_over, .. } => range.is_some() && *on_over == OnOver::Reject,
            _ => false,
        })
    }

    /// The type of the view's accessor.
    pub(crate) fn view_type(&self, kind: &Kind) -> TokenStream {
        let s = &self.s;
        match kind {
            Kind::Number { carrier, .. } => {
                let ty = uint(*carrier);
                quote!(#ty)
            }
            Kind::Flag => quote!(bool),
            Kind::Enum { form: EnumForm::Partial, path, .. } => quote!(::core::option::Option<#path>),
            Kind::Int { form: IntForm::Partial, bits, .. } => {
                let ty = uint(*bits);
                quote!(#ty)
            }
            Kind::Enum { path, .. } | Kind::Flags { path, .. } | Kind::Int { path, .. } => path.clone(),
            Kind::Octets { path, .. } | Kind::Record { path, .. } => path.clone(),
            Kind::FixedBytes { len } => {
                let len = num(*len);
                quote!(&'a [u8; #len])
            }
            Kind::Bytes | Kind::Quote => quote!(&'a [u8]),
            Kind::Array { of, .. } => quote!(#s::Array<'a, #of>),
            Kind::Options => quote!(&'a [u8]),
            Kind::Choice { path } => quote!(#path),
            Kind::Align => quote!(&'a [u8]),
            Kind::Records { view, .. } => quote!(#s::Records<'a, #view<'a>>),
            Kind::Rich { view, .. } => quote!(#view<'a>),
            Kind::Custom { path, .. } => path.clone(),
        }
    }

    /// The name of the newtype of a number that does not fill its carrier. Numbers of one name and different range have
    /// types of their own: the first is called as the field, others also as what they are in.
    pub(crate) fn narrow_name(&self, field: &Field) -> Ident {
        let range = narrow_range(field);
        let known = self.narrow.iter().find(|(name, other, _)| *name == field.name && *other == range);
        known.map_or_else(|| names::ident(&names::camel(&field.name)), |(.., ty)| format_ident!("{ty}"))
    }

    /// The type in the representation.
    pub(crate) fn repr_type(&self, kind: &Kind, field: &Field) -> TokenStream {
        let s = &self.s;
        match kind {
            Kind::Number { narrow: true, name: Some(name), .. } => quote!(#name),
            Kind::Enum { path, .. } | Kind::Int { path, .. } => path.clone(),
            Kind::Array { of, max: Some(max), .. } => {
                let max = num(*max);
                quote!(#s::List<#of, #max>)
            }
            Kind::Quote => {
                let max = num(field.max.unwrap_or(usize::from(u16::MAX)));
                quote!(#s::Quoted<'a, #max>)
            }
            Kind::Records { list, .. } => quote!(#list<'a>),
            Kind::Options => match self.list_type(&field.ty) {
                Some(of) => {
                    let list = self.listing_path(of);
                    quote!(#list<'a>)
                }
                None => self.view_type(kind),
            },
            Kind::Rich { repr, borrows, .. } => {
                let lifetime = borrows.then(|| quote!(<'a>));
                quote!(#repr #lifetime)
            }
            _ => self.view_type(kind),
        }
    }

    /// Whether the representation of this kind borrows from the packet.
    pub(crate) fn borrows(&self, kind: &Kind) -> bool {
        match kind {
            Kind::FixedBytes { .. } | Kind::Bytes | Kind::Quote | Kind::Options | Kind::Align => true,
            Kind::Array { max, .. } => max.is_none(),
            Kind::Records { .. } => true,
            Kind::Rich { borrows, .. } | Kind::Custom { borrows, .. } => *borrows,
            Kind::Number { .. }
            | Kind::Flag
            | Kind::Enum { .. }
            | Kind::Flags { .. }
            | Kind::Int { .. }
            | Kind::Octets { .. }
            | Kind::Record { .. }
            | Kind::Choice { .. } => false,
        }
    }

    /// How functions that return a `Result` give up on a field.
    pub(crate) fn failing(&self, owner: &str, field: &str) -> Fail {
        Fail { s: self.s.clone(), id: num(self.id(owner, field)) }
    }

    /// From the accessor's value to the representation's.
    pub(crate) fn to_repr(&self, kind: &Kind, view: &TokenStream, fail: &Fail) -> TokenStream {
        let s = &self.s;
        let some = quote!(::core::option::Option::Some);
        let none = quote!(::core::option::Option::None);
        let (ok, err) = (quote!(::core::result::Result::Ok), quote!(::core::result::Result::Err));
        match kind {
            Kind::Number { narrow: true, name: Some(name), .. } => quote!(#name(#view)),
            Kind::Enum { form: EnumForm::Partial, .. } => {
                let fail = fail.with("Invalid");
                quote!(match #view { #some(value) => value, #none => #fail })
            }
            Kind::Int { form: IntForm::Partial, path, .. } => {
                let fail = fail.with("Invalid");
                quote!(match #path::new(#view) { #some(value) => value, #none => #fail })
            }
            Kind::Array { max, closed, .. } if max.is_some() || *closed => {
                let invalid = fail.with("Invalid");
                let closed =
                    closed.then(|| quote!(array if ::core::iter::Iterator::count(array.iter()) != array.len() => #invalid,));
                let (many, list) = match max.map(num) {
                    Some(max) => {
                        let fail = fail.with("Unsupported");
                        (quote!(array if array.len() > #max => #fail,), quote!(#s::List::from_array(array)))
                    }
                    None => (quote!(), quote!(array)),
                };
                quote!(match #view { #many #closed array => #list })
            }
            Kind::Records { list, max, own, .. } => {
                let error = fail.with_error(*own);
                let many = max.map(|max| {
                    let (max, fail) = (num(max), fail.with("Unsupported"));
                    quote!(if records.len() > #max { #fail })
                });
                quote!({
                    let records = #view;
                    #many
                    match #list::from_wire(records) { #ok(list) => list, #err(error) => #error }
                })
            }
            Kind::Rich { repr, own, .. } => {
                let error = fail.with_error(*own);
                quote!(match <#repr as #s::RecordRepr<'_>>::read(&#view) { #ok(value) => value, #err(error) => #error })
            }
            Kind::Quote => quote!(#s::Quoted::new(#view)),
            Kind::Options => quote!(#s::options::Options::from_octets(#view)),
            _ => view.clone(),
        }
    }

    /// From the representation's value (a local of its type) to the bits on the wire, a number of the field's width.
    pub(crate) fn to_raw(&self, kind: &Kind, field: &Field, value: &TokenStream) -> Result<TokenStream> {
        let ty = uint(field.bits.unwrap_or(0));
        Ok(match kind {
            Kind::Number { narrow: false, .. } => value.clone(),
            Kind::Number { narrow: true, .. } => {
                let unbiased = if field.bias == 0 {
                    quote!(#value.0)
                } else {
                    let bias = num(field.bias);
                    quote!((#value.0 - #bias))
                };
                let unscaled = if field.scale == 1 {
                    unbiased
                } else {
                    let scale = num(field.scale);
                    quote!((#unbiased / #scale))
                };
                quote!((#unscaled) as #ty)
            }
            Kind::Flag => quote!(#value as u8),
            Kind::Enum { form: EnumForm::Open, .. } => quote!(#value.0),
            Kind::Int { form: IntForm::Foreign, .. } => {
                quote!(<#ty as ::core::convert::From<_>>::from(#value))
            }
            Kind::Enum { .. } | Kind::Flags { .. } | Kind::Int { .. } => quote!(#value.to_bits()),
            _ => return unsupported(format!("`{}` as a number", field.name)),
        })
    }

    /// From the representation's value to the number that expressions see.
    pub(crate) fn to_number(&self, kind: &Kind, field: &Field, value: &TokenStream) -> Result<TokenStream> {
        match kind {
            Kind::Number { narrow: true, .. } => Ok(quote!(#value.0)),
            _ => self.to_raw(kind, field, value),
        }
    }

    /// From the representation's value to its octets, an array.
    pub(crate) fn to_octets(&self, kind: &Kind, value: &TokenStream) -> Option<TokenStream> {
        match kind {
            Kind::Octets { .. } => Some(quote!(#value.octets())),
            Kind::Record { .. } => Some(quote!(#value.to_octets())),
            Kind::FixedBytes { .. } => Some(quote!(*#value)),
            _ => None,
        }
    }
}
