//! RON (Rusty Object Notation) as a tree in which every value has its place; what it means is for [`crate::spec`].
//!
//! It reads what RON 0.12 reads, except for literals that no spec can use (strings of octets, ranges). Written for specs and
//! not taken from a crate: it is a part of everybody's build, and a spec wants all of its mistakes told, each in its place.

mod literal;
#[cfg(test)]
mod tests;

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::span::Span;
use std::borrow::Cow;

/// A value and its place.
#[derive(Debug, Clone)]
pub(crate) struct Node<'t> {
    pub(crate) span: Span,
    pub(crate) value: Value<'t>,
}

/// A value, as far as RON knows.
#[derive(Debug, Clone)]
pub(crate) enum Value<'t> {
    Number(Number),
    Text(Cow<'t, str>),
    Char(char),
    List(Vec<Node<'t>>),
    Map(Vec<(Node<'t>, Node<'t>)>),
    /// `Name`, `Name(…)`, or `(…)`; also `true`, `false` and `None`.
    Named {
        name: Option<Word<'t>>,
        values: Option<Vec<Member<'t>>>,
    },
}

/// A number, which may be more than a spec can use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    /// An integer that is not below zero.
    Unsigned(u64),
    /// An integer below zero, or above all that 64 bits can say.
    Outside,
    /// With a fraction or an exponent.
    Fraction,
}

/// An identifier.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<'t> {
    pub(crate) span: Span,
    pub(crate) text: &'t str,
}

/// What stands between parentheses: `key: value`, or a value.
#[derive(Debug, Clone)]
pub(crate) struct Member<'t> {
    pub(crate) key: Option<Word<'t>>,
    pub(crate) node: Node<'t>,
}

/// How deep brackets may be in each other: far more than a spec needs, far less than a stack holds.
const MAX_DEPTH: usize = 64;

/// The tree of a text; `None` where it is no RON. Small mistakes (a comma that is missing) are reported and read over.
pub(crate) fn parse<'t>(text: &'t str, sink: &mut Sink) -> Option<Node<'t>> {
    parse_surely(text, sink).map(|(node, _)| node)
}

/// The same; and whether every mistake was such a small one that the tree is what was meant.
pub(crate) fn parse_surely<'t>(text: &'t str, sink: &mut Sink) -> Option<(Node<'t>, bool)> {
    let before = sink.len();
    // Some editors begin every file with a byte order mark.
    let at = text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len();
    let mut parser = Parser { text, at, open: Vec::new(), small: 0, guessed: false, forgiven: false, sink };
    parser.blanks()?;
    while parser.rest().starts_with('#') {
        parser.attribute()?;
        parser.blanks()?;
    }
    let node = parser.value()?;
    parser.blanks()?;
    if parser.rest().is_empty() {
        let small = parser.small;
        return Some((node, sink.len() - before == small));
    }
    if parser.guessed {
        return None;
    }
    let (place, found) = (parser.here(), parser.found());
    parser
        .mistake(place, format!("expected the end of the file, found {found}"))
        .help("a file holds one `Protocol(…)`: take away what follows it");
    None
}

/// A place in the text. What answers `None` has reported a mistake behind which nothing can be read.
struct Parser<'t, 's> {
    text: &'t str,
    at: usize,
    /// What closes the brackets that are open.
    open: Vec<char>,
    /// Mistakes that leave no doubt about the tree.
    small: usize,
    /// Whether a bracket was taken for closed because the one around it is. If another one does not fit then, it was not.
    guessed: bool,
    /// Whether a comma is missing where a bracket is, too, which was said.
    forgiven: bool,
    sink: &'s mut Sink,
}

