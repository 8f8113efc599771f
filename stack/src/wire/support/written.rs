//! Values of a representation that show themselves as their views do: they are written, and what was written is shown.
//!
//! An option holds what its records mean, which does not know how it looks.

use super::{Cursor, Record, RecordRepr, Union, UnionRepr, Visitor};
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

/// What a union means, shown as a union.
#[derive(Clone, Copy)]
pub struct WrittenUnion<R> {
    /// The meaning.
    pub repr: R,
    /// [`show_union`] of its view.
    pub show: fn(&[u8], &[u64; 2], &mut fmt::Formatter<'_>) -> fmt::Result,
}

impl<'a, R: RecordRepr<'a> + UnionRepr> fmt::Display for WrittenUnion<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut room = [0; ROOM];
        match written(&self.repr, &mut room) {
            Some(octets) => (self.show)(octets, &tags(&self.repr), f),
            None => f.write_str("…"),
        }
    }
}

/// Shows the union that these octets are, by the first `count` of its tags; `-` where they are none.
///
/// # Errors
/// That of the formatter.
pub fn show_union<'x, V: Union<'x>>(
    octets: &'x [u8],
    tags: &[u64; 2],
    count: usize,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match V::cut(octets, 0, octets, tags.get(..count).unwrap_or(tags)) {
        Ok(union) => union.fmt(f),
        Err(_) => f.write_str("-"),
    }
}

/// Shows the fields of what a union means to a visitor; `walk` is [`walk_union`] of its view.
pub fn walk_written_union<'a, R: RecordRepr<'a> + UnionRepr>(
    repr: &R,
    visitor: &mut dyn Visitor,
    walk: fn(&[u8], &[u64; 2], &mut dyn Visitor),
) {
    let mut room = [0; ROOM];
    if let Some(octets) = written(repr, &mut room) {
        walk(octets, &tags(repr), visitor);
    }
}

/// Shows the fields of the union that these octets are, by the first `count` of its tags.
pub fn walk_union<'x, V: Union<'x>>(
    octets: &'x [u8],
    tags: &[u64; 2],
    count: usize,
    visitor: &mut dyn Visitor,
) {
    if let Ok(union) = V::cut(octets, 0, octets, tags.get(..count).unwrap_or(tags)) {
        union.walk(visitor);
    }
}

fn tags(repr: &impl UnionRepr) -> [u64; 2] {
    [repr.tag(0), repr.tag(1)]
}

fn written<'r, 'a, R: RecordRepr<'a>>(repr: &R, room: &'r mut [u8; ROOM]) -> Option<&'r [u8]> {
    let octets = room.get_mut(..repr.octets_len())?;
    repr.write(&mut Cursor::new(octets));
    Some(octets)
}
