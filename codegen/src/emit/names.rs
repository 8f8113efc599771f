//! Names and documentation of what is generated.

use super::hygiene::MARK;
use crate::code::{Ident, TokenStream};
use crate::code::{format_ident, quote};
use crate::gather::Gather;

const KEYWORDS: &[&str] = &[
    "as", "async", "await", "box", "break", "const", "continue", "dyn", "else", "enum", "extern", "false",
    "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "pub",
    "ref", "return", "static", "struct", "trait", "true", "try", "type", "unsafe", "use", "where", "while",
    "yield",
];

/// A name of the spec as an identifier. It is marked, so that no variable of the generator is taken for it.
pub(crate) fn ident(name: &str) -> Ident {
    let name = name.replace(MARK, "");
    if name.starts_with(|c: char| c.is_ascii_lowercase()) {
        format_ident!("{MARK}{name}{MARK}")
    } else {
        unmarked(&name)
    }
}

/// A name as it is.
pub(crate) fn unmarked(name: &str) -> Ident {
    if KEYWORDS.contains(&name) { Ident::new_raw(name) } else { format_ident!("{name}") }
}

/// `frag_offset` → `FragOffset`.
pub(crate) fn camel(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).gather())
    };
    name.replace(MARK, "").split('_').map(capital).gather()
}

/// `MaxSegSize` → `max_seg_size`.
pub(crate) fn snake(name: &str) -> String {
    let mut out = String::new();
    for (at, letter) in name.char_indices() {
        if letter.is_uppercase() && at > 0 {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// Doc attributes, a line each.
pub(crate) fn doc(text: &str) -> TokenStream {
    let lines = text.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// A number without a suffix.
pub(crate) fn num(value: impl TryInto<u64>) -> crate::code::Literal {
    crate::code::Literal::u64_unsuffixed(value.try_into().unwrap_or(u64::MAX))
}

/// A number in hexadecimal, for masks.
pub(crate) fn hex(value: u64) -> TokenStream {
    let text = if value < 10 { format!("{value}") } else { format!("{value:#x}") };
    text.parse().unwrap_or_else(|_| quote!(#value))
}
