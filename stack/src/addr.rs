//! What the stack needs to know of addresses beyond `core::net`: prefixes, and a few questions about single addresses.
//!
//! Addresses are `core::net`'s. [`Cidr`] is an address with the length of its network prefix; [`AddrExt`] and
//! [`Ipv6Ext`] ask what kind of address one is.

/// Whether both are one address; in few instructions, for what each packet asks.
#[inline]
pub(crate) fn is_same(a: IpAddr, b: IpAddr) -> bool {
    match (a, b) {
        (IpAddr::V4(a), IpAddr::V4(b)) => a.to_bits() == b.to_bits(),
        (IpAddr::V6(a), IpAddr::V6(b)) => cfg!(feature = "ipv6") && a.to_bits() == b.to_bits(),
        (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
    }
}

#[cfg(test)]
mod tests;

use core::fmt;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::str::FromStr;

/// An address and the length of its network prefix: `192.0.2.1/24`, `fe80::1/64`.
///
/// The host part is kept, so that the same type says both which address an interface has and which network a route
/// leads to. The default is `0.0.0.0/0`, which is all zero in memory.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Cidr {
    address: IpAddr,
    prefix_len: u8,
}

impl Cidr {
    /// Every IPv4 address.
    pub const ANY_V4: Cidr = Cidr { address: IpAddr::V4(Ipv4Addr::UNSPECIFIED), prefix_len: 0 };
    /// Every IPv6 address.
    pub const ANY_V6: Cidr = Cidr { address: IpAddr::V6(Ipv6Addr::UNSPECIFIED), prefix_len: 0 };

    /// `address` with a prefix of `prefix_len` bits.
    ///
    /// # Errors
    /// [`CidrError::PrefixLen`] where the prefix is longer than the address.
    pub const fn new(address: IpAddr, prefix_len: u8) -> Result<Cidr, CidrError> {
        let longest = match address {
            IpAddr::V4(_) => 32,
            IpAddr::V6(_) => 128,
        };
        if prefix_len > longest { Err(CidrError::PrefixLen) } else { Ok(Cidr { address, prefix_len }) }
    }

    /// The prefix that holds `address` and nothing else: /32 or /128.
    pub const fn host(address: IpAddr) -> Cidr {
        let prefix_len = match address {
            IpAddr::V4(_) => 32,
            IpAddr::V6(_) => 128,
        };
        Cidr { address, prefix_len }
    }

    /// The address, host part included.
    pub const fn address(&self) -> IpAddr {
        self.address
    }

    /// Bits of the network part: at most 32 for IPv4 and 128 for IPv6.
    pub const fn prefix_len(&self) -> u8 {
        self.prefix_len
    }

    /// Whether `other` is of the same family and has the same network part.
    pub fn contains(&self, other: IpAddr) -> bool {
        match (self.address, other) {
            (IpAddr::V4(own), IpAddr::V4(other)) => (own.to_bits() ^ other.to_bits()) & self.mask_v4() == 0,
            (IpAddr::V6(own), IpAddr::V6(other)) => (own.to_bits() ^ other.to_bits()) & self.mask_v6() == 0,
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }

    /// [`Cidr::contains`] for the stack itself, which knows no address of a family that was not compiled in.
    pub(crate) fn covers(&self, other: IpAddr) -> bool {
        match (self.address, other) {
            (IpAddr::V4(own), IpAddr::V4(other)) => (own.to_bits() ^ other.to_bits()) & self.mask_v4() == 0,
            (IpAddr::V6(_), IpAddr::V6(_)) => cfg!(feature = "ipv6") && self.contains(other),
            (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
        }
    }

    /// The same prefix with a host part of zero.
    pub fn network(&self) -> Cidr {
        let address = match self.address {
            IpAddr::V4(own) => IpAddr::V4(Ipv4Addr::from_bits(own.to_bits() & self.mask_v4())),
            IpAddr::V6(own) => IpAddr::V6(Ipv6Addr::from_bits(own.to_bits() & self.mask_v6())),
        };
        Cidr { address, prefix_len: self.prefix_len }
    }

    /// The directed broadcast address (RFC 1122 §3.2.1.3 (d)); `None` for IPv6, and for /31 and /32, which have none
    /// (RFC 3021 §2.1).
    pub fn broadcast(&self) -> Option<Ipv4Addr> {
        match self.address {
            IpAddr::V4(own) if self.prefix_len < 31 => {
                Some(Ipv4Addr::from_bits(own.to_bits() | !self.mask_v4()))
            }
            IpAddr::V4(_) | IpAddr::V6(_) => None,
        }
    }

    fn mask_v4(&self) -> u32 {
        u32::MAX.checked_shl(32_u32.saturating_sub(u32::from(self.prefix_len))).unwrap_or(0)
    }

    fn mask_v6(&self) -> u128 {
        u128::MAX.checked_shl(128_u32.saturating_sub(u32::from(self.prefix_len))).unwrap_or(0)
    }
}

impl Default for Cidr {
    fn default() -> Self {
        Cidr::ANY_V4
    }
}

impl fmt::Display for Cidr {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.prefix_len)
    }
}

