//! Keeps the names of a spec apart from those of generated code's own variables.
//!
//! Emitters write their variables as they like, and a spec calls its fields as it likes. [`names::ident`] marks what
//! comes from a spec; here the marks are taken away again, and where a function has a variable of its own that is
//! called as one of the spec's, its own gets an underscore.
//!
//! [`names::ident`]: super::names::ident

use super::names;
use crate::code::{Delimiter, Group, Ident, Literal, Spacing, TokenStream, TokenTree};
use crate::gather::Gather;
use crate::sorted::Set;

/// What stands around and on both sides of what the spec named.
pub(crate) const MARK: char = 'ǂ';

/// Words that are no variables.
const WORDS: &[&str] = &[
    "as", "bool", "break", "char", "const", "continue", "crate", "dyn", "else", "enum", "f32", "f64",
    "false", "fn", "for", "i128", "i16", "i32", "i64", "i8", "if", "impl", "in", "isize", "let", "loop",
    "match", "mod", "move", "mut", "pub", "ref", "return", "self", "static", "str", "struct", "super",
    "true", "type", "u128", "u16", "u32", "u64", "u8", "union", "unsafe", "use", "usize", "where", "while",
];

/// The code without marks, and with variables that do not meet.
pub(crate) fn unmark(code: TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = code.into_iter().gather();
    let mut out = Vec::with_capacity(trees.len());
    let mut at = 0;
    while at < trees.len() {
        let function =
            word(&trees[at]).is_some_and(|word| word == "fn") && trees.get(at + 1).and_then(word).is_some();
        let end = if function { end_of_function(&trees, at) } else { None };
        match end {
            Some(end) => {
                out.extend(Function::of(&trees[at..end]).rewrite(&trees[at..end], Delimiter::None, None));
                at = end;
            }
            None => {
                out.push(plain(&trees[at]));
                at += 1;
            }
        }
    }
    out.into_iter().gather()
}

/// A token outside functions.
fn plain(tree: &TokenTree) -> TokenTree {
    match tree {
        TokenTree::Group(group) => regroup(group, unmark(group.stream())),
        TokenTree::Ident(ident) => TokenTree::Ident(stripped(ident)),
        TokenTree::Literal(literal) => TokenTree::Literal(stripped_text(literal)),
        TokenTree::Punct(_) => tree.clone(),
    }
}

fn regroup(group: &Group, stream: TokenStream) -> TokenTree {
    TokenTree::Group(Group::new(group.delimiter(), stream))
}

fn stripped(ident: &Ident) -> Ident {
    let text = ident.to_string();
    if !text.contains(MARK) {
        return ident.clone();
    }
    names::unmarked(&text.replace(MARK, ""))
}

/// A name that got into a text keeps no mark there either.
fn stripped_text(literal: &Literal) -> Literal {
    let text = literal.to_string();
    if !text.contains(MARK) {
        return literal.clone();
    }
    text.replace(MARK, "").parse().unwrap_or_else(|_| literal.clone())
}

fn word(tree: &TokenTree) -> Option<String> {
    match tree {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    }
}

/// Behind the body of the function that begins at `at`; nothing where it has none.
fn end_of_function(trees: &[TokenTree], at: usize) -> Option<usize> {
    for (nth, tree) in trees.iter().enumerate().skip(at) {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return Some(nth + 1),
            TokenTree::Punct(punct) if punct.as_char() == ';' => return None,
            _ => {}
        }
    }
    None
}

fn is_punct(tree: Option<&TokenTree>, wanted: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// What an identifier is, by what stands around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A member, a path, a keyword, a label: not a variable.
    Other,
    Variable,
    /// A member and a variable in one: `Self { name }`.
    Shorthand,
    /// Something that is called.
    Called,
}

