//! Two hosts, each behind an adapter, that ping each other and talk over UDP and TCP. Tests of adapters include this file.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use wireloom::addr::{Cidr, MacAddr};
use wireloom::config::Config;
use wireloom::device::Device;
use wireloom::iface::{InterfaceConfig, InterfaceId, Seed, Sizes, Stack};
use wireloom::time::{Duration, Instant};
use wireloom::{icmp, tcp, udp};

/// A host with one socket of each kind; its UDP and TCP sockets echo on port 7 while nobody uses them otherwise.
pub struct Host {
    stack: Stack<'static>,
    id: InterfaceId,
    icmp: icmp::Handle,
    udp: udp::Handle,
    tcp: tcp::Handle,
    carried: Vec<u8>,
}

impl Host {
    fn new(number: u8) -> Host {
        // One frame at a time: what a host sends on a loopback is for the other, not for itself.
        let mut config = Config::new(Seed::new([number; 16]));
        config.burst = 1;
        let sizes = Sizes { tcp: 1, udp: 1, icmp: 1, ..Sizes::default() };
        let mut stack = Stack::new(config, sizes.allocate());
        let id =
            stack.add_interface(InterfaceConfig::ethernet(MacAddr([2, 0, 0, 0, 0, number]))).expect("room");
        for (address, len) in [(v4(number), 24), (v6(number), 64)] {
            stack.add_address(id, Cidr::new(address, len).expect("a sound prefix")).expect("room");
        }
        let queue = || icmp::Queue::new(vec![icmp::Entry::EMPTY; 4], vec![0; 8192]);
        let icmp = stack.add_icmp(icmp::Buffers { rx: queue(), tx: queue() }).expect("room");
        stack.icmp(icmp).expect("it lives").bind(icmp::Binding::Ident(number.into())).expect("free");
        let queue = || udp::Queue::new(vec![udp::Entry::EMPTY; 4], vec![0; 8192]);
        let udp = stack.add_udp(udp::Buffers { rx: queue(), tx: queue() }).expect("room");
        stack.udp(udp).expect("it lives").bind(7).expect("a free port");
        let tcp =
            stack.add_tcp(tcp::Buffers { rx: vec![0; 8192].into(), tx: vec![0; 8192].into() }).expect("room");
        Host { stack, id, icmp, udp, tcp, carried: Vec::new() }
    }

    /// Serves its interface through this device.
    pub fn poll<D: Device>(&mut self, now: Instant, device: &mut D) {
        self.stack.poll(now, self.id, device);
    }

    fn echo(&mut self) {
        let mut octets = [0; 8192];
        let mut udp = self.stack.udp(self.udp).expect("it lives");
        if let Ok((len, meta)) = udp.recv_from(&mut octets) {
            udp.send_to(&octets[..len], meta.remote).expect("room to answer");
        }
        drop(udp);
        let mut tcp = self.stack.tcp(self.tcp).expect("it lives");
        if self.carried.is_empty() {
            match tcp.recv(&mut octets) {
                Ok(len) => self.carried.extend(&octets[..len]),
                Err(tcp::RecvError::Finished) => drop(tcp.close()),
                Err(_) => {}
            }
        }
        if let Ok(len) = tcp.send(&self.carried) {
            self.carried.drain(..len);
        }
    }
}

fn v4(number: u8) -> IpAddr {
    Ipv4Addr::new(10, 0, 0, number).into()
}

fn v6(number: u8) -> IpAddr {
    Ipv6Addr::new(0xfd00, 0, 0, 0, 0, 0, 0, number.into()).into()
}

/// Virtual time, and the turns of both hosts.
struct World<'t> {
    now: Instant,
    client: Host,
    server: Host,
    turn: &'t mut dyn FnMut(Instant, &mut Host, &mut Host),
}

impl World<'_> {
    /// Lets both hosts have turns until `done` finds what it waits for.
    fn until<R>(&mut self, what: &str, mut done: impl FnMut(&mut Host) -> Option<R>) -> R {
        for _ in 0..200_000 {
            if let Some(result) = done(&mut self.client) {
                return result;
            }
            (self.turn)(self.now, &mut self.client, &mut self.server);
            self.server.echo();
            self.now += Duration::from_millis(1);
        }
        panic!("{what} does not happen");
    }
}

/// Both hosts exchange echo requests, datagrams and streams over both families. `turn` lets each poll its device once.
pub fn exchange(mut turn: impl FnMut(Instant, &mut Host, &mut Host)) {
    let (client, server) = (Host::new(1), Host::new(2));
    let mut world = World { now: Instant::from_secs(1), client, server, turn: &mut turn };
    let data: Vec<u8> = (0..1000).map(|n| n as u8).collect();
    for peer in [v4(2), v6(2)] {
        let host = &mut world.client;
        host.stack.icmp(host.icmp).expect("it lives").send(&data, icmp::Meta::echo(peer, 1)).expect("room");
        let reply = world.until("an echo reply", |host| {
            let mut octets = [0; 2000];
            let (len, _) = host.stack.icmp(host.icmp).expect("it lives").recv(&mut octets).ok()?;
            Some(octets[..len].to_vec())
        });
        assert_eq!(reply, data, "ping {peer}");
        let to = SocketAddr::new(peer, 7);
        let host = &mut world.client;
        host.stack.udp(host.udp).expect("it lives").send_to(&data, to).expect("room");
        let reply = world.until("a datagram", |host| {
            let mut octets = [0; 2000];
            let (len, _) = host.stack.udp(host.udp).expect("it lives").recv_from(&mut octets).ok()?;
            Some(octets[..len].to_vec())
        });
        assert_eq!(reply, data, "UDP to {peer}");
        stream(&mut world, to);
    }
}

/// 20,000 octets there and back.
fn stream(world: &mut World<'_>, to: SocketAddr) {
    let sent: Vec<u8> = (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    let server = &mut world.server;
    server.stack.tcp(server.tcp).expect("it lives").listen(7).expect("a free port");
    let (now, client) = (world.now, &mut world.client);
    client.stack.tcp(client.tcp).expect("it lives").connect(now, to, 0).expect("a route");
    let (mut at, mut back) = (0, Vec::<u8>::new());
    world.until("the whole stream", |host| {
        let mut tcp = host.stack.tcp(host.tcp).expect("it lives");
        if let Ok(len) = tcp.send(&sent[at..]) {
            at += len;
        }
        let mut octets = [0; 8192];
        if let Ok(len) = tcp.recv(&mut octets) {
            back.extend(&octets[..len]);
        }
        (back.len() == sent.len()).then_some(())
    });
    assert_eq!(back, sent, "TCP to {to}");
    world.client.stack.tcp(world.client.tcp).expect("it lives").close().expect("it is open");
    world.until("the end", |host| {
        let tcp = host.stack.tcp(host.tcp).expect("it lives");
        matches!(tcp.state(), tcp::State::Closed).then_some(())
    });
    // The server may still wait for the last acknowledgement.
    let mut turns = 0..1000;
    world.until("a second", |_| if turns.next().is_none() { Some(()) } else { None });
    let server = &mut world.server;
    assert_eq!(server.stack.tcp(server.tcp).expect("it lives").state(), tcp::State::Closed);
}
