//! The neighbour cache: which link address an IP address on the link has, and whether it is still there.
//!
//! ARP and Neighbour Discovery share it, with the states of RFC 4861 §7.3. It neither reads nor writes packets: the
//! `on_…` methods say what was heard, [`Neighbors::poll_egress`] says what to ask, and packets that wait for an answer
//! are kept in lent memory ([`PendingSlot`]). [`NeighborSlot`] is the memory of one neighbour.

mod heard;
mod pending;
mod table;
#[cfg(test)]
mod tests;
mod view;

use core::net::{IpAddr, Ipv6Addr};

use managed::ManagedSlice;

use super::InterfaceId;
use super::hash::{Key, Random};
use crate::addr::AddrExt;
use crate::time::{Duration, Instant};
use pending::Pool;
use table::{Evicted, Origin, Table, Traffic, Trust};

pub use heard::{
    Advertised, ArpOperation, ArpSeen, ArpTarget, Change, Egress, Override, Reply, Resolution, SolicitTo,
};
pub use pending::{Held, HoldError, Lost, LostCause, PendingSlot, Ready};
pub use table::NeighborSlot;
pub use view::{NeighborView, NeighborsFull, Router, State};

/// An address of the link: of Ethernet.
pub type LinkAddr = [u8; 6];

/// MAX_MULTICAST_SOLICIT and MAX_UNICAST_SOLICIT, RFC 4861 §10.
const MAX_SOLICIT: u8 = 3;
/// RetransTimer, RFC 4861 §10; for ARP, RFC 1122 §2.3.2.1 allows one request a second and destination.
const RETRANS_TIMER: Duration = Duration::from_secs(1);
/// DELAY_FIRST_PROBE_TIME, RFC 4861 §10.
const DELAY_FIRST_PROBE: Duration = Duration::from_secs(5);
/// MIN_RANDOM_FACTOR times REACHABLE_TIME, and what comes on top at random up to MAX_RANDOM_FACTOR: RFC 4861 §6.3.2, in
/// microseconds.
const REACHABLE_MIN: u64 = 15_000_000;
const REACHABLE_SPREAD: u32 = 30_000_000;
/// How long a neighbour that did not answer is not asked again, so that a stream of packets to an absent host does not
/// become a stream of requests.
const HOLD_DOWN: Duration = Duration::from_secs(3);

/// All link addresses that are known, and the packets that wait for others.
///
/// A neighbour that traffic goes to and that has shown that it is there is not given up for others, whatever is heard; see
/// [`NeighborSlot`].
#[derive(Debug)]
pub struct Neighbors<'a> {
    table: Table<'a>,
    pool: Pool<'a>,
    random: Random,
    /// How long a neighbour counts as reachable after it was heard (ReachableTime, RFC 4861 §6.3.2).
    reachable_time: Duration,
    /// When something may be due, for each interface; interfaces beyond the eighth share. Never later than it is.
    due: [Instant; LANES],
    /// The slot that the search for what is due goes on from.
    cursor: usize,
    /// A neighbour of each lane that was given up while it was being asked, and whose waiters are still to be told. Where
    /// several were, the last stands for all of its interface.
    given_up: [Option<(InterfaceId, IpAddr)>; LANES],
}

const LANES: usize = 8;

impl<'a> Neighbors<'a> {
    /// An empty cache in lent memory. A packet that waits can be `octets.len() / pending.len()` octets long.
    pub fn new(
        slots: impl Into<ManagedSlice<'a, NeighborSlot>>,
        pending: impl Into<ManagedSlice<'a, PendingSlot>>,
        octets: impl Into<ManagedSlice<'a, u8>>,
        key: Key,
    ) -> Self {
        let mut random = Random::new(key);
        let reachable_time = draw_reachable_time(&mut random);
        Neighbors {
            table: Table::new(slots.into(), key),
            pool: Pool::new(pending.into(), octets.into()),
            random,
            reachable_time,
            due: [Instant::MAX; LANES],
            cursor: 0,
            given_up: [None; LANES],
        }
    }

