// Written by `wireloom-codegen expand --into stack/src/wire/woven ipv6`: change the spec, not this.

use ::wireloom::wire::support;
/// An IPv6 address.
///
/// `specs/ipv6.ron:17`
pub type Address = core::net::Ipv6Addr;
impl support::Element for PrefixLen {
    const LEN: usize = 1;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        let [o0] = *octets.first_chunk()?;
        let bits = u8::from_be_bytes([o0]);
        Self::new(bits)
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        let [o0] = u8::to_be_bytes(self.0);
        out.put(&[o0]);
    }
}
/// Leading bits of an address that make a prefix.
///
/// `specs/ipv6.ron:18`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct PrefixLen(u8);
impl PrefixLen {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(128);
    /// The value of this number; `None` outside 0 to 128.
    #[inline]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= 128 { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u8 {
        self.0
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u8 {
        self.0
    }
}
impl From<PrefixLen> for u8 {
    #[inline]
    fn from(value: PrefixLen) -> Self {
        value.0
    }
}
impl core::fmt::Display for PrefixLen {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for PrefixLen {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("PrefixLen")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
/// Marks the packets of one flow; 0: none.
///
/// `specs/ipv6.ron:25`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct FlowLabel(u32);
impl FlowLabel {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(1048575);
    /// The value; `None` where it is not in 0 to 1048575.
    #[inline]
    pub const fn new(value: u32) -> Option<Self> {
        if value <= 1048575 { Some(Self(value)) } else { None }
    }
    /// The value.
    #[inline]
    pub const fn get(self) -> u32 {
        self.0
    }
}
impl core::fmt::Display for FlowLabel {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for FlowLabel {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("FlowLabel")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// Internet Protocol version 6: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |version|   dscp    |ecn|              flow_label               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |          payload_len          |  next_header  |   hop_limit   |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                                                               |
///     +                                                               +
///  12 |                           src_addr                            |
///     +                                                               +
///  16 |                                                               |
///     +                                                               +
///  20 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  24 |                                                               |
///     +                                                               +
///  28 |                           dst_addr                            |
///     +                                                               +
///  32 |                                                               |
///     +                                                               +
///  36 |                                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  40 |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct Packet<'a> {
    octets: &'a [u8],
    header: &'a [u8; 40],
    payload: &'a [u8],
}
impl<'a> Packet<'a> {
    /// Octets of the fixed part of the header.
    pub const HEADER_LEN: usize = 40;
    /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
    ///
    /// # Errors
    /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
    #[allow(unused_variables)]
    #[inline]
    pub fn parse(octets: &'a [u8]) -> support::Result<Packet<'a>> {
        let rest = octets;
        let Some((header, rest)) = rest.split_first_chunk::<40>() else {
            return Err(support::Error::new(support::ErrorKind::Truncated, 0))
        };
        let Some((payload, rest)) = rest
            .split_at_checked((support::be::u16([header[4], header[5]]) as u32) as usize)
        else { return Err(support::Error::new(support::ErrorKind::Truncated, 9)) };
        let octets = octets
            .get(..octets.len().saturating_sub(rest.len()))
            .unwrap_or(octets);
        Ok(Packet { octets, header, payload })
    }
    /// All octets that belong to the packet; what followed them in the buffer is not.
    #[inline]
    pub fn octets(&self) -> &'a [u8] {
        self.octets
    }
    /// 6.
    ///
    /// 4 bits. `specs/ipv6.ron:22`
    #[inline]
    pub fn version(&self) -> u8 {
        self.header[0] >> 4
    }
    /// The service that the packet asks for; the upper 6 bits of the traffic class.
    ///
    /// 6 bits. `specs/ipv6.ron:23`
    #[inline]
    pub fn dscp(&self) -> ::wireloom::wire::ip::Dscp {
        ::wireloom::wire::ip::Dscp::from_bits(
            ((support::be::u16([self.header[0], self.header[1]]) >> 6) & 0x3f) as u8,
        )
    }
    /// Congestion notification; the lower 2 bits of the traffic class.
    ///
    /// 2 bits. `specs/ipv6.ron:24`
    #[inline]
    pub fn ecn(&self) -> ::wireloom::wire::ip::Ecn {
        ::wireloom::wire::ip::Ecn::from_bits((self.header[1] >> 4) & 3)
    }
    /// Marks the packets of one flow; 0: none.
    ///
    /// 20 bits. `specs/ipv6.ron:25`
    #[inline]
    pub fn flow_label(&self) -> u32 {
        support::be::u32([0, self.header[1], self.header[2], self.header[3]]) & 0xfffff
    }
    /// Octets behind this header, extension headers included.
    ///
    /// 2 octets. `specs/ipv6.ron:26`
    #[inline]
    pub fn payload_len(&self) -> u16 {
        support::be::u16([self.header[4], self.header[5]])
    }
    /// What follows this header.
    ///
    /// 8 bits. `specs/ipv6.ron:27`
    #[inline]
    pub fn next_header(&self) -> ::wireloom::wire::ip::Protocol {
        ::wireloom::wire::ip::Protocol(self.header[6])
    }
    /// Routers that may still be passed.
    ///
    /// 8 bits. `specs/ipv6.ron:28`
    #[inline]
    pub fn hop_limit(&self) -> u8 {
        self.header[7]
    }
    /// Sender.
    ///
    /// 16 octets. `specs/ipv6.ron:29`
    #[inline]
    pub fn src_addr(&self) -> Address {
        <Address as From<[u8; 16usize]>>::from(*support::array::<8, 16, 40>(self.header))
    }
    /// Receiver, or the next stop of a routing header.
    ///
    /// 16 octets. `specs/ipv6.ron:30`
    #[inline]
    pub fn dst_addr(&self) -> Address {
        <Address as From<
            [u8; 16usize],
        >>::from(*support::array::<24, 16, 40>(self.header))
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
/// Internet Protocol version 6: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    fn header_mut(&mut self) -> Option<&mut [u8; 40]> {
        self.octets.first_chunk_mut()
    }
    /// Sets `dscp`. The service that the packet asks for; the upper 6 bits of the traffic class.
    #[inline]
    pub fn set_dscp(&mut self, value: ::wireloom::wire::ip::Dscp) {
        if let Some(header) = self.header_mut() {
            let word = support::be::u16([header[0], header[1]]);
            [header[0], header[1]] = support::be::from_u16(
                word & !(0x3f << 6) | (value.to_bits() as u16) << 6,
            );
        }
    }
    /// Sets `ecn`. Congestion notification; the lower 2 bits of the traffic class.
    #[inline]
    pub fn set_ecn(&mut self, value: ::wireloom::wire::ip::Ecn) {
        if let Some(header) = self.header_mut() {
            header[1] = header[1] & !(3 << 4) | (value.to_bits() as u8) << 4;
        }
    }
    /// Sets `flow_label`. Marks the packets of one flow; 0: none.
    #[inline]
    pub fn set_flow_label(&mut self, value: FlowLabel) {
        if let Some(header) = self.header_mut() {
            let word = support::be::u32([0, header[1], header[2], header[3]]);
            [_, header[1], header[2], header[3]] = support::be::from_u32(
                word & !(0xfffff << 0) | ((value.0 as u32) as u32) << 0,
            );
        }
    }
    /// Sets `next_header`. What follows this header.
    #[inline]
    pub fn set_next_header(&mut self, value: ::wireloom::wire::ip::Protocol) {
        if let Some(header) = self.header_mut() {
            (*header)[6] = value.0;
        }
    }
    /// Sets `hop_limit`. Routers that may still be passed.
    #[inline]
    pub fn set_hop_limit(&mut self, value: u8) {
        if let Some(header) = self.header_mut() {
            (*header)[7] = value;
        }
    }
    /// Sets `src_addr`. Sender.
    #[inline]
    pub fn set_src_addr(&mut self, value: Address) {
        if let Some(header) = self.header_mut() {
            support::put::<8, 16, 40>(&mut (*header), value.octets());
        }
    }
    /// Sets `dst_addr`. Receiver, or the next stop of a routing header.
    #[inline]
    pub fn set_dst_addr(&mut self, value: Address) {
        if let Some(header) = self.header_mut() {
            support::put::<24, 16, 40>(&mut (*header), value.octets());
        }
    }
    /// What the packet carries, to be written over.
    #[inline]
    pub fn payload_mut(&mut self) -> &mut [u8] {
        let at = self.payload_at;
        self.octets.get_mut(at..).unwrap_or(&mut [])
    }
}
/// Internet Protocol version 6: octets that may be cut short or malformed; every field that is there is shown.
#[derive(Clone, Copy)]
pub struct Partial<'a> {
    header: Option<&'a [u8]>,
    payload: Option<&'a [u8]>,
    error: Option<support::Error>,
}
impl<'a> Partial<'a> {
    /// Reads as far as the octets make sense.
    #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
    #[inline]
    pub fn new(octets: &'a [u8]) -> Partial<'a> {
        let mut seen_header: Option<&'a [u8]> = None;
        let mut seen_payload: Option<&'a [u8]> = None;
        let error: Option<support::Error> = 'cut: {
            let rest = octets;
            let Some((header, rest)) = rest.split_first_chunk::<40>() else {
                seen_header = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 0));
            };
            seen_header = Some(header);
            let Some((payload, rest)) = rest
                .split_at_checked(
                    (support::be::u16([header[4], header[5]]) as u32) as usize,
                ) else {
                seen_payload = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 9));
            };
            seen_payload = Some(payload);
            None
        };
        Partial {
            header: seen_header,
            payload: seen_payload,
            error,
        }
    }
    /// The first thing that is wrong, if anything is: what `parse` would answer.
    #[inline]
    pub fn error(&self) -> Option<support::Error> {
        self.error
    }
    /// 6.
    ///
    /// 4 bits. `specs/ipv6.ron:22`
    #[inline]
    pub fn version(&self) -> Option<u8> {
        let part = &support::head::<40>(self.header?, 1)?;
        Some(part[0] >> 4)
    }
    /// The service that the packet asks for; the upper 6 bits of the traffic class.
    ///
    /// 6 bits. `specs/ipv6.ron:23`
    #[inline]
    pub fn dscp(&self) -> Option<::wireloom::wire::ip::Dscp> {
        let part = &support::head::<40>(self.header?, 2)?;
        Some(
            ::wireloom::wire::ip::Dscp::from_bits(
                ((support::be::u16([part[0], part[1]]) >> 6) & 0x3f) as u8,
            ),
        )
    }
    /// Congestion notification; the lower 2 bits of the traffic class.
    ///
    /// 2 bits. `specs/ipv6.ron:24`
    #[inline]
    pub fn ecn(&self) -> Option<::wireloom::wire::ip::Ecn> {
        let part = &support::head::<40>(self.header?, 2)?;
        Some(::wireloom::wire::ip::Ecn::from_bits((part[1] >> 4) & 3))
    }
    /// Marks the packets of one flow; 0: none.
    ///
    /// 20 bits. `specs/ipv6.ron:25`
    #[inline]
    pub fn flow_label(&self) -> Option<u32> {
        let part = &support::head::<40>(self.header?, 4)?;
        Some(support::be::u32([0, part[1], part[2], part[3]]) & 0xfffff)
    }
    /// Octets behind this header, extension headers included.
    ///
    /// 2 octets. `specs/ipv6.ron:26`
    #[inline]
    pub fn payload_len(&self) -> Option<u16> {
        let part = &support::head::<40>(self.header?, 6)?;
        Some(support::be::u16([part[4], part[5]]))
    }
    /// What follows this header.
    ///
    /// 8 bits. `specs/ipv6.ron:27`
    #[inline]
    pub fn next_header(&self) -> Option<::wireloom::wire::ip::Protocol> {
        let part = &support::head::<40>(self.header?, 7)?;
        Some(::wireloom::wire::ip::Protocol(part[6]))
    }
    /// Routers that may still be passed.
    ///
    /// 8 bits. `specs/ipv6.ron:28`
    #[inline]
    pub fn hop_limit(&self) -> Option<u8> {
        let part = &support::head::<40>(self.header?, 8)?;
        Some(part[7])
    }
    /// Sender.
    ///
    /// 16 octets. `specs/ipv6.ron:29`
    #[inline]
    pub fn src_addr(&self) -> Option<Address> {
        let part = &support::head::<40>(self.header?, 24)?;
        Some(<Address as From<[u8; 16usize]>>::from(*support::array::<8, 16, 40>(part)))
    }
    /// Receiver, or the next stop of a routing header.
    ///
    /// 16 octets. `specs/ipv6.ron:30`
    #[inline]
    pub fn dst_addr(&self) -> Option<Address> {
        let part = &support::head::<40>(self.header?, 40)?;
        Some(<Address as From<[u8; 16usize]>>::from(*support::array::<24, 16, 40>(part)))
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
/// Octets of a payload: at most 65535, which is what the length on the wire can say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct PayloadLen(u16);
impl PayloadLen {
    /// The greatest length.
    pub const MAX: usize = 65535;
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
/// Internet Protocol version 6: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Repr {
    /// The service that the packet asks for; the upper 6 bits of the traffic class.
    ///
    /// 6 bits. `specs/ipv6.ron:23`
    pub dscp: ::wireloom::wire::ip::Dscp,
    /// Congestion notification; the lower 2 bits of the traffic class.
    ///
    /// 2 bits. `specs/ipv6.ron:24`
    pub ecn: ::wireloom::wire::ip::Ecn,
    /// Marks the packets of one flow; 0: none.
    ///
    /// 20 bits. `specs/ipv6.ron:25`
    pub flow_label: FlowLabel,
    /// What follows this header.
    ///
    /// 8 bits. `specs/ipv6.ron:27`
    pub next_header: ::wireloom::wire::ip::Protocol,
    /// Routers that may still be passed.
    ///
    /// 8 bits. `specs/ipv6.ron:28`
    pub hop_limit: u8,
    /// Sender.
    ///
    /// 16 octets. `specs/ipv6.ron:29`
    pub src_addr: Address,
    /// Receiver, or the next stop of a routing header.
    ///
    /// 16 octets. `specs/ipv6.ron:30`
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
    pub fn parse(packet: &Packet<'_>) -> support::Result<Repr> {
        if ((packet.header[0] >> 4) as u32) != 6 {
            return Err(support::Error::new(support::ErrorKind::BadConst, 0));
        }
        let dscp = packet.dscp();
        let ecn = packet.ecn();
        let flow_label = FlowLabel(packet.flow_label());
        let next_header = packet.next_header();
        let hop_limit = packet.hop_limit();
        let src_addr = packet.src_addr();
        let dst_addr = packet.dst_addr();
        let Some(payload_len) = PayloadLen::new(packet.payload.len()) else {
            return Err(support::Error::new(support::ErrorKind::BadLength, 9))
        };
        Ok(Repr {
            dscp,
            ecn,
            flow_label,
            next_header,
            hop_limit,
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
                flow_label,
                next_header,
                hop_limit,
                src_addr,
                dst_addr,
                payload_len,
            } => {
                let header_octets: usize = 40;
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
    pub fn emit<'b>(&self, out: &'b mut [u8]) -> support::Result<&'b mut [u8]> {
        #[allow(unused_mut)]
        let (front, mut header, tail, rest) = match *self {
            Repr {
                dscp,
                ecn,
                flow_label,
                next_header,
                hop_limit,
                src_addr,
                dst_addr,
                payload_len,
            } => {
                let header_octets: usize = 40;
                let payload_octets: usize = payload_len.get();
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if support::length(payload_octets, 0, 1, 0xffff).is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 4));
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<40>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 40];
                let out = &mut support::Cursor::new(tail);
                [header[0], header[1], header[2], header[3]] = support::be::from_u32(
                    0x60000000 | (dscp.to_bits() as u32) << 22
                        | (ecn.to_bits() as u32) << 20 | flow_label.0 as u32,
                );
                [header[4], header[5]] = support::be::from_u16(
                    support::length(payload_octets, 0, 1, 0xffff).unwrap_or(0) as u16,
                );
                header[6] = next_header.0;
                header[7] = hop_limit;
                support::put::<8, 16, 40>(&mut header, src_addr.octets());
                support::put::<24, 16, 40>(&mut header, dst_addr.octets());
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
        f.write_str("IPv6")?;
        match self.src_addr() {
            Some(value) => {
                f.write_str(" src=")?;
                support::print::ipv6(f, value.octets())?;
            }
            None => return Ok(()),
        }
        match self.dst_addr() {
            Some(value) => {
                f.write_str(" dst=")?;
                support::print::ipv6(f, value.octets())?;
            }
            None => return Ok(()),
        }
        match self.next_header() {
            Some(value) => {
                f.write_str(" next=")?;
                value.show(f)?;
            }
            None => return Ok(()),
        }
        match self.hop_limit() {
            Some(value) => {
                f.write_str(" hlim=")?;
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
                    let part = support::head::<40>(self.header?, 2)?;
                    ((support::be::u16([part[0], part[1]]) >> 6) & 0x3f) as u8
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
                    let part = support::head::<40>(self.header?, 2)?;
                    (part[1] >> 4) & 3
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
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<40>(self.header?, 4)?;
                    support::be::u32([0, part[1], part[2], part[3]]) & 0xfffff
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                match self.flow_label() {
                    Some(value) => {
                        f.write_str(" flow=")?;
                        support::print::hex(f, value as u64, 5)?;
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
        if let Some(value) = self.version() {
            visitor.field("version", support::Value::Number(value as u64));
        }
        if let Some(value) = self.dscp() {
            visitor.field("dscp", support::Value::Number(value.get() as u64));
        }
        if let Some(value) = self.ecn() {
            visitor.field("ecn", support::Value::Named(value.to_bits() as u64, &value));
        }
        if let Some(value) = self.flow_label() {
            visitor.field("flow_label", support::Value::Number(value as u64));
        }
        if let Some(value) = self.payload_len() {
            visitor.field("payload_len", support::Value::Number(value as u64));
        }
        if let Some(value) = self.next_header() {
            visitor.field("next_header", support::Value::Named(value.0 as u64, &value));
        }
        if let Some(value) = self.hop_limit() {
            visitor.field("hop_limit", support::Value::Number(value as u64));
        }
        if let Some(value) = self.src_addr() {
            visitor.field("src_addr", support::Value::Text(&value));
        }
        if let Some(value) = self.dst_addr() {
            visitor.field("dst_addr", support::Value::Text(&value));
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
                                    let part = support::head::<40>(self.header?, 7)?;
                                    part[6]
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
                    (Some(src), Some(dst)) => Some(support::Pseudo::v6(src, dst)),
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
    name: "ipv6",
    title: "Internet Protocol version 6",
    file: "specs/ipv6.ron",
    fields: &[
        support::FieldDescription {
            name: "version",
            doc: "6.",
            bit: Some(0),
            bits: Some(4),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "dscp",
            doc: "The service that the packet asks for; the upper 6 bits of the traffic class.",
            bit: Some(4),
            bits: Some(6),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ecn",
            doc: "Congestion notification; the lower 2 bits of the traffic class.",
            bit: Some(10),
            bits: Some(2),
            kind: support::FieldKind::Named("Ecn"),
        },
        support::FieldDescription {
            name: "flow_label",
            doc: "Marks the packets of one flow; 0: none.",
            bit: Some(12),
            bits: Some(20),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "payload_len",
            doc: "Octets behind this header, extension headers included.",
            bit: Some(32),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "next_header",
            doc: "What follows this header.",
            bit: Some(48),
            bits: Some(8),
            kind: support::FieldKind::Named("Protocol"),
        },
        support::FieldDescription {
            name: "hop_limit",
            doc: "Routers that may still be passed.",
            bit: Some(56),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "src_addr",
            doc: "Sender.",
            bit: Some(64),
            bits: Some(128),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "dst_addr",
            doc: "Receiver, or the next stop of a routing header.",
            bit: Some(192),
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
    registries: &[],
    decode: &support::Functions { look, walk },
};
/// Under which keys this protocol is carried by others.
pub const BINDINGS: &[support::Binding] = &[
    support::Binding {
        space: "ethertype",
        key: 34525,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "ip-protocol",
        key: 41,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "link-type",
        key: 229,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "bsd-family",
        key: 24,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "bsd-family",
        key: 402653184,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "bsd-family",
        key: 28,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "bsd-family",
        key: 469762048,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "bsd-family",
        key: 30,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "bsd-family",
        key: 503316480,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    PrefixLen {
        Self(ref value) => "PrefixLen({})", value;
    }
    FlowLabel {
        Self(ref value) => "FlowLabel({})", value;
    }
    Packet<'_> {
        Self { ref octets, .. } => "Packet({=[u8]:02x})", octets;
    }
    PacketMut<'_> {
        Self { ref octets, .. } => "PacketMut({=[u8]:02x})", octets;
    }
    Partial<'_> {
        Self { ref header, ref payload, ref error } => "Partial {{ header: {}, payload: {}, error: {} }}", header, payload, error;
    }
    PayloadLen {
        Self(ref value) => "PayloadLen({})", value;
    }
    Repr {
        Self { ref dscp, ref ecn, ref flow_label, ref next_header, ref hop_limit, ref src_addr, ref dst_addr, ref payload_len } => "Repr {{ dscp: {}, ecn: {}, flow_label: {}, next_header: {}, hop_limit: {}, src_addr: {}, dst_addr: {}, payload_len: {} }}", dscp, ecn, flow_label, next_header, hop_limit, src_addr, dst_addr, payload_len;
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
                (4, 6),
                (10, 2),
                (12, 20),
                (48, 8),
                (56, 8),
                (64, 128),
                (192, 128),
            ];
            const VECTORS: &'static [&'static [u8]] = &[
                &[
                    96u8, 0u8, 0u8, 0u8, 0u8, 4u8, 17u8, 64u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 255u8, 2u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 1u8,
                    2u8, 3u8, 4u8,
                ],
                &[
                    107u8, 122u8, 188u8, 222u8, 0u8, 0u8, 59u8, 1u8, 254u8, 128u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 255u8, 2u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8,
                ],
                &[
                    96u8, 32u8, 0u8, 0u8, 0u8, 1u8, 6u8, 255u8, 32u8, 1u8, 13u8, 184u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 32u8, 1u8, 13u8,
                    184u8, 0u8, 0u8, 0u8, 1u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 170u8,
                    187u8, 204u8,
                ],
                &[
                    96u8, 0u8, 0u8, 0u8, 0u8, 2u8, 17u8, 64u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 255u8, 2u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 1u8,
                ],
                &[
                    96u8, 0u8, 0u8, 0u8, 0u8, 0u8, 17u8, 64u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 255u8, 2u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                ],
                &[
                    64u8, 0u8, 0u8, 0u8, 0u8, 0u8, 17u8, 64u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 255u8, 2u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8,
                ],
                &[
                    110u8, 0u8, 0u8, 0u8, 0u8, 28u8, 89u8, 1u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 2u8, 254u8, 128u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 1u8, 3u8,
                    2u8, 0u8, 28u8, 2u8, 2u8, 2u8, 2u8, 0u8, 0u8, 0u8, 1u8, 216u8, 38u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 19u8, 5u8, 220u8, 0u8, 7u8, 0u8, 0u8, 29u8, 70u8,
                ],
                &[
                    0u8, 0u8, 0u8, 0u8, 0u8, 32u8, 58u8, 255u8, 254u8, 128u8, 0u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 2u8, 12u8, 41u8, 255u8, 254u8, 118u8, 108u8, 20u8, 255u8,
                    2u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8, 0u8,
                    1u8, 136u8, 0u8, 171u8, 19u8, 0u8, 0u8, 0u8, 0u8, 254u8, 128u8, 0u8, 0u8,
                    0u8, 0u8, 0u8, 0u8, 2u8, 12u8, 41u8, 255u8, 254u8, 118u8, 108u8, 20u8,
                    2u8, 1u8, 36u8, 132u8, 63u8, 235u8, 60u8, 238u8,
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
                Repr::parse(packet)
            }
            fn same(a: &Repr, b: &Repr) -> bool {
                a == b
            }
            fn checksum_is_right(packet: &Packet<'_>) -> bool {
                true
            }
            fn payload_len(repr: &Repr) -> Option<usize> {
                Some(repr.payload_len.get())
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
                            Repr {
                                dscp: ::wireloom::wire::ip::Dscp::from_bits(
                                    source.number(6) as u8,
                                ),
                                ecn: ::wireloom::wire::ip::Ecn::from_bits(
                                    source.one_of(&[0, 1, 2, 3]) as u8,
                                ),
                                flow_label: FlowLabel::new(
                                    (source.number(20) * 1 + 0) as u32,
                                )?,
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
                                hop_limit: source.number(8) as u8,
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
                            to.set_flow_label(FlowLabel::new(from.flow_label())?);
                            to.as_packet()
                                .is_ok_and(|to| to.flow_label() == from.flow_label())
                        }
                        3 => {
                            to.set_next_header(from.next_header());
                            to.as_packet()
                                .is_ok_and(|to| to.next_header() == from.next_header())
                        }
                        4 => {
                            to.set_hop_limit(from.hop_limit());
                            to.as_packet().is_ok_and(|to| to.hop_limit() == from.hop_limit())
                        }
                        5 => {
                            to.set_src_addr(from.src_addr());
                            to.as_packet().is_ok_and(|to| to.src_addr() == from.src_addr())
                        }
                        6 => {
                            to.set_dst_addr(from.dst_addr());
                            to.as_packet().is_ok_and(|to| to.dst_addr() == from.dst_addr())
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
    fn v0_udp__4_octets() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some("IPv6 src=fe80::1 dst=ff02::1 next=UDP hlim=64 len=4"),
            &[
                ("dscp", 0),
                ("ecn", 0),
                ("flow_label", 0),
                ("hop_limit", 64),
                ("next_header", 17),
                ("payload_len", 4),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_traffic_class_and_flow_label__nothing_inside() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some(
                "IPv6 src=fe80::1 dst=ff02::1 next=IPv6-NoNxt hlim=1 len=0 dscp=45 ecn=CE flow=abcde",
            ),
            &[("dscp", 45), ("ecn", 3), ("flow_label", 703710), ("next_header", 59)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_octets_behind_the_payload() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some(
                "IPv6 src=2001:db8::1 dst=2001:db8:0:1::2 next=TCP hlim=255 len=1 ecn=ECT(0)",
            ),
            &[("ecn", 2), ("payload_len", 1)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_payload_beyond_the_buffer() {
        support::testing::bad::<Laws>(3, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_39_octets() {
        support::testing::bad::<Laws>(4, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_version_4() {
        support::testing::bad::<Laws>(5, support::ErrorKind::BadConst);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_ospfv3_broadcast_adjacency_pcap_frame_7__ospf() {
        support::testing::good::<
            Laws,
        >(
            6,
            Some("IPv6 src=fe80::2 dst=fe80::1 next=OSPF hlim=1 len=28 dscp=56"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v7_ipv6_bad_version_pcap_frame_2__version_0() {
        support::testing::bad::<Laws>(7, support::ErrorKind::BadConst);
    }
    #[core::prelude::v1::test]
    fn rules_are_enforced() {
        support::testing::broken::<
            Laws,
        >(&[("version", support::ErrorKind::BadConst, 0, &[(0, 0)])]);
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
