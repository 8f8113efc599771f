//! The grammar of the spec language, as serde types: what a `.ron` file may say, nothing of what it means.
//!
//! `specs/README.md` is its manual. Everything that a diagnostic may point at is an [`S`], a value with its place.

use crate::span::S;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::fmt;

/// One file: one protocol: one generated module.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// Version of the language, always the first key.
    pub format: S<u32>,
    /// Module name in `snake_case`.
    pub name: S<String>,
    #[serde(default)]
    pub title: String,
    /// Markdown, becomes the module's documentation.
    #[serde(default)]
    pub doc: String,
    #[serde(default)]
    pub refs: Vec<String>,
    /// `#[cfg(feature = "…")]` on dispatch arms to this protocol.
    #[serde(default)]
    pub feature: Option<S<String>>,
    #[serde(default)]
    pub endian: Endian,
    /// Other specs whose types are named here as `spec::Type`.
    #[serde(default)]
    pub uses: Vec<S<String>>,
    /// Context that is not in the octets: pseudo-header addresses, the length of a link address.
    #[serde(default)]
    pub params: Vec<S<Param>>,
    #[serde(default)]
    pub types: Vec<S<TypeDecl>>,
    /// Absent where a spec only declares types.
    #[serde(default)]
    pub packet: Option<Packet>,
    #[serde(default)]
    pub repr: Repr,
    /// Where this protocol is carried; the carrier's spec is never edited.
    #[serde(default)]
    pub bind: Vec<S<Bind>>,
    #[serde(default)]
    pub vectors: Vec<S<Vector>>,
}

