//! Whole lists of options in a representation.

use super::{Item, Layout, Measure, Writer};
use crate::wire::support::{Cursor, Error, ErrorKind, Result};
use core::fmt;
use core::marker::PhantomData;

/// What a list is made of. Generated code has a type without values for each.
pub trait Listing<'a, T> {
    /// All options of a list in turn.
    type Iter: Iterator<Item = Result<T>> + Clone;
    /// How it is laid out where it begins at a place that every alignment likes.
    const LAYOUT: Layout;
    /// The options among these octets.
    fn list(octets: &'a [u8]) -> Self::Iter;
    /// Whether an option is read as what it was written as: not one of a known kind that says that it is unknown.
    fn is_itself(option: &T) -> bool;
}

/// Options of a representation: as they stand in a packet, or as values that the caller lends. Lists are compared option
/// by option; what stands in a packet is written as it is.
pub struct Options<'a, T, L> {
    source: Source<'a, T>,
    of: PhantomData<fn() -> L>,
}

#[derive(Clone, Copy)]
enum Source<'a, T> {
    Wire(&'a [u8]),
    Items(&'a [T]),
}

impl<'a, T, L> Options<'a, T, L> {
    /// No option.
    pub const EMPTY: Self = Options { source: Source::Items(&[]), of: PhantomData };

    /// The options among these octets, up to the first one that is malformed and not passed over.
    #[inline]
    pub const fn from_octets(octets: &'a [u8]) -> Self {
        Options { source: Source::Wire(octets), of: PhantomData }
    }

    /// Their octets, where they come from a packet.
    #[inline]
    pub const fn octets(&self) -> Option<&'a [u8]> {
        match self.source {
            Source::Wire(octets) => Some(octets),
            Source::Items(_) => None,
        }
    }
}

impl<'a, T: Item + Copy, L: Listing<'a, T>> Options<'a, T, L> {
    /// These options.
    ///
    /// # Errors
    /// `BadOption` where the wire can't carry one of them, or it would be read as another one.
    pub fn from_items(items: &'a [T]) -> Result<Self> {
        let good = |item: &T| item.octets_len().is_some() && L::is_itself(item);
        if !items.iter().all(good) {
            return Err(Error::new(ErrorKind::BadOption, 0));
        }
        Ok(Options { source: Source::Items(items), of: PhantomData })
    }

    /// All of them in turn.
    #[inline]
    pub fn iter(&self) -> OptionsIter<'a, T, L> {
        match self.source {
            Source::Wire(octets) => OptionsIter { wire: Some(L::list(octets)), items: &[] },
            Source::Items(items) => OptionsIter { wire: None, items },
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Octets of the list, padding included, where it begins `base` octets behind the beginning of the header; `None`
    /// where it can't be written.
    pub fn octets_len(&self, base: usize) -> Option<usize> {
        match self.source {
            Source::Wire(octets) => Some(octets.len()),
            Source::Items(items) => measured::<T>(items, laid::<T, L>(base)).octets_len(),
        }
    }

    /// Appends the list, which begins `base` octets behind the beginning of the header.
    pub fn write(&self, base: usize, out: &mut Cursor<'_>) {
        match self.source {
            Source::Wire(octets) => out.put(octets),
            Source::Items(items) => {
                let layout = laid::<T, L>(base);
                let writer = Writer::new(measured::<T>(items, layout).plan(), layout, out);
                items.iter().fold(writer, |writer, item| writer.with(Some(*item))).finish();
            }
        }
    }

    /// Whether all of its octets are options, where a packet with others is refused.
    ///
    /// # Errors
    /// What is wrong with the first that is none.
    pub fn check(&self) -> Result<()> {
        match self.source {
            Source::Wire(octets) => L::list(octets).try_for_each(|option| option.map(drop)),
            Source::Items(_) => Ok(()),
        }
    }
}

#[inline]
fn laid<'a, T, L: Listing<'a, T>>(base: usize) -> Layout {
    Layout { base, ..L::LAYOUT }
}

fn measured<T: Item + Copy>(items: &[T], layout: Layout) -> Measure {
    items.iter().fold(Measure::new(layout), |measured, item| measured.with(Some(*item)))
}

impl<T: Copy, L> Clone for Options<'_, T, L> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Copy, L> Copy for Options<'_, T, L> {}

impl<'a, T: Item + Copy + PartialEq, L: Listing<'a, T>> PartialEq for Options<'a, T, L> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<'a, T: Item + Copy + Eq, L: Listing<'a, T>> Eq for Options<'a, T, L> {}

impl<'a, T: Item + Copy + fmt::Debug, L: Listing<'a, T>> fmt::Debug for Options<'a, T, L> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T, L> Default for Options<'_, T, L> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<'a, T: Item + Copy, L: Listing<'a, T>> IntoIterator for Options<'a, T, L> {
    type Item = T;
    type IntoIter = OptionsIter<'a, T, L>;
    fn into_iter(self) -> OptionsIter<'a, T, L> {
        self.iter()
    }
}

/// Options of a representation in turn.
pub struct OptionsIter<'a, T, L: Listing<'a, T>> {
    wire: Option<L::Iter>,
    items: &'a [T],
}

impl<'a, T, L: Listing<'a, T>> Clone for OptionsIter<'a, T, L> {
    fn clone(&self) -> Self {
        OptionsIter { wire: self.wire.clone(), items: self.items }
    }
}

impl<'a, T: Copy + fmt::Debug, L: Listing<'a, T>> fmt::Debug for OptionsIter<'a, T, L> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'a, T: Copy, L: Listing<'a, T>> Iterator for OptionsIter<'a, T, L> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match &mut self.wire {
            Some(wire) => wire.next()?.ok(),
            None => {
                let (first, rest) = self.items.split_first()?;
                self.items = rest;
                Some(*first)
            }
        }
    }
}
