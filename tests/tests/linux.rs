//! The Linux kernel as the peer, through TAP devices in a network namespace that this program makes for itself. No root is
//! needed where user namespaces are allowed and `/dev/net/tun` is open to all.
//!
//! It has no test harness: a process can move to a user namespace only while it has one thread.

#[cfg(target_os = "linux")]
#[path = "linux/dhcp.rs"]
mod dhcp;
#[cfg(target_os = "linux")]
#[path = "linux/dns.rs"]
mod dns;
#[cfg(target_os = "linux")]
#[path = "linux/lab.rs"]
mod lab;
#[cfg(target_os = "linux")]
#[path = "linux/peer/mod.rs"]
mod peer;
#[cfg(target_os = "linux")]
#[path = "linux/transfers.rs"]
mod transfers;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    use std::panic::catch_unwind;

    let filters: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let wanted = |name: &str| filters.is_empty() || filters.iter().any(|filter| name.contains(filter));
    let with_server: &[(&str, fn())] = match dhcp::has_server() {
        true => dhcp::TESTS,
        false => &[],
    };
    if with_server.is_empty() {
        wireloom_tests::environment::skip("tests of the DHCPv4 client", "there is no dnsmasq");
    }
    let all = transfers::TESTS.iter().chain(peer::TESTS).chain(dns::TESTS).chain(with_server);
    let tests: Vec<_> = all.filter(|(name, _)| wanted(name)).collect();
    if std::env::args().any(|argument| argument == "--list") {
        tests.iter().for_each(|(name, _)| println!("{name}: test"));
        return std::process::ExitCode::SUCCESS;
    }
    println!("running {} tests", tests.len());
    if let Err(why) = lab::enter() {
        wireloom_tests::environment::skip("tests with the Linux kernel as the peer", &why.to_string());
        println!("test result: ok. 0 passed; 0 failed; {} ignored", tests.len());
        return std::process::ExitCode::SUCCESS;
    }
    let mut failed = 0;
    for (name, test) in &tests {
        let start = std::time::Instant::now();
        let passed = catch_unwind(test).is_ok();
        println!("  ({name}: {:.1} s)", start.elapsed().as_secs_f64());
        println!("test linux::{name} ... {}", if passed { "ok" } else { "FAILED" });
        failed += usize::from(!passed);
    }
    let verdict = if failed == 0 { "ok" } else { "FAILED" };
    println!("test result: {verdict}. {} passed; {failed} failed; 0 ignored", tests.len() - failed);
    if failed == 0 { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE }
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("SKIPPED tests with the Linux kernel as the peer: this is not Linux");
}
