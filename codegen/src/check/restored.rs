//! W032, W050, W051: what emit restores of lengths, counts and flags is what parse then reads.

use super::{Body, BodyKind, Check};
use crate::diagnostic::Code;
use crate::expr;
use crate::resolve::{self, Meaning};
use crate::span::S;
use crate::spec::{Field, Len, Payload, PayloadRepr, Region, Role, Ty};

pub(super) fn check<'a>(check: &mut Check<'a>, body: &Body<'a>) {
    for field in body.fields {
        check.flag_is_kept(body, field);
        check.length_of_another(body, field);
        check.length_of_elements(body, field);
        check.length_is_asked(body, field);
        check.source_is_in_each_variant(body, field);
    }
    let Some(packet) = &check.spec().packet else { return };
    match body.kind {
        BodyKind::Header => packet.payload.iter().for_each(|payload| check.length_of_payload(body, payload)),
        BodyKind::Variant => {
            let here = packet.variants.iter().find(|v| body.what == format!("variant `{}`", v.name.v));
            if let Some(payload) = here.and_then(|variant| variant.payload.as_ref()) {
                check.length_of_payload(body, payload);
            }
        }
        _ => {}
    }
}

/// Whether the representation holds a field.
pub(super) fn is_kept(field: &S<Field>) -> bool {
    field.role.as_ref().is_none_or(|role| matches!(role.v, Role::Keep))
}

impl<'a> Check<'a> {
    /// W051: a flag that says nothing but whether one field is there is not kept beside it.
    fn flag_is_kept(&mut self, body: &Body<'a>, field: &'a S<Field>) {
        let Some(when) = field.when.as_ref().filter(|_| is_kept(field)) else { return };
        let text = when.v.trim();
        let (name, role) = match text.strip_prefix('!') {
            Some(name) => (name.trim(), "Absence"),
            None => (text, "Presence"),
        };
        let Some(flag) = body.fields.iter().find(|f| f.name.v == name && is_kept(f)) else { return };
        let asked = |f: &&S<Field>| {
            let node = f.when.as_ref().and_then(|when| expr::parse(&when.v).ok());
            node.is_some_and(|node| node.names().iter().any(|(other, _)| *other == name))
        };
        if self.bits(flag) != Some(1) || body.fields.iter().filter(asked).count() != 1 {
            return;
        }
        let message =
            format!("`{name}` and whether `{}` is there could differ in the representation", field.name.v);
        self.report(Code::W051, when.span(), message, "emit would refuse one without the other")
            .also(flag.name.span(), "this is kept")
            .help(format!("add `role: {role}(\"{}\")` to `{name}`", field.name.v));
    }

    /// W050: what is restored from the length or the number of one field says nothing of another that is kept.
    fn length_of_another(&mut self, body: &Body<'a>, field: &'a S<Field>) {
        if !is_kept(field) {
            return;
        }
        if let Some(Len::Expr(literal)) = resolve::length(&field.ty.v) {
            self.measure_of_another(body, field, literal);
        }
        if let Ty::Array { count: Some(literal), .. } = &field.ty.v {
            self.measure_of_another(body, field, literal);
        }
    }

    fn measure_of_another(&mut self, body: &Body<'a>, field: &'a S<Field>, literal: &'a S<String>) {
        let Ok(node) = expr::parse(&literal.v) else { return };
        let role = |name: &str| match body.scope.meaning(name) {
            Some(Meaning::Field(other)) => other.role.as_ref().map(|role| (&other.name, &role.v)),
            _ => None,
        };
        // The length of a region is restored from all that is in it.
        let region = |name: &str| matches!(role(name), Some((_, Role::Length { of, .. })) if !matches!(of, Region::Field(_)));
        if body.kind == BodyKind::Trailer || node.names().iter().any(|(name, _)| region(name)) {
            return;
        }
        for (name, at) in node.names() {
            let (place, other) = match role(name) {
                Some((place, Role::Length { of: Region::Field(other), .. } | Role::Count(other))) => {
                    (place, other)
                }
                _ => continue,
            };
            if *other != field.name.v && !self.everywhere(body, other).is_empty() {
                let message =
                    format!("`{name}` is restored from `{other}`, and `{}` could differ", field.name.v);
                let here = self.file.part(literal, at, name.len());
                self.report(Code::W050, here, message, "emit could not say the length of this")
                    .also(place.span(), format!("written from `{other}`"))
                    .help(format!("give `{}` a length of its own, or let it be `Emit(0)`", field.name.v));
            }
        }
    }

