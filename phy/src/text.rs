//! Frames as text.

use std::fmt;

use wireloom::device::Medium;
use wireloom::wire::print::{BUILTIN, Layers, Registry};

/// Columns before the first layer; each further one stands two more to the right.
const INDENT: usize = 8;

/// Shows a frame: one line a layer, without an end of line behind the last.
pub(crate) struct FrameText<'a> {
    pub(crate) medium: Medium,
    pub(crate) octets: &'a [u8],
    /// Where protocols are looked up first.
    pub(crate) own: Registry<'a>,
}

impl fmt::Display for FrameText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut layers =
            Layers::of_link(BUILTIN, link_type(self.medium), self.octets).with(self.own).peekable();
        if layers.peek().is_none() {
            return write!(f, "{:INDENT$}neither IPv4 nor IPv6", "");
        }
        for layer in layers {
            let end = if layer.depth > 0 { "\n" } else { "" };
            write!(f, "{end}{:indent$}{layer}", "", indent = INDENT + 2 * layer.depth)?;
        }
        Ok(())
    }
}

/// The number of a medium among the link types of captures.
pub(crate) fn link_type(medium: Medium) -> u32 {
    match medium {
        Medium::Ethernet => 1,
        // What is not Ethernet begins with an IP header, until a further medium gets a line here.
        _ => 101,
    }
}
