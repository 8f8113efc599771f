//! Writes values into text without the machinery of format strings.
//!
//! A printed layer is put together in a [`Line`] and handed on in one piece: what a formatter costs is paid once for it,
//! and not for each word and number.

use core::fmt::{Display, Formatter, Result, Write};

const DIGITS: &[u8; 16] = b"0123456789abcdef";

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

    /// Room for `len` octets of ASCII, which the caller fills; `None` where it must bring its own.
    #[inline]
    fn room(&mut self, len: usize) -> Option<&mut [u8]> {
        let _ = len;
        None
    }

    /// Appends the first `len` of these octets, which are ASCII.
    ///
    /// # Errors
    /// Of the formatter behind.
    #[inline]
    fn digits<const N: usize>(&mut self, text: &[u8; N], len: usize) -> Result {
        self.ascii(text.get(..len).unwrap_or(text))
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

/// Octets of text that are held back.
const ROOM: usize = 128;

/// Text on its way to a formatter.
pub struct Line<'f, 'o> {
    f: &'f mut Formatter<'o>,
    text: Text,
    len: usize,
}

/// Aligned as the library likes it that tells whether octets are text.
#[repr(align(16))]
struct Text([u8; ROOM]);

/// Shows what `show` writes.
///
/// # Errors
/// Of the formatter.
#[inline]
pub fn line(f: &mut Formatter<'_>, show: impl FnOnce(&mut Line<'_, '_>) -> Result) -> Result {
    let mut line = Line { f, text: Text([0; ROOM]), len: 0 };
    show(&mut line)?;
    line.flush()
}

impl Line<'_, '_> {
    /// Appends text.
    ///
    /// # Errors
    /// Of the formatter behind.
    #[inline]
    pub fn write_str(&mut self, text: &str) -> Result {
        if self.hold(text.as_bytes()) { Ok(()) } else { self.overflow(text) }
    }

    /// Whether there was room for these octets.
    #[inline]
    fn hold(&mut self, text: &[u8]) -> bool {
        let Some(place) = self.take(text.len()) else { return false };
        place.copy_from_slice(text);
        true
    }

    #[inline]
    fn take(&mut self, len: usize) -> Option<&mut [u8]> {
        let place = self.text.0.get_mut(self.len..).and_then(|free| free.get_mut(..len))?;
        self.len = self.len.saturating_add(len);
        Some(place)
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
    fn room(&mut self, len: usize) -> Option<&mut [u8]> {
        self.take(len)
    }

    #[inline]
    fn digits<const N: usize>(&mut self, text: &[u8; N], len: usize) -> Result {
        // All of them are copied, where there is room: that needs no loop.
        match self.text.0.get_mut(self.len..).and_then(|free| free.first_chunk_mut::<N>()) {
            Some(place) => {
                *place = *text;
                self.len = self.len.saturating_add(len);
                Ok(())
            }
            None => self.ascii(text.get(..len).unwrap_or(text)),
        }
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
    const EIGHT: u32 = 100_000_000;
    // Most numbers have four digits at most, and nearly all others 32 bits: these need no loop.
    let Ok(small) = u32::try_from(value) else { return huge(f, value) };
    if small < 10_000 {
        return four_at_most(f, small);
    }
    let below = |limit: u32| u32::from(small < limit);
    if small < EIGHT {
        let skip = below(100_000).wrapping_add(below(1_000_000)).wrapping_add(below(10_000_000));
        let text = eight(small).wrapping_shl(skip.wrapping_mul(8)).to_be_bytes();
        return f.digits(&text, 8usize.saturating_sub(skip as usize));
    }
    four_at_most(f, small / EIGHT)?;
    f.digits(&eight(small % EIGHT).to_be_bytes(), 8)
}

#[inline]
fn four_at_most<S: Sink>(f: &mut S, value: u32) -> Result {
    let below = |limit: u32| u32::from(value < limit);
    // Zeros in front are shifted out.
    let skip = below(1000).wrapping_add(below(100)).wrapping_add(below(10));
    let text = four(value).wrapping_shl(skip.wrapping_mul(8)).to_be_bytes();
    f.digits(&text, 4usize.saturating_sub(skip as usize))
}

/// The digits of a number below 10^8, the first in the highest place.
#[inline(always)]
fn eight(value: u32) -> u64 {
    u64::from(four(value / 10_000)) << 32 | u64::from(four(value % 10_000))
}

/// The digits of a number below 10^4, the first in the highest place.
#[inline(always)]
fn four(value: u32) -> u32 {
    let ([a, b], [c, d]) = (pair(value / 100), pair(value % 100));
    u32::from_be_bytes([a, b, c, d])
}

#[inline(always)]
fn pair(value: u32) -> [u8; 2] {
    PAIRS.get(value as usize).copied().unwrap_or([b'?'; 2])
}

/// A number of more than 32 bits.
#[inline(never)]
fn huge<S: Sink>(f: &mut S, value: u64) -> Result {
    // Digits from the end of the first part; the second lets a fixed number of octets be copied from any place.
    let mut text = [0; 2 * MOST_DIGITS];
    let mut at = MOST_DIGITS;
    let mut high = value;
    // Division of 64-bit numbers is a library function on small machines.
    while high > u64::from(u32::MAX) {
        at = put_pair(&mut text, at, (high % 100) as u32);
        high /= 100;
    }
    let mut low = high as u32;
    while low >= 10 {
        at = put_pair(&mut text, at, low % 100);
        low /= 100;
    }
    if low > 0 {
        at = at.saturating_sub(1);
        if let Some(place) = text.get_mut(at) {
            *place = b'0'.wrapping_add(low as u8);
        }
    }
    f.digits::<MOST_DIGITS>(
        text.get(at..).and_then(|text| text.first_chunk()).unwrap_or(&[b'?'; MOST_DIGITS]),
        MOST_DIGITS.saturating_sub(at),
    )
}

/// Puts two digits before `at`, and says where they begin.
#[inline(always)]
fn put_pair(text: &mut [u8; 2 * MOST_DIGITS], at: usize, pair: u32) -> usize {
    let begin = at.saturating_sub(2);
    if let (Some(place), Some(digits)) =
        (text.get_mut(begin..).and_then(|text| text.first_chunk_mut()), PAIRS.get(pair as usize))
    {
        *place = *digits;
    }
    begin
}

/// Digits of the greatest number.
const MOST_DIGITS: usize = 20;

/// `00` to `99`.
const PAIRS: &[[u8; 2]; 100] = &{
    let mut pairs = [[0; 2]; 100];
    let mut at = 0;
    while at < 100 {
        pairs[at] = [b'0' + at as u8 / 10, b'0' + at as u8 % 10];
        at += 1;
    }
    pairs
};

/// A number in hexadecimal with at least `digits` digits.
///
/// # Errors
/// Of the formatter behind.
pub fn hex<S: Sink>(f: &mut S, value: u64, digits: u8) -> Result {
    let used = 16 - value.leading_zeros() / 4;
    let len = used.max(u32::from(digits)).clamp(1, 16) as usize;
    let put = |text: &mut [u8]| {
        let mut value = value;
        for place in text.iter_mut().rev() {
            *place = hex_digit(value as u8);
            value >>= 4;
        }
    };
    if let Some(place) = f.room(len) {
        put(place);
        return Ok(());
    }
    let mut text = [0; 16];
    put(&mut text);
    f.ascii(text.get(text.len().saturating_sub(len)..).unwrap_or(&[]))
}

/// Octets in hexadecimal, two digits each, with this between them: one ASCII character or nothing.
///
/// # Errors
/// Of the formatter behind.
pub fn hex_octets<S: Sink>(f: &mut S, octets: &[u8], between: &str) -> Result {
    let &[between] = between.as_bytes() else {
        return octets.iter().try_for_each(|octet| f.ascii(&[hex_digit(octet >> 4), hex_digit(*octet)]));
    };
    // An address, most of the time.
    if let Ok(six) = <&[u8; 6]>::try_from(octets) {
        let text = six.map(|octet| [hex_digit(octet >> 4), hex_digit(octet), between]);
        return f.ascii(text.as_flattened().split_last().map_or(&[], |(_, text)| text));
    }
    // Eight at a time, each with what stands before it.
    let mut skip = 1;
    for octets in octets.chunks(8) {
        let mut text = [between; 24];
        for (place, octet) in text.chunks_exact_mut(3).zip(octets) {
            if let [_, high, low] = place {
                (*high, *low) = (hex_digit(octet >> 4), hex_digit(*octet));
            }
        }
        f.ascii(text.get(skip..octets.len().saturating_mul(3)).unwrap_or(&[]))?;
        skip = 0;
    }
    Ok(())
}

#[inline]
fn hex_digit(value: u8) -> u8 {
    DIGITS.get(usize::from(value & 0xf)).copied().unwrap_or(b'?')
}

/// An IPv4 address with dots.
///
/// # Errors
/// Of the formatter behind.
pub fn ipv4<S: Sink>(f: &mut S, octets: [u8; 4]) -> Result {
    let mut text = [0; 16];
    let mut at = 0usize;
    for octet in octets {
        let (hundreds, [b, c]) = (octet / 100, pair(u32::from(octet % 100)));
        // Zeros in front are shifted out.
        let skip = u32::from(octet < 100).wrapping_add(u32::from(octet < 10));
        let word =
            u32::from_be_bytes([b'0'.wrapping_add(hundreds), b, c, b'.']).wrapping_shl(skip.wrapping_mul(8));
        if let Some(place) = text.get_mut(at..).and_then(|text| text.first_chunk_mut()) {
            *place = word.to_be_bytes();
        }
        at = at.saturating_add(4usize.saturating_sub(skip as usize));
    }
    f.digits(&text, at.saturating_sub(1))
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
    let (mut longest, mut run) = ((0usize, 0usize), (0usize, 0usize));
    for (at, word) in words.iter().enumerate() {
        run = if *word == 0 { (run.0, run.1.saturating_add(1)) } else { (at.saturating_add(1), 0) };
        longest = if run.1 > longest.1 { run } else { longest };
    }
    let (from, len) = if longest.1 > 1 { longest } else { (words.len(), 0) };
    let behind = from.saturating_add(len);
    for (at, word) in words.iter().enumerate() {
        if at == from {
            f.write_str("::")?;
        }
        if at >= from && at < behind {
            continue;
        }
        if at > 0 && at != behind {
            f.ascii(b":")?;
        }
        hex(f, u64::from(*word), 1)?;
    }
    Ok(())
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
