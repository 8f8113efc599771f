//! W003, W010, W016: the version, names that are declared twice, and names that Rust would not take.

use super::Check;
use crate::diagnostic::Code;
use crate::sorted::Map;
use crate::span::{S, Span};
use crate::spec::{Collect, Field, From, Packet, Ty, TypeDecl, Vector};

/// The newest version of the language that this generator knows.
const NEWEST: u32 = 1;

pub(super) fn check(check: &mut Check<'_>) {
    let spec = check.spec();
    if spec.format.v == 0 || spec.format.v > NEWEST {
        let message = format!("spec format {} is not known to this generator", spec.format.v);
        check.report(Code::W003, spec.format.span(), message, format!("newest known is {NEWEST}"));
    }
    check.spelling(&spec.name, Case::Snake, "a module");
    check.once("imported", spec.uses.iter());
    check.once("parameter", spec.params.iter().map(|p| &p.name));
    check.once("type", spec.types.iter().map(|t| t.v.name()));
    spec.params.iter().for_each(|p| check.spelling(&p.name, Case::Snake, "a parameter"));
    spec.params.iter().for_each(|p| check.parameter(p));
    for decl in &spec.types {
        check.spelling(decl.v.name(), Case::Camel, "a type");
        check.shadowing(decl.v.name());
        check.type_names(&decl.v);
        if let TypeDecl::Octets { name, rust: Some(path), .. }
        | TypeDecl::Int { name, rust: Some(path), .. } = &decl.v
        {
            check.rust_path(path, "type", name.span());
        }
    }
    for field in crate::catalogue::all_fields(spec) {
        if let Ty::Custom { rust, .. } = &field.ty.v {
            check.rust_path(rust.strip_suffix("<'a>").unwrap_or(rust), "type", field.ty.span());
            if super::types::is_of_core(rust) {
                let message = format!("`{rust}` is no `wireloom::wire::Custom`");
                check
                    .report(Code::W046, field.ty.span(), message, "no type of Rust's own is")
                    .help("write one, and implement it there");
            }
        }
    }
    if let Some(packet) = &spec.packet {
        check.packet_names(packet);
        check.not_empty(packet);
        for checksum in &packet.checksums {
            if let crate::spec::Algo::Custom(path) = &checksum.algo {
                check.rust_path(path, "function", checksum.span());
            }
        }
    }
    let names = spec.vectors.iter().map(|vector| match &vector.v {
        Vector::Good { name, hex, .. } | Vector::Bad { name, hex, .. } => (name.as_str(), hex.span()),
    });
    check.once_by("vector", names);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Snake,
    Camel,
}

/// What a field is in: the accessors of a packet stand beside methods, those of a record do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holder {
    Packet,
    Option,
    Record,
}

/// Words that Rust keeps for itself, in any edition.
const RESERVED: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "union", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield", "Self",
];

/// Types that the module of a packet has. What the names of a spec make beyond these is compared afterwards (`twice`).
const TAKEN_TYPES: &[&str] = &["Packet", "PacketMut", "Partial", "PartialBody", "Repr", "Body"];

/// Methods of the generated views. A field of this name would be a second one.
const TAKEN_METHODS: &[&str] = &[
    "parse",
    "new",
    "octets",
    "body",
    "payload",
    "verify_checksum",
    "parse_options",
    "error",
    "print",
    "print_on",
    "walk",
    "inner",
];

/// Methods of what is lifted out of options.
const TAKEN_BY_OPTIONS: &[&str] = &["octets_len", "checked", "items", "write"];

