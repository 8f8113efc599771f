//! Walks lists of options: a kind, a length, a value, one behind the other.

mod list;
mod repeated;

use super::Cursor;
pub use list::{Listing, Options, OptionsIter};
pub use repeated::{Kept, Repeated, RepeatedIter};

/// What a list's octets mean.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
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
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Counts {
    /// Kind, length and value.
    Whole,
    /// The value.
    Value,
}

/// What the walk meets next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
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
// Always inline: what a call costs, with rules that the compiler does not know, is more than the rest of it.
#[inline(always)]
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

/// The octets of a list that reaches to behind its `end`; `None` where that can't be found.
#[inline]
pub fn until_end(octets: &[u8], rules: &Rules) -> Option<usize> {
    let mut rest = octets;
    loop {
        let (kind, behind) = rest.split_first()?;
        if rules.end == Some(*kind) {
            return octets.len().checked_sub(behind.len());
        }
        if rules.nop.contains(kind) {
            rest = behind;
            continue;
        }
        match next(&mut rest, rules) {
            Step::Item { .. } => {}
            Step::Cut { .. } | Step::End => return None,
        }
    }
}

/// [`Rules`] of a list with another head than an octet of kind and an octet of length.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct HeadRules {
    /// What the length counts.
    pub counts: Counts,
    /// Its unit, in octets.
    pub unit: usize,
    /// The kind that ends the list.
    pub end: Option<u64>,
    /// Kinds that are passed over.
    pub nop: &'static [u64],
    /// How the head is read as one number of up to 64 bits.
    pub order: Order,
    /// Where in this number the kind stands.
    pub kind: Place,
    /// Where the length stands.
    pub len: Place,
    /// Octets of an `end` or a `nop`: the kind's, which then is in front, or the whole head's.
    pub bare: usize,
    /// Each option that another one follows is filled up to a multiple of this many octets.
    pub item_pad: usize,
}

/// The octet order of a head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Order {
    /// The most significant octet first.
    Big,
    /// The least significant octet first.
    Little,
}

/// Some bits of a number.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Place {
    /// Bits below them.
    pub shift: u32,
    /// As many ones.
    pub mask: u64,
}

impl Place {
    #[inline]
    fn of(self, number: u64) -> u64 {
        number.checked_shr(self.shift).unwrap_or(0) & self.mask
    }
}

/// What the walk over options with a head of `HEAD` octets meets next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum HeadStep<'a, const HEAD: usize> {
    /// An option.
    Item {
        /// What is in front of its value.
        head: &'a [u8; HEAD],
        /// Its kind.
        kind: u64,
        /// Its value.
        value: &'a [u8],
    },
    /// An option that runs past the end of the list, or is shorter than its own head. Nothing behind it can be read.
    Cut,
    /// The end of the list.
    End,
}

/// Takes the next option from the front of `rest`.
pub fn next_head<'a, const HEAD: usize>(rest: &mut &'a [u8], rules: &HeadRules) -> HeadStep<'a, HEAD> {
    loop {
        let octets = core::mem::take(rest);
        let Some((front, behind)) = octets.split_at_checked(rules.bare) else {
            return if octets.is_empty() { HeadStep::End } else { HeadStep::Cut };
        };
        let alone = rules.bare < HEAD;
        let number = number(front, rules.order);
        let kind = if alone { number } else { rules.kind.of(number) };
        if rules.end == Some(kind) {
            return HeadStep::End;
        }
        let nop = rules.nop.contains(&kind);
        if nop && alone {
            *rest = behind;
            continue;
        }
        let Some((head, value, behind)) = cut_option::<HEAD>(octets, rules) else { return HeadStep::Cut };
        *rest = behind;
        if !nop {
            return HeadStep::Item { head, kind, value };
        }
    }
}

/// The same as [`until_end`], of such a list.
pub fn until_end_head<const HEAD: usize>(octets: &[u8], rules: &HeadRules) -> Option<usize> {
    let mut rest = octets;
    loop {
        let (front, behind) = rest.split_at_checked(rules.bare)?;
        let alone = rules.bare < HEAD;
        let number = number(front, rules.order);
        let kind = if alone { number } else { rules.kind.of(number) };
        if rules.end == Some(kind) {
            return octets.len().checked_sub(behind.len());
        }
        rest = if alone && rules.nop.contains(&kind) { behind } else { cut_option::<HEAD>(rest, rules)?.2 };
    }
}

