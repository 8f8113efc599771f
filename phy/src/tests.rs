//! Middleware in different orders.

use wireloom::device::Device;
use wireloom::time::{Duration, Instant};

use crate::testing::{at, drain, frames, loopback, send};
use crate::{Chance, FaultInjector, Faults, Loopback, PcapWriter, Timed, Tracer};

/// All that goes in comes out, once and in order, and the device tells the stack the same as the one inside.
fn is_transparent(mut device: impl Timed) {
    assert_eq!(device.capabilities(), loopback().capabilities());
    let sent = frames(500);
    for frame in &sent {
        assert!(send(&mut device, at(0), frame));
        assert_eq!(device.poll_at(), None);
    }
    assert_eq!(drain(&mut device, at(0)), sent);
}

fn trace<D: Device>(inner: D) -> Tracer<D, String> {
    Tracer::new(inner, String::new())
}

fn capture<D: Device>(inner: D) -> PcapWriter<D, Vec<u8>> {
    PcapWriter::new(inner, Vec::new()).unwrap()
}

fn no_faults<D: Device>(inner: D) -> FaultInjector<D> {
    let never = Faults { queue: 0, ..Faults::NONE };
    FaultInjector::new(inner, 7).with_rx(never).with_tx(never)
}

#[test]
fn middleware_without_faults_changes_nothing_in_any_order() {
    is_transparent(loopback());
    is_transparent(trace(capture(no_faults(loopback()))));
    is_transparent(trace(no_faults(capture(loopback()))));
    is_transparent(capture(trace(no_faults(loopback()))));
    is_transparent(capture(no_faults(trace(loopback()))));
    is_transparent(no_faults(trace(capture(loopback()))));
    is_transparent(no_faults(capture(trace(loopback()))));
    is_transparent(no_faults(no_faults(loopback())));
}

/// What stands outside the injector sees what the stack sent, what stands inside sees what was carried.
#[test]
fn order_decides_what_is_seen() {
    let lossy = Faults { drop: Chance::ALWAYS, ..Faults::NONE };
    let mut outside = capture(FaultInjector::new(loopback(), 7).with_tx(lossy));
    let mut inside = FaultInjector::new(capture(loopback()), 7).with_tx(lossy);
    send(&mut outside, at(0), b"frame");
    send(&mut inside, at(0), b"frame");
    assert_eq!(outside.frames(), 1);
    assert_eq!(inside.inner().frames(), 0);
}

#[test]
fn the_time_of_a_held_frame_is_told_through_other_middleware() {
    let slow = Faults { delay: Duration::from_millis(2), ..Faults::NONE };
    let injector = FaultInjector::new(loopback(), 7).with_tx(slow);
    let mut device: Tracer<PcapWriter<FaultInjector<Loopback>, _>, _> = trace(capture(injector));
    send(&mut device, at(0), b"frame");
    assert_eq!(device.poll_at(), Some(Instant::from_millis(2)));
}

/// A token that is not used has done nothing.
#[test]
fn an_unused_token_sends_nothing() {
    let mut device = trace(capture(no_faults(loopback())));
    assert!(device.transmit(at(0)).is_some());
    assert_eq!(drain(&mut device, at(0)), Vec::<Vec<u8>>::new());
    assert_eq!(device.inner().frames(), 0);
    assert_eq!(device.sink_mut(), "");
}
