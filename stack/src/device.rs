//! What the stack asks of a network device: frames in, frames out, and what it can do.
//!
//! A device lends its buffers for the length of a closure, so that a driver can hand out memory of its DMA rings and
//! nothing is copied between driver and stack. Drivers and middleware implement [`Device`]; the stack only uses it.
//!
//! A device that can do more than carry frames says so in its [`Capabilities`]: which checksums it takes over, and whether it
//! cuts long TCP segments itself. What it must know of a single frame for that is in the frame's [`FrameMeta`], which all
//! others may pass over.

use crate::time::Instant;

/// A network device.
///
/// Both methods hand out tokens. A token that is dropped without being consumed has done nothing, except that the frame
/// of a dropped [`RxToken`] is gone.
pub trait Device {
    /// Permission to look at one received frame.
    type Rx<'a>: RxToken
    where
        Self: 'a;
    /// Permission to send one frame.
    type Tx<'a>: TxToken
    where
        Self: 'a;

    /// The next received frame, together with room for one answer; `None` where nothing was received, or where the
    /// answer could not be sent now (the frame then stays with the device).
    fn receive(&mut self, now: Instant) -> Option<(Self::Rx<'_>, Self::Tx<'_>)>;

    /// Room for one frame; `None` where all transmit buffers are in use.
    fn transmit(&mut self, now: Instant) -> Option<Self::Tx<'_>>;

    /// What the device can do. It does not change while the device is in use, except for [`Capabilities::link_up`].
    fn capabilities(&self) -> Capabilities;
}

/// One received frame.
pub trait RxToken {
    /// Lends the frame, from its first octet (the Ethernet header, or the IP header on [`Medium::Ip`]) to its last. The
    /// closure may overwrite it.
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R;

    /// What the device says of the frame. It is believed as far as [`Checksums::partial`] and [`Segmentation::receive`]
    /// say that it means something.
    #[inline]
    fn meta(&self) -> FrameMeta {
        FrameMeta::NONE
    }
}

/// Room for one frame.
pub trait TxToken {
    /// Lends `len` octets of unspecified content, to be filled by `f`, and sends them. `len` is at most
    /// [`Capabilities::frame_len`].
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R;

    /// The same for a frame that the device has to finish as `meta` says. `len` is at most [`Capabilities::send_len`].
    ///
    /// `meta` asks for nothing that the device has not offered in its [`Capabilities`], so that a device which offers nothing
    /// leaves this as it is.
    #[inline]
    fn consume_with<R>(self, meta: &FrameMeta, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R
    where
        Self: Sized,
    {
        let _ = meta;
        self.consume(len, f)
    }
}

/// What is known of a frame beside its octets.
///
/// The stack gives it to [`TxToken::consume_with`] for what it leaves to the device; a device says by [`RxToken::meta`] what it
/// has done, or left undone, of a received frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct FrameMeta {
    /// How the TCP or UDP checksum stands.
    pub checksum: FrameChecksum,
    /// The frame is several TCP segments in one, in order; `None`: it is one frame as it goes over a link.
    pub segments: Option<Segments>,
}

impl FrameMeta {
    /// An ordinary frame, of which nothing special is known.
    pub const NONE: FrameMeta = FrameMeta { checksum: FrameChecksum::Unknown, segments: None };

    /// The same with the checksum in this condition.
    pub const fn with_checksum(self, checksum: FrameChecksum) -> Self {
        FrameMeta { checksum, ..self }
    }

    /// The same for several segments in one.
    pub const fn with_segments(self, segments: Segments) -> Self {
        FrameMeta { segments: Some(segments), ..self }
    }
}

/// How the TCP or UDP checksum of a frame stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum FrameChecksum {
    /// It stands in the frame, or was left out by agreement ([`Offload::Tx`]); on receipt nobody has verified it.
    #[default]
    Unknown,
    /// On receipt: it was verified, and is right.
    Verified,
    /// The field holds the sum over the pseudo-header alone, not inverted. To be put there: the inverted sum from octet
    /// `start` of the frame (where the TCP or UDP header begins) to its end, the field included. On receipt: the frame has
    /// not left the machine, and nothing can have happened to it.
    Partial {
        /// Octets of the frame before the sum begins.
        start: u16,
        /// Where the field stands, in octets from `start`.
        offset: u16,
    },
}

/// A frame that is several TCP segments in one: the headers stand there once, as those of a packet of the whole length, then
/// the payload of all. What tells the segments apart follows from that: each has the headers, with lengths and identification
/// of its own and a sequence number that goes on; FIN and PSH belong to the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Segments {
    /// What is to be cut, or was put together.
    pub kind: SegmentKind,
    /// Octets of payload of each but the last, which has the rest.
    pub len: u16,
    /// Octets before the payload: link, IP and TCP header.
    pub header_len: u16,
}

/// What segments consist of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum SegmentKind {
    /// TCP over IPv4.
    TcpV4,
    /// TCP over IPv6.
    TcpV6,
}

/// What a device can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct Capabilities {
    /// What a frame begins with.
    pub medium: Medium,
    /// The largest IP packet that the device carries, in octets: 1500 for plain Ethernet. The link header comes on top.
    pub mtu: usize,
    /// Which checksums the device computes and verifies itself.
    pub checksums: Checksums,
    /// Which frames beyond the MTU the device takes and hands over.
    pub segmentation: Segmentation,
    /// The most frames that one poll should receive; `None`: as many as the stack likes.
    pub burst: Option<usize>,
    /// Whether the link is up. Nothing is sent while it is down.
    pub link_up: bool,
}

