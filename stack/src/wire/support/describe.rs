//! What a protocol says about itself: the tables that printers, dissectors and other back ends read.

use super::print::{self, Line};
use super::{Error, FieldId, Pseudo};
use core::fmt;
use core::net::Ipv6Addr;

/// A protocol: its fields, its registries, and how its octets are shown.
#[derive(Debug)]
pub struct Description {
    /// The module's name: `udp`.
    pub name: &'static str,
    /// The title: `User Datagram Protocol`.
    pub title: &'static str,
    /// The spec it was generated from: `specs/udp.ron`.
    pub file: &'static str,
    /// Every field, in the order of the spec; a [`FieldId`] is an index into them.
    pub fields: &'static [FieldDescription],
    /// The named values of its types.
    pub registries: &'static [Registry],
    /// Reads its octets.
    pub decode: &'static dyn Decode,
}

impl Description {
    /// Whether both tell of the same protocol. A constant may stand in several places, so that its address says nothing.
    pub fn is_same(&self, other: &Description) -> bool {
        (self.name, self.file, self.fields) == (other.name, other.file, other.fields)
    }

    /// The name of a field, or the empty string for a number that this protocol doesn't use.
    pub fn field_name(&self, field: FieldId) -> &'static str {
        self.fields.get(usize::from(field.0)).map_or("", |field| field.name)
    }

    /// Prints one line, without an end of line, as far as the fields are there.
    ///
    /// # Errors
    /// What `f` says.
    pub fn print(&self, octets: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.decode.print(octets, f)
    }

    /// Shows every field that is there to a visitor.
    pub fn walk(&self, octets: &[u8], visitor: &mut dyn Visitor) {
        self.decode.walk(octets, visitor);
    }

    /// What is carried inside.
    pub fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a> {
        self.decode.inner(octets)
    }

    /// The first thing that is wrong with the octets; the checksum only where it is known what it covers.
    pub fn check(&self, octets: &[u8], pseudo: Option<Pseudo>) -> Option<Error> {
        self.decode.check(octets, pseudo)
    }
}

/// How octets of a protocol are read for those who know only its [`Description`]. Generated protocols have
/// [`Functions`]; something else may be a spec that is interpreted while the program runs.
pub trait Decode: fmt::Debug + Sync {
    /// As [`Description::print`].
    ///
    /// # Errors
    /// What `f` says.
    fn print(&self, octets: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result;
    /// As [`Description::walk`].
    fn walk(&self, octets: &[u8], visitor: &mut dyn Visitor);
    /// As [`Description::inner`].
    fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a>;
    /// As [`Description::check`].
    fn check(&self, octets: &[u8], pseudo: Option<Pseudo>) -> Option<Error>;

    /// All of that but the visitor at once: prints the line, if there is one to print on, checks the octets, and says what
    /// is inside.
    fn look<'a>(
        &self,
        octets: &'a [u8],
        pseudo: Option<&Pseudo>,
        line: Option<&mut Line<'_, '_>>,
    ) -> Look<'a> {
        let shown = line.map_or(Ok(()), |line| line.through(|f| self.print(octets, f)));
        Look { shown, error: self.check(octets, pseudo.copied()), inner: self.inner(octets) }
    }

    /// As [`look`](Self::look), with what the packet around it hands on.
    fn look_given<'a>(
        &self,
        octets: &'a [u8],
        given: &Given,
        pseudo: Option<&Pseudo>,
        line: Option<&mut Line<'_, '_>>,
    ) -> Look<'a> {
        let _ = given;
        self.look(octets, pseudo, line)
    }

    /// As [`Description::walk`], with what the packet around it hands on.
    fn walk_given(&self, octets: &[u8], given: &Given, visitor: &mut dyn Visitor) {
        let _ = given;
        self.walk(octets, visitor);
    }

    /// What else it knows, where it stands for other protocols or for addresses.
    fn family(&self) -> Option<&dyn Family> {
        None
    }
}

/// What few protocols know besides.
pub trait Family {
    /// Of a family of protocols that say by their first octets which of them they are: that one. `None` of every other
    /// protocol, and where these octets are of none of them.
    fn narrow(&self, octets: &[u8]) -> Option<&'static Description> {
        let _ = octets;
        None
    }

    /// Of frames of a link whose addresses IPv6 headers leave out: the link-local addresses that they stand for.
    fn link(&self, octets: &[u8]) -> Option<Between> {
        let _ = octets;
        None
    }

    /// Of compressed IPv6 headers: whom the packet is between, where `link` is what the frame around it says.
    fn between(&self, octets: &[u8], link: Between) -> Option<Between> {
        let _ = (octets, link);
        None
    }
}

