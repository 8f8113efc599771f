//! W022, W030, W042, W043, W046, W060: declared types by themselves.

use super::{Check, largest};
use crate::diagnostic::Code;
use crate::gather::Gather;
use crate::sorted::Map;
use crate::span::{S, Span};
use crate::spec::{EnumValue, Field, Show, Ty, TypeDecl};

pub(super) fn check(check: &mut Check<'_>) {
    for decl in &check.spec().types {
        match &decl.v {
            TypeDecl::Enum { name, bits, open, values, .. } => {
                check.width(bits, "an enum");
                check.values(name, bits, values, "enum");
                check.completeness(name, bits, *open, values);
            }
            TypeDecl::Flags { name, bits, flags, .. } => {
                check.width(bits, "a set of flags");
                check.values(name, bits, flags, "flags");
                check.masks(flags);
            }
            TypeDecl::Octets { name, len, rust, show, .. } => {
                check.core_octets(name, *len, rust.as_deref());
                let fits = |show| match show {
                    Show::Ipv4 => *len == 4,
                    Show::Ipv6 => *len == 16,
                    show => show.suffix().is_empty(),
                };
                check.show(name, show, fits, "octets show themselves as `Hex`, `HexColon`, `HexDash`, 4 of them as `Ipv4`, 16 as `Ipv6`");
                if *len == 0 {
                    let message = format!("`{}` has no octets", name.v);
                    check.report(Code::W022, name.span(), message, "at least one is needed");
                }
            }
            TypeDecl::Int { name, bits, range, rust, show, .. } => {
                check.core_number(name, bits.v, rust.as_deref());
                let fits = |show| matches!(show, Show::Dec | Show::Hex) || !show.suffix().is_empty();
                check.show(
                    name,
                    show,
                    fits,
                    "numbers show themselves as `Dec`, `Hex`, `Seconds`, `Millis` or `Micros`",
                );
                check.width(bits, "an integer");
                check.range(name, bits, *range);
            }
            TypeDecl::Record { name, fields, .. } => {
                check.cycle(&name.v, fields, &mut vec![name.v.clone()]);
                if fields.is_empty() {
                    let message = format!("record `{}` has no fields", name.v);
                    check.report(Code::W022, name.span(), message, "at least one is needed");
                }
            }
            TypeDecl::Choice { name, cases, show, .. } => {
                check.cases(name, cases);
                let fits = |show: Show| show.suffix().is_empty();
                check.show(name, show, fits, "octets of several lengths are no duration");
            }
            TypeDecl::Union { name, by, cases, .. } => {
                check.union_tags(name, by);
                for case in cases {
                    check.cycle(&name.v, &case.v.fields, &mut vec![name.v.clone()]);
                }
                check.union_cases(by, cases);
            }
            TypeDecl::Options(_) => {}
        }
    }
}

impl<'a> Check<'a> {
    fn show(&mut self, name: &S<String>, show: &Option<S<Show>>, fits: impl Fn(Show) -> bool, label: &str) {
        let Some(show) = show.as_ref().filter(|show| !fits(show.v)) else { return };
        let message = format!("`{}` cannot be shown as `{:?}`", name.v, show.v);
        self.report(Code::W046, show.span(), message, label);
    }

    /// W046: of `core` there are two types of octets, each with its length.
    fn core_octets(&mut self, name: &S<String>, len: u16, rust: Option<&str>) {
        let Some(rust) = rust.filter(|rust| is_of_core(rust)) else { return };
        let (message, label) = match rust.trim_start_matches("::") {
            "core::net::Ipv4Addr" if len == 4 => return,
            "core::net::Ipv6Addr" if len == 16 => return,
            "core::net::Ipv4Addr" => (format!("an `Ipv4Addr` of {len} octets"), "it has 4"),
            "core::net::Ipv6Addr" => (format!("an `Ipv6Addr` of {len} octets"), "it has 16"),
            _ => (format!("`{rust}` is made of no octets"), "of this"),
        };
        self.report(Code::W046, name.span(), message, label)
            .help("there are `core::net::Ipv4Addr` and `core::net::Ipv6Addr`, and types of one's own");
    }

    /// W046: of Rust's numbers the one that is as wide.
    fn core_number(&mut self, name: &S<String>, bits: u8, rust: Option<&str>) {
        let Some(rust) = rust else { return };
        let wide = bits.next_power_of_two().max(8);
        let numbers = [
            "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32",
            "f64", "bool", "char",
        ];
        if !(is_of_core(rust) || numbers.contains(&rust)) || rust == format!("u{wide}") {
            return;
        }
        let message = format!("`{rust}` is no type for {bits} bits");
        self.report(Code::W046, name.span(), message, "any number of so many bits must be one, and back")
            .help(format!("there is `u{wide}`, and types of one's own"));
    }

    fn width(&mut self, bits: &S<u8>, what: &str) {
        if !(1..=64).contains(&bits.v) {
            let message = format!("{what} of {} bits", bits.v);
            self.report(Code::W022, bits.span(), message, "integers have 1 to 64 bits")
                .help("write `bits: 8`, or declare `Octets` where it is longer than 64 bits");
        }
    }

