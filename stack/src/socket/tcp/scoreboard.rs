//! What is known of the octets under way: when each was last sent, what the peer holds of them, and what is lost.
//!
//! RFC 8985 §5.1 asks for the time at which each segment was sent. The octets from SND.UNA to SND.NXT are kept as runs:
//! neighbours that left in one instant, or share one fate, are one run, so that a burst costs one entry however long it
//! is. Where the entries are used up, the two neighbours melt together that were sent at the nearest times; the run then
//! counts as sent at the later one, so that nothing is ever declared lost too early. What is to be done about it all is
//! decided in `rack` and `recovery`.

use super::half_open::Ends;
use super::options::SackBlocks;
pub(super) use super::run::{Fate, Tick};
use super::run::{Precision, Run};
use crate::time::{Duration, Instant};
use crate::wire::SeqNumber;

/// How many runs are kept apart. Ten gaps in one flight take 21; three, which RFC 6675 §4 counts, take 7; what becomes of further
/// ones says [`Beyond`]. Where reports are not heeded there are none: what was lost, sent again, or neither takes few.
const RUNS: usize = match (cfg!(feature = "tcp-sack"), cfg!(feature = "tcp-wide")) {
    (true, true) => 24,
    (true, false) => 10,
    (false, _) => 8,
};

/// Runs that no report takes: one for what is beyond the record, one for the part of it that is sent again.
const SPARE: usize = 2;

/// What a report says for which there is no room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beyond {
    /// Nothing: the network changes the order of packets, or nothing is known to be lost.
    Unknown,
    /// That what was sent before it is lost, as far as it stands behind all that is on record. What the peer holds of it is
    /// sent again for nothing; but else nothing would be, since what is reported once counts as under way for ever.
    Lost,
}

/// RFC 6675 §2: DupThresh.
const DUP_THRESH: u32 = 3;

/// Octets that an acknowledgement tells to have arrived, for the first time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arrived {
    /// The sequence number behind the last of them.
    pub(super) end: SeqNumber,
    /// How many.
    pub(super) len: u32,
    /// What was believed of them.
    pub(super) fate: Fate,
    /// When the last of them was last sent, where that is known for sure.
    pub(super) at: Option<Tick>,
    /// No later than this it was sent, and what stands behind it no earlier; `None` where it was sent again.
    pub(super) by: Option<Tick>,
}

/// What is known of the octets under way.
#[derive(Clone, Copy)]
pub(super) struct Scoreboard {
    /// SND.UNA: where the first run begins.
    una: SeqNumber,
    record: Record,
    /// Runs that are in use: none while the record is a farewell.
    used: u8,
    plain: Plain,
}

/// What stands in the record. The RST of a connection that was aborted, until it has left, outlives the connection, but
/// whatever follows it on the same socket cannot have sent anything yet.
#[derive(Clone, Copy)]
enum Record {
    Runs([Run; RUNS]),
    Farewell(Farewell),
}

impl Record {
    const EMPTY: Record = Record::Runs([Run::EMPTY; RUNS]);

    #[inline]
    fn runs(&self) -> &[Run] {
        match self {
            Record::Runs(runs) => runs,
            Record::Farewell(_) => &[],
        }
    }

    #[inline]
    fn runs_mut(&mut self) -> &mut [Run] {
        match self {
            Record::Runs(runs) => runs,
            Record::Farewell(_) => &mut [],
        }
    }
}

/// The RST of an aborted connection (RFC 9293 §3.10.5).
#[derive(Debug, Clone, Copy)]
pub(super) struct Farewell {
    pub(super) ends: Ends,
    pub(super) seq: SeqNumber,
    pub(super) ack: SeqNumber,
}

/// Whether all that was sent is under way, so that nothing need be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plain {
    Yes,
    No,
}

