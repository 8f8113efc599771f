//! The generated code against the interpreter: two readings of the same specs, written apart, must say the same of the
//! vectors and of thousands of damaged ones: accepted or refused and why, every value, every line, every octet emitted.

mod features;
mod twin;

use twin::{Generated, beginnings, damaged, generated, noisy, with_all};
use wireloom::wire::{
    arp, bsd_loopback, dhcpv4, dhcpv6, dns, ethernet, geneve, gre, icmpv4, icmpv6, ieee802154, igmp,
    ipsec_ah, ipsec_esp, ipsec_esp_plain, ipv4, ipv6, ipv6_fragment, ipv6_options, ipv6_routing,
    linux_cooked, linux_cooked2, llc, lldp, lldp_dot1, lldp_dot3, mdns, ntp, rpl_consistency_check, sctp,
    sixlowpan_frag, sixlowpan_iphc, sixlowpan_mesh, sixlowpan_nhc_ext, sixlowpan_nhc_udp, snap, stp, tcp,
    udp, vlan, vxlan,
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
        generated!(bsd_loopback plain),
        generated!(dhcpv4 plain),
        generated!(dhcpv6 plain),
        generated!(geneve plain),
        generated!(gre sealed),
        generated!(ieee802154 plain),
        generated!(ipsec_ah plain),
        generated!(ipsec_esp plain),
        generated!(ipsec_esp_plain plain),
        generated!(linux_cooked plain),
        generated!(linux_cooked2 plain),
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

/// No built-in protocol is left out.
#[test]
fn every_protocol_is_here() {
    let mut names: Vec<&str> = all().iter().map(|(generated, _)| generated.name).collect();
    names.sort_unstable();
    let known: Vec<&str> = wireloom_tests::laws::ALL.iter().map(|protocol| protocol.name).collect();
    assert_eq!(names, known);
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
        assert!(tally.accepted > 100 && tally.refused > 10, "{name}: {tally:?}");
        assert!(tally.values > 200 && tally.emitted > 100, "{name}: {tally:?}");
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
