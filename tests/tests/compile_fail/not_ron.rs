// A text that is no RON.
wireloom::protocol!(r#"Protocol(format: 1, name: "wrong", packet: (header: [(name "a")]))"#);

fn main() {}
