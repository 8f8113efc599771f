//! How printers find the right spec: by the first bits of what is there. The headers of a row are layers, one inside the
//! other; the last one carries what IPv6 would carry.

use super::address::{link_local, of_interface};
use super::{Compressed, Dispatch, Link, destination, source};
use crate::wire::ieee802154::{self, Address};
use crate::wire::support::{Between, Binding, Decode, Description, Family, Inner, Value, Visitor};
use crate::wire::{Error, ErrorKind, Pseudo};
use crate::wire::{sixlowpan_frag, sixlowpan_iphc, sixlowpan_mesh, sixlowpan_nhc_ext, sixlowpan_nhc_udp};
use core::fmt;
use core::net::Ipv6Addr;

/// A LoWPAN packet: whatever begins with a dispatch.
pub const DESCRIPTION: &Description = &Description {
    name: "sixlowpan",
    title: "IPv6 over low-power wireless personal area networks",
    file: "",
    fields: &[],
    registries: &[],
    decode: &Lowpan(Extent::Whole),
};

/// Frames of IEEE 802.15.4 without and with their check sequence, and what their data is.
///
/// A network of something else (Zigbee) binds its own protocol to key 1 of `ieee802154`, and has it looked up first.
pub const BINDINGS: &[Binding] = &[
    Binding { space: "link-type", key: 230, protocol: FRAME },
    Binding { space: "link-type", key: 195, protocol: CHECKED_FRAME },
    Binding { space: "ieee802154", key: 1, protocol: DESCRIPTION },
    Binding { space: SPACE, key: PACKET, protocol: DESCRIPTION },
    Binding { space: SPACE, key: NEXT, protocol: NEXT_HEADER },
    Binding { space: SPACE, key: PACKET_PIECE, protocol: PIECE },
    Binding { space: SPACE, key: NEXT_PIECE, protocol: NEXT_HEADER_PIECE },
];

/// The key space of what says itself what it is.
const SPACE: &str = "sixlowpan";
/// A LoWPAN packet, and a compressed next header.
const PACKET: u64 = 0;
const NEXT: u64 = 1;
/// The same, where the packet goes on in further fragments: of what IPv6 carries nothing is read then, as of other
/// fragments.
const PACKET_PIECE: u64 = 2;
const NEXT_PIECE: u64 = 3;

/// Whether all of a packet is there.
#[derive(Debug, Clone, Copy)]
enum Extent {
    Whole,
    Piece,
}

impl Extent {
    /// The key of a compressed next header.
    fn next(self) -> (&'static str, u64) {
        match self {
            Extent::Whole => (SPACE, NEXT),
            Extent::Piece => (SPACE, NEXT_PIECE),
        }
    }

    fn whole<T>(self, key: Option<T>) -> Option<T> {
        match self {
            Extent::Whole => key,
            Extent::Piece => None,
        }
    }
}

/// What a spec's protocol is besides: its own description with another way to decode.
macro_rules! described {
    ($($name:ident: $module:ident, $decode:expr;)*) => {
        $(const $name: &Description = &Description { decode: &$decode, ..*$module::DESCRIPTION };)*
    };
}

described! {
    FRAME: ieee802154, Frame;
    CHECKED_FRAME: ieee802154, CheckedFrame;
    IPHC: sixlowpan_iphc, Iphc(Extent::Whole);
    IPHC_PIECE: sixlowpan_iphc, Iphc(Extent::Piece);
    EXTENSION: sixlowpan_nhc_ext, Carrying(sixlowpan_nhc_ext::DESCRIPTION, |octets| behind_extension(octets, Extent::Whole));
    EXTENSION_PIECE: sixlowpan_nhc_ext, Carrying(sixlowpan_nhc_ext::DESCRIPTION, |octets| behind_extension(octets, Extent::Piece));
    UDP: sixlowpan_nhc_udp, Carrying(sixlowpan_nhc_udp::DESCRIPTION, behind_udp);
    FRAGMENT: sixlowpan_frag, Carrying(sixlowpan_frag::DESCRIPTION, behind_fragment);
    MESH: sixlowpan_mesh, Mesh;
}

const PIECE: &Description = &Description { decode: &Lowpan(Extent::Piece), ..*DESCRIPTION };

const NEXT_HEADER: &Description = &Description {
    name: "sixlowpan_nhc",
    title: "6LoWPAN compressed next header",
    decode: &NextHeader(Extent::Whole),
    ..*DESCRIPTION
};

const NEXT_HEADER_PIECE: &Description = &Description { decode: &NextHeader(Extent::Piece), ..*NEXT_HEADER };

