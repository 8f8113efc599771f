// Written by `wireloom-codegen expand --into stack/src/wire/woven tcp`: change the spec, not this.

use ::wireloom::wire::support;
/// A sequence number: counts octets modulo 2^32.
///
/// `specs/tcp.ron:13`
pub type SeqNumber = ::wireloom::wire::SeqNumber;
impl support::Element for Shift {
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
/// Binary places by which a window is scaled. Larger ones are taken as 14, RFC 7323 §2.3.
///
/// `specs/tcp.ron:14`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Shift(u8);
impl Shift {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(14);
    /// The value of this number; `None` outside 0 to 14.
    #[inline]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= 14 { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u8 {
        self.0
    }
    /// The value of these bits, or the nearest bound.
    #[inline]
    pub const fn from_bits(bits: u8) -> Self {
        if bits > 14 {
            return Self(14);
        }
        Self(bits)
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u8 {
        self.0
    }
}
impl From<Shift> for u8 {
    #[inline]
    fn from(value: Shift) -> Self {
        value.0
    }
}
impl core::fmt::Display for Shift {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for Shift {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Shift")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
/// Octets that arrived out of order, RFC 2018 §3.
///
/// `specs/tcp.ron:15`
#[derive(Clone, Copy, PartialEq, Eq)]
#[derive(core::fmt::Debug)]
pub struct SackBlock {
    /// The first octet of the block.
    ///
    /// 4 octets. `specs/tcp.ron:16`
    pub left: SeqNumber,
    /// The first octet behind the block.
    ///
    /// 4 octets. `specs/tcp.ron:17`
    pub right: SeqNumber,
}
impl SackBlock {
    /// Its value in these octets.
    #[inline]
    pub fn from_octets(record_octets: &[u8; 8]) -> Self {
        let left = <SeqNumber as From<
            _,
        >>::from(
            support::be::u32([
                record_octets[0],
                record_octets[1],
                record_octets[2],
                record_octets[3],
            ]),
        );
        let right = <SeqNumber as From<
            _,
        >>::from(
            support::be::u32([
                record_octets[4],
                record_octets[5],
                record_octets[6],
                record_octets[7],
            ]),
        );
        Self { left, right }
    }
    /// Its octets.
    #[inline]
    pub fn to_octets(self) -> [u8; 8] {
        let Self { left, right } = self;
        let mut record_octets = [0u8; 8];
        [record_octets[0], record_octets[1], record_octets[2], record_octets[3]] = support::be::from_u32(
            <u32 as From<_>>::from(left),
        );
        [record_octets[4], record_octets[5], record_octets[6], record_octets[7]] = support::be::from_u32(
            <u32 as From<_>>::from(right),
        );
        record_octets
    }
}
impl support::Element for SackBlock {
    const LEN: usize = 8;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        octets.first_chunk().map(Self::from_octets)
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        out.put(&self.to_octets());
    }
}
impl core::fmt::Display for SackBlock {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, <u32 as From<_>>::from(self.left) as u64)?;
        f.write_str("-")?;
        support::print::dec(f, <u32 as From<_>>::from(self.right) as u64)?;
        Ok(())
    }
}
/// What a Multipath TCP option is about, RFC 8684 §3.
///
/// `specs/tcp.ron:19`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct MptcpSubtype(u8);
#[allow(non_upper_case_globals)]
impl MptcpSubtype {
    /// capable (0).
    pub const Capable: Self = Self(0);
    /// join (1).
    pub const Join: Self = Self(1);
    /// Data sequence signal.
    pub const Data: Self = Self(2);
    /// add-addr (3).
    pub const AddAddr: Self = Self(3);
    /// remove-addr (4).
    pub const RemoveAddr: Self = Self(4);
    /// prio (5).
    pub const Priority: Self = Self(5);
    /// fail (6).
    pub const Fail: Self = Self(6);
    /// fastclose (7).
    pub const FastClose: Self = Self(7);
    /// rst (8).
    pub const Reset: Self = Self(8);
    /// experiment (15).
    pub const Experiment: Self = Self(15);
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
impl From<MptcpSubtype> for u8 {
    #[inline]
    fn from(value: MptcpSubtype) -> Self {
        value.0
    }
}
impl MptcpSubtype {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "capable",
                1 => "join",
                2 => "dss",
                3 => "add-addr",
                4 => "remove-addr",
                5 => "prio",
                6 => "fail",
                7 => "fastclose",
                8 => "rst",
                15 => "experiment",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 1);
                }
            },
        )
    }
}
impl core::fmt::Display for MptcpSubtype {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for MptcpSubtype {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("MptcpSubtype")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
/// Options of RFC 9293 §3.2, RFC 7323 and RFC 2018; of others those that are seen on networks, to be shown. A malformed one is passed over.
///
/// `specs/tcp.ron:32`
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum TcpOption<'a> {
    /// Only with SYN, RFC 9293 §3.7.1.
    ///
    /// Kind 2.
    MaxSegSize {
        /// Octets of payload in the largest segment that the sender of this takes.
        ///
        /// 2 octets. `specs/tcp.ron:36`
        value: u16,
    },
    /// Only with SYN, RFC 7323 §2.
    ///
    /// Kind 3.
    WindowScale {
        /// Binary places.
        ///
        /// 8 bits. `specs/tcp.ron:38`
        shift: Shift,
    },
    /// Only with SYN, RFC 2018 §2.
    ///
    /// Kind 4.
    SackPermitted,
    /// What arrived out of order, RFC 2018 §3.
    ///
    /// Kind 5.
    Sack {
        /// At most 4 fit the header.
        ///
        /// Variable length. `specs/tcp.ron:41`
        blocks: support::List<SackBlock, 4>,
    },
    /// RFC 7323 §3; alignment as in its appendix A.
    ///
    /// Kind 8.
    Timestamps {
        /// The sender's clock, in its own unit.
        ///
        /// 4 octets. `specs/tcp.ron:44`
        tsval: u32,
        /// The clock value that is echoed; valid with ACK.
        ///
        /// 4 octets. `specs/tcp.ron:45`
        tsecr: u32,
    },
    /// RFC 2385 §3; obsoleted by AO, and found with BGP.
    ///
    /// Kind 19.
    Md5 {
        /// Of pseudo-header, header, payload and a shared key.
        ///
        /// 16 octets. `specs/tcp.ron:47`
        digest: &'a [u8; 16],
    },
    /// RFC 5482 §3.
    ///
    /// Kind 28.
    UserTimeout {
        /// The unit is a minute, else a second.
        ///
        /// One bit. `specs/tcp.ron:50`
        minutes: bool,
        /// For how long sent octets may stay unacknowledged, in this unit.
        ///
        /// 15 bits. `specs/tcp.ron:51`
        timeout: Timeout,
    },
    /// TCP-AO, RFC 5925 §2.2.
    ///
    /// Kind 29.
    Authentication {
        /// Names the sender's key.
        ///
        /// 8 bits. `specs/tcp.ron:54`
        key: u8,
        /// Names the key that the sender wants to receive with.
        ///
        /// 8 bits. `specs/tcp.ron:55`
        next_key: u8,
        /// Message authentication code.
        ///
        /// Variable length. `specs/tcp.ron:56`
        code: &'a [u8],
    },
    /// RFC 8684 §3.
    ///
    /// Kind 30.
    Multipath {
        /// What it is about.
        ///
        /// 4 bits. `specs/tcp.ron:59`
        subtype: MptcpSubtype,
        /// The version with `Capable`, else flags of the subtype.
        ///
        /// 4 bits. `specs/tcp.ron:60`
        mptcp_flags: MptcpFlags,
        /// By the subtype.
        ///
        /// Variable length. `specs/tcp.ron:61`
        data: &'a [u8],
    },
    /// Only with SYN, RFC 7413 §4.1.1.
    ///
    /// Kind 34.
    FastOpen {
        /// 4 to 16 octets; none asks for a cookie.
        ///
        /// Variable length. `specs/tcp.ron:63`
        cookie: &'a [u8],
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
impl<'a> TcpOption<'a> {
    #[inline]
    fn read(kind: u8, value_: &'a [u8]) -> support::Result<Self> {
        match kind {
            2 => {
                match Self::read_max_seg_size(value_) {
                    Ok(value) => Ok(Self::MaxSegSize { value }),
                    Err(error) => Err(error),
                }
            }
            3 => {
                match Self::read_window_scale(value_) {
                    Ok(shift) => Ok(Self::WindowScale { shift }),
                    Err(error) => Err(error),
                }
            }
            4 => {
                match Self::read_sack_permitted(value_) {
                    Ok(()) => Ok(Self::SackPermitted),
                    Err(error) => Err(error),
                }
            }
            5 => {
                match Self::read_sack(value_) {
                    Ok(blocks) => Ok(Self::Sack { blocks }),
                    Err(error) => Err(error),
                }
            }
            8 => {
                match Self::read_timestamps(value_) {
                    Ok((tsval, tsecr)) => Ok(Self::Timestamps { tsval, tsecr }),
                    Err(error) => Err(error),
                }
            }
            19 => {
                match Self::read_md5(value_) {
                    Ok(digest) => Ok(Self::Md5 { digest }),
                    Err(error) => Err(error),
                }
            }
            28 => {
                match Self::read_user_timeout(value_) {
                    Ok((minutes, timeout)) => {
                        Ok(Self::UserTimeout {
                            minutes,
                            timeout,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            29 => {
                match Self::read_authentication(value_) {
                    Ok((key, next_key, code)) => {
                        Ok(Self::Authentication {
                            key,
                            next_key,
                            code,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            30 => {
                match Self::read_multipath(value_) {
                    Ok((subtype, mptcp_flags, data)) => {
                        Ok(Self::Multipath {
                            subtype,
                            mptcp_flags,
                            data,
                        })
                    }
                    Err(error) => Err(error),
                }
            }
            34 => {
                match Self::read_fast_open(value_) {
                    Ok(cookie) => Ok(Self::FastOpen { cookie }),
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
    fn read_max_seg_size(value_: &'a [u8]) -> support::Result<u16> {
        let rest = value_;
        let Some((value_octets, rest)) = rest.split_first_chunk::<2>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 21))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 21));
        }
        let value = support::be::u16([value_octets[0], value_octets[1]]);
        Ok(value)
    }
    #[inline]
    fn len_max_seg_size(value: u16) -> Option<usize> {
        Some(2)
    }
    #[inline]
    fn put_max_seg_size(out: &mut support::Cursor<'_>, value: u16) {
        let len = support::options::len_octet(
            Self::len_max_seg_size(value).unwrap_or(0),
            2,
            1,
        );
        out.put(&[2, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 2];
        [value_octets[0], value_octets[1]] = support::be::from_u16(value);
        out.put(&value_octets);
    }
    #[inline]
    fn read_window_scale(value: &'a [u8]) -> support::Result<Shift> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<1>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 22))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 22));
        }
        let shift = Shift::from_bits(value_octets[0]);
        Ok(shift)
    }
    #[inline]
    fn len_window_scale(shift: Shift) -> Option<usize> {
        Some(1)
    }
    #[inline(always)]
    fn put_window_scale(out: &mut support::Cursor<'_>, shift: Shift) {
        let len = support::options::len_octet(
            Self::len_window_scale(shift).unwrap_or(0),
            2,
            1,
        );
        out.put(&[3, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 1];
        value_octets[0] = shift.to_bits();
        out.put(&value_octets);
    }
    #[inline]
    fn read_sack_permitted(value: &'a [u8]) -> support::Result<()> {
        let rest = value;
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 36));
        }
        Ok(())
    }
    #[inline]
    fn len_sack_permitted() -> Option<usize> {
        Some(0)
    }
    #[inline]
    fn put_sack_permitted(out: &mut support::Cursor<'_>) {
        let len = support::options::len_octet(
            Self::len_sack_permitted().unwrap_or(0),
            2,
            1,
        );
        out.put(&[4, len]);
    }
    #[inline]
    fn read_sack(value: &'a [u8]) -> support::Result<support::List<SackBlock, 4>> {
        let rest = value;
        let blocks = rest;
        let rest: &'a [u8] = &[];
        {
            let octets = blocks;
            if octets.len() % 8 != 0 {
                return Err(support::Error::new(support::ErrorKind::BadLength, 23));
            }
        }
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 23));
        }
        let blocks = match support::Array::from_octets(blocks) {
            array if array.len() > 4 => {
                return Err(support::Error::new(support::ErrorKind::Unsupported, 23));
            }
            array => support::List::from_array(array),
        };
        Ok(blocks)
    }
    #[inline]
    fn len_sack(blocks: support::List<SackBlock, 4>) -> Option<usize> {
        Some(0 + blocks.octets_len())
    }
    #[inline]
    fn put_sack(out: &mut support::Cursor<'_>, blocks: support::List<SackBlock, 4>) {
        let len = support::options::len_octet(Self::len_sack(blocks).unwrap_or(0), 2, 1);
        out.put(&[5, len]);
        blocks.write(out);
    }
    #[inline]
    fn read_timestamps(value: &'a [u8]) -> support::Result<(u32, u32)> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<8>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 24))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 25));
        }
        let tsval = support::be::u32([
            value_octets[0],
            value_octets[1],
            value_octets[2],
            value_octets[3],
        ]);
        let tsecr = support::be::u32([
            value_octets[4],
            value_octets[5],
            value_octets[6],
            value_octets[7],
        ]);
        Ok((tsval, tsecr))
    }
    #[inline]
    fn len_timestamps(tsval: u32, tsecr: u32) -> Option<usize> {
        Some(8)
    }
    #[inline(always)]
    fn put_timestamps(out: &mut support::Cursor<'_>, tsval: u32, tsecr: u32) {
        let len = support::options::len_octet(
            Self::len_timestamps(tsval, tsecr).unwrap_or(0),
            2,
            1,
        );
        out.put(&[8, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 8];
        [value_octets[0], value_octets[1], value_octets[2], value_octets[3]] = support::be::from_u32(
            tsval,
        );
        [value_octets[4], value_octets[5], value_octets[6], value_octets[7]] = support::be::from_u32(
            tsecr,
        );
        out.put(&value_octets);
    }
    #[inline]
    fn read_md5(value: &'a [u8]) -> support::Result<&'a [u8; 16]> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<16>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 26))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 26));
        }
        let digest = support::array::<0, 16, 16>(value_octets);
        Ok(digest)
    }
    #[inline]
    fn len_md5(digest: &'a [u8; 16]) -> Option<usize> {
        Some(16)
    }
    #[inline]
    fn put_md5(out: &mut support::Cursor<'_>, digest: &'a [u8; 16]) {
        let len = support::options::len_octet(Self::len_md5(digest).unwrap_or(0), 2, 1);
        out.put(&[19, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 16];
        support::put::<0, 16, 16>(&mut value_octets, *digest);
        out.put(&value_octets);
    }
    #[inline]
    fn read_user_timeout(value: &'a [u8]) -> support::Result<(bool, Timeout)> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<2>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 27))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 28));
        }
        let minutes = value_octets[0] & 0x80 != 0;
        let timeout = Timeout(
            support::be::u16([value_octets[0], value_octets[1]]) & 0x7fff,
        );
        Ok((minutes, timeout))
    }
    #[inline]
    fn len_user_timeout(minutes: bool, timeout: Timeout) -> Option<usize> {
        Some(2)
    }
    #[inline]
    fn put_user_timeout(out: &mut support::Cursor<'_>, minutes: bool, timeout: Timeout) {
        let len = support::options::len_octet(
            Self::len_user_timeout(minutes, timeout).unwrap_or(0),
            2,
            1,
        );
        out.put(&[28, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 2];
        [value_octets[0], value_octets[1]] = support::be::from_u16(
            ((minutes as u8) as u16) << 15 | timeout.0 as u16,
        );
        out.put(&value_octets);
    }
    #[inline]
    fn read_authentication(value: &'a [u8]) -> support::Result<(u8, u8, &'a [u8])> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<2>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 29))
        };
        let code = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 31));
        }
        let key = value_octets[0];
        let next_key = value_octets[1];
        let code = code;
        Ok((key, next_key, code))
    }
    #[inline]
    fn len_authentication(key: u8, next_key: u8, code: &'a [u8]) -> Option<usize> {
        Some(2 + code.len())
    }
    #[inline]
    fn put_authentication(
        out: &mut support::Cursor<'_>,
        key: u8,
        next_key: u8,
        code: &'a [u8],
    ) {
        let len = support::options::len_octet(
            Self::len_authentication(key, next_key, code).unwrap_or(0),
            2,
            1,
        );
        out.put(&[29, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 2];
        value_octets[0] = key;
        value_octets[1] = next_key;
        out.put(&value_octets);
        out.put(code);
    }
    #[inline]
    fn read_multipath(
        value: &'a [u8],
    ) -> support::Result<(MptcpSubtype, MptcpFlags, &'a [u8])> {
        let rest = value;
        let Some((value_octets, rest)) = rest.split_first_chunk::<1>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 32))
        };
        let data = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 34));
        }
        let subtype = MptcpSubtype::from_bits(value_octets[0] >> 4);
        let mptcp_flags = MptcpFlags(value_octets[0] & 0xf);
        let data = data;
        Ok((subtype, mptcp_flags, data))
    }
    #[inline]
    fn len_multipath(
        subtype: MptcpSubtype,
        mptcp_flags: MptcpFlags,
        data: &'a [u8],
    ) -> Option<usize> {
        Some(1 + data.len())
    }
    #[inline]
    fn put_multipath(
        out: &mut support::Cursor<'_>,
        subtype: MptcpSubtype,
        mptcp_flags: MptcpFlags,
        data: &'a [u8],
    ) {
        let len = support::options::len_octet(
            Self::len_multipath(subtype, mptcp_flags, data).unwrap_or(0),
            2,
            1,
        );
        out.put(&[30, len]);
        #[allow(unused_mut)]
        let mut value_octets = [0u8; 1];
        value_octets[0] = subtype.to_bits() << 4 | mptcp_flags.0 as u8;
        out.put(&value_octets);
        out.put(data);
    }
    #[inline]
    fn read_fast_open(value: &'a [u8]) -> support::Result<&'a [u8]> {
        let rest = value;
        let cookie = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadOption, 35));
        }
        let cookie = cookie;
        Ok(cookie)
    }
    #[inline]
    fn len_fast_open(cookie: &'a [u8]) -> Option<usize> {
        Some(0 + cookie.len())
    }
    #[inline]
    fn put_fast_open(out: &mut support::Cursor<'_>, cookie: &'a [u8]) {
        let len = support::options::len_octet(
            Self::len_fast_open(cookie).unwrap_or(0),
            2,
            1,
        );
        out.put(&[34, len]);
        out.put(cookie);
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
            Self::MaxSegSize { value } => Self::len_max_seg_size(value),
            Self::WindowScale { shift } => Self::len_window_scale(shift),
            Self::SackPermitted => Self::len_sack_permitted(),
            Self::Sack { blocks } => Self::len_sack(blocks),
            Self::Timestamps { tsval, tsecr } => Self::len_timestamps(tsval, tsecr),
            Self::Md5 { digest } => Self::len_md5(digest),
            Self::UserTimeout { minutes, timeout } => {
                Self::len_user_timeout(minutes, timeout)
            }
            Self::Authentication { key, next_key, code } => {
                Self::len_authentication(key, next_key, code)
            }
            Self::Multipath { subtype, mptcp_flags, data } => {
                Self::len_multipath(subtype, mptcp_flags, data)
            }
            Self::FastOpen { cookie } => Self::len_fast_open(cookie),
            Self::Unknown { data: data_, .. } => Some(data_.len()),
        }
    }
}
impl support::options::Item for TcpOption<'_> {
    #[inline]
    fn octets_len(&self) -> Option<usize> {
        Self::whole_len(self.value_len()?)
    }
    #[inline]
    fn alignment(&self) -> (usize, usize) {
        match self {
            Self::MaxSegSize { .. } => (1, 0),
            Self::WindowScale { .. } => (4, 1),
            Self::SackPermitted => (1, 0),
            Self::Sack { .. } => (4, 2),
            Self::Timestamps { .. } => (4, 2),
            Self::Md5 { .. } => (1, 0),
            Self::UserTimeout { .. } => (1, 0),
            Self::Authentication { .. } => (1, 0),
            Self::Multipath { .. } => (1, 0),
            Self::FastOpen { .. } => (1, 0),
            Self::Unknown { .. } => (1, 0),
        }
    }
    #[allow(unused_variables)]
    #[inline]
    fn write(&self, out: &mut support::Cursor<'_>) {
        match *self {
            Self::MaxSegSize { value } => Self::put_max_seg_size(out, value),
            Self::WindowScale { shift } => Self::put_window_scale(out, shift),
            Self::SackPermitted => Self::put_sack_permitted(out),
            Self::Sack { blocks } => Self::put_sack(out, blocks),
            Self::Timestamps { tsval, tsecr } => Self::put_timestamps(out, tsval, tsecr),
            Self::Md5 { digest } => Self::put_md5(out, digest),
            Self::UserTimeout { minutes, timeout } => {
                Self::put_user_timeout(out, minutes, timeout)
            }
            Self::Authentication { key, next_key, code } => {
                Self::put_authentication(out, key, next_key, code)
            }
            Self::Multipath { subtype, mptcp_flags, data } => {
                Self::put_multipath(out, subtype, mptcp_flags, data)
            }
            Self::FastOpen { cookie } => Self::put_fast_open(out, cookie),
            Self::Unknown { kind, data: data_ } => {
                let len = support::options::len_octet(data_.len(), 2, 1);
                out.put(&[kind, len]);
                out.put(data_);
            }
        }
    }
}
/// The options of a `TcpOption` list in turn, by the policy of the spec for malformed ones.
#[derive(Clone, core::fmt::Debug)]
pub struct TcpOptionIter<'a> {
    rest: &'a [u8],
}
const TCP_OPTION_RULES: support::options::Rules = support::options::Rules {
    counts: support::options::Counts::Whole,
    unit: 1,
    end: Some(0),
    nop: &[1],
};
impl<'a> TcpOptionIter<'a> {
    /// Over the octets of a list.
    #[inline]
    pub const fn new(octets: &'a [u8]) -> Self {
        Self { rest: octets }
    }
}
impl<'a> Iterator for TcpOptionIter<'a> {
    type Item = support::Result<TcpOption<'a>>;
    #[allow(unused_variables)]
    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match support::options::next(&mut self.rest, &TCP_OPTION_RULES) {
                support::options::Step::End => return None,
                support::options::Step::Cut { .. } => {
                    self.rest = &[];
                    return None;
                }
                support::options::Step::Item { kind, value } => {
                    match TcpOption::read(kind, value) {
                        Ok(option) => return Some(Ok(option)),
                        Err(error) => {}
                    }
                }
            }
        }
    }
}
/// A list of [`TcpOption`] in a representation.
pub type TcpOptionList<'a> = support::options::Options<
    'a,
    TcpOption<'a>,
    TcpOptionListing,
