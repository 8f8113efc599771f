//! Where in a spec a place is, found without the text being whole: what is open there, and behind which key.

use super::grammar;
use crate::spec::grammar::{Shape, Struct};

/// A place.
pub(super) struct Place {
    /// The innermost structure.
    pub(super) table: Option<&'static Struct>,
    /// The key whose value stands here; `None` where a key or an element of a list does.
    pub(super) key: Option<String>,
    /// The keys that the structure has so far.
    pub(super) seen: Vec<String>,
    /// In a list: what its elements are.
    pub(super) element: Option<Shape>,
    /// The string that is open here.
    pub(super) string: Option<Text>,
    pub(super) in_comment: bool,
}

/// A string that has begun.
pub(super) struct Text {
    /// The constructor it is an argument of: `Type`, or empty.
    pub(super) holder: String,
    /// Its number among the arguments.
    pub(super) nth: usize,
}

/// A name that a spec declares, or the key space of a dispatch.
pub(super) struct Declared {
    /// The structure that it names; `None` where it is that of another spec, in `uses`.
    pub(super) table: Option<&'static Struct>,
    pub(super) name: String,
}

impl Declared {
    /// Whether it is the name of such a structure.
    pub(super) fn is(&self, table: &str) -> bool {
        self.table.is_some_and(|own| own.name == table)
    }
}

/// The place at the end of `before`.
pub(super) fn of(before: &str) -> Place {
    let mut scan = Scan::default();
    scan.run(before);
    scan.place()
}

/// Everything that a text declares.
pub(super) fn declared(text: &str) -> Vec<Declared> {
    let mut scan = Scan::default();
    scan.run(text);
    scan.declared
}

/// A bracket that is open.
#[derive(Clone, Default)]
struct Frame {
    bracket: char,
    /// The constructor before a parenthesis, or empty.
    name: String,
    table: Option<&'static Struct>,
    key: Option<String>,
    seen: Vec<String>,
    /// Values so far.
    nth: usize,
}

#[derive(Default)]
struct Scan {
    frames: Vec<Frame>,
    /// The identifier that was read last, until something else than blanks follows.
    word: String,
    string: bool,
    comment: bool,
    declared: Vec<Declared>,
}

impl Scan {
    fn run(&mut self, text: &str) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            rest = match c {
                '"' => self.text(rest),
                'r' if self.word.is_empty() && is_raw(rest) => self.raw_text(rest),
                '/' if rest.starts_with("//") => {
                    self.comment = !rest.contains('\n');
                    rest.split_once('\n').map_or("", |(_, rest)| rest)
                }
                '/' if rest.starts_with("/*") => {
                    self.comment = !rest.contains("*/");
                    rest.split_once("*/").map_or("", |(_, rest)| rest)
                }
                c if c.is_ascii_alphanumeric() || c == '_' => {
                    let word =
                        rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or("");
                    self.word = word.to_owned();
                    &rest[word.len().max(1)..]
                }
                c => {
                    self.mark(c);
                    &rest[c.len_utf8()..]
                }
            };
        }
    }

    fn mark(&mut self, c: char) {
        match c {
            '(' | '[' | '{' => self.open(c),
            ')' | ']' | '}' => {
                self.frames.pop();
                self.word.clear();
            }
            ':' => {
                let word = std::mem::take(&mut self.word);
                if let Some(frame) = self.frames.last_mut().filter(|frame| frame.bracket == '(') {
                    frame.seen.push(word.clone());
                    frame.key = Some(word);
                }
            }
            ',' => {
                self.word.clear();
                if let Some(frame) = self.frames.last_mut() {
                    frame.nth += 1;
                    frame.key = None;
                }
            }
            _ => {}
        }
    }

    fn open(&mut self, bracket: char) {
        let name = std::mem::take(&mut self.word);
        let shape = if self.frames.is_empty() { Some(grammar::PROTOCOL) } else { self.expected() };
        let table = shape.filter(|_| bracket == '(').and_then(|shape| grammar::structure(shape, &name));
        self.frames.push(Frame { bracket, name, table, ..Frame::default() });
    }

    /// The structure that a value here belongs to, and the key that it is under; lists on the way are passed.
    fn innermost(&self) -> (Option<&'static Struct>, Option<&str>) {
        let holder = self.frames.iter().rev().find(|frame| frame.table.is_some() || frame.key.is_some());
        holder.map_or((None, None), |frame| (frame.table, frame.key.as_deref()))
    }

    /// The shape of the value behind the innermost key.
    fn expected(&self) -> Option<Shape> {
        let (table, key) = self.innermost();
        grammar::behind(table?, key?)
    }

    /// A string with escapes; what it names is put down.
    fn text<'t>(&mut self, rest: &'t str) -> &'t str {
        let mut escaped = false;
        let end = rest.char_indices().skip(1).find(|(_, c)| {
            let ends = *c == '"' && !escaped;
            escaped = *c == '\\' && !escaped;
            ends
        });
        match end {
            Some((at, _)) => {
                self.declare(&rest[1..at]);
                &rest[at + 1..]
            }
            None => {
                self.string = true;
                ""
            }
        }
    }

    fn raw_text<'t>(&mut self, rest: &'t str) -> &'t str {
        let hashes = rest[1..].chars().take_while(|c| *c == '#').count();
        let closing = format!("\"{}", "#".repeat(hashes));
        let body = rest.get(2 + hashes..).unwrap_or("");
        self.string = !body.contains(&closing);
        body.split_once(&closing).map_or("", |(_, rest)| rest)
    }

    fn declare(&mut self, text: &str) {
        let Some(frame) = self.frames.last() else { return };
        let table = match (frame.bracket, frame.key.as_deref(), frame.table) {
            ('(', Some("name"), Some(table)) => Some(table),
            ('(', Some("space"), Some(table)) if table.name == "Dispatch" => Some(table),
            ('[', ..)
                if matches!(self.innermost(), (Some(Struct { name: "Protocol", .. }), Some("uses"))) =>
            {
                None
            }
            _ => return,
        };
        self.declared.push(Declared { table, name: text.to_owned() });
    }

    fn place(self) -> Place {
        let frame = self.frames.last().cloned().unwrap_or_default();
        let is_list = frame.bracket == '[';
        let outer_key = || self.innermost().1.filter(|_| is_list || frame.table.is_none()).map(str::to_owned);
        let key = if is_list && !self.string { None } else { frame.key.clone().or_else(outer_key) };
        Place {
            table: frame.table,
            element: self.expected().filter(|_| is_list).map(grammar::element),
            key,
            seen: frame.seen,
            string: self.string.then_some(Text { holder: frame.name, nth: frame.nth }),
            in_comment: self.comment,
        }
    }
}

fn is_raw(rest: &str) -> bool {
    rest[1..].trim_start_matches('#').starts_with('"')
}
