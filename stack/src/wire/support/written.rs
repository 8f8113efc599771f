//! Values of a representation that show themselves as their views do: they are written, and what was written is shown.
//!
//! An option holds what its records mean, which does not know how it looks.

use super::{Cursor, Record, RecordRepr, Visitor};
use core::fmt;

/// Octets of a record that can be shown: more than an option of one octet of length holds.
const ROOM: usize = 1024;

/// What a record means, shown as a record. One of more than 1024 octets is shown as `…`.
#[derive(Clone, Copy)]
pub struct Written<R> {
    /// The meaning.
    pub repr: R,
    /// [`show_record`] of its view.
    pub show: fn(&[u8], &mut fmt::Formatter<'_>) -> fmt::Result,
}

impl<'a, R: RecordRepr<'a>> fmt::Display for Written<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut room = [0; ROOM];
        match written(&self.repr, &mut room) {
            Some(octets) => (self.show)(octets, f),
            None => f.write_str("…"),
        }
    }
}

/// Shows the record that stands in front of these octets; `-` where there is none.
///
/// # Errors
/// That of the formatter.
pub fn show_record<'x, V: Record<'x>>(octets: &'x [u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match V::cut(octets, 0, octets) {
        Ok((record, _)) => record.fmt(f),
        Err(_) => f.write_str("-"),
    }
}

/// Shows the fields of what a record means to a visitor; `walk` is [`walk_record`] of its view.
pub fn walk_written<'a, R: RecordRepr<'a>>(
    repr: &R,
    visitor: &mut dyn Visitor,
    walk: fn(&[u8], &mut dyn Visitor),
) {
    let mut room = [0; ROOM];
    if let Some(octets) = written(repr, &mut room) {
        walk(octets, visitor);
    }
}

/// Shows the fields of the record that stands in front of these octets.
pub fn walk_record<'x, V: Record<'x>>(octets: &'x [u8], visitor: &mut dyn Visitor) {
    if let Ok((record, _)) = V::cut(octets, 0, octets) {
        record.walk(visitor);
    }
}

fn written<'r, 'a, R: RecordRepr<'a>>(repr: &R, room: &'r mut [u8; ROOM]) -> Option<&'r [u8]> {
    let octets = room.get_mut(..repr.octets_len())?;
    repr.write(&mut Cursor::new(octets));
    Some(octets)
}
