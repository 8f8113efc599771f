use super::*;
use crate::testing::{at, drain, frames, loopback, receive, send};

#[test]
fn frames_come_back_in_order_and_whole() {
    let mut device = loopback();
    let sent = frames(100);
    for frame in &sent {
        assert!(send(&mut device, at(0), frame));
    }
    assert_eq!(device.len(), 100);
    assert_eq!(drain(&mut device, at(0)), sent);
    assert!(device.is_empty());
}

#[test]
fn a_full_loopback_has_no_room_until_a_frame_was_taken() {
    let mut device = Loopback::new(Medium::Ip, 1500, 2);
    assert!(send(&mut device, at(0), b"1") && send(&mut device, at(0), b"2"));
    assert!(!send(&mut device, at(0), b"3"));
    assert_eq!(receive(&mut device, at(0)).unwrap(), b"1");
    assert!(send(&mut device, at(0), b"3"));
    assert_eq!(drain(&mut device, at(0)), [b"2", b"3"]);
}

/// The answer to a frame is sent from inside the closure that looks at the frame.
#[test]
fn an_answer_can_be_sent_while_the_frame_is_lent() {
    let mut device = loopback();
    send(&mut device, at(0), b"ask");
    let (rx, tx) = device.receive(at(0)).unwrap();
    rx.consume(|asked| tx.consume(asked.len() + 1, |out| out[..3].copy_from_slice(asked)));
    assert_eq!(&receive(&mut device, at(0)).unwrap()[..3], b"ask");
}

#[test]
fn buffers_are_used_again() {
    let mut device = loopback();
    for frame in frames(50) {
        send(&mut device, at(0), &frame);
        assert_eq!(receive(&mut device, at(0)).unwrap(), frame);
    }
    assert_eq!(device.queues.borrow().spare.len(), 1);
}
