//! A queue of packets, each with metadata and each contiguous, in lent memory.

use managed::ManagedSlice;

#[cfg(test)]
mod tests;

/// The place of one packet's metadata in a [`PacketQueue`]. Lent by the caller; all zero when empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Entry<M> {
    /// Octets that stay unused before the packet, so that it does not wrap.
    skip: u32,
    len: u32,
    meta: Held<M>,
}

/// The metadata of a packet, if there is one. `repr(u8)` pins the tag of "nothing" to zero: an `Option` may choose any
/// pattern of its content for `None`, and empty entries would then be an image in flash.
#[derive(Debug, Clone, Copy, Default)]
#[repr(u8)]
enum Held<M> {
    #[default]
    Nothing = 0,
    Something(M) = 1,
}

impl<M> Held<M> {
    #[inline]
    fn get(&self) -> Option<&M> {
        match self {
            Held::Nothing => None,
            Held::Something(meta) => Some(meta),
        }
    }
}

impl<M> Entry<M> {
    /// A place that holds nothing.
    pub const EMPTY: Self = Entry { skip: 0, len: 0, meta: Held::Nothing };

    /// Octets of the queue's memory that it takes.
    fn used(&self) -> usize {
        (self.skip as usize).wrapping_add(self.len as usize)
    }
}

/// The queue has no place for one more packet of this size now, or ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Full {
    /// There will be room when packets have left.
    Now,
    /// The packet is longer than the queue's whole memory.
    Ever,
}

/// Packets in order of arrival, over two rings: one of metadata, one of octets.
///
/// A packet never wraps: where the end of the memory is too near, it starts at the front and the rest of the end stays
/// unused until then. So every packet can be lent as one slice, and be written without a copy.
pub struct PacketQueue<'a, M> {
    entries: ManagedSlice<'a, Entry<M>>,
    octets: ManagedSlice<'a, u8>,
    /// The first entry in use, and how many are.
    first: u16,
    len: u16,
    /// The first octet in use, and how many are, unused ones between them included.
    start: u32,
    held: u32,
}

impl<'a, M: Copy> PacketQueue<'a, M> {
    /// An empty queue of at most `entries.len()` packets with `octets.len()` octets in all; entries beyond the 65,535th and
    /// octets beyond 4 GiB are not used.
    pub fn new(
        entries: impl Into<ManagedSlice<'a, Entry<M>>>,
        octets: impl Into<ManagedSlice<'a, u8>>,
    ) -> Self {
        PacketQueue { entries: entries.into(), octets: octets.into(), first: 0, len: 0, start: 0, held: 0 }
    }

    /// Whether no packet waits.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The number of packets that wait.
    #[inline]
    pub fn len(&self) -> usize {
        usize::from(self.len)
    }

    #[inline]
    fn first(&self) -> usize {
        usize::from(self.first)
    }

    #[inline]
    fn start(&self) -> usize {
        self.start as usize
    }

    #[inline]
    fn held(&self) -> usize {
        self.held as usize
    }

    /// Octets that are used.
    #[inline]
    fn capacity(&self) -> usize {
        self.octets.len().min(u32::MAX as usize)
    }

    /// Entries that are used.
    #[inline]
    fn places(&self) -> usize {
        self.entries.len().min(usize::from(u16::MAX))
    }

    /// The octets that the longest packet can have.
    pub fn octets_capacity(&self) -> usize {
        self.capacity()
    }

    /// Whether a packet of `len` octets fits now.
    pub fn has_room(&self, len: usize) -> Result<(), Full> {
        self.place(len).map(|_| ())
    }

