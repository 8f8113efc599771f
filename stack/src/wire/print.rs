//! Shows packets and what they carry, one line a layer, from the descriptions that come with each protocol.
//!
//! [`Printer`] writes text, [`walk`] hands every field to a visitor, [`Layers`] is the walk from layer to layer under
//! both. What is malformed or cut short is shown as far as it makes sense, with a note of what is wrong.

mod registry;

pub use registry::{BUILTIN, LINK_TYPE, Registry, Shadowed, shadowed};

use super::support::print::{Line, Sink, line};
use super::support::{Between, Description, Error, ErrorKind, Given, Inner, Look, Pseudo, Value, Visitor};
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
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
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
    /// What the layer around it hands on.
    pub given: Given,
}

impl Layer<'_> {
    /// Shows every field that is there to a visitor; the addresses of a compressed header behind its own, as `source`
    /// and `destination`.
    #[inline]
    pub fn walk(&self, visitor: &mut dyn Visitor) {
        self.protocol.decode.walk_given(self.octets, &self.given, visitor);
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
    /// The next layer; `None` behind the last one.
    next: Option<Who>,
    octets: &'a [u8],
    depth: usize,
    standing: Standing,
    /// Whom the packet is between: what the layers so far say.
    pseudo: Option<Pseudo>,
    link: Between,
    /// What the last layer says, where it has a compressed header.
    between: Option<Between>,
    /// What the layer around the next one hands on.
    given: Given,
}

/// What the next layer is, as far as it was looked up.
#[derive(Debug, Clone, Copy)]
enum Who {
    Protocol(&'static Description),
    /// What frames of this link type begin with.
    Link(u32),
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
        Layers {
            registries: [&[], registry],
            next: Some(who),
            octets,
            depth: 0,
            standing: Standing::Own,
            pseudo: None,
            link: Between::default(),
            between: None,
            given: Given::NONE,
        }
    }

    /// Looks protocols up in `more` as well, and there first.
    #[must_use]
    #[inline]
    pub fn with(self, more: Registry<'a>) -> Self {
        let [_, registry] = self.registries;
        Layers { registries: [more, registry], ..self }
    }

    #[inline]
    fn found(&self, space: &str, key: u64) -> Option<&'static Description> {
        registry::find(&self.registries, space, key)
    }

    /// The next layer's protocol.
    #[inline]
    fn protocol(&mut self) -> Option<&'static Description> {
        let protocol = match self.next.take()? {
            Who::Protocol(protocol) => protocol,
            Who::Link(link) => self.found(LINK_TYPE, registry::link_key(link, self.octets)?)?,
        };
        self.between = None;
        let Some(family) = protocol.decode.family() else { return Some(protocol) };
        let protocol = family.narrow(self.octets).unwrap_or(protocol);
        self.ends(protocol);
        Some(protocol)
    }

    /// Whom the next layer is between, where it has a compressed header. Keeps what it says for those inside.
    #[cold]
    #[inline]
    fn ends(&mut self, protocol: &'static Description) {
        let Some(family) = protocol.decode.family() else { return };
        self.between = family.between(self.octets, self.link);
        // RFC 6282 §3.2.2: what an inner header leaves out says the one around it, be it the frame's or IPv6's.
        self.link = self.between.or_else(|| family.link(self.octets)).unwrap_or(self.link);
    }

    /// Goes on with what a layer carries, and says what is wrong with it.
    #[inline]
    fn pass(&mut self, protocol: &'static Description, look: &mut Look<'a>) -> Option<Error> {
        let error = look.error.filter(|error| match (self.standing, error.kind) {
            (Standing::Quoted, ErrorKind::Truncated | ErrorKind::BadChecksum) => false,
            (Standing::Quoted | Standing::Own, _) => true,
        });
        self.depth = self.depth.saturating_add(1);
        if self.depth < MOST_LAYERS && !look.inner.payload.is_empty() {
            self.enter(protocol, &mut look.inner);
        }
        error
    }

    #[inline]
    fn enter(&mut self, protocol: &'static Description, inner: &mut Inner<'a>) {
        length_for_type(protocol, inner);
        let [first, second] = inner.keys;
        let found = |key: Option<(&str, u64)>| key.and_then(|(space, key)| self.found(space, key));
        let next = inner.quoted.or_else(|| found(first)).or_else(|| found(second));
        self.next = next.map(Who::Protocol);
        self.octets = inner.payload;
        self.given = inner.given;
        if inner.quoted.is_some() {
            self.standing = Standing::Quoted;
        }
        // A routing header gives the packet another destination than the one that is known from outside.
        if self.standing == Standing::Quoted || protocol.name == ipv6_routing::DESCRIPTION.name {
            self.pseudo = None;
        }
        if self.standing == Standing::Own {
            if let Some(pseudo) = self.between.and_then(Between::pseudo) {
                self.pseudo = Some(pseudo);
            }
            if inner.pseudo.is_some() {
                self.pseudo = inner.pseudo;
            }
        }
    }
}

