// Of several files, the one with the mistake is told.
wireloom::protocols!("specs/sound.ron", "specs/reading.ron");

fn main() {}
