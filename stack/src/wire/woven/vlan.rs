// Written by `wireloom-codegen expand --into stack/src/wire/woven vlan`: change the spec, not this.

use ::wireloom::wire::support;
/// 0: the frame carries a priority only. 4095 is reserved and never on the wire.
///
/// `specs/vlan.ron:14`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct VlanId(u16);
impl VlanId {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(4094);
    /// The value of this number; `None` outside 0 to 4094.
    #[inline]
    pub const fn new(value: u16) -> Option<Self> {
        if value <= 4094 { Some(Self(value)) } else { None }
    }
    /// The number.
    #[inline]
    pub const fn get(self) -> u16 {
        self.0
    }
    /// The bits on the wire.
    #[inline]
    pub const fn to_bits(self) -> u16 {
        self.0
    }
}
impl From<VlanId> for u16 {
    #[inline]
    fn from(value: VlanId) -> Self {
        value.0
    }
}
impl core::fmt::Display for VlanId {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for VlanId {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("VlanId")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
/// Priority code point, 0 (lowest but one) to 7 (highest).
///
/// `specs/vlan.ron:18`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Priority(u8);
impl Priority {
    /// The least value.
    pub const MIN: Self = Self(0);
    /// The greatest value.
    pub const MAX: Self = Self(7);
    /// The value; `None` where it is not in 0 to 7.
    #[inline]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= 7 { Some(Self(value)) } else { None }
    }
    /// The value.
    #[inline]
    pub const fn get(self) -> u8 {
        self.0
    }
}
impl core::fmt::Display for Priority {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::dec(f, self.0 as u64)
    }
}
impl core::fmt::Debug for Priority {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Priority")?;
        f.write_str("(")?;
        support::print::dec(f, self.0 as u64)?;
        f.write_str(")")
    }
}
/// IEEE 802.1Q tag: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |  P  |D|        vlan_id        |           ethertype           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     P: priority   D: drop_eligible
/// ```
#[derive(Clone, Copy)]
pub struct Packet<'a> {
    octets: &'a [u8],
    header: &'a [u8; 4],
    payload: &'a [u8],
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
        let payload = rest;
        let rest: &'a [u8] = &[];
        Ok(Packet { octets, header, payload })
    }
    /// All octets that belong to the packet; what followed them in the buffer is not.
    #[inline]
    pub fn octets(&self) -> &'a [u8] {
        self.octets
    }
    /// Priority code point, 0 (lowest but one) to 7 (highest).
    ///
    /// 3 bits. `specs/vlan.ron:18`
    #[inline]
    pub fn priority(&self) -> u8 {
        self.header[0] >> 5
    }
    /// The frame may be dropped first under congestion.
    ///
    /// One bit. `specs/vlan.ron:19`
    #[inline]
    pub fn drop_eligible(&self) -> bool {
        self.header[0] & 0x10 != 0
    }
    /// The virtual LAN; 0: none.
    ///
    /// 12 bits. `specs/vlan.ron:20`
    #[inline]
    pub fn vlan_id(&self) -> u16 {
        support::be::u16([self.header[0], self.header[1]]) & 0xfff
    }
    /// Protocol of the payload.
    ///
    /// 2 octets. `specs/vlan.ron:21`
    #[inline]
    pub fn ethertype(&self) -> ::wireloom::wire::ethernet::EtherType {
        ::wireloom::wire::ethernet::EtherType(
            support::be::u16([self.header[2], self.header[3]]),
        )
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
/// IEEE 802.1Q tag: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    fn header_mut(&mut self) -> Option<&mut [u8; 4]> {
        self.octets.first_chunk_mut()
    }
    /// Sets `priority`. Priority code point, 0 (lowest but one) to 7 (highest).
    #[inline]
    pub fn set_priority(&mut self, value: Priority) {
        if let Some(header) = self.header_mut() {
            header[0] = header[0] & !(7 << 5) | ((value.0 as u8) as u8) << 5;
        }
    }
    /// Sets `drop_eligible`. The frame may be dropped first under congestion.
    #[inline]
    pub fn set_drop_eligible(&mut self, value: bool) {
        if let Some(header) = self.header_mut() {
            header[0] = header[0] & !(1 << 4) | ((value as u8) as u8) << 4;
        }
    }
    /// Sets `vlan_id`. The virtual LAN; 0: none.
    #[inline]
    pub fn set_vlan_id(&mut self, value: VlanId) {
        if let Some(header) = self.header_mut() {
            let word = support::be::u16([header[0], header[1]]);
            [header[0], header[1]] = support::be::from_u16(
                word & !(0xfff << 0) | (value.to_bits() as u16) << 0,
            );
        }
    }
    /// Sets `ethertype`. Protocol of the payload.
    #[inline]
    pub fn set_ethertype(&mut self, value: ::wireloom::wire::ethernet::EtherType) {
        if let Some(header) = self.header_mut() {
            [(*header)[2], (*header)[3]] = support::be::from_u16(value.0);
        }
    }
    /// What the packet carries, to be written over.
    #[inline]
    pub fn payload_mut(&mut self) -> &mut [u8] {
        let at = self.payload_at;
        self.octets.get_mut(at..).unwrap_or(&mut [])
    }
}
/// IEEE 802.1Q tag: octets that may be cut short or malformed; every field that is there is shown.
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
            let Some((header, rest)) = rest.split_first_chunk::<4>() else {
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
    /// Priority code point, 0 (lowest but one) to 7 (highest).
    ///
    /// 3 bits. `specs/vlan.ron:18`
    #[inline]
    pub fn priority(&self) -> Option<u8> {
        let part = &support::head::<4>(self.header?, 1)?;
        Some(part[0] >> 5)
    }
    /// The frame may be dropped first under congestion.
    ///
    /// One bit. `specs/vlan.ron:19`
    #[inline]
    pub fn drop_eligible(&self) -> Option<bool> {
        let part = &support::head::<4>(self.header?, 1)?;
        Some(part[0] & 0x10 != 0)
    }
    /// The virtual LAN; 0: none.
    ///
    /// 12 bits. `specs/vlan.ron:20`
    #[inline]
    pub fn vlan_id(&self) -> Option<u16> {
        let part = &support::head::<4>(self.header?, 2)?;
        Some(support::be::u16([part[0], part[1]]) & 0xfff)
    }
    /// Protocol of the payload.
    ///
    /// 2 octets. `specs/vlan.ron:21`
    #[inline]
    pub fn ethertype(&self) -> Option<::wireloom::wire::ethernet::EtherType> {
        let part = &support::head::<4>(self.header?, 4)?;
        Some(::wireloom::wire::ethernet::EtherType(support::be::u16([part[2], part[3]])))
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
/// IEEE 802.1Q tag: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Repr {
    /// Priority code point, 0 (lowest but one) to 7 (highest).
    ///
    /// 3 bits. `specs/vlan.ron:18`
    pub priority: Priority,
    /// The frame may be dropped first under congestion.
    ///
    /// One bit. `specs/vlan.ron:19`
    pub drop_eligible: bool,
    /// The virtual LAN; 0: none.
    ///
    /// 12 bits. `specs/vlan.ron:20`
    pub vlan_id: VlanId,
    /// Protocol of the payload.
    ///
    /// 2 octets. `specs/vlan.ron:21`
    pub ethertype: ::wireloom::wire::ethernet::EtherType,
}
impl Repr {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(packet: &Packet<'_>) -> support::Result<Repr> {
        let priority = Priority(packet.priority());
        let drop_eligible = packet.drop_eligible();
        let vlan_id = match VlanId::new(packet.vlan_id()) {
            Some(value) => value,
            None => return Err(support::Error::new(support::ErrorKind::Invalid, 2)),
        };
        let ethertype = packet.ethertype();
        Ok(Repr {
            priority,
            drop_eligible,
            vlan_id,
            ethertype,
        })
    }
}
#[allow(unused_variables)]
impl Repr {
    /// Octets that [`emit`](Self::emit) writes.
    #[inline]
    pub fn buffer_len(&self) -> usize {
        match *self {
            Repr { priority, drop_eligible, vlan_id, ethertype } => {
                let header_octets: usize = 4;
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
            Repr { priority, drop_eligible, vlan_id, ethertype } => {
                let header_octets: usize = 4;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
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
                [header[0], header[1]] = support::be::from_u16(
                    ((priority.0 as u8) as u16) << 13
                        | ((drop_eligible as u8) as u16) << 12 | vlan_id.to_bits(),
                );
                [header[2], header[3]] = support::be::from_u16(ethertype.0);
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
        f.write_str("802.1Q")?;
        match self.vlan_id() {
            Some(value) => {
                f.write_str(" vid=")?;
                support::print::dec(f, value as u64)?;
            }
            None => return Ok(()),
        }
        match self.priority() {
            Some(value) => {
                f.write_str(" pcp=")?;
                support::print::dec(f, value as u64)?;
            }
            None => return Ok(()),
        }
        let holds = || -> Option<bool> {
            Some(
                ({
                    let part = support::head::<4>(self.header?, 1)?;
                    (part[0] >> 4) & 1
                } as u32) != 0,
            )
        };
        match holds() {
            Some(true) => {
                f.write_str(" dei")?;
            }
            Some(false) => {}
            None => return Ok(()),
        }
        match self.ethertype() {
            Some(value) => {
                f.write_str(" type=")?;
                value.show(f)?;
            }
            None => return Ok(()),
        }
        Ok(())
    }
    /// Shows every field that is there to a visitor.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn support::Visitor) {
        if let Some(value) = self.priority() {
            visitor.field("priority", support::Value::Number(value as u64));
        }
        if let Some(value) = self.drop_eligible() {
            visitor.field("drop_eligible", support::Value::Flag(value));
        }
        if let Some(value) = self.vlan_id() {
            visitor.field("vlan_id", support::Value::Number(value as u64));
        }
        if let Some(value) = self.ethertype() {
            visitor.field("ethertype", support::Value::Named(value.0 as u64, &value));
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
                                    let part = support::head::<4>(self.header?, 4)?;
                                    support::be::u16([part[2], part[3]])
                                } as u32) as u64,
                            )
                        };
                        key().map(|key| ("ethertype", key))
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
    name: "vlan",
    title: "IEEE 802.1Q tag",
    file: "specs/vlan.ron",
    fields: &[
        support::FieldDescription {
            name: "priority",
            doc: "Priority code point, 0 (lowest but one) to 7 (highest).",
            bit: Some(0),
            bits: Some(3),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "drop_eligible",
            doc: "The frame may be dropped first under congestion.",
            bit: Some(3),
            bits: Some(1),
            kind: support::FieldKind::Flag,
        },
        support::FieldDescription {
            name: "vlan_id",
            doc: "The virtual LAN; 0: none.",
            bit: Some(4),
            bits: Some(12),
            kind: support::FieldKind::Number,
        },
        support::FieldDescription {
            name: "ethertype",
            doc: "Protocol of the payload.",
            bit: Some(16),
            bits: Some(16),
            kind: support::FieldKind::Named("EtherType"),
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
        key: 33024,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "ethertype",
        key: 34984,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    VlanId {
        Self(ref value) => "VlanId({})", value;
    }
    Priority {
        Self(ref value) => "Priority({})", value;
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
        Self { ref priority, ref drop_eligible, ref vlan_id, ref ethertype } => "Repr {{ priority: {}, drop_eligible: {}, vlan_id: {}, ethertype: {} }}", priority, drop_eligible, vlan_id, ethertype;
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
            const SETTERS: &'static [(usize, usize)] = &[(0, 3), (3, 1), (4, 12), (16, 16)];
            const VECTORS: &'static [&'static [u8]] = &[
                &[160u8, 100u8, 8u8, 0u8],
                &[48u8, 0u8, 134u8, 221u8],
                &[15u8, 254u8, 129u8, 0u8, 0u8, 1u8, 8u8, 6u8],
                &[15u8, 255u8, 8u8, 0u8],
                &[160u8, 100u8, 8u8],
                &[
                    224u8, 11u8, 8u8, 0u8, 69u8, 224u8, 0u8, 52u8, 157u8, 65u8, 64u8, 0u8,
                    255u8, 17u8, 177u8, 126u8,
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
                                priority: Priority::new((source.number(3) * 1 + 0) as u8)?,
                                drop_eligible: source.flag(),
                                vlan_id: VlanId::new(source.within(0, 4094) as u16)?,
                                ethertype: ::wireloom::wire::ethernet::EtherType(
                                    source
                                        .named(
                                            16,
                                            &[
                                                2048, 2054, 2114, 25944, 32821, 33024, 34525, 34824, 34825,
                                                34887, 34915, 34916, 34958, 34984, 35006, 35020, 35045,
                                                35063,
                                            ],
                                        ) as u16,
                                ),
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
                            to.set_priority(Priority::new(from.priority())?);
                            to.as_packet().is_ok_and(|to| to.priority() == from.priority())
                        }
                        1 => {
                            to.set_drop_eligible(from.drop_eligible());
                            to.as_packet()
                                .is_ok_and(|to| to.drop_eligible() == from.drop_eligible())
                        }
                        2 => {
                            to.set_vlan_id(VlanId::new(from.vlan_id())?);
                            to.as_packet().is_ok_and(|to| to.vlan_id() == from.vlan_id())
                        }
                        3 => {
                            to.set_ethertype(from.ethertype());
                            to.as_packet().is_ok_and(|to| to.ethertype() == from.ethertype())
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
    fn v0_vid_100__pcp_5() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some("802.1Q vid=100 pcp=5 type=IPv4"),
            &[
                ("drop_eligible", 0),
                ("ethertype", 2048),
                ("priority", 5),
                ("vlan_id", 100),
            ],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_priority_only__may_be_dropped__ipv6_inside() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some("802.1Q vid=0 pcp=1 dei type=IPv6"),
            &[("drop_eligible", 1), ("priority", 1), ("vlan_id", 0)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_a_service_tag_s_content__another_tag() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some("802.1Q vid=4094 pcp=0 type=802.1Q"),
            &[("vlan_id", 4094)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_reserved_vid() {
        support::testing::bad::<Laws>(3, support::ErrorKind::Invalid);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_three_octets() {
        support::testing::bad::<Laws>(4, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_bfd_source_port_49152_pcap_frame_1__its_first_16_octets() {
        support::testing::good::<
            Laws,
        >(5, Some("802.1Q vid=11 pcp=7 type=IPv4"), &[], support::testing::Emit::Exact);
    }
    #[core::prelude::v1::test]
    fn rules_are_enforced() {
        support::testing::broken::<
            Laws,
        >(&[("vlan_id", support::ErrorKind::Invalid, 0, &[(0, 175), (1, 255)])]);
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
