//! Ratios within one run: the contenders take turns, so that a noisy machine disturbs all of them alike. Or instruction
//! counts under valgrind, which nothing disturbs.

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

/// One contender: a name, and what it does with all items of a table, giving a digest of what it did.
pub struct Contender<'a> {
    name: &'static str,
    pass: Box<dyn FnMut() -> u64 + 'a>,
}

impl<'a> Contender<'a> {
    /// A contender called `name`.
    pub fn new(name: &'static str, pass: impl FnMut() -> u64 + 'a) -> Self {
        Contender { name, pass: Box::new(pass) }
    }
}

/// What the contenders do, and to how many items.
pub struct Table<'a> {
    title: String,
    items: usize,
    contenders: Vec<Contender<'a>>,
}

impl<'a> Table<'a> {
    /// A table; its first contender is what the others are compared with.
    pub fn new(title: &str, items: usize, contenders: Vec<Contender<'a>>) -> Self {
        Table { title: title.into(), items, contenders }
    }
}

/// Does what the command line asks for with these tables.
pub fn run(tables: Vec<Table<'_>>) {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let (flags, filters): (Vec<_>, Vec<_>) = words.iter().partition(|word| word.starts_with("--"));
    let wanted = |table: &Table<'_>| filters.is_empty() || filters.iter().any(|f| table.title.contains(*f));
    let mut tables: Vec<_> = tables.into_iter().filter(wanted).collect();
    match flags.first().map(|flag| flag.as_str()) {
        None => tables.iter_mut().for_each(time),
        Some("--instructions") => count(&tables, &filters),
        Some("--counted") => be_counted(&mut tables),
        Some(flag) => eprintln!("unknown option {flag}"),
    }
}

/// Runs the contenders of a table in turns and prints a line for each: nanoseconds for one item, and the median ratio
/// to the first.
fn time(table: &mut Table<'_>) {
    const ROUNDS: usize = 41;
    println!("\n{}", table.title);
    println!("{:<20} {:>9} {:>8}   {:>5}..{:<5}", "", "ns", "ratio", "p25", "p75");
    // A pass of few items is too short for the clock.
    let passes = 4096 / table.items + 1;
    let mut times = vec![Vec::with_capacity(ROUNDS); table.contenders.len()];
    for round in 0..ROUNDS + 3 {
        for (contender, times) in table.contenders.iter_mut().zip(&mut times) {
            let begun = Instant::now();
            for _ in 0..passes {
                black_box((contender.pass)());
            }
            let taken = begun.elapsed().as_nanos() as f64 / (table.items * passes) as f64;
            // The first rounds warm the caches.
            if round >= 3 {
                times.push(taken);
            }
        }
    }
    for (contender, own) in table.contenders.iter().zip(&times) {
        let mut ratios: Vec<f64> = own.iter().zip(&times[0]).map(|(a, b)| a / b).collect();
        let mut sorted = own.clone();
        sorted.sort_by(f64::total_cmp);
        ratios.sort_by(f64::total_cmp);
        let at = |part: usize| ratios[ratios.len() * part / 4];
        let (name, median) = (contender.name, sorted[ROUNDS / 2]);
        println!("{name:<20} {median:>9.1} {:>8.2}   {:>5.2}..{:<5.2}", at(2), at(1), at(3));
    }
}

/// What valgrind counts. Its name is how valgrind finds it.
#[inline(never)]
#[unsafe(no_mangle)]
fn wireloom_counted_pass(contender: &mut Contender<'_>) -> u64 {
    black_box((contender.pass)())
}

/// Inside valgrind: one pass of each contender, in order.
fn be_counted(tables: &mut [Table<'_>]) {
    for contender in tables.iter_mut().flat_map(|table| &mut table.contenders) {
        // Whatever is done once is done now.
        black_box((contender.pass)());
        black_box(wireloom_counted_pass(contender));
    }
}

/// Runs this program again under valgrind and prints what it counted, for one item of each table.
fn count(tables: &[Table<'_>], filters: &[&String]) {
    let program = std::env::current_exe().expect("this program has a path");
    let folder = std::env::temp_dir().join(format!("wireloom-counts-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for counts can be made");
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--collect-atstart=no", "-q"])
        .args(["--toggle-collect=wireloom_counted_pass", "--dump-after=wireloom_counted_pass"])
        .arg(format!("--callgrind-out-file={}", folder.join("count").display()))
        .arg(program)
        .arg("--counted")
        .args(filters)
        .status();
    match status {
        Err(error) => println!("instructions are not counted: valgrind can't be run ({error})"),
        Ok(status) if !status.success() => println!("instructions are not counted: valgrind says {status}"),
        Ok(_) => show_counts(tables, &folder),
    }
    let _ = std::fs::remove_dir_all(&folder);
}

fn show_counts(tables: &[Table<'_>], folder: &std::path::Path) {
    let mut dump = 0;
    println!("instructions for one item, and their ratio to the first contender");
    for table in tables {
        let mut first = None;
        print!("{:<64}", table.title);
        for contender in &table.contenders {
            dump += 1;
            let text = std::fs::read_to_string(folder.join(format!("count.{dump}"))).unwrap_or_default();
            let total =
                text.lines().find_map(|line| line.strip_prefix("totals: ")?.trim().parse::<f64>().ok());
            let each = total.unwrap_or(f64::NAN) / table.items as f64;
            let ratio = each / *first.get_or_insert(each);
            print!("  {} {each:.0} ({ratio:.2})", contender.name);
        }
        println!();
    }
}
