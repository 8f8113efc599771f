use super::*;

const DIGITS: &[u8] = b"123456789";

#[test]
fn check_values_of_the_catalogue_of_parametrised_crcs() {
    assert_eq!(crc32(&[DIGITS]), 0xcbf4_3926);
    assert_eq!(crc32c(&[DIGITS]), 0xe306_9283);
    assert_eq!(crc16(&[DIGITS]), 0x2189);
}

/// RFC 3720 appendix B.4: 32 octets of zeros, of ones, and counting up.
#[test]
fn crc32c_of_rfc3720_b4() {
    assert_eq!(crc32c(&[&[0; 32]]).to_le_bytes(), [0xaa, 0x36, 0x91, 0x8a]);
    assert_eq!(crc32c(&[&[0xff; 32]]).to_le_bytes(), [0x43, 0xab, 0xa8, 0x62]);
    let up: [u8; 32] = core::array::from_fn(|at| at as u8);
    assert_eq!(crc32c(&[&up]).to_le_bytes(), [0x4e, 0x79, 0xdd, 0x46]);
}

#[test]
fn pieces_are_summed_one_behind_the_other() {
    let (a, b) = DIGITS.split_at(4);
    assert_eq!(crc32(&[a, &[], b]), crc32(&[DIGITS]));
}

#[test]
fn the_place_of_a_checksum_counts_as_zeros() {
    let octets = [1, 2, 0xaa, 0xbb, 5, 6];
    let inside = Covered::new(2, 2, 0, 6);
    assert_eq!(inside.pieces(&octets).concat(), [1, 2, 0, 0, 5, 6]);
    assert_eq!((inside.says(&octets, Order::Big), inside.says(&octets, Order::Little)), (0xaabb, 0xbbaa));
    let behind = Covered::new(4, 2, 0, 4);
    assert_eq!(behind.pieces(&octets).concat(), [1, 2, 0xaa, 0xbb]);
    let mut octets = octets;
    behind.put(&mut octets, Order::Little, 0x1234);
    assert_eq!(octets, [1, 2, 0xaa, 0xbb, 0x34, 0x12]);
}

#[test]
fn a_place_past_the_end_reads_as_nothing() {
    let far = Covered::new(8, 2, 4, 12);
    assert_eq!((far.says(&[1, 2], Order::Big), far.pieces(&[1, 2]).concat().len()), (0, 2));
    far.put(&mut [1, 2], Order::Big, 7);
}
