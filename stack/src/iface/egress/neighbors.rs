//! What goes out because of neighbours: questions, and packets that waited for the answer.

use core::net::IpAddr;

use super::{Turn, version_of};
use crate::error::NetworkError;
use crate::iface::InterfaceId;
use crate::iface::ingress::Quote;
use crate::iface::interface::Gated;
use crate::iface::neighbor::{Change, Egress, Ready, SolicitTo};
use crate::iface::net::{Outlet, Sent};
use crate::iface::packet::LinkHeader;
use crate::iface::stack::Core;
use crate::stats::{Discard, Event};

impl Core<'_> {
    /// Sends a packet that waited for a neighbour, asks for one, or gives one up.
    pub(super) fn neighbor_turn(&mut self, id: InterfaceId, outlet: &mut Outlet<'_>) -> Turn {
        let Some(at) = self.net.neighbors.poll_at(id) else { return Turn::Idle };
        let Some(src) = self.net.interface(id).map(|interface| interface.mac) else { return Turn::Idle };
        if at > self.net.now {
            return Turn::Idle;
        }
        if let Some(ready) = self.net.neighbors.poll_ready(id) {
            return send_ready(src, &ready, outlet);
        }
        if self.report_lost() {
            return Turn::Moved;
        }
        match self.net.neighbors.poll_egress(self.net.now, id) {
            Some(Egress::Solicit { target, to }) => self.solicit(id, target, to, outlet),
            Some(Egress::Unreachable { .. }) => {
                self.ungate(id);
                Turn::Moved
            }
            None => Turn::Idle,
        }
    }

    /// What became known of a neighbour lets others go on.
    pub(crate) fn on_neighbor_change(&mut self, id: InterfaceId, change: Change) {
        match change {
            Change::None | Change::Updated => {}
            Change::Resolved => {
                self.net.stats.note(Event::NeighborResolved);
                self.ungate(id);
            }
        }
    }

    fn ungate(&mut self, id: InterfaceId) {
        self.sockets.wake_parked(id);
        if let Some(interface) = self.net.interface_mut(id) {
            interface.fragments = Gated::No;
        }
    }

    /// RFC 1122 §2.3.2.2, RFC 4861 §7.2.2: a packet whose neighbour did not answer is an error for its socket.
    fn report_lost(&mut self) -> bool {
        // A quote is short: the packet's memory is the neighbours', the sockets are elsewhere.
        const QUOTE_LEN: usize = 128;
        let mut copy = [0; QUOTE_LEN];
        let Some(lost) = self.net.neighbors.poll_failed() else { return false };
        let len = lost.packet.len().min(QUOTE_LEN);
        if let (Some(out), Some(from)) = (copy.get_mut(..len), lost.packet.get(..len)) {
            out.copy_from_slice(from);
        }
        crate::tell::unresolved(lost.interface, lost.next_hop);
        self.net.stats.discard(Discard::Unresolved);
        if let Some(quote) = Quote::of(copy.get(..len).unwrap_or_default()) {
            // Nobody may be concerned: an answer of the stack's own is lost in silence.
            let _ = self.tell(None, NetworkError::HostUnreachable, &quote);
        }
        true
    }

    /// Asks for a neighbour.
    fn solicit(&mut self, id: InterfaceId, target: IpAddr, to: SolicitTo, outlet: &mut Outlet<'_>) -> Turn {
        let asked = match target {
            #[cfg(feature = "ipv4")]
            IpAddr::V4(target) => self.solicit_v4(id, target, to, outlet),
            #[cfg(feature = "ipv6")]
            IpAddr::V6(target) => self.solicit_v6(id, target, to, outlet),
            #[cfg(not(all(feature = "ipv4", feature = "ipv6")))]
            _ => false,
        };
        if asked {
            self.net.stats.note(Event::NeighborSolicited);
            return Turn::Sent;
        }
        Turn::Moved
    }

    /// RFC 826; a station that is only checked on is asked alone (RFC 1122 §2.3.2.1).
    #[cfg(feature = "ipv4")]
    fn solicit_v4(
        &mut self,
        id: InterfaceId,
        target: core::net::Ipv4Addr,
        to: SolicitTo,
        outlet: &mut Outlet<'_>,
    ) -> bool {
        use crate::wire::arp::{Operation, Repr};
        use crate::wire::ethernet::Address;
        let src = self.net.path(IpAddr::V4(target), None, Some(id)).map(|path| path.src);
        let Some(IpAddr::V4(source_protocol_addr)) = src else { return false };
        let dst = match to {
            SolicitTo::Multicast => [0xff; 6],
            SolicitTo::Unicast(link) => link,
        };
        let request = Repr::EthernetIpv4 {
            operation: Operation::Request,
            source_hardware_addr: Address([0; 6]),
            source_protocol_addr,
            target_hardware_addr: Address([0; 6]),
            target_protocol_addr: target,
        };
        self.send_arp(id, dst, request, outlet)
    }

    /// RFC 4861 §7.2.2: to the group of the target, or to the target alone where it is only checked on (§7.3.3).
    #[cfg(feature = "ipv6")]
    fn solicit_v6(
        &mut self,
        id: InterfaceId,
        target: core::net::Ipv6Addr,
        to: SolicitTo,
        outlet: &mut Outlet<'_>,
    ) -> bool {
        use crate::addr::Ipv6Ext;
        use crate::wire::icmpv6::Ndisc;
        let src = self.net.path(IpAddr::V6(target), None, Some(id)).map(|path| path.src);
        let Some(IpAddr::V6(src)) = src else { return false };
        let dst = match to {
            SolicitTo::Multicast => target.solicited_node(),
            SolicitTo::Unicast(_) => target,
        };
        let message =
            Ndisc::NeighborSolicit { target_addr: target, lladdr: None, nonce: None, registration: None };
        self.send_ndisc(id, src, dst, dst.into(), message, outlet) == Sent::Yes
    }
}

/// Sends a packet whose neighbour became known.
fn send_ready(src: [u8; 6], ready: &Ready<'_>, outlet: &mut Outlet<'_>) -> Turn {
    let link = LinkHeader::ethernet(src, ready.to);
    let version = version_of(ready.packet);
    let len = link.len().saturating_add(ready.packet.len());
    let sent = outlet.sink.send(len, &mut |out| {
        let out = link.write(out, version);
        if let Some(out) = out.get_mut(..ready.packet.len()) {
            out.copy_from_slice(ready.packet);
        }
    });
    if sent.is_ok() { Turn::Sent } else { Turn::Moved }
}
