//! Where a packet ends by its own account: fields with `Length(of: Packet)`.

use super::cut::Mode;
use super::cx::{Cx, Result, unsupported};
use super::expr::{Scope, length_of};
use super::shape::Shape;
use crate::code::TokenStream;
use crate::code::quote;
use crate::model::{Expr, Field, Length, Packet, Part, Payload, Region, Role};

impl<'m> Cx<'m> {
    /// Statements after a part of the header that says how long the packet is: `octets` and `rest` end there from then on.
    /// In a view of what may be cut short, a packet that does not fit is remembered in `promised`, and read as far as it goes.
    pub(crate) fn end_of(
        &self,
        shape: &Shape<'m>,
        part: &Part,
        scope: &Scope<'_>,
        mode: Mode,
    ) -> Result<TokenStream> {
        let Some(packet) = &self.module.packet else { return Ok(quote!()) };
        let Some(field) = shape.fields_of(part).find(|field| measures_packet(field)) else {
            return Ok(quote!());
        };
        if let Some(variant) = packet.variants.iter().find(|variant| variant.name == shape.owner) {
            let payload = self.variant_payload(packet, variant);
            return match packet.trailer.is_empty() && ends_by(payload, &variant.fields, field) {
                true => Ok(quote!()),
                false => unsupported(format!(
                    "`{}`, a length of the packet in a variant whose last part is not measured by it",
                    field.name
                )),
            };
        }
        if !must_end(packet) {
            return Ok(quote!());
        }
        let len = scope.length(&Expr::Field(field.name.clone()))?;
        let truncated = self.fail(mode, "Truncated", "", &field.name);
        let missing = match mode {
            Mode::Strict => truncated.clone(),
            Mode::Partial => {
                let error = self.error("Truncated", "", &field.name);
                quote!({ promised = ::core::option::Option::Some(#error); (octets, rest) })
            }
        };
        let some = quote!(::core::option::Option::Some);
        let narrow = quote! {
            match octets.split_at_checked(#len) {
                #some((octets, behind)) => {
                    let #some(rest) = rest.len().checked_sub(behind.len()).and_then(|len| rest.get(..len)) else { #truncated };
                    (octets, rest)
                }
                ::core::option::Option::None => #missing,
            }
        };
        let narrow = match &field.when {
            None => narrow,
            Some(when) => {
                let when = scope.condition(when)?;
                quote!(if #when { #narrow } else { (octets, rest) })
            }
        };
        let place = self.is_placed(shape.fields).then(|| quote!(let (packet, cut_from) = (octets, octets);));
        Ok(quote!(let (octets, rest): (&'a [u8], &'a [u8]) = #narrow; #place))
    }
}

/// Whether the field says how long the packet is.
pub(crate) fn measures_packet(field: &Field) -> bool {
    matches!(field.role, Role::Length { of: Region::Packet, .. })
}

/// Whether the packet must be cut where a field of its header says that it ends. It need not where what comes last has a
/// length that is made of this field: that ends there by itself.
pub(crate) fn must_end(packet: &Packet) -> bool {
    let Some(field) = packet.fields.iter().find(|field| measures_packet(field)) else { return false };
    let implied = ends_by(packet.payload.as_ref(), &packet.fields, field);
    !(implied && packet.variants.is_empty() && packet.trailer.is_empty())
}

/// Whether what comes last has a length that is made of this field.
fn ends_by(payload: Option<&Payload>, fields: &[Field], field: &Field) -> bool {
    let last = match (payload, fields.last()) {
        (Some(payload), _) => Some(&payload.len),
        (None, Some(last)) => length_of(&last.ty),
        (None, None) => None,
    };
    match last {
        Some(Length::Expr(expr)) => names(expr, &field.name),
        Some(Length::Fixed(_) | Length::Rest) | None => false,
    }
}

fn names(expr: &Expr, field: &str) -> bool {
    let mut found = false;
    expr.walk(&mut |expr| found |= matches!(expr, Expr::Field(name) if name == field));
    found
}
