//! What is counted, in smoltcp's words. What it has no words for is done as it can be.

use smoltcp::iface::{Config, Interface, SocketHandle, SocketSet};
use smoltcp::phy::{Device, DeviceCapabilities, Medium, RxToken, TxToken};
use smoltcp::socket::{tcp, udp};
use smoltcp::time::{Duration, Instant};
use smoltcp::wire::{EthernetAddress, IpAddress, IpCidr, Ipv4Address};

use super::peer::PORT;
use super::{FRAME_LEN, Room, Wire};
use crate::card::MAC;
use crate::stack::{Memory, Slots};

pub struct Host {
    interface: Interface,
    sockets: SocketSet<'static>,
    udp: SocketHandle,
    tcp: SocketHandle,
    seen: usize,
}

pub struct Received<'t>(&'t mut [u8]);

impl RxToken for Received<'_> {
    fn consume<R, F: FnOnce(&[u8]) -> R>(self, f: F) -> R {
        f(self.0)
    }
}

impl TxToken for Room<'_> {
    fn consume<R, F: FnOnce(&mut [u8]) -> R>(self, len: usize, f: F) -> R {
        self.fill(len, f)
    }
}

impl Device for Wire {
    type RxToken<'t> = Received<'t>;
    type TxToken<'t> = Room<'t>;

    fn receive(&mut self, _: Instant) -> Option<(Received<'_>, Room<'_>)> {
        self.receive().map(|(frame, room)| (Received(frame), room))
    }

    fn transmit(&mut self, _: Instant) -> Option<Room<'_>> {
        self.transmit()
    }

    fn capabilities(&self) -> DeviceCapabilities {
        let mut capabilities = DeviceCapabilities::default();
        capabilities.medium = Medium::Ethernet;
        capabilities.max_transmission_unit = FRAME_LEN;
        capabilities
    }
}

impl Host {
    pub fn new(slots: &'static mut Slots, memory: &'static mut Memory, wire: &mut Wire) -> Self {
        let mut config = Config::new(EthernetAddress(MAC).into());
        config.random_seed = 7;
        let mut interface = Interface::new(config, wire, Instant::ZERO);
        interface.update_ip_addrs(|addresses| {
            let _ = addresses.push(IpCidr::new(IpAddress::v4(10, 0, 2, 15), 24));
        });
        let mut sockets = SocketSet::new(&mut slots.sockets[..]);
        let ([rx, tx], [received, sent]) = (&mut memory.udp, &mut slots.udp);
        let mut socket = udp::Socket::new(
            udp::PacketBuffer::new(&mut received[..], &mut rx[..]),
            udp::PacketBuffer::new(&mut sent[..], &mut tx[..]),
        );
        socket.bind(7).unwrap();
        let udp = sockets.add(socket);
        let [[rx, tx], ..] = &mut memory.tcp;
        let mut socket =
            tcp::Socket::new(tcp::SocketBuffer::new(&mut rx[..]), tcp::SocketBuffer::new(&mut tx[..]));
        socket.set_congestion_control(tcp::CongestionControl::None);
        socket.set_ack_delay(None);
        socket.listen(7).unwrap();
        let tcp = sockets.add(socket);
        Host { interface, sockets, udp, tcp, seen: 0 }
    }

    pub fn poll(&mut self, wire: &mut Wire, millis: u32) {
        self.interface.poll(Instant::from_millis(i64::from(millis)), wire, &mut self.sockets);
    }

    pub fn recv_udp(&mut self, octets: &mut [u8]) {
        self.sockets.get_mut::<udp::Socket>(self.udp).recv_slice(octets).unwrap();
    }

    pub fn send_udp(&mut self, octets: &[u8]) {
        let to = (Ipv4Address::new(10, 0, 2, 2), PORT);
        self.sockets.get_mut::<udp::Socket>(self.udp).send_slice(octets, to).unwrap();
    }

    pub fn reply_udp(&mut self, octets: &[u8]) {
        self.send_udp(octets);
    }

    pub fn recv_tcp(&mut self, octets: &mut [u8]) {
        self.sockets.get_mut::<tcp::Socket>(self.tcp).recv_slice(octets).unwrap();
    }

    pub fn send_tcp(&mut self, octets: &[u8]) {
        self.sockets.get_mut::<tcp::Socket>(self.tcp).send_slice(octets).unwrap();
    }

    pub fn delay_acks(&mut self) {
        self.sockets.get_mut::<tcp::Socket>(self.tcp).set_ack_delay(Some(Duration::from_millis(10)));
    }

    /// Looks at what came in where its sockets have it.
    pub fn watch(&mut self, wire: &mut Wire, millis: u32) {
        self.poll(wire, millis);
        self.seen = match self.sockets.get_mut::<udp::Socket>(self.udp).recv() {
            Ok((octets, _)) => octets.len(),
            Err(_) => {
                let socket = self.sockets.get_mut::<tcp::Socket>(self.tcp);
                let first = socket.recv(|octets| (octets.len(), octets.len())).unwrap_or(0);
                // What goes on at the buffer's beginning.
                first + socket.recv(|octets| (octets.len(), octets.len())).unwrap_or(0)
            }
        };
    }

    pub fn seen(&mut self) -> usize {
        core::mem::take(&mut self.seen)
    }

    /// Writes a datagram where its socket keeps it.
    pub fn write_udp(&mut self, wire: &mut Wire, millis: u32, octets: &[u8]) {
        let to = (Ipv4Address::new(10, 0, 2, 2), PORT);
        let socket = self.sockets.get_mut::<udp::Socket>(self.udp);
        socket.send(octets.len(), to).unwrap().copy_from_slice(octets);
        self.poll(wire, millis);
    }

    /// Sends back what came in, by way of a buffer: both queues are the one socket's.
    pub fn echo(&mut self, wire: &mut Wire, millis: u32, octets: &mut [u8]) {
        self.poll(wire, millis);
        let socket = self.sockets.get_mut::<udp::Socket>(self.udp);
        let (len, meta) = socket.recv_slice(octets).unwrap();
        socket.send_slice(&octets[..len], meta.endpoint).unwrap();
        self.poll(wire, millis);
    }
}