impl<'a> Check<'a> {
    fn type_names(&mut self, decl: &'a TypeDecl) {
        match decl {
            TypeDecl::Enum { values: list, .. } | TypeDecl::Flags { flags: list, .. } => {
                self.once("value", list.iter().map(|v| &v.name));
                list.iter().for_each(|v| self.spelling(&v.name, Case::Camel, "a value"));
            }
            TypeDecl::Record { fields, .. } => self.field_names(fields.iter(), Holder::Record),
            TypeDecl::Union { by, cases, .. } => {
                self.once("field", by.iter().map(|tag| &tag.name));
                self.once("case", cases.iter().map(|case| &case.v.name));
                for case in cases {
                    self.spelling(&case.v.name, Case::Camel, "a case");
                    if case.v.name.v == "Other" {
                        let message = "`Other` is the case of what no case matches";
                        self.report(Code::W016, case.v.name.span(), message, "choose another name")
                            .help("call it by what it holds, `Unknown`");
                    }
                    self.field_names(case.v.fields.iter(), Holder::Record);
                    for field in case.v.fields.iter().filter(|f| by.iter().any(|t| t.name.v == f.name.v)) {
                        let message =
                            format!("field `{}` is called as what tells the union apart", field.name.v);
                        self.report(Code::W010, field.name.span(), message, "choose another name");
                    }
                }
            }
            TypeDecl::Choice { cases, .. } => {
                self.once_by("case", cases.iter().map(|case| (case.v.1.as_str(), case.span())));
                cases.iter().for_each(|case| self.spelling_at(&case.v.1, case.span(), Case::Camel, "a case"));
            }
            TypeDecl::Options(list) => {
                self.once("option", list.options.iter().map(|o| &o.name));
                for option in list.options.iter().filter(|o| o.name.v == "Unknown") {
                    let message = "`Unknown` is the option of every kind that is not declared";
                    self.report(Code::W016, option.name.span(), message, "choose another name")
                        .help("call it by what it says: `Undefined`, `Vendor`");
                }
                self.once("field", list.head.iter().map(|field| &field.name));
                list.head.iter().for_each(|field| self.spelling(&field.name, Case::Snake, "a field"));
                self.field_names(crate::resolve::kept_of_head(list), Holder::Option);
                for field in crate::resolve::kept_of_head(list) {
                    if matches!(field.name.v.as_str(), "kind" | "data") {
                        let message = format!("a field can't be called `{}`", field.name.v);
                        let label = "unknown options have one of this name";
                        self.report(Code::W016, field.name.span(), message, label);
                    }
                }
                for option in &list.options {
                    self.spelling(&option.name, Case::Camel, "an option");
                    self.field_names(option.v.fields.iter(), Holder::Option);
                }
            }
            TypeDecl::Octets { .. } | TypeDecl::Int { .. } => {}
        }
    }

    /// W022: a packet has something to read.
    fn not_empty(&mut self, packet: &'a Packet) {
        let fields = packet.header.is_empty() && packet.trailer.is_empty();
        if fields && packet.variants.is_empty() && packet.payload.is_none() {
            let message = "the packet has no octets";
            self.report(Code::W022, self.spec().name.span(), message, "of this protocol").help(
                "list its fields in `header`, or leave `packet` out: then the spec only declares types",
            );
        }
    }

    /// W011, W041: what a parameter is, and that it can be something.
    fn parameter(&mut self, param: &'a S<crate::spec::Param>) {
        let rust = param.rust.trim();
        let last = rust.rsplit("::").next().unwrap_or(rust);
        let number = crate::resolve::given(param).is_some();
        if !number && (last.starts_with(|c: char| c.is_ascii_lowercase()) || last.contains('<')) {
            let message = format!("`{}` is a `{rust}`", param.name.v);
            let label = "a parameter is a number, a flag, or an address of a pseudo-header";
            let help =
                "there are `u8`, `u16`, `u32`, `u64`, `bool` and types of addresses, as `core::net::IpAddr`";
            self.report(Code::W011, param.name.span(), message, label).help(help);
        }
        if number && TAKEN_METHODS.contains(&param.name.v.as_str()) {
            let message = format!("a parameter can't be called `{}`", param.name.v);
            let help = of_what(&param.name.v);
            self.report(Code::W016, param.name.span(), message, "a method of every view").help(help);
        }
        let Some((low, high)) = param.range else { return };
        let most = match crate::resolve::given(param) {
            Some(crate::spec::Ty::U(bits)) => super::largest(usize::from(bits)),
            Some(_) | None => {
                let message = format!("`{}` has a range", param.name.v);
                let label = "only numbers have bounds";
                self.report(Code::W011, param.name.span(), message, label).help("take `range` away");
                return;
            }
        };
        if low > high || high > most {
            let message = format!("the range of `{}`, {low} to {high}, is none of `{rust}`", param.name.v);
            let help = format!("write `(low, high)` within 0 and {most}");
            self.report(Code::W030, param.name.span(), message, "no value would be taken").help(help);
        }
    }

