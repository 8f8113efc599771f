//! Whom a resolver asks, and how.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use crate::iface::InterfaceId;
use crate::time::Duration;

/// The most servers that one resolver keeps.
pub const MAX_SERVERS: usize = 4;

/// The port of name servers, RFC 1035 §4.2.
const PORT: u16 = 53;

/// A name server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct Server {
    /// Its address, of either family, and its port.
    pub addr: SocketAddr,
    /// The interface that leads there; `None`: the routes say. Link-local addresses mean nothing without it where there are
    /// several interfaces.
    pub interface: Option<InterfaceId>,
}

impl Server {
    pub(super) const NONE: Server =
        Server { addr: SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0), interface: None };

    /// RFC 6762 §3: who has names of the link, by IPv4.
    #[cfg(feature = "ipv4")]
    const GROUP_V4: Server = Server::group(IpAddr::V4(Ipv4Addr::new(224, 0, 0, 251)));
    /// The same by IPv6.
    #[cfg(feature = "ipv6")]
    const GROUP_V6: Server = Server::group(IpAddr::V6(Ipv6Addr::new(0xff02, 0, 0, 0, 0, 0, 0, 0xfb)));
    /// The groups of multicast DNS.
    pub(super) const GROUPS: &'static [Server] = &[
        #[cfg(feature = "ipv4")]
        Server::GROUP_V4,
        #[cfg(feature = "ipv6")]
        Server::GROUP_V6,
    ];

    const fn group(addr: IpAddr) -> Server {
        const PORT: u16 = 5353;
        Server { addr: SocketAddr::new(addr, PORT), interface: None }
    }
}

/// Port 53 of a host.
impl From<IpAddr> for Server {
    fn from(addr: IpAddr) -> Self {
        Server { addr: SocketAddr::new(addr, PORT), interface: None }
    }
}

/// Port 53 of a host.
impl From<Ipv4Addr> for Server {
    fn from(addr: Ipv4Addr) -> Self {
        IpAddr::V4(addr).into()
    }
}

/// Port 53 of a host.
impl From<Ipv6Addr> for Server {
    fn from(addr: Ipv6Addr) -> Self {
        IpAddr::V6(addr).into()
    }
}

impl From<SocketAddr> for Server {
    fn from(addr: SocketAddr) -> Self {
        Server { addr, interface: None }
    }
}

/// How a resolver asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct Settings {
    /// How long each server has for its answer in the first round; twice as long in each further one. RFC 1035 §4.2.1 wants
    /// 2 to 5 seconds.
    pub timeout: Duration,
    /// How long a query takes at most, until it has failed.
    pub time_limit: Duration,
    /// Whether servers are told that longer answers than 512 octets are taken.
    pub edns: Edns,
    /// Whether the case of the letters in names is drawn.
    pub case: Case,
    /// Who is asked for names that end in `local`.
    pub local: LocalNames,
}

impl Settings {
    /// 2 seconds, 20 in all, EDNS where the lent memory is longer than 512 octets, names as they are given, servers only.
    pub const DEFAULT: Settings = Settings {
        timeout: Duration::from_secs(2),
        time_limit: Duration::from_secs(20),
        edns: Edns::Offered,
        case: Case::AsGiven,
        local: LocalNames::Servers,
    };
}

impl Default for Settings {
    fn default() -> Self {
        Settings::DEFAULT
    }
}

/// What servers are told of the longest answer (RFC 6891 §6.2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Edns {
    /// Nothing: answers have 512 octets at most (RFC 1035 §4.2.1).
    Off,
    /// As many octets as each query's place in [`Buffers::octets`](super::Buffers::octets) has, but at most 1,232, which reach
    /// their end over every link that carries IPv6; nothing where it has 512 or fewer.
    #[default]
    Offered,
}

/// Whether the case of letters is drawn at random, which gives a forger up to one more bit to guess for each of them
/// (draft-vixie-dnsext-dns0x20).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Case {
    /// Names are asked for as they are given, and answers may have either case.
    #[default]
    AsGiven,
    /// Each question has letters of random case, and only an answer that repeats them is believed. A server that does not
    /// repeat them, which RFC 1035 does not forbid, is not understood.
    Random,
}

/// Who is asked for names that end in `local`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum LocalNames {
    /// The servers, as for all others.
    #[default]
    Servers,
    /// All hosts of the link, by multicast DNS (one-shot queries, RFC 6762 §5.1). Where nobody has the name, nobody answers:
    /// the query times out.
    Multicast,
}
