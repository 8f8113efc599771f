//! Numbers and octets out of arrays of known size: no function here can fail, so none checks a bound.

use byteorder::ByteOrder;

/// Big-endian numbers (network order).
pub mod be {
    use super::ByteOrder as _;
    use byteorder::NetworkEndian as Order;

    /// A number of two octets.
    #[inline(always)]
    pub fn u16(octets: [u8; 2]) -> u16 {
        Order::read_u16(&octets)
    }

    /// A number of four octets.
    #[inline(always)]
    pub fn u32(octets: [u8; 4]) -> u32 {
        Order::read_u32(&octets)
    }

    /// A number of eight octets.
    #[inline(always)]
    pub fn u64(octets: [u8; 8]) -> u64 {
        Order::read_u64(&octets)
    }

    /// The two octets of a number.
    #[inline(always)]
    pub fn from_u16(value: u16) -> [u8; 2] {
        let mut octets = [0; 2];
        Order::write_u16(&mut octets, value);
        octets
    }

    /// The four octets of a number.
    #[inline(always)]
    pub fn from_u32(value: u32) -> [u8; 4] {
        let mut octets = [0; 4];
        Order::write_u32(&mut octets, value);
        octets
    }

    /// The eight octets of a number.
    #[inline(always)]
    pub fn from_u64(value: u64) -> [u8; 8] {
        let mut octets = [0; 8];
        Order::write_u64(&mut octets, value);
        octets
    }
}

/// Little-endian numbers.
pub mod le {
    use super::ByteOrder as _;
    use byteorder::LittleEndian as Order;

    /// A number of two octets.
    #[inline(always)]
    pub fn u16(octets: [u8; 2]) -> u16 {
        Order::read_u16(&octets)
    }

    /// A number of four octets.
    #[inline(always)]
    pub fn u32(octets: [u8; 4]) -> u32 {
        Order::read_u32(&octets)
    }

    /// A number of eight octets.
    #[inline(always)]
    pub fn u64(octets: [u8; 8]) -> u64 {
        Order::read_u64(&octets)
    }

    /// The two octets of a number.
    #[inline(always)]
    pub fn from_u16(value: u16) -> [u8; 2] {
        let mut octets = [0; 2];
        Order::write_u16(&mut octets, value);
        octets
    }

    /// The four octets of a number.
    #[inline(always)]
    pub fn from_u32(value: u32) -> [u8; 4] {
        let mut octets = [0; 4];
        Order::write_u32(&mut octets, value);
        octets
    }

    /// The eight octets of a number.
    #[inline(always)]
    pub fn from_u64(value: u64) -> [u8; 8] {
        let mut octets = [0; 8];
        Order::write_u64(&mut octets, value);
        octets
    }
}

/// The `N` octets from `AT` on. That they are there is checked by the compiler, once for each pair of numbers.
#[inline(always)]
pub fn array<const AT: usize, const N: usize, const LEN: usize>(octets: &[u8; LEN]) -> &[u8; N] {
    const { assert!(AT + N <= LEN) }
    match octets.get(AT..).and_then(|rest| rest.first_chunk()) {
        Some(part) => part,
        None => &[0; N],
    }
}

/// Puts `N` octets at `AT`. That they fit is checked by the compiler.
#[inline(always)]
pub fn put<const AT: usize, const N: usize, const LEN: usize>(octets: &mut [u8; LEN], part: [u8; N]) {
    const { assert!(AT + N <= LEN) }
    if let Some(place) = octets.get_mut(AT..).and_then(|rest| rest.first_chunk_mut()) {
        *place = part;
    }
}

/// Where `rest` begins, in octets from the beginning of the packet; it is what is left of `from`, which began at `at`.
#[inline]
pub const fn place_of(rest: &[u8], from: &[u8], at: usize) -> usize {
    at.saturating_add(from.len().saturating_sub(rest.len()))
}

/// The octets of a value that is nothing else, whatever holds them.
#[inline]
pub fn octets_of<T: AsRef<[u8]> + ?Sized>(value: &T) -> &[u8] {
    value.as_ref()
}

/// Of a fixed part that may be cut short: the part, with zeros where it ends early, if at least `end` octets are there.
#[inline]
pub fn head<const N: usize>(octets: &[u8], end: usize) -> Option<[u8; N]> {
    match octets.first_chunk() {
        Some(whole) => Some(*whole),
        None => cut_head(octets, end),
    }
}

#[cold]
fn cut_head<const N: usize>(octets: &[u8], end: usize) -> Option<[u8; N]> {
    if octets.len() < end {
        return None;
    }
    let mut whole = [0; N];
    for (to, from) in whole.iter_mut().zip(octets) {
        *to = *from;
    }
    Some(whole)
}
