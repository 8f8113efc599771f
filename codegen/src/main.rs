//! The command line.
fn main() {
    for path in std::env::args().skip(1) {
        let source = wireloom_codegen::Source::file(path.as_ref(), path.clone()).expect("readable");
        match wireloom_codegen::load(source) {
            Ok(loaded) => println!("{path}: ok {} {:?}", loaded.name, loaded.catalogue.keys()),
            Err(diagnostics) => print!("{diagnostics}"),
        }
    }
}
