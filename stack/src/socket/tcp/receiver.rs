//! The receiving half: RCV.* of RFC 9293 §3.3.1, the receive ring, and which acknowledgement is owed.
//!
//! The window is kept as its right edge. The edge never moves left (RFC 9293 §3.8.6, SHLD-14), and moves right only by
//! a worthwhile step (§3.8.6.2.2). The sending half is unknown here.

use managed::ManagedSlice;

use super::options::{SackBlocks, WindowShift};
use super::segment::{Flags, Segment};
use crate::storage::{Assembler, RingBuffer};
use crate::wire::SeqNumber;

/// Which acknowledgement is owed to the peer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owed {
    /// None.
    Nothing,
    /// One that may wait for company (RFC 9293 §3.8.6.3).
    Soon,
    /// One at once.
    Now,
}

/// What part of an arriving segment lies in the window: it was cut to that (RFC 9293 §3.10.7.4, first check).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Trimmed<'p> {
    /// The sequence number of the first octet that is left, or of the place where it would be.
    pub(super) seq: SeqNumber,
    /// The octets that are left.
    pub(super) payload: &'p [u8],
    /// Whether a FIN follows them.
    pub(super) fin: bool,
}

/// What became of a segment's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Text {
    /// The stream has grown: there is something new to read.
    InOrder,
    /// It waits for a gap to close.
    Waits,
    /// There was none, or none that was new.
    Nothing,
    /// There are too many gaps: it was dropped, and will come again.
    TooManyGaps,
}

/// RFC 9293 §3.7.1: the smallest segment that counts as full-sized, until a larger one was seen.
const LEAST_FULL_SIZE: u16 = 536;

/// How many of the ranges that arrived last are told apart from the others.
const RECENT: usize = if cfg!(feature = "tcp-wide") { 4 } else { 2 };

/// The receiving half.
#[derive(Debug)]
pub(super) struct Receiver<'a> {
    ring: RingBuffer<'a>,
    pub(super) irs: SeqNumber,
    pub(super) nxt: SeqNumber,
    /// RCV.NXT + RCV.WND: the first octet that the peer may not send.
    edge: SeqNumber,
    /// How we scale our window field.
    pub(super) shift: WindowShift,
    assembler: Assembler,
    /// Octets that arrived out of order, the newest first: their ranges go into the first SACK blocks (RFC 2018 §4). A
    /// number that lies in no range means nothing.
    recent: [SeqNumber; RECENT],
    /// Octets that came again, until that was reported (RFC 2883); where both are the same number, none.
    duplicate: (SeqNumber, SeqNumber),
    /// Where the peer's stream ends, once its FIN was seen, in order or not.
    fin_at: Option<SeqNumber>,
    /// RCV.UP: the octet that follows the peer's urgent data; not behind what was read where there is none.
    urgent: SeqNumber,
    owed: Owed,
    /// Last.ACK.sent.
    pub(super) last_ack: SeqNumber,
    /// Octets of a full-sized segment, as the peer sends them.
    full_size: u16,
}

impl<'a> Receiver<'a> {
    pub(super) fn new(storage: ManagedSlice<'a, u8>) -> Self {
        Receiver {
            ring: RingBuffer::new(storage),
            irs: SeqNumber(0),
            nxt: SeqNumber(0),
            edge: SeqNumber(0),
            shift: WindowShift::NONE,
            assembler: Assembler::new(),
            recent: [SeqNumber(0); RECENT],
            duplicate: (SeqNumber(0), SeqNumber(0)),
            fin_at: None,
            urgent: SeqNumber(0),
            owed: Owed::Nothing,
            last_ack: SeqNumber(0),
            full_size: LEAST_FULL_SIZE,
        }
    }

