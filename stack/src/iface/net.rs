//! All of a stack but its sockets: interfaces, addresses, routes, neighbours, and the way out of one packet.

use core::cell::Cell;
use core::net::{IpAddr, Ipv4Addr};

use managed::ManagedSlice;

use super::InterfaceId;
use super::fragment::{Fragmenter, Job};
use super::hash::{Idents, Key, Ports};
use super::interface::{Addresses, Destinations, Gated, Interface, InterfaceSlot, Used, is_compiled};
use super::link::{Link, Links};
use super::memo::{Judged, Memo};
use super::neighbor::Neighbors;
use super::packet::{Datagram, Frame, LinkHeader};
use super::rate::ErrorLimiter;
use super::receive::Handling;
#[cfg(feature = "udp")]
use super::receive::{Offer, Taken};
use super::route::Routes;
use super::sockets::Way;
use super::source;
use crate::addr::{AddrExt, is_same};
use crate::config::{Config, Fragmentation};
use crate::device::{Checksums, FrameMeta};
#[cfg(feature = "tcp")]
use crate::socket::{Handle, tcp};
use crate::stats::{Discard, Event, Stats};
use crate::time::Instant;
use crate::wire::ip;

/// A place where one packet can be written.
///
/// The tokens of devices are generic; behind this trait everything is compiled once, whatever the device.
pub(crate) trait Sink {
    /// Lends `len` octets to `write` and sends them, as a frame of which a device must know this. Only a device is given
    /// more than [`FrameMeta::NONE`].
    fn send_with(
        &mut self,
        meta: &FrameMeta,
        len: usize,
        write: &mut dyn FnMut(&mut [u8]),
    ) -> Result<(), Spent>;

    /// Whether [`Sink::send_with`] can succeed for `len` octets.
    fn has_room(&self, len: usize) -> bool;

    /// Shows a datagram that came in to whom it may concern before a socket takes it: see [`Outlet::handling`].
    #[cfg(feature = "udp")]
    fn offer(&mut self, net: &mut Net<'_>, way: Way, offer: &Offer<'_>) -> Taken {
        let _ = (net, way, offer);
        Taken::Octets(0)
    }

    /// The same for the next octets of a connection; hands back how many were taken.
    #[cfg(feature = "tcp")]
    fn offer_octets(&mut self, socket: Handle<tcp::Socket<'static>>, octets: &[u8]) -> usize {
        let _ = (socket, octets);
        0
    }
}

impl dyn Sink + '_ {
    /// [`Sink::send_with`] for an ordinary frame.
    #[inline]
    pub(crate) fn send(&mut self, len: usize, write: &mut dyn FnMut(&mut [u8])) -> Result<(), Spent> {
        self.send_with(&FrameMeta::NONE, len, write)
    }
}

/// The place was used already, or is too small. Nothing was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spent;

/// A sink, and the way that leads through it.
pub(crate) struct Outlet<'k> {
    pub(crate) way: Way,
    pub(crate) sink: &'k mut dyn Sink,
    /// Whether [`Sink::offer`] and its like ask anybody.
    pub(crate) handling: Handling,
}

/// How a packet gets to its destination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Path {
    pub(crate) way: Way,
    /// The own address that it is sent from.
    pub(crate) src: IpAddr,
    /// The address of the next station, on a link.
    pub(crate) next_hop: IpAddr,
}

/// What became of a packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sent {
    /// It was handed to the sink.
    Yes,
    /// It was taken over, and leaves when its neighbour is known or when its fragments have their turn.
    Later,
    /// There was no room. It may be tried again.
    Blocked,
    /// Its neighbour is not known yet, and it was not taken over.
    Unresolved(InterfaceId),
    /// It goes nowhere, for this cause, which was counted.
    Lost(Discard),
}

/// Who sends a packet, which says what becomes of one that cannot leave at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sender {
    /// The stack, in answer to a packet: it is kept in the stack's memory, or lost.
    Answer,
    /// A socket with a queue: it waits with its neighbour, but stays in the queue while there is no room to cut it.
    Datagram,
    /// A socket that can make it again: it stays there.
    Segment,
}

