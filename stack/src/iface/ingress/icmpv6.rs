//! ICMPv6 (RFC 4443).

use core::net::IpAddr;

use super::Received;
use super::quoted::Quote;
use crate::error::NetworkError;
use crate::iface::net::Outlet;
use crate::iface::packet::Body as Out;
use crate::iface::stack::Core;
use crate::stats::{Discard, Event};
use crate::wire::Pseudo;
use crate::wire::icmpv6::{Body, DstUnreachable, Message, Packet, Repr};

impl Core<'_> {
    pub(super) fn on_icmpv6(&mut self, received: &Received<'_>, outlet: &mut Outlet<'_>) {
        let stats = &mut self.net.stats;
        let Ok(packet) = Packet::parse(received.payload()) else { return stats.discard(Discard::BadIcmp) };
        let (IpAddr::V6(src), IpAddr::V6(dst)) = (received.src, received.dst) else { return };
        let pseudo = Pseudo::v6(src, dst);
        if !received.arrival.checksums.icmp.rx() && !packet.verify_checksum(pseudo) {
            return stats.discard(Discard::IcmpChecksum);
        }
        // RFC 4861 §7.1.1: only a solicitation, for duplicate address detection, comes from nowhere.
        if src.is_unspecified() && packet.msg_type() != Message::NeighborSolicit {
            return stats.discard(Discard::BadSource);
        }
        match packet.body() {
            Body::EchoRequest(request) => {
                let reply = Repr::EchoReply {
                    ident: request.ident(),
                    seq_no: request.seq_no(),
                    payload: request.payload(),
                };
                let sent = self.reply(received, Out::Icmpv6(reply), received.dscp, outlet);
                self.net.note_sent(sent, Event::EchoReply);
            }
            #[cfg(feature = "icmp")]
            Body::EchoReply(reply) => {
                self.on_echo_reply(received, reply.ident(), reply.seq_no(), reply.payload());
            }
            Body::DstUnreachable(error) => {
                let cause = unreachable(error.reason());
                self.on_icmp_error(received, cause, Quote::v6(error.original()));
            }
            Body::PktTooBig(error) => {
                let cause = NetworkError::TooBig { mtu: error.mtu() };
                self.on_icmp_error(received, cause, Quote::v6(error.original()));
            }
            Body::TimeExceeded(error) => {
                self.on_icmp_error(received, NetworkError::TimeExceeded, Quote::v6(error.original()));
            }
            Body::ParamProblem(error) => {
                let cause = NetworkError::ParameterProblem;
                self.on_icmp_error(received, cause, Quote::v6(error.original()));
            }
            #[cfg(feature = "ethernet")]
            Body::NeighborSolicit(_) | Body::NeighborAdvert(_) => self.on_ndisc(received, &packet, outlet),
            // RFC 4443 §2.4 (b): an unknown message that is no error is discarded. Routers are not yet listened to.
            _ => self.net.stats.discard(Discard::BadIcmp),
        }
    }
}

/// RFC 4443 §3.1: what the codes mean for a socket.
fn unreachable(reason: DstUnreachable) -> NetworkError {
    match reason {
        DstUnreachable::PortUnreachable => NetworkError::PortUnreachable,
        DstUnreachable::NoRoute | DstUnreachable::BeyondScope | DstUnreachable::RejectRoute => {
            NetworkError::NetUnreachable
        }
        DstUnreachable::AdminProhibit | DstUnreachable::FailedPolicy => NetworkError::Prohibited,
        _ => NetworkError::HostUnreachable,
    }
}
