//! ICMP errors about what could not be delivered: RFC 1122 §3.2.2, RFC 4443 §2.4.

use core::net::IpAddr;

use super::{Reach, Received};
use crate::addr::AddrExt;
use crate::config::{Dscp, Ecn, Fragmentation};
use crate::iface::net::{Outlet, Path, Sender, Sent};
use crate::iface::packet::{Body, Datagram};
use crate::iface::rate::Verdict;
use crate::iface::sockets::Way;
use crate::iface::stack::Core;
use crate::stats::{Discard, Event};
#[cfg(feature = "ipv4")]
use crate::wire::icmpv4;
#[cfg(feature = "ipv6")]
use crate::wire::icmpv6;
use crate::wire::ip;
use crate::wire::support::Quoted;

/// What is wrong with a packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Problem {
    /// No socket has the port.
    Port,
    /// Nobody understands the protocol that the octet at `names_protocol_at` names.
    NextHeader,
    /// An IPv6 option that must be understood is not.
    Option {
        /// Where its kind stands in the packet.
        pointer: u32,
    },
    /// A field of an IPv6 header makes no sense.
    Field {
        /// Where it stands in the packet.
        pointer: u32,
    },
    /// The first fragment of an IPv6 packet lacks headers (RFC 7112 §5).
    IncompleteChain,
    /// The fragments did not all come in time.
    Reassembly,
}

impl Core<'_> {
    /// Tells the sender, unless the rules or the rate forbid it.
    pub(crate) fn answer_problem(
        &mut self,
        received: &Received<'_>,
        problem: Problem,
        outlet: &mut Outlet<'_>,
    ) {
        if !may_answer(received, problem) || self.net.is_broadcast(received.src) {
            return;
        }
        if self.net.limiter.take(self.net.now, received.src) == Verdict::Hold {
            return self.net.stats.discard(Discard::RateLimited);
        }
        let body = match received.src {
            #[cfg(feature = "ipv4")]
            IpAddr::V4(_) => match error_v4(received, problem) {
                Some(message) => Body::Icmpv4(message),
                None => return,
            },
            #[cfg(feature = "ipv6")]
            IpAddr::V6(_) => Body::Icmpv6(error_v6(received, problem)),
            #[cfg(not(all(feature = "ipv4", feature = "ipv6")))]
            _ => return,
        };
        let sent = self.reply(received, body, Dscp::DEFAULT, outlet);
        self.net.note_sent(sent, Event::IcmpErrorSent);
    }

    /// Sends a message back to where a packet came from.
    pub(super) fn reply(
        &mut self,
        received: &Received<'_>,
        body: Body<'_>,
        dscp: Dscp,
        outlet: &mut Outlet<'_>,
    ) -> Sent {
        // RFC 1122 §3.2.2.6, RFC 4443 §4.2: from the address that the packet was sent to, if it is one.
        let src = (received.reach == Reach::Unicast).then_some(received.dst);
        let on = match received.arrival.way {
            Way::Link(id) if received.src.is_link_scope() => Some(id),
            Way::Link(_) | Way::Loop => None,
        };
        let path = self.net.path(received.src, src, on);
        let Some(path) = path else { return self.net.lose(Discard::NoRoute) };
        let path = Path { next_hop: path.next_hop, ..path };
        let datagram = Datagram {
            src: path.src,
            dst: received.src,
            protocol: match received.src {
                IpAddr::V4(_) => ip::Protocol::Icmp,
                IpAddr::V6(_) => ip::Protocol::Icmpv6,
            },
            hop_limit: self.net.config.hop_limit.get(),
            dscp,
            ecn: Ecn::NotCapable,
            fragmentation: Fragmentation::Allowed,
            body,
        };
        self.net.send(&path, &datagram, Sender::Answer, outlet)
    }
}

/// RFC 1122 §3.2.2 and RFC 4443 §2.4 (e): about what an error is never sent.
fn may_answer(received: &Received<'_>, problem: Problem) -> bool {
    let exempt = matches!(problem, Problem::Option { .. });
    let to_one = received.reach == Reach::Unicast && received.arrival.link == Reach::Unicast;
    // RFC 4443 §2.4 (e.3): an option that asks for a report gets one though it went to a group.
    let to_group = exempt && received.reach == Reach::Multicast;
    if !(to_one || to_group) || !received.src.is_host() {
        return false;
    }
    !is_error(received)
}

/// Whether the packet is an ICMP error, or a redirect.
fn is_error(received: &Received<'_>) -> bool {
    let kind = received.payload().first().copied();
    match (received.protocol, received.src) {
        (ip::Protocol::Icmp, IpAddr::V4(_)) => {
            // Not to be told from an error where even the type is missing.
            kind.is_none_or(|kind| matches!(kind, 3 | 4 | 5 | 11 | 12))
        }
        (ip::Protocol::Icmpv6, IpAddr::V6(_)) => kind.is_none_or(|kind| kind < 128 || kind == 137),
        _ => false,
    }
}

/// The message that says what is wrong, in ICMP; `None` where it has no words for it.
#[cfg(feature = "ipv4")]
fn error_v4<'p>(received: &Received<'p>, problem: Problem) -> Option<icmpv4::Repr<'p>> {
    // RFC 1812 §4.3.2.3: a quote is cut so that the whole error has at most 576 octets.
    let original = Quoted::new(received.packet);
    let unreachable = |reason| Some(icmpv4::Repr::DstUnreachable { reason, next_hop_mtu: 0, original });
    match problem {
        Problem::Port => unreachable(icmpv4::DstUnreachable::PortUnreachable),
        Problem::NextHeader => unreachable(icmpv4::DstUnreachable::ProtoUnreachable),
        Problem::Reassembly => {
            Some(icmpv4::Repr::TimeExceeded { reason: icmpv4::TimeExceeded::FragExpired, original })
        }
        Problem::Option { .. } | Problem::Field { .. } | Problem::IncompleteChain => None,
    }
}

/// The message that says what is wrong, in ICMPv6.
#[cfg(feature = "ipv6")]
fn error_v6<'p>(received: &Received<'p>, problem: Problem) -> icmpv6::Repr<'p> {
    // RFC 4443 §2.4 (c): a quote is cut so that the whole error fits the smallest MTU.
    let original = Quoted::new(received.packet);
    let parameter = |reason, pointer| icmpv6::Repr::ParamProblem { reason, pointer, original };
    match problem {
        Problem::Port => {
            icmpv6::Repr::DstUnreachable { reason: icmpv6::DstUnreachable::PortUnreachable, original }
        }
        Problem::NextHeader => {
            let pointer = u32::try_from(received.names_protocol_at).unwrap_or(u32::MAX);
            parameter(icmpv6::ParamProblem::UnrecognizedNxtHdr, pointer)
        }
        Problem::Option { pointer } => parameter(icmpv6::ParamProblem::UnrecognizedOption, pointer),
        Problem::Field { pointer } => parameter(icmpv6::ParamProblem::ErroneousHdrField, pointer),
        Problem::IncompleteChain => parameter(icmpv6::ParamProblem::IncompleteChain, 0),
        Problem::Reassembly => {
            icmpv6::Repr::TimeExceeded { reason: icmpv6::TimeExceeded::FragReassemExceeded, original }
        }
    }
}
