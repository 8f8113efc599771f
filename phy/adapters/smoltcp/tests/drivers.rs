//! Drivers of smoltcp carry ping, UDP and TCP of wireloom.

#[path = "../../exchange.rs"]
mod exchange;

use std::sync::atomic::{AtomicUsize, Ordering};

use smoltcp::phy::{self, Checksum, ChecksumCapabilities, DeviceCapabilities, Loopback, Tracer};
use wireloom::device::{Device, Medium, Offload, RxToken, TxToken};
use wireloom::time::Instant;
use wireloom_smoltcp_device::{Smoltcp, UnknownMedium};

/// One loopback between two hosts, with smoltcp's tracer around it.
#[test]
fn a_loopback_carries_everything() {
    static FRAMES: AtomicUsize = AtomicUsize::new(0);
    fn count(_: smoltcp::time::Instant, _: phy::TracerPacket<'_>) {
        FRAMES.fetch_add(1, Ordering::Relaxed);
    }
    let mut room = [0; 65_535];
    let traced = Tracer::new(Loopback::new(phy::Medium::Ethernet), count);
    let mut device = Smoltcp::new(traced, &mut room).expect("an Ethernet");
    assert_eq!((device.capabilities().medium, device.capabilities().mtu), (Medium::Ethernet, 65_521));
    exchange::exchange(|now, client, server| {
        client.poll(now, &mut device);
        server.poll(now, &mut device);
    });
    assert!(FRAMES.load(Ordering::Relaxed) > 20);
}

/// A device that only says what it can do.
struct Claims(DeviceCapabilities);

impl phy::Device for Claims {
    type RxToken<'a> = Nothing;
    type TxToken<'a> = Nothing;

    fn receive(&mut self, _: smoltcp::time::Instant) -> Option<(Nothing, Nothing)> {
        Some((Nothing, Nothing))
    }

    fn transmit(&mut self, _: smoltcp::time::Instant) -> Option<Nothing> {
        None
    }

    fn capabilities(&self) -> DeviceCapabilities {
        self.0.clone()
    }
}

/// A frame of 100 octets.
struct Nothing;

impl phy::RxToken for Nothing {
    fn consume<R, F: FnOnce(&[u8]) -> R>(self, f: F) -> R {
        f(&[7; 100])
    }
}

impl phy::TxToken for Nothing {
    fn consume<R, F: FnOnce(&mut [u8]) -> R>(self, len: usize, f: F) -> R {
        f(&mut vec![0; len])
    }
}

fn claims(change: impl FnOnce(&mut DeviceCapabilities)) -> Claims {
    let mut capabilities = DeviceCapabilities::default();
    capabilities.medium = phy::Medium::Ip;
    capabilities.max_transmission_unit = 1500;
    change(&mut capabilities);
    Claims(capabilities)
}

#[test]
fn capabilities_are_mapped() {
    let mut room = [0; 1500];
    let driver = claims(|capabilities| {
        capabilities.max_burst_size = Some(3);
        capabilities.checksum.ipv4 = Checksum::None;
        capabilities.checksum.udp = Checksum::Rx;
        capabilities.checksum.tcp = Checksum::Tx;
        capabilities.checksum.icmpv4 = Checksum::None;
        capabilities.checksum.icmpv6 = Checksum::Tx;
    });
    let device = Smoltcp::new(driver, &mut room).expect("plain IP");
    let capabilities = device.capabilities();
    assert_eq!((capabilities.medium, capabilities.mtu, capabilities.burst), (Medium::Ip, 1500, Some(3)));
    let checksums = capabilities.checksums;
    assert_eq!([checksums.ipv4, checksums.udp, checksums.tcp], [Offload::Both, Offload::Tx, Offload::Rx]);
    assert_eq!((checksums.icmp, checksums.partial), (Offload::Rx, Offload::None));
    let ignored = claims(|capabilities| capabilities.checksum = ChecksumCapabilities::ignored());
    let device = Smoltcp::new(ignored, &mut room).expect("plain IP");
    assert_eq!(device.capabilities().checksums, wireloom::device::Checksums::ALL);
}

/// A frame that is longer than the room is lost, and no other.
#[test]
fn frames_need_room() {
    for (room, expected) in [(99, 0), (100, 100)] {
        let mut room = vec![0; room];
        let mut device = Smoltcp::new(claims(|_| ()), &mut room).expect("plain IP");
        let (rx, tx) = device.receive(Instant::ZERO).expect("a frame");
        assert_eq!(rx.consume(|frame| frame.len()), expected);
        assert_eq!(tx.consume(60, |frame| frame.len()), 60);
    }
    assert_eq!(UnknownMedium.to_string(), "the device's medium is neither Ethernet nor plain IP");
}
