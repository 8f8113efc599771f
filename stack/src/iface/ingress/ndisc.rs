//! Neighbour Discovery: solicitations and advertisements of RFC 4861 §7.

use core::net::{IpAddr, Ipv6Addr};

use super::{Reach, Received};
use crate::addr::{Ipv6Ext, MacAddr};
use crate::config::{Dscp, Ecn, Fragmentation};
use crate::iface::InterfaceId;
use crate::iface::neighbor::{Advertised, LinkAddr, Override, Reply, Router};
use crate::iface::net::{Outlet, Path, Sender, Sent};
use crate::iface::packet::{Body, Datagram};
use crate::iface::sockets::Way;
use crate::iface::stack::Core;
use crate::stats::{Discard, Event};
use crate::wire::icmpv6::{Ndisc, Packet, Repr};
use crate::wire::{PseudoVerify, ip};

/// RFC 4861 §7.1: only a packet that no router has passed on still has it.
const HOP_LIMIT: u8 = 255;

const ALL_NODES: Ipv6Addr = Ipv6Addr::new(0xff02, 0, 0, 0, 0, 0, 0, 1);

impl Core<'_> {
    pub(super) fn on_ndisc(&mut self, received: &Received<'_>, packet: &Packet<'_>, outlet: &mut Outlet<'_>) {
        let Some(id) = received.arrival.interface() else { return };
        let parsed = Repr::parse(packet, PseudoVerify::Trust);
        let done = match (parsed, received.hop_limit) {
            (Ok(Repr::Ndisc(Ndisc::NeighborSolicit { target_addr, lladdr, .. })), HOP_LIMIT) => {
                self.on_solicitation(id, received, target_addr, lladdr, outlet)
            }
            (
                Ok(Repr::Ndisc(Ndisc::NeighborAdvert {
                    router,
                    solicited,
                    overrides,
                    target_addr,
                    lladdr,
                    ..
                })),
                HOP_LIMIT,
            ) => {
                let flags = Advertised {
                    router: if router { Router::Yes } else { Router::No },
                    reply: if solicited { Reply::Solicited } else { Reply::Unsolicited },
                    overrides: if overrides { Override::Yes } else { Override::No },
                };
                self.on_advertisement(id, received, target_addr, lladdr, flags)
            }
            (Ok(_) | Err(_), _) => None,
        };
        if done.is_none() {
            self.net.stats.discard(Discard::BadNdisc);
        }
    }

    /// RFC 4861 §7.1.1 and §7.2.3. `None`: it is to be discarded.
    fn on_solicitation(
        &mut self,
        id: InterfaceId,
        received: &Received<'_>,
        target: Ipv6Addr,
        source_link: Option<&[u8]>,
        outlet: &mut Outlet<'_>,
    ) -> Option<()> {
        let (IpAddr::V6(src), IpAddr::V6(dst)) = (received.src, received.dst) else { return None };
        if target.is_multicast() || !self.net.addresses.is_on(id, IpAddr::V6(target)) {
            return None;
        }
        let link = link_addr(source_link)?;
        if src.is_unspecified() && (link.is_some() || dst != target.solicited_node()) {
            return None;
        }
        let change = self.net.neighbors.on_solicitation(self.net.now, id, src, link);
        self.on_neighbor_change(id, change);
        // RFC 4861 §7.2.4: who looks for duplicates of his address has none yet, so all nodes are told.
        let to = if src.is_unspecified() { ALL_NODES } else { src };
        let advert = Ndisc::NeighborAdvert {
            router: false,
            solicited: !src.is_unspecified(),
            overrides: true,
            target_addr: target,
            lladdr: None,
            nonce: None,
            registration: None,
        };
        let sent = self.send_ndisc(id, target, to, to.into(), advert, outlet);
        self.net.note_sent(sent, Event::NeighborAnswered);
        Some(())
    }

    /// RFC 4861 §7.1.2 and §7.2.5. `None`: it is to be discarded.
    fn on_advertisement(
        &mut self,
        id: InterfaceId,
        received: &Received<'_>,
        target: Ipv6Addr,
        target_link: Option<&[u8]>,
        flags: Advertised,
    ) -> Option<()> {
        if target.is_multicast() || (received.reach != Reach::Unicast && flags.reply == Reply::Solicited) {
            return None;
        }
        let link = link_addr(target_link)?;
        if self.net.addresses.is_on(id, IpAddr::V6(target)) {
            self.net.stats.note(Event::AddressConflict);
            return None;
        }
        let change = self.net.neighbors.on_advertisement(self.net.now, id, target, link, flags);
        self.on_neighbor_change(id, change);
        Some(())
    }

    /// Sends a solicitation or advertisement with the interface's hardware address as its option.
    pub(crate) fn send_ndisc(
        &mut self,
        id: InterfaceId,
        src: Ipv6Addr,
        dst: Ipv6Addr,
        next_hop: IpAddr,
        message: Ndisc<'_>,
        outlet: &mut Outlet<'_>,
    ) -> Sent {
        let Some(mac) = self.net.interface(id).map(|interface| interface.mac) else {
            return self.net.lose(Discard::NoRoute);
        };
        let lladdr = (!src.is_unspecified()).then_some(&mac[..]);
        let message = match message {
            Ndisc::NeighborAdvert {
                router, solicited, overrides, target_addr, nonce, registration, ..
            } => Ndisc::NeighborAdvert {
                router,
                solicited,
                overrides,
                target_addr,
                lladdr,
                nonce,
                registration,
            },
            Ndisc::NeighborSolicit { target_addr, nonce, registration, .. } => {
                Ndisc::NeighborSolicit { target_addr, lladdr, nonce, registration }
            }
            other => other,
        };
        let datagram = Datagram {
            src: src.into(),
            dst: dst.into(),
            protocol: ip::Protocol::Icmpv6,
            hop_limit: HOP_LIMIT,
            dscp: Dscp::DEFAULT,
            ecn: Ecn::NotCapable,
            fragmentation: Fragmentation::Forbidden,
            body: Body::Icmpv6(Repr::Ndisc(message)),
        };
        let path = Path { way: Way::Link(id), src: src.into(), next_hop };
        self.net.send(&path, &datagram, Sender::Answer, outlet)
    }
}

/// The Ethernet address in an option. `None`: the option is too short or no station's. `Some(None)`: there is none.
fn link_addr(option: Option<&[u8]>) -> Option<Option<LinkAddr>> {
    let Some(octets) = option else { return Some(None) };
    let link = *octets.first_chunk::<6>()?;
    Some(MacAddr(link).is_unicast().then_some(link))
}
