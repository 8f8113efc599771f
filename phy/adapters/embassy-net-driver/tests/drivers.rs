//! A driver of embassy-net carries ping, UDP and TCP of wireloom.

#[path = "../../exchange.rs"]
mod exchange;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Wake};

use embassy_net_driver::{self as driver, Checksum, Driver, HardwareAddress, LinkState};
use embassy_net_driver_channel::{Runner, State, new};
use wireloom::addr::MacAddr;
use wireloom::device::{Device, Medium, Offload, RxToken};
use wireloom::task::WakingDevice;
use wireloom::time::Instant;
use wireloom_embassy_driver::{Embassy, UnknownMedium};

const FRAME: usize = 1514;

/// Carries one frame over.
fn carry(from: &mut Runner<'_, FRAME>, to: &mut Runner<'_, FRAME>) {
    let Some(room) = to.try_rx_buf() else { return };
    let Some(frame) = from.try_tx_buf() else { return };
    let len = frame.len();
    room[..len].copy_from_slice(frame);
    from.tx_done();
    to.rx_done(len);
}

/// Two channel drivers with a wire between.
#[test]
fn a_channel_driver_carries_everything() {
    let (mut left, mut right) = (State::<FRAME, 4, 4>::new(), State::<FRAME, 4, 4>::new());
    let (mut left, device) = new(&mut left, HardwareAddress::Ethernet([2, 0, 0, 0, 0, 1]));
    let mut ours = Embassy::new(device).expect("an Ethernet");
    let (mut right, device) = new(&mut right, HardwareAddress::Ethernet([2, 0, 0, 0, 0, 2]));
    let mut theirs = Embassy::new(device).expect("an Ethernet");
    assert_eq!(ours.hardware_addr(), MacAddr([2, 0, 0, 0, 0, 1]));
    assert!(!ours.capabilities().link_up);
    left.set_link_state(LinkState::Up);
    right.set_link_state(LinkState::Up);
    let capabilities = ours.capabilities();
    assert_eq!((capabilities.medium, capabilities.mtu, capabilities.link_up), (Medium::Ethernet, 1500, true));
    let mut carried = 0;
    exchange::exchange(|now, client, server| {
        client.poll(now, &mut ours);
        carry(&mut left, &mut right);
        server.poll(now, &mut theirs);
        carry(&mut right, &mut left);
        carried += 1;
    });
    assert!(carried > 100);
}

struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// The driver wakes the task when a frame comes, and when the link comes up.
#[test]
fn the_driver_wakes_the_task() {
    let mut state = State::<FRAME, 4, 4>::new();
    let (mut runner, device) = new(&mut state, HardwareAddress::Ip);
    let mut device = Embassy::new(device).expect("plain IP");
    let count = Arc::new(Count(AtomicUsize::new(0)));
    let woken = || count.0.load(Ordering::Relaxed);
    device.register_waker(&Arc::clone(&count).into());
    assert!(!device.capabilities().link_up);
    assert!(device.receive(Instant::ZERO).is_none());
    runner.set_link_state(LinkState::Up);
    assert_eq!(woken(), 1);
    assert!(device.capabilities().link_up);
    runner.try_rx_buf().expect("room")[..3].copy_from_slice(b"abc");
    runner.rx_done(3);
    assert_eq!(woken(), 2);
    let (rx, _) = device.receive(Instant::ZERO).expect("a frame");
    assert_eq!(rx.consume(|frame| frame.to_vec()), b"abc");
}

/// A driver that only says what it can do.
struct Claims(driver::Capabilities, HardwareAddress);

enum Never {}

impl driver::RxToken for Never {
    fn consume<R, F: FnOnce(&mut [u8]) -> R>(self, _: F) -> R {
        match self {}
    }
}

impl driver::TxToken for Never {
    fn consume<R, F: FnOnce(&mut [u8]) -> R>(self, _: usize, _: F) -> R {
        match self {}
    }
}

impl Driver for Claims {
    type RxToken<'a> = Never;
    type TxToken<'a> = Never;

    fn receive(&mut self, _: &mut Context<'_>) -> Option<(Never, Never)> {
        None
    }

    fn transmit(&mut self, _: &mut Context<'_>) -> Option<Never> {
        None
    }

    fn link_state(&mut self, _: &mut Context<'_>) -> LinkState {
        LinkState::Up
    }

    fn capabilities(&self) -> driver::Capabilities {
        self.0.clone()
    }

    fn hardware_address(&self) -> HardwareAddress {
        self.1
    }
}

#[test]
fn capabilities_are_mapped() {
    let mut claims = driver::Capabilities::default();
    claims.max_transmission_unit = 1500;
    claims.max_burst_size = Some(3);
    claims.checksum.ipv4 = Checksum::None;
    claims.checksum.udp = Checksum::Rx;
    claims.checksum.tcp = Checksum::Tx;
    claims.checksum.icmpv4 = Checksum::Rx;
    claims.checksum.icmpv6 = Checksum::None;
    let device = Embassy::new(Claims(claims.clone(), HardwareAddress::Ip)).expect("plain IP");
    let capabilities = device.capabilities();
    assert_eq!((capabilities.medium, capabilities.mtu, capabilities.burst), (Medium::Ip, 1500, Some(3)));
    let checksums = capabilities.checksums;
    assert_eq!([checksums.ipv4, checksums.udp, checksums.tcp], [Offload::Both, Offload::Tx, Offload::Rx]);
    assert_eq!((checksums.icmp, checksums.partial), (Offload::Tx, Offload::None));
    assert_eq!(device.hardware_addr(), MacAddr([0; 6]));
    let other = Embassy::new(Claims(claims, HardwareAddress::Ieee802154([0; 8])));
    assert_eq!(other.err(), Some(UnknownMedium));
}
