//! Expressions: over locals while a packet is cut, over a view's parts in accessors, over a representation on emit.

use super::cx::{Cx, Result, Unsupported, unsupported};
use super::names::num;
use super::shape::Shape;
use crate::code::TokenStream;
use crate::code::quote;
use crate::model::{BinaryOp, Expr, Field, FieldType, Length, Let, Part};

/// How the fixed part of a field is reached.
#[derive(Clone)]
pub(crate) enum Access {
    /// An expression of type `&[u8; N]`.
    Array(TokenStream),
    /// `Option<&[u8; N]>`.
    Maybe(TokenStream),
    /// `Option<&[u8]>` that may end early, in a function that returns an `Option`.
    Short(TokenStream),
    /// `Option<&[u8]>` that is whole where it is asked: 0 stands for what can't be.
    Seen(TokenStream),
}

/// Where the names of an expression are found.
pub(crate) type Lookup<'s> = dyn Fn(&str) -> Option<Result<TokenStream>> + 's;

/// The names an expression may use, and what they are here. Every number is a `u64` where any may pass 32 bits.
pub(crate) struct Scope<'s> {
    pub(crate) lookup: &'s Lookup<'s>,
    pub(crate) payload_len: Option<TokenStream>,
    pub(crate) octets: Option<TokenStream>,
    pub(crate) wide: bool,
}

