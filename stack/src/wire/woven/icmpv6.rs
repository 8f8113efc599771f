// Written by `wireloom-codegen expand --into stack/src/wire/woven --without all-protocols icmpv6`: change the spec, not this.

use ::wireloom::wire::support;
/// The kind of message; below 128 an error.
///
/// `specs/icmpv6.ron:15`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct Message(pub u8);
#[allow(non_upper_case_globals)]
impl Message {
    /// destination unreachable (1).
    pub const DstUnreachable: Self = Self(1);
    /// packet too big (2).
    pub const PktTooBig: Self = Self(2);
    /// time exceeded (3).
    pub const TimeExceeded: Self = Self(3);
    /// parameter problem (4).
    pub const ParamProblem: Self = Self(4);
    /// echo request (128).
    pub const EchoRequest: Self = Self(128);
    /// echo reply (129).
    pub const EchoReply: Self = Self(129);
    /// RFC 2710, RFC 3810.
    pub const MldQuery: Self = Self(130);
    /// RFC 2710.
    pub const MldReport: Self = Self(131);
    /// RFC 2710.
    pub const MldDone: Self = Self(132);
    /// router solicitation (133).
    pub const RouterSolicit: Self = Self(133);
    /// router advertisement (134).
    pub const RouterAdvert: Self = Self(134);
    /// neighbor solicitation (135).
    pub const NeighborSolicit: Self = Self(135);
    /// neighbor advertisement (136).
    pub const NeighborAdvert: Self = Self(136);
    /// redirect (137).
    pub const Redirect: Self = Self(137);
    /// RFC 4620.
    pub const NodeInfoQuery: Self = Self(139);
    /// RFC 4620.
    pub const NodeInfoReply: Self = Self(140);
    /// RFC 3810.
    pub const MldReport2: Self = Self(143);
    /// RFC 6275.
    pub const MobilePrefixSolicit: Self = Self(146);
    /// RFC 6275.
    pub const MobilePrefixAdvert: Self = Self(147);
    /// RFC 4286.
    pub const MulticastRouterAdvert: Self = Self(151);
    /// RFC 4286.
    pub const MulticastRouterSolicit: Self = Self(152);
    /// RFC 4286.
    pub const MulticastRouterTermination: Self = Self(153);
    /// RFC 6550.
    pub const Rpl: Self = Self(155);
    /// RFC 6775, RFC 8505.
    pub const DuplicateAddrRequest: Self = Self(157);
    /// RFC 6775, RFC 8505.
    pub const DuplicateAddrConfirm: Self = Self(158);
    /// RFC 8335.
    pub const ExtEchoRequest: Self = Self(160);
    /// RFC 8335.
    pub const ExtEchoReply: Self = Self(161);
}
impl From<u8> for Message {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<Message> for u8 {
    #[inline]
    fn from(value: Message) -> Self {
        value.0
    }
}
impl Message {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                1 => "destination unreachable",
                2 => "packet too big",
                3 => "time exceeded",
                4 => "parameter problem",
                128 => "echo request",
                129 => "echo reply",
                130 => "multicast listener query",
                131 => "multicast listener report",
                132 => "multicast listener done",
                133 => "router solicitation",
                134 => "router advertisement",
                135 => "neighbor solicitation",
                136 => "neighbor advertisement",
                137 => "redirect",
                139 => "node information query",
                140 => "node information reply",
                143 => "multicast listener report v2",
                146 => "mobile prefix solicitation",
                147 => "mobile prefix advertisement",
                151 => "multicast router advertisement",
                152 => "multicast router solicitation",
                153 => "multicast router termination",
                155 => "RPL",
                157 => "duplicate address request",
                158 => "duplicate address confirmation",
                160 => "extended echo request",
                161 => "extended echo reply",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for Message {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for Message {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Message")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for Message {
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
/// Why a destination was not reached, RFC 4443 §3.1.
///
/// `specs/icmpv6.ron:44`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct DstUnreachable(pub u8);
#[allow(non_upper_case_globals)]
impl DstUnreachable {
    /// no route (0).
    pub const NoRoute: Self = Self(0);
    /// administratively prohibited (1).
    pub const AdminProhibit: Self = Self(1);
    /// beyond the scope of the source (2).
    pub const BeyondScope: Self = Self(2);
    /// address unreachable (3).
    pub const AddrUnreachable: Self = Self(3);
    /// port unreachable (4).
    pub const PortUnreachable: Self = Self(4);
    /// source address failed policy (5).
    pub const FailedPolicy: Self = Self(5);
    /// route rejects (6).
    pub const RejectRoute: Self = Self(6);
    /// RFC 6554 §4.2.
    pub const SourceRouteError: Self = Self(7);
    /// RFC 8883 §4.
    pub const HeadersTooLong: Self = Self(8);
}
impl From<u8> for DstUnreachable {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<DstUnreachable> for u8 {
    #[inline]
    fn from(value: DstUnreachable) -> Self {
        value.0
    }
}
impl DstUnreachable {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "no route",
                1 => "administratively prohibited",
                2 => "beyond the scope of the source",
                3 => "address unreachable",
                4 => "port unreachable",
                5 => "source address failed policy",
                6 => "route rejects",
                7 => "error in source routing header",
                8 => "headers too long",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for DstUnreachable {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for DstUnreachable {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("DstUnreachable")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for DstUnreachable {
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
/// Which time, RFC 4443 §3.3.
///
/// `specs/icmpv6.ron:55`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct TimeExceeded(pub u8);
#[allow(non_upper_case_globals)]
impl TimeExceeded {
    /// The hop limit reached 0.
    pub const HopLimitExceeded: Self = Self(0);
    /// Fragments stayed away.
    pub const FragReassemExceeded: Self = Self(1);
}
impl From<u8> for TimeExceeded {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<TimeExceeded> for u8 {
    #[inline]
    fn from(value: TimeExceeded) -> Self {
        value.0
    }
}
impl TimeExceeded {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "in transit",
                1 => "in reassembly",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for TimeExceeded {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for TimeExceeded {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("TimeExceeded")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for TimeExceeded {
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
/// What is wrong with a header, RFC 4443 §3.4; from 5 on, what a router does not go through, RFC 8883 §3.
///
/// `specs/icmpv6.ron:59`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct ParamProblem(pub u8);
#[allow(non_upper_case_globals)]
impl ParamProblem {
    /// erroneous header field (0).
    pub const ErroneousHdrField: Self = Self(0);
    /// unrecognized next header (1).
    pub const UnrecognizedNxtHdr: Self = Self(1);
    /// unrecognized option (2).
    pub const UnrecognizedOption: Self = Self(2);
    /// RFC 7112.
    pub const IncompleteChain: Self = Self(3);
    /// RFC 8986 §4.1.1.
    pub const SrUpperLayer: Self = Self(4);
    /// unrecognized next header at a router (5).
    pub const NxtHdrByRouter: Self = Self(5);
    /// extension header too big (6).
    pub const ExtHdrTooBig: Self = Self(6);
    /// extension header chain too long (7).
    pub const ExtHdrChainTooLong: Self = Self(7);
    /// too many extension headers (8).
    pub const TooManyExtHdrs: Self = Self(8);
    /// too many options (9).
    pub const TooManyOptions: Self = Self(9);
    /// option too big (10).
    pub const OptionTooBig: Self = Self(10);
}
impl From<u8> for ParamProblem {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<ParamProblem> for u8 {
    #[inline]
    fn from(value: ParamProblem) -> Self {
        value.0
    }
}
impl ParamProblem {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "erroneous header field",
                1 => "unrecognized next header",
                2 => "unrecognized option",
                3 => "incomplete header chain",
                4 => "segment routing upper-layer header",
                5 => "unrecognized next header at a router",
                6 => "extension header too big",
                7 => "extension header chain too long",
                8 => "too many extension headers",
                9 => "too many options",
                10 => "option too big",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for ParamProblem {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for ParamProblem {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("ParamProblem")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for ParamProblem {
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
impl support::Element for Lifetime {
    const LEN: usize = 4;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        let [o0, o1, o2, o3] = *octets.first_chunk()?;
        let bits = u32::from_be_bytes([o0, o1, o2, o3]);
        Some(Self::from_bits(bits))
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        let [o0, o1, o2, o3] = u32::to_be_bytes(self.0);
        out.put(&[o0, o1, o2, o3]);
    }
}
/// How long something holds; all ones: for ever (`Lifetime::MAX`).
///
/// `specs/icmpv6.ron:72`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Lifetime(u32);
impl Lifetime {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(4294967295);
    /// The value of this number: every one is a value.
    #[inline]
    pub const fn new(value: u32) -> Option<Self> {
        if true { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u32 {
        self.0
    }
    /// The value of the low bits of a number.
    #[inline]
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits & 0xffffffff)
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u32 {
        self.0
    }
    /// As a duration.
    #[inline]
    pub const fn as_duration(self) -> core::time::Duration {
        core::time::Duration::from_secs(self.0 as u64)
    }
    /// Of a duration, what is less than a unit cut off; `None` outside the range.
    pub const fn from_duration(duration: core::time::Duration) -> Option<Self> {
        let units = Some(duration.as_secs());
        let Some(units) = units else { return None };
        if units > u32::MAX as u64 {
            return None;
        }
        Self::new(units as u32)
    }
}
impl From<Lifetime> for u32 {
    #[inline]
    fn from(value: Lifetime) -> Self {
        value.0
    }
}
impl core::fmt::Display for Lifetime {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)?;
        f.write_str("s")
    }
}
impl core::fmt::Debug for Lifetime {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Lifetime")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for RouterLifetime {
    const LEN: usize = 2;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        let [o0, o1] = *octets.first_chunk()?;
        let bits = u16::from_be_bytes([o0, o1]);
        Some(Self::from_bits(bits))
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        let [o0, o1] = u16::to_be_bytes(self.0);
        out.put(&[o0, o1]);
    }
}
/// How long a router may be used by default, RFC 4861 §4.2.
///
/// `specs/icmpv6.ron:73`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct RouterLifetime(u16);
impl RouterLifetime {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(65535);
    /// The value of this number: every one is a value.
    #[inline]
    pub const fn new(value: u16) -> Option<Self> {
        if true { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u16 {
        self.0
    }
    /// The value of the low bits of a number.
    #[inline]
    pub const fn from_bits(bits: u16) -> Self {
        Self(bits & 0xffff)
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u16 {
        self.0
    }
    /// As a duration.
    #[inline]
    pub const fn as_duration(self) -> core::time::Duration {
        core::time::Duration::from_secs(self.0 as u64)
    }
    /// Of a duration, what is less than a unit cut off; `None` outside the range.
    pub const fn from_duration(duration: core::time::Duration) -> Option<Self> {
        let units = Some(duration.as_secs());
        let Some(units) = units else { return None };
        if units > u16::MAX as u64 {
            return None;
        }
        Self::new(units as u16)
    }
}
impl From<RouterLifetime> for u16 {
    #[inline]
    fn from(value: RouterLifetime) -> Self {
        value.0
    }
}
impl core::fmt::Display for RouterLifetime {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)?;
        f.write_str("s")
    }
}
impl core::fmt::Debug for RouterLifetime {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("RouterLifetime")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for Timer {
    const LEN: usize = 4;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        let [o0, o1, o2, o3] = *octets.first_chunk()?;
        let bits = u32::from_be_bytes([o0, o1, o2, o3]);
        Some(Self::from_bits(bits))
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        let [o0, o1, o2, o3] = u32::to_be_bytes(self.0);
        out.put(&[o0, o1, o2, o3]);
    }
}
/// A time of Neighbor Discovery, RFC 4861 §4.2.
///
/// `specs/icmpv6.ron:74`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Timer(u32);
impl Timer {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(4294967295);
    /// The value of this number: every one is a value.
    #[inline]
    pub const fn new(value: u32) -> Option<Self> {
        if true { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u32 {
        self.0
    }
    /// The value of the low bits of a number.
    #[inline]
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits & 0xffffffff)
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u32 {
        self.0
    }
    /// As a duration.
    #[inline]
    pub const fn as_duration(self) -> core::time::Duration {
        core::time::Duration::from_millis(self.0 as u64)
    }
    /// Of a duration, what is less than a unit cut off; `None` outside the range.
    pub const fn from_duration(duration: core::time::Duration) -> Option<Self> {
        let units = {
            let (whole, over) = duration.as_secs().overflowing_mul(1000);
            let (units, more) = whole.overflowing_add(duration.subsec_millis() as u64);
            if over || more { None } else { Some(units) }
        };
        let Some(units) = units else { return None };
        if units > u32::MAX as u64 {
            return None;
        }
        Self::new(units as u32)
    }
}
impl From<Timer> for u32 {
    #[inline]
    fn from(value: Timer) -> Self {
        value.0
    }
}
impl core::fmt::Display for Timer {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)?;
        f.write_str("ms")
    }
}
impl core::fmt::Debug for Timer {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Timer")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
/// Bits of a NAT64 prefix, RFC 8781 §4. With 6 and 7 the option is to be ignored.
///
/// `specs/icmpv6.ron:75`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[derive(core::fmt::Debug)]
#[repr(u8)]
pub enum Nat64PrefixLen {
    /// 96 (0).
    Bits96 = 0,
    /// 64 (1).
    Bits64 = 1,
    /// 56 (2).
    Bits56 = 2,
    /// 48 (3).
    Bits48 = 3,
    /// 40 (4).
    Bits40 = 4,
    /// 32 (5).
    Bits32 = 5,
}
impl Nat64PrefixLen {
    /// The value of a number, if it has one.
    #[inline]
    pub const fn from_bits(bits: u8) -> Option<Self> {
        match bits {
            0 => Some(Self::Bits96),
            1 => Some(Self::Bits64),
            2 => Some(Self::Bits56),
            3 => Some(Self::Bits48),
            4 => Some(Self::Bits40),
            5 => Some(Self::Bits32),
            _ => None,
        }
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u8 {
        self as u8
    }
}
impl TryFrom<u8> for Nat64PrefixLen {
    type Error = u8;
    #[allow(unreachable_patterns)]
    #[inline]
    fn try_from(value: u8) -> core::result::Result<Self, u8> {
        Self::from_bits(value).ok_or(value)
    }
}
impl From<Nat64PrefixLen> for u8 {
    #[inline]
    fn from(value: Nat64PrefixLen) -> Self {
        value as u8
    }
}
impl Nat64PrefixLen {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self {
                Self::Bits96 => "96",
                Self::Bits64 => "64",
                Self::Bits56 => "56",
                Self::Bits48 => "48",
                Self::Bits40 => "40",
                Self::Bits32 => "32",
            },
        )
    }
}
impl core::fmt::Display for Nat64PrefixLen {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
/// Of a router or route, RFC 4191 §2.1; 2 is reserved and taken as medium.
///
/// `specs/icmpv6.ron:83`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct Preference(u8);
#[allow(non_upper_case_globals)]
impl Preference {
    /// medium (0).
    pub const Medium: Self = Self(0);
    /// high (1).
    pub const High: Self = Self(1);
    /// low (3).
    pub const Low: Self = Self(3);
    /// The value of this number; `None` where it has more than 2 bits.
    #[inline]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= 3 { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u8 {
        self.0
    }
    /// The value of the low bits of a number.
    #[inline]
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 3)
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u8 {
        self.0
    }
}
impl From<Preference> for u8 {
    #[inline]
    fn from(value: Preference) -> Self {
        value.0
    }
}
impl Preference {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "medium",
                1 => "high",
                3 => "low",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 1);
                }
            },
        )
    }
}
impl core::fmt::Display for Preference {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for Preference {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Preference")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for MaxRespCode {
    const LEN: usize = 2;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        let [o0, o1] = *octets.first_chunk()?;
        let bits = u16::from_be_bytes([o0, o1]);
        Some(Self::from_bits(bits))
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        let [o0, o1] = u16::to_be_bytes(self.0);
        out.put(&[o0, o1]);
    }
}
/// Until when a query of version 2 is to be answered, as a code: below 32768 milliseconds, from there on a floating-point number (RFC 3810 §5.1.3).
///
/// `specs/icmpv6.ron:88`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct MaxRespCode(u16);
impl MaxRespCode {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(65535);
    /// The value of this number: every one is a value.
    #[inline]
    pub const fn new(value: u16) -> Option<Self> {
        if true { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u16 {
        self.0
    }
    /// The value of the low bits of a number.
    #[inline]
    pub const fn from_bits(bits: u16) -> Self {
        Self(bits & 0xffff)
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u16 {
        self.0
    }
}
impl From<MaxRespCode> for u16 {
    #[inline]
    fn from(value: MaxRespCode) -> Self {
        value.0
    }
}
impl core::fmt::Display for MaxRespCode {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for MaxRespCode {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("MaxRespCode")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for Qqic {
    const LEN: usize = 1;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        let [o0] = *octets.first_chunk()?;
        let bits = u8::from_be_bytes([o0]);
        Some(Self::from_bits(bits))
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        let [o0] = u8::to_be_bytes(self.0);
        out.put(&[o0]);
    }
}
/// The querier's query interval, as a code: below 128 seconds, from there on a floating-point number (RFC 3810 §5.1.9).
///
/// `specs/icmpv6.ron:89`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Qqic(u8);
impl Qqic {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(255);
    /// The value of this number: every one is a value.
    #[inline]
    pub const fn new(value: u8) -> Option<Self> {
        if true { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u8 {
        self.0
    }
    /// The value of the low bits of a number.
    #[inline]
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 0xff)
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u8 {
        self.0
    }
}
impl From<Qqic> for u8 {
    #[inline]
    fn from(value: Qqic) -> Self {
        value.0
    }
}
impl core::fmt::Display for Qqic {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for Qqic {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Qqic")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
/// What a group record says of its sources, RFC 3810 §5.2.12.
///
/// `specs/icmpv6.ron:90`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct RecordType(pub u8);
#[allow(non_upper_case_globals)]
impl RecordType {
    /// Only these sources are wanted.
    pub const ModeIsInclude: Self = Self(1);
    /// All but these sources are wanted.
    pub const ModeIsExclude: Self = Self(2);
    /// From now on only these.
    pub const ChangeToInclude: Self = Self(3);
    /// From now on all but these.
    pub const ChangeToExclude: Self = Self(4);
    /// These as well.
    pub const AllowNewSources: Self = Self(5);
    /// These no longer.
    pub const BlockOldSources: Self = Self(6);
}
impl From<u8> for RecordType {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<RecordType> for u8 {
    #[inline]
    fn from(value: RecordType) -> Self {
        value.0
    }
}
impl RecordType {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                1 => "is-in",
                2 => "is-ex",
                3 => "to-in",
                4 => "to-ex",
                5 => "allow",
                6 => "block",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for RecordType {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for RecordType {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("RecordType")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for RecordType {
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
/// What the sender of a report wants of one group, RFC 3810 §5.2.4.
///
/// `specs/icmpv6.ron:98`
#[derive(Clone, Copy)]
pub struct GroupRecord<'a> {
    record_octets: &'a [u8],
    record_part: &'a [u8; 20],
    sources: &'a [u8],
    aux: &'a [u8],
}
#[allow(unused_variables)]
impl<'a> GroupRecord<'a> {
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// What is said of the sources.
    ///
    /// 8 bits. `specs/icmpv6.ron:99`
    #[inline]
    pub fn record_type(&self) -> RecordType {
        RecordType(self.record_part[0])
    }
    /// Octets of auxiliary data; in words of 4 on the wire. Version 2 defines none.
    ///
    /// 8 bits. `specs/icmpv6.ron:100`
    #[inline]
    pub fn aux_len(&self) -> u16 {
        (self.record_part[1] as u16) * 4
    }
    /// Number of sources.
    ///
    /// 2 octets. `specs/icmpv6.ron:101`
    #[inline]
    pub fn source_count(&self) -> u16 {
        support::be::u16([self.record_part[2], self.record_part[3]])
    }
    /// The group.
    ///
    /// 16 octets. `specs/icmpv6.ron:102`
    #[inline]
    pub fn group_addr(&self) -> ::wireloom::wire::ipv6::Address {
        <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<4, 16, 20>(self.record_part))
    }
    /// Addresses of senders.
    ///
    /// Variable length. `specs/icmpv6.ron:103`
    #[inline]
    pub fn sources(&self) -> support::Array<'a, ::wireloom::wire::ipv6::Address> {
        support::Array::from_octets(self.sources)
    }
    /// To be ignored, RFC 3810 §5.2.10.
    ///
    /// Variable length. `specs/icmpv6.ron:104`
    #[inline]
    pub fn aux(&self) -> &'a [u8] {
        self.aux
    }
}
impl<'a> support::Record<'a> for GroupRecord<'a> {
    const NAME: &'static str = "GroupRecord";
    #[allow(unused_variables)]
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
    ) -> support::Result<(Self, &'a [u8])> {
        let rest = record;
        let Some((record_part, rest)) = rest.split_first_chunk::<20>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 64))
        };
        let Some((sources, rest)) = rest
            .split_at_checked(
                (support::be::u16([record_part[2], record_part[3]]) as u32)
                    .saturating_mul(16) as usize,
            ) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 68))
        };
        {
            let octets = sources;
            if octets.len() % 16 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 68));
            }
        }
        let Some((aux, rest)) = rest
            .split_at_checked((((record_part[1] as u16) * 4) as u32) as usize) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 69))
        };
        let record_octets = record
            .get(..record.len().saturating_sub(rest.len()))
            .unwrap_or(record);
        Ok((
            GroupRecord {
                record_octets,
                record_part,
                sources,
                aux,
            },
            rest,
        ))
    }
}
impl support::Walk for GroupRecord<'_> {
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.record_type();
            visitor.field("record_type", support::Value::Named(value.0 as u64, &value));
        }
        {
            let value = self.aux_len();
            visitor.field("aux_len", support::Value::Number(value as u64));
        }
        {
            let value = self.source_count();
            visitor.field("source_count", support::Value::Number(value as u64));
        }
        {
            let value = self.group_addr();
            visitor.field("group_addr", support::Value::Text(&value));
        }
        {
            let value = self.sources();
            visitor
                .field(
                    "sources",
                    support::Value::Text(&support::print::Joined(value.iter())),
                );
        }
        {
            let value = self.aux();
            visitor.field("aux", support::Value::Octets(value));
        }
    }
}
impl core::fmt::Display for GroupRecord<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(" [")?;
        {
            let value = self.group_addr();
            support::print::ipv6(f, value.octets())?;
        }
        f.write_str(" ")?;
        {
            let value = self.record_type();
            value.show(f)?;
        }
        if (support::be::u16([self.record_part[2], self.record_part[3]]) as u32) != 0 {
            f.write_str(" ")?;
            {
                let value = self.sources();
                support::print::list(f, value.iter())?;
            }
        }
        f.write_str("]")?;
        Ok(())
    }
}
impl core::fmt::Debug for GroupRecord<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}
/// The `GroupRecord` records of a packet in turn.
pub type GroupRecordIter<'a> = support::RecordIter<'a, GroupRecord<'a>>;
/// What `GroupRecord` records mean: those of a packet, or values that are lent, in a row.
pub type GroupRecordList<'a> = support::RecordList<
    'a,
    GroupRecord<'a>,
    GroupRecordRepr<'a>,
