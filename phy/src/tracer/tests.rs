use super::*;
use crate::testing::{at, loopback, receive, send};

/// Ethernet from 02:…:01 to the broadcast address, of a type for experiments.
const FRAME: &[u8] = b"\xff\xff\xff\xff\xff\xff\x02\x00\x00\x00\x00\x01\x88\xb5hello";

#[test]
fn each_frame_is_written_with_time_direction_and_length() {
    let mut device = Tracer::new(loopback(), String::new());
    send(&mut device, at(1_000_002), FRAME);
    receive(&mut device, at(2_000_003));
    let frame = "Ethernet src=02:00:00:00:00:01 dst=ff:ff:ff:ff:ff:ff type=0x88b5 len=5";
    let expected =
        format!("    1.000002 tx 19 octets\n        {frame}\n    2.000003 rx 19 octets\n        {frame}\n");
    assert_eq!(*device.sink_mut(), expected);
}

#[test]
fn a_limit_ends_the_text_and_not_the_traffic() {
    let mut device = Tracer::new(loopback(), String::new()).with_limit(1);
    send(&mut device, at(0), FRAME);
    assert_eq!(receive(&mut device, at(0)).unwrap(), FRAME);
    assert_eq!(device.sink_mut().matches("octets\n").count(), 1);
}

struct Refuses;

impl Write for Refuses {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Err(fmt::Error)
    }
}

#[test]
fn a_sink_that_fails_is_counted_and_harms_nothing() {
    let mut device = Tracer::new(loopback(), Refuses);
    send(&mut device, at(0), FRAME);
    assert_eq!(receive(&mut device, at(0)).unwrap(), FRAME);
    assert_eq!(device.failures(), 2);
}

#[test]
fn text_goes_to_a_sink_of_octets() {
    let mut octets = Vec::new();
    write!(IoText(&mut octets), "{}", 12).unwrap();
    assert_eq!(octets, b"12");
}

/// A malformed frame is shown as far as it makes sense, with what is wrong.
#[test]
fn damaged_frames_are_shown_too() {
    let mut device = Tracer::new(crate::Loopback::new(wireloom::device::Medium::Ip, 1500, 4), String::new());
    send(&mut device, at(0), &[0x45, 0, 0, 40, 0, 0, 0, 0, 64, 6]);
    send(&mut device, at(0), &[0x12, 0]);
    let text = device.sink_mut();
    assert!(text.contains("IPv4") && text.contains("(truncated"), "{text}");
    assert!(text.contains("neither IPv4 nor IPv6"), "{text}");
}
