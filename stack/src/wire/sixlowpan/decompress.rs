//! From compressed headers to those of IPv6.

use super::{Compressed, Header, Headers, Link, Problem, ports, resolve};
use crate::wire::{Pseudo, Sum, ip, sixlowpan_iphc, sixlowpan_nhc_ext, sixlowpan_nhc_udp};
use sixlowpan_nhc_ext::HeaderId;

/// How long the whole IPv6 packet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Size {
    /// As what is given says: all of the packet is there.
    Whole,
    /// So many octets, as a first fragment says of the packet that it begins.
    Of(u16),
}

/// Octets of the IPv6 header.
const IPV6: usize = 40;

/// Writes the IPv6 header, extension headers and UDP header that `octets`, a compressed IPv6 header and what follows,
/// begin with. The payload behind `taken` octets of `octets` belongs behind `written` octets of `out`.
///
/// # Errors
/// Why it can't be done. What was written to `out` is of no use then.
pub fn decompress(octets: &[u8], link: &Link<'_>, size: Size, out: &mut [u8]) -> Result<Headers, Problem> {
    let packet = sixlowpan_iphc::Packet::parse(octets)?;
    // A constant that is wrong is no structural mistake, but then this is something else.
    sixlowpan_iphc::Repr::parse(&packet)?;
    let header = resolve(&packet, link)?;
    let mut work = Work { out, len: 0, next_at: 6, rest: packet.payload(), size, routed: false };
    work.ipv6(&header)?;
    match header.next_header {
        Some(next) => work.next_is(next)?,
        None => while work.compressed(&header)? == Follows::Compressed {},
    }
    let (rest, written) = (work.rest.len(), work.len);
    let payload_len = work.whole(rest)?.checked_sub(IPV6).ok_or(Problem::NextHeader)?;
    work.set(4, &u16::try_from(payload_len).map_err(|_| Problem::NextHeader)?.to_be_bytes())?;
    Ok(Headers { taken: octets.len().saturating_sub(rest), written })
}

/// What comes behind a compressed next header.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Follows {
    Compressed,
    Payload,
}

struct Work<'o, 'p> {
    out: &'o mut [u8],
    /// Octets written.
    len: usize,
    /// Where the protocol number of what follows belongs.
    next_at: usize,
    /// What has not been read yet.
    rest: &'p [u8],
    size: Size,
    /// A routing header was there: the destination is not the one of the pseudo-header.
    routed: bool,
}

impl Work<'_, '_> {
    fn ipv6(&mut self, header: &Header) -> Result<(), Problem> {
        let class = u32::from(header.dscp.to_bits()) << 2 | u32::from(header.ecn.to_bits());
        let word = 6 << 28 | class << 20 | header.flow_label.get();
        self.put(&word.to_be_bytes())?;
        self.put(&[0, 0, 0, header.hop_limit])?;
        self.put(&header.src_addr.octets())?;
        self.put(&header.dst_addr.octets())
    }

    fn compressed(&mut self, header: &Header) -> Result<Follows, Problem> {
        match self.rest.first().copied().map(Compressed::of) {
            Some(Compressed::Extension) => self.extension(),
            Some(Compressed::Udp) => self.udp(header),
            Some(Compressed::Other) | None => Err(Problem::NextHeader),
        }
    }

    /// RFC 6282 §4.2.
    fn extension(&mut self) -> Result<Follows, Problem> {
        let packet = sixlowpan_nhc_ext::Packet::parse(self.rest)?;
        let data = match packet.fragment() {
            Some(fragment) => &fragment[..],
            None => packet.data().ok_or(Problem::NextHeader)?,
        };
        let (protocol, padded) = match packet.eid() {
            HeaderId::HopByHop => (ip::Protocol::HopByHop, true),
            HeaderId::Destination => (ip::Protocol::Ipv6Opts, true),
            HeaderId::Routing => (ip::Protocol::Ipv6Route, false),
            HeaderId::Mobility => (MOBILITY, false),
            HeaderId::Fragment => (ip::Protocol::Ipv6Frag, false),
            _ => return Err(Problem::NextHeader),
        };
        self.next_is(protocol)?;
        self.next_at = self.len;
        self.routed |= protocol == ip::Protocol::Ipv6Route;
        let len = data.len().saturating_add(2);
        let padding = if padded { len.next_multiple_of(8).saturating_sub(len) } else { 0 };
        let units = len.saturating_add(padding).saturating_sub(8) / 8;
        if (len < 8 && !padded) || len.saturating_add(padding) % 8 != 0 {
            return Err(Problem::NextHeader);
        }
        self.put(&[0, u8::try_from(units).map_err(|_| Problem::NextHeader)?])?;
        self.put(data)?;
        match padding {
            0 => {}
            1 => self.put(&[0])?,
            // PadN counts what is behind its own two octets.
            n => self.put(
                [1, u8::try_from(n.saturating_sub(2)).unwrap_or(0), 0, 0, 0, 0, 0].get(..n).unwrap_or(&[]),
            )?,
        }
        self.rest = packet.payload();
        match packet.next_header() {
            Some(next) => self.next_is(next).map(|()| Follows::Payload),
            None => Ok(Follows::Compressed),
        }
    }

    /// RFC 6282 §4.3.
    fn udp(&mut self, header: &Header) -> Result<Follows, Problem> {
        let packet = sixlowpan_nhc_udp::Packet::parse(self.rest)?;
        self.next_is(ip::Protocol::Udp)?;
        let begin = self.len;
        let (src, dst) = ports(&packet);
        self.rest = packet.payload();
        let end = self.whole(self.rest.len().saturating_add(8))?;
        let length = end.checked_sub(begin).and_then(|length| u16::try_from(length).ok());
        let length = length.ok_or(Problem::NextHeader)?;
        let sum = match packet.checksum() {
            Some(sum) => sum,
            None if self.size != Size::Whole || self.routed => return Err(Problem::Checksum),
            None => {
                let pseudo = Pseudo::v6(header.src_addr, header.dst_addr);
                let sum = pseudo.sum(ip::Protocol::Udp.0, usize::from(length));
                let sum = sum.add_u16(src).add_u16(dst).add_u16(length).add(Sum::of(self.rest));
                // 0 would say that there is none (RFC 768).
                match sum.finish() {
                    0 => 0xffff,
                    sum => sum,
                }
            }
        };
        for word in [src, dst, length, sum] {
            self.put(&word.to_be_bytes())?;
        }
        Ok(Follows::Payload)
    }

    /// Octets of the whole packet, of which all but `rest` are written.
    fn whole(&self, rest: usize) -> Result<usize, Problem> {
        match self.size {
            Size::Whole => Ok(self.len.saturating_add(rest)),
            Size::Of(size) if usize::from(size) >= self.len => Ok(usize::from(size)),
            Size::Of(_) => Err(Problem::NextHeader),
        }
    }

    fn next_is(&mut self, protocol: ip::Protocol) -> Result<(), Problem> {
        self.set(self.next_at, &[protocol.0])
    }

    fn put(&mut self, octets: &[u8]) -> Result<(), Problem> {
        self.set(self.len, octets)?;
        self.len = self.len.saturating_add(octets.len());
        Ok(())
    }

    fn set(&mut self, at: usize, octets: &[u8]) -> Result<(), Problem> {
        let place =
            self.out.get_mut(at..).and_then(|free| free.get_mut(..octets.len())).ok_or(Problem::NoRoom)?;
        place.copy_from_slice(octets);
        Ok(())
    }
}

/// Mobility headers, RFC 6275 §6.1.
pub(super) const MOBILITY: ip::Protocol = ip::Protocol(135);
