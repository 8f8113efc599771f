//! Writes values into text without the machinery of format strings.

use core::fmt::{Display, Formatter, Result, Write as _};

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// A number in decimal.
pub fn dec(f: &mut Formatter<'_>, mut value: u64) -> Result {
    let mut text = [0u8; 20];
    let mut len = 0;
    for place in text.iter_mut().rev() {
        *place = b'0'.saturating_add((value % 10) as u8);
        len += 1;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    write_ascii(f, text.get(text.len().saturating_sub(len)..).unwrap_or(&[]))
}

/// A number in hexadecimal with at least `digits` digits.
pub fn hex(f: &mut Formatter<'_>, value: u64, digits: u8) -> Result {
    let used = 16 - value.leading_zeros() / 4;
    let shown = used.max(u32::from(digits)).clamp(1, 16);
    for place in (0..shown).rev() {
        f.write_char(hex_digit((value >> (place * 4)) as u8))?;
    }
    Ok(())
}

/// Octets in hexadecimal, two digits each, with this between them.
pub fn hex_octets(f: &mut Formatter<'_>, octets: &[u8], between: &str) -> Result {
    for (at, octet) in octets.iter().enumerate() {
        if at > 0 {
            f.write_str(between)?;
        }
        f.write_char(hex_digit(octet >> 4))?;
        f.write_char(hex_digit(*octet))?;
    }
    Ok(())
}

fn hex_digit(value: u8) -> char {
    char::from(DIGITS.get(usize::from(value & 0xf)).copied().unwrap_or(b'?'))
}

fn write_ascii(f: &mut Formatter<'_>, octets: &[u8]) -> Result {
    f.write_str(core::str::from_utf8(octets).unwrap_or("?"))
}

/// Values with commas between.
pub fn list(f: &mut Formatter<'_>, values: impl Iterator<Item: Display>) -> Result {
    for (at, value) in values.enumerate() {
        if at > 0 {
            f.write_str(",")?;
        }
        value.fmt(f)?;
    }
    Ok(())
}

/// Shows the values of an iterator with commas between.
#[derive(Debug, Clone)]
pub struct Joined<I>(pub I);

impl<I: Iterator<Item: Display> + Clone> Display for Joined<I> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        list(f, self.0.clone())
    }
}

/// Shows a value in `Debug` as it shows itself.
pub struct Shown<T>(pub T);

impl<T: Display> core::fmt::Debug for Shown<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        self.0.fmt(f)
    }
}
