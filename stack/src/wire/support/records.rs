//! Records of variable size, and arrays of them.
//!
//! The wire side is a walk: [`Records`] are octets whose elements were all cut once, so that cutting them again can't
//! fail. The other side is a list of values that the caller lends; [`RecordList`] is either.

use super::{Cursor, Error, ErrorKind, Result, Visitor};
use core::fmt;
use core::marker::PhantomData;

/// A record of variable size, as it stands in a packet.
pub trait Record<'a>: Copy + fmt::Display + Walk {
    /// The name of its type.
    const NAME: &'static str;
    /// Takes one from the front of `rest`, which stands at octet `at` of `packet` and may end before that does. What
    /// follows it is handed back.
    ///
    /// # Errors
    /// `Truncated` and `BadLength` as for a packet.
    fn cut(packet: &'a [u8], at: usize, rest: &'a [u8]) -> Result<(Self, &'a [u8])>;
}

/// What has fields.
pub trait Walk {
    /// Shows them to a visitor.
    fn walk(&self, visitor: &mut dyn Visitor);
}

/// A union as it stands in a packet, told apart by numbers that stand before it.
pub trait Union<'a>: Copy + fmt::Display + Walk {
    /// Reads one that is exactly `octets`, which stand at octet `at` of `packet`.
    ///
    /// # Errors
    /// `Truncated` and `BadLength` as for a packet.
    fn cut(packet: &'a [u8], at: usize, octets: &'a [u8], tags: &[u64]) -> Result<Self>;
}

/// What a union means.
pub trait UnionRepr {
    /// The number that tells its case, of the one or two that do.
    fn tag(&self, nth: usize) -> u64;
}

/// What a record means.
pub trait RecordRepr<'a>: Copy + PartialEq + fmt::Debug {
    /// How it stands in a packet.
    type View;
    /// The meaning of a record of a packet.
    ///
    /// # Errors
    /// As for a packet: `BadConst`, `BadLength`, `BadOption`, `Invalid`, `Unsupported`.
    fn read(view: &Self::View) -> Result<Self>;
    /// Whether the wire can carry it.
    ///
    /// # Errors
    /// `BadLength` or `Invalid` where its values do not fit together.
    fn check(&self) -> Result<()>;
    /// Octets that [`write`](RecordRepr::write) appends.
    fn octets_len(&self) -> usize;
    /// Appends it.
    fn write(&self, out: &mut Cursor<'_>);
}

/// Records of a packet, one behind the other.
#[derive(Clone, Copy)]
pub struct Records<'a, V> {
    packet: &'a [u8],
    at: usize,
    octets: &'a [u8],
    of: PhantomData<V>,
}

impl<'a, V: Record<'a>> Records<'a, V> {
    /// The records that fill these octets, which stand at octet `at` of `packet`.
    ///
    /// # Errors
    /// That of the first record that can't be cut; `BadLength` where one would have no octets.
    pub fn cut(packet: &'a [u8], at: usize, octets: &'a [u8]) -> Result<Self> {
        let mut walk = Self::seen(packet, at, octets).iter();
        while !walk.octets.is_empty() {
            walk.advance()?;
        }
        Ok(Self::seen(packet, at, octets))
    }

    /// So many records at the front of these octets, and what follows them.
    ///
    /// # Errors
    /// As of [`cut`](Records::cut), and `Truncated` where there are fewer.
    pub fn cut_count(packet: &'a [u8], at: usize, octets: &'a [u8], count: u64) -> Result<(Self, &'a [u8])> {
        let mut walk = Self::seen(packet, at, octets).iter();
        let mut left = count;
        while left > 0 {
            // Every record takes at least one octet, so that this ends with the octets at the latest.
            walk.advance()?;
            left = left.saturating_sub(1);
        }
        let own = octets.len().saturating_sub(walk.octets.len());
        let (own, behind) = octets.split_at_checked(own).unwrap_or((octets, &[]));
        Ok((Self::seen(packet, at, own), behind))
    }

    /// What can be cut of these octets, up to the first mistake.
    #[inline]
    pub const fn seen(packet: &'a [u8], at: usize, octets: &'a [u8]) -> Self {
        Records { packet, at, octets, of: PhantomData }
    }

    /// All their octets.
    #[inline]
    pub const fn octets(&self) -> &'a [u8] {
        self.octets
    }

    /// How many there are; they are counted.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// All of them in turn.
    #[inline]
    pub const fn iter(&self) -> RecordIter<'a, V> {
        RecordIter { packet: self.packet, at: self.at, octets: self.octets, of: PhantomData }
    }

    /// Shows them to a visitor, each as a structure of its own inside one of this name.
    pub fn walk(&self, name: &'static str, visitor: &mut dyn Visitor) {
        visitor.enter(name);
        for record in *self {
            visitor.enter(V::NAME);
            record.walk(visitor);
            visitor.leave();
        }
        visitor.leave();
    }
}

