//! The sockets of a stack with their indexes: by key, by readiness, by deadline.

use core::cell::Cell;
use core::net::SocketAddr;

use managed::ManagedSlice;

use super::InterfaceId;
use super::hash::Key;
use crate::addr::words;
#[cfg(feature = "tcp")]
use crate::socket::Trail;
#[cfg(not(feature = "tcp"))]
use crate::socket::absent::Table as TcpTable;
#[cfg(not(feature = "udp"))]
use crate::socket::absent::Table as UdpTable;
#[cfg(not(feature = "icmp"))]
use crate::socket::absent::Table as IcmpTable;
#[cfg(not(feature = "raw"))]
use crate::socket::absent::Table as RawTable;
use crate::socket::{dhcpv4, dns, icmp, raw, tcp, udp};
use crate::storage::Slot;
#[cfg(feature = "tcp")]
use crate::storage::slots::Note;
#[cfg(feature = "tcp")]
use crate::storage::slots::Table as TcpTable;
#[cfg(feature = "udp")]
use crate::storage::slots::Table as UdpTable;
#[cfg(feature = "icmp")]
use crate::storage::slots::Table as IcmpTable;
#[cfg(feature = "raw")]
use crate::storage::slots::Table as RawTable;
use crate::storage::slots::{Index, Lane, List, Nodes, nodes};
use crate::time::Instant;

/// The kinds of sockets, each with a table of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// In a build without sockets, so that there is one. Nothing is of it.
    #[cfg(not(any(feature = "tcp", feature = "udp", feature = "icmp", feature = "raw")))]
    Nothing,
    #[cfg(feature = "tcp")]
    Tcp,
    #[cfg(feature = "udp")]
    Udp,
    #[cfg(feature = "icmp")]
    Icmp,
    #[cfg(feature = "raw")]
    Raw,
    #[cfg(feature = "tcp")]
    Listener,
    #[cfg(feature = "dhcpv4")]
    Dhcpv4,
    #[cfg(feature = "dns")]
    Dns,
}

impl Kind {
    pub(crate) const ALL: &'static [Kind] = &[
        #[cfg(feature = "tcp")]
        Kind::Tcp,
        #[cfg(feature = "udp")]
        Kind::Udp,
        #[cfg(feature = "icmp")]
        Kind::Icmp,
        #[cfg(feature = "raw")]
        Kind::Raw,
        #[cfg(feature = "tcp")]
        Kind::Listener,
        #[cfg(feature = "dhcpv4")]
        Kind::Dhcpv4,
        #[cfg(feature = "dns")]
        Kind::Dns,
    ];
    pub(super) const COUNT: usize = Kind::ALL.len();
}

/// What is done alike to the tables of all kinds: an expression for the table of this kind.
macro_rules! with_table {
    ($sockets:ident, $kind:expr, $table:ident => $done:expr) => {
        match $kind {
            #[cfg(not(any(feature = "tcp", feature = "udp", feature = "icmp", feature = "raw")))]
            $crate::iface::sockets::Kind::Nothing => Default::default(),
            #[cfg(feature = "tcp")]
            $crate::iface::sockets::Kind::Tcp => {
                let $table = &mut $sockets.tcp;
                $done
            }
            #[cfg(feature = "udp")]
            $crate::iface::sockets::Kind::Udp => {
                let $table = &mut $sockets.udp;
                $done
            }
            #[cfg(feature = "icmp")]
            $crate::iface::sockets::Kind::Icmp => {
                let $table = &mut $sockets.icmp;
                $done
            }
            #[cfg(feature = "raw")]
            $crate::iface::sockets::Kind::Raw => {
                let $table = &mut $sockets.raw;
                $done
            }
            #[cfg(feature = "tcp")]
            $crate::iface::sockets::Kind::Listener => {
                let $table = &mut $sockets.listeners;
                $done
            }
            #[cfg(feature = "dhcpv4")]
            $crate::iface::sockets::Kind::Dhcpv4 => {
                let $table = &mut $sockets.dhcpv4;
                $done
            }
            #[cfg(feature = "dns")]
            $crate::iface::sockets::Kind::Dns => {
                let $table = &mut $sockets.dns;
                $done
            }
        }
    };
}
pub(super) use with_table;

/// How packets leave: by an interface, or back to this host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Loop,
    Link(InterfaceId),
}

/// Where a socket that has something to send waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wait {
    /// For its turn.
    Turn(Way),
    /// For a neighbour, or for room to be cut into fragments, on this interface.
    Parked(InterfaceId),
}

