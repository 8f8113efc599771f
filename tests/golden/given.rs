/// What its octets do not say.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |     hops      |             age?              |   from ...    |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     ?: not in every packet
/// ```
///
/// Generated from `tests/golden/given.ron`.
pub mod given {
    /// What its octets do not say: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |     hops      |             age?              |   from ...    |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     ?: not in every packet
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        given: ::wireloom::wire::support::Loose<2>,
        header: &'a [u8; 1],
        header2: ::core::option::Option<&'a [u8; 2]>,
        from: &'a [u8],
    }
    impl<'a> Packet<'a> {
        /// Octets of the fixed part of the header.
        pub const HEADER_LEN: usize = 1;
        /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
        ///
        /// # Errors
        /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
        #[allow(unused_variables)]
        #[inline]
        pub fn parse(
            octets: &'a [u8],
            hw_len: u8,
            long: bool,
        ) -> ::wireloom::wire::support::Result<Packet<'a>> {
            let rest = octets;
            let given: ::wireloom::wire::support::Loose<2> = ::wireloom::wire::support::Loose::NONE
                .given(0, hw_len as u64)
                .given(1, long as u64);
            if !(((given.be(0).map_or(0, |part| part[7]) as u32) >= 1)
                && ((given.be(0).map_or(0, |part| part[7]) as u32) <= 8))
            {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadLength,
                        0,
                    ),
                );
            }
            let ::core::option::Option::Some((header, rest)) = rest
                .split_first_chunk::<1>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        2,
                    ),
                )
            };
            let (header2, rest) = if (given.be(1).map_or(0, |part| part[7] & 1) as u32)
                != 0
            {
                let ::core::option::Option::Some((part, rest)) = rest
                    .split_first_chunk::<2>() else {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            3,
                        ),
                    )
                };
                (::core::option::Option::Some(part), rest)
            } else {
                (::core::option::Option::None, rest)
            };
            let ::core::option::Option::Some((from, rest)) = rest
                .split_at_checked(
                    (given.be(0).map_or(0, |part| part[7]) as u32) as usize,
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
                given,
                header,
                header2,
                from,
            })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// Octets in an address of this link.
        ///
        /// 8 bits. `tests/golden/given.ron:7`
        #[inline]
        pub fn hw_len(&self) -> u8 {
            {
                let part = self.given.be(0).unwrap_or([0; 8]);
                part[7]
            }
        }
        /// Whether there is an age.
        ///
        /// One bit. `tests/golden/given.ron:8`
        #[inline]
        pub fn long(&self) -> bool {
            {
                let part = self.given.be(1).unwrap_or([0; 8]);
                part[7] & 1 != 0
            }
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/given.ron:12`
        #[inline]
        pub fn hops(&self) -> u8 {
            self.header[0]
        }
        /// Seconds.
        ///
        /// 2 octets. `tests/golden/given.ron:13`
        #[inline]
        pub fn age(&self) -> ::core::option::Option<u16> {
            self.header2
                .map(|part| ::wireloom::wire::support::be::u16([part[0], part[1]]))
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/given.ron:14`
        #[inline]
        pub fn from(&self) -> &'a [u8] {
            self.from
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets, self.hw_len(), self.long()).print(f)
        }
    }
    /// What its octets do not say: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
    #[derive(::core::fmt::Debug)]
    pub struct PacketMut<'a> {
        octets: &'a mut [u8],
        given_hw_len: u8,
        given_long: bool,
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
            hw_len: u8,
            long: bool,
        ) -> ::wireloom::wire::support::Result<PacketMut<'a>> {
            let packet = Packet::parse(octets, hw_len, long)?;
            let len = packet.octets.len();
            let truncated = ::wireloom::wire::support::Error::new(
                ::wireloom::wire::support::ErrorKind::Truncated,
                0,
            );
            let octets = octets.get_mut(..len).ok_or(truncated)?;
            ::core::result::Result::Ok(PacketMut {
                octets,
                given_hw_len: hw_len,
                given_long: long,
            })
        }
        /// The packet as it is now.
        ///
        /// # Errors
        /// None, unless the payload was overwritten by something that the packet's own layout depends on.
        #[inline]
        pub fn as_packet(&self) -> ::wireloom::wire::support::Result<Packet<'_>> {
            Packet::parse(self.octets, self.given_hw_len, self.given_long)
        }
        /// The octets of the packet as they are now.
        #[inline]
        pub fn octets(&self) -> &[u8] {
            self.octets
        }
        #[inline]
        fn header_mut(&mut self) -> ::core::option::Option<&mut [u8; 1]> {
            self.octets.first_chunk_mut()
        }
        /// Sets `hops`.
        #[inline]
        pub fn set_hops(&mut self, value: u8) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                (*header)[0] = value;
            }
        }
        /// Sets `age`. Nothing happens where it is not there. Seconds.
        pub fn set_age(&mut self, value: u16) {
            let at: usize = match self.as_packet() {
                ::core::result::Result::Ok(packet) => {
                    if packet.header2.is_none() {
                        return;
                    }
                    1usize
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
    }
    /// What its octets do not say: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        given: ::core::option::Option<::wireloom::wire::support::Loose<2>>,
        header: ::core::option::Option<&'a [u8]>,
        header2: ::core::option::Option<&'a [u8]>,
        from: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
    }
    impl<'a> Partial<'a> {
        /// Reads as far as the octets make sense.
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        pub fn new(octets: &'a [u8], hw_len: u8, long: bool) -> Partial<'a> {
            let mut seen_given: ::core::option::Option<
                ::wireloom::wire::support::Loose<2>,
            > = ::core::option::Option::None;
            let mut seen_header: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_header2: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_from: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let given: ::wireloom::wire::support::Loose<2> = ::wireloom::wire::support::Loose::NONE
                    .given(0, hw_len as u64)
                    .given(1, long as u64);
                seen_given = ::core::option::Option::Some(given);
                if !(((given.be(0).map_or(0, |part| part[7]) as u32) >= 1)
                    && ((given.be(0).map_or(0, |part| part[7]) as u32) <= 8))
                {
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::BadLength,
                            0,
                        ),
                    );
                }
                let ::core::option::Option::Some((header, rest)) = rest
                    .split_first_chunk::<1>() else {
                    seen_header = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            2,
                        ),
                    );
                };
                seen_header = ::core::option::Option::Some(header);
                let (header2, rest) = if (given.be(1).map_or(0, |part| part[7] & 1)
                    as u32) != 0
                {
                    let ::core::option::Option::Some((part, rest)) = rest
                        .split_first_chunk::<2>() else {
                        seen_header2 = ::core::option::Option::Some(rest);
                        break 'cut ::core::option::Option::Some(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                3,
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
                let ::core::option::Option::Some((from, rest)) = rest
                    .split_at_checked(
                        (given.be(0).map_or(0, |part| part[7]) as u32) as usize,
                    ) else {
                    seen_from = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            4,
                        ),
                    );
                };
                seen_from = ::core::option::Option::Some(from);
                ::core::option::Option::None
            };
            Partial {
                given: seen_given,
                header: seen_header,
                header2: seen_header2,
                from: seen_from,
                error,
            }
        }
        /// The first thing that is wrong, if anything is: what `parse` would answer.
        #[inline]
        pub fn error(&self) -> ::core::option::Option<::wireloom::wire::support::Error> {
            self.error
        }
        /// Octets in an address of this link.
        ///
        /// 8 bits. `tests/golden/given.ron:7`
        #[inline]
        pub fn hw_len(&self) -> ::core::option::Option<u8> {
            {
                let part = (self.given?).be(0)?;
                ::core::option::Option::Some(part[7])
            }
        }
        /// Whether there is an age.
        ///
        /// One bit. `tests/golden/given.ron:8`
        #[inline]
        pub fn long(&self) -> ::core::option::Option<bool> {
            {
                let part = (self.given?).be(1)?;
                ::core::option::Option::Some(part[7] & 1 != 0)
            }
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/given.ron:12`
        #[inline]
        pub fn hops(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<1>(self.header?, 1)?;
            ::core::option::Option::Some(part[0])
        }
        /// Seconds.
        ///
        /// 2 octets. `tests/golden/given.ron:13`
        #[inline]
        pub fn age(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<2>(self.header2?, 2)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u16([part[0], part[1]]),
            )
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/given.ron:14`
        #[inline]
        pub fn from(&self) -> ::core::option::Option<&'a [u8]> {
            self.from.map(|octets| octets)
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// What its octets do not say: what a packet means, whatever it looks like on the wire.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Repr<'a> {
        /// Octets in an address of this link.
        ///
        /// 8 bits. `tests/golden/given.ron:7`
        pub hw_len: u8,
        /// Whether there is an age.
        ///
        /// One bit. `tests/golden/given.ron:8`
        pub long: bool,
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/given.ron:12`
        pub hops: u8,
        /// Seconds.
        ///
        /// 2 octets. `tests/golden/given.ron:13`
        pub age: ::core::option::Option<u16>,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/given.ron:14`
        pub from: &'a [u8],
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
            let hw_len = packet.hw_len();
            let long = packet.long();
            let hops = packet.hops();
            let age = match packet.age() {
                ::core::option::Option::Some(value) => {
                    ::core::option::Option::Some(value)
                }
                ::core::option::Option::None => ::core::option::Option::None,
            };
            let from = packet.from();
            ::core::result::Result::Ok(Repr {
                hw_len,
                long,
                hops,
                age,
                from,
            })
        }
    }
    #[allow(unused_variables)]
    impl Repr<'_> {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr { hw_len, long, hops, age, from } => {
                    let is_header2: bool = (long as u8 as u32) != 0;
                    let len_from: usize = from.len();
                    let header_octets: usize = 1 + (if is_header2 { 2 } else { 0 })
                        + len_from;
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
                Repr { hw_len, long, hops, age, from } => {
                    let is_header2: bool = (long as u8 as u32) != 0;
                    let len_from: usize = from.len();
                    let header_octets: usize = 1 + (if is_header2 { 2 } else { 0 })
                        + len_from;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    if !(((hw_len as u32) >= 1) && ((hw_len as u32) <= 8)) {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadLength,
                                0,
                            ),
                        );
                    }
                    {
                        let there = true;
                        if len_from != (if there { (hw_len as u32) as usize } else { 0 })
                        {
                            return ::core::result::Result::Err(
                                ::wireloom::wire::support::Error::new(
                                    ::wireloom::wire::support::ErrorKind::BadLength,
                                    4,
                                ),
                            );
                        }
                    }
                    if age.is_some() != is_header2 {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Invalid,
                                3,
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
                        .split_first_chunk_mut::<1>() else {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                0,
                            ),
                        )
                    };
                    let mut header = [0u8; 1];
                    let out = &mut ::wireloom::wire::support::Cursor::new(tail);
                    header[0] = hops;
                    if is_header2 {
                        #[allow(unused_mut)]
                        let mut fixed = [0u8; 2];
                        [fixed[0], fixed[1]] = ::wireloom::wire::support::be::from_u16(
                            match age {
                                ::core::option::Option::Some(value) => value,
                                ::core::option::Option::None => 0,
                            },
                        );
                        out.put(&fixed);
                    }
                    out.put(from);
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
            f.write_str("GIVEN")?;
            match self.hops() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" hops=")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.age() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" age=")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
                }
                ::core::option::Option::None => {
                    let there = || -> ::core::option::Option<bool> {
                        ::core::option::Option::Some(
                            ((self.given?).be(1).map_or(0, |part| part[7] & 1) as u32)
                                != 0,
                        )
                    };
                    if there() != ::core::option::Option::Some(false) {
                        return ::core::result::Result::Ok(());
                    }
                    f.write_str(" age=")?;
                    f.write_str("-")?;
                }
            }
            match self.from() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" from=")?;
                    ::wireloom::wire::support::print::hex_octets(f, value, ":")?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            ::core::result::Result::Ok(())
        }
        /// Shows every field that is there to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            if let ::core::option::Option::Some(value) = self.hops() {
                visitor
                    .field(
                        "hops",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.age() {
                visitor
                    .field(
                        "age",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.from() {
                visitor.field("from", ::wireloom::wire::support::Value::Octets(value));
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
        given: &::wireloom::wire::support::Given,
        pseudo: ::core::option::Option<&::wireloom::wire::support::Pseudo>,
        line: ::core::option::Option<&mut ::wireloom::wire::support::print::Line<'_, '_>>,
    ) -> ::wireloom::wire::support::Look<'a> {
        let partial = Partial::new(
            octets,
            given.number("hw_len", 6, 0xff) as u8,
            given.number("long", 1, 1) != 0,
        );
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
    fn walk<'a>(
        octets: &'a [u8],
        given: &::wireloom::wire::support::Given,
        visitor: &mut dyn ::wireloom::wire::support::Visitor,
    ) {
        Partial::new(
                octets,
                given.number("hw_len", 6, 0xff) as u8,
                given.number("long", 1, 1) != 0,
            )
            .walk(visitor)
    }
    /// What the protocol says about itself: its fields, its registries, how it is printed.
    pub const DESCRIPTION: &::wireloom::wire::support::Description = &::wireloom::wire::support::Description {
        name: "given",
        title: "What its octets do not say",
        file: "tests/golden/given.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "hw_len",
                doc: "Octets in an address of this link.",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "long",
                doc: "Whether there is an age.",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Flag,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "hops",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "age",
                doc: "Seconds.",
                bit: ::core::option::Option::Some(8),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "from",
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
        decode: &::wireloom::wire::support::Told {
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
