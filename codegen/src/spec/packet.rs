//! Packets, and what becomes of them in the representation.

use super::grammar::grammar;
use super::{Field, Len, Region, Ty};
use crate::sorted::Map;
use crate::span::S;

grammar! {
    pub struct Packet {
        /// Name of the view's type, `Packet` where absent.
        pub rust_name: Option<S<String>> = _,
        pub header: Vec<S<Field>>,
        /// Values computed from header fields by table.
        pub lets: Vec<S<Let>> = _,
        pub variants: Vec<S<Variant>> = _,
        pub payload: Option<S<Payload>> = _,
        /// Fields behind the payload, laid out from the end.
        pub trailer: Vec<S<Field>> = _,
        pub checksums: Vec<S<Checksum>> = _,
        /// The RFC's drawing; must agree with `header`.
        pub diagram: Option<S<String>> = _,
        pub print: Option<S<String>> = _,
    }

    /// A decision table: a bit pattern over `from` gives a value.
    pub struct Let {
        pub name: S<String>,
        pub from: Vec<S<String>>,
        /// The first match wins; `x` is any bit; blanks and `_` are ignored.
        pub cases: Vec<S<(String, u64)>>,
        /// Where no case matches; absent: the packet is rejected.
        pub otherwise: Option<u64> = _,
        pub doc: String = _,
    }

    pub struct Variant {
        pub name: S<String>,
        /// Tag field → pattern.
        pub when: Map<String, S<String>>,
        pub fields: Vec<S<Field>> = _,
        pub payload: Option<S<Payload>> = _,
        /// A narrower name and type for a header field.
        pub refine: Map<String, S<Refine>> = _,
        /// Nests the variant: `Repr::Group(Group::Variant { .. })`.
        pub group: Option<S<String>> = _,
        /// `false`: accessors only; `Repr::parse` answers `Unsupported`.
        pub repr: bool = true,
        pub options: Vec<S<Collect>> = _,
        pub print: Option<S<String>> = _,
        pub feature: Option<String> = _,
        pub doc: String = _,
    }

    pub struct Refine {
        pub name: Option<S<String>> = _,
        pub ty: S<Ty>,
    }

    pub struct Payload {
        pub len: Len = _,
        pub repr: PayloadRepr = _,
        pub dispatch: Option<Dispatch> = _,
    }

    /// Where the payload stands in the representation.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum PayloadRepr = Outside {
        /// Nowhere: the caller puts it behind the header.
        Outside,
        /// Its length.
        Len,
        /// As a slice.
        Slice,
    }

    pub struct Dispatch {
        /// The field whose value selects the inner protocol.
        pub by: S<String>,
        /// Asked in turn where `by` finds nothing.
        pub or_by: Vec<S<String>> = _,
        /// The key space, shared by all carriers: `ethertype`, `ip-protocol`, `udp-port`.
        pub space: S<String>,
        /// No descent while this holds.
        pub unless: Option<S<String>> = _,
        /// Values for the inner protocol's `params`.
        pub give: Map<String, S<String>> = _,
    }

    pub struct Checksum {
        pub field: S<String>,
        pub algo: Algo = _,
        pub over: Region,
        pub pseudo: Option<Pseudo> = _,
        /// Where this holds, 0 on the wire means "no checksum"; a computed 0 is always sent as 0xffff.
        pub absent_if: Option<S<String>> = _,
        /// Name of the capability by which a device takes this checksum over.
        pub caps: String = _,
    }

    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum Algo = Internet {
        /// RFC 1071.
        Internet,
        /// IEEE 802.3 clause 3.2.9.
        Crc32,
        /// RFC 9260 appendix A.
        Crc32c,
        /// IEEE 802.15.4-2020 clause 7.2.11.
        Crc16,
        /// A hand-written function in the module of the macro, or of this path.
        Custom(String),
    }

    pub struct Pseudo {
        pub src: String,
        pub dst: String,
        pub proto: u8,
    }

    #[derive(Default)]
    pub struct Repr {
        /// Folds several flags into one enum.
        pub merge: Vec<S<Merge>> = _,
        /// Lifts options of a list into fields, in the order of emission.
        pub options: Vec<S<Collect>> = _,
    }

    pub struct Merge {
        pub name: S<String>,
        pub ty: S<String>,
        pub from: Vec<S<String>>,
        /// Variant → bits in the order of `from`: `0`, `1`, or `x` (accepted, emitted as 0).
        pub cases: Vec<S<(String, String)>>,
        pub doc: String = _,
    }

    pub struct Collect {
        pub name: S<String>,
        pub from: S<From>,
        pub repeat: Repeat = _,
        pub doc: String = _,
    }

    #[derive(Clone)]
    pub enum From {
        /// One field of one option.
        Value(String, String),
        /// Whether the option is there.
        Present(String),
        /// The option with all its fields.
        Whole(String),
        /// Options that exclude each other.
        OneOf(Vec<(String, String)>),
    }

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Repeat = Last {
        First,
        Last,
        Reject,
        /// All of them, at most so many.
        List(u16),
        /// All of them.
        All,
    }
}

impl Repeat {
    /// Whether more than one is kept.
    pub fn is_list(self) -> bool {
        match self {
            Repeat::First | Repeat::Last | Repeat::Reject => false,
            Repeat::List(_) | Repeat::All => true,
        }
    }
}
