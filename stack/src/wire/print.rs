//! Shows packets and what they carry, one line a layer, from the descriptions that come with each protocol.
//!
//! [`Printer`] writes text, [`walk`] hands every field to a visitor, [`Layers`] is the walk from layer to layer under
//! both. What is malformed or cut short is shown as far as it makes sense, with a note of what is wrong.

use super::support::{Binding, Description, Error, ErrorKind, Inner, Pseudo, Visitor};
use super::{
    arp, ethernet, icmpv4, icmpv6, ipv4, ipv6, ipv6_fragment, ipv6_options, ipv6_routing, tcp, udp, vlan,
};
use core::fmt;

/// Where protocols are looked up: the `BINDINGS` of each.
pub type Registry<'a> = &'a [&'a [Binding]];

/// The protocols that come with wireloom.
pub const BUILTIN: Registry<'static> = &[&ALL];

/// The bindings of all modules behind each other: one list is searched faster than many.
static ALL: [Binding; count(MODULES)] = joined(MODULES);

const fn count(lists: &[&[Binding]]) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < lists.len() {
        count += lists[at].len();
        at += 1;
    }
    count
}

const fn joined<const N: usize>(lists: &[&[Binding]]) -> [Binding; N] {
    let mut all = [Binding { space: "", key: 0, protocol: ETHERNET }; N];
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
    #[cfg(feature = "all-protocols")]
    super::dhcpv4::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::dhcpv6::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::dns::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::geneve::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::gre::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::ieee802154::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::igmp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::rpl_consistency_check::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::ipsec_ah::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::ipsec_esp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::llc::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::lldp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::ntp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::sctp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::snap::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::stp::BINDINGS,
    #[cfg(feature = "all-protocols")]
    super::vxlan::BINDINGS,
    #[cfg(feature = "all-protocols")]
    BY_HAND,
];

/// The key space of Ethernet frames that have a length in place of the EtherType; its one key is 0.
const BY_LENGTH: &str = "ethernet-length";

/// What no spec binds: LLC in Ethernet frames with a length, and Ethernet frames in tunnels, told by an EtherType or by
/// a flag of VXLAN.
#[cfg(feature = "all-protocols")]
const BY_HAND: &[Binding] = &[
    Binding { space: BY_LENGTH, key: 0, protocol: super::llc::DESCRIPTION },
    Binding { space: "ethertype", key: 0x6558, protocol: ETHERNET },
    Binding { space: "vxlan", key: 1, protocol: ETHERNET },
];

/// The protocol of frames on Ethernet.
pub const ETHERNET: &Description = ethernet::DESCRIPTION;

/// More layers than this are not followed: a packet of tunnels in tunnels is an attack.
const MOST_LAYERS: usize = 16;

/// The protocol of octets on a medium without link header, by the version in the first four bits.
pub fn ip(octets: &[u8]) -> Option<&'static Description> {
    match octets.first()? >> 4 {
        4 => Some(ipv4::DESCRIPTION),
        6 => Some(ipv6::DESCRIPTION),
        _ => None,
    }
}

/// Whether a layer is the sender's, or a copy of another packet's beginning that an error message quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A layer of the packet.
    Own,
    /// Quoted: it may end anywhere, and its checksums can't be verified.
    Quoted,
}

/// One layer of a packet.
#[derive(Debug, Clone, Copy)]
pub struct Layer<'a> {
    /// Its protocol.
    pub protocol: &'static Description,
    /// Its octets, payload included.
    pub octets: &'a [u8],
    /// Layers outside of it.
    pub depth: usize,
    /// Whose it is.
    pub standing: Standing,
    /// What is wrong with it, if anything is.
    pub error: Option<Error>,
}

/// The layers of a packet, from outside to inside.
#[derive(Debug, Clone)]
pub struct Layers<'a> {
    registries: [Registry<'a>; 2],
    next: Option<Next<'a>>,
    depth: usize,
}

#[derive(Debug, Clone, Copy)]
struct Next<'a> {
    protocol: &'static Description,
    octets: &'a [u8],
    pseudo: Option<Pseudo>,
    standing: Standing,
}

impl<'a> Layers<'a> {
    /// Of octets that begin with the protocol `first`.
    pub fn new(registry: Registry<'a>, first: &'static Description, octets: &'a [u8]) -> Self {
        let next = Next { protocol: first, octets, pseudo: None, standing: Standing::Own };
        Layers { registries: [&[], registry], next: Some(next), depth: 0 }
    }

    /// Looks protocols up in `more` as well, and there first.
    #[must_use]
    pub fn with(self, more: Registry<'a>) -> Self {
        let [_, registry] = self.registries;
        Layers { registries: [more, registry], ..self }
    }

