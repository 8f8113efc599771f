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

/// Octets of the whole list with its padding; `None` where an option can't be written or the list is too long.
pub fn list_len<T: Item>(items: &[Option<T>], layout: &Layout) -> Option<usize> {
    Some(plan(items, layout)?.1)
}

/// Writes the list with its padding; nothing where [`list_len`] has no answer.
pub fn write_list<T: Item>(items: &[Option<T>], layout: &Layout, out: &mut Cursor<'_>) {
    let Some((alignment, len)) = plan(items, layout) else { return };
    let start = out.position();
    for item in items.iter().flatten() {
        let at = out.position().saturating_sub(start).saturating_add(layout.base);
        out.fill(layout.nop, gap(at, item, alignment));
        item.write(out);
    }
    let written = out.position().saturating_sub(start);
    out.fill(layout.end, len.saturating_sub(written));
}

/// Whether options begin where they like to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alignment {
    Kept,
    /// The list would not fit otherwise.
    Dropped,
}

/// Octets of the list, aligned where it fits that way.
fn plan<T: Item>(items: &[Option<T>], layout: &Layout) -> Option<(Alignment, usize)> {
    let len = |alignment| {
        let mut at = layout.base;
        for item in items.iter().flatten() {
            at = at.saturating_add(gap(at, item, alignment)).saturating_add(item.octets_len()?);
        }
        Some(super::round_up(at, layout.pad_to).saturating_sub(layout.base)).filter(|len| *len <= layout.max)
    };
    let aligned = len(Alignment::Kept).map(|len| (Alignment::Kept, len));
    aligned.or_else(|| len(Alignment::Dropped).map(|len| (Alignment::Dropped, len)))
}

/// Padding in front of an option that would begin at `at`.
fn gap<T: Item>(at: usize, item: &T, alignment: Alignment) -> usize {
    let (n, y) = item.alignment();
    match (alignment, at.checked_rem(n)) {
        (Alignment::Dropped, _) | (_, None) => 0,
        (Alignment::Kept, Some(over)) if over <= y => y.saturating_sub(over),
        (Alignment::Kept, Some(over)) => n.saturating_sub(over).saturating_add(y),
    }
}

#[cfg(test)]
mod tests;
