/// options.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |  HL   |       reserved        |              id               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                           items ...                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     HL: header_len
/// ```
///
/// Generated from `tests/golden/options.ron`.
pub mod options {
    /// `Item` of the spec.
    ///
    /// `tests/golden/options.ron:6`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub enum Item<'a> {
        /// Option 2.
        ///
        /// Kind 2.
        Size {
            /// 2 octets.
            ///
            /// 2 octets. `tests/golden/options.ron:7`
            value: u16,
        },
        /// Option 3.
        ///
        /// Kind 3.
        Allowed,
        /// Option 4.
        ///
        /// Kind 4.
        Ranges {
            /// Variable length.
            ///
            /// Variable length. `tests/golden/options.ron:9`
            ranges: ::wireloom::wire::support::List<Range, 3>,
        },
        /// Option 5.
        ///
        /// Kind 5.
        Clock {
            /// 4 octets.
            ///
            /// 4 octets. `tests/golden/options.ron:10`
            now: u32,
            /// 4 octets.
            ///
            /// 4 octets. `tests/golden/options.ron:10`
            echo: u32,
        },
        /// Option 6.
        ///
        /// Kind 6.
        Mark {
            /// 2 octets.
            ///
            /// 2 octets. `tests/golden/options.ron:11`
            value: u16,
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
    impl<'a> Item<'a> {
        #[inline]
        fn read(kind: u8, value_: &'a [u8]) -> ::wireloom::wire::support::Result<Self> {
            match kind {
                2 => {
                    match Self::read_size(value_) {
                        ::core::result::Result::Ok(value) => {
                            ::core::result::Result::Ok(Self::Size { value })
                        }
                        ::core::result::Result::Err(error) => {
                            ::core::result::Result::Err(error)
                        }
                    }
                }
                3 => {
                    match Self::read_allowed(value_) {
                        ::core::result::Result::Ok(()) => {
                            ::core::result::Result::Ok(Self::Allowed)
                        }
                        ::core::result::Result::Err(error) => {
                            ::core::result::Result::Err(error)
                        }
                    }
                }
                4 => {
                    match Self::read_ranges(value_) {
                        ::core::result::Result::Ok(ranges) => {
                            ::core::result::Result::Ok(Self::Ranges { ranges })
                        }
                        ::core::result::Result::Err(error) => {
                            ::core::result::Result::Err(error)
                        }
                    }
                }
                5 => {
                    match Self::read_clock(value_) {
                        ::core::result::Result::Ok((now, echo)) => {
                            ::core::result::Result::Ok(Self::Clock { now, echo })
                        }
                        ::core::result::Result::Err(error) => {
                            ::core::result::Result::Err(error)
                        }
                    }
                }
                6 => {
                    match Self::read_mark(value_) {
                        ::core::result::Result::Ok(value) => {
                            ::core::result::Result::Ok(Self::Mark { value })
                        }
                        ::core::result::Result::Err(error) => {
                            ::core::result::Result::Err(error)
                        }
                    }
                }
                kind => {
                    ::core::result::Result::Ok(Self::Unknown {
                        kind,
                        data: value_,
                    })
                }
            }
        }
        #[inline]
        fn read_size(value_: &'a [u8]) -> ::wireloom::wire::support::Result<u16> {
            let rest = value_;
            let ::core::option::Option::Some((value_octets, rest)) = rest
                .split_first_chunk::<2>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        4,
                    ),
                )
            };
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadOption,
                        4,
                    ),
                );
            }
            let value = ::wireloom::wire::support::be::u16([
                value_octets[0],
                value_octets[1],
            ]);
            ::core::result::Result::Ok(value)
        }
        #[inline]
        fn len_size(value: u16) -> ::core::option::Option<usize> {
            ::core::option::Option::Some(2)
        }
        #[inline]
        fn put_size(out: &mut ::wireloom::wire::support::Cursor<'_>, value: u16) {
            let len = ::wireloom::wire::support::options::len_octet(
                Self::len_size(value).unwrap_or(0),
                2,
                1,
            );
            out.put(&[2, len]);
            #[allow(unused_mut)]
            let mut value_octets = [0u8; 2];
            [value_octets[0], value_octets[1]] = ::wireloom::wire::support::be::from_u16(
                value,
            );
            out.put(&value_octets);
        }
        #[inline]
        fn read_allowed(value: &'a [u8]) -> ::wireloom::wire::support::Result<()> {
            let rest = value;
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadOption,
                        11,
                    ),
                );
            }
            ::core::result::Result::Ok(())
        }
        #[inline]
        fn len_allowed() -> ::core::option::Option<usize> {
            ::core::option::Option::Some(0)
        }
        #[inline]
        fn put_allowed(out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let len = ::wireloom::wire::support::options::len_octet(
                Self::len_allowed().unwrap_or(0),
                2,
                1,
            );
            out.put(&[3, len]);
        }
        #[inline]
        fn read_ranges(
            value: &'a [u8],
        ) -> ::wireloom::wire::support::Result<
            ::wireloom::wire::support::List<Range, 3>,
        > {
            let rest = value;
            let ranges = rest;
            let rest: &'a [u8] = &[];
            {
                let octets = ranges;
                if octets.len() % 4 != 0 {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::BadLength,
                            5,
                        ),
                    );
                }
            }
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadOption,
                        5,
                    ),
                );
            }
            let ranges = match ::wireloom::wire::support::Array::from_octets(ranges) {
                array if array.len() > 3 => {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Unsupported,
                            5,
                        ),
                    );
                }
                array => ::wireloom::wire::support::List::from_array(array),
            };
            ::core::result::Result::Ok(ranges)
        }
        #[inline]
        fn len_ranges(
            ranges: ::wireloom::wire::support::List<Range, 3>,
        ) -> ::core::option::Option<usize> {
            ::core::option::Option::Some(0 + ranges.octets_len())
        }
        #[inline]
        fn put_ranges(
            out: &mut ::wireloom::wire::support::Cursor<'_>,
            ranges: ::wireloom::wire::support::List<Range, 3>,
        ) {
            let len = ::wireloom::wire::support::options::len_octet(
                Self::len_ranges(ranges).unwrap_or(0),
                2,
                1,
            );
            out.put(&[4, len]);
            ranges.write(out);
        }
        #[inline]
        fn read_clock(value: &'a [u8]) -> ::wireloom::wire::support::Result<(u32, u32)> {
            let rest = value;
            let ::core::option::Option::Some((value_octets, rest)) = rest
                .split_first_chunk::<8>() else {
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
            let now = ::wireloom::wire::support::be::u32([
                value_octets[0],
                value_octets[1],
                value_octets[2],
                value_octets[3],
            ]);
            let echo = ::wireloom::wire::support::be::u32([
                value_octets[4],
                value_octets[5],
                value_octets[6],
                value_octets[7],
            ]);
            ::core::result::Result::Ok((now, echo))
        }
        #[inline]
        fn len_clock(now: u32, echo: u32) -> ::core::option::Option<usize> {
            ::core::option::Option::Some(8)
        }
        #[inline]
        fn put_clock(
            out: &mut ::wireloom::wire::support::Cursor<'_>,
            now: u32,
            echo: u32,
        ) {
            let len = ::wireloom::wire::support::options::len_octet(
                Self::len_clock(now, echo).unwrap_or(0),
                2,
                1,
            );
            out.put(&[5, len]);
            #[allow(unused_mut)]
            let mut value_octets = [0u8; 8];
            [value_octets[0], value_octets[1], value_octets[2], value_octets[3]] = ::wireloom::wire::support::be::from_u32(
                now,
            );
            [value_octets[4], value_octets[5], value_octets[6], value_octets[7]] = ::wireloom::wire::support::be::from_u32(
                echo,
            );
            out.put(&value_octets);
        }
        #[inline]
        fn read_mark(value_: &'a [u8]) -> ::wireloom::wire::support::Result<u16> {
            let rest = value_;
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
            let value = ::wireloom::wire::support::be::u16([
                value_octets[0],
                value_octets[1],
            ]);
            ::core::result::Result::Ok(value)
        }
        #[inline]
        fn len_mark(value: u16) -> ::core::option::Option<usize> {
            ::core::option::Option::Some(2)
        }
        #[inline]
        fn put_mark(out: &mut ::wireloom::wire::support::Cursor<'_>, value: u16) {
            let len = ::wireloom::wire::support::options::len_octet(
                Self::len_mark(value).unwrap_or(0),
                2,
                1,
            );
            out.put(&[6, len]);
            #[allow(unused_mut)]
            let mut value_octets = [0u8; 2];
            [value_octets[0], value_octets[1]] = ::wireloom::wire::support::be::from_u16(
                value,
            );
            out.put(&value_octets);
        }
        /// Octets of the option with such a value; `None` where it can't be written.
        #[inline]
        fn whole_len(value_len: usize) -> ::core::option::Option<usize> {
            ::wireloom::wire::support::options::whole_len(value_len, 2, 1)
        }
        /// Octets of the value, without what stands in front of it; `None` where its fields contradict each other.
        #[inline]
        fn value_len(&self) -> ::core::option::Option<usize> {
            match *self {
                Self::Size { value } => Self::len_size(value),
                Self::Allowed => Self::len_allowed(),
                Self::Ranges { ranges } => Self::len_ranges(ranges),
                Self::Clock { now, echo } => Self::len_clock(now, echo),
                Self::Mark { value } => Self::len_mark(value),
                Self::Unknown { data, .. } => ::core::option::Option::Some(data.len()),
            }
        }
    }
    impl ::wireloom::wire::support::options::Item for Item<'_> {
        #[inline]
        fn octets_len(&self) -> ::core::option::Option<usize> {
            Self::whole_len(self.value_len()?)
        }
        #[inline]
        fn alignment(&self) -> (usize, usize) {
            match self {
                Self::Size { .. } => (1, 0),
                Self::Allowed => (1, 0),
                Self::Ranges { .. } => (4, 2),
                Self::Clock { .. } => (1, 0),
                Self::Mark { .. } => (1, 0),
                Self::Unknown { .. } => (1, 0),
            }
        }
        #[allow(unused_variables)]
        #[inline]
        fn write(&self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            match *self {
                Self::Size { value } => Self::put_size(out, value),
                Self::Allowed => Self::put_allowed(out),
                Self::Ranges { ranges } => Self::put_ranges(out, ranges),
                Self::Clock { now, echo } => Self::put_clock(out, now, echo),
                Self::Mark { value } => Self::put_mark(out, value),
                Self::Unknown { kind, data } => {
                    let len = ::wireloom::wire::support::options::len_octet(
                        data.len(),
                        2,
                        1,
                    );
                    out.put(&[kind, len]);
                    out.put(data);
                }
            }
        }
    }
    /// The options of a `Item` list in turn, by the policy of the spec for malformed ones.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    pub struct ItemIter<'a> {
        rest: &'a [u8],
    }
    const ITEM_RULES: ::wireloom::wire::support::options::Rules = ::wireloom::wire::support::options::Rules {
        counts: ::wireloom::wire::support::options::Counts::Whole,
        unit: 1,
        end: ::core::option::Option::Some(0),
        nop: &[1],
    };
    impl<'a> ItemIter<'a> {
        /// Over the octets of a list.
        #[inline]
        pub const fn new(octets: &'a [u8]) -> Self {
            Self { rest: octets }
        }
    }
    impl<'a> ::core::iter::Iterator for ItemIter<'a> {
        type Item = ::wireloom::wire::support::Result<Item<'a>>;
        #[allow(unused_variables)]
        #[inline]
        fn next(&mut self) -> ::core::option::Option<Self::Item> {
            loop {
                match ::wireloom::wire::support::options::next(
                    &mut self.rest,
                    &ITEM_RULES,
                ) {
                    ::wireloom::wire::support::options::Step::End => {
                        return ::core::option::Option::None;
                    }
                    ::wireloom::wire::support::options::Step::Cut { .. } => {
                        self.rest = &[];
                        return ::core::option::Option::None;
                    }
                    ::wireloom::wire::support::options::Step::Item { kind, value } => {
                        match Item::read(kind, value) {
                            ::core::result::Result::Ok(option) => {
                                return ::core::option::Option::Some(
                                    ::core::result::Result::Ok(option),
                                );
                            }
                            ::core::result::Result::Err(error) => {}
                        }
                    }
                }
            }
        }
    }
    /// A list of [`Item`] in a representation.
    pub type ItemList<'a> = ::wireloom::wire::support::options::Options<
        'a,
        Item<'a>,
        ItemListing,
    >;
    /// Says what [`ItemList`] is made of.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub enum ItemListing {}
    impl<'a> ::wireloom::wire::support::options::Listing<'a, Item<'a>> for ItemListing {
        type Iter = ItemIter<'a>;
        const LAYOUT: ::wireloom::wire::support::options::Layout = ::wireloom::wire::support::options::Layout {
            base: 0,
            max: usize::MAX,
            pad_to: 4,
            nop: 1,
            end: 0,
            item_pad: 1,
            close: &[],
        };
        #[inline]
        fn list(octets: &'a [u8]) -> ItemIter<'a> {
            ItemIter::new(octets)
        }
        #[allow(unused_variables)]
        #[inline]
        fn is_itself(option: &Item<'a>) -> bool {
            !::core::matches!(
                * option, Item::Unknown { kind : 0 | 1 | 2 | 3 | 4 | 5 | 6, .. }
            )
        }
    }
    /// `Range` of the spec.
    ///
    /// `tests/golden/options.ron:13`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    #[derive(::core::fmt::Debug)]
    pub struct Range {
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/options.ron:13`
        pub from: u16,
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/options.ron:13`
        pub to: u16,
    }
    impl Range {
        /// Its value in these octets.
        #[inline]
        pub fn from_octets(record_octets: &[u8; 4]) -> Self {
            let from = ::wireloom::wire::support::be::u16([
                record_octets[0],
                record_octets[1],
            ]);
            let to = ::wireloom::wire::support::be::u16([
                record_octets[2],
                record_octets[3],
            ]);
            Self { from, to }
        }
        /// Its octets.
        #[inline]
        pub fn to_octets(self) -> [u8; 4] {
            let Self { from, to } = self;
            let mut record_octets = [0u8; 4];
            [record_octets[0], record_octets[1]] = ::wireloom::wire::support::be::from_u16(
                from,
            );
            [record_octets[2], record_octets[3]] = ::wireloom::wire::support::be::from_u16(
                to,
            );
            record_octets
        }
    }
    impl ::wireloom::wire::support::Element for Range {
        const LEN: usize = 4;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            octets.first_chunk().map(Self::from_octets)
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            out.put(&self.to_octets());
        }
    }
    impl ::core::fmt::Display for Range {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.from as u64)?;
            f.write_str("-")?;
            ::wireloom::wire::support::print::dec(f, self.to as u64)?;
            ::core::result::Result::Ok(())
        }
    }
    #[allow(unused_variables)]
    impl Item<'_> {
        /// Prints the option by its template; nothing where it has none.
        pub fn print<S: ::wireloom::wire::support::print::Sink>(
            &self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            match *self {
                Self::Size { value } => {
                    f.write_str(" size=")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
                }
                Self::Allowed => {}
                Self::Ranges { ranges } => {}
                Self::Clock { now, echo } => {}
                Self::Mark { value } => {
                    f.write_str(" mark=")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
                }
                Self::Unknown { .. } => {}
            }
            ::core::result::Result::Ok(())
        }
        /// Shows the option's fields to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            match *self {
                Self::Size { value } => {
                    visitor.enter("Size");
                    visitor
                        .field(
                            "value",
                            ::wireloom::wire::support::Value::Number(value as u64),
                        );
                    visitor.leave();
                }
                Self::Allowed => {
                    visitor.enter("Allowed");
                    visitor.leave();
                }
                Self::Ranges { ranges } => {
                    visitor.enter("Ranges");
                    visitor
                        .field(
                            "ranges",
                            ::wireloom::wire::support::Value::Text(
                                &::wireloom::wire::support::print::Joined(ranges.iter()),
                            ),
                        );
                    visitor.leave();
                }
                Self::Clock { now, echo } => {
                    visitor.enter("Clock");
                    visitor
                        .field(
                            "now",
                            ::wireloom::wire::support::Value::Number(now as u64),
                        );
                    visitor
                        .field(
                            "echo",
                            ::wireloom::wire::support::Value::Number(echo as u64),
                        );
                    visitor.leave();
                }
                Self::Mark { value } => {
                    visitor.enter("Mark");
                    visitor
                        .field(
                            "value",
                            ::wireloom::wire::support::Value::Number(value as u64),
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
    /// options: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |  HL   |       reserved        |              id               |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   4 |                           items ...                           |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     HL: header_len
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        header: &'a [u8; 4],
        items: &'a [u8],
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
            if !(((((header[0] >> 4) as u8) * 4) as u32) >= 4) {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadLength,
                        0,
                    ),
                );
            }
            let ::core::option::Option::Some((items, rest)) = rest
                .split_at_checked(
                    ((((header[0] >> 4) as u8) * 4) as u32).saturating_sub(4) as usize,
                ) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        3,
                    ),
                )
            };
            let octets = octets
                .get(..octets.len().saturating_sub(rest.len()))
                .unwrap_or(octets);
            ::core::result::Result::Ok(Packet { octets, header, items })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// 4 bits.
        ///
        /// 4 bits. `tests/golden/options.ron:17`
        #[inline]
        pub fn header_len(&self) -> u8 {
            ((self.header[0] >> 4) as u8) * 4
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/options.ron:19`
        #[inline]
        pub fn id(&self) -> u16 {
            ::wireloom::wire::support::be::u16([self.header[2], self.header[3]])
        }
        /// The octets of `items`.
        #[inline]
        pub fn items_octets(&self) -> &'a [u8] {
            self.items
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/options.ron:20`
        #[inline]
        pub fn items(&self) -> ItemIter<'a> {
            ItemIter::new(self.items)
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// options: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
        fn header_mut(&mut self) -> ::core::option::Option<&mut [u8; 4]> {
            self.octets.first_chunk_mut()
        }
        /// Sets `id`.
        #[inline]
        pub fn set_id(&mut self, value: u16) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                [(*header)[2], (*header)[3]] = ::wireloom::wire::support::be::from_u16(
                    value,
                );
            }
        }
    }
    /// options: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        header: ::core::option::Option<&'a [u8]>,
        items: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
    }
    impl<'a> Partial<'a> {
        /// Reads as far as the octets make sense.
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        pub fn new(octets: &'a [u8]) -> Partial<'a> {
            let mut seen_header: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_items: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
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
                if !(((((header[0] >> 4) as u8) * 4) as u32) >= 4) {
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::BadLength,
                            0,
                        ),
                    );
                }
                let ::core::option::Option::Some((items, rest)) = rest
                    .split_at_checked(
                        ((((header[0] >> 4) as u8) * 4) as u32).saturating_sub(4)
                            as usize,
                    ) else {
                    seen_items = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            3,
                        ),
                    );
                };
                seen_items = ::core::option::Option::Some(items);
                ::core::option::Option::None
            };
            Partial {
                header: seen_header,
                items: seen_items,
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
        /// 4 bits. `tests/golden/options.ron:17`
        #[inline]
        pub fn header_len(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<4>(self.header?, 1)?;
            ::core::option::Option::Some(((part[0] >> 4) as u8) * 4)
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/options.ron:19`
        #[inline]
        pub fn id(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<4>(self.header?, 4)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u16([part[2], part[3]]),
            )
        }
        /// The octets of `items`.
        #[inline]
        pub fn items_octets(&self) -> ::core::option::Option<&'a [u8]> {
            self.items
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/options.ron:20`
        #[inline]
        pub fn items(&self) -> ::core::option::Option<ItemIter<'a>> {
            self.items.map(|octets| ItemIter::new(octets))
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// Options that exclude each other.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub enum Ranges {
        /// Option 3.
        Allowed,
        /// Option 4.
        Given(::wireloom::wire::support::List<Range, 3>),
    }
    /// Option 5.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Clock {
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/options.ron:10`
        pub now: u32,
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/options.ron:10`
        pub echo: u32,
    }
    /// Any number of options `Mark`.
    pub type Marks<'a> = ::wireloom::wire::support::options::Repeated<'a, u16, MarksOf>;
    /// Says which options [`Marks`] is of.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub enum MarksOf {}
    impl<'a> ::wireloom::wire::support::options::Kept<'a, u16> for MarksOf {
        type Item = Item<'a>;
        type List = ItemIter<'a>;
        #[inline]
        fn list(octets: &'a [u8]) -> ItemIter<'a> {
            ItemIter::new(octets)
        }
        #[allow(unreachable_patterns)]
        #[inline]
        fn keep(item: Item<'a>) -> ::core::option::Option<u16> {
            match item {
                Item::Mark { value } => ::core::option::Option::Some(value),
                _ => ::core::option::Option::None,
            }
        }
        #[inline]
        fn item(value_: u16) -> Item<'a> {
            match value_ {
                value => Item::Mark { value },
            }
        }
    }
    /// The options that the representation keeps. Together they always fit the header.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Options<'a> {
        size: ::core::option::Option<u16>,
        ranges: ::core::option::Option<Ranges>,
        clock: ::core::option::Option<Clock>,
        marks: Marks<'a>,
        laid_out: ::wireloom::wire::support::options::LaidOut,
    }
    impl ::core::cmp::PartialEq for Options<'_> {
        fn eq(&self, other: &Self) -> bool {
            self.size == other.size && self.ranges == other.ranges
                && self.clock == other.clock && self.marks == other.marks
        }
    }
    impl ::core::cmp::Eq for Options<'_> {}
    impl ::core::fmt::Debug for Options<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.debug_struct("Options")
                .field("size", &self.size)
                .field("ranges", &self.ranges)
                .field("clock", &self.clock)
                .field("marks", &self.marks)
                .finish()
        }
    }
    const OPTIONS_LAYOUT: ::wireloom::wire::support::options::Layout = ::wireloom::wire::support::options::Layout {
        base: 4,
        max: 56,
        pad_to: 4,
        nop: 1,
        end: 0,
        item_pad: 1,
        close: &[],
    };
    #[allow(unused_variables)]
    impl<'a> Options<'a> {
        /// No option.
        pub const NONE: Self = Self {
            size: ::core::option::Option::None,
            ranges: ::core::option::Option::None,
            clock: ::core::option::Option::None,
            marks: ::wireloom::wire::support::options::Repeated::EMPTY,
            laid_out: ::wireloom::wire::support::options::LaidOut::Nothing,
        };
        /// `size`, if it is there.
        #[inline]
        pub const fn size(&self) -> ::core::option::Option<u16> {
            self.size
        }
        /// With this `size`; `None` where the list would no longer fit the header.
        #[inline]
        pub fn with_size(self, size: u16) -> ::core::option::Option<Self> {
            let mut with = self;
            with.size = ::core::option::Option::Some(size);
            with.laid_out = ::wireloom::wire::support::options::LaidOut::So(
                with.measured()?,
            );
            ::core::option::Option::Some(with)
        }
        /// `ranges`, if it is there.
        #[inline]
        pub const fn ranges(&self) -> ::core::option::Option<Ranges> {
            self.ranges
        }
        /// With this `ranges`; `None` where the list would no longer fit the header.
        #[inline]
        pub fn with_ranges(self, ranges: Ranges) -> ::core::option::Option<Self> {
            let mut with = self;
            with.ranges = ::core::option::Option::Some(ranges);
            with.laid_out = ::wireloom::wire::support::options::LaidOut::So(
                with.measured()?,
            );
            ::core::option::Option::Some(with)
        }
        /// `clock`, if it is there.
        #[inline]
        pub const fn clock(&self) -> ::core::option::Option<Clock> {
            self.clock
        }
        /// With this `clock`; `None` where the list would no longer fit the header.
        #[inline]
        pub fn with_clock(self, clock: Clock) -> ::core::option::Option<Self> {
            let mut with = self;
            with.clock = ::core::option::Option::Some(clock);
            with.laid_out = ::wireloom::wire::support::options::LaidOut::So(
                with.measured()?,
            );
            ::core::option::Option::Some(with)
        }
        /// `marks`, if it is there.
        #[inline]
        pub const fn marks(&self) -> Marks<'a> {
            self.marks
        }
        /// With this `marks`; `None` where the list would no longer fit the header.
        #[inline]
        pub fn with_marks(self, marks: Marks<'a>) -> ::core::option::Option<Self> {
            let mut with = self;
            with.marks = marks;
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
                        .size
                        .map(|one| match one {
                            value => {
                                (Item::len_size(value).and_then(Item::whole_len), (1, 0))
                            }
                        }),
                )
                .with_one(
                    self
                        .ranges
                        .map(|one| match one {
                            Ranges::Allowed => {
                                (Item::len_allowed().and_then(Item::whole_len), (1, 0))
                            }
                            Ranges::Given(ranges) => {
                                (Item::len_ranges(ranges).and_then(Item::whole_len), (4, 2))
                            }
                        }),
                )
                .with_one(
                    self
                        .clock
                        .map(|one| match one {
                            Clock { now, echo } => {
                                (
                                    Item::len_clock(now, echo).and_then(Item::whole_len),
                                    (1, 0),
                                )
                            }
                        }),
                )
                .with_all(&self.marks, 3)
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
                        .size
                        .map(|one| (
                            match one {
                                value => (1, 0),
                            },
                            one,
                        )),
                    |one, out| match one {
                        value => Item::put_size(out, value),
                    },
                )
                .with_one(
                    self
                        .ranges
                        .map(|one| (
                            match one {
                                Ranges::Allowed => (1, 0),
                                Ranges::Given(ranges) => (4, 2),
                            },
                            one,
                        )),
                    |one, out| match one {
                        Ranges::Allowed => Item::put_allowed(out),
                        Ranges::Given(ranges) => Item::put_ranges(out, ranges),
                    },
                )
                .with_one(
                    self
                        .clock
                        .map(|one| (
                            match one {
                                Clock { now, echo } => (1, 0),
                            },
                            one,
                        )),
                    |one, out| match one {
                        Clock { now, echo } => Item::put_clock(out, now, echo),
                    },
                )
                .with_all(&self.marks)
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
            let mut lifted_marks = 0usize;
            let mut rest: &[u8] = self.items;
            loop {
                match ::wireloom::wire::support::options::next(&mut rest, &ITEM_RULES) {
                    ::wireloom::wire::support::options::Step::End => break,
                    ::wireloom::wire::support::options::Step::Cut { .. } => break,
                    ::wireloom::wire::support::options::Step::Item {
                        kind,
                        value: value_,
                    } => {
                        match kind {
                            2 => {
                                match Item::read_size(value_) {
                                    ::core::result::Result::Ok(value) => {
                                        if options.size.is_none() {
                                            options.size = ::core::option::Option::Some(value);
                                        }
                                    }
                                    _ => {}
                                }
                            }
                            3 => {
                                match Item::read_allowed(value_) {
                                    ::core::result::Result::Ok(()) => {
                                        options.ranges = ::core::option::Option::Some(
                                            Ranges::Allowed,
                                        );
                                    }
                                    _ => {}
                                }
                            }
                            4 => {
                                match Item::read_ranges(value_) {
                                    ::core::result::Result::Ok(ranges) => {
                                        options.ranges = ::core::option::Option::Some(
                                            Ranges::Given(ranges),
                                        );
                                    }
                                    _ => {}
                                }
                            }
                            5 => {
                                match Item::read_clock(value_) {
                                    ::core::result::Result::Ok((now, echo)) => {
                                        options.clock = ::core::option::Option::Some(Clock {
                                            now,
                                            echo,
                                        });
                                    }
                                    _ => {}
                                }
                            }
                            6 => {
                                match Item::read_mark(value_) {
                                    ::core::result::Result::Ok(_) => {
                                        lifted_marks = lifted_marks.saturating_add(1);
                                    }
                                    _ => {}
                                }
                            }
                            _ => {}
                        }
                    }
                }
            }
            options.marks = if lifted_marks > 3 {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Unsupported,
                        3,
                    ),
                )
            } else {
                ::wireloom::wire::support::options::Repeated::seen(
                    self.items,
                    lifted_marks,
                )
            };
            ::core::result::Result::Ok(options)
        }
    }
    /// options: what a packet means, whatever it looks like on the wire.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Repr<'a> {
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/options.ron:19`
        pub id: u16,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/options.ron:20`
        pub items: Options<'a>,
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
            let id = packet.id();
            let items = packet.parse_options()?;
            ::core::result::Result::Ok(Repr { id, items })
        }
    }
    #[allow(unused_variables)]
    impl Repr<'_> {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr { id, ref items } => {
                    let len_items: usize = items.octets_len();
                    let header_octets: usize = 4 + len_items;
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
                Repr { id, ref items } => {
                    let len_items: usize = items.octets_len();
                    let header_octets: usize = 4 + len_items;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    if ::wireloom::wire::support::length(header_octets, 0, 4, 0xf)
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
                    [header[0], header[1]] = ::wireloom::wire::support::be::from_u16(
                        ((::wireloom::wire::support::length(header_octets, 0, 4, 0xf)
                            .unwrap_or(0) as u8) as u16) << 12,
                    );
                    [header[2], header[3]] = ::wireloom::wire::support::be::from_u16(id);
                    items.write(out);
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
            f.write_str("OPTIONS")?;
            match self.id() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            if let ::core::option::Option::Some(options) = self.items() {
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
            if let ::core::option::Option::Some(value) = self.header_len() {
                visitor
                    .field(
                        "header_len",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.id() {
                visitor
                    .field("id", ::wireloom::wire::support::Value::Number(value as u64));
            }
            if let ::core::option::Option::Some(options) = self.items() {
                visitor.enter("items");
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
        name: "options",
        title: "",
        file: "tests/golden/options.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "header_len",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(4),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "reserved",
                doc: "",
                bit: ::core::option::Option::Some(4),
                bits: ::core::option::Option::Some(12),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "id",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "items",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Options,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Item.Size.value",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Item.Ranges.ranges",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Array,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Item.Clock.now",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(32),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Item.Clock.echo",
                doc: "",
                bit: ::core::option::Option::Some(32),
                bits: ::core::option::Option::Some(32),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Item.Mark.value",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Range.from",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Range.to",
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
