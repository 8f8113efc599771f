//! Finds and reads a spec and all that it names: the specs it uses, quotes, or binds itself to.
//!
//! A spec named `x` is looked for as `x.ron` in the directory of the spec that names it, then among the embedded
//! ones. An embedded spec sees only embedded ones.

use crate::diagnostic::{Code, Diagnostic, FileText, Sink, nearest};
use crate::gather::Gather;
use crate::sorted::{Map, Set};
use crate::span::{S, Span};
use crate::spec::{self, Damage, Dispatch, Field, From, Packet, Protocol, Ty, TypeDecl};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// The text of a spec and where it came from.
#[derive(Debug, Clone)]
pub struct Source {
    /// What diagnostics call it.
    pub display_name: String,
    /// The spec itself.
    pub text: String,
    /// Where the specs that it names are looked for first.
    pub dir: Option<PathBuf>,
    /// Whether it is one of the embedded specs.
    pub builtin: bool,
}

impl Source {
    /// A spec whose text stands in place; it sees the embedded specs only.
    pub fn inline(display_name: impl Into<String>, text: impl Into<String>) -> Self {
        Source { display_name: display_name.into(), text: text.into(), dir: None, builtin: false }
    }

    /// A file; diagnostics call it `display_name`.
    ///
    /// # Errors
    /// What the system says where the file can't be read as UTF-8.
    pub fn file(path: &Path, display_name: impl Into<String>) -> std::io::Result<Self> {
        let text = std::fs::read_to_string(path)?;
        let dir = path.parent().map(Path::to_path_buf);
        Ok(Source { display_name: display_name.into(), text, dir, builtin: false })
    }

    /// An embedded spec.
    pub fn builtin(name: &str) -> Option<Self> {
        let (name, text) = wireloom_specs::ALL.iter().find(|(known, _)| *known == name)?;
        let display_name = format!("specs/{name}.ron");
        Some(Source { display_name, text: (*text).to_owned(), dir: None, builtin: true })
    }
}

/// A spec that was read.
pub(crate) struct File {
    pub(crate) text: Arc<FileText>,
    pub(crate) spec: Protocol,
    pub(crate) builtin: bool,
    dir: Option<PathBuf>,
    /// Mistakes of the text, and what they leave unclear: of the first spec only, others are not seen with such.
    pub(crate) mistakes: Vec<Diagnostic>,
    pub(crate) damage: Vec<Damage>,
}

impl File {
    /// Where the characters of a string literal begin: behind its opening quote.
    pub(crate) fn inside(&self, literal: &S<String>) -> usize {
        let raw = self.text.text.get(literal.lo..literal.hi).unwrap_or("");
        literal.lo + raw.find('"').map_or(0, |at| at + 1)
    }

    /// The place of a map's key, of which this is the value.
    pub(crate) fn key_of(&self, name: &str, value: Span) -> Span {
        let before = self.text.text.get(..value.lo).unwrap_or("");
        let end = before.trim_end().strip_suffix(':').map_or("", str::trim_end).len();
        let lo = end.saturating_sub(name.len() + 2);
        if self.text.text.get(lo..end).is_some_and(|key| key.trim_matches('"') == name) {
            return Span { lo, hi: end };
        }
        value
    }

    /// The place of a part of a string literal. With escapes in the string it may be off by them, but not outside.
    pub(crate) fn part(&self, literal: &S<String>, at: usize, len: usize) -> Span {
        let lo = (self.inside(literal) + at).min(literal.hi.saturating_sub(1));
        Span { lo, hi: (lo + len.max(1)).min(literal.hi.max(lo + 1)) }
    }
}

/// A spec and all that it sees, by name.
pub(crate) struct Library {
    pub(crate) main: String,
    pub(crate) files: Map<String, Arc<File>>,
    /// The files that were read beside the first one.
    pub(crate) read: Vec<PathBuf>,
    /// The specs that are there, but can't be read.
    pub(crate) unreadable: Set<String>,
    /// What is wrong with those.
    pub(crate) mistakes: Vec<Diagnostic>,
}

impl Library {
    /// Reads a spec and what it names. A spec that is not found is no mistake yet: the rules tell where it is named.
    pub(crate) fn read(source: Source) -> Result<Library, Vec<Diagnostic>> {
        let main = if source.builtin { read_file(source)? } else { Arc::new(read_text(source)?) };
        let name = main.spec.name.v.clone();
        let mut library = Library {
            main: name.clone(),
            files: Map::new(),
            read: Vec::new(),
            unreadable: Set::new(),
            mistakes: Vec::new(),
        };
        let mut waiting = vec![(name, main)];
        while let Some((name, file)) = waiting.pop() {
            for (wanted, span) in mentions(&file.spec) {
                let known = library.files.contains_key(wanted)
                    || name == wanted
                    || library.unreadable.contains(wanted)
                    || waiting.iter().any(|(other, _)| other == wanted);
                if known {
                    continue;
                }
                match library.find(wanted, span, &file) {
                    Some(Ok(found)) => waiting.push((wanted.to_owned(), found)),
                    Some(Err(more)) => {
                        library.mistakes.extend(more);
                        library.unreadable.insert(wanted.to_owned());
                    }
                    None => {}
                }
            }
            library.files.insert(name, file);
        }
        Ok(library)
    }

