//! The rules of the language, one small file per family.
//!
//! They work on what was written, because a mistake has a place there; names that lead nowhere were reported when
//! the model was made, and the rules are silent about them. A spec that passes makes code that compiles.

mod bounds;
mod drawing;
mod inverted;
mod layout;
mod lengths;
mod lists;
mod names;
mod proof;
mod repr;
mod restored;
mod roles;
mod sums;
mod tables;
mod tags;
mod types;
mod unions;
mod uses;
mod variants;
mod vectors;

use crate::catalogue::{File, Library};
use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::resolve::Scope;
use crate::span::{S, Span};
use crate::spec::{Field, Options, Protocol, TypeDecl};
use std::sync::Arc;

/// Applies every rule to one spec of the library.
pub(crate) fn all(library: &Library, module: &str, file: &File) -> Vec<Diagnostic> {
    let mut check = Check { library, file, module, sink: Sink::new(Arc::clone(&file.text)) };
    names::check(&mut check);
    uses::check(&mut check);
    types::check(&mut check);
    lists::check(&mut check);
    for body in check.bodies() {
        layout::check(&mut check, &body);
        roles::check(&mut check, &body);
        restored::check(&mut check, &body);
        inverted::check(&mut check, &body);
    }
    lengths::check(&mut check);
    bounds::check(&mut check);
    tables::check(&mut check);
    tags::check(&mut check);
    variants::check(&mut check);
    sums::check(&mut check);
    repr::check(&mut check);
    drawing::check(&mut check);
    vectors::check(&mut check);
    check.sink.into_list()
}

/// What every rule sees.
struct Check<'a> {
    library: &'a Library,
    file: &'a File,
    module: &'a str,
    sink: Sink,
}

/// A list of fields, wherever one may stand.
struct Body<'a> {
    /// "the header", "variant `Echo`".
    what: String,
    kind: BodyKind,
    fields: &'a [S<Field>],
    scope: Scope<'a>,
    /// Bits from the beginning of the packet or option, where they are known.
    start: Option<usize>,
    /// Whether octets of something else follow.
    followed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BodyKind {
    Header,
    Variant,
    Trailer,
    Record,
    /// Kind, length and what else stands in front of each option's value.
    Head,
    Option,
}

impl<'a> Check<'a> {
    fn spec(&self) -> &'a Protocol {
        &self.file.spec
    }

    fn report(
        &mut self,
        code: Code,
        span: Span,
        message: impl Into<String>,
        label: impl Into<String>,
    ) -> &mut Diagnostic {
        self.sink.report(code, span, message, label)
    }

    fn bits(&self, field: &Field) -> Option<usize> {
        crate::resolve::bits(self.library, self.module, &field.ty.v)
    }

    /// Bits of a parameter that is a number or a flag.
    fn told_bits(&self, name: &str) -> Option<usize> {
        let param = self.spec().params.iter().find(|param| param.name.v == name)?;
        crate::resolve::bits(self.library, self.module, &crate::resolve::given(param)?)
    }

    /// Whether a field is read as one number.
    fn is_integer(&self, field: &Field) -> bool {
        crate::resolve::is_integer(self.library, self.module, &field.ty.v)
    }

    /// Bits of neighbouring fields, where all are fixed and unconditional.
    fn total_bits(&self, fields: &[S<Field>]) -> Option<usize> {
        fields.iter().map(|f| if f.when.is_some() { None } else { self.bits(f) }).sum()
    }

    fn bodies(&self) -> Vec<Body<'a>> {
        let mut bodies = Vec::new();
        for decl in &self.spec().types {
            match &decl.v {
                TypeDecl::Record { name, fields, .. } => {
                    bodies.push(self.inner(format!("record `{}`", name.v), BodyKind::Record, fields, 0));
                }
                TypeDecl::Options(list) => {
                    let head = self.head_bits(list);
                    let what = format!("the head of `{}`", list.name.v);
                    bodies.push(self.inner(what, BodyKind::Head, &list.head, 0));
                    for option in &list.options {
                        let what = format!("option `{}`", option.name.v);
                        let fields = &option.v.fields;
                        let scope = Scope::of_option(self.library, self.module, self.spec(), list, fields);
                        let body = self.inner(what, BodyKind::Option, fields, head);
                        bodies.push(Body { scope, ..body });
                    }
                }
                TypeDecl::Union { name, cases, .. } => {
                    for case in cases {
                        let what = format!("case `{}` of `{}`", case.v.name.v, name.v);
                        bodies.push(self.inner(what, BodyKind::Record, &case.v.fields, 0));
                    }
                }
                TypeDecl::Enum { .. }
                | TypeDecl::Flags { .. }
                | TypeDecl::Octets { .. }
                | TypeDecl::Int { .. }
                | TypeDecl::Choice { .. } => {}
            }
        }
        bodies.extend(self.packet_bodies());
        bodies
    }

    /// Bits in front of the value of an option.
    fn head_bits(&self, list: &Options) -> usize {
        match list.head.as_slice() {
            [] => usize::from(list.kind_bits) + usize::from(list.len_bits),
            head => head.iter().filter_map(|field| self.bits(field)).sum(),
        }
    }

    fn inner(&self, what: String, kind: BodyKind, fields: &'a [S<Field>], start: usize) -> Body<'a> {
        let scope = Scope::of_body(self.library, self.module, self.spec(), fields);
        Body { what, kind, fields, scope, start: Some(start), followed: false }
    }

    fn packet_bodies(&self) -> Vec<Body<'a>> {
        let Some(packet) = &self.spec().packet else { return Vec::new() };
        let scope = Scope::of_packet(self.library, self.module, self.spec(), packet);
        let behind = packet.payload.is_some() || !packet.trailer.is_empty();
        let variants = packet.variants.iter().any(|v| !v.fields.is_empty() || v.payload.is_some());
        let mut bodies = vec![Body {
            what: "the header".to_owned(),
            kind: BodyKind::Header,
            fields: &packet.header,
            scope: scope.clone(),
            start: Some(0),
            followed: behind || variants,
        }];
        for variant in &packet.variants {
            bodies.push(Body {
                what: format!("variant `{}`", variant.name.v),
                kind: BodyKind::Variant,
                fields: &variant.v.fields,
                scope: scope.of_variant(packet, &variant.v),
                start: self.total_bits(&packet.header),
                followed: behind || variant.payload.is_some(),
            });
        }
        let what = "the trailer".to_owned();
        let fields = packet.trailer.as_slice();
        bodies.push(Body { what, kind: BodyKind::Trailer, fields, scope, start: Some(0), followed: false });
        bodies
    }
}

/// "1 octet", "4 octets".
fn octets(count: impl Into<u64>) -> String {
    match count.into() {
        1 => "1 octet".to_owned(),
        count => format!("{count} octets"),
    }
}

/// The largest value of a number of this many bits.
pub(crate) fn largest(bits: usize) -> u64 {
    match bits {
        0 => 0,
        1..=63 => (1 << bits) - 1,
        _ => u64::MAX,
    }
}
