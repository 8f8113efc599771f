// Written by `wireloom-codegen expand --into stack/src/wire/woven dns`: change the spec, not this.

use ::wireloom::wire::support;
/// What is asked for.
///
/// `specs/dns.ron:10`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct Opcode(u8);
#[allow(non_upper_case_globals)]
impl Opcode {
    /// query (0).
    pub const Query: Self = Self(0);
    /// Obsolete, RFC 3425.
    pub const IQuery: Self = Self(1);
    /// status (2).
    pub const Status: Self = Self(2);
    /// RFC 1996.
    pub const Notify: Self = Self(4);
    /// RFC 2136.
    pub const Update: Self = Self(5);
    /// RFC 8490.
    pub const Stateful: Self = Self(6);
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
impl From<Opcode> for u8 {
    #[inline]
    fn from(value: Opcode) -> Self {
        value.0
    }
}
impl Opcode {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "query",
                1 => "inverse query",
                2 => "status",
                4 => "notify",
                5 => "update",
                6 => "stateful",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 1);
                }
            },
        )
    }
}
impl core::fmt::Display for Opcode {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for Opcode {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Opcode")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
/// How it went; the lower 4 bits where EDNS (RFC 6891 §6.1.3) has more.
///
/// `specs/dns.ron:18`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct ResponseCode(u8);
#[allow(non_upper_case_globals)]
impl ResponseCode {
    /// no error (0).
    pub const NoError: Self = Self(0);
    /// format error (1).
    pub const FormErr: Self = Self(1);
    /// server failure (2).
    pub const ServFail: Self = Self(2);
    /// no such name (3).
    pub const NxDomain: Self = Self(3);
    /// not implemented (4).
    pub const NotImp: Self = Self(4);
    /// refused (5).
    pub const Refused: Self = Self(5);
    /// RFC 2136.
    pub const YxDomain: Self = Self(6);
    /// RFC 2136.
    pub const YxRrSet: Self = Self(7);
    /// RFC 2136.
    pub const NxRrSet: Self = Self(8);
    /// RFC 2136, RFC 8945.
    pub const NotAuth: Self = Self(9);
    /// RFC 2136.
    pub const NotZone: Self = Self(10);
    /// RFC 8490.
    pub const DsoTypeNotImp: Self = Self(11);
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
impl From<ResponseCode> for u8 {
    #[inline]
    fn from(value: ResponseCode) -> Self {
        value.0
    }
}
impl ResponseCode {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                0 => "no error",
                1 => "format error",
                2 => "server failure",
                3 => "no such name",
                4 => "not implemented",
                5 => "refused",
                6 => "name exists",
                7 => "record set exists",
                8 => "no such record set",
                9 => "not authoritative",
                10 => "not in zone",
                11 => "no such stateful type",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 1);
                }
            },
        )
    }
}
impl core::fmt::Display for ResponseCode {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for ResponseCode {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("ResponseCode")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
/// What a record says of its name, or which records are asked for.
///
/// `specs/dns.ron:32`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct RecordType(pub u16);
#[allow(non_upper_case_globals)]
impl RecordType {
    /// An IPv4 address.
    pub const A: Self = Self(1);
    /// A name server.
    pub const Ns: Self = Self(2);
    /// The name that this one is another for.
    pub const Cname: Self = Self(5);
    /// The beginning of a zone.
    pub const Soa: Self = Self(6);
    /// A name to look on with.
    pub const Ptr: Self = Self(12);
    /// What a host is.
    pub const Hinfo: Self = Self(13);
    /// Who takes mail.
    pub const Mx: Self = Self(15);
    /// Text.
    pub const Txt: Self = Self(16);
    /// An IPv6 address, RFC 3596.
    pub const Aaaa: Self = Self(28);
    /// Who serves, RFC 2782.
    pub const Srv: Self = Self(33);
    /// RFC 3403.
    pub const Naptr: Self = Self(35);
    /// RFC 6672.
    pub const Dname: Self = Self(39);
    /// No record but options of the message, RFC 6891.
    pub const Opt: Self = Self(41);
    /// RFC 4034.
    pub const Ds: Self = Self(43);
    /// RFC 4255.
    pub const Sshfp: Self = Self(44);
    /// RFC 4034.
    pub const Rrsig: Self = Self(46);
    /// RFC 4034.
    pub const Nsec: Self = Self(47);
    /// RFC 4034.
    pub const Dnskey: Self = Self(48);
    /// RFC 5155.
    pub const Nsec3: Self = Self(50);
    /// RFC 5155.
    pub const Nsec3Param: Self = Self(51);
    /// RFC 6698.
    pub const Tlsa: Self = Self(52);
    /// RFC 7344.
    pub const Cds: Self = Self(59);
    /// RFC 7344.
    pub const Cdnskey: Self = Self(60);
    /// RFC 9460.
    pub const Svcb: Self = Self(64);
    /// RFC 9460.
    pub const Https: Self = Self(65);
    /// Proves who sent the message, RFC 8945.
    pub const Tsig: Self = Self(250);
    /// Asks for what changed in a zone, RFC 1995.
    pub const Ixfr: Self = Self(251);
    /// Asks for a whole zone.
    pub const Axfr: Self = Self(252);
    /// Asks for all records.
    pub const Any: Self = Self(255);
    /// RFC 8659.
    pub const Caa: Self = Self(257);
}
impl From<u16> for RecordType {
    #[inline]
    fn from(value: u16) -> Self {
        Self(value)
    }
}
impl From<RecordType> for u16 {
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
                1 => "A",
                2 => "NS",
                5 => "CNAME",
                6 => "SOA",
                12 => "PTR",
                13 => "HINFO",
                15 => "MX",
                16 => "TXT",
                28 => "AAAA",
                33 => "SRV",
                35 => "NAPTR",
                39 => "DNAME",
                41 => "OPT",
                43 => "DS",
                44 => "SSHFP",
                46 => "RRSIG",
                47 => "NSEC",
                48 => "DNSKEY",
                50 => "NSEC3",
                51 => "NSEC3PARAM",
                52 => "TLSA",
                59 => "CDS",
                60 => "CDNSKEY",
                64 => "SVCB",
                65 => "HTTPS",
                250 => "TSIG",
                251 => "IXFR",
                252 => "AXFR",
                255 => "ANY",
                257 => "CAA",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 4);
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
/// Of which net; in an OPT record the octets of UDP payload that its sender takes.
///
/// `specs/dns.ron:64`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct Class(pub u16);
#[allow(non_upper_case_globals)]
impl Class {
    /// IN (1).
    pub const Internet: Self = Self(1);
    /// CH (3).
    pub const Chaos: Self = Self(3);
    /// HS (4).
    pub const Hesiod: Self = Self(4);
    /// RFC 2136.
    pub const None: Self = Self(254);
    /// ANY (255).
    pub const Any: Self = Self(255);
}
impl From<u16> for Class {
    #[inline]
    fn from(value: u16) -> Self {
        Self(value)
    }
}
impl From<Class> for u16 {
    #[inline]
    fn from(value: Class) -> Self {
        value.0
    }
}
impl Class {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                1 => "IN",
                3 => "CH",
                4 => "HS",
                254 => "NONE",
                255 => "ANY",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 4);
                }
            },
        )
    }
}
impl core::fmt::Display for Class {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for Class {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Class")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for Class {
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
/// What an option of an OPT record is.
///
/// `specs/dns.ron:71`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct EdnsCode(pub u16);
#[allow(non_upper_case_globals)]
impl EdnsCode {
    /// RFC 9664.
    pub const UpdateLease: Self = Self(2);
    /// RFC 5001.
    pub const NameServerId: Self = Self(3);
    /// RFC 7871.
    pub const ClientSubnet: Self = Self(8);
    /// RFC 7314.
    pub const Expire: Self = Self(9);
    /// RFC 7873.
    pub const Cookie: Self = Self(10);
    /// RFC 7828.
    pub const KeepAlive: Self = Self(11);
    /// RFC 7830.
    pub const Padding: Self = Self(12);
    /// RFC 7901.
    pub const Chain: Self = Self(13);
    /// RFC 8145.
    pub const KeyTag: Self = Self(14);
    /// RFC 8914.
    pub const ExtendedError: Self = Self(15);
    /// RFC 9567.
    pub const ReportChannel: Self = Self(18);
    /// RFC 9660.
    pub const ZoneVersion: Self = Self(19);
}
impl From<u16> for EdnsCode {
    #[inline]
    fn from(value: u16) -> Self {
        Self(value)
    }
}
impl From<EdnsCode> for u16 {
    #[inline]
    fn from(value: EdnsCode) -> Self {
        value.0
    }
}
impl EdnsCode {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                2 => "update-lease",
                3 => "nsid",
                8 => "client-subnet",
                9 => "expire",
                10 => "cookie",
                11 => "keepalive",
                12 => "padding",
                13 => "chain",
                14 => "key-tag",
                15 => "extended-error",
                18 => "report-channel",
                19 => "zone-version",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 4);
                }
            },
        )
    }
}
impl core::fmt::Display for EdnsCode {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for EdnsCode {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("EdnsCode")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for EdnsCode {
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
/// Up to 255 octets, RFC 1035 §3.3.14.
///
/// `specs/dns.ron:85`
#[derive(Clone, Copy)]
pub struct Text<'a> {
    record_octets: &'a [u8],
    record_part: &'a [u8; 1],
    text: &'a [u8],
}
#[allow(unused_variables)]
impl<'a> Text<'a> {
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// Octets of the text.
    ///
    /// 8 bits. `specs/dns.ron:86`
    #[inline]
    pub fn text_len(&self) -> u8 {
        self.record_part[0]
    }
    /// The text.
    ///
    /// Variable length. `specs/dns.ron:87`
    #[inline]
    pub fn text(&self) -> &'a [u8] {
        self.text
    }
}
impl<'a> support::Record<'a> for Text<'a> {
    const NAME: &'static str = "Text";
    #[allow(unused_variables)]
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
    ) -> support::Result<(Self, &'a [u8])> {
        let rest = record;
        let Some((record_part, rest)) = rest.split_first_chunk::<1>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 19))
        };
        let Some((text, rest)) = rest.split_at_checked((record_part[0] as u32) as usize)
        else { return Err(support::Error::new(support::ErrorKind::Truncated, 20)) };
        let record_octets = record
            .get(..record.len().saturating_sub(rest.len()))
            .unwrap_or(record);
        Ok((
            Text {
                record_octets,
                record_part,
                text,
            },
            rest,
        ))
    }
}
impl support::Walk for Text<'_> {
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.text_len();
            visitor.field("text_len", support::Value::Number(value as u64));
        }
        {
            let value = self.text();
            visitor.field("text", support::Value::Octets(value));
        }
    }
}
impl core::fmt::Display for Text<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.text();
            support::print::hex_octets(f, value, ":")?;
        }
        Ok(())
    }
}
impl core::fmt::Debug for Text<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}
/// The `Text` records of a packet in turn.
pub type TextIter<'a> = support::RecordIter<'a, Text<'a>>;
/// What `Text` records mean: those of a packet, or values that are lent, in a row.
pub type TextList<'a> = support::RecordList<'a, Text<'a>, TextRepr<'a>>;
/// What a `Text` means.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct TextRepr<'a> {
    /// The text.
    ///
    /// Variable length. `specs/dns.ron:87`
    pub text: &'a [u8],
}
#[allow(unused_variables)]
impl<'a> support::RecordRepr<'a> for TextRepr<'a> {
    type View = Text<'a>;
    fn read(packet: &Text<'a>) -> support::Result<Self> {
        let text = packet.text();
        Ok(TextRepr { text })
    }
    fn check(&self) -> support::Result<()> {
        let TextRepr { text } = *self;
        let len_text: usize = text.len();
        let header_octets: usize = 1 + len_text;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        if support::length(len_text, 0, 1, 0xff).is_none() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 19));
        }
        Ok(())
    }
    fn octets_len(&self) -> usize {
        let TextRepr { text } = *self;
        let len_text: usize = text.len();
        let header_octets: usize = 1 + len_text;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        header_octets
    }
    fn write(&self, out: &mut support::Cursor<'_>) {
        let TextRepr { text } = *self;
        let len_text: usize = text.len();
        let header_octets: usize = 1 + len_text;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        {
            #[allow(unused_mut)]
            let mut fixed = [0u8; 1];
            fixed[0] = support::length(len_text, 0, 1, 0xff).unwrap_or(0) as u8;
            out.put(&fixed);
        }
        out.put(text);
    }
}
/// RFC 6891 §6.1.2.
///
/// `specs/dns.ron:89`
#[derive(Clone, Copy)]
pub struct EdnsOption<'a> {
    record_octets: &'a [u8],
    record_part: &'a [u8; 4],
    data: &'a [u8],
}
#[allow(unused_variables)]
impl<'a> EdnsOption<'a> {
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// What it is.
    ///
    /// 2 octets. `specs/dns.ron:90`
    #[inline]
    pub fn code(&self) -> EdnsCode {
        EdnsCode(support::be::u16([self.record_part[0], self.record_part[1]]))
    }
    /// Octets of its data.
    ///
    /// 2 octets. `specs/dns.ron:91`
    #[inline]
    pub fn data_len(&self) -> u16 {
        support::be::u16([self.record_part[2], self.record_part[3]])
    }
    /// Its data.
    ///
    /// Variable length. `specs/dns.ron:92`
    #[inline]
    pub fn data(&self) -> &'a [u8] {
        self.data
    }
}
impl<'a> support::Record<'a> for EdnsOption<'a> {
    const NAME: &'static str = "EdnsOption";
    #[allow(unused_variables)]
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
    ) -> support::Result<(Self, &'a [u8])> {
        let rest = record;
        let Some((record_part, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 21))
        };
        let Some((data, rest)) = rest
            .split_at_checked(
                (support::be::u16([record_part[2], record_part[3]]) as u32) as usize,
            ) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 23))
        };
        let record_octets = record
            .get(..record.len().saturating_sub(rest.len()))
            .unwrap_or(record);
        Ok((
            EdnsOption {
                record_octets,
                record_part,
                data,
            },
            rest,
        ))
    }
}
impl support::Walk for EdnsOption<'_> {
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.code();
            visitor.field("code", support::Value::Named(value.0 as u64, &value));
        }
        {
            let value = self.data_len();
            visitor.field("data_len", support::Value::Number(value as u64));
        }
        {
            let value = self.data();
            visitor.field("data", support::Value::Octets(value));
        }
    }
}
impl core::fmt::Display for EdnsOption<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.code();
            value.show(f)?;
        }
        f.write_str(":")?;
        {
            let value = self.data();
            support::print::hex_octets(f, value, ":")?;
        }
        Ok(())
    }
}
impl core::fmt::Debug for EdnsOption<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}
/// The `EdnsOption` records of a packet in turn.
pub type EdnsOptionIter<'a> = support::RecordIter<'a, EdnsOption<'a>>;
/// What `EdnsOption` records mean: those of a packet, or values that are lent, in a row.
pub type EdnsOptionList<'a> = support::RecordList<
    'a,
    EdnsOption<'a>,
    EdnsOptionRepr<'a>,