impl<'t> Parser<'t, '_> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The next character's place; empty at the end.
    fn here(&self) -> Span {
        Span { lo: self.at, hi: self.at + self.peek().map_or(0, char::len_utf8) }
    }

    /// The place of what was read since.
    fn since(&self, lo: usize) -> Span {
        Span { lo, hi: self.at }
    }

    /// What stands next: a word, or a character.
    fn found(&self) -> String {
        let rest = self.rest();
        let word = &rest[..rest.find(|c| !is_in_word(c)).unwrap_or(rest.len())];
        match rest.chars().next() {
            None => "the end of the file".to_owned(),
            Some(c) if word.is_empty() => format!("`{c}`"),
            Some(_) => format!("`{word}`"),
        }
    }

    fn mistake(&mut self, place: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.sink.report(Code::W001, place, message, "")
    }

    fn eat(&mut self, token: char) -> bool {
        let hit = self.peek() == Some(token);
        if hit {
            self.at += token.len_utf8();
        }
        hit
    }

    fn expect(&mut self, token: char) -> Option<()> {
        self.blanks()?;
        if self.eat(token) {
            return Some(());
        }
        let (place, found) = (self.here(), self.found());
        self.mistake(place, format!("expected `{token}`, found {found}"));
        None
    }

    /// Reads while characters are of a kind.
    fn run(&mut self, is: fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let len = rest.find(|c| !is(c)).unwrap_or(rest.len());
        self.at += len;
        &rest[..len]
    }

    /// Skips blanks and comments.
    fn blanks(&mut self) -> Option<()> {
        loop {
            self.run(is_blank);
            if self.rest().starts_with("//") {
                self.run(|c| c != '\n');
            } else if self.rest().starts_with("/*") {
                self.block_comment()?;
            } else {
                return Some(());
            }
        }
    }

    /// They stand in each other.
    fn block_comment(&mut self) -> Option<()> {
        let (start, mut depth) = (self.at, 0);
        loop {
            let rest = self.rest();
            let step = if rest.starts_with("/*") {
                depth += 1;
                2
            } else if rest.starts_with("*/") {
                depth -= 1;
                2
            } else {
                let Some(c) = rest.chars().next() else {
                    let place = Span { lo: start, hi: start + 2 };
                    self.mistake(place, "this comment is never closed");
                    return None;
                };
                c.len_utf8()
            };
            self.at += step;
            if depth == 0 {
                return Some(());
            }
        }
    }

    /// `#![enable(…)]`, `#![type = "…"]`, `#![schema = "…"]`: specs are read with all that can be enabled.
    fn attribute(&mut self) -> Option<()> {
        for token in ['#', '!', '['] {
            self.expect(token)?;
        }
        self.blanks()?;
        let (lo, word) = (self.at, self.run(is_in_word));
        match word {
            "enable" => {
                self.expect('(')?;
                for member in self.members(self.at - 1, ')', Self::member)? {
                    if !matches!(&member.node.value, Value::Named { name: Some(n), values: None } if is_extension(n.text))
                    {
                        self.mistake(member.node.span, "RON has no such extension");
                    }
                }
            }
            "type" | "schema" => {
                self.expect('=')?;
                self.blanks()?;
                self.value()?;
            }
            _ => {
                let place = self.since(lo);
                self.mistake(place, "expected `enable`, `type` or `schema`");
                return None;
            }
        }
        self.expect(']')
    }

    fn value(&mut self) -> Option<Node<'t>> {
        let lo = self.at;
        let value = match self.peek() {
            Some('(') => Value::Named { name: None, values: self.values()? },
            Some('[') => {
                self.at += 1;
                Value::List(self.members(lo, ']', Self::value)?)
            }
            Some('{') => {
                self.at += 1;
                Value::Map(self.members(lo, '}', Self::pair)?)
            }
            Some('"') => Value::Text(self.text()?),
            Some('r') if self.is_raw_text() => Value::Text(self.raw_text()?),
            Some('\'') => Value::Char(self.char()?),
            Some('b') if self.rest().starts_with("b'") => {
                self.at += 1;
                Value::Number(Number::Unsigned(u64::from(u32::from(self.char()?))))
            }
            Some(c) if c.is_ascii_digit() || matches!(c, '+' | '-' | '.') => Value::Number(self.number()?),
            Some(c) if begins_word(c) => self.named()?,
            _ => {
                let (place, found) = (self.here(), self.found());
                self.mistake(place, format!("expected a value, found {found}"));
                return None;
            }
        };
        Some(Node { span: self.since(lo), value })
    }

    fn named(&mut self) -> Option<Value<'t>> {
        let lo = self.at;
        if self.rest().starts_with("r#") {
            self.at += 2;
        }
        let text = self.run(is_in_word);
        let name = Some(Word { span: self.since(lo), text });
        let end = self.at;
        self.blanks()?;
        if self.peek() == Some('(') {
            return Some(Value::Named { name, values: self.values()? });
        }
        self.at = end;
        Some(Value::Named { name, values: None })
    }

    fn values(&mut self) -> Option<Option<Vec<Member<'t>>>> {
        let open = self.at;
        self.at += 1;
        self.members(open, ')', Self::member).map(Some)
    }

    fn member(&mut self) -> Option<Member<'t>> {
        let node = self.value()?;
        let Value::Named { name: Some(key), values: None } = node.value else {
            return Some(Member { key: None, node });
        };
        let end = self.at;
        self.blanks()?;
        if !self.eat(':') {
            self.at = end;
            return Some(Member { key: None, node });
        }
        self.blanks()?;
        Some(Member { key: Some(key), node: self.value()? })
    }

    fn pair(&mut self) -> Option<(Node<'t>, Node<'t>)> {
        let key = self.value()?;
        self.expect(':')?;
        self.blanks()?;
        Some((key, self.value()?))
    }

    /// What stands between brackets, the closing one included; the opening one is at `open`, and was read.
    fn members<T>(&mut self, open: usize, close: char, member: fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let place = Span { lo: open, hi: open + 1 };
        self.open.push(close);
        if self.open.len() > MAX_DEPTH {
            self.mistake(place, "brackets are nested too deeply");
            return None;
        }
        let (mut members, mut comma, mut end) = (Vec::new(), Some(Between::Comma), self.at);
        loop {
            self.blanks()?;
            let closed = self.eat(close);
            if closed || self.is_forgotten(place, close, end, members.is_empty()) {
                self.open.pop();
                return Some(members);
            }
            self.is_member(place, close, comma.or(self.line_since(end)))?;
            members.push(member(self)?);
            end = self.at;
            self.blanks()?;
            let forgiven = std::mem::take(&mut self.forgiven);
            comma = (self.eat(',') || forgiven).then_some(Between::Comma);
        }
    }

    /// Whether the closing bracket was forgotten behind the last member, which ended at `end`: what comes now belongs to
    /// the brackets around. Then it is read there.
    fn is_forgotten(&mut self, open: Span, close: char, end: usize, is_empty: bool) -> bool {
        if self.guessed || is_empty {
            return false;
        }
        let around = self.open.iter().rev().nth(1).copied();
        let found = match (self.peek(), close) {
            (Some(c @ (')' | ']' | '}')), _) if Some(c) == around => {
                self.guessed = true;
                self.found()
            }
            // In a structure with keys, another one; in a list, a key.
            (Some('('), ')')
                if self.is_keyed(open.hi) && self.is_keyed(self.at + 1) && around == Some(']') =>
            {
                "another element".to_owned()
            }
            (Some(c), ']') if begins_word(c) && self.is_keyed(self.at) && around == Some(')') => {
                format!("the key {}", self.found())
            }
            _ => return false,
        };
        let place = self.here();
        let between = self.text.get(end..self.at).unwrap_or("");
        self.forgiven = !self.guessed && !between.trim_start_matches(is_blank).starts_with(',');
        let help = match (self.guessed, self.forgiven) {
            (true, _) => format!("write `{close}` in front of it"),
            (false, true) => format!("write `{close},` where the one before it ends"),
            (false, false) => format!("write `{close}` where the one before it ends"),
        };
        self.mistake(place, format!("expected `{close}`, found {found}"))
            .also(open, "opened here")
            .help(help);
        self.small += 1;
        self.at = end;
        true
    }

    /// Whether `key:` stands there.
    fn is_keyed(&self, at: usize) -> bool {
        let rest = self.text.get(at..).unwrap_or("").trim_start_matches(is_blank);
        let word = rest.trim_start_matches(is_in_word);
        word.len() < rest.len() && rest.starts_with(begins_word) && {
            let behind = word.trim_start_matches(is_blank);
            behind.starts_with(':') && !behind.starts_with("::")
        }
    }

    fn line_since(&self, end: usize) -> Option<Between> {
        self.text.get(end..self.at).filter(|blanks| blanks.contains('\n')).map(|_| Between::Line)
    }

    /// Whether another member can be read here. A comma that was forgotten at the end of a line is no reason not to.
    fn is_member(&mut self, open: Span, close: char, between: Option<Between>) -> Option<()> {
        let place = self.here();
        match self.peek() {
            Some(')' | ']' | '}') | None if self.guessed => None,
            None => {
                self.mistake(open, format!("this is never closed: `{close}` is missing"))
                    .help(format!("write `{close}` where it ends"));
                None
            }
            Some(')' | ']' | '}') => {
                let found = self.found();
                self.mistake(place, format!("expected `{close}`, found {found}"))
                    .also(open, "opened here")
                    .help(format!("write `{close}` in front of it"));
                None
            }
            Some(_) if between == Some(Between::Comma) => Some(()),
            Some(c) => {
                let found = self.found();
                let mistake = self.mistake(place, format!("expected `,` or `{close}`, found {found}"));
                mistake.help(match c {
                    '=' => "between a key and its value stands `:`".to_owned(),
                    _ => format!("write `,` between the two, or `{close}` where the list ends"),
                });
                let begins = begins_word(c) || matches!(c, '(' | '[' | '{' | '"');
                let small = begins && between == Some(Between::Line);
                self.small += usize::from(small);
                small.then_some(())
            }
        }
    }
}

/// What is between two members.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Comma,
    /// Nothing but the end of a line.
    Line,
}

fn is_blank(c: char) -> bool {
    // White space of Unicode's patterns.
    matches!(c, ' ' | '\t'..='\r' | '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')
}

fn begins_word(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

fn is_in_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn is_extension(name: &str) -> bool {
    ["unwrap_newtypes", "implicit_some", "unwrap_variant_newtypes", "explicit_struct_names"].contains(&name)
}