impl Wait {
    /// A number for each list: 0 and then two for each interface.
    const fn number(self) -> u16 {
        match self {
            Wait::Turn(Way::Loop) => 0,
            Wait::Turn(Way::Link(id)) => (id.index() as u16).wrapping_mul(2).wrapping_add(1),
            Wait::Parked(id) => (id.index() as u16).wrapping_mul(2).wrapping_add(2),
        }
    }

    pub(crate) const fn from_number(number: u16) -> Wait {
        match number.checked_sub(1) {
            None => Wait::Turn(Way::Loop),
            Some(rest) if rest & 1 == 0 => Wait::Turn(Way::Link(InterfaceId::new(rest / 2))),
            Some(rest) => Wait::Parked(InterfaceId::new(rest / 2)),
        }
    }
}

/// The ends of the lists of one way out. Lent by the caller, one for each interface; all zero when empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadySlot {
    turns: [List; Kind::COUNT],
    parked: [List; Kind::COUNT],
    /// How many sockets wait for their turn.
    waiting: u32,
    /// The kind that is asked first next time.
    turn: u8,
}

impl ReadySlot {
    /// An empty place.
    pub const EMPTY: Self = ReadySlot {
        turns: [List::EMPTY; Kind::COUNT],
        parked: [List::EMPTY; Kind::COUNT],
        waiting: 0,
        turn: 0,
    };
}

/// All ready lists.
pub(crate) struct Ready<'a> {
    slots: ManagedSlice<'a, ReadySlot>,
    looped: ReadySlot,
}

impl Ready<'_> {
    pub(crate) fn capacity(&self) -> usize {
        self.slots.len()
    }

    #[inline]
    fn of(&self, way: Way) -> Option<&ReadySlot> {
        match way {
            Way::Loop => Some(&self.looped),
            Way::Link(id) => self.slots.get(id.index()),
        }
    }

    fn of_mut(&mut self, way: Way) -> Option<&mut ReadySlot> {
        match way {
            Way::Loop => Some(&mut self.looped),
            Way::Link(id) => self.slots.get_mut(id.index()),
        }
    }

    fn list_mut(&mut self, wait: Wait, kind: Kind) -> Option<&mut List> {
        match wait {
            Wait::Turn(way) => self.of_mut(way)?.turns.get_mut(kind as usize),
            Wait::Parked(id) => self.of_mut(Way::Link(id))?.parked.get_mut(kind as usize),
        }
    }

    /// Whether a socket waits for its turn.
    #[inline]
    pub(crate) fn waits(&self, way: Way) -> bool {
        self.of(way).is_some_and(|slot| slot.waiting > 0)
    }

    /// The slot of those that wait for their turn as `wait` says.
    fn turns_mut(&mut self, wait: Wait) -> Option<&mut ReadySlot> {
        match wait {
            Wait::Turn(way) => self.of_mut(way),
            Wait::Parked(_) => None,
        }
    }
}

/// Moves slot `index` to the end of the list where it is to wait, or out of all lists. It keeps its place in a list that
/// it is in already.
#[cfg_attr(not(target_pointer_width = "64"), inline(never))]
pub(crate) fn place<N: Nodes + ?Sized>(
    nodes: &mut N,
    ready: &mut Ready<'_>,
    kind: Kind,
    index: Index,
    to: Option<Wait>,
) {
    let from = nodes::listed(nodes, Lane::Ready, index).map(Wait::from_number);
    if from == to {
        return;
    }
    if let Some(list) = from.and_then(|from| ready.list_mut(from, kind)) {
        nodes::unlist(nodes, Lane::Ready, list, index);
        if let Some(slot) = from.and_then(|from| ready.turns_mut(from)) {
            slot.waiting = slot.waiting.saturating_sub(1);
        }
    }
    if let Some((to, list)) = to.and_then(|to| Some((to, ready.list_mut(to, kind)?))) {
        nodes::push(nodes, Lane::Ready, list, to.number(), index);
        if let Some(slot) = ready.turns_mut(to) {
            slot.waiting = slot.waiting.saturating_add(1);
        }
    }
}

#[cfg(feature = "tcp")]
fn interface<T>(table: &TcpTable<'_, T>, index: Index) -> Option<InterfaceId> {
    table.note(index, Note::Interface).checked_sub(1).map(InterfaceId::new)
}

#[cfg(feature = "tcp")]
fn set_interface<T>(table: &mut TcpTable<'_, T>, index: Index, only: Option<InterfaceId>) {
    let note = only.and_then(|id| u16::try_from(id.index()).ok()).map_or(0, |index| index.wrapping_add(1));
    table.set_note(index, Note::Interface, note);
}

#[inline]
fn spread(sort: u8, number: u16) -> u32 {
    // Knuth's multiplicative hashing: 2^32 by the golden ratio; buckets are taken from the upper bits.
    const GOLDEN: u32 = 0x9e37_79b1;
    (u32::from(sort) << 16 | u32::from(number)).wrapping_mul(GOLDEN)
}

