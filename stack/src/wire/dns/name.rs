//! Domain names: labels, the rest of which may stand at an earlier place of the message (RFC 1035 §4.1.4).

use crate::wire::support::{Cursor, Custom, Error, ErrorKind, Result};
use core::fmt::{self, Write as _};

/// A name has no more octets than this with the lengths of its labels and the root, RFC 1035 §3.1.
const MAX_OCTETS: usize = 255;
/// A label has no more octets than this, RFC 1035 §2.3.4.
const MAX_LABEL: usize = 63;
/// More labels than this do not fit a name, and no more pointers are of use to one.
const MAX_HOPS: usize = 127;

/// A domain name. It borrows the message in which it stands, because it may go on at an earlier place of it.
///
/// Names are equal whatever the case of their letters (RFC 1035 §2.3.3, RFC 4343), and are written without compression.
#[derive(Clone, Copy)]
pub struct Name<'a> {
    packet: &'a [u8],
    at: usize,
}

impl<'a> Name<'a> {
    /// The root: no label.
    pub const ROOT: Name<'static> = Name { packet: &[0], at: 0 };

    /// The name in these octets, as [`emit`](Custom::emit) writes them: labels, each behind its length, and 0.
    ///
    /// # Errors
    /// `Truncated` where they end before the name does, `BadLength` where it is too long or something follows it.
    pub fn from_octets(octets: &'a [u8]) -> Result<Self> {
        match Self::measure(octets, 0)? {
            len if len == octets.len() => Ok(Name { packet: octets, at: 0 }),
            _ => Err(bad_length()),
        }
    }

    /// The name of a text, `www.example.org` with or without a dot at its end; its octets go to the front of `room`, of
    /// which 255 are enough. `\.` is a dot within a label, `\065` the octet of this decimal number (RFC 1035 §5.1).
    ///
    /// # Errors
    /// `Truncated` where `room` is too short, `BadLength` where a label has no octet or more than 63 of them, or the name more
    /// than 255, `Invalid` where an escape is none. What `room` holds then is not said.
    pub fn from_text(text: &str, room: &'a mut [u8]) -> Result<Self> {
        let len = encode(text, room).map_err(NameError::kind)?;
        let octets: &'a [u8] = room;
        Name::from_octets(octets.get(..len).unwrap_or(&[]))
    }

    /// Writes the name of a text as [`Name::from_text`] does, and hands back how many octets it has. Where that fails, it says
    /// more precisely why.
    ///
    /// # Errors
    /// What is wrong with the text, or with `room`, which then holds what is not said.
    pub fn encode(text: &str, room: &mut [u8]) -> core::result::Result<usize, NameError> {
        encode(text, room)
    }

    /// Its labels, the root's left out.
    pub fn labels(&self) -> Labels<'a> {
        Labels { packet: self.packet, at: self.at, hops: 0 }
    }

    /// Whether it is the root.
    pub fn is_root(&self) -> bool {
        self.labels().next().is_none()
    }
}

/// Why a text is no domain name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum NameError {
    /// A label has no octet: two dots meet, or the text begins with one.
    EmptyLabel,
    /// A label has more than 63 octets (RFC 1035 §2.3.4).
    LabelTooLong,
    /// The name has more than 255 octets, with the lengths of its labels and the root (RFC 1035 §2.3.4).
    TooLong,
    /// What follows a backslash is neither a character nor three digits of at most 255 (RFC 1035 §5.1).
    BadEscape,
    /// The place for the octets is too short.
    NoRoom,
}

impl NameError {
    const fn kind(self) -> Error {
        match self {
            NameError::EmptyLabel | NameError::LabelTooLong | NameError::TooLong => bad_length(),
            NameError::BadEscape => Error::new(ErrorKind::Invalid, 0),
            NameError::NoRoom => Error::new(ErrorKind::Truncated, 0),
        }
    }
}

