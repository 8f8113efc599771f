//! What the generator makes stays visible: an expansion for each feature of the language, the code that the stack is
//! shipped with, and every public signature of the built-in protocols. `UPDATE_GOLDEN=1 cargo test -p wireloom-tests
//! --test golden` writes them anew; the difference is then to be read.

use std::path::{Path, PathBuf};
use syn::{Attribute, ImplItem, Item, Visibility};
use wireloom_codegen::woven::Recipe;
use wireloom_codegen::{Source, expand, load};

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(name)
}

/// The expansion of a spec, without its tests: those follow the vectors, not the generator.
fn expansion(source: Source) -> syn::File {
    let loaded = load(source).unwrap_or_else(|mistakes| panic!("{mistakes}"));
    let tokens = expand(&loaded).unwrap_or_else(|mistakes| panic!("{mistakes}"));
    let mut file: syn::File = syn::parse_str(&tokens.to_string()).expect("the expansion is Rust");
    for item in &mut file.items {
        if let Item::Mod(syn::ItemMod { content: Some((_, items)), .. }) = item {
            items.retain(|item| match item {
                Item::Mod(module) => module.ident != "vectors",
                Item::Macro(call) => !call
                    .mac
                    .path
                    .segments
                    .last()
                    .is_some_and(|name| name.ident.to_string().starts_with("when_")),
                _ => true,
            });
        }
    }
    file
}

fn builtin(name: &str) -> Source {
    Source::builtin(name).unwrap_or_else(|| panic!("no built-in spec {name}"))
}

/// Compares text with a golden file as the formatter would have it, or writes the file.
fn compare(name: &str, text: &str) {
    compare_with(&golden(name), text, "UPDATE_GOLDEN=1 writes it anew");
}

fn compare_with(path: &Path, text: &str, remedy: &str) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, text).expect("the golden can be written");
        return;
    }
    let old = std::fs::read_to_string(path).unwrap_or_default();
    let line = old.lines().zip(text.lines()).position(|(a, b)| a != b);
    let line = line.unwrap_or_else(|| old.lines().count().min(text.lines().count()));
    assert!(
        old == text,
        "{} differs at line {}:\n  golden: {}\n  now:    {}\n{remedy}",
        path.display(),
        line + 1,
        old.lines().nth(line).unwrap_or("(end)"),
        text.lines().nth(line).unwrap_or("(end)"),
    );
}

#[test]
fn every_feature_expands_as_before() {
    let mut specs = 0;
    for entry in std::fs::read_dir(golden("")).expect("tests/golden is there") {
        let path = entry.expect("it can be listed").path();
        let Some(name) = path.file_stem().and_then(|name| name.to_str()) else { continue };
        if path.extension().is_some_and(|extension| extension == "ron") {
            let source = Source::file(&path, format!("tests/golden/{name}.ron")).expect("it can be read");
            compare(&format!("{name}.rs"), &prettyplease::unparse(&expansion(source)));
            specs += 1;
        }
    }
    assert!(specs >= 7, "only {specs} specs");
}

/// What the stack is built of is what its specs say, and nothing lies there that it is not built of.
#[test]
fn woven_code_is_what_the_specs_say() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tree");
    let wire = root.join("stack/src/wire");
    let mut files = 0;
    for entry in std::fs::read_dir(wire.join("woven")).expect("the woven code is there") {
        let path = entry.expect("it can be listed").path();
        let old = std::fs::read_to_string(&path).expect("it can be read");
        let recipe = Recipe::of(&old)
            .unwrap_or_else(|| panic!("{} begins with no line that says how it was made", path.display()));
        assert_eq!(recipe.into, WOVEN, "{}", path.display());
        let loaded = load(builtin(&recipe.spec)).unwrap_or_else(|mistakes| panic!("{mistakes}"));
        let name = format!("{}.rs", loaded.name);
        assert!(path.ends_with(&name), "{} is of {name}", path.display());
        let text = recipe.weave(loaded).unwrap_or_else(|error| panic!("{error}"));
        let remedy =
            format!("`cargo spec expand --into {WOVEN}` (or UPDATE_GOLDEN=1) writes all woven code anew");
        compare_with(&path, &text, &remedy);
        let module = std::fs::read_to_string(wire.join(&name)).unwrap_or_default();
        assert!(
            module.contains(&format!("include!(\"woven/{name}\");")),
            "{} is built into nothing",
            path.display()
        );
        files += 1;
    }
    assert!(files >= 13, "only {files} files");
}