/// All sockets.
pub(crate) struct Sockets<'a> {
    pub(crate) tcp: TcpTable<'a, tcp::Socket<'a>>,
    pub(crate) udp: UdpTable<'a, udp::Socket<'a>>,
    pub(crate) icmp: IcmpTable<'a, icmp::Socket<'a>>,
    pub(crate) raw: RawTable<'a, raw::Socket<'a>>,
    pub(crate) listeners: TcpTable<'a, tcp::Listener<'a>>,
    pub(crate) time_wait: TcpTable<'a, tcp::TimeWait>,
    pub(crate) dhcpv4: dhcpv4::Table<'a>,
    pub(crate) dns: dns::Table<'a>,
    pub(crate) ready: Ready<'a>,
    /// The sockets of each kind that have news.
    pub(super) changed: [List; Kind::COUNT],
    /// The TCP socket that [`Sockets::next_tcp`] names next.
    cursor: Index,
    /// The connection that was found last: segments come in bursts.
    pub(super) last: Cell<Index>,
    /// The ends that were hashed last, and their key: opening and closing ask for it again and again.
    hashed: Cell<([u64; 3], u32)>,
    key: Key,
}

/// The memory of all tables.
pub(super) struct Slots<'a> {
    pub(super) tcp: ManagedSlice<'a, Slot<tcp::Socket<'a>>>,
    pub(super) udp: ManagedSlice<'a, Slot<udp::Socket<'a>>>,
    pub(super) icmp: ManagedSlice<'a, Slot<icmp::Socket<'a>>>,
    pub(super) raw: ManagedSlice<'a, Slot<raw::Socket<'a>>>,
    pub(super) listeners: ManagedSlice<'a, Slot<tcp::Listener<'a>>>,
    pub(super) time_wait: ManagedSlice<'a, Slot<tcp::TimeWait>>,
    pub(super) dhcpv4: ManagedSlice<'a, Slot<dhcpv4::Socket<'a>>>,
    pub(super) dns: ManagedSlice<'a, Slot<dns::Socket<'a>>>,
    pub(super) ready: ManagedSlice<'a, ReadySlot>,
}

impl<'a> Sockets<'a> {
    pub(super) fn new(slots: Slots<'a>, key: Key) -> Self {
        let nobody = [0; 3];
        Sockets {
            tcp: TcpTable::new(slots.tcp),
            udp: UdpTable::new(slots.udp),
            icmp: IcmpTable::new(slots.icmp),
            raw: RawTable::new(slots.raw),
            listeners: TcpTable::new(slots.listeners),
            time_wait: TcpTable::new(slots.time_wait),
            dhcpv4: dhcpv4::Table::new(slots.dhcpv4),
            dns: dns::Table::new(slots.dns),
            ready: Ready { slots: slots.ready, looped: ReadySlot::EMPTY },
            changed: [List::EMPTY; Kind::COUNT],
            cursor: 0,
            last: Cell::new(0),
            hashed: Cell::new((nobody, key.index(&nobody) as u32)),
            key,
        }
    }

    /// Whether a socket's deadline has come.
    #[inline]
    pub(crate) fn is_due(&self, now: Instant) -> bool {
        #[cfg(not(feature = "tcp"))]
        let is_due = false;
        #[cfg(feature = "tcp")]
        let is_due = self.tcp.is_due(now) || self.listeners.is_due(now);
        #[cfg(feature = "dhcpv4")]
        let is_due = is_due || self.dhcpv4.is_due(now);
        #[cfg(feature = "dns")]
        let is_due = is_due || self.dns.is_due(now);
        is_due
    }

    /// A socket of this kind whose deadline has come. Its deadline is cleared.
    pub(crate) fn pop_due(&mut self, kind: Kind, now: Instant) -> Option<Index> {
        match kind {
            #[cfg(feature = "tcp")]
            Kind::Tcp => self.tcp.pop_due(now),
            #[cfg(feature = "tcp")]
            Kind::Listener => self.listeners.pop_due(now),
            #[cfg(feature = "dhcpv4")]
            Kind::Dhcpv4 => self.dhcpv4.pop_due(now),
            #[cfg(feature = "dns")]
            Kind::Dns => self.dns.pop_due(now),
            // The others have none.
            #[cfg(feature = "udp")]
            Kind::Udp => None,
            #[cfg(feature = "icmp")]
            Kind::Icmp => None,
            #[cfg(feature = "raw")]
            Kind::Raw => None,
            #[cfg(not(any(feature = "tcp", feature = "udp", feature = "icmp", feature = "raw")))]
            Kind::Nothing => None,
        }
    }

