//! What was done, and how it went.

use std::io;
use std::time::{Duration, Instant};

use crate::common::say;

/// One thing that was tried.
pub struct Row {
    name: &'static str,
    took: Duration,
    result: io::Result<Outcome>,
}

/// What came of it.
pub struct Outcome {
    amount: Amount,
    remark: String,
}

enum Amount {
    Times(usize),
    Octets(u64),
}

impl Outcome {
    pub fn times(times: usize, remark: String) -> Self {
        Outcome { amount: Amount::Times(times), remark }
    }

    pub fn octets(octets: u64, remark: String) -> Self {
        Outcome { amount: Amount::Octets(octets), remark }
    }
}

impl Row {
    /// Does it, and takes the time. Says on the error output what is being done.
    pub fn run(name: &'static str, what: impl FnOnce() -> io::Result<Outcome>) -> Self {
        eprintln!("  {name} ...");
        let began = Instant::now();
        let result = what();
        Row { name, took: began.elapsed(), result }
    }

    pub fn is_ok(&self) -> bool {
        self.result.is_ok()
    }
}

pub fn print_table(rows: &[Row]) {
    say!("\n{:<24} {:>12} {:>10} {:>12}  result", "what", "amount", "time", "throughput");
    say!("{}", "-".repeat(100));
    for row in rows {
        let (amount, rate, remark) = match &row.result {
            Ok(outcome) => (outcome.amount(), outcome.rate(row.took), format!("ok: {}", outcome.remark)),
            Err(error) => ("-".to_owned(), String::new(), format!("FAILED: {error}")),
        };
        say!("{:<24} {amount:>12} {:>10} {rate:>12}  {remark}", row.name, format!("{:.1?}", row.took));
    }
}

impl Outcome {
    fn amount(&self) -> String {
        match self.amount {
            Amount::Times(times) => format!("{times} times"),
            Amount::Octets(octets) if octets >= 1 << 20 => format!("{} MiB", octets >> 20),
            Amount::Octets(octets) => format!("{octets} B"),
        }
    }

    fn rate(&self, took: Duration) -> String {
        match self.amount {
            Amount::Octets(octets) if octets >= 1 << 20 => {
                let megabits = octets as f64 * 8.0 / took.as_secs_f64() / 1e6;
                format!("{megabits:.0} Mbit/s")
            }
            Amount::Times(_) | Amount::Octets(_) => String::new(),
        }
    }
}
