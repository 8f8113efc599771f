//! Declarations of types.

use super::Field;
use super::grammar::grammar;
use crate::sorted::Map;
use crate::span::S;
use crate::spec::Ty;

grammar! {
    pub enum TypeDecl {
        /// Named integer values. Open (the default): every bit pattern is a value.
        Enum {
            name: S<String>,
            bits: S<u8>,
            open: bool = true,
            values: Vec<S<EnumValue>>,
            doc: String = _,
        },
        /// Independent bits.
        Flags {
            name: S<String>,
            bits: S<u8>,
            flags: Vec<S<EnumValue>>,
            doc: String = _,
        },
        /// A fixed number of octets with an identity: addresses, cookies.
        Octets {
            name: S<String>,
            len: u16,
            rust: Option<String> = _,
            show: Option<S<Show>> = _,
            doc: String = _,
        },
        /// An integer with an identity, possibly narrower than its width.
        Int {
            name: S<String>,
            bits: S<u8>,
            range: Option<(u64, u64)> = _,
            on_over: OnOver = _,
            rust: Option<String> = _,
            show: Option<S<Show>> = _,
            doc: String = _,
        },
        /// A structure inside arrays and options.
        Record {
            name: S<String>,
            fields: Vec<S<Field>>,
            /// How an element shows itself; its fields with `-` between where absent.
            print: Option<S<String>> = _,
            doc: String = _,
        },
        /// A union told apart by its number of octets.
        Choice {
            name: S<String>,
            cases: Vec<S<(u16, String)>>,
            reversed: bool = _,
            show: Option<S<Show>> = _,
            doc: String = _,
        },
        /// A union told apart by fields that stand before it.
        Union {
            name: S<String>,
            /// The fields that tell, by the name they have wherever the union stands.
            by: Vec<S<UnionTag>>,
            cases: Vec<S<UnionCase>>,
            doc: String = _,
        },
        /// A type-length-value list.
        Options(Options),
    }

    /// A field that tells the cases of a union apart.
    pub struct UnionTag {
        pub name: S<String>,
        pub ty: S<Ty>,
    }

    pub struct UnionCase {
        pub name: S<String>,
        /// Tag → pattern; a tag that is not named matches anything.
        pub when: Map<String, S<String>> = _,
        pub fields: Vec<S<Field>> = _,
        pub print: Option<S<String>> = _,
        pub doc: String = _,
    }

    /// What becomes of a wire value outside an `TypeDecl::Int`'s range.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum OnOver = Reject {
        Reject,
        Saturate,
    }

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Show = Dec {
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

    pub struct EnumValue {
        pub name: S<String>,
        pub value: S<u64>,
        /// What the printer shows; the name where absent.
        pub show: Option<String> = _,
        pub doc: String = _,
    }

    /// A type-length-value list.
    pub struct Options {
        pub name: S<String>,
        pub kind_bits: u8 = 8,
        pub len_bits: u8 = 8,
        /// What stands in front of each value, where that is more than a kind and a length.
        pub head: Vec<S<Field>> = _,
        /// What an `end` or a `nop` consists of.
        pub bare: Option<S<Bare>> = _,
        /// What the length octet counts.
        pub counts: Counts,
        /// Its unit, in octets.
        pub unit: u16 = 1,
        /// The kind that ends the list; what follows is padding.
        pub end: Option<S<u64>> = _,
        /// Kinds of one octet that are passed over.
        pub nop: Vec<S<u64>> = _,
        pub options: Vec<S<OptionDecl>>,
        pub unknown: Unknown = _,
        /// A known kind whose length its body does not allow.
        pub bad_len: OnBad = _,
        /// An option that runs past the end of the list.
        pub truncated: OnBad = _,
        /// Emit fills up to a multiple of this with `end`, or zero.
        pub pad_to: u16 = 1,
        /// Zeros bring each option that another one follows to a multiple of this; the length does not count them.
        pub item_pad: u16 = 1,
        /// Emit closes every list with `end`.
        pub always_end: bool = _,
        /// The list reaches to behind its `end`, which is always there; something else may follow.
        pub until_end: bool = _,
        /// Walked when the packet is checked, not while iterating.
        pub eager: bool = _,
        pub doc: String = _,
    }

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Counts {
        /// Kind, length and value.
        Whole,
        /// The value only.
        Value,
    }

    /// What an option without a value consists of: `end` and `nop`.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Bare {
        /// The kind alone.
        Kind,
        /// The whole head, with a length.
        Head,
    }

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Unknown = Keep {
        Keep,
        Skip,
        Reject,
    }

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum OnBad = Reject {
        Reject,
        Skip,
        Stop,
    }

    pub struct OptionDecl {
        pub kind: S<u64>,
        pub name: S<String>,
        pub fields: Vec<S<Field>> = _,
        /// Emit: begins at n·x + y octets from the header, padded before.
        pub align: Option<(u8, u8)> = _,
        pub print: Option<S<String>> = _,
        pub doc: String = _,
    }
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
