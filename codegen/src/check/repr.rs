//! W010, W050: checksums, merged flags and lifted options: everything is written once, and from somewhere.

use super::Check;
use crate::catalogue::options_of;
use crate::diagnostic::Code;
use crate::span::{S, Span};
use crate::spec::{
    Collect, Field, From, OptionDecl, Options, Packet, Payload, PayloadRepr, Role, Ty, TypeDecl,
};
use std::collections::BTreeMap;

pub(super) fn check(check: &mut Check<'_>) {
    let spec = check.spec();
    let Some(packet) = &spec.packet else {
        if let Some(merge) = spec.repr.merge.first() {
            let message = format!("`{}` has nothing to come from", merge.name.v);
            check.report(Code::W050, merge.name.span(), message, "this spec has no packet");
        }
        return;
    };
    check.checksums(packet);
    check.parts(packet);
    check.field_names_of_repr(packet);
    check.lists(&packet.header, &spec.repr.options);
    for variant in &packet.variants {
        if variant.repr {
            check.lists(&variant.v.fields, &variant.options);
        }
    }
}

impl<'a> Check<'a> {
    fn checksums(&mut self, packet: &'a Packet) {
        let mut filled: BTreeMap<&str, Span> = BTreeMap::new();
        for checksum in &packet.checksums {
            let name = checksum.field.v.as_str();
            if let Some(first) = filled.insert(name, checksum.field.span()) {
                let message = format!("`{name}` is filled by two checksums");
                self.report(Code::W050, checksum.field.span(), message, "emit would write it twice")
                    .also(first, "first one");
            }
            let Some(field) = packet.header.iter().find(|f| f.name.v == name) else { continue };
            if !matches!(role(field), Some(Role::Checksum)) {
                let message = format!("`{name}` is filled by a checksum but is not marked so");
                self.report(Code::W050, checksum.field.span(), message, "emit would write it twice")
                    .also(field.name.span(), "add `role: Checksum`");
            }
        }
        for field in packet.header.iter().filter(|f| matches!(role(f), Some(Role::Checksum))) {
            let span = super::roles::role_span(field);
            if !filled.contains_key(field.name.v.as_str()) {
                let message = format!("nothing computes the checksum `{}`", field.name.v);
                let help = "add an entry to `packet.checksums`";
                self.report(Code::W050, span, message, "emit would leave these octets as they were")
                    .help(help);
            }
        }
        self.checksum_widths(packet);
    }

    /// The Internet checksum has 16 bits on an even octet, or the sums over it would differ.
    fn checksum_widths(&mut self, packet: &'a Packet) {
        for checksum in &packet.checksums {
            let wanted = match checksum.algo {
                crate::spec::Algo::Internet => 16,
                crate::spec::Algo::Crc32 => 32,
                crate::spec::Algo::Custom(_) => continue,
            };
            let Some(nth) = packet.header.iter().position(|f| f.name.v == checksum.field.v) else { continue };
            let field = &packet.header[nth];
            if self.bits(field) != Some(wanted) {
                let message = format!("the checksum `{}` does not have {wanted} bits", field.name.v);
                self.report(Code::W030, field.ty.span(), message, "its sum would not fit");
            }
            let before = self.total_bits(&packet.header[..nth]);
            if wanted == 16 && before.is_none_or(|bits| bits % 16 != 0) {
                let message = format!("the checksum `{}` does not stand on an even octet", field.name.v);
                self.report(Code::W020, field.name.span(), message, "the words of the sum would be shifted");
            }
        }
    }

    fn parts(&mut self, packet: &'a Packet) {
        for field in &packet.header {
            let Some(Role::Part(merge)) = role(field) else { continue };
            let entries = &self.spec().repr.merge;
            let taken =
                entries.iter().any(|m| m.name.v == *merge && m.from.iter().any(|f| f.v == field.name.v));
            if !taken {
                let message = format!("`{}` is lost between packet and representation", field.name.v);
                let label = format!("`repr.merge` has no entry `{merge}` that takes it in");
                let help = "add it to `from`, or use `Emit(0)` to ignore it on purpose";
                self.report(Code::W050, super::roles::role_span(field), message, label).help(help);
            }
        }
    }