/// The state of the network layer.
pub(crate) struct Net<'a> {
    pub(crate) config: Config,
    /// The latest time that was passed in.
    pub(crate) now: Instant,
    pub(crate) interfaces: ManagedSlice<'a, InterfaceSlot>,
    pub(crate) addresses: Addresses<'a>,
    pub(crate) routes: Routes<'a>,
    pub(crate) neighbors: Neighbors<'a>,
    pub(crate) fragments: Fragmenter<'a>,
    pub(crate) idents: Idents,
    pub(crate) ports: Ports,
    pub(crate) isn: Key,
    pub(crate) cookies: Key,
    pub(crate) limiter: ErrorLimiter,
    pub(crate) stats: Stats,
    /// Octets of the longest packet to an own address; 0: such packets are not possible.
    pub(crate) loop_mtu: usize,
    /// Counts turns, so that sockets and fragments take them alternately.
    pub(crate) turn: u8,
    /// The last answer of [`Net::path`]: a packet asks for its way when it is queued, when its turn comes and when it is
    /// answered.
    pub(crate) memo: Cell<Memo>,
    /// The last packet that was found to be for us: the next one is most likely from the same host.
    pub(crate) judged: Judged,
    /// Changes whenever interfaces, addresses or routes do; never zero.
    pub(super) version: u32,
    /// No trail is fresh: all segments go the ordinary way.
    #[cfg(test)]
    pub(super) ordinary: bool,
}

impl Net<'_> {
    #[inline]
    pub(crate) fn interface(&self, id: InterfaceId) -> Option<&Interface> {
        self.interfaces.get(id.index()).filter(|slot| slot.used == Used::Yes).map(|slot| &slot.interface)
    }

    #[inline]
    pub(crate) fn interface_mut(&mut self, id: InterfaceId) -> Option<&mut Interface> {
        let slot = self.interfaces.get_mut(id.index())?;
        if slot.used == Used::Yes { Some(&mut slot.interface) } else { None }
    }

    /// The interfaces in use.
    pub(crate) fn ids(&self) -> impl Iterator<Item = InterfaceId> + '_ {
        (0..self.interfaces.len())
            .filter_map(|index| u16::try_from(index).ok().map(InterfaceId::new))
            .filter(|id| self.interface(*id).is_some())
    }

    /// Octets of the longest packet that this way takes.
    pub(crate) fn mtu(&self, way: Way) -> usize {
        self.limits(way).0
    }

    /// The same, and octets of the longest packet that a device there cuts into segments itself; 0: none.
    pub(crate) fn packet_lens(&self, way: Way) -> (usize, u16) {
        match way {
            Way::Loop => (self.loop_mtu, 0),
            Way::Link(id) => self.interface(id).map_or((0, 0), |interface| (interface.mtu, interface.large)),
        }
    }

    fn checksums(&self, way: Way) -> Checksums {
        self.limits(way).1
    }

    /// Octets of the longest packet that this way takes, and the checksums that are left to the device there.
    #[inline]
    fn limits(&self, way: Way) -> (usize, Checksums) {
        match way {
            Way::Loop => (self.loop_mtu, Checksums::NONE),
            Way::Link(id) => {
                let interface = self.interface(id);
                interface.map_or((0, Checksums::NONE), |interface| (interface.mtu, interface.checksums))
            }
        }
    }

    /// Whether packets to `address` come back to this host.
    pub(crate) fn is_own(&self, address: IpAddr) -> bool {
        address.is_loopback() || self.addresses.is_own(address)
    }

    /// Whether a packet of this protocol that came in by `id` is taken, although it is for another host: the interface
    /// stands in for all of them.
    pub(crate) fn stands_in(&self, id: Option<InterfaceId>, protocol: ip::Protocol, dst: IpAddr) -> bool {
        let is_host = dst.is_host() && !dst.is_loopback();
        protocol == ip::Protocol::Tcp && is_host && id.is_some_and(|id| self.takes_any(id))
    }

    /// Whether some interface stands in for all hosts.
    pub(crate) fn stands_in_somewhere(&self) -> bool {
        self.ids().any(|id| self.takes_any(id))
    }

    fn takes_any(&self, id: InterfaceId) -> bool {
        self.interface(id).is_some_and(|interface| interface.destinations == Destinations::Any)
    }

    /// Whether `address` means everybody, or everybody on a network of ours.
    pub(crate) fn is_broadcast(&self, address: IpAddr) -> bool {
        match address {
            IpAddr::V4(address) => address.is_broadcast() || self.addresses.is_subnet_broadcast(address),
            IpAddr::V6(_) => false,
        }
    }

    /// The way to `dst`, by `on` if that is given, from `src` if that is given. `None`: no route, or no own address
    /// that suits.
    pub(crate) fn path(&self, dst: IpAddr, src: Option<IpAddr>, on: Option<InterfaceId>) -> Option<Path> {
        self.memo.get().path_at(self.now, dst, src, on).unwrap_or_else(|| {
            let path = self.find_path(dst, src, on);
            self.memo.set(Memo::new(dst, src, on, path, self.routes.poll_at()));
            path
        })
    }

    fn find_path(&self, dst: IpAddr, src: Option<IpAddr>, on: Option<InterfaceId>) -> Option<Path> {
        if !is_compiled(dst) || dst.is_unspecified() {
            return None;
        }
        if self.is_own(dst) {
            return Some(Path { way: Way::Loop, src: src.unwrap_or(dst), next_hop: dst });
        }
        let (id, next_hop) = self.hop(dst, src, on)?;
        let src = match src {
            Some(src) => src,
            None => source::select(dst, next_hop, id, self.addresses.candidates())?,
        };
        Some(Path { way: Way::Link(id), src, next_hop })
    }

    /// The interface and the next station to an address that is not our own.
    fn hop(
        &self,
        dst: IpAddr,
        src: Option<IpAddr>,
        on: Option<InterfaceId>,
    ) -> Option<(InterfaceId, IpAddr)> {
        let on_link = self.addresses.on_link(dst, on);
        let route = self.routes.best(self.now, dst, on);
        match (on_link, route) {
            // A group or everybody is reached on the link itself, whatever the routes say of gateways.
            (_, Some(route)) if is_group(dst) => Some((route.leads(dst).0, dst)),
            (Some((cidr, id)), Some(route)) if cidr.prefix_len() >= route.prefix_len() => Some((id, dst)),
            (_, Some(route)) => Some(route.leads(dst)),
            (Some((_, id)), None) => Some((id, dst)),
            (None, None) if is_group(dst) || dst.is_link_scope() => {
                let id = on.or_else(|| self.home_of(src?)).or_else(|| self.ids().next())?;
                self.interface(id).map(|_| (id, dst))
            }
            (None, None) => None,
        }
    }

    /// The interface that has the address.
    fn home_of(&self, address: IpAddr) -> Option<InterfaceId> {
        self.addresses.iter().find(|(cidr, _)| is_same(cidr.address(), address)).map(|(_, id)| id)
    }

    /// Takes over the time. It never goes back.
    #[inline]
    pub(crate) fn advance(&mut self, now: Instant) {
        self.now = self.now.max(now);
    }

    /// Counts a packet that goes nowhere.
    pub(crate) fn lose(&mut self, cause: Discard) -> Sent {
        self.stats.discard(cause);
        Sent::Lost(cause)
    }
}

