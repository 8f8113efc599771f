//! The manual's last table: of each key and word of the language an example, and the golden that shows what comes out.

use super::grammar;
use crate::diagnostic::{FileText, Sink};
use crate::ron::{self, Member, Node, Value};
use crate::spec::grammar::{Shape, Struct};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const HEADING: &str = "## Every key by example";

/// `Field.scale`, `Role.Count`.
type Keys = BTreeSet<String>;
/// What is written of each in a text.
type Uses = BTreeMap<String, Vec<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All that the grammar knows.
fn known(shape: Shape, keys: &mut Keys) {
    match grammar::element(shape) {
        Shape::Struct(table) => known_of(table, keys),
        Shape::Enum(table) => {
            for variant in table.variants {
                if keys.insert(format!("{}.{}", table.name, variant.fields.name)) {
                    variant.values.iter().for_each(|held| known(*held, keys));
                    known_of(&variant.fields, keys);
                }
            }
        }
        Shape::Plain | Shape::Flag | Shape::List(_) | Shape::Map(_) => {}
    }
}

fn known_of(table: &Struct, keys: &mut Keys) {
    for key in table.keys {
        if keys.insert(format!("{}.{}", table.name, key.name)) {
            known(key.shape, keys);
        }
    }
}

/// What a text says of which key.
fn used(text: &str, shape: Shape, node: &Node<'_>, uses: &mut Uses) {
    let said = |lo: usize, hi: usize| text[lo..hi].to_owned();
    match (&node.value, shape) {
        (Value::List(nodes), Shape::List(inner)) => {
            nodes.iter().for_each(|node| used(text, *inner, node, uses))
        }
        (Value::Map(pairs), Shape::Map(inner)) => {
            pairs.iter().for_each(|(_, node)| used(text, *inner, node, uses));
        }
        (Value::Named { values: Some(members), .. }, Shape::Struct(table)) => {
            members_of(text, table, members, uses)
        }
        (Value::Named { name: Some(word), values }, Shape::Enum(table)) => {
            let Some(variant) = table.variants.iter().find(|v| v.fields.name == word.text) else { return };
            let name = format!("{}.{}", table.name, word.text);
            uses.entry(name).or_default().push(said(node.span.lo, node.span.hi));
            match (variant.values, values) {
                ([inner @ Shape::Struct(_)], Some(_)) => used(text, *inner, node, uses),
                (held, Some(members)) if !held.is_empty() => {
                    held.iter()
                        .zip(members)
                        .for_each(|(shape, member)| used(text, *shape, &member.node, uses));
                }
                (_, Some(members)) => members_of(text, &variant.fields, members, uses),
                (_, None) => {}
            }
        }
        _ => {}
    }
}

fn members_of(text: &str, table: &Struct, members: &[Member<'_>], uses: &mut Uses) {
    for member in members {
        let Some(word) = member.key else { continue };
        let Some(key) = table.keys.iter().find(|key| key.name == word.text) else { continue };
        let said = text[word.span.lo..member.node.span.hi].to_owned();
        uses.entry(format!("{}.{}", table.name, key.name)).or_default().push(said);
        used(text, key.shape, &member.node, uses);
    }
}

fn uses_of(path: &Path) -> Uses {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut sink = Sink::new(Arc::new(FileText { name: String::new(), text: text.clone() }));
    let mut uses = Uses::new();
    used(&text, grammar::PROTOCOL, &ron::parse(&text, &mut sink).unwrap(), &mut uses);
    uses
}

/// The code that is held fast of a spec.
fn golden_of(spec: &str) -> Option<PathBuf> {
    let name = Path::new(spec).file_stem()?.to_str()?.to_owned();
    let golden = match spec.strip_prefix("tests/golden/") {
        Some(_) => root().join("tests/golden").join(format!("{name}.rs")),
        None => root().join("stack/src/wire/woven").join(format!("{name}.rs")),
    };
    golden.exists().then_some(golden)
}

fn keys() -> Keys {
    let mut keys = Keys::new();
    known(grammar::PROTOCOL, &mut keys);
    keys
}

/// Rows of the table: key, example, spec.
fn rows(manual: &str) -> Vec<[String; 3]> {
    let (_, table) = manual.split_once(HEADING).expect("the section");
    let rows =
        table.lines().take_while(|line| !line.starts_with("## ")).filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<&str> =
            row.trim_matches('|').split(" | ").map(|cell| cell.trim().trim_matches('`')).collect();
        let [key, example, spec] = &cells[..] else { panic!("{row}") };
        [*key, *example, *spec].map(str::to_owned)
    })
    .collect()
}