    fn packet_names(&mut self, packet: &'a Packet) {
        self.field_names(packet.header.iter().chain(&packet.trailer), Holder::Packet);
        self.once("table", packet.lets.iter().map(|l| &l.name));
        for table in &packet.lets {
            self.spelling(&table.name, Case::Snake, "a table");
            self.not_a_field(&table.name, packet);
        }
        for param in &self.spec().params {
            // A protocol with addresses of its own may take its carrier's by the same name only under another.
            self.not_a_field(&param.name, packet);
        }
        self.once("variant", packet.variants.iter().map(|v| &v.name));
        for variant in &packet.variants {
            self.spelling(&variant.name, Case::Camel, "a variant");
            if variant.name.v == "Other" {
                let message = "`Other` is the variant of what no variant matches";
                self.report(Code::W016, variant.name.span(), message, "choose another name")
                    .help("call it by what it says, `Unknown`");
            }
            let fields = packet.header.iter().chain(&variant.v.fields).chain(&packet.trailer);
            self.field_names(fields, Holder::Packet);
            let refined = variant.refine.values().filter_map(|refine| refine.name.as_ref());
            refined.for_each(|name| self.spelling(name, Case::Snake, "a field"));
            for collect in &variant.options {
                self.lifted_name(&collect.name);
                self.alternatives(collect);
            }
            if let Some(group) = &variant.group {
                self.spelling(group, Case::Camel, "a group");
                self.shadowing(group);
                let twin =
                    packet.variants.iter().find(|other| other.group.is_none() && other.name.v == group.v);
                if let Some(twin) = twin {
                    let message = format!("`{}` is both a group and a variant", group.v);
                    self.report(Code::W010, group.span(), message, "a group of this name")
                        .also(twin.name.span(), "the variant")
                        .help("rename the group or the variant: both are variants of `Repr`");
                }
            }
        }
        if let Some(name) = &packet.rust_name {
            self.spelling(name, Case::Camel, "a type");
            if name.v != "Packet" {
                self.shadowing(name);
            }
        }
        for collect in &self.spec().repr.options {
            self.lifted_name(&collect.name);
            self.alternatives(collect);
        }
        for merge in &self.spec().repr.merge {
            self.spelling(&merge.name, Case::Snake, "a field");
            self.spelling(&merge.ty, Case::Camel, "a type");
            self.shadowing(&merge.ty);
            self.once_by("case", merge.cases.iter().map(|case| (case.v.0.as_str(), case.span())));
            merge
                .cases
                .iter()
                .for_each(|case| self.spelling_at(&case.v.0, case.span(), Case::Camel, "a case"));
            if let Some(decl) = self.spec().types.iter().find(|decl| decl.v.name().v == merge.ty.v) {
                let message = format!("type `{}` is declared twice", merge.ty.v);
                let first = decl.v.name().span();
                self.report(Code::W010, merge.ty.span(), message, "second declaration")
                    .also(first, "first declaration");
            }
        }
    }

    /// Whether a view has a member of this name: `header`, `body2`, `nothing`; `given` where there are parameters.
    fn is_part(&self, name: &str) -> bool {
        let part = name.trim_end_matches(|c: char| c.is_ascii_digit());
        let given = name == "given" && self.spec().params.iter().any(|p| crate::resolve::given(p).is_some());
        given || matches!(part, "header" | "body" | "trailer" | "nothing")
    }

    fn field_names(&mut self, fields: impl Iterator<Item = &'a S<Field>> + Clone, place: Holder) {
        self.once("field", fields.clone().map(|f| &f.name));
        for field in fields {
            self.spelling(&field.name, Case::Snake, "a field");
            let taken = match place {
                Holder::Packet if TAKEN_METHODS.contains(&field.name.v.as_str()) => "a method of every view",
                // A part of variable length is kept under its field's name, beside those of fixed length.
                Holder::Packet
                    if self.is_part(&field.name.v) && crate::resolve::length(&field.ty.v).is_some() =>
                {
                    "a part of every view"
                }
                Holder::Packet | Holder::Option | Holder::Record => continue,
            };
            let message = format!("a field can't be called `{}`", field.name.v);
            let help = of_what(&field.name.v);
            self.report(Code::W016, field.name.span(), message, taken).help(help);
        }
    }

    /// A name of something lifted out of options.
    fn lifted_name(&mut self, name: &S<String>) {
        self.spelling(name, Case::Snake, "a field");
        if TAKEN_BY_OPTIONS.contains(&name.v.as_str()) {
            let message = format!("a lifted option can't be called `{}`", name.v);
            self.report(Code::W016, name.span(), message, "a method of the lifted options");
        }
    }

    /// The alternatives of a field that options are lifted to.
    fn alternatives(&mut self, collect: &'a S<Collect>) {
        if let From::OneOf(options) = &collect.from.v {
            let span = collect.from.span();
            self.once_by("alternative", options.iter().map(|(name, _)| (name.as_str(), span)));
            options.iter().for_each(|(name, _)| self.spelling_at(name, span, Case::Camel, "an alternative"));
        }
    }

