//! Values that can't be drawn as they are: lists, whose elements somebody has to lend, and what is written by hand. They are
//! drawn element by element and written, and what was written is what a representation then borrows.

use super::{Source, Subject};
use crate::wire::support::options::{Item, Kept, Layout, Listing, Measure, Options, Repeated, Writer};
use crate::wire::support::{Cursor, Custom, Record, RecordList, RecordRepr, Records};
use core::fmt::Debug;

/// So many elements are drawn at most.
const MOST: usize = 4;

/// What can be drawn: the representation of a record or a union, an option.
pub trait Draw<'a>: Sized {
    /// Draws one; it may be one that can't be emitted.
    fn draw(source: &mut Source<'a>) -> Option<Self>;
}

impl<'a> Source<'a> {
    /// A value of the type that is wanted.
    pub fn drawn<T: Draw<'a>>(&mut self) -> Option<T> {
        T::draw(self)
    }

    /// At most `max` records.
    ///
    /// # Panics
    /// Where what was written is not what is read.
    pub fn records<V, R>(&mut self, max: usize) -> Option<RecordList<'a, V, R>>
    where
        V: Record<'a>,
        R: RecordRepr<'a, View = V> + Draw<'a>,
    {
        let items = self.some(max, R::draw, |record| record.check().is_ok());
        let len = items.iter().flatten().map(R::octets_len).sum();
        let octets = self.keep(len, |out| items.iter().flatten().for_each(|record| record.write(out)))?;
        let records = Records::cut(octets, 0, octets);
        let list = records.and_then(RecordList::from_wire);
        let list = list.unwrap_or_else(|error| panic!("{items:?} is written as {octets:02x?}: {error:?}"));
        assert!(list.iter().eq(items.into_iter().flatten()), "{items:?} is read as {list:?}");
        Some(list)
    }

    /// A list of options that begins `base` octets behind the beginning of the header.
    ///
    /// # Panics
    /// Where what was written is not what is read.
    pub fn options<T, L>(&mut self, base: usize) -> Option<Options<'a, T, L>>
    where
        T: Item + Copy + PartialEq + Debug + Draw<'a>,
        L: Listing<'a, T>,
    {
        let items = self.some(MOST, T::draw, |item| item.octets_len().is_some() && L::is_itself(item));
        let octets = self.listed(&items, Layout { base, ..L::LAYOUT })?;
        let list = Options::from_octets(octets);
        assert!(list.iter().eq(items.into_iter().flatten()), "{items:?} is written as {octets:02x?}");
        Some(list)
    }

    /// At most `max` of what `one` draws, as options of a list.
    ///
    /// # Panics
    /// Where what was written is not what is read.
    pub fn repeated<T, K>(
        &mut self,
        max: usize,
        layout: Layout,
        one: impl Fn(&mut Self) -> Option<T>,
    ) -> Option<Repeated<'a, T, K>>
    where
        T: Copy + PartialEq + Debug,
        K: Kept<'a, T, Item: Copy>,
    {
        let values = self.some(max, one, |value| K::item(*value).octets_len().is_some());
        let octets = self.listed(&values.map(|value| value.map(K::item)), layout)?;
        let list = Repeated::<T, K>::seen(octets, values.iter().flatten().count());
        assert!(list.iter().eq(values.into_iter().flatten()), "{values:?} is written as {octets:02x?}");
        Some(list)
    }

    /// A value with a codec that is written by hand: one that stands in a vector.
    pub fn custom<S: Subject, T: Custom<'a>>(&mut self) -> Option<T> {
        let nth = self.below(S::VECTORS.len());
        let vector: &'a [u8] = S::VECTORS.get(nth).copied()?;
        let start = self.below(vector.len());
        let read = |at| T::measure(vector, at).and_then(|_| T::parse(vector, at)).ok();
        (start..vector.len()).chain(0..start).find_map(read)
    }

    /// A few of what `one` draws and `sound` takes.
    fn some<T: Copy>(
        &mut self,
        max: usize,
        one: impl Fn(&mut Self) -> Option<T>,
        sound: impl Fn(&T) -> bool,
    ) -> [Option<T>; MOST] {
        let many = self.below(max.min(MOST) + 1);
        let mut items = [None; MOST];
        items.iter_mut().take(many).for_each(|place| *place = one(self).filter(&sound));
        items
    }

    fn listed<T: Item + Copy>(&mut self, items: &[Option<T>], layout: Layout) -> Option<&'a [u8]> {
        let all = || items.iter().flatten();
        let measured = all().fold(Measure::new(layout), |measured, item| measured.with(Some(*item)));
        self.keep(measured.octets_len()?, |out: &mut Cursor<'_>| {
            let writer = Writer::new(measured.plan(), layout, out);
            all().fold(writer, |writer, item| writer.with(Some(*item))).finish();
        })
    }
}
