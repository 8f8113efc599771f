// Written by `wireloom-codegen expand --into stack/src/wire/woven ipv6_routing`: change the spec, not this.

use ::wireloom::wire::support;
/// The kind of routing header.
///
/// `specs/ipv6_routing.ron:11`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct RoutingType(pub u8);
#[allow(non_upper_case_globals)]
impl RoutingType {
    /// Deprecated by RFC 5095.
    pub const Source: Self = Self(0);
    /// Deprecated.
    pub const Nimrod: Self = Self(1);
    /// Mobile IPv6, RFC 6275.
    pub const HomeAddress: Self = Self(2);
    /// RFC 6554.
    pub const Rpl: Self = Self(3);
    /// RFC 8754.
    pub const SegmentRouting: Self = Self(4);
    /// RFC 9631, an experiment.
    pub const Compact16: Self = Self(5);
    /// RFC 9631, an experiment.
    pub const Compact32: Self = Self(6);
}
impl From<u8> for RoutingType {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<RoutingType> for u8 {
    #[inline]
    fn from(value: RoutingType) -> Self {
        value.0
    }
}
impl RoutingType {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "source route",
                1 => "Nimrod",
                2 => "home address",
                3 => "RPL",
                4 => "SRv6",
                5 => "CRH-16",
                6 => "CRH-32",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for RoutingType {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for RoutingType {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("RoutingType")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for RoutingType {
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
/// What stands behind the segments of a segment routing header, RFC 8754 §2.1. Pad1 (kind 0) has no length octet and is passed over.
///
/// `specs/ipv6_routing.ron:20`
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum SegmentTlv<'a> {
    /// Two octets of padding and more.
    ///
    /// Kind 4.
    PadN,
    /// RFC 8754 §2.1.2.
    ///
    /// Kind 5.
    Hmac {
        /// The destination address was left out of the digest (flag D).
        ///
        /// One bit. `specs/ipv6_routing.ron:26`
        dst_excluded: bool,
        /// Names key and algorithm.
        ///
        /// 4 octets. `specs/ipv6_routing.ron:28`
        key_id: u32,
        /// At most 32 octets, a multiple of 8.
        ///
        /// Variable length. `specs/ipv6_routing.ron:29`
        digest: &'a [u8],
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
impl<'a> SegmentTlv<'a> {
    #[inline]
    fn read(kind: u8, value: &'a [u8]) -> support::Result<Self> {
        match kind {
            4 => {
                match Self::read_pad_n(value) {
                    Ok(()) => Ok(Self::PadN),
                    Err(error) => Err(error),
                }
            }
            5 => {
                match Self::read_hmac(value) {
                    Ok((dst_excluded, key_id, digest)) => {
                        Ok(Self::Hmac {
                            dst_excluded,
                            key_id,
                            digest,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            kind => Ok(Self::Unknown { kind, data: value }),
        }
    }
    #[inline]
    fn read_pad_n(value: &'a [u8]) -> support::Result<()> {
        let rest = value;
        let zeros = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 21));
        }
        Ok(())
    }
    #[inline]
    fn len_pad_n() -> Option<usize> {
        Some(0)
    }
    #[inline]
    fn put_pad_n(out: &mut support::Cursor<'_>) {
        let len = support::options::len_octet(Self::len_pad_n().unwrap_or(0), 0, 1);
        out.put(&[4, len]);
    }
    #[inline]
    fn read_hmac(value: &'a [u8]) -> support::Result<(bool, u32, &'a [u8])> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<6>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 22))
        };
        let digest = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 25));
        }
        let dst_excluded = value_octets[0] & 0x80 != 0;
        let key_id = support::be::u32([
            value_octets[2],
            value_octets[3],
            value_octets[4],
            value_octets[5],
        ]);
        let digest = digest;
        Ok((dst_excluded, key_id, digest))
    }
    #[inline]
    fn len_hmac(dst_excluded: bool, key_id: u32, digest: &'a [u8]) -> Option<usize> {
        Some(6 + digest.len())
    }
    #[inline]
    fn put_hmac(
        out: &mut support::Cursor<'_>,
        dst_excluded: bool,
        key_id: u32,
        digest: &'a [u8],
    ) {
        let len = support::options::len_octet(
            Self::len_hmac(dst_excluded, key_id, digest).unwrap_or(0),
            0,
            1,
        );
        out.put(&[5, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 6];
        [value_octets[0], value_octets[1]] = support::be::from_u16(
            ((dst_excluded as u8) as u16) << 15,
        );
        [value_octets[2], value_octets[3], value_octets[4], value_octets[5]] = support::be::from_u32(
            key_id,
        );
        out.put(&value_octets);
        out.put(digest);
    }
    /// Octets of the option with such a value; `None` where it can't be written.
    #[inline]
    fn whole_len(value_len: usize) -> Option<usize> {
        support::options::whole_len(value_len, 0, 1)
    }
    /// Octets of the value, without what stands in front of it; `None` where its fields contradict each other.
    #[inline]
    fn value_len(&self) -> Option<usize> {
        match *self {
            Self::PadN => Self::len_pad_n(),
            Self::Hmac { dst_excluded, key_id, digest } => {
                Self::len_hmac(dst_excluded, key_id, digest)
            }
            Self::Unknown { data, .. } => Some(data.len()),
        }
    }
}
impl support::options::Item for SegmentTlv<'_> {
    #[inline]
    fn octets_len(&self) -> Option<usize> {
        Self::whole_len(self.value_len()?)
    }
    #[inline]
    fn alignment(&self) -> (usize, usize) {
        match self {
            Self::PadN => (1, 0),
            Self::Hmac { .. } => (8, 0),
            Self::Unknown { .. } => (1, 0),
        }
    }
    #[allow(unused_variables)]
    #[inline]
    fn write(&self, out: &mut support::Cursor<'_>) {
        match *self {
            Self::PadN => Self::put_pad_n(out),
            Self::Hmac { dst_excluded, key_id, digest } => {
                Self::put_hmac(out, dst_excluded, key_id, digest)
            }
            Self::Unknown { kind, data } => {
                let len = support::options::len_octet(data.len(), 0, 1);
                out.put(&[kind, len]);
                out.put(data);
            }
        }
    }
}
/// The options of a `SegmentTlv` list in turn, by the policy of the spec for malformed ones.
#[derive(Clone, core::fmt::Debug)]
pub struct SegmentTlvIter<'a> {
    rest: &'a [u8],
}
const SEGMENT_TLV_RULES: support::options::Rules = support::options::Rules {
    counts: support::options::Counts::Value,
    unit: 1,
    end: None,
    nop: &[0],
};
impl<'a> SegmentTlvIter<'a> {
    /// Over the octets of a list.
    #[inline]
    pub const fn new(octets: &'a [u8]) -> Self {
        Self { rest: octets }
    }
}
impl<'a> Iterator for SegmentTlvIter<'a> {
    type Item = support::Result<SegmentTlv<'a>>;
    #[allow(unused_variables)]
    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match support::options::next(&mut self.rest, &SEGMENT_TLV_RULES) {
                support::options::Step::End => return None,
                support::options::Step::Cut { .. } => {
                    self.rest = &[];
                    return Some(
                        Err(support::Error::new(support::ErrorKind::BadOption, 21)),
                    );
                }
                support::options::Step::Item { kind, value } => {
                    match SegmentTlv::read(kind, value) {
                        Ok(option) => return Some(Ok(option)),
                        Err(error) => {
                            self.rest = &[];
                            return Some(Err(error.in_option()));
                        }
                    }
                }
            }
        }
    }
}
/// A list of [`SegmentTlv`] in a representation.
pub type SegmentTlvList<'a> = support::options::Options<
    'a,
    SegmentTlv<'a>,
    SegmentTlvListing,