    /// Where a packet to this neighbour goes. This counts as traffic to it: a neighbour that is not known is asked, one
    /// that has not been heard for long is asked soon.
    pub fn resolve(&mut self, now: Instant, interface: InterfaceId, address: IpAddr) -> Resolution {
        let Some(index) = self.table.find_again(interface, address) else {
            return match self.insert(now, interface, address, Origin::Traffic) {
                Some(index) => self.start_asking(now, index),
                None => Resolution::Full,
            };
        };
        let Some(slot) = self.table.get_mut(index) else { return Resolution::Full };
        slot.traffic = Traffic::Seen;
        slot.used_at = now;
        match slot.state {
            State::Reachable if now < slot.deadline => Resolution::Known(slot.link),
            State::Reachable | State::Stale => {
                // RFC 4861 §7.3.3: the first packet to a stale neighbour starts the delay.
                slot.state = State::Delay;
                slot.deadline = now + DELAY_FIRST_PROBE;
                let (link, deadline) = (slot.link, slot.deadline);
                self.set_due(interface, deadline);
                Resolution::Known(link)
            }
            State::Delay | State::Probe | State::Permanent => Resolution::Known(slot.link),
            State::Incomplete => Resolution::Wait,
            State::Failed if now < slot.deadline => Resolution::Unreachable,
            State::Failed | State::Free => self.start_asking(now, index),
        }
    }

    /// While it stays the same, [`Neighbors::slot_of`] answers the same for each neighbour that it has answered for.
    #[inline]
    pub(crate) fn version(&self) -> u32 {
        self.table.version()
    }

    /// The number of this neighbour's slot.
    pub(crate) fn slot_of(&mut self, interface: InterfaceId, address: IpAddr) -> Option<u16> {
        let index = self.table.find_again(interface, address)?;
        u16::try_from(index).ok()
    }

    /// [`Neighbors::resolve`] by the number of the slot, where the answer is known and changes nothing but that there was
    /// traffic.
    #[inline]
    pub(crate) fn again(&mut self, now: Instant, slot: u16) -> Option<LinkAddr> {
        let slot = self.table.get_mut(usize::from(slot))?;
        let is_known = match slot.state {
            State::Reachable => now < slot.deadline,
            State::Delay | State::Probe | State::Permanent => true,
            State::Stale | State::Incomplete | State::Failed | State::Free => false,
        };
        if !is_known {
            return None;
        }
        slot.traffic = Traffic::Seen;
        slot.used_at = now;
        Some(slot.link)
    }

    fn start_asking(&mut self, now: Instant, index: usize) -> Resolution {
        let Some(slot) = self.table.get_mut(index) else { return Resolution::Full };
        slot.state = State::Incomplete;
        slot.tries = 0;
        slot.deadline = now;
        slot.traffic = Traffic::Seen;
        let interface = slot.interface;
        self.set_due(interface, now);
        Resolution::Wait
    }

