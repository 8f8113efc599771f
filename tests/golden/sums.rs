/// sums.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |S|          reserved           |             sum?              |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     S: summed
///     ?: not in every packet
/// ```
///
/// Generated from `tests/golden/sums.ron`.
pub mod sums {
    /// sums: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |S|          reserved           |             sum?              |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                          payload ...                          |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     S: summed
    ///     ?: not in every packet
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        header: &'a [u8; 2],
        header2: ::core::option::Option<&'a [u8; 2]>,
        payload: &'a [u8],
    }
    impl<'a> Packet<'a> {
        /// Octets of the fixed part of the header.
        pub const HEADER_LEN: usize = 2;
        /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
        ///
        /// # Errors
        /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
        #[allow(unused_variables)]
        #[inline]
        pub fn parse(octets: &'a [u8]) -> ::wireloom::wire::support::Result<Packet<'a>> {
            let rest = octets;
            let ::core::option::Option::Some((header, rest)) = rest
                .split_first_chunk::<2>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        0,
                    ),
                )
            };
            let (header2, rest) = if ((header[0] >> 7) as u32) != 0 {
                let ::core::option::Option::Some((part, rest)) = rest
                    .split_first_chunk::<2>() else {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            2,
                        ),
                    )
                };
                (::core::option::Option::Some(part), rest)
            } else {
                (::core::option::Option::None, rest)
            };
            let payload = rest;
            let rest: &'a [u8] = &[];
            ::core::result::Result::Ok(Packet {
                octets,
                header,
                header2,
                payload,
            })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/sums.ron:7`
        #[inline]
        pub fn summed(&self) -> bool {
            self.header[0] & 0x80 != 0
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/sums.ron:9`
        #[inline]
        pub fn sum(&self) -> ::core::option::Option<u16> {
            self.header2
                .map(|part| ::wireloom::wire::support::be::u16([part[0], part[1]]))
        }
        /// What the packet carries.
        #[inline]
        pub fn payload(&self) -> &'a [u8] {
            self.payload
        }
        #[inline]
        fn place_of_sum(
            &self,
        ) -> ::core::option::Option<::wireloom::wire::support::Covered> {
            if self.header2.is_some() {
                ::core::option::Option::Some({
                    let at = (2usize).saturating_add(0);
                    ::wireloom::wire::support::Covered::new(at, 2, 0, self.octets.len())
                })
            } else {
                ::core::option::Option::None
            }
        }
        /// Whether each checksum that is there is right.
        pub fn verify_checksum(&self) -> bool {
            let octets = self.octets;
            match self.place_of_sum() {
                ::core::option::Option::Some(place) => place.sum(octets).finish() == 0,
                ::core::option::Option::None => true,
            }
        }
    }
    /// Puts in every checksum that is there, in the order of the spec.
    #[allow(unused_variables, dead_code)]
    fn fill_sums(octets: &mut [u8]) {
        if let ::core::option::Option::Some(place) = Packet::parse(octets)
            .ok()
            .and_then(|packet| packet.place_of_sum())
        {
            place.put(octets, ::wireloom::wire::support::options::Order::Big, 0);
            let value = {
                let octets: &[u8] = octets;
                place.sum(octets).finish() as u64
            };
            place.put(octets, ::wireloom::wire::support::options::Order::Big, value);
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// sums: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
        /// Sets `sum`. Nothing happens where it is not there.
        pub fn set_sum(&mut self, value: u16) {
            let at: usize = match self.as_packet() {
                ::core::result::Result::Ok(packet) => {
                    if packet.header2.is_none() {
                        return;
                    }
                    2usize
                }
                ::core::result::Result::Err(_) => return,
            };
            let octets = self
                .octets
                .get_mut(at..)
                .and_then(|octets| octets.first_chunk_mut::<2>());
            if let ::core::option::Option::Some(header) = octets {
                [(*header)[0], (*header)[1]] = ::wireloom::wire::support::be::from_u16(
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
        /// Computes each checksum that is there and puts it in.
        pub fn fill_checksum(&mut self) {
            fill_sums(self.octets);
        }
    }
    /// sums: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        header: ::core::option::Option<&'a [u8]>,
        header2: ::core::option::Option<&'a [u8]>,
        payload: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
    }
    impl<'a> Partial<'a> {
        /// Reads as far as the octets make sense.
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        pub fn new(octets: &'a [u8]) -> Partial<'a> {
            let mut seen_header: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_header2: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_payload: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let ::core::option::Option::Some((header, rest)) = rest
                    .split_first_chunk::<2>() else {
                    seen_header = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            0,
                        ),
                    );
                };
                seen_header = ::core::option::Option::Some(header);
                let (header2, rest) = if ((header[0] >> 7) as u32) != 0 {
                    let ::core::option::Option::Some((part, rest)) = rest
                        .split_first_chunk::<2>() else {
                        seen_header2 = ::core::option::Option::Some(rest);
                        break 'cut ::core::option::Option::Some(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                2,
                            ),
                        );
                    };
                    (::core::option::Option::Some(part), rest)
                } else {
                    (::core::option::Option::None, rest)
                };
                seen_header2 = match header2 {
                    ::core::option::Option::Some(part) => {
                        ::core::option::Option::Some(part)
                    }
                    ::core::option::Option::None => ::core::option::Option::None,
                };
                let payload = rest;
                let rest: &'a [u8] = &[];
                seen_payload = ::core::option::Option::Some(payload);
                ::core::option::Option::None
            };
            Partial {
                header: seen_header,
                header2: seen_header2,
                payload: seen_payload,
                error,
            }
        }
        /// The first thing that is wrong, if anything is: what `parse` would answer.
        #[inline]
        pub fn error(&self) -> ::core::option::Option<::wireloom::wire::support::Error> {
            self.error
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/sums.ron:7`
        #[inline]
        pub fn summed(&self) -> ::core::option::Option<bool> {
            let part = &::wireloom::wire::support::head::<2>(self.header?, 1)?;
            ::core::option::Option::Some(part[0] & 0x80 != 0)
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/sums.ron:9`
        #[inline]
        pub fn sum(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<2>(self.header2?, 2)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u16([part[0], part[1]]),
            )
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
    /// sums: what a packet means, whatever it looks like on the wire.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Repr {
        /// One bit.
        ///
        /// One bit. `tests/golden/sums.ron:7`
        pub summed: bool,
    }
    impl Repr {
        /// What a packet means.
        ///
        /// # Errors
        /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
        #[inline]
        pub fn parse(
            packet: &Packet<'_>,
            verify: ::wireloom::wire::support::Verify,
        ) -> ::wireloom::wire::support::Result<Repr> {
            match verify {
                ::wireloom::wire::support::Verify::Full => {
                    if !packet.verify_checksum() {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadChecksum,
                                2,
                            ),
                        );
                    }
                }
                ::wireloom::wire::support::Verify::Trust => {}
            }
            let summed = packet.summed();
            ::core::result::Result::Ok(Repr { summed })
        }
    }
    #[allow(unused_variables)]
    impl Repr {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr { summed } => {
                    let is_header2: bool = (summed as u8 as u32) != 0;
                    let header_octets: usize = 2 + (if is_header2 { 2 } else { 0 });
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
                Repr { summed } => {
                    let is_header2: bool = (summed as u8 as u32) != 0;
                    let header_octets: usize = 2 + (if is_header2 { 2 } else { 0 });
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
                        .split_first_chunk_mut::<2>() else {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                0,
                            ),
                        )
                    };
                    let mut header = [0u8; 2];
                    let out = &mut ::wireloom::wire::support::Cursor::new(tail);
                    [header[0], header[1]] = ::wireloom::wire::support::be::from_u16(
                        ((summed as u8) as u16) << 15,
                    );
                    if is_header2 {
                        #[allow(unused_mut)]
                        let mut fixed = [0u8; 2];
                        out.put(&fixed);
                    }
                    (front, header, tail, rest)
                }
            };
            *front = header;
            ::core::result::Result::Ok(rest)
        }
        /** Completes a packet whose header [`emit`](Self::emit) wrote and behind which the payload was put: fills in the checksums that cover the payload.

 # Errors
 None.*/
        pub fn finish(
            &self,
            packet: &mut [u8],
            seal: ::wireloom::wire::support::Seal,
        ) -> ::wireloom::wire::support::Result<()> {
            match seal {
                ::wireloom::wire::support::Seal::Sums => fill_sums(packet),
                ::wireloom::wire::support::Seal::Device => {}
            }
            ::core::result::Result::Ok(())
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
            f.write_str("SUMS")?;
            let holds = || -> ::core::option::Option<bool> {
                ::core::option::Option::Some(
                    ({
                        let part = ::wireloom::wire::support::head::<
                            2,
                        >(self.header?, 1)?;
                        part[0] >> 7
                    } as u32) != 0,
                )
            };
            match holds() {
                ::core::option::Option::Some(true) => {
                    match self.sum() {
                        ::core::option::Option::Some(value) => {
                            f.write_str(" sum=")?;
                            ::wireloom::wire::support::print::hex(f, value as u64, 4)?;
                        }
                        ::core::option::Option::None => {
                            let there = || -> ::core::option::Option<bool> {
                                ::core::option::Option::Some(
                                    ({
                                        let part = ::wireloom::wire::support::head::<
                                            2,
                                        >(self.header?, 1)?;
                                        part[0] >> 7
                                    } as u32) != 0,
                                )
                            };
                            if there() != ::core::option::Option::Some(false) {
                                return ::core::result::Result::Ok(());
                            }
                            f.write_str(" sum=")?;
                            f.write_str("-")?;
                        }
                    }
                }
                ::core::option::Option::Some(false) => {}
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            ::core::result::Result::Ok(())
        }
        /// Shows every field that is there to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            if let ::core::option::Option::Some(value) = self.summed() {
                visitor.field("summed", ::wireloom::wire::support::Value::Flag(value));
            }
            if let ::core::option::Option::Some(value) = self.sum() {
                visitor
                    .field(
                        "sum",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
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
        let error = match Packet::parse(octets) {
            ::core::result::Result::Ok(packet) if !packet.verify_checksum() => {
                ::core::option::Option::Some(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadChecksum,
                        2,
                    ),
                )
            }
            _ => error,
        };
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
        name: "sums",
        title: "",
        file: "tests/golden/sums.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "summed",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Flag,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "reserved",
                doc: "",
                bit: ::core::option::Option::Some(1),
                bits: ::core::option::Option::Some(15),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "sum",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(16),
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
