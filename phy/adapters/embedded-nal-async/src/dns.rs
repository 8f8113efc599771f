//! Names that are addresses.

use core::fmt;
use core::net::IpAddr;

use embedded_nal_async::{AddrType, Dns};

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
        let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
        let addr: IpAddr = host.parse().map_err(|_| NotAnAddress)?;
        match (addr_type, addr) {
            (AddrType::IPv4, IpAddr::V6(_)) | (AddrType::IPv6, IpAddr::V4(_)) => Err(NotAnAddress),
            (AddrType::IPv4 | AddrType::IPv6 | AddrType::Either, _) => Ok(addr),
        }
    }

    async fn get_host_by_address(&self, _: IpAddr, _: &mut [u8]) -> Result<usize, NotAnAddress> {
        Err(NotAnAddress)
    }
}
