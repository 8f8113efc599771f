//! Codecs that are written by hand beside a spec, written here a second time.

use super::{Kind, Result};
use crate::model::Module;

/// What the interpreter knows of a type that a spec names by `Custom`.
pub(super) struct Codec {
    /// The value at a place of the packet.
    pub(super) read: fn(packet: &[u8], at: usize) -> Result<Found>,
    /// How these octets show themselves.
    pub(super) show: fn(octets: &[u8]) -> String,
}

/// A value: the octets that are written for it, and how many it takes where it stands.
pub(super) type Found = (Vec<u8>, usize);

/// The codec of a type, seen from a spec; `None` where only generated code has one.
pub(super) fn of(module: &Module, rust: &str) -> Option<Codec> {
    let _ = module;
    named(rust)
}

/// Likewise, by its name alone.
pub(super) fn named(rust: &str) -> Option<Codec> {
    let name = rust.split('<').next().unwrap_or(rust);
    match name.rsplit("::").next() {
        Some("Name") => Some(Codec { read: read_name, show: show_name }),
        _ => None,
    }
}

/// A domain name (RFC 1035 §4.1.4), without compression.
fn read_name(packet: &[u8], at: usize) -> Result<Found> {
    let mut name = Vec::new();
    let (mut from, mut run, mut taken, mut hops) = (at, at, None, 0);
    loop {
        let head = usize::from(*packet.get(from).ok_or(Kind::Truncated)?);
        match head >> 6 {
            0 => {
                let label = packet.get(from..from + 1 + head).ok_or(Kind::Truncated)?;
                name.extend_from_slice(label);
                // The root's octet is yet to come.
                if name.len() > 254 + usize::from(head == 0) {
                    return Err(Kind::BadLength);
                }
                from += 1 + head;
                if head == 0 {
                    return Ok((name, taken.unwrap_or_else(|| from - at)));
                }
            }
            3 => {
                let low = usize::from(*packet.get(from + 1).ok_or(Kind::Truncated)?);
                taken.get_or_insert_with(|| from + 2 - at);
                let target = (head & 0x3f) << 8 | low;
                hops += 1;
                if target >= run || hops > 127 {
                    return Err(Kind::BadLength);
                }
                (from, run) = (target, target);
            }
            _ => return Err(Kind::BadLength),
        }
    }
}

fn show_name(octets: &[u8]) -> String {
    let mut shown = String::new();
    let mut rest = octets;
    while let Some((len, behind)) = rest.split_first().filter(|(len, _)| **len != 0) {
        let (label, behind) = behind.split_at(usize::from(*len).min(behind.len()));
        for octet in label {
            match octet {
                b'.' | b'\\' => shown.extend(['\\', char::from(*octet)]),
                b'!'..=b'~' => shown.push(char::from(*octet)),
                other => shown.push_str(&format!("\\{other:03}")),
            }
        }
        shown.push('.');
        rest = behind;
    }
    if shown.is_empty() { ".".to_owned() } else { shown }
}