/// What there is to say about a layer.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// How printing went.
    pub shown: fmt::Result,
    /// See [`Description::check`].
    pub error: Option<Error>,
    /// See [`Description::inner`].
    pub inner: Inner<'a>,
}

/// Whom a packet is between, as far as that can be told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Between {
    /// Who sent it.
    pub src: Option<Ipv6Addr>,
    /// Who is to get it.
    pub dst: Option<Ipv6Addr>,
}

impl Between {
    /// For checksums; `None` where one of the addresses is not known.
    pub fn pseudo(self) -> Option<Pseudo> {
        Some(Pseudo::v6(self.src?, self.dst?))
    }
}

impl fmt::Display for Between {
    /// `fe80::1 > ff02::1`; `?` is what can't be told.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (before, addr) in [("", self.src), (" > ", self.dst)] {
            f.write_str(before)?;
            match addr {
                Some(addr) => addr.fmt(f)?,
                None => f.write_str("?")?,
            }
        }
        Ok(())
    }
}

/// The functions of a generated protocol.
#[derive(Debug, Clone, Copy)]
pub struct Functions {
    /// See [`Decode::look`].
    pub look:
        for<'a> fn(octets: &'a [u8], pseudo: Option<&Pseudo>, line: Option<&mut Line<'_, '_>>) -> Look<'a>,
    /// See [`Description::walk`].
    pub walk: for<'a> fn(octets: &'a [u8], visitor: &mut dyn Visitor),
}

impl Decode for Functions {
    fn print(&self, octets: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::line(f, |line| (self.look)(octets, None, Some(line)).shown)
    }

    fn walk(&self, octets: &[u8], visitor: &mut dyn Visitor) {
        (self.walk)(octets, visitor);
    }

    fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a> {
        (self.look)(octets, None, None).inner
    }

    fn check(&self, octets: &[u8], pseudo: Option<Pseudo>) -> Option<Error> {
        (self.look)(octets, pseudo.as_ref(), None).error
    }

    fn look<'a>(
        &self,
        octets: &'a [u8],
        pseudo: Option<&Pseudo>,
        line: Option<&mut Line<'_, '_>>,
    ) -> Look<'a> {
        (self.look)(octets, pseudo, line)
    }
}

/// The functions of a generated protocol with parameters; where nobody says what they are, they have a usual value.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    /// See [`Decode::look_given`].
    pub look: for<'a> fn(
        octets: &'a [u8],
        given: &Given,
        pseudo: Option<&Pseudo>,
        line: Option<&mut Line<'_, '_>>,
    ) -> Look<'a>,
    /// See [`Decode::walk_given`].
    pub walk: for<'a> fn(octets: &'a [u8], given: &Given, visitor: &mut dyn Visitor),
}

impl Decode for Told {
    fn print(&self, octets: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::line(f, |line| (self.look)(octets, &Given::NONE, None, Some(line)).shown)
    }

    fn walk(&self, octets: &[u8], visitor: &mut dyn Visitor) {
        (self.walk)(octets, &Given::NONE, visitor);
    }

    fn inner<'a>(&self, octets: &'a [u8]) -> Inner<'a> {
        (self.look)(octets, &Given::NONE, None, None).inner
    }

    fn check(&self, octets: &[u8], pseudo: Option<Pseudo>) -> Option<Error> {
        (self.look)(octets, &Given::NONE, pseudo.as_ref(), None).error
    }

    fn look<'a>(
        &self,
        octets: &'a [u8],
        pseudo: Option<&Pseudo>,
        line: Option<&mut Line<'_, '_>>,
    ) -> Look<'a> {
        (self.look)(octets, &Given::NONE, pseudo, line)
    }

    fn look_given<'a>(
        &self,
        octets: &'a [u8],
        given: &Given,
        pseudo: Option<&Pseudo>,
        line: Option<&mut Line<'_, '_>>,
    ) -> Look<'a> {
        (self.look)(octets, given, pseudo, line)
    }

    fn walk_given(&self, octets: &[u8], given: &Given, visitor: &mut dyn Visitor) {
        (self.walk)(octets, given, visitor);
    }
}

