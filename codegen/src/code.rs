//! Rust code as tokens, and `quote!`, by which emitters write it.
//!
//! It looks like the crates `proc_macro2` and `quote` and does less: no places, no fractions. That way the generator depends
//! on nothing, and a `quote!` becomes its own text with the values for its holes beside it, where the crate makes a call
//! for each token: the emitters consist of little else, and are compiled wherever the stack is.

mod lex;
mod template;
#[cfg(test)]
mod tests;

pub(crate) use template::{Holes, RepeatIterator, RepeatList, RepeatTokens};
pub(crate) use template::{format_ident, holes, quote, repeated};

use crate::gather::Gather;
use std::fmt;
use std::rc::Rc;
use std::str::FromStr;

/// Code; `to_string` gives its text.
#[derive(Debug, Clone, Default)]
pub struct TokenStream {
    trees: Rc<Vec<TokenTree>>,
}

/// A token, or what stands between brackets.
#[derive(Debug, Clone)]
pub enum TokenTree {
    Group(Group),
    Ident(Ident),
    Punct(Punct),
    Literal(Literal),
}

/// Brackets and what stands between them.
#[derive(Debug, Clone)]
pub struct Group {
    delimiter: Delimiter,
    stream: TokenStream,
}

/// Brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    Parenthesis,
    Bracket,
    Brace,
    /// Around everything.
    None,
}

/// A name or keyword; a raw one begins with `r#`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ident {
    text: Rc<str>,
}

/// A character of an operator, or the mark of a lifetime.
#[derive(Debug, Clone, Copy)]
pub struct Punct {
    mark: char,
    spacing: Spacing,
}

/// Whether an operator goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spacing {
    Alone,
    Joint,
}

/// A number, a character, a text.
#[derive(Debug, Clone)]
pub struct Literal {
    text: Rc<str>,
}

/// A text that is no Rust.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LexError;

impl TokenStream {
    pub(crate) fn new() -> Self {
        TokenStream::default()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.trees.is_empty()
    }

    pub(crate) fn trees(&self) -> &[TokenTree] {
        &self.trees
    }

    pub(crate) fn push(&mut self, tree: TokenTree) {
        Rc::make_mut(&mut self.trees).push(tree);
    }

    pub(crate) fn append(&mut self, other: &TokenStream) {
        if self.is_empty() {
            self.trees = Rc::clone(&other.trees);
        } else if !other.is_empty() {
            Rc::make_mut(&mut self.trees).extend_from_slice(&other.trees);
        }
    }
}

impl From<Vec<TokenTree>> for TokenStream {
    fn from(trees: Vec<TokenTree>) -> Self {
        TokenStream { trees: Rc::new(trees) }
    }
}

impl FromStr for TokenStream {
    type Err = LexError;
    fn from_str(text: &str) -> Result<Self, LexError> {
        lex::lex(text).ok_or(LexError)
    }
}

impl IntoIterator for TokenStream {
    type Item = TokenTree;
    type IntoIter = std::vec::IntoIter<TokenTree>;
    fn into_iter(self) -> Self::IntoIter {
        Rc::unwrap_or_clone(self.trees).into_iter()
    }
}

impl Extend<TokenStream> for TokenStream {
    fn extend<I: IntoIterator<Item = TokenStream>>(&mut self, streams: I) {
        for stream in streams {
            self.append(&stream);
        }
    }
}

impl Extend<TokenTree> for TokenStream {
    fn extend<I: IntoIterator<Item = TokenTree>>(&mut self, trees: I) {
        let all = Rc::make_mut(&mut self.trees);
        for tree in trees {
            all.push(tree);
        }
    }
}

impl FromIterator<TokenStream> for TokenStream {
    fn from_iter<I: IntoIterator<Item = TokenStream>>(streams: I) -> Self {
        let mut all = TokenStream::new();
        all.extend(streams);
        all
    }
}

impl FromIterator<TokenTree> for TokenStream {
    fn from_iter<I: IntoIterator<Item = TokenTree>>(trees: I) -> Self {
        TokenStream::from(trees.into_iter().gather::<Vec<_>>())
    }
}

impl fmt::Display for TokenStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        write_text(&self.trees, &mut text);
        f.write_str(text.trim_end())
    }
}

/// A blank follows everything but the beginnings of operators: whatever is read again is read as the same.
fn write_text(trees: &[TokenTree], out: &mut String) {
    for tree in trees {
        match tree {
            TokenTree::Ident(ident) => out.push_str(&ident.text),
            TokenTree::Literal(literal) => out.push_str(&literal.text),
            TokenTree::Punct(punct) => {
                out.push(punct.mark);
                if punct.spacing == Spacing::Joint {
                    continue;
                }
            }
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{ ", "}"),
                    Delimiter::None => ("", ""),
                };
                out.push_str(open);
                write_text(group.stream.trees(), out);
                out.push_str(close);
            }
        }
        out.push(' ');
    }
}

impl Group {
    pub(crate) fn new(delimiter: Delimiter, stream: TokenStream) -> Self {
        Group { delimiter, stream }
    }

    pub(crate) fn delimiter(&self) -> Delimiter {
        self.delimiter
    }

    pub(crate) fn stream(&self) -> TokenStream {
        self.stream.clone()
    }

    pub(crate) fn trees(&self) -> &[TokenTree] {
        self.stream.trees()
    }
}

impl Ident {
    /// A name; the parts that it is made of may have been raw.
    pub(crate) fn new(text: &str) -> Self {
        Ident { text: text.replace("r#", "").into() }
    }

    pub(crate) fn new_raw(text: &str) -> Self {
        Ident { text: format!("r#{text}").into() }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }
}

impl PartialEq<str> for Ident {
    fn eq(&self, text: &str) -> bool {
        *self.text == *text
    }
}

impl PartialEq<&str> for Ident {
    fn eq(&self, text: &&str) -> bool {
        *self.text == **text
    }
}

impl PartialEq<String> for Ident {
    fn eq(&self, text: &String) -> bool {
        *self.text == **text
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Punct {
    pub(crate) fn as_char(&self) -> char {
        self.mark
    }

    pub(crate) fn spacing(&self) -> Spacing {
        self.spacing
    }
}

impl Literal {
    pub(crate) fn u64_unsuffixed(value: u64) -> Self {
        Literal { text: value.to_string().into() }
    }

    pub(crate) fn usize_unsuffixed(value: usize) -> Self {
        Literal { text: value.to_string().into() }
    }

    pub(crate) fn usize_suffixed(value: usize) -> Self {
        Literal { text: format!("{value}usize").into() }
    }

    pub(crate) fn string(text: &str) -> Self {
        let mut literal = String::from('"');
        for c in text.chars() {
            match c {
                // `escape_debug` is for people: it would take an apostrophe for the end of a character.
                '\'' => literal.push(c),
                '\0' => literal.push_str("\\0"),
                _ => literal.extend(c.escape_debug()),
            }
        }
        literal.push('"');
        Literal { text: literal.into() }
    }
}

impl FromStr for Literal {
    type Err = LexError;
    fn from_str(text: &str) -> Result<Self, LexError> {
        match lex::lex(text).ok_or(LexError)?.trees() {
            [TokenTree::Literal(literal)] => Ok(literal.clone()),
            _ => Err(LexError),
        }
    }
}

impl fmt::Display for Literal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for LexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is no Rust")
    }
}

impl std::error::Error for LexError {}

impl fmt::Display for TokenTree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        write_text(std::slice::from_ref(self), &mut text);
        f.write_str(text.trim_end())
    }
}