impl Scope<'_> {
    fn ty(&self) -> TokenStream {
        if self.wide { quote!(u64) } else { quote!(u32) }
    }

    fn name(&self, name: &str) -> Result<TokenStream> {
        match (self.lookup)(name) {
            Some(tokens) => tokens,
            None => unsupported(format!("`{name}` in an expression here")),
        }
    }

    /// The expression as a number of the scope's type.
    pub(crate) fn number(&self, expr: &Expr) -> Result<TokenStream> {
        let ty = self.ty();
        Ok(match expr {
            Expr::Num(value) => {
                let value = num(*value);
                quote!(#value)
            }
            Expr::Field(name) | Expr::Let(name) => {
                let value = self.name(name)?;
                quote!((#value as #ty))
            }
            Expr::Param(name) => {
                return unsupported(format!("the address `{name}` in an expression"));
            }
            Expr::PayloadLen => match &self.payload_len {
                Some(len) => quote!((#len as #ty)),
                None => return unsupported("`payload.len` here"),
            },
            Expr::BufLen => match &self.octets {
                Some(octets) => quote!((#octets.len() as #ty)),
                None => return unsupported("`buf_len` here"),
            },
            Expr::Not(_) => {
                let value = self.condition(expr)?;
                quote!((#value) as #ty)
            }
            Expr::Binary(a, op, b) => {
                if is_boolean(*op) {
                    let value = self.condition(expr)?;
                    return Ok(quote!(((#value) as #ty)));
                }
                let (a, b_tokens) = (self.number(a)?, self.number(b)?);
                match op {
                    BinaryOp::Add => quote!(#a.saturating_add(#b_tokens)),
                    BinaryOp::Sub => quote!(#a.saturating_sub(#b_tokens)),
                    BinaryOp::Mul => quote!(#a.saturating_mul(#b_tokens)),
                    BinaryOp::Div => divide(&a, &b_tokens, b, quote!(/), quote!(checked_div)),
                    BinaryOp::Rem => divide(&a, &b_tokens, b, quote!(%), quote!(checked_rem)),
                    BinaryOp::BitAnd => quote!((#a & #b_tokens)),
                    BinaryOp::BitOr => quote!((#a | #b_tokens)),
                    BinaryOp::BitXor => quote!((#a ^ #b_tokens)),
                    BinaryOp::Or
                    | BinaryOp::And
                    | BinaryOp::Eq
                    | BinaryOp::Ne
                    | BinaryOp::Le
                    | BinaryOp::Ge
                    | BinaryOp::Lt
                    | BinaryOp::Gt => return unsupported("an expression"),
                }
            }
        })
    }

    /// The expression as a `bool`.
    pub(crate) fn condition(&self, expr: &Expr) -> Result<TokenStream> {
        Ok(match expr {
            Expr::Not(inner) => {
                let inner = self.condition(inner)?;
                quote!(!(#inner))
            }
            Expr::Binary(a, BinaryOp::Or, b) => {
                let (a, b) = (self.condition(a)?, self.condition(b)?);
                quote!((#a) || (#b))
            }
            Expr::Binary(a, BinaryOp::And, b) => {
                let (a, b) = (self.condition(a)?, self.condition(b)?);
                quote!((#a) && (#b))
            }
            Expr::Binary(a, op, b) if is_boolean(*op) => {
                let ty = self.ty();
                // A comparison's left side names the type, so that a literal on the right has it.
                let (left, right) = (self.number(a)?, self.number(b)?);
                let left = if matches!(**a, Expr::Num(_)) { quote!((#left as #ty)) } else { left };
                let op = comparison(*op);
                quote!(#left #op #right)
            }
            other => {
                let value = self.number(other)?;
                quote!(#value != 0)
            }
        })
    }

    /// A length in octets, a `usize`.
    pub(crate) fn length(&self, expr: &Expr) -> Result<TokenStream> {
        let value = self.number(expr)?;
        Ok(match expr {
            Expr::Num(value) => {
                let value = num(*value);
                quote!(#value)
            }
            _ => quote!((#value as usize)),
        })
    }
}

fn is_boolean(op: BinaryOp) -> bool {
    match op {
        BinaryOp::Or
        | BinaryOp::And
        | BinaryOp::Eq
        | BinaryOp::Ne
        | BinaryOp::Le
        | BinaryOp::Ge
        | BinaryOp::Lt
        | BinaryOp::Gt => true,
        BinaryOp::BitAnd
        | BinaryOp::BitOr
        | BinaryOp::BitXor
        | BinaryOp::Add
        | BinaryOp::Sub
        | BinaryOp::Mul
        | BinaryOp::Div
        | BinaryOp::Rem => false,
    }
}

fn comparison(op: BinaryOp) -> TokenStream {
    match op {
        BinaryOp::Eq => quote!(==),
        BinaryOp::Le => quote!(<=),
        BinaryOp::Ge => quote!(>=),
        BinaryOp::Lt => quote!(<),
        BinaryOp::Gt => quote!(>),
        _ => quote!(!=),
    }
}

fn divide(
    a: &TokenStream,
    b: &TokenStream,
    by: &Expr,
    plain: TokenStream,
    checked: TokenStream,
) -> TokenStream {
    match by {
        Expr::Num(value) if *value != 0 => quote!((#a #plain #b)),
        _ => quote!(#a.#checked(#b).unwrap_or(0)),
    }
}

/// Whether a structure has a number of more than 32 bits, or an expression that may pass them.
pub(crate) fn is_wide(fields: &[Field]) -> bool {
    fields.iter().any(|field| {
        let number = matches!(field.ty, FieldType::U(_) | FieldType::Type(_));
        number
            && field.bits.is_some_and(|bits| bits > 24 && bits <= 64)
            && matches!(field.ty, FieldType::U(_))
            && super::value::max_logical(field) > u64::from(u32::MAX)
    })
}

impl<'m> Cx<'m> {
    /// The number of a field of `shape`, its part being reached by `access`.
    pub(crate) fn number_via(&self, field: &Field, octets: usize, access: &Access) -> Result<TokenStream> {
        let s = &self.s;
        let read = |a: &TokenStream| Ok::<_, Unsupported>(self.number(field, a)?.0);
        Ok(match access {
            Access::Array(a) => read(a)?,
            Access::Maybe(a) => {
                let read = read(&quote!(part))?;
                quote!(#a.map_or(0, |part| #read))
            }
            Access::Short(a) => {
                let end = num((field.bit + field.bits.unwrap_or(0)).div_ceil(8));
                let (octets, read) = (num(octets), read(&quote!(part))?);
                quote!({ let part = #s::head::<#octets>(#a, #end)?; #read })
            }
            Access::Seen(a) => {
                let (octets, read) = (num(octets), read(&quote!(part))?);
                quote!(#a.and_then(|seen| #s::head::<#octets>(seen, #octets)).map_or(0, |part| #read))
            }
        })
    }

    /// A lookup of the fields of one structure.
    pub(crate) fn shape_lookup<'s>(
        &'s self,
        shape: &'s Shape<'m>,
        access: impl Fn(usize) -> Access + 's,
    ) -> impl Fn(&str) -> Option<Result<TokenStream>> + 's {
        move |name| {
            let field = shape.field(name)?;
            if let Some(number) = self.loose_number(shape, name, &access) {
                return Some(number);
            }
            let (part, octets) = shape.part_of(name)?;
            Some(self.number_via(field, octets, &access(part)))
        }
    }

    /// Statements that look the rows of a table up; `fail` diverges where no row matches.
    pub(crate) fn table(
        &self,
        table: &Let,
        fields: &[Field],
        scope: &Scope<'_>,
        fail: &TokenStream,
    ) -> Result<TokenStream> {
        let mut bits = quote!(0u64);
        for from in &table.from {
            let Some(field) = fields.iter().find(|field| field.name == *from) else {
                return unsupported(format!("the table {} over `{from}`", table.name));
            };
            let value = scope.number(&Expr::Field(from.clone()))?;
            let width = num(field.bits.unwrap_or(0));
            bits = quote!((#bits << #width | (#value as u64)));
        }
        let rows = table.rows.iter().map(|row| {
            let (mask, pattern, value) =
                (super::names::hex(row.mask), super::names::hex(row.pattern), num(row.value));
            quote!(bits if bits & #mask == #pattern => #value,)
        });
        let otherwise = match table.otherwise {
            Some(value) => {
                let value = num(value);
                quote!(#value)
            }
            None => fail.clone(),
        };
        Ok(quote!(match #bits { #(#rows)* _ => #otherwise }))
    }
}

/// Whether a length is an expression, and which.
pub(crate) fn length_of(ty: &FieldType) -> Option<&Length> {
    match ty {
        FieldType::Bytes(len)
        | FieldType::Array { len, .. }
        | FieldType::Choice(_, len)
        | FieldType::Options(_, len)
        | FieldType::Quote(_, len)
        | FieldType::Union(_, len)
        | FieldType::Custom { len, .. } => Some(len),
        FieldType::U(_) | FieldType::Bool | FieldType::Type(_) | FieldType::Align(_) => None,
    }
}

/// The condition of a part.
pub(crate) fn when_of(part: &Part) -> Option<&Expr> {
    match part {
        Part::Fixed { when, .. } | Part::Variable { when, .. } => when.as_ref(),
        Part::Loose { .. } => None,
    }
}
