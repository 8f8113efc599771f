/// Keys that no other golden shows.
///
/// One of each, without a meaning.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |version|U|Q|WT |M|spare| marks |              sum              |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |    inside     |             wait              |   note_len    |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |   seal_len    |     count     |   name_len    |  station ...  |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                           notes ...                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                           seals ...                           |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                           name ...                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          entries ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                          payload ...                          |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |             first             |            second             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                               |     third     |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     U: urgent   Q: quiet   WT: where_to   M: more
/// ```
///
/// Generated from `tests/golden/keys.ron`.
pub mod keys {
    /// Two marks.
    ///
    /// `tests/golden/keys.ron:9`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Marks(u8);
    #[allow(non_upper_case_globals)]
    impl Marks {
        /// RED (1).
        pub const RED: Self = Self(1);
        /// BLUE (2).
        pub const BLUE: Self = Self(2);
        /// No flag.
        pub const NONE: Self = Self(0);
        /// The flags of these bits.
        #[inline]
        pub const fn from_bits(bits: u8) -> Self {
            Self(bits & 0xf)
        }
        /// The bits on the wire.
        #[inline]
        pub const fn to_bits(self) -> u8 {
            self.0
        }
        /// Whether all of these flags are set.
        #[inline]
        pub const fn contains(self, flags: Self) -> bool {
            self.0 & flags.0 == flags.0
        }
        /// The flags of both.
        #[inline]
        #[must_use]
        pub const fn union(self, flags: Self) -> Self {
            Self(self.0 | flags.0)
        }
    }
    impl ::core::ops::BitOr for Marks {
        type Output = Self;
        #[inline]
        fn bitor(self, flags: Self) -> Self {
            self.union(flags)
        }
    }
    impl ::core::fmt::Display for Marks {
        #[allow(unused_assignments, unused_mut, unused_variables)]
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            let mut between = "";
            if self.0 & 1 == 1 {
                f.write_str(between)?;
                f.write_str("RED")?;
                between = "|";
            }
            if self.0 & 2 == 2 {
                f.write_str(between)?;
                f.write_str("BLUE")?;
                between = "|";
            }
            let unnamed = self.0 & !3;
            if unnamed != 0 || between.is_empty() {
                f.write_str(between)?;
                f.write_str("0x")?;
                ::wireloom::wire::support::print::hex(f, unnamed as u64, 1)?;
            }
            ::core::result::Result::Ok(())
        }
    }
    impl ::core::fmt::Debug for Marks {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Marks")?;
            f.write_str("(")?;
            ::core::fmt::Display::fmt(self, f)?;
            f.write_str(")")
        }
    }
    impl ::wireloom::wire::support::Element for Wait {
        const LEN: usize = 2;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            let [o0, o1] = *octets.first_chunk()?;
            let bits = u16::from_be_bytes([o0, o1]);
            Self::new(bits)
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let [o0, o1] = u16::to_be_bytes(self.0);
            out.put(&[o0, o1]);
        }
    }
    /// `Wait` of the spec.
    ///
    /// `tests/golden/keys.ron:10`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Wait(u16);
    impl Wait {
        /// The least value.
        pub const MIN: Self = Self(0);
        /// The greatest value.
        pub const MAX: Self = Self(40000);
        /// The value of this number; `None` outside 0 to 40000.
        #[inline]
        pub const fn new(value: u16) -> ::core::option::Option<Self> {
            if value <= 40000 {
                ::core::option::Option::Some(Self(value))
            } else {
                ::core::option::Option::None
            }
        }
        /// The number.
        #[inline]
        pub const fn get(self) -> u16 {
            self.0
        }
        /// The bits on the wire.
        #[inline]
        pub const fn to_bits(self) -> u16 {
            self.0
        }
        /// As a duration.
        #[inline]
        pub const fn as_duration(self) -> ::core::time::Duration {
            ::core::time::Duration::from_micros(self.0 as u64)
        }
        /// Of a duration, what is less than a unit cut off; `None` outside the range.
        pub const fn from_duration(
            duration: ::core::time::Duration,
        ) -> ::core::option::Option<Self> {
            let units = {
                let (whole, over) = duration.as_secs().overflowing_mul(1000000);
                let (units, more) = whole
                    .overflowing_add(duration.subsec_micros() as u64);
                if over || more {
                    ::core::option::Option::None
                } else {
                    ::core::option::Option::Some(units)
                }
            };
            let ::core::option::Option::Some(units) = units else {
                return ::core::option::Option::None
            };
            if units > u16::MAX as u64 {
                return ::core::option::Option::None;
            }
            Self::new(units as u16)
        }
    }
    impl ::core::convert::From<Wait> for u16 {
        #[inline]
        fn from(value: Wait) -> Self {
            value.0
        }
    }
    impl ::core::fmt::Display for Wait {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)?;
            f.write_str("us")
        }
    }
    impl ::core::fmt::Debug for Wait {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Wait")?;
            f.write_str("(")?;
            ::core::fmt::Display::fmt(self, f)?;
            f.write_str(")")
        }
    }
    impl ::wireloom::wire::support::Element for Level {
        const LEN: usize = 1;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            let [o0] = *octets.first_chunk()?;
            let bits = u8::from_be_bytes([o0]);
            ::core::option::Option::Some(Self::from_bits(bits))
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let [o0] = u8::to_be_bytes(self.0);
            out.put(&[o0]);
        }
    }
    /// `Level` of the spec.
    ///
    /// `tests/golden/keys.ron:11`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Level(u8);
    impl Level {
        /// The least value.
        pub const MIN: Self = Self(0);
        /// The greatest value.
        pub const MAX: Self = Self(255);
        /// The value of this number: every one is a value.
        #[inline]
        pub const fn new(value: u8) -> ::core::option::Option<Self> {
            if true {
                ::core::option::Option::Some(Self(value))
            } else {
                ::core::option::Option::None
            }
        }
        /// The number.
        #[inline]
        pub const fn get(self) -> u8 {
            self.0
        }
        /// The value of the low bits of a number.
        #[inline]
        pub const fn from_bits(bits: u8) -> Self {
            Self(bits & 0xff)
        }
        /// The bits on the wire.
        #[inline]
        pub const fn to_bits(self) -> u8 {
            self.0
        }
    }
    impl ::core::convert::From<Level> for u8 {
        #[inline]
        fn from(value: Level) -> Self {
            value.0
        }
    }
    impl ::core::fmt::Display for Level {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)
        }
    }
    impl ::core::fmt::Debug for Level {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Level")?;
            f.write_str("(")?;
            ::core::fmt::Display::fmt(self, f)?;
            f.write_str(")")
        }
    }
    /// `Short` of the spec.
    ///
    /// `tests/golden/keys.ron:12`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Short(pub [u8; 2]);
    impl Short {
        /// Its octets, in the order of the wire.
        #[inline]
        pub const fn octets(self) -> [u8; 2] {
            self.0
        }
    }
    impl ::core::convert::From<[u8; 2]> for Short {
        #[inline]
        fn from(octets: [u8; 2]) -> Self {
            Self(octets)
        }
    }
    impl ::core::convert::From<Short> for [u8; 2] {
        #[inline]
        fn from(value: Short) -> Self {
            value.0
        }
    }
    impl ::wireloom::wire::support::Element for Short {
        const LEN: usize = 2;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            octets.first_chunk().map(|octets| Self(*octets))
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            out.put(&self.0);
        }
    }
    impl ::core::fmt::Display for Short {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            {
                f.write_str("0x")?;
                ::wireloom::wire::support::print::hex_octets(f, &self.0, "")
            }
        }
    }
    impl ::core::fmt::Debug for Short {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(self, f)
        }
    }
    /// `Long` of the spec.
    ///
    /// `tests/golden/keys.ron:13`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Long(pub [u8; 8]);
    impl Long {
        /// Its octets, in the order of the wire.
        #[inline]
        pub const fn octets(self) -> [u8; 8] {
            self.0
        }
    }
    impl ::core::convert::From<[u8; 8]> for Long {
        #[inline]
        fn from(octets: [u8; 8]) -> Self {
            Self(octets)
        }
    }
    impl ::core::convert::From<Long> for [u8; 8] {
        #[inline]
        fn from(value: Long) -> Self {
            value.0
        }
    }
    impl ::wireloom::wire::support::Element for Long {
        const LEN: usize = 8;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            octets.first_chunk().map(|octets| Self(*octets))
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            out.put(&self.0);
        }
    }
    impl ::core::fmt::Display for Long {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::hex_octets(f, &self.0, "-")
        }
    }
    impl ::core::fmt::Debug for Long {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(self, f)
        }
    }
    /// Short or long.
    ///
    /// `tests/golden/keys.ron:14`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    #[derive(::core::fmt::Debug, ::core::hash::Hash)]
    pub enum Station {
        /// 2 octets, the most significant first; on the wire they stand the other way round.
        Short([u8; 2]),
        /// 8 octets, the most significant first; on the wire they stand the other way round.
        Long([u8; 8]),
    }
    impl Station {
        /// The value of these octets; `None` where there is none of their number.
        #[allow(unused_mut)]
        #[inline]
        pub fn from_octets(octets: &[u8]) -> ::core::option::Option<Self> {
            if let (::core::option::Option::Some(octets), 2) = (
                octets.first_chunk::<2>(),
                octets.len(),
            ) {
                let mut octets = *octets;
                octets.reverse();
                return ::core::option::Option::Some(Self::Short(octets));
            }
            if let (::core::option::Option::Some(octets), 8) = (
                octets.first_chunk::<8>(),
                octets.len(),
            ) {
                let mut octets = *octets;
                octets.reverse();
                return ::core::option::Option::Some(Self::Long(octets));
            }
            ::core::option::Option::None
        }
        /// Octets on the wire.
        pub const fn octets_len(&self) -> usize {
            match self {
                Self::Short(_) => 2,
                Self::Long(_) => 8,
            }
        }
        /// Appends its octets.
        #[allow(unused_mut)]
        #[inline]
        pub fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            match self {
                Self::Short(mut octets) => {
                    octets.reverse();
                    out.put(&octets);
                }
                Self::Long(mut octets) => {
                    octets.reverse();
                    out.put(&octets);
                }
            }
        }
    }
    impl ::core::fmt::Display for Station {
        #[allow(unused_variables)]
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                Self::Short(octets) => {
                    ::wireloom::wire::support::print::hex_octets(f, octets, ":")
                }
                Self::Long(octets) => {
                    ::wireloom::wire::support::print::hex_octets(f, octets, ":")
                }
            }
        }
    }
    /// `What` of the spec.
    ///
    /// `tests/golden/keys.ron:15`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    #[repr(transparent)]
    pub struct What(pub u8);
    #[allow(non_upper_case_globals)]
    impl What {
        /// Level (1).
        pub const Level: Self = Self(1);
        /// Text (2).
        pub const Text: Self = Self(2);
    }
    impl ::core::convert::From<u8> for What {
        #[inline]
        fn from(value: u8) -> Self {
            Self(value)
        }
    }
    impl ::core::convert::From<What> for u8 {
        #[inline]
        fn from(value: What) -> Self {
            value.0
        }
    }
    impl What {
        #[doc(hidden)]
        pub fn show<S: ::wireloom::wire::support::print::Sink>(
            self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            f.write_str(
                match self.0 {
                    1 => "Level",
                    2 => "Text",
                    other => {
                        f.write_str("0x")?;
                        return ::wireloom::wire::support::print::hex(f, other as u64, 2);
                    }
                },
            )
        }
    }
    impl ::core::fmt::Display for What {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.show(f)
        }
    }
    impl ::core::fmt::Debug for What {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("What")?;
            f.write_str("(")?;
            ::core::fmt::Display::fmt(self, f)?;
            f.write_str(")")
        }
    }
    impl ::wireloom::wire::support::Element for What {
        const LEN: usize = 1;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            let [o0] = *octets.first_chunk()?;
            let bits = u8::from_be_bytes([o0]);
            ::core::option::Option::Some(Self(bits))
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let [o0] = u8::to_be_bytes(self.0);
            out.put(&[o0]);
        }
    }
    /// Told apart by `what`.
    ///
    /// `tests/golden/keys.ron:16`
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub enum Said<'a> {
        /// A level.
        ///
        /// `tests/golden/keys.ron:17`
        Level(SaidLevel<'a>),
        /// `Text`.
        ///
        /// `tests/golden/keys.ron:18`
        Text(SaidText<'a>),
        /// Of a kind that the spec does not describe: its octets.
        Other(&'a [u8]),
    }
    impl<'a> ::wireloom::wire::support::Union<'a> for Said<'a> {
        #[allow(unreachable_patterns, unused_variables)]
        fn cut(
            packet: &'a [u8],
            at: usize,
            record: &'a [u8],
            tags: &[u64],
        ) -> ::wireloom::wire::support::Result<Self> {
            match tags {
                [1] => {
                    ::core::result::Result::Ok(
                        Said::Level(SaidLevel::cut(packet, at, record, tags)?),
                    )
                }
                [2] => {
                    ::core::result::Result::Ok(
                        Said::Text(SaidText::cut(packet, at, record, tags)?),
                    )
                }
                _ => ::core::result::Result::Ok(Said::Other(record)),
            }
        }
    }
    impl ::wireloom::wire::support::Walk for Said<'_> {
        #[inline]
        fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            match self {
                Self::Level(case) => {
                    visitor.enter("Level");
                    case.walk(visitor);
                    visitor.leave();
                }
                Self::Text(case) => {
                    visitor.enter("Text");
                    case.walk(visitor);
                    visitor.leave();
                }
                Self::Other(octets) => {
                    visitor
                        .field(
                            "octets",
                            ::wireloom::wire::support::Value::Octets(octets),
                        )
                }
            }
        }
    }
    impl ::core::fmt::Display for Said<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                Self::Level(case) => case.show(f),
                Self::Text(case) => case.show(f),
                Self::Other(octets) => {
                    ::wireloom::wire::support::print::hex_octets(f, octets, ":")
                }
            }
        }
    }
    impl ::core::fmt::Debug for Said<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(self, f)
        }
    }
    /// A `Said` of the case `Level`. A level.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct SaidLevel<'a> {
        record_octets: &'a [u8],
        record_part: &'a [u8; 1],
    }
    #[allow(unused_variables)]
    impl<'a> SaidLevel<'a> {
        fn cut(
            packet: &'a [u8],
            at: usize,
            record: &'a [u8],
            tags: &[u64],
        ) -> ::wireloom::wire::support::Result<Self> {
            let rest = record;
            let ::core::option::Option::Some((record_part, rest)) = rest
                .split_first_chunk::<1>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        22,
                    ),
                )
            };
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadLength,
                        22,
                    ),
                );
            }
            ::core::result::Result::Ok(SaidLevel {
                record_octets: record,
                record_part,
            })
        }
        /// Its octets.
        #[inline]
        pub fn record_octets(&self) -> &'a [u8] {
            self.record_octets
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:17`
        #[inline]
        pub fn level(&self) -> Level {
            Level::from_bits(self.record_part[0])
        }
        #[inline]
        fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            {
                let value = self.level();
                visitor
                    .field(
                        "level",
                        ::wireloom::wire::support::Value::Number(value.get() as u64),
                    );
            }
        }
        #[inline]
        fn show(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            {
                let value = self.level();
                ::wireloom::wire::support::print::Sink::display(f, &value)?;
            }
            ::core::result::Result::Ok(())
        }
    }
    /// A `Said` of the case `Text`.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct SaidText<'a> {
        record_octets: &'a [u8],
        text: &'a [u8],
    }
    #[allow(unused_variables)]
    impl<'a> SaidText<'a> {
        fn cut(
            packet: &'a [u8],
            at: usize,
            record: &'a [u8],
            tags: &[u64],
        ) -> ::wireloom::wire::support::Result<Self> {
            let rest = record;
            let text = rest;
            let rest: &'a [u8] = &[];
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadLength,
                        23,
                    ),
                );
            }
            ::core::result::Result::Ok(SaidText {
                record_octets: record,
                text,
            })
        }
        /// Its octets.
        #[inline]
        pub fn record_octets(&self) -> &'a [u8] {
            self.record_octets
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:18`
        #[inline]
        pub fn text(&self) -> &'a [u8] {
            self.text
        }
        #[inline]
        fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            {
                let value = self.text();
                visitor.field("text", ::wireloom::wire::support::Value::Octets(value));
            }
        }
        #[inline]
        fn show(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            {
                let value = self.text();
                ::wireloom::wire::support::print::hex_octets(f, value, ":")?;
            }
            ::core::result::Result::Ok(())
        }
    }
    /// What a `Said` means.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub enum SaidRepr<'a> {
        /// A level.
        ///
        /// `tests/golden/keys.ron:17`
        Level {
            /// 8 bits.
            ///
            /// 8 bits. `tests/golden/keys.ron:17`
            level: Level,
        },
        /// `Text`.
        ///
        /// `tests/golden/keys.ron:18`
        Text {
            /// Variable length.
            ///
            /// Variable length. `tests/golden/keys.ron:18`
            text: &'a [u8],
        },
    }
    #[allow(unused_variables)]
    impl<'a> ::wireloom::wire::support::RecordRepr<'a> for SaidRepr<'a> {
        type View = Said<'a>;
        fn read(view: &Said<'a>) -> ::wireloom::wire::support::Result<Self> {
            match *view {
                Said::Level(packet) => {
                    let level = packet.level();
                    ::core::result::Result::Ok(SaidRepr::Level { level })
                }
                Said::Text(packet) => {
                    let text = packet.text();
                    ::core::result::Result::Ok(SaidRepr::Text { text })
                }
                Said::Other(_) => {
                    ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Unsupported,
                            33,
                        ),
                    )
                }
            }
        }
        fn check(&self) -> ::wireloom::wire::support::Result<()> {
            match *self {
                SaidRepr::Level { level } => {
                    let header_octets: usize = 1;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                }
                SaidRepr::Text { text } => {
                    let len_text: usize = text.len();
                    let header_octets: usize = 0 + len_text;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                }
            }
            ::core::result::Result::Ok(())
        }
        fn octets_len(&self) -> usize {
            match *self {
                SaidRepr::Level { level } => {
                    let header_octets: usize = 1;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    header_octets
                }
                SaidRepr::Text { text } => {
                    let len_text: usize = text.len();
                    let header_octets: usize = 0 + len_text;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    header_octets
                }
            }
        }
        fn write(&self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            match *self {
                SaidRepr::Level { level } => {
                    let header_octets: usize = 1;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    {
                        #[allow(unused_mut)]
                        let mut fixed = [0u8; 1];
                        fixed[0] = level.to_bits();
                        out.put(&fixed);
                    }
                }
                SaidRepr::Text { text } => {
                    let len_text: usize = text.len();
                    let header_octets: usize = 0 + len_text;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    out.put(text);
                }
            }
        }
    }
    impl ::wireloom::wire::support::UnionRepr for SaidRepr<'_> {
        #[allow(unused_variables)]
        fn tag(&self, nth: usize) -> u64 {
            let tags: [u64; 1] = match *self {
                SaidRepr::Level { level } => [1],
                SaidRepr::Text { text } => [2],
            };
            tags.get(nth).copied().unwrap_or(0)
        }
    }
    /// One thing that is said.
    ///
    /// `tests/golden/keys.ron:20`
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Entry<'a> {
        record_octets: &'a [u8],
        record_part: &'a [u8; 2],
        said: Said<'a>,
        #[allow(dead_code)]
        fill: &'a [u8],
    }
    #[allow(unused_variables)]
    impl<'a> Entry<'a> {
        /// Its octets.
        #[inline]
        pub fn record_octets(&self) -> &'a [u8] {
            self.record_octets
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:21`
        #[inline]
        pub fn what(&self) -> What {
            What(self.record_part[0])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:22`
        #[inline]
        pub fn said_len(&self) -> u8 {
            self.record_part[1]
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:23`
        #[inline]
        pub fn said(&self) -> Said<'a> {
            self.said
        }
    }
    impl<'a> ::wireloom::wire::support::Record<'a> for Entry<'a> {
        const NAME: &'static str = "Entry";
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
                .split_first_chunk::<2>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        24,
                    ),
                )
            };
            let part_at = ::wireloom::wire::support::place_of(rest, cut_from, cut_at);
            let ::core::option::Option::Some((part, rest)) = rest
                .split_at_checked((record_part[1] as u32) as usize) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        26,
                    ),
                )
            };
            let said = match <Said<
                'a,
            > as ::wireloom::wire::support::Union<
                'a,
            >>::cut(packet, part_at, part, &[(record_part[0] as u32) as u64]) {
                ::core::result::Result::Ok(cut) => cut,
                ::core::result::Result::Err(error) => {
                    return ::core::result::Result::Err(error);
                }
            };
            let ::core::option::Option::Some((fill, rest)) = rest
                .split_at_checked({
                    let at = record.len().saturating_sub(rest.len());
                    ::wireloom::wire::support::round_up(at, 4).saturating_sub(at)
                }) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        27,
                    ),
                )
            };
            let record_octets = record
                .get(..record.len().saturating_sub(rest.len()))
                .unwrap_or(record);
            ::core::result::Result::Ok((
                Entry {
                    record_octets,
                    record_part,
                    said,
                    fill,
                },
                rest,
            ))
        }
    }
    impl ::wireloom::wire::support::Walk for Entry<'_> {
        #[inline]
        fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            {
                let value = self.what();
                visitor
                    .field(
                        "what",
                        ::wireloom::wire::support::Value::Named(value.0 as u64, &value),
                    );
            }
            {
                let value = self.said_len();
                visitor
                    .field(
                        "said_len",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            {
                let value = self.said();
                visitor.enter("said");
                ::wireloom::wire::support::Walk::walk(&value, visitor);
                visitor.leave();
            }
        }
    }
    impl ::core::fmt::Display for Entry<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            {
                let value = self.said();
                ::wireloom::wire::support::print::Sink::display(f, &value)?;
            }
            ::core::result::Result::Ok(())
        }
    }
    impl ::core::fmt::Debug for Entry<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(self, f)
        }
    }
    /// The `Entry` records of a packet in turn.
    pub type EntryIter<'a> = ::wireloom::wire::support::RecordIter<'a, Entry<'a>>;
    /// What `Entry` records mean: those of a packet, or values that are lent, in a row.
    pub type EntryList<'a> = ::wireloom::wire::support::RecordList<
        'a,
        Entry<'a>,
        EntryRepr<'a>,
    >;
    /// What a `Entry` means.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct EntryRepr<'a> {
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:23`
        pub said: SaidRepr<'a>,
    }
    #[allow(unused_variables)]
    impl<'a> ::wireloom::wire::support::RecordRepr<'a> for EntryRepr<'a> {
        type View = Entry<'a>;
        fn read(packet: &Entry<'a>) -> ::wireloom::wire::support::Result<Self> {
            let said = match <SaidRepr as ::wireloom::wire::support::RecordRepr<
                '_,
            >>::read(&packet.said()) {
                ::core::result::Result::Ok(value) => value,
                ::core::result::Result::Err(error) => {
                    return ::core::result::Result::Err(error);
                }
            };
            ::core::result::Result::Ok(EntryRepr { said })
        }
        fn check(&self) -> ::wireloom::wire::support::Result<()> {
            let EntryRepr { said } = *self;
            let len_said: usize = ::wireloom::wire::support::RecordRepr::octets_len(
                &said,
            );
            let len_fill: usize = {
                let at: usize = 2 + len_said;
                ::wireloom::wire::support::round_up(at, 4).saturating_sub(at)
            };
            let header_octets: usize = 2 + len_said + len_fill;
            let payload_octets: usize = 0;
            let body_octets: usize = 0;
            let packet_octets: usize = header_octets + body_octets + payload_octets;
            if ::wireloom::wire::support::length(len_said, 0, 1, 0xff).is_none() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadLength,
                        25,
                    ),
                );
            }
            ::wireloom::wire::support::RecordRepr::check(&said)?;
            ::core::result::Result::Ok(())
        }
        fn octets_len(&self) -> usize {
            let EntryRepr { said } = *self;
            let len_said: usize = ::wireloom::wire::support::RecordRepr::octets_len(
                &said,
            );
            let len_fill: usize = {
                let at: usize = 2 + len_said;
                ::wireloom::wire::support::round_up(at, 4).saturating_sub(at)
            };
            let header_octets: usize = 2 + len_said + len_fill;
            let payload_octets: usize = 0;
            let body_octets: usize = 0;
            let packet_octets: usize = header_octets + body_octets + payload_octets;
            header_octets
        }
        fn write(&self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let EntryRepr { said } = *self;
            let len_said: usize = ::wireloom::wire::support::RecordRepr::octets_len(
                &said,
            );
            let len_fill: usize = {
                let at: usize = 2 + len_said;
                ::wireloom::wire::support::round_up(at, 4).saturating_sub(at)
            };
            let header_octets: usize = 2 + len_said + len_fill;
            let payload_octets: usize = 0;
            let body_octets: usize = 0;
            let packet_octets: usize = header_octets + body_octets + payload_octets;
            {
                #[allow(unused_mut)]
                let mut fixed = [0u8; 2];
                fixed[0] = ::wireloom::wire::support::UnionRepr::tag(&said, 0) as u8;
                fixed[1] = ::wireloom::wire::support::length(len_said, 0, 1, 0xff)
                    .unwrap_or(0) as u8;
                out.put(&fixed);
            }
            ::wireloom::wire::support::RecordRepr::write(&said, out);
            out.fill(0, len_fill);
        }
    }
    /// Notes.
    ///
    /// `tests/golden/keys.ron:26`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub enum Note<'a> {
        /// Hops so far.
        ///
        /// Kind 2.
        Hops {
            /// 8 bits.
            ///
            /// 8 bits. `tests/golden/keys.ron:27`
            hops: u8,
        },
        /// Option 3.
        ///
        /// Kind 3.
        Delay {
            /// 2 octets.
            ///
            /// 2 octets. `tests/golden/keys.ron:28`
            delay: u16,
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
    impl<'a> Note<'a> {
        #[inline]
        fn read(kind: u8, value: &'a [u8]) -> ::wireloom::wire::support::Result<Self> {
            match kind {
                2 => {
                    match Self::read_hops(value) {
                        ::core::result::Result::Ok(hops) => {
                            ::core::result::Result::Ok(Self::Hops { hops })
                        }
                        ::core::result::Result::Err(error) => {
                            ::core::result::Result::Err(error)
                        }
                    }
                }
                3 => {
                    match Self::read_delay(value) {
                        ::core::result::Result::Ok(delay) => {
                            ::core::result::Result::Ok(Self::Delay { delay })
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
        fn read_hops(value: &'a [u8]) -> ::wireloom::wire::support::Result<u8> {
            let rest = value;
            let ::core::option::Option::Some((value_octets, rest)) = rest
                .split_first_chunk::<1>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        28,
                    ),
                )
            };
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadOption,
                        28,
                    ),
                );
            }
            let hops = value_octets[0];
            ::core::result::Result::Ok(hops)
        }
        #[inline]
        fn len_hops(hops: u8) -> ::core::option::Option<usize> {
            ::core::option::Option::Some(1)
        }
        #[inline]
        fn put_hops(out: &mut ::wireloom::wire::support::Cursor<'_>, hops: u8) {
            let len = ::wireloom::wire::support::options::len_octet(
                Self::len_hops(hops).unwrap_or(0),
                0,
                1,
            );
            out.put(&[2, len]);
            #[allow(unused_mut)]
            let mut value_octets = [0u8; 1];
            value_octets[0] = hops;
            out.put(&value_octets);
        }
        #[inline]
        fn read_delay(value: &'a [u8]) -> ::wireloom::wire::support::Result<u16> {
            let rest = value;
            let ::core::option::Option::Some((value_octets, rest)) = rest
                .split_first_chunk::<2>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        29,
                    ),
                )
            };
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadOption,
                        29,
                    ),
                );
            }
            let delay = ::wireloom::wire::support::be::u16([
                value_octets[0],
                value_octets[1],
            ]);
            ::core::result::Result::Ok(delay)
        }
        #[inline]
        fn len_delay(delay: u16) -> ::core::option::Option<usize> {
            ::core::option::Option::Some(2)
        }
        #[inline]
        fn put_delay(out: &mut ::wireloom::wire::support::Cursor<'_>, delay: u16) {
            let len = ::wireloom::wire::support::options::len_octet(
                Self::len_delay(delay).unwrap_or(0),
                0,
                1,
            );
            out.put(&[3, len]);
            #[allow(unused_mut)]
            let mut value_octets = [0u8; 2];
            [value_octets[0], value_octets[1]] = ::wireloom::wire::support::be::from_u16(
                delay,
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
                Self::Hops { hops } => Self::len_hops(hops),
                Self::Delay { delay } => Self::len_delay(delay),
                Self::Unknown { data, .. } => ::core::option::Option::Some(data.len()),
            }
        }
    }
    impl ::wireloom::wire::support::options::Item for Note<'_> {
        #[inline]
        fn octets_len(&self) -> ::core::option::Option<usize> {
            Self::whole_len(self.value_len()?)
        }
        #[inline]
        fn alignment(&self) -> (usize, usize) {
            match self {
                Self::Hops { .. } => (1, 0),
                Self::Delay { .. } => (1, 0),
                Self::Unknown { .. } => (1, 0),
            }
        }
        #[allow(unused_variables)]
        #[inline]
        fn write(&self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            match *self {
                Self::Hops { hops } => Self::put_hops(out, hops),
                Self::Delay { delay } => Self::put_delay(out, delay),
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
    /// The options of a `Note` list in turn, by the policy of the spec for malformed ones.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    pub struct NoteIter<'a> {
        rest: &'a [u8],
    }
    const NOTE_RULES: ::wireloom::wire::support::options::Rules = ::wireloom::wire::support::options::Rules {
        counts: ::wireloom::wire::support::options::Counts::Value,
        unit: 1,
        end: ::core::option::Option::Some(0),
        nop: &[1],
    };
    impl<'a> NoteIter<'a> {
        /// Over the octets of a list.
        #[inline]
        pub const fn new(octets: &'a [u8]) -> Self {
            Self { rest: octets }
        }
    }
    impl<'a> ::core::iter::Iterator for NoteIter<'a> {
        type Item = ::wireloom::wire::support::Result<Note<'a>>;
        #[allow(unused_variables)]
        #[inline]
        fn next(&mut self) -> ::core::option::Option<Self::Item> {
            loop {
                match ::wireloom::wire::support::options::next(
                    &mut self.rest,
                    &NOTE_RULES,
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
                                    28,
                                ),
                            ),
                        );
                    }
                    ::wireloom::wire::support::options::Step::Item { kind, value } => {
                        match Note::read(kind, value) {
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
    /// A list of [`Note`] in a representation.
    pub type NoteList<'a> = ::wireloom::wire::support::options::Options<
        'a,
        Note<'a>,
        NoteListing,
    >;
    /// Says what [`NoteList`] is made of.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub enum NoteListing {}
    impl<'a> ::wireloom::wire::support::options::Listing<'a, Note<'a>> for NoteListing {
        type Iter = NoteIter<'a>;
        const LAYOUT: ::wireloom::wire::support::options::Layout = ::wireloom::wire::support::options::Layout {
            base: 0,
            max: usize::MAX,
            pad_to: 1,
            nop: 1,
            end: 0,
            item_pad: 1,
            close: &[],
        };
        #[inline]
        fn list(octets: &'a [u8]) -> NoteIter<'a> {
            NoteIter::new(octets)
        }
        #[allow(unused_variables)]
        #[inline]
        fn is_itself(option: &Note<'a>) -> bool {
            !::core::matches!(* option, Note::Unknown { kind : 0 | 1 | 2 | 3, .. })
        }
    }
    /// `Strict` of the spec.
    ///
    /// `tests/golden/keys.ron:30`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub enum Strict<'a> {
        /// Option 1.
        ///
        /// Kind 1.
        Seal {
            /// 2 octets.
            ///
            /// 2 octets. `tests/golden/keys.ron:33`
            seal: u16,
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
    impl<'a> Strict<'a> {
        #[inline]
        fn read(
            head_octets: &'a [u8; 2],
            kind: u8,
            value: &'a [u8],
        ) -> ::wireloom::wire::support::Result<Self> {
            match kind {
                1 => {
                    match Self::read_seal(head_octets, value) {
                        ::core::result::Result::Ok(seal) => {
                            ::core::result::Result::Ok(Self::Seal { seal })
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
        fn read_seal(
            head_octets: &'a [u8; 2],
            value: &'a [u8],
        ) -> ::wireloom::wire::support::Result<u16> {
            let rest = value;
            let ::core::option::Option::Some((value_octets, rest)) = rest
                .split_first_chunk::<2>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        32,
                    ),
                )
            };
            if !rest.is_empty() {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadOption,
                        32,
                    ),
                );
            }
            let seal = ::wireloom::wire::support::be::u16([
                value_octets[0],
                value_octets[1],
            ]);
            ::core::result::Result::Ok(seal)
        }
        #[inline]
        fn len_seal(seal: u16) -> ::core::option::Option<usize> {
            ::core::option::Option::Some(2)
        }
        #[inline]
        fn put_seal(out: &mut ::wireloom::wire::support::Cursor<'_>, seal: u16) {
            let len = ::wireloom::wire::support::options::head_len(
                Self::len_seal(seal).unwrap_or(0),
                2,
                1,
                0xff,
            ) as u8;
            #[allow(unused_mut)]
            let mut head_octets = [0u8; 2];
            head_octets[0] = 1;
            head_octets[1] = len;
            out.put(&head_octets);
            #[allow(unused_mut)]
            let mut value_octets = [0u8; 2];
            [value_octets[0], value_octets[1]] = ::wireloom::wire::support::be::from_u16(
                seal,
            );
            out.put(&value_octets);
        }
        /// Octets of the option with such a value; `None` where it can't be written.
        #[inline]
        fn whole_len(value_len: usize) -> ::core::option::Option<usize> {
            ::wireloom::wire::support::options::whole_head_len(value_len, 2, 2, 1, 0xff)
        }
        /// Octets of the value, without what stands in front of it; `None` where its fields contradict each other.
        #[inline]
        fn value_len(&self) -> ::core::option::Option<usize> {
            match *self {
                Self::Seal { seal } => Self::len_seal(seal),
                Self::Unknown { data, .. } => ::core::option::Option::Some(data.len()),
            }
        }
    }
    impl ::wireloom::wire::support::options::Item for Strict<'_> {
        #[inline]
        fn octets_len(&self) -> ::core::option::Option<usize> {
            Self::whole_len(self.value_len()?)
        }
        #[inline]
        fn alignment(&self) -> (usize, usize) {
            match self {
                Self::Seal { .. } => (1, 0),
                Self::Unknown { .. } => (1, 0),
            }
        }
        #[allow(unused_variables)]
        #[inline]
        fn write(&self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            match *self {
                Self::Seal { seal } => Self::put_seal(out, seal),
                Self::Unknown { kind, data } => {
                    let len = ::wireloom::wire::support::options::head_len(
                        data.len(),
                        2,
                        1,
                        0xff,
                    ) as u8;
                    #[allow(unused_mut)]
                    let mut head_octets = [0u8; 2];
                    head_octets[0] = kind;
                    head_octets[1] = len;
                    out.put(&head_octets);
                    out.put(data);
                }
            }
        }
    }
    /// The options of a `Strict` list in turn, by the policy of the spec for malformed ones.
    #[derive(::core::clone::Clone, ::core::fmt::Debug)]
    pub struct StrictIter<'a> {
        rest: &'a [u8],
    }
    const STRICT_RULES: ::wireloom::wire::support::options::HeadRules = ::wireloom::wire::support::options::HeadRules {
        counts: ::wireloom::wire::support::options::Counts::Whole,
        unit: 1,
        end: ::core::option::Option::Some(0),
        nop: &[],
        order: ::wireloom::wire::support::options::Order::Big,
        kind: ::wireloom::wire::support::options::Place {
            shift: 8,
            mask: 0xff,
        },
        len: ::wireloom::wire::support::options::Place {
            shift: 0,
            mask: 0xff,
        },
        bare: 2,
        item_pad: 1,
    };
    impl<'a> StrictIter<'a> {
        /// Over the octets of a list.
        #[inline]
        pub const fn new(octets: &'a [u8]) -> Self {
            Self { rest: octets }
        }
    }
    impl<'a> ::core::iter::Iterator for StrictIter<'a> {
        type Item = ::wireloom::wire::support::Result<Strict<'a>>;
        #[allow(unused_variables)]
        #[inline]
        fn next(&mut self) -> ::core::option::Option<Self::Item> {
            loop {
                match ::wireloom::wire::support::options::next_head::<
                    2,
                >(&mut self.rest, &STRICT_RULES) {
                    ::wireloom::wire::support::options::HeadStep::End => {
                        return ::core::option::Option::None;
                    }
                    ::wireloom::wire::support::options::HeadStep::Cut { .. } => {
                        self.rest = &[];
                        return ::core::option::Option::Some(
                            ::core::result::Result::Err(
                                ::wireloom::wire::support::Error::new(
                                    ::wireloom::wire::support::ErrorKind::BadOption,
                                    32,
                                ),
                            ),
                        );
                    }
                    ::wireloom::wire::support::options::HeadStep::Item {
                        head,
                        kind,
                        value,
                    } => {
                        match Strict::read(head, kind as u8, value) {
                            ::core::result::Result::Ok(Strict::Unknown { .. }) => {
                                self.rest = &[];
                                return ::core::option::Option::Some(
                                    ::core::result::Result::Err(
                                        ::wireloom::wire::support::Error::new(
                                            ::wireloom::wire::support::ErrorKind::BadOption,
                                            32,
                                        ),
                                    ),
                                );
                            }
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
    /// A list of [`Strict`] in a representation.
    pub type StrictList<'a> = ::wireloom::wire::support::options::Options<
        'a,
        Strict<'a>,
        StrictListing,
    >;
    /// Says what [`StrictList`] is made of.
    #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
    pub enum StrictListing {}
    impl<'a> ::wireloom::wire::support::options::Listing<'a, Strict<'a>>
    for StrictListing {
        type Iter = StrictIter<'a>;
        const LAYOUT: ::wireloom::wire::support::options::Layout = ::wireloom::wire::support::options::Layout {
            base: 0,
            max: usize::MAX,
            pad_to: 1,
            nop: 0,
            end: 0,
            item_pad: 1,
            close: &[],
        };
        #[inline]
        fn list(octets: &'a [u8]) -> StrictIter<'a> {
            StrictIter::new(octets)
        }
        #[allow(unused_variables)]
        #[inline]
        fn is_itself(option: &Strict<'a>) -> bool {
            !::core::matches!(* option, Strict::Unknown { .. })
        }
    }
    #[allow(unused_variables)]
    impl Note<'_> {
        /// Prints the option by its template; nothing where it has none.
        pub fn print<S: ::wireloom::wire::support::print::Sink>(
            &self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            match *self {
                Self::Hops { hops } => {}
                Self::Delay { delay } => {}
                Self::Unknown { .. } => {}
            }
            ::core::result::Result::Ok(())
        }
        /// Shows the option's fields to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            match *self {
                Self::Hops { hops } => {
                    visitor.enter("Hops");
                    visitor
                        .field(
                            "hops",
                            ::wireloom::wire::support::Value::Number(hops as u64),
                        );
                    visitor.leave();
                }
                Self::Delay { delay } => {
                    visitor.enter("Delay");
                    visitor
                        .field(
                            "delay",
                            ::wireloom::wire::support::Value::Number(delay as u64),
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
    #[allow(unused_variables)]
    impl Strict<'_> {
        /// Prints the option by its template; nothing where it has none.
        pub fn print<S: ::wireloom::wire::support::print::Sink>(
            &self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            match *self {
                Self::Seal { seal } => {}
                Self::Unknown { .. } => {}
            }
            ::core::result::Result::Ok(())
        }
        /// Shows the option's fields to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            match *self {
                Self::Seal { seal } => {
                    visitor.enter("Seal");
                    visitor
                        .field(
                            "seal",
                            ::wireloom::wire::support::Value::Number(seal as u64),
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
    /// A value of `version`.
    ///
    /// `tests/golden/keys.ron:38`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Version(u8);
    impl Version {
        /// The least value.
        pub const MIN: Self = Self(0);
        /// The greatest value.
        pub const MAX: Self = Self(15);
        /// The value; `None` where it is not in 0 to 15.
        #[inline]
        pub const fn new(value: u8) -> ::core::option::Option<Self> {
            if value <= 15 {
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
    impl ::core::fmt::Display for Version {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)
        }
    }
    impl ::core::fmt::Debug for Version {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Version")?;
            f.write_str("(")?;
            ::wireloom::wire::support::print::dec(f, self.0 as u64)?;
            f.write_str(")")
        }
    }
    /// Keys that no other golden shows: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |version|U|Q|WT |M|spare| marks |              sum              |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   4 |    inside     |             wait              |   note_len    |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   8 |   seal_len    |     count     |   name_len    |  station ...  |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                           notes ...                           |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                           seals ...                           |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                           name ...                            |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                          entries ...                          |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                          payload ...                          |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |             first             |            second             |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                               |     third     |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     U: urgent   Q: quiet   WT: where_to   M: more
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Frame<'a> {
        octets: &'a [u8],
        header: &'a [u8; 11],
        station: &'a [u8],
        notes: &'a [u8],
        seals: &'a [u8],
        name: Name,
        entries: ::wireloom::wire::support::Records<'a, Entry<'a>>,
        payload: &'a [u8],
        trailer: &'a [u8; 7],
    }
    impl<'a> Frame<'a> {
        /// Octets of the fixed part of the header.
        pub const HEADER_LEN: usize = 11;
        /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
        ///
        /// # Errors
        /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other, `Unsupported` where a table has no row.
        #[allow(unused_variables)]
        #[inline]
        pub fn parse(octets: &'a [u8]) -> ::wireloom::wire::support::Result<Frame<'a>> {
            let rest = octets;
            let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (
                octets,
                rest,
                0,
            );
            let ::core::option::Option::Some((header, rest)) = rest
                .split_first_chunk::<11>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        0,
                    ),
                )
            };
            let wide: u32 = match 0u64 << 1 | (((header[1] >> 7) as u32) as u64) {
                bits if bits & 1 == 1 => 8,
                _ => 2,
            };
            let ::core::option::Option::Some((station, rest)) = rest
                .split_at_checked((wide as u32) as usize) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        14,
                    ),
                )
            };
            {
                let octets = station;
                if Station::from_octets(octets).is_none() {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Invalid,
                            14,
                        ),
                    );
                }
            }
            let ::core::option::Option::Some((notes, rest)) = rest
                .split_at_checked((header[7] as u32) as usize) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        15,
                    ),
                )
            };
            let ::core::option::Option::Some((seals, rest)) = rest
                .split_at_checked((header[8] as u32) as usize) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        16,
                    ),
                )
            };
            let part_at = ::wireloom::wire::support::place_of(rest, cut_from, cut_at);
            let ::core::option::Option::Some((part, rest)) = rest
                .split_at_checked((header[10] as u32) as usize) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        17,
                    ),
                )
            };
            let name: Name = match ::wireloom::wire::support::exact_custom(
                packet,
                part_at,
                part,
            ) {
                ::core::result::Result::Ok(cut) => cut,
                ::core::result::Result::Err(error) => {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(error.kind, 17),
                    );
                }
            };
            let part_at = ::wireloom::wire::support::place_of(rest, cut_from, cut_at);
            let part = rest;
            let (entries, behind) = match <::wireloom::wire::support::Records<
                'a,
                Entry<'a>,
            >>::cut_count(packet, part_at, part, (header[9] as u32) as u64) {
                ::core::result::Result::Ok(cut) => cut,
                ::core::result::Result::Err(error) => {
                    return ::core::result::Result::Err(error);
                }
            };
            let rest = rest
                .get(part.len().saturating_sub(behind.len())..)
                .unwrap_or(&[]);
            let ::core::option::Option::Some((rest, trailer)) = rest
                .split_last_chunk::<7>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        19,
                    ),
                )
            };
            let payload = rest;
            let rest: &'a [u8] = &[];
            ::core::result::Result::Ok(Frame {
                octets,
                header,
                station,
                notes,
                seals,
                name,
                entries,
                trailer,
                payload,
            })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// 4 bits.
        ///
        /// 4 bits. `tests/golden/keys.ron:38`
        #[inline]
        pub fn version(&self) -> u8 {
            self.header[0] >> 4
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/keys.ron:39`
        #[inline]
        pub fn urgent(&self) -> bool {
            self.header[0] & 8 != 0
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/keys.ron:40`
        #[inline]
        pub fn quiet(&self) -> bool {
            self.header[0] & 4 != 0
        }
        /// 2 bits.
        ///
        /// 2 bits. `tests/golden/keys.ron:41`
        #[inline]
        pub fn where_to(&self) -> u8 {
            self.header[0] & 3
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/keys.ron:42`
        #[inline]
        pub fn more(&self) -> bool {
            self.header[1] & 0x80 != 0
        }
        /// 4 bits.
        ///
        /// 4 bits. `tests/golden/keys.ron:44`
        #[inline]
        pub fn marks(&self) -> Marks {
            Marks::from_bits(self.header[1] & 0xf)
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/keys.ron:45`
        #[inline]
        pub fn sum(&self) -> u16 {
            ::wireloom::wire::support::be::u16([self.header[2], self.header[3]])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:46`
        #[inline]
        pub fn inside(&self) -> u8 {
            self.header[4]
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/keys.ron:47`
        #[inline]
        pub fn wait(&self) -> u16 {
            ::wireloom::wire::support::be::u16([self.header[5], self.header[6]])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:48`
        #[inline]
        pub fn note_len(&self) -> u8 {
            self.header[7]
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:49`
        #[inline]
        pub fn seal_len(&self) -> u8 {
            self.header[8]
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:50`
        #[inline]
        pub fn count(&self) -> u8 {
            self.header[9]
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:51`
        #[inline]
        pub fn name_len(&self) -> u8 {
            self.header[10]
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:52`
        #[inline]
        pub fn station(&self) -> ::core::option::Option<Station> {
            Station::from_octets(self.station)
        }
        /// The octets of `notes`.
        #[inline]
        pub fn notes_octets(&self) -> &'a [u8] {
            self.notes
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:53`
        #[inline]
        pub fn notes(&self) -> NoteIter<'a> {
            NoteIter::new(self.notes)
        }
        /// The octets of `seals`.
        #[inline]
        pub fn seals_octets(&self) -> &'a [u8] {
            self.seals
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:54`
        #[inline]
        pub fn seals(&self) -> StrictIter<'a> {
            StrictIter::new(self.seals)
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:55`
        #[inline]
        pub fn name(&self) -> Name {
            self.name
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:56`
        #[inline]
        pub fn entries(&self) -> ::wireloom::wire::support::Records<'a, Entry<'a>> {
            self.entries
        }
        /// Octets of a station.
        #[inline]
        pub fn wide(&self) -> usize {
            match 0u64 << 1 | (((self.header[1] >> 7) as u32) as u64) {
                bits if bits & 1 == 1 => 8,
                _ => 2,
            }
        }
        /// What the packet carries.
        #[inline]
        pub fn payload(&self) -> &'a [u8] {
            self.payload
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/keys.ron:61`
        #[inline]
        pub fn first(&self) -> u16 {
            ::wireloom::wire::support::be::u16([self.trailer[0], self.trailer[1]])
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/keys.ron:62`
        #[inline]
        pub fn second(&self) -> u32 {
            ::wireloom::wire::support::be::u32([
                self.trailer[2],
                self.trailer[3],
                self.trailer[4],
                self.trailer[5],
            ])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:63`
        #[inline]
        pub fn third(&self) -> u8 {
            self.trailer[6]
        }
        #[inline]
        fn place_of_sum(
            &self,
        ) -> ::core::option::Option<::wireloom::wire::support::Covered> {
            ::core::option::Option::Some({
                let at = (0usize).saturating_add(2);
                ::wireloom::wire::support::Covered::new(
                    at,
                    2,
                    0,
                    11usize
                        .saturating_add(self.station.len())
                        .saturating_add(self.notes.len())
                        .saturating_add(self.seals.len())
                        .saturating_add(self.name.len())
                        .saturating_add(self.entries.len()),
                )
            })
        }
        #[inline]
        fn place_of_first(
            &self,
        ) -> ::core::option::Option<::wireloom::wire::support::Covered> {
            ::core::option::Option::Some({
                let at = self.octets.len().saturating_sub(7usize).saturating_add(0);
                ::wireloom::wire::support::Covered::new(at, 2, 0, at)
            })
        }
        #[inline]
        fn place_of_second(
            &self,
        ) -> ::core::option::Option<::wireloom::wire::support::Covered> {
            ::core::option::Option::Some({
                let at = self.octets.len().saturating_sub(7usize).saturating_add(2);
                ::wireloom::wire::support::Covered::new(at, 4, 0, at)
            })
        }
        #[inline]
        fn place_of_third(
            &self,
        ) -> ::core::option::Option<::wireloom::wire::support::Covered> {
            ::core::option::Option::Some({
                let at = self.octets.len().saturating_sub(7usize).saturating_add(6);
                ::wireloom::wire::support::Covered::new(at, 1, 0, at)
            })
        }
        /// Whether each checksum that is there is right.
        pub fn verify_checksum(&self) -> bool {
            let octets = self.octets;
            (match self.place_of_sum() {
                ::core::option::Option::Some(place) => place.sum(octets).finish() == 0,
                ::core::option::Option::None => true,
            })
                && (match self.place_of_first() {
                    ::core::option::Option::Some(place) => {
                        place
                            .says(
                                octets,
                                ::wireloom::wire::support::options::Order::Little,
                            )
                            == ::wireloom::wire::support::crc::crc16(
                                &place.pieces(octets),
                            ) as u64
                    }
                    ::core::option::Option::None => true,
                })
                && (match self.place_of_second() {
                    ::core::option::Option::Some(place) => {
                        place
                            .says(
                                octets,
                                ::wireloom::wire::support::options::Order::Little,
                            )
                            == ::wireloom::wire::support::crc::crc32c(
                                &place.pieces(octets),
                            ) as u64
                    }
                    ::core::option::Option::None => true,
                })
                && (match self.place_of_third() {
                    ::core::option::Option::Some(place) => {
                        place
                            .says(octets, ::wireloom::wire::support::options::Order::Big)
                            == place.masked(exclusive_or(&place.pieces(octets)))
                    }
                    ::core::option::Option::None => true,
                })
        }
    }
    /// Puts in every checksum that is there, in the order of the spec.
    #[allow(unused_variables, dead_code)]
    fn fill_sums(octets: &mut [u8]) {
        if let ::core::option::Option::Some(place) = Frame::parse(octets)
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
        if let ::core::option::Option::Some(place) = Frame::parse(octets)
            .ok()
            .and_then(|packet| packet.place_of_first())
        {
            place.put(octets, ::wireloom::wire::support::options::Order::Little, 0);
            let value = {
                let octets: &[u8] = octets;
                ::wireloom::wire::support::crc::crc16(&place.pieces(octets)) as u64
            };
            place.put(octets, ::wireloom::wire::support::options::Order::Little, value);
        }
        if let ::core::option::Option::Some(place) = Frame::parse(octets)
            .ok()
            .and_then(|packet| packet.place_of_second())
        {
            place.put(octets, ::wireloom::wire::support::options::Order::Little, 0);
            let value = {
                let octets: &[u8] = octets;
                ::wireloom::wire::support::crc::crc32c(&place.pieces(octets)) as u64
            };
            place.put(octets, ::wireloom::wire::support::options::Order::Little, value);
        }
        if let ::core::option::Option::Some(place) = Frame::parse(octets)
            .ok()
            .and_then(|packet| packet.place_of_third())
        {
            place.put(octets, ::wireloom::wire::support::options::Order::Big, 0);
            let value = {
                let octets: &[u8] = octets;
                place.masked(exclusive_or(&place.pieces(octets)))
            };
            place.put(octets, ::wireloom::wire::support::options::Order::Big, value);
        }
    }
    impl ::core::fmt::Debug for Frame<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// Keys that no other golden shows: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
    #[derive(::core::fmt::Debug)]
    pub struct PacketMut<'a> {
        octets: &'a mut [u8],
        payload_at: usize,
        payload_end: usize,
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
            let packet = Frame::parse(octets)?;
            let payload_at = 11usize
                .saturating_add(packet.station.len())
                .saturating_add(packet.notes.len())
                .saturating_add(packet.seals.len())
                .saturating_add(packet.name.len())
                .saturating_add(packet.entries.len());
            let payload_end = payload_at.saturating_add(packet.payload.len());
            let len = packet.octets.len();
            let truncated = ::wireloom::wire::support::Error::new(
                ::wireloom::wire::support::ErrorKind::Truncated,
                0,
            );
            let octets = octets.get_mut(..len).ok_or(truncated)?;
            ::core::result::Result::Ok(PacketMut {
                octets,
                payload_at,
                payload_end,
            })
        }
        /// The packet as it is now.
        ///
        /// # Errors
        /// None, unless the payload was overwritten by something that the packet's own layout depends on.
        #[inline]
        pub fn as_packet(&self) -> ::wireloom::wire::support::Result<Frame<'_>> {
            Frame::parse(self.octets)
        }
        /// The octets of the packet as they are now.
        #[inline]
        pub fn octets(&self) -> &[u8] {
            self.octets
        }
        #[inline]
        fn header_mut(&mut self) -> ::core::option::Option<&mut [u8; 11]> {
            self.octets.first_chunk_mut()
        }
        /// Sets `version`.
        #[inline]
        pub fn set_version(&mut self, value: Version) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                header[0] = header[0] & !(0xf << 4) | ((value.0 as u8) as u8) << 4;
            }
        }
        /// Sets `urgent`.
        #[inline]
        pub fn set_urgent(&mut self, value: bool) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                header[0] = header[0] & !(1 << 3) | ((value as u8) as u8) << 3;
            }
        }
        /// Sets `quiet`.
        #[inline]
        pub fn set_quiet(&mut self, value: bool) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                header[0] = header[0] & !(1 << 2) | ((value as u8) as u8) << 2;
            }
        }
        /// Sets `marks`.
        #[inline]
        pub fn set_marks(&mut self, value: Marks) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                header[1] = header[1] & !(0xf << 0) | (value.to_bits() as u8) << 0;
            }
        }
        /// Sets `sum`.
        #[inline]
        pub fn set_sum(&mut self, value: u16) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                [(*header)[2], (*header)[3]] = ::wireloom::wire::support::be::from_u16(
                    value,
                );
            }
        }
        /// Sets `inside`.
        #[inline]
        pub fn set_inside(&mut self, value: u8) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                (*header)[4] = value;
            }
        }
        /// Sets `wait`.
        #[inline]
        pub fn set_wait(&mut self, value: Wait) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                [(*header)[5], (*header)[6]] = ::wireloom::wire::support::be::from_u16(
                    value.to_bits(),
                );
            }
        }
        /// What the packet carries, to be written over.
        #[inline]
        pub fn payload_mut(&mut self) -> &mut [u8] {
            let at = self.payload_at;
            self.octets.get_mut(at..self.payload_end).unwrap_or(&mut [])
        }
        /// Computes each checksum that is there and puts it in.
        pub fn fill_checksum(&mut self) {
            fill_sums(self.octets);
        }
    }
    /// Keys that no other golden shows: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        header: ::core::option::Option<&'a [u8]>,
        station: ::core::option::Option<&'a [u8]>,
        notes: ::core::option::Option<&'a [u8]>,
        seals: ::core::option::Option<&'a [u8]>,
        name: ::core::option::Option<Name>,
        entries: ::core::option::Option<
            ::wireloom::wire::support::Records<'a, Entry<'a>>,
        >,
        trailer: ::core::option::Option<&'a [u8]>,
        payload: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
    }
    impl<'a> Partial<'a> {
        /// Reads as far as the octets make sense.
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        pub fn new(octets: &'a [u8]) -> Partial<'a> {
            let mut seen_header: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_station: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_notes: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_seals: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_name: ::core::option::Option<Name> = ::core::option::Option::None;
            let mut seen_entries: ::core::option::Option<
                ::wireloom::wire::support::Records<'a, Entry<'a>>,
            > = ::core::option::Option::None;
            let mut seen_trailer: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_payload: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let (packet, cut_from, cut_at): (&'a [u8], &'a [u8], usize) = (
                    octets,
                    rest,
                    0,
                );
                let ::core::option::Option::Some((header, rest)) = rest
                    .split_first_chunk::<11>() else {
                    seen_header = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            0,
                        ),
                    );
                };
                seen_header = ::core::option::Option::Some(header);
                let wide: u32 = match 0u64 << 1 | (((header[1] >> 7) as u32) as u64) {
                    bits if bits & 1 == 1 => 8,
                    _ => 2,
                };
                let ::core::option::Option::Some((station, rest)) = rest
                    .split_at_checked((wide as u32) as usize) else {
                    seen_station = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            14,
                        ),
                    );
                };
                seen_station = ::core::option::Option::Some(station);
                {
                    let octets = station;
                    if Station::from_octets(octets).is_none() {
                        break 'cut ::core::option::Option::Some(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Invalid,
                                14,
                            ),
                        );
                    }
                }
                let ::core::option::Option::Some((notes, rest)) = rest
                    .split_at_checked((header[7] as u32) as usize) else {
                    seen_notes = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            15,
                        ),
                    );
                };
                seen_notes = ::core::option::Option::Some(notes);
                let ::core::option::Option::Some((seals, rest)) = rest
                    .split_at_checked((header[8] as u32) as usize) else {
                    seen_seals = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            16,
                        ),
                    );
                };
                seen_seals = ::core::option::Option::Some(seals);
                let part_at = ::wireloom::wire::support::place_of(
                    rest,
                    cut_from,
                    cut_at,
                );
                let ::core::option::Option::Some((part, rest)) = rest
                    .split_at_checked((header[10] as u32) as usize) else {
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            17,
                        ),
                    )
                };
                let name: Name = match ::wireloom::wire::support::exact_custom(
                    packet,
                    part_at,
                    part,
                ) {
                    ::core::result::Result::Ok(cut) => cut,
                    ::core::result::Result::Err(error) => {
                        break 'cut ::core::option::Option::Some(
                            ::wireloom::wire::support::Error::new(error.kind, 17),
                        );
                    }
                };
                seen_name = ::core::option::Option::Some(name);
                let part_at = ::wireloom::wire::support::place_of(
                    rest,
                    cut_from,
                    cut_at,
                );
                let part = rest;
                let (entries, behind) = match <::wireloom::wire::support::Records<
                    'a,
                    Entry<'a>,
                >>::cut_count(packet, part_at, part, (header[9] as u32) as u64) {
                    ::core::result::Result::Ok(cut) => cut,
                    ::core::result::Result::Err(error) => {
                        seen_entries = ::core::option::Option::Some(
                            ::wireloom::wire::support::Records::seen(
                                packet,
                                part_at,
                                part,
                            ),
                        );
                        break 'cut ::core::option::Option::Some(error);
                    }
                };
                let rest = rest
                    .get(part.len().saturating_sub(behind.len())..)
                    .unwrap_or(&[]);
                seen_entries = ::core::option::Option::Some(entries);
                let ::core::option::Option::Some((rest, trailer)) = rest
                    .split_last_chunk::<7>() else {
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            19,
                        ),
                    )
                };
                seen_trailer = ::core::option::Option::Some(trailer);
                let payload = rest;
                let rest: &'a [u8] = &[];
                seen_payload = ::core::option::Option::Some(payload);
                ::core::option::Option::None
            };
            Partial {
                header: seen_header,
                station: seen_station,
                notes: seen_notes,
                seals: seen_seals,
                name: seen_name,
                entries: seen_entries,
                trailer: seen_trailer,
                payload: seen_payload,
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
        /// 4 bits. `tests/golden/keys.ron:38`
        #[inline]
        pub fn version(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 1)?;
            ::core::option::Option::Some(part[0] >> 4)
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/keys.ron:39`
        #[inline]
        pub fn urgent(&self) -> ::core::option::Option<bool> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 1)?;
            ::core::option::Option::Some(part[0] & 8 != 0)
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/keys.ron:40`
        #[inline]
        pub fn quiet(&self) -> ::core::option::Option<bool> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 1)?;
            ::core::option::Option::Some(part[0] & 4 != 0)
        }
        /// 2 bits.
        ///
        /// 2 bits. `tests/golden/keys.ron:41`
        #[inline]
        pub fn where_to(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 1)?;
            ::core::option::Option::Some(part[0] & 3)
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/keys.ron:42`
        #[inline]
        pub fn more(&self) -> ::core::option::Option<bool> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 2)?;
            ::core::option::Option::Some(part[1] & 0x80 != 0)
        }
        /// 4 bits.
        ///
        /// 4 bits. `tests/golden/keys.ron:44`
        #[inline]
        pub fn marks(&self) -> ::core::option::Option<Marks> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 2)?;
            ::core::option::Option::Some(Marks::from_bits(part[1] & 0xf))
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/keys.ron:45`
        #[inline]
        pub fn sum(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 4)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u16([part[2], part[3]]),
            )
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:46`
        #[inline]
        pub fn inside(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 5)?;
            ::core::option::Option::Some(part[4])
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/keys.ron:47`
        #[inline]
        pub fn wait(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 7)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u16([part[5], part[6]]),
            )
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:48`
        #[inline]
        pub fn note_len(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 8)?;
            ::core::option::Option::Some(part[7])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:49`
        #[inline]
        pub fn seal_len(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 9)?;
            ::core::option::Option::Some(part[8])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:50`
        #[inline]
        pub fn count(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 10)?;
            ::core::option::Option::Some(part[9])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:51`
        #[inline]
        pub fn name_len(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<11>(self.header?, 11)?;
            ::core::option::Option::Some(part[10])
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:52`
        #[inline]
        pub fn station(&self) -> ::core::option::Option<Station> {
            self.station.and_then(Station::from_octets)
        }
        /// The octets of `notes`.
        #[inline]
        pub fn notes_octets(&self) -> ::core::option::Option<&'a [u8]> {
            self.notes
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:53`
        #[inline]
        pub fn notes(&self) -> ::core::option::Option<NoteIter<'a>> {
            self.notes.map(|octets| NoteIter::new(octets))
        }
        /// The octets of `seals`.
        #[inline]
        pub fn seals_octets(&self) -> ::core::option::Option<&'a [u8]> {
            self.seals
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:54`
        #[inline]
        pub fn seals(&self) -> ::core::option::Option<StrictIter<'a>> {
            self.seals.map(|octets| StrictIter::new(octets))
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:55`
        #[inline]
        pub fn name(&self) -> ::core::option::Option<Name> {
            self.name
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:56`
        #[inline]
        pub fn entries(
            &self,
        ) -> ::core::option::Option<::wireloom::wire::support::Records<'a, Entry<'a>>> {
            self.entries
        }
        /// What the packet carries, as far as it is there.
        #[inline]
        pub fn payload(&self) -> ::core::option::Option<&'a [u8]> {
            self.payload
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/keys.ron:61`
        #[inline]
        pub fn first(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<7>(self.trailer?, 2)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u16([part[0], part[1]]),
            )
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/keys.ron:62`
        #[inline]
        pub fn second(&self) -> ::core::option::Option<u32> {
            let part = &::wireloom::wire::support::head::<7>(self.trailer?, 6)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u32([part[2], part[3], part[4], part[5]]),
            )
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:63`
        #[inline]
        pub fn third(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<7>(self.trailer?, 7)?;
            ::core::option::Option::Some(part[6])
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// The options that the representation keeps. Together they always fit the header.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Options {
        hops: ::core::option::Option<u8>,
        delay: ::core::option::Option<u16>,
        laid_out: ::wireloom::wire::support::options::LaidOut,
    }
    impl ::core::cmp::PartialEq for Options {
        fn eq(&self, other: &Self) -> bool {
            self.hops == other.hops && self.delay == other.delay
        }
    }
    impl ::core::cmp::Eq for Options {}
    impl ::core::fmt::Debug for Options {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.debug_struct("Options")
                .field("hops", &self.hops)
                .field("delay", &self.delay)
                .finish()
        }
    }
    const OPTIONS_LAYOUT: ::wireloom::wire::support::options::Layout = ::wireloom::wire::support::options::Layout {
        base: 0,
        max: usize::MAX,
        pad_to: 1,
        nop: 1,
        end: 0,
        item_pad: 1,
        close: &[],
    };
    #[allow(unused_variables)]
    impl Options {
        /// No option.
        pub const NONE: Self = Self {
            hops: ::core::option::Option::None,
            delay: ::core::option::Option::None,
            laid_out: ::wireloom::wire::support::options::LaidOut::Nothing,
        };
        /// Hops.
        #[inline]
        pub const fn hops(&self) -> ::core::option::Option<u8> {
            self.hops
        }
        /// With this `hops`; `None` where the list would no longer fit the header.
        #[inline]
        pub fn with_hops(self, hops: u8) -> ::core::option::Option<Self> {
            let mut with = self;
            with.hops = ::core::option::Option::Some(hops);
            with.laid_out = ::wireloom::wire::support::options::LaidOut::So(
                with.measured()?,
            );
            ::core::option::Option::Some(with)
        }
        /// `delay`, if it is there.
        #[inline]
        pub const fn delay(&self) -> ::core::option::Option<u16> {
            self.delay
        }
        /// With this `delay`; `None` where the list would no longer fit the header.
        #[inline]
        pub fn with_delay(self, delay: u16) -> ::core::option::Option<Self> {
            let mut with = self;
            with.delay = ::core::option::Option::Some(delay);
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
                        .hops
                        .map(|one| match one {
                            hops => {
                                (Note::len_hops(hops).and_then(Note::whole_len), (1, 0))
                            }
                        }),
                )
                .with_one(
                    self
                        .delay
                        .map(|one| match one {
                            delay => {
                                (Note::len_delay(delay).and_then(Note::whole_len), (1, 0))
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
                        .hops
                        .map(|one| (
                            match one {
                                hops => (1, 0),
                            },
                            one,
                        )),
                    |one, out| match one {
                        hops => Note::put_hops(out, hops),
                    },
                )
                .with_one(
                    self
                        .delay
                        .map(|one| (
                            match one {
                                delay => (1, 0),
                            },
                            one,
                        )),
                    |one, out| match one {
                        delay => Note::put_delay(out, delay),
                    },
                )
                .finish();
        }
    }
    impl ::core::default::Default for Options {
        #[inline]
        fn default() -> Self {
            Self::NONE
        }
    }
    impl<'a> Frame<'a> {
        /// Reads the options that the representation keeps, in one pass.
        ///
        /// # Errors
        /// `BadOption` where the spec's policy rejects a malformed option.
        #[inline]
        pub fn parse_options(&self) -> ::wireloom::wire::support::Result<Options> {
            let mut options = Options {
                laid_out: ::wireloom::wire::support::options::LaidOut::Unmeasured,
                ..Options::NONE
            };
            let mut rest: &[u8] = self.notes;
            loop {
                match ::wireloom::wire::support::options::next(&mut rest, &NOTE_RULES) {
                    ::wireloom::wire::support::options::Step::End => break,
                    ::wireloom::wire::support::options::Step::Cut { .. } => {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadOption,
                                28,
                            ),
                        );
                    }
                    ::wireloom::wire::support::options::Step::Item { kind, value } => {
                        match kind {
                            2 => {
                                match Note::read_hops(value) {
                                    ::core::result::Result::Ok(hops) => {
                                        if options.hops.is_some() {
                                            return ::core::result::Result::Err(
                                                ::wireloom::wire::support::Error::new(
                                                    ::wireloom::wire::support::ErrorKind::BadOption,
                                                    15,
                                                ),
                                            );
                                        }
                                        options.hops = ::core::option::Option::Some(hops);
                                    }
                                    ::core::result::Result::Err(error) => {
                                        return ::core::result::Result::Err(error.in_option());
                                    }
                                }
                            }
                            3 => {
                                match Note::read_delay(value) {
                                    ::core::result::Result::Ok(delay) => {
                                        options.delay = ::core::option::Option::Some(delay);
                                    }
                                    ::core::result::Result::Err(error) => {
                                        return ::core::result::Result::Err(error.in_option());
                                    }
                                }
                            }
                            kind => {
                                match Note::read(kind, value) {
                                    ::core::result::Result::Ok(_) => {}
                                    ::core::result::Result::Err(error) => {
                                        return ::core::result::Result::Err(error.in_option());
                                    }
                                }
                            }
                        }
                    }
                }
            }
            ::core::result::Result::Ok(options)
        }
    }
    /// How it is told.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::hash::Hash
    )]
    pub enum Manner {
        /// None of the flags.
        Plain,
        /// `urgent`.
        Urgent,
        /// `quiet`.
        Quiet,
    }
    impl Manner {
        /// The flags, the first one in the most significant place.
        #[inline]
        pub const fn bits(self) -> u8 {
            match self {
                Self::Plain => 0,
                Self::Urgent => 2,
                Self::Quiet => 1,
            }
        }
        #[inline]
        const fn from_bits(bits: u8) -> ::core::option::Option<Self> {
            if bits & 3 == 0 {
                return ::core::option::Option::Some(Self::Plain);
            }
            if bits & 3 == 2 {
                return ::core::option::Option::Some(Self::Urgent);
            }
            if bits & 1 == 1 {
                return ::core::option::Option::Some(Self::Quiet);
            }
            ::core::option::Option::None
        }
    }
    /// Keys that no other golden shows: what a packet means, whatever it looks like on the wire.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Repr<'a> {
        /// 4 bits.
        ///
        /// 4 bits. `tests/golden/keys.ron:38`
        pub version: Version,
        /// How it is told.
        pub manner: Manner,
        /// One bit.
        ///
        /// One bit. `tests/golden/keys.ron:42`
        pub more: bool,
        /// 4 bits.
        ///
        /// 4 bits. `tests/golden/keys.ron:44`
        pub marks: Marks,
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/keys.ron:46`
        pub inside: u8,
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/keys.ron:47`
        pub wait: Wait,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:52`
        pub station: Station,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:53`
        pub notes: Options,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:54`
        pub seals: StrictList<'a>,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:55`
        pub name: Name,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/keys.ron:56`
        pub entries: EntryList<'a>,
        /// The payload.
        pub payload: &'a [u8],
    }
    impl<'a> Repr<'a> {
        /// What a packet means.
        ///
        /// # Errors
        /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
        #[inline]
        pub fn parse(
            packet: &Frame<'a>,
            verify: ::wireloom::wire::support::Verify,
        ) -> ::wireloom::wire::support::Result<Repr<'a>> {
            if !(((packet.header[0] >> 4) as u32) != 0) {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Invalid,
                        0,
                    ),
                );
            }
            match verify {
                ::wireloom::wire::support::Verify::Full => {
                    if !packet.verify_checksum() {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadChecksum,
                                7,
                            ),
                        );
                    }
                }
                ::wireloom::wire::support::Verify::Trust => {}
            }
            let version = Version(packet.version());
            let ::core::option::Option::Some(manner) = Manner::from_bits(
                (packet.urgent() as u8) << 1 | (packet.quiet() as u8) << 0,
            ) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Invalid,
                        1,
                    ),
                )
            };
            let more = packet.more();
            let marks = packet.marks();
            let inside = packet.inside();
            let wait = match Wait::new(packet.wait()) {
                ::core::option::Option::Some(value) => value,
                ::core::option::Option::None => {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Invalid,
                            9,
                        ),
                    );
                }
            };
            let station = match packet.station() {
                ::core::option::Option::Some(value) => value,
                ::core::option::Option::None => {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Invalid,
                            14,
                        ),
                    );
                }
            };
            let notes = packet.parse_options()?;
            let seals = ::wireloom::wire::support::options::Options::from_octets(
                packet.seals,
            );
            let name = packet.name();
            let entries = {
                let records = packet.entries();
                match EntryList::from_wire(records) {
                    ::core::result::Result::Ok(list) => list,
                    ::core::result::Result::Err(error) => {
                        return ::core::result::Result::Err(error);
                    }
                }
            };
            let payload = packet.payload;
            ::core::result::Result::Ok(Repr {
                version,
                manner,
                more,
                marks,
                inside,
                wait,
                station,
                notes,
                seals,
                name,
                entries,
                payload,
            })
        }
    }
    #[allow(unused_variables)]
    impl Repr<'_> {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr {
                    version,
                    manner,
                    more,
                    marks,
                    inside,
                    wait,
                    station,
                    ref notes,
                    seals,
                    name,
                    entries,
                    payload,
                } => {
                    let len_station: usize = station.octets_len();
                    let len_notes: usize = notes.octets_len();
                    let len_seals: usize = seals.octets_len(0).unwrap_or(0);
                    let len_name: usize = ::wireloom::wire::support::Custom::octets_len(
                        &name,
                    );
                    let len_entries: usize = entries.octets_len();
                    let trailer_octets: usize = 7;
                    let header_octets: usize = 11 + len_station + len_notes + len_seals
                        + len_name + len_entries;
                    let payload_octets: usize = payload.len();
                    let body_octets: usize = 0 + payload_octets + trailer_octets;
                    let packet_octets: usize = header_octets + body_octets;
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
            fill: ::wireloom::wire::support::Fill,
        ) -> ::wireloom::wire::support::Result<&'b mut [u8]> {
            #[allow(unused_mut)]
            let (packet, rest) = match *self {
                Repr {
                    version,
                    manner,
                    more,
                    marks,
                    inside,
                    wait,
                    station,
                    ref notes,
                    seals,
                    name,
                    entries,
                    payload,
                } => {
                    let len_station: usize = station.octets_len();
                    let len_notes: usize = notes.octets_len();
                    let len_seals: usize = seals.octets_len(0).unwrap_or(0);
                    let len_name: usize = ::wireloom::wire::support::Custom::octets_len(
                        &name,
                    );
                    let len_entries: usize = entries.octets_len();
                    let trailer_octets: usize = 7;
                    let header_octets: usize = 11 + len_station + len_notes + len_seals
                        + len_name + len_entries;
                    let payload_octets: usize = payload.len();
                    let body_octets: usize = 0 + payload_octets + trailer_octets;
                    let packet_octets: usize = header_octets + body_octets;
                    if !((version.0 as u32) != 0) {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Invalid,
                                0,
                            ),
                        );
                    }
                    if ::wireloom::wire::support::length(len_notes, 0, 1, 0xff).is_none()
                    {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadLength,
                                10,
                            ),
                        );
                    }
                    if ::wireloom::wire::support::length(len_seals, 0, 1, 0xff).is_none()
                    {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadLength,
                                11,
                            ),
                        );
                    }
                    if entries.len() > 0xff {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadLength,
                                12,
                            ),
                        );
                    }
                    if ::wireloom::wire::support::length(len_name, 0, 1, 0xff).is_none()
                    {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadLength,
                                13,
                            ),
                        );
                    }
                    {
                        let table_wide: usize = match 0u64 << 1
                            | ((more as u8 as u32) as u64)
                        {
                            bits if bits & 1 == 1 => 8,
                            _ => 2,
                        };
                        let there = true;
                        if len_station
                            != (if there { (table_wide as u32) as usize } else { 0 })
                        {
                            return ::core::result::Result::Err(
                                ::wireloom::wire::support::Error::new(
                                    ::wireloom::wire::support::ErrorKind::BadLength,
                                    14,
                                ),
                            );
                        }
                    }
                    if seals.octets_len(0).is_none() {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadOption,
                                16,
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
                        .split_first_chunk_mut::<11>() else {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                0,
                            ),
                        )
                    };
                    let mut header = [0u8; 11];
                    let out = &mut ::wireloom::wire::support::Cursor::new(tail);
                    header[0] = 1 | (version.0 as u8) << 4
                        | (match manner {
                            Manner::Plain => 0,
                            Manner::Urgent => 2,
                            Manner::Quiet => 1,
                        }) << 2;
                    header[1] = (more as u8) << 7 | marks.to_bits();
                    header[4] = inside;
                    [header[5], header[6]] = ::wireloom::wire::support::be::from_u16(
                        wait.to_bits(),
                    );
                    header[7] = ::wireloom::wire::support::length(len_notes, 0, 1, 0xff)
                        .unwrap_or(0) as u8;
                    header[8] = ::wireloom::wire::support::length(len_seals, 0, 1, 0xff)
                        .unwrap_or(0) as u8;
                    header[9] = entries.len() as u8;
                    header[10] = ::wireloom::wire::support::length(len_name, 0, 1, 0xff)
                        .unwrap_or(0) as u8;
                    station.write(out);
                    notes.write(out);
                    seals.write(0, out);
                    ::wireloom::wire::support::write_custom(&name, out);
                    entries.write(out);
                    out.put(payload);
                    {
                        #[allow(unused_mut)]
                        let mut fixed = [0u8; 7];
                        out.put(&fixed);
                    }
                    *front = header;
                    (packet, rest)
                }
            };
            match fill {
                ::wireloom::wire::support::Fill::Sum(_) => fill_sums(packet),
                ::wireloom::wire::support::Fill::Device => {}
            }
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
            f.write_str("KEYS")?;
            let holds = || -> ::core::option::Option<bool> {
                ::core::option::Option::Some(
                    ({
                        let part = ::wireloom::wire::support::head::<
                            11,
                        >(self.header?, 1)?;
                        (part[0] >> 3) & 1
                    } as u32) != 0,
                )
            };
            match holds() {
                ::core::option::Option::Some(true) => {
                    f.write_str(" urgent")?;
                }
                ::core::option::Option::Some(false) => {}
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.marks() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::Sink::display(f, &value)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.wait() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" wait=")?;
                    {
                        ::wireloom::wire::support::print::dec(f, value as u64)?;
                        f.write_str("us")
                    }?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.station() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" to=")?;
                    ::wireloom::wire::support::print::Sink::display(f, &value)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            if let ::core::option::Option::Some(options) = self.notes() {
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
            if let ::core::option::Option::Some(value) = self.version() {
                visitor
                    .field(
                        "version",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.urgent() {
                visitor.field("urgent", ::wireloom::wire::support::Value::Flag(value));
            }
            if let ::core::option::Option::Some(value) = self.quiet() {
                visitor.field("quiet", ::wireloom::wire::support::Value::Flag(value));
            }
            if let ::core::option::Option::Some(value) = self.where_to() {
                visitor
                    .field(
                        "where_to",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.more() {
                visitor.field("more", ::wireloom::wire::support::Value::Flag(value));
            }
            if let ::core::option::Option::Some(value) = self.marks() {
                visitor
                    .field(
                        "marks",
                        ::wireloom::wire::support::Value::Named(
                            value.to_bits() as u64,
                            &value,
                        ),
                    );
            }
            if let ::core::option::Option::Some(value) = self.sum() {
                visitor
                    .field(
                        "sum",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.inside() {
                visitor
                    .field(
                        "inside",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.wait() {
                visitor
                    .field(
                        "wait",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.note_len() {
                visitor
                    .field(
                        "note_len",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.seal_len() {
                visitor
                    .field(
                        "seal_len",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.count() {
                visitor
                    .field(
                        "count",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.name_len() {
                visitor
                    .field(
                        "name_len",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.station() {
                visitor.field("station", ::wireloom::wire::support::Value::Text(&value));
            }
            if let ::core::option::Option::Some(options) = self.notes() {
                visitor.enter("notes");
                for option in options {
                    match option {
                        ::core::result::Result::Ok(option) => option.walk(visitor),
                        ::core::result::Result::Err(_) => break,
                    }
                }
                visitor.leave();
            }
            if let ::core::option::Option::Some(options) = self.seals() {
                visitor.enter("seals");
                for option in options {
                    match option {
                        ::core::result::Result::Ok(option) => option.walk(visitor),
                        ::core::result::Result::Err(_) => break,
                    }
                }
                visitor.leave();
            }
            if let ::core::option::Option::Some(value) = self.name() {
                visitor.field("name", ::wireloom::wire::support::Value::Text(&value));
            }
            if let ::core::option::Option::Some(value) = self.entries() {
                value.walk("entries", visitor);
            }
            if let ::core::option::Option::Some(value) = self.first() {
                visitor
                    .field(
                        "first",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.second() {
                visitor
                    .field(
                        "second",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.third() {
                visitor
                    .field(
                        "third",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
        }
        /// What is carried inside.
        #[inline]
        pub fn inner(&self) -> ::wireloom::wire::support::Inner<'a> {
            {
                let closed: bool = {
                    let holds = || -> ::core::option::Option<bool> {
                        ::core::option::Option::Some(
                            ({
                                let part = ::wireloom::wire::support::head::<
                                    11,
                                >(self.header?, 2)?;
                                part[1] >> 7
                            } as u32) != 0,
                        )
                    };
                    holds().unwrap_or(true)
                };
                let keys = if closed {
                    [::core::option::Option::None; 2]
                } else {
                    [
                        {
                            let key = || -> ::core::option::Option<u64> {
                                ::core::option::Option::Some(
                                    ({
                                        let part = ::wireloom::wire::support::head::<
                                            11,
                                        >(self.header?, 5)?;
                                        part[4]
                                    } as u32) as u64,
                                )
                            };
                            key().map(|key| ("ip-protocol", key))
                        },
                        ::core::option::Option::None,
                    ]
                };
                ::wireloom::wire::support::Inner {
                    payload: self.payload.unwrap_or(&[]),
                    keys,
                    quoted: ::core::option::Option::None,
                    pseudo: ::core::option::Option::None,
                    given: ::wireloom::wire::support::Given::NONE,
                }
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
        let error = match Frame::parse(octets) {
            ::core::result::Result::Ok(packet) if !packet.verify_checksum() => {
                ::core::option::Option::Some(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadChecksum,
                        7,
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
        name: "keys",
        title: "Keys that no other golden shows",
        file: "tests/golden/keys.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "version",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(4),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "urgent",
                doc: "",
                bit: ::core::option::Option::Some(4),
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Flag,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "quiet",
                doc: "",
                bit: ::core::option::Option::Some(5),
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Flag,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "where_to",
                doc: "",
                bit: ::core::option::Option::Some(6),
                bits: ::core::option::Option::Some(2),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "more",
                doc: "",
                bit: ::core::option::Option::Some(8),
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Flag,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "spare",
                doc: "",
                bit: ::core::option::Option::Some(9),
                bits: ::core::option::Option::Some(3),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "marks",
                doc: "",
                bit: ::core::option::Option::Some(12),
                bits: ::core::option::Option::Some(4),
                kind: ::wireloom::wire::support::FieldKind::Named("Marks"),
            },
            ::wireloom::wire::support::FieldDescription {
                name: "sum",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "inside",
                doc: "",
                bit: ::core::option::Option::Some(32),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "wait",
                doc: "",
                bit: ::core::option::Option::Some(40),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "note_len",
                doc: "",
                bit: ::core::option::Option::Some(56),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "seal_len",
                doc: "",
                bit: ::core::option::Option::Some(64),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "count",
                doc: "",
                bit: ::core::option::Option::Some(72),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "name_len",
                doc: "",
                bit: ::core::option::Option::Some(80),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "station",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Address,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "notes",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Options,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "seals",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Options,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "name",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Address,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "entries",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Array,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "trailer.first",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "trailer.second",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(32),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "trailer.third",
                doc: "",
                bit: ::core::option::Option::Some(48),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Said.Level.level",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Said.Text.text",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Octets,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Entry.what",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Named("What"),
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Entry.said_len",
                doc: "",
                bit: ::core::option::Option::Some(8),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Entry.said",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Record,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Entry.fill",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Octets,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Note.Hops.hops",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Note.Delay.delay",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Strict.head.kind",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Strict.head.len",
                doc: "",
                bit: ::core::option::Option::Some(8),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Strict.Seal.seal",
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
        registries: &[
            ::wireloom::wire::support::Registry {
                name: "Marks",
                bits: 4,
                values: &[
                    ::wireloom::wire::support::RegistryValue {
                        name: "RED",
                        show: "RED",
                        value: 1,
                    },
                    ::wireloom::wire::support::RegistryValue {
                        name: "BLUE",
                        show: "BLUE",
                        value: 2,
                    },
                ],
            },
            ::wireloom::wire::support::Registry {
                name: "What",
                bits: 8,
                values: &[
                    ::wireloom::wire::support::RegistryValue {
                        name: "Level",
                        show: "Level",
                        value: 1,
                    },
                    ::wireloom::wire::support::RegistryValue {
                        name: "Text",
                        show: "Text",
                        value: 2,
                    },
                ],
            },
        ],
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
