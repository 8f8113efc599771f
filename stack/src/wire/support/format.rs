//! Formats for `defmt` of what lists are made of: element by element, as their `Debug` has it.

use defmt::{Format, Formatter};

use super::options::{Item, Kept, Listing, Options, Repeated};
use super::{Array, Element, Elements, List, Record, RecordIter, RecordList, RecordRepr, Records};

fn list<T: Format>(f: Formatter<'_>, items: impl Iterator<Item = T>) {
    defmt::write!(f, "[");
    for (nth, item) in items.enumerate() {
        if nth > 0 {
            defmt::write!(f, ", ");
        }
        item.format(f);
    }
    defmt::write!(f, "]");
}

macro_rules! lists {
    ($([$($of:tt)*] $what:ty;)*) => { $(
        impl<$($of)*> Format for $what {
            fn format(&self, f: Formatter<'_>) {
                list(f, self.clone().into_iter());
            }
        }
    )* };
}
lists! {
    [T: Element + Format] Array<'_, T>;
    [T: Element + Format] Elements<'_, T>;
    ['a, T: Item + Copy + Format, L: Listing<'a, T>] Options<'a, T, L>;
    ['a, T: Copy + Format, K: Kept<'a, T>] Repeated<'a, T, K>;
    ['a, V: Record<'a> + Format] Records<'a, V>;
    ['a, V: Record<'a> + Format] RecordIter<'a, V>;
    ['a, V: Record<'a>, R: RecordRepr<'a, View = V> + Format] RecordList<'a, V, R>;
}

impl<T: Copy + Format, const N: usize> Format for List<T, N> {
    fn format(&self, f: Formatter<'_>) {
        list(f, self.iter());
    }
}
