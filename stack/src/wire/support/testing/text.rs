//! Text, values and errors without a heap.

use super::Subject;
use crate::wire::support::{Description, Error, Given, Value, Visitor, print};
use core::fmt::{self, Write as _};

/// Room for any vector and what is emitted from it.
pub(super) const ROOM: usize = 4096;

/// Octets or text of limited length; what is too much is lost.
pub(super) struct Text {
    pub(super) octets: [u8; ROOM],
    pub(super) len: usize,
}

impl Text {
    pub(super) const EMPTY: Text = Text { octets: [0; ROOM], len: 0 };

    #[inline]
    pub(super) fn as_slice(&self) -> &[u8] {
        &self.octets[..self.len]
    }

    #[inline]
    pub(super) fn as_str(&self) -> &str {
        core::str::from_utf8(self.as_slice()).unwrap_or("not UTF-8")
    }
}

impl fmt::Write for Text {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        self.octets.get_mut(self.len..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.len = end;
        Ok(())
    }
}

/// The line that a protocol prints.
#[inline]
pub(super) fn printed<S: Subject>(octets: &[u8], given: &Given) -> Text {
    struct Line<'a>(&'a Description, &'a [u8], &'a Given);
    impl fmt::Display for Line<'_> {
        #[inline]
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            print::line(f, |line| self.0.decode.look_given(self.1, self.2, None, Some(line)).shown)
        }
    }
    let mut text = Text::EMPTY;
    let _ = write!(text, "{}", Line(S::DESCRIPTION, octets, given));
    text
}

/// A copy without the octets that a vector can't know.
#[inline]
pub(super) fn blanked<S: Subject>(octets: &[u8]) -> Text {
    let mut copy = Text { octets: [0; ROOM], len: octets.len() };
    copy.octets[..octets.len()].copy_from_slice(octets);
    if let Some(place) = S::IGNORED.and_then(|at| copy.octets.get_mut(at..at + 2)) {
        place.fill(0);
    }
    copy
}

/// An error with the name of its field.
pub(super) struct Explained(pub(super) &'static Description, pub(super) Error);

impl fmt::Display for Explained {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at `{}`", self.1.kind.as_str(), self.0.field_name(self.1.field))
    }
}

/// Finds the values of the fields that a vector names.
pub(super) struct Fields<'a> {
    pub(super) wanted: &'a [(&'a str, u64)],
    pub(super) found: [Option<u64>; 64],
}

impl Visitor for Fields<'_> {
    #[inline]
    fn field(&mut self, name: &'static str, value: Value<'_>) {
        let number = match value {
            Value::Number(number) | Value::Named(number, _) => number,
            Value::Flag(flag) => u64::from(flag),
            Value::Text(_) | Value::Octets(_) => return,
        };
        for ((wanted, _), found) in self.wanted.iter().zip(&mut self.found) {
            // The first one counts: an option may have a field of the same name.
            if *wanted == name && found.is_none() {
                *found = Some(number);
            }
        }
    }
    #[inline]
    fn enter(&mut self, _: &'static str) {}
    #[inline]
    fn leave(&mut self) {}
}

/// Looks at every value.
pub(super) struct Nobody;

impl Visitor for Nobody {
    #[inline]
    fn field(&mut self, _: &'static str, value: Value<'_>) {
        let mut text = Text::EMPTY;
        let _ = match value {
            Value::Number(_) | Value::Flag(_) | Value::Octets(_) => Ok(()),
            Value::Named(_, shown) | Value::Text(shown) => write!(text, "{shown}"),
        };
    }
    #[inline]
    fn enter(&mut self, _: &'static str) {}
    #[inline]
    fn leave(&mut self) {}
}
