//! What arrives for DHCPv4 clients: messages, also before there is an address to send them to, and ARP about addresses.

use core::net::Ipv4Addr;

use super::{Arrival, Reach, Received};
use crate::addr::AddrExt;
use crate::iface::InterfaceId;
use crate::iface::interface::LinkState;
use crate::iface::sockets::{Kind, Way};
use crate::iface::stack::Core;
use crate::socket::dhcpv4::{CLIENT_PORT, Claim, Link, Socket};
use crate::stats::{Discard, Event};
use crate::storage::slots::Index;
use crate::wire::{ip, ipv4, udp};

impl<'a> Core<'a> {
    /// The client of an interface.
    pub(in crate::iface) fn dhcpv4_of(&self, id: InterfaceId) -> Option<Index> {
        let sockets = &self.sockets;
        let key = sockets.port_key(u16::try_from(id.index()).unwrap_or(u16::MAX));
        sockets.dhcpv4.find(key, |socket| socket.interface == id)
    }

    /// RFC 2131 §4.1: a client takes what is sent to the address that it is to get, before it has it. Some servers put that
    /// into a frame to everybody. Such a packet counts as one to everybody: no error answers it.
    #[cold]
    pub(super) fn reach_dhcpv4(
        &self,
        arrival: &Arrival,
        packet: &ipv4::Packet<'_>,
        cause: Discard,
    ) -> Result<Reach, Discard> {
        let dst = packet.dst_addr();
        let is_first = packet.next_header() == ip::Protocol::Udp && packet.frag_offset() == 0;
        let (Discard::NotOurs | Discard::LinkBroadcast, Way::Link(id), true) = (cause, arrival.way, is_first)
        else {
            return Err(cause);
        };
        let port = udp::Partial::new(packet.payload()).dst_port();
        let is_for_client = port == Some(CLIENT_PORT) && dst.is_host() && !dst.is_loopback();
        if is_for_client && self.dhcpv4_of(id).is_some() { Ok(Reach::Broadcast) } else { Err(cause) }
    }

    /// Whether a datagram is for the client of the interface, which has taken it then.
    pub(super) fn is_dhcpv4(&mut self, received: &Received<'_>, port: u16, payload: &[u8]) -> bool {
        if port != CLIENT_PORT {
            return false;
        }
        let client = received.arrival.interface().and_then(|id| self.dhcpv4_of(id));
        let Some(index) = client.filter(|_| received.src.is_ipv4()) else { return false };
        let now = self.net.now;
        self.net.stats.note(Event::UdpReceived);
        self.with_dhcpv4(index, |socket| socket.on_message(now, payload));
        true
    }

    /// An ARP packet says who has an address, or who wants it.
    pub(super) fn on_dhcpv4_claim(
        &mut self,
        id: InterfaceId,
        mac: [u8; 6],
        sender: Ipv4Addr,
        target: Ipv4Addr,
    ) {
        let now = self.net.now;
        if let Some(index) = self.dhcpv4_of(id) {
            self.with_dhcpv4(index, |socket| socket.on_arp(now, &Claim { mac, sender, target }));
        }
    }

    /// The link went up or down.
    pub(in crate::iface) fn on_dhcpv4_link(&mut self, id: InterfaceId, state: LinkState) {
        let now = self.net.now;
        let link = match state {
            LinkState::Up => Link::Up,
            LinkState::Down => Link::Down,
        };
        if let Some(index) = self.dhcpv4_of(id) {
            self.with_dhcpv4(index, |socket| socket.on_link(now, link));
        }
    }

    /// Does something with a client, then puts to use what became of it.
    fn with_dhcpv4(&mut self, index: Index, change: impl FnOnce(&mut Socket<'a>)) {
        if let Some(socket) = self.sockets.dhcpv4.get_mut(index) {
            change(socket);
        }
        self.settle(Kind::Dhcpv4, index);
    }
}
