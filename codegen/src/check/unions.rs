//! W012, W040, W045, W050: unions stand behind what tells their cases apart, and each case can be reached.

use super::{Body, BodyKind, Check, largest};
use crate::diagnostic::{Code, nearest};
use crate::expr::{self, Alternative};
use crate::gather::Gather;
use crate::model::BUF_LEN;
use crate::resolve::{self, enum_values};
use crate::span::S;
use crate::spec::{Field, Role, Ty, TypeDecl, UnionCase, UnionTag};

/// Whether a union among these fields is told apart by this one.
pub(super) fn told_by<'a>(check: &Check<'a>, fields: &'a [S<Field>], field: &Field) -> bool {
    fields.iter().any(|other| {
        // As a type it is in its wrong place, which is said elsewhere.
        let by = match &other.ty.v {
            Ty::Type(name) => check.union_named(name),
            _ => check.union_of(other),
        };
        by.is_some_and(|(_, by)| by.iter().any(|tag| tag.name.v == field.name.v))
    })
}

impl<'a> Check<'a> {
    /// The union that a field holds: the spec that declares it, and its tags.
    fn union_of(&self, field: &'a Field) -> Option<(&'a str, &'a [S<UnionTag>])> {
        let Ty::Union(name, _) = &field.ty.v else { return None };
        self.union_named(name)
    }