    pub(crate) fn main_file(&self) -> Option<&Arc<File>> {
        self.files.get(&self.main)
    }

    /// Looks a name up as the spec `from` would: beside it, then among the embedded ones.
    fn find(&mut self, name: &str, span: Span, from: &File) -> Option<Result<Arc<File>, Vec<Diagnostic>>> {
        let beside = from.dir.as_ref().map(|dir| dir.join(format!("{name}.ron")));
        if let Some(path) = beside.filter(|path| is_plain(name) && path.is_file()) {
            let display = Path::new(&from.text.name).with_file_name(format!("{name}.ron"));
            return Some(match Source::file(&path, display.display().to_string()) {
                Ok(source) => {
                    self.read.push(path);
                    read_file(source)
                }
                Err(error) => {
                    let mut sink = Sink::new(Arc::clone(&from.text));
                    let message = format!("can't read `{}`", display.display());
                    sink.report(Code::W004, span, message, error.to_string());
                    Err(sink.into_list())
                }
            });
        }
        Source::builtin(name).map(read_file)
    }

    /// The declaration of a type as `of` would name it, and the spec that declares it.
    pub(crate) fn type_decl<'a>(&'a self, of: &'a str, name: &'a str) -> Option<(&'a str, &'a S<TypeDecl>)> {
        let (module, name) = name.split_once("::").unwrap_or((of, name));
        let (module, file) = self.files.get_key_value(module)?;
        let decl = file.spec.types.iter().find(|decl| decl.v.name().v == name)?;
        Some((module, decl))
    }

    /// Key spaces that are opened by a spec that was read.
    pub(crate) fn spaces(&self) -> Set<String> {
        self.files.values().flat_map(|file| spaces_of(&file.spec)).gather()
    }

    /// Key spaces that are opened by any spec in sight (beside the first one, or embedded) or by the printer itself.
    pub(crate) fn all_spaces(&self) -> Set<String> {
        let builtins = wireloom_specs::ALL.iter().filter_map(|(name, _)| Source::builtin(name));
        let others = builtins.filter_map(|source| read_file(source).ok()).chain(self.neighbours());
        let others = others.flat_map(|file| spaces_of(&file.spec)).chain(self.spaces());
        others.chain(PRINTER_SPACES.map(str::to_owned)).gather()
    }

    /// Bits of the widest field that a space is asked by, where all of those are known. A key of an ordinary size is
    /// compared with what was read anyway.
    pub(crate) fn key_bits(&self, space: &str, key: u64) -> Option<usize> {
        let builtin = |name: &str| read_file(Source::builtin(name)?).ok();
        let builtins = wireloom_specs::ALL.iter().filter_map(|(name, _)| builtin(name));
        let unread: Vec<Arc<File>> = match key {
            0..=0xffff => Vec::new(),
            _ => builtins.chain(self.neighbours()).gather(),
        };
        let mut widest = None;
        for file in unread.iter().chain(self.files.values()) {
            let Some(packet) = &file.spec.packet else { continue };
            let bits_of = |ty: &Ty| match ty {
                Ty::U(bits) => Some(usize::from(*bits)),
                Ty::Type(name) => match name.split_once("::") {
                    Some((module, name)) => own_bits(&builtin(module)?.spec, name),
                    None => own_bits(&file.spec, name),
                },
                _ => None,
            };
            let keys = dispatches(packet).filter(|dispatch| dispatch.space.v == space);
            for by in keys.flat_map(|dispatch| [&dispatch.by].into_iter().chain(&dispatch.or_by)) {
                let field = packet_fields(packet).find(|field| field.name.v == by.v)?;
                widest = widest.max(Some(bits_of(&field.ty.v)?));
            }
        }
        widest
    }

    /// The other specs in the directory of the first one, as far as they can be read.
    pub(crate) fn neighbours(&self) -> Vec<Arc<File>> {
        let Some(dir) = self.main_file().and_then(|file| file.dir.as_ref()) else { return Vec::new() };
        let Ok(entries) = std::fs::read_dir(dir) else { return Vec::new() };
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).gather();
        paths.retain(|path| path.extension().is_some_and(|e| e == "ron"));
        paths.sort();
        let sources = paths.iter().filter_map(|path| Source::file(path, path.display().to_string()).ok());
        sources
            .filter_map(|source| read_file(source).ok())
            .filter(|file| file.spec.name.v != self.main)
            .gather()
    }
}

/// What no spec dispatches on: the printer looks up there what a frame of a link begins with, and what an Ethernet frame
/// carries that has a length in place of the EtherType.
const PRINTER_SPACES: [&str; 2] = ["link-type", "ethernet-length"];