    /// Room for a packet of `len` octets, from its IP header on, that waits for this neighbour ([`Resolution::Wait`]).
    /// RFC 4861 §7.2.2: where the room for one neighbour is full, the new packet takes the place of the oldest.
    ///
    /// # Errors
    /// Nothing has changed then.
    pub fn hold(
        &mut self,
        interface: InterfaceId,
        address: IpAddr,
        len: usize,
    ) -> Result<Held<'_>, HoldError> {
        let index = self.table.find(interface, address).ok_or(HoldError::NotWaiting)?;
        match self.table.get(index).map(|slot| slot.state) {
            Some(State::Incomplete) => self.pool.hold(interface, address, len),
            Some(_) | None => Err(HoldError::NotWaiting),
        }
    }

    /// The next question to a neighbour of this interface, or the news that one does not answer. Ask when there is room
    /// to send, until there is none: a question that is handed out counts as sent. The work of one call is in proportion to
    /// the table where something is due, and constant where nothing is.
    pub fn poll_egress(&mut self, now: Instant, interface: InterfaceId) -> Option<Egress> {
        if now < self.due_at(interface) {
            return None;
        }
        let mut due = Instant::MAX;
        match self.given_up.get_mut(lane(interface)) {
            Some(place @ Some(_)) if place.is_some_and(|(on, _)| on == interface) => {
                return place.take().map(|(_, target)| Egress::Unreachable { target });
            }
            Some(Some(_)) => due = now, // another interface's, whose turn is still to come
            Some(None) | None => {}
        }
        let count = self.table.len();
        for index in (self.cursor..count).chain(0..self.cursor) {
            let Some(slot) = self.table.get_mut(index) else { continue };
            if !slot.is_timed() || lane(slot.interface) != lane(interface) {
                continue;
            }
            if slot.interface != interface || now < slot.deadline {
                due = due.min(slot.deadline);
                continue;
            }
            if let Some(egress) = self.advance(now, index) {
                self.cursor = index;
                return Some(egress);
            }
        }
        if let Some(lane) = self.due.get_mut(lane(interface)) {
            *lane = due;
        }
        None
    }

    /// Does what is due for one neighbour whose timer has run out.
    fn advance(&mut self, now: Instant, index: usize) -> Option<Egress> {
        let slot = self.table.get_mut(index)?;
        let (interface, target) = (slot.interface, slot.address);
        let to = match slot.state {
            State::Incomplete if slot.tries >= MAX_SOLICIT => {
                slot.state = State::Failed;
                slot.deadline = now + HOLD_DOWN;
                self.pool.lose(interface, Some(target), LostCause::Unresolved);
                return Some(Egress::Unreachable { target });
            }
            State::Probe if slot.tries >= MAX_SOLICIT => {
                // RFC 4861 §7.3.3: the entry goes; the next packet asks everybody again.
                self.table.remove(index);
                return None;
            }
            State::Incomplete => SolicitTo::Multicast,
            State::Delay => {
                slot.state = State::Probe;
                slot.tries = 0;
                SolicitTo::Unicast(slot.link)
            }
            State::Probe => SolicitTo::Unicast(slot.link),
            State::Free | State::Reachable | State::Stale | State::Failed | State::Permanent => return None,
        };
        slot.tries = slot.tries.saturating_add(1);
        slot.deadline = now + RETRANS_TIMER;
        Some(Egress::Solicit { target, to })
    }

    /// The next packet that has waited and can leave by this interface now, oldest first. It is taken out.
    pub fn poll_ready(&mut self, interface: InterfaceId) -> Option<Ready<'_>> {
        self.pool.take_ready(interface)
    }

    /// The next packet that waited in vain: for an ICMP error to its source. It is taken out.
    pub fn poll_failed(&mut self) -> Option<Lost<'_>> {
        self.pool.take_lost()
    }

    /// When to ask [`Neighbors::poll_egress`] again; at once ([`Instant::ZERO`]) while packets can be taken out. The time
    /// may be too early, never too late.
    #[inline]
    pub fn poll_at(&self, interface: InterfaceId) -> Option<Instant> {
        if self.pool.has_news(interface) {
            return Some(Instant::ZERO);
        }
        Some(self.due_at(interface)).filter(|due| *due != Instant::MAX)
    }

    /// An ARP packet was heard, RFC 826: it changes what is known of its sender, whomever it was for; a sender that is not
    /// known is remembered only if it wants something of us.
    pub fn on_arp(&mut self, now: Instant, interface: InterfaceId, seen: ArpSeen) -> Change {
        let address = IpAddr::V4(seen.sender);
        // RFC 5227 §2.1.1: a probe has 0.0.0.0 as sender, which is nobody.
        if !seen.sender.is_host() || !is_station(seen.link) {
            return Change::None;
        }
        match (self.table.find(interface, address), seen.target) {
            (None, ArpTarget::Other) => Change::None,
            (Some(index), ArpTarget::Us)
                if seen.operation == ArpOperation::Reply && self.was_asked(index) =>
            {
                self.set_link(now, index, seen.link, Reply::Solicited)
            }
            (Some(_), ArpTarget::Us | ArpTarget::Other) | (None, ArpTarget::Us) => {
                self.learn(now, interface, address, seen.link)
            }
        }
    }

    /// A neighbour solicitation from `src` was heard, RFC 4861 §7.2.3. What makes one valid (§7.1.1) was checked before.
    pub fn on_solicitation(
        &mut self,
        now: Instant,
        interface: InterfaceId,
        src: Ipv6Addr,
        source_link: Option<LinkAddr>,
    ) -> Change {
        match source_link {
            Some(link) if src.is_host() && is_station(link) => self.learn(now, interface, src.into(), link),
            Some(_) | None => Change::None,
        }
    }

    /// A router advertisement from `src` was heard, RFC 4861 §6.3.4.
    pub fn on_router_link(
        &mut self,
        now: Instant,
        interface: InterfaceId,
        src: Ipv6Addr,
        source_link: Option<LinkAddr>,
    ) -> Change {
        let change = self.on_solicitation(now, interface, src, source_link);
        let index = self.table.find(interface, src.into());
        if let Some(slot) = index.and_then(|index| self.table.get_mut(index)) {
            slot.router = Router::Yes;
        }
        change
    }

    /// A neighbour advertisement for `target` was heard, RFC 4861 §7.2.5. What makes one valid (§7.1.2) was checked
    /// before. It never makes a new entry.
    pub fn on_advertisement(
        &mut self,
        now: Instant,
        interface: InterfaceId,
        target: Ipv6Addr,
        target_link: Option<LinkAddr>,
        flags: Advertised,
    ) -> Change {
        let Some(index) = self.table.find(interface, target.into()) else { return Change::None };
        let Some(slot) = self.table.get_mut(index) else { return Change::None };
        if target_link.is_some_and(|link| !is_station(link)) {
            return Change::None;
        }
        match slot.state {
            State::Free | State::Permanent => Change::None,
            State::Incomplete | State::Failed => match target_link {
                Some(link) => {
                    slot.router = flags.router;
                    self.set_link(now, index, link, flags.reply)
                }
                None => Change::None,
            },
            State::Reachable | State::Stale | State::Delay | State::Probe => {
                let link = target_link.unwrap_or(slot.link);
                if link != slot.link && flags.overrides == Override::No {
                    // (I) of §7.2.5: somebody else answers; nothing is taken over.
                    if slot.state == State::Reachable {
                        slot.state = State::Stale;
                    }
                    return Change::None;
                }
                slot.router = flags.router; // (II)
                match flags.reply {
                    Reply::Unsolicited if link == slot.link => Change::None,
                    Reply::Solicited | Reply::Unsolicited => self.set_link(now, index, link, flags.reply),
                }
            }
        }
    }

    /// Something above IP has shown that packets reach this neighbour (RFC 4861 §7.3.1): a TCP acknowledgement of new
    /// data, for one. A stale neighbour stays so: nothing was sent to it at the link address that it has now.
    pub fn on_reachable(&mut self, now: Instant, interface: InterfaceId, address: IpAddr) {
        let Some(index) = self.table.find(interface, address) else { return };
        match self.table.get(index).map(|slot| slot.state) {
            Some(State::Reachable | State::Delay | State::Probe) => self.set_reachable(now, index),
            Some(State::Free | State::Incomplete | State::Stale | State::Failed | State::Permanent)
            | None => {}
        }
    }

    /// Something above IP has doubts about this neighbour (RFC 1122 §3.3.1.4: negative advice): where it would be asked
    /// some time, it is asked now.
    pub fn on_suspect(&mut self, now: Instant, interface: InterfaceId, address: IpAddr) {
        let Some(index) = self.table.find(interface, address) else { return };
        let Some(slot) = self.table.get_mut(index) else { return };
        match slot.state {
            State::Reachable | State::Stale | State::Delay => {
                slot.state = State::Delay;
                slot.deadline = now;
                self.set_due(interface, now);
            }
            State::Free | State::Incomplete | State::Probe | State::Failed | State::Permanent => {}
        }
    }

    /// Whether this neighbour has been asked and has not answered.
    fn was_asked(&self, index: usize) -> bool {
        self.table.get(index).is_some_and(|slot| match slot.state {
            State::Incomplete | State::Probe => slot.tries > 0,
            State::Failed => true,
            State::Free | State::Reachable | State::Stale | State::Delay | State::Permanent => false,
        })
    }

    /// A link address that was told without being asked for: RFC 4861 §7.2.3, RFC 826.
    fn learn(&mut self, now: Instant, interface: InterfaceId, address: IpAddr, link: LinkAddr) -> Change {
        let index = match self.table.find(interface, address) {
            Some(index) => index,
            None => match self.insert(now, interface, address, Origin::Wire) {
                Some(index) => index,
                None => return Change::None,
            },
        };
        match self.table.get(index) {
            Some(slot) if slot.link == link && slot.has_link() => Change::None,
            Some(slot) if slot.state != State::Permanent => {
                self.set_link(now, index, link, Reply::Unsolicited)
            }
            Some(_) | None => Change::None,
        }
    }

    /// Takes over a link address; an answer shows that the neighbour is there, all else leaves that open.
    fn set_link(&mut self, now: Instant, index: usize, link: LinkAddr, reply: Reply) -> Change {
        let Some(slot) = self.table.get_mut(index) else { return Change::None };
        let (interface, address, before) = (slot.interface, slot.address, slot.state);
        let same = slot.has_link() && slot.link == link;
        slot.link = link;
        slot.state = State::Stale;
        match reply {
            Reply::Solicited => self.set_reachable(now, index),
            Reply::Unsolicited => {
                slot.trust = Trust::None;
                if before == State::Incomplete {
                    // Traffic waits, and leaves as if it had met a stale neighbour.
                    slot.state = State::Delay;
                    slot.deadline = now + DELAY_FIRST_PROBE;
                    self.set_due(interface, now + DELAY_FIRST_PROBE);
                }
            }
        }
        match before {
            State::Incomplete => {
                self.pool.release(interface, address, link);
                Change::Resolved
            }
            State::Failed => Change::Resolved,
            State::Free
            | State::Reachable
            | State::Stale
            | State::Delay
            | State::Probe
            | State::Permanent => {
                if same {
                    Change::None
                } else {
                    Change::Updated
                }
            }
        }
    }

    fn set_reachable(&mut self, now: Instant, index: usize) {
        let Some(slot) = self.table.get_mut(index) else { return };
        if slot.state != State::Reachable {
            // Drawn anew now and then, so that neighbours do not come to be asked at the same time.
            self.reachable_time = draw_reachable_time(&mut self.random);
        }
        slot.state = State::Reachable;
        slot.trust = Trust::Confirmed;
        slot.deadline = now + self.reachable_time;
    }

    /// Gives a neighbour a link address that nothing changes but [`Neighbors::remove`].
    ///
    /// # Errors
    /// [`NeighborsFull`] where all slots are in use by others. Nothing has changed then.
    pub fn add_permanent(
        &mut self,
        now: Instant,
        interface: InterfaceId,
        address: IpAddr,
        link: LinkAddr,
    ) -> Result<(), NeighborsFull> {
        let known = self.table.find(interface, address);
        let index =
            known.or_else(|| self.insert(now, interface, address, Origin::Traffic)).ok_or(NeighborsFull)?;
        if let Some(slot) = self.table.get_mut(index) {
            slot.link = link;
            slot.state = State::Permanent;
        }
        self.pool.release(interface, address, link);
        Ok(())
    }

    /// Forgets a neighbour. `false`: it was not known.
    pub fn remove(&mut self, interface: InterfaceId, address: IpAddr) -> bool {
        let Some(index) = self.table.find(interface, address) else { return false };
        let state = self.table.get(index).map_or(State::Free, |slot| slot.state);
        self.table.remove(index);
        self.give_up(interface, address, state);
        self.pool.lose(interface, Some(address), LostCause::Flushed);
        true
    }

    /// Forgets all neighbours of an interface whose link went down, but the permanent ones.
    pub fn flush(&mut self, interface: InterfaceId) {
        for index in 0..self.table.len() {
            let Some(slot) = self.table.get(index).filter(|slot| slot.interface == interface) else {
                continue;
            };
            let (address, state) = (slot.address, slot.state);
            if state != State::Free && state != State::Permanent {
                self.table.remove(index);
                self.give_up(interface, address, state);
            }
        }
        self.pool.lose(interface, None, LostCause::Flushed);
    }

    /// All neighbours.
    pub fn iter(&self) -> impl Iterator<Item = NeighborView> + '_ {
        self.table.iter().map(|slot| NeighborView {
            interface: slot.interface,
            address: slot.address,
            link: slot.has_link().then_some(slot.link),
            state: slot.state,
            router: slot.router,
        })
    }

    /// One neighbour.
    pub fn view(&self, interface: InterfaceId, address: IpAddr) -> Option<NeighborView> {
        let index = self.table.find(interface, address)?;
        let slot = self.table.get(index)?;
        let link = slot.has_link().then_some(slot.link);
        Some(NeighborView { interface, address, link, state: slot.state, router: slot.router })
    }

    fn insert(
        &mut self,
        now: Instant,
        interface: InterfaceId,
        address: IpAddr,
        origin: Origin,
    ) -> Option<usize> {
        let (index, evicted) = self.table.insert(now, interface, address, origin)?;
        if let Some(Evicted { interface, address, state }) = evicted {
            self.give_up(interface, address, state);
            self.pool.lose(interface, Some(address), LostCause::Evicted);
        }
        Some(index)
    }

    /// A neighbour is forgotten: who waits for its answer would wait for ever.
    fn give_up(&mut self, interface: InterfaceId, address: IpAddr, state: State) {
        if state == State::Incomplete {
            if let Some(place) = self.given_up.get_mut(lane(interface)) {
                *place = Some((interface, address));
            }
            self.set_due(interface, Instant::ZERO);
        }
    }

    #[inline]
    fn due_at(&self, interface: InterfaceId) -> Instant {
        self.due.get(lane(interface)).copied().unwrap_or(Instant::ZERO)
    }

    fn set_due(&mut self, interface: InterfaceId, at: Instant) {
        if let Some(due) = self.due.get_mut(lane(interface)) {
            *due = at.min(*due);
        }
    }
}

fn lane(interface: InterfaceId) -> usize {
    interface.index() % LANES
}

fn draw_reachable_time(random: &mut Random) -> Duration {
    Duration::from_micros(REACHABLE_MIN + u64::from(random.below(REACHABLE_SPREAD)))
}

/// Whether one station can have this link address: neither a group (RFC 1812 §3.3.2 forbids to believe such) nor zero.
fn is_station(link: LinkAddr) -> bool {
    let [first, ..] = link;
    first & 1 == 0 && link != [0; 6]
}