    /// The names of what tells the cases apart of the union that a field holds.
    pub(super) fn tags_of(&self, field: &'a Field) -> Option<Vec<&'a str>> {
        let (_, by) = self.union_of(field)?;
        Some(by.iter().map(|tag| tag.name.v.as_str()).gather())
    }

    fn union_named(&self, name: &'a str) -> Option<(&'a str, &'a [S<UnionTag>])> {
        let (module, name) = name.split_once("::").unwrap_or((self.module, name));
        let file = resolve::file_of(self.library, module)?;
        match &file.spec.types.iter().find(|decl| decl.v.name().v == name)?.v {
            TypeDecl::Union { by, .. } => Some((file.spec.name.v.as_str(), by)),
            _ => None,
        }
    }

    pub(super) fn tells_union(&self, body: &Body<'a>, field: &Field) -> bool {
        told_by(self, body.fields, field)
    }

    /// W012, W045, W050: every field that a union needs stands before it, is as wide, and is written from its case.
    pub(super) fn union_here(&mut self, body: &Body<'a>, field: &'a S<Field>) {
        let Some((module, by)) = self.union_of(field) else { return };
        for tag in by {
            let name = &tag.name.v;
            let before = body.fields.iter().take_while(|other| other.name.v != field.name.v);
            let Some(other) = before.clone().find(|other| other.name.v == *name) else {
                let astray = |other: &&S<Field>| {
                    matches!(other.role.as_ref().map(|role| &role.v), Some(Role::Tag))
                        && !self.tells_union(body, other)
                };
                if body.kind != BodyKind::Header && before.clone().any(|other| astray(&other)) {
                    continue; // As a tag that tells nothing apart.
                }
                let help = nearest(name, before.map(|other| other.name.v.as_str()));
                let message =
                    format!("the union `{}` is told apart by `{name}`, which is not here", field.name.v);
                let label = format!("no field of this name before it in {}", body.what);
                let tag = format!("put a field `{name}` with `role: Tag` in front of it");
                self.report(Code::W012, field.ty.span(), message, label).help(help.unwrap_or(tag));
                continue;
            };
            let bits = resolve::bits(self.library, module, &tag.ty.v);
            if bits.is_some() && self.bits(other) != bits {
                let message = format!("`{name}` has another size than the union says");
                let label = format!("{} bits are needed", bits.unwrap_or(0));
                self.report(Code::W045, other.ty.span(), message, label)
                    .also(field.ty.span(), "for this union");
            }
            if !matches!(other.role.as_ref().map(|role| &role.v), Some(Role::Tag)) {
                let message = format!("`{name}` tells the cases of `{}` apart, but is no tag", field.name.v);
                let label = "emit would write it from elsewhere";
                self.report(Code::W050, other.name.span(), message, label)
                    .also(field.ty.span(), "the union")
                    .help("add `role: Tag` to it");
            }
        }
        if let Some(when) = &field.when {
            let message = format!("the union `{}` is conditional", field.name.v);
            let label = "without it nothing says what its tags are";
            self.report(Code::W050, when.span(), message, label)
                .help("put it into a record, and the condition there");
        }
    }

    pub(super) fn union_tags(&mut self, name: &S<String>, by: &'a [S<UnionTag>]) {
        if !(1..=2).contains(&by.len()) {
            let message = format!("union `{}` is told apart by {} fields", name.v, by.len());
            self.report(Code::W030, name.span(), message, "one or two are needed")
                .help("name in `by` the one or two fields that decide");
        }
        for tag in by {
            if !resolve::is_integer(self.library, self.module, &tag.ty.v) {
                let message = format!("`{}` is no integer", tag.name.v);
                self.report(Code::W015, tag.ty.span(), message, "patterns are of numbers");
            }
        }
    }

    /// W030, W040: patterns fit, and something is left for a case when the earlier ones have had theirs.
    pub(super) fn union_cases(&mut self, by: &'a [S<UnionTag>], cases: &'a [S<UnionCase>]) {
        let mut earlier: Vec<(&S<UnionCase>, Vec<super::variants::Region>)> = Vec::new();
        for case in cases {
            let Some(regions) = self.case_regions(by, case) else { continue };
            let mut left = regions.clone();
            for other in earlier.iter().flat_map(|(_, regions)| regions) {
                left = left.iter().flat_map(|region| super::variants::without(region, other)).gather();
            }
            if left.is_empty() {
                let message = format!("case `{}` is unreachable", case.name.v);
                let meets = |theirs: &Vec<super::variants::Region>| {
                    theirs.iter().any(|r| regions.iter().any(|m| super::variants::meets(r, m)))
                };
                let first = earlier.iter().find(|(_, theirs)| meets(theirs)).map(|(first, _)| *first);
                let diagnostic = self.report(Code::W040, case.name.span(), message, "never chosen");
                if let Some(first) = first {
                    let label = format!("`{}` matches everything it would match", first.name.v);
                    let help = format!("put it in front of `{}`, or let that one take less", first.name.v);
                    diagnostic.also(first.name.span(), label).help(help);
                }
            }
            earlier.push((case, regions));
        }
    }

    fn case_regions(
        &mut self,
        by: &'a [S<UnionTag>],
        case: &'a S<UnionCase>,
    ) -> Option<Vec<super::variants::Region>> {
        let mut regions: Vec<super::variants::Region> = vec![Vec::new()];
        for tag in by {
            let most = largest(resolve::bits(self.library, self.module, &tag.ty.v)?);
            let ranges = match case.when.get(&tag.name.v) {
                Some(pattern) => self.case_ranges(tag, pattern, most)?,
                None => vec![(0, most)],
            };
            if let (Some((_, high)), Some(pattern)) =
                (ranges.iter().find(|(_, high)| *high > most), case.when.get(&tag.name.v))
            {
                let message = format!("the value {high} does not fit `{}`", tag.name.v);
                self.report(Code::W030, pattern.span(), message, format!("it holds at most {most}"))
                    .help("write a smaller value, or let the field be wider");
                return None;
            }
            regions = regions
                .iter()
                .flat_map(|region| ranges.iter().map(|range| [region.as_slice(), &[*range]].concat()))
                .gather();
        }
        let lengths = match case.when.get(BUF_LEN) {
            Some(pattern) => super::variants::length_ranges(pattern)?,
            None => vec![(0, super::variants::LONGEST)],
        };
        let with = |region: &super::variants::Region| -> Vec<super::variants::Region> {
            lengths.iter().map(|range| [region.as_slice(), &[*range]].concat()).gather()
        };
        Some(regions.iter().flat_map(with).gather())
    }

    fn case_ranges(&self, tag: &UnionTag, pattern: &S<String>, most: u64) -> Option<Vec<(u64, u64)>> {
        let mut ranges = Vec::new();
        for alternative in expr::pattern(&pattern.v).ok()? {
            match alternative {
                Alternative::Any => return Some(vec![(0, most)]),
                Alternative::Number(value) => ranges.push((value, value)),
                Alternative::Range(low, high) => ranges.push((low, high)),
                Alternative::Name(name, _) => {
                    let mut values = enum_values(self.library, self.module, &tag.ty.v)?.iter();
                    let value = values.find(|value| value.name.v == name)?.value.v;
                    ranges.push((value, value));
                }
            }
        }
        Some(ranges)
    }
}
