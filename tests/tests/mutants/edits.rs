//! Random edits of a spec on the level of its syntax, with material from other specs.

use crate::tree::{Item, Node};
use std::collections::BTreeMap;
use wireloom_tests::random::Random;

/// Names that somebody may want for a field: words of Rust, of its prelude, and of generated code.
const FIELD_NAMES: &[&str] = &[
    "type",
    "self",
    "union",
    "fn",
    "match",
    "async",
    "dyn",
    "r#type",
    "core",
    "std",
    "u8",
    "usize",
    "bool",
    "str",
    "f",
    "fmt",
    "out",
    "packet",
    "header",
    "header2",
    "body",
    "body2",
    "fixed",
    "rest",
    "octets",
    "payload",
    "len",
    "payload_len",
    "items",
    "visitor",
    "options",
    "error",
    "view",
    "key",
    "keys",
    "closed",
    "part",
    "parts",
    "value",
    "values",
    "repr",
    "src",
    "dst",
    "pseudo",
    "sum",
    "cut",
    "at",
    "place",
    "list",
    "layout",
    "kind",
    "unlock",
    "name",
    "this",
    "other",
    "one",
    "cursor",
    "buffer",
    "seen_payload",
    "nothing",
    "wireloom",
    "support",
    "s",
    "x",
    "i",
    "n",
    "walk",
    "inner",
    "print",
    "check",
    "parse",
    "emit",
    "new",
    "get",
    "clone",
    "eq",
    "cmp",
    "into",
    "from",
    "default",
    "octets_mut",
    "payload_mut",
    "as_packet",
    "fill_checksum",
    "verify_checksum",
    "buffer_len",
    "value_octets",
    "record_octets",
    "header_octets",
    "packet_octets",
    "description",
    "bindings",
    "field_name",
    "option",
    "result",
    "some",
    "none",
    "ok",
    "err",
    "to_octets",
    "from_octets",
    "checked",
    "write",
    "read",
    "is_header",
    "set_len",
    "len_header",
    "table",
    "tag",
    "code",
    "max",
    "min",
    "bits",
    "text",
    "string",
    "vectors",
    "super_",
    "a",
    "b",
];

/// Likewise for a type, a variant or a value.
const TYPE_NAMES: &[&str] = &[
    "Option",
    "Result",
    "Some",
    "None",
    "Ok",
    "Err",
    "Self",
    "String",
    "Vec",
    "Box",
    "Iterator",
    "Copy",
    "Clone",
    "Default",
    "From",
    "Into",
    "Eq",
    "PartialEq",
    "Debug",
    "Display",
    "Error",
    "ErrorKind",
    "Packet",
    "PacketMut",
    "Partial",
    "Repr",
    "Body",
    "PartialBody",
    "Other",
    "Options",
    "Payload",
    "Field",
    "Value",
    "Kind",
    "Inner",
    "Description",
    "Binding",
    "Cursor",
    "Sum",
    "Fill",
    "Verify",
    "Pseudo",
    "Array",
    "List",
    "Element",
    "Custom",
    "FieldId",
    "Layout",
    "Bits",
    "Iter",
    "Subject",
    "Drop",
    "Fn",
    "Send",
    "Sized",
    "MIN",
    "A",
    "T",
    "Length",
    "Unknown",
];

/// Words of the language that may stand for each other.
const WORDS: &[&[&str]] = &[
    &["true", "false"],
    &["Big", "Little"],
    &["Whole", "Value"],
    &["Keep", "Skip", "Reject", "Stop"],
    &["First", "Last", "Reject", "All"],
    &["Outside", "Len", "Slice"],
    &["Dec", "Hex", "HexColon", "HexDash", "Ipv4", "Ipv6"],
    &["Reject", "Saturate"],
    &["Header", "Packet", "Payload"],
    &["Keep", "Reserved", "Tag", "Checksum"],
    &["Internet", "Crc32", "Crc32c", "Crc16"],
    &["Exact", "Canonical", "Never"],
];