>;
/// What a `EdnsOption` means.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct EdnsOptionRepr<'a> {
    /// What it is.
    ///
    /// 2 octets. `specs/dns.ron:90`
    pub code: EdnsCode,
    /// Its data.
    ///
    /// Variable length. `specs/dns.ron:92`
    pub data: &'a [u8],
}
#[allow(unused_variables)]
impl<'a> support::RecordRepr<'a> for EdnsOptionRepr<'a> {
    type View = EdnsOption<'a>;
    fn read(packet: &EdnsOption<'a>) -> support::Result<Self> {
        let code = packet.code();
        let data = packet.data();
        Ok(EdnsOptionRepr { code, data })
    }
    fn check(&self) -> support::Result<()> {
        let EdnsOptionRepr { code, data } = *self;
        let len_data: usize = data.len();
        let header_octets: usize = 4 + len_data;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        if support::length(len_data, 0, 1, 0xffff).is_none() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 22));
        }
        Ok(())
    }
    fn octets_len(&self) -> usize {
        let EdnsOptionRepr { code, data } = *self;
        let len_data: usize = data.len();
        let header_octets: usize = 4 + len_data;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        header_octets
    }
    fn write(&self, out: &mut support::Cursor<'_>) {
        let EdnsOptionRepr { code, data } = *self;
        let len_data: usize = data.len();
        let header_octets: usize = 4 + len_data;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        {
            #[allow(unused_mut)]
            let mut fixed = [0u8; 4];
            [fixed[0], fixed[1]] = support::be::from_u16(code.0);
            [fixed[2], fixed[3]] = support::be::from_u16(
                support::length(len_data, 0, 1, 0xffff).unwrap_or(0) as u16,
            );
            out.put(&fixed);
        }
        out.put(data);
    }
}
/// What a record says.
///
/// `specs/dns.ron:94`
#[derive(Clone, Copy)]
pub enum Data<'a> {
    /// No data, in an update that asks whether records are there or deletes them, RFC 2136 §2.4, §2.5.
    ///
    /// `specs/dns.ron:95`
    Nothing(DataNothing<'a>),
    /// RFC 1035 §3.4.1.
    ///
    /// `specs/dns.ron:96`
    A(DataA<'a>),
    /// RFC 1035 §3.3.11.
    ///
    /// `specs/dns.ron:97`
    Ns(DataNs<'a>),
    /// RFC 1035 §3.3.1.
    ///
    /// `specs/dns.ron:98`
    Cname(DataCname<'a>),
    /// RFC 1035 §3.3.13.
    ///
    /// `specs/dns.ron:99`
    Soa(DataSoa<'a>),
    /// RFC 1035 §3.3.12.
    ///
    /// `specs/dns.ron:108`
    Ptr(DataPtr<'a>),
    /// RFC 1035 §3.3.9.
    ///
    /// `specs/dns.ron:109`
    Mx(DataMx<'a>),
    /// RFC 1035 §3.3.14.
    ///
    /// `specs/dns.ron:113`
    Txt(DataTxt<'a>),
    /// RFC 3596 §2.2.
    ///
    /// `specs/dns.ron:114`
    Aaaa(DataAaaa<'a>),
    /// RFC 2782.
    ///
    /// `specs/dns.ron:115`
    Srv(DataSrv<'a>),
    /// RFC 6891 §6.1.2.
    ///
    /// `specs/dns.ron:121`
    Opt(DataOpt<'a>),
    /// RFC 3597.
    ///
    /// `specs/dns.ron:122`
    Unknown(DataUnknown<'a>),
}
impl<'a> support::Union<'a> for Data<'a> {
    #[allow(unreachable_patterns, unused_variables)]
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        match (tags, record.len() as u64) {
            ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                Ok(Data::Nothing(DataNothing::cut(packet, at, record, tags)?))
            }
            ([1], _) => Ok(Data::A(DataA::cut(packet, at, record, tags)?)),
            ([2], _) => Ok(Data::Ns(DataNs::cut(packet, at, record, tags)?)),
            ([5], _) => Ok(Data::Cname(DataCname::cut(packet, at, record, tags)?)),
            ([6], _) => Ok(Data::Soa(DataSoa::cut(packet, at, record, tags)?)),
            ([12], _) => Ok(Data::Ptr(DataPtr::cut(packet, at, record, tags)?)),
            ([15], _) => Ok(Data::Mx(DataMx::cut(packet, at, record, tags)?)),
            ([16], _) => Ok(Data::Txt(DataTxt::cut(packet, at, record, tags)?)),
            ([28], _) => Ok(Data::Aaaa(DataAaaa::cut(packet, at, record, tags)?)),
            ([33], _) => Ok(Data::Srv(DataSrv::cut(packet, at, record, tags)?)),
            ([41], _) => Ok(Data::Opt(DataOpt::cut(packet, at, record, tags)?)),
            ([_], _) => Ok(Data::Unknown(DataUnknown::cut(packet, at, record, tags)?)),
            _ => Err(support::Error::new(support::ErrorKind::Unsupported, 54)),
        }
    }
}
impl support::Walk for Data<'_> {
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        match self {
            Self::Nothing(case) => {
                visitor.enter("Nothing");
                case.walk(visitor);
                visitor.leave();
            }
            Self::A(case) => {
                visitor.enter("A");
                case.walk(visitor);
                visitor.leave();
            }
            Self::Ns(case) => {
                visitor.enter("Ns");
                case.walk(visitor);
                visitor.leave();
            }
            Self::Cname(case) => {
                visitor.enter("Cname");
                case.walk(visitor);
                visitor.leave();
            }
            Self::Soa(case) => {
                visitor.enter("Soa");
                case.walk(visitor);
                visitor.leave();
            }
            Self::Ptr(case) => {
                visitor.enter("Ptr");
                case.walk(visitor);
                visitor.leave();
            }
            Self::Mx(case) => {
                visitor.enter("Mx");
                case.walk(visitor);
                visitor.leave();
            }
            Self::Txt(case) => {
                visitor.enter("Txt");
                case.walk(visitor);
                visitor.leave();
            }
            Self::Aaaa(case) => {
                visitor.enter("Aaaa");
                case.walk(visitor);
                visitor.leave();
            }
            Self::Srv(case) => {
                visitor.enter("Srv");
                case.walk(visitor);
                visitor.leave();
            }
            Self::Opt(case) => {
                visitor.enter("Opt");
                case.walk(visitor);
                visitor.leave();
            }
            Self::Unknown(case) => {
                visitor.enter("Unknown");
                case.walk(visitor);
                visitor.leave();
            }
        }
    }
}
impl core::fmt::Display for Data<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Nothing(case) => case.show(f),
            Self::A(case) => case.show(f),
            Self::Ns(case) => case.show(f),
            Self::Cname(case) => case.show(f),
            Self::Soa(case) => case.show(f),
            Self::Ptr(case) => case.show(f),
            Self::Mx(case) => case.show(f),
            Self::Txt(case) => case.show(f),
            Self::Aaaa(case) => case.show(f),
            Self::Srv(case) => case.show(f),
            Self::Opt(case) => case.show(f),
            Self::Unknown(case) => case.show(f),
        }
    }
}
impl core::fmt::Debug for Data<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}
/// A `Data` of the case `Nothing`. No data, in an update that asks whether records are there or deletes them, RFC 2136 §2.4, §2.5.
#[derive(Clone, Copy)]
pub struct DataNothing<'a> {
    record_octets: &'a [u8],
    tag_rtype: u16,
}
#[allow(unused_variables)]
impl<'a> DataNothing<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 54));
        }
        Ok(DataNothing {
            record_octets: record,
            tag_rtype: tags.get(0).copied().unwrap_or(0) as u16,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// What it is.
    #[inline]
    pub fn rtype(&self) -> RecordType {
        RecordType(self.tag_rtype)
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {}
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        Ok(())
    }
}
/// A `Data` of the case `A`. RFC 1035 §3.4.1.
#[derive(Clone, Copy)]
pub struct DataA<'a> {
    record_octets: &'a [u8],
    record_part: &'a [u8; 4],
}
#[allow(unused_variables)]
impl<'a> DataA<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        let Some((record_part, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 24))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 24));
        }
        Ok(DataA {
            record_octets: record,
            record_part,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// The address.
    ///
    /// 4 octets. `specs/dns.ron:96`
    #[inline]
    pub fn addr(&self) -> ::wireloom::wire::ipv4::Address {
        <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<0, 4, 4>(self.record_part))
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.addr();
            visitor.field("addr", support::Value::Text(&value));
        }
    }
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.addr();
            support::print::ipv4(f, value.octets())?;
        }
        Ok(())
    }
}
/// A `Data` of the case `Ns`. RFC 1035 §3.3.11.
#[derive(Clone, Copy)]
pub struct DataNs<'a> {
    record_octets: &'a [u8],
    host: Name<'a>,
}
#[allow(unused_variables)]
impl<'a> DataNs<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (packet, rest, at);
        let part_at = support::place_of(rest, cut_from, cut_at);
        let (host, rest): (Name<'a>, &'a [u8]) = match support::cut_custom(
            packet,
            part_at,
            rest,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(support::Error::new(error.kind, 25)),
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 25));
        }
        Ok(DataNs {
            record_octets: record,
            host,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// The server.
    ///
    /// Variable length. `specs/dns.ron:97`
    #[inline]
    pub fn host(&self) -> Name<'a> {
        self.host
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.host();
            visitor.field("host", support::Value::Text(&value));
        }
    }
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.host();
            support::print::Sink::display(f, &value)?;
        }
        Ok(())
    }
}
/// A `Data` of the case `Cname`. RFC 1035 §3.3.1.
#[derive(Clone, Copy)]
pub struct DataCname<'a> {
    record_octets: &'a [u8],
    target: Name<'a>,
}
#[allow(unused_variables)]
impl<'a> DataCname<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (packet, rest, at);
        let part_at = support::place_of(rest, cut_from, cut_at);
        let (target, rest): (Name<'a>, &'a [u8]) = match support::cut_custom(
            packet,
            part_at,
            rest,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(support::Error::new(error.kind, 26)),
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 26));
        }
        Ok(DataCname {
            record_octets: record,
            target,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// The canonical name.
    ///
    /// Variable length. `specs/dns.ron:98`
    #[inline]
    pub fn target(&self) -> Name<'a> {
        self.target
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.target();
            visitor.field("target", support::Value::Text(&value));
        }
    }
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.target();
            support::print::Sink::display(f, &value)?;
        }
        Ok(())
    }
}
/// A `Data` of the case `Soa`. RFC 1035 §3.3.13.
#[derive(Clone, Copy)]
pub struct DataSoa<'a> {
    record_octets: &'a [u8],
    primary: Name<'a>,
    mailbox: Name<'a>,
    record_part: &'a [u8; 20],
}
#[allow(unused_variables)]
impl<'a> DataSoa<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (packet, rest, at);
        let part_at = support::place_of(rest, cut_from, cut_at);
        let (primary, rest): (Name<'a>, &'a [u8]) = match support::cut_custom(
            packet,
            part_at,
            rest,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(support::Error::new(error.kind, 27)),
        };
        let part_at = support::place_of(rest, cut_from, cut_at);
        let (mailbox, rest): (Name<'a>, &'a [u8]) = match support::cut_custom(
            packet,
            part_at,
            rest,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(support::Error::new(error.kind, 28)),
        };
        let Some((record_part, rest)) = rest.split_first_chunk::<20>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 29))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 33));
        }
        Ok(DataSoa {
            record_octets: record,
            primary,
            mailbox,
            record_part,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// The server that the zone is edited on (MNAME).
    ///
    /// Variable length. `specs/dns.ron:100`
    #[inline]
    pub fn primary(&self) -> Name<'a> {
        self.primary
    }
    /// Who answers for it: the first label is before the at sign (RNAME).
    ///
    /// Variable length. `specs/dns.ron:101`
    #[inline]
    pub fn mailbox(&self) -> Name<'a> {
        self.mailbox
    }
    /// Version of the zone.
    ///
    /// 4 octets. `specs/dns.ron:102`
    #[inline]
    pub fn serial(&self) -> u32 {
        support::be::u32([
            self.record_part[0],
            self.record_part[1],
            self.record_part[2],
            self.record_part[3],
        ])
    }
    /// Seconds between looks at the serial number.
    ///
    /// 4 octets. `specs/dns.ron:103`
    #[inline]
    pub fn refresh(&self) -> u32 {
        support::be::u32([
            self.record_part[4],
            self.record_part[5],
            self.record_part[6],
            self.record_part[7],
        ])
    }
    /// Seconds until the next look when one failed.
    ///
    /// 4 octets. `specs/dns.ron:104`
    #[inline]
    pub fn retry(&self) -> u32 {
        support::be::u32([
            self.record_part[8],
            self.record_part[9],
            self.record_part[10],
            self.record_part[11],
        ])
    }
    /// Seconds until a copy is no longer valid.
    ///
    /// 4 octets. `specs/dns.ron:105`
    #[inline]
    pub fn expire(&self) -> u32 {
        support::be::u32([
            self.record_part[12],
            self.record_part[13],
            self.record_part[14],
            self.record_part[15],
        ])
    }
    /// Seconds for which it may be remembered that a name does not exist, RFC 2308 §4.
    ///
    /// 4 octets. `specs/dns.ron:106`
    #[inline]
    pub fn minimum(&self) -> u32 {
        support::be::u32([
            self.record_part[16],
            self.record_part[17],
            self.record_part[18],
            self.record_part[19],
        ])
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.primary();
            visitor.field("primary", support::Value::Text(&value));
        }
        {
            let value = self.mailbox();
            visitor.field("mailbox", support::Value::Text(&value));
        }
        {
            let value = self.serial();
            visitor.field("serial", support::Value::Number(value as u64));
        }
        {
            let value = self.refresh();
            visitor.field("refresh", support::Value::Number(value as u64));
        }
        {
            let value = self.retry();
            visitor.field("retry", support::Value::Number(value as u64));
        }
        {
            let value = self.expire();
            visitor.field("expire", support::Value::Number(value as u64));
        }
        {
            let value = self.minimum();
            visitor.field("minimum", support::Value::Number(value as u64));
        }
    }
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.primary();
            support::print::Sink::display(f, &value)?;
        }
        f.write_str(" ")?;
        {
            let value = self.mailbox();
            support::print::Sink::display(f, &value)?;
        }
        f.write_str(" ")?;
        {
            let value = self.serial();
            support::print::dec(f, value as u64)?;
        }
        Ok(())
    }
}
/// A `Data` of the case `Ptr`. RFC 1035 §3.3.12.
#[derive(Clone, Copy)]
pub struct DataPtr<'a> {
    record_octets: &'a [u8],
    target: Name<'a>,
}
#[allow(unused_variables)]
impl<'a> DataPtr<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (packet, rest, at);
        let part_at = support::place_of(rest, cut_from, cut_at);
        let (target, rest): (Name<'a>, &'a [u8]) = match support::cut_custom(
            packet,
            part_at,
            rest,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(support::Error::new(error.kind, 34)),
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 34));
        }
        Ok(DataPtr {
            record_octets: record,
            target,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// The name it leads to.
    ///
    /// Variable length. `specs/dns.ron:108`
    #[inline]
    pub fn target(&self) -> Name<'a> {
        self.target
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.target();
            visitor.field("target", support::Value::Text(&value));
        }
    }
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.target();
            support::print::Sink::display(f, &value)?;
        }
        Ok(())
    }
}
/// A `Data` of the case `Mx`. RFC 1035 §3.3.9.
#[derive(Clone, Copy)]
pub struct DataMx<'a> {
    record_octets: &'a [u8],
    record_part: &'a [u8; 2],
    exchange: Name<'a>,
}
#[allow(unused_variables)]
impl<'a> DataMx<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (packet, rest, at);
        let Some((record_part, rest)) = rest.split_first_chunk::<2>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 35))
        };
        let part_at = support::place_of(rest, cut_from, cut_at);
        let (exchange, rest): (Name<'a>, &'a [u8]) = match support::cut_custom(
            packet,
            part_at,
            rest,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(support::Error::new(error.kind, 36)),
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 36));
        }
        Ok(DataMx {
            record_octets: record,
            record_part,
            exchange,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// The lowest is asked first.
    ///
    /// 2 octets. `specs/dns.ron:110`
    #[inline]
    pub fn preference(&self) -> u16 {
        support::be::u16([self.record_part[0], self.record_part[1]])
    }
    /// The host that takes mail.
    ///
    /// Variable length. `specs/dns.ron:111`
    #[inline]
    pub fn exchange(&self) -> Name<'a> {
        self.exchange
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.preference();
            visitor.field("preference", support::Value::Number(value as u64));
        }
        {
            let value = self.exchange();
            visitor.field("exchange", support::Value::Text(&value));
        }
    }
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.preference();
            support::print::dec(f, value as u64)?;
        }
        f.write_str(" ")?;
        {
            let value = self.exchange();
            support::print::Sink::display(f, &value)?;
        }
        Ok(())
    }
}
/// A `Data` of the case `Txt`. RFC 1035 §3.3.14.
#[derive(Clone, Copy)]
pub struct DataTxt<'a> {
    record_octets: &'a [u8],
    texts: support::Records<'a, Text<'a>>,
}
#[allow(unused_variables)]
impl<'a> DataTxt<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (packet, rest, at);
        let part_at = support::place_of(rest, cut_from, cut_at);
        let (part, rest): (&'a [u8], &'a [u8]) = (rest, &[]);
        let texts = match <support::Records<'a, Text<'a>>>::cut(packet, part_at, part) {
            Ok(cut) => cut,
            Err(error) => return Err(error),
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 37));
        }
        Ok(DataTxt {
            record_octets: record,
            texts,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// At least one.
    ///
    /// Variable length. `specs/dns.ron:113`
    #[inline]
    pub fn texts(&self) -> support::Records<'a, Text<'a>> {
        self.texts
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.texts();
            value.walk("texts", visitor);
        }
    }
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.texts();
            support::print::list(f, value.iter())?;
        }
        Ok(())
    }
}
/// A `Data` of the case `Aaaa`. RFC 3596 §2.2.
#[derive(Clone, Copy)]
pub struct DataAaaa<'a> {
    record_octets: &'a [u8],
    record_part: &'a [u8; 16],
}
#[allow(unused_variables)]
impl<'a> DataAaaa<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        let Some((record_part, rest)) = rest.split_first_chunk::<16>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 38))
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 38));
        }
        Ok(DataAaaa {
            record_octets: record,
            record_part,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// The address.
    ///
    /// 16 octets. `specs/dns.ron:114`
    #[inline]
    pub fn addr(&self) -> ::wireloom::wire::ipv6::Address {
        <::wireloom::wire::ipv6::Address as From<
            [u8; 16usize],
        >>::from(*support::array::<0, 16, 16>(self.record_part))
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.addr();
            visitor.field("addr", support::Value::Text(&value));
        }
    }
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.addr();
            support::print::ipv6(f, value.octets())?;
        }
        Ok(())
    }
}
/// A `Data` of the case `Srv`. RFC 2782.
#[derive(Clone, Copy)]
pub struct DataSrv<'a> {
    record_octets: &'a [u8],
    record_part: &'a [u8; 6],
    target: Name<'a>,
}
#[allow(unused_variables)]
impl<'a> DataSrv<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (packet, rest, at);
        let Some((record_part, rest)) = rest.split_first_chunk::<6>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 39))
        };
        let part_at = support::place_of(rest, cut_from, cut_at);
        let (target, rest): (Name<'a>, &'a [u8]) = match support::cut_custom(
            packet,
            part_at,
            rest,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(support::Error::new(error.kind, 42)),
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 42));
        }
        Ok(DataSrv {
            record_octets: record,
            record_part,
            target,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// The lowest is asked first.
    ///
    /// 2 octets. `specs/dns.ron:116`
    #[inline]
    pub fn priority(&self) -> u16 {
        support::be::u16([self.record_part[0], self.record_part[1]])
    }
    /// Among equal ones, how often.
    ///
    /// 2 octets. `specs/dns.ron:117`
    #[inline]
    pub fn weight(&self) -> u16 {
        support::be::u16([self.record_part[2], self.record_part[3]])
    }
    /// The service's port.
    ///
    /// 2 octets. `specs/dns.ron:118`
    #[inline]
    pub fn port(&self) -> u16 {
        support::be::u16([self.record_part[4], self.record_part[5]])
    }
    /// The host; the root where the service is not offered.
    ///
    /// Variable length. `specs/dns.ron:119`
    #[inline]
    pub fn target(&self) -> Name<'a> {
        self.target
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.priority();
            visitor.field("priority", support::Value::Number(value as u64));
        }
        {
            let value = self.weight();
            visitor.field("weight", support::Value::Number(value as u64));
        }
        {
            let value = self.port();
            visitor.field("port", support::Value::Number(value as u64));
        }
        {
            let value = self.target();
            visitor.field("target", support::Value::Text(&value));
        }
    }
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.priority();
            support::print::dec(f, value as u64)?;
        }
        f.write_str(" ")?;
        {
            let value = self.weight();
            support::print::dec(f, value as u64)?;
        }
        f.write_str(" ")?;
        {
            let value = self.port();
            support::print::dec(f, value as u64)?;
        }
        f.write_str(" ")?;
        {
            let value = self.target();
            support::print::Sink::display(f, &value)?;
        }
        Ok(())
    }
}
/// A `Data` of the case `Opt`. RFC 6891 §6.1.2.
#[derive(Clone, Copy)]
pub struct DataOpt<'a> {
    record_octets: &'a [u8],
    options: support::Records<'a, EdnsOption<'a>>,
}
#[allow(unused_variables)]
impl<'a> DataOpt<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (packet, rest, at);
        let part_at = support::place_of(rest, cut_from, cut_at);
        let (part, rest): (&'a [u8], &'a [u8]) = (rest, &[]);
        let options = match <support::Records<
            'a,
            EdnsOption<'a>,
        >>::cut(packet, part_at, part) {
            Ok(cut) => cut,
            Err(error) => return Err(error),
        };
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 43));
        }
        Ok(DataOpt {
            record_octets: record,
            options,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// Options of the message.
    ///
    /// Variable length. `specs/dns.ron:121`
    #[inline]
    pub fn options(&self) -> support::Records<'a, EdnsOption<'a>> {
        self.options
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.options();
            value.walk("options", visitor);
        }
    }
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.options();
            support::print::list(f, value.iter())?;
        }
        Ok(())
    }
}
/// A `Data` of the case `Unknown`. RFC 3597.
#[derive(Clone, Copy)]
pub struct DataUnknown<'a> {
    record_octets: &'a [u8],
    tag_rtype: u16,
    octets: &'a [u8],
}
#[allow(unused_variables)]
impl<'a> DataUnknown<'a> {
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
        tags: &[u64],
    ) -> support::Result<Self> {
        let rest = record;
        let octets = rest;
        let rest: &'a [u8] = &[];
        if !rest.is_empty() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 44));
        }
        Ok(DataUnknown {
            record_octets: record,
            tag_rtype: tags.get(0).copied().unwrap_or(0) as u16,
            octets,
        })
    }
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// What it is.
    #[inline]
    pub fn rtype(&self) -> RecordType {
        RecordType(self.tag_rtype)
    }
    /// Of a type that has no structure here.
    ///
    /// Variable length. `specs/dns.ron:122`
    #[inline]
    pub fn octets(&self) -> &'a [u8] {
        self.octets
    }
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.octets();
            visitor.field("octets", support::Value::Octets(value));
        }
    }
    #[inline]
    fn show(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.octets();
            support::print::hex_octets(f, value, ":")?;
        }
        Ok(())
    }
}
/// What a `Data` means.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum DataRepr<'a> {
    /// No data, in an update that asks whether records are there or deletes them, RFC 2136 §2.4, §2.5.
    ///
    /// `specs/dns.ron:95`
    Nothing {
        /// What it is.
        rtype: RecordType,
    },
    /// RFC 1035 §3.4.1.
    ///
    /// `specs/dns.ron:96`
    A {
        /// The address.
        ///
        /// 4 octets. `specs/dns.ron:96`
        addr: ::wireloom::wire::ipv4::Address,
    },
    /// RFC 1035 §3.3.11.
    ///
    /// `specs/dns.ron:97`
    Ns {
        /// The server.
        ///
        /// Variable length. `specs/dns.ron:97`
        host: Name<'a>,
    },
    /// RFC 1035 §3.3.1.
    ///
    /// `specs/dns.ron:98`
    Cname {
        /// The canonical name.
        ///
        /// Variable length. `specs/dns.ron:98`
        target: Name<'a>,
    },
    /// RFC 1035 §3.3.13.
    ///
    /// `specs/dns.ron:99`
    Soa {
        /// The server that the zone is edited on (MNAME).
        ///
        /// Variable length. `specs/dns.ron:100`
        primary: Name<'a>,
        /// Who answers for it: the first label is before the at sign (RNAME).
        ///
        /// Variable length. `specs/dns.ron:101`
        mailbox: Name<'a>,
        /// Version of the zone.
        ///
        /// 4 octets. `specs/dns.ron:102`
        serial: u32,
        /// Seconds between looks at the serial number.
        ///
        /// 4 octets. `specs/dns.ron:103`
        refresh: u32,
        /// Seconds until the next look when one failed.
        ///
        /// 4 octets. `specs/dns.ron:104`
        retry: u32,
        /// Seconds until a copy is no longer valid.
        ///
        /// 4 octets. `specs/dns.ron:105`
        expire: u32,
        /// Seconds for which it may be remembered that a name does not exist, RFC 2308 §4.
        ///
        /// 4 octets. `specs/dns.ron:106`
        minimum: u32,
    },
    /// RFC 1035 §3.3.12.
    ///
    /// `specs/dns.ron:108`
    Ptr {
        /// The name it leads to.
        ///
        /// Variable length. `specs/dns.ron:108`
        target: Name<'a>,
    },
    /// RFC 1035 §3.3.9.
    ///
    /// `specs/dns.ron:109`
    Mx {
        /// The lowest is asked first.
        ///
        /// 2 octets. `specs/dns.ron:110`
        preference: u16,
        /// The host that takes mail.
        ///
        /// Variable length. `specs/dns.ron:111`
        exchange: Name<'a>,
    },
    /// RFC 1035 §3.3.14.
    ///
    /// `specs/dns.ron:113`
    Txt {
        /// At least one.
        ///
        /// Variable length. `specs/dns.ron:113`
        texts: TextList<'a>,
    },
    /// RFC 3596 §2.2.
    ///
    /// `specs/dns.ron:114`
    Aaaa {
        /// The address.
        ///
        /// 16 octets. `specs/dns.ron:114`
        addr: ::wireloom::wire::ipv6::Address,
    },
    /// RFC 2782.
    ///
    /// `specs/dns.ron:115`
    Srv {
        /// The lowest is asked first.
        ///
        /// 2 octets. `specs/dns.ron:116`
        priority: u16,
        /// Among equal ones, how often.
        ///
        /// 2 octets. `specs/dns.ron:117`
        weight: u16,
        /// The service's port.
        ///
        /// 2 octets. `specs/dns.ron:118`
        port: u16,
        /// The host; the root where the service is not offered.
        ///
        /// Variable length. `specs/dns.ron:119`
        target: Name<'a>,
    },
    /// RFC 6891 §6.1.2.
    ///
    /// `specs/dns.ron:121`
    Opt {
        /// Options of the message.
        ///
        /// Variable length. `specs/dns.ron:121`
        options: EdnsOptionList<'a>,
    },
    /// RFC 3597.
    ///
    /// `specs/dns.ron:122`
    Unknown {
        /// What it is.
        rtype: RecordType,
        /// Of a type that has no structure here.
        ///
        /// Variable length. `specs/dns.ron:122`
        octets: &'a [u8],
    },
}
#[allow(unused_variables)]
impl<'a> support::RecordRepr<'a> for DataRepr<'a> {
    type View = Data<'a>;
    fn read(view: &Data<'a>) -> support::Result<Self> {
        match *view {
            Data::Nothing(packet) => {
                let rtype = packet.rtype();
                Ok(DataRepr::Nothing { rtype })
            }
            Data::A(packet) => {
                let addr = packet.addr();
                Ok(DataRepr::A { addr })
            }
            Data::Ns(packet) => {
                let host = packet.host();
                Ok(DataRepr::Ns { host })
            }
            Data::Cname(packet) => {
                let target = packet.target();
                Ok(DataRepr::Cname { target })
            }
            Data::Soa(packet) => {
                let primary = packet.primary();
                let mailbox = packet.mailbox();
                let serial = packet.serial();
                let refresh = packet.refresh();
                let retry = packet.retry();
                let expire = packet.expire();
                let minimum = packet.minimum();
                Ok(DataRepr::Soa {
                    primary,
                    mailbox,
                    serial,
                    refresh,
                    retry,
                    expire,
                    minimum,
                })
            }
            Data::Ptr(packet) => {
                let target = packet.target();
                Ok(DataRepr::Ptr { target })
            }
            Data::Mx(packet) => {
                let preference = packet.preference();
                let exchange = packet.exchange();
                Ok(DataRepr::Mx {
                    preference,
                    exchange,
                })
            }
            Data::Txt(packet) => {
                let texts = {
                    let records = packet.texts();
                    match TextList::from_wire(records) {
                        Ok(list) => list,
                        Err(error) => return Err(error),
                    }
                };
                Ok(DataRepr::Txt { texts })
            }
            Data::Aaaa(packet) => {
                let addr = packet.addr();
                Ok(DataRepr::Aaaa { addr })
            }
            Data::Srv(packet) => {
                let priority = packet.priority();
                let weight = packet.weight();
                let port = packet.port();
                let target = packet.target();
                Ok(DataRepr::Srv {
                    priority,
                    weight,
                    port,
                    target,
                })
            }
            Data::Opt(packet) => {
                let options = {
                    let records = packet.options();
                    match EdnsOptionList::from_wire(records) {
                        Ok(list) => list,
                        Err(error) => return Err(error),
                    }
                };
                Ok(DataRepr::Opt { options })
            }
            Data::Unknown(packet) => {
                let rtype = packet.rtype();
                let octets = packet.octets();
                Ok(DataRepr::Unknown { rtype, octets })
            }
        }
    }
    fn check(&self) -> support::Result<()> {
        match *self {
            DataRepr::Nothing { rtype } => {
                let header_octets: usize = 0;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([rtype.0 as u64], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 54)),
                }
            }
            DataRepr::A { addr } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([1], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 24));
                    }
                    ([1], _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 24)),
                }
            }
            DataRepr::Ns { host } => {
                let len_host: usize = support::Custom::octets_len(&host);
                let header_octets: usize = 0 + len_host;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([2], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 25));
                    }
                    ([1], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 25));
                    }
                    ([2], _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 25)),
                }
            }
            DataRepr::Cname { target } => {
                let len_target: usize = support::Custom::octets_len(&target);
                let header_octets: usize = 0 + len_target;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([5], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 26));
                    }
                    ([1], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 26));
                    }
                    ([2], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 26));
                    }
                    ([5], _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 26)),
                }
            }
            DataRepr::Soa {
                primary,
                mailbox,
                serial,
                refresh,
                retry,
                expire,
                minimum,
            } => {
                let len_primary: usize = support::Custom::octets_len(&primary);
                let len_mailbox: usize = support::Custom::octets_len(&mailbox);
                let header_octets: usize = 20 + len_primary + len_mailbox;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([6], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 27));
                    }
                    ([1], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 27));
                    }
                    ([2], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 27));
                    }
                    ([5], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 27));
                    }
                    ([6], _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 27)),
                }
            }
            DataRepr::Ptr { target } => {
                let len_target: usize = support::Custom::octets_len(&target);
                let header_octets: usize = 0 + len_target;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([12], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 34));
                    }
                    ([1], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 34));
                    }
                    ([2], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 34));
                    }
                    ([5], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 34));
                    }
                    ([6], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 34));
                    }
                    ([12], _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 34)),
                }
            }
            DataRepr::Mx { preference, exchange } => {
                let len_exchange: usize = support::Custom::octets_len(&exchange);
                let header_octets: usize = 2 + len_exchange;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([15], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 35));
                    }
                    ([1], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 35));
                    }
                    ([2], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 35));
                    }
                    ([5], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 35));
                    }
                    ([6], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 35));
                    }
                    ([12], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 35));
                    }
                    ([15], _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 35)),
                }
            }
            DataRepr::Txt { texts } => {
                let len_texts: usize = texts.octets_len();
                let header_octets: usize = 0 + len_texts;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([16], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 37));
                    }
                    ([1], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 37));
                    }
                    ([2], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 37));
                    }
                    ([5], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 37));
                    }
                    ([6], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 37));
                    }
                    ([12], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 37));
                    }
                    ([15], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 37));
                    }
                    ([16], _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 37)),
                }
            }
            DataRepr::Aaaa { addr } => {
                let header_octets: usize = 16;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([28], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 38));
                    }
                    ([1], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 38));
                    }
                    ([2], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 38));
                    }
                    ([5], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 38));
                    }
                    ([6], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 38));
                    }
                    ([12], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 38));
                    }
                    ([15], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 38));
                    }
                    ([16], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 38));
                    }
                    ([28], _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 38)),
                }
            }
            DataRepr::Srv { priority, weight, port, target } => {
                let len_target: usize = support::Custom::octets_len(&target);
                let header_octets: usize = 6 + len_target;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([33], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 39));
                    }
                    ([1], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 39));
                    }
                    ([2], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 39));
                    }
                    ([5], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 39));
                    }
                    ([6], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 39));
                    }
                    ([12], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 39));
                    }
                    ([15], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 39));
                    }
                    ([16], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 39));
                    }
                    ([28], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 39));
                    }
                    ([33], _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 39)),
                }
            }
            DataRepr::Opt { options } => {
                let len_options: usize = options.octets_len();
                let header_octets: usize = 0 + len_options;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([41], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 43));
                    }
                    ([1], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 43));
                    }
                    ([2], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 43));
                    }
                    ([5], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 43));
                    }
                    ([6], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 43));
                    }
                    ([12], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 43));
                    }
                    ([15], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 43));
                    }
                    ([16], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 43));
                    }
                    ([28], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 43));
                    }
                    ([33], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 43));
                    }
                    ([41], _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 43)),
                }
            }
            DataRepr::Unknown { rtype, octets } => {
                let len_octets: usize = octets.len();
                let header_octets: usize = 0 + len_octets;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                #[allow(unreachable_patterns)]
                match ([rtype.0 as u64], header_octets as u64) {
                    ([1 | 2 | 5 | 6 | 12 | 15 | 28 | 33], 0) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 44));
                    }
                    ([1], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 44));
                    }
                    ([2], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 44));
                    }
                    ([5], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 44));
                    }
                    ([6], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 44));
                    }
                    ([12], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 44));
                    }
                    ([15], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 44));
                    }
                    ([16], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 44));
                    }
                    ([28], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 44));
                    }
                    ([33], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 44));
                    }
                    ([41], _) => {
                        return Err(support::Error::new(support::ErrorKind::Invalid, 44));
                    }
                    ([_], _) => {}
                    _ => return Err(support::Error::new(support::ErrorKind::Invalid, 44)),
                }
            }
        }
        Ok(())
    }
    fn octets_len(&self) -> usize {
        match *self {
            DataRepr::Nothing { rtype } => {
                let header_octets: usize = 0;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
            DataRepr::A { addr } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
            DataRepr::Ns { host } => {
                let len_host: usize = support::Custom::octets_len(&host);
                let header_octets: usize = 0 + len_host;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
            DataRepr::Cname { target } => {
                let len_target: usize = support::Custom::octets_len(&target);
                let header_octets: usize = 0 + len_target;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
            DataRepr::Soa {
                primary,
                mailbox,
                serial,
                refresh,
                retry,
                expire,
                minimum,
            } => {
                let len_primary: usize = support::Custom::octets_len(&primary);
                let len_mailbox: usize = support::Custom::octets_len(&mailbox);
                let header_octets: usize = 20 + len_primary + len_mailbox;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
            DataRepr::Ptr { target } => {
                let len_target: usize = support::Custom::octets_len(&target);
                let header_octets: usize = 0 + len_target;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
            DataRepr::Mx { preference, exchange } => {
                let len_exchange: usize = support::Custom::octets_len(&exchange);
                let header_octets: usize = 2 + len_exchange;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
            DataRepr::Txt { texts } => {
                let len_texts: usize = texts.octets_len();
                let header_octets: usize = 0 + len_texts;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
            DataRepr::Aaaa { addr } => {
                let header_octets: usize = 16;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
            DataRepr::Srv { priority, weight, port, target } => {
                let len_target: usize = support::Custom::octets_len(&target);
                let header_octets: usize = 6 + len_target;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
            DataRepr::Opt { options } => {
                let len_options: usize = options.octets_len();
                let header_octets: usize = 0 + len_options;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
            DataRepr::Unknown { rtype, octets } => {
                let len_octets: usize = octets.len();
                let header_octets: usize = 0 + len_octets;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                header_octets
            }
        }
    }
    fn write(&self, out: &mut support::Cursor<'_>) {
        match *self {
            DataRepr::Nothing { rtype } => {
                let header_octets: usize = 0;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
            }
            DataRepr::A { addr } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 4];
                    support::put::<0, 4, 4>(&mut fixed, addr.octets());
                    out.put(&fixed);
                }
            }
            DataRepr::Ns { host } => {
                let len_host: usize = support::Custom::octets_len(&host);
                let header_octets: usize = 0 + len_host;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                support::write_custom(&host, out);
            }
            DataRepr::Cname { target } => {
                let len_target: usize = support::Custom::octets_len(&target);
                let header_octets: usize = 0 + len_target;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                support::write_custom(&target, out);
            }
            DataRepr::Soa {
                primary,
                mailbox,
                serial,
                refresh,
                retry,
                expire,
                minimum,
            } => {
                let len_primary: usize = support::Custom::octets_len(&primary);
                let len_mailbox: usize = support::Custom::octets_len(&mailbox);
                let header_octets: usize = 20 + len_primary + len_mailbox;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                support::write_custom(&primary, out);
                support::write_custom(&mailbox, out);
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 20];
                    [fixed[0], fixed[1], fixed[2], fixed[3]] = support::be::from_u32(
                        serial,
                    );
                    [fixed[4], fixed[5], fixed[6], fixed[7]] = support::be::from_u32(
                        refresh,
                    );
                    [fixed[8], fixed[9], fixed[10], fixed[11]] = support::be::from_u32(
                        retry,
                    );
                    [fixed[12], fixed[13], fixed[14], fixed[15]] = support::be::from_u32(
                        expire,
                    );
                    [fixed[16], fixed[17], fixed[18], fixed[19]] = support::be::from_u32(
                        minimum,
                    );
                    out.put(&fixed);
                }
            }
            DataRepr::Ptr { target } => {
                let len_target: usize = support::Custom::octets_len(&target);
                let header_octets: usize = 0 + len_target;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                support::write_custom(&target, out);
            }
            DataRepr::Mx { preference, exchange } => {
                let len_exchange: usize = support::Custom::octets_len(&exchange);
                let header_octets: usize = 2 + len_exchange;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 2];
                    [fixed[0], fixed[1]] = support::be::from_u16(preference);
                    out.put(&fixed);
                }
                support::write_custom(&exchange, out);
            }
            DataRepr::Txt { texts } => {
                let len_texts: usize = texts.octets_len();
                let header_octets: usize = 0 + len_texts;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                texts.write(out);
            }
            DataRepr::Aaaa { addr } => {
                let header_octets: usize = 16;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 16];
                    support::put::<0, 16, 16>(&mut fixed, addr.octets());
                    out.put(&fixed);
                }
            }
            DataRepr::Srv { priority, weight, port, target } => {
                let len_target: usize = support::Custom::octets_len(&target);
                let header_octets: usize = 6 + len_target;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                {
                    #[allow(unused_mut)]
                    let mut fixed = [0u8; 6];
                    [fixed[0], fixed[1]] = support::be::from_u16(priority);
                    [fixed[2], fixed[3]] = support::be::from_u16(weight);
                    [fixed[4], fixed[5]] = support::be::from_u16(port);
                    out.put(&fixed);
                }
                support::write_custom(&target, out);
            }
            DataRepr::Opt { options } => {
                let len_options: usize = options.octets_len();
                let header_octets: usize = 0 + len_options;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                options.write(out);
            }
            DataRepr::Unknown { rtype, octets } => {
                let len_octets: usize = octets.len();
                let header_octets: usize = 0 + len_octets;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                out.put(octets);
            }
        }
    }
}
impl support::UnionRepr for DataRepr<'_> {
    #[allow(unused_variables)]
    fn tag(&self, nth: usize) -> u64 {
        let tags: [u64; 1] = match *self {
            DataRepr::Nothing { rtype } => [rtype.0 as u64],
            DataRepr::A { addr } => [1],
            DataRepr::Ns { host } => [2],
            DataRepr::Cname { target } => [5],
            DataRepr::Soa {
                primary,
                mailbox,
                serial,
                refresh,
                retry,
                expire,
                minimum,
            } => [6],
            DataRepr::Ptr { target } => [12],
            DataRepr::Mx { preference, exchange } => [15],
            DataRepr::Txt { texts } => [16],
            DataRepr::Aaaa { addr } => [28],
            DataRepr::Srv { priority, weight, port, target } => [33],
            DataRepr::Opt { options } => [41],
            DataRepr::Unknown { rtype, octets } => [rtype.0 as u64],
        };
        tags.get(nth).copied().unwrap_or(0)
    }
}
/// RFC 1035 §4.1.2.
///
/// `specs/dns.ron:124`
#[derive(Clone, Copy)]
pub struct Question<'a> {
    record_octets: &'a [u8],
    name: Name<'a>,
    record_part: &'a [u8; 4],
}
#[allow(unused_variables)]
impl<'a> Question<'a> {
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// The name that is asked about.
    ///
    /// Variable length. `specs/dns.ron:125`
    #[inline]
    pub fn name(&self) -> Name<'a> {
        self.name
    }
    /// Which records are asked for.
    ///
    /// 2 octets. `specs/dns.ron:126`
    #[inline]
    pub fn qtype(&self) -> RecordType {
        RecordType(support::be::u16([self.record_part[0], self.record_part[1]]))
    }
    /// Of which net.
    ///
    /// 2 octets. `specs/dns.ron:127`
    #[inline]
    pub fn class(&self) -> Class {
        Class(support::be::u16([self.record_part[2], self.record_part[3]]))
    }
}
impl<'a> support::Record<'a> for Question<'a> {
    const NAME: &'static str = "Question";
    #[allow(unused_variables)]
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
    ) -> support::Result<(Self, &'a [u8])> {
        let rest = record;
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (packet, rest, at);
        let part_at = support::place_of(rest, cut_from, cut_at);
        let (name, rest): (Name<'a>, &'a [u8]) = match support::cut_custom(
            packet,
            part_at,
            rest,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(support::Error::new(error.kind, 45)),
        };
        let Some((record_part, rest)) = rest.split_first_chunk::<4>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 46))
        };
        let record_octets = record
            .get(..record.len().saturating_sub(rest.len()))
            .unwrap_or(record);
        Ok((
            Question {
                record_octets,
                name,
                record_part,
            },
            rest,
        ))
    }
}
impl support::Walk for Question<'_> {
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.name();
            visitor.field("name", support::Value::Text(&value));
        }
        {
            let value = self.qtype();
            visitor.field("qtype", support::Value::Named(value.0 as u64, &value));
        }
        {
            let value = self.class();
            visitor.field("class", support::Value::Named(value.0 as u64, &value));
        }
    }
}
impl core::fmt::Display for Question<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.name();
            support::print::Sink::display(f, &value)?;
        }
        f.write_str(" ")?;
        {
            let value = self.qtype();
            value.show(f)?;
        }
        f.write_str(" ")?;
        {
            let value = self.class();
            value.show(f)?;
        }
        Ok(())
    }
}
impl core::fmt::Debug for Question<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}
/// The `Question` records of a packet in turn.
pub type QuestionIter<'a> = support::RecordIter<'a, Question<'a>>;
/// What `Question` records mean: those of a packet, or values that are lent, in a row.
pub type QuestionList<'a> = support::RecordList<'a, Question<'a>, QuestionRepr<'a>>;
/// What a `Question` means.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct QuestionRepr<'a> {
    /// The name that is asked about.
    ///
    /// Variable length. `specs/dns.ron:125`
    pub name: Name<'a>,
    /// Which records are asked for.
    ///
    /// 2 octets. `specs/dns.ron:126`
    pub qtype: RecordType,
    /// Of which net.
    ///
    /// 2 octets. `specs/dns.ron:127`
    pub class: Class,
}
#[allow(unused_variables)]
impl<'a> support::RecordRepr<'a> for QuestionRepr<'a> {
    type View = Question<'a>;
    fn read(packet: &Question<'a>) -> support::Result<Self> {
        let name = packet.name();
        let qtype = packet.qtype();
        let class = packet.class();
        Ok(QuestionRepr { name, qtype, class })
    }
    fn check(&self) -> support::Result<()> {
        let QuestionRepr { name, qtype, class } = *self;
        let len_name: usize = support::Custom::octets_len(&name);
        let header_octets: usize = 4 + len_name;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        Ok(())
    }
    fn octets_len(&self) -> usize {
        let QuestionRepr { name, qtype, class } = *self;
        let len_name: usize = support::Custom::octets_len(&name);
        let header_octets: usize = 4 + len_name;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        header_octets
    }
    fn write(&self, out: &mut support::Cursor<'_>) {
        let QuestionRepr { name, qtype, class } = *self;
        let len_name: usize = support::Custom::octets_len(&name);
        let header_octets: usize = 4 + len_name;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        support::write_custom(&name, out);
        {
            #[allow(unused_mut)]
            let mut fixed = [0u8; 4];
            [fixed[0], fixed[1]] = support::be::from_u16(qtype.0);
            [fixed[2], fixed[3]] = support::be::from_u16(class.0);
            out.put(&fixed);
        }
    }
}
/// RFC 1035 §4.1.3.
///
/// `specs/dns.ron:129`
#[derive(Clone, Copy)]
pub struct Record<'a> {
    record_octets: &'a [u8],
    name: Name<'a>,
    record_part: &'a [u8; 10],
    data: Data<'a>,
}
#[allow(unused_variables)]
impl<'a> Record<'a> {
    /// Its octets.
    #[inline]
    pub fn record_octets(&self) -> &'a [u8] {
        self.record_octets
    }
    /// The name that it is about; the root in an OPT record.
    ///
    /// Variable length. `specs/dns.ron:130`
    #[inline]
    pub fn name(&self) -> Name<'a> {
        self.name
    }
    /// What it says of the name.
    ///
    /// 2 octets. `specs/dns.ron:131`
    #[inline]
    pub fn rtype(&self) -> RecordType {
        RecordType(support::be::u16([self.record_part[0], self.record_part[1]]))
    }
    /// Of which net; in an OPT record the octets of UDP payload that the sender takes (RFC 6891 §6.1.2).
    ///
    /// 2 octets. `specs/dns.ron:132`
    #[inline]
    pub fn class(&self) -> Class {
        Class(support::be::u16([self.record_part[2], self.record_part[3]]))
    }
    /// Seconds that it may be kept, 0 where the first bit is set (RFC 2181 §8); `Record::edns` reads what it is in an OPT record: 8 more bits of the response code, 8 of version, the flag DO and 15 bits of 0 (RFC 6891 §6.1.3).
    ///
    /// 4 octets. `specs/dns.ron:133`
    #[inline]
    pub fn ttl(&self) -> u32 {
        support::be::u32([
            self.record_part[4],
            self.record_part[5],
            self.record_part[6],
            self.record_part[7],
        ])
    }
    /// Octets of the data.
    ///
    /// 2 octets. `specs/dns.ron:134`
    #[inline]
    pub fn data_len(&self) -> u16 {
        support::be::u16([self.record_part[8], self.record_part[9]])
    }
    /// What it says.
    ///
    /// Variable length. `specs/dns.ron:135`
    #[inline]
    pub fn data(&self) -> Data<'a> {
        self.data
    }
}
impl<'a> support::Record<'a> for Record<'a> {
    const NAME: &'static str = "Record";
    #[allow(unused_variables)]
    fn cut(
        packet: &'a [u8],
        at: usize,
        record: &'a [u8],
    ) -> support::Result<(Self, &'a [u8])> {
        let rest = record;
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (packet, rest, at);
        let part_at = support::place_of(rest, cut_from, cut_at);
        let (name, rest): (Name<'a>, &'a [u8]) = match support::cut_custom(
            packet,
            part_at,
            rest,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(support::Error::new(error.kind, 48)),
        };
        let Some((record_part, rest)) = rest.split_first_chunk::<10>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 49))
        };
        let part_at = support::place_of(rest, cut_from, cut_at);
        let Some((part, rest)) = rest
            .split_at_checked(
                (support::be::u16([record_part[8], record_part[9]]) as u32) as usize,
            ) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 53))
        };
        let data = match <Data<
            'a,
        > as support::Union<
            'a,
        >>::cut(
            packet,
            part_at,
            part,
            &[(support::be::u16([record_part[0], record_part[1]]) as u32) as u64],
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(error),
        };
        let record_octets = record
            .get(..record.len().saturating_sub(rest.len()))
            .unwrap_or(record);
        Ok((
            Record {
                record_octets,
                name,
                record_part,
                data,
            },
            rest,
        ))
    }
}
impl support::Walk for Record<'_> {
    #[inline]
    fn walk(&self, visitor: &mut dyn support::Visitor) {
        {
            let value = self.name();
            visitor.field("name", support::Value::Text(&value));
        }
        {
            let value = self.rtype();
            visitor.field("rtype", support::Value::Named(value.0 as u64, &value));
        }
        {
            let value = self.class();
            visitor.field("class", support::Value::Named(value.0 as u64, &value));
        }
        {
            let value = self.ttl();
            visitor.field("ttl", support::Value::Number(value as u64));
        }
        {
            let value = self.data_len();
            visitor.field("data_len", support::Value::Number(value as u64));
        }
        {
            let value = self.data();
            visitor.enter("data");
            support::Walk::walk(&value, visitor);
            visitor.leave();
        }
    }
}
impl core::fmt::Display for Record<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        {
            let value = self.name();
            support::print::Sink::display(f, &value)?;
        }
        f.write_str(" ")?;
        {
            let value = self.rtype();
            value.show(f)?;
        }
        if (support::be::u16([self.record_part[0], self.record_part[1]]) as u32) == 41 {
            f.write_str(" size=")?;
            support::print::dec(
                f,
                (support::be::u16([self.record_part[2], self.record_part[3]]) as u32)
                    .saturating_add(0) as u64,
            )?;
            if ((support::be::u32([
                self.record_part[4],
                self.record_part[5],
                self.record_part[6],
                self.record_part[7],
            ]) as u32) / 16777216) != 0
            {
                f.write_str(" rcode+")?;
                support::print::dec(
                    f,
                    ((support::be::u32([
                        self.record_part[4],
                        self.record_part[5],
                        self.record_part[6],
                        self.record_part[7],
                    ]) as u32) / 16777216) as u64,
                )?;
            }
            if (((support::be::u32([
                self.record_part[4],
                self.record_part[5],
                self.record_part[6],
                self.record_part[7],
            ]) as u32) / 65536) % 256) != 0
            {
                f.write_str(" version=")?;
                support::print::dec(
                    f,
                    (((support::be::u32([
                        self.record_part[4],
                        self.record_part[5],
                        self.record_part[6],
                        self.record_part[7],
                    ]) as u32) / 65536) % 256) as u64,
                )?;
            }
            if ((support::be::u32([
                self.record_part[4],
                self.record_part[5],
                self.record_part[6],
                self.record_part[7],
            ]) as u32) & 32768) != 0
            {
                f.write_str(" do")?;
            }
        }
        f.write_str(" ")?;
        {
            let value = self.data();
            support::print::Sink::display(f, &value)?;
        }
        Ok(())
    }
}
impl core::fmt::Debug for Record<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}
/// The `Record` records of a packet in turn.
pub type RecordIter<'a> = support::RecordIter<'a, Record<'a>>;
/// What `Record` records mean: those of a packet, or values that are lent, in a row.
pub type RecordList<'a> = support::RecordList<'a, Record<'a>, RecordRepr<'a>>;
/// What a `Record` means.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct RecordRepr<'a> {
    /// The name that it is about; the root in an OPT record.
    ///
    /// Variable length. `specs/dns.ron:130`
    pub name: Name<'a>,
    /// Of which net; in an OPT record the octets of UDP payload that the sender takes (RFC 6891 §6.1.2).
    ///
    /// 2 octets. `specs/dns.ron:132`
    pub class: Class,
    /// Seconds that it may be kept, 0 where the first bit is set (RFC 2181 §8); `Record::edns` reads what it is in an OPT record: 8 more bits of the response code, 8 of version, the flag DO and 15 bits of 0 (RFC 6891 §6.1.3).
    ///
    /// 4 octets. `specs/dns.ron:133`
    pub ttl: u32,
    /// What it says.
    ///
    /// Variable length. `specs/dns.ron:135`
    pub data: DataRepr<'a>,
}
#[allow(unused_variables)]
impl<'a> support::RecordRepr<'a> for RecordRepr<'a> {
    type View = Record<'a>;
    fn read(packet: &Record<'a>) -> support::Result<Self> {
        let name = packet.name();
        let class = packet.class();
        let ttl = packet.ttl();
        let data = match <DataRepr as support::RecordRepr<'_>>::read(&packet.data()) {
            Ok(value) => value,
            Err(error) => return Err(error),
        };
        Ok(RecordRepr {
            name,
            class,
            ttl,
            data,
        })
    }
    fn check(&self) -> support::Result<()> {
        let RecordRepr { name, class, ttl, data } = *self;
        let len_name: usize = support::Custom::octets_len(&name);
        let len_data: usize = support::RecordRepr::octets_len(&data);
        let header_octets: usize = 10 + len_name + len_data;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        if support::length(len_data, 0, 1, 0xffff).is_none() {
            return Err(support::Error::new(support::ErrorKind::BadLength, 52));
        }
        support::RecordRepr::check(&data)?;
        Ok(())
    }
    fn octets_len(&self) -> usize {
        let RecordRepr { name, class, ttl, data } = *self;
        let len_name: usize = support::Custom::octets_len(&name);
        let len_data: usize = support::RecordRepr::octets_len(&data);
        let header_octets: usize = 10 + len_name + len_data;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        header_octets
    }
    fn write(&self, out: &mut support::Cursor<'_>) {
        let RecordRepr { name, class, ttl, data } = *self;
        let len_name: usize = support::Custom::octets_len(&name);
        let len_data: usize = support::RecordRepr::octets_len(&data);
        let header_octets: usize = 10 + len_name + len_data;
        let payload_octets: usize = 0;
        let body_octets: usize = 0;
        let packet_octets: usize = header_octets + body_octets + payload_octets;
        support::write_custom(&name, out);
        {
            #[allow(unused_mut)]
            let mut fixed = [0u8; 10];
            [fixed[0], fixed[1]] = support::be::from_u16(
                support::UnionRepr::tag(&data, 0) as u16,
            );
            [fixed[2], fixed[3]] = support::be::from_u16(class.0);
            [fixed[4], fixed[5], fixed[6], fixed[7]] = support::be::from_u32(ttl);
            [fixed[8], fixed[9]] = support::be::from_u16(
                support::length(len_data, 0, 1, 0xffff).unwrap_or(0) as u16,
            );
            out.put(&fixed);
        }
        support::RecordRepr::write(&data, out);
    }
}
/// Domain Name System: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |              id               |R|opcode |A|T|E|C|0|U|H|  RC   |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |        question_count         |         answer_count          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |        authority_count        |       additional_count        |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  12 |                         questions ...                         |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          answers ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                        authorities ...                        |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                        additionals ...                        |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     R: response   A: authoritative   T: truncated   E: recursion_desired
///     C: recursion_available   U: authentic   H: checking_disabled   RC: response_code
/// ```
#[derive(Clone, Copy)]
pub struct Packet<'a> {
    octets: &'a [u8],
    header: &'a [u8; 12],
    questions: support::Records<'a, Question<'a>>,
    answers: support::Records<'a, Record<'a>>,
    authorities: support::Records<'a, Record<'a>>,
    additionals: support::Records<'a, Record<'a>>,
}
impl<'a> Packet<'a> {
    /// Octets of the fixed part of the header.
    pub const HEADER_LEN: usize = 12;
    /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
    ///
    /// # Errors
    /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
    #[allow(unused_variables)]
    #[inline]
    pub fn parse(octets: &'a [u8]) -> support::Result<Packet<'a>> {
        let rest = octets;
        let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (octets, rest, 0);
        let Some((header, rest)) = rest.split_first_chunk::<12>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 0))
        };
        let part_at = support::place_of(rest, cut_from, cut_at);
        let part = rest;
        let (questions, behind) = match <support::Records<
            'a,
            Question<'a>,
        >>::cut_count(
            packet,
            part_at,
            part,
            (support::be::u16([header[4], header[5]]) as u32) as u64,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(error),
        };
        let rest = rest.get(part.len().saturating_sub(behind.len())..).unwrap_or(&[]);
        let part_at = support::place_of(rest, cut_from, cut_at);
        let part = rest;
        let (answers, behind) = match <support::Records<
            'a,
            Record<'a>,
        >>::cut_count(
            packet,
            part_at,
            part,
            (support::be::u16([header[6], header[7]]) as u32) as u64,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(error),
        };
        let rest = rest.get(part.len().saturating_sub(behind.len())..).unwrap_or(&[]);
        let part_at = support::place_of(rest, cut_from, cut_at);
        let part = rest;
        let (authorities, behind) = match <support::Records<
            'a,
            Record<'a>,
        >>::cut_count(
            packet,
            part_at,
            part,
            (support::be::u16([header[8], header[9]]) as u32) as u64,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(error),
        };
        let rest = rest.get(part.len().saturating_sub(behind.len())..).unwrap_or(&[]);
        let part_at = support::place_of(rest, cut_from, cut_at);
        let part = rest;
        let (additionals, behind) = match <support::Records<
            'a,
            Record<'a>,
        >>::cut_count(
            packet,
            part_at,
            part,
            (support::be::u16([header[10], header[11]]) as u32) as u64,
        ) {
            Ok(cut) => cut,
            Err(error) => return Err(error),
        };
        let rest = rest.get(part.len().saturating_sub(behind.len())..).unwrap_or(&[]);
        let octets = octets
            .get(..octets.len().saturating_sub(rest.len()))
            .unwrap_or(octets);
        Ok(Packet {
            octets,
            header,
            questions,
            answers,
            authorities,
            additionals,
        })
    }
    /// All octets that belong to the packet; what followed them in the buffer is not.
    #[inline]
    pub fn octets(&self) -> &'a [u8] {
        self.octets
    }
    /// Chosen by who asks, copied by who answers.
    ///
    /// 2 octets. `specs/dns.ron:140`
    #[inline]
    pub fn id(&self) -> u16 {
        support::be::u16([self.header[0], self.header[1]])
    }
    /// An answer (QR).
    ///
    /// One bit. `specs/dns.ron:141`
    #[inline]
    pub fn response(&self) -> bool {
        self.header[2] & 0x80 != 0
    }
    /// What is asked for.
    ///
    /// 4 bits. `specs/dns.ron:142`
    #[inline]
    pub fn opcode(&self) -> Opcode {
        Opcode::from_bits((self.header[2] >> 3) & 0xf)
    }
    /// The answer comes from who has authority over the name (AA).
    ///
    /// One bit. `specs/dns.ron:143`
    #[inline]
    pub fn authoritative(&self) -> bool {
        self.header[2] & 4 != 0
    }
    /// The message was cut short: ask again by TCP (TC).
    ///
    /// One bit. `specs/dns.ron:144`
    #[inline]
    pub fn truncated(&self) -> bool {
        self.header[2] & 2 != 0
    }
    /// The server shall ask others (RD).
    ///
    /// One bit. `specs/dns.ron:145`
    #[inline]
    pub fn recursion_desired(&self) -> bool {
        self.header[2] & 1 != 0
    }
    /// The server does ask others (RA).
    ///
    /// One bit. `specs/dns.ron:146`
    #[inline]
    pub fn recursion_available(&self) -> bool {
        self.header[3] & 0x80 != 0
    }
    /// The server has verified the data (AD), RFC 4035 §3.2.3.
    ///
    /// One bit. `specs/dns.ron:148`
    #[inline]
    pub fn authentic(&self) -> bool {
        self.header[3] & 0x20 != 0
    }
    /// The server need not verify the data (CD), RFC 4035 §3.2.2.
    ///
    /// One bit. `specs/dns.ron:149`
    #[inline]
    pub fn checking_disabled(&self) -> bool {
        self.header[3] & 0x10 != 0
    }
    /// How it went.
    ///
    /// 4 bits. `specs/dns.ron:150`
    #[inline]
    pub fn response_code(&self) -> ResponseCode {
        ResponseCode::from_bits(self.header[3] & 0xf)
    }
    /// Questions.
    ///
    /// 2 octets. `specs/dns.ron:151`
    #[inline]
    pub fn question_count(&self) -> u16 {
        support::be::u16([self.header[4], self.header[5]])
    }
    /// Records that answer.
    ///
    /// 2 octets. `specs/dns.ron:152`
    #[inline]
    pub fn answer_count(&self) -> u16 {
        support::be::u16([self.header[6], self.header[7]])
    }
    /// Records that name who has authority.
    ///
    /// 2 octets. `specs/dns.ron:153`
    #[inline]
    pub fn authority_count(&self) -> u16 {
        support::be::u16([self.header[8], self.header[9]])
    }
    /// Further records.
    ///
    /// 2 octets. `specs/dns.ron:154`
    #[inline]
    pub fn additional_count(&self) -> u16 {
        support::be::u16([self.header[10], self.header[11]])
    }
    /// What is asked.
    ///
    /// Variable length. `specs/dns.ron:155`
    #[inline]
    pub fn questions(&self) -> support::Records<'a, Question<'a>> {
        self.questions
    }
    /// What answers.
    ///
    /// Variable length. `specs/dns.ron:156`
    #[inline]
    pub fn answers(&self) -> support::Records<'a, Record<'a>> {
        self.answers
    }
    /// Who has authority.
    ///
    /// Variable length. `specs/dns.ron:157`
    #[inline]
    pub fn authorities(&self) -> support::Records<'a, Record<'a>> {
        self.authorities
    }
    /// What may be of use besides.
    ///
    /// Variable length. `specs/dns.ron:158`
    #[inline]
    pub fn additionals(&self) -> support::Records<'a, Record<'a>> {
        self.additionals
    }
}
impl core::fmt::Debug for Packet<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        Partial::new(self.octets).print(f)
    }
}
/// Domain Name System: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    fn header_mut(&mut self) -> Option<&mut [u8; 12]> {
        self.octets.first_chunk_mut()
    }
    /// Sets `id`. Chosen by who asks, copied by who answers.
    #[inline]
    pub fn set_id(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[0], (*header)[1]] = support::be::from_u16(value);
        }
    }
    /// Sets `response`. An answer (QR).
    #[inline]
    pub fn set_response(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[2] = header[2] & !(1 << 7) | ((value as u8) as u8) << 7;
        }
    }
    /// Sets `opcode`. What is asked for.
    #[inline]
    pub fn set_opcode(&mut self, value: Opcode) {
        if let Some(header) = self.header_mut() {
            header[2] = header[2] & !(0xf << 3) | (value.to_bits() as u8) << 3;
        }
    }
    /// Sets `authoritative`. The answer comes from who has authority over the name (AA).
    #[inline]
    pub fn set_authoritative(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[2] = header[2] & !(1 << 2) | ((value as u8) as u8) << 2;
        }
    }
    /// Sets `truncated`. The message was cut short: ask again by TCP (TC).
    #[inline]
    pub fn set_truncated(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[2] = header[2] & !(1 << 1) | ((value as u8) as u8) << 1;
        }
    }
    /// Sets `recursion_desired`. The server shall ask others (RD).
    #[inline]
    pub fn set_recursion_desired(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[2] = header[2] & !(1 << 0) | ((value as u8) as u8) << 0;
        }
    }
    /// Sets `recursion_available`. The server does ask others (RA).
    #[inline]
    pub fn set_recursion_available(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[3] = header[3] & !(1 << 7) | ((value as u8) as u8) << 7;
        }
    }
    /// Sets `authentic`. The server has verified the data (AD), RFC 4035 §3.2.3.
    #[inline]
    pub fn set_authentic(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[3] = header[3] & !(1 << 5) | ((value as u8) as u8) << 5;
        }
    }
    /// Sets `checking_disabled`. The server need not verify the data (CD), RFC 4035 §3.2.2.
    #[inline]
    pub fn set_checking_disabled(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[3] = header[3] & !(1 << 4) | ((value as u8) as u8) << 4;
        }
    }
    /// Sets `response_code`. How it went.
    #[inline]
    pub fn set_response_code(&mut self, value: ResponseCode) {
        if let Some(header) = self.header_mut() {
            header[3] = header[3] & !(0xf << 0) | (value.to_bits() as u8) << 0;
        }
    }
}
/// Domain Name System: octets that may be cut short or malformed; every field that is there is shown.
#[derive(Clone, Copy)]
pub struct Partial<'a> {
    header: Option<&'a [u8]>,
    questions: Option<support::Records<'a, Question<'a>>>,
    answers: Option<support::Records<'a, Record<'a>>>,
    authorities: Option<support::Records<'a, Record<'a>>>,
    additionals: Option<support::Records<'a, Record<'a>>>,
    error: Option<support::Error>,
}
impl<'a> Partial<'a> {
    /// Reads as far as the octets make sense.
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    pub fn new(octets: &'a [u8]) -> Partial<'a> {
        let mut seen_header: Option<&'a [u8]> = None;
        let mut seen_questions: Option<support::Records<'a, Question<'a>>> = None;
        let mut seen_answers: Option<support::Records<'a, Record<'a>>> = None;
        let mut seen_authorities: Option<support::Records<'a, Record<'a>>> = None;
        let mut seen_additionals: Option<support::Records<'a, Record<'a>>> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (
                octets,
                rest,
                0,
            );
            let Some((header, rest)) = rest.split_first_chunk::<12>() else {
                seen_header = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 0));
            };
            seen_header = Some(header);
            let part_at = support::place_of(rest, cut_from, cut_at);
            let part = rest;
            let (questions, behind) = match <support::Records<
                'a,
                Question<'a>,
            >>::cut_count(
                packet,
                part_at,
                part,
                (support::be::u16([header[4], header[5]]) as u32) as u64,
            ) {
                Ok(cut) => cut,
                Err(error) => {
                    seen_questions = Some(support::Records::seen(packet, part_at, part));
                    break 'cut Some(error);
                }
            };
            let rest = rest
                .get(part.len().saturating_sub(behind.len())..)
                .unwrap_or(&[]);
            seen_questions = Some(questions);
            let part_at = support::place_of(rest, cut_from, cut_at);
            let part = rest;
            let (answers, behind) = match <support::Records<
                'a,
                Record<'a>,
            >>::cut_count(
                packet,
                part_at,
                part,
                (support::be::u16([header[6], header[7]]) as u32) as u64,
            ) {
                Ok(cut) => cut,
                Err(error) => {
                    seen_answers = Some(support::Records::seen(packet, part_at, part));
                    break 'cut Some(error);
                }
            };
            let rest = rest
                .get(part.len().saturating_sub(behind.len())..)
                .unwrap_or(&[]);
            seen_answers = Some(answers);
            let part_at = support::place_of(rest, cut_from, cut_at);
            let part = rest;
            let (authorities, behind) = match <support::Records<
                'a,
                Record<'a>,
            >>::cut_count(
                packet,
                part_at,
                part,
                (support::be::u16([header[8], header[9]]) as u32) as u64,
            ) {
                Ok(cut) => cut,
                Err(error) => {
                    seen_authorities = Some(
                        support::Records::seen(packet, part_at, part),
                    );
                    break 'cut Some(error);
                }
            };
            let rest = rest
                .get(part.len().saturating_sub(behind.len())..)
                .unwrap_or(&[]);
            seen_authorities = Some(authorities);
            let part_at = support::place_of(rest, cut_from, cut_at);
            let part = rest;
            let (additionals, behind) = match <support::Records<
                'a,
                Record<'a>,
            >>::cut_count(
                packet,
                part_at,
                part,
                (support::be::u16([header[10], header[11]]) as u32) as u64,
            ) {
                Ok(cut) => cut,
                Err(error) => {
                    seen_additionals = Some(
                        support::Records::seen(packet, part_at, part),
                    );
                    break 'cut Some(error);
                }
            };
            let rest = rest
                .get(part.len().saturating_sub(behind.len())..)
                .unwrap_or(&[]);
            seen_additionals = Some(additionals);
            None
        };
        Partial {
            header: seen_header,
            questions: seen_questions,
            answers: seen_answers,
            authorities: seen_authorities,
            additionals: seen_additionals,
            error,
        }
    }
    /// The first thing that is wrong, if anything is: what `parse` would answer.
    #[inline]
    pub fn error(&self) -> Option<support::Error> {
        self.error
    }
    /// Chosen by who asks, copied by who answers.
    ///
    /// 2 octets. `specs/dns.ron:140`
    #[inline]
    pub fn id(&self) -> Option<u16> {
        let part = &support::head::<12>(self.header?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// An answer (QR).
    ///
    /// One bit. `specs/dns.ron:141`
    #[inline]
    pub fn response(&self) -> Option<bool> {
        let part = &support::head::<12>(self.header?, 3)?;
        Some(part[2] & 0x80 != 0)
    }
    /// What is asked for.
    ///
    /// 4 bits. `specs/dns.ron:142`
    #[inline]
    pub fn opcode(&self) -> Option<Opcode> {
        let part = &support::head::<12>(self.header?, 3)?;
        Some(Opcode::from_bits((part[2] >> 3) & 0xf))
    }
    /// The answer comes from who has authority over the name (AA).
    ///
    /// One bit. `specs/dns.ron:143`
    #[inline]
    pub fn authoritative(&self) -> Option<bool> {
        let part = &support::head::<12>(self.header?, 3)?;
        Some(part[2] & 4 != 0)
    }
    /// The message was cut short: ask again by TCP (TC).
    ///
    /// One bit. `specs/dns.ron:144`
    #[inline]
    pub fn truncated(&self) -> Option<bool> {
        let part = &support::head::<12>(self.header?, 3)?;
        Some(part[2] & 2 != 0)
    }
    /// The server shall ask others (RD).
    ///
    /// One bit. `specs/dns.ron:145`
    #[inline]
    pub fn recursion_desired(&self) -> Option<bool> {
        let part = &support::head::<12>(self.header?, 3)?;
        Some(part[2] & 1 != 0)
    }
    /// The server does ask others (RA).
    ///
    /// One bit. `specs/dns.ron:146`
    #[inline]
    pub fn recursion_available(&self) -> Option<bool> {
        let part = &support::head::<12>(self.header?, 4)?;
        Some(part[3] & 0x80 != 0)
    }
    /// The server has verified the data (AD), RFC 4035 §3.2.3.
    ///
    /// One bit. `specs/dns.ron:148`
    #[inline]
    pub fn authentic(&self) -> Option<bool> {
        let part = &support::head::<12>(self.header?, 4)?;
        Some(part[3] & 0x20 != 0)
    }
    /// The server need not verify the data (CD), RFC 4035 §3.2.2.
    ///
    /// One bit. `specs/dns.ron:149`
    #[inline]
    pub fn checking_disabled(&self) -> Option<bool> {
        let part = &support::head::<12>(self.header?, 4)?;
        Some(part[3] & 0x10 != 0)
    }
    /// How it went.
    ///
    /// 4 bits. `specs/dns.ron:150`
    #[inline]
    pub fn response_code(&self) -> Option<ResponseCode> {
        let part = &support::head::<12>(self.header?, 4)?;
        Some(ResponseCode::from_bits(part[3] & 0xf))
    }
    /// Questions.
    ///
    /// 2 octets. `specs/dns.ron:151`
    #[inline]
    pub fn question_count(&self) -> Option<u16> {
        let part = &support::head::<12>(self.header?, 6)?;
        Some(support::be::u16([part[4], part[5]]))
    }
    /// Records that answer.
    ///
    /// 2 octets. `specs/dns.ron:152`
    #[inline]
    pub fn answer_count(&self) -> Option<u16> {
        let part = &support::head::<12>(self.header?, 8)?;
        Some(support::be::u16([part[6], part[7]]))
    }
    /// Records that name who has authority.
    ///
    /// 2 octets. `specs/dns.ron:153`
    #[inline]
    pub fn authority_count(&self) -> Option<u16> {
        let part = &support::head::<12>(self.header?, 10)?;
        Some(support::be::u16([part[8], part[9]]))
    }
    /// Further records.
    ///
    /// 2 octets. `specs/dns.ron:154`
    #[inline]
    pub fn additional_count(&self) -> Option<u16> {
        let part = &support::head::<12>(self.header?, 12)?;
        Some(support::be::u16([part[10], part[11]]))
    }
    /// What is asked.
    ///
    /// Variable length. `specs/dns.ron:155`
    #[inline]
    pub fn questions(&self) -> Option<support::Records<'a, Question<'a>>> {
        self.questions
    }
    /// What answers.
    ///
    /// Variable length. `specs/dns.ron:156`
    #[inline]
    pub fn answers(&self) -> Option<support::Records<'a, Record<'a>>> {
        self.answers
    }
    /// Who has authority.
    ///
    /// Variable length. `specs/dns.ron:157`
    #[inline]
    pub fn authorities(&self) -> Option<support::Records<'a, Record<'a>>> {
        self.authorities
    }
    /// What may be of use besides.
    ///
    /// Variable length. `specs/dns.ron:158`
    #[inline]
    pub fn additionals(&self) -> Option<support::Records<'a, Record<'a>>> {
        self.additionals
    }
}
impl core::fmt::Debug for Partial<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.print(f)
    }
}
/// Domain Name System: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Repr<'a> {
    /// Chosen by who asks, copied by who answers.
    ///
    /// 2 octets. `specs/dns.ron:140`
    pub id: u16,
    /// An answer (QR).
    ///
    /// One bit. `specs/dns.ron:141`
    pub response: bool,
    /// What is asked for.
    ///
    /// 4 bits. `specs/dns.ron:142`
    pub opcode: Opcode,
    /// The answer comes from who has authority over the name (AA).
    ///
    /// One bit. `specs/dns.ron:143`
    pub authoritative: bool,
    /// The message was cut short: ask again by TCP (TC).
    ///
    /// One bit. `specs/dns.ron:144`
    pub truncated: bool,
    /// The server shall ask others (RD).
    ///
    /// One bit. `specs/dns.ron:145`
    pub recursion_desired: bool,
    /// The server does ask others (RA).
    ///
    /// One bit. `specs/dns.ron:146`
    pub recursion_available: bool,
    /// The server has verified the data (AD), RFC 4035 §3.2.3.
    ///
    /// One bit. `specs/dns.ron:148`
    pub authentic: bool,
    /// The server need not verify the data (CD), RFC 4035 §3.2.2.
    ///
    /// One bit. `specs/dns.ron:149`
    pub checking_disabled: bool,
    /// How it went.
    ///
    /// 4 bits. `specs/dns.ron:150`
    pub response_code: ResponseCode,
    /// What is asked.
    ///
    /// Variable length. `specs/dns.ron:155`
    pub questions: QuestionList<'a>,
    /// What answers.
    ///
    /// Variable length. `specs/dns.ron:156`
    pub answers: RecordList<'a>,
    /// Who has authority.
    ///
    /// Variable length. `specs/dns.ron:157`
    pub authorities: RecordList<'a>,
    /// What may be of use besides.
    ///
    /// Variable length. `specs/dns.ron:158`
    pub additionals: RecordList<'a>,
}
impl<'a> Repr<'a> {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(packet: &Packet<'a>) -> support::Result<Repr<'a>> {
        let id = packet.id();
        let response = packet.response();
        let opcode = packet.opcode();
        let authoritative = packet.authoritative();
        let truncated = packet.truncated();
        let recursion_desired = packet.recursion_desired();
        let recursion_available = packet.recursion_available();
        let authentic = packet.authentic();
        let checking_disabled = packet.checking_disabled();
        let response_code = packet.response_code();
        let questions = {
            let records = packet.questions();
            match QuestionList::from_wire(records) {
                Ok(list) => list,
                Err(error) => return Err(error),
            }
        };
        let answers = {
            let records = packet.answers();
            match RecordList::from_wire(records) {
                Ok(list) => list,
                Err(error) => return Err(error),
            }
        };
        let authorities = {
            let records = packet.authorities();
            match RecordList::from_wire(records) {
                Ok(list) => list,
                Err(error) => return Err(error),
            }
        };
        let additionals = {
            let records = packet.additionals();
            match RecordList::from_wire(records) {
                Ok(list) => list,
                Err(error) => return Err(error),
            }
        };
        Ok(Repr {
            id,
            response,
            opcode,
            authoritative,
            truncated,
            recursion_desired,
            recursion_available,
            authentic,
            checking_disabled,
            response_code,
            questions,
            answers,
            authorities,
            additionals,
        })
    }
}
#[allow(unused_variables)]
impl Repr<'_> {
    /// Octets that [`emit`](Self::emit) writes.
    #[inline]
    pub fn buffer_len(&self) -> usize {
        match *self {
            Repr {
                id,
                response,
                opcode,
                authoritative,
                truncated,
                recursion_desired,
                recursion_available,
                authentic,
                checking_disabled,
                response_code,
                questions,
                answers,
                authorities,
                additionals,
            } => {
                let len_questions: usize = questions.octets_len();
                let len_answers: usize = answers.octets_len();
                let len_authorities: usize = authorities.octets_len();
                let len_additionals: usize = additionals.octets_len();
                let header_octets: usize = 12 + len_questions + len_answers
                    + len_authorities + len_additionals;
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
            Repr {
                id,
                response,
                opcode,
                authoritative,
                truncated,
                recursion_desired,
                recursion_available,
                authentic,
                checking_disabled,
                response_code,
                questions,
                answers,
                authorities,
                additionals,
            } => {
                let len_questions: usize = questions.octets_len();
                let len_answers: usize = answers.octets_len();
                let len_authorities: usize = authorities.octets_len();
                let len_additionals: usize = additionals.octets_len();
                let header_octets: usize = 12 + len_questions + len_answers
                    + len_authorities + len_additionals;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if questions.len() > 0xffff {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 11));
                }
                if answers.len() > 0xffff {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 12));
                }
                if authorities.len() > 0xffff {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 13));
                }
                if additionals.len() > 0xffff {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 14));
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<12>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 12];
                let out = &mut support::Cursor::new(tail);
                [header[0], header[1]] = support::be::from_u16(id);
                header[2] = (response as u8) << 7 | opcode.to_bits() << 3
                    | (authoritative as u8) << 2 | (truncated as u8) << 1
                    | recursion_desired as u8;
                header[3] = (recursion_available as u8) << 7 | (authentic as u8) << 5
                    | (checking_disabled as u8) << 4 | response_code.to_bits();
                [header[4], header[5]] = support::be::from_u16(questions.len() as u16);
                [header[6], header[7]] = support::be::from_u16(answers.len() as u16);
                [header[8], header[9]] = support::be::from_u16(authorities.len() as u16);
                [header[10], header[11]] = support::be::from_u16(
                    additionals.len() as u16,
                );
                questions.write(out);
                answers.write(out);
                authorities.write(out);
                additionals.write(out);
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
        f.write_str("DNS")?;
        match self.id() {
            Some(value) => {
                f.write_str(" id=")?;
                support::print::hex(f, value as u64, 4)?;
            }
            None => return Ok(()),
        }
        match self.opcode() {
            Some(value) => {
                f.write_str(" ")?;
                value.show(f)?;
            }
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<12>(self.header?, 3)?;
                    part[2] >> 7
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                match self.response_code() {
                    Some(value) => {
                        f.write_str(" ")?;
                        value.show(f)?;
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
                    let part = support::head::<12>(self.header?, 3)?;
                    (part[2] >> 2) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" aa")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<12>(self.header?, 3)?;
                    (part[2] >> 1) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" tc")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<12>(self.header?, 3)?;
                    part[2] & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" rd")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<12>(self.header?, 4)?;
                    part[3] >> 7
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" ra")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<12>(self.header?, 4)?;
                    (part[3] >> 5) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" ad")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<12>(self.header?, 4)?;
                    (part[3] >> 4) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" cd")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<12>(self.header?, 6)?;
                    support::be::u16([part[4], part[5]])
                } as u32) > 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" ?")?;
                match self.questions() {
                    Some(value) => {
                        f.write_str(" ")?;
                        support::print::list(f, value.iter())?;
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
                    let part = support::head::<12>(self.header?, 8)?;
                    support::be::u16([part[6], part[7]])
                } as u32) > 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" =")?;
                match self.answers() {
                    Some(value) => {
                        f.write_str(" ")?;
                        support::print::list(f, value.iter())?;
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
                    let part = support::head::<12>(self.header?, 10)?;
                    support::be::u16([part[8], part[9]])
                } as u32) > 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" ns")?;
                match self.authorities() {
                    Some(value) => {
                        f.write_str(" ")?;
                        support::print::list(f, value.iter())?;
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
                    let part = support::head::<12>(self.header?, 12)?;
                    support::be::u16([part[10], part[11]])
                } as u32) > 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" +")?;
                match self.additionals() {
                    Some(value) => {
                        f.write_str(" ")?;
                        support::print::list(f, value.iter())?;
                    }
                    None => return Ok(()),
                }
            }
            Some(false) => {}
            None => return Ok(()),
        }
        Ok(())
    }
    /// Shows every field that is there to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        if let Some(value) = self.id() {
            visitor.field("id", support::Value::Number(value as u64));
        }
        if let Some(value) = self.response() {
            visitor.field("response", support::Value::Flag(value));
        }
        if let Some(value) = self.opcode() {
            visitor
                .field("opcode", support::Value::Named(value.to_bits() as u64, &value));
        }
        if let Some(value) = self.authoritative() {
            visitor.field("authoritative", support::Value::Flag(value));
        }
        if let Some(value) = self.truncated() {
            visitor.field("truncated", support::Value::Flag(value));
        }
        if let Some(value) = self.recursion_desired() {
            visitor.field("recursion_desired", support::Value::Flag(value));
        }
        if let Some(value) = self.recursion_available() {
            visitor.field("recursion_available", support::Value::Flag(value));
        }
        if let Some(value) = self.authentic() {
            visitor.field("authentic", support::Value::Flag(value));
        }
        if let Some(value) = self.checking_disabled() {
            visitor.field("checking_disabled", support::Value::Flag(value));
        }
        if let Some(value) = self.response_code() {
            visitor
                .field(
                    "response_code",
                    support::Value::Named(value.to_bits() as u64, &value),
                );
        }
        if let Some(value) = self.question_count() {
            visitor.field("question_count", support::Value::Number(value as u64));
        }
        if let Some(value) = self.answer_count() {
            visitor.field("answer_count", support::Value::Number(value as u64));
        }
        if let Some(value) = self.authority_count() {
            visitor.field("authority_count", support::Value::Number(value as u64));
        }
        if let Some(value) = self.additional_count() {
            visitor.field("additional_count", support::Value::Number(value as u64));
        }
        if let Some(value) = self.questions() {
            value.walk("questions", visitor);
        }
        if let Some(value) = self.answers() {
            value.walk("answers", visitor);
        }
        if let Some(value) = self.authorities() {
            value.walk("authorities", visitor);
        }
        if let Some(value) = self.additionals() {
            value.walk("additionals", visitor);
        }
    }
    /// What is carried inside.
    #[inline]
    pub fn inner(&self) -> support::Inner<'a> {
        support::Inner::NOTHING
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
    name: "dns",
    title: "Domain Name System",
    file: "specs/dns.ron",
    fields: &[
        support::FieldDescription {
            name: "id",
            doc: "Chosen by who asks, copied by who answers.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "response",
            doc: "An answer (QR).",
            bit: Some(16),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "opcode",
            doc: "What is asked for.",
            bit: Some(17),
            bits: Some(4),
            kind: support::FieldKind::Named("Opcode"),
        },
        support::FieldDescription {
            name: "authoritative",
            doc: "The answer comes from who has authority over the name (AA).",
            bit: Some(21),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "truncated",
            doc: "The message was cut short: ask again by TCP (TC).",
            bit: Some(22),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "recursion_desired",
            doc: "The server shall ask others (RD).",
            bit: Some(23),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "recursion_available",
            doc: "The server does ask others (RA).",
            bit: Some(24),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "reserved",
            doc: "",
            bit: Some(25),
            bits: Some(1),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "authentic",
            doc: "The server has verified the data (AD), RFC 4035 §3.2.3.",
            bit: Some(26),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "checking_disabled",
            doc: "The server need not verify the data (CD), RFC 4035 §3.2.2.",
            bit: Some(27),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "response_code",
            doc: "How it went.",
            bit: Some(28),
            bits: Some(4),
            kind: support::FieldKind::Named("ResponseCode"),
        },
        support::FieldDescription {
            name: "question_count",
            doc: "Questions.",
            bit: Some(32),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "answer_count",
            doc: "Records that answer.",
            bit: Some(48),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "authority_count",
            doc: "Records that name who has authority.",
            bit: Some(64),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "additional_count",
            doc: "Further records.",
            bit: Some(80),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "questions",
            doc: "What is asked.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "answers",
            doc: "What answers.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "authorities",
            doc: "Who has authority.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "additionals",
            doc: "What may be of use besides.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "Text.text_len",
            doc: "Octets of the text.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Text.text",
            doc: "The text.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "EdnsOption.code",
            doc: "What it is.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Named("EdnsCode"),
        },
        support::FieldDescription {
            name: "EdnsOption.data_len",
            doc: "Octets of its data.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "EdnsOption.data",
            doc: "Its data.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "Data.A.addr",
            doc: "The address.",
            bit: Some(0),
            bits: Some(32),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Data.Ns.host",
            doc: "The server.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Data.Cname.target",
            doc: "The canonical name.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Data.Soa.primary",
            doc: "The server that the zone is edited on (MNAME).",
            bit: None,
            bits: None,
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Data.Soa.mailbox",
            doc: "Who answers for it: the first label is before the at sign (RNAME).",
            bit: None,
            bits: None,
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Data.Soa.serial",
            doc: "Version of the zone.",
            bit: None,
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Data.Soa.refresh",
            doc: "Seconds between looks at the serial number.",
            bit: None,
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Data.Soa.retry",
            doc: "Seconds until the next look when one failed.",
            bit: None,
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Data.Soa.expire",
            doc: "Seconds until a copy is no longer valid.",
            bit: None,
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Data.Soa.minimum",
            doc: "Seconds for which it may be remembered that a name does not exist, RFC 2308 §4.",
            bit: None,
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Data.Ptr.target",
            doc: "The name it leads to.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Data.Mx.preference",
            doc: "The lowest is asked first.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Data.Mx.exchange",
            doc: "The host that takes mail.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Data.Txt.texts",
            doc: "At least one.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "Data.Aaaa.addr",
            doc: "The address.",
            bit: Some(0),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Data.Srv.priority",
            doc: "The lowest is asked first.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Data.Srv.weight",
            doc: "Among equal ones, how often.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Data.Srv.port",
            doc: "The service's port.",
            bit: Some(32),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Data.Srv.target",
            doc: "The host; the root where the service is not offered.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Data.Opt.options",
            doc: "Options of the message.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Array,
        },
        support::FieldDescription {
            name: "Data.Unknown.octets",
            doc: "Of a type that has no structure here.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "Question.name",
            doc: "The name that is asked about.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Question.qtype",
            doc: "Which records are asked for.",
            bit: None,
            bits: Some(16),
            kind: support::FieldKind::Named("RecordType"),
        },
        support::FieldDescription {
            name: "Question.class",
            doc: "Of which net.",
            bit: None,
            bits: Some(16),
            kind: support::FieldKind::Named("Class"),
        },
        support::FieldDescription {
            name: "Record.name",
            doc: "The name that it is about; the root in an OPT record.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "Record.rtype",
            doc: "What it says of the name.",
            bit: None,
            bits: Some(16),
            kind: support::FieldKind::Named("RecordType"),
        },
        support::FieldDescription {
            name: "Record.class",
            doc: "Of which net; in an OPT record the octets of UDP payload that the sender takes (RFC 6891 §6.1.2).",
            bit: None,
            bits: Some(16),
            kind: support::FieldKind::Named("Class"),
        },
        support::FieldDescription {
            name: "Record.ttl",
            doc: "Seconds that it may be kept, 0 where the first bit is set (RFC 2181 §8); `Record::edns` reads what it is in an OPT record: 8 more bits of the response code, 8 of version, the flag DO and 15 bits of 0 (RFC 6891 §6.1.3).",
            bit: None,
            bits: Some(32),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Record.data_len",
            doc: "Octets of the data.",
            bit: None,
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "Record.data",
            doc: "What it says.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Record,
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
            name: "Opcode",
            bits: 4,
            values: &[
                support::RegistryValue {
                    name: "Query",
                    show: "query",
                    value: 0,
                },
                support::RegistryValue {
                    name: "IQuery",
                    show: "inverse query",
                    value: 1,
                },
                support::RegistryValue {
                    name: "Status",
                    show: "status",
                    value: 2,
                },
                support::RegistryValue {
                    name: "Notify",
                    show: "notify",
                    value: 4,
                },
                support::RegistryValue {
                    name: "Update",
                    show: "update",
                    value: 5,
                },
                support::RegistryValue {
                    name: "Stateful",
                    show: "stateful",
                    value: 6,
                },
            ],
        },
        support::Registry {
            name: "ResponseCode",
            bits: 4,
            values: &[
                support::RegistryValue {
                    name: "NoError",
                    show: "no error",
                    value: 0,
                },
                support::RegistryValue {
                    name: "FormErr",
                    show: "format error",
                    value: 1,
                },
                support::RegistryValue {
                    name: "ServFail",
                    show: "server failure",
                    value: 2,
                },
                support::RegistryValue {
                    name: "NxDomain",
                    show: "no such name",
                    value: 3,
                },
                support::RegistryValue {
                    name: "NotImp",
                    show: "not implemented",
                    value: 4,
                },
                support::RegistryValue {
                    name: "Refused",
                    show: "refused",
                    value: 5,
                },
                support::RegistryValue {
                    name: "YxDomain",
                    show: "name exists",
                    value: 6,
                },
                support::RegistryValue {
                    name: "YxRrSet",
                    show: "record set exists",
                    value: 7,
                },
                support::RegistryValue {
                    name: "NxRrSet",
                    show: "no such record set",
                    value: 8,
                },
                support::RegistryValue {
                    name: "NotAuth",
                    show: "not authoritative",
                    value: 9,
                },
                support::RegistryValue {
                    name: "NotZone",
                    show: "not in zone",
                    value: 10,
                },
                support::RegistryValue {
                    name: "DsoTypeNotImp",
                    show: "no such stateful type",
                    value: 11,
                },
            ],
        },
        support::Registry {
            name: "RecordType",
            bits: 16,
            values: &[
                support::RegistryValue {
                    name: "A",
                    show: "A",
                    value: 1,
                },
                support::RegistryValue {
                    name: "Ns",
                    show: "NS",
                    value: 2,
                },
                support::RegistryValue {
                    name: "Cname",
                    show: "CNAME",
                    value: 5,
                },
                support::RegistryValue {
                    name: "Soa",
                    show: "SOA",
                    value: 6,
                },
                support::RegistryValue {
                    name: "Ptr",
                    show: "PTR",
                    value: 12,
                },
                support::RegistryValue {
                    name: "Hinfo",
                    show: "HINFO",
                    value: 13,
                },
                support::RegistryValue {
                    name: "Mx",
                    show: "MX",
                    value: 15,
                },
                support::RegistryValue {
                    name: "Txt",
                    show: "TXT",
                    value: 16,
                },
                support::RegistryValue {
                    name: "Aaaa",
                    show: "AAAA",
                    value: 28,
                },
                support::RegistryValue {
                    name: "Srv",
                    show: "SRV",
                    value: 33,
                },
                support::RegistryValue {
                    name: "Naptr",
                    show: "NAPTR",
                    value: 35,
                },
                support::RegistryValue {
                    name: "Dname",
                    show: "DNAME",
                    value: 39,
                },
                support::RegistryValue {
                    name: "Opt",
                    show: "OPT",
                    value: 41,
                },
                support::RegistryValue {
                    name: "Ds",
                    show: "DS",
                    value: 43,
                },
                support::RegistryValue {
                    name: "Sshfp",
                    show: "SSHFP",
                    value: 44,
                },
                support::RegistryValue {
                    name: "Rrsig",
                    show: "RRSIG",
                    value: 46,
                },
                support::RegistryValue {
                    name: "Nsec",
                    show: "NSEC",
                    value: 47,
                },
                support::RegistryValue {
                    name: "Dnskey",
                    show: "DNSKEY",
                    value: 48,
                },
                support::RegistryValue {
                    name: "Nsec3",
                    show: "NSEC3",
                    value: 50,
                },
                support::RegistryValue {
                    name: "Nsec3Param",
                    show: "NSEC3PARAM",
                    value: 51,
                },
                support::RegistryValue {
                    name: "Tlsa",
                    show: "TLSA",
                    value: 52,
                },
                support::RegistryValue {
                    name: "Cds",
                    show: "CDS",
                    value: 59,
                },
                support::RegistryValue {
                    name: "Cdnskey",
                    show: "CDNSKEY",
                    value: 60,
                },
                support::RegistryValue {
                    name: "Svcb",
                    show: "SVCB",
                    value: 64,
                },
                support::RegistryValue {
                    name: "Https",
                    show: "HTTPS",
                    value: 65,
                },
                support::RegistryValue {
                    name: "Tsig",
                    show: "TSIG",
                    value: 250,
                },
                support::RegistryValue {
                    name: "Ixfr",
                    show: "IXFR",
                    value: 251,
                },
                support::RegistryValue {
                    name: "Axfr",
                    show: "AXFR",
                    value: 252,
                },
                support::RegistryValue {
                    name: "Any",
                    show: "ANY",
                    value: 255,
                },
                support::RegistryValue {
                    name: "Caa",
                    show: "CAA",
                    value: 257,
                },
            ],
        },
        support::Registry {
            name: "Class",
            bits: 16,
            values: &[
                support::RegistryValue {
                    name: "Internet",
                    show: "IN",
                    value: 1,
                },
                support::RegistryValue {
                    name: "Chaos",
                    show: "CH",
                    value: 3,
                },
                support::RegistryValue {
                    name: "Hesiod",
                    show: "HS",
                    value: 4,
                },
                support::RegistryValue {
                    name: "None",
                    show: "NONE",
                    value: 254,
                },
                support::RegistryValue {
                    name: "Any",
                    show: "ANY",
                    value: 255,
                },
            ],
        },
        support::Registry {
            name: "EdnsCode",
            bits: 16,
            values: &[
                support::RegistryValue {
                    name: "UpdateLease",
                    show: "update-lease",
                    value: 2,
                },
                support::RegistryValue {
                    name: "NameServerId",
                    show: "nsid",
                    value: 3,
                },
                support::RegistryValue {
                    name: "ClientSubnet",
                    show: "client-subnet",
                    value: 8,
                },
                support::RegistryValue {
                    name: "Expire",
                    show: "expire",
                    value: 9,
                },
                support::RegistryValue {
                    name: "Cookie",
                    show: "cookie",
                    value: 10,
                },
                support::RegistryValue {
                    name: "KeepAlive",
                    show: "keepalive",
                    value: 11,
                },
                support::RegistryValue {
                    name: "Padding",
                    show: "padding",
                    value: 12,
                },
                support::RegistryValue {
                    name: "Chain",
                    show: "chain",
                    value: 13,
                },
                support::RegistryValue {
                    name: "KeyTag",
                    show: "key-tag",
                    value: 14,
                },
                support::RegistryValue {
                    name: "ExtendedError",
                    show: "extended-error",
                    value: 15,
                },
                support::RegistryValue {
                    name: "ReportChannel",
                    show: "report-channel",
                    value: 18,
                },
                support::RegistryValue {
                    name: "ZoneVersion",
                    show: "zone-version",
                    value: 19,
                },
            ],
        },
    ],
    decode: &support::Functions { look, walk },
};
/// Under which keys this protocol is carried by others.
pub const BINDINGS: &[support::Binding] = &[
    support::Binding {
        space: "udp-port",
        key: 53,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    Opcode {
        Self::Query => "Opcode::Query";
        Self::IQuery => "Opcode::IQuery";
        Self::Status => "Opcode::Status";
        Self::Notify => "Opcode::Notify";
        Self::Update => "Opcode::Update";
        Self::Stateful => "Opcode::Stateful";
        Self(ref value) => "Opcode({})", value;
    }
    ResponseCode {
        Self::NoError => "ResponseCode::NoError";
        Self::FormErr => "ResponseCode::FormErr";
        Self::ServFail => "ResponseCode::ServFail";
        Self::NxDomain => "ResponseCode::NxDomain";
        Self::NotImp => "ResponseCode::NotImp";
        Self::Refused => "ResponseCode::Refused";
        Self::YxDomain => "ResponseCode::YxDomain";
        Self::YxRrSet => "ResponseCode::YxRrSet";
        Self::NxRrSet => "ResponseCode::NxRrSet";
        Self::NotAuth => "ResponseCode::NotAuth";
        Self::NotZone => "ResponseCode::NotZone";
        Self::DsoTypeNotImp => "ResponseCode::DsoTypeNotImp";
        Self(ref value) => "ResponseCode({})", value;
    }
    RecordType {
        Self::A => "RecordType::A";
        Self::Ns => "RecordType::Ns";
        Self::Cname => "RecordType::Cname";
        Self::Soa => "RecordType::Soa";
        Self::Ptr => "RecordType::Ptr";
        Self::Hinfo => "RecordType::Hinfo";
        Self::Mx => "RecordType::Mx";
        Self::Txt => "RecordType::Txt";
        Self::Aaaa => "RecordType::Aaaa";
        Self::Srv => "RecordType::Srv";
        Self::Naptr => "RecordType::Naptr";
        Self::Dname => "RecordType::Dname";
        Self::Opt => "RecordType::Opt";
        Self::Ds => "RecordType::Ds";
        Self::Sshfp => "RecordType::Sshfp";
        Self::Rrsig => "RecordType::Rrsig";
        Self::Nsec => "RecordType::Nsec";
        Self::Dnskey => "RecordType::Dnskey";
        Self::Nsec3 => "RecordType::Nsec3";
        Self::Nsec3Param => "RecordType::Nsec3Param";
        Self::Tlsa => "RecordType::Tlsa";
        Self::Cds => "RecordType::Cds";
        Self::Cdnskey => "RecordType::Cdnskey";
        Self::Svcb => "RecordType::Svcb";
        Self::Https => "RecordType::Https";
        Self::Tsig => "RecordType::Tsig";
        Self::Ixfr => "RecordType::Ixfr";
        Self::Axfr => "RecordType::Axfr";
        Self::Any => "RecordType::Any";
        Self::Caa => "RecordType::Caa";
        Self(ref value) => "RecordType({})", value;
    }
    Class {
        Self::Internet => "Class::Internet";
        Self::Chaos => "Class::Chaos";
        Self::Hesiod => "Class::Hesiod";
        Self::None => "Class::None";
        Self::Any => "Class::Any";
        Self(ref value) => "Class({})", value;
    }
    EdnsCode {
        Self::UpdateLease => "EdnsCode::UpdateLease";
        Self::NameServerId => "EdnsCode::NameServerId";
        Self::ClientSubnet => "EdnsCode::ClientSubnet";
        Self::Expire => "EdnsCode::Expire";
        Self::Cookie => "EdnsCode::Cookie";
        Self::KeepAlive => "EdnsCode::KeepAlive";
        Self::Padding => "EdnsCode::Padding";
        Self::Chain => "EdnsCode::Chain";
        Self::KeyTag => "EdnsCode::KeyTag";
        Self::ExtendedError => "EdnsCode::ExtendedError";
        Self::ReportChannel => "EdnsCode::ReportChannel";
        Self::ZoneVersion => "EdnsCode::ZoneVersion";
        Self(ref value) => "EdnsCode({})", value;
    }
    Text<'_> {
        Self { ref record_octets, .. } => "Text({=[u8]:02x})", record_octets;
    }
    TextRepr<'_> {
        Self { ref text } => "TextRepr {{ text: {} }}", text;
    }
    EdnsOption<'_> {
        Self { ref record_octets, .. } => "EdnsOption({=[u8]:02x})", record_octets;
    }
    EdnsOptionRepr<'_> {
        Self { ref code, ref data } => "EdnsOptionRepr {{ code: {}, data: {} }}", code, data;
    }
    Data<'_> {
        Self::Nothing(ref value) => "Data::Nothing({=[u8]:02x})", value.record_octets;
        Self::A(ref value) => "Data::A({=[u8]:02x})", value.record_octets;
        Self::Ns(ref value) => "Data::Ns({=[u8]:02x})", value.record_octets;
        Self::Cname(ref value) => "Data::Cname({=[u8]:02x})", value.record_octets;
        Self::Soa(ref value) => "Data::Soa({=[u8]:02x})", value.record_octets;
        Self::Ptr(ref value) => "Data::Ptr({=[u8]:02x})", value.record_octets;
        Self::Mx(ref value) => "Data::Mx({=[u8]:02x})", value.record_octets;
        Self::Txt(ref value) => "Data::Txt({=[u8]:02x})", value.record_octets;
        Self::Aaaa(ref value) => "Data::Aaaa({=[u8]:02x})", value.record_octets;
        Self::Srv(ref value) => "Data::Srv({=[u8]:02x})", value.record_octets;
        Self::Opt(ref value) => "Data::Opt({=[u8]:02x})", value.record_octets;
        Self::Unknown(ref value) => "Data::Unknown({=[u8]:02x})", value.record_octets;
    }
    DataRepr<'_> {
        Self::Nothing { ref rtype } => "Nothing {{ rtype: {} }}", rtype;
        Self::A { ref addr } => "A {{ addr: {} }}", addr;
        Self::Ns { ref host } => "Ns {{ host: {} }}", support::defmt::Debug2Format(host);
        Self::Cname { ref target } => "Cname {{ target: {} }}", support::defmt::Debug2Format(target);
        Self::Soa { ref primary, ref mailbox, ref serial, ref refresh, ref retry, ref expire, ref minimum } => "Soa {{ primary: {}, mailbox: {}, serial: {}, refresh: {}, retry: {}, expire: {}, minimum: {} }}", support::defmt::Debug2Format(primary), support::defmt::Debug2Format(mailbox), serial, refresh, retry, expire, minimum;
        Self::Ptr { ref target } => "Ptr {{ target: {} }}", support::defmt::Debug2Format(target);
        Self::Mx { ref preference, ref exchange } => "Mx {{ preference: {}, exchange: {} }}", preference, support::defmt::Debug2Format(exchange);
        Self::Txt { ref texts } => "Txt {{ texts: {} }}", texts;
        Self::Aaaa { ref addr } => "Aaaa {{ addr: {} }}", addr;
        Self::Srv { ref priority, ref weight, ref port, ref target } => "Srv {{ priority: {}, weight: {}, port: {}, target: {} }}", priority, weight, port, support::defmt::Debug2Format(target);
        Self::Opt { ref options } => "Opt {{ options: {} }}", options;
        Self::Unknown { ref octets, .. } => "Unknown({=[u8]:02x})", octets;
    }
    Question<'_> {
        Self { ref record_octets, .. } => "Question({=[u8]:02x})", record_octets;
    }
    QuestionRepr<'_> {
        Self { ref name, ref qtype, ref class } => "QuestionRepr {{ name: {}, qtype: {}, class: {} }}", support::defmt::Debug2Format(name), qtype, class;
    }
    Record<'_> {
        Self { ref record_octets, .. } => "Record({=[u8]:02x})", record_octets;
    }
    RecordRepr<'_> {
        Self { ref name, ref class, ref ttl, ref data } => "RecordRepr {{ name: {}, class: {}, ttl: {}, data: {} }}", support::defmt::Debug2Format(name), class, ttl, data;
    }
    Packet<'_> {
        Self { ref octets, .. } => "Packet({=[u8]:02x})", octets;
    }
    PacketMut<'_> {
        Self { ref octets, .. } => "PacketMut({=[u8]:02x})", octets;
    }
    Partial<'_> {
        Self { ref header, ref questions, ref answers, ref authorities, ref additionals, ref error } => "Partial {{ header: {}, questions: {}, answers: {}, authorities: {}, additionals: {}, error: {} }}", header, questions, answers, authorities, additionals, error;
    }
    Repr<'_> {
        Self { ref id, ref response, ref opcode, ref authoritative, ref truncated, ref recursion_desired, ref recursion_available, ref authentic, ref checking_disabled, ref response_code, ref questions, ref answers, ref authorities, ref additionals } => "Repr {{ id: {}, response: {}, opcode: {}, authoritative: {}, truncated: {}, recursion_desired: {}, recursion_available: {}, authentic: {}, checking_disabled: {}, response_code: {}, questions: {}, answers: {}, authorities: {}, additionals: {} }}", id, response, opcode, authoritative, truncated, recursion_desired, recursion_available, authentic, checking_disabled, response_code, questions, answers, authorities, additionals;
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
                (0, 16),
                (16, 1),
                (17, 4),
                (21, 1),
                (22, 1),
                (23, 1),
                (24, 1),
                (26, 1),
                (27, 1),
                (28, 4),
            ];
            const VECTORS: &'static [&'static [u8]] = &[
                &[
                    18u8, 52u8, 1u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 97u8,
                    4u8, 116u8, 101u8, 115u8, 116u8, 0u8, 0u8, 1u8, 0u8, 1u8,
                ],
                &[
                    18u8, 52u8, 129u8, 128u8, 0u8, 1u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 1u8,
                    97u8, 4u8, 116u8, 101u8, 115u8, 116u8, 0u8, 0u8, 1u8, 0u8, 1u8, 192u8,
                    12u8, 0u8, 1u8, 0u8, 1u8, 0u8, 0u8, 0u8, 60u8, 0u8, 4u8, 192u8, 0u8, 2u8,
                    7u8,
                ],
                &[
                    0u8, 1u8, 128u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    99u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 190u8, 239u8,
                ],
                &[
                    0u8, 1u8, 128u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    16u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 5u8, 1u8, 97u8, 2u8, 98u8, 99u8,
                ],
                &[255u8, 255u8, 154u8, 127u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8],
                &[
                    18u8, 52u8, 40u8, 0u8, 0u8, 1u8, 0u8, 1u8, 0u8, 1u8, 0u8, 0u8, 1u8, 97u8,
                    4u8, 116u8, 101u8, 115u8, 116u8, 0u8, 0u8, 6u8, 0u8, 1u8, 1u8, 98u8,
                    192u8, 12u8, 0u8, 255u8, 0u8, 254u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8,
                    99u8, 192u8, 12u8, 0u8, 1u8, 0u8, 255u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    18u8, 52u8, 1u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 1u8, 97u8,
                    0u8, 0u8, 1u8, 0u8, 1u8, 0u8, 0u8, 41u8, 4u8, 208u8, 0u8, 0u8, 128u8,
                    0u8, 0u8, 4u8, 0u8, 19u8, 0u8, 0u8,
                ],
                &[18u8, 52u8, 1u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8],
                &[18u8, 52u8, 1u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8],
                &[
                    18u8, 52u8, 1u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 192u8,
                    12u8, 0u8, 1u8, 0u8, 1u8,
                ],
                &[
                    18u8, 52u8, 1u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 192u8,
                    14u8, 0u8, 1u8, 0u8, 1u8,
                ],
                &[
                    18u8, 52u8, 1u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 65u8, 97u8,
                    0u8, 0u8, 1u8, 0u8, 1u8,
                ],
                &[
                    18u8, 52u8, 1u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 63u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 63u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 63u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 63u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8, 97u8,
                    97u8, 97u8, 0u8, 0u8, 1u8, 0u8, 1u8,
                ],
                &[
                    18u8, 52u8, 1u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 3u8, 97u8,
                    98u8,
                ],
                &[
                    0u8, 1u8, 128u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    1u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 4u8, 192u8, 0u8, 2u8,
                ],
                &[
                    0u8, 1u8, 128u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    28u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 15u8, 32u8, 1u8, 13u8, 184u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    0u8, 1u8, 128u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    1u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 5u8, 192u8, 0u8, 2u8, 7u8, 0u8,
                ],
                &[
                    0u8, 1u8, 128u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    16u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 2u8, 97u8, 98u8,
                ],
                &[
                    143u8, 179u8, 1u8, 32u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8,
                    0u8, 16u8, 0u8, 1u8, 0u8, 0u8, 41u8, 16u8, 0u8, 0u8, 255u8, 0u8, 0u8,
                    0u8, 12u8, 0u8, 10u8, 0u8, 8u8, 224u8, 251u8, 45u8, 127u8, 44u8, 126u8,
                    198u8, 34u8,
                ],
                &[
                    143u8, 179u8, 129u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 0u8,
                    0u8, 16u8, 0u8, 1u8, 0u8, 0u8, 41u8, 2u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8,
                    0u8,
                ],
                &[
                    233u8, 240u8, 133u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 1u8, 0u8, 1u8, 0u8,
                    0u8, 16u8, 0u8, 1u8, 0u8, 0u8, 6u8, 0u8, 1u8, 0u8, 1u8, 81u8, 128u8, 0u8,
                    64u8, 1u8, 97u8, 12u8, 114u8, 111u8, 111u8, 116u8, 45u8, 115u8, 101u8,
                    114u8, 118u8, 101u8, 114u8, 115u8, 3u8, 110u8, 101u8, 116u8, 0u8, 5u8,
                    110u8, 115u8, 116u8, 108u8, 100u8, 12u8, 118u8, 101u8, 114u8, 105u8,
                    115u8, 105u8, 103u8, 110u8, 45u8, 103u8, 114u8, 115u8, 3u8, 99u8, 111u8,
                    109u8, 0u8, 120u8, 87u8, 209u8, 146u8, 0u8, 0u8, 7u8, 8u8, 0u8, 0u8, 3u8,
                    132u8, 0u8, 9u8, 58u8, 128u8, 0u8, 1u8, 81u8, 128u8, 0u8, 0u8, 41u8, 5u8,
                    192u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    53u8, 216u8, 133u8, 0u8, 0u8, 1u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 7u8,
                    101u8, 120u8, 97u8, 109u8, 112u8, 108u8, 101u8, 3u8, 99u8, 111u8, 109u8,
                    0u8, 0u8, 1u8, 0u8, 1u8, 192u8, 12u8, 0u8, 1u8, 0u8, 1u8, 0u8, 1u8, 81u8,
                    128u8, 0u8, 4u8, 93u8, 184u8, 216u8, 34u8,
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
                &[]
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
                Some(0)
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
                                id: source.number(16) as u16,
                                response: source.flag(),
                                opcode: Opcode::from_bits(
                                    source.named(4, &[0, 1, 2, 4, 5, 6]) as u8,
                                ),
                                authoritative: source.flag(),
                                truncated: source.flag(),
                                recursion_desired: source.flag(),
                                recursion_available: source.flag(),
                                authentic: source.flag(),
                                checking_disabled: source.flag(),
                                response_code: ResponseCode::from_bits(
                                    source.named(4, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
                                        as u8,
                                ),
                                questions: source.records(usize::MAX)?,
                                answers: source.records(usize::MAX)?,
                                authorities: source.records(usize::MAX)?,
                                additionals: source.records(usize::MAX)?,
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
                            to.set_id(from.id());
                            to.as_packet().is_ok_and(|to| to.id() == from.id())
                        }
                        1 => {
                            to.set_response(from.response());
                            to.as_packet().is_ok_and(|to| to.response() == from.response())
                        }
                        2 => {
                            to.set_opcode(from.opcode());
                            to.as_packet().is_ok_and(|to| to.opcode() == from.opcode())
                        }
                        3 => {
                            to.set_authoritative(from.authoritative());
                            to.as_packet()
                                .is_ok_and(|to| to.authoritative() == from.authoritative())
                        }
                        4 => {
                            to.set_truncated(from.truncated());
                            to.as_packet().is_ok_and(|to| to.truncated() == from.truncated())
                        }
                        5 => {
                            to.set_recursion_desired(from.recursion_desired());
                            to.as_packet()
                                .is_ok_and(|to| {
                                    to.recursion_desired() == from.recursion_desired()
                                })
                        }
                        6 => {
                            to.set_recursion_available(from.recursion_available());
                            to.as_packet()
                                .is_ok_and(|to| {
                                    to.recursion_available() == from.recursion_available()
                                })
                        }
                        7 => {
                            to.set_authentic(from.authentic());
                            to.as_packet().is_ok_and(|to| to.authentic() == from.authentic())
                        }
                        8 => {
                            to.set_checking_disabled(from.checking_disabled());
                            to.as_packet()
                                .is_ok_and(|to| {
                                    to.checking_disabled() == from.checking_disabled()
                                })
                        }
                        9 => {
                            to.set_response_code(from.response_code());
                            to.as_packet()
                                .is_ok_and(|to| to.response_code() == from.response_code())
                        }
                        _ => return None,
                    },
                )
            }
        }
        impl<'a> support::testing::Draw<'a> for TextRepr<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(TextRepr {
                    text: source.octets(usize::MAX),
                })
            }
        }
        impl<'a> support::testing::Draw<'a> for EdnsOptionRepr<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(EdnsOptionRepr {
                    code: EdnsCode(
                        source.named(16, &[2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 18, 19])
                            as u16,
                    ),
                    data: source.octets(usize::MAX),
                })
            }
        }
        impl<'a> support::testing::Draw<'a> for DataRepr<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(
                    match source.below(12) {
                        0 => {
                            DataRepr::Nothing {
                                rtype: RecordType(
                                    source
                                        .ranges(
                                            &[
                                                (1, 1),
                                                (2, 2),
                                                (5, 5),
                                                (6, 6),
                                                (12, 12),
                                                (15, 15),
                                                (28, 28),
                                                (33, 33),
                                            ],
                                        ) as u16,
                                ),
                            }
                        }
                        1 => {
                            DataRepr::A {
                                addr: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
                            }
                        }
                        2 => {
                            DataRepr::Ns {
                                host: source.custom::<Laws, _>()?,
                            }
                        }
                        3 => {
                            DataRepr::Cname {
                                target: source.custom::<Laws, _>()?,
                            }
                        }
                        4 => {
                            DataRepr::Soa {
                                primary: source.custom::<Laws, _>()?,
                                mailbox: source.custom::<Laws, _>()?,
                                serial: source.number(32) as u32,
                                refresh: source.number(32) as u32,
                                retry: source.number(32) as u32,
                                expire: source.number(32) as u32,
                                minimum: source.number(32) as u32,
                            }
                        }
                        5 => {
                            DataRepr::Ptr {
                                target: source.custom::<Laws, _>()?,
                            }
                        }
                        6 => {
                            DataRepr::Mx {
                                preference: source.number(16) as u16,
                                exchange: source.custom::<Laws, _>()?,
                            }
                        }
                        7 => {
                            DataRepr::Txt {
                                texts: source.records(usize::MAX)?,
                            }
                        }
                        8 => {
                            DataRepr::Aaaa {
                                addr: <::wireloom::wire::ipv6::Address as From<
                                    _,
                                >>::from(source.array()),
                            }
                        }
                        9 => {
                            DataRepr::Srv {
                                priority: source.number(16) as u16,
                                weight: source.number(16) as u16,
                                port: source.number(16) as u16,
                                target: source.custom::<Laws, _>()?,
                            }
                        }
                        10 => {
                            DataRepr::Opt {
                                options: source.records(usize::MAX)?,
                            }
                        }
                        11 => {
                            DataRepr::Unknown {
                                rtype: RecordType(
                                    source
                                        .named(
                                            16,
                                            &[
                                                1, 2, 5, 6, 12, 13, 15, 16, 28, 33, 35, 39, 41, 43, 44, 46,
                                                47, 48, 50, 51, 52, 59, 60, 64, 65, 250, 251, 252, 255, 257,
                                            ],
                                        ) as u16,
                                ),
                                octets: source.octets(usize::MAX),
                            }
                        }
                        _ => return None,
                    },
                )
            }
        }
        impl<'a> support::testing::Draw<'a> for QuestionRepr<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(QuestionRepr {
                    name: source.custom::<Laws, _>()?,
                    qtype: RecordType(
                        source
                            .named(
                                16,
                                &[
                                    1, 2, 5, 6, 12, 13, 15, 16, 28, 33, 35, 39, 41, 43, 44, 46,
                                    47, 48, 50, 51, 52, 59, 60, 64, 65, 250, 251, 252, 255, 257,
                                ],
                            ) as u16,
                    ),
                    class: Class(source.named(16, &[1, 3, 4, 254, 255]) as u16),
                })
            }
        }
        impl<'a> support::testing::Draw<'a> for RecordRepr<'a> {
            fn draw(source: &mut support::testing::Source<'a>) -> Option<Self> {
                Some(RecordRepr {
                    name: source.custom::<Laws, _>()?,
                    class: Class(source.named(16, &[1, 3, 4, 254, 255]) as u16),
                    ttl: source.number(32) as u32,
                    data: source.drawn()?,
                })
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
    fn v0_a_question__a_of_a_test() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some("DNS id=1234 query rd ? a.test. A IN"),
            &[
                ("id", 4660),
                ("question_count", 1),
                ("recursion_desired", 1),
                ("response", 0),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_an_answer_that_points_to_its_question() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some(
                "DNS id=1234 query no error rd ra ? a.test. A IN = a.test. A 192.0.2.7",
            ),
            &[],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_a_type_without_a_structure() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some("DNS id=0001 query no error = . 0x0063 be:ef"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_text_in_two_parts() {
        support::testing::good::<
            Laws,
        >(
            3,
            Some("DNS id=0001 query no error = . TXT 61,62:63"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_an_opcode_and_a_code_without_a_name__every_other_flag() {
        support::testing::good::<
            Laws,
        >(
            4,
            Some("DNS id=ffff 0x3 0xf tc ad cd"),
            &[
                ("authentic", 1),
                ("checking_disabled", 1),
                ("opcode", 3),
                ("truncated", 1),
            ],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_an_update__zone_a_test_has_no_b_a_test__all_its_addresses_go__rfc_2136__2_4_3___2_5_2_() {
        support::testing::good::<
            Laws,
        >(
            5,
            Some("DNS id=1234 update ? a.test. SOA IN = b.a.test. ANY  ns c.a.test. A "),
            &[("opcode", 5)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_edns__dnssec_records__please__an_option_of_zone_versions() {
        support::testing::good::<
            Laws,
        >(
            6,
            Some("DNS id=1234 query rd ? a. A IN + . OPT size=1232 do zone-version:"),
            &[("additional_count", 1)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v7_11_octets() {
        support::testing::bad::<Laws>(7, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v8_a_question_is_missing() {
        support::testing::bad::<Laws>(8, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v9_a_name_that_points_to_itself() {
        support::testing::bad::<Laws>(9, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v10_a_name_that_points_forward() {
        support::testing::bad::<Laws>(10, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v11_a_label_of_a_reserved_kind() {
        support::testing::bad::<Laws>(11, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v12_a_name_of_257_octets__four_labels_of_63() {
        support::testing::bad::<Laws>(12, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v13_a_name_that_ends_before_its_last_label() {
        support::testing::bad::<Laws>(13, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v14_a_record_whose_data_is_missing() {
        support::testing::bad::<Laws>(14, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v15_an_ipv6_address_of_15_octets() {
        support::testing::bad::<Laws>(15, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v16_an_address_of_five_octets() {
        support::testing::bad::<Laws>(16, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v17_a_text_that_runs_past_its_record() {
        support::testing::bad::<Laws>(17, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v18_dns_badvers_pcap_frame_1__a_question_with_edns() {
        support::testing::good::<
            Laws,
        >(
            18,
            Some(
                "DNS id=8fb3 query rd ad ? . TXT IN + . OPT size=4096 version=255 cookie:e0:fb:2d:7f:2c:7e:c6:22",
            ),
            &[("additional_count", 1), ("authentic", 1)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v19_dns_badvers_pcap_frame_2__its_answer() {
        support::testing::good::<
            Laws,
        >(
            19,
            Some("DNS id=8fb3 query no error rd ? . TXT IN + . OPT size=512 rcode+1 "),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v20_dns_badvers_pcap_frame_4__who_has_authority() {
        support::testing::good::<
            Laws,
        >(
            20,
            Some(
                "DNS id=e9f0 query no error aa rd ? . TXT IN ns . SOA a.root-servers.net. nstld.verisign-grs.com. 2019021202 + . OPT size=1472 ",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v21_edns_opts_pcap_frame_2__an_address() {
        support::testing::good::<
            Laws,
        >(
            21,
            Some(
                "DNS id=35d8 query no error aa rd ? example.com. A IN = example.com. A 93.184.216.34",
            ),
            &[("answer_count", 1)],
            support::testing::Emit::Canonical,
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
