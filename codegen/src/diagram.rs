//! Draws layouts as RFCs do: 32 bits a line, octets counted at the left, names that do not fit explained below.

#[cfg(test)]
mod tests;

use crate::gather::Gather;
use crate::model::{Counts, Field, FieldType, OptionDef, OptionList, Packet, Role, Variant};
use std::fmt::Write;

/// A packet: header, what its variants have in common, payload, trailer.
pub fn packet(packet: &Packet) -> String {
    let mut drawing = Drawing::default();
    drawing.fields(&packet.fields, &|field| field.name.clone());
    if !packet.variants.is_empty()
        && packet.variants.iter().any(|v| !v.fields.is_empty() || v.payload.is_some())
    {
        drawing.open("body, by variant");
    }
    if packet.payload.is_some() {
        drawing.open("payload");
    }
    drawing.fields(&packet.trailer, &|field| field.name.clone());
    drawing.finish()
}

/// A packet of one variant, with the names that the header's fields have there.
pub fn variant(packet: &Packet, variant: &Variant) -> String {
    let mut drawing = Drawing::default();
    let name = |field: &Field| match variant.refine.get(&field.name) {
        Some((name, _)) => name.clone(),
        None => field.name.clone(),
    };
    drawing.fields(&packet.fields, &name);
    drawing.fields(&variant.fields, &|field| field.name.clone());
    if variant.payload.as_ref().or(packet.payload.as_ref()).is_some() {
        drawing.open("payload");
    }
    drawing.fields(&packet.trailer, &|field| field.name.clone());
    drawing.finish()
}

/// An option with kind and length.
pub fn option(list: &OptionList, option: &OptionDef) -> String {
    let mut drawing = Drawing::default();
    let body: Option<usize> =
        option.fields.iter().map(|field| field.bits.filter(|_| field.when.is_none())).sum();
    let length = body.map(|body| {
        let counted = match list.counts {
            Counts::Whole => body + list.head.octets * 8,
            Counts::Value => body,
        };
        counted.div_ceil(8 * list.unit.max(1))
    });
    drawing.fields(&list.head.fields, &|field| match (&field.role, length) {
        (Role::Kind, _) => format!("kind {}", option.kind),
        (Role::Len, Some(length)) => format!("length {length}"),
        (Role::Len, None) => "length".to_owned(),
        _ => field.name.clone(),
    });
    drawing.fields(&option.fields, &|field| field.name.clone());
    drawing.finish()
}

/// A record.
pub fn record(fields: &[Field]) -> String {
    let mut drawing = Drawing::default();
    drawing.fields(fields, &|field| field.name.clone());
    drawing.finish()
}

const COLUMNS: usize = 32;
/// What takes more lines than this is drawn as one, with its length written into it.
const MOST_LINES: usize = 4;

/// A field, or what stands for one.
#[derive(Debug)]
struct Cell {
    label: String,
    /// Explained below the drawing, where the label is not the name.
    name: Option<String>,
}

/// A cell's share of a line.
#[derive(Debug, Clone, Copy)]
struct Segment {
    cell: usize,
    from: usize,
    to: usize,
}

#[derive(Debug, Default)]
struct Line {
    /// Octets in front of it, where that is known.
    octet: Option<usize>,
    segments: Vec<Segment>,
}

impl Line {
    fn end(&self) -> usize {
        self.segments.last().map_or(0, |segment| segment.to)
    }

    fn at(&self, column: usize) -> Option<Segment> {
        self.segments.iter().find(|segment| (segment.from..segment.to).contains(&column)).copied()
    }
}

#[derive(Debug)]
struct Drawing {
    cells: Vec<Cell>,
    lines: Vec<Line>,
    /// Bits so far, while they do not depend on the packet.
    bits: Option<usize>,
    conditional: bool,
}

impl Default for Drawing {
    fn default() -> Self {
        Drawing { cells: Vec::new(), lines: Vec::new(), bits: Some(0), conditional: false }
    }
}

impl Drawing {
    fn fields(&mut self, fields: &[Field], name: &dyn Fn(&Field) -> String) {
        for field in fields.iter().filter(|field| !field.given) {
            let there = field.when.is_none();
            let mut name = name(field);
            if !there {
                name.push('?');
                self.conditional = true;
            }
            match (field.bits, &field.ty) {
                (Some(0), _) => {}
                (Some(bits), _) => self.cell(name, bits, field.role == Role::Reserved),
                (None, FieldType::Align(to)) => self.open(&format!("zeros up to {to} octets")),
                (None, _) => self.open(&name),
            }
            if !there {
                self.bits = None;
            }
        }
    }

    /// A field of fixed width.
    fn cell(&mut self, name: String, bits: usize, reserved: bool) {
        let column = self.column();
        if bits > MOST_LINES * COLUMNS {
            self.put_line(format!("{name} ({} octets)", bits / 8), COLUMNS);
            self.bits = self.bits.map(|all| all + bits);
            return;
        }
        let cell = self.cells.len();
        let first = bits.min(COLUMNS - column);
        let widest = first.max((bits - first).min(COLUMNS));
        let room = (2 * widest).saturating_sub(1);
        let label = match name.chars().count() <= room {
            true => name.clone(),
            false if reserved => "0".to_owned(),
            false => self.abbreviated(&name, room),
        };
        let explained = (label != name && !reserved).then_some(name);
        self.cells.push(Cell { label, name: explained });
        let mut left = bits;
        while left > 0 {
            let taken = left.min(COLUMNS - self.column());
            self.segment(cell, taken);
            left -= taken;
            self.bits = self.bits.map(|all| all + taken);
        }
    }

