//! The turn of a DHCPv4 client.

use core::net::{IpAddr, Ipv4Addr};

use crate::config::{Dscp, Ecn, Fragmentation};
use crate::iface::InterfaceId;
use crate::iface::egress::Turn;
use crate::iface::net::{Outlet, Path, Sender, Sent};
use crate::iface::packet::{Body, Datagram};
use crate::iface::sockets::{Kind, Way};
use crate::iface::stack::Core;
use crate::socket::dhcpv4::{CLIENT_PORT, MAX_LEN, Message, Outgoing, SERVER_PORT};
use crate::stats::{Discard, Event};
use crate::storage::slots::Index;
use crate::wire::arp::{Operation, Repr};
use crate::wire::ethernet::Address;
use crate::wire::ip;

impl Core<'_> {
    /// The deadline of a client has come.
    pub(super) fn on_dhcpv4_time(&mut self, index: Index) {
        let now = self.net.now;
        self.sockets.dhcpv4.get_mut(index).into_iter().for_each(|socket| socket.on_time(now));
    }

    /// Sends the next packet of a client.
    pub(in crate::iface) fn dhcpv4_turn(&mut self, index: Index, outlet: &mut Outlet<'_>) -> Turn {
        let now = self.net.now;
        let next = self.sockets.dhcpv4.get_mut(index).and_then(|socket| {
            let outgoing = socket.poll_egress(now)?;
            Some((outgoing, socket.interface))
        });
        let sent = match next {
            None => Sent::Later,
            Some((Outgoing::Message(message), id)) => self.send_dhcpv4(index, id, &message, outlet),
            // RFC 5227 §1.1, §2.3: a probe is from nobody, an announcement from whom it is about.
            Some((Outgoing::Probe(target), id)) => self.ask(id, Ipv4Addr::UNSPECIFIED, target, outlet),
            Some((Outgoing::Announcement(address), id)) => self.ask(id, address, address, outlet),
        };
        match (sent, next) {
            (Sent::Blocked | Sent::Unresolved(_), _) | (_, None) => {}
            (Sent::Yes | Sent::Later | Sent::Lost(_), Some((outgoing, _))) => {
                if let Some(socket) = self.sockets.dhcpv4.get_mut(index) {
                    socket.sent(now, &outgoing);
                }
            }
        }
        self.after_turn(Kind::Dhcpv4, index, outlet.way, sent)
    }

    fn send_dhcpv4(
        &mut self,
        index: Index,
        id: InterfaceId,
        message: &Message,
        outlet: &mut Outlet<'_>,
    ) -> Sent {
        let Core { net, sockets, .. } = self;
        let (src, dst) = (IpAddr::V4(message.src), IpAddr::V4(message.dst));
        let way = Way::Link(id);
        let path = if message.dst.is_broadcast() {
            Some(Path { way, src, next_hop: dst })
        } else {
            net.path(dst, Some(src), Some(id)).filter(|path| path.way == way)
        };
        let (Some(path), Some(socket)) = (path, sockets.dhcpv4.get(index)) else {
            return net.lose(Discard::NoRoute);
        };
        let mut octets = [0; MAX_LEN];
        let len = socket.write(message, net.mtu(way), &mut octets);
        let payload = octets.get(..len).unwrap_or_default();
        let datagram = Datagram {
            src,
            dst,
            protocol: ip::Protocol::Udp,
            hop_limit: net.config.hop_limit.get(),
            dscp: Dscp::DEFAULT,
            ecn: Ecn::NotCapable,
            fragmentation: Fragmentation::Allowed,
            body: Body::Udp { src_port: CLIENT_PORT, dst_port: SERVER_PORT, payload },
        };
        let sent = net.send(&path, &datagram, Sender::Segment, outlet);
        net.note_sent(sent, Event::UdpSent);
        sent
    }

    fn ask(
        &mut self,
        id: InterfaceId,
        source_protocol_addr: Ipv4Addr,
        target_protocol_addr: Ipv4Addr,
        outlet: &mut Outlet<'_>,
    ) -> Sent {
        let request = Repr::EthernetIpv4 {
            operation: Operation::Request,
            source_hardware_addr: Address([0; 6]),
            source_protocol_addr,
            target_hardware_addr: Address([0; 6]),
            target_protocol_addr,
        };
        if self.send_arp(id, [0xff; 6], request, outlet) {
            Sent::Yes
        } else {
            self.net.lose(Discard::NoAnswer)
        }
    }
}
