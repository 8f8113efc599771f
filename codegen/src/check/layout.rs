//! W020, W021, W022, W034, W035: fields follow each other without a gap, on octets where they have to.

use super::{Body, BodyKind, Check};
use crate::diagnostic::Code;
use crate::expr::{self, Node};
use crate::gather::Gather;
use crate::resolve;
use crate::sorted::Map;
use crate::span::{S, Span};
use crate::spec::{Endian, Field, Len, OnOver, Ty, TypeDecl};

/// Conditions are tried with every value of the fields that they name, while these have at most so many bits.
const MAX_TRIED_BITS: usize = 14;

/// Records are looked into no deeper; a cycle ends here.
const MAX_NESTING: usize = 16;

pub(super) fn check<'a>(check: &mut Check<'a>, body: &Body<'a>) {
    let before = check.sink_len();
    let mut walk = Walk { at: body.start, run: None };
    for (nth, field) in body.fields.iter().enumerate() {
        check.integer_width(field);
        check.elements(field);
        check.refusing_elements(body, field);
        check.rest(body, nth, field);
        check.read_from_behind(body, field);
        check.place(&mut walk, body, nth, field);
    }
    // A width that is wrong is the reason why what is behind it stands wrong.
    if !check.sink_has(before, &[Code::W020, Code::W022]) {
        check.end_of(&walk, body);
    }
    if !check.sink_has(before, &[Code::W022]) {
        check.conditional_bits(body);
    }
}

/// How far the fields reach, in bits from the beginning of the packet, while that is known.
struct Walk {
    at: Option<usize>,
    /// Where the present run of bit fields began: its first field and position.
    run: Option<(Span, usize)>,
}

impl<'a> Check<'a> {
    fn integer_width(&mut self, field: &S<Field>) {
        if let Ty::U(bits) = field.ty.v {
            if !(1..=64).contains(&bits) {
                let message = format!("an integer of {bits} bits");
                self.report(Code::W022, field.ty.span(), message, "integers have 1 to 64 bits")
                    .help("say `U(1)` to `U(64)`, or `Bytes(n)` of what is longer");
            }
        }
        if let (Some(when), Some(0)) = (&field.when, self.bits(field)) {
            let message = format!("`{}` has no octets", field.name.v);
            self.report(Code::W022, when.span(), message, "a condition on nothing")
                .help("take the field away");
        }
        if let Some(Len::Fixed(octets)) = resolve::length(&field.ty.v).filter(|len| is_too_long(len)) {
            let message = format!("`{}` has {} octets", field.name.v, octets.v);
            self.report(Code::W022, octets.span(), message, format!("at most {}", resolve::MAX_OCTETS))
                .help("let another field say its length, or write `\"rest\"`");
        }
        if let Ty::Choice(name, Len::Fixed(octets)) = &field.ty.v {
            if let Some((_, S { v: TypeDecl::Choice { cases, .. }, .. })) =
                self.library.type_decl(self.module, name)
            {
                if !cases.iter().any(|case| u64::from(case.v.0) == octets.v) {
                    let message = format!("`{}` can never be read", field.name.v);
                    let label = format!("no case of `{name}` has {} octets", octets.v);
                    self.report(Code::W040, octets.span(), message, label);
                }
            }
        }
        if field.max.is_some() && !matches!(field.ty.v, Ty::Quote(..)) {
            let message = format!("`max` means nothing for `{}`", field.name.v);
            self.report(Code::W001, field.name.span(), message, "it bounds what is kept of a `Quote`");
        }
        if let Ty::Align(to) = field.ty.v {
            if !to.is_power_of_two() {
                let message = format!("an alignment of {to}");
                self.report(Code::W022, field.ty.span(), message, "a power of two is needed")
                    .help(format!("write `Align({})`", to.max(1).checked_next_power_of_two().unwrap_or(128)));
            }
        }
    }

