//! W012, W040, W045, W050: variants can be reached, say what their tags are, and keep sizes.

use super::Check;
use crate::diagnostic::Code;
use crate::expr::{self, Alternative};
use crate::gather::Gather;
use crate::model::BUF_LEN;
use crate::resolve::{self, enum_values};
use crate::span::S;
use crate::spec::{Field, Len, Packet, Role, Ty, Variant};

/// Inclusive ranges, one for each tag, and one for the length of the buffer.
pub(super) type Region = Vec<(u64, u64)>;

/// The most octets that a pattern over `buf_len` may name.
pub(super) const LONGEST: u64 = u32::MAX as u64;

pub(super) fn check(check: &mut Check<'_>) {
    let Some(packet) = &check.spec().packet else { return };
    let tags: Vec<&S<Field>> = packet.header.iter().filter(|f| is_tag(f)).gather();
    if packet.variants.is_empty() {
        for tag in &tags {
            if super::unions::told_by(check, &packet.header, tag) {
                continue;
            }
            let message = format!("`{}` selects a variant, but there is none", tag.name.v);
            check
                .report(Code::W050, super::roles::role_span(tag), message, "nothing would be kept of it")
                .help("add `variants`, or take the role away: then the field is kept");
        }
    } else if tags.is_empty() && packet.variants.iter().all(|v| v.when.keys().all(|name| name == BUF_LEN)) {
        let first = &packet.variants[0];
        let message = "variants, but no field is a `Tag`";
        check
            .report(Code::W050, first.name.span(), message, "nothing selects it")
            .help("add `role: Tag` to a field");
    }
    if let (Some(first), false) = (packet.variants.first(), packet.variants.iter().any(|v| v.repr)) {
        let message = "no variant has a representation";
        check
            .report(Code::W050, first.name.span(), message, "the first of them")
            .help("leave `repr: false` away from one at least");
    }
    let mut earlier: Vec<(&S<Variant>, Vec<Region>)> = Vec::new();
    for variant in &packet.variants {
        check.tags_named(packet, variant);
        check.tags_kept(packet, &tags, variant);
        check.refined(packet, variant);
        check.length_kept(packet, variant);
        if let Some(regions) = check.regions(&tags, variant) {
            check.reachable(variant, &regions, &earlier);
            earlier.push((variant, regions));
        }
    }
}

fn is_tag(field: &Field) -> bool {
    matches!(field.role.as_ref().map(|role| &role.v), Some(Role::Tag))
}

impl<'a> Check<'a> {
    fn tags_named(&mut self, packet: &Packet, variant: &S<Variant>) {
        for (name, pattern) in &variant.when {
            let field = packet.header.iter().find(|f| f.name.v == *name);
            if let Some(field) = field.filter(|f| !is_tag(f)) {
                let message =
                    format!("variant `{}` is selected by `{name}`, which is no tag", variant.name.v);
                self.report(
                    Code::W050,
                    pattern.span(),
                    message,
                    "emit would write this field from elsewhere",
                )
                .also(field.name.span(), "this one")
                .help(format!("add `role: Tag` to `{name}`"));
            }
        }
    }

    /// W050: emit knows the value of every tag.
    fn tags_kept(&mut self, packet: &Packet, tags: &[&S<Field>], variant: &S<Variant>) {
        if !variant.repr {
            return;
        }
        for tag in tags {
            let name = &tag.name.v;
            if variant.refine.contains_key(name) {
                continue;
            }
            let unknown = |other: &String| {
                other != BUF_LEN
                    && self.told_bits(other).is_none()
                    && !packet.header.iter().any(|field| field.name.v == *other)
            };
            let Some(pattern) = variant.when.get(name) else {
                // It may stand there under a name that is none, which was said already.
                if variant.when.keys().any(unknown) {
                    continue;
                }
                let message = format!("variant `{}` does not say what `{name}` is", variant.name.v);
                self.report(
                    Code::W050,
                    variant.name.span(),
                    message,
                    "parse(emit(repr)) would not give repr back",
                )
                .also(tag.name.span(), "tag declared here")
                .help(format!("add `\"{name}\": \"…\"` to its `when`"));
                continue;
            };
            let Some(ranges) = self.ranges(tag, variant) else { continue };
            let single = matches!(ranges.as_slice(), [(low, high)] if low == high);
            if !single {
                let message =
                    format!("variant `{}` accepts several values of `{name}` but keeps none", variant.name.v);
                let help = format!(
                    "add `refine: {{\"{name}\": (name: \"reason\", ty: Type(\"...\"))}}`, or say `repr: false`"
                );
                self.report(Code::W050, pattern.span(), message, "emit would not know which one to write")
                    .help(help);
            }
        }
    }

