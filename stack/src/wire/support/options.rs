//! Walks lists of options: a kind, a length, a value, one behind the other.

use super::Cursor;

/// What a list's octets mean.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    /// What the length counts.
    pub counts: Counts,
    /// Its unit, in octets.
    pub unit: usize,
    /// The kind that ends the list; it has no length.
    pub end: Option<u8>,
    /// Kinds of one octet that are passed over.
    pub nop: &'static [u8],
}

/// What the length of an option counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Kind, length and value.
    Whole,
    /// The value.
    Value,
}

/// What the walk meets next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// An option.
    Item {
        /// Its kind.
        kind: u8,
        /// What is behind kind and length.
        value: &'a [u8],
    },
    /// An option that runs past the end of the list, or is shorter than its own head. Nothing behind it can be read.
    Cut {
        /// Its kind.
        kind: u8,
    },
    /// The end of the list.
    End,
}

/// Takes the next option from the front of `rest`.
#[inline]
pub fn next<'a>(rest: &mut &'a [u8], rules: &Rules) -> Step<'a> {
    loop {
        let Some((&kind, behind)) = rest.split_first() else { return Step::End };
        if rules.end == Some(kind) {
            *rest = &[];
            return Step::End;
        }
        if rules.nop.contains(&kind) {
            *rest = behind;
            continue;
        }
        let value = behind.split_first().and_then(|(&len, behind)| {
            let len = usize::from(len).saturating_mul(rules.unit);
            let len = match rules.counts {
                Counts::Whole => len.checked_sub(2)?,
                Counts::Value => len,
            };
            behind.split_at_checked(len)
        });
        return match value {
            Some((value, behind)) => {
                *rest = behind;
                Step::Item { kind, value }
            }
            None => {
                *rest = &[];
                Step::Cut { kind }
            }
        };
    }
}

/// An option that can be written.
pub trait Item {
    /// Octets with kind and length; `None` where its length octet could not say so, or the list's unit does not divide
    /// it.
    fn octets_len(&self) -> Option<usize>;
    /// `(n, y)`: it likes to begin at n·x + y octets from the beginning of the header.
    fn alignment(&self) -> (usize, usize);
    /// Appends it.
    fn write(&self, out: &mut Cursor<'_>);
}

/// How a list of options is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// Octets of the header in front of the list.
    pub base: usize,
    /// Octets that the list may have.
    pub max: usize,
    /// Header and list together are a multiple of this many octets.
    pub pad_to: usize,
    /// What fills the room in front of an aligned option.
    pub nop: u8,
    /// What fills the room behind the last one.
    pub end: u8,
}

/// Octets of an option whose value has `value` octets. `head` is 2 where the length counts kind and length too, else 0.
#[inline]
pub fn whole_len(value: usize, head: usize, unit: usize) -> Option<usize> {
    let counted = value.checked_add(head)?;
    let says = counted.checked_div(unit)?;
    (counted.checked_rem(unit) == Some(0) && says <= 255).then_some(value.saturating_add(2))
}

/// The length octet of an option whose value has `value` octets.
#[inline]
pub fn len_octet(value: usize, head: usize, unit: usize) -> u8 {
    let says = value.saturating_add(head).checked_div(unit).unwrap_or(0);
    u8::try_from(says).unwrap_or(u8::MAX)
}

/// Works out how long a list becomes, option by option. Generated code names each option of a list in turn instead of
/// collecting them, so that the compiler knows of each which one it is.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    layout: Layout,
    /// Where the next option would begin if all are aligned, from the beginning of the header.
    aligned: usize,
    /// The same without any padding.
    packed: usize,
    /// Whether each option can be written.
    writable: bool,
}

/// Whether options begin where they like to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alignment {
    Kept,
    /// The list would not fit otherwise.
    Dropped,
}

impl Measure {
    /// Of an empty list.
    #[inline]
    pub const fn new(layout: Layout) -> Self {
        Measure { layout, aligned: layout.base, packed: layout.base, writable: true }
    }

    /// Of the list with this option behind what it has, if there is one.
    #[inline]
    #[must_use]
    pub fn with<T: Item>(mut self, item: Option<T>) -> Self {
        let Some(item) = item else { return self };
        let len = item.octets_len();
        self.writable &= len.is_some();
        let len = len.unwrap_or(0);
        self.aligned = self.aligned.saturating_add(gap(self.aligned, item.alignment())).saturating_add(len);
        self.packed = self.packed.saturating_add(len);
        self
    }

    /// Octets of the whole list with its padding; `None` where an option can't be written or the list is too long.
    #[inline]
    pub fn octets_len(self) -> Option<usize> {
        Some(self.plan()?.1)
    }

    /// Octets of the list, aligned where it fits that way.
    #[inline]
    fn plan(self) -> Option<(Alignment, usize)> {
        let Layout { base, max, pad_to, .. } = self.layout;
        let len = |end: usize| super::round_up(end, pad_to).saturating_sub(base);
        let (aligned, packed) = (len(self.aligned), len(self.packed));
        match self.writable {
            true if aligned <= max => Some((Alignment::Kept, aligned)),
            true if packed <= max => Some((Alignment::Dropped, packed)),
            true | false => None,
        }
    }
}

/// Writes a list, option by option.
#[derive(Debug)]
pub struct Writer<'w, 'o> {
    out: &'w mut Cursor<'o>,
    layout: Layout,
    /// `None`: the list can't be written, and nothing is.
    alignment: Option<Alignment>,
    /// Where the list begins in `out`.
    start: usize,
    /// Its length with padding.
    len: usize,
}

impl<'w, 'o> Writer<'w, 'o> {
    /// Of the list that was measured.
    #[inline]
    pub fn new(measured: Measure, out: &'w mut Cursor<'o>) -> Self {
        let (start, plan) = (out.position(), measured.plan());
        let (alignment, len) = (plan.map(|plan| plan.0), plan.map_or(0, |plan| plan.1));
        Writer { out, layout: measured.layout, alignment, start, len }
    }

    /// Appends an option, if there is one.
    #[inline]
    #[must_use]
    pub fn with<T: Item>(self, item: Option<T>) -> Self {
        let (Some(item), Some(alignment)) = (item, self.alignment) else { return self };
        if alignment == Alignment::Kept {
            let at = self.out.position().saturating_sub(self.start).saturating_add(self.layout.base);
            self.out.fill(self.layout.nop, gap(at, item.alignment()));
        }
        item.write(self.out);
        self
    }

    /// Pads the list.
    #[inline]
    pub fn finish(self) {
        let written = self.out.position().saturating_sub(self.start);
        self.out.fill(self.layout.end, self.len.saturating_sub(written));
    }
}

/// Padding in front of an option that would begin at `at` and likes to begin at n·x + y.
#[inline]
fn gap(at: usize, (n, y): (usize, usize)) -> usize {
    match at.checked_rem(n) {
        None => 0,
        Some(over) if over <= y => y.saturating_sub(over),
        Some(over) => n.saturating_sub(over).saturating_add(y),
    }
}

#[cfg(test)]
mod tests;
