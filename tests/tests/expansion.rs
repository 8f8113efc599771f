//! What the generator can't make code of yet is said in the way of all mistakes, and names that it makes up do not meet.

use wireloom_codegen::{Source, expand, load};

/// What is said of a spec that is sound as such.
fn said(body: &str) -> String {
    let text = format!("Protocol(\n    format: 1,\n    name: \"demo\",\n{body})\n");
    let loaded = load(Source::inline("demo.ron", text)).unwrap_or_else(|mistakes| panic!("{mistakes}"));
    match expand(&loaded) {
        Ok(_) => String::from("ok"),
        Err(mistakes) => mistakes.to_string(),
    }
}

#[test]
fn what_is_not_supported_is_told_at_its_place() {
    let shifted = r#"    packet: (header: [
        (name: "mode", ty: U(4)),
        (name: "count", ty: U(64)),
        (name: "rest", ty: U(4)),
    ]),
"#;
    let said = said(shifted);
    assert!(
        said.starts_with("error[W110]: not supported yet: `count`: a number across nine octets"),
        "{said}"
    );
    assert!(said.contains("--> demo.ron:6:16\n"), "{said}");
}

#[test]
fn names_that_are_made_do_not_meet_others() {
    let body = r#"    types: [Octets(name: "EchoBody", len: 4)],
    packet: (
        header: [(name: "kind", ty: U(8), role: Tag), (name: "from", ty: Type("EchoBody"))],
        variants: [(name: "Echo", when: {"kind": "1"}, fields: [(name: "id", ty: U(16))])],
    ),
"#;
    let said = said(body);
    assert!(
        said.starts_with("error[W010]: generated code would have two things called `EchoBody`\n"),
        "{said}"
    );
    assert!(said.contains("--> demo.ron:4:26\n"), "{said}");
}
