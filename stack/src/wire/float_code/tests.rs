use super::{decode, encode};

#[test]
fn every_code_is_the_code_of_its_value() {
    for code in 0..=0xff {
        assert_eq!(encode::<4>(decode::<4>(code)), code);
    }
    for code in 0..=0xffff {
        assert_eq!(encode::<12>(decode::<12>(code)), code);
    }
}

#[test]
fn values_grow_with_their_codes() {
    assert!((1..=0xff).all(|code| decode::<4>(code) > decode::<4>(code - 1)));
    assert!((1..=0xffff).all(|code| decode::<12>(code) > decode::<12>(code - 1)));
}

/// The ends of the scales, and the code of `igmpv3-queries.pcap` frame 2.
#[test]
fn known_values() {
    assert_eq!(
        (decode::<4>(127), decode::<4>(128), decode::<4>(0xfe), decode::<4>(255)),
        (127, 128, 30_720, 31_744)
    );
    assert_eq!(
        (decode::<12>(0x7fff), decode::<12>(0x8000), decode::<12>(0xffff)),
        (32_767, 32_768, 8_387_584)
    );
}

#[test]
fn what_has_no_code_gets_the_next_lower_one() {
    assert_eq!((encode::<4>(135), encode::<4>(136), encode::<4>(u32::MAX)), (128, 129, 255));
    assert_eq!(encode::<12>(u32::MAX), 0xffff);
}