    fn find(&self, space: &str, key: u64) -> Option<&'static Description> {
        for list in self.registries.iter().flat_map(|registry| registry.iter()) {
            for binding in list.iter() {
                if binding.key == key && binding.space == space {
                    return Some(binding.protocol);
                }
            }
        }
        None
    }

    /// What the layer `of` carries.
    fn inside(&self, of: &Next<'a>) -> Option<Next<'a>> {
        let inner = length_for_type(of.protocol, (of.protocol.inner)(of.octets));
        let standing = if inner.quoted.is_some() { Standing::Quoted } else { of.standing };
        let by_key = || inner.keys.iter().flatten().find_map(|(space, key)| self.find(space, *key));
        let protocol = inner.quoted.or_else(by_key)?;
        // A routing header gives the packet another destination than the one that is known from outside.
        let outer = of.pseudo.filter(|_| of.protocol.name != ipv6_routing::DESCRIPTION.name);
        let pseudo = inner.pseudo.or(outer).filter(|_| standing == Standing::Own);
        (!inner.payload.is_empty()).then_some(Next { protocol, octets: inner.payload, pseudo, standing })
    }
}

/// Where Ethernet has an EtherType of at most 1500, it is the payload's length, and LLC is inside (IEEE 802.3 §3.2.6).
fn length_for_type<'a>(carrier: &Description, mut inner: Inner<'a>) -> Inner<'a> {
    let keyed = [ethernet::DESCRIPTION.name, vlan::DESCRIPTION.name].contains(&carrier.name);
    for (space, key) in inner.keys.iter_mut().flatten().filter(|_| keyed) {
        let length = usize::try_from(*key).ok().filter(|length| *length <= 1500);
        if let Some(length) = length {
            (*space, *key) = (BY_LENGTH, 0);
            inner.payload = inner.payload.get(..length).unwrap_or(inner.payload);
        }
    }
    inner
}

impl<'a> Iterator for Layers<'a> {
    type Item = Layer<'a>;

    fn next(&mut self) -> Option<Layer<'a>> {
        let this = self.next.take()?;
        let Next { protocol, octets, pseudo, standing } = this;
        let error = (protocol.check)(octets, pseudo);
        let error = error.filter(|error| match (standing, error.kind) {
            (Standing::Quoted, ErrorKind::Truncated | ErrorKind::BadChecksum) => false,
            (Standing::Quoted | Standing::Own, _) => true,
        });
        let layer = Layer { protocol, octets, depth: self.depth, standing, error };
        self.depth = self.depth.saturating_add(1);
        if self.depth < MOST_LAYERS {
            self.next = self.inside(&this);
        }
        Some(layer)
    }
}

impl fmt::Display for Layer<'_> {
    /// One line, without its end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (self.protocol.print)(self.octets, f)?;
        let Some(error) = self.error else { return Ok(()) };
        match error.kind {
            ErrorKind::BadChecksum => f.write_str(" (checksum incorrect)"),
            ErrorKind::Truncated => {
                f.write_str(" (truncated: ")?;
                f.write_str(self.protocol.field_name(error.field))?;
                f.write_str(")")
            }
            ErrorKind::BadLength
            | ErrorKind::BadConst
            | ErrorKind::BadOption
            | ErrorKind::Invalid
            | ErrorKind::Unsupported => {
                f.write_str(" (malformed: ")?;
                f.write_str(self.protocol.field_name(error.field))?;
                f.write_str(": ")?;
                f.write_str(error.kind.as_str())?;
                f.write_str(")")
            }
        }
    }
}

/// Shows a packet: one line a layer, each further in than the one that carries it.
#[derive(Debug, Clone)]
pub struct Printer<'a> {
    layers: Layers<'a>,
}

impl<'a> Printer<'a> {
    /// Of octets that begin with the protocol `first`; what it carries is looked up in `registry`.
    pub fn new(registry: Registry<'a>, first: &'static Description, octets: &'a [u8]) -> Self {
        Printer { layers: Layers::new(registry, first, octets) }
    }

    /// Looks protocols up in `more` as well, and there first: one's own protocols.
    #[must_use]
    pub fn with(self, more: Registry<'a>) -> Self {
        Printer { layers: self.layers.with(more) }
    }
}

impl fmt::Display for Printer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for layer in self.layers.clone() {
            if layer.depth > 0 {
                f.write_str("\n")?;
            }
            for _ in 0..layer.depth {
                f.write_str("  ")?;
            }
            layer.fmt(f)?;
        }
        Ok(())
    }
}

/// Hands every field of every layer to a visitor: `layer` first, then its fields.
pub fn walk(layers: Layers<'_>, visitor: &mut dyn Visitor) {
    for layer in layers {
        visitor.layer(layer.protocol, layer.octets, layer.error);
        (layer.protocol.walk)(layer.octets, visitor);
    }
}

#[cfg(test)]
mod tests;
