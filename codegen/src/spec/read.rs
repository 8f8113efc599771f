//! From the tree to the types of the grammar. All that differs between types stands in their tables: what is generated
//! for each is only the calls.

use super::Damage;
use super::grammar::{Enum, Key, Shape, Struct};
use crate::diagnostic::{Code, Diagnostic, Sink, nearest};
use crate::gather::Gather;
use crate::ron::{Member, Node, Number, Value, Word};
use crate::sorted::Map;
use crate::span::{S, Span};

/// A type of the grammar.
pub(crate) trait Read: Sized {
    /// What it looks like.
    const SHAPE: Shape;

    /// Its value; `None` where a mistake was reported.
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// Reads a tree and reports all mistakes in it.
pub(crate) struct Reader<'s> {
    pub(super) sink: &'s mut Sink,
    /// The elements of lists that have mistakes in them.
    pub(super) damage: Vec<Damage>,
}

/// The values of a structure in the order of its keys, or those that a variant holds.
pub(crate) struct Values<'n, 't> {
    nodes: std::vec::IntoIter<Option<&'n Node<'t>>>,
}

impl<'n, 't> Values<'n, 't> {
    /// The next one; `None` where the text leaves it out.
    pub(crate) fn next(&mut self) -> Option<&'n Node<'t>> {
        self.nodes.next().flatten()
    }
}

