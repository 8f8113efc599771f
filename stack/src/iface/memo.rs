//! What is remembered of the ways of packets, so that the next one between the same hosts need not be asked the same again.

use core::cell::Cell;
use core::net::{IpAddr, Ipv4Addr};

use super::InterfaceId;
use super::net::{Net, Path, is_group};
use super::packet::LinkHeader;
use super::sockets::Way;
use crate::addr::{AddrExt, is_same};
use crate::device::Medium;
use crate::socket::Trail;
use crate::time::Instant;

/// A way that was found, and for whom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Memo {
    dst: IpAddr,
    src: Option<IpAddr>,
    on: Option<InterfaceId>,
    path: Option<Path>,
    /// A route's time is over then.
    until: Instant,
    /// What more is known of the way, where a datagram has left by it.
    trail: Trail,
}

impl Memo {
    /// None: it was over before it began.
    pub(crate) const NONE: Memo = Memo {
        dst: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        src: None,
        on: None,
        path: None,
        until: Instant::ZERO,
        trail: Trail::NONE,
    };

    /// The way that was found for packets of this kind, or that there is none, which holds `until` a route ends.
    pub(crate) fn new(
        dst: IpAddr,
        src: Option<IpAddr>,
        on: Option<InterfaceId>,
        path: Option<Path>,
        until: Option<Instant>,
    ) -> Self {
        Memo { dst, src, on, path, until: until.unwrap_or(Instant::MAX), trail: Trail::NONE }
    }

    /// What was found for packets of this kind, if it holds at that time.
    #[inline]
    pub(crate) fn path_at(
        &self,
        now: Instant,
        dst: IpAddr,
        src: Option<IpAddr>,
        on: Option<InterfaceId>,
    ) -> Option<Option<Path>> {
        (self.is_for(dst, src, on) && now < self.until).then_some(self.path)
    }

    #[inline]
    fn is_for(&self, dst: IpAddr, src: Option<IpAddr>, on: Option<InterfaceId>) -> bool {
        let same_src = match (self.src, src) {
            (None, None) => true,
            (Some(a), Some(b)) => is_same(a, b),
            (None, Some(_)) | (Some(_), None) => false,
        };
        same_src && is_same(self.dst, dst) && self.on == on
    }
}

/// Two hosts between which packets are for us, and the state of addresses that this was found in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Judged {
    src: IpAddr,
    dst: IpAddr,
    way: Way,
    version: u32,
}