    fn values(&mut self, name: &S<String>, bits: &S<u8>, values: &'a [S<EnumValue>], what: &str) {
        let most = largest(usize::from(bits.v));
        let mut seen: Map<u64, &S<EnumValue>> = Map::new();
        if values.is_empty() {
            let message = format!("{what} `{}` names no value", name.v);
            self.report(Code::W030, name.span(), message, format!("a plain `U({})` says the same", bits.v));
        }
        for value in values {
            if value.value.v > most {
                let message = format!("the value {:#x} does not fit {what} `{}`", value.value.v, name.v);
                let label = format!("{} bits hold at most {most:#x}", bits.v);
                let needed = 64 - value.value.v.leading_zeros();
                self.report(Code::W030, value.value.span(), message, label)
                    .help(format!("say `bits: {needed}`, or choose a smaller value"));
            }
            match seen.get(&value.value.v) {
                Some(first) => {
                    let (a, b, number) = (&first.name.v, &value.name.v, value.value.v);
                    let message = format!("`{a}` and `{b}` have the same value {number:#x}");
                    let span = first.value.span();
                    self.report(Code::W042, value.value.span(), message, "second use")
                        .also(span, "first use")
                        .help(match next_free(values, most) {
                            Some(free) => {
                                format!("the next value that is free is {free:#x}; or take one away")
                            }
                            None => "take one of them away".to_owned(),
                        });
                }
                None => {
                    seen.insert(value.value.v, value);
                }
            }
        }
    }

    fn completeness(&mut self, name: &S<String>, bits: &S<u8>, open: bool, values: &[S<EnumValue>]) {
        let all = bits.v < 16 && values.len() as u64 == 1 << bits.v;
        if open && all {
            let message = format!("enum `{}` names all {} values and is still `open`", name.v, values.len());
            let help = "say `open: false`; conversion then cannot fail";
            self.report(Code::W043, name.span(), message, "no value is left unnamed").help(help);
        }
    }

    fn masks(&mut self, flags: &[S<EnumValue>]) {
        for flag in flags.iter().filter(|flag| flag.value.v == 0) {
            let message = format!("flag `{}` has no bit", flag.name.v);
            self.report(Code::W030, flag.value.span(), message, "a flag's value is its mask")
                .help("write the bit that it is: `0x01`, `0x02`, `0x04`, …");
        }
    }

    fn range(&mut self, name: &S<String>, bits: &S<u8>, range: Option<(u64, u64)>) {
        let Some((low, high)) = range else { return };
        let most = largest(usize::from(bits.v));
        if low > high {
            let message = format!("the range of `{}` is empty", name.v);
            self.report(Code::W030, name.span(), message, format!("{low} is above {high}"))
                .help(format!("write `range: ({high}, {low})`"));
        } else if high > most {
            let message = format!("the range of `{}` does not fit {} bits", name.v, bits.v);
            self.report(Code::W030, name.span(), message, format!("{high} is above {most}"))
                .help(format!("let it end at {most}, or say `bits: {}`", 64 - high.leading_zeros()));
        }
    }

    fn cases(&mut self, name: &S<String>, cases: &[S<(u16, String)>]) {
        if cases.is_empty() {
            let message = format!("choice `{}` has no cases", name.v);
            self.report(Code::W030, name.span(), message, "at least one is needed");
        }
        let mut seen: Map<u16, Span> = Map::new();
        for case in cases {
            match seen.get(&case.v.0) {
                Some(first) => {
                    let message = format!("two cases of `{}` have {} octets", name.v, case.v.0);
                    self.report(Code::W042, case.span(), message, "second use").also(*first, "first use");
                }
                None => {
                    seen.insert(case.v.0, case.span());
                }
            }
        }
    }

    /// Reports a record that holds itself, at the field where the circle closes.
    fn cycle(&mut self, top: &str, fields: &'a [S<Field>], path: &mut Vec<String>) {
        for field in fields {
            let (Ty::Type(name) | Ty::Array { of: name, .. } | Ty::Union(name, _)) = &field.ty.v else {
                continue;
            };
            if path.contains(name) {
                if name == top {
                    let way = format!("{} -> {name}", path.join(" -> "));
                    let message = format!("type `{name}` contains itself");
                    let help = "a wire type must have a bounded size; nest through a payload or an option list instead";
                    self.report(Code::W060, field.ty.span(), message, way).help(help);
                }
                continue;
            }
            let decl = self.spec().types.iter().find(|decl| decl.v.name().v == *name);
            let inner: Vec<&'a [S<Field>]> = match decl.map(|decl| &decl.v) {
                Some(TypeDecl::Record { fields, .. }) => vec![fields],
                Some(TypeDecl::Union { cases, .. }) => {
                    cases.iter().map(|case| case.v.fields.as_slice()).gather()
                }
                _ => continue,
            };
            path.push(name.clone());
            inner.into_iter().for_each(|fields| self.cycle(top, fields, path));
            path.pop();
        }
    }
}

/// The first number that no value has, above the one that is used twice.
fn next_free(values: &[S<EnumValue>], most: u64) -> Option<u64> {
    let taken = |number: u64| values.iter().any(|value| value.value.v == number);
    let last = values.iter().map(|value| value.value.v).max()?;
    let behind = last.checked_add(1).filter(|next| *next <= most);
    behind.or_else(|| (0..=most.min(0xffff)).find(|number| !taken(*number)))
}

/// Whether a path leads into Rust's own libraries.
pub(super) fn is_of_core(rust: &str) -> bool {
    let first = rust.trim_start_matches("::").split("::").next();
    first.is_some_and(|first| matches!(first, "core" | "std" | "alloc")) && rust.contains("::")
}
