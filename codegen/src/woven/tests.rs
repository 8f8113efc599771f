use super::{Recipe, formatted};
use crate::{Source, load};

fn recipe(without: Option<&str>) -> Recipe {
    Recipe { into: "src/woven".into(), without: without.map(str::to_owned), spec: "icmpv6".into() }
}

#[test]
fn a_file_says_how_it_was_made() {
    for recipe in [recipe(None), recipe(Some("all-protocols"))] {
        let loaded = load(Source::builtin("icmpv6").unwrap()).unwrap();
        let file = recipe.weave(loaded).unwrap();
        assert_eq!(Recipe::of(&file), Some(recipe.clone()));
        assert_eq!(file.contains("struct RplTarget"), recipe.without.is_none());
    }
    assert_eq!(Recipe::of("//! By hand.\n"), None);
    assert_eq!(Recipe::of("// Written by `wireloom-codegen expand udp`: change the spec, not this.\n"), None);
}

/// What the formatter does not look into is formatted as all the rest.
#[test]
fn items_within_macros_are_formatted() {
    let code = "::a::when! { mod b { fn c() {} } } struct D;".parse().unwrap();
    assert_eq!(
        formatted(&code).unwrap(),
        "::a::when! {\n    mod b {\n        fn c() {}\n    }\n}\nstruct D;\n"
    );
}