/// A name that cannot lead out of the directory.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The embedded specs that were read already: macros ask for the same ones again and again.
static EMBEDDED: Mutex<Map<String, Arc<File>>> = Mutex::new(Map::new());

fn read_file(source: Source) -> Result<Arc<File>, Vec<Diagnostic>> {
    let read_text = |source: Source| {
        let file = read_text(source)?;
        if file.mistakes.is_empty() { Ok(file) } else { Err(file.mistakes) }
    };
    if !source.builtin {
        return read_text(source).map(Arc::new);
    }
    let mut known = EMBEDDED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(file) = known.get(&source.display_name).filter(|file| file.text.text == source.text) {
        return Ok(Arc::clone(file));
    }
    let file = Arc::new(read_text(source)?);
    known.insert(file.text.name.clone(), Arc::clone(&file));
    Ok(file)
}

fn read_text(source: Source) -> Result<File, Vec<Diagnostic>> {
    let text = Arc::new(FileText { name: source.display_name, text: source.text });
    let mut sink = Sink::new(Arc::clone(&text));
    match spec::read(&text.text, &mut sink) {
        Some((spec, damage)) => {
            let mistakes = sink.into_list();
            Ok(File { text, spec, builtin: source.builtin, dir: source.dir, mistakes, damage })
        }
        None => Err(sink.into_list()),
    }
}

fn spaces_of(spec: &Protocol) -> Vec<String> {
    spec.packet.iter().flat_map(dispatches).map(|dispatch| dispatch.space.v.clone()).gather()
}

fn dispatches(packet: &Packet) -> impl Iterator<Item = &Dispatch> {
    let variants = packet.variants.iter().filter_map(|variant| variant.payload.as_ref());
    packet.payload.iter().chain(variants).filter_map(|payload| payload.dispatch.as_ref())
}

/// Bits of a number that a spec declares.
fn own_bits(spec: &Protocol, name: &str) -> Option<usize> {
    match &spec.types.iter().find(|decl| decl.v.name().v == name)?.v {
        TypeDecl::Enum { bits, .. } | TypeDecl::Flags { bits, .. } | TypeDecl::Int { bits, .. } => {
            Some(usize::from(bits.v))
        }
        _ => None,
    }
}

/// Every spec that this one names, and where.
fn mentions(spec: &Protocol) -> Vec<(&str, Span)> {
    let mut names: Vec<_> = spec.uses.iter().map(|name| (name.v.as_str(), name.span())).gather();
    for field in all_fields(spec) {
        if let Ty::Quote(name, _) = &field.ty.v {
            names.push((name, field.ty.span()));
        }
    }
    for bind in &spec.bind {
        let module = bind.key.v.rsplit_once("::").and_then(|(path, _)| path.split_once("::"));
        names.extend(module.map(|(module, _)| (module, bind.key.span())));
    }
    names
}

/// Every field of a spec, wherever it stands.
pub(crate) fn all_fields(spec: &Protocol) -> impl Iterator<Item = &S<Field>> {
    let packet = spec.packet.iter();
    spec.types.iter().flat_map(|decl| type_fields(&decl.v)).chain(packet.flat_map(packet_fields))
}

pub(crate) fn packet_fields(packet: &Packet) -> impl Iterator<Item = &S<Field>> {
    let variants = packet.variants.iter().flat_map(|variant| &variant.v.fields);
    packet.header.iter().chain(variants).chain(&packet.trailer)
}

fn type_fields(decl: &TypeDecl) -> Vec<&S<Field>> {
    match decl {
        TypeDecl::Record { fields, .. } => fields.iter().gather(),
        TypeDecl::Options(list) => {
            list.head.iter().chain(list.options.iter().flat_map(|option| &option.v.fields)).gather()
        }
        TypeDecl::Union { cases, .. } => cases.iter().flat_map(|case| &case.v.fields).gather(),
        TypeDecl::Enum { .. }
        | TypeDecl::Flags { .. }
        | TypeDecl::Octets { .. }
        | TypeDecl::Int { .. }
        | TypeDecl::Choice { .. } => Vec::new(),
    }
}

/// The options that a representation field is made from.
pub(crate) fn options_of(from: &From) -> Vec<&str> {
    match from {
        From::Value(option, _) | From::Present(option) | From::Whole(option) => vec![option],
        From::OneOf(list) => list.iter().map(|(_, option)| option.as_str()).gather(),
    }
}

/// Advice where an unknown spec is named.
pub(crate) fn nearest_spec(name: &str, library: &Library) -> Option<String> {
    let builtin = wireloom_specs::ALL.iter().map(|(known, _)| *known);
    nearest(name, library.files.keys().map(String::as_str).chain(builtin))
}

/// A place in another file, in words.
pub(crate) fn shows(file: &File, offset: usize) -> String {
    let (line, column) = file.text.position(offset);
    let name =
        Path::new(&file.text.name).file_name().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
    format!("{name}:{line}:{column}")
}