/// Byte order; also the end from which bit fields are filled.
#[derive(Debug, Deserialize, Default, Clone, Copy, PartialEq, Eq)]
pub enum Endian {
    #[default]
    Big,
    Little,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Param {
    pub name: S<String>,
    pub rust: String,
    /// Inclusive bounds of an integer parameter.
    #[serde(default)]
    pub range: Option<(u64, u64)>,
    #[serde(default)]
    pub doc: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum TypeDecl {
    /// Named integer values. Open (the default): every bit pattern is a value.
    Enum {
        name: S<String>,
        bits: S<u8>,
        #[serde(default = "yes")]
        open: bool,
        values: Vec<S<EnumValue>>,
        #[serde(default)]
        doc: String,
    },
    /// Independent bits.
    Flags {
        name: S<String>,
        bits: S<u8>,
        flags: Vec<S<EnumValue>>,
        #[serde(default)]
        doc: String,
    },
    /// A fixed number of octets with an identity: addresses, cookies.
    Octets {
        name: S<String>,
        len: u16,
        #[serde(default)]
        rust: Option<String>,
        #[serde(default)]
        show: Option<S<Show>>,
        #[serde(default)]
        doc: String,
    },
    /// An integer with an identity, possibly narrower than its width.
    Int {
        name: S<String>,
        bits: S<u8>,
        #[serde(default)]
        range: Option<(u64, u64)>,
        #[serde(default)]
        on_over: OnOver,
        #[serde(default)]
        rust: Option<String>,
        #[serde(default)]
        show: Option<S<Show>>,
        #[serde(default)]
        doc: String,
    },
    /// A structure inside arrays and options.
    Record {
        name: S<String>,
        fields: Vec<S<Field>>,
        /// How an element shows itself; its fields with `-` between where absent.
        #[serde(default)]
        print: Option<S<String>>,
        #[serde(default)]
        doc: String,
    },
    /// A union told apart by its number of octets.
    Choice {
        name: S<String>,
        cases: Vec<S<(u16, String)>>,
        #[serde(default)]
        reversed: bool,
        #[serde(default)]
        show: Option<S<Show>>,
        #[serde(default)]
        doc: String,
    },
    /// A union told apart by fields that stand before it.
    Union {
        name: S<String>,
        /// The fields that tell, by the name they have wherever the union stands.
        by: Vec<S<UnionTag>>,
        cases: Vec<S<UnionCase>>,
        #[serde(default)]
        doc: String,
    },
    /// A type-length-value list.
    Options(Options),
}

/// A field that tells the cases of a union apart.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnionTag {
    pub name: S<String>,
    pub ty: S<Ty>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnionCase {
    pub name: S<String>,
    /// Tag → pattern; a tag that is not named matches anything.
    #[serde(default)]
    pub when: BTreeMap<String, S<String>>,
    #[serde(default)]
    pub fields: Vec<S<Field>>,
    #[serde(default)]
    pub print: Option<S<String>>,
    #[serde(default)]
    pub doc: String,
}

impl TypeDecl {
    pub fn name(&self) -> &S<String> {
        match self {
            TypeDecl::Enum { name, .. }
            | TypeDecl::Flags { name, .. }
            | TypeDecl::Octets { name, .. }
            | TypeDecl::Int { name, .. }
            | TypeDecl::Record { name, .. }
            | TypeDecl::Choice { name, .. }
            | TypeDecl::Union { name, .. } => name,
            TypeDecl::Options(o) => &o.name,
        }
    }
}

fn yes() -> bool {
    true
}

/// What becomes of a wire value outside an `TypeDecl::Int`'s range.
#[derive(Debug, Deserialize, Default, Clone, Copy, PartialEq, Eq)]
pub enum OnOver {
    #[default]
    Reject,
    Saturate,
}

#[derive(Debug, Deserialize, Default, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    #[default]
    Dec,
    Hex,
    HexDash,
    HexColon,
    Ipv4,
    Ipv6,
    /// A duration: `1800s`.
    Seconds,
    Millis,
    Micros,
}

impl Show {
    /// What stands behind a number of this unit.
    pub fn suffix(self) -> &'static str {
        match self {
            Show::Seconds => "s",
            Show::Millis => "ms",
            Show::Micros => "us",
            Show::Dec | Show::Hex | Show::HexDash | Show::HexColon | Show::Ipv4 | Show::Ipv6 => "",
        }
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnumValue {
    pub name: S<String>,
    pub value: S<u64>,
    /// What the printer shows; the name where absent.
    #[serde(default)]
    pub show: Option<String>,
    #[serde(default)]
    pub doc: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    pub name: S<String>,
    pub ty: S<Ty>,
    #[serde(default)]
    pub doc: String,
    /// An assertion of the octet offset, never a placement.
    #[serde(default)]
    pub at: Option<S<u16>>,
    #[serde(default)]
    pub role: Option<S<Role>>,
    /// The octets exist only if this holds.
    #[serde(default)]
    pub when: Option<S<String>>,
    /// The octets always exist but mean something only if this flag is set.
    #[serde(default)]
    pub gate: Option<S<String>>,
    /// Structural: part of the check that makes a `Packet`.
    #[serde(default)]
    pub check: Option<S<String>>,
    /// Semantic: part of `Repr::parse`.
    #[serde(default)]
    pub valid: Option<S<String>>,
    /// Logical value = raw × scale + bias.
    #[serde(default)]
    pub scale: Option<u16>,
    #[serde(default)]
    pub bias: u32,
    /// Emit at most this many octets.
    #[serde(default)]
    pub max: Option<u32>,
}

#[derive(Debug, Deserialize, Clone)]
pub enum Ty {
    /// An unsigned integer of 1 to 64 bits.
    U(u8),
    /// One bit.
    Bool,
    /// A named type.
    Type(String),
    /// Octets.
    Bytes(Len),
    /// Elements of a named type; ends after `len` octets, or after `count` elements where given.
    Array {
        of: String,
        #[serde(default)]
        len: Len,
        #[serde(default)]
        count: Option<S<String>>,
        #[serde(default)]
        max: Option<u16>,
    },
    /// A [`TypeDecl::Choice`] of this many octets.
    Choice(String, Len),
    /// A list declared by [`TypeDecl::Options`].
    Options(String, Len),
    /// A packet of another protocol that may be cut short.
    Quote(String, Len),
    /// Zero octets up to a multiple of N from the start of the packet.
    Align(u8),
    /// A [`TypeDecl::Union`] of this many octets.
    Union(String, Len),
    /// A hand-written codec in the module of the macro; measured by it where there is no length.
    Custom {
        rust: String,
        #[serde(default)]
        len: Len,
    },
}

/// An integer, an expression, or `"rest"`.
#[derive(Debug, Clone, Default)]
pub enum Len {
    Fixed(S<u64>),
    Expr(S<String>),
    #[default]
    Rest,
}

/// What a length looks like before its place is known.
enum LenLiteral {
    Number(u64),
    Text(String),
}

impl<'de> Deserialize<'de> for LenLiteral {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LenVisitor;
        impl Visitor<'_> for LenVisitor {
            type Value = LenLiteral;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a length: an integer, an expression in quotes, or \"rest\"")
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<LenLiteral, E> {
                Ok(LenLiteral::Number(value))
            }
            fn visit_str<E: de::Error>(self, value: &str) -> Result<LenLiteral, E> {
                Ok(LenLiteral::Text(value.into()))
            }
        }
        deserializer.deserialize_any(LenVisitor)
    }
}