    /// W035: each element of a list takes at least one octet, or reading would not end.
    fn elements(&mut self, field: &S<Field>) {
        let Ty::Array { of, len, .. } = &field.ty.v else { return };
        let Some((module, decl)) = self.library.type_decl(self.module, of) else { return };
        let fixed = resolve::bits(self.library, module, &Ty::Type(decl.v.name().v.clone()));
        if let TypeDecl::Record { fields, .. } = &decl.v {
            let unconditional = fields.iter().filter(|f| f.when.is_none());
            let least: usize =
                unconditional.filter_map(|f| resolve::bits(self.library, module, &f.ty.v)).sum();
            if least < 8 {
                let message = format!("an element of `{}` may be empty", field.name.v);
                let help = "a variable-length record needs at least one fixed octet";
                self.report(Code::W035, field.ty.span(), message, "reading would never end").help(help);
            }
        }
        self.foreign_element(field, of, &decl.v);
        if let Some(bits) = fixed.filter(|bits| bits % 8 != 0) {
            // Of a record of this spec that is said where it ends.
            if !(matches!(decl.v, TypeDecl::Record { .. }) && module == self.module) {
                let message = format!("an element of `{}` has {bits} bits", field.name.v);
                self.report(Code::W020, field.ty.span(), message, "elements are whole octets");
            }
        } else if let (Some(bits), Len::Fixed(octets)) = (fixed, len) {
            if bits > 0 && octets.v % (bits as u64 / 8) != 0 {
                let message = format!("`{}` is not a whole number of elements", field.name.v);
                self.report(
                    Code::W032,
                    octets.span(),
                    message,
                    format!("an element has {} octets", bits / 8),
                );
            }
        }
    }

    /// W011: elements are of types that are made here, and have a length.
    fn foreign_element(&mut self, field: &S<Field>, of: &str, decl: &TypeDecl) {
        let (label, help) = match decl {
            TypeDecl::Octets { rust: Some(rust), .. } if !is_address(rust) => {
                ("it is a Rust type from elsewhere", "leave `rust` out, or put it into a record of its own")
            }
            TypeDecl::Int { rust: Some(_), .. } => {
                ("it is a Rust type from elsewhere", "leave `rust` out, or put it into a record of its own")
            }
            // That these are no types by themselves is said where names are looked up.
            TypeDecl::Choice { .. } | TypeDecl::Union { .. } | TypeDecl::Options(_) => return,
            TypeDecl::Octets { .. }
            | TypeDecl::Int { .. }
            | TypeDecl::Enum { .. }
            | TypeDecl::Flags { .. }
            | TypeDecl::Record { .. } => return,
        };
        let message = format!("`{of}` can't be the element of an array");
        self.report(Code::W011, field.ty.span(), message, label).help(help);
    }

    /// W023: what is laid out from the end has a length that is known before it is read.
    fn read_from_behind(&mut self, body: &Body<'a>, field: &S<Field>) {
        if let Ty::Options(of, Len::Fixed(S { .. }) | Len::Expr(_)) = &field.ty.v {
            if self.is_until_end(self.module, of) {
                let message = format!("`{}` has a length, and reaches to behind its own `end`", field.name.v);
                let label = "one of both says where it ends";
                let help = format!("say `\"rest\"` here, or leave `until_end` out of `{of}`");
                self.report(Code::W032, field.ty.span(), message, label).help(help);
            }
        }
        if body.kind != BodyKind::Trailer {
            return;
        }
        let name = &field.name.v;
        let help = "write its fields out, or let it be `Bytes` of a length that a field says";
        if resolve::is_rich(self.library, self.module, &field.ty.v) {
            let message = format!("`{name}` is a record that is judged where it is read");
            let label = "a trailer is cut from its end, octets only";
            self.report(Code::W023, field.ty.span(), message, label).help(help);
        } else if matches!(field.ty.v, Ty::Custom { len: Len::Rest, .. })
            || matches!(&field.ty.v, Ty::Options(of, _) if self.is_until_end(self.module, of))
        {
            let message = format!("`{name}` measures itself from its front");
            let label = "a trailer is cut from its end: give it a `len`";
            self.report(Code::W023, field.ty.span(), message, label);
        }
    }

    /// W023: the elements of an array in an option are any octets: what refuses some is a record.
    fn refusing_elements(&mut self, body: &Body<'a>, field: &S<Field>) {
        let Ty::Array { of, .. } = &field.ty.v else { return };
        let Some((_, decl)) =
            self.library.type_decl(self.module, of).filter(|_| body.kind == BodyKind::Option)
        else {
            return;
        };
        let closed = match &decl.v {
            TypeDecl::Enum { open: false, bits, values, .. } => bits.v >= 16 || values.len() != 1 << bits.v,
            TypeDecl::Int { range, on_over, .. } => range.is_some() && *on_over == OnOver::Reject,
            _ => false,
        };
        if closed {
            let message = format!("`{of}` does not take all octets, and is an element in an option");
            let label = "an array in an option is not judged";
            self.report(Code::W023, field.ty.span(), message, label)
                .help("let its type be open, or put the element into a record");
        }
    }

