//! W040, W044: decision tables and merged flags.

use super::Check;
use crate::diagnostic::Code;
use crate::expr;
use crate::gather::Gather;
use crate::span::{S, Span};
use crate::spec::{Let, Merge, Packet, Role};

/// What some bits must be, and what: `(bits & mask) == pattern`.
type Cube = (u64, u64);

/// A row with its place.
struct Row {
    cube: Cube,
    span: Span,
    name: String,
}

pub(super) fn check(check: &mut Check<'_>) {
    let Some(packet) = &check.spec().packet else { return };
    packet.lets.iter().for_each(|table| check.table(packet, table));
    check.spec().repr.merge.iter().for_each(|merge| check.merge(packet, merge));
}

impl<'a> Check<'a> {
    fn table(&mut self, packet: &'a Packet, table: &S<Let>) {
        let width = |name: &S<String>| match packet.header.iter().find(|f| f.name.v == name.v) {
            Some(field) => self.bits(field),
            None => self.told_bits(&name.v),
        };
        let widths: Option<usize> = table.from.iter().map(width).sum();
        if table.cases.is_empty() || table.from.is_empty() {
            let message = format!("table `{}` decides nothing", table.name.v);
            let label = if table.from.is_empty() { "it is made from no field" } else { "it has no row" };
            self.report(Code::W040, table.name.span(), message, label)
                .help("name fields in `from`, and a row in `cases` for what their bits may be; or take the table away");
            return;
        }
        let Some(width) = widths else { return };
        if width > 64 {
            let message = format!("table `{}` decides on {width} bits", table.name.v);
            self.report(Code::W044, table.name.span(), message, "at most 64");
            return;
        }
        let rows = self.rows(&table.cases, |case| &case.0, width, "from` has", "one character per bit");
        for (nth, row) in rows.iter().enumerate() {
            let earlier: Vec<Cube> = rows[..nth].iter().map(|row| row.cube).gather();
            if remainder(row.cube, &earlier, width).is_empty() {
                let message = format!("case `{}` of `{}` can never match", row.name, table.name.v);
                let first = rows[..nth].iter().find(|r| meets(r.cube, row.cube)).map_or(row.span, |r| r.span);
                self.report(Code::W040, row.span, message, "earlier cases cover it")
                    .also(first, "matched first")
                    .help("take it away, or put it in front of the earlier one");
            }
        }
        let all: Vec<Cube> = rows.iter().map(|row| row.cube).gather();
        if table.otherwise.is_some() && remainder((0, 0), &all, width).is_empty() {
            let message = format!("`otherwise` of `{}` is never taken", table.name.v);
            self.report(Code::W040, table.name.span(), message, "the cases cover every value")
                .help("leave it out");
        }
    }

    fn merge(&mut self, packet: &'a Packet, merge: &'a S<Merge>) {
        let width = merge.from.len();
        for name in &merge.from {
            let Some(field) = packet.header.iter().find(|f| f.name.v == name.v) else { continue };
            let part =
                matches!(field.role.as_ref().map(|r| &r.v), Some(Role::Part(of)) if *of == merge.name.v);
            if !part {
                let message = format!("`{}` is merged into `{}` but is not marked so", name.v, merge.name.v);
                let label = format!("add `role: Part(\"{}\")` here", merge.name.v);
                self.report(Code::W050, name.span(), message, "emit would write it twice")
                    .also(super::roles::role_span(field), label);
            } else if self.bits(field) != Some(1) {
                let message = format!("`{}` has more than one bit", name.v);
                self.report(Code::W044, name.span(), message, "flags are merged");
            }
        }
        if !(1..=64).contains(&width) {
            let message = format!("`{}` is merged from {width} flags", merge.name.v);
            self.report(Code::W044, merge.name.span(), message, "1 to 64 can be");
            return;
        }
        let rows = self.rows(&merge.cases, |case| &case.1, width, "from` has", "one character per field");
        for (nth, row) in rows.iter().enumerate() {
            let Some(first) = rows[..nth].iter().find(|r| meets(r.cube, row.cube)) else { continue };
            let covered = remainder(row.cube, &[first.cube], width).is_empty();
            let message = match covered {
                true => format!("case `{}` can never match", row.name),
                false => format!("cases `{}` and `{}` overlap", first.name, row.name),
            };
            let both = (first.cube.1 | row.cube.1) & (first.cube.0 | row.cube.0);
            let label = format!("e.g. {both:0width$b} matches both");
            self.report(Code::W040, row.span, message, label).also(first.span, "matched first").help(
                match covered {
                    true => "take it away, or narrow the earlier one".to_owned(),
                    false => format!(
                        "let one of them say another bit than the other, and a third case {both:0width$b}"
                    ),
                },
            );
        }
    }

    /// The rows that can be read and are as wide as they should be.
    fn rows<T>(
        &mut self,
        cases: &[S<T>],
        pattern: impl Fn(&T) -> &String,
        width: usize,
        what: &str,
        label: &str,
    ) -> Vec<Row>
    where
        T: CaseName,
    {
        let mut rows = Vec::new();
        for case in cases {
            let text = pattern(&case.v);
            let Ok(bits) = expr::bits(text) else { continue };
            if bits.len() != width {
                let of = if label.ends_with("field") { " fields" } else { "" };
                let message = format!("pattern `{text}` has {} bits, `{what} {width}{of}", bits.len());
                self.report(Code::W044, case.span(), message, label);
                continue;
            }
            rows.push(Row {
                cube: expr::mask_and_pattern(&bits),
                span: case.span(),
                name: case.v.case_name(),
            });
        }
        rows
    }
}

/// What a row is called in a message.
trait CaseName {
    fn case_name(&self) -> String;
}

impl CaseName for (String, u64) {
    fn case_name(&self) -> String {
        self.0.clone()
    }
}

impl CaseName for (String, String) {
    fn case_name(&self) -> String {
        self.0.clone()
    }
}

/// Whether some value matches both.
fn meets(a: Cube, b: Cube) -> bool {
    (a.1 ^ b.1) & a.0 & b.0 == 0
}

/// What is left of a cube when others are taken away.
fn remainder(cube: Cube, others: &[Cube], width: usize) -> Vec<Cube> {
    let mut left = vec![cube];
    for other in others {
        left = left.into_iter().flat_map(|cube| without(cube, *other, width)).gather();
    }
    left
}

fn without(cube: Cube, other: Cube, width: usize) -> Vec<Cube> {
    if !meets(cube, other) {
        return vec![cube];
    }
    let mut out = Vec::new();
    let (mut mask, mut pattern) = cube;
    for bit in (0..width).map(|n| 1u64 << n).filter(|bit| other.0 & bit != 0 && cube.0 & bit == 0) {
        // Equal to the other in the bits so far, different in this one.
        out.push((mask | bit, pattern | (!other.1 & bit)));
        mask |= bit;
        pattern |= other.1 & bit;
    }
    out
}