>;
/// What a `GroupRecord` means.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct GroupRecordRepr<'a> {
    /// What is said of the sources.
    ///
    /// 8 bits. `specs/icmpv6.ron:99`
    pub record_type: RecordType,
    /// The group.
    ///
    /// 16 octets. `specs/icmpv6.ron:102`
    pub group_addr: ::wireloom::wire::ipv6::Address,
    /// Addresses of senders.
    ///
    /// Variable length. `specs/icmpv6.ron:103`
    pub sources: support::Array<'a, ::wireloom::wire::ipv6::Address>,
    /// To be ignored, RFC 3810 §5.2.10.
    ///
    /// Variable length. `specs/icmpv6.ron:104`
    pub aux: &'a [u8],
}
#[allow(unused_variables)]
impl<'a> support::RecordRepr<'a> for GroupRecordRepr<'a> {
    type View = GroupRecord<'a>;
    fn read(packet: &GroupRecord<'a>) -> support::Result<Self> {
        let record_type = packet.record_type();
        let group_addr = packet.group_addr();
        let sources = packet.sources();
        let aux = packet.aux();
        if packet.sources().len() as u64
            != (support::be::u16([packet.record_part[2], packet.record_part[3]]) as u32)
                as u64
        {
            return Err(support::Error::new(support::ErrorKind::BadLength, 66));
        }
        Ok(GroupRecordRepr {
            record_type,
            group_addr,
            sources,
            aux,
        })
    }
    fn check(&self) -> support::Result<()> {
        let GroupRecordRepr { record_type, group_addr, sources, aux } = *self;
        let len_sources: usize = sources.octets_len();
        let len_aux: usize = aux.len();
        let header_octets: usize = 20 + len_sources + len_aux;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        if support::length(len_aux, 0, 4, 0xff).is_none() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 65));
        }
        if sources.len() > 0xffff {
            return Err(support::Error::new(support::ErrorKind::BadLength, 66));
        }
        Ok(())
    }
    fn octets_len(&self) -> usize {
        let GroupRecordRepr { record_type, group_addr, sources, aux } = *self;
        let len_sources: usize = sources.octets_len();
        let len_aux: usize = aux.len();
        let header_octets: usize = 20 + len_sources + len_aux;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        header_octets
    }
    fn write(&self, out: &mut support::Cursor<'_>) {
        let GroupRecordRepr { record_type, group_addr, sources, aux } = *self;
        let len_sources: usize = sources.octets_len();
        let len_aux: usize = aux.len();
        let header_octets: usize = 20 + len_sources + len_aux;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        {
            #[allow(unused_mut)]
            let mut fixed = [0u8; 20];
            fixed[0] = record_type.0;
            fixed[1] = support::length(len_aux, 0, 4, 0xff).unwrap_or(0) as u8;
            [fixed[2], fixed[3]] = support::be::from_u16(sources.len() as u16);
            support::put::<4, 16, 20>(&mut fixed, group_addr.octets());
            out.put(&fixed);
        }
        sources.write(out);
        out.put(aux);
    }
}
/// What became of an address registration, RFC 6775 §4.1, RFC 8505 §4.1.
///
/// `specs/icmpv6.ron:106`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct RegistrationStatus(pub u8);
#[allow(non_upper_case_globals)]
impl RegistrationStatus {
    /// success (0).
    pub const Success: Self = Self(0);
    /// duplicate address (1).
    pub const DuplicateAddress: Self = Self(1);
    /// neighbor cache full (2).
    pub const NeighborCacheFull: Self = Self(2);
    /// RFC 8505, as all that follow.
    pub const Moved: Self = Self(3);
    /// removed (4).
    pub const Removed: Self = Self(4);
    /// validation requested (5).
    pub const ValidationRequested: Self = Self(5);
    /// duplicate source address (6).
    pub const DuplicateSource: Self = Self(6);
    /// invalid source address (7).
    pub const InvalidSource: Self = Self(7);
    /// address topologically incorrect (8).
    pub const NotTopological: Self = Self(8);
    /// registry saturated (9).
    pub const RegistrySaturated: Self = Self(9);
    /// validation failed (10).
    pub const ValidationFailed: Self = Self(10);
}
impl From<u8> for RegistrationStatus {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<RegistrationStatus> for u8 {
    #[inline]
    fn from(value: RegistrationStatus) -> Self {
        value.0
    }
}
impl RegistrationStatus {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "success",
                1 => "duplicate address",
                2 => "neighbor cache full",
                3 => "moved",
                4 => "removed",
                5 => "validation requested",
                6 => "duplicate source address",
                7 => "invalid source address",
                8 => "address topologically incorrect",
                9 => "registry saturated",
                10 => "validation failed",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for RegistrationStatus {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for RegistrationStatus {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("RegistrationStatus")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for RegistrationStatus {
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
/// Options of RFC 4861 §4.6, measured in units of 8 octets. A length of 0 makes the packet invalid.
///
/// `specs/icmpv6.ron:119`
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum NdiscOption<'a> {
    /// RFC 4861 §4.6.1.
    ///
    /// Kind 1.
    SourceLinkLayerAddr {
        /// The sender's link-layer address and padding: 6 octets for Ethernet; the option does not say.
        ///
        /// Variable length. `specs/icmpv6.ron:124`
        addr: &'a [u8],
    },
    /// RFC 4861 §4.6.1.
    ///
    /// Kind 2.
    TargetLinkLayerAddr {
        /// The target's link-layer address and padding: 6 octets for Ethernet; the option does not say.
        ///
        /// Variable length. `specs/icmpv6.ron:127`
        addr: &'a [u8],
    },
    /// RFC 4861 §4.6.2.
    ///
    /// Kind 3.
    PrefixInformation {
        /// Bits of the prefix that count.
        ///
        /// 8 bits. `specs/icmpv6.ron:130`
        prefix_len: ::wireloom::wire::ipv6::PrefixLen,
        /// Addresses of the prefix are on this link.
        ///
        /// One bit. `specs/icmpv6.ron:131`
        on_link: bool,
        /// The prefix can be used to form addresses (RFC 4862).
        ///
        /// One bit. `specs/icmpv6.ron:132`
        autonomous: bool,
        /// The prefix holds a whole address of the router, RFC 6275 §7.2.
        ///
        /// One bit. `specs/icmpv6.ron:133`
        router_addr: bool,
        /// A prefix of one's own is to be had by DHCPv6, and preferred to addresses of this one, RFC 9762 (flag P).
        ///
        /// One bit. `specs/icmpv6.ron:134`
        pd_preferred: bool,
        /// How long addresses of the prefix can be used.
        ///
        /// 4 octets. `specs/icmpv6.ron:136`
        valid_lifetime: Lifetime,
        /// How long they are taken for new connections.
        ///
        /// 4 octets. `specs/icmpv6.ron:137`
        preferred_lifetime: Lifetime,
        /// The bits behind `prefix_len` mean nothing.
        ///
        /// 16 octets. `specs/icmpv6.ron:139`
        prefix: ::wireloom::wire::ipv6::Address,
    },
    /// RFC 4861 §4.6.3.
    ///
    /// Kind 4.
    RedirectedHeader {
        /// Beginning of the packet that went the longer way.
        ///
        /// Variable length. `specs/icmpv6.ron:143`
        original: support::Quoted<'a, 65535>,
    },
    /// RFC 4861 §4.6.4.
    ///
    /// Kind 5.
    Mtu {
        /// Octets of the largest packet on this link.
        ///
        /// 4 octets. `specs/icmpv6.ron:147`
        value: u32,
    },
    /// RFC 3971 §5.3.2; RFC 7527 uses it to detect loops.
    ///
    /// Kind 14.
    Nonce {
        /// 6 octets or more.
        ///
        /// Variable length. `specs/icmpv6.ron:150`
        value: &'a [u8],
    },
    /// RFC 4191 §2.3.
    ///
    /// Kind 24.
    RouteInformation {
        /// Bits of the prefix that count.
        ///
        /// 8 bits. `specs/icmpv6.ron:153`
        prefix_len: ::wireloom::wire::ipv6::PrefixLen,
        /// Of this route through this router.
        ///
        /// 2 bits. `specs/icmpv6.ron:155`
        preference: Preference,
        /// How long the route holds.
        ///
        /// 4 octets. `specs/icmpv6.ron:157`
        lifetime: Lifetime,
        /// The first 0, 8 or 16 octets of the prefix.
        ///
        /// Variable length. `specs/icmpv6.ron:158`
        prefix: &'a [u8],
    },
    /// RFC 8106 §5.1.
    ///
    /// Kind 25.
    RecursiveDns {
        /// How long this holds; 0: no longer.
        ///
        /// 4 octets. `specs/icmpv6.ron:162`
        lifetime: Lifetime,
        /// Addresses of name servers.
        ///
        /// Variable length. `specs/icmpv6.ron:163`
        servers: support::Array<'a, ::wireloom::wire::ipv6::Address>,
    },
    /// RFC 8106 §5.2.
    ///
    /// Kind 31.
    DnsSearchList {
        /// How long this holds; 0: no longer.
        ///
        /// 4 octets. `specs/icmpv6.ron:167`
        lifetime: Lifetime,
        /// Domain names, uncompressed (RFC 1035 §3.1), then zeros; `SearchNames` takes them apart.
        ///
        /// Variable length. `specs/icmpv6.ron:168`
        names: &'a [u8],
    },
    /// RFC 6775 §4.1, and RFC 8505 §4.1, which has more fields in what was reserved.
    ///
    /// Kind 33.
    AddressRegistration {
        /// Success in solicitations.
        ///
        /// 8 bits. `specs/icmpv6.ron:171`
        status: RegistrationStatus,
        /// What the flags say; 0.
        ///
        /// 8 bits. `specs/icmpv6.ron:172`
        opaque: u8,
        /// Of RFC 8505 §4.1: 1 (T) `tid` means something, 2 (R) the address shall be reachable by routing, 12 (I) what `opaque` is, 0: an index of a topology. Of RFC 9685: 48 (P) 0 a unicast address, 16 a group, 32 anycast. Of RFC 8928: 64 (C) the verifier proves ownership.
        ///
        /// 8 bits. `specs/icmpv6.ron:173`
        flags: u8,
        /// Grows with each registration (transaction ID).
        ///
        /// 8 bits. `specs/icmpv6.ron:174`
        tid: u8,
        /// Units of 60 seconds that the registration is valid; 0: it ends.
        ///
        /// 2 octets. `specs/icmpv6.ron:175`
        lifetime: u16,
        /// Registration ownership verifier, 8, 16, 24 or 32 octets: by RFC 6775 the node's EUI-64, which tells it from others with the same address.
        ///
        /// Variable length. `specs/icmpv6.ron:176`
        rovr: &'a [u8],
    },
    /// RFC 6775 §4.2.
    ///
    /// Kind 34.
    SixlowpanContext {
        /// Leading bits of the prefix that count.
        ///
        /// 8 bits. `specs/icmpv6.ron:179`
        context_len: ::wireloom::wire::ipv6::PrefixLen,
        /// The context can be used for compression, not only to read what is compressed.
        ///
        /// One bit. `specs/icmpv6.ron:181`
        compress: bool,
        /// The context's number (CID).
        ///
        /// 4 bits. `specs/icmpv6.ron:182`
        context: Context,
        /// Units of 60 seconds; 0: the context is to be removed.
        ///
        /// 2 octets. `specs/icmpv6.ron:184`
        lifetime: u16,
        /// The first 8 or 16 octets of the prefix.
        ///
        /// Variable length. `specs/icmpv6.ron:185`
        prefix: &'a [u8],
    },
    /// RFC 6775 §4.3.
    ///
    /// Kind 35.
    AuthoritativeBorderRouter {
        /// Lower 16 bits of the version of this information.
        ///
        /// 2 octets. `specs/icmpv6.ron:188`
        version_low: u16,
        /// Upper 16 bits of it.
        ///
        /// 2 octets. `specs/icmpv6.ron:189`
        version_high: u16,
        /// Units of 60 seconds; 0: 10000 minutes.
        ///
        /// 2 octets. `specs/icmpv6.ron:190`
        lifetime: u16,
        /// The border router that the information comes from.
        ///
        /// 16 octets. `specs/icmpv6.ron:191`
        router: ::wireloom::wire::ipv6::Address,
    },
    /// 6LoWPAN capability indication (6CIO), RFC 7400 §3.4, RFC 8505 §4.3.
    ///
    /// Kind 36.
    Capabilities {
        /// What the node can do or is: 1 (G) generic header compression, 2 (E) registrations of RFC 8505, 4 (P) making registered addresses reachable, 8 (B) a border router, 16 (L) a router, 32 (D) extended duplicate address messages.
        ///
        /// 2 octets. `specs/icmpv6.ron:194`
        bits: u16,
    },
    /// RFC 8910 §2.3.
    ///
    /// Kind 37.
    CaptivePortal {
        /// Where the portal's interface is, then zeros; urn:ietf:params:capport:unrestricted where there is none.
        ///
        /// Variable length. `specs/icmpv6.ron:198`
        uri: &'a [u8],
    },
    /// RFC 8781 §4.
    ///
    /// Kind 38.
    Nat64Prefix {
        /// Seconds; in units of 8 on the wire.
        ///
        /// 13 bits. `specs/icmpv6.ron:201`
        lifetime: LifetimeValue,
        /// Bits of the prefix (PLC).
        ///
        /// 3 bits. `specs/icmpv6.ron:202`
        prefix_len: Nat64PrefixLen,
        /// The first 96 bits of the prefix.
        ///
        /// 12 octets. `specs/icmpv6.ron:203`
        prefix: &'a [u8; 12],
    },
    /// An option of another kind.
    Unknown {
        /// Its kind.
        kind: u8,
        /// Its value.
        data: &'a [u8],
    },
}
#[allow(unused_variables, clippy::too_many_arguments, clippy::type_complexity)]
impl<'a> NdiscOption<'a> {
    #[inline]
    fn read(kind: u8, value_: &'a [u8]) -> support::Result<Self> {
        match kind {
            1 => {
                match Self::read_source_link_layer_addr(value_) {
                    Ok(addr) => Ok(Self::SourceLinkLayerAddr { addr }),
                    Err(error) => Err(error),
                }
            }
            2 => {
                match Self::read_target_link_layer_addr(value_) {
                    Ok(addr) => Ok(Self::TargetLinkLayerAddr { addr }),
                    Err(error) => Err(error),
                }
            }
            3 => {
                match Self::read_prefix_information(value_) {
                    Ok(
                        (
                            prefix_len,
                            on_link,
                            autonomous,
                            router_addr,
                            pd_preferred,
                            valid_lifetime,
                            preferred_lifetime,
                            prefix,
                        ),
                    ) => {
                        Ok(Self::PrefixInformation {
                            prefix_len,
                            on_link,
                            autonomous,
                            router_addr,
                            pd_preferred,
                            valid_lifetime,
                            preferred_lifetime,
                            prefix,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            4 => {
                match Self::read_redirected_header(value_) {
                    Ok(original) => Ok(Self::RedirectedHeader { original }),
                    Err(error) => Err(error),
                }
            }
            5 => {
                match Self::read_mtu(value_) {
                    Ok(value) => Ok(Self::Mtu { value }),
                    Err(error) => Err(error),
                }
            }
            14 => {
                match Self::read_nonce(value_) {
                    Ok(value) => Ok(Self::Nonce { value }),
                    Err(error) => Err(error),
                }
            }
            24 => {
                match Self::read_route_information(value_) {
                    Ok((prefix_len, preference, lifetime, prefix)) => {
                        Ok(Self::RouteInformation {
                            prefix_len,
                            preference,
                            lifetime,
                            prefix,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            25 => {
                match Self::read_recursive_dns(value_) {
                    Ok((lifetime, servers)) => {
                        Ok(Self::RecursiveDns {
                            lifetime,
                            servers,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            31 => {
                match Self::read_dns_search_list(value_) {
                    Ok((lifetime, names)) => {
                        Ok(Self::DnsSearchList {
                            lifetime,
                            names,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            33 => {
                match Self::read_address_registration(value_) {
                    Ok((status, opaque, flags, tid, lifetime, rovr)) => {
                        Ok(Self::AddressRegistration {
                            status,
                            opaque,
                            flags,
                            tid,
                            lifetime,
                            rovr,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            34 => {
                match Self::read_sixlowpan_context(value_) {
                    Ok((context_len, compress, context, lifetime, prefix)) => {
                        Ok(Self::SixlowpanContext {
                            context_len,
                            compress,
                            context,
                            lifetime,
                            prefix,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            35 => {
                match Self::read_authoritative_border_router(value_) {
                    Ok((version_low, version_high, lifetime, router)) => {
                        Ok(Self::AuthoritativeBorderRouter {
                            version_low,
                            version_high,
                            lifetime,
                            router,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            36 => {
                match Self::read_capabilities(value_) {
                    Ok(bits) => Ok(Self::Capabilities { bits }),
                    Err(error) => Err(error),
                }
            }
            37 => {
                match Self::read_captive_portal(value_) {
                    Ok(uri) => Ok(Self::CaptivePortal { uri }),
                    Err(error) => Err(error),
                }
            }
            38 => {
                match Self::read_nat64_prefix(value_) {
                    Ok((lifetime, prefix_len, prefix)) => {
                        Ok(Self::Nat64Prefix {
                            lifetime,
                            prefix_len,
                            prefix,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            kind => {
                Ok(Self::Unknown {
                    kind,
                    data: value_,
                })
            }
        }
    }
    #[inline]
    fn read_source_link_layer_addr(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let addr = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 70));
        }
        let addr = addr;
        Ok(addr)
    }
    #[inline]
    fn len_source_link_layer_addr(addr: &'a [u8]) -> Option<usize> {
        Some(0 + addr.len())
    }
    #[inline]
    fn put_source_link_layer_addr(out: &mut support::Cursor<'_>, addr: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_source_link_layer_addr(addr).unwrap_or(0),
            2,
            8,
        );
        out.put(&[1, len]);
        out.put(addr);
    }
    #[inline]
    fn read_target_link_layer_addr(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let addr = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 71));
        }
        let addr = addr;
        Ok(addr)
    }
    #[inline]
    fn len_target_link_layer_addr(addr: &'a [u8]) -> Option<usize> {
        Some(0 + addr.len())
    }
    #[inline]
    fn put_target_link_layer_addr(out: &mut support::Cursor<'_>, addr: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_target_link_layer_addr(addr).unwrap_or(0),
            2,
            8,
        );
        out.put(&[2, len]);
        out.put(addr);
    }
    #[inline]
    fn read_prefix_information(
        value: &'a [u8],
    ) -> support::Result<
        (
            ::wireloom::wire::ipv6::PrefixLen,
            bool,
            bool,
            bool,
            bool,
            Lifetime,
            Lifetime,
            ::wireloom::wire::ipv6::Address,
        ),
    > {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<30>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 72))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 81));
        }
        let prefix_len = match ::wireloom::wire::ipv6::PrefixLen::new(value_octets[0]) {
            Some(value) => value,
            None => return Err(support::Error::new(support::ErrorKind::Invalid, 72)),
        };
        let on_link = value_octets[1] & 0x80 != 0;
        let autonomous = value_octets[1] & 0x40 != 0;
        let router_addr = value_octets[1] & 0x20 != 0;
        let pd_preferred = value_octets[1] & 0x10 != 0;
        let valid_lifetime = Lifetime::from_bits(
            support::be::u32([
                value_octets[2],
                value_octets[3],
                value_octets[4],
                value_octets[5],
            ]),
        );
        let preferred_lifetime = Lifetime::from_bits(
            support::be::u32([
                value_octets[6],
                value_octets[7],
                value_octets[8],
                value_octets[9],
            ]),
        );
        let prefix = <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<14, 16, 30>(value_octets));
        Ok((
            prefix_len,
            on_link,
            autonomous,
            router_addr,
            pd_preferred,
            valid_lifetime,
            preferred_lifetime,
            prefix,
        ))
    }
    #[inline]
    fn len_prefix_information(
        prefix_len: ::wireloom::wire::ipv6::PrefixLen,
        on_link: bool,
        autonomous: bool,
        router_addr: bool,
        pd_preferred: bool,
        valid_lifetime: Lifetime,
        preferred_lifetime: Lifetime,
        prefix: ::wireloom::wire::ipv6::Address,
    ) -> Option<usize> {
        Some(30)
    }
    #[inline]
    fn put_prefix_information(
        out: &mut support::Cursor<'_>,
        prefix_len: ::wireloom::wire::ipv6::PrefixLen,
        on_link: bool,
        autonomous: bool,
        router_addr: bool,
        pd_preferred: bool,
        valid_lifetime: Lifetime,
        preferred_lifetime: Lifetime,
        prefix: ::wireloom::wire::ipv6::Address,
    ) {
        let len = support::options::len_octet(
            Self::len_prefix_information(
                    prefix_len,
                    on_link,
                    autonomous,
                    router_addr,
                    pd_preferred,
                    valid_lifetime,
                    preferred_lifetime,
                    prefix,
                )
                .unwrap_or(0),
            2,
            8,
        );
        out.put(&[3, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 30];
        value_octets[0] = prefix_len.to_bits();
        value_octets[1] = (on_link as u8) << 7 | (autonomous as u8) << 6
            | (router_addr as u8) << 5 | (pd_preferred as u8) << 4;
        [value_octets[2], value_octets[3], value_octets[4], value_octets[5]] = support::be::from_u32(
            valid_lifetime.to_bits(),
        );
        [value_octets[6], value_octets[7], value_octets[8], value_octets[9]] = support::be::from_u32(
            preferred_lifetime.to_bits(),
        );
        support::put::<14, 16, 30>(&mut value_octets, prefix.octets());
        out.put(&value_octets);
    }
    #[inline]
    fn read_redirected_header(
        value: &'a [u8],
    ) -> support::Result<support::Quoted<'a, 65535>> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<6>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 82))
        };
        let original = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 83));
        }
        let original = support::Quoted::new(original);
        Ok(original)
    }
    #[inline]
    fn len_redirected_header(original: support::Quoted<'a, 65535>) -> Option<usize> {
        Some(6 + original.len())
    }
    #[inline]
    fn put_redirected_header(
        out: &mut support::Cursor<'_>,
        original: support::Quoted<'a, 65535>,
    ) {
        let len = support::options::len_octet(
            Self::len_redirected_header(original).unwrap_or(0),
            2,
            8,
        );
        out.put(&[4, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 6];
        out.put(&value_octets);
        out.put(original.octets());
    }
    #[inline]
    fn read_mtu(value_: &'a [u8]) -> support::Result<u32> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<6>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 84))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 85));
        }
        let value = support::be::u32([
            value_octets[2],
            value_octets[3],
            value_octets[4],
            value_octets[5],
        ]);
        Ok(value)
    }
    #[inline]
    fn len_mtu(value: u32) -> Option<usize> {
        Some(6)
    }
    #[inline]
    fn put_mtu(out: &mut support::Cursor<'_>, value: u32) {
        let len = support::options::len_octet(Self::len_mtu(value).unwrap_or(0), 2, 8);
        out.put(&[5, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 6];
        [value_octets[2], value_octets[3], value_octets[4], value_octets[5]] = support::be::from_u32(
            value,
        );
        out.put(&value_octets);
    }
    #[inline]
    fn read_nonce(value_: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value_;
        let value = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 86));
        }
        let value = value;
        Ok(value)
    }
    #[inline]
    fn len_nonce(value: &'a [u8]) -> Option<usize> {
        Some(0 + value.len())
    }
    #[inline]
    fn put_nonce(out: &mut support::Cursor<'_>, value: &'a [u8]) {
        let len = support::options::len_octet(Self::len_nonce(value).unwrap_or(0), 2, 8);
        out.put(&[14, len]);
        out.put(value);
    }
    #[inline]
    fn read_route_information(
        value: &'a [u8],
    ) -> support::Result<
        (::wireloom::wire::ipv6::PrefixLen, Preference, Lifetime, &'a [u8]),
    > {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<6>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 87))
        };
        let prefix = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 92));
        }
        let prefix_len = match ::wireloom::wire::ipv6::PrefixLen::new(value_octets[0]) {
            Some(value) => value,
            None => return Err(support::Error::new(support::ErrorKind::Invalid, 87)),
        };
        let preference = Preference::from_bits((value_octets[1] >> 3) & 3);
        let lifetime = Lifetime::from_bits(
            support::be::u32([
                value_octets[2],
                value_octets[3],
                value_octets[4],
                value_octets[5],
            ]),
        );
        let prefix = prefix;
        Ok((prefix_len, preference, lifetime, prefix))
    }
    #[inline]
    fn len_route_information(
        prefix_len: ::wireloom::wire::ipv6::PrefixLen,
        preference: Preference,
        lifetime: Lifetime,
        prefix: &'a [u8],
    ) -> Option<usize> {
        Some(6 + prefix.len())
    }
    #[inline]
    fn put_route_information(
        out: &mut support::Cursor<'_>,
        prefix_len: ::wireloom::wire::ipv6::PrefixLen,
        preference: Preference,
        lifetime: Lifetime,
        prefix: &'a [u8],
    ) {
        let len = support::options::len_octet(
            Self::len_route_information(prefix_len, preference, lifetime, prefix)
                .unwrap_or(0),
            2,
            8,
        );
        out.put(&[24, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 6];
        value_octets[0] = prefix_len.to_bits();
        value_octets[1] = preference.to_bits() << 3;
        [value_octets[2], value_octets[3], value_octets[4], value_octets[5]] = support::be::from_u32(
            lifetime.to_bits(),
        );
        out.put(&value_octets);
        out.put(prefix);
    }
    #[inline]
    fn read_recursive_dns(
        value: &'a [u8],
    ) -> support::Result<
        (Lifetime, support::Array<'a, ::wireloom::wire::ipv6::Address>),
    > {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<6>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 93))
        };
        let servers = rest;
        let rest: &'a [u8] = &[];
        {
            let octets = servers;
            if octets.len() % 16 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 95));
            }
        }
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 95));
        }
        let lifetime = Lifetime::from_bits(
            support::be::u32([
                value_octets[2],
                value_octets[3],
                value_octets[4],
                value_octets[5],
            ]),
        );
        let servers = support::Array::from_octets(servers);
        Ok((lifetime, servers))
    }
    #[inline]
    fn len_recursive_dns(
        lifetime: Lifetime,
        servers: support::Array<'a, ::wireloom::wire::ipv6::Address>,
    ) -> Option<usize> {
        Some(6 + servers.octets_len())
    }
    #[inline]
    fn put_recursive_dns(
        out: &mut support::Cursor<'_>,
        lifetime: Lifetime,
        servers: support::Array<'a, ::wireloom::wire::ipv6::Address>,
    ) {
        let len = support::options::len_octet(
            Self::len_recursive_dns(lifetime, servers).unwrap_or(0),
            2,
            8,
        );
        out.put(&[25, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 6];
        [value_octets[2], value_octets[3], value_octets[4], value_octets[5]] = support::be::from_u32(
            lifetime.to_bits(),
        );
        out.put(&value_octets);
        servers.write(out);
    }
    #[inline]
    fn read_dns_search_list(value: &'a [u8]) -> support::Result<(Lifetime, &'a [u8])> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<6>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 96))
        };
        let names = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 98));
        }
        let lifetime = Lifetime::from_bits(
            support::be::u32([
                value_octets[2],
                value_octets[3],
                value_octets[4],
                value_octets[5],
            ]),
        );
        let names = names;
        Ok((lifetime, names))
    }
    #[inline]
    fn len_dns_search_list(lifetime: Lifetime, names: &'a [u8]) -> Option<usize> {
        Some(6 + names.len())
    }
    #[inline]
    fn put_dns_search_list(
        out: &mut support::Cursor<'_>,
        lifetime: Lifetime,
        names: &'a [u8],
    ) {
        let len = support::options::len_octet(
            Self::len_dns_search_list(lifetime, names).unwrap_or(0),
            2,
            8,
        );
        out.put(&[31, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 6];
        [value_octets[2], value_octets[3], value_octets[4], value_octets[5]] = support::be::from_u32(
            lifetime.to_bits(),
        );
        out.put(&value_octets);
        out.put(names);
    }
    #[inline]
    fn read_address_registration(
        value: &'a [u8],
    ) -> support::Result<(RegistrationStatus, u8, u8, u8, u16, &'a [u8])> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<6>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 99))
        };
        let rovr = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 104));
        }
        let status = RegistrationStatus(value_octets[0]);
        let opaque = value_octets[1];
        let flags = value_octets[2];
        let tid = value_octets[3];
        let lifetime = support::be::u16([value_octets[4], value_octets[5]]);
        let rovr = rovr;
        Ok((status, opaque, flags, tid, lifetime, rovr))
    }
    #[inline]
    fn len_address_registration(
        status: RegistrationStatus,
        opaque: u8,
        flags: u8,
        tid: u8,
        lifetime: u16,
        rovr: &'a [u8],
    ) -> Option<usize> {
        Some(6 + rovr.len())
    }
    #[inline]
    fn put_address_registration(
        out: &mut support::Cursor<'_>,
        status: RegistrationStatus,
        opaque: u8,
        flags: u8,
        tid: u8,
        lifetime: u16,
        rovr: &'a [u8],
    ) {
        let len = support::options::len_octet(
            Self::len_address_registration(status, opaque, flags, tid, lifetime, rovr)
                .unwrap_or(0),
            2,
            8,
        );
        out.put(&[33, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 6];
        value_octets[0] = status.0;
        value_octets[1] = opaque;
        value_octets[2] = flags;
        value_octets[3] = tid;
        [value_octets[4], value_octets[5]] = support::be::from_u16(lifetime);
        out.put(&value_octets);
        out.put(rovr);
    }
    #[inline]
    fn read_sixlowpan_context(
        value: &'a [u8],
    ) -> support::Result<
        (::wireloom::wire::ipv6::PrefixLen, bool, Context, u16, &'a [u8]),
    > {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<6>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 105))
        };
        let prefix = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 111));
        }
        let context_len = match ::wireloom::wire::ipv6::PrefixLen::new(value_octets[0]) {
            Some(value) => value,
            None => return Err(support::Error::new(support::ErrorKind::Invalid, 105)),
        };
        let compress = value_octets[1] & 0x10 != 0;
        let context = Context(value_octets[1] & 0xf);
        let lifetime = support::be::u16([value_octets[4], value_octets[5]]);
        let prefix = prefix;
        Ok((context_len, compress, context, lifetime, prefix))
    }
    #[inline]
    fn len_sixlowpan_context(
        context_len: ::wireloom::wire::ipv6::PrefixLen,
        compress: bool,
        context: Context,
        lifetime: u16,
        prefix: &'a [u8],
    ) -> Option<usize> {
        Some(6 + prefix.len())
    }
    #[inline]
    fn put_sixlowpan_context(
        out: &mut support::Cursor<'_>,
        context_len: ::wireloom::wire::ipv6::PrefixLen,
        compress: bool,
        context: Context,
        lifetime: u16,
        prefix: &'a [u8],
    ) {
        let len = support::options::len_octet(
            Self::len_sixlowpan_context(context_len, compress, context, lifetime, prefix)
                .unwrap_or(0),
            2,
            8,
        );
        out.put(&[34, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 6];
        value_octets[0] = context_len.to_bits();
        value_octets[1] = (compress as u8) << 4 | context.0 as u8;
        [value_octets[4], value_octets[5]] = support::be::from_u16(lifetime);
        out.put(&value_octets);
        out.put(prefix);
    }
    #[inline]
    fn read_authoritative_border_router(
        value: &'a [u8],
    ) -> support::Result<(u16, u16, u16, ::wireloom::wire::ipv6::Address)> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<22>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 112))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 115));
        }
        let version_low = support::be::u16([value_octets[0], value_octets[1]]);
        let version_high = support::be::u16([value_octets[2], value_octets[3]]);
        let lifetime = support::be::u16([value_octets[4], value_octets[5]]);
        let router = <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<6, 16, 22>(value_octets));
        Ok((version_low, version_high, lifetime, router))
    }
    #[inline]
    fn len_authoritative_border_router(
        version_low: u16,
        version_high: u16,
        lifetime: u16,
        router: ::wireloom::wire::ipv6::Address,
    ) -> Option<usize> {
        Some(22)
    }
    #[inline]
    fn put_authoritative_border_router(
        out: &mut support::Cursor<'_>,
        version_low: u16,
        version_high: u16,
        lifetime: u16,
        router: ::wireloom::wire::ipv6::Address,
    ) {
        let len = support::options::len_octet(
            Self::len_authoritative_border_router(
                    version_low,
                    version_high,
                    lifetime,
                    router,
                )
                .unwrap_or(0),
            2,
            8,
        );
        out.put(&[35, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 22];
        [value_octets[0], value_octets[1]] = support::be::from_u16(version_low);
        [value_octets[2], value_octets[3]] = support::be::from_u16(version_high);
        [value_octets[4], value_octets[5]] = support::be::from_u16(lifetime);
        support::put::<6, 16, 22>(&mut value_octets, router.octets());
        out.put(&value_octets);
    }
    #[inline]
    fn read_capabilities(value: &'a [u8]) -> support::Result<u16> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<6>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 116))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 117));
        }
        let bits = support::be::u16([value_octets[0], value_octets[1]]);
        Ok(bits)
    }
    #[inline]
    fn len_capabilities(bits: u16) -> Option<usize> {
        Some(6)
    }
    #[inline]
    fn put_capabilities(out: &mut support::Cursor<'_>, bits: u16) {
        let len = support::options::len_octet(
            Self::len_capabilities(bits).unwrap_or(0),
            2,
            8,
        );
        out.put(&[36, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 6];
        [value_octets[0], value_octets[1]] = support::be::from_u16(bits);
        out.put(&value_octets);
    }
    #[inline]
    fn read_captive_portal(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let uri = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 118));
        }
        let uri = uri;
        Ok(uri)
    }
    #[inline]
    fn len_captive_portal(uri: &'a [u8]) -> Option<usize> {
        Some(0 + uri.len())
    }
    #[inline]
    fn put_captive_portal(out: &mut support::Cursor<'_>, uri: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_captive_portal(uri).unwrap_or(0),
            2,
            8,
        );
        out.put(&[37, len]);
        out.put(uri);
    }
    #[inline]
    fn read_nat64_prefix(
        value: &'a [u8],
    ) -> support::Result<(LifetimeValue, Nat64PrefixLen, &'a [u8; 12])> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<14>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 119))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 121));
        }
        let lifetime = LifetimeValue(
            ((support::be::u16([value_octets[0], value_octets[1]]) >> 3) as u16) * 8,
        );
        let prefix_len = match Nat64PrefixLen::from_bits(value_octets[1] & 7) {
            Some(value) => value,
            None => return Err(support::Error::new(support::ErrorKind::Invalid, 120)),
        };
        let prefix = support::array::<2, 12, 14>(value_octets);
        Ok((lifetime, prefix_len, prefix))
    }
    #[inline]
    fn len_nat64_prefix(
        lifetime: LifetimeValue,
        prefix_len: Nat64PrefixLen,
        prefix: &'a [u8; 12],
    ) -> Option<usize> {
        Some(14)
    }
    #[inline]
    fn put_nat64_prefix(
        out: &mut support::Cursor<'_>,
        lifetime: LifetimeValue,
        prefix_len: Nat64PrefixLen,
        prefix: &'a [u8; 12],
    ) {
        let len = support::options::len_octet(
            Self::len_nat64_prefix(lifetime, prefix_len, prefix).unwrap_or(0),
            2,
            8,
        );
        out.put(&[38, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 14];
        [value_octets[0], value_octets[1]] = support::be::from_u16(
            ((lifetime.0 / 8) as u16) << 3 | prefix_len.to_bits() as u16,
        );
        support::put::<2, 12, 14>(&mut value_octets, *prefix);
        out.put(&value_octets);
    }
    /// Octets of the option with such a value; `None` where it can't be written.
    #[inline]
    fn whole_len(value_len: usize) -> Option<usize> {
        support::options::whole_len(value_len, 2, 8)
    }
    /// Octets of the value, without what stands in front of it; `None` where its fields contradict each other.
    #[inline]
    fn value_len(&self) -> Option<usize> {
        match *self {
            Self::SourceLinkLayerAddr { addr } => Self::len_source_link_layer_addr(addr),
            Self::TargetLinkLayerAddr { addr } => Self::len_target_link_layer_addr(addr),
            Self::PrefixInformation {
                prefix_len,
                on_link,
                autonomous,
                router_addr,
                pd_preferred,
                valid_lifetime,
                preferred_lifetime,
                prefix,
            } => {
                Self::len_prefix_information(
                    prefix_len,
                    on_link,
                    autonomous,
                    router_addr,
                    pd_preferred,
                    valid_lifetime,
                    preferred_lifetime,
                    prefix,
                )
            }
            Self::RedirectedHeader { original } => Self::len_redirected_header(original),
            Self::Mtu { value } => Self::len_mtu(value),
            Self::Nonce { value } => Self::len_nonce(value),
            Self::RouteInformation { prefix_len, preference, lifetime, prefix } => {
                Self::len_route_information(prefix_len, preference, lifetime, prefix)
            }
            Self::RecursiveDns { lifetime, servers } => {
                Self::len_recursive_dns(lifetime, servers)
            }
            Self::DnsSearchList { lifetime, names } => {
                Self::len_dns_search_list(lifetime, names)
            }
            Self::AddressRegistration { status, opaque, flags, tid, lifetime, rovr } => {
                Self::len_address_registration(
                    status,
                    opaque,
                    flags,
                    tid,
                    lifetime,
                    rovr,
                )
            }
            Self::SixlowpanContext {
                context_len,
                compress,
                context,
                lifetime,
                prefix,
            } => {
                Self::len_sixlowpan_context(
                    context_len,
                    compress,
                    context,
                    lifetime,
                    prefix,
                )
            }
            Self::AuthoritativeBorderRouter {
                version_low,
                version_high,
                lifetime,
                router,
            } => {
                Self::len_authoritative_border_router(
                    version_low,
                    version_high,
                    lifetime,
                    router,
                )
            }
            Self::Capabilities { bits } => Self::len_capabilities(bits),
            Self::CaptivePortal { uri } => Self::len_captive_portal(uri),
            Self::Nat64Prefix { lifetime, prefix_len, prefix } => {
                Self::len_nat64_prefix(lifetime, prefix_len, prefix)
            }
            Self::Unknown { data, .. } => Some(data.len()),
        }
    }
}
impl support::options::Item for NdiscOption<'_> {
    #[inline]
    fn octets_len(&self) -> Option<usize> {
        Self::whole_len(self.value_len()?)
    }
    #[inline]
    fn alignment(&self) -> (usize, usize) {
        match self {
            Self::SourceLinkLayerAddr { .. } => (1, 0),
            Self::TargetLinkLayerAddr { .. } => (1, 0),
            Self::PrefixInformation { .. } => (1, 0),
            Self::RedirectedHeader { .. } => (1, 0),
            Self::Mtu { .. } => (1, 0),
            Self::Nonce { .. } => (1, 0),
            Self::RouteInformation { .. } => (1, 0),
            Self::RecursiveDns { .. } => (1, 0),
            Self::DnsSearchList { .. } => (1, 0),
            Self::AddressRegistration { .. } => (1, 0),
            Self::SixlowpanContext { .. } => (1, 0),
            Self::AuthoritativeBorderRouter { .. } => (1, 0),
            Self::Capabilities { .. } => (1, 0),
            Self::CaptivePortal { .. } => (1, 0),
            Self::Nat64Prefix { .. } => (1, 0),
            Self::Unknown { .. } => (1, 0),
        }
    }
    #[allow(unused_variables)]
    #[inline]
    fn write(&self, out: &mut support::Cursor<'_>) {
        match *self {
            Self::SourceLinkLayerAddr { addr } => {
                Self::put_source_link_layer_addr(out, addr)
            }
            Self::TargetLinkLayerAddr { addr } => {
                Self::put_target_link_layer_addr(out, addr)
            }
            Self::PrefixInformation {
                prefix_len,
                on_link,
                autonomous,
                router_addr,
                pd_preferred,
                valid_lifetime,
                preferred_lifetime,
                prefix,
            } => {
                Self::put_prefix_information(
                    out,
                    prefix_len,
                    on_link,
                    autonomous,
                    router_addr,
                    pd_preferred,
                    valid_lifetime,
                    preferred_lifetime,
                    prefix,
                )
            }
            Self::RedirectedHeader { original } => {
                Self::put_redirected_header(out, original)
            }
            Self::Mtu { value } => Self::put_mtu(out, value),
            Self::Nonce { value } => Self::put_nonce(out, value),
            Self::RouteInformation { prefix_len, preference, lifetime, prefix } => {
                Self::put_route_information(
                    out,
                    prefix_len,
                    preference,
                    lifetime,
                    prefix,
                )
            }
            Self::RecursiveDns { lifetime, servers } => {
                Self::put_recursive_dns(out, lifetime, servers)
            }
            Self::DnsSearchList { lifetime, names } => {
                Self::put_dns_search_list(out, lifetime, names)
            }
            Self::AddressRegistration { status, opaque, flags, tid, lifetime, rovr } => {
                Self::put_address_registration(
                    out,
                    status,
                    opaque,
                    flags,
                    tid,
                    lifetime,
                    rovr,
                )
            }
            Self::SixlowpanContext {
                context_len,
                compress,
                context,
                lifetime,
                prefix,
            } => {
                Self::put_sixlowpan_context(
                    out,
                    context_len,
                    compress,
                    context,
                    lifetime,
                    prefix,
                )
            }
            Self::AuthoritativeBorderRouter {
                version_low,
                version_high,
                lifetime,
                router,
            } => {
                Self::put_authoritative_border_router(
                    out,
                    version_low,
                    version_high,
                    lifetime,
                    router,
                )
            }
            Self::Capabilities { bits } => Self::put_capabilities(out, bits),
            Self::CaptivePortal { uri } => Self::put_captive_portal(out, uri),
            Self::Nat64Prefix { lifetime, prefix_len, prefix } => {
                Self::put_nat64_prefix(out, lifetime, prefix_len, prefix)
            }
            Self::Unknown { kind, data } => {
                let len = support::options::len_octet(data.len(), 2, 8);
                out.put(&[kind, len]);
                out.put(data);
            }
        }
    }
}
/// The options of a `NdiscOption` list in turn, by the policy of the spec for malformed ones.
#[derive(Clone, core::fmt::Debug)]
pub struct NdiscOptionIter<'a> {
    rest: &'a [u8],
}
const NDISC_OPTION_RULES: support::options::Rules = support::options::Rules {
    counts: support::options::Counts::Whole,
    unit: 8,
    end: None,
    nop: &[],
};
impl<'a> NdiscOptionIter<'a> {
    /// Over the octets of a list.
    #[inline]
    pub const fn new(octets: &'a [u8]) -> Self {
        Self { rest: octets }
    }
}
impl<'a> Iterator for NdiscOptionIter<'a> {
    type Item = support::Result<NdiscOption<'a>>;
    #[allow(unused_variables)]
    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match support::options::next(&mut self.rest, &NDISC_OPTION_RULES) {
                support::options::Step::End => return None,
                support::options::Step::Cut { .. } => {
                    self.rest = &[];
                    return Some(
                        Err(support::Error::new(support::ErrorKind::BadOption, 70)),
                    );
                }
                support::options::Step::Item { kind, value } => {
                    match NdiscOption::read(kind, value) {
                        Ok(option) => return Some(Ok(option)),
                        Err(error) => {}
                    }
                }
            }
        }
    }
}
/// A list of [`NdiscOption`] in a representation.
pub type NdiscOptionList<'a> = support::options::Options<
    'a,
    NdiscOption<'a>,
    NdiscOptionListing,
