//! What the kernel does to a wireloom host, and what must come back.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream, UdpSocket};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use wireloom::device::{Device, TxToken};
use wireloom::stats::{Discard, Event};
use wireloom_phy::linux::PacketSocket;
use wireloom_phy::{Chance, Faults};
use wireloom_tests::corpus;
use wireloom_tests::random::Random;

use crate::lab::Lab;

/// The tests, by name.
pub(crate) const TESTS: &[(&str, fn())] = &[
    ("echo_of_ten_megabytes_over_a_clean_link", clean),
    ("echo_of_ten_megabytes_under_faults", faulty),
    ("echo_without_timestamps_and_sack", plain),
    ("echo_through_a_device_that_cuts_segments", offloaded),
    ("echo_through_a_device_that_cuts_segments_under_faults", offloaded_and_faulty),
    ("fifty_connections_at_once", fifty),
    ("datagrams_of_every_size", datagrams),
    ("answers_after_a_flood_of_garbage", garbage),
];

const MEGABYTE: usize = 1_000_000;
/// No read or write of the kernel's end may take longer: RFC 6298's longest timeouts are not reached in these tests.
const PATIENCE: Duration = Duration::from_secs(30);

fn percent(percent: u32) -> Chance {
    Chance::percent(percent).expect("at most a hundred")
}

fn clean() {
    let lab = Lab::new(1, Faults::NONE).expect("a TAP device");
    for address in [lab.v4(), lab.v6()] {
        echo(address, 10 * MEGABYTE);
    }
    println!("  {:?}", lab.stop());
}

/// Each on a link of its own, at the same time: most of it is waiting.
fn faulty() {
    let mut some = Faults::NONE;
    some.drop = percent(1);
    let mut many = Faults::NONE;
    many.drop = percent(5);
    let mut disorder = Faults::NONE;
    disorder.reorder = percent(5);
    disorder.reorder_span = wireloom::time::Duration::from_millis(2);
    disorder.duplicate = percent(5);
    let mut all = many;
    all.drop = percent(2);
    all.corrupt = percent(1);
    all.duplicate = percent(2);
    all.reorder = percent(2);
    let kinds =
        [("1 % lost", some), ("5 % lost", many), ("reordered and duplicated", disorder), ("all of it", all)];
    std::thread::scope(|scope| {
        for (number, (name, faults)) in (10..).zip(kinds) {
            scope.spawn(move || {
                let lab = Lab::new(number, faults).expect("a TAP device");
                let address = if number % 2 == 0 { lab.v4() } else { lab.v6() };
                let took = echo(address, 10 * MEGABYTE);
                println!("  {name}: 10 MB each way in {:.1} s", took.as_secs_f64());
            });
        }
    });
}

/// Sends `len` octets while it reads as many, and compares.
fn echo(address: SocketAddr, len: usize) -> Duration {
    let start = Instant::now();
    let octets = Random::new(len as u64 ^ u64::from(address.is_ipv6())).octets(len);
    let mut stream = connect(address);
    let mut writer = stream.try_clone().expect("a second handle");
    std::thread::scope(|scope| {
        let sent = &octets;
        scope.spawn(move || {
            writer.write_all(sent).expect("the host takes it all");
            writer.shutdown(Shutdown::Write).expect("the connection is open");
        });
        let mut received = Vec::with_capacity(len);
        stream.read_to_end(&mut received).expect("the host sends it all back, then closes");
        assert_eq!(received.len(), octets.len());
        let differs = received.iter().zip(&octets).position(|(received, sent)| received != sent);
        assert_eq!(differs, None, "the first octet that differs");
    });
    start.elapsed()
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream =
        TcpStream::connect_timeout(&address, PATIENCE).unwrap_or_else(|error| panic!("{address}: {error}"));
    stream.set_read_timeout(Some(PATIENCE)).expect("not zero");
    stream.set_write_timeout(Some(PATIENCE)).expect("not zero");
    stream
}

/// Long segments in both directions, with checksums that nobody computes; and of other lengths, and datagrams.
fn offloaded() {
    let lab = Lab::offloaded(60, Faults::NONE).expect("a TAP device that cuts segments");
    for address in [lab.v4(), lab.v6()] {
        for len in [1, 1448, 1449, 100_000, 10 * MEGABYTE] {
            echo(address, len);
        }
    }
    exchange_datagrams(&lab);
    let stats = lab.stop();
    println!("  {stats:?}");
    assert_eq!(stats.discarded(Discard::TcpChecksum) + stats.discarded(Discard::UdpChecksum), 0);
    // 40 MB and as many acknowledgements would be 40,000 frames of a link; it is less than a quarter of that.
    let frames = stats.count(Event::FrameReceived) + stats.count(Event::FrameSent);
    assert!(frames < 10_000, "{frames} frames");
}