>;
/// Says what [`TcpOptionList`] is made of.
#[derive(Clone, Copy, core::fmt::Debug)]
pub enum TcpOptionListing {}
impl<'a> support::options::Listing<'a, TcpOption<'a>> for TcpOptionListing {
    type Iter = TcpOptionIter<'a>;
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
    fn list(octets: &'a [u8]) -> TcpOptionIter<'a> {
        TcpOptionIter::new(octets)
    }
    #[allow(unused_variables)]
    #[inline]
    fn is_itself(option: &TcpOption<'a>) -> bool {
        !core::matches!(
            * option, TcpOption::Unknown { kind : 0 | 1 | 2 | 3 | 4 | 5 | 8 | 19 | 28 |
            29 | 30 | 34, .. }
        )
    }
}
#[allow(unused_variables)]
impl TcpOption<'_> {
    /// Prints the option by its template; nothing where it has none.
    pub fn print<S: support::print::Sink>(&self, f: &mut S) -> core::fmt::Result {
        match *self {
            Self::MaxSegSize { value } => {
                f.write_str(" mss=")?;
                support::print::dec(f, value as u64)?;
            }
            Self::WindowScale { shift } => {
                f.write_str(" ws=")?;
                support::print::Sink::display(f, &shift)?;
            }
            Self::SackPermitted => {
                f.write_str(" sackOK")?;
            }
            Self::Sack { blocks } => {
                f.write_str(" sack=")?;
                support::print::list(f, blocks.iter())?;
            }
            Self::Timestamps { tsval, tsecr } => {
                f.write_str(" tsval=")?;
                support::print::dec(f, tsval as u64)?;
                f.write_str(" tsecr=")?;
                support::print::dec(f, tsecr as u64)?;
            }
            Self::Md5 { digest } => {
                f.write_str(" md5=")?;
                support::print::hex_octets(f, digest, ":")?;
            }
            Self::UserTimeout { minutes, timeout } => {
                f.write_str(" uto=")?;
                support::print::Sink::display(f, &timeout)?;
                if (minutes as u8 as u32) != 0 {
                    f.write_str("min")?;
                }
                if !((minutes as u8 as u32) != 0) {
                    f.write_str("s")?;
                }
            }
            Self::Authentication { key, next_key, code } => {
                f.write_str(" ao=")?;
                support::print::dec(f, key as u64)?;
                f.write_str(",")?;
                support::print::dec(f, next_key as u64)?;
                f.write_str(" mac=")?;
                support::print::hex_octets(f, code, ":")?;
            }
            Self::Multipath { subtype, mptcp_flags, data } => {
                f.write_str(" mptcp=")?;
                subtype.show(f)?;
            }
            Self::FastOpen { cookie } => {
                f.write_str(" tfo=")?;
                support::print::hex_octets(f, cookie, ":")?;
            }
            Self::Unknown { .. } => {}
        }
        Ok(())
    }
    /// Shows the option's fields to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        match *self {
            Self::MaxSegSize { value } => {
                visitor.enter("MaxSegSize");
                visitor.field("value", support::Value::Number(value as u64));
                visitor.leave();
            }
            Self::WindowScale { shift } => {
                visitor.enter("WindowScale");
                visitor.field("shift", support::Value::Number(shift.get() as u64));
                visitor.leave();
            }
            Self::SackPermitted => {
                visitor.enter("SackPermitted");
                visitor.leave();
            }
            Self::Sack { blocks } => {
                visitor.enter("Sack");
                visitor
                    .field(
                        "blocks",
                        support::Value::Text(&support::print::Joined(blocks.iter())),
                    );
                visitor.leave();
            }
            Self::Timestamps { tsval, tsecr } => {
                visitor.enter("Timestamps");
                visitor.field("tsval", support::Value::Number(tsval as u64));
                visitor.field("tsecr", support::Value::Number(tsecr as u64));
                visitor.leave();
            }
            Self::Md5 { digest } => {
                visitor.enter("Md5");
                visitor.field("digest", support::Value::Octets(digest));
                visitor.leave();
            }
            Self::UserTimeout { minutes, timeout } => {
                visitor.enter("UserTimeout");
                visitor.field("minutes", support::Value::Flag(minutes));
                visitor.field("timeout", support::Value::Number(timeout.get() as u64));
                visitor.leave();
            }
            Self::Authentication { key, next_key, code } => {
                visitor.enter("Authentication");
                visitor.field("key", support::Value::Number(key as u64));
                visitor.field("next_key", support::Value::Number(next_key as u64));
                visitor.field("code", support::Value::Octets(code));
                visitor.leave();
            }
            Self::Multipath { subtype, mptcp_flags, data } => {
                visitor.enter("Multipath");
                visitor
                    .field(
                        "subtype",
                        support::Value::Named(subtype.to_bits() as u64, &subtype),
                    );
                visitor
                    .field(
                        "mptcp_flags",
                        support::Value::Number(mptcp_flags.get() as u64),
                    );
                visitor.field("data", support::Value::Octets(data));
                visitor.leave();
            }
            Self::FastOpen { cookie } => {
                visitor.enter("FastOpen");
                visitor.field("cookie", support::Value::Octets(cookie));
                visitor.leave();
            }
            Self::Unknown { kind, data: data_ } => {
                visitor.enter("Unknown");
                visitor.field("kind", support::Value::Number(kind as u64));
                visitor.field("data", support::Value::Octets(data_));
                visitor.leave();
            }
        }
    }
}
/// For how long sent octets may stay unacknowledged, in this unit.
///
/// `specs/tcp.ron:51`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Timeout(u16);
impl Timeout {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(32767);
    /// The value; `None` where it is not in 0 to 32767.
    #[inline]
    pub const fn new(value: u16) -> Option<Self> {
        if value <= 32767 { Some(Self(value)) } else { None }
    }
    /// The value.
    #[inline]
    pub const fn get(self) -> u16 {
        self.0
    }
}
impl core::fmt::Display for Timeout {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for Timeout {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Timeout")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// The version with `Capable`, else flags of the subtype.
///
/// `specs/tcp.ron:60`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct MptcpFlags(u8);
impl MptcpFlags {
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
impl core::fmt::Display for MptcpFlags {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for MptcpFlags {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("MptcpFlags")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// Transmission Control Protocol: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |           src_port            |           dst_port            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                          seq_number                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                          ack_number                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  12 |  HL   |  0  |A|C|E|U|K|P|R|S|F|          window_len           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  16 |           checksum            |           urgent_at           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  20 |                          options ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     HL: header_len   A: ae   C: cwr   E: ece
///     U: urg   K: ack   P: psh   R: rst
///     S: syn   F: fin
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
        if !(((((header[12] >> 4) as u8) * 4) as u32) >= 20) {
            return Err(support::Error::new(support::ErrorKind::BadLength, 4));
        }
        let Some((options, rest)) = rest
            .split_at_checked(
                ((((header[12] >> 4) as u8) * 4) as u32).saturating_sub(20) as usize,
            ) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 18))
        };
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
    /// Port of the sender.
    ///
    /// 2 octets. `specs/tcp.ron:70`
    #[inline]
    pub fn src_port(&self) -> u16 {
        support::be::u16([self.header[0], self.header[1]])
    }
    /// Port of the receiver.
    ///
    /// 2 octets. `specs/tcp.ron:71`
    #[inline]
    pub fn dst_port(&self) -> u16 {
        support::be::u16([self.header[2], self.header[3]])
    }
    /// Of the first octet of payload, or of SYN.
    ///
    /// 4 octets. `specs/tcp.ron:72`
    #[inline]
    pub fn seq_number(&self) -> SeqNumber {
        <SeqNumber as From<
            _,
        >>::from(
            support::be::u32([
                self.header[4],
                self.header[5],
                self.header[6],
                self.header[7],
            ]),
        )
    }
    /// The next octet that the sender expects; without ACK it means nothing.
    ///
    /// 4 octets. `specs/tcp.ron:73`
    #[inline]
    pub fn ack_number(&self) -> SeqNumber {
        <SeqNumber as From<
            _,
        >>::from(
            support::be::u32([
                self.header[8],
                self.header[9],
                self.header[10],
                self.header[11],
            ]),
        )
    }
    /// Octets of the header with its options; in words of 4 octets on the wire (data offset).
    ///
    /// 4 bits. `specs/tcp.ron:74`
    #[inline]
    pub fn header_len(&self) -> u8 {
        ((self.header[12] >> 4) as u8) * 4
    }
    /// Accurate ECN, RFC 9768 §3.1; once the nonce sum (NS) of RFC 3540.
    ///
    /// One bit. `specs/tcp.ron:76`
    #[inline]
    pub fn ae(&self) -> bool {
        self.header[12] & 1 != 0
    }
    /// Congestion window reduced, RFC 3168 §6.1.
    ///
    /// One bit. `specs/tcp.ron:77`
    #[inline]
    pub fn cwr(&self) -> bool {
        self.header[13] & 0x80 != 0
    }
    /// ECN echo, RFC 3168 §6.1.
    ///
    /// One bit. `specs/tcp.ron:78`
    #[inline]
    pub fn ece(&self) -> bool {
        self.header[13] & 0x40 != 0
    }
    /// The urgent pointer means something. Not used here, RFC 6093 §5.
    ///
    /// One bit. `specs/tcp.ron:79`
    #[inline]
    pub fn urg(&self) -> bool {
        self.header[13] & 0x20 != 0
    }
    /// The acknowledgment number means something.
    ///
    /// One bit. `specs/tcp.ron:80`
    #[inline]
    pub fn ack(&self) -> bool {
        self.header[13] & 0x10 != 0
    }
    /// Hand the octets to the user at once.
    ///
    /// One bit. `specs/tcp.ron:81`
    #[inline]
    pub fn psh(&self) -> bool {
        self.header[13] & 8 != 0
    }
    /// Reset the connection.
    ///
    /// One bit. `specs/tcp.ron:82`
    #[inline]
    pub fn rst(&self) -> bool {
        self.header[13] & 4 != 0
    }
    /// Synchronise sequence numbers.
    ///
    /// One bit. `specs/tcp.ron:83`
    #[inline]
    pub fn syn(&self) -> bool {
        self.header[13] & 2 != 0
    }
    /// The sender has no more octets.
    ///
    /// One bit. `specs/tcp.ron:84`
    #[inline]
    pub fn fin(&self) -> bool {
        self.header[13] & 1 != 0
    }
    /// Octets that the sender takes, before scaling.
    ///
    /// 2 octets. `specs/tcp.ron:85`
    #[inline]
    pub fn window_len(&self) -> u16 {
        support::be::u16([self.header[14], self.header[15]])
    }
    /// Over pseudo-header, header and payload.
    ///
    /// 2 octets. `specs/tcp.ron:86`
    #[inline]
    pub fn checksum(&self) -> u16 {
        support::be::u16([self.header[16], self.header[17]])
    }
    /// Octets from the sequence number to the end of urgent data.
    ///
    /// 2 octets. `specs/tcp.ron:87`
    #[inline]
    pub fn urgent_at(&self) -> u16 {
        support::be::u16([self.header[18], self.header[19]])
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> &'a [u8] {
        self.options
    }
    /// 0 to 40 octets.
    ///
    /// Variable length. `specs/tcp.ron:88`
    #[inline]
    pub fn options(&self) -> TcpOptionIter<'a> {
        TcpOptionIter::new(self.options)
    }
    /// What the packet carries.
    #[inline]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }
    /// Whether the checksum is right for a packet between these addresses.
    #[inline]
    pub fn verify_checksum(&self, pseudo: support::Pseudo) -> bool {
        support::Sum::add(
                pseudo.sum(6, self.octets.len()),
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
/// Transmission Control Protocol: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    /// Sets `src_port`. Port of the sender.
    #[inline]
    pub fn set_src_port(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[0], (*header)[1]] = support::be::from_u16(value);
        }
    }
    /// Sets `dst_port`. Port of the receiver.
    #[inline]
    pub fn set_dst_port(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[2], (*header)[3]] = support::be::from_u16(value);
        }
    }
    /// Sets `seq_number`. Of the first octet of payload, or of SYN.
    #[inline]
    pub fn set_seq_number(&mut self, value: SeqNumber) {
        if let Some(header) = self.header_mut() {
            [(*header)[4], (*header)[5], (*header)[6], (*header)[7]] = support::be::from_u32(
                <u32 as From<_>>::from(value),
            );
        }
    }
    /// Sets `ack_number`. The next octet that the sender expects; without ACK it means nothing.
    #[inline]
    pub fn set_ack_number(&mut self, value: SeqNumber) {
        if let Some(header) = self.header_mut() {
            [(*header)[8], (*header)[9], (*header)[10], (*header)[11]] = support::be::from_u32(
                <u32 as From<_>>::from(value),
            );
        }
    }
    /// Sets `ae`. Accurate ECN, RFC 9768 §3.1; once the nonce sum (NS) of RFC 3540.
    #[inline]
    pub fn set_ae(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[12] = header[12] & !(1 << 0) | ((value as u8) as u8) << 0;
        }
    }
    /// Sets `cwr`. Congestion window reduced, RFC 3168 §6.1.
    #[inline]
    pub fn set_cwr(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[13] = header[13] & !(1 << 7) | ((value as u8) as u8) << 7;
        }
    }
    /// Sets `ece`. ECN echo, RFC 3168 §6.1.
    #[inline]
    pub fn set_ece(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[13] = header[13] & !(1 << 6) | ((value as u8) as u8) << 6;
        }
    }
    /// Sets `urg`. The urgent pointer means something. Not used here, RFC 6093 §5.
    #[inline]
    pub fn set_urg(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[13] = header[13] & !(1 << 5) | ((value as u8) as u8) << 5;
        }
    }
    /// Sets `ack`. The acknowledgment number means something.
    #[inline]
    pub fn set_ack(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[13] = header[13] & !(1 << 4) | ((value as u8) as u8) << 4;
        }
    }
    /// Sets `psh`. Hand the octets to the user at once.
    #[inline]
    pub fn set_psh(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[13] = header[13] & !(1 << 3) | ((value as u8) as u8) << 3;
        }
    }
    /// Sets `rst`. Reset the connection.
    #[inline]
    pub fn set_rst(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[13] = header[13] & !(1 << 2) | ((value as u8) as u8) << 2;
        }
    }
    /// Sets `syn`. Synchronise sequence numbers.
    #[inline]
    pub fn set_syn(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[13] = header[13] & !(1 << 1) | ((value as u8) as u8) << 1;
        }
    }
    /// Sets `fin`. The sender has no more octets.
    #[inline]
    pub fn set_fin(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[13] = header[13] & !(1 << 0) | ((value as u8) as u8) << 0;
        }
    }
    /// Sets `window_len`. Octets that the sender takes, before scaling.
    #[inline]
    pub fn set_window_len(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[14], (*header)[15]] = support::be::from_u16(value);
        }
    }
    /// Sets `checksum`. Over pseudo-header, header and payload.
    #[inline]
    pub fn set_checksum(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[16], (*header)[17]] = support::be::from_u16(value);
        }
    }
    /// Sets `urgent_at`. Octets from the sequence number to the end of urgent data.
    #[inline]
    pub fn set_urgent_at(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[18], (*header)[19]] = support::be::from_u16(value);
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
    pub fn fill_checksum(&mut self, pseudo: support::Pseudo) {
        self.set_checksum(0);
        let sum = support::Sum::add(
                pseudo.sum(6, self.octets.len()),
                support::Sum::of(self.octets),
            )
            .finish();
        self.set_checksum(sum);
    }
    /// Changes fields of the header and adjusts the checksum by the difference (RFC 1624 §3), without a look at
    /// what else it covers. What was wrong before is as wrong afterwards.
    #[inline]
    pub fn update(&mut self, change: impl FnOnce(&mut Self)) {
        let Some(header) = self.octets.first_chunk::<20>() else { return };
        let was = support::be::u16([header[16], header[17]]);
        let before = support::Sum::of_array(header);
        change(self);
        self.set_checksum(was);
        let Some(header) = self.octets.first_chunk::<20>() else { return };
        let sum = support::Sum::updated(was, before, support::Sum::of_array(header));
        self.set_checksum(sum);
    }
}
/// Transmission Control Protocol: octets that may be cut short or malformed; every field that is there is shown.
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
            if !(((((header[12] >> 4) as u8) * 4) as u32) >= 20) {
                break 'cut Some(support::Error::new(support::ErrorKind::BadLength, 4));
            }
            let Some((options, rest)) = rest
                .split_at_checked(
                    ((((header[12] >> 4) as u8) * 4) as u32).saturating_sub(20) as usize,
                ) else {
                seen_options = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 18));
            };
            seen_options = Some(options);
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
    /// Port of the sender.
    ///
    /// 2 octets. `specs/tcp.ron:70`
    #[inline]
    pub fn src_port(&self) -> Option<u16> {
        let part = &support::head::<20>(self.header?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// Port of the receiver.
    ///
    /// 2 octets. `specs/tcp.ron:71`
    #[inline]
    pub fn dst_port(&self) -> Option<u16> {
        let part = &support::head::<20>(self.header?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
    /// Of the first octet of payload, or of SYN.
    ///
    /// 4 octets. `specs/tcp.ron:72`
    #[inline]
    pub fn seq_number(&self) -> Option<SeqNumber> {
        let part = &support::head::<20>(self.header?, 8)?;
        Some(
            <SeqNumber as From<
                _,
            >>::from(support::be::u32([part[4], part[5], part[6], part[7]])),
        )
    }
    /// The next octet that the sender expects; without ACK it means nothing.
    ///
    /// 4 octets. `specs/tcp.ron:73`
    #[inline]
    pub fn ack_number(&self) -> Option<SeqNumber> {
        let part = &support::head::<20>(self.header?, 12)?;
        Some(
            <SeqNumber as From<
                _,
            >>::from(support::be::u32([part[8], part[9], part[10], part[11]])),
        )
    }
    /// Octets of the header with its options; in words of 4 octets on the wire (data offset).
    ///
    /// 4 bits. `specs/tcp.ron:74`
    #[inline]
    pub fn header_len(&self) -> Option<u8> {
        let part = &support::head::<20>(self.header?, 13)?;
        Some(((part[12] >> 4) as u8) * 4)
    }
    /// Accurate ECN, RFC 9768 §3.1; once the nonce sum (NS) of RFC 3540.
    ///
    /// One bit. `specs/tcp.ron:76`
    #[inline]
    pub fn ae(&self) -> Option<bool> {
        let part = &support::head::<20>(self.header?, 13)?;
        Some(part[12] & 1 != 0)
    }
    /// Congestion window reduced, RFC 3168 §6.1.
    ///
    /// One bit. `specs/tcp.ron:77`
    #[inline]
    pub fn cwr(&self) -> Option<bool> {
        let part = &support::head::<20>(self.header?, 14)?;
        Some(part[13] & 0x80 != 0)
    }
    /// ECN echo, RFC 3168 §6.1.
    ///
    /// One bit. `specs/tcp.ron:78`
    #[inline]
    pub fn ece(&self) -> Option<bool> {
        let part = &support::head::<20>(self.header?, 14)?;
        Some(part[13] & 0x40 != 0)
    }
    /// The urgent pointer means something. Not used here, RFC 6093 §5.
    ///
    /// One bit. `specs/tcp.ron:79`
    #[inline]
    pub fn urg(&self) -> Option<bool> {
        let part = &support::head::<20>(self.header?, 14)?;
        Some(part[13] & 0x20 != 0)
    }
    /// The acknowledgment number means something.
    ///
    /// One bit. `specs/tcp.ron:80`
    #[inline]
    pub fn ack(&self) -> Option<bool> {
        let part = &support::head::<20>(self.header?, 14)?;
        Some(part[13] & 0x10 != 0)
    }
    /// Hand the octets to the user at once.
    ///
    /// One bit. `specs/tcp.ron:81`
    #[inline]
    pub fn psh(&self) -> Option<bool> {
        let part = &support::head::<20>(self.header?, 14)?;
        Some(part[13] & 8 != 0)
    }
    /// Reset the connection.
    ///
    /// One bit. `specs/tcp.ron:82`
    #[inline]
    pub fn rst(&self) -> Option<bool> {
        let part = &support::head::<20>(self.header?, 14)?;
        Some(part[13] & 4 != 0)
    }
    /// Synchronise sequence numbers.
    ///
    /// One bit. `specs/tcp.ron:83`
    #[inline]
    pub fn syn(&self) -> Option<bool> {
        let part = &support::head::<20>(self.header?, 14)?;
        Some(part[13] & 2 != 0)
    }
    /// The sender has no more octets.
    ///
    /// One bit. `specs/tcp.ron:84`
    #[inline]
    pub fn fin(&self) -> Option<bool> {
        let part = &support::head::<20>(self.header?, 14)?;
        Some(part[13] & 1 != 0)
    }
    /// Octets that the sender takes, before scaling.
    ///
    /// 2 octets. `specs/tcp.ron:85`
    #[inline]
    pub fn window_len(&self) -> Option<u16> {
        let part = &support::head::<20>(self.header?, 16)?;
        Some(support::be::u16([part[14], part[15]]))
    }
    /// Over pseudo-header, header and payload.
    ///
    /// 2 octets. `specs/tcp.ron:86`
    #[inline]
    pub fn checksum(&self) -> Option<u16> {
        let part = &support::head::<20>(self.header?, 18)?;
        Some(support::be::u16([part[16], part[17]]))
    }
    /// Octets from the sequence number to the end of urgent data.
    ///
    /// 2 octets. `specs/tcp.ron:87`
    #[inline]
    pub fn urgent_at(&self) -> Option<u16> {
        let part = &support::head::<20>(self.header?, 20)?;
        Some(support::be::u16([part[18], part[19]]))
    }
    /// The octets of `options`.
    #[inline]
    pub fn options_octets(&self) -> Option<&'a [u8]> {
        self.options
    }
    /// 0 to 40 octets.
    ///
    /// Variable length. `specs/tcp.ron:88`
    #[inline]
    pub fn options(&self) -> Option<TcpOptionIter<'a>> {
        self.options.map(|octets| TcpOptionIter::new(octets))
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
/// Permission with SYN, blocks later.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum Sack {
    /// Only with SYN, RFC 2018 §2.
    Permitted,
    /// What arrived out of order, RFC 2018 §3.
    Blocks(support::List<SackBlock, 4>),
}
/// RFC 7323 §3; alignment as in its appendix A.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Timestamps {
    /// The sender's clock, in its own unit.
    ///
    /// 4 octets. `specs/tcp.ron:44`
    pub tsval: u32,
    /// The clock value that is echoed; valid with ACK.
    ///
    /// 4 octets. `specs/tcp.ron:45`
    pub tsecr: u32,
}
/// The options that the representation keeps. Together they always fit the header.
#[derive(Clone, Copy)]
pub struct Options {
    max_seg_size: Option<u16>,
    sack: Option<Sack>,
    timestamp: Option<Timestamps>,
    window_scale: Option<Shift>,
    laid_out: support::options::LaidOut,
}
impl PartialEq for Options {
    fn eq(&self, other: &Self) -> bool {
        self.max_seg_size == other.max_seg_size && self.sack == other.sack
            && self.timestamp == other.timestamp
            && self.window_scale == other.window_scale
    }
}
impl Eq for Options {}
impl core::fmt::Debug for Options {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Options")
            .field("max_seg_size", &self.max_seg_size)
            .field("sack", &self.sack)
            .field("timestamp", &self.timestamp)
            .field("window_scale", &self.window_scale)
            .finish()
    }
}
const OPTIONS_LAYOUT: support::options::Layout = support::options::Layout {
    base: 20,
    max: 40,
    pad_to: 4,
    nop: 1,
    end: 0,
    item_pad: 1,
    close: &[],
};
#[allow(unused_variables)]
impl Options {
    /// No option.
    pub const NONE: Self = Self {
        max_seg_size: None,
        sack: None,
        timestamp: None,
        window_scale: None,
        laid_out: support::options::LaidOut::Nothing,
    };
    /// Octets; `None`: 536 over IPv4, 1220 over IPv6 (RFC 9293 §3.7.1).
    #[inline]
    pub const fn max_seg_size(&self) -> Option<u16> {
        self.max_seg_size
    }
    /// With this `max_seg_size`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_max_seg_size(self, max_seg_size: u16) -> Option<Self> {
        let mut with = self;
        with.max_seg_size = Some(max_seg_size);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// Permission with SYN, blocks later.
    #[inline]
    pub const fn sack(&self) -> Option<Sack> {
        self.sack
    }
    /// With this `sack`; `None` where the list would no longer fit the header.
    #[inline]
    pub fn with_sack(self, sack: Sack) -> Option<Self> {
        let mut with = self;
        with.sack = Some(sack);
        with.laid_out = support::options::LaidOut::So(with.measured()?);
        Some(with)
    }
    /// RFC 7323 §3.
    #[inline]
    pub const fn timestamp(&self) -> Option<Timestamps> {
        self.timestamp
    }
    /// With this `timestamp`; `None` where the list would no longer fit the header.
    #[inline(always)]
    pub fn with_timestamp(self, timestamp: Timestamps) -> Option<Self> {
        let mut with = self;
        with.timestamp = Some(timestamp);
        with.laid_out = match self.laid_out {
            support::options::LaidOut::Nothing => support::options::LaidOut::Alone(2),
            support::options::LaidOut::Alone(_)
            | support::options::LaidOut::So(_)
            | support::options::LaidOut::Unmeasured => {
                support::options::LaidOut::So(with.measured()?)
            }
        };
        Some(with)
    }
    /// Binary places, with SYN.
    #[inline]
    pub const fn window_scale(&self) -> Option<Shift> {
        self.window_scale
    }
    /// With this `window_scale`; `None` where the list would no longer fit the header.
    #[inline(always)]
    pub fn with_window_scale(self, window_scale: Shift) -> Option<Self> {
        let mut with = self;
        with.window_scale = Some(window_scale);
        with.laid_out = match self.laid_out {
            support::options::LaidOut::Nothing => support::options::LaidOut::Alone(3),
            support::options::LaidOut::Alone(_)
            | support::options::LaidOut::So(_)
            | support::options::LaidOut::Unmeasured => {
                support::options::LaidOut::So(with.measured()?)
            }
        };
        Some(with)
    }
    const NO_PLAN: Option<support::options::Plan> = support::options::Measure::new(
            OPTIONS_LAYOUT,
        )
        .plan();
    #[inline(never)]
    fn measured(&self) -> Option<support::options::Plan> {
        support::options::Measure::new(OPTIONS_LAYOUT)
            .with_one(
                self
                    .max_seg_size
                    .map(|one| match one {
                        value => {
                            (
                                TcpOption::len_max_seg_size(value)
                                    .and_then(TcpOption::whole_len),
                                (1, 0),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .sack
                    .map(|one| match one {
                        Sack::Permitted => {
                            (
                                TcpOption::len_sack_permitted()
                                    .and_then(TcpOption::whole_len),
                                (1, 0),
                            )
                        }
                        Sack::Blocks(blocks) => {
                            (
                                TcpOption::len_sack(blocks).and_then(TcpOption::whole_len),
                                (4, 2),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .timestamp
                    .map(|one| match one {
                        Timestamps { tsval, tsecr } => {
                            (
                                TcpOption::len_timestamps(tsval, tsecr)
                                    .and_then(TcpOption::whole_len),
                                (4, 2),
                            )
                        }
                    }),
            )
            .with_one(
                self
                    .window_scale
                    .map(|one| match one {
                        shift => {
                            (
                                TcpOption::len_window_scale(shift)
                                    .and_then(TcpOption::whole_len),
                                (4, 1),
                            )
                        }
                    }),
            )
            .plan()
    }
    /// Octets on the wire, padding included.
    #[inline]
    pub fn octets_len(&self) -> usize {
        let plan = match self.laid_out {
            support::options::LaidOut::Nothing => Self::NO_PLAN,
            support::options::LaidOut::Alone(2) => return 12,
            support::options::LaidOut::Alone(3) => return 4,
            support::options::LaidOut::So(plan) => return plan.octets_len(),
            support::options::LaidOut::Alone(_)
            | support::options::LaidOut::Unmeasured => self.measured(),
        };
        match plan {
            Some(plan) => plan.octets_len(),
            None => 0,
        }
    }
    /// Writes the list to the front of `out`, [`octets_len`](Self::octets_len) octets.
    #[inline(always)]
    pub fn write(&self, out: &mut support::Cursor<'_>) {
        match self.laid_out {
            support::options::LaidOut::Nothing => {
                if Self::NO_PLAN.is_some_and(|plan| plan.octets_len() != 0) {
                    self.write_all(Self::NO_PLAN, out);
                }
            }
            support::options::LaidOut::Alone(2) => {
                if let (Some(Timestamps { tsval, tsecr }), Some(mut place)) = (
                    self.timestamp,
                    out.part::<12>(),
                ) {
                    let out = &mut place;
                    out.put(&[1u8, 1u8]);
                    TcpOption::put_timestamps(out, tsval, tsecr);
                }
            }
            support::options::LaidOut::Alone(3) => {
                if let (Some(shift), Some(mut place)) = (
                    self.window_scale,
                    out.part::<4>(),
                ) {
                    let out = &mut place;
                    out.put(&[1u8]);
                    TcpOption::put_window_scale(out, shift);
                }
            }
            support::options::LaidOut::So(plan) => self.write_all(Some(plan), out),
            support::options::LaidOut::Alone(_)
            | support::options::LaidOut::Unmeasured => {
                self.write_all(self.measured(), out);
            }
        }
    }
    /// The sum of its octets once they are written.
    #[inline(always)]
    fn sum(&self, octets: &[u8]) -> support::Sum {
        match self.laid_out {
            support::options::LaidOut::Alone(2) => support::Sum::of_front::<12>(octets),
            support::options::LaidOut::Alone(3) => support::Sum::of_front::<4>(octets),
            support::options::LaidOut::Nothing
            | support::options::LaidOut::Alone(_)
            | support::options::LaidOut::So(_)
            | support::options::LaidOut::Unmeasured => support::Sum::ZERO.add_few(octets),
        }
    }
    #[inline(never)]
    fn write_all(
        &self,
        plan: Option<support::options::Plan>,
        out: &mut support::Cursor<'_>,
    ) {
        support::options::Writer::new(plan, OPTIONS_LAYOUT, out)
            .with_one(
                self
                    .max_seg_size
                    .map(|one| (
                        match one {
                            value => (1, 0),
                        },
                        one,
                    )),
                |one, out| match one {
                    value => TcpOption::put_max_seg_size(out, value),
                },
            )
            .with_one(
                self
                    .sack
                    .map(|one| (
                        match one {
                            Sack::Permitted => (1, 0),
                            Sack::Blocks(blocks) => (4, 2),
                        },
                        one,
                    )),
                |one, out| match one {
                    Sack::Permitted => TcpOption::put_sack_permitted(out),
                    Sack::Blocks(blocks) => TcpOption::put_sack(out, blocks),
                },
            )
            .with_one(
                self
                    .timestamp
                    .map(|one| (
                        match one {
                            Timestamps { tsval, tsecr } => (4, 2),
                        },
                        one,
                    )),
                |one, out| match one {
                    Timestamps { tsval, tsecr } => {
                        TcpOption::put_timestamps(out, tsval, tsecr)
                    }
                },
            )
            .with_one(
                self
                    .window_scale
                    .map(|one| (
                        match one {
                            shift => (4, 1),
                        },
                        one,
                    )),
                |one, out| match one {
                    shift => TcpOption::put_window_scale(out, shift),
                },
            )
            .finish();
    }
}
impl Default for Options {
    #[inline]
    fn default() -> Self {
        Self::NONE
    }
}
impl<'a> Packet<'a> {
    /// Reads the options that the representation keeps, in one pass.
    #[inline]
    pub fn parse_options(&self) -> Options {
        let mut options = Options {
            laid_out: support::options::LaidOut::Unmeasured,
            ..Options::NONE
        };
        if let Ok([1u8, 1u8, 8u8, 10u8, value_ @ ..]) = <&[u8; 12] as TryFrom<
            &[u8],
        >>::try_from(self.options) {
            if let Ok((tsval, tsecr)) = TcpOption::read_timestamps(value_) {
                {
                    options.timestamp = Some(Timestamps { tsval, tsecr });
                }
                return options;
            }
        }
        if let Ok([1u8, 3u8, 3u8, value_ @ ..]) = <&[u8; 4] as TryFrom<
            &[u8],
        >>::try_from(self.options) {
            if let Ok(shift) = TcpOption::read_window_scale(value_) {
                {
                    options.window_scale = Some(shift);
                }
                return options;
            }
        }
        let mut rest: &[u8] = self.options;
        loop {
            match support::options::next(&mut rest, &TCP_OPTION_RULES) {
                support::options::Step::End => break,
                support::options::Step::Cut { .. } => break,
                support::options::Step::Item { kind, value: value_ } => {
                    match kind {
                        2 => {
                            match TcpOption::read_max_seg_size(value_) {
                                Ok(value) => {
                                    options.max_seg_size = Some(value);
                                }
                                _ => {}
                            }
                        }
                        4 => {
                            match TcpOption::read_sack_permitted(value_) {
                                Ok(()) => {
                                    options.sack = Some(Sack::Permitted);
                                }
                                _ => {}
                            }
                        }
                        5 => {
                            match TcpOption::read_sack(value_) {
                                Ok(blocks) => {
                                    options.sack = Some(Sack::Blocks(blocks));
                                }
                                _ => {}
                            }
                        }
                        8 => {
                            match TcpOption::read_timestamps(value_) {
                                Ok((tsval, tsecr)) => {
                                    options.timestamp = Some(Timestamps { tsval, tsecr });
                                }
                                _ => {}
                            }
                        }
                        3 => {
                            match TcpOption::read_window_scale(value_) {
                                Ok(shift) => {
                                    options.window_scale = Some(shift);
                                }
                                _ => {}
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
        options
    }
}
/// SYN, FIN and RST exclude each other; PSH beside one of them says nothing and is not kept.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq, core::hash::Hash)]
pub enum Control {
    /// None of the flags.
    None,
    /// `psh`.
    Psh,
    /// `syn`.
    Syn,
    /// `fin`.
    Fin,
    /// `rst`.
    Rst,
}
impl Control {
    /// The flags, the first one in the most significant place.
    #[inline]
    pub const fn bits(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Psh => 1,
            Self::Syn => 8,
            Self::Fin => 4,
            Self::Rst => 2,
        }
    }
    #[inline]
    const fn from_bits(bits: u8) -> Option<Self> {
        if bits & 15 == 0 {
            return Some(Self::None);
        }
        if bits & 15 == 1 {
            return Some(Self::Psh);
        }
        if bits & 14 == 8 {
            return Some(Self::Syn);
        }
        if bits & 14 == 4 {
            return Some(Self::Fin);
        }
        if bits & 14 == 2 {
            return Some(Self::Rst);
        }
        None
    }
}
/// Transmission Control Protocol: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Repr {
    /// Port of the sender.
    ///
    /// 2 octets. `specs/tcp.ron:70`
    pub src_port: u16,
    /// Port of the receiver.
    ///
    /// 2 octets. `specs/tcp.ron:71`
    pub dst_port: u16,
    /// Of the first octet of payload, or of SYN.
    ///
    /// 4 octets. `specs/tcp.ron:72`
    pub seq_number: SeqNumber,
    /// The next octet that the sender expects; without ACK it means nothing.
    ///
    /// 4 octets. `specs/tcp.ron:73`
    pub ack_number: Option<SeqNumber>,
    /// Congestion window reduced, RFC 3168 §6.1.
    ///
    /// One bit. `specs/tcp.ron:77`
    pub cwr: bool,
    /// ECN echo, RFC 3168 §6.1.
    ///
    /// One bit. `specs/tcp.ron:78`
    pub ece: bool,
    /// SYN, FIN and RST exclude each other; PSH beside one of them says nothing and is not kept.
    pub control: Control,
    /// Octets that the sender takes, before scaling.
    ///
    /// 2 octets. `specs/tcp.ron:85`
    pub window_len: u16,
    /// 0 to 40 octets.
    ///
    /// Variable length. `specs/tcp.ron:88`
    pub options: Options,
}
impl Repr {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(
        packet: &Packet<'_>,
        verify: support::PseudoVerify,
    ) -> support::Result<Repr> {
        match verify {
            support::PseudoVerify::With(pseudo) => {
                if !packet.verify_checksum(pseudo) {
                    return Err(support::Error::new(support::ErrorKind::BadChecksum, 16));
                }
            }
            support::PseudoVerify::Trust => {}
        }
        let src_port = packet.src_port();
        let dst_port = packet.dst_port();
        let seq_number = packet.seq_number();
        let ack_number = if packet.ack() { Some(packet.ack_number()) } else { None };
        let cwr = packet.cwr();
        let ece = packet.ece();
        let Some(control) = Control::from_bits(
            (packet.syn() as u8) << 3 | (packet.fin() as u8) << 2
                | (packet.rst() as u8) << 1 | (packet.psh() as u8) << 0,
        ) else { return Err(support::Error::new(support::ErrorKind::Invalid, 13)) };
        let window_len = packet.window_len();
        let options = packet.parse_options();
        Ok(Repr {
            src_port,
            dst_port,
            seq_number,
            ack_number,
            cwr,
            ece,
            control,
            window_len,
            options,
        })
    }
}
#[allow(unused_variables)]
impl Repr {
    /// Octets that [`emit`](Self::emit) writes.
    #[inline]
    pub fn buffer_len(&self) -> usize {
        let payload_len = 0usize;
        match *self {
            Repr {
                src_port,
                dst_port,
                seq_number,
                ack_number,
                cwr,
                ece,
                control,
                window_len,
                ref options,
            } => {
                let len_options: usize = options.octets_len();
                let header_octets: usize = 20 + len_options;
                let payload_octets: usize = payload_len;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets + body_octets
            }
        }
    }
    /// Writes exactly [`buffer_len`](Self::buffer_len) octets to the front of `out`, every one of them, and hands back the rest. `payload_len` is the number of octets of a payload that this does not hold.
    ///
    /// # Errors
    /// `Truncated` where `out` is shorter; `BadLength` or `Invalid` where values do not fit together. Then nothing is written.
    #[inline(always)]
    pub fn emit<'b>(
        &self,
        out: &'b mut [u8],
        payload_len: usize,
        fill: support::PseudoFill,
    ) -> support::Result<&'b mut [u8]> {
        #[allow(unused_mut)]
        let (front, mut header, tail, rest) = match *self {
            Repr {
                src_port,
                dst_port,
                seq_number,
                ack_number,
                cwr,
                ece,
                control,
                window_len,
                ref options,
            } => {
                let len_options: usize = options.octets_len();
                let header_octets: usize = 20 + len_options;
                let payload_octets: usize = payload_len;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if support::length(header_octets, 0, 4, 0xf).is_none() {
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
                [header[0], header[1]] = support::be::from_u16(src_port);
                [header[2], header[3]] = support::be::from_u16(dst_port);
                [header[4], header[5], header[6], header[7]] = support::be::from_u32(
                    <u32 as From<_>>::from(seq_number),
                );
                [header[8], header[9], header[10], header[11]] = support::be::from_u32(
                    match ack_number {
                        Some(value) => <u32 as From<_>>::from(value),
                        None => 0,
                    },
                );
                header[12] = (support::length(header_octets, 0, 4, 0xf).unwrap_or(0)
                    as u8) << 4;
                header[13] = (cwr as u8) << 7 | (ece as u8) << 6
                    | ((ack_number.is_some() as u8) as u8) << 4
                    | (match control {
                        Control::None => 0,
                        Control::Psh => 8,
                        Control::Syn => 2,
                        Control::Fin => 1,
                        Control::Rst => 4,
                    });
                [header[14], header[15]] = support::be::from_u16(window_len);
                options.write(out);
                (front, header, tail, rest)
            }
        };
        match fill {
            support::PseudoFill::Sum(pseudo, payload) => {
                let len = tail
                    .len()
                    .saturating_add(header.len())
                    .saturating_add(payload_len);
                let sum = support::Sum::add(
                        support::Sum::add(
                            pseudo.sum(6, len),
                            support::Sum::of_array(&header).add(self.options.sum(tail)),
                        ),
                        payload,
                    )
                    .finish();
                [header[16], header[17]] = support::be::from_u16(sum);
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
        f.write_str("TCP")?;
        match self.src_port() {
            Some(value) => {
                f.write_str(" src=")?;
                support::print::dec(f, value as u64)?;
            }
            None => return Ok(()),
        }
        match self.dst_port() {
            Some(value) => {
                f.write_str(" dst=")?;
                support::print::dec(f, value as u64)?;
            }
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 14)?;
                    (part[13] >> 1) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" syn")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 14)?;
                    part[13] & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" fin")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 14)?;
                    (part[13] >> 2) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" rst")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 14)?;
                    (part[13] >> 3) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" psh")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 14)?;
                    (part[13] >> 6) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" ece")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 14)?;
                    part[13] >> 7
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" cwr")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 13)?;
                    part[12] & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" ae")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        match self.seq_number() {
            Some(value) => {
                f.write_str(" seq=")?;
                support::print::dec(f, <u32 as From<_>>::from(value) as u64)?;
            }
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 14)?;
                    (part[13] >> 4) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                match self.ack_number() {
                    Some(value) => {
                        f.write_str(" ack=")?;
                        support::print::dec(f, <u32 as From<_>>::from(value) as u64)?;
                    }
                    None => return Ok(()),
                }
            }
            Some(false) => {}
            None => return Ok(()),
        }
        match self.window_len() {
            Some(value) => {
                f.write_str(" win=")?;
                support::print::dec(f, value as u64)?;
            }
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<20>(self.header?, 14)?;
                    (part[13] >> 5) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                match self.urgent_at() {
                    Some(value) => {
                        f.write_str(" urg=")?;
                        support::print::dec(f, value as u64)?;
                    }
                    None => return Ok(()),
                }
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let value = || -> Option<u64> { Some((self.payload?.len() as u32) as u64) };
        let Some(value) = value() else { return Ok(()) };
        f.write_str(" len=")?;
        support::print::dec(f, value)?;
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
        if let Some(value) = self.src_port() {
            visitor.field("src_port", support::Value::Number(value as u64));
        }
        if let Some(value) = self.dst_port() {
            visitor.field("dst_port", support::Value::Number(value as u64));
        }
        if let Some(value) = self.seq_number() {
            visitor
                .field(
                    "seq_number",
                    support::Value::Number(<u32 as From<_>>::from(value) as u64),
                );
        }
        if let Some(value) = self.ack_number() {
            visitor
                .field(
                    "ack_number",
                    support::Value::Number(<u32 as From<_>>::from(value) as u64),
                );
        }
        if let Some(value) = self.header_len() {
            visitor.field("header_len", support::Value::Number(value as u64));
        }
        if let Some(value) = self.ae() {
            visitor.field("ae", support::Value::Flag(value));
        }
        if let Some(value) = self.cwr() {
            visitor.field("cwr", support::Value::Flag(value));
        }
        if let Some(value) = self.ece() {
            visitor.field("ece", support::Value::Flag(value));
        }
        if let Some(value) = self.urg() {
            visitor.field("urg", support::Value::Flag(value));
        }
        if let Some(value) = self.ack() {
            visitor.field("ack", support::Value::Flag(value));
        }
        if let Some(value) = self.psh() {
            visitor.field("psh", support::Value::Flag(value));
        }
        if let Some(value) = self.rst() {
            visitor.field("rst", support::Value::Flag(value));
        }
        if let Some(value) = self.syn() {
            visitor.field("syn", support::Value::Flag(value));
        }
        if let Some(value) = self.fin() {
            visitor.field("fin", support::Value::Flag(value));
        }
        if let Some(value) = self.window_len() {
            visitor.field("window_len", support::Value::Number(value as u64));
        }
        if let Some(value) = self.checksum() {
            visitor.field("checksum", support::Value::Number(value as u64));
        }
        if let Some(value) = self.urgent_at() {
            visitor.field("urgent_at", support::Value::Number(value as u64));
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
                                    let part = support::head::<20>(self.header?, 4)?;
                                    support::be::u16([part[2], part[3]])
                                } as u32) as u64,
                            )
                        };
                        key().map(|key| ("tcp-port", key))
                    },
                    {
                        let key = || -> Option<u64> {
                            Some(
                                ({
                                    let part = support::head::<20>(self.header?, 2)?;
                                    support::be::u16([part[0], part[1]])
                                } as u32) as u64,
                            )
                        };
                        key().map(|key| ("tcp-port", key))
                    },
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
    let error = match (Packet::parse(octets), pseudo) {
        (Ok(packet), Some(pseudo)) if !packet.verify_checksum(*pseudo) => {
            Some(support::Error::new(support::ErrorKind::BadChecksum, 16))
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
    name: "tcp",
    title: "Transmission Control Protocol",
    file: "specs/tcp.ron",
    fields: &[
        support::FieldDescription {
            name: "src_port",
            doc: "Port of the sender.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "dst_port",
            doc: "Port of the receiver.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "seq_number",
            doc: "Of the first octet of payload, or of SYN.",
            bit: Some(32),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ack_number",
            doc: "The next octet that the sender expects; without ACK it means nothing.",
            bit: Some(64),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "header_len",
            doc: "Octets of the header with its options; in words of 4 octets on the wire (data offset).",
            bit: Some(96),
            bits: Some(4),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "reserved",
            doc: "",
            bit: Some(100),
            bits: Some(3),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ae",
            doc: "Accurate ECN, RFC 9768 §3.1; once the nonce sum (NS) of RFC 3540.",
            bit: Some(103),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "cwr",
            doc: "Congestion window reduced, RFC 3168 §6.1.",
            bit: Some(104),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "ece",
            doc: "ECN echo, RFC 3168 §6.1.",
            bit: Some(105),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "urg",
            doc: "The urgent pointer means something. Not used here, RFC 6093 §5.",
            bit: Some(106),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "ack",
            doc: "The acknowledgment number means something.",
            bit: Some(107),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "psh",
            doc: "Hand the octets to the user at once.",
            bit: Some(108),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "rst",
            doc: "Reset the connection.",
            bit: Some(109),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "syn",
            doc: "Synchronise sequence numbers.",
            bit: Some(110),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "fin",
            doc: "The sender has no more octets.",
            bit: Some(111),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "window_len",
            doc: "Octets that the sender takes, before scaling.",
            bit: Some(112),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "checksum",
            doc: "Over pseudo-header, header and payload.",
            bit: Some(128),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "urgent_at",
            doc: "Octets from the sequence number to the end of urgent data.",
            bit: Some(144),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "options",
            doc: "0 to 40 octets.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Options,
        },
        support::FieldDescription {
            name: "SackBlock.left",
            doc: "The first octet of the block.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "SackBlock.right",
            doc: "The first octet behind the block.",
            bit: Some(32),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TcpOption.MaxSegSize.value",
            doc: "Octets of payload in the largest segment that the sender of this takes.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TcpOption.WindowScale.shift",
            doc: "Binary places.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TcpOption.Sack.blocks",
            doc: "At most 4 fit the header.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "TcpOption.Timestamps.tsval",
            doc: "The sender's clock, in its own unit.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TcpOption.Timestamps.tsecr",
            doc: "The clock value that is echoed; valid with ACK.",
            bit: Some(32),
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TcpOption.Md5.digest",
            doc: "Of pseudo-header, header, payload and a shared key.",
            bit: Some(0),
            bits: Some(128),
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "TcpOption.UserTimeout.minutes",
            doc: "The unit is a minute, else a second.",
            bit: Some(0),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "TcpOption.UserTimeout.timeout",
            doc: "For how long sent octets may stay unacknowledged, in this unit.",
            bit: Some(1),
            bits: Some(15),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TcpOption.Authentication.key",
            doc: "Names the sender's key.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TcpOption.Authentication.next_key",
            doc: "Names the key that the sender wants to receive with.",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TcpOption.Authentication.code",
            doc: "Message authentication code.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "TcpOption.Multipath.subtype",
            doc: "What it is about.",
            bit: Some(0),
            bits: Some(4),
            kind: support::FieldKind::Named("MptcpSubtype"),
        },
        support::FieldDescription {
            name: "TcpOption.Multipath.mptcp_flags",
            doc: "The version with `Capable`, else flags of the subtype.",
            bit: Some(4),
            bits: Some(4),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "TcpOption.Multipath.data",
            doc: "By the subtype.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "TcpOption.FastOpen.cookie",
            doc: "4 to 16 octets; none asks for a cookie.",
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
            name: "MptcpSubtype",
            bits: 4,
            values: &[
                support::RegistryValue {
                    name: "Capable",
                    show: "capable",
                    value: 0,
                },
                support::RegistryValue {
                    name: "Join",
                    show: "join",
                    value: 1,
                },
                support::RegistryValue {
                    name: "Data",
                    show: "dss",
                    value: 2,
                },
                support::RegistryValue {
                    name: "AddAddr",
                    show: "add-addr",
                    value: 3,
                },
                support::RegistryValue {
                    name: "RemoveAddr",
                    show: "remove-addr",
                    value: 4,
                },
                support::RegistryValue {
                    name: "Priority",
                    show: "prio",
                    value: 5,
                },
                support::RegistryValue {
                    name: "Fail",
                    show: "fail",
                    value: 6,
                },
                support::RegistryValue {
                    name: "FastClose",
                    show: "fastclose",
                    value: 7,
                },
                support::RegistryValue {
                    name: "Reset",
                    show: "rst",
                    value: 8,
                },
                support::RegistryValue {
                    name: "Experiment",
                    show: "experiment",
                    value: 15,
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
        key: 6,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    Shift {
        Self(ref value) => "Shift({})", value;
    }
    SackBlock {
        Self { ref left, ref right } => "SackBlock {{ left: {}, right: {} }}", left, right;
    }
    MptcpSubtype {
        Self::Capable => "MptcpSubtype::Capable";
        Self::Join => "MptcpSubtype::Join";
        Self::Data => "MptcpSubtype::Data";
        Self::AddAddr => "MptcpSubtype::AddAddr";
        Self::RemoveAddr => "MptcpSubtype::RemoveAddr";
        Self::Priority => "MptcpSubtype::Priority";
        Self::Fail => "MptcpSubtype::Fail";
        Self::FastClose => "MptcpSubtype::FastClose";
        Self::Reset => "MptcpSubtype::Reset";
        Self::Experiment => "MptcpSubtype::Experiment";
        Self(ref value) => "MptcpSubtype({})", value;
    }
    TcpOption<'_> {
        Self::MaxSegSize { ref value } => "MaxSegSize {{ value: {} }}", value;
        Self::WindowScale { ref shift } => "WindowScale {{ shift: {} }}", shift;
        Self::SackPermitted => "SackPermitted";
        Self::Sack { ref blocks } => "Sack {{ blocks: {} }}", blocks;
        Self::Timestamps { ref tsval, ref tsecr } => "Timestamps {{ tsval: {}, tsecr: {} }}", tsval, tsecr;
        Self::Md5 { ref digest } => "Md5 {{ digest: {} }}", digest;
        Self::UserTimeout { ref minutes, ref timeout } => "UserTimeout {{ minutes: {}, timeout: {} }}", minutes, timeout;
        Self::Authentication { ref key, ref next_key, ref code } => "Authentication {{ key: {}, next_key: {}, code: {} }}", key, next_key, code;
        Self::Multipath { ref subtype, ref mptcp_flags, ref data } => "Multipath {{ subtype: {}, mptcp_flags: {}, data: {} }}", subtype, mptcp_flags, data;
        Self::FastOpen { ref cookie } => "FastOpen {{ cookie: {} }}", cookie;
        Self::Unknown { ref kind, ref data } => "Unknown {{ kind: {}, data: {} }}", kind, data;
    }
    Timeout {
        Self(ref value) => "Timeout({})", value;
    }
    MptcpFlags {
        Self(ref value) => "MptcpFlags({})", value;
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
    Sack {
        Self::Permitted => "Permitted";
        Self::Blocks(ref value) => "Blocks({})", value;
    }
    Timestamps {
        Self { ref tsval, ref tsecr } => "Timestamps {{ tsval: {}, tsecr: {} }}", tsval, tsecr;
    }
    Options {
        Self { ref max_seg_size, ref sack, ref timestamp, ref window_scale, .. } => "Options {{ max_seg_size: {}, sack: {}, timestamp: {}, window_scale: {} }}", max_seg_size, sack, timestamp, window_scale;
    }
    Control {
        Self::None => "None";
        Self::Psh => "Psh";
        Self::Syn => "Syn";
        Self::Fin => "Fin";
        Self::Rst => "Rst";
    }
    Repr {
        Self { ref src_port, ref dst_port, ref seq_number, ref ack_number, ref cwr, ref ece, ref control, ref window_len, ref options } => "Repr {{ src_port: {}, dst_port: {}, seq_number: {}, ack_number: {}, cwr: {}, ece: {}, control: {}, window_len: {}, options: {} }}", src_port, dst_port, seq_number, ack_number, cwr, ece, control, window_len, options;
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
            const IGNORED: Option<usize> = Some(16);
            const BITS: support::testing::BitOrder = support::testing::BitOrder::Big;
            const SETTERS: &'static [(usize, usize)] = &[
                (0, 16),
                (16, 16),
                (32, 32),
                (64, 32),
                (103, 1),
                (104, 1),
                (105, 1),
                (106, 1),
                (107, 1),
                (108, 1),
                (109, 1),
                (110, 1),
                (111, 1),
                (112, 16),
                (128, 16),
                (144, 16),
            ];
            const VECTORS: &'static [&'static [u8]] = &[
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 160u8,
                    2u8, 250u8, 240u8, 122u8, 141u8, 0u8, 0u8, 2u8, 4u8, 5u8, 180u8, 4u8,
                    2u8, 8u8, 10u8, 0u8, 0u8, 0u8, 100u8, 0u8, 0u8, 0u8, 0u8, 1u8, 3u8, 3u8,
                    7u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 128u8,
                    2u8, 1u8, 35u8, 122u8, 141u8, 0u8, 0u8, 2u8, 4u8, 5u8, 180u8, 3u8, 3u8,
                    2u8, 4u8, 2u8, 0u8, 0u8, 0u8,
                ],
                &[
                    0u8, 80u8, 191u8, 0u8, 137u8, 171u8, 205u8, 239u8, 1u8, 35u8, 69u8,
                    104u8, 96u8, 82u8, 255u8, 255u8, 0u8, 0u8, 0u8, 0u8, 2u8, 4u8, 2u8, 24u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 137u8, 171u8, 205u8,
                    239u8, 128u8, 152u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8, 1u8, 1u8, 8u8, 10u8,
                    0u8, 0u8, 0u8, 101u8, 0u8, 0u8, 0u8, 102u8, 97u8, 98u8, 99u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 137u8, 171u8, 205u8,
                    239u8, 160u8, 16u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8, 1u8, 1u8, 5u8, 18u8,
                    0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 2u8, 0u8, 0u8, 0u8, 5u8, 0u8, 0u8,
                    0u8, 9u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 137u8, 171u8, 205u8,
                    239u8, 80u8, 49u8, 1u8, 35u8, 1u8, 182u8, 2u8, 1u8, 170u8, 0u8, 0u8,
                    255u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 222u8, 173u8, 190u8,
                    239u8, 80u8, 4u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 94u8,
                    2u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 80u8,
                    4u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 112u8,
                    2u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8, 254u8, 4u8, 18u8, 52u8, 1u8, 3u8,
                    3u8, 32u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 112u8,
                    2u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8, 2u8, 3u8, 5u8, 3u8, 3u8, 5u8, 0u8,
                    0u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 112u8,
                    2u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8, 2u8, 4u8, 5u8, 180u8, 3u8, 1u8, 5u8,
                    180u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 96u8,
                    2u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8, 8u8, 10u8, 0u8, 0u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 176u8,
                    2u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8, 34u8, 6u8, 222u8, 173u8, 190u8,
                    239u8, 28u8, 4u8, 128u8, 5u8, 30u8, 12u8, 1u8, 129u8, 0u8, 1u8, 2u8, 3u8,
                    4u8, 5u8, 6u8, 7u8, 1u8, 0u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 137u8, 171u8, 205u8,
                    239u8, 144u8, 16u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8, 29u8, 16u8, 61u8,
                    84u8, 46u8, 228u8, 55u8, 198u8, 248u8, 237u8, 230u8, 215u8, 196u8, 214u8,
                    2u8, 231u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 137u8, 171u8, 205u8,
                    239u8, 160u8, 16u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8, 19u8, 18u8, 0u8, 1u8,
                    2u8, 3u8, 4u8, 5u8, 6u8, 7u8, 8u8, 9u8, 10u8, 11u8, 12u8, 13u8, 14u8,
                    15u8, 0u8, 0u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 80u8,
                    3u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 80u8,
                    6u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 64u8,
                    2u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 96u8,
                    2u8, 1u8, 35u8, 0u8, 0u8, 0u8, 0u8, 2u8, 4u8, 5u8,
                ],
                &[
                    191u8, 0u8, 0u8, 80u8, 1u8, 35u8, 69u8, 103u8, 0u8, 0u8, 0u8, 0u8, 80u8,
                    2u8, 1u8, 35u8, 0u8, 0u8, 0u8,
                ],
                &[
                    224u8, 125u8, 31u8, 117u8, 226u8, 171u8, 108u8, 28u8, 0u8, 0u8, 0u8, 0u8,
                    160u8, 2u8, 250u8, 240u8, 244u8, 240u8, 0u8, 0u8, 2u8, 4u8, 5u8, 180u8,
                    4u8, 2u8, 8u8, 10u8, 174u8, 183u8, 206u8, 141u8, 0u8, 0u8, 0u8, 0u8, 1u8,
                    3u8, 3u8, 7u8,
                ],
                &[
                    64u8, 49u8, 0u8, 80u8, 116u8, 29u8, 74u8, 45u8, 0u8, 0u8, 0u8, 0u8,
                    161u8, 194u8, 255u8, 255u8, 32u8, 156u8, 0u8, 0u8, 2u8, 4u8, 5u8, 180u8,
                    1u8, 3u8, 3u8, 6u8, 4u8, 2u8, 8u8, 10u8, 6u8, 175u8, 60u8, 21u8, 0u8,
                    0u8, 0u8, 0u8,
                ],
                &[
                    0u8, 80u8, 64u8, 49u8, 177u8, 40u8, 179u8, 147u8, 116u8, 29u8, 74u8,
                    46u8, 208u8, 146u8, 254u8, 136u8, 34u8, 168u8, 0u8, 0u8, 2u8, 4u8, 5u8,
                    180u8, 4u8, 2u8, 8u8, 10u8, 165u8, 228u8, 222u8, 196u8, 6u8, 175u8, 60u8,
                    21u8, 254u8, 13u8, 172u8, 192u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 3u8, 3u8, 7u8,
                ],
                &[
                    219u8, 4u8, 25u8, 233u8, 28u8, 2u8, 233u8, 156u8, 71u8, 115u8, 35u8,
                    211u8, 128u8, 16u8, 4u8, 11u8, 8u8, 236u8, 0u8, 0u8, 1u8, 1u8, 8u8, 10u8,
                    0u8, 0u8, 0u8, 1u8, 2u8, 217u8, 236u8, 180u8,
                ],
                &[
                    0u8, 179u8, 173u8, 250u8, 0u8, 0u8, 0u8, 0u8, 108u8, 30u8, 180u8, 60u8,
                    80u8, 20u8, 0u8, 0u8, 136u8, 158u8, 0u8, 0u8,
                ],
                &[
                    227u8, 209u8, 2u8, 134u8, 0u8, 1u8, 174u8, 156u8, 0u8, 0u8, 0u8, 0u8,
                    112u8, 2u8, 255u8, 255u8, 109u8, 249u8, 0u8, 0u8, 2u8, 4u8, 5u8, 140u8,
                    1u8, 3u8, 3u8, 5u8,
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
                Repr::parse(packet, support::PseudoVerify::Trust)
            }
            fn same(a: &Repr, b: &Repr) -> bool {
                a == b
            }
            fn checksum_is_right(packet: &Packet<'_>) -> bool {
                packet.verify_checksum(support::testing::pseudo())
            }
            fn payload_len(repr: &Repr) -> Option<usize> {
                None
            }
            fn emit(repr: &Repr, payload: &[u8], out: &mut [u8]) -> support::Result<usize> {
                let rest = repr
                    .emit(
                        out,
                        payload.len(),
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
            fn draw<'a>(source: &mut support::testing::Source<'a>) -> Option<Repr> {
                Some(
                    match source.below(1) {
                        0 => {
                            Repr {
                                src_port: source.number(16) as u16,
                                dst_port: source.number(16) as u16,
                                seq_number: <SeqNumber as From<
                                    u32,
                                >>::from(source.number(32) as u32),
                                ack_number: if source.flag() {
                                    Some(
                                        <SeqNumber as From<u32>>::from(source.number(32) as u32),
                                    )
                                } else {
                                    None
                                },
                                cwr: source.flag(),
                                ece: source.flag(),
                                control: match source.below(5) {
                                    0 => Control::None,
                                    1 => Control::Psh,
                                    2 => Control::Syn,
                                    3 => Control::Fin,
                                    _ => Control::Rst,
                                },
                                window_len: source.number(16) as u16,
                                options: {
                                    let mut options = Options::NONE;
                                    if source.flag() {
                                        options = options
                                            .with_max_seg_size(source.number(16) as u16)
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_sack(
                                                match source.below(2) {
                                                    0 => Sack::Permitted,
                                                    1 => {
                                                        Sack::Blocks(
                                                            support::List::from_array(
                                                                support::Array::from_octets(source.elements(8, 4)),
                                                            ),
                                                        )
                                                    }
                                                    _ => return None,
                                                },
                                            )
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_timestamp(Timestamps {
                                                tsval: source.number(32) as u32,
                                                tsecr: source.number(32) as u32,
                                            })
                                            .unwrap_or(options);
                                    }
                                    if source.flag() {
                                        options = options
                                            .with_window_scale(
                                                Shift::from_bits(source.within(0, 14) as u8),
                                            )
                                            .unwrap_or(options);
                                    }
                                    options
                                },
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
                            to.set_src_port(from.src_port());
                            to.as_packet().is_ok_and(|to| to.src_port() == from.src_port())
                        }
                        1 => {
                            to.set_dst_port(from.dst_port());
                            to.as_packet().is_ok_and(|to| to.dst_port() == from.dst_port())
                        }
                        2 => {
                            to.set_seq_number(from.seq_number());
                            to.as_packet()
                                .is_ok_and(|to| to.seq_number() == from.seq_number())
                        }
                        3 => {
                            to.set_ack_number(from.ack_number());
                            to.as_packet()
                                .is_ok_and(|to| to.ack_number() == from.ack_number())
                        }
                        4 => {
                            to.set_ae(from.ae());
                            to.as_packet().is_ok_and(|to| to.ae() == from.ae())
                        }
                        5 => {
                            to.set_cwr(from.cwr());
                            to.as_packet().is_ok_and(|to| to.cwr() == from.cwr())
                        }
                        6 => {
                            to.set_ece(from.ece());
                            to.as_packet().is_ok_and(|to| to.ece() == from.ece())
                        }
                        7 => {
                            to.set_urg(from.urg());
                            to.as_packet().is_ok_and(|to| to.urg() == from.urg())
                        }
                        8 => {
                            to.set_ack(from.ack());
                            to.as_packet().is_ok_and(|to| to.ack() == from.ack())
                        }
                        9 => {
                            to.set_psh(from.psh());
                            to.as_packet().is_ok_and(|to| to.psh() == from.psh())
                        }
                        10 => {
                            to.set_rst(from.rst());
                            to.as_packet().is_ok_and(|to| to.rst() == from.rst())
                        }
                        11 => {
                            to.set_syn(from.syn());
                            to.as_packet().is_ok_and(|to| to.syn() == from.syn())
                        }
                        12 => {
                            to.set_fin(from.fin());
                            to.as_packet().is_ok_and(|to| to.fin() == from.fin())
                        }
                        13 => {
                            to.set_window_len(from.window_len());
                            to.as_packet()
                                .is_ok_and(|to| to.window_len() == from.window_len())
                        }
                        14 => {
                            to.set_checksum(from.checksum());
                            to.as_packet().is_ok_and(|to| to.checksum() == from.checksum())
                        }
                        15 => {
                            to.set_urgent_at(from.urgent_at());
                            to.as_packet().is_ok_and(|to| to.urgent_at() == from.urgent_at())
                        }
                        _ => return None,
                    },
                )
            }
        }
        impl<'a> support::testing::Draw<'a> for TcpOption<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(
                    match source.below(11) {
                        0 => {
                            TcpOption::MaxSegSize {
                                value: source.number(16) as u16,
                            }
                        }
                        1 => {
                            TcpOption::WindowScale {
                                shift: Shift::from_bits(source.within(0, 14) as u8),
                            }
                        }
                        2 => TcpOption::SackPermitted,
                        3 => {
                            TcpOption::Sack {
                                blocks: support::List::from_array(
                                    support::Array::from_octets(source.elements(8, 4)),
                                ),
                            }
                        }
                        4 => {
                            TcpOption::Timestamps {
                                tsval: source.number(32) as u32,
                                tsecr: source.number(32) as u32,
                            }
                        }
                        5 => {
                            TcpOption::Md5 {
                                digest: source.array_ref(),
                            }
                        }
                        6 => {
                            TcpOption::UserTimeout {
                                minutes: source.flag(),
                                timeout: Timeout::new((source.number(15) * 1 + 0) as u16)?,
                            }
                        }
                        7 => {
                            TcpOption::Authentication {
                                key: source.number(8) as u8,
                                next_key: source.number(8) as u8,
                                code: source.octets(usize::MAX),
                            }
                        }
                        8 => {
                            TcpOption::Multipath {
                                subtype: MptcpSubtype::from_bits(
                                    source.named(4, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 15]) as u8,
                                ),
                                mptcp_flags: MptcpFlags::new(
                                    (source.number(4) * 1 + 0) as u8,
                                )?,
                                data: source.octets(usize::MAX),
                            }
                        }
                        9 => {
                            TcpOption::FastOpen {
                                cookie: source.octets(usize::MAX),
                            }
                        }
                        _ => {
                            TcpOption::Unknown {
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
    fn v0_syn_with_all_that_a_common_host_offers() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some(
                "TCP src=48896 dst=80 syn seq=19088743 win=64240 len=0 mss=1460 sackOK tsval=100 tsecr=0 ws=7",
            ),
            &[
                ("ack", 0),
                ("dst_port", 80),
                ("header_len", 40),
                ("seq_number", 19088743),
                ("src_port", 48896),
                ("syn", 1),
                ("window_len", 64240),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_syn_with_mss__window_scale_and_sack_permitted_in_another_order() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some(
                "TCP src=48896 dst=80 syn seq=19088743 win=291 len=0 mss=1460 ws=2 sackOK",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_syn_ack_with_ecn() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some(
                "TCP src=80 dst=48896 syn ece seq=2309737967 ack=19088744 win=65535 len=0 mss=536",
            ),
            &[("ack", 1), ("ack_number", 19088744), ("cwr", 0), ("ece", 1)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_data_with_timestamps__congestion_window_reduced() {
        support::testing::good::<
            Laws,
        >(
            3,
            Some(
                "TCP src=48896 dst=80 psh cwr seq=19088743 ack=2309737967 win=291 len=3 tsval=101 tsecr=102",
            ),
            &[("cwr", 1), ("psh", 1)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_two_sack_blocks() {
        support::testing::good::<
            Laws,
        >(
            4,
            Some(
                "TCP src=48896 dst=80 seq=19088743 ack=2309737967 win=291 len=0 sack=1-2,5-9",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_fin_ack_urg_with_data() {
        support::testing::good::<
            Laws,
        >(
            5,
            Some(
                "TCP src=48896 dst=80 fin seq=19088743 ack=2309737967 win=291 urg=513 len=4",
            ),
            &[
                ("ack", 1),
                ("fin", 1),
                ("header_len", 20),
                ("syn", 0),
                ("urg", 1),
                ("urgent_at", 513),
            ],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_rst__whose_acknowledgment_number_is_noise() {
        support::testing::good::<
            Laws,
        >(
            6,
            Some("TCP src=48896 dst=80 rst seq=19088743 win=0 len=0"),
            &[("ack", 0), ("rst", 1)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v7_reserved_bits_are_ignored__rfc_9293__3_1_() {
        support::testing::good::<
            Laws,
        >(
            7,
            Some("TCP src=48896 dst=80 syn seq=19088743 win=291 len=0"),
            &[("ae", 0), ("header_len", 20), ("syn", 1)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v8_rst__silent() {
        support::testing::good::<
            Laws,
        >(
            8,
            Some("TCP src=48896 dst=80 rst seq=19088743 win=0 len=0"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v9_a_window_scale_above_14_is_taken_as_14__an_unknown_option_is_passed_over() {
        support::testing::good::<
            Laws,
        >(
            9,
            Some("TCP src=48896 dst=80 syn seq=19088743 win=291 len=0 ws=14"),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v10_mss_of_three_octets_is_skipped__the_next_option_counts() {
        support::testing::good::<
            Laws,
        >(
            10,
            Some("TCP src=48896 dst=80 syn seq=19088743 win=291 len=0 ws=5"),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v11_option_length_1_ends_the_list() {
        support::testing::good::<
            Laws,
        >(
            11,
            Some("TCP src=48896 dst=80 syn seq=19088743 win=291 len=0 mss=1460"),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v12_an_option_that_runs_past_the_header_ends_the_list() {
        support::testing::good::<
            Laws,
        >(
            12,
            Some("TCP src=48896 dst=80 syn seq=19088743 win=291 len=0"),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v13_options_that_are_shown_and_not_kept__fast_open__user_timeout__multipath() {
        support::testing::good::<
            Laws,
        >(
            13,
            Some(
                "TCP src=48896 dst=80 syn seq=19088743 win=291 len=0 tfo=de:ad:be:ef uto=5min mptcp=capable",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v14_a_segment_that_is_authenticated__rfc_5925_() {
        support::testing::good::<
            Laws,
        >(
            14,
            Some(
                "TCP src=48896 dst=80 seq=19088743 ack=2309737967 win=291 len=0 ao=61,84 mac=2e:e4:37:c6:f8:ed:e6:d7:c4:d6:02:e7",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v15_a_segment_that_is_signed__rfc_2385_() {
        support::testing::good::<
            Laws,
        >(
            15,
            Some(
                "TCP src=48896 dst=80 seq=19088743 ack=2309737967 win=291 len=0 md5=00:01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e:0f",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v16_syn_and_fin() {
        support::testing::bad::<Laws>(16, support::ErrorKind::Invalid);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v17_syn_and_rst() {
        support::testing::bad::<Laws>(17, support::ErrorKind::Invalid);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v18_data_offset_4() {
        support::testing::bad::<Laws>(18, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v19_data_offset_beyond_the_segment() {
        support::testing::bad::<Laws>(19, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v20_19_octets() {
        support::testing::bad::<Laws>(20, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v21_dns_tcp_8053_pcap_frame_1__syn() {
        support::testing::good::<
            Laws,
        >(
            21,
            Some(
                "TCP src=57469 dst=8053 syn seq=3802885148 win=64240 len=0 mss=1460 sackOK tsval=2931281549 tsecr=0 ws=7",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v22_accecn_handshake_pcap_frame_1__syn_that_offers_accurate_ecn() {
        support::testing::good::<
            Laws,
        >(
            22,
            Some(
                "TCP src=16433 dst=80 syn ece cwr ae seq=1948076589 win=65535 len=0 mss=1460 ws=6 sackOK tsval=112147477 tsecr=0",
            ),
            &[("ae", 1), ("cwr", 1), ("ece", 1), ("syn", 1)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v23_accecn_handshake_pcap_frame_2__syn_ack_with_an_option_of_accurate_ecn() {
        support::testing::good::<
            Laws,
        >(
            23,
            Some(
                "TCP src=80 dst=16433 syn cwr seq=2972234643 ack=1948076590 win=65160 len=0 mss=1460 sackOK tsval=2783239876 tsecr=112147477 ws=7",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v24_of10_s4810_pcap_frame_3__timestamps() {
        support::testing::good::<
            Laws,
        >(
            24,
            Some(
                "TCP src=56068 dst=6633 seq=469952924 ack=1198728147 win=1035 len=0 tsval=1 tsecr=47836340",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v25_bgp_bgpsec_pcap_frame_2__rst() {
        support::testing::good::<
            Laws,
        >(
            25,
            Some("TCP src=179 dst=44538 rst seq=0 ack=1813951548 win=0 len=0"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v26_ldp_common_session_pcap_frame_7__mss_and_window_scale() {
        support::testing::good::<
            Laws,
        >(
            26,
            Some("TCP src=58321 dst=646 syn seq=110236 win=65535 len=0 mss=1420 ws=5"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    fn rules_are_enforced() {
        support::testing::broken::<
            Laws,
        >(&[("header_len", support::ErrorKind::BadLength, 0, &[(12, 0)])]);
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