    /// A field whose length depends on the packet: the rest of the line.
    fn open(&mut self, name: &str) {
        let width = COLUMNS - self.column();
        self.put_line(format!("{name} ..."), width);
        self.bits = None;
    }

    fn put_line(&mut self, label: String, width: usize) {
        let cell = self.cells.len();
        self.cells.push(Cell { label, name: None });
        let width = width.min(COLUMNS - self.column());
        self.segment(cell, width);
        // What follows begins a line.
        if self.column() != 0 {
            self.lines.push(Line::default());
        }
    }

    /// Where the next segment goes.
    fn column(&self) -> usize {
        self.lines.last().map_or(0, Line::end) % COLUMNS
    }

    fn segment(&mut self, cell: usize, width: usize) {
        if self.lines.last().is_none_or(|line| line.end() == COLUMNS) {
            self.lines.push(Line { octet: self.bits.map(|bits| bits / 8), segments: Vec::new() });
        }
        if let Some(line) = self.lines.last_mut() {
            let from = line.end();
            line.segments.push(Segment { cell, from, to: from + width });
        }
    }

    /// A short name that no other cell has: initials, a letter of the name, a digit.
    fn abbreviated(&self, name: &str, room: usize) -> String {
        let initials: String = name.split('_').filter_map(|word| word.chars().next()).gather();
        let letters = name.chars().filter(char::is_ascii_alphanumeric).map(String::from);
        let digits = (0..1000).map(|digit| digit.to_string());
        let candidates = [initials].into_iter().chain(letters).map(|text| text.to_uppercase()).chain(digits);
        let free =
            |text: &String| text.chars().count() <= room && self.cells.iter().all(|c| c.label != *text);
        candidates.into_iter().find(free).unwrap_or_default()
    }

    fn finish(mut self) -> String {
        self.lines.retain(|line| !line.segments.is_empty());
        let mut out = String::new();
        let _ = writeln!(out, "     0                   1                   2                   3");
        let _ = writeln!(out, "     0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1");
        let none = Line::default();
        for (nth, line) in self.lines.iter().enumerate() {
            let above = nth.checked_sub(1).and_then(|nth| self.lines.get(nth)).unwrap_or(&none);
            let _ = writeln!(out, "    {}", rule(above, line));
            let octet = line.octet.map(|octet| octet.to_string()).unwrap_or_default();
            let _ = writeln!(out, "{octet:>3} {}", self.texts(nth, line));
        }
        let _ = writeln!(out, "    {}", rule(self.lines.last().unwrap_or(&none), &none));
        self.legend(&mut out);
        out
    }

    fn texts(&self, nth: usize, line: &Line) -> String {
        let mut out = String::from("|");
        for segment in &line.segments {
            let shown = self.shown_on(segment.cell) == Some((nth, segment.from));
            let label = if shown { self.cells[segment.cell].label.as_str() } else { "" };
            let _ = write!(out, "{label:^0$}|", 2 * (segment.to - segment.from) - 1);
        }
        out
    }

    /// The line and column of the segment that bears the label: the middle one of the widest.
    fn shown_on(&self, cell: usize) -> Option<(usize, usize)> {
        let lines = self.lines.iter().enumerate();
        let all = lines.flat_map(|(nth, line)| line.segments.iter().map(move |segment| (nth, *segment)));
        let own: Vec<(usize, Segment)> = all.filter(|(_, segment)| segment.cell == cell).gather();
        let widest = own.iter().map(|(_, segment)| segment.to - segment.from).max()?;
        let widest: Vec<_> = own.iter().filter(|(_, s)| s.to - s.from == widest).gather();
        widest.get((widest.len() - 1) / 2).map(|(nth, segment)| (*nth, segment.from))
    }

    fn legend(&self, out: &mut String) {
        let short = self.cells.iter().filter_map(|cell| Some((&cell.label, cell.name.as_ref()?)));
        let short: Vec<String> = short.map(|(label, name)| format!("{label}: {name}")).gather();
        for entries in short.chunks(4) {
            let _ = writeln!(out, "    {}", entries.join("   "));
        }
        if self.conditional {
            let _ = writeln!(out, "    ?: not in every packet");
        }
    }
}

/// The line between two lines; open where a cell goes on.
fn rule(above: &Line, below: &Line) -> String {
    let width = above.end().max(below.end());
    let goes_on = |column: usize| match (above.at(column), below.at(column)) {
        (Some(above), Some(below)) => above.cell == below.cell,
        _ => false,
    };
    let mut out = String::new();
    for column in 0..width {
        let inside = column > 0 && goes_on(column - 1) && goes_on(column);
        out.push(if inside { ' ' } else { '+' });
        out.push(if goes_on(column) { ' ' } else { '-' });
    }
    out.push('+');
    out
}
