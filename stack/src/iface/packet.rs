//! One packet on its way out: what it is, how long it is, and its octets, written from the inside out.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

#[cfg(all(feature = "ipv4", feature = "tcp"))]
use super::source_route;
use crate::config::{Dscp, Ecn, Fragmentation};
use crate::device::{Checksums, FrameChecksum, FrameMeta};
#[cfg(feature = "tcp")]
use crate::device::{SegmentKind, Segments};
#[cfg(feature = "tcp")]
use crate::socket::tcp::{Outgoing, SourceRoute};
#[cfg(feature = "ethernet")]
use crate::wire::ethernet;
#[cfg(feature = "tcp")]
use crate::wire::tcp;
#[cfg(feature = "udp")]
use crate::wire::udp;
use crate::wire::{Fill, Pseudo, PseudoFill, Sum, copy_and_sum, ip};
#[cfg(feature = "ipv4")]
use crate::wire::{icmpv4, ipv4};
#[cfg(feature = "ipv6")]
use crate::wire::{icmpv6, ipv6, ipv6_fragment};

#[cfg(all(test, feature = "ethernet"))]
mod tests;

/// One IP packet to be sent.
pub(crate) struct Datagram<'p> {
    pub(crate) src: IpAddr,
    pub(crate) dst: IpAddr,
    pub(crate) protocol: ip::Protocol,
    pub(crate) hop_limit: u8,
    pub(crate) dscp: Dscp,
    pub(crate) ecn: Ecn,
    pub(crate) fragmentation: Fragmentation,
    pub(crate) body: Body<'p>,
}