impl Reader<'_> {
    pub(super) fn mistake(&mut self, place: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.sink.report(Code::W001, place, message, "")
    }

    pub(super) fn unexpected<T>(&mut self, node: &Node<'_>, expected: &str) -> Option<T> {
        self.tell_unexpected(node, expected);
        None
    }

    fn tell_unexpected(&mut self, node: &Node<'_>, expected: &str) {
        let mistake = self.mistake(node.span, format!("expected {expected}, found {}", described(node)));
        if let Value::Named { name: Some(word), values: None } = &node.value {
            if expected.contains("in quotes") {
                mistake.help(format!("write `\"{}\"`", word.text));
                return;
            }
        }
        if let Value::Char(c) = &node.value {
            mistake.help(format!("write `\"{c}\"`"));
        } else if !expected.contains(": one of") {
            mistake.help(format!("write {expected} in its place"));
        }
    }

    /// The values of a structure.
    pub(crate) fn keys<'n, 't>(&mut self, node: &'n Node<'t>, shape: &Shape) -> Option<Values<'n, 't>> {
        let Shape::Struct(table) = shape else { return None };
        let Value::Named { name, values: Some(members) } = &node.value else {
            return self.unexpected(node, &format!("`{}`: `(key: value, …)`", table.name));
        };
        if let Some(name) = name.filter(|name| name.text != table.name) {
            self.mistake(name.span, format!("expected `{}`, found `{}`", table.name, name.text))
                .help(format!("write `{}`, or nothing in front of the parenthesis", table.name));
        }
        Some(self.members(node.span, members, table))
    }

    /// `u8` is `U(8)` here.
    fn as_rust(table: &Enum, word: &str) -> Option<String> {
        let bits = word.strip_prefix('u').filter(|_| table.name == "Ty")?;
        let is = matches!(bits, "8" | "16" | "32" | "64");
        is.then(|| format!("write `U({bits})`"))
    }

    /// A word, and what it holds.
    pub(crate) fn variant<'n, 't>(
        &mut self,
        node: &'n Node<'t>,
        shape: &Shape,
    ) -> Option<(&'static str, Values<'n, 't>)> {
        let Shape::Enum(table) = shape else { return None };
        let Value::Named { name: Some(name), values } = &node.value else {
            return self.unexpected(node, &format!("`{}`: one of {}", table.name, words(table)));
        };
        let Some(variant) = table.variants.iter().find(|variant| variant.fields.name == name.text) else {
            let known = table.variants.iter().map(|variant| variant.fields.name);
            let help =
                Self::as_rust(table, name.text).or_else(|| nearest(name.text, known)).unwrap_or_default();
            let help = [help, format!("there are {}", words(table))];
            self.mistake(name.span, format!("`{}` is no `{}`", name.text, table.name)).help(joined(&help));
            return None;
        };
        let word = variant.fields.name;
        let nodes = match (values, variant.values, variant.fields.keys) {
            (None, [], []) => Vec::new(),
            // Its keys are asked when the structure is read.
            (Some(_), [Shape::Struct(_)], _) => vec![Some(node)],
            (Some(members), [], [_, ..]) => {
                return Some((word, self.members(node.span, members, &variant.fields)));
            }
            (Some(members), held @ [_, ..], _) => self.held(node, word, members, held)?,
            (Some(_), [], []) => {
                self.mistake(node.span, format!("`{word}` stands alone, without parentheses"))
                    .help(format!("write `{word}`"));
                return None;
            }
            (None, ..) => {
                self.mistake(node.span, format!("`{word}` wants something in parentheses: `{word}(…)`"))
                    .help(format!("write `{word}(…)`; `specs/README.md` says what stands in it"));
                return None;
            }
        };
        Some((word, Values { nodes: nodes.into_iter() }))
    }

    /// What a variant holds without keys.
    fn held<'n, 't>(
        &mut self,
        node: &Node<'_>,
        word: &str,
        members: &'n [Member<'t>],
        held: &[Shape],
    ) -> Option<Vec<Option<&'n Node<'t>>>> {
        if let Some(key) = members.iter().find_map(|member| member.key) {
            self.mistake(key.span, format!("`{word}` has no keys"));
            return None;
        }
        if members.len() != held.len() {
            let wanted =
                if held.len() == 1 { "one value".to_owned() } else { format!("{} values", held.len()) };
            self.mistake(node.span, format!("`{word}` holds {wanted}, found {}", members.len()));
            return None;
        }
        Some(members.iter().map(|member| Some(&member.node)).gather())
    }

    /// Members in the order of a table; what the table does not know and what is missing is reported.
    fn members<'n, 't>(&mut self, place: Span, members: &'n [Member<'t>], table: &Struct) -> Values<'n, 't> {
        let mut found: Vec<Option<&'n Node<'t>>> = vec![None; table.keys.len()];
        let mut first: Vec<Option<Span>> = vec![None; table.keys.len()];
        let mut all_known = true;
        for member in members {
            let Some(key) = member.key else {
                self.mistake(member.node.span, format!("expected `key: value` of `{}`", table.name));
                all_known = false;
                break;
            };
            let Some(at) = table.keys.iter().position(|known| known.name == key.text) else {
                self.unknown_key(key, table);
                all_known = false;
                continue;
            };
            if let Some(first) = first[at] {
                self.mistake(key.span, format!("`{}` stands here twice", key.text))
                    .also(first, "first here")
                    .help("take one of them away");
            }
            (found[at], first[at]) = (Some(&member.node), Some(key.span));
        }
        let missing = table.keys.iter().zip(&found).filter(|(key, node)| key.required && node.is_none());
        let missing: Vec<String> = missing.map(|(key, _)| format!("`{}`", key.name)).gather();
        // What is missing may stand there, under a name that is not known.
        if !missing.is_empty() && all_known {
            self.mistake(place, format!("`{}` lacks {}", table.name, missing.join(", "))).help(format!(
                "add {}",
                missing
                    .iter()
                    .map(|key| key.replacen('`', "", 1).replace('`', ": …"))
                    .gather::<Vec<_>>()
                    .join(", ")
            ));
        }
        Values { nodes: found.into_iter() }
    }

    fn unknown_key(&mut self, key: Word<'_>, table: &Struct) {
        let keys: Vec<String> = table.keys.iter().map(|Key { name, .. }| format!("`{name}`")).gather();
        let near = nearest(key.text, table.keys.iter().map(|key| key.name)).unwrap_or_default();
        let help = [near, format!("its keys are {}", keys.join(", "))];
        self.mistake(key.span, format!("`{}` is no key of `{}`", key.text, table.name)).help(joined(&help));
    }

    fn number(&mut self, node: &Node<'_>, max: u64) -> Option<u64> {
        match node.value {
            Value::Number(Number::Unsigned(number)) if number <= max => Some(number),
            Value::Number(Number::Unsigned(_) | Number::Outside) => {
                self.mistake(node.span, format!("this is no number from 0 to {max}"))
                    .help(format!("write a number up to {max}"));
                None
            }
            _ => self.unexpected(node, "an integer"),
        }
    }

    fn text(&mut self, node: &Node<'_>) -> Option<String> {
        match &node.value {
            Value::Text(text) => Some(text.clone().into_owned()),
            _ => self.unexpected(node, "text in quotes"),
        }
    }
}

fn words(table: &Enum) -> String {
    let word = |variant: &super::grammar::Variant| match (variant.values, variant.fields.keys) {
        ([], []) => format!("`{}`", variant.fields.name),
        _ => format!("`{}(…)`", variant.fields.name),
    };
    table.variants.iter().map(word).gather::<Vec<_>>().join(", ")
}

