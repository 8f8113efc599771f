//! `quote!`: code with holes.
//!
//! `#name` is filled with the value of a variable, `#(…)*` and `#(…),*` are repeated for the elements of the lists and
//! iterators that are named in them. The macro only gathers those variables; the text is put together when it is wanted.

use super::{Delimiter, Group, Ident, Literal, Punct, TokenStream, TokenTree};
use std::cell::RefCell;
use std::collections::HashMap;

/// Code with holes: `quote!(fn #name() -> u8 { #value })`.
macro_rules! quote {
    () => { $crate::code::TokenStream::new() };
    ($($token:tt)*) => {{
        #[allow(unused_mut)] // There may be no holes.
        let mut holes = $crate::code::Holes::new(stringify!($($token)*));
        $crate::code::holes!(holes (@ $($token)*) ($($token)* @));
        holes.fill()
    }};
}

/// Puts down what is named in tokens: each is looked at together with the one before it.
macro_rules! holes {
    ($holes:ident ($($before:tt)*) ($($token:tt)*)) => { $($crate::code::holes!(@ $holes $before $token);)* };
    (@ $holes:ident # ($($inner:tt)*)) => {{
        #[allow(unused_imports)]
        use $crate::code::{RepeatIterator as _, RepeatList as _, RepeatTokens as _};
        $crate::code::repeated!($holes (@ $($inner)*) ($($inner)* @));
    }};
    (@ $holes:ident # $name:ident) => { $holes.one(stringify!($name), &$name) };
    (@ $holes:ident $before:tt ($($inner:tt)*)) => { $crate::code::holes!($holes (@ $($inner)*) ($($inner)* @)) };
    (@ $holes:ident $before:tt [$($inner:tt)*]) => { $crate::code::holes!($holes (@ $($inner)*) ($($inner)* @)) };
    (@ $holes:ident $before:tt {$($inner:tt)*}) => { $crate::code::holes!($holes (@ $($inner)*) ($($inner)* @)) };
    (@ $holes:ident $before:tt $token:tt) => {};
}

/// The same within `#(…)*`. An iterator is read once, even if it is named twice.
macro_rules! repeated {
    ($holes:ident ($($before:tt)*) ($($token:tt)*)) => { $($crate::code::repeated!(@ $holes $before $token);)* };
    (@ $holes:ident # $name:ident) => {
        let $name = $name.many();
        $holes.many(stringify!($name), &$name);
    };
    (@ $holes:ident $before:tt ($($inner:tt)*)) => { $crate::code::repeated!($holes (@ $($inner)*) ($($inner)* @)) };
    (@ $holes:ident $before:tt [$($inner:tt)*]) => { $crate::code::repeated!($holes (@ $($inner)*) ($($inner)* @)) };
    (@ $holes:ident $before:tt {$($inner:tt)*}) => { $crate::code::repeated!($holes (@ $($inner)*) ($($inner)* @)) };
    (@ $holes:ident $before:tt $token:tt) => {};
}

/// A name, as `format!` puts it together.
macro_rules! format_ident {
    ($($format:tt)*) => { $crate::code::Ident::new(&format!($($format)*)) };
}

pub(crate) use {format_ident, holes, quote, repeated};

/// What can stand in a hole.
pub(crate) trait ToTokens {
    /// Puts it behind other code.
    fn to_tokens(&self, out: &mut TokenStream);
}

/// A template and what is named in it.
pub(crate) struct Holes<'v> {
    template: &'static str,
    values: Vec<(&'static str, Value<'v>)>,
}

enum Value<'v> {
    One(&'v dyn ToTokens),
    Many(Many),
}

/// What a repetition takes from.
#[derive(Clone)]
pub(crate) enum Many {
    /// The same each time.
    Same(TokenStream),
    /// One for each time.
    Each(Vec<TokenStream>),
}

thread_local! {
    /// The tokens of templates, by the address of their texts: each is used often.
    static TEMPLATES: RefCell<HashMap<usize, TokenStream>> = RefCell::default();
}

impl<'v> Holes<'v> {
    pub(crate) fn new(template: &'static str) -> Self {
        Holes { template, values: Vec::new() }
    }

    pub(crate) fn one(&mut self, name: &'static str, value: &'v dyn ToTokens) {
        self.values.push((name, Value::One(value)));
    }

    pub(crate) fn many(&mut self, name: &'static str, value: &Many) {
        self.values.push((name, Value::Many(value.clone())));
    }

    pub(crate) fn fill(self) -> TokenStream {
        let template = TEMPLATES.with(|known| {
            let new = || self.template.parse().unwrap_or_default();
            known.borrow_mut().entry(self.template.as_ptr() as usize).or_insert_with(new).clone()
        });
        self.filled(template.trees(), None)
    }