/// Head and value of the option in front, and what is behind it.
fn cut_option<'a, const HEAD: usize>(
    octets: &'a [u8],
    rules: &HeadRules,
) -> Option<(&'a [u8; HEAD], &'a [u8], &'a [u8])> {
    let (head, behind) = octets.split_first_chunk::<HEAD>()?;
    let says = usize::try_from(rules.len.of(number(head, rules.order))).ok()?;
    let counted = says.saturating_mul(rules.unit);
    let len = match rules.counts {
        Counts::Whole => counted.checked_sub(HEAD)?,
        Counts::Value => counted,
    };
    let (value, behind) = behind.split_at_checked(len)?;
    if rules.item_pad <= 1 {
        return Some((head, value, behind));
    }
    // Behind the last option the filling may be missing.
    let whole = HEAD.saturating_add(len);
    let filling = super::round_up(whole, rules.item_pad).saturating_sub(whole);
    Some((head, value, behind.get(filling..).unwrap_or(&[])))
}

/// Up to eight octets as a number.
#[inline]
fn number(octets: &[u8], order: Order) -> u64 {
    let add = |number: u64, octet: &u8| number << 8 | u64::from(*octet);
    match order {
        Order::Big => octets.iter().fold(0, add),
        Order::Little => octets.iter().rev().fold(0, add),
    }
}

/// An option that can be written.
pub trait Item {
    /// Octets with what is in front of the value; `None` where its length field could not say so, or the list's unit
    /// does not divide it.
    fn octets_len(&self) -> Option<usize>;
    /// `(n, y)`: it likes to begin at n·x + y octets from the beginning of the header.
    fn alignment(&self) -> (usize, usize);
    /// Appends it.
    fn write(&self, out: &mut Cursor<'_>);
}

/// How a list of options is laid out.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Layout {
    /// Octets of the header in front of the list.
    pub base: usize,
    /// Octets that the list may have.
    pub max: usize,
    /// Header and list together are a multiple of this many octets; the list alone where `item_pad` is more than 1.
    pub pad_to: usize,
    /// What fills the room in front of an aligned option.
    pub nop: u8,
    /// What fills the room behind the last one.
    pub end: u8,
    /// Each option that another one follows is filled up with zeros to a multiple of this many octets.
    pub item_pad: usize,
    /// What closes every list.
    pub close: &'static [u8],
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

/// [`whole_len`] for a head of `octets`, `counted` of which the length counts, and lengths up to `max`.
#[inline]
pub fn whole_head_len(value: usize, octets: usize, counted: usize, unit: usize, max: u64) -> Option<usize> {
    super::length(value.checked_add(counted)?, 0, unit, max)?;
    value.checked_add(octets)
}

/// What the length field of such an option says.
#[inline]
pub fn head_len(value: usize, counted: usize, unit: usize, max: u64) -> u64 {
    super::length(value.saturating_add(counted), 0, unit, max).unwrap_or(max)
}

/// Works out how long a list becomes, option by option. Generated code names each option of a list in turn instead of
/// collecting them, so that the compiler knows of each which one it is.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Measure {
    layout: Layout,
    /// Where the next option would begin if all are aligned, from the beginning of the header.
    aligned: usize,
    /// The same without any padding.
    packed: usize,
    /// Whether each option can be written.
    writable: bool,
}

/// How long a list becomes, and how it is laid out: what [`Measure`] found.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Plan {
    alignment: Alignment,
    len: u32,
}

impl Plan {
    /// Octets of the whole list with its padding.
    #[inline]
    pub const fn octets_len(self) -> usize {
        self.len as usize
    }
}

/// What is known of how a list is laid out. Lists that hold nothing, or one option of fixed size, are nearly all; they are
/// written without asking for each option.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum LaidOut {
    /// No option.
    Nothing,
    /// Just the option of this number, where it likes to begin.
    Alone(u8),
    /// It was measured when it was put together.
    So(Plan),
    /// It was read: it is measured when it is written.
    Unmeasured,
}

