//! W100: a drawing in the manner of the RFCs has the widths and the order of the fields.
//!
//! Two columns are a bit, a row is what its cells add up to. Names are compared only so far that a cell does not bear
//! the name of another field: RFCs call `header_len` "IHL". What is behind the first field of variable length is not
//! compared.

use super::Check;
use crate::diagnostic::Code;
use crate::gather::Gather;
use crate::span::{S, Span};
use crate::spec::Field;

/// A cell of the drawing: its bits, its words, and where they stand.
struct Cell {
    bits: usize,
    text: String,
    at: usize,
    len: usize,
}

pub(super) fn check(check: &mut Check<'_>) {
    let Some(packet) = &check.spec().packet else { return };
    let Some(drawing) = &packet.diagram else { return };
    let mut cells = cells(&drawing.v).into_iter();
    for field in &packet.header {
        let Some(bits) = check.bits(field).filter(|_| field.when.is_none()) else { return };
        if !check.drawn(drawing, field, bits, &mut cells, &packet.header) {
            return;
        }
    }
}

impl Check<'_> {
    /// Takes the cells of one field; `false` after a mistake, because everything behind it is shifted.
    fn drawn(
        &mut self,
        drawing: &S<String>,
        field: &S<Field>,
        bits: usize,
        cells: &mut impl Iterator<Item = Cell>,
        all: &[S<Field>],
    ) -> bool {
        let name = &field.name.v;
        let mut taken = 0;
        while taken < bits {
            let Some(cell) = cells.next() else {
                let message = format!("the drawing ends before `{name}`");
                let label = format!("{} of its {bits} bits are not there", bits - taken);
                self.report(Code::W100, drawing_end(drawing), message, label)
                    .also(field.name.span(), "this field");
                return false;
            };
            let place = self.file.part(drawing, cell.at, cell.len);
            if let Some(other) =
                all.iter().find(|other| other.name.v != *name && reads_as(&cell.text, &other.name.v))
            {
                let message = format!("the drawing has `{}` where `{name}` is", other.name.v);
                self.report(Code::W100, place, message, "drawn here")
                    .also(field.name.span(), "declared here");
                return false;
            }
            taken += cell.bits;
            if taken > bits {
                let message = format!("`{name}` has {bits} bits, the drawing gives it {taken}");
                self.report(Code::W100, place, message, "drawn too wide")
                    .also(field.name.span(), "declared here");
                return false;
            }
            // A name that stands in a narrower cell would otherwise be taken for a part of the next field.
            if taken < bits && reads_as(&cell.text, name) && cell.bits % 32 != 0 {
                let message = format!("`{name}` has {bits} bits, the drawing gives it {taken}");
                self.report(Code::W100, place, message, "drawn too narrow")
                    .also(field.name.span(), "declared here");
                return false;
            }
        }
        true
    }
}

/// The closing quote.
fn drawing_end(drawing: &S<String>) -> Span {
    Span { lo: drawing.hi.saturating_sub(1), hi: drawing.hi }
}

/// Every cell in reading order. A row right below another is a second line of the same cells.
fn cells(drawing: &str) -> Vec<Cell> {
    let mut out = Vec::new();
    let mut at = 0;
    let mut below_row = false;
    for line in drawing.split_inclusive('\n') {
        let start = line.len() - line.trim_start().len();
        let body = line.trim();
        if body.starts_with(['|', ':', '/', '~']) {
            if !below_row {
                row(body, at + start, &mut out);
            }
            below_row = true;
        } else if body.starts_with('+') {
            below_row = false;
        }
        at += line.len();
    }
    out
}

fn row(body: &str, at: usize, out: &mut Vec<Cell>) {
    let inner = body.get(1..body.len().saturating_sub(1)).unwrap_or("");
    let mut offset = at + 1;
    for cell in inner.split('|') {
        let text = cell.trim();
        let indent = cell.len() - cell.trim_start().len();
        out.push(Cell {
            bits: cell.chars().count().div_ceil(2),
            text: text.to_owned(),
            at: offset + if text.is_empty() { 0 } else { indent },
            len: if text.is_empty() { cell.len() } else { text.len() },
        });
        offset += cell.len() + 1;
    }
}

/// Whether a cell's words are a field's name.
fn reads_as(text: &str, name: &str) -> bool {
    let plain =
        |text: &str| text.chars().filter(|c| c.is_ascii_alphanumeric()).gather::<String>().to_lowercase();
    let long = plain(text).replace("address", "addr").replace("length", "len").replace("source", "src");
    let long = long.replace("destination", "dst");
    !text.is_empty() && long == plain(name)
}
