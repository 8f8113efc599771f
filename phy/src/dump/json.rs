//! Fields as JSON, in the order in which they are shown.

use std::fmt::Write;

use wireloom::wire::support::{Value, Visitor};

/// A JSON value whose objects keep their order.
pub(super) enum Json {
    Number(u64),
    Bool(bool),
    Text(String),
    Object(Object),
    List(Vec<Json>),
}

/// Names and values.
#[derive(Default)]
pub(super) struct Object(Vec<(String, Json)>);

impl Object {
    /// Adds a value. Where the name is there already, both become a list: options of the same kind.
    pub(super) fn add(&mut self, name: &str, value: Json) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            None => self.0.push((name.to_owned(), value)),
            Some((_, Json::List(list))) => list.push(value),
            Some((_, first)) => {
                let list = Json::List(vec![std::mem::replace(first, Json::Bool(false)), value]);
                *first = list;
            }
        }
    }

    pub(super) fn write(&self, out: &mut String) {
        out.push('{');
        for (at, (name, value)) in self.0.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            write_text(name, out);
            out.push(':');
            value.write(out);
        }
        out.push('}');
    }
}

impl Json {
    pub(super) fn write(&self, out: &mut String) {
        match self {
            Json::Number(number) => {
                // Writing to a string does not fail.
                let _ = write!(out, "{number}");
            }
            Json::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Json::Text(text) => write_text(text, out),
            Json::Object(object) => object.write(out),
            Json::List(list) => {
                out.push('[');
                for (at, value) in list.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    value.write(out);
                }
                out.push(']');
            }
        }
    }
}

/// RFC 8259 §7.
fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Octets as hexadecimal digits.
pub(super) fn hex(octets: &[u8]) -> String {
    octets.iter().fold(String::with_capacity(octets.len() * 2), |mut text, octet| {
        let _ = write!(text, "{octet:02x}");
        text
    })
}

/// Collects the fields of one layer.
#[derive(Default)]
pub(super) struct Fields {
    root: Object,
    /// The structures that have begun, the innermost last.
    open: Vec<(String, Object)>,
}

impl Fields {
    pub(super) fn finish(mut self) -> Object {
        while !self.open.is_empty() {
            self.leave();
        }
        self.root
    }

    fn current(&mut self) -> &mut Object {
        self.open.last_mut().map_or(&mut self.root, |(_, object)| object)
    }
}

impl Visitor for Fields {
    fn field(&mut self, name: &'static str, value: Value<'_>) {
        let current = self.current();
        match value {
            Value::Number(number) => current.add(name, Json::Number(number)),
            Value::Flag(flag) => current.add(name, Json::Bool(flag)),
            Value::Named(number, shown) => {
                current.add(name, Json::Number(number));
                current.add(&format!("{name}_name"), Json::Text(shown.to_string()));
            }
            Value::Text(shown) => current.add(name, Json::Text(shown.to_string())),
            Value::Octets(octets) => current.add(name, Json::Text(hex(octets))),
        }
    }

    fn enter(&mut self, name: &'static str) {
        self.open.push((name.to_owned(), Object::default()));
    }

    fn leave(&mut self) {
        if let Some((name, object)) = self.open.pop() {
            self.current().add(&name, Json::Object(object));
        }
    }
}

#[cfg(test)]
mod tests;
