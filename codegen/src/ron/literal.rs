//! Numbers, characters and texts.

use super::{Number, Parser, is_in_word};
use crate::span::Span;
use std::borrow::Cow;

impl<'t> Parser<'t, '_> {
    /// An integer in any base, with underscores and perhaps its type behind it; or a number that no spec can use.
    pub(super) fn number(&mut self) -> Option<Number> {
        let lo = self.at;
        let negative = self.peek() == Some('-');
        if negative || self.peek() == Some('+') {
            self.at += 1;
        }
        let word = self.run(|c| is_in_word(c) || c == '.');
        let number = self.integer(word).or_else(|| self.fraction(word));
        match number {
            Some(Number::Unsigned(magnitude)) if negative && magnitude > 0 => Some(Number::Outside),
            Some(number) => Some(number),
            None => {
                let place = self.since(lo);
                let word = &self.text[lo..self.at];
                self.mistake(place, format!("`{word}` is no number"));
                None
            }
        }
    }

    fn integer(&self, word: &str) -> Option<Number> {
        let (digits, base) = match word.get(..2) {
            Some("0b") => (&word[2..], 2),
            Some("0o") => (&word[2..], 8),
            Some("0x") => (&word[2..], 16),
            _ => (word, 10),
        };
        let (digits, suffix) = digits.split_at(digits.find(['i', 'u']).unwrap_or(digits.len()));
        let width = width(suffix)?;
        if digits.is_empty() || digits.starts_with('_') {
            return None;
        }
        let mut magnitude = Some(0u64);
        for c in digits.chars().filter(|c| *c != '_') {
            let digit = u64::from(c.to_digit(base)?);
            magnitude = magnitude.and_then(|m| m.checked_mul(u64::from(base))?.checked_add(digit));
        }
        let fits = magnitude.filter(|m| m.checked_shr(width).unwrap_or(0) == 0);
        match fits {
            Some(number) => Some(Number::Unsigned(number)),
            None => Some(Number::Outside).filter(|_| suffix.is_empty()),
        }
    }

    /// `1.5`, `1e3`, `1e-3`; nobody asks how much that is.
    fn fraction(&mut self, word: &str) -> Option<Number> {
        if word.ends_with(['e', 'E']) && self.rest().starts_with(['+', '-']) {
            self.at += 1;
            let exponent = self.run(is_in_word);
            return exponent.parse::<u16>().ok().map(|_| Number::Fraction);
        }
        let digits = word.trim_end_matches("f32").trim_end_matches("f64").replace('_', "");
        digits.parse::<f64>().ok().filter(|_| digits.contains(|c: char| c.is_ascii_digit()))?;
        Some(Number::Fraction)
    }

    pub(super) fn char(&mut self) -> Option<char> {
        let lo = self.at;
        self.at += 1;
        let c = match self.peek() {
            Some('\\') => {
                self.at += 1;
                self.escape()?
            }
            Some(c) => {
                self.at += c.len_utf8();
                Escape::Char(c)
            }
            None => Escape::Nothing,
        };
        match c {
            Escape::Char(c) if self.eat('\'') => Some(c),
            Escape::Octet(octet) if self.eat('\'') => Some(char::from(octet)),
            Escape::Char(_) | Escape::Octet(_) | Escape::Nothing => {
                let place = Span { lo, hi: lo + 1 };
                self.mistake(place, "this is not one character between quotes");
                None
            }
        }
    }

    /// Text between quotes.
    pub(super) fn text(&mut self) -> Option<Cow<'t, str>> {
        let lo = self.at;
        self.at += 1;
        let plain = self.run(|c| c != '"' && c != '\\');
        if self.eat('"') {
            return Some(Cow::Borrowed(plain));
        }
        let mut octets = plain.as_bytes().to_vec();
        while self.eat('\\') {
            match self.escape()? {
                Escape::Char(c) => octets.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
                Escape::Octet(octet) => octets.push(octet),
                Escape::Nothing => {}
            }
            octets.extend_from_slice(self.run(|c| c != '"' && c != '\\').as_bytes());
        }
        if !self.eat('"') {
            return self.unclosed(lo);
        }
        match String::from_utf8(octets) {
            Ok(text) => Some(Cow::Owned(text)),
            Err(_) => {
                let place = self.since(lo);
                self.mistake(place, "what `\\x` says is no text in UTF-8");
                None
            }
        }
    }

    fn unclosed<T>(&mut self, lo: usize) -> Option<T> {
        let place = Span { lo, hi: lo + 1 };
        self.mistake(place, "this text is never closed").help("write `\"` where it ends");
        None
    }

    /// What follows a backslash.
    fn escape(&mut self) -> Option<Escape> {
        let lo = self.at - 1;
        let c = self.peek();
        self.at += c.map_or(0, char::len_utf8);
        let c = match c {
            Some(c @ ('\'' | '"' | '\\')) => c,
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('0') => '\0',
            Some('x') => {
                let digits = self.rest().get(..2).filter(|d| d.chars().all(|c| c.is_ascii_hexdigit()));
                if let Some(octet) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
                    self.at += 2;
                    return Some(Escape::Octet(octet));
                }
                return self.no_escape(lo);
            }
            Some('u') => match self.unicode() {
                Some(c) => c,
                None => return self.no_escape(lo),
            },
            // A line that goes on in the next one, whose indentation is skipped.
            Some('\n') => return self.continued(),
            Some('\r') if self.eat('\n') => return self.continued(),
            _ => return self.no_escape(lo),
        };
        Some(Escape::Char(c))
    }

    /// `{1f600}`.
    fn unicode(&mut self) -> Option<char> {
        if !self.eat('{') {
            return None;
        }
        let digits = self.run(|c| c.is_ascii_hexdigit());
        if digits.len() > 6 || !self.eat('}') {
            return None;
        }
        char::from_u32(u32::from_str_radix(digits, 16).ok()?)
    }

    fn continued(&mut self) -> Option<Escape> {
        self.run(|c| matches!(c, ' ' | '\t' | '\n' | '\r'));
        Some(Escape::Nothing)
    }

    fn no_escape(&mut self, lo: usize) -> Option<Escape> {
        let place = self.since(lo);
        let help = "there are `\\n`, `\\r`, `\\t`, `\\0`, `\\\\`, `\\\"`, `\\'`, `\\x41` and `\\u{1f600}`";
        self.mistake(place, "this is no character").help(help);
        None
    }

    /// Whether `r"…"` or `r#"…"#` begins here.
    pub(super) fn is_raw_text(&self) -> bool {
        self.rest()[1..].trim_start_matches('#').starts_with('"')
    }

    pub(super) fn raw_text(&mut self) -> Option<Cow<'t, str>> {
        let lo = self.at;
        self.at += 1;
        let hashes = self.run(|c| c == '#');
        self.at += 1;
        let rest = self.rest();
        let end = rest.match_indices('"').find(|(at, _)| rest[at + 1..].starts_with(hashes));
        let Some((end, _)) = end else { return self.unclosed(lo) };
        self.at += end + 1 + hashes.len();
        Some(Cow::Borrowed(&rest[..end]))
    }
}

/// What an escape stands for.
enum Escape {
    Char(char),
    /// One octet of a character in UTF-8.
    Octet(u8),
    Nothing,
}

/// The bits of magnitude in an integer of this type.
fn width(suffix: &str) -> Option<u32> {
    Some(match suffix {
        "i8" => 7,
        "u8" => 8,
        "i16" => 15,
        "u16" => 16,
        "i32" => 31,
        "u32" => 32,
        "i64" => 63,
        "u64" | "" => 64,
        _ => return None,
    })
}
