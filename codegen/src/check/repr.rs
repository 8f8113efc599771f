//! W010, W050: checksums, merged flags and lifted options: everything is written once, and from somewhere.

use super::Check;
use crate::catalogue::options_of;
use crate::diagnostic::{Code, nearest};
use crate::gather::Gather;
use crate::sorted::Map;
use crate::span::{S, Span};
use crate::spec::{
    Checksum, Collect, Field, From, OptionDecl, Options, Packet, Payload, PayloadRepr, Region, Repeat, Role,
    Ty, TypeDecl, Variant,
};

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
        let mut filled: Map<&str, Span> = Map::new();
        for checksum in &packet.checksums {
            let name = checksum.field.v.as_str();
            if let Some(first) = filled.insert(name, checksum.field.span()) {
                let message = format!("`{name}` is filled by two checksums");
                self.report(Code::W050, checksum.field.span(), message, "emit would write it twice")
                    .also(first, "first one")
                    .help("name another field with `role: Checksum`, or take one of them away");
            }
            let Some(field) = all_fields(packet).find(|f| f.name.v == name) else { continue };
            if !matches!(role(field), Some(Role::Checksum)) {
                let message = format!("`{name}` is filled by a checksum but is not marked so");
                self.report(Code::W050, checksum.field.span(), message, "emit would write it twice")
                    .also(field.name.span(), "add `role: Checksum`")
                    .help(format!("give `{name}` the role `Checksum`, or name a field that has it"));
            }
        }
        for field in all_fields(packet).filter(|f| matches!(role(f), Some(Role::Checksum))) {
            let span = super::roles::role_span(field);
            // One that names no field may be meant for it.
            let astray = filled.keys().any(|name| all_fields(packet).all(|f| f.name.v != *name));
            if !filled.contains_key(field.name.v.as_str()) && !astray {
                let message = format!("nothing computes the checksum `{}`", field.name.v);
                let help = "add an entry to `packet.checksums`";
                self.report(Code::W050, span, message, "emit would leave these octets as they were")
                    .help(help);
            }
        }
        (0..packet.checksums.len()).for_each(|nth| self.covers_later(packet, nth));
        self.checksum_widths(packet);
    }

    /// A checksum has the width of its sum and stands on an octet, that of the Internet on an even one, or the sums over
    /// it would differ.
    fn checksum_widths(&mut self, packet: &'a Packet) {
        for checksum in &packet.checksums {
            let wanted = match checksum.algo {
                crate::spec::Algo::Internet | crate::spec::Algo::Crc16 => Some(16),
                crate::spec::Algo::Crc32 | crate::spec::Algo::Crc32c => Some(32),
                crate::spec::Algo::Custom(_) => None,
            };
            if checksum.pseudo.is_some() && checksum.algo != crate::spec::Algo::Internet {
                let message = format!("`{}` has no place for a pseudo-header", checksum.field.v);
                self.report(Code::W050, checksum.span(), message, "only the Internet checksum covers one");
            }
            self.covered(packet, checksum);
            let Some((before, fields)) = self.holder_of(packet, &checksum.field.v) else { continue };
            let Some(nth) = fields.iter().position(|f| f.name.v == checksum.field.v) else { continue };
            let field = &fields[nth];
            let bits = self.bits(field).filter(|_| self.is_integer(field));
            if wanted.is_some_and(|wanted| bits != Some(wanted)) {
                let message =
                    format!("the checksum `{}` does not have {} bits", field.name.v, wanted.unwrap_or(0));
                let help = format!("write `U({})`", wanted.unwrap_or(0));
                self.report(Code::W030, field.ty.span(), message, "its sum would not fit").help(help);
            } else if bits.is_none_or(|bits| bits % 8 != 0) {
                let message = format!("the checksum `{}` is no number of whole octets", field.name.v);
                self.report(
                    Code::W030,
                    field.ty.span(),
                    message,
                    "write `U(8)`, `U(16)`, `U(32)` or `U(64)`",
                );
            }
            // One in the trailer covers what is in front of it, and not itself.
            let inside = matches!(checksum.over, Region::Header | Region::Packet);
            let trailing = packet.trailer.iter().any(|f| f.name.v == checksum.field.v);
            let even =
                wanted == Some(16) && checksum.algo == crate::spec::Algo::Internet && inside && !trailing;
            let bits_before = before.and_then(|before| Some(before + self.bits_in_words(&fields[..nth])?));
            if even && bits_before.is_none_or(|bits| bits % 16 != 0) {
                let message = format!("the checksum `{}` does not stand on an even octet", field.name.v);
                self.report(Code::W020, field.name.span(), message, "the words of the sum would be shifted")
                    .help("move it by an octet, or take an `algo` that sums octets");
            } else if bits_before.is_some_and(|bits| bits % 8 != 0) {
                let message = format!("the checksum `{}` does not start on an octet boundary", field.name.v);
                self.report(Code::W020, field.name.span(), message, "octets are summed")
                    .help("pad the bits in front of it up to an octet");
            }
        }
    }

    /// W050: checksums are filled in one after the other, so none covers one that comes later.
    fn covers_later(&mut self, packet: &'a Packet, nth: usize) {
        let checksum = &packet.checksums[nth];
        let place = |name: &str| all_fields(packet).position(|f| f.name.v == name);
        let trailing = packet.trailer.iter().any(|f| f.name.v == checksum.field.v);
        for later in &packet.checksums[nth + 1..] {
            let name = later.field.v.as_str();
            let covered = match &checksum.over {
                Region::Header => packet.header.iter().any(|f| f.name.v == name),
                Region::Packet if trailing => place(name) < place(&checksum.field.v),
                Region::Packet => true,
                Region::Field(of) => of == name,
                Region::Payload => false,
            };
            if covered && place(name).is_some() {
                let message = format!("`{}` covers `{name}`, which is filled in later", checksum.field.v);
                let label = "it would be wrong by then";
                self.report(Code::W050, later.field.span(), message, label)
                    .help("put the one that is covered first");
            }
        }
    }

    /// The fields among which one stands, and the bits in front of them, if that is known.
    fn holder_of(&self, packet: &'a Packet, name: &str) -> Option<(Option<usize>, &'a [S<Field>])> {
        let has = |fields: &[S<Field>]| fields.iter().any(|f| f.name.v == name);
        if has(&packet.header) {
            return Some((Some(0), &packet.header));
        }
        if has(&packet.trailer) {
            return Some((Some(0), &packet.trailer));
        }
        let variant = packet.variants.iter().find(|variant| has(&variant.v.fields))?;
        Some((self.bits_in_words(&packet.header), &variant.v.fields))
    }

    /// Bits of neighbouring fields; those under a condition count where they shift no word of 16 bits.
    fn bits_in_words(&self, fields: &[S<Field>]) -> Option<usize> {
        let mut sum = 0;
        let mut rest = fields;
        while let Some(first) = rest.first() {
            let condition = |field: &S<Field>| field.when.as_ref().map(|when| when.v.clone());
            let together = rest.iter().take_while(|field| condition(field) == condition(first)).count();
            let (run, behind) = rest.split_at(together);
            let bits = run.iter().map(|field| self.bits(field)).sum::<Option<usize>>()?;
            if first.when.is_some() && bits % 16 != 0 {
                return None;
            }
            sum += bits;
            rest = behind;
        }
        Some(sum)
    }

    /// What a checksum covers is there.
    fn covered(&mut self, packet: &'a Packet, checksum: &'a S<Checksum>) {
        match &checksum.over {
            Region::Payload => {
                let holder = |variant: &S<Variant>| {
                    variant.fields.iter().any(|field| field.name.v == checksum.field.v)
                };
                // One in a body covers what follows there, one in the header what follows any body.
                let own = packet.variants.iter().find(|variant| holder(variant));
                let there = match own {
                    Some(variant) => variant.payload.is_some(),
                    None => packet.variants.iter().any(|variant| variant.payload.is_some()),
                };
                if packet.payload.is_none() && !there {
                    let message = format!("`{}` covers a payload, but there is none", checksum.field.v);
                    self.report(Code::W012, checksum.span(), message, "nothing would be summed")
                        .help("add `payload: ()`, or sum `Packet`");
                }
            }
            Region::Field(name) => {
                let found = all_fields(packet).find(|f| f.name.v == *name);
                if found.is_none() {
                    let help = nearest(name, all_fields(packet).map(|f| f.name.v.as_str()));
                    let message = format!("unknown field `{name}`");
                    self.report(Code::W012, checksum.span(), message, "named by `over`").maybe_help(help);
                }
                let body_of = |name: &str| {
                    let has =
                        |variant: &&S<Variant>| variant.fields.iter().any(|field| field.name.v == *name);
                    packet.variants.iter().find(has).map(|variant| &variant.name.v)
                };
                let (own, other) = (body_of(&checksum.field.v), body_of(name));
                if let Some(other) = other.filter(|other| own != Some(*other)) {
                    let message = format!("`{}` covers a field of variant `{other}` only", checksum.field.v);
                    self.report(Code::W050, checksum.span(), message, "other variants have none")
                        .help(format!("put the checksum into `{other}`, or let it cover the `Packet`"));
                }
            }
            Region::Header | Region::Packet => {}
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
        let header: Vec<&'a S<String>> = kept(&packet.header).map(|f| &f.name).gather();
        let made: Vec<&'a S<String>> =
            repr.merge.iter().map(|m| &m.name).chain(repr.options.iter().map(|c| &c.name)).gather();
        self.no_twins(&header, &made);
        self.payload_twin(&header, packet.payload.as_ref());
        for variant in &packet.variants {
            let own =
                header.iter().copied().chain(kept(&variant.v.fields).map(|f| &f.name)).gather::<Vec<_>>();
            let refined = variant.refine.values().filter_map(|refine| refine.name.as_ref());
            let lifted = variant.options.iter().map(|c| &c.name);
            self.no_twins(&own, &refined.chain(lifted).gather::<Vec<_>>());
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
                collects.iter().filter(|c| options_of(&c.from.v).iter().any(|o| has(list, o))).gather();
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
        let mut used: Map<&str, Span> = Map::new();
        for collect in collects {
            for option in options_of(&collect.from.v) {
                if let Some(first) = used.insert(option, collect.name.span()) {
                    let message = format!("option `{option}` feeds two representation fields");
                    self.report(Code::W050, collect.from.span(), message, "emit would write it twice")
                        .also(first, "first use")
                        .help(format!("take `{option}` out of one of them"));
                }
            }
            if matches!(collect.repeat, Repeat::List(0)) {
                let message = format!("`{}` keeps a list of 0 options", collect.name.v);
                self.report(Code::W050, collect.name.span(), message, "a packet with one of them is refused")
                    .help("say how many there may be, `List(4)`, or `All`");
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

/// Header, bodies and trailer.
fn all_fields(packet: &Packet) -> impl Iterator<Item = &S<Field>> {
    let bodies = packet.variants.iter().flat_map(|variant| &variant.v.fields);
    packet.header.iter().chain(bodies).chain(&packet.trailer)
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
