//! Many seeds, one on each thread at a time, and what they add up to.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Instant as Clock;

use wireloom::time::Duration;
use wireloom_tests::random::Random;
use wireloom_tests::sim::World;
use wireloom_tests::watch::Seen;

use super::kinds::Kind;
use super::{crowd, datagrams, streams};

/// What seeds have done.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Report {
    pub(crate) seeds: u64,
    /// Octets of payload that were read and compared.
    pub(crate) octets: u64,
    /// Virtual time, and that part of it in which no frame was more than a minute away from the one before.
    pub(crate) span: Duration,
    pub(crate) busy: Duration,
    pub(crate) seen: Seen,
}

impl Report {
    /// What one seed has done.
    pub(crate) fn of(world: &World, octets: u64, span: Duration) -> Report {
        let watch = world.watch.borrow();
        Report { seeds: 1, octets, span, busy: watch.busy, seen: watch.seen }
    }

    fn add(&mut self, other: &Report) {
        self.seeds += other.seeds;
        self.octets += other.octets;
        self.span = self.span + other.span;
        self.busy = self.busy + other.busy;
        self.seen.add(&other.seen);
    }

    pub(crate) fn busy_hours(&self) -> u64 {
        self.busy.total_micros() / 3_600_000_000
    }
}

impl std::fmt::Display for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hours = |span: Duration| span.total_micros() as f64 / 3.6e9;
        let (megabytes, busy, span) = (self.octets as f64 / 1e6, hours(self.busy), hours(self.span));
        write!(
            f,
            "{} seeds, {megabytes:.1} MB of payload, {busy:.1} hours with traffic of {span:.1}",
            self.seeds
        )?;
        self.seen
            .all()
            .iter()
            .try_for_each(|(name, times)| write!(f, "\n  {:>12} {}", times, name.replace('_', " ")))
    }
}

/// Whether a seed says what is going on.
static LOUD: AtomicBool = AtomicBool::new(false);

/// Says something, where one seed runs alone.
pub(crate) fn say(what: std::fmt::Arguments<'_>) {
    if LOUD.load(Ordering::Relaxed) {
        println!("{what}");
    }
}

/// Runs one seed on this thread, and says how it goes.
pub(crate) fn one(seed: u64) -> Report {
    LOUD.store(true, Ordering::Relaxed);
    scene(seed)
}

fn scene(seed: u64) -> Report {
    let kind = Kind::of(seed);
    say(format_args!("seed {seed}: {kind:?}"));
    let mut random = Random::new(seed);
    match kind {
        Kind::Crowd | Kind::RoughCrowd => crowd::run(kind, &mut random),
        Kind::Datagrams | Kind::RoughDatagrams => datagrams::run(kind, &mut random),
        Kind::Clean
        | Kind::Lossy
        | Kind::Reordered
        | Kind::Corrupted
        | Kind::Slow
        | Kind::Faulty
        | Kind::Wild
        | Kind::Far
        | Kind::Outages
        | Kind::Idle
        | Kind::Stalled
        | Kind::Trickle
        | Kind::SmallBulk
        | Kind::Bulk
        | Kind::RoughBulk => streams::run(kind, &mut random),
    }
}

/// How one seed is run again.
pub(crate) fn replay(seed: u64) -> String {
    format!(
        "WIRELOOM_SEED={seed} cargo test --release -p wireloom-tests --test simulation one_seed -- --ignored --nocapture"
    )
}

/// Runs all of them, as many at a time as the machine has cores.
///
/// # Panics
/// One of them fails. All of them run before that, and each that fails is named.
pub(crate) fn storm(seeds: Vec<u64>) -> Report {
    let began = Clock::now();
    let (next, total, failed) = (AtomicU64::new(0), Mutex::new(Report::default()), Mutex::new(Vec::new()));
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers.min(seeds.len()) {
            scope.spawn(|| {
                while let Some(&seed) = seeds.get(next.fetch_add(1, Ordering::Relaxed) as usize) {
                    // A thread for each seed: its name stands in the message of a panic, which ends only it.
                    let name = format!("seed {seed}, {:?}", Kind::of(seed));
                    let thread =
                        thread::Builder::new().name(name).spawn(move || scene(seed)).expect("a thread");
                    match thread.join() {
                        Ok(report) => total.lock().expect("no panic holds it").add(&report),
                        Err(_) => failed.lock().expect("no panic holds it").push(seed),
                    }
                }
            });
        }
    });
    let (total, failed) = (total.into_inner().expect("no panic held it"), failed.into_inner());
    let mut failed = failed.expect("no panic held it");
    failed.sort_unstable();
    let list: Vec<String> = failed.iter().map(|&seed| replay(seed)).collect();
    assert!(failed.is_empty(), "{} seeds failed: {failed:?}; again with\n{}", failed.len(), list.join("\n"));
    println!("{total}\n  in {:.1} s on {workers} threads", began.elapsed().as_secs_f64());
    total
}
