wireloom::protocol!(udp, there);

fn main() {}