    /// In the repetition that has this number.
    fn filled(&self, trees: &[TokenTree], nth: Option<usize>) -> TokenStream {
        let mut out = TokenStream::new();
        let mut at = 0;
        while let Some(tree) = trees.get(at) {
            at += 1;
            match (tree, trees.get(at)) {
                (TokenTree::Punct(Punct { mark: '#', .. }), Some(TokenTree::Ident(name))) => {
                    self.put(name.as_str(), nth, &mut out);
                    at += 1;
                }
                (TokenTree::Punct(Punct { mark: '#', .. }), Some(TokenTree::Group(group)))
                    if group.delimiter() == Delimiter::Parenthesis =>
                {
                    let behind = &trees[at + 1..];
                    let star = |tree: &TokenTree| matches!(tree, TokenTree::Punct(Punct { mark: '*', .. }));
                    let end = behind.iter().position(star).unwrap_or(behind.len());
                    self.repeat(group.trees(), &behind[..end], &mut out);
                    at += 2 + end;
                }
                (TokenTree::Group(group), _) => {
                    let inner = self.filled(group.trees(), nth);
                    out.push(TokenTree::Group(Group::new(group.delimiter(), inner)));
                }
                (TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_), _) => {
                    out.push(tree.clone())
                }
            }
        }
        out
    }

    fn put(&self, name: &str, nth: Option<usize>, out: &mut TokenStream) {
        for (known, value) in &self.values {
            match (value, nth) {
                _ if *known != name => continue,
                (Value::One(value), None) => value.to_tokens(out),
                (Value::Many(Many::Same(code)), Some(_)) => out.append(code),
                (Value::Many(Many::Each(list)), Some(nth)) => {
                    list.get(nth).into_iter().for_each(|code| out.append(code))
                }
                // The same variable, once alone and once in a repetition.
                (Value::One(_), Some(_)) | (Value::Many(_), None) => continue,
            }
            return;
        }
    }

    fn repeat(&self, trees: &[TokenTree], separator: &[TokenTree], out: &mut TokenStream) {
        for nth in 0..self.times(trees).unwrap_or(0) {
            if nth > 0 {
                out.extend(separator.iter().cloned());
            }
            out.append(&self.filled(trees, Some(nth)));
        }
    }

    /// How many elements the lists have that are named here.
    fn times(&self, trees: &[TokenTree]) -> Option<usize> {
        let each = |name: &str| {
            self.values.iter().find_map(|(known, value)| match value {
                Value::Many(Many::Each(list)) if *known == name => Some(list.len()),
                Value::Many(_) | Value::One(_) => None,
            })
        };
        let counts = trees.iter().enumerate().filter_map(|(at, tree)| match tree {
            TokenTree::Group(group) => self.times(group.trees()),
            TokenTree::Ident(name) => {
                let before = at.checked_sub(1).map(|at| &trees[at]);
                let hole = matches!(before, Some(TokenTree::Punct(Punct { mark: '#', .. })));
                if hole { each(name.as_str()) } else { None }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => None,
        });
        counts.min()
    }
}

impl Many {
    /// It was read already.
    pub(crate) fn many(self) -> Many {
        self
    }
}

fn tokens(value: &dyn ToTokens) -> TokenStream {
    let mut out = TokenStream::new();
    value.to_tokens(&mut out);
    out
}

/// Iterators, by value.
pub(crate) trait RepeatIterator: Iterator + Sized {
    fn many(self) -> Many
    where
        Self::Item: ToTokens,
    {
        let mut each = Vec::new();
        for item in self {
            each.push(tokens(&item));
        }
        Many::Each(each)
    }
}

impl<T: Iterator> RepeatIterator for T {}

/// What is no list.
pub(crate) trait RepeatTokens: ToTokens {
    fn many(&self) -> Many;
}

impl<T: ToTokens> RepeatTokens for T {
    fn many(&self) -> Many {
        Many::Same(tokens(self))
    }
}

/// Lists.
pub(crate) trait RepeatList {
    fn many(&self) -> Many;
}

impl<T: ToTokens> RepeatList for [T] {
    fn many(&self) -> Many {
        let mut each = Vec::new();
        for item in self {
            each.push(tokens(item));
        }
        Many::Each(each)
    }
}

impl<T: ToTokens> RepeatList for Vec<T> {
    fn many(&self) -> Many {
        self.as_slice().many()
    }
}

impl ToTokens for TokenStream {
    fn to_tokens(&self, out: &mut TokenStream) {
        out.append(self);
    }
}

impl ToTokens for Ident {
    fn to_tokens(&self, out: &mut TokenStream) {
        out.push(TokenTree::Ident(self.clone()));
    }
}

impl ToTokens for Literal {
    fn to_tokens(&self, out: &mut TokenStream) {
        out.push(TokenTree::Literal(self.clone()));
    }
}

impl ToTokens for str {
    fn to_tokens(&self, out: &mut TokenStream) {
        out.push(TokenTree::Literal(Literal::string(self)));
    }
}

impl ToTokens for String {
    fn to_tokens(&self, out: &mut TokenStream) {
        self.as_str().to_tokens(out);
    }
}

impl ToTokens for bool {
    fn to_tokens(&self, out: &mut TokenStream) {
        out.push(TokenTree::Ident(Ident::new(if *self { "true" } else { "false" })));
    }
}

impl<T: ToTokens + ?Sized> ToTokens for &T {
    fn to_tokens(&self, out: &mut TokenStream) {
        (**self).to_tokens(out);
    }
}

impl<T: ToTokens> ToTokens for Option<T> {
    fn to_tokens(&self, out: &mut TokenStream) {
        if let Some(value) = self {
            value.to_tokens(out);
        }
    }
}

macro_rules! numbers {
    ($($number:ident)*) => {
        $(impl ToTokens for $number {
            fn to_tokens(&self, out: &mut TokenStream) {
                let text = format!(concat!("{}", stringify!($number)), self);
                out.push(TokenTree::Literal(Literal { text: text.into() }));
            }
        })*
    };
}

numbers!(u8 u16 u32 u64 usize);
