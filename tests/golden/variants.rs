/// variants.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |     kind      |     code      |           checksum            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                     body, by variant ...                      |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
///
/// Generated from `tests/golden/variants.ron`.
pub mod variants {
    /// `Reason` of the spec.
    ///
    /// `tests/golden/variants.ron:7`
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
    pub struct Reason(pub u8);
    #[allow(non_upper_case_globals)]
    impl Reason {
        /// lost (1).
        pub const Lost: Self = Self(1);
    }
    impl ::core::convert::From<u8> for Reason {
        #[inline]
        fn from(value: u8) -> Self {
            Self(value)
        }
    }
    impl ::core::convert::From<Reason> for u8 {
        #[inline]
        fn from(value: Reason) -> Self {
            value.0
        }
    }
    impl Reason {
        #[doc(hidden)]
        pub fn show<S: ::wireloom::wire::support::print::Sink>(
            self,
            f: &mut S,
        ) -> ::core::fmt::Result {
            f.write_str(
                match self.0 {
                    1 => "lost",
                    other => {
                        f.write_str("0x")?;
                        return ::wireloom::wire::support::print::hex(f, other as u64, 2);
                    }
                },
            )
        }
    }
    impl ::core::fmt::Display for Reason {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.show(f)
        }
    }
    impl ::core::fmt::Debug for Reason {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str("Reason")?;
            f.write_str("(")?;
            ::core::fmt::Display::fmt(self, f)?;
            f.write_str(")")
        }
    }
    impl ::wireloom::wire::support::Element for Reason {
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
    /// variants: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |     kind      |     code      |           checksum            |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   4 |                     body, by variant ...                      |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        header: &'a [u8; 4],
        body: Body<'a>,
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
            let body = {
                #[allow(unreachable_patterns)]
                match (header[0] as u32, header[1] as u32) {
                    (1, 0) => Body::Ping(PingBody::parse(header, rest)?),
                    (2, _) => Body::Failed(FailedBody::parse(header, rest)?),
                    (4, 0) => Body::Reset(ResetBody::parse(header, rest)?),
                    (5, _) => Body::Old(OldBody::parse(header, rest)?),
                    _ => Body::Other(rest),
                }
            };
            ::core::result::Result::Ok(Packet { octets, header, body })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/variants.ron:10`
        #[inline]
        pub fn kind(&self) -> u8 {
            self.header[0]
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/variants.ron:11`
        #[inline]
        pub fn code(&self) -> u8 {
            self.header[1]
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/variants.ron:12`
        #[inline]
        pub fn checksum(&self) -> u16 {
            ::wireloom::wire::support::be::u16([self.header[2], self.header[3]])
        }
        /// What follows the header, by the kind of packet.
        #[inline]
        pub fn body(&self) -> Body<'a> {
            self.body
        }
        /// Whether the checksum is right for a packet between these addresses.
        #[inline]
        pub fn verify_checksum(
            &self,
            pseudo: ::wireloom::wire::support::Pseudo,
        ) -> bool {
            ::wireloom::wire::support::Sum::add(
                    pseudo.sum(200, self.octets.len()),
                    ::wireloom::wire::support::Sum::of(self.octets),
                )
                .finish() == 0
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// What follows the header, by the kind of packet.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub enum Body<'a> {
        /// `Ping`.
        ///
        /// `tests/golden/variants.ron:15`
        Ping(PingBody<'a>),
        /// `Failed`.
        ///
        /// `tests/golden/variants.ron:16`
        Failed(FailedBody<'a>),
        /// `Reset`.
        ///
        /// `tests/golden/variants.ron:18`
        Reset(ResetBody<'a>),
        /// `Old`.
        ///
        /// `tests/golden/variants.ron:19`
        Old(OldBody<'a>),
        /// A kind that the spec does not describe: its octets.
        Other(&'a [u8]),
    }
    /// The body of `Ping`. `Ping`.
    ///
    /// `tests/golden/variants.ron:15`
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |     kind      |     code      |           checksum            |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   4 |              id               |          payload ...          |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct PingBody<'a> {
        body: &'a [u8; 2],
        payload: &'a [u8],
    }
    impl<'a> PingBody<'a> {
        #[allow(unused_variables)]
        #[inline]
        fn parse(
            header: &'a [u8; 4],
            rest: &'a [u8],
        ) -> ::wireloom::wire::support::Result<PingBody<'a>> {
            let ::core::option::Option::Some((body, rest)) = rest
                .split_first_chunk::<2>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        3,
                    ),
                )
            };
            let payload = rest;
            let rest: &'a [u8] = &[];
            ::core::result::Result::Ok(PingBody { body, payload })
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/variants.ron:15`
        #[inline]
        pub fn id(&self) -> u16 {
            ::wireloom::wire::support::be::u16([self.body[0], self.body[1]])
        }
        /// What the packet carries.
        #[inline]
        pub fn payload(&self) -> &'a [u8] {
            self.payload
        }
    }
    /// The body of `Failed`. `Failed`.
    ///
    /// `tests/golden/variants.ron:16`
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |     kind      |    reason     |           checksum            |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   4 |                         original ...                          |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct FailedBody<'a> {
        header: &'a [u8; 4],
        original: &'a [u8],
    }
    impl<'a> FailedBody<'a> {
        #[allow(unused_variables)]
        #[inline]
        fn parse(
            header: &'a [u8; 4],
            rest: &'a [u8],
        ) -> ::wireloom::wire::support::Result<FailedBody<'a>> {
            let original = rest;
            let rest: &'a [u8] = &[];
            ::core::result::Result::Ok(FailedBody { header, original })
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/variants.ron:11`
        #[inline]
        pub fn reason(&self) -> Reason {
            Reason(self.header[1])
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/variants.ron:17`
        #[inline]
        pub fn original(&self) -> &'a [u8] {
            self.original
        }
    }
    /// The body of `Reset`. `Reset`.
    ///
    /// `tests/golden/variants.ron:18`
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |     kind      |     code      |           checksum            |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct ResetBody<'a> {
        nothing: ::core::marker::PhantomData<&'a [u8]>,
    }
    impl<'a> ResetBody<'a> {
        #[allow(unused_variables)]
        #[inline]
        fn parse(
            header: &'a [u8; 4],
            rest: &'a [u8],
        ) -> ::wireloom::wire::support::Result<ResetBody<'a>> {
            ::core::result::Result::Ok(ResetBody {
                nothing: ::core::marker::PhantomData,
            })
        }
    }
    /// The body of `Old`. `Old`.
    ///
    /// `tests/golden/variants.ron:19`
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |     kind      |     code      |           checksum            |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   4 |                              age                              |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct OldBody<'a> {
        body: &'a [u8; 4],
    }
    impl<'a> OldBody<'a> {
        #[allow(unused_variables)]
        #[inline]
        fn parse(
            header: &'a [u8; 4],
            rest: &'a [u8],
        ) -> ::wireloom::wire::support::Result<OldBody<'a>> {
            let ::core::option::Option::Some((body, rest)) = rest
                .split_first_chunk::<4>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        5,
                    ),
                )
            };
            ::core::result::Result::Ok(OldBody { body })
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/variants.ron:19`
        #[inline]
        pub fn age(&self) -> u32 {
            ::wireloom::wire::support::be::u32([
                self.body[0],
                self.body[1],
                self.body[2],
                self.body[3],
            ])
        }
    }
    /// variants: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
        /// Sets `checksum`.
        #[inline]
        pub fn set_checksum(&mut self, value: u16) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                [(*header)[2], (*header)[3]] = ::wireloom::wire::support::be::from_u16(
                    value,
                );
            }
        }
        /// Computes the checksum and puts it in.
        #[inline]
        pub fn fill_checksum(&mut self, pseudo: ::wireloom::wire::support::Pseudo) {
            self.set_checksum(0);
            let sum = ::wireloom::wire::support::Sum::add(
                    pseudo.sum(200, self.octets.len()),
                    ::wireloom::wire::support::Sum::of(self.octets),
                )
                .finish();
            self.set_checksum(sum);
        }
        /// Changes fields of the header and adjusts the checksum by the difference (RFC 1624 §3), without a look at
        /// what else it covers. What was wrong before is as wrong afterwards.
        #[inline]
        pub fn update(&mut self, change: impl ::core::ops::FnOnce(&mut Self)) {
            let ::core::option::Option::Some(header) = self.octets.first_chunk::<4>()
            else { return };
            let was = ::wireloom::wire::support::be::u16([header[2], header[3]]);
            let before = ::wireloom::wire::support::Sum::of_array(header);
            change(self);
            self.set_checksum(was);
            let ::core::option::Option::Some(header) = self.octets.first_chunk::<4>()
            else { return };
            let sum = ::wireloom::wire::support::Sum::updated(
                was,
                before,
                ::wireloom::wire::support::Sum::of_array(header),
            );
            self.set_checksum(sum);
        }
    }
    /// variants: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        header: ::core::option::Option<&'a [u8]>,
        body: ::core::option::Option<PartialBody<'a>>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
    }
    impl<'a> Partial<'a> {
        /// Reads as far as the octets make sense.
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        pub fn new(octets: &'a [u8]) -> Partial<'a> {
            let mut seen_header: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_body: ::core::option::Option<PartialBody<'a>> = ::core::option::Option::None;
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
                let body = {
                    #[allow(unreachable_patterns)]
                    match (header[0] as u32, header[1] as u32) {
                        (1, 0) => PartialBody::Ping(PingPartial::new(seen_header, rest)),
                        (2, _) => {
                            PartialBody::Failed(FailedPartial::new(seen_header, rest))
                        }
                        (4, 0) => {
                            PartialBody::Reset(ResetPartial::new(seen_header, rest))
                        }
                        (5, _) => PartialBody::Old(OldPartial::new(seen_header, rest)),
                        _ => PartialBody::Other(rest),
                    }
                };
                seen_body = ::core::option::Option::Some(body);
                if let ::core::option::Option::Some(error) = body.error() {
                    break 'cut ::core::option::Option::Some(error);
                }
                ::core::option::Option::None
            };
            Partial {
                header: seen_header,
                body: seen_body,
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
        /// 8 bits. `tests/golden/variants.ron:10`
        #[inline]
        pub fn kind(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<4>(self.header?, 1)?;
            ::core::option::Option::Some(part[0])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/variants.ron:11`
        #[inline]
        pub fn code(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<4>(self.header?, 2)?;
            ::core::option::Option::Some(part[1])
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/variants.ron:12`
        #[inline]
        pub fn checksum(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<4>(self.header?, 4)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u16([part[2], part[3]]),
            )
        }
        /// What follows the header, by the kind of packet.
        #[inline]
        pub fn body(&self) -> ::core::option::Option<PartialBody<'a>> {
            self.body
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// What follows the header, as far as it is there.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub enum PartialBody<'a> {
        /// The body of `Ping`.
        Ping(PingPartial<'a>),
        /// The body of `Failed`.
        Failed(FailedPartial<'a>),
        /// The body of `Reset`.
        Reset(ResetPartial<'a>),
        /// The body of `Old`.
        Old(OldPartial<'a>),
        /// A kind that the spec does not describe: its octets.
        Other(&'a [u8]),
    }
    impl PartialBody<'_> {
        #[inline]
        fn error(&self) -> ::core::option::Option<::wireloom::wire::support::Error> {
            match self {
                Self::Ping(body) => body.error,
                Self::Failed(body) => body.error,
                Self::Reset(body) => body.error,
                Self::Old(body) => body.error,
                Self::Other(_) => ::core::option::Option::None,
            }
        }
    }
    /// The body of `Ping`, as far as it is there.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct PingPartial<'a> {
        body: ::core::option::Option<&'a [u8]>,
        payload: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
        nothing: ::core::marker::PhantomData<&'a [u8]>,
    }
    impl<'a> PingPartial<'a> {
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        fn new(
            header: ::core::option::Option<&'a [u8]>,
            octets: &'a [u8],
        ) -> PingPartial<'a> {
            let mut seen_body: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_payload: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let ::core::option::Option::Some((body, rest)) = rest
                    .split_first_chunk::<2>() else {
                    seen_body = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            3,
                        ),
                    );
                };
                seen_body = ::core::option::Option::Some(body);
                let payload = rest;
                let rest: &'a [u8] = &[];
                seen_payload = ::core::option::Option::Some(payload);
                ::core::option::Option::None
            };
            PingPartial {
                body: seen_body,
                payload: seen_payload,
                error,
                nothing: ::core::marker::PhantomData,
            }
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/variants.ron:15`
        #[inline]
        pub fn id(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<2>(self.body?, 2)?;
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
    /// The body of `Failed`, as far as it is there.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct FailedPartial<'a> {
        header: ::core::option::Option<&'a [u8]>,
        original: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
        nothing: ::core::marker::PhantomData<&'a [u8]>,
    }
    impl<'a> FailedPartial<'a> {
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        fn new(
            header: ::core::option::Option<&'a [u8]>,
            octets: &'a [u8],
        ) -> FailedPartial<'a> {
            let mut seen_original: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let original = rest;
                let rest: &'a [u8] = &[];
                seen_original = ::core::option::Option::Some(original);
                ::core::option::Option::None
            };
            FailedPartial {
                header,
                original: seen_original,
                error,
                nothing: ::core::marker::PhantomData,
            }
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/variants.ron:11`
        #[inline]
        pub fn reason(&self) -> ::core::option::Option<Reason> {
            let part = &::wireloom::wire::support::head::<4>(self.header?, 2)?;
            ::core::option::Option::Some(Reason(part[1]))
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/variants.ron:17`
        #[inline]
        pub fn original(&self) -> ::core::option::Option<&'a [u8]> {
            self.original.map(|octets| octets)
        }
    }
    /// The body of `Reset`, as far as it is there.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct ResetPartial<'a> {
        error: ::core::option::Option<::wireloom::wire::support::Error>,
        nothing: ::core::marker::PhantomData<&'a [u8]>,
    }
    impl<'a> ResetPartial<'a> {
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        fn new(
            header: ::core::option::Option<&'a [u8]>,
            octets: &'a [u8],
        ) -> ResetPartial<'a> {
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                ::core::option::Option::None
            };
            ResetPartial {
                error,
                nothing: ::core::marker::PhantomData,
            }
        }
    }
    /// The body of `Old`, as far as it is there.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct OldPartial<'a> {
        body: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
        nothing: ::core::marker::PhantomData<&'a [u8]>,
    }
    impl<'a> OldPartial<'a> {
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        fn new(
            header: ::core::option::Option<&'a [u8]>,
            octets: &'a [u8],
        ) -> OldPartial<'a> {
            let mut seen_body: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let ::core::option::Option::Some((body, rest)) = rest
                    .split_first_chunk::<4>() else {
                    seen_body = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            5,
                        ),
                    );
                };
                seen_body = ::core::option::Option::Some(body);
                ::core::option::Option::None
            };
            OldPartial {
                body: seen_body,
                error,
                nothing: ::core::marker::PhantomData,
            }
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/variants.ron:19`
        #[inline]
        pub fn age(&self) -> ::core::option::Option<u32> {
            let part = &::wireloom::wire::support::head::<4>(self.body?, 4)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u32([part[0], part[1], part[2], part[3]]),
            )
        }
    }
    /// variants: the messages of the group Failure.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub enum Failure<'a> {
        /// `Failed`.
        Failed {
            /// 8 bits.
            ///
            /// 8 bits. `tests/golden/variants.ron:11`
            reason: Reason,
            /// Variable length.
            ///
            /// Variable length. `tests/golden/variants.ron:17`
            original: ::wireloom::wire::support::Quoted<'a, 28>,
        },
        /// `Reset`.
        Reset,
    }
    /// variants: what a packet means, whatever it looks like on the wire.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub enum Repr<'a> {
        /// `Ping`.
        Ping {
            /// 2 octets.
            ///
            /// 2 octets. `tests/golden/variants.ron:15`
            id: u16,
            /// The payload.
            payload: &'a [u8],
        },
        /// A message of the group Failure.
        Failure(Failure<'a>),
    }
    impl<'a> Repr<'a> {
        /// What a packet means.
        ///
        /// # Errors
        /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
        #[inline]
        pub fn parse(
            packet: &Packet<'a>,
            verify: ::wireloom::wire::support::PseudoVerify,
        ) -> ::wireloom::wire::support::Result<Repr<'a>> {
            match verify {
                ::wireloom::wire::support::PseudoVerify::With(pseudo) => {
                    if !packet.verify_checksum(pseudo) {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadChecksum,
                                2,
                            ),
                        );
                    }
                }
                ::wireloom::wire::support::PseudoVerify::Trust => {}
            }
            #[allow(unused_variables, unreachable_patterns)]
            match packet.body {
                Body::Ping(body) => {
                    let id = body.id();
                    let payload = body.payload;
                    ::core::result::Result::Ok(Repr::Ping { id, payload })
                }
                Body::Failed(body) => {
                    let reason = body.reason();
                    let original = ::wireloom::wire::support::Quoted::new(
                        body.original(),
                    );
                    ::core::result::Result::Ok(
                        Repr::Failure(Failure::Failed {
                            reason,
                            original,
                        }),
                    )
                }
                Body::Reset(body) => {
                    ::core::result::Result::Ok(Repr::Failure(Failure::Reset))
                }
                _ => {
                    ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Unsupported,
                            0,
                        ),
                    )
                }
            }
        }
    }
    #[allow(unused_variables)]
    impl Repr<'_> {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr::Ping { id, payload } => {
                    let header_octets: usize = 4;
                    let payload_octets: usize = payload.len();
                    let body_octets: usize = 0 + 2 + payload_octets;
                    let packet_octets: usize = header_octets + body_octets;
                    header_octets + body_octets
                }
                Repr::Failure(Failure::Failed { reason, original }) => {
                    let len_original: usize = original.len();
                    let header_octets: usize = 4;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0 + 0 + len_original;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    header_octets + body_octets
                }
                Repr::Failure(Failure::Reset) => {
                    let header_octets: usize = 4;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0 + 0;
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
            fill: ::wireloom::wire::support::PseudoFill,
        ) -> ::wireloom::wire::support::Result<&'b mut [u8]> {
            #[allow(unused_mut)]
            let (front, mut header, tail, rest) = match *self {
                Repr::Ping { id, payload } => {
                    let header_octets: usize = 4;
                    let payload_octets: usize = payload.len();
                    let body_octets: usize = 0 + 2 + payload_octets;
                    let packet_octets: usize = header_octets + body_octets;
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
                    header[0] = 1;
                    {
                        #[allow(unused_mut)]
                        let mut fixed = [0u8; 2];
                        [fixed[0], fixed[1]] = ::wireloom::wire::support::be::from_u16(
                            id,
                        );
                        out.put(&fixed);
                    }
                    out.put(payload);
                    (front, header, tail, rest)
                }
                Repr::Failure(Failure::Failed { reason, original }) => {
                    let len_original: usize = original.len();
                    let header_octets: usize = 4;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0 + 0 + len_original;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets;
                    #[allow(unreachable_patterns)]
                    match (2 as u64, reason.0 as u64) {
                        (1, 0) => {
                            return ::core::result::Result::Err(
                                ::wireloom::wire::support::Error::new(
                                    ::wireloom::wire::support::ErrorKind::Invalid,
                                    1,
                                ),
                            );
                        }
                        (2, _) => {}
                        _ => {
                            return ::core::result::Result::Err(
                                ::wireloom::wire::support::Error::new(
                                    ::wireloom::wire::support::ErrorKind::Invalid,
                                    1,
                                ),
                            );
                        }
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
                    header[0] = 2;
                    header[1] = reason.0;
                    out.put(original.octets());
                    (front, header, tail, rest)
                }
                Repr::Failure(Failure::Reset) => {
                    let header_octets: usize = 4;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0 + 0;
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
                    header[0] = 4;
                    (front, header, tail, rest)
                }
            };
            match fill {
                ::wireloom::wire::support::PseudoFill::Sum(pseudo, payload) => {
                    let len = tail.len().saturating_add(header.len()).saturating_add(0);
                    let sum = ::wireloom::wire::support::Sum::add(
                            ::wireloom::wire::support::Sum::add(
                                pseudo.sum(200, len),
                                ::wireloom::wire::support::Sum::of_array(&header)
                                    .add_octets(tail),
                            ),
                            payload,
                        )
                        .finish();
                    [header[2], header[3]] = ::wireloom::wire::support::be::from_u16(
                        sum,
                    );
                }
                ::wireloom::wire::support::PseudoFill::Device => {}
            }
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
            match self.body {
                ::core::option::Option::Some(PartialBody::Ping(body)) => {
                    f.write_str("PING")?;
                    match body.id() {
                        ::core::option::Option::Some(value) => {
                            f.write_str(" id=")?;
                            ::wireloom::wire::support::print::dec(f, value as u64)?;
                        }
                        ::core::option::Option::None => {
                            return ::core::result::Result::Ok(());
                        }
                    }
                    let value = || -> ::core::option::Option<u64> {
                        ::core::option::Option::Some((body.payload?.len() as u32) as u64)
                    };
                    let ::core::option::Option::Some(value) = value() else {
                        return ::core::result::Result::Ok(())
                    };
                    f.write_str(" len=")?;
                    ::wireloom::wire::support::print::dec(f, value)?;
                    return ::core::result::Result::Ok(());
                }
                ::core::option::Option::Some(PartialBody::Failed(body)) => {
                    f.write_str("FAILED")?;
                    match body.reason() {
                        ::core::option::Option::Some(value) => {
                            f.write_str(" ")?;
                            value.show(f)?;
                        }
                        ::core::option::Option::None => {
                            return ::core::result::Result::Ok(());
                        }
                    }
                    return ::core::result::Result::Ok(());
                }
                _ => {}
            }
            f.write_str("VARIANTS")?;
            match self.kind() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
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
            if let ::core::option::Option::Some(value) = self.code() {
                visitor
                    .field(
                        "code",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.checksum() {
                visitor
                    .field(
                        "checksum",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            match self.body {
                ::core::option::Option::Some(PartialBody::Ping(body)) => {
                    visitor.enter("Ping");
                    if let ::core::option::Option::Some(value) = body.id() {
                        visitor
                            .field(
                                "id",
                                ::wireloom::wire::support::Value::Number(value as u64),
                            );
                    }
                    visitor.leave();
                }
                ::core::option::Option::Some(PartialBody::Failed(body)) => {
                    visitor.enter("Failed");
                    if let ::core::option::Option::Some(value) = body.reason() {
                        visitor
                            .field(
                                "reason",
                                ::wireloom::wire::support::Value::Named(
                                    value.0 as u64,
                                    &value,
                                ),
                            );
                    }
                    if let ::core::option::Option::Some(value) = body.original() {
                        visitor
                            .field(
                                "original",
                                ::wireloom::wire::support::Value::Octets(
                                    ::wireloom::wire::support::octets_of(&value),
                                ),
                            );
                    }
                    visitor.leave();
                }
                ::core::option::Option::Some(PartialBody::Reset(body)) => {
                    visitor.enter("Reset");
                    visitor.leave();
                }
                ::core::option::Option::Some(PartialBody::Old(body)) => {
                    visitor.enter("Old");
                    if let ::core::option::Option::Some(value) = body.age() {
                        visitor
                            .field(
                                "age",
                                ::wireloom::wire::support::Value::Number(value as u64),
                            );
                    }
                    visitor.leave();
                }
                _ => {}
            }
        }
        /// What is carried inside.
        #[inline]
        pub fn inner(&self) -> ::wireloom::wire::support::Inner<'a> {
            match self.body {
                ::core::option::Option::Some(PartialBody::Ping(body)) => {
                    ::wireloom::wire::support::Inner {
                        payload: body.payload.unwrap_or(&[]),
                        ..::wireloom::wire::support::Inner::NOTHING
                    }
                }
                ::core::option::Option::Some(PartialBody::Failed(body)) => {
                    ::wireloom::wire::support::Inner {
                        payload: body.original().unwrap_or(&[]),
                        quoted: ::core::option::Option::Some(
                            ::wireloom::wire::ipv4::DESCRIPTION,
                        ),
                        ..::wireloom::wire::support::Inner::NOTHING
                    }
                }
                ::core::option::Option::Some(PartialBody::Reset(body)) => {
                    ::wireloom::wire::support::Inner::NOTHING
                }
                ::core::option::Option::Some(PartialBody::Old(body)) => {
                    ::wireloom::wire::support::Inner::NOTHING
                }
                _ => ::wireloom::wire::support::Inner::NOTHING,
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
        let error = match (Packet::parse(octets), pseudo) {
            (
                ::core::result::Result::Ok(packet),
                ::core::option::Option::Some(pseudo),
            ) if !packet.verify_checksum(*pseudo) => {
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
        name: "variants",
        title: "",
        file: "tests/golden/variants.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "kind",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "code",
                doc: "",
                bit: ::core::option::Option::Some(8),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "checksum",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Ping.id",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Failed.original",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Quote,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "Old.age",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(32),
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
                name: "Reason",
                bits: 8,
                values: &[
                    ::wireloom::wire::support::RegistryValue {
                        name: "Lost",
                        show: "lost",
                        value: 1,
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
