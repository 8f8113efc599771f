//! ICMP (RFC 792) as a host handles it (RFC 1122 §3.2.2).

use super::quoted::Quote;
use super::{Reach, Received};
use crate::error::NetworkError;
use crate::iface::net::Outlet;
use crate::iface::packet::Body as Out;
use crate::iface::stack::Core;
use crate::stats::{Discard, Event};
use crate::wire::icmpv4::{Body, DstUnreachable, Packet, Repr};

impl Core<'_> {
    pub(super) fn on_icmpv4(&mut self, received: &Received<'_>, outlet: &mut Outlet<'_>) {
        let Ok(packet) = Packet::parse(received.payload()) else {
            return self.net.stats.discard(Discard::BadIcmp);
        };
        if !received.arrival.checksums.icmp.rx() && !packet.verify_checksum() {
            return self.net.stats.discard(Discard::IcmpChecksum);
        }
        match packet.body() {
            Body::EchoRequest(request) => {
                // RFC 1122 §3.2.2.6: a request to a group or to everybody may be ignored, and is: answers would
                // amplify an attack.
                if received.reach != Reach::Unicast {
                    return self.net.stats.discard(Discard::BadIcmp);
                }
                let reply = Repr::EchoReply {
                    ident: request.ident(),
                    seq_no: request.seq_no(),
                    payload: request.payload(),
                };
                let sent = self.reply(received, Out::Icmpv4(reply), received.dscp, outlet);
                self.net.note_sent(sent, Event::EchoReply);
            }
            #[cfg(feature = "icmp")]
            Body::EchoReply(reply) => {
                self.on_echo_reply(received, reply.ident(), reply.seq_no(), reply.payload());
            }
            Body::DstUnreachable(error) => {
                let cause = unreachable(error.reason(), error.next_hop_mtu());
                self.on_icmp_error(received, cause, Quote::v4(error.original()));
            }
            Body::TimeExceeded(error) => {
                self.on_icmp_error(received, NetworkError::TimeExceeded, Quote::v4(error.original()));
            }
            Body::ParamProblem(error) => {
                self.on_icmp_error(received, NetworkError::ParameterProblem, Quote::v4(error.original()));
            }
            // RFC 6633 and RFC 1122 §3.2.2.2: source quench is ignored, and redirects are not followed: a host with
            // few routes gains little by them, and an attacker much. Time stamps, masks and the rest are not answered.
            _ => self.net.stats.discard(Discard::BadIcmp),
        }
    }
}

/// RFC 1122 §4.2.3.9 and RFC 1812 §5.2.7.1: what the codes mean for a socket.
fn unreachable(reason: DstUnreachable, mtu: u16) -> NetworkError {
    match reason {
        DstUnreachable::PortUnreachable => NetworkError::PortUnreachable,
        DstUnreachable::ProtoUnreachable => NetworkError::ProtocolUnreachable,
        DstUnreachable::FragRequired => NetworkError::TooBig { mtu: mtu.into() },
        DstUnreachable::NetUnreachable
        | DstUnreachable::DstNetUnknown
        | DstUnreachable::NetUnreachableToS
        | DstUnreachable::SrcRouteFailed => NetworkError::NetUnreachable,
        DstUnreachable::NetProhibited | DstUnreachable::HostProhibited | DstUnreachable::CommProhibited => {
            NetworkError::Prohibited
        }
        _ => NetworkError::HostUnreachable,
    }
}
