wireloom::protocol!(no_such_protocol);

fn main() {}
