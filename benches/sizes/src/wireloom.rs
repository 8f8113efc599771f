//! The programs with wireloom.

#[cfg(feature = "client")]
use core::net::SocketAddr;
use core::net::{IpAddr, Ipv4Addr};

use wireloom::addr::{Cidr, MacAddr};
use wireloom::device::{Capabilities, Device, Medium, RxToken, TxToken};
use wireloom::iface::{InterfaceConfig, Route, Seed, Stack, Storage};
#[cfg(feature = "all")]
use wireloom::raw;
#[cfg(feature = "tcp")]
use wireloom::tcp;
use wireloom::time::Instant;
use wireloom::{Config, udp};
#[cfg(feature = "client")]
use wireloom::{dhcpv4, dns, icmp};

use crate::card::{Card, FRAME_LEN, MAC};
use crate::{BUFFER_LEN, Clock};

const TCP: usize = if cfg!(feature = "client") {
    3
} else if cfg!(feature = "tcp") {
    2
} else {
    0
};
const ICMP: usize = if cfg!(feature = "client") { 1 } else { 0 };
const RAW: usize = if cfg!(feature = "all") { 1 } else { 0 };
const PACKETS: usize = if cfg!(feature = "client") { 1 } else { 0 };
const LISTENERS: usize = if cfg!(feature = "tcp") { 1 } else { 0 };

pub struct Slots {
    storage: Storage<'static, TCP, 1, ICMP, RAW, 1, 2, 2, 8, PACKETS, 1500, LISTENERS, 0>,
    #[cfg(feature = "client")]
    dhcpv4: [wireloom::storage::Slot<dhcpv4::Socket<'static>>; 1],
    #[cfg(feature = "client")]
    dns: [dns::Slot<'static>; 1],
}

impl Slots {
    pub const NEW: Slots = Slots {
        storage: Storage::new(),
        #[cfg(feature = "client")]
        dhcpv4: [const { wireloom::storage::Slot::EMPTY }],
        #[cfg(feature = "client")]
        dns: [dns::Slot::EMPTY],
    };

    pub fn memory(&'static mut self) -> wireloom::iface::Memory<'static> {
        let memory = self.storage.memory();
        #[cfg(feature = "client")]
        let memory = wireloom::iface::Memory {
            dhcpv4: self.dhcpv4.as_mut_slice().into(),
            dns: self.dns.as_mut_slice().into(),
            ..memory
        };
        memory
    }
}

pub struct Memory {
    rx: [u8; FRAME_LEN],
    tx: [u8; FRAME_LEN],
    pub udp: [[u8; BUFFER_LEN]; 2],
    pub udp_entries: [[udp::Entry; 4]; 2],
    #[cfg(feature = "tcp")]
    pub tcp: [[[u8; BUFFER_LEN]; 2]; TCP],
    #[cfg(feature = "tcp")]
    backlog: [tcp::BacklogEntry; 4],
    #[cfg(feature = "client")]
    icmp: [[u8; 256]; 2],
    #[cfg(feature = "client")]
    icmp_entries: [[icmp::Entry; 4]; 2],
    #[cfg(feature = "client")]
    queries: dns::Storage<1, 512>,
    #[cfg(feature = "all")]
    raw: [[u8; BUFFER_LEN]; 2],
    #[cfg(feature = "all")]
    raw_entries: [[raw::Entry; 4]; 2],
}

impl Memory {
    pub const NEW: Memory = Memory {
        rx: [0; FRAME_LEN],
        tx: [0; FRAME_LEN],
        udp: [[0; BUFFER_LEN]; 2],
        udp_entries: [const { [udp::Entry::EMPTY; 4] }; 2],
        #[cfg(feature = "tcp")]
        tcp: [[[0; BUFFER_LEN]; 2]; TCP],
        #[cfg(feature = "tcp")]
        backlog: [const { tcp::BacklogEntry::EMPTY }; 4],
        #[cfg(feature = "client")]
        icmp: [[0; 256]; 2],
        #[cfg(feature = "client")]
        icmp_entries: [const { [icmp::Entry::EMPTY; 4] }; 2],
        #[cfg(feature = "client")]
        queries: dns::Storage::new(),
        #[cfg(feature = "all")]
        raw: [[0; BUFFER_LEN]; 2],
        #[cfg(feature = "all")]
        raw_entries: [const { [raw::Entry::EMPTY; 4] }; 2],
    };
}

struct Ethernet<'m> {
    card: Card,
    rx: &'m mut [u8; FRAME_LEN],
    tx: &'m mut [u8; FRAME_LEN],
}

struct Received<'t>(&'t mut [u8]);
struct Room<'t>(&'t mut Card, &'t mut [u8; FRAME_LEN]);

impl RxToken for Received<'_> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        f(self.0)
    }
}

