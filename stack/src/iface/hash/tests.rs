use super::*;
use core::net::{Ipv4Addr, Ipv6Addr};
use std::collections::HashSet;
use std::vec::Vec;

fn key() -> Key {
    Key::new(core::array::from_fn(|i| i as u8))
}

fn peer(last: u8, port: u16) -> SocketAddr {
    SocketAddr::new(Ipv4Addr::new(192, 0, 2, last).into(), port)
}

/// The test vectors of the SipHash reference implementation (key 00..0f, message 00, 01, 02 …).
#[test]
fn siphash_matches_its_published_vectors() {
    let message: [u8; 64] = core::array::from_fn(|i| i as u8);
    let vectors: [(usize, u64); 5] = [
        (0, 0x726f_db47_dd0e_0e31),
        (1, 0x74f8_39c5_93dc_67fd),
        (7, 0xab02_00f5_8b01_d137),
        (8, 0x93f5_f579_9a93_2462),
        (15, 0xa129_ca61_49be_45e5), // the one that the paper walks through
    ];
    for (len, sum) in vectors {
        assert_eq!(key().hash(&message[..len]), sum, "{len} octets");
    }
}

/// The standard library still has SipHash-2-4 under a deprecated name: an implementation that is not ours.
#[test]
#[allow(deprecated)]
fn siphash_matches_the_standard_library() {
    use core::hash::{Hasher, SipHasher};
    let mut random = Random::new(key());
    for len in 0..200 {
        let (k0, k1) = (random.next_u64(), random.next_u64());
        let message: Vec<u8> = (0..len).map(|_| random.next_u32() as u8).collect();
        let mut theirs = SipHasher::new_with_keys(k0, k1);
        theirs.write(&message);
        assert_eq!(Key { k0, k1 }.hash(&message), theirs.finish());
    }
    let mut octets = Vec::new();
    octets.extend_from_slice(&7_u64.to_le_bytes());
    octets.extend_from_slice(&9_u64.to_le_bytes());
    assert_eq!(key().hash_words(&[7, 9]), key().hash(&octets));
}

#[test]
fn keys_of_two_purposes_differ() {
    let seed = Seed::new([7; 16]);
    let sums: HashSet<u64> = [Purpose::Isn, Purpose::Ports, Purpose::IpId, Purpose::Random, Purpose::Index]
        .map(|purpose| seed.key(purpose).hash(b"x"))
        .into();
    assert_eq!(sums.len(), 5);
    assert_eq!(std::format!("{seed:?} {:?}", key()), "Seed(..) Key(..)");
}

#[cfg(feature = "std")]
#[test]
fn random_seeds_differ() {
    assert_ne!(Seed::random().0, Seed::random().0);
}

#[test]
fn random_numbers_stay_below_their_bound_and_spread() {
    let mut random = Random::new(key());
    let mut seen = [0_u32; 10];
    for _ in 0..10_000 {
        seen[random.below(10) as usize] += 1;
    }
    assert!(seen.iter().all(|count| (800..1200).contains(count)), "{seen:?}");
    assert_eq!(random.below(0), 0);
    assert_eq!(random.below(1), 0);
}

/// RFC 6528 §3: monotonic for one connection identifier, at the speed of RFC 9293 §3.4.1, unrelated for another.
#[test]
fn sequence_numbers_tick_every_four_microseconds() {
    let at = |micros, remote| isn(&key(), Instant::from_micros(micros), peer(1, 80), remote);
    let first = at(0, peer(2, 5000));
    assert_eq!(at(3, peer(2, 5000)), first);
    assert_eq!(at(4, peer(2, 5000)), first.wrapping_add(1));
    assert_eq!(at(1_000_000, peer(2, 5000)), first.wrapping_add(250_000));
    assert_eq!(at(4 << 32, peer(2, 5000)), first, "wraps after 4.77 hours");
    let others: HashSet<u32> = (0..100).map(|port| at(0, peer(2, port))).collect();
    assert_eq!(others.len(), 100);
    assert_ne!(
        isn(&Key::new([9; 16]), Instant::ZERO, peer(1, 80), peer(2, 5000)),
        first,
        "the secret counts"
    );
}

/// RFC 6864 §4.2: no identification comes again soon for one pair of hosts and protocol.
#[test]
fn identifications_do_not_repeat_soon() {
    let mut idents = Idents::new(key());
    let (us, them) = (peer(1, 0).ip(), peer(2, 0).ip());
    let first: HashSet<u16> = (0..60_000).map(|_| idents.next(us, them, 17) as u16).collect();
    assert_eq!(first.len(), 60_000);
    let v6 = IpAddr::V6(Ipv6Addr::LOCALHOST);
    let (a, b) = (idents.next(v6, v6, 44), idents.next(v6, v6, 44));
    assert_eq!(b, a.wrapping_add(1));
    assert_ne!(idents.next(us, v6, 44), b.wrapping_add(1));
}

/// RFC 6056 §3.3.4: successive ports for one destination, an unrelated start for the next.
#[test]
fn ports_walk_for_one_destination() {
    let mut ports = Ports::new(key());
    let local = peer(1, 0).ip();
    let mut next = |remote| ports.allocate(Ports::EPHEMERAL, local, remote, |_| false).expect("a port");
    let (a, b) = (next(peer(2, 80)), next(peer(2, 80)));
    assert_eq!(u32::from(b - 49152), (u32::from(a - 49152) + 1) % 16384);
    let starts: HashSet<u16> = (0..50).map(|last| next(peer(last, 80))).collect();
    assert!(starts.len() > 45);
}

#[test]
fn taken_ports_are_passed_over() {
    let mut ports = Ports::new(key());
    let local = peer(1, 0).ip();
    for _ in 0..50 {
        assert_eq!(ports.allocate(1000..=1099, local, peer(2, 80), |port| port != 1042), Some(1042));
        assert_eq!(ports.allocate_any(1000..=1099, |port| port != 1099), Some(1099));
    }
    let mut asked = HashSet::new();
    assert_eq!(ports.allocate(1000..=1099, local, peer(2, 80), |port| asked.insert(port)), None);
    assert_eq!(asked.len(), 100, "every port is asked once");
    assert_eq!(ports.allocate_any(65535..=65535, |_| false), Some(65535));
    assert!(ports.allocate_any(0..=65535, |_| false).is_some());
    #[allow(clippy::reversed_empty_ranges)]
    let none = 5..=4;
    assert_eq!(ports.allocate_any(none, |_| false), None);
}

/// RFC 6056 §3.3.1.
#[test]
fn ports_without_a_peer_are_random() {
    let mut ports = Ports::new(key());
    let seen: HashSet<u16> =
        (0..100).filter_map(|_| ports.allocate_any(Ports::EPHEMERAL, |_| false)).collect();
    assert!(seen.len() > 95);
}