    /// W050: what emit writes has a length that selects the variant again.
    fn length_kept(&mut self, packet: &Packet, variant: &S<Variant>) {
        let Some(pattern) = variant.when.get(BUF_LEN).filter(|_| variant.repr) else { return };
        let fields = packet.header.iter().chain(&variant.fields).chain(&packet.trailer);
        let sizes: Vec<_> = fields.map(|field| self.bits(field).filter(|_| field.when.is_none())).gather();
        let least = sizes.iter().flatten().sum::<usize>().div_ceil(8) as u64;
        let payload = variant.payload.is_some() || packet.payload.is_some();
        let most = if payload || sizes.contains(&None) { LONGEST } else { least };
        let Some(ranges) = self.length_ranges(variant) else { return };
        if !ranges.iter().any(|(low, high)| *low <= least && most <= *high) {
            let message =
                format!("variant `{}` can be written with a length that it does not take", variant.name.v);
            let label = match most {
                LONGEST => format!("from {least} octets to as many as there can be"),
                _ => format!("{least} octets"),
            };
            let help = format!("say `{least}..`, give it another layout, or say `repr: false`");
            self.report(Code::W050, pattern.span(), message, label).help(help);
        }
    }

    /// The lengths of the buffer that a variant takes; `None`: the pattern is no numbers, which was said already.
    fn length_ranges(&self, variant: &S<Variant>) -> Option<Vec<(u64, u64)>> {
        variant.when.get(BUF_LEN).map_or_else(|| Some(vec![(0, LONGEST)]), length_ranges)
    }

    /// W045: a refined field is as large as before.
    fn refined(&mut self, packet: &Packet, variant: &S<Variant>) {
        for (name, refine) in &variant.refine {
            let Some(field) = packet.header.iter().find(|f| f.name.v == *name) else { continue };
            let new = resolve::bits(self.library, self.module, &refine.ty.v);
            let pinned = match &field.ty.v {
                Ty::Bytes(Len::Expr(text)) => {
                    self.pinned(packet, variant, &text.v).and_then(|octets| octets.checked_mul(8))
                }
                _ => self.bits(field),
            };
            match (new, pinned) {
                (Some(new), Some(old)) if new != old => {
                    let message = format!("refining `{name}` changes its size");
                    let label = match (new % 8, old % 8) {
                        (0, 0) => format!("{} octets here, {} in the header", new / 8, old / 8),
                        _ => format!("{new} bits here, {old} in the header"),
                    };
                    let help = format!("name a type of {old} bits");
                    self.report(Code::W045, refine.ty.span(), message, label).help(help);
                }
                (None, Some(old)) if resolve::length(&refine.ty.v).is_some() => {
                    let message = format!("refining `{name}` changes its size");
                    let label = format!("as long as may be, and {old} bits in the header");
                    let help = format!("name a type of {old} bits");
                    self.report(Code::W045, refine.ty.span(), message, label).help(help);
                }
                (Some(_), Some(_))
                    if self.is_integer(field)
                        && !resolve::is_integer(self.library, self.module, &refine.ty.v) =>
                {
                    let message = format!("refining `{name}` makes a number something else");
                    let help = "name a number, an enum, flags, or `Int`";
                    self.report(Code::W045, refine.ty.span(), message, "this is no number").help(help);
                }
                (Some(_), None) => {
                    let message = format!("`{name}` has no size of its own in variant `{}`", variant.name.v);
                    let help = "let `when` say what its length field is";
                    self.report(Code::W045, refine.ty.span(), message, "it may not fit").help(help);
                }
                _ => {}
            }
        }
    }

