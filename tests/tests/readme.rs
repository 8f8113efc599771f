//! The README's "add a protocol in five steps" is the crate `tests/outside`: what stands in a block under the name of a
//! file stands in that file, to the letter.

use std::path::Path;

/// Each block that names a file: the name and the block's lines.
fn blocks(text: &str) -> Vec<(&str, String)> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(file) = line.strip_prefix("<!-- ").and_then(|rest| rest.strip_suffix(" -->")) else {
            continue;
        };
        assert!(lines.next().is_some_and(|fence| fence.starts_with("```")), "no block behind {line}");
        let body = lines.by_ref().take_while(|line| *line != "```");
        blocks.push((file, body.map(|line| format!("{line}\n")).collect()));
    }
    blocks
}

#[test]
fn blocks_of_the_readme_are_parts_of_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let readme = std::fs::read_to_string(root.join("README.md")).expect("the README");
    let blocks = blocks(&readme);
    for (file, block) in &blocks {
        let text = std::fs::read_to_string(root.join(file)).expect("a file that is named");
        assert!(text.contains(block), "{file} has not:\n{block}");
    }
    let files =
        ["Cargo.toml", "specs/reading.ron", "src/lib.rs", "tests/over_the_wire.rs", "src/bin/dump.rs"];
    for file in files {
        let path = format!("tests/outside/{file}");
        assert!(blocks.iter().any(|(named, _)| *named == path), "no step shows {file}");
    }
}

#[test]
fn a_dump_of_ones_own_is_ten_lines_at_most() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("outside/src/bin/dump.rs");
    assert!(std::fs::read_to_string(path).expect("the program").lines().count() <= 10);
}
