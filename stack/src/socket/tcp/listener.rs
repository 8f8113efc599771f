//! A listener: what it listens on, its backlog, and what it has promised. It has no buffers; the sockets that it hands
//! connections to are counted here and kept by whoever keeps sockets.

use core::net::{IpAddr, SocketAddr};
use core::ops::RangeInclusive;

use managed::ManagedSlice;

use super::cookie::{self, Hash, Salt};
use super::half_open::{Agreed, HalfOpen, Stage, Terms, Verdict};
use super::options::WindowShift;
use super::segment::{Flags, Outgoing, Segment};
use super::settings::Offers;
use super::{Context, DEFAULT_HOP_LIMIT, IcmpError, Tuple};
use crate::socket::{Local, Waiters};
use crate::storage::Slot;
use crate::storage::slots::{Index, Lane, List, Table};
use crate::time::Instant;
use crate::wire::SeqNumber;

/// Room for one connection that is not open yet, or that waits for a socket: 128 octets. Lent with the listener.
pub type BacklogEntry = Slot<HalfOpen>;

/// The own ends that a listener answers for: one address or all, one port or many.
///
/// Made from a port, a [`SocketAddr`], a [`Local`], or a range of ports (`(8000..=8099).into()`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Scope {
    addr: Option<IpAddr>,
    first: u16,
    last: u16,
}

impl Scope {
    /// Every port of every own address.
    pub const EVERYTHING: Scope = Scope { addr: None, first: 1, last: u16::MAX };

    /// The same ports, on `addr` only.
    pub const fn on(self, addr: IpAddr) -> Scope {
        Scope { addr: Some(addr), ..self }
    }

    /// The own address; `None`: every one.
    pub const fn addr(&self) -> Option<IpAddr> {
        self.addr
    }

    /// The ports.
    pub const fn ports(&self) -> RangeInclusive<u16> {
        self.first..=self.last
    }

    /// The only port; `None` where there are more.
    pub(crate) fn port(&self) -> Option<u16> {
        (self.first == self.last).then_some(self.first)
    }

    /// Whether a connection to `local` is meant.
    pub(crate) fn contains(&self, local: SocketAddr) -> bool {
        self.addr.is_none_or(|addr| addr == local.ip()) && self.ports().contains(&local.port())
    }

    /// Of two listeners that are both meant, the one with the lower rank answers: fewer ports go first, then an address
    /// of its own.
    pub(crate) fn rank(&self) -> (u16, bool) {
        (self.last.saturating_sub(self.first), self.addr.is_none())
    }

    /// Whether it holds no port that can be listened on.
    pub(crate) fn is_empty(&self) -> bool {
        self.first == 0 || self.first > self.last
    }
}

impl From<u16> for Scope {
    fn from(port: u16) -> Self {
        Local::from(port).into()
    }
}

impl From<SocketAddr> for Scope {
    fn from(local: SocketAddr) -> Self {
        Local::from(local).into()
    }
}

impl From<Local> for Scope {
    fn from(Local { addr, port }: Local) -> Self {
        Scope { addr, first: port, last: port }
    }
}

impl From<RangeInclusive<u16>> for Scope {
    fn from(ports: RangeInclusive<u16>) -> Self {
        Scope { addr: None, first: *ports.start(), last: *ports.end() }
    }
}

/// What a listener did, and what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct ListenerCounts {
    /// Entries of the backlog that are in use.
    pub backlog: usize,
    /// Connections among them that are complete and wait for a socket.
    pub waiting: usize,
    /// Sockets that wait for a connection.
    pub free: usize,
    /// Connections that wait to be accepted.
    pub ready: usize,
    /// Connections that were opened.
    pub opened: u64,
    /// Entries that ended because the peer never went on.
    pub expired: u64,
    /// Connection requests that found the backlog full and were answered by a cookie.
    pub cookies_sent: u64,
    /// Segments that brought a cookie back.
    pub cookies_taken: u64,
}

/// A TCP listener.
pub struct Listener<'a> {
    scope: Option<Scope>,
    backlog: Table<'a, HalfOpen>,
    /// Complete connections that wait for a socket, oldest first.
    waiting: List,
    /// The free sockets, and the connections that wait to be accepted: lists of the table of sockets.
    pub(crate) pool: List,
    pub(crate) ready: List,
    /// Half-open entries whose SYN-ACK has offered a window: so many free sockets are spoken for.
    promised: u16,
    /// When the last cookie is not good any more.
    cookies_until: Instant,
    /// Octets that each of its sockets can receive at least.
    least_rx: usize,
    terms: Terms,
    pub(crate) counts: ListenerCounts,
    pub(super) acceptors: Waiters<4>,
}