    /// W050: what stands around all variants can't be restored from what only some of them have.
    fn source_is_in_each_variant(&mut self, body: &Body<'a>, field: &'a S<Field>) {
        let Some(role) =
            field.role.as_ref().filter(|_| matches!(body.kind, BodyKind::Header | BodyKind::Trailer))
        else {
            return;
        };
        let (Role::Length { of: Region::Field(source), .. }
        | Role::Count(source)
        | Role::Presence(source)
        | Role::Absence(source)) = &role.v
        else {
            return;
        };
        let Some(packet) = &self.spec().packet else { return };
        let has = |fields: &[S<Field>]| fields.iter().any(|field| field.name.v == *source);
        let somewhere = packet.variants.iter().any(|variant| has(&variant.fields));
        if has(&packet.header) || has(&packet.trailer) || !somewhere {
            return;
        }
        let Some(variant) = packet.variants.iter().find(|variant| variant.repr && !has(&variant.fields))
        else {
            return;
        };
        let (name, variant) = (&field.name.v, &variant.name);
        let message =
            format!("`{name}` is written from `{source}`, which variant `{}` does not have", variant.v);
        let help =
            format!("put `{name}` into the variants that have `{source}`, or give this one a `{source}` too");
        self.report(Code::W050, role.span(), message, "emit would not know what to write there")
            .also(variant.span(), "this one")
            .help(help);
    }

    /// W050: a length that nothing asks may say anything.
    fn length_is_asked(&mut self, body: &Body<'a>, field: &'a S<Field>) {
        let Some(role) = &field.role else { return };
        let (what, help) = match &role.v {
            Role::Length { of: Region::Payload, .. } => {
                ("the payload".to_owned(), format!("write `payload: (len: \"{}\")`", field.name.v))
            }
            Role::Length { of: Region::Field(other), .. } if !self.everywhere(body, other).is_empty() => {
                (format!("`{other}`"), format!("let the length of `{other}` be `\"{}\"`", field.name.v))
            }
            _ => return,
        };
        if !self.is_asked(&field.name.v) {
            let message = format!("`{}` is the length of {what}, but nothing asks it", field.name.v);
            self.report(Code::W050, role.span(), message, "parse would take any value").help(help);
        }
    }

    /// Whether an expression or a table names a field.
    fn is_asked(&self, name: &str) -> bool {
        let names = |text: &S<String>| {
            // What can't be read was reported, and may be about it.
            expr::parse(&text.v).map_or(true, |node| node.names().iter().any(|(known, _)| *known == name))
        };
        let len = |len: &Len| matches!(len, Len::Expr(text) if names(text));
        let in_field = |field: &S<Field>| {
            let counts = match &field.ty.v {
                Ty::Array { count, .. } => count.as_ref(),
                _ => None,
            };
            let texts = [field.when.as_ref(), field.check.as_ref(), counts];
            texts.into_iter().flatten().any(names) || resolve::length(&field.ty.v).is_some_and(len)
        };
        let in_packet = |packet: &crate::spec::Packet| {
            let own = packet.variants.iter().filter_map(|variant| variant.v.payload.as_ref());
            packet.payload.iter().chain(own).any(|payload| len(&payload.v.len))
                || packet.lets.iter().any(|table| table.from.iter().any(|from| from.v == name))
        };
        let spec = self.spec();
        crate::catalogue::all_fields(spec).any(in_field) || spec.packet.iter().any(in_packet)
    }

