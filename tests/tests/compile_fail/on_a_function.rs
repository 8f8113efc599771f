// The attribute stands on a module.
#[wireloom::wire::protocol(udp)]
fn not_a_module() {}

fn main() {}