impl TxToken for Room<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        let frame = self.1.get_mut(..len).unwrap_or(&mut []);
        let result = f(frame);
        self.0.send(frame);
        result
    }
}

impl Device for Ethernet<'_> {
    type Rx<'t>
        = Received<'t>
    where
        Self: 't;
    type Tx<'t>
        = Room<'t>
    where
        Self: 't;

    fn receive(&mut self, _: Instant) -> Option<(Received<'_>, Room<'_>)> {
        let len = self.card.receive(self.rx)?;
        let frame = self.rx.get_mut(..len)?;
        Some((Received(frame), Room(&mut self.card, self.tx)))
    }

    fn transmit(&mut self, _: Instant) -> Option<Room<'_>> {
        Some(Room(&mut self.card, self.tx))
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::new(Medium::Ethernet, 1500)
    }
}

pub fn run(slots: &'static mut Slots, memory: &'static mut Memory, card: Card, clock: Clock) -> ! {
    let _ = serve(slots, memory, card, clock);
    loop {
        core::hint::spin_loop();
    }
}

struct Misfit;

impl<E: core::error::Error> From<E> for Misfit {
    fn from(_: E) -> Self {
        Misfit
    }
}

fn serve(
    slots: &'static mut Slots,
    memory: &'static mut Memory,
    card: Card,
    mut clock: Clock,
) -> Result<(), Misfit> {
    let mut ethernet = Ethernet { card, rx: &mut memory.rx, tx: &mut memory.tx };
    let mut stack = Stack::new(Config::new(Seed::new([7; 16])), slots.memory());
    let lan = stack.add_interface(InterfaceConfig::ethernet(MacAddr(MAC)))?;
    stack.add_address(lan, Cidr::new(IpAddr::V4(Ipv4Addr::new(10, 0, 2, 15)), 24)?)?;
    let gateway = IpAddr::V4(Ipv4Addr::new(10, 0, 2, 2));
    stack.add_route(Route::new(Cidr::ANY_V4, lan).via(gateway))?;
    #[cfg(feature = "client6")]
    {
        let address = core::net::Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0xff, 0xfe00, 2);
        stack.add_address(lan, Cidr::new(IpAddr::V6(address), 64)?)?;
    }

    let ([rx, tx], [received, sent]) = (&mut memory.udp, &mut memory.udp_entries);
    let echo = stack.add_udp(udp::Buffers {
        rx: udp::Queue::new(&mut received[..], &mut rx[..]),
        tx: udp::Queue::new(&mut sent[..], &mut tx[..]),
    })?;
    stack.udp(echo)?.bind(7)?;
    #[cfg(feature = "tcp")]
    let mut connections = [None; 2];
    #[cfg(feature = "tcp")]
    let mut sockets = memory
        .tcp
        .iter_mut()
        .map(|[rx, tx]| tcp::Buffers { rx: (&mut rx[..]).into(), tx: (&mut tx[..]).into() });
    #[cfg(feature = "tcp")]
    let listener = {
        let listener = stack.add_tcp_listener(&mut memory.backlog[..])?;
        for buffers in sockets.by_ref().take(2) {
            let socket = stack.add_tcp(buffers)?;
            stack.tcp_listener(listener)?.supply(socket)?;
        }
        stack.tcp_listener(listener)?.listen(7)?;
        listener
    };
    #[cfg(feature = "client")]
    let (client, ping, lease, resolver) = {
        let client = stack.add_tcp(sockets.next().ok_or(Misfit)?)?;
        let ([rx, tx], [received, sent]) = (&mut memory.icmp, &mut memory.icmp_entries);
        let ping = stack.add_icmp(icmp::Buffers {
            rx: icmp::Queue::new(&mut received[..], &mut rx[..]),
            tx: icmp::Queue::new(&mut sent[..], &mut tx[..]),
        })?;
        stack.icmp(ping)?.bind(icmp::Binding::Ident(7))?;
        let lease = stack.add_dhcpv4(lan, dhcpv4::Settings::new(), &mut [][..])?;
        stack.dhcpv4(lease)?.start();
        let resolver = stack.add_dns(memory.queries.buffers())?;
        (client, ping, lease, resolver)
    };
    #[cfg(feature = "client")]
    let mut query = None;
    #[cfg(feature = "all")]
    let packets = {
        let ([rx, tx], [received, sent]) = (&mut memory.raw, &mut memory.raw_entries);
        let packets = stack.add_raw(raw::Buffers {
            rx: raw::Queue::new(&mut received[..], &mut rx[..]),
            tx: raw::Queue::new(&mut sent[..], &mut tx[..]),
        })?;
        stack.raw(packets)?.bind(raw::Binding::Ipv4(wireloom::wire::ip::Protocol(200)))?;
        packets
    };

    let mut octets = [0; 1472];
    loop {
        let now = Instant::from_millis(u64::from(clock.millis()));
        stack.poll(now, lan, &mut ethernet);
        let mut socket = stack.udp(echo)?;
        if let Ok((len, meta)) = socket.recv_from(&mut octets) {
            let _ = socket.send_to(octets.get(..len).unwrap_or(&[]), meta.remote);
        }
        drop(socket);
        #[cfg(feature = "tcp")]
        for connection in &mut connections {
            if connection.is_none() {
                *connection = stack.tcp_listener(listener)?.accept();
            }
            let Some(handle) = *connection else { continue };
            let mut socket = stack.tcp(handle)?;
            let free = (socket.send_capacity() - socket.send_queue()).min(octets.len());
            match socket.recv(octets.get_mut(..free).unwrap_or(&mut [])) {
                Ok(len) => drop(socket.send(octets.get(..len).unwrap_or(&[]))),
                Err(_) => {
                    *connection = None;
                    let _ = socket.give_back();
                }
            }
        }
        #[cfg(feature = "client")]
        {
            let mut socket = stack.tcp(client)?;
            if socket.is_idle() {
                let _ = socket.connect(now, SocketAddr::new(gateway, 80), wireloom::Local::ANY);
            }
            if let Ok(len) = socket.recv(&mut octets) {
                let _ = socket.send(octets.get(..len).unwrap_or(&[]));
            } else {
                let _ = socket.close();
            }
            drop(socket);
            let server = stack.dhcpv4(lease)?.lease().and_then(|lease| lease.dns_servers().first().copied());
            let mut socket = stack.dns(resolver)?;
            if let Some(server) = server.filter(|_| socket.servers().is_empty()) {
                socket.set_servers(&[server.into()])?;
            }
            query = match query {
                None => socket.start(now, dns::Question::a("www.example.org")).ok(),
                Some(query) => match socket.result(query) {
                    Err(dns::QueryError::Pending) => Some(query),
                    Ok(answer) => {
                        octets[0] = answer.addresses().count() as u8;
                        None
                    }
                    Err(_) => None,
                },
            };
            drop(socket);
            if stack.icmp(ping)?.recv(&mut octets).is_ok() {
                let _ = stack.icmp(ping)?.send(b"ping", icmp::Meta::echo(gateway, 1));
            }
        }
        #[cfg(feature = "all")]
        {
            let mut socket = stack.raw(packets)?;
            if let Ok((len, _)) = socket.recv(&mut octets) {
                let _ = socket.send(octets.get(..len).unwrap_or(&[]), raw::Meta::default());
            }
        }
    }
}

/// How much each thing takes.
#[cfg(feature = "report")]
pub fn report() {
    use cortex_m_semihosting::hprintln;
    use wireloom::iface::{AddressSlot, InterfaceSlot, ReadySlot};
    use wireloom::storage::Slot;
    hprintln!("udp {}", size_of::<Slot<udp::Socket<'static>>>());
    hprintln!("datagram {}", size_of::<udp::Entry>());
    #[cfg(feature = "tcp")]
    hprintln!("tcp {}", size_of::<Slot<tcp::Socket<'static>>>());
    #[cfg(feature = "tcp")]
    hprintln!("listener {}", size_of::<Slot<tcp::Listener<'static>>>());
    #[cfg(feature = "tcp")]
    hprintln!("backlog {}", size_of::<tcp::BacklogEntry>());
    let tables = size_of::<Storage<'static, 0, 0, 0, 0, 1, 2, 2, 8, 0, 0, 0, 0>>();
    let _ = (size_of::<AddressSlot>(), size_of::<InterfaceSlot>(), size_of::<ReadySlot>());
    hprintln!("interface {}", size_of::<Stack<'static>>() + tables);
}
