//! One interface: what it is, what its device can do, and its addresses.

use core::net::{IpAddr, Ipv4Addr};

use managed::ManagedSlice;

use super::InterfaceId;
#[cfg(feature = "async")]
use super::poller::Poller;
use super::source::{Candidate, Preference};
use crate::addr::{AddrExt, Cidr, MacAddr, is_same};
use crate::device::{Capabilities, Checksums, Medium};

/// What an interface is told when it is added.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct InterfaceConfig {
    /// What its frames begin with: the medium of the devices that it is polled with.
    pub medium: Medium,
    /// Its hardware address; without meaning on [`Medium::Ip`].
    pub hardware_addr: MacAddr,
    /// Whose connections are taken.
    pub destinations: Destinations,
}

/// To which addresses TCP connections are taken that come in by an interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub enum Destinations {
    /// To this host's own.
    #[default]
    Own,
    /// To every address of a host, as a transparent proxy does: listeners answer in its name, and
    /// [`Ref::tuple`](crate::tcp::Ref::tuple) says what a connection was called by. Of other protocols, only what is for
    /// this host is taken.
    Any,
}

impl InterfaceConfig {
    /// An interface on an Ethernet.
    #[cfg(feature = "ethernet")]
    pub const fn ethernet(hardware_addr: MacAddr) -> Self {
        InterfaceConfig { medium: Medium::Ethernet, hardware_addr, destinations: Destinations::Own }
    }

    /// An interface on a link that carries IP packets without a link header.
    pub const fn ip() -> Self {
        InterfaceConfig {
            medium: Medium::Ip,
            hardware_addr: MacAddr([0; 6]),
            destinations: Destinations::Own,
        }
    }

    /// The same, with connections to these addresses taken.
    pub const fn with_destinations(self, destinations: Destinations) -> Self {
        InterfaceConfig { destinations, ..self }
    }
}

/// Why an interface could not be added. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum AddInterfaceError {
    /// The memory for interfaces, or for their ready lists, is full.
    Full,
    /// The hardware address is a group's, or all zero.
    BadHardwareAddress,
}

/// Why an address could not be added or removed. Nothing changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub enum AddressError {
    /// The memory for addresses is full.
    Full,
    /// It is not an address that a host can bear.
    NotUnicast,
    /// The interface has it already.
    Exists,
    /// The interface does not have it.
    NotFound,
    /// Its family is not compiled in.
    FamilyMismatch,
    /// There is no such interface.
    NoInterface,
}

/// The place of one interface. Lent by the caller; all zero when empty.
#[derive(Debug)]
pub struct InterfaceSlot {
    pub(super) used: Used,
    pub(super) interface: Interface,
    /// Who serves it.
    #[cfg(feature = "async")]
    pub(super) poller: Poller,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Used {
    No,
    Yes,
}

impl InterfaceSlot {
    /// An empty place.
    pub const EMPTY: Self = InterfaceSlot {
        used: Used::No,
        interface: Interface::NONE,
        #[cfg(feature = "async")]
        poller: Poller::NONE,
    };
}

impl Default for InterfaceSlot {
    fn default() -> Self {
        Self::EMPTY
    }
}

/// What is known of one interface.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Interface {
    pub(crate) medium: Medium,
    pub(crate) mac: [u8; 6],
    /// Octets of the longest IP packet, as its device last said.
    pub(crate) mtu: usize,
    pub(crate) checksums: Checksums,
    /// Octets of the longest IP packet with TCP that its device cuts itself; 0: it cuts none.
    pub(crate) large: u16,
    /// Whether datagrams that are being cut wait for a neighbour, so that asking again is of no use.
    pub(crate) fragments: Gated,
    /// Whether its device last said that the link is down: nothing is sent then.
    pub(crate) link: LinkState,
    pub(crate) destinations: Destinations,
}

/// Whether frames can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkState {
    Up,
    Down,
}

impl LinkState {
    /// In a word.
    pub(super) const fn name(self) -> &'static str {
        match self {
            LinkState::Up => "up",
            LinkState::Down => "down",
        }
    }
}

/// Whether somebody waits for an event that will be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gated {
    No,
    Yes,
}

impl Interface {
    const NONE: Interface = Interface {
        medium: Medium::Ip,
        mac: [0; 6],
        mtu: 0,
        checksums: Checksums::NONE,
        large: 0,
        fragments: Gated::No,
        link: LinkState::Up,
        destinations: Destinations::Own,
    };

    /// Every link is taken to carry what IPv6 asks for (RFC 8200 §5) until its device says more.
    const MTU_UNKNOWN: usize = 1280;

    pub(super) fn new(config: &InterfaceConfig) -> Result<Self, AddInterfaceError> {
        match config.medium {
            #[cfg(feature = "ethernet")]
            Medium::Ethernet if !config.hardware_addr.is_unicast() => {
                Err(AddInterfaceError::BadHardwareAddress)
            }
            #[cfg(feature = "ethernet")]
            Medium::Ethernet => Ok(Self::made(config)),
            Medium::Ip => Ok(Self::made(config)),
        }
    }

    fn made(config: &InterfaceConfig) -> Self {
        Interface {
            medium: config.medium,
            mac: config.hardware_addr.0,
            mtu: Self::MTU_UNKNOWN,
            destinations: config.destinations,
            ..Interface::NONE
        }
    }

