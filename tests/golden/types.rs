/// types.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |             open              |narrow |T|marks|    closed     |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                            address                            |
///     +                               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   8 |                               |    percent    |     shift     |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  12 |           lifetime            |             timer             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  16 |               |                     pair                      |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  20 |               |                                               |
///     +-+-+-+-+-+-+-+-+                                               +
///  24 |                            cookie                             |
///     +               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///  28 |               |                                               |
///     +-+-+-+-+-+-+-+-+                                               +
///  32 |                            marker                             |
///     +                                               +-+-+-+-+-+-+-+-+
///  36 |                                               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     T: total
/// ```
///
/// Generated from `tests/golden/types.ron`.
pub mod types {
    /// `Open` of the spec.
    ///
    /// `tests/golden/types.ron:6`
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
    pub struct Open(pub u16);
    #[allow(non_upper_case_globals)]
    impl Open {
        /// one (1).
        pub const One: Self = Self(1);
    }
    impl ::core::convert::From<u16> for Open {
        #[inline]
        fn from(value: u16) -> Self {
            Self(value)
        }
    }
    impl ::core::convert::From<Open> for u16 {
        #[inline]
        fn from(value: Open) -> Self {
            value.0
        }
    }
    impl Open {
        #[doc(hidden)]
        pub fn show<S: ::wireloom::wire::support::print::Sink>(
            self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            f.write_str(
                match self.0 {
                    1 => "one",
                    other => {
                        f.write_str("0x")?;
                        return ::wireloom::wire::support::print::hex(f, other as u64, 4);
                    }
                },
            )
        }
    }
    impl ::core::fmt::Display for Open {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.show(f)
        }
    }
    impl ::core::fmt::Debug for Open {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Open")?;
            f.write_str("(")?;
            ::core::fmt::Display::fmt(self, f)?;
            f.write_str(")")
        }
    }
    impl ::wireloom::wire::support::Element for Open {
        const LEN: usize = 2;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            let [o0, o1] = *octets.first_chunk()?;
            let bits = u16::from_be_bytes([o0, o1]);
            ::core::option::Option::Some(Self(bits))
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let [o0, o1] = u16::to_be_bytes(self.0);
            out.put(&[o0, o1]);
        }
    }
    /// `Narrow` of the spec.
    ///
    /// `tests/golden/types.ron:7`
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
    pub struct Narrow(u8);
    #[allow(non_upper_case_globals)]
    impl Narrow {
        /// Two (2).
        pub const Two: Self = Self(2);
        /// The value of this number; `None` where it has more than 4 bits.
        #[inline]
        pub const fn new(value: u8) -> ::core::option::Option<Self> {
            if value <= 0xf {
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
            Self(bits & 0xf)
        }
        /// The bits on the wire.
        #[inline]
        pub const fn to_bits(self) -> u8 {
            self.0
        }
    }
    impl ::core::convert::From<Narrow> for u8 {
        #[inline]
        fn from(value: Narrow) -> Self {
            value.0
        }
    }
    impl Narrow {
        #[doc(hidden)]
        pub fn show<S: ::wireloom::wire::support::print::Sink>(
            self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            f.write_str(
                match self.0 {
                    2 => "Two",
                    other => {
                        f.write_str("0x")?;
                        return ::wireloom::wire::support::print::hex(f, other as u64, 1);
                    }
                },
            )
        }
    }
    impl ::core::fmt::Display for Narrow {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.show(f)
        }
    }
    impl ::core::fmt::Debug for Narrow {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Narrow")?;
            f.write_str("(")?;
            ::core::fmt::Display::fmt(self, f)?;
            f.write_str(")")
        }
    }
    impl ::wireloom::wire::support::Element for Closed {
        const LEN: usize = 1;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            let [o0] = *octets.first_chunk()?;
            let bits = u8::from_be_bytes([o0]);
            Self::from_bits(bits)
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let [o0] = u8::to_be_bytes(self.to_bits());
            out.put(&[o0]);
        }
    }
    /// `Closed` of the spec.
    ///
    /// `tests/golden/types.ron:8`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    #[derive(::core::fmt::Debug)]
    #[repr(u8)]
    pub enum Closed {
        /// Three (3).
        Three = 3,
        /// Four (4).
        Four = 4,
    }
    impl Closed {
        /// The value of a number, if it has one.
        #[inline]
        pub const fn from_bits(bits: u8) -> ::core::option::Option<Self> {
            match bits {
                3 => ::core::option::Option::Some(Self::Three),
                4 => ::core::option::Option::Some(Self::Four),
                _ => ::core::option::Option::None,
            }
        }
        /// The bits on the wire.
        #[inline]
        pub const fn to_bits(self) -> u8 {
            self as u8
        }
    }
    impl ::core::convert::TryFrom<u8> for Closed {
        type Error = u8;
        #[allow(unreachable_patterns)]
        #[inline]
        fn try_from(value: u8) -> ::core::result::Result<Self, u8> {
            Self::from_bits(value).ok_or(value)
        }
    }
    impl ::core::convert::From<Closed> for u8 {
        #[inline]
        fn from(value: Closed) -> Self {
            value as u8
        }
    }
    impl Closed {
        #[doc(hidden)]
        pub fn show<S: ::wireloom::wire::support::print::Sink>(
            self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            f.write_str(
                match self {
                    Self::Three => "Three",
                    Self::Four => "Four",
                },
            )
        }
    }
    impl ::core::fmt::Display for Closed {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.show(f)
        }
    }
    /// `Total` of the spec.
    ///
    /// `tests/golden/types.ron:9`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    #[derive(::core::fmt::Debug)]
    #[repr(u8)]
    pub enum Total {
        /// Off (0).
        Off = 0,
        /// On (1).
        On = 1,
    }
    impl Total {
        /// The value of the low bits of a number: each pattern has one.
        #[inline]
        pub const fn from_bits(bits: u8) -> Self {
            match bits & 1 {
                0 => Self::Off,
                _ => Self::On,
            }
        }
        /// The bits on the wire.
        #[inline]
        pub const fn to_bits(self) -> u8 {
            self as u8
        }
    }
    impl ::core::convert::TryFrom<u8> for Total {
        type Error = u8;
        #[allow(unreachable_patterns)]
        #[inline]
        fn try_from(value: u8) -> ::core::result::Result<Self, u8> {
            match value {
                0 => ::core::result::Result::Ok(Self::Off),
                1 => ::core::result::Result::Ok(Self::On),
                _ => ::core::result::Result::Err(value),
            }
        }
    }
    impl ::core::convert::From<Total> for u8 {
        #[inline]
        fn from(value: Total) -> Self {
            value as u8
        }
    }
    impl Total {
        #[doc(hidden)]
        pub fn show<S: ::wireloom::wire::support::print::Sink>(
            self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            f.write_str(
                match self {
                    Self::Off => "Off",
                    Self::On => "On",
                },
            )
        }
    }
    impl ::core::fmt::Display for Total {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.show(f)
        }
    }
    /// `Marks` of the spec.
    ///
    /// `tests/golden/types.ron:10`
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
        /// Red (1).
        pub const Red: Self = Self(1);
        /// Blue (4).
        pub const Blue: Self = Self(4);
        /// No flag.
        pub const NONE: Self = Self(0);
        /// The flags of these bits.
        #[inline]
        pub const fn from_bits(bits: u8) -> Self {
            Self(bits & 7)
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
                f.write_str("Red")?;
                between = "|";
            }
            if self.0 & 4 == 4 {
                f.write_str(between)?;
                f.write_str("Blue")?;
                between = "|";
            }
            let unnamed = self.0 & !5;
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
    /// `Address` of the spec.
    ///
    /// `tests/golden/types.ron:11`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Address(pub [u8; 6]);
    impl Address {
        /// Its octets, in the order of the wire.
        #[inline]
        pub const fn octets(self) -> [u8; 6] {
            self.0
        }
    }
    impl ::core::convert::From<[u8; 6]> for Address {
        #[inline]
        fn from(octets: [u8; 6]) -> Self {
            Self(octets)
        }
    }
    impl ::core::convert::From<Address> for [u8; 6] {
        #[inline]
        fn from(value: Address) -> Self {
            value.0
        }
    }
    impl ::wireloom::wire::support::Element for Address {
        const LEN: usize = 6;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            octets.first_chunk().map(|octets| Self(*octets))
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            out.put(&self.0);
        }
    }
    impl ::core::fmt::Display for Address {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::hex_octets(f, &self.0, ":")
        }
    }
    impl ::core::fmt::Debug for Address {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(self, f)
        }
    }
    impl ::wireloom::wire::support::Element for Percent {
        const LEN: usize = 1;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            let [o0] = *octets.first_chunk()?;
            let bits = u8::from_be_bytes([o0]);
            Self::new(bits)
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let [o0] = u8::to_be_bytes(self.0);
            out.put(&[o0]);
        }
    }
    /// `Percent` of the spec.
    ///
    /// `tests/golden/types.ron:12`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Percent(u8);
    impl Percent {
        /// The least value.
        pub const MIN: Self = Self(0);
        /// The greatest value.
        pub const MAX: Self = Self(100);
        /// The value of this number; `None` outside 0 to 100.
        #[inline]
        pub const fn new(value: u8) -> ::core::option::Option<Self> {
            if value <= 100 {
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
        /// The bits on the wire.
        #[inline]
        pub const fn to_bits(self) -> u8 {
            self.0
        }
    }
    impl ::core::convert::From<Percent> for u8 {
        #[inline]
        fn from(value: Percent) -> Self {
            value.0
        }
    }
    impl ::core::fmt::Display for Percent {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)
        }
    }
    impl ::core::fmt::Debug for Percent {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Percent")?;
            f.write_str("(")?;
            ::core::fmt::Display::fmt(self, f)?;
            f.write_str(")")
        }
    }
    impl ::wireloom::wire::support::Element for Shift {
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
    /// `Shift` of the spec.
    ///
    /// `tests/golden/types.ron:13`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Shift(u8);
    impl Shift {
        /// The least value.
        pub const MIN: Self = Self(0);
        /// The greatest value.
        pub const MAX: Self = Self(14);
        /// The value of this number; `None` outside 0 to 14.
        #[inline]
        pub const fn new(value: u8) -> ::core::option::Option<Self> {
            if value <= 14 {
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
        /// The value of these bits, or the nearest bound.
        #[inline]
        pub const fn from_bits(bits: u8) -> Self {
            if bits > 14 {
                return Self(14);
            }
            Self(bits)
        }
        /// The bits on the wire.
        #[inline]
        pub const fn to_bits(self) -> u8 {
            self.0
        }
    }
    impl ::core::convert::From<Shift> for u8 {
        #[inline]
        fn from(value: Shift) -> Self {
            value.0
        }
    }
    impl ::core::fmt::Display for Shift {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)
        }
    }
    impl ::core::fmt::Debug for Shift {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Shift")?;
            f.write_str("(")?;
            ::core::fmt::Display::fmt(self, f)?;
            f.write_str(")")
        }
    }
    impl ::wireloom::wire::support::Element for Lifetime {
        const LEN: usize = 2;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            let [o0, o1] = *octets.first_chunk()?;
            let bits = u16::from_be_bytes([o0, o1]);
            ::core::option::Option::Some(Self::from_bits(bits))
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let [o0, o1] = u16::to_be_bytes(self.0);
            out.put(&[o0, o1]);
        }
    }
    /// `Lifetime` of the spec.
    ///
    /// `tests/golden/types.ron:14`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Lifetime(u16);
    impl Lifetime {
        /// The least value.
        pub const MIN: Self = Self(0);
        /// The greatest value.
        pub const MAX: Self = Self(65535);
        /// The value of this number: every one is a value.
        #[inline]
        pub const fn new(value: u16) -> ::core::option::Option<Self> {
            if true {
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
        /// The value of the low bits of a number.
        #[inline]
        pub const fn from_bits(bits: u16) -> Self {
            Self(bits & 0xffff)
        }
        /// The bits on the wire.
        #[inline]
        pub const fn to_bits(self) -> u16 {
            self.0
        }
        /// As a duration.
        #[inline]
        pub const fn as_duration(self) -> ::core::time::Duration {
            ::core::time::Duration::from_secs(self.0 as u64)
        }
        /// Of a duration, what is less than a unit cut off; `None` outside the range.
        pub const fn from_duration(
            duration: ::core::time::Duration,
        ) -> ::core::option::Option<Self> {
            let units = ::core::option::Option::Some(duration.as_secs());
            let ::core::option::Option::Some(units) = units else {
                return ::core::option::Option::None
            };
            if units > u16::MAX as u64 {
                return ::core::option::Option::None;
            }
            Self::new(units as u16)
        }
    }
    impl ::core::convert::From<Lifetime> for u16 {
        #[inline]
        fn from(value: Lifetime) -> Self {
            value.0
        }
    }
    impl ::core::fmt::Display for Lifetime {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)?;
            f.write_str("s")
        }
    }
    impl ::core::fmt::Debug for Lifetime {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Lifetime")?;
            f.write_str("(")?;
            ::core::fmt::Display::fmt(self, f)?;
            f.write_str(")")
        }
    }
    impl ::wireloom::wire::support::Element for Timer {
        const LEN: usize = 3;
        #[inline]
        fn read(octets: &[u8]) -> ::core::option::Option<Self> {
            let [o0, o1, o2] = *octets.first_chunk()?;
            let bits = u32::from_be_bytes([0, o0, o1, o2]);
            Self::new(bits)
        }
        #[inline]
        fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            let [_, o0, o1, o2] = u32::to_be_bytes(self.0);
            out.put(&[o0, o1, o2]);
        }
    }
    /// `Timer` of the spec.
    ///
    /// `tests/golden/types.ron:15`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Timer(u32);
    impl Timer {
        /// The least value.
        pub const MIN: Self = Self(1);
        /// The greatest value.
        pub const MAX: Self = Self(600000);
        /// The value of this number; `None` outside 1 to 600000.
        #[inline]
        pub const fn new(value: u32) -> ::core::option::Option<Self> {
            if value >= 1 && value <= 600000 {
                ::core::option::Option::Some(Self(value))
            } else {
                ::core::option::Option::None
            }
        }
        /// The number.
        #[inline]
        pub const fn get(self) -> u32 {
            self.0
        }
        /// The bits on the wire.
        #[inline]
        pub const fn to_bits(self) -> u32 {
            self.0
        }
        /// As a duration.
        #[inline]
        pub const fn as_duration(self) -> ::core::time::Duration {
            ::core::time::Duration::from_millis(self.0 as u64)
        }
        /// Of a duration, what is less than a unit cut off; `None` outside the range.
        pub const fn from_duration(
            duration: ::core::time::Duration,
        ) -> ::core::option::Option<Self> {
            let units = {
                let (whole, over) = duration.as_secs().overflowing_mul(1000);
                let (units, more) = whole
                    .overflowing_add(duration.subsec_millis() as u64);
                if over || more {
                    ::core::option::Option::None
                } else {
                    ::core::option::Option::Some(units)
                }
            };
            let ::core::option::Option::Some(units) = units else {
                return ::core::option::Option::None
            };
            if units > u32::MAX as u64 {
                return ::core::option::Option::None;
            }
            Self::new(units as u32)
        }
    }
    impl ::core::convert::From<Timer> for u32 {
        #[inline]
        fn from(value: Timer) -> Self {
            value.0
        }
    }
    impl ::core::fmt::Display for Timer {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)?;
            f.write_str("ms")
        }
    }
    impl ::core::fmt::Debug for Timer {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Timer")?;
            f.write_str("(")?;
            ::core::fmt::Display::fmt(self, f)?;
            f.write_str(")")
        }
    }
    /// `Pair` of the spec.
    ///
    /// `tests/golden/types.ron:16`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    #[derive(::core::fmt::Debug)]
    pub struct Pair {
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/types.ron:16`
        pub left: u16,
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/types.ron:16`
        pub right: Open,
    }
    impl Pair {
        /// Its value in these octets.
        #[inline]
        pub fn from_octets(record_octets: &[u8; 4]) -> Self {
            let left = ::wireloom::wire::support::be::u16([
                record_octets[0],
                record_octets[1],
            ]);
            let right = Open(
                ::wireloom::wire::support::be::u16([record_octets[2], record_octets[3]]),
            );
            Self { left, right }
        }
        /// Its octets.
        #[inline]
        pub fn to_octets(self) -> [u8; 4] {
            let Self { left, right } = self;
            let mut record_octets = [0u8; 4];
            [record_octets[0], record_octets[1]] = ::wireloom::wire::support::be::from_u16(
                left,
            );
            [record_octets[2], record_octets[3]] = ::wireloom::wire::support::be::from_u16(
                right.0,
            );
            record_octets
        }
    }
    impl ::wireloom::wire::support::Element for Pair {
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
    impl ::core::fmt::Display for Pair {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.left as u64)?;
            f.write_str("-")?;
            self.right.show(f)?;
            ::core::result::Result::Ok(())
        }
    }
    /// types: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |             open              |narrow |T|marks|    closed     |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   4 |                            address                            |
    ///     +                               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   8 |                               |    percent    |     shift     |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///  12 |           lifetime            |             timer             |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///  16 |               |                     pair                      |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///  20 |               |                                               |
    ///     +-+-+-+-+-+-+-+-+                                               +
    ///  24 |                            cookie                             |
    ///     +               +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///  28 |               |                                               |
    ///     +-+-+-+-+-+-+-+-+                                               +
    ///  32 |                            marker                             |
    ///     +                                               +-+-+-+-+-+-+-+-+
    ///  36 |                                               |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     T: total
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        header: &'a [u8; 39],
    }
    impl<'a> Packet<'a> {
        /// Octets of the fixed part of the header.
        pub const HEADER_LEN: usize = 39;
        /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
        ///
        /// # Errors
        /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other.
        #[allow(unused_variables)]
        #[inline]
        pub fn parse(octets: &'a [u8]) -> ::wireloom::wire::support::Result<Packet<'a>> {
            let rest = octets;
            let ::core::option::Option::Some((header, rest)) = rest
                .split_first_chunk::<39>() else {
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
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/types.ron:20`
        #[inline]
        pub fn open(&self) -> Open {
            Open(::wireloom::wire::support::be::u16([self.header[0], self.header[1]]))
        }
        /// 4 bits.
        ///
        /// 4 bits. `tests/golden/types.ron:21`
        #[inline]
        pub fn narrow(&self) -> Narrow {
            Narrow::from_bits(self.header[2] >> 4)
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/types.ron:22`
        #[inline]
        pub fn total(&self) -> Total {
            Total::from_bits((self.header[2] >> 3) & 1)
        }
        /// 3 bits.
        ///
        /// 3 bits. `tests/golden/types.ron:23`
        #[inline]
        pub fn marks(&self) -> Marks {
            Marks::from_bits(self.header[2] & 7)
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/types.ron:24`
        #[inline]
        pub fn closed(&self) -> ::core::option::Option<Closed> {
            Closed::from_bits(self.header[3])
        }
        /// 6 octets.
        ///
        /// 6 octets. `tests/golden/types.ron:25`
        #[inline]
        pub fn address(&self) -> Address {
            Address(*::wireloom::wire::support::array::<4, 6, 39>(self.header))
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/types.ron:26`
        #[inline]
        pub fn percent(&self) -> u8 {
            self.header[10]
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/types.ron:27`
        #[inline]
        pub fn shift(&self) -> Shift {
            Shift::from_bits(self.header[11])
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/types.ron:28`
        #[inline]
        pub fn lifetime(&self) -> Lifetime {
            Lifetime::from_bits(
                ::wireloom::wire::support::be::u16([self.header[12], self.header[13]]),
            )
        }
        /// 3 octets.
        ///
        /// 3 octets. `tests/golden/types.ron:29`
        #[inline]
        pub fn timer(&self) -> u32 {
            ::wireloom::wire::support::be::u32([
                0,
                self.header[14],
                self.header[15],
                self.header[16],
            ])
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/types.ron:30`
        #[inline]
        pub fn pair(&self) -> Pair {
            Pair::from_octets(::wireloom::wire::support::array::<17, 4, 39>(self.header))
        }
        /// 8 octets.
        ///
        /// 8 octets. `tests/golden/types.ron:31`
        #[inline]
        pub fn cookie(&self) -> &'a [u8; 8] {
            ::wireloom::wire::support::array::<21, 8, 39>(self.header)
        }
        /// Longer than any number.
        ///
        /// 10 octets. `tests/golden/types.ron:32`
        #[inline]
        pub fn marker(&self) -> &'a [u8; 10] {
            ::wireloom::wire::support::array::<29, 10, 39>(self.header)
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// types: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
        fn header_mut(&mut self) -> ::core::option::Option<&mut [u8; 39]> {
            self.octets.first_chunk_mut()
        }
        /// Sets `open`.
        #[inline]
        pub fn set_open(&mut self, value: Open) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                [(*header)[0], (*header)[1]] = ::wireloom::wire::support::be::from_u16(
                    value.0,
                );
            }
        }
        /// Sets `narrow`.
        #[inline]
        pub fn set_narrow(&mut self, value: Narrow) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                header[2] = header[2] & !(0xf << 4) | (value.to_bits() as u8) << 4;
            }
        }
        /// Sets `total`.
        #[inline]
        pub fn set_total(&mut self, value: Total) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                header[2] = header[2] & !(1 << 3) | (value.to_bits() as u8) << 3;
            }
        }
        /// Sets `marks`.
        #[inline]
        pub fn set_marks(&mut self, value: Marks) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                header[2] = header[2] & !(7 << 0) | (value.to_bits() as u8) << 0;
            }
        }
        /// Sets `closed`.
        #[inline]
        pub fn set_closed(&mut self, value: Closed) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                (*header)[3] = value.to_bits();
            }
        }
        /// Sets `address`.
        #[inline]
        pub fn set_address(&mut self, value: Address) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                ::wireloom::wire::support::put::<
                    4,
                    6,
                    39,
                >(&mut (*header), value.octets());
            }
        }
        /// Sets `percent`.
        #[inline]
        pub fn set_percent(&mut self, value: Percent) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                (*header)[10] = value.to_bits();
            }
        }
        /// Sets `shift`.
        #[inline]
        pub fn set_shift(&mut self, value: Shift) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                (*header)[11] = value.to_bits();
            }
        }
        /// Sets `lifetime`.
        #[inline]
        pub fn set_lifetime(&mut self, value: Lifetime) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                [(*header)[12], (*header)[13]] = ::wireloom::wire::support::be::from_u16(
                    value.to_bits(),
                );
            }
        }
        /// Sets `timer`.
        #[inline]
        pub fn set_timer(&mut self, value: Timer) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                [_, (*header)[14], (*header)[15], (*header)[16]] = ::wireloom::wire::support::be::from_u32(
                    value.to_bits(),
                );
            }
        }
        /// Sets `pair`.
        #[inline]
        pub fn set_pair(&mut self, value: Pair) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                ::wireloom::wire::support::put::<
                    17,
                    4,
                    39,
                >(&mut (*header), value.to_octets());
            }
        }
        /// Sets `cookie`.
        #[inline]
        pub fn set_cookie(&mut self, value: &[u8; 8]) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                ::wireloom::wire::support::put::<21, 8, 39>(&mut (*header), *value);
            }
        }
    }
    /// types: octets that may be cut short or malformed; every field that is there is shown.
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
                    .split_first_chunk::<39>() else {
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
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/types.ron:20`
        #[inline]
        pub fn open(&self) -> ::core::option::Option<Open> {
            let part = &::wireloom::wire::support::head::<39>(self.header?, 2)?;
            ::core::option::Option::Some(
                Open(::wireloom::wire::support::be::u16([part[0], part[1]])),
            )
        }
        /// 4 bits.
        ///
        /// 4 bits. `tests/golden/types.ron:21`
        #[inline]
        pub fn narrow(&self) -> ::core::option::Option<Narrow> {
            let part = &::wireloom::wire::support::head::<39>(self.header?, 3)?;
            ::core::option::Option::Some(Narrow::from_bits(part[2] >> 4))
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/types.ron:22`
        #[inline]
        pub fn total(&self) -> ::core::option::Option<Total> {
            let part = &::wireloom::wire::support::head::<39>(self.header?, 3)?;
            ::core::option::Option::Some(Total::from_bits((part[2] >> 3) & 1))
        }
        /// 3 bits.
        ///
        /// 3 bits. `tests/golden/types.ron:23`
        #[inline]
        pub fn marks(&self) -> ::core::option::Option<Marks> {
            let part = &::wireloom::wire::support::head::<39>(self.header?, 3)?;
            ::core::option::Option::Some(Marks::from_bits(part[2] & 7))
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/types.ron:24`
        #[inline]
        pub fn closed(&self) -> ::core::option::Option<Closed> {
            let part = &::wireloom::wire::support::head::<39>(self.header?, 4)?;
            Closed::from_bits(part[3])
        }
        /// 6 octets.
        ///
        /// 6 octets. `tests/golden/types.ron:25`
        #[inline]
        pub fn address(&self) -> ::core::option::Option<Address> {
            let part = &::wireloom::wire::support::head::<39>(self.header?, 10)?;
            ::core::option::Option::Some(
                Address(*::wireloom::wire::support::array::<4, 6, 39>(part)),
            )
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/types.ron:26`
        #[inline]
        pub fn percent(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<39>(self.header?, 11)?;
            ::core::option::Option::Some(part[10])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/types.ron:27`
        #[inline]
        pub fn shift(&self) -> ::core::option::Option<Shift> {
            let part = &::wireloom::wire::support::head::<39>(self.header?, 12)?;
            ::core::option::Option::Some(Shift::from_bits(part[11]))
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/types.ron:28`
        #[inline]
        pub fn lifetime(&self) -> ::core::option::Option<Lifetime> {
            let part = &::wireloom::wire::support::head::<39>(self.header?, 14)?;
            ::core::option::Option::Some(
                Lifetime::from_bits(
                    ::wireloom::wire::support::be::u16([part[12], part[13]]),
                ),
            )
        }
        /// 3 octets.
        ///
        /// 3 octets. `tests/golden/types.ron:29`
        #[inline]
        pub fn timer(&self) -> ::core::option::Option<u32> {
            let part = &::wireloom::wire::support::head::<39>(self.header?, 17)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u32([0, part[14], part[15], part[16]]),
            )
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/types.ron:30`
        #[inline]
        pub fn pair(&self) -> ::core::option::Option<Pair> {
            let part = &::wireloom::wire::support::head::<39>(self.header?, 21)?;
            ::core::option::Option::Some(
                Pair::from_octets(::wireloom::wire::support::array::<17, 4, 39>(part)),
            )
        }
        /// 8 octets.
        ///
        /// 8 octets. `tests/golden/types.ron:31`
        #[inline]
        pub fn cookie(&self) -> ::core::option::Option<&'a [u8]> {
            self.header?.get(21..29)
        }
        /// Longer than any number.
        ///
        /// 10 octets. `tests/golden/types.ron:32`
        #[inline]
        pub fn marker(&self) -> ::core::option::Option<&'a [u8]> {
            self.header?.get(29..39)
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// types: what a packet means, whatever it looks like on the wire.
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
        /// 2 octets. `tests/golden/types.ron:20`
        pub open: Open,
        /// 4 bits.
        ///
        /// 4 bits. `tests/golden/types.ron:21`
        pub narrow: Narrow,
        /// One bit.
        ///
        /// One bit. `tests/golden/types.ron:22`
        pub total: Total,
        /// 3 bits.
        ///
        /// 3 bits. `tests/golden/types.ron:23`
        pub marks: Marks,
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/types.ron:24`
        pub closed: Closed,
        /// 6 octets.
        ///
        /// 6 octets. `tests/golden/types.ron:25`
        pub address: Address,
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/types.ron:26`
        pub percent: Percent,
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/types.ron:27`
        pub shift: Shift,
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/types.ron:28`
        pub lifetime: Lifetime,
        /// 3 octets.
        ///
        /// 3 octets. `tests/golden/types.ron:29`
        pub timer: Timer,
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/types.ron:30`
        pub pair: Pair,
        /// 8 octets.
        ///
        /// 8 octets. `tests/golden/types.ron:31`
        pub cookie: &'a [u8; 8],
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
            if *packet.marker()
                != [255u8, 255u8, 255u8, 255u8, 255u8, 0u8, 0u8, 0u8, 0u8, 1u8]
            {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadConst,
                        12,
                    ),
                );
            }
            let open = packet.open();
            let narrow = packet.narrow();
            let total = packet.total();
            let marks = packet.marks();
            let closed = match packet.closed() {
                ::core::option::Option::Some(value) => value,
                ::core::option::Option::None => {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Invalid,
                            4,
                        ),
                    );
                }
            };
            let address = packet.address();
            let percent = match Percent::new(packet.percent()) {
                ::core::option::Option::Some(value) => value,
                ::core::option::Option::None => {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Invalid,
                            6,
                        ),
                    );
                }
            };
            let shift = packet.shift();
            let lifetime = packet.lifetime();
            let timer = match Timer::new(packet.timer()) {
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
            let pair = packet.pair();
            let cookie = packet.cookie();
            ::core::result::Result::Ok(Repr {
                open,
                narrow,
                total,
                marks,
                closed,
                address,
                percent,
                shift,
                lifetime,
                timer,
                pair,
                cookie,
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
                    open,
                    narrow,
                    total,
                    marks,
                    closed,
                    address,
                    percent,
                    shift,
                    lifetime,
                    timer,
                    pair,
                    cookie,
                } => {
                    let header_octets: usize = 39;
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
                Repr {
                    open,
                    narrow,
                    total,
                    marks,
                    closed,
                    address,
                    percent,
                    shift,
                    lifetime,
                    timer,
                    pair,
                    cookie,
                } => {
                    let header_octets: usize = 39;
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
                        .split_first_chunk_mut::<39>() else {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                0,
                            ),
                        )
                    };
                    let mut header = [0u8; 39];
                    let out = &mut ::wireloom::wire::support::Cursor::new(tail);
                    [header[0], header[1]] = ::wireloom::wire::support::be::from_u16(
                        open.0,
                    );
                    header[2] = narrow.to_bits() << 4 | total.to_bits() << 3
                        | marks.to_bits();
                    header[3] = closed.to_bits();
                    ::wireloom::wire::support::put::<
                        4,
                        6,
                        39,
                    >(&mut header, address.octets());
                    header[10] = percent.to_bits();
                    header[11] = shift.to_bits();
                    [header[12], header[13]] = ::wireloom::wire::support::be::from_u16(
                        lifetime.to_bits(),
                    );
                    [_, header[14], header[15], header[16]] = ::wireloom::wire::support::be::from_u32(
                        timer.to_bits(),
                    );
                    ::wireloom::wire::support::put::<
                        17,
                        4,
                        39,
                    >(&mut header, pair.to_octets());
                    ::wireloom::wire::support::put::<21, 8, 39>(&mut header, *cookie);
                    ::wireloom::wire::support::put::<
                        29,
                        10,
                        39,
                    >(
                        &mut header,
                        [255u8, 255u8, 255u8, 255u8, 255u8, 0u8, 0u8, 0u8, 0u8, 1u8],
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
            f.write_str("TYPES")?;
            match self.open() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    value.show(f)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.narrow() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    value.show(f)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.total() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    value.show(f)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.marks() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::Sink::display(f, &value)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.address() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::hex_octets(
                        f,
                        &value.octets(),
                        ":",
                    )?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.percent() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.shift() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::Sink::display(f, &value)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.lifetime() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::Sink::display(f, &value)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.timer() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    {
                        ::wireloom::wire::support::print::dec(f, value as u64)?;
                        f.write_str("ms")
                    }?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.pair() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::Sink::display(f, &value)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.cookie() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::hex_octets(f, value, ":")?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            ::core::result::Result::Ok(())
        }
        /// Shows every field that is there to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            if let ::core::option::Option::Some(value) = self.open() {
                visitor
                    .field(
                        "open",
                        ::wireloom::wire::support::Value::Named(value.0 as u64, &value),
                    );
            }
            if let ::core::option::Option::Some(value) = self.narrow() {
                visitor
                    .field(
                        "narrow",
                        ::wireloom::wire::support::Value::Named(
                            value.to_bits() as u64,
                            &value,
                        ),
                    );
            }
            if let ::core::option::Option::Some(value) = self.total() {
                visitor
                    .field(
                        "total",
                        ::wireloom::wire::support::Value::Named(
                            value.to_bits() as u64,
                            &value,
                        ),
                    );
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
            if let ::core::option::Option::Some(value) = self.closed() {
                visitor
                    .field(
                        "closed",
                        ::wireloom::wire::support::Value::Named(
                            value.to_bits() as u64,
                            &value,
                        ),
                    );
            }
            if let ::core::option::Option::Some(value) = self.address() {
                visitor.field("address", ::wireloom::wire::support::Value::Text(&value));
            }
            if let ::core::option::Option::Some(value) = self.percent() {
                visitor
                    .field(
                        "percent",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.shift() {
                visitor
                    .field(
                        "shift",
                        ::wireloom::wire::support::Value::Number(value.get() as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.lifetime() {
                visitor
                    .field(
                        "lifetime",
                        ::wireloom::wire::support::Value::Number(value.get() as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.timer() {
                visitor
                    .field(
                        "timer",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.pair() {
                visitor.field("pair", ::wireloom::wire::support::Value::Text(&value));
            }
            if let ::core::option::Option::Some(value) = self.cookie() {
                visitor.field("cookie", ::wireloom::wire::support::Value::Octets(value));
            }
            if let ::core::option::Option::Some(value) = self.marker() {
                visitor.field("marker", ::wireloom::wire::support::Value::Octets(value));
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
        name: "types",
        title: "",
        file: "tests/golden/types.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "open",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Named("Open"),
            },
            ::wireloom::wire::support::FieldDescription {
                name: "narrow",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(4),
                kind: ::wireloom::wire::support::FieldKind::Named("Narrow"),
            },
            ::wireloom::wire::support::FieldDescription {
                name: "total",
                doc: "",
                bit: ::core::option::Option::Some(20),
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Named("Total"),
            },
            ::wireloom::wire::support::FieldDescription {
                name: "marks",
                doc: "",
                bit: ::core::option::Option::Some(21),
                bits: ::core::option::Option::Some(3),
                kind: ::wireloom::wire::support::FieldKind::Named("Marks"),
            },
            ::wireloom::wire::support::FieldDescription {
                name: "closed",
                doc: "",
                bit: ::core::option::Option::Some(24),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Named("Closed"),
            },
            ::wireloom::wire::support::FieldDescription {
                name: "address",
                doc: "",
                bit: ::core::option::Option::Some(32),
                bits: ::core::option::Option::Some(48),
                kind: ::wireloom::wire::support::FieldKind::Address,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "percent",
                doc: "",
                bit: ::core::option::Option::Some(80),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "shift",
                doc: "",
                bit: ::core::option::Option::Some(88),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "lifetime",
                doc: "",
                bit: ::core::option::Option::Some(96),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "timer",
                doc: "",
                bit: ::core::option::Option::Some(112),
                bits: ::core::option::Option::Some(24),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "pair",
                doc: "",
                bit: ::core::option::Option::Some(136),
                bits: ::core::option::Option::Some(32),
                kind: ::wireloom::wire::support::FieldKind::Record,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "cookie",
                doc: "",
                bit: ::core::option::Option::Some(168),
                bits: ::core::option::Option::Some(64),
                kind: ::wireloom::wire::support::FieldKind::Octets,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "marker",
                doc: "Longer than any number.",
                bit: ::core::option::Option::Some(232),
                bits: ::core::option::Option::Some(80),
                kind: ::wireloom::wire::support::FieldKind::Octets,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Pair.left",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Pair.right",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Named("Open"),
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
                name: "Open",
                bits: 16,
                values: &[
                    ::wireloom::wire::support::RegistryValue {
                        name: "One",
                        show: "one",
                        value: 1,
                    },
                ],
            },
            ::wireloom::wire::support::Registry {
                name: "Narrow",
                bits: 4,
                values: &[
                    ::wireloom::wire::support::RegistryValue {
                        name: "Two",
                        show: "Two",
                        value: 2,
                    },
                ],
            },
            ::wireloom::wire::support::Registry {
                name: "Closed",
                bits: 8,
                values: &[
                    ::wireloom::wire::support::RegistryValue {
                        name: "Three",
                        show: "Three",
                        value: 3,
                    },
                    ::wireloom::wire::support::RegistryValue {
                        name: "Four",
                        show: "Four",
                        value: 4,
                    },
                ],
            },
            ::wireloom::wire::support::Registry {
                name: "Total",
                bits: 1,
                values: &[
                    ::wireloom::wire::support::RegistryValue {
                        name: "Off",
                        show: "Off",
                        value: 0,
                    },
                    ::wireloom::wire::support::RegistryValue {
                        name: "On",
                        show: "On",
                        value: 1,
                    },
                ],
            },
            ::wireloom::wire::support::Registry {
                name: "Marks",
                bits: 3,
                values: &[
                    ::wireloom::wire::support::RegistryValue {
                        name: "Red",
                        show: "Red",
                        value: 1,
                    },
                    ::wireloom::wire::support::RegistryValue {
                        name: "Blue",
                        show: "Blue",
                        value: 4,
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