#[test]
fn every_key_has_an_example_and_a_golden() {
    let (keys, rows) = (keys(), rows(wireloom_specs::MANUAL));
    let told: Keys = rows.iter().map(|[key, ..]| key.clone()).collect();
    assert!(keys.len() > 150 && rows.len() == told.len());
    assert_eq!(
        keys.difference(&told).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "the manual shows no example"
    );
    assert_eq!(
        told.difference(&keys).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "the grammar has no such key"
    );
    let mut specs: BTreeMap<String, Uses> = BTreeMap::new();
    for [key, example, spec] in &rows {
        let uses = specs.entry(spec.clone()).or_insert_with(|| uses_of(&root().join(spec)));
        let said =
            uses.get(key).is_some_and(|said| said.iter().any(|said| said.starts_with(example.as_str())));
        assert!(said, "`{spec}` does not say `{example}` of `{key}`; it says {:?}", uses.get(key));
        assert!(golden_of(spec).is_some(), "no golden of `{spec}` shows what comes of `{key}`");
    }
}

/// What it means is said in another place than the table of examples.
#[test]
fn every_key_has_its_meaning() {
    let (manual, _) = wireloom_specs::MANUAL.split_once(HEADING).expect("the section");
    let spans: Vec<&str> = manual.split('`').skip(1).step_by(2).collect();
    let words: BTreeSet<&str> =
        spans.iter().flat_map(|span| span.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')).collect();
    let missing: Vec<String> =
        keys().into_iter().filter(|key| !words.contains(key.split('.').next_back().unwrap_or(""))).collect();
    assert!(missing.is_empty(), "the manual does not say what these mean: {missing:?}");
}

/// `SHOW_EXAMPLES=1` prints a table to choose from.
#[test]
fn examples_can_be_found_for_every_key() {
    let mut found: BTreeMap<String, (usize, String, String)> = BTreeMap::new();
    for folder in ["tests/golden", "specs"] {
        let mut paths: Vec<PathBuf> =
            fs::read_dir(root().join(folder)).unwrap().map(|e| e.unwrap().path()).collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|e| e == "ron")) {
            let spec = format!("{folder}/{}", path.file_name().unwrap().to_string_lossy());
            if golden_of(&spec).is_none() {
                continue;
            }
            for (key, said) in uses_of(path) {
                // The first line of what is longer.
                let lines = said.iter().filter_map(|said| said.lines().next());
                let plain =
                    lines.map(str::trim_end).filter(|said| !said.contains(['|', '`']) && said.len() <= 110);
                for said in plain {
                    let rank = said.len().abs_diff(24);
                    if found.get(&key).is_none_or(|(best, ..)| rank < *best) {
                        found.insert(key.clone(), (rank, said.to_owned(), spec.clone()));
                    }
                }
            }
        }
    }
    let missing: Vec<String> = keys().into_iter().filter(|key| !found.contains_key(key)).collect();
    if std::env::var_os("SHOW_EXAMPLES").is_some() {
        for key in keys() {
            if let Some((_, said, spec)) = found.get(&key) {
                println!("| `{key}` | `{said}` | `{spec}` |");
            }
        }
        println!("missing {missing:?}");
    }
    assert!(missing.is_empty(), "no golden shows {missing:?}");
}
