//! What a packet carries, and the look at packets that are cut short or malformed.

use super::eval::eval;
use super::read::{self, Fault, Mode};
use super::value::{Value, find};
use super::{Context, Interpreter, Kind, Parsed, sum};
use crate::gather::Gather;
use crate::model::{Expr, FieldType};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::Range;

/// What a packet carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Where it stands in the octets that were read.
    pub octets: Range<usize>,
    /// Key spaces and keys under which its protocol is looked for, in this order.
    pub keys: Vec<(String, u64)>,
    /// Its protocol, where the spec names that: a quoted packet.
    pub quoted: Option<String>,
    /// Source and destination for its checksum.
    pub addresses: Option<(IpAddr, IpAddr)>,
    /// Numbers for its parameters, by name.
    pub given: Vec<(String, u64)>,
}

impl<'c> Interpreter<'c> {
    /// Finds the structure as far as it can be found, and says what is wrong first: what `Packet::parse` does.
    pub(super) fn structure(&self, octets: &[u8], context: &Context) -> (Parsed<'c>, Option<Fault>) {
        read::as_far_as(*self, octets, context, Mode::Strict)
    }

    /// Reads octets that may be cut short or malformed as far as they make sense, and says what is wrong first: what
    /// `Partial::new` does.
    pub fn partial(&self, octets: &[u8], context: &Context) -> (Parsed<'c>, Option<Fault>) {
        read::as_far_as(*self, octets, context, Mode::Partial)
    }
}

impl Parsed<'_> {
    /// `BadChecksum`, where a checksum can be verified and is wrong. Only for a packet without another fault.
    pub fn checksum_fault(&self) -> Option<Fault> {
        let checksum = self.interpreter.packet.checksums.first()?;
        let fault = Fault { kind: Kind::BadChecksum, field: checksum.field.clone() };
        (!sum::verify(self)).then_some(fault)
    }

    /// What is carried, as far as it is there.
    pub fn carried(&self) -> Option<Carried> {
        let inner = self.variant.map_or(&[][..], |variant| &variant.fields);
        let mut fields = inner.iter().chain(&self.interpreter.packet.fields);
        let quote = fields.find_map(|field| match &field.ty {
            FieldType::Quote(protocol, _) => Some((field.name.as_str(), protocol.clone())),
            _ => None,
        });
        if let Some((name, protocol)) = quote {
            let octets = self.place_of(name)?;
            return Some(Carried {
                octets,
                keys: Vec::new(),
                quoted: Some(protocol),
                addresses: None,
                given: Vec::new(),
            });
        }
        let own = self.variant.and_then(|variant| variant.payload.as_ref());
        let payload = own.or(self.interpreter.packet.payload.as_ref())?;
        let (octets, keys, given) = (self.payload.clone()?, Vec::new(), Vec::new());
        let mut carried = Carried { octets, keys, quoted: None, addresses: None, given };
        let Some(dispatch) = &payload.dispatch else { return Some(carried) };
        let closed = dispatch.unless.as_ref().is_some_and(|unless| eval(unless, &self.scope) != Some(0));
        if !closed {
            let key = |by: &String| Some((dispatch.space.clone(), self.scope.number(by)?));
            carried.keys = dispatch.by.iter().filter_map(key).gather();
        }
        let given = |name: &str| match dispatch.give.get(name)? {
            Expr::Field(field) => self.address(field),
            _ => None,
        };
        carried.addresses = given("src_addr").zip(given("dst_addr"));
        let numbers =
            dispatch.give.iter().filter(|(name, _)| !["src_addr", "dst_addr"].contains(&name.as_str()));
        let known = numbers.filter_map(|(name, value)| Some((name.clone(), eval(value, &self.scope)?)));
        carried.given = known.gather();
        Some(carried)
    }

    fn place_of(&self, name: &str) -> Option<Range<usize>> {
        let Some(Value::Octets(octets)) = find(&self.scope.fields, name) else { return None };
        let (_, bit, _) = self.places.iter().find(|(known, ..)| known == name)?;
        Some(bit / 8..bit / 8 + octets.len())
    }

    fn address(&self, name: &str) -> Option<IpAddr> {
        let Some(Value::Octets(octets)) = find(&self.scope.fields, name) else { return None };
        let v4 = <[u8; 4]>::try_from(octets.as_slice()).map(|octets| Ipv4Addr::from(octets).into());
        let v6 = <[u8; 16]>::try_from(octets.as_slice()).map(|octets| Ipv6Addr::from(octets).into());
        v4.or(v6).ok()
    }
}
