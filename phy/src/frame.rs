//! Buffers that are used again.

/// One frame in a buffer that only grows: octets are set to zero when the buffer grows, never again for later frames.
#[derive(Default)]
pub(crate) struct Frame {
    buffer: Vec<u8>,
    len: usize,
}

impl Frame {
    /// Makes the frame `len` octets long, of unspecified content.
    pub(crate) fn resize(&mut self, len: usize) -> &mut [u8] {
        if self.buffer.len() < len {
            self.buffer.resize(len, 0);
        }
        self.len = len;
        &mut self.buffer[..len]
    }

    /// Makes the frame a copy of `octets`.
    pub(crate) fn copy_from(&mut self, octets: &[u8]) {
        self.resize(octets.len()).copy_from_slice(octets);
    }

    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn octets(&self) -> &[u8] {
        &self.buffer[..self.len]
    }

    pub(crate) fn octets_mut(&mut self) -> &mut [u8] {
        &mut self.buffer[..self.len]
    }
}
