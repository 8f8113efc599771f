//! W050: a length field says what the fields add up to, or emit would write another length than parse expects.

use super::proof::Linear;
use super::{Check, roles::role_span};
use crate::diagnostic::Code;
use crate::expr;
use crate::resolve;
use crate::span::S;
use crate::spec::{Field, Len, Packet, Region, Role, Ty};

pub(super) fn check(check: &mut Check<'_>) {
    let Some(packet) = &check.spec().packet else { return };
    let header = check.octets(&packet.header);
    let mut sound = true;
    for field in &packet.header {
        let Some(Role::Length { of, .. }) = field.role.as_ref().map(|role| &role.v) else { continue };
        let (whole, what) = match of {
            Region::Header if !packet.variants.is_empty() => (None, ""),
            Region::Header => (header.clone(), "the header"),
            Region::Payload => (payload(packet), "the payload"),
            Region::Packet => {
                let simple = sound && packet.variants.is_empty() && packet.trailer.is_empty();
                let both = header.clone().zip(payload(packet)).filter(|_| simple);
                (both.map(|(header, payload)| header.plus(&payload)), "the packet")
            }
            // Wherever it stands: `inverted`.
            Region::Field(_) => (None, ""),
        };
        if let Some(whole) = whole {
            sound &= check.agrees(field, &whole, what);
        }
        if *of == Region::Header {
            for variant in &packet.variants {
                let both = header.clone().zip(check.octets(&variant.fields));
                if let Some((header, body)) = both {
                    check.agrees(field, &header.plus(&body), "header and variant together");
                }
            }
        }
    }
}

/// The payload's octets, where an expression says them.
fn payload(packet: &Packet) -> Option<Linear> {
    match &packet.payload.as_ref()?.v.len {
        Len::Fixed(octets) => Some(Linear::number(octets.v)),
        Len::Expr(text) => Linear::of(&expr::parse(&text.v).ok()?),
        Len::Rest => None,
    }
}

impl Check<'_> {
    fn octets(&self, fields: &[S<Field>]) -> Option<Linear> {
        let mut bits = 0;
        let mut sum = Linear::number(0);
        for field in fields {
            match self.bits(field).filter(|_| field.when.is_none()) {
                Some(fixed) => bits += fixed,
                None => sum = sum.plus(&self.octets_of(field)?),
            }
        }
        Some(sum.plus(&Linear::number(bits as u64 / 8)))
    }

    /// The octets of a field of variable length, where they are a sum.
    fn octets_of(&self, field: &Field) -> Option<Linear> {
        if field.when.is_some() || matches!(field.ty.v, Ty::Array { count: Some(_), .. }) {
            return None;
        }
        match resolve::length(&field.ty.v)? {
            Len::Fixed(octets) => Some(Linear::number(octets.v)),
            Len::Expr(text) => Linear::of(&expr::parse(&text.v).ok()?),
            Len::Rest => None,
        }
    }

    /// Reports a length that is another one; a sum that is wrong makes those wrong that contain it.
    fn agrees(&mut self, field: &S<Field>, whole: &Linear, what: &str) -> bool {
        let name = &field.name.v;
        // What does not depend on the field says nothing about it.
        if !whole.mentions(name) {
            return true;
        }
        let right = whole.difference(&Linear::name(name)).is_zero();
        // Which of the expressions is wrong may have been said already.
        if !right && !self.sink.points_to(field.name.span()) {
            let message = format!("`{name}` is not the length of {what}");
            let label = format!("the lengths below add up to `{whole}`");
            self.report(Code::W050, role_span(field), message, label)
                .help("correct an expression: emit writes what is there, parse would read something else");
        }
        right
    }
}
