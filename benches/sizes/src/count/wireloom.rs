//! What is counted, in wireloom's words.

use core::net::{IpAddr, Ipv4Addr, SocketAddr};

use wireloom::addr::{Cidr, MacAddr};
use wireloom::device::{Capabilities, Device, Medium, RxToken, TxToken};
use wireloom::iface::{Datagram, InterfaceConfig, InterfaceId, Receive, Seed, Stack, Taken};
use wireloom::time::{Duration, Instant};
use wireloom::{Config, tcp, udp};

use super::peer::PORT;
use super::{Room, Wire};
use crate::card::MAC;
use crate::stack::{Memory, Slots};

const PEER: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(10, 0, 2, 2)), PORT);

pub struct Host {
    stack: Stack<'static>,
    lan: InterfaceId,
    udp: udp::Handle,
    tcp: tcp::Handle,
    seen: usize,
}

pub struct Received<'t>(&'t mut [u8]);

impl RxToken for Received<'_> {
    fn consume<R>(self, f: impl FnOnce(&mut [u8]) -> R) -> R {
        f(self.0)
    }
}

impl TxToken for Room<'_> {
    fn consume<R>(self, len: usize, f: impl FnOnce(&mut [u8]) -> R) -> R {
        self.fill(len, f)
    }
}

impl Device for Wire {
    type Rx<'t> = Received<'t>;
    type Tx<'t> = Room<'t>;

    fn receive(&mut self, _: Instant) -> Option<(Received<'_>, Room<'_>)> {
        self.receive().map(|(frame, room)| (Received(frame), room))
    }

    fn transmit(&mut self, _: Instant) -> Option<Room<'_>> {
        self.transmit()
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::new(Medium::Ethernet, 1500)
    }
}

/// Takes everything, and looks at how much it is.
struct Watcher(usize);

impl Receive for Watcher {
    fn datagram(&mut self, datagram: &mut Datagram<'_>) -> Taken {
        self.0 = datagram.payload().len();
        Taken::All
    }

    fn stream(&mut self, _: tcp::Handle, octets: &[u8]) -> usize {
        self.0 = octets.len();
        octets.len()
    }
}

struct Echo;

impl Receive for Echo {
    fn datagram(&mut self, datagram: &mut Datagram<'_>) -> Taken {
        let octets = datagram.payload();
        datagram.reply(octets.len(), |out| out.copy_from_slice(octets)).unwrap();
        Taken::All
    }
}

fn at(millis: u32) -> Instant {
    Instant::from_millis(u64::from(millis))
}

impl Host {
    pub fn new(slots: &'static mut Slots, memory: &'static mut Memory, _: &mut Wire) -> Self {
        let mut stack = Stack::new(Config::new(Seed::new([7; 16])), slots.memory());
        let lan = stack.add_interface(InterfaceConfig::ethernet(MacAddr(MAC))).unwrap();
        let address = Cidr::new(IpAddr::V4(Ipv4Addr::new(10, 0, 2, 15)), 24).unwrap();
        stack.add_address(lan, address).unwrap();
        let ([rx, tx], [received, sent]) = (&mut memory.udp, &mut memory.udp_entries);
        let buffers = udp::Buffers {
            rx: udp::Queue::new(&mut received[..], &mut rx[..]),
            tx: udp::Queue::new(&mut sent[..], &mut tx[..]),
        };
        let udp = stack.add_udp(buffers).unwrap();
        stack.udp(udp).unwrap().bind(7).unwrap();
        let [[rx, tx], ..] = &mut memory.tcp;
        let tcp = stack.add_tcp(tcp::Buffers { rx: (&mut rx[..]).into(), tx: (&mut tx[..]).into() }).unwrap();
        let mut socket = stack.tcp(tcp).unwrap();
        socket.set_congestion_control(tcp::Algorithm::None).unwrap();
        socket.set_ack_delay(None).unwrap();
        socket.listen(7).unwrap();
        drop(socket);
        Host { stack, lan, udp, tcp, seen: 0 }
    }

    pub fn poll(&mut self, wire: &mut Wire, millis: u32) {
        self.stack.poll(at(millis), self.lan, wire);
    }

    pub fn recv_udp(&mut self, octets: &mut [u8]) {
        self.stack.udp(self.udp).unwrap().recv_from(octets).unwrap();
    }

    pub fn send_udp(&mut self, octets: &[u8]) {
        self.stack.udp(self.udp).unwrap().send_to(octets, PEER).unwrap();
    }

    pub fn reply_udp(&mut self, octets: &[u8]) {
        self.send_udp(octets);
    }

    pub fn recv_tcp(&mut self, octets: &mut [u8]) {
        self.stack.tcp(self.tcp).unwrap().recv(octets).unwrap();
    }

    pub fn send_tcp(&mut self, octets: &[u8]) {
        self.stack.tcp(self.tcp).unwrap().send(octets).unwrap();
    }

    pub fn delay_acks(&mut self) {
        self.stack.tcp(self.tcp).unwrap().set_ack_delay(Some(Duration::from_millis(10))).unwrap();
    }

    /// Looks at what came in where the device has it.
    pub fn watch(&mut self, wire: &mut Wire, millis: u32) {
        let mut watcher = Watcher(0);
        self.stack.poll_with(at(millis), self.lan, wire, &mut watcher);
        self.seen = watcher.0;
        // What was not shown is in the socket.
        let mut socket = self.stack.tcp(self.tcp).unwrap();
        while socket.can_recv() {
            self.seen += socket.recv_with(|octets| (octets.len(), octets.len())).unwrap();
        }
    }

    pub fn seen(&mut self) -> usize {
        core::mem::take(&mut self.seen)
    }

    /// Writes a datagram where the device sends it from.
    pub fn write_udp(&mut self, wire: &mut Wire, millis: u32, octets: &[u8]) {
        let mut socket = self.stack.udp(self.udp).unwrap();
        socket
            .send_now(at(millis), self.lan, wire, PEER, octets.len(), |out| out.copy_from_slice(octets))
            .unwrap();
    }

    /// Sends back what came in, from the one buffer of the device to the other.
    pub fn echo(&mut self, wire: &mut Wire, millis: u32, _: &mut [u8]) {
        self.stack.poll_with(at(millis), self.lan, wire, &mut Echo);
    }
}