    /// The numbers of the TCP sockets that are, or were, in use: one at each call, round and round.
    #[cfg(feature = "tcp")]
    pub(crate) fn next_tcp(&mut self) -> Index {
        let index = if self.tcp.is_fresh(self.cursor) { 0 } else { self.cursor };
        self.cursor = index.saturating_add(1);
        index
    }

    /// The key of sockets with one peer: local port, peer's address and port. The own address is compared afterwards:
    /// hosts have few.
    pub(crate) fn connected_key(&self, port: u16, remote: SocketAddr) -> u32 {
        let [high, low] = words(remote.ip());
        let ends = [high, low, u64::from(port) << 16 | u64::from(remote.port())];
        let (last, key) = self.hashed.get();
        // Word by word: as a whole it would be read from memory before it is there.
        let ([a, b, c], [d, e, f]) = (last, ends);
        if a == d && b == e && c == f {
            return key;
        }
        let key = self.key.index(&ends) as u32;
        self.hashed.set((ends, key));
        key
    }

    /// The key of sockets that listen to anybody on a port, and of what else is found by one number. It needs no secret: what
    /// is entered under it is chosen here, never by a peer.
    #[inline]
    pub(crate) fn port_key(&self, port: u16) -> u32 {
        self.sort_key(0, port)
    }

    /// The key of things of several sorts that are found by one number.
    #[inline]
    pub(crate) fn sort_key(&self, sort: u8, number: u16) -> u32 {
        spread(sort, number)
    }

    /// The DNS resolver of this number, and what says whether a UDP socket has a port.
    #[cfg(feature = "dns")]
    pub(crate) fn dns_and_ports(
        &mut self,
        index: Index,
    ) -> Option<(&mut dns::Socket<'a>, impl Fn(u16) -> bool + '_)> {
        let Sockets { dns, udp, .. } = self;
        let taken = |port| udp.find(spread(0, port), |socket| socket.port == port).is_some();
        Some((dns.get_mut(index)?, taken))
    }

    /// The only interface that a TCP socket uses; `None`: all.
    #[cfg(feature = "tcp")]
    pub(crate) fn tcp_interface(&self, index: Index) -> Option<InterfaceId> {
        interface(&self.tcp, index)
    }

    /// Lets a TCP socket use only one interface, or all.
    #[cfg(feature = "tcp")]
    pub(crate) fn set_tcp_interface(&mut self, index: Index, only: Option<InterfaceId>) {
        if let Some(socket) = self.tcp.get_mut(index) {
            socket.trail = Trail::NONE;
        }
        set_interface(&mut self.tcp, index, only);
    }

    /// The only interface that a listener hears; `None`: all.
    #[cfg(feature = "tcp")]
    pub(crate) fn listener_interface(&self, index: Index) -> Option<InterfaceId> {
        interface(&self.listeners, index)
    }

    /// Lets a listener hear only one interface, or all.
    #[cfg(feature = "tcp")]
    pub(crate) fn set_listener_interface(&mut self, index: Index, only: Option<InterfaceId>) {
        set_interface(&mut self.listeners, index, only);
    }

    /// The socket whose turn it is on this way out. The kinds take turns, and the sockets of a kind.
    pub(crate) fn take_turn(&mut self, way: Way) -> Option<(Kind, Index)> {
        let slot = self.ready.of_mut(way)?;
        let mut next = usize::from(slot.turn);
        for _ in Kind::ALL {
            let this = next;
            next = if this.saturating_add(1) < Kind::COUNT { this.saturating_add(1) } else { 0 };
            if let Some(index) = slot.turns.get(this)?.first() {
                slot.turn = next as u8;
                return Some((*Kind::ALL.get(this)?, index));
            }
        }
        None
    }

    /// Takes the socket out of the list where it waits.
    pub(crate) fn unlist(&mut self, kind: Kind, index: Index) {
        self.place(kind, index, None);
    }

    /// Lets the socket wait here.
    pub(crate) fn place(&mut self, kind: Kind, index: Index, to: Option<Wait>) {
        let ready = &mut self.ready;
        with_table!(self, kind, table => place(table.nodes(), ready, kind, index, to))
    }

    /// Lets the sockets that wait for something on this interface take their turn: it may be there now.
    pub(crate) fn wake_parked(&mut self, id: InterfaceId) {
        for kind in Kind::ALL {
            while let Some(index) = self.first_parked(id, *kind) {
                self.place(*kind, index, Some(Wait::Turn(Way::Link(id))));
            }
        }
    }

    fn first_parked(&self, id: InterfaceId, kind: Kind) -> Option<Index> {
        self.ready.of(Way::Link(id))?.parked.get(kind as usize)?.first()
    }
}
