wireloom::protocol!(
    r#"Protocol(
        format: 1,
        name: "wrong",
        packet: (header: [
            (name: "len", ty: U(8)),
            (name: "data", ty: Bytes("lenn")),
        ]),
    )"#
);

fn main() {}
