// Written by `wireloom-codegen expand --into stack/src/wire/woven ipv6_fragment`: change the spec, not this.

use ::wireloom::wire::support;
/// Octets of the fragmentable part in front of this fragment; in units of 8 on the wire.
///
/// `specs/ipv6_fragment.ron:13`
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
/// IPv6 fragment header: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |  next_header  |   reserved1   |       frag_offset       | 0 |M|
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                             ident                             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     M: more_frags
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
        let payload = rest;
        let rest: &'a [u8] = &[];
        Ok(Packet { octets, header, payload })
    }
    /// All octets that belong to the packet; what followed them in the buffer is not.
    #[inline]
    pub fn octets(&self) -> &'a [u8] {
        self.octets
    }
    /// First header of the fragmentable part of the whole packet.
    ///
    /// 8 bits. `specs/ipv6_fragment.ron:11`
    #[inline]
    pub fn next_header(&self) -> ::wireloom::wire::ip::Protocol {
        ::wireloom::wire::ip::Protocol(self.header[0])
    }
    /// Octets of the fragmentable part in front of this fragment; in units of 8 on the wire.
    ///
    /// 13 bits. `specs/ipv6_fragment.ron:13`
    #[inline]
    pub fn frag_offset(&self) -> u16 {
        ((support::be::u16([self.header[2], self.header[3]]) >> 3) as u16) * 8
    }
    /// This is not the last fragment.
    ///
    /// One bit. `specs/ipv6_fragment.ron:15`
    #[inline]
    pub fn more_frags(&self) -> bool {
        self.header[3] & 1 != 0
    }
    /// Tells the fragments of one packet from others.
    ///
    /// 4 octets. `specs/ipv6_fragment.ron:16`
    #[inline]
    pub fn ident(&self) -> u32 {
        support::be::u32([
            self.header[4],
            self.header[5],
            self.header[6],
            self.header[7],
        ])
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
/// IPv6 fragment header: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    /// Sets `next_header`. First header of the fragmentable part of the whole packet.
    #[inline]
    pub fn set_next_header(&mut self, value: ::wireloom::wire::ip::Protocol) {
        if let Some(header) = self.header_mut() {
            (*header)[0] = value.0;
        }
    }
    /// Sets `frag_offset`. Octets of the fragmentable part in front of this fragment; in units of 8 on the wire.
    #[inline]
    pub fn set_frag_offset(&mut self, value: FragOffset) {
        if let Some(header) = self.header_mut() {
            let word = support::be::u16([header[2], header[3]]);
            [header[2], header[3]] = support::be::from_u16(
                word & !(0x1fff << 3) | (((value.0 / 8) as u16) as u16) << 3,
            );
        }
    }
    /// Sets `more_frags`. This is not the last fragment.
    #[inline]
    pub fn set_more_frags(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[3] = header[3] & !(1 << 0) | ((value as u8) as u8) << 0;
        }
    }
    /// Sets `ident`. Tells the fragments of one packet from others.
    #[inline]
    pub fn set_ident(&mut self, value: u32) {
        if let Some(header) = self.header_mut() {
            [(*header)[4], (*header)[5], (*header)[6], (*header)[7]] = support::be::from_u32(
                value,
            );
        }
    }
    /// What the packet carries, to be written over.
    #[inline]
    pub fn payload_mut(&mut self) -> &mut [u8] {
        let at = self.payload_at;
        self.octets.get_mut(at..).unwrap_or(&mut [])
    }
}
/// IPv6 fragment header: octets that may be cut short or malformed; every field that is there is shown.
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
            let payload = rest;
            let rest: &'a [u8] = &[];
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
    /// First header of the fragmentable part of the whole packet.
    ///
    /// 8 bits. `specs/ipv6_fragment.ron:11`
    #[inline]
    pub fn next_header(&self) -> Option<::wireloom::wire::ip::Protocol> {
        let part = &support::head::<8>(self.header?, 1)?;
        Some(::wireloom::wire::ip::Protocol(part[0]))
    }
    /// Octets of the fragmentable part in front of this fragment; in units of 8 on the wire.
    ///
    /// 13 bits. `specs/ipv6_fragment.ron:13`
    #[inline]
    pub fn frag_offset(&self) -> Option<u16> {
        let part = &support::head::<8>(self.header?, 4)?;
        Some(((support::be::u16([part[2], part[3]]) >> 3) as u16) * 8)
    }
    /// This is not the last fragment.
    ///
    /// One bit. `specs/ipv6_fragment.ron:15`
    #[inline]
    pub fn more_frags(&self) -> Option<bool> {
        let part = &support::head::<8>(self.header?, 4)?;
        Some(part[3] & 1 != 0)
    }
    /// Tells the fragments of one packet from others.
    ///
    /// 4 octets. `specs/ipv6_fragment.ron:16`
    #[inline]
    pub fn ident(&self) -> Option<u32> {
        let part = &support::head::<8>(self.header?, 8)?;
        Some(support::be::u32([part[4], part[5], part[6], part[7]]))
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
/// IPv6 fragment header: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Repr {
    /// First header of the fragmentable part of the whole packet.
    ///
    /// 8 bits. `specs/ipv6_fragment.ron:11`
    pub next_header: ::wireloom::wire::ip::Protocol,
    /// Octets of the fragmentable part in front of this fragment; in units of 8 on the wire.
    ///
    /// 13 bits. `specs/ipv6_fragment.ron:13`
    pub frag_offset: FragOffset,
    /// This is not the last fragment.
    ///
    /// One bit. `specs/ipv6_fragment.ron:15`
    pub more_frags: bool,
    /// Tells the fragments of one packet from others.
    ///
    /// 4 octets. `specs/ipv6_fragment.ron:16`
    pub ident: u32,
}
impl Repr {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(packet: &Packet<'_>) -> support::Result<Repr> {
        let next_header = packet.next_header();
        let frag_offset = FragOffset(packet.frag_offset());
        let more_frags = packet.more_frags();
        let ident = packet.ident();
        Ok(Repr {
            next_header,
            frag_offset,
            more_frags,
            ident,
        })
    }
}
#[allow(unused_variables)]
impl Repr {
    /// Octets that [`emit`](Self::emit) writes.
    #[inline]
    pub fn buffer_len(&self) -> usize {
        match *self {
            Repr { next_header, frag_offset, more_frags, ident } => {
                let header_octets: usize = 8;
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
            Repr { next_header, frag_offset, more_frags, ident } => {
                let header_octets: usize = 8;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
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
                header[0] = next_header.0;
                [header[2], header[3]] = support::be::from_u16(
                    ((frag_offset.0 / 8) as u16) << 3 | (more_frags as u8) as u16,
                );
                [header[4], header[5], header[6], header[7]] = support::be::from_u32(
                    ident,
                );
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
        f.write_str("IPv6 fragment")?;
        match self.next_header() {
            Some(value) => {
                f.write_str(" next=")?;
                value.show(f)?;
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
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<8>(self.header?, 4)?;
                    part[3] & 1
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
        match self.ident() {
            Some(value) => {
                f.write_str(" id=")?;
                support::print::hex(f, value as u64, 8)?;
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
        if let Some(value) = self.next_header() {
            visitor.field("next_header", support::Value::Named(value.0 as u64, &value));
        }
        if let Some(value) = self.frag_offset() {
            visitor.field("frag_offset", support::Value::Number(value as u64));
        }
        if let Some(value) = self.more_frags() {
            visitor.field("more_frags", support::Value::Flag(value));
        }
        if let Some(value) = self.ident() {
            visitor.field("ident", support::Value::Number(value as u64));
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
                            let part = support::head::<8>(self.header?, 4)?;
                            part[3] & 1
                        } as u32) != 0)
                            || (({
                                let part = support::head::<8>(self.header?, 4)?;
                                ((support::be::u16([part[2], part[3]]) >> 3) as u16) * 8
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
                                    let part = support::head::<8>(self.header?, 1)?;
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
    name: "ipv6_fragment",
    title: "IPv6 fragment header",
    file: "specs/ipv6_fragment.ron",
    fields: &[
        support::FieldDescription {
            name: "next_header",
            doc: "First header of the fragmentable part of the whole packet.",
            bit: Some(0),
            bits: Some(8),
            kind: support::FieldKind::Named("Protocol"),
        },
        support::FieldDescription {
            name: "reserved1",
            doc: "",
            bit: Some(8),
            bits: Some(8),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "frag_offset",
            doc: "Octets of the fragmentable part in front of this fragment; in units of 8 on the wire.",
            bit: Some(16),
            bits: Some(13),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "reserved2",
            doc: "",
            bit: Some(29),
            bits: Some(2),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "more_frags",
            doc: "This is not the last fragment.",
            bit: Some(31),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "ident",
            doc: "Tells the fragments of one packet from others.",
            bit: Some(32),
            bits: Some(32),
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
        key: 44,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    FragOffset {
        Self(ref value) => "FragOffset({})", value;
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
    Repr {
        Self { ref next_header, ref frag_offset, ref more_frags, ref ident } => "Repr {{ next_header: {}, frag_offset: {}, more_frags: {}, ident: {} }}", next_header, frag_offset, more_frags, ident;
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
                (0, 8),
                (16, 13),
                (31, 1),
                (32, 32),
            ];
            const VECTORS: &'static [&'static [u8]] = &[
                &[58u8, 0u8, 5u8, 169u8, 0u8, 18u8, 52u8, 86u8, 97u8, 98u8],
                &[6u8, 0u8, 0u8, 0u8, 222u8, 173u8, 190u8, 239u8],
                &[6u8, 255u8, 255u8, 254u8, 0u8, 0u8, 0u8, 1u8],
                &[6u8, 0u8, 0u8, 0u8, 222u8, 173u8, 190u8],
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
                None
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
                                frag_offset: FragOffset::new(
                                    (source.number(13) * 8 + 0) as u16,
                                )?,
                                more_frags: source.flag(),
                                ident: source.number(32) as u32,
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
                            to.set_frag_offset(FragOffset::new(from.frag_offset())?);
                            to.as_packet()
                                .is_ok_and(|to| to.frag_offset() == from.frag_offset())
                        }
                        2 => {
                            to.set_more_frags(from.more_frags());
                            to.as_packet()
                                .is_ok_and(|to| to.more_frags() == from.more_frags())
                        }
                        3 => {
                            to.set_ident(from.ident());
                            to.as_packet().is_ok_and(|to| to.ident() == from.ident())
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
    fn v0_a_middle_fragment() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some("IPv6 fragment next=ICMPv6 off=1448 more id=00123456 len=2"),
            &[
                ("frag_offset", 1448),
                ("ident", 1193046),
                ("more_frags", 1),
                ("next_header", 58),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_an_atomic_fragment() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some("IPv6 fragment next=TCP off=0 id=deadbeef len=0"),
            &[("frag_offset", 0), ("more_frags", 0)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_noise_in_the_reserved_bits() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some("IPv6 fragment next=TCP off=65528 id=00000001 len=0"),
            &[("frag_offset", 65528), ("more_frags", 0)],
            support::testing::Emit::Canonical,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_seven_octets() {
        support::testing::bad::<Laws>(3, support::ErrorKind::Truncated);
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
