// Written by `wireloom-codegen expand --into stack/src/wire/woven udp`: change the spec, not this.

use ::wireloom::wire::support;
/// User Datagram Protocol: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |           src_port            |           dst_port            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |            length             |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct Packet<'a> {
    octets: &'a [u8],
    header: &'a [u8; 8],
    payload: &'a [u8],
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
        if !((support::be::u16([header[4], header[5]]) as u32) >= 8) {
            return Err(support::Error::new(support::ErrorKind::BadLength, 2));
        }
        let Some((payload, rest)) = rest
            .split_at_checked(
                (support::be::u16([header[4], header[5]]) as u32).saturating_sub(8)
                    as usize,
            ) else { return Err(support::Error::new(support::ErrorKind::Truncated, 4)) };
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
    /// Port of the sender; 0: no answer is expected.
    ///
    /// 2 octets. `specs/udp.ron:14`
    #[inline]
    pub fn src_port(&self) -> u16 {
        support::be::u16([self.header[0], self.header[1]])
    }
    /// Port of the receiver.
    ///
    /// 2 octets. `specs/udp.ron:15`
    #[inline]
    pub fn dst_port(&self) -> u16 {
        support::be::u16([self.header[2], self.header[3]])
    }
    /// Octets of header and payload.
    ///
    /// 2 octets. `specs/udp.ron:16`
    #[inline]
    pub fn length(&self) -> u16 {
        support::be::u16([self.header[4], self.header[5]])
    }
    /// Over pseudo-header, header and payload; 0 over IPv4: none was made.
    ///
    /// 2 octets. `specs/udp.ron:17`
    #[inline]
    pub fn checksum(&self) -> u16 {
        support::be::u16([self.header[6], self.header[7]])
    }
    /// What the packet carries.
    #[inline]
    pub fn payload(&self) -> &'a [u8] {
        self.payload
    }
    /// Whether the checksum is right for a packet between these addresses. 0 is none: fine over IPv4 and wrong over IPv6.
    #[inline]
    pub fn verify_checksum(&self, pseudo: support::Pseudo) -> bool {
        if self.checksum() == 0 {
            return pseudo.is_v4();
        }
        support::Sum::add(
                pseudo.sum(17, self.octets.len()),
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
/// User Datagram Protocol: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    fn header_mut(&mut self) -> Option<&mut [u8; 8]> {
        self.octets.first_chunk_mut()
    }
    /// Sets `src_port`. Port of the sender; 0: no answer is expected.
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
    /// Sets `checksum`. Over pseudo-header, header and payload; 0 over IPv4: none was made.
    #[inline]
    pub fn set_checksum(&mut self, value: u16) {
        if let Some(header) = self.header_mut() {
            [(*header)[6], (*header)[7]] = support::be::from_u16(value);
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
                pseudo.sum(17, self.octets.len()),
                support::Sum::of(self.octets),
            )
            .finish();
        let sum = if sum == 0 { 0xffff } else { sum };
        self.set_checksum(sum);
    }
    /// Changes fields of the header and adjusts the checksum by the difference (RFC 1624 §3), without a look at
    /// what else it covers. What was wrong before is as wrong afterwards.
    #[inline]
    pub fn update(&mut self, change: impl FnOnce(&mut Self)) {
        let Some(header) = self.octets.first_chunk::<8>() else { return };
        let was = support::be::u16([header[6], header[7]]);
        if was == 0 {
            change(self);
            return;
        }
        let before = support::Sum::of_array(header);
        change(self);
        self.set_checksum(was);
        let Some(header) = self.octets.first_chunk::<8>() else { return };
        let sum = support::Sum::updated(was, before, support::Sum::of_array(header));
        let sum = if sum == 0 { 0xffff } else { sum };
        self.set_checksum(sum);
    }
}
/// User Datagram Protocol: octets that may be cut short or malformed; every field that is there is shown.
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
            let Some((header, rest)) = rest.split_first_chunk::<8>() else {
                seen_header = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 0));
            };
            seen_header = Some(header);
            if !((support::be::u16([header[4], header[5]]) as u32) >= 8) {
                break 'cut Some(support::Error::new(support::ErrorKind::BadLength, 2));
            }
            let Some((payload, rest)) = rest
                .split_at_checked(
                    (support::be::u16([header[4], header[5]]) as u32).saturating_sub(8)
                        as usize,
                ) else {
                seen_payload = Some(rest);
                break 'cut Some(support::Error::new(support::ErrorKind::Truncated, 4));
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
    /// Port of the sender; 0: no answer is expected.
    ///
    /// 2 octets. `specs/udp.ron:14`
    #[inline]
    pub fn src_port(&self) -> Option<u16> {
        let part = &support::head::<8>(self.header?, 2)?;
        Some(support::be::u16([part[0], part[1]]))
    }
    /// Port of the receiver.
    ///
    /// 2 octets. `specs/udp.ron:15`
    #[inline]
    pub fn dst_port(&self) -> Option<u16> {
        let part = &support::head::<8>(self.header?, 4)?;
        Some(support::be::u16([part[2], part[3]]))
    }
    /// Octets of header and payload.
    ///
    /// 2 octets. `specs/udp.ron:16`
    #[inline]
    pub fn length(&self) -> Option<u16> {
        let part = &support::head::<8>(self.header?, 6)?;
        Some(support::be::u16([part[4], part[5]]))
    }
    /// Over pseudo-header, header and payload; 0 over IPv4: none was made.
    ///
    /// 2 octets. `specs/udp.ron:17`
    #[inline]
    pub fn checksum(&self) -> Option<u16> {
        let part = &support::head::<8>(self.header?, 8)?;
        Some(support::be::u16([part[6], part[7]]))
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
/// Octets of a payload: at most 65527, which is what the length on the wire can say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct PayloadLen(u16);
impl PayloadLen {
    /// The greatest length.
    pub const MAX: usize = 65527;
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
/// User Datagram Protocol: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Repr {
    /// Port of the sender; 0: no answer is expected.
    ///
    /// 2 octets. `specs/udp.ron:14`
    pub src_port: u16,
    /// Port of the receiver.
    ///
    /// 2 octets. `specs/udp.ron:15`
    pub dst_port: u16,
    /// Octets of the payload, which is not part of this.
    pub payload_len: PayloadLen,
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
                    return Err(support::Error::new(support::ErrorKind::BadChecksum, 3));
                }
            }
            support::PseudoVerify::Trust => {}
        }
        let src_port = packet.src_port();
        let dst_port = packet.dst_port();
        let Some(payload_len) = PayloadLen::new(packet.payload.len()) else {
            return Err(support::Error::new(support::ErrorKind::BadLength, 4))
        };
        Ok(Repr {
            src_port,
            dst_port,
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
            Repr { src_port, dst_port, payload_len } => {
                let header_octets: usize = 8;
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
        fill: support::PseudoFill,
    ) -> support::Result<&'b mut [u8]> {
        #[allow(unused_mut)]
        let (front, mut header, tail, rest) = match *self {
            Repr { src_port, dst_port, payload_len } => {
                let header_octets: usize = 8;
                let payload_octets: usize = payload_len.get();
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                if support::length(packet_octets, 0, 1, 0xffff).is_none() {
                    return Err(support::Error::new(support::ErrorKind::BadLength, 2));
                }
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<8>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 8];
                let out = &mut support::Cursor::new(tail);
                [header[0], header[1]] = support::be::from_u16(src_port);
                [header[2], header[3]] = support::be::from_u16(dst_port);
                [header[4], header[5]] = support::be::from_u16(
                    support::length(packet_octets, 0, 1, 0xffff).unwrap_or(0) as u16,
                );
                (front, header, tail, rest)
            }
        };
        match fill {
            support::PseudoFill::Sum(pseudo, payload) => {
                let len = tail
                    .len()
                    .saturating_add(header.len())
                    .saturating_add(self.payload_len.get());
                let sum = support::Sum::add(
                        support::Sum::add(
                            pseudo.sum(17, len),
                            support::Sum::of_array(&header).add_octets(tail),
                        ),
                        payload,
                    )
                    .finish();
                let sum = if sum == 0 { 0xffff } else { sum };
                [header[6], header[7]] = support::be::from_u16(sum);
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
        f.write_str("UDP")?;
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
        let value = || -> Option<u64> { Some((self.payload?.len() as u32) as u64) };
        let Some(value) = value() else { return Ok(()) };
        f.write_str(" len=")?;
        support::print::dec(f, value)?;
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
        if let Some(value) = self.length() {
            visitor.field("length", support::Value::Number(value as u64));
        }
        if let Some(value) = self.checksum() {
            visitor.field("checksum", support::Value::Number(value as u64));
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
                                    let part = support::head::<8>(self.header?, 4)?;
                                    support::be::u16([part[2], part[3]])
                                } as u32) as u64,
                            )
                        };
                        key().map(|key| ("udp-port", key))
                    },
                    {
                        let key = || -> Option<u64> {
                            Some(
                                ({
                                    let part = support::head::<8>(self.header?, 2)?;
                                    support::be::u16([part[0], part[1]])
                                } as u32) as u64,
                            )
                        };
                        key().map(|key| ("udp-port", key))
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
            Some(support::Error::new(support::ErrorKind::BadChecksum, 3))
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
    name: "udp",
    title: "User Datagram Protocol",
    file: "specs/udp.ron",
    fields: &[
        support::FieldDescription {
            name: "src_port",
            doc: "Port of the sender; 0: no answer is expected.",
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
            name: "length",
            doc: "Octets of header and payload.",
            bit: Some(32),
            bits: Some(16),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "checksum",
            doc: "Over pseudo-header, header and payload; 0 over IPv4: none was made.",
            bit: Some(48),
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
    registries: &[],
    decode: &support::Functions { look, walk },
};
/// Under which keys this protocol is carried by others.
pub const BINDINGS: &[support::Binding] = &[
    support::Binding {
        space: "ip-protocol",
        key: 17,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
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
        Self { ref src_port, ref dst_port, ref payload_len } => "Repr {{ src_port: {}, dst_port: {}, payload_len: {} }}", src_port, dst_port, payload_len;
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
            const IGNORED: Option<usize> = Some(6);
            const BITS: support::testing::BitOrder = support::testing::BitOrder::Big;
            const SETTERS: &'static [(usize, usize)] = &[(0, 16), (16, 16), (48, 16)];
            const VECTORS: &'static [&'static [u8]] = &[
                &[191u8, 0u8, 0u8, 53u8, 0u8, 12u8, 18u8, 77u8, 170u8, 0u8, 0u8, 255u8],
                &[0u8, 0u8, 0u8, 7u8, 0u8, 8u8, 0u8, 0u8],
                &[0u8, 1u8, 0u8, 7u8, 0u8, 9u8, 0u8, 0u8, 97u8, 255u8, 255u8],
                &[191u8, 0u8, 0u8, 53u8, 0u8, 7u8, 18u8, 77u8],
                &[191u8, 0u8, 0u8, 53u8, 0u8, 0u8, 18u8, 77u8],
                &[191u8, 0u8, 0u8, 53u8, 0u8, 13u8, 18u8, 77u8, 170u8, 0u8, 0u8, 255u8],
                &[191u8, 0u8, 0u8, 53u8, 0u8, 12u8, 18u8],
                &[17u8, 148u8, 17u8, 148u8, 0u8, 9u8, 88u8, 155u8, 255u8],
                &[
                    192u8, 0u8, 14u8, 200u8, 0u8, 32u8, 0u8, 0u8, 32u8, 200u8, 3u8, 24u8,
                    128u8, 0u8, 0u8, 1u8, 128u8, 0u8, 0u8, 1u8, 0u8, 1u8, 134u8, 160u8, 0u8,
                    1u8, 134u8, 160u8, 0u8, 0u8, 0u8, 0u8,
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
                Some(repr.payload_len.get())
            }
            fn emit(repr: &Repr, payload: &[u8], out: &mut [u8]) -> support::Result<usize> {
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
            fn draw<'a>(source: &mut support::testing::Source<'a>) -> Option<Repr> {
                Some(
                    match source.below(1) {
                        0 => {
                            Repr {
                                src_port: source.number(16) as u16,
                                dst_port: source.number(16) as u16,
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
                            to.set_src_port(from.src_port());
                            to.as_packet().is_ok_and(|to| to.src_port() == from.src_port())
                        }
                        1 => {
                            to.set_dst_port(from.dst_port());
                            to.as_packet().is_ok_and(|to| to.dst_port() == from.dst_port())
                        }
                        2 => {
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
    fn v0_4_octets() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some("UDP src=48896 dst=53 len=4"),
            &[("checksum", 4685), ("dst_port", 53), ("length", 12), ("src_port", 48896)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_empty__no_checksum() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some("UDP src=0 dst=7 len=0"),
            &[("dst_port", 7), ("length", 8), ("src_port", 0)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_octets_behind_the_datagram() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some("UDP src=1 dst=7 len=1"),
            &[("length", 9)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_length_below_the_header() {
        support::testing::bad::<Laws>(3, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_length_0() {
        support::testing::bad::<Laws>(4, support::ErrorKind::BadLength);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_length_beyond_the_buffer() {
        support::testing::bad::<Laws>(5, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_header_cut_short() {
        support::testing::bad::<Laws>(6, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v7_isakmp4500_pcap_frame_18__one_octet() {
        support::testing::good::<
            Laws,
        >(7, Some("UDP src=4500 dst=4500 len=1"), &[], support::testing::Emit::Exact);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v8_bfd_source_port_49152_pcap_frame_1__bfd() {
        support::testing::good::<
            Laws,
        >(8, Some("UDP src=49152 dst=3784 len=24"), &[], support::testing::Emit::Exact);
    }
    #[core::prelude::v1::test]
    fn rules_are_enforced() {
        support::testing::broken::<
            Laws,
        >(&[("length", support::ErrorKind::BadLength, 0, &[(5, 0)])]);
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
