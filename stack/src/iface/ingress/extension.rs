//! IPv6 extension headers (RFC 8200 §4), walked in whatever order they stand.

use super::{Problem, Reach, Received};
use crate::stats::Discard;
use crate::wire::ipv6_options::Action;
use crate::wire::{ip, ipv6_options, ipv6_routing};

/// RFC 8504 §5.3 lets a host limit the headers that it reads; the longest chain of RFC 8200 §4.1 has 7.
const MAX_HEADERS: usize = 16;

/// Why the walk ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// At an upper-layer protocol, or at what nobody here understands.
    Upper,
    /// At a fragment header.
    Fragment,
    /// There is nothing more (RFC 8200 §4.7).
    Nothing,
    Discard(Discard),
    /// The packet is discarded and its sender told.
    Problem(Problem),
}

/// The state of the walk: `received` as it looks from the next header.
pub(super) struct Walk<'p> {
    received: Received<'p>,
}

impl<'p> Walk<'p> {
    pub(super) fn new(received: Received<'p>) -> Self {
        Walk { received }
    }

    /// Walks to the first header that is none of the extension headers.
    pub(super) fn run(mut self) -> (Received<'p>, Stop) {
        for _ in 0..MAX_HEADERS {
            if let Err(stop) = self.step() {
                return (self.received, stop);
            }
        }
        (self.received, Stop::Discard(Discard::ExtensionHeader))
    }

    /// Whether all headers up to the upper layer's are there (RFC 7112 §5).
    pub(super) fn reaches_upper_layer(self) -> bool {
        let (received, stop) = self.run();
        let needed = match received.protocol {
            ip::Protocol::Tcp => 20,
            ip::Protocol::Udp => 8,
            ip::Protocol::Icmpv6 => 4,
            _ => 0,
        };
        match stop {
            Stop::Upper => received.payload().len() >= needed,
            Stop::Nothing | Stop::Problem(_) | Stop::Fragment => true,
            Stop::Discard(_) => false,
        }
    }

    /// Passes over one header.
    fn step(&mut self) -> Result<(), Stop> {
        match self.received.protocol {
            // RFC 8200 §4.1: only directly behind the IPv6 header.
            ip::Protocol::HopByHop if self.received.names_protocol_at != 6 => {
                Err(Stop::Problem(Problem::NextHeader))
            }
            ip::Protocol::HopByHop | ip::Protocol::Ipv6Opts => self.pass_options(),
            ip::Protocol::Ipv6Route => self.pass_routing(),
            ip::Protocol::Ipv6Frag => Err(Stop::Fragment),
            ip::Protocol::Ipv6NoNxt => Err(Stop::Nothing),
            _ => Err(Stop::Upper),
        }
    }

    fn pass(&mut self, next: ip::Protocol, len: usize) {
        self.received.names_protocol_at = self.received.header_len;
        self.received.protocol = next;
        self.received.header_len = self.received.header_len.saturating_add(len);
    }

    fn pass_options(&mut self) -> Result<(), Stop> {
        // Not `Packet`: a malformed option matters only where none in front of it has decided.
        let octets = self.received.payload();
        let header = ipv6_options::Partial::new(octets);
        let (Some(next), Some(len)) = (header.next_header(), header.header_len()) else {
            return Err(Stop::Discard(Discard::Malformed));
        };
        let options = octets.get(2..usize::from(len)).ok_or(Stop::Discard(Discard::Malformed))?;
        self.check_options(options)?;
        self.pass(next, usize::from(len));
        Ok(())
    }

    /// RFC 8200 §4.2: what to do with a packet that has an unknown option stands in the option's two upper bits.
    fn check_options(&self, options: &[u8]) -> Result<(), Stop> {
        const PAD1: u8 = 0;
        const PAD_N: u8 = 1;
        const ROUTER_ALERT: u8 = 5;
        let mut rest = options;
        while let Some((&kind, behind)) = rest.split_first() {
            if kind == PAD1 {
                rest = behind;
                continue;
            }
            let next = behind.split_first().and_then(|(&len, data)| data.get(usize::from(len)..));
            let next = next.ok_or(Stop::Discard(Discard::Malformed))?;
            if kind != PAD_N && kind != ROUTER_ALERT {
                let passed = options.len().saturating_sub(rest.len());
                // The options begin behind two octets of this header.
                let at = self.received.header_len.saturating_add(2).saturating_add(passed);
                self.judge(kind, at)?;
            }
            rest = next;
        }
        Ok(())
    }

    fn judge(&self, kind: u8, at: usize) -> Result<(), Stop> {
        let pointer = u32::try_from(at).unwrap_or(u32::MAX);
        match (Action::of(kind), self.received.reach) {
            (Action::Skip, _) => Ok(()),
            (Action::Discard, _) | (Action::ReportUnlessMulticast, Reach::Multicast | Reach::Broadcast) => {
                Err(Stop::Discard(Discard::ExtensionHeader))
            }
            (Action::Report | Action::ReportUnlessMulticast, _) => {
                Err(Stop::Problem(Problem::Option { pointer }))
            }
        }
    }

    /// RFC 8200 §4.4: a routing header without stops left is passed over; any other asks a host to forward.
    fn pass_routing(&mut self) -> Result<(), Stop> {
        let header = ipv6_routing::Partial::new(self.received.payload());
        let (Some(next), Some(len), Some(left)) =
            (header.next_header(), header.header_len(), header.segments_left())
        else {
            return Err(Stop::Discard(Discard::Malformed));
        };
        // What stands behind the stops' number is for routers: malformed or not, a host does not look at it.
        if self.received.payload().len() < usize::from(len) {
            return Err(Stop::Discard(Discard::Malformed));
        }
        if left != 0 {
            let pointer = u32::try_from(self.received.header_len.saturating_add(2)).unwrap_or(u32::MAX);
            return Err(Stop::Problem(Problem::Field { pointer }));
        }
        self.pass(next, usize::from(len));
        Ok(())
    }
}
