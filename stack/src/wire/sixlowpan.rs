//! IPv6 over IEEE 802.15.4 (RFC 4944, RFC 6282): what specs can't say.
//!
//! A LoWPAN packet is a row of headers, each of which says by its first bits what it is: [`Dispatch`], [`Compressed`].
//! Their layouts stand in the specs `sixlowpan_iphc`, `sixlowpan_frag` and so on. What is left out of a compressed header
//! because both ends know it ([`Link`]) is put back by [`resolve`] and left out again by [`choose`];
//! [`decompress`] and [`compress`] do so for all headers of a packet.

mod address;
mod compress;
mod decompress;
mod describe;

pub use compress::compress;
pub use decompress::{Size, decompress};
pub use describe::{BINDINGS, DESCRIPTION};

use super::ieee802154::Address;
use super::sixlowpan_iphc::{
    AddressMode, Class, Contexts, EcnFlow, FlowLabel, HopLimitMode, Inline, Packet, Repr, Traffic,
    TrafficMode,
};
use super::{Error, ip, ipv6, sixlowpan_nhc_udp};
use core::fmt;

/// What begins with this octet, RFC 4944 §5.1 as updated by RFC 6282 §2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Dispatch {
    /// Not a LoWPAN packet: the octets 0 to 0x3f.
    NotLowpan,
    /// An IPv6 packet behind this octet.
    Ipv6,
    /// A compressed IPv6 header, `sixlowpan_iphc`.
    Iphc,
    /// A broadcast's sequence number, RFC 4944 §11.1.
    Broadcast,
    /// A mesh header, `sixlowpan_mesh`.
    Mesh,
    /// A fragment, `sixlowpan_frag`.
    Fragment,
    /// Reserved, or defined by newer documents.
    Other,
}

impl Dispatch {
    /// By a header's first octet.
    pub const fn of(octet: u8) -> Dispatch {
        match octet {
            0..=0x3f => Dispatch::NotLowpan,
            0x41 => Dispatch::Ipv6,
            0x50 => Dispatch::Broadcast,
            0x60..=0x7f => Dispatch::Iphc,
            0x80..=0xbf => Dispatch::Mesh,
            0xc0..=0xc7 | 0xe0..=0xe7 => Dispatch::Fragment,
            0x40 | 0x42..=0x4f | 0x51..=0x5f | 0xc8..=0xdf | 0xe8..=0xff => Dispatch::Other,
        }
    }
}

/// What a compressed next header is by its first octet, RFC 6282 §4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Compressed {
    /// An extension header, `sixlowpan_nhc_ext`.
    Extension,
    /// A UDP header, `sixlowpan_nhc_udp`.
    Udp,
    /// Something newer.
    Other,
}

impl Compressed {
    /// By a header's first octet.
    pub const fn of(octet: u8) -> Compressed {
        match octet {
            0xe0..=0xef => Compressed::Extension,
            0xf0..=0xf7 => Compressed::Udp,
            0..=0xdf | 0xf8..=0xff => Compressed::Other,
        }
    }
}

/// A prefix that a whole network knows by a number, RFC 6282 §3.1.2 (and RFC 6775 §4.2, which spreads it).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Context {
    id: u8,
    bits: u128,
    len: u8,
}

impl Context {
    /// Context `id` (0 to 15) stands for the first `len` bits (0 to 128) of `prefix`; `None` where a number is above.
    pub const fn new(id: u8, prefix: ipv6::Address, len: u8) -> Option<Context> {
        if id > 15 || len > 128 {
            return None;
        }
        let context = Context { id, bits: 0, len };
        Some(Context { bits: prefix.to_bits() & context.mask(), ..context })
    }

    /// Ones where the prefix says what an address has.
    const fn mask(self) -> u128 {
        // A shift by all 128 bits has no result: then nothing is left.
        match u128::MAX.checked_shr(self.len as u32) {
            Some(rest) => !rest,
            None => u128::MAX,
        }
    }
}

/// What both ends of a frame know without being told by the compressed packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Link<'a> {
    /// The frame's sender, or the originator of a mesh header.
    pub src: Address,
    /// The frame's receiver, or the final address of a mesh header.
    pub dst: Address,
    /// The contexts of the network.
    pub contexts: &'a [Context],
}

