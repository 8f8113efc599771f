// A type of the spec has the name of one that is made.
wireloom::protocol!(
    r#"Protocol(
        format: 1,
        name: "wrong",
        types: [Octets(name: "AskBody", len: 4)],
        packet: (
            header: [(name: "kind", ty: U(8), role: Tag), (name: "from", ty: Type("AskBody"))],
            variants: [(name: "Ask", when: {"kind": "1"}, fields: [(name: "id", ty: U(16))])],
        ),
    )"#
);

fn main() {}
