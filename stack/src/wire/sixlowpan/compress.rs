//! From the headers of IPv6 to compressed ones.

use super::decompress::MOBILITY;
use super::{Header, Headers, Link, Problem, choose, choose_ports};
use crate::wire::sixlowpan_iphc::FlowLabel;
use crate::wire::sixlowpan_nhc_ext::{self, HeaderId};
use crate::wire::{ip, ipv6, udp};

/// Writes the compressed form of the IPv6 header, and of the extension headers and the UDP header behind it, that `packet`
/// begins with. The payload behind `taken` octets of `packet` belongs behind `written` octets of `out`.
///
/// UDP checksums are kept: leaving them out needs the consent of both ends (RFC 6282 §4.3.2), so that it is for the caller
/// of [`choose_ports`] to do. Padding in extension headers is kept, too (RFC 6282 §4.2 allows to leave it out).
///
/// # Errors
/// `packet` is malformed, or `out` has no room.
pub fn compress(packet: &[u8], link: &Link<'_>, out: &mut [u8]) -> Result<Headers, Problem> {
    let packet = ipv6::Packet::parse(packet)?;
    let (mut next, mut rest) = (packet.next_header(), packet.payload());
    let mut compressible = Next::of(next, rest);
    let header = Header {
        dscp: packet.dscp(),
        ecn: packet.ecn(),
        flow_label: FlowLabel::new(packet.flow_label()).unwrap_or(FlowLabel::MIN),
        next_header: compressible.is_none().then_some(next),
        hop_limit: packet.hop_limit(),
        src_addr: packet.src_addr(),
        dst_addr: packet.dst_addr(),
    };
    let room = out.len();
    let mut out = choose(&header, link).emit(out).map_err(|_| Problem::NoRoom)?;
    while let Some(found) = compressible {
        compressible = None;
        match found {
            Next::Extension { eid, data, behind, next: after } => {
                (next, rest) = (after, behind);
                // Behind a fragment header stands a piece of something.
                compressible = Next::of(next, rest).filter(|_| eid != HeaderId::Fragment);
                let next_header = compressible.is_none().then_some(next);
                let fragment = if eid == HeaderId::Fragment { data.first_chunk() } else { None };
                let repr = sixlowpan_nhc_ext::Repr {
                    eid,
                    nhc: next_header.is_none(),
                    next_header,
                    data: fragment.is_none().then_some(data),
                    fragment,
                };
                out = repr.emit(out).map_err(|_| Problem::NoRoom)?;
            }
            Next::Udp { datagram } => {
                rest = datagram.payload();
                let repr = choose_ports(datagram.src_port(), datagram.dst_port(), Some(datagram.checksum()));
                out = repr.emit(out).map_err(|_| Problem::NoRoom)?;
            }
        }
    }
    let headers = packet.payload().len().saturating_sub(rest.len()).saturating_add(40);
    Ok(Headers { taken: headers, written: room.saturating_sub(out.len()) })
}

/// A header that can be compressed.
enum Next<'a> {
    Extension { eid: HeaderId, next: ip::Protocol, data: &'a [u8], behind: &'a [u8] },
    Udp { datagram: udp::Packet<'a> },
}

impl<'a> Next<'a> {
    fn of(protocol: ip::Protocol, octets: &'a [u8]) -> Option<Next<'a>> {
        let eid = match protocol {
            ip::Protocol::Udp => {
                // Its length is left out: it must be that of the packet.
                let datagram = udp::Packet::parse(octets).ok()?;
                let whole = usize::from(datagram.length()) == octets.len();
                return whole.then_some(Next::Udp { datagram });
            }
            ip::Protocol::HopByHop => HeaderId::HopByHop,
            ip::Protocol::Ipv6Opts => HeaderId::Destination,
            ip::Protocol::Ipv6Route => HeaderId::Routing,
            ip::Protocol::Ipv6Frag => HeaderId::Fragment,
            MOBILITY => HeaderId::Mobility,
            _ => return None,
        };
        let (&[next, units], rest) = octets.split_first_chunk()?;
        // The fragment header's second octet is reserved, and not kept.
        let units = if eid == HeaderId::Fragment { 0 } else { units };
        let (data, behind) = rest.split_at_checked(usize::from(units).saturating_mul(8).saturating_add(6))?;
        let next = ip::Protocol(next);
        (data.len() <= 255).then_some(Next::Extension { eid, next, data, behind })
    }
}
