//! A shell around `wireloom-codegen`: finds the spec that a macro names, has it expanded, reports what is wrong.
//! Everything that these macros do is said at `wireloom::protocol`, where they are re-exported.

mod cursor;
mod input;

use cursor::Mistake;
use input::{Input, List, Module, Place, Spec};
use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::{format_ident, quote};
use std::path::{Path, PathBuf};
use wireloom_codegen::{Expansion, Loaded, Source};

/// Expands a spec into a module. See `wireloom::protocol!`.
#[proc_macro]
pub fn protocol(tokens: TokenStream) -> TokenStream {
    answer(Input::parse(tokens.into()).and_then(|input| function_like(&input)))
}

/// Expands specs into a module each, and a table of them. See `wireloom::protocols!`.
#[proc_macro]
pub fn protocols(tokens: TokenStream) -> TokenStream {
    answer(List::parse(tokens.into()).and_then(|list| all_of(&list)))
}

/// Expands a spec into the module that it stands on. See `wireloom::protocol`.
#[proc_macro_attribute]
pub fn protocol_module(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let input = Input::parse(arguments.into());
    answer(input.and_then(|input| attribute(&input, &Module::parse(item.into())?)))
}

fn answer(code: Result<Tokens, Mistake>) -> TokenStream {
    code.unwrap_or_else(|mistake| mistake.tokens()).into()
}

fn function_like(input: &Input) -> Result<Tokens, Mistake> {
    let (loaded, expansion) = expand(input)?;
    let name = format_ident!("{}", loaded.name);
    let (docs, items, rebuild) = (&expansion.docs, &expansion.items, rebuild(input, &loaded));
    Ok(match input.place {
        Place::Module => quote!(#docs pub mod #name { #rebuild #items }),
        Place::Here => quote!(#rebuild #items),
    })
}

fn all_of(list: &List) -> Result<Tokens, Mistake> {
    let krate = list.krate.clone().unwrap_or_else(|| quote!(::wireloom));
    let (mut modules, mut tables) = (Tokens::new(), Tokens::new());
    for (path, span) in &list.files {
        let (spec, krate) = (Spec::File(path.clone()), Some(krate.clone()));
        let input = Input { spec, span: *span, place: Place::Module, krate, without: None };
        let (loaded, expansion) = expand(&input)?;
        let name = format_ident!("{}", loaded.name);
        let (docs, items, rebuild) = (&expansion.docs, &expansion.items, rebuild(&input, &loaded));
        modules.extend(quote!(#docs pub mod #name { #rebuild #items }));
        // A spec that only declares types is carried by nothing.
        if loaded.module().packet.is_some() {
            tables.extend(quote!(#name::BINDINGS,));
        }
    }
    Ok(quote! {
        #modules
        /// Every protocol here, for the printer, the tracer and `dump`.
        pub const PROTOCOLS: #krate::wire::print::Registry<'static> = &[#tables];
    })
}

fn attribute(input: &Input, module: &Module) -> Result<Tokens, Mistake> {
    let (loaded, expansion) = expand(input)?;
    let Module { head, items: own } = module;
    let (docs, items, rebuild) = (&expansion.docs, &expansion.items, rebuild(input, &loaded));
    Ok(quote!(#docs #head { #own #rebuild #items }))
}

fn expand(input: &Input) -> Result<(Loaded, Expansion), Mistake> {
    let fail = |text: String| Mistake::new(input.span, text);
    let source = source(&input.spec).map_err(fail)?;
    let krate = input.krate.clone().unwrap_or_else(|| quote!(::wireloom));
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
                .map_err(|error| format!("can't read {}: {error}", full.display()))
        }
    }
}

/// The directory that paths are relative to.
fn manifest_dir() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}

/// Makes the compiler look again when one of the files changes.
fn rebuild(input: &Input, loaded: &Loaded) -> Tokens {
    let main = match &input.spec {
        Spec::File(path) => Some(manifest_dir().join(path)),
        Spec::Inline(_) | Spec::Builtin(_) => None,
    };
    let files = main.iter().chain(&loaded.files).map(|file| absolute(file));
    quote!(#(const _: &[u8] = ::core::include_bytes!(#files);)*)
}

fn absolute(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()).display().to_string()
}
