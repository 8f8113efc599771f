//! The memory that a stack works in, all of it lent (or owned, with the feature `alloc`).

use managed::ManagedSlice;

use super::fragment::EgressSlot;
use super::interface::{AddressSlot, InterfaceSlot};
use super::neighbor::{NeighborSlot, PendingSlot};
use super::reassembly::ReassemblySlot;
use super::route::RouteSlot;
use super::sockets::ReadySlot;
use crate::socket::{dhcpv4, dns, icmp, raw, tcp, udp};
use crate::storage::{Entry, Slot};

/// What a stack is lent. Every capacity is the length of a slice; an empty one switches off what it is for.
///
/// [`Storage`] is a ready-made bundle to lend all of it from; with the feature `alloc`, `Sizes::allocate` is another.
/// Whoever wants neither names the slices: `Memory { tcp: slots.into(), ..Memory::none() }`.
pub struct Memory<'a> {
    /// Interfaces.
    pub interfaces: ManagedSlice<'a, InterfaceSlot>,
    /// The ready lists of the interfaces: as many as there are interfaces.
    pub ready: ManagedSlice<'a, ReadySlot>,
    /// Addresses of all interfaces.
    pub addresses: ManagedSlice<'a, AddressSlot>,
    /// Routes.
    pub routes: ManagedSlice<'a, RouteSlot>,
    /// Neighbours whose link addresses are known or being asked for.
    pub neighbors: ManagedSlice<'a, NeighborSlot>,
    /// Packets that wait for a neighbour.
    pub pending: ManagedSlice<'a, PendingSlot>,
    /// Their octets, cut into one piece for each place of `pending`.
    pub pending_octets: ManagedSlice<'a, u8>,
    /// Datagrams whose fragments are coming in.
    pub reassembly: ManagedSlice<'a, ReassemblySlot>,
    /// Their octets, cut into one piece for each place of `reassembly`.
    pub reassembly_octets: ManagedSlice<'a, u8>,
    /// Datagrams that leave as fragments, and answers that must wait.
    pub fragments: ManagedSlice<'a, EgressSlot>,
    /// Their octets, cut into one piece for each place of `fragments`.
    pub fragment_octets: ManagedSlice<'a, u8>,
    /// Packets to own addresses.
    pub looped: ManagedSlice<'a, Entry<()>>,
    /// Their octets. A packet to an own address has at most half as many.
    pub looped_octets: ManagedSlice<'a, u8>,
    /// TCP sockets.
    pub tcp: ManagedSlice<'a, Slot<tcp::Socket<'a>>>,
    /// UDP sockets.
    pub udp: ManagedSlice<'a, Slot<udp::Socket<'a>>>,
    /// ICMP sockets.
    pub icmp: ManagedSlice<'a, Slot<icmp::Socket<'a>>>,
    /// Raw sockets.
    pub raw: ManagedSlice<'a, Slot<raw::Socket<'a>>>,
    /// TCP listeners. Each is lent its backlog when it is added.
    pub listeners: ManagedSlice<'a, Slot<tcp::Listener<'a>>>,
    /// TCP connections in TIME-WAIT: their sockets are free meanwhile. Where all places are taken, the connection gives way
    /// that would do so first; without any, a socket stays in TIME-WAIT itself.
    pub time_wait: ManagedSlice<'a, Slot<tcp::TimeWait>>,
    /// DHCPv4 clients, with the feature `dhcpv4`: at most one for each interface. [`Storage`] has none:
    /// `Memory { dhcpv4: slots.as_mut_slice().into(), ..storage.memory() }` adds them.
    pub dhcpv4: ManagedSlice<'a, Slot<dhcpv4::Socket<'a>>>,
    /// DNS resolvers, with the feature `dns`. [`Storage`] has none:
    /// `Memory { dns: slots.as_mut_slice().into(), ..storage.memory() }` adds them.
    pub dns: ManagedSlice<'a, Slot<dns::Socket<'a>>>,
}

