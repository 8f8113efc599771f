//! What is transferred: octets that look random and are the same each time, and a checksum of them.

/// An endless stream of octets, made from their places.
pub struct Pattern {
    /// How many octets were made.
    made: u64,
}

impl Pattern {
    pub const fn new() -> Self {
        Pattern { made: 0 }
    }

    /// The next octets.
    pub fn fill(&mut self, out: &mut [u8]) {
        let mut rest = out;
        while !rest.is_empty() {
            let word = mix(self.made / 8).to_le_bytes();
            let from = (self.made % 8) as usize;
            let count = rest.len().min(8 - from);
            let (now, later) = rest.split_at_mut(count);
            now.copy_from_slice(&word[from..from + count]);
            self.made += count as u64;
            rest = later;
        }
    }
}

/// A checksum of 64 bits: finds any corruption or reordering that a test may meet, but no forgery.
#[derive(Clone)]
pub struct Checksum {
    state: u64,
    word: [u8; 8],
    filled: usize,
    len: u64,
}

impl Checksum {
    pub const fn new() -> Self {
        Checksum { state: 0, word: [0; 8], filled: 0, len: 0 }
    }

    pub fn update(&mut self, octets: &[u8]) {
        self.len += octets.len() as u64;
        let mut rest = octets;
        if self.filled > 0 {
            let count = rest.len().min(8 - self.filled);
            self.word[self.filled..self.filled + count].copy_from_slice(&rest[..count]);
            self.filled += count;
            rest = &rest[count..];
            if self.filled < 8 {
                return;
            }
            self.take(u64::from_le_bytes(self.word));
        }
        let mut words = rest.chunks_exact(8);
        for word in &mut words {
            self.take(word.try_into().map_or(0, u64::from_le_bytes));
        }
        let left = words.remainder();
        self.word[..left.len()].copy_from_slice(left);
        self.filled = left.len();
    }

    pub fn finish(mut self) -> u64 {
        self.word[self.filled..].fill(0);
        self.take(u64::from_le_bytes(self.word));
        mix(self.state ^ self.len)
    }

    /// How many octets it covers.
    pub fn len(&self) -> u64 {
        self.len
    }

    fn take(&mut self, word: u64) {
        self.state = (self.state.rotate_left(29) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// The last step of SplitMix64.
fn mix(value: u64) -> u64 {
    let mut z = value.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
