//! The scenarios' verbs in wireloom's words.

use std::net::{Ipv4Addr, SocketAddr};

use wireloom::addr::MacAddr;
use wireloom::config::Config;
use wireloom::iface::{InterfaceConfig, InterfaceId, Rest, Seed, Sizes};

use wireloom::time::{Duration, Instant};
use wireloom::{Handle, Stack, tcp, udp};

use super::host::{Host, Side};
use super::wire::{End, Link};

pub(crate) struct Wireloom {
    stack: Stack<'static>,
    id: InterfaceId,
}

fn address(side: Side, port: u16) -> SocketAddr {
    SocketAddr::new(Ipv4Addr::new(192, 0, 2, side.number()).into(), port)
}

impl Host for Wireloom {
    type Tcp = Handle<tcp::Socket<'static>>;
    type Udp = Handle<udp::Socket<'static>>;

    fn new(side: Side, link: Link, sockets: usize, _: &mut End) -> Self {
        let sizes = Sizes { tcp: sockets, udp: sockets, datagrams: 1, ..Sizes::default() };
        let mut stack = Stack::new(Config::new(Seed::new([side.number(); 16])), sizes.allocate());
        let config = match link {
            Link::Ethernet => InterfaceConfig::ethernet(MacAddr([2, 0, 0, 0, 0, side.number()])),
            Link::Ip => InterfaceConfig::ip(),
        };
        let id = stack.add_interface(config).expect("there is room");
        let cidr = format!("{}/24", address(side, 0).ip()).parse().expect("an address");
        stack.add_address(id, cidr).expect("there is room");
        Wireloom { stack, id }
    }

    fn poll(&mut self, now: u64, end: &mut End) {
        while self.stack.poll(Instant::from_micros(now), self.id, end).rest == Rest::Work {}
    }

    fn poll_at(&mut self, _: u64) -> Option<u64> {
        self.stack.poll_at(self.id).map(Instant::total_micros)
    }

    fn tcp(&mut self, len: usize) -> Self::Tcp {
        let buffers = tcp::Buffers { rx: vec![0; len].into(), tx: vec![0; len].into() };
        let handle = self.stack.add_tcp(buffers).expect("there is room");
        let mut socket = self.stack.tcp(handle).expect("it was just added");
        socket
            .set_offers(tcp::Offers { timestamps: tcp::Offer::No, ..tcp::Offers::ALL })
            .expect("it is closed");
        socket.set_ack_delay(Some(Duration::from_millis(10))).expect("below half a second");
        socket.set_time_wait(Duration::from_secs(10));
        socket.set_congestion_control(tcp::Algorithm::None).expect("it is closed");
        handle
    }

    fn listen(&mut self, socket: Self::Tcp, port: u16) {
        self.stack.tcp(socket).expect("it is there").listen(port).expect("it is closed");
    }

    fn connect(&mut self, now: u64, socket: Self::Tcp, from: u16, to: u16) {
        let mut socket = self.stack.tcp(socket).expect("it is there");
        socket.connect(Instant::from_micros(now), address(Side::Server, to), from).expect("it is closed");
    }

    fn is_open(&mut self, socket: Self::Tcp) -> bool {
        self.stack.tcp(socket).is_ok_and(|socket| socket.may_send())
    }

    fn is_closed(&mut self, socket: Self::Tcp) -> bool {
        self.stack.tcp(socket).is_ok_and(|socket| socket.is_idle())
    }

    fn send(&mut self, socket: Self::Tcp, data: &[u8]) -> usize {
        self.stack.tcp(socket).ok().and_then(|mut socket| socket.send(data).ok()).unwrap_or(0)
    }

    fn recv(&mut self, socket: Self::Tcp, data: &mut [u8]) -> usize {
        self.stack.tcp(socket).ok().and_then(|mut socket| socket.recv(data).ok()).unwrap_or(0)
    }

    fn close(&mut self, socket: Self::Tcp) {
        let _ = self.stack.tcp(socket).expect("it is there").close();
    }

    fn finds(&mut self, from: u16, to: u16) -> bool {
        let ends = tcp::Tuple { local: address(Side::Server, to), remote: address(Side::Client, from) };
        self.stack.find_tcp(ends).is_some()
    }

    fn udp(&mut self, port: u16) -> Self::Udp {
        let queue = || udp::Queue::new(vec![udp::Entry::EMPTY; 8], vec![0; 16_384]);
        let handle = self.stack.add_udp(udp::Buffers { rx: queue(), tx: queue() }).expect("there is room");
        self.stack.udp(handle).expect("it was just added").bind(port).expect("the port is free");
        handle
    }

    fn send_to(&mut self, socket: Self::Udp, data: &[u8], to: Side, port: u16) {
        self.stack.udp(socket).expect("it is there").send_to(data, address(to, port)).expect("there is room");
    }

    fn recv_from(&mut self, socket: Self::Udp, data: &mut [u8]) -> Option<usize> {
        let mut socket = self.stack.udp(socket).expect("it is there");
        if !socket.can_recv() {
            return None;
        }
        socket.recv_from(data).ok().map(|(len, _)| len)
    }
}
