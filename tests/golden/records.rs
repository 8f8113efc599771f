/// records.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |     kind      |                   title ...                   |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          groups ...                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
///
/// Generated from `tests/golden/records.ron`.
pub mod records {
    /// `Note` of the spec.
    ///
    /// `tests/golden/records.ron:6`
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Note<'a> {
        record_octets: &'a [u8],
        record_part: &'a [u8; 1],
        text: &'a [u8],
    }
    #[allow(unused_variables)]
    impl<'a> Note<'a> {
        /// Its octets.
        #[inline]
        pub fn record_octets(&self) -> &'a [u8] {
            self.record_octets
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/records.ron:7`
        #[inline]
        pub fn text_len(&self) -> u8 {
            self.record_part[0]
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/records.ron:8`
        #[inline]
        pub fn text(&self) -> &'a [u8] {
            self.text
        }
    }
    impl<'a> ::wireloom::wire::support::Record<'a> for Note<'a> {
        const NAME: &'static str = "Note";
        #[allow(unused_variables)]
        fn cut(
            packet: &'a [u8],
            at: usize,
            record: &'a [u8],
        ) -> ::wireloom::wire::support::Result<(Self, &'a [u8])> {
            let rest = record;
            let ::core::option::Option::Some((record_part, rest)) = rest
                .split_first_chunk::<1>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        3,
                    ),
                )
            };
            let ::core::option::Option::Some((text, rest)) = rest
                .split_at_checked((record_part[0] as u32) as usize) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        4,
                    ),
                )
            };
            let record_octets = record
                .get(..record.len().saturating_sub(rest.len()))
                .unwrap_or(record);
            ::core::result::Result::Ok((
                Note {
                    record_octets,
                    record_part,
                    text,
                },
                rest,
            ))
        }
    }
    impl ::wireloom::wire::support::Walk for Note<'_> {
        #[inline]
        fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            {
                let value = self.text_len();
                visitor
                    .field(
                        "text_len",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            {
                let value = self.text();
                visitor.field("text", ::wireloom::wire::support::Value::Octets(value));
            }
        }
    }
    impl ::core::fmt::Display for Note<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            {
                let value = self.text();
                ::wireloom::wire::support::print::hex_octets(f, value, ":")?;
            }
            ::core::result::Result::Ok(())
        }
    }
    impl ::core::fmt::Debug for Note<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(self, f)
        }
    }
    /// The `Note` records of a packet in turn.
    pub type NoteIter<'a> = ::wireloom::wire::support::RecordIter<'a, Note<'a>>;
    /// What `Note` records mean: those of a packet, or values that are lent, in a row.
    pub type NoteList<'a> = ::wireloom::wire::support::RecordList<
        'a,
        Note<'a>,
        NoteRepr<'a>,
    >;
    /// What a `Note` means.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct NoteRepr<'a> {
        /// Variable length.
        ///
        /// Variable length. `tests/golden/records.ron:8`
        pub text: &'a [u8],
    }
    #[allow(unused_variables)]
    impl<'a> ::wireloom::wire::support::RecordRepr<'a> for NoteRepr<'a> {
        type View = Note<'a>;
        fn read(packet: &Note<'a>) -> ::wireloom::wire::support::Result<Self> {
            let text = packet.text();
            ::core::result::Result::Ok(NoteRepr { text })
        }
        fn check(&self) -> ::wireloom::wire::support::Result<()> {
            let NoteRepr { text } = *self;
            let len_text: usize = text.len();
            let header_octets: usize = 1 + len_text;
            let payload_octets: usize = 0;
            let body_octets: usize = 0;
            let packet_octets: usize = header_octets + body_octets + payload_octets;
            if ::wireloom::wire::support::length(len_text, 0, 1, 0xff).is_none() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadLength,
                        3,
                    ),
                );
            }
            ::core::result::Result::Ok(())
        }
        fn octets_len(&self) -> usize {
            let NoteRepr { text } = *self;
            let len_text: usize = text.len();
            let header_octets: usize = 1 + len_text;
            let payload_octets: usize = 0;
            let body_octets: usize = 0;
            let packet_octets: usize = header_octets + body_octets + payload_octets;
            header_octets
        }
        fn write(&self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let NoteRepr { text } = *self;
            let len_text: usize = text.len();
            let header_octets: usize = 1 + len_text;
            let payload_octets: usize = 0;
            let body_octets: usize = 0;
            let packet_octets: usize = header_octets + body_octets + payload_octets;
            {
                #[allow(unused_mut)]
                let mut fixed = [0u8; 1];
                fixed[0] = ::wireloom::wire::support::length(len_text, 0, 1, 0xff)
                    .unwrap_or(0) as u8;
                out.put(&fixed);
            }
            out.put(text);
        }
    }
    /// Some notes.
    ///
    /// `tests/golden/records.ron:10`
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Group<'a> {
        record_octets: &'a [u8],
        record_part: &'a [u8; 1],
        notes: ::wireloom::wire::support::Records<'a, Note<'a>>,
    }
    #[allow(unused_variables)]
    impl<'a> Group<'a> {
        /// Its octets.
        #[inline]
        pub fn record_octets(&self) -> &'a [u8] {
            self.record_octets
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/records.ron:11`
        #[inline]
        pub fn note_count(&self) -> u8 {
            self.record_part[0]
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/records.ron:12`
        #[inline]
        pub fn notes(&self) -> ::wireloom::wire::support::Records<'a, Note<'a>> {
            self.notes
        }
    }
    impl<'a> ::wireloom::wire::support::Record<'a> for Group<'a> {
        const NAME: &'static str = "Group";
        #[allow(unused_variables)]
        fn cut(
            packet: &'a [u8],
            at: usize,
            record: &'a [u8],
        ) -> ::wireloom::wire::support::Result<(Self, &'a [u8])> {
            let rest = record;
            let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (
                packet,
                rest,
                at,
            );
            let ::core::option::Option::Some((record_part, rest)) = rest
                .split_first_chunk::<1>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        5,
                    ),
                )
            };
            let part_at = ::wireloom::wire::support::place_of(rest, cut_from, cut_at);
            let part = rest;
            let (notes, behind) = match <::wireloom::wire::support::Records<
                'a,
                Note<'a>,
            >>::cut_count(packet, part_at, part, (record_part[0] as u32) as u64) {
                ::core::result::Result::Ok(cut) => cut,
                ::core::result::Result::Err(error) => {
                    return ::core::result::Result::Err(error);
                }
            };
            let rest = rest
                .get(part.len().saturating_sub(behind.len())..)
                .unwrap_or(&[]);
            let record_octets = record
                .get(..record.len().saturating_sub(rest.len()))
                .unwrap_or(record);
            ::core::result::Result::Ok((
                Group {
                    record_octets,
                    record_part,
                    notes,
                },
                rest,
            ))
        }
    }
    impl ::wireloom::wire::support::Walk for Group<'_> {
        #[inline]
        fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            {
                let value = self.note_count();
                visitor
                    .field(
                        "note_count",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            {
                let value = self.notes();
                value.walk("notes", visitor);
            }
        }
    }
    impl ::core::fmt::Display for Group<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            {
                let value = self.notes();
                ::wireloom::wire::support::print::list(f, value.iter())?;
            }
            ::core::result::Result::Ok(())
        }
    }
    impl ::core::fmt::Debug for Group<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(self, f)
        }
    }
    /// The `Group` records of a packet in turn.
    pub type GroupIter<'a> = ::wireloom::wire::support::RecordIter<'a, Group<'a>>;
    /// What `Group` records mean: those of a packet, or values that are lent, in a row.
    pub type GroupList<'a> = ::wireloom::wire::support::RecordList<
        'a,
        Group<'a>,
        GroupRepr<'a>,
    >;
    /// What a `Group` means.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct GroupRepr<'a> {
        /// Variable length.
        ///
        /// Variable length. `tests/golden/records.ron:12`
        pub notes: NoteList<'a>,
    }
    #[allow(unused_variables)]
    impl<'a> ::wireloom::wire::support::RecordRepr<'a> for GroupRepr<'a> {
        type View = Group<'a>;
        fn read(packet: &Group<'a>) -> ::wireloom::wire::support::Result<Self> {
            let notes = {
                let records = packet.notes();
                match NoteList::from_wire(records) {
                    ::core::result::Result::Ok(list) => list,
                    ::core::result::Result::Err(error) => {
                        return ::core::result::Result::Err(error);
                    }
                }
            };
            ::core::result::Result::Ok(GroupRepr { notes })
        }
        fn check(&self) -> ::wireloom::wire::support::Result<()> {
            let GroupRepr { notes } = *self;
            let len_notes: usize = notes.octets_len();
            let header_octets: usize = 1 + len_notes;
            let payload_octets: usize = 0;
            let body_octets: usize = 0;
            let packet_octets: usize = header_octets + body_octets + payload_octets;
            if notes.len() > 0xff {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadLength,
                        5,
                    ),
                );
            }
            ::core::result::Result::Ok(())
        }
        fn octets_len(&self) -> usize {
            let GroupRepr { notes } = *self;
            let len_notes: usize = notes.octets_len();
            let header_octets: usize = 1 + len_notes;
            let payload_octets: usize = 0;
            let body_octets: usize = 0;
            let packet_octets: usize = header_octets + body_octets + payload_octets;
            header_octets
        }
        fn write(&self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let GroupRepr { notes } = *self;
            let len_notes: usize = notes.octets_len();
            let header_octets: usize = 1 + len_notes;
            let payload_octets: usize = 0;
            let body_octets: usize = 0;
            let packet_octets: usize = header_octets + body_octets + payload_octets;
            {
                #[allow(unused_mut)]
                let mut fixed = [0u8; 1];
                fixed[0] = notes.len() as u8;
                out.put(&fixed);
            }
            notes.write(out);
        }
    }
    /// records: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |     kind      |                   title ...                   |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                          groups ...                           |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        header: &'a [u8; 1],
        title: Note<'a>,
        groups: ::wireloom::wire::support::Records<'a, Group<'a>>,
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
            let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (
                octets,
                rest,
                0,
            );
            let ::core::option::Option::Some((header, rest)) = rest
                .split_first_chunk::<1>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        0,
                    ),
                )
            };
            let part_at = ::wireloom::wire::support::place_of(rest, cut_from, cut_at);
            let (title, rest) = match <Note<
                'a,
            > as ::wireloom::wire::support::Record<'a>>::cut(packet, part_at, rest) {
                ::core::result::Result::Ok(cut) => cut,
                ::core::result::Result::Err(error) => {
                    return ::core::result::Result::Err(error);
                }
            };
            let part_at = ::wireloom::wire::support::place_of(rest, cut_from, cut_at);
            let (part, rest): (&'a [u8], &'a [u8]) = (rest, &[]);
            let groups = match <::wireloom::wire::support::Records<
                'a,
                Group<'a>,
            >>::cut(packet, part_at, part) {
                ::core::result::Result::Ok(cut) => cut,
                ::core::result::Result::Err(error) => {
                    return ::core::result::Result::Err(error);
                }
            };
            let octets = octets
                .get(..octets.len().saturating_sub(rest.len()))
                .unwrap_or(octets);
            ::core::result::Result::Ok(Packet {
                octets,
                header,
                title,
                groups,
            })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/records.ron:17`
        #[inline]
        pub fn kind(&self) -> u8 {
            self.header[0]
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/records.ron:18`
        #[inline]
        pub fn title(&self) -> Note<'a> {
            self.title
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/records.ron:19`
        #[inline]
        pub fn groups(&self) -> ::wireloom::wire::support::Records<'a, Group<'a>> {
            self.groups
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// records: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
        fn header_mut(&mut self) -> ::core::option::Option<&mut [u8; 1]> {
            self.octets.first_chunk_mut()
        }
        /// Sets `kind`.
        #[inline]
        pub fn set_kind(&mut self, value: u8) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                (*header)[0] = value;
            }
        }
    }
    /// records: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        header: ::core::option::Option<&'a [u8]>,
        title: ::core::option::Option<Note<'a>>,
        groups: ::core::option::Option<
            ::wireloom::wire::support::Records<'a, Group<'a>>,
        >,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
    }
    impl<'a> Partial<'a> {
        /// Reads as far as the octets make sense.
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        pub fn new(octets: &'a [u8]) -> Partial<'a> {
            let mut seen_header: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_title: ::core::option::Option<Note<'a>> = ::core::option::Option::None;
            let mut seen_groups: ::core::option::Option<
                ::wireloom::wire::support::Records<'a, Group<'a>>,
            > = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (
                    octets,
                    rest,
                    0,
                );
                let ::core::option::Option::Some((header, rest)) = rest
                    .split_first_chunk::<1>() else {
                    seen_header = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            0,
                        ),
                    );
                };
                seen_header = ::core::option::Option::Some(header);
                let part_at = ::wireloom::wire::support::place_of(
                    rest,
                    cut_from,
                    cut_at,
                );
                let (title, rest) = match <Note<
                    'a,
                > as ::wireloom::wire::support::Record<'a>>::cut(packet, part_at, rest) {
                    ::core::result::Result::Ok(cut) => cut,
                    ::core::result::Result::Err(error) => {
                        break 'cut ::core::option::Option::Some(error);
                    }
                };
                seen_title = ::core::option::Option::Some(title);
                let part_at = ::wireloom::wire::support::place_of(
                    rest,
                    cut_from,
                    cut_at,
                );
                let (part, rest): (&'a [u8], &'a [u8]) = (rest, &[]);
                let groups = match <::wireloom::wire::support::Records<
                    'a,
                    Group<'a>,
                >>::cut(packet, part_at, part) {
                    ::core::result::Result::Ok(cut) => cut,
                    ::core::result::Result::Err(error) => {
                        seen_groups = ::core::option::Option::Some(
                            ::wireloom::wire::support::Records::seen(
                                packet,
                                part_at,
                                part,
                            ),
                        );
                        break 'cut ::core::option::Option::Some(error);
                    }
                };
                seen_groups = ::core::option::Option::Some(groups);
                ::core::option::Option::None
            };
            Partial {
                header: seen_header,
                title: seen_title,
                groups: seen_groups,
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
        /// 8 bits. `tests/golden/records.ron:17`
        #[inline]
        pub fn kind(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<1>(self.header?, 1)?;
            ::core::option::Option::Some(part[0])
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/records.ron:18`
        #[inline]
        pub fn title(&self) -> ::core::option::Option<Note<'a>> {
            self.title
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/records.ron:19`
        #[inline]
        pub fn groups(
            &self,
        ) -> ::core::option::Option<::wireloom::wire::support::Records<'a, Group<'a>>> {
            self.groups
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// records: what a packet means, whatever it looks like on the wire.
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
        /// 8 bits. `tests/golden/records.ron:17`
        pub kind: u8,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/records.ron:18`
        pub title: NoteRepr<'a>,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/records.ron:19`
        pub groups: GroupList<'a>,
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
            let title = match <NoteRepr as ::wireloom::wire::support::RecordRepr<
                '_,
            >>::read(&packet.title()) {
                ::core::result::Result::Ok(value) => value,
                ::core::result::Result::Err(error) => {
                    return ::core::result::Result::Err(error);
                }
            };
            let groups = {
                let records = packet.groups();
                match GroupList::from_wire(records) {
                    ::core::result::Result::Ok(list) => list,
                    ::core::result::Result::Err(error) => {
                        return ::core::result::Result::Err(error);
                    }
                }
            };
            ::core::result::Result::Ok(Repr { kind, title, groups })
        }
    }
    #[allow(unused_variables)]
    impl Repr<'_> {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr { kind, title, groups } => {
                    let len_title: usize = ::wireloom::wire::support::RecordRepr::octets_len(
                        &title,
                    );
                    let len_groups: usize = groups.octets_len();
                    let header_octets: usize = 1 + len_title + len_groups;
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
                Repr { kind, title, groups } => {
                    let len_title: usize = ::wireloom::wire::support::RecordRepr::octets_len(
                        &title,
                    );
                    let len_groups: usize = groups.octets_len();
                    let header_octets: usize = 1 + len_title + len_groups;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    ::wireloom::wire::support::RecordRepr::check(&title)?;
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
                    header[0] = kind;
                    ::wireloom::wire::support::RecordRepr::write(&title, out);
                    groups.write(out);
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
            f.write_str("RECORDS")?;
            match self.kind() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.title() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::Sink::display(f, &value)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.groups() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::list(f, value.iter())?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
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
            if let ::core::option::Option::Some(value) = self.title() {
                visitor.enter("title");
                ::wireloom::wire::support::Walk::walk(&value, visitor);
                visitor.leave();
            }
            if let ::core::option::Option::Some(value) = self.groups() {
                value.walk("groups", visitor);
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
        name: "records",
        title: "",
        file: "tests/golden/records.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "kind",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "title",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Record,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "groups",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Array,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Note.text_len",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Note.text",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Octets,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Group.note_count",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Group.notes",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Array,
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
