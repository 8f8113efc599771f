//! The same for the protocols that the stack itself has no use for.

use crate::twin::{Generated, beginnings, damaged, generated, noisy, with_all};
use wireloom::wire::{
    dhcpv4, dhcpv6, geneve, gre, ieee802154, ipsec_ah, ipsec_esp, ipsec_esp_plain, llc, lldp, lldp_dot1,
    lldp_dot3, ntp, sctp, sixlowpan_frag, sixlowpan_iphc, sixlowpan_mesh, sixlowpan_nhc_ext,
    sixlowpan_nhc_udp, snap, stp, vxlan,
};
use wireloom_codegen::Source;
use wireloom_tests::random::Random;

fn all() -> Vec<(Generated, Source)> {
    let all = vec![
        generated!(dhcpv4 plain),
        generated!(dhcpv6 plain),
        generated!(geneve plain),
        generated!(gre sealed),
        generated!(ieee802154 plain),
        generated!(ipsec_ah plain),
        generated!(ipsec_esp plain),
        generated!(ipsec_esp_plain plain),
        generated!(llc plain),
        generated!(lldp plain),
        generated!(lldp_dot1 plain),
        generated!(lldp_dot3 plain),
        generated!(ntp plain),
        generated!(sctp summed),
        generated!(sixlowpan_frag plain),
        generated!(sixlowpan_iphc plain),
        generated!(sixlowpan_mesh plain),
        generated!(sixlowpan_nhc_ext plain),
        generated!(sixlowpan_nhc_udp plain),
        generated!(snap plain),
        generated!(stp plain),
        generated!(vxlan plain),
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
    let mut random = Random::new(0xca11);
    for (name, tally) in with_all(all(), |pair, vectors| damaged(pair, vectors, &mut random, 200)) {
        assert!(tally.accepted > 100 && tally.refused > 20, "{name}: {tally:?}");
        assert!(tally.values > 500 && tally.emitted > 100, "{name}: {tally:?}");
    }
}

#[test]
fn both_say_the_same_of_noise() {
    let mut random = Random::new(0x0154);
    for (name, tally) in with_all(all(), |pair, _| noisy(pair, &mut random)) {
        assert_eq!(tally.accepted + tally.refused, 2000, "{name}: {tally:?}");
    }
}
