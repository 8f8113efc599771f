//! The grammar of the spec language: what a `.ron` file may say, nothing of what it means.
//!
//! `specs/README.md` is its manual. Everything that a diagnostic may point at is an [`S`], a value with its place. How a
//! declaration reads is said at [`grammar!`](grammar); `read.rs` goes from the text's tree to these types.

mod fields;
pub(crate) mod grammar;
mod packet;
pub(crate) mod read;
mod types;

pub use fields::*;
pub use packet::*;
pub use types::*;

use crate::diagnostic::Sink;
use crate::gather::Gather;
use crate::ron;
use crate::sorted::Map;
use crate::span::{S, Span};
use grammar::grammar;
use read::{Read, Reader};

/// Reads a whole spec. Every mistake of its text is reported; what is left is what could be read of it.
pub(crate) fn read(text: &str, sink: &mut Sink) -> Option<(Protocol, Vec<Damage>)> {
    let (node, sure) = ron::parse_surely(text, sink)?;
    let small = if sure { sink.len() } else { 0 };
    let mut reader = Reader { sink, damage: Vec::new() };
    let protocol = Protocol::read(&node, &mut reader)?;
    let mut damage = reader.damage;
    // What stands in no list is the whole spec's.
    let outside = |place: &Span| !damage.iter().any(|known| known.element.holds(*place));
    let mut more = sink.places_since(small).filter(outside).gather::<Vec<Span>>();
    if !sure {
        more.push(node.span);
    }
    damage.extend(more.into_iter().map(|element| Damage { element, list: None, whole: true }));
    Some((protocol, damage))
}

/// What a mistake of the text leaves unclear.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Damage {
    /// The element of a list that it stands in.
    pub(crate) element: Span,
    /// The list, where the element could not be read at all.
    pub(crate) list: Option<Span>,
    /// Whether it stands in no list: then nothing is certain that depends on anything else.
    pub(crate) whole: bool,
}

grammar! {
    /// One file: one protocol: one generated module.
    pub struct Protocol {
        /// Version of the language, always the first key.
        pub format: S<u32>,
        /// Module name in `snake_case`.
        pub name: S<String>,
        pub title: String = _,
        /// Markdown, becomes the module's documentation.
        pub doc: String = _,
        pub refs: Vec<String> = _,
        /// `#[cfg(feature = "…")]` on dispatch arms to this protocol.
        pub feature: Option<S<String>> = _,
        pub endian: Endian = _,
        /// Other specs whose types are named here as `spec::Type`.
        pub uses: Vec<S<String>> = _,
        /// Context that is not in the octets: pseudo-header addresses, the length of a link address.
        pub params: Vec<S<Param>> = _,
        pub types: Vec<S<TypeDecl>> = _,
        /// Absent where a spec only declares types.
        pub packet: Option<Packet> = _,
        pub repr: Repr = _,
        /// Where this protocol is carried; the carrier's spec is never edited.
        pub bind: Vec<S<Bind>> = _,
        pub vectors: Vec<S<Vector>> = _,
    }

    /// Byte order; also the end from which bit fields are filled.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Endian = Big {
        Big,
        Little,
    }

    pub struct Param {
        pub name: S<String>,
        pub rust: String,
        /// Inclusive bounds of an integer parameter.
        pub range: Option<(u64, u64)> = _,
        pub doc: String = _,
    }

    pub struct Bind {
        pub space: S<String>,
        pub key: S<String>,
    }

    pub enum Vector {
        /// Must parse, print as shown and, unless `emit: Never`, emit.
        Good {
            name: String,
            hex: S<String>,
            print: Option<S<String>> = _,
            fields: Map<String, S<u64>> = _,
            /// What the caller says; a parameter that is not named has its usual value.
            params: Map<String, S<u64>> = _,
            emit: EmitMode = _,
        },
        /// Must be rejected with this kind of error.
        Bad {
            name: String,
            hex: S<String>,
            why: S<String>,
            params: Map<String, S<u64>> = _,
        },
    }

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum EmitMode = Exact {
        /// The same octets come out.
        Exact,
        /// The same representation comes out.
        Canonical,
        Never,
    }
}

/// Octets as `"01 ff 0a"`; `None` where it is not that.
pub(crate) fn hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().filter(|c| !c.is_whitespace()).map(|c| Some(c.to_digit(16)? as u8)).gather();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    Some(digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).gather())
}
