//! Text into a fixed room, without `core::fmt`.

use core::net::Ipv4Addr;

/// A text that grows at its end. What does not fit is cut off.
pub struct Page<'a> {
    room: &'a mut [u8],
    len: usize,
}

impl<'a> Page<'a> {
    /// An empty page in `room`.
    pub fn new(room: &'a mut [u8]) -> Self {
        Page { room, len: 0 }
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for (place, octet) in self.room.iter_mut().skip(self.len).zip(text.bytes()) {
            *place = octet;
            self.len += 1;
        }
        self
    }

    /// Adds a number in decimal.
    pub fn number(&mut self, mut number: u32) -> &mut Self {
        let mut digits = [0; 10];
        let mut first = digits.len();
        for (index, digit) in digits.iter_mut().enumerate().rev() {
            *digit = b'0' + (number % 10) as u8;
            first = index;
            number /= 10;
            if number == 0 {
                break;
            }
        }
        self.text(digits.get(first..).and_then(|digits| core::str::from_utf8(digits).ok()).unwrap_or(""))
    }

    /// Adds an address.
    pub fn address(&mut self, address: Ipv4Addr) -> &mut Self {
        for (index, octet) in address.octets().into_iter().enumerate() {
            self.text(if index == 0 { "" } else { "." }).number(u32::from(octet));
        }
        self
    }

    /// The octets written so far.
    pub fn into_octets(self) -> &'a [u8] {
        self.room.get(..self.len).unwrap_or(&[])
    }
}
