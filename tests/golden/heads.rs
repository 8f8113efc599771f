/// heads.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |          chunks_len           |          chunks ...           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
///
/// Generated from `tests/golden/heads.ron`.
pub mod heads {
    /// `Chunk` of the spec.
    ///
    /// `tests/golden/heads.ron:6`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub enum Chunk<'a> {
        /// Option 1.
        ///
        /// Kind 1.
        Name {
            /// 8 bits.
            ///
            /// 8 bits. `tests/golden/heads.ron:8`
            flags: u8,
            /// Variable length.
            ///
            /// Variable length. `tests/golden/heads.ron:11`
            text: &'a [u8],
        },
        /// Option 2.
        ///
        /// Kind 2.
        Point {
            /// 8 bits.
            ///
            /// 8 bits. `tests/golden/heads.ron:8`
            flags: u8,
            /// 2 octets.
            ///
            /// 2 octets. `tests/golden/heads.ron:12`
            x: u16,
            /// 8 bits.
            ///
            /// 8 bits. `tests/golden/heads.ron:12`
            y: u8,
        },
        /// An option of another kind.
        Unknown {
            /// Its kind.
            kind: u8,
            /// 8 bits.
            ///
            /// 8 bits. `tests/golden/heads.ron:8`
            flags: u8,
            /// Its value.
            data: &'a [u8],
        },
    }
    #[allow(unused_variables, clippy::too_many_arguments, clippy::type_complexity)]
    impl<'a> Chunk<'a> {
        #[inline]
        fn read(
            head_octets: &'a [u8; 4],
            kind: u8,
            value: &'a [u8],
        ) -> ::wireloom::wire::support::Result<Self> {
            match kind {
                1 => {
                    match Self::read_name(head_octets, value) {
                        ::core::result::Result::Ok((flags, text)) => {
                            ::core::result::Result::Ok(Self::Name { flags, text })
                        }
                        ::core::result::Result::Err(error) => {
                            ::core::result::Result::Err(error)
                        }
                    }
                }
                2 => {
                    match Self::read_point(head_octets, value) {
                        ::core::result::Result::Ok((flags, x, y)) => {
                            ::core::result::Result::Ok(Self::Point { flags, x, y })
                        }
                        ::core::result::Result::Err(error) => {
                            ::core::result::Result::Err(error)
                        }
                    }
                }
                kind => {
                    let flags = head_octets[1];
                    ::core::result::Result::Ok(Self::Unknown {
                        kind,
                        flags,
                        data: value,
                    })
                }
            }
        }
        #[inline]
        fn read_name(
            head_octets: &'a [u8; 4],
            value: &'a [u8],
        ) -> ::wireloom::wire::support::Result<(u8, &'a [u8])> {
            let rest = value;
            let text = rest;
            let rest: &'a [u8] = &[];
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadOption,
                        5,
                    ),
                );
            }
            let flags = head_octets[1];
            let text = text;
            ::core::result::Result::Ok((flags, text))
        }
        #[inline]
        fn len_name(flags: u8, text: &'a [u8]) -> ::core::option::Option<usize> {
            ::core::option::Option::Some(0 + text.len())
        }
        #[inline]
        fn put_name(
            out: &mut ::wireloom::wire::support::Cursor<'_>,
            flags: u8,
            text: &'a [u8],
        ) {
            let len = ::wireloom::wire::support::options::head_len(
                Self::len_name(flags, text).unwrap_or(0),
                4,
                1,
                0xffff,
            ) as u16;
            #[allow(unused_mut)]
            let mut head_octets = [0u8; 4];
            head_octets[0] = 1;
            head_octets[1] = flags;
            [head_octets[2], head_octets[3]] = ::wireloom::wire::support::be::from_u16(
                len,
            );
            out.put(&head_octets);
            out.put(text);
        }
        #[inline]
        fn read_point(
            head_octets: &'a [u8; 4],
            value: &'a [u8],
        ) -> ::wireloom::wire::support::Result<(u8, u16, u8)> {
            let rest = value;
            let ::core::option::Option::Some((value_octets, rest)) = rest
                .split_first_chunk::<3>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        6,
                    ),
                )
            };
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadOption,
                        7,
                    ),
                );
            }
            let flags = head_octets[1];
            let x = ::wireloom::wire::support::be::u16([
                value_octets[0],
                value_octets[1],
            ]);
            let y = value_octets[2];
            ::core::result::Result::Ok((flags, x, y))
        }
        #[inline]
        fn len_point(flags: u8, x: u16, y: u8) -> ::core::option::Option<usize> {
            ::core::option::Option::Some(3)
        }
        #[inline]
        fn put_point(
            out: &mut ::wireloom::wire::support::Cursor<'_>,
            flags: u8,
            x: u16,
            y: u8,
        ) {
            let len = ::wireloom::wire::support::options::head_len(
                Self::len_point(flags, x, y).unwrap_or(0),
                4,
                1,
                0xffff,
            ) as u16;
            #[allow(unused_mut)]
            let mut head_octets = [0u8; 4];
            head_octets[0] = 2;
            head_octets[1] = flags;
            [head_octets[2], head_octets[3]] = ::wireloom::wire::support::be::from_u16(
                len,
            );
            out.put(&head_octets);
            #[allow(unused_mut)]
            let mut value_octets = [0u8; 3];
            [value_octets[0], value_octets[1]] = ::wireloom::wire::support::be::from_u16(
                x,
            );
            value_octets[2] = y;
            out.put(&value_octets);
        }
        /// Octets of the option with such a value; `None` where it can't be written.
        #[inline]
        fn whole_len(value_len: usize) -> ::core::option::Option<usize> {
            ::wireloom::wire::support::options::whole_head_len(
                value_len,
                4,
                4,
                1,
                0xffff,
            )
        }
        /// Octets of the value, without what stands in front of it; `None` where its fields contradict each other.
        #[inline]
        fn value_len(&self) -> ::core::option::Option<usize> {
            match *self {
                Self::Name { flags, text } => Self::len_name(flags, text),
                Self::Point { flags, x, y } => Self::len_point(flags, x, y),
                Self::Unknown { data, .. } => ::core::option::Option::Some(data.len()),
            }
        }
    }
    impl ::wireloom::wire::support::options::Item for Chunk<'_> {
        #[inline]
        fn octets_len(&self) -> ::core::option::Option<usize> {
            Self::whole_len(self.value_len()?)
        }
        #[inline]
        fn alignment(&self) -> (usize, usize) {
            match self {
                Self::Name { .. } => (1, 0),
                Self::Point { .. } => (1, 0),
                Self::Unknown { .. } => (1, 0),
            }
        }
        #[allow(unused_variables)]
        #[inline]
        fn write(&self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            match *self {
                Self::Name { flags, text } => Self::put_name(out, flags, text),
                Self::Point { flags, x, y } => Self::put_point(out, flags, x, y),
                Self::Unknown { kind, flags, data } => {
                    let len = ::wireloom::wire::support::options::head_len(
                        data.len(),
                        4,
                        1,
                        0xffff,
                    ) as u16;
                    #[allow(unused_mut)]
                    let mut head_octets = [0u8; 4];
                    head_octets[0] = kind;
                    head_octets[1] = flags;
                    [head_octets[2], head_octets[3]] = ::wireloom::wire::support::be::from_u16(
                        len,
                    );
                    out.put(&head_octets);
                    out.put(data);
                }
            }
        }
    }
    /// The options of a `Chunk` list in turn, by the policy of the spec for malformed ones.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    pub struct ChunkIter<'a> {
        rest: &'a [u8],
    }
    const CHUNK_RULES: ::wireloom::wire::support::options::HeadRules = ::wireloom::wire::support::options::HeadRules {
        counts: ::wireloom::wire::support::options::Counts::Whole,
        unit: 1,
        end: ::core::option::Option::None,
        nop: &[],
        order: ::wireloom::wire::support::options::Order::Big,
        kind: ::wireloom::wire::support::options::Place {
            shift: 24,
            mask: 0xff,
        },
        len: ::wireloom::wire::support::options::Place {
            shift: 0,
            mask: 0xffff,
        },
        bare: 1,
        item_pad: 4,
    };
    impl<'a> ChunkIter<'a> {
        /// Over the octets of a list.
        #[inline]
        pub const fn new(octets: &'a [u8]) -> Self {
            Self { rest: octets }
        }
    }
    impl<'a> ::core::iter::Iterator for ChunkIter<'a> {
        type Item = ::wireloom::wire::support::Result<Chunk<'a>>;
        #[allow(unused_variables)]
        #[inline]
        fn next(&mut self) -> ::core::option::Option<Self::Item> {
            loop {
                match ::wireloom::wire::support::options::next_head::<
                    4,
                >(&mut self.rest, &CHUNK_RULES) {
                    ::wireloom::wire::support::options::HeadStep::End => {
                        return ::core::option::Option::None;
                    }
                    ::wireloom::wire::support::options::HeadStep::Cut { .. } => {
                        self.rest = &[];
                        return ::core::option::Option::None;
                    }
                    ::wireloom::wire::support::options::HeadStep::Item {
                        head,
                        kind,
                        value,
                    } => {
                        match Chunk::read(head, kind as u8, value) {
                            ::core::result::Result::Ok(Chunk::Unknown { .. }) => {}
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
    /// A list of [`Chunk`] in a representation.
    pub type ChunkList<'a> = ::wireloom::wire::support::options::Options<
        'a,
        Chunk<'a>,
        ChunkListing,
    >;
    /// Says what [`ChunkList`] is made of.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub enum ChunkListing {}
    impl<'a> ::wireloom::wire::support::options::Listing<'a, Chunk<'a>>
    for ChunkListing {
        type Iter = ChunkIter<'a>;
        const LAYOUT: ::wireloom::wire::support::options::Layout = ::wireloom::wire::support::options::Layout {
            base: 0,
            max: usize::MAX,
            pad_to: 4,
            nop: 0,
            end: 0,
            item_pad: 4,
            close: &[],
        };
        #[inline]
        fn list(octets: &'a [u8]) -> ChunkIter<'a> {
            ChunkIter::new(octets)
        }
        #[allow(unused_variables)]
        #[inline]
        fn is_itself(option: &Chunk<'a>) -> bool {
            !::core::matches!(* option, Chunk::Unknown { .. })
        }
    }
    /// `Part` of the spec.
    ///
    /// `tests/golden/heads.ron:14`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub enum Part<'a> {
        /// Option 4.
        ///
        /// Kind 4.
        Alive {
            /// 2 octets.
            ///
            /// 2 octets. `tests/golden/heads.ron:15`
            seconds: u16,
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
    impl<'a> Part<'a> {
        #[inline]
        fn read(
            head_octets: &'a [u8; 2],
            kind: u8,
            value: &'a [u8],
        ) -> ::wireloom::wire::support::Result<Self> {
            match kind {
                4 => {
                    match Self::read_alive(head_octets, value) {
                        ::core::result::Result::Ok(seconds) => {
                            ::core::result::Result::Ok(Self::Alive { seconds })
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
        fn read_alive(
            head_octets: &'a [u8; 2],
            value: &'a [u8],
        ) -> ::wireloom::wire::support::Result<u16> {
            let rest = value;
            let ::core::option::Option::Some((value_octets, rest)) = rest
                .split_first_chunk::<2>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        8,
                    ),
                )
            };
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadOption,
                        8,
                    ),
                );
            }
            let seconds = ::wireloom::wire::support::be::u16([
                value_octets[0],
                value_octets[1],
            ]);
            ::core::result::Result::Ok(seconds)
        }
        #[inline]
        fn len_alive(seconds: u16) -> ::core::option::Option<usize> {
            ::core::option::Option::Some(2)
        }
        #[inline]
        fn put_alive(out: &mut ::wireloom::wire::support::Cursor<'_>, seconds: u16) {
            let len = ::wireloom::wire::support::options::head_len(
                Self::len_alive(seconds).unwrap_or(0),
                0,
                1,
                0x1ff,
            ) as u16;
            #[allow(unused_mut)]
            let mut head_octets = [0u8; 2];
            [head_octets[0], head_octets[1]] = ::wireloom::wire::support::be::from_u16(
                0x800 | len,
            );
            out.put(&head_octets);
            #[allow(unused_mut)]
            let mut value_octets = [0u8; 2];
            [value_octets[0], value_octets[1]] = ::wireloom::wire::support::be::from_u16(
                seconds,
            );
            out.put(&value_octets);
        }
        /// Octets of the option with such a value; `None` where it can't be written.
        #[inline]
        fn whole_len(value_len: usize) -> ::core::option::Option<usize> {
            ::wireloom::wire::support::options::whole_head_len(value_len, 2, 0, 1, 0x1ff)
        }
        /// Octets of the value, without what stands in front of it; `None` where its fields contradict each other.
        #[inline]
        fn value_len(&self) -> ::core::option::Option<usize> {
            match *self {
                Self::Alive { seconds } => Self::len_alive(seconds),
                Self::Unknown { data, .. } => ::core::option::Option::Some(data.len()),
            }
        }
    }
    impl ::wireloom::wire::support::options::Item for Part<'_> {
        #[inline]
        fn octets_len(&self) -> ::core::option::Option<usize> {
            match *self {
                Self::Unknown { kind, .. } if kind > 0x7f => ::core::option::Option::None,
                _ => Self::whole_len(self.value_len()?),
            }
        }
        #[inline]
        fn alignment(&self) -> (usize, usize) {
            match self {
                Self::Alive { .. } => (1, 0),
                Self::Unknown { .. } => (1, 0),
            }
        }
        #[allow(unused_variables)]
        #[inline]
        fn write(&self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            match *self {
                Self::Alive { seconds } => Self::put_alive(out, seconds),
                Self::Unknown { kind, data } => {
                    let len = ::wireloom::wire::support::options::head_len(
                        data.len(),
                        0,
                        1,
                        0x1ff,
                    ) as u16;
                    #[allow(unused_mut)]
                    let mut head_octets = [0u8; 2];
                    [head_octets[0], head_octets[1]] = ::wireloom::wire::support::be::from_u16(
                        (kind as u16) << 9 | len,
                    );
                    out.put(&head_octets);
                    out.put(data);
                }
            }
        }
    }
    /// The options of a `Part` list in turn, by the policy of the spec for malformed ones.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    pub struct PartIter<'a> {
        rest: &'a [u8],
    }
    const PART_RULES: ::wireloom::wire::support::options::HeadRules = ::wireloom::wire::support::options::HeadRules {
        counts: ::wireloom::wire::support::options::Counts::Value,
        unit: 1,
        end: ::core::option::Option::Some(0),
        nop: &[],
        order: ::wireloom::wire::support::options::Order::Big,
        kind: ::wireloom::wire::support::options::Place {
            shift: 9,
            mask: 0x7f,
        },
        len: ::wireloom::wire::support::options::Place {
            shift: 0,
            mask: 0x1ff,
        },
        bare: 2,
        item_pad: 1,
    };
    impl<'a> PartIter<'a> {
        /// Over the octets of a list.
        #[inline]
        pub const fn new(octets: &'a [u8]) -> Self {
            Self { rest: octets }
        }
    }
    impl<'a> ::core::iter::Iterator for PartIter<'a> {
        type Item = ::wireloom::wire::support::Result<Part<'a>>;
        #[allow(unused_variables)]
        #[inline]
        fn next(&mut self) -> ::core::option::Option<Self::Item> {
            loop {
                match ::wireloom::wire::support::options::next_head::<
                    2,
                >(&mut self.rest, &PART_RULES) {
                    ::wireloom::wire::support::options::HeadStep::End => {
                        return ::core::option::Option::None;
                    }
                    ::wireloom::wire::support::options::HeadStep::Cut { .. } => {
                        self.rest = &[];
                        return ::core::option::Option::Some(
                            ::core::result::Result::Err(
                                ::wireloom::wire::support::Error::new(
                                    ::wireloom::wire::support::ErrorKind::BadOption,
                                    8,
                                ),
                            ),
                        );
                    }
                    ::wireloom::wire::support::options::HeadStep::Item {
                        head,
                        kind,
                        value,
                    } => {
                        match Part::read(head, kind as u8, value) {
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
    /// A list of [`Part`] in a representation.
    pub type PartList<'a> = ::wireloom::wire::support::options::Options<
        'a,
        Part<'a>,
        PartListing,
    >;
    /// Says what [`PartList`] is made of.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub enum PartListing {}
    impl<'a> ::wireloom::wire::support::options::Listing<'a, Part<'a>> for PartListing {
        type Iter = PartIter<'a>;
        const LAYOUT: ::wireloom::wire::support::options::Layout = ::wireloom::wire::support::options::Layout {
            base: 0,
            max: usize::MAX,
            pad_to: 1,
            nop: 0,
            end: 0,
            item_pad: 1,
            close: &[0u8, 0u8],
        };
        #[inline]
        fn list(octets: &'a [u8]) -> PartIter<'a> {
            PartIter::new(octets)
        }
        #[allow(unused_variables)]
        #[inline]
        fn is_itself(option: &Part<'a>) -> bool {
            !::core::matches!(* option, Part::Unknown { kind : 0 | 4, .. })
        }
    }
    #[allow(unused_variables)]
    impl Chunk<'_> {
        /// Prints the option by its template; nothing where it has none.
        pub fn print<S: ::wireloom::wire::support::print::Sink>(
            &self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            match *self {
                Self::Name { flags, text } => {
                    f.write_str(" name=")?;
                    ::wireloom::wire::support::print::hex_octets(f, text, ":")?;
                    f.write_str("/")?;
                    ::wireloom::wire::support::print::dec(f, flags as u64)?;
                }
                Self::Point { flags, x, y } => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::dec(f, x as u64)?;
                    f.write_str(",")?;
                    ::wireloom::wire::support::print::dec(f, y as u64)?;
                    if ((flags as u32) & 1) != 0 {
                        f.write_str("!")?;
                    }
                }
                Self::Unknown { .. } => {}
            }
            ::core::result::Result::Ok(())
        }
        /// Shows the option's fields to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            match *self {
                Self::Name { flags, text } => {
                    visitor.enter("Name");
                    visitor
                        .field(
                            "flags",
                            ::wireloom::wire::support::Value::Number(flags as u64),
                        );
                    visitor
                        .field("text", ::wireloom::wire::support::Value::Octets(text));
                    visitor.leave();
                }
                Self::Point { flags, x, y } => {
                    visitor.enter("Point");
                    visitor
                        .field(
                            "flags",
                            ::wireloom::wire::support::Value::Number(flags as u64),
                        );
                    visitor
                        .field("x", ::wireloom::wire::support::Value::Number(x as u64));
                    visitor
                        .field("y", ::wireloom::wire::support::Value::Number(y as u64));
                    visitor.leave();
                }
                Self::Unknown { kind, flags, data } => {
                    visitor.enter("Unknown");
                    visitor
                        .field(
                            "kind",
                            ::wireloom::wire::support::Value::Number(kind as u64),
                        );
                    visitor
                        .field(
                            "flags",
                            ::wireloom::wire::support::Value::Number(flags as u64),
                        );
                    visitor
                        .field("data", ::wireloom::wire::support::Value::Octets(data));
                    visitor.leave();
                }
            }
        }
    }
    #[allow(unused_variables)]
    impl Part<'_> {
        /// Prints the option by its template; nothing where it has none.
        pub fn print<S: ::wireloom::wire::support::print::Sink>(
            &self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            match *self {
                Self::Alive { seconds } => {
                    f.write_str(" ttl=")?;
                    ::wireloom::wire::support::print::dec(f, seconds as u64)?;
                }
                Self::Unknown { .. } => {}
            }
            ::core::result::Result::Ok(())
        }
        /// Shows the option's fields to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            match *self {
                Self::Alive { seconds } => {
                    visitor.enter("Alive");
                    visitor
                        .field(
                            "seconds",
                            ::wireloom::wire::support::Value::Number(seconds as u64),
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
    /// heads: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |          chunks_len           |          chunks ...           |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        header: &'a [u8; 2],
        chunks: &'a [u8],
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
            let ::core::option::Option::Some((chunks, rest)) = rest
                .split_at_checked(
                    (::wireloom::wire::support::be::u16([header[0], header[1]]) as u32)
                        as usize,
                ) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        1,
                    ),
                )
            };
            let octets = octets
                .get(..octets.len().saturating_sub(rest.len()))
                .unwrap_or(octets);
            ::core::result::Result::Ok(Packet { octets, header, chunks })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/heads.ron:20`
        #[inline]
        pub fn chunks_len(&self) -> u16 {
            ::wireloom::wire::support::be::u16([self.header[0], self.header[1]])
        }
        /// The octets of `chunks`.
        #[inline]
        pub fn chunks_octets(&self) -> &'a [u8] {
            self.chunks
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/heads.ron:21`
        #[inline]
        pub fn chunks(&self) -> ChunkIter<'a> {
            ChunkIter::new(self.chunks)
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// heads: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
    }
    /// heads: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        header: ::core::option::Option<&'a [u8]>,
        chunks: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
    }
    impl<'a> Partial<'a> {
        /// Reads as far as the octets make sense.
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        pub fn new(octets: &'a [u8]) -> Partial<'a> {
            let mut seen_header: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_chunks: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
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
                let ::core::option::Option::Some((chunks, rest)) = rest
                    .split_at_checked(
                        (::wireloom::wire::support::be::u16([header[0], header[1]])
                            as u32) as usize,
                    ) else {
                    seen_chunks = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            1,
                        ),
                    );
                };
                seen_chunks = ::core::option::Option::Some(chunks);
                ::core::option::Option::None
            };
            Partial {
                header: seen_header,
                chunks: seen_chunks,
                error,
            }
        }
        /// The first thing that is wrong, if anything is: what `parse` would answer.
        #[inline]
        pub fn error(&self) -> ::core::option::Option<::wireloom::wire::support::Error> {
            self.error
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/heads.ron:20`
        #[inline]
        pub fn chunks_len(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<2>(self.header?, 2)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u16([part[0], part[1]]),
            )
        }
        /// The octets of `chunks`.
        #[inline]
        pub fn chunks_octets(&self) -> ::core::option::Option<&'a [u8]> {
            self.chunks
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/heads.ron:21`
        #[inline]
        pub fn chunks(&self) -> ::core::option::Option<ChunkIter<'a>> {
            self.chunks.map(|octets| ChunkIter::new(octets))
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// Option 1.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Name<'a> {
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/heads.ron:8`
        pub flags: u8,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/heads.ron:11`
        pub text: &'a [u8],
    }
    /// Option 2.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Point {
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/heads.ron:8`
        pub flags: u8,
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/heads.ron:12`
        pub x: u16,
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/heads.ron:12`
        pub y: u8,
    }
    /// The options that the representation keeps. Together they always fit the header.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Options<'a> {
        label: ::core::option::Option<Name<'a>>,
        point: ::core::option::Option<Point>,
        laid_out: ::wireloom::wire::support::options::LaidOut,
    }
    impl ::core::cmp::PartialEq for Options<'_> {
        fn eq(&self, other: &Self) -> bool {
            self.label == other.label && self.point == other.point
        }
    }
    impl ::core::cmp::Eq for Options<'_> {}
    impl ::core::fmt::Debug for Options<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.debug_struct("Options")
                .field("label", &self.label)
                .field("point", &self.point)
                .finish()
        }
    }
    const OPTIONS_LAYOUT: ::wireloom::wire::support::options::Layout = ::wireloom::wire::support::options::Layout {
        base: 2,
        max: usize::MAX,
        pad_to: 4,
        nop: 0,
        end: 0,
        item_pad: 4,
        close: &[],
    };
    #[allow(unused_variables)]
    impl<'a> Options<'a> {
        /// No option.
        pub const NONE: Self = Self {
            label: ::core::option::Option::None,
            point: ::core::option::Option::None,
            laid_out: ::wireloom::wire::support::options::LaidOut::Nothing,
        };
        /// `label`, if it is there.
        #[inline]
        pub const fn label(&self) -> ::core::option::Option<Name<'a>> {
            self.label
        }
        /// With this `label`; `None` where the list would no longer fit the header.
        #[inline]
        pub fn with_label(self, label: Name<'a>) -> ::core::option::Option<Self> {
            let mut with = self;
            with.label = ::core::option::Option::Some(label);
            with.laid_out = ::wireloom::wire::support::options::LaidOut::So(
                with.measured()?,
            );
            ::core::option::Option::Some(with)
        }
        /// `point`, if it is there.
        #[inline]
        pub const fn point(&self) -> ::core::option::Option<Point> {
            self.point
        }
        /// With this `point`; `None` where the list would no longer fit the header.
        #[inline]
        pub fn with_point(self, point: Point) -> ::core::option::Option<Self> {
            let mut with = self;
            with.point = ::core::option::Option::Some(point);
            with.laid_out = ::wireloom::wire::support::options::LaidOut::So(
                with.measured()?,
            );
            ::core::option::Option::Some(with)
        }
        const NO_PLAN: ::core::option::Option<
            ::wireloom::wire::support::options::Plan,
        > = ::wireloom::wire::support::options::Measure::new(OPTIONS_LAYOUT).plan();
        #[inline(never)]
        fn measured(
            &self,
        ) -> ::core::option::Option<::wireloom::wire::support::options::Plan> {
            ::wireloom::wire::support::options::Measure::new(OPTIONS_LAYOUT)
                .with_one(
                    self
                        .label
                        .map(|one| match one {
                            Name { flags, text } => {
                                (
                                    Chunk::len_name(flags, text).and_then(Chunk::whole_len),
                                    (1, 0),
                                )
                            }
                        }),
                )
                .with_one(
                    self
                        .point
                        .map(|one| match one {
                            Point { flags, x, y } => {
                                (
                                    Chunk::len_point(flags, x, y).and_then(Chunk::whole_len),
                                    (1, 0),
                                )
                            }
                        }),
                )
                .plan()
        }
        /// Octets on the wire, padding included.
        #[inline]
        pub fn octets_len(&self) -> usize {
            let plan = match self.laid_out {
                ::wireloom::wire::support::options::LaidOut::Nothing => Self::NO_PLAN,
                ::wireloom::wire::support::options::LaidOut::So(plan) => {
                    return plan.octets_len();
                }
                ::wireloom::wire::support::options::LaidOut::Alone(_)
                | ::wireloom::wire::support::options::LaidOut::Unmeasured => {
                    self.measured()
                }
            };
            match plan {
                ::core::option::Option::Some(plan) => plan.octets_len(),
                ::core::option::Option::None => 0,
            }
        }
        /// Writes the list to the front of `out`, [`octets_len`](Self::octets_len) octets.
        #[inline(always)]
        pub fn write(&self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            match self.laid_out {
                ::wireloom::wire::support::options::LaidOut::Nothing => {
                    if Self::NO_PLAN.is_some_and(|plan| plan.octets_len() != 0) {
                        self.write_all(Self::NO_PLAN, out);
                    }
                }
                ::wireloom::wire::support::options::LaidOut::So(plan) => {
                    self.write_all(::core::option::Option::Some(plan), out)
                }
                ::wireloom::wire::support::options::LaidOut::Alone(_)
                | ::wireloom::wire::support::options::LaidOut::Unmeasured => {
                    self.write_all(self.measured(), out);
                }
            }
        }
        #[inline(never)]
        fn write_all(
            &self,
            plan: ::core::option::Option<::wireloom::wire::support::options::Plan>,
            out: &mut ::wireloom::wire::support::Cursor<'_>,
        ) {
            ::wireloom::wire::support::options::Writer::new(plan, OPTIONS_LAYOUT, out)
                .with_one(
                    self
                        .label
                        .map(|one| (
                            match one {
                                Name { flags, text } => (1, 0),
                            },
                            one,
                        )),
                    |one, out| match one {
                        Name { flags, text } => Chunk::put_name(out, flags, text),
                    },
                )
                .with_one(
                    self
                        .point
                        .map(|one| (
                            match one {
                                Point { flags, x, y } => (1, 0),
                            },
                            one,
                        )),
                    |one, out| match one {
                        Point { flags, x, y } => Chunk::put_point(out, flags, x, y),
                    },
                )
                .finish();
        }
    }
    impl ::core::default::Default for Options<'_> {
        #[inline]
        fn default() -> Self {
            Self::NONE
        }
    }
    impl<'a> Packet<'a> {
        /// Reads the options that the representation keeps, in one pass.
        ///
        /// # Errors
        /// `BadOption` where the spec's policy rejects a malformed option.
        #[inline]
        pub fn parse_options(&self) -> ::wireloom::wire::support::Result<Options<'a>> {
            let mut options = Options {
                laid_out: ::wireloom::wire::support::options::LaidOut::Unmeasured,
                ..Options::NONE
            };
            for option in self.chunks() {
                #[allow(unreachable_patterns)]
                match option? {
                    Chunk::Name { flags, text } => {
                        options.label = ::core::option::Option::Some(Name {
                            flags,
                            text,
                        });
                    }
                    Chunk::Point { flags, x, y } => {
                        if options.point.is_none() {
                            options.point = ::core::option::Option::Some(Point {
                                flags,
                                x,
                                y,
                            });
                        }
                    }
                    _ => {}
                }
            }
            ::core::result::Result::Ok(options)
        }
    }
    /// heads: what a packet means, whatever it looks like on the wire.
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
        /// Variable length. `tests/golden/heads.ron:21`
        pub chunks: Options<'a>,
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
            let chunks = packet.parse_options()?;
            ::core::result::Result::Ok(Repr { chunks })
        }
    }
    #[allow(unused_variables)]
    impl Repr<'_> {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr { ref chunks } => {
                    let len_chunks: usize = chunks.octets_len();
                    let header_octets: usize = 2 + len_chunks;
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
        #[inline(always)]
        pub fn emit<'b>(
            &self,
            out: &'b mut [u8],
        ) -> ::wireloom::wire::support::Result<&'b mut [u8]> {
            #[allow(unused_mut)]
            let (front, mut header, tail, rest) = match *self {
                Repr { ref chunks } => {
                    let len_chunks: usize = chunks.octets_len();
                    let header_octets: usize = 2 + len_chunks;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    if ::wireloom::wire::support::length(len_chunks, 0, 1, 0xffff)
                        .is_none()
                    {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadLength,
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
                        ::wireloom::wire::support::length(len_chunks, 0, 1, 0xffff)
                            .unwrap_or(0) as u16,
                    );
                    chunks.write(out);
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
            f.write_str("HEADS")?;
            if let ::core::option::Option::Some(options) = self.chunks() {
                for option in options {
                    match option {
                        ::core::result::Result::Ok(option) => option.print(f)?,
                        ::core::result::Result::Err(_) => break,
                    }
                }
            }
            ::core::result::Result::Ok(())
        }
        /// Shows every field that is there to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            if let ::core::option::Option::Some(value) = self.chunks_len() {
                visitor
                    .field(
                        "chunks_len",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(options) = self.chunks() {
                visitor.enter("chunks");
                for option in options {
                    match option {
                        ::core::result::Result::Ok(option) => option.walk(visitor),
                        ::core::result::Result::Err(_) => break,
                    }
                }
                visitor.leave();
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
        name: "heads",
        title: "",
        file: "tests/golden/heads.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "chunks_len",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "chunks",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Options,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Chunk.head.kind",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Chunk.head.flags",
                doc: "",
                bit: ::core::option::Option::Some(8),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Chunk.head.length",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Chunk.Name.text",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Octets,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Chunk.Point.x",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Chunk.Point.y",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Part.Alive.seconds",
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
