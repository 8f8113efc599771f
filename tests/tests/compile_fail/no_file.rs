// A file that is not there.
wireloom::protocol!("specs/nowhere.ron");

fn main() {}
