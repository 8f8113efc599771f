use std::thread;

use wireloom::time::Duration;

use super::*;
use crate::testing::{at, drain, frames, receive, send};

#[test]
fn each_end_receives_what_the_other_sends() {
    let (mut a, mut b) = pair(Medium::Ethernet, 1500, 256);
    let sent = frames(100);
    for frame in &sent {
        assert!(send(&mut a, at(0), frame));
    }
    send(&mut b, at(0), b"back");
    assert_eq!(receive(&mut a, at(0)).unwrap(), b"back");
    assert_eq!(receive(&mut a, at(0)), None);
    assert_eq!(b.waiting(), 100);
    assert_eq!(drain(&mut b, at(0)), sent);
}

#[test]
fn a_full_direction_has_no_room_and_holds_back_frames_that_could_not_be_answered() {
    let (mut a, mut b) = pair(Medium::Ip, 1500, 1);
    assert!(send(&mut a, at(0), b"1") && !send(&mut a, at(0), b"2"));
    assert!(send(&mut b, at(0), b"x"));
    // The other direction is full: `b` could not answer, so the frame stays where it is.
    assert_eq!(receive(&mut b, at(0)), None);
    assert_eq!(receive(&mut a, at(0)), None);
    b.capacity = 2;
    assert_eq!(receive(&mut b, at(0)).unwrap(), b"1");
}

#[test]
fn the_link_is_down_when_the_other_end_is_gone() {
    let (a, b) = pair(Medium::Ip, 1500, 1);
    assert!(a.capabilities().link_up);
    drop(b);
    assert!(!a.capabilities().link_up);
    assert!(!a.wait(None));
}

#[test]
fn frames_cross_threads_and_wake_the_sleeper() {
    let (mut a, mut b) = pair(Medium::Ethernet, 1500, 8);
    let sent = frames(2000);
    let expected = sent.clone();
    let sender = thread::spawn(move || {
        for frame in &sent {
            while !send(&mut a, at(0), frame) {
                thread::yield_now();
            }
        }
    });
    let mut received = Vec::new();
    while b.wait(Some(Instant::now() + Duration::from_secs(20))) {
        received.extend(drain(&mut b, at(0)));
    }
    sender.join().unwrap();
    assert_eq!(received, expected);
}

#[test]
fn waiting_ends_at_its_time() {
    let (a, _b) = pair(Medium::Ip, 1500, 8);
    let until = Instant::now() + Duration::from_millis(20);
    assert!(!a.wait(Some(until)));
    assert!(Instant::now() >= until);
}