/// Faults happen to frames as they are on a link: what the kernel hands over is cut and finished before.
fn offloaded_and_faulty() {
    let mut faults = Faults::NONE;
    faults.drop = percent(1);
    faults.corrupt = percent(1);
    faults.reorder = percent(2);
    faults.size_limit = Some(1514);
    let lab = Lab::offloaded(61, faults).expect("a TAP device that cuts segments");
    for address in [lab.v4(), lab.v6()] {
        echo(address, 2 * MEGABYTE);
    }
}

fn plain() {
    let settings = ["tcp_timestamps", "tcp_sack", "tcp_window_scaling"];
    let place = |name| format!("/proc/sys/net/ipv4/{name}");
    let before = settings.map(|name| std::fs::read_to_string(place(name)).unwrap_or_default());
    if let Some(error) = settings.iter().find_map(|name| std::fs::write(place(name), "0").err()) {
        wireloom_tests::environment::skip(
            "echo without timestamps, SACK and window scaling",
            &error.to_string(),
        );
        return;
    }
    let mut faults = Faults::NONE;
    faults.drop = percent(1);
    let lab = Lab::new(20, faults).expect("a TAP device");
    echo(lab.v4(), MEGABYTE);
    echo(lab.v6(), MEGABYTE);
    for (name, value) in settings.into_iter().zip(before) {
        std::fs::write(place(name), value).expect("it could be written before");
    }
}

fn fifty() {
    const COUNT: usize = 50;
    let lab = Lab::new(30, Faults::NONE).expect("a TAP device");
    let open = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for number in 0..COUNT {
            let (address, open) = (if number % 2 == 0 { lab.v4() } else { lab.v6() }, &open);
            scope.spawn(move || {
                let mut stream = connect(address);
                let mut received = vec![0; 5000];
                for round in 0..4 {
                    let octets = Random::new((number * 10 + round) as u64).octets(received.len());
                    // Nobody sends before all are connected, and nobody closes before all had their first answer.
                    if round < 2 {
                        open.fetch_add(1, Ordering::Relaxed);
                        wait_for(open, COUNT * (round + 1));
                    }
                    stream.write_all(&octets).expect("the host takes it");
                    stream.read_exact(&mut received).expect("the host sends it back");
                    assert_eq!(received, octets, "connection {number}, round {round}");
                }
            });
        }
    });
}

/// Unlike a barrier, this ends when a thread that is waited for has failed.
fn wait_for(count: &AtomicUsize, wanted: usize) {
    let start = Instant::now();
    while count.load(Ordering::Relaxed) < wanted {
        assert!(start.elapsed() < PATIENCE, "the others did not come so far");
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn datagrams() {
    exchange_datagrams(&Lab::new(40, Faults::NONE).expect("a TAP device"));
}

fn exchange_datagrams(lab: &Lab) {
    for (mine, host) in [("0.0.0.0:0", lab.v4()), ("[::]:0", lab.v6())] {
        let socket = UdpSocket::bind(mine).expect("a socket");
        socket.connect(host).expect("a route");
        socket.set_read_timeout(Some(Duration::from_secs(2))).expect("not zero");
        let mut received = vec![0; 70_000];
        // Up to several fragments in each direction.
        for len in [0, 1, 8, 1000, 1452, 1472, 1473, 3000, 10_000, 40_000] {
            let octets = Random::new(len as u64).octets(len);
            socket.send(&octets).expect("the kernel takes it");
            let got = socket
                .recv(&mut received)
                .unwrap_or_else(|error| panic!("{len} octets from {host}: {error}"));
            assert_eq!(&received[..got], octets, "{len} octets from {host}");
        }
    }
}

/// Noise, and valid frames with some octets changed, addressed to the host or to nobody in particular.
fn garbage() {
    let lab = Lab::new(50, Faults::NONE).expect("a TAP device");
    // So that the kernel knows the neighbour, and the host the kernel.
    echo(lab.v4(), 1000);
    let mut wire = PacketSocket::open(&lab.interface()).expect("the kernel's end of the TAP device");
    let mut random = Random::new(50);
    let start = Instant::now();
    for _ in 0..30 {
        for mut frame in corpus::frames(&mut random, 500) {
            if random.chance(250) {
                frame = random.octets(frame.len());
            }
            for _ in 0..random.below(4) {
                let at = random.below(frame.len() as u64) as usize;
                frame[at] = random.next_u64() as u8;
            }
            if random.chance(700) {
                frame[..6].copy_from_slice(&[2, 0x77, 0, 0, 0, 50]);
            }
            frame.truncate(random.within(14, frame.len() as u64) as usize);
            let token = wire.transmit(wireloom::time::Instant::now()).expect("a packet socket has room");
            token.consume(frame.len(), |room| room.copy_from_slice(&frame));
        }
        assert!(start.elapsed() < Duration::from_secs(20), "the flood takes too long");
    }
    for address in [lab.v4(), lab.v6()] {
        echo(address, 100_000);
    }
    let stats = lab.stop();
    println!("  {stats:?}");
}
