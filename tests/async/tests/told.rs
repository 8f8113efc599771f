//! What the log is told, and that it is told no more.

use std::sync::Mutex;

use log::{LevelFilter, Log, Metadata, Record};
use wireloom::device::Medium;
use wireloom::time::Instant;
use wireloom_async_tests::{add_tcp, add_udp, at, host};
use wireloom_phy::pair;

struct Kept(Mutex<Vec<String>>);

static LOG: Kept = Kept(Mutex::new(Vec::new()));

impl Log for Kept {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        self.0.lock().unwrap().push(record.args().to_string());
    }

    fn flush(&self) {}
}

impl Kept {
    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

#[test]
fn the_end_of_a_connection_a_silent_neighbour_and_a_lost_link_are_told() {
    log::set_logger(&LOG).unwrap();
    log::set_max_level(LevelFilter::Trace);
    let [(mut a, first), (mut b, second)] = [host(1), host(2)];
    let (mut left, mut right) = pair(Medium::Ethernet, 1500, 16);
    let mut now = Instant::from_secs(1);
    let socket = add_tcp(&mut a, 512);
    a.tcp(socket).unwrap().connect(now, at(2, 9), 0).unwrap();
    for _ in 0..4 {
        a.poll(now, first, &mut left);
        b.poll(now, second, &mut right);
    }
    let told = LOG.take();
    assert_eq!(told, [format!("the TCP connection of {socket:?} has ended: Refused")]);

    let datagrams = add_udp(&mut a, 512);
    a.udp(datagrams).unwrap().send_to(b"anybody?", at(99, 9)).unwrap();
    for _ in 0..100 {
        now = Instant::from_millis(now.total_millis() + 100);
        a.poll(now, first, &mut left);
        b.poll(now, second, &mut right);
    }
    let told = LOG.take();
    assert!(told.iter().any(|line| line.contains("answers for 10.0.0.99")), "{told:?}");

    drop(right);
    a.poll(now, first, &mut left);
    let told = LOG.take();
    assert!(told.iter().any(|line| line.ends_with("is down")), "{told:?}");
}