const WOVEN: &str = "stack/src/wire/woven";

/// Every public signature of the built-in modules.
#[test]
fn the_api_is_as_before() {
    let mut text = String::from("Every public signature of the generated modules of `wireloom::wire`.\n");
    for (name, _) in wireloom_specs::ALL {
        let mut file = expansion(builtin(name));
        file.items.iter_mut().for_each(skeleton);
        text.push('\n');
        text.push_str(&prettyplease::unparse(&file));
    }
    for (long, short) in [
        ("::wireloom::wire::support::", "support::"),
        ("::wireloom::wire::", ""),
        ("::core::option::Option<", "Option<"),
        ("::core::option::Option::", ""),
        ("::core::result::Result<", "Result<"),
        ("::core::", "core::"),
    ] {
        text = text.replace(long, short);
    }
    compare("api.txt", &text);
}

/// Leaves what a user can name: no documentation, no bodies, nothing private.
fn skeleton(item: &mut Item) {
    match item {
        Item::Mod(module) => {
            bare(&mut module.attrs);
            if let Some((_, items)) = &mut module.content {
                items.retain(is_public);
                items.iter_mut().for_each(skeleton);
                items.retain(|item| !matches!(item, Item::Impl(block) if block.trait_.is_none() && block.items.is_empty()));
            }
        }
        Item::Struct(item) => {
            bare(&mut item.attrs);
            if let syn::Fields::Named(fields) = &mut item.fields {
                fields.named = std::mem::take(&mut fields.named)
                    .into_iter()
                    .filter(|field| public(&field.vis))
                    .collect();
            }
            item.fields.iter_mut().for_each(|field| bare(&mut field.attrs));
        }
        Item::Enum(item) => {
            bare(&mut item.attrs);
            for variant in &mut item.variants {
                bare(&mut variant.attrs);
                variant.fields.iter_mut().for_each(|field| bare(&mut field.attrs));
            }
        }
        Item::Impl(block) => {
            bare(&mut block.attrs);
            let of_trait = block.trait_.is_some();
            block.items.retain(|item| match item {
                ImplItem::Fn(function) => !of_trait && public(&function.vis),
                ImplItem::Const(constant) => !of_trait && public(&constant.vis),
                _ => false,
            });
            for item in &mut block.items {
                match item {
                    ImplItem::Fn(function) => {
                        bare(&mut function.attrs);
                        function.block.stmts.clear();
                    }
                    ImplItem::Const(constant) => bare(&mut constant.attrs),
                    _ => {}
                }
            }
        }
        Item::Fn(function) => {
            bare(&mut function.attrs);
            function.block.stmts.clear();
        }
        Item::Const(constant) => {
            bare(&mut constant.attrs);
            constant.expr = syn::parse_quote!(_);
        }
        Item::Type(alias) => bare(&mut alias.attrs),
        _ => {}
    }
}

fn is_public(item: &Item) -> bool {
    match item {
        Item::Struct(item) => public(&item.vis),
        Item::Enum(item) => public(&item.vis),
        Item::Fn(item) => public(&item.vis),
        Item::Const(item) => public(&item.vis),
        Item::Type(item) => public(&item.vis),
        Item::Impl(_) => true,
        _ => false,
    }
}

fn public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Keeps what changes a type: derives and representations.
fn bare(attributes: &mut Vec<Attribute>) {
    attributes.retain(|attribute| attribute.path().is_ident("derive") || attribute.path().is_ident("repr"));
}