/// What the identifier `trees[at]` is within a group of this kind, which stands behind `before`.
fn place(trees: &[TokenTree], at: usize, around: Delimiter, before: Option<&TokenTree>) -> Place {
    let (last, next) = (at.checked_sub(1).map(|at| &trees[at]), trees.get(at + 1));
    let second_last = at.checked_sub(2).map(|at| &trees[at]);
    let joined = matches!(second_last, Some(TokenTree::Punct(punct)) if punct.spacing() == Spacing::Joint);
    if is_punct(last, '\'') || last.and_then(word).is_some_and(|word| word == "fn") {
        return Place::Other;
    }
    if is_punct(last, '.') && !(joined && is_punct(second_last, '.')) {
        return Place::Other;
    }
    if is_punct(last, ':') && joined && is_punct(second_last, ':') {
        return Place::Other;
    }
    let colon = is_punct(next, ':');
    // `name::path`, and not `name: ::path`.
    let path = matches!(next, Some(TokenTree::Punct(punct)) if colon && punct.spacing() == Spacing::Joint);
    if path && is_punct(trees.get(at + 2), ':') {
        return Place::Other;
    }
    let called = matches!(next, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
    if is_punct(next, '!') && matches!(trees.get(at + 2), Some(TokenTree::Group(_))) {
        return Place::Other;
    }
    let first = last.is_none() || is_punct(last, ',');
    if around == Delimiter::Brace && first && is_type(before) {
        return match next {
            None => Place::Shorthand,
            _ if is_punct(next, ',') => Place::Shorthand,
            _ if colon => Place::Other,
            _ => Place::Variable,
        };
    }
    if called { Place::Called } else { Place::Variable }
}

/// Whether braces behind this hold the fields of a structure.
fn is_type(before: Option<&TokenTree>) -> bool {
    match before {
        Some(TokenTree::Ident(ident)) => ident.to_string().starts_with(|c: char| c.is_ascii_uppercase()),
        _ => is_punct(before, '>'),
    }
}

/// The names that a function uses.
#[derive(Default)]
struct Function {
    /// Variables that the spec named.
    given: Set<String>,
    /// Its own, and what it calls.
    own: Set<String>,
    /// What is declared by `let`, as a parameter or in a pattern, as far as that can be seen.
    bound: Set<String>,
}

impl Function {
    fn of(trees: &[TokenTree]) -> Function {
        let mut found = Function::default();
        found.read(trees, Delimiter::None, None);
        found
    }

    fn read(&mut self, trees: &[TokenTree], around: Delimiter, before: Option<&TokenTree>) {
        for (at, tree) in trees.iter().enumerate() {
            let last = at.checked_sub(1).map(|at| &trees[at]);
            match tree {
                TokenTree::Group(_) if is_punct(last, '#') => {}
                TokenTree::Group(group) => {
                    let inner: Vec<TokenTree> = group.stream().into_iter().gather();
                    self.read(&inner, group.delimiter(), last);
                }
                TokenTree::Ident(ident) => {
                    let place = place(trees, at, around, before);
                    if place == Place::Other {
                        continue;
                    }
                    let text = ident.to_string();
                    if let Some(given) = text.strip_prefix(MARK) {
                        self.given.insert(given.replace(MARK, ""));
                        continue;
                    }
                    let text = text.replace(MARK, "");
                    let declared = last.and_then(word).is_some_and(|word| word == "let" || word == "mut");
                    if declared || (around == Delimiter::Parenthesis && is_punct(trees.get(at + 1), ':')) {
                        self.bound.insert(text.clone());
                    }
                    if is_variable(&text) {
                        self.own.insert(text);
                    }
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// The same tokens, without marks, and with its own variables out of the way.
    fn rewrite(&self, trees: &[TokenTree], around: Delimiter, before: Option<&TokenTree>) -> Vec<TokenTree> {
        let mut out = Vec::with_capacity(trees.len());
        for (at, tree) in trees.iter().enumerate() {
            let last = at.checked_sub(1).map(|at| &trees[at]);
            match tree {
                TokenTree::Group(group) if is_punct(last, '#') => {
                    out.push(plain(&TokenTree::Group(group.clone())))
                }
                TokenTree::Group(group) => {
                    let inner: Vec<TokenTree> = group.stream().into_iter().gather();
                    let new = self.rewrite(&inner, group.delimiter(), last);
                    out.push(regroup(group, new.into_iter().gather()));
                }
                TokenTree::Ident(ident) => self.name(ident, place(trees, at, around, before), &mut out),
                TokenTree::Literal(literal) => out.push(TokenTree::Literal(stripped_text(literal))),
                TokenTree::Punct(_) => out.push(tree.clone()),
            }
        }
        out
    }

    fn name(&self, ident: &Ident, place: Place, out: &mut Vec<TokenTree>) {
        let text = ident.to_string();
        let plain = stripped(ident);
        let name = text.replace(MARK, "");
        let meets = !text.starts_with(MARK) && self.given.contains(&name) && self.own.contains(&name);
        if !meets || place == Place::Other {
            out.push(TokenTree::Ident(plain));
            return;
        }
        if place == Place::Called && !self.bound.contains(&name) {
            // A function of the module, behind a variable of its name.
            out.extend(crate::code::quote!(self::#plain));
            return;
        }
        let mut other = format!("{name}_");
        while self.given.contains(&other) || self.own.contains(&other) {
            other.push('_');
        }
        let other = Ident::new(&other);
        match place {
            Place::Shorthand => out.extend(crate::code::quote!(#plain: #other)),
            Place::Variable | Place::Called | Place::Other => out.push(TokenTree::Ident(other)),
        }
    }
}

/// Whether a word can be a variable at all.
fn is_variable(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && !WORDS.contains(&text)
}
