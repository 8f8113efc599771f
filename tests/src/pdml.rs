//! What tshark makes of frames, from its PDML output: an element a line, `<proto>` around `<field>`.

use std::io::{self, Write};
use std::process::{Command, Stdio};

use crate::capture::{self, Frame};

/// One protocol in one frame, with the fields below it in their order. What tshark nests inside (the quoted packet of an
/// ICMP error, an extension header) is in `inner`.
#[derive(Debug, Clone, Default)]
pub struct Layer {
    /// tshark's name: `eth`, `ip`.
    pub protocol: String,
    /// Its first octet in the frame.
    pub at: usize,
    /// Its fields, at any depth, without those of inner protocols.
    pub fields: Vec<Field>,
    /// The protocols inside this one's element.
    pub inner: Vec<Layer>,
}

/// One field of a layer.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// tshark's name: `ip.ttl`.
    pub name: String,
    /// Its value as text: decimal, hexadecimal or an address, by the field's kind.
    pub show: String,
    /// Its octets on the wire in hexadecimal; of bit fields their value.
    pub octets: String,
}

impl Layer {
    /// This layer and those inside it, outer ones first.
    pub fn flatten(&self) -> Vec<&Layer> {
        let inner = self.inner.iter().flat_map(Layer::flatten);
        std::iter::once(self).chain(inner).collect()
    }

    /// The values of the fields of this name.
    pub fn values(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|field| field.name == name).map(|field| field.show.as_str()).collect()
    }

    /// The same as octets in hexadecimal.
    pub fn octets(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|field| field.name == name).map(|field| field.octets.as_str()).collect()
    }
}

/// Runs tshark on the frames; one list of layers for each.
///
/// # Errors
/// It can't be started, or says that it failed.
pub fn decode(frames: &[Frame]) -> io::Result<Vec<Vec<Layer>>> {
    let mut child = Command::new("tshark")
        .args(["-n", "-r", "-", "-T", "pdml"])
        // Each frame by itself: nothing is put together, nothing is shown relative to an earlier one.
        .args(["-o", "ip.defragment:FALSE", "-o", "ipv6.defragment:FALSE"])
        .args(["-o", "tcp.desegment_tcp_streams:FALSE", "-o", "tcp.relative_sequence_numbers:FALSE"])
        .args(["-o", "tcp.analyze_sequence_numbers:FALSE", "-o", "ip.tso_support:FALSE"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let file = capture::write(frames);
    let mut stdin = child.stdin.take().ok_or_else(|| io::Error::other("no standard input"))?;
    // From a thread of its own: tshark writes while it reads.
    let feeder = std::thread::spawn(move || stdin.write_all(&file));
    let output = child.wait_with_output()?;
    feeder.join().map_err(|_| io::Error::other("the feeding thread panicked"))??;
    if !output.status.success() {
        return Err(io::Error::other(format!("tshark: {}", output.status)));
    }
    let decoded = parse(&String::from_utf8_lossy(&output.stdout));
    if decoded.len() != frames.len() {
        return Err(io::Error::other(format!("{} frames in, {} decoded", frames.len(), decoded.len())));
    }
    Ok(decoded)
}

/// Whether tshark is there at all.
pub fn available() -> bool {
    Command::new("tshark").arg("--version").output().is_ok_and(|output| output.status.success())
}

fn parse(pdml: &str) -> Vec<Vec<Layer>> {
    let mut frames = Vec::new();
    // The protocols that are open, outermost first; closed ones move into the one around them.
    let mut open: Vec<Layer> = Vec::new();
    for line in pdml.lines().map(str::trim_start) {
        if line.starts_with("<packet>") {
            frames.push(Vec::new());
        } else if line.starts_with("<proto ") {
            let at = attribute(line, "pos").parse().unwrap_or(0);
            open.push(Layer { protocol: attribute(line, "name"), at, ..Layer::default() });
            if line.ends_with("/>") {
                close(&mut open, &mut frames);
            }
        } else if line.starts_with("</proto>") {
            close(&mut open, &mut frames);
        } else if line.starts_with("<field ") {
            let (name, show, octets) =
                (attribute(line, "name"), attribute(line, "show"), attribute(line, "value"));
            let field = Field { name, show, octets };
            if let Some(layer) = open.last_mut() {
                layer.fields.push(field);
            }
        }
    }
    frames
}

fn close(open: &mut Vec<Layer>, frames: &mut [Vec<Layer>]) {
    let Some(layer) = open.pop() else { return };
    match open.last_mut() {
        Some(outer) => outer.inner.push(layer),
        None => frames.last_mut().into_iter().for_each(|frame| frame.push(layer.clone())),
    }
}

/// The value of an attribute, empty where it is absent. Values hold no quotation marks.
fn attribute(line: &str, name: &str) -> String {
    let start = format!(" {name}=\"");
    let value =
        line.split_once(&start).and_then(|(_, rest)| rest.split_once('"')).map_or("", |(value, _)| value);
    value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
