//! The scenarios' verbs in smoltcp's words.

use smoltcp::iface::{Config, Interface, SocketHandle, SocketSet};
use smoltcp::socket::{AnySocket, tcp, udp};
use smoltcp::time::Instant;
use smoltcp::wire::{EthernetAddress, HardwareAddress, IpAddress, IpCidr, IpEndpoint};

use super::host::{Host, Side};
use super::wire::{End, Link};

pub(crate) struct Smoltcp {
    interface: Interface,
    sockets: SocketSet<'static>,
}

fn address(side: Side) -> IpAddress {
    IpAddress::v4(192, 0, 2, side.number())
}

fn instant(now: u64) -> Instant {
    Instant::from_micros(i64::try_from(now).expect("a time"))
}

impl Host for Smoltcp {
    type Tcp = SocketHandle;
    type Udp = SocketHandle;

    fn new(side: Side, link: Link, _: usize, end: &mut End) -> Self {
        let hardware = match link {
            Link::Ethernet => HardwareAddress::Ethernet(EthernetAddress([2, 0, 0, 0, 0, side.number()])),
            Link::Ip => HardwareAddress::Ip,
        };
        let mut config = Config::new(hardware);
        config.random_seed = side.number().into();
        let mut interface = Interface::new(config, end, instant(0));
        interface.update_ip_addrs(|addresses| {
            addresses.push(IpCidr::new(address(side), 24)).expect("there is room");
        });
        Smoltcp { interface, sockets: SocketSet::new(Vec::new()) }
    }

    fn poll(&mut self, now: u64, end: &mut End) {
        self.interface.poll(instant(now), end, &mut self.sockets);
    }

    fn poll_at(&mut self, now: u64) -> Option<u64> {
        let at = self.interface.poll_at(instant(now), &self.sockets)?;
        u64::try_from(at.total_micros()).ok()
    }

    fn tcp(&mut self, len: usize) -> SocketHandle {
        let buffer = || tcp::SocketBuffer::new(vec![0; len]);
        let mut socket = tcp::Socket::new(buffer(), buffer());
        socket.set_congestion_control(tcp::CongestionControl::None);
        self.sockets.add(socket)
    }

    fn listen(&mut self, socket: SocketHandle, port: u16) {
        self.sockets.get_mut::<tcp::Socket>(socket).listen(port).expect("it is closed");
    }

    fn connect(&mut self, _: u64, socket: SocketHandle, from: u16, to: u16) {
        let socket = self.sockets.get_mut::<tcp::Socket>(socket);
        socket.connect(self.interface.context(), (address(Side::Server), to), from).expect("it is closed");
    }

    fn is_open(&mut self, socket: SocketHandle) -> bool {
        self.sockets.get::<tcp::Socket>(socket).may_send()
    }

    fn is_closed(&mut self, socket: SocketHandle) -> bool {
        !self.sockets.get::<tcp::Socket>(socket).is_open()
    }

    fn send(&mut self, socket: SocketHandle, data: &[u8]) -> usize {
        self.sockets.get_mut::<tcp::Socket>(socket).send_slice(data).unwrap_or(0)
    }

    fn recv(&mut self, socket: SocketHandle, data: &mut [u8]) -> usize {
        self.sockets.get_mut::<tcp::Socket>(socket).recv_slice(data).unwrap_or(0)
    }

    fn close(&mut self, socket: SocketHandle) {
        self.sockets.get_mut::<tcp::Socket>(socket).close();
    }

    fn finds(&mut self, from: u16, to: u16) -> bool {
        // It has no index: each arriving segment is offered to one socket after the other.
        let local = IpEndpoint::new(address(Side::Server), to);
        let remote = IpEndpoint::new(address(Side::Client), from);
        self.sockets.iter().any(|(_, socket)| {
            tcp::Socket::downcast(socket).is_some_and(|socket| {
                socket.local_endpoint() == Some(local) && socket.remote_endpoint() == Some(remote)
            })
        })
    }

    fn udp(&mut self, port: u16) -> SocketHandle {
        let buffer = || udp::PacketBuffer::new(vec![udp::PacketMetadata::EMPTY; 8], vec![0; 16_384]);
        let mut socket = udp::Socket::new(buffer(), buffer());
        socket.bind(port).expect("the port is free");
        self.sockets.add(socket)
    }

    fn send_to(&mut self, socket: SocketHandle, data: &[u8], to: Side, port: u16) {
        let socket = self.sockets.get_mut::<udp::Socket>(socket);
        socket.send_slice(data, (address(to), port)).expect("there is room");
    }

    fn recv_from(&mut self, socket: SocketHandle, data: &mut [u8]) -> Option<usize> {
        self.sockets.get_mut::<udp::Socket>(socket).recv_slice(data).ok().map(|(len, _)| len)
    }
}
