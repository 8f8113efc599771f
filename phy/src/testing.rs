//! What the tests of devices share.

use wireloom::device::{Device, Medium, RxToken, TxToken};
use wireloom::time::Instant;

use crate::Loopback;

pub(crate) fn at(micros: u64) -> Instant {
    Instant::from_micros(micros)
}

pub(crate) fn loopback() -> Loopback {
    Loopback::new(Medium::Ethernet, 1500, 4096)
}

/// Sends one frame; false where the device has no room.
pub(crate) fn send(device: &mut impl Device, now: Instant, octets: &[u8]) -> bool {
    match device.transmit(now) {
        None => false,
        Some(token) => {
            token.consume(octets.len(), |out| out.copy_from_slice(octets));
            true
        }
    }
}

/// Receives one frame.
pub(crate) fn receive(device: &mut impl Device, now: Instant) -> Option<Vec<u8>> {
    let (rx, _) = device.receive(now)?;
    Some(rx.consume(|octets| octets.to_vec()))
}

/// Receives until nothing more comes.
pub(crate) fn drain(device: &mut impl Device, now: Instant) -> Vec<Vec<u8>> {
    std::iter::from_fn(|| receive(device, now)).collect()
}

/// Frames of different lengths and content: number `n` is `length(n)` octets that begin with `n`.
pub(crate) fn frames(count: u32) -> Vec<Vec<u8>> {
    let length = |n: u32| 4 + (n * 37 % 1500) as usize;
    let frame =
        |n: u32| n.to_be_bytes().into_iter().chain((0..).map(move |i: u32| (i ^ n) as u8)).take(length(n));
    (0..count).map(|n| frame(n).collect()).collect()
}