impl Link<'_> {
    fn context(&self, id: u8) -> Option<Context> {
        self.contexts.iter().copied().find(|context| context.id == id)
    }
}

/// An IPv6 header as far as a compressed one says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Header {
    /// Differentiated services code point.
    pub dscp: ip::Dscp,
    /// Explicit congestion notification.
    pub ecn: ip::Ecn,
    /// Flow label.
    pub flow_label: FlowLabel,
    /// What follows; `None`: that is compressed too, and says itself what it is.
    pub next_header: Option<ip::Protocol>,
    /// Hop limit.
    pub hop_limit: u8,
    /// The source.
    pub src_addr: ipv6::Address,
    /// The destination.
    pub dst_addr: ipv6::Address,
}

/// Why a packet can't be compressed or decompressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Problem {
    /// A header is malformed.
    Malformed(Error),
    /// The source needs a context or a link address that is not known.
    Source,
    /// The destination needs a context or a link address that is not known.
    Destination,
    /// A compressed next header of a kind that is not known, or of a length that its kind can't have.
    NextHeader,
    /// The checksum is left out, and can't be computed from what is there: of a fragment, or behind a routing header.
    Checksum,
    /// There is no room for the result. What was written is of no use.
    NoRoom,
}

impl fmt::Display for Problem {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Problem::Malformed(error) => return write!(f, "malformed: {}", error.kind.as_str()),
            Problem::Source => "the source can't be told",
            Problem::Destination => "the destination can't be told",
            Problem::NextHeader => "the next header can't be told",
            Problem::Checksum => "the checksum can't be told",
            Problem::NoRoom => "no room",
        })
    }
}

impl core::error::Error for Problem {}

impl From<Error> for Problem {
    fn from(error: Error) -> Problem {
        Problem::Malformed(error)
    }
}

/// How much was done: behind that stands the payload, which is the same in both forms and is the caller's to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Headers {
    /// Octets of headers that were read.
    pub taken: usize,
    /// Octets of headers that were written.
    pub written: usize,
}

/// What a compressed header means (RFC 6282 §3.1.1, §3.2).
///
/// # Errors
/// [`Problem::Source`] or [`Problem::Destination`] where `link` does not know what the packet takes for known.
pub fn resolve(packet: &Packet<'_>, link: &Link<'_>) -> Result<Header, Problem> {
    let src = source(packet, link).ok_or(Problem::Source)?;
    let dst = destination(packet, link).ok_or(Problem::Destination)?;
    let (dscp, ecn, flow_label) = traffic(packet);
    Ok(Header {
        dscp,
        ecn,
        flow_label,
        next_header: packet.next_header(),
        hop_limit: match packet.hlim() {
            HopLimitMode::Inline => packet.hop_limit().unwrap_or(0),
            HopLimitMode::One => 1,
            HopLimitMode::H64 => 64,
            HopLimitMode::H255 => 255,
        },
        src_addr: src,
        dst_addr: dst,
    })
}

/// The source of a compressed header; `None` where `link` does not know what it takes for known.
fn source(packet: &Packet<'_>, link: &Link<'_>) -> Option<ipv6::Address> {
    let id = packet.contexts().map_or(0, |contexts| contexts.source.get());
    let context = link.context(id).filter(|_| packet.sac());
    let src = match (packet.sac(), packet.sam()) {
        (true, AddressMode::Full) => Some(0),
        (true, _) if context.is_none() => None,
        _ => address::unicast(packet.src_addr().unwrap_or(Inline::Elided), context, link.src),
    };
    src.map(ipv6::Address::from_bits)
}

/// The destination, likewise.
fn destination(packet: &Packet<'_>, link: &Link<'_>) -> Option<ipv6::Address> {
    let id = packet.contexts().map_or(0, |contexts| contexts.destination.get());
    let context = link.context(id).filter(|_| packet.dac());
    let inline = packet.dst_addr().unwrap_or(Inline::Elided);
    let dst = match (packet.multicast(), packet.dac() && context.is_none()) {
        (_, true) => None,
        (false, false) => address::unicast(inline, context, link.dst),
        (true, false) => address::multicast(inline, context),
    };
    dst.map(ipv6::Address::from_bits)
}

