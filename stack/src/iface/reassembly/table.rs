//! The memory of reassembly.
//!
//! Each slot has an equal share of the lent octets and holds one datagram: first [`HEADER_ROOM`] octets for the headers of
//! its first fragment, then its data. What has arrived is a short list of ranges; overlaps are never merged, the whole
//! datagram goes (RFC 5722 §4, and for IPv4 the same, because RFC 1858 and RFC 3128 show what comes of the alternative).

#[cfg(test)]
mod tests;

use core::net::{IpAddr, Ipv4Addr};

use managed::ManagedSlice;

use super::{Datagram, Expired, Fragment, Key, More, Outcome, Refusal};
use crate::iface::InterfaceId;
use crate::time::{Duration, Instant};

/// Octets that are kept for the headers of a datagram's first fragment: the longest IPv4 header is 60, and IPv6 with a
/// fragment header and 80 octets of other extension headers is 128.
pub const HEADER_ROOM: usize = 128;
/// How long a datagram may take to arrive, from the first of its fragments on: RFC 8200 §4.5 says 60 s, and
/// RFC 1122 §3.3.2 between 60 and 120 s.
pub const TIMEOUT: Duration = Duration::from_secs(60);
/// How many separate ranges of one datagram are kept. The pieces of a 64 KiB datagram in 1280-octet packets, wholly out
/// of order, make about 14.
pub const MAX_RANGES: usize = 32;
/// The longest packet, and the largest value of the length field, in octets.
const MAX_LEN: usize = 65_535;

impl Key {
    const EMPTY: Key = Key {
        interface: InterfaceId::new(0),
        src: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        dst: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        id: 0,
        protocol: 0,
    };
}

impl Fragment<'_> {
    fn start(&self) -> usize {
        usize::from(self.offset)
    }

    fn end(&self) -> usize {
        self.start().saturating_add(self.payload.len())
    }

    fn check(&self) -> Result<(), Refusal> {
        if self.more == More::Follow && self.payload.len() % 8 != 0 {
            Err(Refusal::Misaligned)
        } else if whole_len(&self.key, self.header.len(), self.end()) > MAX_LEN {
            Err(Refusal::TooLong { pointer: offset_field(self.header.len()) })
        } else if self.payload.is_empty() {
            Err(Refusal::Empty)
        } else {
            Ok(())
        }
    }
}

/// The total length (IPv4) or payload length (IPv6) of a datagram whose data is `data_len` octets long. For IPv6 neither
/// the 40 octets of its header nor the fragment header count.
fn whole_len(key: &Key, header_len: usize, data_len: usize) -> usize {
    let headers = match key.src {
        IpAddr::V4(_) => header_len,
        IpAddr::V6(_) => header_len.saturating_sub(40 + 8),
    };
    headers.saturating_add(data_len)
}

/// Where the fragment offset field of IPv6 is: the fragment header is the last 8 octets, the field its third and fourth.
fn offset_field(header_len: usize) -> u32 {
    u32::try_from(header_len.saturating_sub(6)).unwrap_or(0)
}

/// Lent memory for the state of one datagram. Empty memory is all zero.
#[derive(Debug, Clone, Copy)]
pub struct ReassemblySlot {
    usage: Usage,
    key: Key,
    expires_at: Instant,
    /// Octets of data in the whole datagram; zero while the last fragment is missing.
    total: u16,
    /// Octets of the first fragment's headers; zero while it is missing.
    header_len: u8,
    /// Octets of the first fragment's data.
    first_len: u16,
    /// One bit for each value of the ECN field that was seen.
    ecn_seen: u8,
    /// The ECN field of the first fragment.
    ecn: u8,
    ranges: Ranges,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Usage {
    Free,
    Filling,
    /// Dropped; kept so that what is still to come of it is known.
    Rejected,
}

impl ReassemblySlot {
    /// Room for a datagram, and none in it.
    pub const EMPTY: ReassemblySlot = ReassemblySlot {
        usage: Usage::Free,
        key: Key::EMPTY,
        expires_at: Instant::ZERO,
        total: 0,
        header_len: 0,
        first_len: 0,
        ecn_seen: 0,
        ecn: 0,
        ranges: Ranges::EMPTY,
    };

