use super::{Ident, Literal, TokenStream, format_ident, quote};

fn text(code: &str) -> String {
    code.parse::<TokenStream>().unwrap().to_string()
}

#[test]
fn text_becomes_tokens_and_text_again() {
    let same = [
        "fn f < 'a > (x : & 'a [u8 ; 2 ]) -> Option < Vec < u8 >> { x . 0 .. = y }",
        r##"'a' b'\'' '\'' "a\"b" r#"a"b"# b"x" 0xff_u8 1usize r#type"##,
        "a::b && c || d => e ..= f .. g <<= h != i & & j",
    ];
    for code in same {
        assert_eq!(text(&text(code)), text(code));
    }
    assert_eq!(text("'a'"), "'a'");
    assert_eq!(text("&'a x"), "& 'a x");
    assert_eq!(text("x.0.len()"), "x . 0 . len ()");
    assert_eq!(text("/// it's\nx"), "# [doc = \" it's\" ] x");
}

#[test]
fn what_is_no_rust_is_none() {
    for code in ["(", ")", "(]", "\"", "r#\"\"", "'\\", "\\", "§"] {
        assert!(code.parse::<TokenStream>().is_err(), "{code}");
    }
}

#[test]
fn holes_are_filled() {
    let (name, list) = (format_ident!("set_{}", Ident::new_raw("type")), vec![1u8, 2]);
    let (none, some, code) = (None::<TokenStream>, Some("a\"b"), quote!(x.y()));
    let filled = quote!(fn #name(#none) { [#code, #some] #(#list),* #(#name(#list);)* });
    assert_eq!(
        filled.to_string(),
        text("fn set_type() { [x.y(), \"a\\\"b\"] 1u8, 2u8 set_type(1u8); set_type(2u8); }")
    );
}

#[test]
fn repetitions_go_through_lists_and_iterators_together() {
    let names = ["a", "b", "c"].iter().map(|name| Ident::new(name));
    let (values, nothing) = (&[true, false, true][..], Vec::<u8>::new());
    let filled = quote!(#(#names == #values)&&* #(#nothing),* #[cfg(x)] # [y]);
    assert_eq!(filled.to_string(), text("a == true && b == false && c == true #[cfg(x)] #[y]"));
    // An iterator that is named twice is read once.
    let twice = (0..2u8).map(|n| Literal::u64_unsuffixed(n.into()));
    assert_eq!(quote!(#(#twice => #twice,)*).to_string(), text("0 => 0, 1 => 1,"));
}

/// What the compiler makes of text literals is what went in.
#[test]
fn texts_survive() {
    for said in ["", "a\\b\"c'd\n\t\0", "ǂ é \u{301} 🌱"] {
        assert_eq!(crate::unquoted(&Literal::string(said).to_string()).as_deref(), Some(said));
    }
}