fn traffic(packet: &Packet<'_>) -> (ip::Dscp, ip::Ecn, FlowLabel) {
    let none = (ip::Dscp::from_bits(0), ip::Ecn::from_bits(0), FlowLabel::MIN);
    let full = packet.traffic().map(|traffic| (traffic.dscp, traffic.ecn, traffic.flow_label));
    let flow = packet.ecn_flow().map(|flow| (none.0, flow.ecn, flow.flow_label));
    let class = packet.class().map(|class| (class.dscp, class.ecn, none.2));
    full.or(flow).or(class).unwrap_or(none)
}

/// The shortest compressed header that [`resolve`] makes this of.
pub fn choose(header: &Header, link: &Link<'_>) -> Repr {
    let Header { dscp, ecn, flow_label, next_header, hop_limit, src_addr, dst_addr } = *header;
    let src = address::shorten_source(src_addr.to_bits(), link);
    let dst = address::shorten_destination(dst_addr.to_bits(), link);
    let tf = match (dscp.to_bits(), ecn.to_bits(), flow_label.get()) {
        (0, 0, 0) => TrafficMode::Elided,
        (_, _, 0) => TrafficMode::Class,
        (0, _, _) => TrafficMode::EcnFlow,
        (_, _, _) => TrafficMode::Full,
    };
    let hlim = match hop_limit {
        1 => HopLimitMode::One,
        64 => HopLimitMode::H64,
        255 => HopLimitMode::H255,
        _ => HopLimitMode::Inline,
    };
    Repr {
        tf,
        hlim,
        sac: src.stateful,
        sam: src.mode,
        multicast: dst_addr.is_multicast(),
        dac: dst.stateful,
        dam: dst.mode,
        contexts: contexts(src.context, dst.context),
        traffic: (tf == TrafficMode::Full).then_some(Traffic { ecn, dscp, flow_label }),
        ecn_flow: (tf == TrafficMode::EcnFlow).then_some(EcnFlow { ecn, flow_label }),
        class: (tf == TrafficMode::Class).then_some(Class { ecn, dscp }),
        next_header,
        hop_limit: (hlim == HopLimitMode::Inline).then_some(hop_limit),
        src_addr: src.inline,
        dst_addr: dst.inline,
    }
}

/// Named where one of them is not 0.
fn contexts(source: u8, destination: u8) -> Option<Contexts> {
    use super::sixlowpan_iphc::{Destination, Source};
    let contexts = Contexts { source: Source::new(source)?, destination: Destination::new(destination)? };
    (source != 0 || destination != 0).then_some(contexts)
}

/// Source and destination port of a compressed UDP header.
pub fn ports(packet: &sixlowpan_nhc_udp::Packet<'_>) -> (u16, u16) {
    let src = packet.src_port().or(packet.src_port8()).or(packet.src_port4());
    let dst = packet.dst_port().or(packet.dst_port8()).or(packet.dst_port4());
    // One of the three is there, whatever the mode.
    (src.unwrap_or(0), dst.unwrap_or(0))
}

/// The shortest compressed UDP header with these ports, RFC 6282 §4.3.3. `checksum`: `None` leaves it out, for which RFC
/// 6282 §4.3.2 wants the consent of the application.
pub fn choose_ports(src: u16, dst: u16, checksum: Option<u16>) -> sixlowpan_nhc_udp::Repr {
    use super::sixlowpan_nhc_udp::{DstPort4, DstPort8, PortMode, Repr, SrcPort4, SrcPort8};
    let full = Repr {
        ports: PortMode::Full,
        src_port: Some(src),
        src_port8: None,
        dst_port: Some(dst),
        dst_port8: None,
        src_port4: None,
        dst_port4: None,
        checksum,
    };
    match (SrcPort4::new(src), DstPort4::new(dst), SrcPort8::new(src), DstPort8::new(dst)) {
        (src_port4 @ Some(_), dst_port4 @ Some(_), _, _) => {
            Repr { ports: PortMode::Nibbles, src_port: None, dst_port: None, src_port4, dst_port4, ..full }
        }
        (_, _, _, dst_port8 @ Some(_)) => {
            Repr { ports: PortMode::ShortDst, dst_port: None, dst_port8, ..full }
        }
        (_, _, src_port8 @ Some(_), None) => {
            Repr { ports: PortMode::ShortSrc, src_port: None, src_port8, ..full }
        }
        (_, _, None, None) => full,
    }
}

#[cfg(test)]
mod tests;