impl Judged {
    /// None.
    pub(crate) const NONE: Judged =
        Judged { src: Memo::NONE.dst, dst: Memo::NONE.dst, way: Way::Loop, version: 0 };
}
impl Net<'_> {
    /// The last way that was found, if it is the one to `dst`, and if a packet would meet nothing new on it.
    #[inline]
    pub(crate) fn same_way(
        &mut self,
        dst: IpAddr,
        src: Option<IpAddr>,
        on: Option<InterfaceId>,
    ) -> Option<(Path, Trail)> {
        let memo = self.memo.get_mut();
        let (path, trail) = (memo.path, memo.trail);
        if !memo.is_for(dst, src, on) || !self.is_fresh(&trail) {
            return None;
        }
        Some((path?, trail))
    }

    /// A datagram has left this way: the next one may meet nothing new.
    pub(crate) fn note_way(
        &mut self,
        path: &Path,
        dst: IpAddr,
        src: Option<IpAddr>,
        on: Option<InterfaceId>,
    ) {
        let memo = self.memo.get();
        if self.may_be_short() && memo.is_for(dst, src, on) && !self.is_fresh(&memo.trail) {
            let trail = self.trail(path, path.src, dst);
            self.memo.get_mut().trail = trail;
        }
    }

    /// Whether a packet between these hosts, to us alone and by the same way, was the last that was found to be for us, with a
    /// source that can be.
    #[inline]
    pub(crate) fn was_judged(&self, way: Way, src: IpAddr, dst: IpAddr) -> bool {
        if !self.may_be_short() {
            return false;
        }
        let judged = &self.judged;
        let same = is_same(judged.src, src) && is_same(judged.dst, dst);
        same && judged.version == self.version && judged.way == way
    }

    /// Notes that a packet from a link to us alone was found good.
    pub(crate) fn note_judged(&mut self, way: Way, src: IpAddr, dst: IpAddr) {
        // An interface may stand in for other hosts, which is asked each time; some protocols refuse a sender without an
        // address, others do not.
        if self.may_be_short() && self.addresses.is_own(dst) && !src.is_unspecified() {
            self.judged = Judged { src, dst, way, version: self.version };
        }
    }

    /// Interfaces, addresses or routes have changed.
    pub(crate) fn forget_paths(&mut self) {
        self.memo = Cell::new(Memo::NONE);
        self.version = self.version.wrapping_add(1);
    }

    /// The state of all that a [`Trail`] depends on. Both counts only grow, so that their sum is another one whenever either
    /// is. Zero is a trail's that was not found: where it comes up, no trail is kept.
    #[inline]
    fn state_of_ways(&self) -> u32 {
        self.version.wrapping_add(self.neighbors.version())
    }

    /// Whether nothing has changed since the trail was found.
    #[inline]
    pub(crate) fn is_fresh(&self, trail: &Trail) -> bool {
        self.may_be_short() && trail.version != 0 && trail.version == self.state_of_ways()
    }

    /// Whether there are short ways: a build without the feature has none, and with this everything that is theirs is known to
    /// be of no use.
    #[inline]
    pub(crate) fn may_be_short(&self) -> bool {
        #[cfg(test)]
        if self.ordinary {
            return false;
        }
        cfg!(feature = "fast-path")
    }

    /// What a connection from `local` to `remote` may remember of this path: then its packets need not be asked any more
    /// whether their addresses make sense, who they are for, and where the answers go.
    pub(crate) fn trail(&mut self, path: &Path, local: IpAddr, remote: IpAddr) -> Trail {
        let (Way::Link(id), true) = (path.way, self.may_be_short()) else { return Trail::NONE };
        let is_plain =
            |address: IpAddr| address.is_host() && !address.is_loopback() && !self.is_broadcast(address);
        let hop_is_plain = !is_group(path.next_hop) && !self.is_broadcast(path.next_hop);
        let is_ours = self.addresses.is_own(local) && !self.addresses.is_own(remote);
        // A route that ends would have to be asked for the time.
        let is_lasting = self.routes.poll_at().is_none();
        if !is_plain(local) || !is_plain(remote) || !hop_is_plain || !is_ours || !is_lasting {
            return Trail::NONE;
        }
        let neighbor = match self.interface(id).map(|interface| interface.medium) {
            Some(Medium::Ip) => Some(0),
            #[cfg(feature = "ethernet")]
            Some(Medium::Ethernet) => self.neighbors.slot_of(id, path.next_hop),
            None => None,
        };
        match (neighbor, u16::try_from(id.index())) {
            (Some(neighbor), Ok(interface)) => Trail { version: self.state_of_ways(), interface, neighbor },
            (None, _) | (_, Err(_)) => Trail::NONE,
        }
    }

    /// The link header of a packet along a fresh trail; `None`: the neighbour has to be asked.
    #[inline]
    pub(crate) fn link_along(&mut self, trail: &Trail) -> Option<LinkHeader> {
        let interface = self.interface(InterfaceId::new(trail.interface))?;
        match interface.medium {
            Medium::Ip => Some(LinkHeader::NONE),
            #[cfg(feature = "ethernet")]
            Medium::Ethernet => {
                let src = interface.mac;
                let dst = self.neighbors.again(self.now, trail.neighbor)?;
                Some(LinkHeader::ethernet(src, dst))
            }
        }
    }
}
