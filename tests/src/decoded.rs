//! What wireloom makes of frames, in a form that can be compared.

use wireloom::wire;
use wireloom::wire::support::{self, Description, Visitor};

use crate::capture::{self, Frame};

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

/// The layers of a frame as wireloom's descriptions take it apart, outermost first. Frames of other links have none.
pub fn layers(frame: &Frame) -> Vec<Layer> {
    let first = match frame.link_type {
        capture::ETHERNET => Some(wire::ethernet::DESCRIPTION),
        link if capture::RAW_IP.contains(&link) => match frame.octets.first().map(|first| first >> 4) {
            Some(4) => Some(wire::ipv4::DESCRIPTION),
            Some(6) => Some(wire::ipv6::DESCRIPTION),
            _ => None,
        },
        _ => None,
    };
    let mut layers = Vec::new();
    let (mut next, mut octets, mut pseudo) = (first, &frame.octets[..], None);
    while let Some(protocol) = next.filter(|_| layers.len() < DEPTH) {
        let mut fields = Fields::default();
        (protocol.walk)(octets, &mut fields);
        layers.push(Layer {
            protocol: protocol.name.to_owned(),
            at: octets.as_ptr() as usize - frame.octets.as_ptr() as usize,
            fields: fields.list,
            error: (protocol.check)(octets, pseudo)
                .map(|error| format!("{:?} {}", error.kind, protocol.field_name(error.field))),
        });
        let inner = (protocol.inner)(octets);
        let bound = inner.keys.into_iter().flatten().find_map(|(space, key)| bound(space, key));
        next = inner.quoted.or(bound).filter(|_| !inner.payload.is_empty());
        (octets, pseudo) = (inner.payload, inner.pseudo);
    }
    layers
}

/// Tunnels in tunnels end somewhere.
const DEPTH: usize = 32;

/// The protocol that is carried under a key.
fn bound(space: &str, key: u64) -> Option<&'static Description> {
    let all = [
        wire::ethernet::BINDINGS,
        wire::vlan::BINDINGS,
        wire::arp::BINDINGS,
        wire::ipv4::BINDINGS,
        wire::ipv6::BINDINGS,
        wire::ipv6_options::BINDINGS,
        wire::ipv6_routing::BINDINGS,
        wire::ipv6_fragment::BINDINGS,
        wire::icmpv4::BINDINGS,
        wire::icmpv6::BINDINGS,
        wire::udp::BINDINGS,
        wire::tcp::BINDINGS,
    ];
    let found = all.into_iter().flatten().find(|binding| binding.space == space && binding.key == key);
    found.map(|binding| binding.protocol)
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
