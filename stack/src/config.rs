//! What the stack, an interface and a socket can be told.

use core::num::NonZeroU8;

use crate::iface::Seed;

/// What a stack is told when it is made.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Config {
    /// Where all that must not be guessed comes from: initial sequence numbers, ports, identifications, hash keys.
    pub seed: Seed,
    /// The TTL or hop limit of packets whose socket sets none.
    pub hop_limit: NonZeroU8,
    /// The most frames, packets or timers of each kind that one poll works on before it hands control back, where
    /// the device does not say less.
    pub burst: usize,
}

impl Config {
    /// The usual settings: a hop limit of 64 (RFC 1700), and at most 64 frames a poll.
    pub const fn new(seed: Seed) -> Self {
        Config { seed, hop_limit: DEFAULT_HOP_LIMIT, burst: 64 }
    }
}

/// RFC 1700 "IP parameters": 64.
pub(crate) const DEFAULT_HOP_LIMIT: NonZeroU8 = match NonZeroU8::new(64) {
    Some(limit) => limit,
    None => NonZeroU8::MIN,
};

/// A differentiated services code point (RFC 2474): 6 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Dscp(u8);

impl Dscp {
    /// Best effort.
    pub const DEFAULT: Dscp = Dscp(0);
    /// RFC 3246: expedited forwarding, for what must not wait.
    pub const EXPEDITED: Dscp = Dscp(46);

    /// `value` as a code point; `None` above 63.
    pub const fn new(value: u8) -> Option<Self> {
        if value < 64 { Some(Dscp(value)) } else { None }
    }

    /// The value, below 64.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// The ECN field of an IP header (RFC 3168 §5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Ecn {
    /// The transport does not understand ECN.
    #[default]
    NotCapable = 0,
    /// ECT(1): the transport understands ECN; RFC 9331 gives it a meaning of its own.
    Capable1 = 1,
    /// ECT(0): the transport understands ECN.
    Capable0 = 2,
    /// A router on the way was congested.
    Congested = 3,
}

impl Ecn {
    /// The two lowest bits of `bits`.
    pub const fn from_bits(bits: u8) -> Self {
        match bits & 3 {
            0 => Ecn::NotCapable,
            1 => Ecn::Capable1,
            2 => Ecn::Capable0,
            _ => Ecn::Congested,
        }
    }

    /// The field's value, below 4.
    pub const fn bits(self) -> u8 {
        self as u8
    }
}

/// Whether a packet may be cut into fragments on its way, by this stack or by a router.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Fragmentation {
    /// It may: DF is clear. IPv6 routers never do.
    #[default]
    Allowed,
    /// It may not: DF is set, and a packet longer than the MTU is an error.
    Forbidden,
}

/// What a socket asks of the IP header of its packets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct IpOptions {
    /// TTL or hop limit; `None`: the stack's.
    pub hop_limit: Option<NonZeroU8>,
    /// The DS field.
    pub dscp: Dscp,
    /// The ECN field.
    pub ecn: Ecn,
    /// The DF bit.
    pub fragmentation: Fragmentation,
}

impl IpOptions {
    /// All as the stack has it: best effort, ECN not used, fragments allowed.
    pub const DEFAULT: IpOptions = IpOptions {
        hop_limit: None,
        dscp: Dscp::DEFAULT,
        ecn: Ecn::NotCapable,
        fragmentation: Fragmentation::Allowed,
    };
}
