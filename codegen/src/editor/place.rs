//! Where in a spec a place is, found without the text being whole: what is open there, and behind which key.

use super::grammar::{self, Shape};

/// A place.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The innermost structure.
    pub(super) shape: Shape,
    /// The key whose value stands here; `None` where a key or an element of a list does.
    pub(super) key: Option<String>,
    /// The keys that the structure has so far.
    pub(super) seen: Vec<String>,
    /// In a list whose elements have names: these.
    pub(super) elements: Vec<&'static str>,
    /// The string that is open here.
    pub(super) string: Option<Text>,
    pub(super) in_comment: bool,
}

/// A string that has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    /// The constructor it is an argument of: `Type`, or empty.
    pub(super) holder: String,
    /// Its number among the arguments.
    pub(super) nth: usize,
}

/// A name that a spec declares, or the key space of a dispatch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Declared {
    pub(super) shape: Shape,
    pub(super) name: String,
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
#[derive(Debug, Clone, Default)]
struct Frame {
    bracket: char,
    /// The constructor before a parenthesis, or empty.
    name: String,
    shape: Shape,
    key: Option<String>,
    seen: Vec<String>,
    /// Values so far.
    nth: usize,
}

#[derive(Debug, Default)]
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
        let (outer, key) = self.innermost();
        let shape =
            if bracket == '(' { grammar::shape(outer, key.as_deref(), &name) } else { Shape::Unknown };
        self.frames.push(Frame { bracket, name, shape, ..Frame::default() });
    }

    /// The structure that a value here belongs to, and the key that it is under; lists on the way are passed.
    fn innermost(&self) -> (Shape, Option<String>) {
        let holder =
            self.frames.iter().rev().find(|frame| frame.shape != Shape::Unknown || frame.key.is_some());
        holder.map_or((Shape::Unknown, None), |frame| (frame.shape, frame.key.clone()))
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
        let (outer, key) = self.innermost();
        let shape = match (frame.bracket, frame.key.as_deref(), frame.shape) {
            ('(', Some("name"), shape) if shape != Shape::Unknown => shape,
            ('(', Some("space"), Shape::Dispatch) => Shape::Dispatch,
            ('[', ..) if outer == Shape::Protocol && key.as_deref() == Some("uses") => Shape::Uses,
            _ => return,
        };
        self.declared.push(Declared { shape, name: text.to_owned() });
    }

    fn place(self) -> Place {
        let (outer, outer_key) = self.innermost();
        let frame = self.frames.last().cloned().unwrap_or_default();
        let is_list = frame.bracket == '[';
        let key = if is_list && !self.string {
            None
        } else {
            frame.key.clone().or(outer_key.clone().filter(|_| is_list || frame.shape == Shape::Unknown))
        };
        Place {
            shape: frame.shape,
            elements: if is_list { grammar::elements(outer, outer_key.as_deref()) } else { Vec::new() },
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
