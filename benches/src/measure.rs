//! Ratios within one run: the contenders take turns, so that a noisy machine disturbs all of them alike.

use std::hint::black_box;
use std::time::Instant;

/// One contender: a name, and what it does with the whole corpus, giving a digest of what it read.
pub struct Contender<'a> {
    /// What the table calls it.
    pub name: &'a str,
    /// One pass over the corpus.
    pub run: Box<dyn FnMut() -> u64 + 'a>,
}

impl<'a> Contender<'a> {
    /// A contender called `name`.
    pub fn new(name: &'a str, run: impl FnMut() -> u64 + 'a) -> Self {
        Contender { name, run: Box::new(run) }
    }
}

/// Runs all contenders in turns and prints a line for each: nanoseconds for one of `items`, and the median ratio to the first.
pub fn table(title: &str, items: usize, contenders: &mut [Contender<'_>]) {
    const ROUNDS: usize = 41;
    println!("\n{title}");
    println!("{:<34} {:>9} {:>8}   {:>5}..{:<5}", "", "ns", "ratio", "p25", "p75");
    let mut times = vec![Vec::with_capacity(ROUNDS); contenders.len()];
    for round in 0..ROUNDS + 3 {
        for (contender, times) in contenders.iter_mut().zip(&mut times) {
            let begun = Instant::now();
            black_box((contender.run)());
            let taken = begun.elapsed().as_nanos() as f64 / items as f64;
            // The first rounds warm the caches.
            if round >= 3 {
                times.push(taken);
            }
        }
    }
    let first = times[0].clone();
    for (contender, times) in contenders.iter().zip(&times) {
        let mut ratios: Vec<f64> = times.iter().zip(&first).map(|(a, b)| a / b).collect();
        let mut sorted = times.clone();
        sorted.sort_by(f64::total_cmp);
        ratios.sort_by(f64::total_cmp);
        let at = |part: usize| ratios[ratios.len() * part / 4];
        println!(
            "{:<34} {:>9.1} {:>8.2}   {:>5.2}..{:<5.2}",
            contender.name,
            sorted[ROUNDS / 2],
            at(2),
            at(1),
            at(3)
        );
    }
}
