//! What the stack asks of a network device: frames in, frames out, and what it can do.
//!
//! A device lends its buffers for the length of a closure, so that a driver can hand out memory of its DMA rings and
//! nothing is copied between driver and stack. Drivers and middleware implement [`Device`]; the stack only uses it.

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
}

/// Room for one frame.
pub trait TxToken {
    /// Lends `len` octets of unspecified content, to be filled by `f`, and sends them. `len` is at most
    /// [`Capabilities::frame_len`].
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R;
}

/// What a device can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Capabilities {
    /// What a frame begins with.
    pub medium: Medium,
    /// The largest IP packet that the device carries, in octets: 1500 for plain Ethernet. The link header comes on top.
    pub mtu: usize,
    /// Which checksums the device computes and verifies itself.
    pub checksums: Checksums,
    /// The most frames that one poll should receive; `None`: as many as the stack likes.
    pub burst: Option<usize>,
    /// Whether the link is up. Nothing is sent while it is down.
    pub link_up: bool,
}

impl Capabilities {
    /// A device of this medium and MTU that leaves all checksums to the stack, with its link up.
    pub const fn new(medium: Medium, mtu: usize) -> Self {
        Capabilities { medium, mtu, checksums: Checksums::NONE, burst: None, link_up: true }
    }

    /// The largest frame, in octets: the MTU and the link header.
    pub const fn frame_len(&self) -> usize {
        self.mtu + self.medium.header_len()
    }
}

/// What a frame begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// The checksums that a device takes over, each way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
}

impl Checksums {
    /// The stack does all of it.
    pub const NONE: Checksums =
        Checksums { ipv4: Offload::None, udp: Offload::None, tcp: Offload::None, icmp: Offload::None };
    /// The device, or a link that cannot corrupt, does all of it.
    pub const ALL: Checksums =
        Checksums { ipv4: Offload::Both, udp: Offload::Both, tcp: Offload::Both, icmp: Offload::Both };
}

/// Who takes care of one kind of checksum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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
