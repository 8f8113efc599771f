// Written by `wireloom-codegen expand --into stack/src/wire/woven ip`: change the spec, not this.

use ::wireloom::wire::support;
/// What follows an IP header or an IPv6 extension header.
///
/// `specs/ip.ron:8`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct Protocol(pub u8);
#[allow(non_upper_case_globals)]
impl Protocol {
    /// IPv6 hop-by-hop options, RFC 8200 §4.3.
    pub const HopByHop: Self = Self(0);
    /// RFC 792.
    pub const Icmp: Self = Self(1);
    /// RFC 3376.
    pub const Igmp: Self = Self(2);
    /// IPv4 in IP, RFC 2003.
    pub const Ipv4: Self = Self(4);
    /// RFC 9293.
    pub const Tcp: Self = Self(6);
    /// RFC 768.
    pub const Udp: Self = Self(17);
    /// RFC 4340.
    pub const Dccp: Self = Self(33);
    /// IPv6 in IP, RFC 2473.
    pub const Ipv6: Self = Self(41);
    /// IPv6 routing header, RFC 8200 §4.4.
    pub const Ipv6Route: Self = Self(43);
    /// IPv6 fragment header, RFC 8200 §4.5.
    pub const Ipv6Frag: Self = Self(44);
    /// RFC 2784.
    pub const Gre: Self = Self(47);
    /// RFC 4303.
    pub const IpSecEsp: Self = Self(50);
    /// RFC 4302.
    pub const IpSecAh: Self = Self(51);
    /// RFC 4443.
    pub const Icmpv6: Self = Self(58);
    /// Nothing follows, RFC 8200 §4.7.
    pub const Ipv6NoNxt: Self = Self(59);
    /// IPv6 destination options, RFC 8200 §4.6.
    pub const Ipv6Opts: Self = Self(60);
    /// RFC 2328, RFC 5340.
    pub const Ospf: Self = Self(89);
    /// RFC 7761.
    pub const Pim: Self = Self(103);
    /// RFC 9568.
    pub const Vrrp: Self = Self(112);
    /// RFC 9260.
    pub const Sctp: Self = Self(132);
    /// RFC 3828.
    pub const UdpLite: Self = Self(136);
}
impl From<u8> for Protocol {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<Protocol> for u8 {
    #[inline]
    fn from(value: Protocol) -> Self {
        value.0
    }
}
impl Protocol {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "Hop-by-Hop",
                1 => "ICMP",
                2 => "IGMP",
                4 => "IPv4",
                6 => "TCP",
                17 => "UDP",
                33 => "DCCP",
                41 => "IPv6",
                43 => "IPv6-Route",
                44 => "IPv6-Frag",
                47 => "GRE",
                50 => "IPsec-ESP",
                51 => "IPsec-AH",
                58 => "ICMPv6",
                59 => "IPv6-NoNxt",
                60 => "IPv6-Opts",
                89 => "OSPF",
                103 => "PIM",
                112 => "VRRP",
                132 => "SCTP",
                136 => "UDP-Lite",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for Protocol {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for Protocol {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Protocol")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for Protocol {
    const LEN: usize = 1;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        let [o0] = *octets.first_chunk()?;
        let bits = u8::from_be_bytes([o0]);
        Some(Self(bits))
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        let [o0] = u8::to_be_bytes(self.0);
        out.put(&[o0]);
    }
}
/// Explicit congestion notification, RFC 3168 §5.
///
/// `specs/ip.ron:31`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[derive(core::fmt::Debug)]
#[repr(u8)]
pub enum Ecn {
    /// The transport does not understand congestion marks.
    NotEct = 0,
    /// The transport understands marks; low latency service, RFC 9331.
    Ect1 = 1,
    /// The transport understands marks.
    Ect0 = 2,
    /// A router on the way met congestion.
    Ce = 3,
}
impl Ecn {
    /// The value of the low bits of a number: each pattern has one.
    #[inline]
    pub const fn from_bits(bits: u8) -> Self {
        match bits & 3 {
            0 => Self::NotEct,
            1 => Self::Ect1,
            2 => Self::Ect0,
            _ => Self::Ce,
        }
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u8 {
        self as u8
    }
}
impl TryFrom<u8> for Ecn {
    type Error = u8;
    #[allow(unreachable_patterns)]
    #[inline]
    fn try_from(value: u8) -> core::result::Result<Self, u8> {
        match value {
            0 => Ok(Self::NotEct),
            1 => Ok(Self::Ect1),
            2 => Ok(Self::Ect0),
            3 => Ok(Self::Ce),
            _ => Err(value),
        }
    }
}
impl From<Ecn> for u8 {
    #[inline]
    fn from(value: Ecn) -> Self {
        value as u8
    }
}
impl Ecn {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self {
                Self::NotEct => "not-ECT",
                Self::Ect1 => "ECT(1)",
                Self::Ect0 => "ECT(0)",
                Self::Ce => "CE",
            },
        )
    }
}
impl core::fmt::Display for Ecn {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
/// Differentiated services code point, RFC 2474 §3; 0 is best effort.
///
/// `specs/ip.ron:37`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Dscp(u8);
impl Dscp {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(63);
    /// The value of this number; `None` outside 0 to 63.
    #[inline]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= 63 { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u8 {
        self.0
    }
    /// The value of the low bits of a number.
    #[inline]
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 0x3f)
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u8 {
        self.0
    }
}
impl From<Dscp> for u8 {
    #[inline]
    fn from(value: Dscp) -> Self {
        value.0
    }
}
impl core::fmt::Display for Dscp {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for Dscp {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Dscp")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
::wireloom::when_defmt! {
    Protocol {
        Self::HopByHop => "Protocol::HopByHop";
        Self::Icmp => "Protocol::Icmp";
        Self::Igmp => "Protocol::Igmp";
        Self::Ipv4 => "Protocol::Ipv4";
        Self::Tcp => "Protocol::Tcp";
        Self::Udp => "Protocol::Udp";
        Self::Dccp => "Protocol::Dccp";
        Self::Ipv6 => "Protocol::Ipv6";
        Self::Ipv6Route => "Protocol::Ipv6Route";
        Self::Ipv6Frag => "Protocol::Ipv6Frag";
        Self::Gre => "Protocol::Gre";
        Self::IpSecEsp => "Protocol::IpSecEsp";
        Self::IpSecAh => "Protocol::IpSecAh";
        Self::Icmpv6 => "Protocol::Icmpv6";
        Self::Ipv6NoNxt => "Protocol::Ipv6NoNxt";
        Self::Ipv6Opts => "Protocol::Ipv6Opts";
        Self::Ospf => "Protocol::Ospf";
        Self::Pim => "Protocol::Pim";
        Self::Vrrp => "Protocol::Vrrp";
        Self::Sctp => "Protocol::Sctp";
        Self::UdpLite => "Protocol::UdpLite";
        Self(ref value) => "Protocol({})", value;
    }
    Ecn {
        Self::NotEct => "NotEct";
        Self::Ect1 => "Ect1";
        Self::Ect0 => "Ect0";
        Self::Ce => "Ce";
    }
    Dscp {
        Self(ref value) => "Dscp({})", value;
    }
}
