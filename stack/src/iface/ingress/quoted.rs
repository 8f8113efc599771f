//! Received ICMP errors: which socket they are about. What they quote is ours only if it says so.

use core::net::{IpAddr, SocketAddr};

use super::Received;
use crate::error::NetworkError;
use crate::iface::sockets::Kind;
#[cfg(feature = "ipv4")]
use crate::iface::source_route::end_of;
use crate::iface::stack::Core;
use crate::stats::{Discard, Event};
use crate::wire::ip;
#[cfg(feature = "ipv4")]
use crate::wire::ipv4;
#[cfg(feature = "ipv6")]
use crate::wire::{ipv6, ipv6_fragment};

/// Whether sockets are told of errors.
///
/// DEVIATION RFC 1122 §3.2.2: not without the feature `icmp-errors`. Then all of this comes to nothing: no quote is read.
const IS_HEARD: bool = cfg!(feature = "icmp-errors");

/// What is left of a packet of ours that an error quotes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quote<'p> {
    pub(crate) src: IpAddr,
    pub(crate) dst: IpAddr,
    pub(crate) protocol: ip::Protocol,
    /// The beginning of the upper layer.
    pub(crate) upper: &'p [u8],
    /// All of it.
    pub(crate) octets: &'p [u8],
}

impl<'p> Quote<'p> {
    /// A quoted IPv4 packet, which is seldom whole; `None` where not even its header is, or where it is not a first
    /// fragment.
    #[cfg(feature = "ipv4")]
    pub(crate) fn v4(octets: &'p [u8]) -> Option<Quote<'p>> {
        let header = ipv4::Partial::new(octets);
        if !IS_HEARD || header.version()? != 4 || header.frag_offset()? != 0 {
            return None;
        }
        let header_len = usize::from(header.header_len()?);
        Some(Quote {
            src: header.src_addr()?.into(),
            dst: end_of(octets.get(20..header_len)?).or(header.dst_addr())?.into(),
            protocol: header.next_header()?,
            upper: octets.get(header_len..)?,
            octets,
        })
    }

    /// A quoted IPv6 packet. Of extension headers, only a fragment header is looked behind: we send no other.
    #[cfg(feature = "ipv6")]
    pub(crate) fn v6(octets: &'p [u8]) -> Option<Quote<'p>> {
        let header = ipv6::Partial::new(octets);
        if !IS_HEARD || header.version()? != 6 {
            return None;
        }
        let (src, dst) = (header.src_addr()?.into(), header.dst_addr()?.into());
        let rest = octets.get(ipv6::Packet::HEADER_LEN..)?;
        let (protocol, upper) = match header.next_header()? {
            ip::Protocol::Ipv6Frag => {
                let fragment = ipv6_fragment::Packet::parse(rest).ok()?;
                if fragment.frag_offset() != 0 {
                    return None;
                }
                (fragment.next_header(), fragment.payload())
            }
            protocol => (protocol, rest),
        };
        Some(Quote { src, dst, protocol, upper, octets })
    }

    /// A packet of ours, or its beginning, of either version.
    #[cfg(feature = "ethernet")]
    pub(crate) fn of(octets: &'p [u8]) -> Option<Quote<'p>> {
        match octets.first()? >> 4 {
            #[cfg(feature = "ipv4")]
            4 => Quote::v4(octets),
            #[cfg(feature = "ipv6")]
            6 => Quote::v6(octets),
            _ => None,
        }
    }

    /// Both ends, for a protocol with ports.
    fn ports(&self) -> Option<(SocketAddr, SocketAddr)> {
        let [a, b, c, d] = *self.upper.first_chunk::<4>()?;
        let local = SocketAddr::new(self.src, u16::from_be_bytes([a, b]));
        Some((local, SocketAddr::new(self.dst, u16::from_be_bytes([c, d]))))
    }
}

impl Core<'_> {
    /// An error arrived.
    pub(super) fn on_icmp_error(
        &mut self,
        received: &Received<'_>,
        error: NetworkError,
        quote: Option<Quote<'_>>,
    ) {
        // RFC 1122 §3.2.2: the quote says whom it concerns. Only what we sent from an own address is believed.
        let is_ours = |quote: &Quote<'_>| {
            let other = quote.protocol == ip::Protocol::Tcp && self.net.stands_in_somewhere();
            other || self.net.is_own(quote.src)
        };
        let quote = quote.filter(|quote| IS_HEARD && is_ours(quote));
        match quote.and_then(|quote| self.tell(Some(received), error, &quote)) {
            Some(()) => self.net.stats.note(Event::IcmpErrorReceived),
            None => self.net.stats.discard(Discard::UnmatchedIcmpError),
        }
    }

    /// Tells the sockets that are concerned, whether another host said it (`received`) or this one found it out. `None`:
    /// none is.
    pub(crate) fn tell(
        &mut self,
        received: Option<&Received<'_>>,
        error: NetworkError,
        quote: &Quote<'_>,
    ) -> Option<()> {
        #[cfg(feature = "icmp")]
        let observed = self.tell_icmp(received, error, quote);
        #[cfg(not(feature = "icmp"))]
        let observed = None;
        let _ = received;
        let told = match quote.protocol {
            #[cfg(feature = "udp")]
            ip::Protocol::Udp => self.tell_udp(error, quote),
            #[cfg(feature = "tcp")]
            ip::Protocol::Tcp => self.tell_tcp(error, quote),
            _ => None,
        };
        told.or(observed)
    }

    #[cfg(feature = "udp")]
    fn tell_udp(&mut self, error: NetworkError, quote: &Quote<'_>) -> Option<()> {
        let (local, remote) = quote.ports()?;
        #[cfg(feature = "dns")]
        if self.tell_dns(local.port(), remote, error).is_some() {
            return Some(());
        }
        let key = self.sockets.port_key(local.port());
        let index = self.sockets.udp.find(key, |socket| {
            socket.port == local.port()
                && socket.local().is_none_or(|addr| addr == local.ip())
                && socket.remote().is_none_or(|peer| peer == remote)
        })?;
        self.sockets.udp.get_mut(index)?.error = error.into();
        self.sockets.note_changed(Kind::Udp, index);
        Some(())
    }

    #[cfg(feature = "icmp")]
    fn tell_icmp(
        &mut self,
        received: Option<&Received<'_>>,
        error: NetworkError,
        quote: &Quote<'_>,
    ) -> Option<()> {
        use crate::socket::icmp::{Binding, Message, Meta};
        let binding = match quote.protocol {
            ip::Protocol::Udp => Binding::Udp(quote.ports()?.0.port()),
            ip::Protocol::Tcp => Binding::Tcp(quote.ports()?.0.port()),
            ip::Protocol::Icmp | ip::Protocol::Icmpv6 => {
                let [kind, _, _, _, high, low] = *quote.upper.first_chunk::<6>()?;
                if !matches!((quote.protocol, kind), (ip::Protocol::Icmp, 8) | (ip::Protocol::Icmpv6, 128)) {
                    return None;
                }
                Binding::Ident(u16::from_be_bytes([high, low]))
            }
            _ => return None,
        };
        let meta = Meta {
            message: Message::Error(error),
            remote: received.map_or(quote.src, |received| received.src),
            local: Some(quote.src),
            interface: received.and_then(|received| received.arrival.interface()),
            hop_limit: received.and_then(|received| core::num::NonZeroU8::new(received.hop_limit)),
            dscp: received.map(|received| received.dscp),
            ecn: received.map(|received| received.ecn),
        };
        self.put_icmp(binding, meta, quote.octets)
    }
}

#[cfg(feature = "tcp")]
mod connections {
    use super::Quote;
    use crate::error::NetworkError;
    use crate::iface::stack::Core;
    use crate::socket::tcp::{IcmpError, Tuple};
    use crate::wire::SeqNumber;