>;
/// Says what [`NdiscOptionList`] is made of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum NdiscOptionListing {}
impl<'a> support::options::Listing<'a, NdiscOption<'a>> for NdiscOptionListing {
    type Iter = NdiscOptionIter<'a>;
    const LAYOUT: support::options::Layout = support::options::Layout {
        base: 0,
        max: usize::MAX,
        pad_to: 1,
        nop: 0,
        end: 0,
        item_pad: 1,
        close: &[],
    };
    #[inline]
    fn list(octets: &'a [u8]) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(octets)
    }
    #[allow(unused_variables)]
    #[inline]
    fn is_itself(option: &NdiscOption<'a>) -> bool {
        !core::matches!(
            * option, NdiscOption::Unknown { kind : 1 | 2 | 3 | 4 | 5 | 14 | 24 | 25 | 31
            | 33 | 34 | 35 | 36 | 37 | 38, .. }
        )
    }
}
#[allow(unused_variables)]
impl NdiscOption<'_> {
    /// Prints the option by its template; nothing where it has none.
    pub fn print<S: support::print::Sink>(&self, f: &mut S) -> core::fmt::Result {
        match *self {
            Self::SourceLinkLayerAddr { addr } => {
                f.write_str(" slla=")?;
                support::print::hex_octets(f, addr, ":")?;
            }
            Self::TargetLinkLayerAddr { addr } => {
                f.write_str(" tlla=")?;
                support::print::hex_octets(f, addr, ":")?;
            }
            Self::PrefixInformation {
                prefix_len,
                on_link,
                autonomous,
                router_addr,
                pd_preferred,
                valid_lifetime,
                preferred_lifetime,
                prefix,
            } => {
                f.write_str(" prefix=")?;
                support::print::ipv6(f, prefix.octets())?;
                f.write_str("/")?;
                support::print::Sink::display(f, &prefix_len)?;
                if (valid_lifetime.to_bits() as u32) == 4294967295 {
                    f.write_str(" valid=forever")?;
                }
                if (valid_lifetime.to_bits() as u32) != 4294967295 {
                    f.write_str(" valid=")?;
                    support::print::Sink::display(f, &valid_lifetime)?;
                }
            }
            Self::RedirectedHeader { original } => {}
            Self::Mtu { value } => {
                f.write_str(" mtu=")?;
                support::print::dec(f, value as u64)?;
            }
            Self::Nonce { value } => {
                f.write_str(" nonce=")?;
                support::print::hex_octets(f, value, ":")?;
            }
            Self::RouteInformation { prefix_len, preference, lifetime, prefix } => {
                f.write_str(" route=")?;
                support::print::hex_octets(f, prefix, ":")?;
                f.write_str("/")?;
                support::print::Sink::display(f, &prefix_len)?;
                f.write_str(" pref=")?;
                preference.show(f)?;
                if (lifetime.to_bits() as u32) == 4294967295 {
                    f.write_str(" lifetime=forever")?;
                }
                if (lifetime.to_bits() as u32) != 4294967295 {
                    f.write_str(" lifetime=")?;
                    support::print::Sink::display(f, &lifetime)?;
                }
            }
            Self::RecursiveDns { lifetime, servers } => {
                f.write_str(" rdnss=")?;
                support::print::list(f, servers.iter())?;
                if (lifetime.to_bits() as u32) == 4294967295 {
                    f.write_str(" lifetime=forever")?;
                }
                if (lifetime.to_bits() as u32) != 4294967295 {
                    f.write_str(" lifetime=")?;
                    support::print::Sink::display(f, &lifetime)?;
                }
            }
            Self::DnsSearchList { lifetime, names } => {
                f.write_str(" dnssl=")?;
                support::print::hex_octets(f, names, ":")?;
                if (lifetime.to_bits() as u32) == 4294967295 {
                    f.write_str(" lifetime=forever")?;
                }
                if (lifetime.to_bits() as u32) != 4294967295 {
                    f.write_str(" lifetime=")?;
                    support::print::Sink::display(f, &lifetime)?;
                }
            }
            Self::AddressRegistration { status, opaque, flags, tid, lifetime, rovr } => {
                f.write_str(" aro=")?;
                support::print::hex_octets(f, rovr, ":")?;
                f.write_str(" status=")?;
                status.show(f)?;
                f.write_str(" lifetime=")?;
                support::print::dec(f, lifetime as u64)?;
                f.write_str("min")?;
                if ((flags as u32) & 1) != 0 {
                    f.write_str(" tid=")?;
                    support::print::dec(f, tid as u64)?;
                }
            }
            Self::SixlowpanContext {
                context_len,
                compress,
                context,
                lifetime,
                prefix,
            } => {
                f.write_str(" 6co=")?;
                support::print::Sink::display(f, &context)?;
                f.write_str(" prefix=")?;
                support::print::hex_octets(f, prefix, ":")?;
                f.write_str("/")?;
                support::print::Sink::display(f, &context_len)?;
                if !((compress as u8 as u32) != 0) {
                    f.write_str(" decompress-only")?;
                }
            }
            Self::AuthoritativeBorderRouter {
                version_low,
                version_high,
                lifetime,
                router,
            } => {
                f.write_str(" abro=")?;
                support::print::ipv6(f, router.octets())?;
                f.write_str(" version=")?;
                support::print::dec(f, version_high as u64)?;
                f.write_str(".")?;
                support::print::dec(f, version_low as u64)?;
            }
            Self::Capabilities { bits } => {
                f.write_str(" 6cio=")?;
                support::print::hex(f, (bits as u32) as u64, 4)?;
            }
            Self::CaptivePortal { uri } => {
                f.write_str(" portal=")?;
                support::print::hex_octets(f, uri, ":")?;
            }
            Self::Nat64Prefix { lifetime, prefix_len, prefix } => {
                f.write_str(" pref64=")?;
                support::print::hex_octets(f, prefix, ":")?;
                f.write_str("/")?;
                prefix_len.show(f)?;
                f.write_str(" lifetime=")?;
                support::print::Sink::display(f, &lifetime)?;
                f.write_str("s")?;
            }
            Self::Unknown { .. } => {}
        }
        Ok(())
    }
    /// Shows the option's fields to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        match *self {
            Self::SourceLinkLayerAddr { addr } => {
                visitor.enter("SourceLinkLayerAddr");
                visitor.field("addr", support::Value::Octets(addr));
                visitor.leave();
            }
            Self::TargetLinkLayerAddr { addr } => {
                visitor.enter("TargetLinkLayerAddr");
                visitor.field("addr", support::Value::Octets(addr));
                visitor.leave();
            }
            Self::PrefixInformation {
                prefix_len,
                on_link,
                autonomous,
                router_addr,
                pd_preferred,
                valid_lifetime,
                preferred_lifetime,
                prefix,
            } => {
                visitor.enter("PrefixInformation");
                visitor
                    .field(
                        "prefix_len",
                        support::Value::Number(prefix_len.get() as u64),
                    );
                visitor.field("on_link", support::Value::Flag(on_link));
                visitor.field("autonomous", support::Value::Flag(autonomous));
                visitor.field("router_addr", support::Value::Flag(router_addr));
                visitor.field("pd_preferred", support::Value::Flag(pd_preferred));
                visitor
                    .field(
                        "valid_lifetime",
                        support::Value::Number(valid_lifetime.get() as u64),
                    );
                visitor
                    .field(
                        "preferred_lifetime",
                        support::Value::Number(preferred_lifetime.get() as u64),
                    );
                visitor.field("prefix", support::Value::Text(&prefix));
                visitor.leave();
            }
            Self::RedirectedHeader { original } => {
                visitor.enter("RedirectedHeader");
                visitor
                    .field(
                        "original",
                        support::Value::Octets(support::octets_of(&original)),
                    );
                visitor.leave();
            }
            Self::Mtu { value } => {
                visitor.enter("Mtu");
                visitor.field("value", support::Value::Number(value as u64));
                visitor.leave();
            }
            Self::Nonce { value } => {
                visitor.enter("Nonce");
                visitor.field("value", support::Value::Octets(value));
                visitor.leave();
            }
            Self::RouteInformation { prefix_len, preference, lifetime, prefix } => {
                visitor.enter("RouteInformation");
                visitor
                    .field(
                        "prefix_len",
                        support::Value::Number(prefix_len.get() as u64),
                    );
                visitor
                    .field(
                        "preference",
                        support::Value::Named(preference.to_bits() as u64, &preference),
                    );
                visitor.field("lifetime", support::Value::Number(lifetime.get() as u64));
                visitor.field("prefix", support::Value::Octets(prefix));
                visitor.leave();
            }
            Self::RecursiveDns { lifetime, servers } => {
                visitor.enter("RecursiveDns");
                visitor.field("lifetime", support::Value::Number(lifetime.get() as u64));
                visitor
                    .field(
                        "servers",
                        support::Value::Text(&support::print::Joined(servers.iter())),
                    );
                visitor.leave();
            }
            Self::DnsSearchList { lifetime, names } => {
                visitor.enter("DnsSearchList");
                visitor.field("lifetime", support::Value::Number(lifetime.get() as u64));
                visitor.field("names", support::Value::Octets(names));
                visitor.leave();
            }
            Self::AddressRegistration { status, opaque, flags, tid, lifetime, rovr } => {
                visitor.enter("AddressRegistration");
                visitor.field("status", support::Value::Named(status.0 as u64, &status));
                visitor.field("opaque", support::Value::Number(opaque as u64));
                visitor.field("flags", support::Value::Number(flags as u64));
                visitor.field("tid", support::Value::Number(tid as u64));
                visitor.field("lifetime", support::Value::Number(lifetime as u64));
                visitor.field("rovr", support::Value::Octets(rovr));
                visitor.leave();
            }
            Self::SixlowpanContext {
                context_len,
                compress,
                context,
                lifetime,
                prefix,
            } => {
                visitor.enter("SixlowpanContext");
                visitor
                    .field(
                        "context_len",
                        support::Value::Number(context_len.get() as u64),
                    );
                visitor.field("compress", support::Value::Flag(compress));
                visitor.field("context", support::Value::Number(context.get() as u64));
                visitor.field("lifetime", support::Value::Number(lifetime as u64));
                visitor.field("prefix", support::Value::Octets(prefix));
                visitor.leave();
            }
            Self::AuthoritativeBorderRouter {
                version_low,
                version_high,
                lifetime,
                router,
            } => {
                visitor.enter("AuthoritativeBorderRouter");
                visitor.field("version_low", support::Value::Number(version_low as u64));
                visitor
                    .field("version_high", support::Value::Number(version_high as u64));
                visitor.field("lifetime", support::Value::Number(lifetime as u64));
                visitor.field("router", support::Value::Text(&router));
                visitor.leave();
            }
            Self::Capabilities { bits } => {
                visitor.enter("Capabilities");
                visitor.field("bits", support::Value::Number(bits as u64));
                visitor.leave();
            }
            Self::CaptivePortal { uri } => {
                visitor.enter("CaptivePortal");
                visitor.field("uri", support::Value::Octets(uri));
                visitor.leave();
            }
            Self::Nat64Prefix { lifetime, prefix_len, prefix } => {
                visitor.enter("Nat64Prefix");
                visitor.field("lifetime", support::Value::Number(lifetime.get() as u64));
                visitor
                    .field(
                        "prefix_len",
                        support::Value::Named(prefix_len.to_bits() as u64, &prefix_len),
                    );
                visitor.field("prefix", support::Value::Octets(prefix));
                visitor.leave();
            }
            Self::Unknown { kind, data } => {
                visitor.enter("Unknown");
                visitor.field("kind", support::Value::Number(kind as u64));
                visitor.field("data", support::Value::Octets(data));
                visitor.leave();
            }
        }
    }
}
/// The querier's robustness variable (QRV); 0: more than 7.
///
/// `specs/icmpv6.ron:481`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Robustness(u8);
impl Robustness {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(7);
    /// The value; `None` where it is not in 0 to 7.
    #[inline]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= 7 { Some(Self(value)) } else { None }
    }
    /// The value.
    #[inline]
    pub const fn get(self) -> u8 {
        self.0
    }
}
impl core::fmt::Display for Robustness {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for Robustness {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Robustness")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// The context's number (CID).
///
/// `specs/icmpv6.ron:182`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Context(u8);
impl Context {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(15);
    /// The value; `None` where it is not in 0 to 15.
    #[inline]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= 15 { Some(Self(value)) } else { None }
    }
    /// The value.
    #[inline]
    pub const fn get(self) -> u8 {
        self.0
    }
}
impl core::fmt::Display for Context {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for Context {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Context")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// Seconds; in units of 8 on the wire.
///
/// `specs/icmpv6.ron:201`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct LifetimeValue(u16);
impl LifetimeValue {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(65528);
    /// The value; `None` where it is not in 0 to 65528 in steps of 8.
    #[inline]
    pub const fn new(value: u16) -> Option<Self> {
        if value <= 65528 && value % 8 == 0 { Some(Self(value)) } else { None }
    }
    /// The value.
    #[inline]
    pub const fn get(self) -> u16 {
        self.0
    }
}
impl core::fmt::Display for LifetimeValue {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for LifetimeValue {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("LifetimeValue")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// Internet Control Message Protocol version 6, with Neighbor Discovery and Multicast Listener Discovery: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                     body, by variant ...                      |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct Packet<'a> {
    octets: &'a [u8],
    header: &'a [u8; 4],
    body: Body<'a>,
}
impl<'a> Packet<'a> {
    /// Octets of the fixed part of the header.
    pub const HEADER_LEN: usize = 4;
    /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
    ///
    /// # Errors
    /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
    #[allow(unused_variables)]
    #[inline]
    pub fn parse(octets: &'a [u8]) -> support::Result<Packet<'a>> {
        let rest = octets;
        let Some((header, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 0))
        };
        let (packet, body_at): (&'a [u8], usize) = (
            octets,
            octets.len().saturating_sub(rest.len()),
        );
        let body = {
            #[allow(unreachable_patterns)]
            match (header[0] as u32, header[1] as u32, octets.len() as u32) {
                (1, _, _) => {
                    Body::DstUnreachable(DstUnreachableBody::parse(header, rest)?)
                }
                (2, _, _) => Body::PktTooBig(PktTooBigBody::parse(header, rest)?),
                (3, _, _) => Body::TimeExceeded(TimeExceededBody::parse(header, rest)?),
                (4, _, _) => Body::ParamProblem(ParamProblemBody::parse(header, rest)?),
                (128, 0, _) => Body::EchoRequest(EchoRequestBody::parse(header, rest)?),
                (129, 0, _) => Body::EchoReply(EchoReplyBody::parse(header, rest)?),
                (133, 0, _) => {
                    Body::RouterSolicit(RouterSolicitBody::parse(header, rest)?)
                }
                (134, 0, _) => Body::RouterAdvert(RouterAdvertBody::parse(header, rest)?),
                (135, 0, _) => {
                    Body::NeighborSolicit(NeighborSolicitBody::parse(header, rest)?)
                }
                (136, 0, _) => {
                    Body::NeighborAdvert(NeighborAdvertBody::parse(header, rest)?)
                }
                (137, 0, _) => Body::Redirect(RedirectBody::parse(header, rest)?),
                (130, 0, 24) => Body::QueryV1(QueryV1Body::parse(header, rest)?),
                (130, 0, 28..=4294967295) => {
                    Body::QueryV2(QueryV2Body::parse(header, rest)?)
                }
                (131, 0, _) => Body::ReportV1(ReportV1Body::parse(header, rest)?),
                (132, 0, _) => Body::Done(DoneBody::parse(header, rest)?),
                (143, 0, _) => {
                    Body::ReportV2(ReportV2Body::parse(header, packet, body_at, rest)?)
                }
                _ => Body::Other(rest),
            }
        };
        Ok(Packet { octets, header, body })
    }
    /// All octets that belong to the packet; what followed them in the buffer is not.
    #[inline]
    pub fn octets(&self) -> &'a [u8] {
        self.octets
    }
    /// The kind of message.
    ///
    /// 8 bits. `specs/icmpv6.ron:309`
    #[inline]
    pub fn msg_type(&self) -> Message {
        Message(self.header[0])
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv6.ron:310`
    #[inline]
    pub fn msg_code(&self) -> u8 {
        self.header[1]
    }
    /// Over pseudo-header and message.
    ///
    /// 2 octets. `specs/icmpv6.ron:311`
    #[inline]
    pub fn checksum(&self) -> u16 {
        support::be::u16([self.header[2], self.header[3]])
    }
    /// What follows the header, by the kind of packet.
    #[inline]
    pub fn body(&self) -> Body<'a> {
        self.body
    }
    /// Whether the checksum is right for a packet between these addresses.
    #[inline]
    pub fn verify_checksum(&self, pseudo: support::Pseudo) -> bool {
        support::Sum::add(
                pseudo.sum(58, self.octets.len()),
                support::Sum::of(self.octets),
            )
            .finish() == 0
    }
}
impl core::fmt::Debug for Packet<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        Partial::new(self.octets).print(f)
    }
}
/// What follows the header, by the kind of packet.
#[derive(Clone, Copy)]
pub enum Body<'a> {
    /// RFC 4443 §3.1.
    ///
    /// `specs/icmpv6.ron:315`
    DstUnreachable(DstUnreachableBody<'a>),
    /// RFC 4443 §3.2; the code is to be ignored.
    ///
    /// `specs/icmpv6.ron:326`
    PktTooBig(PktTooBigBody<'a>),
    /// RFC 4443 §3.3.
    ///
    /// `specs/icmpv6.ron:336`
    TimeExceeded(TimeExceededBody<'a>),
    /// RFC 4443 §3.4.
    ///
    /// `specs/icmpv6.ron:347`
    ParamProblem(ParamProblemBody<'a>),
    /// RFC 4443 §4.1.
    ///
    /// `specs/icmpv6.ron:357`
    EchoRequest(EchoRequestBody<'a>),
    /// RFC 4443 §4.2.
    ///
    /// `specs/icmpv6.ron:364`
    EchoReply(EchoReplyBody<'a>),
    /// RFC 4861 §4.1.
    ///
    /// `specs/icmpv6.ron:371`
    RouterSolicit(RouterSolicitBody<'a>),
    /// RFC 4861 §4.2.
    ///
    /// `specs/icmpv6.ron:384`
    RouterAdvert(RouterAdvertBody<'a>),
    /// RFC 4861 §4.3.
    ///
    /// `specs/icmpv6.ron:415`
    NeighborSolicit(NeighborSolicitBody<'a>),
    /// RFC 4861 §4.4.
    ///
    /// `specs/icmpv6.ron:430`
    NeighborAdvert(NeighborAdvertBody<'a>),
    /// RFC 4861 §4.5.
    ///
    /// `specs/icmpv6.ron:448`
    Redirect(RedirectBody<'a>),
    /// RFC 2710 §3.
    ///
    /// `specs/icmpv6.ron:463`
    QueryV1(QueryV1Body<'a>),
    /// RFC 3810 §5.1.
    ///
    /// `specs/icmpv6.ron:473`
    QueryV2(QueryV2Body<'a>),
    /// RFC 2710 §3.
    ///
    /// `specs/icmpv6.ron:490`
    ReportV1(ReportV1Body<'a>),
    /// RFC 2710 §3.
    ///
    /// `specs/icmpv6.ron:499`
    Done(DoneBody<'a>),
    /// RFC 3810 §5.2.
    ///
    /// `specs/icmpv6.ron:508`
    ReportV2(ReportV2Body<'a>),
    /// A kind that the spec does not describe: its octets.
    Other(&'a [u8]),
}
/// The body of `DstUnreachable`. RFC 4443 §3.1.
///
/// `specs/icmpv6.ron:315`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |    reason     |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 | original_len  |                    unused                     |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                         original ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct DstUnreachableBody<'a> {
    header: &'a [u8; 4],
    body: &'a [u8; 4],
    original: &'a [u8],
}
impl<'a> DstUnreachableBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<DstUnreachableBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 3))
        };
        let original = rest;
        let rest: &'a [u8] = &[];
        Ok(DstUnreachableBody {
            header,
            body,
            original,
        })
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv6.ron:310`
    #[inline]
    pub fn reason(&self) -> DstUnreachable {
        DstUnreachable(self.header[1])
    }
    /// Octets of the original packet where extensions follow it (RFC 4884 §4.4, §4.5), else 0; in words of 8 octets on the wire.
    ///
    /// 8 bits. `specs/icmpv6.ron:318`
    #[inline]
    pub fn original_len(&self) -> u16 {
        (self.body[0] as u16) * 8
    }
    /// The packet that failed, cut so that the error fits the smallest MTU.
    ///
    /// Variable length. `specs/icmpv6.ron:320`
    #[inline]
    pub fn original(&self) -> &'a [u8] {
        self.original
    }
}
/// The body of `PktTooBig`. RFC 4443 §3.2; the code is to be ignored.
///
/// `specs/icmpv6.ron:326`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |     code      |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                              mtu                              |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                         original ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct PktTooBigBody<'a> {
    header: &'a [u8; 4],
    body: &'a [u8; 4],
    original: &'a [u8],
}
impl<'a> PktTooBigBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<PktTooBigBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 6))
        };
        let original = rest;
        let rest: &'a [u8] = &[];
        Ok(PktTooBigBody {
            header,
            body,
            original,
        })
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv6.ron:310`
    #[inline]
    pub fn code(&self) -> u8 {
        self.header[1]
    }
    /// Octets of the largest packet that the next hop takes.
    ///
    /// 4 octets. `specs/icmpv6.ron:329`
    #[inline]
    pub fn mtu(&self) -> u32 {
        support::be::u32([self.body[0], self.body[1], self.body[2], self.body[3]])
    }
    /// The packet that failed, cut so that the error fits the smallest MTU.
    ///
    /// Variable length. `specs/icmpv6.ron:330`
    #[inline]
    pub fn original(&self) -> &'a [u8] {
        self.original
    }
}
/// The body of `TimeExceeded`. RFC 4443 §3.3.
///
/// `specs/icmpv6.ron:336`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |    reason     |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 | original_len  |                    unused                     |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                         original ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct TimeExceededBody<'a> {
    header: &'a [u8; 4],
    body: &'a [u8; 4],
    original: &'a [u8],
}
impl<'a> TimeExceededBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<TimeExceededBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 8))
        };
        let original = rest;
        let rest: &'a [u8] = &[];
        Ok(TimeExceededBody {
            header,
            body,
            original,
        })
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv6.ron:310`
    #[inline]
    pub fn reason(&self) -> TimeExceeded {
        TimeExceeded(self.header[1])
    }
    /// Octets of the original packet where extensions follow it (RFC 4884 §4.4, §4.5), else 0; in words of 8 octets on the wire.
    ///
    /// 8 bits. `specs/icmpv6.ron:339`
    #[inline]
    pub fn original_len(&self) -> u16 {
        (self.body[0] as u16) * 8
    }
    /// The packet that failed, cut so that the error fits the smallest MTU.
    ///
    /// Variable length. `specs/icmpv6.ron:341`
    #[inline]
    pub fn original(&self) -> &'a [u8] {
        self.original
    }
}
/// The body of `ParamProblem`. RFC 4443 §3.4.
///
/// `specs/icmpv6.ron:347`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |    reason     |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                            pointer                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                         original ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct ParamProblemBody<'a> {
    header: &'a [u8; 4],
    body: &'a [u8; 4],
    original: &'a [u8],
}
impl<'a> ParamProblemBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<ParamProblemBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 11))
        };
        let original = rest;
        let rest: &'a [u8] = &[];
        Ok(ParamProblemBody {
            header,
            body,
            original,
        })
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv6.ron:310`
    #[inline]
    pub fn reason(&self) -> ParamProblem {
        ParamProblem(self.header[1])
    }
    /// The octet of the original packet that is wrong, counted from 0.
    ///
    /// 4 octets. `specs/icmpv6.ron:350`
    #[inline]
    pub fn pointer(&self) -> u32 {
        support::be::u32([self.body[0], self.body[1], self.body[2], self.body[3]])
    }
    /// The packet that failed, cut so that the error fits the smallest MTU.
    ///
    /// Variable length. `specs/icmpv6.ron:351`
    #[inline]
    pub fn original(&self) -> &'a [u8] {
        self.original
    }
}
/// The body of `EchoRequest`. RFC 4443 §4.1.
///
/// `specs/icmpv6.ron:357`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |             ident             |            seq_no             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct EchoRequestBody<'a> {
    body: &'a [u8; 4],
    payload: &'a [u8],
}
impl<'a> EchoRequestBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<EchoRequestBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 13))
        };
        let payload = rest;
        let rest: &'a [u8] = &[];
        Ok(EchoRequestBody { body, payload })
    }
    /// Tells the senders of one host apart.
    ///
    /// 2 octets. `specs/icmpv6.ron:358`
    #[inline]
    pub fn ident(&self) -> u16 {
        support::be::u16([self.body[0], self.body[1]])
    }
    /// Counts the requests of a sender.
    ///
    /// 2 octets. `specs/icmpv6.ron:358`
    #[inline]
    pub fn seq_no(&self) -> u16 {
        support::be::u16([self.body[2], self.body[3]])
    }
    /// What the packet carries.
    #[inline]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }
}
/// The body of `EchoReply`. RFC 4443 §4.2.
///
/// `specs/icmpv6.ron:364`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |             ident             |            seq_no             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct EchoReplyBody<'a> {
    body: &'a [u8; 4],
    payload: &'a [u8],
}
impl<'a> EchoReplyBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<EchoReplyBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 15))
        };
        let payload = rest;
        let rest: &'a [u8] = &[];
        Ok(EchoReplyBody { body, payload })
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv6.ron:365`
    #[inline]
    pub fn ident(&self) -> u16 {
        support::be::u16([self.body[0], self.body[1]])
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv6.ron:365`
    #[inline]
    pub fn seq_no(&self) -> u16 {
        support::be::u16([self.body[2], self.body[3]])
    }
    /// What the packet carries.
    #[inline]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }
}
/// The body of `RouterSolicit`. RFC 4861 §4.1.
///
/// `specs/icmpv6.ron:371`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                           reserved                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                          options ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct RouterSolicitBody<'a> {
    #[allow(dead_code)]
    body: &'a [u8; 4],
    options: &'a [u8],
}
impl<'a> RouterSolicitBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<RouterSolicitBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 17))
        };
        let options = rest;
        let rest: &'a [u8] = &[];
        Ok(RouterSolicitBody { body, options })
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> &'a [u8] {
        self.options
    }
    /// What the sender adds.
    ///
    /// Variable length. `specs/icmpv6.ron:374`
    #[inline]
    pub fn options(&self) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(self.options)
    }
}
/// The body of `RouterAdvert`. RFC 4861 §4.2.
///
/// `specs/icmpv6.ron:384`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |   hop_limit   |M|O|H| P |R| 0 |        router_lifetime        |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                        reachable_time                         |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  12 |                         retrans_time                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  16 |                          options ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     M: managed   O: other   H: home_agent   P: preference
///     R: proxy
/// ```
#[derive(Clone, Copy)]
pub struct RouterAdvertBody<'a> {
    body: &'a [u8; 12],
    options: &'a [u8],
}
impl<'a> RouterAdvertBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<RouterAdvertBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<12>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 19))
        };
        let options = rest;
        let rest: &'a [u8] = &[];
        Ok(RouterAdvertBody { body, options })
    }
    /// Hop limit for packets of the hosts; 0: not said.
    ///
    /// 8 bits. `specs/icmpv6.ron:386`
    #[inline]
    pub fn hop_limit(&self) -> u8 {
        self.body[0]
    }
    /// Addresses are to be had by DHCPv6.
    ///
    /// One bit. `specs/icmpv6.ron:387`
    #[inline]
    pub fn managed(&self) -> bool {
        self.body[1] & 0x80 != 0
    }
    /// Other configuration is to be had by DHCPv6.
    ///
    /// One bit. `specs/icmpv6.ron:388`
    #[inline]
    pub fn other(&self) -> bool {
        self.body[1] & 0x40 != 0
    }
    /// The router is a home agent, RFC 6275.
    ///
    /// One bit. `specs/icmpv6.ron:389`
    #[inline]
    pub fn home_agent(&self) -> bool {
        self.body[1] & 0x20 != 0
    }
    /// Of this router among others, RFC 4191.
    ///
    /// 2 bits. `specs/icmpv6.ron:390`
    #[inline]
    pub fn preference(&self) -> Preference {
        Preference::from_bits((self.body[1] >> 3) & 3)
    }
    /// The advertisement was passed on by a proxy, RFC 4389.
    ///
    /// One bit. `specs/icmpv6.ron:391`
    #[inline]
    pub fn proxy(&self) -> bool {
        self.body[1] & 4 != 0
    }
    /// How long this router may be used by default; 0: not a default router.
    ///
    /// 2 octets. `specs/icmpv6.ron:393`
    #[inline]
    pub fn router_lifetime(&self) -> RouterLifetime {
        RouterLifetime::from_bits(support::be::u16([self.body[2], self.body[3]]))
    }
    /// How long a neighbour counts as reachable; 0: not said.
    ///
    /// 4 octets. `specs/icmpv6.ron:394`
    #[inline]
    pub fn reachable_time(&self) -> Timer {
        Timer::from_bits(
            support::be::u32([self.body[4], self.body[5], self.body[6], self.body[7]]),
        )
    }
    /// The time between solicitations; 0: not said.
    ///
    /// 4 octets. `specs/icmpv6.ron:395`
    #[inline]
    pub fn retrans_time(&self) -> Timer {
        Timer::from_bits(
            support::be::u32([self.body[8], self.body[9], self.body[10], self.body[11]]),
        )
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> &'a [u8] {
        self.options
    }
    /// What the router adds.
    ///
    /// Variable length. `specs/icmpv6.ron:396`
    #[inline]
    pub fn options(&self) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(self.options)
    }
}
/// The body of `NeighborSolicit`. RFC 4861 §4.3.
///
/// `specs/icmpv6.ron:415`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                           reserved                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                                                               |
///     +                                                               +
///  12 |                          target_addr                          |
///     +                                                               +
///  16 |                                                               |
///     +                                                               +
///  20 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  24 |                          options ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct NeighborSolicitBody<'a> {
    body: &'a [u8; 20],
    options: &'a [u8],
}
impl<'a> NeighborSolicitBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<NeighborSolicitBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<20>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 30))
        };
        let options = rest;
        let rest: &'a [u8] = &[];
        Ok(NeighborSolicitBody {
            body,
            options,
        })
    }
    /// Whose link-layer address is wanted.
    ///
    /// 16 octets. `specs/icmpv6.ron:418`
    #[inline]
    pub fn target_addr(&self) -> ::wireloom::wire::ipv6::Address {
        <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<4, 16, 20>(self.body))
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> &'a [u8] {
        self.options
    }
    /// What the sender adds.
    ///
    /// Variable length. `specs/icmpv6.ron:419`
    #[inline]
    pub fn options(&self) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(self.options)
    }
}
/// The body of `NeighborAdvert`. RFC 4861 §4.4.
///
/// `specs/icmpv6.ron:430`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |R|S|O|                        reserved                         |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                                                               |
///     +                                                               +
///  12 |                          target_addr                          |
///     +                                                               +
///  16 |                                                               |
///     +                                                               +
///  20 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  24 |                          options ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     R: router   S: solicited   O: overrides
/// ```
#[derive(Clone, Copy)]
pub struct NeighborAdvertBody<'a> {
    body: &'a [u8; 20],
    options: &'a [u8],
}
impl<'a> NeighborAdvertBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<NeighborAdvertBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<20>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 33))
        };
        let options = rest;
        let rest: &'a [u8] = &[];
        Ok(NeighborAdvertBody {
            body,
            options,
        })
    }
    /// The sender is a router.
    ///
    /// One bit. `specs/icmpv6.ron:432`
    #[inline]
    pub fn router(&self) -> bool {
        self.body[0] & 0x80 != 0
    }
    /// It answers a solicitation.
    ///
    /// One bit. `specs/icmpv6.ron:433`
    #[inline]
    pub fn solicited(&self) -> bool {
        self.body[0] & 0x40 != 0
    }
    /// It replaces what is in a cache.
    ///
    /// One bit. `specs/icmpv6.ron:434`
    #[inline]
    pub fn overrides(&self) -> bool {
        self.body[0] & 0x20 != 0
    }
    /// Whose link-layer address this is about.
    ///
    /// 16 octets. `specs/icmpv6.ron:436`
    #[inline]
    pub fn target_addr(&self) -> ::wireloom::wire::ipv6::Address {
        <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<4, 16, 20>(self.body))
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> &'a [u8] {
        self.options
    }
    /// What the sender adds.
    ///
    /// Variable length. `specs/icmpv6.ron:437`
    #[inline]
    pub fn options(&self) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(self.options)
    }
}
/// The body of `Redirect`. RFC 4861 §4.5.
///
/// `specs/icmpv6.ron:448`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                           reserved                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                                                               |
///     +                                                               +
///  12 |                          target_addr                          |
///     +                                                               +
///  16 |                                                               |
///     +                                                               +
///  20 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  24 |                                                               |
///     +                                                               +
///  28 |                           dest_addr                           |
///     +                                                               +
///  32 |                                                               |
///     +                                                               +
///  36 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  40 |                          options ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct RedirectBody<'a> {
    body: &'a [u8; 36],
    options: &'a [u8],
}
impl<'a> RedirectBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<RedirectBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<36>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 39))
        };
        let options = rest;
        let rest: &'a [u8] = &[];
        Ok(RedirectBody { body, options })
    }
    /// The better next hop.
    ///
    /// 16 octets. `specs/icmpv6.ron:451`
    #[inline]
    pub fn target_addr(&self) -> ::wireloom::wire::ipv6::Address {
        <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<4, 16, 36>(self.body))
    }
    /// For packets to this address.
    ///
    /// 16 octets. `specs/icmpv6.ron:452`
    #[inline]
    pub fn dest_addr(&self) -> ::wireloom::wire::ipv6::Address {
        <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<20, 16, 36>(self.body))
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> &'a [u8] {
        self.options
    }
    /// What the router adds.
    ///
    /// Variable length. `specs/icmpv6.ron:453`
    #[inline]
    pub fn options(&self) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(self.options)
    }
}
/// The body of `QueryV1`. RFC 2710 §3.
///
/// `specs/icmpv6.ron:463`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |        max_resp_delay         |           reserved            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                                                               |
///     +                                                               +
///  12 |                          group_addr                           |
///     +                                                               +
///  16 |                                                               |
///     +                                                               +
///  20 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct QueryV1Body<'a> {
    body: &'a [u8; 20],
}
impl<'a> QueryV1Body<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<QueryV1Body<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<20>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 43))
        };
        Ok(QueryV1Body { body })
    }
    /// Milliseconds until when the query is to be answered.
    ///
    /// 2 octets. `specs/icmpv6.ron:465`
    #[inline]
    pub fn max_resp_delay(&self) -> u16 {
        support::be::u16([self.body[0], self.body[1]])
    }
    /// The group that is asked for; unspecified: all.
    ///
    /// 16 octets. `specs/icmpv6.ron:467`
    #[inline]
    pub fn group_addr(&self) -> ::wireloom::wire::ipv6::Address {
        <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<4, 16, 20>(self.body))
    }
}
/// The body of `QueryV2`. RFC 3810 §5.1.
///
/// `specs/icmpv6.ron:473`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |         max_resp_code         |           reserved1           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                                                               |
///     +                                                               +
///  12 |                          group_addr                           |
///     +                                                               +
///  16 |                                                               |
///     +                                                               +
///  20 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  24 |E|  0  |S|  R  |   interval    |         source_count          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  28 |                          sources ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     E: extended   S: suppress   R: robustness
/// ```
#[derive(Clone, Copy)]
pub struct QueryV2Body<'a> {
    body: &'a [u8; 24],
    sources: &'a [u8],
}
impl<'a> QueryV2Body<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<QueryV2Body<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<24>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 46))
        };
        let Some((sources, rest)) = rest
            .split_at_checked(
                (support::be::u16([body[22], body[23]]) as u32).saturating_mul(16)
                    as usize,
            ) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 55))
        };
        {
            let octets = sources;
            if octets.len() % 16 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 55));
            }
        }
        Ok(QueryV2Body { body, sources })
    }
    /// Until when the query is to be answered.
    ///
    /// 2 octets. `specs/icmpv6.ron:475`
    #[inline]
    pub fn max_resp_code(&self) -> MaxRespCode {
        MaxRespCode::from_bits(support::be::u16([self.body[0], self.body[1]]))
    }
    /// The group that is asked for; unspecified: all.
    ///
    /// 16 octets. `specs/icmpv6.ron:477`
    #[inline]
    pub fn group_addr(&self) -> ::wireloom::wire::ipv6::Address {
        <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<4, 16, 24>(self.body))
    }
    /// Extensions stand behind the sources, RFC 9279 (flag E); they are not read here.
    ///
    /// One bit. `specs/icmpv6.ron:478`
    #[inline]
    pub fn extended(&self) -> bool {
        self.body[20] & 0x80 != 0
    }
    /// Routers shall not update their timers (flag S).
    ///
    /// One bit. `specs/icmpv6.ron:480`
    #[inline]
    pub fn suppress(&self) -> bool {
        self.body[20] & 8 != 0
    }
    /// The querier's robustness variable (QRV); 0: more than 7.
    ///
    /// 3 bits. `specs/icmpv6.ron:481`
    #[inline]
    pub fn robustness(&self) -> u8 {
        self.body[20] & 7
    }
    /// The querier's query interval.
    ///
    /// 8 bits. `specs/icmpv6.ron:482`
    #[inline]
    pub fn interval(&self) -> Qqic {
        Qqic::from_bits(self.body[21])
    }
    /// Number of sources.
    ///
    /// 2 octets. `specs/icmpv6.ron:483`
    #[inline]
    pub fn source_count(&self) -> u16 {
        support::be::u16([self.body[22], self.body[23]])
    }
    /// Senders that are asked for; none: all of the group.
    ///
    /// Variable length. `specs/icmpv6.ron:484`
    #[inline]
    pub fn sources(&self) -> support::Array<'a, ::wireloom::wire::ipv6::Address> {
        support::Array::from_octets(self.sources)
    }
}
/// The body of `ReportV1`. RFC 2710 §3.
///
/// `specs/icmpv6.ron:490`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                            unused                             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                                                               |
///     +                                                               +
///  12 |                          group_addr                           |
///     +                                                               +
///  16 |                                                               |
///     +                                                               +
///  20 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct ReportV1Body<'a> {
    body: &'a [u8; 20],
}
impl<'a> ReportV1Body<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<ReportV1Body<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<20>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 56))
        };
        Ok(ReportV1Body { body })
    }
    /// The group that the sender listens to.
    ///
    /// 16 octets. `specs/icmpv6.ron:493`
    #[inline]
    pub fn group_addr(&self) -> ::wireloom::wire::ipv6::Address {
        <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<4, 16, 20>(self.body))
    }
}
/// The body of `Done`. RFC 2710 §3.
///
/// `specs/icmpv6.ron:499`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                            unused                             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                                                               |
///     +                                                               +
///  12 |                          group_addr                           |
///     +                                                               +
///  16 |                                                               |
///     +                                                               +
///  20 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct DoneBody<'a> {
    body: &'a [u8; 20],
}
impl<'a> DoneBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<DoneBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<20>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 58))
        };
        Ok(DoneBody { body })
    }
    /// The group that the sender listens to no longer.
    ///
    /// 16 octets. `specs/icmpv6.ron:502`
    #[inline]
    pub fn group_addr(&self) -> ::wireloom::wire::ipv6::Address {
        <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<4, 16, 20>(self.body))
    }
}
/// The body of `ReportV2`. RFC 3810 §5.2.
///
/// `specs/icmpv6.ron:508`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |E|          reserved           |         record_count          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                          records ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     E: extended
/// ```
#[derive(Clone, Copy)]
pub struct ReportV2Body<'a> {
    body: &'a [u8; 4],
    records: support::Records<'a, GroupRecord<'a>>,
}
impl<'a> ReportV2Body<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        packet: &'a [u8],
        cut_at: usize,
        rest: &'a [u8],
    ) -> support::Result<ReportV2Body<'a>> {
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (
            packet,
            rest,
            cut_at,
        );
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 60))
        };
        let part_at = support::place_of(rest, cut_from, cut_at);
        let part = rest;
        let (records, behind) = match <support::Records<
            'a,
            GroupRecord<'a>,
        >>::cut_count(
            packet,
            part_at,
            part,
            (support::be::u16([body[2], body[3]]) as u32) as u64,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(error),
        };
        let rest = rest.get(part.len().saturating_sub(behind.len())..).unwrap_or(&[]);
        Ok(ReportV2Body { body, records })
    }
    /// Extensions stand behind the records, RFC 9279 (flag E); they are not read here.
    ///
    /// One bit. `specs/icmpv6.ron:510`
    #[inline]
    pub fn extended(&self) -> bool {
        self.body[0] & 0x80 != 0
    }
    /// Number of group records.
    ///
    /// 2 octets. `specs/icmpv6.ron:512`
    #[inline]
    pub fn record_count(&self) -> u16 {
        support::be::u16([self.body[2], self.body[3]])
    }
    /// What is wanted of each group.
    ///
    /// Variable length. `specs/icmpv6.ron:513`
    #[inline]
    pub fn records(&self) -> support::Records<'a, GroupRecord<'a>> {
        self.records
    }
}
/// Internet Control Message Protocol version 6, with Neighbor Discovery and Multicast Listener Discovery: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
#[derive(core::fmt::Debug)]
pub struct PacketMut<'a> {
    octets: &'a mut [u8],
}
#[allow(unused_variables)]
impl<'a> PacketMut<'a> {
    /// Checks the lengths of a packet at the front of `octets`.
    ///
    /// # Errors
    /// As for the view that only reads.
    #[inline]
    pub fn parse(octets: &'a mut [u8]) -> support::Result<PacketMut<'a>> {
        let packet = Packet::parse(octets)?;
        let len = packet.octets.len();
        let truncated = support::Error::new(support::ErrorKind::Truncated, 0);
        let octets = octets.get_mut(..len).ok_or(truncated)?;
        Ok(PacketMut { octets })
    }
    /// The packet as it is now.
    ///
    /// # Errors
    /// None, unless the payload was overwritten by something that the packet's own layout depends on.
    #[inline]
    pub fn as_packet(&self) -> support::Result<Packet<'_>> {
        Packet::parse(self.octets)
    }
    /// The octets of the packet as they are now.
    #[inline]
    pub fn octets(&self) -> &[u8] {
        self.octets
    }
    #[inline]
    fn header_mut(&mut self) -> Option<&mut [u8; 4]> {
        self.octets.first_chunk_mut()
    }
    /// Sets `checksum`. Over pseudo-header and message.
    #[inline]
    pub fn set_checksum(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[2], (*header)[3]] = support::be::from_u16(value);
        }
    }
    /// Computes the checksum and puts it in.
    #[inline]
    pub fn fill_checksum(&mut self, pseudo: support::Pseudo) {
        self.set_checksum(0);
        let sum = support::Sum::add(
                pseudo.sum(58, self.octets.len()),
                support::Sum::of(self.octets),
            )
            .finish();
        self.set_checksum(sum);
    }
    /// Changes fields of the header and adjusts the checksum by the difference (RFC 1624 §3), without a look at
    /// what else it covers. What was wrong before is as wrong afterwards.
    #[inline]
    pub fn update(&mut self, change: impl FnOnce(&mut Self)) {
        let Some(header) = self.octets.first_chunk::<4>() else { return };
        let was = support::be::u16([header[2], header[3]]);
        let before = support::Sum::of_array(header);
        change(self);
        self.set_checksum(was);
        let Some(header) = self.octets.first_chunk::<4>() else { return };
        let sum = support::Sum::updated(was, before, support::Sum::of_array(header));
        self.set_checksum(sum);
    }
}
/// Internet Control Message Protocol version 6, with Neighbor Discovery and Multicast Listener Discovery: octets that may be cut short or malformed; every field that is there is shown.
#[derive(Clone, Copy)]
pub struct Partial<'a> {
    header: Option<&'a [u8]>,
    body: Option<PartialBody<'a>>,
    error: Option<support::Error>,
}
impl<'a> Partial<'a> {
    /// Reads as far as the octets make sense.
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    pub fn new(octets: &'a [u8]) -> Partial<'a> {
        let mut seen_header: Option<&'a [u8]> = None;
        let mut seen_body: Option<PartialBody<'a>> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((header, rest)) = rest.split_first_chunk::<4>() else {
                seen_header = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 0));
            };
            seen_header = Some(header);
            let (packet, body_at): (&'a [u8], usize) = (
                octets,
                octets.len().saturating_sub(rest.len()),
            );
            let body = {
                #[allow(unreachable_patterns)]
                match (header[0] as u32, header[1] as u32, octets.len() as u32) {
                    (1, _, _) => {
                        PartialBody::DstUnreachable(
                            DstUnreachablePartial::new(seen_header, rest),
                        )
                    }
                    (2, _, _) => {
                        PartialBody::PktTooBig(PktTooBigPartial::new(seen_header, rest))
                    }
                    (3, _, _) => {
                        PartialBody::TimeExceeded(
                            TimeExceededPartial::new(seen_header, rest),
                        )
                    }
                    (4, _, _) => {
                        PartialBody::ParamProblem(
                            ParamProblemPartial::new(seen_header, rest),
                        )
                    }
                    (128, 0, _) => {
                        PartialBody::EchoRequest(
                            EchoRequestPartial::new(seen_header, rest),
                        )
                    }
                    (129, 0, _) => {
                        PartialBody::EchoReply(EchoReplyPartial::new(seen_header, rest))
                    }
                    (133, 0, _) => {
                        PartialBody::RouterSolicit(
                            RouterSolicitPartial::new(seen_header, rest),
                        )
                    }
                    (134, 0, _) => {
                        PartialBody::RouterAdvert(
                            RouterAdvertPartial::new(seen_header, rest),
                        )
                    }
                    (135, 0, _) => {
                        PartialBody::NeighborSolicit(
                            NeighborSolicitPartial::new(seen_header, rest),
                        )
                    }
                    (136, 0, _) => {
                        PartialBody::NeighborAdvert(
                            NeighborAdvertPartial::new(seen_header, rest),
                        )
                    }
                    (137, 0, _) => {
                        PartialBody::Redirect(RedirectPartial::new(seen_header, rest))
                    }
                    (130, 0, 24) => {
                        PartialBody::QueryV1(QueryV1Partial::new(seen_header, rest))
                    }
                    (130, 0, 28..=4294967295) => {
                        PartialBody::QueryV2(QueryV2Partial::new(seen_header, rest))
                    }
                    (131, 0, _) => {
                        PartialBody::ReportV1(ReportV1Partial::new(seen_header, rest))
                    }
                    (132, 0, _) => PartialBody::Done(DonePartial::new(seen_header, rest)),
                    (143, 0, _) => {
                        PartialBody::ReportV2(
                            ReportV2Partial::new(seen_header, packet, body_at, rest),
                        )
                    }
                    _ => PartialBody::Other(rest),
                }
            };
            seen_body = Some(body);
            if let Some(error) = body.error() {
                break 'cut Some(error);
            }
            None
        };
        Partial {
            header: seen_header,
            body: seen_body,
            error,
        }
    }
    /// The first thing that is wrong, if anything is: what `parse` would answer.
    #[inline]
    pub fn error(&self) -> Option<support::Error> {
        self.error
    }
    /// The kind of message.
    ///
    /// 8 bits. `specs/icmpv6.ron:309`
    #[inline]
    pub fn msg_type(&self) -> Option<Message> {
        let part = &support::head::<4>(self.header?, 1)?;
        Some(Message(part[0]))
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv6.ron:310`
    #[inline]
    pub fn msg_code(&self) -> Option<u8> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(part[1])
    }
    /// Over pseudo-header and message.
    ///
    /// 2 octets. `specs/icmpv6.ron:311`
    #[inline]
    pub fn checksum(&self) -> Option<u16> {
        let part = &support::head::<4>(self.header?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
    /// What follows the header, by the kind of packet.
    #[inline]
    pub fn body(&self) -> Option<PartialBody<'a>> {
        self.body
    }
}
impl core::fmt::Debug for Partial<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.print(f)
    }
}
/// What follows the header, as far as it is there.
#[derive(Clone, Copy)]
pub enum PartialBody<'a> {
    /// The body of `DstUnreachable`.
    DstUnreachable(DstUnreachablePartial<'a>),
    /// The body of `PktTooBig`.
    PktTooBig(PktTooBigPartial<'a>),
    /// The body of `TimeExceeded`.
    TimeExceeded(TimeExceededPartial<'a>),
    /// The body of `ParamProblem`.
    ParamProblem(ParamProblemPartial<'a>),
    /// The body of `EchoRequest`.
    EchoRequest(EchoRequestPartial<'a>),
    /// The body of `EchoReply`.
    EchoReply(EchoReplyPartial<'a>),
    /// The body of `RouterSolicit`.
    RouterSolicit(RouterSolicitPartial<'a>),
    /// The body of `RouterAdvert`.
    RouterAdvert(RouterAdvertPartial<'a>),
    /// The body of `NeighborSolicit`.
    NeighborSolicit(NeighborSolicitPartial<'a>),
    /// The body of `NeighborAdvert`.
    NeighborAdvert(NeighborAdvertPartial<'a>),
    /// The body of `Redirect`.
    Redirect(RedirectPartial<'a>),
    /// The body of `QueryV1`.
    QueryV1(QueryV1Partial<'a>),
    /// The body of `QueryV2`.
    QueryV2(QueryV2Partial<'a>),
    /// The body of `ReportV1`.
    ReportV1(ReportV1Partial<'a>),
    /// The body of `Done`.
    Done(DonePartial<'a>),
    /// The body of `ReportV2`.
    ReportV2(ReportV2Partial<'a>),
    /// A kind that the spec does not describe: its octets.
    Other(&'a [u8]),
}
impl PartialBody<'_> {
    #[inline]
    fn error(&self) -> Option<support::Error> {
        match self {
            Self::DstUnreachable(body) => body.error,
            Self::PktTooBig(body) => body.error,
            Self::TimeExceeded(body) => body.error,
            Self::ParamProblem(body) => body.error,
            Self::EchoRequest(body) => body.error,
            Self::EchoReply(body) => body.error,
            Self::RouterSolicit(body) => body.error,
            Self::RouterAdvert(body) => body.error,
            Self::NeighborSolicit(body) => body.error,
            Self::NeighborAdvert(body) => body.error,
            Self::Redirect(body) => body.error,
            Self::QueryV1(body) => body.error,
            Self::QueryV2(body) => body.error,
            Self::ReportV1(body) => body.error,
            Self::Done(body) => body.error,
            Self::ReportV2(body) => body.error,
            Self::Other(_) => None,
        }
    }
}
/// The body of `DstUnreachable`, as far as it is there.
#[derive(Clone, Copy)]
pub struct DstUnreachablePartial<'a> {
    header: Option<&'a [u8]>,
    body: Option<&'a [u8]>,
    original: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> DstUnreachablePartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> DstUnreachablePartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_original: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 3));
            };
            seen_body = Some(body);
            let original = rest;
            let rest: &'a [u8] = &[];
            seen_original = Some(original);
            None
        };
        DstUnreachablePartial {
            header,
            body: seen_body,
            original: seen_original,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv6.ron:310`
    #[inline]
    pub fn reason(&self) -> Option<DstUnreachable> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(DstUnreachable(part[1]))
    }
    /// Octets of the original packet where extensions follow it (RFC 4884 §4.4, §4.5), else 0; in words of 8 octets on the wire.
    ///
    /// 8 bits. `specs/icmpv6.ron:318`
    #[inline]
    pub fn original_len(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 1)?;
        Some((part[0] as u16) * 8)
    }
    /// The packet that failed, cut so that the error fits the smallest MTU.
    ///
    /// Variable length. `specs/icmpv6.ron:320`
    #[inline]
    pub fn original(&self) -> Option<&'a [u8]> {
        self.original.map(|octets| octets)
    }
}
/// The body of `PktTooBig`, as far as it is there.
#[derive(Clone, Copy)]
pub struct PktTooBigPartial<'a> {
    header: Option<&'a [u8]>,
    body: Option<&'a [u8]>,
    original: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> PktTooBigPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> PktTooBigPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_original: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 6));
            };
            seen_body = Some(body);
            let original = rest;
            let rest: &'a [u8] = &[];
            seen_original = Some(original);
            None
        };
        PktTooBigPartial {
            header,
            body: seen_body,
            original: seen_original,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv6.ron:310`
    #[inline]
    pub fn code(&self) -> Option<u8> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(part[1])
    }
    /// Octets of the largest packet that the next hop takes.
    ///
    /// 4 octets. `specs/icmpv6.ron:329`
    #[inline]
    pub fn mtu(&self) -> Option<u32> {
        let part = &support::head::<4>(self.body?, 4)?;
        Some(support::be::u32([part[0], part[1], part[2], part[3]]))
    }
    /// The packet that failed, cut so that the error fits the smallest MTU.
    ///
    /// Variable length. `specs/icmpv6.ron:330`
    #[inline]
    pub fn original(&self) -> Option<&'a [u8]> {
        self.original.map(|octets| octets)
    }
}
/// The body of `TimeExceeded`, as far as it is there.
#[derive(Clone, Copy)]
pub struct TimeExceededPartial<'a> {
    header: Option<&'a [u8]>,
    body: Option<&'a [u8]>,
    original: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> TimeExceededPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> TimeExceededPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_original: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 8));
            };
            seen_body = Some(body);
            let original = rest;
            let rest: &'a [u8] = &[];
            seen_original = Some(original);
            None
        };
        TimeExceededPartial {
            header,
            body: seen_body,
            original: seen_original,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv6.ron:310`
    #[inline]
    pub fn reason(&self) -> Option<TimeExceeded> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(TimeExceeded(part[1]))
    }
    /// Octets of the original packet where extensions follow it (RFC 4884 §4.4, §4.5), else 0; in words of 8 octets on the wire.
    ///
    /// 8 bits. `specs/icmpv6.ron:339`
    #[inline]
    pub fn original_len(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 1)?;
        Some((part[0] as u16) * 8)
    }
    /// The packet that failed, cut so that the error fits the smallest MTU.
    ///
    /// Variable length. `specs/icmpv6.ron:341`
    #[inline]
    pub fn original(&self) -> Option<&'a [u8]> {
        self.original.map(|octets| octets)
    }
}
/// The body of `ParamProblem`, as far as it is there.
#[derive(Clone, Copy)]
pub struct ParamProblemPartial<'a> {
    header: Option<&'a [u8]>,
    body: Option<&'a [u8]>,
    original: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> ParamProblemPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> ParamProblemPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_original: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 11));
            };
            seen_body = Some(body);
            let original = rest;
            let rest: &'a [u8] = &[];
            seen_original = Some(original);
            None
        };
        ParamProblemPartial {
            header,
            body: seen_body,
            original: seen_original,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv6.ron:310`
    #[inline]
    pub fn reason(&self) -> Option<ParamProblem> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(ParamProblem(part[1]))
    }
    /// The octet of the original packet that is wrong, counted from 0.
    ///
    /// 4 octets. `specs/icmpv6.ron:350`
    #[inline]
    pub fn pointer(&self) -> Option<u32> {
        let part = &support::head::<4>(self.body?, 4)?;
        Some(support::be::u32([part[0], part[1], part[2], part[3]]))
    }
    /// The packet that failed, cut so that the error fits the smallest MTU.
    ///
    /// Variable length. `specs/icmpv6.ron:351`
    #[inline]
    pub fn original(&self) -> Option<&'a [u8]> {
        self.original.map(|octets| octets)
    }
}
/// The body of `EchoRequest`, as far as it is there.
#[derive(Clone, Copy)]
pub struct EchoRequestPartial<'a> {
    body: Option<&'a [u8]>,
    payload: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> EchoRequestPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> EchoRequestPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_payload: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 13));
            };
            seen_body = Some(body);
            let payload = rest;
            let rest: &'a [u8] = &[];
            seen_payload = Some(payload);
            None
        };
        EchoRequestPartial {
            body: seen_body,
            payload: seen_payload,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Tells the senders of one host apart.
    ///
    /// 2 octets. `specs/icmpv6.ron:358`
    #[inline]
    pub fn ident(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// Counts the requests of a sender.
    ///
    /// 2 octets. `specs/icmpv6.ron:358`
    #[inline]
    pub fn seq_no(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
    /// What the packet carries, as far as it is there.
    #[inline]
    pub fn payload(&self) -> Option<&'a [u8]> {
        self.payload
    }
}
/// The body of `EchoReply`, as far as it is there.
#[derive(Clone, Copy)]
pub struct EchoReplyPartial<'a> {
    body: Option<&'a [u8]>,
    payload: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> EchoReplyPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> EchoReplyPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_payload: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 15));
            };
            seen_body = Some(body);
            let payload = rest;
            let rest: &'a [u8] = &[];
            seen_payload = Some(payload);
            None
        };
        EchoReplyPartial {
            body: seen_body,
            payload: seen_payload,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv6.ron:365`
    #[inline]
    pub fn ident(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv6.ron:365`
    #[inline]
    pub fn seq_no(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
    /// What the packet carries, as far as it is there.
    #[inline]
    pub fn payload(&self) -> Option<&'a [u8]> {
        self.payload
    }
}
/// The body of `RouterSolicit`, as far as it is there.
#[derive(Clone, Copy)]
pub struct RouterSolicitPartial<'a> {
    #[allow(dead_code)]
    body: Option<&'a [u8]>,
    options: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> RouterSolicitPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> RouterSolicitPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_options: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 17));
            };
            seen_body = Some(body);
            let options = rest;
            let rest: &'a [u8] = &[];
            seen_options = Some(options);
            None
        };
        RouterSolicitPartial {
            body: seen_body,
            options: seen_options,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> Option<&'a [u8]> {
        self.options
    }
    /// What the sender adds.
    ///
    /// Variable length. `specs/icmpv6.ron:374`
    #[inline]
    pub fn options(&self) -> Option<NdiscOptionIter<'a>> {
        self.options.map(|octets| NdiscOptionIter::new(octets))
    }
}
/// The body of `RouterAdvert`, as far as it is there.
#[derive(Clone, Copy)]
pub struct RouterAdvertPartial<'a> {
    body: Option<&'a [u8]>,
    options: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> RouterAdvertPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> RouterAdvertPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_options: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<12>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 19));
            };
            seen_body = Some(body);
            let options = rest;
            let rest: &'a [u8] = &[];
            seen_options = Some(options);
            None
        };
        RouterAdvertPartial {
            body: seen_body,
            options: seen_options,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Hop limit for packets of the hosts; 0: not said.
    ///
    /// 8 bits. `specs/icmpv6.ron:386`
    #[inline]
    pub fn hop_limit(&self) -> Option<u8> {
        let part = &support::head::<12>(self.body?, 1)?;
        Some(part[0])
    }
    /// Addresses are to be had by DHCPv6.
    ///
    /// One bit. `specs/icmpv6.ron:387`
    #[inline]
    pub fn managed(&self) -> Option<bool> {
        let part = &support::head::<12>(self.body?, 2)?;
        Some(part[1] & 0x80 != 0)
    }
    /// Other configuration is to be had by DHCPv6.
    ///
    /// One bit. `specs/icmpv6.ron:388`
    #[inline]
    pub fn other(&self) -> Option<bool> {
        let part = &support::head::<12>(self.body?, 2)?;
        Some(part[1] & 0x40 != 0)
    }
    /// The router is a home agent, RFC 6275.
    ///
    /// One bit. `specs/icmpv6.ron:389`
    #[inline]
    pub fn home_agent(&self) -> Option<bool> {
        let part = &support::head::<12>(self.body?, 2)?;
        Some(part[1] & 0x20 != 0)
    }
    /// Of this router among others, RFC 4191.
    ///
    /// 2 bits. `specs/icmpv6.ron:390`
    #[inline]
    pub fn preference(&self) -> Option<Preference> {
        let part = &support::head::<12>(self.body?, 2)?;
        Some(Preference::from_bits((part[1] >> 3) & 3))
    }
    /// The advertisement was passed on by a proxy, RFC 4389.
    ///
    /// One bit. `specs/icmpv6.ron:391`
    #[inline]
    pub fn proxy(&self) -> Option<bool> {
        let part = &support::head::<12>(self.body?, 2)?;
        Some(part[1] & 4 != 0)
    }
    /// How long this router may be used by default; 0: not a default router.
    ///
    /// 2 octets. `specs/icmpv6.ron:393`
    #[inline]
    pub fn router_lifetime(&self) -> Option<RouterLifetime> {
        let part = &support::head::<12>(self.body?, 4)?;
        Some(RouterLifetime::from_bits(support::be::u16([part[2], part[3]])))
    }
    /// How long a neighbour counts as reachable; 0: not said.
    ///
    /// 4 octets. `specs/icmpv6.ron:394`
    #[inline]
    pub fn reachable_time(&self) -> Option<Timer> {
        let part = &support::head::<12>(self.body?, 8)?;
        Some(Timer::from_bits(support::be::u32([part[4], part[5], part[6], part[7]])))
    }
    /// The time between solicitations; 0: not said.
    ///
    /// 4 octets. `specs/icmpv6.ron:395`
    #[inline]
    pub fn retrans_time(&self) -> Option<Timer> {
        let part = &support::head::<12>(self.body?, 12)?;
        Some(Timer::from_bits(support::be::u32([part[8], part[9], part[10], part[11]])))
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> Option<&'a [u8]> {
        self.options
    }
    /// What the router adds.
    ///
    /// Variable length. `specs/icmpv6.ron:396`
    #[inline]
    pub fn options(&self) -> Option<NdiscOptionIter<'a>> {
        self.options.map(|octets| NdiscOptionIter::new(octets))
    }
}
/// The body of `NeighborSolicit`, as far as it is there.
#[derive(Clone, Copy)]
pub struct NeighborSolicitPartial<'a> {
    body: Option<&'a [u8]>,
    options: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> NeighborSolicitPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> NeighborSolicitPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_options: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<20>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 30));
            };
            seen_body = Some(body);
            let options = rest;
            let rest: &'a [u8] = &[];
            seen_options = Some(options);
            None
        };
        NeighborSolicitPartial {
            body: seen_body,
            options: seen_options,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Whose link-layer address is wanted.
    ///
    /// 16 octets. `specs/icmpv6.ron:418`
    #[inline]
    pub fn target_addr(&self) -> Option<::wireloom::wire::ipv6::Address> {
        let part = &support::head::<20>(self.body?, 20)?;
        Some(
            <::wireloom::wire::ipv6::Address as From<
                [u8; 16usize],
            >>::from(*support::array::<4, 16, 20>(part)),
        )
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> Option<&'a [u8]> {
        self.options
    }
    /// What the sender adds.
    ///
    /// Variable length. `specs/icmpv6.ron:419`
    #[inline]
    pub fn options(&self) -> Option<NdiscOptionIter<'a>> {
        self.options.map(|octets| NdiscOptionIter::new(octets))
    }
}
/// The body of `NeighborAdvert`, as far as it is there.
#[derive(Clone, Copy)]
pub struct NeighborAdvertPartial<'a> {
    body: Option<&'a [u8]>,
    options: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> NeighborAdvertPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> NeighborAdvertPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_options: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<20>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 33));
            };
            seen_body = Some(body);
            let options = rest;
            let rest: &'a [u8] = &[];
            seen_options = Some(options);
            None
        };
        NeighborAdvertPartial {
            body: seen_body,
            options: seen_options,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// The sender is a router.
    ///
    /// One bit. `specs/icmpv6.ron:432`
    #[inline]
    pub fn router(&self) -> Option<bool> {
        let part = &support::head::<20>(self.body?, 1)?;
        Some(part[0] & 0x80 != 0)
    }
    /// It answers a solicitation.
    ///
    /// One bit. `specs/icmpv6.ron:433`
    #[inline]
    pub fn solicited(&self) -> Option<bool> {
        let part = &support::head::<20>(self.body?, 1)?;
        Some(part[0] & 0x40 != 0)
    }
    /// It replaces what is in a cache.
    ///
    /// One bit. `specs/icmpv6.ron:434`
    #[inline]
    pub fn overrides(&self) -> Option<bool> {
        let part = &support::head::<20>(self.body?, 1)?;
        Some(part[0] & 0x20 != 0)
    }
    /// Whose link-layer address this is about.
    ///
    /// 16 octets. `specs/icmpv6.ron:436`
    #[inline]
    pub fn target_addr(&self) -> Option<::wireloom::wire::ipv6::Address> {
        let part = &support::head::<20>(self.body?, 20)?;
        Some(
            <::wireloom::wire::ipv6::Address as From<
                [u8; 16usize],
            >>::from(*support::array::<4, 16, 20>(part)),
        )
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> Option<&'a [u8]> {
        self.options
    }
    /// What the sender adds.
    ///
    /// Variable length. `specs/icmpv6.ron:437`
    #[inline]
    pub fn options(&self) -> Option<NdiscOptionIter<'a>> {
        self.options.map(|octets| NdiscOptionIter::new(octets))
    }
}
/// The body of `Redirect`, as far as it is there.
#[derive(Clone, Copy)]
pub struct RedirectPartial<'a> {
    body: Option<&'a [u8]>,
    options: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> RedirectPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> RedirectPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_options: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<36>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 39));
            };
            seen_body = Some(body);
            let options = rest;
            let rest: &'a [u8] = &[];
            seen_options = Some(options);
            None
        };
        RedirectPartial {
            body: seen_body,
            options: seen_options,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// The better next hop.
    ///
    /// 16 octets. `specs/icmpv6.ron:451`
    #[inline]
    pub fn target_addr(&self) -> Option<::wireloom::wire::ipv6::Address> {
        let part = &support::head::<36>(self.body?, 20)?;
        Some(
            <::wireloom::wire::ipv6::Address as From<
                [u8; 16usize],
            >>::from(*support::array::<4, 16, 36>(part)),
        )
    }
    /// For packets to this address.
    ///
    /// 16 octets. `specs/icmpv6.ron:452`
    #[inline]
    pub fn dest_addr(&self) -> Option<::wireloom::wire::ipv6::Address> {
        let part = &support::head::<36>(self.body?, 36)?;
        Some(
            <::wireloom::wire::ipv6::Address as From<
                [u8; 16usize],
            >>::from(*support::array::<20, 16, 36>(part)),
        )
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> Option<&'a [u8]> {
        self.options
    }
    /// What the router adds.
    ///
    /// Variable length. `specs/icmpv6.ron:453`
    #[inline]
    pub fn options(&self) -> Option<NdiscOptionIter<'a>> {
        self.options.map(|octets| NdiscOptionIter::new(octets))
    }
}
/// The body of `QueryV1`, as far as it is there.
#[derive(Clone, Copy)]
pub struct QueryV1Partial<'a> {
    body: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> QueryV1Partial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> QueryV1Partial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<20>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 43));
            };
            seen_body = Some(body);
            None
        };
        QueryV1Partial {
            body: seen_body,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Milliseconds until when the query is to be answered.
    ///
    /// 2 octets. `specs/icmpv6.ron:465`
    #[inline]
    pub fn max_resp_delay(&self) -> Option<u16> {
        let part = &support::head::<20>(self.body?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// The group that is asked for; unspecified: all.
    ///
    /// 16 octets. `specs/icmpv6.ron:467`
    #[inline]
    pub fn group_addr(&self) -> Option<::wireloom::wire::ipv6::Address> {
        let part = &support::head::<20>(self.body?, 20)?;
        Some(
            <::wireloom::wire::ipv6::Address as From<
                [u8; 16usize],
            >>::from(*support::array::<4, 16, 20>(part)),
        )
    }
}
/// The body of `QueryV2`, as far as it is there.
#[derive(Clone, Copy)]
pub struct QueryV2Partial<'a> {
    body: Option<&'a [u8]>,
    sources: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> QueryV2Partial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> QueryV2Partial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_sources: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<24>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 46));
            };
            seen_body = Some(body);
            let Some((sources, rest)) = rest
                .split_at_checked(
                    (support::be::u16([body[22], body[23]]) as u32).saturating_mul(16)
                        as usize,
                ) else {
                seen_sources = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 55));
            };
            seen_sources = Some(sources);
            {
                let octets = sources;
                if octets.len() % 16 != 0 {
                    break 'cut Some(
                        support::Error::new(support::ErrorKind::BadLength, 55),
                    );
                }
            }
            None
        };
        QueryV2Partial {
            body: seen_body,
            sources: seen_sources,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Until when the query is to be answered.
    ///
    /// 2 octets. `specs/icmpv6.ron:475`
    #[inline]
    pub fn max_resp_code(&self) -> Option<MaxRespCode> {
        let part = &support::head::<24>(self.body?, 2)?;
        Some(MaxRespCode::from_bits(support::be::u16([part[0], part[1]])))
    }
    /// The group that is asked for; unspecified: all.
    ///
    /// 16 octets. `specs/icmpv6.ron:477`
    #[inline]
    pub fn group_addr(&self) -> Option<::wireloom::wire::ipv6::Address> {
        let part = &support::head::<24>(self.body?, 20)?;
        Some(
            <::wireloom::wire::ipv6::Address as From<
                [u8; 16usize],
            >>::from(*support::array::<4, 16, 24>(part)),
        )
    }
    /// Extensions stand behind the sources, RFC 9279 (flag E); they are not read here.
    ///
    /// One bit. `specs/icmpv6.ron:478`
    #[inline]
    pub fn extended(&self) -> Option<bool> {
        let part = &support::head::<24>(self.body?, 21)?;
        Some(part[20] & 0x80 != 0)
    }
    /// Routers shall not update their timers (flag S).
    ///
    /// One bit. `specs/icmpv6.ron:480`
    #[inline]
    pub fn suppress(&self) -> Option<bool> {
        let part = &support::head::<24>(self.body?, 21)?;
        Some(part[20] & 8 != 0)
    }
    /// The querier's robustness variable (QRV); 0: more than 7.
    ///
    /// 3 bits. `specs/icmpv6.ron:481`
    #[inline]
    pub fn robustness(&self) -> Option<u8> {
        let part = &support::head::<24>(self.body?, 21)?;
        Some(part[20] & 7)
    }
    /// The querier's query interval.
    ///
    /// 8 bits. `specs/icmpv6.ron:482`
    #[inline]
    pub fn interval(&self) -> Option<Qqic> {
        let part = &support::head::<24>(self.body?, 22)?;
        Some(Qqic::from_bits(part[21]))
    }
    /// Number of sources.
    ///
    /// 2 octets. `specs/icmpv6.ron:483`
    #[inline]
    pub fn source_count(&self) -> Option<u16> {
        let part = &support::head::<24>(self.body?, 24)?;
        Some(support::be::u16([part[22], part[23]]))
    }
    /// Senders that are asked for; none: all of the group.
    ///
    /// Variable length. `specs/icmpv6.ron:484`
    #[inline]
    pub fn sources(
        &self,
    ) -> Option<support::Array<'a, ::wireloom::wire::ipv6::Address>> {
        self.sources.map(|octets| support::Array::from_octets(octets))
    }
}
/// The body of `ReportV1`, as far as it is there.
#[derive(Clone, Copy)]
pub struct ReportV1Partial<'a> {
    body: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> ReportV1Partial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> ReportV1Partial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<20>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 56));
            };
            seen_body = Some(body);
            None
        };
        ReportV1Partial {
            body: seen_body,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// The group that the sender listens to.
    ///
    /// 16 octets. `specs/icmpv6.ron:493`
    #[inline]
    pub fn group_addr(&self) -> Option<::wireloom::wire::ipv6::Address> {
        let part = &support::head::<20>(self.body?, 20)?;
        Some(
            <::wireloom::wire::ipv6::Address as From<
                [u8; 16usize],
            >>::from(*support::array::<4, 16, 20>(part)),
        )
    }
}
/// The body of `Done`, as far as it is there.
#[derive(Clone, Copy)]
pub struct DonePartial<'a> {
    body: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> DonePartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> DonePartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<20>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 58));
            };
            seen_body = Some(body);
            None
        };
        DonePartial {
            body: seen_body,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// The group that the sender listens to no longer.
    ///
    /// 16 octets. `specs/icmpv6.ron:502`
    #[inline]
    pub fn group_addr(&self) -> Option<::wireloom::wire::ipv6::Address> {
        let part = &support::head::<20>(self.body?, 20)?;
        Some(
            <::wireloom::wire::ipv6::Address as From<
                [u8; 16usize],
            >>::from(*support::array::<4, 16, 20>(part)),
        )
    }
}
/// The body of `ReportV2`, as far as it is there.
#[derive(Clone, Copy)]
pub struct ReportV2Partial<'a> {
    body: Option<&'a [u8]>,
    records: Option<support::Records<'a, GroupRecord<'a>>>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> ReportV2Partial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(
        header: Option<&'a [u8]>,
        packet: &'a [u8],
        cut_at: usize,
        octets: &'a [u8],
    ) -> ReportV2Partial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_records: Option<support::Records<'a, GroupRecord<'a>>> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (
                packet,
                rest,
                cut_at,
            );
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 60));
            };
            seen_body = Some(body);
            let part_at = support::place_of(rest, cut_from, cut_at);
            let part = rest;
            let (records, behind) = match <support::Records<
                'a,
                GroupRecord<'a>,
            >>::cut_count(
                packet,
                part_at,
                part,
                (support::be::u16([body[2], body[3]]) as u32) as u64,
            ) {
                Ok(cut) => cut,
                Err(error) => {
                    seen_records = Some(support::Records::seen(packet, part_at, part));
                    break 'cut Some(error);
                }
            };
            let rest = rest
                .get(part.len().saturating_sub(behind.len())..)
                .unwrap_or(&[]);
            seen_records = Some(records);
            None
        };
        ReportV2Partial {
            body: seen_body,
            records: seen_records,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Extensions stand behind the records, RFC 9279 (flag E); they are not read here.
    ///
    /// One bit. `specs/icmpv6.ron:510`
    #[inline]
    pub fn extended(&self) -> Option<bool> {
        let part = &support::head::<4>(self.body?, 1)?;
        Some(part[0] & 0x80 != 0)
    }
    /// Number of group records.
    ///
    /// 2 octets. `specs/icmpv6.ron:512`
    #[inline]
    pub fn record_count(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
    /// What is wanted of each group.
    ///
    /// Variable length. `specs/icmpv6.ron:513`
    #[inline]
    pub fn records(&self) -> Option<support::Records<'a, GroupRecord<'a>>> {
        self.records
    }
}
/// RFC 4861 §4.6.2.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct PrefixInformation {
    /// Bits of the prefix that count.
    ///
    /// 8 bits. `specs/icmpv6.ron:130`
    pub prefix_len: ::wireloom::wire::ipv6::PrefixLen,
    /// Addresses of the prefix are on this link.
    ///
    /// One bit. `specs/icmpv6.ron:131`
    pub on_link: bool,
    /// The prefix can be used to form addresses (RFC 4862).
    ///
    /// One bit. `specs/icmpv6.ron:132`
    pub autonomous: bool,
    /// The prefix holds a whole address of the router, RFC 6275 §7.2.
    ///
    /// One bit. `specs/icmpv6.ron:133`
    pub router_addr: bool,
    /// A prefix of one's own is to be had by DHCPv6, and preferred to addresses of this one, RFC 9762 (flag P).
    ///
    /// One bit. `specs/icmpv6.ron:134`
    pub pd_preferred: bool,
    /// How long addresses of the prefix can be used.
    ///
    /// 4 octets. `specs/icmpv6.ron:136`
    pub valid_lifetime: Lifetime,
    /// How long they are taken for new connections.
    ///
    /// 4 octets. `specs/icmpv6.ron:137`
    pub preferred_lifetime: Lifetime,
    /// The bits behind `prefix_len` mean nothing.
    ///
    /// 16 octets. `specs/icmpv6.ron:139`
    pub prefix: ::wireloom::wire::ipv6::Address,
}
/// Any number of options `PrefixInformation`.
pub type Prefixes<'a> = support::options::Repeated<'a, PrefixInformation, PrefixesOf>;
/// Says which options [`Prefixes`] is of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum PrefixesOf {}
impl<'a> support::options::Kept<'a, PrefixInformation> for PrefixesOf {
    type Item = NdiscOption<'a>;
    type List = NdiscOptionIter<'a>;
    #[inline]
    fn list(octets: &'a [u8]) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(octets)
    }
    #[allow(unreachable_patterns)]
    #[inline]
    fn keep(item: NdiscOption<'a>) -> Option<PrefixInformation> {
        match item {
            NdiscOption::PrefixInformation {
                prefix_len,
                on_link,
                autonomous,
                router_addr,
                pd_preferred,
                valid_lifetime,
                preferred_lifetime,
                prefix,
            } => {
                Some(PrefixInformation {
                    prefix_len,
                    on_link,
                    autonomous,
                    router_addr,
                    pd_preferred,
                    valid_lifetime,
                    preferred_lifetime,
                    prefix,
                })
            }
            _ => None,
        }
    }
    #[inline]
    fn item(value: PrefixInformation) -> NdiscOption<'a> {
        match value {
            PrefixInformation {
                prefix_len,
                on_link,
                autonomous,
                router_addr,
                pd_preferred,
                valid_lifetime,
                preferred_lifetime,
                prefix,
            } => {
                NdiscOption::PrefixInformation {
                    prefix_len,
                    on_link,
                    autonomous,
                    router_addr,
                    pd_preferred,
                    valid_lifetime,
                    preferred_lifetime,
                    prefix,
                }
            }
        }
    }
}
/// RFC 4191 §2.3.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct RouteInformation<'a> {
    /// Bits of the prefix that count.
    ///
    /// 8 bits. `specs/icmpv6.ron:153`
    pub prefix_len: ::wireloom::wire::ipv6::PrefixLen,
    /// Of this route through this router.
    ///
    /// 2 bits. `specs/icmpv6.ron:155`
    pub preference: Preference,
    /// How long the route holds.
    ///
    /// 4 octets. `specs/icmpv6.ron:157`
    pub lifetime: Lifetime,
    /// The first 0, 8 or 16 octets of the prefix.
    ///
    /// Variable length. `specs/icmpv6.ron:158`
    pub prefix: &'a [u8],
}
/// Any number of options `RouteInformation`.
pub type Routes<'a> = support::options::Repeated<'a, RouteInformation<'a>, RoutesOf>;
/// Says which options [`Routes`] is of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum RoutesOf {}
impl<'a> support::options::Kept<'a, RouteInformation<'a>> for RoutesOf {
    type Item = NdiscOption<'a>;
    type List = NdiscOptionIter<'a>;
    #[inline]
    fn list(octets: &'a [u8]) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(octets)
    }
    #[allow(unreachable_patterns)]
    #[inline]
    fn keep(item: NdiscOption<'a>) -> Option<RouteInformation<'a>> {
        match item {
            NdiscOption::RouteInformation {
                prefix_len,
                preference,
                lifetime,
                prefix,
            } => {
                Some(RouteInformation {
                    prefix_len,
                    preference,
                    lifetime,
                    prefix,
                })
            }
            _ => None,
        }
    }
    #[inline]
    fn item(value: RouteInformation<'a>) -> NdiscOption<'a> {
        match value {
            RouteInformation { prefix_len, preference, lifetime, prefix } => {
                NdiscOption::RouteInformation {
                    prefix_len,
                    preference,
                    lifetime,
                    prefix,
                }
            }
        }
    }
}
/// RFC 8106 §5.1.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct RecursiveDns<'a> {
    /// How long this holds; 0: no longer.
    ///
    /// 4 octets. `specs/icmpv6.ron:162`
    pub lifetime: Lifetime,
    /// Addresses of name servers.
    ///
    /// Variable length. `specs/icmpv6.ron:163`
    pub servers: support::Array<'a, ::wireloom::wire::ipv6::Address>,
}
/// Any number of options `RecursiveDns`.
pub type NameServers<'a> = support::options::Repeated<
    'a,
    RecursiveDns<'a>,
    NameServersOf,
>;
/// Says which options [`NameServers`] is of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum NameServersOf {}
impl<'a> support::options::Kept<'a, RecursiveDns<'a>> for NameServersOf {
    type Item = NdiscOption<'a>;
    type List = NdiscOptionIter<'a>;
    #[inline]
    fn list(octets: &'a [u8]) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(octets)
    }
    #[allow(unreachable_patterns)]
    #[inline]
    fn keep(item: NdiscOption<'a>) -> Option<RecursiveDns<'a>> {
        match item {
            NdiscOption::RecursiveDns { lifetime, servers } => {
                Some(RecursiveDns { lifetime, servers })
            }
            _ => None,
        }
    }
    #[inline]
    fn item(value: RecursiveDns<'a>) -> NdiscOption<'a> {
        match value {
            RecursiveDns { lifetime, servers } => {
                NdiscOption::RecursiveDns {
                    lifetime,
                    servers,
                }
            }
        }
    }
}
/// RFC 8106 §5.2.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct DnsSearchList<'a> {
    /// How long this holds; 0: no longer.
    ///
    /// 4 octets. `specs/icmpv6.ron:167`
    pub lifetime: Lifetime,
    /// Domain names, uncompressed (RFC 1035 §3.1), then zeros; `SearchNames` takes them apart.
    ///
    /// Variable length. `specs/icmpv6.ron:168`
    pub names: &'a [u8],
}
/// Any number of options `DnsSearchList`.
pub type SearchLists<'a> = support::options::Repeated<
    'a,
    DnsSearchList<'a>,
    SearchListsOf,
>;
/// Says which options [`SearchLists`] is of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum SearchListsOf {}
impl<'a> support::options::Kept<'a, DnsSearchList<'a>> for SearchListsOf {
    type Item = NdiscOption<'a>;
    type List = NdiscOptionIter<'a>;
    #[inline]
    fn list(octets: &'a [u8]) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(octets)
    }
    #[allow(unreachable_patterns)]
    #[inline]
    fn keep(item: NdiscOption<'a>) -> Option<DnsSearchList<'a>> {
        match item {
            NdiscOption::DnsSearchList { lifetime, names } => {
                Some(DnsSearchList { lifetime, names })
            }
            _ => None,
        }
    }
    #[inline]
    fn item(value: DnsSearchList<'a>) -> NdiscOption<'a> {
        match value {
            DnsSearchList { lifetime, names } => {
                NdiscOption::DnsSearchList {
                    lifetime,
                    names,
                }
            }
        }
    }
}
/// RFC 6775 §4.2.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct SixlowpanContext<'a> {
    /// Leading bits of the prefix that count.
    ///
    /// 8 bits. `specs/icmpv6.ron:179`
    pub context_len: ::wireloom::wire::ipv6::PrefixLen,
    /// The context can be used for compression, not only to read what is compressed.
    ///
    /// One bit. `specs/icmpv6.ron:181`
    pub compress: bool,
    /// The context's number (CID).
    ///
    /// 4 bits. `specs/icmpv6.ron:182`
    pub context: Context,
    /// Units of 60 seconds; 0: the context is to be removed.
    ///
    /// 2 octets. `specs/icmpv6.ron:184`
    pub lifetime: u16,
    /// The first 8 or 16 octets of the prefix.
    ///
    /// Variable length. `specs/icmpv6.ron:185`
    pub prefix: &'a [u8],
}
/// Any number of options `SixlowpanContext`.
pub type Contexts<'a> = support::options::Repeated<'a, SixlowpanContext<'a>, ContextsOf>;
/// Says which options [`Contexts`] is of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum ContextsOf {}
impl<'a> support::options::Kept<'a, SixlowpanContext<'a>> for ContextsOf {
    type Item = NdiscOption<'a>;
    type List = NdiscOptionIter<'a>;
    #[inline]
    fn list(octets: &'a [u8]) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(octets)
    }
    #[allow(unreachable_patterns)]
    #[inline]
    fn keep(item: NdiscOption<'a>) -> Option<SixlowpanContext<'a>> {
        match item {
            NdiscOption::SixlowpanContext {
                context_len,
                compress,
                context,
                lifetime,
                prefix,
            } => {
                Some(SixlowpanContext {
                    context_len,
                    compress,
                    context,
                    lifetime,
                    prefix,
                })
            }
            _ => None,
        }
    }
    #[inline]
    fn item(value: SixlowpanContext<'a>) -> NdiscOption<'a> {
        match value {
            SixlowpanContext { context_len, compress, context, lifetime, prefix } => {
                NdiscOption::SixlowpanContext {
                    context_len,
                    compress,
                    context,
                    lifetime,
                    prefix,
                }
            }
        }
    }
}
/// RFC 6775 §4.3.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct AuthoritativeBorderRouter {
    /// Lower 16 bits of the version of this information.
    ///
    /// 2 octets. `specs/icmpv6.ron:188`
    pub version_low: u16,
    /// Upper 16 bits of it.
    ///
    /// 2 octets. `specs/icmpv6.ron:189`
    pub version_high: u16,
    /// Units of 60 seconds; 0: 10000 minutes.
    ///
    /// 2 octets. `specs/icmpv6.ron:190`
    pub lifetime: u16,
    /// The border router that the information comes from.
    ///
    /// 16 octets. `specs/icmpv6.ron:191`
    pub router: ::wireloom::wire::ipv6::Address,
}
/// RFC 8781 §4.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Nat64Prefix<'a> {
    /// Seconds; in units of 8 on the wire.
    ///
    /// 13 bits. `specs/icmpv6.ron:201`
    pub lifetime: LifetimeValue,
    /// Bits of the prefix (PLC).
    ///
    /// 3 bits. `specs/icmpv6.ron:202`
    pub prefix_len: Nat64PrefixLen,
    /// The first 96 bits of the prefix.
    ///
    /// 12 octets. `specs/icmpv6.ron:203`
    pub prefix: &'a [u8; 12],
}
/// Any number of options `Nat64Prefix`.
pub type Nat64Prefixes<'a> = support::options::Repeated<
    'a,
    Nat64Prefix<'a>,
    Nat64PrefixesOf,
>;
/// Says which options [`Nat64Prefixes`] is of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum Nat64PrefixesOf {}
impl<'a> support::options::Kept<'a, Nat64Prefix<'a>> for Nat64PrefixesOf {
    type Item = NdiscOption<'a>;
    type List = NdiscOptionIter<'a>;
    #[inline]
    fn list(octets: &'a [u8]) -> NdiscOptionIter<'a> {
        NdiscOptionIter::new(octets)
    }
    #[allow(unreachable_patterns)]
    #[inline]
    fn keep(item: NdiscOption<'a>) -> Option<Nat64Prefix<'a>> {
        match item {
            NdiscOption::Nat64Prefix { lifetime, prefix_len, prefix } => {
                Some(Nat64Prefix {
                    lifetime,
                    prefix_len,
                    prefix,
                })
            }
            _ => None,
        }
    }
    #[inline]
    fn item(value: Nat64Prefix<'a>) -> NdiscOption<'a> {
        match value {
            Nat64Prefix { lifetime, prefix_len, prefix } => {
                NdiscOption::Nat64Prefix {
                    lifetime,
                    prefix_len,
                    prefix,
                }
            }
        }
    }
}
/// RFC 6775 §4.1, and RFC 8505 §4.1, which has more fields in what was reserved.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct AddressRegistration<'a> {
    /// Success in solicitations.
    ///
    /// 8 bits. `specs/icmpv6.ron:171`
    pub status: RegistrationStatus,
    /// What the flags say; 0.
    ///
    /// 8 bits. `specs/icmpv6.ron:172`
    pub opaque: u8,
    /// Of RFC 8505 §4.1: 1 (T) `tid` means something, 2 (R) the address shall be reachable by routing, 12 (I) what `opaque` is, 0: an index of a topology. Of RFC 9685: 48 (P) 0 a unicast address, 16 a group, 32 anycast. Of RFC 8928: 64 (C) the verifier proves ownership.
    ///
    /// 8 bits. `specs/icmpv6.ron:173`
    pub flags: u8,
    /// Grows with each registration (transaction ID).
    ///
    /// 8 bits. `specs/icmpv6.ron:174`
    pub tid: u8,
    /// Units of 60 seconds that the registration is valid; 0: it ends.
    ///
    /// 2 octets. `specs/icmpv6.ron:175`
    pub lifetime: u16,
    /// Registration ownership verifier, 8, 16, 24 or 32 octets: by RFC 6775 the node's EUI-64, which tells it from others with the same address.
    ///
    /// Variable length. `specs/icmpv6.ron:176`
    pub rovr: &'a [u8],
}
/// RFC 4861 §4.6.3.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct RedirectedHeader<'a> {
    /// Beginning of the packet that went the longer way.
    ///
    /// Variable length. `specs/icmpv6.ron:143`
    pub original: support::Quoted<'a, 65535>,
}
/// Internet Control Message Protocol version 6, with Neighbor Discovery and Multicast Listener Discovery: the messages of the group Ndisc.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum Ndisc<'a> {
    /// RFC 4861 §4.1.
    RouterSolicit {
        /// Link-layer address of the sender.
        lladdr: Option<&'a [u8]>,
        /// What a 6LoWPAN node can do.
        capabilities: Option<u16>,
    },
    /// RFC 4861 §4.2.
    RouterAdvert {
        /// Hop limit for packets of the hosts; 0: not said.
        ///
        /// 8 bits. `specs/icmpv6.ron:386`
        hop_limit: u8,
        /// Addresses are to be had by DHCPv6.
        ///
        /// One bit. `specs/icmpv6.ron:387`
        managed: bool,
        /// Other configuration is to be had by DHCPv6.
        ///
        /// One bit. `specs/icmpv6.ron:388`
        other: bool,
        /// The router is a home agent, RFC 6275.
        ///
        /// One bit. `specs/icmpv6.ron:389`
        home_agent: bool,
        /// Of this router among others, RFC 4191.
        ///
        /// 2 bits. `specs/icmpv6.ron:390`
        preference: Preference,
        /// The advertisement was passed on by a proxy, RFC 4389.
        ///
        /// One bit. `specs/icmpv6.ron:391`
        proxy: bool,
        /// How long this router may be used by default; 0: not a default router.
        ///
        /// 2 octets. `specs/icmpv6.ron:393`
        router_lifetime: RouterLifetime,
        /// How long a neighbour counts as reachable; 0: not said.
        ///
        /// 4 octets. `specs/icmpv6.ron:394`
        reachable_time: Timer,
        /// The time between solicitations; 0: not said.
        ///
        /// 4 octets. `specs/icmpv6.ron:395`
        retrans_time: Timer,
        /// Link-layer address of the router.
        lladdr: Option<&'a [u8]>,
        /// Octets of the largest packet on this link.
        mtu: Option<u32>,
        /// Prefixes of this link or to form addresses.
        prefixes: Prefixes<'a>,
        /// Prefixes that this router leads to.
        routes: Routes<'a>,
        /// Name servers, the best first.
        name_servers: NameServers<'a>,
        /// Domains in which names are looked up.
        search_lists: SearchLists<'a>,
        /// What 6LoWPAN's compression leaves out, by number.
        contexts: Contexts<'a>,
        /// Which 6LoWPAN border router prefixes and contexts come from.
        border_router: Option<AuthoritativeBorderRouter>,
        /// What a 6LoWPAN router can do.
        capabilities: Option<u16>,
        /// Prefixes that stand for IPv4 addresses.
        nat64_prefixes: Nat64Prefixes<'a>,
        /// Where a captive portal says what it wants, with its padding.
        captive_portal: Option<&'a [u8]>,
    },
    /// RFC 4861 §4.3.
    NeighborSolicit {
        /// Whose link-layer address is wanted.
        ///
        /// 16 octets. `specs/icmpv6.ron:418`
        target_addr: ::wireloom::wire::ipv6::Address,
        /// Link-layer address of the sender.
        lladdr: Option<&'a [u8]>,
        /// Tells one's own solicitation when it comes back (RFC 7527), 6 octets or more.
        nonce: Option<&'a [u8]>,
        /// The address that a 6LoWPAN node registers with its router.
        registration: Option<AddressRegistration<'a>>,
    },
    /// RFC 4861 §4.4.
    NeighborAdvert {
        /// The sender is a router.
        ///
        /// One bit. `specs/icmpv6.ron:432`
        router: bool,
        /// It answers a solicitation.
        ///
        /// One bit. `specs/icmpv6.ron:433`
        solicited: bool,
        /// It replaces what is in a cache.
        ///
        /// One bit. `specs/icmpv6.ron:434`
        overrides: bool,
        /// Whose link-layer address this is about.
        ///
        /// 16 octets. `specs/icmpv6.ron:436`
        target_addr: ::wireloom::wire::ipv6::Address,
        /// Link-layer address of the target.
        lladdr: Option<&'a [u8]>,
        /// That of the solicitation, where Neighbor Discovery is secured (RFC 3971 §5.3.4).
        nonce: Option<&'a [u8]>,
        /// What became of a registration.
        registration: Option<AddressRegistration<'a>>,
    },
    /// RFC 4861 §4.5.
    Redirect {
        /// The better next hop.
        ///
        /// 16 octets. `specs/icmpv6.ron:451`
        target_addr: ::wireloom::wire::ipv6::Address,
        /// For packets to this address.
        ///
        /// 16 octets. `specs/icmpv6.ron:452`
        dest_addr: ::wireloom::wire::ipv6::Address,
        /// Link-layer address of the target.
        lladdr: Option<&'a [u8]>,
        /// The packet that went the longer way.
        redirected: Option<RedirectedHeader<'a>>,
    },
}
/// Internet Control Message Protocol version 6, with Neighbor Discovery and Multicast Listener Discovery: the messages of the group Mld.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum Mld<'a> {
    /// RFC 2710 §3.
    QueryV1 {
        /// Milliseconds until when the query is to be answered.
        ///
        /// 2 octets. `specs/icmpv6.ron:465`
        max_resp_delay: u16,
        /// The group that is asked for; unspecified: all.
        ///
        /// 16 octets. `specs/icmpv6.ron:467`
        group_addr: ::wireloom::wire::ipv6::Address,
    },
    /// RFC 3810 §5.1.
    QueryV2 {
        /// Until when the query is to be answered.
        ///
        /// 2 octets. `specs/icmpv6.ron:475`
        max_resp_code: MaxRespCode,
        /// The group that is asked for; unspecified: all.
        ///
        /// 16 octets. `specs/icmpv6.ron:477`
        group_addr: ::wireloom::wire::ipv6::Address,
        /// Routers shall not update their timers (flag S).
        ///
        /// One bit. `specs/icmpv6.ron:480`
        suppress: bool,
        /// The querier's robustness variable (QRV); 0: more than 7.
        ///
        /// 3 bits. `specs/icmpv6.ron:481`
        robustness: Robustness,
        /// The querier's query interval.
        ///
        /// 8 bits. `specs/icmpv6.ron:482`
        interval: Qqic,
        /// Senders that are asked for; none: all of the group.
        ///
        /// Variable length. `specs/icmpv6.ron:484`
        sources: support::Array<'a, ::wireloom::wire::ipv6::Address>,
    },
    /// RFC 2710 §3.
    ReportV1 {
        /// The group that the sender listens to.
        ///
        /// 16 octets. `specs/icmpv6.ron:493`
        group_addr: ::wireloom::wire::ipv6::Address,
    },
    /// RFC 2710 §3.
    Done {
        /// The group that the sender listens to no longer.
        ///
        /// 16 octets. `specs/icmpv6.ron:502`
        group_addr: ::wireloom::wire::ipv6::Address,
    },
    /// RFC 3810 §5.2.
    ReportV2 {
        /// What is wanted of each group.
        ///
        /// Variable length. `specs/icmpv6.ron:513`
        records: GroupRecordList<'a>,
    },
}
/// Internet Control Message Protocol version 6, with Neighbor Discovery and Multicast Listener Discovery: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum Repr<'a> {
    /// RFC 4443 §3.1.
    DstUnreachable {
        /// Refines the kind.
        ///
        /// 8 bits. `specs/icmpv6.ron:310`
        reason: DstUnreachable,
        /// The packet that failed, cut so that the error fits the smallest MTU.
        ///
        /// Variable length. `specs/icmpv6.ron:320`
        original: support::Quoted<'a, 1232>,
    },
    /// RFC 4443 §3.2; the code is to be ignored.
    PktTooBig {
        /// Refines the kind.
        ///
        /// 8 bits. `specs/icmpv6.ron:310`
        code: u8,
        /// Octets of the largest packet that the next hop takes.
        ///
        /// 4 octets. `specs/icmpv6.ron:329`
        mtu: u32,
        /// The packet that failed, cut so that the error fits the smallest MTU.
        ///
        /// Variable length. `specs/icmpv6.ron:330`
        original: support::Quoted<'a, 1232>,
    },
    /// RFC 4443 §3.3.
    TimeExceeded {
        /// Refines the kind.
        ///
        /// 8 bits. `specs/icmpv6.ron:310`
        reason: TimeExceeded,
        /// The packet that failed, cut so that the error fits the smallest MTU.
        ///
        /// Variable length. `specs/icmpv6.ron:341`
        original: support::Quoted<'a, 1232>,
    },
    /// RFC 4443 §3.4.
    ParamProblem {
        /// Refines the kind.
        ///
        /// 8 bits. `specs/icmpv6.ron:310`
        reason: ParamProblem,
        /// The octet of the original packet that is wrong, counted from 0.
        ///
        /// 4 octets. `specs/icmpv6.ron:350`
        pointer: u32,
        /// The packet that failed, cut so that the error fits the smallest MTU.
        ///
        /// Variable length. `specs/icmpv6.ron:351`
        original: support::Quoted<'a, 1232>,
    },
    /// RFC 4443 §4.1.
    EchoRequest {
        /// Tells the senders of one host apart.
        ///
        /// 2 octets. `specs/icmpv6.ron:358`
        ident: u16,
        /// Counts the requests of a sender.
        ///
        /// 2 octets. `specs/icmpv6.ron:358`
        seq_no: u16,
        /// The payload.
        payload: &'a [u8],
    },
    /// RFC 4443 §4.2.
    EchoReply {
        /// As in the request.
        ///
        /// 2 octets. `specs/icmpv6.ron:365`
        ident: u16,
        /// As in the request.
        ///
        /// 2 octets. `specs/icmpv6.ron:365`
        seq_no: u16,
        /// The payload.
        payload: &'a [u8],
    },
    /// A message of the group Ndisc.
    Ndisc(Ndisc<'a>),
    /// A message of the group Mld.
    Mld(Mld<'a>),
}
impl<'a> Repr<'a> {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(
        packet: &Packet<'a>,
        verify: support::PseudoVerify,
    ) -> support::Result<Repr<'a>> {
        match verify {
            support::PseudoVerify::With(pseudo) => {
                if !packet.verify_checksum(pseudo) {
                    return Err(support::Error::new(support::ErrorKind::BadChecksum, 2));
                }
            }
            support::PseudoVerify::Trust => {}
        }
        #[allow(unused_variables, unreachable_patterns)]
        match packet.body {
            Body::DstUnreachable(body) => {
                let reason = body.reason();
                let original = support::Quoted::new(body.original());
                Ok(Repr::DstUnreachable {
                    reason,
                    original,
                })
            }
            Body::PktTooBig(body) => {
                let code = body.code();
                let mtu = body.mtu();
                let original = support::Quoted::new(body.original());
                Ok(Repr::PktTooBig {
                    code,
                    mtu,
                    original,
                })
            }
            Body::TimeExceeded(body) => {
                let reason = body.reason();
                let original = support::Quoted::new(body.original());
                Ok(Repr::TimeExceeded {
                    reason,
                    original,
                })
            }
            Body::ParamProblem(body) => {
                let reason = body.reason();
                let pointer = body.pointer();
                let original = support::Quoted::new(body.original());
                Ok(Repr::ParamProblem {
                    reason,
                    pointer,
                    original,
                })
            }
            Body::EchoRequest(body) => {
                let ident = body.ident();
                let seq_no = body.seq_no();
                let payload = body.payload;
                Ok(Repr::EchoRequest {
                    ident,
                    seq_no,
                    payload,
                })
            }
            Body::EchoReply(body) => {
                let ident = body.ident();
                let seq_no = body.seq_no();
                let payload = body.payload;
                Ok(Repr::EchoReply {
                    ident,
                    seq_no,
                    payload,
                })
            }
            Body::RouterSolicit(body) => {
                let mut lifted_lladdr = None;
                let mut lifted_capabilities = None;
                let mut rest: &[u8] = body.options;
                loop {
                    match support::options::next(&mut rest, &NDISC_OPTION_RULES) {
                        support::options::Step::End => break,
                        support::options::Step::Cut { .. } => {
                            return Err(
                                support::Error::new(support::ErrorKind::BadOption, 70),
                            );
                        }
                        support::options::Step::Item { kind, value: value_ } => {
                            match kind {
                                1 => {
                                    match NdiscOption::read_source_link_layer_addr(value_) {
                                        Ok(addr) => {
                                            lifted_lladdr = Some(addr);
                                        }
                                        _ => {}
                                    }
                                }
                                36 => {
                                    match NdiscOption::read_capabilities(value_) {
                                        Ok(bits) => {
                                            lifted_capabilities = Some(bits);
                                        }
                                        _ => {}
                                    }
                                }
                                _ => {}
                            }
                        }
                    }
                }
                let lladdr = lifted_lladdr;
                let capabilities = lifted_capabilities;
                Ok(
                    Repr::Ndisc(Ndisc::RouterSolicit {
                        lladdr,
                        capabilities,
                    }),
                )
            }
            Body::RouterAdvert(body) => {
                let hop_limit = body.hop_limit();
                let managed = body.managed();
                let other = body.other();
                let home_agent = body.home_agent();
                let preference = body.preference();
                let proxy = body.proxy();
                let router_lifetime = body.router_lifetime();
                let reachable_time = body.reachable_time();
                let retrans_time = body.retrans_time();
                let mut lifted_lladdr = None;
                let mut lifted_mtu = None;
                let mut lifted_prefixes = 0usize;
                let mut lifted_routes = 0usize;
                let mut lifted_name_servers = 0usize;
                let mut lifted_search_lists = 0usize;
                let mut lifted_contexts = 0usize;
                let mut lifted_border_router = None;
                let mut lifted_capabilities = None;
                let mut lifted_nat64_prefixes = 0usize;
                let mut lifted_captive_portal = None;
                let mut rest: &[u8] = body.options;
                loop {
                    match support::options::next(&mut rest, &NDISC_OPTION_RULES) {
                        support::options::Step::End => break,
                        support::options::Step::Cut { .. } => {
                            return Err(
                                support::Error::new(support::ErrorKind::BadOption, 70),
                            );
                        }
                        support::options::Step::Item { kind, value: value_ } => {
                            match kind {
                                1 => {
                                    match NdiscOption::read_source_link_layer_addr(value_) {
                                        Ok(addr) => {
                                            lifted_lladdr = Some(addr);
                                        }
                                        _ => {}
                                    }
                                }
                                5 => {
                                    match NdiscOption::read_mtu(value_) {
                                        Ok(value) => {
                                            lifted_mtu = Some(value);
                                        }
                                        _ => {}
                                    }
                                }
                                3 => {
                                    match NdiscOption::read_prefix_information(value_) {
                                        Ok(_) => {
                                            lifted_prefixes = lifted_prefixes.saturating_add(1);
                                        }
                                        _ => {}
                                    }
                                }
                                24 => {
                                    match NdiscOption::read_route_information(value_) {
                                        Ok(_) => {
                                            lifted_routes = lifted_routes.saturating_add(1);
                                        }
                                        _ => {}
                                    }
                                }
                                25 => {
                                    match NdiscOption::read_recursive_dns(value_) {
                                        Ok(_) => {
                                            lifted_name_servers = lifted_name_servers.saturating_add(1);
                                        }
                                        _ => {}
                                    }
                                }
                                31 => {
                                    match NdiscOption::read_dns_search_list(value_) {
                                        Ok(_) => {
                                            lifted_search_lists = lifted_search_lists.saturating_add(1);
                                        }
                                        _ => {}
                                    }
                                }
                                34 => {
                                    match NdiscOption::read_sixlowpan_context(value_) {
                                        Ok(_) => {
                                            lifted_contexts = lifted_contexts.saturating_add(1);
                                        }
                                        _ => {}
                                    }
                                }
                                35 => {
                                    match NdiscOption::read_authoritative_border_router(
                                        value_,
                                    ) {
                                        Ok((version_low, version_high, lifetime, router)) => {
                                            lifted_border_router = Some(AuthoritativeBorderRouter {
                                                version_low,
                                                version_high,
                                                lifetime,
                                                router,
                                            });
                                        }
                                        _ => {}
                                    }
                                }
                                36 => {
                                    match NdiscOption::read_capabilities(value_) {
                                        Ok(bits) => {
                                            lifted_capabilities = Some(bits);
                                        }
                                        _ => {}
                                    }
                                }
                                38 => {
                                    match NdiscOption::read_nat64_prefix(value_) {
                                        Ok(_) => {
                                            lifted_nat64_prefixes = lifted_nat64_prefixes
                                                .saturating_add(1);
                                        }
                                        _ => {}
                                    }
                                }
                                37 => {
                                    match NdiscOption::read_captive_portal(value_) {
                                        Ok(uri) => {
                                            lifted_captive_portal = Some(uri);
                                        }
                                        _ => {}
                                    }
                                }
                                _ => {}
                            }
                        }
                    }
                }
                let lladdr = lifted_lladdr;
                let mtu = lifted_mtu;
                let prefixes = support::options::Repeated::seen(
                    body.options,
                    lifted_prefixes,
                );
                let routes = support::options::Repeated::seen(
                    body.options,
                    lifted_routes,
                );
                let name_servers = support::options::Repeated::seen(
                    body.options,
                    lifted_name_servers,
                );
                let search_lists = support::options::Repeated::seen(
                    body.options,
                    lifted_search_lists,
                );
                let contexts = support::options::Repeated::seen(
                    body.options,
                    lifted_contexts,
                );
                let border_router = lifted_border_router;
                let capabilities = lifted_capabilities;
                let nat64_prefixes = support::options::Repeated::seen(
                    body.options,
                    lifted_nat64_prefixes,
                );
                let captive_portal = lifted_captive_portal;
                Ok(
                    Repr::Ndisc(Ndisc::RouterAdvert {
                        hop_limit,
                        managed,
                        other,
                        home_agent,
                        preference,
                        proxy,
                        router_lifetime,
                        reachable_time,
                        retrans_time,
                        lladdr,
                        mtu,
                        prefixes,
                        routes,
                        name_servers,
                        search_lists,
                        contexts,
                        border_router,
                        capabilities,
                        nat64_prefixes,
                        captive_portal,
                    }),
                )
            }
            Body::NeighborSolicit(body) => {
                let target_addr = body.target_addr();
                let mut lifted_lladdr = None;
                let mut lifted_nonce = None;
                let mut lifted_registration = None;
                let mut rest: &[u8] = body.options;
                loop {
                    match support::options::next(&mut rest, &NDISC_OPTION_RULES) {
                        support::options::Step::End => break,
                        support::options::Step::Cut { .. } => {
                            return Err(
                                support::Error::new(support::ErrorKind::BadOption, 70),
                            );
                        }
                        support::options::Step::Item { kind, value: value_ } => {
                            match kind {
                                1 => {
                                    match NdiscOption::read_source_link_layer_addr(value_) {
                                        Ok(addr) => {
                                            lifted_lladdr = Some(addr);
                                        }
                                        _ => {}
                                    }
                                }
                                14 => {
                                    match NdiscOption::read_nonce(value_) {
                                        Ok(value) => {
                                            lifted_nonce = Some(value);
                                        }
                                        _ => {}
                                    }
                                }
                                33 => {
                                    match NdiscOption::read_address_registration(value_) {
                                        Ok((status, opaque, flags, tid, lifetime, rovr)) => {
                                            lifted_registration = Some(AddressRegistration {
                                                status,
                                                opaque,
                                                flags,
                                                tid,
                                                lifetime,
                                                rovr,
                                            });
                                        }
                                        _ => {}
                                    }
                                }
                                _ => {}
                            }
                        }
                    }
                }
                let lladdr = lifted_lladdr;
                let nonce = lifted_nonce;
                let registration = lifted_registration;
                Ok(
                    Repr::Ndisc(Ndisc::NeighborSolicit {
                        target_addr,
                        lladdr,
                        nonce,
                        registration,
                    }),
                )
            }
            Body::NeighborAdvert(body) => {
                let router = body.router();
                let solicited = body.solicited();
                let overrides = body.overrides();
                let target_addr = body.target_addr();
                let mut lifted_lladdr = None;
                let mut lifted_nonce = None;
                let mut lifted_registration = None;
                let mut rest: &[u8] = body.options;
                loop {
                    match support::options::next(&mut rest, &NDISC_OPTION_RULES) {
                        support::options::Step::End => break,
                        support::options::Step::Cut { .. } => {
                            return Err(
                                support::Error::new(support::ErrorKind::BadOption, 70),
                            );
                        }
                        support::options::Step::Item { kind, value: value_ } => {
                            match kind {
                                2 => {
                                    match NdiscOption::read_target_link_layer_addr(value_) {
                                        Ok(addr) => {
                                            lifted_lladdr = Some(addr);
                                        }
                                        _ => {}
                                    }
                                }
                                14 => {
                                    match NdiscOption::read_nonce(value_) {
                                        Ok(value) => {
                                            lifted_nonce = Some(value);
                                        }
                                        _ => {}
                                    }
                                }
                                33 => {
                                    match NdiscOption::read_address_registration(value_) {
                                        Ok((status, opaque, flags, tid, lifetime, rovr)) => {
                                            lifted_registration = Some(AddressRegistration {
                                                status,
                                                opaque,
                                                flags,
                                                tid,
                                                lifetime,
                                                rovr,
                                            });
                                        }
                                        _ => {}
                                    }
                                }
                                _ => {}
                            }
                        }
                    }
                }
                let lladdr = lifted_lladdr;
                let nonce = lifted_nonce;
                let registration = lifted_registration;
                Ok(
                    Repr::Ndisc(Ndisc::NeighborAdvert {
                        router,
                        solicited,
                        overrides,
                        target_addr,
                        lladdr,
                        nonce,
                        registration,
                    }),
                )
            }
            Body::Redirect(body) => {
                let target_addr = body.target_addr();
                let dest_addr = body.dest_addr();
                let mut lifted_lladdr = None;
                let mut lifted_redirected = None;
                let mut rest: &[u8] = body.options;
                loop {
                    match support::options::next(&mut rest, &NDISC_OPTION_RULES) {
                        support::options::Step::End => break,
                        support::options::Step::Cut { .. } => {
                            return Err(
                                support::Error::new(support::ErrorKind::BadOption, 70),
                            );
                        }
                        support::options::Step::Item { kind, value: value_ } => {
                            match kind {
                                2 => {
                                    match NdiscOption::read_target_link_layer_addr(value_) {
                                        Ok(addr) => {
                                            lifted_lladdr = Some(addr);
                                        }
                                        _ => {}
                                    }
                                }
                                4 => {
                                    match NdiscOption::read_redirected_header(value_) {
                                        Ok(original) => {
                                            lifted_redirected = Some(RedirectedHeader { original });
                                        }
                                        _ => {}
                                    }
                                }
                                _ => {}
                            }
                        }
                    }
                }
                let lladdr = lifted_lladdr;
                let redirected = lifted_redirected;
                Ok(
                    Repr::Ndisc(Ndisc::Redirect {
                        target_addr,
                        dest_addr,
                        lladdr,
                        redirected,
                    }),
                )
            }
            Body::QueryV1(body) => {
                let max_resp_delay = body.max_resp_delay();
                let group_addr = body.group_addr();
                Ok(
                    Repr::Mld(Mld::QueryV1 {
                        max_resp_delay,
                        group_addr,
                    }),
                )
            }
            Body::QueryV2(body) => {
                let max_resp_code = body.max_resp_code();
                let group_addr = body.group_addr();
                let suppress = body.suppress();
                let robustness = Robustness(body.robustness());
                let interval = body.interval();
                let sources = body.sources();
                Ok(
                    Repr::Mld(Mld::QueryV2 {
                        max_resp_code,
                        group_addr,
                        suppress,
                        robustness,
                        interval,
                        sources,
                    }),
                )
            }
            Body::ReportV1(body) => {
                let group_addr = body.group_addr();
                Ok(Repr::Mld(Mld::ReportV1 { group_addr }))
            }
            Body::Done(body) => {
                let group_addr = body.group_addr();
                Ok(Repr::Mld(Mld::Done { group_addr }))
            }
            Body::ReportV2(body) => {
                let records = {
                    let records_ = body.records();
                    match GroupRecordList::from_wire(records_) {
                        Ok(list) => list,
                        Err(error) => return Err(error),
                    }
                };
                Ok(Repr::Mld(Mld::ReportV2 { records }))
            }
            _ => Err(support::Error::new(support::ErrorKind::Unsupported, 0)),
        }
    }
}
#[allow(unused_variables)]
impl Repr<'_> {
    /// Octets that [`emit`](Self::emit) writes.
    #[inline]
    pub fn buffer_len(&self) -> usize {
        match *self {
            Repr::DstUnreachable { reason, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::PktTooBig { code, mtu, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::TimeExceeded { reason, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::ParamProblem { reason, pointer, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::EchoRequest { ident, seq_no, payload } => {
                let header_octets: usize = 4;
                let payload_octets: usize = payload.len();
                let body_octets: usize = 0 + 4 + payload_octets;
                let packet_octets: usize = header_octets + body_octets;
                header_octets + body_octets
            }
            Repr::EchoReply { ident, seq_no, payload } => {
                let header_octets: usize = 4;
                let payload_octets: usize = payload.len();
                let body_octets: usize = 0 + 4 + payload_octets;
                let packet_octets: usize = header_octets + body_octets;
                header_octets + body_octets
            }
            Repr::Ndisc(Ndisc::RouterSolicit { lladdr, capabilities }) => {
                let plan_options = support::options::Measure::new(support::options::Layout {
                        base: 8,
                        max: usize::MAX,
                        pad_to: 1,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        lladdr
                            .map(|one| match one {
                                addr => {
                                    (
                                        NdiscOption::len_source_link_layer_addr(addr)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        capabilities
                            .map(|one| match one {
                                bits => {
                                    (
                                        NdiscOption::len_capabilities(bits)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_options: usize = match plan_options {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_options;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Ndisc(
                Ndisc::RouterAdvert {
                    hop_limit,
                    managed,
                    other,
                    home_agent,
                    preference,
                    proxy,
                    router_lifetime,
                    reachable_time,
                    retrans_time,
                    lladdr,
                    mtu,
                    prefixes,
                    routes,
                    name_servers,
                    search_lists,
                    contexts,
                    border_router,
                    capabilities,
                    nat64_prefixes,
                    captive_portal,
                },
            ) => {
                let plan_options = support::options::Measure::new(support::options::Layout {
                        base: 16,
                        max: usize::MAX,
                        pad_to: 1,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        lladdr
                            .map(|one| match one {
                                addr => {
                                    (
                                        NdiscOption::len_source_link_layer_addr(addr)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        mtu
                            .map(|one| match one {
                                value => {
                                    (
                                        NdiscOption::len_mtu(value)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_all(&prefixes, usize::MAX)
                    .with_all(&routes, usize::MAX)
                    .with_all(&name_servers, usize::MAX)
                    .with_all(&search_lists, usize::MAX)
                    .with_all(&contexts, usize::MAX)
                    .with_one(
                        border_router
                            .map(|one| match one {
                                AuthoritativeBorderRouter {
                                    version_low,
                                    version_high,
                                    lifetime,
                                    router,
                                } => {
                                    (
                                        NdiscOption::len_authoritative_border_router(
                                                version_low,
                                                version_high,
                                                lifetime,
                                                router,
                                            )
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        capabilities
                            .map(|one| match one {
                                bits => {
                                    (
                                        NdiscOption::len_capabilities(bits)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_all(&nat64_prefixes, usize::MAX)
                    .with_one(
                        captive_portal
                            .map(|one| match one {
                                uri => {
                                    (
                                        NdiscOption::len_captive_portal(uri)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_options: usize = match plan_options {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 12 + len_options;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Ndisc(
                Ndisc::NeighborSolicit { target_addr, lladdr, nonce, registration },
            ) => {
                let plan_options = support::options::Measure::new(support::options::Layout {
                        base: 24,
                        max: usize::MAX,
                        pad_to: 1,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        lladdr
                            .map(|one| match one {
                                addr => {
                                    (
                                        NdiscOption::len_source_link_layer_addr(addr)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        nonce
                            .map(|one| match one {
                                value => {
                                    (
                                        NdiscOption::len_nonce(value)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        registration
                            .map(|one| match one {
                                AddressRegistration {
                                    status,
                                    opaque,
                                    flags,
                                    tid,
                                    lifetime,
                                    rovr,
                                } => {
                                    (
                                        NdiscOption::len_address_registration(
                                                status,
                                                opaque,
                                                flags,
                                                tid,
                                                lifetime,
                                                rovr,
                                            )
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_options: usize = match plan_options {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20 + len_options;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Ndisc(
                Ndisc::NeighborAdvert {
                    router,
                    solicited,
                    overrides,
                    target_addr,
                    lladdr,
                    nonce,
                    registration,
                },
            ) => {
                let plan_options = support::options::Measure::new(support::options::Layout {
                        base: 24,
                        max: usize::MAX,
                        pad_to: 1,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        lladdr
                            .map(|one| match one {
                                addr => {
                                    (
                                        NdiscOption::len_target_link_layer_addr(addr)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        nonce
                            .map(|one| match one {
                                value => {
                                    (
                                        NdiscOption::len_nonce(value)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        registration
                            .map(|one| match one {
                                AddressRegistration {
                                    status,
                                    opaque,
                                    flags,
                                    tid,
                                    lifetime,
                                    rovr,
                                } => {
                                    (
                                        NdiscOption::len_address_registration(
                                                status,
                                                opaque,
                                                flags,
                                                tid,
                                                lifetime,
                                                rovr,
                                            )
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_options: usize = match plan_options {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20 + len_options;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Ndisc(
                Ndisc::Redirect { target_addr, dest_addr, lladdr, redirected },
            ) => {
                let plan_options = support::options::Measure::new(support::options::Layout {
                        base: 40,
                        max: usize::MAX,
                        pad_to: 1,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        lladdr
                            .map(|one| match one {
                                addr => {
                                    (
                                        NdiscOption::len_target_link_layer_addr(addr)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        redirected
                            .map(|one| match one {
                                RedirectedHeader { original } => {
                                    (
                                        NdiscOption::len_redirected_header(original)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_options: usize = match plan_options {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 36 + len_options;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Mld(Mld::QueryV1 { max_resp_delay, group_addr }) => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Mld(
                Mld::QueryV2 {
                    max_resp_code,
                    group_addr,
                    suppress,
                    robustness,
                    interval,
                    sources,
                },
            ) => {
                let len_sources: usize = sources.octets_len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 24 + len_sources;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Mld(Mld::ReportV1 { group_addr }) => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Mld(Mld::Done { group_addr }) => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Mld(Mld::ReportV2 { records }) => {
                let len_records: usize = records.octets_len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_records;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
        }
    }
    /// Writes exactly [`buffer_len`](Self::buffer_len) octets to the front of `out`, every one of them, and hands back the rest.
    ///
    /// # Errors
    /// `Truncated` where `out` is shorter; `BadLength` or `Invalid` where values do not fit together. Then nothing is written.
    #[inline]
    pub fn emit<'b>(
        &self,
        out: &'b mut [u8],
        fill: support::PseudoFill,
    ) -> support::Result<&'b mut [u8]> {
        #[allow(unused_mut)]
        let (front, mut header, tail, rest) = match *self {
            Repr::DstUnreachable { reason, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match (1 as u64, reason.0 as u64) {
                    (1, _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 1)),
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 1;
                header[1] = reason.0;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    out.put(&fixed);
                }
                out.put(original.octets());
                (front, header, tail, rest)
            }
            Repr::PktTooBig { code, mtu, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match (2 as u64, code as u64) {
                    (1, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (2, _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 1)),
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 2;
                header[1] = code;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    [fixed[0], fixed[1], fixed[2], fixed[3]] = support::be::from_u32(
                        mtu,
                    );
                    out.put(&fixed);
                }
                out.put(original.octets());
                (front, header, tail, rest)
            }
            Repr::TimeExceeded { reason, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match (3 as u64, reason.0 as u64) {
                    (1, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (2, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (3, _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 1)),
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 3;
                header[1] = reason.0;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    out.put(&fixed);
                }
                out.put(original.octets());
                (front, header, tail, rest)
            }
            Repr::ParamProblem { reason, pointer, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match (4 as u64, reason.0 as u64) {
                    (1, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (2, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (3, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (4, _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 1)),
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 4;
                header[1] = reason.0;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    [fixed[0], fixed[1], fixed[2], fixed[3]] = support::be::from_u32(
                        pointer,
                    );
                    out.put(&fixed);
                }
                out.put(original.octets());
                (front, header, tail, rest)
            }
            Repr::EchoRequest { ident, seq_no, payload } => {
                let header_octets: usize = 4;
                let payload_octets: usize = payload.len();
                let body_octets: usize = 0 + 4 + payload_octets;
                let packet_octets: usize = header_octets + body_octets;
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x80;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    [fixed[0], fixed[1]] = support::be::from_u16(ident);
                    [fixed[2], fixed[3]] = support::be::from_u16(seq_no);
                    out.put(&fixed);
                }
                out.put(payload);
                (front, header, tail, rest)
            }
            Repr::EchoReply { ident, seq_no, payload } => {
                let header_octets: usize = 4;
                let payload_octets: usize = payload.len();
                let body_octets: usize = 0 + 4 + payload_octets;
                let packet_octets: usize = header_octets + body_octets;
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x81;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    [fixed[0], fixed[1]] = support::be::from_u16(ident);
                    [fixed[2], fixed[3]] = support::be::from_u16(seq_no);
                    out.put(&fixed);
                }
                out.put(payload);
                (front, header, tail, rest)
            }
            Repr::Ndisc(Ndisc::RouterSolicit { lladdr, capabilities }) => {
                let plan_options = support::options::Measure::new(support::options::Layout {
                        base: 8,
                        max: usize::MAX,
                        pad_to: 1,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        lladdr
                            .map(|one| match one {
                                addr => {
                                    (
                                        NdiscOption::len_source_link_layer_addr(addr)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        capabilities
                            .map(|one| match one {
                                bits => {
                                    (
                                        NdiscOption::len_capabilities(bits)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_options: usize = match plan_options {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_options;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if plan_options.is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadOption, 18));
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x85;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    out.put(&fixed);
                }
                support::options::Writer::new(
                        plan_options,
                        support::options::Layout {
                            base: 8,
                            max: usize::MAX,
                            pad_to: 1,
                            nop: 0,
                            end: 0,
                            item_pad: 1,
                            close: &[],
                        },
                        out,
                    )
                    .with_one(
                        lladdr
                            .map(|one| (
                                match one {
                                    addr => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            addr => NdiscOption::put_source_link_layer_addr(out, addr),
                        },
                    )
                    .with_one(
                        capabilities
                            .map(|one| (
                                match one {
                                    bits => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            bits => NdiscOption::put_capabilities(out, bits),
                        },
                    )
                    .finish();
                (front, header, tail, rest)
            }
            Repr::Ndisc(
                Ndisc::RouterAdvert {
                    hop_limit,
                    managed,
                    other,
                    home_agent,
                    preference,
                    proxy,
                    router_lifetime,
                    reachable_time,
                    retrans_time,
                    lladdr,
                    mtu,
                    prefixes,
                    routes,
                    name_servers,
                    search_lists,
                    contexts,
                    border_router,
                    capabilities,
                    nat64_prefixes,
                    captive_portal,
                },
            ) => {
                let plan_options = support::options::Measure::new(support::options::Layout {
                        base: 16,
                        max: usize::MAX,
                        pad_to: 1,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        lladdr
                            .map(|one| match one {
                                addr => {
                                    (
                                        NdiscOption::len_source_link_layer_addr(addr)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        mtu
                            .map(|one| match one {
                                value => {
                                    (
                                        NdiscOption::len_mtu(value)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_all(&prefixes, usize::MAX)
                    .with_all(&routes, usize::MAX)
                    .with_all(&name_servers, usize::MAX)
                    .with_all(&search_lists, usize::MAX)
                    .with_all(&contexts, usize::MAX)
                    .with_one(
                        border_router
                            .map(|one| match one {
                                AuthoritativeBorderRouter {
                                    version_low,
                                    version_high,
                                    lifetime,
                                    router,
                                } => {
                                    (
                                        NdiscOption::len_authoritative_border_router(
                                                version_low,
                                                version_high,
                                                lifetime,
                                                router,
                                            )
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        capabilities
                            .map(|one| match one {
                                bits => {
                                    (
                                        NdiscOption::len_capabilities(bits)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_all(&nat64_prefixes, usize::MAX)
                    .with_one(
                        captive_portal
                            .map(|one| match one {
                                uri => {
                                    (
                                        NdiscOption::len_captive_portal(uri)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_options: usize = match plan_options {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 12 + len_options;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if plan_options.is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadOption, 29));
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x86;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 12];
                    fixed[0] = hop_limit;
                    fixed[1] = (managed as u8) << 7 | (other as u8) << 6
                        | (home_agent as u8) << 5 | preference.to_bits() << 3
                        | (proxy as u8) << 2;
                    [fixed[2], fixed[3]] = support::be::from_u16(
                        router_lifetime.to_bits(),
                    );
                    [fixed[4], fixed[5], fixed[6], fixed[7]] = support::be::from_u32(
                        reachable_time.to_bits(),
                    );
                    [fixed[8], fixed[9], fixed[10], fixed[11]] = support::be::from_u32(
                        retrans_time.to_bits(),
                    );
                    out.put(&fixed);
                }
                support::options::Writer::new(
                        plan_options,
                        support::options::Layout {
                            base: 16,
                            max: usize::MAX,
                            pad_to: 1,
                            nop: 0,
                            end: 0,
                            item_pad: 1,
                            close: &[],
                        },
                        out,
                    )
                    .with_one(
                        lladdr
                            .map(|one| (
                                match one {
                                    addr => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            addr => NdiscOption::put_source_link_layer_addr(out, addr),
                        },
                    )
                    .with_one(
                        mtu
                            .map(|one| (
                                match one {
                                    value => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            value => NdiscOption::put_mtu(out, value),
                        },
                    )
                    .with_all(&prefixes)
                    .with_all(&routes)
                    .with_all(&name_servers)
                    .with_all(&search_lists)
                    .with_all(&contexts)
                    .with_one(
                        border_router
                            .map(|one| (
                                match one {
                                    AuthoritativeBorderRouter {
                                        version_low,
                                        version_high,
                                        lifetime,
                                        router,
                                    } => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            AuthoritativeBorderRouter {
                                version_low,
                                version_high,
                                lifetime,
                                router,
                            } => {
                                NdiscOption::put_authoritative_border_router(
                                    out,
                                    version_low,
                                    version_high,
                                    lifetime,
                                    router,
                                )
                            }
                        },
                    )
                    .with_one(
                        capabilities
                            .map(|one| (
                                match one {
                                    bits => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            bits => NdiscOption::put_capabilities(out, bits),
                        },
                    )
                    .with_all(&nat64_prefixes)
                    .with_one(
                        captive_portal
                            .map(|one| (
                                match one {
                                    uri => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            uri => NdiscOption::put_captive_portal(out, uri),
                        },
                    )
                    .finish();
                (front, header, tail, rest)
            }
            Repr::Ndisc(
                Ndisc::NeighborSolicit { target_addr, lladdr, nonce, registration },
            ) => {
                let plan_options = support::options::Measure::new(support::options::Layout {
                        base: 24,
                        max: usize::MAX,
                        pad_to: 1,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        lladdr
                            .map(|one| match one {
                                addr => {
                                    (
                                        NdiscOption::len_source_link_layer_addr(addr)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        nonce
                            .map(|one| match one {
                                value => {
                                    (
                                        NdiscOption::len_nonce(value)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        registration
                            .map(|one| match one {
                                AddressRegistration {
                                    status,
                                    opaque,
                                    flags,
                                    tid,
                                    lifetime,
                                    rovr,
                                } => {
                                    (
                                        NdiscOption::len_address_registration(
                                                status,
                                                opaque,
                                                flags,
                                                tid,
                                                lifetime,
                                                rovr,
                                            )
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_options: usize = match plan_options {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20 + len_options;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if plan_options.is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadOption, 32));
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x87;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 20];
                    support::put::<4, 16, 20>(&mut fixed, target_addr.octets());
                    out.put(&fixed);
                }
                support::options::Writer::new(
                        plan_options,
                        support::options::Layout {
                            base: 24,
                            max: usize::MAX,
                            pad_to: 1,
                            nop: 0,
                            end: 0,
                            item_pad: 1,
                            close: &[],
                        },
                        out,
                    )
                    .with_one(
                        lladdr
                            .map(|one| (
                                match one {
                                    addr => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            addr => NdiscOption::put_source_link_layer_addr(out, addr),
                        },
                    )
                    .with_one(
                        nonce
                            .map(|one| (
                                match one {
                                    value => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            value => NdiscOption::put_nonce(out, value),
                        },
                    )
                    .with_one(
                        registration
                            .map(|one| (
                                match one {
                                    AddressRegistration {
                                        status,
                                        opaque,
                                        flags,
                                        tid,
                                        lifetime,
                                        rovr,
                                    } => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            AddressRegistration {
                                status,
                                opaque,
                                flags,
                                tid,
                                lifetime,
                                rovr,
                            } => {
                                NdiscOption::put_address_registration(
                                    out,
                                    status,
                                    opaque,
                                    flags,
                                    tid,
                                    lifetime,
                                    rovr,
                                )
                            }
                        },
                    )
                    .finish();
                (front, header, tail, rest)
            }
            Repr::Ndisc(
                Ndisc::NeighborAdvert {
                    router,
                    solicited,
                    overrides,
                    target_addr,
                    lladdr,
                    nonce,
                    registration,
                },
            ) => {
                let plan_options = support::options::Measure::new(support::options::Layout {
                        base: 24,
                        max: usize::MAX,
                        pad_to: 1,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        lladdr
                            .map(|one| match one {
                                addr => {
                                    (
                                        NdiscOption::len_target_link_layer_addr(addr)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        nonce
                            .map(|one| match one {
                                value => {
                                    (
                                        NdiscOption::len_nonce(value)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        registration
                            .map(|one| match one {
                                AddressRegistration {
                                    status,
                                    opaque,
                                    flags,
                                    tid,
                                    lifetime,
                                    rovr,
                                } => {
                                    (
                                        NdiscOption::len_address_registration(
                                                status,
                                                opaque,
                                                flags,
                                                tid,
                                                lifetime,
                                                rovr,
                                            )
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_options: usize = match plan_options {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20 + len_options;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if plan_options.is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadOption, 38));
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x88;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 20];
                    [fixed[0], fixed[1], fixed[2], fixed[3]] = support::be::from_u32(
                        ((router as u8) as u32) << 31 | ((solicited as u8) as u32) << 30
                            | ((overrides as u8) as u32) << 29,
                    );
                    support::put::<4, 16, 20>(&mut fixed, target_addr.octets());
                    out.put(&fixed);
                }
                support::options::Writer::new(
                        plan_options,
                        support::options::Layout {
                            base: 24,
                            max: usize::MAX,
                            pad_to: 1,
                            nop: 0,
                            end: 0,
                            item_pad: 1,
                            close: &[],
                        },
                        out,
                    )
                    .with_one(
                        lladdr
                            .map(|one| (
                                match one {
                                    addr => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            addr => NdiscOption::put_target_link_layer_addr(out, addr),
                        },
                    )
                    .with_one(
                        nonce
                            .map(|one| (
                                match one {
                                    value => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            value => NdiscOption::put_nonce(out, value),
                        },
                    )
                    .with_one(
                        registration
                            .map(|one| (
                                match one {
                                    AddressRegistration {
                                        status,
                                        opaque,
                                        flags,
                                        tid,
                                        lifetime,
                                        rovr,
                                    } => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            AddressRegistration {
                                status,
                                opaque,
                                flags,
                                tid,
                                lifetime,
                                rovr,
                            } => {
                                NdiscOption::put_address_registration(
                                    out,
                                    status,
                                    opaque,
                                    flags,
                                    tid,
                                    lifetime,
                                    rovr,
                                )
                            }
                        },
                    )
                    .finish();
                (front, header, tail, rest)
            }
            Repr::Ndisc(
                Ndisc::Redirect { target_addr, dest_addr, lladdr, redirected },
            ) => {
                let plan_options = support::options::Measure::new(support::options::Layout {
                        base: 40,
                        max: usize::MAX,
                        pad_to: 1,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        lladdr
                            .map(|one| match one {
                                addr => {
                                    (
                                        NdiscOption::len_target_link_layer_addr(addr)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .with_one(
                        redirected
                            .map(|one| match one {
                                RedirectedHeader { original } => {
                                    (
                                        NdiscOption::len_redirected_header(original)
                                            .and_then(NdiscOption::whole_len),
                                        (1, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_options: usize = match plan_options {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 36 + len_options;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if plan_options.is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadOption, 42));
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x89;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 36];
                    support::put::<4, 16, 36>(&mut fixed, target_addr.octets());
                    support::put::<20, 16, 36>(&mut fixed, dest_addr.octets());
                    out.put(&fixed);
                }
                support::options::Writer::new(
                        plan_options,
                        support::options::Layout {
                            base: 40,
                            max: usize::MAX,
                            pad_to: 1,
                            nop: 0,
                            end: 0,
                            item_pad: 1,
                            close: &[],
                        },
                        out,
                    )
                    .with_one(
                        lladdr
                            .map(|one| (
                                match one {
                                    addr => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            addr => NdiscOption::put_target_link_layer_addr(out, addr),
                        },
                    )
                    .with_one(
                        redirected
                            .map(|one| (
                                match one {
                                    RedirectedHeader { original } => (1, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            RedirectedHeader { original } => {
                                NdiscOption::put_redirected_header(out, original)
                            }
                        },
                    )
                    .finish();
                (front, header, tail, rest)
            }
            Repr::Mld(Mld::QueryV1 { max_resp_delay, group_addr }) => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x82;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 20];
                    [fixed[0], fixed[1]] = support::be::from_u16(max_resp_delay);
                    support::put::<4, 16, 20>(&mut fixed, group_addr.octets());
                    out.put(&fixed);
                }
                (front, header, tail, rest)
            }
            Repr::Mld(
                Mld::QueryV2 {
                    max_resp_code,
                    group_addr,
                    suppress,
                    robustness,
                    interval,
                    sources,
                },
            ) => {
                let len_sources: usize = sources.octets_len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 24 + len_sources;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if sources.len() > 0xffff {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 54));
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x82;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 24];
                    [fixed[0], fixed[1]] = support::be::from_u16(
                        max_resp_code.to_bits(),
                    );
                    support::put::<4, 16, 24>(&mut fixed, group_addr.octets());
                    fixed[20] = (suppress as u8) << 3 | robustness.0 as u8;
                    fixed[21] = interval.to_bits();
                    [fixed[22], fixed[23]] = support::be::from_u16(sources.len() as u16);
                    out.put(&fixed);
                }
                sources.write(out);
                (front, header, tail, rest)
            }
            Repr::Mld(Mld::ReportV1 { group_addr }) => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x83;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 20];
                    support::put::<4, 16, 20>(&mut fixed, group_addr.octets());
                    out.put(&fixed);
                }
                (front, header, tail, rest)
            }
            Repr::Mld(Mld::Done { group_addr }) => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x84;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 20];
                    support::put::<4, 16, 20>(&mut fixed, group_addr.octets());
                    out.put(&fixed);
                }
                (front, header, tail, rest)
            }
            Repr::Mld(Mld::ReportV2 { records }) => {
                let len_records: usize = records.octets_len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_records;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if records.len() > 0xffff {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 62));
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<4>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 4];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x8f;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    [fixed[2], fixed[3]] = support::be::from_u16(records.len() as u16);
                    out.put(&fixed);
                }
                records.write(out);
                (front, header, tail, rest)
            }
        };
        match fill {
            support::PseudoFill::Sum(pseudo, payload) => {
                let len = tail.len().saturating_add(header.len()).saturating_add(0);
                let sum = support::Sum::add(
                        support::Sum::add(
                            pseudo.sum(58, len),
                            support::Sum::of_array(&header).add_octets(tail),
                        ),
                        payload,
                    )
                    .finish();
                [header[2], header[3]] = support::be::from_u16(sum);
            }
            support::PseudoFill::Device => {}
        }
        *front = header;
        Ok(rest)
    }
}
#[allow(unused_variables)]
impl<'a> Partial<'a> {
    /// Prints one line by the spec's template, as far as the fields are there.
    #[inline]
    pub fn print(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::line(f, |f| self.print_on(f))
    }
    #[inline]
    fn print_on(&self, f: &mut support::print::Line<'_, '_>) -> core::fmt::Result {
        match self.body {
            Some(PartialBody::DstUnreachable(body)) => {
                f.write_str("ICMPv6 destination unreachable")?;
                match body.reason() {
                    Some(value) => {
                        f.write_str(" (")?;
                        value.show(f)?;
                    }
                    None => return Ok(()),
                }
                f.write_str(")")?;
                return Ok(());
            }
            Some(PartialBody::PktTooBig(body)) => {
                f.write_str("ICMPv6 packet too big")?;
                match body.mtu() {
                    Some(value) => {
                        f.write_str(" mtu=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::TimeExceeded(body)) => {
                f.write_str("ICMPv6 time exceeded")?;
                match body.reason() {
                    Some(value) => {
                        f.write_str(" (")?;
                        value.show(f)?;
                    }
                    None => return Ok(()),
                }
                f.write_str(")")?;
                return Ok(());
            }
            Some(PartialBody::ParamProblem(body)) => {
                f.write_str("ICMPv6 parameter problem")?;
                match body.reason() {
                    Some(value) => {
                        f.write_str(" (")?;
                        value.show(f)?;
                    }
                    None => return Ok(()),
                }
                f.write_str(")")?;
                match body.pointer() {
                    Some(value) => {
                        f.write_str(" pointer=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::EchoRequest(body)) => {
                f.write_str("ICMPv6 echo request")?;
                match body.ident() {
                    Some(value) => {
                        f.write_str(" id=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                match body.seq_no() {
                    Some(value) => {
                        f.write_str(" seq=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                let value = || -> Option<u64> {
                    Some((body.payload?.len() as u32) as u64)
                };
                let Some(value) = value() else { return Ok(()) };
                f.write_str(" len=")?;
                support::print::dec(f, value)?;
                return Ok(());
            }
            Some(PartialBody::EchoReply(body)) => {
                f.write_str("ICMPv6 echo reply")?;
                match body.ident() {
                    Some(value) => {
                        f.write_str(" id=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                match body.seq_no() {
                    Some(value) => {
                        f.write_str(" seq=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                let value = || -> Option<u64> {
                    Some((body.payload?.len() as u32) as u64)
                };
                let Some(value) = value() else { return Ok(()) };
                f.write_str(" len=")?;
                support::print::dec(f, value)?;
                return Ok(());
            }
            Some(PartialBody::RouterSolicit(body)) => {
                f.write_str("ICMPv6 router solicitation")?;
                if let Some(options) = body.options() {
                    for option in options {
                        match option {
                            Ok(option) => option.print(f)?,
                            Err(_) => break,
                        }
                    }
                }
                return Ok(());
            }
            Some(PartialBody::RouterAdvert(body)) => {
                f.write_str("ICMPv6 router advertisement")?;
                match body.hop_limit() {
                    Some(value) => {
                        f.write_str(" hop_limit=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                let holds = || -> Option<bool> {
                    Some(
                        ({
                            let part = support::head::<12>(body.body?, 2)?;
                            part[1] >> 7
                        } as u32) != 0,
                    )
                };
                match holds() {
                    Some(true) => {
                        f.write_str(" managed")?;
                    }
                    Some(false) => {}
                    None => return Ok(()),
                }
                let holds = || -> Option<bool> {
                    Some(
                        ({
                            let part = support::head::<12>(body.body?, 2)?;
                            (part[1] >> 6) & 1
                        } as u32) != 0,
                    )
                };
                match holds() {
                    Some(true) => {
                        f.write_str(" other")?;
                    }
                    Some(false) => {}
                    None => return Ok(()),
                }
                let holds = || -> Option<bool> {
                    Some(
                        ({
                            let part = support::head::<12>(body.body?, 2)?;
                            (part[1] >> 3) & 3
                        } as u32) != 0,
                    )
                };
                match holds() {
                    Some(true) => {
                        match body.preference() {
                            Some(value) => {
                                f.write_str(" pref=")?;
                                value.show(f)?;
                            }
                            None => return Ok(()),
                        }
                    }
                    Some(false) => {}
                    None => return Ok(()),
                }
                match body.router_lifetime() {
                    Some(value) => {
                        f.write_str(" lifetime=")?;
                        support::print::Sink::display(f, &value)?;
                    }
                    None => return Ok(()),
                }
                if let Some(options) = body.options() {
                    for option in options {
                        match option {
                            Ok(option) => option.print(f)?,
                            Err(_) => break,
                        }
                    }
                }
                return Ok(());
            }
            Some(PartialBody::NeighborSolicit(body)) => {
                f.write_str("ICMPv6 neighbor solicitation")?;
                match body.target_addr() {
                    Some(value) => {
                        f.write_str(" target=")?;
                        support::print::ipv6(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                if let Some(options) = body.options() {
                    for option in options {
                        match option {
                            Ok(option) => option.print(f)?,
                            Err(_) => break,
                        }
                    }
                }
                return Ok(());
            }
            Some(PartialBody::NeighborAdvert(body)) => {
                f.write_str("ICMPv6 neighbor advertisement")?;
                match body.target_addr() {
                    Some(value) => {
                        f.write_str(" target=")?;
                        support::print::ipv6(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                let holds = || -> Option<bool> {
                    Some(
                        ({
                            let part = support::head::<20>(body.body?, 1)?;
                            part[0] >> 7
                        } as u32) != 0,
                    )
                };
                match holds() {
                    Some(true) => {
                        f.write_str(" router")?;
                    }
                    Some(false) => {}
                    None => return Ok(()),
                }
                let holds = || -> Option<bool> {
                    Some(
                        ({
                            let part = support::head::<20>(body.body?, 1)?;
                            (part[0] >> 6) & 1
                        } as u32) != 0,
                    )
                };
                match holds() {
                    Some(true) => {
                        f.write_str(" solicited")?;
                    }
                    Some(false) => {}
                    None => return Ok(()),
                }
                let holds = || -> Option<bool> {
                    Some(
                        ({
                            let part = support::head::<20>(body.body?, 1)?;
                            (part[0] >> 5) & 1
                        } as u32) != 0,
                    )
                };
                match holds() {
                    Some(true) => {
                        f.write_str(" override")?;
                    }
                    Some(false) => {}
                    None => return Ok(()),
                }
                if let Some(options) = body.options() {
                    for option in options {
                        match option {
                            Ok(option) => option.print(f)?,
                            Err(_) => break,
                        }
                    }
                }
                return Ok(());
            }
            Some(PartialBody::Redirect(body)) => {
                f.write_str("ICMPv6 redirect")?;
                match body.dest_addr() {
                    Some(value) => {
                        f.write_str(" dest=")?;
                        support::print::ipv6(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                match body.target_addr() {
                    Some(value) => {
                        f.write_str(" to=")?;
                        support::print::ipv6(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                if let Some(options) = body.options() {
                    for option in options {
                        match option {
                            Ok(option) => option.print(f)?,
                            Err(_) => break,
                        }
                    }
                }
                return Ok(());
            }
            Some(PartialBody::QueryV1(body)) => {
                f.write_str("MLD query")?;
                match body.group_addr() {
                    Some(value) => {
                        f.write_str(" group=")?;
                        support::print::ipv6(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                match body.max_resp_delay() {
                    Some(value) => {
                        f.write_str(" max=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                f.write_str("ms")?;
                return Ok(());
            }
            Some(PartialBody::QueryV2(body)) => {
                f.write_str("MLD query v2")?;
                match body.group_addr() {
                    Some(value) => {
                        f.write_str(" group=")?;
                        support::print::ipv6(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                match body.max_resp_code() {
                    Some(value) => {
                        f.write_str(" max=")?;
                        support::print::Sink::display(f, &value)?;
                    }
                    None => return Ok(()),
                }
                let holds = || -> Option<bool> {
                    Some(
                        ({
                            let part = support::head::<24>(body.body?, 21)?;
                            (part[20] >> 3) & 1
                        } as u32) != 0,
                    )
                };
                match holds() {
                    Some(true) => {
                        f.write_str(" suppress")?;
                    }
                    Some(false) => {}
                    None => return Ok(()),
                }
                match body.robustness() {
                    Some(value) => {
                        f.write_str(" qrv=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                match body.interval() {
                    Some(value) => {
                        f.write_str(" qqic=")?;
                        support::print::Sink::display(f, &value)?;
                    }
                    None => return Ok(()),
                }
                let holds = || -> Option<bool> {
                    Some(
                        ({
                            let part = support::head::<24>(body.body?, 24)?;
                            support::be::u16([part[22], part[23]])
                        } as u32) != 0,
                    )
                };
                match holds() {
                    Some(true) => {
                        match body.sources() {
                            Some(value) => {
                                f.write_str(" sources=")?;
                                support::print::list(f, value.iter())?;
                            }
                            None => return Ok(()),
                        }
                    }
                    Some(false) => {}
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::ReportV1(body)) => {
                f.write_str("MLD report")?;
                match body.group_addr() {
                    Some(value) => {
                        f.write_str(" group=")?;
                        support::print::ipv6(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::Done(body)) => {
                f.write_str("MLD done")?;
                match body.group_addr() {
                    Some(value) => {
                        f.write_str(" group=")?;
                        support::print::ipv6(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::ReportV2(body)) => {
                f.write_str("MLD report")?;
                match body.records() {
                    Some(value) => {
                        f.write_str(" v2")?;
                        support::print::list(f, value.iter())?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            _ => {}
        }
        f.write_str("ICMPv6")?;
        match self.msg_type() {
            Some(value) => {
                f.write_str(" ")?;
                value.show(f)?;
            }
            None => return Ok(()),
        }
        match self.msg_code() {
            Some(value) => {
                f.write_str(" code=")?;
                support::print::dec(f, value as u64)?;
            }
            None => return Ok(()),
        }
        Ok(())
    }
    /// Shows every field that is there to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        if let Some(value) = self.msg_type() {
            visitor.field("msg_type", support::Value::Named(value.0 as u64, &value));
        }
        if let Some(value) = self.msg_code() {
            visitor.field("msg_code", support::Value::Number(value as u64));
        }
        if let Some(value) = self.checksum() {
            visitor.field("checksum", support::Value::Number(value as u64));
        }
        match self.body {
            Some(PartialBody::DstUnreachable(body)) => {
                visitor.enter("DstUnreachable");
                if let Some(value) = body.reason() {
                    visitor
                        .field("reason", support::Value::Named(value.0 as u64, &value));
                }
                if let Some(value) = body.original_len() {
                    visitor.field("original_len", support::Value::Number(value as u64));
                }
                if let Some(value) = body.original() {
                    visitor
                        .field(
                            "original",
                            support::Value::Octets(support::octets_of(&value)),
                        );
                }
                visitor.leave();
            }
            Some(PartialBody::PktTooBig(body)) => {
                visitor.enter("PktTooBig");
                if let Some(value) = body.code() {
                    visitor.field("code", support::Value::Number(value as u64));
                }
                if let Some(value) = body.mtu() {
                    visitor.field("mtu", support::Value::Number(value as u64));
                }
                if let Some(value) = body.original() {
                    visitor
                        .field(
                            "original",
                            support::Value::Octets(support::octets_of(&value)),
                        );
                }
                visitor.leave();
            }
            Some(PartialBody::TimeExceeded(body)) => {
                visitor.enter("TimeExceeded");
                if let Some(value) = body.reason() {
                    visitor
                        .field("reason", support::Value::Named(value.0 as u64, &value));
                }
                if let Some(value) = body.original_len() {
                    visitor.field("original_len", support::Value::Number(value as u64));
                }
                if let Some(value) = body.original() {
                    visitor
                        .field(
                            "original",
                            support::Value::Octets(support::octets_of(&value)),
                        );
                }
                visitor.leave();
            }
            Some(PartialBody::ParamProblem(body)) => {
                visitor.enter("ParamProblem");
                if let Some(value) = body.reason() {
                    visitor
                        .field("reason", support::Value::Named(value.0 as u64, &value));
                }
                if let Some(value) = body.pointer() {
                    visitor.field("pointer", support::Value::Number(value as u64));
                }
                if let Some(value) = body.original() {
                    visitor
                        .field(
                            "original",
                            support::Value::Octets(support::octets_of(&value)),
                        );
                }
                visitor.leave();
            }
            Some(PartialBody::EchoRequest(body)) => {
                visitor.enter("EchoRequest");
                if let Some(value) = body.ident() {
                    visitor.field("ident", support::Value::Number(value as u64));
                }
                if let Some(value) = body.seq_no() {
                    visitor.field("seq_no", support::Value::Number(value as u64));
                }
                visitor.leave();
            }
            Some(PartialBody::EchoReply(body)) => {
                visitor.enter("EchoReply");
                if let Some(value) = body.ident() {
                    visitor.field("ident", support::Value::Number(value as u64));
                }
                if let Some(value) = body.seq_no() {
                    visitor.field("seq_no", support::Value::Number(value as u64));
                }
                visitor.leave();
            }
            Some(PartialBody::RouterSolicit(body)) => {
                visitor.enter("RouterSolicit");
                if let Some(options) = body.options() {
                    visitor.enter("options");
                    for option in options {
                        match option {
                            Ok(option) => option.walk(visitor),
                            Err(_) => break,
                        }
                    }
                    visitor.leave();
                }
                visitor.leave();
            }
            Some(PartialBody::RouterAdvert(body)) => {
                visitor.enter("RouterAdvert");
                if let Some(value) = body.hop_limit() {
                    visitor.field("hop_limit", support::Value::Number(value as u64));
                }
                if let Some(value) = body.managed() {
                    visitor.field("managed", support::Value::Flag(value));
                }
                if let Some(value) = body.other() {
                    visitor.field("other", support::Value::Flag(value));
                }
                if let Some(value) = body.home_agent() {
                    visitor.field("home_agent", support::Value::Flag(value));
                }
                if let Some(value) = body.preference() {
                    visitor
                        .field(
                            "preference",
                            support::Value::Named(value.to_bits() as u64, &value),
                        );
                }
                if let Some(value) = body.proxy() {
                    visitor.field("proxy", support::Value::Flag(value));
                }
                if let Some(value) = body.router_lifetime() {
                    visitor
                        .field(
                            "router_lifetime",
                            support::Value::Number(value.get() as u64),
                        );
                }
                if let Some(value) = body.reachable_time() {
                    visitor
                        .field(
                            "reachable_time",
                            support::Value::Number(value.get() as u64),
                        );
                }
                if let Some(value) = body.retrans_time() {
                    visitor
                        .field(
                            "retrans_time",
                            support::Value::Number(value.get() as u64),
                        );
                }
                if let Some(options) = body.options() {
                    visitor.enter("options");
                    for option in options {
                        match option {
                            Ok(option) => option.walk(visitor),
                            Err(_) => break,
                        }
                    }
                    visitor.leave();
                }
                visitor.leave();
            }
            Some(PartialBody::NeighborSolicit(body)) => {
                visitor.enter("NeighborSolicit");
                if let Some(value) = body.target_addr() {
                    visitor.field("target_addr", support::Value::Text(&value));
                }
                if let Some(options) = body.options() {
                    visitor.enter("options");
                    for option in options {
                        match option {
                            Ok(option) => option.walk(visitor),
                            Err(_) => break,
                        }
                    }
                    visitor.leave();
                }
                visitor.leave();
            }
            Some(PartialBody::NeighborAdvert(body)) => {
                visitor.enter("NeighborAdvert");
                if let Some(value) = body.router() {
                    visitor.field("router", support::Value::Flag(value));
                }
                if let Some(value) = body.solicited() {
                    visitor.field("solicited", support::Value::Flag(value));
                }
                if let Some(value) = body.overrides() {
                    visitor.field("overrides", support::Value::Flag(value));
                }
                if let Some(value) = body.target_addr() {
                    visitor.field("target_addr", support::Value::Text(&value));
                }
                if let Some(options) = body.options() {
                    visitor.enter("options");
                    for option in options {
                        match option {
                            Ok(option) => option.walk(visitor),
                            Err(_) => break,
                        }
                    }
                    visitor.leave();
                }
                visitor.leave();
            }
            Some(PartialBody::Redirect(body)) => {
                visitor.enter("Redirect");
                if let Some(value) = body.target_addr() {
                    visitor.field("target_addr", support::Value::Text(&value));
                }
                if let Some(value) = body.dest_addr() {
                    visitor.field("dest_addr", support::Value::Text(&value));
                }
                if let Some(options) = body.options() {
                    visitor.enter("options");
                    for option in options {
                        match option {
                            Ok(option) => option.walk(visitor),
                            Err(_) => break,
                        }
                    }
                    visitor.leave();
                }
                visitor.leave();
            }
            Some(PartialBody::QueryV1(body)) => {
                visitor.enter("QueryV1");
                if let Some(value) = body.max_resp_delay() {
                    visitor
                        .field("max_resp_delay", support::Value::Number(value as u64));
                }
                if let Some(value) = body.group_addr() {
                    visitor.field("group_addr", support::Value::Text(&value));
                }
                visitor.leave();
            }
            Some(PartialBody::QueryV2(body)) => {
                visitor.enter("QueryV2");
                if let Some(value) = body.max_resp_code() {
                    visitor
                        .field(
                            "max_resp_code",
                            support::Value::Number(value.get() as u64),
                        );
                }
                if let Some(value) = body.group_addr() {
                    visitor.field("group_addr", support::Value::Text(&value));
                }
                if let Some(value) = body.extended() {
                    visitor.field("extended", support::Value::Flag(value));
                }
                if let Some(value) = body.suppress() {
                    visitor.field("suppress", support::Value::Flag(value));
                }
                if let Some(value) = body.robustness() {
                    visitor.field("robustness", support::Value::Number(value as u64));
                }
                if let Some(value) = body.interval() {
                    visitor
                        .field("interval", support::Value::Number(value.get() as u64));
                }
                if let Some(value) = body.source_count() {
                    visitor.field("source_count", support::Value::Number(value as u64));
                }
                if let Some(value) = body.sources() {
                    visitor
                        .field(
                            "sources",
                            support::Value::Text(&support::print::Joined(value.iter())),
                        );
                }
                visitor.leave();
            }
            Some(PartialBody::ReportV1(body)) => {
                visitor.enter("ReportV1");
                if let Some(value) = body.group_addr() {
                    visitor.field("group_addr", support::Value::Text(&value));
                }
                visitor.leave();
            }
            Some(PartialBody::Done(body)) => {
                visitor.enter("Done");
                if let Some(value) = body.group_addr() {
                    visitor.field("group_addr", support::Value::Text(&value));
                }
                visitor.leave();
            }
            Some(PartialBody::ReportV2(body)) => {
                visitor.enter("ReportV2");
                if let Some(value) = body.extended() {
                    visitor.field("extended", support::Value::Flag(value));
                }
                if let Some(value) = body.record_count() {
                    visitor.field("record_count", support::Value::Number(value as u64));
                }
                if let Some(value) = body.records() {
                    value.walk("records", visitor);
                }
                visitor.leave();
            }
            _ => {}
        }
    }
    /// What is carried inside.
    #[inline]
    pub fn inner(&self) -> support::Inner<'a> {
        match self.body {
            Some(PartialBody::DstUnreachable(body)) => {
                support::Inner {
                    payload: body.original().unwrap_or(&[]),
                    quoted: Some(::wireloom::wire::ipv6::DESCRIPTION),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::PktTooBig(body)) => {
                support::Inner {
                    payload: body.original().unwrap_or(&[]),
                    quoted: Some(::wireloom::wire::ipv6::DESCRIPTION),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::TimeExceeded(body)) => {
                support::Inner {
                    payload: body.original().unwrap_or(&[]),
                    quoted: Some(::wireloom::wire::ipv6::DESCRIPTION),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::ParamProblem(body)) => {
                support::Inner {
                    payload: body.original().unwrap_or(&[]),
                    quoted: Some(::wireloom::wire::ipv6::DESCRIPTION),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::EchoRequest(body)) => {
                support::Inner {
                    payload: body.payload.unwrap_or(&[]),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::EchoReply(body)) => {
                support::Inner {
                    payload: body.payload.unwrap_or(&[]),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::RouterSolicit(body)) => support::Inner::NOTHING,
            Some(PartialBody::RouterAdvert(body)) => support::Inner::NOTHING,
            Some(PartialBody::NeighborSolicit(body)) => support::Inner::NOTHING,
            Some(PartialBody::NeighborAdvert(body)) => support::Inner::NOTHING,
            Some(PartialBody::Redirect(body)) => support::Inner::NOTHING,
            Some(PartialBody::QueryV1(body)) => support::Inner::NOTHING,
            Some(PartialBody::QueryV2(body)) => support::Inner::NOTHING,
            Some(PartialBody::ReportV1(body)) => support::Inner::NOTHING,
            Some(PartialBody::Done(body)) => support::Inner::NOTHING,
            Some(PartialBody::ReportV2(body)) => support::Inner::NOTHING,
            _ => support::Inner::NOTHING,
        }
    }
}
#[allow(unused_variables)]
#[inline]
fn look<'a>(
    octets: &'a [u8],
    pseudo: Option<&support::Pseudo>,
    line: Option<&mut support::print::Line<'_, '_>>,
) -> support::Look<'a> {
    let partial = Partial::new(octets);
    let shown = match line {
        Some(line) => partial.print_on(line),
        None => Ok(()),
    };
    let error = partial.error();
    let error = match (Packet::parse(octets), pseudo) {
        (Ok(packet), Some(pseudo)) if !packet.verify_checksum(*pseudo) => {
            Some(support::Error::new(support::ErrorKind::BadChecksum, 2))
        }
        _ => error,
    };
    support::Look {
        shown,
        error,
        inner: partial.inner(),
    }
}
#[inline]
fn walk<'a>(octets: &'a [u8], visitor: &mut dyn support::Visitor) {
    Partial::new(octets).walk(visitor)
}
/// What the protocol says about itself: its fields, its registries, how it is printed.
pub const DESCRIPTION: &support::Description = &support::Description {
    name: "icmpv6",
    title: "Internet Control Message Protocol version 6, with Neighbor Discovery and Multicast Listener Discovery",
    file: "specs/icmpv6.ron",
    fields: &[
        support::FieldDescription {
            name: "msg_type",
            doc: "The kind of message.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Named("Message"),
        },
        support::FieldDescription {
            name: "msg_code",
            doc: "Refines the kind.",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "checksum",
            doc: "Over pseudo-header and message.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DstUnreachable.original_len",
            doc: "Octets of the original packet where extensions follow it (RFC 4884 §4.4, §4.5), else 0; in words of 8 octets on the wire.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DstUnreachable.unused",
            doc: "",
            bit: Some(8),
            bits: Some(24),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DstUnreachable.original",
            doc: "The packet that failed, cut so that the error fits the smallest MTU.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Quote,
        },
        support::FieldDescription {
            name: "PktTooBig.mtu",
            doc: "Octets of the largest packet that the next hop takes.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "PktTooBig.original",
            doc: "The packet that failed, cut so that the error fits the smallest MTU.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Quote,
        },
        support::FieldDescription {
            name: "TimeExceeded.original_len",
            doc: "Octets of the original packet where extensions follow it (RFC 4884 §4.4, §4.5), else 0; in words of 8 octets on the wire.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TimeExceeded.unused",
            doc: "",
            bit: Some(8),
            bits: Some(24),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TimeExceeded.original",
            doc: "The packet that failed, cut so that the error fits the smallest MTU.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Quote,
        },
        support::FieldDescription {
            name: "ParamProblem.pointer",
            doc: "The octet of the original packet that is wrong, counted from 0.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ParamProblem.original",
            doc: "The packet that failed, cut so that the error fits the smallest MTU.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Quote,
        },
        support::FieldDescription {
            name: "EchoRequest.ident",
            doc: "Tells the senders of one host apart.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "EchoRequest.seq_no",
            doc: "Counts the requests of a sender.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "EchoReply.ident",
            doc: "As in the request.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "EchoReply.seq_no",
            doc: "As in the request.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "RouterSolicit.reserved",
            doc: "",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "RouterSolicit.options",
            doc: "What the sender adds.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Options,
        },
        support::FieldDescription {
            name: "RouterAdvert.hop_limit",
            doc: "Hop limit for packets of the hosts; 0: not said.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "RouterAdvert.managed",
            doc: "Addresses are to be had by DHCPv6.",
            bit: Some(8),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "RouterAdvert.other",
            doc: "Other configuration is to be had by DHCPv6.",
            bit: Some(9),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "RouterAdvert.home_agent",
            doc: "The router is a home agent, RFC 6275.",
            bit: Some(10),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "RouterAdvert.preference",
            doc: "Of this router among others, RFC 4191.",
            bit: Some(11),
            bits: Some(2),
            kind: support::FieldKind::Named("Preference"),
        },
        support::FieldDescription {
            name: "RouterAdvert.proxy",
            doc: "The advertisement was passed on by a proxy, RFC 4389.",
            bit: Some(13),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "RouterAdvert.reserved",
            doc: "",
            bit: Some(14),
            bits: Some(2),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "RouterAdvert.router_lifetime",
            doc: "How long this router may be used by default; 0: not a default router.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "RouterAdvert.reachable_time",
            doc: "How long a neighbour counts as reachable; 0: not said.",
            bit: Some(32),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "RouterAdvert.retrans_time",
            doc: "The time between solicitations; 0: not said.",
            bit: Some(64),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "RouterAdvert.options",
            doc: "What the router adds.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Options,
        },
        support::FieldDescription {
            name: "NeighborSolicit.reserved",
            doc: "",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NeighborSolicit.target_addr",
            doc: "Whose link-layer address is wanted.",
            bit: Some(32),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "NeighborSolicit.options",
            doc: "What the sender adds.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Options,
        },
        support::FieldDescription {
            name: "NeighborAdvert.router",
            doc: "The sender is a router.",
            bit: Some(0),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "NeighborAdvert.solicited",
            doc: "It answers a solicitation.",
            bit: Some(1),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "NeighborAdvert.overrides",
            doc: "It replaces what is in a cache.",
            bit: Some(2),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "NeighborAdvert.reserved",
            doc: "",
            bit: Some(3),
            bits: Some(29),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NeighborAdvert.target_addr",
            doc: "Whose link-layer address this is about.",
            bit: Some(32),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "NeighborAdvert.options",
            doc: "What the sender adds.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Options,
        },
        support::FieldDescription {
            name: "Redirect.reserved",
            doc: "",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Redirect.target_addr",
            doc: "The better next hop.",
            bit: Some(32),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Redirect.dest_addr",
            doc: "For packets to this address.",
            bit: Some(160),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Redirect.options",
            doc: "What the router adds.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Options,
        },
        support::FieldDescription {
            name: "QueryV1.max_resp_delay",
            doc: "Milliseconds until when the query is to be answered.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "QueryV1.reserved",
            doc: "",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "QueryV1.group_addr",
            doc: "The group that is asked for; unspecified: all.",
            bit: Some(32),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "QueryV2.max_resp_code",
            doc: "Until when the query is to be answered.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "QueryV2.reserved1",
            doc: "",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "QueryV2.group_addr",
            doc: "The group that is asked for; unspecified: all.",
            bit: Some(32),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "QueryV2.extended",
            doc: "Extensions stand behind the sources, RFC 9279 (flag E); they are not read here.",
            bit: Some(160),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "QueryV2.reserved2",
            doc: "",
            bit: Some(161),
            bits: Some(3),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "QueryV2.suppress",
            doc: "Routers shall not update their timers (flag S).",
            bit: Some(164),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "QueryV2.robustness",
            doc: "The querier's robustness variable (QRV); 0: more than 7.",
            bit: Some(165),
            bits: Some(3),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "QueryV2.interval",
            doc: "The querier's query interval.",
            bit: Some(168),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "QueryV2.source_count",
            doc: "Number of sources.",
            bit: Some(176),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "QueryV2.sources",
            doc: "Senders that are asked for; none: all of the group.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "ReportV1.unused",
            doc: "",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ReportV1.group_addr",
            doc: "The group that the sender listens to.",
            bit: Some(32),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Done.unused",
            doc: "",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Done.group_addr",
            doc: "The group that the sender listens to no longer.",
            bit: Some(32),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "ReportV2.extended",
            doc: "Extensions stand behind the records, RFC 9279 (flag E); they are not read here.",
            bit: Some(0),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "ReportV2.reserved",
            doc: "",
            bit: Some(1),
            bits: Some(15),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ReportV2.record_count",
            doc: "Number of group records.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ReportV2.records",
            doc: "What is wanted of each group.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "GroupRecord.record_type",
            doc: "What is said of the sources.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Named("RecordType"),
        },
        support::FieldDescription {
            name: "GroupRecord.aux_len",
            doc: "Octets of auxiliary data; in words of 4 on the wire. Version 2 defines none.",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "GroupRecord.source_count",
            doc: "Number of sources.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "GroupRecord.group_addr",
            doc: "The group.",
            bit: Some(32),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "GroupRecord.sources",
            doc: "Addresses of senders.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "GroupRecord.aux",
            doc: "To be ignored, RFC 3810 §5.2.10.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "NdiscOption.SourceLinkLayerAddr.addr",
            doc: "The sender's link-layer address and padding: 6 octets for Ethernet; the option does not say.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "NdiscOption.TargetLinkLayerAddr.addr",
            doc: "The target's link-layer address and padding: 6 octets for Ethernet; the option does not say.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "NdiscOption.PrefixInformation.prefix_len",
            doc: "Bits of the prefix that count.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.PrefixInformation.on_link",
            doc: "Addresses of the prefix are on this link.",
            bit: Some(8),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "NdiscOption.PrefixInformation.autonomous",
            doc: "The prefix can be used to form addresses (RFC 4862).",
            bit: Some(9),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "NdiscOption.PrefixInformation.router_addr",
            doc: "The prefix holds a whole address of the router, RFC 6275 §7.2.",
            bit: Some(10),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "NdiscOption.PrefixInformation.pd_preferred",
            doc: "A prefix of one's own is to be had by DHCPv6, and preferred to addresses of this one, RFC 9762 (flag P).",
            bit: Some(11),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "NdiscOption.PrefixInformation.reserved1",
            doc: "",
            bit: Some(12),
            bits: Some(4),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.PrefixInformation.valid_lifetime",
            doc: "How long addresses of the prefix can be used.",
            bit: Some(16),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.PrefixInformation.preferred_lifetime",
            doc: "How long they are taken for new connections.",
            bit: Some(48),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.PrefixInformation.reserved2",
            doc: "",
            bit: Some(80),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.PrefixInformation.prefix",
            doc: "The bits behind `prefix_len` mean nothing.",
            bit: Some(112),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "NdiscOption.RedirectedHeader.reserved",
            doc: "",
            bit: Some(0),
            bits: Some(48),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.RedirectedHeader.original",
            doc: "Beginning of the packet that went the longer way.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Quote,
        },
        support::FieldDescription {
            name: "NdiscOption.Mtu.reserved",
            doc: "",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.Mtu.value",
            doc: "Octets of the largest packet on this link.",
            bit: Some(16),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.Nonce.value",
            doc: "6 octets or more.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "NdiscOption.RouteInformation.prefix_len",
            doc: "Bits of the prefix that count.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.RouteInformation.reserved1",
            doc: "",
            bit: Some(8),
            bits: Some(3),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.RouteInformation.preference",
            doc: "Of this route through this router.",
            bit: Some(11),
            bits: Some(2),
            kind: support::FieldKind::Named("Preference"),
        },
        support::FieldDescription {
            name: "NdiscOption.RouteInformation.reserved2",
            doc: "",
            bit: Some(13),
            bits: Some(3),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.RouteInformation.lifetime",
            doc: "How long the route holds.",
            bit: Some(16),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.RouteInformation.prefix",
            doc: "The first 0, 8 or 16 octets of the prefix.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "NdiscOption.RecursiveDns.reserved",
            doc: "",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.RecursiveDns.lifetime",
            doc: "How long this holds; 0: no longer.",
            bit: Some(16),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.RecursiveDns.servers",
            doc: "Addresses of name servers.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "NdiscOption.DnsSearchList.reserved",
            doc: "",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.DnsSearchList.lifetime",
            doc: "How long this holds; 0: no longer.",
            bit: Some(16),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.DnsSearchList.names",
            doc: "Domain names, uncompressed (RFC 1035 §3.1), then zeros; `SearchNames` takes them apart.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "NdiscOption.AddressRegistration.status",
            doc: "Success in solicitations.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Named("RegistrationStatus"),
        },
        support::FieldDescription {
            name: "NdiscOption.AddressRegistration.opaque",
            doc: "What the flags say; 0.",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.AddressRegistration.flags",
            doc: "Of RFC 8505 §4.1: 1 (T) `tid` means something, 2 (R) the address shall be reachable by routing, 12 (I) what `opaque` is, 0: an index of a topology. Of RFC 9685: 48 (P) 0 a unicast address, 16 a group, 32 anycast. Of RFC 8928: 64 (C) the verifier proves ownership.",
            bit: Some(16),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.AddressRegistration.tid",
            doc: "Grows with each registration (transaction ID).",
            bit: Some(24),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.AddressRegistration.lifetime",
            doc: "Units of 60 seconds that the registration is valid; 0: it ends.",
            bit: Some(32),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.AddressRegistration.rovr",
            doc: "Registration ownership verifier, 8, 16, 24 or 32 octets: by RFC 6775 the node's EUI-64, which tells it from others with the same address.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "NdiscOption.SixlowpanContext.context_len",
            doc: "Leading bits of the prefix that count.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.SixlowpanContext.reserved1",
            doc: "",
            bit: Some(8),
            bits: Some(3),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.SixlowpanContext.compress",
            doc: "The context can be used for compression, not only to read what is compressed.",
            bit: Some(11),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "NdiscOption.SixlowpanContext.context",
            doc: "The context's number (CID).",
            bit: Some(12),
            bits: Some(4),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.SixlowpanContext.reserved2",
            doc: "",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.SixlowpanContext.lifetime",
            doc: "Units of 60 seconds; 0: the context is to be removed.",
            bit: Some(32),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.SixlowpanContext.prefix",
            doc: "The first 8 or 16 octets of the prefix.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "NdiscOption.AuthoritativeBorderRouter.version_low",
            doc: "Lower 16 bits of the version of this information.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.AuthoritativeBorderRouter.version_high",
            doc: "Upper 16 bits of it.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.AuthoritativeBorderRouter.lifetime",
            doc: "Units of 60 seconds; 0: 10000 minutes.",
            bit: Some(32),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.AuthoritativeBorderRouter.router",
            doc: "The border router that the information comes from.",
            bit: Some(48),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "NdiscOption.Capabilities.bits",
            doc: "What the node can do or is: 1 (G) generic header compression, 2 (E) registrations of RFC 8505, 4 (P) making registered addresses reachable, 8 (B) a border router, 16 (L) a router, 32 (D) extended duplicate address messages.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.Capabilities.reserved",
            doc: "",
            bit: Some(16),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.CaptivePortal.uri",
            doc: "Where the portal's interface is, then zeros; urn:ietf:params:capport:unrestricted where there is none.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "NdiscOption.Nat64Prefix.lifetime",
            doc: "Seconds; in units of 8 on the wire.",
            bit: Some(0),
            bits: Some(13),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "NdiscOption.Nat64Prefix.prefix_len",
            doc: "Bits of the prefix (PLC).",
            bit: Some(13),
            bits: Some(3),
            kind: support::FieldKind::Named("Nat64PrefixLen"),
        },
        support::FieldDescription {
            name: "NdiscOption.Nat64Prefix.prefix",
            doc: "The first 96 bits of the prefix.",
            bit: Some(16),
            bits: Some(96),
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "payload",
            doc: "What the packet carries.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Payload,
        },
    ],
    registries: &[
        support::Registry {
            name: "Message",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "DstUnreachable",
                    show: "destination unreachable",
                    value: 1,
                },
                support::RegistryValue {
                    name: "PktTooBig",
                    show: "packet too big",
                    value: 2,
                },
                support::RegistryValue {
                    name: "TimeExceeded",
                    show: "time exceeded",
                    value: 3,
                },
                support::RegistryValue {
                    name: "ParamProblem",
                    show: "parameter problem",
                    value: 4,
                },
                support::RegistryValue {
                    name: "EchoRequest",
                    show: "echo request",
                    value: 128,
                },
                support::RegistryValue {
                    name: "EchoReply",
                    show: "echo reply",
                    value: 129,
                },
                support::RegistryValue {
                    name: "MldQuery",
                    show: "multicast listener query",
                    value: 130,
                },
                support::RegistryValue {
                    name: "MldReport",
                    show: "multicast listener report",
                    value: 131,
                },
                support::RegistryValue {
                    name: "MldDone",
                    show: "multicast listener done",
                    value: 132,
                },
                support::RegistryValue {
                    name: "RouterSolicit",
                    show: "router solicitation",
                    value: 133,
                },
                support::RegistryValue {
                    name: "RouterAdvert",
                    show: "router advertisement",
                    value: 134,
                },
                support::RegistryValue {
                    name: "NeighborSolicit",
                    show: "neighbor solicitation",
                    value: 135,
                },
                support::RegistryValue {
                    name: "NeighborAdvert",
                    show: "neighbor advertisement",
                    value: 136,
                },
                support::RegistryValue {
                    name: "Redirect",
                    show: "redirect",
                    value: 137,
                },
                support::RegistryValue {
                    name: "NodeInfoQuery",
                    show: "node information query",
                    value: 139,
                },
                support::RegistryValue {
                    name: "NodeInfoReply",
                    show: "node information reply",
                    value: 140,
                },
                support::RegistryValue {
                    name: "MldReport2",
                    show: "multicast listener report v2",
                    value: 143,
                },
                support::RegistryValue {
                    name: "MobilePrefixSolicit",
                    show: "mobile prefix solicitation",
                    value: 146,
                },
                support::RegistryValue {
                    name: "MobilePrefixAdvert",
                    show: "mobile prefix advertisement",
                    value: 147,
                },
                support::RegistryValue {
                    name: "MulticastRouterAdvert",
                    show: "multicast router advertisement",
                    value: 151,
                },
                support::RegistryValue {
                    name: "MulticastRouterSolicit",
                    show: "multicast router solicitation",
                    value: 152,
                },
                support::RegistryValue {
                    name: "MulticastRouterTermination",
                    show: "multicast router termination",
                    value: 153,
                },
                support::RegistryValue {
                    name: "Rpl",
                    show: "RPL",
                    value: 155,
                },
                support::RegistryValue {
                    name: "DuplicateAddrRequest",
                    show: "duplicate address request",
                    value: 157,
                },
                support::RegistryValue {
                    name: "DuplicateAddrConfirm",
                    show: "duplicate address confirmation",
                    value: 158,
                },
                support::RegistryValue {
                    name: "ExtEchoRequest",
                    show: "extended echo request",
                    value: 160,
                },
                support::RegistryValue {
                    name: "ExtEchoReply",
                    show: "extended echo reply",
                    value: 161,
                },
            ],
        },
        support::Registry {
            name: "DstUnreachable",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "NoRoute",
                    show: "no route",
                    value: 0,
                },
                support::RegistryValue {
                    name: "AdminProhibit",
                    show: "administratively prohibited",
                    value: 1,
                },
                support::RegistryValue {
                    name: "BeyondScope",
                    show: "beyond the scope of the source",
                    value: 2,
                },
                support::RegistryValue {
                    name: "AddrUnreachable",
                    show: "address unreachable",
                    value: 3,
                },
                support::RegistryValue {
                    name: "PortUnreachable",
                    show: "port unreachable",
                    value: 4,
                },
                support::RegistryValue {
                    name: "FailedPolicy",
                    show: "source address failed policy",
                    value: 5,
                },
                support::RegistryValue {
                    name: "RejectRoute",
                    show: "route rejects",
                    value: 6,
                },
                support::RegistryValue {
                    name: "SourceRouteError",
                    show: "error in source routing header",
                    value: 7,
                },
                support::RegistryValue {
                    name: "HeadersTooLong",
                    show: "headers too long",
                    value: 8,
                },
            ],
        },
        support::Registry {
            name: "TimeExceeded",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "HopLimitExceeded",
                    show: "in transit",
                    value: 0,
                },
                support::RegistryValue {
                    name: "FragReassemExceeded",
                    show: "in reassembly",
                    value: 1,
                },
            ],
        },
        support::Registry {
            name: "ParamProblem",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "ErroneousHdrField",
                    show: "erroneous header field",
                    value: 0,
                },
                support::RegistryValue {
                    name: "UnrecognizedNxtHdr",
                    show: "unrecognized next header",
                    value: 1,
                },
                support::RegistryValue {
                    name: "UnrecognizedOption",
                    show: "unrecognized option",
                    value: 2,
                },
                support::RegistryValue {
                    name: "IncompleteChain",
                    show: "incomplete header chain",
                    value: 3,
                },
                support::RegistryValue {
                    name: "SrUpperLayer",
                    show: "segment routing upper-layer header",
                    value: 4,
                },
                support::RegistryValue {
                    name: "NxtHdrByRouter",
                    show: "unrecognized next header at a router",
                    value: 5,
                },
                support::RegistryValue {
                    name: "ExtHdrTooBig",
                    show: "extension header too big",
                    value: 6,
                },
                support::RegistryValue {
                    name: "ExtHdrChainTooLong",
                    show: "extension header chain too long",
                    value: 7,
                },
                support::RegistryValue {
                    name: "TooManyExtHdrs",
                    show: "too many extension headers",
                    value: 8,
                },
                support::RegistryValue {
                    name: "TooManyOptions",
                    show: "too many options",
                    value: 9,
                },
                support::RegistryValue {
                    name: "OptionTooBig",
                    show: "option too big",
                    value: 10,
                },
            ],
        },
        support::Registry {
            name: "Nat64PrefixLen",
            bits: 3,
            values: &[
                support::RegistryValue {
                    name: "Bits96",
                    show: "96",
                    value: 0,
                },
                support::RegistryValue {
                    name: "Bits64",
                    show: "64",
                    value: 1,
                },
                support::RegistryValue {
                    name: "Bits56",
                    show: "56",
                    value: 2,
                },
                support::RegistryValue {
                    name: "Bits48",
                    show: "48",
                    value: 3,
                },
                support::RegistryValue {
                    name: "Bits40",
                    show: "40",
                    value: 4,
                },
                support::RegistryValue {
                    name: "Bits32",
                    show: "32",
                    value: 5,
                },
            ],
        },
        support::Registry {
            name: "Preference",
            bits: 2,
            values: &[
                support::RegistryValue {
                    name: "Medium",
                    show: "medium",
                    value: 0,
                },
                support::RegistryValue {
                    name: "High",
                    show: "high",
                    value: 1,
                },
                support::RegistryValue {
                    name: "Low",
                    show: "low",
                    value: 3,
                },
            ],
        },
        support::Registry {
            name: "RecordType",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "ModeIsInclude",
                    show: "is-in",
                    value: 1,
                },
                support::RegistryValue {
                    name: "ModeIsExclude",
                    show: "is-ex",
                    value: 2,
                },
                support::RegistryValue {
                    name: "ChangeToInclude",
                    show: "to-in",
                    value: 3,
                },
                support::RegistryValue {
                    name: "ChangeToExclude",
                    show: "to-ex",
                    value: 4,
                },
                support::RegistryValue {
                    name: "AllowNewSources",
                    show: "allow",
                    value: 5,
                },
                support::RegistryValue {
                    name: "BlockOldSources",
                    show: "block",
                    value: 6,
                },
            ],
        },
        support::Registry {
            name: "RegistrationStatus",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "Success",
                    show: "success",
                    value: 0,
                },
                support::RegistryValue {
                    name: "DuplicateAddress",
                    show: "duplicate address",
                    value: 1,
                },
                support::RegistryValue {
                    name: "NeighborCacheFull",
                    show: "neighbor cache full",
                    value: 2,
                },
                support::RegistryValue {
                    name: "Moved",
                    show: "moved",
                    value: 3,
                },
                support::RegistryValue {
                    name: "Removed",
                    show: "removed",
                    value: 4,
                },
                support::RegistryValue {
                    name: "ValidationRequested",
                    show: "validation requested",
                    value: 5,
                },
                support::RegistryValue {
                    name: "DuplicateSource",
                    show: "duplicate source address",
                    value: 6,
                },
                support::RegistryValue {
                    name: "InvalidSource",
                    show: "invalid source address",
                    value: 7,
                },
                support::RegistryValue {
                    name: "NotTopological",
                    show: "address topologically incorrect",
                    value: 8,
                },
                support::RegistryValue {
                    name: "RegistrySaturated",
                    show: "registry saturated",
                    value: 9,
                },
                support::RegistryValue {
                    name: "ValidationFailed",
                    show: "validation failed",
                    value: 10,
                },
            ],
        },
    ],
    decode: &support::Functions { look, walk },
};
/// Under which keys this protocol is carried by others.
pub const BINDINGS: &[support::Binding] = &[
    support::Binding {
        space: "ip-protocol",
        key: 58,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    Message {
        Self::DstUnreachable => "Message::DstUnreachable";
        Self::PktTooBig => "Message::PktTooBig";
        Self::TimeExceeded => "Message::TimeExceeded";
        Self::ParamProblem => "Message::ParamProblem";
        Self::EchoRequest => "Message::EchoRequest";
        Self::EchoReply => "Message::EchoReply";
        Self::MldQuery => "Message::MldQuery";
        Self::MldReport => "Message::MldReport";
        Self::MldDone => "Message::MldDone";
        Self::RouterSolicit => "Message::RouterSolicit";
        Self::RouterAdvert => "Message::RouterAdvert";
        Self::NeighborSolicit => "Message::NeighborSolicit";
        Self::NeighborAdvert => "Message::NeighborAdvert";
        Self::Redirect => "Message::Redirect";
        Self::NodeInfoQuery => "Message::NodeInfoQuery";
        Self::NodeInfoReply => "Message::NodeInfoReply";
        Self::MldReport2 => "Message::MldReport2";
        Self::MobilePrefixSolicit => "Message::MobilePrefixSolicit";
        Self::MobilePrefixAdvert => "Message::MobilePrefixAdvert";
        Self::MulticastRouterAdvert => "Message::MulticastRouterAdvert";
        Self::MulticastRouterSolicit => "Message::MulticastRouterSolicit";
        Self::MulticastRouterTermination => "Message::MulticastRouterTermination";
        Self::Rpl => "Message::Rpl";
        Self::DuplicateAddrRequest => "Message::DuplicateAddrRequest";
        Self::DuplicateAddrConfirm => "Message::DuplicateAddrConfirm";
        Self::ExtEchoRequest => "Message::ExtEchoRequest";
        Self::ExtEchoReply => "Message::ExtEchoReply";
        Self(ref value) => "Message({})", value;
    }
    DstUnreachable {
        Self::NoRoute => "DstUnreachable::NoRoute";
        Self::AdminProhibit => "DstUnreachable::AdminProhibit";
        Self::BeyondScope => "DstUnreachable::BeyondScope";
        Self::AddrUnreachable => "DstUnreachable::AddrUnreachable";
        Self::PortUnreachable => "DstUnreachable::PortUnreachable";
        Self::FailedPolicy => "DstUnreachable::FailedPolicy";
        Self::RejectRoute => "DstUnreachable::RejectRoute";
        Self::SourceRouteError => "DstUnreachable::SourceRouteError";
        Self::HeadersTooLong => "DstUnreachable::HeadersTooLong";
        Self(ref value) => "DstUnreachable({})", value;
    }
    TimeExceeded {
        Self::HopLimitExceeded => "TimeExceeded::HopLimitExceeded";
        Self::FragReassemExceeded => "TimeExceeded::FragReassemExceeded";
        Self(ref value) => "TimeExceeded({})", value;
    }
    ParamProblem {
        Self::ErroneousHdrField => "ParamProblem::ErroneousHdrField";
        Self::UnrecognizedNxtHdr => "ParamProblem::UnrecognizedNxtHdr";
        Self::UnrecognizedOption => "ParamProblem::UnrecognizedOption";
        Self::IncompleteChain => "ParamProblem::IncompleteChain";
        Self::SrUpperLayer => "ParamProblem::SrUpperLayer";
        Self::NxtHdrByRouter => "ParamProblem::NxtHdrByRouter";
        Self::ExtHdrTooBig => "ParamProblem::ExtHdrTooBig";
        Self::ExtHdrChainTooLong => "ParamProblem::ExtHdrChainTooLong";
        Self::TooManyExtHdrs => "ParamProblem::TooManyExtHdrs";
        Self::TooManyOptions => "ParamProblem::TooManyOptions";
        Self::OptionTooBig => "ParamProblem::OptionTooBig";
        Self(ref value) => "ParamProblem({})", value;
    }
    Lifetime {
        Self(ref value) => "Lifetime({})", value;
    }
    RouterLifetime {
        Self(ref value) => "RouterLifetime({})", value;
    }
    Timer {
        Self(ref value) => "Timer({})", value;
    }
    Nat64PrefixLen {
        Self::Bits96 => "Bits96";
        Self::Bits64 => "Bits64";
        Self::Bits56 => "Bits56";
        Self::Bits48 => "Bits48";
        Self::Bits40 => "Bits40";
        Self::Bits32 => "Bits32";
    }
    Preference {
        Self::Medium => "Preference::Medium";
        Self::High => "Preference::High";
        Self::Low => "Preference::Low";
        Self(ref value) => "Preference({})", value;
    }
    MaxRespCode {
        Self(ref value) => "MaxRespCode({})", value;
    }
    Qqic {
        Self(ref value) => "Qqic({})", value;
    }
    RecordType {
        Self::ModeIsInclude => "RecordType::ModeIsInclude";
        Self::ModeIsExclude => "RecordType::ModeIsExclude";
        Self::ChangeToInclude => "RecordType::ChangeToInclude";
        Self::ChangeToExclude => "RecordType::ChangeToExclude";
        Self::AllowNewSources => "RecordType::AllowNewSources";
        Self::BlockOldSources => "RecordType::BlockOldSources";
        Self(ref value) => "RecordType({})", value;
    }
    GroupRecord<'_> {
        Self { ref record_octets, .. } => "GroupRecord({=[u8]:02x})", record_octets;
    }
    GroupRecordRepr<'_> {
        Self { ref record_type, ref group_addr, ref sources, ref aux } => "GroupRecordRepr {{ record_type: {}, group_addr: {}, sources: {}, aux: {} }}", record_type, group_addr, sources, aux;
    }
    RegistrationStatus {
        Self::Success => "RegistrationStatus::Success";
        Self::DuplicateAddress => "RegistrationStatus::DuplicateAddress";
        Self::NeighborCacheFull => "RegistrationStatus::NeighborCacheFull";
        Self::Moved => "RegistrationStatus::Moved";
        Self::Removed => "RegistrationStatus::Removed";
        Self::ValidationRequested => "RegistrationStatus::ValidationRequested";
        Self::DuplicateSource => "RegistrationStatus::DuplicateSource";
        Self::InvalidSource => "RegistrationStatus::InvalidSource";
        Self::NotTopological => "RegistrationStatus::NotTopological";
        Self::RegistrySaturated => "RegistrationStatus::RegistrySaturated";
        Self::ValidationFailed => "RegistrationStatus::ValidationFailed";
        Self(ref value) => "RegistrationStatus({})", value;
    }
    NdiscOption<'_> {
        Self::SourceLinkLayerAddr { ref addr } => "SourceLinkLayerAddr {{ addr: {} }}", addr;
        Self::TargetLinkLayerAddr { ref addr } => "TargetLinkLayerAddr {{ addr: {} }}", addr;
        Self::PrefixInformation { ref prefix_len, ref on_link, ref autonomous, ref router_addr, ref pd_preferred, ref valid_lifetime, ref preferred_lifetime, ref prefix } => "PrefixInformation {{ prefix_len: {}, on_link: {}, autonomous: {}, router_addr: {}, pd_preferred: {}, valid_lifetime: {}, preferred_lifetime: {}, prefix: {} }}", prefix_len, on_link, autonomous, router_addr, pd_preferred, valid_lifetime, preferred_lifetime, prefix;
        Self::RedirectedHeader { ref original } => "RedirectedHeader {{ original: {} }}", original;
        Self::Mtu { ref value } => "Mtu {{ value: {} }}", value;
        Self::Nonce { ref value } => "Nonce {{ value: {} }}", value;
        Self::RouteInformation { ref prefix_len, ref preference, ref lifetime, ref prefix } => "RouteInformation {{ prefix_len: {}, preference: {}, lifetime: {}, prefix: {} }}", prefix_len, preference, lifetime, prefix;
        Self::RecursiveDns { ref lifetime, ref servers } => "RecursiveDns {{ lifetime: {}, servers: {} }}", lifetime, servers;
        Self::DnsSearchList { ref lifetime, ref names } => "DnsSearchList {{ lifetime: {}, names: {} }}", lifetime, names;
        Self::AddressRegistration { ref status, ref opaque, ref flags, ref tid, ref lifetime, ref rovr } => "AddressRegistration {{ status: {}, opaque: {}, flags: {}, tid: {}, lifetime: {}, rovr: {} }}", status, opaque, flags, tid, lifetime, rovr;
        Self::SixlowpanContext { ref context_len, ref compress, ref context, ref lifetime, ref prefix } => "SixlowpanContext {{ context_len: {}, compress: {}, context: {}, lifetime: {}, prefix: {} }}", context_len, compress, context, lifetime, prefix;
        Self::AuthoritativeBorderRouter { ref version_low, ref version_high, ref lifetime, ref router } => "AuthoritativeBorderRouter {{ version_low: {}, version_high: {}, lifetime: {}, router: {} }}", version_low, version_high, lifetime, router;
        Self::Capabilities { ref bits } => "Capabilities {{ bits: {} }}", bits;
        Self::CaptivePortal { ref uri } => "CaptivePortal {{ uri: {} }}", uri;
        Self::Nat64Prefix { ref lifetime, ref prefix_len, ref prefix } => "Nat64Prefix {{ lifetime: {}, prefix_len: {}, prefix: {} }}", lifetime, prefix_len, prefix;
        Self::Unknown { ref kind, ref data } => "Unknown {{ kind: {}, data: {} }}", kind, data;
    }
    Robustness {
        Self(ref value) => "Robustness({})", value;
    }
    Context {
        Self(ref value) => "Context({})", value;
    }
    LifetimeValue {
        Self(ref value) => "LifetimeValue({})", value;
    }
    Packet<'_> {
        Self { ref octets, .. } => "Packet({=[u8]:02x})", octets;
    }
    PacketMut<'_> {
        Self { ref octets, .. } => "PacketMut({=[u8]:02x})", octets;
    }
    Partial<'_> {
        Self { ref header, ref error, .. } => "Partial {{ header: {}, error: {} }}", header, error;
    }
    PrefixInformation {
        Self { ref prefix_len, ref on_link, ref autonomous, ref router_addr, ref pd_preferred, ref valid_lifetime, ref preferred_lifetime, ref prefix } => "PrefixInformation {{ prefix_len: {}, on_link: {}, autonomous: {}, router_addr: {}, pd_preferred: {}, valid_lifetime: {}, preferred_lifetime: {}, prefix: {} }}", prefix_len, on_link, autonomous, router_addr, pd_preferred, valid_lifetime, preferred_lifetime, prefix;
    }
    RouteInformation<'_> {
        Self { ref prefix_len, ref preference, ref lifetime, ref prefix } => "RouteInformation {{ prefix_len: {}, preference: {}, lifetime: {}, prefix: {} }}", prefix_len, preference, lifetime, prefix;
    }
    RecursiveDns<'_> {
        Self { ref lifetime, ref servers } => "RecursiveDns {{ lifetime: {}, servers: {} }}", lifetime, servers;
    }
    DnsSearchList<'_> {
        Self { ref lifetime, ref names } => "DnsSearchList {{ lifetime: {}, names: {} }}", lifetime, names;
    }
    SixlowpanContext<'_> {
        Self { ref context_len, ref compress, ref context, ref lifetime, ref prefix } => "SixlowpanContext {{ context_len: {}, compress: {}, context: {}, lifetime: {}, prefix: {} }}", context_len, compress, context, lifetime, prefix;
    }
    AuthoritativeBorderRouter {
        Self { ref version_low, ref version_high, ref lifetime, ref router } => "AuthoritativeBorderRouter {{ version_low: {}, version_high: {}, lifetime: {}, router: {} }}", version_low, version_high, lifetime, router;
    }
    Nat64Prefix<'_> {
        Self { ref lifetime, ref prefix_len, ref prefix } => "Nat64Prefix {{ lifetime: {}, prefix_len: {}, prefix: {} }}", lifetime, prefix_len, prefix;
    }
    AddressRegistration<'_> {
        Self { ref status, ref opaque, ref flags, ref tid, ref lifetime, ref rovr } => "AddressRegistration {{ status: {}, opaque: {}, flags: {}, tid: {}, lifetime: {}, rovr: {} }}", status, opaque, flags, tid, lifetime, rovr;
    }
    RedirectedHeader<'_> {
        Self { ref original } => "RedirectedHeader {{ original: {} }}", original;
    }
    Ndisc<'_> {
        Self::RouterSolicit { ref lladdr, ref capabilities } => "RouterSolicit {{ lladdr: {}, capabilities: {} }}", lladdr, capabilities;
        Self::RouterAdvert { ref hop_limit, ref managed, ref other, ref home_agent, ref preference, ref proxy, ref router_lifetime, ref reachable_time, ref retrans_time, ref lladdr, ref mtu, ref prefixes, ref routes, ref name_servers, ref search_lists, ref contexts, ref border_router, ref capabilities, ref nat64_prefixes, ref captive_portal } => "RouterAdvert {{ hop_limit: {}, managed: {}, other: {}, home_agent: {}, preference: {}, proxy: {}, router_lifetime: {}, reachable_time: {}, retrans_time: {}, lladdr: {}, mtu: {}, prefixes: {}, routes: {}, name_servers: {}, search_lists: {}, contexts: {}, border_router: {}, capabilities: {}, nat64_prefixes: {}, captive_portal: {} }}", hop_limit, managed, other, home_agent, preference, proxy, router_lifetime, reachable_time, retrans_time, lladdr, mtu, prefixes, routes, name_servers, search_lists, contexts, border_router, capabilities, nat64_prefixes, captive_portal;
        Self::NeighborSolicit { ref target_addr, ref lladdr, ref nonce, ref registration } => "NeighborSolicit {{ target_addr: {}, lladdr: {}, nonce: {}, registration: {} }}", target_addr, lladdr, nonce, registration;
        Self::NeighborAdvert { ref router, ref solicited, ref overrides, ref target_addr, ref lladdr, ref nonce, ref registration } => "NeighborAdvert {{ router: {}, solicited: {}, overrides: {}, target_addr: {}, lladdr: {}, nonce: {}, registration: {} }}", router, solicited, overrides, target_addr, lladdr, nonce, registration;
        Self::Redirect { ref target_addr, ref dest_addr, ref lladdr, ref redirected } => "Redirect {{ target_addr: {}, dest_addr: {}, lladdr: {}, redirected: {} }}", target_addr, dest_addr, lladdr, redirected;
    }
    Mld<'_> {
        Self::QueryV1 { ref max_resp_delay, ref group_addr } => "QueryV1 {{ max_resp_delay: {}, group_addr: {} }}", max_resp_delay, group_addr;
        Self::QueryV2 { ref max_resp_code, ref group_addr, ref suppress, ref robustness, ref interval, ref sources } => "QueryV2 {{ max_resp_code: {}, group_addr: {}, suppress: {}, robustness: {}, interval: {}, sources: {} }}", max_resp_code, group_addr, suppress, robustness, interval, sources;
        Self::ReportV1 { ref group_addr } => "ReportV1 {{ group_addr: {} }}", group_addr;
        Self::Done { ref group_addr } => "Done {{ group_addr: {} }}", group_addr;
        Self::ReportV2 { ref records } => "ReportV2 {{ records: {} }}", records;
    }
    Repr<'_> {
        Self::DstUnreachable { ref reason, ref original } => "DstUnreachable {{ reason: {}, original: {} }}", reason, original;
        Self::PktTooBig { ref code, ref mtu, ref original } => "PktTooBig {{ code: {}, mtu: {}, original: {} }}", code, mtu, original;
        Self::TimeExceeded { ref reason, ref original } => "TimeExceeded {{ reason: {}, original: {} }}", reason, original;
        Self::ParamProblem { ref reason, ref pointer, ref original } => "ParamProblem {{ reason: {}, pointer: {}, original: {} }}", reason, pointer, original;
        Self::EchoRequest { ref ident, ref seq_no, ref payload } => "EchoRequest {{ ident: {}, seq_no: {}, payload: {} }}", ident, seq_no, payload;
        Self::EchoReply { ref ident, ref seq_no, ref payload } => "EchoReply {{ ident: {}, seq_no: {}, payload: {} }}", ident, seq_no, payload;
        Self::Ndisc(ref value) => "Ndisc({})", value;
        Self::Mld(ref value) => "Mld({})", value;
    }
}
::wireloom::when_testing! {
    /// What property tests and fuzz targets need of this protocol.
    #[allow(unused_imports, unused_variables, unreachable_patterns, clippy::all)]
    pub mod laws {
        use super::*;
        /// The protocol.
        #[derive(Clone, Copy, core::fmt::Debug)]
        pub struct Laws;
        impl support::testing::Subject for Laws {
            const DESCRIPTION: &'static support::Description = DESCRIPTION;
            const IGNORED: Option<usize> = Some(2);
            const BITS: support::testing::BitOrder = support::testing::BitOrder::Big;
            const SETTERS: &'static [(usize, usize)] = &[(16, 16)];
            const VECTORS: &'static [&'static [u8]] = &[
                &[128u8, 0u8, 25u8, 179u8, 18u8, 52u8, 171u8, 205u8, 170u8, 0u8, 0u8, 255u8],
                &[129u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 2u8],
                &[
                    1u8, 4u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 96u8, 0u8, 0u8, 0u8, 0u8, 12u8,
                    17u8, 64u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 1u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 191u8, 0u8, 0u8, 53u8, 0u8, 12u8,
                    18u8, 77u8,
                ],
                &[
                    2u8, 7u8, 0u8, 0u8, 0u8, 0u8, 5u8, 0u8, 96u8, 0u8, 0u8, 0u8, 5u8, 220u8,
                    6u8, 64u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 1u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8,
                ],
                &[3u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8],
                &[
                    4u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 40u8, 96u8, 0u8, 0u8, 0u8, 0u8, 8u8,
                    0u8, 64u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 1u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 59u8, 0u8, 158u8, 4u8, 0u8, 0u8, 0u8,
                    0u8,
                ],
                &[133u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8],
                &[
                    134u8, 0u8, 0u8, 0u8, 64u8, 128u8, 7u8, 8u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 5u8, 1u8, 0u8, 0u8, 0u8, 0u8, 5u8, 220u8, 3u8, 4u8, 64u8,
                    192u8, 0u8, 0u8, 14u8, 16u8, 0u8, 0u8, 7u8, 8u8, 0u8, 0u8, 0u8, 0u8,
                    32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8,
                ],
                &[
                    134u8, 0u8, 0u8, 0u8, 0u8, 72u8, 0u8, 0u8, 0u8, 0u8, 117u8, 48u8, 0u8,
                    0u8, 3u8, 232u8, 1u8, 1u8, 2u8, 0u8, 0u8, 0u8, 0u8, 1u8, 3u8, 4u8, 64u8,
                    64u8, 255u8, 255u8, 255u8, 255u8, 255u8, 255u8, 255u8, 255u8, 0u8, 0u8,
                    0u8, 0u8, 253u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 3u8, 4u8, 48u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8,
                    0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 253u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 24u8, 2u8, 64u8, 24u8, 0u8, 0u8,
                    7u8, 8u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 25u8, 3u8, 0u8,
                    0u8, 0u8, 0u8, 4u8, 176u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 83u8, 31u8, 2u8, 0u8, 0u8, 0u8, 0u8,
                    4u8, 176u8, 3u8, 108u8, 97u8, 110u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    135u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 1u8, 1u8, 2u8,
                    3u8, 4u8, 5u8, 6u8, 7u8,
                ],
                &[
                    135u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 14u8, 1u8, 10u8,
                    11u8, 12u8, 13u8, 14u8, 15u8,
                ],
                &[
                    136u8, 0u8, 0u8, 0u8, 96u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 200u8, 1u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 1u8, 2u8, 3u8, 4u8, 5u8, 6u8, 7u8,
                ],
                &[
                    136u8, 0u8, 0u8, 0u8, 224u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 2u8, 2u8, 2u8,
                    3u8, 4u8, 5u8, 6u8, 7u8, 8u8, 9u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    134u8, 0u8, 0u8, 0u8, 64u8, 0u8, 0u8, 30u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 5u8, 2u8, 0u8, 0u8, 0u8, 0u8, 5u8, 220u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    137u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 32u8, 1u8, 13u8,
                    184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 9u8, 2u8,
                    1u8, 2u8, 3u8, 4u8, 5u8, 6u8, 7u8, 4u8, 6u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 96u8, 0u8, 0u8, 0u8, 0u8, 0u8, 59u8, 64u8, 32u8, 1u8, 13u8, 184u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 32u8, 1u8,
                    13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 9u8,
                ],
                &[
                    135u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 1u8, 2u8, 2u8,
                    18u8, 75u8, 0u8, 6u8, 13u8, 155u8, 20u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    33u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 60u8, 0u8, 18u8, 75u8, 0u8, 6u8,
                    13u8, 155u8, 20u8,
                ],
                &[
                    134u8, 0u8, 0u8, 0u8, 64u8, 0u8, 0u8, 180u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 34u8, 2u8, 64u8, 16u8, 0u8, 0u8, 3u8, 232u8, 32u8, 1u8,
                    13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 34u8, 3u8, 128u8, 2u8, 0u8, 0u8, 0u8,
                    10u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 255u8,
                    254u8, 0u8, 0u8, 1u8, 35u8, 3u8, 0u8, 7u8, 0u8, 0u8, 39u8, 16u8, 32u8,
                    1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 255u8, 254u8, 0u8,
                    0u8, 1u8,
                ],
                &[
                    134u8, 0u8, 0u8, 0u8, 64u8, 0u8, 7u8, 8u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 3u8, 4u8, 64u8, 192u8, 0u8, 0u8, 14u8, 16u8, 0u8, 0u8, 7u8,
                    8u8, 0u8, 0u8, 0u8, 0u8, 32u8, 1u8, 13u8, 184u8, 0u8, 1u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 3u8, 4u8, 64u8, 192u8, 0u8, 0u8, 14u8,
                    16u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 32u8, 1u8, 13u8, 184u8,
                    0u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 24u8, 1u8,
                    0u8, 8u8, 0u8, 0u8, 7u8, 8u8, 24u8, 2u8, 48u8, 0u8, 0u8, 0u8, 7u8, 8u8,
                    32u8, 1u8, 13u8, 184u8, 0u8, 3u8, 0u8, 0u8, 25u8, 3u8, 0u8, 0u8, 0u8,
                    0u8, 4u8, 176u8, 32u8, 1u8, 13u8, 184u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 83u8, 25u8, 5u8, 0u8, 0u8, 0u8, 0u8, 2u8, 88u8,
                    32u8, 1u8, 13u8, 184u8, 0u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 83u8, 32u8, 1u8, 13u8, 184u8, 0u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 84u8, 31u8, 2u8, 0u8, 0u8, 0u8, 0u8, 4u8, 176u8, 3u8,
                    108u8, 97u8, 110u8, 0u8, 0u8, 0u8, 0u8, 31u8, 2u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 88u8, 4u8, 104u8, 111u8, 109u8, 101u8, 0u8, 0u8, 0u8,
                ],
                &[
                    134u8, 0u8, 0u8, 0u8, 64u8, 4u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 38u8, 2u8, 7u8, 8u8, 0u8, 100u8, 255u8, 155u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 37u8, 3u8, 104u8, 116u8, 116u8, 112u8, 115u8,
                    58u8, 47u8, 47u8, 101u8, 120u8, 97u8, 109u8, 112u8, 108u8, 101u8, 46u8,
                    111u8, 114u8, 103u8, 0u8, 0u8, 0u8,
                ],
                &[
                    136u8, 0u8, 0u8, 0u8, 64u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 33u8, 3u8, 3u8,
                    0u8, 3u8, 42u8, 0u8, 0u8, 0u8, 1u8, 2u8, 3u8, 4u8, 5u8, 6u8, 7u8, 8u8,
                    9u8, 10u8, 11u8, 12u8, 13u8, 14u8, 15u8,
                ],
                &[
                    135u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 33u8, 2u8, 0u8,
                    0u8, 80u8, 0u8, 0u8, 60u8, 0u8, 18u8, 75u8, 0u8, 6u8, 13u8, 155u8, 20u8,
                ],
                &[
                    133u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 2u8, 2u8, 18u8, 75u8, 0u8,
                    6u8, 13u8, 155u8, 20u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 36u8, 1u8, 0u8,
                    3u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    134u8, 0u8, 0u8, 0u8, 64u8, 0u8, 0u8, 180u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 36u8, 1u8, 0u8, 62u8, 255u8, 255u8, 255u8, 255u8,
                ],
                &[
                    134u8, 0u8, 0u8, 0u8, 64u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 38u8, 2u8, 7u8, 14u8, 0u8, 100u8, 255u8, 155u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 38u8, 2u8, 7u8, 9u8, 32u8, 1u8, 13u8, 184u8,
                    0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 3u8, 4u8, 129u8, 192u8, 0u8, 0u8,
                    14u8, 16u8, 0u8, 0u8, 7u8, 8u8, 0u8, 0u8, 0u8, 0u8, 32u8, 1u8, 13u8,
                    184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 24u8,
                    1u8, 200u8, 0u8, 0u8, 0u8, 7u8, 8u8,
                ],
                &[
                    134u8, 0u8, 0u8, 0u8, 64u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 3u8, 4u8, 64u8, 159u8, 0u8, 0u8, 14u8, 16u8, 0u8, 0u8, 7u8,
                    8u8, 255u8, 255u8, 255u8, 255u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    1u8, 4u8, 0u8, 0u8, 6u8, 0u8, 0u8, 0u8, 96u8, 0u8, 0u8, 0u8, 0u8, 12u8,
                    17u8, 64u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 1u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 191u8, 0u8, 0u8, 53u8, 0u8, 12u8,
                    18u8, 77u8, 32u8, 0u8, 222u8, 255u8,
                ],
                &[4u8, 9u8, 0u8, 0u8, 0u8, 0u8, 0u8, 42u8],
                &[
                    130u8, 0u8, 0u8, 0u8, 39u8, 16u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    130u8, 0u8, 0u8, 0u8, 131u8, 232u8, 0u8, 0u8, 255u8, 62u8, 0u8, 64u8,
                    32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 9u8, 10u8,
                    141u8, 0u8, 2u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8,
                ],
                &[
                    130u8, 0u8, 0u8, 0u8, 39u8, 16u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 125u8, 0u8, 0u8,
                    170u8,
                ],
                &[
                    131u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 255u8, 2u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 255u8, 0u8, 0u8, 1u8,
                ],
                &[
                    132u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 255u8, 2u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 255u8, 0u8, 0u8, 1u8,
                ],
                &[
                    143u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 4u8, 0u8, 0u8, 0u8, 255u8, 2u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 12u8,
                    5u8, 1u8, 0u8, 1u8, 255u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 251u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 222u8, 173u8, 190u8, 239u8,
                    0u8, 0u8,
                ],
                &[
                    130u8, 0u8, 0u8, 0u8, 39u8, 16u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 130u8, 125u8, 0u8, 0u8,
                    255u8, 254u8, 0u8, 0u8,
                ],
                &[
                    143u8, 0u8, 0u8, 0u8, 128u8, 0u8, 0u8, 1u8, 4u8, 0u8, 0u8, 0u8, 255u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    12u8, 255u8, 254u8, 0u8, 1u8, 170u8,
                ],
                &[
                    143u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 3u8, 4u8, 0u8, 0u8, 0u8, 255u8, 2u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 12u8,
                    4u8, 0u8, 0u8, 0u8, 255u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 13u8,
                ],
                &[
                    143u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 4u8, 0u8, 0u8, 1u8, 255u8, 2u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 12u8,
                ],
                &[155u8, 4u8, 0u8, 0u8, 0u8, 0u8],
                &[
                    130u8, 0u8, 0u8, 0u8, 39u8, 16u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 125u8,
                ],
                &[
                    130u8, 0u8, 0u8, 0u8, 39u8, 16u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 125u8, 0u8, 1u8,
                    32u8, 1u8, 13u8, 184u8,
                ],
                &[131u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 255u8, 2u8],
                &[
                    135u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 1u8, 0u8, 2u8,
                    3u8, 4u8, 5u8, 6u8, 7u8,
                ],
                &[
                    135u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 1u8, 2u8, 2u8,
                    3u8, 4u8, 5u8, 6u8, 7u8,
                ],
                &[133u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8],
                &[
                    135u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    135u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8,
                ],
                &[200u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8],
                &[
                    134u8, 0u8, 0u8, 0u8, 64u8, 0u8, 7u8, 8u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8,
                ],
                &[
                    137u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8,
                ],
                &[1u8, 4u8, 0u8, 0u8, 0u8, 0u8, 0u8],
                &[128u8, 0u8, 25u8],
                &[
                    136u8, 0u8, 171u8, 19u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 2u8, 12u8, 41u8, 255u8, 254u8, 118u8, 108u8, 20u8, 2u8,
                    1u8, 36u8, 132u8, 63u8, 235u8, 60u8, 238u8,
                ],
                &[
                    135u8, 0u8, 122u8, 145u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 10u8, 0u8, 39u8, 255u8, 254u8, 70u8, 232u8, 132u8,
                ],
                &[
                    133u8, 0u8, 75u8, 152u8, 0u8, 0u8, 0u8, 0u8, 1u8, 1u8, 8u8, 0u8, 39u8,
                    70u8, 232u8, 132u8,
                ],
                &[
                    143u8, 0u8, 88u8, 62u8, 0u8, 0u8, 0u8, 1u8, 4u8, 0u8, 0u8, 0u8, 255u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 255u8, 0u8, 0u8,
                    0u8,
                ],
            ];
            type Packet<'a> = Packet<'a>;
            type Repr<'a> = Repr<'a>;
            fn view(octets: &[u8]) -> support::Result<Packet<'_>> {
                Packet::parse(octets)
            }
            fn octets<'a>(packet: &Self::Packet<'a>) -> &'a [u8] {
                packet.octets()
            }
            fn payload<'a>(packet: &Self::Packet<'a>) -> &'a [u8] {
                match packet.body() {
                    _ => &[],
                }
            }
            fn repr<'a>(
                packet: &Self::Packet<'a>,
                sums: support::testing::Sums,
            ) -> support::Result<Self::Repr<'a>> {
                Repr::parse(packet, support::PseudoVerify::Trust)
            }
            fn same(a: &Repr<'_>, b: &Repr<'_>) -> bool {
                a == b
            }
            fn checksum_is_right(packet: &Packet<'_>) -> bool {
                packet.verify_checksum(support::testing::pseudo())
            }
            fn payload_len(repr: &Repr<'_>) -> Option<usize> {
                match *repr {
                    Repr::DstUnreachable { reason, original } => Some(0),
                    Repr::PktTooBig { code, mtu, original } => Some(0),
                    Repr::TimeExceeded { reason, original } => Some(0),
                    Repr::ParamProblem { reason, pointer, original } => Some(0),
                    Repr::EchoRequest { ident, seq_no, payload } => Some(0),
                    Repr::EchoReply { ident, seq_no, payload } => Some(0),
                    Repr::Ndisc(Ndisc::RouterSolicit { lladdr, capabilities }) => Some(0),
                    Repr::Ndisc(
                        Ndisc::RouterAdvert {
                            hop_limit,
                            managed,
                            other,
                            home_agent,
                            preference,
                            proxy,
                            router_lifetime,
                            reachable_time,
                            retrans_time,
                            lladdr,
                            mtu,
                            prefixes,
                            routes,
                            name_servers,
                            search_lists,
                            contexts,
                            border_router,
                            capabilities,
                            nat64_prefixes,
                            captive_portal,
                        },
                    ) => Some(0),
                    Repr::Ndisc(
                        Ndisc::NeighborSolicit { target_addr, lladdr, nonce, registration },
                    ) => Some(0),
                    Repr::Ndisc(
                        Ndisc::NeighborAdvert {
                            router,
                            solicited,
                            overrides,
                            target_addr,
                            lladdr,
                            nonce,
                            registration,
                        },
                    ) => Some(0),
                    Repr::Ndisc(
                        Ndisc::Redirect { target_addr, dest_addr, lladdr, redirected },
                    ) => Some(0),
                    Repr::Mld(Mld::QueryV1 { max_resp_delay, group_addr }) => Some(0),
                    Repr::Mld(
                        Mld::QueryV2 {
                            max_resp_code,
                            group_addr,
                            suppress,
                            robustness,
                            interval,
                            sources,
                        },
                    ) => Some(0),
                    Repr::Mld(Mld::ReportV1 { group_addr }) => Some(0),
                    Repr::Mld(Mld::Done { group_addr }) => Some(0),
                    Repr::Mld(Mld::ReportV2 { records }) => Some(0),
                }
            }
            fn emit(
                repr: &Repr<'_>,
                payload: &[u8],
                out: &mut [u8],
            ) -> support::Result<usize> {
                let rest = repr
                    .emit(
                        out,
                        support::PseudoFill::Sum(
                            support::testing::pseudo(),
                            support::Sum::of(payload),
                        ),
                    )?;
                if let Some(place) = rest.get_mut(..payload.len()) {
                    place.copy_from_slice(payload);
                }
                let len = repr.buffer_len().saturating_add(payload.len());
                Ok(len)
            }
            fn draw<'a>(source: &mut support::testing::Source<'a>) -> Option<Repr<'a>> {
                Some(
                    match source.below(16) {
                        0 => {
                            Repr::DstUnreachable {
                                reason: DstUnreachable(
                                    source.named(8, &[0, 1, 2, 3, 4, 5, 6, 7, 8]) as u8,
                                ),
                                original: support::Quoted::new(source.octets(usize::MAX)),
                            }
                        }
                        1 => {
                            Repr::PktTooBig {
                                code: source.number(8) as u8,
                                mtu: source.number(32) as u32,
                                original: support::Quoted::new(source.octets(usize::MAX)),
                            }
                        }
                        2 => {
                            Repr::TimeExceeded {
                                reason: TimeExceeded(source.named(8, &[0, 1]) as u8),
                                original: support::Quoted::new(source.octets(usize::MAX)),
                            }
                        }
                        3 => {
                            Repr::ParamProblem {
                                reason: ParamProblem(
                                    source.named(8, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) as u8,
                                ),
                                pointer: source.number(32) as u32,
                                original: support::Quoted::new(source.octets(usize::MAX)),
                            }
                        }
                        4 => {
                            Repr::EchoRequest {
                                ident: source.number(16) as u16,
                                seq_no: source.number(16) as u16,
                                payload: source.octets(usize::MAX),
                            }
                        }
                        5 => {
                            Repr::EchoReply {
                                ident: source.number(16) as u16,
                                seq_no: source.number(16) as u16,
                                payload: source.octets(usize::MAX),
                            }
                        }
                        6 => {
                            Repr::Ndisc(Ndisc::RouterSolicit {
                                lladdr: if source.flag() {
                                    Some(source.octets(usize::MAX))
                                } else {
                                    None
                                },
                                capabilities: if source.flag() {
                                    Some(source.number(16) as u16)
                                } else {
                                    None
                                },
                            })
                        }
                        7 => {
                            Repr::Ndisc(Ndisc::RouterAdvert {
                                hop_limit: source.number(8) as u8,
                                managed: source.flag(),
                                other: source.flag(),
                                home_agent: source.flag(),
                                preference: Preference::from_bits(
                                    source.named(2, &[0, 1, 3]) as u8,
                                ),
                                proxy: source.flag(),
                                router_lifetime: RouterLifetime::from_bits(
                                    source.number(16) as u16,
                                ),
                                reachable_time: Timer::from_bits(source.number(32) as u32),
                                retrans_time: Timer::from_bits(source.number(32) as u32),
                                lladdr: if source.flag() {
                                    Some(source.octets(usize::MAX))
                                } else {
                                    None
                                },
                                mtu: if source.flag() {
                                    Some(source.number(32) as u32)
                                } else {
                                    None
                                },
                                prefixes: source
                                    .repeated(
                                        65535,
                                        support::options::Layout {
                                            base: 0,
                                            max: usize::MAX,
                                            pad_to: 1,
                                            nop: 0,
                                            end: 0,
                                            item_pad: 1,
                                            close: &[],
                                        },
                                        |source| Some(PrefixInformation {
                                            prefix_len: ::wireloom::wire::ipv6::PrefixLen::new(
                                                source.within(0, 128) as u8,
                                            )?,
                                            on_link: source.flag(),
                                            autonomous: source.flag(),
                                            router_addr: source.flag(),
                                            pd_preferred: source.flag(),
                                            valid_lifetime: Lifetime::from_bits(
                                                source.number(32) as u32,
                                            ),
                                            preferred_lifetime: Lifetime::from_bits(
                                                source.number(32) as u32,
                                            ),
                                            prefix: <::wireloom::wire::ipv6::Address as From<
                                                _,
                                            >>::from(source.array()),
                                        }),
                                    )?,
                                routes: source
                                    .repeated(
                                        65535,
                                        support::options::Layout {
                                            base: 0,
                                            max: usize::MAX,
                                            pad_to: 1,
                                            nop: 0,
                                            end: 0,
                                            item_pad: 1,
                                            close: &[],
                                        },
                                        |source| Some(RouteInformation {
                                            prefix_len: ::wireloom::wire::ipv6::PrefixLen::new(
                                                source.within(0, 128) as u8,
                                            )?,
                                            preference: Preference::from_bits(
                                                source.named(2, &[0, 1, 3]) as u8,
                                            ),
                                            lifetime: Lifetime::from_bits(source.number(32) as u32),
                                            prefix: source.octets(usize::MAX),
                                        }),
                                    )?,
                                name_servers: source
                                    .repeated(
                                        65535,
                                        support::options::Layout {
                                            base: 0,
                                            max: usize::MAX,
                                            pad_to: 1,
                                            nop: 0,
                                            end: 0,
                                            item_pad: 1,
                                            close: &[],
                                        },
                                        |source| Some(RecursiveDns {
                                            lifetime: Lifetime::from_bits(source.number(32) as u32),
                                            servers: support::Array::from_octets(
                                                source.elements(16, usize::MAX),
                                            ),
                                        }),
                                    )?,
                                search_lists: source
                                    .repeated(
                                        65535,
                                        support::options::Layout {
                                            base: 0,
                                            max: usize::MAX,
                                            pad_to: 1,
                                            nop: 0,
                                            end: 0,
                                            item_pad: 1,
                                            close: &[],
                                        },
                                        |source| Some(DnsSearchList {
                                            lifetime: Lifetime::from_bits(source.number(32) as u32),
                                            names: source.octets(usize::MAX),
                                        }),
                                    )?,
                                contexts: source
                                    .repeated(
                                        65535,
                                        support::options::Layout {
                                            base: 0,
                                            max: usize::MAX,
                                            pad_to: 1,
                                            nop: 0,
                                            end: 0,
                                            item_pad: 1,
                                            close: &[],
                                        },
                                        |source| Some(SixlowpanContext {
                                            context_len: ::wireloom::wire::ipv6::PrefixLen::new(
                                                source.within(0, 128) as u8,
                                            )?,
                                            compress: source.flag(),
                                            context: Context::new((source.number(4) * 1 + 0) as u8)?,
                                            lifetime: source.number(16) as u16,
                                            prefix: source.octets(usize::MAX),
                                        }),
                                    )?,
                                border_router: if source.flag() {
                                    Some(AuthoritativeBorderRouter {
                                        version_low: source.number(16) as u16,
                                        version_high: source.number(16) as u16,
                                        lifetime: source.number(16) as u16,
                                        router: <::wireloom::wire::ipv6::Address as From<
                                            _,
                                        >>::from(source.array()),
                                    })
                                } else {
                                    None
                                },
                                capabilities: if source.flag() {
                                    Some(source.number(16) as u16)
                                } else {
                                    None
                                },
                                nat64_prefixes: source
                                    .repeated(
                                        65535,
                                        support::options::Layout {
                                            base: 0,
                                            max: usize::MAX,
                                            pad_to: 1,
                                            nop: 0,
                                            end: 0,
                                            item_pad: 1,
                                            close: &[],
                                        },
                                        |source| Some(Nat64Prefix {
                                            lifetime: LifetimeValue::new(
                                                (source.number(13) * 8 + 0) as u16,
                                            )?,
                                            prefix_len: Nat64PrefixLen::from_bits(
                                                source.one_of(&[0, 1, 2, 3, 4, 5]) as u8,
                                            )?,
                                            prefix: source.array_ref(),
                                        }),
                                    )?,
                                captive_portal: if source.flag() {
                                    Some(source.octets(usize::MAX))
                                } else {
                                    None
                                },
                            })
                        }
                        8 => {
                            Repr::Ndisc(Ndisc::NeighborSolicit {
                                target_addr: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                                lladdr: if source.flag() {
                                    Some(source.octets(usize::MAX))
                                } else {
                                    None
                                },
                                nonce: if source.flag() {
                                    Some(source.octets(usize::MAX))
                                } else {
                                    None
                                },
                                registration: if source.flag() {
                                    Some(AddressRegistration {
                                        status: RegistrationStatus(
                                            source.named(8, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) as u8,
                                        ),
                                        opaque: source.number(8) as u8,
                                        flags: source.number(8) as u8,
                                        tid: source.number(8) as u8,
                                        lifetime: source.number(16) as u16,
                                        rovr: source.octets(usize::MAX),
                                    })
                                } else {
                                    None
                                },
                            })
                        }
                        9 => {
                            Repr::Ndisc(Ndisc::NeighborAdvert {
                                router: source.flag(),
                                solicited: source.flag(),
                                overrides: source.flag(),
                                target_addr: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                                lladdr: if source.flag() {
                                    Some(source.octets(usize::MAX))
                                } else {
                                    None
                                },
                                nonce: if source.flag() {
                                    Some(source.octets(usize::MAX))
                                } else {
                                    None
                                },
                                registration: if source.flag() {
                                    Some(AddressRegistration {
                                        status: RegistrationStatus(
                                            source.named(8, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) as u8,
                                        ),
                                        opaque: source.number(8) as u8,
                                        flags: source.number(8) as u8,
                                        tid: source.number(8) as u8,
                                        lifetime: source.number(16) as u16,
                                        rovr: source.octets(usize::MAX),
                                    })
                                } else {
                                    None
                                },
                            })
                        }
                        10 => {
                            Repr::Ndisc(Ndisc::Redirect {
                                target_addr: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                                dest_addr: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                                lladdr: if source.flag() {
                                    Some(source.octets(usize::MAX))
                                } else {
                                    None
                                },
                                redirected: if source.flag() {
                                    Some(RedirectedHeader {
                                        original: support::Quoted::new(source.octets(usize::MAX)),
                                    })
                                } else {
                                    None
                                },
                            })
                        }
                        11 => {
                            Repr::Mld(Mld::QueryV1 {
                                max_resp_delay: source.number(16) as u16,
                                group_addr: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                            })
                        }
                        12 => {
                            Repr::Mld(Mld::QueryV2 {
                                max_resp_code: MaxRespCode::from_bits(
                                    source.number(16) as u16,
                                ),
                                group_addr: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                                suppress: source.flag(),
                                robustness: Robustness::new(
                                    (source.number(3) * 1 + 0) as u8,
                                )?,
                                interval: Qqic::from_bits(source.number(8) as u8),
                                sources: support::Array::from_octets(
                                    source.elements(16, usize::MAX),
                                ),
                            })
                        }
                        13 => {
                            Repr::Mld(Mld::ReportV1 {
                                group_addr: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                            })
                        }
                        14 => {
                            Repr::Mld(Mld::Done {
                                group_addr: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                            })
                        }
                        15 => {
                            Repr::Mld(Mld::ReportV2 {
                                records: source.records(usize::MAX)?,
                            })
                        }
                        _ => return None,
                    },
                )
            }
            fn set(at: usize, from: &Packet<'_>, to: &mut [u8]) -> Option<bool> {
                let mut to = PacketMut::parse(to).ok()?;
                Some(
                    match at {
                        0 => {
                            to.set_checksum(from.checksum());
                            to.as_packet().is_ok_and(|to| to.checksum() == from.checksum())
                        }
                        _ => return None,
                    },
                )
            }
        }
        impl<'a> support::testing::Draw<'a> for GroupRecordRepr<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(GroupRecordRepr {
                    record_type: RecordType(source.named(8, &[1, 2, 3, 4, 5, 6]) as u8),
                    group_addr: <::wireloom::wire::ipv6::Address as From<
                        _,
                    >>::from(source.array()),
                    sources: support::Array::from_octets(source.elements(16, usize::MAX)),
                    aux: source.octets(usize::MAX),
                })
            }
        }
        impl<'a> support::testing::Draw<'a> for NdiscOption<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(
                    match source.below(16) {
                        0 => {
                            NdiscOption::SourceLinkLayerAddr {
                                addr: source.octets(usize::MAX),
                            }
                        }
                        1 => {
                            NdiscOption::TargetLinkLayerAddr {
                                addr: source.octets(usize::MAX),
                            }
                        }
                        2 => {
                            NdiscOption::PrefixInformation {
                                prefix_len: ::wireloom::wire::ipv6::PrefixLen::new(
                                    source.within(0, 128) as u8,
                                )?,
                                on_link: source.flag(),
                                autonomous: source.flag(),
                                router_addr: source.flag(),
                                pd_preferred: source.flag(),
                                valid_lifetime: Lifetime::from_bits(
                                    source.number(32) as u32,
                                ),
                                preferred_lifetime: Lifetime::from_bits(
                                    source.number(32) as u32,
                                ),
                                prefix: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                            }
                        }
                        3 => {
                            NdiscOption::RedirectedHeader {
                                original: support::Quoted::new(source.octets(usize::MAX)),
                            }
                        }
                        4 => {
                            NdiscOption::Mtu {
                                value: source.number(32) as u32,
                            }
                        }
                        5 => {
                            NdiscOption::Nonce {
                                value: source.octets(usize::MAX),
                            }
                        }
                        6 => {
                            NdiscOption::RouteInformation {
                                prefix_len: ::wireloom::wire::ipv6::PrefixLen::new(
                                    source.within(0, 128) as u8,
                                )?,
                                preference: Preference::from_bits(
                                    source.named(2, &[0, 1, 3]) as u8,
                                ),
                                lifetime: Lifetime::from_bits(source.number(32) as u32),
                                prefix: source.octets(usize::MAX),
                            }
                        }
                        7 => {
                            NdiscOption::RecursiveDns {
                                lifetime: Lifetime::from_bits(source.number(32) as u32),
                                servers: support::Array::from_octets(
                                    source.elements(16, usize::MAX),
                                ),
                            }
                        }
                        8 => {
                            NdiscOption::DnsSearchList {
                                lifetime: Lifetime::from_bits(source.number(32) as u32),
                                names: source.octets(usize::MAX),
                            }
                        }
                        9 => {
                            NdiscOption::AddressRegistration {
                                status: RegistrationStatus(
                                    source.named(8, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) as u8,
                                ),
                                opaque: source.number(8) as u8,
                                flags: source.number(8) as u8,
                                tid: source.number(8) as u8,
                                lifetime: source.number(16) as u16,
                                rovr: source.octets(usize::MAX),
                            }
                        }
                        10 => {
                            NdiscOption::SixlowpanContext {
                                context_len: ::wireloom::wire::ipv6::PrefixLen::new(
                                    source.within(0, 128) as u8,
                                )?,
                                compress: source.flag(),
                                context: Context::new((source.number(4) * 1 + 0) as u8)?,
                                lifetime: source.number(16) as u16,
                                prefix: source.octets(usize::MAX),
                            }
                        }
                        11 => {
                            NdiscOption::AuthoritativeBorderRouter {
                                version_low: source.number(16) as u16,
                                version_high: source.number(16) as u16,
                                lifetime: source.number(16) as u16,
                                router: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                            }
                        }
                        12 => {
                            NdiscOption::Capabilities {
                                bits: source.number(16) as u16,
                            }
                        }
                        13 => {
                            NdiscOption::CaptivePortal {
                                uri: source.octets(usize::MAX),
                            }
                        }
                        14 => {
                            NdiscOption::Nat64Prefix {
                                lifetime: LifetimeValue::new(
                                    (source.number(13) * 8 + 0) as u16,
                                )?,
                                prefix_len: Nat64PrefixLen::from_bits(
                                    source.one_of(&[0, 1, 2, 3, 4, 5]) as u8,
                                )?,
                                prefix: source.array_ref(),
                            }
                        }
                        _ => {
                            NdiscOption::Unknown {
                                kind: source.number(8) as _,
                                data: source.octets(usize::MAX),
                            }
                        }
                    },
                )
            }
        }
    }
}
::wireloom::when_proptest! {
    /// A strategy of representations: all that octets can mean within what the spec says.
    pub fn any_repr() -> support::testing::Strategy<laws::Laws> {
        support::testing::any_repr()
    }
}
#[cfg(test)]
mod vectors {
    use super::{laws::Laws, support};
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v0_echo_request() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some("ICMPv6 echo request id=4660 seq=43981 len=4"),
            &[
                ("checksum", 6579),
                ("ident", 4660),
                ("msg_code", 0),
                ("msg_type", 128),
                ("seq_no", 43981),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_echo_reply__empty() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some("ICMPv6 echo reply id=1 seq=2 len=0"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_port_unreachable__48_octets_quoted() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some("ICMPv6 destination unreachable (port unreachable)"),
            &[("reason", 4)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_packet_too_big__with_a_code_that_means_nothing() {
        support::testing::good::<
            Laws,
        >(
            3,
            Some("ICMPv6 packet too big mtu=1280"),
            &[("code", 7), ("mtu", 1280)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_reassembly_time_exceeded__nothing_quoted() {
        support::testing::good::<
            Laws,
        >(
            4,
            Some("ICMPv6 time exceeded (in reassembly)"),
            &[("reason", 1)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_parameter_problem_at_octet_40() {
        support::testing::good::<
            Laws,
        >(
            5,
            Some("ICMPv6 parameter problem (unrecognized option) pointer=40"),
            &[("pointer", 40), ("reason", 2)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_router_solicitation_from_nobody() {
        support::testing::good::<
            Laws,
        >(6, Some("ICMPv6 router solicitation"), &[], support::testing::Emit::Exact);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v7_router_advertisement__mtu__prefix() {
        support::testing::good::<
            Laws,
        >(
            7,
            Some(
                "ICMPv6 router advertisement hop_limit=64 managed lifetime=1800s mtu=1500 prefix=2001:db8::/64 valid=3600s",
            ),
            &[
                ("hop_limit", 64),
                ("managed", 1),
                ("other", 0),
                ("preference", 0),
                ("reachable_time", 0),
                ("router_lifetime", 1800),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v8_router_advertisement__high_preference__two_prefixes__route__name_servers__search_list() {
        support::testing::good::<
            Laws,
        >(
            8,
            Some(
                "ICMPv6 router advertisement hop_limit=0 other pref=high lifetime=0s slla=02:00:00:00:00:01 prefix=fd00::/64 valid=forever prefix=fd01::/48 valid=1s route=20:01:0d:b8:00:00:00:00/64 pref=low lifetime=1800s rdnss=2001:db8::53 lifetime=1200s dnssl=03:6c:61:6e:00:00:00:00 lifetime=1200s",
            ),
            &[
                ("hop_limit", 0),
                ("managed", 0),
                ("other", 1),
                ("preference", 1),
                ("reachable_time", 30000),
                ("retrans_time", 1000),
                ("router_lifetime", 0),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v9_neighbor_solicitation_with_source_link_layer_address() {
        support::testing::good::<
            Laws,
        >(
            9,
            Some("ICMPv6 neighbor solicitation target=fe80::2 slla=02:03:04:05:06:07"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v10_neighbor_solicitation_of_duplicate_address_detection__with_nonce() {
        support::testing::good::<
            Laws,
        >(
            10,
            Some("ICMPv6 neighbor solicitation target=fe80::2 nonce=0a:0b:0c:0d:0e:0f"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v11_neighbor_advertisement__an_option_of_an_unknown_kind_before_the_address() {
        support::testing::good::<
            Laws,
        >(
            11,
            Some(
                "ICMPv6 neighbor advertisement target=fe80::2 solicited override tlla=02:03:04:05:06:07",
            ),
            &[("overrides", 1), ("router", 0), ("solicited", 1)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v12_neighbor_advertisement__a_link_layer_address_of_8_octets_and_padding() {
        support::testing::good::<
            Laws,
        >(
            12,
            Some(
                "ICMPv6 neighbor advertisement target=fe80::2 router solicited override tlla=02:03:04:05:06:07:08:09:00:00:00:00:00:00",
            ),
            &[("router", 1)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v13_an_mtu_option_of_16_octets_is_skipped() {
        support::testing::good::<
            Laws,
        >(
            13,
            Some("ICMPv6 router advertisement hop_limit=64 lifetime=30s"),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v14_redirect_with_the_packet_s_beginning() {
        support::testing::good::<
            Laws,
        >(
            14,
            Some("ICMPv6 redirect dest=2001:db8::9 to=fe80::2 tlla=02:03:04:05:06:07"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v15_address_registration_of_a_node__with_its_8_octet_link_layer_address() {
        support::testing::good::<
            Laws,
        >(
            15,
            Some(
                "ICMPv6 neighbor solicitation target=fe80::1 slla=02:12:4b:00:06:0d:9b:14:00:00:00:00:00:00 aro=00:12:4b:00:06:0d:9b:14 status=success lifetime=60min",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v16_router_advertisement_of_a_6lowpan_border_router__two_contexts__itself() {
        support::testing::good::<
            Laws,
        >(
            16,
            Some(
                "ICMPv6 router advertisement hop_limit=64 lifetime=180s 6co=0 prefix=20:01:0d:b8:00:00:00:00/64 6co=2 prefix=20:01:0d:b8:00:00:00:00:00:00:00:ff:fe:00:00:01/128 decompress-only abro=2001:db8::ff:fe00:1 version=0.7",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v17_router_advertisement__two_of_each_that_may_be_there_several_times() {
        support::testing::good::<
            Laws,
        >(
            17,
            Some(
                "ICMPv6 router advertisement hop_limit=64 lifetime=1800s prefix=2001:db8:1::/64 valid=3600s prefix=2001:db8:2::/64 valid=3600s route=/0 pref=high lifetime=1800s route=20:01:0d:b8:00:03:00:00/48 pref=medium lifetime=1800s rdnss=2001:db8:1::53 lifetime=1200s rdnss=2001:db8:2::53,2001:db8:2::54 lifetime=600s dnssl=03:6c:61:6e:00:00:00:00 lifetime=1200s dnssl=04:68:6f:6d:65:00:00:00 lifetime=600s",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v18_router_advertisement_by_a_proxy__of_a_nat64_prefix_and_a_captive_portal() {
        support::testing::good::<
            Laws,
        >(
            18,
            Some(
                "ICMPv6 router advertisement hop_limit=64 lifetime=0s pref64=00:64:ff:9b:00:00:00:00:00:00:00:00/96 lifetime=1800s portal=68:74:74:70:73:3a:2f:2f:65:78:61:6d:70:6c:65:2e:6f:72:67:00:00:00",
            ),
            &[("proxy", 1)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v19_registration_of_rfc_8505_with_a_transaction_id_and_a_verifier_of_16_octets__refused__it_moved() {
        support::testing::good::<
            Laws,
        >(
            19,
            Some(
                "ICMPv6 neighbor advertisement target=fe80::2 solicited aro=00:01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e:0f status=moved lifetime=0min tid=42",
            ),
            &[("solicited", 1)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v20_registration_of_a_group_by_rfc_9685__with_a_proof_of_ownership() {
        support::testing::good::<
            Laws,
        >(
            20,
            Some(
                "ICMPv6 neighbor solicitation target=fe80::1 aro=00:12:4b:00:06:0d:9b:14 status=success lifetime=60min",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v21_router_solicitation_of_a_6lowpan_node_that_registers_by_rfc_8505() {
        support::testing::good::<
            Laws,
        >(
            21,
            Some(
                "ICMPv6 router solicitation slla=02:12:4b:00:06:0d:9b:14:00:00:00:00:00:00 6cio=0003",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v22_router_advertisement_of_a_6lowpan_border_router_that_can_do_all_of_rfc_8505__bits_of_no_meaning() {
        support::testing::good::<
            Laws,
        >(
            22,
            Some("ICMPv6 router advertisement hop_limit=64 lifetime=180s 6cio=003e"),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v23_a_nat64_prefix_of_a_length_without_meaning__prefixes_of_129_bits_and_a_route_of_200_are_skipped() {
        support::testing::good::<
            Laws,
        >(
            23,
            Some(
                "ICMPv6 router advertisement hop_limit=64 lifetime=0s pref64=20:01:0d:b8:00:01:00:00:00:00:00:00/64 lifetime=1800s",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v24_a_prefix_to_delegate_from__rfc_9762___reserved_bits() {
        support::testing::good::<
            Laws,
        >(
            24,
            Some(
                "ICMPv6 router advertisement hop_limit=64 lifetime=0s prefix=2001:db8::/64 valid=3600s",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v25_port_unreachable__the_quoted_packet_of_48_octets_ends_before_extensions__rfc_4884_() {
        support::testing::good::<
            Laws,
        >(
            25,
            Some("ICMPv6 destination unreachable (port unreachable)"),
            &[("original_len", 48)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v26_a_router_does_not_go_through_so_many_options__rfc_8883_() {
        support::testing::good::<
            Laws,
        >(
            26,
            Some("ICMPv6 parameter problem (too many options) pointer=42"),
            &[("pointer", 42), ("reason", 9)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v27_mld_general_query_of_version_1__10_seconds() {
        support::testing::good::<
            Laws,
        >(
            27,
            Some("MLD query group=:: max=10000ms"),
            &[("max_resp_delay", 10000)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v28_mld_query_of_version_2_for_two_sources_of_a_group() {
        support::testing::good::<
            Laws,
        >(
            28,
            Some(
                "MLD query v2 group=ff3e:40:2001:db8::9 max=33768 suppress qrv=2 qqic=141 sources=2001:db8::1,2001:db8::2",
            ),
            &[
                ("interval", 141),
                ("max_resp_code", 33768),
                ("robustness", 2),
                ("source_count", 2),
                ("suppress", 1),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v29_mld_general_query_of_version_2__octets_behind_the_sources() {
        support::testing::good::<
            Laws,
        >(
            29,
            Some("MLD query v2 group=:: max=10000 qrv=2 qqic=125"),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v30_mld_report_of_version_1() {
        support::testing::good::<
            Laws,
        >(
            30,
            Some("MLD report group=ff02::1:ff00:1"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v31_mld_done() {
        support::testing::good::<
            Laws,
        >(31, Some("MLD done group=ff02::1:ff00:1"), &[], support::testing::Emit::Exact);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v32_mld_report_of_version_2__two_records_of_different_length__one_source__auxiliary_data__octets_after_the_end() {
        support::testing::good::<
            Laws,
        >(
            32,
            Some("MLD report v2 [ff02::c to-ex], [ff02::fb allow 2001:db8::1]"),
            &[("record_count", 2)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v33_mld_query_of_version_2_with_an_extension_of_rfc_9279__which_is_passed_over() {
        support::testing::good::<
            Laws,
        >(
            33,
            Some("MLD query v2 group=:: max=10000 qrv=2 qqic=125"),
            &[("extended", 1), ("robustness", 2), ("suppress", 0)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v34_mld_report_of_version_2_with_an_extension_of_rfc_9279() {
        support::testing::good::<
            Laws,
        >(
            34,
            Some("MLD report v2 [ff02::c to-ex]"),
            &[("extended", 1), ("record_count", 1)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v35_mld_report_with_three_records_promised() {
        support::testing::bad::<Laws>(35, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v36_mld_report_with_a_record_without_its_source() {
        support::testing::bad::<Laws>(36, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v37_rpl_message_of_an_unknown_code() {
        support::testing::bad::<Laws>(37, support::ErrorKind::Unsupported);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v38_mld_query_of_26_octets_is_of_no_version() {
        support::testing::bad::<Laws>(38, support::ErrorKind::Unsupported);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v39_mld_query_with_half_a_source() {
        support::testing::bad::<Laws>(39, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v40_mld_report_without_its_group() {
        support::testing::bad::<Laws>(40, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v41_option_length_0() {
        support::testing::bad::<Laws>(41, support::ErrorKind::BadOption);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v42_option_beyond_the_message() {
        support::testing::bad::<Laws>(42, support::ErrorKind::BadOption);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v43_half_an_option() {
        support::testing::bad::<Laws>(43, support::ErrorKind::BadOption);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v44_neighbor_solicitation_without_the_end_of_its_target() {
        support::testing::bad::<Laws>(44, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v45_neighbor_solicitation_with_code_1() {
        support::testing::bad::<Laws>(45, support::ErrorKind::Unsupported);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v46_a_message_without_a_spec() {
        support::testing::bad::<Laws>(46, support::ErrorKind::Unsupported);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v47_router_advertisement_without_the_end_of_its_timers() {
        support::testing::bad::<Laws>(47, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v48_redirect_without_its_destination() {
        support::testing::bad::<Laws>(48, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v49_an_error_without_its_second_word() {
        support::testing::bad::<Laws>(49, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v50_three_octets() {
        support::testing::bad::<Laws>(50, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v51_ipv6_bad_version_pcap_frame_2__unsolicited_advertisement() {
        support::testing::good::<
            Laws,
        >(
            51,
            Some(
                "ICMPv6 neighbor advertisement target=fe80::20c:29ff:fe76:6c14 tlla=24:84:3f:eb:3c:ee",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v52_dcb_qcn_pcap_frame_11__duplicate_address_detection() {
        support::testing::good::<
            Laws,
        >(
            52,
            Some("ICMPv6 neighbor solicitation target=fe80::a00:27ff:fe46:e884"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v53_dcb_qcn_pcap_frame_12__router_solicitation() {
        support::testing::good::<
            Laws,
        >(
            53,
            Some("ICMPv6 router solicitation slla=08:00:27:46:e8:84"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v54_dcb_qcn_pcap_frame_17__mldv2_report() {
        support::testing::good::<
            Laws,
        >(
            54,
            Some("MLD report v2 [ff02::1:ff00:0 to-ex]"),
            &[("record_count", 1)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    fn rules_are_enforced() {
        support::testing::broken::<Laws>(&[]);
    }
    #[core::prelude::v1::test]
    fn laws_hold_for_noise() {
        support::testing::noise::<Laws>();
    }
    #[core::prelude::v1::test]
    fn laws_hold_for_damaged_vectors() {
        support::testing::mutations::<Laws>();
    }
    #[core::prelude::v1::test]
    fn laws_hold_for_drawn_values() {
        support::testing::drawn_values::<Laws>();
    }
    #[core::prelude::v1::test]
    fn setters_set_what_getters_get() {
        support::testing::setters::<Laws>();
    }
}