    /// W050: the length of a payload can't come from lengths that the payload is no part of.
    fn length_of_payload(&mut self, body: &Body<'a>, payload: &'a S<Payload>) {
        let Len::Expr(literal) = &payload.len else { return };
        let Ok(node) = expr::parse(&literal.v) else { return };
        let mut without = None;
        for (name, at) in node.names() {
            let field = match body.scope.meaning(name) {
                Some(Meaning::Field(field)) => field,
                Some(Meaning::Refined(_, refine)) => {
                    let message = format!("`{name}` and the length of the payload could differ");
                    let here = self.file.part(literal, at, name.len());
                    self.report(Code::W050, here, message, "emit would not know which one to believe")
                        .also(refine.ty.span(), "kept here")
                        .help("let a field with `role: Length(of: Payload)` say it");
                    return;
                }
                Some(Meaning::Param(param)) if payload.repr != PayloadRepr::Slice => {
                    let message = format!("`{name}` and the length of the payload could differ");
                    let here = self.file.part(literal, at, name.len());
                    let help = "let it be `repr: Slice`: then emit has both, and refuses what differs";
                    self.report(Code::W050, here, message, "emit does not see the payload")
                        .also(param.name.span(), "said by the caller")
                        .help(help);
                    return;
                }
                _ => continue,
            };
            if is_kept(field) && matches!(field.ty.v, Ty::U(_) | Ty::Type(_)) {
                let message = format!("`{name}` and the length of the payload could differ");
                let here = self.file.part(literal, at, name.len());
                self.report(Code::W050, here, message, "emit would not know which one to believe")
                    .also(field.name.span(), "kept here")
                    .help(format!("add `role: Length(of: Payload)` to `{name}`"));
                return;
            }
            match field.role.as_ref().map(|role| &role.v) {
                Some(Role::Length { of: Region::Packet | Region::Payload, .. }) => return,
                Some(Role::Length { .. } | Role::Count(_)) => {
                    without = without.or(Some((field, self.file.part(literal, at, name.len()))));
                }
                _ => {}
            }
        }
        if let Some((field, here)) = without {
            let message = format!("`{}` says nothing of the payload", field.name.v);
            self.report(Code::W050, here, message, "emit could not say the length of the payload")
                .also(field.name.span(), "written from something else")
                .help("let it be a `Length` of `Packet` or `Payload`");
        }
    }

    /// W032: a length that is computed from the number of elements is that of so many elements.
    fn length_of_elements(&mut self, body: &Body<'a>, field: &'a S<Field>) {
        let Ty::Array { of, len: Len::Expr(literal), .. } = &field.ty.v else { return };
        let Ok(node) = expr::parse(&literal.v) else { return };
        let names = node.names();
        let Some((name, _)) = names.first().filter(|first| names.iter().all(|(name, _)| *name == first.0))
        else {
            return;
        };
        let Some(Meaning::Field(count)) = body.scope.meaning(name) else { return };
        let counts =
            matches!(count.role.as_ref().map(|role| &role.v), Some(Role::Count(of)) if *of == field.name.v);
        let Some(bits) = resolve::bits(self.library, self.module, &Ty::Type(of.clone())) else { return };
        if !counts {
            return;
        }
        let octets = bits as u64 / 8;
        let (scale, bias) = (count.scale.map_or(1, u64::from), u64::from(count.bias));
        let said = |elements: u64| super::proof::evaluate(&node, &|_| Some(elements * scale + bias));
        if let Some(wrong) = (0..=0xff).find(|n| said(*n).is_some_and(|len| len != n * octets)) {
            let message = format!(
                "`{name}` counts the elements of `{}`, which is not as long as they are",
                field.name.v
            );
            let label = format!(
                "with {wrong} of them this says {} octets, and they have {}",
                said(wrong).unwrap_or(0),
                wrong * octets
            );
            self.report(Code::W032, literal.span(), message, label)
                .also(count.name.span(), "the count")
                .help(match scale == 1 && bias == 0 {
                    true => format!("write `{name} * {octets}`, or `count: \"{name}\"` instead of `len`"),
                    false => format!("leave `scale` and `bias` out, and write `{name} * {octets}`"),
                });
        }
    }
}
