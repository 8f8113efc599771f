/// drawn.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |     kind      |     level     |              id               |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   4 |                     body, by variant ...                      |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
///
/// Generated from `tests/golden/drawn.ron`.
pub mod drawn {
    /// drawn: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |     kind      |     level     |              id               |
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
                match (header[0] as u32,) {
                    (1,) => Body::Known(KnownBody::parse(header, rest)?),
                    (2..=9,) => Body::Seen(SeenBody::parse(header, rest)?),
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
        /// 8 bits. `tests/golden/drawn.ron:6`
        #[inline]
        pub fn kind(&self) -> u8 {
            self.header[0]
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/drawn.ron:6`
        #[inline]
        pub fn level(&self) -> u8 {
            self.header[1]
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/drawn.ron:6`
        #[inline]
        pub fn id(&self) -> u16 {
            ::wireloom::wire::support::be::u16([self.header[2], self.header[3]])
        }
        /// What follows the header, by the kind of packet.
        #[inline]
        pub fn body(&self) -> Body<'a> {
            self.body
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
        /// `Known`.
        ///
        /// `tests/golden/drawn.ron:15`
        Known(KnownBody<'a>),
        /// `Seen`.
        ///
        /// `tests/golden/drawn.ron:16`
        Seen(SeenBody<'a>),
        /// A kind that the spec does not describe: its octets.
        Other(&'a [u8]),
    }
    /// The body of `Known`. `Known`.
    ///
    /// `tests/golden/drawn.ron:15`
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |     kind      |     level     |              id               |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   4 |                          payload ...                          |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct KnownBody<'a> {
        payload: &'a [u8],
    }
    impl<'a> KnownBody<'a> {
        #[allow(unused_variables)]
        #[inline]
        fn parse(
            header: &'a [u8; 4],
            rest: &'a [u8],
        ) -> ::wireloom::wire::support::Result<KnownBody<'a>> {
            let payload = rest;
            let rest: &'a [u8] = &[];
            ::core::result::Result::Ok(KnownBody { payload })
        }
        /// What the packet carries.
        #[inline]
        pub fn payload(&self) -> &'a [u8] {
            self.payload
        }
    }
    /// The body of `Seen`. `Seen`.
    ///
    /// `tests/golden/drawn.ron:16`
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |     kind      |     level     |              id               |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct SeenBody<'a> {
        nothing: ::core::marker::PhantomData<&'a [u8]>,
    }
    impl<'a> SeenBody<'a> {
        #[allow(unused_variables)]
        #[inline]
        fn parse(
            header: &'a [u8; 4],
            rest: &'a [u8],
        ) -> ::wireloom::wire::support::Result<SeenBody<'a>> {
            ::core::result::Result::Ok(SeenBody {
                nothing: ::core::marker::PhantomData,
            })
        }
    }
    /// drawn: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
        /// Sets `level`.
        #[inline]
        pub fn set_level(&mut self, value: u8) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                (*header)[1] = value;
            }
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
    /// drawn: octets that may be cut short or malformed; every field that is there is shown.
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
                    match (header[0] as u32,) {
                        (1,) => PartialBody::Known(KnownPartial::new(seen_header, rest)),
                        (2..=9,) => {
                            PartialBody::Seen(SeenPartial::new(seen_header, rest))
                        }
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
        /// 8 bits. `tests/golden/drawn.ron:6`
        #[inline]
        pub fn kind(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<4>(self.header?, 1)?;
            ::core::option::Option::Some(part[0])
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/drawn.ron:6`
        #[inline]
        pub fn level(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<4>(self.header?, 2)?;
            ::core::option::Option::Some(part[1])
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/drawn.ron:6`
        #[inline]
        pub fn id(&self) -> ::core::option::Option<u16> {
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
        /// The body of `Known`.
        Known(KnownPartial<'a>),
        /// The body of `Seen`.
        Seen(SeenPartial<'a>),
        /// A kind that the spec does not describe: its octets.
        Other(&'a [u8]),
    }
    impl PartialBody<'_> {
        #[inline]
        fn error(&self) -> ::core::option::Option<::wireloom::wire::support::Error> {
            match self {
                Self::Known(body) => body.error,
                Self::Seen(body) => body.error,
                Self::Other(_) => ::core::option::Option::None,
            }
        }
    }
    /// The body of `Known`, as far as it is there.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct KnownPartial<'a> {
        payload: ::core::option::Option<&'a [u8]>,
        error: ::core::option::Option<::wireloom::wire::support::Error>,
        nothing: ::core::marker::PhantomData<&'a [u8]>,
    }
    impl<'a> KnownPartial<'a> {
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        fn new(
            header: ::core::option::Option<&'a [u8]>,
            octets: &'a [u8],
        ) -> KnownPartial<'a> {
            let mut seen_payload: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let payload = rest;
                let rest: &'a [u8] = &[];
                seen_payload = ::core::option::Option::Some(payload);
                ::core::option::Option::None
            };
            KnownPartial {
                payload: seen_payload,
                error,
                nothing: ::core::marker::PhantomData,
            }
        }
        /// What the packet carries, as far as it is there.
        #[inline]
        pub fn payload(&self) -> ::core::option::Option<&'a [u8]> {
            self.payload
        }
    }
    /// The body of `Seen`, as far as it is there.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct SeenPartial<'a> {
        error: ::core::option::Option<::wireloom::wire::support::Error>,
        nothing: ::core::marker::PhantomData<&'a [u8]>,
    }
    impl<'a> SeenPartial<'a> {
        #[allow(unused_variables, unused_mut, unused_assignments, unused_labels)]
        #[inline]
        fn new(
            header: ::core::option::Option<&'a [u8]>,
            octets: &'a [u8],
        ) -> SeenPartial<'a> {
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                ::core::option::Option::None
            };
            SeenPartial {
                error,
                nothing: ::core::marker::PhantomData,
            }
        }
    }
    /// drawn: what a packet means, whatever it looks like on the wire.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq
    )]
    pub enum Repr {
        /// `Known`.
        Known {
            /// 8 bits.
            ///
            /// 8 bits. `tests/golden/drawn.ron:6`
            level: u8,
            /// 2 octets.
            ///
            /// 2 octets. `tests/golden/drawn.ron:6`
            id: u16,
        },
    }
    impl Repr {
        /// What a packet means.
        ///
        /// # Errors
        /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
        #[inline]
        pub fn parse(packet: &Packet<'_>) -> ::wireloom::wire::support::Result<Repr> {
            #[allow(unused_variables, unreachable_patterns)]
            match packet.body {
                Body::Known(body) => {
                    let level = packet.level();
                    let id = packet.id();
                    ::core::result::Result::Ok(Repr::Known { level, id })
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
    impl Repr {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr::Known { level, id } => {
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
        ) -> ::wireloom::wire::support::Result<&'b mut [u8]> {
            #[allow(unused_mut)]
            let (front, mut header, tail, rest) = match *self {
                Repr::Known { level, id } => {
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
                    header[0] = 1;
                    header[1] = level;
                    [header[2], header[3]] = ::wireloom::wire::support::be::from_u16(id);
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
            match self.body {
                ::core::option::Option::Some(PartialBody::Known(body)) => {
                    f.write_str("KNOWN")?;
                    match self.id() {
                        ::core::option::Option::Some(value) => {
                            f.write_str(" ")?;
                            ::wireloom::wire::support::print::dec(f, value as u64)?;
                        }
                        ::core::option::Option::None => {
                            return ::core::result::Result::Ok(());
                        }
                    }
                    return ::core::result::Result::Ok(());
                }
                ::core::option::Option::Some(PartialBody::Seen(body)) => {
                    f.write_str("SEEN")?;
                    match self.kind() {
                        ::core::option::Option::Some(value) => {
                            f.write_str(" ")?;
                            ::wireloom::wire::support::print::dec(f, value as u64)?;
                        }
                        ::core::option::Option::None => {
                            return ::core::result::Result::Ok(());
                        }
                    }
                    return ::core::result::Result::Ok(());
                }
                _ => {}
            }
            f.write_str("DRAWN")?;
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
            if let ::core::option::Option::Some(value) = self.level() {
                visitor
                    .field(
                        "level",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.id() {
                visitor
                    .field("id", ::wireloom::wire::support::Value::Number(value as u64));
            }
            match self.body {
                ::core::option::Option::Some(PartialBody::Known(body)) => {
                    visitor.enter("Known");
                    visitor.leave();
                }
                ::core::option::Option::Some(PartialBody::Seen(body)) => {
                    visitor.enter("Seen");
                    visitor.leave();
                }
                _ => {}
            }
        }
        /// What is carried inside.
        #[inline]
        pub fn inner(&self) -> ::wireloom::wire::support::Inner<'a> {
            match self.body {
                ::core::option::Option::Some(PartialBody::Known(body)) => {
                    ::wireloom::wire::support::Inner {
                        payload: body.payload.unwrap_or(&[]),
                        ..::wireloom::wire::support::Inner::NOTHING
                    }
                }
                ::core::option::Option::Some(PartialBody::Seen(body)) => {
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
        name: "drawn",
        title: "",
        file: "tests/golden/drawn.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "kind",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "level",
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