impl<'a, V: Record<'a>> IntoIterator for Records<'a, V> {
    type Item = V;
    type IntoIter = RecordIter<'a, V>;
    fn into_iter(self) -> RecordIter<'a, V> {
        self.iter()
    }
}

impl<'a, V: Record<'a>> fmt::Debug for Records<'a, V> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().fmt(f)
    }
}

/// Records of a packet in turn.
#[derive(Clone)]
pub struct RecordIter<'a, V> {
    packet: &'a [u8],
    at: usize,
    octets: &'a [u8],
    of: PhantomData<V>,
}

impl<'a, V: Record<'a>> RecordIter<'a, V> {
    fn advance(&mut self) -> Result<V> {
        let (record, behind) = V::cut(self.packet, self.at, self.octets)?;
        let taken = self.octets.len().saturating_sub(behind.len());
        if taken == 0 {
            return Err(Error::new(ErrorKind::BadLength, 0));
        }
        self.at = self.at.saturating_add(taken);
        self.octets = behind;
        Ok(record)
    }
}

impl<'a, V: Record<'a>> Iterator for RecordIter<'a, V> {
    type Item = V;
    fn next(&mut self) -> Option<V> {
        if self.octets.is_empty() {
            return None;
        }
        self.advance().ok()
    }
}

impl<'a, V: Record<'a>> fmt::Debug for RecordIter<'a, V> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.clone().map(super::print::Shown);
        f.debug_list().entries(shown).finish()
    }
}

/// Records that mean something: as they stand in a packet, or as values that the caller lends.
#[derive(Clone, Copy)]
pub struct RecordList<'a, V, R> {
    source: Source<'a, V, R>,
}

#[derive(Clone, Copy)]
enum Source<'a, V, R> {
    Wire(Records<'a, V>),
    Items(&'a [R]),
}

impl<'a, V: Record<'a>, R: RecordRepr<'a, View = V>> RecordList<'a, V, R> {
    /// No record.
    pub const EMPTY: Self = RecordList { source: Source::Items(&[]) };

    /// These records.
    ///
    /// # Errors
    /// That of the first one that the wire can't carry.
    pub fn from_items(items: &'a [R]) -> Result<Self> {
        items.iter().try_for_each(R::check)?;
        Ok(RecordList { source: Source::Items(items) })
    }

    /// What the records of a packet mean.
    ///
    /// # Errors
    /// That of the first one that means nothing.
    pub fn from_wire(records: Records<'a, V>) -> Result<Self> {
        records.iter().try_for_each(|record| R::read(&record).map(drop))?;
        Ok(RecordList { source: Source::Wire(records) })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match self.source {
            Source::Wire(records) => records.len(),
            Source::Items(items) => items.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        match self.source {
            Source::Wire(records) => records.is_empty(),
            Source::Items(items) => items.is_empty(),
        }
    }

    /// All of them in turn.
    pub fn iter(&self) -> RecordListIter<'a, V, R> {
        match self.source {
            Source::Wire(records) => RecordListIter { wire: Some(records.iter()), items: &[] },
            Source::Items(items) => RecordListIter { wire: None, items },
        }
    }

    /// Octets that [`write`](RecordList::write) appends.
    pub fn octets_len(&self) -> usize {
        self.iter().fold(0, |sum, record| sum.saturating_add(record.octets_len()))
    }

    /// Appends all of them.
    pub fn write(&self, out: &mut Cursor<'_>) {
        self.iter().for_each(|record| record.write(out));
    }
}

impl<'a, V: Record<'a>, R: RecordRepr<'a, View = V>> PartialEq for RecordList<'a, V, R> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<'a, V: Record<'a>, R: RecordRepr<'a, View = V> + Eq> Eq for RecordList<'a, V, R> {}

impl<'a, V: Record<'a>, R: RecordRepr<'a, View = V>> fmt::Debug for RecordList<'a, V, R> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<'a, V: Record<'a>, R: RecordRepr<'a, View = V>> IntoIterator for RecordList<'a, V, R> {
    type Item = R;
    type IntoIter = RecordListIter<'a, V, R>;
    fn into_iter(self) -> RecordListIter<'a, V, R> {
        self.iter()
    }
}

/// What records mean, in turn.
#[derive(Clone)]
pub struct RecordListIter<'a, V, R> {
    wire: Option<RecordIter<'a, V>>,
    items: &'a [R],
}

impl<'a, V: Record<'a>, R: RecordRepr<'a, View = V>> Iterator for RecordListIter<'a, V, R> {
    type Item = R;
    fn next(&mut self) -> Option<R> {
        match &mut self.wire {
            Some(records) => R::read(&records.next()?).ok(),
            None => {
                let (first, rest) = self.items.split_first()?;
                self.items = rest;
                Some(*first)
            }
        }
    }
}

impl<'a, V: Record<'a>, R: RecordRepr<'a, View = V>> fmt::Debug for RecordListIter<'a, V, R> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