    /// Checks a fragment against what is known of its datagram, and places it in `room`.
    fn place(&mut self, fragment: &Fragment<'_>, room: &mut [u8]) -> Result<Placed, Refusal> {
        let (start, end) = (fragment.start(), fragment.end());
        let (header_room, data) = room.split_at_mut_checked(HEADER_ROOM).ok_or(Refusal::NoRoom)?;
        let place = data.get_mut(start..end).ok_or(Refusal::NoRoom)?;
        // `Fragment::check` saw that they fit.
        let (start, end) = (start as u16, end as u16);
        self.check_end(end, fragment.more)?;
        match self.ranges.meet(start, end) {
            Meeting::Inside if *place == *fragment.payload => return Ok(Placed::Duplicate),
            Meeting::Inside | Meeting::Overlap => return Err(Refusal::Overlap),
            Meeting::Apart => {}
        }
        self.ranges.insert(start, end)?;
        if start == 0 {
            self.keep_header(fragment, header_room)?;
        }
        place.copy_from_slice(fragment.payload);
        if fragment.more == More::Last {
            self.total = end;
        }
        self.ecn_seen |= 1 << (fragment.ecn & 3);
        Ok(if self.ranges.cover(self.total) { Placed::Whole } else { Placed::Held })
    }

    /// The last fragment says where the datagram ends: none may say otherwise or reach beyond.
    fn check_end(&self, end: u16, more: More) -> Result<(), Refusal> {
        let agrees = match more {
            More::Last if self.total != 0 => end == self.total,
            More::Last => end >= self.ranges.end(),
            More::Follow => self.total == 0 || end <= self.total,
        };
        if agrees { Ok(()) } else { Err(Refusal::Inconsistent) }
    }

    /// The headers come to stand just before the data.
    fn keep_header(&mut self, fragment: &Fragment<'_>, header_room: &mut [u8]) -> Result<(), Refusal> {
        let before = header_room.len().checked_sub(fragment.header.len()).ok_or(Refusal::NoRoom)?;
        let place = header_room.get_mut(before..).ok_or(Refusal::NoRoom)?;
        place.copy_from_slice(fragment.header);
        self.header_len = u8::try_from(fragment.header.len()).map_err(|_| Refusal::NoRoom)?;
        self.first_len = fragment.payload.len() as u16;
        self.ecn = fragment.ecn & 3;
        Ok(())
    }

    /// The ECN field of the whole datagram, RFC 3168 §5.3.
    fn whole_ecn(&self) -> Result<u8, Refusal> {
        const NOT_ECT: u8 = 0;
        const CE: u8 = 3;
        let seen = |ecn: u8| self.ecn_seen & (1 << ecn) != 0;
        match (seen(CE), seen(NOT_ECT)) {
            (true, true) => Err(Refusal::EcnMix),
            (true, false) => Ok(CE),
            (false, _) => Ok(self.ecn),
        }
    }

    /// Where the headers and the first `data_len` octets of data are in the slot's room.
    fn span(&self, data_len: u16) -> core::ops::Range<usize> {
        HEADER_ROOM.saturating_sub(usize::from(self.header_len))
            ..HEADER_ROOM.saturating_add(usize::from(data_len))
    }
}

impl Default for ReassemblySlot {
    fn default() -> Self {
        ReassemblySlot::EMPTY
    }
}

enum Placed {
    Held,
    Duplicate,
    Whole,
}

/// Datagrams on their way in, in lent memory: as many as there are slots.
#[derive(Debug)]
pub struct Reassembly<'a> {
    slots: ManagedSlice<'a, ReassemblySlot>,
    octets: ManagedSlice<'a, u8>,
    evicted: u32,
    /// When the time of the next datagram is over.
    expires_at: Option<Instant>,
}

impl<'a> Reassembly<'a> {
    /// Reassembly in lent memory. The data of a datagram can be `octets.len() / slots.len() - HEADER_ROOM` octets long.
    pub fn new(
        slots: impl Into<ManagedSlice<'a, ReassemblySlot>>,
        octets: impl Into<ManagedSlice<'a, u8>>,
    ) -> Self {
        let mut it = Reassembly { slots: slots.into(), octets: octets.into(), evicted: 0, expires_at: None };
        it.note();
        it
    }

    /// The longest data of a datagram, in octets.
    pub fn capacity(&self) -> usize {
        self.share().saturating_sub(HEADER_ROOM)
    }

    /// How many datagrams had to make room for others before they were complete. The count wraps.
    pub fn evicted(&self) -> u32 {
        self.evicted
    }

    fn share(&self) -> usize {
        self.octets.len().checked_div(self.slots.len()).unwrap_or(0)
    }