impl Memory<'_> {
    /// No memory for anything.
    pub fn none() -> Self {
        Memory {
            interfaces: ManagedSlice::Borrowed(&mut []),
            ready: ManagedSlice::Borrowed(&mut []),
            addresses: ManagedSlice::Borrowed(&mut []),
            routes: ManagedSlice::Borrowed(&mut []),
            neighbors: ManagedSlice::Borrowed(&mut []),
            pending: ManagedSlice::Borrowed(&mut []),
            pending_octets: ManagedSlice::Borrowed(&mut []),
            reassembly: ManagedSlice::Borrowed(&mut []),
            reassembly_octets: ManagedSlice::Borrowed(&mut []),
            fragments: ManagedSlice::Borrowed(&mut []),
            fragment_octets: ManagedSlice::Borrowed(&mut []),
            looped: ManagedSlice::Borrowed(&mut []),
            looped_octets: ManagedSlice::Borrowed(&mut []),
            tcp: ManagedSlice::Borrowed(&mut []),
            udp: ManagedSlice::Borrowed(&mut []),
            icmp: ManagedSlice::Borrowed(&mut []),
            raw: ManagedSlice::Borrowed(&mut []),
            listeners: ManagedSlice::Borrowed(&mut []),
            time_wait: ManagedSlice::Borrowed(&mut []),
            dhcpv4: ManagedSlice::Borrowed(&mut []),
            dns: ManagedSlice::Borrowed(&mut []),
        }
    }
}

impl core::fmt::Debug for Memory<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Memory")
            .field("interfaces", &self.interfaces.len())
            .field("tcp", &self.tcp.len())
            .field("udp", &self.udp.len())
            .field("icmp", &self.icmp.len())
            .field("raw", &self.raw.len())
            .field("listeners", &self.listeners.len())
            .finish_non_exhaustive()
    }
}

/// Memory for a stack, in one piece that can stand in a `static` or on the call stack.
///
/// `TCP`, `UDP`, `ICMP`, `RAW`: sockets of each kind. `INTERFACES`, `ADDRESSES` (of all interfaces), `ROUTES`,
/// `NEIGHBORS`: entries of each table. `PACKETS`: places of `PACKET_LEN` octets for each of four purposes: packets that
/// wait for a neighbour, datagrams being put together, datagrams being cut, and packets to own addresses. `LISTENERS`:
/// TCP listeners. `TIME_WAIT`: connections in TIME-WAIT that take no socket.
///
/// Fresh, it is all zero. The buffers of the sockets are lent with each socket.
pub struct Storage<
    'a,
    const TCP: usize = 4,
    const UDP: usize = 4,
    const ICMP: usize = 1,
    const RAW: usize = 0,
    const INTERFACES: usize = 1,
    const ADDRESSES: usize = 4,
    const ROUTES: usize = 4,
    const NEIGHBORS: usize = 8,
    const PACKETS: usize = 2,
    const PACKET_LEN: usize = 2048,
    const LISTENERS: usize = 1,
    const TIME_WAIT: usize = 4,
