// All mistakes of a spec come at once.
wireloom::protocol!(
    r#"Protocol(
        format: 1,
        name: "wrong",
        packet: (header: [
            (name: "kind", ty: U(4)),
            (name: "size", ty: U(16), role: Length(of: Packet)),
            (name: "type", ty: Type("Kind")),
        ]),
    )"#
);

fn main() {}
