#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

use core::cell::RefCell;
use core::fmt;
use core::task::{Context, Waker};

use embassy_net_driver::{self as driver, Driver, HardwareAddress, LinkState};
use wireloom::addr::MacAddr;
use wireloom::device::{Capabilities, Checksums, Device, Medium, Offload, RxToken, TxToken};
use wireloom::time::Instant;

/// A driver of embassy-net, and whom it wakes.
pub struct Embassy<D> {
    /// A driver is asked for its link by `&mut`, which a device's capabilities are not.
    driver: RefCell<D>,
    medium: Medium,
    waker: Waker,
}

/// The driver's medium is one that wireloom has not: neither Ethernet nor plain IP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownMedium;

impl fmt::Display for UnknownMedium {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the driver's medium is neither Ethernet nor plain IP")
    }
}

impl core::error::Error for UnknownMedium {}

impl<D: Driver> Embassy<D> {
    /// `driver` for wireloom. It wakes nobody yet.
    pub fn new(driver: D) -> Result<Self, UnknownMedium> {
        let medium = match driver.hardware_address() {
            HardwareAddress::Ethernet(_) => Medium::Ethernet,
            HardwareAddress::Ip => Medium::Ip,
            _ => return Err(UnknownMedium), // IEEE 802.15.4, and what is not known yet
        };
        Ok(Embassy { driver: RefCell::new(driver), medium, waker: Waker::noop().clone() })
    }

    /// The driver's hardware address; all zero where it has none.
    pub fn hardware_addr(&self) -> MacAddr {
        match self.driver.try_borrow().map(|driver| driver.hardware_address()) {
            Ok(HardwareAddress::Ethernet(octets)) => MacAddr(octets),
            Ok(_) | Err(_) => MacAddr([0; 6]),
        }
    }

    /// Names whom the driver wakes from the next poll on: when a frame arrives, when there is room again, and when the link's
    /// state changes. Only the last one counts.
    pub fn set_waker(&mut self, waker: &Waker) {
        self.waker.clone_from(waker);
    }

    /// The driver itself.
    pub fn get_mut(&mut self) -> &mut D {
        self.driver.get_mut()
    }

    /// The driver, which is embassy's again.
    pub fn into_inner(self) -> D {
        self.driver.into_inner()
    }

    fn link_up(&self) -> bool {
        let mut context = Context::from_waker(&self.waker);
        // Tokens borrow the device by `&mut`: nobody else has the driver now.
        let state = self.driver.try_borrow_mut().map(|mut driver| driver.link_state(&mut context));
        matches!(state, Ok(LinkState::Up))
    }
}

impl<D: Driver> Device for Embassy<D> {
    type Rx<'a>
        = Rx<D::RxToken<'a>>
    where
        Self: 'a;
    type Tx<'a>
        = Tx<D::TxToken<'a>>
    where
        Self: 'a;

    fn receive(&mut self, _: Instant) -> Option<(Self::Rx<'_>, Self::Tx<'_>)> {
        let mut context = Context::from_waker(&self.waker);
        let (rx, tx) = self.driver.get_mut().receive(&mut context)?;
        Some((Rx(rx), Tx(tx)))
    }

    fn transmit(&mut self, _: Instant) -> Option<Self::Tx<'_>> {
        let mut context = Context::from_waker(&self.waker);
        self.driver.get_mut().transmit(&mut context).map(Tx)
    }

    fn capabilities(&self) -> Capabilities {
        let theirs = self.driver.try_borrow().map(|driver| driver.capabilities()).unwrap_or_default();
        // embassy counts the link header in.
        let mtu = theirs.max_transmission_unit.saturating_sub(self.medium.header_len());
        let mut capabilities = Capabilities::new(self.medium, mtu);
        capabilities.burst = theirs.max_burst_size;
        capabilities.checksums = checksums(&theirs.checksum);
        capabilities.link_up = self.link_up();
        capabilities
    }
}

#[cfg(feature = "async")]
impl<D: Driver> wireloom::task::WakingDevice for Embassy<D> {
    fn register_waker(&mut self, waker: &Waker) {
        self.set_waker(waker);
    }
}

/// What embassy-net need not do is left to the device.
fn checksums(theirs: &driver::ChecksumCapabilities) -> Checksums {
    let mut checksums = Checksums::NONE;
    checksums.ipv4 = offload(theirs.ipv4);
    checksums.udp = offload(theirs.udp);
    checksums.tcp = offload(theirs.tcp);
    let (v4, v6) = (offload(theirs.icmpv4), offload(theirs.icmpv6));
    // The stack has one word for both.
    checksums.icmp = match (v4.rx() && v6.rx(), v4.tx() && v6.tx()) {
        (false, false) => Offload::None,
        (true, false) => Offload::Rx,
        (false, true) => Offload::Tx,
        (true, true) => Offload::Both,
    };
    checksums
}

/// embassy-net names what the stack does, wireloom what the device does.
fn offload(theirs: driver::Checksum) -> Offload {
    match theirs {
        driver::Checksum::Both => Offload::None,
        driver::Checksum::Rx => Offload::Tx,
        driver::Checksum::Tx => Offload::Rx,
        driver::Checksum::None => Offload::Both,
    }
}

impl<D> fmt::Debug for Embassy<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Embassy").field("medium", &self.medium).finish_non_exhaustive()
    }
}

/// A received frame.
#[derive(Debug)]
pub struct Rx<T>(T);

impl<T: driver::RxToken> RxToken for Rx<T> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.0.consume(f)
    }
}

/// Room for one frame.
#[derive(Debug)]
pub struct Tx<T>(T);

impl<T: driver::TxToken> TxToken for Tx<T> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.0.consume(len, f)
    }
}
