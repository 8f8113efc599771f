//! A shell around `wireloom-codegen`: finds the spec that a macro names, has it expanded, reports what is wrong.
//! Everything that these macros do is said at `wireloom::protocol`, where they are re-exported.

mod cursor;
mod input;

use cursor::Mistake;
use input::{Input, List, Module, Place, Spec};
use proc_macro::{Delimiter, Group, TokenStream, TokenTree};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use wireloom_codegen::{Expansion, Loaded, Source};

/// Expands a spec into a module. See `wireloom::protocol!`.
#[proc_macro]
pub fn protocol(tokens: TokenStream) -> TokenStream {
    answer(Input::parse(tokens).and_then(|input| function_like(&input)))
}

/// Expands specs into a module each, and a table of them. See `wireloom::protocols!`.
#[proc_macro]
pub fn protocols(tokens: TokenStream) -> TokenStream {
    answer(List::parse(tokens).and_then(|list| all_of(&list)))
}

/// Expands a spec into the module that it stands on. See `wireloom::protocol`.
#[proc_macro_attribute]
pub fn protocol_module(arguments: TokenStream, item: TokenStream) -> TokenStream {
    answer(Input::parse(arguments).and_then(|input| attribute(&input, Module::parse(item)?)))
}

fn answer(code: Result<TokenStream, Mistake>) -> TokenStream {
    code.unwrap_or_else(|mistake| mistake.tokens())
}

fn function_like(input: &Input) -> Result<TokenStream, Mistake> {
    let (loaded, expansion) = expand(input)?;
    let (items, rebuild) = (&expansion.items, rebuild(input, &loaded));
    let text = match input.place {
        Place::Module => module(&loaded, &expansion, &rebuild),
        Place::Here => format!("{rebuild} {items}"),
    };
    Ok(code(&text, input.krate.as_ref()))
}

fn module(loaded: &Loaded, expansion: &Expansion, rebuild: &str) -> String {
    format!("{} pub mod {} {{ {rebuild} {} }}", expansion.docs, loaded.name, expansion.items)
}

fn all_of(list: &List) -> Result<TokenStream, Mistake> {
    let (mut modules, mut tables) = (String::new(), String::new());
    for (path, span) in &list.files {
        let (spec, krate) = (Spec::File(path.clone()), list.krate.clone());
        let input = Input { spec, span: *span, place: Place::Module, krate, without: None };
        let (loaded, expansion) = expand(&input)?;
        modules += &module(&loaded, &expansion, &rebuild(&input, &loaded));
        // A spec that only declares types is carried by nothing.
        if loaded.module().packet.is_some() {
            tables += &format!("{}::BINDINGS,", loaded.name);
        }
    }
    let krate = path(list.krate.as_ref());
    let table = format!(
        "/// Every protocol here, for the printer, the tracer and `dump`.
        pub const PROTOCOLS: {krate}::wire::print::Registry<'static> = &[{tables}];"
    );
    Ok(code(&format!("{modules} {table}"), list.krate.as_ref()))
}

fn attribute(input: &Input, module: Module) -> Result<TokenStream, Mistake> {
    let (loaded, expansion) = expand(input)?;
    let Module { head, items: mut own } = module;
    own.extend(code(&format!("{} {}", rebuild(input, &loaded), expansion.items), input.krate.as_ref()));
    let mut all = code(&expansion.docs.to_string(), None);
    all.extend(head);
    all.extend([TokenTree::Group(Group::new(Delimiter::Brace, own))]);
    Ok(all)
}

/// What stands in generated code for the stack's path where the macro names it: its tokens may mean something only there
/// (`$crate`), so that their text does not do.
const NAMED: &str = "wireloom_as_the_macro_names_it";

fn path(krate: Option<&TokenStream>) -> &'static str {
    krate.map_or("::wireloom", |_| NAMED)
}

/// The tokens of a text.
fn code(text: &str, krate: Option<&TokenStream>) -> TokenStream {
    let code = text.parse().unwrap_or_else(|error| {
        Mistake::new(proc_macro::Span::call_site(), format!("wireloom made no Rust: {error}")).tokens()
    });
    match krate {
        Some(krate) => named(code, krate),
        None => code,
    }
}

fn named(code: TokenStream, krate: &TokenStream) -> TokenStream {
    let mut out = TokenStream::new();
    for token in code {
        match token {
            TokenTree::Ident(ident) if ident.to_string() == NAMED => out.extend(krate.clone()),
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), named(group.stream(), krate));
                inner.set_span(group.span());
                out.extend([TokenTree::Group(inner)]);
            }
            token => out.extend([token]),
        }
    }
    out
}

fn expand(input: &Input) -> Result<(Loaded, Expansion), Mistake> {
    let fail = |text: String| Mistake::new(input.span, text);
    let source = source(&input.spec).map_err(fail)?;
    let krate = path(input.krate.as_ref()).parse().unwrap_or_default();
    let loaded =
        wireloom_codegen::load_for(source, &krate).map_err(|mistakes| fail(format!("\n{mistakes}")))?;
    let loaded = match &input.without {
        Some(feature) => loaded.without(feature),
        None => loaded,
    };
    let expansion =
        wireloom_codegen::expand_for(&loaded, krate).map_err(|mistakes| fail(format!("\n{mistakes}")))?;
    Ok((loaded, expansion))
}

fn source(spec: &Spec) -> Result<Source, String> {
    match spec {
        Spec::Inline(text) => Ok(Source::inline("spec in place", text.clone())),
        Spec::Builtin(name) => {
            Source::builtin(name).ok_or_else(|| format!("there is no built-in spec `{name}`"))
        }
        Spec::File(path) => {
            let full = manifest_dir().join(path);
            Source::file(&full, path.clone())
                .map_err(|error| format!("can't read {path}, beside the crate's Cargo.toml: {error}"))
        }
    }
}

/// The directory that paths are relative to.
fn manifest_dir() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

/// Makes the compiler look again when one of the files changes.
fn rebuild(input: &Input, loaded: &Loaded) -> String {
    let main = match &input.spec {
        Spec::File(path) => Some(manifest_dir().join(path)),
        Spec::Inline(_) | Spec::Builtin(_) => None,
    };
    let mut text = String::new();
    for file in main.iter().chain(&loaded.files) {
        // Writing to a string does not fail.
        let _ = write!(text, "const _: &[u8] = ::core::include_bytes!({:?});", absolute(file));
    }
    text
}

fn absolute(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()).display().to_string()
}
