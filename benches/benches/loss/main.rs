//! Throughput of one TCP connection over a link that loses packets, in virtual time: a stack talks to itself, and sends as
//! much as it can for half a minute.
//!
//! `cargo bench -p wireloom-benches --bench loss` prints the table; words behind `--` pick the rows that have one of them
//! (`-- 5%`). The link carries 100 Mbit/s each way, packets of 1500 octets, and queues 1,000 of them; the delay is that of
//! one way, and both ways lose. Both stacks have the same buffers and settings (`hosts`), and meet the same losses. The
//! figures are octets that the receiver's application has read, in kB/s, the mean of three seeds.

mod hosts;
mod link;

use hosts::{Control, Host, Smoltcp, Wireloom};
use link::{Conditions, Direction, Port};

const CONTROLS: [Control; 3] = [Control::None, Control::Reno, Control::Cubic];
const SECONDS: u64 = 30;
const SEEDS: u64 = 3;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    println!("kB/s                 |      wireloom          |       smoltcp          |  ratio");
    println!("delay loss   buffer  |   none    Reno   CUBIC |   none    Reno   CUBIC |  none   Reno  CUBIC");
    for delay in [20, 100] {
        for loss in [0, 10, 20, 50] {
            for buffer in [64, 256, 1024] {
                let title = format!("{delay:3}ms {:2}% {buffer:5} KiB", loss / 10);
                if words.is_empty() || words.iter().any(|word| title.contains(word.as_str())) {
                    row(&title, delay * 1000, loss, buffer * 1024);
                }
            }
        }
    }
}

fn row(title: &str, delay: u64, loss: u64, buffer: usize) {
    let conditions = Conditions { delay, loss, rate: 12_500_000, queue: 1000 };
    let ours = CONTROLS.map(|control| mean::<Wireloom>(conditions, buffer, control));
    let theirs = CONTROLS.map(|control| mean::<Smoltcp>(conditions, buffer, control));
    let show = |values: [u64; 3]| values.map(|value| format!("{value:7}")).join(" ");
    let ratios: Vec<String> =
        ours.iter().zip(theirs).map(|(a, b)| format!("{:6.1}", *a as f64 / b.max(1) as f64)).collect();
    println!("{title:20} | {} | {} | {}", show(ours), show(theirs), ratios.join(" "));
}

/// Octets in a millisecond.
fn mean<H: Host>(conditions: Conditions, buffer: usize, control: Control) -> u64 {
    let total: u64 = (1..=SEEDS).map(|seed| transfer::<H>(conditions, buffer, control, seed)).sum();
    total / SEEDS / SECONDS / 1000
}

/// Octets that arrive.
fn transfer<H: Host>(conditions: Conditions, buffer: usize, control: Control, seed: u64) -> u64 {
    let mut ports = [Port::default(), Port::default()];
    let [left, right] = &mut ports;
    let mut hosts = [H::new(1, buffer, control, left), H::new(2, buffer, control, right)];
    let mut ways = [Direction::new(conditions, seed), Direction::new(conditions, seed + 1000)];
    let (data, mut room) = (vec![0x5a; buffer], vec![0; buffer]);
    let (mut now, mut received) = (1000, 0);
    while now < SECONDS * 1_000_000 {
        for (side, host) in hosts.iter_mut().enumerate() {
            let port = &mut ports[side];
            port.incoming.extend(std::iter::from_fn(|| ways[1 - side].arrive(now)));
            host.poll(now, port);
            let moved = if side == 0 { host.send(&data) } else { host.recv(&mut room) };
            if moved > 0 {
                host.poll(now, port);
            }
            received += if side == 1 { moved as u64 } else { 0 };
            port.outgoing.drain(..).for_each(|packet| ways[side].send(now, packet));
        }
        let timers = hosts.iter_mut().filter_map(|host| host.poll_at(now));
        let arrivals = ways.iter().filter_map(Direction::next_at);
        let Some(next) = timers.chain(arrivals).min() else { break };
        now = next.max(now + 1);
    }
    received
}
