//! What of the octets under way is lost, and what the peer holds already (RFC 6675).
//!
//! All offsets count from SND.UNA. What is lost is one span, of which the octets that the peer has reported as held
//! (SACK) are left out: nothing is ever lost above something that is not, because a loss is told by what arrived behind
//! it. The span's begin is HighRxt of RFC 6675: what stands before it was sent again.

use super::options::SackBlocks;
use crate::storage::Assembler;
use crate::wire::SeqNumber;

/// RFC 6675 §2: DupThresh.
const DUP_THRESH: u32 = 3;

/// What is known of the octets under way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scoreboard {
    /// What the peer has reported as held.
    sacked: Assembler,
    /// What is to be sent again begins here …
    from: u32,
    /// … and ends here.
    to: u32,
}

/// Whether an acknowledgement told of octets that were not known to be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum News {
    Yes,
    No,
}

impl Scoreboard {
    pub(super) const fn new() -> Self {
        Scoreboard { sacked: Assembler::new(), from: 0, to: 0 }
    }

    /// Nothing is known to be held any more: the peer is allowed to change its mind (RFC 2018 §8).
    pub(super) fn forget_sacked(&mut self) {
        self.sacked.clear();
    }

    /// Nothing is to be sent again.
    pub(super) fn forget_lost(&mut self) {
        self.from = 0;
        self.to = 0;
    }

    /// SND.UNA moves on by `octets`.
    pub(super) fn advance(&mut self, octets: u32) {
        self.sacked.skip(octets);
        self.from = self.from.saturating_sub(octets);
        self.to = self.to.saturating_sub(octets);
    }

    /// Takes the blocks of an acknowledgement: those between `una` and `nxt`. Others are old, or report duplicates (RFC
    /// 2883), or make no sense.
    pub(super) fn take_blocks(&mut self, blocks: &SackBlocks, una: SeqNumber, nxt: SeqNumber) -> News {
        let before = self.sacked.held();
        for (left, right) in blocks.iter() {
            if left.after(una) && left.before(right) && right.at_or_before(nxt) {
                // Where there is no room for another range the octets count as not held, which does no harm.
                let _ = self.sacked.insert(left.since(una), right.since(una));
            }
        }
        if self.sacked.held() > before { News::Yes } else { News::No }
    }

    /// The first `len` octets are lost, or as many as are not held.
    pub(super) fn lose_first(&mut self, len: u32) {
        self.from = 0;
        self.to = self.to.max(len);
    }

    /// The first `outstanding` octets are lost, that is all.
    pub(super) fn lose_all(&mut self, outstanding: u32) {
        self.from = 0;
        self.to = outstanding;
    }

    /// RFC 6675 §4, IsLost: what stands before three ranges that are held, or before more than two segments' worth of
    /// held octets.
    pub(super) fn detect(&mut self, mss: u32) {
        let (mut ranges, mut octets) = (0_u32, 0_u32);
        for held in self.sacked.ranges().iter().rev() {
            ranges = ranges.saturating_add(1);
            octets = octets.saturating_add(held.end.saturating_sub(held.start));
            if ranges >= DUP_THRESH || octets > mss.saturating_mul(DUP_THRESH - 1) {
                self.to = self.to.max(held.start);
                return;
            }
        }
    }

    /// Whether the first octet was sent again.
    pub(super) fn first_was_resent(&self) -> bool {
        self.from > 0
    }

    /// The next span that is to be sent again: offset and length.
    pub(super) fn next_lost(&self) -> Option<(u32, u32)> {
        if self.from >= self.to {
            return None;
        }
        let mut from = self.from;
        let mut to = self.to;
        for held in self.sacked.ranges() {
            if held.start <= from && from < held.end {
                from = held.end;
            } else if from < held.start {
                to = to.min(held.start);
                break;
            }
        }
        let len = to.checked_sub(from).filter(|len| *len > 0)?;
        Some((from, len))
    }

    /// The octets from `offset` on were sent again.
    pub(super) fn mark_resent(&mut self, offset: u32, len: u32) {
        if self.next_lost().is_some_and(|(next, _)| next == offset) {
            self.from = offset.saturating_add(len);
            self.to = self.to.max(self.from);
        }
    }

    /// Octets that are not under way: those that the peer holds, and those that are lost and were not sent again. With
    /// the rest RFC 6675 §4 calls it pipe.
    pub(super) fn arrived_or_lost(&self) -> u32 {
        if self.to == 0 && self.sacked.ranges().is_empty() {
            return 0;
        }
        let mut gone = self.sacked.held().saturating_add(self.to.saturating_sub(self.from));
        for held in self.sacked.ranges() {
            let both = held.end.min(self.to).saturating_sub(held.start.max(self.from));
            gone = gone.saturating_sub(both);
        }
        gone
    }
}

#[cfg(test)]
#[path = "tests/scoreboard.rs"]
mod tests;
