#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

use core::fmt;

use smoltcp::phy;
use wireloom::device::{Capabilities, Checksums, Device, Medium, Offload, RxToken, TxToken};
use wireloom::time::Instant;

/// A device of smoltcp, and room for one received frame.
#[derive(Debug)]
pub struct Smoltcp<'r, D> {
    device: D,
    room: &'r mut [u8],
    medium: Medium,
}

/// The device's medium is one that wireloom has not: neither Ethernet nor plain IP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownMedium;

impl fmt::Display for UnknownMedium {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the device's medium is neither Ethernet nor plain IP")
    }
}

impl core::error::Error for UnknownMedium {}

impl<'r, D: phy::Device> Smoltcp<'r, D> {
    /// `device` for wireloom. Each received frame is copied to `room`, which is to be as long as the longest.
    pub fn new(device: D, room: &'r mut [u8]) -> Result<Self, UnknownMedium> {
        let medium = device.capabilities().medium;
        if medium == phy::Medium::Ethernet {
            Ok(Smoltcp { device, room, medium: Medium::Ethernet })
        } else if medium == phy::Medium::Ip {
            Ok(Smoltcp { device, room, medium: Medium::Ip })
        } else {
            Err(UnknownMedium)
        }
    }

    /// The device itself.
    pub fn get_mut(&mut self) -> &mut D {
        &mut self.device
    }

    /// The device, which is smoltcp's again.
    pub fn into_inner(self) -> D {
        self.device
    }
}

impl<D: phy::Device> Device for Smoltcp<'_, D> {
    type Rx<'a>
        = Rx<'a, D::RxToken<'a>>
    where
        Self: 'a;
    type Tx<'a>
        = Tx<D::TxToken<'a>>
    where
        Self: 'a;

    fn receive(&mut self, now: Instant) -> Option<(Self::Rx<'_>, Self::Tx<'_>)> {
        let (rx, tx) = self.device.receive(time(now))?;
        Some((Rx { token: rx, room: self.room }, Tx(tx)))
    }

    fn transmit(&mut self, now: Instant) -> Option<Self::Tx<'_>> {
        self.device.transmit(time(now)).map(Tx)
    }

    fn capabilities(&self) -> Capabilities {
        let theirs = self.device.capabilities();
        // smoltcp counts the link header in.
        let mtu = theirs.max_transmission_unit.saturating_sub(self.medium.header_len());
        let mut capabilities = Capabilities::new(self.medium, mtu);
        capabilities.burst = theirs.max_burst_size;
        capabilities.checksums = checksums(&theirs.checksum);
        capabilities
    }
}

fn time(now: Instant) -> smoltcp::time::Instant {
    smoltcp::time::Instant::from_micros(i64::try_from(now.total_micros()).unwrap_or(i64::MAX))
}

/// What smoltcp need not do is left to the device.
fn checksums(theirs: &phy::ChecksumCapabilities) -> Checksums {
    let mut checksums = Checksums::NONE;
    checksums.ipv4 = offload(&theirs.ipv4);
    checksums.udp = offload(&theirs.udp);
    checksums.tcp = offload(&theirs.tcp);
    let (v4, v6) = (offload(&theirs.icmpv4), offload(&theirs.icmpv6));
    // The stack has one word for both.
    checksums.icmp = match (v4.rx() && v6.rx(), v4.tx() && v6.tx()) {
        (false, false) => Offload::None,
        (true, false) => Offload::Rx,
        (false, true) => Offload::Tx,
        (true, true) => Offload::Both,
    };
    checksums
}

/// smoltcp names what the stack does, wireloom what the device does.
fn offload(theirs: &phy::Checksum) -> Offload {
    match theirs {
        phy::Checksum::Both => Offload::None,
        phy::Checksum::Rx => Offload::Tx,
        phy::Checksum::Tx => Offload::Rx,
        phy::Checksum::None => Offload::Both,
    }
}

/// A received frame.
#[derive(Debug)]
pub struct Rx<'a, T> {
    token: T,
    room: &'a mut [u8],
}

impl<T: phy::RxToken> RxToken for Rx<'_, T> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let room = self.room;
        self.token.consume(|frame| match room.get_mut(..frame.len()) {
            Some(room) => {
                room.copy_from_slice(frame);
                f(room)
            }
            // No stack takes an empty frame.
            None => f(&mut []),
        })
    }
}

/// Room for one frame.
#[derive(Debug)]
pub struct Tx<T>(T);

impl<T: phy::TxToken> TxToken for Tx<T> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.0.consume(len, f)
    }
}