impl fmt::Debug for Cidr {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Cidr {
    type Err = CidrError;

    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (address, prefix_len) = text.split_once('/').ok_or(CidrError::NoSlash)?;
        let address = address.parse().map_err(|_| CidrError::Address)?;
        // `u8` would also read "+24".
        if !prefix_len.bytes().all(|octet| octet.is_ascii_digit()) {
            return Err(CidrError::PrefixLen);
        }
        Cidr::new(address, prefix_len.parse().map_err(|_| CidrError::PrefixLen)?)
    }
}

/// Why something is not a [`Cidr`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum CidrError {
    /// The text has no `/`.
    NoSlash,
    /// What stands before the `/` is not an address.
    Address,
    /// The length of the prefix is not a number, or longer than the address.
    PrefixLen,
}

impl fmt::Display for CidrError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            CidrError::NoSlash => "expected address/length",
            CidrError::Address => "what stands before the / is not an IP address",
            CidrError::PrefixLen => "the prefix length is not a number, or longer than the address",
        })
    }
}

impl core::error::Error for CidrError {}

/// Questions about an address of either family.
pub trait AddrExt {
    /// Whether a host may bear this address, and so may send from it and be sent to it: a unicast address that is not
    /// unspecified. Loopback addresses are such; whether they may come from a wire is another question.
    ///
    /// Not so for IPv4: 0.0.0.0/8 (RFC 1122 §3.2.1.3 (a), (b)), multicast, 240.0.0.0/4 and the limited broadcast. A
    /// directed broadcast can't be told without the prefix: see [`Cidr::broadcast`].
    fn is_host(&self) -> bool;

    /// Whether packets to or from this address stay on one link: 169.254.0.0/16 (RFC 3927 §2.7), 224.0.0.0/24, the limited
    /// broadcast, fe80::/10, ff02::/16 and ff01::/16 (RFC 4291 §2.5.6, §2.7).
    fn is_link_scope(&self) -> bool;

    /// The Ethernet address that this multicast address is sent to: RFC 1112 §6.4 and RFC 2464 §7. The limited
    /// broadcast maps to the broadcast address (RFC 894); `None` for unicast.
    fn multicast_mac(&self) -> Option<[u8; 6]>;
}

impl AddrExt for Ipv4Addr {
    fn is_host(&self) -> bool {
        let [first, ..] = self.octets();
        first != 0 && first < 224
    }

    fn is_link_scope(&self) -> bool {
        self.is_link_local() || matches!(self.octets(), [224, 0, 0, _]) || self.is_broadcast()
    }

    fn multicast_mac(&self) -> Option<[u8; 6]> {
        let [_, b, c, d] = self.octets();
        if self.is_multicast() {
            Some([0x01, 0x00, 0x5e, b & 0x7f, c, d])
        } else if self.is_broadcast() {
            Some([0xff; 6])
        } else {
            None
        }
    }
}

impl AddrExt for Ipv6Addr {
    fn is_host(&self) -> bool {
        !self.is_unspecified() && !self.is_multicast()
    }

    fn is_link_scope(&self) -> bool {
        if self.is_multicast() { self.scope() <= SCOPE_LINK } else { self.is_unicast_link_local() }
    }

    fn multicast_mac(&self) -> Option<[u8; 6]> {
        let [.., a, b, c, d] = self.octets();
        self.is_multicast().then_some([0x33, 0x33, a, b, c, d])
    }
}