    fn not_a_field(&mut self, name: &S<String>, packet: &Packet) {
        if let Some(field) = packet.header.iter().find(|field| field.name.v == name.v) {
            let message = format!("`{}` is declared twice", name.v);
            let (late, early) =
                if name.lo > field.name.lo { (name, &field.name) } else { (&field.name, name) };
            self.report(Code::W010, late.span(), message, "second declaration")
                .also(early.span(), "first declaration");
        }
    }

    /// Reports every name after the first of its kind.
    fn once(&mut self, what: &str, names: impl Iterator<Item = &'a S<String>>) {
        self.once_by(what, names.map(|name| (name.v.as_str(), name.span())));
    }

    fn once_by<'n>(&mut self, what: &str, names: impl Iterator<Item = (&'n str, Span)>) {
        let mut seen: Map<&str, Span> = Map::new();
        for (name, span) in names {
            match seen.get(name) {
                Some(first) => {
                    let message = format!("{what} `{name}` is declared twice");
                    self.report(Code::W010, span, message, "second declaration")
                        .also(*first, "first declaration");
                }
                None => {
                    seen.insert(name, span);
                }
            }
        }
    }

    /// A path that generated code can name: `core::net::Ipv4Addr`.
    fn rust_path(&mut self, path: &str, what: &str, span: Span) {
        let first_may_be =
            |nth: usize, part: &str| nth == 0 && matches!(part, "" | "crate" | "self" | "super");
        let ident = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
                && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
                && (!RESERVED.contains(&part) || part == "super")
        };
        let last = path.rsplit("::").next().unwrap_or("");
        if !path.split("::").enumerate().all(|(nth, part)| first_may_be(nth, part) || ident(part))
            || !ident(last)
        {
            let message = format!("`{path}` is no path of a Rust {what}");
            let example = if what == "type" { "core::net::Ipv4Addr" } else { "super::my_sum" };
            self.report(Code::W016, span, message, "of this")
                .help(format!("write a path such as `{example}`"));
        }
    }

    fn shadowing(&mut self, name: &S<String>) {
        if TAKEN_TYPES.contains(&name.v.as_str()) {
            let message = format!("a type can't be called `{}`", name.v);
            let help = format!("say of what it is one: `{}{}`", camel(&self.spec().name.v), name.v);
            self.report(Code::W016, name.span(), message, "generated code uses this name").help(help);
        }
    }

    fn spelling(&mut self, name: &S<String>, case: Case, what: &str) {
        self.spelling_at(&name.v, name.span(), case, what);
    }

    fn spelling_at(&mut self, name: &str, span: Span, case: Case, what: &str) {
        if RESERVED.contains(&name) {
            let message = format!("`{name}` is a reserved word of Rust");
            let help = match case {
                Case::Snake => of_what(name),
                Case::Camel => format!("say `{}Value`, or what it is of", camel(name)),
            };
            self.report(Code::W016, span, message, format!("can't name {what}")).help(help);
            return;
        }
        let (fits, style, better) = match case {
            Case::Snake => (is_snake(name), "snake_case", snake(name)),
            Case::Camel => (is_camel(name), "CamelCase", camel(name)),
        };
        if !fits {
            let message = format!("`{name}` is not {style}");
            let help = (!better.is_empty()).then(|| format!("write `{better}`"));
            self.report(Code::W016, span, message, format!("as {what} is written")).maybe_help(help);
        }
    }
}

/// Another name for what can't have this one: Rust's own words are told from it by what follows them.
fn of_what(name: &str) -> String {
    let word = match name {
        "type" => "kind",
        "move" | "loop" | "match" | "where" | "fn" | "impl" | "mod" | "use" | "ref" | "in" | "as" => "value",
        _ => "field",
    };
    match word {
        "kind" => "say what kind it is of: `kind`, `msg_type`".to_owned(),
        word => format!("say what it is of: `{name}_{word}`, `msg_{name}`"),
    }
}

fn is_snake(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !name.contains("__")
}

fn is_camel(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() && !out.ends_with('_') {
            out.push('_');
        }
        match c {
            c if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            _ if out.is_empty() || out.ends_with('_') => {}
            _ => out.push('_'),
        }
    }
    out.trim_matches('_').trim_start_matches(|c: char| c.is_ascii_digit()).to_owned()
}

fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut up = true;
    for c in name.chars() {
        if !c.is_ascii_alphanumeric() {
            up = true;
        } else if up {
            out.push(c.to_ascii_uppercase());
            up = false;
        } else {
            out.push(c);
        }
    }
    out.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned()
}