> {
    interfaces: [InterfaceSlot; INTERFACES],
    ready: [ReadySlot; INTERFACES],
    addresses: [AddressSlot; ADDRESSES],
    routes: [RouteSlot; ROUTES],
    neighbors: [NeighborSlot; NEIGHBORS],
    pending: [PendingSlot; PACKETS],
    pending_octets: [[u8; PACKET_LEN]; PACKETS],
    reassembly: [ReassemblySlot; PACKETS],
    reassembly_octets: [[u8; PACKET_LEN]; PACKETS],
    fragments: [EgressSlot; PACKETS],
    fragment_octets: [[u8; PACKET_LEN]; PACKETS],
    looped: [[Entry<()>; 4]; PACKETS],
    looped_octets: [[u8; PACKET_LEN]; PACKETS],
    tcp: [Slot<tcp::Socket<'a>>; TCP],
    udp: [Slot<udp::Socket<'a>>; UDP],
    icmp: [Slot<icmp::Socket<'a>>; ICMP],
    raw: [Slot<raw::Socket<'a>>; RAW],
    listeners: [Slot<tcp::Listener<'a>>; LISTENERS],
    time_wait: [Slot<tcp::TimeWait>; TIME_WAIT],
}

/// Writes an `impl` for [`Storage`], whose parameters are named here and in its declaration only.
macro_rules! impl_storage {
    ($($head:ident)::* { $($item:tt)* }) => {
        impl_storage! {
            [TCP UDP ICMP RAW INTERFACES ADDRESSES ROUTES NEIGHBORS PACKETS PACKET_LEN LISTENERS TIME_WAIT]
            [$($head)::*] { $($item)* }
        }
    };
    ([$($name:ident)*] [] $items:tt) => {
        impl<'a, $(const $name: usize),*> Storage<'a, $($name),*> $items
    };
    ([$($name:ident)*] [$($head:tt)+] $items:tt) => {
        impl<'a, $(const $name: usize),*> $($head)+ for Storage<'a, $($name),*> $items
    };
}

impl_storage! {{
    /// Fresh memory, all zero.
    pub const fn new() -> Self {
        Storage {
            interfaces: [InterfaceSlot::EMPTY; INTERFACES],
            ready: [ReadySlot::EMPTY; INTERFACES],
            addresses: [AddressSlot::EMPTY; ADDRESSES],
            routes: [RouteSlot::EMPTY; ROUTES],
            neighbors: [NeighborSlot::EMPTY; NEIGHBORS],
            pending: [PendingSlot::EMPTY; PACKETS],
            pending_octets: [[0; PACKET_LEN]; PACKETS],
            reassembly: [ReassemblySlot::EMPTY; PACKETS],
            reassembly_octets: [[0; PACKET_LEN]; PACKETS],
            fragments: [EgressSlot::EMPTY; PACKETS],
            fragment_octets: [[0; PACKET_LEN]; PACKETS],
            looped: [[Entry::EMPTY; 4]; PACKETS],
            looped_octets: [[0; PACKET_LEN]; PACKETS],
            tcp: [const { Slot::EMPTY }; TCP],
            udp: [const { Slot::EMPTY }; UDP],
            icmp: [const { Slot::EMPTY }; ICMP],
            raw: [const { Slot::EMPTY }; RAW],
            listeners: [const { Slot::EMPTY }; LISTENERS],
            time_wait: [const { Slot::EMPTY }; TIME_WAIT],
        }
    }

    /// Lends all of it.
    pub fn memory(&'a mut self) -> Memory<'a> {
        Memory {
            interfaces: ManagedSlice::Borrowed(&mut self.interfaces),
            ready: ManagedSlice::Borrowed(&mut self.ready),
            addresses: ManagedSlice::Borrowed(&mut self.addresses),
            routes: ManagedSlice::Borrowed(&mut self.routes),
            neighbors: ManagedSlice::Borrowed(&mut self.neighbors),
            pending: ManagedSlice::Borrowed(&mut self.pending),
            pending_octets: ManagedSlice::Borrowed(self.pending_octets.as_flattened_mut()),
            reassembly: ManagedSlice::Borrowed(&mut self.reassembly),
            reassembly_octets: ManagedSlice::Borrowed(self.reassembly_octets.as_flattened_mut()),
            fragments: ManagedSlice::Borrowed(&mut self.fragments),
            fragment_octets: ManagedSlice::Borrowed(self.fragment_octets.as_flattened_mut()),
            looped: ManagedSlice::Borrowed(self.looped.as_flattened_mut()),
            looped_octets: ManagedSlice::Borrowed(self.looped_octets.as_flattened_mut()),
            tcp: ManagedSlice::Borrowed(&mut self.tcp),
            udp: ManagedSlice::Borrowed(&mut self.udp),
            icmp: ManagedSlice::Borrowed(&mut self.icmp),
            raw: ManagedSlice::Borrowed(&mut self.raw),
            listeners: ManagedSlice::Borrowed(&mut self.listeners),
            time_wait: ManagedSlice::Borrowed(&mut self.time_wait),
            dhcpv4: ManagedSlice::Borrowed(&mut []),
            dns: ManagedSlice::Borrowed(&mut []),
        }
    }
}}

impl_storage! { Default {
    fn default() -> Self {
        Self::new()
    }
}}

impl_storage! { core::fmt::Debug {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Storage({} octets)", core::mem::size_of_val(self))
    }
}}

/// How much memory [`Sizes::allocate`] takes from the heap.
#[cfg(feature = "alloc")]
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Sizes {
    /// TCP sockets.
    pub tcp: usize,
    /// UDP sockets.
    pub udp: usize,
    /// ICMP sockets.
    pub icmp: usize,
    /// Raw sockets.
    pub raw: usize,
    /// TCP listeners.
    pub listeners: usize,
    /// TCP connections in TIME-WAIT.
    pub time_wait: usize,
    /// Interfaces.
    pub interfaces: usize,
    /// Addresses of all interfaces.
    pub addresses: usize,
    /// Routes.
    pub routes: usize,
    /// Neighbours.
    pub neighbors: usize,
    /// Places for packets that wait for a neighbour.
    pub pending: usize,
    /// Places for datagrams being put together, and as many for datagrams being cut.
    pub datagrams: usize,
    /// Octets of the longest datagram that is put together or cut, its headers included.
    pub datagram_len: usize,
    /// Octets of the queue of packets to own addresses.
    pub looped: usize,
}

#[cfg(feature = "alloc")]
impl Default for Sizes {
    /// A host with one or two interfaces and up to 256 sockets of each of TCP and UDP; about 1.4 MB.
    fn default() -> Self {
        Sizes {
            tcp: 256,
            udp: 256,
            icmp: 16,
            raw: 16,
            listeners: 16,
            time_wait: 512,
            interfaces: 4,
            addresses: 16,
            routes: 16,
            neighbors: 256,
            pending: 64,
            datagrams: 8,
            datagram_len: 66_000,
            looped: 262_144,
        }
    }
}

#[cfg(feature = "alloc")]
impl Sizes {
    /// Memory of these sizes from the heap.
    pub fn allocate<'a>(&self) -> Memory<'a> {
        use alloc::vec::Vec;
        use core::iter::repeat_with;

        /// Octets of the longest packet that waits for a neighbour: an Ethernet's.
        const PENDING_LEN: usize = 1536;

        fn some<'a, T>(count: usize, empty: fn() -> T) -> ManagedSlice<'a, T> {
            ManagedSlice::Owned(repeat_with(empty).take(count).collect::<Vec<T>>())
        }
        fn octets<'a>(count: usize) -> ManagedSlice<'a, u8> {
            ManagedSlice::Owned(alloc::vec![0; count])
        }
        Memory {
            interfaces: some(self.interfaces, InterfaceSlot::default),
            ready: some(self.interfaces, ReadySlot::default),
            addresses: some(self.addresses, AddressSlot::default),
            routes: some(self.routes, RouteSlot::default),
            neighbors: some(self.neighbors, NeighborSlot::default),
            pending: some(self.pending, PendingSlot::default),
            pending_octets: octets(self.pending.saturating_mul(PENDING_LEN)),
            reassembly: some(self.datagrams, ReassemblySlot::default),
            reassembly_octets: octets(self.datagrams.saturating_mul(self.datagram_len)),
            fragments: some(self.datagrams, EgressSlot::default),
            fragment_octets: octets(self.datagrams.saturating_mul(self.datagram_len)),
            looped: some(self.looped / 512, || Entry::EMPTY),
            looped_octets: octets(self.looped),
            tcp: some(self.tcp, Slot::default),
            udp: some(self.udp, Slot::default),
            icmp: some(self.icmp, Slot::default),
            raw: some(self.raw, Slot::default),
            listeners: some(self.listeners, Slot::default),
            time_wait: some(self.time_wait, Slot::default),
            dhcpv4: some(self.interfaces, Slot::default),
            dns: some(1, Slot::default),
        }
    }
}
