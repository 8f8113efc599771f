// Written by `wireloom-codegen expand --into stack/src/wire/woven arp`: change the spec, not this.

use ::wireloom::wire::support;
/// The kind of link.
///
/// `specs/arp.ron:11`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct Hardware(pub u16);
#[allow(non_upper_case_globals)]
impl Hardware {
    /// Ethernet (1).
    pub const Ethernet: Self = Self(1);
    /// IEEE 802 (6).
    pub const Ieee802: Self = Self(6);
}
impl From<u16> for Hardware {
    #[inline]
    fn from(value: u16) -> Self {
        Self(value)
    }
}
impl From<Hardware> for u16 {
    #[inline]
    fn from(value: Hardware) -> Self {
        value.0
    }
}
impl Hardware {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                1 => "Ethernet",
                6 => "IEEE 802",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 4);
                }
            },
        )
    }
}
impl core::fmt::Display for Hardware {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for Hardware {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Hardware")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for Hardware {
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
/// What the packet wants.
///
/// `specs/arp.ron:15`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct Operation(pub u16);
#[allow(non_upper_case_globals)]
impl Operation {
    /// Who has the target protocol address?
    pub const Request: Self = Self(1);
    /// The source has it.
    pub const Reply: Self = Self(2);
    /// RFC 903.
    pub const ReverseRequest: Self = Self(3);
    /// RFC 903.
    pub const ReverseReply: Self = Self(4);
    /// RFC 2390.
    pub const InverseRequest: Self = Self(8);
    /// RFC 2390.
    pub const InverseReply: Self = Self(9);
}
impl From<u16> for Operation {
    #[inline]
    fn from(value: u16) -> Self {
        Self(value)
    }
}
impl From<Operation> for u16 {
    #[inline]
    fn from(value: Operation) -> Self {
        value.0
    }
}
impl Operation {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                1 => "request",
                2 => "reply",
                3 => "reverse request",
                4 => "reverse reply",
                8 => "inverse request",
                9 => "inverse reply",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 4);
                }
            },
        )
    }
}
impl core::fmt::Display for Operation {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for Operation {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Operation")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for Operation {
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
/// Address Resolution Protocol: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |         hardware_type         |         protocol_type         |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 | hardware_len  | protocol_len  |           operation           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                   source_hardware_addr ...                    |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                   source_protocol_addr ...                    |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                   target_hardware_addr ...                    |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                   target_protocol_addr ...                    |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct Packet<'a> {
    octets: &'a [u8],
    header: &'a [u8; 8],
    source_hardware_addr: &'a [u8],
    source_protocol_addr: &'a [u8],
    target_hardware_addr: &'a [u8],
    target_protocol_addr: &'a [u8],
    body: Body<'a>,
}
impl<'a> Packet<'a> {
    /// Octets of the fixed part of the header.
    pub const HEADER_LEN: usize = 8;
    /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
    ///
    /// # Errors
    /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
    #[allow(unused_variables)]
    #[inline]
    pub fn parse(octets: &'a [u8]) -> support::Result<Packet<'a>> {
        let rest = octets;
        let Some((header, rest)) = rest.split_first_chunk::<8>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 0))
        };
        let Some((source_hardware_addr, rest)) = rest
            .split_at_checked((header[4] as u32) as usize) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 5))
        };
        let Some((source_protocol_addr, rest)) = rest
            .split_at_checked((header[5] as u32) as usize) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 6))
        };
        let Some((target_hardware_addr, rest)) = rest
            .split_at_checked((header[4] as u32) as usize) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 7))
        };
        let Some((target_protocol_addr, rest)) = rest
            .split_at_checked((header[5] as u32) as usize) else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 8))
        };
        let octets = octets
            .get(..octets.len().saturating_sub(rest.len()))
            .unwrap_or(octets);
        let body = {
            #[allow(unreachable_patterns)]
            match (
                support::be::u16([header[0], header[1]]) as u32,
                support::be::u16([header[2], header[3]]) as u32,
                header[4] as u32,
                header[5] as u32,
            ) {
                (1, 2048, 6, 4) => {
                    Body::EthernetIpv4(
                        EthernetIpv4Body::parse(
                            header,
                            source_hardware_addr,
                            source_protocol_addr,
                            target_hardware_addr,
                            target_protocol_addr,
                            rest,
                        )?,
                    )
                }
                _ => Body::Other(rest),
            }
        };
        Ok(Packet {
            octets,
            header,
            source_hardware_addr,
            source_protocol_addr,
            target_hardware_addr,
            target_protocol_addr,
            body,
        })
    }
    /// All octets that belong to the packet; what followed them in the buffer is not.
    #[inline]
    pub fn octets(&self) -> &'a [u8] {
        self.octets
    }
    /// Kind of the hardware addresses.
    ///
    /// 2 octets. `specs/arp.ron:26`
    #[inline]
    pub fn hardware_type(&self) -> Hardware {
        Hardware(support::be::u16([self.header[0], self.header[1]]))
    }
    /// Kind of the protocol addresses.
    ///
    /// 2 octets. `specs/arp.ron:27`
    #[inline]
    pub fn protocol_type(&self) -> ::wireloom::wire::ethernet::EtherType {
        ::wireloom::wire::ethernet::EtherType(
            support::be::u16([self.header[2], self.header[3]]),
        )
    }
    /// Octets of a hardware address.
    ///
    /// 8 bits. `specs/arp.ron:28`
    #[inline]
    pub fn hardware_len(&self) -> u8 {
        self.header[4]
    }
    /// Octets of a protocol address.
    ///
    /// 8 bits. `specs/arp.ron:29`
    #[inline]
    pub fn protocol_len(&self) -> u8 {
        self.header[5]
    }
    /// Request, reply and their like.
    ///
    /// 2 octets. `specs/arp.ron:30`
    #[inline]
    pub fn operation(&self) -> Operation {
        Operation(support::be::u16([self.header[6], self.header[7]]))
    }
    /// Hardware address of the sender, `hardware_len` octets.
    ///
    /// Variable length. `specs/arp.ron:31`
    #[inline]
    pub fn source_hardware_addr(&self) -> &'a [u8] {
        self.source_hardware_addr
    }
    /// Protocol address of the sender, `protocol_len` octets; all zero in a probe (RFC 5227).
    ///
    /// Variable length. `specs/arp.ron:32`
    #[inline]
    pub fn source_protocol_addr(&self) -> &'a [u8] {
        self.source_protocol_addr
    }
    /// Hardware address of the target, `hardware_len` octets; without meaning in a request.
    ///
    /// Variable length. `specs/arp.ron:33`
    #[inline]
    pub fn target_hardware_addr(&self) -> &'a [u8] {
        self.target_hardware_addr
    }
    /// Protocol address of the target, `protocol_len` octets.
    ///
    /// Variable length. `specs/arp.ron:34`
    #[inline]
    pub fn target_protocol_addr(&self) -> &'a [u8] {
        self.target_protocol_addr
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
    /// IPv4 over Ethernet.
    ///
    /// `specs/arp.ron:39`
    EthernetIpv4(EthernetIpv4Body<'a>),
    /// A kind that the spec does not describe: its octets.
    Other(&'a [u8]),
}
/// The body of `EthernetIpv4`. IPv4 over Ethernet.
///
/// `specs/arp.ron:39`
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |         hardware_type         |         protocol_type         |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 | hardware_len  | protocol_len  |           operation           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                   source_hardware_addr ...                    |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                   source_protocol_addr ...                    |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                   target_hardware_addr ...                    |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                   target_protocol_addr ...                    |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct EthernetIpv4Body<'a> {
    source_hardware_addr: &'a [u8; 6],
    source_protocol_addr: &'a [u8; 4],
    target_hardware_addr: &'a [u8; 6],
    target_protocol_addr: &'a [u8; 4],
}
impl<'a> EthernetIpv4Body<'a> {
    #[allow(unused_variables)]
    #[inline]
    fn parse(
        header: &'a [u8; 8],
        source_hardware_addr: &'a [u8],
        source_protocol_addr: &'a [u8],
        target_hardware_addr: &'a [u8],
        target_protocol_addr: &'a [u8],
        rest: &'a [u8],
    ) -> support::Result<EthernetIpv4Body<'a>> {
        let Ok(source_hardware_addr) = <&'a [u8; 6] as TryFrom<
            &'a [u8],
        >>::try_from(source_hardware_addr) else {
            return Err(support::Error::new(support::ErrorKind::BadLength, 5))
        };
        let Ok(source_protocol_addr) = <&'a [u8; 4] as TryFrom<
            &'a [u8],
        >>::try_from(source_protocol_addr) else {
            return Err(support::Error::new(support::ErrorKind::BadLength, 6))
        };
        let Ok(target_hardware_addr) = <&'a [u8; 6] as TryFrom<
            &'a [u8],
        >>::try_from(target_hardware_addr) else {
            return Err(support::Error::new(support::ErrorKind::BadLength, 7))
        };
        let Ok(target_protocol_addr) = <&'a [u8; 4] as TryFrom<
            &'a [u8],
        >>::try_from(target_protocol_addr) else {
            return Err(support::Error::new(support::ErrorKind::BadLength, 8))
        };
        Ok(EthernetIpv4Body {
            source_hardware_addr,
            source_protocol_addr,
            target_hardware_addr,
            target_protocol_addr,
        })
    }
    /// Hardware address of the sender, `hardware_len` octets.
    ///
    /// Variable length. `specs/arp.ron:31`
    #[inline]
    pub fn source_hardware_addr(&self) -> ::wireloom::wire::ethernet::Address {
        ::wireloom::wire::ethernet::Address(
            *support::array::<0, 6, 6>(self.source_hardware_addr),
        )
    }
    /// Protocol address of the sender, `protocol_len` octets; all zero in a probe (RFC 5227).
    ///
    /// Variable length. `specs/arp.ron:32`
    #[inline]
    pub fn source_protocol_addr(&self) -> ::wireloom::wire::ipv4::Address {
        <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<0, 4, 4>(self.source_protocol_addr))
    }
    /// Hardware address of the target, `hardware_len` octets; without meaning in a request.
    ///
    /// Variable length. `specs/arp.ron:33`
    #[inline]
    pub fn target_hardware_addr(&self) -> ::wireloom::wire::ethernet::Address {
        ::wireloom::wire::ethernet::Address(
            *support::array::<0, 6, 6>(self.target_hardware_addr),
        )
    }
    /// Protocol address of the target, `protocol_len` octets.
    ///
    /// Variable length. `specs/arp.ron:34`
    #[inline]
    pub fn target_protocol_addr(&self) -> ::wireloom::wire::ipv4::Address {
        <::wireloom::wire::ipv4::Address as From<
            [u8; 4usize],
        >>::from(*support::array::<0, 4, 4>(self.target_protocol_addr))
    }
}
/// Address Resolution Protocol: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    fn header_mut(&mut self) -> Option<&mut [u8; 8]> {
        self.octets.first_chunk_mut()
    }
    /// Sets `operation`. Request, reply and their like.
    #[inline]
    pub fn set_operation(&mut self, value: Operation) {
        if let Some(header) = self.header_mut() {
            [(*header)[6], (*header)[7]] = support::be::from_u16(value.0);
        }
    }
}
/// Address Resolution Protocol: octets that may be cut short or malformed; every field that is there is shown.
#[derive(Clone, Copy)]
pub struct Partial<'a> {
    header: Option<&'a [u8]>,
    source_hardware_addr: Option<&'a [u8]>,
    source_protocol_addr: Option<&'a [u8]>,
    target_hardware_addr: Option<&'a [u8]>,
    target_protocol_addr: Option<&'a [u8]>,
    body: Option<PartialBody<'a>>,
    error: Option<support::Error>,
}
impl<'a> Partial<'a> {
    /// Reads as far as the octets make sense.
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    pub fn new(octets: &'a [u8]) -> Partial<'a> {
        let mut seen_header: Option<&'a [u8]> = None;
        let mut seen_source_hardware_addr: Option<&'a [u8]> = None;
        let mut seen_source_protocol_addr: Option<&'a [u8]> = None;
        let mut seen_target_hardware_addr: Option<&'a [u8]> = None;
        let mut seen_target_protocol_addr: Option<&'a [u8]> = None;
        let mut seen_body: Option<PartialBody<'a>> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((header, rest)) = rest.split_first_chunk::<8>() else {
                seen_header = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 0));
            };
            seen_header = Some(header);
            let Some((source_hardware_addr, rest)) = rest
                .split_at_checked((header[4] as u32) as usize) else {
                seen_source_hardware_addr = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 5));
            };
            seen_source_hardware_addr = Some(source_hardware_addr);
            let Some((source_protocol_addr, rest)) = rest
                .split_at_checked((header[5] as u32) as usize) else {
                seen_source_protocol_addr = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 6));
            };
            seen_source_protocol_addr = Some(source_protocol_addr);
            let Some((target_hardware_addr, rest)) = rest
                .split_at_checked((header[4] as u32) as usize) else {
                seen_target_hardware_addr = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 7));
            };
            seen_target_hardware_addr = Some(target_hardware_addr);
            let Some((target_protocol_addr, rest)) = rest
                .split_at_checked((header[5] as u32) as usize) else {
                seen_target_protocol_addr = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 8));
            };
            seen_target_protocol_addr = Some(target_protocol_addr);
            let body = {
                #[allow(unreachable_patterns)]
                match (
                    support::be::u16([header[0], header[1]]) as u32,
                    support::be::u16([header[2], header[3]]) as u32,
                    header[4] as u32,
                    header[5] as u32,
                ) {
                    (1, 2048, 6, 4) => {
                        PartialBody::EthernetIpv4(
                            EthernetIpv4Partial::new(
                                seen_header,
                                seen_source_hardware_addr,
                                seen_source_protocol_addr,
                                seen_target_hardware_addr,
                                seen_target_protocol_addr,
                                rest,
                            ),
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
            source_hardware_addr: seen_source_hardware_addr,
            source_protocol_addr: seen_source_protocol_addr,
            target_hardware_addr: seen_target_hardware_addr,
            target_protocol_addr: seen_target_protocol_addr,
            body: seen_body,
            error,
        }
    }
    /// The first thing that is wrong, if anything is: what `parse` would answer.
    #[inline]
    pub fn error(&self) -> Option<support::Error> {
        self.error
    }
    /// Kind of the hardware addresses.
    ///
    /// 2 octets. `specs/arp.ron:26`
    #[inline]
    pub fn hardware_type(&self) -> Option<Hardware> {
        let part = &support::head::<8>(self.header?, 2)?;
        Some(Hardware(support::be::u16([part[0], part[1]])))
    }
    /// Kind of the protocol addresses.
    ///
    /// 2 octets. `specs/arp.ron:27`
    #[inline]
    pub fn protocol_type(&self) -> Option<::wireloom::wire::ethernet::EtherType> {
        let part = &support::head::<8>(self.header?, 4)?;
        Some(::wireloom::wire::ethernet::EtherType(support::be::u16([part[2], part[3]])))
    }
    /// Octets of a hardware address.
    ///
    /// 8 bits. `specs/arp.ron:28`
    #[inline]
    pub fn hardware_len(&self) -> Option<u8> {
        let part = &support::head::<8>(self.header?, 5)?;
        Some(part[4])
    }
    /// Octets of a protocol address.
    ///
    /// 8 bits. `specs/arp.ron:29`
    #[inline]
    pub fn protocol_len(&self) -> Option<u8> {
        let part = &support::head::<8>(self.header?, 6)?;
        Some(part[5])
    }
    /// Request, reply and their like.
    ///
    /// 2 octets. `specs/arp.ron:30`
    #[inline]
    pub fn operation(&self) -> Option<Operation> {
        let part = &support::head::<8>(self.header?, 8)?;
        Some(Operation(support::be::u16([part[6], part[7]])))
    }
    /// Hardware address of the sender, `hardware_len` octets.
    ///
    /// Variable length. `specs/arp.ron:31`
    #[inline]
    pub fn source_hardware_addr(&self) -> Option<&'a [u8]> {
        self.source_hardware_addr.map(|octets| octets)
    }
    /// Protocol address of the sender, `protocol_len` octets; all zero in a probe (RFC 5227).
    ///
    /// Variable length. `specs/arp.ron:32`
    #[inline]
    pub fn source_protocol_addr(&self) -> Option<&'a [u8]> {
        self.source_protocol_addr.map(|octets| octets)
    }
    /// Hardware address of the target, `hardware_len` octets; without meaning in a request.
    ///
    /// Variable length. `specs/arp.ron:33`
    #[inline]
    pub fn target_hardware_addr(&self) -> Option<&'a [u8]> {
        self.target_hardware_addr.map(|octets| octets)
    }
    /// Protocol address of the target, `protocol_len` octets.
    ///
    /// Variable length. `specs/arp.ron:34`
    #[inline]
    pub fn target_protocol_addr(&self) -> Option<&'a [u8]> {
        self.target_protocol_addr.map(|octets| octets)
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
    /// The body of `EthernetIpv4`.
    EthernetIpv4(EthernetIpv4Partial<'a>),
    /// A kind that the spec does not describe: its octets.
    Other(&'a [u8]),
}
impl PartialBody<'_> {
    #[inline]
    fn error(&self) -> Option<support::Error> {
        match self {
            Self::EthernetIpv4(body) => body.error,
            Self::Other(_) => None,
        }
    }
}
/// The body of `EthernetIpv4`, as far as it is there.
#[derive(Clone, Copy)]
pub struct EthernetIpv4Partial<'a> {
    source_hardware_addr: Option<&'a [u8]>,
    source_protocol_addr: Option<&'a [u8]>,
    target_hardware_addr: Option<&'a [u8]>,
    target_protocol_addr: Option<&'a [u8]>,
    error: Option<support::Error>,
    nothing: core::marker::PhantomData<&'a [u8]>,
}
impl<'a> EthernetIpv4Partial<'a> {
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    fn new(
        header: Option<&'a [u8]>,
        source_hardware_addr: Option<&'a [u8]>,
        source_protocol_addr: Option<&'a [u8]>,
        target_hardware_addr: Option<&'a [u8]>,
        target_protocol_addr: Option<&'a [u8]>,
        octets: &'a [u8],
    ) -> EthernetIpv4Partial<'a> {
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            None
        };
        EthernetIpv4Partial {
            source_hardware_addr,
            source_protocol_addr,
            target_hardware_addr,
            target_protocol_addr,
            error,
            nothing: core::marker::PhantomData,
        }
    }
    /// Hardware address of the sender, `hardware_len` octets.
    ///
    /// Variable length. `specs/arp.ron:31`
    #[inline]
    pub fn source_hardware_addr(&self) -> Option<::wireloom::wire::ethernet::Address> {
        let part = &support::head::<6>(self.source_hardware_addr?, 6)?;
        Some(::wireloom::wire::ethernet::Address(*support::array::<0, 6, 6>(part)))
    }
    /// Protocol address of the sender, `protocol_len` octets; all zero in a probe (RFC 5227).
    ///
    /// Variable length. `specs/arp.ron:32`
    #[inline]
    pub fn source_protocol_addr(&self) -> Option<::wireloom::wire::ipv4::Address> {
        let part = &support::head::<4>(self.source_protocol_addr?, 4)?;
        Some(
            <::wireloom::wire::ipv4::Address as From<
                [u8; 4usize],
            >>::from(*support::array::<0, 4, 4>(part)),
        )
    }
    /// Hardware address of the target, `hardware_len` octets; without meaning in a request.
    ///
    /// Variable length. `specs/arp.ron:33`
    #[inline]
    pub fn target_hardware_addr(&self) -> Option<::wireloom::wire::ethernet::Address> {
        let part = &support::head::<6>(self.target_hardware_addr?, 6)?;
        Some(::wireloom::wire::ethernet::Address(*support::array::<0, 6, 6>(part)))
    }
    /// Protocol address of the target, `protocol_len` octets.
    ///
    /// Variable length. `specs/arp.ron:34`
    #[inline]
    pub fn target_protocol_addr(&self) -> Option<::wireloom::wire::ipv4::Address> {
        let part = &support::head::<4>(self.target_protocol_addr?, 4)?;
        Some(
            <::wireloom::wire::ipv4::Address as From<
                [u8; 4usize],
            >>::from(*support::array::<0, 4, 4>(part)),
        )
    }
}
/// Address Resolution Protocol: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub enum Repr {
    /// IPv4 over Ethernet.
    EthernetIpv4 {
        /// Request, reply and their like.
        ///
        /// 2 octets. `specs/arp.ron:30`
        operation: Operation,
        /// Hardware address of the sender, `hardware_len` octets.
        ///
        /// Variable length. `specs/arp.ron:31`
        source_hardware_addr: ::wireloom::wire::ethernet::Address,
        /// Protocol address of the sender, `protocol_len` octets; all zero in a probe (RFC 5227).
        ///
        /// Variable length. `specs/arp.ron:32`
        source_protocol_addr: ::wireloom::wire::ipv4::Address,
        /// Hardware address of the target, `hardware_len` octets; without meaning in a request.
        ///
        /// Variable length. `specs/arp.ron:33`
        target_hardware_addr: ::wireloom::wire::ethernet::Address,
        /// Protocol address of the target, `protocol_len` octets.
        ///
        /// Variable length. `specs/arp.ron:34`
        target_protocol_addr: ::wireloom::wire::ipv4::Address,
    },
}
impl Repr {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(packet: &Packet<'_>) -> support::Result<Repr> {
        #[allow(unused_variables, unreachable_patterns)]
        match packet.body {
            Body::EthernetIpv4(body) => {
                let operation = packet.operation();
                let source_hardware_addr = body.source_hardware_addr();
                let source_protocol_addr = body.source_protocol_addr();
                let target_hardware_addr = body.target_hardware_addr();
                let target_protocol_addr = body.target_protocol_addr();
                Ok(Repr::EthernetIpv4 {
                    operation,
                    source_hardware_addr,
                    source_protocol_addr,
                    target_hardware_addr,
                    target_protocol_addr,
                })
            }
            _ => Err(support::Error::new(support::ErrorKind::Unsupported, 0)),
        }
    }
}
#[allow(unused_variables)]
impl Repr {
    /// Octets that [`emit`](Self::emit) writes.
    #[inline]
    pub fn buffer_len(&self) -> usize {
        match *self {
            Repr::EthernetIpv4 {
                operation,
                source_hardware_addr,
                source_protocol_addr,
                target_hardware_addr,
                target_protocol_addr,
            } => {
                let len_source_hardware_addr: usize = 6;
                let len_source_protocol_addr: usize = 4;
                let len_target_hardware_addr: usize = 6;
                let len_target_protocol_addr: usize = 4;
                let header_octets: usize = 8 + len_source_hardware_addr
                    + len_source_protocol_addr + len_target_hardware_addr
                    + len_target_protocol_addr;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 0;
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
            Repr::EthernetIpv4 {
                operation,
                source_hardware_addr,
                source_protocol_addr,
                target_hardware_addr,
                target_protocol_addr,
            } => {
                let len_source_hardware_addr: usize = 6;
                let len_source_protocol_addr: usize = 4;
                let len_target_hardware_addr: usize = 6;
                let len_target_protocol_addr: usize = 4;
                let header_octets: usize = 8 + len_source_hardware_addr
                    + len_source_protocol_addr + len_target_hardware_addr
                    + len_target_protocol_addr;
                let payload_octets: usize = 0;
                let body_octets: usize = 0 + 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<8>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 8];
                let out = &mut support::Cursor::new(tail);
                [header[0], header[1]] = support::be::from_u16(1);
                [header[2], header[3]] = support::be::from_u16(0x800);
                header[4] = 6;
                header[5] = 4;
                [header[6], header[7]] = support::be::from_u16(operation.0);
                out.put(&source_hardware_addr.octets());
                out.put(&source_protocol_addr.octets());
                out.put(&target_hardware_addr.octets());
                out.put(&target_protocol_addr.octets());
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
            Some(PartialBody::EthernetIpv4(body)) => {
                f.write_str("ARP")?;
                match self.operation() {
                    Some(value) => {
                        f.write_str(" ")?;
                        value.show(f)?;
                    }
                    None => return Ok(()),
                }
                match body.source_protocol_addr() {
                    Some(value) => {
                        f.write_str(" src=")?;
                        support::print::ipv4(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                f.write_str("/")?;
                match body.source_hardware_addr() {
                    Some(value) => {
                        support::print::hex_octets(f, &value.octets(), ":")?;
                    }
                    None => return Ok(()),
                }
                match body.target_protocol_addr() {
                    Some(value) => {
                        f.write_str(" tgt=")?;
                        support::print::ipv4(f, value.octets())?;
                    }
                    None => return Ok(()),
                }
                f.write_str("/")?;
                match body.target_hardware_addr() {
                    Some(value) => {
                        support::print::hex_octets(f, &value.octets(), ":")?;
                    }
                    None => return Ok(()),
                }
                return Ok(());
            }
            _ => {}
        }
        f.write_str("ARP")?;
        match self.operation() {
            Some(value) => {
                f.write_str(" ")?;
                value.show(f)?;
            }
            None => return Ok(()),
        }
        match self.hardware_type() {
            Some(value) => {
                f.write_str(" htype=")?;
                value.show(f)?;
            }
            None => return Ok(()),
        }
        match self.protocol_type() {
            Some(value) => {
                f.write_str(" ptype=")?;
                value.show(f)?;
            }
            None => return Ok(()),
        }
        match self.hardware_len() {
            Some(value) => {
                f.write_str(" hlen=")?;
                support::print::dec(f, value as u64)?;
            }
            None => return Ok(()),
        }
        match self.protocol_len() {
            Some(value) => {
                f.write_str(" plen=")?;
                support::print::dec(f, value as u64)?;
            }
            None => return Ok(()),
        }
        Ok(())
    }
    /// Shows every field that is there to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        if let Some(value) = self.hardware_type() {
            visitor
                .field("hardware_type", support::Value::Named(value.0 as u64, &value));
        }
        if let Some(value) = self.protocol_type() {
            visitor
                .field("protocol_type", support::Value::Named(value.0 as u64, &value));
        }
        if let Some(value) = self.hardware_len() {
            visitor.field("hardware_len", support::Value::Number(value as u64));
        }
        if let Some(value) = self.protocol_len() {
            visitor.field("protocol_len", support::Value::Number(value as u64));
        }
        if let Some(value) = self.operation() {
            visitor.field("operation", support::Value::Named(value.0 as u64, &value));
        }
        if let Some(value) = self.source_hardware_addr() {
            visitor.field("source_hardware_addr", support::Value::Octets(value));
        }
        if let Some(value) = self.source_protocol_addr() {
            visitor.field("source_protocol_addr", support::Value::Octets(value));
        }
        if let Some(value) = self.target_hardware_addr() {
            visitor.field("target_hardware_addr", support::Value::Octets(value));
        }
        if let Some(value) = self.target_protocol_addr() {
            visitor.field("target_protocol_addr", support::Value::Octets(value));
        }
        match self.body {
            Some(PartialBody::EthernetIpv4(body)) => {
                visitor.enter("EthernetIpv4");
                if let Some(value) = body.source_hardware_addr() {
                    visitor.field("source_hardware_addr", support::Value::Text(&value));
                }
                if let Some(value) = body.source_protocol_addr() {
                    visitor.field("source_protocol_addr", support::Value::Text(&value));
                }
                if let Some(value) = body.target_hardware_addr() {
                    visitor.field("target_hardware_addr", support::Value::Text(&value));
                }
                if let Some(value) = body.target_protocol_addr() {
                    visitor.field("target_protocol_addr", support::Value::Text(&value));
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
            Some(PartialBody::EthernetIpv4(body)) => support::Inner::NOTHING,
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
    name: "arp",
    title: "Address Resolution Protocol",
    file: "specs/arp.ron",
    fields: &[
        support::FieldDescription {
            name: "hardware_type",
            doc: "Kind of the hardware addresses.",
            bit: Some(0),
            bits: Some(16),
            kind: support::FieldKind::Named("Hardware"),
        },
        support::FieldDescription {
            name: "protocol_type",
            doc: "Kind of the protocol addresses.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Named("EtherType"),
        },
        support::FieldDescription {
            name: "hardware_len",
            doc: "Octets of a hardware address.",
            bit: Some(32),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "protocol_len",
            doc: "Octets of a protocol address.",
            bit: Some(40),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "operation",
            doc: "Request, reply and their like.",
            bit: Some(48),
            bits: Some(16),
            kind: support::FieldKind::Named("Operation"),
        },
        support::FieldDescription {
            name: "source_hardware_addr",
            doc: "Hardware address of the sender, `hardware_len` octets.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "source_protocol_addr",
            doc: "Protocol address of the sender, `protocol_len` octets; all zero in a probe (RFC 5227).",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "target_hardware_addr",
            doc: "Hardware address of the target, `hardware_len` octets; without meaning in a request.",
            bit: None,
            bits: None,
            kind: support::FieldKind::Octets,
        },
        support::FieldDescription {
            name: "target_protocol_addr",
            doc: "Protocol address of the target, `protocol_len` octets.",
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
            name: "Hardware",
            bits: 16,
            values: &[
                support::RegistryValue {
                    name: "Ethernet",
                    show: "Ethernet",
                    value: 1,
                },
                support::RegistryValue {
                    name: "Ieee802",
                    show: "IEEE 802",
                    value: 6,
                },
            ],
        },
        support::Registry {
            name: "Operation",
            bits: 16,
            values: &[
                support::RegistryValue {
                    name: "Request",
                    show: "request",
                    value: 1,
                },
                support::RegistryValue {
                    name: "Reply",
                    show: "reply",
                    value: 2,
                },
                support::RegistryValue {
                    name: "ReverseRequest",
                    show: "reverse request",
                    value: 3,
                },
                support::RegistryValue {
                    name: "ReverseReply",
                    show: "reverse reply",
                    value: 4,
                },
                support::RegistryValue {
                    name: "InverseRequest",
                    show: "inverse request",
                    value: 8,
                },
                support::RegistryValue {
                    name: "InverseReply",
                    show: "inverse reply",
                    value: 9,
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
        key: 2054,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    Hardware {
        Self::Ethernet => "Hardware::Ethernet";
        Self::Ieee802 => "Hardware::Ieee802";
        Self(ref value) => "Hardware({})", value;
    }
    Operation {
        Self::Request => "Operation::Request";
        Self::Reply => "Operation::Reply";
        Self::ReverseRequest => "Operation::ReverseRequest";
        Self::ReverseReply => "Operation::ReverseReply";
        Self::InverseRequest => "Operation::InverseRequest";
        Self::InverseReply => "Operation::InverseReply";
        Self(ref value) => "Operation({})", value;
    }
    Packet<'_> {
        Self { ref octets, .. } => "Packet({=[u8]:02x})", octets;
    }
    PacketMut<'_> {
        Self { ref octets, .. } => "PacketMut({=[u8]:02x})", octets;
    }
    Partial<'_> {
        Self { ref header, ref source_hardware_addr, ref source_protocol_addr, ref target_hardware_addr, ref target_protocol_addr, ref error, .. } => "Partial {{ header: {}, source_hardware_addr: {}, source_protocol_addr: {}, target_hardware_addr: {}, target_protocol_addr: {}, error: {} }}", header, source_hardware_addr, source_protocol_addr, target_hardware_addr, target_protocol_addr, error;
    }
    Repr {
        Self::EthernetIpv4 { ref operation, ref source_hardware_addr, ref source_protocol_addr, ref target_hardware_addr, ref target_protocol_addr } => "EthernetIpv4 {{ operation: {}, source_hardware_addr: {}, source_protocol_addr: {}, target_hardware_addr: {}, target_protocol_addr: {} }}", operation, source_hardware_addr, source_protocol_addr, target_hardware_addr, target_protocol_addr;
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
            const SETTERS: &'static [(usize, usize)] = &[(48, 16)];
            const VECTORS: &'static [&'static [u8]] = &[
                &[
                    0u8, 1u8, 8u8, 0u8, 6u8, 4u8, 0u8, 1u8, 17u8, 18u8, 19u8, 20u8, 21u8,
                    22u8, 33u8, 34u8, 35u8, 36u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 65u8, 66u8,
                    67u8, 68u8,
                ],
                &[
                    0u8, 1u8, 8u8, 0u8, 6u8, 4u8, 0u8, 2u8, 17u8, 18u8, 19u8, 20u8, 21u8,
                    22u8, 10u8, 0u8, 0u8, 1u8, 49u8, 50u8, 51u8, 52u8, 53u8, 54u8, 10u8, 0u8,
                    0u8, 2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    0u8, 1u8, 8u8, 0u8, 6u8, 4u8, 0u8, 99u8, 17u8, 18u8, 19u8, 20u8, 21u8,
                    22u8, 10u8, 0u8, 0u8, 1u8, 49u8, 50u8, 51u8, 52u8, 53u8, 54u8, 10u8, 0u8,
                    0u8, 2u8,
                ],
                &[
                    0u8, 1u8, 8u8, 0u8, 6u8, 255u8, 0u8, 1u8, 17u8, 18u8, 19u8, 20u8, 21u8,
                    22u8, 33u8, 34u8, 35u8, 36u8, 49u8, 50u8, 51u8, 52u8, 53u8, 54u8, 65u8,
                    66u8, 67u8, 68u8,
                ],
                &[
                    0u8, 1u8, 8u8, 0u8, 6u8, 4u8, 0u8, 1u8, 17u8, 18u8, 19u8, 20u8, 21u8,
                    22u8, 33u8, 34u8, 35u8, 36u8, 49u8, 50u8, 51u8, 52u8, 53u8, 54u8, 65u8,
                    66u8, 67u8,
                ],
                &[0u8, 1u8, 8u8, 0u8, 6u8, 4u8, 0u8],
                &[
                    0u8, 2u8, 8u8, 0u8, 6u8, 4u8, 0u8, 1u8, 17u8, 18u8, 19u8, 20u8, 21u8,
                    22u8, 33u8, 34u8, 35u8, 36u8, 49u8, 50u8, 51u8, 52u8, 53u8, 54u8, 65u8,
                    66u8, 67u8, 68u8,
                ],
                &[
                    0u8, 1u8, 8u8, 0u8, 2u8, 4u8, 0u8, 1u8, 17u8, 18u8, 33u8, 34u8, 35u8,
                    36u8, 49u8, 50u8, 65u8, 66u8, 67u8, 68u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    0u8, 1u8, 8u8, 0u8, 6u8, 4u8, 0u8, 2u8, 16u8, 0u8, 0u8, 100u8, 100u8,
                    35u8, 192u8, 1u8, 2u8, 23u8, 16u8, 0u8, 0u8, 222u8, 173u8, 186u8, 192u8,
                    1u8, 2u8, 254u8,
                ],
                &[
                    0u8, 1u8, 8u8, 0u8, 6u8, 4u8, 0u8, 170u8, 170u8, 170u8, 170u8, 170u8,
                    170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8,
                    170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8,
                    170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8, 170u8,
                    170u8, 170u8, 170u8, 170u8,
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
                match packet.body() {
                    _ => &[],
                }
            }
            fn repr<'a>(
                packet: &Self::Packet<'a>,
                sums: support::testing::Sums,
            ) -> support::Result<Self::Repr<'a>> {
                Repr::parse(packet)
            }
            fn same(a: &Repr, b: &Repr) -> bool {
                a == b
            }
            fn checksum_is_right(packet: &Packet<'_>) -> bool {
                true
            }
            fn payload_len(repr: &Repr) -> Option<usize> {
                match *repr {
                    Repr::EthernetIpv4 {
                        operation,
                        source_hardware_addr,
                        source_protocol_addr,
                        target_hardware_addr,
                        target_protocol_addr,
                    } => Some(0),
                }
            }
            fn emit(repr: &Repr, payload: &[u8], out: &mut [u8]) -> support::Result<usize> {
                let rest = repr.emit(out)?;
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
                            Repr::EthernetIpv4 {
                                operation: Operation(
                                    source.named(16, &[1, 2, 3, 4, 8, 9]) as u16,
                                ),
                                source_hardware_addr: <::wireloom::wire::ethernet::Address as From<
                                    _,
                                >>::from(source.array()),
                                source_protocol_addr: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
                                target_hardware_addr: <::wireloom::wire::ethernet::Address as From<
                                    _,
                                >>::from(source.array()),
                                target_protocol_addr: <::wireloom::wire::ipv4::Address as From<
                                    _,
                                >>::from(source.array()),
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
                            to.set_operation(from.operation());
                            to.as_packet().is_ok_and(|to| to.operation() == from.operation())
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
    fn v0_request() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some(
                "ARP request src=33.34.35.36/11:12:13:14:15:16 tgt=65.66.67.68/00:00:00:00:00:00",
            ),
            &[
                ("hardware_len", 6),
                ("hardware_type", 1),
                ("operation", 1),
                ("protocol_len", 4),
                ("protocol_type", 2048),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_reply__padded_to_the_smallest_ethernet_frame() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some(
                "ARP reply src=10.0.0.1/11:12:13:14:15:16 tgt=10.0.0.2/31:32:33:34:35:36",
            ),
            &[("operation", 2)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_an_operation_without_a_name() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some(
                "ARP 0x0063 src=10.0.0.1/11:12:13:14:15:16 tgt=10.0.0.2/31:32:33:34:35:36",
            ),
            &[("operation", 99)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_address_runs_past_the_end() {
        support::testing::bad::<Laws>(3, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_last_octet_missing() {
        support::testing::bad::<Laws>(4, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_fixed_part_cut_short() {
        support::testing::bad::<Laws>(5, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_unsupported_hardware() {
        support::testing::bad::<Laws>(6, support::ErrorKind::Unsupported);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v7_hardware_addresses_of_two_octets() {
        support::testing::bad::<Laws>(7, support::ErrorKind::Unsupported);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v8_isakmp4500_pcap_frame_2__a_reply() {
        support::testing::good::<
            Laws,
        >(
            8,
            Some(
                "ARP reply src=192.1.2.23/10:00:00:64:64:23 tgt=192.1.2.254/10:00:00:de:ad:ba",
            ),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v9_arp_oobr_pcap_frame_331__octets_all_alike() {
        support::testing::good::<
            Laws,
        >(
            9,
            Some(
                "ARP 0x00aa src=170.170.170.170/aa:aa:aa:aa:aa:aa tgt=170.170.170.170/aa:aa:aa:aa:aa:aa",
            ),
            &[],
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