/// A field of a protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldDescription {
    /// Its name: `src_port`, `EchoRequest.ident`, `TcpOption.MaxSegSize.value`.
    pub name: &'static str,
    /// What the spec says about it.
    pub doc: &'static str,
    /// Bits from the beginning of the header, body or option, where everything before has a fixed width.
    pub bit: Option<usize>,
    /// Its width in bits, where that is fixed.
    pub bits: Option<usize>,
    /// What it holds.
    pub kind: FieldKind,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum FieldKind {
    /// A number.
    Number,
    /// One bit.
    Flag,
    /// A number with a [`Registry`] of this name.
    Named(&'static str),
    /// An address, or another string of octets with an identity.
    Address,
    /// Octets.
    Octets,
    /// A structure of fields.
    Record,
    /// Elements behind each other.
    Array,
    /// Options.
    Options,
    /// Another protocol's packet, possibly cut short.
    Quote,
    /// What the packet carries.
    Payload,
}

/// Named values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Registry {
    /// The type's name.
    pub name: &'static str,
    /// Width in bits.
    pub bits: u8,
    /// The values, in the order of the spec.
    pub values: &'static [RegistryValue],
}

/// A named value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegistryValue {
    /// Name in code.
    pub name: &'static str,
    /// Name in print.
    pub show: &'static str,
    /// The value.
    pub value: u64,
}

/// What a packet carries.
#[derive(Debug, Clone, Copy)]
pub struct Inner<'a> {
    /// The payload's octets, as far as they are there.
    pub payload: &'a [u8],
    /// Key spaces and keys under which the carried protocol is looked for, in this order.
    pub keys: [Option<(&'static str, u64)>; 2],
    /// The protocol of the payload, where the spec names it: a quoted packet.
    pub quoted: Option<&'static Description>,
    /// For the carried protocol's checksum.
    pub pseudo: Option<Pseudo>,
    /// For the carried protocol's parameters.
    pub given: Given,
}

impl Inner<'_> {
    /// Nothing is carried.
    pub const NOTHING: Self =
        Inner { payload: &[], keys: [None; 2], quoted: None, pseudo: None, given: Given::NONE };
}

/// Numbers that a packet hands on to what it carries, by the names of parameters there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Given([Option<(&'static str, u64)>; 2]);

impl Given {
    /// Nothing is said.
    pub const NONE: Self = Given([None; 2]);

    /// What is said under these names.
    pub const fn new(said: [Option<(&'static str, u64)>; 2]) -> Self {
        Given(said)
    }

    /// The number that is said under a name, or what is usual where there is none; `most` where it is greater.
    pub fn number(&self, name: &str, usual: u64, most: u64) -> u64 {
        let said = self.0.iter().flatten().find(|(known, _)| *known == name);
        said.map_or(usual, |(_, number)| *number).min(most)
    }

    /// Every name and number.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, u64)> + '_ {
        self.0.iter().flatten().copied()
    }
}

/// Says that a protocol is carried under a key: `ip-protocol` 17 is UDP.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// The key space, shared by all carriers: `ethertype`, `ip-protocol`, `udp-port`.
    pub space: &'static str,
    /// The key.
    pub key: u64,
    /// The protocol.
    pub protocol: &'static Description,
}

/// Takes the fields of a packet, in their order.
pub trait Visitor {
    /// A layer begins: the fields that follow are its. What is wrong with it, if anything is.
    fn layer(&mut self, protocol: &'static Description, octets: &[u8], error: Option<Error>) {
        let _ = (protocol, octets, error);
    }
    /// A field and its value.
    fn field(&mut self, name: &'static str, value: Value<'_>);
    /// A structure begins: a variant's body, an option.
    fn enter(&mut self, name: &'static str);
    /// It ends.
    fn leave(&mut self);
}

/// The value of a field, as a visitor sees it.
#[derive(Clone, Copy)]
pub enum Value<'a> {
    /// A number.
    Number(u64),
    /// One bit.
    Flag(bool),
    /// A number and what it is called.
    Named(u64, &'a dyn fmt::Display),
    /// A value in the notation of its kind: addresses.
    Text(&'a dyn fmt::Display),
    /// Octets.
    Octets(&'a [u8]),
}
