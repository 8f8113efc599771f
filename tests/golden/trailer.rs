/// trailer.
///
/// ```text
///      0                   1                   2                   3
///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///   0 |              id               |L|  reserved   |  payload ...  |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |                            tag ...                            |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |     next      |                      fcs                      |
///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
///     |               |
///     +-+-+-+-+-+-+-+-+
///     L: long
/// ```
///
/// Generated from `tests/golden/trailer.ron`.
pub mod trailer {
    /// trailer: packet, well-formed as far as lengths go; no value is judged.
    ///
    /// ```text
    ///      0                   1                   2                   3
    ///      0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///   0 |              id               |L|  reserved   |  payload ...  |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |                            tag ...                            |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |     next      |                      fcs                      |
    ///     +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
    ///     |               |
    ///     +-+-+-+-+-+-+-+-+
    ///     L: long
    /// ```
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Packet<'a> {
        octets: &'a [u8],
        header: &'a [u8; 3],
        payload: &'a [u8],
        tag: &'a [u8],
        trailer: &'a [u8; 5],
    }
    impl<'a> Packet<'a> {
        /// Octets of the fixed part of the header.
        pub const HEADER_LEN: usize = 3;
        /// Checks the lengths of a packet at the front of `octets`, once, and cuts it into its parts.
        ///
        /// # Errors
        /// `Truncated` where the octets end before the packet does, `BadLength` where lengths contradict each other, `Unsupported` where a table has no row.
        #[allow(unused_variables)]
        #[inline]
        pub fn parse(octets: &'a [u8]) -> ::wireloom::wire::support::Result<Packet<'a>> {
            let rest = octets;
            let ::core::option::Option::Some((header, rest)) = rest
                .split_first_chunk::<3>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        0,
                    ),
                )
            };
            let tag_len: u32 = match 0u64 << 1 | (((header[2] >> 7) as u32) as u64) {
                bits if bits & 1 == 0 => 2,
                bits if bits & 1 == 1 => 4,
                _ => {
                    return ::core::result::Result::Err(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Unsupported,
                            1,
                        ),
                    );
                }
            };
            let ::core::option::Option::Some((rest, trailer)) = rest
                .split_last_chunk::<5>() else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        4,
                    ),
                )
            };
            let ::core::option::Option::Some((rest, tag)) = rest
                .len()
                .checked_sub((tag_len as u32) as usize)
                .and_then(|at| rest.split_at_checked(at)) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        3,
                    ),
                )
            };
            let payload = rest;
            let rest: &'a [u8] = &[];
            ::core::result::Result::Ok(Packet {
                octets,
                header,
                tag,
                trailer,
                payload,
            })
        }
        /// All octets that belong to the packet; what followed them in the buffer is not.
        #[inline]
        pub fn octets(&self) -> &'a [u8] {
            self.octets
        }
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/trailer.ron:6`
        #[inline]
        pub fn id(&self) -> u16 {
            ::wireloom::wire::support::be::u16([self.header[0], self.header[1]])
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/trailer.ron:6`
        #[inline]
        pub fn long(&self) -> bool {
            self.header[2] & 0x80 != 0
        }
        /// From a table of the spec; 0 where no row of it matches.
        #[inline]
        pub fn tag_len(&self) -> usize {
            match 0u64 << 1 | (((self.header[2] >> 7) as u32) as u64) {
                bits if bits & 1 == 0 => 2,
                bits if bits & 1 == 1 => 4,
                _ => 0,
            }
        }
        /// What the packet carries.
        #[inline]
        pub fn payload(&self) -> &'a [u8] {
            self.payload
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/trailer.ron:9`
        #[inline]
        pub fn tag(&self) -> &'a [u8] {
            self.tag
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/trailer.ron:9`
        #[inline]
        pub fn next(&self) -> u8 {
            self.trailer[0]
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/trailer.ron:9`
        #[inline]
        pub fn fcs(&self) -> u32 {
            ::wireloom::wire::support::be::u32([
                self.trailer[1],
                self.trailer[2],
                self.trailer[3],
                self.trailer[4],
            ])
        }
        #[inline]
        fn place_of_fcs(
            &self,
        ) -> ::core::option::Option<::wireloom::wire::support::Covered> {
            ::core::option::Option::Some({
                let at = self.octets.len().saturating_sub(5usize).saturating_add(1);
                ::wireloom::wire::support::Covered::new(at, 4, 0, at)
            })
        }
        /// Whether each checksum that is there is right.
        pub fn verify_checksum(&self) -> bool {
            let octets = self.octets;
            match self.place_of_fcs() {
                ::core::option::Option::Some(place) => {
                    place.says(octets, ::wireloom::wire::support::options::Order::Little)
                        == ::wireloom::wire::support::crc::crc32(&place.pieces(octets))
                            as u64
                }
                ::core::option::Option::None => true,
            }
        }
    }
    /// Puts in every checksum that is there, in the order of the spec.
    #[allow(unused_variables, dead_code)]
    fn fill_sums(octets: &mut [u8]) {
        if let ::core::option::Option::Some(place) = Packet::parse(octets)
            .ok()
            .and_then(|packet| packet.place_of_fcs())
        {
            place.put(octets, ::wireloom::wire::support::options::Order::Little, 0);
            let value = {
                let octets: &[u8] = octets;
                ::wireloom::wire::support::crc::crc32(&place.pieces(octets)) as u64
            };
            place.put(octets, ::wireloom::wire::support::options::Order::Little, value);
        }
    }
    impl ::core::fmt::Debug for Packet<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            Partial::new(self.octets).print(f)
        }
    }
    /// trailer: a well-formed packet that is edited in place. Fields that lengths depend on have no setter.
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
            let packet = Packet::parse(octets)?;
            let payload_at = 3usize;
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
        pub fn as_packet(&self) -> ::wireloom::wire::support::Result<Packet<'_>> {
            Packet::parse(self.octets)
        }
        /// The octets of the packet as they are now.
        #[inline]
        pub fn octets(&self) -> &[u8] {
            self.octets
        }
        #[inline]
        fn header_mut(&mut self) -> ::core::option::Option<&mut [u8; 3]> {
            self.octets.first_chunk_mut()
        }
        /// Sets `id`.
        #[inline]
        pub fn set_id(&mut self, value: u16) {
            if let ::core::option::Option::Some(header) = self.header_mut() {
                [(*header)[0], (*header)[1]] = ::wireloom::wire::support::be::from_u16(
                    value,
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
    /// trailer: octets that may be cut short or malformed; every field that is there is shown.
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct Partial<'a> {
        header: ::core::option::Option<&'a [u8]>,
        tag: ::core::option::Option<&'a [u8]>,
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
            let mut seen_tag: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_trailer: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let mut seen_payload: ::core::option::Option<&'a [u8]> = ::core::option::Option::None;
            let error: ::core::option::Option<::wireloom::wire::support::Error> = 'cut: {
                let rest = octets;
                let ::core::option::Option::Some((header, rest)) = rest
                    .split_first_chunk::<3>() else {
                    seen_header = ::core::option::Option::Some(rest);
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            0,
                        ),
                    );
                };
                seen_header = ::core::option::Option::Some(header);
                let tag_len: u32 = match 0u64 << 1 | (((header[2] >> 7) as u32) as u64) {
                    bits if bits & 1 == 0 => 2,
                    bits if bits & 1 == 1 => 4,
                    _ => {
                        break 'cut ::core::option::Option::Some(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Unsupported,
                                1,
                            ),
                        );
                    }
                };
                let ::core::option::Option::Some((rest, trailer)) = rest
                    .split_last_chunk::<5>() else {
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            4,
                        ),
                    )
                };
                seen_trailer = ::core::option::Option::Some(trailer);
                let ::core::option::Option::Some((rest, tag)) = rest
                    .len()
                    .checked_sub((tag_len as u32) as usize)
                    .and_then(|at| rest.split_at_checked(at)) else {
                    break 'cut ::core::option::Option::Some(
                        ::wireloom::wire::support::Error::new(
                            ::wireloom::wire::support::ErrorKind::Truncated,
                            3,
                        ),
                    )
                };
                seen_tag = ::core::option::Option::Some(tag);
                let payload = rest;
                let rest: &'a [u8] = &[];
                seen_payload = ::core::option::Option::Some(payload);
                ::core::option::Option::None
            };
            Partial {
                header: seen_header,
                tag: seen_tag,
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
        /// 2 octets.
        ///
        /// 2 octets. `tests/golden/trailer.ron:6`
        #[inline]
        pub fn id(&self) -> ::core::option::Option<u16> {
            let part = &::wireloom::wire::support::head::<3>(self.header?, 2)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u16([part[0], part[1]]),
            )
        }
        /// One bit.
        ///
        /// One bit. `tests/golden/trailer.ron:6`
        #[inline]
        pub fn long(&self) -> ::core::option::Option<bool> {
            let part = &::wireloom::wire::support::head::<3>(self.header?, 3)?;
            ::core::option::Option::Some(part[2] & 0x80 != 0)
        }
        /// What the packet carries, as far as it is there.
        #[inline]
        pub fn payload(&self) -> ::core::option::Option<&'a [u8]> {
            self.payload
        }
        /// Variable length.
        ///
        /// Variable length. `tests/golden/trailer.ron:9`
        #[inline]
        pub fn tag(&self) -> ::core::option::Option<&'a [u8]> {
            self.tag.map(|octets| octets)
        }
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/trailer.ron:9`
        #[inline]
        pub fn next(&self) -> ::core::option::Option<u8> {
            let part = &::wireloom::wire::support::head::<5>(self.trailer?, 1)?;
            ::core::option::Option::Some(part[0])
        }
        /// 4 octets.
        ///
        /// 4 octets. `tests/golden/trailer.ron:9`
        #[inline]
        pub fn fcs(&self) -> ::core::option::Option<u32> {
            let part = &::wireloom::wire::support::head::<5>(self.trailer?, 5)?;
            ::core::option::Option::Some(
                ::wireloom::wire::support::be::u32([part[1], part[2], part[3], part[4]]),
            )
        }
    }
    impl ::core::fmt::Debug for Partial<'_> {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            self.print(f)
        }
    }
    /// trailer: what a packet means, whatever it looks like on the wire.
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
        /// 2 octets. `tests/golden/trailer.ron:6`
        pub id: u16,
        /// One bit.
        ///
        /// One bit. `tests/golden/trailer.ron:6`
        pub long: bool,
        /// Variable length.
        ///
        /// Variable length. `tests/golden/trailer.ron:9`
        pub tag: &'a [u8],
        /// 8 bits.
        ///
        /// 8 bits. `tests/golden/trailer.ron:9`
        pub next: u8,
    }
    impl<'a> Repr<'a> {
        /// What a packet means.
        ///
        /// # Errors
        /// `BadConst` where a constant has another value, `Invalid` where a value or a combination of values has no meaning, `BadChecksum` where that is asked for, `BadOption` where a list of options is malformed and the spec does not pass over it, `Unsupported` where the representation cannot say it.
        #[inline]
        pub fn parse(
            packet: &Packet<'a>,
            verify: ::wireloom::wire::support::Verify,
        ) -> ::wireloom::wire::support::Result<Repr<'a>> {
            match verify {
                ::wireloom::wire::support::Verify::Full => {
                    if !packet.verify_checksum() {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::BadChecksum,
                                6,
                            ),
                        );
                    }
                }
                ::wireloom::wire::support::Verify::Trust => {}
            }
            let id = packet.id();
            let long = packet.long();
            let tag = packet.tag();
            let next = packet.next();
            ::core::result::Result::Ok(Repr { id, long, tag, next })
        }
    }
    #[allow(unused_variables)]
    impl Repr<'_> {
        /// Octets that [`emit`](Self::emit) writes.
        #[inline]
        pub fn buffer_len(&self) -> usize {
            match *self {
                Repr { id, long, tag, next } => {
                    let len_tag: usize = tag.len();
                    let trailer_octets: usize = 5 + len_tag;
                    let header_octets: usize = 3;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets + trailer_octets;
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
                Repr { id, long, tag, next } => {
                    let len_tag: usize = tag.len();
                    let trailer_octets: usize = 5 + len_tag;
                    let header_octets: usize = 3;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets + trailer_octets;
                    let _: u32 = match 0u64 << 1 | ((long as u8 as u32) as u64) {
                        bits if bits & 1 == 0 => 2,
                        bits if bits & 1 == 1 => 4,
                        _ => {
                            return ::core::result::Result::Err(
                                ::wireloom::wire::support::Error::new(
                                    ::wireloom::wire::support::ErrorKind::Unsupported,
                                    1,
                                ),
                            );
                        }
                    };
                    {
                        let table_tag_len: usize = match 0u64 << 1
                            | ((long as u8 as u32) as u64)
                        {
                            bits if bits & 1 == 0 => 2,
                            bits if bits & 1 == 1 => 4,
                            _ => usize::MAX,
                        };
                        let there = true;
                        if len_tag
                            != (if there { (table_tag_len as u32) as usize } else { 0 })
                        {
                            return ::core::result::Result::Err(
                                ::wireloom::wire::support::Error::new(
                                    ::wireloom::wire::support::ErrorKind::BadLength,
                                    3,
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
                        .split_first_chunk_mut::<3>() else {
                        return ::core::result::Result::Err(
                            ::wireloom::wire::support::Error::new(
                                ::wireloom::wire::support::ErrorKind::Truncated,
                                0,
                            ),
                        )
                    };
                    let mut header = [0u8; 3];
                    let out = &mut ::wireloom::wire::support::Cursor::new(tail);
                    [header[0], header[1]] = ::wireloom::wire::support::be::from_u16(id);
                    header[2] = (long as u8) << 7;
                    (front, header, tail, rest)
                }
            };
            *front = header;
            ::core::result::Result::Ok(rest)
        }
        /// Octets of what stands behind the payload.
        pub fn trailer_len(&self) -> usize {
            match *self {
                Repr { id, long, tag, next } => {
                    let len_tag: usize = tag.len();
                    let trailer_octets: usize = 5 + len_tag;
                    let header_octets: usize = 3;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets + trailer_octets;
                    trailer_octets
                }
            }
        }
        /** Completes a packet whose header [`emit`](Self::emit) wrote and behind which the payload was put: writes the trailer to the last [`trailer_len`](Self::trailer_len) octets of `packet`, and fills in the checksums.

 # Errors
 `Truncated` where `packet` has less octets than the trailer.*/
        pub fn finish(
            &self,
            packet: &mut [u8],
            seal: ::wireloom::wire::support::Seal,
        ) -> ::wireloom::wire::support::Result<()> {
            let (whole, len) = (packet.len(), self.trailer_len());
            let ::core::option::Option::Some((_, tail)) = packet
                .len()
                .checked_sub(len)
                .and_then(|at| packet.split_at_mut_checked(at)) else {
                return ::core::result::Result::Err(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::Truncated,
                        6,
                    ),
                );
            };
            let out = &mut ::wireloom::wire::support::Cursor::new(tail);
            match *self {
                Repr { id, long, tag, next } => {
                    let len_tag: usize = tag.len();
                    let trailer_octets: usize = 5 + len_tag;
                    let header_octets: usize = 3;
                    let payload_octets: usize = 0;
                    let body_octets: usize = 0;
                    let packet_octets: usize = header_octets + body_octets
                        + payload_octets + trailer_octets;
                    out.put(tag);
                    {
                        #[allow(unused_mut)]
                        let mut fixed = [0u8; 5];
                        fixed[0] = next;
                        out.put(&fixed);
                    }
                }
            }
            match seal {
                ::wireloom::wire::support::Seal::Sums => fill_sums(packet),
                ::wireloom::wire::support::Seal::Device => {}
            }
            ::core::result::Result::Ok(())
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
            f.write_str("TRAILER")?;
            match self.id() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" ")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.tag() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" tag=")?;
                    ::wireloom::wire::support::print::hex_octets(f, value, ":")?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            match self.next() {
                ::core::option::Option::Some(value) => {
                    f.write_str(" next=")?;
                    ::wireloom::wire::support::print::dec(f, value as u64)?;
                }
                ::core::option::Option::None => return ::core::result::Result::Ok(()),
            }
            ::core::result::Result::Ok(())
        }
        /// Shows every field that is there to a visitor.
        #[inline]
        pub fn walk(&self, visitor: &mut dyn ::wireloom::wire::support::Visitor) {
            if let ::core::option::Option::Some(value) = self.id() {
                visitor
                    .field("id", ::wireloom::wire::support::Value::Number(value as u64));
            }
            if let ::core::option::Option::Some(value) = self.long() {
                visitor.field("long", ::wireloom::wire::support::Value::Flag(value));
            }
            if let ::core::option::Option::Some(value) = self.tag() {
                visitor.field("tag", ::wireloom::wire::support::Value::Octets(value));
            }
            if let ::core::option::Option::Some(value) = self.next() {
                visitor
                    .field(
                        "next",
                        ::wireloom::wire::support::Value::Number(value as u64),
                    );
            }
            if let ::core::option::Option::Some(value) = self.fcs() {
                visitor
                    .field(
                        "fcs",
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
        let error = match Packet::parse(octets) {
            ::core::result::Result::Ok(packet) if !packet.verify_checksum() => {
                ::core::option::Option::Some(
                    ::wireloom::wire::support::Error::new(
                        ::wireloom::wire::support::ErrorKind::BadChecksum,
                        6,
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
        name: "trailer",
        title: "",
        file: "tests/golden/trailer.ron",
        fields: &[
            ::wireloom::wire::support::FieldDescription {
                name: "id",
                doc: "",
                bit: ::core::option::Option::Some(0),
                bits: ::core::option::Option::Some(16),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "long",
                doc: "",
                bit: ::core::option::Option::Some(16),
                bits: ::core::option::Option::Some(1),
                kind: ::wireloom::wire::support::FieldKind::Flag,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "reserved",
                doc: "",
                bit: ::core::option::Option::Some(17),
                bits: ::core::option::Option::Some(7),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "trailer.tag",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::None,
                kind: ::wireloom::wire::support::FieldKind::Octets,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "trailer.next",
                doc: "",
                bit: ::core::option::Option::None,
                bits: ::core::option::Option::Some(8),
                kind: ::wireloom::wire::support::FieldKind::Number,
            },
            ::wireloom::wire::support::FieldDescription {
                name: "trailer.fcs",
                doc: "",
                bit: ::core::option::Option::None,
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