/// Whether the link delivers packets to `dst` to more than one station.
pub(super) fn is_group(dst: IpAddr) -> bool {
    dst.is_multicast() || dst == IpAddr::V4(Ipv4Addr::BROADCAST)
}

/// The way out of one packet.
impl<'a> Net<'a> {
    /// Sends one packet along `path`, through the outlet if it leads that way.
    pub(crate) fn send(
        &mut self,
        path: &Path,
        datagram: &Datagram<'_>,
        sender: Sender,
        outlet: &mut Outlet<'_>,
    ) -> Sent {
        let len = datagram.total_len();
        let (mtu, checksums) = self.limits(path.way);
        if len > mtu && !datagram.is_cut_by_device() {
            return self.send_long(path, datagram, sender);
        }
        if outlet.way != path.way || !outlet.sink.has_room(len) {
            return match (path.way, sender) {
                (Way::Loop, Sender::Answer) => self.lose(Discard::LoopFull),
                (Way::Link(_), Sender::Answer) => self.keep(path, datagram),
                (Way::Loop | Way::Link(_), Sender::Datagram | Sender::Segment) => Sent::Blocked,
            };
        }
        let link = match self.link_header(path) {
            Link::To(link) => link,
            Link::Wait => return self.wait(path, datagram, sender),
            Link::Lost(cause) => return self.lose(cause),
        };
        let ident = self.ident(datagram);
        let frame = Frame { link, datagram, ident, checksums };
        let total_len = link.len().saturating_add(len);
        match outlet.sink.send_with(&frame.meta(), total_len, &mut |out| frame.write(out)) {
            Ok(()) => Sent::Yes,
            Err(Spent) => Sent::Blocked,
        }
    }

    /// The identification of a packet that leaves whole. Where nobody may cut it either, it is of no use, and any value will
    /// do (RFC 6864 §4.1): zero tells nothing.
    /// A whole packet of IPv6 has none.
    fn ident(&mut self, datagram: &Datagram<'_>) -> u32 {
        let Datagram { src, dst, protocol, fragmentation, .. } = datagram;
        self.ident_between(*src, *dst, *protocol, *fragmentation)
    }

    /// The same of a packet between these hosts.
    #[inline]
    pub(crate) fn ident_between(
        &mut self,
        src: IpAddr,
        dst: IpAddr,
        protocol: ip::Protocol,
        fragmentation: Fragmentation,
    ) -> u32 {
        match (fragmentation, dst) {
            (Fragmentation::Allowed, IpAddr::V4(_)) => self.idents.next(src, dst, protocol.into()),
            (Fragmentation::Allowed, IpAddr::V6(_)) | (Fragmentation::Forbidden, _) => 0,
        }
    }

