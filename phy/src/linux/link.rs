//! A network interface as the kernel sees it.

use std::io;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::os::fd::{AsFd, OwnedFd};

use rustix::net::{AddressFamily, SocketFlags, SocketType, socket_with};

use crate::sys::{self, InterfaceRequest, Request};

/// `IFF_UP`, in the flags of an interface.
const UP: u16 = 1;
/// `ARPHRD_ETHER` and `ARPHRD_LOOPBACK`: frames begin with an Ethernet header.
const ETHERNET_TYPES: [u16; 2] = [1, 772];

/// A network interface of the kernel, by name: its properties, and, with the right to do so (`CAP_NET_ADMIN`), its
/// settings. It belongs to the network namespace that the thread was in when this was opened.
pub struct Link {
    name: String,
    control: OwnedFd,
}

impl Link {
    /// The interface of this name. It need not exist yet.
    ///
    /// # Errors
    /// The name cannot be one, or no socket is to be had.
    pub fn open(name: &str) -> io::Result<Self> {
        InterfaceRequest::new(name)?;
        let control = datagram_socket(AddressFamily::INET)?;
        Ok(Link { name: name.to_owned(), control })
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The largest IP packet, in octets.
    ///
    /// # Errors
    /// There is no such interface.
    pub fn mtu(&self) -> io::Result<usize> {
        let mtu = self.ask(Request::Mtu)?.i32();
        usize::try_from(mtu).map_err(io::Error::other)
    }

    /// The number by which the kernel knows the interface.
    ///
    /// # Errors
    /// There is no such interface.
    pub fn index(&self) -> io::Result<u32> {
        u32::try_from(self.ask(Request::Index)?.i32()).map_err(io::Error::other)
    }

    /// Whether the interface was set up.
    ///
    /// # Errors
    /// There is no such interface.
    pub fn is_up(&self) -> io::Result<bool> {
        Ok(self.ask(Request::Flags)?.u16() & UP != 0)
    }

    /// The Ethernet address; `None` where frames have no Ethernet header.
    ///
    /// # Errors
    /// There is no such interface.
    pub fn mac(&self) -> io::Result<Option<[u8; 6]>> {
        let answer = self.ask(Request::HardwareAddress)?;
        Ok(ETHERNET_TYPES.contains(&answer.u16()).then(|| answer.mac()))
    }

    /// Sets the interface up.
    ///
    /// # Errors
    /// There is no such interface, or no right to change it.
    pub fn set_up(&self) -> io::Result<()> {
        let flags = self.ask(Request::Flags)?.u16();
        self.set(Request::SetFlags, |request| request.with_u16(flags | UP))
    }

    /// Sets the largest IP packet, in octets.
    ///
    /// # Errors
    /// There is no such interface, no right to change it, or it does not take this MTU.
    pub fn set_mtu(&self, mtu: usize) -> io::Result<()> {
        let mtu = i32::try_from(mtu).map_err(io::Error::other)?;
        self.set(Request::SetMtu, |request| request.with_i32(mtu))
    }

    /// Sets the IPv4 address. The route to its network comes with it once the interface is up.
    ///
    /// # Errors
    /// There is no such interface, no right to change it, or `prefix_len` is over 32.
    pub fn set_ipv4(&self, address: Ipv4Addr, prefix_len: u8) -> io::Result<()> {
        let mask = u32::MAX.checked_shl(32 - u32::from(prefix_len.min(32))).unwrap_or(0);
        if prefix_len > 32 {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "an IPv4 prefix has at most 32 bits"));
        }
        self.set(Request::SetAddress, |request| request.with_address(address))?;
        self.set(Request::SetNetmask, |request| request.with_address(Ipv4Addr::from(mask)))
    }

    /// Adds an IPv6 address. Unless duplicate address detection is off for the interface it takes a second or two until
    /// the kernel uses it.
    ///
    /// # Errors
    /// There is no such interface, no right to change it, or no IPv6.
    pub fn add_ipv6(&self, address: Ipv6Addr, prefix_len: u8) -> io::Result<()> {
        let socket = datagram_socket(AddressFamily::INET6)?;
        sys::set_address6(socket.as_fd(), self.index()?, address, prefix_len)
    }

    /// Writes one of the interface's settings below `/proc/sys/net/ipv6/conf`, `accept_dad` for one.
    ///
    /// # Errors
    /// There is no such interface or setting, or no right to change it.
    pub fn set_ipv6_option(&self, option: &str, value: &str) -> io::Result<()> {
        std::fs::write(format!("/proc/sys/net/ipv6/conf/{}/{option}", self.name), value)
    }

    fn ask(&self, what: Request) -> io::Result<InterfaceRequest> {
        sys::interface(self.control.as_fd(), what, InterfaceRequest::new(&self.name)?)
    }

    fn set(&self, what: Request, fill: impl FnOnce(InterfaceRequest) -> InterfaceRequest) -> io::Result<()> {
        sys::interface(self.control.as_fd(), what, fill(InterfaceRequest::new(&self.name)?)).map(|_| ())
    }
}

fn datagram_socket(family: AddressFamily) -> io::Result<OwnedFd> {
    Ok(socket_with(family, SocketType::DGRAM, SocketFlags::CLOEXEC, None)?)
}
