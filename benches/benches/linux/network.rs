//! Namespaces, TAP devices, and the link between them.

use std::io::Read;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::num::NonZeroU64;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use wireloom_phy::linux::{Link, Mode, TunTap, enter_own_network};
use wireloom_phy::{Chance, FaultInjector, Faults};

use super::senders;

/// The link, and how long it is used.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Conditions {
    /// Of one way.
    pub(crate) delay_millis: u64,
    pub(crate) loss_percent: u32,
    pub(crate) seconds: u64,
}

/// Octets a second: 100 Mbit/s.
const RATE: NonZeroU64 = NonZeroU64::new(12_500_000).expect("not zero");
/// Frames that wait to be sent.
const QUEUE: usize = 1000;

pub(crate) const SENDER: Ipv4Addr = Ipv4Addr::new(10, 79, 0, 1);
pub(crate) const RECEIVER: Ipv4Addr = Ipv4Addr::new(10, 79, 0, 2);
pub(crate) const PORT: u16 = 5001;

/// A device with the emulated link in front of it.
pub(crate) type Wire = FaultInjector<FaultInjector<TunTap>>;

impl Conditions {
    /// Frames wait to be sent first; on their way they are lost and take their time.
    fn wire(self, tap: TunTap, seed: u64) -> Wire {
        let mut bottleneck = Faults::NONE;
        (bottleneck.rate, bottleneck.queue) = (Some(RATE), QUEUE);
        let mut way = Faults::NONE;
        way.drop = Chance::percent(self.loss_percent).expect("at most a hundred");
        way.delay = wireloom::time::Duration::from_millis(self.delay_millis);
        way.queue = usize::MAX;
        // What is sent meets the outer one first, what is received the inner one.
        let inner = FaultInjector::new(tap, seed).with_rx(bottleneck).with_tx(way);
        FaultInjector::new(inner, seed + 1000).with_rx(way).with_tx(bottleneck)
    }
}

/// Kilooctets a second from Linux to Linux and from wireloom to Linux, for each seed.
pub(crate) fn measure(conditions: Conditions, seeds: u64) -> [Vec<u64>; 2] {
    let kinds: [fn(Conditions, u64, TunTap, &AtomicBool); 2] = [senders::linux, senders::wireloom];
    std::thread::scope(|scope| {
        let start =
            |kind| (1..=seeds).map(|seed| scope.spawn(move || transfer(conditions, seed, kind))).collect();
        let runs: [Vec<_>; 2] = kinds.map(start);
        runs.map(|seeds| seeds.into_iter().map(|run| run.join().expect("it runs")).collect())
    })
}

fn transfer(conditions: Conditions, seed: u64, sender: fn(Conditions, u64, TunTap, &AtomicBool)) -> u64 {
    enter_own_network().expect("a namespace");
    let tap = open("receiver", RECEIVER);
    let listener = TcpListener::bind((RECEIVER, PORT)).expect("a listener");
    let stop = AtomicBool::new(false);
    let octets = std::thread::scope(|scope| {
        scope.spawn(|| sender(conditions, seed, tap, &stop));
        let (mut stream, _) = listener.accept().expect("a connection");
        let start = Instant::now();
        let (mut room, mut octets) = (vec![0; 262_144], 0);
        stream.set_read_timeout(Some(Duration::from_millis(100))).expect("not zero");
        while start.elapsed() < Duration::from_secs(conditions.seconds) {
            octets += stream.read(&mut room).unwrap_or(0) as u64;
        }
        stop.store(true, Ordering::Relaxed);
        octets
    });
    octets / conditions.seconds / 1000
}

/// A TAP device in this thread's namespace, whose kernel's end is up and has this address.
pub(crate) fn open(name: &str, address: Ipv4Addr) -> TunTap {
    let tap = TunTap::open(name, Mode::Tap).expect("a TAP device");
    Link::open("lo").and_then(|lo| lo.set_up()).expect("the right to set it up");
    tap.link().set_ipv4(address, 24).expect("the right to give it an address");
    tap.link().set_up().expect("the right to set it up");
    tap
}

pub(crate) fn wire(conditions: Conditions, tap: TunTap, seed: u64) -> Wire {
    conditions.wire(tap, seed)
}

pub(crate) fn receiver() -> SocketAddr {
    (RECEIVER, PORT).into()
}
