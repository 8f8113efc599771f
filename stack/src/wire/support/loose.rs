//! Bit fields that are there or not, each under a condition of its own, so that none but the first has a fixed place.

use super::Cursor;
use super::options::Order;

/// The values of `N` such fields; those that are not there have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Loose<const N: usize> {
    values: [Option<u64>; N],
    bits: usize,
}

impl<const N: usize> Loose<N> {
    /// None of them.
    pub const NONE: Self = Loose { values: [None; N], bits: 0 };

    /// Reads the next field, of `width` bits, from where the last one ended in `octets`.
    #[must_use]
    pub fn with(mut self, nth: usize, width: usize, octets: &[u8], order: Order) -> Self {
        let mut value = Some(0u64);
        for bit in 0..width {
            let place = self.bits.saturating_add(bit);
            let (index, within) = (place.wrapping_shr(3), place & 7);
            value = value.zip(octets.get(index)).map(|(value, octet)| match order {
                Order::Big => value << 1 | u64::from(octet >> (7 - within) & 1),
                Order::Little => value | u64::from(octet >> within & 1) << (bit & 63),
            });
        }
        if let Some(place) = self.values.get_mut(nth) {
            *place = value;
        }
        self.bits = self.bits.saturating_add(width);
        self
    }

    /// A value that was said, and takes no octets: a parameter of the packet.
    #[must_use]
    pub fn given(mut self, nth: usize, value: u64) -> Self {
        if let Some(place) = self.values.get_mut(nth) {
            *place = Some(value);
        }
        self
    }

    /// Octets of all that are there.
    #[inline]
    pub const fn octets_len(&self) -> usize {
        self.bits.div_ceil(8)
    }

    /// The octets of a field's value, the most significant one first.
    #[inline]
    pub fn be(&self, nth: usize) -> Option<[u8; 8]> {
        self.values.get(nth).copied().flatten().map(u64::to_be_bytes)
    }

    /// The octets of a field's value, the least significant one first.
    #[inline]
    pub fn le(&self, nth: usize) -> Option<[u8; 8]> {
        self.values.get(nth).copied().flatten().map(u64::to_le_bytes)
    }
}

/// Puts the low `width` bits of `value` at the bit `at` of `octets`, counted as `order` says. What stands beside them stays;
/// what would stand behind the end is dropped.
pub fn put_loose(octets: &mut [u8], at: usize, width: usize, order: Order, value: u64) {
    for nth in 0..width {
        let place = at.saturating_add(nth);
        let Some(octet) = octets.get_mut(place.wrapping_shr(3)) else { return };
        let (from, within) = match order {
            Order::Big => (width.saturating_sub(nth).saturating_sub(1), 7 - (place & 7)),
            Order::Little => (nth, place & 7),
        };
        let bit = value.checked_shr(from as u32).unwrap_or(0) as u8 & 1;
        *octet = *octet & !(1 << within) | bit << within;
    }
}

/// Writes bits one behind the other.
#[derive(Debug)]
pub struct BitWriter {
    order: Order,
    octet: u8,
    filled: u32,
}

impl BitWriter {
    /// From the beginning of an octet on.
    #[inline]
    pub const fn new(order: Order) -> Self {
        BitWriter { order, octet: 0, filled: 0 }
    }

    /// Appends the low `width` bits of a number; whole octets go to `out`.
    pub fn put(&mut self, out: &mut Cursor<'_>, value: u64, width: u32) {
        for nth in 0..width {
            let bit = |from: u32| value.checked_shr(from).unwrap_or(0) as u8 & 1;
            self.octet |= match self.order {
                Order::Big => bit(width.saturating_sub(nth).saturating_sub(1)) << (7 - (self.filled & 7)),
                Order::Little => bit(nth) << (self.filled & 7),
            };
            self.filled = self.filled.saturating_add(1);
            if self.filled == 8 {
                out.put(&[self.octet]);
                (self.octet, self.filled) = (0, 0);
            }
        }
    }
}

#[cfg(test)]
mod tests;
