//! Two stacks under the same few verbs, with the same settings: window scale and SACK but no timestamps, acknowledgements
//! delayed by 10 ms, Nagle's algorithm. Those are smoltcp's, not all of which can be changed.

use std::net::{Ipv4Addr, SocketAddr};

use super::link::Port;

/// Which congestion control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Control {
    None,
    Reno,
    Cubic,
}

/// A host with one socket: number 2 listens, number 1 connects to it. Times are microseconds.
pub(crate) trait Host {
    fn new(number: u8, buffer: usize, control: Control, port: &mut Port) -> Self;
    fn poll(&mut self, now: u64, port: &mut Port);
    fn poll_at(&mut self, now: u64) -> Option<u64>;
    /// Writes of `data` what there is room for; says how much.
    fn send(&mut self, data: &[u8]) -> usize;
    fn recv(&mut self, room: &mut [u8]) -> usize;
}

const PORT: u16 = 7;

fn address(number: u8) -> Ipv4Addr {
    Ipv4Addr::new(192, 0, 2, number)
}

pub(crate) struct Wireloom {
    stack: wireloom::Stack<'static>,
    id: wireloom::iface::InterfaceId,
    socket: wireloom::Handle<wireloom::tcp::Socket<'static>>,
}

impl Host for Wireloom {
    fn new(number: u8, buffer: usize, control: Control, _: &mut Port) -> Self {
        use wireloom::iface::{InterfaceConfig, Seed, Sizes};
        use wireloom::tcp::{Algorithm, Buffers, Offer, Offers};
        use wireloom::time::{Duration, Instant};
        let sizes = Sizes { tcp: 1, udp: 0, datagrams: 1, ..Sizes::default() };
        let config = wireloom::config::Config::new(Seed::new([number; 16]));
        let mut stack = wireloom::Stack::new(config, sizes.allocate());
        let id = stack.add_interface(InterfaceConfig::ip()).expect("there is room");
        let cidr = format!("{}/24", address(number)).parse().expect("an address");
        stack.add_address(id, cidr).expect("there is room");
        let socket = stack
            .add_tcp(Buffers { rx: vec![0; buffer].into(), tx: vec![0; buffer].into() })
            .expect("there is room");
        let mut guard = stack.tcp(socket).expect("it was just added");
        guard.set_offers(Offers { timestamps: Offer::No, ..Offers::ALL }).expect("it is closed");
        guard.set_ack_delay(Some(Duration::from_millis(10))).expect("below half a second");
        let algorithm = match control {
            Control::None => Algorithm::None,
            Control::Reno => Algorithm::Reno,
            Control::Cubic => Algorithm::Cubic,
        };
        guard.set_congestion_control(algorithm).expect("it is closed");
        if number == 2 {
            guard.listen(PORT).expect("it is closed");
        } else {
            let to = SocketAddr::new(address(2).into(), PORT);
            guard.connect(Instant::ZERO, to, 20_000).expect("it is closed");
        }
        drop(guard);
        Wireloom { stack, id, socket }
    }

    fn poll(&mut self, now: u64, port: &mut Port) {
        let now = wireloom::time::Instant::from_micros(now);
        while self.stack.poll(now, self.id, port).rest == wireloom::iface::Rest::Work {}
    }

    fn poll_at(&mut self, _: u64) -> Option<u64> {
        self.stack.poll_at(self.id).map(wireloom::time::Instant::total_micros)
    }

    fn send(&mut self, data: &[u8]) -> usize {
        self.stack.tcp(self.socket).ok().and_then(|mut socket| socket.send(data).ok()).unwrap_or(0)
    }

    fn recv(&mut self, room: &mut [u8]) -> usize {
        self.stack.tcp(self.socket).ok().and_then(|mut socket| socket.recv(room).ok()).unwrap_or(0)
    }
}

pub(crate) struct Smoltcp {
    interface: smoltcp::iface::Interface,
    sockets: smoltcp::iface::SocketSet<'static>,
    socket: smoltcp::iface::SocketHandle,
}

fn instant(now: u64) -> smoltcp::time::Instant {
    smoltcp::time::Instant::from_micros(i64::try_from(now).expect("a time"))
}

impl Host for Smoltcp {
    fn new(number: u8, buffer: usize, control: Control, port: &mut Port) -> Self {
        use smoltcp::iface::{Config, Interface, SocketSet};
        use smoltcp::socket::tcp::{CongestionControl, Socket, SocketBuffer};
        use smoltcp::wire::{HardwareAddress, IpCidr};
        let mut config = Config::new(HardwareAddress::Ip);
        config.random_seed = number.into();
        let mut interface = Interface::new(config, port, instant(0));
        interface.update_ip_addrs(|addresses| {
            addresses.push(IpCidr::new(address(number).into(), 24)).expect("there is room");
        });
        let memory = || SocketBuffer::new(vec![0; buffer]);
        let mut socket = Socket::new(memory(), memory());
        socket.set_congestion_control(match control {
            Control::None => CongestionControl::None,
            Control::Reno => CongestionControl::Reno,
            Control::Cubic => CongestionControl::Cubic,
        });
        if number == 2 {
            socket.listen(PORT).expect("it is closed");
        } else {
            let to = SocketAddr::new(address(2).into(), PORT);
            socket.connect(interface.context(), to, 20_000).expect("it is closed");
        }
        let mut sockets = SocketSet::new(Vec::new());
        let socket = sockets.add(socket);
        Smoltcp { interface, sockets, socket }
    }

    fn poll(&mut self, now: u64, port: &mut Port) {
        self.interface.poll(instant(now), port, &mut self.sockets);
    }

    fn poll_at(&mut self, now: u64) -> Option<u64> {
        let at = self.interface.poll_at(instant(now), &self.sockets)?;
        u64::try_from(at.total_micros()).ok()
    }

    fn send(&mut self, data: &[u8]) -> usize {
        let socket = self.sockets.get_mut::<smoltcp::socket::tcp::Socket>(self.socket);
        socket.send_slice(data).unwrap_or(0)
    }

    fn recv(&mut self, room: &mut [u8]) -> usize {
        let socket = self.sockets.get_mut::<smoltcp::socket::tcp::Socket>(self.socket);
        socket.recv_slice(room).unwrap_or(0)
    }
}