/// Where Ethernet has an EtherType of at most 1500, it is the payload's length, and LLC is inside (IEEE 802.3 §3.2.6).
#[inline]
fn length_for_type(carrier: &Description, inner: &mut Inner<'_>) {
    for (space, key) in inner.keys.iter_mut().flatten() {
        let Some(length) = usize::try_from(*key).ok().filter(|length| *length <= 1500) else { continue };
        if *space == "ethertype"
            && [ethernet::DESCRIPTION.name, vlan::DESCRIPTION.name].contains(&carrier.name)
        {
            (*space, *key) = (BY_LENGTH, 0);
            inner.payload = inner.payload.get(..length).unwrap_or(inner.payload);
        }
    }
}

impl<'a> Iterator for Layers<'a> {
    type Item = Layer<'a>;

    #[inline]
    fn next(&mut self) -> Option<Layer<'a>> {
        let protocol = self.protocol()?;
        let Layers { octets, depth, standing, between, given, .. } = *self;
        let mut look = protocol.decode.look_given(octets, &given, self.pseudo.as_ref(), None);
        let error = self.pass(protocol, &mut look);
        Some(Layer { protocol, octets, depth, standing, between, error, given })
    }
}

/// The way from the layer before, if there is one, to the layer at `depth`.
#[inline]
fn begin(line: &mut Line<'_, '_>, depth: usize) -> fmt::Result {
    if depth == 0 {
        return Ok(());
    }
    line.put(|text: &mut [u8; 2 * MOST_LAYERS]| {
        *text = [b' '; 2 * MOST_LAYERS];
        text[0] = b'\n';
        depth.saturating_mul(2).saturating_add(1)
    })
}

/// What stands behind the protocol's own line.
#[inline]
fn notes(
    protocol: &Description,
    between: Option<Between>,
    error: Option<Error>,
    line: &mut Line<'_, '_>,
) -> fmt::Result {
    if let Some(between) = between {
        line.write_str(" (")?;
        line.display(&between)?;
        line.write_str(")")?;
    }
    let Some(error) = error else { return Ok(()) };
    match error.kind {
        ErrorKind::BadChecksum => line.write_str(" (checksum incorrect)"),
        ErrorKind::Truncated => {
            line.write_str(" (truncated: ")?;
            line.write_str(protocol.field_name(error.field))?;
            line.write_str(")")
        }
        ErrorKind::BadLength
        | ErrorKind::BadConst
        | ErrorKind::BadOption
        | ErrorKind::Invalid
        | ErrorKind::Unsupported => {
            line.write_str(" (malformed: ")?;
            line.write_str(protocol.field_name(error.field))?;
            line.write_str(": ")?;
            line.write_str(error.kind.as_str())?;
            line.write_str(")")
        }
    }
}

impl fmt::Display for Layer<'_> {
    /// One line, without its end.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        line(f, |line| {
            self.protocol.decode.look_given(self.octets, &self.given, None, Some(line)).shown?;
            notes(self.protocol, self.between, self.error, line)
        })
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
        line(f, |line| {
            let mut layers = self.layers.clone();
            while let Some(protocol) = layers.protocol() {
                begin(line, layers.depth)?;
                let mut look = protocol.decode.look_given(
                    layers.octets,
                    &layers.given,
                    layers.pseudo.as_ref(),
                    Some(line),
                );
                look.shown?;
                let error = layers.pass(protocol, &mut look);
                if layers.between.is_some() || error.is_some() {
                    notes(protocol, layers.between, error, line)?;
                }
            }
            Ok(())
        })
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
