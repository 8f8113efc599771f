//! RON as a tree of words, texts and groups: just enough to edit a spec without knowing its language.

use std::fmt::Write as _;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Node {
    /// A number or a name without arguments.
    Word(String),
    /// A text, with its escapes as they were written.
    Text(String),
    /// `Name(…)`, `(…)`, `[…]` or `{…}`.
    Group { name: String, open: char, items: Vec<Item> },
}

/// What stands in a group, under its key where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) key: Option<String>,
    pub(crate) node: Node,
}

impl Node {
    /// Reads a file. It must be RON: the specs that are read here are sound.
    pub(crate) fn read(text: &str) -> Node {
        let mut reader = Reader { letters: text.chars().collect(), at: 0 };
        reader.node()
    }

    pub(crate) fn write(&self) -> String {
        let mut out = String::new();
        self.write_to(&mut out, 0);
        out.push('\n');
        out
    }

    fn write_to(&self, out: &mut String, depth: usize) {
        let (name, open, items) = match self {
            Node::Word(word) => return out.push_str(word),
            Node::Text(text) => {
                let _ = write!(out, "\"{text}\"");
                return;
            }
            Node::Group { name, open, items } => (name, *open, items),
        };
        out.push_str(name);
        out.push(open);
        let lines = items.iter().any(|item| item.node.depth() > 1);
        for (nth, item) in items.iter().enumerate() {
            if lines {
                let _ = write!(out, "\n{:1$}", "", 2 * depth + 2);
            } else if nth > 0 {
                out.push(' ');
            }
            if let Some(key) = &item.key {
                let _ = write!(out, "{key}: ");
            }
            item.node.write_to(out, depth + 1);
            out.push(',');
        }
        if lines {
            let _ = write!(out, "\n{:1$}", "", 2 * depth);
        }
        if !lines && out.ends_with(',') {
            out.pop();
        }
        out.push(match open {
            '(' => ')',
            '[' => ']',
            _ => '}',
        });
    }

    fn depth(&self) -> usize {
        match self {
            Node::Word(_) | Node::Text(_) => 0,
            Node::Group { items, .. } => 1 + items.iter().map(|item| item.node.depth()).max().unwrap_or(0),
        }
    }

    pub(crate) fn items(&self) -> &[Item] {
        match self {
            Node::Group { items, .. } => items,
            Node::Word(_) | Node::Text(_) => &[],
        }
    }

    pub(crate) fn items_mut(&mut self) -> Option<&mut Vec<Item>> {
        match self {
            Node::Group { items, .. } => Some(items),
            Node::Word(_) | Node::Text(_) => None,
        }
    }

    /// What stands under a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.items().iter().find(|item| item.key.as_deref() == Some(key)).map(|item| &item.node)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        let items = self.items_mut()?;
        items.iter_mut().find(|item| item.key.as_deref() == Some(key)).map(|item| &mut item.node)
    }

    pub(crate) fn remove(&mut self, key: &str) {
        if let Some(items) = self.items_mut() {
            items.retain(|item| item.key.as_deref() != Some(key));
        }
    }

    pub(crate) fn remove_everywhere(&mut self, key: &str) {
        self.remove(key);
        self.items_mut().into_iter().flatten().for_each(|item| item.node.remove_everywhere(key));
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Node::Text(text) => Some(text),
            Node::Word(_) | Node::Group { .. } => None,
        }
    }

    /// Every node below this one, with the key that is nearest above it, by its path.
    pub(crate) fn paths(&self) -> Vec<(Vec<usize>, String)> {
        let mut found = Vec::new();
        self.paths_to(&mut Vec::new(), "", &mut found);
        found
    }

    fn paths_to(&self, path: &mut Vec<usize>, key: &str, found: &mut Vec<(Vec<usize>, String)>) {
        found.push((path.clone(), key.to_owned()));
        for (nth, item) in self.items().iter().enumerate() {
            path.push(nth);
            item.node.paths_to(path, item.key.as_deref().unwrap_or(key), found);
            path.pop();
        }
    }

    pub(crate) fn at(&self, path: &[usize]) -> &Node {
        path.iter().fold(self, |node, nth| &node.items()[*nth].node)
    }

    pub(crate) fn at_mut(&mut self, path: &[usize]) -> &mut Node {
        path.iter().fold(self, |node, nth| match node {
            Node::Group { items, .. } => &mut items[*nth].node,
            Node::Word(_) | Node::Text(_) => panic!("a path leads through a value"),
        })
    }

    /// Applies `edit` to every text below and to the keys of maps.
    pub(crate) fn texts(&mut self, edit: &mut dyn FnMut(&str) -> String) {
        match self {
            Node::Word(_) => {}
            Node::Text(text) => *text = edit(text),
            Node::Group { items, .. } => {
                for item in items {
                    let plain = item.key.as_deref().and_then(|key| key.strip_prefix('"')?.strip_suffix('"'));
                    if let Some(plain) = plain {
                        item.key = Some(format!("\"{}\"", edit(plain)));
                    }
                    item.node.texts(edit);
                }
            }
        }
    }
}

struct Reader {
    letters: Vec<char>,
    at: usize,
}

impl Reader {
    fn peek(&self) -> char {
        self.letters.get(self.at).copied().unwrap_or('\0')
    }

    fn blanks(&mut self) {
        loop {
            while self.peek().is_whitespace() {
                self.at += 1;
            }
            if self.peek() != '/' {
                return;
            }
            while !matches!(self.peek(), '\n' | '\0') {
                self.at += 1;
            }
        }
    }

    fn node(&mut self) -> Node {
        self.blanks();
        if self.peek() == '"' {
            return Node::Text(self.text());
        }
        let name = self.word();
        self.blanks();
        let open = self.peek();
        let close = match open {
            '(' => ')',
            '[' => ']',
            '{' => '}',
            _ => return Node::Word(name),
        };
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.blanks();
            assert!(self.peek() != '\0', "a group ends");
            if self.peek() == close {
                self.at += 1;
                return Node::Group { name, open, items };
            }
            items.push(self.item());
            self.blanks();
            if self.peek() == ',' {
                self.at += 1;
            }
        }
    }

    fn item(&mut self) -> Item {
        let node = self.node();
        self.blanks();
        if self.peek() != ':' {
            return Item { key: None, node };
        }
        self.at += 1;
        let key = match node {
            Node::Word(word) => word,
            Node::Text(text) => format!("\"{text}\""),
            Node::Group { .. } => panic!("a group is no key"),
        };
        Item { key: Some(key), node: self.node() }
    }

    fn word(&mut self) -> String {
        let start = self.at;
        while self.peek().is_ascii_alphanumeric() || matches!(self.peek(), '_' | '-' | '.' | '#' | '+') {
            self.at += 1;
        }
        self.letters[start..self.at].iter().collect()
    }

    fn text(&mut self) -> String {
        self.at += 1;
        let start = self.at;
        while self.peek() != '"' {
            assert!(self.peek() != '\0', "a text ends");
            self.at += if self.peek() == '\\' { 2 } else { 1 };
        }
        self.at += 1;
        self.letters[start..self.at - 1].iter().collect()
    }
}