/// What stands behind the IP header.
pub(crate) enum Body<'p> {
    #[cfg(feature = "udp")]
    Udp { src_port: u16, dst_port: u16, payload: &'p [u8] },
    /// A segment, and its payload in two pieces as it stands in the send ring.
    #[cfg(feature = "tcp")]
    Tcp {
        segment: &'p Outgoing,
        /// Those of the segment, laid out.
        options: tcp::Options,
        payload: (&'p [u8], &'p [u8]),
        route: Option<&'p SourceRoute>,
    },
    #[cfg(feature = "ipv4")]
    Icmpv4(icmpv4::Repr<'p>),
    #[cfg(feature = "ipv6")]
    Icmpv6(icmpv6::Repr<'p>),
    /// A whole packet from a raw socket, its IP header included. It leaves as it is.
    Whole { packet: &'p [u8], header_len: usize },
}

/// What a link puts before a packet: nothing, or both addresses and a type.
///
/// The addresses are kept in the words in which they are stored: as six octets and six they would be read back before they
/// are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LinkHeader {
    /// The destination, then the first two octets of the source.
    front: u64,
    /// The rest of the source.
    back: u32,
    len: u8,
}

impl LinkHeader {
    /// Nothing.
    pub(crate) const NONE: LinkHeader = LinkHeader { front: 0, back: 0, len: 0 };

    /// Between these stations.
    #[cfg(feature = "ethernet")]
    #[inline]
    pub(crate) const fn ethernet(src: [u8; 6], dst: [u8; 6]) -> LinkHeader {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (dst, src);
        let (front, back) = (u64::from_be_bytes([a, b, c, d, e, f, g, h]), u32::from_be_bytes([i, j, k, l]));
        LinkHeader { front, back, len: ethernet::Packet::HEADER_LEN as u8 }
    }

    #[inline]
    pub(crate) const fn len(self) -> usize {
        self.len as usize
    }

    /// Writes the header of a frame with an IP packet to `src` or its like, and hands back the rest.
    #[inline]
    pub(crate) fn write(self, out: &mut [u8], version: Version) -> &mut [u8] {
        if self.len == 0 {
            return out;
        }
        let ethertype: u16 = match version {
            Version::V4 => 0x0800,
            Version::V6 => 0x86dd,
        };
        let Some((front, rest)) = out.split_first_chunk_mut() else { return &mut [] };
        let Some((back, rest)) = rest.split_first_chunk_mut() else { return &mut [] };
        let Some((kind, rest)) = rest.split_first_chunk_mut() else { return &mut [] };
        *front = self.front.to_be_bytes();
        *back = self.back.to_be_bytes();
        *kind = ethertype.to_be_bytes();
        rest
    }
}

/// The two versions of IP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    V4,
    V6,
}

impl Version {
    pub(crate) const fn of(address: IpAddr) -> Version {
        match address {
            IpAddr::V4(_) => Version::V4,
            IpAddr::V6(_) => Version::V6,
        }
    }
}

/// A packet with its link header.
pub(crate) struct Frame<'f, 'p> {
    pub(crate) link: LinkHeader,
    pub(crate) datagram: &'f Datagram<'p>,
    pub(crate) ident: u32,
    pub(crate) checksums: Checksums,
}

impl Frame<'_, '_> {
    /// Writes all of it: `out` has the octets of the link header and [`Datagram::total_len`].
    pub(crate) fn write(&self, out: &mut [u8]) {
        let packet = self.link.write(out, Version::of(self.datagram.dst));
        self.datagram.write(packet, self.ident, self.checksums);
    }

    /// What a device must know to finish the frame.
    #[inline]
    pub(crate) fn meta(&self) -> FrameMeta {
        if self.checksums.partial.tx() || self.datagram.is_cut_by_device() {
            self.unfinished()
        } else {
            FrameMeta::NONE
        }
    }

    #[cold]
    fn unfinished(&self) -> FrameMeta {
        let start = self.link.len().saturating_add(self.datagram.ip_header_len());
        let meta = match self.datagram.checksum_offset(self.checksums) {
            Some(offset) => {
                let start = u16::try_from(start).unwrap_or(u16::MAX);
                FrameMeta::NONE.with_checksum(FrameChecksum::Partial { start, offset })
            }
            None => FrameMeta::NONE,
        };
        match &self.datagram.body {
            #[cfg(feature = "tcp")]
            Body::Tcp { segment, options, .. } if segment.cut > 0 => {
                let kind = match Version::of(self.datagram.dst) {
                    Version::V4 => SegmentKind::TcpV4,
                    Version::V6 => SegmentKind::TcpV6,
                };
                let header_len = start.saturating_add(super::segment::header_len(options));
                let header_len = u16::try_from(header_len).unwrap_or(u16::MAX);
                meta.with_segments(Segments { kind, len: segment.cut, header_len })
            }
            #[cfg(feature = "tcp")]
            Body::Tcp { .. } => meta,
            #[cfg(feature = "udp")]
            Body::Udp { .. } => meta,
            #[cfg(feature = "ipv4")]
            Body::Icmpv4(_) => meta,
            #[cfg(feature = "ipv6")]
            Body::Icmpv6(_) => meta,
            Body::Whole { .. } => meta,
        }
    }
}

/// Where the checksum stands in the header of UDP.
#[cfg(feature = "udp")]
const UDP_CHECKSUM_AT: u16 = 6;
/// Octets of the IPv6 fragment header.
const FRAGMENT_HEADER_LEN: usize = 8;

impl Datagram<'_> {
    /// Octets of the IP header.
    pub(crate) fn ip_header_len(&self) -> usize {
        match (&self.body, self.dst) {
            (Body::Whole { header_len, .. }, _) => *header_len,
            #[cfg(feature = "tcp")]
            (Body::Tcp { route: Some(route), .. }, IpAddr::V4(_)) => {
                usize::from(route.option_len()).saturating_add(20)
            }
            (_, IpAddr::V4(_)) => 20,
            (_, IpAddr::V6(_)) => 40,
        }
    }

    /// Whether it is several segments in one, which the device tells apart.
    #[inline]
    pub(crate) fn is_cut_by_device(&self) -> bool {
        match &self.body {
            #[cfg(feature = "tcp")]
            Body::Tcp { segment, .. } => segment.cut > 0,
            #[cfg(feature = "udp")]
            Body::Udp { .. } => false,
            #[cfg(feature = "ipv4")]
            Body::Icmpv4(_) => false,
            #[cfg(feature = "ipv6")]
            Body::Icmpv6(_) => false,
            Body::Whole { .. } => false,
        }
    }

    /// Where in the upper layer's header the checksum stands that was only begun; `None`: it is done, or left out.
    fn checksum_offset(&self, checksums: Checksums) -> Option<u16> {
        match &self.body {
            #[cfg(feature = "udp")]
            Body::Udp { .. } => (checksums.partial.tx() && !checksums.udp.tx()).then_some(UDP_CHECKSUM_AT),
            #[cfg(feature = "tcp")]
            Body::Tcp { .. } => {
                (checksums.partial.tx() && !checksums.tcp.tx()).then_some(super::segment::CHECKSUM_AT)
            }
            #[cfg(feature = "ipv4")]
            Body::Icmpv4(_) => None,
            #[cfg(feature = "ipv6")]
            Body::Icmpv6(_) => None,
            Body::Whole { .. } => None,
        }
    }

    /// Octets of the headers of each of its fragments; `None` where it cannot be cut.
    pub(crate) fn fragment_header_len(&self) -> Option<usize> {
        match self.dst {
            IpAddr::V4(_) => Some(self.ip_header_len()),
            IpAddr::V6(_) if may_be_cut(self.protocol) => {
                Some(self.ip_header_len().saturating_add(FRAGMENT_HEADER_LEN))
            }
            IpAddr::V6(_) => None,
        }
    }

    fn body_len(&self) -> usize {
        match &self.body {
            #[cfg(feature = "udp")]
            Body::Udp { payload, .. } => payload.len().saturating_add(udp::Packet::HEADER_LEN),
            #[cfg(feature = "tcp")]
            Body::Tcp { options, payload, .. } => {
                let header = super::segment::header_len(options);
                header.saturating_add(payload.0.len()).saturating_add(payload.1.len())
            }
            #[cfg(feature = "ipv4")]
            Body::Icmpv4(message) => message.buffer_len(),
            #[cfg(feature = "ipv6")]
            Body::Icmpv6(message) => message.buffer_len(),
            Body::Whole { packet, header_len } => packet.len().saturating_sub(*header_len),
        }
    }

    /// Octets of the packet, its IP header included.
    pub(crate) fn total_len(&self) -> usize {
        self.ip_header_len().saturating_add(self.body_len())
    }

    /// Writes the packet: `out` has [`Datagram::total_len`] octets.
    pub(crate) fn write(&self, out: &mut [u8], ident: u32, checksums: Checksums) {
        if let Body::Whole { packet, .. } = self.body {
            copy(out, packet);
            return;
        }
        let Some((header, body)) = out.split_at_mut_checked(self.ip_header_len()) else { return };
        let body_len = body.len();
        self.write_body(body, checksums);
        match (self.src, self.dst) {
            #[cfg(feature = "ipv4")]
            (IpAddr::V4(src), IpAddr::V4(dst)) => {
                self.fields().write_ipv4(header, (src, dst), body_len, ident as u16, checksums);
                #[cfg(feature = "tcp")]
                if let Body::Tcp { route: Some(route), .. } = self.body {
                    source_route::write(route, header, dst, checksums);
                }
            }
            #[cfg(feature = "ipv6")]
            (IpAddr::V6(src), IpAddr::V6(dst)) => self.fields().write_ipv6(header, (src, dst), body_len),
            // The sender has seen to it that both are of one family that is compiled in.
            _ => header.fill(0),
        }
    }

    /// Writes the packet as it is kept while it leaves in fragments: the headers of a fragment first, then all that is
    /// to be cut. The checksums inside are never left to the device.
    pub(crate) fn write_to_cut(&self, out: &mut [u8], ident: u32) {
        match self.dst {
            IpAddr::V4(_) => self.write(out, ident, Checksums::NONE),
            #[cfg(feature = "ipv6")]
            IpAddr::V6(_) => self.write_ipv6_to_cut(out, ident),
            #[cfg(not(feature = "ipv6"))]
            IpAddr::V6(_) => out.fill(0),
        }
    }

    #[cfg(feature = "ipv6")]
    fn write_ipv6_to_cut(&self, out: &mut [u8], ident: u32) {
        let header_len = self.ip_header_len();
        let Some((header, rest)) = out.split_at_mut_checked(header_len) else { return };
        let Some((fragment, body)) = rest.split_at_mut_checked(FRAGMENT_HEADER_LEN) else { return };
        match (&self.body, self.src, self.dst) {
            (Body::Whole { packet, .. }, ..) => {
                let (from_header, from_body) = packet.split_at_checked(header_len).unwrap_or_default();
                copy(header, from_header);
                copy(body, from_body);
                if let Some(next_header) = header.get_mut(6) {
                    *next_header = ip::Protocol::Ipv6Frag.into();
                }
            }
            (_, IpAddr::V6(src), IpAddr::V6(dst)) => {
                self.write_body(body, Checksums::NONE);
                let fields = IpFields { protocol: ip::Protocol::Ipv6Frag, ..self.fields() };
                fields.write_ipv6(header, (src, dst), body.len());
            }
            _ => header.fill(0),
        }
        let fields = ipv6_fragment::Repr {
            next_header: self.protocol,
            frag_offset: ipv6_fragment::FragOffset::MIN,
            more_frags: false,
            ident,
        };
        // The room has the length of the header.
        let _ = fields.emit(fragment);
    }

    fn fields(&self) -> IpFields {
        IpFields {
            protocol: self.protocol,
            hop_limit: self.hop_limit,
            dscp: self.dscp,
            ecn: self.ecn,
            fragmentation: self.fragmentation,
        }
    }

    /// Writes what stands behind the IP header: payload first, so that its sum is there when its header is written.
    fn write_body(&self, out: &mut [u8], checksums: Checksums) {
        let Some(pseudo) = Pseudo::new(self.src, self.dst) else { return };
        match &self.body {
            #[cfg(feature = "udp")]
            Body::Udp { src_port, dst_port, payload } => {
                let Some((header, room)) = out.split_at_mut_checked(udp::Packet::HEADER_LEN) else { return };
                let fill = if checksums.udp.tx() || checksums.partial.tx() {
                    copy(room, payload);
                    PseudoFill::Device
                } else {
                    PseudoFill::Sum(pseudo, copy_and_sum(room, payload))
                };
                let payload_len = udp::PayloadLen::new(payload.len()).unwrap_or(udp::PayloadLen::ZERO);
                let fields = udp::Repr { src_port: *src_port, dst_port: *dst_port, payload_len };
                // The room has the length of the header.
                let _ = fields.emit(header, fill);
                if checksums.partial.tx() && !checksums.udp.tx() {
                    start_checksum(out, UDP_CHECKSUM_AT, pseudo, ip::Protocol::Udp);
                }
            }
            #[cfg(feature = "tcp")]
            Body::Tcp { segment, options, payload, .. } => {
                super::segment::write((segment, options), *payload, out, pseudo, checksums);
            }
            #[cfg(feature = "ipv4")]
            Body::Icmpv4(message) => {
                let fill = if checksums.icmp.tx() { Fill::Device } else { Fill::Sum(Sum::ZERO) };
                // The room has the length of the message.
                let _ = message.emit(out, fill);
            }
            #[cfg(feature = "ipv6")]
            Body::Icmpv6(message) => {
                let fill =
                    if checksums.icmp.tx() { PseudoFill::Device } else { PseudoFill::Sum(pseudo, Sum::ZERO) };
                // The room has the length of the message.
                let _ = message.emit(out, fill);
            }
            Body::Whole { packet, header_len } => copy(out, packet.get(*header_len..).unwrap_or_default()),
        }
    }
}