    /// W010: what is lifted and merged does not take the name of a field that is kept.
    fn field_names_of_repr(&mut self, packet: &'a Packet) {
        let kept = |fields: &'a [S<Field>]| {
            fields
                .iter()
                .filter(|f| matches!(role(f), None | Some(Role::Keep)) && !matches!(f.ty.v, Ty::Options(..)))
        };
        let repr = &self.spec().repr;
        let header: Vec<&'a S<String>> = kept(&packet.header).map(|f| &f.name).collect();
        let made: Vec<&'a S<String>> =
            repr.merge.iter().map(|m| &m.name).chain(repr.options.iter().map(|c| &c.name)).collect();
        self.no_twins(&header, &made);
        self.payload_twin(&header, packet.payload.as_ref());
        for variant in &packet.variants {
            let own =
                header.iter().copied().chain(kept(&variant.v.fields).map(|f| &f.name)).collect::<Vec<_>>();
            let refined = variant.refine.values().filter_map(|refine| refine.name.as_ref());
            let lifted = variant.options.iter().map(|c| &c.name);
            self.no_twins(&own, &refined.chain(lifted).collect::<Vec<_>>());
            self.payload_twin(&own, variant.payload.as_ref());
        }
    }

    /// `payload_len` is what the length of the payload is called.
    fn payload_twin(&mut self, kept: &[&'a S<String>], payload: Option<&'a S<Payload>>) {
        let Some(payload) = payload.filter(|payload| payload.repr == PayloadRepr::Len) else { return };
        if let Some(name) = kept.iter().find(|name| name.v == "payload_len") {
            let message = "the representation has two fields `payload_len`";
            self.report(Code::W010, name.span(), message, "kept here")
                .also(payload.span(), "`repr: Len` makes the other")
                .help("let it be a `Length(of: Payload)`");
        }
    }

    fn no_twins(&mut self, kept: &[&'a S<String>], made: &[&'a S<String>]) {
        for (nth, name) in made.iter().enumerate() {
            if let Some(first) = kept.iter().chain(&made[..nth]).find(|other| other.v == name.v) {
                let message = format!("the representation has two fields `{}`", name.v);
                self.report(Code::W010, name.span(), message, "second one").also(first.span(), "first one");
            }
        }
    }

    /// The option lists among some fields, and what is lifted out of them.
    fn lists(&mut self, fields: &'a [S<Field>], collects: &'a [S<Collect>]) {
        let dropped = |f: &S<Field>| matches!(role(f), Some(Role::Emit(_) | Role::Reserved));
        for field in fields {
            let Some(list) = self.list_of(field) else { continue };
            let here: Vec<&'a S<Collect>> =
                collects.iter().filter(|c| options_of(&c.from.v).iter().any(|o| has(list, o))).collect();
            if dropped(field) {
                if let Some(collect) = here.first() {
                    let message = format!(
                        "`{}` comes from `{}`, which emit leaves empty",
                        collect.name.v, field.name.v
                    );
                    self.report(Code::W050, collect.from.span(), message, "emit could not restore it")
                        .also(super::roles::role_span(field), "take this role away");
                }
            }
            self.lifted(list, &here);
        }
    }

    /// W050: each option feeds one field, and whole.
    fn lifted(&mut self, list: &'a Options, collects: &[&'a S<Collect>]) {
        let mut used: BTreeMap<&str, Span> = BTreeMap::new();
        for collect in collects {
            for option in options_of(&collect.from.v) {
                if let Some(first) = used.insert(option, collect.name.span()) {
                    let message = format!("option `{option}` feeds two representation fields");
                    self.report(Code::W050, collect.from.span(), message, "emit would write it twice")
                        .also(first, "first use");
                }
            }
            let found = |name: &str| list.options.iter().find(|o| o.name.v == name);
            match &collect.from.v {
                From::Value(option, kept) => {
                    let heads = crate::resolve::kept_of_head(list).next().is_some();
                    let others = |o: &OptionDecl| {
                        heads || o.fields.iter().any(|f| f.name.v != *kept && !is_written_anyway(f))
                    };
                    let there = |o: &OptionDecl| o.fields.iter().any(|f| f.name.v == *kept);
                    if found(option).is_some_and(|o| there(o) && others(o)) {
                        let message =
                            format!("`Value` keeps one field of option `{option}`, which has others");
                        let help = format!("use `Whole(\"{option}\")`");
                        self.report(
                            Code::W050,
                            collect.from.span(),
                            message,
                            "emit could not restore the rest",
                        )
                        .help(help);
                    }
                }
                From::Present(option) => {
                    let heads = crate::resolve::kept_of_head(list).next().is_some();
                    if found(option).is_some_and(|o| heads || o.fields.iter().any(|f| !is_written_anyway(f)))
                    {
                        let message =
                            format!("`Present` keeps nothing of option `{option}`, which has fields");
                        let help = format!("use `Whole(\"{option}\")`");
                        self.report(Code::W050, collect.from.span(), message, "emit could not restore them")
                            .help(help);
                    }
                }
                From::Whole(_) | From::OneOf(_) => {}
            }
        }
    }

    fn list_of(&self, field: &Field) -> Option<&'a Options> {
        let Ty::Options(name, _) = &field.ty.v else { return None };
        let (module, name) = name.split_once("::").unwrap_or((self.module, name));
        let file = crate::resolve::file_of(self.library, module)?;
        match &file.spec.types.iter().find(|decl| decl.v.name().v == name)?.v {
            TypeDecl::Options(list) => Some(list),
            _ => None,
        }
    }
}

fn has(list: &Options, option: &str) -> bool {
    list.options.iter().any(|o| o.name.v == option)
}

fn role(field: &Field) -> Option<&Role> {
    field.role.as_ref().map(|role| &role.v)
}

/// Whether emit writes a field without being told its value.
fn is_written_anyway(field: &Field) -> bool {
    matches!(
        role(field),
        Some(
            Role::Reserved
                | Role::Emit(_)
                | Role::Const(_)
                | Role::Magic(_)
                | Role::Length { .. }
                | Role::Count(_)
        )
    ) || matches!(field.ty.v, Ty::Align(_))
}
