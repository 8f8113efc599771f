//! A last look at what was generated: nothing in it may have the name of something else.
//!
//! Names of a spec meet names that are made of others (`EchoBody`, `FragOffset`, `set_len`). Instead of foretelling
//! every one of them, the tokens are searched for items and methods that are there twice.

use crate::code::{Delimiter, Group, TokenStream, TokenTree};
use crate::gather::Gather;
use crate::sorted::{Map, Set};

#[cfg(test)]
mod tests;

/// Names of items, and of methods of one type (`Packet::parse`), that are defined more than once.
pub(crate) fn defined_twice(tokens: &TokenStream) -> Set<String> {
    let mut seen: Map<String, usize> = Map::new();
    for name in items(tokens) {
        *seen.or_insert(name, 0) += 1;
    }
    seen.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).gather()
}

/// Every item of a module and every associated item of its inherent impls. Types, values and modules have name spaces
/// of their own; the first letter tells them apart well enough, as constants and functions are spelt otherwise.
fn items(tokens: &TokenStream) -> Vec<String> {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().gather();
    let mut names = Vec::new();
    let mut at = 0;
    while at < trees.len() {
        match word(&trees[at]).as_deref() {
            Some("impl") => at = implementation(&trees, at + 1, &mut names),
            Some("struct" | "enum" | "type" | "mod" | "trait" | "union" | "static" | "fn" | "const") => {
                names.extend(defined(&trees, at));
                at = end_of_item(&trees, at + 1);
            }
            _ => at += 1,
        }
    }
    names
}

/// The name behind a keyword; `const _` and `const fn` have none here.
fn defined(trees: &[TokenTree], at: usize) -> Option<String> {
    let name = word(trees.get(at + 1)?)?;
    (name != "fn" && name != "_").then_some(name)
}

/// Behind an item's body or semicolon. `const fn` goes on at `fn`.
fn end_of_item(trees: &[TokenTree], mut at: usize) -> usize {
    if trees.get(at).and_then(word).as_deref() == Some("fn") {
        return at;
    }
    while let Some(tree) = trees.get(at) {
        at += 1;
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == ';' => break,
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => break,
            _ => {}
        }
    }
    at
}

/// The items of an impl that is not of a trait, each below its type.
fn implementation(trees: &[TokenTree], start: usize, names: &mut Vec<String>) -> usize {
    let Some(len) = trees[start..].iter().position(|tree| body(tree).is_some()) else { return trees.len() };
    let head = &trees[start..start + len];
    let of_trait = head.iter().any(|tree| word(tree).as_deref() == Some("for"));
    // Behind the parameters of the impl, the first word is the type.
    let mut depth = 0i32;
    let mut ty = None;
    for tree in head {
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth -= 1,
            TokenTree::Ident(ident) if depth == 0 && ty.is_none() => ty = Some(ident.to_string()),
            _ => {}
        }
    }
    if let (Some(ty), false, Some(group)) = (ty, of_trait, body(&trees[start + len])) {
        names.extend(items(&group.stream()).into_iter().map(|name| format!("{ty}::{name}")));
    }
    start + len + 1
}

fn body(tree: &TokenTree) -> Option<&Group> {
    match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group),
        _ => None,
    }
}

fn word(tree: &TokenTree) -> Option<String> {
    match tree {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    }
}
