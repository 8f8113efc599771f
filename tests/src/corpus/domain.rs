//! DNS messages with random values: compressed names, every type of record that has a structure.

use super::{v4, v6};
use crate::random::Random;

/// A message, and how it differs from the other kind.
struct Message {
    octets: Vec<u8>,
    /// Of a question or a record: 1 or, in multicast DNS, with the bit in front of it.
    classes: &'static [u16],
}

/// Octets in front of the question.
const HEADER: usize = 12;

/// A message of DNS.
pub(super) fn dns(random: &mut Random) -> Vec<u8> {
    let id = random.next_u64() as u16;
    let flags = match random.pick(&[0_u16, 1]) {
        0 => random.pick(&[0x0100, 0x0000, 0x0110, 0x0120, 0x2000, 0x1000]),
        _ => 0x8000 | random.next_u64() as u16 & 0x07b0 | random.below(11) as u16,
    };
    message(random, id, flags, &[1, 3])
}

/// A message of multicast DNS.
pub(super) fn mdns(random: &mut Random) -> Vec<u8> {
    let flags = random.pick(&[0x8400, 0, 0x0200]);
    message(random, 0, flags, &[1, 0x8001])
}

fn message(random: &mut Random, id: u16, flags: u16, classes: &'static [u16]) -> Vec<u8> {
    let mut message = Message { octets: Vec::new(), classes };
    for number in [id, flags, 1, 0, 0, 0] {
        message.number(number);
    }
    message.question(random);
    let counts =
        if flags & 0x8000 == 0 { [0, 0, 1] } else { [1, 1, 2].map(|most| random.below(most * 3 + 1)) };
    for (section, count) in counts.into_iter().enumerate() {
        (0..count).for_each(|_| message.record(random));
        message.octets[7 + 2 * section] = count as u8;
    }
    // An OPT record is the last one: tshark has other names for its class and TTL.
    if random.chance(500) {
        message.options(random);
        message.octets[11] += 1;
    }
    message.octets
}

impl Message {
    fn number(&mut self, number: u16) {
        self.octets.extend(number.to_be_bytes());
    }

    /// A name: labels, and the root or a pointer to the question's.
    fn name(&mut self, random: &mut Random) {
        let first = self.octets.len() == HEADER;
        for _ in 0..random.within(1, 3) {
            let len = random.within(1, 9);
            self.octets.push(len as u8);
            self.octets.extend((0..len).map(|_| b'a' + random.below(26) as u8));
        }
        match !first && random.chance(700) {
            true => self.number(0xc00c),
            false => self.octets.push(0),
        }
    }

    fn question(&mut self, random: &mut Random) {
        self.name(random);
        self.number(random.pick(&[1, 2, 5, 6, 12, 15, 16, 28, 33, 255]));
        self.number(random.pick(self.classes));
    }

    fn record(&mut self, random: &mut Random) {
        self.name(random);
        let kind = random.pick(&[1, 2, 5, 6, 12, 15, 16, 28, 33]);
        self.number(kind);
        self.number(random.pick(self.classes));
        self.octets.extend(random.octets(4));
        self.number(0);
        let at = self.octets.len();
        match kind {
            1 => self.octets.extend(v4(random).octets()),
            2 | 5 | 12 => self.name(random),
            6 => {
                self.name(random);
                self.name(random);
                self.octets.extend(random.octets(20));
            }
            15 => {
                self.octets.extend(random.octets(2));
                self.name(random);
            }
            16 => self.octets.extend(b"\x05hello\x03you"),
            28 => self.octets.extend(v6(random).octets()),
            _ => {
                self.octets.extend(random.octets(6));
                self.name(random);
            }
        }
        let len = (self.octets.len() - at) as u16;
        self.octets[at - 2..at].copy_from_slice(&len.to_be_bytes());
    }

    fn options(&mut self, random: &mut Random) {
        self.octets.extend([0, 0, 41]);
        self.octets.extend(random.octets(2));
        // The upper bits of the response code, the version, and the flag DO.
        self.octets.extend([random.next_u64() as u8, random.below(2) as u8, random.pick(&[0, 0x80]), 0]);
        self.octets.extend([0, 18, 0, 3, 0, 2, b'n', b's', 0, 10, 0, 8]);
        self.octets.extend(random.octets(8));
    }
}
