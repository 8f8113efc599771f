/// bits.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |version|     class     |L|  0  |            offset             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                     wide                      |     hops      |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     L: last
/// ```
///
/// Generated from `tests/golden/bits.ron`.
pub mod bits {
    /// A value of `offset`.
    ///
    /// `tests/golden/bits.ron:10`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Offset(u32);
    impl Offset {
        /// The least value.
        pub const MIN: Self = Self(8);
        /// The greatest value.
        pub const MAX: Self = Self(524288);
        /// The value; `None` where it is not in 8 to 524288 in steps of 8.
        #[inline]
        pub const fn new(value: u32) -> ::core::option::Option<Self> {
            if value <= 524288 && value >= 8 && (value - 8) % 8 == 0 {
                ::core::option::Option::Some(Self(value))
            } else {
                ::core::option::Option::None
            }
        }
        /// The value.
        #[inline]
        pub const fn get(self) -> u32 {
            self.0
        }
    }
    impl ::core::fmt::Display for Offset {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)
        }
    }
    impl ::core::fmt::Debug for Offset {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Offset")?;
            f.write_str("(")?;
            ::wireloom::wire::support::print::dec(f, self.0 as u64)?;
            f.write_str(")")
        }
    }
    /// A value of `wide`.
    ///
    /// `tests/golden/bits.ron:11`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Wide(u32);
    impl Wide {
        /// The least value.
        pub const MIN: Self = Self(0);
        /// The greatest value.
        pub const MAX: Self = Self(16777215);
        /// The value; `None` where it is not in 0 to 16777215.
        #[inline]
        pub const fn new(value: u32) -> ::core::option::Option<Self> {
            if value <= 16777215 {
                ::core::option::Option::Some(Self(value))
            } else {
                ::core::option::Option::None
            }
        }
        /// The value.
        #[inline]
        pub const fn get(self) -> u32 {
            self.0
        }
    }
    impl ::core::fmt::Display for Wide {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)
        }
    }
    impl ::core::fmt::Debug for Wide {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Wide")?;
            f.write_str("(")?;
            ::wireloom::wire::support::print::dec(f, self.0 as u64)?;
            f.write_str(")")
        }
    }
    /// bits: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |version|     class     |L|  0  |            offset             |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   4 |                     wide                      |     hops      |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     L: last
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        header: &'a [u8; 8],
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
        pub fn parse(octets: &'a [u8]) -> ::wireloom::wire::support::Result<Packet<'a>> {
            let rest = octets;
            let ::core::option::Option::Some((header, rest)) = rest
                .split_first_chunk::<8>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        0,
                    ),
                )
            };
            let octets = octets
                .get(..octets.len().saturating_sub(rest.len()))
                .unwrap_or(octets);
            ::core::result::Result::Ok(Packet { octets, header })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// 4 bits.
        ///
        /// 4 bits. `tests/golden/bits.ron:6`
        #[inline]
        pub fn version(&self) -> u8 {
            self.header[0] >> 4
        }
        /// Across two octets.
        ///
        /// 8 bits. `tests/golden/bits.ron:7`
        #[inline]
        pub fn class(&self) -> u8 {
            ((::wireloom::wire::support::be::u16([self.header[0], self.header[1]]) >> 4)
                & 0xff) as u8
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/bits.ron:8`
        #[inline]
        pub fn last(&self) -> bool {
            self.header[1] & 8 != 0
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/bits.ron:10`
        #[inline]
        pub fn offset(&self) -> u32 {
            ((::wireloom::wire::support::be::u16([self.header[2], self.header[3]])
                as u32) * 8) + 8
        }
        /// 3 octets.
        ///
        /// 3 octets. `tests/golden/bits.ron:11`
        #[inline]
        pub fn wide(&self) -> u32 {
            ::wireloom::wire::support::be::u32([
                0,
                self.header[4],
                self.header[5],
                self.header[6],
            ])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/bits.ron:12`
        #[inline]
        pub fn hops(&self) -> u8 {
            self.header[7]
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// bits: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
    #[derive(::core::fmt::Debug)]
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
        pub fn parse(
            octets: &'a mut [u8],
        ) -> ::wireloom::wire::support::Result<PacketMut<'a>> {
            let packet = Packet::parse(octets)?;
            let len = packet.octets.len();
            let truncated = ::wireloom::wire::support::Error::new(
                ::wireloom::wire::support::ErrorKind::Truncated,
                0,
            );
            let octets = octets.get_mut(..len).ok_or(truncated)?;
            ::core::result::Result::Ok(PacketMut { octets })
        }
        /// The packet as it is now.
        ///
        /// # Errors
        /// None, unless the payload was overwritten by something that the packet's own layout depends on.
        #[inline]
        pub fn as_packet(&self) -> ::wireloom::wire::support::Result<Packet<'_>> {
            Packet::parse(self.octets)
        }
        /// The octets of the packet as they are now.
        #[inline]
        pub fn octets(&self) -> &[u8] {
            self.octets
        }
        #[inline]
        fn header_mut(&mut self) -> ::core::option::Option<&mut [u8; 8]> {
            self.octets.first_chunk_mut()
        }
        /// Sets `class`. Across two octets.
        #[inline]
        pub fn set_class(&mut self, value: u8) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                let word = ::wireloom::wire::support::be::u16([header[0], header[1]]);
                [header[0], header[1]] = ::wireloom::wire::support::be::from_u16(
                    word & !(0xff << 4) | (value as u16) << 4,
                );
            }
        }
        /// Sets `last`.
        #[inline]
        pub fn set_last(&mut self, value: bool) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                header[1] = header[1] & !(1 << 3) | ((value as u8) as u8) << 3;
            }
        }
        /// Sets `offset`.
        #[inline]
        pub fn set_offset(&mut self, value: Offset) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                [(*header)[2], (*header)[3]] = ::wireloom::wire::support::be::from_u16(
                    ((value.0 - 8) / 8) as u16,
                );
            }
        }
        /// Sets `wide`.
        #[inline]
        pub fn set_wide(&mut self, value: Wide) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                [_, (*header)[4], (*header)[5], (*header)[6]] = ::wireloom::wire::support::be::from_u32(
                    value.0 as u32,
                );
            }
        }
        /// Sets `hops`.
        #[inline]
        pub fn set_hops(&mut self, value: u8) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                (*header)[7] = value;
            }
        }
    }
    /// bits: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        header: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
    }
    impl<'a> Partial<'a> {
        /// Reads as far as the octets make sense.
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        pub fn new(octets: &'a [u8]) -> Partial<'a> {
            let mut seen_header: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let ::core::option::Option::Some((header, rest)) = rest
                    .split_first_chunk::<8>() else {
                    seen_header = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            0,
                        ),
                    );
                };
                seen_header = ::core::option::Option::Some(header);
                ::core::option::Option::None
            };
            Partial {
                header: seen_header,
                error,
            }
        }
        /// The first thing that is wrong, if anything is: what `parse` would answer.
        #[inline]
        pub fn error(&self) -> ::core::option::Option<::wireloom::wire::support::Error> {
            self.error
        }
        /// 4 bits.
        ///
        /// 4 bits. `tests/golden/bits.ron:6`
        #[inline]
        pub fn version(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<8>(self.header?, 1)?;
            ::core::option::Option::Some(part[0] >> 4)
        }
        /// Across two octets.
        ///
        /// 8 bits. `tests/golden/bits.ron:7`
        #[inline]
        pub fn class(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<8>(self.header?, 2)?;
            ::core::option::Option::Some(
                ((::wireloom::wire::support::be::u16([part[0], part[1]]) >> 4) & 0xff)
                    as u8,
            )
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/bits.ron:8`
        #[inline]
        pub fn last(&self) -> ::core::option::Option<bool> {
            let part = &::wireloom::wire::support::head::<8>(self.header?, 2)?;
            ::core::option::Option::Some(part[1] & 8 != 0)
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/bits.ron:10`
        #[inline]
        pub fn offset(&self) -> ::core::option::Option<u32> {
            let part = &::wireloom::wire::support::head::<8>(self.header?, 4)?;
            ::core::option::Option::Some(
                ((::wireloom::wire::support::be::u16([part[2], part[3]]) as u32) * 8) + 8,
            )
        }
        /// 3 octets.
        ///
        /// 3 octets. `tests/golden/bits.ron:11`
        #[inline]
        pub fn wide(&self) -> ::core::option::Option<u32> {
            let part = &::wireloom::wire::support::head::<8>(self.header?, 7)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u32([0, part[4], part[5], part[6]]),
            )
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/bits.ron:12`
        #[inline]
        pub fn hops(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<8>(self.header?, 8)?;
            ::core::option::Option::Some(part[7])
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// bits: what a packet means, whatever it looks like on the wire.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Repr {
        /// Across two octets.
        ///
        /// 8 bits. `tests/golden/bits.ron:7`
        pub class: u8,
        /// One bit.
        ///
        /// One bit. `tests/golden/bits.ron:8`
        pub last: bool,
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/bits.ron:10`
        pub offset: Offset,
        /// 3 octets.
        ///
        /// 3 octets. `tests/golden/bits.ron:11`
        pub wide: Wide,
    }
    impl Repr {
        /// What a packet means.
        ///
        /// # Errors
        /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
        #[inline]
        pub fn parse(packet: &Packet<'_>) -> ::wireloom::wire::support::Result<Repr> {
            if ((packet.header[0] >> 4) as u32) != 4 {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadConst,
                        0,
                    ),
                );
            }
            let class = packet.class();
            let last = packet.last();
            let offset = Offset(packet.offset());
            let wide = Wide(packet.wide());
            ::core::result::Result::Ok(Repr { class, last, offset, wide })
        }
    }
    #[allow(unused_variables)]
    impl Repr {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr { class, last, offset, wide } => {
                    let header_octets: usize = 8;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
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
        ) -> ::wireloom::wire::support::Result<&'b mut [u8]> {
            #[allow(unused_mut)]
            let (front, mut header, tail, rest) = match *self {
                Repr { class, last, offset, wide } => {
                    let header_octets: usize = 8;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    let ::core::option::Option::Some((packet, rest)) = out
                        .split_at_mut_checked(header_octets + body_octets) else {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                0,
                            ),
                        )
                    };
                    let ::core::option::Option::Some((front, tail)) = packet
                        .split_first_chunk_mut::<8>() else {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                0,
                            ),
                        )
                    };
                    let mut header = [0u8; 8];
                    let out = &mut ::wireloom::wire::support::Cursor::new(tail);
                    [header[0], header[1]] = ::wireloom::wire::support::be::from_u16(
                        0x4000 | (class as u16) << 4 | ((last as u8) as u16) << 3,
                    );
                    [header[2], header[3]] = ::wireloom::wire::support::be::from_u16(
                        ((offset.0 - 8) / 8) as u16,
                    );
                    [_, header[4], header[5], header[6]] = ::wireloom::wire::support::be::from_u32(
                        wide.0 as u32,
                    );
                    header[7] = 0x40;
                    (front, header, tail, rest)
                }
            };
            *front = header;
            ::core::result::Result::Ok(rest)
        }
    }
    #[allow(unused_variables)]
    impl<'a> Partial<'a> {
        /// Prints one line by the spec's template, as far as the fields are there.
        #[inline]
        pub fn print(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::line(f, |f| self.print_on(f))
        }
        #[inline]
        fn print_on(
            &self,
            f: &mut ::wireloom::wire::support::print::Line<'_, '_>,
        ) -> ::core::fmt::Result {
            f.write_str("BITS")?;
            ::core::result::Result::Ok(())
        }
        /// Shows every field that is there to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            if let ::core::option::Option::Some(value) = self.version() {
                visitor
                    .field(
                        "version",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.class() {
                visitor
                    .field(
                        "class",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.last() {
                visitor.field("last", ::wireloom::wire::support::Value::Flag(value));
            }
            if let ::core::option::Option::Some(value) = self.offset() {
                visitor
                    .field(
                        "offset",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.wide() {
                visitor
                    .field(
                        "wide",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.hops() {
                visitor
                    .field(
                        "hops",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
        }
        /// What is carried inside.
        #[inline]
        pub fn inner(&self) -> ::wireloom::wire::support::Inner<'a> {
            ::wireloom::wire::support::Inner::NOTHING
        }
    }
    #[allow(unused_variables)]
    #[inline]
    fn look<'a>(
        octets: &'a [u8],
        pseudo: ::core::option::Option<&::wireloom::wire::support::Pseudo>,
        line: ::core::option::Option<&mut ::wireloom::wire::support::print::Line<'_, '_>>,
    ) -> ::wireloom::wire::support::Look<'a> {
        let partial = Partial::new(octets);
        let shown = match line {
            ::core::option::Option::Some(line) => partial.print_on(line),
            ::core::option::Option::None => ::core::result::Result::Ok(()),
        };
        let error = partial.error();
        ::wireloom::wire::support::Look {
            shown,
            error,
            inner: partial.inner(),
        }
    }
    #[inline]
    fn walk<'a>(octets: &'a [u8], visitor: &mut dyn ::wireloom::wire::support::Visitor) {
        Partial::new(octets).walk(visitor)
    }
    /// What the protocol says about itself: its fields, its registries, how it is printed.
    pub const DESCRIPTION: &::wireloom::wire::support::Description = &::wireloom::wire::support::Description {
        name: "bits",
        title: "",
        file: "tests/golden/bits.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "version",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(4),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "class",
                doc: "Across two octets.",
                bit: ::core::option::Option::Some(4),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "last",
                doc: "",
                bit: ::core::option::Option::Some(12),
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Flag,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "reserved",
                doc: "",
                bit: ::core::option::Option::Some(13),
                bits: ::core::option::Option::Some(3),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "offset",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "wide",
                doc: "",
                bit: ::core::option::Option::Some(32),
                bits: ::core::option::Option::Some(24),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "hops",
                doc: "",
                bit: ::core::option::Option::Some(56),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "payload",
                doc: "What the packet carries.",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Payload,
            },
        ],
        registries: &[],
        decode: &::wireloom::wire::support::Functions {
            look,
            walk,
        },
    };
    /// Under which keys this protocol is carried by others.
    pub const BINDINGS: &[::wireloom::wire::support::Binding] = &[];
    /// The name of a field that an error of this protocol names.
    #[inline]
    pub fn field_name(field: ::wireloom::wire::support::FieldId) -> &'static str {
        DESCRIPTION.field_name(field)
    }
}
