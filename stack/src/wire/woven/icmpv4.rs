// Written by `wireloom-codegen expand --into stack/src/wire/woven icmpv4`: change the spec, not this.

use ::wireloom::wire::support;
/// The kind of message.
///
/// `specs/icmpv4.ron:10`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct Message(pub u8);
#[allow(non_upper_case_globals)]
impl Message {
    /// echo reply (0).
    pub const EchoReply: Self = Self(0);
    /// destination unreachable (3).
    pub const DstUnreachable: Self = Self(3);
    /// Deprecated by RFC 6633.
    pub const SourceQuench: Self = Self(4);
    /// redirect (5).
    pub const Redirect: Self = Self(5);
    /// echo request (8).
    pub const EchoRequest: Self = Self(8);
    /// RFC 1256.
    pub const RouterAdvert: Self = Self(9);
    /// RFC 1256.
    pub const RouterSolicit: Self = Self(10);
    /// time exceeded (11).
    pub const TimeExceeded: Self = Self(11);
    /// parameter problem (12).
    pub const ParamProblem: Self = Self(12);
    /// timestamp (13).
    pub const Timestamp: Self = Self(13);
    /// timestamp reply (14).
    pub const TimestampReply: Self = Self(14);
    /// Deprecated by RFC 6918.
    pub const InfoRequest: Self = Self(15);
    /// Deprecated by RFC 6918.
    pub const InfoReply: Self = Self(16);
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
                0 => "echo reply",
                3 => "destination unreachable",
                4 => "source quench",
                5 => "redirect",
                8 => "echo request",
                9 => "router advertisement",
                10 => "router solicitation",
                11 => "time exceeded",
                12 => "parameter problem",
                13 => "timestamp",
                14 => "timestamp reply",
                15 => "information request",
                16 => "information reply",
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
/// Why a destination was not reached: RFC 792, RFC 1122 §3.2.2.1, RFC 1812 §5.2.7.1.
///
/// `specs/icmpv4.ron:25`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct DstUnreachable(pub u8);
#[allow(non_upper_case_globals)]
impl DstUnreachable {
    /// net unreachable (0).
    pub const NetUnreachable: Self = Self(0);
    /// host unreachable (1).
    pub const HostUnreachable: Self = Self(1);
    /// protocol unreachable (2).
    pub const ProtoUnreachable: Self = Self(2);
    /// port unreachable (3).
    pub const PortUnreachable: Self = Self(3);
    /// fragmentation needed and DF set (4).
    pub const FragRequired: Self = Self(4);
    /// source route failed (5).
    pub const SrcRouteFailed: Self = Self(5);
    /// destination network unknown (6).
    pub const DstNetUnknown: Self = Self(6);
    /// destination host unknown (7).
    pub const DstHostUnknown: Self = Self(7);
    /// source host isolated (8).
    pub const SrcHostIsolated: Self = Self(8);
    /// network prohibited (9).
    pub const NetProhibited: Self = Self(9);
    /// host prohibited (10).
    pub const HostProhibited: Self = Self(10);
    /// net unreachable for type of service (11).
    pub const NetUnreachableToS: Self = Self(11);
    /// host unreachable for type of service (12).
    pub const HostUnreachableToS: Self = Self(12);
    /// communication prohibited (13).
    pub const CommProhibited: Self = Self(13);
    /// host precedence violation (14).
    pub const HostPrecedence: Self = Self(14);
    /// precedence cutoff (15).
    pub const PrecedenceCutoff: Self = Self(15);
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
                0 => "net unreachable",
                1 => "host unreachable",
                2 => "protocol unreachable",
                3 => "port unreachable",
                4 => "fragmentation needed and DF set",
                5 => "source route failed",
                6 => "destination network unknown",
                7 => "destination host unknown",
                8 => "source host isolated",
                9 => "network prohibited",
                10 => "host prohibited",
                11 => "net unreachable for type of service",
                12 => "host unreachable for type of service",
                13 => "communication prohibited",
                14 => "host precedence violation",
                15 => "precedence cutoff",
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
/// Which time.
///
/// `specs/icmpv4.ron:43`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct TimeExceeded(pub u8);
#[allow(non_upper_case_globals)]
impl TimeExceeded {
    /// The hop limit reached 0.
    pub const TtlExpired: Self = Self(0);
    /// Fragments stayed away.
    pub const FragExpired: Self = Self(1);
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
/// What is to go another way.
///
/// `specs/icmpv4.ron:47`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct Redirect(pub u8);
#[allow(non_upper_case_globals)]
impl Redirect {
    /// net (0).
    pub const Net: Self = Self(0);
    /// host (1).
    pub const Host: Self = Self(1);
    /// net and type of service (2).
    pub const NetToS: Self = Self(2);
    /// host and type of service (3).
    pub const HostToS: Self = Self(3);
}
impl From<u8> for Redirect {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<Redirect> for u8 {
    #[inline]
    fn from(value: Redirect) -> Self {
        value.0
    }
}
impl Redirect {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "net",
                1 => "host",
                2 => "net and type of service",
                3 => "host and type of service",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for Redirect {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for Redirect {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Redirect")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for Redirect {
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
/// What is wrong with the header.
///
/// `specs/icmpv4.ron:53`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct ParamProblem(pub u8);
#[allow(non_upper_case_globals)]
impl ParamProblem {
    /// see pointer (0).
    pub const Pointer: Self = Self(0);
    /// RFC 1122 §3.2.2.5.
    pub const MissingOption: Self = Self(1);
    /// RFC 1812 §5.2.7.2.
    pub const BadLength: Self = Self(2);
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
                0 => "see pointer",
                1 => "required option missing",
                2 => "bad length",
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
/// Internet Control Message Protocol version 4: packet, well-formed as far as lengths go; no value is judged.
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
        let body = {
            #[allow(unreachable_patterns)]
            match (header[0] as u32, header[1] as u32) {
                (0, 0) => Body::EchoReply(EchoReplyBody::parse(header, rest)?),
                (3, _) => Body::DstUnreachable(DstUnreachableBody::parse(header, rest)?),
                (4, 0) => Body::SourceQuench(SourceQuenchBody::parse(header, rest)?),
                (5, _) => Body::Redirect(RedirectBody::parse(header, rest)?),
                (8, 0) => Body::EchoRequest(EchoRequestBody::parse(header, rest)?),
                (11, _) => Body::TimeExceeded(TimeExceededBody::parse(header, rest)?),
                (12, _) => Body::ParamProblem(ParamProblemBody::parse(header, rest)?),
                (13, 0) => Body::Timestamp(TimestampBody::parse(header, rest)?),
                (14, 0) => Body::TimestampReply(TimestampReplyBody::parse(header, rest)?),
                (15, 0) => Body::InfoRequest(InfoRequestBody::parse(header, rest)?),
                (16, 0) => Body::InfoReply(InfoReplyBody::parse(header, rest)?),
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
    /// 8 bits. `specs/icmpv4.ron:61`
    #[inline]
    pub fn msg_type(&self) -> Message {
        Message(self.header[0])
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv4.ron:62`
    #[inline]
    pub fn msg_code(&self) -> u8 {
        self.header[1]
    }
    /// Over the whole message.
    ///
    /// 2 octets. `specs/icmpv4.ron:63`
    #[inline]
    pub fn checksum(&self) -> u16 {
        support::be::u16([self.header[2], self.header[3]])
    }
    /// What follows the header, by the kind of packet.
    #[inline]
    pub fn body(&self) -> Body<'a> {
        self.body
    }
    /// Whether the checksum is right.
    #[inline]
    pub fn verify_checksum(&self) -> bool {
        support::Sum::of(self.octets).finish() == 0
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
    /// RFC 792, echo reply.
    ///
    /// `specs/icmpv4.ron:67`
    EchoReply(EchoReplyBody<'a>),
    /// RFC 792, destination unreachable.
    ///
    /// `specs/icmpv4.ron:74`
    DstUnreachable(DstUnreachableBody<'a>),
    /// RFC 792, source quench. To be ignored, RFC 6633.
    ///
    /// `specs/icmpv4.ron:86`
    SourceQuench(SourceQuenchBody<'a>),
    /// RFC 792, redirect.
    ///
    /// `specs/icmpv4.ron:95`
    Redirect(RedirectBody<'a>),
    /// RFC 792, echo.
    ///
    /// `specs/icmpv4.ron:105`
    EchoRequest(EchoRequestBody<'a>),
    /// RFC 792, time exceeded.
    ///
    /// `specs/icmpv4.ron:112`
    TimeExceeded(TimeExceededBody<'a>),
    /// RFC 792, parameter problem.
    ///
    /// `specs/icmpv4.ron:124`
    ParamProblem(ParamProblemBody<'a>),
    /// RFC 792, timestamp.
    ///
    /// `specs/icmpv4.ron:136`
    Timestamp(TimestampBody<'a>),
    /// RFC 792, timestamp reply.
    ///
    /// `specs/icmpv4.ron:147`
    TimestampReply(TimestampReplyBody<'a>),
    /// RFC 792, information request. Not to be answered, RFC 1122 §3.2.2.7.
    ///
    /// `specs/icmpv4.ron:158`
    InfoRequest(InfoRequestBody<'a>),
    /// RFC 792, information reply.
    ///
    /// `specs/icmpv4.ron:164`
    InfoReply(InfoReplyBody<'a>),
    /// A kind that the spec does not describe: its octets.
    Other(&'a [u8]),
}
/// The body of `EchoReply`. RFC 792, echo reply.
///
/// `specs/icmpv4.ron:67`
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
            return Err(support::Error::new(support::ErrorKind::Truncated, 3))
        };
        let payload = rest;
        let rest: &'a [u8] = &[];
        Ok(EchoReplyBody { body, payload })
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv4.ron:68`
    #[inline]
    pub fn ident(&self) -> u16 {
        support::be::u16([self.body[0], self.body[1]])
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv4.ron:68`
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
/// The body of `DstUnreachable`. RFC 792, destination unreachable.
///
/// `specs/icmpv4.ron:74`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |    reason     |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |    unused     | original_len  |         next_hop_mtu          |
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
            return Err(support::Error::new(support::ErrorKind::Truncated, 5))
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
    /// 8 bits. `specs/icmpv4.ron:62`
    #[inline]
    pub fn reason(&self) -> DstUnreachable {
        DstUnreachable(self.header[1])
    }
    /// Octets of the original datagram where extensions follow it (RFC 4884), else 0; in words of 4 octets on the wire.
    ///
    /// 8 bits. `specs/icmpv4.ron:78`
    #[inline]
    pub fn original_len(&self) -> u16 {
        (self.body[1] as u16) * 4
    }
    /// Octets of the largest datagram that the next hop takes, with `FragRequired` (RFC 1191); 0: not said.
    ///
    /// 2 octets. `specs/icmpv4.ron:79`
    #[inline]
    pub fn next_hop_mtu(&self) -> u16 {
        support::be::u16([self.body[2], self.body[3]])
    }
    /// Header and beginning of the datagram that failed; at most what keeps the whole error within 576 octets (RFC 1812 §4.3.2.3).
    ///
    /// Variable length. `specs/icmpv4.ron:80`
    #[inline]
    pub fn original(&self) -> &'a [u8] {
        self.original
    }
}
/// The body of `SourceQuench`. RFC 792, source quench. To be ignored, RFC 6633.
///
/// `specs/icmpv4.ron:86`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                            unused                             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                         original ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct SourceQuenchBody<'a> {
    #[allow(dead_code)]
    body: &'a [u8; 4],
    original: &'a [u8],
}
impl<'a> SourceQuenchBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<SourceQuenchBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 9))
        };
        let original = rest;
        let rest: &'a [u8] = &[];
        Ok(SourceQuenchBody { body, original })
    }
    /// Header and beginning of the datagram.
    ///
    /// Variable length. `specs/icmpv4.ron:89`
    #[inline]
    pub fn original(&self) -> &'a [u8] {
        self.original
    }
}
/// The body of `Redirect`. RFC 792, redirect.
///
/// `specs/icmpv4.ron:95`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |    reason     |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                            gateway                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                         original ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct RedirectBody<'a> {
    header: &'a [u8; 4],
    body: &'a [u8; 4],
    original: &'a [u8],
}
impl<'a> RedirectBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<RedirectBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 11))
        };
        let original = rest;
        let rest: &'a [u8] = &[];
        Ok(RedirectBody {
            header,
            body,
            original,
        })
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv4.ron:62`
    #[inline]
    pub fn reason(&self) -> Redirect {
        Redirect(self.header[1])
    }
    /// The better next hop.
    ///
    /// 4 octets. `specs/icmpv4.ron:98`
    #[inline]
    pub fn gateway(&self) -> ::wireloom::wire::ipv4::Address {
        <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<0, 4, 4>(self.body))
    }
    /// Header and beginning of the datagram that went the longer way.
    ///
    /// Variable length. `specs/icmpv4.ron:99`
    #[inline]
    pub fn original(&self) -> &'a [u8] {
        self.original
    }
}
/// The body of `EchoRequest`. RFC 792, echo.
///
/// `specs/icmpv4.ron:105`
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
    /// 2 octets. `specs/icmpv4.ron:106`
    #[inline]
    pub fn ident(&self) -> u16 {
        support::be::u16([self.body[0], self.body[1]])
    }
    /// Counts the requests of a sender.
    ///
    /// 2 octets. `specs/icmpv4.ron:106`
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
/// The body of `TimeExceeded`. RFC 792, time exceeded.
///
/// `specs/icmpv4.ron:112`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |    reason     |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |    unused1    | original_len  |            unused2            |
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
            return Err(support::Error::new(support::ErrorKind::Truncated, 15))
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
    /// 8 bits. `specs/icmpv4.ron:62`
    #[inline]
    pub fn reason(&self) -> TimeExceeded {
        TimeExceeded(self.header[1])
    }
    /// Octets of the original datagram where extensions follow it (RFC 4884), else 0; in words of 4 octets on the wire.
    ///
    /// 8 bits. `specs/icmpv4.ron:116`
    #[inline]
    pub fn original_len(&self) -> u16 {
        (self.body[1] as u16) * 4
    }
    /// Header and beginning of the datagram that failed.
    ///
    /// Variable length. `specs/icmpv4.ron:118`
    #[inline]
    pub fn original(&self) -> &'a [u8] {
        self.original
    }
}
/// The body of `ParamProblem`. RFC 792, parameter problem.
///
/// `specs/icmpv4.ron:124`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |    reason     |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |    pointer    | original_len  |            unused             |
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
            return Err(support::Error::new(support::ErrorKind::Truncated, 19))
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
    /// 8 bits. `specs/icmpv4.ron:62`
    #[inline]
    pub fn reason(&self) -> ParamProblem {
        ParamProblem(self.header[1])
    }
    /// The octet of the original header that is wrong, counted from 0; only with the reason `Pointer`.
    ///
    /// 8 bits. `specs/icmpv4.ron:127`
    #[inline]
    pub fn pointer(&self) -> u8 {
        self.body[0]
    }
    /// Octets of the original datagram where extensions follow it (RFC 4884), else 0; in words of 4 octets on the wire.
    ///
    /// 8 bits. `specs/icmpv4.ron:128`
    #[inline]
    pub fn original_len(&self) -> u16 {
        (self.body[1] as u16) * 4
    }
    /// Header and beginning of the datagram that failed.
    ///
    /// Variable length. `specs/icmpv4.ron:130`
    #[inline]
    pub fn original(&self) -> &'a [u8] {
        self.original
    }
}
/// The body of `Timestamp`. RFC 792, timestamp.
///
/// `specs/icmpv4.ron:136`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |             ident             |            seq_no             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                           originate                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  12 |                            receive                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  16 |                           transmit                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct TimestampBody<'a> {
    body: &'a [u8; 16],
}
impl<'a> TimestampBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<TimestampBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<16>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 23))
        };
        Ok(TimestampBody { body })
    }
    /// Tells the senders of one host apart.
    ///
    /// 2 octets. `specs/icmpv4.ron:138`
    #[inline]
    pub fn ident(&self) -> u16 {
        support::be::u16([self.body[0], self.body[1]])
    }
    /// Counts the requests of a sender.
    ///
    /// 2 octets. `specs/icmpv4.ron:138`
    #[inline]
    pub fn seq_no(&self) -> u16 {
        support::be::u16([self.body[2], self.body[3]])
    }
    /// When it left the sender: milliseconds since midnight UT.
    ///
    /// 4 octets. `specs/icmpv4.ron:139`
    #[inline]
    pub fn originate(&self) -> u32 {
        support::be::u32([self.body[4], self.body[5], self.body[6], self.body[7]])
    }
    /// Without meaning in a request.
    ///
    /// 4 octets. `specs/icmpv4.ron:140`
    #[inline]
    pub fn receive(&self) -> u32 {
        support::be::u32([self.body[8], self.body[9], self.body[10], self.body[11]])
    }
    /// Without meaning in a request.
    ///
    /// 4 octets. `specs/icmpv4.ron:141`
    #[inline]
    pub fn transmit(&self) -> u32 {
        support::be::u32([self.body[12], self.body[13], self.body[14], self.body[15]])
    }
}
/// The body of `TimestampReply`. RFC 792, timestamp reply.
///
/// `specs/icmpv4.ron:147`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |             ident             |            seq_no             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                           originate                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  12 |                            receive                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  16 |                           transmit                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct TimestampReplyBody<'a> {
    body: &'a [u8; 16],
}
impl<'a> TimestampReplyBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<TimestampReplyBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<16>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 28))
        };
        Ok(TimestampReplyBody { body })
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv4.ron:149`
    #[inline]
    pub fn ident(&self) -> u16 {
        support::be::u16([self.body[0], self.body[1]])
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv4.ron:149`
    #[inline]
    pub fn seq_no(&self) -> u16 {
        support::be::u16([self.body[2], self.body[3]])
    }
    /// As in the request.
    ///
    /// 4 octets. `specs/icmpv4.ron:150`
    #[inline]
    pub fn originate(&self) -> u32 {
        support::be::u32([self.body[4], self.body[5], self.body[6], self.body[7]])
    }
    /// When the request arrived: milliseconds since midnight UT.
    ///
    /// 4 octets. `specs/icmpv4.ron:151`
    #[inline]
    pub fn receive(&self) -> u32 {
        support::be::u32([self.body[8], self.body[9], self.body[10], self.body[11]])
    }
    /// When the reply left: milliseconds since midnight UT.
    ///
    /// 4 octets. `specs/icmpv4.ron:152`
    #[inline]
    pub fn transmit(&self) -> u32 {
        support::be::u32([self.body[12], self.body[13], self.body[14], self.body[15]])
    }
}
/// The body of `InfoRequest`. RFC 792, information request. Not to be answered, RFC 1122 §3.2.2.7.
///
/// `specs/icmpv4.ron:158`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |             ident             |            seq_no             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct InfoRequestBody<'a> {
    body: &'a [u8; 4],
}
impl<'a> InfoRequestBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<InfoRequestBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 33))
        };
        Ok(InfoRequestBody { body })
    }
    /// Tells the senders of one host apart.
    ///
    /// 2 octets. `specs/icmpv4.ron:159`
    #[inline]
    pub fn ident(&self) -> u16 {
        support::be::u16([self.body[0], self.body[1]])
    }
    /// Counts the requests of a sender.
    ///
    /// 2 octets. `specs/icmpv4.ron:159`
    #[inline]
    pub fn seq_no(&self) -> u16 {
        support::be::u16([self.body[2], self.body[3]])
    }
}
/// The body of `InfoReply`. RFC 792, information reply.
///
/// `specs/icmpv4.ron:164`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   msg_type    |   msg_code    |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |             ident             |            seq_no             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct InfoReplyBody<'a> {
    body: &'a [u8; 4],
}
impl<'a> InfoReplyBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<InfoReplyBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 35))
        };
        Ok(InfoReplyBody { body })
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv4.ron:165`
    #[inline]
    pub fn ident(&self) -> u16 {
        support::be::u16([self.body[0], self.body[1]])
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv4.ron:165`
    #[inline]
    pub fn seq_no(&self) -> u16 {
        support::be::u16([self.body[2], self.body[3]])
    }
}
/// Internet Control Message Protocol version 4: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    /// Sets `checksum`. Over the whole message.
    #[inline]
    pub fn set_checksum(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[2], (*header)[3]] = support::be::from_u16(value);
        }
    }
    /// Computes the checksum and puts it in.
    #[inline]
    pub fn fill_checksum(&mut self) {
        self.set_checksum(0);
        let sum = support::Sum::of(self.octets).finish();
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
/// Internet Control Message Protocol version 4: octets that may be cut short or malformed; every field that is there is shown.
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
            let body = {
                #[allow(unreachable_patterns)]
                match (header[0] as u32, header[1] as u32) {
                    (0, 0) => {
                        PartialBody::EchoReply(EchoReplyPartial::new(seen_header, rest))
                    }
                    (3, _) => {
                        PartialBody::DstUnreachable(
                            DstUnreachablePartial::new(seen_header, rest),
                        )
                    }
                    (4, 0) => {
                        PartialBody::SourceQuench(
                            SourceQuenchPartial::new(seen_header, rest),
                        )
                    }
                    (5, _) => {
                        PartialBody::Redirect(RedirectPartial::new(seen_header, rest))
                    }
                    (8, 0) => {
                        PartialBody::EchoRequest(
                            EchoRequestPartial::new(seen_header, rest),
                        )
                    }
                    (11, _) => {
                        PartialBody::TimeExceeded(
                            TimeExceededPartial::new(seen_header, rest),
                        )
                    }
                    (12, _) => {
                        PartialBody::ParamProblem(
                            ParamProblemPartial::new(seen_header, rest),
                        )
                    }
                    (13, 0) => {
                        PartialBody::Timestamp(TimestampPartial::new(seen_header, rest))
                    }
                    (14, 0) => {
                        PartialBody::TimestampReply(
                            TimestampReplyPartial::new(seen_header, rest),
                        )
                    }
                    (15, 0) => {
                        PartialBody::InfoRequest(
                            InfoRequestPartial::new(seen_header, rest),
                        )
                    }
                    (16, 0) => {
                        PartialBody::InfoReply(InfoReplyPartial::new(seen_header, rest))
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
    /// 8 bits. `specs/icmpv4.ron:61`
    #[inline]
    pub fn msg_type(&self) -> Option<Message> {
        let part = &support::head::<4>(self.header?, 1)?;
        Some(Message(part[0]))
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv4.ron:62`
    #[inline]
    pub fn msg_code(&self) -> Option<u8> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(part[1])
    }
    /// Over the whole message.
    ///
    /// 2 octets. `specs/icmpv4.ron:63`
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
    /// The body of `EchoReply`.
    EchoReply(EchoReplyPartial<'a>),
    /// The body of `DstUnreachable`.
    DstUnreachable(DstUnreachablePartial<'a>),
    /// The body of `SourceQuench`.
    SourceQuench(SourceQuenchPartial<'a>),
    /// The body of `Redirect`.
    Redirect(RedirectPartial<'a>),
    /// The body of `EchoRequest`.
    EchoRequest(EchoRequestPartial<'a>),
    /// The body of `TimeExceeded`.
    TimeExceeded(TimeExceededPartial<'a>),
    /// The body of `ParamProblem`.
    ParamProblem(ParamProblemPartial<'a>),
    /// The body of `Timestamp`.
    Timestamp(TimestampPartial<'a>),
    /// The body of `TimestampReply`.
    TimestampReply(TimestampReplyPartial<'a>),
    /// The body of `InfoRequest`.
    InfoRequest(InfoRequestPartial<'a>),
    /// The body of `InfoReply`.
    InfoReply(InfoReplyPartial<'a>),
    /// A kind that the spec does not describe: its octets.
    Other(&'a [u8]),
}
impl PartialBody<'_> {
    #[inline]
    fn error(&self) -> Option<support::Error> {
        match self {
            Self::EchoReply(body) => body.error,
            Self::DstUnreachable(body) => body.error,
            Self::SourceQuench(body) => body.error,
            Self::Redirect(body) => body.error,
            Self::EchoRequest(body) => body.error,
            Self::TimeExceeded(body) => body.error,
            Self::ParamProblem(body) => body.error,
            Self::Timestamp(body) => body.error,
            Self::TimestampReply(body) => body.error,
            Self::InfoRequest(body) => body.error,
            Self::InfoReply(body) => body.error,
            Self::Other(_) => None,
        }
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
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 3));
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
    /// 2 octets. `specs/icmpv4.ron:68`
    #[inline]
    pub fn ident(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv4.ron:68`
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
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 5));
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
    /// 8 bits. `specs/icmpv4.ron:62`
    #[inline]
    pub fn reason(&self) -> Option<DstUnreachable> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(DstUnreachable(part[1]))
    }
    /// Octets of the original datagram where extensions follow it (RFC 4884), else 0; in words of 4 octets on the wire.
    ///
    /// 8 bits. `specs/icmpv4.ron:78`
    #[inline]
    pub fn original_len(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 2)?;
        Some((part[1] as u16) * 4)
    }
    /// Octets of the largest datagram that the next hop takes, with `FragRequired` (RFC 1191); 0: not said.
    ///
    /// 2 octets. `specs/icmpv4.ron:79`
    #[inline]
    pub fn next_hop_mtu(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
    /// Header and beginning of the datagram that failed; at most what keeps the whole error within 576 octets (RFC 1812 §4.3.2.3).
    ///
    /// Variable length. `specs/icmpv4.ron:80`
    #[inline]
    pub fn original(&self) -> Option<&'a [u8]> {
        self.original.map(|octets| octets)
    }
}
/// The body of `SourceQuench`, as far as it is there.
#[derive(Clone, Copy)]
pub struct SourceQuenchPartial<'a> {
    #[allow(dead_code)]
    body: Option<&'a [u8]>,
    original: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> SourceQuenchPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> SourceQuenchPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_original: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 9));
            };
            seen_body = Some(body);
            let original = rest;
            let rest: &'a [u8] = &[];
            seen_original = Some(original);
            None
        };
        SourceQuenchPartial {
            body: seen_body,
            original: seen_original,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Header and beginning of the datagram.
    ///
    /// Variable length. `specs/icmpv4.ron:89`
    #[inline]
    pub fn original(&self) -> Option<&'a [u8]> {
        self.original.map(|octets| octets)
    }
}
/// The body of `Redirect`, as far as it is there.
#[derive(Clone, Copy)]
pub struct RedirectPartial<'a> {
    header: Option<&'a [u8]>,
    body: Option<&'a [u8]>,
    original: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> RedirectPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> RedirectPartial<'a> {
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
        RedirectPartial {
            header,
            body: seen_body,
            original: seen_original,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Refines the kind.
    ///
    /// 8 bits. `specs/icmpv4.ron:62`
    #[inline]
    pub fn reason(&self) -> Option<Redirect> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(Redirect(part[1]))
    }
    /// The better next hop.
    ///
    /// 4 octets. `specs/icmpv4.ron:98`
    #[inline]
    pub fn gateway(&self) -> Option<::wireloom::wire::ipv4::Address> {
        let part = &support::head::<4>(self.body?, 4)?;
        Some(
            <::wireloom::wire::ipv4::Address as From<
                [u8; 4usize],
            >>::from(*support::array::<0, 4, 4>(part)),
        )
    }
    /// Header and beginning of the datagram that went the longer way.
    ///
    /// Variable length. `specs/icmpv4.ron:99`
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
    /// 2 octets. `specs/icmpv4.ron:106`
    #[inline]
    pub fn ident(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// Counts the requests of a sender.
    ///
    /// 2 octets. `specs/icmpv4.ron:106`
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
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 15));
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
    /// 8 bits. `specs/icmpv4.ron:62`
    #[inline]
    pub fn reason(&self) -> Option<TimeExceeded> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(TimeExceeded(part[1]))
    }
    /// Octets of the original datagram where extensions follow it (RFC 4884), else 0; in words of 4 octets on the wire.
    ///
    /// 8 bits. `specs/icmpv4.ron:116`
    #[inline]
    pub fn original_len(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 2)?;
        Some((part[1] as u16) * 4)
    }
    /// Header and beginning of the datagram that failed.
    ///
    /// Variable length. `specs/icmpv4.ron:118`
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
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 19));
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
    /// 8 bits. `specs/icmpv4.ron:62`
    #[inline]
    pub fn reason(&self) -> Option<ParamProblem> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(ParamProblem(part[1]))
    }
    /// The octet of the original header that is wrong, counted from 0; only with the reason `Pointer`.
    ///
    /// 8 bits. `specs/icmpv4.ron:127`
    #[inline]
    pub fn pointer(&self) -> Option<u8> {
        let part = &support::head::<4>(self.body?, 1)?;
        Some(part[0])
    }
    /// Octets of the original datagram where extensions follow it (RFC 4884), else 0; in words of 4 octets on the wire.
    ///
    /// 8 bits. `specs/icmpv4.ron:128`
    #[inline]
    pub fn original_len(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 2)?;
        Some((part[1] as u16) * 4)
    }
    /// Header and beginning of the datagram that failed.
    ///
    /// Variable length. `specs/icmpv4.ron:130`
    #[inline]
    pub fn original(&self) -> Option<&'a [u8]> {
        self.original.map(|octets| octets)
    }
}
/// The body of `Timestamp`, as far as it is there.
#[derive(Clone, Copy)]
pub struct TimestampPartial<'a> {
    body: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> TimestampPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> TimestampPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<16>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 23));
            };
            seen_body = Some(body);
            None
        };
        TimestampPartial {
            body: seen_body,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Tells the senders of one host apart.
    ///
    /// 2 octets. `specs/icmpv4.ron:138`
    #[inline]
    pub fn ident(&self) -> Option<u16> {
        let part = &support::head::<16>(self.body?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// Counts the requests of a sender.
    ///
    /// 2 octets. `specs/icmpv4.ron:138`
    #[inline]
    pub fn seq_no(&self) -> Option<u16> {
        let part = &support::head::<16>(self.body?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
    /// When it left the sender: milliseconds since midnight UT.
    ///
    /// 4 octets. `specs/icmpv4.ron:139`
    #[inline]
    pub fn originate(&self) -> Option<u32> {
        let part = &support::head::<16>(self.body?, 8)?;
        Some(support::be::u32([part[4], part[5], part[6], part[7]]))
    }
    /// Without meaning in a request.
    ///
    /// 4 octets. `specs/icmpv4.ron:140`
    #[inline]
    pub fn receive(&self) -> Option<u32> {
        let part = &support::head::<16>(self.body?, 12)?;
        Some(support::be::u32([part[8], part[9], part[10], part[11]]))
    }
    /// Without meaning in a request.
    ///
    /// 4 octets. `specs/icmpv4.ron:141`
    #[inline]
    pub fn transmit(&self) -> Option<u32> {
        let part = &support::head::<16>(self.body?, 16)?;
        Some(support::be::u32([part[12], part[13], part[14], part[15]]))
    }
}
/// The body of `TimestampReply`, as far as it is there.
#[derive(Clone, Copy)]
pub struct TimestampReplyPartial<'a> {
    body: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> TimestampReplyPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> TimestampReplyPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<16>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 28));
            };
            seen_body = Some(body);
            None
        };
        TimestampReplyPartial {
            body: seen_body,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv4.ron:149`
    #[inline]
    pub fn ident(&self) -> Option<u16> {
        let part = &support::head::<16>(self.body?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv4.ron:149`
    #[inline]
    pub fn seq_no(&self) -> Option<u16> {
        let part = &support::head::<16>(self.body?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
    /// As in the request.
    ///
    /// 4 octets. `specs/icmpv4.ron:150`
    #[inline]
    pub fn originate(&self) -> Option<u32> {
        let part = &support::head::<16>(self.body?, 8)?;
        Some(support::be::u32([part[4], part[5], part[6], part[7]]))
    }
    /// When the request arrived: milliseconds since midnight UT.
    ///
    /// 4 octets. `specs/icmpv4.ron:151`
    #[inline]
    pub fn receive(&self) -> Option<u32> {
        let part = &support::head::<16>(self.body?, 12)?;
        Some(support::be::u32([part[8], part[9], part[10], part[11]]))
    }
    /// When the reply left: milliseconds since midnight UT.
    ///
    /// 4 octets. `specs/icmpv4.ron:152`
    #[inline]
    pub fn transmit(&self) -> Option<u32> {
        let part = &support::head::<16>(self.body?, 16)?;
        Some(support::be::u32([part[12], part[13], part[14], part[15]]))
    }
}
/// The body of `InfoRequest`, as far as it is there.
#[derive(Clone, Copy)]
pub struct InfoRequestPartial<'a> {
    body: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> InfoRequestPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> InfoRequestPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 33));
            };
            seen_body = Some(body);
            None
        };
        InfoRequestPartial {
            body: seen_body,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Tells the senders of one host apart.
    ///
    /// 2 octets. `specs/icmpv4.ron:159`
    #[inline]
    pub fn ident(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// Counts the requests of a sender.
    ///
    /// 2 octets. `specs/icmpv4.ron:159`
    #[inline]
    pub fn seq_no(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
}
/// The body of `InfoReply`, as far as it is there.
#[derive(Clone, Copy)]
pub struct InfoReplyPartial<'a> {
    body: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> InfoReplyPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> InfoReplyPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 35));
            };
            seen_body = Some(body);
            None
        };
        InfoReplyPartial {
            body: seen_body,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv4.ron:165`
    #[inline]
    pub fn ident(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// As in the request.
    ///
    /// 2 octets. `specs/icmpv4.ron:165`
    #[inline]
    pub fn seq_no(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
}
/// Internet Control Message Protocol version 4: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum Repr<'a> {
    /// RFC 792, echo reply.
    EchoReply {
        /// As in the request.
        ///
        /// 2 octets. `specs/icmpv4.ron:68`
        ident: u16,
        /// As in the request.
        ///
        /// 2 octets. `specs/icmpv4.ron:68`
        seq_no: u16,
        /// The payload.
        payload: &'a [u8],
    },
    /// RFC 792, destination unreachable.
    DstUnreachable {
        /// Refines the kind.
        ///
        /// 8 bits. `specs/icmpv4.ron:62`
        reason: DstUnreachable,
        /// Octets of the largest datagram that the next hop takes, with `FragRequired` (RFC 1191); 0: not said.
        ///
        /// 2 octets. `specs/icmpv4.ron:79`
        next_hop_mtu: u16,
        /// Header and beginning of the datagram that failed; at most what keeps the whole error within 576 octets (RFC 1812 §4.3.2.3).
        ///
        /// Variable length. `specs/icmpv4.ron:80`
        original: support::Quoted<'a, 548>,
    },
    /// RFC 792, source quench. To be ignored, RFC 6633.
    SourceQuench {
        /// Header and beginning of the datagram.
        ///
        /// Variable length. `specs/icmpv4.ron:89`
        original: support::Quoted<'a, 548>,
    },
    /// RFC 792, redirect.
    Redirect {
        /// Refines the kind.
        ///
        /// 8 bits. `specs/icmpv4.ron:62`
        reason: Redirect,
        /// The better next hop.
        ///
        /// 4 octets. `specs/icmpv4.ron:98`
        gateway: ::wireloom::wire::ipv4::Address,
        /// Header and beginning of the datagram that went the longer way.
        ///
        /// Variable length. `specs/icmpv4.ron:99`
        original: support::Quoted<'a, 548>,
    },
    /// RFC 792, echo.
    EchoRequest {
        /// Tells the senders of one host apart.
        ///
        /// 2 octets. `specs/icmpv4.ron:106`
        ident: u16,
        /// Counts the requests of a sender.
        ///
        /// 2 octets. `specs/icmpv4.ron:106`
        seq_no: u16,
        /// The payload.
        payload: &'a [u8],
    },
    /// RFC 792, time exceeded.
    TimeExceeded {
        /// Refines the kind.
        ///
        /// 8 bits. `specs/icmpv4.ron:62`
        reason: TimeExceeded,
        /// Header and beginning of the datagram that failed.
        ///
        /// Variable length. `specs/icmpv4.ron:118`
        original: support::Quoted<'a, 548>,
    },
    /// RFC 792, parameter problem.
    ParamProblem {
        /// Refines the kind.
        ///
        /// 8 bits. `specs/icmpv4.ron:62`
        reason: ParamProblem,
        /// The octet of the original header that is wrong, counted from 0; only with the reason `Pointer`.
        ///
        /// 8 bits. `specs/icmpv4.ron:127`
        pointer: u8,
        /// Header and beginning of the datagram that failed.
        ///
        /// Variable length. `specs/icmpv4.ron:130`
        original: support::Quoted<'a, 548>,
    },
    /// RFC 792, timestamp.
    Timestamp {
        /// Tells the senders of one host apart.
        ///
        /// 2 octets. `specs/icmpv4.ron:138`
        ident: u16,
        /// Counts the requests of a sender.
        ///
        /// 2 octets. `specs/icmpv4.ron:138`
        seq_no: u16,
        /// When it left the sender: milliseconds since midnight UT.
        ///
        /// 4 octets. `specs/icmpv4.ron:139`
        originate: u32,
        /// Without meaning in a request.
        ///
        /// 4 octets. `specs/icmpv4.ron:140`
        receive: u32,
        /// Without meaning in a request.
        ///
        /// 4 octets. `specs/icmpv4.ron:141`
        transmit: u32,
    },
    /// RFC 792, timestamp reply.
    TimestampReply {
        /// As in the request.
        ///
        /// 2 octets. `specs/icmpv4.ron:149`
        ident: u16,
        /// As in the request.
        ///
        /// 2 octets. `specs/icmpv4.ron:149`
        seq_no: u16,
        /// As in the request.
        ///
        /// 4 octets. `specs/icmpv4.ron:150`
        originate: u32,
        /// When the request arrived: milliseconds since midnight UT.
        ///
        /// 4 octets. `specs/icmpv4.ron:151`
        receive: u32,
        /// When the reply left: milliseconds since midnight UT.
        ///
        /// 4 octets. `specs/icmpv4.ron:152`
        transmit: u32,
    },
    /// RFC 792, information request. Not to be answered, RFC 1122 §3.2.2.7.
    InfoRequest {
        /// Tells the senders of one host apart.
        ///
        /// 2 octets. `specs/icmpv4.ron:159`
        ident: u16,
        /// Counts the requests of a sender.
        ///
        /// 2 octets. `specs/icmpv4.ron:159`
        seq_no: u16,
    },
    /// RFC 792, information reply.
    InfoReply {
        /// As in the request.
        ///
        /// 2 octets. `specs/icmpv4.ron:165`
        ident: u16,
        /// As in the request.
        ///
        /// 2 octets. `specs/icmpv4.ron:165`
        seq_no: u16,
    },
}
impl<'a> Repr<'a> {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(
        packet: &Packet<'a>,
        verify: support::Verify,
    ) -> support::Result<Repr<'a>> {
        match verify {
            support::Verify::Full => {
                if !packet.verify_checksum() {
                    return Err(support::Error::new(support::ErrorKind::BadChecksum, 2));
                }
            }
            support::Verify::Trust => {}
        }
        #[allow(unused_variables, unreachable_patterns)]
        match packet.body {
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
            Body::DstUnreachable(body) => {
                let reason = body.reason();
                let next_hop_mtu = body.next_hop_mtu();
                let original = support::Quoted::new(body.original());
                Ok(Repr::DstUnreachable {
                    reason,
                    next_hop_mtu,
                    original,
                })
            }
            Body::SourceQuench(body) => {
                let original = support::Quoted::new(body.original());
                Ok(Repr::SourceQuench { original })
            }
            Body::Redirect(body) => {
                let reason = body.reason();
                let gateway = body.gateway();
                let original = support::Quoted::new(body.original());
                Ok(Repr::Redirect {
                    reason,
                    gateway,
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
            Body::Timestamp(body) => {
                let ident = body.ident();
                let seq_no = body.seq_no();
                let originate = body.originate();
                let receive = body.receive();
                let transmit = body.transmit();
                Ok(Repr::Timestamp {
                    ident,
                    seq_no,
                    originate,
                    receive,
                    transmit,
                })
            }
            Body::TimestampReply(body) => {
                let ident = body.ident();
                let seq_no = body.seq_no();
                let originate = body.originate();
                let receive = body.receive();
                let transmit = body.transmit();
                Ok(Repr::TimestampReply {
                    ident,
                    seq_no,
                    originate,
                    receive,
                    transmit,
                })
            }
            Body::InfoRequest(body) => {
                let ident = body.ident();
                let seq_no = body.seq_no();
                Ok(Repr::InfoRequest { ident, seq_no })
            }
            Body::InfoReply(body) => {
                let ident = body.ident();
                let seq_no = body.seq_no();
                Ok(Repr::InfoReply { ident, seq_no })
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
            Repr::EchoReply { ident, seq_no, payload } => {
                let header_octets: usize = 4;
                let payload_octets: usize = payload.len();
                let body_octets: usize = 0 + 4 + payload_octets;
                let packet_octets: usize = header_octets + body_octets;
                header_octets + body_octets
            }
            Repr::DstUnreachable { reason, next_hop_mtu, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::SourceQuench { original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Redirect { reason, gateway, original } => {
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
            Repr::Timestamp { ident, seq_no, originate, receive, transmit } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 16;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::TimestampReply { ident, seq_no, originate, receive, transmit } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 16;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::InfoRequest { ident, seq_no } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::InfoReply { ident, seq_no } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4;
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
        fill: support::Fill,
    ) -> support::Result<&'b mut [u8]> {
        #[allow(unused_mut)]
        let (front, mut header, tail, rest) = match *self {
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
            Repr::DstUnreachable { reason, next_hop_mtu, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match (3 as u64, reason.0 as u64) {
                    (0, 0) => {
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
                    [fixed[2], fixed[3]] = support::be::from_u16(next_hop_mtu);
                    out.put(&fixed);
                }
                out.put(original.octets());
                (front, header, tail, rest)
            }
            Repr::SourceQuench { original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
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
                header[0] = 4;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    out.put(&fixed);
                }
                out.put(original.octets());
                (front, header, tail, rest)
            }
            Repr::Redirect { reason, gateway, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match (5 as u64, reason.0 as u64) {
                    (0, 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (3, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (4, 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (5, _) => {}
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
                header[0] = 5;
                header[1] = reason.0;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    support::put::<0, 4, 4>(&mut fixed, gateway.octets());
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
                header[0] = 8;
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
            Repr::TimeExceeded { reason, original } => {
                let len_original: usize = original.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_original;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match (11 as u64, reason.0 as u64) {
                    (0, 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (3, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (4, 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (5, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (8, 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (11, _) => {}
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
                header[0] = 0xb;
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
                match (12 as u64, reason.0 as u64) {
                    (0, 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (3, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (4, 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (5, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (8, 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (11, _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 1));
                    }
                    (12, _) => {}
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
                header[0] = 0xc;
                header[1] = reason.0;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    fixed[0] = pointer;
                    out.put(&fixed);
                }
                out.put(original.octets());
                (front, header, tail, rest)
            }
            Repr::Timestamp { ident, seq_no, originate, receive, transmit } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 16;
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
                header[0] = 0xd;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 16];
                    [fixed[0], fixed[1]] = support::be::from_u16(ident);
                    [fixed[2], fixed[3]] = support::be::from_u16(seq_no);
                    [fixed[4], fixed[5], fixed[6], fixed[7]] = support::be::from_u32(
                        originate,
                    );
                    [fixed[8], fixed[9], fixed[10], fixed[11]] = support::be::from_u32(
                        receive,
                    );
                    [fixed[12], fixed[13], fixed[14], fixed[15]] = support::be::from_u32(
                        transmit,
                    );
                    out.put(&fixed);
                }
                (front, header, tail, rest)
            }
            Repr::TimestampReply { ident, seq_no, originate, receive, transmit } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 16;
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
                header[0] = 0xe;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 16];
                    [fixed[0], fixed[1]] = support::be::from_u16(ident);
                    [fixed[2], fixed[3]] = support::be::from_u16(seq_no);
                    [fixed[4], fixed[5], fixed[6], fixed[7]] = support::be::from_u32(
                        originate,
                    );
                    [fixed[8], fixed[9], fixed[10], fixed[11]] = support::be::from_u32(
                        receive,
                    );
                    [fixed[12], fixed[13], fixed[14], fixed[15]] = support::be::from_u32(
                        transmit,
                    );
                    out.put(&fixed);
                }
                (front, header, tail, rest)
            }
            Repr::InfoRequest { ident, seq_no } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4;
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
                header[0] = 0xf;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    [fixed[0], fixed[1]] = support::be::from_u16(ident);
                    [fixed[2], fixed[3]] = support::be::from_u16(seq_no);
                    out.put(&fixed);
                }
                (front, header, tail, rest)
            }
            Repr::InfoReply { ident, seq_no } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4;
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
                header[0] = 0x10;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    [fixed[0], fixed[1]] = support::be::from_u16(ident);
                    [fixed[2], fixed[3]] = support::be::from_u16(seq_no);
                    out.put(&fixed);
                }
                (front, header, tail, rest)
            }
        };
        match fill {
            support::Fill::Sum(payload) => {
                let sum = support::Sum::add(
                        support::Sum::of_array(&header).add_octets(tail),
                        payload,
                    )
                    .finish();
                [header[2], header[3]] = support::be::from_u16(sum);
            }
            support::Fill::Device => {}
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
            Some(PartialBody::EchoReply(body)) => {
                f.write_str("ICMPv4 echo reply")?;
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
            Some(PartialBody::DstUnreachable(body)) => {
                f.write_str("ICMPv4 destination unreachable")?;
                match body.reason() {
                    Some(value) => {
                        f.write_str(" (")?;
                        value.show(f)?;
                    }
                    None => return Ok(()),
                }
                f.write_str(")")?;
                let holds = || -> Option<bool> {
                    Some(
                        ({
                            let part = support::head::<4>(body.body?, 4)?;
                            support::be::u16([part[2], part[3]])
                        } as u32) != 0,
                    )
                };
                match holds() {
                    Some(true) => {
                        match body.next_hop_mtu() {
                            Some(value) => {
                                f.write_str(" mtu=")?;
                                support::print::dec(f, value as u64)?;
                            }
                            None => return Ok(()),
                        }
                    }
                    Some(false) => {}
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::SourceQuench(body)) => {
                f.write_str("ICMPv4 source quench")?;
                return Ok(());
            }
            Some(PartialBody::Redirect(body)) => {
                f.write_str("ICMPv4 redirect")?;
                match body.reason() {
                    Some(value) => {
                        f.write_str(" (")?;
                        value.show(f)?;
                    }
                    None => return Ok(()),
                }
                f.write_str(")")?;
                match body.gateway() {
                    Some(value) => {
                        f.write_str(" to=")?;
                        support::print::ipv4(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::EchoRequest(body)) => {
                f.write_str("ICMPv4 echo request")?;
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
            Some(PartialBody::TimeExceeded(body)) => {
                f.write_str("ICMPv4 time exceeded")?;
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
                f.write_str("ICMPv4 parameter problem")?;
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
            Some(PartialBody::Timestamp(body)) => {
                f.write_str("ICMPv4 timestamp")?;
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
                match body.originate() {
                    Some(value) => {
                        f.write_str(" originate=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::TimestampReply(body)) => {
                f.write_str("ICMPv4 timestamp reply")?;
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
                match body.originate() {
                    Some(value) => {
                        f.write_str(" originate=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                match body.receive() {
                    Some(value) => {
                        f.write_str(" receive=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                match body.transmit() {
                    Some(value) => {
                        f.write_str(" transmit=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::InfoRequest(body)) => {
                f.write_str("ICMPv4 information request")?;
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
                return Ok(());
            }
            Some(PartialBody::InfoReply(body)) => {
                f.write_str("ICMPv4 information reply")?;
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
                return Ok(());
            }
            _ => {}
        }
        f.write_str("ICMPv4")?;
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
            Some(PartialBody::DstUnreachable(body)) => {
                visitor.enter("DstUnreachable");
                if let Some(value) = body.reason() {
                    visitor
                        .field("reason", support::Value::Named(value.0 as u64, &value));
                }
                if let Some(value) = body.original_len() {
                    visitor.field("original_len", support::Value::Number(value as u64));
                }
                if let Some(value) = body.next_hop_mtu() {
                    visitor.field("next_hop_mtu", support::Value::Number(value as u64));
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
            Some(PartialBody::SourceQuench(body)) => {
                visitor.enter("SourceQuench");
                if let Some(value) = body.original() {
                    visitor
                        .field(
                            "original",
                            support::Value::Octets(support::octets_of(&value)),
                        );
                }
                visitor.leave();
            }
            Some(PartialBody::Redirect(body)) => {
                visitor.enter("Redirect");
                if let Some(value) = body.reason() {
                    visitor
                        .field("reason", support::Value::Named(value.0 as u64, &value));
                }
                if let Some(value) = body.gateway() {
                    visitor.field("gateway", support::Value::Text(&value));
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
            Some(PartialBody::Timestamp(body)) => {
                visitor.enter("Timestamp");
                if let Some(value) = body.ident() {
                    visitor.field("ident", support::Value::Number(value as u64));
                }
                if let Some(value) = body.seq_no() {
                    visitor.field("seq_no", support::Value::Number(value as u64));
                }
                if let Some(value) = body.originate() {
                    visitor.field("originate", support::Value::Number(value as u64));
                }
                if let Some(value) = body.receive() {
                    visitor.field("receive", support::Value::Number(value as u64));
                }
                if let Some(value) = body.transmit() {
                    visitor.field("transmit", support::Value::Number(value as u64));
                }
                visitor.leave();
            }
            Some(PartialBody::TimestampReply(body)) => {
                visitor.enter("TimestampReply");
                if let Some(value) = body.ident() {
                    visitor.field("ident", support::Value::Number(value as u64));
                }
                if let Some(value) = body.seq_no() {
                    visitor.field("seq_no", support::Value::Number(value as u64));
                }
                if let Some(value) = body.originate() {
                    visitor.field("originate", support::Value::Number(value as u64));
                }
                if let Some(value) = body.receive() {
                    visitor.field("receive", support::Value::Number(value as u64));
                }
                if let Some(value) = body.transmit() {
                    visitor.field("transmit", support::Value::Number(value as u64));
                }
                visitor.leave();
            }
            Some(PartialBody::InfoRequest(body)) => {
                visitor.enter("InfoRequest");
                if let Some(value) = body.ident() {
                    visitor.field("ident", support::Value::Number(value as u64));
                }
                if let Some(value) = body.seq_no() {
                    visitor.field("seq_no", support::Value::Number(value as u64));
                }
                visitor.leave();
            }
            Some(PartialBody::InfoReply(body)) => {
                visitor.enter("InfoReply");
                if let Some(value) = body.ident() {
                    visitor.field("ident", support::Value::Number(value as u64));
                }
                if let Some(value) = body.seq_no() {
                    visitor.field("seq_no", support::Value::Number(value as u64));
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
            Some(PartialBody::EchoReply(body)) => {
                support::Inner {
                    payload: body.payload.unwrap_or(&[]),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::DstUnreachable(body)) => {
                support::Inner {
                    payload: body.original().unwrap_or(&[]),
                    quoted: Some(::wireloom::wire::ipv4::DESCRIPTION),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::SourceQuench(body)) => {
                support::Inner {
                    payload: body.original().unwrap_or(&[]),
                    quoted: Some(::wireloom::wire::ipv4::DESCRIPTION),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::Redirect(body)) => {
                support::Inner {
                    payload: body.original().unwrap_or(&[]),
                    quoted: Some(::wireloom::wire::ipv4::DESCRIPTION),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::EchoRequest(body)) => {
                support::Inner {
                    payload: body.payload.unwrap_or(&[]),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::TimeExceeded(body)) => {
                support::Inner {
                    payload: body.original().unwrap_or(&[]),
                    quoted: Some(::wireloom::wire::ipv4::DESCRIPTION),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::ParamProblem(body)) => {
                support::Inner {
                    payload: body.original().unwrap_or(&[]),
                    quoted: Some(::wireloom::wire::ipv4::DESCRIPTION),
                    ..support::Inner::NOTHING
                }
            }
            Some(PartialBody::Timestamp(body)) => support::Inner::NOTHING,
            Some(PartialBody::TimestampReply(body)) => support::Inner::NOTHING,
            Some(PartialBody::InfoRequest(body)) => support::Inner::NOTHING,
            Some(PartialBody::InfoReply(body)) => support::Inner::NOTHING,
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
    let error = match Packet::parse(octets) {
        Ok(packet) if !packet.verify_checksum() => {
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
    name: "icmpv4",
    title: "Internet Control Message Protocol version 4",
    file: "specs/icmpv4.ron",
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
            doc: "Over the whole message.",
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
            name: "DstUnreachable.unused",
            doc: "",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DstUnreachable.original_len",
            doc: "Octets of the original datagram where extensions follow it (RFC 4884), else 0; in words of 4 octets on the wire.",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DstUnreachable.next_hop_mtu",
            doc: "Octets of the largest datagram that the next hop takes, with `FragRequired` (RFC 1191); 0: not said.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "DstUnreachable.original",
            doc: "Header and beginning of the datagram that failed; at most what keeps the whole error within 576 octets (RFC 1812 §4.3.2.3).",
            bit: None,
            bits: None,
            kind: support::FieldKind::Quote,
        },
        support::FieldDescription {
            name: "SourceQuench.unused",
            doc: "",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "SourceQuench.original",
            doc: "Header and beginning of the datagram.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Quote,
        },
        support::FieldDescription {
            name: "Redirect.gateway",
            doc: "The better next hop.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Redirect.original",
            doc: "Header and beginning of the datagram that went the longer way.",
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
            name: "TimeExceeded.unused1",
            doc: "",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TimeExceeded.original_len",
            doc: "Octets of the original datagram where extensions follow it (RFC 4884), else 0; in words of 4 octets on the wire.",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TimeExceeded.unused2",
            doc: "",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TimeExceeded.original",
            doc: "Header and beginning of the datagram that failed.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Quote,
        },
        support::FieldDescription {
            name: "ParamProblem.pointer",
            doc: "The octet of the original header that is wrong, counted from 0; only with the reason `Pointer`.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ParamProblem.original_len",
            doc: "Octets of the original datagram where extensions follow it (RFC 4884), else 0; in words of 4 octets on the wire.",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ParamProblem.unused",
            doc: "",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ParamProblem.original",
            doc: "Header and beginning of the datagram that failed.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Quote,
        },
        support::FieldDescription {
            name: "Timestamp.ident",
            doc: "Tells the senders of one host apart.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Timestamp.seq_no",
            doc: "Counts the requests of a sender.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Timestamp.originate",
            doc: "When it left the sender: milliseconds since midnight UT.",
            bit: Some(32),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Timestamp.receive",
            doc: "Without meaning in a request.",
            bit: Some(64),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Timestamp.transmit",
            doc: "Without meaning in a request.",
            bit: Some(96),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TimestampReply.ident",
            doc: "As in the request.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TimestampReply.seq_no",
            doc: "As in the request.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TimestampReply.originate",
            doc: "As in the request.",
            bit: Some(32),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TimestampReply.receive",
            doc: "When the request arrived: milliseconds since midnight UT.",
            bit: Some(64),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TimestampReply.transmit",
            doc: "When the reply left: milliseconds since midnight UT.",
            bit: Some(96),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "InfoRequest.ident",
            doc: "Tells the senders of one host apart.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "InfoRequest.seq_no",
            doc: "Counts the requests of a sender.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "InfoReply.ident",
            doc: "As in the request.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "InfoReply.seq_no",
            doc: "As in the request.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
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
                    name: "EchoReply",
                    show: "echo reply",
                    value: 0,
                },
                support::RegistryValue {
                    name: "DstUnreachable",
                    show: "destination unreachable",
                    value: 3,
                },
                support::RegistryValue {
                    name: "SourceQuench",
                    show: "source quench",
                    value: 4,
                },
                support::RegistryValue {
                    name: "Redirect",
                    show: "redirect",
                    value: 5,
                },
                support::RegistryValue {
                    name: "EchoRequest",
                    show: "echo request",
                    value: 8,
                },
                support::RegistryValue {
                    name: "RouterAdvert",
                    show: "router advertisement",
                    value: 9,
                },
                support::RegistryValue {
                    name: "RouterSolicit",
                    show: "router solicitation",
                    value: 10,
                },
                support::RegistryValue {
                    name: "TimeExceeded",
                    show: "time exceeded",
                    value: 11,
                },
                support::RegistryValue {
                    name: "ParamProblem",
                    show: "parameter problem",
                    value: 12,
                },
                support::RegistryValue {
                    name: "Timestamp",
                    show: "timestamp",
                    value: 13,
                },
                support::RegistryValue {
                    name: "TimestampReply",
                    show: "timestamp reply",
                    value: 14,
                },
                support::RegistryValue {
                    name: "InfoRequest",
                    show: "information request",
                    value: 15,
                },
                support::RegistryValue {
                    name: "InfoReply",
                    show: "information reply",
                    value: 16,
                },
            ],
        },
        support::Registry {
            name: "DstUnreachable",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "NetUnreachable",
                    show: "net unreachable",
                    value: 0,
                },
                support::RegistryValue {
                    name: "HostUnreachable",
                    show: "host unreachable",
                    value: 1,
                },
                support::RegistryValue {
                    name: "ProtoUnreachable",
                    show: "protocol unreachable",
                    value: 2,
                },
                support::RegistryValue {
                    name: "PortUnreachable",
                    show: "port unreachable",
                    value: 3,
                },
                support::RegistryValue {
                    name: "FragRequired",
                    show: "fragmentation needed and DF set",
                    value: 4,
                },
                support::RegistryValue {
                    name: "SrcRouteFailed",
                    show: "source route failed",
                    value: 5,
                },
                support::RegistryValue {
                    name: "DstNetUnknown",
                    show: "destination network unknown",
                    value: 6,
                },
                support::RegistryValue {
                    name: "DstHostUnknown",
                    show: "destination host unknown",
                    value: 7,
                },
                support::RegistryValue {
                    name: "SrcHostIsolated",
                    show: "source host isolated",
                    value: 8,
                },
                support::RegistryValue {
                    name: "NetProhibited",
                    show: "network prohibited",
                    value: 9,
                },
                support::RegistryValue {
                    name: "HostProhibited",
                    show: "host prohibited",
                    value: 10,
                },
                support::RegistryValue {
                    name: "NetUnreachableToS",
                    show: "net unreachable for type of service",
                    value: 11,
                },
                support::RegistryValue {
                    name: "HostUnreachableToS",
                    show: "host unreachable for type of service",
                    value: 12,
                },
                support::RegistryValue {
                    name: "CommProhibited",
                    show: "communication prohibited",
                    value: 13,
                },
                support::RegistryValue {
                    name: "HostPrecedence",
                    show: "host precedence violation",
                    value: 14,
                },
                support::RegistryValue {
                    name: "PrecedenceCutoff",
                    show: "precedence cutoff",
                    value: 15,
                },
            ],
        },
        support::Registry {
            name: "TimeExceeded",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "TtlExpired",
                    show: "in transit",
                    value: 0,
                },
                support::RegistryValue {
                    name: "FragExpired",
                    show: "in reassembly",
                    value: 1,
                },
            ],
        },
        support::Registry {
            name: "Redirect",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "Net",
                    show: "net",
                    value: 0,
                },
                support::RegistryValue {
                    name: "Host",
                    show: "host",
                    value: 1,
                },
                support::RegistryValue {
                    name: "NetToS",
                    show: "net and type of service",
                    value: 2,
                },
                support::RegistryValue {
                    name: "HostToS",
                    show: "host and type of service",
                    value: 3,
                },
            ],
        },
        support::Registry {
            name: "ParamProblem",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "Pointer",
                    show: "see pointer",
                    value: 0,
                },
                support::RegistryValue {
                    name: "MissingOption",
                    show: "required option missing",
                    value: 1,
                },
                support::RegistryValue {
                    name: "BadLength",
                    show: "bad length",
                    value: 2,
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
        key: 1,
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
        Self::EchoReply => "Message::EchoReply";
        Self::DstUnreachable => "Message::DstUnreachable";
        Self::SourceQuench => "Message::SourceQuench";
        Self::Redirect => "Message::Redirect";
        Self::EchoRequest => "Message::EchoRequest";
        Self::RouterAdvert => "Message::RouterAdvert";
        Self::RouterSolicit => "Message::RouterSolicit";
        Self::TimeExceeded => "Message::TimeExceeded";
        Self::ParamProblem => "Message::ParamProblem";
        Self::Timestamp => "Message::Timestamp";
        Self::TimestampReply => "Message::TimestampReply";
        Self::InfoRequest => "Message::InfoRequest";
        Self::InfoReply => "Message::InfoReply";
        Self(ref value) => "Message({})", value;
    }
    DstUnreachable {
        Self::NetUnreachable => "DstUnreachable::NetUnreachable";
        Self::HostUnreachable => "DstUnreachable::HostUnreachable";
        Self::ProtoUnreachable => "DstUnreachable::ProtoUnreachable";
        Self::PortUnreachable => "DstUnreachable::PortUnreachable";
        Self::FragRequired => "DstUnreachable::FragRequired";
        Self::SrcRouteFailed => "DstUnreachable::SrcRouteFailed";
        Self::DstNetUnknown => "DstUnreachable::DstNetUnknown";
        Self::DstHostUnknown => "DstUnreachable::DstHostUnknown";
        Self::SrcHostIsolated => "DstUnreachable::SrcHostIsolated";
        Self::NetProhibited => "DstUnreachable::NetProhibited";
        Self::HostProhibited => "DstUnreachable::HostProhibited";
        Self::NetUnreachableToS => "DstUnreachable::NetUnreachableToS";
        Self::HostUnreachableToS => "DstUnreachable::HostUnreachableToS";
        Self::CommProhibited => "DstUnreachable::CommProhibited";
        Self::HostPrecedence => "DstUnreachable::HostPrecedence";
        Self::PrecedenceCutoff => "DstUnreachable::PrecedenceCutoff";
        Self(ref value) => "DstUnreachable({})", value;
    }
    TimeExceeded {
        Self::TtlExpired => "TimeExceeded::TtlExpired";
        Self::FragExpired => "TimeExceeded::FragExpired";
        Self(ref value) => "TimeExceeded({})", value;
    }
    Redirect {
        Self::Net => "Redirect::Net";
        Self::Host => "Redirect::Host";
        Self::NetToS => "Redirect::NetToS";
        Self::HostToS => "Redirect::HostToS";
        Self(ref value) => "Redirect({})", value;
    }
    ParamProblem {
        Self::Pointer => "ParamProblem::Pointer";
        Self::MissingOption => "ParamProblem::MissingOption";
        Self::BadLength => "ParamProblem::BadLength";
        Self(ref value) => "ParamProblem({})", value;
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
    Repr<'_> {
        Self::EchoReply { ref ident, ref seq_no, ref payload } => "EchoReply {{ ident: {}, seq_no: {}, payload: {} }}", ident, seq_no, payload;
        Self::DstUnreachable { ref reason, ref next_hop_mtu, ref original } => "DstUnreachable {{ reason: {}, next_hop_mtu: {}, original: {} }}", reason, next_hop_mtu, original;
        Self::SourceQuench { ref original } => "SourceQuench {{ original: {} }}", original;
        Self::Redirect { ref reason, ref gateway, ref original } => "Redirect {{ reason: {}, gateway: {}, original: {} }}", reason, gateway, original;
        Self::EchoRequest { ref ident, ref seq_no, ref payload } => "EchoRequest {{ ident: {}, seq_no: {}, payload: {} }}", ident, seq_no, payload;
        Self::TimeExceeded { ref reason, ref original } => "TimeExceeded {{ reason: {}, original: {} }}", reason, original;
        Self::ParamProblem { ref reason, ref pointer, ref original } => "ParamProblem {{ reason: {}, pointer: {}, original: {} }}", reason, pointer, original;
        Self::Timestamp { ref ident, ref seq_no, ref originate, ref receive, ref transmit } => "Timestamp {{ ident: {}, seq_no: {}, originate: {}, receive: {}, transmit: {} }}", ident, seq_no, originate, receive, transmit;
        Self::TimestampReply { ref ident, ref seq_no, ref originate, ref receive, ref transmit } => "TimestampReply {{ ident: {}, seq_no: {}, originate: {}, receive: {}, transmit: {} }}", ident, seq_no, originate, receive, transmit;
        Self::InfoRequest { ref ident, ref seq_no } => "InfoRequest {{ ident: {}, seq_no: {} }}", ident, seq_no;
        Self::InfoReply { ref ident, ref seq_no } => "InfoReply {{ ident: {}, seq_no: {} }}", ident, seq_no;
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
            const IGNORED: Option<usize> = None;
            const BITS: support::testing::BitOrder = support::testing::BitOrder::Big;
            const SETTERS: &'static [(usize, usize)] = &[(16, 16)];
            const VECTORS: &'static [&'static [u8]] = &[
                &[8u8, 0u8, 142u8, 254u8, 18u8, 52u8, 171u8, 205u8, 170u8, 0u8, 0u8, 255u8],
                &[0u8, 0u8, 255u8, 252u8, 0u8, 1u8, 0u8, 2u8],
                &[0u8, 0u8, 127u8, 252u8, 0u8, 1u8, 0u8, 2u8, 128u8],
                &[
                    3u8, 3u8, 182u8, 204u8, 0u8, 0u8, 0u8, 0u8, 69u8, 0u8, 5u8, 220u8, 0u8,
                    0u8, 64u8, 0u8, 64u8, 17u8, 97u8, 13u8, 10u8, 0u8, 0u8, 1u8, 10u8, 0u8,
                    0u8, 2u8, 0u8, 53u8, 0u8, 53u8, 5u8, 200u8, 0u8, 0u8,
                ],
                &[
                    3u8, 4u8, 177u8, 83u8, 0u8, 0u8, 5u8, 120u8, 69u8, 0u8, 5u8, 220u8, 0u8,
                    0u8, 64u8, 0u8, 64u8, 17u8, 97u8, 13u8, 10u8, 0u8, 0u8, 1u8, 10u8, 0u8,
                    0u8, 2u8, 0u8, 53u8, 0u8, 53u8, 5u8, 200u8, 0u8, 0u8,
                ],
                &[3u8, 16u8, 252u8, 239u8, 0u8, 0u8, 0u8, 0u8],
                &[
                    4u8, 0u8, 187u8, 143u8, 0u8, 0u8, 0u8, 0u8, 69u8, 0u8, 0u8, 28u8, 0u8,
                    0u8, 64u8, 0u8, 64u8, 17u8, 102u8, 205u8, 10u8, 0u8, 0u8, 1u8, 10u8, 0u8,
                    0u8, 2u8, 0u8, 53u8, 0u8, 53u8, 0u8, 8u8, 0u8, 0u8,
                ],
                &[
                    5u8, 1u8, 248u8, 140u8, 192u8, 0u8, 2u8, 1u8, 69u8, 0u8, 0u8, 28u8, 0u8,
                    0u8, 64u8, 0u8, 64u8, 17u8, 102u8, 205u8, 10u8, 0u8, 0u8, 1u8, 10u8, 0u8,
                    0u8, 2u8, 0u8, 53u8, 0u8, 53u8, 0u8, 8u8, 0u8, 0u8,
                ],
                &[
                    11u8, 0u8, 180u8, 252u8, 0u8, 5u8, 0u8, 0u8, 69u8, 0u8, 0u8, 20u8, 0u8,
                    0u8, 0u8, 0u8, 1u8, 17u8, 229u8, 213u8, 10u8, 0u8, 0u8, 1u8, 10u8, 0u8,
                    0u8, 2u8,
                ],
                &[
                    12u8, 0u8, 0u8, 253u8, 20u8, 0u8, 0u8, 0u8, 70u8, 0u8, 0u8, 24u8, 0u8,
                    0u8, 64u8, 0u8, 64u8, 17u8, 101u8, 209u8, 10u8, 0u8, 0u8, 1u8, 10u8, 0u8,
                    0u8, 2u8, 159u8, 4u8, 0u8, 0u8,
                ],
                &[
                    13u8, 0u8, 238u8, 241u8, 0u8, 7u8, 0u8, 1u8, 1u8, 2u8, 3u8, 4u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    14u8, 0u8, 241u8, 241u8, 0u8, 7u8, 0u8, 1u8, 0u8, 0u8, 0u8, 1u8, 0u8,
                    0u8, 0u8, 2u8, 0u8, 0u8, 0u8, 3u8,
                ],
                &[15u8, 0u8, 240u8, 247u8, 0u8, 7u8, 0u8, 1u8],
                &[16u8, 0u8, 239u8, 247u8, 0u8, 7u8, 0u8, 1u8],
                &[8u8, 1u8, 57u8, 253u8, 18u8, 52u8, 171u8, 205u8],
                &[42u8, 0u8, 23u8, 254u8, 18u8, 52u8, 171u8, 205u8],
                &[8u8, 0u8, 18u8, 52u8, 18u8, 52u8, 171u8, 205u8],
                &[8u8, 0u8, 229u8, 203u8, 18u8, 52u8],
                &[8u8, 0u8, 142u8],
                &[
                    42u8, 0u8, 109u8, 99u8, 0u8, 0u8, 0u8, 0u8, 32u8, 0u8, 204u8, 203u8, 0u8,
                    6u8, 2u8, 12u8, 17u8, 34u8, 222u8, 173u8, 190u8, 239u8, 202u8, 254u8,
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
                Repr::parse(
                    packet,
                    match sums {
                        support::testing::Sums::Verified => support::Verify::Full,
                        support::testing::Sums::Trusted => support::Verify::Trust,
                    },
                )
            }
            fn same(a: &Repr<'_>, b: &Repr<'_>) -> bool {
                a == b
            }
            fn checksum_is_right(packet: &Packet<'_>) -> bool {
                packet.verify_checksum()
            }
            fn payload_len(repr: &Repr<'_>) -> Option<usize> {
                match *repr {
                    Repr::EchoReply { ident, seq_no, payload } => Some(0),
                    Repr::DstUnreachable { reason, next_hop_mtu, original } => Some(0),
                    Repr::SourceQuench { original } => Some(0),
                    Repr::Redirect { reason, gateway, original } => Some(0),
                    Repr::EchoRequest { ident, seq_no, payload } => Some(0),
                    Repr::TimeExceeded { reason, original } => Some(0),
                    Repr::ParamProblem { reason, pointer, original } => Some(0),
                    Repr::Timestamp { ident, seq_no, originate, receive, transmit } => {
                        Some(0)
                    }
                    Repr::TimestampReply { ident, seq_no, originate, receive, transmit } => {
                        Some(0)
                    }
                    Repr::InfoRequest { ident, seq_no } => Some(0),
                    Repr::InfoReply { ident, seq_no } => Some(0),
                }
            }
            fn emit(
                repr: &Repr<'_>,
                payload: &[u8],
                out: &mut [u8],
            ) -> support::Result<usize> {
                let rest = repr.emit(out, support::Fill::Sum(support::Sum::of(payload)))?;
                if let Some(place) = rest.get_mut(..payload.len()) {
                    place.copy_from_slice(payload);
                }
                let len = repr.buffer_len().saturating_add(payload.len());
                Ok(len)
            }
            fn draw<'a>(source: &mut support::testing::Source<'a>) -> Option<Repr<'a>> {
                Some(
                    match source.below(11) {
                        0 => {
                            Repr::EchoReply {
                                ident: source.number(16) as u16,
                                seq_no: source.number(16) as u16,
                                payload: source.octets(usize::MAX),
                            }
                        }
                        1 => {
                            Repr::DstUnreachable {
                                reason: DstUnreachable(
                                    source
                                        .named(
                                            8,
                                            &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
                                        ) as u8,
                                ),
                                next_hop_mtu: source.number(16) as u16,
                                original: support::Quoted::new(source.octets(usize::MAX)),
                            }
                        }
                        2 => {
                            Repr::SourceQuench {
                                original: support::Quoted::new(source.octets(usize::MAX)),
                            }
                        }
                        3 => {
                            Repr::Redirect {
                                reason: Redirect(source.named(8, &[0, 1, 2, 3]) as u8),
                                gateway: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
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
                            Repr::TimeExceeded {
                                reason: TimeExceeded(source.named(8, &[0, 1]) as u8),
                                original: support::Quoted::new(source.octets(usize::MAX)),
                            }
                        }
                        6 => {
                            Repr::ParamProblem {
                                reason: ParamProblem(source.named(8, &[0, 1, 2]) as u8),
                                pointer: source.number(8) as u8,
                                original: support::Quoted::new(source.octets(usize::MAX)),
                            }
                        }
                        7 => {
                            Repr::Timestamp {
                                ident: source.number(16) as u16,
                                seq_no: source.number(16) as u16,
                                originate: source.number(32) as u32,
                                receive: source.number(32) as u32,
                                transmit: source.number(32) as u32,
                            }
                        }
                        8 => {
                            Repr::TimestampReply {
                                ident: source.number(16) as u16,
                                seq_no: source.number(16) as u16,
                                originate: source.number(32) as u32,
                                receive: source.number(32) as u32,
                                transmit: source.number(32) as u32,
                            }
                        }
                        9 => {
                            Repr::InfoRequest {
                                ident: source.number(16) as u16,
                                seq_no: source.number(16) as u16,
                            }
                        }
                        10 => {
                            Repr::InfoReply {
                                ident: source.number(16) as u16,
                                seq_no: source.number(16) as u16,
                            }
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
            Some("ICMPv4 echo request id=4660 seq=43981 len=4"),
            &[("ident", 4660), ("msg_code", 0), ("msg_type", 8), ("seq_no", 43981)],
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
            Some("ICMPv4 echo reply id=1 seq=2 len=0"),
            &[("ident", 1), ("seq_no", 2)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_echo_reply__odd_length() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some("ICMPv4 echo reply id=1 seq=2 len=1"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_port_unreachable__rfc_792_s_smallest_quote_of_a_datagram_of_1500_octets() {
        support::testing::good::<
            Laws,
        >(
            3,
            Some("ICMPv4 destination unreachable (port unreachable)"),
            &[("next_hop_mtu", 0), ("reason", 3)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_fragmentation_needed__mtu_1400() {
        support::testing::good::<
            Laws,
        >(
            4,
            Some(
                "ICMPv4 destination unreachable (fragmentation needed and DF set) mtu=1400",
            ),
            &[("next_hop_mtu", 1400), ("reason", 4)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_a_code_without_a_name__nothing_quoted() {
        support::testing::good::<
            Laws,
        >(
            5,
            Some("ICMPv4 destination unreachable (0x10)"),
            &[("reason", 16)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_source_quench() {
        support::testing::good::<
            Laws,
        >(6, Some("ICMPv4 source quench"), &[], support::testing::Emit::Exact);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v7_redirect_for_a_host() {
        support::testing::good::<
            Laws,
        >(
            7,
            Some("ICMPv4 redirect (host) to=192.0.2.1"),
            &[("reason", 1)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v8_time_exceeded_with_a_length_for_extensions() {
        support::testing::good::<
            Laws,
        >(
            8,
            Some("ICMPv4 time exceeded (in transit)"),
            &[("original_len", 20), ("reason", 0)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v9_parameter_problem_at_octet_20() {
        support::testing::good::<
            Laws,
        >(
            9,
            Some("ICMPv4 parameter problem (see pointer) pointer=20"),
            &[("pointer", 20), ("reason", 0)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v10_timestamp() {
        support::testing::good::<
            Laws,
        >(
            10,
            Some("ICMPv4 timestamp id=7 seq=1 originate=16909060"),
            &[("originate", 16909060)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v11_timestamp_reply() {
        support::testing::good::<
            Laws,
        >(
            11,
            Some("ICMPv4 timestamp reply id=7 seq=1 originate=1 receive=2 transmit=3"),
            &[("receive", 2), ("transmit", 3)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v12_information_request() {
        support::testing::good::<
            Laws,
        >(
            12,
            Some("ICMPv4 information request id=7 seq=1"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v13_information_reply() {
        support::testing::good::<
            Laws,
        >(
            13,
            Some("ICMPv4 information reply id=7 seq=1"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v14_echo_with_code_1() {
        support::testing::bad::<Laws>(14, support::ErrorKind::Unsupported);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v15_a_message_without_a_spec() {
        support::testing::bad::<Laws>(15, support::ErrorKind::Unsupported);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v16_a_wrong_checksum() {
        support::testing::bad::<Laws>(16, support::ErrorKind::BadChecksum);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v17_echo_without_sequence_number() {
        support::testing::bad::<Laws>(17, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v18_three_octets() {
        support::testing::bad::<Laws>(18, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v19_icmp_ext_oob_poc_pcap_frame_1__extended_echo__rfc_8335() {
        support::testing::bad::<Laws>(19, support::ErrorKind::Unsupported);
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