    /// A length that is a tag with one value in this variant.
    fn pinned(&self, packet: &Packet, variant: &S<Variant>, text: &str) -> Option<usize> {
        let value = |name: &str| {
            let field = packet.header.iter().find(|f| f.name.v == name)?;
            match self.ranges(field, variant)?.as_slice() {
                [(low, high)] if low == high => {
                    low.checked_mul(u64::from(field.scale.unwrap_or(1)))?.checked_add(u64::from(field.bias))
                }
                _ => None,
            }
        };
        let octets = super::proof::evaluate(&expr::parse(text).ok()?, &value)?;
        usize::try_from(octets).ok()
    }

    /// The values of a tag that a variant takes.
    fn ranges(&self, tag: &S<Field>, variant: &S<Variant>) -> Option<Vec<(u64, u64)>> {
        let most = super::largest(self.bits(tag)?);
        let Some(pattern) = variant.when.get(&tag.name.v) else { return Some(vec![(0, most)]) };
        let refined = variant.refine.get(&tag.name.v).map(|refine| &refine.ty.v);
        let mut ranges = Vec::new();
        for alternative in expr::pattern(&pattern.v).ok()? {
            match alternative {
                Alternative::Any => return Some(vec![(0, most)]),
                Alternative::Number(value) => ranges.push((value, value)),
                Alternative::Range(low, u64::MAX) => ranges.push((low, most)),
                Alternative::Range(low, high) => ranges.push((low, high)),
                Alternative::Name(name, _) => {
                    let types = refined.into_iter().chain([&tag.ty.v]);
                    let mut values =
                        types.filter_map(|ty| enum_values(self.library, self.module, ty)).flatten();
                    let value = values.find(|value| value.name.v == name)?.value.v;
                    ranges.push((value, value));
                }
            }
        }
        Some(ranges)
    }

    /// What a variant matches: a product of the ranges of every tag.
    fn regions(&mut self, tags: &[&S<Field>], variant: &S<Variant>) -> Option<Vec<Region>> {
        let mut regions: Vec<Region> = vec![Vec::new()];
        for tag in tags {
            let most = super::largest(self.bits(tag)?);
            let ranges = self.ranges(tag, variant)?;
            if let Some((_, high)) = ranges.iter().find(|(_, high)| *high > most) {
                let place = variant.when.get(&tag.name.v).map_or(variant.name.span(), S::span);
                let message = format!("the value {high} does not fit `{}`", tag.name.v);
                self.report(Code::W030, place, message, format!("it holds at most {most}"));
                return None;
            }
            self.takes_a_value(tag, variant, &ranges);
            let extend =
                |region: &Region| ranges.iter().map(|range| [region.as_slice(), &[*range]].concat()).gather();
            regions = regions.iter().flat_map(|region| -> Vec<Region> { extend(region) }).gather();
        }
        for param in &self.spec().params {
            let Some(bits) = self.told_bits(&param.name.v) else { continue };
            let most = super::largest(bits);
            let (low, high) = resolve::range_of_param(param).unwrap_or((0, most));
            let said = match variant.when.get(&param.name.v) {
                None => vec![(low, high)],
                Some(pattern) => number_ranges(pattern, most)?,
            };
            let taken = |range: &(u64, u64)| (range.0.max(low), range.1.min(high));
            let ranges: Vec<(u64, u64)> = said.iter().map(taken).filter(|(low, high)| low <= high).gather();
            if ranges.is_empty() {
                let place = variant.when.get(&param.name.v).map_or(variant.name.span(), S::span);
                let message = format!("variant `{}` is unreachable", variant.name.v);
                let label = format!("`{}` is between {low} and {high}", param.name.v);
                self.report(Code::W040, place, message, label);
                return None;
            }
            let extend =
                |region: &Region| ranges.iter().map(|range| [region.as_slice(), &[*range]].concat()).gather();
            regions = regions.iter().flat_map(|region| -> Vec<Region> { extend(region) }).gather();
        }
        let lengths = self.length_ranges(variant)?;
        let extend =
            |region: &Region| lengths.iter().map(|range| [region.as_slice(), &[*range]].concat()).gather();
        regions = regions.iter().flat_map(|region| -> Vec<Region> { extend(region) }).gather();
        if let Some((_, high)) = lengths.iter().find(|(_, high)| *high > LONGEST) {
            let place = variant.when.get(BUF_LEN).map_or(variant.name.span(), S::span);
            self.report(
                Code::W030,
                place,
                format!("no buffer has {high} octets"),
                format!("at most {LONGEST}"),
            );
            return None;
        }
        Some(regions)
    }

