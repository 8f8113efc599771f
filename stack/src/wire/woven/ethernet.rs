// Written by `wireloom-codegen expand --into stack/src/wire/woven ethernet`: change the spec, not this.

use ::wireloom::wire::support;
/// A MAC address (EUI-48), in the order of transmission.
///
/// `specs/ethernet.ron:11`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
pub struct Address(pub [u8; 6]);
impl Address {
    /// Its octets, in the order of the wire.
    #[inline]
    pub const fn octets(self) -> [u8; 6] {
        self.0
    }
}
impl From<[u8; 6]> for Address {
    #[inline]
    fn from(octets: [u8; 6]) -> Self {
        Self(octets)
    }
}
impl From<Address> for [u8; 6] {
    #[inline]
    fn from(value: Address) -> Self {
        value.0
    }
}
impl support::Element for Address {
    const LEN: usize = 6;
    #[inline]
    fn read(octets: &[u8]) -> Option<Self> {
        octets.first_chunk().map(|octets| Self(*octets))
    }
    #[inline]
    fn write(self, out: &mut support::Cursor<'_>) {
        out.put(&self.0);
    }
}
impl core::fmt::Display for Address {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        support::print::hex_octets(f, &self.0, ":")
    }
}
impl core::fmt::Debug for Address {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(self, f)
    }
}
/// The protocol in the payload. Values up to 1500 are the length of an IEEE 802.3 frame instead.
///
/// `specs/ethernet.ron:12`
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, core::hash::Hash)]
#[repr(transparent)]
pub struct EtherType(pub u16);
#[allow(non_upper_case_globals)]
impl EtherType {
    /// RFC 894.
    pub const Ipv4: Self = Self(2048);
    /// RFC 826.
    pub const Arp: Self = Self(2054);
    /// Wake-on-LAN (2114).
    pub const WakeOnLan: Self = Self(2114);
    /// A whole frame (transparent bridging), RFC 1701.
    pub const Ethernet: Self = Self(25944);
    /// RFC 903.
    pub const Rarp: Self = Self(32821);
    /// Customer tag of IEEE 802.1Q.
    pub const Vlan: Self = Self(33024);
    /// RFC 2464.
    pub const Ipv6: Self = Self(34525);
    /// Pause frames, IEEE 802.3 annex 31B.
    pub const FlowControl: Self = Self(34824);
    /// Slow protocols, IEEE 802.3 annex 57A: LACP and others.
    pub const Slow: Self = Self(34825);
    /// RFC 3032.
    pub const Mpls: Self = Self(34887);
    /// RFC 2516.
    pub const PppoeDiscovery: Self = Self(34915);
    /// RFC 2516.
    pub const PppoeSession: Self = Self(34916);
    /// IEEE 802.1X.
    pub const Eapol: Self = Self(34958);
    /// Service tag of IEEE 802.1ad.
    pub const ServiceVlan: Self = Self(34984);
    /// Mirrored frames in GRE, types I and II.
    pub const Erspan: Self = Self(35006);
    /// IEEE 802.1AB.
    pub const Lldp: Self = Self(35020);
    /// IEEE 802.1AE.
    pub const Macsec: Self = Self(35045);
    /// IEEE 1588.
    pub const Ptp: Self = Self(35063);
}
impl From<u16> for EtherType {
    #[inline]
    fn from(value: u16) -> Self {
        Self(value)
    }
}
impl From<EtherType> for u16 {
    #[inline]
    fn from(value: EtherType) -> Self {
        value.0
    }
}
impl EtherType {
    #[doc(hidden)]
    pub fn show<S: support::print::Sink>(self, f: &mut S) -> core::fmt::Result {
        f.write_str(
            match self.0 {
                2048 => "IPv4",
                2054 => "ARP",
                2114 => "Wake-on-LAN",
                25944 => "Ethernet",
                32821 => "RARP",
                33024 => "802.1Q",
                34525 => "IPv6",
                34824 => "MAC control",
                34825 => "slow",
                34887 => "MPLS",
                34915 => "PPPoE-D",
                34916 => "PPPoE-S",
                34958 => "EAPOL",
                34984 => "802.1ad",
                35006 => "ERSPAN",
                35020 => "LLDP",
                35045 => "MACsec",
                35063 => "PTP",
                other => {
                    f.write_str("0x")?;
                    return support::print::hex(f, other as u64, 4);
                }
            },
        )
    }
}
impl core::fmt::Display for EtherType {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.show(f)
    }
}
impl core::fmt::Debug for EtherType {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("EtherType")?;
        f.write_str("(")?;
        core::fmt::Display::fmt(self, f)?;
        f.write_str(")")
    }
}
impl support::Element for EtherType {
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
/// Ethernet II frame: packet, well-formed as far as lengths go; no value is judged.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |                           dst_addr                            |
///     +                               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                               |                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+                               +
///   8 |                           src_addr                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  12 |           ethertype           |          payload ...          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
#[derive(Clone, Copy)]
pub struct Packet<'a> {
    octets: &'a [u8],
    header: &'a [u8; 14],
    payload: &'a [u8],
}
impl<'a> Packet<'a> {
    /// Octets of the fixed part of the header.
    pub const HEADER_LEN: usize = 14;
    /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
    ///
    /// # Errors
    /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
    #[allow(unused_variables)]
    #[inline]
    pub fn parse(octets: &'a [u8]) -> support::Result<Packet<'a>> {
        let rest = octets;
        let Some((header, rest)) = rest.split_first_chunk::<14>() else {
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
    /// Receiver, 6 octets.
    ///
    /// 6 octets. `specs/ethernet.ron:35`
    #[inline]
    pub fn dst_addr(&self) -> Address {
        Address(*support::array::<0, 6, 14>(self.header))
    }
    /// Sender, 6 octets.
    ///
    /// 6 octets. `specs/ethernet.ron:36`
    #[inline]
    pub fn src_addr(&self) -> Address {
        Address(*support::array::<6, 6, 14>(self.header))
    }
    /// Protocol of the payload, or its length in octets up to 1500.
    ///
    /// 2 octets. `specs/ethernet.ron:37`
    #[inline]
    pub fn ethertype(&self) -> EtherType {
        EtherType(support::be::u16([self.header[12], self.header[13]]))
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
/// Ethernet II frame: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    fn header_mut(&mut self) -> Option<&mut [u8; 14]> {
        self.octets.first_chunk_mut()
    }
    /// Sets `dst_addr`. Receiver, 6 octets.
    #[inline]
    pub fn set_dst_addr(&mut self, value: Address) {
        if let Some(header) = self.header_mut() {
            support::put::<0, 6, 14>(&mut (*header), value.octets());
        }
    }
    /// Sets `src_addr`. Sender, 6 octets.
    #[inline]
    pub fn set_src_addr(&mut self, value: Address) {
        if let Some(header) = self.header_mut() {
            support::put::<6, 6, 14>(&mut (*header), value.octets());
        }
    }
    /// Sets `ethertype`. Protocol of the payload, or its length in octets up to 1500.
    #[inline]
    pub fn set_ethertype(&mut self, value: EtherType) {
        if let Some(header) = self.header_mut() {
            [(*header)[12], (*header)[13]] = support::be::from_u16(value.0);
        }
    }
    /// What the packet carries, to be written over.
    #[inline]
    pub fn payload_mut(&mut self) -> &mut [u8] {
        let at = self.payload_at;
        self.octets.get_mut(at..).unwrap_or(&mut [])
    }
}
/// Ethernet II frame: octets that may be cut short or malformed; every field that is there is shown.
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
            let Some((header, rest)) = rest.split_first_chunk::<14>() else {
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
    /// Receiver, 6 octets.
    ///
    /// 6 octets. `specs/ethernet.ron:35`
    #[inline]
    pub fn dst_addr(&self) -> Option<Address> {
        let part = &support::head::<14>(self.header?, 6)?;
        Some(Address(*support::array::<0, 6, 14>(part)))
    }
    /// Sender, 6 octets.
    ///
    /// 6 octets. `specs/ethernet.ron:36`
    #[inline]
    pub fn src_addr(&self) -> Option<Address> {
        let part = &support::head::<14>(self.header?, 12)?;
        Some(Address(*support::array::<6, 6, 14>(part)))
    }
    /// Protocol of the payload, or its length in octets up to 1500.
    ///
    /// 2 octets. `specs/ethernet.ron:37`
    #[inline]
    pub fn ethertype(&self) -> Option<EtherType> {
        let part = &support::head::<14>(self.header?, 14)?;
        Some(EtherType(support::be::u16([part[12], part[13]])))
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
/// Ethernet II frame: what a packet means, whatever it looks like on the wire.
#[derive(Clone, Copy, core::fmt::Debug, PartialEq, Eq)]
pub struct Repr {
    /// Receiver, 6 octets.
    ///
    /// 6 octets. `specs/ethernet.ron:35`
    pub dst_addr: Address,
    /// Sender, 6 octets.
    ///
    /// 6 octets. `specs/ethernet.ron:36`
    pub src_addr: Address,
    /// Protocol of the payload, or its length in octets up to 1500.
    ///
    /// 2 octets. `specs/ethernet.ron:37`
    pub ethertype: EtherType,
}
impl Repr {
    /// What a packet means.
    ///
    /// # Errors
    /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
    #[inline]
    pub fn parse(packet: &Packet<'_>) -> support::Result<Repr> {
        let dst_addr = packet.dst_addr();
        let src_addr = packet.src_addr();
        let ethertype = packet.ethertype();
        Ok(Repr {
            dst_addr,
            src_addr,
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
            Repr { dst_addr, src_addr, ethertype } => {
                let header_octets: usize = 14;
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
            Repr { dst_addr, src_addr, ethertype } => {
                let header_octets: usize = 14;
                let payload_octets: usize = 0;
                let body_octets: usize = 0;
                let packet_octets: usize = header_octets + body_octets + payload_octets;
                let Some((packet, rest)) = out
                    .split_at_mut_checked(header_octets + body_octets) else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let Some((front, tail)) = packet.split_first_chunk_mut::<14>() else {
                    return Err(support::Error::new(support::ErrorKind::Truncated, 0))
                };
                let mut header = [0u8; 14];
                let out = &mut support::Cursor::new(tail);
                support::put::<0, 6, 14>(&mut header, dst_addr.octets());
                support::put::<6, 6, 14>(&mut header, src_addr.octets());
                [header[12], header[13]] = support::be::from_u16(ethertype.0);
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
        f.write_str("Ethernet")?;
        match self.src_addr() {
            Some(value) => {
                f.write_str(" src=")?;
                support::print::hex_octets(f, &value.octets(), ":")?;
            }
            None => return Ok(()),
        }
        match self.dst_addr() {
            Some(value) => {
                f.write_str(" dst=")?;
                support::print::hex_octets(f, &value.octets(), ":")?;
            }
            None => return Ok(()),
        }
        match self.ethertype() {
            Some(value) => {
                f.write_str(" type=")?;
                value.show(f)?;
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
        if let Some(value) = self.dst_addr() {
            visitor.field("dst_addr", support::Value::Text(&value));
        }
        if let Some(value) = self.src_addr() {
            visitor.field("src_addr", support::Value::Text(&value));
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
                                    let part = support::head::<14>(self.header?, 14)?;
                                    support::be::u16([part[12], part[13]])
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
    name: "ethernet",
    title: "Ethernet II frame",
    file: "specs/ethernet.ron",
    fields: &[
        support::FieldDescription {
            name: "dst_addr",
            doc: "Receiver, 6 octets.",
            bit: Some(0),
            bits: Some(48),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "src_addr",
            doc: "Sender, 6 octets.",
            bit: Some(48),
            bits: Some(48),
            kind: support::FieldKind::Address,
        },
        support::FieldDescription {
            name: "ethertype",
            doc: "Protocol of the payload, or its length in octets up to 1500.",
            bit: Some(96),
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
    registries: &[
        support::Registry {
            name: "EtherType",
            bits: 16,
            values: &[
                support::RegistryValue {
                    name: "Ipv4",
                    show: "IPv4",
                    value: 2048,
                },
                support::RegistryValue {
                    name: "Arp",
                    show: "ARP",
                    value: 2054,
                },
                support::RegistryValue {
                    name: "WakeOnLan",
                    show: "Wake-on-LAN",
                    value: 2114,
                },
                support::RegistryValue {
                    name: "Ethernet",
                    show: "Ethernet",
                    value: 25944,
                },
                support::RegistryValue {
                    name: "Rarp",
                    show: "RARP",
                    value: 32821,
                },
                support::RegistryValue {
                    name: "Vlan",
                    show: "802.1Q",
                    value: 33024,
                },
                support::RegistryValue {
                    name: "Ipv6",
                    show: "IPv6",
                    value: 34525,
                },
                support::RegistryValue {
                    name: "FlowControl",
                    show: "MAC control",
                    value: 34824,
                },
                support::RegistryValue {
                    name: "Slow",
                    show: "slow",
                    value: 34825,
                },
                support::RegistryValue {
                    name: "Mpls",
                    show: "MPLS",
                    value: 34887,
                },
                support::RegistryValue {
                    name: "PppoeDiscovery",
                    show: "PPPoE-D",
                    value: 34915,
                },
                support::RegistryValue {
                    name: "PppoeSession",
                    show: "PPPoE-S",
                    value: 34916,
                },
                support::RegistryValue {
                    name: "Eapol",
                    show: "EAPOL",
                    value: 34958,
                },
                support::RegistryValue {
                    name: "ServiceVlan",
                    show: "802.1ad",
                    value: 34984,
                },
                support::RegistryValue {
                    name: "Erspan",
                    show: "ERSPAN",
                    value: 35006,
                },
                support::RegistryValue {
                    name: "Lldp",
                    show: "LLDP",
                    value: 35020,
                },
                support::RegistryValue {
                    name: "Macsec",
                    show: "MACsec",
                    value: 35045,
                },
                support::RegistryValue {
                    name: "Ptp",
                    show: "PTP",
                    value: 35063,
                },
            ],
        },
    ],
    decode: &support::Functions { look, walk },
};
/// Under which keys this protocol is carried by others.
pub const BINDINGS: &[support::Binding] = &[
    support::Binding {
        space: "link-type",
        key: 1,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "ethertype",
        key: 25944,
        protocol: DESCRIPTION,
    },
    support::Binding {
        space: "vxlan",
        key: 1,
        protocol: DESCRIPTION,
    },
];
/// The name of a field that an error of this protocol names.
#[inline]
pub fn field_name(field: support::FieldId) -> &'static str {
    DESCRIPTION.field_name(field)
}
::wireloom::when_defmt! {
    Address {
        Self(ref value) => "Address({})", value;
    }
    EtherType {
        Self::Ipv4 => "EtherType::Ipv4";
        Self::Arp => "EtherType::Arp";
        Self::WakeOnLan => "EtherType::WakeOnLan";
        Self::Ethernet => "EtherType::Ethernet";
        Self::Rarp => "EtherType::Rarp";
        Self::Vlan => "EtherType::Vlan";
        Self::Ipv6 => "EtherType::Ipv6";
        Self::FlowControl => "EtherType::FlowControl";
        Self::Slow => "EtherType::Slow";
        Self::Mpls => "EtherType::Mpls";
        Self::PppoeDiscovery => "EtherType::PppoeDiscovery";
        Self::PppoeSession => "EtherType::PppoeSession";
        Self::Eapol => "EtherType::Eapol";
        Self::ServiceVlan => "EtherType::ServiceVlan";
        Self::Erspan => "EtherType::Erspan";
        Self::Lldp => "EtherType::Lldp";
        Self::Macsec => "EtherType::Macsec";
        Self::Ptp => "EtherType::Ptp";
        Self(ref value) => "EtherType({})", value;
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
        Self { ref dst_addr, ref src_addr, ref ethertype } => "Repr {{ dst_addr: {}, src_addr: {}, ethertype: {} }}", dst_addr, src_addr, ethertype;
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
            const SETTERS: &'static [(usize, usize)] = &[(0, 48), (48, 48), (96, 16)];
            const VECTORS: &'static [&'static [u8]] = &[
                &[
                    1u8, 2u8, 3u8, 4u8, 5u8, 6u8, 17u8, 18u8, 19u8, 20u8, 21u8, 22u8, 8u8,
                    0u8,
                ],
                &[
                    255u8, 255u8, 255u8, 255u8, 255u8, 255u8, 2u8, 0u8, 0u8, 0u8, 0u8, 1u8,
                    8u8, 6u8, 0u8, 1u8, 8u8, 0u8,
                ],
                &[
                    1u8, 2u8, 3u8, 4u8, 5u8, 6u8, 17u8, 18u8, 19u8, 20u8, 21u8, 22u8, 144u8,
                    1u8, 0u8,
                ],
                &[
                    1u8, 128u8, 194u8, 0u8, 0u8, 0u8, 17u8, 18u8, 19u8, 20u8, 21u8, 22u8,
                    0u8, 3u8, 66u8, 66u8, 3u8,
                ],
                &[1u8, 2u8, 3u8, 4u8, 5u8, 6u8, 17u8, 18u8, 19u8, 20u8, 21u8, 22u8, 8u8],
                &[],
                &[
                    0u8, 12u8, 251u8, 77u8, 32u8, 150u8, 126u8, 192u8, 193u8, 192u8, 160u8,
                    255u8, 127u8, 8u8, 0u8, 0u8,
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
                                dst_addr: <Address as From<_>>::from(source.array()),
                                src_addr: <Address as From<_>>::from(source.array()),
                                ethertype: EtherType(
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
                            to.set_dst_addr(from.dst_addr());
                            to.as_packet().is_ok_and(|to| to.dst_addr() == from.dst_addr())
                        }
                        1 => {
                            to.set_src_addr(from.src_addr());
                            to.as_packet().is_ok_and(|to| to.src_addr() == from.src_addr())
                        }
                        2 => {
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
    fn v0_header_only() {
        support::testing::good::<
            Laws,
        >(
            0,
            Some("Ethernet src=11:12:13:14:15:16 dst=01:02:03:04:05:06 type=IPv4 len=0"),
            &[("ethertype", 2048)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v1_four_octets_of_arp_to_everybody() {
        support::testing::good::<
            Laws,
        >(
            1,
            Some("Ethernet src=02:00:00:00:00:01 dst=ff:ff:ff:ff:ff:ff type=ARP len=4"),
            &[],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v2_a_type_without_a_name() {
        support::testing::good::<
            Laws,
        >(
            2,
            Some(
                "Ethernet src=11:12:13:14:15:16 dst=01:02:03:04:05:06 type=0x9001 len=1",
            ),
            &[("ethertype", 36865)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v3_a_length_in_place_of_the_type__ieee_802_3_() {
        support::testing::good::<
            Laws,
        >(
            3,
            Some(
                "Ethernet src=11:12:13:14:15:16 dst=01:80:c2:00:00:00 type=0x0003 len=3",
            ),
            &[("ethertype", 3)],
            support::testing::Emit::Exact,
        );
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v4_13_octets() {
        support::testing::bad::<Laws>(4, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v5_nothing() {
        support::testing::bad::<Laws>(5, support::ErrorKind::Truncated);
    }
    #[core::prelude::v1::test]
    #[allow(non_snake_case)]
    fn v6_pim_header_asan_4_pcap_frame_2__two_octets_of_payload() {
        support::testing::good::<
            Laws,
        >(
            6,
            Some(
                "Ethernet src=7e:c0:c1:c0:a0:ff dst=00:0c:fb:4d:20:96 type=0x7f08 len=2",
            ),
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