impl fmt::Display for NameError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NameError::EmptyLabel => "a label of the name is empty",
            NameError::LabelTooLong => "a label of the name has more than 63 octets",
            NameError::TooLong => "the name has more than 255 octets",
            NameError::BadEscape => "an escape in the name is none",
            NameError::NoRoom => "the name does not fit the place that was lent",
        })
    }
}

impl core::error::Error for NameError {}

/// The labels of a name in turn.
#[derive(Debug, Clone)]
pub struct Labels<'a> {
    packet: &'a [u8],
    at: usize,
    hops: usize,
}

/// What stands at a place of a name.
enum Piece<'a> {
    Label(&'a [u8]),
    Root,
    /// It goes on there, behind this pointer of two octets.
    Pointer(usize),
}

/// RFC 1035 §4.1.4: the upper two bits of the first octet tell a length from a pointer; the other two values are reserved.
fn piece(packet: &[u8], at: usize) -> Result<Piece<'_>> {
    let truncated = Error::new(ErrorKind::Truncated, 0);
    let rest = packet.get(at..).unwrap_or(&[]);
    let (&head, behind) = rest.split_first().ok_or(truncated)?;
    match (head >> 6, head) {
        (0, 0) => Ok(Piece::Root),
        (0, len) => behind.get(..usize::from(len)).map(Piece::Label).ok_or(truncated),
        (3, high) => {
            let low = behind.first().ok_or(truncated)?;
            Ok(Piece::Pointer(usize::from(high & 0x3f) << 8 | usize::from(*low)))
        }
        _ => Err(bad_length()),
    }
}

const fn bad_length() -> Error {
    Error::new(ErrorKind::BadLength, 0)
}

impl<'a> Iterator for Labels<'a> {
    type Item = &'a [u8];
    fn next(&mut self) -> Option<&'a [u8]> {
        loop {
            match piece(self.packet, self.at).ok()? {
                Piece::Root => return None,
                Piece::Label(label) => {
                    self.at = self.at.saturating_add(label.len()).saturating_add(1);
                    return Some(label);
                }
                Piece::Pointer(target) => {
                    // The name was measured when it was made; this is for the reader who does not believe it.
                    self.hops = self.hops.saturating_add(1);
                    if self.hops > MAX_HOPS {
                        return None;
                    }
                    self.at = target;
                }
            }
        }
    }
}

impl<'a> Custom<'a> for Name<'a> {
    /// Every pointer leads to before the run of labels that it ends, so that no name goes round in circles, and no name
    /// takes more than 255 octets and 127 pointers to read.
    fn measure(packet: &'a [u8], at: usize) -> Result<usize> {
        let (mut from, mut run, mut hops) = (at, at, 0usize);
        let (mut octets, mut taken) = (1usize, None);
        loop {
            match piece(packet, from)? {
                Piece::Root => {
                    let here = from.saturating_add(1).saturating_sub(at);
                    return Ok(taken.unwrap_or(here));
                }
                Piece::Label(label) => {
                    octets = octets.saturating_add(label.len()).saturating_add(1);
                    from = from.saturating_add(label.len()).saturating_add(1);
                    if octets > MAX_OCTETS {
                        return Err(bad_length());
                    }
                }
                Piece::Pointer(target) => {
                    taken = taken.or(Some(from.saturating_add(2).saturating_sub(at)));
                    hops = hops.saturating_add(1);
                    if target >= run || hops > MAX_HOPS {
                        return Err(bad_length());
                    }
                    (from, run) = (target, target);
                }
            }
        }
    }

    fn parse(packet: &'a [u8], at: usize) -> Result<Self> {
        Self::measure(packet, at)?;
        Ok(Name { packet, at })
    }

    fn octets_len(&self) -> usize {
        self.labels().fold(1, |sum, label| sum.saturating_add(label.len()).saturating_add(1))
    }

    fn emit(&self, out: &mut [u8]) -> Result<()> {
        let out = &mut Cursor::new(out);
        for label in self.labels() {
            out.put(&[u8::try_from(label.len()).unwrap_or(0)]);
            out.put(label);
        }
        out.put(&[0]);
        if out.fits() { Ok(()) } else { Err(Error::new(ErrorKind::Truncated, 0)) }
    }
}

