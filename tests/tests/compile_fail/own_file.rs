// A file of one's own that names a built-in spec wrongly.
wireloom::protocol!("specs/reading.ron");

fn main() {}
