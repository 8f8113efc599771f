/// Marks, and what they are about.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |                           marks ...                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |     about     |                  payload ...                  |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
///
/// Generated from `tests/golden/until.ron`.
pub mod until {
    /// `Mark` of the spec.
    ///
    /// `tests/golden/until.ron:7`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub enum Mark<'a> {
        /// Option 2.
        ///
        /// Kind 2.
        Id {
            /// 2 octets.
            ///
            /// 2 octets. `tests/golden/until.ron:8`
            id: u16,
        },
        /// An option of another kind.
        Unknown {
            /// Its kind.
            kind: u8,
            /// Its value.
            data: &'a [u8],
        },
    }
    #[allow(unused_variables, clippy::too_many_arguments, clippy::type_complexity)]
    impl<'a> Mark<'a> {
        #[inline]
        fn read(kind: u8, value: &'a [u8]) -> ::wireloom::wire::support::Result<Self> {
            match kind {
                2 => {
                    match Self::read_id(value) {
                        ::core::result::Result::Ok(id) => {
                            ::core::result::Result::Ok(Self::Id { id })
                        }
                        ::core::result::Result::Err(error) => {
                            ::core::result::Result::Err(error)
                        }
                    }
                }
                kind => ::core::result::Result::Ok(Self::Unknown { kind, data: value }),
            }
        }
        #[inline]
        fn read_id(value: &'a [u8]) -> ::wireloom::wire::support::Result<u16> {
            let rest = value;
            let ::core::option::Option::Some((value_octets, rest)) = rest
                .split_first_chunk::<2>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        2,
                    ),
                )
            };
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadOption,
                        2,
                    ),
                );
            }
            let id = ::wireloom::wire::support::be::u16([
                value_octets[0],
                value_octets[1],
            ]);
            ::core::result::Result::Ok(id)
        }
        #[inline]
        fn len_id(id: u16) -> ::core::option::Option<usize> {
            ::core::option::Option::Some(2)
        }
        #[inline]
        fn put_id(out: &mut ::wireloom::wire::support::Cursor<'_>, id: u16) {
            let len = ::wireloom::wire::support::options::len_octet(
                Self::len_id(id).unwrap_or(0),
                0,
                1,
            );
            out.put(&[2, len]);
            #[allow(unused_mut)]
            let mut value_octets = [0u8; 2];
            [value_octets[0], value_octets[1]] = ::wireloom::wire::support::be::from_u16(
                id,
            );
            out.put(&value_octets);
        }
        /// Octets of the option with such a value; `None` where it can't be written.
        #[inline]
        fn whole_len(value_len: usize) -> ::core::option::Option<usize> {
            ::wireloom::wire::support::options::whole_len(value_len, 0, 1)
        }
        /// Octets of the value, without what stands in front of it; `None` where its fields contradict each other.
        #[inline]
        fn value_len(&self) -> ::core::option::Option<usize> {
            match *self {
                Self::Id { id } => Self::len_id(id),
                Self::Unknown { data, .. } => ::core::option::Option::Some(data.len()),
            }
        }
    }
    impl ::wireloom::wire::support::options::Item for Mark<'_> {
        #[inline]
        fn octets_len(&self) -> ::core::option::Option<usize> {
            Self::whole_len(self.value_len()?)
        }
        #[inline]
        fn alignment(&self) -> (usize, usize) {
            match self {
                Self::Id { .. } => (1, 0),
                Self::Unknown { .. } => (1, 0),
            }
        }
        #[allow(unused_variables)]
        #[inline]
        fn write(&self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            match *self {
                Self::Id { id } => Self::put_id(out, id),
                Self::Unknown { kind, data } => {
                    let len = ::wireloom::wire::support::options::len_octet(
                        data.len(),
                        0,
                        1,
                    );
                    out.put(&[kind, len]);
                    out.put(data);
                }
            }
        }
    }
    /// The options of a `Mark` list in turn, by the policy of the spec for malformed ones.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    pub struct MarkIter<'a> {
        rest: &'a [u8],
    }
    const MARK_RULES: ::wireloom::wire::support::options::Rules = ::wireloom::wire::support::options::Rules {
        counts: ::wireloom::wire::support::options::Counts::Value,
        unit: 1,
        end: ::core::option::Option::Some(0),
        nop: &[],
    };
    impl<'a> MarkIter<'a> {
        /// Over the octets of a list.
        #[inline]
        pub const fn new(octets: &'a [u8]) -> Self {
            Self { rest: octets }
        }
        /// The octets of the list that these begin with, up to behind its end; `None` where it has none.
        #[inline]
        pub fn until_end(octets: &[u8]) -> ::core::option::Option<usize> {
            ::wireloom::wire::support::options::until_end(octets, &MARK_RULES)
        }
    }
    impl<'a> ::core::iter::Iterator for MarkIter<'a> {
        type Item = ::wireloom::wire::support::Result<Mark<'a>>;
        #[allow(unused_variables)]
        #[inline]
        fn next(&mut self) -> ::core::option::Option<Self::Item> {
            loop {
                match ::wireloom::wire::support::options::next(
                    &mut self.rest,
                    &MARK_RULES,
                ) {
                    ::wireloom::wire::support::options::Step::End => {
                        return ::core::option::Option::None;
                    }
                    ::wireloom::wire::support::options::Step::Cut { .. } => {
                        self.rest = &[];
                        return ::core::option::Option::Some(
                            ::core::result::Result::Err(
                                ::wireloom::wire::support::Error::new(
                                    ::wireloom::wire::support::ErrorKind::BadOption,
                                    2,
                                ),
                            ),
                        );
                    }
                    ::wireloom::wire::support::options::Step::Item { kind, value } => {
                        match Mark::read(kind, value) {
                            ::core::result::Result::Ok(option) => {
                                return ::core::option::Option::Some(
                                    ::core::result::Result::Ok(option),
                                );
                            }
                            ::core::result::Result::Err(error) => {
                                self.rest = &[];
                                return ::core::option::Option::Some(
                                    ::core::result::Result::Err(error.in_option()),
                                );
                            }
                        }
                    }
                }
            }
        }
    }
    /// A list of [`Mark`] in a representation.
    pub type MarkList<'a> = ::wireloom::wire::support::options::Options<
        'a,
        Mark<'a>,
        MarkListing,
    >;
    /// Says what [`MarkList`] is made of.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub enum MarkListing {}
    impl<'a> ::wireloom::wire::support::options::Listing<'a, Mark<'a>> for MarkListing {
        type Iter = MarkIter<'a>;
        const LAYOUT: ::wireloom::wire::support::options::Layout = ::wireloom::wire::support::options::Layout {
            base: 0,
            max: usize::MAX,
            pad_to: 1,
            nop: 0,
            end: 0,
            item_pad: 1,
            close: &[0u8],
        };
        #[inline]
        fn list(octets: &'a [u8]) -> MarkIter<'a> {
            MarkIter::new(octets)
        }
        #[allow(unused_variables)]
        #[inline]
        fn is_itself(option: &Mark<'a>) -> bool {
            !::core::matches!(* option, Mark::Unknown { kind : 0 | 2, .. })
        }
    }
    #[allow(unused_variables)]
    impl Mark<'_> {
        /// Prints the option by its template; nothing where it has none.
        pub fn print<S: ::wireloom::wire::support::print::Sink>(
            &self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            match *self {
                Self::Id { id } => {
                    f.write_str(" id=")?;
                    ::wireloom::wire::support::print::dec(f, id as u64)?;
                }
                Self::Unknown { .. } => {}
            }
            ::core::result::Result::Ok(())
        }
        /// Shows the option's fields to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            match *self {
                Self::Id { id } => {
                    visitor.enter("Id");
                    visitor
                        .field(
                            "id",
                            ::wireloom::wire::support::Value::Number(id as u64),
                        );
                    visitor.leave();
                }
                Self::Unknown { kind, data } => {
                    visitor.enter("Unknown");
                    visitor
                        .field(
                            "kind",
                            ::wireloom::wire::support::Value::Number(kind as u64),
                        );
                    visitor
                        .field("data", ::wireloom::wire::support::Value::Octets(data));
                    visitor.leave();
                }
            }
        }
    }
    /// Marks, and what they are about: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |                           marks ...                           |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |     about     |                  payload ...                  |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        marks: &'a [u8],
        header: &'a [u8; 1],
        payload: &'a [u8],
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
        pub fn parse(octets: &'a [u8]) -> ::wireloom::wire::support::Result<Packet<'a>> {
            let rest = octets;
            let ::core::option::Option::Some((marks, rest)) = MarkIter::until_end(rest)
                .and_then(|len| rest.split_at_checked(len)) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadOption,
                        0,
                    ),
                )
            };
            let ::core::option::Option::Some((header, rest)) = rest
                .split_first_chunk::<1>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        1,
                    ),
                )
            };
            let payload = rest;
            let rest: &'a [u8] = &[];
            ::core::result::Result::Ok(Packet {
                octets,
                marks,
                header,
                payload,
            })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// The octets of `marks`.
        #[inline]
        pub fn marks_octets(&self) -> &'a [u8] {
            self.marks
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/until.ron:13`
        #[inline]
        pub fn marks(&self) -> MarkIter<'a> {
            MarkIter::new(self.marks)
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/until.ron:14`
        #[inline]
        pub fn about(&self) -> u8 {
            self.header[0]
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
    /// Marks, and what they are about: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
        /// Sets `about`.
        pub fn set_about(&mut self, value: u8) {
            let at: usize = match self.as_packet() {
                ::core::result::Result::Ok(packet) => {
                    0usize.saturating_add(packet.marks.len())
                }
                ::core::result::Result::Err(_) => return,
            };
            let octets = self
                .octets
                .get_mut(at..)
                .and_then(|octets| octets.first_chunk_mut::<1>());
            if let ::core::option::Option::Some(header) = octets {
                (*header)[0] = value;
            }
        }
        /// What the packet carries, to be written over.
        #[inline]
        pub fn payload_mut(&mut self) -> &mut [u8] {
            let at = self.payload_at;
            self.octets.get_mut(at..).unwrap_or(&mut [])
        }
    }
    /// Marks, and what they are about: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        marks: ::core::option::Option<&'a [u8]>,
        header: ::core::option::Option<&'a [u8]>,
        payload: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
    }
    impl<'a> Partial<'a> {
        /// Reads as far as the octets make sense.
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        pub fn new(octets: &'a [u8]) -> Partial<'a> {
            let mut seen_marks: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_header: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_payload: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let ::core::option::Option::Some((marks, rest)) = MarkIter::until_end(
                        rest,
                    )
                    .and_then(|len| rest.split_at_checked(len)) else {
                    seen_marks = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::BadOption,
                            0,
                        ),
                    );
                };
                seen_marks = ::core::option::Option::Some(marks);
                let ::core::option::Option::Some((header, rest)) = rest
                    .split_first_chunk::<1>() else {
                    seen_header = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            1,
                        ),
                    );
                };
                seen_header = ::core::option::Option::Some(header);
                let payload = rest;
                let rest: &'a [u8] = &[];
                seen_payload = ::core::option::Option::Some(payload);
                ::core::option::Option::None
            };
            Partial {
                marks: seen_marks,
                header: seen_header,
                payload: seen_payload,
                error,
            }
        }
        /// The first thing that is wrong, if anything is: what `parse` would answer.
        #[inline]
        pub fn error(&self) -> ::core::option::Option<::wireloom::wire::support::Error> {
            self.error
        }
        /// The octets of `marks`.
        #[inline]
        pub fn marks_octets(&self) -> ::core::option::Option<&'a [u8]> {
            self.marks
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/until.ron:13`
        #[inline]
        pub fn marks(&self) -> ::core::option::Option<MarkIter<'a>> {
            self.marks.map(|octets| MarkIter::new(octets))
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/until.ron:14`
        #[inline]
        pub fn about(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<1>(self.header?, 1)?;
            ::core::option::Option::Some(part[0])
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
    /// Marks, and what they are about: what a packet means, whatever it looks like on the wire.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Repr<'a> {
        /// Variable length.
        ///
        /// Variable length. `tests/golden/until.ron:13`
        pub marks: MarkList<'a>,
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/until.ron:14`
        pub about: u8,
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
            let marks = ::wireloom::wire::support::options::Options::from_octets(
                packet.marks,
            );
            let about = packet.about();
            ::core::result::Result::Ok(Repr { marks, about })
        }
    }
    #[allow(unused_variables)]
    impl Repr<'_> {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr { marks, about } => {
                    let len_marks: usize = marks.octets_len(0).unwrap_or(0);
                    let header_octets: usize = 1 + len_marks;
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
                Repr { marks, about } => {
                    let len_marks: usize = marks.octets_len(0).unwrap_or(0);
                    let header_octets: usize = 1 + len_marks;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    if marks.octets_len(0).is_none() {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadOption,
                                0,
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
                        .split_first_chunk_mut::<0>() else {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                0,
                            ),
                        )
                    };
                    let mut header = [0u8; 0];
                    let out = &mut ::wireloom::wire::support::Cursor::new(tail);
                    marks.write(0, out);
                    {
                        #[allow(unused_mut)]
                        let mut fixed = [0u8; 1];
                        fixed[0] = about;
                        out.put(&fixed);
                    }
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
            f.write_str("UNTIL")?;
            match self.about() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" about=")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            if let ::core::option::Option::Some(options) = self.marks() {
                for option in options {
                    match option {
                        ::core::result::Result::Ok(option) => option.print(f)?,
                        ::core::result::Result::Err(_) => break,
                    }
                }
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
            if let ::core::option::Option::Some(options) = self.marks() {
                visitor.enter("marks");
                for option in options {
                    match option {
                        ::core::result::Result::Ok(option) => option.walk(visitor),
                        ::core::result::Result::Err(_) => break,
                    }
                }
                visitor.leave();
            }
            if let ::core::option::Option::Some(value) = self.about() {
                visitor
                    .field(
                        "about",
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
        name: "until",
        title: "Marks, and what they are about",
        file: "tests/golden/until.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "marks",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Options,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "about",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Mark.Id.id",
                doc: "",
                bit: ::core::option::Option::Some(0),
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
