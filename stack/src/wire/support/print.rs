//! Writes values into text without the machinery of format strings.
//!
//! What is printed is put together in a [`Line`] and handed on in few pieces: what a formatter costs is paid once for each,
//! and not for each word and number.

use core::fmt::{Display, Formatter, Result, Write};

/// Where text goes.
pub trait Sink {
    /// Appends text.
    ///
    /// # Errors
    /// Of the formatter behind.
    fn write_str(&mut self, text: &str) -> Result;

    /// Appends ASCII.
    ///
    /// # Errors
    /// Of the formatter behind.
    #[inline]
    fn ascii(&mut self, text: &[u8]) -> Result {
        self.write_str(core::str::from_utf8(text).unwrap_or("?"))
    }

    /// Appends ASCII of at most `N` octets, which `show` writes to the front of its place; it says how many they are.
    ///
    /// # Errors
    /// Of the formatter behind.
    #[inline]
    fn put<const N: usize>(&mut self, show: impl FnOnce(&mut [u8; N]) -> usize) -> Result {
        let mut text = [0; N];
        let len = show(&mut text);
        self.ascii(text.get(..len).unwrap_or(&text))
    }

    /// Appends a value in its own notation.
    ///
    /// # Errors
    /// Of the formatter behind.
    fn display<T: Display>(&mut self, value: &T) -> Result;
}

impl Sink for Formatter<'_> {
    fn write_str(&mut self, text: &str) -> Result {
        Formatter::write_str(self, text)
    }

    fn display<T: Display>(&mut self, value: &T) -> Result {
        value.fmt(self)
    }
}

/// Octets of text that are held back: the lines of most packets.
const ROOM: usize = 256;

/// Octets that are free behind them at any time, so that something short is written first and room is made afterwards:
/// nothing needs to be remembered meanwhile.
const SPARE: usize = 48;

/// Text on its way to a formatter.
pub struct Line<'f, 'o> {
    f: &'f mut Formatter<'o>,
    text: Text,
    len: usize,
}

/// Aligned as the library likes it that tells whether octets are text.
#[repr(align(16))]
struct Text([u8; ROOM + SPARE]);

/// Shows what `show` writes.
///
/// # Errors
/// Of the formatter.
#[inline]
pub fn line(f: &mut Formatter<'_>, show: impl FnOnce(&mut Line<'_, '_>) -> Result) -> Result {
    let mut line = Line { f, text: Text([0; ROOM + SPARE]), len: 0 };
    show(&mut line)?;
    line.flush()
}

impl Line<'_, '_> {
    /// Appends text.
    ///
    /// # Errors
    /// Of the formatter behind.
    #[inline(always)]
    pub fn write_str(&mut self, text: &str) -> Result {
        if self.hold(text.as_bytes()) { Ok(()) } else { self.overflow(text) }
    }

    /// Whether there was room for these octets.
    #[inline(always)]
    fn hold(&mut self, text: &[u8]) -> bool {
        let free = self.text.0.get_mut(self.len..ROOM);
        let Some(place) = free.and_then(|free| free.get_mut(..text.len())) else { return false };
        place.copy_from_slice(text);
        self.len = self.len.wrapping_add(text.len());
        true
    }

    /// Hands on what is held back, and lets `show` write to the formatter behind.
    pub(crate) fn through(&mut self, show: impl FnOnce(&mut Formatter<'_>) -> Result) -> Result {
        self.flush()?;
        show(self.f)
    }

    #[inline(never)]
    fn overflow(&mut self, text: &str) -> Result {
        self.flush()?;
        if self.hold(text.as_bytes()) { Ok(()) } else { self.f.write_str(text) }
    }

    #[inline(never)]
    fn flush(&mut self) -> Result {
        let len = core::mem::take(&mut self.len);
        // Whole blocks are told to be text much faster than single octets.
        let padded = len.saturating_add(15) & !15;
        if let Some(behind) = self.text.0.get_mut(len..padded) {
            behind.fill(0);
        }
        // Only whole texts are held back, so that this is one, too.
        let text = core::str::from_utf8(self.text.0.get(..padded).unwrap_or(&[])).unwrap_or("");
        self.f.write_str(text.get(..len).unwrap_or("?"))
    }
}

impl Sink for Line<'_, '_> {
    #[inline]
    fn write_str(&mut self, text: &str) -> Result {
        Line::write_str(self, text)
    }

