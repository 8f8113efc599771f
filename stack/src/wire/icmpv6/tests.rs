use super::{MaxRespCode, Qqic, SearchNames, link_addr};
use core::time::Duration;
use std::string::{String, ToString};
use std::vec::Vec;

#[test]
fn codes_stand_for_times() {
    assert_eq!(MaxRespCode::from_bits(10_000).as_duration(), Duration::from_secs(10));
    assert_eq!(MaxRespCode::from_bits(0x83e8).as_duration(), Duration::from_millis((0x13e8) << 3));
    assert_eq!(MaxRespCode::from_duration(Duration::from_millis(40_771)), MaxRespCode::from_bits(0x83e8));
    assert_eq!(MaxRespCode::from_duration(Duration::MAX), MaxRespCode::MAX);
    assert_eq!(Qqic::from_duration(Duration::from_secs(125)), Qqic::from_bits(125));
    assert_eq!(Qqic::MAX.as_duration(), Duration::from_secs(31_744));
}

/// RFC 2464 §6 and RFC 4944 §8.
#[test]
fn link_addresses_have_the_size_of_their_medium() {
    assert_eq!(link_addr::<6>(&[1, 2, 3, 4, 5, 6]), Some([1, 2, 3, 4, 5, 6]));
    assert_eq!(link_addr::<8>(&[1, 2, 3, 4, 5, 6]), None);
    let long = [1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0, 0, 0];
    assert_eq!(link_addr::<8>(&long), Some([1, 2, 3, 4, 5, 6, 7, 8]));
    assert_eq!(link_addr::<6>(&long), None);
    assert_eq!(link_addr::<2>(&[1, 2, 0, 0, 0, 0]), Some([1, 2]));
    assert_eq!(link_addr::<6>(&[]), None);
}

fn names(octets: &[u8]) -> Vec<String> {
    SearchNames::new(octets).map(|name| name.to_string()).collect()
}

/// RFC 8106 §5.2: one name behind the other, then zeros.
#[test]
fn search_lists_end_at_their_padding() {
    assert_eq!(names(b"\x03lan\0\x07example\x03org\0\0\0\0"), ["lan", "example.org"]);
    assert_eq!(names(b"\x03a.b\x02\\\xff\0"), ["a\\.b.\\\\\\255"]);
    assert!(names(b"\0\0\0\0\0\0\0\0").is_empty());
    assert!(names(b"").is_empty());
}

#[test]
fn search_lists_end_at_what_is_no_name() {
    assert_eq!(names(b"\x03lan\0\x07example"), ["lan"]);
    assert_eq!(names(b"\x03lan\0\xc0\0"), ["lan"]);
    let mut long = Vec::new();
    for _ in 0..4 {
        long.push(63);
        long.extend([b'x'; 63]);
    }
    long.push(0);
    assert!(names(&long).is_empty());
}
