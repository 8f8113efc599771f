//! Throughput of one TCP connection over a link that loses packets, in real time: the Linux kernel sends to another Linux
//! kernel, and wireloom to a Linux kernel, over the same emulated link.
//!
//! `cargo bench -p wireloom-benches --bench linux` prints the table, as root or where user namespaces are allowed; words
//! behind `--` pick the rows that have one of them (`-- 5%`), `seconds=30` and `seeds=5` say how long and how often. The
//! link carries 100 Mbit/s each way and queues 1,000 frames; the delay is that of one way, and both ways lose. Both senders
//! use CUBIC, SACK and timestamps; the receiver is a Linux kernel with its own settings. Each connection has namespaces of
//! its own, so that the kernel remembers nothing of earlier ones. The figures are octets that the receiver's application has
//! read, in kB/s, the mean of all seeds; connections of one row run at the same time, each on its own link.

#[cfg(target_os = "linux")]
mod network;
#[cfg(target_os = "linux")]
mod senders;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    use network::Conditions;

    let entered = wireloom_phy::linux::enter_own_network();
    if let Err(error) = entered.or_else(|_| wireloom_phy::linux::enter_private_network()) {
        eprintln!("there are no namespaces to be had here: {error}");
        return std::process::ExitCode::FAILURE;
    }
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let number = |name: &str, default: u64| {
        let given = words.iter().find_map(|word| word.strip_prefix(name)?.strip_prefix('=')?.parse().ok());
        given.unwrap_or(default)
    };
    let (seconds, seeds) = (number("seconds", 20), number("seeds", 3));
    let rows: Vec<&String> = words.iter().filter(|word| !word.contains('=')).collect();
    println!("kB/s      |    Linux  wireloom  ratio | of each seed");
    for delay in [20, 100] {
        for loss in [0, 1, 2, 5] {
            let title = format!("{delay:3}ms {loss}%");
            if rows.is_empty() || rows.iter().any(|word| title.contains(word.as_str())) {
                let conditions = Conditions { delay_millis: delay, loss_percent: loss, seconds };
                let [linux, wireloom] = network::measure(conditions, seeds);
                let mean = |all: &[u64]| all.iter().sum::<u64>() / all.len().max(1) as u64;
                let ratio = mean(&wireloom) as f64 / mean(&linux).max(1) as f64;
                let (a, b) = (mean(&linux), mean(&wireloom));
                println!("{title:9} | {a:8}  {b:8}  {ratio:5.2} | {linux:?} {wireloom:?}");
            }
        }
    }
    std::process::ExitCode::SUCCESS
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("this needs Linux");
}
