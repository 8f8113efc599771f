// Written by `wireloom-codegen expand --into stack/src/wire/woven ipv4`: change the spec, not this.

use ::wireloom::wire::support;
/// An IPv4 address.
///
/// `specs/ipv4.ron:17`
pub type Address = core::net::Ipv4Addr;
/// What a timestamp option collects.
///
/// `specs/ipv4.ron:18`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct TimestampFlag(u8);
#[allow(non_upper_case_globals)]
impl TimestampFlag {
    /// Time stamps only.
    pub const Stamps: Self = Self(0);
    /// Each stamp behind the address of its host.
    pub const Addresses: Self = Self(1);
    /// Only the hosts whose addresses are there.
    pub const Prespecified: Self = Self(3);
    /// The value of this number; `None` where it has more than 4 bits.
    #[inline]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= 0xf { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u8 {
        self.0
    }
    /// The value of the low bits of a number.
    #[inline]
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits & 0xf)
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u8 {
        self.0
    }
}
impl From<TimestampFlag> for u8 {
    #[inline]
    fn from(value: TimestampFlag) -> Self {
        value.0
    }
}
impl TimestampFlag {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "stamps",
                1 => "addresses",
                3 => "prespecified",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 1);
                }
            },
        )
    }
}
impl core::fmt::Display for TimestampFlag {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for TimestampFlag {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("TimestampFlag")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
/// Of a datagram by its secrecy, RFC 1108 §2.3.
///
/// `specs/ipv4.ron:23`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct Classification(pub u8);
#[allow(non_upper_case_globals)]
impl Classification {
    /// top-secret (61).
    pub const TopSecret: Self = Self(61);
    /// secret (90).
    pub const Secret: Self = Self(90);
    /// confidential (150).
    pub const Confidential: Self = Self(150);
    /// unclassified (171).
    pub const Unclassified: Self = Self(171);
}
impl From<u8> for Classification {
    #[inline]
    fn from(value: u8) -> Self {
        Self(value)
    }
}
impl From<Classification> for u8 {
    #[inline]
    fn from(value: Classification) -> Self {
        value.0
    }
}
impl Classification {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                61 => "top-secret",
                90 => "secret",
                150 => "confidential",
                171 => "unclassified",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 2);
                }
            },
        )
    }
}
impl core::fmt::Display for Classification {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for Classification {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Classification")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for Classification {
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
/// Options of RFC 791 §3.1, RFC 1108 and RFC 2113.
///
/// `specs/ipv4.ron:30`
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum Ipv4Option<'a> {
    /// Each router writes its address.
    ///
    /// Kind 7.
    RecordRoute {
        /// Octet of the option, counted from 1, where the next address goes.
        ///
        /// 8 bits. `specs/ipv4.ron:35`
        pointer: u8,
        /// What was recorded, and room for more.
        ///
        /// Variable length. `specs/ipv4.ron:36`
        route: support::Array<'a, Address>,
    },
    /// Each router writes the time.
    ///
    /// Kind 68.
    Timestamp {
        /// Octet of the option, counted from 1, where the next stamp goes.
        ///
        /// 8 bits. `specs/ipv4.ron:39`
        pointer: u8,
        /// Hosts that found no room.
        ///
        /// 4 bits. `specs/ipv4.ron:40`
        overflow: Overflow,
        /// What is collected.
        ///
        /// 4 bits. `specs/ipv4.ron:41`
        flag: TimestampFlag,
        /// Milliseconds since midnight UT, 4 octets each, with addresses if `flag` says so; `Timestamps` takes them apart.
        ///
        /// Variable length. `specs/ipv4.ron:42`
        stamps: &'a [u8],
    },
    /// RFC 1108 §2; the 11 octets of RFC 791 begin with two that give the level.
    ///
    /// Kind 130.
    Security {
        /// Who may see the datagram.
        ///
        /// 8 bits. `specs/ipv4.ron:45`
        classification: Classification,
        /// Whose rules protect it: a bit each, the lowest of each octet says that another one follows.
        ///
        /// Variable length. `specs/ipv4.ron:46`
        authorities: &'a [u8],
    },
    /// Routers to pass, with others between.
    ///
    /// Kind 131.
    LooseSourceRoute {
        /// Octet of the option, counted from 1, of the next router.
        ///
        /// 8 bits. `specs/ipv4.ron:49`
        pointer: u8,
        /// The routers.
        ///
        /// Variable length. `specs/ipv4.ron:50`
        route: support::Array<'a, Address>,
    },
    /// RFC 791 §3.1; deprecated by RFC 6814.
    ///
    /// Kind 136.
    StreamId {
        /// The SATNET stream.
        ///
        /// 2 octets. `specs/ipv4.ron:53`
        value: u16,
    },
    /// Routers to pass, without others between.
    ///
    /// Kind 137.
    StrictSourceRoute {
        /// Octet of the option, counted from 1, of the next router.
        ///
        /// 8 bits. `specs/ipv4.ron:56`
        pointer: u8,
        /// The routers.
        ///
        /// Variable length. `specs/ipv4.ron:57`
        route: support::Array<'a, Address>,
    },
    /// Routers shall look at this packet, RFC 2113.
    ///
    /// Kind 148.
    RouterAlert {
        /// 0: every router examines the packet.
        ///
        /// 2 octets. `specs/ipv4.ron:60`
        value: u16,
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
impl<'a> Ipv4Option<'a> {
    #[inline]
    fn read(kind: u8, value_: &'a [u8]) -> support::Result<Self> {
        match kind {
            7 => {
                match Self::read_record_route(value_) {
                    Ok((pointer, route)) => {
                        Ok(Self::RecordRoute {
                            pointer,
                            route,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            68 => {
                match Self::read_timestamp(value_) {
                    Ok((pointer, overflow, flag, stamps)) => {
                        Ok(Self::Timestamp {
                            pointer,
                            overflow,
                            flag,
                            stamps,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            130 => {
                match Self::read_security(value_) {
                    Ok((classification, authorities)) => {
                        Ok(Self::Security {
                            classification,
                            authorities,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            131 => {
                match Self::read_loose_source_route(value_) {
                    Ok((pointer, route)) => {
                        Ok(Self::LooseSourceRoute {
                            pointer,
                            route,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            136 => {
                match Self::read_stream_id(value_) {
                    Ok(value) => Ok(Self::StreamId { value }),
                    Err(error) => Err(error),
                }
            }
            137 => {
                match Self::read_strict_source_route(value_) {
                    Ok((pointer, route)) => {
                        Ok(Self::StrictSourceRoute {
                            pointer,
                            route,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            148 => {
                match Self::read_router_alert(value_) {
                    Ok(value) => Ok(Self::RouterAlert { value }),
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
    fn read_record_route(
        value: &'a [u8],
    ) -> support::Result<(u8, support::Array<'a, Address>)> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<1>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 16))
        };
        let route = rest;
        let rest: &'a [u8] = &[];
        {
            let octets = route;
            if octets.len() % 4 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 17));
            }
        }
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 17));
        }
        let pointer = value_octets[0];
        let route = support::Array::from_octets(route);
        Ok((pointer, route))
    }
    #[inline]
    fn len_record_route(
        pointer: u8,
        route: support::Array<'a, Address>,
    ) -> Option<usize> {
        Some(1 + route.octets_len())
    }
    #[inline]
    fn put_record_route(
        out: &mut support::Cursor<'_>,
        pointer: u8,
        route: support::Array<'a, Address>,
    ) {
        let len = support::options::len_octet(
            Self::len_record_route(pointer, route).unwrap_or(0),
            2,
            1,
        );
        out.put(&[7, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 1];
        value_octets[0] = pointer;
        out.put(&value_octets);
        route.write(out);
    }
    #[inline]
    fn read_timestamp(
        value: &'a [u8],
    ) -> support::Result<(u8, Overflow, TimestampFlag, &'a [u8])> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<2>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 18))
        };
        let stamps = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 21));
        }
        let pointer = value_octets[0];
        let overflow = Overflow(value_octets[1] >> 4);
        let flag = TimestampFlag::from_bits(value_octets[1] & 0xf);
        let stamps = stamps;
        Ok((pointer, overflow, flag, stamps))
    }
    #[inline]
    fn len_timestamp(
        pointer: u8,
        overflow: Overflow,
        flag: TimestampFlag,
        stamps: &'a [u8],
    ) -> Option<usize> {
        Some(2 + stamps.len())
    }
    #[inline]
    fn put_timestamp(
        out: &mut support::Cursor<'_>,
        pointer: u8,
        overflow: Overflow,
        flag: TimestampFlag,
        stamps: &'a [u8],
    ) {
        let len = support::options::len_octet(
            Self::len_timestamp(pointer, overflow, flag, stamps).unwrap_or(0),
            2,
            1,
        );
        out.put(&[68, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 2];
        value_octets[0] = pointer;
        value_octets[1] = (overflow.0 as u8) << 4 | flag.to_bits();
        out.put(&value_octets);
        out.put(stamps);
    }
    #[inline]
    fn read_security(value: &'a [u8]) -> support::Result<(Classification, &'a [u8])> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<1>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 22))
        };
        let authorities = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 23));
        }
        let classification = Classification(value_octets[0]);
        let authorities = authorities;
        Ok((classification, authorities))
    }
    #[inline]
    fn len_security(
        classification: Classification,
        authorities: &'a [u8],
    ) -> Option<usize> {
        Some(1 + authorities.len())
    }
    #[inline]
    fn put_security(
        out: &mut support::Cursor<'_>,
        classification: Classification,
        authorities: &'a [u8],
    ) {
        let len = support::options::len_octet(
            Self::len_security(classification, authorities).unwrap_or(0),
            2,
            1,
        );
        out.put(&[130, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 1];
        value_octets[0] = classification.0;
        out.put(&value_octets);
        out.put(authorities);
    }
    #[inline]
    fn read_loose_source_route(
        value: &'a [u8],
    ) -> support::Result<(u8, support::Array<'a, Address>)> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<1>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 24))
        };
        let route = rest;
        let rest: &'a [u8] = &[];
        {
            let octets = route;
            if octets.len() % 4 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 25));
            }
        }
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 25));
        }
        let pointer = value_octets[0];
        let route = support::Array::from_octets(route);
        Ok((pointer, route))
    }
    #[inline]
    fn len_loose_source_route(
        pointer: u8,
        route: support::Array<'a, Address>,
    ) -> Option<usize> {
        Some(1 + route.octets_len())
    }
    #[inline]
    fn put_loose_source_route(
        out: &mut support::Cursor<'_>,
        pointer: u8,
        route: support::Array<'a, Address>,
    ) {
        let len = support::options::len_octet(
            Self::len_loose_source_route(pointer, route).unwrap_or(0),
            2,
            1,
        );
        out.put(&[131, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 1];
        value_octets[0] = pointer;
        out.put(&value_octets);
        route.write(out);
    }
    #[inline]
    fn read_stream_id(value_: &'a [u8]) -> support::Result<u16> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<2>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 26))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 26));
        }
        let value = support::be::u16([value_octets[0], value_octets[1]]);
        Ok(value)
    }
    #[inline]
    fn len_stream_id(value: u16) -> Option<usize> {
        Some(2)
    }
    #[inline]
    fn put_stream_id(out: &mut support::Cursor<'_>, value: u16) {
        let len = support::options::len_octet(
            Self::len_stream_id(value).unwrap_or(0),
            2,
            1,
        );
        out.put(&[136, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 2];
        [value_octets[0], value_octets[1]] = support::be::from_u16(value);
        out.put(&value_octets);
    }
    #[inline]
    fn read_strict_source_route(
        value: &'a [u8],
    ) -> support::Result<(u8, support::Array<'a, Address>)> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<1>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 27))
        };
        let route = rest;
        let rest: &'a [u8] = &[];
        {
            let octets = route;
            if octets.len() % 4 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 28));
            }
        }
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 28));
        }
        let pointer = value_octets[0];
        let route = support::Array::from_octets(route);
        Ok((pointer, route))
    }
    #[inline]
    fn len_strict_source_route(
        pointer: u8,
        route: support::Array<'a, Address>,
    ) -> Option<usize> {
        Some(1 + route.octets_len())
    }
    #[inline]
    fn put_strict_source_route(
        out: &mut support::Cursor<'_>,
        pointer: u8,
        route: support::Array<'a, Address>,
    ) {
        let len = support::options::len_octet(
            Self::len_strict_source_route(pointer, route).unwrap_or(0),
            2,
            1,
        );
        out.put(&[137, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 1];
        value_octets[0] = pointer;
        out.put(&value_octets);
        route.write(out);
    }
    #[inline]
    fn read_router_alert(value_: &'a [u8]) -> support::Result<u16> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<2>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 29))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 29));
        }
        let value = support::be::u16([value_octets[0], value_octets[1]]);
        Ok(value)
    }
    #[inline]
    fn len_router_alert(value: u16) -> Option<usize> {
        Some(2)
    }
    #[inline]
    fn put_router_alert(out: &mut support::Cursor<'_>, value: u16) {
        let len = support::options::len_octet(
            Self::len_router_alert(value).unwrap_or(0),
            2,
            1,
        );
        out.put(&[148, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 2];
        [value_octets[0], value_octets[1]] = support::be::from_u16(value);
        out.put(&value_octets);
    }
    /// Octets of the option with such a value; `None` where it can't be written.
    #[inline]
    fn whole_len(value_len: usize) -> Option<usize> {
        support::options::whole_len(value_len, 2, 1)
    }
    /// Octets of the value, without what stands in front of it; `None` where its fields contradict each other.
    #[inline]
    fn value_len(&self) -> Option<usize> {
        match *self {
            Self::RecordRoute { pointer, route } => {
                Self::len_record_route(pointer, route)
            }
            Self::Timestamp { pointer, overflow, flag, stamps } => {
                Self::len_timestamp(pointer, overflow, flag, stamps)
            }
            Self::Security { classification, authorities } => {
                Self::len_security(classification, authorities)
            }
            Self::LooseSourceRoute { pointer, route } => {
                Self::len_loose_source_route(pointer, route)
            }
            Self::StreamId { value } => Self::len_stream_id(value),
            Self::StrictSourceRoute { pointer, route } => {
                Self::len_strict_source_route(pointer, route)
            }
            Self::RouterAlert { value } => Self::len_router_alert(value),
            Self::Unknown { data, .. } => Some(data.len()),
        }
    }
}
impl support::options::Item for Ipv4Option<'_> {
    #[inline]
    fn octets_len(&self) -> Option<usize> {
        Self::whole_len(self.value_len()?)
    }
    #[inline]
    fn alignment(&self) -> (usize, usize) {
        match self {
            Self::RecordRoute { .. } => (1, 0),
            Self::Timestamp { .. } => (1, 0),
            Self::Security { .. } => (1, 0),
            Self::LooseSourceRoute { .. } => (1, 0),
            Self::StreamId { .. } => (1, 0),
            Self::StrictSourceRoute { .. } => (1, 0),
            Self::RouterAlert { .. } => (1, 0),
            Self::Unknown { .. } => (1, 0),
        }
    }
    #[allow(unused_variables)]
    #[inline]
    fn write(&self, out: &mut support::Cursor<'_>) {
        match *self {
            Self::RecordRoute { pointer, route } => {
                Self::put_record_route(out, pointer, route)
            }
            Self::Timestamp { pointer, overflow, flag, stamps } => {
                Self::put_timestamp(out, pointer, overflow, flag, stamps)
            }
            Self::Security { classification, authorities } => {
                Self::put_security(out, classification, authorities)
            }
            Self::LooseSourceRoute { pointer, route } => {
                Self::put_loose_source_route(out, pointer, route)
            }
            Self::StreamId { value } => Self::put_stream_id(out, value),
            Self::StrictSourceRoute { pointer, route } => {
                Self::put_strict_source_route(out, pointer, route)
            }
            Self::RouterAlert { value } => Self::put_router_alert(out, value),
            Self::Unknown { kind, data } => {
                let len = support::options::len_octet(data.len(), 2, 1);
                out.put(&[kind, len]);
                out.put(data);
            }
        }
    }
}
/// The options of a `Ipv4Option` list in turn, by the policy of the spec for malformed ones.
#[derive(Clone, core::fmt::Debug)]
pub struct Ipv4OptionIter<'a> {
    rest: &'a [u8],
}
const IPV4_OPTION_RULES: support::options::Rules = support::options::Rules {
    counts: support::options::Counts::Whole,
    unit: 1,
    end: Some(0),
    nop: &[1],
};
impl<'a> Ipv4OptionIter<'a> {
    /// Over the octets of a list.
    #[inline]
    pub const fn new(octets: &'a [u8]) -> Self {
        Self { rest: octets }
    }
}
impl<'a> Iterator for Ipv4OptionIter<'a> {
    type Item = support::Result<Ipv4Option<'a>>;
    #[allow(unused_variables)]
    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match support::options::next(&mut self.rest, &IPV4_OPTION_RULES) {
                support::options::Step::End => return None,
                support::options::Step::Cut { .. } => {
                    self.rest = &[];
                    return Some(
                        Err(support::Error::new(support::ErrorKind::BadOption, 16)),
                    );
                }
                support::options::Step::Item { kind, value } => {
                    match Ipv4Option::read(kind, value) {
                        Ok(option) => return Some(Ok(option)),
                        Err(error) => {}
                    }
                }
            }
        }
    }
}
/// A list of [`Ipv4Option`] in a representation.
pub type Ipv4OptionList<'a> = support::options::Options<
    'a,
    Ipv4Option<'a>,
    Ipv4OptionListing,
>;
/// Says what [`Ipv4OptionList`] is made of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum Ipv4OptionListing {}
impl<'a> support::options::Listing<'a, Ipv4Option<'a>> for Ipv4OptionListing {
    type Iter = Ipv4OptionIter<'a>;
    const LAYOUT: support::options::Layout = support::options::Layout {
        base: 0,
        max: usize::MAX,
        pad_to: 4,
        nop: 1,
        end: 0,
        item_pad: 1,
        close: &[],
    };
    #[inline]
    fn list(octets: &'a [u8]) -> Ipv4OptionIter<'a> {
        Ipv4OptionIter::new(octets)
    }
    #[allow(unused_variables)]
    #[inline]
    fn is_itself(option: &Ipv4Option<'a>) -> bool {
        !core::matches!(
            * option, Ipv4Option::Unknown { kind : 0 | 1 | 7 | 68 | 130 | 131 | 136 | 137
            | 148, .. }
        )
    }
}
#[allow(unused_variables)]
impl Ipv4Option<'_> {
    /// Prints the option by its template; nothing where it has none.
    pub fn print<S: support::print::Sink>(&self, f: &mut S) -> core::fmt::Result {
        match *self {
            Self::RecordRoute { pointer, route } => {
                f.write_str(" rr=")?;
                support::print::list(f, route.iter())?;
            }
            Self::Timestamp { pointer, overflow, flag, stamps } => {
                f.write_str(" ts=")?;
                flag.show(f)?;
            }
            Self::Security { classification, authorities } => {
                f.write_str(" sec=")?;
                classification.show(f)?;
            }
            Self::LooseSourceRoute { pointer, route } => {
                f.write_str(" lsrr=")?;
                support::print::list(f, route.iter())?;
            }
            Self::StreamId { value } => {
                f.write_str(" sid=")?;
                support::print::dec(f, value as u64)?;
            }
            Self::StrictSourceRoute { pointer, route } => {
                f.write_str(" ssrr=")?;
                support::print::list(f, route.iter())?;
            }
            Self::RouterAlert { value } => {
                f.write_str(" alert=")?;
                support::print::dec(f, value as u64)?;
            }
            Self::Unknown { .. } => {}
        }
        Ok(())
    }
    /// Shows the option's fields to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        match *self {
            Self::RecordRoute { pointer, route } => {
                visitor.enter("RecordRoute");
                visitor.field("pointer", support::Value::Number(pointer as u64));
                visitor
                    .field(
                        "route",
                        support::Value::Text(&support::print::Joined(route.iter())),
                    );
                visitor.leave();
            }
            Self::Timestamp { pointer, overflow, flag, stamps } => {
                visitor.enter("Timestamp");
                visitor.field("pointer", support::Value::Number(pointer as u64));
                visitor.field("overflow", support::Value::Number(overflow.get() as u64));
                visitor
                    .field("flag", support::Value::Named(flag.to_bits() as u64, &flag));
                visitor.field("stamps", support::Value::Octets(stamps));
                visitor.leave();
            }
            Self::Security { classification, authorities } => {
                visitor.enter("Security");
                visitor
                    .field(
                        "classification",
                        support::Value::Named(classification.0 as u64, &classification),
                    );
                visitor.field("authorities", support::Value::Octets(authorities));
                visitor.leave();
            }
            Self::LooseSourceRoute { pointer, route } => {
                visitor.enter("LooseSourceRoute");
                visitor.field("pointer", support::Value::Number(pointer as u64));
                visitor
                    .field(
                        "route",
                        support::Value::Text(&support::print::Joined(route.iter())),
                    );
                visitor.leave();
            }
            Self::StreamId { value } => {
                visitor.enter("StreamId");
                visitor.field("value", support::Value::Number(value as u64));
                visitor.leave();
            }
            Self::StrictSourceRoute { pointer, route } => {
                visitor.enter("StrictSourceRoute");
                visitor.field("pointer", support::Value::Number(pointer as u64));
                visitor
                    .field(
                        "route",
                        support::Value::Text(&support::print::Joined(route.iter())),
                    );
                visitor.leave();
            }
            Self::RouterAlert { value } => {
                visitor.enter("RouterAlert");
                visitor.field("value", support::Value::Number(value as u64));
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
/// Octets of the datagram's payload in front of this fragment; in units of 8 on the wire.
///
/// `specs/ipv4.ron:76`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct FragOffset(u16);
impl FragOffset {
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
impl core::fmt::Display for FragOffset {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for FragOffset {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("FragOffset")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// Hosts that found no room.
///
/// `specs/ipv4.ron:40`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Overflow(u8);
impl Overflow {
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
impl core::fmt::Display for Overflow {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for Overflow {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Overflow")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// Internet Protocol version 4: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |version|  HL   |   dscp    |ecn|           total_len           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |             ident             |0|D|M|       frag_offset       |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |   hop_limit   |  next_header  |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  12 |                           src_addr                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  16 |                           dst_addr                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  20 |                          options ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     HL: header_len   D: dont_frag   M: more_frags
/// ```
#[derive(Clone, Copy)]
pub struct Packet<'a> {
    octets: &'a [u8],
    header: &'a [u8; 20],
    options: &'a [u8],
    payload: &'a [u8],
}
impl<'a> Packet<'a> {
    /// Octets of the fixed part of the header.
    pub const HEADER_LEN: usize = 20;
    /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
    ///
    /// # Errors
    /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
    #[allow(unused_variables)]
    #[inline]
    pub fn parse(octets: &'a [u8]) -> support::Result<Packet<'a>> {
        let rest = octets;
        let Some((header, rest)) = rest.split_first_chunk::<20>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 0))
        };
        if !(((((header[0] & 0xf) as u8) * 4) as u32) >= 20) {
            return Err(support::Error::new(support::ErrorKind::BadLength, 1));
        }
        if !((support::be::u16([header[2], header[3]]) as u32)
            >= ((((header[0] & 0xf) as u8) * 4) as u32))
        {
            return Err(support::Error::new(support::ErrorKind::BadLength, 4));
        }
        let Some((options, rest)) = rest
            .split_at_checked(
                ((((header[0] & 0xf) as u8) * 4) as u32).saturating_sub(20) as usize,
            ) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 15))
        };
        let Some((payload, rest)) = rest
            .split_at_checked(
                (support::be::u16([header[2], header[3]]) as u32)
                    .saturating_sub((((header[0] & 0xf) as u8) * 4) as u32) as usize,
            ) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 30))
        };
        let octets = octets
            .get(..octets.len().saturating_sub(rest.len()))
            .unwrap_or(octets);
        Ok(Packet {
            octets,
            header,
            options,
            payload,
        })
    }
    /// All octets that belong to the packet; what followed them in the buffer is not.
    #[inline]
    pub fn octets(&self) -> &'a [u8] {
        self.octets
    }
    /// 4.
    ///
    /// 4 bits. `specs/ipv4.ron:67`
    #[inline]
    pub fn version(&self) -> u8 {
        self.header[0] >> 4
    }
    /// Octets of the header with its options; in words of 4 octets on the wire (IHL).
    ///
    /// 4 bits. `specs/ipv4.ron:68`
    #[inline]
    pub fn header_len(&self) -> u8 {
        ((self.header[0] & 0xf) as u8) * 4
    }
    /// The service that the packet asks for.
    ///
    /// 6 bits. `specs/ipv4.ron:69`
    #[inline]
    pub fn dscp(&self) -> ::wireloom::wire::ip::Dscp {
        ::wireloom::wire::ip::Dscp::from_bits(self.header[1] >> 2)
    }
    /// Congestion notification.
    ///
    /// 2 bits. `specs/ipv4.ron:70`
    #[inline]
    pub fn ecn(&self) -> ::wireloom::wire::ip::Ecn {
        ::wireloom::wire::ip::Ecn::from_bits(self.header[1] & 3)
    }
    /// Octets of header and payload.
    ///
    /// 2 octets. `specs/ipv4.ron:71`
    #[inline]
    pub fn total_len(&self) -> u16 {
        support::be::u16([self.header[2], self.header[3]])
    }
    /// Tells the fragments of one datagram from others; without meaning in a datagram that cannot be fragmented (RFC 6864).
    ///
    /// 2 octets. `specs/ipv4.ron:72`
    #[inline]
    pub fn ident(&self) -> u16 {
        support::be::u16([self.header[4], self.header[5]])
    }
    /// Routers shall not fragment this.
    ///
    /// One bit. `specs/ipv4.ron:74`
    #[inline]
    pub fn dont_frag(&self) -> bool {
        self.header[6] & 0x40 != 0
    }
    /// This is not the last fragment.
    ///
    /// One bit. `specs/ipv4.ron:75`
    #[inline]
    pub fn more_frags(&self) -> bool {
        self.header[6] & 0x20 != 0
    }
    /// Octets of the datagram's payload in front of this fragment; in units of 8 on the wire.
    ///
    /// 13 bits. `specs/ipv4.ron:76`
    #[inline]
    pub fn frag_offset(&self) -> u16 {
        ((support::be::u16([self.header[6], self.header[7]]) & 0x1fff) as u16) * 8
    }
    /// Routers that may still be passed (time to live).
    ///
    /// 8 bits. `specs/ipv4.ron:77`
    #[inline]
    pub fn hop_limit(&self) -> u8 {
        self.header[8]
    }
    /// The protocol of the payload.
    ///
    /// 8 bits. `specs/ipv4.ron:78`
    #[inline]
    pub fn next_header(&self) -> ::wireloom::wire::ip::Protocol {
        ::wireloom::wire::ip::Protocol(self.header[9])
    }
    /// Over the header with its options.
    ///
    /// 2 octets. `specs/ipv4.ron:79`
    #[inline]
    pub fn checksum(&self) -> u16 {
        support::be::u16([self.header[10], self.header[11]])
    }
    /// Sender.
    ///
    /// 4 octets. `specs/ipv4.ron:80`
    #[inline]
    pub fn src_addr(&self) -> Address {
        <Address as From<[u8; 4usize]>>::from(*support::array::<12, 4, 20>(self.header))
    }
    /// Receiver.
    ///
    /// 4 octets. `specs/ipv4.ron:81`
    #[inline]
    pub fn dst_addr(&self) -> Address {
        <Address as From<[u8; 4usize]>>::from(*support::array::<16, 4, 20>(self.header))
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> &'a [u8] {
        self.options
    }
    /// 0 to 40 octets; not kept.
    ///
    /// Variable length. `specs/ipv4.ron:82`
    #[inline]
    pub fn options(&self) -> Ipv4OptionIter<'a> {
        Ipv4OptionIter::new(self.options)
    }
    /// What the packet carries.
    #[inline]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }
    /// Whether the checksum is right.
    #[inline]
    pub fn verify_checksum(&self) -> bool {
        support::Sum::of_array(self.header).add_octets(self.options).finish() == 0
    }
}
impl core::fmt::Debug for Packet<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        Partial::new(self.octets).print(f)
    }
}
/// Internet Protocol version 4: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
#[derive(core::fmt::Debug)]
pub struct PacketMut<'a> {
    octets: &'a mut [u8],
    payload_at: usize,
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
        let payload_at = packet.octets.len().saturating_sub(packet.payload.len());
        let len = packet.octets.len();
        let truncated = support::Error::new(support::ErrorKind::Truncated, 0);
        let octets = octets.get_mut(..len).ok_or(truncated)?;
        Ok(PacketMut { octets, payload_at })
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
    fn header_mut(&mut self) -> Option<&mut [u8; 20]> {
        self.octets.first_chunk_mut()
    }
    /// Sets `dscp`. The service that the packet asks for.
    #[inline]
    pub fn set_dscp(&mut self, value: ::wireloom::wire::ip::Dscp) {
        if let Some(header) = self.header_mut() {
            header[1] = header[1] & !(0x3f << 2) | (value.to_bits() as u8) << 2;
        }
    }
    /// Sets `ecn`. Congestion notification.
    #[inline]
    pub fn set_ecn(&mut self, value: ::wireloom::wire::ip::Ecn) {
        if let Some(header) = self.header_mut() {
            header[1] = header[1] & !(3 << 0) | (value.to_bits() as u8) << 0;
        }
    }
    /// Sets `ident`. Tells the fragments of one datagram from others; without meaning in a datagram that cannot be fragmented (RFC 6864).
    #[inline]
    pub fn set_ident(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[4], (*header)[5]] = support::be::from_u16(value);
        }
    }
    /// Sets `dont_frag`. Routers shall not fragment this.
    #[inline]
    pub fn set_dont_frag(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[6] = header[6] & !(1 << 6) | ((value as u8) as u8) << 6;
        }
    }
    /// Sets `more_frags`. This is not the last fragment.
    #[inline]
    pub fn set_more_frags(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[6] = header[6] & !(1 << 5) | ((value as u8) as u8) << 5;
        }
    }
    /// Sets `frag_offset`. Octets of the datagram's payload in front of this fragment; in units of 8 on the wire.
    #[inline]
    pub fn set_frag_offset(&mut self, value: FragOffset) {
        if let Some(header) = self.header_mut() {
            let word = support::be::u16([header[6], header[7]]);
            [header[6], header[7]] = support::be::from_u16(
                word & !(0x1fff << 0) | (((value.0 / 8) as u16) as u16) << 0,
            );
        }
    }
    /// Sets `hop_limit`. Routers that may still be passed (time to live).
    #[inline]
    pub fn set_hop_limit(&mut self, value: u8) {
        if let Some(header) = self.header_mut() {
            (*header)[8] = value;
        }
    }
    /// Sets `next_header`. The protocol of the payload.
    #[inline]
    pub fn set_next_header(&mut self, value: ::wireloom::wire::ip::Protocol) {
        if let Some(header) = self.header_mut() {
            (*header)[9] = value.0;
        }
    }
    /// Sets `checksum`. Over the header with its options.
    #[inline]
    pub fn set_checksum(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[10], (*header)[11]] = support::be::from_u16(value);
        }
    }
    /// Sets `src_addr`. Sender.
    #[inline]
    pub fn set_src_addr(&mut self, value: Address) {
        if let Some(header) = self.header_mut() {
            support::put::<12, 4, 20>(&mut (*header), value.octets());
        }
    }
    /// Sets `dst_addr`. Receiver.
    #[inline]
    pub fn set_dst_addr(&mut self, value: Address) {
        if let Some(header) = self.header_mut() {
            support::put::<16, 4, 20>(&mut (*header), value.octets());
        }
    }
    /// What the packet carries, to be written over.
    #[inline]
    pub fn payload_mut(&mut self) -> &mut [u8] {
        let at = self.payload_at;
        self.octets.get_mut(at..).unwrap_or(&mut [])
    }
    /// Computes the checksum and puts it in.
    #[inline]
    pub fn fill_checksum(&mut self) {
        self.set_checksum(0);
        let sum = support::Sum::of(self.octets.get(..self.payload_at).unwrap_or(&[]))
            .finish();
        self.set_checksum(sum);
    }
    /// Changes fields of the header and adjusts the checksum by the difference (RFC 1624 §3), without a look at
    /// what else it covers. What was wrong before is as wrong afterwards.
    #[inline]
    pub fn update(&mut self, change: impl FnOnce(&mut Self)) {
        let Some(header) = self.octets.first_chunk::<20>() else { return };
        let was = support::be::u16([header[10], header[11]]);
        let before = support::Sum::of_array(header);
        change(self);
        self.set_checksum(was);
        let Some(header) = self.octets.first_chunk::<20>() else { return };
        let sum = support::Sum::updated(was, before, support::Sum::of_array(header));
        self.set_checksum(sum);
    }
}
/// Internet Protocol version 4: octets that may be cut short or malformed; every field that is there is shown.
#[derive(Clone, Copy)]
pub struct Partial<'a> {
    header: Option<&'a [u8]>,
    options: Option<&'a [u8]>,
    payload: Option<&'a [u8]>,
    error: Option<support::Error>,
}
impl<'a> Partial<'a> {
    /// Reads as far as the octets make sense.
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    pub fn new(octets: &'a [u8]) -> Partial<'a> {
        let mut seen_header: Option<&'a [u8]> = None;
        let mut seen_options: Option<&'a [u8]> = None;
        let mut seen_payload: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((header, rest)) = rest.split_first_chunk::<20>() else {
                seen_header = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 0));
            };
            seen_header = Some(header);
            if !(((((header[0] & 0xf) as u8) * 4) as u32) >= 20) {
                break 'cut Some(support::Error::new(support::ErrorKind::BadLength, 1));
            }
            if !((support::be::u16([header[2], header[3]]) as u32)
                >= ((((header[0] & 0xf) as u8) * 4) as u32))
            {
                break 'cut Some(support::Error::new(support::ErrorKind::BadLength, 4));
            }
            let Some((options, rest)) = rest
                .split_at_checked(
                    ((((header[0] & 0xf) as u8) * 4) as u32).saturating_sub(20) as usize,
                ) else {
                seen_options = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 15));
            };
            seen_options = Some(options);
            let Some((payload, rest)) = rest
                .split_at_checked(
                    (support::be::u16([header[2], header[3]]) as u32)
                        .saturating_sub((((header[0] & 0xf) as u8) * 4) as u32) as usize,
                ) else {
                seen_payload = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 30));
            };
            seen_payload = Some(payload);
            None
        };
        Partial {
            header: seen_header,
            options: seen_options,
            payload: seen_payload,
            error,
        }
    }
    /// The first thing that is wrong, if anything is: what `parse` would answer.
    #[inline]
    pub fn error(&self) -> Option<support::Error> {
        self.error
    }
    /// 4.
    ///
    /// 4 bits. `specs/ipv4.ron:67`
    #[inline]
    pub fn version(&self) -> Option<u8> {
        let part = &support::head::<20>(self.header?, 1)?;
        Some(part[0] >> 4)
    }
    /// Octets of the header with its options; in words of 4 octets on the wire (IHL).
    ///
    /// 4 bits. `specs/ipv4.ron:68`
    #[inline]
    pub fn header_len(&self) -> Option<u8> {
        let part = &support::head::<20>(self.header?, 1)?;
        Some(((part[0] & 0xf) as u8) * 4)
    }
    /// The service that the packet asks for.
    ///
    /// 6 bits. `specs/ipv4.ron:69`
    #[inline]
    pub fn dscp(&self) -> Option<::wireloom::wire::ip::Dscp> {
        let part = &support::head::<20>(self.header?, 2)?;
        Some(::wireloom::wire::ip::Dscp::from_bits(part[1] >> 2))
    }
    /// Congestion notification.
    ///
    /// 2 bits. `specs/ipv4.ron:70`
    #[inline]
    pub fn ecn(&self) -> Option<::wireloom::wire::ip::Ecn> {
        let part = &support::head::<20>(self.header?, 2)?;
        Some(::wireloom::wire::ip::Ecn::from_bits(part[1] & 3))
    }
    /// Octets of header and payload.
    ///
    /// 2 octets. `specs/ipv4.ron:71`
    #[inline]
    pub fn total_len(&self) -> Option<u16> {
        let part = &support::head::<20>(self.header?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
    /// Tells the fragments of one datagram from others; without meaning in a datagram that cannot be fragmented (RFC 6864).
    ///
    /// 2 octets. `specs/ipv4.ron:72`
    #[inline]
    pub fn ident(&self) -> Option<u16> {
        let part = &support::head::<20>(self.header?, 6)?;
        Some(support::be::u16([part[4], part[5]]))
    }
    /// Routers shall not fragment this.
    ///
    /// One bit. `specs/ipv4.ron:74`
    #[inline]
    pub fn dont_frag(&self) -> Option<bool> {
        let part = &support::head::<20>(self.header?, 7)?;
        Some(part[6] & 0x40 != 0)
    }
    /// This is not the last fragment.
    ///
    /// One bit. `specs/ipv4.ron:75`
    #[inline]
    pub fn more_frags(&self) -> Option<bool> {
        let part = &support::head::<20>(self.header?, 7)?;
        Some(part[6] & 0x20 != 0)
    }
    /// Octets of the datagram's payload in front of this fragment; in units of 8 on the wire.
    ///
    /// 13 bits. `specs/ipv4.ron:76`
    #[inline]
    pub fn frag_offset(&self) -> Option<u16> {
        let part = &support::head::<20>(self.header?, 8)?;
        Some(((support::be::u16([part[6], part[7]]) & 0x1fff) as u16) * 8)
    }
    /// Routers that may still be passed (time to live).
    ///
    /// 8 bits. `specs/ipv4.ron:77`
    #[inline]
    pub fn hop_limit(&self) -> Option<u8> {
        let part = &support::head::<20>(self.header?, 9)?;
        Some(part[8])
    }
    /// The protocol of the payload.
    ///
    /// 8 bits. `specs/ipv4.ron:78`
    #[inline]
    pub fn next_header(&self) -> Option<::wireloom::wire::ip::Protocol> {
        let part = &support::head::<20>(self.header?, 10)?;
        Some(::wireloom::wire::ip::Protocol(part[9]))
    }
    /// Over the header with its options.
    ///
    /// 2 octets. `specs/ipv4.ron:79`
    #[inline]
    pub fn checksum(&self) -> Option<u16> {
        let part = &support::head::<20>(self.header?, 12)?;
        Some(support::be::u16([part[10], part[11]]))
    }
    /// Sender.
    ///
    /// 4 octets. `specs/ipv4.ron:80`
    #[inline]
    pub fn src_addr(&self) -> Option<Address> {
        let part = &support::head::<20>(self.header?, 16)?;
        Some(<Address as From<[u8; 4usize]>>::from(*support::array::<12, 4, 20>(part)))
    }
    /// Receiver.
    ///
    /// 4 octets. `specs/ipv4.ron:81`
    #[inline]
    pub fn dst_addr(&self) -> Option<Address> {
        let part = &support::head::<20>(self.header?, 20)?;
        Some(<Address as From<[u8; 4usize]>>::from(*support::array::<16, 4, 20>(part)))
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> Option<&'a [u8]> {
        self.options
    }
    /// 0 to 40 octets; not kept.
    ///
    /// Variable length. `specs/ipv4.ron:82`
    #[inline]
    pub fn options(&self) -> Option<Ipv4OptionIter<'a>> {
        self.options.map(|octets| Ipv4OptionIter::new(octets))
    }
    /// What the packet carries, as far as it is there.
    #[inline]
    pub fn payload(&self) -> Option<&'a [u8]> {
        self.payload
    }
}
impl core::fmt::Debug for Partial<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.print(f)
    }
}
/// Octets of a payload: at most 65515, which is what the length on the wire can say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct PayloadLen(u16);
impl PayloadLen {
    /// The greatest length.
    pub const MAX: usize = 65515;
    /// No payload.
    pub const ZERO: Self = Self(0);
    /// This many octets; `None` where the wire can't say so.
    #[inline]
    pub const fn new(octets: usize) -> Option<Self> {
        if octets <= Self::MAX { Some(Self(octets as u16)) } else { None }
    }
    /// In octets.
    #[inline]
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}
impl core::fmt::Debug for PayloadLen {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
/// Internet Protocol version 4: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Repr {
    /// The service that the packet asks for.
    ///
    /// 6 bits. `specs/ipv4.ron:69`
    pub dscp: ::wireloom::wire::ip::Dscp,
    /// Congestion notification.
    ///
    /// 2 bits. `specs/ipv4.ron:70`
    pub ecn: ::wireloom::wire::ip::Ecn,
    /// Tells the fragments of one datagram from others; without meaning in a datagram that cannot be fragmented (RFC 6864).
    ///
    /// 2 octets. `specs/ipv4.ron:72`
    pub ident: u16,
    /// Routers shall not fragment this.
    ///
    /// One bit. `specs/ipv4.ron:74`
    pub dont_frag: bool,
    /// This is not the last fragment.
    ///
    /// One bit. `specs/ipv4.ron:75`
    pub more_frags: bool,
    /// Octets of the datagram's payload in front of this fragment; in units of 8 on the wire.
    ///
    /// 13 bits. `specs/ipv4.ron:76`
    pub frag_offset: FragOffset,
    /// Routers that may still be passed (time to live).
    ///
    /// 8 bits. `specs/ipv4.ron:77`
    pub hop_limit: u8,
    /// The protocol of the payload.
    ///
    /// 8 bits. `specs/ipv4.ron:78`
    pub next_header: ::wireloom::wire::ip::Protocol,
    /// Sender.
    ///
    /// 4 octets. `specs/ipv4.ron:80`
    pub src_addr: Address,
    /// Receiver.
    ///
    /// 4 octets. `specs/ipv4.ron:81`
    pub dst_addr: Address,
    /// Octets of the payload, which is not part of this.
    pub payload_len: PayloadLen,
}
impl Repr {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(packet: &Packet<'_>, verify: support::Verify) -> support::Result<Repr> {
        if ((packet.header[0] >> 4) as u32) != 4 {
            return Err(support::Error::new(support::ErrorKind::BadConst, 0));
        }
        match verify {
            support::Verify::Full => {
                if !packet.verify_checksum() {
                    return Err(support::Error::new(support::ErrorKind::BadChecksum, 12));
                }
            }
            support::Verify::Trust => {}
        }
        let dscp = packet.dscp();
        let ecn = packet.ecn();
        let ident = packet.ident();
        let dont_frag = packet.dont_frag();
        let more_frags = packet.more_frags();
        let frag_offset = FragOffset(packet.frag_offset());
        let hop_limit = packet.hop_limit();
        let next_header = packet.next_header();
        let src_addr = packet.src_addr();
        let dst_addr = packet.dst_addr();
        let Some(payload_len) = PayloadLen::new(packet.payload.len()) else {
            return Err(support::Error::new(support::ErrorKind::BadLength, 30))
        };
        Ok(Repr {
            dscp,
            ecn,
            ident,
            dont_frag,
            more_frags,
            frag_offset,
            hop_limit,
            next_header,
            src_addr,
            dst_addr,
            payload_len,
        })
    }
}
#[allow(unused_variables)]
impl Repr {
    /// Octets that [`emit`](Self::emit) writes.
    #[inline]
    pub fn buffer_len(&self) -> usize {
        match *self {
            Repr {
                dscp,
                ecn,
                ident,
                dont_frag,
                more_frags,
                frag_offset,
                hop_limit,
                next_header,
                src_addr,
                dst_addr,
                payload_len,
            } => {
                let len_options: usize = 0;
                let header_octets: usize = 20 + len_options;
                let payload_octets: usize = payload_len.get();
                let body_octets: usize = 0;
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
            Repr {
                dscp,
                ecn,
                ident,
                dont_frag,
                more_frags,
                frag_offset,
                hop_limit,
                next_header,
                src_addr,
                dst_addr,
                payload_len,
            } => {
                let len_options: usize = 0;
                let header_octets: usize = 20 + len_options;
                let payload_octets: usize = payload_len.get();
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if support::length(header_octets, 0, 4, 0xf).is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 1));
                }
                if support::length(packet_octets, 0, 1, 0xffff).is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 4));
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<20>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 20];
                let out = &mut support::Cursor::new(tail);
                header[0] = 0x40
                    | (support::length(header_octets, 0, 4, 0xf).unwrap_or(0) as u8);
                header[1] = dscp.to_bits() << 2 | ecn.to_bits();
                [header[2], header[3]] = support::be::from_u16(
                    support::length(packet_octets, 0, 1, 0xffff).unwrap_or(0) as u16,
                );
                [header[4], header[5]] = support::be::from_u16(ident);
                [header[6], header[7]] = support::be::from_u16(
                    ((dont_frag as u8) as u16) << 14 | ((more_frags as u8) as u16) << 13
                        | (frag_offset.0 / 8) as u16,
                );
                header[8] = hop_limit;
                header[9] = next_header.0;
                support::put::<12, 4, 20>(&mut header, src_addr.octets());
                support::put::<16, 4, 20>(&mut header, dst_addr.octets());
                (front, header, tail, rest)
            }
        };
        match fill {
            support::Fill::Sum(payload) => {
                let sum = support::Sum::add(
                        support::Sum::of_array(&header).add_few(tail),
                        payload,
                    )
                    .finish();
                [header[10], header[11]] = support::be::from_u16(sum);
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
        f.write_str("IPv4")?;
        match self.src_addr() {
            Some(value) => {
                f.write_str(" src=")?;
                support::print::ipv4(f, value.octets())?;
            }
            None => return Ok(()),
        }
        match self.dst_addr() {
            Some(value) => {
                f.write_str(" dst=")?;
                support::print::ipv4(f, value.octets())?;
            }
            None => return Ok(()),
        }
        match self.next_header() {
            Some(value) => {
                f.write_str(" proto=")?;
                value.show(f)?;
            }
            None => return Ok(()),
        }
        match self.hop_limit() {
            Some(value) => {
                f.write_str(" ttl=")?;
                support::print::dec(f, value as u64)?;
            }
            None => return Ok(()),
        }
        let value = || -> Option<u64> { Some((self.payload?.len() as u32) as u64) };
        let Some(value) = value() else { return Ok(()) };
        f.write_str(" len=")?;
        support::print::dec(f, value)?;
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 7)?;
                    (part[6] >> 6) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" df")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                (({
                    let part = support::head::<20>(self.header?, 7)?;
                    (part[6] >> 5) & 1
                } as u32) != 0)
                    || (({
                        let part = support::head::<20>(self.header?, 8)?;
                        ((support::be::u16([part[6], part[7]]) & 0x1fff) as u16) * 8
                    } as u32) != 0),
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" frag")?;
                match self.ident() {
                    Some(value) => {
                        f.write_str(" id=")?;
                        support::print::hex(f, value as u64, 4)?;
                    }
                    None => return Ok(()),
                }
                match self.frag_offset() {
                    Some(value) => {
                        f.write_str(" off=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 7)?;
                    (part[6] >> 5) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" more")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 2)?;
                    part[1] >> 2
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                match self.dscp() {
                    Some(value) => {
                        f.write_str(" dscp=")?;
                        support::print::Sink::display(f, &value)?;
                    }
                    None => return Ok(()),
                }
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 2)?;
                    part[1] & 3
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                match self.ecn() {
                    Some(value) => {
                        f.write_str(" ecn=")?;
                        value.show(f)?;
                    }
                    None => return Ok(()),
                }
            }
            Some(false) => {}
            None => return Ok(()),
        }
        if let Some(options) = self.options() {
            for option in options {
                match option {
                    Ok(option) => option.print(f)?,
                    Err(_) => break,
                }
            }
        }
        Ok(())
    }
    /// Shows every field that is there to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        if let Some(value) = self.version() {
            visitor.field("version", support::Value::Number(value as u64));
        }
        if let Some(value) = self.header_len() {
            visitor.field("header_len", support::Value::Number(value as u64));
        }
        if let Some(value) = self.dscp() {
            visitor.field("dscp", support::Value::Number(value.get() as u64));
        }
        if let Some(value) = self.ecn() {
            visitor.field("ecn", support::Value::Named(value.to_bits() as u64, &value));
        }
        if let Some(value) = self.total_len() {
            visitor.field("total_len", support::Value::Number(value as u64));
        }
        if let Some(value) = self.ident() {
            visitor.field("ident", support::Value::Number(value as u64));
        }
        if let Some(value) = self.dont_frag() {
            visitor.field("dont_frag", support::Value::Flag(value));
        }
        if let Some(value) = self.more_frags() {
            visitor.field("more_frags", support::Value::Flag(value));
        }
        if let Some(value) = self.frag_offset() {
            visitor.field("frag_offset", support::Value::Number(value as u64));
        }
        if let Some(value) = self.hop_limit() {
            visitor.field("hop_limit", support::Value::Number(value as u64));
        }
        if let Some(value) = self.next_header() {
            visitor.field("next_header", support::Value::Named(value.0 as u64, &value));
        }
        if let Some(value) = self.checksum() {
            visitor.field("checksum", support::Value::Number(value as u64));
        }
        if let Some(value) = self.src_addr() {
            visitor.field("src_addr", support::Value::Text(&value));
        }
        if let Some(value) = self.dst_addr() {
            visitor.field("dst_addr", support::Value::Text(&value));
        }
        if let Some(options) = self.options() {
            visitor.enter("options");
            for option in options {
                match option {
                    Ok(option) => option.walk(visitor),
                    Err(_) => break,
                }
            }
            visitor.leave();
        }
    }
    /// What is carried inside.
    #[inline]
    pub fn inner(&self) -> support::Inner<'a> {
        {
            let closed: bool = {
                let holds = || -> Option<bool> {
                    Some(
                        (({
                            let part = support::head::<20>(self.header?, 7)?;
                            (part[6] >> 5) & 1
                        } as u32) != 0)
                            || (({
                                let part = support::head::<20>(self.header?, 8)?;
                                ((support::be::u16([part[6], part[7]]) & 0x1fff) as u16) * 8
                            } as u32) != 0),
                    )
                };
                holds().unwrap_or(true)
            };
            let keys = if closed {
                [None; 2]
            } else {
                [
                    {
                        let key = || -> Option<u64> {
                            Some(
                                ({
                                    let part = support::head::<20>(self.header?, 10)?;
                                    part[9]
                                } as u32) as u64,
                            )
                        };
                        key().map(|key| ("ip-protocol", key))
                    },
                    None,
                ]
            };
            support::Inner {
                payload: self.payload.unwrap_or(&[]),
                keys,
                quoted: None,
                pseudo: match (self.src_addr(), self.dst_addr()) {
                    (Some(src), Some(dst)) => Some(support::Pseudo::v4(src, dst)),
                    _ => None,
                },
                given: support::Given::NONE,
            }
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
            Some(support::Error::new(support::ErrorKind::BadChecksum, 12))
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
    name: "ipv4",
    title: "Internet Protocol version 4",
    file: "specs/ipv4.ron",
    fields: &[
        support::FieldDescription {
            name: "version",
            doc: "4.",
            bit: Some(0),
            bits: Some(4),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "header_len",
            doc: "Octets of the header with its options; in words of 4 octets on the wire (IHL).",
            bit: Some(4),
            bits: Some(4),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "dscp",
            doc: "The service that the packet asks for.",
            bit: Some(8),
            bits: Some(6),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ecn",
            doc: "Congestion notification.",
            bit: Some(14),
            bits: Some(2),
            kind: support::FieldKind::Named("Ecn"),
        },
        support::FieldDescription {
            name: "total_len",
            doc: "Octets of header and payload.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ident",
            doc: "Tells the fragments of one datagram from others; without meaning in a datagram that cannot be fragmented (RFC 6864).",
            bit: Some(32),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "reserved",
            doc: "",
            bit: Some(48),
            bits: Some(1),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "dont_frag",
            doc: "Routers shall not fragment this.",
            bit: Some(49),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "more_frags",
            doc: "This is not the last fragment.",
            bit: Some(50),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "frag_offset",
            doc: "Octets of the datagram's payload in front of this fragment; in units of 8 on the wire.",
            bit: Some(51),
            bits: Some(13),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "hop_limit",
            doc: "Routers that may still be passed (time to live).",
            bit: Some(64),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "next_header",
            doc: "The protocol of the payload.",
            bit: Some(72),
            bits: Some(8),
            kind: support::FieldKind::Named("Protocol"),
        },
        support::FieldDescription {
            name: "checksum",
            doc: "Over the header with its options.",
            bit: Some(80),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "src_addr",
            doc: "Sender.",
            bit: Some(96),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "dst_addr",
            doc: "Receiver.",
            bit: Some(128),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "options",
            doc: "0 to 40 octets; not kept.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Options,
        },
        support::FieldDescription {
            name: "Ipv4Option.RecordRoute.pointer",
            doc: "Octet of the option, counted from 1, where the next address goes.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv4Option.RecordRoute.route",
            doc: "What was recorded, and room for more.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "Ipv4Option.Timestamp.pointer",
            doc: "Octet of the option, counted from 1, where the next stamp goes.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv4Option.Timestamp.overflow",
            doc: "Hosts that found no room.",
            bit: Some(8),
            bits: Some(4),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv4Option.Timestamp.flag",
            doc: "What is collected.",
            bit: Some(12),
            bits: Some(4),
            kind: support::FieldKind::Named("TimestampFlag"),
        },
        support::FieldDescription {
            name: "Ipv4Option.Timestamp.stamps",
            doc: "Milliseconds since midnight UT, 4 octets each, with addresses if `flag` says so; `Timestamps` takes them apart.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "Ipv4Option.Security.classification",
            doc: "Who may see the datagram.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Named("Classification"),
        },
        support::FieldDescription {
            name: "Ipv4Option.Security.authorities",
            doc: "Whose rules protect it: a bit each, the lowest of each octet says that another one follows.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "Ipv4Option.LooseSourceRoute.pointer",
            doc: "Octet of the option, counted from 1, of the next router.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv4Option.LooseSourceRoute.route",
            doc: "The routers.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "Ipv4Option.StreamId.value",
            doc: "The SATNET stream.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv4Option.StrictSourceRoute.pointer",
            doc: "Octet of the option, counted from 1, of the next router.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv4Option.StrictSourceRoute.route",
            doc: "The routers.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "Ipv4Option.RouterAlert.value",
            doc: "0: every router examines the packet.",
            bit: Some(0),
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
            name: "TimestampFlag",
            bits: 4,
            values: &[
                support::RegistryValue {
                    name: "Stamps",
                    show: "stamps",
                    value: 0,
                },
                support::RegistryValue {
                    name: "Addresses",
                    show: "addresses",
                    value: 1,
                },
                support::RegistryValue {
                    name: "Prespecified",
                    show: "prespecified",
                    value: 3,
                },
            ],
        },
        support::Registry {
            name: "Classification",
            bits: 8,
            values: &[
                support::RegistryValue {
                    name: "TopSecret",
                    show: "top-secret",
                    value: 61,
                },
                support::RegistryValue {
                    name: "Secret",
                    show: "secret",
                    value: 90,
                },
                support::RegistryValue {
                    name: "Confidential",
                    show: "confidential",
                    value: 150,
                },
                support::RegistryValue {
                    name: "Unclassified",
                    show: "unclassified",
                    value: 171,
                },
            ],
        },
    ],
    decode: &support::Functions { look, walk },
};
/// Under which keys this protocol is carried by others.
pub const BINDINGS: &[support::Binding] = &[
    support::Binding {
        space: "ethertype",
        key: 2048,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "ip-protocol",
        key: 4,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "link-type",
        key: 228,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "bsd-family",
        key: 2,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "bsd-family",
        key: 33554432,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    TimestampFlag {
        Self::Stamps => "TimestampFlag::Stamps";
        Self::Addresses => "TimestampFlag::Addresses";
        Self::Prespecified => "TimestampFlag::Prespecified";
        Self(ref value) => "TimestampFlag({})", value;
    }
    Classification {
        Self::TopSecret => "Classification::TopSecret";
        Self::Secret => "Classification::Secret";
        Self::Confidential => "Classification::Confidential";
        Self::Unclassified => "Classification::Unclassified";
        Self(ref value) => "Classification({})", value;
    }
    Ipv4Option<'_> {
        Self::RecordRoute { ref pointer, ref route } => "RecordRoute {{ pointer: {}, route: {} }}", pointer, route;
        Self::Timestamp { ref pointer, ref overflow, ref flag, ref stamps } => "Timestamp {{ pointer: {}, overflow: {}, flag: {}, stamps: {} }}", pointer, overflow, flag, stamps;
        Self::Security { ref classification, ref authorities } => "Security {{ classification: {}, authorities: {} }}", classification, authorities;
        Self::LooseSourceRoute { ref pointer, ref route } => "LooseSourceRoute {{ pointer: {}, route: {} }}", pointer, route;
        Self::StreamId { ref value } => "StreamId {{ value: {} }}", value;
        Self::StrictSourceRoute { ref pointer, ref route } => "StrictSourceRoute {{ pointer: {}, route: {} }}", pointer, route;
        Self::RouterAlert { ref value } => "RouterAlert {{ value: {} }}", value;
        Self::Unknown { ref kind, ref data } => "Unknown {{ kind: {}, data: {} }}", kind, data;
    }
    FragOffset {
        Self(ref value) => "FragOffset({})", value;
    }
    Overflow {
        Self(ref value) => "Overflow({})", value;
    }
    Packet<'_> {
        Self { ref octets, .. } => "Packet({=[u8]:02x})", octets;
    }
    PacketMut<'_> {
        Self { ref octets, .. } => "PacketMut({=[u8]:02x})", octets;
    }
    Partial<'_> {
        Self { ref header, ref options, ref payload, ref error } => "Partial {{ header: {}, options: {}, payload: {}, error: {} }}", header, options, payload, error;
    }
    PayloadLen {
        Self(ref value) => "PayloadLen({})", value;
    }
    Repr {
        Self { ref dscp, ref ecn, ref ident, ref dont_frag, ref more_frags, ref frag_offset, ref hop_limit, ref next_header, ref src_addr, ref dst_addr, ref payload_len } => "Repr {{ dscp: {}, ecn: {}, ident: {}, dont_frag: {}, more_frags: {}, frag_offset: {}, hop_limit: {}, next_header: {}, src_addr: {}, dst_addr: {}, payload_len: {} }}", dscp, ecn, ident, dont_frag, more_frags, frag_offset, hop_limit, next_header, src_addr, dst_addr, payload_len;
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
            const SETTERS: &'static [(usize, usize)] = &[
                (8, 6),
                (14, 2),
                (32, 16),
                (49, 1),
                (50, 1),
                (51, 13),
                (64, 8),
                (72, 8),
                (80, 16),
                (96, 32),
                (128, 32),
            ];
            const VECTORS: &'static [&'static [u8]] = &[
                &[
                    69u8, 0u8, 0u8, 30u8, 1u8, 2u8, 98u8, 3u8, 26u8, 1u8, 213u8, 110u8, 17u8,
                    18u8, 19u8, 20u8, 33u8, 34u8, 35u8, 36u8, 170u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 255u8,
                ],
                &[
                    69u8, 0u8, 0u8, 24u8, 0u8, 0u8, 64u8, 0u8, 64u8, 1u8, 210u8, 121u8, 17u8,
                    18u8, 19u8, 20u8, 33u8, 34u8, 35u8, 36u8, 1u8, 2u8, 3u8, 4u8,
                ],
                &[
                    69u8, 187u8, 0u8, 20u8, 171u8, 205u8, 0u8, 0u8, 1u8, 17u8, 249u8, 78u8,
                    10u8, 0u8, 0u8, 1u8, 10u8, 0u8, 0u8, 2u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    69u8, 1u8, 0u8, 27u8, 0u8, 1u8, 31u8, 254u8, 255u8, 200u8, 135u8, 24u8,
                    10u8, 0u8, 0u8, 1u8, 10u8, 0u8, 0u8, 2u8, 1u8, 2u8, 3u8, 4u8, 5u8, 6u8,
                    7u8,
                ],
                &[
                    73u8, 0u8, 0u8, 36u8, 0u8, 0u8, 0u8, 0u8, 64u8, 17u8, 189u8, 244u8, 10u8,
                    0u8, 0u8, 1u8, 10u8, 0u8, 0u8, 2u8, 7u8, 11u8, 8u8, 192u8, 0u8, 2u8, 1u8,
                    0u8, 0u8, 0u8, 0u8, 1u8, 148u8, 4u8, 0u8, 0u8,
                ],
                &[
                    77u8, 0u8, 0u8, 52u8, 0u8, 0u8, 0u8, 0u8, 64u8, 17u8, 90u8, 51u8, 10u8,
                    0u8, 0u8, 1u8, 10u8, 0u8, 0u8, 2u8, 131u8, 7u8, 4u8, 192u8, 0u8, 2u8,
                    1u8, 137u8, 7u8, 4u8, 192u8, 0u8, 2u8, 2u8, 94u8, 2u8, 68u8, 12u8, 5u8,
                    17u8, 10u8, 0u8, 0u8, 9u8, 0u8, 0u8, 0u8, 1u8, 1u8, 1u8, 0u8, 0u8,
                ],
                &[
                    73u8, 0u8, 0u8, 36u8, 0u8, 0u8, 0u8, 0u8, 64u8, 17u8, 180u8, 205u8, 10u8,
                    0u8, 0u8, 1u8, 10u8, 0u8, 0u8, 2u8, 130u8, 4u8, 90u8, 224u8, 136u8, 4u8,
                    0u8, 7u8, 68u8, 8u8, 5u8, 0u8, 0u8, 0u8, 0u8, 1u8,
                ],
                &[
                    70u8, 0u8, 0u8, 24u8, 0u8, 0u8, 0u8, 0u8, 64u8, 17u8, 90u8, 172u8, 10u8,
                    0u8, 0u8, 1u8, 10u8, 0u8, 0u8, 2u8, 7u8, 39u8, 4u8, 0u8,
                ],
                &[
                    68u8, 0u8, 0u8, 20u8, 0u8, 0u8, 64u8, 0u8, 64u8, 1u8, 0u8, 0u8, 17u8,
                    18u8, 19u8, 20u8, 33u8, 34u8, 35u8, 36u8,
                ],
                &[
                    69u8, 0u8, 0u8, 19u8, 0u8, 0u8, 64u8, 0u8, 64u8, 1u8, 0u8, 0u8, 17u8,
                    18u8, 19u8, 20u8, 33u8, 34u8, 35u8, 36u8,
                ],
                &[
                    69u8, 0u8, 0u8, 32u8, 0u8, 0u8, 64u8, 0u8, 64u8, 1u8, 0u8, 0u8, 17u8,
                    18u8, 19u8, 20u8, 33u8, 34u8, 35u8, 36u8,
                ],
                &[
                    70u8, 0u8, 0u8, 24u8, 0u8, 0u8, 64u8, 0u8, 64u8, 1u8, 0u8, 0u8, 17u8,
                    18u8, 19u8, 20u8, 33u8, 34u8, 35u8, 36u8, 1u8, 1u8, 1u8,
                ],
                &[
                    69u8, 0u8, 0u8, 20u8, 0u8, 0u8, 64u8, 0u8, 64u8, 1u8, 0u8, 0u8, 17u8,
                    18u8, 19u8, 20u8, 33u8, 34u8, 35u8,
                ],
                &[
                    85u8, 0u8, 0u8, 20u8, 0u8, 0u8, 64u8, 0u8, 64u8, 1u8, 194u8, 125u8, 17u8,
                    18u8, 19u8, 20u8, 33u8, 34u8, 35u8, 36u8,
                ],
                &[
                    69u8, 0u8, 0u8, 20u8, 0u8, 0u8, 64u8, 0u8, 64u8, 1u8, 0u8, 0u8, 17u8,
                    18u8, 19u8, 20u8, 33u8, 34u8, 35u8, 36u8,
                ],
                &[
                    70u8, 192u8, 0u8, 36u8, 0u8, 1u8, 0u8, 0u8, 1u8, 2u8, 132u8, 13u8, 192u8,
                    2u8, 0u8, 2u8, 224u8, 0u8, 0u8, 1u8, 148u8, 4u8, 0u8, 0u8, 17u8, 100u8,
                    236u8, 30u8, 0u8, 0u8, 0u8, 0u8, 2u8, 125u8, 0u8, 0u8,
                ],
                &[
                    69u8, 1u8, 0u8, 52u8, 178u8, 156u8, 64u8, 0u8, 54u8, 6u8, 113u8, 185u8,
                    66u8, 228u8, 43u8, 12u8, 31u8, 133u8, 146u8, 248u8, 0u8, 80u8, 64u8,
                    49u8, 177u8, 40u8, 179u8, 148u8, 116u8, 29u8, 74u8, 124u8, 129u8, 80u8,
                    1u8, 253u8, 38u8, 198u8, 0u8, 0u8, 1u8, 1u8, 8u8, 10u8, 165u8, 228u8,
                    222u8, 238u8, 6u8, 175u8, 60u8, 242u8,
                ],
                &[
                    69u8, 0u8, 0u8, 52u8, 246u8, 202u8, 64u8, 0u8, 64u8, 6u8, 62u8, 140u8,
                    204u8, 9u8, 64u8, 80u8, 204u8, 9u8, 40u8, 10u8, 218u8, 128u8, 1u8, 187u8,
                    22u8, 20u8, 72u8, 146u8, 213u8, 211u8, 90u8, 130u8, 128u8, 16u8, 4u8,
                    16u8, 5u8, 148u8, 0u8, 0u8, 1u8, 1u8, 8u8, 10u8, 38u8, 156u8, 48u8,
                    182u8, 140u8, 243u8, 149u8, 90u8,
                ],
            ];
            type Packet<'a> = Packet<'a>;
            type Repr<'a> = Repr;
            fn view(octets: &[u8]) -> support::Result<Packet<'_>> {
                Packet::parse(octets)
            }
            fn octets<'a>(packet: &Self::Packet<'a>) -> &'a [u8] {
                packet.octets()
            }
            fn payload<'a>(packet: &Self::Packet<'a>) -> &'a [u8] {
                packet.payload()
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
            fn same(a: &Repr, b: &Repr) -> bool {
                a == b
            }
            fn checksum_is_right(packet: &Packet<'_>) -> bool {
                packet.verify_checksum()
            }
            fn payload_len(repr: &Repr) -> Option<usize> {
                Some(repr.payload_len.get())
            }
            fn emit(repr: &Repr, payload: &[u8], out: &mut [u8]) -> support::Result<usize> {
                let rest = repr.emit(out, support::Fill::Sum(support::Sum::ZERO))?;
                if let Some(place) = rest.get_mut(..payload.len()) {
                    place.copy_from_slice(payload);
                }
                let len = repr.buffer_len().saturating_add(payload.len());
                Ok(len)
            }
            fn draw<'a>(source: &mut support::testing::Source<'a>) -> Option<Repr> {
                Some(
                    match source.below(1) {
                        0 => {
                            Repr {
                                dscp: ::wireloom::wire::ip::Dscp::from_bits(
                                    source.number(6) as u8,
                                ),
                                ecn: ::wireloom::wire::ip::Ecn::from_bits(
                                    source.one_of(&[0, 1, 2, 3]) as u8,
                                ),
                                ident: source.number(16) as u16,
                                dont_frag: source.flag(),
                                more_frags: source.flag(),
                                frag_offset: FragOffset::new(
                                    (source.number(13) * 8 + 0) as u16,
                                )?,
                                hop_limit: source.number(8) as u8,
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
                                src_addr: <Address as From<_>>::from(source.array()),
                                dst_addr: <Address as From<_>>::from(source.array()),
                                payload_len: PayloadLen::new(
                                        source.payload_len(PayloadLen::MAX),
                                    )
                                    .unwrap_or(PayloadLen::ZERO),
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
                            to.set_dscp(from.dscp());
                            to.as_packet().is_ok_and(|to| to.dscp() == from.dscp())
                        }
                        1 => {
                            to.set_ecn(from.ecn());
                            to.as_packet().is_ok_and(|to| to.ecn() == from.ecn())
                        }
                        2 => {
                            to.set_ident(from.ident());
                            to.as_packet().is_ok_and(|to| to.ident() == from.ident())
                        }
                        3 => {
                            to.set_dont_frag(from.dont_frag());
                            to.as_packet().is_ok_and(|to| to.dont_frag() == from.dont_frag())
                        }
                        4 => {
                            to.set_more_frags(from.more_frags());
                            to.as_packet()
                                .is_ok_and(|to| to.more_frags() == from.more_frags())
                        }
                        5 => {
                            to.set_frag_offset(FragOffset::new(from.frag_offset())?);
                            to.as_packet()
                                .is_ok_and(|to| to.frag_offset() == from.frag_offset())
                        }
                        6 => {
                            to.set_hop_limit(from.hop_limit());
                            to.as_packet().is_ok_and(|to| to.hop_limit() == from.hop_limit())
                        }
                        7 => {
                            to.set_next_header(from.next_header());
                            to.as_packet()
                                .is_ok_and(|to| to.next_header() == from.next_header())
                        }
                        8 => {
                            to.set_checksum(from.checksum());
                            to.as_packet().is_ok_and(|to| to.checksum() == from.checksum())
                        }
                        9 => {
                            to.set_src_addr(from.src_addr());
                            to.as_packet().is_ok_and(|to| to.src_addr() == from.src_addr())
                        }
                        10 => {
                            to.set_dst_addr(from.dst_addr());
                            to.as_packet().is_ok_and(|to| to.dst_addr() == from.dst_addr())
                        }
                        _ => return None,
                    },
                )
            }
        }
        impl<'a> support::testing::Draw<'a> for Ipv4Option<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(
                    match source.below(8) {
                        0 => {
                            Ipv4Option::RecordRoute {
                                pointer: source.number(8) as u8,
                                route: support::Array::from_octets(
                                    source.elements(4, usize::MAX),
                                ),
                            }
                        }
                        1 => {
                            Ipv4Option::Timestamp {
                                pointer: source.number(8) as u8,
                                overflow: Overflow::new((source.number(4) * 1 + 0) as u8)?,
                                flag: TimestampFlag::from_bits(
                                    source.named(4, &[0, 1, 3]) as u8,
                                ),
                                stamps: source.octets(usize::MAX),
                            }
                        }
                        2 => {
                            Ipv4Option::Security {
                                classification: Classification(
                                    source.named(8, &[61, 90, 150, 171]) as u8,
                                ),
                                authorities: source.octets(usize::MAX),
                            }
                        }
                        3 => {
                            Ipv4Option::LooseSourceRoute {
                                pointer: source.number(8) as u8,
                                route: support::Array::from_octets(
                                    source.elements(4, usize::MAX),
                                ),
                            }
                        }
                        4 => {
                            Ipv4Option::StreamId {
                                value: source.number(16) as u16,
                            }
                        }
                        5 => {
                            Ipv4Option::StrictSourceRoute {
                                pointer: source.number(8) as u8,
                                route: support::Array::from_octets(
                                    source.elements(4, usize::MAX),
                                ),
                            }
                        }
                        6 => {
                            Ipv4Option::RouterAlert {
                                value: source.number(16) as u16,
                            }
                        }
                        _ => {
                            Ipv4Option::Unknown {
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
    fn v0_a_middle_fragment() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some(
                "IPv4 src=17.18.19.20 dst=33.34.35.36 proto=ICMP ttl=26 len=10 df frag id=0102 off=4120 more",
            ),
            &[
                ("dont_frag", 1),
                ("dscp", 0),
                ("ecn", 0),
                ("frag_offset", 4120),
                ("header_len", 20),
                ("hop_limit", 26),
                ("ident", 258),
                ("more_frags", 1),
                ("next_header", 1),
                ("total_len", 30),
                ("version", 4),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_icmp__four_octets() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some("IPv4 src=17.18.19.20 dst=33.34.35.36 proto=ICMP ttl=64 len=4 df"),
            &[("dont_frag", 1), ("ident", 0)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_expedited_forwarding__congestion_experienced__empty__padded_by_the_frame() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some("IPv4 src=10.0.0.1 dst=10.0.0.2 proto=UDP ttl=1 len=0 dscp=46 ecn=CE"),
            &[("dscp", 46), ("ecn", 3), ("ident", 43981), ("total_len", 20)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_the_last_fragment_of_the_longest_datagram__a_protocol_without_a_name() {
        support::testing::good::<
            Laws,
        >(
            3,
            Some(
                "IPv4 src=10.0.0.1 dst=10.0.0.2 proto=0xc8 ttl=255 len=7 frag id=0001 off=65520 ecn=ECT(1)",
            ),
            &[
                ("ecn", 1),
                ("frag_offset", 65520),
                ("more_frags", 0),
                ("next_header", 200),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_record_route_with_one_address_and_room_for_one__router_alert() {
        support::testing::good::<
            Laws,
        >(
            4,
            Some(
                "IPv4 src=10.0.0.1 dst=10.0.0.2 proto=UDP ttl=64 len=0 rr=192.0.2.1,0.0.0.0 alert=0",
            ),
            &[("header_len", 36)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_source_routes_and_time_stamps__an_unknown_option_between() {
        support::testing::good::<
            Laws,
        >(
            5,
            Some(
                "IPv4 src=10.0.0.1 dst=10.0.0.2 proto=UDP ttl=64 len=0 lsrr=192.0.2.1 ssrr=192.0.2.2 ts=addresses",
            ),
            &[("header_len", 52)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_security__stream__a_time_stamp_without_address() {
        support::testing::good::<
            Laws,
        >(
            6,
            Some(
                "IPv4 src=10.0.0.1 dst=10.0.0.2 proto=UDP ttl=64 len=0 sec=secret sid=7 ts=stamps",
            ),
            &[("header_len", 36)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v7_an_option_that_runs_past_the_header_does_not_harm_what_is_kept() {
        support::testing::good::<
            Laws,
        >(7, None, &[("header_len", 24)], support::testing::Emit::Canonical);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v8_ihl_below_5() {
        support::testing::bad::<Laws>(8, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v9_total_length_below_the_header() {
        support::testing::bad::<Laws>(9, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v10_total_length_beyond_the_buffer() {
        support::testing::bad::<Laws>(10, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v11_options_beyond_the_buffer() {
        support::testing::bad::<Laws>(11, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v12_19_octets() {
        support::testing::bad::<Laws>(12, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v13_version_5() {
        support::testing::bad::<Laws>(13, support::ErrorKind::BadConst);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v14_a_wrong_checksum() {
        support::testing::bad::<Laws>(14, support::ErrorKind::BadChecksum);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v15_igmpv3_queries_pcap_frame_1__router_alert() {
        support::testing::good::<
            Laws,
        >(
            15,
            Some(
                "IPv4 src=192.2.0.2 dst=224.0.0.1 proto=IGMP ttl=1 len=12 dscp=48 alert=0",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v16_accecn_handshake_pcap_frame_5__ect_1_() {
        support::testing::good::<
            Laws,
        >(
            16,
            Some(
                "IPv4 src=66.228.43.12 dst=31.133.146.248 proto=TCP ttl=54 len=32 df ecn=ECT(1)",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v17_kday4_pcap_frame_8__an_address_was_replaced() {
        support::testing::bad::<Laws>(17, support::ErrorKind::BadChecksum);
    }
    #[core::prelude::v1::test]
    fn rules_are_enforced() {
        support::testing::broken::<
            Laws,
        >(
            &[
                (
                    "version",
                    support::ErrorKind::BadConst,
                    0,
                    &[(0, 5), (10, 21), (11, 111)],
                ),
                ("header_len", support::ErrorKind::BadLength, 0, &[(0, 64)]),
                ("total_len", support::ErrorKind::BadLength, 0, &[(3, 0)]),
            ],
        );
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