impl<'a> Listener<'a> {
    pub(crate) fn new(backlog: ManagedSlice<'a, BacklogEntry>) -> Self {
        Listener {
            scope: None,
            backlog: Table::new(backlog),
            waiting: List::EMPTY,
            pool: List::EMPTY,
            ready: List::EMPTY,
            promised: 0,
            cookies_until: Instant::ZERO,
            least_rx: usize::MAX,
            terms: Terms {
                offers: Offers::ALL,
                hop_limit: DEFAULT_HOP_LIMIT,
                dscp: 0,
                shift: WindowShift::NONE,
            },
            counts: ListenerCounts::default(),
            acceptors: Waiters::NONE,
        }
    }

    /// Gives the memory of the backlog back.
    pub fn into_backlog(self) -> ManagedSlice<'a, BacklogEntry> {
        self.backlog.into_slots()
    }

    pub(crate) fn scope(&self) -> Option<Scope> {
        self.scope
    }

    pub(crate) fn set_scope(&mut self, scope: Option<Scope>) {
        self.scope = scope;
    }

    pub(crate) fn set_offers(&mut self, offers: Offers) {
        self.terms.offers = offers;
    }

    pub(crate) fn set_hop_limit(&mut self, hop_limit: u8) {
        self.terms.hop_limit = hop_limit;
    }

    pub(crate) fn set_dscp(&mut self, dscp: u8) {
        self.terms.dscp = dscp;
    }

    pub(crate) fn counts(&self) -> ListenerCounts {
        ListenerCounts { backlog: self.backlog.len(), ..self.counts }
    }

    /// A socket that can receive `rx_len` octets has become free for this listener, perhaps for the first time.
    pub(crate) fn on_supply(&mut self, rx_len: usize) {
        self.counts.free = self.counts.free.saturating_add(1);
        self.least_rx = self.least_rx.min(rx_len);
        // The larger shift: a small buffer can be told in large units, a large one not in small units.
        let shift = WindowShift::for_capacity(rx_len);
        if shift.value() > self.terms.shift.value() {
            self.terms.shift = shift;
        }
    }

    /// Free sockets that nobody was promised.
    fn unpromised(&self) -> usize {
        self.counts.free.saturating_sub(usize::from(self.promised))
    }
}

