//! Fields: what they look like, and what they are for.

use super::grammar::{Shape, grammar};
use super::read::{Read, Reader};
use crate::ron::{Node, Number, Value};
use crate::span::S;

grammar! {
    pub struct Field {
        pub name: S<String>,
        pub ty: S<Ty>,
        pub doc: String = _,
        /// An assertion of the octet offset, never a placement.
        pub at: Option<S<u16>> = _,
        pub role: Option<S<Role>> = _,
        /// The octets exist only if this holds.
        pub when: Option<S<String>> = _,
        /// The octets always exist but mean something only if this flag is set.
        pub gate: Option<S<String>> = _,
        /// Structural: part of the check that makes a `Packet`.
        pub check: Option<S<String>> = _,
        /// Semantic: part of `Repr::parse`.
        pub valid: Option<S<String>> = _,
        /// Logical value = raw × scale + bias.
        pub scale: Option<u16> = _,
        pub bias: u32 = _,
        /// Emit at most this many octets.
        pub max: Option<u32> = _,
    }

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
            len: Len = _,
            count: Option<S<String>> = _,
            max: Option<u16> = _,
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
            len: Len = _,
        },
    }

    /// What a wire field is to the representation.
    #[derive(Debug)]
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
            unit: u16 = 1,
            bias: u16 = _,
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

    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum Region {
        Header,
        Packet,
        Payload,
        Field(String),
    }
}

/// An integer, an expression, or `"rest"`.
#[derive(Default)]
pub enum Len {
    Fixed(S<u64>),
    Expr(S<String>),
    #[default]
    Rest,
}

impl Read for Len {
    const SHAPE: Shape = Shape::Plain;
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(text) if text == "rest" => Some(Len::Rest),
            Value::Text(_) => Some(Len::Expr(S::read(node, reader)?)),
            Value::Number(Number::Unsigned(_)) => Some(Len::Fixed(S::read(node, reader)?)),
            _ => reader.unexpected(node, "a length: an integer, an expression in quotes, or \"rest\""),
        }
    }
}
