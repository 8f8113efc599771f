//! The board's LAN9118 in the fewest words: frames in, frames out. The same for both stacks.

use crate::register::Registers;

/// The longest frame, in octets.
pub const FRAME_LEN: usize = 1514;
/// The card's address, which the driving script gives it too.
pub const MAC: [u8; 6] = [2, 0, 0, 0, 0, 2];

pub struct Card(Registers);

impl Card {
    pub fn start() -> Self {
        // SAFETY: that is where the board has its card.
        let mut registers = unsafe { Registers::at(0x4020_0000) };
        registers.write(0x74, 1 << 20 | 5 << 16);
        registers.write(0x70, 1 << 1);
        // The MAC's control register: full duplex, every multicast, transmitter and receiver on.
        registers.write(0xa8, 1 << 20 | 1 << 19 | 1 << 3 | 1 << 2);
        registers.write(0xa4, 1 << 31 | 1);
        Card(registers)
    }

    /// Takes a frame from the card, and says how long it is.
    pub fn receive(&mut self, frame: &mut [u8; FRAME_LEN]) -> Option<usize> {
        if self.0.read(0x7c) >> 16 & 0xff == 0 {
            return None;
        }
        let len = (self.0.read(0x40) >> 16 & 0x3fff) as usize;
        let mut words = frame.chunks_mut(4);
        for _ in 0..len.div_ceil(4) {
            let octets = self.0.read(0).to_le_bytes();
            for (to, from) in words.next().unwrap_or(&mut []).iter_mut().zip(octets) {
                *to = from;
            }
        }
        Some(len.saturating_sub(4).min(FRAME_LEN))
    }

    pub fn send(&mut self, frame: &[u8]) {
        self.0.write(0x20, 1 << 13 | 1 << 12 | frame.len() as u32);
        self.0.write(0x20, frame.len() as u32);
        for chunk in frame.chunks(4) {
            let mut word = [0; 4];
            for (to, from) in word.iter_mut().zip(chunk) {
                *to = *from;
            }
            self.0.write(0x20, u32::from_le_bytes(word));
        }
        self.0.read(0x48);
    }
}
