use super::*;
use core::net::{Ipv4Addr, Ipv6Addr};
use std::string::{String, ToString};
use std::{format, vec};

/// What a function writes into a line.
struct Shown<F>(F);

impl<F: Fn(&mut Line<'_, '_>) -> Result> Display for Shown<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        line(f, &self.0)
    }
}

fn shown(show: impl Fn(&mut Line<'_, '_>) -> Result) -> String {
    Shown(show).to_string()
}

#[test]
fn numbers_read_as_the_library_writes_them() {
    let steps = (0..20).flat_map(|power| [10u64.pow(power) - 1, 10u64.pow(power)]);
    for value in steps.chain([99, 4_294_967_295, 4_294_967_296, 1_234_567_890, u64::MAX]) {
        assert_eq!(shown(|f| dec(f, value)), value.to_string());
        assert_eq!(shown(|f| hex(f, value, 1)), format!("{value:x}"));
        assert_eq!(shown(|f| hex(f, value, 5)), format!("{value:05x}"));
    }
}

#[test]
fn addresses_read_as_the_library_writes_them() {
    for octets in [[0, 0, 0, 0], [9, 10, 99, 100], [192, 0, 2, 255], [255; 4]] {
        assert_eq!(shown(|f| ipv4(f, octets)), Ipv4Addr::from(octets).to_string());
    }
    let words: [[u16; 8]; 9] = [
        [0; 8],
        [0, 0, 0, 0, 0, 0, 0, 1],
        [1, 0, 0, 0, 0, 0, 0, 0],
        [0x2001, 0xdb8, 0, 0, 1, 0, 0, 1],
        [0x2001, 0xdb8, 0, 1, 1, 0, 1, 1],
        [0xfe80, 0, 0, 0, 0xa00, 0x27ff, 0xfe46, 0xe884],
        [0, 0, 1, 0, 0, 0, 1, 0],
        [0, 0, 0, 0, 0, 0xffff, 0xc000, 0x201],
        [1, 2, 3, 4, 5, 6, 7, 8],
    ];
    for words in words {
        let address = Ipv6Addr::from(words);
        assert_eq!(shown(|f| ipv6(f, address.octets())), address.to_string());
    }
}

/// Every pattern of zero words.
#[test]
fn runs_of_zeros_are_shortened_as_the_library_does() {
    for pattern in 0..=255u8 {
        let address = Ipv6Addr::from(core::array::from_fn::<u16, 8, _>(|at| u16::from(pattern >> at & 1)));
        assert_eq!(shown(|f| ipv6(f, address.octets())), address.to_string());
    }
}

#[test]
fn what_is_longer_than_a_line_arrives_whole() {
    let word = "0123456789";
    assert_eq!(shown(|f| (0..40).try_for_each(|_| f.write_str(word))), word.repeat(40));
    let long = word.repeat(40);
    assert_eq!(shown(|f| f.write_str("a").and_then(|()| f.write_str(&long))), format!("a{long}"));
    for len in 0..20 {
        let octets: vec::Vec<u8> = (0..len).collect();
        let pairs: vec::Vec<String> = octets.iter().map(|octet| format!("{octet:02x}")).collect();
        assert_eq!(shown(|f| hex_octets(f, &octets, ":")), pairs.join(":"));
        assert_eq!(shown(|f| hex_octets(f, &octets, "")), pairs.concat());
    }
    let octets = vec![0xab; 300];
    assert_eq!(shown(|f| hex_octets(f, &octets, "")), "ab".repeat(300));
}
