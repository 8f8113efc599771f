// A spec in place need not be a string.
wireloom::protocol!(Protocol(
    format: 1,
    name: "wrong",
    packet: (header: [(name: "half", ty: U(12))]),
));

fn main() {}