    impl Core<'_> {
        /// RFC 9293 §3.9.2.2, RFC 5927 §4: the connection believes an error only about what it has in flight.
        pub(super) fn tell_tcp(&mut self, error: NetworkError, quote: &Quote<'_>) -> Option<()> {
            let (local, remote) = quote.ports()?;
            let [_, _, _, _, seq @ ..] = *quote.upper.first_chunk::<8>()?;
            let seq = SeqNumber::from(u32::from_be_bytes(seq));
            let ends = Tuple { local, remote };
            let meaning = meaning(error, quote)?;
            let Some(index) = self.sockets.connection(ends) else {
                return self.tell_half_open(ends, seq, meaning);
            };
            let path = self.net.path(remote.ip(), Some(local.ip()), None);
            let context = self.net.tcp_context(path.as_ref(), remote.ip());
            let socket = self.sockets.tcp.get_mut(index)?;
            let changes = context.with(|context| socket.on_icmp_error(context, seq, meaning));
            let changes = changes | socket.take_changes();
            self.on_changes(index, changes);
            self.settle_tcp(index);
            Some(())
        }
    }

    impl Core<'_> {
        /// A connection that is not open yet ends by a hard error about its SYN-ACK (RFC 9293 §3.9.2.2).
        fn tell_half_open(&mut self, ends: Tuple, seq: SeqNumber, meaning: IcmpError) -> Option<()> {
            let (listener, entry) = self.sockets.half_open(ends, None)?;
            self.sockets.listeners.get_mut(listener)?.on_icmp_error(entry, seq, meaning);
            self.settle_listener(listener);
            Some(())
        }
    }

    /// RFC 9293 §3.9.2.2: which errors end a connection. `None`: it is not to be believed.
    fn meaning(error: NetworkError, quote: &Quote<'_>) -> Option<IcmpError> {
        let is_v4 = quote.src.is_ipv4();
        let headers: u32 = if is_v4 { 40 } else { 60 };
        Some(match error {
            // RFC 1191 §5: an old router does not say; 576 octets pass nearly everywhere.
            NetworkError::TooBig { mtu: 0 } if is_v4 => IcmpError::TooBig { mss: 576 - 40 },
            // RFC 8201 §4: every link carries 1280 octets, and a message that says less is discarded.
            NetworkError::TooBig { mtu: ..1280 } if !is_v4 => return None,
            NetworkError::PortUnreachable | NetworkError::ProtocolUnreachable => IcmpError::Hard,
            NetworkError::TooBig { mtu } => {
                let mss = mtu.saturating_sub(headers).min(u16::MAX.into());
                IcmpError::TooBig { mss: mss as u16 }
            }
            NetworkError::HostUnreachable
            | NetworkError::NetUnreachable
            | NetworkError::Prohibited
            | NetworkError::TimeExceeded
            | NetworkError::ParameterProblem => IcmpError::Soft,
        })
    }
}

