//! Where protocols are looked up.

use crate::wire::support::{Binding, Description};
use crate::wire::{
    arp, ethernet, icmpv4, icmpv6, ipv4, ipv6, ipv6_fragment, ipv6_options, ipv6_routing, tcp, udp, vlan,
};
#[cfg(feature = "all-protocols")]
use crate::wire::{
    bsd_loopback, dhcpv4, dhcpv6, dns, geneve, gre, ieee802154, igmp, ipsec_ah, ipsec_esp, linux_cooked,
    linux_cooked2, llc, lldp, mdns, ntp, rpl_consistency_check, sctp, sixlowpan, snap, stp, vxlan,
};
use core::fmt;

/// Where protocols are looked up: the `BINDINGS` of each. Of two protocols under one key of a space the first is taken,
/// and [`shadowed`] tells of the other.
pub type Registry<'a> = &'a [&'a [Binding]];

/// The key space of what frames begin with: the numbers of <https://www.tcpdump.org/linktypes.html>, which capture
/// files use, such as 1 for Ethernet and 230 for IEEE 802.15.4
/// without check sequence. Frames of 101 (IP, version 4 or 6) are looked up as 228
/// or 229, by their first four bits.
pub const LINK_TYPE: &str = "link-type";

/// The protocols that come with wireloom.
// A constant, as all that it names: what nothing shows is not compiled.
pub const BUILTIN: Registry<'static> = &[&[MARK], ALL];

/// What no protocol is bound as: it says that the list behind is [`ALL`], of which every crate may have a copy.
const MARK: Binding = Binding { space: "", key: 0x7769_7265_6c6f_6f6d, protocol: ethernet::DESCRIPTION };

/// The bindings of all modules, those of one [`bucket`] behind each other in their modules' order.
const ALL: &[Binding] = &sorted::<{ count(MODULES) }>(joined(MODULES));

/// Where in [`ALL`] each bucket begins: most keys that are asked for (a port, say) are bound nowhere, and must not cost
/// a walk through all of them.
const STARTS: &[u16; BUCKETS + 1] = &starts(ALL);

/// As many as six bits can tell apart.
const BUCKETS: usize = 64;

const fn bucket(key: u64) -> usize {
    // Multiplied by the golden ratio, so that EtherTypes and ports spread as well as small numbers.
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58) as usize
}

const fn sorted<const N: usize>(all: [Binding; N]) -> [Binding; N] {
    let (mut out, mut to, mut now) = (all, 0, 0);
    while now < BUCKETS {
        let mut from = 0;
        while from < N {
            if bucket(all[from].key) == now {
                out[to] = all[from];
                to += 1;
            }
            from += 1;
        }
        now += 1;
    }
    out
}

const fn starts(all: &[Binding]) -> [u16; BUCKETS + 1] {
    let (mut starts, mut at, mut now) = ([0; BUCKETS + 1], 0, 0);
    while now <= BUCKETS {
        while at < all.len() && bucket(all[at].key) < now {
            at += 1;
        }
        starts[now] = at as u16;
        now += 1;
    }
    starts
}

const fn count(lists: &[&[Binding]]) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < lists.len() {
        count += lists[at].len();
        at += 1;
    }
    count
}

const fn joined<const N: usize>(lists: &[&[Binding]]) -> [Binding; N] {
    let mut all = [Binding { space: "", key: 0, protocol: ethernet::DESCRIPTION }; N];
    let (mut list, mut from, mut to) = (0, 0, 0);
    while to < N {
        if from == lists[list].len() {
            (list, from) = (list + 1, 0);
            continue;
        }
        all[to] = lists[list][from];
        (from, to) = (from + 1, to + 1);
    }
    all
}

