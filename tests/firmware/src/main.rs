//! A host on a microcontroller: echo over ICMP, UDP and TCP, and a page about itself, in memory lent from statics.
//!
//! `.ci/firmware` runs it in QEMU and says how. Start here; the driver is `lan9118`.
#![no_std]
#![no_main]

mod board;
mod lan9118;
mod names;
mod options;
mod page;
mod register;
mod services;

use core::net::{IpAddr, Ipv6Addr};
use core::panic::PanicInfo;

use cortex_m_rt::entry;
use wireloom::addr::{Cidr, MacAddr};
use wireloom::iface::{AddSocketError, InterfaceConfig, Memory, Rest, Route, Stack, Storage};
use wireloom::storage::Slot;
use wireloom::{Config, InterfaceId, dhcpv4, dns, tcp, udp};

use board::{Clock, Verdict};
use lan9118::{Buffer, Lan9118};
use names::Names;
use options::Options;
use services::Services;

/// TCP sockets: half of them are for pages, half for echoes.
const TCP: usize = 8;
/// Octets of each buffer of a TCP socket.
const TCP_LEN: usize = 4096;
/// UDP sockets: echo and control.
const UDP: usize = 2;
/// Connections that may wait for each listener, open or half open.
const BACKLOG: usize = 4;

type Tables = Storage<'static, TCP, UDP, 0, 0, 1, 4, 2, 8, 2, 1536, 2, 8>;

/// The memory of the sockets.
struct SocketMemory {
    tcp: &'static mut [[[u8; TCP_LEN]; 2]; TCP],
    backlogs: &'static mut [[tcp::BacklogEntry; BACKLOG]; 2],
    udp: &'static mut [[[u8; 2048]; 2]; UDP],
    udp_entries: &'static mut [[[udp::Entry; 4]; 2]; UDP],
}

/// The memory of the DHCP client and of the resolver.
struct NameMemory {
    clients: &'static mut [Slot<dhcpv4::Socket<'static>>; 1],
    resolvers: &'static mut [dns::Slot<'static>; 1],
    queries: &'static mut dns::Storage<1, 512>,
}

