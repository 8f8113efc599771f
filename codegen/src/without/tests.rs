use crate::{Source, load};

const SPEC: &str = r#"Protocol(
    format: 1, name: "gated",
    types: [
        Enum(name: "Kind", bits: 8, values: [(name: "Plain", value: 1), (name: "Rare", value: 2)]),
        Enum(name: "Both", bits: 8, values: [(name: "One", value: 1)]),
        Record(name: "Inner", fields: [(name: "value", ty: U(8)), (name: "both", ty: Type("Both"))]),
        Enum(name: "Nobodys", bits: 8, values: [(name: "One", value: 1)]),
    ],
    packet: (
        header: [(name: "kind", ty: Type("Kind"), role: Tag)],
        variants: [
            (name: "Plain", when: {"kind": "Plain"}, fields: [(name: "both", ty: Type("Both"))]),
            (name: "Rare", when: {"kind": "Rare"}, fields: [(name: "deep", ty: Type("Inner"))], feature: "rare"),
        ],
    ),
    vectors: [
        Good(name: "plain", hex: "01 02"),
        Good(name: "rare", hex: "02 02 01"),
        Bad(name: "rare, cut short", hex: "02 02", why: "Truncated"),
        Bad(name: "unknown", hex: "03", why: "Unsupported"),
    ],
)"#;

#[test]
fn what_only_a_feature_has_is_left_out_with_its_types_and_vectors() {
    let loaded = load(Source::inline("gated", SPEC.to_owned())).expect("no mistake");
    let names = |loaded: &crate::Loaded| -> (Vec<String>, usize) {
        let module = loaded.module();
        (module.types.iter().map(|def| def.name.clone()).collect(), module.vectors.len())
    };
    let other = loaded.clone().without("other");
    assert_eq!(names(&other), names(&loaded));
    let less = loaded.without("rare");
    assert_eq!(names(&less), (vec!["Kind".to_owned(), "Both".to_owned(), "Nobodys".to_owned()], 2));
    assert_eq!(less.module().packet.as_ref().expect("a packet").variants.len(), 1);
}
