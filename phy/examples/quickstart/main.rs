//! wireloom and the Linux kernel talk to each other. Needs no root and no argument.
#![allow(missing_docs, unreachable_pub, reason = "a program, not a library")]

#[path = "../common/mod.rs"]
mod common;
mod data;
mod expect;
mod host;
#[cfg(target_os = "linux")]
mod kernel;
mod memory;
mod report;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::ExitCode;

use clap::Parser;
use common::say;
use report::{Row, print_table};

/// A demonstration: wireloom as a host, the Linux kernel as its peer
///
/// Makes a network namespace of its own with a TAP device in it, runs wireloom on the device, and lets the Linux kernel
/// talk to it: ping over IPv4 and IPv6, UDP, HTTP, and bulk data over TCP both ways. Nothing outside the namespace is
/// touched. Where namespaces are forbidden, two wireloom stacks do the same over a link in memory.
#[derive(Parser)]
struct Options {
    /// Octets of each bulk transfer, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 64)]
    mib: u64,
    /// How many of the first frames are printed, decoded
    #[arg(long, value_name = "COUNT", default_value_t = 12)]
    frames: u64,
    /// Use the link in memory even where a namespace is to be had
    #[arg(long)]
    memory: bool,
}

/// RFC 5737 and RFC 3849 set these networks apart for documentation.
pub const HOST4: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 2);
pub const PEER4: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);
pub const HOST6: Ipv6Addr = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 2);
pub const PEER6: Ipv6Addr = Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1);
pub const PREFIX4: u8 = 24;
pub const PREFIX6: u8 = 64;

const PINGS: u16 = 20;
const DATAGRAMS: usize = 200;

type Error = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    match demonstrate(&Options::parse()) {
        Ok(rows) => {
            print_table(&rows);
            if rows.iter().all(Row::is_ok) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(error) => {
            eprintln!("quickstart: {error}");
            ExitCode::FAILURE
        }
    }
}

fn demonstrate(options: &Options) -> Result<Vec<Row>, Error> {
    if !options.memory {
        match with_kernel(options) {
            Ok(rows) => return rows,
            Err(reason) => say!("The Linux kernel cannot be the peer here: {reason}."),
        }
    }
    with_memory(options)
}

fn announce(frames: u64) {
    if frames > 0 {
        say!("The first {frames} frames, as the host at {HOST4} sees them:\n");
    }
}

fn at(address: impl Into<IpAddr>, port: u16) -> SocketAddr {
    SocketAddr::new(address.into(), port)
}

/// The demonstration with the kernel; the outer error says why it cannot be had.
#[cfg(target_os = "linux")]
fn with_kernel(options: &Options) -> Result<Result<Vec<Row>, Error>, String> {
    let device = host::open_tap()?;
    say!("The Linux kernel is {PEER4} and {PEER6}, wireloom is {HOST4} and {HOST6}.");
    announce(options.frames);
    let running = match host::Running::on_tap(device, options.frames) {
        Ok(running) => running,
        Err(error) => return Ok(Err(error)),
    };
    let len = options.mib << 20;
    let rows = vec![
        kernel::ping(HOST4.into(), PINGS),
        kernel::ping(HOST6.into(), PINGS),
        kernel::udp_echo(at(HOST4, 7), DATAGRAMS),
        kernel::http_get(at(HOST6, 80)),
        kernel::upload(at(HOST4, host::UPLOAD_PORT), len),
        kernel::download(at(HOST4, host::DOWNLOAD_PORT), len),
    ];
    Ok(running.stop().map(|()| rows))
}

#[cfg(not(target_os = "linux"))]
fn with_kernel(_: &Options) -> Result<Result<Vec<Row>, Error>, String> {
    Err("this is not Linux".to_owned())
}

fn with_memory(options: &Options) -> Result<Vec<Row>, Error> {
    say!("Two wireloom stacks over a link in memory: {PEER4} and {PEER6} talk to {HOST4} and {HOST6}.");
    announce(options.frames);
    let (running, mut client) = host::Running::in_memory(options.frames)?;
    let len = options.mib << 20;
    let rows = vec![
        memory::ping(&mut client, HOST4.into(), PINGS),
        memory::ping(&mut client, HOST6.into(), PINGS),
        memory::udp_echo(&mut client, at(HOST4, 7), DATAGRAMS),
        memory::http_get(&mut client, at(HOST6, 80)),
        memory::upload(&mut client, at(HOST4, host::UPLOAD_PORT), len),
        memory::download(&mut client, at(HOST4, host::DOWNLOAD_PORT), len),
    ];
    drop(client);
    running.stop()?;
    Ok(rows)
}