/// Whether options begin where they like to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
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
    #[inline(always)]
    #[must_use]
    pub fn with<T: Item>(self, item: Option<T>) -> Self {
        self.with_one(item.map(|item| (item.octets_len(), item.alignment())))
    }

    /// The same of an option's octets and alignment.
    #[inline(always)]
    #[must_use]
    pub fn with_one(mut self, item: Option<(Option<usize>, (usize, usize))>) -> Self {
        let Some((len, alignment)) = item else { return self };
        self.writable &= len.is_some();
        let len = len.unwrap_or(0);
        self.fill();
        self.aligned = self.aligned.saturating_add(gap(self.aligned, alignment)).saturating_add(len);
        self.packed = self.packed.saturating_add(len);
        self
    }

    /// Fills up what the list has so far.
    #[inline]
    const fn fill(&mut self) {
        self.aligned = self.aligned.saturating_add(filling(self.aligned, &self.layout));
        self.packed = self.packed.saturating_add(filling(self.packed, &self.layout));
    }

    /// Octets of the whole list with its padding; `None` where an option can't be written or the list is too long.
    #[inline]
    pub const fn octets_len(self) -> Option<usize> {
        match self.plan() {
            Some(plan) => Some(plan.octets_len()),
            None => None,
        }
    }

    /// The layout of the list, aligned where it fits that way; `None` as for [`octets_len`](Self::octets_len).
    #[inline]
    pub const fn plan(mut self) -> Option<Plan> {
        if !self.layout.close.is_empty() {
            self.fill();
        }
        if !self.writable {
            return None;
        }
        let Layout { max, .. } = self.layout;
        let max = if max < u32::MAX as usize { max } else { u32::MAX as usize };
        let (aligned, packed) = (closed(self.aligned, &self.layout), closed(self.packed, &self.layout));
        if aligned <= max {
            Some(Plan { alignment: Alignment::Kept, len: aligned as u32 })
        } else if packed <= max {
            Some(Plan { alignment: Alignment::Dropped, len: packed as u32 })
        } else {
            None
        }
    }
}

/// Octets of a list whose last option ends at `end`, closed and padded.
#[inline]
const fn closed(end: usize, layout: &Layout) -> usize {
    // A list whose options are filled up counts from its own beginning.
    let from = if layout.item_pad > 1 { layout.base } else { 0 };
    let end = end.saturating_add(layout.close.len()).saturating_sub(from);
    super::round_up(end, layout.pad_to).saturating_add(from).saturating_sub(layout.base)
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
    /// Of the list that was measured so; nothing is written where it can't be.
    #[inline]
    pub fn new(plan: Option<Plan>, layout: Layout, out: &'w mut Cursor<'o>) -> Self {
        let start = out.position();
        let (alignment, len) = (plan.map(|plan| plan.alignment), plan.map_or(0, Plan::octets_len));
        Writer { out, layout, alignment, start, len }
    }

    /// Appends an option, if there is one.
    #[inline(always)]
    #[must_use]
    pub fn with<T: Item>(self, item: Option<T>) -> Self {
        self.with_one(item.map(|item| (item.alignment(), item)), |item, out| item.write(out))
    }

    /// Appends what `write` makes of an option's value behind what its alignment wants, if there is one.
    #[inline(always)]
    #[must_use]
    pub fn with_one<T>(
        mut self,
        item: Option<((usize, usize), T)>,
        write: impl FnOnce(T, &mut Cursor<'_>),
    ) -> Self {
        let (Some((alignment, value)), Some(kept)) = (item, self.alignment) else { return self };
        self.fill();
        if kept == Alignment::Kept {
            self.out.fill(self.layout.nop, gap(self.at(), alignment));
        }
        write(value, self.out);
        self
    }

    /// Octets from the beginning of the header.
    #[inline]
    fn at(&self) -> usize {
        self.out.position().saturating_sub(self.start).saturating_add(self.layout.base)
    }

    /// Fills up what was written so far.
    #[inline]
    fn fill(&mut self) {
        if self.layout.item_pad > 1 {
            self.out.fill(0, filling(self.at(), &self.layout));
        }
    }

    /// Ends the list and pads it.
    #[inline]
    pub fn finish(mut self) {
        if !self.layout.close.is_empty() && self.alignment.is_some() {
            self.fill();
            self.out.put(self.layout.close);
        }
        let written = self.out.position().saturating_sub(self.start);
        self.out.fill(self.layout.end, self.len.saturating_sub(written));
    }
}

/// Zeros in front of an option or an end at `at`, which what is before it does not count.
#[inline]
const fn filling(at: usize, layout: &Layout) -> usize {
    if layout.item_pad <= 1 {
        return 0;
    }
    let before = at.saturating_sub(layout.base);
    super::round_up(before, layout.item_pad).saturating_sub(before)
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