/// Under which key what is carried is looked up.
type Key = Option<(&'static str, u64)>;

/// RFC 6282 §4.2.
fn behind_extension(octets: &[u8], extent: Extent) -> Key {
    use sixlowpan_nhc_ext::{HeaderId, Packet};
    let packet = Packet::parse(octets).ok()?;
    match packet.eid() {
        // Of a datagram that was in fragments before it was compressed.
        HeaderId::Fragment => None,
        HeaderId::Ipv6 => Some(match extent {
            Extent::Whole => (SPACE, PACKET),
            Extent::Piece => (SPACE, PACKET_PIECE),
        }),
        _ if packet.nhc() => Some(extent.next()),
        _ => extent.whole(Some(("ip-protocol", packet.next_header()?.0.into()))),
    }
}

fn behind_udp(octets: &[u8]) -> Key {
    let packet = sixlowpan_nhc_udp::Packet::parse(octets).ok()?;
    Some(("udp-port", super::ports(&packet).1.into()))
}

fn behind_fragment(octets: &[u8]) -> Key {
    let first = !sixlowpan_frag::Packet::parse(octets).ok()?.has_offset();
    first.then_some((SPACE, PACKET_PIECE))
}

/// `Decode` of what is shown as another description does.
macro_rules! shown_as {
    ($this:ident => $shown:expr) => {
        fn print(&self, octets: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
            let $this = self;
            $shown.print(octets, f)
        }

        fn walk(&self, octets: &[u8], visitor: &mut dyn Visitor) {
            let $this = self;
            $shown.walk(octets, visitor);
        }

        fn check(&self, octets: &[u8], pseudo: Option<Pseudo>) -> Option<Error> {
            let $this = self;
            $shown.check(octets, pseudo)
        }
    };
}

/// A protocol of a spec, and the key of what it carries, which the spec can't say.
#[derive(Debug)]
struct Carrying(&'static Description, fn(&[u8]) -> Key);

impl Decode for Carrying {
    shown_as!(this => this.0);

    fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a> {
        Inner { keys: [(self.1)(octets), None], ..self.0.inner(octets) }
    }
}

/// A compressed IPv6 header.
#[derive(Debug)]
struct Iphc(Extent);

impl Decode for Iphc {
    shown_as!(_this => sixlowpan_iphc::DESCRIPTION);

    fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a> {
        let key = sixlowpan_iphc::Packet::parse(octets).ok().and_then(|packet| match packet.next_header() {
            Some(next) => self.0.whole(Some(("ip-protocol", next.0.into()))),
            None => Some(self.0.next()),
        });
        Inner { keys: [key, None], ..sixlowpan_iphc::DESCRIPTION.inner(octets) }
    }

    fn family(&self) -> Option<&dyn Family> {
        Some(self)
    }
}

impl Family for Iphc {
    fn between(&self, octets: &[u8], link: Between) -> Option<Between> {
        let packet = sixlowpan_iphc::Packet::parse(octets).ok()?;
        let address =
            |addr: Option<Ipv6Addr>| addr.map_or(Address::Absent, |addr| of_interface(addr.to_bits()));
        let link = Link { src: address(link.src), dst: address(link.dst), contexts: &[] };
        Some(Between { src: source(&packet, &link), dst: destination(&packet, &link) })
    }
}

fn local(src: Address, dst: Address) -> Between {
    let local = |addr| link_local(addr).map(Ipv6Addr::from_bits);
    Between { src: local(src), dst: local(dst) }
}

#[derive(Debug)]
struct Mesh;

impl Decode for Mesh {
    shown_as!(_this => sixlowpan_mesh::DESCRIPTION);

    fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a> {
        Inner { keys: [Some((SPACE, PACKET)), None], ..sixlowpan_mesh::DESCRIPTION.inner(octets) }
    }

    fn family(&self) -> Option<&dyn Family> {
        Some(self)
    }
}

impl Family for Mesh {
    fn link(&self, octets: &[u8]) -> Option<Between> {
        use sixlowpan_mesh::Address as Ends;
        let packet = sixlowpan_mesh::Packet::parse(octets).ok()?;
        let address = |ends| match ends {
            Ends::Short(octets) => Address::Short(octets),
            Ends::Extended(octets) => Address::Extended(octets),
        };
        Some(local(address(packet.originator()?), address(packet.final_addr()?)))
    }
}

/// A frame without its check sequence.
#[derive(Debug)]
struct Frame;

impl Decode for Frame {
    shown_as!(_this => ieee802154::DESCRIPTION);

    fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a> {
        let inner = ieee802154::DESCRIPTION.inner(octets);
        let elements = ieee802154::Packet::parse(octets).ok().and_then(|packet| packet.elements());
        Inner { payload: elements.map_or(inner.payload, |elements| elements.rest), ..inner }
    }

    fn family(&self) -> Option<&dyn Family> {
        Some(self)
    }
}

impl Family for Frame {
    fn link(&self, octets: &[u8]) -> Option<Between> {
        let packet = ieee802154::Packet::parse(octets).ok()?;
        Some(local(packet.src_addr()?, packet.dst_addr()?))
    }
}

/// A frame with its check sequence.
#[derive(Debug)]
struct CheckedFrame;

impl CheckedFrame {
    /// The frame in front of the check sequence, as far as there is one.
    fn frame(octets: &[u8]) -> &[u8] {
        octets.split_last_chunk::<2>().map_or(&[], |(frame, _)| frame)
    }
}

impl Decode for CheckedFrame {
    fn print(&self, octets: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Frame.print(Self::frame(octets), f)
    }

    fn walk(&self, octets: &[u8], visitor: &mut dyn Visitor) {
        Frame.walk(Self::frame(octets), visitor);
    }

    fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a> {
        Frame.inner(Self::frame(octets))
    }

    /// A sum that is wrong counts only where nothing else is.
    fn check(&self, octets: &[u8], pseudo: Option<Pseudo>) -> Option<Error> {
        let wrong = || ieee802154::without_check_sequence(octets).err();
        Frame.check(Self::frame(octets), pseudo).or_else(wrong)
    }

    fn family(&self) -> Option<&dyn Family> {
        Some(self)
    }
}

impl Family for CheckedFrame {
    fn link(&self, octets: &[u8]) -> Option<Between> {
        Frame.link(Self::frame(octets))
    }
}

/// Whatever begins with a dispatch, RFC 4944 §5.1.
#[derive(Debug)]
struct Lowpan(Extent);

impl Decode for Lowpan {
    fn print(&self, octets: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match octets {
            [0x41, rest @ ..] => write!(f, "6LoWPAN uncompressed len={}", rest.len()),
            [0x50, number, rest @ ..] => write!(f, "6LoWPAN broadcast seq={number} len={}", rest.len()),
            [0..=0x3f, ..] => write!(f, "not 6LoWPAN len={}", octets.len()),
            [dispatch, rest @ ..] => write!(f, "6LoWPAN dispatch={dispatch:02x} len={}", rest.len()),
            [] => f.write_str("6LoWPAN"),
        }
    }

    fn walk(&self, octets: &[u8], visitor: &mut dyn Visitor) {
        if let [dispatch, rest @ ..] = octets {
            visitor.field("dispatch", Value::Number((*dispatch).into()));
            if let (0x50, Some(number)) = (*dispatch, rest.first()) {
                visitor.field("sequence_number", Value::Number((*number).into()));
            }
        }
    }

    fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a> {
        let (payload, key) = match octets {
            [0x41, rest @ ..] => (rest, self.0.whole(Some(("ethertype", 0x86dd)))),
            [0x50, _, rest @ ..] => (rest, Some((SPACE, PACKET))),
            _ => (&[][..], None),
        };
        Inner { payload, keys: [key, None], ..Inner::NOTHING }
    }

    fn check(&self, octets: &[u8], _: Option<Pseudo>) -> Option<Error> {
        matches!(octets, [0x50]).then_some(Error::new(ErrorKind::Truncated, 0))
    }

    fn family(&self) -> Option<&dyn Family> {
        Some(self)
    }
}

impl Family for Lowpan {
    fn narrow(&self, octets: &[u8]) -> Option<&'static Description> {
        match (Dispatch::of(*octets.first()?), self.0) {
            (Dispatch::Iphc, Extent::Whole) => Some(IPHC),
            (Dispatch::Iphc, Extent::Piece) => Some(IPHC_PIECE),
            (Dispatch::Mesh, _) => Some(MESH),
            (Dispatch::Fragment, _) => Some(FRAGMENT),
            (Dispatch::Ipv6 | Dispatch::Broadcast | Dispatch::NotLowpan | Dispatch::Other, _) => None,
        }
    }
}

/// A compressed next header, RFC 6282 §4.
#[derive(Debug)]
struct NextHeader(Extent);

impl Decode for NextHeader {
    fn print(&self, octets: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match octets {
            [first, rest @ ..] => write!(f, "6LoWPAN NHC={first:02x} len={}", rest.len()),
            [] => f.write_str("6LoWPAN NHC"),
        }
    }

    fn walk(&self, octets: &[u8], visitor: &mut dyn Visitor) {
        if let Some(first) = octets.first() {
            visitor.field("dispatch", Value::Number((*first).into()));
        }
    }

    fn inner<'a>(&self, _: &'a [u8]) -> Inner<'a> {
        Inner::NOTHING
    }

    fn check(&self, _: &[u8], _: Option<Pseudo>) -> Option<Error> {
        None
    }

    fn family(&self) -> Option<&dyn Family> {
        Some(self)
    }
}

impl Family for NextHeader {
    fn narrow(&self, octets: &[u8]) -> Option<&'static Description> {
        match (Compressed::of(*octets.first()?), self.0) {
            (Compressed::Extension, Extent::Whole) => Some(EXTENSION),
            (Compressed::Extension, Extent::Piece) => Some(EXTENSION_PIECE),
            (Compressed::Udp, Extent::Whole) => Some(UDP),
            (Compressed::Udp, Extent::Piece) => Some(sixlowpan_nhc_udp::DESCRIPTION),
            (Compressed::Other, _) => None,
        }
    }
}