    /// Where a packet of `len` octets would start, and how many octets before it would stay unused.
    fn place(&self, len: usize) -> Result<(usize, usize), Full> {
        let capacity = self.capacity();
        if len > capacity || self.places() == 0 {
            return Err(Full::Ever);
        }
        if self.len() >= self.places() {
            return Err(Full::Now);
        }
        if self.held == 0 {
            return Ok((0, 0));
        }
        let end = self.start().wrapping_add(self.held());
        match end.checked_sub(capacity) {
            // What is held wraps: the free octets lie between its end and its start.
            Some(end) if len <= self.start().wrapping_sub(end) => Ok((end, 0)),
            Some(_) => Err(Full::Now),
            None if len <= capacity.wrapping_sub(end) => Ok((end, 0)),
            None if len <= self.start() => Ok((0, capacity.wrapping_sub(end))),
            None => Err(Full::Now),
        }
    }

    /// Appends a packet of exactly `len` octets and hands out its octets, of unspecified content, to be filled.
    pub fn push(&mut self, len: usize, meta: M) -> Result<&mut [u8], Full> {
        let (at, skip) = self.place(len)?;
        self.append(at, skip, len, meta);
        self.octets.get_mut(at..).and_then(|room| room.get_mut(..len)).ok_or(Full::Ever)
    }

    /// Appends a packet of at most `max_len` octets: `fill` writes it and says how long it became.
    pub fn push_with(
        &mut self,
        max_len: usize,
        meta: M,
        fill: impl FnOnce(&mut [u8]) -> usize,
    ) -> Result<usize, Full> {
        match self.push_if(max_len, meta, |room| Some(fill(room))) {
            Ok(len) => Ok(len.unwrap_or(0)),
            Err(full) => Err(full),
        }
    }

    /// The same, but where `fill` says `None` nothing is appended.
    #[inline]
    pub(crate) fn push_if(
        &mut self,
        max_len: usize,
        meta: M,
        fill: impl FnOnce(&mut [u8]) -> Option<usize>,
    ) -> Result<Option<usize>, Full> {
        let (at, skip) = self.place(max_len)?;
        let room = self.octets.get_mut(at..).and_then(|room| room.get_mut(..max_len)).ok_or(Full::Ever)?;
        let Some(len) = fill(room) else { return Ok(None) };
        let len = len.min(max_len);
        self.append(at, skip, len, meta);
        Ok(Some(len))
    }

    /// Makes the `len` octets at `at` the last packet.
    #[inline]
    fn append(&mut self, at: usize, skip: usize, len: usize, meta: M) {
        if self.held == 0 {
            self.start = at as u32;
        }
        let last = self.wrapped(self.first().wrapping_add(self.len()));
        if let Some(entry) = self.entries.get_mut(last) {
            *entry = Entry { skip: skip as u32, len: len as u32, meta: Held::Something(meta) };
        }
        self.len = self.len.wrapping_add(1);
        self.held = self.held().wrapping_add(skip).wrapping_add(len) as u32;
    }

    fn wrapped(&self, entry: usize) -> usize {
        if entry >= self.places() { entry.wrapping_sub(self.places()) } else { entry }
    }

    /// Where the first packet stands: from, to, and its metadata.
    #[inline]
    fn front(&self) -> Option<(usize, usize, &M)> {
        if self.len == 0 {
            return None;
        }
        let entry = self.entries.get(self.first())?;
        let at = self.start().wrapping_add(entry.skip as usize);
        let at = if at >= self.capacity() { at.wrapping_sub(self.capacity()) } else { at };
        Some((at, at.wrapping_add(entry.len as usize), entry.meta.get()?))
    }

    /// The packet that has waited longest, with its metadata where they stand.
    #[inline]
    pub(crate) fn look(&self) -> Option<(&M, &[u8])> {
        let (from, to, meta) = self.front()?;
        Some((meta, self.octets.get(from..to)?))
    }

    /// The packet that has waited longest.
    pub fn peek(&self) -> Option<(M, &[u8])> {
        self.look().map(|(meta, octets)| (*meta, octets))
    }

    /// The packet that has waited longest, to be changed in place.
    pub fn peek_mut(&mut self) -> Option<(M, &mut [u8])> {
        let (from, to, meta) = self.front()?;
        let meta = *meta;
        Some((meta, self.octets.get_mut(from..to)?))
    }

