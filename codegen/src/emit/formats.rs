//! Formats for `defmt`, of everything generated that has `Debug`, but for what walks lists.
//!
//! They are read off the generated items, so that no emitter has a second idea of what a value consists of. All of them
//! stand in one macro, which without the stack's feature `defmt` drops them before anybody parses them. Values with a
//! codec or a type of the user's own need not know `defmt`: those go by their `Debug`.

use super::cx::Cx;
use crate::code::{Delimiter, Group, Ident, Literal, TokenStream, TokenTree, format_ident, quote};
use crate::gather::Gather;
use crate::model::{FieldType, TypeKind};
use crate::sorted::Set;

/// A type that was generated.
#[derive(Default)]
struct Item {
    name: String,
    generics: bool,
    /// `Debug` is derived, and not written by the generator.
    derived: bool,
    body: Body,
}

#[derive(Default)]
enum Body {
    #[default]
    Nothing,
    /// A tuple's types, or a structure's fields.
    Struct(Fields),
    Enum(Vec<(Ident, Fields)>),
}

#[derive(Default)]
struct Fields {
    delimiter: Option<Delimiter>,
    /// The field's name and its type; a tuple's fields have none.
    of: Vec<(Option<Ident>, Vec<TokenTree>)>,
}

/// All that is known of the items of a module.
#[derive(Default)]
struct Items {
    /// The support module's path.
    support: TokenStream,
    types: Vec<Item>,
    /// Types with a `Debug` that the generator wrote.
    written: Set<String>,
    /// Names of values: the type, and the constant.
    values: Vec<(String, Ident)>,
}

