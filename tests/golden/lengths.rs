/// lengths.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |   label_len   |             total             |     kind      |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                           label ...                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
///
/// Generated from `tests/golden/lengths.ron`.
pub mod lengths {
    /// lengths: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |   label_len   |             total             |     kind      |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   4 |                           label ...                           |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                          payload ...                          |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        header: &'a [u8; 4],
        label: &'a [u8],
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
        pub fn parse(octets: &'a [u8]) -> ::wireloom::wire::support::Result<Packet<'a>> {
            let rest = octets;
            let ::core::option::Option::Some((header, rest)) = rest
                .split_first_chunk::<4>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        0,
                    ),
                )
            };
            if !((::wireloom::wire::support::be::u16([header[1], header[2]]) as u32)
                >= (header[0] as u32).saturating_add(4))
            {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadLength,
                        1,
                    ),
                );
            }
            let ::core::option::Option::Some((label, rest)) = rest
                .split_at_checked((header[0] as u32) as usize) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        3,
                    ),
                )
            };
            let ::core::option::Option::Some((payload, rest)) = rest
                .split_at_checked(
                    (::wireloom::wire::support::be::u16([header[1], header[2]]) as u32)
                        .saturating_sub((header[0] as u32).saturating_add(4)) as usize,
                ) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        4,
                    ),
                )
            };
            let octets = octets
                .get(..octets.len().saturating_sub(rest.len()))
                .unwrap_or(octets);
            ::core::result::Result::Ok(Packet {
                octets,
                header,
                label,
                payload,
            })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/lengths.ron:7`
        #[inline]
        pub fn label_len(&self) -> u8 {
            self.header[0]
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/lengths.ron:8`
        #[inline]
        pub fn total(&self) -> u16 {
            ::wireloom::wire::support::be::u16([self.header[1], self.header[2]])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/lengths.ron:9`
        #[inline]
        pub fn kind(&self) -> u8 {
            self.header[3]
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/lengths.ron:10`
        #[inline]
        pub fn label(&self) -> &'a [u8] {
            self.label
        }
        /// What the packet carries.
        #[inline]
        pub fn payload(&self) -> &'a [u8] {
            self.payload
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// lengths: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
    #[derive(::core::fmt::Debug)]
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
        pub fn parse(
            octets: &'a mut [u8],
        ) -> ::wireloom::wire::support::Result<PacketMut<'a>> {
            let packet = Packet::parse(octets)?;
            let payload_at = packet.octets.len().saturating_sub(packet.payload.len());
            let len = packet.octets.len();
            let truncated = ::wireloom::wire::support::Error::new(
                ::wireloom::wire::support::ErrorKind::Truncated,
                0,
            );
            let octets = octets.get_mut(..len).ok_or(truncated)?;
            ::core::result::Result::Ok(PacketMut { octets, payload_at })
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
        fn header_mut(&mut self) -> ::core::option::Option<&mut [u8; 4]> {
            self.octets.first_chunk_mut()
        }
        /// Sets `kind`.
        #[inline]
        pub fn set_kind(&mut self, value: u8) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                (*header)[3] = value;
            }
        }
        /// What the packet carries, to be written over.
        #[inline]
        pub fn payload_mut(&mut self) -> &mut [u8] {
            let at = self.payload_at;
            self.octets.get_mut(at..).unwrap_or(&mut [])
        }
    }
    /// lengths: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        header: ::core::option::Option<&'a [u8]>,
        label: ::core::option::Option<&'a [u8]>,
        payload: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
    }
    impl<'a> Partial<'a> {
        /// Reads as far as the octets make sense.
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        pub fn new(octets: &'a [u8]) -> Partial<'a> {
            let mut seen_header: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_label: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_payload: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let ::core::option::Option::Some((header, rest)) = rest
                    .split_first_chunk::<4>() else {
                    seen_header = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            0,
                        ),
                    );
                };
                seen_header = ::core::option::Option::Some(header);
                if !((::wireloom::wire::support::be::u16([header[1], header[2]]) as u32)
                    >= (header[0] as u32).saturating_add(4))
                {
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::BadLength,
                            1,
                        ),
                    );
                }
                let ::core::option::Option::Some((label, rest)) = rest
                    .split_at_checked((header[0] as u32) as usize) else {
                    seen_label = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            3,
                        ),
                    );
                };
                seen_label = ::core::option::Option::Some(label);
                let ::core::option::Option::Some((payload, rest)) = rest
                    .split_at_checked(
                        (::wireloom::wire::support::be::u16([header[1], header[2]])
                            as u32)
                            .saturating_sub((header[0] as u32).saturating_add(4))
                            as usize,
                    ) else {
                    seen_payload = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            4,
                        ),
                    );
                };
                seen_payload = ::core::option::Option::Some(payload);
                ::core::option::Option::None
            };
            Partial {
                header: seen_header,
                label: seen_label,
                payload: seen_payload,
                error,
            }
        }
        /// The first thing that is wrong, if anything is: what `parse` would answer.
        #[inline]
        pub fn error(&self) -> ::core::option::Option<::wireloom::wire::support::Error> {
            self.error
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/lengths.ron:7`
        #[inline]
        pub fn label_len(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<4>(self.header?, 1)?;
            ::core::option::Option::Some(part[0])
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/lengths.ron:8`
        #[inline]
        pub fn total(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<4>(self.header?, 3)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u16([part[1], part[2]]),
            )
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/lengths.ron:9`
        #[inline]
        pub fn kind(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<4>(self.header?, 4)?;
            ::core::option::Option::Some(part[3])
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/lengths.ron:10`
        #[inline]
        pub fn label(&self) -> ::core::option::Option<&'a [u8]> {
            self.label.map(|octets| octets)
        }
        /// What the packet carries, as far as it is there.
        #[inline]
        pub fn payload(&self) -> ::core::option::Option<&'a [u8]> {
            self.payload
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// Octets of a payload: at most 65531, which is what the length on the wire can say.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct PayloadLen(u16);
    impl PayloadLen {
        /// The greatest length.
        pub const MAX: usize = 65531;
        /// No payload.
        pub const ZERO: Self = Self(0);
        /// This many octets; `None` where the wire can't say so.
        #[inline]
        pub const fn new(octets: usize) -> ::core::option::Option<Self> {
            if octets <= Self::MAX {
                ::core::option::Option::Some(Self(octets as u16))
            } else {
                ::core::option::Option::None
            }
        }
        /// In octets.
        #[inline]
        pub const fn get(self) -> usize {
            self.0 as usize
        }
    }
    impl ::core::fmt::Debug for PayloadLen {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)
        }
    }
    /// lengths: what a packet means, whatever it looks like on the wire.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Repr<'a> {
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/lengths.ron:9`
        pub kind: u8,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/lengths.ron:10`
        pub label: &'a [u8],
        /// Octets of the payload, which is not part of this.
        pub payload_len: PayloadLen,
    }
    impl<'a> Repr<'a> {
        /// What a packet means.
        ///
        /// # Errors
        /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
        #[inline]
        pub fn parse(
            packet: &Packet<'a>,
        ) -> ::wireloom::wire::support::Result<Repr<'a>> {
            let kind = packet.kind();
            let label = packet.label();
            let ::core::option::Option::Some(payload_len) = PayloadLen::new(
                packet.payload.len(),
            ) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadLength,
                        4,
                    ),
                )
            };
            ::core::result::Result::Ok(Repr { kind, label, payload_len })
        }
    }
    #[allow(unused_variables)]
    impl Repr<'_> {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr { kind, label, payload_len } => {
                    let len_label: usize = label.len();
                    let header_octets: usize = 4 + len_label;
                    let payload_octets: usize = payload_len.get();
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
                Repr { kind, label, payload_len } => {
                    let len_label: usize = label.len();
                    let header_octets: usize = 4 + len_label;
                    let payload_octets: usize = payload_len.get();
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    if ::wireloom::wire::support::length(len_label, 0, 1, 0xff).is_none()
                    {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadLength,
                                0,
                            ),
                        );
                    }
                    if ::wireloom::wire::support::length(packet_octets, 0, 1, 0xffff)
                        .is_none()
                    {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadLength,
                                1,
                            ),
                        );
                    }
                    if !(((::wireloom::wire::support::length(packet_octets, 0, 1, 0xffff)
                        .unwrap_or(0) * 1 + 0) as u32)
                        >= ((::wireloom::wire::support::length(len_label, 0, 1, 0xff)
                            .unwrap_or(0) * 1 + 0) as u32)
                            .saturating_add(4))
                    {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadLength,
                                1,
                            ),
                        );
                    }
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
                        .split_first_chunk_mut::<4>() else {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                0,
                            ),
                        )
                    };
                    let mut header = [0u8; 4];
                    let out = &mut ::wireloom::wire::support::Cursor::new(tail);
                    header[0] = ::wireloom::wire::support::length(len_label, 0, 1, 0xff)
                        .unwrap_or(0) as u8;
                    [header[1], header[2]] = ::wireloom::wire::support::be::from_u16(
                        ::wireloom::wire::support::length(packet_octets, 0, 1, 0xffff)
                            .unwrap_or(0) as u16,
                    );
                    header[3] = kind;
                    out.put(label);
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
            f.write_str("LENGTHS")?;
            match self.label() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::hex_octets(f, value, ":")?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            let value = || -> ::core::option::Option<u64> {
                ::core::option::Option::Some((self.payload?.len() as u32) as u64)
            };
            let ::core::option::Option::Some(value) = value() else {
                return ::core::result::Result::Ok(())
            };
            f.write_str(" len=")?;
            ::wireloom::wire::support::print::dec(f, value)?;
            ::core::result::Result::Ok(())
        }
        /// Shows every field that is there to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            if let ::core::option::Option::Some(value) = self.label_len() {
                visitor
                    .field(
                        "label_len",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.total() {
                visitor
                    .field(
                        "total",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.kind() {
                visitor
                    .field(
                        "kind",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.label() {
                visitor.field("label", ::wireloom::wire::support::Value::Octets(value));
            }
        }
        /// What is carried inside.
        #[inline]
        pub fn inner(&self) -> ::wireloom::wire::support::Inner<'a> {
            ::wireloom::wire::support::Inner {
                payload: self.payload.unwrap_or(&[]),
                ..::wireloom::wire::support::Inner::NOTHING
            }
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
        name: "lengths",
        title: "",
        file: "tests/golden/lengths.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "label_len",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "total",
                doc: "",
                bit: ::core::option::Option::Some(8),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "kind",
                doc: "",
                bit: ::core::option::Option::Some(24),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "label",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Octets,
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
