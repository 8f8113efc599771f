/// conditional.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |H|N|V| M |  0  |     value     |              id?              |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                             time?                             |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                           name ...                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     H: has_id   N: no_time   V: valid   M: mode
///     ?: not in every packet
/// ```
///
/// Generated from `tests/golden/conditional.ron`.
pub mod conditional {
    /// `Name` of the spec.
    ///
    /// `tests/golden/conditional.ron:5`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    #[derive(::core::fmt::Debug, ::core::hash::Hash)]
    pub enum Name {
        /// 0 octets.
        Absent,
        /// 2 octets.
        Short([u8; 2]),
        /// 8 octets.
        Long([u8; 8]),
    }
    impl Name {
        /// The value of these octets; `None` where there is none of their number.
        #[allow(unused_mut)]
        #[inline]
        pub fn from_octets(octets: &[u8]) -> ::core::option::Option<Self> {
            if octets.is_empty() {
                return ::core::option::Option::Some(Self::Absent);
            }
            if let (::core::option::Option::Some(octets), 2) = (
                octets.first_chunk::<2>(),
                octets.len(),
            ) {
                let mut octets = *octets;
                return ::core::option::Option::Some(Self::Short(octets));
            }
            if let (::core::option::Option::Some(octets), 8) = (
                octets.first_chunk::<8>(),
                octets.len(),
            ) {
                let mut octets = *octets;
                return ::core::option::Option::Some(Self::Long(octets));
            }
            ::core::option::Option::None
        }
        /// Octets on the wire.
        pub const fn octets_len(&self) -> usize {
            match self {
                Self::Absent => 0,
                Self::Short(_) => 2,
                Self::Long(_) => 8,
            }
        }
        /// Appends its octets.
        #[allow(unused_mut)]
        #[inline]
        pub fn write(self, out: &mut ::wireloom::wire::support::Cursor<'_>) {
            match self {
                Self::Absent => {}
                Self::Short(mut octets) => {
                    out.put(&octets);
                }
                Self::Long(mut octets) => {
                    out.put(&octets);
                }
            }
        }
    }
    impl ::core::fmt::Display for Name {
        #[allow(unused_variables)]
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                Self::Absent => ::core::result::Result::Ok(()),
                Self::Short(octets) => {
                    ::wireloom::wire::support::print::hex_octets(f, octets, ":")
                }
                Self::Long(octets) => {
                    ::wireloom::wire::support::print::hex_octets(f, octets, ":")
                }
            }
        }
    }
    /// A value of `mode`.
    ///
    /// `tests/golden/conditional.ron:11`
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub struct Mode(u8);
    impl Mode {
        /// The least value.
        pub const MIN: Self = Self(0);
        /// The greatest value.
        pub const MAX: Self = Self(3);
        /// The value; `None` where it is not in 0 to 3.
        #[inline]
        pub const fn new(value: u8) -> ::core::option::Option<Self> {
            if value <= 3 {
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
    impl ::core::fmt::Display for Mode {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::wireloom::wire::support::print::dec(f, self.0 as u64)
        }
    }
    impl ::core::fmt::Debug for Mode {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Mode")?;
            f.write_str("(")?;
            ::wireloom::wire::support::print::dec(f, self.0 as u64)?;
            f.write_str(")")
        }
    }
    /// conditional: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |H|N|V| M |  0  |     value     |              id?              |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                             time?                             |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                           name ...                            |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     H: has_id   N: no_time   V: valid   M: mode
    ///     ?: not in every packet
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        header: &'a [u8; 2],
        header2: ::core::option::Option<&'a [u8; 2]>,
        header3: ::core::option::Option<&'a [u8; 4]>,
        name: &'a [u8],
    }
    impl<'a> Packet<'a> {
        /// Octets of the fixed part of the header.
        pub const HEADER_LEN: usize = 2;
        /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
        ///
        /// # Errors
        /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other, `Unsupported` where a table has no row.
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
            let name_len: u32 = match 0u64 << 2
                | ((((header[0] >> 3) & 3) as u32) as u64)
            {
                bits if bits & 3 == 0 => 0,
                bits if bits & 3 == 2 => 2,
                bits if bits & 3 == 3 => 8,
                _ => {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Unsupported,
                            3,
                        ),
                    );
                }
            };
            let (header2, rest) = if ((header[0] >> 7) as u32) != 0 {
                let ::core::option::Option::Some((part, rest)) = rest
                    .split_first_chunk::<2>() else {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            6,
                        ),
                    )
                };
                (::core::option::Option::Some(part), rest)
            } else {
                (::core::option::Option::None, rest)
            };
            let (header3, rest) = if !((((header[0] >> 6) & 1) as u32) != 0) {
                let ::core::option::Option::Some((part, rest)) = rest
                    .split_first_chunk::<4>() else {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            7,
                        ),
                    )
                };
                (::core::option::Option::Some(part), rest)
            } else {
                (::core::option::Option::None, rest)
            };
            let ::core::option::Option::Some((name, rest)) = rest
                .split_at_checked((name_len as u32) as usize) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        8,
                    ),
                )
            };
            {
                let octets = name;
                if Name::from_octets(octets).is_none() {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Invalid,
                            8,
                        ),
                    );
                }
            }
            let octets = octets
                .get(..octets.len().saturating_sub(rest.len()))
                .unwrap_or(octets);
            ::core::result::Result::Ok(Packet {
                octets,
                header,
                header2,
                header3,
                name,
            })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/conditional.ron:8`
        #[inline]
        pub fn has_id(&self) -> bool {
            self.header[0] & 0x80 != 0
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/conditional.ron:9`
        #[inline]
        pub fn no_time(&self) -> bool {
            self.header[0] & 0x40 != 0
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/conditional.ron:10`
        #[inline]
        pub fn valid(&self) -> bool {
            self.header[0] & 0x20 != 0
        }
        /// 2 bits.
        ///
        /// 2 bits. `tests/golden/conditional.ron:11`
        #[inline]
        pub fn mode(&self) -> u8 {
            (self.header[0] >> 3) & 3
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/conditional.ron:13`
        #[inline]
        pub fn value(&self) -> u8 {
            self.header[1]
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/conditional.ron:14`
        #[inline]
        pub fn id(&self) -> ::core::option::Option<u16> {
            self.header2
                .map(|part| ::wireloom::wire::support::be::u16([part[0], part[1]]))
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/conditional.ron:15`
        #[inline]
        pub fn time(&self) -> ::core::option::Option<u32> {
            self.header3
                .map(|part| ::wireloom::wire::support::be::u32([
                    part[0],
                    part[1],
                    part[2],
                    part[3],
                ]))
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/conditional.ron:16`
        #[inline]
        pub fn name(&self) -> ::core::option::Option<Name> {
            Name::from_octets(self.name)
        }
        /// From a table of the spec; 0 where no row of it matches.
        #[inline]
        pub fn name_len(&self) -> usize {
            match 0u64 << 2 | ((((self.header[0] >> 3) & 3) as u32) as u64) {
                bits if bits & 3 == 0 => 0,
                bits if bits & 3 == 2 => 2,
                bits if bits & 3 == 3 => 8,
                _ => 0,
            }
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// conditional: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
        fn header_mut(&mut self) -> ::core::option::Option<&mut [u8; 2]> {
            self.octets.first_chunk_mut()
        }
        /// Sets `valid`.
        #[inline]
        pub fn set_valid(&mut self, value: bool) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                header[0] = header[0] & !(1 << 5) | ((value as u8) as u8) << 5;
            }
        }
        /// Sets `value`.
        #[inline]
        pub fn set_value(&mut self, value: u8) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                (*header)[1] = value;
            }
        }
        /// Sets `id`. Nothing happens where it is not there.
        pub fn set_id(&mut self, value: u16) {
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
        /// Sets `time`. Nothing happens where it is not there.
        pub fn set_time(&mut self, value: u32) {
            let at: usize = match self.as_packet() {
                ::core::result::Result::Ok(packet) => {
                    if packet.header3.is_none() {
                        return;
                    }
                    2usize.saturating_add(if packet.header2.is_some() { 2 } else { 0 })
                }
                ::core::result::Result::Err(_) => return,
            };
            let octets = self
                .octets
                .get_mut(at..)
                .and_then(|octets| octets.first_chunk_mut::<4>());
            if let ::core::option::Option::Some(header) = octets {
                [(*header)[0], (*header)[1], (*header)[2], (*header)[3]] = ::wireloom::wire::support::be::from_u32(
                    value,
                );
            }
        }
    }
    /// conditional: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        header: ::core::option::Option<&'a [u8]>,
        header2: ::core::option::Option<&'a [u8]>,
        header3: ::core::option::Option<&'a [u8]>,
        name: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
    }
    impl<'a> Partial<'a> {
        /// Reads as far as the octets make sense.
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        pub fn new(octets: &'a [u8]) -> Partial<'a> {
            let mut seen_header: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_header2: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_header3: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_name: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
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
                let name_len: u32 = match 0u64 << 2
                    | ((((header[0] >> 3) & 3) as u32) as u64)
                {
                    bits if bits & 3 == 0 => 0,
                    bits if bits & 3 == 2 => 2,
                    bits if bits & 3 == 3 => 8,
                    _ => {
                        break 'cut ::core::option::Option::Some(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Unsupported,
                                3,
                            ),
                        );
                    }
                };
                let (header2, rest) = if ((header[0] >> 7) as u32) != 0 {
                    let ::core::option::Option::Some((part, rest)) = rest
                        .split_first_chunk::<2>() else {
                        seen_header2 = ::core::option::Option::Some(rest);
                        break 'cut ::core::option::Option::Some(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                6,
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
                let (header3, rest) = if !((((header[0] >> 6) & 1) as u32) != 0) {
                    let ::core::option::Option::Some((part, rest)) = rest
                        .split_first_chunk::<4>() else {
                        seen_header3 = ::core::option::Option::Some(rest);
                        break 'cut ::core::option::Option::Some(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                7,
                            ),
                        );
                    };
                    (::core::option::Option::Some(part), rest)
                } else {
                    (::core::option::Option::None, rest)
                };
                seen_header3 = match header3 {
                    ::core::option::Option::Some(part) => {
                        ::core::option::Option::Some(part)
                    }
                    ::core::option::Option::None => ::core::option::Option::None,
                };
                let ::core::option::Option::Some((name, rest)) = rest
                    .split_at_checked((name_len as u32) as usize) else {
                    seen_name = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            8,
                        ),
                    );
                };
                seen_name = ::core::option::Option::Some(name);
                {
                    let octets = name;
                    if Name::from_octets(octets).is_none() {
                        break 'cut ::core::option::Option::Some(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Invalid,
                                8,
                            ),
                        );
                    }
                }
                ::core::option::Option::None
            };
            Partial {
                header: seen_header,
                header2: seen_header2,
                header3: seen_header3,
                name: seen_name,
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
        /// One bit. `tests/golden/conditional.ron:8`
        #[inline]
        pub fn has_id(&self) -> ::core::option::Option<bool> {
            let part = &::wireloom::wire::support::head::<2>(self.header?, 1)?;
            ::core::option::Option::Some(part[0] & 0x80 != 0)
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/conditional.ron:9`
        #[inline]
        pub fn no_time(&self) -> ::core::option::Option<bool> {
            let part = &::wireloom::wire::support::head::<2>(self.header?, 1)?;
            ::core::option::Option::Some(part[0] & 0x40 != 0)
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/conditional.ron:10`
        #[inline]
        pub fn valid(&self) -> ::core::option::Option<bool> {
            let part = &::wireloom::wire::support::head::<2>(self.header?, 1)?;
            ::core::option::Option::Some(part[0] & 0x20 != 0)
        }
        /// 2 bits.
        ///
        /// 2 bits. `tests/golden/conditional.ron:11`
        #[inline]
        pub fn mode(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<2>(self.header?, 1)?;
            ::core::option::Option::Some((part[0] >> 3) & 3)
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/conditional.ron:13`
        #[inline]
        pub fn value(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<2>(self.header?, 2)?;
            ::core::option::Option::Some(part[1])
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/conditional.ron:14`
        #[inline]
        pub fn id(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<2>(self.header2?, 2)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u16([part[0], part[1]]),
            )
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/conditional.ron:15`
        #[inline]
        pub fn time(&self) -> ::core::option::Option<u32> {
            let part = &::wireloom::wire::support::head::<4>(self.header3?, 4)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u32([part[0], part[1], part[2], part[3]]),
            )
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/conditional.ron:16`
        #[inline]
        pub fn name(&self) -> ::core::option::Option<Name> {
            self.name.and_then(Name::from_octets)
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// conditional: what a packet means, whatever it looks like on the wire.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub struct Repr {
        /// 2 bits.
        ///
        /// 2 bits. `tests/golden/conditional.ron:11`
        pub mode: Mode,
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/conditional.ron:13`
        pub value: ::core::option::Option<u8>,
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/conditional.ron:14`
        pub id: ::core::option::Option<u16>,
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/conditional.ron:15`
        pub time: ::core::option::Option<u32>,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/conditional.ron:16`
        pub name: Name,
    }
    impl Repr {
        /// What a packet means.
        ///
        /// # Errors
        /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
        #[inline]
        pub fn parse(packet: &Packet<'_>) -> ::wireloom::wire::support::Result<Repr> {
            let mode = Mode(packet.mode());
            let value = if packet.valid() {
                ::core::option::Option::Some(packet.value())
            } else {
                ::core::option::Option::None
            };
            let id = match packet.id() {
                ::core::option::Option::Some(value_) => {
                    ::core::option::Option::Some(value_)
                }
                ::core::option::Option::None => ::core::option::Option::None,
            };
            let time = match packet.time() {
                ::core::option::Option::Some(value_) => {
                    ::core::option::Option::Some(value_)
                }
                ::core::option::Option::None => ::core::option::Option::None,
            };
            let name = match packet.name() {
                ::core::option::Option::Some(value_) => value_,
                ::core::option::Option::None => {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Invalid,
                            8,
                        ),
                    );
                }
            };
            ::core::result::Result::Ok(Repr {
                mode,
                value,
                id,
                time,
                name,
            })
        }
    }
    #[allow(unused_variables)]
    impl Repr {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr { mode, value, id, time, name } => {
                    let is_header2: bool = ((id.is_some() as u8) as u32) != 0;
                    let is_header3: bool = !(((time.is_none() as u8) as u32) != 0);
                    let len_name: usize = name.octets_len();
                    let header_octets: usize = 2 + (if is_header2 { 2 } else { 0 })
                        + (if is_header3 { 4 } else { 0 }) + len_name;
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
                Repr { mode, value, id, time, name } => {
                    let is_header2: bool = ((id.is_some() as u8) as u32) != 0;
                    let is_header3: bool = !(((time.is_none() as u8) as u32) != 0);
                    let len_name: usize = name.octets_len();
                    let header_octets: usize = 2 + (if is_header2 { 2 } else { 0 })
                        + (if is_header3 { 4 } else { 0 }) + len_name;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    {
                        let table_name_len: usize = match 0u64 << 2
                            | ((mode.0 as u32) as u64)
                        {
                            bits if bits & 3 == 0 => 0,
                            bits if bits & 3 == 2 => 2,
                            bits if bits & 3 == 3 => 8,
                            _ => usize::MAX,
                        };
                        let there = true;
                        if len_name
                            != (if there { (table_name_len as u32) as usize } else { 0 })
                        {
                            return ::core::result::Result::Err(
                                ::wireloom::wire::support::Error::new(
                                    ::wireloom::wire::support::ErrorKind::BadLength,
                                    8,
                                ),
                            );
                        }
                    }
                    let _: u32 = match 0u64 << 2 | ((mode.0 as u32) as u64) {
                        bits if bits & 3 == 0 => 0,
                        bits if bits & 3 == 2 => 2,
                        bits if bits & 3 == 3 => 8,
                        _ => {
                            return ::core::result::Result::Err(
                                ::wireloom::wire::support::Error::new(
                                    ::wireloom::wire::support::ErrorKind::Unsupported,
                                    3,
                                ),
                            );
                        }
                    };
                    if id.is_some() != is_header2 {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Invalid,
                                6,
                            ),
                        );
                    }
                    if time.is_some() != is_header3 {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Invalid,
                                7,
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
                    header[0] = ((id.is_some() as u8) as u8) << 7
                        | ((time.is_none() as u8) as u8) << 6
                        | ((value.is_some() as u8) as u8) << 5 | (mode.0 as u8) << 3;
                    header[1] = match value {
                        ::core::option::Option::Some(value_) => value_,
                        ::core::option::Option::None => 0,
                    };
                    if is_header2 {
                        #[allow(unused_mut)]
                        let mut fixed = [0u8; 2];
                        [fixed[0], fixed[1]] = ::wireloom::wire::support::be::from_u16(
                            match id {
                                ::core::option::Option::Some(value_) => value_,
                                ::core::option::Option::None => 0,
                            },
                        );
                        out.put(&fixed);
                    }
                    if is_header3 {
                        #[allow(unused_mut)]
                        let mut fixed = [0u8; 4];
                        [fixed[0], fixed[1], fixed[2], fixed[3]] = ::wireloom::wire::support::be::from_u32(
                            match time {
                                ::core::option::Option::Some(value_) => value_,
                                ::core::option::Option::None => 0,
                            },
                        );
                        out.put(&fixed);
                    }
                    name.write(out);
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
            f.write_str("CONDITIONAL")?;
            match self.mode() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" mode=")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.name() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" name=")?;
                    ::wireloom::wire::support::print::Sink::display(f, &value)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            ::core::result::Result::Ok(())
        }
        /// Shows every field that is there to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            if let ::core::option::Option::Some(value) = self.has_id() {
                visitor.field("has_id", ::wireloom::wire::support::Value::Flag(value));
            }
            if let ::core::option::Option::Some(value) = self.no_time() {
                visitor.field("no_time", ::wireloom::wire::support::Value::Flag(value));
            }
            if let ::core::option::Option::Some(value) = self.valid() {
                visitor.field("valid", ::wireloom::wire::support::Value::Flag(value));
            }
            if let ::core::option::Option::Some(value) = self.mode() {
                visitor
                    .field(
                        "mode",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.value() {
                visitor
                    .field(
                        "value",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.id() {
                visitor
                    .field("id", ::wireloom::wire::support::Value::Number(value as u64));
            }
            if let ::core::option::Option::Some(value) = self.time() {
                visitor
                    .field(
                        "time",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.name() {
                visitor.field("name", ::wireloom::wire::support::Value::Text(&value));
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
        name: "conditional",
        title: "",
        file: "tests/golden/conditional.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "has_id",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Flag,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "no_time",
                doc: "",
                bit: ::core::option::Option::Some(1),
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Flag,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "valid",
                doc: "",
                bit: ::core::option::Option::Some(2),
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Flag,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "mode",
                doc: "",
                bit: ::core::option::Option::Some(3),
                bits: ::core::option::Option::Some(2),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "reserved",
                doc: "",
                bit: ::core::option::Option::Some(5),
                bits: ::core::option::Option::Some(3),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "value",
                doc: "",
                bit: ::core::option::Option::Some(8),
                bits: ::core::option::Option::Some(8),
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
                name: "time",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::Some(32),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "name",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Address,
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
