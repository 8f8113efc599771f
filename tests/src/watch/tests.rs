//! A watch that finds nothing would be of no use: each rule is broken once.

use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::*;
use crate::build::{ACK, FIN, SYN, Tcp};

const MSS: [u8; 4] = [2, 4, 5, 180];

fn segment(end: usize, flags: u8, seq: u32, ack: u32) -> Tcp {
    let ends: [SocketAddr; 2] = ["10.0.0.1:5000".parse().unwrap(), "10.0.0.2:80".parse().unwrap()];
    Tcp::new(ends[end], ends[1 - end], flags, seq, ack).window(1000)
}

/// A connection of 100 to 200 and 500 to 600, open, with windows of 1000 octets; 10 octets went from end 0 to end 1.
fn open() -> Watch {
    let mut watch = Watch::new(Medium::Ip, 1500);
    passes(&mut watch, 0, &segment(0, SYN, 100, 0).options(&MSS));
    passes(&mut watch, 1, &segment(1, SYN | ACK, 500, 101).options(&MSS));
    passes(&mut watch, 0, &segment(0, ACK, 101, 501).payload(&[7; 10]));
    passes(&mut watch, 1, &segment(1, ACK, 501, 111));
    watch
}

/// Sent at this end, and arrived at the other.
fn passes(watch: &mut Watch, end: usize, segment: &Tcp) {
    watch.on_sent(end, Instant::ZERO, &segment.packet());
    watch.on_arrived(1 - end, Instant::ZERO, &segment.packet(), Whole::Yes);
}

/// What is said of this segment.
fn complaint(end: usize, segment: &Tcp) -> String {
    let mut watch = open();
    let result = catch_unwind(AssertUnwindSafe(|| watch.on_sent(end, Instant::ZERO, &segment.packet())));
    let Err(panic) = result else { return String::new() };
    panic.downcast_ref::<String>().expect("a message").clone()
}

#[test]
fn what_is_right_passes() {
    let mut watch = open();
    passes(&mut watch, 0, &segment(0, ACK, 111, 501).payload(&[7; 1000]));
    passes(&mut watch, 1, &segment(1, FIN | ACK, 501, 1111).window(0));
    passes(&mut watch, 0, &segment(0, ACK, 1111, 502).payload(&[7; 1]));
    assert_eq!((watch.seen.connections, watch.seen.window_probes, watch.seen.windows_closed), (1, 1, 1));
}

#[test]
fn what_is_wrong_is_found() {
    for (end, wrong, why) in [
        (0, segment(0, ACK, 111, 501).payload(&[7; 1001]), "and the window at 1011"),
        (0, segment(0, ACK, 101, 501).payload(&[7; 10]), "sends 1 again although 11 is acknowledged"),
        (0, segment(0, ACK, 121, 501).payload(&[7; 10]), "leaves a gap behind 11"),
        (0, segment(0, ACK, 111, 502), "acknowledges 2, and 1 have arrived"),
        (1, segment(1, ACK, 501, 105), "RCV.NXT goes back from 11 to 5"),
        (1, segment(1, ACK, 501, 111).window(999), "the right edge goes back from 1011 to 1010"),
        (
            1,
            segment(1, ACK, 501, 111).options(&[1, 1, 5, 10, 0, 0, 0, 120, 0, 0, 0, 130]),
            "SACK was not agreed on",
        ),
        (
            1,
            segment(1, ACK, 501, 111).options(&[1, 1, 8, 10, 0, 0, 0, 1, 0, 0, 0, 1]),
            "timestamps, agreed on: false",
        ),
        (1, segment(1, 0, 501, 0), "no ACK"),
        (1, segment(1, SYN | ACK, 600, 101).options(&MSS), "the SYN was 500 before"),
    ] {
        let said = complaint(end, &wrong);
        assert!(said.contains(why), "{why}: {said}");
    }
}
