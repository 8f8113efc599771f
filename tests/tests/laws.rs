//! The laws of every built-in protocol: driven by strategies of `proptest`, and by octets from a seed.
//!
//! `WIRELOOM_FUZZ_ROUNDS` says how many rounds by seed each protocol has, `WIRELOOM_SEED` where they begin, and
//! `WIRELOOM_FUZZ_ONLY` takes one protocol. By hand, at length and optimised:
//! `WIRELOOM_FUZZ_ROUNDS=1000000 cargo test --release -p wireloom-tests --test laws by_seed`.

use std::env;
use wireloom_codegen::{Source, load};
use wireloom_tests::laws::{ALL, octets_of_a_round};
use wireloom_tests::random::Random;

fn number(name: &str, otherwise: u64) -> u64 {
    env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[test]
fn every_builtin_protocol_is_here() {
    let has_packet = |name: &&str| {
        let source = Source::builtin(name).expect("a built-in spec");
        load(source).is_ok_and(|loaded| loaded.module().packet.is_some())
    };
    let mut wanted: Vec<&str> =
        wireloom_specs::ALL.iter().map(|(name, _)| *name).filter(has_packet).collect();
    wanted.sort_unstable();
    let here: Vec<&str> = ALL.iter().map(|protocol| protocol.name).collect();
    assert_eq!(here, wanted, "`tests/src/laws.rs`, built-in specs");
}

#[test]
fn laws_hold_for_strategies() {
    for protocol in ALL {
        (protocol.property)(32);
    }
}

#[test]
fn laws_hold_by_seed() {
    let (rounds, seed) = (number("WIRELOOM_FUZZ_ROUNDS", 300), number("WIRELOOM_SEED", 1));
    let only = env::var("WIRELOOM_FUZZ_ONLY").ok();
    for protocol in ALL.iter().filter(|protocol| only.as_deref().is_none_or(|only| only == protocol.name)) {
        for round in 0..rounds {
            let mut random = Random::new(seed.wrapping_add(round));
            let octets = octets_of_a_round(protocol, &mut random);
            let failed = std::panic::catch_unwind(|| (protocol.fuzz)(&octets)).is_err();
            let seed = seed.wrapping_add(round);
            assert!(!failed, "{}: WIRELOOM_SEED={seed} WIRELOOM_FUZZ_ROUNDS=1: {octets:02x?}", protocol.name);
        }
        if rounds > 300 {
            println!("{}: {rounds} rounds", protocol.name);
        }
    }
}