/// What the specs of the tree hold, by the key it stands under.
pub(crate) struct Pool {
    values: BTreeMap<String, Vec<Node>>,
    items: BTreeMap<String, Vec<Item>>,
    /// Declarations by the name of their type.
    types: BTreeMap<String, Node>,
    /// Which keys stand beside each other, by the key that is above them.
    keys: BTreeMap<String, Vec<String>>,
}

impl Pool {
    pub(crate) fn of(specs: &[Node]) -> Pool {
        let mut pool = Pool {
            values: BTreeMap::new(),
            items: BTreeMap::new(),
            types: BTreeMap::new(),
            keys: BTreeMap::new(),
        };
        for spec in specs {
            for (path, key) in spec.paths() {
                let node = spec.at(&path);
                let context = context(&key);
                for item in node.items() {
                    match &item.key {
                        Some(key) if !key.starts_with('"') => {
                            pool.values.entry(key.clone()).or_default().push(item.node.clone());
                            let keys = pool.keys.entry(context.to_owned()).or_default();
                            if !keys.contains(key) {
                                keys.push(key.clone());
                            }
                        }
                        _ => pool.items.entry(context.to_owned()).or_default().push(item.clone()),
                    }
                }
            }
            for decl in spec.get("types").map_or(&[][..], Node::items) {
                if let Some(name) = decl.node.get("name").and_then(Node::text) {
                    pool.types.entry(name.to_owned()).or_insert(decl.node.clone());
                }
            }
        }
        pool
    }
}

/// Lists of fields are alike, wherever they stand.
fn context(key: &str) -> &str {
    match key {
        "header" | "trailer" => "fields",
        _ => key,
    }
}

/// Takes away what nearly every edit would contradict.
pub(crate) fn bare(spec: &mut Node) {
    spec.remove("vectors");
    if let Some(packet) = spec.get_mut("packet") {
        packet.remove("diagram");
    }
    spec.remove_everywhere("at");
}

/// One edit. It may happen to change nothing.
pub(crate) fn edit(spec: &mut Node, pool: &Pool, random: &mut Random) {
    match random.below(30) {
        0..=1 => drop_item(spec, random),
        2 => double_item(spec, random),
        3 => swap_items(spec, random),
        4..=7 => replace_value(spec, pool, random),
        8..=11 => add_key(spec, pool, random),
        12 => remove_key(spec, random),
        13..=15 => insert_item(spec, pool, random),
        16..=17 => rename(spec, random),
        18..=19 => change_number(spec, random),
        20..=21 => change_word(spec, random),
        22..=23 => change_name_in_text(spec, random),
        24..=26 => retype(spec, pool, random),
        27..=28 => lift(spec, random),
        _ => trail(spec, random),
    }
    if random.chance(850) {
        declare_what_is_named(spec, pool);
    }
}

/// A node that is wanted, by its path.
fn some_path(
    spec: &Node,
    random: &mut Random,
    wanted: impl Fn(&Node, &str) -> bool,
) -> Option<(Vec<usize>, String)> {
    let mut paths = spec.paths();
    paths.retain(|(path, key)| wanted(spec.at(path), key));
    if paths.is_empty() { None } else { Some(paths.swap_remove(random.below(paths.len() as u64) as usize)) }
}

fn is_list(node: &Node) -> bool {
    matches!(node, Node::Group { open: '[' | '{', items, .. } if !items.is_empty())
}

fn is_struct(node: &Node) -> bool {
    matches!(node, Node::Group { open: '(', items, .. } if items.iter().any(|item| item.key.is_some()))
}

fn list<'s>(spec: &'s mut Node, random: &mut Random) -> Option<&'s mut Vec<Item>> {
    let (path, _) = some_path(spec, random, |node, _| is_list(node))?;
    spec.at_mut(&path).items_mut()
}

fn drop_item(spec: &mut Node, random: &mut Random) {
    if let Some(items) = list(spec, random) {
        let nth = random.below(items.len() as u64) as usize;
        items.remove(nth);
    }
}

