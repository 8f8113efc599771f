//! Packet specs in, Rust out.
//!
//! [`load`] reads a spec and everything it names and makes the checked model, or tells every mistake with its place.
//! Nothing here knows a macro, a compiler or a terminal: texts in, a model, tokens or diagnostics out.
//! Start reading at `spec.rs` (what a file may say) and [`model`] (what was understood).

mod catalogue;
mod check;
#[allow(missing_docs, unreachable_pub)] // What iterating over a `TokenStream` gives stays in here.
mod code;
pub mod diagnostic;
pub mod diagram;
#[cfg(feature = "cli")]
pub mod dissector;
#[cfg(feature = "cli")]
pub mod editor;
pub mod emit;
mod expr;
#[cfg(feature = "cli")]
pub mod fuzz;
mod gather;
pub mod interpret;
mod lower;
#[allow(missing_docs)] // The names say it, and `specs/README.md` says the rest.
pub mod model;
mod poison;
#[cfg(feature = "cli")]
pub mod reference;
mod resolve;
mod ron;
pub mod sorted;
mod span;
#[allow(missing_docs, unreachable_pub)] // `model` re-exports some of its types.
mod spec;
#[cfg(feature = "cli")]
pub mod template;
mod twice;
mod without;
#[cfg(feature = "cli")]
pub mod woven;

pub use catalogue::Source;
pub use code::{LexError, TokenStream};
pub use diagnostic::{Code, Diagnostic, Diagnostics};
pub use emit::Expansion;
pub use model::{Catalogue, Module};

use crate::sorted::Map;
use catalogue::Library;
use diagnostic::{FileText, Sink};
use span::Span;
use std::path::PathBuf;
use std::sync::Arc;

/// A spec that was read, and all it names.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Name of the spec's module; the catalogue has it.
    pub name: String,
    /// This module and all that it names.
    pub catalogue: Catalogue,
    /// Files that were read beside the spec's own: when one of them changes, the expansion does.
    pub files: Vec<PathBuf>,
    /// The spec's text, and where it declares what: for what is found out only when code is made.
    text: Arc<FileText>,
    places: Map<String, Span>,
    /// The code, for the stack that is known by this path.
    expansion: Option<(String, Expansion)>,
}

impl Loaded {
    /// The module of the spec itself.
    pub fn module(&self) -> &Module {
        &self.catalogue[&self.name]
    }

    /// Makes the code for a stack of this path.
    ///
    /// W110: the spec is sound, but no code is made of something in it yet. W010: what was generated must not have two
    /// things of one name.
    fn emit(&self, krate: &TokenStream) -> Result<Expansion, Vec<Diagnostic>> {
        let mut sink = Sink::new(Arc::clone(&self.text));
        let expansion = emit::expand(self.module(), &self.catalogue, krate.clone()).map_err(|missing| {
            let message = format!("not supported yet: {}", missing.0);
            // The text names what it is about in backticks.
            let span = self.place(missing.0.split('`').nth(1).unwrap_or(""));
            sink.report(Code::W110, span, message, "no code can be made of this");
            std::mem::replace(&mut sink, Sink::new(Arc::clone(&self.text))).into_list()
        })?;
        for name in twice::defined_twice(&expansion.items) {
            let message = format!("generated code would have two things called `{name}`");
            let span = self.place(name.rsplit("::").next().unwrap_or(&name));
            sink.report(Code::W010, span, message, "one of them").help("rename it");
        }
        let mistakes = sink.into_list();
        if mistakes.is_empty() { Ok(expansion) } else { Err(mistakes) }
    }

    /// Where a name is declared that is this one, or that this one is made of; else where the spec says its own.
    fn place(&self, name: &str) -> Span {
        let made_of = |known: &&String| name.starts_with(known.as_str()) || name.ends_with(known.as_str());
        let near = self.places.keys().filter(made_of).max_by_key(|known| known.len());
        near.and_then(|known| self.places.get(known))
            .or(self.places.get(""))
            .copied()
            .unwrap_or(Span { lo: 0, hi: 0 })
    }
}

/// Reads and checks a spec, and makes sure that code can be made of it.
///
/// # Errors
/// Every mistake of the spec and of the specs that it names.
pub fn load(source: Source) -> Result<Loaded, Diagnostics> {
    load_for(source, &crate::code::quote!(::wireloom))
}

