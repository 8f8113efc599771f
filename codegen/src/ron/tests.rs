//! The reader beside RON's own, and beside garbage.

use super::{Node, Number, Value, parse};
use crate::diagnostic::{Diagnostic, FileText, Sink};
use crate::span::Span;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::sync::Arc;

fn read(text: &str) -> (Option<Node<'_>>, Vec<Diagnostic>) {
    let file = Arc::new(FileText { name: "x.ron".to_owned(), text: text.to_owned() });
    let mut sink = Sink::new(file);
    let node = parse(text, &mut sink);
    (node, sink.into_list())
}

/// What both readers can say of a text: RON's tells no names of variants unless it knows them.
#[derive(Debug, Clone, PartialEq)]
enum Tree {
    Number(u64),
    Otherwise,
    Flag(bool),
    Text(String),
    Unit,
    List(Vec<Tree>),
    Map(Vec<(Tree, Tree)>),
}

fn ours(node: &Node<'_>) -> Tree {
    match &node.value {
        Value::Number(Number::Unsigned(number)) => Tree::Number(*number),
        Value::Number(Number::Outside | Number::Fraction) => Tree::Otherwise,
        Value::Text(text) => Tree::Text(text.clone().into_owned()),
        Value::Char(c) => Tree::Text(c.to_string()),
        Value::List(nodes) => Tree::List(nodes.iter().map(ours).collect()),
        Value::Map(pairs) => Tree::Map(pairs.iter().map(|(key, value)| (ours(key), ours(value))).collect()),
        Value::Named { name, values: None } => match name.map(|name| name.text) {
            Some("true") => Tree::Flag(true),
            Some("false") => Tree::Flag(false),
            _ => Tree::Unit,
        },
        Value::Named { name: None, values: Some(members) } if members.is_empty() => Tree::Unit,
        Value::Named { values: Some(members), .. } if members.iter().any(|member| member.key.is_some()) => {
            let key = |key: &str| Tree::Text(key.to_owned());
            let pair = |member: &super::Member<'_>| (key(member.key.unwrap().text), ours(&member.node));
            Tree::Map(members.iter().map(pair).collect())
        }
        Value::Named { values: Some(members), .. } => {
            Tree::List(members.iter().map(|member| ours(&member.node)).collect())
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::Number(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(u64::try_from(value).map_or(Tree::Otherwise, Tree::Number))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Tree, E> {
        Ok(Tree::Otherwise)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Flag(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Unit)
    }

    fn visit_none<E>(self) -> Result<Tree, E> {
        Ok(Tree::Unit)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = seq.next_element()? {
            list.push(element);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry::<Tree, Tree>()? {
            pairs.push(pair);
        }
        Ok(Tree::Map(pairs))
    }
}

fn theirs(text: &str) -> Result<Tree, String> {
    use ron::extensions::Extensions as E;
    let extensions = E::IMPLICIT_SOME | E::UNWRAP_NEWTYPES | E::UNWRAP_VARIANT_NEWTYPES;
    let options = ron::Options::default().with_default_extension(extensions);
    options.from_str(text).map_err(|error| error.to_string())
}

/// Where the readers read differently, or only one of them finds a mistake.
fn disagreement(text: &str) -> Option<String> {
    let (node, mistakes) = read(text);
    let tree = node.as_ref().filter(|_| mistakes.is_empty()).map(ours);
    match (tree, theirs(text)) {
        (Some(ours), Ok(theirs)) if ours == theirs => None,
        (None, Err(_)) => None,
        (ours, theirs) => Some(format!("{text}\nours: {ours:?} {mistakes:?}\ntheirs: {theirs:?}\n")),
    }
}

#[test]
fn every_spec_reads_as_rons_own_reader_reads_it() {
    for (_, text) in wireloom_specs::ALL {
        assert_eq!(disagreement(text), None);
    }
}

/// A byte order mark, which RON's own reader refuses: there are editors that begin every file with one.
#[test]
fn a_byte_order_mark_is_passed_over() {
    let (node, mistakes) = read("\u{feff}(a: 1)");
    assert!(mistakes.is_empty());
    assert_eq!(node.as_ref().map(ours), read("(a: 1)").0.as_ref().map(ours));
}

#[test]
fn odd_ron_reads_as_rons_own_reader_reads_it() {
    let texts = [
        "()",
        "(a: 1)",
        "A(a: 1)",
        "A (1, 2)",
        "A(1)",
        "A",
        "[]",
        "[1, 2,]",
        "{}",
        "{\"a\": 1, \"b\": 2,}",
        "(a: (b: (c: [])))",
        "(,)",
        "[,]",
        "(1 2)",
        "(1,, 2)",
        "[1",
        "(1]",
        "1 2",
        "",
        " ",
        "(a 1)",
        "(a: )",
        "0x1F",
        "0b101",
        "0o17",
        "1_000",
        "0xFF_FF",
        "_1",
        "0x",
        "0b2",
        "1u8",
        "256u8",
        "127i8",
        "128i8",
        "1u7",
        "1_u8",
        "-1",
        "+1",
        "-0",
        "--1",
        "18446744073709551615",
        "18446744073709551616",
        "1.5",
        ".5",
        "5.",
        "1e3",
        "1e-3",
        "1.5f32",
        "1x",
        "true",
        "false",
        "trueish",
        "None",
        "r#type",
        "(r#type: 1)",
        r#""a\n\t\r\0\\\"\'b""#,
        r#""\x41\u{1F600}\u{e4}""#,
        r#""\xc3\xa4""#,
        r#""\xc3""#,
        r#""\xc3x""#,
        r#""\q""#,
        r#""\u{110000}""#,
        r#""\u{}""#,
        r#""\u{1234567}""#,
        "\"a\\\n   b\"",
        "\"a\nb\"",
        r#"""#,
        r#""a"#,
        r#""a\"#,
        r###"r"a\b""###,
        r###"r#"a"b"#"###,
        r###"r##"a"#b"##"###,
        r###"r#"a""###,
        "r\"\"",
        "'a'",
        "'\\n'",
        "'ä'",
        "'\\''",
        "'\\u{e4}'",
        "''",
        "'ab'",
        "'a",
        "b'a'",
        "// c\n1",
        "1 // c",
        "1 // c\n",
        "/* a /* b */ c */ 1",
        "/* a",
        "/* a /* b */",
        "1 /* a */ /* b */",
        "/ 1",
        "#![enable(implicit_some)] 1",
        "#![enable(implicit_some, unwrap_newtypes,)]\n#![enable(unwrap_newtypes)] 1",
        "#![enable(nothing)] 1",
        "#![type = \"a\"] 1",
        "#![other] 1",
        "#1",
        "#![enable(implicit_some] 1",
        "(a: 1, a: 2)",
        "\u{a0}1",
        "\u{2028}1",
        "ä",
        "(ä: 1)",
        "@",
        "A(B(C(D)))",
        "{1: 2}",
        "{A: (b: 2)}",
    ];
    let differing: Vec<String> = texts.into_iter().filter_map(disagreement).collect();
    assert!(differing.is_empty(), "{}", differing.concat());
}

#[test]
fn brackets_are_not_followed_into_the_abyss() {
    for open in ["(", "[", "{", "a(", "(a: ", "{1: ", "/*"] {
        let text = open.repeat(100_000);
        let (node, mistakes) = read(&text);
        assert!(node.is_none() && mistakes.len() == 1, "{open}: {mistakes:?}");
    }
}

/// A node lies within its parent, and reads again as itself.
fn is_nested(text: &str, node: &Node<'_>, outer: Span) {
    let span = node.span;
    assert!(outer.lo <= span.lo && span.lo < span.hi && span.hi <= outer.hi);
    let (again, _) = read(&text[span.lo..span.hi]);
    assert_eq!(again.map(|again| ours(&again)), Some(ours(node)));
    match &node.value {
        Value::List(nodes) => nodes.iter().for_each(|inner| is_nested(text, inner, span)),
        Value::Map(pairs) => pairs.iter().for_each(|(key, value)| {
            is_nested(text, key, span);
            is_nested(text, value, span);
        }),
        Value::Named { values: Some(members), .. } => {
            members.iter().for_each(|member| is_nested(text, &member.node, span));
        }
        Value::Named { values: None, .. } | Value::Number(_) | Value::Text(_) | Value::Char(_) => {}
    }
}

#[test]
fn places_are_those_of_the_values() {
    let text = wireloom_specs::ALL.iter().find(|(name, _)| *name == "udp").unwrap().1;
    let (node, _) = read(text);
    is_nested(text, &node.unwrap(), Span { lo: 0, hi: text.len() });
}

/// Whatever a text is garbled into, every mistake is told and has a place within it; what RON's reader takes, so do we.
#[test]
fn garbled_texts_are_answered() {
    let mut random = 1u64;
    let mut below = |n: usize| {
        random = random.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (random >> 33) as usize % n.max(1)
    };
    let pieces = [
        "(", ")", "[", "]", "{", "}", ",", ":", "\"", "r#\"", "\\", "/*", "*/", "//", "'", "ä", "-", "0x",
        "\n", "A",
    ];
    let (mut read_over, mut mistaken) = (0, 0);
    for nth in 0..3000 {
        let (_, text) = wireloom_specs::ALL[nth % wireloom_specs::ALL.len()];
        let chars: Vec<char> = text.chars().take(2000).collect();
        let from = below(chars.len());
        let mut garbled: Vec<String> =
            chars[from..].iter().take(1 + below(200)).map(char::to_string).collect();
        for _ in 0..below(4) {
            let at = below(garbled.len());
            match below(2) {
                0 => garbled.insert(at, pieces[below(pieces.len())].to_owned()),
                _ => drop(garbled.remove(at.min(garbled.len().saturating_sub(1)))),
            }
            if garbled.is_empty() {
                break;
            }
        }
        let garbled = garbled.concat();
        let (node, mistakes) = read(&garbled);
        assert!(node.is_some() || !mistakes.is_empty(), "{garbled}");
        for mistake in &mistakes {
            let Span { lo, hi } = mistake.span;
            assert!(garbled.get(lo..hi).is_some(), "{mistake:?} in {garbled}");
        }
        match (node.filter(|_| mistakes.is_empty()), theirs(&garbled)) {
            (Some(node), Ok(tree)) => {
                read_over += 1;
                assert_eq!(ours(&node), tree, "{garbled}");
            }
            (None, Ok(tree)) => panic!("{garbled}\n{mistakes:?}\n{tree:?}"),
            _ => mistaken += 1,
        }
    }
    assert!(read_over > 20 && mistaken > 1000, "{read_over} {mistaken}");
}