impl Cx<'_> {
    /// The formats of these items.
    pub(super) fn formats(&self, items: &TokenStream) -> TokenStream {
        let items = Items { support: self.s.clone(), ..Items::read(items) };
        let foreign = self.foreign();
        let formats = items.types.iter().filter_map(|item| {
            let arms = items.arms(item, &foreign)?;
            let (name, generics) = (format_ident!("{}", item.name), item.generics.then(|| quote!(<'_>)));
            let generics = generics.unwrap_or_default();
            Some(quote!(#name #generics { #arms }))
        });
        let formats: TokenStream = formats.gather();
        let krate = &self.krate;
        if formats.is_empty() { TokenStream::new() } else { quote!(#krate::when_defmt! { #formats }) }
    }

    /// Names of types that are neither generated nor of the stack.
    fn foreign(&self) -> Set<String> {
        let mut names = Set::new();
        for field in self.shapes().into_iter().flat_map(|shape| shape.fields) {
            if let FieldType::Custom { rust, .. } = &field.ty {
                let path = rust.split('<').next().unwrap_or(rust);
                names.insert(path.rsplit("::").next().unwrap_or(path).trim().to_owned());
            }
        }
        for def in self.catalogue.values().chain([self.module]).flat_map(|module| &module.types) {
            if let TypeKind::Octets { rust: Some(rust), .. } | TypeKind::Int { rust: Some(rust), .. } =
                &def.kind
            {
                let krate = rust.trim_start_matches(':').split("::").next().unwrap_or("");
                if !matches!(krate, "core" | "wireloom") {
                    names.insert(def.name.clone());
                }
            }
        }
        names
    }
}

impl Items {
    fn read(code: &TokenStream) -> Items {
        let (mut items, mut marks, mut at) = (Items::default(), String::new(), 0);
        let trees = code.trees();
        while let Some(tree) = trees.get(at) {
            at += 1;
            let TokenTree::Ident(word) = tree else {
                if let (TokenTree::Group(group), Some(TokenTree::Punct(_))) =
                    (tree, trees.get(at.wrapping_sub(2)))
                {
                    marks += &group.stream().to_string();
                }
                continue;
            };
            let end = trees[at..].iter().position(ends_item).map_or(trees.len(), |nth| at + nth + 1);
            match word.as_str() {
                "struct" | "enum" => items.types.extend(declared(&trees[at - 1..end], &marks)),
                "impl" => items.read_impl(&trees[at..end], &marks),
                "pub" => continue,
                // Functions, constants and modules have nothing to print; `macro! {}` has no keyword, and ends the same.
                _ => {}
            }
            marks.clear();
            at = end;
        }
        items
    }

    fn read_impl(&mut self, trees: &[TokenTree], marks: &str) {
        let Some((TokenTree::Group(body), head)) = trees.split_last() else { return };
        let words: Vec<String> = head.iter().filter_map(word).gather();
        if let Some(nth) = words.iter().position(|word| word == "for") {
            if nth > 0 && words[nth - 1] == "Debug" {
                self.written.extend(words.get(nth + 1).cloned());
            }
        } else if marks.contains("non_upper_case_globals") {
            let inner = body.trees();
            for (nth, _) in
                inner.iter().enumerate().filter(|(_, tree)| word(tree).is_some_and(|w| w == "const"))
            {
                let typed = inner.get(nth + 3).and_then(word).is_some_and(|word| word == "Self");
                if let (true, Some(name), Some(owner)) =
                    (typed, inner.get(nth + 1).and_then(ident), words.first())
                {
                    self.values.push((owner.clone(), name.clone()));
                }
            }
        }
    }

    /// The arms of a `match` over a value; nothing where it has no format.
    fn arms(&self, item: &Item, foreign: &Set<String>) -> Option<TokenStream> {
        if !item.derived && !self.written.contains(&item.name) || item.name.ends_with("Iter") {
            return None;
        }
        let mut arms = TokenStream::new();
        match &item.body {
            Body::Nothing => return None,
            Body::Struct(fields) => {
                for (_, value) in self.values.iter().filter(|(owner, _)| *owner == item.name) {
                    let text = Literal::string(&format!("{}::{}", item.name, plain(value)));
                    arms.extend(quote!(Self::#value => #text;));
                }
                arms.extend(self.arm(quote!(Self), &item.name, fields, foreign));
            }
            Body::Enum(variants) if variants.is_empty() => return None,
            Body::Enum(variants) => {
                for (name, fields) in variants {
                    // A case of a union that is only seen is shown as the octets that it consists of.
                    let text =
                        if item.derived { plain(name) } else { format!("{}::{}", item.name, plain(name)) };
                    arms.extend(self.arm(quote!(Self::#name), &text, fields, foreign));
                }
            }
        }
        Some(arms)
    }

    fn arm(&self, path: TokenStream, name: &str, fields: &Fields, foreign: &Set<String>) -> TokenStream {
        let Some(delimiter) = fields.delimiter else {
            let text = Literal::string(name);
            return quote!(#path => #text;);
        };
        let octets = |(name, _): &&(Option<Ident>, Vec<TokenTree>)| {
            name.as_ref().is_some_and(|name| *name == "octets" || *name == "record_octets")
        };
        // A view is its octets.
        if let Some((Some(field), _)) = fields.of.iter().find(octets) {
            let text = Literal::string(&format!("{name}({{=[u8]:02x}})"));
            return quote!(#path { ref #field, .. } => #text, #field;);
        }
        let (mut texts, mut pattern, mut values) = (Vec::new(), TokenStream::new(), TokenStream::new());
        for (nth, (field, ty)) in fields.of.iter().enumerate() {
            let words: Vec<String> = ty.iter().filter_map(word).gather();
            let view = self.seen(&words);
            if words.iter().any(|word| word == "LaidOut") || view.is_none() {
                continue;
            }
            let bound = field.clone().unwrap_or_else(|| {
                format_ident!("value{}", if nth == 0 { String::new() } else { nth.to_string() })
            });
            let label = field.as_ref().map(|field| format!("{}: ", plain(field))).unwrap_or_default();
            let value = if words.iter().any(|word| foreign.contains(word)) {
                let support = &self.support;
                quote!(#support::defmt::Debug2Format(#bound))
            } else {
                quote!(#bound)
            };
            match view {
                Some(Some(member)) => {
                    texts.push(format!("{label}{{=[u8]:02x}}"));
                    values.extend(quote!(, #value.#member));
                }
                Some(None) | None => {
                    texts.push(format!("{label}{{}}"));
                    values.extend(quote!(, #value));
                }
            }
            if !pattern.is_empty() {
                pattern.extend(quote!(,));
            }
            pattern.extend(quote!(ref #bound));
        }
        if texts.len() < fields.of.len() {
            pattern.extend(if pattern.is_empty() { quote!(..) } else { quote!(, ..) });
        }
        let texts = texts.join(", ");
        let (text, pattern) = if delimiter == Delimiter::Brace {
            (format!("{name} {{{{ {texts} }}}}"), quote!({ #pattern }))
        } else {
            (format!("{name}({texts})"), quote!((#pattern)))
        };
        let text = Literal::string(&text);
        quote!(#path #pattern => #text #values;)
    }

    /// What a value of this type is shown by: itself, or the member with its octets; nothing where it is not shown.
    fn seen(&self, words: &[String]) -> Option<Option<Ident>> {
        for item in self.types.iter().filter(|item| words.contains(&item.name)) {
            if item.derived || self.written.contains(&item.name) {
                continue;
            }
            let Body::Struct(fields) = &item.body else { return None };
            let (Some(field), _) = fields.of.first()? else { return None };
            return (words.len() == 2 && plain(field) == "record_octets").then(|| Some(field.clone()));
        }
        Some(None)
    }
}

/// The type that `struct Name …` declares.
fn declared(trees: &[TokenTree], marks: &str) -> Option<Item> {
    let name = trees.get(1).and_then(ident).map(plain)?;
    let generics = matches!(trees.get(2), Some(TokenTree::Punct(punct)) if punct.as_char() == '<');
    let group = trees.iter().find_map(|tree| match tree {
        TokenTree::Group(group) => Some(group),
        TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    })?;
    let body =
        if word(&trees[0])? == "enum" { Body::Enum(variants(group)) } else { Body::Struct(fields(group)) };
    Some(Item { name, generics, derived: marks.contains("Debug"), body })
}

fn variants(group: &Group) -> Vec<(Ident, Fields)> {
    let parts = parts(group).into_iter().filter_map(|part| {
        let mut trees = part.into_iter();
        let name = trees.next().as_ref().and_then(ident)?.clone();
        let fields = match trees.next() {
            Some(TokenTree::Group(group)) => fields(&group),
            _ => Fields::default(),
        };
        Some((name, fields))
    });
    parts.gather()
}

fn fields(group: &Group) -> Fields {
    let named = group.delimiter() == Delimiter::Brace;
    let of = parts(group).into_iter().map(|mut part| {
        if !named {
            return (None, part);
        }
        let ty = part.split_off(2.min(part.len()));
        (part.first().and_then(ident).cloned(), ty)
    });
    Fields { delimiter: Some(group.delimiter()), of: of.gather() }
}

/// What stands between commas, without attributes and `pub`.
fn parts(group: &Group) -> Vec<Vec<TokenTree>> {
    let (mut parts, mut part, mut depth) = (Vec::new(), Vec::new(), 0_usize);
    for tree in group.trees() {
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == ',' && depth == 0 => {
                parts.push(std::mem::take(&mut part))
            }
            TokenTree::Punct(punct) if punct.as_char() == '#' => {}
            TokenTree::Group(group)
                if group.delimiter() == Delimiter::Bracket && part.is_empty() && is_attribute(group) => {}
            TokenTree::Ident(ident) if part.is_empty() && *ident == "pub" => {}
            _ => {
                if let TokenTree::Punct(punct) = tree {
                    match punct.as_char() {
                        '<' => depth += 1,
                        '>' => depth = depth.saturating_sub(1),
                        _ => {}
                    }
                }
                part.push(tree.clone());
            }
        }
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}

/// A tuple's field can be an array, which looks alike.
fn is_attribute(group: &Group) -> bool {
    let first = group.trees().first().and_then(word);
    first.is_some_and(|word| matches!(word.as_str(), "doc" | "allow" | "cfg" | "derive" | "inline"))
}

fn ends_item(tree: &TokenTree) -> bool {
    match tree {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    }
}

fn ident(tree: &TokenTree) -> Option<&Ident> {
    match tree {
        TokenTree::Ident(ident) => Some(ident),
        TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => None,
    }
}

fn word(tree: &TokenTree) -> Option<String> {
    ident(tree).map(Ident::to_string)
}

/// A name as people read it.
fn plain(name: &Ident) -> String {
    name.to_string().replace("r#", "")
}
