//! What an answer says: the chain of aliases from the name that was asked about, and the records at its end.

use core::net::{IpAddr, SocketAddr};

use crate::time::{Duration, Instant};
use crate::wire::dns::{Data, Name, Packet, Record, RecordType};

/// So many aliases (CNAME) are followed from one name to the next, over all answers of a query. RFC 1034 §5.2.2 wants an end
/// to it.
pub const MAX_ALIASES: u8 = 16;

/// Only the lower 15 bits of a class say which net; the first says something else in multicast DNS (RFC 6762 §10.2), and is
/// never set in DNS.
const CLASS: u16 = 0x7fff;

/// Where the aliases of an answer lead.
pub(super) struct Chain<'p> {
    /// The last name.
    pub(super) end: Name<'p>,
    /// Aliases on the way.
    pub(super) aliases: u8,
    /// The least time to live of what was read, in seconds.
    pub(super) ttl: u32,
    pub(super) found: Found,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// The last name has records of the type.
    Records,
    /// It has none in this answer.
    Nothing,
    /// There were more than the `limit`.
    TooManyAliases,
}

/// Follows the aliases of `name`, at most `limit` of them (RFC 1034 §3.6.2). A name that leads to itself comes to the limit.
pub(super) fn follow<'p>(packet: &Packet<'p>, name: Name<'p>, rtype: RecordType, limit: u8) -> Chain<'p> {
    let mut chain = Chain { end: name, aliases: 0, ttl: u32::MAX, found: Found::Nothing };
    loop {
        let ttls = records_of(packet, chain.end, rtype).map(|record| seconds(record.ttl()));
        if let Some(ttl) = ttls.min() {
            return Chain { ttl: chain.ttl.min(ttl), found: Found::Records, ..chain };
        }
        let mut aliases = records_of(packet, chain.end, RecordType::Cname);
        let alias = aliases.find_map(|record| match record.data() {
            Data::Cname(data) => Some((data.target(), seconds(record.ttl()))),
            _ => None, // an update's empty record, which no answer has
        });
        let Some((target, ttl)) = alias else { return chain };
        if chain.aliases >= limit {
            return Chain { found: Found::TooManyAliases, ..chain };
        }
        chain.end = target;
        chain.aliases = chain.aliases.saturating_add(1);
        chain.ttl = chain.ttl.min(ttl);
    }
}

/// RFC 2181 §8: a time to live with its first bit set is zero.
const fn seconds(ttl: u32) -> u32 {
    if ttl > i32::MAX as u32 { 0 } else { ttl }
}

/// The records of this name and type among those that answer.
fn records_of<'p>(
    packet: &Packet<'p>,
    name: Name<'p>,
    rtype: RecordType,
) -> impl Iterator<Item = Record<'p>> + use<'p> {
    packet.answers().into_iter().filter(move |record| {
        let asked = record.rtype() == rtype || rtype == RecordType::Any;
        asked && record.class().0 & CLASS == 1 && record.name() == name
    })
}

/// The answer to a query. It borrows the memory that was lent with the resolver.
#[derive(Clone, Copy)]
pub struct Answer<'s> {
    pub(super) packet: Packet<'s>,
    pub(super) end: Name<'s>,
    pub(super) rtype: RecordType,
    pub(super) ttl: u32,
    pub(super) at: Instant,
    pub(super) server: SocketAddr,
}

impl<'s> Answer<'s> {
    /// The name that has the records: the one that was asked about, or what its aliases lead to.
    pub fn canonical_name(&self) -> Name<'s> {
        self.end
    }

    /// The records of the type that was asked for; at least one.
    pub fn records(&self) -> impl Iterator<Item = Record<'s>> + use<'s> {
        records_of(&self.packet, self.end, self.rtype)
    }

    /// The addresses in them, if they are A or AAAA records.
    pub fn addresses(&self) -> impl Iterator<Item = IpAddr> + use<'s> {
        self.records().filter_map(|record| match record.data() {
            Data::A(data) => Some(IpAddr::V4(data.addr())),
            Data::Aaaa(data) => Some(IpAddr::V6(data.addr())),
            _ => None, // a type without an address
        })
    }

    /// The names in them, if they are PTR records: what an address is called.
    pub fn names(&self) -> impl Iterator<Item = Name<'s>> + use<'s> {
        self.records().filter_map(|record| match record.data() {
            Data::Ptr(data) => Some(data.target()),
            _ => None, // a type without a name of its own
        })
    }

    /// Seconds, from when it arrived, that the answer may be kept: the least of all records that were read for it.
    pub fn ttl(&self) -> u32 {
        self.ttl
    }

    /// When it may no longer be used.
    pub fn expires_at(&self) -> Instant {
        self.at + Duration::from_secs(self.ttl.into())
    }

    /// Who has answered.
    pub fn server(&self) -> SocketAddr {
        self.server
    }

    /// The whole message.
    pub fn message(&self) -> Packet<'s> {
        self.packet
    }
}

impl core::fmt::Debug for Answer<'_> {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Answer").field("name", &self.end).field("ttl", &self.ttl).finish_non_exhaustive()
    }
}

#[cfg(feature = "defmt")]
impl defmt::Format for Answer<'_> {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "Answer {{ name: {}, ttl: {} }}", self.end, self.ttl);
    }
}
