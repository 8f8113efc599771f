//! Frames as text.

use std::fmt;

use wireloom::device::Medium;

/// Shows a frame.
pub(crate) struct FrameText<'a> {
    pub(crate) medium: Medium,
    pub(crate) octets: &'a [u8],
}

impl fmt::Display for FrameText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "  {:?}", self.medium)?;
        for octet in self.octets {
            write!(f, " {octet:02x}")?;
        }
        Ok(())
    }
}