    /// W040: a pattern takes a value that the tag can have.
    fn takes_a_value(&mut self, tag: &S<Field>, variant: &S<Variant>, ranges: &[(u64, u64)]) {
        let Ty::Type(of) = &tag.ty.v else { return };
        let Some((_, decl)) = self.library.type_decl(self.module, of) else { return };
        let crate::spec::TypeDecl::Enum { open: false, values, .. } = &decl.v else { return };
        let taken = |value: u64| ranges.iter().any(|(low, high)| (*low..=*high).contains(&value));
        if values.iter().any(|value| taken(value.value.v)) {
            return;
        }
        let message = format!("variant `{}` is unreachable", variant.name.v);
        let place = variant.when.get(&tag.name.v).map_or(variant.name.span(), S::span);
        self.report(Code::W040, place, message, format!("`{of}` has no such value, and is not open"))
            .also(tag.ty.span(), "other values are refused");
    }

    /// W040: something is left for a variant when the earlier ones have had theirs.
    fn reachable(
        &mut self,
        variant: &S<Variant>,
        regions: &[Region],
        earlier: &[(&S<Variant>, Vec<Region>)],
    ) {
        let mut left = regions.to_vec();
        for other in earlier.iter().flat_map(|(_, regions)| regions) {
            left = left.iter().flat_map(|region| without(region, other)).gather();
        }
        if !left.is_empty() {
            return;
        }
        let meeting =
            earlier.iter().find(|(_, theirs)| theirs.iter().any(|r| regions.iter().any(|m| meets(r, m))));
        let message = format!("variant `{}` is unreachable", variant.name.v);
        let diagnostic = self.report(Code::W040, variant.name.span(), message, "never chosen");
        if let Some((first, _)) = meeting {
            let label = format!("`{}` matches everything it would match", first.name.v);
            let help = format!("put it in front of `{}`, or let that one take less", first.name.v);
            diagnostic.also(first.name.span(), label).help(help);
        }
    }
}

/// The lengths that a pattern over `buf_len` takes; `None`: it is no numbers.
pub(super) fn length_ranges(pattern: &S<String>) -> Option<Vec<(u64, u64)>> {
    number_ranges(pattern, LONGEST)
}

/// The numbers up to `most` that a pattern takes; `None`: it is no numbers.
fn number_ranges(pattern: &S<String>, most: u64) -> Option<Vec<(u64, u64)>> {
    let mut ranges = Vec::new();
    for alternative in expr::pattern(&pattern.v).ok()? {
        match alternative {
            Alternative::Any => return Some(vec![(0, most)]),
            Alternative::Number(value) => ranges.push((value, value)),
            Alternative::Range(low, u64::MAX) => ranges.push((low, most)),
            Alternative::Range(low, high) => ranges.push((low, high)),
            Alternative::Name(..) => return None,
        }
    }
    Some(ranges)
}

pub(super) fn meets(a: &Region, b: &Region) -> bool {
    a.iter().zip(b).all(|(a, b)| a.0 <= b.1 && b.0 <= a.1)
}

/// What is left of a region when another is cut out of it.
pub(super) fn without(region: &Region, other: &Region) -> Vec<Region> {
    if !meets(region, other) {
        return vec![region.clone()];
    }
    let mut out = Vec::new();
    let mut rest = region.clone();
    for (nth, cut) in other.iter().enumerate() {
        let (low, high) = rest[nth];
        if low < cut.0 {
            let mut below = rest.clone();
            below[nth] = (low, cut.0 - 1);
            out.push(below);
        }
        if high > cut.1 {
            let mut above = rest.clone();
            above[nth] = (cut.1 + 1, high);
            out.push(above);
        }
        rest[nth] = (low.max(cut.0), high.min(cut.1));
    }
    out
}
