//! Every built-in protocol with its laws: what the fuzz target, the runner by seed and the property tests go through.

use crate::random::Random;
use proptest::test_runner::{Config, TestRunner};
use wireloom::wire::support::testing::{self, Subject, Sums};
use wireloom::wire::{
    arp, bsd_loopback, dhcpv4, dhcpv6, dns, ethernet, geneve, gre, icmpv4, icmpv6, ieee802154, igmp,
    ipsec_ah, ipsec_esp, ipsec_esp_plain, ipv4, ipv6, ipv6_fragment, ipv6_options, ipv6_routing,
    linux_cooked, linux_cooked2, llc, lldp, lldp_dot1, lldp_dot3, mdns, ntp, rpl_consistency_check, sctp,
    sixlowpan_frag, sixlowpan_iphc, sixlowpan_mesh, sixlowpan_nhc_ext, sixlowpan_nhc_udp, snap, stp, tcp,
    udp, vlan, vxlan,
};

/// A protocol, and what can be asked of its generated code.
#[derive(Debug, Clone, Copy)]
pub struct Protocol {
    /// The name of its spec.
    pub name: &'static str,
    /// The octets of its vectors.
    pub vectors: &'static [&'static [u8]],
    /// The body of a fuzz target: panics where a law does not hold.
    pub fuzz: fn(&[u8]),
    /// The laws, driven by `proptest` over its strategy: so many cases.
    pub property: fn(u32),
}

macro_rules! protocols {
    ($($module:ident)*) => {
        /// All built-in protocols that have a packet.
        pub const ALL: &[Protocol] = &[$(Protocol {
            name: stringify!($module),
            vectors: <$module::laws::Laws as Subject>::VECTORS,
            fuzz: testing::fuzz::<$module::laws::Laws>,
            property: property::<$module::laws::Laws>,
        }),*];
    };
}
protocols! {
    arp bsd_loopback dhcpv4 dhcpv6 dns ethernet geneve gre icmpv4 icmpv6 ieee802154 igmp ipsec_ah ipsec_esp
    ipsec_esp_plain ipv4 ipv6 ipv6_fragment ipv6_options ipv6_routing linux_cooked linux_cooked2 llc lldp
    lldp_dot1 lldp_dot3 mdns ntp rpl_consistency_check sctp sixlowpan_frag sixlowpan_iphc sixlowpan_mesh
    sixlowpan_nhc_ext sixlowpan_nhc_udp snap stp tcp udp vlan vxlan
}

/// Takes octets whose first one says which protocol they are for.
pub fn fuzz_any(octets: &[u8]) {
    let Some((selector, octets)) = octets.split_first() else { return };
    if let Some(protocol) = ALL.get(usize::from(*selector) % ALL.len()) {
        (protocol.fuzz)(octets);
    }
}

/// The octets of one round: noise, or a vector with some damage.
pub fn octets_of_a_round(protocol: &Protocol, random: &mut Random) -> Vec<u8> {
    let len = random.below(300) as usize;
    if protocol.vectors.is_empty() || random.chance(300) {
        return random.octets(len);
    }
    let mut octets = random.pick(protocol.vectors).to_vec();
    for _ in 0..random.below(6) {
        let (at, octet) = (random.below(octets.len() as u64) as usize, random.next_u64() as u8);
        match (random.below(7), octets.get_mut(at)) {
            (0..=2, Some(place)) => *place ^= 1 << (octet % 8),
            (3, Some(place)) => *place = random.pick(&[0, 1, 0x7f, 0x80, 0xff, octet]),
            (4, _) => octets.truncate(at),
            (5, _) => octets.extend(random.octets(usize::from(octet % 40))),
            (_, _) => octets.insert(at, octet),
        }
    }
    octets
}

/// `parse(emit(r)) == r`, and each beginning of what is emitted is refused or is a packet, for values of the strategy.
fn property<S: Subject>(cases: u32) {
    let config =
        Config { cases, failure_persistence: None, max_global_rejects: 100_000, ..Config::default() };
    let outcome = TestRunner::new(config).run(&testing::any_repr::<S>(), |drawn| {
        let octets = drawn.octets();
        let packet =
            S::view(&octets).unwrap_or_else(|error| panic!("{drawn:?} is emitted as {octets:02x?}: {error}"));
        let read = S::repr(&packet, Sums::Verified).expect("what is emitted has a meaning");
        assert!(S::same(&drawn.repr(), &read), "{drawn:?} is emitted as {octets:02x?}, which is {read:?}");
        assert_eq!(S::payload(&packet), drawn.payload());
        (0..octets.len().min(200)).for_each(|len| testing::fuzz::<S>(&octets[..len]));
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{}: {failure}", S::DESCRIPTION.name));
}
