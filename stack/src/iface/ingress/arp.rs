//! ARP (RFC 826) with the rules of RFC 5227.

#![cfg(feature = "ipv4")]

use core::net::{IpAddr, Ipv4Addr};

use crate::addr::MacAddr;
use crate::iface::InterfaceId;
use crate::iface::neighbor::{ArpOperation, ArpSeen, ArpTarget};
use crate::iface::net::Outlet;
use crate::iface::stack::Core;
use crate::stats::{Discard, Event};
use crate::wire::arp::{Operation, Packet, Repr};
use crate::wire::ethernet;

impl Core<'_> {
    pub(super) fn on_arp(&mut self, id: InterfaceId, octets: &[u8], outlet: &mut Outlet<'_>) {
        let parsed = Packet::parse(octets).and_then(|packet| Repr::parse(&packet));
        let Ok(Repr::EthernetIpv4 {
            operation,
            source_hardware_addr,
            source_protocol_addr,
            target_protocol_addr,
            ..
        }) = parsed
        else {
            return self.net.stats.discard(Discard::BadArp);
        };
        let operation = match operation {
            Operation::Request => ArpOperation::Request,
            Operation::Reply => ArpOperation::Reply,
            _ => return self.net.stats.discard(Discard::BadArp),
        };
        let (link, sender) = (source_hardware_addr.0, source_protocol_addr);
        if !MacAddr(link).is_unicast() || !may_send(self, sender) {
            return self.net.stats.discard(Discard::BadArp);
        }
        #[cfg(feature = "dhcpv4")]
        self.on_dhcpv4_claim(id, link, sender, target_protocol_addr);
        if self.net.addresses.is_own(sender.into()) {
            return self.on_own_sender(id, link);
        }
        let target = match self.net.addresses.is_on(id, target_protocol_addr.into()) {
            true => ArpTarget::Us,
            false => ArpTarget::Other,
        };
        if !sender.is_unspecified() {
            let seen = ArpSeen { sender, link, operation, target };
            let change = self.net.neighbors.on_arp(self.net.now, id, seen);
            self.on_neighbor_change(id, change);
        }
        if (operation, target) == (ArpOperation::Request, ArpTarget::Us) {
            self.answer_arp(id, link, sender, target_protocol_addr, outlet);
        }
    }

    /// RFC 5227 §2.4: somebody else says that an own address is his. Our own words may come back to us, too.
    fn on_own_sender(&mut self, id: InterfaceId, link: [u8; 6]) {
        let is_ours = self.net.interface(id).is_some_and(|interface| interface.mac == link);
        if !is_ours {
            self.net.stats.note(Event::AddressConflict);
        }
        self.net.stats.discard(Discard::BadArp);
    }

    /// RFC 826: the reply goes to the asker alone. RFC 5227 §2.1.1: a probe, from 0.0.0.0, is answered as well.
    fn answer_arp(
        &mut self,
        id: InterfaceId,
        asker: [u8; 6],
        asker_ip: Ipv4Addr,
        own_ip: Ipv4Addr,
        outlet: &mut Outlet<'_>,
    ) {
        let reply = Repr::EthernetIpv4 {
            operation: Operation::Reply,
            source_hardware_addr: ethernet::Address([0; 6]),
            source_protocol_addr: own_ip,
            target_hardware_addr: ethernet::Address(asker),
            target_protocol_addr: asker_ip,
        };
        if self.send_arp(id, asker, reply, outlet) {
            self.net.stats.note(Event::NeighborAnswered);
        } else {
            self.net.stats.discard(Discard::NoAnswer);
        }
    }

    /// Sends an ARP message with the interface's hardware address as the sender's.
    pub(crate) fn send_arp(
        &mut self,
        id: InterfaceId,
        dst: [u8; 6],
        message: Repr,
        outlet: &mut Outlet<'_>,
    ) -> bool {
        let Some(src) = self.net.interface(id).map(|interface| interface.mac) else { return false };
        let Repr::EthernetIpv4 {
            operation,
            source_protocol_addr,
            target_hardware_addr,
            target_protocol_addr,
            ..
        } = message;
        let message = Repr::EthernetIpv4 {
            operation,
            source_hardware_addr: ethernet::Address(src),
            source_protocol_addr,
            target_hardware_addr,
            target_protocol_addr,
        };
        let len = ethernet::Packet::HEADER_LEN.saturating_add(message.buffer_len());
        let write = &mut |out: &mut [u8]| {
            let header = ethernet::Repr {
                dst_addr: ethernet::Address(dst),
                src_addr: ethernet::Address(src),
                ethertype: ethernet::EtherType::Arp,
            };
            // The room has the length of both headers.
            let _ = header.emit(out).and_then(|rest| message.emit(rest).map(|_| ()));
        };
        outlet.sink.send(len, write).is_ok()
    }
}

/// Whether a host can have the address, or a probe: 0.0.0.0.
fn may_send(core: &Core<'_>, sender: Ipv4Addr) -> bool {
    let is_group = sender.is_multicast() || core.net.is_broadcast(IpAddr::V4(sender));
    !is_group && !sender.is_loopback()
}
