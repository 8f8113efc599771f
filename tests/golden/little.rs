/// little.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |kind |F|         count         |            serial             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     F: flag
/// ```
///
/// Generated from `tests/golden/little.ron`.
pub mod little {
    /// A value of `kind`.
    ///
    /// `tests/golden/little.ron:7`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Kind(u8);
    impl Kind {
        /// The least value.
        pub const MIN: Self = Self(0);
        /// The greatest value.
        pub const MAX: Self = Self(7);
        /// The value; `None` where it is not in 0 to 7.
        #[inline]
        pub const fn new(value: u8) -> ::core::option::Option<Self> {
            if value <= 7 {
                ::core::option::Option::Some(Self(value))
            } else {
                ::core::option::Option::None
            }
        }
        /// The value.
        #[inline]
        pub const fn get(self) -> u8 {
            self.0
        }
    }
    impl ::core::fmt::Display for Kind {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)
        }
    }
    impl ::core::fmt::Debug for Kind {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Kind")?;
            f.write_str("(")?;
            ::wireloom::wire::support::print::dec(f, self.0 as u64)?;
            f.write_str(")")
        }
    }
    /// A value of `count`.
    ///
    /// `tests/golden/little.ron:9`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Count(u16);
    impl Count {
        /// The least value.
        pub const MIN: Self = Self(0);
        /// The greatest value.
        pub const MAX: Self = Self(4095);
        /// The value; `None` where it is not in 0 to 4095.
        #[inline]
        pub const fn new(value: u16) -> ::core::option::Option<Self> {
            if value <= 4095 {
                ::core::option::Option::Some(Self(value))
            } else {
                ::core::option::Option::None
            }
        }
        /// The value.
        #[inline]
        pub const fn get(self) -> u16 {
            self.0
        }
    }
    impl ::core::fmt::Display for Count {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)
        }
    }
    impl ::core::fmt::Debug for Count {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Count")?;
            f.write_str("(")?;
            ::wireloom::wire::support::print::dec(f, self.0 as u64)?;
            f.write_str(")")
        }
    }
    /// little: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |kind |F|         count         |            serial             |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   4 |                               |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     F: flag
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        header: &'a [u8; 6],
    }
    impl<'a> Packet<'a> {
        /// Octets of the fixed part of the header.
        pub const HEADER_LEN: usize = 6;
        /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
        ///
        /// # Errors
        /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
        #[allow(unused_variables)]
        #[inline]
        pub fn parse(octets: &'a [u8]) -> ::wireloom::wire::support::Result<Packet<'a>> {
            let rest = octets;
            let ::core::option::Option::Some((header, rest)) = rest
                .split_first_chunk::<6>() else {
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
        /// 3 bits.
        ///
        /// 3 bits. `tests/golden/little.ron:7`
        #[inline]
        pub fn kind(&self) -> u8 {
            self.header[0] & 7
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/little.ron:8`
        #[inline]
        pub fn flag(&self) -> bool {
            self.header[0] & 8 != 0
        }
        /// 12 bits.
        ///
        /// 12 bits. `tests/golden/little.ron:9`
        #[inline]
        pub fn count(&self) -> u16 {
            ::wireloom::wire::support::le::u16([self.header[0], self.header[1]]) >> 4
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/little.ron:10`
        #[inline]
        pub fn serial(&self) -> u32 {
            ::wireloom::wire::support::le::u32([
                self.header[2],
                self.header[3],
                self.header[4],
                self.header[5],
            ])
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// little: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
        fn header_mut(&mut self) -> ::core::option::Option<&mut [u8; 6]> {
            self.octets.first_chunk_mut()
        }
        /// Sets `kind`.
        #[inline]
        pub fn set_kind(&mut self, value: Kind) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                header[0] = header[0] & !(7 << 0) | ((value.0 as u8) as u8) << 0;
            }
        }
        /// Sets `flag`.
        #[inline]
        pub fn set_flag(&mut self, value: bool) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                header[0] = header[0] & !(1 << 3) | ((value as u8) as u8) << 3;
            }
        }
        /// Sets `count`.
        #[inline]
        pub fn set_count(&mut self, value: Count) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                let word = ::wireloom::wire::support::le::u16([header[0], header[1]]);
                [header[0], header[1]] = ::wireloom::wire::support::le::from_u16(
                    word & !(0xfff << 4) | ((value.0 as u16) as u16) << 4,
                );
            }
        }
        /// Sets `serial`.
        #[inline]
        pub fn set_serial(&mut self, value: u32) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                [(*header)[2], (*header)[3], (*header)[4], (*header)[5]] = ::wireloom::wire::support::le::from_u32(
                    value,
                );
            }
        }
    }
    /// little: octets that may be cut short or malformed; every field that is there is shown.
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
                    .split_first_chunk::<6>() else {
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
        /// 3 bits.
        ///
        /// 3 bits. `tests/golden/little.ron:7`
        #[inline]
        pub fn kind(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<6>(self.header?, 1)?;
            ::core::option::Option::Some(part[0] & 7)
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/little.ron:8`
        #[inline]
        pub fn flag(&self) -> ::core::option::Option<bool> {
            let part = &::wireloom::wire::support::head::<6>(self.header?, 1)?;
            ::core::option::Option::Some(part[0] & 8 != 0)
        }
        /// 12 bits.
        ///
        /// 12 bits. `tests/golden/little.ron:9`
        #[inline]
        pub fn count(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<6>(self.header?, 2)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::le::u16([part[0], part[1]]) >> 4,
            )
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/little.ron:10`
        #[inline]
        pub fn serial(&self) -> ::core::option::Option<u32> {
            let part = &::wireloom::wire::support::head::<6>(self.header?, 6)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::le::u32([part[2], part[3], part[4], part[5]]),
            )
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// little: what a packet means, whatever it looks like on the wire.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Repr {
        /// 3 bits.
        ///
        /// 3 bits. `tests/golden/little.ron:7`
        pub kind: Kind,
        /// One bit.
        ///
        /// One bit. `tests/golden/little.ron:8`
        pub flag: bool,
        /// 12 bits.
        ///
        /// 12 bits. `tests/golden/little.ron:9`
        pub count: Count,
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/little.ron:10`
        pub serial: u32,
    }
    impl Repr {
        /// What a packet means.
        ///
        /// # Errors
        /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
        #[inline]
        pub fn parse(packet: &Packet<'_>) -> ::wireloom::wire::support::Result<Repr> {
            let kind = Kind(packet.kind());
            let flag = packet.flag();
            let count = Count(packet.count());
            let serial = packet.serial();
            ::core::result::Result::Ok(Repr { kind, flag, count, serial })
        }
    }
    #[allow(unused_variables)]
    impl Repr {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr { kind, flag, count, serial } => {
                    let header_octets: usize = 6;
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
                Repr { kind, flag, count, serial } => {
                    let header_octets: usize = 6;
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
                        .split_first_chunk_mut::<6>() else {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                0,
                            ),
                        )
                    };
                    let mut header = [0u8; 6];
                    let out = &mut ::wireloom::wire::support::Cursor::new(tail);
                    [header[0], header[1]] = ::wireloom::wire::support::le::from_u16(
                        (kind.0 as u8) as u16 | ((flag as u8) as u16) << 3
                            | (count.0 as u16) << 4,
                    );
                    [header[2], header[3], header[4], header[5]] = ::wireloom::wire::support::le::from_u32(
                        serial,
                    );
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
            f.write_str("LITTLE")?;
            ::core::result::Result::Ok(())
        }
        /// Shows every field that is there to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            if let ::core::option::Option::Some(value) = self.kind() {
                visitor
                    .field(
                        "kind",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.flag() {
                visitor.field("flag", ::wireloom::wire::support::Value::Flag(value));
            }
            if let ::core::option::Option::Some(value) = self.count() {
                visitor
                    .field(
                        "count",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.serial() {
                visitor
                    .field(
                        "serial",
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
        name: "little",
        title: "",
        file: "tests/golden/little.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "kind",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(3),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "flag",
                doc: "",
                bit: ::core::option::Option::Some(3),
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Flag,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "count",
                doc: "",
                bit: ::core::option::Option::Some(4),
                bits: ::core::option::Option::Some(12),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "serial",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(32),
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
