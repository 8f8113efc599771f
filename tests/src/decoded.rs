//! What wireloom makes of frames, in a form that can be compared.

use wireloom::wire::print::{BUILTIN, Layers};
use wireloom::wire::support::{self, Visitor};

use crate::capture::Frame;

/// One layer of a frame.
#[derive(Debug, Clone, Default)]
pub struct Layer {
    /// The spec's name.
    pub protocol: String,
    /// Its first octet in the frame.
    pub at: usize,
    /// Names and values; structures on the way to a field are joined by dots.
    pub fields: Vec<(String, Value)>,
    /// What is wrong with the layer.
    pub error: Option<String>,
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number, a flag, or a number that has a name.
    Number(u64),
    /// An address or another text.
    Text(String),
    /// Octets.
    Octets(Vec<u8>),
}

/// The layers of a frame as wireloom's descriptions take it apart, outermost first. Frames of links without a spec have
/// none.
pub fn layers(frame: &Frame) -> Vec<Layer> {
    let layers = Layers::of_link(BUILTIN, frame.link_type, &frame.octets);
    let taken_apart = layers.map(|layer| {
        let mut fields = Fields::default();
        layer.walk(&mut fields);
        Layer {
            protocol: layer.protocol.name.to_owned(),
            at: layer.octets.as_ptr() as usize - frame.octets.as_ptr() as usize,
            fields: fields.list,
            error: layer
                .error
                .map(|error| format!("{:?} {}", error.kind, layer.protocol.field_name(error.field))),
        }
    });
    taken_apart.collect()
}

#[derive(Default)]
struct Fields {
    list: Vec<(String, Value)>,
    path: Vec<&'static str>,
}

impl Visitor for Fields {
    fn field(&mut self, name: &'static str, value: support::Value<'_>) {
        let value = match value {
            support::Value::Number(number) | support::Value::Named(number, _) => Value::Number(number),
            support::Value::Flag(flag) => Value::Number(flag.into()),
            support::Value::Text(text) => Value::Text(text.to_string()),
            support::Value::Octets(octets) => Value::Octets(octets.to_vec()),
        };
        let path: Vec<&str> = self.path.iter().copied().chain([name]).collect();
        self.list.push((path.join("."), value));
    }

    fn enter(&mut self, name: &'static str) {
        self.path.push(name);
    }

    fn leave(&mut self) {
        self.path.pop();
    }
}
