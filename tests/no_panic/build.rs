//! Lists the public functions of every module of the wire layer: those that are generated from specs, and those that
//! stand beside them by hand.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::path::Path;
use syn::{FnArg, ImplItem, Item, ItemImpl, Signature, Visibility};
use wireloom_codegen::{Source, expand, load};

/// Below this the list is broken: it must not become empty unseen.
const LEAST_FUNCTIONS: usize = 1900;

fn main() {
    let mut modules = TokenStream::new();
    let mut calls = TokenStream::new();
    let mut count = 0;
    let wire = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../stack/src/wire");
    println!("cargo::rerun-if-changed={}", wire.display());
    println!("cargo::rerun-if-changed=build.rs");
    for name in modules_of(&wire) {
        let mut items = generated(&name);
        items.extend(by_hand(&wire.join(format!("{name}.rs"))));
        // What is divided over files is re-exported from the module.
        let parts =
            std::fs::read_dir(wire.join(&name)).into_iter().flatten().flatten().map(|entry| entry.path());
        let parts =
            parts.filter(|path| path.is_file() && path.file_stem().is_some_and(|stem| stem != "tests"));
        items.extend(parts.flat_map(|path| by_hand(&path)));
        let known: Vec<String> = items.iter().filter_map(public_type).collect();
        let keeps: Vec<TokenStream> = items.iter().flat_map(|item| functions(item, &known)).collect();
        count += keeps.len();
        let name = Ident::new(&name, Span::call_site());
        modules.extend(quote! {
            mod #name {
                #[allow(unused_imports)]
                use ::{core::ops::*, wireloom::wire::*};
                #[allow(unused_imports)]
                use ::wireloom::wire::#name::*;
                #[inline(never)]
                pub(super) fn keep() { #(#keeps)* }
            }
        });
        calls.extend(quote!(#name::keep();));
    }
    assert!(count >= LEAST_FUNCTIONS, "only {count} functions");
    let driver = quote! { #modules fn keep_all() { #calls } };
    let out = std::env::var_os("OUT_DIR").expect("cargo sets it");
    std::fs::write(Path::new(&out).join("driver.rs"), driver.to_string()).expect("the driver can be written");
}

/// The public modules of the wire layer, but for what is only there to print and to support the others.
fn modules_of(wire: &Path) -> Vec<String> {
    let modules = by_hand(&wire.join("mod.rs")).into_iter().filter_map(|item| match item {
        Item::Mod(module) => public(&module.vis).then(|| module.ident.to_string()),
        _ => None,
    });
    let names: Vec<String> = modules.filter(|name| !["print", "support"].contains(&name.as_str())).collect();
    let missing = wireloom_specs::ALL.iter().find(|(name, _)| !names.iter().any(|other| other == name));
    assert!(missing.is_none(), "{missing:?} has no module");
    names
}

/// The items of a spec's module; none where there is no such spec.
fn generated(name: &str) -> Vec<Item> {
    let Some(source) = Source::builtin(name) else { return Vec::new() };
    let loaded = load(source).unwrap_or_else(|mistakes| panic!("{mistakes}"));
    let tokens = expand(&loaded).unwrap_or_else(|mistakes| panic!("{mistakes}"));
    let file: syn::File = syn::parse_str(&tokens.to_string()).expect("the expansion is Rust");
    let modules = file.items.into_iter().filter_map(|item| match item {
        Item::Mod(module) => module.content.map(|(_, items)| items),
        _ => None,
    });
    modules.flatten().collect()
}

fn by_hand(path: &Path) -> Vec<Item> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    syn::parse_file(&text).expect("it is Rust").items
}

fn public_type(item: &Item) -> Option<String> {
    match item {
        Item::Struct(item) => public(&item.vis).then(|| item.ident.to_string()),
        Item::Enum(item) => public(&item.vis).then(|| item.ident.to_string()),
        Item::Type(item) => public(&item.vis).then(|| item.ident.to_string()),
        _ => None,
    }
}

/// Statements that keep the functions of an item in the image.
fn functions(item: &Item, known: &[String]) -> Vec<TokenStream> {
    match item {
        Item::Fn(function) if public(&function.vis) => {
            let name = &function.sig.ident;
            keep(&function.sig, quote!(#name)).into_iter().collect()
        }
        Item::Impl(block) => methods(block, known),
        Item::Struct(item) => derived(&item.ident, &item.generics, &item.vis, &item.attrs),
        Item::Enum(item) => derived(&item.ident, &item.generics, &item.vis, &item.attrs),
        _ => Vec::new(),
    }
}

fn methods(block: &ItemImpl, known: &[String]) -> Vec<TokenStream> {
    let name = match &*block.self_ty {
        syn::Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    };
    // Numbers are known, and what is converted into them is generated.
    let number = name.as_ref().is_some_and(|name| name.starts_with('u'));
    let reachable = number || name.is_some_and(|name| known.contains(&name));
    if block.generics.type_params().next().is_some() || !reachable {
        return Vec::new();
    }
    let ty = inferred(block.self_ty.to_token_stream());
    let of = block.trait_.as_ref().map(|(path, _)| inferred(path.to_token_stream()));
    let shows = of.as_ref().is_some_and(|path| {
        let path = path.to_string();
        path.ends_with("Display") || path.ends_with("Debug")
    });
    if shows {
        return Vec::new();
    }
    let mut out = Vec::new();
    for item in &block.items {
        let ImplItem::Fn(function) = item else { continue };
        let name = &function.sig.ident;
        let path = match &of {
            Some(of) => quote!(<#ty as #of>::#name),
            None if public(&function.vis) => quote!(<#ty>::#name),
            None => continue,
        };
        out.extend(keep(&function.sig, path));
    }
    // What is generic in the support code is kept for each type that it is used with.
    if of.is_some_and(|path| path.to_string().ends_with("Element")) {
        out.push(quote!(crate::keep_elements::<#ty>();));
    }
    out
}

/// Comparison is derived, so that it isn't among the items.
fn derived(
    name: &Ident,
    generics: &syn::Generics,
    visibility: &Visibility,
    attrs: &[syn::Attribute],
) -> Vec<TokenStream> {
    let compares = attrs.iter().any(|attr| attr.to_token_stream().to_string().contains("PartialEq"));
    if !compares || !public(visibility) || generics.type_params().next().is_some() {
        return Vec::new();
    }
    let lifetime = (!generics.params.is_empty()).then(|| quote!(<'_>));
    vec![quote!(crate::keep(<#name #lifetime as ::core::cmp::PartialEq>::eq as fn(_, _) -> _);)]
}

/// A statement that keeps a function, unless it prints: that goes through `core::fmt`. What answers `Inner` names the
/// description of another protocol, which has its printer.
fn keep(signature: &Signature, path: TokenStream) -> Option<TokenStream> {
    let text = signature.inputs.to_token_stream().to_string();
    let answer = signature.output.to_token_stream().to_string();
    let prints = ["Formatter", "Visitor", "Sink"].iter().any(|word| text.contains(word))
        || answer.contains("Inner")
        || signature.ident == "field_name";
    if prints || signature.generics.type_params().next().is_some() {
        return None;
    }
    // A number of octets: one of them stands for all.
    let turbofish = signature.generics.const_params().next().map(|_| quote!(::<8>));
    if text.contains("FnOnce") {
        assert!(
            signature.ident == "update",
            "`{}` takes a function, and nothing here calls it",
            signature.ident
        );
        return Some(quote! {
            fn updated<'a>(packet: &mut PacketMut<'a>, change: fn(&mut PacketMut<'a>)) { packet.update(change) }
            crate::keep(updated as fn(_, _) -> _);
        });
    }
    let arguments = signature.inputs.iter().map(|argument| match argument {
        FnArg::Receiver(_) | FnArg::Typed(_) => quote!(_),
    });
    Some(quote!(crate::keep(#path #turbofish as fn(#(#arguments),*) -> _);))
}

/// A type or trait whose lifetimes the compiler finds out.
fn inferred(tokens: TokenStream) -> TokenStream {
    let mut out = Vec::new();
    let mut quoted = false;
    for token in tokens {
        out.push(match token {
            TokenTree::Group(group) => {
                let inside = inferred(group.stream());
                TokenTree::Group(proc_macro2::Group::new(group.delimiter(), inside))
            }
            TokenTree::Ident(_) if quoted => TokenTree::Ident(Ident::new("_", Span::call_site())),
            token => token,
        });
        quoted = matches!(out.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == '\'');
    }
    out.into_iter().collect()
}

fn public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}
