// A spec that contradicts its own vectors does not compile.
wireloom::protocol!(
    r#"Protocol(
        format: 1,
        name: "wrong",
        packet: (header: [(name: "id", ty: U(16))], print: "ID {id}"),
        vectors: [Good(name: "seven", hex: "07 00", fields: {"id": 7}, print: "ID 7")],
    )"#
);

fn main() {}
