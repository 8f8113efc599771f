//! Two stacks talk over a link that misbehaves, in virtual time and by a seed: its number decides everything.
//!
//! `cargo test` runs the first few seeds of each kind. The whole of it, which `.ci/run` starts, is
//!
//! ```text
//! cargo test --release -p wireloom-tests --test simulation the_whole -- --ignored --nocapture
//! ```
//!
//! and runs more seeds with `WIRELOOM_SEEDS=10000`. A seed that failed runs again, alone and with all that it has to say,
//! with `WIRELOOM_SEED=17` and `one_seed` in place of `the_whole`; `WIRELOOM_TRACE=1` shows every frame of it.

#[path = "simulation/crowd.rs"]
mod crowd;
#[path = "simulation/datagrams.rs"]
mod datagrams;
#[path = "simulation/kinds.rs"]
mod kinds;
#[path = "simulation/storm.rs"]
mod storm;
#[path = "simulation/streams.rs"]
mod streams;

use wireloom_tests::environment;

use self::kinds::Kind;

/// Seeds of each kind in an ordinary run.
const FEW: usize = 6;
/// Seeds of the whole, and what they have to add up to at least.
const SEEDS: u64 = 2400;
const LEAST_SEEDS: u64 = 2000;
const LEAST_OCTETS: u64 = 10_000_000_000;
const LEAST_HOURS: u64 = 100;

fn few(kinds: &[Kind]) {
    storm::storm(kinds.iter().flat_map(|kind| kind.seeds().take(FEW)).collect());
}

#[test]
fn streams_over_a_link_without_faults() {
    few(&[Kind::Clean]);
}

#[test]
fn streams_over_a_link_that_loses() {
    few(&[Kind::Lossy, Kind::Wild]);
}

#[test]
fn streams_over_a_link_that_reorders_and_duplicates() {
    few(&[Kind::Reordered]);
}

#[test]
fn streams_over_a_link_that_corrupts() {
    few(&[Kind::Corrupted]);
}

#[test]
fn streams_over_a_slow_link_with_a_short_queue() {
    few(&[Kind::Slow, Kind::Far]);
}

#[test]
fn streams_over_a_link_with_every_fault() {
    few(&[Kind::Faulty]);
}

#[test]
fn streams_over_a_link_that_fails_for_minutes() {
    few(&[Kind::Outages]);
}

#[test]
fn streams_that_wait() {
    few(&[Kind::Idle, Kind::Stalled, Kind::Trickle]);
}

#[test]
fn streams_of_megabytes() {
    let seeds = Kind::SmallBulk.seeds().take(2).collect();
    storm::storm(seeds);
}

/// More clients than a listener has entries, and more than it has sockets: all are served, over every kind of link.
#[test]
fn a_crowd_at_a_listener() {
    few(&[Kind::Crowd, Kind::RoughCrowd]);
}

/// Datagrams of every size up to several fragments: what arrives was sent, octet by octet, and over a link without faults
/// each arrives once.
#[test]
fn datagrams_over_every_kind_of_link() {
    few(&[Kind::Datagrams, Kind::RoughDatagrams]);
}

#[test]
#[ignore = "minutes, and only with optimisation: see above"]
fn the_whole() {
    let most = environment::number("WIRELOOM_SEEDS").unwrap_or(SEEDS);
    let mut seeds: Vec<u64> = (1..=most).collect();
    // The long ones first, so that no core has nothing to do in the end.
    seeds.sort_by_key(|seed| !matches!(Kind::of(*seed), Kind::Bulk | Kind::RoughBulk));
    let total = storm::storm(seeds);
    assert!(total.seeds >= LEAST_SEEDS, "too few seeds");
    assert!(total.octets >= LEAST_OCTETS, "too few octets");
    assert!(total.busy_hours() >= LEAST_HOURS, "too little time");
    for (name, times) in total.seen.all() {
        assert!(times > 0, "no {name}: the scenes have become too tame");
    }
}

#[test]
#[ignore = "for a seed that has failed: see above"]
fn one_seed() {
    let seed = environment::number("WIRELOOM_SEED").expect("WIRELOOM_SEED says which");
    println!("{}", storm::one(seed));
}
