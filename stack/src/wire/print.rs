//! Shows packets and what they carry, one line a layer, from the descriptions that come with each protocol.
//!
//! [`Printer`] writes text, [`walk`] hands every field to a visitor, [`Layers`] is the walk from layer to layer under
//! both. What is malformed or cut short is shown as far as it makes sense, with a note of what is wrong.

mod registry;

pub use registry::{BUILTIN, LINK_TYPE, Registry, Shadowed, shadowed};

use super::support::{Between, Description, Error, ErrorKind, Inner, Pseudo, Value, Visitor};
use super::{ethernet, ipv4, ipv6, ipv6_routing, vlan};
use core::fmt;

/// The key space of Ethernet frames that have a length in place of the EtherType; its one key is 0.
const BY_LENGTH: &str = "ethernet-length";

/// The protocol of frames on Ethernet.
pub const ETHERNET: &Description = ethernet::DESCRIPTION;

/// More layers than this are not followed: a packet of tunnels in tunnels is an attack.
const MOST_LAYERS: usize = 16;

/// The protocol of octets on a medium without link header, by the version in the first four bits.
#[inline]
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
    /// The addresses that a compressed header means, with what the layers around say.
    pub between: Option<Between>,
    /// What is wrong with it, if anything is.
    pub error: Option<Error>,
}

impl Layer<'_> {
    /// Shows every field that is there to a visitor; the addresses of a compressed header behind its own, as `source`
    /// and `destination`.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn Visitor) {
        self.protocol.walk(self.octets, visitor);
        let Between { src, dst } = self.between.unwrap_or_default();
        for (name, addr) in [("source", src), ("destination", dst)] {
            if let Some(addr) = addr {
                visitor.field(name, Value::Text(&addr));
            }
        }
    }
}

/// The layers of a packet, from outside to inside.
#[derive(Debug, Clone)]
pub struct Layers<'a> {
    registries: [Registry<'a>; 2],
    next: Option<Next<'a>>,
    depth: usize,
}

/// What the next layer is, as far as it was looked up.
#[derive(Debug, Clone, Copy)]
enum Who {
    Protocol(&'static Description),
    /// What frames of this link type begin with.
    Link(u32),
}

#[derive(Debug, Clone, Copy)]
struct Next<'a> {
    who: Who,
    octets: &'a [u8],
    pseudo: Option<Pseudo>,
    link: Between,
    standing: Standing,
}

impl<'a> Layers<'a> {
    /// Of octets that begin with the protocol `first`.
    #[inline]
    pub fn new(registry: Registry<'a>, first: &'static Description, octets: &'a [u8]) -> Self {
        Self::beginning(registry, Who::Protocol(first), octets)
    }

    /// Of a frame of a link, whose first protocol is looked up as well: under `link` in the key space [`LINK_TYPE`].
    /// Where none is bound there, there are no layers.
    #[inline]
    pub fn of_link(registry: Registry<'a>, link: u32, octets: &'a [u8]) -> Self {
        Self::beginning(registry, Who::Link(link), octets)
    }

    #[inline]
    fn beginning(registry: Registry<'a>, who: Who, octets: &'a [u8]) -> Self {
        let link = Between::default();
        let next = Next { who, octets, pseudo: None, link, standing: Standing::Own };
        Layers { registries: [&[], registry], next: Some(next), depth: 0 }
    }

    /// Looks protocols up in `more` as well, and there first.
    #[must_use]
    #[inline]
    pub fn with(self, more: Registry<'a>) -> Self {
        let [_, registry] = self.registries;
        Layers { registries: [more, registry], ..self }
    }

    #[inline]
    fn find(&self, space: &str, key: u64) -> Option<&'static Description> {
        registry::find(&self.registries, space, key)
    }

    #[inline]
    fn protocol_of(&self, next: &Next<'a>) -> Option<&'static Description> {
        let protocol = match next.who {
            Who::Protocol(protocol) => protocol,
            Who::Link(link) => self.find(LINK_TYPE, registry::link_key(link, next.octets)?)?,
        };
        Some(protocol.decode.narrow(next.octets).unwrap_or(protocol))
    }

    /// What the layer `of` carries, whose addresses are `between`.
    #[inline]
    fn inside(
        &self,
        protocol: &'static Description,
        of: &Next<'a>,
        between: Option<Between>,
    ) -> Option<Next<'a>> {
        let inner = length_for_type(protocol, protocol.inner(of.octets));
        let standing = if inner.quoted.is_some() { Standing::Quoted } else { of.standing };
        let by_key = || inner.keys.iter().flatten().find_map(|(space, key)| self.find(space, *key));
        let who = Who::Protocol(inner.quoted.or_else(by_key)?);
        // A routing header gives the packet another destination than the one that is known from outside.
        let outer = of.pseudo.filter(|_| protocol.name != ipv6_routing::DESCRIPTION.name);
        let compressed = between.and_then(Between::pseudo);
        let pseudo = inner.pseudo.or(compressed).or(outer).filter(|_| standing == Standing::Own);
        // RFC 6282 §3.2.2: what an inner header leaves out says the one around it, be it the frame's or IPv6's.
        let link = between.or_else(|| protocol.decode.link(of.octets)).unwrap_or(of.link);
        (!inner.payload.is_empty()).then_some(Next { who, octets: inner.payload, pseudo, link, standing })
    }
}

/// Where Ethernet has an EtherType of at most 1500, it is the payload's length, and LLC is inside (IEEE 802.3 §3.2.6).
#[inline]
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

    #[inline]
    fn next(&mut self) -> Option<Layer<'a>> {
        let this = self.next.take()?;
        let Next { octets, pseudo, standing, link, .. } = this;
        let protocol = self.protocol_of(&this)?;
        let between = protocol.decode.between(octets, link);
        let error = protocol.check(octets, pseudo);
        let error = error.filter(|error| match (standing, error.kind) {
            (Standing::Quoted, ErrorKind::Truncated | ErrorKind::BadChecksum) => false,
            (Standing::Quoted | Standing::Own, _) => true,
        });
        let layer = Layer { protocol, octets, depth: self.depth, standing, between, error };
        self.depth = self.depth.saturating_add(1);
        if self.depth < MOST_LAYERS {
            self.next = self.inside(protocol, &this, between);
        }
        Some(layer)
    }
}

impl fmt::Display for Layer<'_> {
    /// One line, without its end.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.protocol.print(self.octets, f)?;
        if let Some(between) = self.between {
            f.write_str(" (")?;
            between.fmt(f)?;
            f.write_str(")")?;
        }
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
    #[inline]
    pub fn new(registry: Registry<'a>, first: &'static Description, octets: &'a [u8]) -> Self {
        Printer { layers: Layers::new(registry, first, octets) }
    }

    /// Of a frame of a link, as [`Layers::of_link`]; nothing is shown where no protocol is bound to `link`.
    #[inline]
    pub fn of_link(registry: Registry<'a>, link: u32, octets: &'a [u8]) -> Self {
        Printer { layers: Layers::of_link(registry, link, octets) }
    }

    /// Looks protocols up in `more` as well, and there first: one's own protocols.
    #[must_use]
    #[inline]
    pub fn with(self, more: Registry<'a>) -> Self {
        Printer { layers: self.layers.with(more) }
    }
}

impl fmt::Display for Printer<'_> {
    #[inline]
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
#[inline]
pub fn walk(layers: Layers<'_>, visitor: &mut dyn Visitor) {
    for layer in layers {
        visitor.layer(layer.protocol, layer.octets, layer.error);
        layer.walk(visitor);
    }
}

#[cfg(test)]
mod tests;