    /// Takes one fragment. When all slots are in use, the oldest datagram makes room: of the same source, if that has half
    /// of all slots, so that one sender can't keep the others out.
    pub fn on_fragment(&mut self, now: Instant, fragment: &Fragment<'_>) -> Outcome<'_> {
        if fragment.offset == 0 && fragment.more == More::Last {
            return Outcome::Atomic;
        }
        match self.take(now, fragment) {
            Ok((Placed::Held, _)) => Outcome::Held,
            Ok((Placed::Duplicate, _)) => Outcome::Duplicate,
            Ok((Placed::Whole, index)) => self.finish(index),
            Err(refusal) => Outcome::Dropped(refusal),
        }
    }

    fn take(&mut self, now: Instant, fragment: &Fragment<'_>) -> Result<(Placed, usize), Refusal> {
        fragment.check()?;
        let index = match self.find(now, &fragment.key) {
            Some(index) => index,
            None => self.allocate(now, fragment.key).ok_or(Refusal::NoRoom)?,
        };
        let share = self.share();
        let slot = self.slots.get_mut(index).ok_or(Refusal::NoRoom)?;
        if slot.usage == Usage::Rejected {
            return Err(Refusal::Rejected);
        }
        let room = self.octets.get_mut(index * share..).and_then(|rest| rest.get_mut(..share));
        match slot.place(fragment, room.unwrap_or_default()) {
            Ok(placed) => Ok((placed, index)),
            Err(refusal) => {
                slot.usage = Usage::Rejected;
                Err(refusal)
            }
        }
    }

    /// The slot of a datagram, unless its time is over.
    fn find(&self, now: Instant, key: &Key) -> Option<usize> {
        let same =
            |slot: &ReassemblySlot| slot.usage != Usage::Free && slot.expires_at > now && slot.key == *key;
        self.slots.iter().position(same)
    }

    fn allocate(&mut self, now: Instant, key: Key) -> Option<usize> {
        let index =
            self.slots.iter().position(|slot| slot.usage == Usage::Free).or_else(|| self.victim(&key))?;
        let slot = self.slots.get_mut(index)?;
        if slot.usage == Usage::Filling {
            self.evicted = self.evicted.wrapping_add(1);
        }
        *slot =
            ReassemblySlot { usage: Usage::Filling, key, expires_at: now + TIMEOUT, ..ReassemblySlot::EMPTY };
        self.note();
        Some(index)
    }

    /// The datagram that makes room: first those that were dropped, then the oldest.
    fn victim(&self, newcomer: &Key) -> Option<usize> {
        let same_source = |slot: &ReassemblySlot| slot.key.src == newcomer.src;
        let own = self.slots.iter().filter(|slot| same_source(slot)).count();
        let greedy = own > 0 && own.saturating_mul(2) >= self.slots.len();
        self.slots
            .iter()
            .enumerate()
            .filter(|(_, slot)| !greedy || same_source(slot))
            .min_by_key(|(_, slot)| (slot.usage != Usage::Rejected, slot.expires_at))
            .map(|(index, _)| index)
    }

    /// Hands out a complete datagram and frees its slot.
    fn finish(&mut self, index: usize) -> Outcome<'_> {
        let share = self.share();
        let Some(slot) = self.slots.get_mut(index) else { return Outcome::Held };
        slot.usage = Usage::Free;
        self.note();
        let Some(slot) = self.slots.get_mut(index) else { return Outcome::Held };
        let ecn = match slot.whole_ecn() {
            Ok(ecn) => ecn,
            Err(refusal) => return Outcome::Dropped(refusal),
        };
        let header_len = usize::from(slot.header_len);
        // Each fragment was checked with its own headers; those of the first count.
        if whole_len(&slot.key, header_len, usize::from(slot.total)) > MAX_LEN {
            return Outcome::Dropped(Refusal::TooLong { pointer: offset_field(header_len) });
        }
        let room = self.octets.get_mut(index * share..);
        match room.and_then(|room| room.get_mut(slot.span(slot.total))) {
            Some(octets) => Outcome::Complete(Datagram { key: slot.key, header_len, octets, ecn }),
            None => Outcome::Dropped(Refusal::NoRoom),
        }
    }

