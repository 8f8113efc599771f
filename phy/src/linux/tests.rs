use std::net::Ipv4Addr;
use std::os::fd::AsFd;

use wireloom::device::{Device, FrameChecksum, FrameMeta, RxToken, TxToken};
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
        Err(error) => return println!("skipped: no TAP device is to be had here: {error}"),
    };
    let link = Link::open(&name).unwrap();
    link.set_mtu(1400).unwrap();
    link.set_ipv4(Ipv4Addr::new(198, 51, 100, 1), 24).unwrap();
    assert!(!device.capabilities().link_up);
    link.set_up().unwrap();
    let later = Instant::now() + Duration::from_secs(1);
    device.transmit(later);
    assert!(device.capabilities().link_up);

    // To reach this host the kernel asks for its address first (RFC 826): operation 1, for 198.51.100.77.
    let socket = std::net::UdpSocket::bind((Ipv4Addr::new(198, 51, 100, 1), 0)).unwrap();
    socket.send_to(b"x", (Ipv4Addr::new(198, 51, 100, 77), 9)).unwrap();
    let asks = |frame: &[u8]| {
        frame[12..14] == [8, 6] && frame[20..22] == [0, 1] && frame[38..42] == [198, 51, 100, 77]
    };
    assert!(arrives(&mut device, asks), "the kernel's request did not arrive");

    drop(device);
    assert!(link.mtu().is_err(), "the interface went with the device");
}

/// A TUN device that finishes checksums: the kernel sends them begun, and adds the rest to what it is given. Needs the right
/// to make devices; says so where it has not.
#[test]
fn an_offloaded_tun_device_carries_begun_checksums() {
    let begun = FrameMeta::NONE.with_checksum(FrameChecksum::Partial { start: 20, offset: 6 });
    let name = format!("wlo{}", std::process::id() % 1_000_000);
    let mut device = match TunTap::open_offloaded(&name, Mode::Tun) {
        Ok(device) => device,
        Err(error) => return println!("skipped: no TUN device is to be had here: {error}"),
    };
    let ours = Ipv4Addr::new(198, 51, 101, 1);
    device.link().set_ipv4(ours, 24).unwrap();
    device.link().set_up().unwrap();
    let socket = std::net::UdpSocket::bind((ours, 0)).unwrap();
    socket.set_read_timeout(Some(std::time::Duration::from_secs(5))).unwrap();
    socket.send_to(b"there", (Ipv4Addr::new(198, 51, 101, 77), 9)).unwrap();
    let deadline = Instant::now() + Duration::from_secs(5);
    let mut packet = loop {
        assert!(Instant::now() < deadline, "the kernel's datagram did not arrive");
        let Some((rx, _)) = device.receive(Instant::now()) else {
            wait([device.as_fd()], Some(deadline)).unwrap();
            continue;
        };
        let meta = rx.meta();
        let packet = rx.consume(|octets| octets.to_vec());
        if packet[0] == 0x45 && packet.ends_with(b"there") {
            assert_eq!(meta, begun);
            break packet;
        }
    };
    // Back to where it came from. The sum over both addresses stays the same, and so does that of the IP header.
    let (src, dst) = ([12, 13, 14, 15], [16, 17, 18, 19]);
    src.into_iter().zip(dst).for_each(|(a, b)| packet.swap(a, b));
    packet.swap(20, 22);
    packet.swap(21, 23);
    let end = packet.len();
    packet[end - 5..].copy_from_slice(b"again");
    let token = device.transmit(Instant::now()).unwrap();
    token.consume_with(&begun, packet.len(), |out| out.copy_from_slice(&packet));
    let mut received = [0; 16];
    assert_eq!(socket.recv(&mut received).unwrap(), 5);
    assert_eq!(received[..5], *b"again");
    assert_eq!(device.send_failures(), 0);
}

/// Needs the right to open packet sockets; says so where it has not.
#[test]
fn a_packet_socket_sends_and_receives_frames() {
    let mut device = match PacketSocket::open("lo") {
        Ok(device) => device,
        Err(error) => return println!("skipped: no packet socket is to be had here: {error}"),
    };
    // To nobody, of a type for experiments, so that the kernel throws it away.
    let mut frame = [0; 60];
    frame[12..14].copy_from_slice(&[0x88, 0xb5]);
    frame[14..18].copy_from_slice(&std::process::id().to_be_bytes());
    assert!(crate::testing::send(&mut device, Instant::now(), &frame));
    assert!(arrives(&mut device, |received| received == frame), "the frame did not come back");
    assert_eq!(device.send_failures(), 0);
}

/// Whether such a frame arrives within some seconds.
fn arrives(device: &mut (impl Device + AsFd), is_it: impl Fn(&[u8]) -> bool) -> bool {
    let deadline = Instant::now() + Duration::from_secs(5);
    while Instant::now() < deadline {
        match crate::testing::receive(device, Instant::now()) {
            Some(frame) if is_it(&frame) => return true,
            Some(_) => {}
            None => {
                wait([device.as_fd()], Some(deadline)).unwrap();
            }
        }
    }
    false
}