    /// W034: what takes the rest is the last.
    fn rest(&mut self, body: &Body<'a>, nth: usize, field: &S<Field>) {
        let name = &field.name.v;
        if let Ty::Array { of, .. } = &field.ty.v {
            if self.record_takes_rest(self.module, of, MAX_NESTING) {
                let message = format!("an element of `{name}` takes the rest of the packet");
                let help = format!("give the last field of `{of}` a length");
                self.report(Code::W034, field.ty.span(), message, "there could be only one").help(help);
            }
        }
        if !self.takes_rest(self.module, &field.ty.v, MAX_NESTING) {
            return;
        }
        if body.kind == BodyKind::Trailer {
            let message = format!("`{name}` takes the rest, but a trailer is laid out from the end");
            self.report(Code::W034, field.ty.span(), message, "give it a length")
                .help(format!("let a field behind it say it: `Length(of: Field(\"{name}\"))`"));
        } else if nth + 1 < body.fields.len() || body.followed {
            let payload = self.spec().packet.as_ref().and_then(|packet| packet.payload.as_ref()).map(S::span);
            let message = format!("`{name}` takes the rest of the packet but is not the last field");
            let diagnostic = if let Ty::Type(of) = &field.ty.v {
                let label = "nothing can follow a record that takes the rest";
                let help = format!("give the last field of `{of}` a length");
                self.report(Code::W034, field.ty.span(), message, label).help(help)
            } else {
                let help = format!("give `{name}` a length, or let it be the last");
                self.report(Code::W034, field.ty.span(), message, "nothing can follow a `\"rest\"` field")
                    .help(help)
            };
            if let Some(next) = body.fields.get(nth + 1) {
                diagnostic.also(next.name.span(), "this follows");
            } else if let Some(payload) = payload {
                diagnostic.also(payload, "this follows");
            }
        }
    }

    /// Whether a field goes on to the end of what there is.
    fn takes_rest(&self, module: &str, ty: &Ty, depth: usize) -> bool {
        match ty {
            Ty::Type(name) => self.record_takes_rest(module, name, depth),
            // A hand-written codec without a length measures itself.
            Ty::Array { count: Some(_), .. } | Ty::Custom { .. } => false,
            Ty::Options(name, _) if self.is_until_end(module, name) => false,
            _ => matches!(resolve::length(ty), Some(Len::Rest)),
        }
    }

    /// Whether a list reaches to behind its own end, and no further.
    fn is_until_end(&self, module: &str, name: &str) -> bool {
        let decl = self.library.type_decl(module, name).map(|(_, decl)| &decl.v);
        matches!(decl, Some(TypeDecl::Options(list)) if list.until_end)
    }

