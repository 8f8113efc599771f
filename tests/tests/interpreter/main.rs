//! The generated code against the interpreter: two readings of the same specs, written apart, must say the same of the
//! vectors and of thousands of damaged ones: accepted or refused and why, every value, every line, every octet emitted.

mod carried;
mod features;
mod twin;

use twin::{Generated, beginnings, damaged, generated, noisy, with_all};
use wireloom::wire::{
    arp, dns, ethernet, icmpv4, icmpv6, igmp, ipv4, ipv6, ipv6_fragment, ipv6_options, ipv6_routing, mdns,
    rpl_consistency_check, tcp, udp, vlan,
};
use wireloom_codegen::Source;
use wireloom_tests::random::Random;

fn all() -> Vec<(Generated, Source)> {
    let all = vec![
        generated!(ethernet plain),
        generated!(vlan plain),
        generated!(arp plain),
        generated!(ipv4 summed),
        generated!(ipv6 plain),
        generated!(ipv6_options plain),
        generated!(ipv6_routing plain),
        generated!(ipv6_fragment plain),
        generated!(icmpv4 summed),
        generated!(igmp summed),
        generated!(rpl_consistency_check plain),
        generated!(icmpv6 pseudo at 2, |packet| &[]),
        generated!(udp pseudo at 6, |packet| packet.payload()),
        generated!(tcp pseudo at 16, |packet| packet.payload(), len),
        generated!(dns plain),
        generated!(mdns plain),
    ];
    let with_source = |generated: Generated| {
        let source = Source::builtin(generated.name).expect("a built-in spec");
        (generated, source)
    };
    all.into_iter().map(with_source).collect()
}

#[test]
fn both_say_the_same_of_every_vector_and_of_all_its_beginnings() {
    for (name, tally) in with_all(all(), beginnings) {
        assert!(tally.accepted > 1 && tally.refused > 1, "{name}: {tally:?}");
    }
}

#[test]
fn both_say_the_same_of_damaged_vectors() {
    let mut random = Random::new(0x5eed);
    for (name, tally) in with_all(all(), |pair, vectors| damaged(pair, vectors, &mut random, 200)) {
        assert!(tally.accepted > 100 && tally.refused > 100, "{name}: {tally:?}");
        assert!(tally.values > 1000 && tally.emitted > 100, "{name}: {tally:?}");
        assert_eq!(tally.sums > 100, ["icmpv6", "udp", "tcp"].contains(&name), "{name}: {tally:?}");
    }
}

#[test]
fn both_say_the_same_of_noise() {
    let mut random = Random::new(0x0153);
    for (name, tally) in with_all(all(), |pair, _| noisy(pair, &mut random)) {
        assert_eq!(tally.accepted + tally.refused, 2000, "{name}: {tally:?}");
    }
}