    /// What finds link addresses on an interface, beside the datagrams that are being cut.
    pub(crate) fn links(&mut self, id: InterfaceId) -> Option<(&mut Fragmenter<'a>, Links<'_, 'a>)> {
        let interface = *self.interface(id)?;
        let Net { neighbors, addresses, fragments, now, .. } = self;
        Some((fragments, Links { id, interface, now: *now, neighbors, addresses }))
    }

    /// Resolves the next hop.
    pub(crate) fn link_header(&mut self, path: &Path) -> Link {
        match path.way {
            Way::Loop => Link::To(LinkHeader::NONE),
            Way::Link(id) => match self.links(id) {
                Some((_, mut links)) => links.resolve(path.next_hop),
                None => Link::Lost(Discard::NoRoute),
            },
        }
    }

    /// Lets a packet wait with its neighbour (RFC 4861 §7.2.2).
    fn wait(&mut self, path: &Path, datagram: &Datagram<'_>, sender: Sender) -> Sent {
        let Way::Link(id) = path.way else { return Sent::Blocked };
        if sender == Sender::Segment {
            return Sent::Unresolved(id);
        }
        let ident = self.ident(datagram);
        let checksums = self.checksums(path.way).without_meta();
        match self.neighbors.hold(id, path.next_hop, datagram.total_len()) {
            Ok(held) => {
                datagram.write(held.octets, ident, checksums);
                if held.displaced.is_some() {
                    self.stats.discard(Discard::Displaced);
                }
                Sent::Later
            }
            Err(_) => self.lose(Discard::NeighborsFull),
        }
    }

    /// Sends a packet that is longer than the MTU: in fragments, where that is allowed.
    fn send_long(&mut self, path: &Path, datagram: &Datagram<'_>, sender: Sender) -> Sent {
        let Way::Link(id) = path.way else { return self.lose(Discard::LoopFull) };
        let mtu = self.mtu(path.way);
        let Some(header_len) = datagram.fragment_header_len() else { return self.lose(Discard::TooBig) };
        if datagram.fragmentation == Fragmentation::Forbidden {
            return self.lose(Discard::TooBig);
        }
        let payload_len = datagram.total_len().saturating_sub(datagram.ip_header_len());
        let job = Job { interface: id, next_hop: path.next_hop, header_len, payload_len, mtu };
        let ident = self.idents.next(datagram.src, datagram.dst, datagram.protocol.into());
        match self.fragments.reserve(job) {
            Ok(room) => {
                datagram.write_to_cut(room, ident);
                self.ungate(id);
                Sent::Later
            }
            Err(error) => self.no_fragments(error, sender),
        }
    }

    fn no_fragments(&mut self, error: super::fragment::FragmentError, sender: Sender) -> Sent {
        use super::fragment::FragmentError;
        match (error, sender) {
            (FragmentError::NoSlot, Sender::Datagram | Sender::Segment) => Sent::Blocked,
            (FragmentError::NoSlot, Sender::Answer) => self.lose(Discard::FragmentsFull),
            (FragmentError::TooLong, _) => self.lose(Discard::FragmentsFull),
            (FragmentError::MtuTooSmall, _) => self.lose(Discard::TooBig),
        }
    }

    /// Keeps an answer that cannot leave at once where datagrams wait to be cut; it is in one piece.
    fn keep(&mut self, path: &Path, datagram: &Datagram<'_>) -> Sent {
        let Way::Link(id) = path.way else { return self.lose(Discard::LoopFull) };
        let header_len = datagram.ip_header_len();
        let payload_len = datagram.total_len().saturating_sub(header_len);
        let mtu = self.mtu(path.way);
        let job = Job { interface: id, next_hop: path.next_hop, header_len, payload_len, mtu };
        let ident = self.ident(datagram);
        match self.fragments.reserve(job) {
            Ok(room) => {
                datagram.write(room, ident, Checksums::NONE);
                self.ungate(id);
                Sent::Later
            }
            Err(_) => self.lose(Discard::NoAnswer),
        }
    }

    fn ungate(&mut self, id: InterfaceId) {
        if let Some(interface) = self.interface_mut(id) {
            interface.fragments = Gated::No;
        }
    }

    /// Counts what was handed to a sink.
    pub(crate) fn note_sent(&mut self, sent: Sent, event: Event) {
        match sent {
            Sent::Yes | Sent::Later => self.stats.note(event),
            Sent::Blocked | Sent::Unresolved(_) | Sent::Lost(_) => {}
        }
    }
}