impl<'de> Deserialize<'de> for Len {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let S { v, lo, hi } = S::<LenLiteral>::deserialize(deserializer)?;
        Ok(match v {
            LenLiteral::Number(v) => Len::Fixed(S { v, lo, hi }),
            LenLiteral::Text(text) if text == "rest" => Len::Rest,
            LenLiteral::Text(v) => Len::Expr(S { v, lo, hi }),
        })
    }
}

/// What a wire field is to the representation.
#[derive(Debug, Deserialize, Clone)]
pub enum Role {
    /// The default: a field of the same name and type.
    Keep,
    /// Must equal on parse, is written on emit.
    Const(u64),
    /// The same of octets, in hexadecimal.
    Magic(String),
    /// Ignored on parse, written on emit.
    Emit(u64),
    /// `Emit(0)` without a public accessor.
    Reserved,
    /// Octets of a region: raw = (octets − bias) / unit.
    Length {
        of: Region,
        #[serde(default = "one")]
        unit: u16,
        #[serde(default)]
        bias: u16,
    },
    /// Number of elements of an array.
    Count(String),
    /// 1 where the named gated or conditional field is there.
    Presence(String),
    /// 0 where the named gated or conditional field is there.
    Absence(String),
    /// Filled by the entry of `packet.checksums` that names this field.
    Checksum,
    /// Selects the variant.
    Tag,
    /// Folded into a field by `repr.merge`.
    Part(String),
    /// In the head of an option: which option it is.
    Kind,
    /// In the head of an option: its length.
    Len,
}

fn one() -> u16 {
    1
}

