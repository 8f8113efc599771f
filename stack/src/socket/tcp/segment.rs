//! What goes in and what comes out: one arriving segment, one segment to send.

use core::net::SocketAddr;
use core::ops::BitOr;

use super::options::Options;
use crate::wire::SeqNumber;

/// The control bits of a segment (RFC 9293 §3.1), each where it stands in the header's 14th octet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Flags(u8);

impl Flags {
    /// No bit.
    pub const NONE: Flags = Flags(0);
    /// The sender has finished.
    pub const FIN: Flags = Flags(1);
    /// Sequence numbers begin here.
    pub const SYN: Flags = Flags(1 << 1);
    /// The connection is reset.
    pub const RST: Flags = Flags(1 << 2);
    /// Deliver now.
    pub const PSH: Flags = Flags(1 << 3);
    /// The acknowledgement number counts. The engine reads [`Segment::ack`] and [`Outgoing::ack`] instead.
    pub const ACK: Flags = Flags(1 << 4);
    /// The urgent pointer counts.
    pub const URG: Flags = Flags(1 << 5);
    /// ECN echo (RFC 3168 §6.1).
    pub const ECE: Flags = Flags(1 << 6);
    /// Congestion window reduced (RFC 3168 §6.1).
    pub const CWR: Flags = Flags(1 << 7);

    /// The flags of the header's 14th octet.
    pub const fn from_bits(bits: u8) -> Flags {
        Flags(bits)
    }

    /// The header's 14th octet.
    pub const fn bits(self) -> u8 {
        self.0
    }

    /// Whether all of `other` is set.
    pub const fn contains(self, other: Flags) -> bool {
        self.0 & other.0 == other.0
    }

    /// These and those.
    pub const fn union(self, other: Flags) -> Flags {
        Flags(self.0 | other.0)
    }
}

impl BitOr for Flags {
    type Output = Flags;
    fn bitor(self, other: Flags) -> Flags {
        self.union(other)
    }
}

/// One arriving segment whose checksum is right: the header's values as they stand there, and the payload.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Segment<'p> {
    /// Our side: the packet's destination.
    pub local: SocketAddr,
    /// The peer: the packet's source.
    pub remote: SocketAddr,
    /// SEG.SEQ: of the SYN if there is one, else of the first octet.
    pub seq: SeqNumber,
    /// SEG.ACK; `None` where the ACK bit is not set.
    pub ack: Option<SeqNumber>,
    /// SEG.WND as in the header, not scaled.
    pub window: u16,
    /// The urgent pointer: octets from SEG.SEQ to the one that follows the urgent data; `None` where URG is not set.
    pub urgent: Option<u16>,
    /// The control bits; ACK and URG are not read from here.
    pub flags: Flags,
    /// The ECN field of the packet, 2 bits (RFC 3168 §5).
    pub ecn: u8,
    /// The options. Those with a wrong length are left out, unknown ones too (RFC 9293 §3.1, MUST-6, MUST-7).
    pub options: Options,
    /// The data, without link padding.
    pub payload: &'p [u8],
}

impl Segment<'_> {
    /// Whether the bit is set.
    pub(crate) const fn has(&self, flag: Flags) -> bool {
        self.flags.contains(flag)
    }

    /// SEG.LEN: the sequence numbers that the segment occupies, SYN and FIN counted (RFC 9293 §3.3.1).
    pub(crate) fn len(&self) -> u32 {
        let payload = u32::try_from(self.payload.len()).unwrap_or(u32::MAX);
        let controls = u32::from(self.has(Flags::SYN)).wrapping_add(u32::from(self.has(Flags::FIN)));
        payload.saturating_add(controls)
    }
}

/// Why a segment is sent; tells [`super::Socket::sent`] what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub(crate) enum Kind {
    /// An answer that belongs to no connection's state: a RST.
    Stateless,
    /// The RST that ends a connection which was aborted here.
    Farewell,
    /// The SYN of an active open, or the SYN-ACK.
    Syn,
    /// Octets of the stream, a FIN, or both; new ones or once more.
    Text,
    /// Octets of the stream that shall make the peer tell what it has (RFC 8985 §7.3).
    LossProbe,
    /// One octet or a FIN into a window of zero (RFC 9293 §3.8.6.1).
    WindowProbe,
    /// A keep-alive (RFC 9293 §3.8.4).
    KeepAlive,
    /// An acknowledgement or window update on its own.
    Ack,
}

/// One segment to send: header values, and where its payload stands in the send ring.
///
/// It stays valid until the socket is next changed.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Outgoing {
    /// Our side: the packet's source. Not the socket's present one where a connection that is over says goodbye.
    pub local: SocketAddr,
    /// The peer: the packet's destination.
    pub remote: SocketAddr,
    /// SEG.SEQ.
    pub seq: SeqNumber,
    /// SEG.ACK and the ACK bit.
    pub ack: Option<SeqNumber>,
    /// SEG.WND as it goes into the header.
    pub window: u16,
    /// The control bits but ACK.
    pub flags: Flags,
    /// The options; they fit the header's 40 octets.
    pub options: Options,
    /// TTL or hop limit of the packet.
    pub hop_limit: u8,
    /// Differentiated services code point of the packet, 6 bits.
    pub dscp: u8,
    /// ECN field of the packet, 2 bits: ECT(0) for new data where ECN was agreed on, else zero (RFC 3168 §6.1).
    pub ecn: u8,
    pub(crate) kind: Kind,
    /// Octets of the send ring before the payload.
    pub(crate) offset: u32,
    /// Octets of payload.
    pub(crate) len: u32,
    /// Octets of payload of each segment that the device makes of this one; 0: it is one segment.
    pub(crate) cut: u16,
}

impl Outgoing {
    /// Octets of payload; [`super::Socket::payload`] shows them.
    pub const fn payload_len(&self) -> usize {
        self.len as usize
    }

    /// Octets of payload of each segment that is to be made of this one, but for the last; `None`: it is one segment.
    pub fn segment_len(&self) -> Option<u16> {
        (self.cut > 0).then_some(self.cut)
    }

    /// Whether it belongs to a connection that is over.
    pub(crate) fn is_farewell(&self) -> bool {
        self.kind == Kind::Farewell
    }

    /// SEG.LEN: the sequence numbers that the segment occupies.
    pub(crate) fn seq_len(&self) -> u32 {
        let syn = u32::from(self.flags.contains(Flags::SYN));
        let fin = u32::from(self.flags.contains(Flags::FIN));
        self.len.wrapping_add(syn).wrapping_add(fin)
    }

    /// A bare RST from our side of `segment` to its sender.
    pub(crate) fn reset(segment: &Segment<'_>, seq: SeqNumber, ack: Option<SeqNumber>) -> Outgoing {
        Outgoing {
            local: segment.local,
            remote: segment.remote,
            seq,
            ack,
            window: 0,
            flags: Flags::RST,
            options: Options::NONE,
            hop_limit: super::DEFAULT_HOP_LIMIT,
            dscp: 0,
            ecn: 0,
            kind: Kind::Stateless,
            offset: 0,
            len: 0,
            cut: 0,
        }
    }
}

/// The answer to a segment that belongs to no connection (RFC 9293 §3.10.7.1): a RST that its sender will believe, or
/// nothing where the segment is a RST itself.
pub fn reply_to_unmatched(segment: &Segment<'_>) -> Option<Outgoing> {
    if segment.has(Flags::RST) {
        return None;
    }
    Some(match segment.ack {
        Some(ack) => Outgoing::reset(segment, ack, None),
        None => Outgoing::reset(segment, SeqNumber(0), Some(segment.seq + segment.len())),
    })
}
