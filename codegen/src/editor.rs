//! What an editor may ask of a spec that is being written: what could stand here, and what this means.
//!
//! Texts and places in, words out; `lsp.rs` of the program puts them into the language server protocol. The keys come from
//! the grammar itself (`grammar`), their explanations from the manual. Start reading at [`complete`].

mod grammar;
mod manual;
mod place;
#[cfg(test)]
mod tests;

use crate::catalogue::Source;
use grammar::Shape;
use place::{Declared, Place};
use std::path::Path;

/// Something that could stand at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What is chosen.
    pub label: String,
    /// What is put in its place.
    pub insert: String,
    /// What it means; may be empty.
    pub detail: String,
    /// What it is.
    pub kind: SuggestionKind,
}

/// What a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SuggestionKind {
    /// A key of a structure.
    Key,
    /// A value of the language: a type's or role's name.
    Word,
    /// A name that a spec declares.
    Name,
}

/// What could stand at the octet `offset` of a spec. `dir` is where the specs that it names are.
pub fn complete(text: &str, offset: usize, dir: Option<&Path>) -> Vec<Suggestion> {
    let before = text.get(..offset).unwrap_or(text);
    let place = place::of(before);
    if place.in_comment {
        return Vec::new();
    }
    if let Some(string) = &place.string {
        let context = Names { declared: &place::declared(text), place: &place, dir };
        return context.for_string(string);
    }
    match (&place.key, place.shape) {
        // Behind `key:` stands a value.
        (Some(key), shape) => words(grammar::values(shape, key), &manual::Section::TYPES),
        (None, Shape::Unknown) => words(place.elements.clone(), &manual::Section::TYPES),
        (None, shape) => keys(shape, &place.seen),
    }
}

/// What the word at the octet `offset` means, in Markdown, in the manual's words.
pub fn hover(text: &str, offset: usize) -> Option<String> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let before = text.get(..offset)?;
    let start = before.rfind(|c| !is_word(c)).map_or(0, |at| at + 1);
    let rest = text.get(start..)?;
    let word = rest.split(|c| !is_word(c)).next().filter(|word| !word.is_empty())?;
    let place = place::of(text.get(..start)?);
    if place.in_comment || place.string.is_some() {
        return None;
    }
    let is_key = rest.get(word.len()..)?.trim_start().starts_with(':');
    let sections = if is_key { place.shape.sections() } else { &manual::Section::TYPES };
    let line = manual::line(word, sections)?;
    Some(format!("**`{word}`**: {line}"))
}

fn keys(shape: Shape, seen: &[String]) -> Vec<Suggestion> {
    let missing = grammar::keys(shape).into_iter().filter(|key| !seen.iter().any(|seen| seen == key));
    let suggestion = |key: &str| Suggestion {
        label: key.to_owned(),
        insert: format!("{key}: "),
        detail: manual::line(key, shape.sections()).unwrap_or_default(),
        kind: SuggestionKind::Key,
    };
    missing.map(suggestion).collect()
}

fn words(words: Vec<&'static str>, sections: &[&str]) -> Vec<Suggestion> {
    let suggestion = |word: &str| Suggestion {
        label: word.to_owned(),
        insert: word.to_owned(),
        detail: manual::line(word, sections).unwrap_or_default(),
        kind: SuggestionKind::Word,
    };
    words.into_iter().map(suggestion).collect()
}

/// Names that a string may hold.
struct Names<'a> {
    declared: &'a [Declared],
    place: &'a Place,
    dir: Option<&'a Path>,
}

impl Names<'_> {
    fn for_string(&self, string: &place::Text) -> Vec<Suggestion> {
        let names = match (string.holder.as_str(), self.place.key.as_deref()) {
            ("Type" | "Quote" | "Array" | "Choice" | "Options", _) if string.nth == 0 => self.types(string),
            (_, Some("of")) => self.types(string),
            ("Count" | "Presence" | "Absence", _) => self.of_kind(Shape::Field),
            ("Value" | "Present" | "Whole", _) => self.of_kind(Shape::OptionDecl),
            (_, Some("uses")) => self.specs(),
            (_, Some("space")) => self.spaces(),
            (_, Some("why")) => crate::interpret::Kind::ALL.iter().map(ToString::to_string).collect(),
            (
                _,
                Some(
                    "when" | "check" | "valid" | "gate" | "len" | "count" | "by" | "or_by" | "from"
                    | "unless" | "print" | "field" | "absent_if",
                ),
            )
            | ("Bytes", _) => [self.of_kind(Shape::Field), self.of_kind(Shape::Let)].concat(),
            _ => Vec::new(),
        };
        let suggestion = |name: String| Suggestion {
            label: name.clone(),
            insert: name,
            detail: String::new(),
            kind: SuggestionKind::Name,
        };
        names.into_iter().map(suggestion).collect()
    }

    fn of_kind(&self, shape: Shape) -> Vec<String> {
        let of_kind = self.declared.iter().filter(|declared| declared.shape == shape);
        let mut names: Vec<String> = of_kind.map(|declared| declared.name.clone()).collect();
        names.sort();
        names.dedup();
        names
    }

    /// Types of this spec and of those that it uses; protocols where one is quoted.
    fn types(&self, string: &place::Text) -> Vec<String> {
        if string.holder == "Quote" {
            return self.specs();
        }
        let own = self.declared.iter().filter(|declared| declared.shape.is_type());
        let mut names: Vec<String> = own.map(|declared| declared.name.clone()).collect();
        for used in self.declared.iter().filter(|declared| declared.shape == Shape::Uses) {
            let Some(text) = self.text_of(&used.name) else { continue };
            let theirs = place::declared(&text);
            let types = theirs.iter().filter(|declared| declared.shape.is_type());
            names.extend(types.map(|declared| format!("{}::{}", used.name, declared.name)));
        }
        names
    }

    fn text_of(&self, spec: &str) -> Option<String> {
        let beside = self.dir.and_then(|dir| std::fs::read_to_string(dir.join(format!("{spec}.ron"))).ok());
        beside.or_else(|| Source::builtin(spec).map(|source| source.text))
    }

    fn specs(&self) -> Vec<String> {
        let mut names: Vec<String> = wireloom_specs::ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
        for entry in self.dir.and_then(|dir| std::fs::read_dir(dir).ok()).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|extension| extension == "ron") {
                names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
            }
        }
        names.sort();
        names.dedup();
        names
    }

    fn spaces(&self) -> Vec<String> {
        let dispatched = |text: &str| {
            let declared = place::declared(text).into_iter();
            declared.filter(|declared| declared.shape == Shape::Dispatch).map(|declared| declared.name)
        };
        let mut names: Vec<String> = vec!["link-type".to_owned(), "ethernet-length".to_owned()];
        for spec in self.specs() {
            names.extend(self.text_of(&spec).iter().flat_map(|text| dispatched(text)));
        }
        names.sort();
        names.dedup();
        names
    }
}