    #[inline]
    fn ascii(&mut self, text: &[u8]) -> Result {
        if self.hold(text) { Ok(()) } else { self.overflow(core::str::from_utf8(text).unwrap_or("?")) }
    }

    #[inline]
    fn put<const N: usize>(&mut self, show: impl FnOnce(&mut [u8; N]) -> usize) -> Result {
        const { assert!(N <= SPARE) };
        if let Some(place) = self.text.0.get_mut(self.len..).and_then(|free| free.first_chunk_mut()) {
            self.len = self.len.wrapping_add(show(place));
        }
        if self.len > ROOM { self.flush() } else { Ok(()) }
    }

    fn display<T: Display>(&mut self, value: &T) -> Result {
        self.write_fmt(format_args!("{value}"))
    }
}

impl Write for Line<'_, '_> {
    fn write_str(&mut self, text: &str) -> Result {
        Line::write_str(self, text)
    }
}

/// A number in decimal.
///
/// # Errors
/// Of the formatter behind.
pub fn dec<S: Sink>(f: &mut S, value: u64) -> Result {
    // Division of 64-bit numbers is a library function on small machines.
    match u32::try_from(value) {
        Ok(small) => f.put(|text: &mut [u8; 16]| match small {
            ..EIGHT => eight_at_most(text, small),
            _ => {
                let at = eight_at_most(text, small / EIGHT);
                at.saturating_add(all_eight(text, at, small % EIGHT))
            }
        }),
        Err(_) => huge(f, value),
    }
}

/// The first number of nine digits.
const EIGHT: u32 = 100_000_000;

/// A number of more than 32 bits.
#[inline(never)]
fn huge<S: Sink>(f: &mut S, value: u64) -> Result {
    let eight = u64::from(EIGHT);
    let (high, low) = (value / eight, (value % eight) as u32);
    match u32::try_from(high) {
        Ok(high @ ..EIGHT) => f.put(|text: &mut [u8; 16]| eight_at_most(text, high))?,
        _ => {
            f.put(|text: &mut [u8; 16]| eight_at_most(text, (high / eight) as u32))?;
            f.put(|text: &mut [u8; 16]| all_eight(text, 0, (high % eight) as u32))?;
        }
    }
    f.put(|text: &mut [u8; 16]| all_eight(text, 0, low))
}

/// A number below 10^8, and how many digits it has.
#[inline(always)]
fn eight_at_most(text: &mut [u8; 16], value: u32) -> usize {
    let digits = digits_of(value);
    // Zeros in front are shifted out, but for the last digit.
    let skip = (digits | 1 << 56).trailing_zeros() & !7;
    set(text, 0, (digits | ZEROS).wrapping_shr(skip));
    8usize.saturating_sub(skip as usize / 8)
}

/// A number below 10^8, with zeros in front.
#[inline(always)]
fn all_eight(text: &mut [u8; 16], at: usize, value: u32) -> usize {
    set(text, at, digits_of(value) | ZEROS);
    8
}

/// Puts eight octets to a place, the lowest one first.
#[inline(always)]
fn set(text: &mut [u8], at: usize, octets: u64) {
    if let Some(place) = text.get_mut(at..).and_then(|text| text.first_chunk_mut()) {
        *place = octets.to_le_bytes();
    }
}

/// Eight times `0`.
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// The digits of a number below 10^8, the first in the lowest octet. All of them are worked out side by side; a product
/// and a shift divide by 100 and by 10, exactly for numbers as small as these.
#[inline(always)]
fn digits_of(value: u32) -> u64 {
    let fours = u64::from(value / 10_000) | u64::from(value % 10_000) << 32;
    let hundreds = fours.wrapping_mul(5243) >> 19 & 0x7f_0000_007f;
    let pairs = hundreds | fours.wrapping_sub(hundreds.wrapping_mul(100)) << 16;
    let tens = pairs.wrapping_mul(103) >> 10 & 0xf_000f_000f_000f;
    tens | pairs.wrapping_sub(tens.wrapping_mul(10)) << 8
}

/// A number in hexadecimal with at least `digits` digits.
///
/// # Errors
/// Of the formatter behind.
pub fn hex<S: Sink>(f: &mut S, value: u64, digits: u8) -> Result {
    let used = 16u32.saturating_sub(value.leading_zeros() / 4);
    let len = used.max(u32::from(digits)).clamp(1, 16) as usize;
    f.put(|text: &mut [u8; 16]| {
        // The digits in front of the first one are shifted out.
        let value = value.wrapping_shl(64u32.wrapping_sub(len as u32 * 4));
        for (place, octet) in text.chunks_exact_mut(2).zip(value.to_be_bytes()).take(len.div_ceil(2)) {
            set_pair(place, 0, octet);
        }
        len
    })
}

/// `00` to `ff`.
const PAIRS: &[[u8; 2]; 256] = &{
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut pairs = [[0; 2]; 256];
    let mut at = 0;
    while at < 256 {
        pairs[at] = [DIGITS[at >> 4], DIGITS[at & 15]];
        at += 1;
    }
    pairs
};

/// The two digits of an octet.
#[inline(always)]
fn pair(octet: u8) -> [u8; 2] {
    PAIRS.get(usize::from(octet)).copied().unwrap_or([b'?'; 2])
}

/// Puts the two digits of an octet to a place.
#[inline(always)]
fn set_pair(text: &mut [u8], at: usize, octet: u8) {
    if let Some(place) = text.get_mut(at..).and_then(|text| text.first_chunk_mut()) {
        *place = pair(octet);
    }
}

/// Octets in hexadecimal, two digits each, with this between them: one ASCII character or nothing.
///
/// # Errors
/// Of the formatter behind.
#[inline]
pub fn hex_octets<S: Sink>(f: &mut S, octets: &[u8], between: &str) -> Result {
    match (<&[u8; 6]>::try_from(octets), between.as_bytes()) {
        // An address, most of the time.
        (Ok(octets), &[between]) => hex_six(f, octets, between),
        _ => hex_any(f, octets, between),
    }
}

fn hex_six<S: Sink>(f: &mut S, octets: &[u8; 6], between: u8) -> Result {
    f.put(|text: &mut [u8; 18]| {
        *text = [between; 18];
        for (place, octet) in text.chunks_exact_mut(3).zip(octets) {
            set_pair(place, 0, *octet);
        }
        17
    })
}

#[inline(never)]
fn hex_any<S: Sink>(f: &mut S, octets: &[u8], between: &str) -> Result {
    for (at, octet) in octets.iter().enumerate() {
        if at > 0 {
            f.write_str(between)?;
        }
        f.ascii(&pair(*octet))?;
    }
    Ok(())
}

/// An IPv4 address with dots.
///
/// # Errors
/// Of the formatter behind.
pub fn ipv4<S: Sink>(f: &mut S, octets: [u8; 4]) -> Result {
    const HALVES: u64 = 0xffff_0000_ffff;
    // As with the digits of a number, all octets side by side, in 16 bits each.
    let octets = u64::from(u32::from_le_bytes(octets));
    let octets = (octets | octets << 16) & HALVES;
    let octets = (octets | octets << 8) & 0xff_00ff_00ff_00ff;
    let hundreds = octets.wrapping_mul(41) >> 12 & 0xf_000f_000f_000f;
    let rest = octets.wrapping_sub(hundreds.wrapping_mul(100));
    let tens = rest.wrapping_mul(103) >> 10 & 0xf_000f_000f_000f;
    let (begin, last) = (hundreds | tens << 8, rest.wrapping_sub(tens.wrapping_mul(10)));
    // Three digits in 32 bits each: the first and third octet, the second and fourth.
    let odd = begin & HALVES | (last & HALVES) << 16;
    let even = begin >> 16 & HALVES | last & !HALVES;
    f.put(|text: &mut [u8; 20]| {
        let mut at = 0usize;
        for digits in [odd as u32, even as u32, (odd >> 32) as u32, (even >> 32) as u32] {
            // Zeros in front are shifted out, but for the last digit.
            let skip = (digits | 1 << 16).trailing_zeros() & !7;
            let word = (digits | u32::from_le_bytes(*b"000.")).wrapping_shr(skip);
            // No octet begins behind the twelfth character.
            if let Some(place) = text.get_mut(at & 15..).and_then(|text| text.first_chunk_mut()) {
                *place = word.to_le_bytes();
            }
            at = at.wrapping_add(4).wrapping_sub(skip as usize / 8);
        }
        at.saturating_sub(1)
    })
}

/// An IPv6 address as RFC 5952 §4 wants it: the longest run of zeros, from two words on, becomes `::`.
///
/// # Errors
/// Of the formatter behind.
pub fn ipv6<S: Sink>(f: &mut S, octets: [u8; 16]) -> Result {
    let address = core::net::Ipv6Addr::from(octets);
    // RFC 5952 §5: an address that holds an IPv4 address shows it.
    if let Some(inner) = address.to_ipv4_mapped() {
        f.write_str("::ffff:")?;
        return ipv4(f, inner.octets());
    }
    let words = address.segments();
    let run = zeros(&words);
    // Each word takes five characters at most with the colon behind it, and eight are put.
    f.put(|text: &mut [u8; 48]| {
        let (mut end, mut at) = (0usize, 0usize);
        while let Some(word) = words.get(at) {
            let (put, len) = if at == run.start {
                at = run.end;
                // One colon stands behind the word before, if there is one.
                (u64::from_le_bytes(*b"::      "), if end == 0 { 2 } else { 1 })
            } else {
                at = at.saturating_add(1);
                let skip = (u32::from(*word) | 1).leading_zeros().saturating_sub(16) / 4;
                let ([a, b], [c, d]) = (pair((word >> 8) as u8), pair(*word as u8));
                let digits = u64::from_le_bytes([a, b, c, d, b':', 0, 0, 0]);
                (digits.wrapping_shr(skip.wrapping_mul(8)), 5usize.saturating_sub(skip as usize))
            };
            set(text, end, put);
            end = end.saturating_add(len);
        }
        // Behind the last word no colon stands; those of a run stay.
        if run.end == words.len() { end } else { end.saturating_sub(1) }
    })
}

/// The longest run of at least two zeros, the first one of them; behind the end where there is none.
fn zeros(words: &[u16; 8]) -> core::ops::Range<usize> {
    let mut left = words.iter().rev().fold(0u32, |left, word| left << 1 | u32::from(*word == 0));
    let (mut starts, mut len) = (0, 0usize);
    // After each step, those places are left from which one zero more follows.
    while left != 0 {
        (starts, len) = (left, len.saturating_add(1));
        left &= left >> 1;
    }
    let start = starts.trailing_zeros() as usize;
    if len < 2 { usize::MAX..usize::MAX } else { start..start.saturating_add(len) }
}

/// Values with commas between.
///
/// # Errors
/// Of the formatter behind.
pub fn list<S: Sink>(f: &mut S, values: impl Iterator<Item: Display>) -> Result {
    for (at, value) in values.enumerate() {
        if at > 0 {
            f.write_str(",")?;
        }
        f.display(&value)?;
    }
    Ok(())
}

/// Shows the values of an iterator with commas between.
#[derive(Debug, Clone)]
pub struct Joined<I>(pub I);

impl<I: Iterator<Item: Display> + Clone> Display for Joined<I> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        list(f, self.0.clone())
    }
}

/// Shows a value in `Debug` as it shows itself.
pub struct Shown<T>(pub T);

impl<T: Display> core::fmt::Debug for Shown<T> {
    #[inline]
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests;
