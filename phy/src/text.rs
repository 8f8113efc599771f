//! Frames as text.

use std::fmt;

use wireloom::device::Medium;
use wireloom::wire::print::{BUILTIN, ETHERNET, Layers, ip};

/// Columns before the first layer; each further one stands two more to the right.
const INDENT: usize = 8;

/// Shows a frame: one line a layer, without an end of line behind the last.
pub(crate) struct FrameText<'a> {
    pub(crate) medium: Medium,
    pub(crate) octets: &'a [u8],
}

impl fmt::Display for FrameText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = match self.medium {
            Medium::Ethernet => Some(ETHERNET),
            // What is not Ethernet begins with an IP header, until a further medium gets a line here.
            _ => ip(self.octets),
        };
        let Some(first) = first else { return write!(f, "{:INDENT$}neither IPv4 nor IPv6", "") };
        for layer in Layers::new(BUILTIN, first, self.octets) {
            let end = if layer.depth > 0 { "\n" } else { "" };
            write!(f, "{end}{:indent$}{layer}", "", indent = INDENT + 2 * layer.depth)?;
        }
        Ok(())
    }
}
