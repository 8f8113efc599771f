//! What the streams of a simulation carry: each octet follows from its place, so that nothing has to be kept to compare it.

use crate::random::Random;

/// The octets of one direction of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Content(u64);

impl Content {
    /// A stream unlike others.
    pub fn random(random: &mut Random) -> Self {
        Content(random.next_u64())
    }

    /// Eight octets: no two of these are the same within a stream.
    fn word(self, index: u64) -> [u8; 8] {
        let mixed = self.0.wrapping_add(index).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed ^ mixed >> 29).to_le_bytes()
    }

    fn octet(self, place: u64) -> u8 {
        self.word(place / 8)[(place % 8) as usize]
    }

    /// Writes the octets from `place` on.
    pub fn fill(self, place: u64, out: &mut [u8]) {
        let (odd, rest) = out.split_at_mut(until_word(place, out.len()));
        (place..).zip(odd.iter_mut()).for_each(|(at, octet)| *octet = self.octet(at));
        let place = place + odd.len() as u64;
        let mut words = rest.chunks_exact_mut(8);
        let mut index = place / 8;
        for word in &mut words {
            word.copy_from_slice(&self.word(index));
            index += 1;
        }
        let tail = self.word(index);
        let rest = words.into_remainder();
        rest.copy_from_slice(&tail[..rest.len()]);
    }

    /// The place of the first octet that is not that of the stream from `place` on.
    pub fn first_wrong(self, place: u64, octets: &[u8]) -> Option<u64> {
        let (odd, rest) = octets.split_at(until_word(place, octets.len()));
        let start = place + odd.len() as u64;
        let words = rest.chunks_exact(8);
        let tail = words.remainder();
        let whole = (start / 8..).zip(words).all(|(index, word)| *word == self.word(index));
        let end = self.word((start + (rest.len() - tail.len()) as u64) / 8);
        if whole
            && *tail == end[..tail.len()]
            && (place..).zip(odd).all(|(at, octet)| *octet == self.octet(at))
        {
            return None;
        }
        (place..).zip(octets).find(|(at, octet)| **octet != self.octet(*at)).map(|(at, _)| at)
    }
}

/// Octets up to the next whole word, at most `len`.
fn until_word(place: u64, len: usize) -> usize {
    (place.wrapping_neg() % 8).min(len as u64) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_is_right_and_nothing_else_is() {
        let content = Content(7);
        for (place, len) in [(0, 0), (0, 100), (3, 2), (5, 40), (8, 8), (15, 1), (1 << 40, 33)] {
            let mut octets = vec![0; len];
            content.fill(place, &mut octets);
            assert_eq!(content.first_wrong(place, &octets), None);
            for at in 0..len {
                octets[at] ^= 1;
                assert_eq!(content.first_wrong(place, &octets), Some(place + at as u64));
                octets[at] ^= 1;
            }
            assert!(len < 8 || content.first_wrong(place + 1, &octets).is_some());
        }
    }
}