#[derive(Debug, Deserialize, Clone, PartialEq, Eq)]
pub enum Region {
    Header,
    Packet,
    Payload,
    Field(String),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Packet {
    /// Name of the view's type, `Packet` where absent.
    #[serde(default)]
    pub rust_name: Option<String>,
    pub header: Vec<S<Field>>,
    /// Values computed from header fields by table.
    #[serde(default)]
    pub lets: Vec<S<Let>>,
    #[serde(default)]
    pub variants: Vec<S<Variant>>,
    #[serde(default)]
    pub payload: Option<S<Payload>>,
    /// Fields behind the payload, laid out from the end.
    #[serde(default)]
    pub trailer: Vec<S<Field>>,
    #[serde(default)]
    pub checksums: Vec<S<Checksum>>,
    /// The RFC's drawing; must agree with `header`.
    #[serde(default)]
    pub diagram: Option<S<String>>,
    #[serde(default)]
    pub print: Option<S<String>>,
}

/// A decision table: a bit pattern over `from` gives a value.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Let {
    pub name: S<String>,
    pub from: Vec<S<String>>,
    /// The first match wins; `x` is any bit; blanks and `_` are ignored.
    pub cases: Vec<S<(String, u64)>>,
    /// Where no case matches; absent: the packet is rejected.
    #[serde(default)]
    pub otherwise: Option<u64>,
    #[serde(default)]
    pub doc: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variant {
    pub name: S<String>,
    /// Tag field → pattern.
    pub when: BTreeMap<String, S<String>>,
    #[serde(default)]
    pub fields: Vec<S<Field>>,
    #[serde(default)]
    pub payload: Option<S<Payload>>,
    /// A narrower name and type for a header field.
    #[serde(default)]
    pub refine: BTreeMap<String, S<Refine>>,
    /// Nests the variant: `Repr::Group(Group::Variant { .. })`.
    #[serde(default)]
    pub group: Option<String>,
    /// `false`: accessors only; `Repr::parse` answers `Unsupported`.
    #[serde(default = "yes")]
    pub repr: bool,
    #[serde(default)]
    pub options: Vec<S<Collect>>,
    #[serde(default)]
    pub print: Option<S<String>>,
    #[serde(default)]
    pub feature: Option<String>,
    #[serde(default)]
    pub doc: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refine {
    #[serde(default)]
    pub name: Option<S<String>>,
    pub ty: S<Ty>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payload {
    #[serde(default)]
    pub len: Len,
    #[serde(default)]
    pub repr: PayloadRepr,
    #[serde(default)]
    pub dispatch: Option<Dispatch>,
}

/// Where the payload stands in the representation.
#[derive(Debug, Deserialize, Default, Clone, Copy, PartialEq, Eq)]
pub enum PayloadRepr {
    /// Nowhere: the caller puts it behind the header.
    #[default]
    Outside,
    /// Its length.
    Len,
    /// As a slice.
    Slice,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dispatch {
    /// The field whose value selects the inner protocol.
    pub by: S<String>,
    /// Asked in turn where `by` finds nothing.
    #[serde(default)]
    pub or_by: Vec<S<String>>,
    /// The key space, shared by all carriers: `ethertype`, `ip-protocol`, `udp-port`.
    pub space: S<String>,
    /// No descent while this holds.
    #[serde(default)]
    pub unless: Option<S<String>>,
    /// Values for the inner protocol's `params`.
    #[serde(default)]
    pub give: BTreeMap<String, S<String>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bind {
    pub space: S<String>,
    pub key: S<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checksum {
    pub field: S<String>,
    #[serde(default)]
    pub algo: Algo,
    pub over: Region,
    #[serde(default)]
    pub pseudo: Option<Pseudo>,
    /// Where this holds, 0 on the wire means "no checksum"; a computed 0 is always sent as 0xffff.
    #[serde(default)]
    pub absent_if: Option<S<String>>,
    /// Name of the capability by which a device takes this checksum over.
    pub caps: String,
}

#[derive(Debug, Clone, Deserialize, Default, PartialEq, Eq)]
pub enum Algo {
    /// RFC 1071.
    #[default]
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

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pseudo {
    pub src: String,
    pub dst: String,
    pub proto: u8,
}

/// A type-length-value list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    pub name: S<String>,
    #[serde(default = "eight")]
    pub kind_bits: u8,
    #[serde(default = "eight")]
    pub len_bits: u8,
    /// What stands in front of each value, where that is more than a kind and a length.
    #[serde(default)]
    pub head: Vec<S<Field>>,
    /// What an `end` or a `nop` consists of.
    #[serde(default)]
    pub bare: Option<S<Bare>>,
    /// What the length octet counts.
    pub counts: Counts,
    /// Its unit, in octets.
    #[serde(default = "one")]
    pub unit: u16,
    /// The kind that ends the list; what follows is padding.
    #[serde(default)]
    pub end: Option<S<u64>>,
    /// Kinds of one octet that are passed over.
    #[serde(default)]
    pub nop: Vec<S<u64>>,
    pub options: Vec<S<OptionDecl>>,
    #[serde(default)]
    pub unknown: Unknown,
    /// A known kind whose length its body does not allow.
    #[serde(default)]
    pub bad_len: OnBad,
    /// An option that runs past the end of the list.
    #[serde(default)]
    pub truncated: OnBad,
    /// Emit fills up to a multiple of this with `end`, or zero.
    #[serde(default = "one")]
    pub pad_to: u16,
    /// Zeros bring each option that another one follows to a multiple of this; the length does not count them.
    #[serde(default = "one")]
    pub item_pad: u16,
    /// Emit closes every list with `end`.
    #[serde(default)]
    pub always_end: bool,
    /// Walked when the packet is checked, not while iterating.
    #[serde(default)]
    pub eager: bool,
    #[serde(default)]
    pub doc: String,
}

fn eight() -> u8 {
    8
}

#[derive(Debug, Deserialize, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// Kind, length and value.
    Whole,
    /// The value only.
    Value,
}

/// What an option without a value consists of: `end` and `nop`.
#[derive(Debug, Deserialize, Clone, Copy, PartialEq, Eq)]
pub enum Bare {
    /// The kind alone.
    Kind,
    /// The whole head, with a length.
    Head,
}

#[derive(Debug, Deserialize, Default, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    #[default]
    Keep,
    Skip,
    Reject,
}

#[derive(Debug, Deserialize, Default, Clone, Copy, PartialEq, Eq)]
pub enum OnBad {
    #[default]
    Reject,
    Skip,
    Stop,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionDecl {
    pub kind: S<u64>,
    pub name: S<String>,
    #[serde(default)]
    pub fields: Vec<S<Field>>,
    /// Emit: begins at n·x + y octets from the header, padded before.
    #[serde(default)]
    pub align: Option<(u8, u8)>,
    #[serde(default)]
    pub print: Option<S<String>>,
    #[serde(default)]
    pub doc: String,
}

#[derive(Debug, Clone, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Repr {
    /// Folds several flags into one enum.
    #[serde(default)]
    pub merge: Vec<S<Merge>>,
    /// Lifts options of a list into fields, in the order of emission.
    #[serde(default)]
    pub options: Vec<S<Collect>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    pub name: S<String>,
    pub ty: S<String>,
    pub from: Vec<S<String>>,
    /// Variant → bits in the order of `from`: `0`, `1`, or `x` (accepted, emitted as 0).
    pub cases: Vec<S<(String, String)>>,
    #[serde(default)]
    pub doc: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collect {
    pub name: S<String>,
    pub from: S<From>,
    #[serde(default)]
    pub repeat: Repeat,
    #[serde(default)]
    pub doc: String,
}

#[derive(Debug, Clone, Deserialize)]
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

#[derive(Debug, Deserialize, Default, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    First,
    #[default]
    Last,
    Reject,
    /// All of them, at most so many.
    List(u16),
    /// All of them.
    All,
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

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Vector {
    /// Must parse, print as shown and, unless `emit: Never`, emit.
    Good {
        name: String,
        hex: S<String>,
        #[serde(default)]
        print: Option<String>,
        #[serde(default)]
        fields: BTreeMap<String, S<u64>>,
        #[serde(default)]
        emit: EmitMode,
    },
    /// Must be rejected with this kind of error.
    Bad { name: String, hex: S<String>, why: S<String> },
}

#[derive(Debug, Deserialize, Default, Clone, Copy, PartialEq, Eq)]
pub enum EmitMode {
    /// The same octets come out.
    #[default]
    Exact,
    /// The same representation comes out.
    Canonical,
    Never,
}

/// Octets as `"01 ff 0a"`; `None` where it is not that.
pub(crate) fn hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().filter(|c| !c.is_whitespace()).map(|c| Some(c.to_digit(16)? as u8)).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    Some(digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}
