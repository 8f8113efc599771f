use super::*;

/// RFC 1071 §1, word by word.
fn naive(octets: &[u8]) -> u16 {
    let mut sum = 0u32;
    for pair in octets.chunks(2) {
        sum += u32::from(u16::from_be_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]));
        sum = (sum & 0xffff) + (sum >> 16);
    }
    !(sum as u16)
}

fn octets() -> [u8; 3000] {
    let mut state = 0x2545_f491u32;
    core::array::from_fn(|_| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as u8
    })
}

#[test]
fn every_length_agrees_with_the_naive_sum() {
    let octets = octets();
    for len in 0..octets.len() {
        assert_eq!(Sum::of(&octets[..len]).finish(), naive(&octets[..len]), "{len} octets");
    }
}

#[test]
fn all_ones_carry_round() {
    for len in 0..200 {
        assert_eq!(Sum::of(&[0xff; 200][..len]).finish(), naive(&[0xff; 200][..len]), "{len} octets");
    }
}

#[test]
fn unaligned_starts_agree() {
    let octets = octets();
    for start in 0..40 {
        assert_eq!(Sum::of(&octets[start..1500]).finish(), naive(&octets[start..1500]), "from {start}");
    }
}

#[test]
fn even_pieces_add_up() {
    let octets = octets();
    for at in (0..600).step_by(2) {
        let (a, b) = octets[..601].split_at(at);
        assert_eq!(Sum::of(a).add_octets(b).finish(), naive(&octets[..601]), "split at {at}");
        assert_eq!(Sum::of(b).add(Sum::of(a)).finish(), naive(&octets[..601]), "split at {at}");
    }
}

/// RFC 1071 §2(B): a piece at an odd place is byte-swapped.
#[test]
fn odd_pieces_add_up_when_shifted() {
    let octets = octets();
    for at in (1..600).step_by(2) {
        let (a, b) = octets[..600].split_at(at);
        assert_eq!(Sum::of(a).add(Sum::of(b).shifted()).finish(), naive(&octets[..600]), "split at {at}");
    }
}

#[test]
fn copy_and_sum_copies_and_sums() {
    let octets = octets();
    for len in 0..octets.len() {
        let mut copy = [0u8; 3000];
        assert_eq!(copy_and_sum(&mut copy, &octets[..len]).finish(), naive(&octets[..len]), "{len} octets");
        assert_eq!(copy[..len], octets[..len]);
        assert!(copy[len..].iter().all(|octet| *octet == 0), "{len} octets: nothing behind them is touched");
    }
}

#[test]
fn copy_and_sum_into_less_room_takes_what_fits() {
    let octets = octets();
    let mut copy = [0u8; 77];
    assert_eq!(copy_and_sum(&mut copy, &octets).finish(), naive(&octets[..77]));
    assert_eq!(copy, octets[..77]);
}

#[test]
fn values_count_as_their_octets() {
    let sum = Sum::ZERO.add_u16(0x1234).add_u32(0xfedc_ba98);
    assert_eq!(sum.finish(), naive(&[0x12, 0x34, 0xfe, 0xdc, 0xba, 0x98]));
}

/// RFC 9293 §3.1 and RFC 8200 §8.1: the two pseudo-headers, octet by octet.
#[test]
fn pseudo_headers_are_those_of_the_rfcs() {
    let v4 = Pseudo::v4(Ipv4Addr::new(10, 0, 0, 1), Ipv4Addr::new(192, 0, 2, 7));
    assert_eq!(v4.sum(6, 1460).finish(), naive(&[10, 0, 0, 1, 192, 0, 2, 7, 0, 6, 0x05, 0xb4]));
    assert!(v4.is_v4());

    let (src, dst) = (Ipv6Addr::new(0xfe80, 0, 0, 0, 1, 2, 3, 4), Ipv6Addr::LOCALHOST);
    let v6 = Pseudo::v6(src, dst);
    let mut header = [0; 40];
    header[..16].copy_from_slice(&src.octets());
    header[16..32].copy_from_slice(&dst.octets());
    header[32..36].copy_from_slice(&70_000u32.to_be_bytes());
    header[39] = 17;
    assert_eq!(v6.sum(17, 70_000).finish(), naive(&header));
    assert!(!v6.is_v4());
}

#[test]
fn families_do_not_mix() {
    let (v4, v6) = (IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST));
    assert!(Pseudo::new(v4, v6).is_none() && Pseudo::new(v6, v4).is_none());
    assert!(Pseudo::new(v4, v4).is_some_and(|pseudo| pseudo.is_v4()));
    assert!(Pseudo::new(v6, v6).is_some_and(|pseudo| !pseudo.is_v4()));
}
