//! A value together with the place in the file that it came from, read by stock serde and ron.

use serde::{Deserialize, Deserializer};
use std::cell::RefCell;
use std::ops::Deref;

/// A value and the octet range of the spec's text that it was read from.
#[derive(Debug, Clone)]
pub(crate) struct S<T> {
    pub(crate) v: T,
    pub(crate) lo: usize,
    pub(crate) hi: usize,
}

impl<T> Deref for S<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.v
    }
}

impl<T> S<T> {
    pub(crate) fn span(&self) -> Span {
        Span { lo: self.lo, hi: self.hi }
    }
}

/// An octet range of a spec's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) lo: usize,
    pub(crate) hi: usize,
}

/// What serde's interface has no room for: where the text begins, and the innermost mistake.
#[derive(Default)]
struct Reading {
    base: usize,
    mistake: Option<(Span, String)>,
}

thread_local!(static READING: RefCell<Reading> = RefCell::default());

fn options() -> ron::Options {
    use ron::extensions::Extensions as E;
    ron::Options::default()
        .with_default_extension(E::IMPLICIT_SOME | E::UNWRAP_NEWTYPES | E::UNWRAP_VARIANT_NEWTYPES)
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for S<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The raw text is borrowed from the input, so its address says where it stands.
        let raw: &'de ron::value::RawValue = Deserialize::deserialize(deserializer)?;
        let text = skip_trivia(raw.get_ron()).trim_end();
        let lo = READING.with(|r| (text.as_ptr() as usize).wrapping_sub(r.borrow().base));
        let v = options().from_str::<T>(text).map_err(|error| {
            READING.with(|r| {
                let mut reading = r.borrow_mut();
                if reading.mistake.is_none() {
                    let Span { lo: a, hi: b } = position(text, &error);
                    reading.mistake = Some((Span { lo: lo + a, hi: lo + b }, error.code.to_string()));
                }
            });
            serde::de::Error::custom(error.code)
        })?;
        Ok(S { v, lo, hi: lo + text.len() })
    }
}

/// Reads a whole spec; on failure says where and in which words.
pub(crate) fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, (Span, String)> {
    READING.with(|r| *r.borrow_mut() = Reading { base: text.as_ptr() as usize, mistake: None });
    options().from_str::<T>(text).map_err(|error| {
        READING
            .with(|r| r.borrow_mut().mistake.take())
            .unwrap_or_else(|| (position(text, &error), error.code.to_string()))
    })
}

fn position(text: &str, error: &ron::error::SpannedError) -> Span {
    let lo = offset(text, error.span.start.line, error.span.start.col);
    Span { lo, hi: offset(text, error.span.end.line, error.span.end.col).max(lo + 1) }
}

fn offset(text: &str, line: usize, col: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    start + rest.char_indices().nth(col.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

/// ron's raw values keep the comments and blanks in front of a value; a span must not.
fn skip_trivia(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        if let Some(comment) = text.strip_prefix("//") {
            text = comment.split_once('\n').map_or("", |(_, rest)| rest);
        } else if let Some(comment) = text.strip_prefix("/*") {
            text = skip_block_comment(comment);
        } else {
            return text;
        }
    }
}

/// What follows a block comment (they nest in RON), given what follows its `/*`.
fn skip_block_comment(mut rest: &str) -> &str {
    let mut depth = 1;
    while depth > 0 {
        let (open, close) = (rest.find("/*"), rest.find("*/"));
        rest = match (open, close) {
            (Some(a), Some(b)) if a < b => {
                depth += 1;
                &rest[a + 2..]
            }
            (_, Some(b)) => {
                depth -= 1;
                &rest[b + 2..]
            }
            _ => return "",
        };
    }
    rest
}
