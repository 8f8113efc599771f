// Written by `wireloom-codegen expand --into stack/src/wire/woven ipv6_options`: change the spec, not this.

use ::wireloom::wire::support;
/// What is inside that a router should look at.
///
/// `specs/ipv6_options.ron:12`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct RouterAlert(pub u16);
#[allow(non_upper_case_globals)]
impl RouterAlert {
    /// RFC 2710.
    pub const MulticastListenerDiscovery: Self = Self(0);
    /// RFC 2711.
    pub const Rsvp: Self = Self(1);
    /// RFC 2711.
    pub const ActiveNetworks: Self = Self(2);
}
impl From<u16> for RouterAlert {
    #[inline]
    fn from(value: u16) -> Self {
        Self(value)
    }
}
impl From<RouterAlert> for u16 {
    #[inline]
    fn from(value: RouterAlert) -> Self {
        value.0
    }
}
impl RouterAlert {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "MLD",
                1 => "RSVP",
                2 => "active-networks",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 4);
                }
            },
        )
    }
}
impl core::fmt::Display for RouterAlert {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for RouterAlert {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("RouterAlert")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for RouterAlert {
    const LEN: usize = 2;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        let [o0, o1] = *octets.first_chunk()?;
        let bits = u16::from_be_bytes([o0, o1]);
        Some(Self(bits))
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        let [o0, o1] = u16::to_be_bytes(self.0);
        out.put(&[o0, o1]);
    }
}
/// Options of RFC 8200 §4.2. Pad1 (kind 0) has no length octet and is passed over.
///
/// `specs/ipv6_options.ron:17`
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum Ipv6Option<'a> {
    /// Two octets of padding and more.
    ///
    /// Kind 1.
    PadN,
    /// RFC 2473 §4.1.1.
    ///
    /// Kind 4.
    TunnelLimit {
        /// Tunnels that the packet may still enter.
        ///
        /// 8 bits. `specs/ipv6_options.ron:22`
        limit: u8,
    },
    /// RFC 2711.
    ///
    /// Kind 5.
    RouterAlert {
        /// What is inside.
        ///
        /// 2 octets. `specs/ipv6_options.ron:23`
        value: RouterAlert,
    },
    /// The option of RFC 6553 under the kind of RFC 9008 §4.1, which nodes without RPL pass over.
    ///
    /// Kind 35.
    RplIgnorable {
        /// The packet goes down.
        ///
        /// One bit. `specs/ipv6_options.ron:25`
        down: bool,
        /// A rank error was seen.
        ///
        /// One bit. `specs/ipv6_options.ron:26`
        rank_error: bool,
        /// A node had no route.
        ///
        /// One bit. `specs/ipv6_options.ron:27`
        forwarding_error: bool,
        /// RPL instance.
        ///
        /// 8 bits. `specs/ipv6_options.ron:29`
        instance: u8,
        /// Rank of the sender.
        ///
        /// 2 octets. `specs/ipv6_options.ron:30`
        rank: u16,
        /// Sub-options.
        ///
        /// Variable length. `specs/ipv6_options.ron:31`
        sub_options: &'a [u8],
    },
    /// RFC 9268 §5.
    ///
    /// Kind 48.
    MinPathMtu {
        /// Octets of the largest packet that all links so far take.
        ///
        /// 2 octets. `specs/ipv6_options.ron:34`
        min: u16,
        /// Octets that were recorded on the way here; the lowest bit is not carried.
        ///
        /// 15 bits. `specs/ipv6_options.ron:35`
        returned: Returned,
        /// The receiver shall return what was recorded (flag R).
        ///
        /// One bit. `specs/ipv6_options.ron:36`
        reply: bool,
    },
    /// RPL option of RFC 6553 §3.
    ///
    /// Kind 99.
    Rpl {
        /// The packet goes down.
        ///
        /// One bit. `specs/ipv6_options.ron:39`
        down: bool,
        /// A rank error was seen.
        ///
        /// One bit. `specs/ipv6_options.ron:40`
        rank_error: bool,
        /// A node had no route.
        ///
        /// One bit. `specs/ipv6_options.ron:41`
        forwarding_error: bool,
        /// RPL instance.
        ///
        /// 8 bits. `specs/ipv6_options.ron:43`
        instance: u8,
        /// Rank of the sender.
        ///
        /// 2 octets. `specs/ipv6_options.ron:44`
        rank: u16,
        /// Sub-options.
        ///
        /// Variable length. `specs/ipv6_options.ron:45`
        sub_options: &'a [u8],
    },
    /// RFC 2675 §2; the stack does not take jumbograms.
    ///
    /// Kind 194.
    Jumbo {
        /// Octets behind the IPv6 header.
        ///
        /// 4 octets. `specs/ipv6_options.ron:47`
        length: u32,
    },
    /// RFC 6275 §6.3.
    ///
    /// Kind 201.
    HomeAddress {
        /// Home address of a mobile node.
        ///
        /// 16 octets. `specs/ipv6_options.ron:48`
        addr: ::wireloom::wire::ipv6::Address,
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
impl<'a> Ipv6Option<'a> {
    #[inline]
    fn read(kind: u8, value_: &'a [u8]) -> support::Result<Self> {
        match kind {
            1 => {
                match Self::read_pad_n(value_) {
                    Ok(()) => Ok(Self::PadN),
                    Err(error) => Err(error),
                }
            }
            4 => {
                match Self::read_tunnel_limit(value_) {
                    Ok(limit) => Ok(Self::TunnelLimit { limit }),
                    Err(error) => Err(error),
                }
            }
            5 => {
                match Self::read_router_alert(value_) {
                    Ok(value) => Ok(Self::RouterAlert { value }),
                    Err(error) => Err(error),
                }
            }
            35 => {
                match Self::read_rpl_ignorable(value_) {
                    Ok(
                        (down, rank_error, forwarding_error, instance, rank, sub_options),
                    ) => {
                        Ok(Self::RplIgnorable {
                            down,
                            rank_error,
                            forwarding_error,
                            instance,
                            rank,
                            sub_options,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            48 => {
                match Self::read_min_path_mtu(value_) {
                    Ok((min, returned, reply)) => {
                        Ok(Self::MinPathMtu {
                            min,
                            returned,
                            reply,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            99 => {
                match Self::read_rpl(value_) {
                    Ok(
                        (down, rank_error, forwarding_error, instance, rank, sub_options),
                    ) => {
                        Ok(Self::Rpl {
                            down,
                            rank_error,
                            forwarding_error,
                            instance,
                            rank,
                            sub_options,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            194 => {
                match Self::read_jumbo(value_) {
                    Ok(length) => Ok(Self::Jumbo { length }),
                    Err(error) => Err(error),
                }
            }
            201 => {
                match Self::read_home_address(value_) {
                    Ok(addr) => Ok(Self::HomeAddress { addr }),
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
    fn read_pad_n(value: &'a [u8]) -> support::Result<()> {
        let rest = value;
        let zeros = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 3));
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
        out.put(&[1, len]);
    }
    #[inline]
    fn read_tunnel_limit(value: &'a [u8]) -> support::Result<u8> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<1>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 4))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 4));
        }
        let limit = value_octets[0];
        Ok(limit)
    }
    #[inline]
    fn len_tunnel_limit(limit: u8) -> Option<usize> {
        Some(1)
    }
    #[inline]
    fn put_tunnel_limit(out: &mut support::Cursor<'_>, limit: u8) {
        let len = support::options::len_octet(
            Self::len_tunnel_limit(limit).unwrap_or(0),
            0,
            1,
        );
        out.put(&[4, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 1];
        value_octets[0] = limit;
        out.put(&value_octets);
    }
    #[inline]
    fn read_router_alert(value_: &'a [u8]) -> support::Result<RouterAlert> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<2>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 5))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 5));
        }
        let value = RouterAlert(support::be::u16([value_octets[0], value_octets[1]]));
        Ok(value)
    }
    #[inline]
    fn len_router_alert(value: RouterAlert) -> Option<usize> {
        Some(2)
    }
    #[inline(always)]
    fn put_router_alert(out: &mut support::Cursor<'_>, value: RouterAlert) {
        let len = support::options::len_octet(
            Self::len_router_alert(value).unwrap_or(0),
            0,
            1,
        );
        out.put(&[5, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 2];
        [value_octets[0], value_octets[1]] = support::be::from_u16(value.0);
        out.put(&value_octets);
    }
    #[inline]
    fn read_rpl_ignorable(
        value: &'a [u8],
    ) -> support::Result<(bool, bool, bool, u8, u16, &'a [u8])> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 6))
        };
        let sub_options = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 12));
        }
        let down = value_octets[0] & 0x80 != 0;
        let rank_error = value_octets[0] & 0x40 != 0;
        let forwarding_error = value_octets[0] & 0x20 != 0;
        let instance = value_octets[1];
        let rank = support::be::u16([value_octets[2], value_octets[3]]);
        let sub_options = sub_options;
        Ok((down, rank_error, forwarding_error, instance, rank, sub_options))
    }
    #[inline]
    fn len_rpl_ignorable(
        down: bool,
        rank_error: bool,
        forwarding_error: bool,
        instance: u8,
        rank: u16,
        sub_options: &'a [u8],
    ) -> Option<usize> {
        Some(4 + sub_options.len())
    }
    #[inline]
    fn put_rpl_ignorable(
        out: &mut support::Cursor<'_>,
        down: bool,
        rank_error: bool,
        forwarding_error: bool,
        instance: u8,
        rank: u16,
        sub_options: &'a [u8],
    ) {
        let len = support::options::len_octet(
            Self::len_rpl_ignorable(
                    down,
                    rank_error,
                    forwarding_error,
                    instance,
                    rank,
                    sub_options,
                )
                .unwrap_or(0),
            0,
            1,
        );
        out.put(&[35, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        value_octets[0] = (down as u8) << 7 | (rank_error as u8) << 6
            | (forwarding_error as u8) << 5;
        value_octets[1] = instance;
        [value_octets[2], value_octets[3]] = support::be::from_u16(rank);
        out.put(&value_octets);
        out.put(sub_options);
    }
    #[inline]
    fn read_min_path_mtu(value: &'a [u8]) -> support::Result<(u16, Returned, bool)> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 13))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 15));
        }
        let min = support::be::u16([value_octets[0], value_octets[1]]);
        let returned = Returned(
            ((support::be::u16([value_octets[2], value_octets[3]]) >> 1) as u16) * 2,
        );
        let reply = value_octets[3] & 1 != 0;
        Ok((min, returned, reply))
    }
    #[inline]
    fn len_min_path_mtu(min: u16, returned: Returned, reply: bool) -> Option<usize> {
        Some(4)
    }
    #[inline(always)]
    fn put_min_path_mtu(
        out: &mut support::Cursor<'_>,
        min: u16,
        returned: Returned,
        reply: bool,
    ) {
        let len = support::options::len_octet(
            Self::len_min_path_mtu(min, returned, reply).unwrap_or(0),
            0,
            1,
        );
        out.put(&[48, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        [value_octets[0], value_octets[1]] = support::be::from_u16(min);
        [value_octets[2], value_octets[3]] = support::be::from_u16(
            ((returned.0 / 2) as u16) << 1 | (reply as u8) as u16,
        );
        out.put(&value_octets);
    }
    #[inline]
    fn read_rpl(
        value: &'a [u8],
    ) -> support::Result<(bool, bool, bool, u8, u16, &'a [u8])> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 16))
        };
        let sub_options = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 22));
        }
        let down = value_octets[0] & 0x80 != 0;
        let rank_error = value_octets[0] & 0x40 != 0;
        let forwarding_error = value_octets[0] & 0x20 != 0;
        let instance = value_octets[1];
        let rank = support::be::u16([value_octets[2], value_octets[3]]);
        let sub_options = sub_options;
        Ok((down, rank_error, forwarding_error, instance, rank, sub_options))
    }
    #[inline]
    fn len_rpl(
        down: bool,
        rank_error: bool,
        forwarding_error: bool,
        instance: u8,
        rank: u16,
        sub_options: &'a [u8],
    ) -> Option<usize> {
        Some(4 + sub_options.len())
    }
    #[inline]
    fn put_rpl(
        out: &mut support::Cursor<'_>,
        down: bool,
        rank_error: bool,
        forwarding_error: bool,
        instance: u8,
        rank: u16,
        sub_options: &'a [u8],
    ) {
        let len = support::options::len_octet(
            Self::len_rpl(
                    down,
                    rank_error,
                    forwarding_error,
                    instance,
                    rank,
                    sub_options,
                )
                .unwrap_or(0),
            0,
            1,
        );
        out.put(&[99, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        value_octets[0] = (down as u8) << 7 | (rank_error as u8) << 6
            | (forwarding_error as u8) << 5;
        value_octets[1] = instance;
        [value_octets[2], value_octets[3]] = support::be::from_u16(rank);
        out.put(&value_octets);
        out.put(sub_options);
    }
    #[inline]
    fn read_jumbo(value: &'a [u8]) -> support::Result<u32> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 23))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 23));
        }
        let length = support::be::u32([
            value_octets[0],
            value_octets[1],
            value_octets[2],
            value_octets[3],
        ]);
        Ok(length)
    }
    #[inline]
    fn len_jumbo(length: u32) -> Option<usize> {
        Some(4)
    }
    #[inline(always)]
    fn put_jumbo(out: &mut support::Cursor<'_>, length: u32) {
        let len = support::options::len_octet(
            Self::len_jumbo(length).unwrap_or(0),
            0,
            1,
        );
        out.put(&[194, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 4];
        [value_octets[0], value_octets[1], value_octets[2], value_octets[3]] = support::be::from_u32(
            length,
        );
        out.put(&value_octets);
    }
    #[inline]
    fn read_home_address(
        value: &'a [u8],
    ) -> support::Result<::wireloom::wire::ipv6::Address> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<16>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 24))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 24));
        }
        let addr = <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<0, 16, 16>(value_octets));
        Ok(addr)
    }
    #[inline]
    fn len_home_address(addr: ::wireloom::wire::ipv6::Address) -> Option<usize> {
        Some(16)
    }
    #[inline(always)]
    fn put_home_address(
        out: &mut support::Cursor<'_>,
        addr: ::wireloom::wire::ipv6::Address,
    ) {
        let len = support::options::len_octet(
            Self::len_home_address(addr).unwrap_or(0),
            0,
            1,
        );
        out.put(&[201, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 16];
        support::put::<0, 16, 16>(&mut value_octets, addr.octets());
        out.put(&value_octets);
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
            Self::TunnelLimit { limit } => Self::len_tunnel_limit(limit),
            Self::RouterAlert { value } => Self::len_router_alert(value),
            Self::RplIgnorable {
                down,
                rank_error,
                forwarding_error,
                instance,
                rank,
                sub_options,
            } => {
                Self::len_rpl_ignorable(
                    down,
                    rank_error,
                    forwarding_error,
                    instance,
                    rank,
                    sub_options,
                )
            }
            Self::MinPathMtu { min, returned, reply } => {
                Self::len_min_path_mtu(min, returned, reply)
            }
            Self::Rpl {
                down,
                rank_error,
                forwarding_error,
                instance,
                rank,
                sub_options,
            } => {
                Self::len_rpl(
                    down,
                    rank_error,
                    forwarding_error,
                    instance,
                    rank,
                    sub_options,
                )
            }
            Self::Jumbo { length } => Self::len_jumbo(length),
            Self::HomeAddress { addr } => Self::len_home_address(addr),
            Self::Unknown { data, .. } => Some(data.len()),
        }
    }
}
impl support::options::Item for Ipv6Option<'_> {
    #[inline]
    fn octets_len(&self) -> Option<usize> {
        Self::whole_len(self.value_len()?)
    }
    #[inline]
    fn alignment(&self) -> (usize, usize) {
        match self {
            Self::PadN => (1, 0),
            Self::TunnelLimit { .. } => (1, 0),
            Self::RouterAlert { .. } => (2, 0),
            Self::RplIgnorable { .. } => (1, 0),
            Self::MinPathMtu { .. } => (2, 0),
            Self::Rpl { .. } => (1, 0),
            Self::Jumbo { .. } => (4, 2),
            Self::HomeAddress { .. } => (8, 6),
            Self::Unknown { .. } => (1, 0),
        }
    }
    #[allow(unused_variables)]
    #[inline]
    fn write(&self, out: &mut support::Cursor<'_>) {
        match *self {
            Self::PadN => Self::put_pad_n(out),
            Self::TunnelLimit { limit } => Self::put_tunnel_limit(out, limit),
            Self::RouterAlert { value } => Self::put_router_alert(out, value),
            Self::RplIgnorable {
                down,
                rank_error,
                forwarding_error,
                instance,
                rank,
                sub_options,
            } => {
                Self::put_rpl_ignorable(
                    out,
                    down,
                    rank_error,
                    forwarding_error,
                    instance,
                    rank,
                    sub_options,
                )
            }
            Self::MinPathMtu { min, returned, reply } => {
                Self::put_min_path_mtu(out, min, returned, reply)
            }
            Self::Rpl {
                down,
                rank_error,
                forwarding_error,
                instance,
                rank,
                sub_options,
            } => {
                Self::put_rpl(
                    out,
                    down,
                    rank_error,
                    forwarding_error,
                    instance,
                    rank,
                    sub_options,
                )
            }
            Self::Jumbo { length } => Self::put_jumbo(out, length),
            Self::HomeAddress { addr } => Self::put_home_address(out, addr),
            Self::Unknown { kind, data } => {
                let len = support::options::len_octet(data.len(), 0, 1);
                out.put(&[kind, len]);
                out.put(data);
            }
        }
    }
}
/// The options of a `Ipv6Option` list in turn, by the policy of the spec for malformed ones.
#[derive(Clone, core::fmt::Debug)]
pub struct Ipv6OptionIter<'a> {
    rest: &'a [u8],
}
const IPV6_OPTION_RULES: support::options::Rules = support::options::Rules {
    counts: support::options::Counts::Value,
    unit: 1,
    end: None,
    nop: &[0],
};
impl<'a> Ipv6OptionIter<'a> {
    /// Over the octets of a list.
    #[inline]
    pub const fn new(octets: &'a [u8]) -> Self {
        Self { rest: octets }
    }
}
impl<'a> Iterator for Ipv6OptionIter<'a> {
    type Item = support::Result<Ipv6Option<'a>>;
    #[allow(unused_variables)]
    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match support::options::next(&mut self.rest, &IPV6_OPTION_RULES) {
                support::options::Step::End => return None,
                support::options::Step::Cut { .. } => {
                    self.rest = &[];
                    return Some(
                        Err(support::Error::new(support::ErrorKind::BadOption, 3)),
                    );
                }
                support::options::Step::Item { kind, value } => {
                    match Ipv6Option::read(kind, value) {
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
/// A list of [`Ipv6Option`] in a representation.
pub type Ipv6OptionList<'a> = support::options::Options<
    'a,
    Ipv6Option<'a>,
    Ipv6OptionListing,
>;
/// Says what [`Ipv6OptionList`] is made of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum Ipv6OptionListing {}
impl<'a> support::options::Listing<'a, Ipv6Option<'a>> for Ipv6OptionListing {
    type Iter = Ipv6OptionIter<'a>;
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
    fn list(octets: &'a [u8]) -> Ipv6OptionIter<'a> {
        Ipv6OptionIter::new(octets)
    }
    #[allow(unused_variables)]
    #[inline]
    fn is_itself(option: &Ipv6Option<'a>) -> bool {
        !core::matches!(
            * option, Ipv6Option::Unknown { kind : 0 | 1 | 4 | 5 | 35 | 48 | 99 | 194 |
            201, .. }
        )
    }
}
#[allow(unused_variables)]
impl Ipv6Option<'_> {
    /// Prints the option by its template; nothing where it has none.
    pub fn print<S: support::print::Sink>(&self, f: &mut S) -> core::fmt::Result {
        match *self {
            Self::PadN => {}
            Self::TunnelLimit { limit } => {
                f.write_str(" tunnel-limit=")?;
                support::print::dec(f, limit as u64)?;
            }
            Self::RouterAlert { value } => {
                f.write_str(" alert=")?;
                value.show(f)?;
            }
            Self::RplIgnorable {
                down,
                rank_error,
                forwarding_error,
                instance,
                rank,
                sub_options,
            } => {
                f.write_str(" rpl instance=")?;
                support::print::dec(f, instance as u64)?;
                f.write_str(" rank=")?;
                support::print::dec(f, rank as u64)?;
            }
            Self::MinPathMtu { min, returned, reply } => {
                f.write_str(" min-pmtu=")?;
                support::print::dec(f, min as u64)?;
                if (reply as u8 as u32) != 0 {
                    f.write_str(" returned=")?;
                    support::print::Sink::display(f, &returned)?;
                }
            }
            Self::Rpl {
                down,
                rank_error,
                forwarding_error,
                instance,
                rank,
                sub_options,
            } => {
                f.write_str(" rpl instance=")?;
                support::print::dec(f, instance as u64)?;
                f.write_str(" rank=")?;
                support::print::dec(f, rank as u64)?;
            }
            Self::Jumbo { length } => {
                f.write_str(" jumbo=")?;
                support::print::dec(f, length as u64)?;
            }
            Self::HomeAddress { addr } => {
                f.write_str(" home=")?;
                support::print::ipv6(f, addr.octets())?;
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
            Self::TunnelLimit { limit } => {
                visitor.enter("TunnelLimit");
                visitor.field("limit", support::Value::Number(limit as u64));
                visitor.leave();
            }
            Self::RouterAlert { value } => {
                visitor.enter("RouterAlert");
                visitor.field("value", support::Value::Named(value.0 as u64, &value));
                visitor.leave();
            }
            Self::RplIgnorable {
                down,
                rank_error,
                forwarding_error,
                instance,
                rank,
                sub_options,
            } => {
                visitor.enter("RplIgnorable");
                visitor.field("down", support::Value::Flag(down));
                visitor.field("rank_error", support::Value::Flag(rank_error));
                visitor
                    .field("forwarding_error", support::Value::Flag(forwarding_error));
                visitor.field("instance", support::Value::Number(instance as u64));
                visitor.field("rank", support::Value::Number(rank as u64));
                visitor.field("sub_options", support::Value::Octets(sub_options));
                visitor.leave();
            }
            Self::MinPathMtu { min, returned, reply } => {
                visitor.enter("MinPathMtu");
                visitor.field("min", support::Value::Number(min as u64));
                visitor.field("returned", support::Value::Number(returned.get() as u64));
                visitor.field("reply", support::Value::Flag(reply));
                visitor.leave();
            }
            Self::Rpl {
                down,
                rank_error,
                forwarding_error,
                instance,
                rank,
                sub_options,
            } => {
                visitor.enter("Rpl");
                visitor.field("down", support::Value::Flag(down));
                visitor.field("rank_error", support::Value::Flag(rank_error));
                visitor
                    .field("forwarding_error", support::Value::Flag(forwarding_error));
                visitor.field("instance", support::Value::Number(instance as u64));
                visitor.field("rank", support::Value::Number(rank as u64));
                visitor.field("sub_options", support::Value::Octets(sub_options));
                visitor.leave();
            }
            Self::Jumbo { length } => {
                visitor.enter("Jumbo");
                visitor.field("length", support::Value::Number(length as u64));
                visitor.leave();
            }
            Self::HomeAddress { addr } => {
                visitor.enter("HomeAddress");
                visitor.field("addr", support::Value::Text(&addr));
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
/// Octets that were recorded on the way here; the lowest bit is not carried.
///
/// `specs/ipv6_options.ron:35`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Returned(u16);
impl Returned {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(65534);
    /// The value; `None` where it is not in 0 to 65534 in steps of 2.
    #[inline]
    pub const fn new(value: u16) -> Option<Self> {
        if value <= 65534 && value % 2 == 0 { Some(Self(value)) } else { None }
    }
    /// The value.
    #[inline]
    pub const fn get(self) -> u16 {
        self.0
    }
}
impl core::fmt::Display for Returned {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for Returned {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Returned")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// IPv6 hop-by-hop and destination options headers: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |  next_header  |  header_len   |          options ...          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct Packet<'a> {
    octets: &'a [u8],
    header: &'a [u8; 2],
    options: &'a [u8],
    payload: &'a [u8],
}
impl<'a> Packet<'a> {
    /// Octets of the fixed part of the header.
    pub const HEADER_LEN: usize = 2;
    /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
    ///
    /// # Errors
    /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
    #[allow(unused_variables)]
    #[inline]
    pub fn parse(octets: &'a [u8]) -> support::Result<Packet<'a>> {
        let rest = octets;
        let Some((header, rest)) = rest.split_first_chunk::<2>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 0))
        };
        let Some((options, rest)) = rest
            .split_at_checked(
                ((((header[1] as u16) * 8) + 8) as u32).saturating_sub(2) as usize,
            ) else { return Err(support::Error::new(support::ErrorKind::Truncated, 2)) };
        {
            let octets = options;
            for option in Ipv6OptionIter::new(octets) {
                if let Err(error) = option {
                    return Err(error);
                }
            }
        }
        let payload = rest;
        let rest: &'a [u8] = &[];
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
    /// What follows this header.
    ///
    /// 8 bits. `specs/ipv6_options.ron:54`
    #[inline]
    pub fn next_header(&self) -> ::wireloom::wire::ip::Protocol {
        ::wireloom::wire::ip::Protocol(self.header[0])
    }
    /// Octets of this header; on the wire in units of 8, the first 8 not counted.
    ///
    /// 8 bits. `specs/ipv6_options.ron:55`
    #[inline]
    pub fn header_len(&self) -> u16 {
        ((self.header[1] as u16) * 8) + 8
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> &'a [u8] {
        self.options
    }
    /// 6 to 2046 octets.
    ///
    /// Variable length. `specs/ipv6_options.ron:56`
    #[inline]
    pub fn options(&self) -> Ipv6OptionIter<'a> {
        Ipv6OptionIter::new(self.options)
    }
    /// What the packet carries.
    #[inline]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }
}
impl core::fmt::Debug for Packet<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        Partial::new(self.octets).print(f)
    }
}
/// IPv6 hop-by-hop and destination options headers: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    fn header_mut(&mut self) -> Option<&mut [u8; 2]> {
        self.octets.first_chunk_mut()
    }
    /// Sets `next_header`. What follows this header.
    #[inline]
    pub fn set_next_header(&mut self, value: ::wireloom::wire::ip::Protocol) {
        if let Some(header) = self.header_mut() {
            (*header)[0] = value.0;
        }
    }
    /// What the packet carries, to be written over.
    #[inline]
    pub fn payload_mut(&mut self) -> &mut [u8] {
        let at = self.payload_at;
        self.octets.get_mut(at..).unwrap_or(&mut [])
    }
}
/// IPv6 hop-by-hop and destination options headers: octets that may be cut short or malformed; every field that is there is shown.
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
            let Some((header, rest)) = rest.split_first_chunk::<2>() else {
                seen_header = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 0));
            };
            seen_header = Some(header);
            let Some((options, rest)) = rest
                .split_at_checked(
                    ((((header[1] as u16) * 8) + 8) as u32).saturating_sub(2) as usize,
                ) else {
                seen_options = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 2));
            };
            seen_options = Some(options);
            {
                let octets = options;
                for option in Ipv6OptionIter::new(octets) {
                    if let Err(error) = option {
                        break 'cut Some(error);
                    }
                }
            }
            let payload = rest;
            let rest: &'a [u8] = &[];
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
    /// What follows this header.
    ///
    /// 8 bits. `specs/ipv6_options.ron:54`
    #[inline]
    pub fn next_header(&self) -> Option<::wireloom::wire::ip::Protocol> {
        let part = &support::head::<2>(self.header?, 1)?;
        Some(::wireloom::wire::ip::Protocol(part[0]))
    }
    /// Octets of this header; on the wire in units of 8, the first 8 not counted.
    ///
    /// 8 bits. `specs/ipv6_options.ron:55`
    #[inline]
    pub fn header_len(&self) -> Option<u16> {
        let part = &support::head::<2>(self.header?, 2)?;
        Some(((part[1] as u16) * 8) + 8)
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> Option<&'a [u8]> {
        self.options
    }
    /// 6 to 2046 octets.
    ///
    /// Variable length. `specs/ipv6_options.ron:56`
    #[inline]
    pub fn options(&self) -> Option<Ipv6OptionIter<'a>> {
        self.options.map(|octets| Ipv6OptionIter::new(octets))
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
/// IPv6 hop-by-hop and destination options headers: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Repr<'a> {
    /// What follows this header.
    ///
    /// 8 bits. `specs/ipv6_options.ron:54`
    pub next_header: ::wireloom::wire::ip::Protocol,
    /// 6 to 2046 octets.
    ///
    /// Variable length. `specs/ipv6_options.ron:56`
    pub options: Ipv6OptionList<'a>,
}
impl<'a> Repr<'a> {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(packet: &Packet<'a>) -> support::Result<Repr<'a>> {
        let next_header = packet.next_header();
        let options = support::options::Options::from_octets(packet.options);
        Ok(Repr { next_header, options })
    }
}
#[allow(unused_variables)]
impl Repr<'_> {
    /// Octets that [`emit`](Self::emit) writes.
    #[inline]
    pub fn buffer_len(&self) -> usize {
        match *self {
            Repr { next_header, options } => {
                let len_options: usize = options.octets_len(2).unwrap_or(0);
                let header_octets: usize = 2 + len_options;
                let payload_octets: usize = 0;
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
    pub fn emit<'b>(&self, out: &'b mut [u8]) -> support::Result<&'b mut [u8]> {
        #[allow(unused_mut)]
        let (front, mut header, tail, rest) = match *self {
            Repr { next_header, options } => {
                let len_options: usize = options.octets_len(2).unwrap_or(0);
                let header_octets: usize = 2 + len_options;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if support::length(header_octets, 8, 8, 0xff).is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 1));
                }
                if options.octets_len(2).is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadOption, 2));
                }
                options.check()?;
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<2>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 2];
                let out = &mut support::Cursor::new(tail);
                header[0] = next_header.0;
                header[1] = support::length(header_octets, 8, 8, 0xff).unwrap_or(0)
                    as u8;
                options.write(2, out);
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
        f.write_str("IPv6 options")?;
        match self.next_header() {
            Some(value) => {
                f.write_str(" next=")?;
                value.show(f)?;
            }
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
        if let Some(value) = self.next_header() {
            visitor.field("next_header", support::Value::Named(value.0 as u64, &value));
        }
        if let Some(value) = self.header_len() {
            visitor.field("header_len", support::Value::Number(value as u64));
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
            let closed: bool = false;
            let keys = if closed {
                [None; 2]
            } else {
                [
                    {
                        let key = || -> Option<u64> {
                            Some(
                                ({
                                    let part = support::head::<2>(self.header?, 1)?;
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
                payload: self.payload.unwrap_or(&[]),
                keys,
                quoted: None,
                pseudo: None,
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
    name: "ipv6_options",
    title: "IPv6 hop-by-hop and destination options headers",
    file: "specs/ipv6_options.ron",
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
            name: "options",
            doc: "6 to 2046 octets.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Options,
        },
        support::FieldDescription {
            name: "Ipv6Option.PadN.zeros",
            doc: "",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "Ipv6Option.TunnelLimit.limit",
            doc: "Tunnels that the packet may still enter.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv6Option.RouterAlert.value",
            doc: "What is inside.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Named("RouterAlert"),
        },
        support::FieldDescription {
            name: "Ipv6Option.RplIgnorable.down",
            doc: "The packet goes down.",
            bit: Some(0),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "Ipv6Option.RplIgnorable.rank_error",
            doc: "A rank error was seen.",
            bit: Some(1),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "Ipv6Option.RplIgnorable.forwarding_error",
            doc: "A node had no route.",
            bit: Some(2),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "Ipv6Option.RplIgnorable.reserved",
            doc: "",
            bit: Some(3),
            bits: Some(5),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv6Option.RplIgnorable.instance",
            doc: "RPL instance.",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv6Option.RplIgnorable.rank",
            doc: "Rank of the sender.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv6Option.RplIgnorable.sub_options",
            doc: "Sub-options.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "Ipv6Option.MinPathMtu.min",
            doc: "Octets of the largest packet that all links so far take.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv6Option.MinPathMtu.returned",
            doc: "Octets that were recorded on the way here; the lowest bit is not carried.",
            bit: Some(16),
            bits: Some(15),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv6Option.MinPathMtu.reply",
            doc: "The receiver shall return what was recorded (flag R).",
            bit: Some(31),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "Ipv6Option.Rpl.down",
            doc: "The packet goes down.",
            bit: Some(0),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "Ipv6Option.Rpl.rank_error",
            doc: "A rank error was seen.",
            bit: Some(1),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "Ipv6Option.Rpl.forwarding_error",
            doc: "A node had no route.",
            bit: Some(2),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "Ipv6Option.Rpl.reserved",
            doc: "",
            bit: Some(3),
            bits: Some(5),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv6Option.Rpl.instance",
            doc: "RPL instance.",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv6Option.Rpl.rank",
            doc: "Rank of the sender.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv6Option.Rpl.sub_options",
            doc: "Sub-options.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "Ipv6Option.Jumbo.length",
            doc: "Octets behind the IPv6 header.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Ipv6Option.HomeAddress.addr",
            doc: "Home address of a mobile node.",
            bit: Some(0),
            bits: Some(128),
            kind: support::FieldKind::Address,
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
            name: "RouterAlert",
            bits: 16,
            values: &[
                support::RegistryValue {
                    name: "MulticastListenerDiscovery",
                    show: "MLD",
                    value: 0,
                },
                support::RegistryValue {
                    name: "Rsvp",
                    show: "RSVP",
                    value: 1,
                },
                support::RegistryValue {
                    name: "ActiveNetworks",
                    show: "active-networks",
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
        key: 0,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "ip-protocol",
        key: 60,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    RouterAlert {
        Self::MulticastListenerDiscovery => "RouterAlert::MulticastListenerDiscovery";
        Self::Rsvp => "RouterAlert::Rsvp";
        Self::ActiveNetworks => "RouterAlert::ActiveNetworks";
        Self(ref value) => "RouterAlert({})", value;
    }
    Ipv6Option<'_> {
        Self::PadN => "PadN";
        Self::TunnelLimit { ref limit } => "TunnelLimit {{ limit: {} }}", limit;
        Self::RouterAlert { ref value } => "RouterAlert {{ value: {} }}", value;
        Self::RplIgnorable { ref down, ref rank_error, ref forwarding_error, ref instance, ref rank, ref sub_options } => "RplIgnorable {{ down: {}, rank_error: {}, forwarding_error: {}, instance: {}, rank: {}, sub_options: {} }}", down, rank_error, forwarding_error, instance, rank, sub_options;
        Self::MinPathMtu { ref min, ref returned, ref reply } => "MinPathMtu {{ min: {}, returned: {}, reply: {} }}", min, returned, reply;
        Self::Rpl { ref down, ref rank_error, ref forwarding_error, ref instance, ref rank, ref sub_options } => "Rpl {{ down: {}, rank_error: {}, forwarding_error: {}, instance: {}, rank: {}, sub_options: {} }}", down, rank_error, forwarding_error, instance, rank, sub_options;
        Self::Jumbo { ref length } => "Jumbo {{ length: {} }}", length;
        Self::HomeAddress { ref addr } => "HomeAddress {{ addr: {} }}", addr;
        Self::Unknown { ref kind, ref data } => "Unknown {{ kind: {}, data: {} }}", kind, data;
    }
    Returned {
        Self(ref value) => "Returned({})", value;
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
    Repr<'_> {
        Self { ref next_header, ref options } => "Repr {{ next_header: {}, options: {} }}", next_header, options;
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
            const SETTERS: &'static [(usize, usize)] = &[(0, 8)];
            const VECTORS: &'static [&'static [u8]] = &[
                &[58u8, 0u8, 5u8, 2u8, 0u8, 0u8, 1u8, 0u8],
                &[58u8, 0u8, 5u8, 2u8, 0u8, 1u8, 0u8, 0u8],
                &[
                    17u8, 1u8, 1u8, 12u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8,
                ],
                &[59u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 170u8, 187u8],
                &[
                    6u8, 2u8, 1u8, 2u8, 0u8, 0u8, 201u8, 16u8, 32u8, 1u8, 13u8, 184u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 5u8,
                ],
                &[58u8, 0u8, 99u8, 4u8, 128u8, 30u8, 1u8, 0u8],
                &[6u8, 0u8, 30u8, 4u8, 1u8, 2u8, 3u8, 4u8],
                &[
                    4u8, 1u8, 4u8, 1u8, 2u8, 1u8, 2u8, 0u8, 0u8, 0u8, 48u8, 4u8, 5u8, 220u8,
                    0u8, 1u8,
                ],
                &[58u8, 0u8, 35u8, 4u8, 64u8, 0u8, 3u8, 0u8],
                &[6u8, 0u8, 194u8, 4u8, 0u8, 1u8, 0u8, 0u8],
                &[58u8, 0u8, 5u8, 6u8, 0u8, 0u8, 0u8, 0u8],
                &[58u8, 0u8, 5u8, 3u8, 0u8, 0u8, 0u8, 0u8],
                &[58u8, 0u8, 1u8, 3u8, 0u8, 0u8, 0u8, 5u8],
                &[
                    6u8, 2u8, 201u8, 15u8, 32u8, 1u8, 13u8, 184u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 2u8, 0u8, 0u8, 0u8,
                ],
                &[58u8, 1u8, 5u8, 2u8, 0u8, 0u8, 1u8, 0u8],
                &[58u8],
                &[
                    58u8, 0u8, 5u8, 2u8, 0u8, 0u8, 1u8, 0u8, 143u8, 0u8, 88u8, 62u8, 0u8,
                    0u8, 0u8, 1u8, 4u8, 0u8, 0u8, 0u8, 255u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 1u8, 255u8, 0u8, 0u8, 0u8,
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
                packet.payload()
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
                None
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
                    match source.below(1) {
                        0 => {
                            Repr {
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
                                options: source.options(2)?,
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
                        _ => return None,
                    },
                )
            }
        }
        impl<'a> support::testing::Draw<'a> for Ipv6Option<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(
                    match source.below(9) {
                        0 => Ipv6Option::PadN,
                        1 => {
                            Ipv6Option::TunnelLimit {
                                limit: source.number(8) as u8,
                            }
                        }
                        2 => {
                            Ipv6Option::RouterAlert {
                                value: RouterAlert(source.named(16, &[0, 1, 2]) as u16),
                            }
                        }
                        3 => {
                            Ipv6Option::RplIgnorable {
                                down: source.flag(),
                                rank_error: source.flag(),
                                forwarding_error: source.flag(),
                                instance: source.number(8) as u8,
                                rank: source.number(16) as u16,
                                sub_options: source.octets(usize::MAX),
                            }
                        }
                        4 => {
                            Ipv6Option::MinPathMtu {
                                min: source.number(16) as u16,
                                returned: Returned::new((source.number(15) * 2 + 0) as u16)?,
                                reply: source.flag(),
                            }
                        }
                        5 => {
                            Ipv6Option::Rpl {
                                down: source.flag(),
                                rank_error: source.flag(),
                                forwarding_error: source.flag(),
                                instance: source.number(8) as u8,
                                rank: source.number(16) as u16,
                                sub_options: source.octets(usize::MAX),
                            }
                        }
                        6 => {
                            Ipv6Option::Jumbo {
                                length: source.number(32) as u32,
                            }
                        }
                        7 => {
                            Ipv6Option::HomeAddress {
                                addr: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                            }
                        }
                        _ => {
                            Ipv6Option::Unknown {
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
    fn v0_router_alert__as_mld_sends_it() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some("IPv6 options next=ICMPv6 alert=MLD"),
            &[("header_len", 8), ("next_header", 58)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_router_alert__pad1() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some("IPv6 options next=ICMPv6 alert=RSVP"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_16_octets_of_padding() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some("IPv6 options next=UDP"),
            &[("header_len", 16)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_only_pad1__a_payload() {
        support::testing::good::<
            Laws,
        >(3, Some("IPv6 options next=IPv6-NoNxt"), &[], support::testing::Emit::Exact);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_home_address_behind_padn() {
        support::testing::good::<
            Laws,
        >(
            4,
            Some("IPv6 options next=TCP home=2001:db8::5"),
            &[("header_len", 24)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_rpl__downwards() {
        support::testing::good::<
            Laws,
        >(
            5,
            Some("IPv6 options next=ICMPv6 rpl instance=30 rank=256"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_an_unknown_option_whose_kind_asks_to_be_passed_over() {
        support::testing::good::<
            Laws,
        >(6, Some("IPv6 options next=TCP"), &[], support::testing::Emit::Exact);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v7_two_tunnels_are_allowed__a_link_took_1500_octets() {
        support::testing::good::<
            Laws,
        >(
            7,
            Some("IPv6 options next=IPv4 tunnel-limit=2 min-pmtu=1500 returned=0"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v8_rpl_under_its_newer_kind__with_a_rank_error() {
        support::testing::good::<
            Laws,
        >(
            8,
            Some("IPv6 options next=ICMPv6 rpl instance=0 rank=768"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v9_the_length_of_a_jumbogram() {
        support::testing::good::<
            Laws,
        >(
            9,
            Some("IPv6 options next=TCP jumbo=65536"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v10_an_option_runs_past_the_header() {
        support::testing::bad::<Laws>(10, support::ErrorKind::BadOption);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v11_a_router_alert_of_three_octets() {
        support::testing::bad::<Laws>(11, support::ErrorKind::BadOption);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v12_a_kind_without_a_length() {
        support::testing::bad::<Laws>(12, support::ErrorKind::BadOption);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v13_a_home_address_of_15_octets() {
        support::testing::bad::<Laws>(13, support::ErrorKind::BadOption);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v14_header_beyond_the_buffer() {
        support::testing::bad::<Laws>(14, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v15_one_octet() {
        support::testing::bad::<Laws>(15, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v16_dcb_qcn_pcap_frame_17__mld() {
        support::testing::good::<
            Laws,
        >(
            16,
            Some("IPv6 options next=ICMPv6 alert=MLD"),
            &[],
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
