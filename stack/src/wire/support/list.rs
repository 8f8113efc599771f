//! Arrays of elements of fixed size.

use super::Cursor;
use core::fmt;
use core::net::{Ipv4Addr, Ipv6Addr};

/// An element of an array: a value of a fixed number of octets. Where not all octets are a value, a representation holds
/// only arrays of those that are.
pub trait Element: Copy + PartialEq + fmt::Debug {
    /// Its octets.
    const LEN: usize;
    /// Reads it from the front; `None` where there are fewer than [`LEN`](Element::LEN) octets, or these are no value.
    fn read(octets: &[u8]) -> Option<Self>;
    /// Appends it.
    fn write(self, out: &mut Cursor<'_>);
}

macro_rules! element {
    ($($kind:ty, $len:expr, $value:ident => $read:expr, $write:expr;)*) => {$(
        impl Element for $kind {
            const LEN: usize = $len;
            #[inline]
            fn read(octets: &[u8]) -> Option<Self> {
                octets.first_chunk().map(|$value| $read)
            }
            #[inline]
            fn write(self, out: &mut Cursor<'_>) {
                let $value = self;
                out.put(&$write);
            }
        }
    )*};
}
element! {
    u8, 1, value => u8::from_be_bytes(*value), value.to_be_bytes();
    u16, 2, value => u16::from_be_bytes(*value), value.to_be_bytes();
    u32, 4, value => u32::from_be_bytes(*value), value.to_be_bytes();
    u64, 8, value => u64::from_be_bytes(*value), value.to_be_bytes();
    Ipv4Addr, 4, value => Ipv4Addr::from(*value), value.octets();
    Ipv6Addr, 16, value => Ipv6Addr::from(*value), value.octets();
}

/// Elements behind each other: as they stand in a packet, or as values that are to be sent.
#[derive(Clone, Copy)]
pub struct Array<'a, T> {
    source: Source<'a, T>,
}

#[derive(Clone, Copy)]
enum Source<'a, T> {
    Octets(&'a [u8]),
    Items(&'a [T]),
}

impl<'a, T: Element> Array<'a, T> {
    /// No element.
    pub const EMPTY: Self = Array { source: Source::Items(&[]) };

    /// The elements in these octets; what remains at the end is less than one and not looked at.
    #[inline]
    pub const fn from_octets(octets: &'a [u8]) -> Self {
        Array { source: Source::Octets(octets) }
    }

    /// These elements.
    #[inline]
    pub const fn from_items(items: &'a [T]) -> Self {
        Array { source: Source::Items(items) }
    }

    /// How many there are.
    #[inline]
    pub fn len(&self) -> usize {
        match self.source {
            Source::Octets(octets) => octets.len().checked_div(T::LEN).unwrap_or(0),
            Source::Items(items) => items.len(),
        }
    }

    /// Whether there are none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Octets of all of them.
    #[inline]
    pub fn octets_len(&self) -> usize {
        self.len().saturating_mul(T::LEN)
    }

    /// The element of this index, counted from 0.
    #[inline]
    pub fn get(&self, index: usize) -> Option<T> {
        match self.source {
            Source::Octets(octets) => octets.get(index.checked_mul(T::LEN)?..).and_then(T::read),
            Source::Items(items) => items.get(index).copied(),
        }
    }

    /// All of them in turn.
    #[inline]
    pub fn iter(&self) -> Elements<'a, T> {
        Elements { array: *self, next: 0 }
    }

    /// Appends all of them.
    pub fn write(&self, out: &mut Cursor<'_>) {
        match self.source {
            Source::Octets(octets) => out.put(octets.get(..self.octets_len()).unwrap_or(&[])),
            Source::Items(items) => items.iter().for_each(|item| item.write(out)),
        }
    }
}

impl<T: Element> PartialEq for Array<'_, T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<T: Element + Eq> Eq for Array<'_, T> {}

impl<T: Element> fmt::Debug for Array<'_, T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<'a, T: Element> IntoIterator for Array<'a, T> {
    type Item = T;
    type IntoIter = Elements<'a, T>;
    fn into_iter(self) -> Elements<'a, T> {
        self.iter()
    }
}

/// The elements of an [`Array`] in turn.
#[derive(Clone)]
pub struct Elements<'a, T> {
    array: Array<'a, T>,
    next: usize,
}

impl<T: Element> fmt::Debug for Elements<'_, T> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<T: Element> Iterator for Elements<'_, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let item = self.array.get(self.next)?;
        self.next = self.next.saturating_add(1);
        Some(item)
    }
}

/// At most `N` values, held in place.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct List<T, const N: usize> {
    items: [Option<T>; N],
}

impl<T: Copy, const N: usize> List<T, N> {
    /// No value.
    pub const EMPTY: Self = List { items: [None; N] };

    /// These values; `None` where there are more than `N`.
    pub fn from_slice(values: &[T]) -> Option<Self> {
        let mut list = Self::EMPTY;
        for value in values {
            list.push(*value)?;
        }
        Some(list)
    }

    /// Appends a value; `None` where the list is full, which then stays as it is.
    #[must_use]
    pub fn push(&mut self, value: T) -> Option<()> {
        let free = self.items.iter_mut().find(|item| item.is_none())?;
        *free = Some(value);
        Some(())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// The value of this index, counted from 0.
    pub fn get(&self, index: usize) -> Option<T> {
        self.items.get(index).copied().flatten()
    }

    /// All of them in turn.
    pub fn iter(&self) -> impl Iterator<Item = T> + Clone + '_ {
        self.items.iter().copied().flatten()
    }
}

impl<T: Element, const N: usize> List<T, N> {
    /// The first `N` elements of an array.
    pub fn from_array(array: Array<'_, T>) -> Self {
        let mut list = Self::EMPTY;
        for (place, value) in list.items.iter_mut().zip(array) {
            *place = Some(value);
        }
        list
    }

    /// Octets of all of them.
    pub fn octets_len(&self) -> usize {
        self.len().saturating_mul(T::LEN)
    }

    /// Appends all of them.
    pub fn write(&self, out: &mut Cursor<'_>) {
        self.iter().for_each(|item| item.write(out));
    }
}

impl<T: Copy, const N: usize> Default for List<T, N> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T: Copy + fmt::Debug, const N: usize> fmt::Debug for List<T, N> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// The beginning of a packet that another one quotes: at most `MAX` octets of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Quoted<'a, const MAX: usize> {
    octets: &'a [u8],
}

impl<'a, const MAX: usize> Quoted<'a, MAX> {
    /// Quotes these octets, as many as `MAX` allows.
    #[inline]
    pub const fn new(octets: &'a [u8]) -> Self {
        match octets.split_at_checked(MAX) {
            Some((octets, _)) => Quoted { octets },
            None => Quoted { octets },
        }
    }

    /// What is quoted.
    #[inline]
    pub const fn octets(&self) -> &'a [u8] {
        self.octets
    }

    /// How many octets are quoted.
    #[inline]
    pub const fn len(&self) -> usize {
        self.octets.len()
    }

    /// Whether nothing is quoted.
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.octets.is_empty()
    }
}

impl<const MAX: usize> AsRef<[u8]> for Quoted<'_, MAX> {
    fn as_ref(&self) -> &[u8] {
        self.octets
    }
}
