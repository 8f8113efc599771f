//! The Linux kernel as the peer over a bad link: much data, many connections, half-closed ones, with and without the
//! options of TCP, over both families, wireloom as the server and as the client.
//!
//! Each case has a network namespace of its own, with a TAP device whose other end is a wireloom host behind a fault
//! injector; so that cases run beside each other and the kernel's settings of one are not those of another.

mod exchange;
mod host;
mod kernel;
mod network;

use std::net::SocketAddr;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use wireloom_phy::{Chance, Faults};

use exchange::{First, Plan};
use host::Host;
use network::{Family, Network, Options};

/// The tests, by name.
pub(crate) const TESTS: &[(&str, fn())] = &[
    ("peer_bulk_in_each_direction_under_faults", bulk),
    ("peer_half_closed_from_each_side", half_closed),
    ("peer_thousand_connections_one_after_the_other", successive),
    ("peer_thousand_connections_in_batches", batches),
];

/// Octets of a large transfer. What is not optimised moves less of them.
const BULK: u32 = if cfg!(debug_assertions) { 5_000_000 } else { 100_000_000 };
const CONNECTIONS: usize = if cfg!(debug_assertions) { 200 } else { 1000 };

/// Which side accepts the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Server {
    Wireloom,
    Kernel,
}

/// Where the data goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    ToWireloom,
    ToKernel,
}

/// One connection, or many alike.
#[derive(Debug, Clone, Copy)]
struct Case {
    link: &'static str,
    faults: Faults,
    options: Options,
    family: Family,
    server: Server,
}

impl Case {
    fn name(&self) -> String {
        let Case { link, options, family, server, .. } = self;
        let server = match server {
            Server::Wireloom => "wireloom listens",
            Server::Kernel => "the kernel listens",
        };
        format!("{link}, {options}, {family}, {server}")
    }

    /// Runs `connections` for this case, `at_once` of them at the same time, and hands out how long it took.
    fn run(&self, buffer: usize, plans: &[Plan], at_once: usize) -> Result<Duration, String> {
        network::within(self.options, |network: &Network| {
            let host = Host::start(network, self.faults, at_once, buffer)?;
            let start = Instant::now();
            match self.server {
                Server::Wireloom => {
                    let to = SocketAddr::new(network.wireloom(self.family), host::PORT);
                    for some in plans.chunks(at_once) {
                        kernel::connect_all(to, some)?;
                    }
                    host.wait_until_served(plans.len())?;
                }
                Server::Kernel => {
                    let at = SocketAddr::new(network.kernel(self.family), host::PORT);
                    let served = kernel::serve(at, plans.len())?;
                    for some in plans.chunks(at_once) {
                        host.connect_all(at, some)?;
                    }
                    served.join()?;
                }
            }
            Ok(start.elapsed())
        })
    }
}

fn percent(percent: u32) -> Chance {
    Chance::percent(percent).expect("at most a hundred")
}

fn links() -> Vec<(&'static str, Faults)> {
    let millis = wireloom::time::Duration::from_millis;
    let clean = Faults::NONE;
    let mut lossy = clean;
    // Much more, and the kernel without SACK and timestamps is busy waiting for its retransmission timer.
    lossy.drop = Chance::per_million(5_000).expect("below a million");
    let mut disorder = clean;
    (disorder.reorder, disorder.reorder_span) = (percent(5), millis(2));
    disorder.duplicate = percent(5);
    let mut noisy = clean;
    noisy.corrupt = lossy.drop;
    let mut far = clean;
    (far.delay, far.queue) = (millis(5), 2000);
    far.rate = std::num::NonZeroU64::new(62_500_000);
    let mut all = far;
    all.drop = Chance::per_million(2_000).expect("below a million");
    (all.corrupt, all.duplicate, all.reorder) = (all.drop, percent(1), percent(1));
    (all.delay, all.reorder_span) = (millis(1), millis(1));
    vec![
        ("clean", clean),
        ("0.5 % lost", lossy),
        ("reordered and duplicated", disorder),
        ("0.5 % corrupted", noisy),
        ("5 ms, 500 Mbit/s", far),
        ("all of it", all),
    ]
}

/// A case's name, and what runs it and hands out its figures.
type Work = (String, Box<dyn Fn() -> Result<String, String> + Sync>);