impl Scoreboard {
    /// Nothing is under way; what is sent first begins at `una`.
    pub(super) const fn new(una: SeqNumber) -> Self {
        Scoreboard { una, record: Record::EMPTY, used: 0, plain: Plain::Yes }
    }

    /// A connection opens: nothing is under way. A farewell stays.
    pub(super) fn open(&mut self, una: SeqNumber) {
        (self.una, self.used, self.plain) = (una, 0, Plain::Yes);
    }

    /// Notes the farewell of the connection, which is over.
    pub(super) fn say_farewell(&mut self, farewell: Farewell) {
        (self.record, self.used, self.plain) = (Record::Farewell(farewell), 0, Plain::Yes);
    }

    /// The farewell that has yet to leave.
    pub(super) fn farewell(&self) -> Option<&Farewell> {
        match &self.record {
            Record::Runs(_) => None,
            Record::Farewell(farewell) => Some(farewell),
        }
    }

    /// The farewell has left.
    pub(super) fn forget_farewell(&mut self) {
        self.record = Record::EMPTY;
    }

    fn runs(&self) -> &[Run] {
        self.record.runs().get(..usize::from(self.used)).unwrap_or_default()
    }

    fn runs_mut(&mut self) -> &mut [Run] {
        self.record.runs_mut().get_mut(..usize::from(self.used)).unwrap_or_default()
    }