    /// Takes over what the device says of itself. None of it is part of a [`Trail`](crate::socket::Trail).
    #[inline]
    pub(super) fn update(&mut self, capabilities: &Capabilities) {
        self.mtu = capabilities.mtu.min(usize::from(u16::MAX));
        self.checksums = capabilities.checksums;
        self.large = large_send(capabilities);
        self.link = if capabilities.link_up { LinkState::Up } else { LinkState::Down };
    }
}

/// Octets of the longest IP packet with TCP that the device cuts itself; 0: it cuts none, or leaves the checksums undone.
fn large_send(capabilities: &Capabilities) -> u16 {
    let send = capabilities.segmentation.send;
    let sums = capabilities.checksums.tcp.tx() || capabilities.checksums.partial.tx();
    if send > capabilities.mtu && sums { u16::try_from(send).unwrap_or(u16::MAX) } else { 0 }
}

/// The place of one address. Lent by the caller; all zero when empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct AddressSlot {
    cidr: Cidr,
    interface: InterfaceId,
}

impl AddressSlot {
    /// An empty place.
    pub const EMPTY: Self = AddressSlot { cidr: Cidr::ANY_V4, interface: InterfaceId::new(0) };
}

/// The addresses of all interfaces.
///
/// Those in use stand in front, in the order in which they were added: each packet is compared with them.
pub(crate) struct Addresses<'a> {
    slots: ManagedSlice<'a, AddressSlot>,
    len: usize,
}

impl<'a> Addresses<'a> {
    pub(super) fn new(slots: ManagedSlice<'a, AddressSlot>) -> Self {
        Addresses { slots, len: 0 }
    }

    pub(super) fn add(&mut self, interface: InterfaceId, cidr: Cidr) -> Result<(), AddressError> {
        let address = cidr.address();
        if !is_compiled(address) {
            return Err(AddressError::FamilyMismatch);
        }
        let is_all_ones = |broadcast| cidr.broadcast() == Some(broadcast);
        let is_broadcast = match address {
            IpAddr::V4(address) => is_all_ones(address),
            IpAddr::V6(_) => false,
        };
        // 127/8 and ::1 are there without being added.
        if !address.is_host() || address.is_loopback() || is_broadcast {
            return Err(AddressError::NotUnicast);
        }
        if self.is_on(interface, address) {
            return Err(AddressError::Exists);
        }
        let free = self.slots.get_mut(self.len).ok_or(AddressError::Full)?;
        *free = AddressSlot { cidr, interface };
        self.len = self.len.saturating_add(1);
        Ok(())
    }

    pub(super) fn remove(&mut self, interface: InterfaceId, address: IpAddr) -> Result<Cidr, AddressError> {
        let is_it = |slot: &AddressSlot| is_same(slot.cidr.address(), address) && slot.interface == interface;
        let used = self.slots.get_mut(..self.len).unwrap_or_default();
        let at = used.iter().position(is_it).ok_or(AddressError::NotFound)?;
        let behind = used.get_mut(at..).unwrap_or_default();
        behind.rotate_left(1);
        let slot = behind.last_mut().ok_or(AddressError::NotFound)?;
        self.len = self.len.saturating_sub(1);
        Ok(core::mem::take(slot).cidr)
    }

    fn used(&self) -> &[AddressSlot] {
        self.slots.get(..self.len).unwrap_or_default()
    }

    /// All addresses with their prefixes and interfaces.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Cidr, InterfaceId)> + '_ {
        self.used().iter().map(|slot| (slot.cidr, slot.interface))
    }

    /// Whether `address` is one of this host's, on any interface.
    pub(crate) fn is_own(&self, address: IpAddr) -> bool {
        self.used().iter().any(|slot| is_same(slot.cidr.address(), address))
    }

    /// Whether `address` is one of this interface's.
    pub(crate) fn is_on(&self, interface: InterfaceId, address: IpAddr) -> bool {
        self.used().iter().any(|slot| is_same(slot.cidr.address(), address) && slot.interface == interface)
    }

    /// Whether `address` means everybody on some network of ours (RFC 1122 §3.2.1.3 (d)).
    pub(crate) fn is_subnet_broadcast(&self, address: Ipv4Addr) -> bool {
        self.used().iter().any(|slot| slot.cidr.broadcast() == Some(address))
    }

    /// The network of ours that `destination` is on: the one with the longest prefix.
    pub(crate) fn on_link(
        &self,
        destination: IpAddr,
        on: Option<InterfaceId>,
    ) -> Option<(Cidr, InterfaceId)> {
        let mut best: Option<&AddressSlot> = None;
        for slot in self.used() {
            let counts = on.is_none_or(|only| only == slot.interface) && slot.cidr.covers(destination);
            if counts && best.is_none_or(|best| slot.cidr.prefix_len() > best.cidr.prefix_len()) {
                best = Some(slot);
            }
        }
        best.map(|slot| (slot.cidr, slot.interface))
    }

    pub(crate) fn candidates(&self) -> impl Iterator<Item = Candidate> + '_ {
        self.iter().map(|(address, interface)| Candidate {
            address,
            interface,
            preference: Preference::Preferred,
        })
    }
}

/// Whether the family of `address` was compiled in.
pub(crate) const fn is_compiled(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(_) => cfg!(feature = "ipv4"),
        IpAddr::V6(_) => cfg!(feature = "ipv6"),
    }
}