/// Runs cases, some at the same time; panics with all that failed. `WIRELOOM_CASE` picks those whose name has it.
fn run_all(mut work: Vec<Work>, at_once: usize) {
    if let Ok(part) = std::env::var("WIRELOOM_CASE") {
        work.retain(|(name, _)| name.contains(&part));
    }
    let (next, failures) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(|| {
                while let Some((name, case)) = work.get(next.fetch_add(1, Ordering::Relaxed)) {
                    match case() {
                        Ok(figures) => println!("  {name}: {figures}"),
                        Err(why) => {
                            println!("  {name}: FAILED: {why}");
                            failures.lock().expect("nobody panics with it").push(format!("{name}: {why}"));
                        }
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().expect("nobody panicked");
    assert!(
        failures.is_empty(),
        "{} of {} cases failed:\n{}",
        failures.len(),
        work.len(),
        failures.join("\n")
    );
}

/// Every link with all four settings of the kernel's options in both directions; families and servers alternate, so that
/// each link meets every pair of family, server and direction.
fn bulk() {
    let mut work: Vec<Work> = Vec::new();
    for (number, (link, faults)) in links().into_iter().enumerate() {
        for (setting, options) in Options::ALL.into_iter().enumerate() {
            for way in [Way::ToWireloom, Way::ToKernel] {
                let turn = number + setting;
                let family = if turn % 2 == 0 { Family::V4 } else { Family::V6 };
                let server = if (turn / 2 + setting) % 2 == 0 { Server::Wireloom } else { Server::Kernel };
                let case = Case { link, faults, options, family, server };
                let arrow = match way {
                    Way::ToWireloom => "to wireloom",
                    Way::ToKernel => "to the kernel",
                };
                let run = move || {
                    let took = case.run(1 << 20, &[bulk_plan(way, server)], 1)?;
                    let rate = f64::from(BULK) / 1e6 / took.as_secs_f64();
                    Ok(format!("{} MB in {:.2} s, {rate:.0} MB/s", BULK / 1_000_000, took.as_secs_f64()))
                };
                work.push((format!("{}, {arrow}", case.name()), Box::new(run)));
            }
        }
    }
    run_all(work, 2);
}

fn bulk_plan(way: Way, server: Server) -> Plan {
    let up = (way == Way::ToWireloom) == (server == Server::Wireloom);
    let (up_len, down_len) = if up { (BULK, 0) } else { (0, BULK) };
    // Who has nothing to send waits for the other's end.
    let first = if up { First::Client } else { First::Server };
    Plan { base: 0, up_len, down_len, first }
}

/// Who closes first has the other's data still before it.
fn half_closed() {
    const LEN: u32 = if cfg!(debug_assertions) { 1_000_000 } else { 10_000_000 };
    let mut work: Vec<Work> = Vec::new();
    for (link, faults) in links().into_iter().take(2) {
        for (number, options) in Options::ALL.into_iter().enumerate() {
            for server in [Server::Wireloom, Server::Kernel] {
                for first in [First::Client, First::Server] {
                    let family = if number % 2 == 0 { Family::V4 } else { Family::V6 };
                    let case = Case { link, faults, options, family, server };
                    // Who closes first has sent little, and then only reads.
                    let (up_len, down_len) = match first {
                        First::Client => (1000, LEN),
                        First::Server => (LEN, 1000),
                        First::Either => (LEN, LEN),
                    };
                    let plan = Plan { base: 77, up_len, down_len, first };
                    let run = move || {
                        let took = case.run(1 << 18, &[plan], 1)?;
                        Ok(format!("{} MB behind it in {:.2} s", LEN / 1_000_000, took.as_secs_f64()))
                    };
                    work.push((format!("{}, {first} closes first", case.name()), Box::new(run)));
                }
            }
        }
    }
    run_all(work, 4);
}

/// Small exchanges, no two alike.
fn small_plans() -> Vec<Plan> {
    let firsts = [First::Client, First::Server, First::Either];
    let plan = |number: u32| Plan {
        base: number * 1009,
        up_len: 1 + number * 7 % 6000,
        down_len: 1 + number * 13 % 6000,
        first: firsts[number as usize % firsts.len()],
    };
    (0..CONNECTIONS as u32).map(plan).collect()
}

fn connections(at_once: usize, chosen: &[(&'static str, Faults)]) {
    let mut work: Vec<Work> = Vec::new();
    for (number, (link, faults)) in chosen.iter().enumerate() {
        for (turn, server) in [Server::Wireloom, Server::Kernel].into_iter().enumerate() {
            let family = if (number + turn) % 2 == 0 { Family::V4 } else { Family::V6 };
            let options = Options::ALL[(2 * number + turn) % Options::ALL.len()];
            let case = Case { link, faults: *faults, options, family, server };
            let run = move || {
                let plans = small_plans();
                let took = case.run(8192, &plans, at_once)?;
                let rate = plans.len() as f64 / took.as_secs_f64();
                Ok(format!("{} connections in {:.2} s, {rate:.0}/s", plans.len(), took.as_secs_f64()))
            };
            work.push((format!("{}, {at_once} at once", case.name()), Box::new(run)));
        }
    }
    run_all(work, 2);
}

fn successive() {
    connections(1, &links()[..1]);
}

fn batches() {
    let links = links();
    connections(125, &[links[0], links[1], links[5]]);
}