    /// The next datagram whose time is over at `now`; its slot is free again. Ask until there is none.
    pub fn poll_expired(&mut self, now: Instant) -> Option<Expired<'_>> {
        if self.expires_at.is_none_or(|at| at > now) {
            return None;
        }
        let share = self.share();
        let over = |slot: &ReassemblySlot| slot.usage != Usage::Free && slot.expires_at <= now;
        self.slots
            .iter_mut()
            .filter(|slot| slot.usage == Usage::Rejected && over(slot))
            .for_each(|slot| slot.usage = Usage::Free);
        let found = self.slots.iter().position(over);
        if let Some(slot) = found.and_then(|index| self.slots.get_mut(index)) {
            slot.usage = Usage::Free;
        }
        self.note();
        let index = found?;
        let slot = self.slots.get(index)?;
        let room = self.octets.get(index * share..).filter(|_| slot.header_len != 0);
        Some(Expired { key: slot.key, first: room.and_then(|room| room.get(slot.span(slot.first_len))) })
    }

    /// When the time of the next datagram is over; `None` while there are none.
    #[inline]
    pub fn poll_at(&self) -> Option<Instant> {
        self.expires_at
    }

    /// Notes what each poll asks.
    fn note(&mut self) {
        let used = self.slots.iter().filter(|slot| slot.usage != Usage::Free);
        self.expires_at = used.map(|slot| slot.expires_at).min();
    }
}

/// What has arrived of a datagram: ranges in ascending order that neither overlap nor touch.
#[derive(Debug, Clone, Copy)]
struct Ranges {
    list: [(u16, u16); MAX_RANGES],
    len: u8,
}

/// How a new range lies to those that are there.
enum Meeting {
    /// It shares nothing with them.
    Apart,
    /// All of it is there.
    Inside,
    /// Part of it is there.
    Overlap,
}

impl Ranges {
    const EMPTY: Ranges = Ranges { list: [(0, 0); MAX_RANGES], len: 0 };

    fn held(&self) -> &[(u16, u16)] {
        self.list.get(..usize::from(self.len)).unwrap_or_default()
    }

    /// The end of the last range.
    fn end(&self) -> u16 {
        self.held().last().map_or(0, |(_, end)| *end)
    }

    /// Whether all of a datagram of this length is there.
    fn cover(&self, total: u16) -> bool {
        total != 0 && self.held() == [(0, total)]
    }

    fn meet(&self, start: u16, end: u16) -> Meeting {
        match self.held().iter().find(|(from, to)| start < *to && *from < end) {
            None => Meeting::Apart,
            Some((from, to)) if *from <= start && end <= *to => Meeting::Inside,
            Some(_) => Meeting::Overlap,
        }
    }

    /// Adds a range that shares nothing with the others, and joins it with those it touches.
    fn insert(&mut self, start: u16, end: u16) -> Result<(), Refusal> {
        let at = self.held().iter().take_while(|(from, _)| *from < start).count();
        let ends_at_start = |index: usize| self.held().get(index).is_some_and(|(_, to)| *to == start);
        let touches_before = at.checked_sub(1).filter(|before| ends_at_start(*before));
        let after = self.held().get(at).filter(|(from, _)| *from == end).copied();
        match (touches_before, after) {
            (Some(before), Some((_, to))) => {
                self.set_end(before, to);
                self.remove(at);
                Ok(())
            }
            (Some(before), None) => {
                self.set_end(before, end);
                Ok(())
            }
            (None, Some((_, to))) => {
                if let Some(range) = self.list.get_mut(at) {
                    *range = (start, to);
                }
                Ok(())
            }
            (None, None) => self.open(at, (start, end)),
        }
    }

    fn set_end(&mut self, index: usize, end: u16) {
        if let Some((_, to)) = self.list.get_mut(index) {
            *to = end;
        }
    }

    fn remove(&mut self, index: usize) {
        let Some(tail) = self.list.get_mut(index..usize::from(self.len)) else { return };
        // By hand, from the back: the library's rotation can panic as far as the compiler sees.
        let mut moved = (0, 0);
        for place in tail.iter_mut().rev() {
            moved = core::mem::replace(place, moved);
        }
        self.len = self.len.saturating_sub(1);
    }

    fn open(&mut self, index: usize, range: (u16, u16)) -> Result<(), Refusal> {
        let tail = self.list.get_mut(index..=usize::from(self.len)).ok_or(Refusal::TooManyRanges)?;
        let mut moved = range;
        for place in tail {
            moved = core::mem::replace(place, moved);
        }
        self.len = self.len.saturating_add(1);
        Ok(())
    }
}