fn double_item(spec: &mut Node, random: &mut Random) {
    let Some(items) = list(spec, random) else { return };
    let nth = random.below(items.len() as u64) as usize;
    let mut copy = items[nth].clone();
    let renamed = random.chance(800);
    if let Some(Node::Text(name)) = copy.node.get_mut("name").filter(|_| renamed) {
        let camel = name.starts_with(|c: char| c.is_ascii_uppercase());
        name.push_str(if camel { "Two" } else { "_two" });
    }
    let at = random.below(items.len() as u64 + 1) as usize;
    items.insert(at, copy);
}

fn swap_items(spec: &mut Node, random: &mut Random) {
    let Some(items) = list(spec, random) else { return };
    let (a, b) = (random.below(items.len() as u64) as usize, random.below(items.len() as u64) as usize);
    items.swap(a, b);
}

fn replace_value(spec: &mut Node, pool: &Pool, random: &mut Random) {
    let Some((path, _)) = some_path(spec, random, |node, _| is_struct(node)) else { return };
    let Some(items) = spec.at_mut(&path).items_mut() else { return };
    let nth = random.below(items.len() as u64) as usize;
    let Some(key) = &items[nth].key else { return };
    if key == "name" || key == "format" {
        return;
    }
    if let Some(values) = pool.values.get(key) {
        items[nth].node = values[random.below(values.len() as u64) as usize].clone();
    }
}

fn add_key(spec: &mut Node, pool: &Pool, random: &mut Random) {
    let Some((path, key)) = some_path(spec, random, |node, _| is_struct(node)) else { return };
    let Some(keys) = pool.keys.get(context(&key)) else { return };
    let key = &keys[random.below(keys.len() as u64) as usize];
    let node = spec.at_mut(&path);
    if node.get(key).is_some() {
        return;
    }
    let values = &pool.values[key];
    let value = values[random.below(values.len() as u64) as usize].clone();
    if let Some(items) = node.items_mut() {
        items.push(Item { key: Some(key.clone()), node: value });
    }
}

fn remove_key(spec: &mut Node, random: &mut Random) {
    let Some((path, _)) = some_path(spec, random, |node, _| is_struct(node)) else { return };
    let Some(items) = spec.at_mut(&path).items_mut() else { return };
    let nth = random.below(items.len() as u64) as usize;
    items.remove(nth);
}

fn insert_item(spec: &mut Node, pool: &Pool, random: &mut Random) {
    let Some((path, key)) = some_path(spec, random, |node, _| is_list(node)) else { return };
    let Some(material) = pool.items.get(context(&key)) else { return };
    let item = material[random.below(material.len() as u64) as usize].clone();
    if let Some(items) = spec.at_mut(&path).items_mut() {
        let at = random.below(items.len() as u64 + 1) as usize;
        items.insert(at, item);
    }
}

/// Gives something that is declared another name, everywhere.
fn rename(spec: &mut Node, random: &mut Random) {
    let names: Vec<String> = spec
        .paths()
        .iter()
        .filter_map(|(path, _)| spec.at(path).get("name").and_then(Node::text))
        .map(str::to_owned)
        .collect();
    if names.is_empty() {
        return;
    }
    let old = &names[random.below(names.len() as u64) as usize];
    let camel = old.starts_with(|c: char| c.is_ascii_uppercase());
    let new = match random.below(4) {
        // Two things of one name in different places are a case of their own.
        0 => names[random.below(names.len() as u64) as usize].clone(),
        _ => random.pick(if camel { TYPE_NAMES } else { FIELD_NAMES }).to_owned(),
    };
    spec.texts(&mut |text| replace_word(text, old, &new));
}

fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// Puts a word in the place of another.
fn replace_word(text: &str, old: &str, new: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(old) {
        let (before, after) = (&rest[..at], &rest[at + old.len()..]);
        let whole = !before.ends_with(is_word) && !after.starts_with(is_word);
        out.push_str(before);
        out.push_str(if whole { new } else { old });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Gives a field, wherever it stands, a type that is declared somewhere, with what tells a union apart in front of it.
fn retype(spec: &mut Node, pool: &Pool, random: &mut Random) {
    let own: Vec<Node> =
        spec.get("types").map_or(&[][..], Node::items).iter().map(|item| item.node.clone()).collect();
    let of_all = pool.types.len().max(1) as u64;
    let decl = match own.len() as u64 {
        n if n > 0 && random.chance(600) => own[random.below(n) as usize].clone(),
        _ => pool
            .types
            .values()
            .nth(random.below(of_all) as usize)
            .cloned()
            .unwrap_or(Node::Word("".to_owned())),
    };
    let Node::Group { name: kind, .. } = &decl else { return };
    let Some(name) = decl.get("name").and_then(Node::text) else { return };
    let ty = match (kind.as_str(), random.below(4)) {
        ("Choice" | "Union" | "Options", _) => format!("{kind}(\"{name}\", \"rest\")"),
        (_, 0 | 1) => format!("Type(\"{name}\")"),
        (_, 2) => format!("Array(of: \"{name}\", len: \"rest\")"),
        (_, _) => format!("Array(of: \"{name}\", len: \"rest\", max: 3)"),
    };
    let lists =
        |node: &Node, _: &str| is_list(node) && node.items().iter().any(|item| item.node.get("ty").is_some());
    let Some((path, _)) = some_path(spec, random, lists) else { return };
    let Some(fields) = spec.at_mut(&path).items_mut() else { return };
    // What takes the rest is best the last one.
    let nth = if random.chance(700) { fields.len() - 1 } else { random.below(fields.len() as u64) as usize };
    let field = &mut fields[nth].node;
    field.remove("role");
    if let Some(old) = field.get_mut("ty") {
        *old = Node::read(&ty);
    }
    let tags: Vec<Node> =
        decl.get("by").map_or(&[][..], Node::items).iter().map(|item| item.node.clone()).collect();
    for mut tag in tags {
        if let Some(keys) = tag.items_mut() {
            keys.push(Item { key: Some("role".to_owned()), node: Node::Word("Tag".to_owned()) });
        }
        fields.insert(nth, Item { key: None, node: tag });
    }
}

/// Lets an option become a field of the representation.
fn lift(spec: &mut Node, random: &mut Random) {
    let is_option = |node: &Node, _: &str| node.get("kind").is_some() && node.get("name").is_some();
    let Some((path, _)) = some_path(spec, random, is_option) else { return };
    let Some(option) = spec.at(&path).get("name").and_then(Node::text).map(str::to_owned) else { return };
    let repeat = random.pick(&["First", "Last", "Reject", "All", "List(2)"]);
    let new = Node::read(&format!("(name: \"lifted\", from: Whole(\"{option}\"), repeat: {repeat})"));
    if spec.get("repr").is_none_or(|repr| repr.get("options").is_none()) {
        spec.remove("repr");
        if let Some(keys) = spec.items_mut() {
            keys.push(Item { key: Some("repr".to_owned()), node: Node::read("(options: [])") });
        }
    }
    let options = spec.get_mut("repr").and_then(|repr| repr.get_mut("options")).and_then(Node::items_mut);
    if let Some(options) = options {
        options.push(Item { key: None, node: new });
    }
}

/// Moves a field of the header to the end of the packet.
fn trail(spec: &mut Node, random: &mut Random) {
    let Some(packet) = spec.get_mut("packet") else { return };
    let Some(header) = packet.get_mut("header").and_then(Node::items_mut).filter(|h| !h.is_empty()) else {
        return;
    };
    let field = header.remove(random.below(header.len() as u64) as usize);
    if packet.get("trailer").is_none()
        && let Some(keys) = packet.items_mut()
    {
        keys.push(Item { key: Some("trailer".to_owned()), node: Node::read("[]") });
    }
    if let Some(trailer) = packet.get_mut("trailer").and_then(Node::items_mut) {
        trailer.insert(0, field);
    }
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn change_number(spec: &mut Node, random: &mut Random) {
    let number =
        |node: &Node, key: &str| matches!(node, Node::Word(word) if is_number(word)) && key != "format";
    let Some((path, _)) = some_path(spec, random, number) else { return };
    if let Node::Word(word) = spec.at_mut(&path) {
        let old = word.parse().unwrap_or(7u64);
        let new = match random.below(8) {
            0 => old.wrapping_add(1),
            1 => old.wrapping_sub(1),
            2 => old * 2,
            3 => old / 2,
            4 => random.below(9),
            5 => 8 * random.below(9),
            6 => random.pick(&[0, 1, 7, 12, 16, 24, 32, 40, 63, 64, 65, 128, 255, 256]),
            _ => random.pick(&[65535, 65536, 1 << 31, (1 << 32) - 1, 1 << 33, u64::MAX]),
        };
        *word = new.to_string();
    }
}

fn change_word(spec: &mut Node, random: &mut Random) {
    let known = |word: &str| WORDS.iter().copied().find(|set| set.contains(&word));
    let wanted = |node: &Node, _: &str| matches!(node, Node::Word(word) if known(word).is_some());
    let Some((path, _)) = some_path(spec, random, wanted) else { return };
    let Node::Word(word) = spec.at_mut(&path) else { return };
    *word = random.pick(known(word).unwrap_or(&[""])).to_owned();
}

/// Lets an expression, a pattern or a template speak of another field.
fn change_name_in_text(spec: &mut Node, random: &mut Random) {
    let mut fields: Vec<String> = Vec::new();
    for (path, _) in spec.paths() {
        let node = spec.at(&path);
        if node.get("ty").is_some() {
            fields.extend(node.get("name").and_then(Node::text).map(str::to_owned));
        }
    }
    let skipped = ["name", "title", "doc", "refs", "rust", "show", "uses"];
    let wanted = |node: &Node, key: &str| node.text().is_some() && !skipped.contains(&key);
    let Some((path, _)) = some_path(spec, random, wanted) else { return };
    if fields.is_empty() {
        return;
    }
    let field = fields[random.below(fields.len() as u64) as usize].clone();
    if let Node::Text(text) = spec.at_mut(&path) {
        let words: Vec<&str> = text.split(|c| !is_word(c)).filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return;
        }
        let word = words[random.below(words.len() as u64) as usize].to_owned();
        let new = match random.below(3) {
            0 if is_number(&word) => random.below(40).to_string(),
            1 => format!(
                "{field} {} {}",
                random.pick(&["+", "*", "-", "/", "%", "&", ">=", "<", "=="]),
                random.below(9)
            ),
            _ => field,
        };
        *text = replace_word(text, &word, &new);
    }
}

/// Imports what texts name of other specs, and declares types that only other specs declare.
fn declare_what_is_named(spec: &mut Node, pool: &Pool) {
    for _ in 0..4 {
        let mut named: Vec<String> = Vec::new();
        spec.texts(&mut |text| {
            named.push(text.to_owned());
            text.to_owned()
        });
        let declared: Vec<String> = spec
            .get("types")
            .map_or(&[][..], Node::items)
            .iter()
            .filter_map(|decl| decl.node.get("name").and_then(Node::text).map(str::to_owned))
            .collect();
        let missing: Vec<&Node> = named
            .iter()
            .filter(|name| !declared.contains(name))
            .filter_map(|name| pool.types.get(name.as_str()))
            .collect();
        let modules: Vec<String> = named
            .iter()
            .filter_map(|name| name.split_once("::"))
            .map(|(module, _)| module.to_owned())
            .filter(|module| module.chars().all(is_word) && !named.contains(module))
            .collect();
        if missing.is_empty() && modules.is_empty() {
            return;
        }
        let missing: Vec<Item> =
            missing.into_iter().map(|node| Item { key: None, node: node.clone() }).collect();
        push_all(spec, "types", missing);
        push_all(
            spec,
            "uses",
            modules.into_iter().map(|name| Item { key: None, node: Node::Text(name) }).collect(),
        );
    }
}

fn push_all(spec: &mut Node, key: &str, mut new: Vec<Item>) {
    new.dedup();
    if new.is_empty() {
        return;
    }
    if spec.get(key).is_none() {
        let list = Node::Group { name: String::new(), open: '[', items: Vec::new() };
        if let Some(items) = spec.items_mut() {
            items.push(Item { key: Some(key.to_owned()), node: list });
        }
    }
    if let Some(items) = spec.get_mut(key).and_then(Node::items_mut) {
        for item in new {
            if !items.contains(&item) {
                items.push(item);
            }
        }
    }
}