/// Puts the pseudo-header's sum at `at` in the header and payload `octets`, for a device that adds the rest
/// ([`FrameChecksum::Partial`]).
#[cfg(any(feature = "tcp", feature = "udp"))]
#[cold]
pub(crate) fn start_checksum(octets: &mut [u8], at: u16, pseudo: Pseudo, protocol: ip::Protocol) {
    let sum = pseudo.sum(protocol.into(), octets.len());
    if let Some(field) = octets.get_mut(usize::from(at)..).and_then(|rest| rest.first_chunk_mut()) {
        *field = (!sum.finish()).to_be_bytes();
    }
}

/// What an IP header says beside addresses and lengths.
#[derive(Clone, Copy)]
pub(crate) struct IpFields {
    pub(crate) protocol: ip::Protocol,
    pub(crate) hop_limit: u8,
    pub(crate) dscp: Dscp,
    pub(crate) ecn: Ecn,
    pub(crate) fragmentation: Fragmentation,
}

impl IpFields {
    /// Writes the header of a packet from and to these addresses, with `len` octets behind it; `out` has its length.
    #[cfg(feature = "ipv4")]
    #[inline]
    pub(crate) fn write_ipv4(
        &self,
        out: &mut [u8],
        (src, dst): (Ipv4Addr, Ipv4Addr),
        len: usize,
        ident: u16,
        checksums: Checksums,
    ) {
        let fields = ipv4::Repr {
            dscp: ip::Dscp::new(self.dscp.get()).unwrap_or(ip::Dscp::MIN),
            ecn: wire_ecn(self.ecn),
            ident,
            dont_frag: self.fragmentation == Fragmentation::Forbidden,
            more_frags: false,
            frag_offset: ipv4::FragOffset::MIN,
            hop_limit: self.hop_limit,
            next_header: self.protocol,
            src_addr: src,
            dst_addr: dst,
            payload_len: ipv4::PayloadLen::new(len).unwrap_or(ipv4::PayloadLen::ZERO),
        };
        let fill = if checksums.ipv4.tx() { Fill::Device } else { Fill::Sum(Sum::ZERO) };
        // The room has the length of the header.
        let _ = fields.emit(out, fill);
    }