const MODULES: &[&[Binding]] = &[
    ethernet::BINDINGS,
    ipv4::BINDINGS,
    ipv6::BINDINGS,
    arp::BINDINGS,
    tcp::BINDINGS,
    udp::BINDINGS,
    icmpv4::BINDINGS,
    icmpv6::BINDINGS,
    vlan::BINDINGS,
    ipv6_options::BINDINGS,
    ipv6_routing::BINDINGS,
    ipv6_fragment::BINDINGS,
    // In front of `ieee802154`, whose frames it hands on with their addresses.
    #[cfg(feature = "all-protocols")]
    sixlowpan::BINDINGS,
    #[cfg(feature = "all-protocols")]
    bsd_loopback::BINDINGS,
    #[cfg(feature = "all-protocols")]
    dhcpv4::BINDINGS,
    #[cfg(feature = "all-protocols")]
    dhcpv6::BINDINGS,
    #[cfg(feature = "all-protocols")]
    dns::BINDINGS,
    #[cfg(feature = "all-protocols")]
    geneve::BINDINGS,
    #[cfg(feature = "all-protocols")]
    gre::BINDINGS,
    #[cfg(feature = "all-protocols")]
    ieee802154::BINDINGS,
    #[cfg(feature = "all-protocols")]
    igmp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    rpl_consistency_check::BINDINGS,
    #[cfg(feature = "all-protocols")]
    ipsec_ah::BINDINGS,
    #[cfg(feature = "all-protocols")]
    ipsec_esp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    linux_cooked::BINDINGS,
    #[cfg(feature = "all-protocols")]
    linux_cooked2::BINDINGS,
    #[cfg(feature = "all-protocols")]
    llc::BINDINGS,
    // In front of its own bindings: the parts of organisations are shown, too.
    #[cfg(feature = "all-protocols")]
    lldp::ORGANIZATIONS,
    #[cfg(feature = "all-protocols")]
    lldp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    mdns::BINDINGS,
    #[cfg(feature = "all-protocols")]
    ntp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    sctp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    snap::BINDINGS,
    #[cfg(feature = "all-protocols")]
    stp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    vxlan::BINDINGS,
];

/// The first protocol under a key.
#[inline]
pub(super) fn find(registries: &[Registry<'_>; 2], space: &str, key: u64) -> Option<&'static Description> {
    let [own, registry] = registries;
    if !own.is_empty() {
        let found = in_any(own, space, key);
        if found.is_some() {
            return found;
        }
    }
    in_any(registry, space, key)
}

#[inline]
fn in_any(registry: Registry<'_>, space: &str, key: u64) -> Option<&'static Description> {
    match by_bucket(registry) {
        Some(all) => under(bucket_of(all, key), space, key),
        None => registry.iter().find_map(|list| under(list, space, key)),
    }
}

#[inline]
fn under(list: &[Binding], space: &str, key: u64) -> Option<&'static Description> {
    for binding in list {
        if binding.key == key && binding.space == space {
            return Some(binding.protocol);
        }
    }
    None
}

/// The list of [`BUILTIN`], if this is that.
#[inline]
fn by_bucket<'a>(registry: Registry<'a>) -> Option<&'a [Binding]> {
    match registry {
        [[mark], all] if mark.key == MARK.key && mark.space.is_empty() => Some(all),
        _ => None,
    }
}

/// What of wireloom's own may have this key.
#[inline]
fn bucket_of(all: &[Binding], key: u64) -> &[Binding] {
    let bucket = bucket(key);
    let (Some(from), Some(to)) = (STARTS.get(bucket), STARTS.get(bucket.saturating_add(1))) else {
        return all;
    };
    all.get(usize::from(*from)..usize::from(*to)).unwrap_or(all)
}

/// The key in [`LINK_TYPE`] of what a frame begins with; `None` where it says IP and is neither version.
#[inline]
pub(super) fn link_key(link: u32, octets: &[u8]) -> Option<u64> {
    match link {
        // 12 and 14 are what some systems write in place of 101.
        12 | 14 | 101 => match octets.first()? >> 4 {
            4 => Some(228),
            6 => Some(229),
            _ => None,
        },
        link => Some(link.into()),
    }
}

fn bindings<'a>(registries: &'a [Registry<'a>]) -> impl Iterator<Item = &'a Binding> + Clone {
    registries.iter().flat_map(|registry| registry.iter()).flat_map(|list| list.iter())
}

/// A binding that is never found, because another protocol stands before it under the same key.
#[derive(Debug, Clone, Copy)]
pub struct Shadowed<'a> {
    /// What is found.
    pub taken: &'a Binding,
    /// What is not.
    pub passed: &'a Binding,
}

impl fmt::Display for Shadowed<'_> {
    /// `udp-port 5005: sensor, not report`
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Binding { space, key, protocol } = self.taken;
        write!(f, "{space} {key}: {}, not {}", protocol.name, self.passed.protocol.name)
    }
}

/// Every binding that is never found where protocols are looked up in these registries, the first one first. The same
/// protocol twice under one key is no loss.
pub fn shadowed<'a>(registries: &'a [Registry<'a>]) -> impl Iterator<Item = Shadowed<'a>> {
    bindings(registries).enumerate().filter_map(|(nth, passed)| {
        let same = |other: &&Binding| other.key == passed.key && other.space == passed.space;
        let taken = bindings(registries).take(nth).find(same)?;
        (!taken.protocol.is_same(passed.protocol)).then_some(Shadowed { taken, passed })
    })
}
