//! Bit fields that no word holds: those across nine octets, and those in runs of more than eight.

/// Puts the low `width` bits of `value` at the bit `at` of `octets`, counted from the most significant bit of the first
/// one. What stands beside them stays; what would stand behind the end is dropped. `width` is at most 64.
pub fn put_bits<const N: usize>(octets: &mut [u8; N], at: usize, width: usize, value: u64) {
    let end = at.saturating_add(width);
    for nth in at / 8..end.div_ceil(8) {
        let Some(octet) = octets.get_mut(nth) else { return };
        let (from, to) = (nth.saturating_mul(8), nth.saturating_mul(8).saturating_add(8));
        // Bits of the field behind this octet, bits of this octet in front of the field and behind it.
        let later = end.saturating_sub(to) as u32;
        let (before, behind) = (at.saturating_sub(from) as u32, to.saturating_sub(end) as u32);
        let mask = 0xffu8.checked_shr(before).unwrap_or(0) & 0xffu8.checked_shl(behind).unwrap_or(0);
        let part = (value.checked_shr(later).unwrap_or(0) as u8).checked_shl(behind).unwrap_or(0);
        *octet = *octet & !mask | part & mask;
    }
}

#[cfg(test)]
mod tests {
    use super::put_bits;

    #[test]
    fn a_number_lies_across_nine_octets() {
        let mut octets = [0xff; 10];
        put_bits(&mut octets, 12, 64, 0x0123_4567_89ab_cdef);
        assert_eq!(octets, [0xff, 0xf0, 0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xff]);
    }

    #[test]
    fn bits_inside_one_octet_leave_the_others() {
        let mut octets = [0b1010_1010];
        put_bits(&mut octets, 3, 2, 0b10);
        assert_eq!(octets, [0b1011_0010]);
        put_bits(&mut octets, 7, 4, 0xf);
        assert_eq!(octets, [0b1011_0011]);
    }
}