#[entry]
fn main() -> ! {
    // `entry` makes references of these; they are all zero, and cost no flash.
    static mut STORAGE: Tables = Tables::new();
    static mut RX: Buffer = Buffer::new();
    static mut TX: Buffer = Buffer::new();
    static mut TCP_OCTETS: [[[u8; TCP_LEN]; 2]; TCP] = [[[0; TCP_LEN]; 2]; TCP];
    static mut BACKLOGS: [[tcp::BacklogEntry; BACKLOG]; 2] =
        [const { [const { tcp::BacklogEntry::EMPTY }; BACKLOG] }; 2];
    static mut UDP_OCTETS: [[[u8; 2048]; 2]; UDP] = [[[0; 2048]; 2]; UDP];
    static mut UDP_ENTRIES: [[[udp::Entry; 4]; 2]; UDP] =
        [const { [const { [const { udp::Entry::EMPTY }; 4] }; 2] }; UDP];

    static mut CLIENTS: [Slot<dhcpv4::Socket<'static>>; 1] = [const { Slot::EMPTY }];
    static mut RESOLVERS: [dns::Slot<'static>; 1] = [dns::Slot::EMPTY];
    static mut QUERIES: dns::Storage<1, 512> = dns::Storage::new();

    let sockets =
        SocketMemory { tcp: TCP_OCTETS, backlogs: BACKLOGS, udp: UDP_OCTETS, udp_entries: UDP_ENTRIES };
    let names = NameMemory { clients: CLIENTS, resolvers: RESOLVERS, queries: QUERIES };
    let verdict = Lan9118::start(board::network_card(), RX, TX)
        .map_or(Verdict::Failed, |card| run(card, STORAGE, names, sockets).unwrap_or(Verdict::Failed));
    board::exit(verdict)
}

/// Something that this image should have been built or started with is not as it should be.
struct Misfit;

/// Everything that can go wrong here is found at the first start.
impl<E: core::error::Error> From<E> for Misfit {
    fn from(_: E) -> Self {
        Misfit
    }
}

fn run(
    mut card: Lan9118<'_>,
    storage: &'static mut Tables,
    names: NameMemory,
    sockets: SocketMemory,
) -> Result<Verdict, Misfit> {
    let mut clock = Clock::start();
    let mut room = [0; 256];
    let options = Options::parse(board::arguments(&mut room)).ok_or(Misfit)?;
    let mac_addr = card.mac_addr().map_err(|_| Misfit)?;

    let memory = Memory {
        dhcpv4: names.clients.as_mut_slice().into(),
        dns: names.resolvers.as_mut_slice().into(),
        ..storage.memory()
    };
    let mut stack = Stack::new(Config::new(options.seed), memory);
    let lan = stack.add_interface(InterfaceConfig::ethernet(mac_addr))?;
    stack.add_address(lan, link_local(mac_addr))?;
    let mut names = Names::new(stack.add_dns(names.queries.buffers())?, options.name);
    match options.address {
        Some(address) => {
            stack.add_address(lan, address)?;
            if let Some(gateway) = options.gateway {
                stack.add_route(Route::new(Cidr::ANY_V4, lan).via(gateway))?;
            }
            if let Some(server) = options.name_server {
                names.look_up(&mut stack, clock.now(), server);
            }
        }
        None => {
            let settings = dhcpv4::Settings::new().with_conflict_check(dhcpv4::ConflictCheck::Brief);
            let client = stack.add_dhcpv4(lan, settings, &mut [][..])?;
            stack.dhcpv4(client)?.start();
        }
    }
    let mut services = add_services(&mut stack, sockets, names)?;

    loop {
        let now = clock.now();
        let poll = stack.poll(now, lan, &mut card);
        let served = services.serve(&mut stack, now, card.link_changes());
        if let Some(verdict) = services.verdict() {
            finish(&mut stack, lan, &mut card, &mut clock);
            return Ok(verdict);
        }
        if served == 0 && poll.rest == Rest::Nothing {
            clock.sleep(stack.poll_at(lan));
        }
    }
}

/// The last answer still leaves.
fn finish(stack: &mut Stack<'_>, lan: InterfaceId, card: &mut Lan9118<'_>, clock: &mut Clock) {
    stack.poll(clock.now(), lan, card);
}

fn add_services<'t>(
    stack: &mut Stack<'static>,
    memory: SocketMemory,
    names: Names<'t>,
) -> Result<Services<'t>, Misfit> {
    let [page_backlog, echo_backlog] = memory.backlogs;
    let page = stack.add_tcp_listener(&mut page_backlog[..])?;
    let echo = stack.add_tcp_listener(&mut echo_backlog[..])?;
    for (index, [rx, tx]) in memory.tcp.iter_mut().enumerate() {
        let socket = stack.add_tcp(tcp::Buffers { rx: (&mut rx[..]).into(), tx: (&mut tx[..]).into() })?;
        let listener = if index % 2 == 0 { page } else { echo };
        stack.tcp_listener(listener)?.supply(socket)?;
    }
    stack.tcp_listener(page)?.listen(services::PAGE_PORT)?;
    stack.tcp_listener(echo)?.listen(services::ECHO_PORT)?;

    let mut datagrams = memory.udp.iter_mut().zip(memory.udp_entries).map(|([rx, tx], [received, sent])| {
        stack.add_udp(udp::Buffers {
            rx: udp::Queue::new(&mut received[..], &mut rx[..]),
            tx: udp::Queue::new(&mut sent[..], &mut tx[..]),
        })
    });
    let full = || Err(AddSocketError::Full);
    let (udp_echo, control) =
        (datagrams.next().unwrap_or_else(full)?, datagrams.next().unwrap_or_else(full)?);
    drop(datagrams);
    stack.udp(udp_echo)?.bind(services::ECHO_PORT)?;
    stack.udp(control)?.bind(services::CONTROL_PORT)?;
    Ok(Services::new(page, echo, control, names))
}

/// The address that every interface has, made from the card's (RFC 4291 appendix A).
fn link_local(MacAddr([a, b, c, d, e, f]): MacAddr) -> Cidr {
    let address = Ipv6Addr::from([0xfe, 0x80, 0, 0, 0, 0, 0, 0, a ^ 2, b, c, 0xff, 0xfe, d, e, f]);
    Cidr::new(IpAddr::V6(address), 64).unwrap_or(Cidr::host(IpAddr::V6(address)))
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    board::exit(Verdict::Failed)
}
