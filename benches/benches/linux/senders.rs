//! The two senders.

use std::io::Write;
use std::net::TcpStream;
use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, Ordering};

use wireloom::addr::{Cidr, MacAddr};
use wireloom::config::Config;
use wireloom::device::{Device, RxToken, TxToken};
use wireloom::iface::{InterfaceConfig, Rest, Seed, Sizes, Stack};
use wireloom::tcp;
use wireloom::time::{Duration, Instant};
use wireloom_phy::Timed;
use wireloom_phy::linux::{TunTap, enter_own_network, wait};

use super::network::{self, Conditions, SENDER};

/// Octets of each of wireloom's buffers: about what Linux lets one connection have at most.
const BUFFER: usize = 4 << 20;
/// How soon it is noticed that the time is over.
const GLANCE: Duration = Duration::from_millis(50);

/// A Linux kernel in another namespace; this thread carries frames between the two devices.
pub(crate) fn linux(conditions: Conditions, seed: u64, tap: TunTap, stop: &AtomicBool) {
    enter_own_network().expect("a namespace");
    let mut near = network::open("sender", SENDER);
    let mut far = network::wire(conditions, tap, seed);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut stream = TcpStream::connect(network::receiver()).expect("the receiver listens");
            rustix::net::sockopt::set_tcp_congestion(&stream, "cubic").expect("CUBIC is there");
            stream.set_write_timeout(Some(std::time::Duration::from_millis(100))).expect("not zero");
            let data = vec![0x5a; 262_144];
            while !stop.load(Ordering::Relaxed) {
                let _ = stream.write(&data);
            }
        });
        while !stop.load(Ordering::Relaxed) {
            let now = Instant::now();
            while carry(now, &mut near, &mut far) | carry(now, &mut far, &mut near) {}
            let until = far.poll_at().unwrap_or(Instant::MAX).min(now + GLANCE);
            let _ = wait([near.as_fd(), far.as_fd()], Some(until));
        }
    });
}

/// Carries a frame from one device to the other; says whether there was one.
fn carry(now: Instant, from: &mut impl Device, to: &mut impl Device) -> bool {
    let Some((frame, _)) = from.receive(now) else { return false };
    frame.consume(|octets| {
        if let Some(room) = to.transmit(now) {
            room.consume(octets.len(), |place| place.copy_from_slice(octets));
        }
    });
    true
}

/// A wireloom host.
pub(crate) fn wireloom(conditions: Conditions, seed: u64, tap: TunTap, stop: &AtomicBool) {
    let mut device = network::wire(conditions, tap, seed);
    let mut stack = Stack::new(Config::new(Seed::random()), Sizes::default().allocate());
    let id = stack.add_interface(InterfaceConfig::ethernet(MacAddr([2, 0x79, 0, 0, 0, 1]))).expect("room");
    stack.add_address(id, Cidr::new(SENDER.into(), 24).expect("a sound prefix")).expect("room");
    let buffers = tcp::Buffers { rx: vec![0; 65_536].into(), tx: vec![0; BUFFER].into() };
    let handle = stack.add_tcp(buffers).expect("room");
    let mut socket = stack.tcp(handle).expect("it lives");
    socket.set_congestion_control(tcp::Algorithm::Cubic).expect("it is closed");
    socket.connect(Instant::now(), network::receiver(), 20_000).expect("a route");
    drop(socket);
    let data = vec![0x5a; BUFFER];
    while !stop.load(Ordering::Relaxed) {
        let now = Instant::now();
        let outcome = stack.poll(now, id, &mut device);
        let moved = stack.tcp(handle).is_ok_and(|mut socket| socket.send(&data).is_ok_and(|len| len > 0));
        if outcome.rest == Rest::Work || moved {
            continue;
        }
        let times = [stack.poll_at(id), device.poll_at(), Some(now + GLANCE)];
        let _ = wait([device.as_fd()], times.into_iter().flatten().min());
    }
}
