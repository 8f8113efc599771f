use super::grammar;
use super::{complete, hover, manual};
use crate::spec::grammar::Struct;

/// The structure behind these keys and constructors: `packet/header`, `types/Enum`.
fn table(path: &str) -> &'static Struct {
    let mut table = grammar::structure(grammar::PROTOCOL, "Protocol").unwrap();
    let mut steps = path.split('/').filter(|step| !step.is_empty()).peekable();
    while let Some(key) = steps.next() {
        let shape = grammar::behind(table, key).unwrap();
        let name = steps.next_if(|step| step.starts_with(|c: char| c.is_ascii_uppercase()));
        table = grammar::structure(shape, name.unwrap_or("")).unwrap();
    }
    table
}

fn keys(path: &str) -> Vec<&'static str> {
    table(path).keys.iter().map(|key| key.name).collect()
}

/// What can be said is what the manual explains: every key of these structures has its line there.
#[test]
fn every_key_of_a_table_has_its_line_in_the_manual() {
    for path in ["", "packet/header", "packet", "types/Options"] {
        let keys = keys(path);
        assert!(keys.len() > 5, "{path}: {keys:?}");
        for key in keys {
            let line = manual::line(key, grammar::sections(table(path)));
            assert!(line.is_some() || UNEXPLAINED.contains(&key), "{path}: {key}");
        }
    }
}

/// Explained in prose.
const UNEXPLAINED: &[&str] = &["kind_bits", "len_bits", "repr"];

#[test]
fn the_grammar_names_its_words() {
    let endian = grammar::behind(table(""), "endian").unwrap();
    let words: Vec<&str> = grammar::words(&endian).into_iter().map(|(word, _)| word).collect();
    assert_eq!(words, ["Big", "Little"]);
    assert_eq!(keys("vectors/Bad"), ["name", "hex", "why", "params"]);
    assert!(keys("types/Choice").contains(&"reversed"));
    assert_eq!(keys("packet/variants/refine"), ["name", "ty"]);
    assert!(keys("types/Options/options/fields").contains(&"role"));
}

#[test]
fn what_the_manual_says_in_prose_is_explained_by_the_grammar() {
    let text = hover("Protocol(packet: (lets: [(otherwise: ", "Protocol(packet: (lets: [(oth".len());
    assert_eq!(text.unwrap(), "**`otherwise`**: Where no case matches; absent: the packet is rejected.");
}

#[test]
fn strings_and_comments_hide_brackets() {
    let labels =
        |text: &str| complete(text, text.len(), None).into_iter().map(|s| s.label).collect::<Vec<_>>();
    let behind = r##"Protocol(doc: "a ) \" (", title: r#"b " ) "#, /* ( */ // [
        "##;
    assert!(labels(behind).contains(&"packet".to_owned()));
    assert!(labels("Protocol( // here").is_empty());
}

/// Whatever is typed so far, asking is safe.
#[test]
fn every_beginning_of_a_spec_can_be_asked_about() {
    for (_, text) in wireloom_specs::ALL.iter().take(6) {
        for (at, _) in text.char_indices().step_by(7) {
            complete(&text[..at], at, None);
            hover(text, at);
        }
    }
}
