use std::net::Ipv4Addr;
use std::os::fd::AsFd;

use wireloom::device::Device;
use wireloom::time::{Duration, Instant};

use super::*;

#[test]
fn waiting_ends_at_its_time_and_when_something_can_be_read() {
    let (reader, writer) = rustix::pipe::pipe().unwrap();
    let until = Instant::now() + Duration::from_millis(20);
    assert_eq!(wait([reader.as_fd()], Some(until)).unwrap(), [false]);
    assert!(Instant::now() >= until);
    rustix::io::write(&writer, b"x").unwrap();
    assert_eq!(wait([reader.as_fd()], None).unwrap(), [true]);
    assert_eq!(wait([reader.as_fd(), reader.as_fd()], Some(Instant::ZERO)).unwrap(), [true, true]);
}

#[test]
fn names_that_no_interface_can_have_are_refused() {
    for name in ["", "sixteen octets!!", "zero\0"] {
        assert_eq!(Link::open(name).err().map(|error| error.kind()), Some(std::io::ErrorKind::InvalidInput));
    }
    assert!(Link::open("fifteen octets!").unwrap().mtu().is_err());
}

#[test]
fn the_loopback_interface_is_seen() {
    let link = Link::open("lo").unwrap();
    assert!(link.mtu().unwrap() >= 1500);
    assert_eq!(link.index().unwrap(), 1);
    assert_eq!(link.mac().unwrap(), Some([0; 6]));
}

/// Runs as a process of its own, because a namespace can only be entered before the first thread starts: see
/// `examples/quickstart.rs`, which does all this for real.
#[test]
fn a_program_with_threads_cannot_enter_a_namespace() {
    std::thread::scope(|scope| {
        let entered = scope.spawn(enter_private_network).join().unwrap();
        assert!(entered.is_err());
    });
}

/// Needs the right to make devices; says so where it has not.
#[test]
fn a_tap_device_is_an_interface_of_the_kernel() {
    let name = format!("wlt{}", std::process::id() % 1_000_000);
    let mut device = match TunTap::open(&name, Mode::Tap) {
        Ok(device) => device,
        Err(error) => {
            println!("skipped: no TAP device is to be had here: {error}");
            return;
        }
    };
    let link = Link::open(&name).unwrap();
    link.set_mtu(1400).unwrap();
    link.set_ipv4(Ipv4Addr::new(192, 0, 2, 1), 24).unwrap();
    assert!(!device.capabilities().link_up);
    link.set_up().unwrap();
    let later = Instant::now() + Duration::from_secs(1);
    device.transmit(later);
    assert!(device.capabilities().link_up);
    drop(device);
    assert!(link.mtu().is_err(), "the interface went with the device");
}