    pub(super) fn into_storage(self) -> ManagedSlice<'a, u8> {
        self.ring.into_storage()
    }

    pub(super) fn ring(&self) -> &RingBuffer<'a> {
        &self.ring
    }

    /// The ring, for the user to take octets out of.
    pub(super) fn ring_mut(&mut self) -> &mut RingBuffer<'a> {
        &mut self.ring
    }

    /// A new connection: nothing has arrived.
    pub(super) fn reset(&mut self) {
        self.ring.clear();
        self.assembler.clear();
        self.recent = [SeqNumber(0); RECENT];
        self.duplicate.1 = self.duplicate.0;
        self.fin_at = None;
        self.owed = Owed::Nothing;
        self.full_size = LEAST_FULL_SIZE;
        self.open(SeqNumber(0));
    }

    /// The peer's stream begins behind the SYN at `irs`.
    pub(super) fn open(&mut self, irs: SeqNumber) {
        self.irs = irs;
        self.nxt = irs + 1;
        self.edge = self.nxt;
        self.urgent = self.nxt;
        self.last_ack = self.nxt;
    }

    /// A SYN has offered `window` octets before the peer's numbers were known.
    pub(super) fn grant(&mut self, window: u32) {
        self.edge = self.nxt + window;
    }

    /// RCV.WND, in octets.
    #[inline]
    pub(super) fn wnd(&self) -> u32 {
        self.edge.since(self.nxt)
    }

    /// Whether `seq` lies in the window; a window of zero holds RCV.NXT (RFC 9293 §3.10.7.4, table 6).
    pub(super) fn in_window(&self, seq: SeqNumber) -> bool {
        seq.is_within(self.nxt, self.wnd().max(1))
    }

    /// The four cases of RFC 9293 §3.10.7.4, first check, and what is left of the segment in the window. `None`: it is
    /// not acceptable. A SYN counts in the length but is not handed on.
    ///
    /// With a window of zero a segment at RCV.NXT loses its data, and is otherwise processed: its ACK and RST count
    /// (RFC 9293 §3.10.7.4, MUST-66), and so does a FIN without data, which needs no room.
    ///
    /// An ACK without data may stand at the right edge, too: there it comes from a peer that has filled the window, and while
    /// what it has sent is lost it can say nothing else. It would otherwise not be heard until that was repaired, and be
    /// answered by an ACK that may be as unacceptable to the peer.
    pub(super) fn trim<'p>(&self, segment: &Segment<'p>) -> Option<Trimmed<'p>> {
        let len = segment.len();
        let last = if len == 0 { segment.seq } else { segment.seq + (len - 1) };
        let touches_left = segment.seq.before(self.nxt) && len > 0 && self.in_window(last);
        let is_at_edge = len == 0 && segment.seq == self.edge;
        if !self.in_window(segment.seq) && !touches_left && !is_at_edge {
            return None;
        }
        let syn = u32::from(segment.has(Flags::SYN));
        let start = segment.seq + syn;
        let before = if start.before(self.nxt) { self.nxt.since(start) as usize } else { 0 };
        let seq = if before > 0 { self.nxt } else { start };
        let rest = segment.payload.get(before..).unwrap_or_default();
        // A FIN that stands before RCV.NXT was processed long ago.
        let fin = segment.has(Flags::FIN) && before <= segment.payload.len();
        let room = u32::try_from(self.edge.offset_from(seq)).unwrap_or(0);
        let kept = rest.get(..room as usize).unwrap_or(rest);
        Some(Trimmed { seq, payload: kept, fin: fin && kept.len() == rest.len() })
    }

    /// Notes which of a segment's octets stand before RCV.NXT: they came again (RFC 2883 §4.1).
    pub(super) fn note_duplicate(&mut self, segment: &Segment<'_>) {
        let len = u32::try_from(segment.payload.len()).unwrap_or(0);
        let right = (segment.seq + len).min(self.nxt);
        if segment.seq.before(right) && !segment.has(Flags::SYN) {
            self.duplicate = (segment.seq, right);
        }
    }

    /// Takes a segment's data (RFC 9293 §3.10.7.4, seventh): in order into the ring, or beyond it to wait. What has more than
    /// `full` octets is several segments that a device has put together.
    pub(super) fn take_text(&mut self, text: &Trimmed<'_>, full: u16) -> Text {
        let payload = match self.fin_at {
            // Nothing follows a FIN, whatever the peer sends there later.
            Some(end) => {
                let left = u32::try_from(end.offset_from(text.seq)).unwrap_or(0);
                text.payload.get(..left as usize).unwrap_or(text.payload)
            }
            None => text.payload,
        };
        let len = u32::try_from(payload.len()).unwrap_or(0);
        if len == 0 {
            return Text::Nothing;
        }
        self.note_size(len, full);
        let offset = text.seq.since(self.nxt);
        if offset == 0 { self.take_in_order(payload, len) } else { self.keep(text.seq, offset, payload, len) }
    }

    /// Where the next `len` octets of the stream can be written before it is known whether they are to be believed;
    /// `None` where something waits behind a gap, or there is less room than that.
    #[inline]
    pub(super) fn room_for(&mut self, len: u32) -> Option<(&mut [u8], &mut [u8])> {
        if len > self.wnd() || !self.assembler.is_empty() || self.fin_at.is_some() {
            return None;
        }
        let len = usize::try_from(len).ok()?;
        let (first, second) = self.ring.free_pieces_mut(0);
        let cut = len.min(first.len());
        Some((first.get_mut(..cut)?, second.get_mut(..len.saturating_sub(cut))?))
    }

    /// Takes the `len` octets that were written there; for `full` see [`Receiver::take_text`].
    #[inline]
    pub(super) fn take_written(&mut self, len: u32, full: u16) {
        if len > 0 {
            self.note_size(len, full);
            self.grow(len, Owed::Soon);
        }
    }

    #[inline]
    fn note_size(&mut self, len: u32, full: u16) {
        self.full_size = self.full_size.max(len.min(full.into()) as u16);
    }

    fn take_in_order(&mut self, payload: &[u8], len: u32) -> Text {
        // RFC 5681 §4.2: what fills all or part of a gap is acknowledged at once.
        let owed = if self.assembler.is_empty() { Owed::Soon } else { Owed::Now };
        let len = len.min(u32::try_from(self.ring.write_at(0, payload)).unwrap_or(0));
        let grown = self.assembler.advance(len);
        self.grow(grown, owed);
        if grown == 0 { Text::Nothing } else { Text::InOrder }
    }

    /// The stream has grown.
    #[inline]
    fn grow(&mut self, grown: u32, owed: Owed) {
        self.ring.commit(grown as usize);
        self.nxt += grown;
        self.urgent = self.urgent.max(self.begin()); // It must not be left so far behind that it seems ahead.
        self.owe(owed);
        // RFC 9293 §3.8.6.3, SHLD-19: at least every second full-sized segment.
        if self.nxt.since(self.last_ack) >= u32::from(self.full_size).saturating_mul(2) {
            self.owe(Owed::Now);
        }
    }

    fn keep(&mut self, seq: SeqNumber, offset: u32, payload: &[u8], len: u32) -> Text {
        // RFC 5681 §4.2: out of order is acknowledged at once, so that the peer learns of the gap.
        self.owe(Owed::Now);
        let room = u32::try_from(self.ring.free()).unwrap_or(u32::MAX).saturating_sub(offset);
        let end = offset.saturating_add(len.min(room));
        let mut held = self.assembler.ranges().iter();
        if offset < end && held.any(|range| range.start <= offset && end <= range.end) {
            self.duplicate = (seq, self.nxt + end);
        }
        if offset >= end || self.assembler.insert(offset, end).is_err() {
            return Text::TooManyGaps;
        }
        self.ring.write_at(offset as usize, payload);
        self.note_newest(seq);
        Text::Waits
    }

    /// Where the range stands that holds `seq`, among those that wait beyond RCV.NXT.
    fn range_of(&self, seq: SeqNumber) -> Option<usize> {
        let at = seq.since(self.nxt);
        self.assembler.ranges().iter().position(|range| range.start <= at && at < range.end)
    }

    /// `seq` has arrived out of order. Its range is the newest; where it was among the newest before, it leaves its place.
    fn note_newest(&mut self, seq: SeqNumber) {
        let range = self.range_of(seq);
        let newer = self.recent.iter().take_while(|other| self.range_of(**other) != range).count();
        let mut carried = seq;
        for place in self.recent.iter_mut().take(newer.saturating_add(1)) {
            core::mem::swap(place, &mut carried);
        }
    }

    /// Notes where the peer's stream ends.
    pub(super) fn note_fin(&mut self, at: SeqNumber) {
        self.owe(Owed::Now);
        if self.fin_at.is_none() && at.at_or_after(self.nxt + self.assembler.end()) {
            self.fin_at = Some(at);
        }
    }

    /// RCV.NXT less what the user has not read.
    fn begin(&self) -> SeqNumber {
        self.nxt - u32::try_from(self.ring.len()).unwrap_or(0)
    }

    /// Notes that the peer's urgent data ends before `up` (RFC 9293 §3.8.5; MUST-62: it points behind the last octet of
    /// it). Hands out whether that is news.
    pub(super) fn note_urgent(&mut self, up: SeqNumber) -> bool {
        let is_new = up.after(self.urgent.max(self.begin()));
        if is_new {
            self.urgent = up;
        }
        is_new
    }

    /// Octets from the first that was not read to the end of the urgent data.
    pub(super) fn urgent_left(&self) -> Option<u32> {
        let left = u32::try_from(self.urgent.offset_from(self.begin())).ok()?;
        (left > 0).then_some(left)
    }

    /// Steps over the peer's FIN where all before it has arrived; hands out whether it did now.
    pub(super) fn pass_fin(&mut self) -> bool {
        if self.fin_at != Some(self.nxt) {
            return false;
        }
        self.nxt += 1;
        self.edge = self.edge.max(self.nxt);
        self.urgent += 1; // The FIN is no octet that anybody reads.
        // The stream has ended: RCV.NXT never comes by here again, even when numbers wrap.
        self.fin_at = None;
        self.owe(Owed::Now);
        true
    }

    /// Whether less than half of what the buffer holds has arrived since the last acknowledgement.
    pub(super) fn owes_less_than_half(&self) -> bool {
        (self.nxt.since(self.last_ack) as usize) < self.ring.capacity() >> 1
    }

    /// An acknowledgement is owed; the more urgent need wins.
    #[inline]
    pub(super) fn owe(&mut self, owed: Owed) {
        match (self.owed, owed) {
            (Owed::Now, _) | (_, Owed::Nothing) => {}
            (_, need) => self.owed = need,
        }
    }

    /// Which acknowledgement is owed.
    pub(super) fn owed(&self) -> Owed {
        self.owed
    }

    /// Nothing is owed any more: the connection is over.
    pub(super) fn owe_nothing(&mut self) {
        self.owed = Owed::Nothing;
    }

    /// Where the window's right edge would stand in a segment that is sent now. It stays where it is unless it can move
    /// by min(half the buffer, one full-sized segment) (RFC 9293 §3.8.6.2.2).
    #[inline]
    fn edge_now(&self) -> SeqNumber {
        // RFC 7323 §2.3: what the field can say stays below 2^30 octets.
        let free = u32::try_from(self.ring.free()).unwrap_or(u32::MAX).min(self.shift.octets(u16::MAX));
        let reach = self.nxt + free;
        let step = u32::try_from(reach.offset_from(self.edge)).unwrap_or(0);
        if step > 0 && step >= self.worthwhile(1) { reach } else { self.edge }
    }

    /// min(half the buffer, `segments` full-sized segments), at least 1.
    #[inline]
    fn worthwhile(&self, segments: u32) -> u32 {
        let half = u32::try_from(self.ring.capacity() >> 1).unwrap_or(u32::MAX);
        half.min(u32::from(self.full_size).saturating_mul(segments)).max(1)
    }

    /// RCV.WND for a segment that is sent now, as its header's field, scaled by `shift`.
    #[inline]
    pub(super) fn window_field(&self, shift: WindowShift) -> u16 {
        shift.field(self.edge_now().since(self.nxt))
    }

    /// Whether the user has read so much that the peer should be told without waiting for company: the window would
    /// open from less than a segment, or grow by two.
    pub(super) fn window_update_is_due(&self) -> bool {
        if self.nxt == self.irs + 1 {
            return false; // Nothing has come yet, so nothing can wait for more room.
        }
        let growth = self.edge_now().since(self.edge);
        if growth == 0 {
            return false;
        }
        let offered = self.wnd();
        let told = self.shift.octets(self.shift.field(growth.saturating_add(offered)));
        if told <= offered {
            return false; // Nothing that the field can say.
        }
        growth >= if offered < self.worthwhile(1) { self.worthwhile(1) } else { self.worthwhile(2) }
    }

    /// Notes that an acknowledgement left, with this window field scaled by `shift`.
    #[inline]
    pub(super) fn mark_acked(&mut self, ack: SeqNumber, field: u16, shift: WindowShift) {
        self.edge = self.edge.max(ack + shift.octets(field));
        self.last_ack = ack;
        self.duplicate.1 = self.duplicate.0;
        if ack == self.nxt {
            self.owed = Owed::Nothing;
        }
    }

    #[inline]
    fn has_duplicate(&self) -> bool {
        self.duplicate.0 != self.duplicate.1
    }

    /// How many SACK blocks there are to report: what waits beyond RCV.NXT, and what came again.
    pub(super) fn reports(&self) -> usize {
        self.assembler.ranges().len().saturating_add(usize::from(self.has_duplicate()))
    }

    /// What waits beyond RCV.NXT, as SACK blocks: what arrived last first, then what was reported first before, then the
    /// lowest (RFC 2018 §4). Before them what came again (RFC 2883 §4).
    pub(super) fn sack_blocks(&self, most: usize) -> SackBlocks {
        let mut blocks = SackBlocks::NONE;
        if self.has_duplicate() {
            blocks.push(self.duplicate.0, self.duplicate.1);
        }
        let ranges = self.assembler.ranges();
        if ranges.is_empty() {
            return blocks;
        }
        let again = blocks.len();
        let recent = self.recent.iter().filter_map(|seq| self.range_of(*seq));
        for range in recent.chain(0..ranges.len()).filter_map(|index| ranges.get(index)) {
            let left = self.nxt + range.start;
            if blocks.len() < most && !blocks.iter().skip(again).any(|(other, _)| other == left) {
                blocks.push(left, self.nxt + range.end);
            }
        }
        blocks
    }
}