/// The backlog.
impl Listener<'_> {
    /// The entry of the connection of these ends; `key` is theirs.
    pub(crate) fn find(&self, key: u32, ends: Tuple) -> Option<Index> {
        self.backlog.find(key, |entry| entry.tuple() == ends)
    }

    /// When the first entry needs something.
    pub(crate) fn poll_at(&self) -> Option<Instant> {
        self.backlog.first_deadline()
    }

    /// The entry that needs something first, and its ends.
    pub(crate) fn first_due(&self) -> Option<(Index, Tuple)> {
        let index = self.backlog.first_due()?;
        Some((index, self.backlog.get(index)?.tuple()))
    }

    /// A connection request (RFC 9293 §3.10.7.2, third check): its entry and its answer. Where the backlog is full there is
    /// no entry, and the answer is a cookie, or none. `hash` is that of the segment's ends.
    pub(crate) fn on_syn(
        &mut self,
        cx: &Context<'_>,
        key: u32,
        syn: &Segment<'_>,
        hash: Hash<'_>,
    ) -> (Option<Index>, Option<Outgoing>) {
        let iss = (cx.isn)(syn.local, syn.remote);
        let offset = hash(Salt::Timestamps) as u32;
        let agreed = Agreed::on(syn, iss, offset, &self.terms);
        // Text and FIN of a SYN are not kept: they come again once the handshake is over.
        let offered = if self.unpromised() > 0 { self.window() } else { 0 };
        let Ok(index) = self.backlog.insert(HalfOpen::new(agreed, offered)) else {
            return (None, self.bake(cx, syn, agreed, offered, hash));
        };
        self.promised = self.promised.saturating_add(u16::from(offered > 0));
        self.backlog.chain(index, key);
        self.restart(index, cx.now);
        (Some(index), Some(agreed.syn_ack(cx, &self.terms, offered)))
    }

    /// A SYN-ACK that is a cookie: it leaves once, and nothing is kept.
    fn bake(
        &mut self,
        cx: &Context<'_>,
        syn: &Segment<'_>,
        agreed: Agreed,
        offered: u16,
        hash: Hash<'_>,
    ) -> Option<Outgoing> {
        let iss = cookie::bake(cx.now, syn, hash)?;
        self.counts.cookies_sent = self.counts.cookies_sent.saturating_add(1);
        self.cookies_until = cx.now + cookie::LONGEST;
        let agreed = Agreed { iss, ..agreed.as_cookie_keeps_it() };
        let mut syn_ack = agreed.syn_ack(cx, &self.terms, offered);
        if let Some(stamps) = &mut syn_ack.options.timestamps {
            stamps.value = cookie::stamp(stamps.value, &agreed);
        }
        Some(syn_ack)
    }

    /// A segment with an ACK that belongs to no entry: the connection, if it acknowledges a cookie of this listener.
    pub(crate) fn on_cookie(&mut self, now: Instant, ack: &Segment<'_>, hash: Hash<'_>) -> Option<HalfOpen> {
        let agreed = self.cookie_of(now, ack, hash)?;
        self.counts.cookies_taken = self.counts.cookies_taken.saturating_add(1);
        Some(HalfOpen::new(agreed, 0))
    }

    /// Whether a segment acknowledges a cookie of this listener.
    pub(crate) fn has_cookie(&self, now: Instant, ack: &Segment<'_>, hash: Hash<'_>) -> bool {
        self.cookie_of(now, ack, hash).is_some()
    }

    fn cookie_of(&self, now: Instant, ack: &Segment<'_>, hash: Hash<'_>) -> Option<Agreed> {
        // None is good long after the last was sent: guessing is of no use in quiet times.
        if now >= self.cookies_until || ack.has(Flags::SYN) {
            return None;
        }
        cookie::open(now, ack, &self.terms, hash)
    }

    /// Whether a segment belongs to a connection that has a cookie of this listener, but does not bring it back: it has
    /// overtaken the one that does, or that was lost.
    pub(crate) fn may_be_early(&self, now: Instant, segment: &Segment<'_>, hash: Hash<'_>) -> bool {
        now < self.cookies_until && cookie::is_tagged(now, segment, hash)
    }

    /// Lets a connection that came with a cookie wait in the backlog. `None`: there is no room, and nothing is kept. What
    /// the peer sends is not acknowledged, and the cookie comes again with it, as long as it is good.
    pub(crate) fn keep(&mut self, key: u32, half_open: HalfOpen, now: Instant, window: u16) -> Option<Index> {
        let index = self.backlog.insert(half_open).ok()?;
        self.backlog.chain(index, key);
        self.wait(index, now, window);
        Some(index)
    }

    /// Whether there is a free socket that nobody was promised.
    pub(crate) fn has_socket(&self) -> bool {
        self.unpromised() > 0
    }

    /// The window that a SYN-ACK offers where a socket is free.
    fn window(&self) -> u16 {
        u16::try_from(self.least_rx).unwrap_or(u16::MAX)
    }

    fn restart(&mut self, index: Index, now: Instant) {
        let patience = self.backlog.get(index).map(|entry| entry.patience());
        self.backlog.set_deadline(index, patience.map(|patience| now + patience));
    }

    /// Judges a segment for an entry.
    pub(crate) fn judge(&mut self, index: Index, now: Instant, segment: &Segment<'_>) -> Verdict {
        self.backlog.get_mut(index).map_or(Verdict::Drop, |entry| entry.judge(now, segment))
    }

    /// The SYN-ACK of an entry, once more.
    pub(crate) fn syn_ack(&mut self, index: Index, cx: &Context<'_>) -> Option<Outgoing> {
        let entry = self.backlog.get_mut(index)?;
        // Karn's rule: from now on its acknowledgement measures nothing (RFC 6298 §3).
        entry.resent = entry.resent.max(1);
        Some(entry.agreed.syn_ack(cx, &self.terms, entry.offered))
    }

    /// An acknowledgement for an entry: of the SYN, and of nothing behind it.
    pub(crate) fn ack(&self, index: Index, now: Instant) -> Option<Outgoing> {
        let entry = self.backlog.get(index)?;
        let window = match (entry.stage, entry.agreed.scaling) {
            (Stage::Waits, _) => 0,
            (Stage::Unsent | Stage::HalfOpen, Some(scaling)) => scaling.ours.field(entry.offered.into()),
            (Stage::Unsent | Stage::HalfOpen, None) => entry.offered,
        };
        Some(entry.agreed.ack(now, &self.terms, window))
    }

    /// Whether the connection of this entry, now complete, can have a free socket: one that it was promised, or one that
    /// nobody was.
    pub(crate) fn has_socket_for(&self, index: Index) -> bool {
        let is_promised = self.backlog.get(index).is_some_and(|entry| entry.offered > 0);
        if is_promised { self.counts.free > 0 } else { self.unpromised() > 0 }
    }

    /// The oldest connection that waits for a socket, if there is one for it.
    pub(crate) fn next_waiting(&self) -> Option<Index> {
        self.waiting.first().filter(|_| self.unpromised() > 0)
    }

    /// The connection of this entry is complete and must wait for a socket. Its window is closed from now on; what it
    /// has sent is not acknowledged, and so comes again.
    pub(crate) fn wait(&mut self, index: Index, now: Instant, window: u16) {
        let Some(entry) = self.backlog.get_mut(index) else { return };
        entry.hear(window);
        if entry.stage != Stage::Waits {
            entry.stage = Stage::Waits;
            self.withdraw(index);
            self.backlog.push(Lane::News, &mut self.waiting, 0, index);
            self.counts.waiting = self.counts.waiting.saturating_add(1);
        }
        self.restart(index, now);
    }

    /// Promises this entry no socket any more.
    fn withdraw(&mut self, index: Index) {
        let Some(entry) = self.backlog.get_mut(index) else { return };
        if entry.offered > 0 {
            entry.offered = 0;
            self.promised = self.promised.saturating_sub(1);
        }
    }

    /// Takes an entry out, and says when its SYN-ACK left, where that measures a round trip.
    pub(crate) fn take(&mut self, index: Index) -> Option<(HalfOpen, Option<Instant>)> {
        let entry = *self.backlog.get(index)?;
        let sent_at = match entry.stage {
            Stage::HalfOpen => self.backlog.deadline(index).map(|due| due - entry.patience()),
            Stage::Unsent | Stage::Waits => None,
        };
        self.forget(index);
        Some((entry, sent_at))
    }

    /// Deletes an entry.
    pub(crate) fn forget(&mut self, index: Index) {
        if self.backlog.listed(Lane::News, index).is_some() {
            self.backlog.unlist(Lane::News, &mut self.waiting, index);
            self.counts.waiting = self.counts.waiting.saturating_sub(1);
        }
        self.withdraw(index);
        self.backlog.remove(index);
    }

    /// An ICMP error quotes a segment with sequence number `quoted`: it counts where that is our SYN (RFC 5927 §4.1).
    pub(crate) fn on_icmp_error(&mut self, index: Index, quoted: SeqNumber, error: IcmpError) {
        let is_ours = |entry: &HalfOpen| entry.stage != Stage::Waits && entry.agreed.iss == quoted;
        if error == IcmpError::Hard && self.backlog.get(index).is_some_and(is_ours) {
            self.forget(index);
        }
    }

    /// Deletes all entries.
    pub(crate) fn forget_all(&mut self) {
        while let Some(index) = self.backlog.first_due() {
            self.forget(index);
        }
    }

    /// The time of an entry has come: its SYN-ACK leaves once more, or it is over and deleted. A peer that waited for a
    /// socket is told so by a RST.
    pub(crate) fn on_timer(&mut self, index: Index, cx: &Context<'_>) -> Option<Outgoing> {
        let (verdict, stage) = {
            let entry = self.backlog.get_mut(index)?;
            (entry.on_timeout(), entry.stage)
        };
        if verdict == Verdict::Resend {
            if self.backlog.get(index).is_some_and(|entry| entry.resent > 0) {
                // Who has not gone on for a second may be a flood's: others have the socket that it was promised.
                self.withdraw(index);
            }
            self.restart(index, cx.now);
            let entry = self.backlog.get(index)?;
            return Some(entry.agreed.syn_ack(cx, &self.terms, entry.offered));
        }
        self.counts.expired = self.counts.expired.saturating_add(1);
        let farewell = self.ack(index, cx.now).filter(|_| stage == Stage::Waits);
        self.forget(index);
        farewell.map(|ack| Outgoing { flags: Flags::RST, options: super::Options::NONE, ..ack })
    }

    /// A SYN-ACK could not leave, because the neighbour on the way to the peer is being asked for: it leaves when that is
    /// known, not a second later.
    pub(crate) fn on_unsent(&mut self, index: Index, now: Instant) {
        if let Some(entry) = self.backlog.get_mut(index) {
            entry.on_unsent();
        }
        self.restart(index, now);
    }
}

impl core::fmt::Debug for Listener<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Listener").field("scope", &self.scope).field("counts", &self.counts()).finish()
    }
}