    /// Writes the header of a packet from and to these addresses, with `len` octets behind it; `out` has its length.
    #[cfg(feature = "ipv6")]
    #[inline]
    pub(crate) fn write_ipv6(&self, out: &mut [u8], (src, dst): (Ipv6Addr, Ipv6Addr), len: usize) {
        let fields = ipv6::Repr {
            dscp: ip::Dscp::new(self.dscp.get()).unwrap_or(ip::Dscp::MIN),
            ecn: wire_ecn(self.ecn),
            flow_label: ipv6::FlowLabel::MIN,
            next_header: self.protocol,
            hop_limit: self.hop_limit,
            src_addr: src,
            dst_addr: dst,
            payload_len: ipv6::PayloadLen::new(len).unwrap_or(ipv6::PayloadLen::ZERO),
        };
        // The room has the length of the header.
        let _ = fields.emit(out);
    }
}

/// Whether what follows an IPv6 header may stand behind a fragment header (RFC 8200 §4.5): hop-by-hop options and
/// routing headers must stand before it.
fn may_be_cut(first: ip::Protocol) -> bool {
    !matches!(first, ip::Protocol::HopByHop | ip::Protocol::Ipv6Route | ip::Protocol::Ipv6Frag)
}

fn wire_ecn(ecn: Ecn) -> ip::Ecn {
    match ecn {
        Ecn::NotCapable => ip::Ecn::NotEct,
        Ecn::Capable1 => ip::Ecn::Ect1,
        Ecn::Capable0 => ip::Ecn::Ect0,
        Ecn::Congested => ip::Ecn::Ce,
    }
}

/// Copies `from` to the front of `out`; both have one length.
fn copy(out: &mut [u8], from: &[u8]) {
    if let Some(out) = out.get_mut(..from.len()) {
        out.copy_from_slice(from);
    }
}