impl AddrExt for IpAddr {
    fn is_host(&self) -> bool {
        match self {
            IpAddr::V4(address) => address.is_host(),
            IpAddr::V6(address) => address.is_host(),
        }
    }

    fn is_link_scope(&self) -> bool {
        match self {
            IpAddr::V4(address) => address.is_link_scope(),
            IpAddr::V6(address) => address.is_link_scope(),
        }
    }

    fn multicast_mac(&self) -> Option<[u8; 6]> {
        match self {
            IpAddr::V4(address) => address.multicast_mac(),
            IpAddr::V6(address) => address.multicast_mac(),
        }
    }
}

/// The scope value of link-local multicast (RFC 4291 §2.7), which RFC 6724 §3.1 uses for unicast too.
pub const SCOPE_LINK: u8 = 2;
const SCOPE_SITE: u8 = 5;
const SCOPE_GLOBAL: u8 = 14;

/// Questions about an IPv6 address.
pub trait Ipv6Ext {
    /// The solicited-node multicast address, ff02::1:ff00:0/104 and the last 24 bits (RFC 4291 §2.7.1).
    fn solicited_node(&self) -> Ipv6Addr;

    /// The scope in the numbers of RFC 4291 §2.7: 2 link, 5 site, 14 global; for unicast by RFC 6724 §3.1, where
    /// loopback counts as link-local.
    fn scope(&self) -> u8;
}

impl Ipv6Ext for Ipv6Addr {
    fn solicited_node(&self) -> Ipv6Addr {
        let [.., b, c, d] = self.octets();
        Ipv6Addr::from([0xff, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xff, b, c, d])
    }

    fn scope(&self) -> u8 {
        let [first, second, ..] = self.octets();
        if self.is_multicast() {
            second & 0xf
        } else if self.is_unicast_link_local() || self.is_loopback() {
            SCOPE_LINK
        } else if first == 0xfe && second & 0xc0 == 0xc0 {
            SCOPE_SITE // fec0::/10, deprecated by RFC 3879 but still in the table of RFC 6724 §3.1
        } else {
            SCOPE_GLOBAL
        }
    }
}

/// The address as 16 octets, IPv4 in its mapped form (RFC 4291 §2.5.5.2), cut in two words: what gets hashed.
pub(crate) fn words(address: IpAddr) -> [u64; 2] {
    match address {
        IpAddr::V4(address) => [0, 0xffff << 32 | u64::from(address.to_bits())],
        IpAddr::V6(_) if !cfg!(feature = "ipv6") => [0; 2], // nobody has one
        IpAddr::V6(address) => [(address.to_bits() >> 64) as u64, address.to_bits() as u64],
    }
}

/// The address of a station on an Ethernet: six octets, in the order of transmission.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct MacAddr(pub [u8; 6]);

impl MacAddr {
    /// Everybody on the link.
    pub const BROADCAST: MacAddr = MacAddr([0xff; 6]);

    /// Whether a station can bear it: the group bit is clear, and it is not all zero.
    pub const fn is_unicast(self) -> bool {
        let [first, ..] = self.0;
        first & 1 == 0 && !matches!(self.0, [0, 0, 0, 0, 0, 0])
    }
}

impl fmt::Display for MacAddr {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, e, g] = self.0;
        write!(f, "{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{g:02x}")
    }
}

impl fmt::Debug for MacAddr {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for MacAddr {
    type Err = MacAddrError;

    /// Six pairs of hexadecimal digits with colons or hyphens between them.
    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut octets = [0; 6];
        let mut pairs = text.split([':', '-']);
        for octet in &mut octets {
            let pair = pairs.next().filter(|pair| pair.len() == 2).ok_or(MacAddrError)?;
            *octet = match pair.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                true => u8::from_str_radix(pair, 16).map_err(|_| MacAddrError)?,
                false => return Err(MacAddrError),
            };
        }
        if pairs.next().is_some() { Err(MacAddrError) } else { Ok(MacAddr(octets)) }
    }
}

/// The text is not six pairs of hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct MacAddrError;

impl fmt::Display for MacAddrError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected six pairs of hexadecimal digits, as in 02:00:00:00:00:01")
    }
}

impl core::error::Error for MacAddrError {}
