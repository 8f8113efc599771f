//! What sockets know of addresses, interfaces and headers, as small as it can be kept. All of it is all zero where there is
//! nothing to know.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::num::NonZeroU8;

use crate::config::{Dscp, Ecn, Fragmentation, IpOptions};
use crate::error::NetworkError;
use crate::iface::InterfaceId;

#[cfg(test)]
mod tests;

/// Octets of the longest address that is compiled in.
const ADDRESS_LEN: usize = if cfg!(feature = "ipv6") { 16 } else { 4 };

/// The own address and the peer's, either of which may be missing. Both have one octet for their families, and only here does it
/// make a difference which families are compiled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ends {
    local: [u8; ADDRESS_LEN],
    remote: [u8; ADDRESS_LEN],
    /// The own family in the lowest two bits, the peer's in the next two.
    families: u8,
}

const NO_FAMILY: u8 = 0;
const V4: u8 = 1;
const V6: u8 = 2;
const FAMILY_MASK: u8 = 3;
const REMOTE_SHIFT: u32 = 2;

impl Ends {
    /// Neither.
    pub(crate) const NONE: Ends =
        Ends { local: [0; ADDRESS_LEN], remote: [0; ADDRESS_LEN], families: NO_FAMILY };

    /// The own address.
    #[inline]
    pub(crate) fn local(&self) -> Option<IpAddr> {
        read(self.families & FAMILY_MASK, &self.local)
    }

    /// The peer's address.
    #[inline]
    pub(crate) fn remote(&self) -> Option<IpAddr> {
        read(self.families >> REMOTE_SHIFT, &self.remote)
    }

    /// Keeps an own address, or none.
    pub(crate) fn set_local(&mut self, address: Option<IpAddr>) {
        let (family, octets) = write(address);
        self.local = octets;
        self.families = self.families & !FAMILY_MASK | family;
    }

    /// Keeps a peer's address, or none.
    pub(crate) fn set_remote(&mut self, address: Option<IpAddr>) {
        let (family, octets) = write(address);
        self.remote = octets;
        self.families = self.families & FAMILY_MASK | family << REMOTE_SHIFT;
    }
}

#[inline]
fn read(family: u8, octets: &[u8; ADDRESS_LEN]) -> Option<IpAddr> {
    let octets: &[u8] = octets;
    match family {
        V4 => octets.first_chunk::<4>().map(|octets| IpAddr::V4(Ipv4Addr::from(*octets))),
        V6 => octets.first_chunk::<16>().map(|octets| IpAddr::V6(Ipv6Addr::from(*octets))),
        _ => None,
    }
}

/// An address of a family that is not compiled in is none.
fn write(address: Option<IpAddr>) -> (u8, [u8; ADDRESS_LEN]) {
    let mut kept = [0; ADDRESS_LEN];
    let room: &mut [u8] = &mut kept;
    let family = match address {
        None => return (NO_FAMILY, kept),
        Some(IpAddr::V4(address)) => room.first_chunk_mut().map(|room| {
            *room = address.octets();
            V4
        }),
        Some(IpAddr::V6(address)) => room.first_chunk_mut().map(|room| {
            *room = address.octets();
            V6
        }),
    };
    (family.unwrap_or(NO_FAMILY), kept)
}

/// The only interface that is used, or none: its number and one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Only(u16);

impl Only {
    /// All interfaces are used.
    pub(crate) const NONE: Only = Only(0);

    /// The interface.
    #[inline]
    pub(crate) fn get(self) -> Option<InterfaceId> {
        self.0.checked_sub(1).map(InterfaceId::new)
    }
}

impl From<Option<InterfaceId>> for Only {
    fn from(only: Option<InterfaceId>) -> Self {
        // A table has 65,535 slots at most.
        let index = only.and_then(|id| u16::try_from(id.index()).ok());
        Only(index.map_or(0, |index| index.saturating_add(1)))
    }
}

/// [`IpOptions`] in three octets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Options {
    hop_limit: Option<NonZeroU8>,
    /// The DS field and the ECN field, as in the header.
    class: u8,
    fragmentation: Fragmentation,
}

impl Options {
    /// All as the stack has it.
    pub(crate) const DEFAULT: Options =
        Options { hop_limit: None, class: 0, fragmentation: Fragmentation::Allowed };

    /// What was asked for.
    #[inline]
    pub(crate) fn get(self) -> IpOptions {
        IpOptions {
            hop_limit: self.hop_limit,
            dscp: Dscp::new(self.class >> 2).unwrap_or(Dscp::DEFAULT),
            ecn: Ecn::from_bits(self.class),
            fragmentation: self.fragmentation,
        }
    }
}

impl From<IpOptions> for Options {
    fn from(asked: IpOptions) -> Self {
        let IpOptions { hop_limit, dscp, ecn, fragmentation } = asked;
        Options { hop_limit, class: dscp.get() << 2 | ecn.bits(), fragmentation }
    }
}

/// What the network has last reported, if anything: a number for each kind, and from [`LEAST_MTU`] on the MTU of the link that
/// a packet was too long for. No link has one below that; longer ones than a packet can be count as 65,535.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Report(u16);

/// The MTU below all others, RFC 791 §3.2: every link carries 68 octets.
const LEAST_MTU: u16 = 16;

impl Report {
    /// Nothing.
    pub(crate) const NONE: Report = Report(0);

    /// Whether there is anything.
    #[inline]
    pub(crate) fn is_some(self) -> bool {
        self != Report::NONE
    }

    /// What it was.
    pub(crate) fn get(self) -> Option<NetworkError> {
        Some(match self.0 {
            0 => return None,
            1 => NetworkError::PortUnreachable,
            2 => NetworkError::ProtocolUnreachable,
            3 => NetworkError::HostUnreachable,
            4 => NetworkError::NetUnreachable,
            5 => NetworkError::Prohibited,
            6 => NetworkError::TimeExceeded,
            7 => NetworkError::ParameterProblem,
            8..LEAST_MTU => NetworkError::TooBig { mtu: 0 },
            mtu => NetworkError::TooBig { mtu: mtu.into() },
        })
    }

    /// Hands it out, and forgets it.
    pub(crate) fn take(&mut self) -> Option<NetworkError> {
        core::mem::take(self).get()
    }
}

impl From<NetworkError> for Report {
    fn from(error: NetworkError) -> Self {
        Report(match error {
            NetworkError::PortUnreachable => 1,
            NetworkError::ProtocolUnreachable => 2,
            NetworkError::HostUnreachable => 3,
            NetworkError::NetUnreachable => 4,
            NetworkError::Prohibited => 5,
            NetworkError::TimeExceeded => 6,
            NetworkError::ParameterProblem => 7,
            NetworkError::TooBig { mtu } => match u16::try_from(mtu) {
                Ok(..LEAST_MTU) => 8,
                Ok(mtu) => mtu,
                Err(_) => u16::MAX,
            },
        })
    }
}