impl Capabilities {
    /// A device of this medium and MTU that leaves all checksums to the stack, with its link up.
    pub const fn new(medium: Medium, mtu: usize) -> Self {
        let (checksums, segmentation) = (Checksums::NONE, Segmentation::NONE);
        Capabilities { medium, mtu, checksums, segmentation, burst: None, link_up: true }
    }

    /// The largest frame, in octets: the MTU and the link header.
    pub const fn frame_len(&self) -> usize {
        self.mtu + self.medium.header_len()
    }

    /// The largest frame that [`TxToken::consume_with`] may be asked for, in octets: the largest that the device cuts, where it
    /// cuts any.
    pub const fn send_len(&self) -> usize {
        let longest = if self.segmentation.send > self.mtu { self.segmentation.send } else { self.mtu };
        longest + self.medium.header_len()
    }
}

/// What a frame begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum Medium {
    /// The header of an IPv4 or IPv6 packet, told apart by its first four bits. There are no neighbours. It stands first
    /// so that it is zero in memory, and an empty table of interfaces costs no flash.
    Ip,
    /// An Ethernet II header, without preamble and frame check sequence. Neighbours are resolved.
    #[cfg(feature = "ethernet")]
    Ethernet,
}

impl Medium {
    /// Octets before the IP header.
    pub const fn header_len(self) -> usize {
        match self {
            #[cfg(feature = "ethernet")]
            Medium::Ethernet => 14,
            Medium::Ip => 0,
        }
    }
}

/// Whether a device cuts long TCP segments ([`Segments`]) itself, and puts received ones together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct Segmentation {
    /// The longest IP packet, in octets, that the device cuts into segments; 65,535 at most. None where this is not over the
    /// MTU. It computes the checksums of what it cuts, so that it must offer [`Checksums::partial`] or
    /// [`Checksums::tcp`] on sending; else this means nothing.
    pub send: usize,
    /// The longest IP packet, in octets, that the device may hand over, as several TCP segments in one; none where this is not
    /// over the MTU. For middleware that must know how much room to have: the stack takes what comes.
    pub receive: usize,
}

impl Segmentation {
    /// One frame is one packet on the link.
    pub const NONE: Segmentation = Segmentation { send: 0, receive: 0 };
    /// Up to 64 KiB, the longest packet of IP, in both directions.
    pub const ALL: Segmentation = Segmentation { send: 65_535, receive: 65_535 };
}

/// The checksums that a device takes over, each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct Checksums {
    /// The IPv4 header.
    pub ipv4: Offload,
    /// UDP.
    pub udp: Offload,
    /// TCP.
    pub tcp: Offload,
    /// ICMP and ICMPv6.
    pub icmp: Offload,
    /// TCP and UDP, as far as each frame's [`FrameMeta::checksum`] says: on sending the stack leaves
    /// [`FrameChecksum::Partial`], where `tcp` or `udp` do not say that it should leave zero; on receipt the device's word is
    /// taken for [`FrameChecksum::Verified`] and [`FrameChecksum::Partial`], and the stack verifies the rest. Without it
    /// no frame's metadata is believed.
    pub partial: Offload,
}

impl Checksums {
    /// The stack does all of it.
    pub const NONE: Checksums = Checksums { partial: Offload::None, ..Checksums::all(Offload::None) };
    /// The device, or a link that cannot corrupt, does all of it.
    pub const ALL: Checksums = Checksums { partial: Offload::None, ..Checksums::all(Offload::Both) };
    /// The device computes and judges TCP and UDP checksums frame by frame ([`FrameMeta`]); the stack does the rest.
    pub const PARTIAL: Checksums = Checksums { partial: Offload::Both, ..Checksums::NONE };

    const fn all(offload: Offload) -> Checksums {
        Checksums { ipv4: offload, udp: offload, tcp: offload, icmp: offload, partial: offload }
    }

    /// What is left to the device of a frame for which it gets no metadata.
    pub(crate) const fn without_meta(self) -> Checksums {
        Checksums { partial: Offload::None, ..self }
    }

    /// What need not be verified of a frame of which the device says this.
    pub(crate) const fn judged(self, meta: &FrameMeta) -> Checksums {
        match (meta.checksum, self.partial.rx()) {
            (FrameChecksum::Verified | FrameChecksum::Partial { .. }, true) => {
                Checksums { tcp: Offload::Both, udp: Offload::Both, ..self }
            }
            (FrameChecksum::Verified | FrameChecksum::Partial { .. }, false)
            | (FrameChecksum::Unknown, _) => self,
        }
    }
}

/// Who takes care of one kind of checksum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Offload {
    /// The stack verifies and computes it.
    #[default]
    None,
    /// The device verifies it on receipt.
    Rx,
    /// The device computes it on sending; the stack leaves the field zero.
    Tx,
    /// The device does both.
    Both,
}

impl Offload {
    /// Whether the stack need not verify.
    pub const fn rx(self) -> bool {
        matches!(self, Offload::Rx | Offload::Both)
    }

    /// Whether the stack need not compute.
    pub const fn tx(self) -> bool {
        matches!(self, Offload::Tx | Offload::Both)
    }
}
