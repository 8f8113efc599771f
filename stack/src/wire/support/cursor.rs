//! Octets into a buffer, one behind the other.

/// Writes from the front of a buffer. A caller gives room for what it writes; what finds none is dropped and noted.
#[derive(Debug)]
pub struct Cursor<'a> {
    out: &'a mut [u8],
    at: usize,
    fits: bool,
}

impl<'a> Cursor<'a> {
    /// At the front of `out`.
    #[inline]
    pub fn new(out: &'a mut [u8]) -> Self {
        Cursor { out, at: 0, fits: true }
    }

    /// Octets written so far.
    #[inline]
    pub fn position(&self) -> usize {
        self.at
    }

    /// Whether everything found room.
    #[inline]
    pub fn fits(&self) -> bool {
        self.fits
    }

    /// Writes these octets.
    #[inline]
    pub fn put(&mut self, octets: &[u8]) {
        if let Some(place) = self.next(octets.len()) {
            place.copy_from_slice(octets);
        }
    }

    /// Writes `len` octets of the same value.
    #[inline]
    pub fn fill(&mut self, value: u8, len: usize) {
        match len {
            // Padding is short; a call for it would be longer.
            0 => {}
            1 => self.put(&[value]),
            2 => self.put(&[value; 2]),
            3 => self.put(&[value; 3]),
            _ => {
                if let Some(place) = self.next(len) {
                    place.fill(value);
                }
            }
        }
    }

    /// Fills with `value` what remains.
    #[inline]
    pub fn fill_rest(&mut self, value: u8) {
        self.fill(value, self.out.len().saturating_sub(self.at));
    }

    /// The next `len` octets, to be written by the caller.
    #[inline]
    pub fn next(&mut self, len: usize) -> Option<&mut [u8]> {
        match self.out.get_mut(self.at..).and_then(|free| free.get_mut(..len)) {
            Some(place) => {
                self.at = self.at.saturating_add(len);
                Some(place)
            }
            None => {
                self.fits = false;
                None
            }
        }
    }

    /// The next `N` octets, to be written on their own.
    #[inline(always)]
    pub fn part<const N: usize>(&mut self) -> Option<Cursor<'_>> {
        let place = self.next(N)?.first_chunk_mut::<N>()?;
        Some(Cursor::new(place))
    }
}

/// `len` rounded up to a multiple of `unit`, which is not 0.
#[inline]
pub const fn round_up(len: usize, unit: usize) -> usize {
    match len.checked_rem(unit) {
        None | Some(0) => len,
        Some(over) => len.saturating_add(unit.saturating_sub(over)),
    }
}

/// What a length field says of so many octets: `(octets − bias) / unit`; `None` where that is no whole number, or more
/// than `max`.
#[inline]
pub const fn length(octets: usize, bias: usize, unit: usize, max: u64) -> Option<u64> {
    let Some(counted) = octets.checked_sub(bias) else { return None };
    match (counted.checked_div(unit), counted.checked_rem(unit)) {
        (Some(says), Some(0)) if says as u64 <= max => Some(says as u64),
        _ => None,
    }
}