>;
/// Says what [`SegmentTlvList`] is made of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum SegmentTlvListing {}
impl<'a> support::options::Listing<'a, SegmentTlv<'a>> for SegmentTlvListing {
    type Iter = SegmentTlvIter<'a>;
    const LAYOUT: support::options::Layout = support::options::Layout {
        base: 0,
        max: usize::MAX,
        pad_to: 8,
        nop: 0,
        end: 0,
        item_pad: 1,
        close: &[],
    };
    #[inline]
    fn list(octets: &'a [u8]) -> SegmentTlvIter<'a> {
        SegmentTlvIter::new(octets)
    }
    #[allow(unused_variables)]
    #[inline]
    fn is_itself(option: &SegmentTlv<'a>) -> bool {
        !core::matches!(* option, SegmentTlv::Unknown { kind : 0 | 4 | 5, .. })
    }
}
#[allow(unused_variables)]
impl SegmentTlv<'_> {
    /// Prints the option by its template; nothing where it has none.
    pub fn print<S: support::print::Sink>(&self, f: &mut S) -> core::fmt::Result {
        match *self {
            Self::PadN => {}
            Self::Hmac { dst_excluded, key_id, digest } => {
                f.write_str(" hmac key=")?;
                support::print::hex(f, (key_id as u32) as u64, 8)?;
            }
            Self::Unknown { .. } => {}
        }
        Ok(())
    }
    /// Shows the option's fields to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        match *self {
            Self::PadN => {
                visitor.enter("PadN");
                visitor.leave();
            }
            Self::Hmac { dst_excluded, key_id, digest } => {
                visitor.enter("Hmac");
                visitor.field("dst_excluded", support::Value::Flag(dst_excluded));
                visitor.field("key_id", support::Value::Number(key_id as u64));
                visitor.field("digest", support::Value::Octets(digest));
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
/// Leading octets that are left out of every address but the last, being those of the destination.
///
/// `specs/ipv6_routing.ron:63`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct CmprI(u8);
impl CmprI {
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
impl core::fmt::Display for CmprI {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for CmprI {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("CmprI")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// Leading octets that are left out of the last address.
///
/// `specs/ipv6_routing.ron:64`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct CmprE(u8);
impl CmprE {
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
impl core::fmt::Display for CmprE {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for CmprE {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("CmprE")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// Octets of padding behind the addresses, 0 to 7.
///
/// `specs/ipv6_routing.ron:65`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Pad(u8);
impl Pad {
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
impl core::fmt::Display for Pad {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for Pad {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Pad")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// IPv6 routing header: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |  next_header  |  header_len   | routing_type  | segments_left |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                     body, by variant ...                      |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          payload ...                          |
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
            match (header[2] as u32,) {
                (0,) => Body::Source(SourceBody::parse(header, rest)?),
                (2,) => Body::HomeAddress(HomeAddressBody::parse(header, rest)?),
                (3,) => Body::Rpl(RplBody::parse(header, rest)?),
                (4,) => Body::SegmentRouting(SegmentRoutingBody::parse(header, rest)?),
                (_,) => Body::Unknown(UnknownBody::parse(header, rest)?),
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
    /// What follows this header.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:36`
    #[inline]
    pub fn next_header(&self) -> ::wireloom::wire::ip::Protocol {
        ::wireloom::wire::ip::Protocol(self.header[0])
    }
    /// Octets of this header; on the wire in units of 8, the first 8 not counted.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:37`
    #[inline]
    pub fn header_len(&self) -> u16 {
        ((self.header[1] as u16) * 8) + 8
    }
    /// Says what follows `segments_left`.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:38`
    #[inline]
    pub fn routing_type(&self) -> RoutingType {
        RoutingType(self.header[2])
    }
    /// Stops still to be visited before the destination.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:39`
    #[inline]
    pub fn segments_left(&self) -> u8 {
        self.header[3]
    }
    /// What follows the header, by the kind of packet.
    #[inline]
    pub fn body(&self) -> Body<'a> {
        self.body
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
    /// RFC 5095 says to treat it as a header of unknown type.
    ///
    /// `specs/ipv6_routing.ron:43`
    Source(SourceBody<'a>),
    /// RFC 6275 §6.4.
    ///
    /// `specs/ipv6_routing.ron:52`
    HomeAddress(HomeAddressBody<'a>),
    /// RFC 6554 §3.
    ///
    /// `specs/ipv6_routing.ron:61`
    Rpl(RplBody<'a>),
    /// RFC 8754 §2.
    ///
    /// `specs/ipv6_routing.ron:73`
    SegmentRouting(SegmentRoutingBody<'a>),
    /// Any other type, with what it holds.
    ///
    /// `specs/ipv6_routing.ron:89`
    Unknown(UnknownBody<'a>),
    /// A kind that the spec does not describe: its octets.
    Other(&'a [u8]),
}
/// The body of `Source`. RFC 5095 says to treat it as a header of unknown type.
///
/// `specs/ipv6_routing.ron:43`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |  next_header  |  header_len   | routing_type  | segments_left |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                           reserved                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                           route ...                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct SourceBody<'a> {
    #[allow(dead_code)]
    body: &'a [u8; 4],
    route: &'a [u8],
    payload: &'a [u8],
}
impl<'a> SourceBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<SourceBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 4))
        };
        let Some((route, rest)) = rest
            .split_at_checked(
                ((((header[1] as u16) * 8) + 8) as u32).saturating_sub(8) as usize,
            ) else { return Err(support::Error::new(support::ErrorKind::Truncated, 5)) };
        {
            let octets = route;
            if octets.len() % 16 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 5));
            }
        }
        let payload = rest;
        let rest: &'a [u8] = &[];
        Ok(SourceBody { body, route, payload })
    }
    /// The stops; as many of them as `segments_left` says are still ahead.
    ///
    /// Variable length. `specs/ipv6_routing.ron:46`
    #[inline]
    pub fn route(&self) -> support::Array<'a, ::wireloom::wire::ipv6::Address> {
        support::Array::from_octets(self.route)
    }
    /// What the packet carries.
    #[inline]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }
}
/// The body of `HomeAddress`. RFC 6275 §6.4.
///
/// `specs/ipv6_routing.ron:52`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |  next_header  |  header_len   | routing_type  | segments_left |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                           reserved                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                                                               |
///     +                                                               +
///  12 |                           home_addr                           |
///     +                                                               +
///  16 |                                                               |
///     +                                                               +
///  20 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  24 |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct HomeAddressBody<'a> {
    body: &'a [u8; 20],
    payload: &'a [u8],
}
impl<'a> HomeAddressBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<HomeAddressBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<20>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 6))
        };
        if !(((((header[1] as u16) * 8) + 8) as u32) == 24) {
            return Err(support::Error::new(support::ErrorKind::BadLength, 7));
        }
        let payload = rest;
        let rest: &'a [u8] = &[];
        Ok(HomeAddressBody { body, payload })
    }
    /// Home address of a mobile node, the one stop ahead.
    ///
    /// 16 octets. `specs/ipv6_routing.ron:55`
    #[inline]
    pub fn home_addr(&self) -> ::wireloom::wire::ipv6::Address {
        <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<4, 16, 20>(self.body))
    }
    /// What the packet carries.
    #[inline]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }
}
/// The body of `Rpl`. RFC 6554 §3.
///
/// `specs/ipv6_routing.ron:61`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |  next_header  |  header_len   | routing_type  | segments_left |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |cmpr_i |cmpr_e |  pad  |               reserved                |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                           route ...                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct RplBody<'a> {
    body: &'a [u8; 4],
    route: &'a [u8],
    payload: &'a [u8],
}
impl<'a> RplBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<RplBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 8))
        };
        let Some((route, rest)) = rest
            .split_at_checked(
                ((((header[1] as u16) * 8) + 8) as u32).saturating_sub(8) as usize,
            ) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 12))
        };
        let payload = rest;
        let rest: &'a [u8] = &[];
        Ok(RplBody { body, route, payload })
    }
    /// Leading octets that are left out of every address but the last, being those of the destination.
    ///
    /// 4 bits. `specs/ipv6_routing.ron:63`
    #[inline]
    pub fn cmpr_i(&self) -> u8 {
        self.body[0] >> 4
    }
    /// Leading octets that are left out of the last address.
    ///
    /// 4 bits. `specs/ipv6_routing.ron:64`
    #[inline]
    pub fn cmpr_e(&self) -> u8 {
        self.body[0] & 0xf
    }
    /// Octets of padding behind the addresses, 0 to 7.
    ///
    /// 4 bits. `specs/ipv6_routing.ron:65`
    #[inline]
    pub fn pad(&self) -> u8 {
        self.body[1] >> 4
    }
    /// The stops without their elided octets, then padding; `RplRoute` makes addresses of them.
    ///
    /// Variable length. `specs/ipv6_routing.ron:67`
    #[inline]
    pub fn route(&self) -> &'a [u8] {
        self.route
    }
    /// What the packet carries.
    #[inline]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }
}
/// The body of `SegmentRouting`. RFC 8754 §2.
///
/// `specs/ipv6_routing.ron:73`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |  next_header  |  header_len   | routing_type  | segments_left |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 | segments_len  | 0 |O|reserved2|              tag              |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                         segments ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                           tlvs ...                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     O: oam
/// ```
#[derive(Clone, Copy)]
pub struct SegmentRoutingBody<'a> {
    body: &'a [u8; 4],
    segments: &'a [u8],
    tlvs: &'a [u8],
    payload: &'a [u8],
}
impl<'a> SegmentRoutingBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 4],
        rest: &'a [u8],
    ) -> support::Result<SegmentRoutingBody<'a>> {
        let Some((body, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 13))
        };
        if !(((((header[1] as u16) * 8) + 8) as u32)
            >= ((((body[0] as u16) * 16) + 16) as u32).saturating_add(8))
        {
            return Err(support::Error::new(support::ErrorKind::BadLength, 13));
        }
        let Some((segments, rest)) = rest
            .split_at_checked(((((body[0] as u16) * 16) + 16) as u32) as usize) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 18))
        };
        {
            let octets = segments;
            if octets.len() % 16 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 18));
            }
        }
        let Some((tlvs, rest)) = rest
            .split_at_checked(
                ((((header[1] as u16) * 8) + 8) as u32)
                    .saturating_sub(8)
                    .saturating_sub((((body[0] as u16) * 16) + 16) as u32) as usize,
            ) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 19))
        };
        let payload = rest;
        let rest: &'a [u8] = &[];
        Ok(SegmentRoutingBody {
            body,
            segments,
            tlvs,
            payload,
        })
    }
    /// Octets of the segments; on the wire the index of the last one.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:75`
    #[inline]
    pub fn segments_len(&self) -> u16 {
        ((self.body[0] as u16) * 16) + 16
    }
    /// The segment's end shall report the packet, RFC 9259 §2.1 (flag O).
    ///
    /// One bit. `specs/ipv6_routing.ron:78`
    #[inline]
    pub fn oam(&self) -> bool {
        self.body[1] & 0x20 != 0
    }
    /// Marks a class of packets; 0: none.
    ///
    /// 2 octets. `specs/ipv6_routing.ron:80`
    #[inline]
    pub fn tag(&self) -> u16 {
        support::be::u16([self.body[2], self.body[3]])
    }
    /// The stops, the last one first.
    ///
    /// Variable length. `specs/ipv6_routing.ron:81`
    #[inline]
    pub fn segments(&self) -> support::Array<'a, ::wireloom::wire::ipv6::Address> {
        support::Array::from_octets(self.segments)
    }
    /// The octets of `tlvs`.
    #[inline]
    pub fn tlvs_octets(&self) -> &'a [u8] {
        self.tlvs
    }
    /// What else the source says.
    ///
    /// Variable length. `specs/ipv6_routing.ron:82`
    #[inline]
    pub fn tlvs(&self) -> SegmentTlvIter<'a> {
        SegmentTlvIter::new(self.tlvs)
    }
    /// What the packet carries.
    #[inline]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }
}
/// The body of `Unknown`. Any other type, with what it holds.
///
/// `specs/ipv6_routing.ron:89`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |  next_header  |  header_len   |     kind      | segments_left |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                           data ...                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct UnknownBody<'a> {
    header: &'a [u8; 4],
    data: &'a [u8],
    payload: &'a [u8],
}
impl<'a> UnknownBody<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(header: &'a [u8; 4], rest: &'a [u8]) -> support::Result<UnknownBody<'a>> {
        let Some((data, rest)) = rest
            .split_at_checked(
                ((((header[1] as u16) * 8) + 8) as u32).saturating_sub(4) as usize,
            ) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 20))
        };
        let payload = rest;
        let rest: &'a [u8] = &[];
        Ok(UnknownBody {
            header,
            data,
            payload,
        })
    }
    /// Says what follows `segments_left`.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:38`
    #[inline]
    pub fn kind(&self) -> RoutingType {
        RoutingType(self.header[2])
    }
    /// Depends on the type; 4 octets more than a multiple of 8.
    ///
    /// Variable length. `specs/ipv6_routing.ron:91`
    #[inline]
    pub fn data(&self) -> &'a [u8] {
        self.data
    }
    /// What the packet carries.
    #[inline]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }
}
/// IPv6 routing header: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    /// Sets `next_header`. What follows this header.
    #[inline]
    pub fn set_next_header(&mut self, value: ::wireloom::wire::ip::Protocol) {
        if let Some(header) = self.header_mut() {
            (*header)[0] = value.0;
        }
    }
    /// Sets `segments_left`. Stops still to be visited before the destination.
    #[inline]
    pub fn set_segments_left(&mut self, value: u8) {
        if let Some(header) = self.header_mut() {
            (*header)[3] = value;
        }
    }
}
/// IPv6 routing header: octets that may be cut short or malformed; every field that is there is shown.
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
                match (header[2] as u32,) {
                    (0,) => PartialBody::Source(SourcePartial::new(seen_header, rest)),
                    (2,) => {
                        PartialBody::HomeAddress(
                            HomeAddressPartial::new(seen_header, rest),
                        )
                    }
                    (3,) => PartialBody::Rpl(RplPartial::new(seen_header, rest)),
                    (4,) => {
                        PartialBody::SegmentRouting(
                            SegmentRoutingPartial::new(seen_header, rest),
                        )
                    }
                    (_,) => PartialBody::Unknown(UnknownPartial::new(seen_header, rest)),
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
    /// What follows this header.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:36`
    #[inline]
    pub fn next_header(&self) -> Option<::wireloom::wire::ip::Protocol> {
        let part = &support::head::<4>(self.header?, 1)?;
        Some(::wireloom::wire::ip::Protocol(part[0]))
    }
    /// Octets of this header; on the wire in units of 8, the first 8 not counted.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:37`
    #[inline]
    pub fn header_len(&self) -> Option<u16> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(((part[1] as u16) * 8) + 8)
    }
    /// Says what follows `segments_left`.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:38`
    #[inline]
    pub fn routing_type(&self) -> Option<RoutingType> {
        let part = &support::head::<4>(self.header?, 3)?;
        Some(RoutingType(part[2]))
    }
    /// Stops still to be visited before the destination.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:39`
    #[inline]
    pub fn segments_left(&self) -> Option<u8> {
        let part = &support::head::<4>(self.header?, 4)?;
        Some(part[3])
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
    /// The body of `Source`.
    Source(SourcePartial<'a>),
    /// The body of `HomeAddress`.
    HomeAddress(HomeAddressPartial<'a>),
    /// The body of `Rpl`.
    Rpl(RplPartial<'a>),
    /// The body of `SegmentRouting`.
    SegmentRouting(SegmentRoutingPartial<'a>),
    /// The body of `Unknown`.
    Unknown(UnknownPartial<'a>),
    /// A kind that the spec does not describe: its octets.
    Other(&'a [u8]),
}
impl PartialBody<'_> {
    #[inline]
    fn error(&self) -> Option<support::Error> {
        match self {
            Self::Source(body) => body.error,
            Self::HomeAddress(body) => body.error,
            Self::Rpl(body) => body.error,
            Self::SegmentRouting(body) => body.error,
            Self::Unknown(body) => body.error,
            Self::Other(_) => None,
        }
    }
}
/// The body of `Source`, as far as it is there.
#[derive(Clone, Copy)]
pub struct SourcePartial<'a> {
    #[allow(dead_code)]
    body: Option<&'a [u8]>,
    route: Option<&'a [u8]>,
    payload: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> SourcePartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> SourcePartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_route: Option<&'a [u8]> = None;
        let mut seen_payload: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 4));
            };
            seen_body = Some(body);
            let Some((route, rest)) = rest
                .split_at_checked(
                    (header
                        .and_then(|seen| support::head::<4>(seen, 4))
                        .map_or(0, |part| ((part[1] as u16) * 8) + 8) as u32)
                        .saturating_sub(8) as usize,
                ) else {
                seen_route = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 5));
            };
            seen_route = Some(route);
            {
                let octets = route;
                if octets.len() % 16 != 0 {
                    break 'cut Some(
                        support::Error::new(support::ErrorKind::BadLength, 5),
                    );
                }
            }
            let payload = rest;
            let rest: &'a [u8] = &[];
            seen_payload = Some(payload);
            None
        };
        SourcePartial {
            body: seen_body,
            route: seen_route,
            payload: seen_payload,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// The stops; as many of them as `segments_left` says are still ahead.
    ///
    /// Variable length. `specs/ipv6_routing.ron:46`
    #[inline]
    pub fn route(&self) -> Option<support::Array<'a, ::wireloom::wire::ipv6::Address>> {
        self.route.map(|octets| support::Array::from_octets(octets))
    }
    /// What the packet carries, as far as it is there.
    #[inline]
    pub fn payload(&self) -> Option<&'a [u8]> {
        self.payload
    }
}
/// The body of `HomeAddress`, as far as it is there.
#[derive(Clone, Copy)]
pub struct HomeAddressPartial<'a> {
    body: Option<&'a [u8]>,
    payload: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> HomeAddressPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> HomeAddressPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_payload: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<20>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 6));
            };
            seen_body = Some(body);
            if !((header
                .and_then(|seen| support::head::<4>(seen, 4))
                .map_or(0, |part| ((part[1] as u16) * 8) + 8) as u32) == 24)
            {
                break 'cut Some(support::Error::new(support::ErrorKind::BadLength, 7));
            }
            let payload = rest;
            let rest: &'a [u8] = &[];
            seen_payload = Some(payload);
            None
        };
        HomeAddressPartial {
            body: seen_body,
            payload: seen_payload,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Home address of a mobile node, the one stop ahead.
    ///
    /// 16 octets. `specs/ipv6_routing.ron:55`
    #[inline]
    pub fn home_addr(&self) -> Option<::wireloom::wire::ipv6::Address> {
        let part = &support::head::<20>(self.body?, 20)?;
        Some(
            <::wireloom::wire::ipv6::Address as From<
                [u8; 16usize],
            >>::from(*support::array::<4, 16, 20>(part)),
        )
    }
    /// What the packet carries, as far as it is there.
    #[inline]
    pub fn payload(&self) -> Option<&'a [u8]> {
        self.payload
    }
}
/// The body of `Rpl`, as far as it is there.
#[derive(Clone, Copy)]
pub struct RplPartial<'a> {
    body: Option<&'a [u8]>,
    route: Option<&'a [u8]>,
    payload: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> RplPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> RplPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_route: Option<&'a [u8]> = None;
        let mut seen_payload: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 8));
            };
            seen_body = Some(body);
            let Some((route, rest)) = rest
                .split_at_checked(
                    (header
                        .and_then(|seen| support::head::<4>(seen, 4))
                        .map_or(0, |part| ((part[1] as u16) * 8) + 8) as u32)
                        .saturating_sub(8) as usize,
                ) else {
                seen_route = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 12));
            };
            seen_route = Some(route);
            let payload = rest;
            let rest: &'a [u8] = &[];
            seen_payload = Some(payload);
            None
        };
        RplPartial {
            body: seen_body,
            route: seen_route,
            payload: seen_payload,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Leading octets that are left out of every address but the last, being those of the destination.
    ///
    /// 4 bits. `specs/ipv6_routing.ron:63`
    #[inline]
    pub fn cmpr_i(&self) -> Option<u8> {
        let part = &support::head::<4>(self.body?, 1)?;
        Some(part[0] >> 4)
    }
    /// Leading octets that are left out of the last address.
    ///
    /// 4 bits. `specs/ipv6_routing.ron:64`
    #[inline]
    pub fn cmpr_e(&self) -> Option<u8> {
        let part = &support::head::<4>(self.body?, 1)?;
        Some(part[0] & 0xf)
    }
    /// Octets of padding behind the addresses, 0 to 7.
    ///
    /// 4 bits. `specs/ipv6_routing.ron:65`
    #[inline]
    pub fn pad(&self) -> Option<u8> {
        let part = &support::head::<4>(self.body?, 2)?;
        Some(part[1] >> 4)
    }
    /// The stops without their elided octets, then padding; `RplRoute` makes addresses of them.
    ///
    /// Variable length. `specs/ipv6_routing.ron:67`
    #[inline]
    pub fn route(&self) -> Option<&'a [u8]> {
        self.route.map(|octets| octets)
    }
    /// What the packet carries, as far as it is there.
    #[inline]
    pub fn payload(&self) -> Option<&'a [u8]> {
        self.payload
    }
}
/// The body of `SegmentRouting`, as far as it is there.
#[derive(Clone, Copy)]
pub struct SegmentRoutingPartial<'a> {
    body: Option<&'a [u8]>,
    segments: Option<&'a [u8]>,
    tlvs: Option<&'a [u8]>,
    payload: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> SegmentRoutingPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> SegmentRoutingPartial<'a> {
        let mut seen_body: Option<&'a [u8]> = None;
        let mut seen_segments: Option<&'a [u8]> = None;
        let mut seen_tlvs: Option<&'a [u8]> = None;
        let mut seen_payload: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((body, rest)) = rest.split_first_chunk::<4>() else {
                seen_body = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 13));
            };
            seen_body = Some(body);
            if !((header
                .and_then(|seen| support::head::<4>(seen, 4))
                .map_or(0, |part| ((part[1] as u16) * 8) + 8) as u32)
                >= ((((body[0] as u16) * 16) + 16) as u32).saturating_add(8))
            {
                break 'cut Some(support::Error::new(support::ErrorKind::BadLength, 13));
            }
            let Some((segments, rest)) = rest
                .split_at_checked(((((body[0] as u16) * 16) + 16) as u32) as usize) else {
                seen_segments = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 18));
            };
            seen_segments = Some(segments);
            {
                let octets = segments;
                if octets.len() % 16 != 0 {
                    break 'cut Some(
                        support::Error::new(support::ErrorKind::BadLength, 18),
                    );
                }
            }
            let Some((tlvs, rest)) = rest
                .split_at_checked(
                    (header
                        .and_then(|seen| support::head::<4>(seen, 4))
                        .map_or(0, |part| ((part[1] as u16) * 8) + 8) as u32)
                        .saturating_sub(8)
                        .saturating_sub((((body[0] as u16) * 16) + 16) as u32) as usize,
                ) else {
                seen_tlvs = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 19));
            };
            seen_tlvs = Some(tlvs);
            let payload = rest;
            let rest: &'a [u8] = &[];
            seen_payload = Some(payload);
            None
        };
        SegmentRoutingPartial {
            body: seen_body,
            segments: seen_segments,
            tlvs: seen_tlvs,
            payload: seen_payload,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Octets of the segments; on the wire the index of the last one.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:75`
    #[inline]
    pub fn segments_len(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 1)?;
        Some(((part[0] as u16) * 16) + 16)
    }
    /// The segment's end shall report the packet, RFC 9259 §2.1 (flag O).
    ///
    /// One bit. `specs/ipv6_routing.ron:78`
    #[inline]
    pub fn oam(&self) -> Option<bool> {
        let part = &support::head::<4>(self.body?, 2)?;
        Some(part[1] & 0x20 != 0)
    }
    /// Marks a class of packets; 0: none.
    ///
    /// 2 octets. `specs/ipv6_routing.ron:80`
    #[inline]
    pub fn tag(&self) -> Option<u16> {
        let part = &support::head::<4>(self.body?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
    /// The stops, the last one first.
    ///
    /// Variable length. `specs/ipv6_routing.ron:81`
    #[inline]
    pub fn segments(
        &self,
    ) -> Option<support::Array<'a, ::wireloom::wire::ipv6::Address>> {
        self.segments.map(|octets| support::Array::from_octets(octets))
    }
    /// The octets of `tlvs`.
    #[inline]
    pub fn tlvs_octets(&self) -> Option<&'a [u8]> {
        self.tlvs
    }
    /// What else the source says.
    ///
    /// Variable length. `specs/ipv6_routing.ron:82`
    #[inline]
    pub fn tlvs(&self) -> Option<SegmentTlvIter<'a>> {
        self.tlvs.map(|octets| SegmentTlvIter::new(octets))
    }
    /// What the packet carries, as far as it is there.
    #[inline]
    pub fn payload(&self) -> Option<&'a [u8]> {
        self.payload
    }
}
/// The body of `Unknown`, as far as it is there.
#[derive(Clone, Copy)]
pub struct UnknownPartial<'a> {
    header: Option<&'a [u8]>,
    data: Option<&'a [u8]>,
    payload: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> UnknownPartial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(header: Option<&'a [u8]>, octets: &'a [u8]) -> UnknownPartial<'a> {
        let mut seen_data: Option<&'a [u8]> = None;
        let mut seen_payload: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((data, rest)) = rest
                .split_at_checked(
                    (header
                        .and_then(|seen| support::head::<4>(seen, 4))
                        .map_or(0, |part| ((part[1] as u16) * 8) + 8) as u32)
                        .saturating_sub(4) as usize,
                ) else {
                seen_data = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 20));
            };
            seen_data = Some(data);
            let payload = rest;
            let rest: &'a [u8] = &[];
            seen_payload = Some(payload);
            None
        };
        UnknownPartial {
            header,
            data: seen_data,
            payload: seen_payload,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Says what follows `segments_left`.
    ///
    /// 8 bits. `specs/ipv6_routing.ron:38`
    #[inline]
    pub fn kind(&self) -> Option<RoutingType> {
        let part = &support::head::<4>(self.header?, 3)?;
        Some(RoutingType(part[2]))
    }
    /// Depends on the type; 4 octets more than a multiple of 8.
    ///
    /// Variable length. `specs/ipv6_routing.ron:91`
    #[inline]
    pub fn data(&self) -> Option<&'a [u8]> {
        self.data.map(|octets| octets)
    }
    /// What the packet carries, as far as it is there.
    #[inline]
    pub fn payload(&self) -> Option<&'a [u8]> {
        self.payload
    }
}
/// RFC 8754 §2.1.2.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Hmac<'a> {
    /// The destination address was left out of the digest (flag D).
    ///
    /// One bit. `specs/ipv6_routing.ron:26`
    pub dst_excluded: bool,
    /// Names key and algorithm.
    ///
    /// 4 octets. `specs/ipv6_routing.ron:28`
    pub key_id: u32,
    /// At most 32 octets, a multiple of 8.
    ///
    /// Variable length. `specs/ipv6_routing.ron:29`
    pub digest: &'a [u8],
}
/// IPv6 routing header: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum Repr<'a> {
    /// RFC 5095 says to treat it as a header of unknown type.
    Source {
        /// What follows this header.
        ///
        /// 8 bits. `specs/ipv6_routing.ron:36`
        next_header: ::wireloom::wire::ip::Protocol,
        /// Stops still to be visited before the destination.
        ///
        /// 8 bits. `specs/ipv6_routing.ron:39`
        segments_left: u8,
        /// The stops; as many of them as `segments_left` says are still ahead.
        ///
        /// Variable length. `specs/ipv6_routing.ron:46`
        route: support::Array<'a, ::wireloom::wire::ipv6::Address>,
    },
    /// RFC 6275 §6.4.
    HomeAddress {
        /// What follows this header.
        ///
        /// 8 bits. `specs/ipv6_routing.ron:36`
        next_header: ::wireloom::wire::ip::Protocol,
        /// Stops still to be visited before the destination.
        ///
        /// 8 bits. `specs/ipv6_routing.ron:39`
        segments_left: u8,
        /// Home address of a mobile node, the one stop ahead.
        ///
        /// 16 octets. `specs/ipv6_routing.ron:55`
        home_addr: ::wireloom::wire::ipv6::Address,
    },
    /// RFC 6554 §3.
    Rpl {
        /// What follows this header.
        ///
        /// 8 bits. `specs/ipv6_routing.ron:36`
        next_header: ::wireloom::wire::ip::Protocol,
        /// Stops still to be visited before the destination.
        ///
        /// 8 bits. `specs/ipv6_routing.ron:39`
        segments_left: u8,
        /// Leading octets that are left out of every address but the last, being those of the destination.
        ///
        /// 4 bits. `specs/ipv6_routing.ron:63`
        cmpr_i: CmprI,
        /// Leading octets that are left out of the last address.
        ///
        /// 4 bits. `specs/ipv6_routing.ron:64`
        cmpr_e: CmprE,
        /// Octets of padding behind the addresses, 0 to 7.
        ///
        /// 4 bits. `specs/ipv6_routing.ron:65`
        pad: Pad,
        /// The stops without their elided octets, then padding; `RplRoute` makes addresses of them.
        ///
        /// Variable length. `specs/ipv6_routing.ron:67`
        route: &'a [u8],
    },
    /// RFC 8754 §2.
    SegmentRouting {
        /// What follows this header.
        ///
        /// 8 bits. `specs/ipv6_routing.ron:36`
        next_header: ::wireloom::wire::ip::Protocol,
        /// Stops still to be visited before the destination.
        ///
        /// 8 bits. `specs/ipv6_routing.ron:39`
        segments_left: u8,
        /// The segment's end shall report the packet, RFC 9259 §2.1 (flag O).
        ///
        /// One bit. `specs/ipv6_routing.ron:78`
        oam: bool,
        /// Marks a class of packets; 0: none.
        ///
        /// 2 octets. `specs/ipv6_routing.ron:80`
        tag: u16,
        /// The stops, the last one first.
        ///
        /// Variable length. `specs/ipv6_routing.ron:81`
        segments: support::Array<'a, ::wireloom::wire::ipv6::Address>,
        /// Proof that the header is what a source wrote that knows the key.
        hmac: Option<Hmac<'a>>,
    },
    /// Any other type, with what it holds.
    Unknown {
        /// What follows this header.
        ///
        /// 8 bits. `specs/ipv6_routing.ron:36`
        next_header: ::wireloom::wire::ip::Protocol,
        /// Says what follows `segments_left`.
        ///
        /// 8 bits. `specs/ipv6_routing.ron:38`
        kind: RoutingType,
        /// Stops still to be visited before the destination.
        ///
        /// 8 bits. `specs/ipv6_routing.ron:39`
        segments_left: u8,
        /// Depends on the type; 4 octets more than a multiple of 8.
        ///
        /// Variable length. `specs/ipv6_routing.ron:91`
        data: &'a [u8],
    },
}
impl<'a> Repr<'a> {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(packet: &Packet<'a>) -> support::Result<Repr<'a>> {
        #[allow(unused_variables, unreachable_patterns)]
        match packet.body {
            Body::Source(body) => {
                let next_header = packet.next_header();
                let segments_left = packet.segments_left();
                let route = body.route();
                Ok(Repr::Source {
                    next_header,
                    segments_left,
                    route,
                })
            }
            Body::HomeAddress(body) => {
                let next_header = packet.next_header();
                let segments_left = packet.segments_left();
                let home_addr = body.home_addr();
                Ok(Repr::HomeAddress {
                    next_header,
                    segments_left,
                    home_addr,
                })
            }
            Body::Rpl(body) => {
                let next_header = packet.next_header();
                let segments_left = packet.segments_left();
                let cmpr_i = CmprI(body.cmpr_i());
                let cmpr_e = CmprE(body.cmpr_e());
                let pad = Pad(body.pad());
                let route = body.route();
                Ok(Repr::Rpl {
                    next_header,
                    segments_left,
                    cmpr_i,
                    cmpr_e,
                    pad,
                    route,
                })
            }
            Body::SegmentRouting(body) => {
                let next_header = packet.next_header();
                let segments_left = packet.segments_left();
                let oam = body.oam();
                let tag = body.tag();
                let segments = body.segments();
                let mut lifted_hmac = None;
                let mut rest: &[u8] = body.tlvs;
                loop {
                    match support::options::next(&mut rest, &SEGMENT_TLV_RULES) {
                        support::options::Step::End => break,
                        support::options::Step::Cut { .. } => {
                            return Err(
                                support::Error::new(support::ErrorKind::BadOption, 21),
                            );
                        }
                        support::options::Step::Item { kind: kind_, value } => {
                            match kind_ {
                                5 => {
                                    match SegmentTlv::read_hmac(value) {
                                        Ok((dst_excluded, key_id, digest)) => {
                                            lifted_hmac = Some(Hmac {
                                                dst_excluded,
                                                key_id,
                                                digest,
                                            });
                                        }
                                        Err(error) => return Err(error.in_option()),
                                    }
                                }
                                kind_ => {
                                    match SegmentTlv::read(kind_, value) {
                                        Ok(_) => {}
                                        Err(error) => return Err(error.in_option()),
                                    }
                                }
                            }
                        }
                    }
                }
                let hmac = lifted_hmac;
                Ok(Repr::SegmentRouting {
                    next_header,
                    segments_left,
                    oam,
                    tag,
                    segments,
                    hmac,
                })
            }
            Body::Unknown(body) => {
                let next_header = packet.next_header();
                let kind = body.kind();
                let segments_left = packet.segments_left();
                let data = body.data();
                Ok(Repr::Unknown {
                    next_header,
                    kind,
                    segments_left,
                    data,
                })
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
            Repr::Source { next_header, segments_left, route } => {
                let len_route: usize = route.octets_len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_route;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::HomeAddress { next_header, segments_left, home_addr } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Rpl { next_header, segments_left, cmpr_i, cmpr_e, pad, route } => {
                let len_route: usize = route.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_route;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::SegmentRouting {
                next_header,
                segments_left,
                oam,
                tag,
                segments,
                hmac,
            } => {
                let len_segments: usize = segments.octets_len();
                let plan_tlvs = support::options::Measure::new(support::options::Layout {
                        base: 4 + 4 + len_segments,
                        max: usize::MAX,
                        pad_to: 8,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        hmac
                            .map(|one| match one {
                                Hmac { dst_excluded, key_id, digest } => {
                                    (
                                        SegmentTlv::len_hmac(dst_excluded, key_id, digest)
                                            .and_then(SegmentTlv::whole_len),
                                        (8, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_tlvs: usize = match plan_tlvs {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_segments + len_tlvs;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
            Repr::Unknown { next_header, kind, segments_left, data } => {
                let len_data: usize = data.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 0 + len_data;
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
    pub fn emit<'b>(&self, out: &'b mut [u8]) -> support::Result<&'b mut [u8]> {
        #[allow(unused_mut)]
        let (front, mut header, tail, rest) = match *self {
            Repr::Source { next_header, segments_left, route } => {
                let len_route: usize = route.octets_len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_route;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .is_none()
                {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 1));
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
                header[0] = next_header.0;
                header[1] = support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .unwrap_or(0) as u8;
                header[3] = segments_left;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    out.put(&fixed);
                }
                route.write(out);
                (front, header, tail, rest)
            }
            Repr::HomeAddress { next_header, segments_left, home_addr } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 20;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .is_none()
                {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 1));
                }
                if !(((support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .unwrap_or(0) * 8 + 8) as u32) == 24)
                {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 7));
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
                header[0] = next_header.0;
                header[1] = support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .unwrap_or(0) as u8;
                header[2] = 2;
                header[3] = segments_left;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 20];
                    support::put::<4, 16, 20>(&mut fixed, home_addr.octets());
                    out.put(&fixed);
                }
                (front, header, tail, rest)
            }
            Repr::Rpl { next_header, segments_left, cmpr_i, cmpr_e, pad, route } => {
                let len_route: usize = route.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_route;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .is_none()
                {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 1));
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
                header[0] = next_header.0;
                header[1] = support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .unwrap_or(0) as u8;
                header[2] = 3;
                header[3] = segments_left;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    fixed[0] = (cmpr_i.0 as u8) << 4 | cmpr_e.0 as u8;
                    [_, fixed[1], fixed[2], fixed[3]] = support::be::from_u32(
                        ((pad.0 as u8) as u32) << 20,
                    );
                    out.put(&fixed);
                }
                out.put(route);
                (front, header, tail, rest)
            }
            Repr::SegmentRouting {
                next_header,
                segments_left,
                oam,
                tag,
                segments,
                hmac,
            } => {
                let len_segments: usize = segments.octets_len();
                let plan_tlvs = support::options::Measure::new(support::options::Layout {
                        base: 4 + 4 + len_segments,
                        max: usize::MAX,
                        pad_to: 8,
                        nop: 0,
                        end: 0,
                        item_pad: 1,
                        close: &[],
                    })
                    .with_one(
                        hmac
                            .map(|one| match one {
                                Hmac { dst_excluded, key_id, digest } => {
                                    (
                                        SegmentTlv::len_hmac(dst_excluded, key_id, digest)
                                            .and_then(SegmentTlv::whole_len),
                                        (8, 0),
                                    )
                                }
                            }),
                    )
                    .plan();
                let len_tlvs: usize = match plan_tlvs {
                    Some(plan) => plan.octets_len(),
                    None => 0,
                };
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 4 + len_segments + len_tlvs;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .is_none()
                {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 1));
                }
                if support::length(len_segments, 16, 16, 0xff).is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 13));
                }
                if !(((support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .unwrap_or(0) * 8 + 8) as u32)
                    >= ((support::length(len_segments, 16, 16, 0xff).unwrap_or(0) * 16
                        + 16) as u32)
                        .saturating_add(8))
                {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 13));
                }
                if plan_tlvs.is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadOption, 19));
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
                header[0] = next_header.0;
                header[1] = support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .unwrap_or(0) as u8;
                header[2] = 4;
                header[3] = segments_left;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    fixed[0] = support::length(len_segments, 16, 16, 0xff).unwrap_or(0)
                        as u8;
                    fixed[1] = (oam as u8) << 5;
                    [fixed[2], fixed[3]] = support::be::from_u16(tag);
                    out.put(&fixed);
                }
                segments.write(out);
                support::options::Writer::new(
                        plan_tlvs,
                        support::options::Layout {
                            base: 4 + 4 + len_segments,
                            max: usize::MAX,
                            pad_to: 8,
                            nop: 0,
                            end: 0,
                            item_pad: 1,
                            close: &[],
                        },
                        out,
                    )
                    .with_one(
                        hmac
                            .map(|one| (
                                match one {
                                    Hmac { dst_excluded, key_id, digest } => (8, 0),
                                },
                                one,
                            )),
                        |one, out| match one {
                            Hmac { dst_excluded, key_id, digest } => {
                                SegmentTlv::put_hmac(out, dst_excluded, key_id, digest)
                            }
                        },
                    )
                    .finish();
                (front, header, tail, rest)
            }
            Repr::Unknown { next_header, kind, segments_left, data } => {
                let len_data: usize = data.len();
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 0 + len_data;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .is_none()
                {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 1));
                }
                #[allow(unreachable_patterns)]
                match (kind.0 as u64,) {
                    (0,) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 2));
                    }
                    (2,) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 2));
                    }
                    (3,) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 2));
                    }
                    (4,) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 2));
                    }
                    (_,) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 2)),
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
                header[0] = next_header.0;
                header[1] = support::length(
                        packet_octets.saturating_sub(payload_octets),
                        8,
                        8,
                        0xff,
                    )
                    .unwrap_or(0) as u8;
                header[2] = kind.0;
                header[3] = segments_left;
                out.put(data);
                (front, header, tail, rest)
            }
        };
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
            Some(PartialBody::Source(body)) => {
                f.write_str("IPv6 routing")?;
                match self.next_header() {
                    Some(value) => {
                        f.write_str(" next=")?;
                        value.show(f)?;
                    }
                    None => return Ok(()),
                }
                f.write_str(" type=source route")?;
                match self.segments_left() {
                    Some(value) => {
                        f.write_str(" left=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                match body.route() {
                    Some(value) => {
                        f.write_str(" route=")?;
                        support::print::list(f, value.iter())?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::HomeAddress(body)) => {
                f.write_str("IPv6 routing")?;
                match self.next_header() {
                    Some(value) => {
                        f.write_str(" next=")?;
                        value.show(f)?;
                    }
                    None => return Ok(()),
                }
                f.write_str(" type=home address")?;
                match self.segments_left() {
                    Some(value) => {
                        f.write_str(" left=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                match body.home_addr() {
                    Some(value) => {
                        f.write_str(" home=")?;
                        support::print::ipv6(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::Rpl(body)) => {
                f.write_str("IPv6 routing")?;
                match self.next_header() {
                    Some(value) => {
                        f.write_str(" next=")?;
                        value.show(f)?;
                    }
                    None => return Ok(()),
                }
                f.write_str(" type=RPL")?;
                match self.segments_left() {
                    Some(value) => {
                        f.write_str(" left=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                match body.cmpr_i() {
                    Some(value) => {
                        f.write_str(" cmpr=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                f.write_str("/")?;
                match body.cmpr_e() {
                    Some(value) => {
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            Some(PartialBody::SegmentRouting(body)) => {
                f.write_str("IPv6 routing")?;
                match self.next_header() {
                    Some(value) => {
                        f.write_str(" next=")?;
                        value.show(f)?;
                    }
                    None => return Ok(()),
                }
                f.write_str(" type=SRv6")?;
                match self.segments_left() {
                    Some(value) => {
                        f.write_str(" left=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
                match body.segments() {
                    Some(value) => {
                        f.write_str(" segments=")?;
                        support::print::list(f, value.iter())?;
                    }
                    None => return Ok(()),
                }
                let holds = || -> Option<bool> {
                    Some(
                        ({
                            let part = support::head::<4>(body.body?, 2)?;
                            (part[1] >> 5) & 1
                        } as u32) != 0,
                    )
                };
                match holds() {
                    Some(true) => {
                        f.write_str(" oam")?;
                    }
                    Some(false) => {}
                    None => return Ok(()),
                }
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
                        match body.tag() {
                            Some(value) => {
                                f.write_str(" tag=")?;
                                support::print::dec(f, value as u64)?;
                            }
                            None => return Ok(()),
                        }
                    }
                    Some(false) => {}
                    None => return Ok(()),
                }
                if let Some(options) = body.tlvs() {
                    for option in options {
                        match option {
                            Ok(option) => option.print(f)?,
                            Err(_) => break,
                        }
                    }
                }
                return Ok(());
            }
            _ => {}
        }
        f.write_str("IPv6 routing")?;
        match self.next_header() {
            Some(value) => {
                f.write_str(" next=")?;
                value.show(f)?;
            }
            None => return Ok(()),
        }
        match self.routing_type() {
            Some(value) => {
                f.write_str(" type=")?;
                value.show(f)?;
            }
            None => return Ok(()),
        }
        match self.segments_left() {
            Some(value) => {
                f.write_str(" left=")?;
                support::print::dec(f, value as u64)?;
            }
            None => return Ok(()),
        }
        Ok(())
    }
    /// Shows every field that is there to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        if let Some(value) = self.next_header() {
            visitor.field("next_header", support::Value::Named(value.0 as u64, &value));
        }
        if let Some(value) = self.header_len() {
            visitor.field("header_len", support::Value::Number(value as u64));
        }
        if let Some(value) = self.routing_type() {
            visitor.field("routing_type", support::Value::Named(value.0 as u64, &value));
        }
        if let Some(value) = self.segments_left() {
            visitor.field("segments_left", support::Value::Number(value as u64));
        }
        match self.body {
            Some(PartialBody::Source(body)) => {
                visitor.enter("Source");
                if let Some(value) = body.route() {
                    visitor
                        .field(
                            "route",
                            support::Value::Text(&support::print::Joined(value.iter())),
                        );
                }
                visitor.leave();
            }
            Some(PartialBody::HomeAddress(body)) => {
                visitor.enter("HomeAddress");
                if let Some(value) = body.home_addr() {
                    visitor.field("home_addr", support::Value::Text(&value));
                }
                visitor.leave();
            }
            Some(PartialBody::Rpl(body)) => {
                visitor.enter("Rpl");
                if let Some(value) = body.cmpr_i() {
                    visitor.field("cmpr_i", support::Value::Number(value as u64));
                }
                if let Some(value) = body.cmpr_e() {
                    visitor.field("cmpr_e", support::Value::Number(value as u64));
                }
                if let Some(value) = body.pad() {
                    visitor.field("pad", support::Value::Number(value as u64));
                }
                if let Some(value) = body.route() {
                    visitor.field("route", support::Value::Octets(value));
                }
                visitor.leave();
            }
            Some(PartialBody::SegmentRouting(body)) => {
                visitor.enter("SegmentRouting");
                if let Some(value) = body.segments_len() {
                    visitor.field("segments_len", support::Value::Number(value as u64));
                }
                if let Some(value) = body.oam() {
                    visitor.field("oam", support::Value::Flag(value));
                }
                if let Some(value) = body.tag() {
                    visitor.field("tag", support::Value::Number(value as u64));
                }
                if let Some(value) = body.segments() {
                    visitor
                        .field(
                            "segments",
                            support::Value::Text(&support::print::Joined(value.iter())),
                        );
                }
                if let Some(options) = body.tlvs() {
                    visitor.enter("tlvs");
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
            Some(PartialBody::Unknown(body)) => {
                visitor.enter("Unknown");
                if let Some(value) = body.kind() {
                    visitor.field("kind", support::Value::Named(value.0 as u64, &value));
                }
                if let Some(value) = body.data() {
                    visitor.field("data", support::Value::Octets(value));
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
            Some(PartialBody::Source(body)) => {
                let closed: bool = false;
                let keys = if closed {
                    [None; 2]
                } else {
                    [
                        {
                            let key = || -> Option<u64> {
                                Some(
                                    ({
                                        let part = support::head::<4>(self.header?, 1)?;
                                        part[0]
                                    } as u32) as u64,
                                )
                            };
                            key().map(|key| ("ip-protocol", key))
                        },
                        None,
                    ]
                };
                support::Inner {
                    payload: body.payload.unwrap_or(&[]),
                    keys,
                    quoted: None,
                    pseudo: None,
                    given: support::Given::NONE,
                }
            }
            Some(PartialBody::HomeAddress(body)) => {
                let closed: bool = false;
                let keys = if closed {
                    [None; 2]
                } else {
                    [
                        {
                            let key = || -> Option<u64> {
                                Some(
                                    ({
                                        let part = support::head::<4>(self.header?, 1)?;
                                        part[0]
                                    } as u32) as u64,
                                )
                            };
                            key().map(|key| ("ip-protocol", key))
                        },
                        None,
                    ]
                };
                support::Inner {
                    payload: body.payload.unwrap_or(&[]),
                    keys,
                    quoted: None,
                    pseudo: None,
                    given: support::Given::NONE,
                }
            }
            Some(PartialBody::Rpl(body)) => {
                let closed: bool = false;
                let keys = if closed {
                    [None; 2]
                } else {
                    [
                        {
                            let key = || -> Option<u64> {
                                Some(
                                    ({
                                        let part = support::head::<4>(self.header?, 1)?;
                                        part[0]
                                    } as u32) as u64,
                                )
                            };
                            key().map(|key| ("ip-protocol", key))
                        },
                        None,
                    ]
                };
                support::Inner {
                    payload: body.payload.unwrap_or(&[]),
                    keys,
                    quoted: None,
                    pseudo: None,
                    given: support::Given::NONE,
                }
            }
            Some(PartialBody::SegmentRouting(body)) => {
                let closed: bool = false;
                let keys = if closed {
                    [None; 2]
                } else {
                    [
                        {
                            let key = || -> Option<u64> {
                                Some(
                                    ({
                                        let part = support::head::<4>(self.header?, 1)?;
                                        part[0]
                                    } as u32) as u64,
                                )
                            };
                            key().map(|key| ("ip-protocol", key))
                        },
                        None,
                    ]
                };
                support::Inner {
                    payload: body.payload.unwrap_or(&[]),
                    keys,
                    quoted: None,
                    pseudo: None,
                    given: support::Given::NONE,
                }
            }
            Some(PartialBody::Unknown(body)) => {
                let closed: bool = false;
                let keys = if closed {
                    [None; 2]
                } else {
                    [
                        {
                            let key = || -> Option<u64> {
                                Some(
                                    ({
                                        let part = support::head::<4>(self.header?, 1)?;
                                        part[0]
                                    } as u32) as u64,
                                )
                            };
                            key().map(|key| ("ip-protocol", key))
                        },
                        None,
                    ]
                };
                support::Inner {
                    payload: body.payload.unwrap_or(&[]),
                    keys,
                    quoted: None,
                    pseudo: None,
                    given: support::Given::NONE,
                }
            }
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
    name: "ipv6_routing",
    title: "IPv6 routing header",
    file: "specs/ipv6_routing.ron",
    fields: &[
        support::FieldDescription {
            name: "next_header",
            doc: "What follows this header.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Named("Protocol"),
        },
        support::FieldDescription {
            name: "header_len",
            doc: "Octets of this header; on the wire in units of 8, the first 8 not counted.",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "routing_type",
            doc: "Says what follows `segments_left`.",
            bit: Some(16),
            bits: Some(8),
            kind: support::FieldKind::Named("RoutingType"),
        },
        support::FieldDescription {
            name: "segments_left",
            doc: "Stops still to be visited before the destination.",
            bit: Some(24),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Source.reserved",
            doc: "",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Source.route",
            doc: "The stops; as many of them as `segments_left` says are still ahead.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "HomeAddress.reserved",
            doc: "",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "HomeAddress.home_addr",
            doc: "Home address of a mobile node, the one stop ahead.",
            bit: Some(32),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Rpl.cmpr_i",
            doc: "Leading octets that are left out of every address but the last, being those of the destination.",
            bit: Some(0),
            bits: Some(4),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Rpl.cmpr_e",
            doc: "Leading octets that are left out of the last address.",
            bit: Some(4),
            bits: Some(4),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Rpl.pad",
            doc: "Octets of padding behind the addresses, 0 to 7.",
            bit: Some(8),
            bits: Some(4),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Rpl.reserved",
            doc: "",
            bit: Some(12),
            bits: Some(20),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Rpl.route",
            doc: "The stops without their elided octets, then padding; `RplRoute` makes addresses of them.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "SegmentRouting.segments_len",
            doc: "Octets of the segments; on the wire the index of the last one.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "SegmentRouting.reserved1",
            doc: "",
            bit: Some(8),
            bits: Some(2),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "SegmentRouting.oam",
            doc: "The segment's end shall report the packet, RFC 9259 §2.1 (flag O).",
            bit: Some(10),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "SegmentRouting.reserved2",
            doc: "",
            bit: Some(11),
            bits: Some(5),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "SegmentRouting.tag",
            doc: "Marks a class of packets; 0: none.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "SegmentRouting.segments",
            doc: "The stops, the last one first.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "SegmentRouting.tlvs",
            doc: "What else the source says.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Options,
        },
        support::FieldDescription {
            name: "Unknown.data",
            doc: "Depends on the type; 4 octets more than a multiple of 8.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "SegmentTlv.PadN.zeros",
            doc: "",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "SegmentTlv.Hmac.dst_excluded",
            doc: "The destination address was left out of the digest (flag D).",
            bit: Some(0),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "SegmentTlv.Hmac.reserved",
            doc: "",
            bit: Some(1),
            bits: Some(15),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "SegmentTlv.Hmac.key_id",
            doc: "Names key and algorithm.",
            bit: Some(16),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "SegmentTlv.Hmac.digest",
            doc: "At most 32 octets, a multiple of 8.",
            bit: None,
            bits: None,
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
            name: "RoutingType",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "Source",
                    show: "source route",
                    value: 0,
                },
                support::RegistryValue {
                    name: "Nimrod",
                    show: "Nimrod",
                    value: 1,
                },
                support::RegistryValue {
                    name: "HomeAddress",
                    show: "home address",
                    value: 2,
                },
                support::RegistryValue {
                    name: "Rpl",
                    show: "RPL",
                    value: 3,
                },
                support::RegistryValue {
                    name: "SegmentRouting",
                    show: "SRv6",
                    value: 4,
                },
                support::RegistryValue {
                    name: "Compact16",
                    show: "CRH-16",
                    value: 5,
                },
                support::RegistryValue {
                    name: "Compact32",
                    show: "CRH-32",
                    value: 6,
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
        key: 43,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    RoutingType {
        Self::Source => "RoutingType::Source";
        Self::Nimrod => "RoutingType::Nimrod";
        Self::HomeAddress => "RoutingType::HomeAddress";
        Self::Rpl => "RoutingType::Rpl";
        Self::SegmentRouting => "RoutingType::SegmentRouting";
        Self::Compact16 => "RoutingType::Compact16";
        Self::Compact32 => "RoutingType::Compact32";
        Self(ref value) => "RoutingType({})", value;
    }
    SegmentTlv<'_> {
        Self::PadN => "PadN";
        Self::Hmac { ref dst_excluded, ref key_id, ref digest } => "Hmac {{ dst_excluded: {}, key_id: {}, digest: {} }}", dst_excluded, key_id, digest;
        Self::Unknown { ref kind, ref data } => "Unknown {{ kind: {}, data: {} }}", kind, data;
    }
    CmprI {
        Self(ref value) => "CmprI({})", value;
    }
    CmprE {
        Self(ref value) => "CmprE({})", value;
    }
    Pad {
        Self(ref value) => "Pad({})", value;
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
    Hmac<'_> {
        Self { ref dst_excluded, ref key_id, ref digest } => "Hmac {{ dst_excluded: {}, key_id: {}, digest: {} }}", dst_excluded, key_id, digest;
    }
    Repr<'_> {
        Self::Source { ref next_header, ref segments_left, ref route } => "Source {{ next_header: {}, segments_left: {}, route: {} }}", next_header, segments_left, route;
        Self::HomeAddress { ref next_header, ref segments_left, ref home_addr } => "HomeAddress {{ next_header: {}, segments_left: {}, home_addr: {} }}", next_header, segments_left, home_addr;
        Self::Rpl { ref next_header, ref segments_left, ref cmpr_i, ref cmpr_e, ref pad, ref route } => "Rpl {{ next_header: {}, segments_left: {}, cmpr_i: {}, cmpr_e: {}, pad: {}, route: {} }}", next_header, segments_left, cmpr_i, cmpr_e, pad, route;
        Self::SegmentRouting { ref next_header, ref segments_left, ref oam, ref tag, ref segments, ref hmac } => "SegmentRouting {{ next_header: {}, segments_left: {}, oam: {}, tag: {}, segments: {}, hmac: {} }}", next_header, segments_left, oam, tag, segments, hmac;
        Self::Unknown { ref next_header, ref kind, ref segments_left, ref data } => "Unknown {{ next_header: {}, kind: {}, segments_left: {}, data: {} }}", next_header, kind, segments_left, data;
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
            const SETTERS: &'static [(usize, usize)] = &[(0, 8), (24, 8)];
            const VECTORS: &'static [&'static [u8]] = &[
                &[
                    17u8, 4u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 32u8, 1u8, 13u8, 184u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 5u8, 32u8, 1u8, 13u8,
                    184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 6u8, 170u8,
                ],
                &[
                    6u8, 2u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 5u8,
                ],
                &[
                    58u8, 1u8, 3u8, 3u8, 239u8, 48u8, 0u8, 0u8, 0u8, 2u8, 0u8, 3u8, 4u8, 0u8,
                    0u8, 0u8,
                ],
                &[
                    41u8, 6u8, 4u8, 1u8, 1u8, 0u8, 0u8, 7u8, 32u8, 1u8, 13u8, 184u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 32u8, 1u8, 13u8,
                    184u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 5u8,
                    14u8, 128u8, 0u8, 0u8, 0u8, 0u8, 42u8, 1u8, 2u8, 3u8, 4u8, 5u8, 6u8, 7u8,
                    8u8,
                ],
                &[
                    59u8, 2u8, 4u8, 0u8, 0u8, 255u8, 0u8, 0u8, 32u8, 1u8, 13u8, 184u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8,
                ],
                &[17u8, 0u8, 253u8, 3u8, 1u8, 2u8, 3u8, 4u8, 170u8],
                &[
                    6u8, 2u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    6u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8,
                    0u8, 0u8,
                ],
                &[
                    6u8, 1u8, 2u8, 1u8, 0u8, 0u8, 0u8, 0u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8,
                    0u8, 0u8,
                ],
                &[
                    6u8, 3u8, 2u8, 1u8, 0u8, 0u8, 0u8, 0u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 5u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    59u8, 2u8, 4u8, 0u8, 1u8, 0u8, 0u8, 0u8, 32u8, 1u8, 13u8, 184u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 5u8,
                ],
                &[
                    59u8, 3u8, 4u8, 0u8, 0u8, 0u8, 0u8, 0u8, 32u8, 1u8, 13u8, 184u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 5u8, 5u8, 7u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[6u8, 2u8, 2u8],
                &[
                    59u8, 3u8, 4u8, 0u8, 0u8, 0u8, 0u8, 0u8, 202u8, 254u8, 0u8, 1u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 0u8, 4u8, 5u8,
                    0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    58u8, 2u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 34u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    2u8, 16u8, 0u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 4u8, 128u8, 0u8, 211u8,
                    171u8, 0u8, 0u8, 0u8, 0u8,
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
                    Body::Source(body) => body.payload(),
                    Body::HomeAddress(body) => body.payload(),
                    Body::Rpl(body) => body.payload(),
                    Body::SegmentRouting(body) => body.payload(),
                    Body::Unknown(body) => body.payload(),
                    _ => &[],
                }
            }
            fn repr<'a>(
                packet: &Self::Packet<'a>,
                sums: support::testing::Sums,
            ) -> support::Result<Self::Repr<'a>> {
                Repr::parse(packet)
            }
            fn same(a: &Repr<'_>, b: &Repr<'_>) -> bool {
                a == b
            }
            fn checksum_is_right(packet: &Packet<'_>) -> bool {
                true
            }
            fn payload_len(repr: &Repr<'_>) -> Option<usize> {
                match *repr {
                    Repr::Source { next_header, segments_left, route } => None,
                    Repr::HomeAddress { next_header, segments_left, home_addr } => None,
                    Repr::Rpl { next_header, segments_left, cmpr_i, cmpr_e, pad, route } => {
                        None
                    }
                    Repr::SegmentRouting {
                        next_header,
                        segments_left,
                        oam,
                        tag,
                        segments,
                        hmac,
                    } => None,
                    Repr::Unknown { next_header, kind, segments_left, data } => None,
                }
            }
            fn emit(
                repr: &Repr<'_>,
                payload: &[u8],
                out: &mut [u8],
            ) -> support::Result<usize> {
                let rest = repr.emit(out)?;
                if let Some(place) = rest.get_mut(..payload.len()) {
                    place.copy_from_slice(payload);
                }
                let len = repr.buffer_len().saturating_add(payload.len());
                Ok(len)
            }
            fn draw<'a>(source: &mut support::testing::Source<'a>) -> Option<Repr<'a>> {
                Some(
                    match source.below(5) {
                        0 => {
                            Repr::Source {
                                next_header: ::wireloom::wire::ip::Protocol(
                                    source
                                        .named(
                                            8,
                                            &[
                                                0, 1, 2, 4, 6, 17, 33, 41, 43, 44, 47, 50, 51, 58, 59, 60,
                                                89, 103, 112, 132, 136,
                                            ],
                                        ) as u8,
                                ),
                                segments_left: source.number(8) as u8,
                                route: support::Array::from_octets(
                                    source.elements(16, usize::MAX),
                                ),
                            }
                        }
                        1 => {
                            Repr::HomeAddress {
                                next_header: ::wireloom::wire::ip::Protocol(
                                    source
                                        .named(
                                            8,
                                            &[
                                                0, 1, 2, 4, 6, 17, 33, 41, 43, 44, 47, 50, 51, 58, 59, 60,
                                                89, 103, 112, 132, 136,
                                            ],
                                        ) as u8,
                                ),
                                segments_left: source.number(8) as u8,
                                home_addr: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                            }
                        }
                        2 => {
                            Repr::Rpl {
                                next_header: ::wireloom::wire::ip::Protocol(
                                    source
                                        .named(
                                            8,
                                            &[
                                                0, 1, 2, 4, 6, 17, 33, 41, 43, 44, 47, 50, 51, 58, 59, 60,
                                                89, 103, 112, 132, 136,
                                            ],
                                        ) as u8,
                                ),
                                segments_left: source.number(8) as u8,
                                cmpr_i: CmprI::new((source.number(4) * 1 + 0) as u8)?,
                                cmpr_e: CmprE::new((source.number(4) * 1 + 0) as u8)?,
                                pad: Pad::new((source.number(4) * 1 + 0) as u8)?,
                                route: source.octets(usize::MAX),
                            }
                        }
                        3 => {
                            Repr::SegmentRouting {
                                next_header: ::wireloom::wire::ip::Protocol(
                                    source
                                        .named(
                                            8,
                                            &[
                                                0, 1, 2, 4, 6, 17, 33, 41, 43, 44, 47, 50, 51, 58, 59, 60,
                                                89, 103, 112, 132, 136,
                                            ],
                                        ) as u8,
                                ),
                                segments_left: source.number(8) as u8,
                                oam: source.flag(),
                                tag: source.number(16) as u16,
                                segments: support::Array::from_octets(
                                    source.elements(16, usize::MAX),
                                ),
                                hmac: if source.flag() {
                                    Some(Hmac {
                                        dst_excluded: source.flag(),
                                        key_id: source.number(32) as u32,
                                        digest: source.octets(usize::MAX),
                                    })
                                } else {
                                    None
                                },
                            }
                        }
                        4 => {
                            Repr::Unknown {
                                next_header: ::wireloom::wire::ip::Protocol(
                                    source
                                        .named(
                                            8,
                                            &[
                                                0, 1, 2, 4, 6, 17, 33, 41, 43, 44, 47, 50, 51, 58, 59, 60,
                                                89, 103, 112, 132, 136,
                                            ],
                                        ) as u8,
                                ),
                                kind: RoutingType(
                                    source.named(8, &[0, 1, 2, 3, 4, 5, 6]) as u8,
                                ),
                                segments_left: source.number(8) as u8,
                                data: source.octets(usize::MAX),
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
                            to.set_next_header(from.next_header());
                            to.as_packet()
                                .is_ok_and(|to| to.next_header() == from.next_header())
                        }
                        1 => {
                            to.set_segments_left(from.segments_left());
                            to.as_packet()
                                .is_ok_and(|to| to.segments_left() == from.segments_left())
                        }
                        _ => return None,
                    },
                )
            }
        }
        impl<'a> support::testing::Draw<'a> for SegmentTlv<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(
                    match source.below(3) {
                        0 => SegmentTlv::PadN,
                        1 => {
                            SegmentTlv::Hmac {
                                dst_excluded: source.flag(),
                                key_id: source.number(32) as u32,
                                digest: source.octets(usize::MAX),
                            }
                        }
                        _ => {
                            SegmentTlv::Unknown {
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
    fn v0_type_0__two_stops__one_of_them_ahead__a_payload() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some(
                "IPv6 routing next=UDP type=source route left=1 route=2001:db8::5,2001:db8::6",
            ),
            &[("header_len", 40), ("segments_left", 1)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_home_address__no_stop_left() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some("IPv6 routing next=TCP type=home address left=0 home=2001:db8::5"),
            &[("header_len", 24), ("routing_type", 2), ("segments_left", 0)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_rpl__three_stops_of_which_14_and_15_octets_are_left_out() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some("IPv6 routing next=ICMPv6 type=RPL left=3 cmpr=14/15"),
            &[("cmpr_e", 15), ("cmpr_i", 14), ("pad", 3)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_segment_routing_with_two_segments_and_a_digest() {
        support::testing::good::<
            Laws,
        >(
            3,
            Some(
                "IPv6 routing next=IPv6 type=SRv6 left=1 segments=2001:db8::2,2001:db8::1 tag=7 hmac key=0000002a",
            ),
            &[("segments_len", 32), ("tag", 7)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_segment_routing__report_the_packet__bits_of_no_meaning() {
        support::testing::good::<
            Laws,
        >(
            4,
            Some(
                "IPv6 routing next=IPv6-NoNxt type=SRv6 left=0 segments=2001:db8::2 oam",
            ),
            &[("oam", 1)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_a_type_without_a_name__the_shortest_header__a_payload() {
        support::testing::good::<
            Laws,
        >(
            5,
            Some("IPv6 routing next=UDP type=0xfd left=3"),
            &[("header_len", 8), ("kind", 253), ("segments_left", 3)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_header_beyond_the_buffer() {
        support::testing::bad::<Laws>(6, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v7_type_0_with_half_an_address() {
        support::testing::bad::<Laws>(7, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v8_a_home_address_of_8_octets() {
        support::testing::bad::<Laws>(8, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v9_a_home_address_and_8_octets_more() {
        support::testing::bad::<Laws>(9, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v10_two_segments_in_a_header_with_room_for_one() {
        support::testing::bad::<Laws>(10, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v11_a_tlv_beyond_the_header() {
        support::testing::bad::<Laws>(11, support::ErrorKind::BadOption);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v12_three_octets() {
        support::testing::bad::<Laws>(12, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v13_ipv6_srh_tlv_pad1_padn_5_pcap_frame_1__segment_routing() {
        support::testing::good::<
            Laws,
        >(
            13,
            Some("IPv6 routing next=IPv6-NoNxt type=SRv6 left=0 segments=cafe:1::2"),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v14_ipv6_routing_header_pcap_frame_1__type_0() {
        support::testing::good::<
            Laws,
        >(
            14,
            Some(
                "IPv6 routing next=ICMPv6 type=source route left=1 route=2200::210:2:0:0:4",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    fn rules_are_enforced() {
        support::testing::broken::<
            Laws,
        >(&[("segments_len", support::ErrorKind::BadLength, 3, &[(4, 255)])]);
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
