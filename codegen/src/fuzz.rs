//! A crate of fuzz targets for specs, in the layout of `cargo fuzz`.
//!
//! What a target does is a function of the stack, `wire::support::testing::fuzz`; what is made here only names it, so
//! that nothing of it grows old. The vectors of a spec are what the fuzzer begins with.

use crate::Loaded;
use crate::model::{Module, Vector};
use std::fmt::Write;

/// The manifest of the crate; `wireloom` is how it depends on the stack: `version = "0.1"`, `path = "…"`.
pub fn manifest(wireloom: &str) -> String {
    format!(
        r#"# Fuzz targets of packet specs. `cargo install cargo-fuzz` once, then one of
#   cargo +nightly fuzz run --fuzz-dir . NAME
#   cargo fuzz run --fuzz-dir . -s none NAME          with the stable compiler
[package]
name = "fuzz"
version = "0.0.0"
edition = "2024"
publish = false

[package.metadata]
cargo-fuzz = true

[dependencies]
libfuzzer-sys = "0.4"
wireloom = {{ {wireloom}, features = ["testing", "macros", "all-protocols"] }}

# Arithmetic that overflows is a finding.
[profile.release]
debug = 1
overflow-checks = true
debug-assertions = true

[workspace]
"#
    )
}

/// The lines that make a target known to the manifest.
pub fn manifest_entry(name: &str) -> String {
    format!(
        "\n[[bin]]\nname = \"{name}\"\npath = \"fuzz_targets/{name}.rs\"\ntest = false\ndoc = false\nbench = false\n"
    )
}

/// The target of a spec. `files` are the specs that it needs and that are not built in, as the crate sees them.
pub fn target(loaded: &Loaded, files: &[String]) -> String {
    let name = &loaded.name;
    let mut text = format!(
        "//! The laws of `{name}` for whatever octets come: nothing panics, what is emitted is read back as the same.\n"
    );
    text.push_str("#![no_main]\n\n");
    if loaded.module().builtin || files.is_empty() {
        let _ = writeln!(text, "use wireloom::wire::{name};\n");
    } else {
        if uses_code(loaded.module()) {
            let _ = writeln!(
                text,
                "// The spec names code that is written by hand: take the module from the crate that has it,\n\
                 // `use your_crate::{name};`, whose wireloom has the feature `testing` by this manifest."
            );
        }
        for file in files {
            let _ = writeln!(text, "wireloom::protocol!({file:?});");
        }
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "libfuzzer_sys::fuzz_target!(|octets: &[u8]| {{\n    \
         wireloom::wire::support::testing::fuzz::<{name}::laws::Laws>(octets);\n}});"
    );
    text
}

/// Whether something beside the macro is needed.
fn uses_code(module: &Module) -> bool {
    use crate::model::{Algo, FieldType};
    let Some(packet) = &module.packet else { return false };
    let fields = packet.fields.iter().chain(packet.variants.iter().flat_map(|variant| &variant.fields));
    let custom = fields.chain(&packet.trailer).any(|field| matches!(field.ty, FieldType::Custom { .. }));
    custom || packet.checksums.iter().any(|checksum| matches!(checksum.algo, Algo::Custom(_)))
}

/// What the fuzzer begins with: file names and octets, one for each vector.
pub fn corpus(module: &Module) -> Vec<(String, &[u8])> {
    let named = |(index, vector): (usize, &'_ Vector)| {
        let (Vector::Good { name, .. } | Vector::Bad { name, .. }) = vector;
        let word = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '_' };
        format!("{index:03}_{}", name.chars().map(word).collect::<String>())
    };
    let octets = |vector| match vector {
        &Vector::Good { ref octets, .. } | &Vector::Bad { ref octets, .. } => octets.as_slice(),
    };
    module
        .vectors
        .iter()
        .enumerate()
        .map(|(index, vector)| (named((index, vector)), octets(vector)))
        .collect()
}