fn joined(help: &[String; 2]) -> String {
    match &help[..] {
        [near, all] if near.is_empty() => all.clone(),
        [near, all] => {
            let stop = if near.ends_with('?') { "" } else { "." };
            format!("{near}{stop} {}{}", all[..1].to_uppercase(), &all[1..])
        }
        _ => String::new(),
    }
}

fn described(node: &Node<'_>) -> String {
    match &node.value {
        Value::Number(Number::Unsigned(number)) => format!("the number {number}"),
        Value::Number(Number::Outside) => "a number".to_owned(),
        Value::Number(Number::Fraction) => "a number with a fraction".to_owned(),
        Value::Text(_) => "text in quotes".to_owned(),
        Value::Char(c) => format!("the character `{c}`"),
        Value::List(_) => "a list".to_owned(),
        Value::Map(_) => "a map".to_owned(),
        Value::Named { name: Some(name), .. } => format!("`{}`", name.text),
        Value::Named { name: None, .. } => "something in parentheses".to_owned(),
    }
}

macro_rules! numbers {
    ($($number:ident)*) => {
        $(impl Read for $number {
            const SHAPE: Shape = Shape::Plain;
            fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
                $number::try_from(reader.number(node, u64::from($number::MAX))?).ok()
            }
        })*
    };
}

numbers!(u8 u16 u32 u64);

impl Read for bool {
    const SHAPE: Shape = Shape::Flag;
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.value {
            Value::Named { name: Some(Word { text: "true", .. }), values: None } => Some(true),
            Value::Named { name: Some(Word { text: "false", .. }), values: None } => Some(false),
            _ => reader.unexpected(node, "`true` or `false`"),
        }
    }
}

impl Read for String {
    const SHAPE: Shape = Shape::Plain;
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        reader.text(node)
    }
}

impl<T: Read> Read for S<T> {
    const SHAPE: Shape = T::SHAPE;
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Some(S { v: T::read(node, reader)?, lo: node.span.lo, hi: node.span.hi })
    }
}

/// `Some(…)` need not be written.
impl<T: Read> Read for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let node = match &node.value {
            Value::Named { name: Some(Word { text: "None", .. }), values: None } => return Some(None),
            Value::Named { name: Some(Word { text: "Some", .. }), values: Some(held) } => match &held[..] {
                [Member { key: None, node }] => node,
                _ => return reader.unexpected(node, "one value"),
            },
            _ => node,
        };
        Some(Some(T::read(node, reader)?))
    }
}

impl<T: Read> Read for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::List(nodes) = &node.value else { return reader.unexpected(node, "a list: `[…]`") };
        let mut list = Vec::with_capacity(nodes.len());
        for element in nodes {
            let (mistakes, damage) = (reader.sink.len(), reader.damage.len());
            let value = T::read(element, reader);
            // An inner list may have told already which of its elements it is.
            if value.is_none() || reader.sink.len() > mistakes && reader.damage.len() == damage {
                let lost = value.is_none().then_some(node.span);
                reader.damage.push(Damage { element: element.span, list: lost, whole: false });
            }
            list.extend(value);
        }
        Some(list)
    }
}

impl<T: Read> Read for Map<String, T> {
    const SHAPE: Shape = Shape::Map(&T::SHAPE);
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(pairs) = &node.value else {
            return reader.unexpected(node, "a map: `{\"name\": …}`");
        };
        let mut map = Some(Map::new());
        for (key, value) in pairs {
            let (name, value) = (reader.text(key), T::read(value, reader));
            match (name, value, &mut map) {
                (Some(name), Some(value), Some(map)) => {
                    if map.insert(name, value).is_some() {
                        reader.mistake(key.span, "this stands here twice");
                    }
                }
                (Some(_), Some(_), None) => {}
                _ => map = None,
            }
        }
        map
    }
}

impl<A: Read, B: Read> Read for (A, B) {
    const SHAPE: Shape = Shape::Plain;
    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Named { name: None, values: Some(members) } = &node.value else {
            return reader.unexpected(node, "two values: `(…, …)`");
        };
        let [Member { key: None, node: a }, Member { key: None, node: b }] = &members[..] else {
            return reader.unexpected(node, "two values: `(…, …)`");
        };
        let (a, b) = (A::read(a, reader), B::read(b, reader));
        Some((a?, b?))
    }
}