    /// The runs, each with the sequence number at which it begins.
    fn spans(&self) -> impl Iterator<Item = (SeqNumber, Run)> + '_ {
        let begins = core::iter::once(self.una).chain(self.runs().iter().map(|run| run.end));
        begins.zip(self.runs().iter().copied())
    }

    /// Notes that new octets up to `end` are sent.
    #[inline]
    pub(super) fn note_new(&mut self, end: SeqNumber, now: Instant) {
        let run = Run { end, word: Run::word(Tick::of(now), Fate::Sent, Precision::Exact) };
        match self.runs_mut().last_mut() {
            Some(last) if last.fate() == Fate::Sent && last.at() == run.at() => {
                *last = last.joined(run);
                return;
            }
            Some(_) | None => {}
        }
        if self.has_room() {
            self.push(run);
        } else if let Some(last) = self.runs_mut().last_mut() {
            // Every second run has another fate: what the last one was is forgotten, and counts as sent just now.
            *last = Run { end, word: Run::word(run.at(), Fate::Sent, Precision::Bound) };
            self.note_plain();
        }
    }

    /// Notes that the octets from `from` up to `end` are sent again, but for those that the peer holds.
    pub(super) fn note_again(&mut self, from: SeqNumber, end: SeqNumber, now: Instant) {
        let word = Run::word(Tick::of(now), Fate::SentAgain, Precision::Exact);
        self.cut_out(from, end, 0);
        self.change(from, end, |run| if run.fate() == Fate::Held { run.word } else { word });
    }

    /// Takes a cumulative acknowledgement: what stands before `una` is done with. `arrived` is told of each part that was
    /// not known to be held.
    #[inline]
    pub(super) fn advance(&mut self, una: SeqNumber, arrived: &mut impl FnMut(Arrived)) {
        let (mut start, mut passed) = (self.una, 0_usize);
        for run in self.runs() {
            if !start.before(una) {
                break;
            }
            tell(start, *run, una, arrived);
            passed = passed.saturating_add(usize::from(run.end.at_or_before(una)));
            start = run.end;
        }
        self.remove(0, passed);
        self.una = una;
        if self.plain == Plain::No {
            self.note_plain();
        }
    }

    /// Takes what an acknowledgement reports as held between SND.UNA and `nxt`; other blocks are old, or report
    /// duplicates (RFC 2883), or make no sense.
    pub(super) fn take_blocks(
        &mut self,
        blocks: &SackBlocks,
        nxt: SeqNumber,
        beyond: Beyond,
        arrived: &mut impl FnMut(Arrived),
    ) {
        for (left, right) in blocks.iter() {
            if left.after(self.una)
                && left.before(right)
                && right.at_or_before(nxt)
                && !self.holds(left, right)
            {
                self.hold(left, right, beyond, arrived);
            }
        }
    }

    fn holds(&self, left: SeqNumber, right: SeqNumber) -> bool {
        self.spans().any(|(start, run)| {
            run.fate() == Fate::Held && start.at_or_before(left) && right.at_or_before(run.end)
        })
    }

    fn hold(&mut self, left: SeqNumber, right: SeqNumber, beyond: Beyond, arrived: &mut impl FnMut(Arrived)) {
        if !self.cut_out(left, right, SPARE) {
            return match beyond {
                Beyond::Unknown => {}
                Beyond::Lost => self.lose_before(left, right, arrived),
            };
        }
        for (start, run) in self.spans() {
            if start.at_or_after(left) && run.end.at_or_before(right) {
                tell(start, run, run.end, arrived);
            }
        }
        self.change(left, right, |_| Run::HELD);
    }

    /// There is no room for a report: what was sent once, behind all that is known, and before the end of the report, is
    /// lost.
    fn lose_before(&mut self, left: SeqNumber, right: SeqNumber, arrived: &mut impl FnMut(Arrived)) {
        let known = self.spans().filter(|(_, run)| run.fate() != Fate::Sent).last();
        let known = known.map_or(self.una, |(_, run)| run.end);
        if right.at_or_before(known) || !self.has_room() {
            return;
        }
        self.cut(right);
        let len = right.since(left.max(known));
        arrived(Arrived { end: right, len, fate: Fate::Sent, at: None, by: None });
        self.change(known, right, |_| Run::LOST);
    }

    /// Nothing is held any more: the peer has thrown it away (RFC 2018 §8), so it is lost.
    pub(super) fn forget_held(&mut self) {
        self.change(self.una, self.end(), |run| if run.fate() == Fate::Held { Run::LOST } else { run.word });
    }

    /// What counts as lost is under way after all.
    pub(super) fn forget_lost(&mut self, now: Instant) {
        let word = Run::word(Tick::of(now), Fate::Sent, Precision::Bound);
        self.change(self.una, self.end(), |run| if run.fate() == Fate::Lost { word } else { run.word });
    }

    /// The first `len` octets are lost, or as many of them as are not held.
    pub(super) fn lose_first(&mut self, len: u32) {
        let end = self.una + len;
        if self.una != self.end() {
            self.cut_out(self.una, end.min(self.end()), 0);
            self.lose(|start, run| start.before(end) && run.is_under_way());
        }
    }

    /// Everything is lost that is not held.
    pub(super) fn lose_all(&mut self) {
        self.lose(|_, _| true);
    }

    /// Of what is under way the parts that were sent at times and end at sequence numbers for which `is_lost` are lost.
    pub(super) fn lose_sent(&mut self, mut is_lost: impl FnMut(Tick, SeqNumber) -> bool) {
        self.lose(|_, run| run.is_under_way() && is_lost(run.at(), run.end));
    }

    fn lose(&mut self, mut is_lost: impl FnMut(SeqNumber, Run) -> bool) {
        let (mut start, mut found) = (self.una, false);
        for run in self.runs_mut() {
            if run.is_under_way() && is_lost(start, *run) {
                run.word = Run::LOST;
                found = true;
            }
            start = run.end;
        }
        if found {
            self.join();
        }
    }

    /// The first octets that are to be sent again: offset from SND.UNA and length.
    pub(super) fn next_lost(&self) -> Option<(u32, u32)> {
        let (start, run) = self.spans().find(|(_, run)| run.fate() == Fate::Lost)?;
        Some((start.since(self.una), run.end.since(start)))
    }

    /// Octets that are believed to be in the network: pipe of RFC 6675 §4.
    #[inline]
    pub(super) fn flight(&self) -> u32 {
        match self.plain {
            Plain::Yes => self.end().since(self.una),
            Plain::No => self.sum(Run::is_under_way),
        }
    }

    /// Whether all that was sent is under way.
    #[inline]
    pub(super) fn is_plain(&self) -> bool {
        self.plain == Plain::Yes
    }

    /// Octets that the peer holds behind a gap.
    pub(super) fn held(&self) -> u32 {
        match self.plain {
            Plain::Yes => 0,
            Plain::No => self.sum(|run| run.fate() == Fate::Held),
        }
    }

    /// Whether something is to be sent again.
    pub(super) fn has_lost(&self) -> bool {
        self.plain == Plain::No && self.runs().iter().any(|run| run.fate() == Fate::Lost)
    }

    fn sum(&self, counts: impl Fn(Run) -> bool) -> u32 {
        let spans = self.spans().filter(|(_, run)| counts(*run));
        spans.fold(0, |sum, (start, run)| sum.saturating_add(run.end.since(start)))
    }

    fn note_plain(&mut self) {
        let is_plain = self.runs().iter().all(|run| run.is_under_way());
        self.plain = if is_plain { Plain::Yes } else { Plain::No };
    }

    /// Whether so much is held that a gap is hardly one of order: three ranges, or more than two segments' worth (RFC
    /// 6675 §4; RFC 8985 §6.2 step 4 counts segments).
    pub(super) fn holds_three(&self, mss: u32) -> bool {
        let ranges = self.runs().iter().filter(|run| run.fate() == Fate::Held).take(DUP_THRESH as usize);
        ranges.count() >= DUP_THRESH as usize || self.held() > mss.saturating_mul(DUP_THRESH - 1)
    }

    /// Whether the octet at SND.UNA is reported as held: then the peer, which does not acknowledge it, has thrown away
    /// what it had reported (RFC 2018 §8).
    pub(super) fn is_reneged(&self) -> bool {
        self.runs().first().is_some_and(|run| run.fate() == Fate::Held)
    }

    fn end(&self) -> SeqNumber {
        self.runs().last().map_or(self.una, |run| run.end)
    }

    /// Gives all runs between two boundaries another word.
    fn change(&mut self, from: SeqNumber, end: SeqNumber, word: impl Fn(Run) -> u32) {
        let mut start = self.una;
        for run in self.runs_mut() {
            if start.at_or_after(from) && start.before(end) {
                run.word = word(*run);
            }
            start = run.end;
        }
        self.join();
    }

    /// Makes both numbers boundaries of runs. Hands out whether there was room for that, and `spare` more.
    fn cut_out(&mut self, from: SeqNumber, end: SeqNumber, spare: usize) -> bool {
        loop {
            // Counted anew each time: a boundary may vanish as neighbours melt together.
            let cuts = usize::from(self.is_inside(from)).saturating_add(usize::from(self.is_inside(end)));
            // One cut alone makes a run longer at the cost of its neighbour.
            let spare = if cuts > 1 { spare } else { 0 };
            if usize::from(self.used).saturating_add(cuts).saturating_add(spare) <= RUNS {
                break;
            }
            if !self.melt() {
                return false;
            }
        }
        self.cut(from);
        self.cut(end);
        true
    }

    /// Whether a boundary at this number would be another one.
    fn is_inside(&self, at: SeqNumber) -> bool {
        at.after(self.una) && self.runs().iter().all(|run| run.end != at)
    }

    fn cut(&mut self, at: SeqNumber) {
        let found = self.spans().position(|(start, run)| start.before(at) && at.before(run.end));
        let run = found.and_then(|index| Some((index, self.runs().get(index)?.front(at))));
        if let Some((index, front)) = run {
            self.insert(index, front);
        }
    }

    /// Makes neighbours that differ in nothing one.
    fn join(&mut self) {
        let (mut kept, mut last): (usize, Option<Run>) = (0, None);
        let runs = self.runs_mut();
        for index in 0..runs.len() {
            let Some(run) = runs.get(index).copied() else { break };
            let run = match last {
                Some(before) if before.distance(run) == Some(Duration::ZERO) => {
                    kept = kept.saturating_sub(1);
                    before.joined(run)
                }
                Some(_) | None => run,
            };
            if let Some(entry) = runs.get_mut(kept) {
                *entry = run;
            }
            kept = kept.saturating_add(1);
            last = Some(run);
        }
        self.used = kept as u8;
        self.note_plain();
    }

    /// Makes room for another run, if it can be had by letting neighbours melt together.
    #[inline]
    fn has_room(&mut self) -> bool {
        usize::from(self.used) < RUNS || self.melt()
    }

    /// Makes one run of two neighbours: those that were sent at the nearest times. Hands out whether there are any that can
    /// be one.
    fn melt(&mut self) -> bool {
        let pairs = self.runs().iter().zip(self.runs().iter().skip(1)).enumerate();
        let near =
            pairs.filter_map(|(index, (run, next))| Some((run.distance(*next)?, index, run.joined(*next))));
        let Some((_, index, both)) = near.min_by_key(|(distance, index, _)| (*distance, *index)) else {
            return false;
        };
        self.remove(index, 1);
        if let Some(entry) = self.runs_mut().get_mut(index) {
            *entry = both;
        }
        true
    }

    /// Puts a run behind all others. The caller has made room.
    #[inline]
    fn push(&mut self, run: Run) {
        if self.farewell().is_some() {
            self.forget_farewell(); // Nothing is sent before it; but what is sent must be on record.
        }
        if let Some(entry) = self.record.runs_mut().get_mut(usize::from(self.used)) {
            *entry = run;
            self.used = self.used.saturating_add(1);
        }
    }

    /// Puts a run before the one at `index`. The caller has made room.
    fn insert(&mut self, index: usize, run: Run) {
        self.used = self.used.saturating_add(1).min(RUNS as u8);
        let mut carried = run;
        for entry in self.runs_mut().iter_mut().skip(index) {
            core::mem::swap(entry, &mut carried);
        }
    }

    /// Takes out `count` runs from `index` on.
    #[inline]
    fn remove(&mut self, index: usize, count: usize) {
        if index == 0 && count == usize::from(self.used) {
            self.used = 0;
            return;
        }
        let runs = self.runs_mut();
        let mut to = index;
        for from in index.saturating_add(count)..runs.len() {
            if let (Some(run), Some(entry)) = (runs.get(from).copied(), runs.get_mut(to)) {
                *entry = run;
            }
            to = to.saturating_add(1);
        }
        self.used = to.min(runs.len()) as u8;
    }
}

/// Tells of the part of a run from `start` up to `until` that has arrived, unless that was known.
#[inline]
fn tell(start: SeqNumber, run: Run, until: SeqNumber, arrived: &mut impl FnMut(Arrived)) {
    let end = run.end.min(until);
    let at = match (run.fate(), run.precision()) {
        (Fate::Held, _) => return,
        (Fate::Lost, _) => None,
        (Fate::Sent | Fate::SentAgain, Precision::Exact) => Some(run.at()),
        (Fate::Sent | Fate::SentAgain, Precision::End) if end == run.end => Some(run.at()),
        (Fate::Sent | Fate::SentAgain, Precision::End | Precision::Bound) => None,
    };
    let by = if run.fate() == Fate::Sent { Some(run.at()) } else { None };
    arrived(Arrived { end, len: end.since(start), fate: run.fate(), at, by });
}

impl core::fmt::Debug for Scoreboard {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let runs = self.spans().map(|(start, run)| (start, run.end, run.fate(), run.at(), run.precision()));
        f.debug_list().entries(runs).finish()
    }
}

#[cfg(all(test, feature = "tcp-sack"))]
#[path = "tests/scoreboard.rs"]
mod tests;
