//! Stream Control Transmission Protocol (RFC 9260): common header and chunks.

crate::protocol!(sctp, here);

use super::sctp_chunk;

impl<'a> Packet<'a> {
    /// The chunks, in their order; the first one that is malformed ends them.
    pub fn chunks(&self) -> Chunks<'a> {
        Chunks { rest: self.payload() }
    }
}

/// Walks the chunks of a packet (RFC 9260 §3): each begins at a multiple of 4 octets.
#[derive(Debug, Clone)]
pub struct Chunks<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Chunks<'a> {
    type Item = crate::wire::Result<sctp_chunk::Packet<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let chunk = sctp_chunk::Packet::parse(self.rest);
        // Padding may be missing behind the last chunk.
        let len = chunk.as_ref().map_or(usize::MAX, |chunk| chunk.octets().len().next_multiple_of(4));
        self.rest = self.rest.get(len..).unwrap_or_default();
        Some(chunk)
    }
}

#[cfg(test)]
mod chunk_tests {
    use super::Packet;
    use std::vec::Vec;

    const HEADER: [u8; 12] = [0, 7, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0];

    fn lengths(chunks: &[u8]) -> Vec<Option<usize>> {
        let octets = [&HEADER[..], chunks].concat();
        let packet = Packet::parse(&octets).unwrap();
        packet.chunks().map(|chunk| chunk.ok().map(|chunk| chunk.payload().len())).collect()
    }

    #[test]
    fn each_chunk_begins_at_a_multiple_of_four_octets_rfc9260_3() {
        assert_eq!(lengths(&[4, 0, 0, 5, 1, 0, 0, 0, 11, 0, 0, 4]), [Some(1), Some(0)]);
        assert_eq!(lengths(&[4, 0, 0, 5, 1]), [Some(1)]);
        assert_eq!(lengths(&[]), []);
    }

    #[test]
    fn a_malformed_chunk_ends_the_list() {
        assert_eq!(lengths(&[11, 0, 0, 4, 4, 0, 0, 3, 11, 0, 0, 4]), [Some(0), None]);
        assert_eq!(lengths(&[4, 0, 0, 9, 1, 0, 0, 0]), [None]);
    }
}
