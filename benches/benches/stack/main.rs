//! The whole stack beside smoltcp: the same frames over the same link in memory, the same buffers, congestion control,
//! TIME-WAIT and checksums; `host.rs` says which.
//!
//! `cargo bench -p wireloom-benches --bench stack` prints times and their ratios to smoltcp's; `-- --instructions`,
//! `--profile lto` and words that pick tables are as for `wire`. What is counted is the work of both hosts.

mod host;
mod scenario;
mod wire;
mod with_smoltcp;
mod with_wireloom;

use host::Host;
use scenario::Pair;
use wire::{Link, Sums};
use wireloom_benches::measure::{Contender, Table, run};
use with_smoltcp::Smoltcp;
use with_wireloom::Wireloom;

fn main() {
    let mut tables = vec![
        bulk("software checksums", Sums::Software, 65_536),
        bulk("no checksums", Sums::Off, 65_536),
        bulk("software checksums", Sums::Software, 4096),
    ];
    for len in [18, 512, 1400] {
        tables.push(Table::new(
            &format!("TCP echo of {len} octets, a round trip"),
            ECHOES,
            vec![tcp_echo::<Smoltcp>("smoltcp", len), tcp_echo::<Wireloom>("wireloom", len)],
        ));
        tables.push(Table::new(
            &format!("UDP echo of {len} octets, a round trip"),
            ECHOES,
            vec![udp_echo::<Smoltcp>("smoltcp", len), udp_echo::<Wireloom>("wireloom", len)],
        ));
    }
    tables.push(Table::new(
        "connection opened and closed",
        CONNECTIONS,
        vec![connections::<Smoltcp>("smoltcp"), connections::<Wireloom>("wireloom")],
    ));
    for count in [1, 10, 100, 1000, 10_000] {
        tables.push(Table::new(
            &format!("idle poll and poll_at with {count} established TCP sockets"),
            POLLS,
            vec![idle::<Smoltcp>("smoltcp", count), idle::<Wireloom>("wireloom", count)],
        ));
        tables.push(Table::new(
            &format!("finding one of {count} established TCP connections"),
            LOOKUPS,
            vec![finding::<Smoltcp>("smoltcp", count), finding::<Wireloom>("wireloom", count)],
        ));
        tables.push(Table::new(
            &format!("TCP echo of 18 octets beside {count} established TCP sockets"),
            ECHOES,
            vec![beside::<Smoltcp>("smoltcp", count), beside::<Wireloom>("wireloom", count)],
        ));
    }
    run(tables);
}

/// Octets that one pass of `bulk` sends; one item is a KiB.
const BULK: usize = 1 << 20;
const ECHOES: usize = 64;
const CONNECTIONS: usize = 16;
const POLLS: usize = 64;
/// Enough that of 10,000 connections none is looked for twice while the last is remembered.
const LOOKUPS: usize = 1024;

fn bulk(sums: &str, how: Sums, buffer: usize) -> Table<'static> {
    let title = format!("bulk TCP, {sums}, buffers of {buffer} octets, a KiB");
    Table::new(
        &title,
        BULK / 1024,
        vec![sending::<Smoltcp>("smoltcp", how, buffer), sending::<Wireloom>("wireloom", how, buffer)],
    )
}

fn sending<H: Host + 'static>(name: &'static str, sums: Sums, buffer: usize) -> Contender<'static> {
    let make = move || {
        let mut pair = Pair::<H>::new(Link::Ethernet, sums, 1);
        let sockets = pair.connected(buffer, 0);
        (pair, sockets)
    };
    let (data, mut room) = (vec![0x55; 65_536], vec![0; 65_536]);
    lazily(name, make, move |pair, sockets| pair.bulk(*sockets, BULK, &data, &mut room))
}

fn tcp_echo<H: Host + 'static>(name: &'static str, len: usize) -> Contender<'static> {
    let make = || {
        let mut pair = Pair::<H>::new(Link::Ethernet, Sums::Software, 1);
        let sockets = pair.connected(65_536, 0);
        (pair, sockets)
    };
    let (data, mut room) = (vec![0x55; len], vec![0; 2048]);
    lazily(name, make, move |pair, sockets| {
        (0..ECHOES).map(|_| pair.tcp_echo(*sockets, &data, &mut room)).sum()
    })
}

fn udp_echo<H: Host + 'static>(name: &'static str, len: usize) -> Contender<'static> {
    let make = || {
        let mut pair = Pair::<H>::new(Link::Ethernet, Sums::Software, 1);
        let sockets = pair.datagrams();
        (pair, sockets)
    };
    let (data, mut room) = (vec![0x55; len], vec![0; 2048]);
    lazily(name, make, move |pair, sockets| {
        (0..ECHOES).map(|_| pair.udp_echo(*sockets, &data, &mut room)).sum()
    })
}

fn connections<H: Host + 'static>(name: &'static str) -> Contender<'static> {
    let make = || {
        let mut pair = Pair::<H>::new(Link::Ip, Sums::Software, 1);
        let [client, server] = &mut pair.hosts;
        let sockets = [client.tcp(4096), server.tcp(4096)];
        (pair, sockets)
    };
    let mut number = 0_u16;
    lazily(name, make, move |pair, sockets| {
        for _ in 0..CONNECTIONS {
            number = (number + 1) % 20_000;
            pair.open_and_close(*sockets, number);
        }
        u64::from(number)
    })
}

fn with_connections<H: Host>(count: u16) -> Pair<H> {
    let mut pair = Pair::<H>::new(Link::Ip, Sums::Software, usize::from(count) + 1);
    for number in 0..count {
        pair.connected(256, number);
    }
    pair
}

fn idle<H: Host + 'static>(name: &'static str, count: u16) -> Contender<'static> {
    lazily(
        name,
        move || (with_connections::<H>(count), ()),
        |pair, ()| (0..POLLS).map(|_| pair.idle_poll() & 1).sum(),
    )
}

fn finding<H: Host + 'static>(name: &'static str, count: u16) -> Contender<'static> {
    lazily(name, move || (with_connections::<H>(count), ()), move |pair, ()| pair.finds(LOOKUPS, count))
}

fn beside<H: Host + 'static>(name: &'static str, count: u16) -> Contender<'static> {
    let make = move || {
        let mut pair = with_connections::<H>(count - 1);
        let sockets = pair.connected(2048, count - 1);
        (pair, sockets)
    };
    let (data, mut room) = ([0x55; 18], [0; 2048]);
    lazily(name, make, move |pair, sockets| {
        (0..ECHOES).map(|_| pair.tcp_echo(*sockets, &data, &mut room)).sum()
    })
}

/// The hosts are made when a table is run for the first time: one that nobody asked for costs nothing.
fn lazily<H: Host + 'static, T: 'static>(
    name: &'static str,
    make: impl Fn() -> (Pair<H>, T) + 'static,
    mut pass: impl FnMut(&mut Pair<H>, &mut T) -> u64 + 'static,
) -> Contender<'static> {
    let mut made = None;
    Contender::new(name, move || {
        let (pair, extra) = made.get_or_insert_with(&make);
        pass(pair, extra)
    })
}