    /// Takes out the packet that has waited longest, and lends it to `take`.
    pub fn pop_with<R>(&mut self, take: impl FnOnce(M, &mut [u8]) -> R) -> Option<R> {
        let (meta, octets) = self.peek_mut()?;
        let result = take(meta, octets);
        self.pop();
        Some(result)
    }

    /// Drops the packet that has waited longest.
    pub fn pop(&mut self) {
        if self.len == 0 {
            return;
        }
        let used = self.entries.get(self.first()).map_or(0, |entry| entry.used());
        if let Some(entry) = self.entries.get_mut(usize::from(self.first)) {
            entry.meta = Held::Nothing;
        }
        self.first = self.wrapped(self.first().wrapping_add(1)) as u16;
        self.len = self.len.wrapping_sub(1);
        self.held = self.held().wrapping_sub(used) as u32;
        let start = self.start().wrapping_add(used);
        let start = if start >= self.capacity() { start.wrapping_sub(self.capacity()) } else { start };
        self.start = start as u32;
    }

    /// Drops all packets.
    pub fn clear(&mut self) {
        while !self.is_empty() {
            self.pop();
        }
        self.start = 0;
    }

    /// The packet that has waited longest, and beside it the room where one answer can be appended meanwhile.
    pub(crate) fn front_and_room(&mut self) -> Option<(M, &mut [u8], Room<'_>)> {
        let (from, to, meta) = self.front()?;
        let (meta, start) = (*meta, self.start());
        let (end, capacity) = (self.start().wrapping_add(self.held()), self.capacity());
        let full = self.len() >= self.places();
        match end.checked_sub(capacity) {
            Some(end) => {
                // Free: end..start, all before the packet.
                let (before, rest) = self.octets.split_at_mut_checked(from)?;
                let room = if full { None } else { before.get_mut(end..start.min(from)) };
                Some((
                    meta,
                    rest.get_mut(..to.wrapping_sub(from))?,
                    Room { octets: room.unwrap_or_default(), skip: 0 },
                ))
            }
            None => {
                let (before, rest) = self.octets.split_at_mut_checked(from)?;
                let (packet, _) = (to.wrapping_sub(from), ());
                let (packet, behind) = rest.split_at_mut_checked(packet)?;
                let tail = capacity.wrapping_sub(end);
                let behind = behind.get_mut(end.wrapping_sub(to)..).unwrap_or_default();
                let before = before.get_mut(..start.min(from)).unwrap_or_default();
                let room = match (full, behind.len() >= before.len()) {
                    (true, _) => Room { octets: Default::default(), skip: 0 },
                    (false, true) => Room { octets: behind, skip: 0 },
                    (false, false) => Room { octets: before, skip: tail },
                };
                Some((meta, packet, room))
            }
        }
    }

    /// Makes the `len` octets that were written to the start of a [`Room`] a packet of the queue.
    pub(crate) fn commit(&mut self, skip: usize, len: usize, meta: M) {
        let last = self.wrapped(self.first().wrapping_add(self.len()));
        if let Some(entry) = self.entries.get_mut(last) {
            *entry = Entry { skip: skip as u32, len: len as u32, meta: Held::Something(meta) };
            self.len = self.len.wrapping_add(1);
            self.held = self.held().wrapping_add(skip).wrapping_add(len) as u32;
        }
    }
}

/// Free octets of a queue whose front packet is lent at the same time.
pub(crate) struct Room<'q> {
    /// The octets; none where the queue is full.
    pub(crate) octets: &'q mut [u8],
    /// What [`PacketQueue::commit`] must be told.
    pub(crate) skip: usize,
}

impl<M> core::fmt::Debug for PacketQueue<'_, M> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "PacketQueue({} packets, {} of {} octets)", self.len, self.held, self.octets.len())
    }
}