/// As [`load`], with the code made for a stack that is known by the path `krate`.
///
/// # Errors
/// As of [`load`].
pub fn load_for(source: Source, krate: &TokenStream) -> Result<Loaded, Diagnostics> {
    let library = Library::read(source).map_err(Diagnostics::settled)?;
    let mut mistakes = Vec::new();
    let mut catalogue = Catalogue::new();
    for (name, file) in &library.files {
        let (module, found) = lower::module(&library, name, file);
        mistakes.extend(found);
        // What comes with the generator was checked when it was made.
        if !file.builtin || *name == library.main {
            mistakes.extend(check::all(&library, name, file));
        }
        catalogue.insert(name.clone(), module);
    }
    let main = &library.files[&library.main];
    if !main.mistakes.is_empty() {
        poison::keep_certain(&mut mistakes, main);
        mistakes.extend(main.mistakes.iter().chain(&library.mistakes).cloned());
        return Err(Diagnostics::settled(mistakes));
    }
    if !library.mistakes.is_empty() {
        mistakes.extend(library.mistakes.iter().cloned());
        return Err(Diagnostics::settled(mistakes));
    }
    if mistakes.iter().all(|mistake| poison::spares_model(mistake, main)) {
        let more = interpret::failing_vectors(&library, &catalogue, &mistakes);
        mistakes.extend(more);
    }
    if !mistakes.iter().all(|mistake| poison::spares_code(mistake, main)) {
        return Err(Diagnostics::settled(mistakes));
    }
    let (text, places) = (Arc::clone(&main.text), places(&main.spec));
    let (name, files) = (library.main, library.read);
    let mut loaded = Loaded { name, catalogue, files, text, places, expansion: None };
    match loaded.emit(krate) {
        Ok(expansion) => loaded.expansion = Some((krate.to_string(), expansion)),
        Err(more) => mistakes.extend(more),
    }
    if mistakes.is_empty() { Ok(loaded) } else { Err(Diagnostics::settled(mistakes)) }
}

/// What a string literal of Rust says; `None` where it is another literal.
#[doc(hidden)] // For the macros.
pub fn unquoted(literal: &str) -> Option<String> {
    let text = Arc::new(FileText { name: String::new(), text: String::new() });
    match ron::parse(literal, &mut Sink::new(text))?.value {
        // The two write strings in the same way.
        ron::Value::Text(text) => Some(text.into_owned()),
        _ => None,
    }
}

/// Where a spec declares its fields, types and variants; under the empty name, its own. A field is also found under
/// the name of the type that may be made for it.
fn places(spec: &spec::Protocol) -> Map<String, Span> {
    let mut places = Map::from([(String::new(), spec.name.span())]);
    let fields = catalogue::all_fields(spec).map(|field| &field.name);
    let variants = spec.packet.iter().flat_map(|packet| &packet.variants).map(|variant| &variant.name);
    let types = spec.types.iter().map(|decl| decl.v.name());
    let params = spec.params.iter().map(|param| &param.name);
    for name in fields.chain(variants).chain(types).chain(params) {
        places.insert(emit::camel(&name.v), name.span());
        places.insert(name.v.clone(), name.span());
    }
    places
}

/// The code of a spec: a documented module.
///
/// # Errors
/// As of [`expand_for`].
pub fn expand(loaded: &Loaded) -> Result<TokenStream, Diagnostics> {
    let expansion = expand_for(loaded, crate::code::quote!(::wireloom))?;
    let (docs, items) = (expansion.docs, expansion.items);
    let name = crate::code::format_ident!("{}", loaded.name);
    Ok(crate::code::quote!(#docs pub mod #name { #items }))
}

/// The items that a spec expands to, for a stack that is known by the path `krate`.
///
/// # Errors
/// W110 and W010, as [`load`] tells them: only of a spec that lost variants since ([`Loaded::without`]).
pub fn expand_for(loaded: &Loaded, krate: TokenStream) -> Result<Expansion, Diagnostics> {
    match &loaded.expansion {
        Some((path, expansion)) if *path == krate.to_string() => Ok(expansion.clone()),
        Some(_) | None => loaded.emit(&krate).map_err(Diagnostics::settled),
    }
}
