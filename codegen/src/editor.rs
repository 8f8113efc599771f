//! What an editor may ask of a spec that is being written: what could stand here, and what this means.
//!
//! Texts and places in, words out; `lsp.rs` of the program puts them into the language server protocol. The keys come from
//! the grammar itself (`grammar`), their explanations from the manual. Start reading at [`complete`].

#[cfg(test)]
mod examples;
mod grammar;
mod manual;
mod place;
#[cfg(test)]
mod tests;

use crate::catalogue::Source;
use crate::spec::grammar::{Key, Shape, Struct};
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
    match (&place.key, place.table) {
        // Behind `key:` stands a value.
        (Some(key), table) => words(table.and_then(|table| grammar::behind(table, key))),
        (None, None) => words(place.element),
        (None, Some(table)) => keys(table, &place.seen),
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
    let table = place.table.filter(|_| is_key);
    let own = table.and_then(|table| table.keys.iter().find(|key| key.name == word));
    let sections = table.map_or(&manual::Section::TYPES[..], grammar::sections);
    let line = explained(word, sections, own.map_or("", |key| key.doc));
    (!line.is_empty()).then(|| format!("**`{word}`**: {line}"))
}

fn keys(table: &'static Struct, seen: &[String]) -> Vec<Suggestion> {
    let missing = table.keys.iter().filter(|key| !seen.iter().any(|seen| seen == key.name));
    let suggestion = |key: &Key| Suggestion {
        label: key.name.to_owned(),
        insert: format!("{}: ", key.name),
        detail: explained(key.name, grammar::sections(table), key.doc),
        kind: SuggestionKind::Key,
    };
    missing.map(suggestion).collect()
}

fn words(shape: Option<Shape>) -> Vec<Suggestion> {
    let suggestion = |(word, doc): (&str, &str)| Suggestion {
        label: word.to_owned(),
        insert: word.to_owned(),
        detail: explained(word, &manual::Section::TYPES, doc),
        kind: SuggestionKind::Word,
    };
    shape.map_or_else(Vec::new, |shape| grammar::words(&shape)).into_iter().map(suggestion).collect()
}

/// What a word means: as the manual has it, else as the grammar does.
fn explained(word: &str, sections: &[&str], doc: &str) -> String {
    manual::line(word, sections).unwrap_or_else(|| doc.trim().to_owned())
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
            ("Count" | "Presence" | "Absence", _) => self.of_kind("Field"),
            ("Value" | "Present" | "Whole", _) => self.of_kind("OptionDecl"),
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
            | ("Bytes", _) => [self.of_kind("Field"), self.of_kind("Let")].concat(),
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

    fn of_kind(&self, table: &str) -> Vec<String> {
        let of_kind = self.declared.iter().filter(|declared| declared.is(table));
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
        let own = self.declared.iter().filter(|declared| declared.table.is_some_and(grammar::is_type));
        let mut names: Vec<String> = own.map(|declared| declared.name.clone()).collect();
        for used in self.declared.iter().filter(|declared| declared.table.is_none()) {
            let Some(text) = self.text_of(&used.name) else { continue };
            let theirs = place::declared(&text);
            let types = theirs.iter().filter(|declared| declared.table.is_some_and(grammar::is_type));
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
            declared.filter(|declared| declared.is("Dispatch")).map(|declared| declared.name)
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
