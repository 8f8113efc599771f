use super::grammar::{self, Shape};
use super::{complete, manual};

/// What can be said is what the manual explains: every key of these structures has its line there.
#[test]
fn every_key_of_a_table_has_its_line_in_the_manual() {
    let shapes = [Shape::Protocol, Shape::Field, Shape::Packet, Shape::Type("Options")];
    for shape in shapes {
        let keys = grammar::keys(shape);
        assert!(keys.len() > 5, "{shape:?}: {keys:?}");
        for key in keys {
            assert!(
                manual::line(key, shape.sections()).is_some() || UNEXPLAINED.contains(&key),
                "{shape:?}: {key}"
            );
        }
    }
}

/// Explained in prose.
const UNEXPLAINED: &[&str] = &["rust_name", "kind_bits", "len_bits", "repr"];

#[test]
fn the_grammar_names_its_words() {
    assert_eq!(grammar::values(Shape::Protocol, "endian"), ["Big", "Little"]);
    assert_eq!(grammar::keys(Shape::Vector("Bad")), ["name", "hex", "why"]);
    assert!(grammar::keys(Shape::Type("Choice")).contains(&"reversed"));
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
            super::hover(text, at);
        }
    }
}