    fn record_takes_rest(&self, module: &str, name: &str, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return false };
        match self.library.type_decl(module, name) {
            Some((module, S { v: TypeDecl::Record { fields, .. }, .. })) => {
                fields.iter().any(|field| self.takes_rest(module, &field.ty.v, depth))
            }
            _ => false,
        }
    }

    /// W020, W021: where a field begins.
    fn place(&mut self, walk: &mut Walk, body: &Body<'a>, nth: usize, field: &'a S<Field>) {
        let bits = self.bits(field);
        let bit_field = self.is_integer(field) && bits.is_some();
        if let Some(at) = walk.at.filter(|at| at % 8 != 0 && !bit_field) {
            let (span, start) = walk.run.unwrap_or((field.name.span(), at));
            let message = format!("`{}` does not start on an octet boundary", field.name.v);
            let label = format!("starts at bit {} of octet {}", at % 8, at / 8);
            let short = 8 - at % 8;
            let help = format!(
                "add `(name: \"reserved\", ty: U({short}), role: Reserved)` before it, or correct a width"
            );
            self.report(Code::W020, field.name.span(), message, label)
                .also(span, format!("this run of bit fields holds {} bits", at - start))
                .help(help);
            walk.at = Some(at.next_multiple_of(8));
        }
        if let (Some(declared), None) = (&field.at, walk.at) {
            let message = format!("`{}` has no fixed place", field.name.v);
            let label = "something before it varies in length";
            self.report(Code::W021, declared.span(), message, label).help("leave `at` out");
        }
        if let (Some(declared), Some(at)) = (&field.at, walk.at) {
            self.declared_place(body, nth, field, declared, at / 8);
            walk.at = Some(usize::from(declared.v) * 8);
        }
        let ragged = bit_field && bits.is_some_and(|bits| bits % 8 != 0);
        let inside = walk.at.is_some_and(|at| at % 8 != 0);
        if !(ragged || bit_field && inside) {
            walk.run = None;
        } else if walk.run.is_none() {
            walk.run = Some((field.name.span(), walk.at.unwrap_or(0)));
        }
        walk.at = match (walk.at, bits, &field.when) {
            (Some(at), Some(bits), None) => Some(at.saturating_add(bits)),
            (Some(at), None, None) => self.padding(field, at).map(|bits| at + bits),
            _ => None,
        };
        self.little_endian_word(walk, field);
        if walk.at.is_some_and(|at| at % 8 == 0) {
            walk.run = None;
        }
    }

    fn padding(&self, field: &Field, at: usize) -> Option<usize> {
        match field.ty.v {
            Ty::Align(to) if to > 0 => Some(at.next_multiple_of(usize::from(to) * 8) - at),
            _ => None,
        }
    }

    /// In a little-endian spec a run of bit fields is one word.
    fn little_endian_word(&mut self, walk: &Walk, field: &S<Field>) {
        let (Some(at), Some((span, start))) = (walk.at, walk.run) else { return };
        let before = at - self.bits(field).unwrap_or(0);
        if self.spec().endian == Endian::Little && at - start > 64 && before - start <= 64 {
            let message = format!("the run of bit fields up to `{}` has {} bits", field.name.v, at - start);
            let label = "a little-endian run is one word of at most 64 bits";
            self.report(Code::W022, field.name.span(), message, label)
                .also(span, "it begins here")
                .help("put a field of `Bytes` between them, or say `endian: Big`");
        }
    }

    fn declared_place(
        &mut self,
        body: &Body<'a>,
        nth: usize,
        field: &Field,
        declared: &S<u16>,
        octet: usize,
    ) {
        let wanted = usize::from(declared.v);
        if wanted == octet {
            return;
        }
        let name = &field.name.v;
        let (message, help) = if wanted < octet {
            let help =
                format!("the widths above add up to {octet} octets; correct a width or say `at: {octet}`");
            (format!("field `{name}` overlaps the field before it"), help)
        } else {
            let gap = wanted - octet;
            let help = format!("add `(name: \"reserved\", ty: Bytes({gap}), role: Reserved)`");
            (format!("gap of {gap} octet(s) before field `{name}`"), help)
        };
        let label = format!("declared at octet {wanted}");
        let diagnostic = self.report(Code::W021, declared.span(), message, label).help(help);
        if let Some(before) = nth.checked_sub(1).and_then(|n| body.fields.get(n)) {
            diagnostic.also(before.name.span(), format!("`{}` ends at octet {octet}", before.name.v));
        }
    }

    /// W020: the last field ends on an octet.
    fn end_of(&mut self, walk: &Walk, body: &Body<'a>) {
        let (Some(at), Some(last)) = (walk.at.filter(|at| at % 8 != 0), body.fields.last()) else { return };
        let start = body.start.unwrap_or(0);
        let (bits, short) = (at - start, 8 - at % 8);
        let name = &last.name.v;
        let label = format!(
            "after `{name}` it is {bits} bits, {short} short of {} octets",
            at.div_ceil(8) - start / 8
        );
        self.report(Code::W020, last.name.span(), format!("{} ends inside an octet", body.what), label)
            .help(format!("add `(name: \"reserved\", ty: U({short}), role: Reserved)`"));
    }

    /// W020: with every value of the flags, a run of conditional bit fields ends on an octet.
    fn conditional_bits(&mut self, body: &Body<'a>) {
        let mut run: Vec<&S<Field>> = Vec::new();
        for field in body.fields {
            if self.is_integer(field) {
                run.push(field);
            } else {
                self.conditional_run(body, &run);
                run.clear();
            }
        }
        self.conditional_run(body, &run);
    }

    fn conditional_run(&mut self, body: &Body<'a>, run: &[&'a S<Field>]) {
        let ragged: Vec<&'a S<Field>> =
            run.iter().filter(|f| self.bits(f).is_some_and(|bits| bits % 8 != 0)).copied().gather();
        // Where nothing before it is there or not, the last field is known to end inside an octet, and that was reported.
        let always = |field: &&S<Field>| field.when.is_none();
        let bits: usize = ragged.iter().filter_map(|field| self.bits(field)).sum();
        let mut before =
            body.fields.iter().take_while(|field| !run.iter().any(|one| std::ptr::eq(*one, *field)));
        // Of a type that is not known, which was said, nothing follows.
        let unknown = |field: &S<Field>| matches!(&field.ty.v, Ty::Type(name) if self.library.type_decl(self.module, name).is_none());
        let fixed = |field: &S<Field>| always(&field) && (self.bits(field).is_some() || unknown(field));
        let placed = body.start.is_some() && before.all(fixed);
        if ragged.iter().all(always) && (placed && run.iter().all(always) || bits % 8 == 0) {
            return;
        }
        if body.kind == BodyKind::Head {
            return; // nothing in a head is there or not, which is said elsewhere
        }
        if body.kind == BodyKind::Trailer {
            let Some(first) = run.iter().find(|field| field.when.is_some()) else { return };
            let message = format!("`{}` is there or not, and ends inside an octet", first.name.v);
            let label = "bits like this stand in a header, a body, an option or a record";
            let help = "let it be whole octets, or put the run into a record";
            self.report(Code::W023, first.name.span(), message, label).help(help);
            return;
        }
        let conditions: Vec<Option<Node>> =
            ragged.iter().map(|f| f.when.as_ref().and_then(|w| expr::parse(&w.v).ok())).gather();
        let mut names: Map<String, usize> = Map::new();
        let mut named: Map<String, u64> = Map::new();
        for (name, _) in conditions.iter().flatten().flat_map(Node::names) {
            if let Some(resolve::Meaning::Value(value)) = body.scope.meaning(name) {
                named.insert(name.to_owned(), value);
                continue;
            }
            let bits = body.scope.field(name).filter(|f| self.is_integer(f)).and_then(|f| self.bits(f));
            // A name that is no small field counts as a flag of its own.
            names.insert(name.to_owned(), bits.unwrap_or(1));
        }
        let total: usize = names.values().sum();
        if total > MAX_TRIED_BITS {
            let last = ragged[ragged.len() - 1];
            let message = "not supported yet: bit fields under conditions on so many bits";
            self.report(Code::W110, last.name.span(), message, format!("{total} bits decide on this run"));
            return;
        }
        for trial in 0..1u64 << total {
            let values = spread(&names, trial);
            let taken = |condition: &Option<Node>| match condition {
                None => true,
                Some(node) => {
                    super::proof::evaluate(node, &|name| values.get(name).or(named.get(name)).copied())
                        != Some(0)
                }
            };
            let there = ragged.iter().zip(&conditions).filter(|(_, condition)| taken(condition));
            let bits: usize = there.filter_map(|(field, _)| self.bits(field)).sum();
            if bits % 8 != 0 {
                let last = ragged[ragged.len() - 1];
                let example: Vec<String> =
                    values.iter().map(|(name, value)| format!("{name} = {value}")).gather();
                let always = if example.is_empty() { "" } else { "always " };
                let message =
                    format!("the bit fields up to `{}` do not {always}end on an octet", last.name.v);
                let label = match example.as_slice() {
                    [] => format!("{bits} bits more than whole octets", bits = bits % 8),
                    example => format!("{} bits where {}", bits, example.join(", ")),
                };
                let first = ragged[0].name.span();
                let short = 8 - bits % 8;
                let help = example
                    .is_empty()
                    .then(|| format!("add `(name: \"reserved\", ty: U({short}), role: Reserved)` behind it"));
                let diagnostic = self.report(Code::W020, last.name.span(), message, label).maybe_help(help);
                if ragged.len() > 1 {
                    diagnostic.also(first, "from here on");
                }
                return;
            }
        }
    }
}

/// The types of others that are elements.
pub(super) fn is_address(rust: &str) -> bool {
    ["core::net::Ipv4Addr", "core::net::Ipv6Addr"].contains(&rust.trim_start_matches("::"))
}

fn is_too_long(len: &Len) -> bool {
    matches!(len, Len::Fixed(octets) if octets.v > resolve::MAX_OCTETS)
}

/// Deals the bits of a number out to names.
fn spread(names: &Map<String, usize>, mut trial: u64) -> Map<String, u64> {
    let deal = |(name, bits): (&String, &usize)| {
        let value = trial & super::largest(*bits);
        trial >>= bits;
        (name.clone(), value)
    };
    names.iter().map(deal).gather()
}