#[cfg(feature = "icmp")]
mod sockets {
    use core::num::NonZeroU8;

    use super::Received;
    use crate::iface::sockets::Kind;
    use crate::iface::stack::Core;
    use crate::socket::icmp::{Binding, Message, Meta};
    use crate::stats::{Discard, Event};

    impl Core<'_> {
        /// A reply to an echo request of ours.
        pub(in crate::iface::ingress) fn on_echo_reply(
            &mut self,
            received: &Received<'_>,
            ident: u16,
            seq_no: u16,
            data: &[u8],
        ) {
            let meta = Meta {
                message: Message::EchoReply { seq_no },
                remote: received.src,
                local: Some(received.dst),
                interface: received.arrival.interface(),
                hop_limit: NonZeroU8::new(received.hop_limit),
                dscp: Some(received.dscp),
                ecn: Some(received.ecn),
            };
            if self.put_icmp(Binding::Ident(ident), meta, data).is_none() {
                self.net.stats.discard(Discard::BadIcmp);
            }
        }

        /// Puts a message into the socket that is bound so; `None`: there is none.
        pub(super) fn put_icmp(&mut self, binding: Binding, meta: Meta, octets: &[u8]) -> Option<()> {
            let key = self.sockets.icmp_key(binding);
            let index = self.sockets.icmp.find(key, |socket| {
                socket.binding == Some(binding)
                    && socket.interface.get().is_none_or(|only| Some(only) == meta.interface)
            })?;
            let socket = self.sockets.icmp.get_mut(index)?;
            match socket.rx.push(octets.len(), meta) {
                Ok(room) => {
                    room.copy_from_slice(octets);
                    self.net.stats.note(Event::IcmpReceived);
                    self.sockets.note_changed(Kind::Icmp, index);
                }
                Err(_) => self.net.stats.discard(Discard::SocketFull),
            }
            Some(())
        }
    }
}
