//! Options of which a representation keeps all, however often they are there.

use super::{Item, Measure, Writer};
use crate::wire::support::{Error, ErrorKind, Result};
use core::fmt;
use core::marker::PhantomData;

/// Which options of a list a representation keeps, and as what. Generated code has a type without values for each.
pub trait Kept<'a, T> {
    /// An option of the list.
    type Item: Item;
    /// All options of a list in turn.
    type List: Iterator<Item = Result<Self::Item>> + Clone;
    /// The options among these octets.
    fn list(octets: &'a [u8]) -> Self::List;
    /// What is kept of an option; `None` where it is not one of those.
    fn keep(item: Self::Item) -> Option<T>;
    /// The option that a kept value stands for.
    fn item(value: T) -> Self::Item;
}

/// What is kept of options of one list, in the list's order: as they stand in a packet, or as values that the caller
/// lends.
pub struct Repeated<'a, T, K> {
    source: Source<'a, T>,
    of: PhantomData<fn() -> K>,
}

#[derive(Clone, Copy)]
enum Source<'a, T> {
    /// The octets of the whole list, and how many of its options are meant.
    Wire {
        octets: &'a [u8],
        count: u32,
    },
    Items(&'a [T]),
}

impl<'a, T, K> Repeated<'a, T, K> {
    /// None.
    pub const EMPTY: Self = Repeated { source: Source::Items(&[]), of: PhantomData };

    /// The first `count` of them among the options of these octets.
    #[inline]
    pub const fn seen(octets: &'a [u8], count: usize) -> Self {
        // A list of more options would not fit the memory.
        let count = if count < u32::MAX as usize { count as u32 } else { u32::MAX };
        Repeated { source: Source::Wire { octets, count }, of: PhantomData }
    }

    /// How many there are.
    #[inline]
    pub const fn len(&self) -> usize {
        match self.source {
            Source::Wire { count, .. } => count as usize,
            Source::Items(items) => items.len(),
        }
    }

    /// Whether there are none.
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<'a, T: Copy, K: Kept<'a, T>> Repeated<'a, T, K> {
    /// These.
    ///
    /// # Errors
    /// `BadOption` where the wire can't carry one of them: its length field could not say so.
    pub fn from_items(items: &'a [T]) -> Result<Self> {
        let writable = |item: &T| K::item(*item).octets_len().is_some();
        if !items.iter().all(writable) {
            return Err(Error::new(ErrorKind::BadOption, 0));
        }
        Ok(Repeated { source: Source::Items(items), of: PhantomData })
    }

    /// All of them in turn.
    #[inline]
    pub fn iter(&self) -> RepeatedIter<'a, T, K> {
        match self.source {
            Source::Wire { octets, count } => {
                RepeatedIter { wire: Some(K::list(octets)), left: count as usize, items: &[] }
            }
            Source::Items(items) => RepeatedIter { wire: None, left: 0, items },
        }
    }
}

impl<T: Copy, K> Clone for Repeated<'_, T, K> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Copy, K> Copy for Repeated<'_, T, K> {}

impl<'a, T: Copy + PartialEq, K: Kept<'a, T>> PartialEq for Repeated<'a, T, K> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<'a, T: Copy + Eq, K: Kept<'a, T>> Eq for Repeated<'a, T, K> {}

impl<'a, T: Copy + fmt::Debug, K: Kept<'a, T>> fmt::Debug for Repeated<'a, T, K> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T, K> Default for Repeated<'_, T, K> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<'a, T: Copy, K: Kept<'a, T>> IntoIterator for Repeated<'a, T, K> {
    type Item = T;
    type IntoIter = RepeatedIter<'a, T, K>;
    fn into_iter(self) -> RepeatedIter<'a, T, K> {
        self.iter()
    }
}

/// What is kept of options, in turn.
pub struct RepeatedIter<'a, T, K: Kept<'a, T>> {
    wire: Option<K::List>,
    /// How many of the wire's are still to come.
    left: usize,
    items: &'a [T],
}

impl<'a, T, K: Kept<'a, T>> Clone for RepeatedIter<'a, T, K> {
    fn clone(&self) -> Self {
        RepeatedIter { wire: self.wire.clone(), left: self.left, items: self.items }
    }
}

impl<'a, T: Copy + fmt::Debug, K: Kept<'a, T>> fmt::Debug for RepeatedIter<'a, T, K> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'a, T: Copy, K: Kept<'a, T>> Iterator for RepeatedIter<'a, T, K> {
    type Item = T;
    // Lists are rare and short, and what reads an option is large: it is there once for each kind of list, and not once for
    // each who goes through one.
    #[inline(never)]
    fn next(&mut self) -> Option<T> {
        let Some(wire) = &mut self.wire else {
            let (first, rest) = self.items.split_first()?;
            self.items = rest;
            return Some(*first);
        };
        self.left = self.left.checked_sub(1)?;
        // Where a list is malformed, the walk that counted did not get further either.
        wire.map_while(Result::ok).find_map(K::keep)
    }
}

impl Measure {
    /// Of the list with these options behind what it has, of which there may be `most`.
    #[inline]
    #[must_use]
    pub fn with_all<'a, T: Copy, K: Kept<'a, T>>(self, list: &Repeated<'a, T, K>, most: usize) -> Self {
        let mut measured = list.iter().fold(self, |measured, value| measured.with(Some(K::item(value))));
        measured.writable &= list.len() <= most;
        measured
    }
}

impl Writer<'_, '_> {
    /// Appends these options.
    #[inline]
    #[must_use]
    pub fn with_all<'a, T: Copy, K: Kept<'a, T>>(self, list: &Repeated<'a, T, K>) -> Self {
        list.iter().fold(self, |writer, value| writer.with(Some(K::item(value))))
    }
}
