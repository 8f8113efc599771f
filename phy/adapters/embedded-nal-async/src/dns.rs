//! Names.

use core::fmt;
#[cfg(feature = "dns")]
use core::fmt::Write as _;
use core::net::IpAddr;

use embedded_nal_async::{AddrType, Dns};
#[cfg(feature = "dns")]
use wireloom::dns::{Answer, Question};
#[cfg(feature = "dns")]
use wireloom::task::{DnsResolver, StackLock};

#[cfg(feature = "dns")]
use crate::Error;

/// Resolves addresses and nothing else, for clients that ask for a [`Dns`] where the application knows its peers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Literals;

/// The name is not an address of the family that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnAddress;

impl fmt::Display for NotAnAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name is not an address")
    }
}

impl core::error::Error for NotAnAddress {}

impl Dns for Literals {
    type Error = NotAnAddress;

    async fn get_host_by_name(&self, host: &str, addr_type: AddrType) -> Result<IpAddr, NotAnAddress> {
        let addr = literal(host).ok_or(NotAnAddress)?;
        match (addr_type, addr) {
            (AddrType::IPv4, IpAddr::V6(_)) | (AddrType::IPv6, IpAddr::V4(_)) => Err(NotAnAddress),
            (AddrType::IPv4 | AddrType::IPv6 | AddrType::Either, _) => Ok(addr),
        }
    }

    async fn get_host_by_address(&self, _: IpAddr, _: &mut [u8]) -> Result<usize, NotAnAddress> {
        Err(NotAnAddress)
    }
}

/// The address that is written so, in brackets perhaps.
fn literal(host: &str) -> Option<IpAddr> {
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    host.parse().ok()
}

/// Asks the resolver of a shared stack. Nobody is asked about addresses that are written as such.
///
/// Where either family will do, the answer is the IPv4 address, and the IPv6 address of names that have no other.
///
/// ```
/// # use core::cell::RefCell;
/// use embedded_nal_async::{AddrType, Dns};
/// use wireloom::task::{DnsResolver, Shared};
/// use wireloom::{Stack, dns};
/// use wireloom_embedded_nal_async::Resolver;
///
/// async fn look(net: &Shared<RefCell<Stack<'static>>>, resolver: dns::Handle) {
///     let names = Resolver::new(DnsResolver::new(net, resolver));
///     let address = names.get_host_by_name("example.org", AddrType::Either).await;
/// }
/// ```
#[cfg(feature = "dns")]
#[derive(Debug)]
pub struct Resolver<'s, L> {
    resolver: DnsResolver<'s, L>,
}

#[cfg(feature = "dns")]
impl<'s, L: StackLock> Resolver<'s, L> {
    /// Names by this resolver.
    pub const fn new(resolver: DnsResolver<'s, L>) -> Self {
        Resolver { resolver }
    }

    async fn first(&self, question: Question<'_>) -> Result<IpAddr, Error> {
        self.resolver.ask(question, |answer| answer.addresses().next()).await?.ok_or(Error::NoAddress)
    }
}

#[cfg(feature = "dns")]
impl<L: StackLock> Dns for Resolver<'_, L> {
    type Error = Error;

    async fn get_host_by_name(&self, host: &str, addr_type: AddrType) -> Result<IpAddr, Error> {
        if literal(host).is_some() {
            return Literals.get_host_by_name(host, addr_type).await.map_err(|NotAnAddress| Error::NoAddress);
        }
        match addr_type {
            AddrType::IPv4 => self.first(Question::a(host)).await,
            AddrType::IPv6 => self.first(Question::aaaa(host)).await,
            AddrType::Either => match self.first(Question::a(host)).await {
                Ok(address) => Ok(address),
                // What is wrong with the name, if anything is, is then said again.
                Err(_) => self.first(Question::aaaa(host)).await,
            },
        }
    }

    async fn get_host_by_address(&self, addr: IpAddr, result: &mut [u8]) -> Result<usize, Error> {
        let written = |answer: &Answer<'_>| {
            let Some(name) = answer.names().next() else { return Err(Error::NoAddress) };
            let mut text = Text { room: &mut *result, len: 0 };
            write!(text, "{name}").map_err(|fmt::Error| Error::BufferTooSmall)?;
            // Without the dot at the end, as it is asked for: the dot behind the last label was written last.
            Ok(if text.len > 1 { text.len - 1 } else { text.len })
        };
        self.resolver.ask(Question::reverse(addr), written).await?
    }
}

/// Text in memory that is lent.
#[cfg(feature = "dns")]
struct Text<'r> {
    room: &'r mut [u8],
    len: usize,
}

#[cfg(feature = "dns")]
impl fmt::Write for Text<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let place = self.room.get_mut(self.len..).and_then(|room| room.get_mut(..text.len()));
        place.ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.len += text.len();
        Ok(())
    }
}