impl PartialEq for Name<'_> {
    fn eq(&self, other: &Self) -> bool {
        let (mut ours, mut theirs) = (self.labels(), other.labels());
        loop {
            match (ours.next(), theirs.next()) {
                (None, None) => return true,
                (Some(a), Some(b)) if a.eq_ignore_ascii_case(b) => {}
                _ => return false,
            }
        }
    }
}

impl Eq for Name<'_> {}

/// As master files have it (RFC 1035 §5.1), with the dot at the end.
impl fmt::Display for Name<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_root() {
            return f.write_str(".");
        }
        for label in self.labels() {
            for octet in label {
                match octet {
                    b'.' | b'\\' => {
                        f.write_str("\\")?;
                        f.write_char(char::from(*octet))?;
                    }
                    b'!'..=b'~' => f.write_char(char::from(*octet))?,
                    other => {
                        f.write_str("\\")?;
                        for digit in [other / 100, other / 10 % 10, other % 10] {
                            f.write_char(char::from(b'0'.saturating_add(digit)))?;
                        }
                    }
                }
            }
            f.write_str(".")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Name<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Labels as they are, with a dot behind each.
#[cfg(feature = "defmt")]
impl defmt::Format for Name<'_> {
    fn format(&self, f: defmt::Formatter<'_>) {
        if self.is_root() {
            defmt::write!(f, ".");
        }
        for label in self.labels() {
            defmt::write!(f, "{=[u8]:a}.", label);
        }
    }
}

/// Writes the octets of a text's name to the front of `room`; how many there are.
fn encode(text: &str, room: &mut [u8]) -> core::result::Result<usize, NameError> {
    let out = &mut Cursor::new(room);
    let mut rest = text.as_bytes();
    if rest == b"." {
        rest = b"";
    }
    let mut octets = 1usize;
    while !rest.is_empty() {
        let mut label = [0; MAX_LABEL];
        let mut places = label.iter_mut();
        let mut len = 0u8;
        while let Some((octet, behind)) = next_octet(&mut rest)? {
            *places.next().ok_or(NameError::LabelTooLong)? = octet;
            len = len.saturating_add(1);
            rest = behind;
        }
        if len == 0 {
            return Err(NameError::EmptyLabel);
        }
        octets = octets.saturating_add(usize::from(len)).saturating_add(1);
        if octets > MAX_OCTETS {
            return Err(NameError::TooLong);
        }
        out.put(&[len]);
        out.put(label.get(..usize::from(len)).unwrap_or(&[]));
    }
    out.put(&[0]);
    if out.fits() { Ok(octets) } else { Err(NameError::NoRoom) }
}

/// The next octet of a label and what follows it; `None` at the label's end, whose dot is then taken.
fn next_octet<'t>(rest: &mut &'t [u8]) -> core::result::Result<Option<(u8, &'t [u8])>, NameError> {
    match *rest {
        [] => Ok(None),
        [b'.', behind @ ..] => {
            *rest = behind;
            Ok(None)
        }
        [b'\\', a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9', behind @ ..] => {
            let digits = [a, b, c].into_iter().fold(0u16, |sum, digit| {
                sum.saturating_mul(10).saturating_add(u16::from(digit.saturating_sub(b'0')))
            });
            Ok(Some((u8::try_from(digits).map_err(|_| NameError::BadEscape)?, behind)))
        }
        [b'\\', b'0'..=b'9', ..] | [b'\\'] => Err(NameError::BadEscape),
        [b'\\', octet, behind @ ..] | [octet, behind @ ..] => Ok(Some((*octet, behind))),
    }
}

#[cfg(test)]
mod tests;
