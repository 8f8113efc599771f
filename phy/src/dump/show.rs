//! One frame as text, or as a JSON object.

use std::fmt::Write;
use std::time::Duration;

use wireloom::wire::print::{Layer, Layers, Registry, Standing};

use super::json::{Fields, Json, Object, hex};

#[derive(Clone, Copy)]
pub(super) enum Format {
    /// A line with number, time of day (UTC) and length, then one for each layer, each further in.
    Text,
    /// One object, in a line.
    Json,
}

/// A frame, and what is known of it besides its octets.
pub(super) struct Frame<'a> {
    pub(super) number: u64,
    pub(super) time: Option<Duration>,
    /// Number of the link type, without what is told about frame check sequences.
    pub(super) link: u32,
    /// What was kept of the frame.
    pub(super) octets: &'a [u8],
    pub(super) full_len: u32,
}

impl Frame<'_> {
    /// Appends the frame, without an end of line.
    pub(super) fn write(&self, format: Format, [own, builtin]: [Registry<'_>; 2], out: &mut String) {
        let layers = Layers::of_link(builtin, self.link, self.octets).with(own);
        match format {
            Format::Text => self.text(layers, out),
            Format::Json => self.json(layers, out),
        }
    }

    /// What is to be said where there is no layer.
    fn note(&self) -> Option<String> {
        match (self.octets, self.link) {
            ([], _) => None,
            (_, 12 | 14 | 101) => Some("neither IPv4 nor IPv6".to_owned()),
            (_, other) => Some(format!("link type {other} has no spec")),
        }
    }

    fn text(&self, layers: Layers<'_>, out: &mut String) {
        // Writing to a string does not fail.
        let _ = write!(out, "{:>6}  ", self.number);
        if let Some(time) = self.time {
            let second = time.as_secs() % 86_400;
            let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
            let _ = write!(out, "{hour:02}:{minute:02}:{second:02}.{:06}  ", time.subsec_micros());
        }
        let _ = write!(out, "{} octets", self.full_len);
        if u64::from(self.full_len) != self.octets.len() as u64 {
            let _ = write!(out, ", {} kept", self.octets.len());
        }
        let mut empty = true;
        for layer in layers {
            empty = false;
            let _ = write!(out, "\n{:indent$}{layer}", "", indent = 8 + 2 * layer.depth);
        }
        if empty {
            if let Some(note) = self.note() {
                let _ = write!(out, "; {note}");
            }
            hex_lines(out, self.octets);
        }
    }

    fn json(&self, layers: Layers<'_>, out: &mut String) {
        let mut frame = Object::default();
        frame.add("frame", Json::Number(self.number));
        if let Some(time) = self.time {
            frame.add("time", Json::Text(format!("{}.{:09}", time.as_secs(), time.subsec_nanos())));
        }
        frame.add("length", Json::Number(self.full_len.into()));
        frame.add("kept", Json::Number(self.octets.len() as u64));
        let layers: Vec<Json> = layers.map(|layer| Json::Object(json_layer(&layer))).collect();
        if layers.is_empty() {
            if let Some(note) = self.note() {
                frame.add("note", Json::Text(note));
            }
            frame.add("octets", Json::Text(hex(self.octets)));
        }
        frame.add("layers", Json::List(layers));
        frame.write(out);
    }
}

/// The octets themselves, 16 a line.
fn hex_lines(out: &mut String, octets: &[u8]) {
    for (at, line) in octets.chunks(16).enumerate() {
        let _ = write!(out, "\n{:10}{:04x}  ", "", at * 16);
        for pair in line.chunks(2) {
            let _ = write!(out, "{} ", hex(pair));
        }
    }
}

fn json_layer(layer: &Layer<'_>) -> Object {
    let mut fields = Fields::default();
    layer.walk(&mut fields);
    let mut shown = Object::default();
    shown.add("protocol", Json::Text(layer.protocol.name.to_owned()));
    if layer.standing == Standing::Quoted {
        shown.add("quoted", Json::Bool(true));
    }
    shown.add("fields", Json::Object(fields.finish()));
    if let Some(error) = layer.error {
        let mut problem = Object::default();
        problem.add("kind", Json::Text(error.kind.as_str().to_owned()));
        problem.add("field", Json::Text(layer.protocol.field_name(error.field).to_owned()));
        shown.add("error", Json::Object(problem));
    }
    shown
}
