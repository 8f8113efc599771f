//! The stack: what it is made of, and how interfaces, addresses, routes and sockets get into it.

use core::cell::Cell;
use core::net::IpAddr;

use super::fragment::Fragmenter;
use super::hash::{Idents, Ports, Purpose};
use super::interface::{AddInterfaceError, AddressError, Addresses, Interface, InterfaceConfig, Used};
use super::memo::{Judged, Memo};
use super::memory::Memory;
use super::neighbor::Neighbors;
use super::net::Net;
use super::rate::ErrorLimiter;
use super::reassembly::Reassembly;
use super::route::{Route, RouteError, Routes};
use super::sockets::{Slots, Sockets};
use super::{InterfaceId, hash};
use crate::addr::Cidr;
use crate::config::Config;
use crate::stats::Stats;
use crate::storage::PacketQueue;
use crate::time::Instant;

/// A TCP/IP stack: its interfaces, addresses, routes, neighbours and sockets, in memory that the caller lent.
///
/// It moves only when it is polled or a verb is called; it reads no clock and draws no random number.
pub struct Stack<'a> {
    pub(crate) core: Core<'a>,
    pub(crate) reassembly: Reassembly<'a>,
    pub(crate) looped: PacketQueue<'a, ()>,
}

/// What an arriving packet can reach, while its own octets are lent from a device or from the loop.
pub(crate) struct Ingress<'s, 'a> {
    pub(crate) core: &'s mut Core<'a>,
    pub(crate) reassembly: &'s mut Reassembly<'a>,
}

/// What a whole packet can reach, while its octets may be lent from reassembly.
pub(crate) struct Core<'a> {
    pub(crate) net: Net<'a>,
    pub(crate) sockets: Sockets<'a>,
    /// Stands in every handle, so that another stack's is told apart.
    pub(crate) number: u16,
}

/// Why a socket could not be added. The socket's memory is lost with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum AddSocketError {
    /// The memory for sockets of this kind is full.
    Full,
}

impl<'a> Stack<'a> {
    /// An empty stack in `memory`.
    pub fn new(config: Config, memory: Memory<'a>) -> Self {
        let seed = config.seed;
        let slots = Slots {
            tcp: memory.tcp,
            udp: memory.udp,
            icmp: memory.icmp,
            raw: memory.raw,
            listeners: memory.listeners,
            time_wait: memory.time_wait,
            dhcpv4: memory.dhcpv4,
            dns: memory.dns,
            ready: memory.ready,
        };
        let loop_mtu = match memory.looped.is_empty() {
            true => 0,
            false => (memory.looped_octets.len() / 2).min(usize::from(u16::MAX)),
        };
        let net = Net {
            config,
            now: Instant::ZERO,
            interfaces: memory.interfaces,
            addresses: Addresses::new(memory.addresses),
            routes: Routes::new(memory.routes),
            neighbors: Neighbors::new(
                memory.neighbors,
                memory.pending,
                memory.pending_octets,
                seed.key(Purpose::Neighbor),
            ),
            fragments: Fragmenter::new(memory.fragments, memory.fragment_octets),
            idents: Idents::new(seed.key(Purpose::IpId)),
            ports: Ports::new(seed.key(Purpose::Ports)),
            isn: seed.key(Purpose::Isn),
            cookies: seed.key(Purpose::Cookie),
            limiter: ErrorLimiter::new(seed.key(Purpose::IcmpRate)),
            stats: Stats::ZERO,
            loop_mtu,
            turn: 0,
            memo: Cell::new(Memo::NONE),
            judged: Judged::NONE,
            version: 1,
            #[cfg(test)]
            ordinary: false,
        };
        let sockets = Sockets::new(slots, seed.key(Purpose::Index));
        Stack {
            core: Core { net, sockets, number: number(&seed) },
            reassembly: Reassembly::new(memory.reassembly, memory.reassembly_octets),
            looped: PacketQueue::new(memory.looped, memory.looped_octets),
        }
    }

    /// What happened so far.
    pub fn stats(&self) -> &Stats {
        &self.core.net.stats
    }

    /// Adds an interface. Its device is named at each poll.
    pub fn add_interface(&mut self, config: InterfaceConfig) -> Result<InterfaceId, AddInterfaceError> {
        let net = &mut self.core.net;
        let interface = Interface::new(&config)?;
        let capacity = self.core.sockets.ready.capacity();
        let slots = net.interfaces.iter_mut().take(capacity).enumerate();
        let free = slots.map(|(index, slot)| (u16::try_from(index), slot));
        match free.into_iter().find(|(_, slot)| slot.used == Used::No) {
            Some((Ok(index), slot)) => {
                (slot.used, slot.interface) = (Used::Yes, interface);
                net.forget_paths();
                Ok(InterfaceId::new(index))
            }
            Some((Err(_), _)) | None => Err(AddInterfaceError::Full),
        }
    }

    /// Gives the interface an address. What is on the address's network is then reached without a gateway.
    pub fn add_address(&mut self, id: InterfaceId, address: Cidr) -> Result<(), AddressError> {
        let net = &mut self.core.net;
        net.interface(id).ok_or(AddressError::NoInterface)?;
        net.addresses.add(id, address)?;
        self.core.requeue();
        Ok(())
    }

    /// Takes an address away. Sockets that are bound to it stay, and their packets are lost.
    pub fn remove_address(&mut self, id: InterfaceId, address: IpAddr) -> Result<Cidr, AddressError> {
        let cidr = self.core.net.addresses.remove(id, address)?;
        self.core.requeue();
        Ok(cidr)
    }

    /// The addresses of all interfaces.
    pub fn addresses(&self) -> impl Iterator<Item = (InterfaceId, Cidr)> + '_ {
        self.core.net.addresses.iter().map(|(cidr, id)| (id, cidr))
    }

    /// Adds a route.
    pub fn add_route(&mut self, route: Route) -> Result<(), RouteError> {
        self.core.net.routes.add(route)?;
        self.core.requeue();
        Ok(())
    }

    /// Takes a route away; `None`: there was no such route.
    pub fn remove_route(
        &mut self,
        destination: Cidr,
        gateway: Option<IpAddr>,
        id: InterfaceId,
    ) -> Option<Route> {
        let route = self.core.net.routes.remove(destination, gateway, id)?;
        self.core.requeue();
        Some(route)
    }

    /// The neighbours that are known or being asked for.
    pub fn neighbors(&self) -> impl Iterator<Item = super::NeighborView> + '_ {
        self.core.net.neighbors.iter()
    }

    /// The routes that were added.
    pub fn routes(&self) -> impl Iterator<Item = Route> + '_ {
        self.core.net.routes.iter()
    }
}

impl core::fmt::Debug for Stack<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Stack")
            .field("number", &self.core.number)
            .field("tcp", &self.core.sockets.tcp.len())
            .field("udp", &self.core.sockets.udp.len())
            .field("icmp", &self.core.sockets.icmp.len())
            .field("raw", &self.core.sockets.raw.len())
            .field("listeners", &self.core.sockets.listeners.len())
            .finish_non_exhaustive()
    }
}

/// The number of a new stack: a count where the target can count, so that stacks of one seed differ.
#[cfg(target_has_atomic = "16")]
fn number(_: &hash::Seed) -> u16 {
    use core::sync::atomic::{AtomicU16, Ordering};
    static NEXT: AtomicU16 = AtomicU16::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// The number of a new stack: drawn from its seed where the target has no atomic counter.
#[cfg(not(target_has_atomic = "16"))]
fn number(seed: &hash::Seed) -> u16 {
    seed.key(Purpose::Index).hash_words(&[u64::MAX]) as u16
}
