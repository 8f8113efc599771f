//! IEEE 802.15.4 MAC frames.
//!
//! By hand: information elements, whose lists end by what stands in them ([`Packet::elements`]), and the check sequence
//! (FCS): some radios and capture files deliver it behind each frame, others don't ([`check_sequence`],
//! [`without_check_sequence`]).

crate::protocol!(ieee802154, here);

use super::support::crc::crc16;
use super::{Error, ErrorKind, Result};

/// The two octets that belong behind a frame, in this order (IEEE 802.15.4-2015 clause 7.2.10).
pub fn check_sequence(frame: &[u8]) -> [u8; 2] {
    crc16(&[frame]).to_le_bytes()
}

/// The frame in front of its check sequence.
///
/// # Errors
/// `Truncated`: fewer than two octets; `BadChecksum`: it is wrong. The field that the error names means nothing.
pub fn without_check_sequence(octets: &[u8]) -> Result<&[u8]> {
    let (frame, sum) = octets.split_last_chunk::<2>().ok_or(Error::new(ErrorKind::Truncated, 0))?;
    if check_sequence(frame) == *sum { Ok(frame) } else { Err(Error::new(ErrorKind::BadChecksum, 0)) }
}

/// The information elements of a frame (IEEE 802.15.4-2015 clause 7.4), and what follows them.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Elements<'a> {
    /// Those of the header.
    pub header: HeaderElementIter<'a>,
    /// Those of the payload: they may be encrypted.
    pub payload: PayloadElementIter<'a>,
    /// What the frame carries.
    pub rest: &'a [u8],
}

/// What a list of elements ends with: an element of the header with ID 0x7e says that elements of the payload follow,
/// with 0x7f that none do; group 15 ends those of the payload (tables 7-7 and 7-15). The contents are empty.
const HEADER_ENDS: [u16; 2] = [0x7e << 7, 0x7f << 7];
const PAYLOAD_ENDS: [u16; 2] = [0xf << 11 | 0x8000, 0xf << 11 | 0x8000];

impl<'a> Packet<'a> {
    /// The information elements that the payload begins with; `None` where the frame says that there are none.
    pub fn elements(&self) -> Option<Elements<'a>> {
        if !self.ie_present() {
            return None;
        }
        let (header, end, rest) = cut(self.payload(), 0x7f, HEADER_ENDS);
        let follow = end == Some(0x7e << 7);
        let (payload, _, rest) = if follow { cut(rest, 0x7ff, PAYLOAD_ENDS) } else { (&[][..], None, rest) };
        Some(Elements {
            header: HeaderElementIter::new(header),
            payload: PayloadElementIter::new(payload),
            rest,
        })
    }
}

/// The octets of a list up to its end, the end, and what is behind it. `mask` is that of the lengths.
fn cut(octets: &[u8], mask: u16, ends: [u16; 2]) -> (&[u8], Option<u16>, &[u8]) {
    let (mut at, mut rest) = (0_usize, octets);
    while let Some((head, behind)) = rest.split_first_chunk::<2>() {
        let head = u16::from_le_bytes(*head);
        if ends.contains(&head) {
            return (octets.get(..at).unwrap_or(octets), Some(head), behind);
        }
        let len = usize::from(head & mask);
        let Some(next) = behind.get(len..) else { break };
        (at, rest) = (at.saturating_add(len).saturating_add(2), next);
    }
    // No end: the frame ends with the list, or the list is cut short.
    (octets, None, &[])
}

#[cfg(test)]
mod tests;
